"""Describes what the engine is doing, and how long it will take."""

from __future__ import annotations

from .engine.contract.protocol import Progress
from .messages import capitalized, said, tr

__all__ = ["stage_name", "stage_text", "time_left"]


def stage_name(stage: str) -> str:
    """Translates the stage of a progress event, with a capital letter."""
    return capitalized(_names().get(stage) or str(said(stage)))


def stage_text(event: Progress) -> str:
    """Describes what the engine is doing and how long it will take."""
    stage = stage_name(event.stage)
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


def _names() -> dict[str, str]:
    return {
        "predicting": tr("Segmenting"),
        "finishing": tr("Writing the results"),
        "tracing outlines": tr("Tracing polygons"),
        "drawing the report": tr("Drawing the report"),
        "thresholding": tr("Applying the threshold"),
        "masking": tr("Masking"),
        "combining": tr("Combining the scenes"),
        "looking at the masks": tr("Checking the masks"),
        "counting": tr("Counting"),
        "reading": tr("Reading"),
        "reading the product": tr("Reading the product"),
        "looking at the labels": tr("Checking the labels"),
        "cutting chips": tr("Cutting chips"),
        "checking the files": tr("Checking the files"),
        "looking how far the network sees": tr("Measuring how far the network sees"),
        "trying the model": tr("Trying the model"),
        "looking for scenes": tr("Looking for scenes"),
        "fitting": tr("Learning"),
        "scoring the validation data": tr("Scoring the validation data"),
        "writing the model": tr("Writing the model"),
        "looking where the model is not sure": tr("Finding where the model is not sure"),
    }
