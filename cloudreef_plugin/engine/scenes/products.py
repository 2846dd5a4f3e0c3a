"""Finds the files of a scene: a raster, band files, or a satellite product."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Optional

from ..contract.addresses import name_of
from ..contract.band_names.words import common_name, named_um
from ..contract.errors import SceneError
from ..contract.listing.folders import RASTERS
from ..contract.sentences import Sentence
from . import landsat, naming, sentinel2
from .archives import AnyPath, existing_path
from .catalogues import stac
from .catalogues.subdatasets import band_subdatasets
from .identities.codes import band_code, meanings
from .identities.sensors import SENSORS
from .opening import open_raster
from .product import Product, ProductFile
from .sidecars import dimap
from .sidecars.described import described

__all__ = ["find"]

_RASTERS = (".tif", ".tiff", ".jp2", ".img", ".vrt", ".png", ".jpg", ".bil", ".dat")
_PACKED = (".gz", ".bz2", ".xz", ".7z", ".rar", ".zst")
# Folders of one scene by pixel size, as the archive on AWS and ESA's products have them.
_SIZES = ("R10m", "R20m", "R60m")
_SIZE = re.compile(r"R?\d+ ?m", re.IGNORECASE)
# Each lens of such a camera sees the ground from another position.
_NOT_ALIGNED = Sentence(
    "The bands are single frames of a camera with several lenses and are not aligned to the pixel; an orthomosaic "
    "gives better results."
)


def find(given: Sequence[str], *, complete: bool = True) -> Product:
    """Finds the files of a scene.

    Args:
        given: One path of a raster, folder or metadata file, or several files.
        complete: Whether a single band file means its whole scene.

    Raises:
        SceneError: If there is no scene, or more than one.
    """
    if len(given) == 1:
        return _from_path(given[0], complete)
    rasters, metadata = [], None
    for text in given:
        path = existing_path(text)
        if path is not None and path.is_dir():
            raise SceneError(
                Sentence("{} is a folder; if there are several inputs, each must be a raster file.", path.name),
                Sentence("Give the folder alone, or the files in it."),
            )
        known = _from_metadata(path) if path is not None and path.suffix.lower() in (".txt", ".xml", ".json") else None
        if known is not None:
            metadata = known
        else:
            rasters.append(text)
    if not rasters and metadata is not None:
        return metadata
    title = Sentence("{} and {} more", name_of(rasters[0]), len(rasters) - 1)
    product = _from_names(rasters, title, choosing=complete)
    first = existing_path(rasters[0])
    return _with_metadata(product, metadata or (_product_beside(first) if first is not None else None), first)


def _from_path(text: str, complete: bool) -> Product:
    if not text.strip():
        raise SceneError(Sentence("No input was given."), Sentence("Choose a raster, a product folder or an MTL file."))
    text = dimap.of_subdataset(text) or text
    path = existing_path(text)
    inside = band_subdatasets(text, complete=complete)
    if inside:
        return _from_names(inside, name_of((naming.subdataset_of(text) or (text,))[0]), choosing=complete)
    if path is None:
        return stac.remote_product(text) if stac.is_item_address(text) else _from_raster(text, complete=False)
    if path.is_dir():
        return _from_folder(path)
    known = _from_metadata(path)
    if known is not None:
        return known
    if path.suffix.lower() in _PACKED:
        raise SceneError(
            Sentence("{} is compressed in a format that cannot be read directly.", path.name),
            Sentence("Unpack it and choose the folder or file in it."),
        )
    return _from_raster(text, complete)


def _from_metadata(path: AnyPath) -> Optional[Product]:
    if landsat.is_mtl(path):
        return landsat.product(path)
    if stac.is_item(path):
        return stac.product(path)
    if dimap.is_metadata(path):
        return dimap.product(path)
    if sentinel2.is_metadata(path):
        root = sentinel2.find_root(path.parent)
        if root is not None:
            return sentinel2.product(root)
        if _rasters(path.parent):
            return _band_folder(path.parent)
        raise SceneError(
            Sentence("{} cannot be used alone: the product's GRANULE folder is not beside it.", path.name),
            Sentence("Choose the product's .SAFE folder."),
        )
    return _from_folder(path.parent) if dimap.is_volume(path) else None


def _product_beside(path: AnyPath) -> Optional[Product]:
    """Finds the product whose metadata lies beside a band file, else None."""
    name = naming.parse(path.name)
    if name is None or not name.scene:
        return None
    for mtl in landsat.find_mtl(path.parent):
        if mtl.name.lower().startswith(name.scene.lower()):
            return landsat.product(mtl)
    root = sentinel2.find_root(path.parent)
    return sentinel2.product(root) if root else None


def _with_metadata(product: Product, metadata: Optional[Product], path: Optional[AnyPath]) -> Product:
    """Completes `product` with the metadata of its files, given or found beside one of them at `path`."""
    if metadata is None:
        return product if path is None else _with_baseline(product, path)
    known = {file.band: file for file in metadata.files}
    files = []
    for file in product.files:
        stated = known.get(file.band.replace("SR_", ""), file) if file.band else file
        files.append(replace(stated, path=file.path, superseded=file.superseded))
    warnings = (*metadata.warnings, *product.warnings)
    return replace(metadata, title=product.title, files=tuple(files), warnings=warnings, unread=product.unread)


def _with_baseline(product: Product, path: AnyPath) -> Product:
    """Completes `product` with the scaling by a Sentinel-2 tile's metadata or its folder's name."""
    if product.sensor not in (None, "sentinel2") or any(file.scale is not None for file in product.files):
        return product
    folder = path.parent.parent if path.parent.name in _SIZES else path.parent
    factors, source = sentinel2.folder_factors(folder)
    if not all(file.band in factors for file in product.files):
        return product
    files = []
    for file in product.files:
        scale, offset = factors[file.band]
        identity, wavelength = SENSORS["sentinel2"][naming.code_of(file.band)]  # which these metadata tell
        files.append(replace(file, identity=identity, wavelength_um=wavelength, scale=scale, offset=offset))
    return replace(product, files=tuple(files), sensor="sentinel2", scaling_reason=sentinel2.reason(source), fill=0.0)


def _from_folder(folder: AnyPath) -> Product:
    root = sentinel2.find_root(folder) if sentinel2.has_granules(folder) else None
    if root:
        return sentinel2.product(root)
    children = [path for path in folder.iterdir() if path.is_dir() and sentinel2.has_granules(path)]
    mtls = landsat.find_mtl(folder)
    if len(mtls) == 1 and not children:
        return landsat.product(mtls[0])
    if len(children) == 1 and not mtls:
        return sentinel2.product(children[0])
    if mtls or children:
        raise _several_scenes(folder, [path.name for path in mtls + children])
    return _joined_tiles(dimap.metadata_in(folder), folder) or _band_folder(folder)


def _joined_tiles(metadata: Sequence[AnyPath], folder: AnyPath) -> Optional[Product]:
    if len(metadata) > 1:
        raise _several_scenes(folder, [path.name for path in metadata])
    return dimap.product(metadata[0]) if metadata else None


def _rasters(folder: AnyPath, endings: tuple[str, ...] = _RASTERS) -> list[str]:
    """Lists the rasters in a folder, including those in its folders for each pixel size."""
    folders = [folder, *(folder / name for name in _SIZES if (folder / name).is_dir())]
    paths = (path for each in folders for path in each.iterdir())
    rasters = (path for path in paths if path.suffix.lower() in endings and path.is_file())
    return naming.without_doubles(sorted(str(path) for path in rasters if not naming.is_quality_layer(path.name)))


def _band_folder(folder: AnyPath) -> Product:
    rasters = _rasters(folder)
    if not rasters:
        joined = _joined_tiles(dimap.metadata_below(folder), folder)
        if joined:
            return joined
        inside = [path for path in folder.iterdir() if path.is_dir()]
        if len(inside) == 1:
            return _from_folder(inside[0])
        others = _rasters(folder, RASTERS)
        if len(others) == 1:
            return find(others, complete=False)
        raise SceneError(
            Sentence("The folder {} holds no raster.", folder.name),
            Sentence("Choose a raster, or the folder of a Landsat or Sentinel-2 product or of band files."),
        )
    scenes, unread = _scenes_in(rasters)
    if len(scenes) > 1:
        raise _several_scenes(folder, list(scenes))
    if not scenes and len(rasters) == 1:
        return _from_raster(rasters[0], complete=False)
    if not scenes:
        raise SceneError(
            Sentence(
                "The folder {} holds {} rasters whose names do not say which bands they are: {}.",
                folder.name,
                len(rasters),
                naming.listed([name_of(path) for path in rasters]),
            ),
            Sentence("Choose one raster, or give the band files one by one."),
        )
    paths = _finest_of_each_band(next(iter(scenes.values())))
    first = existing_path(paths[0]) or folder
    product = replace(_from_names(paths, Sentence("the band files in {}", folder.name)), unread=unread)
    return _with_metadata(product, _product_beside(first), first)


def _scenes_in(rasters: Sequence[str]) -> tuple[dict[str, list[str]], tuple[str, ...]]:
    """Groups band files by their scenes.

    Returns:
        The files of each scene; and the names of rasters that do not say which band they are, though they may be one.
    """
    scenes: dict[str, list[str]] = {}
    unread = []
    for path in rasters:
        name = naming.parse(path)
        if name is not None:
            scenes.setdefault(name.group, []).append(path)
        elif naming.may_be_band(path):
            unread.append(name_of(path))
    # A single file such as "coastline_blue.tif" beside a scene's bands is not a scene.
    full = {scene: files for scene, files in scenes.items() if len(files) > 1}
    return full if len(full) == 1 else scenes, tuple(unread)


def _finest_of_each_band(paths: Sequence[str]) -> list[str]:
    """Lists one path for each band: the finest where it has several pixel sizes."""
    best: dict[str, tuple[int, str]] = {}
    for path in paths:
        name = naming.parse(path)
        if name and (name.band not in best or name.size_m < best[name.band][0]):
            best[name.band] = (name.size_m, path)
    return sorted(path for _, path in best.values())


def _several_scenes(folder: AnyPath, scenes: Sequence[str]) -> SceneError:
    shown = naming.listed([scene or Sentence("(no name)") for scene in scenes])
    return SceneError(
        Sentence("The folder {} holds {} scenes: {}.", folder.name, len(scenes), shown),
        Sentence("Choose the files of one of them, or one of its band files."),
    )


def _from_raster(text: str, complete: bool) -> Product:
    path = existing_path(text)
    name = naming.parse(text) if path is not None and complete else None
    if path is None or name is None or not _is_single_band(text):
        found = None if path is None else described(text, path)
        return found or Product(name_of(text), (ProductFile(text),), naming.sensor_of(name_of(text)))
    owner = _product_beside(path)
    owned = [existing_path(file.path) for file in owner.files] if owner else []
    if owner and path.resolve() in {each.resolve() for each in owned if each}:
        return owner
    siblings, unread = _siblings(path, name)
    if len(siblings) < 2:
        return _with_metadata(_from_names([text], path.name), owner, path)
    title = Sentence("the band files of {}", name.group or path.parent.name)
    return _with_metadata(replace(_from_names(siblings, title), unread=unread), owner, path)


def _is_single_band(path: str) -> bool:
    with open_raster(path) as dataset:
        return bool(dataset.count == 1)


def _siblings(path: AnyPath, name: naming.BandFile) -> tuple[list[str], tuple[str, ...]]:
    """Lists the band files of the same scene, in the same folder or in 38-Cloud's folder for each band.

    Returns:
        Their paths, and the names of other files of the scene that could be bands.
    """
    split = re.match(rf"^(.*_){re.escape(name.band)}$", path.parent.name, re.IGNORECASE)
    if split and path.stem.lower().startswith(f"{name.band}_"):
        others = [
            path.parent.parent / f"{split.group(1)}{band}" / f"{band}{path.name[len(name.band) :]}"
            for band in ("red", "green", "blue", "nir")
        ]
        return [str(other) for other in others if other.is_file()], ()
    found, unread = [], []
    for other in path.parent.iterdir():
        if other.suffix.lower() != path.suffix.lower():
            continue
        parsed = naming.parse(other.name)
        if parsed and parsed.group == name.group:
            found.append(str(other))
        elif not parsed and other.name.startswith(name.scene) and naming.may_be_band(other.name):
            unread.append(other.name)
    return _finest_of_each_band(found), tuple(sorted(unread))


def _from_names(paths: Sequence[str], title: str, *, choosing: bool = True) -> Product:
    """Builds the product of files by their names.

    Args:
        paths: The files.
        title: The product's name in sentences.
        choosing: Whether one file is chosen of several of the same band.

    Raises:
        SceneError: If they belong to several scenes.
    """
    names = [naming.parse(path) for path in paths]
    superseded, warnings = _superseded(paths, names, choosing)
    sensor = next((name.sensor for name in names if name and name.sensor), None)
    sensor, by_number = meanings([name.band if name else "" for name in names], sensor, stacked=False)
    files = []
    for number, (path, name, known) in enumerate(zip(paths, names, by_number)):
        if name is None:
            files.append(ProductFile(path))
            continue
        sure = name.sensor or common_name(name.band) or named_um(name.band)
        identity, wavelength = (name.identity, name.wavelength_um) if sure else known or (None, None)
        if known and identity in (None, known[0]):
            identity, wavelength = known[0], wavelength or known[1]
        files.append(ProductFile(path, name.band, identity, wavelength, superseded=number in superseded))
    if len(paths) > 1 and all(map(naming.is_frame, paths)):
        warnings.insert(0, _NOT_ALIGNED)
    return Product(title, tuple(files), sensor, warnings=tuple(warnings))


def _superseded(
    paths: Sequence[str], names: Sequence[Optional[naming.BandFile]], choosing: bool
) -> tuple[set[int], list[str]]:
    """Finds the files of bands that other files hold with smaller pixels.

    Returns:
        Their positions among the files, and warnings that say which ones are used.

    Raises:
        SceneError: If files belong to several scenes.
    """
    same: dict[str, list[int]] = {}
    for position, name in enumerate(names):
        if name and choosing:
            code = band_code(name.band) if name.band.startswith("B") else None
            same.setdefault(code or name.band.casefold(), []).append(position)
    several = [positions for positions in same.values() if len(positions) > 1]
    _refuse_several_scenes(paths, names, several)
    found: set[int] = set()
    warnings: list[str] = []
    for positions in several:
        sizes = [float(name.size_m) for each in positions if (name := names[each])]
        sizes = sizes if all(sizes) else [_pixel_size(paths[each]) for each in positions]
        finest = positions[sizes.index(min(sizes))]
        found |= {*positions} - {finest}
        shown = [name_of(paths[each]) for each in positions]
        warnings.append(Sentence("{} hold the same band; {} is used.", shown, name_of(paths[finest])))
    return found, warnings


def _refuse_several_scenes(
    paths: Sequence[str], names: Sequence[Optional[naming.BandFile]], same_band: Sequence[Sequence[int]]
) -> None:
    """Refuses files of several scenes: by the names of products, or where files of the same band differ in scene.

    Raises:
        SceneError: If they are.
    """
    scenes = {name.scene for name in names if name and naming.sensor_of(name.scene)}
    for positions in same_band:
        of_band = {_scene_of(paths[each], name) for each in positions if (name := names[each])}
        scenes |= of_band if len(of_band) > 1 else set()
    if len(scenes) > 1:
        shown = [scene or Sentence("(no name)") for scene in sorted(scenes)[:4]]
        raise SceneError(
            Sentence("The files belong to {} scenes: {}.", len(scenes), shown),
            Sentence("Give the band files of one scene."),
        )


def _scene_of(path: str, name: naming.BandFile) -> str:
    """Finds the scene of a band file by its name, else by its folder, or the one above a folder of a pixel size."""
    above, _, folder = path.replace("\\", "/").rpartition("/")[0].rpartition("/")
    return name.scene or (above.rpartition("/")[2] if _SIZE.fullmatch(folder) else folder)


def _pixel_size(path: str) -> float:
    with open_raster(path) as dataset:
        return float(max(dataset.res))
