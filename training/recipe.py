"""Recipes: one TOML file defines how a model is made; unknown keys are errors."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, Any, get_args

from engine.contract.errors import CloudReefError
from engine.contract.reading import ABOVE_0, FROM_0, FROM_1, SHARE, Choices, Limits, Misfit, Typed

from . import datasets, tables
from .described import Channel, Model
from .sections import CLASS_LOSSES, LOSSES, OPTIMIZERS, PRECISIONS, Network, Schedule
from .simulation.augment import Augmentation
from .simulation.damage import DAMAGES, Draw
from .simulation.sets import NONE, SETS, idle
from .simulation.simulate import KINDS as CLOUD_KINDS

__all__ = ["Channel", "Fit", "Model", "ReadRecipe", "Recipe", "RecipeError", "Source", "load_sources", "parse_sources"]


NIR = 3
"""Index of near infrared among the channels of chips."""

WATCHED = ("iou", "loss")
"""The validation scores that a fit's patience can depend on."""

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
    """

    dataset: Annotated[str, Choices(datasets.NAMES)]
    folder: str
    split: str
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


@dataclass(frozen=True)
class Fit:
    """How the network is fitted.

    Attributes:
        batch: Chips per step.
        steps_per_epoch: Steps between two validations.
        epochs: Number of epochs.
        loss: One of `training.sections.LOSSES`, for more than two classes of `CLASS_LOSSES`.
        optimizer: One of `training.sections.OPTIMIZERS`; SGD has Nesterov's momentum of 0.9.
        watch: Validation score that checkpoints are chosen by, and of `patience_epochs` here and in the schedule: "iou"
            or "loss". With few labelled pixels the loss depends less on chance.
        settled_rate: Share of the schedule's highest learning rate above which checkpoints rank below all others: at
            high rates weights swing, and one can suit few validation scenes by chance. 1 ranks all alike.
        weight_decay: Decoupled, whatever the optimizer.
        hide_optional: Whether checkpoint and threshold are also chosen for scenes without the optional channels: then
            every validation scene is predicted a second time without them.
        encoder_rate: Factor of the learning rate for the encoder's weights: below 1, a fit that starts from another
            network keeps more of its weights.
        clip_norm: Gradients are scaled down to this norm.
        ema: Final momentum of the averaged weights, see `training.fitting.averaging`. Both they and the weights
            themselves are scored, and the better ones are kept.
        patience_epochs: Epochs without a better validation score before the fit ends; 0 never ends it.
        precision: Keras's dtype policy while fitting; checkpoints are float32. Processors without bfloat16 take float32
            instead of it.
        seed: Seed of all random numbers.
        target_weight: Weight of target pixels in the cross-entropy, where background has 1; for two classes.
        class_weights: For more than two classes the weight of each in the cross-entropy; empty weighs all alike.
        pictures_every: Epochs between two pictures of the validation scenes in the run folder; 0 keeps only the best.
        start: Weights to start from unless the command line names others, see `training.fitting.transfer`; relative
            to the current folder, or shipped with CloudReef. Empty starts with random weights.
        chips: Largest number of chips of each source for training, evenly spread; 0 takes all.
        target_chance: Part of the chips of a batch that are drawn around target (nnU-Net takes a third), for rare
            targets. 0 draws all at random. Of more than two classes each is drawn equally often.
        checkpoints_every: Epochs between two checkpoints of a series in the run folder, named by epoch and IoU; 0 keeps
            only the best and the last.
        most_false_alarms: Largest share of false alarms in a watched source's background. Checkpoints within it come
            before all others, whatever their IoU; 1 considers the IoU alone.
        teacher: File (.keras) of a network whose predictions are mixed into the labels (see `fitting.teacher`),
            relative to the current folder; none if empty.
        teacher_share: Weight of the teacher, 0..1, also of predictions that are packed with chips.
        blend: Whether a fit that starts from other weights ends with the mixture of its start and its best
            checkpoint that scores best on validation and replay.
        held_out: Scenes that are left out of the sources for training (`training.commands.crossval`), and canvases
            that show one of them.
        teacher_looks: Number of rotations and reflections, 1 to 8, whose predictions are averaged.
    """

    batch: Annotated[int, FROM_1] = 12
    steps_per_epoch: Annotated[int, FROM_1] = 100
    epochs: Annotated[int, FROM_1] = 50
    loss: Annotated[str, Choices(tuple(dict.fromkeys((*LOSSES, *CLASS_LOSSES))))] = "bce_dice"
    optimizer: Annotated[str, Choices(OPTIMIZERS)] = "adamw"
    watch: Annotated[str, Choices(WATCHED)] = "iou"
    settled_rate: Annotated[float, SHARE] = 1.0
    weight_decay: Annotated[float, FROM_0] = 1e-4
    hide_optional: bool = True
    encoder_rate: Annotated[float, SHARE] = 1.0
    clip_norm: Annotated[float, FROM_0] = 1.0
    ema: Annotated[float, SHARE] = 0.998
    patience_epochs: Annotated[int, FROM_0] = 0
    precision: Annotated[str, Choices(PRECISIONS)] = "float32"
    seed: Annotated[int, Limits(0, 2**32 - 1)] = 1
    target_weight: Annotated[float, ABOVE_0] = 1.0
    class_weights: Annotated[tuple[float, ...], ABOVE_0] = ()
    pictures_every: Annotated[int, FROM_0] = 5
    checkpoints_every: Annotated[int, FROM_0] = 0
    start: str = ""
    chips: Annotated[int, FROM_0] = 0
    target_chance: Annotated[float, SHARE] = 0.0
    most_false_alarms: Annotated[float, SHARE] = 1.0
    teacher: str = ""
    teacher_share: Annotated[float, SHARE] = 0.5
    teacher_looks: Annotated[int, Limits(1, 8)] = 1
    blend: bool = False
    held_out: tuple[str, ...] = ()


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
        recipe = _build(cls, table)
        if not recipe.model.is_binary and "loss" not in table.get("fit", {}):
            recipe = replace(recipe, fit=replace(recipe.fit, loss=CLASS_LOSSES[0]))
        splits = {source.split for source in recipe.source}
        if unknown := splits - {"train", "validation", "watch", "replay", "test"}:
            raise RecipeError(f"The recipe names the split {', '.join(sorted(unknown))}, which is not known.")
        if not {"train", "validation"} <= splits:
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
                f"{what} takes one target and its background; {self.model.id} tells {len(self.model.classes)} classes "
                "apart."
            )

    def _check_names(self) -> None:
        if not _ID.fullmatch(self.model.id):
            raise RecipeError(
                f'"model.id" in the recipe is "{self.model.id}"; it names a folder: it must not be empty, begin with a '
                'dot, or hold one of < > : " / \\ | ? *'
            )
        network = self.network
        if not any(source.weight for source in self.source if source.split == "train"):
            raise RecipeError("No source of the recipe to train on has a weight above 0.")
        if len(self.model.channels) <= NIR and any(source.nir_gain != (1.0, 1.0) for source in self.source):
            raise RecipeError('"source.nir_gain" in the recipe needs a fourth channel of the model, near infrared.')
        if not network.widths or not self.model.channels:
            raise RecipeError('"network.widths" and "model.channels" in the recipe must not be empty.')
        if len(network.blocks) != len(network.widths):
            counts = f"{len(network.widths)} widths but {len(network.blocks)} blocks"
            raise RecipeError(f'"network" in the recipe has {counts}; there is one of each a level.')
        if network.unsharp and (self.model.missing_value != 0.0 or self.model.clip[0] < 0.0):
            raise RecipeError(
                '"network.unsharp" in the recipe tells pixels without data by their 0 in all channels: "model" must '
                "have missing_value 0 and a clip that starts at 0 or above."
            )

    def _check_classes(self) -> None:
        """Refuses invalid classes, and options that need two classes."""
        try:
            count = len(self.model.listed)
        except ValueError as error:
            raise RecipeError(f'"model.classes" in the recipe cannot be: {error}.') from error
        if self.fit.class_weights and len(self.fit.class_weights) != (0 if self.model.is_binary else count):
            raise RecipeError(
                f'"fit.class_weights" in the recipe holds {len(self.fit.class_weights)} numbers for {count} classes.',
                "Of two classes, set target_weight; of more, give one number for each class.",
            )
        known = LOSSES if self.model.is_binary else CLASS_LOSSES
        if self.fit.loss not in known:
            raise RecipeError(f'"fit.loss" in the recipe is "{self.fit.loss}"; there are: {", ".join(known)}.')
        if self.model.is_binary:
            return
        made_for_target = [
            ("fit.teacher", bool(self.fit.teacher)),
            ("fit.target_weight", self.fit.target_weight != 1.0),
            ("fit.most_false_alarms", self.fit.most_false_alarms != 1.0),
            ("source.simulate", any(source.simulate for source in self.source)),
            ("source.nir_gain", any(source.nir_gain != (1.0, 1.0) for source in self.source)),
        ]
        for key, is_asked in made_for_target:
            if is_asked:
                raise RecipeError(
                    f'"{key}" in the recipe goes with two classes, background and target; it has {count}.'
                )


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
    return _build(_Sources, table).source


def load_sources(path: Path) -> tuple[Source, ...]:
    """Reads a file with the sources of a recipe and nothing else; raises `RecipeError` as `Recipe.load` does."""
    return parse_sources(_table(path))


def _table(path: Path) -> dict[str, Any]:
    try:
        return tables.read(path)
    except FileNotFoundError as error:
        raise RecipeError(
            f"There is no recipe {error.filename}.", "Those that come with CloudReef: training/recipes."
        ) from error
    except RecursionError as error:
        raise RecipeError(f"The recipe {path} builds on itself.", 'Mend its key "base".') from error
    except LookupError as error:
        raise RecipeError(f"The recipe {path} cannot be joined with its base: {error}.") from error
    except (OSError, ValueError) as error:
        raise RecipeError(f"The recipe {path} cannot be read: {error}.") from error


def _build(cls: Any, table: Any) -> Any:
    try:
        return _RECIPES.record(cls, table, ())
    except Misfit as misfit:
        raise RecipeError(_said(misfit)) from misfit


def _said(misfit: Misfit) -> str:
    place, value, wanted = ".".join(misfit.path) or "recipe", misfit.value, misfit.wanted
    begun = f'"{place}" in the recipe'
    if misfit.fault == "choice":
        value = next(name for name in (value if isinstance(value, list) else [value]) if name not in wanted.names)
        return f'{begun} is "{value}"; there are: {wanted}.'
    return {
        "table": f"{begun} must be a table.",
        "list": f"{begun} must be a list.",
        "unknown": f'{begun} has no "{value}"; it has: {_listed(wanted)}.',
        "missing": f'{begun} misses "{value}".',
        "count": f"{begun} must hold {wanted} values, not {_count(value)}.",
        "kind": f"{begun} is {value!r}, but must be of type {getattr(wanted, '__name__', wanted)}.",
        "limits": f"{begun} is {value}; it must be {wanted}.",
        "order": f"{begun} is {value}; the lower number comes first.",
        "finite": f"{begun} is {value}; it must be a finite number.",
    }[misfit.fault]


def _listed(names: Any) -> str:
    return ", ".join(names) if isinstance(names, tuple) else ""


def _count(value: Any) -> int:
    return len(value) if isinstance(value, list) else 1


def _finished(kind: Any, value: Any, path: tuple[str, ...]) -> Any:
    """Converts whole numbers to floats, and refuses ranges with the higher number first."""
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
    whole = replace(SETS[name], **{key: getattr(asked, key) for key in keys})
    if without := idle(whole, keys):
        raise RecipeError(
            f'"{".".join(path)}.{without}" in the recipe changes nothing: its probability is 0.',
            'Give that, or a set to start from: set = "satellite" or set = "photograph".',
        )
    return whole


_RECIPES = Typed(makers={Augmentation: _augmentation}, finish=_finished)
