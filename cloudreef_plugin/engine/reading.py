"""Reads JSON into dataclasses by their type hints, so that a job file is checked by what declares it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, Union, get_args, get_origin, get_type_hints

from .errors import JobError

__all__ = ["read"]

_NAMES = {str: "a text", bool: "true or false", int: "a whole number", float: "a number"}


def read(kind: Any, value: Any, where: str) -> Any:
    """Returns a value as its type hint wants it.

    Args:
        kind: A frozen dataclass, `str`, `bool`, `int`, `float`, `Optional` of these or a `tuple[..., ...]` of these.
        value: What JSON holds.
        where: What a sentence calls it.

    Raises:
        JobError: If it is of another kind, misses something or holds a key that is not known.
    """
    if is_dataclass(kind):
        return _record(kind, value, where)
    origin = get_origin(kind)
    if origin is Union:
        return None if value is None else read(get_args(kind)[0], value, where)
    if origin is tuple:
        if not isinstance(value, (list, tuple)):
            raise JobError(f'"{where}" must be a list.')
        return tuple(read(get_args(kind)[0], item, where) for item in value)
    accepted = (int, float) if kind is float else (kind,)
    if not isinstance(value, accepted) or (isinstance(value, bool) and kind is not bool):
        raise JobError(f'"{where}" is {value!r}; it must be {_NAMES[kind]}.', "See `python -m engine --help`.")
    return value


def _record(kind: Any, value: Any, where: str) -> Any:
    if not isinstance(value, dict):
        raise JobError(f'"{where}" must be a JSON object.')
    hints = get_type_hints(kind)
    known = {field.name: hints[field.name] for field in fields(kind)}
    unknown = sorted(set(value) - set(known))
    if unknown:
        raise JobError(f'"{where}" holds "{unknown[0]}", which is not known.', f"Known: {', '.join(sorted(known))}.")
    read_values = {name: read(hint, value[name], name) for name, hint in known.items() if name in value}
    try:
        return kind(**read_values)
    except TypeError as error:
        missing = [name for name in known if name not in value]
        raise JobError(f'"{where}" is incomplete: it may lack {", ".join(missing)}.') from error
