"""The report of an evaluation of several classes: scores and confusion matrix in one HTML file."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from .page import failures, page, score, table

__all__ = ["class_report_page"]

_SCORES = (("mean_iou", "Mean IoU"), ("mean_f1", "Mean F1"), ("accuracy", "Accuracy"), ("kappa", "Kappa"))
_OF_A_CLASS = (("iou", "IoU"), ("f1", "F1 (Dice)"), ("precision", "Precision"), ("recall", "Recall"))


def class_report_page(found: Mapping[str, Any]) -> str:
    """Writes the page.

    Args:
        found: "scenes", "pooled", "failed" and "version", as `evaluate_classes` sums them up.
    """
    rows = [(scene["name"], scene) for scene in found["scenes"]]
    if len(rows) > 1:
        rows.append(("pooled", found["pooled"]))
    pooled = found["pooled"]
    names = [str(item["name"]) for item in pooled["classes"]]
    body = [
        "<h1>Masks of several classes against the reference</h1>",
        table(
            ["Scene", *(label for _, label in _SCORES), "Pixels"],
            [[name, *(score(values[key]) for key, _ in _SCORES), f"{values['valid_px']:,}"] for name, values in rows],
            len(_SCORES) + 1,
        ),
        "<h2>Each class, all pixels pooled</h2>",
        table(
            ["Class", *(label for _, label in _OF_A_CLASS)],
            [[item["name"], *(score(item[key]) for key, _ in _OF_A_CLASS)] for item in pooled["classes"]],
            len(_OF_A_CLASS),
        ),
        "<h2>Confusion matrix</h2><p>Rows are what the reference says, columns what the mask says, in pixels.</p>",
        table(
            ["", *names, "undecided"],
            [[name, *(f"{count:,}" for count in row)] for name, row in zip(names, pooled["confusion"])],
            len(names) + 1,
        ),
        failures(found["failed"]),
        f"<p><small>CloudReef {escape(str(found['version']))}</small></p>",
    ]
    return page("Masks of several classes against the reference", body)
