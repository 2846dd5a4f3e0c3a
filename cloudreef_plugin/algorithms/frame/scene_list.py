"""The scenes of a batch in a folder, by patterns, and the names of its results, by a template."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, Mapping, Optional, Sequence, Union

from ...engine.contract.errors import JobError, OutputError, SceneError
from ...engine.contract.sentences import Sentence

__all__ = [
    "PLACEHOLDERS",
    "RASTERS",
    "RESULTS",
    "ListedScene",
    "NameTemplate",
    "file_name",
    "make_folder",
    "name_of_file",
    "name_results",
    "scenes_in_folder",
    "unsearched",
]

PLACEHOLDERS = ("scene", "model", "folder", "threshold")
# The results that a batch can make, and the suffixes of their files.
RESULTS = {"mask": ".tif", "probability": ".tif", "polygons": ".gpkg", "statistics": ".json", "report": ".html"}

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
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


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


def unsearched(folder: Path, patterns: str, found: Sequence[ListedScene], leave_out: Iterable[Path] = ()) -> list[Path]:
    """Lists the folders in a folder that hold rasters or products, but were not looked into; see `scenes_in_folder`.

    Only where the patterns ask for all there is: others say what is wanted.
    """
    if "*" not in _split(patterns) or "**" in patterns:
        return []
    listed = {Path(scene.files[0]) for scene in found}
    out = [path.resolve() for path in leave_out]
    inside = sorted(path for path in folder.absolute().iterdir() if path.is_dir() and not path.name.startswith("."))
    return [
        path
        for path in inside
        if path not in listed
        and not any(_lies_in(path, place, folder) for place in out)
        and any(_is_scene(Path(place, name), False) for place, _, names in os.walk(path) for name in names)
    ]


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
    searched: bool = False,
) -> list[tuple[ListedScene, dict[str, str]]]:
    """Gives every scene the paths of its results.

    Args:
        scenes: The listed scenes.
        template: Template of the masks' names.
        folder: Where results go; a text is an address.
        kinds: Of `RESULTS`; the mask among them.
        model: Id of the model.
        threshold: The threshold as text.
        searched: Whether the scenes were found by searching a folder: results of earlier runs there are
            left out then.

    Raises:
        OutputError: If two scenes would have results of one name, or a result would replace a scene.
    """
    template.check()
    named = []
    for scene in scenes:
        values = {
            "scene": scene.name,
            "model": model,
            "folder": Path(scene.files[0]).absolute().parent.name,
            "threshold": threshold,
        }
        mask = template.fill(values)
        named.append((scene, {kind: _inside(folder, _of_kind(mask, kind)) for kind in kinds}))
    if searched:
        results = {
            _identity(_inside(folder, _of_kind(Path(paths["mask"]).name, kind)))
            for _, paths in named
            for kind in RESULTS
        }
        # A scene that its own result would replace is kept here, to be refused below.
        named = [
            (scene, paths)
            for scene, paths in named
            if not _identities(scene) & results or _identity(paths["mask"]) in _identities(scene)
        ]
    _refuse_collisions(named)
    return named


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
            if other is not scene and _files(other) == _files(scene):
                said = Sentence("{} is listed twice.", scene.files[0])
                raise OutputError(said, Sentence("Give each its own name."))
            if other is not scene:
                raise OutputError(
                    Sentence(
                        "The scenes {} and {} would both write {}.", other.files[0], scene.files[0], Path(path).name
                    ),
                    Sentence("Use placeholders that tell them apart: {{scene}}, {{folder}}."),
                )


def _split(patterns: str) -> list[str]:
    return [pattern.strip() for pattern in patterns.split(";") if pattern.strip()] or ["*"]


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
    scenes = [ListedScene((str(path.absolute()),), path.name) for path in folders if not _within(path, folders)]
    for path in files:
        band = _band_file(path)
        bands = products.get((path.parent, band["scene"].lower()), []) if band else []
        if band and bands and (len(bands) > 1 or not band["band"]):
            if path == bands[0]:
                scenes.append(ListedScene((str(path.absolute()),), band["scene"]))
        else:
            scenes.append(ListedScene((str(path.absolute()),), name_of_file(path)))
    return sorted(scenes, key=lambda scene: scene.files)


def _band_file(path: Path) -> Optional[re.Match[str]]:
    return _BAND_FILE.match(path.name) or _FRAME_FILE.match(path.name)


def _within(folder: Path, folders: set[Path]) -> bool:
    return bool(folders.intersection(folder.parents))


def name_of_file(path: Path) -> str:
    """Names a scene after its file, without the suffix, or after the product where that is its metadata file."""
    if _METADATA.search(path.name):
        return _METADATA.sub("", path.name) or path.parent.name
    return path.stem[: -len(".tar")] if path.name.lower().endswith(".tar.gz") else path.stem


def _files(scene: ListedScene) -> set[str]:
    return {os.path.realpath(file) for file in scene.files}


def _identities(scene: ListedScene) -> set[str]:
    return {_identity(file) for file in scene.files}


def _inside(folder: Union[str, Path], name: str) -> str:
    return str(folder / name) if isinstance(folder, Path) else f"{folder.rstrip('/')}/{name}"


def _of_kind(mask: str, kind: str) -> str:
    """Names another result of the same run, given the mask's name."""
    if kind == "mask":
        return mask
    stem = Path(mask).stem
    before, word, after = stem.rpartition("mask")
    return (before + kind + after if word else f"{stem}_{kind}") + RESULTS[kind]


def _identity(path: object) -> str:
    return os.path.normcase(os.path.realpath(str(path))).casefold()


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
