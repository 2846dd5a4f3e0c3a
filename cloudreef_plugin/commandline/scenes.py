"""Finds the scenes of a command's arguments: files, folders, products, addresses and patterns."""

from __future__ import annotations

import glob
import re
from pathlib import Path
from typing import Optional, Sequence

from ..algorithms.frame.scene_list import ListedScene, NameTemplate, name_results, scenes_in_folder
from ..algorithms.frame.scene_table import scenes_in_table
from ..engine.contract.addresses import name_of
from ..engine.contract.errors import JobError, SceneError
from ..paths import is_address

__all__ = ["NAMES", "found_scenes", "named_results"]

NAMES = "{scene}_{model}_mask.tif"
# A subdataset as GDAL names it: SENTINEL2_L1C:/path/MTD_MSIL1C.xml:10m:EPSG_32755, NETCDF:"a.nc":red
_PART = re.compile(r'^(?P<driver>[A-Za-z0-9_]{2,}:"?)(?P<path>(?:[A-Za-z]:)?[^":]+)(?P<rest>"?(:.*)?)$')
_METADATA = re.compile(r"MTD_MSIL(1C|2A)\.xml$", re.IGNORECASE)
_TABLES = (".csv", ".txt", ".tsv")


def found_scenes(given: Sequence[str], pattern: str = "") -> list[ListedScene]:
    """Finds the scenes of the arguments.

    Args:
        given: Files, product folders, folders of scenes, tables, addresses, patterns such as ``scenes/*.tif``.
        pattern: Which files of a folder are scenes; empty takes a product's folder as one scene, all rasters of others.

    Raises:
        SceneError: If there is none.
    """
    scenes: list[ListedScene] = []
    for text in given:
        scenes += _scenes_of(text, pattern)
    return list({scene.files: scene for scene in scenes}.values())


def _scenes_of(text: str, pattern: str) -> list[ListedScene]:
    from ..engine.scenes.catalogues import stac

    if is_address(text):
        items = stac.items(text) if stac.is_item_address(text) else None
        return [ListedScene((item,), _named(item)) for item in items or [text]]
    path = Path(text)
    if path.is_dir():
        return _scenes_in(path, pattern)
    if path.suffix.lower() in _TABLES and path.is_file() and "mtl" not in path.stem.lower():
        return scenes_in_table(path)
    part = _PART.match(text)
    if part and not path.exists():
        inside = part["path"] if is_address(part["path"]) else str(Path(part["path"]).absolute())
        return [ListedScene((f"{part['driver']}{inside}{part['rest']}",), _stem(Path(inside)))]
    if not path.exists() and glob.has_magic(text):
        matches = sorted(glob.glob(text, recursive=True))
        if not matches:
            raise SceneError(f"No file matches {text}.", "Check the folder and the pattern.")
        return [scene for match in matches for scene in _scenes_of(match, pattern)]
    items = stac.items(str(path.absolute())) if path.suffix.lower() in (".json", ".geojson") else None
    if items is not None:
        return [ListedScene((item,), _named(item)) for item in items]
    return [ListedScene((str(path.absolute()),), _stem(path.absolute()))]


def _named(address: str) -> str:
    """Names the results of an address or a listed item."""
    if address.startswith(("/vsizip/", "/vsitar/")):
        return _stem(Path(address))
    return Path(name_of(address).split("?")[0]).stem or "scene"


def _scenes_in(folder: Path, pattern: str) -> list[ListedScene]:
    """Lists the scenes of a folder: itself if it is one, else those in it and in its folders."""
    if pattern:
        return scenes_in_folder(folder, pattern)
    if _is_one_scene(folder):
        return [ListedScene((str(folder.absolute()),), _stem(folder.absolute()))]
    found: list[ListedScene] = []
    for scene in scenes_in_folder(folder, "*"):
        path = Path(scene.files[0])
        several = path.is_dir() and not _is_one_scene(path)
        found += _scenes_in(path, pattern) if several else [scene]
    return found


def _is_one_scene(folder: Path) -> bool:
    from ..engine.scenes.products import find

    try:
        find([str(folder)])
    except SceneError:
        return False
    return True


def _stem(path: Path) -> str:
    """Finds the stem of the results' names: the scene's name without suffixes; the product's for its metadata."""
    name = path.name
    if _METADATA.match(name):
        return _stem(path.parent)
    for end in (".tar.gz", ".SAFE.zip", "_MTL.txt", ".SAFE", ".SAFE" if path.is_dir() else path.suffix):
        if end and name.lower().endswith(end.lower()):
            return name[: -len(end)]
    return name


def named_results(
    scenes: Sequence[ListedScene], kinds: Sequence[str], *, output: Optional[Path], model: str, threshold: str
) -> list[tuple[ListedScene, dict[str, str]]]:
    """Gives each scene the paths of its results.

    Args:
        scenes: The scenes found.
        kinds: "mask" and what else is wanted.
        output: A folder, or for a single scene the mask's file; None writes beside each scene, what is made of an
            address into the working folder.
        model: Id of the model.
        threshold: The threshold as text.

    Raises:
        JobError: If one file is to hold the masks of several scenes.
        OutputError: If names clash.
    """
    template = NameTemplate(NAMES)
    if output is not None and output.suffix.lower() in (".tif", ".tiff") and not output.is_dir():
        if len(scenes) > 1:
            raise JobError(f"{output} cannot hold the masks of {len(scenes)} scenes.", "Give a folder.")
        template, output = NameTemplate(output.name.replace("{", "{{")), output.absolute().parent
    if output is not None:
        output.mkdir(parents=True, exist_ok=True)
        return name_results(scenes, template, output.absolute(), kinds, model=model, threshold=threshold)
    by_folder: dict[Path, list[ListedScene]] = {}
    for scene in scenes:
        first = scene.files[0]
        folder = Path.cwd() if is_address(first) or not Path(first).exists() else Path(first).absolute().parent
        by_folder.setdefault(folder, []).append(scene)
    return [
        named
        for folder, inside in by_folder.items()
        for named in name_results(inside, template, folder, kinds, model=model, threshold=threshold)
    ]
