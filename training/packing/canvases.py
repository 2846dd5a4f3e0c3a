"""Canvases: pieces of many scenes side by side, labelled by a published network.

A network learns the function of another one from its predictions on ever new images. Therefore canvases are composed
of scenes in other sizes, orientations and brightness, with simulated clouds. Manual labels of pieces are kept; the
teacher's predictions are stored beside them. With cloud shadow as a class both become one label (`_classes`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from engine.contract.errors import CloudReefError
from numpy.typing import NDArray

from ..chips import CHANNELS, CLOUD, MARGIN_PX, SHADOW, TEACHER_ONE, UNKNOWN, Chip, near
from ..recipe import NIR, Source
from ..simulation import augment, fields, ground, simulate
from ..sources import without
from .labellers import TILE_PX

__all__ = ["Ingredient", "Teacher", "canvases"]

Teacher = Callable[[NDArray[np.float32]], NDArray[np.float32]]
"""Predicts probabilities (3, rows, cols) of neither, cloud and cloud shadow from reflectance (channels, rows, cols)."""

SPLIT = (0.5, 0.55, 0.3, 0.15, 0.0)
"""Probability that a canvas, a part of it, and so on, is divided in two."""

SMALLEST_PX = 64
"""Smaller parts are not divided."""

GAIN, CHANNEL_GAIN = (0.65, 1.4), (0.94, 1.06)
GAIN_PROBABILITY = 0.45

SHORT_WAVE_GAIN, SHORT_WAVE_CHANNEL = (0.4, 1.3), (0.75, 1.3)
"""Ranges of further factors of short-wave infrared, common to both channels and of each, if only the teacher labels:
clouds of ice and of water, and snow of all grains."""

BRIGHT = 1.25
"""Ground brightened by more than this is left to the teacher: bright plains and cloud decks are indistinguishable."""

SURE = 0.6
"""Smallest probability of a teacher's class that becomes the label of unlabelled pixels."""

LIKELY = 0.5
"""Likewise where a label has cloud only, and the teacher separates shadow from clear ground."""

WATER = 0.7
"""Pixels whose near infrared is less than this part of their green are water."""

WATERED = 0.5
"""Part of the ground under simulated clouds that is partly made water where cloud shadow is a class."""

TURBID, SEDIMENT = 0.3, (0.0, 0.1)
"""Part of that water that is turbid, and the range of its sediment."""


@dataclass(frozen=True)
class Ingredient:
    """Scenes of one source for canvases.

    Attributes:
        source: The source, with `weight`, `zoom`, and its simulations.
        chips: The scenes.
        has_shadows: Whether their labels have cloud shadow, too.
    """

    source: Source
    chips: list[Chip]
    has_shadows: bool = False


@dataclass(frozen=True)
class _Available:
    """The scenes that a canvas may show.

    Attributes:
        ingredients: The scenes.
        shadows: Whether cloud shadow is a class.
    """

    ingredients: list[Ingredient]
    shadows: bool

    def draw(self, rng: np.random.Generator) -> Ingredient:
        """Draws a source by the weights."""
        weights = np.array([item.source.weight for item in self.ingredients], float)
        return self.ingredients[rng.choice(len(self.ingredients), p=weights / weights.sum())]


@dataclass(frozen=True)
class _Piece:
    """A part of a canvas.

    Attributes:
        image: (channels, rows, cols).
        label: (rows, cols), `UNKNOWN` where the teacher alone decides.
        valid: (rows, cols).
        sure: (rows, cols), where the label is certain and the teacher is not used.
        scene: Its scene.
    """

    image: NDArray[np.float32]
    label: NDArray[np.uint8]
    valid: NDArray[np.bool_]
    sure: NDArray[np.bool_]
    scene: str


def canvases(
    ingredients: Sequence[Ingredient],
    count: int,
    teacher: Teacher,
    *,
    seed: int = 1,
    folds: Sequence[Collection[str]] = (),
    shadows: bool = False,
    sure: float = 0.0,
) -> Iterator[Chip]:
    """Composes canvases of 256 x 256 pixels.

    The scene of a canvas is the names of all its scenes, joined by "+".

    Args:
        ingredients: The scenes.
        count: Number of canvases.
        teacher: Network whose predictions are stored beside the labels.
        seed: Seed of the random numbers.
        folds: Names of the scenes that each fold of a cross-validation leaves out. Each canvas leaves out those of one
            fold, in turn, so that every fold can use a part of the canvases; without folds it may show any scenes.
        shadows: Whether cloud shadow is a class of the label; then no predictions are stored.
        sure: See `canvas_sources.CanvasSources`.

    Raises:
        CloudReefError: If no scene is large enough, or scenes have different channels.
    """
    _check_channels(ingredients)
    choices = [_without(ingredients, held) for held in folds] or [list(ingredients)]
    turns = [_Available(left, shadows) for left in choices]
    for number in range(count):
        rng = np.random.default_rng((seed, number))
        pieces: list[tuple[tuple[slice, slice], _Piece]] = []
        _fill(pieces, (0, 0, TILE_PX, TILE_PX), 0, turns[number % len(turns)], rng)
        chip = _joined(pieces, teacher, shadows)
        yield chip if chip.teacher is None or not sure else _labelled(chip, chip.teacher, sure)


def _check_channels(ingredients: Sequence[Ingredient]) -> None:
    counts = {len(chip.reflectance): chip for item in ingredients for chip in item.chips}
    if len(counts) > 1:
        (one, first), (other, second) = list(counts.items())[:2]
        raise CloudReefError(
            f"{first.source}/{first.title} has {one} channels, {second.source}/{second.title} {other}.",
            'Compose scenes of the same channels: see "channels" in the file, and in the options of its sources.',
        )


def _labelled(chip: Chip, teacher: NDArray[np.uint8], sure: float) -> Chip:
    """Labels unlabelled pixels whose class the teacher predicts with at least a probability."""
    probability = teacher / np.float32(TEACHER_ONE)
    guessed = np.where(probability >= sure, CLOUD, np.where(probability <= 1 - sure, 0, UNKNOWN))
    label = np.where((chip.label == UNKNOWN) & chip.valid, guessed, chip.label)
    return replace(chip, label=label.astype(np.uint8))


def _without(ingredients: Sequence[Ingredient], held: Collection[str]) -> list[Ingredient]:
    left = [replace(item, chips=without(item.chips, held)) for item in ingredients]
    return [item for item in left if item.chips]


def _joined(pieces: list[tuple[tuple[slice, slice], _Piece]], teacher: Teacher, shadows: bool) -> Chip:
    shape = (TILE_PX, TILE_PX)
    image = np.zeros((len(pieces[0][1].image), *shape), np.float32)
    label, valid, sure = np.full(shape, UNKNOWN, np.uint8), np.zeros(shape, bool), np.zeros(shape, bool)
    for place, piece in pieces:
        image[(slice(None), *place)], label[place], valid[place], sure[place] = (
            piece.image,
            piece.label,
            piece.valid,
            piece.sure,
        )
    image = np.where(valid, image, np.float32(0))
    predicted = teacher(image)
    scene = "+".join(sorted({piece.scene for _, piece in pieces}))
    if shadows:
        classes = _classes(label, sure, predicted)
        # Shadows on water hardly show, and the teacher takes dark water for them.
        on_water = (classes == SHADOW) & (image[NIR] < WATER * image[CHANNELS.index("green")])
        label = np.where(valid & ~on_water, classes, UNKNOWN).astype(np.uint8)
        return Chip("canvases", scene, image, label, valid, (True,) * len(image))
    stored = np.rint(predicted[CLOUD] * TEACHER_ONE).astype(np.uint8)
    stored = np.where(sure, label * TEACHER_ONE, stored).astype(np.uint8)
    label = np.where(valid, label, UNKNOWN).astype(np.uint8)
    return Chip("canvases", scene, image, label, valid, (True,) * len(image), teacher=stored)


def _classes(label: NDArray[np.uint8], sure: NDArray[np.bool_], predicted: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Completes labels of cloud with a teacher's shadows; where the two disagree the class is unknown.

    Args:
        label: (rows, cols): `CLOUD`, 0 for other surfaces, `UNKNOWN` for unlabelled pixels; all classes where `sure`.
        sure: (rows, cols), True where the label has all classes.
        predicted: The teacher's probabilities (3, rows, cols).
    """
    alone = np.where(predicted.max(axis=0) >= SURE, predicted.argmax(axis=0), UNKNOWN)
    cloud = np.where(predicted[SHADOW] >= LIKELY, UNKNOWN, CLOUD)
    other = np.where(predicted[SHADOW] >= LIKELY, SHADOW, np.where(predicted[0] >= LIKELY, 0, UNKNOWN))
    guessed = np.where(label == UNKNOWN, alone, np.where(label == CLOUD, cloud, other))
    return np.where(sure, label, guessed).astype(np.uint8)


def _fill(
    pieces: list[tuple[tuple[slice, slice], _Piece]],
    room: tuple[int, int, int, int],
    depth: int,
    available: _Available,
    rng: np.random.Generator,
) -> None:
    """Divides a rectangle (top, left, rows, cols), or fills it with one piece."""
    top, left, rows, cols = room
    if min(rows, cols) >= SMALLEST_PX and rng.random() < SPLIT[min(depth, len(SPLIT) - 1)]:
        part = rng.uniform(0.3, 0.7)
        high, wide = (int(rows * part), cols) if rows >= cols else (rows, int(cols * part))
        below = (top + high, left, rows - high, cols) if rows >= cols else (top, left + wide, rows, cols - wide)
        for half in ((top, left, high, wide), below):
            _fill(pieces, half, depth + 1, available, rng)
        return
    place = (slice(top, top + rows), slice(left, left + cols))
    pieces.append((place, _piece((rows, cols), available, rng)))


def _piece(shape: tuple[int, int], available: _Available, rng: np.random.Generator) -> _Piece:
    for _ in range(200):
        item = available.draw(rng)
        chip = item.chips[rng.integers(len(item.chips))]
        turn = int(rng.integers(8))
        wanted = shape[::-1] if turn % 2 else shape
        lowest, highest = item.source.zoom or (0.5, 1.3)
        needed = max(side / length for side, length in zip(wanted, chip.label.shape, strict=True)) * 1.001
        if needed > highest:
            continue
        zoom = augment.log_uniform((max(lowest, needed), highest), rng)
        piece = _zoomed(chip, wanted, zoom, rng)
        if item.has_shadows:
            sure = piece.label != UNKNOWN
        else:
            # A part of a scene that has no cloud may have the shadow of one beside it.
            seen = chip.label if available.shadows else piece.label
            sure = np.full(piece.label.shape, not seen.any())
        return _turned(_changed(replace(piece, sure=sure), item.source, available.shadows, rng), turn)
    raise CloudReefError(f"No scene is large enough for a piece of {shape[0]} x {shape[1]} pixels.")


def _zoomed(chip: Chip, shape: tuple[int, int], zoom: float, rng: np.random.Generator) -> _Piece:
    """Cuts a window at a random position and scale, bilinear, the label by nearest pixels."""
    seen = [min(int(np.ceil(side / zoom)), length) for side, length in zip(shape, chip.label.shape, strict=True)]
    corner = [int(rng.integers(length - part + 1)) for part, length in zip(seen, chip.label.shape, strict=True)]
    window = tuple(slice(start, start + part) for start, part in zip(corner, seen, strict=True))
    image = np.asarray(chip.reflectance[(slice(None), *window)], np.float32)
    if zoom < 0.77:
        image = augment.gaussian(image, 0.45 / zoom)
    nearest = []
    for axis, (side, part) in enumerate(zip(shape, seen, strict=True), start=1):
        at = np.clip((np.arange(side) + 0.5) / zoom - 0.5, 0, part - 1)
        below = np.minimum(at.astype(int), max(part - 2, 0))
        weight = (at - below).astype(np.float32)[:, None] if axis == 1 else (at - below).astype(np.float32)
        above = np.minimum(below + 1, part - 1)
        image = np.take(image, below, axis) * (1 - weight) + np.take(image, above, axis) * weight
        nearest.append(np.rint(at).astype(int))
    grid = np.ix_(*nearest)
    label, valid = chip.label[window][grid], chip.valid[window][grid]
    return _Piece(image, label, valid, np.zeros(shape, bool), chip.scene)


def _changed(piece: _Piece, source: Source, shadows: bool, rng: np.random.Generator) -> _Piece:
    """Varies the ground, adds simulated clouds, and changes the brightness."""
    clear = bool((piece.label == 0).all())
    image, label, sure = piece.image.copy(), piece.label.copy(), piece.sure.copy()
    if clear and rng.random() < source.simulate:
        if source.ground_gain != (1.0, 1.0) and rng.random() < 0.5:
            factor = augment.log_uniform(source.ground_gain, rng)
            image *= np.float32(factor)
            if factor > BRIGHT:
                label[:], sure[:] = UNKNOWN, False
        if source.nir_gain != (1.0, 1.0):
            image[NIR] *= np.float32(augment.log_uniform(source.nir_gain, rng))
        if rng.random() < source.fields:
            image *= fields.patchwork(label.shape, rng)
        if shadows and rng.random() < WATERED:
            image = _watered(image, label, rng)
        if rng.random() >= source.bare:
            image, label, sure = _clouded(image, label, sure, source, shadows, rng)
    if rng.random() < GAIN_PROBABILITY:
        gain = augment.log_uniform(GAIN, rng) * rng.uniform(*CHANNEL_GAIN, (len(image), 1, 1))
        image = image * gain.astype(np.float32)
    if len(image) > len(CHANNELS) and not sure.any() and rng.random() < GAIN_PROBABILITY:
        low, high = np.log(SHORT_WAVE_CHANNEL)
        both = rng.uniform(*np.log(SHORT_WAVE_GAIN)) + rng.uniform(low, high, (2, 1, 1))
        image[len(CHANNELS) :] *= np.exp(both).astype(np.float32)
    return replace(piece, image=image, label=label, sure=sure)


def _watered(image: NDArray[np.float32], label: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.float32]:
    """Makes water of a part of clear ground, so that the dark beside land and clouds is not taken for shadow."""
    chip = augment.Chip(image, label, np.ones(label.shape, bool), np.ones(len(image), bool))
    if rng.random() < TURBID:
        return ground.turbid_water(chip, rng.uniform(*SEDIMENT), rng).image
    return ground.clear_water(chip, rng.uniform(), rng).image


def _clouded(
    image: NDArray[np.float32],
    label: NDArray[np.uint8],
    sure: NDArray[np.bool_],
    source: Source,
    shadows: bool,
    rng: np.random.Generator,
) -> tuple[NDArray[np.float32], NDArray[np.uint8], NDArray[np.bool_]]:
    kind = str(rng.choice(source.simulated_kinds)) if source.simulated_kinds else None
    cover = 0.02 + 0.9 * rng.random() ** 1.5
    cloudy, mask = simulate.add_clouds(image, rng, cover=cover, kind=kind, label_shadows=shadows)
    covered = mask == CLOUD
    visible = np.abs(cloudy - image)[:NIR].mean(0) >= ground.VISIBLE
    if shadows:
        # Where the ground itself is left to the teacher, shadows on it are still known.
        label = np.where(covered | (mask == 0), label, mask)
        sure = sure | (mask == SHADOW)
    rim = near(covered, MARGIN_PX)
    label = np.where(rim, UNKNOWN, label)
    label = np.where(covered & visible, CLOUD, label).astype(np.uint8)
    return cloudy, label, sure & ~rim


def _turned(piece: _Piece, turn: int) -> _Piece:
    """Turns by quarters, after a reflection from 4 on."""

    def each(array: NDArray[Any]) -> NDArray[Any]:
        return np.rot90(array[..., ::-1] if turn >= 4 else array, turn % 4, axes=(-2, -1))

    return _Piece(each(piece.image), each(piece.label), each(piece.valid), each(piece.sure), piece.scene)
