"""The progress of a run never decreases, and its estimate of the time left is realistic."""

from __future__ import annotations

import ast
import itertools
from pathlib import Path

import bundles
import numpy as np
import pytest
import scenes
from engine.contract import progress as reporting
from engine.contract.events import Progress
from engine.contract.progress import FINISHING, OUTLINING, PREDICTING, REPORTING, SceneReporter, Stages
from engine.contract.protocol import Job, Outputs, SceneJob
from engine.segmenting.segment import segment

ENGINE = Path(reporting.__file__).parents[1]


@pytest.mark.parametrize("wanted", itertools.product([None, "p.gpkg"], [None, "r.html"]))
def test_stages_follow_each_other_without_a_gap(wanted):
    stages = Stages(Outputs("m.tif", polygons=wanted[0], report=wanted[1]))
    names = [PREDICTING, FINISHING, *([OUTLINING] if wanted[0] else []), *([REPORTING] if wanted[1] else [])]
    ends = [stages.share(name, 1.0) for name in names]
    assert [stages.share(name, 0.0) for name in names] == pytest.approx([0.0, *ends[:-1]])
    assert ends[-1] == pytest.approx(1.0)


def test_time_left_is_that_of_the_whole_run(monkeypatch):
    """A run as long as its stages are said to be: what is told at any moment comes true."""
    outputs = Outputs("m.tif", polygons="p.gpkg", report="r.html")
    stages, events, clock = Stages(outputs), [], [0.0]
    monkeypatch.setattr(reporting.time, "monotonic", lambda: clock[0])
    report = SceneReporter(events.append, stages)
    seconds = 100.0
    for stage in (PREDICTING, FINISHING, OUTLINING, REPORTING):
        for part in np.linspace(0, 1, 21):
            clock[0] = seconds * stages.share(stage, part)
            report.progress(part, 1, stage)
            left = events[-1].seconds_left
            assert left is None or left == pytest.approx(seconds - clock[0], abs=0.3)
    assert events[-1].done == events[-1].total == 1.0


def test_progress_of_a_run_never_goes_back_and_reaches_the_end(tmp_path):
    bundle = bundles.copy_of_first_channel(tmp_path / "model")
    values = np.random.default_rng(0).random((4, 300, 400), np.float32)
    scene = scenes.write(tmp_path / "scene.tif", values, descriptions=scenes.NAMES)
    outputs = Outputs(*(str(tmp_path / name) for name in ("m.tif", "p.tif")), polygons=str(tmp_path / "v.gpkg"))
    outputs = Outputs(outputs.mask, outputs.probability, polygons=outputs.polygons, report=str(tmp_path / "r.html"))
    events = []
    segment(Job(str(bundle), (SceneJob((str(scene),), outputs),), runtime="onnxruntime", tile_px=64), events.append)
    told = [event for event in events if isinstance(event, Progress)]
    shares = [event.done / event.total for event in told]
    assert shares == sorted(shares) and shares[-1] == 1.0
    assert {event.stage for event in told} == {PREDICTING, FINISHING, OUTLINING, REPORTING}


def test_every_stage_is_a_text_for_people_in_their_language():
    stages = [
        call.args[2]
        for folder in (ENGINE, ENGINE.parents[1] / "training" / "teaching")
        for path in folder.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "progress"
        and len(call.args) == 3
    ]
    assert len(stages) > 30
    assert not [ast.unparse(stage) for stage in stages if isinstance(stage, ast.Constant)]
