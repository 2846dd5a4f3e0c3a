"""Warns if the model was not made for a scene, and about bands that are doubtful or not used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Optional

from ..contract.band_names.words import KINDS, shows_no_reflectance
from ..contract.sentences import Sentence, rounded
from .bands import Band, channel_label
from .naming import listed
from .sampling import sample_windows

if TYPE_CHECKING:
    from ..contract.model import Bundle
    from ..contract.network_input import Channel
    from .scene import Scene
    from .source import Source

__all__ = ["warn_of_alpha", "warn_of_contradictions", "warn_of_names", "warn_of_pixel_size", "warn_of_unused_bands"]

# Models for pixels from this size on are made for satellite scenes; aerial photographs are finer.
_SATELLITE_M = 5.0
# An alpha band with more distinct values is probably an image.
_MOST_ALPHA_LEVELS = 32


def warn_of_pixel_size(scene: Scene, bundle: Bundle) -> list[str]:
    """Warns if pixels are not of the model's size, or if it is unknown."""
    found: list[str] = []
    size = scene.resolution_m
    low, high = bundle.resolution_m
    if size is not None and not low * 0.99 <= size <= high * 1.01:
        found.append(
            Sentence(
                "A pixel of the scene is {:g} m wide; the model was made for {:g} to {:g} m, so expect worse results.",
                rounded(size),
                low,
                high,
            )
        )
    if size is None and low >= _SATELLITE_M and scene.scaling.kind == "uint8":
        found.append(
            Sentence(
                "The scene is an 8-bit picture without a georeference, such as a photograph; the model was made for "
                "satellite scenes with pixels of {:g} to {:g} m, so do not rely on its result.",
                low,
                high,
            )
        )
    if scene.georeference.placed_by == "transform" and scene.crs is None:
        found.append(Sentence("The scene has no CRS; areas in square metres cannot be computed."))
    return found


def warn_of_names(bands: Sequence[Band], model: str) -> list[str]:
    """Warns about chosen bands whose names say that they are not reflectance."""
    names = [band.name for band in bands if band.evidence != "product naming" and shows_no_reflectance(band.name)]
    if not names:
        return []
    return [
        Sentence(
            "The chosen bands are called {}, which is not reflectance; {} was made for reflectance, so do not rely on "
            "its result.",
            names,
            model,
        )
    ]


def warn_of_alpha(scene: Scene, sources: Sequence[Source]) -> list[str]:
    """Warns if a channel is missing and the band marked as alpha varies like an image."""
    absent = [channel_label(channel) for channel, band in zip(scene.channels, scene.bands) if band is None]
    window, shape = sample_windows(scene.height, scene.width, sources)[0]
    if not absent or all(source.alpha_levels(window, shape) <= _MOST_ALPHA_LEVELS for source in sources):
        return []
    return [
        Sentence(
            "The band marked as alpha varies like an image; it is used as transparency, so choose it with {} if it is "
            "{}.",
            "BANDS",
            absent[0],
        )
    ]


def warn_of_unused_bands(
    bands: Sequence[Band], channels: Sequence[Channel], chosen: Sequence[Optional[Band]], unread: Sequence[str]
) -> list[str]:
    """Warns where channels are missing, and unused bands or files could feed them.

    Args:
        bands: All bands.
        channels: The model's channels.
        chosen: For each channel its band, or None.
        unread: Names of rasters beside the files that do not say which band they are.
    """
    absent = [channel for channel, band in zip(channels, chosen) if band is None]
    if not absent:
        return []
    found: list[str] = []
    if unread:
        found.append(
            Sentence(
                "Missing: {}. The names of these files do not say which band they hold: {}.",
                [channel_label(channel) for channel in absent],
                listed(unread),
            )
        )
    unused = [band for band in bands if band not in chosen and band.colour != "alpha" and not band.superseded]
    could_be = _possible_channels(unused, absent)
    for related, missing in could_be.items():
        labels, names = [band.label() for band in related], [channel_label(channel) for channel in missing]
        if len(labels) == 1:
            found.append(Sentence("Band {} could be {}; choose it with {} if it is.", labels[0], names, "BANDS"))
        else:
            found.append(Sentence("Bands {} could be {}; choose them with {}.", listed(labels), names, "BANDS"))
    unknown = [band for band in unused if band.identity is None and not shows_no_reflectance(band.name)]
    if unknown and not could_be and len(bands) <= len(channels) + 1:
        found.append(
            Sentence(
                "Band {} is not used because nothing says what it shows; choose it with {} if it is {}.",
                unknown[0].number,
                "BANDS",
                channel_label(absent[0]),
            )
        )
    return found


def warn_of_contradictions(
    bands: Sequence[Band], channels: Sequence[Channel], chosen: Sequence[Optional[Band]]
) -> list[str]:
    """Warns about bands whose wavelength contradicts their name, if they are used or would be by that name."""
    labels = {channel.common_name or channel.name: channel_label(channel) for channel in channels}
    contradicted = [band for band in bands if band.contradicted and (band in chosen or band.contradicted in labels)]
    return [
        Sentence(
            "Band {} is named {}, but its wavelength of {:g} um contradicts that; check which bands are used, and "
            "choose them with {} if they are wrong.",
            band.label(),
            labels.get(str(band.contradicted), band.contradicted),
            band.wavelength_um,
            "BANDS",
        )
        for band in contradicted[:3]
    ]


def _possible_channels(unused: Sequence[Band], absent: Sequence[Channel]) -> dict[tuple[Band, ...], list[Channel]]:
    """Finds bands that could feed missing channels: for each set of bands, the channels that one of them could be."""
    found: dict[tuple[Band, ...], list[Channel]] = {}
    for channel in absent:
        wanted = channel.common_name or channel.name
        several = sum(band.identity == wanted for band in unused) > 1  # a single one was left out on purpose
        related = tuple(band for band in unused if _could_be(band, wanted, several))
        if related:
            found.setdefault(related, []).append(channel)
    return found


def _could_be(band: Band, wanted: str, several: bool) -> bool:
    """Whether a band that is not certain enough could feed a channel: one of several of its kind, or only numbered."""
    if band.identity == wanted:
        return several
    if band.wavelength_um is not None:
        return False
    return band.is_numbered if band.identity is None else band.identity in KINDS and wanted.startswith(band.identity)
