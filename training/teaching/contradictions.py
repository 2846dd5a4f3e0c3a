"""Labels of one scene that contradict each other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from engine.chips.labels import labels_on
from engine.contract.sentences import Sentence
from engine.contract.training_jobs import ChipLabels
from engine.rasters.areas import strips
from engine.rasters.writer import TARGET
from engine.scenes.scene import Scene

__all__ = ["contradiction_warning", "contradictions"]


def contradictions(scene: Scene, labels: ChipLabels) -> Iterator[int]:
    """Yields, strip by strip, the number of pixels in polygons of two classes."""
    if not labels.polygons or not labels.class_field:
        return
    features = json.loads(Path(labels.polygons).read_text(encoding="utf-8"))["features"]
    values = sorted({str(feature["properties"].get(labels.class_field)) for feature in features})
    if labels.target_values:
        pairs = [(set(labels.target_values), set(values) - {*labels.target_values, *labels.unknown_values})]
    else:
        pairs = [({value}, set(values[place + 1 :])) for place, value in enumerate(values)]
    bare = replace(labels, unknown_values=(), checked=None)
    for ones, others in pairs:
        if not others or not ones & set(values):
            continue
        first, second = (replace(bare, target_values=tuple(sorted(named))) for named in (ones, others))
        with labels_on(scene, first) as target, labels_on(scene, second) as other:
            for strip in strips(scene.height, scene.width):
                yield int(np.count_nonzero((target(strip) == TARGET) & (other(strip) == TARGET)))


def contradiction_warning(name: str, count: int, *, several: bool) -> Sentence:
    """Says how many pixels of a scene have contradicting labels, and which label counts."""
    if several:
        return Sentence(
            "The labels of {} contradict each other: {} pixels belong to two classes. The class that comes later in "
            "the list counts.",
            name,
            count,
        )
    return Sentence(
        "The labels of {} contradict each other: {} pixels are both target and background. They count as target.",
        name,
        count,
    )
