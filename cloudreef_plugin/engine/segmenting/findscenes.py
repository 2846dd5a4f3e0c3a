"""Finds the scenes in a folder and its subfolders: rasters, products and archives, except for results of CloudReef."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Callable

from ..contract.errors import CloudReefError, SceneError
from ..contract.listing.folders import ALL, ListedScene, band_file, name_of_scene, scenes_in_folder
from ..contract.progress import Reporter
from ..contract.protocol import Event, Finished
from ..contract.scene_jobs import FindScenes
from ..contract.sentences import Sentence
from ..scenes.naming import is_quality_layer, listed, parse, shared_by_bands
from ..scenes.opening import GDAL_ERRORS, open_raster
from ..scenes.products import find
from ..scenes.sidecars import dimap
from .record import is_result

__all__ = ["Search", "findscenes"]

_SIZE = re.compile(r"R\d\dm$")
_ARCHIVES = (".tar.gz", ".tgz", ".tar", ".zip")
# A raster beside the band files of a scene is another scene if it has at least this many bands.
_SCENE_BANDS = 3
SEARCHING = Sentence("Looking for scenes")


def findscenes(task: FindScenes, emit: Callable[[Event], None]) -> Finished:
    """Finds the scenes in a folder.

    Args:
        task: The job.
        emit: Called with each event.

    Returns:
        The terminal event; its statistics hold `scenes`, each with `files` and `name`.

    Raises:
        SceneError: If there are none.
        JobError: If the pattern cannot be used.
    """
    reporter = Reporter(emit)
    search = Search(
        task.pattern,
        [Path(folder) for folder in task.leave_out],
        reporter.message,
        lambda seen: reporter.progress(seen, 0, SEARCHING),
    )
    found = search.scenes_of_all(search.in_folder(Path(task.folder)))
    return Finished({}, {"scenes": [{"files": list(scene.files), "name": scene.name} for scene in found]})


@dataclass
class Search:
    """A search for scenes.

    Attributes:
        pattern: Pattern of scenes; empty or `ALL` finds product folders, and all rasters of other folders and their
            subfolders.
        leave_out: Folders that are not searched, such as that of the results, except for the searched folder itself.
        tell: Called with a sentence about what is skipped.
        step: Called with the number of folders searched so far.
    """

    pattern: str = ""
    leave_out: Sequence[Path] = ()
    tell: Callable[[str], None] = print
    step: Callable[[int], None] = lambda seen: None
    _seen: set[Path] = field(default_factory=set)
    _results: dict[ListedScene, bool] = field(default_factory=dict)

    def in_folder(self, folder: Path) -> list[ListedScene]:
        """Lists the scenes of a folder: itself if it is a product, else those in it and its subfolders.

        Raises:
            SceneError: If there are none.
            JobError: If the pattern cannot be used.
        """
        if self.pattern.strip() not in ("", ALL):
            return scenes_in_folder(folder, self.pattern, self.leave_out, _is_stack)
        if not folder.is_dir():
            raise SceneError(
                Sentence("The folder {} does not exist.", folder),
                Sentence("Choose the folder that contains the scenes."),
            )
        self._seen.clear()
        found = self._walked(folder.absolute())
        if not found and any(self._results.values()):
            raise SceneError(self._passed(), Sentence("Choose the folder that holds the scenes."))
        if not found:
            raise SceneError(
                Sentence("There is no scene in {} or its subfolders.", folder),
                Sentence("Choose a folder with rasters or products."),
            )
        return found

    def scenes_of_all(self, scenes: Sequence[ListedScene]) -> list[ListedScene]:
        """Leaves out results of CloudReef, and tells of them, unless there is nothing else."""
        scenes = _once_for_all_bands(scenes)
        others = [scene for scene in scenes if scene.bands or not self._is_result(scene)]
        if others and any(is_one and not scene.bands for scene, is_one in self._results.items()):
            self.tell(self._passed())
        if len(scenes) < 2:
            return list(scenes)
        return [self._in_utf8(scene) for scene in others or scenes]

    def _passed(self) -> Sentence:
        """Names the results of CloudReef that were found."""
        names = sorted(_text(scene.name) for scene, is_one in self._results.items() if is_one and not scene.bands)
        return Sentence("Results of CloudReef are not scenes and are skipped: {}.", listed(names))

    def _walked(self, folder: Path) -> list[ListedScene]:
        place = folder.resolve()
        if place in self._seen:  # a link that leads back
            return []
        self._seen.add(place)
        self.step(len(self._seen))
        if (folder / "GRANULE").is_dir():
            return [ListedScene((str(folder),), name_of_scene(folder))]
        try:
            inside = sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
        except OSError as error:
            self.tell(Sentence("The folder {} cannot be read: {}.", _text(str(folder)), error.strerror))
            return []
        if dimap.metadata_in(folder, in_colour=False):  # beside tiles and previews
            return self._in_colour(folder)
        files = [scene for scene in _files_in(folder) if not self._is_result(scene)]
        bands = _bands_of(folder)
        own = {Path(band).relative_to(folder).parts[0] for band in bands}
        beside = [scene for scene in files if Path(scene.files[0]).name not in own] if bands else []
        others = [scene for scene in beside if _may_be_scene(scene)]
        by_size = bool(bands) and all(_SIZE.match(name) for name in own)  # as a Sentinel-2 tile on AWS, beside qi
        if bands and not others and (len(own) > 1 or len(inside) == 1 or by_size):
            return [ListedScene((str(folder),), name_of_scene(folder))]
        if len(own) > 1:  # band files, and scenes beside them
            files = [ListedScene((bands[0],), name_of_scene(folder)), *others]
        if not bands:
            files += self._in_archives(folder, {scene.files[0] for scene in files})
        left_out = [path.resolve() for path in self.leave_out]
        deeper = [self._walked(path) for path in inside if path.resolve() not in left_out]
        below = self._unpacked_once([*files, *(scene for scenes in deeper for scene in scenes)], folder)
        if files == below and len(files) == 1:  # a folder for each scene, which names it
            return [replace(files[0], name=name_of_scene(folder))]
        return below

    def _in_colour(self, folder: Path) -> list[ListedScene]:
        """Lists the images of a folder with metadata of DIMAP, and tells of panchromatic ones."""
        images = dimap.metadata_in(folder)
        others = [_text(path.name) for path in dimap.metadata_in(folder, in_colour=False) if path not in images]
        if others:
            self.tell(Sentence("Panchromatic images are skipped: {}.", listed(others)))
        return [ListedScene((str(path),), name_of_scene(Path(path.name))) for path in images]

    def _in_archives(self, folder: Path, known: Container[str]) -> list[ListedScene]:
        """Lists archives that do not have a product's name, but contain a scene; tells of the others."""
        archives = [path for path in sorted(folder.iterdir()) if path.name.lower().endswith(_ARCHIVES)]
        others = [path for path in archives if str(path) not in known and not path.name.startswith(".")]
        found = [path for path in others if _is_readable(path)]
        passed = [_text(path.name) for path in others if path not in found]
        if passed:
            self.tell(Sentence("Archives in which no single scene was found are skipped: {}.", listed(passed)))
        return [ListedScene((str(path),), name_of_scene(path)) for path in found]

    def _unpacked_once(self, scenes: Sequence[ListedScene], folder: Path) -> list[ListedScene]:
        """Leaves out archives of products that are in the same folder unpacked, or in another archive."""
        others = {name_of_scene(Path(scene.files[0])).casefold() for scene in scenes if not _is_archive(scene)}
        kept = []
        for scene in scenes:
            path = Path(scene.files[0])
            name = name_of_scene(path).casefold()
            if _is_archive(scene) and path.parent == folder:
                if name in others:
                    self.tell(Sentence("{} is skipped, because its content is in the same folder.", _text(path.name)))
                    continue
                others.add(name)
            kept.append(scene)
        return kept

    def _is_result(self, scene: ListedScene) -> bool:
        if scene not in self._results:
            self._results[scene] = is_result(scene.files)
        return self._results[scene]

    def _in_utf8(self, scene: ListedScene) -> ListedScene:
        """Replaces names that are not UTF-8, so that this scene fails and not the batch."""
        files = tuple(_text(file) for file in scene.files)
        if files == scene.files:
            return scene
        self.tell(Sentence("The name of {} is not valid UTF-8, so it cannot be segmented. Rename the file.", files[0]))
        return replace(scene, files=files, name=_text(scene.name))


def _once_for_all_bands(scenes: Sequence[ListedScene]) -> list[ListedScene]:
    """Lists a scene of several band files once where more of them are listed, as each stands for the whole scene."""
    groups: dict[tuple[str, str], list[ListedScene]] = {}
    for scene in scenes:
        key = shared_by_bands(scene.files[0]) if len(scene.files) == 1 and not scene.bands else None
        if key is not None and Path(scene.files[0]).is_file():
            groups.setdefault(key, []).append(scene)
    left_out, names = set[ListedScene](), dict[ListedScene, str]()
    for (folder, _), (first, *others) in groups.items():
        if others and _count_bands(first) == 1:
            left_out.update(others)
            band = parse(first.files[0])
            names[first] = (band.scene.strip("_-. ") if band else "") or name_of_scene(Path(folder))
    return [replace(scene, name=names.get(scene, scene.name)) for scene in scenes if scene not in left_out]


def _is_readable(archive: Path) -> bool:
    """Tells whether an archive contains one scene; no compressed .tar is searched, as it would be read to its end."""
    try:
        return archive.name.lower().endswith((".zip", ".tar")) and bool(find([str(archive)]).files)
    except SceneError:
        return False


def _files_in(folder: Path) -> list[ListedScene]:
    try:
        files = [scene for scene in scenes_in_folder(folder, ALL, (), _is_stack) if not Path(scene.files[0]).is_dir()]
    except SceneError:
        return []
    return [scene for scene in files if not is_quality_layer(Path(scene.files[0]).name)]


def _bands_of(folder: Path) -> list[str]:
    """Lists the files of a folder that is one scene of several files; empty if it is not."""
    try:
        files = [file.path for file in find([str(folder)]).files]
    except SceneError:
        return []
    if len(files) < 2 or not all(folder in Path(file).parents for file in files):
        return []
    return [] if band_file(Path(files[0])) and _is_stack(Path(files[0])) else files


def _may_be_scene(scene: ListedScene) -> bool:
    """Tells whether a file beside band files is another scene: a product's archive, or a raster of several bands."""
    return _is_archive(scene) or _count_bands(scene) >= _SCENE_BANDS


def _is_stack(raster: Path) -> bool:
    return _count_bands(ListedScene((str(raster),), "")) > 1


def _count_bands(scene: ListedScene) -> int:
    """Counts the bands of a raster; 0 if it cannot be read."""
    try:
        with open_raster(scene.files[0]) as raster:
            return int(raster.count)
    except (CloudReefError, *GDAL_ERRORS):
        return 0


def _is_archive(scene: ListedScene) -> bool:
    return scene.files[0].lower().endswith(_ARCHIVES)


def _text(name: str) -> str:
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
