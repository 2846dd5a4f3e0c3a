"""The scores of masks as a page to read: one HTML file, pictures included, nothing fetched from anywhere."""

from __future__ import annotations

import base64
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.errors import NotGeoreferencedWarning
from rasterio.io import MemoryFile

from .metrics import Confusion

__all__ = ["Compared", "report_page"]

Pixels = npt.NDArray[np.uint8]
_SCORES = (
    ("iou", "IoU (Jaccard)", "Of all that is target or was called so, the share that is both."),
    ("f1", "Dice (F1)", "The harmonic mean of precision and recall."),
    ("precision", "Precision", "Of what was called target, the share that is."),
    ("recall", "Recall", "Of what is target, the share that was found."),
    ("specificity", "Specificity", "Of what is background, the share that was left alone."),
    ("accuracy", "Accuracy", "Of everything, the share that was told right."),
)
_LEGEND = ("background, rightly told", "target, rightly told", "false target", "missed target")
_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
  color: #222; background: #fff; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { padding: .3rem .8rem; border-bottom: 1px solid #ccc; text-align: right; }
th:first-child, td:first-child { text-align: left; }
figure { margin: 2rem 0; } img { max-width: 100%; border: 1px solid #ccc; image-rendering: pixelated; }
.swatch { display: inline-block; width: 1em; height: 1em; margin: 0 .4em 0 1em; vertical-align: -.1em;
  border: 1px solid #888; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #1b1b1b; } th, td { border-color: #444; } }
"""


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
    """Returns the page.

    Args:
        found: "scenes", "mean", "pooled", "failed" and "version", as `evaluate` sums them up.
        compared: The masks, in the order of "scenes".
        colours: Of the error map's values.
    """
    body = [
        "<h1>Masks against the reference</h1>",
        _scores(found),
        "<p>The mean weighs every scene the same and leaves out scores that are not defined (a scene without "
        "target has no recall); pooled scores weigh every pixel the same.</p>",
        _failures(found["failed"]),
        "<h2>Counts of pixels</h2>",
        _counts(found),
        "<h2>Where the mask is right and wrong</h2>",
        f"<p>{_legend(colours)}</p>",
        *(_figure(one, colours) for one in compared),
        "<h2>What the scores say</h2>",
        "<dl>" + "".join(f"<dt>{label}</dt><dd>{meaning}</dd>" for _, label, meaning in _SCORES) + "</dl>",
        f"<p><small>CloudReef {escape(str(found['version']))}</small></p>",
    ]
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Masks against the reference</title>'
        f"<style>{_STYLE}</style></head><body>\n" + "\n".join(body) + "\n</body></html>\n"
    )


def _scores(found: Mapping[str, Any]) -> str:
    rows = [(scene["name"], scene) for scene in found["scenes"]]
    if len(rows) > 1:
        rows += [("mean of scenes", found["mean"]), ("pooled", found["pooled"])]
    head = ["Scene", *(label for _, label, _ in _SCORES)]
    return _table(head, [[name, *(_number(values[key]) for key, _, _ in _SCORES)] for name, values in rows])


def _counts(found: Mapping[str, Any]) -> str:
    rows = [(scene["name"], scene) for scene in found["scenes"]]
    if len(rows) > 1:
        rows.append(("pooled", found["pooled"]))
    head = ["Scene", "target found (TP)", "false target (FP)", "missed target (FN)", "background (TN)", "compared"]
    keys = ("tp", "fp", "fn", "tn", "valid_px")
    return _table(head, [[name, *(f"{values[key]:,}" for key in keys)] for name, values in rows])


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = ["<table><tr>" + "".join(f'<th scope="col">{escape(text)}</th>' for text in head) + "</tr>"]
    lines += ["<tr>" + "".join(f"<td>{escape(text)}</td>" for text in row) + "</tr>" for row in rows]
    return "\n".join([*lines, "</table>"])


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.4f}"


def _failures(failed: Sequence[Mapping[str, str]]) -> str:
    if not failed:
        return ""
    items = "".join(f"<li>{escape(one['name'])}: {escape(one['message'])} {escape(one['hint'])}</li>" for one in failed)
    return f"<p>Not compared:</p><ul>{items}</ul>"


def _legend(colours: Mapping[int, tuple[int, int, int, int]]) -> str:
    return "".join(
        f'<span class="swatch" style="background: rgb{colours[value][:3]}"></span>{text}'
        for value, text in enumerate(_LEGEND)
    )


def _figure(one: Compared, colours: Mapping[int, tuple[int, int, int, int]]) -> str:
    data = base64.b64encode(_png(one.errors, colours)).decode("ascii")
    name = escape(one.name, quote=True)
    return (
        f'<figure><img alt="Error map of {name}" src="data:image/png;base64,{data}">'
        f"<figcaption>{name}</figcaption></figure>"
    )


def _png(errors: Pixels, colours: Mapping[int, tuple[int, int, int, int]]) -> bytes:
    rows, cols = errors.shape
    with MemoryFile() as memory, warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        with memory.open(driver="PNG", height=rows, width=cols, count=1, dtype="uint8") as png:
            png.write(errors, 1)
            png.write_colormap(1, dict(colours))
        return bytes(memory.read())
