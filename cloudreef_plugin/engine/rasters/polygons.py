"""Polygonizes a mask: one feature for each connected area, with holes.

Outlines follow the edges of pixels, see `outlines.tracing`, and may then be shaped, see `outlines.shaping`.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window

from ..contract.classes import ModelClass
from ..contract.errors import SceneError
from ..contract.mask_jobs import Shaping
from ..contract.sentences import Sentence
from ..scenes.georeference import Georeference
from .aligned import valid_pixels
from .areas import Areas, Ints
from .class_table import ClassBand, band_of_class, chosen_classes, class_areas
from .geopackage import GeoPackage
from .ground import PixelSizes
from .outlines import tracing
from .outlines.rings import Floats, Outlines
from .outlines.shaping import shaped_together
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

# Share of the time in which areas are found and measured before the first is drawn.
_MEASURED = 0.3
# Share of the time after which outlines that are shaped together are traced.
_TRACED = 0.3


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

    Memory is bounded by the outlines of the areas that are not yet complete; those of several classes that are
    simplified are all kept.

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
        is_shaped = bool(shaping.simplify_px or shaping.smooth)
        numbers = _drawn_numbers(mask, classes) if len(classes) > 1 and is_shaped else None
        is_together = bool(numbers and shaping.simplify_px)
        drawing = _Drawing(package, place, PixelSizes.of(mask), shaping, probability_path, numbers)
        share = _TRACED if is_together else 1.0
        parts = drawing.parts(class_areas(mask, classes, strip_rows), len(classes), _part_of(progress, 0, share))
        batches = [[*_batches(parts)]] if is_together else ([[part]] for part in parts)
        count = sum(drawing.add(some, _part_of(progress, share, 1 - share)) for some in batches)
        package.close()
    progress(1.0)
    return count


def _part_of(progress: Callable[[float], None], first: float, share: float) -> Callable[[float], None]:
    """Makes a callback for a part of the work that calls `progress` for the whole."""
    return lambda part: progress(first + share * part)


def _drawn_numbers(mask: Any, classes: Sequence[ModelClass]) -> Callable[[Window], npt.NDArray[np.int16]]:
    """Makes a reader of the class numbers of a window; `tracing.OUTSIDE` where no class is drawn."""
    band, drawn = ClassBand(mask), np.full(256, tracing.OUTSIDE, np.int16)
    for item in classes:
        drawn[item.value] = item.value
    return lambda window: drawn[band.read(window)]


def _class_columns(of_class: ModelClass, count: int) -> list[npt.NDArray[Any]]:
    """Computes the values of `CLASS_FIELDS` for some polygons of a class."""
    colour = "#{:02X}{:02X}{:02X}".format(*of_class.color)
    return [np.full(count, of_class.value), np.full(count, of_class.name, object), np.full(count, colour, object)]


@dataclass(frozen=True)
class _Drawing:
    """Draws the polygons of all classes into one layer.

    `numbers`, the reader of `_drawn_numbers`, tells where lines between neighbours end; None if they need not fit.
    """

    package: GeoPackage
    place: Georeference
    sizes: PixelSizes | None
    shaping: Shaping
    probability_path: StrPath | None
    numbers: Callable[[Window], npt.NDArray[np.int16]] | None

    def parts(
        self,
        areas_of_classes: Iterable[tuple[ModelClass | None, Areas]],
        classes: int,
        progress: Callable[[float], None],
    ) -> Iterator[_Part]:
        """Yields the outlines of the areas that are kept, class by class, in batches of complete areas.

        Args:
            areas_of_classes: Each class, None for the only target, and its connected areas.
            classes: Number of classes.
            progress: Called with the part that is done, 0..1.
        """
        count, share = 0, 1 / max(classes, 1)
        for number, (of_class, areas) in enumerate(areas_of_classes):
            done_so_far = _part_of(progress, number * share, share)
            fields = _fields(areas, self.sizes, self.probability_path, of_class)
            kept = _kept(fields, self.sizes, self.shaping)
            fields["id"] = count + np.cumsum(kept)
            count += int(np.count_nonzero(kept))
            done_so_far(_MEASURED)
            for outlines in tracing.traced(areas, self.numbers):
                chosen = outlines.where(kept[outlines.areas])
                if len(chosen.areas):
                    yield _Part(of_class, fields, chosen)
                done = (int(areas.last_rows[outlines.areas].max()) + 1) / areas.height
                done_so_far(_MEASURED + (1 - _MEASURED) * done)

    def add(self, batches: Sequence[Sequence[_Part]], progress: Callable[[float], None]) -> int:
        """Shapes outlines, so that neighbours fit, and adds them to the layer; returns the number of polygons."""
        count = 0
        outlines = [[part.outlines for part in batch] for batch in batches]
        shaped = shaped_together(outlines, self.shaping.simplify_px, self.shaping.smooth, progress)
        for part, drawn in zip(chain.from_iterable(batches), chain.from_iterable(shaped)):
            geometries, columns = _features(drawn, part.fields, self.sizes, self.place)
            if part.of_class:
                columns += _class_columns(part.of_class, len(geometries))
            self.package.add(geometries, columns)
            count += len(geometries)
        return count


@dataclass(frozen=True)
class _Part:
    """Outlines of some areas of a class, and the measures of all its areas."""

    of_class: ModelClass | None
    fields: dict[str, npt.NDArray[Any]]
    outlines: Outlines


def _batches(parts: Iterable[_Part]) -> Iterator[list[_Part]]:
    """Gathers parts of all classes up to a number of corners."""
    gathered: list[_Part] = []
    for part in parts:
        gathered.append(part)
        if sum(len(one.outlines.cols) for one in gathered) >= tracing.BATCH_CORNERS:
            yield gathered
            gathered = []
    if gathered:
        yield gathered


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
