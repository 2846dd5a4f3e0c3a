"""Types of arguments for ``argparse``: each parses a text, or says what is expected."""

from __future__ import annotations

import math
from argparse import ArgumentTypeError
from pathlib import Path

from ..shipped import shipped

__all__ = ["count", "ours", "picture", "positive", "share", "whole"]


def whole(text: str) -> int:
    """Reads a whole number from 0 on."""
    if not text.isdecimal():
        raise ArgumentTypeError(f"{text} is no whole number of 0 or more")
    return int(text)


def count(text: str) -> int:
    """Reads a whole number from 1 on."""
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"{text} is no whole number of 1 or more")
    return int(text)


def positive(text: str) -> float:
    """Reads a number above 0."""
    number = _number(text)
    if not 0.0 < number < math.inf:
        raise ArgumentTypeError(f"{text} is no number above 0")
    return number


def share(text: str) -> float:
    """Reads a number 0..1."""
    number = _number(text)
    if not 0.0 <= number <= 1.0:
        raise ArgumentTypeError(f"{text} is no number from 0 to 1")
    return number


def ours(text: str) -> Path:
    """Reads a path, or the name of a shipped file."""
    return shipped(Path(text))


def picture(text: str) -> Path:
    """Reads the path of a PNG."""
    path = Path(text)
    if path.suffix.lower() != ".png":
        raise ArgumentTypeError(f"{text} does not end in .png")
    return path


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return math.nan
