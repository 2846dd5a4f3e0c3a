"""Warns about bands that are not used though they could be, and about names that contradict wavelengths."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from ...contract.band_names.words import KINDS, shows_no_reflectance
from ...contract.network_input import Channel
from ...contract.sentences import Sentence
from ..bands import Band, channel_label
from ..naming import listed

__all__ = ["doubtful_bands"]


def doubtful_bands(
    bands: Sequence[Band], channels: Sequence[Channel], chosen: Sequence[Optional[Band]], unread: Sequence[str]
) -> list[str]:
    """Warns where channels are missing or doubtful, and bands or files could be what they need.

    Args:
        bands: All bands.
        channels: The model's channels.
        chosen: For each channel its band, or None.
        unread: Names of rasters beside the files, that do not say which band they are.
    """
    found = _contradicted(bands, channels, chosen)
    absent = [channel for channel, band in zip(channels, chosen) if band is None]
    if not absent:
        return found
    if unread:
        found.append(
            Sentence(
                "Missing: {}. No name says which band these files hold: {}.",
                [channel_label(channel) for channel in absent],
                listed(unread),
            )
        )
    used = {band.number for band in chosen if band}
    unused = [band for band in bands if band.number not in used and band.colour != "alpha" and not band.spare]
    could_be: dict[tuple[Band, ...], list[Channel]] = {}
    for channel in absent:
        wanted = channel.common_name or channel.name
        several = sum(band.identity == wanted for band in unused) > 1  # a single one was left out on purpose
        related = tuple(band for band in unused if _could_be(band, wanted, several))
        if related:
            could_be.setdefault(related, []).append(channel)
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
                "Band {} is not used, as nothing says what it shows; choose it with {} if it is {}.",
                unknown[0].number,
                "BANDS",
                channel_label(absent[0]),
            )
        )
    return found


def _could_be(band: Band, wanted: str, several: bool) -> bool:
    """Whether a band that is not certain enough could feed a channel: one of several of its kind, or only numbered."""
    if band.identity == wanted:
        return several
    if band.wavelength_um is not None:
        return False
    return band.is_numbered if band.identity is None else band.identity in KINDS and wanted.startswith(band.identity)


def _contradicted(bands: Sequence[Band], channels: Sequence[Channel], chosen: Sequence[Optional[Band]]) -> list[str]:
    """Warns about bands whose wavelength contradicts a name that is used, or that would be."""
    labels = {channel.common_name or channel.name: channel_label(channel) for channel in channels}
    used = {band.number for band in chosen if band}
    doubted = [band for band in bands if band.contradicted and (band.number in used or band.contradicted in labels)]
    return [
        Sentence(
            "Band {} is named as {}, which its wavelength of {:g} um contradicts; see which bands are used, and choose "
            "them with {} if these are wrong.",
            band.label(),
            labels.get(str(band.contradicted), band.contradicted),
            band.wavelength_um,
            "BANDS",
        )
        for band in doubted[:3]
    ]
