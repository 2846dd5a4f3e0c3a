"""Polygonizes a mask: one feature for each connected area, with holes.

Areas are connected through edges (4-connected). Rings follow the edges of pixels and, where two
pixels touch at a corner, turn so that every polygon is valid in the sense of OGC Simple Features:
a ring never touches itself, and two rings touch at most at points.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ..contract.classes import ModelClass
from ..contract.errors import SceneError
from ..contract.mask_jobs import Shaping
from ..contract.sentences import Sentence
from ..scenes.georeference import Georeference
from .aligned import valid_pixels
from .areas import Areas, Ints
from .class_table import band_of_class, chosen_classes, class_areas
from .geopackage import GeoPackage
from .ground import Floats, PixelSizes
from .outlines import Outlines, shaped
from .parts import StrPath
from .tags import own_tags, without_record
from .writer import open_result

__all__ = ["LAYER", "write_polygons"]

LAYER = "areas"
FIELDS = {
    "id": "int64",
    "area_m2": "float64",
    "perimeter_m": "float64",
    "mean_probability": "float64",
    "pixels": "int64",
}
CLASS_FIELDS = {"class": "int64", "class_name": "object", "class_color": "object"}

_EAST, _SOUTH, _WEST, _NORTH = range(4)
_NW, _NE, _SW, _SE = 1, 2, 4, 8
# The pixels around a corner that belong to the area (bits), and the directions in which its outline, with
# the area to the right, arrives and leaves. Opposite pixels of the same area: two turns that do not cross.
_TURNS: dict[int, tuple[tuple[int, int], ...]] = {
    _SE: ((_NORTH, _EAST),),
    _NW: ((_SOUTH, _WEST),),
    _NE: ((_WEST, _NORTH),),
    _SW: ((_EAST, _SOUTH),),
    _NW | _NE | _SW: ((_WEST, _SOUTH),),
    _NE | _SW | _SE: ((_EAST, _NORTH),),
    _NW | _SW | _SE: ((_SOUTH, _EAST),),
    _NW | _NE | _SE: ((_NORTH, _WEST),),
    _NW | _SE: ((_SOUTH, _EAST), (_NORTH, _WEST)),
    _NE | _SW: ((_EAST, _NORTH), (_WEST, _SOUTH)),
}
_TURNING = np.isin(np.arange(16), list(_TURNS))
_BATCH_CORNERS = 1_000_000
# Share of the time in which areas are found and measured before the first is drawn.
_MEASURED = 0.3


def write_polygons(  # noqa: PLR0913 - all but the files by name
    path: StrPath,
    mask_path: StrPath,
    probability_path: StrPath | None = None,
    *,
    layer: str = LAYER,
    shaping: Shaping | None = None,
    values: Sequence[float] | None = None,
    strip_rows: int | None = None,
    progress: Callable[[float], None] = lambda part: None,
) -> int:
    """Writes the target's areas as a GeoPackage under the result's ``.part`` name.

    Fields: ``id`` (1, 2, ... in the order of first pixels), ``area_m2`` (of the pixels) and ``perimeter_m``
    (of the outline as drawn, those of holes included) on the ellipsoid, null without a CRS;
    ``mean_probability``, null where no probability is given; ``pixels``. Without `shaping` the areas sum up
    to the statistics' ``cover_area_m2``. A mask of several classes has a polygon for each connected area of a class,
    with the fields ``class`` (its number) and ``class_name``; its probability is that of its class.

    Memory is bounded by the outlines of the areas that are not yet complete.

    Args:
        path: The result; it gets its name by `commit`.
        mask_path: The mask: 0, 1 and 255, or class numbers.
        probability_path: The stored probability on the same grid, with a band for each of several classes.
        layer: Name of the layer.
        shaping: Which areas are kept and how their outlines are drawn; None: all areas, along the edges of pixels.
        values: Numbers of the classes to polygonize; None: the target, or all classes except the background.
        strip_rows: Height of a strip; None lets memory decide.
        progress: Called with the part that is done, 0..1.

    Returns:
        The number of polygons.

    Raises:
        SceneError: If the mask is damaged or not a mask, or has no CRS where one is needed.
        OutputError: If it cannot be written.
    """
    whole = shaping is None  # only then are these the polygons of the run that made the mask
    shaping = shaping or Shaping()
    with open_result(mask_path) as mask:
        place = Georeference.of(mask)
        classes = chosen_classes(mask, values)
        tags = own_tags(mask.tags())
        names = {**FIELDS, **CLASS_FIELDS} if classes else FIELDS
        package = GeoPackage(path, layer, place.map_crs, "Polygon", names, tags if whole else without_record(tags))
        drawing = _Drawing(package, place, PixelSizes.of(mask), shaping, probability_path)
        count = 0
        share = 1 / max(len(classes), 1)
        for number, (of_class, areas) in enumerate(class_areas(mask, classes, strip_rows)):
            count += drawing.add(areas, of_class, count, _part_of(progress, number * share, share))
        package.close()
    progress(1.0)
    return count


def _part_of(progress: Callable[[float], None], first: float, share: float) -> Callable[[float], None]:
    """Makes a callback for a part of the work that calls `progress` for the whole."""
    return lambda part: progress(first + share * part)


def _class_columns(of_class: ModelClass, count: int) -> list[npt.NDArray[Any]]:
    """Computes the values of `CLASS_FIELDS` for some polygons of a class."""
    colour = "#{:02X}{:02X}{:02X}".format(*of_class.color)
    return [np.full(count, of_class.value), np.full(count, of_class.name, object), np.full(count, colour, object)]


@dataclass(frozen=True)
class _Drawing:
    """Draws the polygons of all classes into one layer."""

    package: GeoPackage
    place: Georeference
    sizes: PixelSizes | None
    shaping: Shaping
    probability_path: StrPath | None

    def add(self, areas: Areas, of_class: ModelClass | None, before: int, progress: Callable[[float], None]) -> int:
        """Draws the areas of a class; returns the number of its polygons.

        Args:
            areas: The connected areas of the class.
            of_class: The class; None for the only target.
            before: Number of polygons drawn so far.
            progress: Called with the part that is done, 0..1.
        """
        fields = _fields(areas, self.sizes, self.probability_path, of_class)
        kept = _kept(fields, self.sizes, self.shaping)
        fields["id"] = before + np.cumsum(kept)
        progress(_MEASURED)
        for outlines in _outlines(areas, areas.height, areas.width):
            chosen = outlines.where(kept[outlines.areas])
            if len(chosen.areas):
                drawn = shaped(chosen, self.shaping.simplify_px, self.shaping.smooth)
                geometries, columns = _features(drawn, fields, self.sizes, self.place)
                if of_class:
                    columns += _class_columns(of_class, len(geometries))
                self.package.add(geometries, columns)
            done = (int(areas.last_rows[outlines.areas].max()) + 1) / areas.height
            progress(_MEASURED + (1 - _MEASURED) * done)
        return int(np.count_nonzero(kept))


def _kept(fields: dict[str, npt.NDArray[Any]], sizes: PixelSizes | None, shaping: Shaping) -> npt.NDArray[np.bool_]:
    kept: npt.NDArray[np.bool_] = fields["pixels"] >= shaping.minimum_px
    if shaping.minimum_area_m2 > 0:
        if sizes is None:
            raise SceneError(
                Sentence("The mask has no CRS, so areas in square metres are unknown."),
                Sentence("Give the minimum in pixels, or assign the mask its CRS."),
            )
        kept &= fields["area_m2"] >= shaping.minimum_area_m2
    return kept


def _fields(
    areas: Areas, sizes: PixelSizes | None, probability_path: StrPath | None, of_class: ModelClass | None
) -> dict[str, npt.NDArray[Any]]:
    """Measures every area: square metres and mean probability, NaN where unknown, and pixels."""
    area_m2 = np.full(areas.count, 0.0 if sizes else np.nan)
    probable, known_px = np.zeros(areas.count), np.zeros(areas.count)
    with open_result(probability_path) if probability_path else nullcontext() as probability:
        band = band_of_class(probability, of_class.value) if probability and of_class else 1
        for strip, inside, runs, area_of_run in areas:
            if sizes:
                np.add.at(area_m2, area_of_run, sizes.run_areas_m2(runs, strip.row_off))
            if probability and len(runs):
                stored = probability.read(band, window=strip)
                known = valid_pixels(probability, strip, stored, band)[inside]
                stored = np.where(known, stored[inside], 0)
                np.add.at(probable, area_of_run, np.add.reduceat(stored, runs.offsets, dtype=np.float64))
                np.add.at(known_px, area_of_run, np.add.reduceat(known, runs.offsets, dtype=np.float64))
        scale, offset = (probability.scales[band - 1], probability.offsets[band - 1]) if probability else (np.nan, 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = probable / known_px * scale + offset
    return {"area_m2": area_m2, "mean_probability": mean, "pixels": areas.pixels}


@dataclass(frozen=True)
class _Corners:
    """The corners of outlines in row-major order: position, directions of arrival and departure, area."""

    rows: Ints
    cols: Ints
    comes: npt.NDArray[np.int8]
    goes: npt.NDArray[np.int8]
    areas: Ints

    def where(self, chosen: npt.NDArray[np.bool_]) -> _Corners:
        return _Corners(*(values[chosen] for values in self._columns()))

    def then(self, other: _Corners) -> _Corners:
        return _Corners(*(np.concatenate(pair) for pair in zip(self._columns(), other._columns())))

    def _columns(self) -> tuple[npt.NDArray[Any], ...]:
        return self.rows, self.cols, self.comes, self.goes, self.areas

    def __len__(self) -> int:
        return len(self.rows)


def _outlines(areas: Areas, height: int, width: int) -> Iterator[Outlines]:
    """Yields the outlines of areas, strip by strip, in batches of complete areas."""
    pending: _Corners | None = None
    above = np.zeros(width + 2, np.int32)
    for strip, inside, runs, area_of_run in areas:
        labels = np.zeros((strip.height + 1, width + 2), np.int32)  # 0 is no area
        labels[0] = above
        labels[1:, 1:-1][inside] = runs.spread(area_of_run + 1)
        end = strip.row_off + strip.height
        if end == height:
            labels = np.pad(labels, ((0, 1), (0, 0)))
        found = _corners(labels, int(strip.row_off))
        pending = pending.then(found) if pending else found
        above = labels[-1]
        if len(pending) < _BATCH_CORNERS and end < height:
            continue
        # An area that reaches the last row of the strip may continue in the next strip.
        complete = areas.last_rows[pending.areas] < end - 1 if end < height else np.ones(len(pending), np.bool_)
        if complete.any():
            yield _rings(pending.where(complete))
            pending = pending.where(~complete)


def _corners(labels: npt.NDArray[np.int32], first_row: int) -> _Corners:
    """Finds the corners of all outlines; `labels` (rows + 1, cols + 2) are areas + 1, or 0."""
    filled = (labels != 0).view(np.uint8)
    pattern = filled[:-1, :-1] * _NW
    for quad, bit in ((filled[:-1, 1:], _NE), (filled[1:, :-1], _SW), (filled[1:, 1:], _SE)):
        pattern |= quad * bit
    rows, cols = np.nonzero(_TURNING[pattern])
    patterns = pattern[rows, cols]
    around = [labels[rows + down, cols + along] for down in (0, 1) for along in (0, 1)]
    # Opposite pixels of two areas are two patterns of one pixel each.
    apart_falling = (patterns == _NW | _SE) & (around[0] != around[3])
    apart_rising = (patterns == _NE | _SW) & (around[1] != around[2])
    alone = [(apart_falling, _NW), (apart_falling, _SE), (apart_rising, _NE), (apart_rising, _SW)]
    together = ~(apart_falling | apart_rising)
    columns: list[tuple[npt.NDArray[Any], ...]] = []
    for bits, turns in _TURNS.items():
        chosen = [together & (patterns == bits)] + [apart for apart, bit in alone if bit == bits]
        at = np.flatnonzero(np.logical_or.reduce(chosen))
        area = around[{_NW: 0, _NE: 1, _SW: 2, _SE: 3}[bits & -bits]][at] - 1
        for comes, goes in turns:
            columns.append((at, np.full(len(at), comes, np.int8), np.full(len(at), goes, np.int8), area))
    at, comes_all, goes_all, area_all = (np.concatenate(values) for values in zip(*columns))
    order = np.argsort(at, kind="stable")
    at = at[order]
    return _Corners(rows[at] + first_row, cols[at], comes_all[order], goes_all[order], area_all[order])


def _rings(corners: _Corners) -> Outlines:
    """Joins corners to rings: along a row, edges that run east begin and end in turn; likewise for the others."""
    following = np.zeros(len(corners), np.int64)
    by_column = np.lexsort((corners.rows, corners.cols))
    for direction in (_EAST, _WEST):
        following[np.flatnonzero(corners.goes == direction)] = np.flatnonzero(corners.comes == direction)
    for direction in (_SOUTH, _NORTH):
        begins = by_column[corners.goes[by_column] == direction]
        following[begins] = by_column[corners.comes[by_column] == direction]
    first, left = _ranked(following)
    rings, ring_of = np.unique(first, return_inverse=True)
    lengths = np.bincount(ring_of)
    # The first corner of an area by row and column lies on its outer ring, which therefore comes first.
    order = np.lexsort((rings, corners.areas[rings]))
    firsts = np.zeros(len(rings), np.int64)
    firsts[order] = np.cumsum(lengths[order]) - lengths[order]
    position = firsts[ring_of] + left
    cols, rows = np.zeros(len(corners)), np.zeros(len(corners))
    cols[position], rows[position] = corners.cols, corners.rows
    return Outlines(cols, rows, firsts[order], lengths[order], corners.areas[rings][order])


def _ranked(following: Ints) -> tuple[Ints, Ints]:
    """Finds for each corner the lowest corner of its ring, and the number of steps to it.

    By pointer jumping: after each round every corner knows twice as many of those that follow it
    (Wyllie 1979, list ranking).
    """
    lowest, jump = np.minimum(np.arange(len(following)), following), following
    while True:
        lower = np.minimum(lowest, lowest[jump])
        jump = jump[jump]
        if np.array_equal(lower, lowest) and np.array_equal(lower, lower[following]):
            break
        lowest = lower
    is_first = lowest == np.arange(len(following))
    jump = np.where(is_first, np.arange(len(following)), following)
    steps = (~is_first).astype(np.int64)
    while True:
        farther = steps[jump]
        if not farther.any():
            return lowest, steps
        steps, jump = steps + farther, jump[jump]


def _features(
    outlines: Outlines, fields: dict[str, npt.NDArray[Any]], sizes: PixelSizes | None, place: Georeference
) -> tuple[list[bytes], list[npt.NDArray[Any]]]:
    which, first_rings, ring_counts = np.unique(outlines.areas, return_index=True, return_counts=True)
    columns = [
        fields["id"][which],
        fields["area_m2"][which],
        _perimeters_m(outlines, first_rings, sizes),
        fields["mean_probability"][which],
        fields["pixels"][which],
    ]
    return _wkb(outlines, first_rings, ring_counts, place), columns


def _wkb(outlines: Outlines, first_rings: Ints, ring_counts: Ints, place: Georeference) -> list[bytes]:
    """Writes each area as well-known binary, https://www.ogc.org/standard/sfa/ (8.2.6)."""
    points = np.empty((len(outlines.cols), 2), "<f8")
    points[:, 0], points[:, 1] = _to_map(outlines, place)
    data = points.tobytes()
    rings = [
        struct.pack("<I", length + 1) + data[first * 16 : (first + length) * 16] + data[first * 16 : first * 16 + 16]
        for first, length in zip(outlines.firsts.tolist(), outlines.lengths.tolist())
    ]
    return [
        struct.pack("<BII", 1, 3, count) + b"".join(rings[first : first + count])
        for first, count in zip(first_rings.tolist(), ring_counts.tolist())
    ]


def _to_map(outlines: Outlines, place: Georeference) -> tuple[Floats, Floats]:
    if place.placed_by == "nothing" and place.crs is None:
        return outlines.cols, -outlines.rows  # as QGIS draws a raster without georeference
    return place.to_map(outlines.cols, outlines.rows)


def _perimeters_m(outlines: Outlines, first_rings: Ints, sizes: PixelSizes | None) -> Floats:
    if sizes is None:
        return np.full(len(first_rings), np.nan)
    following = outlines.following
    cols, rows = outlines.cols[following], outlines.rows[following]
    step_x, step_y = sizes.steps_m((cols + outlines.cols) / 2, (rows + outlines.rows) / 2)
    lengths = np.hypot((cols - outlines.cols) * step_x, (rows - outlines.rows) * step_y)
    perimeters: Floats = np.add.reduceat(lengths, outlines.firsts[first_rings])
    return perimeters
