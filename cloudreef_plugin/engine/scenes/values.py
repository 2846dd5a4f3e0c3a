"""Decides how a scene's numbers become reflectance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..contract.errors import SceneError
from ..contract.network_input import InputSpec
from ..contract.protocol import factors_of
from ..contract.sentences import Sentence, percent
from .numbers.guesses import LIFTED, OVERRIDE, guess, lowest_number
from .product import Evidence

__all__ = ["FIXED", "ZERO_IS_FILL", "Evidence", "Scaling", "decide", "stored_where_missing"]

# kind: (scale, offset), see `protocol.SCALINGS`.
FIXED = {
    "reflectance": (1.0, 0.0),
    "reflectance_10000": (1e-4, 0.0),
    "sentinel2_offset": (1e-4, -0.1),
    "landsat_c1": (2e-5, -0.1),
    "landsat_c2_sr": (2.75e-5, -0.2),
    "uint8": (1 / 255, 0.0),
    "reflectance_32768": (1 / 32768, 0.0),
    "uint16": (1 / 65535, 0.0),
    "reflectance_1000": (1e-3, 0.0),
    "percent": (1e-2, 0.0),
}
# In digital numbers of these kinds 0 is always fill.
ZERO_IS_FILL = ("reflectance_10000", "reflectance_1000", "sentinel2_offset", "landsat_c1", "landsat_c2_sr")

_IN_WORDS = {
    "reflectance": Sentence("reflectance 0 to 1, as it is"),
    "reflectance_10000": Sentence("reflectance x 10000"),
    "sentinel2_offset": Sentence("Sentinel-2 numbers with the offset of baseline 04.00 (x 0.0001 - 0.1)"),
    "landsat_c1": Sentence("Landsat Level-1 digital numbers (x 0.00002 - 0.1)"),
    "landsat_c2_sr": Sentence("Landsat Collection 2 surface reflectance numbers (x 0.0000275 - 0.2)"),
    "uint8": Sentence("8-bit values (/ 255)"),
    "reflectance_32768": Sentence("reflectance x 32768"),
    "uint16": Sentence("16-bit values (/ 65535)"),
    "reflectance_1000": Sentence("reflectance x 1000"),
    "percent": Sentence("reflectance in percent"),
    "numbers": Sentence("numbers as they are stored"),
}
_AS_CHOSEN = Sentence("as chosen")
_SAY_WHICH = Sentence("Choose {} to say what the numbers are.", "SCALING")

_SUNLESS = Sentence(
    "No metadata of the product lies there to tell how high the sun stood: reflectance comes out too dark, the more so "
    "the lower the sun. Give the product with its MTL file."
)

# No surface is darker than this, and at most a fiftieth of a scene is.
_DARKEST, _DARK_PERCENT = -0.05, 2.0
# The median of a band lies between these, and not all of a scene is this dark.
_IMPOSSIBLE, _NOTHING = (-0.2, 5.0), 0.001
# No number of an instrument becomes a reflectance beyond these. More than the first share of a band are no chance; of
# more than the second all may be of another scale.
_BEYOND, _BEYOND_SHARE = (-0.25, 6.0), (0.001, 0.25)


@dataclass(frozen=True)
class Scaling:
    """reflectance = number x scale + offset, for each present channel.

    Attributes:
        kind: One of `protocol.SCALINGS` without "auto", or "metadata", "tags", "numbers" or "chosen".
        scale: One for each present channel.
        offset: One for each present channel.
        reason: Why, in words.
    """

    kind: str
    scale: tuple[float, ...]
    offset: tuple[float, ...]
    reason: str

    @property
    def zero_is_fill(self) -> bool:
        """Whether a stored 0 stands for no data: in digital numbers of `ZERO_IS_FILL`, however that is known."""
        kinds = [FIXED[kind] for kind in ZERO_IS_FILL]
        return any(np.allclose(np.transpose((self.scale, self.offset)), pair, rtol=1e-3) for pair in kinds)

    def describe(self) -> str:
        """Describes the scaling and its reason."""
        words = _IN_WORDS.get(self.kind)
        if words is None:
            pairs = set(zip(self.scale, self.offset))
            words = Sentence("each band by its own factors")
            if len(pairs) == 1:
                words = Sentence("x {:.6g} {:+.6g}", self.scale[0], self.offset[0])
        return Sentence("{}, {}", words, self.reason)


def decide(choice: str, evidence: Evidence) -> tuple[Scaling, tuple[str, ...]]:
    """Decides how a scene's numbers become reflectance.

    Args:
        choice: The user's choice, see `protocol.factors_of`.
        evidence: All other evidence.

    Returns:
        The scaling, and warnings for the user.

    Raises:
        SceneError: If a stated scaling cannot be true, or two sources contradict each other and both are plausible.
    """
    count = len(evidence.names)
    factors = factors_of(choice)
    if factors:
        return _doubted(_pairs("chosen", (factors,) * count, _AS_CHOSEN), evidence, ())
    if choice != "auto":
        return _doubted(_fixed(choice, _AS_CHOSEN, count), evidence, ())
    tagged = None
    _refuse_senseless(evidence)
    if any(pair != (1.0, 0.0) for pair in evidence.tags):
        tagged = _pairs("tags", evidence.tags, Sentence("by the scale and offset tags of the file"))
    if evidence.values == "numbers":
        return tagged or _fixed("numbers", Sentence("as the model takes them"), count), ()
    stated = tagged
    warnings: tuple[str, ...] = ()
    if evidence.metadata is not None:
        stated = _pairs("metadata", evidence.metadata, evidence.metadata_reason)
        if tagged and _contradict(stated, tagged, evidence):
            stated, warnings = _arbitrate(stated, tagged, evidence)
    if stated:
        _refuse_twice_taken(stated, evidence)
        return _doubted(stated, evidence, warnings)
    scaling, warnings = _by_name_or_numbers(evidence)
    return _doubted(scaling, evidence, warnings)


def stored_where_missing(
    inputs: InputSpec, present: Sequence[bool], scaling: Scaling, dtype: np.dtype[Any]
) -> tuple[float, ...]:
    """Computes the stored number of each present channel that stands for a missing value in it.

    Of numbers it is what becomes `InputSpec.missing_value` by gain and bias, or no number where floats are stored and
    the network has none; of reflectance it is `missing_value` itself.
    """
    wanted = np.full(len(present), inputs.missing_value)
    if inputs.values == "numbers" and inputs.gain:
        wanted = (wanted - inputs.bias) / inputs.gain
    elif inputs.values == "numbers" and dtype.kind == "f":
        wanted[:] = np.nan
    scales, offsets = np.asarray(scaling.scale), np.asarray(scaling.offset)
    numbers = (wanted[np.flatnonzero(present)] - offsets) / np.where(scales == 0, 1, scales)
    if dtype.kind != "f":
        numbers = np.clip(np.rint(numbers), np.iinfo(dtype).min, np.iinfo(dtype).max)
    return tuple(np.where(scales == 0, 0, numbers).tolist())


def _refuse_senseless(evidence: Evidence) -> None:
    """Refuses invalid factors.

    Raises:
        SceneError: If a scale is 0, infinite or NaN, or an offset is infinite or NaN.
    """
    for scale, offset in (*evidence.tags, *(evidence.metadata or ())):
        if not (np.isfinite(scale) and np.isfinite(offset)) or scale == 0:
            raise SceneError(
                Sentence("The scene states a scale of {:g} and an offset of {:g}, which make no sense.", scale, offset),
                _SAY_WHICH,
            )


def _by_name_or_numbers(evidence: Evidence) -> tuple[Scaling, tuple[str, ...]]:
    count = len(evidence.names)
    is_wide = evidence.dtype.kind in "iu" and evidence.dtype.itemsize > 1
    if evidence.naming and is_wide and not evidence.dated:
        sunless = (_SUNLESS,) if evidence.naming == "landsat_c1" and evidence.is_product else ()
        return _fixed(evidence.naming, evidence.naming_reason, count), sunless
    if evidence.naming and is_wide:
        return _by_date(evidence)
    kind, reason, advice = guess(evidence)
    if not advice:
        return _fixed(kind, reason, count), ()
    warning = Sentence(
        "Nothing states what the scene's numbers mean; they are taken for {}, {}. {}", _IN_WORDS[kind], reason, advice
    )
    return _fixed(kind, reason, count), (warning,)


def _by_date(evidence: Evidence) -> tuple[Scaling, tuple[str, ...]]:
    """Decides on Sentinel-2 numbers by the date in their name, unless the numbers contradict it.

    A scene may have been reprocessed long after its date, and a provider may have subtracted its offset.
    """
    count, kind = len(evidence.names), str(evidence.naming)
    filled = {name: values for name, values in zip(evidence.names, evidence.sample) if values.size}
    if not filled:
        return _fixed(kind, evidence.naming_reason, count), ()
    lowest, is_lifted = lowest_number(evidence)
    low = min(float(np.percentile(values, _DARK_PERCENT)) for values in filled.values())
    if kind == "sentinel2_offset" and low * 1e-4 - 0.1 < _DARKEST:
        reason = Sentence("as they begin at {:.0f}", low)
        warning = Sentence(
            "By its name the scene is of processing baseline 04.00 or later, but its numbers begin at {:.0f}, so that "
            "the offset of 1000 seems to be taken off already. {}",
            low,
            OVERRIDE,
        )
        return _fixed("reflectance_10000", reason, count), (warning,)
    if kind == "reflectance_10000" and lowest >= LIFTED:
        if is_lifted:
            warning = Sentence(
                "By its name the scene is from before processing baseline 04.00, but no number is below {:.0f}, so "
                "that it seems to be processed anew: the offset of 1000 is taken off. {}",
                lowest,
                OVERRIDE,
            )
            return _fixed("sentinel2_offset", Sentence("as no number is below {:.0f}", lowest), count), (warning,)
        warning = Sentence(
            "By its name the scene is from before processing baseline 04.00, but no number is below {:.0f}. Choose "
            "{} sentinel2_offset if it was processed anew since 2022.",
            lowest,
            "SCALING",
        )
        return _fixed(kind, evidence.naming_reason, count), (warning,)
    return _fixed(kind, evidence.naming_reason, count), ()


def _contradict(one: Scaling, other: Scaling, evidence: Evidence) -> bool:
    """Whether two scalings differ: another zero, or a factor that no elevation of the sun explains."""
    for index, values in enumerate(evidence.sample):
        zeros = [-scaling.offset[index] / scaling.scale[index] for scaling in (one, other)]
        apart = abs(zeros[0] - zeros[1]) * abs(one.scale[index])
        if values.size and (apart > 0.02 or not 0.2 < one.scale[index] / other.scale[index] < 5):
            return True
    return False


def _arbitrate(one: Scaling, other: Scaling, evidence: Evidence) -> tuple[Scaling, tuple[str, ...]]:
    """Decides which of two scalings can be true.

    Raises:
        SceneError: If both can, or none.
    """
    possible = [scaling for scaling in (one, other) if _is_possible(scaling, evidence)]
    if len(possible) != 1:
        raise SceneError(
            Sentence(
                "{} contradicts {}: what the scene's numbers mean is not certain.", one.describe(), other.describe()
            ),
            _SAY_WHICH,
        )
    wrong = other if possible[0] is one else one
    warning = Sentence(
        "{} contradicts {}, by which the values could not be reflectance; the first is followed. {}",
        possible[0].describe(),
        wrong.describe(),
        OVERRIDE,
    )
    return possible[0], (warning,)


def _is_possible(scaling: Scaling, evidence: Evidence) -> bool:
    low, high = _ends(scaling, evidence, _DARK_PERCENT)
    return low >= _DARKEST and 0.02 <= high <= 2.5


def _refuse_twice_taken(scaling: Scaling, evidence: Evidence) -> None:
    """Refuses numbers from which the stated offset of Sentinel-2 was already subtracted.

    Raises:
        SceneError: If it was.
    """
    is_offset = all(abs(o + 0.1) < 0.02 and 5e-5 < abs(s) < 2e-4 for s, o in zip(scaling.scale, scaling.offset))
    low, high = _ends(scaling, evidence, _DARK_PERCENT)
    if is_offset and low < _DARKEST and high > _NOTHING:
        raise SceneError(
            Sentence(
                "With {} dark pixels would have a reflectance of {:.2f}, which cannot be: the offset seems to be taken "
                "off already.",
                scaling.describe(),
                low,
            ),
            Sentence("Choose {}: reflectance_10000 if so, sentinel2_offset to take it off all the same.", "SCALING"),
        )


def _doubted(scaling: Scaling, evidence: Evidence, warnings: tuple[str, ...]) -> tuple[Scaling, tuple[str, ...]]:
    if evidence.values != "reflectance":
        return scaling, warnings
    if scaling.reason != _AS_CHOSEN:
        _refuse_impossible(scaling, evidence)
    doubt = _beyond(scaling, evidence) or _doubt(scaling, evidence)
    return scaling, (*warnings, doubt) if doubt else warnings


def _refuse_impossible(scaling: Scaling, evidence: Evidence) -> None:
    """Refuses numbers that cannot be reflectance: their mask would be empty or full in any case.

    Raises:
        SceneError: If half of a band's numbers are impossible, or all are close to 0.
    """
    middles = [
        float(np.median(values)) * scale + offset
        for values, scale, offset in zip(evidence.sample, scaling.scale, scaling.offset)
        if values.size
    ]
    low, high = _ends(scaling, evidence, _DARK_PERCENT)
    if middles and (min(middles) < _IMPOSSIBLE[0] or max(middles) > _IMPOSSIBLE[1] or high < _NOTHING):
        raise SceneError(
            Sentence(
                "The values of {} cannot be reflectance: taken for {}, they run from {:.3g} to {:.3g}.",
                evidence.title,
                scaling.describe(),
                low,
                high,
            ),
            Sentence("Choose {} to say what they are, or a model of numbers that are no reflectance.", "SCALING"),
        )


def _fixed(kind: str, reason: str, count: int) -> Scaling:
    scale, offset = FIXED.get(kind, (1.0, 0.0))
    return Scaling(kind, (scale,) * count, (offset,) * count, reason)


def _pairs(kind: str, pairs: Sequence[tuple[float, float]], reason: str) -> Scaling:
    return Scaling(kind, tuple(scale for scale, _ in pairs), tuple(offset for _, offset in pairs), reason)


def _doubt(scaling: Scaling, evidence: Evidence) -> str:
    """Formats a warning if the reflectances of the sample cannot be right; else an empty text."""
    low, high = _ends(scaling, evidence, 5)
    if not np.isfinite(high) or (high >= 0.02 and high <= 2.5 and low >= _DARKEST):
        return ""
    return Sentence(
        "The values do not look like reflectance: taken for {}, they run from {:.3g} to {:.3g} instead of about "
        "0 to 1. {}",
        scaling.describe(),
        low,
        high,
        OVERRIDE,
    )


def _beyond(scaling: Scaling, evidence: Evidence) -> str:
    """Formats a warning about bands of which some numbers cannot be reflectance; else an empty text."""
    dtypes = evidence.dtypes or (evidence.dtype,) * len(evidence.names)
    names, share, beyond, reflectances = [], 0.0, set(), (np.inf, -np.inf)
    for place, (values, dtype) in enumerate(zip(evidence.sample, dtypes)):
        if dtype.kind in "iu":
            values = values[values < np.iinfo(dtype).max]  # saturated
        reflectance = values * scaling.scale[place] + scaling.offset[place]
        wrong = (reflectance < _BEYOND[0]) | (reflectance > _BEYOND[1])
        if wrong.size and wrong.mean() > _BEYOND_SHARE[0]:
            names.append(evidence.names[place])
            share = max(share, float(wrong.mean()))
            beyond |= set(values[wrong].tolist())
            low, high = reflectances
            reflectances = min(low, float(reflectance[wrong].min())), max(high, float(reflectance[wrong].max()))
    if not names or share > _BEYOND_SHARE[1]:
        return ""
    said = Sentence(
        "Up to {:g} % of the numbers of {} would be a reflectance of {:.2g} to {:.2g}, which none is.",
        percent(share),
        names,
        *reflectances,
    )
    advice = Sentence("They may be too large, or below 0, for the type that they are stored in: export them anew.")
    if len(beyond) == 1:
        advice = Sentence("Choose {} {:g} if they stand for no data.", "NODATA", beyond.pop())
    return Sentence("{} {}", said, advice)


def _ends(scaling: Scaling, evidence: Evidence, without: float) -> tuple[float, float]:
    """Computes the lowest and highest value of any channel in the sample, without some percent at each end."""
    low, high = np.inf, -np.inf
    for values, scale, offset in zip(evidence.sample, scaling.scale, scaling.offset):
        if values.size:
            low = min(low, float(np.percentile(values, without)) * scale + offset)
            high = max(high, float(np.percentile(values, 100 - without)) * scale + offset)
    return low, high
