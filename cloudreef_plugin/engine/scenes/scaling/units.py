"""Finds channels whose values are of another unit than those of the required ones, or that hold or show nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

import numpy as np
from numpy.typing import NDArray

from ...contract.errors import SceneError
from ...contract.sentences import Sentence
from .decision import decide
from .evidence import Evidence
from .guesses import BRIGHT_10000
from .kinds import Scaling
from .plausibility import BLACK, BRIGHT_END, DARKEST, MEDIAN, is_ten_thousandth

if TYPE_CHECKING:
    from ..readers import FileReader

__all__ = ["channels_of_other_units", "channels_without_data", "warn_of_uninformative"]

# In nature the bright end of a band is at most so many times that of the others: of short-wave infrared, of any.
_TIMES_SWIR, _TIMES = 3, 6
# Values 0 to 1, and 0 to 255, beside larger ones: all of a band is at most the first number, and the others reach the
# second. Short-wave infrared is as dark over clear water, but so are the others there.
_SMALL_BESIDE = ((2, 255), (255, 3000))
# The same in reflectance.
_BLACK_BESIDE = (BLACK, 0.3)
# Values of Landsat start at 5000 or 7273: as reflectance x 10000, the darkest of a band would be so much brighter than
# the darkest of the others, which no band is.
_LIFT = 0.55
# Where visible light is darker than 256, no median is so many times it.
_TIMES_MEDIAN = 3

# Guesses by bright values.
_WIDER = ("reflectance_32768", "uint16")
# So many pixels of one value are no chance.
_FEW = 256
# Kelvin x 10 of the ground and of clouds.
_KELVIN = (2000, 3400)

Values = NDArray[np.float64]


def channels_of_other_units(choice: str, evidence: Evidence) -> dict[int, str]:
    """Finds the optional channels whose values are of another unit than those of the required ones, or constant.

    Args:
        choice: The user's scaling: see `decide`.
        evidence: Of all present channels.

    Returns:
        For each of them, by its position among the present channels, a sentence for the user.

    Raises:
        SceneError: If required channels are of different units.
    """
    needed = [position for position, optional in enumerate(evidence.optional) if not optional]
    filled = [position for position in needed if evidence.sample[position].size]
    if not evidence.is_reflectance or not filled:
        return {}
    try:
        scaling, _ = decide(choice, evidence.of(needed))
    except SceneError:
        return {}  # the scene is refused in any case
    required = _Required(needed, filled, np.stack([_ends(evidence.sample[position]) for position in filled]), scaling)
    if choice == "auto" and len(set(scaling.factors)) == 1:
        _refuse_mixture(evidence, required)
    are_constant = all(_is_constant(evidence.sample[position]) for position in filled)
    found: dict[int, str] = {}
    for position, optional in enumerate(evidence.optional):
        values, name = evidence.sample[position], evidence.names[position]
        if not optional or not values.any():
            continue
        if _has_other_unit(choice, evidence, position, required):
            found[position] = Sentence(
                "{}; these are different units, so the model runs without {}. Convert its values to the unit of the "
                "others.",
                _ranges_of_both(choice, evidence, position, filled[0]),
                name,
            )
        elif not are_constant and _is_constant(values):
            found[position] = Sentence("{} is {:g} in every pixel; the model runs without it.", name, float(values[0]))
    return found


def warn_of_uninformative(evidence: Evidence) -> list[str]:
    """Warns about channels that show nothing, or seem to show temperature.

    Args:
        evidence: Of all present channels.
    """
    if not evidence.is_reflectance or all(map(_is_constant, evidence.sample)):
        return []
    by_name = dict(zip(evidence.names, evidence.sample))
    warnings: list[str] = [
        Sentence("{} is {:g} in every pixel, so it shows nothing: the mask will be wrong.", name, float(values[0]))
        for name, values in by_name.items()
        if _is_constant(values)
    ]
    red = by_name.get("red", np.empty(0))
    for name in ("swir16", "swir22"):
        values = by_name.get(name, np.empty(0))
        if _is_like_kelvin(values, red):
            low, high = (float(f"{end:.3g}") for end in np.percentile(values, (1, 99)))
            warnings.append(
                Sentence(
                    "{} ranges only from {:g} to {:g} and is not bright where red is, like a temperature in kelvin x "
                    "10. Choose 0 for it with {} if it is one.",
                    name,
                    low,
                    high,
                    "BANDS",
                )
            )
    return warnings


def channels_without_data(files: FileReader, evidence: Evidence, zero_is_fill: bool) -> dict[int, str]:
    """Finds the optional channels without any data.

    Args:
        files: The files, whose nodata is settled.
        evidence: Of all present channels.
        zero_is_fill: Whether zeros are no data.

    Returns:
        As `channels_of_other_units`.
    """
    return {
        position: Sentence("{} holds no data; the model runs without it.", evidence.names[position])
        for position, values in enumerate(evidence.sample)
        if evidence.optional[position]
        and (not values.size or (zero_is_fill and not values.any()))
        and not files.holds_data(position)
    }


def _is_constant(values: Values) -> bool:
    return values.size >= _FEW and bool(values.min() == values.max())


def _is_like_kelvin(values: Values, red: Values) -> bool:
    """Whether values vary as little as temperatures do, and not with the brightness of red, which varies far more."""
    if values.size < _FEW or values.size != red.size or _is_constant(values) or _is_constant(red):
        return False
    low, high = np.percentile(values, (1, 99))
    darkest, brightest = np.percentile(red, (1, 99))
    if not _KELVIN[0] <= low <= high <= _KELVIN[1] or high > 1.3 * low or brightest < 3 * darkest:
        return False
    return bool(np.corrcoef(values, red)[0, 1] < 0.3)


@dataclass(frozen=True)
class _Required:
    """The required channels.

    Attributes:
        needed: Their positions among the present channels.
        filled: Positions of those with valid values.
        ends: `_ends` of the values of the latter.
        scaling: Their scaling without optional channels: a factor for each of `needed`.
    """

    needed: list[int]
    filled: list[int]
    ends: Values
    scaling: Scaling

    @property
    def top(self) -> float:
        """Where the values of the brightest end."""
        return float(self.ends[:, 3].max())

    def reflectance(self, scaling: Scaling) -> Values:
        """Computes `ends` in reflectance."""
        kept = [self.needed.index(position) for position in self.filled]
        scale, offset = np.array(scaling.scale)[kept], np.array(scaling.offset)[kept]
        found: Values = self.ends * scale[:, None] + offset[:, None]
        return found


def _has_other_unit(choice: str, evidence: Evidence, position: int, required: _Required) -> bool:
    """Tells whether an optional channel, which has valid values, is of another unit than the required ones."""
    scaling, values = required.scaling, evidence.sample[position]
    times = _TIMES_SWIR if evidence.names[position].startswith("swir") else _TIMES
    factors = _stated_factors(choice, evidence, position, scaling)
    alike = factors is None or factors == scaling.factors[0]
    if alike and _has_other_range(evidence, position, required):
        return True
    if factors is None:
        try:
            joint, _ = decide(choice, evidence.of([*required.needed, position]))
        except SceneError:
            return True
        if joint.kind != scaling.kind and _is_guessed_apart(scaling.kind, joint.kind, _ends(values), required, times):
            return True
        if joint.kind != "reflectance_32768":  # else one bright band says nothing of the others
            scaling = joint
        factors = scaling.factors[-1]
    scale, offset = factors
    low, middle, high, _ = _ends(values) * scale + offset
    lows, middles, _, tops = required.reflectance(scaling).T
    return bool(
        (middle < DARKEST <= middles.min())
        or (middle > MEDIAN[1] >= middles.max())
        or (high > BRIGHT_END[1] and high > times * tops.max())
        or (is_ten_thousandth(scale) and low - lows.min() >= _LIFT)
        or (values.max() * scale + offset < _BLACK_BESIDE[0] and tops.max() >= _BLACK_BESIDE[1])
    )


def _stated_factors(choice: str, evidence: Evidence, position: int, scaling: Scaling) -> Optional[tuple[float, float]]:
    """Finds the stated factors of a channel, for a scaling of the required channels; None if that is a guess."""
    if choice != "auto":
        return scaling.factors[0]
    if scaling.kind == "metadata" and evidence.metadata:
        return evidence.metadata[position]
    return evidence.tags[position] if scaling.kind == "tags" else None


def _has_other_range(evidence: Evidence, position: int, required: _Required) -> bool:
    """Tells whether values can only be of a smaller unit than those of the required channels, or of a larger one."""
    values = evidence.sample[position]
    is_narrow = evidence.dtype.itemsize == 1
    if is_narrow != (evidence.dtypes[position].itemsize == 1):
        return bool((np.percentile(values, 99.5) if is_narrow else required.top) > 255)
    return any(np.abs(values).max() <= small and required.top >= large for small, large in _SMALL_BESIDE)


def _refuse_mixture(evidence: Evidence, required: _Required) -> None:
    """Refuses required channels of different units.

    Raises:
        SceneError: If they are.
    """
    brightest = required.filled[int(np.argmax(required.ends[:, 3]))]
    for position in required.filled:
        if evidence.sample[position].any() and _has_other_range(evidence, position, required):
            raise SceneError(
                Sentence("{}; these are different units.", _ranges_of_both("auto", evidence, position, brightest)),
                Sentence("Convert the values of all bands to one unit."),
            )


def _is_guessed_apart(kind: str, joint: str, ends: Values, required: _Required, times: int) -> bool:
    """Tells which of two guesses holds: that of the required channels alone, so that the channel is of another unit.

    Args:
        kind: The guess of the required channels.
        joint: Their guess together with the channel.
        ends: `_ends` of the channel's values.
        required: The required channels.
        times: How many times brighter than they it may be.
    """
    if kind in ("uint8", "percent"):
        return bool(ends[1] > _TIMES_MEDIAN * required.top)
    if kind.startswith("landsat"):
        return joint not in _WIDER and required.top > BRIGHT_10000
    return kind == "reflectance" or (joint in _WIDER and bool(ends[3] > times * required.top))


def _ends(values: Values) -> Values:
    """Computes where values start, their median, their brightest tenth, and where they end."""
    found: Values = np.percentile(values, (1, 50, 90, 99.5))
    return found


def _ranges_of_both(choice: str, evidence: Evidence, position: int, other: int) -> str:
    """Describes the ranges of two channels, by the scales and offsets that are stated."""
    stated = (evidence.metadata or evidence.tags) if choice == "auto" else ()
    parts: list[Any] = []
    for place in (position, other):
        scale, offset = stated[place] if stated else (1.0, 0.0)
        ends = _ends(evidence.sample[place]) * scale + offset
        parts += [evidence.names[place], *(float(f"{end:.3g}") for end in (ends[0], ends[3]))]
    return Sentence("{} ranges from {:g} to {:g} and {} from {:g} to {:g}", *parts)
