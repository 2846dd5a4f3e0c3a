"""What the results of one run are called: alike, each after its kind."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator, Tuple

from ..reading import VECTOR_ENDINGS

__all__ = ["RESULTS", "beside_mask", "name_of_kind"]

# The results that a batch can make, and the suffixes of their files.
RESULTS = {"mask": ".tif", "probability": ".tif", "polygons": ".gpkg", "statistics": ".json", "report": ".html"}


def name_of_kind(mask: str, kind: str) -> str:
    """Names another result of the same run, given the mask's name."""
    if kind == "mask":
        return mask
    stem = Path(mask).stem
    before, word, after = stem.rpartition("mask")
    return (before + kind + after if word else f"{stem}_{kind}") + RESULTS[kind]


def beside_mask(mask: str) -> Iterator[Tuple[str, Path]]:
    """Finds the files beside a mask that are named as its other results; yields kind and path, polygons in any form."""
    for kind in RESULTS:
        path = Path(mask).with_name(name_of_kind(Path(mask).name, kind))
        endings = VECTOR_ENDINGS if kind == "polygons" else (path.suffix,)
        for other in (path.with_suffix(ending) for ending in endings):
            if kind != "mask" and other.is_file():
                yield kind, other
