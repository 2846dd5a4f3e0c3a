"""What STAC's extension for models (MLM 1.6) asks of a description: required fields, names of tasks and of types.

Taken from https://github.com/stac-extensions/mlm (json-schema/schema.json, and stac_model 0.7.0, its form in Python).
"""

from __future__ import annotations

from typing import Any

TASKS = {
    "regression",
    "classification",
    "scene-classification",
    "detection",
    "object-detection",
    "segmentation",
    "semantic-segmentation",
    "instance-segmentation",
    "panoptic-segmentation",
    "similarity-search",
    "generative",
    "image-captioning",
    "super-resolution",
    "downscaling",
}
TYPES = {f"{kind}{bits}" for kind in ("uint", "int") for bits in (8, 16, 32, 64)}
TYPES |= {"float16", "float32", "float64", "cint16", "cint32", "cfloat32", "cfloat64", "other"}
SCALINGS = {
    "clip": {"minimum", "maximum"},
    "clip-min": {"minimum"},
    "clip-max": {"maximum"},
    "min-max": {"minimum", "maximum"},
    "z-score": {"mean", "stddev"},
    "offset": {"value"},
    "scale": {"value"},
    "processing": {"format", "expression"},
}


def faults(data: dict[str, Any]) -> list[str]:
    """Lists what a description lacks or has wrong; nothing where it is valid."""
    found = [f"{name} is empty" for name in ("mlm:name", "mlm:architecture") if not _is_text(data.get(name))]
    found += _tasks("mlm:tasks", data.get("mlm:tasks"))
    total = data.get("mlm:total_parameters", 0)
    if not isinstance(total, int) or total < 0:
        found.append("mlm:total_parameters is no count")
    for kind, inner in (("mlm:input", "input"), ("mlm:output", "result")):
        items = data.get(kind)
        if not isinstance(items, list) or not items:
            found.append(f"{kind} is empty")
            continue
        for item in items:
            found += [f"{kind}: {fault}" for fault in _side(item, inner)]
    return found


def _side(item: dict[str, Any], inner: str) -> list[str]:
    found = [] if _is_text(item.get("name")) else ["name is empty"]
    structure = item.get(inner) or {}
    shape, order = structure.get("shape"), structure.get("dim_order")
    if not shape or not order or len(shape) != len(order):
        found.append(f"{inner} has no shape with an order of as many dimensions")
    if structure.get("data_type") not in TYPES:
        found.append(f"{inner} has the type {structure.get('data_type')}")
    if inner == "result":
        found += _tasks("tasks", item.get("tasks"))
        classes = item.get("classification:classes", [])
        found += ["a class has no value or name" for one in classes if not isinstance(one.get("value"), int)]
        found += ["a class has no name" for one in classes if not _is_text(one.get("name") or one.get("description"))]
        return found
    bands = item.get("bands", [])
    names = [band if isinstance(band, str) else band.get("name") for band in bands]
    found += ["a band has no name" for name in names if not _is_text(name)]
    if "bands" in (order or ()) and len(bands) != shape[order.index("bands")]:
        found.append("there are other bands than the shape says")
    for scaling in item.get("value_scaling", []):
        wanted = SCALINGS.get(scaling.get("type"))
        if wanted is None or not wanted <= set(scaling):
            found.append(f"the scaling {scaling} is not known or incomplete")
    return found


def _tasks(name: str, tasks: Any) -> list[str]:
    return [] if isinstance(tasks, list) and tasks and set(tasks) <= TASKS else [f"{name} are {tasks}"]


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())
