"""The same job gives the same bytes whatever else the machine does: tiles do not follow the memory of the moment."""

from __future__ import annotations

from types import SimpleNamespace

import bundles
import pytest
from engine.contract.model import Bundle
from engine.contract.protocol import Job
from engine.network import budget


@pytest.mark.parametrize("free, expected", [(None, 1000), (64_000, 1000), (1_700, 1000), (1_120, 1000)])
def test_a_machine_with_a_gigabyte_to_spare_gets_the_same_budget(monkeypatch, free, expected):
    monkeypatch.setattr(budget, "available_mb", lambda: free)
    assert budget.default_memory_mb() == expected


@pytest.mark.parametrize("free, expected", [(1_000, 600), (700, 600), (500, 300), (10, 300)])
def test_a_machine_short_of_memory_gets_less_in_steps(monkeypatch, free, expected):
    monkeypatch.setattr(budget, "available_mb", lambda: free)
    assert budget.default_memory_mb() == expected


@pytest.mark.parametrize("bytes_per_px, least_free", [(200, 1_200), (2_000, 8_000)])
def test_tiles_do_not_change_with_what_other_programs_take(tmp_path, monkeypatch, bytes_per_px, least_free):
    bundle = Bundle.load(bundles.small_unet(tmp_path / "unet", bytes_per_px=bytes_per_px))
    runtime = SimpleNamespace(name="onnxruntime", on_gpu=False, precision="f32")
    seen = set()
    for free in range(least_free, 30_000, 300):
        monkeypatch.setattr(budget, "available_mb", lambda free=free: free)
        seen.add(budget.fitting(Job("model", ()), bundle, runtime))
    assert len(seen) == 1
