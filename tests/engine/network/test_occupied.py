"""All data are predicted, and little of a scene is read to find nodata."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
import scenes
from engine.contract.protocol import Area
from engine.network.occupied import find_occupied
from engine.network.tiling import occupied_cells
from engine.scenes.area import AreaOfInterest
from engine.scenes.scene import Scene
from rasterio.windows import Window

STRIDE = 16
ROWS, COLS = 1500, 1700
BLOCKS = {"tiled": True, "blockxsize": 256, "blockysize": 256}


def askew(rows, cols, angle=0.35, half=520):
    """A square turned as a satellite's path turns it."""
    down, right = np.indices((rows, cols)) - np.array([rows, cols])[:, None, None] / 2
    along, across = right * np.cos(angle) + down * np.sin(angle), down * np.cos(angle) - right * np.sin(angle)
    return (abs(along) < half) & (abs(across) < half)


def opened(path, valid, **profile):
    values = np.where(valid, 900, 0).astype(np.uint16)
    file = scenes.write(path, np.repeat(values[None], 4, 0), nodata=0, descriptions=scenes.NAMES, **profile)
    return Scene.open(scenes.job(file), scenes.bundle())


class Counted:
    """Reads as another reader does, and counts the pixels that were looked at."""

    def __init__(self, reader, looked):
        self._reader, self._looked = reader, looked

    def __getattr__(self, name):
        return getattr(self._reader, name)

    def validity(self, window, shape=None):
        self._looked.append(window.width * window.height)
        return self._reader.validity(window, shape)


def found(scene, area=None, rows=None):
    """Finds what is occupied, and counts how many pixels were looked at for it."""
    looked = []
    scene = replace(scene, reader=Counted(scene.reader, looked))
    return find_occupied(scene, AreaOfInterest.from_job(area or Area(), scene), STRIDE, rows), sum(looked)


@pytest.mark.parametrize("profile", [{}, BLOCKS], ids=["strips", "blocks"])
def test_nodata_around_a_scene_is_found_to_the_cell(tmp_path, profile):
    valid = askew(ROWS, COLS)
    with opened(tmp_path / "s.tif", valid, **profile) as scene:
        np.testing.assert_array_equal(found(scene)[0], occupied_cells(valid, STRIDE))


def test_little_of_a_full_scene_is_read(tmp_path):
    with opened(tmp_path / "s.tif", np.ones((ROWS, COLS), bool), **BLOCKS) as scene:
        occupied, looked = found(scene)
    assert occupied.all() and looked < ROWS * COLS / 100


def test_the_middle_of_the_data_is_not_read(tmp_path):
    valid = np.ones((3000, 3000), bool)
    valid[:300] = valid[:, :300] = False
    with opened(tmp_path / "s.tif", valid, **BLOCKS) as scene:
        occupied, looked = found(scene)
    np.testing.assert_array_equal(occupied, occupied_cells(valid, STRIDE))
    assert looked < 0.4 * valid.size


@pytest.mark.parametrize("seed", range(4))
def test_no_valid_pixel_is_missed(tmp_path, seed):
    rng = np.random.default_rng(seed)
    valid = np.kron(rng.random((30, 34)) < rng.choice([0.02, 0.5, 0.9]), np.ones((50, 50), bool))
    with opened(tmp_path / "s.tif", valid, **(BLOCKS if seed % 2 else {})) as scene:
        occupied = found(scene)[0]
    assert not (occupied_cells(valid, STRIDE) & ~occupied).any()


def test_a_scene_without_data_has_no_occupied_cell(tmp_path):
    with opened(tmp_path / "s.tif", np.zeros((ROWS, COLS), bool), **BLOCKS) as scene:
        assert not found(scene)[0].any()


def test_only_the_area_and_the_rows_asked_for_count(tmp_path):
    valid = askew(ROWS, COLS)
    x, y = scenes.TRANSFORM.c, scenes.TRANSFORM.f
    corners = [(200, 100), (1400, 300), (900, 1400), (200, 100)]
    ring = [[x + 30 * col, y - 30 * row] for col, row in corners]
    drawn = tmp_path / "area.geojson"
    drawn.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    area = Area(polygons=str(drawn))
    with opened(tmp_path / "s.tif", valid, **BLOCKS) as scene:
        inside = AreaOfInterest.from_job(area, scene).mask(Window(0, 0, COLS, ROWS))
        wanted = occupied_cells(valid & inside, STRIDE)
        np.testing.assert_array_equal(found(scene, area)[0], wanted)
        rows = range(320, 800)
        cells = slice(rows.start // STRIDE, rows.stop // STRIDE)
        strip = found(scene, area, rows)[0]
        np.testing.assert_array_equal(strip[cells], wanted[cells])
        strip[cells] = False
        assert not strip.any()
