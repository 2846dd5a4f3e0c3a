"""Polygons far larger than a scene, or far away, mark the pixels that lie in them, and no others."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from engine.scenes.area import PlacedPolygons
from engine.scenes.footprints import footprint
from engine.scenes.footprints.geojson import GeoJson
from engine.scenes.georeference import Georeference, Grid
from engine.scenes.opening import GDAL_ERRORS
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.warp import transform as reproject
from rasterio.windows import Window
from scenes import whole

WORLD_M = 20037508.342789244
DEGREES = CRS.from_epsg(4326)


def grid(crs, left, top, step, width, height):
    return Grid(height, width, Georeference(CRS.from_user_input(crs), Affine(step, 0, left, 0, -step, top)))


ALPS = grid("EPSG:32632", 492000, 4990000, 100, 160, 120)  # 8.9 to 9.1 degrees east, 45 north
CHILE = grid("EPSG:32719", 300000, 7000000, 300, 120, 100)
FIJI = grid("EPSG:32760", 730000, 8230000, 2000, 60, 50)
ZONE = grid("EPSG:32632", 200000, 7500000, 6000, 100, 100)  # as wide as parallels bend in it
POLE = grid("EPSG:3413", -2e6, 2e6, 20000, 200, 200)
GLOBE = grid("EPSG:4326", -180, 90, 2, 180, 90)
PACIFIC = grid("EPSG:4326", 0, 90, 2, 180, 90)
MERCATOR = grid("EPSG:3857", -WORLD_M, WORLD_M, WORLD_M / 100, 200, 200)
HALF = grid("EPSG:3857", -WORLD_M, 9e6, WORLD_M / 100, 100, 90)
AT_THE_DATE_LINE = grid("EPSG:4326", 179, 10, 0.02, 100, 100)


def ring(left, bottom, right, top):
    return [[left, bottom], [right, bottom], [right, top], [left, top], [left, bottom]]


def placed(scene, data, crs=DEGREES):
    return PlacedPolygons(GeoJson(data, "a.geojson", "The area"), crs and crs.to_wkt(), scene).area()


def marked(scene, *rings, crs=DEGREES):
    area = placed(scene, {"type": "Polygon", "coordinates": [*rings]}, crs)
    if area is None:
        return np.zeros((scene.height, scene.width), bool)
    mask = area.mask(whole(scene))
    return np.ones((scene.height, scene.width), bool) if mask is None else mask


def right(scene, box, crs=DEGREES, slack=0.0):
    """Tells by the coordinates of its centre which pixel lies in a box, or how near to it."""
    cols, rows = np.meshgrid(np.arange(scene.width) + 0.5, np.arange(scene.height) + 0.5)
    xs, ys = scene.georeference.to_map(cols.ravel(), rows.ravel())
    if crs != scene.georeference.crs:
        xs, ys = (np.asarray(part) for part in reproject(scene.georeference.crs, crs, xs, ys))
    inside = np.zeros(xs.shape, bool)
    for turn in (-360, 0, 360) if crs.is_geographic else (0,):
        there = xs + turn
        inside |= (there > box[0] - slack) & (there < box[2] + slack) & (ys > box[1] - slack) & (ys < box[3] + slack)
    return inside.reshape(scene.height, scene.width)


@pytest.mark.parametrize(
    "scene", [ALPS, CHILE, FIJI, ZONE, POLE, GLOBE, PACIFIC, MERCATOR, HALF, AT_THE_DATE_LINE],
    ids=["alps", "chile", "fiji", "zone", "pole", "globe", "pacific", "mercator", "half", "date"],
)  # fmt: skip
@pytest.mark.parametrize(
    "box",
    [
        (-180, -90, 180, 90),
        (5, 0, 179.9, 89.9),
        (0, 40, 179, 80),
        (0, -90, 20, 90),
        (0, 0, 100, 89),
        (95, -11, 141, 6),  # Indonesia, at the other end of the world from Chile
        (-100, -23, 100, 23),
        (-170, -23, 170, 23),
        (-180, -23, 180, 23),
        (-189, -50, -171, 70),
        (9.0, 44, 60, 45.04),
        (-72, -40, 100, -27.3),
    ],
)
def test_a_pixel_belongs_to_a_box_in_degrees_by_its_longitude_and_latitude(scene, box):
    found = marked(scene, ring(*box))
    wrong = (found & ~right(scene, box, slack=1e-6)) | (~found & right(scene, box, slack=-1e-6))
    assert np.count_nonzero(wrong) <= 0.15 * (scene.width + scene.height)  # along edges, which bend


@pytest.mark.parametrize("scene", [ALPS, CHILE, FIJI, ZONE, AT_THE_DATE_LINE])
def test_the_square_of_the_world_in_web_mercator_holds_every_scene(scene):
    assert marked(scene, ring(-WORLD_M, -WORLD_M, WORLD_M, WORLD_M), crs=CRS.from_epsg(3857)).all()


def test_a_polygon_that_has_no_place_in_the_scenes_crs_leaves_the_others():
    with pytest.raises(GDAL_ERRORS):  # as PROJ has no place for it
        reproject(DEGREES, ALPS.georeference.crs, [99.0], [0.0])
    data = {
        "type": "MultiPolygon",
        "coordinates": [[ring(90, -5, 120, 5)], [ring(8.95, 44.99, 9.05, 45.03)]],
    }
    area = placed(ALPS, data)
    expected = right(ALPS, (8.95, 44.99, 9.05, 45.03))
    found = area.mask(Window(0, 0, ALPS.width, ALPS.height))
    assert expected.any() and np.count_nonzero(found != expected) <= 10
    assert area.size_px() == pytest.approx(expected.sum(), rel=0.02)


def test_a_hole_that_holds_the_scene_leaves_nothing_of_a_polygon_around_the_world():
    world, hole = ring(-180, -90, 180, 90), ring(0, 40, 20, 50)
    assert not marked(ALPS, world, hole).any()
    assert marked(CHILE, world, hole).all()


def test_what_lies_behind_the_horizon_of_a_satellite_takes_nothing_from_what_it_sees():
    geos = "+proj=geos +h=35786023 +lon_0=-75 +sweep=x +ellps=GRS80"
    disk = grid(geos, -5.5e6, 5.5e6, 50000, 220, 220)
    cols, rows = np.meshgrid(np.arange(220) + 0.5, np.arange(220) + 0.5)
    xs, ys = disk.georeference.to_map(cols, rows)
    inside = np.hypot(xs / 5.3e6, ys / 5.3e6) < 1  # well within the Earth's disk
    assert marked(disk, ring(-180, -90, 180, 90))[inside].all()
    west = marked(disk, ring(-180, -90, -75, 90))
    assert west[inside & (xs < 0)].all() and not west[inside & (xs > 0)].any()


def test_a_hole_across_the_date_line_is_moved_with_its_polygon():
    stepping = [[179.5, 9.5], [-179.5, 9.5], [-179.5, 8.5], [179.5, 8.5], [179.5, 9.5]]
    hole = ring(-179.8, 8.8, -179.6, 9.2)
    found = marked(AT_THE_DATE_LINE, stepping, hole)
    expected = right(AT_THE_DATE_LINE, (179.5, 8.5, 180.5, 9.5)) & ~right(AT_THE_DATE_LINE, (180.2, 8.8, 180.4, 9.2))
    np.testing.assert_array_equal(found, expected)


def test_an_edge_that_steps_over_the_date_line_is_planar_where_the_scene_is_elsewhere():
    assert marked(GLOBE, ring(-176, -24, 176, 24)).sum() == right(GLOBE, (-176, -24, 176, 24)).sum()
    assert marked(ALPS, ring(-175, 40, 175, 50)).all()


def test_ground_control_points_are_not_followed_far_from_the_scene():
    """A polynomial through them has no sense there."""
    points = [
        GroundControlPoint(row, col, 9 + 0.01 * col + 1e-5 * row**2, 45 - 0.01 * row - 1e-5 * col**2)
        for row in (0, 25, 50)
        for col in (0, 30, 60)
    ]
    scene = Grid(50, 60, Georeference(DEGREES, gcps=tuple(points)))
    assert marked(scene, ring(-170, -89, 179.9, 89.9), crs=None).all()
    assert not marked(scene, ring(95, -11, 141, 6), crs=None).any()
    found, expected = marked(scene, ring(9.2, -80, 170, 80), crs=None), right(scene, (9.2, -80, 170, 80))
    assert 0 < expected.sum() < expected.size and np.count_nonzero(found != expected) <= 5


@pytest.mark.parametrize("code", ["EPSG:3857", "EPSG:3395", "EPSG:4087", "EPSG:6933"])
@pytest.mark.parametrize("goes_on", ["east", "west"])
def test_a_scene_on_a_cylinder_that_goes_on_beyond_its_seam(code, goes_on):
    crs = CRS.from_user_input(code)
    half = reproject(DEGREES, crs, [90], [0])[0][0] * 2
    left = half - 4000 if goes_on == "east" else -half - 6000
    scene = grid(code, left, -1_800_000, 100, 100, 40)
    seam = 40 if goes_on == "east" else 60  # the column at which the date line lies
    lat = reproject(crs, DEGREES, [0, 0], [-1_801_000, -1_803_000])[1]
    degree = 100 / half * 180
    west, east = 180 - 20 * degree, -180 + 30 * degree

    def columns(first, last):
        found = np.zeros((40, 100), bool)
        found[10:30, seam + first : seam + last] = True
        return found

    for drawn, expected in (
        (ring(west, lat[1], 180, lat[0]), columns(-20, 0)),
        (ring(-180, lat[1], east, lat[0]), columns(0, 30)),
        (ring(180, lat[1], east + 360, lat[0]), columns(0, 30)),
        (ring(west, lat[1], east + 360, lat[0]), columns(-20, 30)),
        (ring(west - 360, lat[1], east, lat[0]), columns(-20, 30)),
    ):
        assert np.array_equal(marked(scene, drawn), expected)
    for centre in (half, -half):  # in the scene's own CRS, on either side of its ends
        drawn = ring(centre - 2000, -1_803_000, centre + 3000, -1_801_000)
        assert np.array_equal(marked(scene, drawn, crs=None), columns(-20, 30))


def test_where_no_way_leads_from_one_crs_to_another_that_is_found_out_once(monkeypatch):
    """PROJ searches anew for each call, which takes a while."""
    calls = []
    monkeypatch.setattr(footprint, "reproject", lambda *given: (calls.append(given), reproject(*given))[1])
    points = np.random.default_rng(0).uniform(1, 80, (1000, 2))
    found = footprint.transform_points(CRS.from_user_input("IAU_2015:30100"), CRS.from_epsg(32616), points)
    assert np.isnan(found).all() and len(calls) == 1
