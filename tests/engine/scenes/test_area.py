"""The area of interest holds exactly the pixels whose centre lies in it, whatever CRS it is given in."""

from __future__ import annotations

import json

import numpy as np
import pytest
import scenes
from affine import Affine
from engine.contract.errors import SceneError
from engine.contract.protocol import Area
from engine.scenes.area import AreaOfInterest
from engine.scenes.scene import Scene
from rasterio.control import GroundControlPoint
from rasterio.warp import transform as reproject
from rasterio.windows import Window

X, Y = scenes.TRANSFORM.c, scenes.TRANSFORM.f
ROWS, COLS = 48, 64
ROTATED = Affine(20, 5, 500000, 5, -20, 4000000)
SOUTH_UP = Affine(30, 0, 500000, 0, 30, 4000000)


@pytest.fixture
def scene(tmp_path):
    path, _, _ = scenes.stack(tmp_path / "s.tif", ROWS, COLS)
    with Scene.open(scenes.job(path), scenes.bundle()) as scene:
        yield scene


def bounds(left, top, right, bottom):
    """Bounds of pixel positions in the scene's CRS."""
    return X + 30 * left, Y - 30 * bottom, X + 30 * right, Y - 30 * top


def square(left, top, right, bottom, transform=scenes.TRANSFORM):
    corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    return [list(transform @ corner) for corner in corners]


def geojson(path, *rings, kind="Polygon", crs=None):
    geometry = {"type": kind, "coordinates": list(rings) if kind == "Polygon" else [[ring] for ring in rings]}
    data = {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": geometry}]}
    if crs:
        data["crs"] = {"type": "name", "properties": {"name": crs}}
    path.write_text(json.dumps(data))
    return str(path)


def filled(area, height=ROWS, width=COLS):
    """Where a whole scene belongs to an area."""
    mask = area.mask(Window(0, 0, width, height))
    return np.ones((height, width), bool) if mask is None else mask


def box(left, top, right, bottom, height=ROWS, width=COLS):
    mask = np.zeros((height, width), bool)
    mask[top:bottom, left:right] = True
    return mask


def test_no_area_is_the_whole_scene(scene):
    area = AreaOfInterest.from_job(Area(), scene)
    assert area.window == Window(0, 0, COLS, ROWS)
    assert area.mask(Window(5, 5, 10, 10)) is None


@pytest.mark.parametrize(
    "pixels, expected",
    [
        ((0, 0, 64, 48), (0, 0, 64, 48)),
        ((10, 5, 30, 25), (10, 5, 30, 25)),
        ((-100, -100, 1000, 1000), (0, 0, 64, 48)),
        ((-5, -5, 10, 10), (0, 0, 10, 10)),
        ((60, 40, 99, 99), (60, 40, 64, 48)),
        ((9.6, 4.4, 30.4, 25.6), (10, 4, 30, 26)),  # centres decide
        ((9.1, 4.1, 9.2, 4.2), (9, 4, 10, 5)),  # never less than the pixel it lies in
        ((63.9, 47.9, 70, 70), (63, 47, 64, 48)),
    ],
)
def test_an_extent_takes_the_pixels_whose_centre_it_holds(scene, pixels, expected):
    area = AreaOfInterest.from_job(Area(bounds=bounds(*pixels)), scene)
    left, top, right, bottom = expected
    assert area.window == Window(left, top, right - left, bottom - top)
    np.testing.assert_array_equal(filled(area), box(*expected))


def test_an_extent_in_another_crs(scene):
    xs, ys = reproject(scenes.CRS, "EPSG:4326", [X + 600, X + 1200], [Y - 900, Y - 300])[:2]
    area = AreaOfInterest.from_job(Area((xs[0], ys[0], xs[1], ys[1]), "EPSG:4326"), scene)
    window = area.window
    assert abs(window.col_off - 20) <= 1 and abs(window.row_off - 10) <= 1
    assert abs(window.width - 20) <= 2 and abs(window.height - 20) <= 2


@pytest.mark.parametrize("world", [(-180, -90, 180, 90), (-179.9, -89.9, 179.9, 89.9), (-95, 20, -80, 40)])
def test_an_extent_far_larger_than_the_scene_is_the_whole_scene(scene, world):
    assert AreaOfInterest.from_job(Area(world, "EPSG:4326"), scene).window == Window(0, 0, COLS, ROWS)


@pytest.mark.parametrize(
    "area, words",
    [
        (Area(bounds(100, 0, 200, 10)), "The extent lies outside the scene, which spans x 452475 to 454395"),
        (Area(bounds(64, 0, 99, 48)), "outside the scene"),
        (Area((10, 50, 11, 51), "EPSG:4326"), "outside the scene"),
        (Area((5, 5, 5, 9)), "is empty"),
        (Area((0, 0, 1, 1), "EPSG:99"), 'The CRS of the extent, "EPSG:99", is not understood'),
        (Area(polygons="/nowhere/a.geojson"), "cannot be read"),
    ],
)
def test_an_extent_that_cannot_be_is_refused(scene, area, words):
    with pytest.raises(SceneError, match=words):
        AreaOfInterest.from_job(area, scene)


def test_polygons_are_filled_by_their_pixels_centres_in_any_window(scene, tmp_path):
    one, two = square(4, 4, 20, 12), square(40.6, 30.4, 60.4, 46.6)
    area = AreaOfInterest.from_job(Area(polygons=geojson(tmp_path / "a.geojson", one, two, kind="MultiPolygon")), scene)
    expected = box(4, 4, 20, 12) | box(41, 30, 60, 47)
    np.testing.assert_array_equal(filled(area), expected)
    assert area.window == Window(4, 4, 56, 43)
    for left, top, width, height in [(0, 0, 10, 10), (15, 8, 30, 30), (61, 0, 3, 48), (22, 0, 15, 48)]:
        mask = area.mask(Window(left, top, width, height))
        np.testing.assert_array_equal(mask, expected[top : top + height, left : left + width])
    assert area.mask(Window(5, 5, 10, 5)) is None


def test_holes_in_polygons_stay_out(scene, tmp_path):
    path = geojson(tmp_path / "a.geojson", square(4, 4, 40, 40), square(10, 10, 20, 20))
    area = AreaOfInterest.from_job(Area(polygons=path), scene)
    np.testing.assert_array_equal(filled(area), box(4, 4, 40, 40) & ~box(10, 10, 20, 20))


def test_extent_and_polygons_are_intersected(scene, tmp_path):
    path = geojson(tmp_path / "a.geojson", square(4, 4, 40, 40))
    area = AreaOfInterest.from_job(Area(bounds=bounds(30, 0, 64, 20), polygons=path), scene)
    np.testing.assert_array_equal(filled(area), box(30, 4, 40, 20))
    with pytest.raises(SceneError, match="outside the extent"):
        AreaOfInterest.from_job(Area(bounds=bounds(50, 0, 64, 20), polygons=path), scene)


@pytest.mark.parametrize("stated", ["job", "file"])
def test_polygons_in_another_crs(scene, tmp_path, stated):
    xs, ys = reproject(scenes.CRS, "EPSG:4326", *zip(*square(10.2, 10.2, 30.2, 20.2)))[:2]
    crs = "urn:ogc:def:crs:OGC:1.3:CRS84" if stated == "file" else None
    path = geojson(tmp_path / "a.geojson", [list(point) for point in zip(xs, ys)], crs=crs)
    polygons_crs = "EPSG:4326" if stated == "job" else None
    area = AreaOfInterest.from_job(Area(polygons=path, polygons_crs=polygons_crs), scene)
    np.testing.assert_array_equal(filled(area), box(10, 10, 30, 20))


@pytest.mark.parametrize(
    "text, words",
    [
        ("{", "is not a GeoJSON"),
        ("[]", "holds no polygon"),
        ('{"type": "Point", "coordinates": [1, 2]}', "holds no polygon"),
        ('{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": null}]}', "holds no polygon"),
        ('{"type": "Polygon", "coordinates": [[["a", 1], [2, 3], [4, 5]]]}', "not numbers"),
        ('{"type": "Polygon", "coordinates": [[[0, 0], [9, 0], [9, 9], [0, 0]]]}', "polygons lie outside the scene"),
    ],
)
def test_polygons_that_cannot_be_are_refused(scene, tmp_path, text, words):
    path = tmp_path / "a.geojson"
    path.write_text(text)
    with pytest.raises(SceneError, match=words):
        AreaOfInterest.from_job(Area(polygons=str(path)), scene)


def test_geojson_that_states_no_crs_is_wgs84_unless_its_numbers_lie_on_the_scene(scene, tmp_path):
    ring = square(10, 5, 30, 20)
    degrees = np.column_stack(reproject(scenes.CRS, "EPSG:4326", *zip(*ring))).tolist()
    for number, drawn in enumerate((ring, degrees)):
        area = Area(polygons=geojson(tmp_path / f"{number}.geojson", drawn))
        assert np.array_equal(filled(AreaOfInterest.from_job(area, scene)), box(10, 5, 30, 20))


def test_numbers_like_degrees_on_a_local_grid_are_its_own(tmp_path):
    here = Affine(1, 0, 0, 0, -1, 48)
    path = scenes.write(tmp_path / "s.tif", scenes.cloudy()[0], descriptions=scenes.NAMES, transform=here)
    area = Area(polygons=geojson(tmp_path / "a.geojson", square(10, 5, 30, 20, here)))
    with Scene.open(scenes.job(path), scenes.bundle()) as scene:
        assert np.array_equal(filled(AreaOfInterest.from_job(area, scene)), box(10, 5, 30, 20))


def test_degrees_on_a_scene_around_the_origin_of_its_crs_are_degrees(tmp_path):
    here = Affine(1000, 0, -32_000, 0, -1000, 12_000)  # around the pole, where x and y are 0
    path = scenes.write(
        tmp_path / "s.tif", scenes.cloudy()[0], descriptions=scenes.NAMES, crs="EPSG:3413", transform=here
    )
    corners = np.array(square(40, 20, 60, 30, here))
    points = np.concatenate([np.linspace(one, other, 100) for one, other in zip(corners, corners[1:])])
    degrees = np.column_stack(reproject("EPSG:3413", "EPSG:4326", *points.T)).tolist()
    area = Area(polygons=geojson(tmp_path / "a.geojson", degrees))
    with Scene.open(scenes.job(path), scenes.bundle()) as scene:
        assert np.array_equal(filled(AreaOfInterest.from_job(area, scene)), box(40, 20, 60, 30))


@pytest.mark.parametrize("placed", ["rotated", "south-up", "gcps"])
def test_however_the_scene_is_placed(tmp_path, placed):
    transform = {"rotated": ROTATED, "south-up": SOUTH_UP, "gcps": ROTATED}[placed]
    corners = [(0, 0), (0, COLS), (ROWS, 0), (ROWS, COLS), (ROWS / 2, COLS / 2)]
    gcps = [GroundControlPoint(row, col, *(transform @ (col, row)), 0) for row, col in corners]
    path, _, _ = scenes.stack(tmp_path / "s.tif", transform=transform, gcps=gcps if placed == "gcps" else None)
    polygons = geojson(tmp_path / "a.geojson", square(10.2, 5.2, 30.2, 25.2, transform))
    with Scene.open(scenes.job(path), scenes.bundle()) as scene:
        area = AreaOfInterest.from_job(Area(polygons=polygons), scene)
        np.testing.assert_array_equal(filled(area), box(10, 5, 30, 25))
        west, south, east, north = (f(v) for f, v in zip((min, min, max, max), 2 * list(zip(*corners_on(transform)))))
        area = AreaOfInterest.from_job(Area(bounds=(west, south, east, north)), scene)
        assert area.window == Window(0, 0, COLS, ROWS)


def corners_on(transform):
    return [transform @ corner for corner in ((0, 0), (COLS, 0), (0, ROWS), (COLS, ROWS))]


@pytest.mark.parametrize("extent", [(10, 5, 30, 25), (10, -25, 30, -5)])
def test_a_scene_that_lies_nowhere_takes_pixels_also_as_qgis_counts_them(tmp_path, extent):
    path = scenes.write(tmp_path / "s.tif", np.full((3, ROWS, COLS), 90, np.uint8), crs=None, transform=None,
                        photometric="RGB")  # fmt: skip
    with Scene.open(scenes.job(path), scenes.bundle()) as scene:
        assert AreaOfInterest.from_job(Area(bounds=extent), scene).window == Window(10, 5, 20, 20)


def test_a_view_that_reaches_over_the_upper_edge_of_a_scene_that_lies_nowhere(tmp_path):
    path = scenes.write(tmp_path / "s.tif", np.full((3, ROWS, COLS), 90, np.uint8), crs=None, transform=None,
                        photometric="RGB")  # fmt: skip
    with Scene.open(scenes.job(path), scenes.bundle()) as scene:
        view = Area(bounds=(-20, -ROWS - 15, COLS + 20, 15))
        assert AreaOfInterest.from_job(view, scene).window == Window(0, 0, COLS, ROWS)


def test_a_scene_without_crs_cannot_take_an_area_of_another(tmp_path):
    path, _, _ = scenes.stack(tmp_path / "s.tif", crs=None)
    with Scene.open(scenes.job(path), scenes.bundle()) as scene, pytest.raises(SceneError, match="has no CRS"):
        AreaOfInterest.from_job(Area((0, 0, 1, 1), "EPSG:4326"), scene)


def at_the_date_line(path, left=179.0, crs="EPSG:4326"):
    """A scene of 40 columns of a twentieth of a degree, across the date line in its middle."""
    transform = Affine(0.05, 0, left, 0, -0.05, -16)
    if crs != "EPSG:4326":
        transform = Affine(5000, 0, 830_000 - 100_000, 0, -5000, 8_230_000)
    values = scenes.digital(scenes.cloudy(20, 40)[0])
    return scenes.write(path, values, crs=crs, transform=transform, descriptions=scenes.NAMES)


@pytest.mark.parametrize("left", [179.0, -181.0])
@pytest.mark.parametrize(
    "extent", [(179.5, -16.8, -179.5, -16.2), (179.5, -16.8, 180.5, -16.2), (-180.5, -16.8, -179.5, -16.2)]
)
def test_an_extent_across_the_date_line(tmp_path, left, extent):
    with Scene.open(scenes.job(at_the_date_line(tmp_path / "s.tif", left)), scenes.bundle()) as scene:
        for crs in (None, "EPSG:4326"):
            area = AreaOfInterest.from_job(Area(bounds=extent, bounds_crs=crs), scene)
            assert area.window == Window(10, 4, 20, 12)
        world = AreaOfInterest.from_job(Area(bounds=(-180, -90, 180, 90)), scene)
        assert world.window == Window(0, 0, 40, 20)


@pytest.mark.parametrize("left", [179.0, -181.0])
@pytest.mark.parametrize("form", ["split", "stepping over", "beyond 180", "below -180"])
def test_polygons_across_the_date_line(tmp_path, left, form):
    def ring(west, east):
        return [[west, -16.2], [east, -16.2], [east, -16.8], [west, -16.8], [west, -16.2]]

    rings = {
        "split": [ring(179.5, 180), ring(-180, -179.5)],
        "stepping over": [ring(179.5, -179.5)],
        "beyond 180": [ring(179.5, 180.5)],
        "below -180": [ring(-180.5, -179.5)],
    }[form]
    path = geojson(tmp_path / "a.geojson", *rings, kind="MultiPolygon")
    with Scene.open(scenes.job(at_the_date_line(tmp_path / "s.tif", left)), scenes.bundle()) as scene:
        area = AreaOfInterest.from_job(Area(polygons=path, polygons_crs="EPSG:4326"), scene)
        np.testing.assert_array_equal(filled(area, 20, 40), box(10, 4, 30, 16, 20, 40))


@pytest.mark.parametrize(
    "extent", [(179.5, -16.5, -179.7, -16.1), (179.5, -16.5, 180.3, -16.1), (-180.5, -16.5, -179.7, -16.1)]
)
def test_degrees_across_the_date_line_on_a_scene_in_metres(tmp_path, extent):
    path = at_the_date_line(tmp_path / "s.tif", crs="EPSG:32760")
    left, bottom, right, top = extent
    ring = [[left, top], [right, top], [right, bottom], [left, bottom], [left, top]]
    polygons = geojson(tmp_path / "a.geojson", ring)  # which states no CRS
    with Scene.open(scenes.job(path), scenes.bundle()) as scene:
        xs, ys = reproject("EPSG:4326", "EPSG:32760", [179.5, 180.3, 180.3, 179.5], [-16.1, -16.1, -16.5, -16.5])
        cols, rows = scene.georeference.to_pixels(xs, ys)
        stated = Area(bounds=extent, bounds_crs="EPSG:4326"), Area(polygons=polygons, polygons_crs="EPSG:4326")
        for area in (*stated, Area(polygons=polygons)):
            window = AreaOfInterest.from_job(area, scene).window
            assert (window.col_off, window.row_off) == pytest.approx((cols.min(), rows.min()), abs=1)
            assert (window.width, window.height) == pytest.approx((np.ptp(cols), np.ptp(rows)), abs=1.5)
