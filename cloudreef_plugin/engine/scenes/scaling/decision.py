"""Decides how a scene's stored values become reflectance."""

from __future__ import annotations

from typing import Optional

import numpy as np

from ...contract.errors import SceneError
from ...contract.protocol import parse_scaling
from ...contract.sentences import Sentence
from .evidence import Evidence
from .guesses import LIFTED, NEARLY_LIFTED, OVERRIDE, guess, lowest_value
from .kinds import KINDS, Scaling
from .plausibility import (
    DARK_PERCENT,
    SAY_WHICH,
    is_plausible,
    refuse_impossible,
    refuse_invalid_factors,
    refuse_subtracted_offset,
    warn_of_implausible,
)

__all__ = ["decide"]

_AS_CHOSEN = Sentence("as chosen")
_NO_SUN_ELEVATION = Sentence(
    "The product's metadata, which state the sun's elevation, are missing: reflectance will be too low, the more so "
    "the lower the sun stood. Give the product with its MTL file."
)

Decision = tuple[Scaling, tuple[str, ...]]
"""The scaling, and warnings for the user."""


def decide(choice: str, evidence: Evidence) -> Decision:
    """Decides how a scene's stored values become reflectance.

    Args:
        choice: The user's choice, see `protocol.parse_scaling`.
        evidence: All other evidence.

    Returns:
        The scaling, and warnings for the user.

    Raises:
        SceneError: If a stated scaling cannot be true, or two sources contradict each other and both are plausible.
    """
    if choice != "auto":
        scaling = _chosen(choice, len(evidence.names))
        return scaling, warn_of_implausible(scaling, evidence)
    refuse_invalid_factors(evidence)
    tagged = None
    if any(factors != (1.0, 0.0) for factors in evidence.tags):
        tagged = Scaling.of_factors("tags", evidence.tags, Sentence("by the scale and offset tags of the file"))
    if not evidence.is_reflectance:
        unscaled = Scaling.of_kind("numbers", Sentence("as the model takes them"), len(evidence.names))
        return tagged or unscaled, ()
    stated: Optional[Scaling] = tagged
    warnings: tuple[str, ...] = ()
    if evidence.metadata is not None:
        stated = Scaling.of_factors("metadata", evidence.metadata, evidence.metadata_reason)
        if tagged and _contradict(stated, tagged, evidence):
            stated, warnings = _arbitrate(stated, tagged, evidence)
    if stated:
        refuse_subtracted_offset(stated, evidence)
        scaling = stated
    else:
        scaling, warnings = _by_name_or_values(evidence)
    refuse_impossible(scaling, evidence)
    return scaling, (*warnings, *warn_of_implausible(scaling, evidence))


def _chosen(choice: str, count: int) -> Scaling:
    factors = parse_scaling(choice)
    if factors:
        return Scaling.of_factors("chosen", (factors,) * count, _AS_CHOSEN)
    return Scaling.of_kind(choice, _AS_CHOSEN, count)


def _by_name_or_values(evidence: Evidence) -> Decision:
    count = len(evidence.names)
    is_wide = evidence.dtype.kind in "iu" and evidence.dtype.itemsize > 1
    if evidence.naming and is_wide and evidence.is_dated:
        return _by_date(evidence.naming, evidence)
    if evidence.naming and is_wide:
        warnings = (_NO_SUN_ELEVATION,) if evidence.naming == "landsat_c1" and evidence.is_product else ()
        return Scaling.of_kind(evidence.naming, evidence.naming_reason, count), warnings
    kind, reason, advice = guess(evidence)
    warning = Sentence(
        "Nothing states what the scene's values mean; they are assumed to be {}, {}. {}",
        KINDS[kind].label,
        reason,
        advice,
    )
    return Scaling.of_kind(kind, reason, count), (warning,) if advice else ()


def _by_date(kind: str, evidence: Evidence) -> Decision:
    """Decides on Sentinel-2 values by the date in their name, unless the values contradict it.

    A scene may have been reprocessed long after its date, and a provider may have subtracted its offset.
    """
    count = len(evidence.names)
    by_name = Scaling.of_kind(kind, evidence.naming_reason, count)
    dark = [float(np.percentile(values, DARK_PERCENT)) for values in evidence.sample if values.size]
    if not dark:
        return by_name, ()
    if kind == "sentinel2_offset" and min(dark) < NEARLY_LIFTED:
        warning = Sentence(
            "By its name the scene is of processing baseline 04.00 or later, but its values start at {:.0f}, so the "
            "offset of 1000 seems to have been subtracted already. {}",
            min(dark),
            OVERRIDE,
        )
        return Scaling.of_kind("reflectance_10000", Sentence("as they start at {:.0f}", min(dark)), count), (warning,)
    if kind == "sentinel2_offset":
        if min(dark) >= LIFTED:
            return by_name, ()
        warning = Sentence(
            "By its name the scene is of processing baseline 04.00 or later, so the offset of 1000 is subtracted, but "
            "its values start at {:.0f}. Choose {} reflectance_10000 if it was subtracted already.",
            min(dark),
            "SCALING",
        )
        return by_name, (warning,)
    lowest, is_lifted = lowest_value(evidence)
    if lowest < NEARLY_LIFTED:
        return by_name, ()
    if is_lifted:
        warning = Sentence(
            "By its name the scene is from before processing baseline 04.00, but no value is below {:.0f}, so it "
            "seems to have been reprocessed: the offset of 1000 is subtracted. {}",
            lowest,
            OVERRIDE,
        )
        reason = Sentence("as no value is below {:.0f}", lowest)
        return Scaling.of_kind("sentinel2_offset", reason, count), (warning,)
    warning = Sentence(
        "By its name the scene is from before processing baseline 04.00, but no value is below {:.0f}. Choose {} "
        "sentinel2_offset if it was reprocessed since 2022.",
        lowest,
        "SCALING",
    )
    return by_name, (warning,)


def _contradict(one: Scaling, other: Scaling, evidence: Evidence) -> bool:
    """Whether two scalings differ: another zero, or a factor that no elevation of the sun explains."""
    for index, values in enumerate(evidence.sample):
        zeros = [-scaling.offset[index] / scaling.scale[index] for scaling in (one, other)]
        apart = abs(zeros[0] - zeros[1]) * abs(one.scale[index])
        if values.size and (apart > 0.02 or not 0.2 < one.scale[index] / other.scale[index] < 5):
            return True
    return False


def _arbitrate(one: Scaling, other: Scaling, evidence: Evidence) -> Decision:
    """Decides which of two scalings can be true.

    Raises:
        SceneError: If both can, or none.
    """
    if is_plausible(one, evidence) == is_plausible(other, evidence):
        raise SceneError(
            Sentence(
                "{} contradicts {}, so it is not certain what the scene's values mean.",
                one.describe(),
                other.describe(),
            ),
            SAY_WHICH,
        )
    right, wrong = (one, other) if is_plausible(one, evidence) else (other, one)
    warning = Sentence(
        "{} contradicts {}, by which the values could not be reflectance; the first is used. {}",
        right.describe(),
        wrong.describe(),
        OVERRIDE,
    )
    return right, (warning,)
