"""A batch that was killed continues where it was stopped, and segments each scene once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import batches
import bundles
import numpy as np
import pytest
from engine.contract.protocol import Finished, Message, Progress, SceneDone, parse_event

ENGINE_HOME = Path(__file__).resolve().parents[3] / "cloudreef_plugin"


@pytest.fixture(scope="module")
def copying(tmp_path_factory):
    return bundles.copy_of_first_channel(tmp_path_factory.mktemp("copying"))


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_batch_of_fifty_with_two_broken_killed_on_its_way_and_started_again(tmp_path, copying):
    names = [f"scene{number:02}" for number in range(50)]
    broken = {"scene07", "scene31"}
    (tmp_path / "out").mkdir()
    reds = dict(zip(names, np.linspace(0.01, 0.99, 50)))
    for name in names:
        batches.write_scene(tmp_path / f"{name}.tif", reds[name])
    for name in broken:
        path = tmp_path / f"{name}.tif"
        path.write_bytes(path.read_bytes()[:300])
    job = batches.batch(tmp_path, copying, names, kinds=("probability", "statistics"), threads=1)
    (tmp_path / "job.json").write_text(job.to_json(), encoding="utf-8")

    with engine(tmp_path / "job.json") as process:
        for line in process.stdout:
            event = parse_event(line)
            begun = isinstance(event, Progress) and event.done >= 10.5
            if begun or (isinstance(event, SceneDone) and event.index > 11):
                process.kill()
                break
        rest = [parse_event(line) for line in process.stdout.read().splitlines()]
    assert process.returncode == -9 and not any(isinstance(event, Finished) for event in rest)
    statuses = [row["status"] for row in batches.table(job)]
    assert 1 <= statuses.count("failed") <= 2 and 8 <= statuses.count("done") and "waiting" in statuses
    assert "Not finished" in Path(job.summary.report).read_text(encoding="utf-8")
    before = batches.identities(tmp_path, "*_mask.tif")
    assert 8 <= len(before) < 48
    (tmp_path / "out" / f"{names[-1]}_mask.tif.part.blocks").touch()  # as a kill in the midst of a scene leaves it

    with engine(tmp_path / "job.json") as process:
        events = [parse_event(line) for line in process.stdout.read().splitlines()]
    assert process.returncode == 8  # some scenes failed
    said = [event.text for event in events if isinstance(event, Message)]
    assert any(text.startswith("2 of 50 scenes have no up-to-date result: scene") for text in said)
    finished = events[-1]
    assert isinstance(finished, Finished)
    last = [event.index for event in events if isinstance(event, SceneDone)][-1]
    assert statuses[last] == "running"  # what may have been the reason comes last
    assert finished.statistics["scenes_failed"] == 2
    assert finished.statistics["scenes_unchanged"] == len(before)
    assert finished.statistics["scenes_done"] == 48 - len(before)
    after = batches.identities(tmp_path, "*_mask.tif")
    assert len(after) == 48 and {name: after[name] for name in before} == before  # each was made once
    assert not list((tmp_path / "out").glob("*.part*"))
    for name in set(names) - broken:
        mask = batches.mask_of(tmp_path / "out" / f"{name}_mask.tif")
        assert (mask[:, : batches.SIZE // 2] == int(reds[name] >= 0.5)).all() and not mask[:, batches.SIZE // 2 :].any()
    rows = batches.table(job)
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
