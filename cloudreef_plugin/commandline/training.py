"""``cloudreef train``: hands over to the training package."""

from __future__ import annotations

import os
import subprocess  # nosec B404 - only this Python is started, from an argument list, never through a shell
import sys
from pathlib import Path
from typing import Annotated, Optional

from cyclopts import Parameter

from ..engine.contract.errors import RuntimeUnavailable
from ..paths import PLUGIN_FOLDER

__all__ = ["train"]


def train(
    recipe: str,
    /,
    *more: Annotated[str, Parameter(allow_leading_hyphen=True)],
) -> int:
    """Train a model as a recipe says; needs a checkout and the training profile.

    Args:
        recipe: A file of `training/recipes`, or your own.
        more: What else `python -m training fit` takes, such as --data DATA --to MODELS/mine.
    """
    place = training_folder()
    if place is None:
        raise RuntimeUnavailable(
            "The training package is not installed.", "Run `cloudreef train` from a checkout of CloudReef."
        )
    paths = [str(place.parent), str(PLUGIN_FOLDER), *filter(None, [os.environ.get("PYTHONPATH")])]
    command = [sys.executable, "-m", "training", "fit", recipe, *more]
    return subprocess.run(  # nosec B603 - argument list, no shell
        command, env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)}, check=False
    ).returncode


def training_folder() -> Optional[Path]:
    """Finds the training package: in this package, beside it in a checkout, or nowhere."""
    for place in (PLUGIN_FOLDER / "training", PLUGIN_FOLDER.parent / "training", Path.cwd() / "training"):
        if (place / "__main__.py").is_file():
            return place
    return None
