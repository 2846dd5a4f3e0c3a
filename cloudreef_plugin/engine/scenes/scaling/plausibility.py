"""Refuses scalings that cannot be true, and warns of those by which values are hardly reflectance."""

from __future__ import annotations

import numpy as np

from ...contract.errors import SceneError
from ...contract.sentences import Sentence, percent
from .evidence import Evidence
from .guesses import OVERRIDE
from .kinds import Scaling

__all__ = [
    "BLACK",
    "BRIGHT_END",
    "DARKEST",
    "DARK_PERCENT",
    "MEDIAN",
    "SAY_WHICH",
    "is_plausible",
    "is_ten_thousandth",
    "refuse_impossible",
    "refuse_invalid_factors",
    "refuse_subtracted_offset",
    "warn_of_implausible",
]

SAY_WHICH = Sentence("Choose {} to say what the values are.", "SCALING")

# Limits of reflectance. No surface is darker than this, and at most a fiftieth of a scene is.
DARKEST, DARK_PERCENT = -0.05, 2.0
# The bright end of a scene lies between these.
BRIGHT_END = (0.02, 2.5)
# The median of a band lies between these, and not all of a scene is this dark.
MEDIAN, BLACK = (-0.2, 5.0), 0.001
# No value of an instrument becomes a reflectance beyond these. More than the first share of a band are no chance; of
# more than the second all may be of another scale.
_POSSIBLE, _IMPOSSIBLE_SHARE = (-0.25, 6.0), (0.001, 0.25)


def is_plausible(scaling: Scaling, evidence: Evidence, cut_percent: float = DARK_PERCENT) -> bool:
    """Whether values become a reflectance of about 0 to 1, without some percent at each end."""
    low, high = _ends(scaling, evidence, cut_percent)
    return low >= DARKEST and BRIGHT_END[0] <= high <= BRIGHT_END[1]


def is_ten_thousandth(scale: float) -> bool:
    """Whether a scale is about 0.0001, as of Sentinel-2 and many products of surface reflectance."""
    return 5e-5 < abs(scale) < 2e-4


def refuse_invalid_factors(evidence: Evidence) -> None:
    """Refuses stated factors that are none.

    Raises:
        SceneError: If a scale is 0, infinite or NaN, or an offset is infinite or NaN.
    """
    for scale, offset in (*evidence.tags, *(evidence.metadata or ())):
        if not (np.isfinite(scale) and np.isfinite(offset)) or scale == 0:
            raise SceneError(
                Sentence(
                    "The scene states a scale of {:g} and an offset of {:g}, which cannot be right.", scale, offset
                ),
                SAY_WHICH,
            )


def refuse_subtracted_offset(scaling: Scaling, evidence: Evidence) -> None:
    """Refuses values from which the stated offset of Sentinel-2 was already subtracted.

    Raises:
        SceneError: If it was.
    """
    is_offset = all(abs(offset + 0.1) < 0.02 and is_ten_thousandth(scale) for scale, offset in scaling.factors)
    low, high = _ends(scaling, evidence, DARK_PERCENT)
    if is_offset and low < DARKEST and high > BLACK:
        raise SceneError(
            Sentence(
                "With {}, dark pixels would have a reflectance of {:.2f}, which is impossible: the offset seems to "
                "have been subtracted already.",
                scaling.describe(),
                low,
            ),
            Sentence("Choose {}: reflectance_10000 if so, sentinel2_offset to subtract it all the same.", "SCALING"),
        )


def refuse_impossible(scaling: Scaling, evidence: Evidence) -> None:
    """Refuses values that cannot be reflectance: their mask would be empty or full in any case.

    Raises:
        SceneError: If half of a band's values are impossible, or all are close to 0.
    """
    medians = [
        float(np.median(values)) * scale + offset
        for values, (scale, offset) in zip(evidence.sample, scaling.factors)
        if values.size
    ]
    low, high = _ends(scaling, evidence, DARK_PERCENT)
    if medians and (min(medians) < MEDIAN[0] or max(medians) > MEDIAN[1] or high < BLACK):
        raise SceneError(
            Sentence(
                "The values of {} cannot be reflectance: read as {}, they range from {:.3g} to {:.3g}.",
                evidence.title,
                scaling.describe(),
                low,
                high,
            ),
            Sentence("Choose {} to say what they are, or a model for values that are not reflectance.", "SCALING"),
        )


def warn_of_implausible(scaling: Scaling, evidence: Evidence) -> tuple[str, ...]:
    """Warns if some values cannot be reflectance, or if their range is not that of reflectance."""
    if not evidence.is_reflectance:
        return ()
    warning = _impossible_share(scaling, evidence) or _implausible_range(scaling, evidence)
    return (warning,) if warning else ()


def _implausible_range(scaling: Scaling, evidence: Evidence) -> str:
    low, high = _ends(scaling, evidence, 5)
    if not np.isfinite(high) or is_plausible(scaling, evidence, 5):
        return ""
    return Sentence(
        "The values do not look like reflectance: read as {}, they range from {:.3g} to {:.3g} instead of about 0 to "
        "1. {}",
        scaling.describe(),
        low,
        high,
        OVERRIDE,
    )


def _impossible_share(scaling: Scaling, evidence: Evidence) -> str:
    names, share, stored = [], 0.0, set()
    low, high = np.inf, -np.inf
    channels = zip(evidence.names, evidence.sample, evidence.dtypes, scaling.factors)
    for name, values, dtype, (scale, offset) in channels:
        if dtype.kind in "iu":
            values = values[values < np.iinfo(dtype).max]  # saturated
        reflectance = values * scale + offset
        wrong = (reflectance < _POSSIBLE[0]) | (reflectance > _POSSIBLE[1])
        if wrong.size and wrong.mean() > _IMPOSSIBLE_SHARE[0]:
            names.append(name)
            share = max(share, float(wrong.mean()))
            stored |= set(values[wrong].tolist())
            low, high = min(low, float(reflectance[wrong].min())), max(high, float(reflectance[wrong].max()))
    if not names or share > _IMPOSSIBLE_SHARE[1]:
        return ""
    finding = Sentence(
        "Up to {:g} % of the values of {} would be a reflectance of {:.2g} to {:.2g}, which is impossible.",
        percent(share),
        names,
        low,
        high,
    )
    advice = Sentence("They may be too large for their data type, or negative in an unsigned one: export them again.")
    if len(stored) == 1:
        advice = Sentence("Choose {} {:g} if they mean no data.", "NODATA", stored.pop())
    return Sentence("{} {}", finding, advice)


def _ends(scaling: Scaling, evidence: Evidence, cut_percent: float) -> tuple[float, float]:
    """Computes the lowest and highest reflectance of any channel in the sample, without some percent at each end."""
    low, high = np.inf, -np.inf
    for values, (scale, offset) in zip(evidence.sample, scaling.factors):
        if values.size:
            low = min(low, float(np.percentile(values, cut_percent)) * scale + offset)
            high = max(high, float(np.percentile(values, 100 - cut_percent)) * scale + offset)
    return low, high
