"""From stored numbers to the network's input, for inference and training."""

from __future__ import annotations

from typing import Any, Optional, Sequence

import numpy as np
from numpy.typing import NDArray

from ..contract.network_input import InputSpec

__all__ = ["network_input", "to_reflectance"]


def to_reflectance(
    values: NDArray[Any], scale: Sequence[float], offset: Sequence[float], out: Optional[NDArray[np.float32]] = None
) -> NDArray[np.float32]:
    """Converts stored numbers to reflectance: ``values * scale + offset``, per channel.

    Args:
        values: (channels, rows, cols), any numeric dtype.
        scale: Factor of each channel.
        offset: Offset of each channel.
        out: (channels, rows, cols), to write to; None allocates memory.

    Returns:
        (channels, rows, cols), never `values` itself.
    """
    factor = np.asarray(scale, np.float32)[:, None, None]
    summand = np.asarray(offset, np.float32)[:, None, None]
    reflectance: NDArray[np.float32] = np.multiply(values, factor, out=out, dtype=np.float32)
    reflectance += summand
    return reflectance


def network_input(
    reflectance: NDArray[np.float32], valid: NDArray[np.bool_], present: Sequence[bool], spec: InputSpec
) -> NDArray[np.float32]:
    """Prepares reflectance for the network.

    Args:
        reflectance: (present channels, rows, cols); may be changed in place.
        valid: (rows, cols), True where the scene has data.
        present: For each channel of the model whether `reflectance` has it.
        spec: What the network expects.

    Returns:
        (channels, rows, cols): clipped, then scaled by `spec.gain` and `spec.bias`; `spec.missing_value` in missing
        channels, in invalid pixels, and where a value is not finite.
    """
    if np.isfinite(spec.clip).any():
        np.clip(reflectance, *spec.clip, out=reflectance)
    else:
        reflectance[np.isinf(reflectance)] = np.nan
    if spec.gain:
        kept = np.flatnonzero(present)
        reflectance *= np.asarray(spec.gain, np.float32)[kept, None, None]
        reflectance += np.asarray(spec.bias, np.float32)[kept, None, None]
    # The maximum shows whether any value is NaN at a fraction of the cost of isnan.
    if reflectance.size and np.isnan(reflectance.max()):
        reflectance[np.isnan(reflectance)] = spec.missing_value
    if not valid.all():
        np.copyto(reflectance, spec.missing_value, where=~valid)
    if all(present):
        return reflectance
    fitted = np.full((len(present), *reflectance.shape[1:]), spec.missing_value, np.float32)
    fitted[np.flatnonzero(present)] = reflectance
    return fitted
