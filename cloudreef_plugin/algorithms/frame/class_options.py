"""Options of algorithms for several classes: how probabilities become a mask, and which classes are used."""

from __future__ import annotations

import re
from typing import Optional

from qgis.core import QgsProcessingParameterString

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
    "class_pairs",
    "decision",
    "declare_classes",
    "declare_decision",
]

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
            tr("Of independent labels: where several hold the first of these is shown, such as 2,1."),
        ),
    ):
        algorithm.add(QgsProcessingParameterString(name, label, None, False, True), text, advanced=True)


def decision(call: Call) -> Decision:
    """Reads the options that turn the probabilities of several classes into a mask.

    Raises:
        JobError: If a value makes no sense.
    """
    thresholds = tuple(
        ClassThreshold(value, threshold)
        for value, threshold in _pairs(call.text(CLASS_THRESHOLDS), tr("Give pairs such as 1=0.4,2=0.6."))
    )
    order = _whole_numbers(call.text(CLASS_ORDER))
    made = Decision(call.real(MINIMUM_CONFIDENCE), _whole_numbers(call.text(CLASSES)), thresholds, order)
    made.check()
    return made


def declare_classes(algorithm: EngineAlgorithm, name: str, label: str, text: str) -> None:
    """Declares a choice among the classes of a mask."""
    algorithm.add(QgsProcessingParameterString(name, label, None, False, True), text)


def chosen_classes(call: Call, name: str) -> Optional[tuple[float, ...]]:
    """Reads the numbers of the chosen classes, None where none were given.

    Raises:
        JobError: If they cannot be read.
    """
    values = _whole_numbers(call.text(name))
    return None if values is None else tuple(float(value) for value in values)


def class_pairs(text: str) -> tuple[ClassPair, ...]:
    """Reads which class each number of a reference stands for, such as "40=0,10=1".

    Raises:
        JobError: If there is anything else.
    """
    pairs = _pairs(text, tr("Give pairs such as 40=0,10=1: the reference's number, then the mask's."))
    return tuple(ClassPair(value, int(number)) for value, number in pairs)


def _pairs(text: str, hint: str) -> list[tuple[int, float]]:
    found = []
    for word in (word for word in re.split(r"[,;\s]+", text) if word):
        value, _, number = word.partition("=")
        try:
            found.append((int(value), float(number)))
        except ValueError as error:
            raise JobError(tr('The classes "{}" cannot be read.').format(text), hint) from error
    return found


def _whole_numbers(text: str) -> Optional[tuple[int, ...]]:
    words = [word for word in re.split(r"[,;\s]+", text) if word]
    try:
        return tuple(int(word) for word in words) if words else None
    except ValueError as error:
        raise JobError(
            tr('The classes "{}" cannot be read.').format(text), tr("Give values such as 1 or 2,3,4.")
        ) from error
