"""``cloudreef train``: hands over to the training package."""

from __future__ import annotations

import importlib.util
import subprocess  # nosec B404 - only this Python is started, from an argument list, never through a shell
import sys
from typing import Annotated

from cyclopts import Parameter

from ..engine.contract.errors import RuntimeUnavailable
from ..paths import training_home

__all__ = ["train"]

# Packages of the extra "training", by the names under which they are imported.
_NEEDED = ("keras", "matplotlib", "onnx", "PIL", "tensorflow")
# Steps of `python -m training` before and after a fit.
_STEPS = ("fetch", "prepare", "evaluate", "export")


def train(
    recipe: str,
    /,
    *more: Annotated[str, Parameter(allow_leading_hyphen=True)],
) -> int:
    """Train a model by a recipe; needs the packages of `pip install ".[training]"`.

    Args:
        recipe: Name of a recipe that comes with CloudReef, such as clouds, or your own recipe file. Or a step before or
            after training: fetch, prepare, evaluate, export.
        more: Further options of `python -m training fit`, or of that step, such as --data DATA --to MODELS/mine.
    """
    missing = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        raise RuntimeUnavailable(
            f"Training needs packages that are not installed: {', '.join(missing)}.",
            'Install them: pip install ".[training]" in a checkout of CloudReef.',
        )
    command = [recipe, *more] if recipe in _STEPS else ["fit", recipe, *more]
    return subprocess.run(  # nosec B603 - argument list, no shell
        [sys.executable, str(training_home() / "training"), *command], check=False
    ).returncode
