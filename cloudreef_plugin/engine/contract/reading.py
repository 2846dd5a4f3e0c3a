"""Reads JSON and TOML into dataclasses, by their type hints.

Hints may be a dataclass, `str`, `bool`, `int`, `float`, `dict`, `Any`, a `Union` with None or of several kinds,
``tuple[X, ...]``, ``tuple[X, Y]``, a `Sequence` or a `Mapping`, and ``Annotated`` with `Limits` or `Choices`. Values
that do not fit raise `Misfit`, of which the readers of job files, recipes and options make their own messages.

Job files are not trusted: size and depth are limited, and types are checked.
"""

from __future__ import annotations

import json
import math
import types
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Annotated, Any, Callable, Optional, Union, get_args, get_origin, get_type_hints

from .errors import JobError
from .sentences import Sentence

__all__ = [
    "ABOVE_0",
    "DEEPEST",
    "FROM_0",
    "FROM_1",
    "LARGEST_BYTES",
    "SHARE",
    "VECTOR_ENDINGS",
    "Choices",
    "Limits",
    "Misfit",
    "Typed",
    "at_most",
    "check_finite",
    "check_threshold",
    "check_vector_name",
    "not_negative",
    "one_of",
    "parse_json",
    "read",
    "read_file",
]

# Limits of a job file; one of 10,000 scenes has 10 MB and six levels.
LARGEST_BYTES = 200_000_000
DEEPEST = 40
# A key for remarks, as JSON has no comments.
COMMENT = "//"
_NAMES = {str: "a text", bool: "true or false", int: "a whole number", float: "a number"}
_HELP = "See `python -m engine --help`."
_SHOWN = 80
_COUNTS = {2: "two", 3: "three", 4: "four"}
# Extensions of the formats that polygons can be written in.
VECTOR_ENDINGS = (".gpkg", ".geojson", ".json", ".fgb", ".shp")
Keys = tuple[str, ...]
_UNIONS = (Union, getattr(types, "UnionType", Union))


@dataclass(frozen=True)
class Limits:
    """Inclusive bounds of a number, or of each number in a list."""

    lowest: float = -math.inf
    highest: float = math.inf

    def admit(self, value: Any) -> bool:
        """Tells whether a value lies within; values that are not numbers do."""
        numbers = value if isinstance(value, tuple) else (value,)
        return all(self.lowest <= number <= self.highest for number in numbers if isinstance(number, (int, float)))

    def __str__(self) -> str:
        if math.isinf(self.highest):
            return "above 0" if 0 < self.lowest < 1 else f"{self.lowest} or more"
        return f"from {self.lowest} to {self.highest}"


ABOVE_0 = Limits(math.ulp(0.0))
FROM_0, FROM_1, SHARE = Limits(0), Limits(1), Limits(0, 1)


@dataclass(frozen=True)
class Choices:
    """The allowed values of a text, or of each text in a list."""

    names: tuple[str, ...]

    def admit(self, value: Any) -> bool:
        """Tells whether a value is among them."""
        return all(name in self.names for name in (value if isinstance(value, tuple) else (value,)))

    def __str__(self) -> str:
        return ", ".join(self.names)


class Misfit(Exception):
    """A value that does not fit its hint.

    Args:
        fault: "table", "list", "count", "kind", "limits", "choice", "unknown" (a key) or "missing" (a key).
        path: Keys that lead to it.
        value: The value; the key if that is at fault.
        wanted: What is expected: a type, a count, `Limits`, `Choices`, or the known keys.
    """

    def __init__(self, fault: str, path: Keys, value: Any, wanted: Any = None) -> None:
        super().__init__(fault, path, value, wanted)
        self.fault, self.path, self.value, self.wanted = fault, path, value, wanted


@dataclass(frozen=True)
class Typed:
    """Converts values to types.

    Attributes:
        remarks: Keys of tables that are ignored.
        makers: For a dataclass, a function that makes it of a value and its path, instead of by its fields.
        finish: Called with the type, value and path of each plain value, each list of fixed length and each dataclass;
            returns the value to use.
    """

    remarks: frozenset[str] = frozenset()
    makers: Mapping[type, Callable[[Any, Keys], Any]] = field(default_factory=dict)
    finish: Callable[[Any, Any, Keys], Any] = lambda kind, value, path: value

    def fit(self, hint: Any, value: Any, path: Keys) -> Any:
        """Fits a value.

        Args:
            hint: Type hint.
            value: A value of a file.
            path: Keys that lead to it.

        Raises:
            Misfit: If it does not fit.
        """
        origin, parts = get_origin(hint), get_args(hint)
        if origin is Annotated:
            return self._annotated(hint, value, path)
        if origin in _UNIONS:
            return self._one_of(parts, value, path)
        if hint in self.makers:
            return self.makers[hint](value, path)
        if is_dataclass(hint):
            return value if isinstance(value, hint) else self.record(hint, value, path)  # type: ignore[arg-type]
        if origin is tuple:
            return self._list(hint, value, path)
        if isinstance(origin, type) and issubclass(origin, Mapping):
            if not isinstance(value, Mapping):
                raise Misfit("table", path, value)
            return {name: self.fit(parts[1], one, (*path, str(name))) for name, one in value.items()}
        if isinstance(origin, type) and issubclass(origin, Sequence):
            return tuple(self.fit(parts[0], one, path) for one in _items(value, path))
        return self._plain(hint, value, path)

    def record(self, kind: Any, value: Any, path: Keys) -> Any:
        """Fits a table into a dataclass; raises `Misfit` as `fit` does."""
        if not isinstance(value, Mapping):
            raise Misfit("table", path, value)
        hints, known = get_type_hints(kind, include_extras=True), {item.name: item for item in fields(kind)}
        unknown = sorted(set(value) - set(known) - self.remarks)
        if unknown:
            raise Misfit("unknown", path, unknown[0], tuple(known))
        found = {name: self.fit(hints[name], value[name], (*path, name)) for name in known if name in value}
        for name, item in known.items():
            if name not in found and item.default is MISSING and item.default_factory is MISSING:
                raise Misfit("missing", path, name, tuple(known))
        return self.finish(kind, kind(**found), path)

    def _annotated(self, hint: Any, value: Any, path: Keys) -> Any:
        kind, *rules = get_args(hint)
        found = self.fit(kind, value, path)
        for rule in rules:
            if not rule.admit(found):
                raise Misfit("choice" if isinstance(rule, Choices) else "limits", path, value, rule)
        return found

    def _one_of(self, parts: tuple[Any, ...], value: Any, path: Keys) -> Any:
        kinds = [part for part in parts if part is not type(None)]
        if value is None and len(kinds) < len(parts):
            return None
        for kind in kinds[:-1]:
            try:
                return self.fit(kind, value, path)
            except Misfit:
                continue
        return self.fit(kinds[-1], value, path)

    def _list(self, hint: Any, value: Any, path: Keys) -> tuple[Any, ...]:
        parts = get_args(hint)
        items = _items(value, path)
        if parts[-1] is Ellipsis:
            return tuple(self.fit(parts[0], item, path) for item in items)
        if len(items) != len(parts):
            raise Misfit("count", path, value, len(parts))
        whole = tuple(self.fit(part, item, path) for part, item in zip(parts, items))
        return tuple(self.finish(hint, whole, path))

    def _plain(self, kind: Any, value: Any, path: Keys) -> Any:
        if kind is Any:
            return value
        kind = get_origin(kind) or kind
        accepted = (int, float) if kind is float else (kind,)
        if not isinstance(value, accepted) or (isinstance(value, bool) and kind is not bool):
            raise Misfit("kind", path, value, kind)
        return self.finish(kind, value, path)


def _items(value: Any, path: Keys) -> Sequence[Any]:
    if not isinstance(value, (list, tuple)):
        raise Misfit("list", path, value)
    return value


def read_file(path: Union[str, Path]) -> str:
    """Reads the text of a job file.

    Raises:
        JobError: If it cannot be read, is too long, or is not UTF-8.
    """
    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST_BYTES + 1)
        if len(data) > LARGEST_BYTES:
            raise JobError(Sentence("The job file {} is longer than {} MB.", path, LARGEST_BYTES // 1_000_000))
        return data.decode("utf-8-sig")
    except OSError as error:
        raise JobError(Sentence("The job file {} cannot be read: {}.", path, error.strerror or str(error))) from error
    except ValueError as error:
        raise JobError(Sentence("The job file {} is not UTF-8 text.", path), Sentence("Save it as UTF-8.")) from error


def parse_json(text: str) -> Any:
    """Parses JSON, including NaN, which may be a nodata value.

    Raises:
        JobError: If it is not JSON, or too deeply nested.
    """
    try:
        data = json.loads(text)
        deque(_values(data), maxlen=0)
    except RecursionError as error:
        raise JobError(Sentence("The job file is nested deeper than {} levels.", DEEPEST)) from error
    except ValueError as error:
        raise JobError(f"The job file is not valid JSON: {error}.") from error
    return data


def check_finite(data: Any) -> None:
    """Checks that JSON is not too deeply nested, and that all its numbers are finite.

    Raises:
        RecursionError: If it is nested deeper than `DEEPEST` levels.
        ValueError: If a number is infinite or NaN.
    """
    if any(isinstance(value, float) and not math.isfinite(value) for value in _values(data)):
        raise ValueError("it contains a number that is infinite or NaN")


def _values(data: Any) -> Iterator[Any]:
    """Yields all values of JSON; raises `RecursionError` if they are nested deeper than `DEEPEST` levels."""
    pending = [(data, DEEPEST)]
    while pending:
        value, levels = pending.pop()
        if levels == 0:
            raise RecursionError(f"it is nested deeper than {DEEPEST} levels")
        yield value
        if isinstance(value, (dict, list)):
            pending += [(inner, levels - 1) for inner in (value.values() if isinstance(value, dict) else value)]


def read(kind: Any, value: Any, where: str) -> Any:
    """Reads a value of a job by its type hint.

    Args:
        kind: Type hint.
        value: A value of JSON, or such a dataclass itself.
        where: Its name in error messages.

    Raises:
        JobError: If it is of another type, or has missing or unknown keys.
    """
    try:
        return _JOBS.fit(kind, value, (where,))
    except Misfit as misfit:
        raise _refusal(misfit) from misfit


def at_most(**limits: tuple[Any, float]) -> None:
    """Checks that numbers do not exceed their limits.

    Args:
        **limits: Name to (value or None, largest value).

    Raises:
        JobError: If one does.
    """
    for name, (value, largest) in limits.items():
        if value is not None and abs(value) > largest:
            raise JobError(Sentence('"{}" is {:.6g}; it can be {} at most.', name, float(min(value, 1e300)), largest))


def not_negative(**numbers: Optional[float]) -> None:
    """Checks that numbers, or None, are not negative; raises `JobError` if one is."""
    for name, value in numbers.items():
        if value is not None and value < 0:
            raise JobError(f'"{name}" is {value}; it cannot be negative.')


def one_of(name: str, value: object, known: Sequence[str]) -> None:
    """Checks that a value is one of those known; raises `JobError` if not."""
    if value not in known:
        raise JobError(f'"{name}" is "{value}"; it must be one of: {", ".join(known)}.')


def check_threshold(threshold: float) -> None:
    """Checks that a threshold is greater than 0 and less than 1; raises `JobError` if not."""
    if not 0 < threshold < 1:
        raise JobError(Sentence("The threshold is {}; it must be greater than 0 and less than 1.", threshold))


def check_vector_name(path: Optional[str]) -> None:
    """Checks that the extension of a result of polygons, if there is one, names its format.

    Raises:
        JobError: If the extension is not known.
    """
    if path and Path(path).suffix.lower() not in VECTOR_ENDINGS:
        raise JobError(
            Sentence("The name {} does not tell in which format to write the polygons.", Path(path).name),
            Sentence("Use the suffix .gpkg, .geojson, .fgb or .shp."),
        )


def _check_text(where: str, value: str) -> None:
    if "\0" in value:
        raise JobError(Sentence('"{}" contains a NUL character.', where))
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise JobError(
            Sentence('"{}" contains characters that are not valid UTF-8: {}.', where, ascii(value)[:_SHOWN]),
            Sentence("Rename the file so that its name is text in UTF-8."),
        ) from error


def _check_number(where: str, value: float) -> None:
    try:
        finite = math.isfinite(value)
    except OverflowError:
        finite = False
    if not finite and not (where == "nodata" and value != value):
        raise JobError(Sentence('"{}" is too large, or not a number.', where), _HELP)


def _refusal(misfit: Misfit) -> JobError:
    where = misfit.path[-1]
    if misfit.fault == "table":
        return JobError(f'"{where}" must be a JSON object.')
    if misfit.fault == "list":
        return JobError(f'"{where}" must be a list.')
    if misfit.fault == "unknown":
        return JobError(f'"{where}" holds "{misfit.value}", which is not known.', f"Known: {_listed(misfit.wanted)}.")
    if misfit.fault == "missing":
        return JobError(f'"{where}" is incomplete: it lacks {misfit.value}.', f"Known: {_listed(misfit.wanted)}.")
    shown = ascii(misfit.value)
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}..."
    wanted = _NAMES.get(misfit.wanted, misfit.wanted) if misfit.fault == "kind" else misfit.wanted
    if misfit.fault == "count":
        wanted = f"a list of {_COUNTS.get(misfit.wanted, misfit.wanted)} numbers"
    return JobError(f'"{where}" is {shown}; it must be {wanted}.', _HELP)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(sorted(names))


def _finished(kind: Any, value: Any, path: Sequence[str]) -> Any:
    if isinstance(value, str):
        _check_text(path[-1], value)
    if kind is float:
        _check_number(path[-1], value)
    if path[-1] == "outputs" and is_dataclass(kind):
        _check_named(kind, value)
    return value


def _check_named(kind: Any, outputs: Any) -> None:
    """Checks that required results have a path."""
    for name, hint in get_type_hints(kind).items():
        if hint is str and not str(getattr(outputs, name)).strip():
            raise JobError(Sentence('"{}" of the outputs is empty; it must name a file.', name))


_JOBS = Typed(remarks=frozenset({COMMENT}), finish=_finished)
