"""Names of results, which have the suffix of their format; those of one run differ in their kind."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator, Mapping, Tuple

from ..addresses import name_of
from ..errors import OutputError
from ..reading import VECTOR_ENDINGS
from ..sentences import Sentence

__all__ = ["RESULTS", "VRT", "beside_mask", "check_endings", "name_of_kind"]

Format = Tuple[str, Tuple[str, ...]]
_TIFF: Format = ("GeoTIFF", (".tif", ".tiff"))
_HTML: Format = ("HTML", (".html", ".htm"))
VRT: Format = ("VRT", (".vrt",))
# Format and suffixes of each kind of result; polygons have several formats, see `check_vector_name`.
_FORMATS: Mapping[str, Format] = {
    "mask": _TIFF,
    "probability": _TIFF,
    "probability_float": _TIFF,
    "confidence": _TIFF,
    "label_masks": _TIFF,
    "raster": _TIFF,
    "mean": _TIFF,
    "count": _TIFF,
    "error_map": _TIFF,
    "statistics": ("JSON", (".json",)),
    "catalog": ("JSON", (".json",)),
    "table": ("CSV", (".csv", ".txt")),
    "report": _HTML,
    "picture": ("PNG", (".png",)),
    "file": ("ONNX", (".onnx",)),
}

_OTHERS = ".asc .bmp .gif .h5 .img .jp2 .jpeg .jpg .kml .nc .ods .pdf .vrt .webp .xls .xlsx .xml .zip"
_KNOWN = {*VECTOR_ENDINGS, *_OTHERS.split()}.union(*(endings for _, endings in _FORMATS.values()))

# Kinds of results of a batch, and the suffixes of their files.
RESULTS = {"mask": ".tif", "probability": ".tif", "polygons": ".gpkg", "statistics": ".json", "report": ".html"}


def check_endings(results: Mapping[str, str], **others: Format) -> None:
    """Checks that no result has the suffix of a format other than its own; it need not have one.

    Args:
        results: Path or address by kind of result.
        **others: Formats of kinds that differ from the usual ones.

    Raises:
        OutputError: If one is not.
    """
    for kind, path in results.items():
        form, endings = {**_FORMATS, **others}.get(kind, ("", ()))
        if endings and Path(name_of(path)).suffix.lower() in _KNOWN.difference(endings):
            raise OutputError(
                Sentence("{} is written as {}, but its name has the suffix of another format.", name_of(path), form),
                Sentence("Use the suffix {}.", endings[0]),
            )


def name_of_kind(mask: str, kind: str) -> str:
    """Derives the name of another result of a run from that of its mask."""
    if kind == "mask":
        return mask
    stem = Path(mask).stem
    before, word, after = stem.rpartition("mask")
    return (before + kind + after if word else f"{stem}_{kind}") + RESULTS[kind]


def beside_mask(mask: str) -> Iterator[Tuple[str, Path]]:
    """Yields kind and path of files with the names of a mask's other results; polygons in any format."""
    for kind in RESULTS:
        path = Path(mask).with_name(name_of_kind(Path(mask).name, kind))
        endings = VECTOR_ENDINGS if kind == "polygons" else (path.suffix,)
        for other in (path.with_suffix(ending) for ending in endings):
            if kind != "mask" and other.is_file():
                yield kind, other
