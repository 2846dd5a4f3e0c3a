"""The tiles depend on installed memory, not on free memory, so that the same job gives the same bytes."""

from __future__ import annotations

import os
import sys
from types import SimpleNamespace

import bundles
import pytest
from engine.contract.model import Bundle
from engine.contract.protocol import Job
from engine.network import budget, choice, hardware, outlook
from engine.network.outlook import Outlook


@pytest.mark.parametrize("installed, expected", [(None, 1000), (64_000, 1000), (3_000, 1000), (2_000, 600), (500, 300)])
def test_the_budget_depends_on_installed_memory(monkeypatch, installed, expected):
    monkeypatch.setattr(budget, "installed_mb", lambda: installed)
    assert budget.default_memory_mb() == expected


@pytest.mark.parametrize("bytes_per_px", [200, 2_000, 20_000])
def test_tiles_do_not_depend_on_the_memory_of_other_programs(tmp_path, monkeypatch, bytes_per_px):
    bundle = Bundle.load(bundles.small_unet(tmp_path / "unet", bytes_per_px=bytes_per_px))
    runtime = SimpleNamespace(name="onnxruntime", on_gpu=False, precision="f32", single=False)
    seen = set()
    for free in (10, 500, 1_000, 8_000, 30_000):
        monkeypatch.setattr(hardware, "available_mb", lambda free=free: free)
        seen.add(budget.budget_for(Job("model", ()), bundle, runtime))
    assert len(seen) == 1


def groups(tmp_path, monkeypatch, own, files):
    """Control groups of this process: the text of /proc/self/cgroup, and files below /sys/fs/cgroup."""
    (tmp_path / "own").write_text(own)
    for name, text in files.items():
        file = tmp_path / "groups" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{text}\n")
    monkeypatch.setattr(hardware, "_OWN_GROUPS", tmp_path / "own")
    monkeypatch.setattr(hardware, "_GROUPS", tmp_path / "groups")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has control groups")
@pytest.mark.parametrize(
    ("own", "files"),
    [
        ("0::/\n", {"memory.max": 700 * 2**20}),
        ("0::/docker/1f\n", {"memory.max": 700 * 2**20}),  # a container that sees another path than the machine
        ("0::/a/job/step\n", {"a/job/memory.max": 700 * 2**20, "a/job/step/memory.max": "max"}),
        ("4:memory:/job\n0::/\n", {"memory/job/memory.limit_in_bytes": 700 * 2**20}),
    ],
    ids=["container", "container of Docker", "step of a job", "version 1"],
)
def test_the_memory_of_a_container_or_a_job_counts(tmp_path, monkeypatch, own, files):
    groups(tmp_path, monkeypatch, own, files)
    assert hardware.installed_mb() == 700


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has control groups")
@pytest.mark.parametrize(
    ("own", "files", "threads"),
    [
        ("0::/job\n", {"job/cpu.max": "250000 100000"}, 3),
        ("0::/job\n", {"job/cpu.max": "max 100000"}, None),
        ("0::/job/step\n", {"job/cpu.max": "100000 100000", "job/step/cpu.max": "max 100000"}, 1),
        ("3:cpu,cpuacct:/job\n", {"cpu/job/cpu.cfs_quota_us": 150000, "cpu/job/cpu.cfs_period_us": 100000}, 2),
        ("3:cpu,cpuacct:/job\n", {"cpu/job/cpu.cfs_quota_us": -1, "cpu/job/cpu.cfs_period_us": 100000}, None),
    ],
)
def test_runtimes_take_no_more_threads_than_this_process_has(tmp_path, monkeypatch, own, files, threads):
    monkeypatch.setattr("os.cpu_count", lambda: 8)
    monkeypatch.setattr("os.sched_getaffinity", lambda process: set(range(8)))
    groups(tmp_path, monkeypatch, own, files)
    assert (hardware.available_threads(), hardware.limited_threads()) == (threads or 8, threads)
    taken = []
    monkeypatch.setitem(choice.RUNTIME_CLASSES, "onnxruntime", Taken(taken))
    bundle = Bundle.load(bundles.copy_of_first_channel(tmp_path / "model"))
    for stated in (None, 5):
        choice.choose(bundle, runtime="onnxruntime", precision="f32", device="cpu", threads=stated)
    assert taken == [threads, 5]


class Taken:
    """Stands for a runtime; notes how many threads it is given."""

    format = "onnx"

    def __init__(self, taken):
        self._taken = taken

    def __call__(self, *weights, threads, **options):
        self._taken.append(threads)


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="this system has no affinity")
def test_affinity_counts_and_what_dask_sets_for_other_libraries_does_not(monkeypatch, tmp_path):
    groups(tmp_path, monkeypatch, "", {})
    monkeypatch.setattr("os.cpu_count", lambda: 8)
    monkeypatch.setattr("os.sched_getaffinity", lambda process: set(range(4)))
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    assert hardware.available_threads() == hardware.limited_threads() == 4


@pytest.mark.skipif(sys.platform == "darwin", reason="only installed memory is known there")
def test_free_memory_is_known_and_less_than_what_is_installed():
    assert 0 < hardware.available_mb() < hardware.installed_mb()


def test_the_processor_has_the_name_that_its_maker_gave_it():
    assert "Family" not in hardware.processor() and str(hardware.available_threads()) in hardware.processor()


@pytest.mark.parametrize("free, told", [(100, True), (5_000, False), (None, False)])
def test_a_lack_of_free_memory_is_reported(monkeypatch, free, told):
    monkeypatch.setattr(outlook, "available_mb", lambda: free)
    found = Outlook(1, 1, 1.0, 900, "m 1", "onnxruntime", "f32", "CPU", False, 1)
    assert ("900 MB" in found.shortage()) == told


def test_the_memory_of_this_process_is_known():
    """A model whose memory is not known gets small tiles; Windows tells it in another way than Linux."""
    before = hardware.memory_used(reset_peak=True)
    if before is None:
        assert sys.platform not in ("linux", "win32")
        pytest.skip("this system does not tell")
    large = bytearray(range(256)) * (64 * 2**12)
    during = hardware.memory_used()
    del large
    after = hardware.memory_used()
    assert during[0] > before[0] + 60 * 2**20
    assert after[1] > before[0] + 60 * 2**20
