"""Canvases show pieces of many scenes; each fold of a cross-validation keeps its part of them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from training.chips import UNKNOWN, Chip
from training.packing.canvases import Ingredient, canvases
from training.packing.labellers import TILE_PX
from training.recipe import Source
from training.sources import scenes_of, without

SIDE = 300


def scene(name: str, brightness: float, label: int = 0) -> Chip:
    reflectance = np.full((4, SIDE, SIDE), brightness, np.float32)
    return Chip("set", name, reflectance, np.full((SIDE, SIDE), label, np.uint8), np.ones((SIDE, SIDE), bool))


def bright(image: NDArray[np.float32]) -> NDArray[np.float32]:
    """A teacher: what is bright is cloud."""
    return (image.mean(axis=0) > 0.25).astype(np.float32)


def source(*chips: Chip) -> Ingredient:
    return Ingredient(Source("folder", ".", "train", zoom=(0.9, 1.2)), list(chips))


INGREDIENTS = [source(scene("dark", 0.1), scene("dim", 0.12)), source(scene("white", 0.6, UNKNOWN))]


def test_the_teacher_s_word_stands_beside_the_labels() -> None:
    shown = set()
    for canvas in canvases(INGREDIENTS, 12, bright):
        assert canvas.reflectance.shape == (4, TILE_PX, TILE_PX)
        assert canvas.teacher is not None
        cloud = canvas.reflectance.mean(axis=0) > 0.25
        np.testing.assert_array_equal(canvas.teacher, np.where(cloud, 250, 0))
        np.testing.assert_array_equal(canvas.label, np.where(cloud, UNKNOWN, 0))
        shown |= scenes_of(canvas)
    assert {"dark", "dim", "white"} <= shown


def test_each_fold_keeps_its_part_of_the_canvases() -> None:
    folds = [("dark",), ("dim",), ("white",)]
    made = list(canvases(INGREDIENTS, 30, bright, folds=folds))
    for number, canvas in enumerate(made):
        assert scenes_of(canvas).isdisjoint(folds[number % 3])
    assert all(len(without(made, held)) >= 10 for held in folds)
    assert any("+" in canvas.scene for canvas in made)


def test_the_same_seed_gives_the_same_canvases() -> None:
    first, again = (list(canvases(INGREDIENTS, 3, bright, seed=5)) for _ in range(2))
    other = list(canvases(INGREDIENTS, 3, bright, seed=6))
    assert [one.scene for one in first] == [one.scene for one in again]
    assert all(np.array_equal(a.reflectance, b.reflectance) for a, b in zip(first, again, strict=True))
    assert not all(np.array_equal(a.reflectance, b.reflectance) for a, b in zip(first, other, strict=True))
