"""Estimates how long a run takes, from the speed of earlier runs or else from its number of operations."""

from __future__ import annotations

import json
from typing import Any, Mapping

from . import settings
from .engine.contract.sentences import pixel_count
from .messages import Number, said, tr

__all__ = ["in_words", "learn", "seconds"]

# Constant part of every run, measured: start of the engine, opening the scene, loading the network, finishing files.
START_S = 1.5
# First guesses: operations per second of one thread and of a GPU, and pixels per second that are read and written.
FLOPS_PER_THREAD = {"bf16": 6e10, "f32": 3e10}
FLOPS_OF_GPU = 2e12
PX_PER_S = 2e7
# Smaller runs are ignored, as they mostly measure the start.
FEWEST_PX = 500_000
# Weight of the newest run in the mean of all runs.
NEWEST = 0.5


def learn(statistics: Mapping[str, Any]) -> None:
    """Stores how fast a run was.

    Args:
        statistics: The engine's statistics of the finished run.
    """
    pixels = statistics.get("predicted_px", 0) * (8 if statistics.get("tta") else 1)
    if pixels < FEWEST_PX:
        return
    took = statistics["seconds"]
    rate = pixels / max(took - START_S, took / 5)
    key = _key(f"{statistics['model']} {statistics['model_version']}", statistics)
    rates = _rates()
    before = rates.get(key, rate)
    rates[key] = NEWEST * rate + (1 - NEWEST) * before
    settings.set_rates(json.dumps(rates))


def seconds(outlook: Mapping[str, Any]) -> tuple[float, bool]:
    """Estimates the duration of a run.

    Args:
        outlook: The engine's description of the run.

    Returns:
        Seconds, and whether they are from earlier runs.
    """
    rate = _rates().get(_key(outlook["model"], outlook))
    if rate:
        return START_S + outlook["pixels"] * outlook["passes"] / rate, True
    speed = FLOPS_OF_GPU if outlook["on_gpu"] else FLOPS_PER_THREAD[outlook["precision"]] * outlook["threads"]
    return START_S + outlook["flops"] / speed + outlook["pixels"] / PX_PER_S, False


def in_words(outlook: Mapping[str, Any]) -> str:
    """Describes pixels, time and memory of a run."""
    duration, measured = seconds(outlook)
    text = tr("{0}, about {1}") if measured else tr("{0}, roughly {1} (a first guess)")
    told = text.format(said(pixel_count(outlook["pixels"])), _duration(duration))
    if outlook["memory_mb"] is None:
        return tr("{}.").format(told)
    return tr("{0}, up to {1} MB of memory.").format(told, outlook["memory_mb"])


def _duration(duration: float) -> str:
    if duration < 100:
        return tr("{} s").format(max(1, round(duration)))
    minutes = round(duration / 60)
    return tr("{} min").format(minutes) if minutes < 100 else tr("{} h").format(Number(round(minutes / 60, 1)))


def _key(model: str, facts: Mapping[str, Any]) -> str:
    return "|".join((model, facts["runtime"], facts["precision"], facts["device"]))


def _rates() -> dict[str, float]:
    try:
        return {str(key): float(rate) for key, rate in json.loads(settings.rates()).items()}
    except (ValueError, TypeError, AttributeError):
        return {}
