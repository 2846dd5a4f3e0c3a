"""Finds the scenes of a command's arguments: files, folders, products, addresses and patterns."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Callable

from ..algorithms.frame.scene_table import scenes_in_table
from ..engine.contract.addresses import local_path, name_of
from ..engine.contract.errors import JobError, SceneError
from ..engine.contract.listing.folders import ListedScene, name_of_scene
from ..paths import is_address

if TYPE_CHECKING:
    from ..engine.segmenting.findscenes import Search

__all__ = ["found_scenes"]

# A subdataset in GDAL's notation: SENTINEL2_L1C:/path/MTD_MSIL1C.xml:10m:EPSG_32755, NETCDF:"a.nc":red
_PART = re.compile(r'^(?P<driver>[A-Za-z0-9_]{2,}:"?)(?P<path>(?:[A-Za-z]:)?[^":]+)(?P<rest>"?(:.*)?)$')
_TABLES = (".csv", ".txt", ".tsv")


def found_scenes(
    given: Sequence[str], pattern: str = "", *, leave_out: Sequence[Path] = (), tell: Callable[[str], None] = print
) -> list[ListedScene]:
    """Finds the scenes of the arguments; among several, results of CloudReef are left out.

    Args:
        given: Files, product folders, folders of scenes, tables, addresses, patterns such as ``scenes/*.tif``.
        pattern: Which files of a folder are scenes; empty or ``*`` takes all; see `Search`.
        leave_out: Folders that are not searched, such as that of the results, unless they are arguments themselves.
        tell: Called with a sentence about each file that is skipped.

    Raises:
        SceneError: If no scene is found.
        JobError: If an argument is empty.
    """
    from ..engine.segmenting.findscenes import Search  # rasterio and numpy, which `--help` does without

    search = Search(pattern, leave_out, tell)
    scenes: list[ListedScene] = []
    for text in given:
        scenes += _scenes_of(text, search)
    scenes = list({tuple(map(_plain, scene.files)): scene for scene in reversed(scenes)}.values())[::-1]
    return search.scenes_of_all(scenes)


def _scenes_of(text: str, search: Search) -> list[ListedScene]:
    """Finds the scenes of one argument."""
    from ..engine.scenes.catalogues import stac

    if not text.strip():
        raise JobError("A scene is an empty argument.", "Give a raster, a folder, a table or a pattern.")
    text = local_path(text)
    if is_address(text):
        items = stac.items(text) if stac.is_item_address(text) else None
        return [ListedScene((item,), _named(item)) for item in items or [text]]
    path = Path(text)
    if path.is_dir():
        return search.in_folder(path)
    if path.suffix.lower() in _TABLES and path.is_file() and "mtl" not in path.stem.lower():
        return scenes_in_table(path, also_from=[Path.cwd()])
    part = _PART.match(text)
    if part and not path.exists():
        inside = part["path"] if is_address(part["path"]) else str(Path(part["path"]).absolute())
        return [ListedScene((f"{part['driver']}{inside}{part['rest']}",), name_of_scene(Path(inside)))]
    if not path.exists() and glob.has_magic(text):
        matches = sorted(glob.glob(text, recursive=True))
        if not matches:
            raise SceneError(f"No file matches {text}.", "Check the folder and the pattern.")
        return [scene for match in matches for scene in _scenes_of(match, search)]
    items = stac.items(str(path.absolute())) if path.suffix.lower() in (".json", ".geojson") else None
    if items is not None:
        return [ListedScene((item,), _named(item)) for item in items]
    return [ListedScene((str(path.absolute()),), name_of_scene(path.absolute()))]


def _plain(path: str) -> str:
    return path if is_address(path) else os.path.normcase(os.path.normpath(path))


def _named(address: str) -> str:
    """Names the results of an address or a listed item."""
    if address.startswith(("/vsizip/", "/vsitar/")):
        return name_of_scene(Path(address))
    return Path(name_of(address).split("?")[0]).stem or "scene"
