"""Many scenes in one job: each is segmented once, and its outcome is reported."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import batches
import bundles
import pyogrio
import pytest
import rasterio
from engine.contract.errors import BundleError, JobError, OutputError, SceneError
from engine.contract.files.leftovers import sweep
from engine.contract.progress import Stages
from engine.contract.protocol import (
    Area,
    Job,
    Message,
    Outputs,
    Postprocess,
    Progress,
    SceneJob,
    Summary,
)
from engine.segmenting.batch_progress import BatchProgress
from engine.segmenting.segment import segment


@pytest.fixture(scope="module")
def copying(tmp_path_factory):
    return bundles.copy_of_first_channel(tmp_path_factory.mktemp("copying"))


@pytest.fixture
def folder(tmp_path):
    """Three scenes, and a folder for results."""
    (tmp_path / "out").mkdir()
    for name, red in (("a", 0.2), ("b", 0.6), ("c", 0.9)):
        batches.write_scene(tmp_path / f"{name}.tif", red)
    return tmp_path


def test_a_second_run_leaves_unchanged_results_as_they_are(folder, copying):
    job = batches.batch(folder, copying, kinds=("probability", "polygons", "statistics"))
    assert batches.run(job)[0] == ["done"] * 3
    before, first = batches.identities(folder), batches.table(job)
    statuses, events = batches.run(job)
    assert statuses == ["unchanged"] * 3
    assert batches.identities(folder) == before
    assert events[-1].statistics["scenes_unchanged"] == 3 and events[-1].statistics["scenes_done"] == 0
    assert [row["cover_percent"] for row in batches.table(job)] == [row["cover_percent"] for row in first]
    assert [row["cover_km2"] for row in batches.table(job)] == [row["cover_km2"] for row in first]
    assert first[0]["cover_percent"] == "0.0000" and first[2]["cover_percent"] == "50.0000"
    assert float(first[2]["cover_km2"]) == pytest.approx(batches.SIZE * batches.SIZE / 2 * 900 / 1e6, rel=2e-3)


def test_cover_of_unchanged_masks_is_told_without_statistics_files(folder, copying):
    job = batches.batch(folder, copying)
    batches.run(job)
    first = batches.table(job)
    batches.run(job)
    assert [row["cover_km2"] for row in batches.table(job)] == [row["cover_km2"] for row in first]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"threshold": 0.3}, "threshold was 0.5 and is 0.3"),
        ({"tta": True}, "tta was false and is true"),
        ({"postprocess": Postprocess(buffer_px=2)}, "buffer_px was 0 and is 2"),
        ({"scene_options": {"nodata": -1.0}}, "nodata was null and is -1.0"),
        ({"scene_options": {"bands": (2, 1, 3, 4)}}, "bands was null and is [2, 1, 3, 4]"),
        ({"scene_options": {"area": Area(bounds=(452475, 3408000, 453000, 3408645))}}, "area was null"),
    ],
)
def test_results_made_another_way_are_never_taken_for_current(folder, copying, changes, words):
    batches.run(batches.batch(folder, copying))
    before = batches.identities(folder)
    job = batches.batch(folder, copying, **changes)
    statuses, events = batches.run(job)
    assert statuses == ["stale"] * 3 and batches.identities(folder) == before
    assert all(words in row["message"] for row in batches.table(job))
    assert events[-1].statistics["scenes_failed"] == 3
    statuses, _ = batches.run(batches.batch(folder, copying, replace=True, **changes))
    assert statuses == ["done"] * 3
    assert not set(batches.identities(folder).values()) & set(before.values())
    assert batches.run(job)[0] == ["unchanged"] * 3


def test_only_what_changed_is_made_anew(folder, copying):
    batches.run(batches.batch(folder, copying))
    before = batches.identities(folder)
    batches.write_scene(folder / "b.tif", 0.1)
    job = batches.batch(folder, copying)
    assert batches.run(job)[0] == ["unchanged", "stale", "unchanged"]
    assert "scene has changed" in batches.table(job)[1]["message"]
    assert batches.run(batches.batch(folder, copying, replace=True))[0] == ["unchanged", "done", "unchanged"]
    after = batches.identities(folder)
    assert {name for name in before if after[name] != before[name]} == {"b_mask.tif"}
    assert not (batches.mask_of(folder / "out" / "b_mask.tif") == 1).any()


def test_of_a_scene_that_is_gone_the_result_stays_and_says_so(folder, copying):
    job = batches.batch(folder, copying)
    batches.run(job)
    (folder / "b.tif").unlink()
    assert batches.run(job)[0] == ["unchanged", "stale", "unchanged"]
    assert f"there is no file {folder / 'b.tif'} any more" in batches.table(job)[1]["message"]


def test_another_model_makes_all_stale(folder, copying, tmp_path):
    batches.run(batches.batch(folder, copying))
    other = bundles.small_unet(tmp_path / "other")
    job = batches.batch(folder, other)
    assert batches.run(job)[0] == ["stale"] * 3
    assert "another model (tiny 1.0.0)" in batches.table(job)[0]["message"]


def test_looking_at_a_scene_in_qgis_does_not_make_its_result_stale(folder, copying):
    batches.run(batches.batch(folder, copying))
    (folder / "a.tif.aux.xml").write_text(
        '<PAMDataset><PAMRasterBand band="1"><Metadata><MDI key="STATISTICS_MAXIMUM">1</MDI></Metadata>'
        "</PAMRasterBand></PAMDataset>"
    )
    assert batches.run(batches.batch(folder, copying))[0] == ["unchanged"] * 3
    (folder / "a.tif.aux.xml").write_text(
        '<PAMDataset><PAMRasterBand band="1"><NoDataValue>0</NoDataValue></PAMRasterBand></PAMDataset>'
    )
    assert batches.run(batches.batch(folder, copying))[0] == ["stale", "unchanged", "unchanged"]


def test_what_is_missing_or_cut_short_is_made_again(folder, copying):
    job = batches.batch(folder, copying, kinds=("probability", "statistics"))
    batches.run(job)
    (folder / "out" / "a_statistics.json").unlink()
    (folder / "out" / "b_mask.tif").unlink()
    cut = folder / "out" / "c_probability.tif"
    cut.write_bytes(cut.read_bytes()[:-100])
    assert batches.run(job)[0] == ["done"] * 3
    assert batches.run(job)[0] == ["unchanged"] * 3


@pytest.mark.parametrize("named", [("polygons",), ("statistics",), ("statistics", "polygons", "probability")])
def test_results_that_a_kill_left_half_named_are_made_again(folder, copying, named):
    job = batches.batch(folder, copying, "a", kinds=("probability", "polygons", "statistics"))
    batches.run(job)
    for name, path in job.scenes[0].outputs.wanted().items():
        if name not in named:
            Path(path).unlink()
    assert batches.run(job)[0] == ["done"] and batches.run(job)[0] == ["unchanged"]


def test_polygons_shaped_by_hand_are_not_taken_for_those_of_the_run(folder, copying):
    from engine.contract.mask_jobs import Polygonize, PolygonOutputs
    from engine.jobs.polygonize import polygonize

    job = batches.batch(folder, copying, "c", kinds=("polygons",))
    batches.run(job)
    made = batches.outputs(folder, "c", "polygons")
    polygonize(Polygonize(made.mask, PolygonOutputs(made.polygons), replace=True), lambda event: None)
    assert batches.run(job)[0] == ["stale"]
    assert "CLOUDREEF_MODEL" in pyogrio.read_info(made.polygons)["layer_metadata"]


def test_a_file_of_somebody_else_is_not_replaced_unless_asked_for(folder, copying):
    mine = folder / "out" / "a_mask.tif"
    mine.write_text("my notes")
    assert batches.run(batches.batch(folder, copying))[0] == ["stale", "done", "done"]
    assert mine.read_text() == "my notes"
    assert batches.run(batches.batch(folder, copying, replace=True))[0] == ["done", "unchanged", "unchanged"]


def with_polygons(folder, model, form, **options):
    """The job of scene c with polygons in one form, or without."""
    named = {"polygons": str(folder / "out" / f"c_polygons.{form}")} if form else {}
    outputs = Outputs(str(folder / "out" / "c_mask.tif"), **named)
    return replace(batches.batch(folder, model, "c", **options), scenes=(SceneJob((str(folder / "c.tif"),), outputs),))


def test_a_shapefile_of_somebody_else_is_not_replaced_unless_asked_for(folder, copying):
    mine = folder / "out" / "c_polygons.shp"
    mine.write_text("my notes")
    job = with_polygons(folder, copying, "shp")
    assert batches.run(job)[0] == ["stale"] and mine.read_text() == "my notes"
    assert "c_polygons.shp exists" in batches.table(job)[0]["message"]
    assert batches.run(with_polygons(folder, copying, "shp", replace=True))[0] == ["done"]
    assert batches.run(job)[0] == ["unchanged"]


def with_results_among(folder, model):
    """The job of the scenes, to which an earlier run has added a probability and a mask."""
    batches.run(batches.batch(folder, model, "a", kinds=("probability",)))
    for name in ("probability", "mask"):
        (folder / "out" / f"a_{name}.tif").rename(folder / f"a_{name}.tif")
    return batches.batch(folder, model, ("a", "a_mask", "a_probability", "b"))


def test_results_among_the_scenes_are_passed_over(folder, copying):
    job = with_results_among(folder, copying)
    statuses, events = batches.run(job)
    assert statuses == ["done", "done"] and [row["scene"] for row in batches.table(job)] == ["a.tif", "b.tif"]
    assert events[-1].statistics["scenes_done"] == 2 and events[-1].statistics["scenes_failed"] == 0
    assert not list((folder / "out").glob("a_*_mask.tif"))
    assert any("are skipped: a_mask.tif, a_probability.tif." in getattr(event, "text", "") for event in events)
    assert [event.total for event in events if isinstance(event, Progress)][-1] == 2
    assert batches.run(job)[0] == ["unchanged", "unchanged"]


def test_a_batch_of_results_alone_is_refused(folder, copying):
    job = with_results_among(folder, copying)
    with pytest.raises(SceneError, match="Results of CloudReef are not scenes"):
        batches.run(replace(job, scenes=job.scenes[1:3]))


def test_a_result_whose_bands_are_named_is_a_scene(folder, copying):
    job = with_results_among(folder, copying)
    named = replace(job.scenes[2], bands=(1, 1, 1, 0))
    assert batches.run(replace(job, scenes=(named, job.scenes[3])))[0] == ["done", "done"]


def test_the_files_of_a_scene_are_listed_as_a_table_of_scenes_has_them(folder, copying):
    files = tuple(str(folder / f"{name}.tif") for name in "abc")
    scene = SceneJob(files, Outputs(str(folder / "out" / "m.tif")), bands=(1, 2, 3, 0))
    job = replace(batches.batch(folder, copying), scenes=(scene,))
    batches.run(job)
    assert batches.table(job)[0]["input"] == "|".join(files)


def test_without_skipping_all_is_made_anew(folder, copying):
    batches.run(batches.batch(folder, copying))
    before = batches.identities(folder)
    assert batches.run(batches.batch(folder, copying, skip_unchanged=False, replace=True))[0] == ["done"] * 3
    assert not set(batches.identities(folder).values()) & set(before.values())


def test_a_mask_says_what_it_was_made_of(folder, copying):
    batches.run(batches.batch(folder, copying, "a", kinds=("statistics",)))
    with rasterio.open(folder / "out" / "a_mask.tif") as file:
        tags = file.tags()
    assert tags["CLOUDREEF_SCENE_FILES"].startswith(f"a.tif ({(folder / 'a.tif').stat().st_size} bytes, ")
    assert json.loads(tags["CLOUDREEF_PARAMETERS"])["threshold"] == "0.5"
    assert str(folder) not in " ".join(tags.values())  # whom the mask is given need not learn of our folders
    record = json.loads((folder / "out" / "a_statistics.json").read_text())["record"]
    assert {name: tags[name] for name in record} == record


def test_a_mask_of_another_threshold_is_not_taken_for_that_of_the_run(folder, copying):
    from engine.contract.mask_jobs import MaskOutputs, Threshold
    from engine.jobs.threshold import threshold

    job = batches.batch(folder, copying, "a", kinds=("probability",))
    batches.run(job)
    made = batches.outputs(folder, "a", "probability")
    threshold(Threshold(made.probability, 0.1, MaskOutputs(made.mask), replace=True), lambda event: None)
    assert batches.run(job)[0] == ["stale"]


def test_collisions_are_refused_before_any_work(folder, copying):
    same = Outputs(str(folder / "out" / "m.tif"))
    pair = tuple(SceneJob((str(folder / f"{name}.tif"),), same) for name in "ab")
    with pytest.raises(JobError, match="Two scenes of the job would write"):
        batches.run(Job(str(copying), pair, summary=Summary(str(folder / "out" / "s.csv"))))
    over = SceneJob((str(folder / "a.tif"),), Outputs(str(folder / "out" / ".." / "b.tif")))
    with pytest.raises(OutputError, match="which is one of its inputs"):
        segment(Job(str(copying), (over, SceneJob((str(folder / "b.tif"),), same))), lambda event: None)
    assert list((folder / "out").iterdir()) == []


@pytest.mark.parametrize("options", [{"skip_unchanged": False}, {}, {"replace": True}])
@pytest.mark.parametrize("name", ["s.csv", "r.html"])
def test_a_summary_of_somebody_else_is_not_replaced(folder, copying, name, options):
    (folder / "out" / name).write_text("mine")
    with pytest.raises(OutputError, match="exists"):
        batches.run(batches.batch(folder, copying, **options))
    assert (folder / "out" / name).read_text() == "mine"
    assert [path.name for path in (folder / "out").iterdir()] == [name]


def test_a_summary_that_a_spreadsheet_saved_is_one(folder, copying):
    job = batches.batch(folder, copying)
    batches.run(job)
    table = Path(job.summary.table)
    table.write_text("\ufeff" + table.read_text().replace(",", ";"))
    assert batches.run(job)[0] == ["unchanged"] * 3
    assert batches.table(job)[0]["status"] == "unchanged"


def test_a_name_that_is_too_long_is_told_of_its_scene_alone(folder, copying):
    job = batches.batch(folder, copying)
    long = replace(job.scenes[0], outputs=Outputs(str(folder / "out" / f"{'x' * 300}.tif")))
    job = replace(job, scenes=(long, *job.scenes[1:]))
    assert batches.run(job)[0] == ["failed", "done", "done"]
    assert "too long. Choose a shorter one." in batches.table(job)[0]["message"]


def test_a_model_that_cannot_run_ends_the_batch_and_the_report_says_so(folder, tmp_path):
    model = bundles.copy_of_first_channel(tmp_path / "model")
    (model / "model.onnx").write_bytes(b"altered")
    job = batches.batch(folder, model)
    with pytest.raises(BundleError):
        batches.run(job)
    assert [row["status"] for row in batches.table(job)] == ["failed", "waiting", "waiting"]
    assert "not those that model.json describes" in batches.table(job)[0]["message"]
    assert "Not finished: 1 of 3" in Path(job.summary.report).read_text(encoding="utf-8")


def test_a_scene_that_a_network_answers_with_nonsense_fails_alone(folder, copying):
    batches.write_scene(folder / "b.tif", 1.2)  # which this network returns as probability
    job = batches.batch(folder, copying, scene_options={"scaling": "reflectance"})
    assert batches.run(job)[0] == ["done", "failed", "done"]
    assert "probabilities lie between 0 and 1" in batches.table(job)[1]["message"]


def test_progress_runs_once_over_the_whole_batch(folder, copying):
    _, events = batches.run(batches.batch(folder, copying))
    progress = [event for event in events if isinstance(event, Progress)]
    done = [event.done for event in progress]
    assert done == sorted(done) and done[-1] == progress[-1].total == 3
    assert progress[-1].stage == "Scene 3 of 3"


def test_the_last_number_is_that_of_all_whichever_scene_ends_last():
    told = []
    progress = BatchProgress(told.append, 2, Stages(Outputs("mask.tif")))
    first, second = progress.begin(0, "a"), progress.begin(1, "b")
    progress.end(second, Message("b is done"), unchanged=False)
    progress.end(first, Message("a is done"), unchanged=False)
    last = [event for event in told if isinstance(event, Progress)][-1]
    assert (last.done, last.total, last.stage) == (2, 2, "Scene 2 of 2")


def test_the_page_names_what_failed_and_links_what_was_made(folder, copying):
    (folder / "b.tif").write_text("<b>no raster</b>")
    job = batches.batch(folder, copying)
    batches.run(job)
    page = Path(job.summary.report).read_text(encoding="utf-8")
    assert "Finished" in page and "2 done, 1 failed" in page
    assert "b.tif is not a raster" in page
    assert 'href="a_mask.tif"' in page and "b_mask.tif" not in page
    assert str(folder) not in page  # it can be passed on


def test_names_are_text_in_the_page_and_in_the_table(folder, copying):
    name = '<script>alert("x")</script>, "quoted"'
    job = batches.batch(folder, copying, "a", scene_options={"name": name})
    batches.run(job)
    assert "<script>" not in Path(job.summary.report).read_text(encoding="utf-8")
    assert batches.table(job)[0]["scene"] == name


@pytest.mark.parametrize("name", ["=cmd()", "+1+1", "-2+3", "@SUM(A1)", "\t=1"])
def test_no_name_is_a_formula_for_a_spreadsheet(folder, copying, name):
    job = batches.batch(folder, copying, "a", scene_options={"name": name})
    batches.run(job)
    assert batches.table(job)[0]["scene"] == f"'{name}"
    assert batches.table(job)[0]["cover_percent"] == "0.0000"


def test_sweeping_removes_leftovers_of_the_named_results_only(tmp_path):
    gone = ("m.tif.part", "m.tif.part.blocks", "m.tif.part.probability.part.blocks", "s.csv.part")
    kept = ("m.tif", "m.tif.partial", "other.tif.part", "m.part.tif")
    for name in (*gone, *kept):
        (tmp_path / name).touch()
    sweep([tmp_path / "m.tif", tmp_path / "s.csv", tmp_path / "nowhere" / "x.tif"])
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(kept)
