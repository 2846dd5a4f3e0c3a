"""The channels of a new model, made of the bands of a scene."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..contract.band_names.words import KINDS
from ..contract.errors import SceneError
from ..contract.model import Bundle
from ..contract.network_input import Channel, InputSpec, default_clip
from ..contract.sentences import Sentence
from ..scenes import products
from ..scenes.bands import Band, find_band, name_by_position
from ..scenes.inventory import list_bands

__all__ = ["channels_of", "with_channels"]

# Beyond this wavelength bands hold temperatures rather than reflected light.
_LONGEST_REFLECTED_UM = 2.5


def channels_of(files: Sequence[str], numbers: Sequence[int]) -> tuple[tuple[Channel, ...], str]:
    """Makes a channel of each chosen band of a scene.

    Args:
        files: Paths of the scene.
        numbers: The bands, from 1.

    Returns:
        The channels, and `InputSpec.values`: "reflectance" if all bands are known to hold reflected light, else
        "numbers".

    Raises:
        SceneError: If the scene cannot be read or lacks a band, or nothing distinguishes a band from the others.
    """
    product = products.find(tuple(files), complete=False)
    bands, opened = list_bands(product)
    for dataset in opened.values():
        dataset.close()
    by_number = {band.number: band for band in bands}
    for number in numbers:
        if number not in by_number:
            raise SceneError(
                Sentence("Band {} was chosen for the new model; {} has {} bands.", number, product.title, len(bands)),
                Sentence("Bands are counted from 1, through all files."),
            )
    chosen = [by_number[number] for number in numbers]
    reflected = all(map(_is_reflected, chosen))
    return tuple(_channel(band, bands) for band in chosen), "reflectance" if reflected else "numbers"


def with_channels(bundle: Bundle, channels: Sequence[Channel], values: str) -> Bundle:
    """Changes the channels of a model, so that none of its weights fit; none leave it unchanged."""
    if not channels:
        return bundle
    inputs = InputSpec(default_clip(values), values=values)
    return replace(bundle, channels=tuple(channels), inputs=inputs, files={})


def _is_reflected(band: Band) -> bool:
    if band.identity is not None and not band.identity.startswith("lwir"):
        return True
    return band.wavelength_um is not None and band.wavelength_um < _LONGEST_REFLECTED_UM


def _channel(band: Band, bands: Sequence[Band]) -> Channel:
    """Names a channel so that its band is found again: by what it shows, by its own name, or by its position."""
    name = name_by_position(band, len(bands)) or band.name or f"{1000 * (band.wavelength_um or 0):g} nm"
    numbered = band.identity in KINDS and any(letter.isdigit() for letter in band.name)  # "SWIR 1" tells more
    if band.identity and not numbered and sum(other.identity == band.identity for other in bands) == 1:
        name = band.identity
    channel = Channel(name, name, band.wavelength_um)
    if find_band(bands, channel) is not band:
        raise SceneError(
            Sentence(
                "Nothing distinguishes band {} from the others, so it could not be found in other scenes.", band.label()
            ),
            Sentence("Give the bands distinct names, or leave one out."),
        )
    return channel
