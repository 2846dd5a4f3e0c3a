"""The cover of the target in each zone."""

from __future__ import annotations

import json
import re
import struct
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window

from ..contract.classes import ModelClass
from ..contract.errors import SceneError
from ..contract.mask_jobs import DATE_FIELDS, CoverStatistics
from ..contract.progress import Reporter
from ..contract.protocol import Event, Finished
from ..contract.sentences import Sentence
from ..contract.tables.spreadsheet import csv_text
from ..contract.version import version
from ..rasters.aligned import ClassBand, mask_doubts
from ..rasters.areas import Runs, strips
from ..rasters.class_table import NumberBand, classes_of
from ..rasters.geopackage import GeoPackage
from ..rasters.ground import PixelSizes
from ..rasters.parts import part_path, writing
from ..rasters.statistics import class_sums, write_statistics
from ..rasters.writer import NODATA, TARGET
from ..scenes.area import AreaOfInterest, area_of_feature, polygons_in, reach_of, read_geojson
from ..scenes.georeference import Grid
from ..scenes.opening import open_raster, title
from .delivery import delivery

__all__ = ["FIELDS", "coverstatistics"]

FIELDS = {
    "valid_px": "int64",
    "target_px": "int64",
    "nodata_px": "int64",
    "cover_percent": "float64",
    "cover_area_m2": "float64",
    "valid_area_m2": "float64",
}
# Column names that a GeoPackage reserves.
_RESERVED = {"fid", "geom"}


@dataclass(frozen=True)
class _Zone:
    """A zone and its statistics."""

    properties: Mapping[str, Any]
    polygons: Sequence[Any]
    found: Mapping[str, Any]


def coverstatistics(job: CoverStatistics, emit: Callable[[Event], None]) -> Finished:
    """Counts and measures the mask in each zone.

    A pixel belongs to a zone if its centre does; where zones overlap, it counts in each. A zone
    outside of the mask has no valid pixels, and no cover.

    Raises:
        CloudReefError: If it cannot be done; nothing is written then.
    """
    started = time.monotonic()
    report = Reporter(emit)
    with delivery(job), open_raster(job.mask) as mask:
        grid: Any = Grid.of(mask)  # an area of interest needs nothing else of a scene
        data, crs = read_geojson(job.zones, job.zones_crs, grid)
        features = _features(data)
        if not any(polygons for _, polygons in features):
            raise SceneError(
                Sentence("{} holds no polygon.", Path(job.zones).name),
                Sentence("Draw or choose at least one polygon."),
            )
        counter = _Counter(mask)
        own = _all_fields(counter.classes)
        replaced = sorted({name for properties, _ in features for name in properties if name in own})
        if replaced:
            report.warning(Sentence("Fields of the zones are replaced by those of the cover: {}.", replaced))
        for doubt in mask_doubts(mask):
            report.warning(doubt)
        zones: list[_Zone] = []
        reach = reach_of(crs, grid)
        for number, (properties, polygons) in enumerate(features, 1):
            shape = {"type": "MultiPolygon", "coordinates": polygons}
            area = area_of_feature(shape, crs, grid, Path(job.zones).name, reach)
            zones.append(_Zone(properties, polygons, counter.count(area)))
            report.progress(number, len(features), "counting")
        empty = sum(not zone.found["valid_px"] for zone in zones)
        if empty == len(zones):
            raise SceneError(
                Sentence("No zone holds a valid pixel of the mask."),
                Sentence("Check that they belong together, and the CRS of both."),
            )
        if empty:
            report.warning(Sentence("{} of {} zones hold no valid pixel of the mask.", empty, len(zones)))
        if job.outputs.zones:
            there = crs if crs is not None else grid.georeference.map_crs
            dates = (data.get(DATE_FIELDS) if isinstance(data, dict) else None) or {}
            for sentence in _changed_dates(job.outputs.zones, dates):
                report.warning(sentence)
            _write_package(job.outputs.zones, zones, there, own, dates)
        if job.outputs.table:
            with writing(job.outputs.table):
                part_path(job.outputs.table).write_bytes(_table(zones, own).encode("utf-8"))
        found = {
            "zones_count": len(zones),
            "zones_empty": empty,
            **_together(zones, class_fields(counter.classes)),
            "source": title(job.mask),
            "seconds": round(time.monotonic() - started, 3),
            "version": version(),
        }
        if job.outputs.statistics:
            each = [{**zone.properties, **zone.found} for zone in zones]
            write_statistics(job.outputs.statistics, {**found, "zones": each})
    return Finished(job.outputs.wanted(), found)


def _features(data: Any) -> list[tuple[dict[str, Any], list[Any]]]:
    """Reads the properties and the polygons' coordinates of each feature."""
    if isinstance(data, dict) and data.get("type") == "FeatureCollection":
        features = data.get("features") or []
    else:
        features = [data]
    found = []
    for feature in features:
        properties = feature.get("properties") if isinstance(feature, dict) else None
        found.append((dict(properties or {}), list(polygons_in(feature))))
    return found


class _Counter:
    """Counts and measures a mask in an area.

    Args:
        mask: Open raster.
    """

    def __init__(self, mask: Any) -> None:
        self._sizes = PixelSizes.of(mask)
        self.classes = classes_of(mask)
        self._band: ClassBand | NumberBand = NumberBand(mask) if self.classes else ClassBand(mask, "mask")

    def count(self, area: AreaOfInterest | None) -> dict[str, Any]:
        """Computes the values of `FIELDS`, and for several classes those of `class_fields`."""
        return self._count_classes(area) if self.classes else self._count_target(area)

    def _count_classes(self, area: AreaOfInterest | None) -> dict[str, Any]:
        counts, area_m2 = np.zeros(NODATA + 1, np.int64), np.zeros(NODATA + 1)
        for window in _windows(area.window) if area else ():
            values = self._band.read(window)
            inside = area.mask(window) if area else None
            inside = np.ones(values.shape, np.bool_) if inside is None else inside
            here = np.bincount(values[inside], minlength=NODATA + 1)
            counts += here
            for value in np.flatnonzero(here[:NODATA]):
                area_m2[value] += self._area_m2(inside & (values == value), window)
        found = class_sums(counts, area_m2 if self._sizes else None, self.classes)
        rows = zip(found.pop("classes"), class_fields(self.classes))
        found.pop("undecided_px")
        for item, names in rows:
            found.update(zip(names, (item["pixels"], item["percent"], item["area_m2"])))
        return found

    def _count_target(self, area: AreaOfInterest | None) -> dict[str, Any]:
        px = np.zeros(3, np.int64)
        m2 = np.zeros(2)
        for window in _windows(area.window) if area else ():
            values = self._band.read(window)
            inside = area.mask(window) if area else None
            inside = np.ones(values.shape, np.bool_) if inside is None else inside
            valid, target = inside & (values != NODATA), inside & (values == TARGET)
            px += [np.count_nonzero(valid), np.count_nonzero(target), np.count_nonzero(inside & ~valid)]
            if self._sizes:
                m2 += [self._area_m2(target, window), self._area_m2(valid, window)]
        valid_px, target_px, nodata_px = (int(count) for count in px)
        return {
            "valid_px": valid_px,
            "target_px": target_px,
            "nodata_px": nodata_px,
            "cover_percent": 100 * target_px / valid_px if valid_px else None,
            "cover_area_m2": float(m2[0]) if self._sizes else None,
            "valid_area_m2": float(m2[1]) if self._sizes else None,
        }

    def _area_m2(self, inside: npt.NDArray[np.bool_], window: Window) -> float:
        if self._sizes is None:
            return 0.0
        runs = Runs.of(inside)
        runs = replace(runs, starts=runs.starts + window.col_off, ends=runs.ends + window.col_off)
        return float(self._sizes.run_areas_m2(runs, int(window.row_off)).sum())


def class_fields(classes: Sequence[ModelClass]) -> list[tuple[str, str, str]]:
    """Names the fields of each class: pixels, percent of the valid pixels, and square metres."""
    taken: set[str] = set()
    fields = []
    for item in classes:
        name = re.sub(r"\W+", "_", item.name.lower()).strip("_") or f"class_{item.value}"
        name = f"{name}_{item.value}" if name in {*taken, "valid", "target", "nodata"} else name
        taken.add(name)
        fields.append((f"{name}_px", f"{name}_percent", f"{name}_m2"))
    return fields


def _all_fields(classes: Sequence[ModelClass]) -> dict[str, str]:
    more = (dict(zip(names, ("int64", "float64", "float64"))) for names in class_fields(classes))
    return {**FIELDS, **{name: kind for fields in more for name, kind in fields.items()}}


def _windows(area: Window) -> list[Window]:
    return [
        Window(int(area.col_off), int(area.row_off + strip.row_off), int(area.width), int(strip.height))
        for strip in strips(int(area.height), int(area.width))
    ]


def _together(zones: Sequence[_Zone], classes: Sequence[tuple[str, str, str]] = ()) -> dict[str, Any]:
    """Adds up all zones; where they overlap, a pixel counts in each."""
    sums = {name: sum(zone.found[name] for zone in zones) for name in ("valid_px", "target_px", "nodata_px")}
    known = zones[0].found["cover_area_m2"] is not None
    areas = {name: sum(zone.found[name] for zone in zones) if known else None for name in list(FIELDS)[4:]}
    of_classes: dict[str, Any] = {}
    for px, percent, m2 in classes:
        of_classes[px] = sum(zone.found[px] for zone in zones)
        of_classes[percent] = 100 * of_classes[px] / sums["valid_px"]
        of_classes[m2] = sum(zone.found[m2] for zone in zones) if known else None
    return {**sums, "cover_percent": 100 * sums["target_px"] / sums["valid_px"], **areas, **of_classes}


def _names(zones: Sequence[_Zone], own: Mapping[str, str]) -> dict[str, str]:
    """Maps the zones' properties to field names that are unique, ignoring case."""
    taken = {name.lower() for name in own} | _RESERVED
    names: dict[str, str] = {}
    for zone in zones:
        for name in zone.properties:
            if name in names or name in own:  # fields of an earlier run are replaced
                continue
            field = name
            while field.lower() in taken:
                field += "_"
            taken.add(field.lower())
            names[name] = field
    return names


def _write_package(
    path: str, zones: Sequence[_Zone], crs: Any, own: Mapping[str, str], dates: Mapping[str, str]
) -> None:
    names = _names(zones, own)
    columns, nulls = [], []
    for name in names:
        values = [zone.properties.get(name) for zone in zones]
        column, missing = _dates(values, dates[name]) if name in dates else _column(values)
        columns.append(column)
        nulls.append(missing)
    for name, dtype in own.items():
        values = [zone.found[name] for zone in zones]
        columns.append(np.array([np.nan if value is None else value for value in values], dtype))
        nulls.append(np.array([value is None for value in values]))
    fields = {**{field: str(column.dtype) for field, column in zip(names.values(), columns)}, **own}
    package = GeoPackage(path, "zones", crs, "MultiPolygon", fields)
    package.add([_multipolygon(zone.polygons) for zone in zones], columns, nulls)
    package.close()


def _changed_dates(path: str, dates: Mapping[str, str]) -> list[str]:
    """Tells which fields of dates the form of a file cannot hold as they are."""
    ending = Path(path).suffix.lower()
    days, times = ([name for name, kind in dates.items() if kind == wanted] for wanted in ("date", "datetime"))
    if ending == ".fgb" and days:
        return [Sentence("FlatGeobuf has no dates without a time; these fields get midnight: {}.", days)]
    if ending == ".shp" and times:
        return [Sentence("A shapefile has no dates with a time; these fields become texts: {}.", times)]
    return []


def _dates(values: Sequence[Any], kind: str) -> tuple[npt.NDArray[Any], npt.NDArray[np.bool_]]:
    """Converts ISO dates to an array of dates, or of times in UTC to the ms, and a mask of the missing ones."""
    try:
        texts = ["NaT" if value is None else _in_utc(str(value)) for value in values]
        column = np.array(texts, "datetime64[D]" if kind == "date" else "datetime64[ms]")
    except ValueError:  # years of more than four digits
        return _column(values)
    return column, np.isnat(column)


def _in_utc(text: str) -> str:
    """Brings a time with an offset to UTC; one without stays as it is."""
    if not re.search(r"(Z|[+-]\d\d:\d\d)$", text):
        return text
    moment = datetime.fromisoformat(re.sub("Z$", "+00:00", text))
    return moment.astimezone(timezone.utc).replace(tzinfo=None).isoformat()


def _column(values: Sequence[Any]) -> tuple[npt.NDArray[Any], npt.NDArray[np.bool_]]:
    """Converts values to an array of the narrowest type that holds all, and a mask of the missing ones."""
    missing = np.array([value is None for value in values])
    kinds = {type(value) for value in values if value is not None}
    for kind, dtype, empty in ((bool, "bool", False), (int, "int64", 0), (float, "float64", 0.0)):
        if kinds and kinds <= ({int, float} if kind is float else {kind}):
            if kind is int and any(abs(value) >= 2**63 for value in values if value is not None):
                break
            return np.array([empty if value is None else value for value in values], dtype), missing
    return np.array([None if value is None else _text(value) for value in values], object), missing


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _multipolygon(polygons: Sequence[Any]) -> bytes | None:
    """Converts GeoJSON coordinates to well-known binary, https://www.ogc.org/standard/sfa/ (8.2.6)."""
    if not polygons:
        return None
    parts = [struct.pack("<BII", 1, 6, len(polygons))]
    for rings in polygons:
        parts.append(struct.pack("<BII", 1, 3, len(rings)))
        for ring in rings:
            points = np.asarray([point[:2] for point in ring], "<f8").reshape(-1, 2)
            parts += [struct.pack("<I", len(points)), points.tobytes()]
    return b"".join(parts)


def _table(zones: Sequence[_Zone], own: Mapping[str, str]) -> str:
    names = _names(zones, own)
    rows = []
    for zone in zones:
        kept = [zone.properties.get(name) for name in names]
        rows.append([*(None if value is None else _text(value) for value in kept), *(zone.found[name] for name in own)])
    return csv_text([*names, *own], rows)
