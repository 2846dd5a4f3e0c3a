"""The last step of a fit that starts from other weights: the best mixture of its start and its end."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import keras

from ..run import Run, RunFolder
from ..sources import load_split
from .transfer import started
from .validation import SCORED, Validation

__all__ = ["blend_with_start"]

log = logging.getLogger(__name__)


def blend_with_start(folder: Path, data: Path, start: Path) -> dict[str, Any]:
    """Mixes the weights of a fit with those that it started from, and keeps the best mixture as its best checkpoint.

    If no epoch was better than the start, the last checkpoint is mixed: a part of the way may be better than all of it.

    Args:
        folder: Run folder of the fit; it is mixed only once.
        data: Base folder of the recipe's folders.
        start: See `transfer.start_from`.

    Returns:
        The new content of ``best.json``; its ``share`` is the share of the tuned weights.
    """
    run = Run.load(folder)
    best = run.best
    if "share" in best:
        return best
    checkpoint = "best" if best["epoch"] else "last"
    about = best if best["epoch"] else json.loads((folder / "last.json").read_text(encoding="utf-8"))
    if not about["epoch"]:
        return best
    recipe = run.recipe
    network = started(recipe, start)
    tuned = keras.models.load_model(folder / f"{checkpoint}.keras", compile=False)
    validation = Validation(recipe, load_split(recipe, data, *SCORED), RunFolder(folder))
    validation.best = best
    kept = validation.blend(network.get_weights(), tuned.get_weights(), about)
    log.info("mixed with its start: share %g of what was learnt, IoU %.4f", kept.get("share", 0.0), kept["iou"])
    return kept
