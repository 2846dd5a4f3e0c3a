"""Simulated clouds over clear scenes: fractal optical depth, a two-stream cloud, displaced shadows, haze.

The optical model is the classical two-stream one for a layer that scatters and does not absorb (Bohren, "Multiple
scattering of light and some of its observable consequences", Am. J. Phys. 55, 1987): with the scaled optical depth
``t = (1 - g) tau / 2`` the layer reflects ``t / (1 + t)`` and transmits ``1 / (1 + t)``. The sensor receives the
light of the layer plus that of the ground, which passes it twice. Opacity is the part of the ground's signal that is
lost, ``1 - 1 / (1 + t) ** 2``; a pixel is labelled cloud if it is at least `LABEL_OPACITY`, less for small thin
clouds, which are visible by their pattern.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ..chips import CLOUD, SHADOW, SPECTRAL, UNKNOWN

__all__ = ["KINDS", "LABEL_OPACITY", "add_clouds", "add_haze", "noise"]


LABEL_OPACITY = 0.3
"""A pixel is cloud if at least this part of the ground's signal is lost on the way to the sensor (red band)."""

WAVELENGTH_UM = {"red": 0.655, "green": 0.561, "blue": 0.482, "nir": 0.865, "swir16": 1.61, "swir22": 2.2}
FURTHER_UM = {
    "coastal": 0.443,
    "green05": 0.531,
    "yellow": 0.6,
    "pan": 0.65,
    "rededge": 0.72,
    "rededge071": 0.705,
    "rededge075": 0.74,
    "rededge078": 0.783,
    "nir08": 0.865,
    "nir09": 0.945,
    "cirrus": 1.375,
}
"""Wavelengths of further channels of reflectance, which haze reaches; the simulated clouds have none of them."""

CLOUD_TINT = {"red": 1.0, "green": 0.98, "blue": 0.99, "nir": 1.03}
"""Brightness of a thick cloud relative to red, as measured on thick clouds of Landsat-5 and Sentinel-2 scenes."""

CLOUD_SHORT_WAVE = {"swir16": (0.2, 1.05), "swir22": (0.6, 0.85)}
"""Likewise in short-wave infrared, from ice to water, and at 2.2 um relative to 1.6 um (low, high): what most
thick pixels of the same scenes have, of nine frames of ice clouds, and of a storm (0.23)."""

PATH_REFLECTANCE = {"red": 0.025, "green": 0.045, "blue": 0.075, "nir": 0.01, "swir16": 0.001, "swir22": 0.0}
"""Reflectance of the atmosphere over black ground (Rayleigh scattering): shadows are never darker."""

DIRECT_LIGHT = {"red": 0.78, "green": 0.72, "blue": 0.64, "nir": 0.86, "swir16": 0.94, "swir22": 0.96}
"""Direct part of the light on sunlit ground, which a shadow removes."""

SHADOW_FROM, SHADOW_UNKNOWN_FROM = 0.35, 0.1
"""A pixel is shadow if at least the first part of its direct light is lost, and unknown from the second on."""

SHADOW_SEEN = 0.012
"""A shadow that darkens the brightest channel by less is not visible: its label is unknown."""

_POOL_SIZE_PX = 512
_POOL_FIELDS = 6
_SLOPE_PX = 2


@dataclass(frozen=True)
class _Kind:
    """One kind of clouds.

    Attributes:
        texture: The spectrum of its noise, a key of `_SPECTRA`.
        envelope: Weight of added large-scale noise, which groups small clouds.
        steepness: How fast the logarithm of the optical depth falls towards the edges (low, high).
        thickest: Largest scaled optical depth (low, high).
        brightness: Reflectance of an infinitely thick cloud in red (low, high).
        relief: Strength of the shading of its top.
        shadow: Strength of its shadow.
        height_px: Distance between a cloud and its shadow (low, high).
        visible: Factor of the label's opacity: patterns make fainter clouds visible than smooth gradients.
    """

    texture: str
    envelope: float
    steepness: tuple[float, float]
    thickest: tuple[float, float]
    brightness: tuple[float, float]
    relief: float
    shadow: float
    height_px: tuple[float, float]
    visible: float = 1.0


KINDS = {
    "deck": _Kind("cloud", 0.6, (2.0, 5.0), (2.5, 15.0), (0.55, 1.0), 0.15, 1.0, (4, 40)),
    "cumulus": _Kind("puffs", 0.5, (2.5, 6.0), (2.0, 12.0), (0.55, 1.05), 0.15, 1.0, (4, 24)),
    "scraps": _Kind("rough", 0.6, (2.5, 6.0), (1.5, 12.0), (0.5, 1.0), 0.15, 1.0, (4, 24)),
    "cells": _Kind("cells", 1.3, (1.2, 3.0), (1.0, 8.0), (0.5, 0.95), 0.08, 0.9, (8, 40)),
    "altocumulus": _Kind("small cells", 0.9, (0.9, 2.2), (0.15, 1.6), (0.5, 0.95), 0.04, 0.8, (8, 40), visible=0.45),
    "floccus": _Kind("large cells", 0.9, (0.9, 2.2), (0.15, 1.6), (0.5, 0.95), 0.04, 0.8, (8, 40), visible=0.45),
    "stratus": _Kind("smooth", 0.3, (2.0, 5.0), (1.5, 10.0), (0.5, 0.85), 0.06, 0.8, (2, 12)),
    "veil": _Kind("smooth", 0.2, (1.0, 2.0), (0.4, 1.5), (0.45, 0.8), 0.0, 0.25, (20, 40)),
    "cirrus": _Kind("streaks", 0.6, (0.8, 1.6), (0.5, 1.8), (0.45, 0.8), 0.0, 0.25, (20, 40)),
}
"""The kinds of clouds of `add_clouds`."""

_WEIGHTS = {
    "deck": 0.24,
    "cumulus": 0.22,
    "scraps": 0.1,
    "cells": 0.06,
    "altocumulus": 0.12,
    "floccus": 0.08,
    "stratus": 0.08,
    "veil": 0.05,
    "cirrus": 0.05,
}


@dataclass(frozen=True)
class _Spectrum:
    """The shape of a noise: amplitude ~ frequency ** -exponent, beyond a knee, around a ring, stretched, warped."""

    exponent: float
    knee_px: float = 0.0
    ring_px: float = 0.0
    stretch: float = 1.0
    warp_px: float = 0.0


_SPECTRA = {
    "smooth": _Spectrum(1.9),
    "cloud": _Spectrum(1.5),
    "rough": _Spectrum(1.35),
    "puffs": _Spectrum(1.8, knee_px=70.0),
    "cells": _Spectrum(1.0, ring_px=16.0, stretch=1.4, warp_px=14.0),
    "small cells": _Spectrum(1.0, ring_px=10.0, stretch=1.25, warp_px=5.0),
    "large cells": _Spectrum(1.0, ring_px=19.0, stretch=1.15, warp_px=8.0),
    "streaks": _Spectrum(1.6, stretch=4.0, warp_px=30.0),
}


def noise(shape: tuple[int, int], rng: np.random.Generator, spectrum: str = "cloud") -> np.ndarray:
    """Multi-octave noise with a power-law spectrum.

    Up to a side of 512 pixels it is cut from a pool of fields (turned, mirrored, at any position); larger ones are
    generated.

    Args:
        shape: (rows, cols).
        rng: Random generator.
        spectrum: "smooth", "cloud", "rough" (power laws, ever finer), "puffs" (heaps), "small cells", "cells", "large
            cells" (ripples) or "streaks".

    Returns:
        float32 (rows, cols), about zero mean and unit spread over a large area.
    """
    size = _POOL_SIZE_PX
    if max(shape) > size:
        return _field(int(2 ** np.ceil(np.log2(max(shape)))), rng, spectrum)[: shape[0], : shape[1]]
    field = _pool(spectrum)[rng.integers(_POOL_FIELDS)]
    if rng.random() < 0.5:
        field = field.T
    rows, cols = ((rng.integers(size) + rng.choice((-1, 1)) * np.arange(count)) % size for count in shape)
    return field[np.ix_(rows, cols)]


def add_clouds(  # noqa: PLR0913 - what is not named is drawn
    reflectance: np.ndarray,
    rng: np.random.Generator,
    *,
    cover: float | None = None,
    kind: str | None = None,
    channels: Sequence[str] = SPECTRAL,
    sun_azimuth_deg: float | None = None,
    shadows: bool = True,
    label_opacity: float = LABEL_OPACITY,
    gathering: np.ndarray | None = None,
    label_shadows: bool = False,
) -> tuple[np.ndarray, np.ndarray]:
    """Adds clouds and their shadows to a clear scene.

    Args:
        reflectance: (channels, rows, cols), top-of-atmosphere reflectance 0..1 of a clear scene.
        rng: Random generator.
        cover: Part of the chip under labelled cloud, 0..1; uniform in 0.03..0.97 if None.
        kind: A key of `KINDS`; random if None, possibly with a second, thin layer above the first.
        channels: Name of each channel, of `chips.SPECTRAL`; a channel without data may have any values.
        sun_azimuth_deg: Azimuth of the sun, clockwise from the top of the scene; random if None.
        shadows: Whether clouds have shadows.
        label_opacity: Smallest opacity of labelled cloud; less for kinds with a visible pattern.
        gathering: Density of clouds, (rows, cols), about -3 (never) to 3 (always); None: anywhere.
        label_shadows: Whether shadows are labelled, too.

    Returns:
        The cloudy reflectance, float32 (channels, rows, cols), and the label, uint8 (rows, cols), 1 = cloud. With
        `label_shadows` 2 = shadow, and `UNKNOWN` where one is faint. Pixels without cloud or shadow keep their values.
    """
    if cover is None:
        cover = rng.uniform(0.03, 0.97)
    names = [kind] if kind is not None else [str(rng.choice(list(_WEIGHTS), p=list(_WEIGHTS.values())))]
    if kind is None and names[0] not in ("veil", "cirrus") and rng.random() < 0.2:
        names.append(str(rng.choice(("veil", "cirrus"))))
    azimuth = np.deg2rad(rng.uniform(0, 360) if sun_azimuth_deg is None else sun_azimuth_deg)
    towards_sun = (-np.cos(azimuth), np.sin(azimuth))

    cloudy = np.array(reflectance, dtype=np.float32)
    label: NDArray[np.uint8] = np.zeros(cloudy.shape[1:], np.uint8)
    for number, name in enumerate(names):
        part = cover if number == 0 else rng.uniform(0.02, 0.3)
        visible = label_opacity * KINDS[name].visible
        depth, shade, depth_of_shadow = _layer(KINDS[name], part, label.shape, towards_sun, visible, gathering, rng)
        if shadows:
            lit = cloudy.copy() if label_shadows else cloudy
            lost = _darken(cloudy, depth_of_shadow, KINDS[name].shadow, channels)
            if label_shadows:
                label = _with_shadow(label, lost, (lit - cloudy).max(axis=0))
        _cover(cloudy, depth, shade, KINDS[name], channels, rng)
        label = np.where(depth >= _depth_of(visible), CLOUD, label).astype(np.uint8)
    return cloudy, label


def add_haze(
    reflectance: np.ndarray,
    rng: np.random.Generator,
    *,
    strength: float | None = None,
    channels: Sequence[str] = SPECTRAL,
) -> np.ndarray:
    """Adds haze to a scene, strongest in blue and never thick enough to be labelled.

    Args:
        reflectance: (channels, rows, cols), reflectance 0..1.
        rng: Random generator.
        strength: Scaled optical depth in green, 0..0.1; random in that range if None.
        channels: Name of each channel, by which its wavelength is known; others stay clear.

    Returns:
        float32 (channels, rows, cols).
    """
    strength = rng.uniform(0.0, 0.1) if strength is None else strength
    density = strength * np.clip(1.0 + 0.35 * noise(reflectance.shape[1:], rng, "smooth"), 0.0, 1.6)
    hazy = np.array(reflectance, dtype=np.float32)
    for channel, name in zip(hazy, channels):
        wavelength = WAVELENGTH_UM.get(name) or FURTHER_UM.get(name)
        if wavelength is None:
            continue
        t = (density * (0.561 / wavelength) ** 1.3).astype(np.float32)
        through = 1.0 / (1.0 + t)
        channel *= through * through
        channel += 0.7 * t * through
    return hazy


def _depth_of(opacity: float) -> float:
    """The scaled optical depth at which a part of the ground's signal is lost."""
    return float((1.0 - opacity) ** -0.5 - 1.0)


def _layer(
    kind: _Kind,
    cover: float,
    shape: tuple[int, int],
    towards_sun: tuple[float, float],
    label_opacity: float,
    gathering: np.ndarray | None,
    rng: np.random.Generator,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Scaled optical depth of one layer, shading of its top, and optical depth of its shadow, each (rows, cols)."""
    height = rng.uniform(*kind.height_px)
    # Shadows are shorter than the chip: a small chip has low clouds.
    height = min(height, 0.5 * min(shape))
    shift = [round(-height * part) for part in towards_sun]
    padded = (shape[0] + abs(shift[0]) + 2 * _SLOPE_PX, shape[1] + abs(shift[1]) + 2 * _SLOPE_PX)
    cloud = tuple(slice(_SLOPE_PX + max(s, 0), _SLOPE_PX + max(s, 0) + count) for s, count in zip(shift, shape))
    shadow = tuple(slice(_SLOPE_PX + max(-s, 0), _SLOPE_PX + max(-s, 0) + count) for s, count in zip(shift, shape))

    texture = noise(padded, rng, kind.texture)
    if kind.envelope:
        texture = texture + np.float32(kind.envelope) * noise(padded, rng, "smooth")
    if gathering is not None:
        begin = [part.start for part in cloud]
        around = [(start, whole - count - start) for start, whole, count in zip(begin, padded, shape)]
        texture = texture + np.pad(np.asarray(gathering, np.float32), around, mode="edge")
    at_edge = np.float32(np.quantile(texture[cloud], np.clip(1.0 - cover, 0.0, 1.0)))
    # A log-normal optical depth that reaches the label's opacity at the wanted cover.
    steepness, thickest = rng.uniform(*kind.steepness), rng.uniform(*kind.thickest)
    edge = _depth_of(label_opacity)
    logarithm = np.minimum(np.float32(steepness) * (texture - at_edge), np.float32(12.0))
    raw = np.exp(logarithm)
    # Saturates at `thickest`, and equals `edge` where the logarithm is zero.
    ceiling = thickest / (thickest - edge) * edge
    depth = np.float32(ceiling) * raw / (1.0 + np.float32(ceiling / thickest) * raw)
    depth = np.maximum(depth - np.float32(0.006), 0.0) * np.float32(edge / (edge - 0.006))

    # Slopes towards the sun are bright; bumps of some pixels are visible, the finest grain is not.
    bumps = texture if kind.texture == "cloud" else noise(padded, rng, "cloud")
    away = [round(_SLOPE_PX * part) for part in towards_sun]
    lit = tuple(slice(c.start + s, c.stop + s) for c, s in zip(cloud, away))
    shade = np.float32(kind.relief * rng.uniform(0.3, 1.5)) * (bumps[cloud] - bumps[lit])
    shade += np.float32(0.5 * kind.relief) * np.minimum(texture[cloud] - at_edge - 1.0, 1.0)
    return depth[cloud], np.clip(1.0 + shade, 0.6, 1.15), depth[shadow]


def _cover(
    cloudy: np.ndarray,
    depth: np.ndarray,
    shade: np.ndarray,
    kind: _Kind,
    channels: Sequence[str],
    rng: np.random.Generator,
) -> None:
    """Adds a cloud of a scaled optical depth to the scene, in place."""
    brightness = rng.uniform(*kind.brightness)
    short = 1.0
    bluish = rng.uniform(0.0, 0.25)  # thin clouds are high: small crystals, and air that scatters beneath them
    for channel, name in zip(cloudy, channels):
        t = depth if name == "red" else depth * np.float32((0.655 / WAVELENGTH_UM[name]) ** bluish)
        through = 1.0 / (1.0 + t)
        if name in CLOUD_SHORT_WAVE:
            short = rng.uniform(*CLOUD_SHORT_WAVE[name]) * (short if name == "swir22" else 1.0)
        tint = short if name in CLOUD_SHORT_WAVE else CLOUD_TINT[name]
        own = np.float32(brightness * tint * rng.normal(1.0, 0.012))
        channel *= through * through
        channel += own * (1.0 - through) * shade


def _darken(cloudy: np.ndarray, depth: np.ndarray, strength: float, channels: Sequence[str]) -> np.ndarray:
    """Removes the direct sunlight behind a cloud of an optical depth, in place; returns the part that is lost."""
    lost = np.float32(strength) * (1.0 - 1.0 / (1.0 + 2.0 * depth))
    for channel, name in zip(cloudy, channels):
        ground = np.maximum(channel - np.float32(PATH_REFLECTANCE[name]), 0.0)
        channel -= ground * lost * np.float32(DIRECT_LIGHT[name])
    return lost


def _with_shadow(label: np.ndarray, lost: np.ndarray, darkened: np.ndarray) -> np.ndarray:
    """Labels a shadow, given the lost part of the direct light and how much the brightest channel was darkened."""
    shadow = (lost >= SHADOW_FROM) & (darkened >= SHADOW_SEEN)
    faint = (lost >= SHADOW_UNKNOWN_FROM) & ~shadow & (label == 0)
    return np.where(shadow & (label != CLOUD), SHADOW, np.where(faint, UNKNOWN, label)).astype(np.uint8)


@cache
def _pool(spectrum: str) -> tuple[np.ndarray, ...]:
    """Periodic fields (512, 512) of one spectrum, with a fixed seed."""
    seed = [38, sorted(_SPECTRA).index(spectrum)]
    rng = np.random.default_rng(seed)
    return tuple(_field(_POOL_SIZE_PX, rng, spectrum) for _ in range(_POOL_FIELDS))


def _field(size: int, rng: np.random.Generator, spectrum: str) -> np.ndarray:
    """A periodic field (size, size), float32, zero mean and unit spread, shaped in the frequency domain."""
    shape = _SPECTRA[spectrum]
    down = np.fft.fftfreq(size)[:, None]
    right = np.fft.rfftfreq(size)[None, :]
    angle = rng.uniform(0, np.pi) if shape.stretch != 1.0 else 0.0
    along = np.cos(angle) * down + np.sin(angle) * right
    across = np.cos(angle) * right - np.sin(angle) * down
    frequency = np.hypot(along * shape.stretch, across)
    knee = 1.0 / shape.knee_px if shape.knee_px else 1e-9
    # Waves of more than about 400 px are damped, so that a field is not a single slope.
    amplitude = np.hypot(frequency, knee) ** -shape.exponent * (1.0 - np.exp(-((400.0 * frequency) ** 2)))
    if shape.ring_px:
        amplitude = amplitude * (0.12 + np.exp(-0.5 * ((frequency * shape.ring_px - 1.0) / 0.35) ** 2))
    amplitude[0, 0] = 0.0
    spectrum_of_noise = np.fft.rfft2(rng.standard_normal((size, size)))
    field = np.fft.irfft2(spectrum_of_noise * amplitude, s=(size, size))
    if shape.warp_px:
        field = _warped(field, [shape.warp_px * _field(size, rng, "smooth") for _ in range(2)])
    return ((field - field.mean()) / field.std()).astype(np.float32)


def _warped(field: np.ndarray, away: list[np.ndarray]) -> np.ndarray:
    """Warps a periodic field by a bilinear shift of each pixel to the lower right."""
    size = len(field)
    row = np.arange(size)[:, None] + away[0]
    col = np.arange(size)[None, :] + away[1]
    above, before = np.floor(row).astype(np.int64), np.floor(col).astype(np.int64)
    part_row, part_col = row - above, col - before
    warped = np.zeros_like(field)
    for down, by_row in ((0, 1 - part_row), (1, part_row)):
        for right, by_col in ((0, 1 - part_col), (1, part_col)):
            warped += by_row * by_col * field[(above + down) % size, (before + right) % size]
    return warped
