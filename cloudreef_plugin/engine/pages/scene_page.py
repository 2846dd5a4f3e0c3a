"""The report of one scene: picture, cover, sizes, warnings, provenance, model."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from ..contract.addresses import without_keys
from ..contract.model import Bundle
from ..rasters.parts import StrPath, write_text
from ..scenes.scene import Scene
from .page import data_url, embedded, encoded, page, table
from .picture import overlay

__all__ = ["write_report"]

_STYLE = """
.map { position: relative; display: inline-block; max-width: 100%; border: 1px solid #ccc; }
.map img { display: block; border: 0; } .map .line { position: absolute; left: 0; top: 0; width: 100%; height: 100%; }
#line:not(:checked) ~ .map .line { display: none; }
.bar { display: inline-block; height: .8em; background: #dc267f; vertical-align: -.05em; }
td.chart { width: 16rem; }
ul.warnings { border-left: .3rem solid #d55e00; padding: .4rem 1rem .4rem 2rem; }
@media print { label, #line { display: none; } }
"""
_SCORES = (("iou", "IoU"), ("precision", "Precision"), ("recall", "Recall"), ("f1", "F1"))
# Splits whose scenes were not used for training.
_UNSEEN = ("validation", "test")


def write_report(
    path: StrPath, scene: Scene, bundle: Bundle, mask_path: StrPath, statistics: Mapping[str, Any]
) -> None:
    """Writes the page under the result's ``.part`` name.

    Args:
        path: The result; it gets its name by `commit`.
        scene: What was segmented, open.
        bundle: The model.
        mask_path: The finished mask on the scene's grid.
        statistics: Counts and facts of the run, as in the statistics file.

    Raises:
        SceneError: If the scene is damaged.
        OutputError: If the disk does not take it.
    """
    target = bundle.title
    title = f"{target.capitalize()} in {scene.title}"
    body = [
        f"<h1>{escape(title)}</h1>",
        f"<p>{escape(_sentence(target, statistics))}</p>",
        _warnings(statistics.get("warnings", ())),
        _picture(scene, bundle, mask_path),
        "<h2>Cover</h2>",
        _cover(bundle, statistics),
        _sizes(target, statistics),
        "<h2>How it was made</h2>",
        table([], _made(scene, statistics)),
        f"<h2>The model: {escape(bundle.name)}</h2>",
        f"<p>{escape(bundle.description)}</p>",
        table([], _model(bundle)),
        _scores(bundle),
        _limits(bundle),
        f"<p><small>CloudReef {escape(str(statistics.get('version', '')))}. Areas are measured on the ellipsoid of the "
        "scene's CRS, whatever its units; nodata never counts.</small></p>",
        embedded(statistics),
    ]
    write_text(path, page(title, body, _STYLE))


def _sentence(target: str, statistics: Mapping[str, Any]) -> str:
    """Says in a sentence how much is covered."""
    percent, area_m2 = statistics["cover_percent"], statistics["cover_area_m2"]
    if percent is None:
        return f"{target.capitalize()}: there are no valid pixels."
    area = "" if area_m2 is None else f", {_size(area_m2, 'm²')}"
    return f"{target.capitalize()}: {percent:.2f} % of the valid pixels{area}."


def _warnings(warnings: Sequence[str]) -> str:
    items = "".join(f"<li>{escape(text)}</li>" for text in warnings)
    return f'<h2>Warnings</h2><ul class="warnings">{items}</ul>' if items else ""


def _picture(scene: Scene, bundle: Bundle, mask_path: StrPath) -> str:
    colour, line = overlay(scene, bundle, mask_path)
    shown = f"{escape(scene.title)}, with the outline of the mask"
    return (
        '<figure><input type="checkbox" id="line" checked><label for="line"> Outline of the mask</label><br>'
        f'<span class="map"><img alt="{shown}" src="{data_url(encoded(colour, "JPEG"), "JPEG")}">'
        f'<img class="line" alt="" src="{data_url(encoded(line, "PNG"), "PNG")}"></span>'
        f"<figcaption>{shown} in {_line_colours(bundle)}; grey is nodata.</figcaption></figure>"
    )


def _line_colours(bundle: Bundle) -> str:
    if bundle.is_binary:
        return "orange"
    return ", ".join(
        f'<span style="color: rgb{item.color}">&#9632;</span> {escape(item.name)}'
        for item in bundle.classes
        if not item.background
    )


def _cover(bundle: Bundle, statistics: Mapping[str, Any]) -> str:
    valid_px, nodata_px = int(statistics["valid_px"]), int(statistics["nodata_px"])
    valid_m2 = statistics["valid_area_m2"]
    rows = [
        *((name, pixels, _percent(pixels, valid_px), area) for name, pixels, area in _classes(bundle, statistics)),
        ("valid pixels together", valid_px, _percent(valid_px, valid_px), valid_m2),
        ("nodata", nodata_px, "", None),
    ]
    return table(
        ("Class", "Pixels", "% of the valid pixels", "Area"),
        [(name, f"{pixels:,}", share, "" if area is None else _size(area, "m²")) for name, pixels, share, area in rows],
        numbers=3,
    )


def _classes(bundle: Bundle, statistics: Mapping[str, Any]) -> list[tuple[str, int, float | None]]:
    """Lists name, pixels and area of each class."""
    if "classes" in statistics:
        rows = [(str(item["name"]), int(item["pixels"]), item["area_m2"]) for item in statistics["classes"]]
        undecided_px = int(statistics["undecided_px"])
        return [*rows, ("undecided", undecided_px, None)] if undecided_px else rows
    valid_px, target_px = int(statistics["valid_px"]), int(statistics["target_px"])
    valid_m2, target_m2 = statistics["valid_area_m2"], statistics["cover_area_m2"]
    rest_m2 = None if valid_m2 is None or target_m2 is None else valid_m2 - target_m2
    background, target = bundle.class_names
    return [(target, target_px, target_m2), (background, valid_px - target_px, rest_m2)]


def _sizes(target: str, statistics: Mapping[str, Any]) -> str:
    sizes = statistics.get("sizes")
    if not sizes or not sizes["counts"]:
        return ""
    unit = "m²" if sizes["unit"] == "m2" else "px"
    most, total = max(sizes["counts"]), sum(sizes["sums"])
    lines = [
        f"<h2>Sizes of the areas of {escape(target)}</h2>",
        f"<p>{sum(sizes['counts']):,} connected areas; the smallest {_size(sizes['smallest'], unit)}, the median "
        f"{_size(sizes['median'], unit)}, the largest {_size(sizes['largest'], unit)}.</p>",
        '<table><tr><th scope="col">Size</th><th scope="col">Areas</th><th scope="col"></th>'
        '<th scope="col">% of the cover</th></tr>',
    ]
    for low, high, count, area in zip(sizes["bounds"], sizes["bounds"][1:], sizes["counts"], sizes["sums"]):
        lines.append(
            f"<tr><td>{_size(low, unit)} to {_size(high, unit)}</td><td class=number>{count:,}</td>"
            f'<td class="chart"><span class="bar" style="width: {15 * count / most:.2f}rem"></span></td>'
            f'<td class="number">{_percent(area, total)}</td></tr>'
        )
    return "\n".join([*lines, "</table>"])


def _made(scene: Scene, statistics: Mapping[str, Any]) -> list[tuple[str, str]]:
    get = statistics.get
    resolution = scene.resolution_m
    size = f"{scene.width:,} x {scene.height:,} pixels"
    cleaning = get("postprocess", {})
    tta = " (average over flips and turns)" if get("tta") else ""
    return [
        ("Scene", f"{scene.title}: {', '.join(map(without_keys, scene.paths))}"),
        ("Grid", size + (f" of {resolution:.4g} m" if resolution else "") + f", {_crs(scene)}"),
        ("Bands and values", scene.describe()),
        _decided(statistics),
        (
            "Cleaning",
            ", ".join(
                f"{name} {cleaning[key]} px"
                for key, name in (
                    ("fill_holes_px", "holes filled below"),
                    ("sieve_px", "areas removed below"),
                    ("buffer_px", "grown by"),
                )
                if cleaning.get(key)
            )
            or "none",
        ),
        ("Computed by", f"{get('runtime')} on {get('device')}, {get('precision')}{tta}"),
        ("Reason for this runtime", get("runtime_reason", "not recorded")),
        ("Time", f"{get('seconds')} s, {get('mpx_per_s')} million pixels a second"),
        ("Files read", get("record", {}).get("CLOUDREEF_SCENE_FILES", "")),
    ]


def _decided(statistics: Mapping[str, Any]) -> tuple[str, str]:
    if statistics.get("threshold") is not None:
        return "Threshold", f"{statistics['threshold']:g}"
    least = statistics.get("decision", {}).get("minimum_confidence", 0)
    return "Decided by", "the most probable class" + (f", undecided below {least:g}" if least else "")


def _model(bundle: Bundle) -> list[tuple[str, str]]:
    low, high = bundle.resolution_m
    data = bundle.data
    parameters = data.get("mlm:total_parameters")
    size = f", {parameters:,} parameters" if isinstance(parameters, int) else ""
    channels = ", ".join(channel.name + (" (optional)" if channel.optional else "") for channel in bundle.channels)
    return [
        ("Name and version", f"{bundle.id} {bundle.version}"),
        ("Network", f"{data.get('mlm:architecture', 'not stated')}{size}"),
        ("Channels", channels),
        ("Made for pixels of", f"{low:g} to {high:g} m"),
        ("Its own threshold", f"{bundle.threshold:g}"),
        ("Licence", str(data.get("license", "not stated"))),
        ("sha256 of model.json", bundle.sha256),
    ]


def _scores(bundle: Bundle) -> str:
    rows = [
        [f"{score.get('source', '')}: {score.get('scene', '')}", str(score["split"])]
        + [f"{score[key]:.3f}" if isinstance(score.get(key), (int, float)) else "–" for key, _ in _SCORES]
        for score in bundle.data["cloudreef"].get("scores", ())
        if score.get("split") in _UNSEEN
    ]
    if not rows:
        return ""
    head = ["Scene", "Used for", *(name for _, name in _SCORES)]
    return "<p>Its scores on whole scenes that it was not trained on:</p>" + table(head, rows, len(_SCORES))


def _limits(bundle: Bundle) -> str:
    """Lists the limits that the model's card names."""
    try:
        card = (bundle.folder / "card.md").read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""
    section = re.search(r"^## Limits\s*$(.*?)(?=^## |\Z)", card, re.DOTALL | re.MULTILINE)
    items = re.findall(r"^- (.+)$", section[1], re.MULTILINE) if section else []
    return "<p>Its limits:</p><ul>" + "".join(f"<li>{escape(item)}</li>" for item in items) + "</ul>" if items else ""


def _crs(scene: Scene) -> str:
    return scene.crs.to_string() if scene.crs else "no CRS"


def _percent(part: float, whole: float) -> str:
    return f"{100 * part / whole:.2f}" if whole else ""


def _size(size: float, unit: str) -> str:
    if unit == "m²" and size >= 1e5:
        return f"{size / 1e6:,.4g} km²" if size < 1e10 else f"{size / 1e6:,.0f} km²"
    return f"{size:,.4g} {unit}" if size < 1e4 else f"{size:,.0f} {unit}"
