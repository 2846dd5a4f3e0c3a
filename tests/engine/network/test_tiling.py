"""Every occupied pixel is predicted once, with its whole context, for every tile size."""

import numpy as np
import pytest
from engine.network.tiling import blend_weights, clip, occupied_cells, plan_blended, plan_tiles, round_up
from rasterio.windows import Window


def check(occupied, stride, halo, tile_px, snug=False):
    plan = plan_tiles(occupied, stride=stride, halo=halo, tile_px=tile_px, snug=snug)
    rows, cols = (n * stride for n in occupied.shape)
    covered = np.zeros((rows, cols), int)
    for tile in plan.tiles:
        assert tile.shape == plan.shape or snug
        for span, edge, length in zip((tile.rows, tile.cols), plan.shape, (rows, cols)):
            assert span.start % stride == 0 and span.stop % stride == 0
            assert 0 <= span.start <= span.core_start < span.core_stop <= span.stop <= length
            assert span.stop - span.start <= edge
            assert span.start == 0 or span.core_start - span.start >= halo
            assert span.stop == length or span.stop - span.core_stop >= halo
        covered[tile.rows.core_start : tile.rows.core_stop, tile.cols.core_start : tile.cols.core_stop] += 1
    assert covered.max(initial=0) <= 1, "no pixel is written twice"
    wanted = np.kron(occupied, np.ones((stride, stride), bool))
    assert (covered[wanted] == 1).all(), "every pixel with data is predicted"
    return plan


@pytest.mark.parametrize("shape", [(1, 1), (1, 40), (40, 1), (5, 7), (38, 40), (61, 33)])
@pytest.mark.parametrize(("stride", "halo"), [(16, 96), (8, 0), (16, 32), (1, 3)])
@pytest.mark.parametrize("tile_px", [1, 64, 250, 512, 10_000])
@pytest.mark.parametrize("snug", [False, True])
def test_full_scenes_are_covered_exactly(shape, stride, halo, tile_px, snug):
    plan = check(np.ones(shape, bool), stride, halo, tile_px, snug)
    largest = max(tile_px, 2 * halo + stride)
    assert plan.shape[0] * plan.shape[1] <= largest**2 and max(plan.shape) <= 2 * largest


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("snug", [False, True])
def test_scattered_data_is_covered_exactly(seed, snug):
    rng = np.random.default_rng(seed)
    occupied = rng.random(rng.integers(1, 60, 2)) < rng.choice([0.001, 0.05, 0.5])
    check(occupied, 16, int(rng.choice([0, 32, 96])), int(rng.choice([64, 300, 700])), snug)


def test_empty_scene_needs_no_tile():
    assert plan_tiles(np.zeros((9, 9), bool), stride=16, halo=32, tile_px=512).tiles == ()


def test_a_scene_that_fits_is_one_tile():
    plan = plan_tiles(np.ones((40, 38), bool), stride=16, halo=96, tile_px=1024)
    assert plan.shape == (640, 608) and len(plan.tiles) == 1


def test_tiles_are_oblong_if_fewer_suffice():
    plan = plan_tiles(np.ones((512, 512), bool), stride=16, halo=96, tile_px=2144)
    assert plan.shape[0] > 2144 and plan.shape[0] * plan.shape[1] <= 2144**2
    assert plan.pixels < 1.18 * 8192**2  # squares of 1792 compute 1.20
    assert len({tile.rows.start for tile in plan.tiles}) == 3, "each row of tiles reads blocks of the one before anew"


def test_nodata_costs_nothing():
    full = np.ones((480, 480), bool)
    rows, cols = np.indices(full.shape)
    # A quarter turned by 13 degrees inside its bounding box, as Landsat scenes lie: about 40 % nodata.
    angle = np.radians(13)
    along = (cols - 240) * np.cos(angle) + (rows - 240) * np.sin(angle)
    across = (rows - 240) * np.cos(angle) - (cols - 240) * np.sin(angle)
    slanted = (abs(along) < 186) & (abs(across) < 186)
    assert 0.35 < 1 - slanted.mean() < 0.45
    sizes = {"stride": 16, "halo": 64, "tile_px": 1456}
    whole = plan_tiles(full, **sizes).pixels
    assert plan_tiles(slanted, **sizes).pixels / whole < 0.85
    assert plan_tiles(slanted, **sizes, snug=True).pixels / whole < 0.72


def test_occupied_cells_keep_single_pixels():
    valid = np.zeros((35, 17), bool)
    valid[34, 16] = True
    cells = occupied_cells(valid, 16)
    assert cells.shape == (3, 2) and cells.sum() == 1 and cells[2, 1]


@pytest.mark.parametrize(("height", "width"), [(1, 1), (100, 700), (512, 512), (1300, 900)])
def test_blended_tiles_overlap_and_reach_every_pixel(height, width):
    plan = plan_blended(height, width, stride=32, tile_px=256)
    weight = np.zeros((round_up(height, 32), round_up(width, 32)))
    for tile in plan.tiles:
        assert tile.rows.start % 32 == 0 and tile.cols.start % 32 == 0
        weight[tile.rows.core_start : tile.rows.core_stop, tile.cols.core_start : tile.cols.core_stop] += blend_weights(
            plan.shape
        )
    assert (weight > 0).all()


@pytest.mark.parametrize(
    ("window", "frame", "clipped", "place"),
    [
        ((0, 0, 4, 4), (0, 0, 4, 4), (0, 0, 4, 4), (0, 4, 0, 4)),
        ((-3, 2, 10, 10), (0, 0, 5, 20), (0, 2, 5, 10), (0, 10, 3, 8)),
        ((3, 1, 4, 4), (2, 2, 5, 5), (1, 0, 4, 3), (1, 4, 0, 4)),
        ((0, 0, 4, 4), (10, 10, 5, 5), (0, 0, 0, 0), (10, 10, 10, 10)),
        ((20, 20, 4, 4), (10, 10, 5, 5), (10, 10, 0, 0), (0, 0, 0, 0)),
    ],
    ids=["same", "left of it", "over a corner", "before it", "behind it"],
)
def test_a_window_is_clipped_to_a_frame(window, frame, clipped, place):
    """Windows are (column, row, width, height), places (first row, last row, first column, last column)."""
    found, (rows, cols) = clip(Window(*window), Window(*frame))
    assert found == Window(*clipped)
    assert (rows.start, rows.stop, cols.start, cols.stop) == place
