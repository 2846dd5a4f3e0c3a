"""Augmentation of chips: geometry, sharpness, brightness, and presence of channels.

All random numbers are drawn from one `numpy.random.Generator`, so that the same seed gives the same chip.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Annotated, Any

import numpy as np
from engine.contract.errors import CloudReefError
from engine.contract.reading import ABOVE_0, FROM_0
from numpy.typing import NDArray

from ..chips import SPECTRAL
from . import simulate

__all__ = [
    "Augmentation",
    "Chip",
    "augment",
    "gaussian",
    "gaussian_kernel",
    "jpeg",
    "log_uniform",
    "stretched",
    "visible",
    "with_image",
]


VISIBLE = ("red", "green", "blue")


@dataclass(frozen=True)
class Chip:
    """A labelled tile for training.

    Attributes:
        image: Reflectance, float32 (channels, rows, cols), channels as in `channels`.
        label: uint8 (rows, cols), 1 = target.
        valid: bool (rows, cols), True = data.
        present: bool (channels,), False for a channel that the source does not have.
        channels: Name of each channel; more names than channels are cut off.
        optional: Names of the channels that the network can do without.
        signed: Whether values can be below 0, as standardised numbers are.
        teacher: (rows, cols), a network's prediction of the chip; None without one.
    """

    image: np.ndarray
    label: np.ndarray
    valid: np.ndarray
    present: np.ndarray
    channels: tuple[str, ...] = SPECTRAL
    optional: tuple[str, ...] = ("nir",)
    signed: bool = False
    teacher: np.ndarray | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "channels", self.channels[: len(self.image)])


def with_image(chip: Chip, image: NDArray[Any]) -> Chip:
    """Gives a chip another image."""
    return replace(chip, image=np.asarray(image, np.float32))


def visible(chip: Chip) -> list[int]:
    """Lists the indices of the visible channels that a chip has."""
    return [n for n, name in enumerate(chip.channels) if name in VISIBLE and chip.present[n]]


Range = tuple[float, float]


@dataclass(frozen=True)
class Augmentation:
    """The changes of `augment`; each `*_probability` is the part of the chips that is changed.

    Attributes:
        size_px: Rows and columns of the result, cut at a random position; 0 keeps the chip's own.
        flips: Mirror left to right in half of the chips.
        quarter_turns: Turn by a multiple of 90 degrees.
        rotate_probability: Turn by any angle. Pixels from outside the chip are invalid.
        zoom_probability: Enlarge by a factor from `zoom` (below 1: reduce).
        zoom: Factors, uniform in the logarithm.
        gain_probability: Multiply all channels by one factor from `gain` and each by one from `channel_gain`, add one
            number from `offset` to each: sensors, processing levels and sun elevations differ (Landsat numbers
            without the sun-angle correction are up to half as bright).
        gain: Factors common to all channels, uniform in the logarithm.
        channel_gain: Factors of their own for each channel.
        offset: Summands, one for each channel.
        contrast_probability: Spread around the mean by a factor from `contrast`.
        contrast: Factors.
        gamma_probability: Raise to a power from `gamma`.
        gamma: Exponents, uniform in the logarithm.
        saturation_probability: Mix the visible channels with their mean, by a factor from `saturation`.
        saturation: Factors: 0 is grey, 1 keeps the colours.
        haze_probability: Add haze (`simulate.add_haze`).
        noise_probability: Add white noise with a standard deviation from `noise`, more in bright parts.
        noise: Standard deviations in reflectance.
        blur_probability: Soften by a Gaussian with a standard deviation from `blur_px`.
        blur_px: Standard deviations in pixels.
        unsharp_probability: Unsharp mask with an amount from `unsharp`.
        unsharp: Amounts.
        jpeg_probability: Quantise like JPEG, with a step from `jpeg`.
        jpeg: Quantisation steps of the lowest frequencies, of the range 0..1.
        quicklook_probability: Convert to an 8-bit stretched true-colour picture without near infrared.
        quicklook_percent: Percent clipped at each end by the stretch (low, high).
        drop_optional_probability: Remove the optional channels; of several, each in half of these chips.
        invalid_probability: Make a strip or a wedge along an edge invalid, by a part from `invalid`.
        invalid: Parts of the chip's width.
    """

    size_px: Annotated[int, FROM_0] = 0
    flips: bool = True
    quarter_turns: bool = True
    rotate_probability: float = 0.25
    zoom_probability: float = 0.5
    zoom: Annotated[Range, ABOVE_0] = (0.6, 1.6)
    gain_probability: float = 0.7
    gain: Annotated[Range, ABOVE_0] = (0.55, 1.25)
    channel_gain: Annotated[Range, ABOVE_0] = (0.92, 1.08)
    offset: Range = (-0.015, 0.02)
    contrast_probability: float = 0.2
    contrast: Range = (0.8, 1.2)
    gamma_probability: float = 0.2
    gamma: Annotated[Range, ABOVE_0] = (0.75, 1.33)
    saturation_probability: float = 0.2
    saturation: Range = (0.3, 1.4)
    haze_probability: float = 0.2
    noise_probability: float = 0.2
    noise: Range = (0.001, 0.015)
    blur_probability: float = 0.1
    blur_px: Range = (0.4, 1.2)
    unsharp_probability: float = 0.1
    unsharp: Range = (0.3, 1.2)
    jpeg_probability: float = 0.05
    jpeg: Range = (0.01, 0.05)
    quicklook_probability: float = 0.1
    quicklook_percent: Range = (0.5, 2.0)
    drop_optional_probability: float = 0.25
    invalid_probability: float = 0.0
    invalid: Range = (0.02, 0.4)

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if field.name.endswith("_probability") and not 0.0 <= value <= 1.0:
                raise CloudReefError(f'Augmentation "{field.name}" is {value}; it must be from 0 to 1.')
            if isinstance(field.default, tuple) and (len(value) != 2 or value[0] > value[1]):
                raise CloudReefError(f'Augmentation "{field.name}" is {value}; it must be two numbers, lower first.')

    @classmethod
    def none(cls, size_px: int = 0) -> Augmentation:
        """No changes, except the cut to `size_px`."""
        off: dict[str, Any] = {field.name: 0.0 for field in fields(cls) if field.name.endswith("_probability")}
        return cls(size_px=size_px, flips=False, quarter_turns=False, **off)


def augment(chip: Chip, config: Augmentation, rng: np.random.Generator) -> Chip:
    """Augments a copy of a chip: first its geometry, then optics, radiometry, and presence of channels.

    Invalid pixels may have any values, including NaN; they become 0 and are never mixed into valid ones.
    """
    chip = _geometry(_filled(chip), config, rng)
    if rng.random() < config.invalid_probability:
        chip = replace(chip, valid=chip.valid & _inside(chip.label.shape, rng.uniform(*config.invalid), rng))
    image = np.array(chip.image, dtype=np.float32)
    present = np.array(chip.present, dtype=bool)

    def chance(probability: float) -> bool:
        return bool(rng.random() < probability)

    if chance(config.haze_probability):
        image = simulate.add_haze(image, rng, channels=chip.channels)
    if chance(config.blur_probability):
        image = gaussian(image, rng.uniform(*config.blur_px))
    if chance(config.unsharp_probability):
        image += np.float32(rng.uniform(*config.unsharp)) * (image - gaussian(image, 1.2))
    if chance(config.gain_probability):
        gain = log_uniform(config.gain, rng) * rng.uniform(*config.channel_gain, size=(len(image), 1, 1))
        image = image * gain.astype(np.float32)
        image += rng.uniform(*config.offset, size=(len(image), 1, 1)).astype(np.float32)
    if chance(config.contrast_probability):
        middle = np.array([_mean(channel, chip.valid) for channel in image], np.float32)[:, None, None]
        image = middle + np.float32(rng.uniform(*config.contrast)) * (image - middle)
    if chance(config.gamma_probability):
        image = np.maximum(image, 0.0) ** np.float32(log_uniform(config.gamma, rng))
    if chance(config.saturation_probability) and (seen := visible(chip)):
        grey = image[seen].mean(axis=0, dtype=np.float32)
        image[seen] = grey + np.float32(rng.uniform(*config.saturation)) * (image[seen] - grey)
    if chance(config.noise_probability):
        spread = np.float32(rng.uniform(*config.noise)) * (0.5 + np.sqrt(np.maximum(image, 0.0)))
        image += spread * rng.standard_normal(image.shape, dtype=np.float32)
    quicklook = chance(config.quicklook_probability)
    if quicklook:
        image = stretched(image, chip.valid, rng.uniform(*config.quicklook_percent, size=2).tolist())
    if chance(config.jpeg_probability):
        image = jpeg(image, rng.uniform(*config.jpeg))
    if quicklook:
        present &= np.array([name in VISIBLE for name in chip.channels])
    else:
        present &= ~_dropped(chip, config.drop_optional_probability, rng)
    image[~present] = 0.0
    image = image if chip.signed else np.maximum(image, 0.0)
    return replace(chip, image=np.where(chip.valid, image, np.float32(0.0)), present=present)


def _dropped(chip: Chip, probability: float, rng: np.random.Generator) -> np.ndarray:
    """Draws the optional channels to remove: bool (channels,)."""
    optional = np.array([name in chip.optional for name in chip.channels])
    if rng.random() >= probability:
        return np.zeros_like(optional)
    # No random number is drawn for one, so that such fits draw the same chips as before.
    return optional if optional.sum() < 2 else optional & (rng.random(len(optional)) < 0.5)


def _filled(chip: Chip) -> Chip:
    """Fills invalid pixels with the mean of the valid ones, to avoid false edges in filters."""
    if chip.valid.all():
        return chip
    means = np.array([_mean(channel, chip.valid) for channel in chip.image], np.float32)
    return replace(chip, image=np.where(chip.valid, chip.image, means[:, None, None]))


def _geometry(chip: Chip, config: Augmentation, rng: np.random.Generator) -> Chip:
    """Flips, turns, zooms and cuts, without resampling unless zoom or angle need it."""
    if config.flips and rng.random() < 0.5:
        chip = _each(chip, lambda array: array[..., ::-1])
    if config.quarter_turns:
        turns = int(rng.integers(4))
        chip = _each(chip, lambda array: np.rot90(array, turns, axes=(-2, -1)))
    rows, cols = chip.label.shape
    size = (config.size_px, config.size_px) if config.size_px else (rows, cols)
    angle = rng.uniform(-np.pi, np.pi) if rng.random() < config.rotate_probability else 0.0
    zoom = log_uniform(config.zoom, rng) if rng.random() < config.zoom_probability else 1.0
    place = rng.random(2)
    if angle == 0.0 and zoom == 1.0:
        return _cut(chip, size, place)
    return _resample(chip, size, angle, zoom, place)


def _cut(chip: Chip, size: tuple[int, int], place: np.ndarray) -> Chip:
    """Cuts a window at a relative position 0..1; a small chip is padded with invalid pixels."""
    rows, cols = chip.label.shape
    if (rows, cols) == size:
        return _each(chip, np.ascontiguousarray)
    short = (max(size[0] - rows, 0), max(size[1] - cols, 0))
    if any(short):
        chip = _each(chip, lambda array: np.pad(array, [(0, 0)] * (array.ndim - 2) + [(0, short[0]), (0, short[1])]))
        rows, cols = chip.label.shape
    top, left = int(place[0] * (rows - size[0] + 1)), int(place[1] * (cols - size[1] + 1))
    window = (..., slice(top, top + size[0]), slice(left, left + size[1]))
    return _each(chip, lambda array: np.ascontiguousarray(array[window]))


def _resample(chip: Chip, size: tuple[int, int], angle: float, zoom: float, place: np.ndarray) -> Chip:
    """Turns and zooms around a point: image bilinear, label nearest, outside invalid."""
    rows, cols = chip.label.shape
    step = 1.0 / zoom
    image = chip.image
    if step > 1.3:
        image = gaussian(image, 0.45 * step)
    cosine, sine = np.cos(angle) * step, np.sin(angle) * step
    # Half of the turned window's extent; the window stays inside if possible.
    half_rows = 0.5 * (abs(cosine) * size[0] + abs(sine) * size[1])
    half_cols = 0.5 * (abs(sine) * size[0] + abs(cosine) * size[1])
    centre_row = 0.5 * rows + (2.0 * place[0] - 1.0) * max(0.5 * rows - half_rows, 0.0)
    centre_col = 0.5 * cols + (2.0 * place[1] - 1.0) * max(0.5 * cols - half_cols, 0.0)
    down = (np.arange(size[0], dtype=np.float32) + 0.5 - 0.5 * size[0])[:, None]
    right = (np.arange(size[1], dtype=np.float32) + 0.5 - 0.5 * size[1])[None, :]
    row = np.float32(centre_row - 0.5) + np.float32(cosine) * down - np.float32(sine) * right
    col = np.float32(centre_col - 0.5) + np.float32(sine) * down + np.float32(cosine) * right

    inside = (row > -0.5) & (row < rows - 0.5) & (col > -0.5) & (col < cols - 0.5)
    row, col = np.clip(row, 0, rows - 1), np.clip(col, 0, cols - 1)
    nearest = np.rint(row).astype(np.int64) * cols + np.rint(col).astype(np.int64)
    above, before = np.minimum(row.astype(np.int64), rows - 2), np.minimum(col.astype(np.int64), cols - 2)
    part_row, part_col = row - above, col - before
    corner = above * cols + before
    flat = image.reshape(len(image), -1)
    corners = (corner, corner + 1, corner + cols, corner + cols + 1)
    weights = (
        (1 - part_row) * (1 - part_col),
        (1 - part_row) * part_col,
        part_row * (1 - part_col),
        part_row * part_col,
    )
    resampled = np.zeros((len(image), *size), np.float32)
    valid = inside
    for index, weight in zip(corners, weights):
        resampled += weight * np.take(flat, index, axis=1)
        # A pixel interpolated from invalid ones is not valid.
        valid = valid & (np.take(chip.valid, index) | (weight < 1e-3))
    return replace(
        chip,
        image=np.where(valid, resampled, np.float32(0.0)),
        label=np.where(inside, np.take(chip.label, nearest), 0).astype(np.uint8),
        valid=valid,
        teacher=None if chip.teacher is None else np.take(chip.teacher, nearest),
    )


def _inside(shape: tuple[int, int], part: float, rng: np.random.Generator) -> np.ndarray:
    """The mask (rows, cols) inside a straight edge, vertical in half of the cases, that removes a part."""
    angle = rng.integers(4) * np.pi / 2 if rng.random() < 0.5 else rng.uniform(-np.pi, np.pi)
    down, right = (np.linspace(-0.5, 0.5, length) for length in shape)
    away = np.cos(angle) * down[:, None] + np.sin(angle) * right[None, :]
    return np.asarray(away < 0.5 * (abs(np.cos(angle)) + abs(np.sin(angle))) - part)


def _each(chip: Chip, change: Any) -> Chip:
    """Applies a geometric change to image, label, validity and the teacher's prediction."""
    arrays = {name: getattr(chip, name) for name in ("image", "label", "valid", "teacher")}
    return replace(chip, **{name: change(array) for name, array in arrays.items() if array is not None})


def gaussian(image: np.ndarray, sigma_px: float) -> np.ndarray:
    """Gaussian blur of (channels, rows, cols), edges repeated."""
    kernel = gaussian_kernel(sigma_px)
    reach = len(kernel) // 2
    rows, cols = image.shape[1:]
    padded = np.pad(image, ((0, 0), (reach, reach), (reach, reach)), mode="edge")
    once = sum(weight * padded[:, :, n : n + cols] for n, weight in enumerate(kernel))
    return np.asarray(sum(weight * once[:, n : n + rows] for n, weight in enumerate(kernel)), np.float32)


def gaussian_kernel(sigma_px: float) -> np.ndarray:
    """A Gaussian along one axis, float32 (2 * reach + 1,) with sum 1, truncated at 2.5 standard deviations."""
    reach = max(1, int(np.ceil(2.5 * sigma_px)))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma_px) ** 2)
    return np.asarray(kernel / kernel.sum(), np.float32)


def stretched(image: np.ndarray, valid: np.ndarray, percent: Sequence[float]) -> np.ndarray:
    """Stretches each channel between two percentiles (clipped: low, high) of its valid pixels, in 8 bits, as 0..1."""
    picture = np.zeros_like(image)
    for source, target in zip(image, picture):
        values = source[::2, ::2][valid[::2, ::2]]
        if values.size:
            low, high = np.percentile(values, (percent[0], 100.0 - percent[1]))
            target[:] = np.rint(np.clip((source - low) / max(high - low, 1e-3), 0.0, 1.0) * 255.0) / 255.0
    return picture


def jpeg(image: np.ndarray, step: float) -> np.ndarray:
    """Quantises the frequencies of blocks of 8 x 8 like JPEG."""
    channels, rows, cols = image.shape
    padded = np.pad(image, ((0, 0), (0, -rows % 8), (0, -cols % 8)), mode="edge")
    blocks = padded.reshape(channels, padded.shape[1] // 8, 8, padded.shape[2] // 8, 8).transpose(0, 1, 3, 2, 4)
    n = np.arange(8)
    cosines = np.cos((2 * n[None, :] + 1) * n[:, None] * np.pi / 16) * np.where(n[:, None] == 0, np.sqrt(1 / 8), 0.5)
    cosines = cosines.astype(np.float32)
    steps = (step * (1.0 + n[:, None] + n[None, :])).astype(np.float32)
    coefficients = np.rint((cosines @ blocks @ cosines.T) / steps) * steps
    softened = (cosines.T @ coefficients @ cosines).transpose(0, 1, 3, 2, 4).reshape(padded.shape)
    return np.ascontiguousarray(softened[:, :rows, :cols])


def _mean(channel: np.ndarray, valid: np.ndarray) -> float:
    values = channel[valid]
    return float(values.mean()) if values.size else 0.0


def log_uniform(between: Range, rng: np.random.Generator) -> float:
    """Draws a number from a range, uniform in the logarithm."""
    return float(np.exp(rng.uniform(np.log(between[0]), np.log(between[1]))))
