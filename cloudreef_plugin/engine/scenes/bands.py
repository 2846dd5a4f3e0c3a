"""Matches the bands of a scene to the channels of a model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional, Union

from ..contract.addresses import name_of
from ..contract.errors import BANDS_UNKNOWN, SceneError
from ..contract.sentences import Sentence
from .product import SENSORS

if TYPE_CHECKING:
    from ..contract.network_input import Channel

__all__ = ["KINDS", "Band", "BandRef", "candidate", "channel_label", "common_name", "match", "unnamed"]

# Ranges of wavelengths in um of the channels, after the STAC common band names.
_RANGES = {
    "coastal": (0.40, 0.45),
    "blue": (0.45, 0.52),
    "green": (0.52, 0.60),
    "red": (0.62, 0.69),
    "nir": (0.79, 0.92),
    "nir08": (0.84, 0.89),
    "swir16": (1.50, 1.75),
    "swir22": (2.05, 2.35),
}
_LABELS: dict[str, str] = {
    "nir": Sentence("near infrared"),
    "swir16": Sentence("short-wave infrared 1.6 um"),
    "swir22": Sentence("short-wave infrared 2.2 um"),
}
_COLOUR_LABELS: dict[str, str] = {"red": Sentence("red"), "green": Sentence("green"), "blue": Sentence("blue")}
_NO_REFLECTANCE = re.compile(
    r"\b(nd[a-z]i|n?evi|savi|index|ratio|mask|quality|qa|probability|alpha|class(es)?|difference|shade|std|variance"
    r"|[vh][vh]|(sigma|gamma|beta) ?0|coherence|dem|dsm|dtm|elevation|height|slope|aspect|temperature|lst|b?t)\b"
)
# Names that say which of several bands it is, by themselves, as stacks of products have them ("B6 swir16").
_EXACT = ("cirrus", "swir16", "swir22", "lwir11", "lwir12", "rededge071", "rededge075", "rededge078")
# What a description calls one of several bands without saying which.
KINDS = ("swir", "lwir", "rededge")
# The most specific first; the first match counts.
_WORDS = (
    (re.compile(r"\b(red ?edge\w*|redge\w*|re ?\d)\b"), "rededge"),
    (re.compile(r"\b(swir\w*|short ?wave\w*|mir)\b"), "swir"),
    (re.compile(r"\b(lwir\w*|thermal|tirs?|temperature)\b"), "lwir"),
    (re.compile(r"\b(nir ?0?8|nir ?2|nir ?8a|nir ?narrow|narrow nir|nir09|nir ?9|water vapou?r)\b"), "nir08"),
    (re.compile(r"\b(v?nir\d?|near ?infra ?red|infra ?red)\b"), "nir"),
    (re.compile(r"\b(coastal\w*|aerosols?|violet|ultra ?blue|deep ?blue)\b"), "coastal"),
    (re.compile(r"\b(pan|panchromatic)\b"), "pan"),
    # PlanetScope has two greens: models are not made for the first.
    (re.compile(r"\bgreen ?(i|1)\b"), "green05"),
    (re.compile(r"\byellow\b"), "yellow"),
)
_COLOURS = re.compile(r"\b(red|green|blue)\b")
_COUNTED = re.compile(r"(?:(?:sr_?)?b(?:and)?|layer|channel)?[ _]*0*(\d+)", re.IGNORECASE)
_UNNAMED = re.compile(r"band \d+ of \d+")
_CODE = re.compile(r"^(?:sr|toa)?[ _]?b(?:and)?[ _]?0*(\d{1,2}a?)$", re.IGNORECASE)


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
    """

    number: int
    file: str
    index: int
    name: str = ""
    identity: Optional[str] = None
    evidence: str = ""
    wavelength_um: Optional[float] = None
    colour: str = ""

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


def common_name(description: str) -> Optional[str]:
    """Finds the common name in a description, None if it has none or several.

    "Band 4" and "B4" have none: the meaning of a number depends on the sensor.
    """
    text = _plain(description)
    if _NO_REFLECTANCE.search(text):
        return None
    exact = [word for word in text.split() if word in _EXACT]
    if len(exact) == 1:
        return exact[0]
    for pattern, name in _WORDS:
        if pattern.search(text):
            return name
    colours = set(_COLOURS.findall(text))
    return colours.pop() if len(colours) == 1 else None


def shows_no_reflectance(description: str) -> bool:
    """Whether a description says that a band is no reflectance: an index, radar, heights."""
    return _NO_REFLECTANCE.search(_plain(description)) is not None


def _key(name: str) -> str:
    """Reduces a name to letters and digits of any alphabet, for comparing."""
    return re.sub(r"[\W_]+", " ", name.casefold()).strip() or name


def _plain(description: str) -> str:
    apart = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", description)
    return re.sub(r"[^a-z0-9]+", " ", apart.lower()).strip()


def band_code(description: str) -> Optional[str]:
    """Finds the band number in "B04", "SR_B4", "Band 4" or "sr_band4" as in the sensor tables ("4", "8A")."""
    found = _CODE.match(description.strip())
    return found.group(1).upper() if found else None


def infer_sensor(descriptions: Iterable[str]) -> Optional[str]:
    """Infers the sensor if a set of band codes exists on one only, else None.

    Two digits ("B02"), "B8A" or "B12" occur on Sentinel-2 only; 2, 3, 4, 8 are its bands of 10 m.
    """
    texts = [text.strip().upper() for text in descriptions]
    codes = {code for code in map(band_code, texts) if code}
    if not codes:
        return None
    if "8A" in codes or "12" in codes or any(re.match(r"^B0\d$", text) for text in texts):
        return "sentinel2"
    plain = all(re.match(r"^B\d", text) for text in texts if band_code(text))
    if plain and codes == {"2", "3", "4", "8"}:
        return "sentinel2"
    if "SR_B6" in texts or {"10", "11"} <= codes:  # Landsat 4 to 7 call band 6 ST_B6
        return "landsat8"
    return None


def band_identity(
    description: str, colour: str, wavelength_um: Optional[float], sensor: Optional[str]
) -> tuple[Optional[str], str]:
    """Identifies a band.

    Returns:
        The common name, or None where it is not certain, and its source in words.
    """
    name = common_name(description) if description else None
    if name:
        # Also for a band marked as alpha: GDAL marks the fourth of four bands of 8 bits so by default.
        return name, "description"
    if colour == "alpha":
        return None, ""
    code = band_code(description) if description else None
    if code and sensor and code in SENSORS[sensor]:
        return SENSORS[sensor][code][0], "product naming"
    if wavelength_um is not None:
        return _named_wavelength(wavelength_um), "wavelength"
    if colour in ("red", "green", "blue", "nir", "coastal"):
        return colour, "colour interpretation"
    return None, ""


def _named_wavelength(wavelength_um: float) -> Optional[str]:
    for name, (low, high) in _RANGES.items():
        if low <= wavelength_um < high:
            return name
    return None


def unnamed(band: Band, count: int) -> str:
    """Names a band by its place among all bands of a scene, if nothing else tells it: "band 4 of 5"."""
    named = band.name and not _counts(band)
    return "" if named or band.identity or band.wavelength_um else f"band {band.number} of {count}"


def _counts(band: Band) -> bool:
    """Tells whether a band is called by nothing but its place: "Band 4", "B04", "4" of the fourth band."""
    found = _COUNTED.fullmatch(band.name.strip())
    return found is not None and int(found[1]) == band.number


def channel_label(channel: Channel) -> str:
    """Formats a channel's name for a sentence."""
    return _LABELS.get(channel.common_name or channel.name) or _COLOUR_LABELS.get(channel.name, channel.name)


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
        bands: All bands seen.
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
                Sentence("No band of {} was chosen.", scene), Sentence("The model needs {}.", _needs(channels))
            )
        return found
    found = tuple(candidate(bands, channel) for channel in channels)
    missing = [c for c, b in zip(channels, found) if b is None and not c.optional]
    missing = missing or ([] if any(found) else list(channels))
    if missing:
        raise SceneError(*_uncertain(bands, channels, missing, scene, model))
    return found


def candidate(bands: Sequence[Band], channel: Channel) -> Optional[Band]:
    """Finds the band that a channel takes, by what it shows, its name, wavelength or place; None if unsure."""
    wanted = channel.common_name or channel.name
    if number := _UNNAMED.fullmatch(wanted):
        alone = [band for band in bands if unnamed(band, len(bands)) == number[0]]
        return alone[0] if alone else None
    called = [band for band in bands if band.name and not _counts(band) and _key(band.name) == _key(wanted)]
    # Narrow near infrared is used if there is no wide one.
    for name in (wanted, "nir08") if wanted == "nir" else (wanted,):
        found = [band for band in bands if band.identity == name]
        if len(found) == 1:
            return found[0]
        if found and channel.center_wavelength and all(band.wavelength_um is not None for band in found):
            return min(found, key=lambda band: abs((band.wavelength_um or 0) - (channel.center_wavelength or 0)))
        if found:
            return called[0] if len(called) == 1 else None
    if wanted in _RANGES:
        return None
    if called:
        return called[0] if len(called) == 1 else None
    if not channel.center_wavelength:
        return None
    reach = max(0.02, (channel.full_width_half_max or 0) / 2)
    near = [b for b in bands if b.wavelength_um and abs(b.wavelength_um - channel.center_wavelength) <= reach]
    return min(near, key=lambda b: abs((b.wavelength_um or 0) - (channel.center_wavelength or 0)), default=None)


def _chosen(
    bands: Sequence[Band], channels: Sequence[Channel], chosen: Sequence[int], scene: str, model: str
) -> tuple[Optional[Band], ...]:
    needs = _needs(channels)
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
                Sentence("Band {} was chosen for {}; {} has {}.", number, channel_label(channel), scene, _seen(bands)),
                Sentence("Bands are counted from 1, through all files."),
            )
        result.append(by_number[number] if number else None)
    return tuple(result)


def _needs(channels: Sequence[Channel]) -> Union[str, list[str]]:
    required, optional = ([channel_label(c) for c in channels if c.optional is wanted] for wanted in (False, True))
    return Sentence("{} and, where there is one, {}", required, optional) if optional else required


def _seen(bands: Sequence[Band]) -> str:
    labels = [band.label() for band in bands[:16]]
    if len(bands) == 1:
        return Sentence("1 band: {}", labels)
    if len(bands) > len(labels):
        return Sentence("{} bands: {} and {} more", len(bands), labels, len(bands) - len(labels))
    return Sentence("{} bands: {}", len(bands), labels)


def _uncertain(
    bands: Sequence[Band], channels: Sequence[Channel], missing: Sequence[Channel], scene: str, model: str
) -> tuple[str, str, str]:
    required = sum(not channel.optional for channel in channels)
    usable = [band for band in bands if band.colour != "alpha"]
    if len(usable) < required:
        return (
            Sentence("{} has {}; {} needs at least {}: {}.", scene, _seen(bands), model, required, _needs(channels)),
            Sentence("Give a file that has them, or all the band files of the scene together."),
            "",
        )
    names = [channel_label(channel) for channel in missing]
    wanted = {channel.common_name or channel.name for channel in missing}
    seen = [band.identity for band in usable if band.identity]
    could_be = [name for name in wanted if any(name.startswith(kind) for kind in KINDS if kind in seen)]
    if len(seen) == len(usable) and not could_be and not wanted.intersection(seen):
        shown = [_LABELS.get(name) or _COLOUR_LABELS.get(name, name) for name in seen]
        return (
            Sentence(
                "{} has no band of {}: its bands are {}; {} needs {}.", scene, names, shown, model, _needs(channels)
            ),
            Sentence("No other band can stand for it. Choose another scene, or a model for these bands."),
            "",
        )
    return (
        Sentence(
            "Nothing in {} says for certain which band is {}: it has {}, and {} needs {}.",
            scene,
            names,
            _seen(bands),
            model,
            _needs(channels),
        ),
        _how_to_say(bands, channels),
        BANDS_UNKNOWN,
    )


def _how_to_say(bands: Sequence[Band], channels: Sequence[Channel]) -> str:
    names = [channel.common_name or channel.name for channel in channels]
    usable = [band.number for band in bands if band.colour != "alpha"]
    examples: list[str] = []
    for order in (("blue", "green", "red", "nir"), ("red", "green", "blue", "nir")):
        if set(names) <= set(order) and usable[: len(order)] == list(range(1, min(4, len(usable)) + 1)):
            numbers = [order.index(name) + 1 for name in names]
            numbers = [number if number <= len(usable) else 0 for number in numbers]
            shown = [_LABELS.get(name) or _COLOUR_LABELS[name] for name in order[: len(usable)]]
            given = f"BANDS={','.join(map(str, numbers))}"
            examples.append(Sentence("{} if the file's order is {}", given, shown))
    if not examples:
        examples.append("BANDS=" + ",".join(f"<{channel_label(channel)}>" for channel in channels))
    all_of_them = examples[0] if len(examples) == 1 else Sentence("{}; {}", *examples)
    return Sentence("Say which band is which, in the model's order, 0 for a missing one: {}.", all_of_them)
