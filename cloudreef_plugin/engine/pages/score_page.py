"""The report of an evaluation: scores and pictures in one HTML file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from ..rasters.metrics import Confusion
from .page import Pixels, data_url, encoded, failures, page, score, table

__all__ = ["Compared", "report_page"]

_SCORES = (
    ("iou", "IoU (Jaccard)", "Share of the pixels that are target in mask or reference which are target in both."),
    ("f1", "Dice (F1)", "The harmonic mean of precision and recall."),
    ("precision", "Precision", "Share of the mask's target that is target in the reference."),
    ("recall", "Recall", "Share of the reference's target that was found."),
    ("specificity", "Specificity", "Share of the reference's background that is background in the mask."),
    ("accuracy", "Accuracy", "Share of all pixels that are correct."),
)
_LEGEND = ("correct background", "correct target", "false target", "missed target")


@dataclass(frozen=True)
class Compared:
    """One mask, compared.

    Attributes:
        name: What tables call it.
        confusion: Its counts.
        errors: The error map, shrunk to a picture (rows, cols).
    """

    name: str
    confusion: Confusion
    errors: Pixels


def report_page(
    found: Mapping[str, Any], compared: Sequence[Compared], colours: Mapping[int, tuple[int, int, int, int]]
) -> str:
    """Writes the page.

    Args:
        found: "scenes", "mean", "pooled", "failed" and "version", as `evaluate` sums them up.
        compared: The masks, in the order of "scenes".
        colours: Of the error map's values.
    """
    body = [
        "<h1>Masks against the reference</h1>",
        _scores(found),
        "<p>The mean weighs every scene the same and leaves out undefined scores (a scene without target "
        "has no recall); pooled scores weigh every pixel the same.</p>",
        failures(found["failed"]),
        "<h2>Counts of pixels</h2>",
        _counts(found),
        "<h2>Where the mask is right and wrong</h2>",
        f"<p>{_legend(colours)}</p>",
        *(_figure(one, colours) for one in compared),
        "<h2>What the scores mean</h2>",
        "<dl>" + "".join(f"<dt>{label}</dt><dd>{meaning}</dd>" for _, label, meaning in _SCORES) + "</dl>",
        f"<p><small>CloudReef {escape(str(found['version']))}</small></p>",
    ]
    return page("Masks against the reference", body)


def _scores(found: Mapping[str, Any]) -> str:
    rows = [(scene["name"], scene) for scene in found["scenes"]]
    if len(rows) > 1:
        rows += [("mean of scenes", found["mean"]), ("pooled", found["pooled"])]
    head = ["Scene", *(label for _, label, _ in _SCORES)]
    return table(head, [[name, *(score(values[key]) for key, _, _ in _SCORES)] for name, values in rows], len(_SCORES))


def _counts(found: Mapping[str, Any]) -> str:
    rows = [(scene["name"], scene) for scene in found["scenes"]]
    if len(rows) > 1:
        rows.append(("pooled", found["pooled"]))
    head = ["Scene", "target found (TP)", "false target (FP)", "missed target (FN)", "background (TN)", "compared"]
    keys = ("tp", "fp", "fn", "tn", "valid_px")
    return table(head, [[name, *(f"{values[key]:,}" for key in keys)] for name, values in rows], len(keys))


def _legend(colours: Mapping[int, tuple[int, int, int, int]]) -> str:
    return "".join(
        f'<span class="swatch" style="background: rgb{colours[value][:3]}"></span>{text}'
        for value, text in enumerate(_LEGEND)
    )


def _figure(one: Compared, colours: Mapping[int, tuple[int, int, int, int]]) -> str:
    source = data_url(encoded(one.errors, "PNG", colours), "PNG")
    name = escape(one.name, quote=True)
    return f'<figure><img alt="Error map of {name}" src="{source}"><figcaption>{name}</figcaption></figure>'
