"""Batches of augmented chips, drawn anew each epoch, the same ones for the same seed."""

from __future__ import annotations

from dataclasses import dataclass, replace

import keras
import numpy as np
from engine.preprocess import InputSpec

from . import augment, fields, simulate
from .augment import Augmentation
from .chips import MARGIN_PX, UNKNOWN, Chip, near, network_array
from .recipe import NIR, Source

__all__ = ["ChipStream", "Pool"]

SIMULATED_PX = 400
"""Side of what gets simulated clouds: room for zooms, and no more work than that."""

VISIBLE = 0.03
"""A simulated cloud that changes the visible reflectance by less is one that nobody would see: unknown."""


@dataclass(frozen=True)
class Pool:
    """A source of a recipe with its chips."""

    source: Source
    chips: list[Chip]


class ChipStream(keras.utils.PyDataset):
    """Gives (x, y) batches; runs on every backend of Keras.

    x is (batch, rows, cols, channels), as the engine's preprocessing makes it; y is (batch, rows, cols, 1): 1 target,
    0 background, -1 unknown or invalid.

    Args:
        pools: Sources to draw from, by their weights; within a source all chips are drawn equally often.
        augmentation: What may happen to a chip; its `size_px` is the side of what is given.
        spec: What the network expects.
        batch: Chips a batch.
        steps: Batches an epoch.
        seed: Where chance starts.
        workers: Threads that prepare batches.
        process: Of several that fit together, each with chips of its own.

    Attributes:
        epoch: Which chips are drawn. The fit says it: Keras looks at first batches, and ends epochs, more often than
            there are any.
    """

    def __init__(
        self,
        pools: list[Pool],
        augmentation: Augmentation,
        spec: InputSpec,
        *,
        batch: int,
        steps: int,
        seed: int,
        workers: int = 1,
        process: int = 0,
    ) -> None:
        super().__init__(workers=workers, use_multiprocessing=False, max_queue_size=8)
        self._pools, self._augmentation, self._spec = pools, augmentation, spec
        self._batch, self._steps, self._seed, self.epoch = batch, steps, seed, 0
        self._process = process
        weights = np.array([pool.source.weight for pool in pools], float)
        self._shares = weights / weights.sum()

    def __len__(self) -> int:
        return self._steps

    def __getitem__(self, index: int) -> tuple[np.ndarray, np.ndarray]:
        rng = np.random.default_rng((self._seed, self.epoch, index, self._process))
        pairs = [self._draw(rng) for _ in range(self._batch)]
        return np.stack([x for x, _ in pairs]), np.stack([y for _, y in pairs])

    def _draw(self, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
        pool = self._pools[rng.choice(len(self._pools), p=self._shares)]
        chip = pool.chips[rng.integers(len(pool.chips))]
        return example(chip, pool.source, self._augmentation, self._spec, rng)


def example(
    chip: Chip, source: Source, augmentation: Augmentation, spec: InputSpec, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Returns one (x, y) made from a chip, without the batch axis (see `ChipStream`)."""
    if source.gain != (1.0, 1.0):
        chip = _scaled(chip, source.gain, rng)
    if source.nir_gain != (1.0, 1.0):
        chip = _with_other_plants(chip, source.nir_gain, rng)
    if rng.random() < source.simulate:
        chip = _scaled(_window(chip, SIMULATED_PX, rng), source.ground_gain, rng)
        if rng.random() < source.fields:
            chip = _with_fields(chip, rng)
        # A chance that is never taken draws nothing: recipes without it give the chips that they gave before.
        if not source.bare or rng.random() >= source.bare:
            chip = _clouded(chip, source, rng)
    if source.zoom:
        augmentation = replace(augmentation, zoom=source.zoom, zoom_probability=1.0)
    drawn = augment.Chip(chip.reflectance, chip.label, chip.valid, np.array(chip.present))
    drawn = augment.augment(drawn, augmentation, rng)
    x = network_array(drawn.image, drawn.valid, drawn.present, spec)
    known = drawn.valid & (drawn.label != UNKNOWN)
    y = np.where(known, drawn.label.astype(np.float32), np.float32(-1))
    return x, y[..., None]


def _window(chip: Chip, side: int, rng: np.random.Generator) -> Chip:
    """Cuts a square from a random place; a smaller chip stays as it is."""
    top, left = (int(rng.integers(max(length - side, 0) + 1)) for length in chip.label.shape)
    window = (slice(top, top + side), slice(left, left + side))
    return replace(
        chip,
        reflectance=chip.reflectance[(slice(None), *window)],
        label=chip.label[window],
        valid=chip.valid[window],
    )


def _scaled(chip: Chip, gain: tuple[float, float], rng: np.random.Generator) -> Chip:
    factor = np.float32(np.exp(rng.uniform(*np.log(gain))))
    return replace(chip, reflectance=chip.reflectance * factor)


def _ground(chip: Chip) -> np.ndarray:
    """Returns where (rows, cols) there is neither a cloud nor the rim of one."""
    return ~near(chip.label != 0, MARGIN_PX)


def _with_other_plants(chip: Chip, gain: tuple[float, float], rng: np.random.Generator) -> Chip:
    reflectance = chip.reflectance.copy()
    reflectance[NIR][_ground(chip)] *= np.float32(np.exp(rng.uniform(*np.log(gain))))
    return replace(chip, reflectance=reflectance)


def _with_fields(chip: Chip, rng: np.random.Generator) -> Chip:
    """Varies the ground; clouds that are there stay as they are, and so does everything near them."""
    ground = _ground(chip)
    factors = np.where(ground, fields.patchwork(chip.label.shape, rng), np.float32(1))
    return replace(chip, reflectance=chip.reflectance * factors)


def _clouded(chip: Chip, source: Source, rng: np.random.Generator) -> Chip:
    kind = str(rng.choice(source.simulated_kinds)) if source.simulated_kinds else None
    cover = 0.02 + 0.95 * rng.random() ** 2  # a third on average: most scenes are less than half cloudy
    cloudy, mask = simulate.add_clouds(
        chip.reflectance, rng, cover=cover, kind=kind, label_opacity=source.simulated_opacity
    )
    cloudy[~np.array(chip.present)] = 0.0
    visible = np.abs(cloudy - chip.reflectance)[:NIR].mean(0) >= VISIBLE
    label = np.where((near(mask > 0, MARGIN_PX)) & (chip.label == 0), UNKNOWN, chip.label)
    label = np.where((mask > 0) & visible, 1, label).astype(np.uint8)
    return replace(chip, reflectance=cloudy, label=label)
