"""The names of a batch's results, by a template."""

from __future__ import annotations

import os
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable, Mapping, Sequence, Union

from ...engine.contract.addresses import without_keys
from ...engine.contract.errors import OutputError
from ...engine.contract.listing.folders import ListedScene
from ...engine.contract.listing.result_names import name_of_kind
from ...engine.contract.sentences import Sentence

__all__ = [
    "PLACEHOLDERS",
    "NameTemplate",
    "file_name",
    "make_folder",
    "name_results",
    "told_apart",
]

PLACEHOLDERS = ("scene", "model", "folder", "threshold")

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


@dataclass(frozen=True)
class NameTemplate:
    """A template of result names: text with placeholders in braces, such as ``{scene}_{model}_mask.tif``.

    Attributes:
        text: The name of the mask; other results have their kind in place of "mask".
    """

    text: str

    def check(self) -> None:
        """Checks the template itself, without scenes.

        Raises:
            OutputError: If a placeholder is not known, or the text is no file name.
        """
        unknown = [name for name in re.findall(r"\{(.*?)\}", self.text) if name not in PLACEHOLDERS]
        rest = re.sub(r"\{(.*?)\}", "", self.text)
        if unknown or "{" in rest or "}" in rest:
            raise OutputError(
                Sentence('The name "{}" holds a placeholder that is not known.', self.text),
                Sentence("Known: {}.", [f"{{{name}}}" for name in PLACEHOLDERS]),
            )
        if not self.text.strip() or _FORBIDDEN.search(rest):
            raise OutputError(
                Sentence('"{}" is no name of a file.', self.text),
                Sentence(
                    'Give one without folders and without any of < > : " / \\ | ? *, such as '
                    "{{scene}}_{{model}}_mask.tif."
                ),
            )
        if not self.text.lower().endswith((".tif", ".tiff")):
            raise OutputError(
                Sentence('The name "{}" does not end as masks do.', self.text),
                Sentence("Masks are GeoTIFF files: end it with .tif."),
            )

    def fill(self, values: Mapping[str, str]) -> str:
        """Fills in the placeholders, which gives the mask's name."""
        return re.sub(r"\{(\w+)\}", lambda found: file_name(values[found.group(1)]), self.text)


def file_name(text: str) -> str:
    """Replaces the characters that some system does not allow in file names."""
    return _FORBIDDEN.sub("_", text).strip(" .") or "scene"


def name_results(
    scenes: Sequence[ListedScene],
    template: NameTemplate,
    folder: Union[str, Path],
    kinds: Sequence[str],
    *,
    model: str,
    threshold: str,
    tell: Callable[[str], None] = lambda sentence: None,
) -> list[tuple[ListedScene, dict[str, str]]]:
    """Gives every scene the paths of its results; scenes whose results would have one name get other names.

    Args:
        scenes: The listed scenes.
        template: Template of the masks' names.
        folder: Where results go; a text is an address.
        kinds: Of `result_names.RESULTS`; the mask among them.
        model: Id of the model.
        threshold: The threshold as text.
        tell: Called with a sentence for scenes that get a number.

    Raises:
        OutputError: If two scenes would have results of one name, or a result would replace a scene.
    """
    template.check()

    def mask_of(scene: ListedScene) -> str:
        place = Path(scene.files[0]).absolute().parent.name
        return template.fill({"scene": scene.name, "model": model, "folder": place, "threshold": threshold})

    named = []
    for scene in told_apart(scenes, mask_of, tell) if "{scene}" in template.text else scenes:
        mask = mask_of(scene)
        named.append((scene, {kind: _inside(folder, name_of_kind(mask, kind)) for kind in kinds}))
    _refuse_collisions(named)
    return named


def told_apart(
    scenes: Sequence[ListedScene],
    named: Callable[[ListedScene], str] = lambda scene: file_name(scene.name),
    tell: Callable[[str], None] = lambda sentence: None,
) -> list[ListedScene]:
    """Gives scenes of one name others: with the names of the folders that tell them apart, with their suffixes, or,
    where they differ in capitals only, with a number.

    Args:
        scenes: The scenes.
        named: Names what must differ.
        tell: Called with a sentence for scenes that get a number.
    """
    told = list(scenes)
    for places in _of_one_name(told, named):
        longer = _longer_names([told[index] for index in places])
        for index, name in zip(places, longer):
            told[index] = replace(told[index], name=name)
    taken = {_folded(named(scene)) for scene in told}
    for places in _of_one_name(told, named):
        first, *others = sorted(places, key=lambda index: told[index].files)
        for index in others:
            if _is_one_file(told[first], told[index]):
                continue
            number = 2
            while _folded(named(replace(told[index], name=f"{told[index].name}_{number}"))) in taken:
                number += 1
            told[index] = replace(told[index], name=f"{told[index].name}_{number}")
            taken.add(_folded(named(told[index])))
            tell(
                Sentence(
                    "{} and {} have one name for disks that do not tell capitals apart: the results of the second are "
                    "named {}.",
                    told[first].files[0],
                    told[index].files[0],
                    told[index].name,
                )
            )
    return told


def _of_one_name(scenes: Sequence[ListedScene], named: Callable[[ListedScene], str]) -> list[list[int]]:
    """Groups the indexes of scenes whose names some disk takes for one."""
    names = [_folded(named(scene)) for scene in scenes]
    groups: dict[str, list[int]] = {name: [] for name, count in Counter(names).items() if count > 1}
    for index, name in enumerate(names):
        if name in groups:
            groups[name].append(index)
    return list(groups.values())


def _longer_names(scenes: Sequence[ListedScene]) -> list[str]:
    places = [re.split(r"[\\/]+", without_keys(scene.files[0])) for scene in scenes]
    ends = [[scene.name for scene in scenes]]
    if len({tuple(place[:-1]) for place in places}) < len(scenes):  # some lie in one folder
        ends.append([place[-1] for place in places])
    for names in ends:
        for depth in range(max(map(len, places))):
            folders = [filter(None, place[:-1][len(place) - 1 - depth :]) for place in places]
            longer = ["_".join([*inside, name]) for inside, name in zip(folders, names)]
            if len({_folded(file_name(name)) for name in longer}) == len(longer):
                return longer
    return ends[0]


def _folded(name: str) -> str:
    """Makes names equal that some disk takes for one: of other capitals, or of letters and accents apart."""
    return unicodedata.normalize("NFC", name).casefold()


def _is_one_file(one: ListedScene, other: ListedScene) -> bool:
    """Tells whether two scenes are the same files, also on a disk that does not tell capitals apart."""
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
                    Sentence("Use placeholders that tell them apart: {{scene}}, {{folder}}."),
                )


def _files(scene: ListedScene) -> set[str]:
    return {os.path.realpath(file) for file in scene.files}


def _identities(scene: ListedScene) -> set[str]:
    return {_identity(file) for file in scene.files}


def _inside(folder: Union[str, Path], name: str) -> str:
    return str(folder / name) if isinstance(folder, Path) else f"{folder.rstrip('/')}/{name}"


def _identity(path: object) -> str:
    return _folded(os.path.normcase(os.path.realpath(str(path))))


def make_folder(folder: Path) -> None:
    """Makes a folder of results if it is not there.

    Raises:
        OutputError: If it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            Sentence("The folder {} cannot be made ({}).", folder, error.strerror), Sentence("Choose another one.")
        ) from error
