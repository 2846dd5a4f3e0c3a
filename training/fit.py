"""Fits a network by a recipe, into a run folder that holds all that is needed to go on from there.

The folder: ``recipe.toml`` (as it was), ``curves.csv``, ``best.keras`` and ``best.json`` (threshold and scores),
``last.keras``, and pictures of a batch and of the validation scenes.
"""

from __future__ import annotations

import csv
import json
import logging
import shutil
import time
from pathlib import Path

import keras
import numpy as np
from numpy.typing import NDArray

from . import datasets, losses, plots, schedules, unet
from .chips import Chip
from .evaluate import ThresholdSweep, best_threshold, predict
from .recipe import Recipe, Source
from .stream import ChipStream, Pool

__all__ = ["fit", "load_source", "load_split"]

log = logging.getLogger(__name__)

SHOWN = 12
"""Validation chips in the picture of a checkpoint."""

HIDDEN = "validation, optional channels hidden"
DECIDING = ("validation", HIDDEN)
"""What chooses checkpoint and threshold: one threshold serves scenes with and without the optional channels."""

SceneKey = tuple[str, str, str]
"""Split, source and scene."""


def load_source(source: Source, data: Path) -> list[Chip]:
    """Reads the chips of one source of a recipe."""
    return datasets.load(source.dataset, data / source.folder, **source.options)


def load_split(recipe: Recipe, data: Path, *splits: str) -> list[tuple[str, Chip]]:
    """Reads the chips of some splits as (split, chip)."""
    return [
        (source.split, chip) for source in recipe.source if source.split in splits for chip in load_source(source, data)
    ]


def fit(
    recipe_path: Path,
    data: Path,
    run: Path,
    *,
    epochs: int | None = None,
    minutes: float | None = None,
    start: Path | None = None,
    workers: int = 1,
) -> dict:
    """Fits a network.

    Args:
        recipe_path: The recipe.
        data: What its folders are relative to.
        run: Where to write; made if it does not exist.
        epochs: Instead of the recipe's number.
        minutes: End after this time at the latest; the learning rate goes through its schedule by then.
        start: Weights to start from, of the same network; None starts at random.
        workers: Threads that prepare batches.

    Returns:
        What ``best.json`` holds.
    """
    recipe = Recipe.load(recipe_path)
    settings = recipe.fit
    epochs = epochs or settings.epochs
    keras.utils.set_random_seed(settings.seed)
    run.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(recipe_path, run / "recipe.toml")

    pools = [Pool(source, load_source(source, data)) for source in recipe.source if source.split == "train"]
    for pool in pools:
        log.info("%s: %d chips, weight %g", pool.source.dataset, len(pool.chips), pool.source.weight)
    stream = ChipStream(
        pools,
        recipe.augmentation,
        recipe.model.inputs,
        batch=settings.batch,
        steps=settings.steps_per_epoch,
        seed=settings.seed,
        workers=workers,
    )
    plots.contact_sheet(*stream[0], run / "batch.png")

    model = unet.build(recipe.network, len(recipe.model.channels), settings.precision)
    if start:
        model.load_weights(start)
    log.info("%d parameters, %.1f kFLOP/px", model.count_params(), unet.flops_per_px(model) / 1000)
    # Under a time limit a callback sets the rate, and an optimizer lets that happen only to a plain number.
    rate = recipe.schedule.rate if minutes else schedules.build(recipe.schedule, epochs * settings.steps_per_epoch)
    model.compile(
        optimizer=keras.optimizers.AdamW(
            rate,
            weight_decay=settings.weight_decay,
            clipnorm=settings.clip_norm,
            use_ema=True,
            ema_momentum=settings.ema,
        ),
        loss=losses.build(settings.loss),
        jit_compile=keras.backend.backend() == "jax",
    )
    watcher = _Validation(recipe, load_split(recipe, data, "validation", "watch"), run)
    callbacks = [keras.callbacks.SwapEMAWeights(swap_on_epoch=True), watcher]
    if recipe.schedule.kind == "plateau":
        patience = recipe.schedule.patience_epochs
        callbacks.append(keras.callbacks.ReduceLROnPlateau("val_iou", 0.5, patience, mode="max"))
    if minutes:
        callbacks.append(_TimeLimit(recipe, epochs * settings.steps_per_epoch, minutes))
    if settings.patience_epochs:
        callbacks.append(keras.callbacks.EarlyStopping("val_iou", patience=settings.patience_epochs, mode="max"))
    model.fit(stream, epochs=epochs, callbacks=callbacks, verbose=0)
    return watcher.best


class _TimeLimit(keras.callbacks.Callback):
    """Moves the schedule on by the clock where that is ahead of the steps, and ends the fit when time is up."""

    def __init__(self, recipe: Recipe, total_steps: int, minutes: float) -> None:
        super().__init__()
        self._schedule = schedules.build(recipe.schedule, total_steps)
        self._warmup, self._total, self._seconds = recipe.schedule.warmup_steps, total_steps, 60 * minutes
        self._started = time.monotonic()

    def on_train_batch_begin(self, batch: int, logs: dict | None = None) -> None:
        """Sets the rate."""
        step = int(self.model.optimizer.iterations)
        if step >= self._warmup:
            step = max(step, round(self._total * (time.monotonic() - self._started) / self._seconds))
        if callable(self._schedule):
            self.model.optimizer.learning_rate = float(self._schedule(step))

    def on_epoch_end(self, epoch: int, logs: dict | None = None) -> None:
        """Ends the fit when time is up."""
        if time.monotonic() - self._started >= self._seconds:
            self.model.stop_training = True


class _Validation(keras.callbacks.Callback):
    """After each epoch: scores, curve, pictures, and the checkpoint if it is the best so far."""

    def __init__(self, recipe: Recipe, chips: list[tuple[str, Chip]], run: Path) -> None:
        super().__init__()
        self._spec, self._chips, self._run = recipe.model.inputs, chips, run
        self._needed = tuple(not channel.optional for channel in recipe.model.channels)
        self._started = time.monotonic()
        # What is scored and kept computes in float32, whatever the fit does.
        self._kept = unet.build(recipe.network, len(recipe.model.channels))
        self.best: dict = {"iou": -1.0}

    def on_epoch_end(self, epoch: int, logs: dict | None = None) -> None:
        """Scores the (averaged) weights as they stand."""
        logs = {} if logs is None else logs
        self._kept.set_weights(self.model.get_weights())
        shown, sweeps = self._look()
        threshold, iou = best_threshold([sweep for (split, *_), sweep in sweeps.items() if split in DECIDING])
        scores = _scores(sweeps, threshold)
        row = {
            "epoch": epoch + 1,
            "seconds": round(time.monotonic() - self._started),
            "loss": round(float(logs.get("loss", np.nan)), 5),
            "threshold": threshold,
            "iou": round(iou, 5),
            **{name: round(value, 5) for name, value in scores.items()},
        }
        logs["val_iou"] = iou
        log.info("  ".join(f"{name} {value}" for name, value in row.items()))
        self._append(row)
        self._kept.save(self._run / "last.keras")
        if iou > self.best["iou"]:
            self.best = {**row, "steps": int(self.model.optimizer.iterations)}
            self._kept.save(self._run / "best.keras")
            (self._run / "best.json").write_text(json.dumps(self.best, indent=2) + "\n", encoding="utf-8")
            plots.scenes(*map(list, zip(*shown, strict=True)), threshold, self._run / "validation.png")

    def _look(self) -> tuple[list[tuple[Chip, NDArray]], dict[SceneKey, ThresholdSweep]]:
        """Returns the first validation chips with their probabilities, and what there is to score by scene."""
        shown: list[tuple[Chip, NDArray]] = []
        of_scene: dict[SceneKey, list[ThresholdSweep]] = {}
        for split, chip in self._chips:
            probability = predict(self._kept, chip, self._spec)
            of_scene.setdefault((split, chip.source, chip.scene), []).append(ThresholdSweep(probability, chip))
            if split == "validation" and len(shown) < SHOWN:
                shown.append((chip, probability))
            if split == "validation" and any(np.array(chip.present) & ~np.array(self._needed)):
                probability = predict(self._kept, chip, self._spec, self._needed)
                of_scene.setdefault((HIDDEN, chip.source, chip.scene), []).append(ThresholdSweep(probability, chip))
        return shown, {scene: ThresholdSweep.pooled(sweeps) for scene, sweeps in of_scene.items()}

    def _append(self, row: dict) -> None:
        path = self._run / "curves.csv"
        fresh = not path.exists() or row["epoch"] == 1
        with path.open("w" if fresh else "a", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, list(row))
            if fresh:
                writer.writeheader()
            writer.writerow(row)


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
        scores[f"{source} false"] = false / max(all_clear, 1)
    return scores
