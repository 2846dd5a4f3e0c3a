"""Stress tests of a bundle: scores under damages of sensors, processing and people, by kind and strength.

Labelled and clear images are damaged (`training.simulation.damage`), their labels kept, and the network of the bundle
predicts them through the engine's preprocessing: clipped, holes filled, absent channels missing. For several classes
the IoU of an image is the mean over its classes, and clear images have only background.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import keras
import numpy as np
from engine.contract.classes import Decision
from engine.contract.model import Bundle
from engine.rasters.deciding import decider
from numpy.typing import NDArray

from ..chips import SPECTRAL, UNKNOWN, Chip, with_channels
from ..progress import Progress
from ..simulation import augment
from ..simulation.damage import DAMAGES, damaged
from ..sources import check_known_channels
from .class_scores import added_up, counted, mean_iou
from .evaluate import mask_of, predict

__all__ = ["SOURCES", "Step", "stress", "table"]

SOURCES = Path(__file__).parent / "stress.toml"

LOST, CALLED = 0.05, 0.02
"""Allowed loss of IoU under a damage, and allowed share of false alarms on clear ground."""

SIDE_PX = 320


@dataclass(frozen=True)
class Step:
    """A kind of damage at one strength.

    Attributes:
        kind: Key of `DAMAGES`; "" for undamaged images.
        strength: Strength in the kind's unit.
        iou: Mean IoU of the labelled images.
        called: Share of false alarms in the clear images; None without any.
        of_classes: For several classes the IoU of each over all labelled images; None if it does not occur.
    """

    kind: str
    strength: float
    iou: float
    called: float | None
    of_classes: Mapping[str, float | None] = field(default_factory=dict)


def stress(
    bundle: Path, chips: Sequence[Chip], *, kinds: Iterable[str] = tuple(DAMAGES), side_px: int = SIDE_PX, seed: int = 1
) -> list[Step]:
    """Damages images and scores their predictions.

    Args:
        bundle: Folder of a bundle with Keras weights.
        chips: Images with target, and others without any.
        kinds: Keys of `DAMAGES`.
        side_px: Side of the square in the middle of each image that is used.
        seed: Seed of the damages' random numbers; the same for each strength.

    Returns:
        The undamaged images first, then each kind from weak to strong.

    Raises:
        CloudReefError: If the model takes other channels than the images have.
    """
    model = Bundle.load(bundle)
    check_known_channels(model)
    network = keras.models.load_model(model.weights("keras").path, compile=False)
    middle = [_middle(chip, side_px, len(model.channels)) for chip in chips]
    chosen = [(kind, strength) for kind in kinds for strength in DAMAGES[kind].strengths]
    steps = [_step("", 0.0, middle, network, model)]
    with Progress("damaging", len(chosen), "steps") as progress:
        for number, (kind, strength) in enumerate(chosen, start=1):
            hurt = [
                _hurt(chip, kind, strength, np.random.default_rng((seed, place))) for place, chip in enumerate(middle)
            ]
            steps.append(_step(kind, strength, hurt, network, model))
            progress.at(number)
    return steps


def table(steps: Sequence[Step]) -> str:
    """Formats lost IoU and false alarms: a row for each kind beyond the limits, a sentence for the others."""
    whole = steps[0]
    each, hurt = "", ""
    if whole.of_classes:
        found = ((name, iou) for name, iou in whole.of_classes.items() if iou is not None)
        each = f" ({', '.join(f'{name} {iou:.3f}' for name, iou in found)})"
        hurt = " (and of the class that loses most)"
    told = f", {whole.called:.1%} of clear ground called target" if whole.called is not None else ""
    called, bold = (", clear ground called target", f" or {CALLED:.0%} called") if told else ("", "")
    lines = [
        f"Undamaged: mean IoU {whole.iou:.3f}{each}{told}. Each cell: strength: IoU lost{hurt}{called}; in bold more "
        f"than {LOST:g} lost{bold}."
    ]
    rows, kept = [], []
    for kind in dict.fromkeys(step.kind for step in steps[1:]):
        of_kind = [step for step in steps if step.kind == kind]
        unit = DAMAGES[kind].unit
        if any(_beyond(step, whole) for step in of_kind):
            cells = "; ".join(_cell(step, whole) for step in of_kind)
            rows.append(f"| {kind}{f' ({unit})' if unit else ''} | {cells} |")
        else:
            kept.append(f"{kind}{_range(of_kind, unit)}")
    if rows:
        lines += ["", "| damage | from weak to strong |", "|---|---|", *rows]
    if kept:
        lines += ["", f"Within these limits: {', '.join(kept)}."]
    return "\n".join(lines)


def _range(steps: Sequence[Step], unit: str) -> str:
    """Formats the strengths of a kind; empty for one that has none."""
    ends = dict.fromkeys(f"{of(step.strength for step in steps):g}" for of in (min, max))
    return f" ({' to '.join(ends)} {unit})" if unit else ""


def _beyond(step: Step, whole: Step) -> bool:
    called = step.called is not None and step.called > max(CALLED, whole.called or 0.0)
    return whole.iou - step.iou > LOST or called


def _cell(step: Step, whole: Step) -> str:
    lost = whole.iou - step.iou
    called = f", {step.called:.1%}" if step.called is not None else ""
    words = f"{step.strength:g}: {lost:.2f}{_most_hurt(step, whole)}{called}"
    return f"**{words}**" if _beyond(step, whole) else words


def _most_hurt(step: Step, whole: Step) -> str:
    """Names the class with the largest loss; empty for one target."""
    lost = {name: iou - (step.of_classes[name] or 0.0) for name, iou in whole.of_classes.items() if iou is not None}
    name = max(lost, key=lambda name: lost[name], default=None)
    return "" if name is None else f" ({name} {lost[name]:.2f})"


def _middle(chip: Chip, side: int, channels: int) -> Chip:
    """Cuts the middle of a chip, with so many channels."""
    starts = [max((length - side) // 2, 0) for length in chip.label.shape]
    window = tuple(slice(start, start + side) for start in starts)
    arrays = (chip.reflectance[(slice(None), *window)], chip.label[window], chip.valid[window])
    return with_channels(Chip(chip.source, chip.scene, *arrays, chip.present), channels)


def _hurt(chip: Chip, kind: str, strength: float, rng: np.random.Generator) -> Chip:
    names = SPECTRAL[: len(chip.reflectance)]
    seen = augment.Chip(chip.reflectance, chip.label, chip.valid, np.array(chip.present), names)
    seen = damaged(seen, kind, strength, rng)
    present = tuple(bool(one) for one in seen.present)
    return Chip(chip.source, chip.scene, np.asarray(seen.image, np.float32), seen.label, seen.valid, present)


def _step(kind: str, strength: float, chips: Sequence[Chip], network: Any, model: Bundle) -> Step:
    return (_target_step if model.is_binary else _classes_step)(kind, strength, chips, network, model)


def _target_step(kind: str, strength: float, chips: Sequence[Chip], network: Any, model: Bundle) -> Step:
    ious, called, clear = [], 0, 0
    for chip in chips:
        probability = predict(network, chip, model.inputs)
        known = chip.valid & (chip.label != UNKNOWN)
        mask = (mask_of(probability, chip, model.threshold) == 1) & known
        target = (chip.label == 1) & known
        if target.any():
            ious.append((mask & target).sum() / (mask | target).sum())
        elif not (chip.label == 1).any():
            called, clear = called + int(mask.sum()), clear + int(known.sum())
    return Step(kind, strength, float(np.mean(ious)) if ious else 0.0, called / clear if clear else None)


def _classes_step(kind: str, strength: float, chips: Sequence[Chip], network: Any, model: Bundle) -> Step:
    confusions, called, clear = [], 0, 0
    background = [item.value for item in model.classes if item.background]
    decide = decider(model, None, Decision())
    for chip in chips:
        mask: NDArray[np.uint8] = decide.mask(predict(network, chip, model.inputs))
        known = chip.valid & (chip.label != UNKNOWN)
        if np.isin(chip.label[chip.label != UNKNOWN], background).all():
            called, clear = called + int((known & ~np.isin(mask, background)).sum()), clear + int(known.sum())
        elif known.any():
            confusions.append(counted(mask, chip, len(model.classes)))
    iou = float(np.mean([mean_iou(one) for one in confusions])) if confusions else 0.0
    whole = added_up(confusions) if confusions else None
    of_classes = {name: whole.of_class(place)["iou"] if whole else None for place, name in enumerate(model.class_names)}
    return Step(kind, strength, iou, called / clear if clear else None, of_classes)
