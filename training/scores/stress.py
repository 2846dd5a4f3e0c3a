"""Stress tests: scores under damages of sensors, processing and people, by kind and strength.

Labelled and clear images are damaged (`training.simulation.damage`), their labels kept, and a network predicts them
through the engine's preprocessing: clipped, holes filled, absent channels missing. For several classes the IoU of an
image is the mean over its classes, and clear images have only background.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import keras
import numpy as np
from engine.contract.classes import Decision, ModelClass
from engine.contract.model import Bundle
from engine.rasters.deciding import decider
from numpy.typing import NDArray

from ..checks import check_known_channels
from ..chips import SPECTRAL, UNKNOWN, Chip, with_channels
from ..progress import Progress
from ..simulation import augment
from ..simulation.damage import DAMAGES, damaged
from .class_scores import added_up, counted, mean_iou
from .evaluate import mask_of, predict

__all__ = ["SOURCES", "Step", "Tested", "background_of", "of_bundle", "stress", "table"]

SOURCES = Path(__file__).parent / "stress.toml"

LOST, CALLED = 0.05, 0.02
"""Allowed loss of IoU under a damage, and allowed share of false alarms on clear ground."""

SIDE_PX = 320


@dataclass(frozen=True)
class Tested:
    """A network and the images that it is tested on.

    Attributes:
        mask: Predicts the mask (rows, cols) of a chip, in numbers of classes.
        names: Names of the classes.
        is_binary: Whether these are background and one target.
        background: Numbers of those that are background.
        chips: Images with target, and others without any.
    """

    mask: Callable[[Chip], NDArray[np.uint8]]
    names: tuple[str, ...]
    is_binary: bool
    background: tuple[int, ...]
    chips: tuple[Chip, ...]


@dataclass(frozen=True)
class Step:
    """A kind of damage at one strength.

    Attributes:
        kind: Key of `DAMAGES`; "" for undamaged images.
        strength: Strength in the kind's unit.
        of_images: Scene and IoU of each image; None for one without target.
        called: Share of false alarms in the clear images; None without any.
        of_classes: For several classes the IoU of each over all labelled images; None if it does not occur.
    """

    kind: str
    strength: float
    of_images: tuple[tuple[str, float | None], ...]
    called: float | None
    of_classes: Mapping[str, float | None]

    @property
    def iou(self) -> float:
        """Mean IoU of the labelled images; 0 without any."""
        found = [iou for _, iou in self.of_images if iou is not None]
        return float(np.mean(found)) if found else 0.0


def background_of(classes: Sequence[ModelClass], *, is_binary: bool) -> tuple[int, ...]:
    """Lists the numbers of the classes that are background; beside one target it is 0, whatever it is called."""
    return (0,) if is_binary else tuple(one.value for one in classes if one.background)


def of_bundle(folder: Path, chips: Sequence[Chip]) -> Tested:
    """Takes the Keras network of a bundle, at its threshold.

    Raises:
        CloudReefError: If the model takes other channels than the images have.
    """
    model = Bundle.load(folder)
    check_known_channels(model)
    network = keras.models.load_model(model.weights("keras").path, compile=False)
    decide = None if model.is_binary else decider(model, None, Decision())

    def mask(chip: Chip) -> NDArray[np.uint8]:
        probability = predict(network, chip, model.inputs)
        return decide.mask(probability) if decide else mask_of(probability, chip, model.threshold)

    chips = tuple(with_channels(chip, len(model.channels)) for chip in chips)
    background = background_of(model.classes, is_binary=model.is_binary)
    return Tested(mask, model.class_names, model.is_binary, background, chips)


def stress(
    tested: Sequence[Tested], *, kinds: Iterable[str] = tuple(DAMAGES), side_px: int = SIDE_PX, seed: int = 1
) -> list[Step]:
    """Damages images and scores their predictions.

    Args:
        tested: Networks of the same classes, each with images of its own.
        kinds: Keys of `DAMAGES`.
        side_px: Side of the square in the middle of each image that is used.
        seed: Seed of the damages' random numbers; the same for each strength.

    Returns:
        The undamaged images first, then each kind from weak to strong.
    """
    chosen = [("", 0.0), *((kind, strength) for kind in kinds for strength in DAMAGES[kind].strengths)]
    middle = [replace(one, chips=tuple(_middle(chip, side_px) for chip in one.chips)) for one in tested]
    steps = []
    with Progress("damaging", len(chosen), "steps") as progress:
        for number, (kind, strength) in enumerate(chosen, start=1):
            steps.append(_step(kind, strength, middle, seed))
            progress.at(number)
    return steps


def table(steps: Sequence[Step]) -> str:
    """Formats lost IoU and false alarms: a row for each kind beyond the limits, a sentence for the others."""
    whole = steps[0]
    each, most = "", "image"
    if whole.of_classes:
        found = ((name, iou) for name, iou in whole.of_classes.items() if iou is not None)
        each, most = f" ({', '.join(f'{name} {iou:.3f}' for name, iou in found)})", "class"
    alarms = called = bold = ""
    if whole.called is not None:
        alarms = f", false alarms on {whole.called:.1%} of clear ground"
        called = ", false alarms"
        bold = f", or false alarms above {CALLED:.0%} and above those of the undamaged images"
    lines = [
        f"Undamaged: mean IoU {whole.iou:.3f}{each}{alarms}. Each cell: strength: loss of IoU (the {most} with "
        f"the largest loss){called}. Bold: a loss above {LOST:g}{bold}."
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
    """Names the class or, for one target, the image with the largest loss; empty without any."""
    both = zip(whole.of_images, step.of_images, strict=True)
    lost = [(scene, before - after) for (scene, before), (_, after) in both if before is not None and after is not None]
    if whole.of_classes:
        lost = [
            (name, iou - (step.of_classes[name] or 0.0)) for name, iou in whole.of_classes.items() if iou is not None
        ]
    name, most = max(lost, key=lambda one: one[1], default=("", 0.0))
    return f" ({name} {most:.2f})" if name else ""


def _middle(chip: Chip, side: int) -> Chip:
    """Cuts the middle of a chip."""
    starts = [max((length - side) // 2, 0) for length in chip.label.shape]
    window = tuple(slice(start, start + side) for start in starts)
    arrays = (chip.reflectance[(slice(None), *window)], chip.label[window], chip.valid[window])
    return Chip(chip.source, chip.scene, *arrays, chip.present)


def _hurt(chip: Chip, kind: str, strength: float, rng: np.random.Generator) -> Chip:
    names = SPECTRAL[: len(chip.reflectance)]
    seen = augment.Chip(chip.reflectance, chip.label, chip.valid, np.array(chip.present), names)
    seen = damaged(seen, kind, strength, rng)
    present = tuple(bool(one) for one in seen.present)
    return Chip(chip.source, chip.scene, np.asarray(seen.image, np.float32), seen.label, seen.valid, present)


def _step(kind: str, strength: float, tested: Sequence[Tested], seed: int) -> Step:
    names, is_binary = tested[0].names, tested[0].is_binary
    images: list[tuple[str, float | None]] = []
    confusions, called, clear, place = [], 0, 0, 0
    for one in tested:
        for chip in one.chips:
            if kind:
                chip = _hurt(chip, kind, strength, np.random.default_rng((seed, place)))
            place += 1
            mask, known = one.mask(chip), chip.valid & (chip.label != UNKNOWN)
            target = (chip.label != UNKNOWN) & ~np.isin(chip.label, one.background)
            iou = None
            if not target.any():
                called, clear = called + int((known & ~np.isin(mask, one.background)).sum()), clear + int(known.sum())
            elif (target & known).any():
                confusions.append(counted(mask, chip, len(names)))
                iou = confusions[-1].of_class(1)["iou"] if is_binary else mean_iou(confusions[-1])
            images.append((chip.scene, iou))
    of_classes = {}
    if not is_binary:
        whole = added_up(confusions) if confusions else None
        of_classes = {name: whole.of_class(value)["iou"] if whole else None for value, name in enumerate(names)}
    return Step(kind, strength, tuple(images), called / clear if clear else None, of_classes)
