"""A product folder becomes one raster that shows, and segments, as the product itself does."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
import scenes
from engine.contract.errors import SceneError
from engine.contract.jobs import read_job
from engine.contract.raster_jobs import StackOutputs, StackProduct
from engine.jobs.stackproduct import stackproduct
from engine.scenes.scene import Scene


def stacked(product, target):
    stackproduct(read_job(StackProduct(str(product), StackOutputs(str(target))).to_json()), lambda event: None)
    return target


def reflectance(path):
    with Scene.open(scenes.job(path), scenes.bundle()) as scene:
        read = scene.read(rasterio.windows.Window(0, 0, scene.width, scene.height))
        values, valid = read
        scale, offset = (np.array(numbers)[:, None, None] for numbers in (scene.scaling.scale, scene.scaling.offset))
        return values * scale + offset, valid


@pytest.mark.parametrize("make", [scenes.landsat_folder, scenes.sentinel2_safe])
def test_it_is_read_as_the_product_itself(make, tmp_path):
    folder = make(tmp_path / "product", scenes.cloudy()[0])
    vrt = stacked(folder, tmp_path / "product.vrt")
    with rasterio.open(vrt) as raster:
        colours = {colour.name for colour in raster.colorinterp}
        assert {"red", "green", "blue"} <= colours
        assert all(raster.descriptions)
    (ours, ours_valid), (theirs, theirs_valid) = reflectance(vrt), reflectance(folder)
    np.testing.assert_array_equal(ours_valid, theirs_valid)
    np.testing.assert_allclose(ours, theirs, atol=1e-6)


def test_what_is_no_product_is_refused(tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(SceneError):
        stacked(tmp_path / "empty", tmp_path / "x.vrt")
