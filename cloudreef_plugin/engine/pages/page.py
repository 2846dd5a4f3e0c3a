"""Self-contained HTML pages with embedded pictures."""

from __future__ import annotations

import base64
import json
import re
import warnings
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.errors import NotGeoreferencedWarning
from rasterio.io import MemoryFile

from ..rasters.parts import StrPath

__all__ = ["Pixels", "data_url", "embedded", "encoded", "failures", "page", "read_embedded", "score", "table"]

Pixels = npt.NDArray[np.uint8]
_MEDIA = {"PNG": "image/png", "JPEG": "image/jpeg"}
_DATA = re.compile(r'<script type="application/json" id="statistics">(.*?)</script>', re.DOTALL)
_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem;
  color: #222; background: #fff; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { padding: .3rem .8rem; border-bottom: 1px solid #ccc; text-align: left; vertical-align: top; }
th, td:first-child { overflow-wrap: break-word; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: 2rem 0; } img { max-width: 100%; border: 1px solid #ccc; image-rendering: pixelated; }
.swatch { display: inline-block; width: 1em; height: 1em; margin: 0 .4em 0 1em; vertical-align: -.1em;
  border: 1px solid #888; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #1b1b1b; } th, td { border-color: #444; } }
"""


def score(value: float | None) -> str:
    """Formats a score for a table; a dash stands for None."""
    return "–" if value is None else f"{value:.4f}"


def failures(failed: Sequence[Mapping[str, str]]) -> str:
    """Lists the masks that could not be compared; empty without any.

    Args:
        failed: "name", "message" and "hint" of each.
    """
    items = "".join(f"<li>{escape(one['name'])}: {escape(one['message'])} {escape(one['hint'])}</li>" for one in failed)
    return f"<p>Not compared:</p><ul>{items}</ul>" if items else ""


def page(title: str, body: Sequence[str], style: str = "") -> str:
    """Writes a whole page.

    Args:
        title: Of the window, as text.
        body: Parts in HTML; empty ones are left out.
        style: Further rules in CSS.
    """
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{_STYLE}{style}</style></head><body>\n"
        + "\n".join(part for part in body if part)
        + "\n</body></html>\n"
    )


def table(head: Sequence[str], rows: Sequence[Sequence[str]], numbers: int = 0) -> str:
    """Writes a table of text.

    Args:
        head: Names of the columns; empty for a table of names and values.
        rows: Text of the cells.
        numbers: How many of the last columns hold numbers.
    """
    lines = ["<table>"]
    if head:
        lines.append(_row([f'th scope="col"{kind}' for kind in _kinds(len(head), numbers)], head))
    for row in rows:
        kinds = [f"td{kind}" for kind in _kinds(len(row), numbers)]
        lines.append(_row(kinds if head else ['th scope="row"', *kinds[1:]], row))
    return "\n".join([*lines, "</table>"])


def encoded(pixels: Pixels, driver: str, colours: Mapping[int, tuple[int, int, int, int]] | None = None) -> bytes:
    """Encodes a picture as the bytes of a file.

    Args:
        pixels: (rows, cols), or (rows, cols, bands).
        driver: "PNG" or "JPEG".
        colours: Of the values of a picture of one band.
    """
    layers = np.moveaxis(np.atleast_3d(pixels), -1, 0)
    count, rows, cols = layers.shape
    options = {"quality": 88} if driver == "JPEG" else {}
    with MemoryFile() as memory, warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        with memory.open(driver=driver, height=rows, width=cols, count=count, dtype="uint8", **options) as file:
            file.write(layers)
            if colours:
                file.write_colormap(1, dict(colours))
        return bytes(memory.read())


def data_url(file: bytes, driver: str) -> str:
    """Encodes a picture's file as a ``data:`` URL."""
    return f"data:{_MEDIA[driver]};base64,{base64.b64encode(file).decode('ascii')}"


def embedded(statistics: Mapping[str, Any]) -> str:
    """Writes statistics as a JSON script element of a page."""
    # "</script>" in a name would end the script, so "<" is escaped.
    text = json.dumps(statistics, ensure_ascii=False, allow_nan=False).replace("<", "\\u003c")
    return f'<script type="application/json" id="statistics">{text}</script>'


def read_embedded(path: StrPath) -> dict[str, Any]:
    """Reads the statistics in a page; empty if it holds none.

    Raises:
        OSError: If it cannot be read.
        ValueError: If it is damaged.
    """
    found = _DATA.search(Path(path).read_text(encoding="utf-8"))
    return dict(json.loads(found[1])) if found else {}


def _kinds(count: int, numbers: int) -> list[str]:
    return ["" if column < count - numbers else ' class="number"' for column in range(count)]


def _row(tags: Sequence[str], texts: Sequence[str]) -> str:
    cells = (f"<{tag}>{escape(text)}</{tag.split()[0]}>" for tag, text in zip(tags, texts))
    return f"<tr>{''.join(cells)}</tr>"
