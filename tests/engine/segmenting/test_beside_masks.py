"""Polygons and other results of a mask: replaced together with it, or reported as those of another mask."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import batches
import bundles
import pyogrio
import pytest
from engine.contract.protocol import Job, Message, Outputs, SceneJob
from engine.segmenting.segment import segment


@pytest.fixture(scope="module")
def copying(tmp_path_factory):
    """Its probability is the red channel."""
    return bundles.copy_of_first_channel(tmp_path_factory.mktemp("model") / "tiny")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "out").mkdir()
    batches.write_scene(tmp_path / "c.tif", 0.9)
    return tmp_path


def with_polygons(folder, model, form, **options):
    """The job of scene c with polygons in one form, or without."""
    named = {"polygons": str(folder / "out" / f"c_polygons.{form}")} if form else {}
    outputs = Outputs(str(folder / "out" / "c_mask.tif"), **named)
    return replace(batches.batch(folder, model, "c", **options), scenes=(SceneJob((str(folder / "c.tif"),), outputs),))


def count(folder, form="gpkg"):
    return len(pyogrio.raw.read(folder / "out" / f"c_polygons.{form}")[2])


def said(events):
    return [event.text for event in events if isinstance(event, Message) and event.level == "warning"]


@pytest.mark.parametrize("form", ["gpkg", "geojson", "fgb", "shp"])
def test_polygons_are_replaced_with_the_mask_also_where_none_are_asked_for(folder, copying, form):
    assert batches.run(with_polygons(folder, copying, form, threshold=0.2))[0] == ["done"]
    assert count(folder, form) == 1
    assert batches.run(with_polygons(folder, copying, "", threshold=0.95, replace=True))[0] == ["done"]
    assert count(folder, form) == 0  # as the mask
    assert batches.run(with_polygons(folder, copying, form, threshold=0.95))[0] == ["unchanged"]


@pytest.mark.parametrize("form", ["gpkg", "geojson", "fgb", "shp"])
def test_polygons_of_another_mask_are_told_and_not_taken_for_its_own(folder, copying, form):
    assert batches.run(with_polygons(folder, copying, form, threshold=0.2))[0] == ["done"]
    (folder / "out" / "c_mask.tif").unlink()
    alone = with_polygons(folder, copying, "", threshold=0.95)
    statuses, events = batches.run(alone)
    told = f"c_polygons.{form} is in the mask's folder, but was made from another mask."
    assert statuses == ["done"] and told in " ".join(said(events)) and told in batches.table(alone)[0]["message"]
    job = with_polygons(folder, copying, form, threshold=0.95)
    assert batches.run(job)[0] == ["stale"]
    assert "threshold was 0.2 and is 0.95" in batches.table(job)[0]["message"]
    assert batches.run(with_polygons(folder, copying, "", threshold=0.95, replace=True))[0] == ["done"]
    assert batches.run(job)[0] == ["unchanged"]


def test_files_of_others_and_other_forms_stay(folder, copying):
    (folder / "out" / "c_report.html").write_text("mine")
    assert batches.run(with_polygons(folder, copying, "fgb", threshold=0.2))[0] == ["done"]
    before = (folder / "out" / "c_polygons.fgb").read_bytes()
    statuses, events = batches.run(with_polygons(folder, copying, "gpkg", threshold=0.95, replace=True))
    assert statuses == ["done"] and any("c_polygons.fgb is in the mask's folder" in text for text in said(events))
    assert (folder / "out" / "c_polygons.fgb").read_bytes() == before
    assert (folder / "out" / "c_report.html").read_text() == "mine"


def test_a_scene_by_itself_replaces_what_is_named_alone(folder, copying):
    outputs = batches.outputs(folder, "c", "probability", "statistics")
    job = Job(str(copying), (SceneJob((str(folder / "c.tif"),), outputs),), runtime="onnxruntime")
    segment(job, lambda event: None)
    before = Path(outputs.statistics).read_bytes()
    alone = SceneJob((str(folder / "c.tif"),), Outputs(outputs.mask))
    events = []
    segment(replace(job, scenes=(alone,), threshold=0.95, replace=True), events.append)
    assert Path(outputs.statistics).read_bytes() == before
    assert said(events)[-1] == "c_statistics.json is in the mask's folder, but was made from another mask."
    assert not any("probability" in text for text in said(events))  # which the threshold does not change
