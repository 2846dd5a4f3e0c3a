"""Many scenes in one job: each made once, whatever happens on the way, and all of it told."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import bundles
import numpy as np
import pyogrio
import pytest
import rasterio
import scenes
from engine.errors import BundleError, JobError, OutputError
from engine.leftovers import sweep
from engine.protocol import (
    Area,
    Finished,
    Job,
    Outputs,
    Postprocess,
    Progress,
    SceneDone,
    SceneJob,
    Summary,
    parse_event,
)
from engine.segment import segment

ENGINE_HOME = Path(__file__).resolve().parents[2] / "cloudreef_plugin"
SIZE = 40


@pytest.fixture(scope="module")
def copying(tmp_path_factory):
    return bundles.copy_of_first_channel(tmp_path_factory.mktemp("copying"))


@pytest.fixture
def folder(tmp_path):
    """Three scenes, and a folder for results."""
    (tmp_path / "out").mkdir()
    for name, red in (("a", 0.2), ("b", 0.6), ("c", 0.9)):
        write_scene(tmp_path / f"{name}.tif", red)
    return tmp_path


def write_scene(path, red):
    """A scene whose left half has this reflectance in red; the right half is dark."""
    values = np.zeros((4, SIZE, SIZE), np.float32)
    values[0, :, : SIZE // 2] = red
    return scenes.write(path, values, descriptions=scenes.NAMES)


def outputs(folder, name, *kinds):
    suffixes = {"probability": "tif", "polygons": "gpkg", "statistics": "json"}
    return Outputs(
        str(folder / "out" / f"{name}_mask.tif"),
        **{kind: str(folder / "out" / f"{name}_{kind}.{suffixes[kind]}") for kind in kinds},
    )


def batch(folder, model, names="abc", *, kinds=(), scene_options=None, **options):
    return Job(
        str(model),
        tuple(
            SceneJob((str(folder / f"{name}.tif"),), outputs(folder, name, *kinds), **(scene_options or {}))
            for name in names
        ),
        **{
            "runtime": "onnxruntime",
            "skip_unchanged": True,
            "summary": Summary(str(folder / "out" / "s.csv"), str(folder / "out" / "r.html")),
            **options,
        },
    )


def run(job):
    """Runs a job as read from its file; returns (status of each scene, events)."""
    events = []
    finished = segment(Job.from_json(job.to_json()), events.append)
    return [row["status"] for row in table(job)], [*events, finished]


def table(job):
    with open(job.summary.table, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def identity(path):
    found = os.stat(path)
    return found.st_ino, found.st_mtime_ns, found.st_size


def identities(folder, pattern="*_*"):
    return {path.name: identity(path) for path in (folder / "out").glob(pattern)}


def mask_of(path):
    with rasterio.open(path) as file:
        return file.read(1)


def test_a_second_run_leaves_unchanged_results_as_they_are(folder, copying):
    job = batch(folder, copying, kinds=("probability", "polygons", "statistics"))
    assert run(job)[0] == ["done"] * 3
    before, first = identities(folder), table(job)
    statuses, events = run(job)
    assert statuses == ["unchanged"] * 3
    assert identities(folder) == before
    assert events[-1].statistics["scenes_unchanged"] == 3 and events[-1].statistics["scenes_done"] == 0
    assert [row["cover_percent"] for row in table(job)] == [row["cover_percent"] for row in first]
    assert [row["cover_km2"] for row in table(job)] == [row["cover_km2"] for row in first]
    assert first[0]["cover_percent"] == "0.0000" and first[2]["cover_percent"] == "50.0000"
    assert float(first[2]["cover_km2"]) == pytest.approx(SIZE * SIZE / 2 * 900 / 1e6, rel=2e-3)


def test_cover_of_unchanged_masks_is_told_without_statistics_files(folder, copying):
    job = batch(folder, copying)
    run(job)
    first = table(job)
    run(job)
    assert [row["cover_km2"] for row in table(job)] == [row["cover_km2"] for row in first]


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
    run(batch(folder, copying))
    before = identities(folder)
    job = batch(folder, copying, **changes)
    statuses, events = run(job)
    assert statuses == ["stale"] * 3 and identities(folder) == before
    assert all(words in row["message"] for row in table(job))
    assert events[-1].statistics["scenes_failed"] == 3
    statuses, _ = run(batch(folder, copying, replace=True, **changes))
    assert statuses == ["done"] * 3
    assert not set(identities(folder).values()) & set(before.values())
    assert run(job)[0] == ["unchanged"] * 3


def test_only_what_changed_is_made_anew(folder, copying):
    run(batch(folder, copying))
    before = identities(folder)
    write_scene(folder / "b.tif", 0.1)
    job = batch(folder, copying)
    assert run(job)[0] == ["unchanged", "stale", "unchanged"]
    assert "scene has changed" in table(job)[1]["message"]
    assert run(batch(folder, copying, replace=True))[0] == ["unchanged", "done", "unchanged"]
    after = identities(folder)
    assert {name for name in before if after[name] != before[name]} == {"b_mask.tif"}
    assert not (mask_of(folder / "out" / "b_mask.tif") == 1).any()


def test_another_model_makes_all_stale(folder, copying, tmp_path):
    run(batch(folder, copying))
    other = bundles.small_unet(tmp_path / "other")
    job = batch(folder, other)
    assert run(job)[0] == ["stale"] * 3
    assert "another model (tiny 1.0.0)" in table(job)[0]["message"]


def test_looking_at_a_scene_in_qgis_does_not_make_its_result_stale(folder, copying):
    run(batch(folder, copying))
    (folder / "a.tif.aux.xml").write_text(
        '<PAMDataset><PAMRasterBand band="1"><Metadata><MDI key="STATISTICS_MAXIMUM">1</MDI></Metadata>'
        "</PAMRasterBand></PAMDataset>"
    )
    assert run(batch(folder, copying))[0] == ["unchanged"] * 3
    (folder / "a.tif.aux.xml").write_text(
        '<PAMDataset><PAMRasterBand band="1"><NoDataValue>0</NoDataValue></PAMRasterBand></PAMDataset>'
    )
    assert run(batch(folder, copying))[0] == ["stale", "unchanged", "unchanged"]


def test_what_is_missing_or_cut_short_is_made_again(folder, copying):
    job = batch(folder, copying, kinds=("probability", "statistics"))
    run(job)
    (folder / "out" / "a_statistics.json").unlink()
    (folder / "out" / "b_mask.tif").unlink()
    cut = folder / "out" / "c_probability.tif"
    cut.write_bytes(cut.read_bytes()[:-100])
    assert run(job)[0] == ["done"] * 3
    assert run(job)[0] == ["unchanged"] * 3


def test_an_older_result_beside_a_newer_mask_is_not_taken_for_its_own(folder, copying):
    run(batch(folder, copying, "a", kinds=("probability", "polygons")))
    run(batch(folder, copying, "a", threshold=0.1, replace=True))
    job = batch(folder, copying, "a", kinds=("polygons",), threshold=0.1)
    assert run(job)[0] == ["stale"]
    assert "threshold was 0.5 and is 0.1" in table(job)[0]["message"]
    assert run(batch(folder, copying, "a", kinds=("probability",), threshold=0.1))[0] == ["stale"]
    assert run(batch(folder, copying, "a", kinds=("polygons",), threshold=0.1, replace=True))[0] == ["done"]


@pytest.mark.parametrize("named", [("polygons",), ("statistics",), ("statistics", "polygons", "probability")])
def test_results_that_a_kill_left_half_named_are_made_again(folder, copying, named):
    job = batch(folder, copying, "a", kinds=("probability", "polygons", "statistics"))
    run(job)
    for name, path in job.scenes[0].outputs.wanted().items():
        if name not in named:
            Path(path).unlink()
    assert run(job)[0] == ["done"] and run(job)[0] == ["unchanged"]


def test_polygons_shaped_by_hand_are_not_taken_for_those_of_the_run(folder, copying):
    from engine.polygonize import polygonize
    from engine.tasks import Polygonize, PolygonOutputs

    job = batch(folder, copying, "c", kinds=("polygons",))
    run(job)
    made = outputs(folder, "c", "polygons")
    polygonize(Polygonize(made.mask, PolygonOutputs(made.polygons), replace=True), lambda event: None)
    assert run(job)[0] == ["stale"]
    assert "CLOUDREEF_MODEL" in pyogrio.read_info(made.polygons)["layer_metadata"]


def test_a_file_of_somebody_else_is_not_replaced_unless_asked_for(folder, copying):
    mine = folder / "out" / "a_mask.tif"
    mine.write_text("my notes")
    assert run(batch(folder, copying))[0] == ["stale", "done", "done"]
    assert mine.read_text() == "my notes"
    assert run(batch(folder, copying, replace=True))[0] == ["done", "unchanged", "unchanged"]


def test_without_skipping_all_is_made_anew(folder, copying):
    run(batch(folder, copying))
    before = identities(folder)
    assert run(batch(folder, copying, skip_unchanged=False, replace=True))[0] == ["done"] * 3
    assert not set(identities(folder).values()) & set(before.values())


def test_a_mask_says_what_it_was_made_of(folder, copying):
    run(batch(folder, copying, "a", kinds=("statistics",)))
    with rasterio.open(folder / "out" / "a_mask.tif") as file:
        tags = file.tags()
    assert tags["CLOUDREEF_SCENE_FILES"].startswith(f"a.tif ({(folder / 'a.tif').stat().st_size} bytes, ")
    assert json.loads(tags["CLOUDREEF_PARAMETERS"])["threshold"] == "0.5"
    assert str(folder) not in " ".join(tags.values())  # whom the mask is given need not learn of our folders
    record = json.loads((folder / "out" / "a_statistics.json").read_text())["record"]
    assert {name: tags[name] for name in record} == record


def test_a_mask_of_another_threshold_is_not_taken_for_that_of_the_run(folder, copying):
    from engine.tasks import MaskOutputs, Threshold
    from engine.threshold import threshold

    job = batch(folder, copying, "a", kinds=("probability",))
    run(job)
    made = outputs(folder, "a", "probability")
    threshold(Threshold(made.probability, 0.1, MaskOutputs(made.mask), replace=True), lambda event: None)
    assert run(job)[0] == ["stale"]


def test_collisions_are_refused_before_any_work(folder, copying):
    same = Outputs(str(folder / "out" / "m.tif"))
    pair = tuple(SceneJob((str(folder / f"{name}.tif"),), same) for name in "ab")
    with pytest.raises(JobError, match="Two scenes of the job would write"):
        run(Job(str(copying), pair, summary=Summary(str(folder / "out" / "s.csv"))))
    over = SceneJob((str(folder / "a.tif"),), Outputs(str(folder / "out" / ".." / "b.tif")))
    with pytest.raises(OutputError, match="would replace a scene"):
        segment(Job(str(copying), (over, SceneJob((str(folder / "b.tif"),), same))), lambda event: None)
    assert list((folder / "out").iterdir()) == []


def test_a_summary_of_somebody_else_is_not_replaced(folder, copying):
    (folder / "out" / "s.csv").write_text("mine")
    with pytest.raises(OutputError, match="exists"):
        run(batch(folder, copying, skip_unchanged=False))
    assert (folder / "out" / "s.csv").read_text() == "mine"


def test_a_model_that_cannot_run_ends_the_batch_and_the_report_says_so(folder, tmp_path):
    model = bundles.copy_of_first_channel(tmp_path / "model")
    (model / "model.onnx").write_bytes(b"altered")
    job = batch(folder, model)
    with pytest.raises(BundleError):
        run(job)
    assert [row["status"] for row in table(job)] == ["failed", "waiting", "waiting"]
    assert "not those that model.json describes" in table(job)[0]["message"]
    assert "Not finished: 1 of 3" in Path(job.summary.report).read_text(encoding="utf-8")


def test_progress_runs_once_over_the_whole_batch(folder, copying):
    _, events = run(batch(folder, copying))
    progress = [event for event in events if isinstance(event, Progress)]
    done = [event.done for event in progress]
    assert done == sorted(done) and done[-1] == progress[-1].total == 3
    assert progress[-1].stage == "scene 3 of 3"


def test_the_page_names_what_failed_and_links_what_was_made(folder, copying):
    (folder / "b.tif").write_text("<b>no raster</b>")
    job = batch(folder, copying)
    run(job)
    page = Path(job.summary.report).read_text(encoding="utf-8")
    assert "Finished" in page and "2 done, 1 failed" in page
    assert "b.tif is no raster" in page
    assert 'href="a_mask.tif"' in page and "b_mask.tif" not in page
    assert str(folder) not in page  # it can be passed on


def test_names_are_text_in_the_page_and_in_the_table(folder, copying):
    name = '<script>alert("x")</script>, "quoted"'
    job = batch(folder, copying, "a", scene_options={"name": name})
    run(job)
    assert "<script>" not in Path(job.summary.report).read_text(encoding="utf-8")
    assert table(job)[0]["scene"] == name


def test_sweeping_removes_leftovers_of_the_named_results_only(tmp_path):
    gone = ("m.tif.part", "m.tif.part.blocks", "m.tif.part.probability.part.blocks", "s.csv.part")
    kept = ("m.tif", "m.tif.partial", "other.tif.part", "m.part.tif")
    for name in (*gone, *kept):
        (tmp_path / name).touch()
    sweep([tmp_path / "m.tif", tmp_path / "s.csv", tmp_path / "nowhere" / "x.tif"])
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(kept)


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_batch_of_fifty_with_two_broken_killed_half_way_and_started_again(tmp_path, copying):
    names = [f"scene{number:02}" for number in range(50)]
    broken = {"scene07", "scene31"}
    (tmp_path / "out").mkdir()
    reds = dict(zip(names, np.linspace(0.01, 0.99, 50)))
    for name in names:
        write_scene(tmp_path / f"{name}.tif", reds[name])
    for name in broken:
        path = tmp_path / f"{name}.tif"
        path.write_bytes(path.read_bytes()[:300])
    job = batch(tmp_path, copying, names, kinds=("probability", "statistics"), threads=1)
    (tmp_path / "job.json").write_text(job.to_json(), encoding="utf-8")

    with engine(tmp_path / "job.json") as process:
        for line in process.stdout:
            event = parse_event(line)
            half_way = isinstance(event, Progress) and event.done >= 25.5
            if half_way or (isinstance(event, SceneDone) and event.index > 26):
                process.kill()
                break
        rest = [parse_event(line) for line in process.stdout.read().splitlines()]
    assert process.returncode == -9 and not any(isinstance(event, Finished) for event in rest)
    statuses = [row["status"] for row in table(job)]
    assert statuses.count("failed") == 1 and 20 <= statuses.count("done") < 40 and "waiting" in statuses
    assert "Not finished" in Path(job.summary.report).read_text(encoding="utf-8")
    before = identities(tmp_path, "*_mask.tif")
    assert 20 <= len(before) < 40
    (tmp_path / "out" / f"{names[-1]}_mask.tif.part.blocks").touch()  # as a kill in the midst of a scene leaves it

    with engine(tmp_path / "job.json") as process:
        events = [parse_event(line) for line in process.stdout.read().splitlines()]
    assert process.returncode == 0
    finished = events[-1]
    assert isinstance(finished, Finished)
    last = [event.index for event in events if isinstance(event, SceneDone)][-1]
    assert statuses[last] == "running"  # what may have been the reason comes last
    assert finished.statistics["scenes_failed"] == 2
    assert finished.statistics["scenes_unchanged"] == len(before)
    assert finished.statistics["scenes_done"] == 48 - len(before)
    after = identities(tmp_path, "*_mask.tif")
    assert len(after) == 48 and {name: after[name] for name in before} == before  # each was made once
    assert not list((tmp_path / "out").glob("*.part*"))
    for name in set(names) - broken:
        mask = mask_of(tmp_path / "out" / f"{name}_mask.tif")
        assert (mask[:, : SIZE // 2] == int(reds[name] >= 0.5)).all() and not mask[:, SIZE // 2 :].any()
    rows = table(job)
    assert {Path(row["scene"]).stem for row in rows if row["status"] == "failed"} == broken
    assert sum(row["status"] in ("done", "unchanged") for row in rows) == 48
    page = Path(job.summary.report).read_text(encoding="utf-8")
    trouble = page[page.index("no up-to-date result") : page.index("<table>")]
    assert all(f"{name}.tif" in trouble for name in broken) and trouble.count("<li>") == 2


def engine(job_file):
    return subprocess.Popen(
        [sys.executable, "-E", "-s", "-X", "utf8", "-m", "engine", str(job_file)],
        cwd=ENGINE_HOME,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
