"""Landsat products: the file of each band, and its scaling by the metadata."""

from __future__ import annotations

import re

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
        SceneError: If that is unreadable, none of its files exists, or it was night.
    """
    about = _agreeing(mtl)
    beside = {path.name.lower(): path for path in mtl.parent.iterdir()}
    named = list(about.files())
    missing = [name for _, name in named if name.lower() not in beside]
    if len(missing) == len(named):
        beside = _cut_out(beside)
    files = [_file(beside[name.lower()], code, about) for code, name in named if name.lower() in beside]
    if not files:
        raise SceneError(
            Sentence("None of the band files named in {} lies beside it: {}.", mtl.name, listed(missing))
            if missing
            else Sentence("None of the band files named in {} lies beside it.", mtl.name),
            Sentence("Unpack the whole product into one folder and choose that folder."),
        )
    files.sort(key=lambda file: int(re.sub(r"\D", "", file.band)))
    level2 = _is_surface(files[0].path)
    return Product(
        title=_title(about, 2 if level2 else 1),
        files=tuple(files),
        sensor=about.sensor,
        scaling_reason=_reason(about, level2),
        fill=0.0,
        metadata=str(mtl),
        warnings=_sunless(about, level2),
    )


def _cut_out(beside: dict[str, AnyPath]) -> dict[str, AnyPath]:
    """Finds the files that were cut out of a product's, by the names of the whole ones; empty if of several cuts."""
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
        SceneError: If that is unreadable, or it was night.
    """
    about = _agreeing(mtl)
    level2 = "LEVEL2_SURFACE_REFLECTANCE_PARAMETERS" in about.groups
    factors = {}
    for code, (name, _) in SENSORS.get(about.sensor or "", {}).items():
        pair = about.surface_factors(code) if level2 else about.top_factors(code)
        if pair is not None:
            factors[name] = pair
    return Product(
        title=_title(about, 2 if level2 else 1),
        files=(ProductFile(raster),),
        sensor=about.sensor,
        scaling_reason=_reason(about, level2),
        fill=0.0,
        metadata=str(mtl),
        factors=factors,
        warnings=_sunless(about, level2),
    )


def _agreeing(mtl: AnyPath) -> LandsatMetadata:
    """Reads a metadata file, and checks that its other forms agree.

    Raises:
        SceneError: If it is unreadable, or contradicts one of them.
    """
    about = LandsatMetadata.read(mtl)
    for form in (".txt", ".xml", ".json"):
        other = mtl.parent / (mtl.name[: -len(mtl.suffix)] + form)
        if form == mtl.suffix.lower() or not other.is_file():
            continue
        if not about.agrees_with(LandsatMetadata.read(other)):
            raise SceneError(
                Sentence("{} contradicts {}, so it is not certain what the scene's values mean.", mtl.name, other.name),
                Sentence("Remove the one that belongs to another scene, or download the product again."),
            )
    return about


def _sunless(about: LandsatMetadata, level2: bool) -> tuple[str, ...]:
    """Warns where the sun's elevation is missing, which Level-1 numbers need."""
    if level2 or about.sun_elevation is not None:
        return ()
    return (
        Sentence(
            "{} does not state the sun's elevation: reflectance will be too low, the more so the lower the sun stood.",
            about.path.name,
        ),
    )


def _is_surface(path: str) -> bool:
    return "_SR_" in path.replace("\\", "/").rpartition("/")[2].upper()


def _title(about: LandsatMetadata, level: int) -> str:
    number = about.number
    return Sentence("{} product {}", f"Landsat{'-' if number else ''}{number} Level-{level}", about.scene)


def _reason(about: LandsatMetadata, level2: bool) -> str:
    name, height = about.path.name, about.sun_elevation
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


def _file(path: AnyPath, code: str, about: LandsatMetadata) -> ProductFile:
    pair = about.surface_factors(code) if _is_surface(path.name) else about.top_factors(code)
    scale, offset = pair or (None, None)
    known = SENSORS[about.sensor].get(code) if about.sensor else None
    name, wavelength = known or (None, None)
    return ProductFile(str(path), f"B{code}", name, wavelength, scale, offset)
