"""False alarms of a bundle on ground without any target, by kind of ground, through the engine.

For several classes it is ground with only background, and each of the other classes is counted.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from engine.contract.errors import CloudReefError
from engine.contract.model import Bundle
from engine.rasters.metrics import Confusion

from .. import datasets
from ..checks import check_known_channels
from ..chips import Chip, with_channels
from ..recipe import Source, load_sources
from .bundle_scores import score_bundle
from .class_scores import ClassScore
from .evaluate import Score
from .gallery import Gallery

__all__ = ["SOURCES", "Ground", "false_alarms", "load_ground", "table"]

log = logging.getLogger(__name__)

SOURCES = Path(__file__).parent / "clear_ground.toml"
USES = {"train": "trained on", "validation": "validation", "watch": "watched", "test": "never used"}


@dataclass(frozen=True)
class Ground:
    """The false alarms on one kind of ground.

    Attributes:
        name: Name of the ground.
        split: The split of its scenes in the model's training.
        scenes: Number of scenes.
        called: Counts of false target pixels, and of the others.
        without: Likewise with the optional channels hidden; None if the scenes have none.
        of_classes: For several classes the pixels of each except the background.
    """

    name: str
    split: str
    scenes: int
    called: Confusion
    without: Confusion | None
    of_classes: Counter[str] = field(default_factory=Counter)

    def row(self) -> str:
        """Formats it as a line of a Markdown table."""
        shares = " | ".join("-" if one is None else f"{one.fp / max(one.pixels, 1):.1%}" for one in self._both())
        named = [f"{name} {count / max(self.called.pixels, 1):.1%}" for name, count in self.of_classes.items()]
        shares = " | ".join([shares, *([", ".join(named)] if named else [])])
        return f"| {self.name} | {self.scenes} | {self.called.pixels / 1e6:.2f} | {USES[self.split]} | {shares} |"

    def _both(self) -> tuple[Confusion, Confusion | None]:
        return self.called, self.without


def load_ground(data: Path, path: Path = SOURCES) -> list[tuple[str, Chip]]:
    """Reads the scenes of a file of sources as (split, chip); sources without their folder are left out.

    Raises:
        CloudReefError: If the file is invalid, or a scene is missing or has target.
    """
    return [(source.split, chip) for source in load_sources(path) for chip in _chips(source, data)]


def false_alarms(
    bundle: Path, chips: Iterable[tuple[str, Chip]], *, gallery: Gallery | None = None, **how: Any
) -> list[Ground]:
    """Segments scenes without any target, with and without the optional channels.

    Args:
        bundle: Folder of a bundle.
        chips: (split, chip) of `load_ground`; channels that only one of chip and bundle has are left
            out, or absent.
        gallery: Gallery to draw the chips in.
        **how: Further arguments of `training.scores.bundle_scores.results`.

    Raises:
        CloudReefError: If the engine cannot segment a scene, none of several classes is the background, or the model
            takes other channels than the chips have.
    """
    listed = list(chips)
    if not listed:
        return []
    model = Bundle.load(bundle)
    check_known_channels(model)
    background = _background(model)
    optional = np.array([channel.optional for channel in model.channels])
    listed = [(split, _first(chip, len(optional), background)) for split, chip in listed]
    with_all = score_bundle(bundle, listed, gallery=gallery, **how)
    hidden = score_bundle(
        bundle,
        [(split, chip) for split, chip in listed if any(np.array(chip.present) & optional)],
        **how,
        optional=False,
    )
    grounds: dict[tuple[str, str], Ground] = {}
    for score in with_all:
        key = (score.source, score.split)
        before = grounds.get(key, Ground(*key, 0, Confusion(), None))
        called, of_classes = _called(score, background)
        grounds[key] = replace(
            before,
            scenes=before.scenes + 1,
            called=before.called + called,
            of_classes=Counter({name: before.of_classes[name] + count for name, count in of_classes.items()}),
        )
    for score in hidden:
        key = (score.source, score.split)
        without = (grounds[key].without or Confusion()) + _called(score, background)[0]
        grounds[key] = replace(grounds[key], without=without)
    return list(grounds.values())


def table(grounds: list[Ground]) -> str:
    """Formats a Markdown table."""
    head, line = "| ground without target | scenes | Mpx | use | false alarms |", "|---|---:|---:|---|---:|---:|"
    head += " without optional channels |"
    if any(ground.of_classes for ground in grounds):
        head, line = f"{head} by class |", f"{line}---|"
    return "\n".join([head, line, *(ground.row() for ground in grounds)])


def _background(model: Bundle) -> int:
    """Finds the position of the background among a model's classes."""
    for place, item in enumerate(model.classes):
        if item.background:
            return place
    raise CloudReefError(
        f"No class of {model.id} is the background, so that no ground is free of what it looks for.",
        "Name the background in model.json, or score labelled scenes with: python -m training evaluate.",
    )


def _called(score: Score | ClassScore, background: int) -> tuple[Confusion, dict[str, int]]:
    """Counts the pixels of target, or of all classes except the background, and of each class."""
    if isinstance(score, Score):
        return score.confusion, {}
    sums = score.confusion.matrix.sum(axis=0)
    of_classes = {name: int(sums[place]) for place, name in enumerate(score.names) if place != background}
    false = sum(of_classes.values())
    return Confusion(tp=0, fp=false, fn=0, tn=int(sums.sum()) - false), of_classes


def _chips(source: Source, data: Path) -> list[Chip]:
    folder = data / source.folder
    if not folder.is_dir():
        log.warning("%s is left out: there is no folder %s", source.options.get("source", source.dataset), folder)
        return []
    return datasets.load(source.dataset, folder, **source.options)


def _first(chip: Chip, channels: int, background: int) -> Chip:
    """Gives a chip the model's channels, and labels it with the model's background."""
    label = np.where(chip.label == 0, np.uint8(background), chip.label)
    return replace(with_channels(chip, channels), label=label)
