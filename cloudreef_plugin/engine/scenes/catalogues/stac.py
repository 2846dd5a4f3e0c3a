"""STAC items: their assets become bands, with the names, wavelengths, scales and offsets of the item.

https://github.com/radiantearth/stac-spec/blob/master/item-spec/item-spec.md; bands are read from the extensions eo
and raster, in lists of their own (version 1.0) or in common bands (version 1.1).
"""

from __future__ import annotations

import json
import posixpath
import re
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any, Optional

from ...contract.addresses import local_path, without_keys
from ...contract.band_names.words import KINDS, in_context
from ...contract.errors import SceneError
from ...contract.sentences import Sentence
from .. import naming
from ..archives import AnyPath, existing_path
from ..identities.codes import meanings
from ..identities.sensors import SENSORS
from ..product import Product, ProductFile
from ..sentinel2 import tag_factors

__all__ = ["is_item", "is_item_address", "items", "product", "remote_product"]

_LARGEST_TEXT = 2**23
_SECONDS = 60
_RASTER = re.compile(r"\.(tiff?|jp2|vrt|nc)($|\?)", re.IGNORECASE)
_ITEM_ADDRESS = re.compile(r"^https?://[^?]+?(\.json|/items(/[^/?]+)?|/collections/[^/?]+)($|\?)", re.IGNORECASE)
_LISTS = ("Collection", "Catalog", "FeatureCollection")
_MOST_ITEMS, _MOST_LISTS = 10_000, 1_000
_PLATFORM = re.compile(r"landsat[-_ ]?0?(\d)|sentinel[-_ ]?2[a-d]?", re.IGNORECASE)
# Keys and roles of assets that do not hold bands.
_NO_BANDS = {"thumbnail", "overview", "visual", "metadata"}


def is_item_address(text: str) -> bool:
    """Tells by its ending whether an address is one of a STAC item or of a list of them."""
    return _ITEM_ADDRESS.match(text) is not None


def is_item(path: AnyPath) -> bool:
    """Tells whether a local file is a STAC item or a list of them."""
    if path.suffix.lower() not in (".json", ".geojson"):
        return False
    try:
        head = path.read_text(encoding="utf-8", errors="replace")
    except (OSError, SceneError):
        return False
    return len(head) < _LARGEST_TEXT and '"stac_version"' in head


def product(path: AnyPath) -> Product:
    """Builds the product of an item.

    Raises:
        SceneError: If it is not an item of version 1, or none of its assets has bands.
    """
    return _product(path.read_text(encoding="utf-8"), str(path), path.name)


def remote_product(address: str) -> Product:
    """Downloads an item and builds its product.

    Raises:
        SceneError: If it cannot be downloaded; see also `product`.
    """
    return _product(_download(address), address, _name(address))


def items(given: str) -> Optional[list[str]]:
    """Lists the items of a collection, a catalog or a search result.

    Args:
        given: A file or an address.

    Returns:
        Their files or addresses, in the order of the list; None if `given` is not such a list.

    Raises:
        SceneError: If it cannot be downloaded, is empty, or has more than 10,000 items or 1,000 lists.
    """
    data = _load(given)
    if not isinstance(data, dict) or data.get("type") not in _LISTS:
        return None
    found: dict[str, None] = {}
    seen, waiting = {given}, [(given, data)]
    while waiting:
        base, data = waiting.pop(0)
        for item in data.get("features") or []:
            found.update(dict.fromkeys(_links(item, base, ("self",))))
        found.update(dict.fromkeys(_links(data, base, ("item",))))
        if len(found) > _MOST_ITEMS or len(seen) > _MOST_LISTS:
            raise SceneError(
                Sentence("{} lists more than {} scenes.", _name(given), _MOST_ITEMS),
                Sentence("Give a shorter list, such as the result of a search."),
            )
        for link in _links(data, base, ("child", "items", "next")):
            if link not in seen:
                seen.add(link)
                waiting.append((link, _load(link)))
    if not found:
        raise SceneError(
            Sentence("{} lists no scenes.", _name(given)),
            Sentence("Items are found through the links item, child, items and next, and self of each feature."),
        )
    return list(found)


def _load(given: str) -> Any:
    if "://" in given:
        text = _download(given) if is_item_address(given) else ""
    else:
        path = existing_path(given)
        text = path.read_text(encoding="utf-8", errors="replace") if path is not None and is_item(path) else ""
    try:
        return json.loads(text) if text else {}
    except ValueError:
        return {}


def _links(data: Any, base: str, kinds: Sequence[str]) -> list[str]:
    links = data.get("links") if isinstance(data, dict) else None
    fitting = (link for link in links or [] if isinstance(link, dict) and link.get("rel") in kinds)
    # Further pages of a search are requested by their address alone.
    return [_resolve(str(link.get("href", "")), base) for link in fitting if link.get("method", "GET") == "GET"]


def _name(address: str) -> str:
    return without_keys(address).rsplit("/", 1)[-1]


def _download(address: str) -> str:
    try:
        opener = urllib.request.build_opener()
        with opener.open(address, timeout=_SECONDS) as answer:
            return str(answer.read(_LARGEST_TEXT).decode("utf-8"))
    except (OSError, ValueError) as error:
        reason = str(getattr(error, "reason", error))
        raise SceneError(
            Sentence("The STAC item {} cannot be downloaded: {}.", _name(address), reason),
            Sentence("Check the address and the connection."),
        ) from error


def _product(text: str, base: str, name: str) -> Product:
    try:
        item = json.loads(text)
    except ValueError as error:
        raise SceneError(Sentence("{} is not a STAC item: it is not JSON.", name)) from error
    kind = item.get("type") if isinstance(item, dict) else None
    if kind in _LISTS:
        raise SceneError(
            Sentence("{} lists many scenes.", name), Sentence("Choose one of its items, or give them one by one.")
        )
    if kind != "Feature" or not isinstance(item.get("assets"), dict):
        raise SceneError(Sentence("{} is not a STAC item.", name))
    if not str(item.get("stac_version", "")).startswith("1."):
        raise SceneError(
            Sentence("{} is a STAC item of version {}.", name, str(item.get("stac_version"))),
            Sentence("Only items of version 1 can be read; choose the product's folder or its files."),
        )
    sensor = _sensor(item)
    found = _files(item, base, sensor)
    order: tuple[Optional[str], ...] = ()
    factors: dict[str, tuple[float, float]] = {}
    if not found:
        found, order, factors = _stack(item, base, sensor)
    if not found:
        raise SceneError(
            Sentence("No asset of the STAC item {} says which band it holds.", name),
            Sentence("Choose the files of its bands."),
        )
    stated = bool(factors) or any(file.scale is not None for file in found)
    return Product(
        title=str(item.get("id", name)),
        files=tuple(found),
        sensor=sensor,
        scaling_reason=Sentence("as stated in the STAC item") if stated else "",
        fill=_fill(item),
        factors=factors,
        order=order,
    )


def _sensor(item: Mapping[str, Any]) -> Optional[str]:
    properties = item.get("properties") or {}
    platform = str(properties.get("platform") or properties.get("constellation") or "")
    found = _PLATFORM.fullmatch(platform.strip())
    if found:
        sensor = f"landsat{found[1]}" if found[1] else "sentinel2"
        return sensor if sensor in SENSORS else None
    return naming.sensor_of(platform.replace("-", "_"))


def _assets(item: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any], list[dict[str, Any]]]]:
    """Yields key, asset and its described bands of each raster that is no picture or metadata."""
    for key, asset in item["assets"].items():
        if isinstance(asset, dict) and _is_raster(asset) and not _NO_BANDS & {key, *(asset.get("roles") or [])}:
            bands = asset.get("bands") or asset.get("eo:bands") or []
            yield key, asset, [band if isinstance(band, dict) else {} for band in bands]


def _files(item: Mapping[str, Any], base: str, sensor: Optional[str]) -> list[ProductFile]:
    """Lists a file for each band that has one of its own, the finest where there are several."""
    single = {key: (bands or [{}])[0] for key, _, bands in _assets(item) if len(bands) < 2}
    best: dict[str, tuple[float, ProductFile]] = {}
    for key, identity in _identities(single, sensor).items():
        asset, band = item["assets"][key], single[key]
        numbers = _numbers(asset, band, 0)
        scale, offset = _factors(item, numbers, sensor)
        wavelength = band.get("center_wavelength") or band.get("eo:center_wavelength")
        size = float(asset.get("gsd") or numbers.get("spatial_resolution") or band.get("gsd") or 0)
        path, name = _resolve(str(asset["href"]), base), str(band.get("name") or key)
        group = key if identity in KINDS else identity
        if group not in best or size < best[group][0]:
            best[group] = (size, ProductFile(path, name, identity, wavelength, scale, offset))
    return [file for _, file in best.values()]


def _stack(
    item: Mapping[str, Any], base: str, sensor: Optional[str]
) -> tuple[list[ProductFile], tuple[Optional[str], ...], dict[str, tuple[float, float]]]:
    """Finds the first raster of several bands.

    Returns:
        Its file, none if there is no such raster; the common names of its bands, empty if none is certain; and
        (scale, offset) by common name.
    """
    asset, bands = next(((asset, bands) for _, asset, bands in _assets(item) if len(bands) > 1), ({}, []))
    if not bands:
        return [], (), {}
    names = [str(band.get("name") or place) for place, band in enumerate(bands)]
    identities = _identities(dict(zip(names, bands)), sensor) if len(set(names)) == len(names) else {}
    order = tuple(identities.get(name) for name in names)
    found = {}
    for place, (identity, band) in enumerate(zip(order, bands)):
        scale, offset = _factors(item, _numbers(asset, band, place), sensor)
        if identity and scale is not None and offset is not None:
            found[identity] = (scale, offset)
    return [ProductFile(_resolve(str(asset["href"]), base))], order if any(order) else (), found


def _numbers(asset: Mapping[str, Any], band: Mapping[str, Any], place: int) -> dict[str, Any]:
    """Collects what the extension "raster" states of a band: in its own list, of the asset, or of the band."""
    listed = asset.get("raster:bands") or []
    own = listed[place] if place < len(listed) and isinstance(listed[place], dict) else {}
    return {**own, **_prefixed(asset), **_prefixed(band)}


def _identities(bands: Mapping[str, Mapping[str, Any]], sensor: Optional[str]) -> dict[str, str]:
    """Finds the common names of assets of a single band: as stated, or by names and numbers; without uncertain ones.

    Args:
        bands: For each asset the description of its band.
        sensor: Key of `SENSORS`, where known.
    """
    stated = {key: band.get("common_name") or band.get("eo:common_name") for key, band in bands.items()}
    unstated = [key for key in bands if not stated[key]]
    by_words = dict(zip(unstated, in_context(unstated)))
    names = [str(bands[key].get("name") or key) for key in unstated]
    by_names = dict(zip(unstated, meanings(names, sensor, stacked=False)[1]))
    by_keys = dict(zip(unstated, meanings(unstated, sensor, stacked=False)[1]))
    found = {}
    for key in bands:
        numbered = by_names.get(key) or by_keys.get(key)
        identity = stated[key] or by_words[key] or (numbered[0] if numbered else None)
        if identity:
            found[key] = str(identity)
    return found


def _is_raster(asset: Mapping[str, Any]) -> bool:
    kind = str(asset.get("type", ""))
    by_type = kind.startswith(("image/tiff", "image/jp2"))
    return "href" in asset and (by_type or _RASTER.search(str(asset["href"])) is not None)


def _prefixed(values: Mapping[str, Any]) -> dict[str, Any]:
    """Reads the keys of the extension "raster" of an asset or band of version 1.1."""
    return {name[7:]: value for name, value in values.items() if name.startswith("raster:") and name != "raster:bands"}


def _factors(
    item: Mapping[str, Any], numbers: Mapping[str, Any], sensor: Optional[str]
) -> tuple[Optional[float], Optional[float]]:
    """Reads (scale, offset) of a band; where an item of Sentinel-2 states no scale, by its processing baseline."""
    properties = item.get("properties") or {}
    # Where the numbers were harmonised with earlier baselines, the offset is subtracted already:
    # https://github.com/Element84/earth-search/issues/23
    applied = any(properties.get(f"{prefix}:boa_offset_applied") is True for prefix in ("earthsearch", "sentinel"))
    if numbers.get("scale") is not None:
        return float(numbers["scale"]), 0.0 if applied else float(numbers.get("offset") or 0.0)
    baseline = properties.get("s2:processing_baseline") or properties.get("sentinel:processing_baseline")
    found = tag_factors({"PROCESSING_BASELINE": str(baseline or "")}, {}) if sensor == "sentinel2" else None
    if found is None:
        return None, None
    return found[0], 0.0 if applied else found[1]


def _fill(item: Mapping[str, Any]) -> Optional[float]:
    assets = [asset for asset in item["assets"].values() if isinstance(asset, dict)]
    described = [band for asset in assets for key in ("raster:bands", "bands") for band in asset.get(key) or []]
    stated = {each.get("nodata") for each in (*assets, *described) if isinstance(each, dict)} - {None}
    only = stated.pop() if len(stated) == 1 else None
    return float(only) if isinstance(only, (int, float)) else None


def _resolve(href: str, base: str) -> str:
    """Resolves the path of an asset relative to its item."""
    if "://" in href or href.startswith("/vsi") or PurePath(href).is_absolute():
        return local_path(href)
    if "://" in base:
        scheme, rest = base.split("?")[0].rsplit("/", 1)[0].split("://", 1)
        return f"{scheme}://{posixpath.normpath(posixpath.join(rest, href))}"
    if base.startswith("/vsi"):
        return posixpath.normpath(posixpath.join(posixpath.dirname(base), href))
    return str(PurePath(base).parent / href)
