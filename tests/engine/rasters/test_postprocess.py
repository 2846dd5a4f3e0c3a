"""Holes, sieve and buffer do what their names say, never invent data, and do not depend on strips."""

from __future__ import annotations

import numpy as np
import pytest
from engine.contract.protocol import Postprocess
from engine.rasters.areas import Areas, strips
from engine.rasters.postprocess import clean_mask
from engine.rasters.writer import MASK, CogWriter, open_result
from engine.scenes.georeference import Georeference, Grid
from rasterio.windows import Window

FILL, SIEVE, BUFFER = "fill_holes_px", "sieve_px", "buffer_px"


def drawn(picture):
    """Makes a mask of a drawing: `#` target, `.` background, `?` nodata."""
    rows = picture.split()
    return np.array([[{"#": 1, ".": 0, "?": 255}[char] for char in row] for row in rows], np.uint8)


def processed(tmp_path, values, strip_rows=None, **options):
    height, width = values.shape
    with CogWriter(tmp_path / "m.tif", Grid(height, width, Georeference()), MASK) as out:
        out.write(Window(0, 0, width, height), values)
        clean_mask(out.flush(), Postprocess(**options), strip_rows)
        with open_result(out.blocks_path) as result:
            return result.read(1)


TABLE = {
    "a hole of fewer pixels is filled": ({FILL: 3}, "##### #..## #####", "##### ##### #####"),
    "a hole of as many pixels stays": ({FILL: 2}, "##### #..## #####", "##### #..## #####"),
    "a hole open by a corner is none": ({FILL: 9}, ".#### #.### #####", ".#### #.### #####"),
    "background at the edge is no hole": ({FILL: 9}, "##.## ##.## #####", "##.## ##.## #####"),
    "background beside nodata is no hole": ({FILL: 9}, "##### #.?## #####", "##### #.?## #####"),
    "background cornering nodata is no hole": ({FILL: 9}, "##### #.### ##?##", "##### #.### ##?##"),
    "nodata is no hole": ({FILL: 9}, "##### #??## #####", "##### #??## #####"),
    "a hole with an island is filled": ({FILL: 9}, "##### #...# #.#.# #...# #####", "##### ##### ##### ##### #####"),
    "pixels joined by corners are one hole": ({FILL: 2}, "##### #.### ##.## #####", "##### #.### ##.## #####"),
    "an area of fewer pixels goes": ({SIEVE: 4}, "..... .##.. .#..#", "..... ..... ....."),
    "an area of as many pixels stays": ({SIEVE: 3}, "..... .##.. .#..#", "..... .##.. .#..."),
    "areas joined by a corner are two": ({SIEVE: 3}, "##.. ..##", ".... ...."),
    "a small area in nodata goes too": ({SIEVE: 2}, "??? ?#? ???", "??? ?.? ???"),
    "holes are filled before the sieve": (
        {FILL: 2, SIEVE: 9},
        "..... .###. .#.#. .###. .....",
        "..... .###. .###. .###. .....",
    ),
    "the sieve comes before the buffer": ({SIEVE: 2, BUFFER: 1}, "..... ..#.. .....", "..... ..... ....."),
    "a buffer of one grows over edges": ({BUFFER: 1}, "..... ..... ..#.. ..... .....", "..... ..#.. .###. ..#.. ....."),
    "a buffer of two is round": ({BUFFER: 2}, "..... ..... ..#.. ..... .....", "..#.. .###. ##### .###. ..#.."),
    "a buffer never covers nodata": ({BUFFER: 2}, "...?. ..#?. .....", ".##?. ###?# .###."),
    "a negative buffer shrinks": ({BUFFER: -1}, "..... .###. .###. .###. .....", "..... ..... ..#.. ..... ....."),
    "nodata and the edge do not shrink": ({BUFFER: -1}, "#### ##?# ####", "#### ##?# ####"),
    "nothing asked, nothing done": ({}, "#.? .#.", "#.? .#."),
}


@pytest.mark.parametrize("options, before, after", TABLE.values(), ids=TABLE.keys())
def test_what_each_step_does(tmp_path, options, before, after):
    for strip_rows in (None, 1, 2):
        found = processed(tmp_path, drawn(before), strip_rows, **options)
        np.testing.assert_array_equal(found, drawn(after), err_msg=f"strips of {strip_rows} rows")


def noise(height, width, seed=3):
    rng = np.random.default_rng(seed)
    values = (rng.random((height, width)) < 0.55).astype(np.uint8)
    values[rng.random((height, width)) < 0.02] = 255
    return values


@pytest.mark.parametrize("strip_rows", [1, 7, 64, 130])
@pytest.mark.parametrize(
    "options", [{FILL: 20, SIEVE: 30}, {BUFFER: 5}, {BUFFER: -2}, {FILL: 4, SIEVE: 9, BUFFER: 3}], ids=str
)
def test_strips_of_any_height_give_the_same_mask(tmp_path, options, strip_rows):
    values = noise(130, 90)
    whole = processed(tmp_path, values, 1000, **options)
    np.testing.assert_array_equal(processed(tmp_path, values, strip_rows, **options), whole)
    np.testing.assert_array_equal(whole == 255, values == 255)
    assert not np.array_equal(whole, values)


@pytest.mark.parametrize("reach", [1, 3, 12])
def test_the_buffer_is_the_euclidean_distance(tmp_path, reach):
    values = np.zeros((60, 50), np.uint8)
    targets = [(0, 0), (30, 20), (59, 49), (33, 41)]
    for row, col in targets:
        values[row, col] = 1
    rows, cols = np.mgrid[:60, :50]
    nearest = np.min([(rows - row) ** 2 + (cols - col) ** 2 for row, col in targets], axis=0)
    np.testing.assert_array_equal(processed(tmp_path, values, 16, buffer_px=reach), nearest <= reach**2)


@pytest.mark.parametrize("diagonal", [False, True])
@pytest.mark.parametrize("strip_rows", [1, 5, 200])
def test_areas_are_those_of_a_flood_fill(diagonal, strip_rows):
    inside = noise(70, 60, seed=8) == 1
    areas = Areas(lambda w: inside[w.row_off : w.row_off + w.height], 70, 60, diagonal=diagonal, strip_rows=strip_rows)
    labels = np.full(inside.shape, -1)
    for strip, pixels, runs, area_of_run in areas:
        labels[strip.row_off : strip.row_off + strip.height][pixels] = runs.spread(area_of_run)
    expected = flood_fill(inside, diagonal)
    np.testing.assert_array_equal(labels, expected)
    np.testing.assert_array_equal(areas.pixels, np.bincount(expected[inside]))
    assert areas.count == expected.max() + 1


def flood_fill(inside, diagonal):
    labels = np.full(inside.shape, -1)
    steps = [(0, 1), (1, 0), (0, -1), (-1, 0)] + [(1, 1), (1, -1), (-1, 1), (-1, -1)] * diagonal
    count = 0
    for start in zip(*np.nonzero(inside)):
        if labels[start] >= 0:
            continue
        labels[start] = count
        todo = [start]
        while todo:
            row, col = todo.pop()
            for near in ((row + dy, col + dx) for dy, dx in steps):
                within = 0 <= near[0] < inside.shape[0] and 0 <= near[1] < inside.shape[1]
                if within and inside[near] and labels[near] < 0:
                    labels[near] = count
                    todo.append(near)
        count += 1
    return labels


def test_a_snake_through_all_strips_is_one_area():
    inside = np.zeros((101, 33), bool)
    inside[::2] = True
    inside[1::4, -1] = True
    inside[3::4, 0] = True
    areas = Areas(lambda w: inside[w.row_off : w.row_off + w.height], 101, 33, diagonal=False, strip_rows=3)
    assert areas.count == 1 and areas.pixels[0] == inside.sum() and areas.last_rows[0] == 100


@pytest.mark.parametrize("fill", [False, True])
def test_a_mask_of_one_kind_only(tmp_path, fill):
    values = np.full((40, 30), fill, np.uint8)
    found = processed(tmp_path, values, 7, fill_holes_px=5, sieve_px=5, buffer_px=2)
    np.testing.assert_array_equal(found, values)


def test_strips_cover_the_scene_once_and_keep_to_blocks():
    for height, width in [(1, 1), (513, 10), (16000, 16000), (18000, 36000)]:
        found = list(strips(height, width))
        assert [strip.row_off for strip in found] == list(range(0, height, found[0].height))
        assert sum(strip.height for strip in found) == height
        assert 512 % found[0].height == 0 or len(found) == 1
        assert found[0].height * width <= 8_000_000 or found[0].height <= 32
