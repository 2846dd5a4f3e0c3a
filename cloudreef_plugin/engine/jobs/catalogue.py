"""Writes a STAC item beside each mask, and a catalog of the items.

https://github.com/radiantearth/stac-spec (version 1.1), with the extensions classification, file, label, processing
and projection of https://stac-extensions.github.io.
"""

from __future__ import annotations

import json
import math
import os
import re
from collections.abc import Callable, Sequence
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Optional

import numpy as np
import rasterio
from rasterio.crs import CRS
from rasterio.warp import transform_geom

from ..contract.classes import ModelClass
from ..contract.errors import SceneError
from ..contract.files.hashes import file_sha256
from ..contract.files.times import utc_time
from ..contract.listing.result_names import beside_mask
from ..contract.progress import Reporter
from ..contract.protocol import Event, Finished
from ..contract.report_jobs import Catalogue
from ..contract.sentences import Sentence
from ..contract.tables.days import day_of
from ..contract.version import version
from ..pages.kept_record import made_together, record_of
from ..rasters.class_table import UNDECIDED_CLASS, all_classes, classes_of
from ..rasters.parts import write_text
from ..rasters.writer import NODATA
from ..scenes.footprints.footprint import is_on_earth, transform_points
from ..scenes.georeference import Georeference
from ..scenes.naming import listed
from ..scenes.opening import open_raster, reprojecting, title
from .delivery import delivery

__all__ = ["catalogue"]

_EXTENSIONS = {
    "classification": "https://stac-extensions.github.io/classification/v2.0.0/schema.json",
    "file": "https://stac-extensions.github.io/file/v2.1.0/schema.json",
    "label": "https://stac-extensions.github.io/label/v1.0.1/schema.json",
    "processing": "https://stac-extensions.github.io/processing/v1.2.0/schema.json",
    "projection": "https://stac-extensions.github.io/projection/v2.0.0/schema.json",
}
_STAC = "1.1.0"
_COG = "image/tiff; application=geotiff; profile=cloud-optimized"
# Media types of the results beside a mask, except for statistics, and roles.
_MEDIA = {
    ".tif": _COG,
    ".gpkg": "application/geopackage+sqlite3",
    ".geojson": "application/geo+json",
    ".json": "application/geo+json",
    ".fgb": "application/vnd.flatgeobuf",
    ".shp": "application/vnd.shp",
    ".html": "text/html",
}
_ROLES = {"probability": "data", "polygons": "data", "statistics": "metadata", "report": "overview"}
# Points along each edge of the footprint: a straight edge on the map is curved on the ellipsoid.
_EDGE_POINTS = 8
Ring = list[list[float]]
_SHA256 = "1220"  # multihash: https://github.com/multiformats/multihash


class _Unplaced(SceneError):
    """A mask is not georeferenced."""


def catalogue(job: Catalogue, emit: Callable[[Event], None]) -> Finished:
    """Writes the items and the catalog; leaves out masks that are not georeferenced, and warns of them.

    Raises:
        CloudReefError: If a mask cannot be read, or none is georeferenced; then nothing is written.
    """
    report = Reporter(emit)
    folder = Path(job.outputs.catalog).absolute().parent
    with delivery(job) as undelivered:
        links = []
        undated: list[str] = []
        unplaced: list[_Unplaced] = []
        names = _identifiers(job.masks)
        for number, (mask, path) in enumerate(zip(job.masks, job.items())):
            beside = _assets_beside(Path(mask).absolute(), report)
            try:
                item = _item(Path(mask).absolute(), Path(job.outputs.catalog).absolute(), names[number], beside)
            except _Unplaced as error:
                unplaced.append(error)
                undelivered.append(path)
                continue
            undated += [] if _acquired(Path(mask).stem) else [Path(mask).stem]
            _write(path, item)
            href = _relative(Path(path).absolute(), folder)
            links.append({"rel": "item", "href": href, "type": "application/geo+json", "title": item["id"]})
            report.progress(number + 1, len(job.masks), Sentence("Cataloguing"))
        if not links:
            raise unplaced[0]
        _write(
            job.outputs.catalog,
            {
                "type": "Catalog",
                "stac_version": _STAC,
                "id": re.sub(r"[^a-z0-9]+", "-", job.title.lower()).strip("-") or "masks",
                "title": job.title,
                "description": f"Masks made by CloudReef {version()}.",
                "links": [{"rel": "root", "href": f"./{Path(job.outputs.catalog).name}"}, *links],
            },
        )
    if unplaced:
        left_out = listed([Path(path).name.removesuffix(".stac.json") for path in undelivered])
        report.warning(Sentence("Masks that are not georeferenced are left out: {}.", left_out))
    if undated:
        report.warning(
            Sentence("Items without a date in their names have the time when the mask was made: {}.", listed(undated))
        )
    return Finished(job.outputs.wanted(), {"items": len(links)})


def _identifiers(masks: Sequence[str]) -> list[str]:
    """Lists an identifier for each mask: its name, preceded by its folder's where several masks share a name."""
    stems = [Path(mask).stem for mask in masks]
    return [
        stem if stems.count(stem) == 1 else f"{Path(mask).absolute().parent.name}_{stem}"
        for stem, mask in zip(stems, masks)
    ]


def _item(mask: Path, catalog: Path, identifier: str, beside: dict[str, Any]) -> dict[str, Any]:
    with open_raster(str(mask)) as raster:
        place = Georeference.of(raster)
        if place.crs is None or place.placed_by != "transform" or not is_on_earth(place.crs):
            raise _Unplaced(
                Sentence("The mask {} is not georeferenced.", mask.name),
                Sentence("STAC items need a location on Earth."),
            )
        if raster.count > 1 or raster.dtypes[0] != "uint8":
            raise SceneError(
                Sentence("{} is not a mask: it has {} bands of type {}.", mask.name, raster.count, raster.dtypes[0]),
                Sentence("Choose masks that CloudReef made."),
            )
        rings = _footprint(raster)
        tags, classes = raster.tags(), all_classes(raster)
        values = (*classes, UNDECIDED_CLASS) if classes_of(raster) else classes
        code = place.crs.to_authority()
        projection = {
            "proj:code": ":".join(code) if code else None,
            "proj:shape": [raster.height, raster.width],
            "proj:transform": [*raster.transform][:6],
        }
        if not code:
            projection["proj:wkt2"] = place.crs.to_wkt()
    made = utc_time(mask.stat().st_mtime_ns)
    return {
        "type": "Feature",
        "stac_version": _STAC,
        "stac_extensions": [*_EXTENSIONS.values()],
        "id": identifier,
        "geometry": {"type": "Polygon", "coordinates": rings}
        if len(rings) == 1
        else {"type": "MultiPolygon", "coordinates": [[ring] for ring in rings]},
        "bbox": _box(rings),
        "properties": {
            "datetime": _stamp(_acquired(mask.stem) or made),
            "created": _stamp(made),
            "label:type": "raster",
            "label:properties": None,
            "label:description": ", ".join(item.name for item in classes),
            "label:classes": [{"name": None, "classes": [item.name for item in classes]}],
            "label:tasks": ["segmentation"],
            "label:methods": ["automated"],
            "processing:software": {"CloudReef": tags.get("CLOUDREEF_VERSION", version())},
            "processing:lineage": tags.get("CLOUDREEF_SCENE", ""),
            **projection,
        },
        "links": [
            {"rel": rel, "href": _relative(catalog, mask.parent), "type": "application/json"}
            for rel in ("root", "parent")
        ],
        "assets": {"mask": _mask_asset(mask, values), **beside},
    }


def _mask_asset(mask: Path, classes: tuple[ModelClass, ...]) -> dict[str, Any]:
    return {
        **_asset(mask, mask.parent, _COG, "data"),
        "roles": ["data", "labels"],
        "data_type": "uint8",
        "nodata": NODATA,
        "classification:classes": [
            *(item.to_json() for item in classes),
            {"value": NODATA, "name": "nodata", "nodata": True},
        ],
    }


def _assets_beside(mask: Path, report: Reporter) -> dict[str, Any]:
    """Lists the results beside a mask; leaves out, with a warning, those that were not made with it."""
    record = record_of("mask", str(mask))
    found: dict[str, Any] = {}
    for kind, path in beside_mask(str(mask)):
        if made_together(record, kind, record_of(kind, str(path))):
            name = kind if kind not in found else f"{kind}{path.suffix}"
            media = "application/json" if kind == "statistics" else _MEDIA[path.suffix]
            found[name] = _asset(path, mask.parent, media, _ROLES[kind])
        else:
            report.warning(
                Sentence("{} is left out: it was not made in the same way as the mask beside it.", path.name)
            )
    return found


def _asset(path: Path, folder: Path, media: str, role: str) -> dict[str, Any]:
    return {
        "href": _relative(path, folder),
        "type": media,
        "roles": [role],
        "file:size": path.stat().st_size,
        "file:checksum": _SHA256 + file_sha256(path),
    }


def _footprint(raster: Any) -> list[Ring]:
    """Computes the outline of a raster in longitude and latitude: closed rings, counter-clockwise, cut at 180 degrees.

    https://www.rfc-editor.org/rfc/rfc7946#section-3.1.9
    """
    rows, cols, step = raster.height, raster.width, 1 / _EDGE_POINTS
    parts = [number * step for number in range(_EDGE_POINTS)]
    corners = [
        *((rows * part, 0.0) for part in parts),
        *((float(rows), cols * part) for part in parts),
        *((rows * (1 - part), float(cols)) for part in parts),
        *((0.0, cols * (1 - part)) for part in parts),
    ]
    a, b, c, d, e, f = [*raster.transform][:6]
    ring = [(a * col + b * row + c, d * col + e * row + f) for row, col in [*corners, corners[0]]]
    outline = {"type": "Polygon", "coordinates": [ring]}
    with rasterio.Env(), reprojecting(title(raster.name), "WGS 84"):
        points = transform_points(raster.crs, CRS.from_string("OGC:CRS84"), np.array(ring))
        steps = np.diff(points[:, 0])
        steps -= 0 if raster.crs.is_geographic else 360 * np.round(steps / 360)
        if abs(steps.sum()) < 1:  # otherwise around a pole, or partly off the Earth
            points[1:, 0] = points[0, 0] + np.cumsum(steps)
            return [_rounded(part) for part in _cut(points.tolist())]
        moved = transform_geom(raster.crs, "OGC:CRS84", outline)
    polygons = moved["coordinates"] if moved["type"] == "MultiPolygon" else [moved["coordinates"]]
    return [_rounded(part) for polygon in polygons for part in _cut(polygon[0])]


def _cut(ring: Sequence[Sequence[float]]) -> list[list[tuple[float, float]]]:
    """Moves a ring to longitudes from -180 to 180, split in two where it crosses 180."""
    west = min(point[0] for point in ring)
    turn = 360 * math.floor((west + 180) / 360)
    points = [(float(x) - turn, float(y)) for x, y, *_ in ring]
    east = max(x for x, _ in points)
    if east <= 180:
        return [points]
    if east - (west - turn) >= 360:  # all around the Earth
        return [[(-180 + 360 * (x - west + turn) / (east - west + turn), y) for x, y in points]]
    beyond = [(x - 360, y) for x, y in _clipped(points, 180, 1)]
    return [_clipped(points, 180, -1), beyond]


def _clipped(ring: Sequence[tuple[float, float]], at: float, side: int) -> list[tuple[float, float]]:
    """Clips a closed ring to the longitudes below (side -1) or above (side 1) `at`, after Sutherland and Hodgman."""
    kept: list[tuple[float, float]] = []
    for (x0, y0), (x1, y1) in zip(ring, ring[1:]):
        inside, next_inside = side * (x0 - at) >= 0, side * (x1 - at) >= 0
        if inside:
            kept.append((x0, y0))
        if inside != next_inside:
            kept.append((at, y0 + (y1 - y0) * (at - x0) / (x1 - x0)))
    return [*kept, kept[0]]


def _rounded(ring: Sequence[Sequence[float]]) -> Ring:
    points = [[round(float(x), 7), round(float(y), 7)] for x, y, *_ in ring]
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:]))
    return points if area > 0 else points[::-1]


def _box(rings: Sequence[Ring]) -> list[float]:
    """Computes the bounding box of rings; where it crosses 180 degrees, west is greater than east."""
    lats = [point[1] for ring in rings for point in ring]
    spans = [(min(point[0] for point in ring), max(point[0] for point in ring)) for ring in rings]
    west, east = min(span[0] for span in spans), max(span[1] for span in spans)
    if len(rings) > 1:
        west = min(span[0] for span in spans if span[1] == 180)
        east = max(span[1] for span in spans if span[0] == -180)
    return [west, min(lats), east, max(lats)]


def _acquired(name: str) -> Optional[datetime]:
    """Reads from a name when its scene was acquired: the day, and the time if it follows the day."""
    day = day_of(name)
    if day is None:
        return None
    clock = re.search(rf"{day:%Y}-?{day:%m}-?{day:%d}T(\d\d):?(\d\d):?(\d\d)(?!\d)", name)
    hour, minute, second = map(int, clock.groups()) if clock else (0, 0, 0)
    try:
        return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=timezone.utc)
    except ValueError:
        return datetime(day.year, day.month, day.day, tzinfo=timezone.utc)


def _stamp(when: datetime) -> str:
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")


def _relative(path: Path, folder: Path) -> str:
    try:
        text = os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:  # on another drive of Windows
        return path.as_uri()
    return text if text.startswith(".") else f"./{text}"


def _write(path: str, data: dict[str, Any]) -> None:
    write_text(path, json.dumps(data, indent=2, ensure_ascii=False) + "\n")
