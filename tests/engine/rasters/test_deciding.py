"""Stored probability gives the mask of the probability itself, at each threshold that it can be cut at."""

from __future__ import annotations

import numpy as np
from engine.rasters.deciding import HIGHEST, OneTarget, quantised

LEVELS = np.arange(HIGHEST + 1)


def test_what_is_stored_gives_the_mask_of_the_probability_at_every_level() -> None:
    """The numbers just below, at and just above each level, which a product in float32 takes for each other."""
    at = (LEVELS / HIGHEST).astype(np.float32)
    near = np.stack([np.nextafter(at, np.float32(0)), at, np.nextafter(at, np.float32(1))])
    stored = quantised(near)
    np.testing.assert_array_equal(stored, np.stack([np.maximum(LEVELS - 1, 0), LEVELS, LEVELS]))
    for level in LEVELS:
        threshold = round(level * 0.004, 3)
        np.testing.assert_array_equal(stored >= level, OneTarget("target", threshold).mask(near) == 1)


def test_any_probability_is_stored_rounded_down() -> None:
    probability = np.random.default_rng(1).random((200, 500), np.float32)
    exact = np.floor(probability.astype(np.float64) * HIGHEST)
    assert (quantised(probability) == exact).mean() > 0.999
