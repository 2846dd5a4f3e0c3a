"""What is said of an ONNX file: by Deepness's keys in it, or by a STAC item beside it.

https://qgis-plugin-deepness.readthedocs.io/en/latest/creators/creators_add_metadata_to_model.html,
https://github.com/stac-extensions/mlm
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Optional

__all__ = ["read_metadata", "suggested"]


def read_metadata(texts: Mapping[str, str]) -> dict[str, Any]:
    """Reads an ONNX file's metadata: Deepness writes JSON, some exporters Python's form of it, some plain text."""
    return {key: _value(text) for key, text in texts.items()}


def suggested(path: Path, metadata: Mapping[str, Any], channels: int) -> dict[str, Any]:
    """Lists what need not be asked any more.

    Args:
        path: The ONNX file; a STAC item beside it has its name and ends in ``.json``.
        metadata: As `read_metadata` returns it.
        channels: How many the network takes.

    Returns:
        Any of ``classes`` (names), ``values``, ``colors``, ``bands`` (common names), ``resolution_m``, ``threshold``,
        ``mean``, ``std``, ``factor`` and ``activation``.
    """
    return {**_of_stac(path.with_suffix(".json"), channels), **_of_deepness(metadata, channels)}


def _of_deepness(metadata: Mapping[str, Any], channels: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    names = metadata.get("class_names")
    if isinstance(names, dict):
        found["classes"] = [str(name) for _, name in sorted(names.items(), key=lambda item: int(item[0]))]
    elif isinstance(names, list):
        found["classes"] = [str(name) for name in names]
    resolution = _number(metadata.get("resolution"))
    if resolution:
        found["resolution_m"] = resolution / 100
    threshold = _number(metadata.get("seg_thresh"))
    if threshold is not None and 0 < threshold < 1:
        found["threshold"] = threshold
    for ours, theirs in (("mean", "standardization_mean"), ("std", "standardization_std")):
        values = metadata.get(theirs)
        if isinstance(values, list) and len(values) == channels:
            found[ours] = [float(value) for value in values]
    return found


def _of_stac(path: Path, channels: int) -> dict[str, Any]:
    try:
        properties = json.loads(path.read_text(encoding="utf-8"))["properties"]
        source, answer = properties["mlm:input"][0], properties["mlm:output"][0]
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return {}
    found: dict[str, Any] = {}
    try:
        classes = answer.get("classification:classes") or []
        if classes:
            found["classes"] = [str(item.get("name") or item.get("title") or item["value"]) for item in classes]
            found["values"] = [int(item["value"]) for item in classes]
            hints = [str(item.get("color_hint") or "") for item in classes]
            if all(hints):
                found["colors"] = hints
        bands = [band if isinstance(band, str) else str(band["name"]) for band in source.get("bands") or []]
        if len(bands) == channels:
            found["bands"] = bands
        found.update(_scaling(source.get("value_scaling") or source.get("norm_statistics") or [], channels))
        function = str(answer.get("activation") or answer.get("post_processing_function") or "").lower()
        for name in ("softmax", "sigmoid"):
            if name in function:
                found["activation"] = name
    except (KeyError, TypeError, ValueError, AttributeError):
        pass
    resolution = _number(properties.get("gsd"))
    if resolution:
        found["resolution_m"] = resolution
    return found


def _scaling(items: list[dict[str, Any]], channels: int) -> dict[str, Any]:
    """Reads mean and deviation of a z-score; one item may stand for all channels."""
    pairs = [
        (float(item["mean"]), float(item.get("stddev", item.get("std", 1))))
        for item in items
        if item.get("mean") is not None
    ]
    if len(pairs) == 1:
        pairs *= channels
    if len(pairs) != channels:
        return {}
    return {"mean": [mean for mean, _ in pairs], "std": [deviation for _, deviation in pairs]}


def _value(text: str) -> Any:
    for form in (text, re.sub(r"'", '"', text)):
        try:
            return json.loads(form)
        except ValueError:
            continue
    return text


def _number(value: Any) -> Optional[float]:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None
