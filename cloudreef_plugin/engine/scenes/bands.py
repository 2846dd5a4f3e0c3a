"""Matches the bands of a scene to the channels of a model."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional, Union

from ..contract.addresses import name_of
from ..contract.band_names.words import KINDS, RANGES_UM, common_name, lone_swir16, of_wavelength
from ..contract.errors import BANDS_UNKNOWN, SceneError
from ..contract.sentences import Sentence
from .identities.codes import Meaning, band_code

if TYPE_CHECKING:
    from ..contract.network_input import Channel

__all__ = ["Band", "BandRef", "band_identity", "channel_label", "find_band", "match", "name_by_position"]

_LABELS: dict[str, str] = {
    "nir": Sentence("near infrared"),
    "swir16": Sentence("short-wave infrared 1.6 um"),
    "swir22": Sentence("short-wave infrared 2.2 um"),
}
_COLOUR_LABELS: dict[str, str] = {"red": Sentence("red"), "green": Sentence("green"), "blue": Sentence("blue")}
_NUMBERED = re.compile(r"(?:(?:sr_?)?b(?:and)?|layer|channel)?[ _]*0*(\d+)", re.IGNORECASE)
_SHORT_WAVE = ("swir", "swir16", "swir22")
# Shares of a wavelength: satellites of a series differ by less than the first; beyond the second a name is wrong.
_NEAR, _FAR = 0.03, 0.08
# Of more bands the order is not guessed as an example.
_FEW = 8
_BY_POSITION = re.compile(r"band \d+ of \d+")


@dataclass(frozen=True)
class Band:
    """One band of the input, and what is known about it.

    Attributes:
        number: 1-based, counted through all files.
        file: Path of its file.
        index: 1-based within its file.
        name: Its name in the product or the file: "B4", "red", or empty.
        identity: Common name ("red", "nir") where it is known, else None.
        evidence: The source of the identity, in words.
        wavelength_um: Centre wavelength where it is known.
        colour: GDAL's colour interpretation.
        contradicted: Common name by its name if its wavelength contradicts that, else None.
        sensor: Key of `SENSORS` whose numbers its name uses, or None.
        superseded: Whether another file of the same band, with smaller pixels, is used instead.
    """

    number: int
    file: str
    index: int
    name: str = ""
    identity: Optional[str] = None
    evidence: str = ""
    wavelength_um: Optional[float] = None
    colour: str = ""
    contradicted: Optional[str] = None
    sensor: Optional[str] = None
    superseded: bool = False

    @property
    def is_numbered(self) -> bool:
        """Whether its name is a number: "B05"."""
        return band_code(self.name) is not None

    def label(self) -> str:
        """The band's name in sentences."""
        known = self.name or (self.colour if self.colour not in ("", "gray", "undefined") else "")
        if not known and self.wavelength_um:
            known = f"{self.wavelength_um * 1000:g} nm"
        return f"{self.number} ({known})" if known else str(self.number)


@dataclass(frozen=True)
class BandRef:
    """The band that feeds a channel.

    Attributes:
        file: Its path.
        band: 1-based within the file.
        description: Its name in product or file, may be empty.
    """

    file: str
    band: int
    description: str

    def __str__(self) -> str:
        named = f" ({self.description})" if self.description else ""
        return f"{name_of(self.file)}, band {self.band}{named}"


def _key(name: str) -> str:
    """Reduces a name to letters and digits of any alphabet, for comparing."""
    return re.sub(r"[\W_]+", " ", name.casefold()).strip() or name


def band_identity(
    description: str, colour: str, wavelength_um: Optional[float], by_number: Meaning
) -> tuple[Optional[str], str, Optional[str]]:
    """Identifies a band.

    Args:
        description: Its name in the file.
        colour: GDAL's colour interpretation.
        wavelength_um: Centre wavelength where it is known.
        by_number: Common name and wavelength of a band of this number.

    Returns:
        The common name, or None where it is not certain; its source in words; and the common name by the description
        or the number if the wavelength contradicts that, else None.
    """
    name = common_name(description) if description else None
    by_wavelength = of_wavelength(wavelength_um) if wavelength_um is not None else None
    if name in _SHORT_WAVE and wavelength_um is not None:
        # It has many bands, so words tell less than a wavelength.
        return by_wavelength or "swir", "wavelength", None if name in ("swir", by_wavelength) else name
    if name:
        # Here and below also for a band marked as alpha: GDAL marks the fourth of four bands of 8 bits so by default.
        return name, "description", name if _is_far(name, wavelength_um) else None
    if by_number and (wavelength_um is None or abs(wavelength_um - by_number[1]) <= _NEAR * by_number[1]):
        return by_number[0], "product naming", None
    if wavelength_um is not None:
        contradicted = by_number[0] if by_number and by_number[0] != by_wavelength else None
        return by_wavelength, "wavelength", contradicted
    if colour in ("red", "green", "blue", "nir", "coastal"):
        return colour, "colour interpretation", None
    return None, "", None


def _is_far(name: str, wavelength_um: Optional[float]) -> bool:
    """Whether a wavelength is far from those of a channel."""
    low, high = RANGES_UM.get(name, (0.0, float("inf")))
    return wavelength_um is not None and not low * (1 - _FAR) <= wavelength_um <= high * (1 + _FAR)


def name_by_position(band: Band, count: int) -> str:
    """Names a band by its position among all bands of a scene: "band 4 of 5"; empty if it can be named otherwise."""
    is_named = band.name and not _is_called_by_number(band)
    return "" if is_named or band.identity or band.wavelength_um else f"band {band.number} of {count}"


def _is_called_by_number(band: Band) -> bool:
    """Tells whether a band's name only repeats its number: "Band 4", "B04" or "4" of the fourth band."""
    found = _NUMBERED.fullmatch(band.name.strip())
    return found is not None and int(found[1]) == band.number


def channel_label(channel: Channel) -> str:
    """Formats a channel's name for a sentence."""
    return _LABELS.get(channel.common_name or channel.name) or _label(channel.name)


def _label(name: str) -> str:
    """Formats a common name for a sentence."""
    return _LABELS.get(name) or _COLOUR_LABELS.get(name, name)


def match(
    bands: Sequence[Band],
    channels: Sequence[Channel],
    chosen: Optional[Sequence[int]],
    *,
    scene: str,
    model: str,
) -> tuple[Optional[Band], ...]:
    """Finds each channel's band.

    Args:
        bands: All bands of the scene.
        channels: The model's channels.
        chosen: The user's choice: for each channel a band number, or 0 for missing; or None.
        scene: The scene's name in sentences.
        model: The model's name in sentences.

    Returns:
        For each channel its band, or None where an optional channel is missing.

    Raises:
        SceneError: If a required channel has no band, or more than one band claims it.
    """
    if chosen is not None:
        found = _chosen(bands, channels, chosen, scene, model)
        if not any(found):
            raise SceneError(
                Sentence("No band of {} was chosen.", scene),
                Sentence("The model needs {}.", _channels_in_words(channels)),
            )
        return found
    found = tuple(find_band(bands, channel) for channel in channels)
    missing = [c for c, b in zip(channels, found) if b is None and not c.optional]
    missing = missing or ([] if any(found) else list(channels))
    if missing:
        raise _unmatched(bands, channels, missing, scene, model)
    return found


def find_band(bands: Sequence[Band], channel: Channel) -> Optional[Band]:
    """Finds the band that feeds a channel, by what it shows, its name, wavelength or position; None if unsure."""
    wanted = channel.common_name or channel.name
    if _BY_POSITION.fullmatch(wanted):
        return next((band for band in bands if name_by_position(band, len(bands)) == wanted), None)
    named = [band for band in bands if band.name and not _is_called_by_number(band) and _key(band.name) == _key(wanted)]
    by_name = named[0] if len(named) == 1 else None
    # Narrow near infrared is used if there is no wide one.
    for name in (wanted, "nir08") if wanted == "nir" else (wanted,):
        found = [band for band in bands if band.identity == name and not band.superseded]
        if len(found) == 1:
            return found[0]
        wavelengths = {band.wavelength_um for band in found}
        if found and channel.center_wavelength and None not in wavelengths and len(wavelengths) == len(found):
            return _nearest(found, channel.center_wavelength)
        if found:
            return by_name
    if wanted == "swir16":
        return _lone_swir16(bands)
    if named or wanted in RANGES_UM or not channel.center_wavelength:
        return None if wanted in RANGES_UM else by_name
    reach = max(0.02, (channel.full_width_half_max or 0) / 2)
    nearest = _nearest([band for band in bands if band.wavelength_um], channel.center_wavelength)
    return nearest if nearest and _distance_um(nearest, channel.center_wavelength) <= reach else None


def _nearest(bands: Sequence[Band], wavelength_um: float) -> Optional[Band]:
    return min(bands, key=lambda band: _distance_um(band, wavelength_um), default=None)


def _distance_um(band: Band, wavelength_um: float) -> float:
    return abs((band.wavelength_um or 0) - wavelength_um)


def _lone_swir16(bands: Sequence[Band]) -> Optional[Band]:
    place = lone_swir16([band.name for band in bands])
    found = bands[place] if place is not None else None
    return found if found and found.identity == "swir" and found.wavelength_um is None else None


def _chosen(
    bands: Sequence[Band], channels: Sequence[Channel], chosen: Sequence[int], scene: str, model: str
) -> tuple[Optional[Band], ...]:
    needs = _channels_in_words(channels)
    numbers = list(chosen)
    if len(numbers) < len(channels) and all(channel.optional for channel in channels[len(numbers) :]):
        numbers += [0] * (len(channels) - len(numbers))
    if len(numbers) != len(channels):
        raise SceneError(
            Sentence("{} bands were chosen; {} has {} channels: {}.", len(chosen), model, len(channels), needs),
            Sentence("Give one band number for each channel, in this order, 0 for one that is missing."),
        )
    by_number = {band.number: band for band in bands}
    result: list[Optional[Band]] = []
    for number, channel in zip(numbers, channels):
        if number == 0 and not channel.optional:
            raise SceneError(
                Sentence("No band was chosen for {}, which {} cannot do without.", channel_label(channel), model),
                Sentence("It needs {}.", needs),
            )
        if number and number not in by_number:
            raise SceneError(
                Sentence(
                    "Band {} was chosen for {}; {} has {}.",
                    number,
                    channel_label(channel),
                    scene,
                    _bands_in_words(bands),
                ),
                Sentence("Bands are counted from 1, through all files."),
            )
        result.append(by_number[number] if number else None)
    return tuple(result)


def _channels_in_words(channels: Sequence[Channel]) -> Union[str, list[str]]:
    required, optional = ([channel_label(c) for c in channels if c.optional is wanted] for wanted in (False, True))
    return Sentence("{} and, if available, {}", required, optional) if optional else required


def _bands_in_words(bands: Sequence[Band]) -> str:
    labels = [band.label() for band in bands[:16]]
    if len(bands) == 1:
        return Sentence("1 band: {}", labels)
    if len(bands) > len(labels):
        return Sentence("{} bands: {} and {} more", len(bands), labels, len(bands) - len(labels))
    return Sentence("{} bands: {}", len(bands), labels)


def _unmatched(
    bands: Sequence[Band], channels: Sequence[Channel], missing: Sequence[Channel], scene: str, model: str
) -> SceneError:
    """Says why channels have no band: there are too few bands, only others, or it is not certain which one it is."""
    needs = _channels_in_words(channels)
    required = sum(not channel.optional for channel in channels)
    usable = [band for band in bands if band.colour != "alpha"]
    if len(usable) < required:
        return SceneError(
            Sentence("{} has {}; {} needs at least {}: {}.", scene, _bands_in_words(bands), model, required, needs),
            Sentence("Give a file that has them, or all the band files of the scene together."),
        )
    names = [channel_label(channel) for channel in missing]
    if _are_others(usable, missing):
        shown = [_label(str(band.identity)) for band in usable]
        return SceneError(
            Sentence("{} has no band of {}: its bands are {}; {} needs {}.", scene, names, shown, model, needs),
            Sentence("No other band can replace it. Choose another scene, or a model for these bands."),
        )
    return SceneError(
        Sentence(
            "Nothing in {} says for certain which band is {}: it has {}, and {} needs {}.",
            scene,
            names,
            _bands_in_words(bands),
            model,
            needs,
        ),
        _advice_on_bands(bands, channels),
        BANDS_UNKNOWN,
    )


def _are_others(bands: Sequence[Band], missing: Sequence[Channel]) -> bool:
    """Tells whether it is certain that none of the bands is one of the missing channels."""
    wanted = {channel.common_name or channel.name for channel in missing}
    known = {band.identity for band in bands}
    kinds = [kind for kind in KINDS if kind in known]
    could_be = any(name.startswith(kind) for name in wanted for kind in kinds)
    return None not in known and not could_be and not wanted & known


def _advice_on_bands(bands: Sequence[Band], channels: Sequence[Channel]) -> str:
    """Tells how to choose bands, with the numbers for the usual orders if the channels and bands allow them."""
    names = [channel.common_name or channel.name for channel in channels]
    needed = {name for name, channel in zip(names, channels) if not channel.optional}
    usable = [band.number for band in bands if band.colour != "alpha"]
    examples: list[str] = []
    for order in (("blue", "green", "red", "nir"), ("red", "green", "blue", "nir")):
        given = order[: len(usable)]
        if needed <= set(order) and len(usable) <= _FEW and usable[:4] == list(range(1, len(given) + 1)):
            numbers = ",".join(str(given.index(name) + 1 if name in given else 0) for name in names)
            examples.append(
                Sentence("{} if the file's order is {}", f"BANDS={numbers}", [_label(name) for name in given])
            )
    if not examples:
        examples.append("BANDS=" + ",".join(f"<{channel_label(channel)}>" for channel in channels))
    shown = examples[0] if len(examples) == 1 else Sentence("{}; {}", *examples)
    return Sentence("Say which band is which, in the model's order, 0 for a missing one: {}.", shown)
