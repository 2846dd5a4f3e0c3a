"""The scenes in a folder: files and product folders whose names match patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Iterable, Optional, Sequence

from ..errors import JobError, SceneError
from ..sentences import Sentence

__all__ = ["ALL", "RASTERS", "ListedScene", "band_file", "name_of_scene", "scenes_in_folder"]

# The pattern for all rasters and products.
ALL = "*"
RASTERS = (".tif", ".tiff", ".jp2", ".img", ".vrt", ".png", ".jpg", ".jpeg", ".bil", ".dat", ".nc", ".hdf", ".h5")
_METADATA = re.compile(r"(_?MTL\.(txt|xml|json)|^MTD_MSI\w+\.xml)$", re.IGNORECASE)
# Products as downloaded, which are not unpacked.
_ARCHIVE = re.compile(r"^(L[COTEM]\d|S2[ABCD]_).*\.(zip|tar|tgz|tar\.gz)$", re.IGNORECASE)
# Files that are never scenes, whatever the pattern.
_BESIDE = (".aux.xml", ".ovr", ".msk", ".tfw", ".prj", ".part", ".blocks", ".qml", ".qmd")
# A file that a run or a download has not finished, such as scene.tif.part.1a2b; scene.part1.tif is whole.
_UNFINISHED = re.compile(r"\.(tiff?|jp2|img|vrt|png|jpe?g|bil|dat|nc|hdf|h5)\.part(\.|$)")
# One band of a Landsat or Sentinel-2 product: the scene's name, and the part that differs between its files.
_BAND_FILE = re.compile(
    r"^(?P<scene>.+?)_(?:(?P<band>(?:SR_|ST_)?B(?:\d{1,2}|8A)(?:_\d\dm|_VCID_\d)?)"
    r"|BQA|(?:SR_)?QA_(?:PIXEL|RADSAT|AEROSOL)|ST_(?:ATRAN|CDIST|DRAD|EMIS|EMSD|QA|TRAD|URAD)|VAA|VZA|SAA|SZA"
    r"|(?:AOT|SCL|TCI|WVP)(?:_\d\dm)?|thumb_(?:large|small)|MTL)\.(?:tiff?|jp2|jpe?g|txt|xml|json)$",
    re.IGNORECASE,
)
# One band of a drone's image: MicaSense numbers its bands, DJI uses letters.
_FRAME_FILE = re.compile(r"^(?P<scene>IMG_\d{4}|DJI_\w+?_MS)_(?P<band>\d{1,2}|G|R|RE|NIR)\.tiff?$", re.IGNORECASE)


@dataclass(frozen=True)
class ListedScene:
    """A scene of a batch.

    Attributes:
        files: A raster, a product folder, a metadata file, or several band files.
        name: Its name in reports, and the value of the placeholder {scene}.
        bands: Bands that a table states, or None.
        scaling: Scaling that a table states, or None.
        nodata: Nodata value that a table or a layer states, or None.
        crs: CRS of a layer, or None.
    """

    files: tuple[str, ...]
    name: str
    bands: Optional[str] = None
    scaling: Optional[str] = None
    nodata: Optional[float] = None
    crs: Optional[str] = None


def scenes_in_folder(
    folder: Path,
    patterns: str,
    leave_out: Iterable[Path] = (),
    is_stack: Callable[[Path], bool] = lambda path: False,
) -> list[ListedScene]:
    """Lists the scenes of a folder.

    Args:
        folder: The folder.
        patterns: One such as ``*.tif``, or several separated by semicolons; ``**/*.tif`` includes subfolders. A folder
            that matches is a scene if it contains rasters or a product. The band files of a product are one scene,
            of which the first is listed.
        leave_out: Folders that are not searched, such as that of the results.
        is_stack: Tells whether a raster has several bands; those are scenes of their own, whatever their names, such
            as plots A1, A2, B1, B2.

    Returns:
        The scenes, each once, sorted by path.

    Raises:
        SceneError: If there are none.
        JobError: If a pattern cannot be used.
    """
    if not folder.is_dir():
        raise SceneError(
            Sentence("The folder {} does not exist.", folder), Sentence("Choose the folder that contains the scenes.")
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
    scenes = _one_for_each_product(sorted(inside), is_stack)
    if not scenes:
        raise SceneError(
            Sentence('No scene in {} matches "{}".', folder, patterns),
            Sentence("Give a pattern such as *.tif, LC0* for Landsat folders, or **/*.tif to include subfolders."),
        )
    return scenes


def name_of_scene(path: Path) -> str:
    """Names a scene after its file or folder without suffixes, or after the product of a metadata file."""
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
    """Converts a pattern to one that ignores case on every system."""
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
    if _UNFINISHED.search(name) or name.endswith(_BESIDE):
        return False
    named = _METADATA.search(path.name) or _ARCHIVE.match(path.name)
    return explicit or path.suffix.lower() in RASTERS or bool(named)


def _lies_in(path: Path, place: Path, folder: Path) -> bool:
    """Tells whether a path lies in a folder to leave out, unless that is the searched folder itself."""
    if place == folder.resolve():
        return False
    resolved = path.resolve()
    return resolved == place or place in resolved.parents


def _one_for_each_product(paths: Sequence[Path], is_stack: Callable[[Path], bool]) -> list[ListedScene]:
    """Lists one file for each product, from which the engine finds the others; drops files in listed folders."""
    folders = {path for path in paths if path.is_dir()}
    files = [path for path in paths if path not in folders and not folders.intersection(path.parents)]
    products: dict[tuple[Path, str], list[Path]] = {}
    for path in files:
        band = band_file(path)
        if band and band["band"]:
            products.setdefault((path.parent, band["scene"].lower()), []).append(path)
    products = {key: bands for key, bands in products.items() if len(bands) == 1 or not is_stack(bands[0])}
    stacks = {(path.parent, path.stem.lower()): path for path in files if not _METADATA.search(path.name)}
    for path in files:  # without band files a product is listed by its stack, or its first metadata file
        band = band_file(path)
        if band and _METADATA.search(path.name):
            key = (path.parent, band["scene"].lower())
            products.setdefault(key, [stacks.get(key, path)])
    scenes = [
        ListedScene((str(path.absolute()),), name_of_scene(path)) for path in folders if not _within(path, folders)
    ]
    for path in files:
        band = band_file(path)
        bands = products.get((path.parent, band["scene"].lower()), []) if band else []
        if band and bands and (len(bands) > 1 or not band["band"]):
            if path == bands[0]:
                scenes.append(ListedScene((str(path.absolute()),), band["scene"]))
        else:
            scenes.append(ListedScene((str(path.absolute()),), name_of_scene(path)))
    return sorted(scenes, key=lambda scene: scene.files)


def band_file(path: Path) -> Optional[re.Match[str]]:
    """Matches the name of a band file of a product, with its ``scene`` and its ``band``; None for other files."""
    return _BAND_FILE.match(path.name) or _FRAME_FILE.match(path.name)


def _within(folder: Path, folders: set[Path]) -> bool:
    return bool(folders.intersection(folder.parents))
