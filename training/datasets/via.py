"""Reads outlines of the VGG Image Annotator: regions and their classes.

A file is an object of pictures (an export of regions), or a project that has one as ``_via_img_metadata``.
``regions`` is an object in version 1 and a list in version 2. Polygons, closed polylines, rectangles, circles and
ellipses enclose an area; points and open lines do not. ``region_attributes`` have classes: if there are
several, `Classes` must define the target. https://www.robots.ox.ac.uk/~vgg/software/via/
"""

from __future__ import annotations

import json
import logging
import math
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Optional

import numpy as np

from . import DatasetError
from .class_values import ClassValues, plain

__all__ = ["ANNOTATIONS", "Annotated", "Classes", "Ring", "Tile", "annotations", "read"]

log = logging.getLogger(__name__)

ANNOTATIONS = "via_region_data.json"
"""The annotator's name of an export; files of other names are found by their content."""

VERSIONS = "Projects and JSON exports of its versions 1 and 2 are read; not those of version 3, COCO or CSV."

PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff")
CIRCLE_POINTS = 72

Ring = list[tuple[float, float]]
"""A ring of (x, y) in pixels."""


@dataclass(frozen=True)
class Tile:
    """A picture and its outlines.

    Attributes:
        path: The picture.
        outlines: Rings of (x, y) in pixels from the outer corner of the picture's first pixel, later ones on top.
        numbers: Class number of each; of two classes 0 for those that are not target.
        ignored: Number of regions without an area: points, open lines, fewer than three points.
        split: Its split, or "".
    """

    path: Path
    outlines: tuple[Ring, ...]
    ignored: int = 0
    split: str = ""
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True)
class Classes:
    """The classes of regions.

    Attributes:
        attribute: Attribute of the regions with their class; "" takes the only one.
        target: Its values that are target, in capitals or not; empty: all regions are, if they have one class.
        several: Values of several classes, instead of a target.
    """

    attribute: str = ""
    target: tuple[str, ...] = ()
    several: Optional[ClassValues] = None


@dataclass(frozen=True)
class Annotated:
    """The content of a file of annotations.

    Attributes:
        tiles: Pictures with their outlines.
        left_out: Number of regions or pictures that are left out, by reason.
    """

    tiles: list[Tile]
    left_out: dict[str, int] = field(default_factory=dict)


def annotation_files(folder: Path) -> list[Path]:
    """Finds the files of annotations below a folder: those named `ANNOTATIONS`, or others of such content."""
    named = sorted(folder.rglob(ANNOTATIONS))
    return named or [path for path in sorted(folder.rglob("*.json")) if _holds_regions(path)]


def named(path: Path) -> set[str]:
    """Lists the file names of the pictures that a file of annotations names.

    Raises:
        DatasetError: As `read`.
    """
    return {Path(_regions(path, key, entry)[0]).name for key, entry in _entries(path).items()}


def read(path: Path, classes: Classes = Classes(), elsewhere: Collection[str] = ()) -> Annotated:
    """Reads a file of annotations and lists the pictures beside it.

    A picture that the file does not list is left out, except if its entries have bare file names as keys: OysterNet's
    authors wrote them so, and left out the tiles without a reef. There it is a picture without any target.

    Args:
        path: The file.
        classes: The classes of its regions.
        elsewhere: Names of pictures that another file of the folder lists.

    Raises:
        DatasetError: If it is not such a file, a region is damaged, or the target regions are ambiguous.
    """
    entries = _entries(path)
    regions = {key: _regions(path, key, entry) for key, entry in entries.items()}
    chosen = _target(path, [one for _, listed in regions.values() for one in listed], classes)
    tiles: dict[str, Tile] = {}
    left_out: Counter[str] = Counter()
    several = classes.several
    for name, listed in regions.values():
        numbers = [
            several.of_feature(_class_of(one, chosen[0]), f"{path.name}, {chosen[0]}")
            if several and chosen
            else int(_is_target(one, chosen))
            for one in listed
        ]
        if not several:
            left_out["regions of other classes, background"] += numbers.count(0)
        tile = _tile(path, name, listed, numbers)
        if before := tiles.get(tile.path.name):
            log.warning("%s names %s more than once; all of its outlines count", path, tile.path.name)
            tile = replace(
                tile,
                outlines=before.outlines + tile.outlines,
                numbers=before.numbers + tile.numbers,
                ignored=before.ignored + tile.ignored,
            )
        tiles[tile.path.name] = tile
    left_out["regions that enclose nothing: points, open lines"] += sum(tile.ignored for tile in tiles.values())
    files = (file.name for file in path.parent.iterdir() if file.suffix.lower() in PICTURES)
    beside = {name for name in files if not name.startswith(".")}
    unlisted = sorted(beside - set(tiles) - set(elsewhere))
    if unlisted and all(key == name for key, (name, _) in regions.items()):
        tiles |= {name: Tile(path.parent / name, ()) for name in unlisted}
    elif unlisted:
        log.warning("%s does not name %d pictures beside it; they are left out: %s", path, len(unlisted), unlisted)
        left_out[f"pictures that {path.name} does not name"] += len(unlisted)
    return Annotated(list(tiles.values()), dict(left_out))


def _entries(path: Path) -> dict[str, Any]:
    try:
        table = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise DatasetError(f"{path} cannot be read: {error}.") from error
    entries = table.get("_via_img_metadata", table) if isinstance(table, dict) else None
    if not isinstance(entries, dict):
        raise DatasetError(f"{path} is not what the VGG Image Annotator writes: a table of pictures.", VERSIONS)
    return entries


def _holds_regions(path: Path) -> bool:
    try:
        entries = _entries(path)
    except DatasetError:
        return False
    return bool(entries) and all(isinstance(entry, dict) and "regions" in entry for entry in entries.values())


def _regions(path: Path, key: str, entry: Any) -> tuple[str, list[Any]]:
    """Reads the picture of an entry and its regions."""
    name, regions = (entry.get("filename", key), entry.get("regions")) if isinstance(entry, dict) else (None, None)
    regions = list(regions.values()) if isinstance(regions, dict) else regions
    if not isinstance(name, str) or not isinstance(regions, list):
        raise DatasetError(f'{path} holds an entry without "filename" or "regions".', VERSIONS)
    return name, regions


def _target(path: Path, regions: Sequence[Any], classes: Classes) -> Optional[tuple[str, tuple[str, ...]]]:
    """Finds the attribute with the classes and its values that are target, empty for several classes;
    None if all regions are target.
    """
    attributes = sorted({key for one in regions for key in _attributes(one)})
    if regions and classes.attribute and classes.attribute not in attributes:
        known = ", ".join(attributes) or "none"
        raise DatasetError(f'No region in {path} has the attribute "{classes.attribute}"; they have: {known}.')
    several = {name: sorted({_class_of(one, name) for one in regions} - {""}) for name in attributes}
    several = {name: values for name, values in several.items() if len(values) > 1}
    if classes.several is not None:
        if not classes.attribute and len(attributes) > 1:
            raise DatasetError(
                f"The regions in {path} have several attributes: {', '.join(attributes)}.",
                'Name the one that holds their class with the option "attribute".',
            )
        return classes.attribute or next(iter(attributes), ""), ()
    if not classes.target:
        asked = [classes.attribute] if classes.attribute else list(several)
        if any(name in several for name in asked):
            name = next(name for name in asked if name in several)
            names = sorted({value for one in regions for value in _classes_of(one, name)} - {""})
            raise DatasetError(
                f'The regions in {path} are of several classes by the attribute "{name}": {", ".join(names)}.',
                f'Say which are target: --option attribute={name} --option target_classes=["{names[0]}"].',
            )
        return None
    attribute = classes.attribute or next(iter(several or attributes), "")
    values = {name for one in regions for name in _classes_of(one, attribute)}
    if missing := [name for name in classes.target if regions and plain(name) not in map(plain, values)]:
        raise DatasetError(
            f'No region in {path} is of the class "{missing[0]}"; there are: {", ".join(sorted(values - {""}))}.'
        )
    return attribute, tuple(map(plain, classes.target))


def _attributes(region: Any) -> dict[str, Any]:
    attributes = region.get("region_attributes") if isinstance(region, dict) else None
    return attributes if isinstance(attributes, dict) else {}


def _class_of(region: Any, attribute: str) -> str:
    """Formats the value of an attribute as text; for check boxes the ticked names."""
    return ", ".join(sorted(_classes_of(region, attribute)))


def _classes_of(region: Any, attribute: str) -> list[str]:
    """Lists the classes of a region: one value, or the ticked names of check boxes."""
    value = _attributes(region).get(attribute, "")
    return [name for name, ticked in value.items() if ticked] if isinstance(value, dict) else [str(value).strip()]


def _is_target(region: Any, chosen: Optional[tuple[str, tuple[str, ...]]]) -> bool:
    """Tells whether a region is target: all are where no values are `chosen`, else those with one of them."""
    if chosen is None or not chosen[1]:
        return True
    return any(plain(name) in chosen[1] for name in _classes_of(region, chosen[0]))


def _tile(path: Path, name: str, regions: Sequence[Any], numbers: Sequence[int]) -> Tile:
    picture = path.parent / Path(name).name
    if not picture.is_file():
        raise DatasetError(f"{path} names {name}, which is not beside it.")
    try:
        rings = [_ring(region.get("shape_attributes", {})) for region in regions]
    except ValueError as error:
        raise DatasetError(f"In {path} a region of {picture.name} is not understood: {error}.") from error
    except (AttributeError, KeyError, TypeError) as error:
        raise DatasetError(f"In {path} a region of {picture.name} is not whole.") from error
    pairs = [(ring, number) for ring, number in zip(rings, numbers) if len(set(ring)) >= 3]
    outlines = tuple(ring for ring, _ in pairs)
    return Tile(picture, outlines, len(rings) - len(outlines), numbers=tuple(number for _, number in pairs))


def _ring(shape: dict[str, Any]) -> Ring:
    """Traces the ring of a shape; empty for points and open lines."""
    kind = shape.get("name", "polygon")
    if kind in ("polygon", "polyline"):
        axes = [[_finite(number) for number in shape.get(f"all_points_{axis}", ())] for axis in "xy"]
        if len(axes[0]) != len(axes[1]):
            raise ValueError(f"it has {len(axes[0])} x for {len(axes[1])} y")
        ring = list(zip(*axes))
        return ring if kind == "polygon" or (ring and ring[0] == ring[-1]) else []
    if kind == "rect":
        x, y, width, height = (_finite(shape[key]) for key in ("x", "y", "width", "height"))
        return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    if kind in ("circle", "ellipse"):
        x, y, across, down = (
            _finite(shape[key]) for key in ("cx", "cy", *(("r", "r") if kind == "circle" else ("rx", "ry")))
        )
        turn = _finite(shape.get("theta", 0.0))
        angles = np.linspace(0, 2 * np.pi, CIRCLE_POINTS, endpoint=False)
        along, beside = across * np.cos(angles), down * np.sin(angles)
        return list(
            zip(x + along * np.cos(turn) - beside * np.sin(turn), y + along * np.sin(turn) + beside * np.cos(turn))
        )
    if kind == "point":
        return []
    raise ValueError(f'it is of the kind "{kind}"')


def _finite(number: Any) -> float:
    if isinstance(number, str) or not math.isfinite(number):
        raise ValueError(f"{number!r} is no number of pixels")
    return float(number)
