"""Polygons take the form that the ending of their name asks for, with all their fields, whole or not at all."""

from __future__ import annotations

import json
import os

import batches
import bundles
import numpy as np
import pyogrio
import pytest
import scenes
from engine.contract.errors import JobError, OutputError
from engine.contract.jobs import read_job
from engine.contract.mask_jobs import CoverStatistics, MaskOutputs, Polygonize, PolygonOutputs, Threshold, ZoneOutputs
from engine.contract.model import Bundle
from engine.contract.protocol import Job, Outputs, SceneJob
from engine.jobs.coverstatistics import coverstatistics
from engine.jobs.polygonize import polygonize
from engine.rasters import parts, vectors
from engine.rasters.parts import beside, part_path, reserved
from engine.segmenting.record import Record, existing_state
from engine.segmenting.segment import segment

CLASSES = [
    {"value": 0, "name": "land", "background": True},
    {"value": 1, "name": "Wolke, dünn"},
    {"value": 2, "name": "shadow"},
]
VALUES = np.zeros((40, 60), np.uint8)
VALUES[2:10, 2:10] = 1
VALUES[20:30, 2:50] = 2
VALUES[22:25, 5:9] = 0  # a hole
DRIVERS = {".gpkg": "GPKG", ".geojson": "GeoJSON", ".json": "GeoJSON", ".fgb": "FlatGeobuf", ".shp": "ESRI Shapefile"}
SHAPEFILE = ["a.cpg", "a.dbf", "a.prj", "a.shp", "a.shx"]


def names(folder):
    return sorted(file.name for file in folder.iterdir())


@pytest.fixture
def made(tmp_path):
    """A mask of three classes with its probabilities, and an empty folder for results."""
    tags = {"CLOUDREEF_CLASSES": json.dumps(CLASSES)}
    mask = scenes.write(tmp_path / "mask.tif", VALUES, nodata=255, tags=tags)
    stored = np.stack([np.where(VALUES == value, 200, 25) for value in range(3)]).astype(np.uint8)
    probability = scenes.write(tmp_path / "p.tif", stored, nodata=255, tags=tags, scales=(0.004,) * 3)
    (tmp_path / "out").mkdir()
    return mask, probability, tmp_path / "out"


def job(made, path, **more):
    return Polygonize(str(made[0]), PolygonOutputs(str(path)), str(made[1]), **more)


def read(path):
    meta, _, geometries, columns = pyogrio.raw.read(path)
    order = np.argsort(columns[0])
    return meta, geometries[order], {name: values[order].tolist() for name, values in zip(meta["fields"], columns)}


@pytest.mark.parametrize("ending", DRIVERS)
def test_a_mask_of_several_classes_keeps_class_and_confidence(made, ending):
    path = made[2] / f"a{ending}"
    polygonize(job(made, path), print)
    assert names(made[2]) == (SHAPEFILE if ending == ".shp" else [path.name])
    assert pyogrio.read_info(path)["driver"] == DRIVERS[ending]
    meta, geometries, fields = read(path)
    short = ending == ".shp"
    assert list(fields) == [
        "id",
        "area_m2",
        "perim_m" if short else "perimeter_m",
        "mean_prob" if short else "mean_probability",
        "pixels",
        "class",
        "class_name",
        "color" if short else "class_color",
    ]
    assert fields["class"] == [1, 2] and fields["class_name"] == ["Wolke, dünn", "shadow"]
    assert fields["mean_prob" if short else "mean_probability"] == pytest.approx([0.8, 0.8])
    assert fields["pixels"] == [64, 468]
    assert meta["crs"] == ("EPSG:4326" if "json" in ending else scenes.CRS)
    rings = [int.from_bytes(bytes(shape[5:9]), "little") for shape in geometries]
    assert rings == [1, 2]


@pytest.mark.skipif(os.name != "posix", reason="these permissions are of POSIX systems")
@pytest.mark.parametrize("ending", DRIVERS)
def test_a_group_may_do_with_polygons_what_the_umask_says(made, ending):
    path = made[2] / f"a{ending}"
    before = os.umask(0o007)
    try:
        polygonize(job(made, path), lambda event: None)
    finally:
        os.umask(before)
    assert {oct(file.stat().st_mode & 0o777) for file in made[2].iterdir()} == {"0o660"}


def test_geojson_is_rfc_7946(made):
    path = made[2] / "a.geojson"
    polygonize(job(made, path), print)
    data = json.loads(path.read_text(encoding="utf-8"))
    assert "crs" not in data and data["name"] == "target"
    (outer, hole) = data["features"][1]["geometry"]["coordinates"]
    signed = [sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) for ring in (outer, hole)]
    assert signed[0] > 0 > signed[1]
    assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in outer)


def test_names_of_ten_letters_stay_apart(made):
    mask, _, folder = made
    square = [list(scenes.TRANSFORM * corner) for corner in ((0, 0), (0, 20), (20, 20), (20, 0), (0, 0))]
    properties = {"vegetation_index_mean": 1.5, "vegetation_index_max": 2.5, "Überschwemmung": "ja", "empty": None}
    features = [
        {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [square]}},
        {"type": "Feature", "properties": properties, "geometry": None},
    ]
    zones = folder / "zones.json"
    zones.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    for ending in (".shp", ".fgb"):
        path = folder / f"cover{ending}"
        coverstatistics(CoverStatistics(str(mask), str(zones), ZoneOutputs(str(path)), scenes.CRS), print)
        assert pyogrio.read_info(path)["features"] == 2  # that without a place, too
        _, _, fields = read(path)
        assert len(fields) == len({name.lower() for name in fields})
        if ending == ".shp":
            assert all(len(name.encode()) <= 10 for name in fields)
            assert fields["vegetation"] == [1.5, 1.5] and fields["vegetati_1"] == [2.5, 2.5]
            assert fields["Überschwe"] == ["ja", "ja"]


def test_short_names_keep_their_units(made):
    names = ["cover_percent", "cover_area_m2", "valid_area_m2", "cloud_px", "cloud_percent", "cloud_m2"]
    names += [f"cloud_{what}_{unit}" for what in ("shadow", "smoke") for unit in ("px", "percent", "m2")]
    assert list(vectors._short_names(names).values()) == [
        *("cover_pc", "cover_m2", "valid_m2", "cloud_px", "cloud_pc", "cloud_m2"),
        *("cloud_s_px", "cloud_s_pc", "cloud_s_m2", "cloud_1_px", "cloud_1_pc", "cloud_1_m2"),
    ]


@pytest.mark.parametrize("name", ["a.kml", "a", "a.gpkg.zip"])
def test_an_ending_that_says_nothing_is_one_sentence(made, name):
    path = str(made[2] / name)
    jobs = [
        job(made, path),
        Threshold("p.tif", 0.5, MaskOutputs("m.tif", path)),
        CoverStatistics("m.tif", "z.json", ZoneOutputs(path)),
        Job("model", (SceneJob(("s.tif",), Outputs("m.tif", polygons=path)),)),
    ]
    for one in jobs:
        with pytest.raises(JobError, match="does not tell in which format") as told:
            read_job(one.to_json())
        assert told.value.hint == "Use the suffix .gpkg, .geojson, .fgb or .shp."


@pytest.mark.parametrize("place", [{"crs": None, "transform": None}, {"crs": 'LOCAL_CS["mine",UNIT["metre",1]]'}])
def test_geojson_needs_to_know_where_the_mask_lies(tmp_path, place):
    mask = scenes.write(tmp_path / "mask.tif", VALUES % 2, nodata=255, **place)
    with pytest.raises(OutputError, match="no CRS to compute them from"):
        polygonize(Polygonize(str(mask), PolygonOutputs(str(tmp_path / "a.geojson"))), print)
    polygonize(Polygonize(str(mask), PolygonOutputs(str(tmp_path / "a.shp"))), print)
    assert names(tmp_path) == [name for name in SHAPEFILE if name != "a.prj" or place["crs"]] + ["mask.tif"]


@pytest.mark.parametrize("taken", ["a.shp", "a.dbf", "a.prj"])
def test_no_file_of_a_shapefile_is_replaced_unasked(made, taken):
    (made[2] / taken).write_text("mine")
    with pytest.raises(OutputError, match=f"{taken} exists"):
        polygonize(job(made, made[2] / "a.shp"), print)
    assert names(made[2]) == [taken] and (made[2] / taken).read_text() == "mine"


def test_a_shapefile_is_replaced_as_a_whole(made):
    for name in (*SHAPEFILE, "a.qix"):
        (made[2] / name).write_text("old")
    polygonize(job(made, made[2] / "a.shp", replace=True), print)
    assert names(made[2]) == SHAPEFILE  # the index of the old one is gone
    assert read(made[2] / "a.shp")[2]["pixels"] == [64, 468]


def test_a_shapefile_without_a_crs_leaves_no_older_one_beside_it(tmp_path):
    mask = scenes.write(tmp_path / "mask.tif", VALUES % 2, nodata=255, crs=None, transform=None)
    (tmp_path / "a.prj").write_text("old")
    polygonize(Polygonize(str(mask), PolygonOutputs(str(tmp_path / "a.shp")), replace=True), print)
    assert "a.prj" not in names(tmp_path)


@pytest.mark.parametrize("fails", range(5))
def test_where_one_file_cannot_have_its_name_all_stay_as_they_were(made, monkeypatch, fails):
    for name in SHAPEFILE:
        (made[2] / name).write_text("old")
    rename, named = os.replace, []

    def refusing(source, target):
        if str(source).startswith(str(part_path(target))) and not str(target).endswith(".part.older"):
            named.append(target)
            if len(named) == fails + 1:
                raise OSError(5, "Input/output error")
        rename(source, target)

    monkeypatch.setattr(parts.os, "replace", refusing)
    with pytest.raises(OutputError):
        polygonize(job(made, made[2] / "a.shp", replace=True), print)
    monkeypatch.undo()
    assert len(named) > fails
    assert names(made[2]) == SHAPEFILE
    assert {(made[2] / name).read_text() for name in SHAPEFILE} == {"old"}


@pytest.mark.parametrize("other", ["a.shp", "a.dbf"])
def test_while_a_shapefile_is_made_nobody_else_writes_its_files(tmp_path, other):
    with (
        reserved([tmp_path / "a.shp"], replace=False),
        pytest.raises(OutputError, match="being written by another run"),
        reserved([tmp_path / other], replace=True),
    ):
        pass
    assert names(tmp_path) == []


def test_what_a_killed_run_left_of_a_shapefile_is_swept(made):
    for name in SHAPEFILE:
        beside(made[2] / name, ".part.1234ab").write_text("left")
    polygonize(job(made, made[2] / "a.shp"), print)
    assert names(made[2]) == SHAPEFILE


@pytest.mark.parametrize("ending", [".gpkg", ".geojson", ".fgb", ".shp"])
def test_a_batch_knows_again_what_it_has_made(tmp_path, ending):
    scene, _, _ = scenes.stack(tmp_path / "scene.tif", 200, 300)
    model = bundles.copy_of_first_channel(tmp_path / "model")
    outputs = Outputs(str(tmp_path / "m.tif"), polygons=str(tmp_path / f"a{ending}"))
    listed = (SceneJob((str(scene),), outputs),)
    segment(Job(str(model), listed, threshold=0.4, runtime="onnxruntime"), print)

    def now(threshold):
        job = Job(str(model), listed, threshold=threshold, runtime="onnxruntime")
        return existing_state(Record.of(job, listed[0], Bundle.load(model)), outputs)

    assert now(0.4).unchanged
    assert "threshold was 0.4" in now(0.5).stale
    (tmp_path / "m.tif").unlink()  # the polygons say so themselves
    assert not now(0.4).stale and not now(0.4).unchanged
    assert "threshold was 0.4" in now(0.5).stale


@pytest.fixture
def shapefile(tmp_path):
    """The job of a mask and a shapefile that are made, and what its record says now."""
    batches.write_scene(tmp_path / "a.tif", 0.9)
    model = bundles.copy_of_first_channel(tmp_path / "model")
    outputs = Outputs(str(tmp_path / "m.tif"), polygons=str(tmp_path / "p.shp"))
    job = Job(str(model), (SceneJob((str(tmp_path / "a.tif"),), outputs),), runtime="onnxruntime")
    segment(job, print)
    return lambda: existing_state(Record.of(job, job.scenes[0], Bundle.load(model)), outputs)


@pytest.mark.parametrize("ending", [".shp", ".dbf"])
def test_a_shapefile_that_was_worked_on_is_not_taken_for_the_one_that_was_made(tmp_path, shapefile, ending):
    assert shapefile().unchanged
    with open(tmp_path / f"p{ending}", "ab") as file:
        file.write(b"drawn")
    assert (
        shapefile().stale == "p.shp exists, but is not what this job would make: it has no record of how it was made."
    )


@pytest.mark.parametrize(
    "text",
    ["", "<metadata/>", "<supplinf>{}</supplinf>", "<supplinf>[]</supplinf>", "<supplinf>{</supplinf>"],
)
def test_a_shapefile_without_a_record_of_ours_is_of_somebody_else(tmp_path, shapefile, text):
    (tmp_path / "p.shp.xml").write_text(text)
    assert "has no record" in shapefile().stale
    (tmp_path / "p.shp.xml").unlink()
    assert "has no record" in shapefile().stale


def test_a_part_of_somebody_elses_shapefile_is_there_too(tmp_path, shapefile):
    for name in ("p.shp", "p.shx", "p.prj", "p.cpg", "m.tif"):
        (tmp_path / name).unlink()
    (tmp_path / "p.dbf").write_text("mine")
    assert shapefile().stale.startswith("p.dbf exists")
