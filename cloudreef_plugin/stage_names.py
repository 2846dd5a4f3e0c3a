"""Describes what the engine is doing, and how long it will take."""

from __future__ import annotations

from .engine.contract.protocol import Progress
from .messages import said, tr

__all__ = ["stage_text", "time_left"]


def stage_text(event: Progress) -> str:
    """Describes what the engine is doing and how long it will take."""
    stage = said(event.stage)
    if event.seconds_left is None:
        return f"{stage}…"
    return f"{stage}, {time_left(event.seconds_left)}"


def time_left(seconds: float) -> str:
    """Formats a remaining time, rounded to the precision that an estimate has."""
    if seconds < 5:
        return tr("a few seconds left")
    if seconds < 55:
        return tr("about {} s left").format(5 * round(seconds / 5))
    minutes = round(seconds / 60)
    if minutes < 100:
        return tr("about {} min left").format(max(1, minutes))
    return tr("about {} h left").format(round(seconds / 3600))
