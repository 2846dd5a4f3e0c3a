"""Memory that a fit frees stays with it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]

SCRIPT = """
import sys
import numpy as np
from training.fitting.callbacks import KeepMemory
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096 / 1e6
if sys.argv[1] == "kept":
    KeepMemory().on_train_batch_begin(0)
pieces = [np.ones(10_000_000) for _ in range(4)]
full = resident()
del pieces
print(full - resident())
"""


def given_back_mb(how: str) -> float:
    paths = f"import sys; sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / 'cloudreef_plugin')!r}]\n"
    run = subprocess.run([sys.executable, "-c", paths + SCRIPT, how], capture_output=True, text=True, check=True)
    return float(run.stdout.split()[-1])


@pytest.mark.skipif(sys.platform != "linux" or not Path("/proc/self/statm").exists(), reason="speaks to glibc")
def test_what_a_step_frees_is_there_for_the_next() -> None:
    assert given_back_mb("as ever") > 250
    assert given_back_mb("kept") < 50
