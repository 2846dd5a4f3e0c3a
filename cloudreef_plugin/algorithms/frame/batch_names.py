"""Names of a batch's scenes and results."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Callable, Mapping, Sequence, Union

from ...engine.contract.addresses import is_reserved, without_keys
from ...engine.contract.errors import OutputError
from ...engine.contract.files.identity import resolved
from ...engine.contract.listing.folders import ListedScene
from ...engine.contract.listing.result_names import name_of_kind
from ...engine.contract.sentences import Sentence

__all__ = [
    "FORMS",
    "PLACEHOLDERS",
    "NameTemplate",
    "file_name",
    "form_of_name",
    "in_form",
    "make_folder",
    "name_results",
    "with_unique_names",
]

# File endings for polygons.
FORMS = ("gpkg", "geojson", "fgb", "shp")
PLACEHOLDERS = ("scene", "model", "folder", "threshold")

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


@dataclass(frozen=True)
class NameTemplate:
    """A template of result names: text with placeholders in braces, such as ``{scene}_{model}_mask.tif``.

    Attributes:
        text: The name of the mask; other results have their kind instead of "mask".
    """

    text: str

    def check(self) -> None:
        """Checks the template.

        Raises:
            OutputError: If a placeholder is unknown, or the text is not the name of a GeoTIFF file.
        """
        unknown = [name for name in re.findall(r"\{(.*?)\}", self.text) if name not in PLACEHOLDERS]
        rest = re.sub(r"\{(.*?)\}", "", self.text)
        if unknown or "{" in rest or "}" in rest:
            raise OutputError(
                Sentence('The name "{}" has an unknown placeholder.', self.text),
                Sentence("Known: {}.", [f"{{{name}}}" for name in PLACEHOLDERS]),
            )
        if not self.text.strip() or _FORBIDDEN.search(rest):
            raise OutputError(
                Sentence('"{}" is not a file name.', self.text),
                Sentence(
                    'Give one without folders and without any of < > : " / \\ | ? *, such as '
                    "{{scene}}_{{model}}_mask.tif."
                ),
            )
        if not self.text.lower().endswith((".tif", ".tiff")):
            raise OutputError(
                Sentence('The name "{}" does not have the ending of a mask.', self.text),
                Sentence("Masks are GeoTIFF files: end it with .tif."),
            )

    def fill(self, values: Mapping[str, str]) -> str:
        """Replaces the placeholders, which gives the mask's name."""
        return re.sub(r"\{(\w+)\}", lambda found: file_name(values[found.group(1)]), self.text)


def file_name(text: str) -> str:
    """Changes a text so that every operating system allows it as a file name."""
    name = _FORBIDDEN.sub("_", text).strip(" .") or "scene"
    return f"_{name}" if is_reserved(name) else name


def name_results(
    scenes: Sequence[ListedScene],
    template: NameTemplate,
    folder: Union[str, Path],
    kinds: Sequence[str],
    *,
    model: str,
    threshold: str,
    warn: Callable[[str], None] = lambda sentence: None,
) -> list[tuple[ListedScene, dict[str, str]]]:
    """Builds the paths of every scene's results; scenes whose results would have the same name get other names.

    Args:
        scenes: The listed scenes.
        template: Template of the masks' names.
        folder: Folder for results, or as a text its address.
        kinds: Kinds of results, from `result_names.RESULTS`, including the mask.
        model: Id of the model.
        threshold: The threshold as text.
        warn: Called with a message about each scene that gets a number.

    Raises:
        OutputError: If two scenes would have results of the same name, or a result would replace a scene.
    """
    template.check()

    def mask_of(scene: ListedScene) -> str:
        place = Path(scene.files[0]).absolute().parent.name
        return template.fill({"scene": scene.name, "model": model, "folder": place, "threshold": threshold})

    named = []
    for scene in with_unique_names(scenes, mask_of, warn) if "{scene}" in template.text else scenes:
        mask = mask_of(scene)
        named.append((scene, {kind: _inside(folder, name_of_kind(mask, kind)) for kind in kinds}))
    _refuse_collisions(named)
    return named


def with_unique_names(
    scenes: Sequence[ListedScene],
    key: Callable[[ListedScene], str] = lambda scene: file_name(scene.name),
    warn: Callable[[str], None] = lambda sentence: None,
) -> list[ListedScene]:
    """Renames scenes of the same name: adds the names of their folders, their suffixes, or else a number.

    Args:
        scenes: The scenes.
        key: Returns the text that must be unique, whatever its capitals.
        warn: Called with a message about each scene that gets a number.
    """
    named = list(scenes)
    for indexes in _with_same_key(named, key):
        for index, name in zip(indexes, _longer_names([named[index] for index in indexes])):
            named[index] = replace(named[index], name=name)
    used = {_folded(key(scene)) for scene in named}
    for indexes in _with_same_key(named, key):
        first = named[indexes[0]]
        for index in indexes[1:]:
            scene = named[index]
            if _is_one_file(first, scene):
                continue
            numbered = (replace(scene, name=f"{scene.name}_{number}") for number in count(2))
            named[index] = next(other for other in numbered if _folded(key(other)) not in used)
            used.add(_folded(key(named[index])))
            warn(
                Sentence(
                    "{} and {} have one name for disks that do not tell capitals apart: the results of the second are "
                    "named {}.",
                    first.files[0],
                    scene.files[0],
                    named[index].name,
                )
            )
    return named


def _with_same_key(scenes: Sequence[ListedScene], key: Callable[[ListedScene], str]) -> list[list[int]]:
    """Groups the indexes of scenes with the same key, whatever its capitals; each group is sorted by the files."""
    groups: dict[str, list[int]] = {}
    for index, scene in sorted(enumerate(scenes), key=lambda item: item[1].files):
        groups.setdefault(_folded(key(scene)), []).append(index)
    return [group for group in groups.values() if len(group) > 1]


def _longer_names(scenes: Sequence[ListedScene]) -> list[str]:
    """Finds names that differ, from the names of the folders and, for scenes in one folder, of the files."""
    places = [re.split(r"[\\/]+", without_keys(scene.files[0])) for scene in scenes]
    ends = [[scene.name for scene in scenes]]
    if len({tuple(place[:-1]) for place in places}) < len(scenes):  # some are in the same folder
        ends.append([place[-1] for place in places])
    for names in ends:
        for depth in range(max(map(len, places))):
            folders = [filter(None, place[:-1][len(place) - 1 - depth :]) for place in places]
            longer = ["_".join([*inside, name]) for inside, name in zip(folders, names)]
            if len({_folded(file_name(name)) for name in longer}) == len(longer):
                return longer
    return ends[0]


def _folded(name: str) -> str:
    """Makes names equal that some file systems do not distinguish: capitals, and composed or decomposed accents."""
    return unicodedata.normalize("NFC", name).casefold()


def _is_one_file(one: ListedScene, other: ListedScene) -> bool:
    """Tells whether two scenes are the same files, also on a file system that ignores case."""
    if _files(one) == _files(other):
        return True
    try:
        pairs = list(zip(one.files, other.files))
        return len(one.files) == len(other.files) and all(os.path.samefile(*pair) for pair in pairs)
    except OSError:
        return False


def _refuse_collisions(named: Sequence[tuple[ListedScene, Mapping[str, str]]]) -> None:
    inputs = {identity: scene for scene, _ in named for identity in _identities(scene)}
    owners: dict[str, ListedScene] = {}
    for scene, paths in named:
        for path in paths.values():
            identity = _identity(path)
            if identity in inputs:
                raise OutputError(
                    Sentence("The result {} would replace the scene {}.", path, inputs[identity].name),
                    Sentence("Choose another name or folder for the results."),
                )
            other = owners.setdefault(identity, scene)
            if other is not scene and _is_one_file(other, scene):
                said = Sentence("{} is listed twice.", scene.files[0])
                raise OutputError(said, Sentence("Give each its own name."))
            if other is not scene:
                raise OutputError(
                    Sentence(
                        "The scenes {} and {} would both write {}.", other.files[0], scene.files[0], Path(path).name
                    ),
                    Sentence("Use placeholders that differ: {{scene}}, {{folder}}."),
                )


def _files(scene: ListedScene) -> set[str]:
    return {os.path.realpath(file) for file in scene.files}


def _identities(scene: ListedScene) -> set[str]:
    return {_identity(file) for file in scene.files}


def _inside(folder: Union[str, Path], name: str) -> str:
    return str(folder / name) if isinstance(folder, Path) else f"{folder.rstrip('/')}/{name}"


def _identity(path: Union[str, Path]) -> str:
    return _folded(resolved(path))


def make_folder(folder: Path) -> None:
    """Creates a folder for results if it does not exist.

    Raises:
        OutputError: If it cannot be created.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            Sentence("The folder {} cannot be made ({}).", folder, error.strerror), Sentence("Choose another folder.")
        ) from error


def in_form(paths: Mapping[str, str], form: str) -> dict[str, str]:
    """Changes the file ending of the polygons among the results of a scene.

    Args:
        paths: Paths by kind of result.
        form: One of `FORMS`.
    """
    named = dict(paths)
    if "polygons" in named:
        named["polygons"] = str(Path(named["polygons"]).with_suffix(f".{form}"))
    return named


def form_of_name(name: str) -> str:
    """Finds which of `FORMS` a file of polygons has by its name; ".json" is GeoJSON."""
    ending = Path(name).suffix[1:].lower()
    return ending if ending in FORMS else "geojson"
