"""What the engine is doing, in the user's words."""

from __future__ import annotations

from .messages import said, tr

__all__ = ["stage_name"]


def stage_name(stage: str) -> str:
    """Names a stage that the engine tells of, as the begin of a line."""
    shown = _names().get(stage) or str(said(stage))
    return shown[:1].upper() + shown[1:]


def _names() -> dict[str, str]:
    return {
        "predicting": tr("Segmenting"),
        "finishing": tr("Writing the results"),
        "tracing outlines": tr("Tracing polygons"),
        "drawing the report": tr("Drawing the report"),
        "thresholding": tr("Applying the threshold"),
        "masking": tr("Masking"),
        "combining": tr("Combining the scenes"),
        "looking at the masks": tr("Looking at the masks"),
        "counting": tr("Counting"),
        "reading": tr("Reading"),
        "reading the product": tr("Reading the product"),
        "looking at the labels": tr("Looking at the labels"),
        "cutting chips": tr("Cutting chips"),
        "checking the files": tr("Checking the files"),
        "looking how far the network sees": tr("Looking how far the network sees"),
        "trying the model": tr("Trying the model"),
        "looking for scenes": tr("Looking for scenes"),
        "fitting": tr("Learning"),
        "scoring what is kept apart": tr("Scoring what is kept apart"),
        "writing the model": tr("Writing the model"),
        "looking where the model is not sure": tr("Looking where the model is not sure"),
    }
