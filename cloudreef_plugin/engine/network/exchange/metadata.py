"""What an ONNX file's metadata suggest: Deepness's keys in it, or files of STAC or Hugging Face beside it.

https://qgis-plugin-deepness.readthedocs.io/en/latest/creators/creators_add_metadata_to_model.html,
https://github.com/stac-extensions/mlm
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Optional

from ...contract.band_names.words import in_context
from ...scenes.identities.codes import meanings
from .hugging_face import of_hugging_face
from .scales import factor_of

__all__ = ["parsed", "suggestions"]


def parsed(texts: Mapping[str, str]) -> dict[str, Any]:
    """Parses the values of an ONNX file's metadata: JSON, Python's notation of it, or plain text."""
    return {key: _value(text) for key, text in texts.items()}


def suggestions(path: Path, metadata: Mapping[str, Any], channels: int) -> dict[str, Any]:
    """Suggests a description of an ONNX file for its import.

    Args:
        path: The ONNX file; a STAC item beside it has its name and the suffix ``.json``.
        metadata: From `parsed`.
        channels: Number of input channels.

    Returns:
        Any of ``classes`` (names), ``values``, ``colors``, ``bands`` (common names), ``resolution_m``, ``threshold``,
        ``mean``, ``std``, ``factor``, ``measures``, ``activation``, ``tile_px`` and ``license``.
    """
    return {
        **of_hugging_face(path, channels),
        **_of_stac(path.with_suffix(".json"), channels),
        **_of_deepness(metadata, channels),
    }


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
        source, output = properties["mlm:input"][0], properties["mlm:output"][0]
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return {}
    found: dict[str, Any] = {}
    try:
        classes = output.get("classification:classes") or []
        if classes:
            found["classes"] = [str(item.get("name") or item.get("title") or item["value"]) for item in classes]
            found["values"] = [int(item["value"]) for item in classes]
            hints = [str(item.get("color_hint") or "") for item in classes]
            if all(hints):
                found["colors"] = hints
        bands = _common_names(source.get("bands") or [], properties)
        if len(bands) == channels:
            found["bands"] = bands
        found.update(_scaling(source.get("value_scaling") or source.get("norm_statistics") or [], channels))
        function = str(output.get("activation") or output.get("post_processing_function") or "").lower()
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
    """Reads mean and deviation, and the values that they are of; a single item applies to all channels."""
    pairs = [_mean_and_std(item) for item in items]
    if len(pairs) == 1:
        pairs *= channels
    known = [pair for pair in pairs if pair is not None]
    if len(known) != channels or len(pairs) != channels:
        return {}
    mean, std = map(list, zip(*known))
    factor = factor_of(mean, std)
    if factor is None:
        return {}
    return {"mean": mean, "std": std, **({"measures": "numbers"} if min(mean) < 0 else {"factor": factor})}


def _mean_and_std(item: Mapping[str, Any]) -> Optional[tuple[float, float]]:
    """Reads one of MLM's scalings, or its older statistics; None if it neither subtracts nor divides."""
    kind = str(item.get("type") or "z-score").lower()
    if kind == "min-max":
        low = float(item["minimum"])
        return low, float(item["maximum"]) - low
    if kind == "scale":
        return 0.0, float(item["value"])
    if kind == "offset":
        return float(item["value"]), 1.0
    if kind == "z-score" and item.get("mean") is not None:
        return float(item["mean"]), float(item.get("stddev", item.get("std", 1)))
    return None


def _common_names(bands: list[Any], properties: Mapping[str, Any]) -> list[str]:
    """Finds the common names of bands: those that the item states, else those of their names."""
    names = [band if isinstance(band, str) else str(band["name"]) for band in bands]
    stated = {}
    for band in [*bands, *(properties.get("bands") or ()), *(properties.get("eo:bands") or ())]:
        common = isinstance(band, dict) and (band.get("eo:common_name") or band.get("common_name"))
        if common:
            stated[str(band["name"])] = str(common)
    _, coded = meanings(names)
    return [
        stated.get(name) or by_words or (code[0] if code else name)
        for name, by_words, code in zip(names, in_context(names), coded)
    ]


def _value(text: str) -> Any:
    for candidate in (text, text.replace("'", '"')):
        try:
            return json.loads(candidate)
        except ValueError:
            continue
    return text


def _number(value: Any) -> Optional[float]:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None
