"""How much of each zone the target covers."""

from __future__ import annotations

import csv
import io
import json
import struct
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.windows import Window

from .aligned import ClassBand, Grid, opened, title
from .area import AreaOfInterest, area_of_feature, polygons_in, read_geojson
from .areas import Runs, strips
from .delivery import delivery
from .errors import SceneError
from .geopackage import GeoPackage
from .ground import PixelSizes
from .parts import part_path, writing
from .protocol import Event, Finished
from .raster import NODATA, TARGET
from .reporting import Reporter
from .sentences import Sentence
from .statistics import write_statistics
from .tasks import CoverStatistics
from .version import version

__all__ = ["FIELDS", "coverstatistics"]

FIELDS = {
    "valid_px": "int64",
    "target_px": "int64",
    "nodata_px": "int64",
    "cover_percent": "float64",
    "cover_area_m2": "float64",
    "valid_area_m2": "float64",
}
# What a GeoPackage keeps for itself.
_RESERVED = {"fid", "geom"}


@dataclass(frozen=True)
class _Zone:
    """A zone and what is in it."""

    properties: Mapping[str, Any]
    polygons: Sequence[Any]
    found: Mapping[str, Any]


def coverstatistics(job: CoverStatistics, emit: Callable[[Event], None]) -> Finished:
    """Counts and measures the mask in each zone.

    A pixel belongs to a zone when its centre does; in zones that overlap it counts in each. A zone
    off the mask has no valid pixel, and no cover.

    Raises:
        CloudReefError: If it cannot be done; nothing is left of it then.
    """
    started = time.monotonic()
    report = Reporter(emit)
    with delivery(job), opened(job.mask, "mask") as mask:
        grid: Any = Grid.of(mask)  # an area of interest asks a scene for nothing else
        data, crs = read_geojson(job.zones, job.zones_crs, grid)
        features = _features(data)
        if not any(polygons for _, polygons in features):
            raise SceneError(
                Sentence("{} holds no polygon.", Path(job.zones).name),
                Sentence("Draw or choose at least one polygon."),
            )
        counter = _Counter(mask)
        zones: list[_Zone] = []
        for number, (properties, polygons) in enumerate(features, 1):
            shape = {"type": "MultiPolygon", "coordinates": polygons}
            area = area_of_feature(shape, crs, grid, Path(job.zones).name)
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
            _write_package(job.outputs.zones, zones, crs if crs is not None else grid.georeference.map_crs)
        if job.outputs.table:
            with writing(job.outputs.table):
                part_path(job.outputs.table).write_bytes(_table(zones).encode("utf-8"))
        found = {
            "zones_count": len(zones),
            "zones_empty": empty,
            **_together(zones),
            "source": title(job.mask),
            "seconds": round(time.monotonic() - started, 3),
            "version": version(),
        }
        if job.outputs.statistics:
            each = [{**zone.properties, **zone.found} for zone in zones]
            write_statistics(job.outputs.statistics, {**found, "zones": each})
    return Finished(job.outputs.wanted(), found)


def _features(data: Any) -> list[tuple[dict[str, Any], list[Any]]]:
    """Returns for each feature its properties and the coordinates of its polygons."""
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
        self._band, self._sizes = ClassBand(mask, "mask"), PixelSizes.of(mask)

    def count(self, area: AreaOfInterest | None) -> dict[str, Any]:
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


def _windows(area: Window) -> list[Window]:
    return [
        Window(int(area.col_off), int(area.row_off + strip.row_off), int(area.width), int(strip.height))
        for strip in strips(int(area.height), int(area.width))
    ]


def _together(zones: Sequence[_Zone]) -> dict[str, Any]:
    """Adds up all zones; where they overlap a pixel counts in each."""
    sums = {name: sum(zone.found[name] for zone in zones) for name in ("valid_px", "target_px", "nodata_px")}
    known = zones[0].found["cover_area_m2"] is not None
    areas = {name: sum(zone.found[name] for zone in zones) if known else None for name in list(FIELDS)[4:]}
    return {**sums, "cover_percent": 100 * sums["target_px"] / sums["valid_px"], **areas}


def _names(zones: Sequence[_Zone]) -> dict[str, str]:
    """Returns the zones' properties: their name to the field's name, which no other field has in any case."""
    taken = {name.lower() for name in FIELDS} | _RESERVED
    names: dict[str, str] = {}
    for zone in zones:
        for name in zone.properties:
            if name in names or name in FIELDS:  # what an earlier run said of the zone is said anew
                continue
            field = name
            while field.lower() in taken:
                field += "_"
            taken.add(field.lower())
            names[name] = field
    return names


def _write_package(path: str, zones: Sequence[_Zone], crs: Any) -> None:
    names = _names(zones)
    columns, nulls = [], []
    for name in names:
        column, missing = _column([zone.properties.get(name) for zone in zones])
        columns.append(column)
        nulls.append(missing)
    for name, dtype in FIELDS.items():
        values = [zone.found[name] for zone in zones]
        columns.append(np.array([np.nan if value is None else value for value in values], dtype))
        nulls.append(np.array([value is None for value in values]))
    fields = {**{field: str(column.dtype) for field, column in zip(names.values(), columns)}, **FIELDS}
    package = GeoPackage(path, "zones", crs, "MultiPolygon", fields)
    package.add([_multipolygon(zone.polygons) for zone in zones], columns, nulls)
    package.close()


def _column(values: Sequence[Any]) -> tuple[npt.NDArray[Any], npt.NDArray[np.bool_]]:
    """Returns values as an array of the narrowest type that holds all, and where there is none."""
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
    """Returns GeoJSON coordinates as well-known binary, https://www.ogc.org/standard/sfa/ (8.2.6)."""
    if not polygons:
        return None
    parts = [struct.pack("<BII", 1, 6, len(polygons))]
    for rings in polygons:
        parts.append(struct.pack("<BII", 1, 3, len(rings)))
        for ring in rings:
            points = np.asarray([point[:2] for point in ring], "<f8").reshape(-1, 2)
            parts += [struct.pack("<I", len(points)), points.tobytes()]
    return b"".join(parts)


def _table(zones: Sequence[_Zone]) -> str:
    names = _names(zones)
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([*names, *FIELDS])
    for zone in zones:
        kept = [zone.properties.get(name) for name in names]
        writer.writerow(
            [*(None if value is None else _text(value) for value in kept), *(zone.found[name] for name in FIELDS)]
        )
    return text.getvalue()
