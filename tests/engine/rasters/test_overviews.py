"""Coarser levels of a mask show what most of its pixels are."""

from __future__ import annotations

import numpy as np
import pytest
from engine.rasters.overviews import majority, most_frequent
from engine.rasters.writer import MASK, CogWriter, open_result
from engine.scenes.georeference import Georeference, Grid
from rasterio.windows import Window


@pytest.mark.parametrize(
    ("four", "winner"),
    [
        ((1, 1, 1, 0), 1),
        ((0, 0, 1, 0), 0),
        ((0, 1, 0, 1), 0),
        ((1, 0, 0, 1), 1),
        ((255, 255, 255, 1), 1),
        ((255, 0, 255, 255), 0),
        ((255, 1, 1, 0), 1),
        ((255, 255, 255, 255), 255),
        ((2, 2, 1, 0), 2),
    ],
)
def test_most_pixels_win_and_nodata_outvotes_none(four, winner):
    assert majority(np.array(four, np.uint8).reshape(2, 2)).tolist() == [[winner]]
    assert most_frequent(np.array(four, np.uint8).reshape(2, 2)).tolist() == [[winner]]


@pytest.mark.parametrize(
    ("four", "winner"), [((7, 9, 9, 3), 9), ((254, 3, 254, 255), 254), ((253, 40, 8, 8), 8), ((255, 6, 7, 255), 6)]
)
def test_numbers_of_any_class_win_in_the_same_way(four, winner):
    assert most_frequent(np.array(four, np.uint8).reshape(2, 2)).tolist() == [[winner]]
    assert most_frequent(np.array([[*four[:2], 255], [*four[2:], 255]], np.uint8)).tolist() == [[winner, 255]]


def test_neither_class_grows_where_they_are_as_frequent():
    noise = np.random.default_rng(0).integers(0, 2, (1024, 1024), np.uint8)
    assert abs(majority(noise).mean() - 0.5) < 0.01


@pytest.mark.parametrize("shape", [(1300, 1100), (1025, 513), (513, 2050), (3000, 5)])
def test_each_level_of_a_mask_is_that_of_the_finer_one(tmp_path, shape):
    values = np.random.default_rng(1).choice(np.array([0, 0, 1, 255], np.uint8), (13, 11))
    values = np.kron(values, np.ones((256, 256), np.uint8))[: shape[0], : shape[1]]
    values[::7, ::5] = 1
    with CogWriter(tmp_path / "mask.tif", Grid(*shape, Georeference()), MASK) as out:
        out.write(Window(0, 0, shape[1], shape[0]), values)
        out.finish()
    with open_result(tmp_path / "mask.tif") as mask:
        count = len(mask.overviews(1))
    assert count and [file.name for file in tmp_path.iterdir()] == ["mask.tif"]
    for level in range(count):
        values = majority(values)
        with open_result(tmp_path / "mask.tif", OVERVIEW_LEVEL=level) as coarser:
            np.testing.assert_array_equal(coarser.read(1), values)
    assert max(values.shape) <= 512
