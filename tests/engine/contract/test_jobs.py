"""Job files of all tasks are read as they were written, and invalid ones are refused in a sentence."""

from __future__ import annotations

import json

import pytest
from engine.contract.errors import JobError, OutputError
from engine.contract.jobs import load_job, read_job
from engine.contract.mask_jobs import MaskOutputs, Threshold
from engine.contract.protocol import Job, Outputs, Postprocess, SceneJob

THRESHOLD = Threshold("p.tif", 0.4, MaskOutputs("m.tif", "v.gpkg"), Postprocess(sieve_px=5))


@pytest.mark.parametrize("job", [THRESHOLD, Job("clouds", (SceneJob(("s.tif",), Outputs("m.tif")),))])
def test_a_job_is_read_as_it_was_written(tmp_path, job):
    path = tmp_path / "job.json"
    path.write_text(job.to_json(), encoding="utf-8")
    assert load_job(path) == job


def test_a_job_names_all_its_results():
    assert THRESHOLD.results() == ("m.tif", "v.gpkg")


def test_a_job_without_a_task_segments():
    text = json.dumps({"model": "clouds", "scenes": [{"input": "s.tif", "outputs": {"mask": "m.tif"}}]})
    assert isinstance(read_job(text), Job)


@pytest.mark.parametrize(
    "changes, sentence",
    [
        ({"task": "guess"}, 'The task "guess" is not known. Known: segment, threshold'),
        ({"version": 9}, "version 9"),
        ({"colour": "red"}, '"threshold" holds "colour", which is not known'),
        ({"threshold": "much"}, "\"threshold\" is 'much'; it must be a number"),
        ({"threshold": True}, "must be a number"),
        ({"threshold": 1.5}, "greater than 0 and less than 1"),
        ({"outputs": {}}, "it lacks mask"),
        ({"outputs": "m.tif"}, '"outputs" must be a JSON object'),
        ({"outputs": {"mask": "m.tif", "polygons": "m.tif"}}, "the same name"),
        ({"postprocess": {"sieve_px": -1}}, '"sieve_px" is -1; it cannot be negative'),
        ({"postprocess": {"sieve_px": 1.5}}, "must be a whole number"),
    ],
)
def test_invalid_values_are_refused(changes, sentence):
    with pytest.raises(JobError) as caught:
        read_job(json.dumps({**json.loads(THRESHOLD.to_json()), **changes}))
    assert sentence in str(caught.value)


@pytest.mark.parametrize("text", ["", "[]", "{", '"threshold"'])
def test_texts_that_are_not_jobs_are_refused(text):
    with pytest.raises(JobError, match="job file"):
        read_job(text)


ZONES = {"task": "coverstatistics", "mask": "m.tif", "zones": "z.geojson"}
PAIR = {"mask": "m.tif", "reference": "r.tif"}
ONE = {"model": "clouds", "scenes": [{"input": ["s.tif"], "outputs": {"mask": "m.tif"}}]}


@pytest.mark.parametrize(
    ("job", "name", "form", "ending"),
    [
        ({**json.loads(THRESHOLD.to_json()), "outputs": {"mask": "x.png"}}, "x.png", "GeoTIFF", ".tif"),
        (
            {"model": "m", "scenes": [{"input": "s.tif", "outputs": {"mask": "s3://b/x.jp2"}}]},
            "x.jp2",
            "GeoTIFF",
            ".tif",
        ),
        ({**ONE, "summary": {"table": "x.xlsx"}}, "x.xlsx", "CSV", ".csv"),
        (
            {"task": "polygonize", "mask": "m.tif", "outputs": {"polygons": "p.shp", "statistics": "x.csv"}},
            "x.csv",
            "JSON",
            ".json",
        ),
        ({"task": "evaluate", "pairs": [{**PAIR, "error_map": "x.img"}]}, "x.img", "GeoTIFF", ".tif"),
        ({"task": "evaluate", "pairs": [PAIR], "outputs": {"report": "x.pdf"}}, "x.pdf", "HTML", ".html"),
        ({**ZONES, "outputs": {"table": "x.ods"}}, "x.ods", "CSV", ".csv"),
        ({"task": "encodemask", "mask": "m.tif", "outputs": {"raster": "x.vrt"}}, "x.vrt", "GeoTIFF", ".tif"),
        ({"task": "stackproduct", "product": "p", "outputs": {"raster": "x.tif"}}, "x.tif", "VRT", ".vrt"),
        ({"task": "catalogue", "masks": ["m.tif"], "outputs": {"catalog": "x.xml"}}, "x.xml", "JSON", ".json"),
        ({"task": "preview", "job": ONE, "probability": "x.jpg"}, "x.jpg", "GeoTIFF", ".tif"),
        ({"task": "exportmodel", "model": "m", "outputs": {"file": "x.h5"}}, "x.h5", "ONNX", ".onnx"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.get("task", "segment"),
)
def test_a_name_that_says_another_format_is_refused(job, name, form, ending):
    with pytest.raises(OutputError) as caught:
        read_job(json.dumps(job))
    assert (
        str(caught.value)
        == f"{name} is written as {form}, but its name has the suffix of another format. Use the suffix {ending}."
    )


@pytest.mark.parametrize("name", ["mask", "mask.v2", "cloud_0.35"])
def test_a_name_need_not_have_a_suffix(name):
    assert read_job(json.dumps({"model": "m", "scenes": [{"input": "s.tif", "outputs": {"mask": name}}]}))
