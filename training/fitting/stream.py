"""Batches of augmented chips, drawn anew for each epoch and reproducible by the seed."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import keras
import numpy as np
from engine.contract.network_input import Channel, InputSpec, default_clip

from ..checks import check_channels, check_reflectance
from ..chips import CHANNELS, MARGIN_PX, TEACHER_ONE, UNKNOWN, Chip, near, network_array
from ..recipe import NIR, Recipe, RecipeError, Source
from ..simulation import augment, fields, simulate
from ..simulation.augment import Augmentation
from ..simulation.damage import Draw, drawn
from ..simulation.ground import VISIBLE
from ..sources import load_source, without
from ..standard import standardised

__all__ = ["ChipStream", "Making", "Pool", "loaded_pools", "pools_to_fit"]

log = logging.getLogger(__name__)

RGBN = tuple(Channel(name, name, optional=name == "nir") for name in CHANNELS)
"""The channels of clouds."""

SIMULATED_PX = 400
"""Side of the square that gets simulated clouds: large enough for zooms."""


@dataclass(frozen=True)
class Pool:
    """A source of a recipe with its chips."""

    source: Source
    chips: list[Chip]

    @cached_property
    def with_class(self) -> dict[int, list[Chip]]:
        """The chips that show each class, by class number."""
        found: dict[int, list[Chip]] = {}
        for chip in self.chips:
            for number in np.unique(chip.label[chip.valid & (chip.label != UNKNOWN)]).tolist():
                found.setdefault(number, []).append(chip)
        return dict(sorted(found.items()))


def loaded_pools(recipe: Recipe, data: Path) -> list[Pool]:
    """Reads all chips of the sources to train on."""
    sources = [source for source in recipe.source if source.split == "train"]
    return [Pool(source, load_source(source, data, recipe.model)) for source in sources]


def pools_to_fit(recipe: Recipe, loaded: list[Pool]) -> list[Pool]:
    """Leaves out what a recipe holds out, and what is more than it takes of each source.

    Raises:
        RecipeError: If nothing is left, or chips do not match the recipe's network.
    """
    pools = [replace(pool, chips=_some(without(pool.chips, recipe.fit.held_out), recipe.fit.chips)) for pool in loaded]
    pools = [pool for pool in pools if pool.chips]
    if not any(pool.source.weight for pool in pools):
        raise RecipeError(
            '"fit.held_out" in the recipe names all scenes to train on.', "Hold out fewer, or add a source."
        )
    for pool in pools:
        check_channels(pool.chips, recipe.model)
        check_reflectance(pool.chips, recipe.model)
        log.info("%s: %d chips, weight %g", pool.source.dataset, len(pool.chips), pool.source.weight)
    return pools


def _some(chips: list[Chip], most: int) -> list[Chip]:
    """Takes a number of chips at most, evenly spread; 0 takes all."""
    if not most or len(chips) <= most:
        return chips
    return [chips[index * len(chips) // most] for index in range(most)]


@dataclass(frozen=True)
class Making:
    """How a chip becomes an example.

    Attributes:
        augmentation: The augmentation; its `size_px` is the side of an example.
        spec: The network's input.
        damage: Damages of sensors and processing, which follow.
        teacher_share: Weight of a teacher's prediction, packed with a chip, relative to its label.
        channels: The network's channels.
    """

    augmentation: Augmentation
    spec: InputSpec
    damage: tuple[Draw, ...] = ()
    teacher_share: float = 0.5
    channels: tuple[Channel, ...] = RGBN


class ChipStream(keras.utils.PyDataset):
    """A sequence of batches (x, y), for every backend of Keras.

    x is (batch, rows, cols, channels), by the engine's preprocessing; y is (batch, rows, cols, 1): 1 target,
    0 background, or the number of one of several classes, -1 unknown or invalid.

    Args:
        pools: Sources to draw from, by their weights; within a source all chips are drawn equally often.
        augmentation: The augmentation; its `size_px` is the side of an example.
        spec: The network's input.
        batch: Chips per batch.
        steps: Batches per epoch.
        seed: Seed of the random numbers.
        workers: Threads that prepare batches.
        process: Index of this process; each draws other chips.
        target_chance: Part of the chips that are drawn around a target pixel, from sources that have any; for more
            than two classes around a pixel of one of them, each equally often.
        classes: Number of classes.
        damage: See `Making`.
        teacher_share: Likewise.
        channels: Likewise.

    Attributes:
        epoch: The epoch, which determines the chips. The fit sets it, as Keras calls for first batches, and ends
            epochs, more often than there are any.
    """

    def __init__(  # noqa: PLR0913 - settings of a fit, by name
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
        target_chance: float = 0.0,
        classes: int = 2,
        damage: tuple[Draw, ...] = (),
        teacher_share: float = 0.5,
        channels: tuple[Channel, ...] = RGBN,
    ) -> None:
        super().__init__(workers=workers, use_multiprocessing=False, max_queue_size=8)
        self._pools, self._making = pools, Making(augmentation, spec, damage, teacher_share, channels)
        self._batch, self._steps, self._seed, self.epoch = batch, steps, seed, 0
        self._process, self._target_chance, self._is_binary = process, target_chance, classes == 2
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
        # No random number is drawn for a probability of 0, so that such fits draw the same chips as before.
        if self._target_chance and rng.random() < self._target_chance and self._sought(pool):
            sought = self._sought(pool)
            number = sought[rng.integers(len(sought))] if len(sought) > 1 else sought[0]
            showing = pool.with_class[number]
            chip = self._around(number, showing[rng.integers(len(showing))], rng)
        else:
            chip = pool.chips[rng.integers(len(pool.chips))]
        return example(chip, pool.source, self._making, rng)

    def _sought(self, pool: Pool) -> list[int]:
        """Lists the numbers of the classes to draw around: target, or for several all that are labelled."""
        return [number for number in pool.with_class if number == 1 or not self._is_binary]

    def _around(self, number: int, chip: Chip, rng: np.random.Generator) -> Chip:
        """Cuts a square around a pixel of a class, such that every cut of `size_px` from it contains the pixel."""
        size = self._making.augmentation.size_px
        if not size:
            return chip
        places = np.flatnonzero((chip.label == number) & chip.valid)
        middle = np.unravel_index(places[rng.integers(len(places))], chip.label.shape)
        return _cut(chip, [max(int(place) - size + 1, 0) for place in middle], [int(place) + size for place in middle])


def example(chip: Chip, source: Source, making: Making, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Makes one (x, y) from a chip, without the batch axis (see `ChipStream`)."""
    if source.gain != (1.0, 1.0):
        chip = _scaled(chip, source.gain, rng)
    if source.nir_gain != (1.0, 1.0):
        chip = _with_other_plants(chip, source.nir_gain, rng)
    if rng.random() < source.simulate:
        chip = _scaled(_window(chip, SIMULATED_PX, rng), source.ground_gain, rng)
        if rng.random() < source.fields:
            chip = _with_fields(chip, rng)
        # No random number is drawn for a probability of 0, so that such recipes give the same chips as before.
        if not source.bare or rng.random() >= source.bare:
            chip = _clouded(chip, source, rng)
    augmentation = making.augmentation
    if source.zoom:
        augmentation = replace(augmentation, zoom=source.zoom, zoom_probability=1.0)
    spec, values, is_numbers = making.spec, chip.reflectance, not making.spec.is_reflectance
    if is_numbers:
        values, spec = (
            standardised(values, chip.valid, spec),
            replace(spec, clip=default_clip(spec.values), gain=(), bias=()),
        )
    names = tuple(channel.common_name for channel in making.channels)
    optional = tuple(channel.common_name for channel in making.channels if channel.optional)
    present = np.array(chip.present)
    seen = augment.Chip(values, chip.label, chip.valid, present, names, optional, is_numbers, chip.teacher)
    seen = augment.augment(seen, augmentation, rng)
    if source.always:
        seen = drawn(seen, (Draw(source.always, 1.0),), rng)
    seen = drawn(seen, making.damage, rng, picture=source.picture)
    x = network_array(seen.image, seen.valid, seen.present, spec)
    return x, np.where(seen.valid, _wanted(seen, making.teacher_share), np.float32(-1))[..., None]


def _wanted(chip: augment.Chip, share: float) -> np.ndarray:
    """Mixes the label with the packed teacher's prediction; -1 where unknown."""
    label = np.where(chip.label == UNKNOWN, np.float32(-1), chip.label.astype(np.float32))
    if chip.teacher is None:
        return label
    teacher = chip.teacher.astype(np.float32) / TEACHER_ONE
    mixed = np.where(label < 0, teacher, (1 - share) * label + share * teacher)
    return np.where(chip.teacher == UNKNOWN, label, mixed).astype(np.float32)


def _window(chip: Chip, side: int, rng: np.random.Generator) -> Chip:
    """Cuts a square from a random place; a smaller chip stays as it is."""
    first = [int(rng.integers(max(length - side, 0) + 1)) for length in chip.label.shape]
    return _cut(chip, first, [start + side for start in first])


def _cut(chip: Chip, first: Sequence[int], end: Sequence[int]) -> Chip:
    """Cuts a window, given the first row and column and those past the last."""
    window = tuple(slice(*axis) for axis in zip(first, end, strict=True))
    return replace(
        chip,
        reflectance=chip.reflectance[(slice(None), *window)],
        label=chip.label[window],
        valid=chip.valid[window],
        teacher=None if chip.teacher is None else chip.teacher[window],
    )


def _scaled(chip: Chip, gain: tuple[float, float], rng: np.random.Generator) -> Chip:
    return replace(chip, reflectance=chip.reflectance * np.float32(augment.log_uniform(gain, rng)))


def _ground(chip: Chip) -> np.ndarray:
    """Finds where (rows, cols) there is neither a cloud nor the rim of one."""
    return ~near(chip.label != 0, MARGIN_PX)


def _with_other_plants(chip: Chip, gain: tuple[float, float], rng: np.random.Generator) -> Chip:
    reflectance = chip.reflectance.copy()
    reflectance[NIR][_ground(chip)] *= np.float32(augment.log_uniform(gain, rng))
    return replace(chip, reflectance=reflectance)


def _with_fields(chip: Chip, rng: np.random.Generator) -> Chip:
    """Varies the ground; existing clouds and their surroundings are kept."""
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
    drawn_on = near(mask > 0, MARGIN_PX)
    label = np.where(drawn_on & (chip.label == 0), UNKNOWN, chip.label)
    label = np.where((mask > 0) & visible, 1, label).astype(np.uint8)
    # A packed teacher looked at the scene before.
    teacher = None if chip.teacher is None else np.where(drawn_on, UNKNOWN, chip.teacher).astype(np.uint8)
    return replace(chip, reflectance=cloudy, label=label, teacher=teacher)
