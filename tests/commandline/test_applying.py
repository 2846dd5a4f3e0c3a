"""`cloudreef cover`, `mask` and `composite`, whose right answers can be counted by hand."""

from __future__ import annotations

import csv
import json
import struct

import numpy as np
import pytest
import rasterio
import scenes
from rasterio.warp import transform_geom

pytest.importorskip("cyclopts", reason="belongs to the command line's packages")
pyogrio = pytest.importorskip("pyogrio")

pytestmark = pytest.mark.usefixtures("at_home")

MASK = np.zeros((20, 30), np.uint8)
MASK[:10, :10] = 1
MASK[15:] = 255


def square(col, row, cols, rows):
    corners = [(col, row), (col + cols, row), (col + cols, row + rows), (col, row + rows), (col, row)]
    return {"type": "Polygon", "coordinates": [[list(scenes.TRANSFORM * corner) for corner in corners]]}


def zones_file(path):
    """Two zones with attributes of many kinds, in degrees, in any form."""
    features = [
        {
            "type": "Feature",
            "geometry": transform_geom("EPSG:32616", "EPSG:4326", square(0, row, 30, 10)),
            "properties": {"name": name, "number": number, "day": day},
        }
        for row, name, number, day in ((0, "Ü-north", 7, "2026-08-01"), (10, "south", None, None))
    ]
    (path.parent / "zones.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    if path.suffix != ".geojson":
        with pyogrio.open_arrow(path.parent / "zones.geojson", use_pyarrow=False) as (_, stream):
            pyogrio.write_arrow(stream, path, geometry_type="Polygon", crs="EPSG:4326", geometry_name="wkb_geometry")
    return path


@pytest.mark.parametrize("form", ["gpkg", "geojson", "fgb", "shp"])
def test_cover_counts_in_zones_of_any_form_and_keeps_their_attributes(say, tmp_path, form):
    scenes.write(tmp_path / "m.tif", MASK, nodata=255)
    zones = zones_file(tmp_path / f"zones.{form}")
    code, out, _ = say("cover", "m.tif", zones, "-o", "cover.gpkg", "--table", "cover.csv", "--json")
    told = json.loads(out)
    assert (code, told["statistics"]["target_px"], told["statistics"]["valid_px"]) == (0, 100, 450)
    assert told["outputs"] == {"zones": str(tmp_path / "cover.gpkg"), "table": str(tmp_path / "cover.csv")}
    about, _, _, columns = pyogrio.raw.read(tmp_path / "cover.gpkg")
    found = dict(zip(about["fields"], columns))
    assert sorted(found["name"]) == ["south", "Ü-north"]
    north = found["name"].tolist().index("Ü-north")  # FlatGeobuf has an order of its own
    assert found["cover_percent"][north] == pytest.approx(100 / 3)
    kept = "2026-08-01T00:00:00.000" if form == "fgb" else "2026-08-01"
    assert str(found["day"].dtype).startswith("datetime64") and str(found["day"][north]) == kept
    rows = list(csv.DictReader((tmp_path / "cover.csv").open(encoding="utf-8")))
    counted = {row["name"]: (row["number"], row["valid_px"], row["target_px"]) for row in rows}
    assert counted == {"Ü-north": ("7", "300", "100"), "south": ("", "150", "0")}


@pytest.mark.parametrize("form", ["gpkg", "geojson", "fgb"])
@pytest.mark.parametrize("missing", [None, {"type": "Polygon", "coordinates": []}], ids=["none", "empty"])
def test_zones_without_a_shape_are_kept_and_leave_the_others_theirs(say, tmp_path, form, missing):
    scenes.write(tmp_path / "m.tif", MASK, nodata=255)
    shapes = [square(0, 0, 10, 10), missing, square(0, 10, 30, 5), missing, square(0, 0, 30, 15)]
    features = [{"type": "Feature", "geometry": shape, "properties": {"n": n}} for n, shape in enumerate(shapes)]
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32616"}}
    data = {"type": "FeatureCollection", "crs": crs, "features": features}
    (tmp_path / "zones.geojson").write_text(json.dumps(data))
    if form != "geojson":
        options = {"layer_options": {"SPATIAL_INDEX": "NO"}, "geometry_type": "Polygon", "crs": "EPSG:32616"}
        about, _, shapes, columns = pyogrio.raw.read(tmp_path / "zones.geojson")
        pyogrio.raw.write(tmp_path / f"zones.{form}", shapes, columns, about["fields"], **options)
    assert say("cover", "m.tif", f"zones.{form}", "-o", f"cover.{form}")[0] == 0
    about, _, _, columns = pyogrio.raw.read(tmp_path / f"cover.{form}")
    found = dict(zip(about["fields"], columns))
    assert found["n"].tolist() == [0, 1, 2, 3, 4]
    assert found["valid_px"].tolist() == [100, 0, 150, 0, 450]
    assert found["target_px"].tolist() == [100, 0, 0, 0, 100]


def test_zones_and_truth_in_a_crs_without_a_code_lie_where_they_are(say, tmp_path):
    scenes.write(tmp_path / "m.tif", MASK, nodata=255)
    local = "+proj=tmerc +lat_0=33 +lon_0=-87.2 +k=1 +x_0=1000 +y_0=2000 +ellps=GRS80 +units=m +no_defs"
    shape = transform_geom("EPSG:32616", local, square(0, 0, 10, 10))
    ring = np.array(shape["coordinates"][0])
    wkb = np.array([struct.pack("<BIII", 1, 3, 1, len(ring)) + ring.astype("<f8").tobytes()], object)
    pyogrio.raw.write(tmp_path / "z.gpkg", wkb, [], [], geometry_type="Polygon", crs=local)
    code, out, _ = say("cover", "m.tif", "z.gpkg", "--json")
    assert (code, json.loads(out)["statistics"]["target_px"]) == (0, 100)
    code, out, _ = say("evaluate", "m.tif", "-r", "z.gpkg", "--json")
    assert (code, json.loads(out)["statistics"]["pooled"]["tp"]) == (0, 100)


@pytest.mark.parametrize(
    ("zones", "sentence"),
    [
        ("nowhere.gpkg", "There is no file nowhere.gpkg. Check its name and folder."),
        ("https://example.org/z.gpkg", "https://example.org/z.gpkg does not lie on this computer."),
        ("text.gpkg", "text.gpkg holds no polygons that can be read."),
        ("empty.gpkg", "empty.gpkg holds no polygon."),
    ],
)
def test_zones_that_cannot_be_used_are_told_by_their_name(say, tmp_path, zones, sentence):
    scenes.write(tmp_path / "m.tif", MASK, nodata=255)
    (tmp_path / "text.gpkg").write_text("no zones")
    none = np.array([], object)
    pyogrio.raw.write(tmp_path / "empty.gpkg", none, [], [], geometry_type="Polygon", crs="EPSG:32616")
    code, out, err = say("cover", "m.tif", zones)
    assert (code in (2, 3), out, "Warning" in err) == (True, "", False) and sentence in " ".join(err.split())
    assert say("evaluate", "m.tif", "-r", zones, "--error-maps", "wrong")[0] in (2, 3) or zones == "empty.gpkg"
    assert not (tmp_path / "wrong").exists() or zones == "empty.gpkg"


def test_cover_lies_beside_the_mask_unless_it_is_told_otherwise(say, tmp_path):
    scenes.write(tmp_path / "m.tif", MASK, nodata=255)
    zones_file(tmp_path / "zones.geojson")
    assert say("cover", "m.tif", "zones.geojson")[:2] == (0, f"{tmp_path / 'm_cover.gpkg'}\n")
    assert say("cover", "m.tif", "zones.geojson")[0] == 6
    assert say("cover", "m.tif", "zones.geojson", "--statistics", "s.json")[:2] == (0, f"{tmp_path / 's.json'}\n")
    assert say("cover", "m.tif", "zones.geojson", "-o", "t.csv")[:2] == (0, f"{tmp_path / 't.csv'}\n")
    assert "cover_percent" in (tmp_path / "t.csv").read_text(encoding="utf-8")
    code, _, err = say("cover", "m.tif", "zones.geojson", "-o", "cover.kml")
    assert code in (2, 6) and ".gpkg, .geojson, .fgb or .shp" in " ".join(err.split())
    (tmp_path / "points.gpkg").write_text("no zones")
    assert say("cover", "m.tif", "points.gpkg")[0] == 2
    assert say("cover", "m.tif", "nowhere.kml")[0] == 2


def test_mask_takes_out_what_is_masked_and_nothing_else(say, tmp_path):
    values = np.arange(1, 601, dtype=np.uint16).reshape(1, 20, 30)
    scenes.write(tmp_path / "s.tif", values)
    scenes.write(tmp_path / "m.tif", MASK, nodata=255)
    code, out, _ = say("mask", "s.tif", "m.tif", "--json")
    assert (code, json.loads(out)["statistics"]["masked_percent"]) == (0, pytest.approx(100 * 100 / 600))
    with rasterio.open(tmp_path / "s_masked.tif") as file:
        kept = file.read_masks(1) > 0
        assert np.array_equal(kept, MASK != 1) and np.array_equal(file.read(1)[kept], values[0][kept])
    more = ("-o", "more.tif", "--mask-nodata", "--buffer-px", "1", "--nodata", "0")
    assert say("mask", "s.tif", "m.tif", *more)[0] == 0
    with rasterio.open(tmp_path / "more.tif") as file:
        assert file.nodata == 0 and (file.read(1)[15:] == 0).all() and (file.read(1)[:10, 10] == 0).all()
    assert say("mask", "s.tif", "m.tif")[0] == 6
    assert say("mask", "s.tif", "m.tif", "-o", "x.png")[0] == 6
    assert say("mask", "s.tif", "nowhere.tif", "-o", "y.tif")[0] == 3
    assert say("mask", "s.tif", "m.tif", "--buffer-px", "-1", "-o", "y.tif")[0] == 2
    assert not (tmp_path / "y.tif").exists()


def test_composite_takes_the_clear_pixels(say, tmp_path):
    for name, value, masked in (("a", 10, np.s_[:10]), ("b", 20, np.s_[10:]), ("c", 60, np.s_[:0])):
        scenes.write(tmp_path / f"{name}.tif", np.full((1, 20, 30), value, np.uint16))
        mask = np.zeros((20, 30), np.uint8)
        mask[masked] = 1
        scenes.write(tmp_path / f"{name}_mask.tif", mask, nodata=255)
    given = ("a.tif", "b.tif", "c.tif", "--masks", "a_mask.tif", "b_mask.tif", "c_mask.tif")
    code, out, _ = say("composite", *given, "-o", "m.tif", "--method", "median", "--count", "n.tif", "--json")
    assert (code, json.loads(out)["statistics"]["filled_percent"]) == (0, 100)
    with rasterio.open(tmp_path / "m.tif") as median, rasterio.open(tmp_path / "n.tif") as count:
        assert (median.read(1)[10:] == 35).all() and (median.read(1)[:10] == 40).all() and (count.read(1) == 2).all()
    assert say("composite", *given, "-o", "f.tif", "--order", "given")[:2] == (0, f"{tmp_path / 'f.tif'}\n")
    with rasterio.open(tmp_path / "f.tif") as first:
        assert (first.read(1)[10:] == 10).all() and (first.read(1)[:10] == 20).all()
    code, _, err = say("composite", *given[:-1], "-o", "x.tif")
    assert (code, "3 scenes and 2 masks were given. Give a mask for each scene." in err) == (2, True)
    assert say("composite", *given, "-o", "x.jp2")[0] == 6


def test_polygons_of_many_masks_are_converted_once(say, tmp_path, monkeypatch):
    from cloudreef_plugin.commandline import masks

    converted = []
    convert = masks.as_geojson
    monkeypatch.setattr(masks, "as_geojson", lambda *given: converted.append(given) or convert(*given))
    zones_file(tmp_path / "truth.gpkg")
    for name in "abc":
        scenes.write(tmp_path / f"{name}.tif", MASK, nodata=255)
    code, out, _ = say("evaluate", "a.tif", "b.tif", "c.tif", "-r", *["truth.gpkg"] * 3, "--json")
    assert (code, json.loads(out)["statistics"]["pooled"]["tp"], len(converted)) == (0, 300, 1)
