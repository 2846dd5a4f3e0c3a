"""Landsat products: the file of each band, and its scaling by the metadata."""

from __future__ import annotations

import re
from dataclasses import replace

from ..contract.errors import SceneError
from ..contract.sentences import Sentence
from .archives import AnyPath
from .identities.sensors import SENSORS
from .landsat_metadata import LandsatMetadata, find_mtl, is_mtl
from .naming import listed, parse
from .product import Product, ProductFile

__all__ = ["find_mtl", "is_mtl", "product", "stack"]


def product(mtl: AnyPath) -> Product:
    """Reads a product from its metadata file.

    Raises:
        SceneError: If that is unreadable, none of its files exists, or it was taken at night.
    """
    metadata = _read(mtl)
    beside = {path.name.lower(): path for path in mtl.parent.iterdir()}
    named = list(metadata.files())
    missing = [name for _, name in named if name.lower() not in beside]
    if len(missing) == len(named):
        beside = _clipped_files(beside)
    files = [_file(beside[name.lower()], code, metadata) for code, name in named if name.lower() in beside]
    if not files:
        raise SceneError(
            Sentence("None of the band files named in {} lies beside it: {}.", mtl.name, listed(missing))
            if missing
            else Sentence("None of the band files named in {} lies beside it.", mtl.name),
            Sentence("Unpack the whole product into one folder and choose that folder."),
        )
    files.sort(key=lambda file: int(re.sub(r"\D", "", file.band)))
    return _product(metadata, tuple(files), _is_surface(files[0].path))


def _clipped_files(beside: dict[str, AnyPath]) -> dict[str, AnyPath]:
    """Maps the names of a product's files to files that were clipped from them; empty if clipped in several ways."""
    found: dict[str, dict[str, AnyPath]] = {}
    for path in beside.values():
        name = parse(path.name)
        if name and name.cut:
            whole = f"{path.stem[: -len(name.cut)]}{path.suffix}".lower()
            found.setdefault(name.cut, {})[whole] = path
    return next(iter(found.values())) if len(found) == 1 else {}


def stack(raster: str, mtl: AnyPath) -> Product:
    """Finds the product of a raster of several bands with a metadata file of the same name beside it.

    Raises:
        SceneError: If that is unreadable, or it was taken at night.
    """
    metadata = _read(mtl)
    level2 = "LEVEL2_SURFACE_REFLECTANCE_PARAMETERS" in metadata.groups
    factors = {}
    for code, (name, _) in SENSORS.get(metadata.sensor or "", {}).items():
        pair = metadata.surface_factors(code) if level2 else metadata.top_factors(code)
        if pair is not None:
            factors[name] = pair
    return replace(_product(metadata, (ProductFile(raster),), level2), factors=factors)


def _product(metadata: LandsatMetadata, files: tuple[ProductFile, ...], level2: bool) -> Product:
    satellite = f"Landsat-{metadata.number}" if metadata.number else "Landsat"
    return Product(
        title=Sentence("{} product {}", f"{satellite} Level-{2 if level2 else 1}", metadata.scene),
        files=files,
        sensor=metadata.sensor,
        scaling_reason=_reason(metadata, level2),
        fill=0.0,
        metadata=str(metadata.path),
        warnings=_warn_of_missing_sun(metadata, level2),
    )


def _read(mtl: AnyPath) -> LandsatMetadata:
    """Reads a metadata file, and checks that its other forms agree.

    Raises:
        SceneError: If it is unreadable, or contradicts one of them.
    """
    metadata = LandsatMetadata.read(mtl)
    for form in (".txt", ".xml", ".json"):
        other = mtl.parent / (mtl.name[: -len(mtl.suffix)] + form)
        if form == mtl.suffix.lower() or not other.is_file():
            continue
        if not metadata.agrees_with(LandsatMetadata.read(other)):
            raise SceneError(
                Sentence("{} contradicts {}, so it is not certain what the scene's values mean.", mtl.name, other.name),
                Sentence("Remove the one that belongs to another scene, or download the product again."),
            )
    return metadata


def _warn_of_missing_sun(metadata: LandsatMetadata, level2: bool) -> tuple[str, ...]:
    """Warns where the sun's elevation is missing, which Level-1 values need."""
    if level2 or metadata.sun_elevation is not None:
        return ()
    return (
        Sentence(
            "{} does not state the sun's elevation: reflectance will be too low, the more so the lower the sun stood.",
            metadata.path.name,
        ),
    )


def _is_surface(path: str) -> bool:
    return "_SR_" in path.replace("\\", "/").rpartition("/")[2].upper()


def _reason(metadata: LandsatMetadata, level2: bool) -> str:
    name, height = metadata.path.name, metadata.sun_elevation
    if level2:
        return Sentence("by the surface reflectance factors in {}", name)
    if height is None:
        return Sentence("by the reflectance factors in {}", name)
    if height <= 0:
        raise SceneError(
            Sentence(
                "According to {} the sun was {:.1f} degrees below the horizon: the scene was taken at night.",
                name,
                -height,
            ),
            Sentence("Choose a scene taken by day."),
        )
    return Sentence("by the reflectance factors and the sun's elevation of {:.1f} degrees in {}", height, name)


def _file(path: AnyPath, code: str, metadata: LandsatMetadata) -> ProductFile:
    factors = metadata.surface_factors(code) if _is_surface(path.name) else metadata.top_factors(code)
    scale, offset = factors or (None, None)
    name, wavelength = SENSORS.get(metadata.sensor or "", {}).get(code, (None, None))
    return ProductFile(str(path), f"B{code}", name, wavelength, scale, offset)
