"""Finds the scenes of a command's arguments: files, folders, products, addresses and patterns."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Callable

from ..algorithms.frame.scene_list import ListedScene, file_name, scenes_in_folder
from ..algorithms.frame.scene_table import scenes_in_table
from ..engine.contract.addresses import name_of, without_keys
from ..engine.contract.errors import CloudReefError, JobError, SceneError
from ..paths import is_address

__all__ = ["found_scenes", "told_apart"]

# A subdataset as GDAL names it: SENTINEL2_L1C:/path/MTD_MSIL1C.xml:10m:EPSG_32755, NETCDF:"a.nc":red
_PART = re.compile(r'^(?P<driver>[A-Za-z0-9_]{2,}:"?)(?P<path>(?:[A-Za-z]:)?[^":]+)(?P<rest>"?(:.*)?)$')
_METADATA = re.compile(r"MTD_MSIL(1C|2A)\.xml$", re.IGNORECASE)
_SIZE = re.compile(r"R\d\dm$")
_TABLES = (".csv", ".txt", ".tsv")
_ARCHIVES = (".tar.gz", ".tgz", ".tar", ".zip")
# Bands from which a raster beside the band files of a scene is a scene of its own.
_SCENE_BANDS = 3


def found_scenes(
    given: Sequence[str], pattern: str = "", *, leave_out: Sequence[Path] = (), tell: Callable[[str], None] = print
) -> list[ListedScene]:
    """Finds the scenes of the arguments; of several those that are no results of CloudReef.

    Args:
        given: Files, product folders, folders of scenes, tables, addresses, patterns such as ``scenes/*.tif``.
        pattern: Which files of a folder are scenes; empty takes a product's folder as one scene, all rasters of others
            and of the folders in them.
        leave_out: Folders that are not searched, such as that of the results, unless they are given themselves.
        tell: Called with a sentence for what is passed over.

    Raises:
        SceneError: If there is none.
        JobError: If an argument is empty.
    """
    _is_result.cache_clear()
    search = _Search(pattern, leave_out, tell)
    scenes: list[ListedScene] = []
    for text in given:
        scenes += search.scenes_of(text)
    scenes = list({tuple(map(_plain, scene.files)): scene for scene in reversed(scenes)}.values())[::-1]
    if len(scenes) > 1:
        scenes = [scene for scene in scenes if scene.bands or not _is_result(scene)] or scenes
        scenes = [_in_utf8(scene, tell) for scene in scenes]
    return scenes


def told_apart(scenes: Sequence[ListedScene]) -> list[ListedScene]:
    """Gives scenes of one name others: with the names of the folders that tell them apart, or with their suffixes."""
    groups: dict[str, list[int]] = {}
    for index, scene in enumerate(scenes):
        groups.setdefault(file_name(scene.name).casefold(), []).append(index)
    told = list(scenes)
    for places in groups.values():
        if len(places) < 2:
            continue
        longer = _longer_names([scenes[index] for index in places])
        for index, name in zip(places, longer):
            told[index] = replace(scenes[index], name=name)
    return told


def _longer_names(scenes: Sequence[ListedScene]) -> list[str]:
    places = [re.split(r"[\\/]+", without_keys(scene.files[0])) for scene in scenes]
    ends = [[scene.name for scene in scenes]]
    if len({tuple(place[:-1]) for place in places}) < len(scenes):  # some lie in one folder
        ends.append([place[-1] for place in places])
    for names in ends:
        for depth in range(max(map(len, places))):
            longer = ["_".join([*place[:-1][len(place) - 1 - depth :], name]) for place, name in zip(places, names)]
            if len({file_name(name).casefold() for name in longer}) == len(longer):
                return longer
    return ends[0]


@dataclass
class _Search:
    """A search for scenes.

    Attributes:
        pattern: Which files of a folder are scenes; empty for all rasters and products.
        leave_out: Folders that are not searched.
        tell: Called with a sentence for what is passed over.
    """

    pattern: str
    leave_out: Sequence[Path]
    tell: Callable[[str], None]
    _seen: set[Path] = field(default_factory=set)

    def scenes_of(self, text: str) -> list[ListedScene]:
        """Finds the scenes of one argument."""
        from ..engine.scenes.catalogues import stac

        if not text.strip():
            raise JobError("A scene is an empty text.", "Give a raster, a folder, a table or a pattern.")
        if is_address(text):
            items = stac.items(text) if stac.is_item_address(text) else None
            return [ListedScene((item,), _named(item)) for item in items or [text]]
        path = Path(text)
        if path.is_dir():
            self._seen.clear()
            return self._scenes_in(path)
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
            return [scene for match in matches for scene in self.scenes_of(match)]
        items = stac.items(str(path.absolute())) if path.suffix.lower() in (".json", ".geojson") else None
        if items is not None:
            return [ListedScene((item,), _named(item)) for item in items]
        return [ListedScene((str(path.absolute()),), _stem(path.absolute()))]

    def _scenes_in(self, folder: Path) -> list[ListedScene]:
        """Lists the scenes of a folder: itself if it is one, else those in it and in the folders in it."""
        if self.pattern:
            return scenes_in_folder(folder, self.pattern, self.leave_out)
        found = self._walked(folder.absolute())
        if not found:
            raise SceneError(
                f"No scene lies in {folder} or the folders in it.", "Give the folder of rasters or products."
            )
        return found

    def _walked(self, folder: Path) -> list[ListedScene]:
        place = folder.resolve()
        if place in self._seen:  # a link that leads back
            return []
        self._seen.add(place)
        if (folder / "GRANULE").is_dir():
            return [ListedScene((str(folder),), _stem(folder))]
        try:
            inside = sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
        except OSError as error:
            self.tell(f"The folder {folder} cannot be read: {error.strerror}.")
            return []
        files = [scene for scene in _files_in(folder) if not _is_result(scene)]
        bands = _bands_of(folder)
        own = {Path(band).relative_to(folder).parts[0] for band in bands}
        beside = [scene for scene in files if Path(scene.files[0]).name not in own] if bands else []
        others = [scene for scene in beside if _may_be_scene(scene)]
        by_size = bool(bands) and all(_SIZE.match(name) for name in own)  # as a Sentinel-2 tile on AWS, beside qi
        if bands and not others and (len(own) > 1 or len(inside) == 1 or by_size):
            return [ListedScene((str(folder),), _stem(folder))]
        if len(own) > 1:  # band files, and scenes beside them
            files = [ListedScene((bands[0],), _stem(folder)), *others]
        left_out = [path.resolve() for path in self.leave_out]
        deeper = [self._walked(path) for path in inside if path.resolve() not in left_out]
        below = self._unpacked_once([*files, *(scene for scenes in deeper for scene in scenes)], folder)
        if files == below and len(files) == 1:  # a folder for each scene, which names it
            return [replace(files[0], name=_stem(folder))]
        return below

    def _unpacked_once(self, scenes: Sequence[ListedScene], folder: Path) -> list[ListedScene]:
        """Leaves out archives whose product lies beside them, unpacked or in another archive."""
        others = {_stem(Path(scene.files[0])).casefold() for scene in scenes if not _is_archive(scene)}
        kept = []
        for scene in scenes:
            path = Path(scene.files[0])
            name = _stem(path).casefold()
            if _is_archive(scene) and path.parent == folder:
                if name in others:
                    self.tell(f"{path.name} is passed over: what is packed in it lies beside it.")
                    continue
                others.add(name)
            kept.append(scene)
        return kept


def _files_in(folder: Path) -> list[ListedScene]:
    try:
        return [scene for scene in scenes_in_folder(folder, "*") if not Path(scene.files[0]).is_dir()]
    except SceneError:
        return []


def _bands_of(folder: Path) -> list[str]:
    """Lists the files of a folder that is one scene of several files, else nothing."""
    from ..engine.scenes.products import find

    try:
        files = [file.path for file in find([str(folder)]).files]
    except SceneError:
        return []
    return files if len(files) > 1 and all(folder in Path(file).parents for file in files) else []


def _may_be_scene(scene: ListedScene) -> bool:
    """Tells whether a file beside band files is a scene of its own: a packed product, or a raster of several bands."""
    from ..engine.scenes.opening import GDAL_ERRORS, open_raster

    if _is_archive(scene):
        return True
    try:
        with open_raster(scene.files[0]) as raster:
            return bool(raster.count >= _SCENE_BANDS)
    except (CloudReefError, *GDAL_ERRORS):
        return False


@cache
def _is_result(scene: ListedScene) -> bool:
    from ..engine.segmenting.record import is_result

    return is_result(scene.files)


def _is_archive(scene: ListedScene) -> bool:
    return scene.files[0].lower().endswith(_ARCHIVES)


def _in_utf8(scene: ListedScene, tell: Callable[[str], None]) -> ListedScene:
    """Names a scene, whose files' names may be no text, so that it fails alone and not the batch."""
    files = tuple(_text(file) for file in scene.files)
    if files == scene.files:
        return scene
    tell(f"The name of {files[0]} is no text in UTF-8, so it cannot be segmented. Rename the file.")
    return replace(scene, files=files, name=_text(scene.name))


def _text(name: str) -> str:
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _plain(path: str) -> str:
    return path if is_address(path) else os.path.normpath(path)


def _named(address: str) -> str:
    """Names the results of an address or a listed item."""
    if address.startswith(("/vsizip/", "/vsitar/")):
        return _stem(Path(address))
    return Path(name_of(address).split("?")[0]).stem or "scene"


def _stem(path: Path) -> str:
    """Finds the stem of the results' names: the scene's name without suffixes; the product's for its metadata."""
    name = path.name
    if _METADATA.match(name):
        return _stem(path.parent)
    for end in (".tar.gz", ".SAFE.zip", "_MTL.txt", ".SAFE", ".SAFE" if path.is_dir() else path.suffix):
        if end and name.lower().endswith(end.lower()):
            return name[: -len(end)]
    return name
