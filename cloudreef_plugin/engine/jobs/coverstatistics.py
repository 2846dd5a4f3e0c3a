"""Measures the cover of the target in each zone."""

from __future__ import annotations

import json
import re
import struct
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
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
from ..rasters.aligned import warn_of_nodata
from ..rasters.areas import strips
from ..rasters.class_table import ONE_TARGET, classes_of, mask_band
from ..rasters.geopackage import GeoPackage
from ..rasters.ground import PixelSizes
from ..rasters.parts import write_text
from ..rasters.statistics import PixelSums
from ..scenes.area import AreaOfInterest, PlacedPolygons
from ..scenes.footprints.geojson import GeoJson, polygons_in
from ..scenes.georeference import Grid
from ..scenes.opening import open_raster, title
from .delivery import delivery, with_statistics

__all__ = ["FIELDS", "coverstatistics"]

FIELDS = {
    "valid_px": "int64",
    "target_px": "int64",
    "nodata_px": "int64",
    "cover_percent": "float64",
    "cover_area_m2": "float64",
    "valid_area_m2": "float64",
}
# Properties, and the coordinates of the polygons.
_Feature = tuple[dict[str, Any], list[Any]]
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

    A pixel belongs to a zone if its centre lies within it; where zones overlap, it counts in each. A zone
    outside the mask has no valid pixels and no cover.

    Raises:
        CloudReefError: If the job fails; then nothing is written.
    """
    started = time.monotonic()
    report = Reporter(emit)
    with delivery(job), open_raster(job.mask) as mask:
        grid: Any = Grid.of(mask)  # areas of interest need only the grid of a scene
        drawn = GeoJson.read(job.zones, Sentence("The zones"))
        placed, data = PlacedPolygons(drawn, job.zones_crs, grid), drawn.data
        features = _features(data)
        if not any(polygons for _, polygons in features):
            raise SceneError(
                Sentence("{} holds no polygon.", drawn.name),
                Sentence("Draw or choose at least one polygon."),
            )
        warn_of_nodata(mask, report)
        counter = _Counter(mask)
        own = _all_fields(counter.classes)
        replaced = sorted({name for properties, _ in features for name in properties if name in own})
        if replaced:
            report.warning(Sentence("These fields of the zones are replaced by the statistics: {}.", replaced))
        zones = _counted(features, placed, counter, report)
        empty = sum(not zone.found["valid_px"] for zone in zones)
        if empty == len(zones):
            raise SceneError(
                Sentence("No zone holds a valid pixel of the mask."),
                Sentence("Check that both cover the same area, and have the right CRS."),
            )
        if empty:
            report.warning(Sentence("{} of {} zones hold no valid pixel of the mask.", empty, len(zones)))
        if job.outputs.zones:
            zones_crs = placed.crs if placed.crs is not None else grid.georeference.map_crs
            dates = (data.get(DATE_FIELDS) if isinstance(data, dict) else None) or {}
            for sentence in _changed_dates(job.outputs.zones, dates):
                report.warning(sentence)
            _write_package(job.outputs.zones, zones, zones_crs, own, dates)
        if job.outputs.table:
            write_text(job.outputs.table, _table(zones, own))
        found = {
            "zones_count": len(zones),
            "zones_empty": empty,
            **_sums(zones, class_fields(counter.classes)),
            "source": title(job.mask),
        }
        each = [{**zone.properties, **zone.found} for zone in zones]
        return with_statistics(job.outputs, found, started, {"zones": each})


def _features(data: Any) -> list[_Feature]:
    """Reads the properties and the polygons' coordinates of each feature."""
    if isinstance(data, dict) and data.get("type") == "FeatureCollection":
        features = data.get("features") or []
    else:
        features = [data]
    found = []
    for feature in features:
        properties = feature.get("properties") if isinstance(feature, dict) else None
        found.append((dict(properties or {}), [polygon for polygon in polygons_in(feature) if any(polygon)]))
    return found


class _Counter:
    """Counts and measures a mask in an area.

    Args:
        mask: Open raster.
    """

    def __init__(self, mask: Any) -> None:
        self._sizes = PixelSizes.of(mask)
        self._band = mask_band(mask)
        self.classes = classes_of(mask)

    def count(self, area: AreaOfInterest | None) -> dict[str, Any]:
        """Computes the values of `FIELDS`, and for several classes those of `class_fields`."""
        sums = PixelSums(self._sizes)
        for window in _windows(area.window) if area else ():
            sums.add(self._band.read(window), window, area.mask(window) if area else None)
        found = sums.summary(self.classes or ONE_TARGET)
        del found["undecided_px"]
        for item, names in zip(found.pop("classes"), class_fields(self.classes)):
            found.update(zip(names, (item["pixels"], item["percent"], item["area_m2"])))
        return found


def _counted(features: Sequence[_Feature], placed: PlacedPolygons, counter: _Counter, report: Reporter) -> list[_Zone]:
    """Counts and measures the mask in each zone."""
    zones = []
    for number, (properties, polygons) in enumerate(features, 1):
        area = placed.area({"type": "MultiPolygon", "coordinates": polygons})
        zones.append(_Zone(properties, polygons, counter.count(area)))
        report.progress(number, len(features), Sentence("Counting"))
    return zones


def class_fields(classes: Sequence[ModelClass]) -> list[tuple[str, str, str]]:
    """Names the fields of each class: pixels, percent of the valid pixels, and square metres."""
    used: set[str] = set()
    fields = []
    for item in classes:
        name = re.sub(r"\W+", "_", item.name.lower()).strip("_") or f"class_{item.value}"
        name = f"{name}_{item.value}" if name in {*used, "valid", "target", "nodata"} else name
        used.add(name)
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


def _sums(zones: Sequence[_Zone], classes: Sequence[tuple[str, str, str]]) -> dict[str, Any]:
    """Sums up all zones; where they overlap, a pixel counts in each."""
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
    """Maps the properties of the zones to field names that are unique regardless of case."""
    used = {name.lower() for name in own} | _RESERVED
    names: dict[str, str] = {}
    for zone in zones:
        for name in zone.properties:
            if name in names or name in own:  # replaced by the statistics
                continue
            field = name
            while field.lower() in used:
                field += "_"
            used.add(field.lower())
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
    """Lists warnings about fields of dates that the format of a file changes."""
    ending = Path(path).suffix.lower()
    days, times = ([name for name, kind in dates.items() if kind == wanted] for wanted in ("date", "datetime"))
    if ending == ".fgb" and days:
        return [Sentence("FlatGeobuf has no dates without a time; these fields get midnight: {}.", days)]
    if ending == ".shp" and times:
        return [Sentence("A shapefile has no dates with a time; these fields become texts: {}.", times)]
    return []


def _dates(values: Sequence[Any], kind: str) -> tuple[npt.NDArray[Any], npt.NDArray[np.bool_]]:
    """Converts ISO texts to an array of dates, or of times in UTC in milliseconds, and a mask of missing values."""
    try:
        texts = ["NaT" if value is None else _in_utc(str(value)) for value in values]
        column = np.array(texts, "datetime64[D]" if kind == "date" else "datetime64[ms]")
    except ValueError:  # years of more than four digits
        return _column(values)
    return column, np.isnat(column)


def _in_utc(text: str) -> str:
    """Converts a time with an offset to UTC; others stay unchanged."""
    if not re.search(r"(Z|[+-]\d\d:\d\d)$", text):
        return text
    moment = datetime.fromisoformat(re.sub("Z$", "+00:00", text))
    return moment.astimezone(timezone.utc).replace(tzinfo=None).isoformat()


def _column(values: Sequence[Any]) -> tuple[npt.NDArray[Any], npt.NDArray[np.bool_]]:
    """Converts values to an array of the narrowest type that holds them all, and a mask of missing values."""
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
