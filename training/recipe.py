"""Recipes: one TOML file defines how a model is made; unknown keys are errors."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, Any, TypeVar, get_args

from engine.contract.errors import CloudReefError
from engine.contract.reading import ABOVE_0, FROM_0, FROM_1, SHARE, Choices, Misfit, Typed

from . import datasets, tables
from .chips import SPECTRAL
from .sections import CLASS_LOSSES, LOSSES, Beside, Channel, Fit, Model, Network, Schedule
from .simulation.augment import Augmentation
from .simulation.damage import DAMAGES, Draw
from .simulation.sets import NONE, OF_REFLECTANCE, SETS, idle
from .simulation.simulate import KINDS as CLOUD_KINDS

__all__ = [
    "Channel",
    "Model",
    "ReadRecipe",
    "Recipe",
    "RecipeError",
    "Source",
    "load_sources",
    "parse_as",
    "parse_sources",
    "read_as",
]


Kind = TypeVar("Kind")

NIR = 3
"""Index of near infrared among the channels of chips."""

SPLITS = ("train", "validation", "watch", "replay", "test")

_ID = re.compile(r"[^<>:\"/\\|?*\x00-\x1f.][^<>:\"/\\|?*\x00-\x1f]*")


class RecipeError(CloudReefError):
    """A recipe cannot be read, or has missing or unknown keys or invalid values."""


@dataclass(frozen=True)
class Source:
    """Chips of one data set and their use.

    Attributes:
        dataset: One of `training.datasets.NAMES`.
        folder: Relative to the data folder given on the command line.
        split: "train", "validation" (chooses checkpoint and threshold), "watch" (validation that is only
            reported), "replay" (predictions of the network that the fit starts from, to be preserved: they choose the
            checkpoint, too) or "test" (not used while fitting).
        options: Options of the data set's ``load``.
        weight: How often its chips are drawn, relative to the other sources.
        simulate: Part of its chips that get simulated clouds on top.
        ground_gain: Before that, the ground is multiplied by a factor from this range.
        nir_gain: The near infrared of the ground, not of clouds, is multiplied by a factor from this range: plants
            differ more in it than in visible light.
        fields: Part of the chips with simulated clouds whose ground becomes a patchwork of fields first.
        bare: Part of those that are left without a simulated cloud.
        simulated_opacity: Part of the ground's light that a simulated cloud must hide to be labelled cloud.
        simulated_kinds: Kinds of clouds to draw (keys of `simulate.KINDS`); empty draws all.
        gain: Range of factors, uniform in the logarithm, for sources whose values are not exactly reflectance.
        zoom: Replaces the zoom of the augmentation, for every chip: labels with a wide rim at 10 m have a narrow one
            at 30 m.
        shrunk: Factor by which its chips are averaged already.
        picture: Whether its values are those of a stretched picture, not reflectance: see `damage.Draw.pictures`.
        always: Damages (keys of `DAMAGES`), one of which each chip gets before the recipe's own are drawn.
        target: Of several classes the one that its labels tell from all others; such a source is for the scores of a
            cross-validation alone.
    """

    dataset: Annotated[str, Choices(datasets.NAMES)]
    folder: str
    split: Annotated[str, Choices(SPLITS)]
    options: dict[str, Any] = field(default_factory=dict)
    weight: Annotated[float, FROM_0] = 1.0
    simulate: Annotated[float, SHARE] = 0.0
    ground_gain: Annotated[tuple[float, float], ABOVE_0] = (1.0, 1.0)
    nir_gain: Annotated[tuple[float, float], ABOVE_0] = (1.0, 1.0)
    fields: Annotated[float, SHARE] = 0.0
    bare: Annotated[float, SHARE] = 0.0
    simulated_opacity: Annotated[float, SHARE] = 0.3
    simulated_kinds: Annotated[tuple[str, ...], Choices(tuple(CLOUD_KINDS))] = ()
    gain: Annotated[tuple[float, float], ABOVE_0] = (1.0, 1.0)
    zoom: Annotated[tuple[float, float] | None, ABOVE_0] = None
    shrunk: Annotated[int, FROM_1] = 1
    picture: bool = False
    always: Annotated[tuple[str, ...], Choices(tuple(DAMAGES))] = ()
    target: str = ""


@dataclass(frozen=True)
class Recipe:
    """A whole recipe.

    The table ``augmentation`` may have a key ``set``, one of `training.simulation.sets.SETS`, which its other keys
    change; without it all augmentations that are not named are off.
    """

    model: Model
    source: tuple[Source, ...]
    network: Network = field(default_factory=Network)
    fit: Fit = field(default_factory=Fit)
    schedule: Schedule = field(default_factory=Schedule)
    augmentation: Augmentation = field(default_factory=Augmentation.none)
    damage: tuple[Draw, ...] = ()

    @classmethod
    def load(cls, path: Path) -> Recipe:
        """Reads a recipe.

        Raises:
            RecipeError: If it cannot be read, a key is missing or unknown, or a value is invalid.
        """
        return ReadRecipe.load(path).recipe

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> Recipe:
        """Builds a recipe from a TOML table; raises `RecipeError` as `load` does."""
        recipe = parse_as(cls, table)
        if not recipe.model.is_binary and "loss" not in table.get("fit", {}):
            recipe = replace(recipe, fit=replace(recipe.fit, loss=CLASS_LOSSES[0]))
        if not {"train", "validation"} <= {source.split for source in recipe.source}:
            raise RecipeError("The recipe needs at least one source to train on and one for validation.")
        recipe._check_names()
        recipe._check_classes()
        return recipe

    @property
    def needed(self) -> tuple[bool, ...]:
        """For each channel whether it is always present in validation."""
        return tuple(not (channel.optional and self.fit.hide_optional) for channel in self.model.channels)

    def check_one_target(self, what: str) -> None:
        """Raises `RecipeError` for more than two classes; `what` names the command that takes one target only."""
        if not self.model.is_binary:
            raise RecipeError(
                f"{what} needs a model of one target and its background; {self.model.id} has "
                f"{len(self.model.classes)} classes."
            )

    def _check_names(self) -> None:
        if not _ID.fullmatch(self.model.id):
            raise RecipeError(
                f'"model.id" in the recipe is "{self.model.id}"; as the name of a folder it must not be empty, begin '
                'with a dot, or hold one of < > : " / \\ | ? *'
            )
        if not any(source.weight for source in self.source if source.split == "train"):
            raise RecipeError("No source of the recipe to train on has a weight above 0.")
        self._check_channels()
        if len(self.model.channels) <= NIR and self._changes_scenes["source.nir_gain"]:
            raise RecipeError('"source.nir_gain" in the recipe needs a fourth channel of the model, near infrared.')
        if not self.model.channels:
            raise RecipeError('"model.channels" in the recipe must not be empty.')
        if self.network.beside:
            self._check_beside(self.network.beside)
        if self.network.unsharp and (self.model.missing_value != 0.0 or self.model.inputs.clip[0] < 0.0):
            raise RecipeError(
                '"network.unsharp" in the recipe recognises pixels without data by 0 in all channels: "model" must '
                "have missing_value 0 and a clip that starts at 0 or above."
            )

    def _check_beside(self, beside: Beside) -> None:
        """Refuses a branch that does not match the channels or the kind of the network."""
        model, known = self.model, ("compact", "mobile", "lite")
        further = model.channels[len(model.channels) - beside.channels :] if beside.channels < len(model.names) else ()
        if not further or not all(channel.optional for channel in further):
            raise RecipeError(
                f'"network.beside.channels" in the recipe is {beside.channels}: the last channels of the model must be '
                "optional, and others come before them."
            )
        if self.network.kind not in known:
            raise RecipeError(f'"network.beside" in the recipe needs one of the kinds {", ".join(known)}.')
        if model.missing_value != 0.0 or model.inputs.clip[0] < 0.0 or not model.inputs.is_reflectance:
            raise RecipeError(
                '"network.beside" in the recipe recognises absent channels by 0: "model" must be of reflectance, have '
                "missing_value 0 and a clip that starts at 0 or above."
            )

    def _check_channels(self) -> None:
        """Refuses keys that do not match the channels."""
        model, names = self.model, self.model.names
        if twice := [name for name in names if names.count(name) > 1]:
            raise RecipeError(f'Two channels of the recipe have the "common_name" {twice[0]}; it must be unique.')
        counts = (len(model.gain), len(model.bias))
        if counts not in ((0, 0), (len(names), len(names))):
            raise RecipeError('"model.gain" and "model.bias" in the recipe need one number for each channel.')
        if model.gain and model.inputs.is_reflectance:
            raise RecipeError('"model.gain" in the recipe needs values = "numbers"; reflectance is not standardised.')
        of_reflectance = [key for key in OF_REFLECTANCE if getattr(self.augmentation, key)]
        if not model.inputs.is_reflectance and of_reflectance:
            raise RecipeError(
                f'"augmentation.{of_reflectance[0]}" in the recipe changes reflectance; the model takes numbers.',
                'Choose set = "numbers".',
            )
        simulating = {
            "damage": bool(self.damage),
            "source.always": any(source.always for source in self.source),
            **self._changes_scenes,
        }
        if not model.is_spectral and any(simulating.values()):
            raise RecipeError(
                f'"{_first(simulating)}" in the recipe needs reflectance in the channels {", ".join(SPECTRAL)} (the '
                f"first three or more); the model takes {', '.join(names)}."
            )

    @property
    def _changes_scenes(self) -> dict[str, bool]:
        """The keys of sources that simulate clouds or vary plants, and whether any source has them."""
        return {
            "source.simulate": any(source.simulate for source in self.source),
            "source.nir_gain": any(source.nir_gain != (1.0, 1.0) for source in self.source),
        }

    def _check_classes(self) -> None:
        """Refuses invalid classes, and options that need two classes."""
        try:
            count = len(self.model.listed)
        except ValueError as error:
            raise RecipeError(f'"model.classes" in the recipe is invalid: {error}.') from error
        if self.fit.class_weights and len(self.fit.class_weights) != (0 if self.model.is_binary else count):
            raise RecipeError(
                f'"fit.class_weights" in the recipe holds {len(self.fit.class_weights)} numbers for {count} classes.',
                "For two classes set target_weight; for more give one number for each class.",
            )
        known = LOSSES if self.model.is_binary else CLASS_LOSSES
        if self.fit.loss not in known:
            raise RecipeError(f'"fit.loss" in the recipe is "{self.fit.loss}"; there are: {", ".join(known)}.')
        if any(source.target for source in self.source):
            raise RecipeError(
                '"source.target" in the recipe is for the sources of folds (crossval) only; the labels of a fit must '
                "have all classes."
            )
        made_for_target = {
            "fit.teacher": bool(self.fit.teacher),
            "fit.target_weight": self.fit.target_weight != 1.0,
            "fit.most_false_alarms": self.fit.most_false_alarms != 1.0,
            **self._changes_scenes,
        }
        if not self.model.is_binary and any(made_for_target.values()):
            raise RecipeError(
                f'"{_first(made_for_target)}" in the recipe needs two classes, background and target; the model has '
                f"{count}."
            )


def _first(asked: Mapping[str, bool]) -> str:
    return next(key for key, is_asked in asked.items() if is_asked)


@dataclass(frozen=True)
class ReadRecipe:
    """A recipe with the file that it was read from.

    Attributes:
        path: Path of the file.
        table: Its table, merged with the recipe that it builds on.
        recipe: The recipe.
    """

    path: Path
    table: Mapping[str, Any]
    recipe: Recipe

    @classmethod
    def load(cls, path: Path) -> ReadRecipe:
        """Reads a recipe; raises `RecipeError` as `Recipe.load` does."""
        table = _table(path)
        return cls(path, table, Recipe.from_table(table))


@dataclass(frozen=True)
class _Sources:
    source: tuple[Source, ...]


def parse_sources(table: Mapping[str, Any]) -> tuple[Source, ...]:
    """Builds sources from a table with nothing else; raises `RecipeError` as `Recipe.load` does."""
    return parse_as(_Sources, table).source


def parse_as(kind: type[Kind], table: Mapping[str, Any]) -> Kind:
    """Builds a dataclass from a table; raises `RecipeError` as `Recipe.load` does."""
    try:
        parsed: Kind = _RECIPES.record(kind, table, ())
    except Misfit as misfit:
        raise RecipeError(_describe(misfit)) from misfit
    return parsed


def load_sources(path: Path) -> tuple[Source, ...]:
    """Reads a file with the sources of a recipe and nothing else; raises `RecipeError` as `Recipe.load` does."""
    return read_as(_Sources, path).source


def read_as(kind: type[Kind], path: Path) -> Kind:
    """Builds a dataclass from a file of sources; raises `RecipeError` as `Recipe.load` does."""
    return parse_as(kind, _table(path))


def _table(path: Path) -> dict[str, Any]:
    try:
        return tables.read(path)
    except FileNotFoundError as error:
        raise RecipeError(
            f"There is no recipe {error.filename}.", "The recipes of CloudReef are in training/recipes."
        ) from error
    except RecursionError as error:
        raise RecipeError(f"The recipe {path} builds on itself.", 'Correct its key "base".') from error
    except LookupError as error:
        raise RecipeError(f"The recipe {path} cannot be joined with its base: {error}.") from error
    except (OSError, ValueError) as error:
        raise RecipeError(f"The recipe {path} cannot be read: {error}.") from error


def _describe(misfit: Misfit) -> str:
    """Says which key of a recipe is invalid, and why."""
    value, wanted = misfit.value, misfit.wanted
    values = value if isinstance(value, list) else [value]
    if misfit.fault == "choice":
        value = next(name for name in values if name not in wanted.names)
    names = ", ".join(wanted) if isinstance(wanted, tuple) else ""
    fault = {
        "choice": f'is "{value}"; there are: {wanted}.',
        "table": "must be a table.",
        "list": "must be a list.",
        "unknown": f'has no "{value}"; it has: {names}.',
        "missing": f'lacks "{value}".',
        "count": f"must hold {wanted} values, not {len(values)}.",
        "kind": f"is {value!r}, but must be of type {getattr(wanted, '__name__', wanted)}.",
        "limits": f"is {value}; it must be {wanted}.",
        "order": f"is {value}; the lower number comes first.",
        "finite": f"is {value}; it must be a finite number.",
    }[misfit.fault]
    return f'"{".".join(misfit.path)}" in the recipe {fault}' if misfit.path else f"The recipe {fault}"


def _finished(kind: Any, value: Any, path: tuple[str, ...]) -> Any:
    """Converts whole numbers to floats; refuses infinite numbers, and ranges with the higher number first."""
    if kind is float:
        if not math.isfinite(value):
            raise Misfit("finite", path, value)
        return float(value)
    if get_args(kind) == (float, float) and value[0] > value[1]:
        raise Misfit("order", path, list(value))
    return value


def _augmentation(table: Any, path: tuple[str, ...]) -> Augmentation:
    if not isinstance(table, Mapping):
        raise Misfit("table", path, table)
    keys = {key: value for key, value in table.items() if key != "set"}
    name = table.get("set", NONE)
    if name not in SETS:
        raise Misfit("choice", (*path, "set"), name, Choices(tuple(SETS)))
    asked = _RECIPES.record(Augmentation, keys, path)
    augmentation = replace(SETS[name], **{key: getattr(asked, key) for key in keys})
    if key := idle(augmentation, keys):
        raise RecipeError(
            f'"{".".join(path)}.{key}" in the recipe changes nothing: its probability is 0.',
            'Set its probability, or start from a set: set = "satellite" or set = "photograph".',
        )
    return augmentation


_RECIPES = Typed(makers={Augmentation: _augmentation}, finish=_finished)
