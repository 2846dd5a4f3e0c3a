"""An invalid or truncated job file is refused in one sentence, without a traceback."""

from __future__ import annotations

import json

import numpy as np
import pytest
import scenes
from engine.__main__ import CRASHED, main
from engine.contract.errors import JobError, SceneError
from engine.contract.jobs import load_job, read_job
from engine.contract.protocol import Area
from engine.scenes.area import AreaOfInterest
from engine.scenes.scene import Scene

SCENE = {"input": "scene.tif", "outputs": {"mask": "mask.tif"}}
JOB = {"model": "model", "scenes": [SCENE]}
POLYGONIZE = {"task": "polygonize", "mask": "m.tif", "outputs": {"polygons": "p.gpkg"}}
THRESHOLD = {"task": "threshold", "probability": "p.tif", "threshold": 0.4, "outputs": {"mask": "m.tif"}}


def changed(place, value):
    data = json.loads(json.dumps(JOB))
    inner = data
    *steps, last = place
    for step in steps:
        inner = inner[step] if isinstance(step, int) else inner.setdefault(step, {})
    inner[last] = value
    return data


@pytest.mark.parametrize(
    ("place", "value", "words"),
    [
        (("scenes", 0, "outputs", "mask"), 5, '"mask" is 5; it must be a text'),
        (("scenes", 0, "outputs", "polygons"), ["a"], '"polygons" is'),
        (("scenes", 0, "outputs"), [1], "names no"),
        (("scenes", 0, "crs"), 4326, '"crs" is 4326; it must be a text'),
        (("scenes", 0, "nodata"), "abc", '"nodata" is .abc.; it must be a number'),
        (("scenes", 0, "nodata"), float("inf"), '"nodata" is too large'),
        (("scenes", 0, "area"), 5, '"area" must be a JSON object'),
        (("scenes", 0, "area", "bounds"), [0, 0, 1], "four numbers"),
        (("scenes", 0, "area", "bounds"), [0, 0, "1", 1], '"bounds" is'),
        (("scenes", 0, "area", "bounds"), [0, 0, float("nan"), 1], '"bounds" is too large, or not a number'),
        (("scenes", 0, "bands"), [1.5, 2, 3, 4], "a whole number"),
        (("scenes", 0, "bands"), [True, 2, 3, 4], "a whole number"),
        (("scenes", 0, "input"), "a\0.tif", "NUL"),
        (("scenes", 0, "input"), "a\ud800.tif", "not valid UTF-8"),
        (("scenes", 0, "name"), {}, '"name" is'),
        (("postprocess",), [1], '"postprocess" must be a JSON object'),
        (("postprocess", "sieve_px"), "many", '"sieve_px" is'),
        (("postprocess", "buffer_px"), 10**12, '"buffer_px" is 1e.12; it can be 10000 at most'),
        (("postprocess", "buffer_px"), -(10**12), '"buffer_px" is'),
        (("summary", "table"), 7, '"table" is 7'),
        (("summary",), "x", '"summary" must be a JSON object'),
        (("threads",), 10**6, '"threads" is 1e.06; it can be 4096 at most'),
        (("threads",), True, "a whole number"),
        (("tile_px",), 10**400, '"tile_px" is'),
        (("threshold",), "0.5", '"threshold" is'),
        (("threshold",), float("nan"), '"threshold" is too large, or not a number'),
        (("runtime",), 5, '"runtime" is 5'),
        (("scheduler",), ["tcp://x"], '"scheduler" is'),
        (("model",), None, '"model" is None'),
        (("scenes",), {}, "scenes"),
        (("unknown",), 1, "not known"),
    ],
)
def test_a_value_of_the_wrong_type_is_refused_in_a_sentence(place, value, words):
    with pytest.raises(JobError, match=words):
        read_job(json.dumps(changed(place, value)))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe{}", "not UTF-8 text"),
        ('{"model": "\xe9"}'.encode("latin-1"), "not UTF-8 text"),
        (b"[" * 100_000, "nested deeper"),
        (b'{"a":' * 50 + b"1" + b"}" * 50, "nested deeper"),
        (b"\0\0\0", "not valid JSON"),
        (b"", "not valid JSON"),
        (b"nul", "not valid JSON"),
        (b"1" * 10_000, "not valid JSON|one JSON object"),
        (b"[]", "one JSON object"),
    ],
    ids=["UTF-16", "Latin-1", "100,000 lists", "50 objects", "NUL", "empty", "cut", "digits", "list"],
)
def test_files_that_are_not_jobs_are_refused_in_a_sentence(tmp_path, content, words):
    (tmp_path / "job.json").write_bytes(content)
    with pytest.raises(JobError, match=words):
        load_job(tmp_path / "job.json")


@pytest.mark.parametrize("name", ["", " "])
@pytest.mark.parametrize("job, key", [(THRESHOLD, "mask"), (POLYGONIZE, "polygons"), (JOB, "mask")])
def test_an_empty_path_of_a_result_is_refused_in_a_sentence(job, key, name):
    job = json.loads(json.dumps(job))
    (job if "task" in job else job["scenes"][0])["outputs"][key] = name
    with pytest.raises(JobError, match=f'"{key}" of the outputs is empty|names no "outputs" with a "{key}"'):
        read_job(json.dumps(job))


def test_a_byte_order_mark_is_accepted(tmp_path):
    (tmp_path / "job.json").write_bytes(b"\xef\xbb\xbf" + json.dumps(JOB).encode())
    assert load_job(tmp_path / "job.json").model == "model"


def test_nodata_may_be_nan():
    assert read_job(json.dumps(changed(("scenes", 0, "nodata"), float("nan")))).scenes[0].nodata != 0


@pytest.mark.parametrize("task", [THRESHOLD, JOB])
@pytest.mark.parametrize("junk", [None, 5, "x", [], {}, [[]], 1e308, True])
def test_wrong_values_are_never_reported_as_errors_of_cloudreef(tmp_path, task, junk, capfd):
    for key in task:
        (tmp_path / "job.json").write_text(json.dumps({**task, key: junk}))
        assert main([str(tmp_path / "job.json")]) not in (0, CRASHED)
        assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize(
    "polygon",
    [
        {"type": "Polygon", "coordinates": 1e308},
        {"type": "Polygon", "coordinates": [True]},
        {"type": "MultiPolygon", "coordinates": [5, [6]]},
        {"type": "Polygon", "coordinates": [[[1e308, 1e308], [-1e308, 0], [0, 1e308], [1e308, 1e308]]]},
        {"type": "Polygon", "coordinates": [[{"x": 1}, {"x": 2}, {"x": 3}]]},
        {"type": "Polygon", "coordinates": [[["a", "b"], ["c", "d"], ["e", "f"]]]},
        {"type": "FeatureCollection", "features": {"a": 1}},
        [[[[]]]],
        None,
    ],
)
def test_polygons_of_any_kind_are_placed_or_refused_in_a_sentence(tmp_path, polygon):
    (tmp_path / "area.geojson").write_text(json.dumps(polygon))
    scene = scenes.write(tmp_path / "scene.tif", np.ones((4, 8, 8), np.uint8))
    job = scenes.job(scene, bands=(1, 2, 3, 4), scaling="uint8")
    with Scene.open(job, scenes.bundle()) as opened, pytest.raises(SceneError):
        AreaOfInterest.from_job(Area(polygons=str(tmp_path / "area.geojson")), opened)


@pytest.mark.parametrize(("typed", "code"), [([], 2), (["--scheduler", "tcp://127.0.0.1:2"], 2)])
def test_a_scheduler_that_only_the_job_names_is_not_connected_to(tmp_path, monkeypatch, capfd, typed, code):
    monkeypatch.delenv("CLOUDREEF_SCHEDULER", raising=False)
    (tmp_path / "job.json").write_text(json.dumps({**JOB, "scheduler": "tcp://127.0.0.1:1"}))
    assert main([str(tmp_path / "job.json"), *typed]) == code
    monkeypatch.delenv("CLOUDREEF_SCHEDULER", raising=False)
    assert "type its address yourself" in capfd.readouterr().out
