"""The scenes in a folder: files and product folders whose names match patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, Optional, Sequence

from ..errors import JobError, SceneError
from ..sentences import Sentence

__all__ = ["ALL", "RASTERS", "ListedScene", "name_of_scene", "scenes_in_folder"]

# The pattern that asks for all rasters and products.
ALL = "*"
RASTERS = (".tif", ".tiff", ".jp2", ".img", ".vrt", ".png", ".jpg", ".jpeg", ".bil", ".dat", ".nc", ".hdf", ".h5")
_METADATA = re.compile(r"(_?MTL\.(txt|xml|json)|^MTD_MSI\w+\.xml)$", re.IGNORECASE)
# Products as downloaded; opened where they are.
_ARCHIVE = re.compile(r"^(L[COTEM]\d|S2[ABCD]_).*\.(zip|tar|tgz|tar\.gz)$", re.IGNORECASE)
# Files that are never scenes, whatever the pattern.
_BESIDE = (".aux.xml", ".ovr", ".msk", ".tfw", ".prj", ".part", ".blocks", ".qml", ".qmd")
# One band of a Landsat or Sentinel-2 product: the scene's name, and the part that differs between its files.
_BAND_FILE = re.compile(
    r"^(?P<scene>.+?)_(?:(?P<band>(?:SR_|ST_)?B(?:\d{1,2}|8A)(?:_\d\dm|_VCID_\d)?)"
    r"|BQA|(?:SR_)?QA_(?:PIXEL|RADSAT|AEROSOL)|ST_(?:ATRAN|CDIST|DRAD|EMIS|EMSD|QA|TRAD|URAD)|VAA|VZA|SAA|SZA"
    r"|(?:AOT|SCL|TCI|WVP)(?:_\d\dm)?|thumb_(?:large|small)|MTL)\.(?:tiff?|jp2|jpe?g|txt|xml|json)$",
    re.IGNORECASE,
)
# One band of a drone's frame: MicaSense numbers its bands, DJI names them by letters.
_FRAME_FILE = re.compile(r"^(?P<scene>IMG_\d{4}|DJI_\w+?_MS)_(?P<band>\d{1,2}|G|R|RE|NIR)\.tiff?$", re.IGNORECASE)


@dataclass(frozen=True)
class ListedScene:
    """A scene of a batch.

    Attributes:
        files: Its input: a raster, a product folder, a metadata file, or several band files.
        name: Its name in reports, and the value of the placeholder {scene}.
        bands: From a table, else None.
        scaling: From a table, else None.
        nodata: From a table or a layer, else None.
        crs: From a layer, else None.
    """

    files: tuple[str, ...]
    name: str
    bands: Optional[str] = None
    scaling: Optional[str] = None
    nodata: Optional[float] = None
    crs: Optional[str] = None


def scenes_in_folder(folder: Path, patterns: str, leave_out: Iterable[Path] = ()) -> list[ListedScene]:
    """Lists the scenes of a folder.

    Args:
        folder: Where to look.
        patterns: Such as ``*.tif``, several with a semicolon between; ``**/*.tif`` looks into folders too.
            A folder that matches is a scene if it holds rasters or a product. Of the band files of
            a product the first stands for all.
        leave_out: Folders that are not searched, such as that of the results.

    Returns:
        In the order of their paths, each once.

    Raises:
        SceneError: If there are none.
    """
    if not folder.is_dir():
        raise SceneError(
            Sentence("There is no folder {}.", folder), Sentence("Choose the folder that holds the scenes.")
        )
    out = [path.resolve() for path in leave_out]
    found: set[Path] = set()
    for pattern in _split(patterns):
        explicit = bool(re.search(r"\.\w+$", pattern))
        try:
            matches = list(folder.glob(_any_case(pattern)))
        except (ValueError, NotImplementedError) as error:
            raise JobError(
                Sentence('The pattern "{}" cannot be used: {}.', pattern, error), Sentence("Give one such as *.tif.")
            ) from error
        found |= {path for path in matches if _is_scene(path, explicit)}
    inside = {path for path in found if not any(_lies_in(path, place, folder) for place in out)}
    scenes = _one_for_each_product(sorted(inside))
    if not scenes:
        raise SceneError(
            Sentence('No scene in {} matches "{}".', folder, patterns),
            Sentence("Give a pattern such as *.tif, LC0* for Landsat folders, or **/*.tif to look into folders."),
        )
    return scenes


def name_of_scene(path: Path) -> str:
    """Names a scene after its file or folder, without suffixes; after the product where that is its metadata file."""
    name = path.name
    if _METADATA.search(name):
        return _METADATA.sub("", name) or name_of_scene(path.parent)
    for end in (".tar.gz", ".SAFE.zip", ".SAFE", ".SAFE" if path.is_dir() else path.suffix):
        if end and name.lower().endswith(end.lower()):
            return name[: -len(end)]
    return name


def _split(patterns: str) -> list[str]:
    return [pattern.strip() for pattern in patterns.split(";") if pattern.strip()] or [ALL]


def _any_case(pattern: str) -> str:
    """Turns a pattern into one that matches upper and lower case on every system."""
    if "[" in pattern:
        return pattern
    return re.sub(r"[A-Za-z]", lambda found: f"[{found.group().lower()}{found.group().upper()}]", pattern)


def _is_scene(path: Path, explicit: bool) -> bool:
    name = path.name.lower()
    if path.is_dir():
        try:
            children = list(path.iterdir())
        except OSError:
            return False
        return (path / "GRANULE").is_dir() or any(
            child.suffix.lower() in RASTERS or _METADATA.search(child.name) for child in children if child.is_file()
        )
    if ".part" in name or name.endswith(_BESIDE):
        return False
    named = _METADATA.search(path.name) or _ARCHIVE.match(path.name)
    return explicit or path.suffix.lower() in RASTERS or bool(named)


def _lies_in(path: Path, place: Path, folder: Path) -> bool:
    """Tells whether a match lies in a place to leave out, unless that is the searched folder itself."""
    if place == folder.resolve():
        return False
    resolved = path.resolve()
    return resolved == place or place in resolved.parents


def _one_for_each_product(paths: Sequence[Path]) -> list[ListedScene]:
    """Lets the first band file stand for its scene, which the engine finds; drops what lies in a listed folder."""
    folders = {path for path in paths if path.is_dir()}
    files = [path for path in paths if path not in folders and not folders.intersection(path.parents)]
    products: dict[tuple[Path, str], list[Path]] = {}
    for path in files:
        band = _band_file(path)
        if band and band["band"]:
            products.setdefault((path.parent, band["scene"].lower()), []).append(path)
    stacks = {(path.parent, path.stem.lower()): path for path in files if not _METADATA.search(path.name)}
    for path in files:  # without band files a stack stands for the product, or the first of its metadata files
        band = _band_file(path)
        if band and _METADATA.search(path.name):
            key = (path.parent, band["scene"].lower())
            products.setdefault(key, [stacks.get(key, path)])
    scenes = [
        ListedScene((str(path.absolute()),), name_of_scene(path)) for path in folders if not _within(path, folders)
    ]
    for path in files:
        band = _band_file(path)
        bands = products.get((path.parent, band["scene"].lower()), []) if band else []
        if band and bands and (len(bands) > 1 or not band["band"]):
            if path == bands[0]:
                scenes.append(ListedScene((str(path.absolute()),), band["scene"]))
        else:
            scenes.append(ListedScene((str(path.absolute()),), name_of_scene(path)))
    return sorted(scenes, key=lambda scene: scene.files)


def _band_file(path: Path) -> Optional[re.Match[str]]:
    return _BAND_FILE.match(path.name) or _FRAME_FILE.match(path.name)


def _within(folder: Path, folders: set[Path]) -> bool:
    return bool(folders.intersection(folder.parents))
