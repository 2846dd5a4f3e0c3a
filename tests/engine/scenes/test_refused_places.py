"""CRSs and coordinates that PROJ refuses give one message in every task."""

from __future__ import annotations

import json
import re

import bundles
import numpy as np
import pytest
import scenes
from affine import Affine
from engine.__main__ import run
from rasterio.control import GroundControlPoint

NOWHERE = 'LOCAL_CS["none",UNIT["metre",1]]'
CORNERS = [[452475, 3408000], [454000, 3408000], [454000, 3408645], [452475, 3408000]]
POLYGON = {"type": "Polygon", "coordinates": [CORNERS]}


@pytest.fixture
def files(tmp_path):
    reflectance = scenes.cloudy()[0]
    mask = (reflectance[0] > 0.5).astype("uint8")
    scenes.write(tmp_path / "scene.tif", reflectance, descriptions=scenes.NAMES)
    scenes.write(tmp_path / "mask.tif", mask, nodata=255)
    scenes.write(tmp_path / "nowhere.tif", reflectance, descriptions=scenes.NAMES, crs=NOWHERE)
    scenes.write(tmp_path / "nowhere_mask.tif", mask, nodata=255, crs=NOWHERE)
    (tmp_path / "area.geojson").write_text(json.dumps(POLYGON))
    bundles.copy_of_first_channel(tmp_path / "model")
    return tmp_path


def refused(files, job, monkeypatch):
    monkeypatch.chdir(files)
    (files / "job.json").write_text(json.dumps(job))
    with open(files / "events", "w", encoding="utf-8") as events:
        code = run(events, str(files / "job.json"))
    return code, json.loads((files / "events").read_text(encoding="utf-8").splitlines()[-1])


def segmenting(scene="scene.tif", **area):
    one = {"input": scene, "area": area, "outputs": {"mask": "out.tif"}}
    return {"model": "model", "scenes": [one], "runtime": "onnxruntime", "calibration": "off"}


@pytest.mark.parametrize("crs", [NOWHERE, "EPSG:5703", "IAU_2015:30100", "EPSG:4326"])
def test_an_area_that_cannot_be_brought_to_the_scene(files, monkeypatch, crs):
    code, told = refused(files, segmenting(polygons="area.geojson", polygons_crs=crs), monkeypatch)
    assert code == 3 and re.search("^The area cannot be transformed to the CRS of the scene|no map", told["message"])
    bounds = segmenting(bounds=[452475, 3408000, 454000, 3408645], bounds_crs=crs)
    assert refused(files, bounds, monkeypatch)[0] == 3


@pytest.mark.parametrize("point", [[float("nan"), 1], [1e308, 1], [-87, 95]])
def test_coordinates_without_sense(files, monkeypatch, point):
    ring = [point, [-86, 31], [-86, 30], point]
    (files / "area.geojson").write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    code, told = refused(files, segmenting(polygons="area.geojson", polygons_crs="EPSG:4326"), monkeypatch)
    assert code == 3 and re.search(
        "^The area cannot be transformed|are not numbers|lie outside the scene", told["message"]
    )


@pytest.mark.parametrize(
    ("task", "what"),
    [
        ({"task": "coverstatistics", "zones": "area.geojson", "zones_crs": "EPSG:4326"}, "The zones"),
        (
            {"task": "evaluate", "pairs": [{"polygons": "area.geojson", "polygons_crs": "EPSG:4326"}]},
            "The reference polygons",
        ),
    ],
    ids=["zones", "references"],
)
def test_polygons_on_a_mask_are_named_by_what_they_are(files, monkeypatch, task, what):
    mask = {"mask": "mask.tif"}
    given = {"pairs": [{**mask, **task["pairs"][0]}]} if "pairs" in task else mask
    code, told = refused(files, {**task, **given, "outputs": {"table": "t.csv"}}, monkeypatch)
    assert code == 3 and told["message"] == f"{what} cannot be transformed to the CRS of the mask."


@pytest.mark.parametrize(
    "task",
    [
        {
            "task": "coverstatistics",
            "mask": "mask.tif",
            "zones": "area.geojson",
            "zones_crs": NOWHERE,
            "outputs": {"table": "t.csv"},
        },
        {
            "task": "evaluate",
            "pairs": [{"mask": "mask.tif", "reference": "nowhere_mask.tif"}],
            "outputs": {"statistics": "s.json"},
        },
        {"task": "maskraster", "raster": "scene.tif", "mask": "nowhere_mask.tif", "outputs": {"raster": "out.tif"}},
        {"task": "maskraster", "raster": "nowhere.tif", "mask": "mask.tif", "outputs": {"raster": "out.tif"}},
        {
            "task": "composite",
            "scenes": [
                {"raster": "scene.tif", "mask": "mask.tif"},
                {"raster": "nowhere.tif", "mask": "nowhere_mask.tif"},
            ],
            "outputs": {"raster": "out.tif"},
        },
    ],
    ids=lambda task: task["task"],
)
def test_tasks_on_rasters_of_two_worlds(files, monkeypatch, task):
    code, told = refused(files, task, monkeypatch)
    assert code == 3 and "cannot be transformed" in told["message"]
    assert not list(files.glob("out.tif*"))


@pytest.mark.parametrize(
    "transform",
    [
        Affine(np.nan, 0, 0, 0, -30, 0),
        Affine(1e308, 0, 0, 0, -1e308, 0),
        Affine(30, 0, 1e300, 0, -30, 1e300),
        Affine(30, 30, 5e5, 30, 30, 4e6),
    ],
)
def test_a_geotransform_that_cannot_be(files, monkeypatch, transform):
    scenes.write(files / "odd.tif", scenes.cloudy()[0], descriptions=scenes.NAMES, transform=transform)
    code, told = refused(files, segmenting("odd.tif"), monkeypatch)
    assert code == 3 and "has an impossible geotransform" in told["message"]


def test_one_ground_control_point_places_nothing(files, monkeypatch):
    points = [GroundControlPoint(0, 0, 5e5, 4e6)]
    scenes.write(files / "odd.tif", scenes.cloudy()[0], descriptions=scenes.NAMES, gcps=points)
    code, told = refused(files, segmenting("odd.tif"), monkeypatch)
    assert code == 3 and "do not locate any pixel" in told["message"]


def test_a_scene_off_the_earth_has_no_area(files, monkeypatch):
    away = Affine(30, 0, 9e8, 0, -30, 9e8)
    scenes.write(files / "odd.tif", scenes.cloudy()[0], descriptions=scenes.NAMES, transform=away)
    job = segmenting("odd.tif")
    job["scenes"][0]["outputs"] |= {"report": "r.html", "statistics": "s.json", "polygons": "p.gpkg"}
    code, told = refused(files, job, monkeypatch)
    assert code == 0 and told["statistics"]["cover_area_m2"] is None
