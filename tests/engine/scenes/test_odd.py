"""Real files of unusual kinds are read correctly, or refused with a message."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
import scenes
from engine.contract.errors import SceneError
from engine.network.preprocess import to_reflectance
from engine.scenes.scene import Scene
from rasterio.windows import Window
from scenes import whole

ODD, CLOUDS = scenes.DATA / "odd", scenes.DATA / "clouds"
pytestmark = pytest.mark.skipif(not ODD.is_dir(), reason="needs the shared imagery beside the repository")
FILES = sorted(path for path in ODD.rglob("*") if path.suffix in (".tif", ".vrt", ".jp2")) if ODD.is_dir() else []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@pytest.mark.parametrize("bands", [None, (1, 1, 1, 0)], ids=["found", "chosen"])
def test_is_read_where_it_lies_or_refused_in_a_sentence(path, bands):
    try:
        with Scene.open(scenes.job(path, bands=bands), scenes.bundle()) as scene, rasterio.open(path) as file:
            assert scene.transform == file.transform
            assert scene.crs == (file.gcps[1] if scene.gcps else file.crs)
            window = Window(0, 0, min(scene.width, 700), min(scene.height, 700))
            values, valid = scene.read(window)
            assert values.shape[1:] == valid.shape
            np.testing.assert_array_equal(scene.validity(window), valid)
            assert scene.describe().count("\n") == 0
    except SceneError as error:
        assert path.name in error.message and error.hint
        assert "\n" not in str(error)


@pytest.mark.parametrize(
    "name, bands, valid, placed, size",
    [
        ("rasterio/rotated.tif", (1, 1, 1), 1.0, "transform", None),
        ("rasterio/RGB.byte.tif", None, 0.6746, "transform", 300),
        ("rasterio/RGB.byte.gcp.vrt", None, 0.6746, "gcps", None),
        ("rasterio/RGB.byte.rpc.vrt", None, 0.6746, "rpcs", None),
        ("rasterio/RGBA.byte.tif", None, 0.6745, "transform", 300),
        ("rasterio/alpha.tif", None, 0.0155, "transform", 3.09),
        ("rasterio/all-nodata.tif", None, 0.0, "transform", 3),
        ("rasterio/float_nan.tif", (1, 1, 1), 5 / 6, "transform", None),
        ("rio_tiler/inverted_lat.tif", (1, 1, 1), None, "transform", None),
        ("rio_tiler/cog_rgb_mask.tif", None, 0.9692, "transform", 0.15),
        ("rio_tiler/cog_gcps.tif", (1, 1, 1), 1.0, "gcps", None),
        ("rio_tiler/blue.tif", None, 0.698, "transform", 900),
        ("m_4709963_se_14_1_20090818.tif", None, 1.0, "transform", 5),
        ("dummy_fotomap_small.tif", None, 1.0, "transform", 0.02),
        ("fake_spot6.jp2", (1, 2, 3, 4), 1.0, "transform", 1.5),
        ("cog.tif", (3, 2, 1, 4), 1.0, "transform", 7.7),
    ],
)
def test_validity_and_place(name, bands, valid, placed, size):
    with Scene.open(scenes.job(ODD / name, bands=bands), scenes.bundle()) as scene:
        found = scene.validity(whole(scene))
        if valid is not None:
            assert found.mean() == pytest.approx(valid, abs=1e-4)
        assert scene.georeference.placed_by == placed
        if size is not None:
            assert scene.resolution_m == pytest.approx(size, rel=0.02)


@pytest.mark.parametrize(
    "name, words",
    [
        ("rasterio/white-gemini-iv.vrt", "which is missing"),
        ("rasterio/corrupt.tif", "cannot be read near row"),
        ("2020.tif", "BANDS=3,2,1,4"),
        ("rio_tiler/cog_world.tif", "has 1 band"),
        ("rio_tiler/LICENSE.upstream", "is not a raster"),
        ("rasterio", "holds"),
    ],
)
def test_is_refused(name, words):
    with pytest.raises(SceneError, match=words), Scene.open(scenes.job(ODD / name), scenes.bundle()) as scene:
        scene.read(whole(scene))


def test_a_huge_file_opens_at_once_and_is_read_in_windows():
    with Scene.open(scenes.job(ODD / "rio_tiler/cog_world.tif", bands=(1, 1, 1)), scenes.bundle()) as scene:
        assert (scene.height, scene.width) == (18000, 36000)
        values, valid = scene.read(Window(18000, 9000, 300, 200))
        assert values.shape == (3, 200, 300) and valid.shape == (200, 300)


LANDSAT = CLOUDS / "LC80200392015216LGN00"


@pytest.mark.parametrize("given", [LANDSAT, LANDSAT / f"{LANDSAT.name}_MTL.txt", LANDSAT / f"{LANDSAT.name}_B4.TIF"])
def test_the_landsat_product(given):
    with Scene.open(scenes.job(given), scenes.bundle()) as scene:
        assert [band.description for band in scene.bands] == ["B4", "B3", "B2", "B5"]
        assert scene.scaling.scale == pytest.approx((2e-5 / np.sin(np.radians(64.74360932)),) * 4)
        assert "64.7 degrees" in scene.scaling.reason
        assert (scene.height, scene.width, scene.resolution_m) == (603, 627, 30)
        assert not scene.warnings


@pytest.mark.parametrize(
    "given, bands, kind, warned",
    [
        ("38cloud/labelled", None, "landsat_c1", 0),
        ("oncloudn/chip_id_1", None, "reflectance_10000", 0),
        ("oncloudn/chip_id_3", None, "reflectance_10000", 0),
        ("oncloudn_unlabelled/adxp", None, "reflectance_10000", 1),  # all cloud: might carry Sentinel-2's offset
        ("s2_4band_unlabelled/100301.tif", (3, 2, 1, 4), "reflectance_10000", 1),
        ("s2_4band_unlabelled/100909.tif", (3, 2, 1, 4), "reflectance_10000", 1),
        ("s2_4band_unlabelled/101657.tif", (3, 2, 1, 4), "reflectance_10000", 1),
    ],
)
def test_the_cloud_imagery(given, bands, kind, warned):
    with Scene.open(scenes.job(CLOUDS / given, bands=bands), scenes.bundle()) as scene:
        assert scene.present == (True,) * 4
        assert scene.scaling.kind == kind
        assert len(scene.warnings) == warned
        values, valid = scene.read(whole(scene))
        found = to_reflectance(values, scene.scaling.scale, scene.scaling.offset)
        assert valid.all() and 0 < np.median(found) < 1.1


def test_unlabelled_bands_are_refused_with_the_words_to_use():
    with pytest.raises(SceneError) as caught:
        Scene.open(scenes.job(CLOUDS / "s2_4band_unlabelled/100301.tif"), scenes.bundle())
    assert "BANDS=3,2,1,4 if the file's order is blue, green, red, near infrared" in caught.value.hint


def test_a_folder_of_two_patches_is_refused_by_name():
    with pytest.raises(SceneError, match="holds 2 scenes: patch_27_2_by_6_LC08_L1TP_032030"):
        Scene.open(scenes.job(CLOUDS / "38cloud/unlabelled"), scenes.bundle())
