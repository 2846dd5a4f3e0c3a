"""Validation after each epoch of a fit: scores, curves, pictures, and the checkpoint if it is the best so far.

Chips of the split ``replay`` have predictions of the network that a fit starts from, on unlabelled scenes. The
agreement with them counts as much as the IoU on labelled scenes, so that the best checkpoint has forgotten little.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from ..chips import UNKNOWN, Chip
from ..network import unet
from ..recipe import Recipe
from ..run import RunError, RunFolder
from ..scores import plots
from ..scores.evaluate import predict
from .averaging import averaged_weights
from .following import LATEST
from .judging import FALSE, HIDDEN, REPLAY, Look, Row, Tallies, judge
from .losses import MeanLoss
from .mixing import SHARES, chosen, mixed

__all__ = ["SCORED", "Validation", "steps_done"]

log = logging.getLogger(__name__)

SHOWN = 12
"""Number of validation chips in a picture."""
LATEST_SHOWN, LATEST_PX = 3, 640
"""Number of chips in the picture for watchers, those with most target, and its width."""

SCORED = ("validation", "watch", REPLAY)
"""Splits that are scored after each epoch."""


class Validation(keras.callbacks.Callback):
    """Scores weights and averaged weights after each epoch, and keeps the best ones.

    Weights that a fit starts from (`score_start`) are the first candidate: the best is never worse than they are.

    Args:
        recipe: The recipe.
        chips: (split, chip) of the splits "validation", "watch" and "replay".
        folder: The run folder.
        watchers: Called with each row of the curves and, where one was drawn, the picture (rows, cols, 3).
        draw_latest: Whether to draw the validation scenes each epoch, as `following.LATEST`.

    Attributes:
        best: Row of the best epoch with its ``steps``.
        scored: Called with each row, and whether it is the best so far, after the epoch's files are written.
        rows: Rows of ``curves.csv``, one for each epoch.
        seconds_before: Seconds spent by the fit before it was interrupted.
        pause_seconds: Seconds spent in pauses.
    """

    def __init__(
        self,
        recipe: Recipe,
        chips: list[tuple[str, Chip]],
        folder: RunFolder,
        watchers: tuple[Callable[[Row, NDArray[np.uint8] | None], None], ...] = (),
        draw_latest: bool = False,
    ) -> None:
        super().__init__()
        self._recipe, self._chips, self._folder, self._watchers = recipe, chips, folder, watchers
        self._needed = recipe.needed
        self._started = time.monotonic()
        # Scoring and checkpoints use float32, whatever the fit uses.
        self._kept = unet.build(recipe.network, len(recipe.model.channels), outputs=recipe.model.outputs)
        self._judge = judge(recipe)
        self.best: dict[str, Any] = {"iou": -1.0}
        self.rows: list[Row] = []
        self.seconds_before = 0.0
        self.pause_seconds = 0.0
        self._draw_latest = draw_latest
        self.scored: list[Callable[[Row, bool], None]] = []

    @property
    def seconds(self) -> float:
        """Seconds spent by the fit so far, without interruptions and pauses."""
        return self.seconds_before + time.monotonic() - self._started - self.pause_seconds

    def score_start(self, model: keras.Model) -> None:
        """Scores the weights that a fit starts from, as epoch 0."""
        self.set_model(model)
        look = self._look(model.get_weights(), averaged=False)
        row = {"epoch": 0, "seconds": round(self.seconds), "loss": None, "rate": None, **self._judge.row(look)}
        self._keep(row, look, steps=0)

    def on_epoch_end(self, epoch: int, logs: dict[str, Any] | None = None) -> None:
        """Scores the current weights and their averages, and keeps the better ones.

        Raises:
            RunError: If the fit has diverged.
        """
        logs = {} if logs is None else logs
        steps = steps_done(self.model)
        looks = [self._look(self.model.get_weights(), averaged=False)]
        if steps:
            looks.append(self._look(averaged_weights(self.model), averaged=True))
        rows = [self._judge.row(look) for look in looks]
        at = max(range(len(rows)), key=lambda index: self._worth(rows[index]))
        row = {
            "epoch": epoch + 1,
            "seconds": round(self.seconds),
            "loss": round(float(logs.get("loss", np.nan)), 5),
            "rate": float(f"{_rate(self.model.optimizer):.4g}"),
            **rows[at],
        }
        logs |= {"val_iou": _agreement(rows[at]), "val_loss": looks[at].loss}
        self._keep(row, looks[at], steps)

    def blend(self, start: list[Any], tuned: list[Any], about: Row) -> Row:
        """Scores mixtures of the start and the end of a fit, and keeps one as ``best.keras``.

        Args:
            start: Weights of the start.
            tuned: Weights of the end.
            about: Row of ``best.json`` or ``last.json`` of the tuned weights.

        Returns:
            The new content of ``best.json``, with ``share``, the share of the tuned weights.
        """
        looks = {share: self._look(mixed(start, tuned, share), averaged=bool(about["averaged"])) for share in SHARES}
        share = chosen({share: self._worth(self._judge.row(look)) for share, look in looks.items()})
        if not share:
            return self.best
        look = looks[share]
        row = {**about, **self._judge.row(look), "share": share}
        self._kept.set_weights(look.weights)
        self._folder.save_network(self._kept, "best.keras")
        self._folder.write_json("best.json", row)
        self._draw(row["epoch"], look.shown, look.threshold, better=True)
        self.best = row
        return row

    def _keep(self, row: Row, look: Look, steps: int) -> None:
        """Writes curves, pictures and checkpoints of an epoch."""
        better = "epoch" not in self.best or self._rank(row) > self._rank(self.best)
        log.info(self._log_line(row, better))
        self.rows.append(row)
        self._folder.write_curves(self.rows)
        now = {**row, "steps": steps}
        self._kept.set_weights(look.weights)
        self._folder.save_network(self._kept, "last.keras")
        self._folder.write_json("last.json", now)
        picture = self._draw(row["epoch"], look.shown, look.threshold, better)
        if better:
            self.best = now
            self._folder.save_network(self._kept, "best.keras")
            self._folder.write_json("best.json", self.best)
        every = self._recipe.fit.checkpoints_every
        if every and row["epoch"] % every == 0:
            self._folder.save_network(self._kept, f"checkpoints/epoch-{row['epoch']:03}-iou-{row['iou']:.4f}.keras")
        if self._folder.writes:
            plots.curves(self._folder.path, self._folder.path / "curves.png")
        for watcher in self._watchers:
            watcher(row, picture)
        for tell in self.scored:
            tell(row, better)

    def _log_line(self, row: Row, better: bool) -> str:
        start = f"epoch {row['epoch']}  loss {row['loss']:.4f}  rate {row['rate']:.2g}" if row["epoch"] else "start"
        weights = "  averaged" if row["averaged"] else ""
        return f"{start}  {self._judge.summary(row)}{weights}{'  best so far' if better else ''}"

    def _worth(self, row: Row) -> tuple[bool, float]:
        """Computes the key that orders checkpoints: false alarms within the recipe's limit, then IoU or loss."""
        false = max((value for name, value in row.items() if name.endswith(FALSE)), default=0.0)
        worth = -float(row["validation loss"]) if self._recipe.fit.watch == "loss" else _agreement(row)
        return false <= self._recipe.fit.most_false_alarms, worth

    def _rank(self, row: Row) -> tuple[bool, bool, float]:
        """Computes the key that orders the epochs of a fit: those at a low learning rate first, by their worth."""
        share, rate = self._recipe.fit.settled_rate, row["rate"] or 0.0
        return (share == 1 or rate <= share * self._recipe.schedule.rate, *self._worth(row))

    def _draw(
        self, epoch: int, shown: list[tuple[Chip, NDArray[np.float32]]], threshold: float, better: bool
    ) -> NDArray[np.uint8] | None:
        every = self._recipe.fit.pictures_every
        wanted = bool(every) and (epoch == 1 or epoch % every == 0)
        if not (wanted or better or self._draw_latest) or not self._folder.writes:
            return None
        white = self._recipe.model.white
        picture = self._judge.picture([chip for chip, _ in shown], [values for _, values in shown], threshold, white)
        if self._draw_latest:
            few = sorted(shown, key=lambda one: -self._judge.worth_showing(one[0]))[:LATEST_SHOWN]
            small = self._judge.picture([chip for chip, _ in few], [values for _, values in few], threshold, white)
            self._folder.write(LATEST, lambda part: plots.save(small, part, LATEST_PX))
        if better:
            plots.save(picture, self._folder.path / "validation.png")
        if wanted:
            plots.save(picture, self._folder.path / "pictures" / f"epoch-{epoch:03}.png")
        return picture

    def _look(self, weights: list[Any], *, averaged: bool) -> Look:
        """Scores weights on the validation scenes."""
        self._kept.set_weights(weights)
        shown: list[tuple[Chip, NDArray[np.float32]]] = []
        loss, tally = MeanLoss(self._judge.loss(), self._recipe.fit.batch), self._judge.tally
        of_scene: Tallies = {}
        for split, chip in self._chips:
            probability = self._predict(chip)
            of_scene.setdefault((split, chip.source, chip.scene), []).append(tally(probability, chip))
            if split == "validation":
                loss.add(probability, np.where(chip.valid & (chip.label != UNKNOWN), chip.label.astype(np.float32), -1))
            if split == "validation" and len(shown) < SHOWN:
                shown.append((chip, probability))
            if split == "validation" and any(np.array(chip.present) & ~np.array(self._needed)):
                probability = self._predict(chip, self._needed)
                of_scene.setdefault((HIDDEN, chip.source, chip.scene), []).append(tally(probability, chip))
        return self._judge.look(weights, averaged, shown, of_scene, loss.mean())

    def _predict(self, chip: Chip, present: tuple[bool, ...] | None = None) -> NDArray[np.float32]:
        probability = predict(self._kept, chip, self._recipe.model.inputs, present)
        if not np.isfinite(probability).all():
            raise RunError(
                f"The network's predictions for {chip.source}/{chip.scene} are not finite: the fit has diverged.",
                'Lower "schedule.rate" in the recipe and fit with --anew; the command rates finds a suitable rate.',
            )
        return probability


def _agreement(row: Row) -> float:
    """Computes the IoU of a row; the mean with replay if there is any."""
    return float((row["iou"] + row[REPLAY]) / 2 if REPLAY in row else row["iou"])


def steps_done(model: keras.Model) -> int:
    """Counts the steps of a network's optimizer, on any number of devices."""
    return int(keras.ops.convert_to_numpy(model.optimizer.iterations))


def _rate(optimizer: keras.optimizers.Optimizer) -> float:
    return float(keras.ops.convert_to_numpy(optimizer.learning_rate))
