"""Finds the files of the scene that the user gave: a raster, band files, or a satellite product."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Optional

from . import landsat, naming, sentinel2
from .addresses import name_of
from .bands import SENSORS, infer_sensor
from .errors import SceneError
from .product import Product, ProductFile
from .sentences import Sentence
from .source import open_raster

__all__ = ["find"]

_RASTERS = (".tif", ".tiff", ".jp2", ".img", ".vrt", ".png", ".jpg", ".bil", ".dat")
_ARCHIVES = (".zip", ".tar", ".gz", ".tgz", ".bz2", ".7z")


def find(given: Sequence[str], *, complete: bool = True) -> Product:
    """Finds the files of a scene.

    Args:
        given: One path of a raster, folder or metadata file, or several files.
        complete: Whether a single band file stands for its whole scene.

    Raises:
        SceneError: If nothing is there, or more than one scene.
    """
    if len(given) == 1:
        return _one(given[0], complete)
    rasters, metadata = [], None
    for text in given:
        path = _local(text)
        if path is not None and path.is_dir():
            raise SceneError(
                Sentence("{} is a folder; of several inputs each must be a raster file.", path.name),
                Sentence("Give the folder alone, or the files in it."),
            )
        known = _metadata(path) if path is not None and path.suffix.lower() in (".txt", ".xml") else None
        if known is not None:
            metadata = known
        else:
            rasters.append(text)
    product = _named(rasters, Sentence("{} and {} more", name_of(rasters[0]), len(rasters) - 1) if rasters else "")
    if not rasters and metadata is not None:
        return metadata
    return _with_metadata(product, metadata or (_owner(Path(rasters[0])) if _local(rasters[0]) else None))


def _one(text: str, complete: bool) -> Product:
    if not text.strip():
        raise SceneError(Sentence("No input was given."), Sentence("Choose a raster, a product folder or an MTL file."))
    path = _local(text)
    if path is None:
        return _single(text, complete=False)
    if path.is_dir():
        return _folder(path)
    known = _metadata(path)
    if known is not None:
        return known
    if path.suffix.lower() in _ARCHIVES:
        raise SceneError(
            Sentence("{} is a packed archive.", path.name), Sentence("Unpack it and choose the folder or file in it.")
        )
    return _single(text, complete)


def _local(text: str) -> Optional[Path]:
    """Returns the path where it exists on disk; None for what only GDAL may know, such as /vsicurl/."""
    path = Path(text)
    try:
        return path if path.exists() else None
    except (OSError, ValueError):
        return None


def _metadata(path: Path) -> Optional[Product]:
    if landsat.is_mtl(path):
        return landsat.product(path)
    if sentinel2.is_metadata(path):
        root = sentinel2.find_root(path.parent)
        if root is None:
            raise SceneError(
                Sentence("{} lies alone: the product's GRANULE folder is not beside it.", path.name),
                Sentence("Choose the product's .SAFE folder."),
            )
        return sentinel2.product(root)
    return None


def _owner(path: Path) -> Optional[Product]:
    """Returns the product whose metadata lies beside a band file, else None."""
    name = naming.parse(path.name)
    if name is None or not name.scene:
        return None
    for mtl in landsat.find_mtl(path.parent):
        if mtl.name.lower().startswith(name.scene.lower()):
            return landsat.product(mtl)
    root = sentinel2.find_root(path.parent)
    return sentinel2.product(root) if root else None


def _with_metadata(product: Product, metadata: Optional[Product]) -> Product:
    """Returns `product` with what `metadata` knows of the same files."""
    if metadata is None:
        return product
    known = {file.band: file for file in metadata.files}
    files = tuple(
        replace(known.get(file.band.replace("SR_", ""), file), path=file.path) if file.band else file
        for file in product.files
    )
    return replace(metadata, title=product.title, files=files)


def _folder(folder: Path) -> Product:
    root = sentinel2.find_root(folder) if (folder / "GRANULE").is_dir() else None
    if root:
        return sentinel2.product(root)
    children = [path for path in folder.iterdir() if path.is_dir() and (path / "GRANULE").is_dir()]
    mtls = landsat.find_mtl(folder)
    if len(mtls) == 1 and not children:
        return landsat.product(mtls[0])
    if len(children) == 1 and not mtls:
        return sentinel2.product(children[0])
    if mtls or children:
        raise _several(folder, [path.name for path in mtls + children])
    return _band_folder(folder)


def _band_folder(folder: Path) -> Product:
    rasters = sorted(str(path) for path in folder.iterdir() if path.suffix.lower() in _RASTERS and path.is_file())
    if not rasters:
        raise SceneError(
            Sentence("The folder {} holds no raster.", folder.name),
            Sentence("Choose a raster, or the folder of a Landsat or Sentinel-2 product or of band files."),
        )
    scenes: dict[str, list[str]] = {}
    for path in rasters:
        name = naming.parse(path)
        if name is not None:
            scenes.setdefault(name.scene, []).append(path)
    if len(scenes) > 1:
        # A lone file such as "coastline_blue.tif" beside a scene's bands is no scene.
        full = {scene: files for scene, files in scenes.items() if len(files) > 1}
        scenes = full if len(full) == 1 else scenes
    if len(scenes) > 1:
        raise _several(folder, list(scenes))
    if not scenes:
        if len(rasters) == 1:
            return _single(rasters[0], complete=False)
        raise SceneError(
            Sentence(
                "The folder {} holds {} rasters, and no name says which band it is: {}.",
                folder.name,
                len(rasters),
                naming.listed([Path(path).name for path in rasters]),
            ),
            Sentence("Choose one raster, or give the band files one by one."),
        )
    paths = _finest(next(iter(scenes.values())))
    return _with_metadata(_named(paths, Sentence("the band files in {}", folder.name)), _owner(Path(paths[0])))


def _finest(paths: Sequence[str]) -> list[str]:
    """Returns one path for each band: the finest where a band lies there in several pixel sizes."""
    best: dict[str, tuple[int, str]] = {}
    for path in paths:
        name = naming.parse(path)
        if name and (name.band not in best or name.size_m < best[name.band][0]):
            best[name.band] = (name.size_m, path)
    return sorted(path for _, path in best.values())


def _several(folder: Path, scenes: Sequence[str]) -> SceneError:
    shown = naming.listed([scene or Sentence("(no name)") for scene in scenes])
    return SceneError(
        Sentence("The folder {} holds {} scenes: {}.", folder.name, len(scenes), shown),
        Sentence("Choose the files of one of them, or one of its band files."),
    )


def _single(text: str, complete: bool) -> Product:
    path = _local(text)
    name = naming.parse(text) if path is not None and complete else None
    if path is None or name is None or not _is_single_band(text):
        return Product(name_of(text), (ProductFile(text),), naming.sensor_of(name_of(text)))
    owner = _owner(path)
    if owner and path.resolve() in {Path(file.path).resolve() for file in owner.files}:
        return owner
    siblings = _siblings(path, name)
    if len(siblings) < 2:
        return _with_metadata(_named([text], path.name), owner)
    title = Sentence("the band files of {}", name.scene or path.parent.name)
    return _with_metadata(_named(siblings, title), owner)


def _is_single_band(path: str) -> bool:
    dataset = open_raster(path)
    dataset.close()
    return bool(dataset.count == 1)


def _siblings(path: Path, name: naming.BandFile) -> list[str]:
    """Returns the band files of the same scene, in the same folder or in 38-Cloud's folder for each band."""
    split = re.match(rf"^(.*_){re.escape(name.band)}$", path.parent.name, re.IGNORECASE)
    if split and path.stem.lower().startswith(f"{name.band}_"):
        others = [
            path.parent.parent / f"{split.group(1)}{band}" / f"{band}{path.name[len(name.band) :]}"
            for band in ("red", "green", "blue", "nir")
        ]
        return [str(other) for other in others if other.is_file()]
    found = []
    for other in path.parent.iterdir():
        parsed = naming.parse(other.name) if other.suffix.lower() == path.suffix.lower() else None
        if parsed and parsed.scene == name.scene:
            found.append(str(other))
    return _finest(found)


def _named(paths: Sequence[str], title: str) -> Product:
    """Returns the product of files, each a band as far as its name tells."""
    names = [naming.parse(path) for path in paths]
    scenes = {name.scene for name in names if name and naming.sensor_of(name.scene)}
    if len(scenes) > 1:
        raise SceneError(
            Sentence("The files belong to {} scenes: {}.", len(scenes), [*sorted(scenes)[:4]]),
            Sentence("Give the band files of one scene."),
        )
    sensor = next((name.sensor for name in names if name and name.sensor), None)
    sensor = sensor or infer_sensor(name.band for name in names if name)
    files = []
    for path, name in zip(paths, names):
        code = re.sub(r"^\D*0*(?=\d)", "", name.band) if name else ""
        known = SENSORS[sensor].get(code) if sensor else None
        identity = (name.identity if name else None) or (known[0] if known else None)
        wavelength = (name.wavelength_um if name else None) or (known[1] if known and identity == known[0] else None)
        files.append(ProductFile(path, name.band if name else "", identity, wavelength))
    return Product(title, tuple(files), sensor)
