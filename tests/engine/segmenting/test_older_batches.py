"""Batches of different scenes, models or options in one folder: no earlier summary is lost."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import batches
import bundles
import engine
import pytest
from engine.contract.listing.older_batches import set_aside
from engine.contract.protocol import Message, SceneDone
from engine.segmenting.segment import segment

PLUGIN = Path(engine.__file__).parent.parent
HOLD = (
    "import sys; from engine.contract.files.leftovers import claim; "
    "claim(sys.argv[1]); print('held', flush=True); input()"
)
DATED = re.compile(r"^(s|r)_\d{4}-\d\d-\d\d_\d{6}(_\d+)?\.(csv|html)$")


@pytest.fixture
def folder(tmp_path):
    for name, red in zip("abc", (0.4, 0.7, 0.9)):
        batches.write_scene(tmp_path / f"{name}.tif", red)
    (tmp_path / "out").mkdir()
    return tmp_path


@pytest.fixture(scope="module")
def copying(tmp_path_factory):
    """Its probability is the red channel."""
    return bundles.copy_of_first_channel(tmp_path_factory.mktemp("model") / "tiny")


def kept(folder):
    """The texts of the summaries of before."""
    return [path.read_text() for path in sorted((folder / "out").iterdir()) if DATED.match(path.name)]


def test_the_summary_of_other_scenes_is_kept(folder, copying):
    batches.run(batches.batch(folder, copying, "ab"))
    before = [(folder / "out" / name).read_text() for name in ("r.html", "s.csv")]
    job = batches.batch(folder, copying, "c")
    _, events = batches.run(job)
    assert [row["scene"] for row in batches.table(job)] == ["c.tif"]
    assert kept(folder) == before
    said = [event.text for event in events if isinstance(event, Message)]
    assert any(re.match(r"s\.csv belongs to another batch and was renamed to s_[\d_-]+\.csv\.$", text) for text in said)
    batches.run(batches.batch(folder, copying, "ab"))
    assert len(kept(folder)) == 4


def test_the_summary_of_results_of_other_names_is_kept(folder, copying):
    batches.run(batches.batch(folder, copying, "a"))
    job = batches.batch(folder, copying, "b", threshold=0.3)
    as_a = type(job)(**{**vars(job), "scenes": (type(job.scenes[0])(("a.tif",), job.scenes[0].outputs),)})
    assert "a_mask.tif" not in as_a.to_json() and set_aside(as_a.summary, as_a.scenes)
    assert len(kept(folder)) == 2


def test_a_batch_that_grows_goes_on_in_its_summary(folder, copying):
    batches.run(batches.batch(folder, copying, "ab"))
    (folder / "a.tif").rename(folder / "kept")
    assert batches.run(batches.batch(folder, copying, "ab", replace=True))[0] == ["failed", "unchanged"]
    (folder / "kept").rename(folder / "a.tif")
    assert batches.run(batches.batch(folder, copying))[0] == ["unchanged", "unchanged", "done"]
    assert kept(folder) == []


def test_what_is_out_of_date_keeps_its_numbers(folder, copying):
    job = batches.batch(folder, copying)
    batches.run(job)
    before = {row["scene"]: row["cover_percent"] for row in batches.table(job)}
    assert len(set(before.values())) > 1
    assert batches.run(batches.batch(folder, copying, threshold=0.1))[0] == ["stale"] * 3
    assert {row["scene"]: row["cover_percent"] for row in batches.table(job)} == before
    (folder / "out" / "a_mask.tif").write_text("my notes")
    assert batches.run(job)[0] == ["stale", "unchanged", "unchanged"]
    assert batches.table(job)[0]["cover_percent"] == ""


def test_a_run_that_ends_early_forgets_nothing_of_the_run_before(folder, copying):
    job = batches.batch(folder, copying)
    batches.run(job)
    before = batches.table(job)

    def end_early(event):
        if isinstance(event, SceneDone):
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        segment(job, end_early)
    after = batches.table(job)
    assert "waiting" in [row["status"] for row in after]
    for name in ("scene", "cover_percent", "cover_km2", "valid_km2", "mask"):
        assert [row[name] for row in after] == [row[name] for row in before]


def test_what_another_run_writes_stays_where_it_is(folder, copying):
    job = batches.batch(folder, copying, "ab")
    batches.run(job)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, job.summary.table], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=PLUGIN
    )
    try:
        assert holder.stdout.readline() == b"held\n"
        assert set_aside(job.summary, ()) == "" and kept(folder) == []
    finally:
        holder.communicate(b"\n")
    assert set_aside(job.summary, ()) != "" and len(kept(folder)) == 2
