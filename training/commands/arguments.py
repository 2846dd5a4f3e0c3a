"""Arguments that several subcommands share, and types that parse a text or say what is expected."""

from __future__ import annotations

import math
import os
from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path

from engine.contract.errors import CloudReefError

from ..shipped import shipped

__all__ = [
    "add_data",
    "add_recipe",
    "add_workers",
    "count",
    "needed",
    "picture",
    "positive",
    "share",
    "shipped_path",
    "whole",
]


def add_data(command: ArgumentParser, *, required: bool = True) -> None:
    """Adds ``--data``."""
    folder = os.environ.get("CLOUDREEF_DATA")
    command.add_argument(
        "--data",
        type=Path,
        default=Path(folder) if folder else None,
        required=required and not folder,
        help="folder that the recipe's folders are relative to (default: the variable CLOUDREEF_DATA)",
    )


def needed(data: Path | None) -> Path:
    """Refuses a command without ``--data`` where it was not required."""
    if data is None:
        raise CloudReefError("The folder of the data is not given.", "Give --data FOLDER, or set CLOUDREEF_DATA.")
    return data


def add_recipe(command: ArgumentParser, *, optional: bool = False) -> None:
    """Adds the recipe."""
    nargs = "?" if optional else None
    command.add_argument(
        "recipe", type=shipped_path, nargs=nargs, help="TOML file, or the name of one in training/recipes"
    )


def add_workers(command: ArgumentParser) -> None:
    """Adds ``--workers``."""
    command.add_argument("--workers", type=count, default=2, help="threads that prepare batches (default: %(default)s)")


def whole(text: str, least: int = 0) -> int:
    """Parses a whole number of `least` or more."""
    if not text.isdecimal() or int(text) < least:
        raise ArgumentTypeError(f"{text} is not a whole number of {least} or more")
    return int(text)


def count(text: str) -> int:
    """Parses a whole number of 1 or more."""
    return whole(text, 1)


def positive(text: str) -> float:
    """Parses a number above 0."""
    number = _number(text)
    if not 0.0 < number < math.inf:
        raise ArgumentTypeError(f"{text} is not a number above 0")
    return number


def share(text: str) -> float:
    """Parses a number 0..1."""
    number = _number(text)
    if not 0.0 <= number <= 1.0:
        raise ArgumentTypeError(f"{text} is not a number from 0 to 1")
    return number


def shipped_path(text: str) -> Path:
    """Parses a path, or the name of a shipped file."""
    return shipped(Path(text))


def picture(text: str) -> Path:
    """Parses the path of a PNG."""
    path = Path(text)
    if path.suffix.lower() != ".png":
        raise ArgumentTypeError(f"{text} does not end in .png")
    return path


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return math.nan
