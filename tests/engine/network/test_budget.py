"""The tiles depend on installed memory, not on free memory, so that the same job gives the same bytes."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import bundles
import pytest
from engine.contract.model import Bundle
from engine.contract.protocol import Job
from engine.network import budget, hardware, outlook
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


def test_the_limit_of_a_container_counts(tmp_path, monkeypatch):
    (tmp_path / "memory.max").write_text(f"{700 * 2**20}\n")
    monkeypatch.setattr(hardware, "_LIMITS", (str(tmp_path / "memory.max"), str(tmp_path / "none")))
    assert hardware.installed_mb() == 700


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
