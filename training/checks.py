"""Checks whether chips suit a fit, or a finished model."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
from engine.contract.errors import CloudReefError
from engine.contract.model import Bundle
from engine.scenes.scaling.kinds import KINDS

from .chips import SPECTRAL, UNKNOWN, Chip, takes_spectral
from .recipe import Model, Recipe, RecipeError
from .run import CHIPS, OVERLAP, OVERLAP_MEANS, RunFolder
from .sources import load_split, scenes_of

__all__ = [
    "check_background",
    "check_channels",
    "check_held_out",
    "check_known_channels",
    "check_reflectance",
    "check_same_input",
    "check_target",
    "check_validation",
    "note_changed_chips",
    "note_overlap",
    "overlap",
]

log = logging.getLogger(__name__)

LOOKED_AT = 8
"""Number of chips of a source whose values are checked."""
LOOKED_AT_PX = 64
"""Rows and columns of them that are looked at."""
LOOKED_ROWS = 8
"""About as many rows of a chip are read for its mean."""
BRIGHTEST = 1.5
"""Reflectance above which half of a scene cannot be."""


def check_channels(chips: Iterable[Chip], model: Model) -> None:
    """Refuses chips that do not match a recipe's network.

    Raises:
        RecipeError: If one has more or fewer channels than the model, or lacks one that is not optional.
    """
    names = [channel.name for channel in model.channels]
    for chip in chips:
        for channel, present in zip(model.channels, chip.present, strict=False):
            if not present and not channel.optional:
                raise RecipeError(
                    f"{chip.source}/{chip.title} has no band of {channel.name}, which the recipe's model needs.",
                    'Leave it out, set "bands" or "channels" of its source, or set optional = true for the channel.',
                )
        if len(chip.reflectance) != len(names):
            held = f"The chips of {chip.source} have {len(chip.reflectance)} channels"
            raise RecipeError(
                f"{held}; the recipe's model has {len(names)}: {', '.join(names)}.",
                'Change "model.channels", or the option "bands" of a folder, with 0 for a missing channel.',
            )


def check_known_channels(bundle: Bundle) -> None:
    """Refuses a model that takes other channels than the shipped sources of images have.

    Raises:
        RecipeError: If it takes others than `chips.SPECTRAL`, or the first of these, in this order.
    """
    names = tuple(channel.common_name for channel in bundle.channels)
    if not takes_spectral(names, bundle.inputs):
        raise RecipeError(
            f"The images of this command have the channels {', '.join(SPECTRAL)}; {bundle.name} takes "
            f"{', '.join(names)}."
        )


def check_validation(chips: Iterable[tuple[str, Chip]], model: Model) -> None:
    """Refuses validation chips, as (split, chip), that cannot score a network.

    Raises:
        RecipeError: If no pixel is labelled target, or none background; for several classes, if all pixels are of one.
    """
    validation = [chip for split, chip in chips if split == "validation"]
    if not model.is_binary:
        if len({number for chip in validation for number in _numbers(chip)}) < 2:
            raise RecipeError(
                "The chips for validation show fewer than two of the classes, so that they cannot score a network.",
                "Choose other scenes for validation.",
            )
        return
    if not any(_shows(chip, 1) for chip in validation):
        raise RecipeError(
            "No chip for validation holds target, so that they cannot score a network.",
            "Choose other scenes for validation.",
        )
    check_background(validation, model, "for validation")


def check_target(chips: Iterable[Chip], model: Model) -> None:
    """Refuses chips to train on without any target, and warns of each of several classes that none shows.

    Raises:
        RecipeError: If no pixel of them is target.
    """
    if not model.is_binary:
        shown = {number for chip in chips for number in _numbers(chip)}
        for number in sorted(set(range(len(model.classes))) - shown):
            log.warning("no chip to train on is labelled %s, which is therefore not learnt", model.classes[number])
    elif not any(_shows(chip, 1) for chip in chips):
        raise RecipeError(
            "No chip to train on holds target, so that a network cannot learn it.",
            "Draw chips and labels with the command sheet to see what is wrong.",
        )


def check_reflectance(chips: Sequence[Chip], model: Model) -> None:
    """Refuses chips of a source whose values are not reflectance although the model takes that.

    Raises:
        RecipeError: If half of the values of a few chips are higher than reflectance can be.
    """
    if not model.inputs.is_reflectance:
        return
    few = chips[:: max(len(chips) // LOOKED_AT, 1)]
    values = np.concatenate([_some_values(chip) for chip in few])
    if values.size and (middle := float(np.median(values))) > BRIGHTEST:
        raise RecipeError(
            f"The values of {chips[0].source} are around {middle:.4g}, which is no reflectance: that is 0 to 1.",
            f'Set "scaling" of the source to one of: {", ".join(KINDS)}. For other values than reflectance set values '
            '= "numbers" in the model.',
        )


def _some_values(chip: Chip) -> np.ndarray:
    """Takes the valid values of some pixels, evenly spread."""
    step = max(min(chip.label.shape) // LOOKED_AT_PX, 1)
    values, valid = chip.reflectance[:, ::step, ::step], chip.valid[::step, ::step]
    return np.asarray(values[list(chip.present)][:, valid].ravel())


def check_background(chips: Iterable[Chip], model: Model, what: str) -> None:
    """Refuses chips of one target without any background, on which a mask of nothing but target is always right.

    Args:
        chips: The chips.
        model: The recipe's model.
        what: Their use, for the message.

    Raises:
        RecipeError: If no pixel of them is background.
    """
    if model.is_binary and not any(_shows(chip, 0) for chip in chips):
        raise RecipeError(
            f"No chip {what} holds background: everything that is not target is unknown or unlabelled.",
            "In masks background is 0. Where 0 is the files' nodata value, or transparent, it counts as unknown: write "
            "them without nodata and transparency.",
        )


def _shows(chip: Chip, number: int) -> bool:
    return bool(((chip.label == number) & chip.valid).any())


def _numbers(chip: Chip) -> list[int]:
    return [int(number) for number in np.unique(chip.label[chip.valid & (chip.label != UNKNOWN)])]


def check_held_out(recipe: Recipe, trained: Collection[str], others: Iterable[Chip], data: Path) -> None:
    """Warns of scenes to leave out that no source to train on shows; scenes that are only scored need not be there.

    Args:
        recipe: The recipe.
        trained: Names of all scenes of the sources to train on.
        others: The chips of validation.
        data: Base folder of the recipe's folders.

    Raises:
        RecipeError: If none of the names is that of any scene, so that all scenes would be trained on.
    """
    held = set(recipe.fit.held_out)
    missing = sorted(held.difference(trained))
    if not missing:
        return

    def is_scored() -> bool:
        if any(scenes_of(chip) & held for chip in others):
            return True
        with suppress(CloudReefError):
            return any(scenes_of(chip) & held for _, chip in load_split(recipe, data, "test"))
        return False

    if len(missing) == len(held) and not is_scored():
        raise RecipeError(
            f"No source of the recipe shows a scene of the names to leave out ({_few(missing)}): the fit would train "
            "on all scenes.",
            f"The scenes to train on are called: {_few(sorted(trained))}.",
        )
    log.warning("scenes to leave out that no source to train on has: %s", _few(missing))


def overlap(train: Iterable[Chip], validation: Sequence[Chip]) -> str:
    """Says which validation chips, or other chips of their scenes, are trained on as well; "" if none.

    Chips are compared by their pixels, whatever they are called, and scenes by their names in a data set.
    """
    by_sample: dict[tuple[Any, ...], list[int]] = {}
    for place, chip in enumerate(validation):
        if (sample := _sample(chip)) is not None:
            by_sample.setdefault(sample, []).append(place)
    scenes: set[tuple[str, str]] = set()
    same: set[int] = set()
    for chip in train:
        scenes |= {(chip.source, chip.scene), *(("", scene) for scene in scenes_of(chip) - {chip.scene})}
        alike = by_sample.get(_sample(chip) or (), ())
        same |= {place for place in alike if _equal(chip, validation[place])}
    titles = sorted({validation[place].title for place in same})
    if titles:
        return f"{len(same)} of {len(validation)} chips for validation are trained on as well ({_few(titles)})"
    shared = {chip.scene for chip in validation if scenes & {(chip.source, chip.scene), ("", chip.scene)}}
    return f"scenes are both for training and for validation ({_few(sorted(shared))})" if shared else ""


def note_overlap(train: Iterable[Chip], validation: Sequence[Chip], folder: RunFolder) -> None:
    """Warns of validation chips that are trained on as well, and notes it for the card."""
    if words := overlap(train, validation):
        log.warning("%s: %s", words, OVERLAP_MEANS)
        folder.note(**{OVERLAP: words})


def note_changed_chips(train: Iterable[Chip], validation: Iterable[Chip], folder: RunFolder) -> bool:
    """Notes the chips that a fit begins with. If a resumed fit has others, it warns and notes that for the card.

    Returns:
        Whether it has others.
    """
    now = {"to train on": _digest(train), "for validation": _digest(validation)}
    other = _now_other(folder.record.get(CHIPS, now), now)
    if other:
        words = f"chips for validation may have been trained on, as the data changed since the fit began ({other})"
        log.warning("%s: %s", words, OVERLAP_MEANS)
        folder.note(**{OVERLAP: words})
    elif CHIPS not in folder.record:
        folder.note(**{CHIPS: now})
    return bool(other)


def _digest(chips: Iterable[Chip]) -> dict[str, Any]:
    """Describes chips by their number, a checksum of their labels and the mean of each channel in a few rows."""
    labels, seen = 0, list[list[float]]()
    for chip in chips:
        labels = zlib.crc32(np.where(chip.valid, chip.label, UNKNOWN).tobytes(), labels)
        rows = chip.reflectance[:, :: max(chip.label.shape[0] // LOOKED_ROWS, 1)]
        seen.append([float(channel[np.isfinite(channel)].sum() / channel.size) for channel in rows])
    means = [float(np.mean(values)) for values in zip(*seen, strict=False)]
    return {"chips": len(seen), "labels": labels, "means": means}


def _now_other(before: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    """Says in what the digests of chips, by their use, differ; "" if they do not.

    Means may differ a little, as other processors and libraries round differently.
    """
    for use, seen in now.items():
        was = before[use]
        if was["chips"] != seen["chips"]:
            return f"chips {use}: {was['chips']}, now {seen['chips']}"
        if was["labels"] != seen["labels"]:
            return f"other labels in the chips {use}"
        if len(was["means"]) != len(seen["means"]) or not np.allclose(was["means"], seen["means"], rtol=1e-3):
            return f"other values in the chips {use}"
    return ""


def _sample(chip: Chip) -> tuple[Any, ...] | None:
    """Samples a few rows of a chip, to compare chips quickly; None if all of their values are equal."""
    places = np.flatnonzero(chip.present)
    if not places.size:
        return None
    rows = [chip.label.shape[0] * part // 5 for part in range(1, 5)]
    seen = np.asarray(chip.reflectance[places[0]][rows])
    if (seen == seen.flat[0]).all():
        return None
    return (*chip.reflectance.shape, seen.tobytes())


def _equal(one: Chip, other: Chip) -> bool:
    return np.array_equal(one.reflectance, other.reflectance, equal_nan=True)


def _few(names: Sequence[str], most: int = 3) -> str:
    """Lists the first of some names."""
    further = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + further


def check_same_input(bundle: Bundle, model: Model, recipe: str) -> None:
    """Refuses a recipe whose sources have other channels, values or classes than a finished model.

    Optional channels that only one of the two has are absent for the other.

    Args:
        bundle: The model.
        model: The recipe's model.
        recipe: Name of the recipe.

    Raises:
        RecipeError: If its sources cannot score the model.
    """
    hint = "Give the recipe of the model, or one of the same channels and classes, with --recipe."
    own, theirs = list(bundle.channels), list(model.channels)
    both = min(len(own), len(theirs))
    names, others = ([channel.common_name for channel in channels] for channels in (own, theirs))
    if names[:both] != others[:both] or not all(one.optional for one in (*own[both:], *theirs[both:])):
        raise RecipeError(f"{bundle.name} takes {', '.join(names)}; the recipe {recipe} has {', '.join(others)}.", hint)
    if bundle.inputs.values != model.values:
        raise RecipeError(f"{bundle.name} takes {bundle.inputs.values}; the recipe {recipe} has {model.values}.", hint)
    classes, listed = tuple(bundle.class_names), model.classes
    # Two classes are background and target, whatever their names, but must not be swapped.
    are_two = len(classes) == len(listed) == 2
    if (classes[0] == listed[1] or classes[1] == listed[0]) if are_two else classes != listed:
        raise RecipeError(
            f"{bundle.name} has the classes {', '.join(classes)}; the recipe {recipe} has {', '.join(listed)}.", hint
        )
    if are_two and classes[1] != listed[1]:
        log.warning("the target of %s is %s, that of the recipe %s is %s", bundle.name, classes[1], recipe, listed[1])
