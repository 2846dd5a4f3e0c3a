"""One module a data set; each has ``load(folder, **options) -> list[Chip]``.

The options of a data set are the keyword arguments of its ``load``; a recipe names them.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

from engine.errors import CloudReefError

from ..chips import Chip

__all__ = ["NAMES", "DatasetError", "load"]

NAMES = ("biome_rgb", "clear_photographs", "on_cloud_n", "thirty_eight_cloud", "thresholded", "ukis")


class DatasetError(CloudReefError):
    """A data set is not where it was said to be, or not in its published form."""


def load(name: str, folder: Path, **options: Any) -> list[Chip]:
    """Reads the chips of a data set.

    Args:
        name: One of `NAMES`.
        folder: Where its files lie.
        **options: What the data set's own ``load`` takes.

    Raises:
        DatasetError: If the data set is not known, not there, or its files are not as published.
    """
    if name not in NAMES:
        raise DatasetError(f'There is no data set "{name}"; there are: {", ".join(NAMES)}.')
    if not folder.is_dir():
        raise DatasetError(f"The data set {name} should lie in {folder}, but there is no such folder.")
    try:
        chips = import_module(f".{name}", __name__).load(folder, **options)
    except TypeError as error:
        raise DatasetError(f"The data set {name} does not take these options: {error}.") from error
    if not chips:
        raise DatasetError(f"The folder {folder} holds no chips of {name} (options: {options}).")
    return chips
