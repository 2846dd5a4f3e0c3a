"""Checks the options of data sets, from recipes and ``--option``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Union, get_args, get_origin, get_type_hints

from engine.contract.reading import Misfit, Typed

__all__ = ["at_least", "wrong_kind"]

_WORDS = {bool: "true or false", int: "a whole number", float: "a number", str: "a text"}


def at_least(name: str, value: int, least: int) -> None:
    """Refuses a number that is too small.

    Raises:
        DatasetError: If it is.
    """
    from . import DatasetError

    if value < least:
        raise DatasetError(f'The option "{name}" is {value}; it must be {least} or more.')


def wrong_kind(function: Callable[..., Any], options: Mapping[str, Any]) -> str:
    """Describes the first option of another type than a function declares; "" if there is none."""
    hints = get_type_hints(function)
    for name, value in options.items():
        try:
            Typed().fit(hints[name], value, (name,))
        except Misfit:
            return f'the option "{name}" is {value!r}, but must be {_words(hints[name])}'
    return ""


def _words(kind: Any) -> str:
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Union:
        return _words(parts[0])
    if origin is tuple:
        return f"a list of {len(parts)} numbers"
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return "a table"
    if isinstance(origin, type) and issubclass(origin, Sequence):
        return 'a list of texts: ["one", "other"]' if parts[0] is str else "a list of whole numbers: [1, 2]"
    return _WORDS[kind]
