"""Finds channels whose numbers are of another unit than those of the required ones, or that hold or show nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray

from ...contract.errors import SceneError
from ...contract.sentences import Sentence
from ..product import Evidence
from ..values import Scaling, decide
from ..windows import FileReader

__all__ = ["empty", "strange", "suspect"]

# Reflectance: no median lies outside of the first two by nature, and no tenth of a band above the third.
_LOWEST, _HIGHEST, _BRIGHT = -0.05, 5.0, 2.5
# The bright end of a band is at most so many times that of the others by nature: of short-wave infrared, of any.
_TIMES_SWIR, _TIMES = 3, 6
# Numbers 0 to 1, and 0 to 255, beside larger ones: all of a band is at most the first number, and the others reach the
# second. Short-wave infrared is as dark over clear water, but so are the others there.
_SMALL = ((2, 255), (255, 3000))
# The same in reflectance.
_NOTHING = (0.001, 0.3)
# Numbers of Landsat begin at 5000 or 7273. Of reflectance x 10000 the darkest of no band is so much brighter than the
# darkest of the others.
_BEGINS, _TEN_THOUSANDTHS = 0.55, (5e-5, 2e-4)
# Reflectance x 10000 is hardly ever brighter, and where visible light is darker than 256 no median is so many times it.
_BRIGHTEST, _TIMES_MEDIAN = 16_000, 3

# Guesses by bright numbers.
_WIDER = ("reflectance_32768", "uint16")
# So many pixels of one number are no chance. Kelvin x 10 of the ground and of clouds.
_FEW, _KELVIN = 256, (2000, 3400)

Numbers = NDArray[np.float64]


def strange(choice: str, evidence: Evidence) -> dict[int, str]:
    """Finds the optional channels whose numbers are of another unit than those of the required ones, or one number.

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
    if evidence.values != "reflectance" or not filled:
        return {}
    try:
        scaling, _ = decide(choice, evidence.of(needed))
    except SceneError:
        return {}  # the scene is refused in any case
    ends = np.stack([_ends(evidence.sample[position]) for position in filled])
    others = _Others(needed, filled, ends, scaling)
    if choice == "auto" and len(set(zip(scaling.scale, scaling.offset))) == 1:
        _refuse_mixture(evidence, others)
    varied = any(not _is_flat(evidence.sample[position]) for position in filled)
    found: dict[int, str] = {}
    for position, optional in enumerate(evidence.optional):
        values = evidence.sample[position]
        if not optional or not values.any():
            continue
        if _is_strange(choice, evidence, position, others):
            found[position] = _in_words(choice, evidence, position, filled[0])
        elif varied and _is_flat(values):
            name = evidence.names[position]
            found[position] = Sentence("{} is {:g} in every pixel; the model runs without it.", name, float(values[0]))
    return found


def suspect(evidence: Evidence) -> list[str]:
    """Warns about channels that show nothing, or seem to show temperature.

    Args:
        evidence: Of all present channels.
    """
    if evidence.values != "reflectance" or all(map(_is_flat, evidence.sample)):
        return []
    by_name = dict(zip(evidence.names, evidence.sample))
    found: list[str] = [
        Sentence("{} is {:g} in every pixel, so that it shows nothing: the mask will be wrong.", name, float(values[0]))
        for name, values in by_name.items()
        if _is_flat(values)
    ]
    red = by_name.get("red", np.empty(0))
    for name in ("swir16", "swir22"):
        values = by_name.get(name, np.empty(0))
        if _is_like_kelvin(values, red):
            low, high = (float(f"{end:.3g}") for end in np.percentile(values, (1, 99)))
            found.append(
                Sentence(
                    "{} runs only from {:g} to {:g}, and is not bright where red is, like temperature in kelvin x 10. "
                    "Choose 0 for it with {} if it is one.",
                    name,
                    low,
                    high,
                    "BANDS",
                )
            )
    return found


def empty(files: FileReader, evidence: Evidence, zero_is_fill: bool) -> dict[int, str]:
    """Finds the optional channels without any data.

    Args:
        files: The files, whose nodata is settled.
        evidence: Of all present channels.
        zero_is_fill: Whether zeros are no data.

    Returns:
        As `strange`.
    """
    return {
        position: Sentence("{} holds no data; the model runs without it.", evidence.names[position])
        for position, values in enumerate(evidence.sample)
        if evidence.optional[position]
        and (not values.size or (zero_is_fill and not values.any()))
        and not files.holds_data(position)
    }


def _is_flat(values: Numbers) -> bool:
    return values.size >= _FEW and bool(values.min() == values.max())


def _is_like_kelvin(values: Numbers, red: Numbers) -> bool:
    """Whether numbers vary as little as temperatures do, and not with the brightness of red, which varies far more."""
    if values.size < _FEW or values.size != red.size or _is_flat(values) or _is_flat(red):
        return False
    low, high = np.percentile(values, (1, 99))
    darkest, brightest = np.percentile(red, (1, 99))
    if not _KELVIN[0] <= low <= high <= _KELVIN[1] or high > 1.3 * low or brightest < 3 * darkest:
        return False
    return bool(np.corrcoef(values, red)[0, 1] < 0.3)


@dataclass(frozen=True)
class _Others:
    """The required channels.

    Attributes:
        needed: Their positions among the present channels.
        filled: Positions of those with numbers.
        ends: `_ends` of the numbers of the latter.
        scaling: As it is without optional channels, one factor for each of `needed`.
    """

    needed: list[int]
    filled: list[int]
    ends: Numbers
    scaling: Scaling

    def reflectance(self, scaling: Scaling) -> Numbers:
        """Computes `ends` in reflectance."""
        kept = [self.needed.index(position) for position in self.filled]
        scale, offset = np.array(scaling.scale)[kept], np.array(scaling.offset)[kept]
        found: Numbers = self.ends * scale[:, None] + offset[:, None]
        return found


def _is_strange(choice: str, evidence: Evidence, position: int, others: _Others) -> bool:
    """Tells whether an optional channel, which has numbers, is of another unit than the required ones."""
    scaling, values = others.scaling, evidence.sample[position]
    times = _TIMES_SWIR if evidence.names[position].startswith("swir") else _TIMES
    factors = _stated(choice, evidence, position, scaling)
    alike = factors is None or factors == (scaling.scale[0], scaling.offset[0])
    if alike and _is_small(evidence, position, others):
        return True
    if factors is None:
        try:
            joint, _ = decide(choice, evidence.of([*others.needed, position]))
        except SceneError:
            return True
        if joint.kind != scaling.kind and _is_unlike(scaling.kind, joint.kind, _ends(values), others, times):
            return True
        if joint.kind != "reflectance_32768":  # else one bright band says nothing of the others
            scaling = joint
        factors = (scaling.scale[-1], scaling.offset[-1])
    scale, offset = factors
    low, middle, high, _ = _ends(values) * scale + offset
    lows, middles, _, tops = others.reflectance(scaling).T
    return bool(
        (middle < _LOWEST <= middles.min())
        or (middle > _HIGHEST >= middles.max())
        or (high > _BRIGHT and high > times * tops.max())
        or (_TEN_THOUSANDTHS[0] < scale < _TEN_THOUSANDTHS[1] and low - lows.min() >= _BEGINS)
        or (values.max() * scale + offset < _NOTHING[0] and tops.max() >= _NOTHING[1])
    )


def _stated(choice: str, evidence: Evidence, position: int, scaling: Scaling) -> Optional[tuple[float, float]]:
    """Finds the stated factors of a channel, for a scaling of the required channels; None if that is a guess."""
    if choice != "auto":
        return scaling.scale[0], scaling.offset[0]
    if scaling.kind == "metadata" and evidence.metadata:
        return evidence.metadata[position]
    return evidence.tags[position] if scaling.kind == "tags" else None


def _is_small(evidence: Evidence, position: int, others: _Others) -> bool:
    """Tells whether numbers can only be of a smaller unit than those of the required channels, or of a larger one."""
    values, top = evidence.sample[position], others.ends[:, 3].max()
    narrow = evidence.dtype.itemsize == 1
    if evidence.dtypes and narrow != (evidence.dtypes[position].itemsize == 1):
        return bool((np.percentile(values, 99.5) if narrow else top) > 255)
    return any(values.max() <= small and top >= large for small, large in _SMALL)


def _refuse_mixture(evidence: Evidence, others: _Others) -> None:
    """Refuses required channels of different units.

    Raises:
        SceneError: If they are.
    """
    brightest = others.filled[int(np.argmax(others.ends[:, 3]))]
    for position in others.filled:
        if evidence.sample[position].any() and _is_small(evidence, position, others):
            raise SceneError(
                Sentence("{}, which is not one unit.", _both("auto", evidence, position, brightest)),
                Sentence("Convert the numbers of all bands to one unit."),
            )


def _is_unlike(kind: str, joint: str, ends: Numbers, others: _Others, times: int) -> bool:
    """Tells which of two guesses holds: that of the required channels alone, so that the channel is of another unit.

    Args:
        kind: The guess of the required channels.
        joint: Their guess together with the channel.
        ends: `_ends` of the channel's numbers.
        others: The required channels.
        times: How many times brighter than they it may be.
    """
    top = others.ends[:, 3].max()
    if kind in ("uint8", "percent"):
        return bool(ends[1] > _TIMES_MEDIAN * top)
    if kind.startswith("landsat"):
        return joint not in _WIDER and bool(top > _BRIGHTEST)
    return kind == "reflectance" or (joint in _WIDER and bool(ends[3] > times * top))


def _ends(values: Numbers) -> Numbers:
    """Computes where numbers begin, their median, their brightest tenth, and where they end."""
    found: Numbers = np.percentile(values, (1, 50, 90, 99.5))
    return found


def _in_words(choice: str, evidence: Evidence, position: int, other: int) -> str:
    """Says that a channel is not of the unit of another one."""
    return Sentence(
        "{}, which is not one unit: the model runs without {}. Convert its numbers to the unit of the others.",
        _both(choice, evidence, position, other),
        evidence.names[position],
    )


def _both(choice: str, evidence: Evidence, position: int, other: int) -> str:
    """Says where the numbers of two channels begin and end, by the scales and offsets that are stated."""
    stated = (evidence.metadata or evidence.tags) if choice == "auto" else ()
    told: list[Any] = []
    for place in (position, other):
        scale, offset = stated[place] if stated else (1.0, 0.0)
        ends = _ends(evidence.sample[place]) * scale + offset
        told += [evidence.names[place], *(float(f"{end:.3g}") for end in (ends[0], ends[3]))]
    return Sentence("{} runs from {:g} to {:g} and {} from {:g} to {:g}", *told)
