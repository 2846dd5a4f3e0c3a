"""What happens after each epoch of a fit: scores, curves, pictures, and the checkpoint if it is the best so far."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

import keras
import numpy as np
from numpy.typing import NDArray

from . import plots, unet
from .chips import Chip
from .evaluate import ThresholdSweep, best_threshold, mean_iou, predict
from .recipe import Recipe
from .run import RunError, RunFolder

__all__ = ["Validation", "steps_done"]

log = logging.getLogger(__name__)

SHOWN = 12
"""Validation chips in a picture."""

HIDDEN = "validation, optional channels hidden"
FALSE = " false"
"""How the column of a watched source ends."""
DECIDING = ("validation", HIDDEN)
"""What chooses checkpoint and threshold: one threshold serves scenes with and without the optional channels."""

SceneKey = tuple[str, str, str]
"""Split, source and scene."""

Row = dict[str, float]


class Validation(keras.callbacks.Callback):
    """Scores the averaged weights after each epoch, and keeps the best ones.

    Args:
        recipe: Of the fit.
        chips: (split, chip) of the splits "validation" and "watch".
        folder: Of the fit.
        watchers: Called with each row of the curves and, where one was drawn, the picture (rows, cols, 3).

    Attributes:
        best: Row of the best epoch with its ``steps``.
        rows: Of ``curves.csv``, one an epoch.
        seconds_before: Spent by the fit before it was interrupted.
    """

    def __init__(
        self,
        recipe: Recipe,
        chips: list[tuple[str, Chip]],
        folder: RunFolder,
        watchers: tuple[Callable[[Row, NDArray[np.uint8] | None], None], ...] = (),
    ) -> None:
        super().__init__()
        self._recipe, self._chips, self._folder, self._watchers = recipe, chips, folder, watchers
        self._needed = tuple(not channel.optional for channel in recipe.model.channels)
        self._started = time.monotonic()
        # What is scored and kept computes in float32, whatever the fit does.
        self._kept = unet.build(recipe.network, len(recipe.model.channels))
        self.best: dict = {"iou": -1.0}
        self.rows: list[Row] = []
        self.seconds_before = 0.0

    @property
    def seconds(self) -> float:
        """Spent by the fit until now, interruptions left out."""
        return self.seconds_before + time.monotonic() - self._started

    def on_epoch_end(self, epoch: int, logs: dict | None = None) -> None:
        """Scores the (averaged) weights as they stand.

        Raises:
            RunError: If the fit has run away, so that there is nothing to score.
        """
        logs = {} if logs is None else logs
        self._kept.set_weights(self.model.get_weights())
        shown, sweeps = self._look()
        deciding = [sweep for (split, *_), sweep in sweeps.items() if split in DECIDING]
        threshold, iou = best_threshold(deciding)
        row = {
            "epoch": epoch + 1,
            "seconds": round(self.seconds),
            "loss": round(float(logs.get("loss", np.nan)), 5),
            "rate": float(f"{_rate(self.model.optimizer):.4g}"),
            "threshold": threshold,
            "iou": round(iou, 5),
            "iou at 0.5": round(mean_iou(deciding, 0.5), 5),
            **{name: round(value, 5) for name, value in _scores(sweeps, threshold).items()},
        }
        logs["val_iou"] = iou
        better = "epoch" not in self.best or self._worth(row) > self._worth(self.best)
        mark = "  best so far" if better else ""
        said = "epoch %(epoch)d  loss %(loss).4f  rate %(rate).2g  IoU %(iou).4f at %(threshold)g%(mark)s"
        log.info(said, row | {"mark": mark})
        self.rows.append(row)
        self._folder.write_curves(self.rows)
        now = {**row, "steps": steps_done(self.model)}
        self._folder.save_network(self._kept, "last.keras")
        self._folder.write_json("last.json", now)
        picture = self._draw(epoch + 1, shown, threshold, better)
        if better:
            self.best = now
            self._folder.save_network(self._kept, "best.keras")
            self._folder.write_json("best.json", self.best)
        if self._folder.writes:
            plots.curves(self._folder.path, self._folder.path / "curves.png")
        for watcher in self._watchers:
            watcher(row, picture)

    def _worth(self, row: Row) -> tuple[bool, float]:
        """Returns what orders checkpoints: whether clear ground is left alone as the recipe wants it, then the IoU."""
        false = max((value for name, value in row.items() if name.endswith(FALSE)), default=0.0)
        return false <= self._recipe.fit.most_false_alarms, row["iou"]

    def _draw(
        self, epoch: int, shown: list[tuple[Chip, NDArray]], threshold: float, better: bool
    ) -> NDArray[np.uint8] | None:
        every = self._recipe.fit.pictures_every
        wanted = bool(every) and (epoch == 1 or epoch % every == 0)
        if not (wanted or better) or not self._folder.writes:
            return None
        white = self._recipe.model.white
        picture = plots.scenes([chip for chip, _ in shown], [values for _, values in shown], threshold, white)
        if better:
            plots.save(picture, self._folder.path / "validation.png")
        if wanted:
            plots.save(picture, self._folder.path / "pictures" / f"epoch-{epoch:03}.png")
        return picture

    def _look(self) -> tuple[list[tuple[Chip, NDArray]], dict[SceneKey, ThresholdSweep]]:
        """Returns the first validation chips with their probabilities, and what there is to score by scene."""
        shown: list[tuple[Chip, NDArray]] = []
        of_scene: dict[SceneKey, list[ThresholdSweep]] = {}
        for split, chip in self._chips:
            probability = self._answer(chip)
            of_scene.setdefault((split, chip.source, chip.scene), []).append(ThresholdSweep(probability, chip))
            if split == "validation" and len(shown) < SHOWN:
                shown.append((chip, probability))
            if split == "validation" and any(np.array(chip.present) & ~np.array(self._needed)):
                probability = self._answer(chip, self._needed)
                of_scene.setdefault((HIDDEN, chip.source, chip.scene), []).append(ThresholdSweep(probability, chip))
        return shown, {scene: ThresholdSweep.pooled(sweeps) for scene, sweeps in of_scene.items()}

    def _answer(self, chip: Chip, present: tuple[bool, ...] | None = None) -> NDArray[np.float32]:
        probability = predict(self._kept, chip, self._recipe.model.inputs, present)
        if not np.isfinite(probability).all():
            raise RunError(
                f"The network gives no numbers any more for {chip.source}/{chip.scene}: the fit has run away.",
                'Lower "schedule.rate" in the recipe and fit with --anew; the command rates finds how high it may be.',
            )
        return probability


def steps_done(model: keras.Model) -> int:
    """Returns how many steps the optimizer of a network has done, on however many devices."""
    return int(keras.ops.convert_to_numpy(model.optimizer.iterations))


def _rate(optimizer: keras.optimizers.Optimizer) -> float:
    return float(keras.ops.convert_to_numpy(optimizer.learning_rate))


def _scores(sweeps: dict[SceneKey, ThresholdSweep], threshold: float) -> dict[str, float]:
    """Returns IoU per validation scene, and per watched source the part of the background that was called target."""
    scores: dict[str, float] = {}
    watched: dict[str, list] = {}
    for (split, source, scene), sweep in sweeps.items():
        if split == "validation":
            scores[f"{source}/{scene}"] = sweep.at(threshold).iou
        elif split == HIDDEN:
            scores[f"{source}/{scene} hidden"] = sweep.at(threshold).iou
        else:
            watched.setdefault(source, []).append(sweep.at(threshold))
    for source, confusions in watched.items():
        false, all_clear = sum(c.fp for c in confusions), sum(c.fp + c.tn for c in confusions)
        scores[f"{source}{FALSE}"] = false / max(all_clear, 1)
    return scores
