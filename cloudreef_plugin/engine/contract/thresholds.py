"""The thresholds in model.json: named ones of a single target, and those of independent labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterable, Mapping, Optional, Sequence

from .classes import ModelClass
from .errors import JobError
from .sentences import Sentence

__all__ = [
    "NAMED",
    "NamedThreshold",
    "label_thresholds",
    "named_thresholds",
    "parse_threshold",
    "threshold_from_json",
]

# Key of the named thresholds in model.json, under "cloudreef".
NAMED = "operating_points"


@dataclass(frozen=True)
class NamedThreshold:
    """A threshold with a name.

    Attributes:
        name: Its purpose, such as "few false alarms".
        threshold: Smallest probability of the target.
        precision: Precision on labelled scenes, 0..1; None if unknown.
        recall: Recall on labelled scenes, 0..1; None if unknown.
    """

    name: str
    threshold: float
    precision: Optional[float] = None
    recall: Optional[float] = None


def threshold_from_json(value: Any) -> float:
    """Reads a threshold.

    Raises:
        ValueError: If it is not greater than 0 and less than 1.
    """
    threshold = float(value)
    if not 0 < threshold < 1:
        raise ValueError(Sentence("the threshold {} is not greater than 0 and less than 1", threshold))
    return threshold


def named_thresholds(own: Mapping[str, Any]) -> tuple[NamedThreshold, ...]:
    """Reads the named thresholds of a model.

    Args:
        own: The object "cloudreef" in model.json.

    Raises:
        ValueError: If a threshold, precision or recall is out of its range.
    """
    return tuple(
        NamedThreshold(
            str(item["name"]),
            threshold_from_json(item["threshold"]),
            _share(item.get("precision")),
            _share(item.get("recall")),
        )
        for item in own.get(NAMED) or ()
    )


def parse_threshold(text: str, named: Sequence[NamedThreshold]) -> float:
    """Parses a threshold.

    Args:
        text: A number, or the name of one of `named`.
        named: The named thresholds of the model.

    Raises:
        JobError: If it is neither.
    """
    by_name = {one.name: one.threshold for one in named}
    if text.strip().lower() in by_name:
        return by_name[text.strip().lower()]
    try:
        return threshold_from_json(text)
    except ValueError as error:
        names = f", or one of these names: {', '.join(by_name)}" if by_name else ""
        raise JobError(
            f'There is no threshold "{text}".', f"Give a number greater than 0 and less than 1{names}."
        ) from error


def label_thresholds(
    classes: Iterable[ModelClass], own: Mapping[str, Any], threshold: float
) -> tuple[tuple[int, float], ...]:
    """Reads the thresholds of independent labels: (class number, threshold); `threshold` if none is stated."""
    stated = {int(value): threshold_from_json(one) for value, one in (own.get("label_thresholds") or {}).items()}
    return tuple((item.value, stated.get(item.value, threshold)) for item in classes if not item.background)


def _share(value: Any) -> Optional[float]:
    if value is None:
        return None
    if not 0 <= float(value) <= 1:
        raise ValueError(f"precision or recall {value} is not in the range 0 to 1")
    return float(value)
