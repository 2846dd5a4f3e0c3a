"""Polygons are the mask's areas exactly: valid, in their place on Earth, measured on the ellipsoid."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import numpy as np
import pyogrio
import pyproj
import pytest
from affine import Affine
from engine.rasters.outlines import tracing
from engine.rasters.parts import commit, part_path
from engine.rasters.polygons import write_polygons
from engine.rasters.statistics import mask_statistics
from engine.rasters.writer import MASK, PROBABILITY, CogWriter
from engine.scenes.georeference import Georeference, Grid
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.features import rasterize
from rasterio.windows import Window

pytestmark = pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
UTM, NORTH_UP = CRS.from_epsg(32633), Affine(10, 0, 5e5, 0, -10, 6.6e6)
ROTATED = Affine(8, 6, 5e5, 6, -8, 6.6e6)


def names(folder):
    return sorted(file.name for file in folder.iterdir())


def written(path, values, crs=UTM, transform=NORTH_UP, kind=MASK, **place):
    height, width = values.shape
    grid = Grid(height, width, Georeference(crs, transform or Affine.identity(), **place))
    with CogWriter(path, grid, kind) as out:
        out.write(Window(0, 0, width, height), values)
        return out.finish()


def polygonized(tmp_path, values, probability=None, strip_rows=None, **place):
    """Reads what GDAL reads back: the layer's metadata, its fields by name, its geometries."""
    mask = written(tmp_path / "m.tif", values, **place)
    stored = None if probability is None else written(tmp_path / "p.tif", probability, kind=PROBABILITY, **place)
    path = tmp_path / "a.gpkg"
    count = write_polygons(path, mask, stored, strip_rows=strip_rows)
    commit([path])
    meta, _, geometries, columns = pyogrio.raw.read(path, layer="areas")
    assert count == len(geometries)
    return meta, dict(zip(meta["fields"], columns)), geometries


def shapes_of(geometries):
    shapely = pytest.importorskip("shapely")
    return shapely.from_wkb(geometries)


def noise(height, width, share=0.5, seed=5):
    rng = np.random.default_rng(seed)
    values = (rng.random((height, width)) < share).astype(np.uint8)
    values[rng.random((height, width)) < 0.03] = 255
    return values


def test_one_square(tmp_path):
    values = np.zeros((20, 30), np.uint8)
    values[5:15, 10:20] = 1
    probability = np.where(values == 1, 200, 10).astype(np.uint8)
    probability[5, 10:20] = 100
    meta, fields, geometries = polygonized(tmp_path, values, probability)
    assert names(tmp_path) == ["a.gpkg", "m.tif", "p.tif"]
    assert meta["crs"] == "EPSG:32633" and meta["geometry_type"] == "Polygon"
    assert list(fields) == ["id", "area_m2", "perimeter_m", "mean_probability", "pixels"]
    assert fields["id"].tolist() == [1] and fields["pixels"].tolist() == [100]
    assert fields["area_m2"][0] == pytest.approx(10_000 / 0.9996**2, rel=1e-5)
    assert fields["perimeter_m"][0] == pytest.approx(400 / 0.9996, rel=1e-5)
    assert fields["mean_probability"][0] == pytest.approx(0.004 * (90 * 200 + 10 * 100) / 100)
    (shape,) = shapes_of(geometries)
    assert shape.bounds == (500100, 6599850, 500200, 6599950)
    assert len(shape.exterior.coords) == 5 and shape.exterior.is_ccw


@pytest.mark.parametrize(
    "picture, count, holes",
    [
        ("#", 1, 0),
        ("#. .#", 2, 0),
        ("### #.# ###", 1, 1),
        ("### #.# ##.", 1, 1),
        (".## #.# ###", 1, 1),
        ("##. #.# .##", 2, 0),
        ("##### #...# #.#.# #...# #####", 2, 1),
        ("##### #.#.# ##.## #.#.# #####", 1, 5),
        ("#?# #?# ###", 1, 0),
        ("..? ?.. ...", 0, 0),
    ],
)
def test_shapes_that_touch_at_corners_are_valid(tmp_path, picture, count, holes):
    rows = picture.split()
    values = np.array([[{"#": 1, ".": 0, "?": 255}[char] for char in row] for row in rows], np.uint8)
    shapes = shapes_of(polygonized(tmp_path, values)[2])
    assert len(shapes) == count
    assert sum(len(shape.interiors) for shape in shapes) == holes
    assert all(shape.is_valid for shape in shapes)
    assert sum(shape.area for shape in shapes) == 100 * (values == 1).sum()


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
@pytest.mark.parametrize("strip_rows", [1, 13, 500])
def test_burnt_back_the_polygons_are_the_mask(tmp_path, monkeypatch, strip_rows, share):
    monkeypatch.setattr(tracing, "BATCH_CORNERS", 2000)
    values = noise(120, 90, share)
    _, fields, geometries = polygonized(tmp_path, values, strip_rows=strip_rows)
    shapes = shapes_of(geometries)
    assert all(shape.is_valid for shape in shapes)
    order = np.argsort(fields["id"])
    burnt = rasterize(
        [(shapes[index].__geo_interface__, int(fields["id"][index])) for index in order],
        out_shape=values.shape,
        transform=NORTH_UP,
        dtype="int32",
    )
    np.testing.assert_array_equal(burnt > 0, values == 1)
    np.testing.assert_array_equal(fields["id"][order], np.arange(1, len(order) + 1))
    np.testing.assert_array_equal(np.bincount(burnt.ravel())[1:], fields["pixels"][order])
    np.testing.assert_allclose([shape.area for shape in shapes], 100 * fields["pixels"])
    np.testing.assert_allclose([shape.length / 0.9996 for shape in shapes], fields["perimeter_m"], rtol=1e-4)


def test_areas_sum_up_to_the_statistics_and_agree_with_a_geodesic_polygon(tmp_path):
    values = noise(60, 50)
    place = {"crs": CRS.from_epsg(4326), "transform": Affine(0.002, 0, 15, 0, -0.001, 60)}
    _, fields, geometries = polygonized(tmp_path, values, **place)
    assert fields["area_m2"].sum() == pytest.approx(mask_statistics(tmp_path / "m.tif")["cover_area_m2"], rel=1e-12)
    geod = pyproj.Geod(ellps="WGS84")
    shapes = shapes_of(geometries)
    measured = [abs(geod.geometry_area_perimeter(shape)[0]) for shape in shapes]
    np.testing.assert_allclose(fields["area_m2"], measured, rtol=1e-4)
    rings = [[shape.exterior, *shape.interiors] for shape in shapes]
    lengths = [sum(geod.geometry_length(ring) for ring in of_shape) for of_shape in rings]
    np.testing.assert_allclose(fields["perimeter_m"], lengths, rtol=1e-4)


@pytest.mark.parametrize(
    "transform",
    [ROTATED, Affine(10, 0, 5e5, 0, 10, 6.6e6), Affine(0, 10, 5e5, 10, 0, 6.6e6)],
    ids=["rotated", "south-up", "turned by a quarter"],
)
def test_polygons_lie_where_the_scene_lies(tmp_path, transform):
    values = noise(40, 30)
    _, fields, geometries = polygonized(tmp_path, values, transform=transform)
    shapes = shapes_of(geometries)
    assert all(shape.is_valid for shape in shapes)
    rows, cols = np.nonzero(values == 1)
    shapely = pytest.importorskip("shapely")
    a, b, c, d, e, f = transform[:6]
    cols, rows = cols + 0.5, rows + 0.5
    centres = shapely.points(a * cols + b * rows + c, d * cols + e * rows + f)
    assert shapely.contains(shapely.union_all(shapes), centres).all()
    assert sum(shape.area for shape in shapes) == pytest.approx(100 * len(rows))
    assert fields["area_m2"].sum() == pytest.approx(100 * len(rows), rel=1e-3)


def test_a_scene_placed_by_control_points(tmp_path):
    corners = [(0, 0, 15.0, 60.0), (0, 30, 15.3, 60.0), (20, 0, 15.0, 59.8), (20, 30, 15.3, 59.8)]
    points = [GroundControlPoint(row=row, col=col, x=x, y=y) for row, col, x, y in corners]
    values = np.zeros((20, 30), np.uint8)
    values[5:10, 10:20] = 1
    meta, fields, geometries = polygonized(tmp_path, values, crs=CRS.from_epsg(4326), transform=None, gcps=points)
    assert meta["crs"] == "EPSG:4326"
    assert shapes_of(geometries)[0].bounds == pytest.approx((15.1, 59.9, 15.2, 59.95))
    geod = pyproj.Geod(ellps="WGS84")
    assert fields["area_m2"][0] == pytest.approx(
        abs(geod.geometry_area_perimeter(shapes_of(geometries)[0])[0]), rel=1e-4
    )


def test_without_a_place_pixels_lie_as_qgis_draws_them_and_have_no_area(tmp_path):
    values = np.zeros((20, 30), np.uint8)
    values[5:10, 10:20] = 1
    _, fields, geometries = polygonized(tmp_path, values, crs=None, transform=None)
    assert shapes_of(geometries)[0].bounds == (10, -10, 20, -5)
    assert np.isnan(fields["area_m2"]).all() and np.isnan(fields["mean_probability"]).all()
    assert fields["pixels"].tolist() == [50]


def test_a_mask_without_target_is_an_empty_layer(tmp_path):
    meta, fields, geometries = polygonized(tmp_path, np.zeros((5, 5), np.uint8))
    assert len(geometries) == 0 and len(fields) == 5 and meta["crs"] == "EPSG:32633"


def test_older_programs_read_the_geopackage_without_a_warning(tmp_path):
    """GDAL 3.6, as in QGIS 3.22, warns of GeoPackage 1.4, today's default."""
    polygonized(tmp_path, np.ones((4, 4), np.uint8))
    with closing(sqlite3.connect(tmp_path / "a.gpkg")) as package:
        assert package.execute("PRAGMA user_version").fetchone() == (10200,)


def test_nothing_has_the_results_name_before_it_is_committed(tmp_path):
    mask = written(tmp_path / "m.tif", noise(20, 20))
    write_polygons(tmp_path / "a.gpkg", mask)
    assert names(tmp_path) == [part_path(tmp_path / "a.gpkg").name, "m.tif"]
