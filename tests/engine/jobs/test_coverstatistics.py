"""Cover of zones whose right answers can be counted by hand."""

from __future__ import annotations

import csv
import json
import re

import numpy as np
import pyogrio
import pytest
import rasterio
import scenes
from engine.contract.errors import JobError, SceneError
from engine.contract.jobs import read_job
from engine.contract.mask_jobs import CoverStatistics, ZoneOutputs
from engine.jobs.coverstatistics import coverstatistics
from engine.rasters.statistics import mask_statistics
from rasterio.warp import transform_geom

VALUES = np.zeros((20, 30), np.uint8)
VALUES[0:10, 0:10] = 1
VALUES[10:20, 0:5] = 255


def square(col, row, cols, rows):
    """A rectangle in pixels of `scenes.TRANSFORM`."""
    corners = [(col, row), (col + cols, row), (col + cols, row + rows), (col, row + rows), (col, row)]
    return {"type": "Polygon", "coordinates": [[list(scenes.TRANSFORM * corner) for corner in corners]]}


ZONES = {
    "west": square(0, 0, 10, 20),
    "north": square(0, 0, 30, 10),
    "half off": square(25, 15, 30, 30),
    "both ends": {
        "type": "MultiPolygon",
        "coordinates": [square(0, 0, 2, 2)["coordinates"], square(28, 18, 2, 2)["coordinates"]],
    },
    "elsewhere": square(500, 500, 5, 5),
    "nodata": square(0, 12, 3, 3),
}
EXPECTED = {
    "west": (150, 100, 50),
    "north": (300, 100, 0),
    "half off": (25, 0, 0),
    "both ends": (8, 4, 0),
    "elsewhere": (0, 0, 0),
    "nodata": (0, 0, 9),
}


def run(tmp_path, zones=None, emit=lambda event: None, crs=None, **more):
    mask = scenes.write(tmp_path / "m.tif", VALUES, nodata=255)
    zones = zones or [
        {"type": "Feature", "properties": {"name": name, "number": index, "fid": 7, "share": None}, "geometry": shape}
        for index, (name, shape) in enumerate(ZONES.items())
    ]
    path = tmp_path / "zones.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": zones}), encoding="utf-8")
    outputs = ZoneOutputs(*(str(tmp_path / name) for name in ("z.gpkg", "z.csv", "s.json")))
    job = CoverStatistics(str(mask), str(path), outputs, crs, replace=True, **more)
    return coverstatistics(read_job(job.to_json()), emit).statistics


def read(path):
    meta, _, geometries, columns = pyogrio.raw.read(path, layer="zones")
    return meta, geometries, dict(zip(meta["fields"], columns))


def test_each_zone_is_counted_and_measured(tmp_path):
    events = []
    found = run(tmp_path, emit=events.append)
    meta, _, fields = read(tmp_path / "z.gpkg")
    assert fields["name"].tolist() == list(ZONES) and fields["number"].tolist() == list(range(6))
    assert fields["fid_"].tolist() == [7] * 6
    counts = list(zip(fields["valid_px"], fields["target_px"], fields["nodata_px"]))
    assert counts == list(EXPECTED.values())
    assert fields["cover_percent"][:4] == pytest.approx([100 * 100 / 150, 100 / 3, 0, 50])
    assert np.isnan(fields["cover_percent"][4:]).all()
    assert fields["cover_area_m2"][:2] == pytest.approx([9e4, 9e4], rel=2e-3)
    assert fields["valid_area_m2"][1] == pytest.approx(27e4, rel=2e-3)
    assert (meta["crs"], meta["geometry_type"]) == ("EPSG:32616", "MultiPolygon")
    assert any("2 of 6 zones" in getattr(event, "text", "") for event in events)
    rows = list(csv.DictReader((tmp_path / "z.csv").open(encoding="utf-8")))
    assert [(row["name"], row["target_px"]) for row in rows] == [(name, str(EXPECTED[name][1])) for name in ZONES]
    assert rows[4]["cover_percent"] == "" == rows[0]["share"]
    assert (found["zones_count"], found["zones_empty"], found["valid_px"], found["target_px"]) == (6, 2, 483, 204)
    everything = json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))
    assert everything["zones"][0]["name"] == "west" and everything["zones"][4]["cover_percent"] is None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["m.tif", "s.json", "z.csv", "z.gpkg", "zones.geojson"]


def test_a_zone_of_the_whole_mask_has_the_masks_statistics(tmp_path):
    found = run(tmp_path, [{"type": "Feature", "properties": None, "geometry": square(-5, -5, 50, 50)}])
    whole = mask_statistics(tmp_path / "m.tif")
    for name, value in whole.items():
        assert found[name] == pytest.approx(value)


def test_zones_keep_their_own_crs_and_are_counted_all_the_same(tmp_path):
    shape = transform_geom(scenes.CRS, "EPSG:4326", ZONES["west"])
    run(tmp_path, [{"type": "Feature", "properties": {}, "geometry": shape}], crs="EPSG:4326")
    meta, _, fields = read(tmp_path / "z.gpkg")
    assert meta["crs"] == "EPSG:4326"
    assert (fields["valid_px"][0], fields["target_px"][0]) == (150, 100)


def test_the_results_can_be_zones_again(tmp_path):
    first = [{"type": "Feature", "properties": {"valid_px": 9, "VALID_PX": 1}, "geometry": ZONES["west"]}]
    events = []
    run(tmp_path, first, events.append)
    _, _, fields = read(tmp_path / "z.gpkg")
    assert fields["valid_px"].tolist() == [150] and fields["VALID_PX_"].tolist() == [1]
    told = [event.text for event in events if getattr(event, "level", "") == "warning"]
    assert told == ["These fields of the zones are replaced by the statistics: valid_px."]


@pytest.mark.parametrize(
    "zones, sentence",
    [
        ([{"type": "Feature", "properties": {}, "geometry": ZONES["elsewhere"]}], "No zone holds a valid pixel"),
        ([{"type": "Feature", "properties": {}, "geometry": None}], "holds no polygon"),
    ],
)
def test_zones_that_say_nothing_are_refused(tmp_path, zones, sentence):
    with pytest.raises(SceneError, match=sentence):
        run(tmp_path, zones)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["m.tif", "zones.geojson"]


def test_a_job_without_a_result_is_refused():
    with pytest.raises(JobError, match="names no result"):
        read_job(CoverStatistics("m.tif", "z.geojson", ZoneOutputs()).to_json())


def test_a_mask_without_a_place_is_measured_in_pixels(tmp_path):
    mask = scenes.write(tmp_path / "n.tif", VALUES, nodata=255, crs=None, transform=None)
    ring = [[0, 0], [10, 0], [10, -20], [0, -20], [0, 0]]  # as QGIS draws it
    zones = tmp_path / "z.geojson"
    zones.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}), encoding="utf-8")
    job = CoverStatistics(str(mask), str(zones), ZoneOutputs(table=str(tmp_path / "z.csv")))
    found = coverstatistics(job, lambda event: None).statistics
    assert (found["valid_px"], found["target_px"], found["cover_area_m2"]) == (150, 100, None)
    assert rasterio.open(mask).crs is None


@pytest.mark.parametrize(
    ("form", "day", "when", "told"),
    [
        ("gpkg", "2026-08-01", "2026-08-01T08:11:12.000", ""),
        (
            "fgb",
            "2026-08-01T00:00:00.000",
            "2026-08-01T08:11:12.000",
            "FlatGeobuf has no dates without a time; .* day.",
        ),
        ("shp", "2026-08-01", "2026-08-01T08:11:12Z", "A shapefile has no dates with a time; .* texts: when."),
    ],
)
def test_dates_stay_what_they_are_or_the_change_is_told(tmp_path, form, day, when, told):
    mask = scenes.write(tmp_path / "m.tif", VALUES, nodata=255)
    properties = {"day": "2026-08-01", "when": "2026-08-01T10:11:12+02:00"}
    zones = {
        "type": "FeatureCollection",
        "date_fields": {"day": "date", "when": "datetime"},
        "features": [{"type": "Feature", "properties": properties, "geometry": ZONES["west"]}],
    }
    (tmp_path / "zones.geojson").write_text(json.dumps(zones))
    outputs = ZoneOutputs(str(tmp_path / f"cover.{form}"))
    events = []
    coverstatistics(CoverStatistics(str(mask), str(tmp_path / "zones.geojson"), outputs, "EPSG:32616"), events.append)
    about, _, _, columns = pyogrio.raw.read(outputs.zones)
    found = dict(zip(about["fields"], columns))
    assert (str(found["day"][0]), str(found["when"][0])) == (day, when)
    said = [event.text for event in events if getattr(event, "level", "") == "warning"]
    assert len(said) == bool(told) and all(re.match(told, text) for text in said)
