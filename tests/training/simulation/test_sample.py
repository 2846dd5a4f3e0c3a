"""The sample scene that is shipped is the one that its script makes, and has what a real scene has."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio

from training.simulation import sample

SCENE, TRUTH = sample.FOLDER / "scene.tif", sample.FOLDER / "truth.tif"


@pytest.fixture(scope="module")
def made() -> sample.Sample:
    return sample.make()


def test_the_shipped_scene_is_the_one_that_the_script_makes(made: sample.Sample) -> None:
    """Up to a handful of pixels: another processor's sine may round the last bit of a value the other way."""
    with rasterio.open(SCENE) as file:
        shipped = file.read()
    with rasterio.open(TRUTH) as file:
        truth = file.read(1)
    off = shipped != made.scene
    assert off.mean() < 1e-4
    assert np.abs(shipped.astype(int) - made.scene)[off].max(initial=0) <= sample.STEP
    assert (truth != made.truth).mean() < 1e-5


def test_it_is_written_whole(made: sample.Sample, tmp_path) -> None:
    scene, truth = sample.write(made, tmp_path)
    with rasterio.open(scene) as file:
        np.testing.assert_array_equal(file.read(), made.scene)
    with rasterio.open(truth) as file:
        np.testing.assert_array_equal(file.read(1), made.truth)


def test_it_is_small_enough_to_ship() -> None:
    # QGIS writes its own statistics beside a scene that it has shown.
    shipped = [path for path in sample.FOLDER.iterdir() if path.suffix != ".xml"]
    assert sum(path.stat().st_size for path in shipped) <= 5_000_000


def test_it_says_where_it_lies_and_what_its_numbers_mean() -> None:
    with rasterio.open(SCENE) as scene, rasterio.open(TRUTH) as truth:
        assert scene.crs.to_epsg() == 32632 and scene.res == (30.0, 30.0)
        assert scene.descriptions == ("Blue", "Green", "Red", "NIR")
        assert scene.dtypes == ("uint16",) * 4 and scene.nodata == 0
        assert scene.scales == (2e-5,) * 4 and scene.offsets == (-0.1,) * 4
        assert (truth.crs, truth.transform, truth.shape) == (scene.crs, scene.transform, scene.shape)
        assert truth.dtypes == ("uint8",) and truth.nodata == 255
        assert scene.height % 2 == 1 and scene.width % 2 == 1


def test_it_has_a_slanted_edge_without_data() -> None:
    with rasterio.open(SCENE) as scene, rasterio.open(TRUTH) as truth:
        valid = scene.dataset_mask() > 0
        empty = (scene.read() == 0).all(axis=0)
        np.testing.assert_array_equal(truth.read(1) == 255, empty)
    begin = np.argmax(~empty, axis=1)
    assert begin[0] > begin[300] > begin[500] >= 0 and empty.mean() > 0.05
    np.testing.assert_array_equal(valid, ~empty)


def test_its_reflectance_is_that_of_clouds_over_darker_land_and_dark_water() -> None:
    with rasterio.open(SCENE) as scene, rasterio.open(TRUTH) as truth:
        reflectance = scene.read() * 2e-5 - 0.1
        label = truth.read(1)
    seen = (reflectance > -0.05).all(axis=0)
    blue, green, red, nir = reflectance[:, seen]
    label = label[seen]
    assert 0.05 < (label == 1).mean() < 0.4
    assert reflectance[:, seen].min() > 0.0 and reflectance[:, seen].max() < 1.3
    plants = (label == 0) & ((nir - red) / (nir + red) > 0.5)
    water = (label == 0) & (nir < 0.04) & (green > nir)
    assert plants.mean() > 0.2 and water.mean() > 0.05
    assert 0.2 < np.median(nir[plants]) < 0.45 and np.median(red[plants]) < 0.1
    assert np.median(blue[label == 1]) > 2 * np.median(blue[label == 0])
