"""Standardises channels of numbers: to mean 0 and standard deviation 1 over the chips of a fit."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
from engine.contract.network_input import InputSpec
from numpy.typing import NDArray

from .chips import Chip
from .sections import Model

__all__ = ["FILE", "kept", "standardised", "with_standard"]

FILE = "standard.json"
"""File of a run folder with gain and bias of each channel."""

SMALLEST_DEVIATION = 1e-6
"""Of a channel that hardly varies, relative to its largest value."""


def standardised(values: NDArray[np.float32], valid: NDArray[np.bool_], spec: InputSpec) -> NDArray[np.float32]:
    """Clips, and applies a network's gain and bias.

    Args:
        values: (channels, rows, cols), NaN where a channel has no number.
        valid: (rows, cols).
        spec: The network's input.

    Returns:
        (channels, rows, cols), the missing value where there is no data, or no number in a channel.
    """
    gain, bias = (np.asarray(numbers, np.float32)[:, None, None] for numbers in (spec.gain, spec.bias))
    found = np.where(valid, np.clip(values, *spec.clip) * gain + bias, np.float32(np.nan))
    return np.nan_to_num(found, nan=spec.missing_value)


def with_standard(model: Model, chips: Iterable[Chip]) -> Model:
    """Sets gain and bias of a model of numbers, unless the recipe states them; else leaves it as it is.

    Args:
        model: The recipe's model.
        chips: The chips for training; each counts alike, whatever its size.
    """
    if model.inputs.is_reflectance or model.gain:
        return model
    sums: NDArray[np.float64] = np.zeros((3, len(model.channels)))  # counts, sums, sums of squares
    largest = np.zeros(len(model.channels))
    for chip in chips:
        for place in np.flatnonzero(chip.present):
            values = chip.reflectance[place][chip.valid].astype(np.float64)
            values = np.clip(values[np.isfinite(values)], *model.inputs.clip)
            if values.size:
                sums[:, place] += 1, values.mean(), (values**2).mean()
                largest[place] = max(largest[place], np.abs(values).max())
    count = np.maximum(sums[0], 1)
    mean = sums[1] / count
    deviation = np.sqrt(np.maximum(sums[2] / count - mean**2, 0))
    varies = deviation > SMALLEST_DEVIATION * largest
    gain = np.where(varies, 1 / np.where(varies, deviation, 1), 1.0)
    return replace(model, gain=tuple(gain.tolist()), bias=tuple((-mean * gain).tolist()))


def kept(model: Model, run: Path) -> Model:
    """Sets the gain and bias that an earlier fit kept in its run folder, if it did."""
    file = run / FILE
    if not file.is_file():
        return model
    stored = json.loads(file.read_text(encoding="utf-8"))
    return replace(model, gain=tuple(stored["gain"]), bias=tuple(stored["bias"]))
