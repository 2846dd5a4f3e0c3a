"""The short form of `make fuzz` and `make soak`: some inputs of each kind, and some ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from disks import NoDisks
from inputs import KINDS
from trust import Seeds, Soak, fill_disks, fuzz, soak

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="pipes and signals of POSIX systems"),
]


def test_no_input_crashes_hangs_or_is_called_a_mistake_of_cloudreef():
    found = fuzz(inputs=3 * len(KINDS), seconds=float("inf"), seed=20, keep=None)
    assert found.bad == []
    assert set(found.tried.values()) == {3}


@pytest.mark.long
def test_kills_lose_nothing_and_leave_nothing():
    found = soak(kills=6, jobs=12, seconds=float("inf"), seed=20)
    assert found.bad == []
    assert found.orphans == 0 and found.kills_survived == found.kills_tried == 6
    assert found.different_bytes == 0


def test_a_full_disk_is_said_and_nothing_is_left(tmp_path):
    found = Soak()
    try:
        fill_disks(found, Seeds.make(tmp_path / "seeds"), tmp_path, 6)
    except NoDisks as reason:
        pytest.skip(f"no small disk can be mounted here: {reason}")
    assert found.bad == []
    assert found.disks_tried == 6 and found.disks_full >= 9
