"""A STAC item beside each mask, and a catalog of them.

https://github.com/radiantearth/stac-spec (version 1.1), with the extensions classification, file, label, processing
and projection, as they stand at https://stac-extensions.github.io.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Optional

import rasterio
from rasterio.warp import transform_geom

from ..contract.classes import ModelClass, numbered
from ..contract.errors import SceneError
from ..contract.progress import Reporter
from ..contract.protocol import Event, Finished
from ..contract.report_jobs import Catalogue
from ..contract.sentences import Sentence
from ..contract.version import version
from ..rasters.class_table import classes_of
from ..rasters.parts import part_path, writing
from ..rasters.writer import BACKGROUND_TAG, NODATA
from ..scenes.georeference import Georeference
from ..scenes.opening import bringing, open_raster
from .delivery import delivery
from .threshold import target_name

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
# Files that may lie beside a mask: kind, suffix, media type, role.
_BESIDE = (
    ("probability", ".tif", _COG, "data"),
    ("polygons", ".gpkg", "application/geopackage+sqlite3", "data"),
    ("polygons", ".geojson", "application/geo+json", "data"),
    ("polygons", ".fgb", "application/vnd.flatgeobuf", "data"),
    ("polygons", ".shp", "application/vnd.shp", "data"),
    ("statistics", ".json", "application/json", "metadata"),
    ("report", ".html", "text/html", "overview"),
)
_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d))?(?!\d)")
# Points along each edge of the footprint: an edge that is straight on the map is curved on the ellipsoid.
_EDGE_POINTS = 8
_SHA256 = "1220"  # multihash: https://github.com/multiformats/multihash


def catalogue(job: Catalogue, emit: Callable[[Event], None]) -> Finished:
    """Writes items and catalog.

    Raises:
        CloudReefError: If a mask cannot be read or is not georeferenced; nothing is written then.
    """
    report = Reporter(emit)
    folder = Path(job.outputs.catalog).absolute().parent
    with delivery(job):
        links = []
        for number, (mask, path) in enumerate(zip(job.masks, job.items())):
            item = _item(Path(mask).absolute(), Path(job.outputs.catalog).absolute())
            _write(path, item)
            href = _relative(Path(path).absolute(), folder)
            links.append({"rel": "item", "href": href, "type": "application/geo+json", "title": item["id"]})
            report.progress(number + 1, len(job.masks), Sentence("cataloguing"))
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
    return Finished(job.outputs.wanted(), {"items": len(links)})


def _item(mask: Path, catalog: Path) -> dict[str, Any]:
    with open_raster(str(mask)) as raster:
        place = Georeference.of(raster)
        if place.crs is None or place.placed_by != "transform":
            raise SceneError(
                Sentence("The mask {} does not say where it lies.", mask.name),
                Sentence("STAC items need a place on Earth."),
            )
        ring = _footprint(raster)
        tags, classes = raster.tags(), _classes(raster)
        code = place.crs.to_authority()
        projection = {
            "proj:code": ":".join(code) if code else None,
            "proj:shape": [raster.height, raster.width],
            "proj:transform": [*raster.transform][:6],
        }
        if not code:
            projection["proj:wkt2"] = place.crs.to_wkt()
    lons, lats = [point[0] for point in ring], [point[1] for point in ring]
    made = datetime.fromtimestamp(mask.stat().st_mtime, timezone.utc)
    return {
        "type": "Feature",
        "stac_version": _STAC,
        "stac_extensions": [*_EXTENSIONS.values()],
        "id": mask.stem,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "bbox": [min(lons), min(lats), max(lons), max(lats)],
        "properties": {
            "datetime": _stamp(_taken(mask.stem) or made),
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
        "assets": {"mask": _mask_asset(mask, classes), **_assets_beside(mask)},
    }


def _classes(raster: Any) -> tuple[ModelClass, ...]:
    """Lists the classes of a mask's tags; background and target for a mask of one target."""
    names = (raster.tags().get(BACKGROUND_TAG, "background"), target_name(raster))
    return classes_of(raster) or numbered(names, background=names[0])


def _mask_asset(mask: Path, classes: tuple[ModelClass, ...]) -> dict[str, Any]:
    return {
        **_asset(mask, mask.parent, _COG, "data"),
        "roles": ["data", "labels"],
        "data_type": "uint8",
        "nodata": NODATA,
        "classification:classes": [
            {"value": item.value, "name": item.name, "color_hint": "{:02X}{:02X}{:02X}".format(*item.color)}
            for item in classes
        ]
        + [{"value": NODATA, "name": "nodata", "nodata": True}],
    }


def _assets_beside(mask: Path) -> dict[str, Any]:
    before, word, after = mask.stem.rpartition("mask")
    found = {}
    for kind, ending, media, role in _BESIDE:
        path = mask.with_name((before + kind + after if word else f"{mask.stem}_{kind}") + ending)
        if path.is_file():
            found[kind if kind not in found else f"{kind}{ending}"] = _asset(path, mask.parent, media, role)
    return found


def _asset(path: Path, folder: Path, media: str, role: str) -> dict[str, Any]:
    digest = hashlib.sha256()
    with open(path, "rb") as stream:
        for block in iter(lambda: stream.read(2**20), b""):
            digest.update(block)
    return {
        "href": _relative(path, folder),
        "type": media,
        "roles": [role],
        "file:size": path.stat().st_size,
        "file:checksum": _SHA256 + digest.hexdigest(),
    }


def _footprint(raster: Any) -> list[list[float]]:
    """Computes the outline of a raster in longitude and latitude, closed and counter-clockwise."""
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
    with rasterio.Env(), bringing(raster.name, "WGS 84"):
        moved = transform_geom(raster.crs, "OGC:CRS84", outline)
    points = [[round(float(x), 7), round(float(y), 7)] for x, y in moved["coordinates"][0]]
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:]))
    return points if area > 0 else points[::-1]


def _taken(name: str) -> Optional[datetime]:
    """Reads the date of acquisition from a scene's name."""
    for found in _DATE.finditer(name):
        year, month, day, hour, minute, second = (int(number) if number else 0 for number in found.groups())
        try:
            return datetime(year, month, day, hour, minute, second, tzinfo=timezone.utc)
        except ValueError:
            continue
    return None


def _stamp(when: datetime) -> str:
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")


def _relative(path: Path, folder: Path) -> str:
    text = os.path.relpath(path, folder).replace(os.sep, "/")
    return text if text.startswith(".") else f"./{text}"


def _write(path: str, data: dict[str, Any]) -> None:
    part = part_path(path)
    with writing(path):
        part.write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
