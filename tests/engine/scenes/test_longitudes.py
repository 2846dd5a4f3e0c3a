"""Rasters in degrees are aligned whatever range of 360 degrees their longitudes are in."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
import scenes
from affine import Affine
from engine.contract.errors import SceneError
from engine.contract.raster_jobs import Composite, CompositeOutputs, MaskedScene
from engine.jobs.composite import composite
from engine.rasters.aligned import on_grid
from engine.scenes.georeference import Grid
from engine.scenes.grid import relation
from rasterio.warp import transform as reproject

ROWS, COLS, STEP = 24, 30, 0.01


def degrees(path, left, values=None, top=60.0, step=STEP, **options):
    values = np.full((ROWS, COLS), 1, np.uint8) if values is None else values
    place = {"crs": "EPSG:4326", "transform": Affine(step, 0, left, 0, -step, top)}
    return scenes.write(path, values, **{"nodata": 255, **place, **options})


def laid(path, other):
    with (
        rasterio.open(path) as raster,
        rasterio.open(other) as grid,
        on_grid(raster, Grid.of(grid), "mask", "raster") as on,
    ):
        return on.read(1), on.read_masks(1) != 0


@pytest.mark.parametrize("turn", [0, 360, -360])
def test_a_mask_of_another_turn_lies_on_a_scene_in_metres(tmp_path, turn):
    left, bottom = (part[0] for part in reproject("EPSG:4326", "EPSG:32610", [-121.9], [59.9])[:2])
    scene = scenes.write(tmp_path / "s.tif", np.ones((20, 20), np.uint8), crs="EPSG:32610",
                         transform=Affine(500, 0, left, 0, -500, bottom))  # fmt: skip
    values, valid = laid(degrees(tmp_path / "m.tif", -122 + turn), scene)
    assert valid.any() and (values[valid] == 1).all()
    np.testing.assert_array_equal(valid, laid(degrees(tmp_path / "usual.tif", -122), scene)[1])


def test_a_mask_of_the_whole_earth_from_0_to_360_lies_on_every_scene(tmp_path):
    values = np.repeat(np.arange(36, dtype=np.uint8)[None], 18, axis=0)  # tens of degrees
    globe = degrees(tmp_path / "m.tif", 0, values, top=90, step=10)
    for longitude in (-175, -95, -5, 5, 95, 175):
        scene = degrees(tmp_path / "s.tif", longitude)
        found, valid = laid(globe, scene)
        assert valid.all() and (found == longitude % 360 // 10).all()


@pytest.mark.parametrize("left", [179.85, -180.15])
def test_both_sides_of_the_date_line_are_laid_on_a_scene_in_metres(tmp_path, left):
    x, y = (part[0] for part in reproject("EPSG:4326", "EPSG:32660", [179.9], [59.95])[:2])
    scene = scenes.write(tmp_path / "s.tif", np.ones((10, 10), np.uint8), crs="EPSG:32660",
                         transform=Affine(1000, 0, x, 0, -1000, y))  # fmt: skip
    values = np.where(np.arange(COLS) < COLS // 2, 0, 1)[None].repeat(ROWS, axis=0).astype(np.uint8)
    found, valid = laid(degrees(tmp_path / "m.tif", left, values), scene)
    assert valid.all()
    cols, rows = np.meshgrid(np.arange(10) + 0.5, np.arange(10) + 0.5)
    longitudes = reproject("EPSG:32660", "EPSG:4326", x + 1000 * cols.ravel(), y - 1000 * rows.ravel())[0]
    is_behind = (np.asarray(longitudes) < 0).reshape(10, 10)
    assert np.count_nonzero(found.astype(bool) != is_behind) <= 2 and is_behind.any()


@pytest.mark.parametrize("code", ["EPSG:3857", "EPSG:3395", "EPSG:4087", "EPSG:6933"])
@pytest.mark.parametrize("left", [-179.99, 180.01])
def test_a_mask_on_a_cylinder_that_goes_on_beyond_its_seam_is_laid_on_what_lies_there(tmp_path, code, left):
    half = 2 * reproject("EPSG:4326", code, [90], [0])[0][0]
    step, top = half / 18_000, reproject("EPSG:4326", code, [0], [-17])[1][0]
    values = np.zeros((200, 40), np.uint8)
    values[:, 20:] = 1  # east of the date line
    place = Affine(step, 0, half - 20 * step, 0, -step, top)
    mask = scenes.write(tmp_path / "m.tif", values, crs=code, transform=place, nodata=255)
    scene = degrees(tmp_path / "s.tif", left, np.ones((10, 10), np.uint8), top=-17.1)
    found, valid = laid(mask, scene)
    assert valid.all() and (found == 1).all()
    with rasterio.open(mask) as one, rasterio.open(scene) as other:
        assert relation(Grid.of(one), Grid.of(other)) == "overlapping"


@pytest.mark.parametrize("one, other", [(179.85, -180.15), (-180.15, 179.85), (100, 460), (-100, 260)])
def test_two_rasters_a_turn_apart_are_one_place(tmp_path, one, other):
    values = np.arange(ROWS * COLS, dtype=np.uint8).reshape(ROWS, COLS) % 200
    found, valid = laid(degrees(tmp_path / "m.tif", one, values), degrees(tmp_path / "s.tif", other))
    assert valid.all()
    np.testing.assert_array_equal(found, values)


def test_rasters_that_share_no_ground_are_apart_on_every_turn(tmp_path):
    with pytest.raises(SceneError, match="do not overlap"):
        laid(degrees(tmp_path / "m.tif", 100), degrees(tmp_path / "s.tif", 250))


def test_a_global_mask_is_laid_where_parts_of_it_have_no_place_in_the_scenes_crs(tmp_path):
    """The equator has no place in a UTM zone a quarter of the Earth from its central meridian."""
    scene = scenes.write(tmp_path / "s.tif", np.ones((9, 9), np.uint8), crs="EPSG:32623",
                         transform=Affine(1000, 0, 5e5, 0, -1000, 8e6))  # fmt: skip
    globe = degrees(tmp_path / "m.tif", -180, np.ones((18, 36), np.uint8), top=90, step=10)
    with rasterio.open(scene) as one, rasterio.open(globe) as other:
        assert relation(Grid.of(one), Grid.of(other)) == "overlapping"
    assert laid(globe, scene)[1].all()


def test_a_composite_over_the_date_line_is_no_larger_than_its_scenes(tmp_path):
    given = []
    for number, left in enumerate((179.7, -180.0)):
        raster = degrees(tmp_path / f"s{number}.tif", left, np.full((ROWS, COLS), number + 1, np.uint8), nodata=0)
        mask = degrees(tmp_path / f"m{number}.tif", left, np.zeros((ROWS, COLS), np.uint8))
        given.append(MaskedScene(str(raster), str(mask)))
    composite(Composite(tuple(given), CompositeOutputs(str(tmp_path / "c.tif"))), lambda event: None)
    with rasterio.open(tmp_path / "c.tif") as result:
        assert result.shape == (ROWS, 2 * COLS)
        assert (result.read(1) == np.repeat([1, 2], COLS)).all()
