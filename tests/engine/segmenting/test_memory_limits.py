"""If memory is limited, the engine reports that in a sentence instead of being ended by a library."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import bundles
import numpy as np
import pytest
import scenes
from engine import __main__ as command

ENGINE = Path(__file__).resolve().parents[3] / "cloudreef_plugin"


def job_in(folder):
    raster = scenes.write(folder / "s.tif", np.full((4, 300, 400), 0.3, np.float32), descriptions=scenes.NAMES)
    scene = {"input": str(raster), "outputs": {"mask": str(folder / "m.tif")}}
    job = {"model": str(bundles.copy_of_first_channel(folder / "model")), "scenes": [scene], "runtime": "onnxruntime"}
    (folder / "job.json").write_text(json.dumps(job))
    return folder / "job.json"


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX systems")
@pytest.mark.parametrize("megabytes", [300, 600, 1000])
def test_a_limit_on_the_address_space_is_one_sentence(tmp_path, megabytes):
    # One that is stated, as a shell's `ulimit -v` does; the sentence comes before any framework is loaded.
    script = f"ulimit -v {megabytes * 1000}; exec {sys.executable} -X utf8 -m engine {job_in(tmp_path)}"
    done = subprocess.run(["bash", "-c", script], cwd=ENGINE, capture_output=True, text=True)
    told = json.loads(done.stdout.splitlines()[-1])
    assert (done.returncode, told["event"]) == (1, "failed")
    assert "memory" in told["message"]
    assert {path.name for path in tmp_path.iterdir()} == {"s.tif", "model", "job.json"}


@pytest.mark.parametrize(
    "error",
    [
        RuntimeError("can't start new thread"),
        RuntimeError("std::bad_alloc"),
        OSError("cannot allocate 1048576 bytes"),
        ImportError("libcurl.so.4: failed to map segment from shared object"),
    ],
)
def test_memory_that_runs_out_is_called_so_whatever_a_library_says(tmp_path, monkeypatch, error):
    def fail(job, emit):
        raise error

    monkeypatch.setattr(command, "perform", fail)
    with open(tmp_path / "events", "w", encoding="utf-8") as events:
        assert command.run(events, str(job_in(tmp_path))) == 1
    assert "The computer ran out of memory." in (tmp_path / "events").read_text()
