"""How much a bundle calls target of ground on which there is none, ground by ground, through the engine."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from engine.contract.model import Bundle
from engine.rasters.metrics import Confusion

from .. import datasets
from ..chips import Chip
from ..recipe import Source, load_sources
from .bundle_scores import check_one_target, score_bundle
from .evaluate import Score
from .gallery import Gallery

__all__ = ["SOURCES", "Ground", "false_alarms", "load_ground", "table"]

log = logging.getLogger(__name__)

SOURCES = Path(__file__).parent / "clear_ground.toml"
USES = {"train": "trained on", "validation": "validation", "watch": "watched", "test": "never used"}


@dataclass(frozen=True)
class Ground:
    """What a bundle makes of one kind of ground.

    Attributes:
        name: Of the ground.
        split: What its scenes were for in the making of the model.
        scenes: How many.
        called: Target pixels, all of them false, and the others.
        without: The same with the optional channels hidden; None where the scenes have none.
    """

    name: str
    split: str
    scenes: int
    called: Confusion
    without: Confusion | None

    def row(self) -> str:
        """Returns it as a line of a Markdown table."""
        shares = " | ".join("-" if one is None else f"{one.fp / max(one.pixels, 1):.1%}" for one in self._both())
        return f"| {self.name} | {self.scenes} | {self.called.pixels / 1e6:.2f} | {USES[self.split]} | {shares} |"

    def _both(self) -> tuple[Confusion, Confusion | None]:
        return self.called, self.without


def load_ground(data: Path, path: Path = SOURCES) -> list[tuple[str, Chip]]:
    """Reads the scenes of a file of sources as (split, chip); sources whose folder is not there are left out.

    Raises:
        CloudReefError: If the file is not as it should be, a scene is not there, or holds target.
    """
    return [(source.split, chip) for source in load_sources(path) for chip in _chips(source, data)]


def false_alarms(
    bundle: Path, chips: Iterable[tuple[str, Chip]], *, gallery: Gallery | None = None, **how: Any
) -> list[Ground]:
    """Segments scenes without any target, with and without the optional channels.

    Args:
        bundle: Folder of a bundle.
        chips: (split, chip), as `load_ground` gives them; channels that the bundle does not have are left out.
        gallery: Where the chips are to be drawn, too.
        **how: As `training.scores.bundle_scores.results` takes it.

    Raises:
        CloudReefError: If the engine cannot segment a scene.
    """
    listed = list(chips)
    if not listed:
        return []
    model = Bundle.load(bundle)
    check_one_target(model, "The count of false alarms")
    channels = model.channels
    optional = np.array([channel.optional for channel in channels])
    listed = [(split, _first(chip, len(channels))) for split, chip in listed]
    with_all = score_bundle(bundle, listed, gallery=gallery, **how)
    hidden = score_bundle(
        bundle,
        [(split, chip) for split, chip in listed if any(np.array(chip.present) & optional)],
        **how,
        optional=False,
    )
    grounds: dict[tuple[str, str], Ground] = {}
    for score in with_all:
        assert isinstance(score, Score)  # a model of one target, as was checked
        key = (score.source, score.split)
        before = grounds.get(key, Ground(*key, 0, Confusion(), None))
        grounds[key] = replace(before, scenes=before.scenes + 1, called=before.called + score.confusion)
    for score in hidden:
        assert isinstance(score, Score)
        key = (score.source, score.split)
        without = (grounds[key].without or Confusion()) + score.confusion
        grounds[key] = replace(grounds[key], without=without)
    return list(grounds.values())


def table(grounds: list[Ground]) -> str:
    """Returns a Markdown table."""
    head = "| ground without any target | scenes | Mpx | use | called target | optional channels hidden |"
    return "\n".join([head, "|---|---:|---:|---|---:|---:|", *(ground.row() for ground in grounds)])


def _chips(source: Source, data: Path) -> list[Chip]:
    folder = data / source.folder
    if not folder.is_dir():
        log.warning("%s is left out: there is no folder %s", source.options.get("source", source.dataset), folder)
        return []
    return datasets.load(source.dataset, folder, **source.options)


def _first(chip: Chip, channels: int) -> Chip:
    return replace(chip, reflectance=chip.reflectance[:channels], present=chip.present[:channels])
