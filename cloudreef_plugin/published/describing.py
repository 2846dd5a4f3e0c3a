"""Combines the description in an ONNX file with the user's into what the engine needs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Mapping, Optional, Sequence

from ..band_order import channels_in_order
from ..engine.contract.band_names.words import CENTRES_UM
from ..engine.contract.classes import usual_background
from ..engine.contract.errors import BundleError
from ..engine.contract.model_jobs import Foreign, ForeignChannel
from ..engine.contract.sentences import Sentence
from ..paths import safe_name
from .catalogue import PublishedModel

__all__ = ["UserDescription", "described"]

# Deepness states a single pixel size for a network; half and twice that size are accepted, too.
_SIZE_FACTOR = 2.0
_RGB = ("red", "green", "blue")
_EXAMPLE = ("other", "road", "water", "tree")


@dataclass(frozen=True)
class UserDescription:
    """The user's description of a network.

    Attributes:
        bands: Order of its channels, such as ``R,G,B``; empty: the file's, or red, green, blue for three channels. For
            values other than reflectance the names of the bands in the scene.
        classes: Names of its outputs, in order; empty: the file's.
        target: The only class to segment; empty: all classes, or of two the one that is not the background.
        resolution_m: Smallest and largest pixel size; empty: the file's.
        factor: Factor from reflectance to the network's input; None: the file's, or 1.
        numbers: Whether its input is not reflectance but heights, decibels or indices.
    """

    bands: str = ""
    classes: Sequence[str] = ()
    target: str = ""
    resolution_m: Sequence[float] = ()
    factor: Optional[float] = None
    numbers: bool = False


def described(model: PublishedModel, facts: Mapping[str, Any], user: UserDescription) -> Foreign:
    """Describes a network.

    Args:
        model: Its entry in the list.
        facts: Layout and suggestion that the engine reads from its file.
        user: The user's description.

    Raises:
        BundleError: If something is still unknown.
    """
    suggestion, layout = facts["suggestion"], facts["layout"]
    numbers = user.numbers or suggestion.get("measures") == "numbers"
    factor = suggestion.get("factor", 1.0) if user.factor is None else user.factor
    channels = _channels(suggestion, user, numbers, layout["channels"])
    classes = _classes(model, suggestion, user, layout["outputs"])
    about = Foreign(
        id=safe_name(model.id if model.id != "own" else re.sub(r"\.(onnx|zip)$", "", model.name)),
        name=model.name,
        description=model.purpose or model.name,
        channels=channels,
        classes=classes,
        resolution_m=_resolution_m(suggestion, user),
        threshold=float(suggestion.get("threshold", 0.5)),
        factor=1.0 if numbers else float(factor),
        measures="numbers" if numbers else "reflectance",
        mean=tuple(suggestion.get("mean", ())),
        std=tuple(suggestion.get("std", ())),
        license=model.license or suggestion.get("license", ""),
        tile_px=suggestion.get("tile_px"),
    )
    target = user.target or (_other(classes, usual_background(classes) or classes[0]) if len(classes) == 2 else "")
    return _of_target(about, target, layout["outputs"]) if target else about


def _other(two: Sequence[str], one: str) -> str:
    return two[1] if one == two[0] else two[0]


def _of_target(about: Foreign, target: str, outputs: int) -> Foreign:
    """Restricts a network to one of its classes, whose name becomes part of the model's if there are several."""
    classes = about.classes
    several = len(classes) > 2
    return replace(
        about,
        id=f"{about.id}-{safe_name(target)}" if several else about.id,
        name=f"{about.name}: {target}" if several else about.name,
        classes=("other" if several else _other(classes, target), target),
        output_channel=-1 if outputs == 1 else classes.index(target),
        kind="target",
    )


def _channels(
    suggestion: Mapping[str, Any], user: UserDescription, numbers: bool, count: int
) -> tuple[ForeignChannel, ...]:
    names: Sequence[str] = suggestion.get("bands") or (_RGB if count == len(_RGB) else ())
    if user.bands:
        names = [name.strip() for name in user.bands.split(",")] if numbers else channels_in_order(user.bands)
    if len(names) != count:
        raise BundleError(
            Sentence("The network takes {} bands, but {} are named.", count, len(names)),
            Sentence("Name them in order, such as --bands B,G,R,NIR."),
        )
    return tuple(ForeignChannel(name or "band", name or "other", CENTRES_UM.get(name)) for name in names)


def _classes(
    model: PublishedModel, suggestion: Mapping[str, Any], user: UserDescription, outputs: int
) -> tuple[str, ...]:
    named = user.classes[0].split(",") if len(user.classes) == 1 else user.classes
    classes = tuple(name.strip() for name in named) or tuple(suggestion.get("classes") or model.classes)
    if len(classes) == 1:
        classes = ("other", *classes)
    example = " ".join([*_EXAMPLE[: max(2, outputs)], *(["..."] if outputs > len(_EXAMPLE) else [])])
    hint = Sentence("Name them in order, such as --classes {}.", example)
    if len(classes) < 2:
        raise BundleError(Sentence("The network has {} output channels; what they mean is unknown.", outputs), hint)
    if outputs not in (1, len(classes)):
        raise BundleError(
            Sentence("The network has {} output channels, but {} classes are named.", outputs, len(classes)), hint
        )
    if user.target and user.target not in classes:
        raise BundleError(Sentence('There is no class "{}".', user.target), Sentence("There are: {}.", [*classes]))
    return classes


def _resolution_m(suggestion: Mapping[str, Any], user: UserDescription) -> tuple[float, float]:
    if user.resolution_m:
        low, high = user.resolution_m
        return float(low), float(high)
    size = suggestion.get("resolution_m")
    if not size:
        raise BundleError(
            Sentence("The pixel size for which the network was made is unknown."),
            Sentence("Give the smallest and the largest in metres, such as --resolution 0.1 0.5."),
        )
    return size / _SIZE_FACTOR, size * _SIZE_FACTOR
