"""Reads the record of a run from its results, whatever their file format."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from ..contract.protocol import RASTERS
from ..rasters.tags import PARAMETERS
from ..rasters.vectors import kept_tags
from ..rasters.writer import open_result
from ..scenes.opening import GDAL_ERRORS
from .page import read_embedded

__all__ = ["made_together", "record_of"]

# Parameters of a mask on which the probability does not depend.
_OF_MASKS = ("threshold", "decision", "fill_holes_px", "sieve_px", "buffer_px")
_MADE_OF = ("CLOUDREEF_MODEL_SHA256", "CLOUDREEF_SCENE_FINGERPRINT")


def record_of(kind: str, path: str) -> Mapping[str, str]:
    """Reads the record of a result; empty if it has none.

    Args:
        kind: "mask", "polygons" or another kind of result.
        path: The result.
    """
    try:
        if kind in RASTERS:
            with open_result(path) as raster:
                tags: Mapping[str, str] = raster.tags()
                return tags
        if kind == "polygons":
            return kept_tags(path)
        if kind == "report":
            return dict(read_embedded(path)["record"])
        return dict(json.loads(Path(path).read_text(encoding="utf-8"))["record"])
    except (*GDAL_ERRORS, OSError, KeyError, RuntimeError, TypeError, ValueError):
        return {}


def made_together(mask: Mapping[str, str], kind: str, other: Mapping[str, str]) -> bool:
    """Tells by their records whether a result and a mask come from the same run; True where one has no record."""
    try:
        of_mask, of_other = (dict(json.loads(record[PARAMETERS])) for record in (mask, other))
    except (KeyError, TypeError, ValueError):
        return True
    ignored = _OF_MASKS if kind in RASTERS else ()
    names = (of_mask.keys() | of_other.keys()) - {*ignored}
    return all(of_mask.get(name) == of_other.get(name) for name in names) and all(
        mask.get(name) == other.get(name) for name in _MADE_OF
    )
