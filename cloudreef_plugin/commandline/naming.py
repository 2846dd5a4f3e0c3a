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
# Names with these suffixes are meant as files, not as folders.
_FILES = ({*RASTERS} | {*RESULTS.values()}) - {*_TIFF}


class _Name(NameTemplate):
    """The name of a single mask exactly as given."""

    def check(self) -> None:
        """Accepts every name that the system accepts.

        Raises:
            OutputError: On Windows, if no file can have it.
        """
        if sys.platform == "win32" and file_name(self.text) != self.text:
            raise OutputError(
                f'"{self.text}" is not a valid file name on Windows.',
                'Give one without < > : " / \\ | ? *, and not the name of a device such as NUL.',
            )

    def fill(self, values: Mapping[str, str]) -> str:
        """Gives the name unchanged."""
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
        scenes: The scenes; those that share a name get longer ones.
        kinds: "mask" and other results that are wanted.
        output: A folder, or the mask's file for a single scene; None writes beside each scene, or for an address into
            the working folder.
        model: Id of the model.
        threshold: The threshold as text.
        tell: Called with a sentence for scenes that get a number.

    Raises:
        JobError: If one file is to hold the masks of several scenes.
        OutputError: If names clash, or the file is not named as a mask.
    """
    template = NameTemplate(NAMES)
    if output is not None:
        folder, name = _split(output)
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
    """Checks that a folder is on this computer; returns it as an absolute path.

    Raises:
        OutputError: If it is not.
    """
    if is_address(output):
        raise OutputError(
            "The summary of a batch can only be written to this computer.",
            "Give a folder on this computer; `cloudreef segment` can write to object storage.",
        )
    _check_not_empty(output)
    return Path(output).absolute()


def _check_not_empty(output: str) -> None:
    if not output.strip():
        raise OutputError("The path of the results is empty.", "Give a folder, or the mask's file.")


def _split(output: str) -> tuple[Union[str, Path], str]:
    """Splits a path into the folder, absolute or an address, and the mask's name, empty if the path is a folder."""
    _check_not_empty(output)
    ending = Path(output).suffix.lower()
    if is_address(output):
        folder, _, name = output.rpartition("/")
        return (folder, name) if ending in _TIFF else (output, "")
    path = Path(output).absolute()
    if path.is_dir():
        return path, ""
    if ending in _FILES:
        raise OutputError(f"{output} does not have the suffix of a mask.", "Masks are GeoTIFF files, named .tif.")
    return (path.parent, path.name) if ending in _TIFF else (path, "")
