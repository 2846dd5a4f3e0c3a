"""Recipes: one TOML file says all that makes a model; a key that is not known is an error."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from engine.errors import CloudReefError
from engine.preprocess import InputSpec

from . import datasets, losses, schedules, simulate, tables, unet
from .augment import Augmentation
from .limits import out_of_limits
from .plots import WHITE
from .schedules import Schedule
from .unet import Network

__all__ = ["Channel", "Fit", "Model", "Recipe", "RecipeError", "Source", "load_sources"]


NIR = 3
"""Place of near infrared among the channels of chips."""

PRECISIONS = ("float32", "mixed_bfloat16", "mixed_float16")


_ID = re.compile(r"[^<>:\"/\\|?*\x00-\x1f.][^<>:\"/\\|?*\x00-\x1f]*")


class RecipeError(CloudReefError):
    """A recipe cannot be read, misses something, or holds what is not known."""


@dataclass(frozen=True)
class Channel:
    """A channel of the model, as its bundle describes it (micrometres)."""

    name: str
    common_name: str
    center_wavelength: float
    full_width_half_max: float
    optional: bool = False


@dataclass(frozen=True)
class Model:
    """What the bundle says of itself.

    Attributes:
        id: Short name, also of the folder.
        name: As shown.
        version: Of the weights.
        description: One line.
        channels: What the network sees, in order.
        classes: (background, target).
        resolution_m: Pixel sizes (smallest, largest) the data stands for.
        clip: Reflectance is limited to this range.
        missing_value: Stands where a channel or a pixel has no value.
        license: SPDX identifier of the weights' licence.
        shrink: Pixels of a scene's side that the network sees as one: where what is sought is coarser than the pixels,
            it looks farther and is faster.
    """

    id: str
    name: str
    version: str
    description: str
    channels: tuple[Channel, ...]
    classes: tuple[str, str]
    resolution_m: tuple[float, float]
    clip: tuple[float, float] = (0.0, 1.5)
    missing_value: float = 0.0
    license: str = "GPL-2.0-or-later"
    shrink: int = 1

    @property
    def inputs(self) -> InputSpec:
        """How the engine prepares what this network sees."""
        return InputSpec(self.clip, self.missing_value)

    @property
    def white(self) -> float:
        """Reflectance that pictures draw white."""
        return 1.0 if self.clip[1] <= 1.0 else WHITE


@dataclass(frozen=True)
class Source:
    """Chips of one data set and what they are for.

    Attributes:
        dataset: One of `training.datasets.NAMES`.
        folder: Relative to the data folder given on the command line.
        split: "train", "validation" (chooses checkpoint and threshold), "watch" (validation that is only
            reported) or "test" (never looked at while fitting).
        options: What the data set's ``load`` takes.
        weight: How often its chips are drawn, relative to the other sources.
        simulate: Part of its chips that get simulated clouds on top.
        ground_gain: Before that, the ground is made brighter or darker by a factor from this range.
        nir_gain: The near infrared of the ground, not of clouds, is multiplied by a factor from this range: plants
            differ in it more than in what is visible.
        fields: Part of the chips with simulated clouds whose ground becomes a patchwork of fields first.
        bare: Part of those whose ground is changed like that, but then left without a simulated cloud.
        simulated_opacity: Part of the ground's light that a simulated cloud must hide to be labelled cloud.
        simulated_kinds: Families of clouds to draw from (keys of `training.simulate.KINDS`); none draws from all.
        gain: Factors, drawn evenly in the logarithm, for sources whose values are not quite reflectance.
        zoom: Takes the place of the augmentation's own, for every chip: labels drawn with a wide rim at 10 m have a
            narrow one where the pixels become 30 m.
        shrunk: Pixels of a scene's side that are one in its chips already.
    """

    dataset: str
    folder: str
    split: str
    options: dict[str, Any] = field(default_factory=dict)
    weight: float = 1.0
    simulate: float = 0.0
    ground_gain: tuple[float, float] = (1.0, 1.0)
    nir_gain: tuple[float, float] = (1.0, 1.0)
    fields: float = 0.0
    bare: float = 0.0
    simulated_opacity: float = 0.3
    simulated_kinds: tuple[str, ...] = ()
    gain: tuple[float, float] = (1.0, 1.0)
    zoom: tuple[float, float] | None = None
    shrunk: int = 1


@dataclass(frozen=True)
class Fit:
    """How the network is fitted.

    Attributes:
        batch: Chips a step.
        steps_per_epoch: Steps between two looks at the validation scenes.
        epochs: How many.
        loss: One of `training.losses.LOSSES`.
        weight_decay: Of AdamW.
        clip_norm: Gradients are scaled down to this norm.
        ema: Momentum of the averaged weights, which are what is checked and kept.
        patience_epochs: Epochs without a better validation score before the fit ends; 0 never ends it.
        precision: Keras's dtype policy while fitting; what is kept is float32.
        seed: Of everything that is random.
        target_weight: Weight of target pixels in the cross-entropy, where background has 1.
        pictures_every: Epochs between two pictures of the validation scenes in the run folder; 0 keeps only the best.
        most_false_alarms: Part of a watched source's background that may be called target. Checkpoints that keep within
            it come before all that do not, whatever their IoU; 1 looks at the IoU alone.
        teacher: File (.keras) of a network whose word is mixed into the labels (see `training.teacher`), relative to
            the current folder; none if empty.
        teacher_share: How much it counts, 0..1.
        teacher_looks: How often it looks at a chip, turned and mirrored, 1 to 8; the mean of its looks counts.
    """

    batch: int = 12
    steps_per_epoch: int = 100
    epochs: int = 50
    loss: str = "bce_dice"
    weight_decay: float = 1e-4
    clip_norm: float = 1.0
    ema: float = 0.998
    patience_epochs: int = 0
    precision: str = "float32"
    seed: int = 1
    target_weight: float = 1.0
    pictures_every: int = 5
    most_false_alarms: float = 1.0
    teacher: str = ""
    teacher_share: float = 0.5
    teacher_looks: int = 1


@dataclass(frozen=True)
class Recipe:
    """A whole recipe."""

    model: Model
    source: tuple[Source, ...]
    network: Network = field(default_factory=Network)
    fit: Fit = field(default_factory=Fit)
    schedule: Schedule = field(default_factory=Schedule)
    augmentation: Augmentation = field(default_factory=Augmentation)

    @classmethod
    def load(cls, path: Path) -> Recipe:
        """Reads a recipe.

        Raises:
            RecipeError: If it cannot be read, a key is missing or not known, or a value is of the wrong kind.
        """
        return cls.from_table(_table(path))

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> Recipe:
        """Builds a recipe from what a TOML file holds; raises `RecipeError` as `load` does."""
        recipe = _build(cls, table, "recipe")
        splits = {source.split for source in recipe.source}
        if unknown := splits - {"train", "validation", "watch", "test"}:
            raise RecipeError(f"The recipe names the split {', '.join(sorted(unknown))}, which is not known.")
        if not {"train", "validation"} <= splits:
            raise RecipeError("The recipe needs at least one source to train on and one for validation.")
        recipe._check_names()
        return recipe

    def _check_names(self) -> None:
        if not _ID.fullmatch(self.model.id):
            raise RecipeError(
                f'"model.id" in the recipe is "{self.model.id}"; it names a folder: it must not be empty, begin with a '
                'dot, or hold one of < > : " / \\ | ? *'
            )
        chosen = [
            ("fit.loss", self.fit.loss, tuple(losses.LOSSES)),
            ("schedule.kind", self.schedule.kind, schedules.KINDS),
            ("fit.precision", self.fit.precision, PRECISIONS),
            ("network.kind", self.network.kind, unet.KINDS),
            *(("source.dataset", source.dataset, datasets.NAMES) for source in self.source),
            *(
                ("source.simulated_kinds", kind, tuple(simulate.KINDS))
                for source in self.source
                for kind in source.simulated_kinds
            ),
        ]
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
        for key, name, known in chosen:
            if name not in known:
                raise RecipeError(f'"{key}" in the recipe is "{name}"; there are: {", ".join(known)}.')


@dataclass(frozen=True)
class _Sources:
    source: tuple[Source, ...]


def load_sources(path: Path) -> tuple[Source, ...]:
    """Reads a file that holds sources as a recipe does, nothing else; raises `RecipeError` as `Recipe.load` does."""
    return _build(_Sources, _table(path), "recipe").source


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


def _build(cls: Any, table: Any, place: str) -> Any:
    if not isinstance(table, Mapping):
        raise RecipeError(f'"{place}" in the recipe must be a table.')
    hints, known = get_type_hints(cls), {item.name: item for item in fields(cls)}
    if unknown := sorted(set(table) - set(known)):
        raise RecipeError(f'"{place}" in the recipe has no "{unknown[0]}"; it has: {", ".join(known)}.')
    values = {name: _value(hints[name], value, f"{place}.{name}") for name, value in table.items()}
    for name, value in values.items():
        if wanted := out_of_limits(cls.__name__, name, value):
            raise RecipeError(f'"{place}.{name}" in the recipe is {table[name]}; it must be {wanted}.')
    for name, item in known.items():
        if name not in values and item.default is MISSING and item.default_factory is MISSING:
            raise RecipeError(f'"{place}" in the recipe misses "{name}".')
    return cls(**values)


def _value(kind: Any, value: Any, place: str) -> Any:
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _value(next(part for part in parts if part is not type(None)), value, place)
    if is_dataclass(kind):
        return _build(kind, value, place)
    if origin is tuple:
        if not isinstance(value, list):
            raise RecipeError(f'"{place}" in the recipe must be a list.')
        if parts[-1] is Ellipsis:
            return tuple(_value(parts[0], item, place) for item in value)
        if len(value) != len(parts):
            raise RecipeError(f'"{place}" in the recipe must hold {len(parts)} values, not {len(value)}.')
        values = tuple(_value(part, item, place) for part, item in zip(parts, value, strict=True))
        if parts == (float, float) and values[0] > values[1]:
            raise RecipeError(f'"{place}" in the recipe is {value}; the lower number comes first.')
        return values
    if origin is dict:
        kind = dict
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if kind is not Any and (not isinstance(value, kind) or (kind is int and isinstance(value, bool))):
        raise RecipeError(f'"{place}" in the recipe is {value!r}, but must be of type {kind.__name__}.')
    if kind is float and not math.isfinite(value):
        raise RecipeError(f'"{place}" in the recipe is {value}; it must be a finite number.')
    return value
