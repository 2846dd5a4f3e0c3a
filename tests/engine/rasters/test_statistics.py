"""Cover in pixels, percent and true square metres, whatever the CRS."""

from __future__ import annotations

import json

import numpy as np
import pyproj
import pytest
from affine import Affine
from engine.rasters.areas import Runs
from engine.rasters.parts import commit
from engine.rasters.statistics import mask_statistics, write_statistics
from engine.rasters.writer import MASK, PROBABILITY, PROBABILITY_FLOAT, CogWriter
from engine.scenes.georeference import Georeference, Grid
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.windows import Window

pytestmark = pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
WGS84 = pyproj.Geod(ellps="WGS84")


def written(path, values, crs=None, transform=None, kind=MASK, **place):
    height, width = values.shape
    grid = Grid(height, width, Georeference(crs, transform or Affine.identity(), **place))
    with CogWriter(path, grid, kind) as out:
        out.write(Window(0, 0, width, height), values)
        return out.finish()


def ring_area_m2(lons, lats):
    return abs(WGS84.polygon_area_perimeter(lons, lats)[0])


def test_counts_leave_nodata_out(tmp_path):
    values = np.array([[1, 1, 0, 0], [1, 255, 255, 0]], np.uint8)
    found = mask_statistics(written(tmp_path / "m.tif", values))
    assert (found["valid_px"], found["target_px"], found["nodata_px"]) == (6, 3, 2)
    assert found["cover_percent"] == 50
    assert found["cover_area_m2"] is None and found["valid_area_m2"] is None and "mean_probability" not in found


def test_a_scene_without_data_has_no_percentage(tmp_path):
    found = mask_statistics(
        written(tmp_path / "m.tif", np.full((3, 4), 255, np.uint8), CRS.from_epsg(32633), Affine.scale(2))
    )
    assert found["cover_percent"] is None and found["cover_area_m2"] == 0


def test_one_square_at_60_degrees_north_has_one_area_in_both_kinds_of_crs(tmp_path):
    """Some 11 x 11 km, measured independently as a geodesic polygon."""
    edge = np.linspace(0, 1, 50)
    lons = 15.2 + 0.2 * np.concatenate([edge, np.ones(50), edge[::-1], np.zeros(50)])
    lats = 60.0 + 0.1 * np.concatenate([np.zeros(50), edge, np.ones(50), edge[::-1]])
    truth = ring_area_m2(lons, lats)
    values = np.zeros((400, 400), np.uint8)
    values[100:200, 100:300] = 1
    geographic = written(tmp_path / "g.tif", values, CRS.from_epsg(4326), Affine(1e-3, 0, 15.1, 0, -1e-3, 60.2))
    assert mask_statistics(geographic)["cover_area_m2"] == pytest.approx(truth, rel=1e-5)

    to_utm = pyproj.Transformer.from_crs(4326, 32633, always_xy=True)
    to_degrees = pyproj.Transformer.from_crs(32633, 4326, always_xy=True)
    left, top = to_utm.transform(15.15, 60.15)
    x, y = np.meshgrid(left + 10 * (np.arange(1800) + 0.5), top - 10 * (np.arange(1900) + 0.5))
    lon, lat = to_degrees.transform(x, y)
    inside = ((lon > 15.2) & (lon < 15.4) & (lat > 60) & (lat < 60.1)).astype(np.uint8)
    projected = written(tmp_path / "u.tif", inside, CRS.from_epsg(32633), Affine(10, 0, left, 0, -10, top))
    assert mask_statistics(projected)["cover_area_m2"] == pytest.approx(truth, rel=1e-3)


@pytest.mark.parametrize("code", [3857, 32633, 2154, 2277])
def test_areas_are_those_on_the_ellipsoid_not_on_the_map(tmp_path, code):
    """Web Mercator at 60 degrees shows four times the true area; EPSG:2277 counts in feet."""
    middle = {2154: (3, 46.5), 2277: (-99, 31)}.get(code, (15.5, 60))
    to_map = pyproj.Transformer.from_crs(4326, code, always_xy=True)
    to_degrees = pyproj.Transformer.from_crs(code, 4326, always_xy=True)
    left, top = to_map.transform(*middle)
    found = mask_statistics(
        written(tmp_path / "m.tif", np.ones((50, 80), np.uint8), CRS.from_epsg(code), Affine(30, 0, left, 0, -30, top))
    )
    edge = np.linspace(0, 1, 30)
    x = left + 2400 * np.concatenate([edge, np.ones(30), edge[::-1], np.zeros(30)])
    y = top - 1500 * np.concatenate([np.zeros(30), edge, np.ones(30), edge[::-1]])
    assert found["valid_area_m2"] == pytest.approx(ring_area_m2(*to_degrees.transform(x, y)), rel=1e-4)


@pytest.mark.parametrize(("code", "corner"), [(3413, -15_000), (3031, -15_050), (32661, 1_985_000)])
def test_pixels_around_a_pole_are_as_large_as_others(tmp_path, code, corner):
    crs = CRS.from_epsg(code)
    values = np.zeros((300, 300), np.uint8)
    values[148:152, 149:151] = 1
    top = 2_015_000 if code == 32661 else -corner
    grid = Affine(100, 0, corner, 0, -100, top)
    found = mask_statistics(written(tmp_path / "m.tif", values, crs, grid))
    lonlat = pyproj.Transformer.from_crs(crs.to_wkt(), 4326, always_xy=True)
    true = 0.0
    for row, col in np.argwhere(values):
        corners = [grid @ (col + right, row + down) for right, down in ((0, 0), (0, 1), (1, 1), (1, 0))]
        true += ring_area_m2(*lonlat.transform(*zip(*corners)))
    assert found["cover_area_m2"] == pytest.approx(true, rel=1e-4)


def test_the_whole_earth_is_measured_right(tmp_path):
    values = np.ones((180, 360), np.uint8)
    path = written(tmp_path / "m.tif", values, CRS.from_epsg(4326), Affine(1, 0, -180, 0, -1, 90))
    assert mask_statistics(path)["valid_area_m2"] == pytest.approx(510_065_621_724_089, rel=1e-4)


def test_rotation_mirroring_and_control_points_do_not_change_an_area(tmp_path):
    values = np.ones((40, 60), np.uint8)
    utm, north_up = CRS.from_epsg(32633), Affine(10, 0, 5e5, 0, -10, 6.6e6)
    points = [
        GroundControlPoint(row=row, col=col, x=5e5 + 10 * col, y=6.6e6 - 10 * row) for row in (0, 40) for col in (0, 60)
    ]
    found = [
        mask_statistics(written(tmp_path / f"{number}.tif", values, utm, transform, **place))["valid_area_m2"]
        for number, (transform, place) in enumerate(
            [
                (north_up, {}),
                (Affine(10, 0, 5e5, 0, 10, 6.6e6), {}),
                (Affine(8, 6, 5e5, 6, -8, 6.6e6), {}),
                (None, {"gcps": points}),
            ]
        )
    ]
    assert found == pytest.approx([240_000 / 0.9996**2] * 4, rel=2e-5)


def test_the_transformation_of_a_crs_is_searched_once_for_all_masks_of_a_batch(tmp_path, monkeypatch):
    searched, search = [], pyproj.Transformer.from_crs
    monkeypatch.setattr(
        pyproj.Transformer, "from_crs", lambda *crs, **options: searched.append(crs) or search(*crs, **options)
    )
    zones = [CRS.from_epsg(code) for code in (32641, 32641, 32642)]  # of no other test
    masks = [
        written(tmp_path / f"{number}.tif", np.ones((9, 9), np.uint8), zone, Affine(10, 0, 5e5, 0, -10, 4e6))
        for number, zone in enumerate(zones)
    ]
    areas = [mask_statistics(mask)["cover_area_m2"] for mask in masks]
    assert areas == pytest.approx([areas[0]] * 3) and areas[0] > 8000
    assert len(searched) == 2


@pytest.mark.parametrize("strip_rows", [1, 7, 1000])
def test_strips_of_any_height_give_the_same_numbers(tmp_path, strip_rows):
    values = np.random.default_rng(2).choice(np.array([0, 1, 255], np.uint8), (301, 77))
    path = written(tmp_path / "m.tif", values, CRS.from_epsg(4326), Affine(0.1, 0.01, 3, 0, -0.1, 50))
    probability = written(tmp_path / "p.tif", values // 2 * 2, kind=PROBABILITY)
    whole, found = mask_statistics(path, probability), mask_statistics(path, probability, strip_rows)
    assert found == pytest.approx(whole, rel=1e-12)


def test_the_mean_probability_is_that_of_valid_pixels(tmp_path):
    mask = written(tmp_path / "m.tif", np.array([[1, 0, 255]], np.uint8))
    stored = written(tmp_path / "p.tif", np.array([[250, 100, 255]], np.uint8), kind=PROBABILITY)
    exact = written(tmp_path / "f.tif", np.array([[1, 0.4, np.nan]], np.float32), kind=PROBABILITY_FLOAT)
    for path in (stored, exact):
        assert mask_statistics(mask, path)["mean_probability"] == pytest.approx(0.7)


def test_what_is_written_is_json_with_the_facts_of_the_run(tmp_path):
    found = mask_statistics(written(tmp_path / "m.tif", np.array([[1, 0]], np.uint8)))
    write_statistics(tmp_path / "s.json", {**found, "model": "clouds 1.0.0", "threshold": 0.5})
    assert not (tmp_path / "s.json").exists()
    commit([tmp_path / "s.json"])
    read = json.loads((tmp_path / "s.json").read_text())
    assert (read["model"], read["threshold"]) == ("clouds 1.0.0", 0.5)
    assert read["cover_percent"] == 50 and read["cover_area_m2"] is None


def test_runs_of_numbers_are_those_of_each_number():
    numbers = np.random.default_rng(2).integers(0, 3, (40, 23)).astype(np.uint8)
    runs, values = Runs.of_numbers(numbers)
    for value in range(3):
        alone = Runs.of(numbers == value)
        of_value = values == value
        for name in ("rows", "starts", "ends"):
            assert (getattr(runs, name)[of_value] == getattr(alone, name)).all()
    assert runs.lengths.sum() == numbers.size
    single, _ = Runs.of_numbers(numbers[:, :1])
    assert (single.ends == 1).all() and len(single) == 40
