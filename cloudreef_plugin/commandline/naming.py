"""Names the results of a command's scenes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Callable, Mapping, Optional, Union

from ..algorithms.frame.batch_names import NameTemplate, file_name, make_folder, name_results
from ..engine.contract.errors import JobError, OutputError
from ..engine.contract.listing.folders import RASTERS, ListedScene
from ..engine.contract.listing.result_names import RESULTS
from ..paths import is_address

__all__ = ["NAMES", "local_folder", "named_results"]

NAMES = "{scene}_{model}_mask.tif"
_TIFF = (".tif", ".tiff")
# Names that end so are meant as files, not as folders.
_FILES = ({*RASTERS} | {*RESULTS.values()}) - {*_TIFF}


class _Name(NameTemplate):
    """The name of one mask as it was given, whatever characters it holds."""

    def check(self) -> None:
        """Accepts what the system does.

        Raises:
            OutputError: On Windows, where some characters stand in no name.
        """
        if sys.platform == "win32" and file_name(self.text) != self.text:
            raise OutputError(f'"{self.text}" is no name of a file.', 'Give one without any of < > : " / \\ | ? *.')

    def fill(self, values: Mapping[str, str]) -> str:
        """Gives the name itself."""
        return self.text


def named_results(
    scenes: Sequence[ListedScene],
    kinds: Sequence[str],
    *,
    output: Optional[str],
    model: str,
    threshold: str,
    tell: Callable[[str], None],
) -> list[tuple[ListedScene, dict[str, str]]]:
    """Gives each scene the paths of its results.

    Args:
        scenes: The scenes found; those of one name get longer ones.
        kinds: "mask" and what else is wanted.
        output: A folder, or for a single scene the mask's file; None writes beside each scene, what is made of an
            address into the working folder.
        model: Id of the model.
        threshold: The threshold as text.
        tell: Called with a sentence for scenes that get a number.

    Raises:
        JobError: If one file is to hold the masks of several scenes.
        OutputError: If names clash, or the name of a file is no mask's.
    """
    template = NameTemplate(NAMES)
    if output is not None:
        folder, name = _parted(output)
        if name and len(scenes) > 1:
            raise JobError(f"{output} cannot hold the masks of {len(scenes)} scenes.", "Give a folder.")
        if isinstance(folder, Path):
            make_folder(folder)
        template = _Name(name) if name else template
        return name_results(scenes, template, folder, kinds, model=model, threshold=threshold, warn=tell)
    by_folder: dict[Path, list[ListedScene]] = {}
    for scene in scenes:
        first = scene.files[0]
        beside = Path.cwd() if is_address(first) or not Path(first).exists() else Path(first).absolute().parent
        by_folder.setdefault(beside, []).append(scene)
    return [
        named
        for beside, inside in by_folder.items()
        for named in name_results(inside, template, beside, kinds, model=model, threshold=threshold, warn=tell)
    ]


def local_folder(output: str) -> Path:
    """Checks that what was given is a place for a folder of this computer.

    Raises:
        OutputError: If it is none.
    """
    if is_address(output):
        raise OutputError(
            "The summary of a batch is written to this computer only.",
            "Give a folder here; `cloudreef segment` takes a place in object storage.",
        )
    _refuse_nothing(output)
    return Path(output).absolute()


def _refuse_nothing(output: str) -> None:
    if not output.strip():
        raise OutputError("The place of the results is an empty text.", "Give a folder, or the mask's file.")


def _parted(output: str) -> tuple[Union[str, Path], str]:
    """Parts what was given into the folder, an address or absolute, and the mask's name, empty if it names a folder."""
    _refuse_nothing(output)
    ending = Path(output).suffix.lower()
    if is_address(output):
        folder, _, name = output.rpartition("/")
        return (folder, name) if ending in _TIFF else (output, "")
    path = Path(output).absolute()
    if path.is_dir():
        return path, ""
    if ending in _FILES:
        raise OutputError(f"{output} does not end as masks do.", "Masks are GeoTIFF files: end it with .tif.")
    return (path.parent, path.name) if ending in _TIFF else (path, "")
