"""Options of algorithms for masks of several classes."""

from __future__ import annotations

import re
from typing import Callable, Optional, TypeVar

from ...engine.contract.classes import ClassThreshold, Decision
from ...engine.contract.errors import JobError
from ...engine.contract.mask_jobs import ClassPair
from ...messages import tr
from .base import EngineAlgorithm
from .call import Call

__all__ = [
    "CLASSES",
    "CLASS_ORDER",
    "CLASS_THRESHOLDS",
    "MINIMUM_CONFIDENCE",
    "chosen_classes",
    "chosen_values",
    "class_pairs",
    "decision",
    "declare_decision",
]

_Number = TypeVar("_Number", int, float)

CLASSES = "CLASSES"
CLASS_THRESHOLDS = "CLASS_THRESHOLDS"
CLASS_ORDER = "CLASS_ORDER"
MINIMUM_CONFIDENCE = "MINIMUM_CONFIDENCE"


def declare_decision(algorithm: EngineAlgorithm) -> None:
    """Declares the options that turn the probabilities of several classes into a mask."""
    algorithm.add_number(
        MINIMUM_CONFIDENCE,
        tr("Undecided below (probability)"),
        tr("Of several classes: pixels whose most probable class has less than this become 254, undecided."),
        limits=(0, 1),
        whole=False,
        advanced=True,
    )
    for name, label, text in (
        (CLASSES, tr("Classes switched on"), tr("Of several classes: numbers such as 1,2. Not set: all.")),
        (
            CLASS_THRESHOLDS,
            tr("Thresholds of the classes"),
            tr("Of independent labels: number=threshold, such as 1=0.4,2=0.6. Not set: the model's own."),
        ),
        (
            CLASS_ORDER,
            tr("Order of the classes"),
            tr("Of independent labels: where a pixel has several, the first of these is shown, such as 2,1."),
        ),
    ):
        algorithm.add_text(name, label, text, advanced=True)


def decision(call: Call) -> Decision:
    """Reads the options that turn the probabilities of several classes into a mask.

    Raises:
        JobError: If a value is not valid.
    """
    thresholds = tuple(
        ClassThreshold(value, threshold)
        for value, threshold in _pairs(call.text(CLASS_THRESHOLDS), tr("Give pairs such as 1=0.4,2=0.6."))
    )
    order = _numbers(call.text(CLASS_ORDER), int)
    made = Decision(call.real(MINIMUM_CONFIDENCE), _numbers(call.text(CLASSES), int), thresholds, order)
    made.check()
    return made


def chosen_classes(call: Call, name: str) -> Optional[tuple[float, ...]]:
    """Reads class numbers of a mask such as "1,2"; None if there are none.

    Raises:
        JobError: If they cannot be read.
    """
    classes = _numbers(call.text(name), int)
    return None if classes is None else tuple(map(float, classes))


def chosen_values(call: Call, name: str) -> Optional[tuple[float, ...]]:
    """Reads values of any raster such as "1" or "2,3,4"; None if there are none.

    Raises:
        JobError: If they cannot be read.
    """
    return _numbers(call.text(name), float)


def class_pairs(text: str) -> tuple[ClassPair, ...]:
    """Reads the class of each number of a reference, such as "40=0,10=1".

    Raises:
        JobError: If it cannot be read.
    """
    pairs = _pairs(text, tr("Give pairs such as 40=0,10=1: the reference's number, then the mask's."))
    return tuple(ClassPair(value, int(number)) for value, number in pairs)


def _pairs(text: str, hint: str) -> list[tuple[int, float]]:
    found = []
    for word in _words(text):
        value, _, number = word.partition("=")
        try:
            found.append((int(value), float(number)))
        except ValueError as error:
            raise JobError(tr('The classes "{}" cannot be read.').format(text), hint) from error
    return found


def _numbers(text: str, convert: Callable[[str], _Number]) -> Optional[tuple[_Number, ...]]:
    try:
        return tuple(map(convert, _words(text))) or None
    except ValueError as error:
        raise JobError(
            tr('The classes "{}" cannot be read.').format(text), tr("Give values such as 1 or 2,3,4.")
        ) from error


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[,;\s]+", text) if word]
