"""Makes masks from probabilities: of one target by its threshold, or of several classes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray

from ..contract.classes import UNDECIDED, Decision, ModelClass, channel_values, classes_to_json
from ..contract.errors import SceneError
from ..contract.model import Bundle
from ..contract.sentences import Sentence
from ..scenes.buffers import rows_at_once
from .tags import CLASSES_TAG, KIND_TAG
from .writer import MASK, PROBABILITY_SCALE, TARGET, RasterKind, class_mask

__all__ = ["HIGHEST", "Decider", "ManyClasses", "OneTarget", "decider", "quantised", "unused_threshold"]

Planes = NDArray[Any]
Pixels = NDArray[np.uint8]
Bools = NDArray[np.bool_]

HIGHEST = round(1 / PROBABILITY_SCALE)


class Decider(ABC):
    """Makes masks from probabilities.

    Attributes:
        classes: The classes; empty for one target.
        title: Title of results: the target, or all classes except the background.
        names: Class of each band of the probability.
        mask_kind: Format of the mask.
        label_names: Class of each band of the label masks.
        tags: Tags of results that state their classes.
    """

    classes: tuple[ModelClass, ...] = ()
    title: str
    names: tuple[str, ...]
    mask_kind: RasterKind
    label_names: tuple[str, ...]
    tags: Mapping[str, str]

    @abstractmethod
    def mask(self, planes: Planes) -> Pixels:
        """Computes the mask (rows, cols) of probabilities, without regard to nodata."""

    @abstractmethod
    def confidence(self, planes: Planes, mask: Pixels) -> NDArray[np.float32]:
        """Computes the probability (rows, cols) of the class that a mask, made by `mask`, shows."""

    @abstractmethod
    def label_masks(self, planes: Planes, mask: Pixels) -> Pixels:
        """Computes for each class (classes, rows, cols) whether it is present, 0 or 1."""

    @abstractmethod
    def of_interest(self, planes: Planes) -> NDArray[np.float32]:
        """Computes the probability (rows, cols) of any class except the background."""

    @abstractmethod
    def stored(self, planes: Planes, mask: Pixels) -> Pixels:
        """Computes the stored form of probabilities: (bands, rows, cols)."""


class OneTarget(Decider):
    """Separates a target from its background.

    Args:
        name: Name of the target.
        threshold: Probability from which a pixel is target.
    """

    def __init__(self, name: str, threshold: float) -> None:
        self.title = name
        self.names = self.label_names = (name,)
        self.mask_kind = MASK
        self.tags = {}
        self._threshold = np.float32(threshold)

    def mask(self, planes: Planes) -> Pixels:
        """See `Decider`."""
        mask: Pixels = (planes >= self._threshold).astype(np.uint8)
        return mask

    def confidence(self, planes: Planes, mask: Pixels) -> NDArray[np.float32]:
        """See `Decider`."""
        called: NDArray[np.float32] = np.where(mask == TARGET, planes, 1 - planes)
        return called

    def label_masks(self, planes: Planes, mask: Pixels) -> Pixels:
        """See `Decider`."""
        return mask[None]

    def of_interest(self, planes: Planes) -> NDArray[np.float32]:
        """See `Decider`."""
        return planes

    def stored(self, planes: Planes, mask: Pixels) -> Pixels:
        """See `Decider`."""
        return quantised(planes)[None]


class ManyClasses(Decider):
    """Chooses one of several exclusive classes, or combines independent labels.

    Args:
        classes: All classes.
        kind: Kind of the probabilities: "classes", "labels" or "argmax", see `model.KINDS`.
        decision: The user's choices: classes, thresholds, order, minimum confidence.
        label_thresholds: Threshold of each independent label by class number, where `decision` has none.

    Raises:
        JobError: If `decision` names a class that is not among them.
    """

    def __init__(
        self,
        classes: Sequence[ModelClass],
        kind: str,
        decision: Decision,
        label_thresholds: Sequence[tuple[int, float]] = (),
    ) -> None:
        decision.check_values(classes)
        self.classes = tuple(classes)
        by_value = {item.value: item for item in classes}
        self._values = channel_values(classes, kind)
        self._is_labels = kind == "labels"
        self._decision = decision
        self._on = [index for index, value in enumerate(self._values) if _is_on(value, decision)]
        if not self._on:
            raise SceneError(Sentence("No class is switched on."), Sentence("Switch on at least one class."))
        thresholds = {**dict(label_thresholds), **{one.value: one.threshold for one in decision.thresholds}}
        self._least = np.array([thresholds.get(value, 0.5) for value in self._values], np.float32)
        rest = next((item.value for item in classes if item.background), UNDECIDED)
        self._rest = np.uint8(rest)
        self._lut = np.array(self._values, np.uint8)
        self._order = _ordered(self._on, self._values, decision.order)
        self.title = ", ".join(item.name for item in classes if not item.background)
        self.names = tuple(by_value[value].name for value in self._values)
        shown = [value for value in self._values if not by_value[value].background]
        self.label_names = tuple(by_value[value].name for value in shown)
        self._shown = shown
        self.mask_kind = class_mask(classes)
        self.tags = {CLASSES_TAG: classes_to_json(classes), KIND_TAG: kind}

    def mask(self, planes: Planes) -> Pixels:
        """See `Decider`."""
        mask: Pixels = np.empty(planes.shape[1:], np.uint8)
        for rows, strip in _strips(planes):
            mask[rows] = self._labelled(strip) if self._is_labels else self._winners(strip)
        return mask

    def confidence(self, planes: Planes, mask: Pixels) -> NDArray[np.float32]:
        """See `Decider`."""
        found = np.zeros(mask.shape, np.float32)
        for rows, strip in _strips(planes):
            best = strip[self._on].max(axis=0)
            if self._is_labels:
                # Where no label is present, the confidence is 1 minus the highest probability of a label.
                best = np.where(mask[rows] == self._rest, 1 - best, best)
                for index in self._on:
                    np.copyto(best, strip[index], where=mask[rows] == self._values[index])
            found[rows] = best
        return found

    def label_masks(self, planes: Planes, mask: Pixels) -> Pixels:
        """See `Decider`."""
        if not self._is_labels:
            return np.stack([mask == value for value in self._shown]).astype(np.uint8)
        held: Pixels = (planes >= self._least[:, None, None]).astype(np.uint8)
        held[[index for index in range(len(held)) if index not in self._on]] = 0
        return held

    def of_interest(self, planes: Planes) -> NDArray[np.float32]:
        """Computes 1 minus the background's probability; without a background the highest probability of a class."""
        if not self._is_labels and int(self._rest) in self._values:
            interest: NDArray[np.float32] = 1 - planes[self._values.index(int(self._rest))]
            return interest
        best: NDArray[np.float32] = planes.max(axis=0)
        return best

    def stored(self, planes: Planes, mask: Pixels) -> Pixels:
        """Quantises probabilities so that among exclusive classes the winner stays ahead of the others."""
        stored: Pixels = np.empty(planes.shape, np.uint8)
        for rows, strip in _strips(planes):
            steps = quantised(strip)
            if not self._is_labels:
                winner = _winner(strip, range(len(strip)))[0]
                highest = steps.max(axis=0)
                for index, plane in enumerate(steps):
                    plane -= ((plane == highest) & (winner != index) & (highest > 0)).view(np.uint8)
            stored[:, rows] = steps
        return stored

    def _winners(self, planes: Planes) -> Pixels:
        winner, best = _winner(planes, self._on)
        values: Pixels = np.take(self._lut, winner)
        if self._decision.minimum_confidence > 0:
            # A float32 probability may be just below the decimal that it represents.
            values[best < np.float32(self._decision.minimum_confidence) - np.float32(4e-7)] = UNDECIDED
        return values

    def _labelled(self, planes: Planes) -> Pixels:
        values: Pixels = np.full(planes.shape[1:], self._rest)
        for index in reversed(self._order):
            np.copyto(values, self._lut[index], where=planes[index] >= self._least[index])
        if self._decision.minimum_confidence > 0:
            best = planes[self._on].max(axis=0)
            values[(values != self._rest) & (best < np.float32(self._decision.minimum_confidence))] = UNDECIDED
        return values


def decider(bundle: Bundle, threshold: Optional[float], decision: Decision) -> Decider:
    """Creates the `Decider` of a model.

    Args:
        bundle: The model.
        threshold: The user's threshold; None: the model's.
        decision: The user's choices for several classes.

    Raises:
        JobError: If `decision` names a class that the model does not have.
    """
    if bundle.is_binary:
        return OneTarget(bundle.class_names[1], bundle.threshold if threshold is None else threshold)
    thresholds = bundle.label_thresholds
    if threshold is not None:
        thresholds = tuple((value, threshold) for value, _ in thresholds)
    return ManyClasses(bundle.classes, bundle.output.kind, decision, thresholds)


def unused_threshold(name: str, threshold: float) -> Sentence:
    """Words that a model or probability of exclusive classes does not use the threshold that was given."""
    return Sentence('"{}" takes the most probable class: the threshold {:g} is not used.', name, threshold)


def quantised(probability: NDArray[np.float32]) -> Pixels:
    """Computes the stored form of a probability: 0..250 in steps of 0.004, rounded down.

    Thresholding the stored form at any multiple of 0.004 therefore gives the same mask as thresholding the
    probability itself.
    """
    # 0.5 / 0.004 is 125, but the float32 product may be just below 125, and that of the number just below 0.5 may
    # reach it.
    steps = np.floor(probability * np.float32(HIGHEST) + np.float32(1e-4))
    steps -= probability < steps / np.float32(HIGHEST)
    stored: Pixels = np.clip(steps, 0, HIGHEST).astype(np.uint8)
    return stored


def _winner(planes: Planes, indexes: Sequence[int]) -> tuple[Pixels, Planes]:
    """Finds the index of the highest plane, the first one in case of a tie, and its value."""
    first, *others = indexes
    best = planes[first].copy()
    winner: Pixels = np.full(best.shape, first, np.uint8)
    for index in others:
        np.copyto(winner, np.uint8(index), where=planes[index] > best)
        np.maximum(best, planes[index], out=best)
    return winner, best


def _strips(planes: Planes) -> Iterator[tuple[slice, Planes]]:
    count, rows, cols = planes.shape
    step = rows_at_once(count * cols)
    for top in range(0, rows, step):
        yield slice(top, top + step), planes[:, top : top + step]


def _is_on(value: int, decision: Decision) -> bool:
    return decision.classes is None or value in decision.classes


def _ordered(indexes: Sequence[int], values: Sequence[int], order: Optional[Sequence[int]]) -> list[int]:
    """Sorts indexes of labels by precedence."""
    places = {value: place for place, value in enumerate(order or ())}
    return sorted(indexes, key=lambda index: places.get(values[index], len(places)))
