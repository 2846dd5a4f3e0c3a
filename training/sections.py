"""Sections of a recipe: the model, its network, its fit, and the names that these choose from.

The implementations are in `training.network` and `training.fitting`, which reading a recipe does not import.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from engine.contract.classes import ModelClass, numbered
from engine.contract.errors import CloudReefError
from engine.contract.network_input import VALUES, Channel, InputSpec, default_clip
from engine.contract.reading import ABOVE_0, FROM_0, FROM_1, SHARE, Choices, Limits

from .chips import takes_spectral

__all__ = [
    "CLASS_LOSSES",
    "LITE_BLOCKS",
    "LOSSES",
    "OPTIMIZERS",
    "PRECISIONS",
    "SCHEDULES",
    "WHITE",
    "Beside",
    "Channel",
    "Fit",
    "Model",
    "Network",
    "Schedule",
    "Unsharp",
]

NETWORKS = ("compact", "classic", "residual", "mobile", "lite")
CLASS_LOSSES = ("ce_dice", "ce", "dice", "jaccard")
"""Losses for more than two classes, the first by default."""
LOSSES = ("bce", "dice", "jaccard", "filtered_jaccard", "bce_dice", "focal_tversky")
OPTIMIZERS = ("adamw", "adam", "sgd")
PRECISIONS = ("float32", "mixed_bfloat16", "mixed_float16")
SCHEDULES = ("constant", "plateau", "cosine", "triangular", "triangular2", "exp_range")

LITE_BLOCKS = (1, 2, 2, 6, 5)
"""Blocks of each level of EfficientNet-Lite0, the encoder of the kind "lite"."""

WATCHED = ("iou", "loss")
"""The validation scores that a fit's patience can depend on."""

LARGEST_PX = 16.0
LARGEST_AMOUNT = 5.0

WHITE = 0.6
"""Reflectance that is drawn white in pictures: clouds and sand; photographs go up to 1."""


@dataclass(frozen=True)
class Model:
    """The model of a recipe, as the bundle will describe it.

    Attributes:
        id: Short name, also of the folder.
        name: Display name.
        version: Version of the weights.
        description: One line.
        channels: Input channels, in order.
        classes: Their names; labels number them from 0. Two are (background, target), separated by a threshold of one
            probability; more have a probability each, and the highest one decides.
        background: For more than two classes the background: transparent, without polygons. By default the first one
            if it has a usual name ("background", "other", ...); "" for none.
        colors: For more than two classes, six hexadecimal digits for each; empty takes CloudReef's palette.
        resolution_m: Pixel sizes (smallest, largest) of the training data.
        clip: Values are clipped to this range; by default reflectance to 0..1.5, and numbers not at all.
        missing_value: Input of missing channels and pixels.
        values: "reflectance", or "numbers": heights, decibels, indices, temperatures, or whatever else is stored.
        gain: Factor of each channel of numbers, after clipping. If it is empty, like `bias`, the fit chooses both so
            that its chips have mean 0 and standard deviation 1.
        bias: Added to each channel after that.
        license: SPDX identifier of the weights' licence.
        shrink: Factor by which scenes are averaged before the network. For targets coarser than the pixels this
            extends the receptive field, and is faster.
    """

    id: str
    name: str
    version: str
    description: str
    channels: tuple[Channel, ...]
    classes: tuple[str, ...]
    resolution_m: Annotated[tuple[float, float], ABOVE_0]
    clip: tuple[float, float] | None = None
    missing_value: float = 0.0
    values: Annotated[str, Choices(VALUES)] = VALUES[0]
    gain: tuple[float, ...] = ()
    bias: tuple[float, ...] = ()
    license: str = "GPL-2.0-or-later"
    shrink: Annotated[int, FROM_1] = 1
    background: str | None = None
    colors: tuple[str, ...] = ()

    @property
    def is_binary(self) -> bool:
        """Whether it has one target."""
        return len(self.classes) == 2

    @property
    def outputs(self) -> int:
        """Number of probabilities for each pixel."""
        return 1 if self.is_binary else len(self.classes)

    @property
    def listed(self) -> tuple[ModelClass, ...]:
        """The classes with numbers and colours; raises ValueError if they are invalid."""
        return numbered(self.classes, None, self.background, self.colors or None)

    @property
    def inputs(self) -> InputSpec:
        """How the engine prepares the input of this network."""
        clip = self.clip or default_clip(self.values)
        return InputSpec(clip, self.missing_value, self.gain, self.bias, values=self.values)

    @property
    def names(self) -> tuple[str, ...]:
        """The names by which the channels' bands are found."""
        return tuple(channel.common_name for channel in self.channels)

    @property
    def is_spectral(self) -> bool:
        """Whether it takes reflectance in `chips.SPECTRAL`, or the first of these, in this order."""
        return takes_spectral(self.names, self.inputs)

    @property
    def white(self) -> float | None:
        """Reflectance that is drawn white in pictures; None: each picture of numbers is stretched by itself."""
        if not self.inputs.is_reflectance:
            return None
        return 1.0 if self.inputs.clip[1] <= 1.0 else WHITE


@dataclass(frozen=True)
class Unsharp:
    """Sharpening of a network's input.

    Attributes:
        radius_px: Standard deviation of the Gaussian, in pixels of the network (after `Model.shrink`).
        amount: Factor of the difference to the blurred image that is added.
    """

    radius_px: float
    amount: float

    def __post_init__(self) -> None:
        for name, value, largest in (
            ("radius_px", self.radius_px, LARGEST_PX),
            ("amount", self.amount, LARGEST_AMOUNT),
        ):
            if not 0.0 < value <= largest:
                raise CloudReefError(
                    f'"network.unsharp.{name}" in the recipe is {value:g}; it must be above 0 and at most {largest:g}.',
                    "For a network without the filter, leave unsharp out.",
                )


@dataclass(frozen=True)
class Beside:
    """A branch that corrects a network where the last of its channels are present (`training.network.beside`).

    Attributes:
        channels: How many channels these are; they are optional.
        width: Feature maps of the branch.
        context: Feature maps of its part that looks at the surroundings, on a coarser grid; 0 has none.
    """

    channels: Annotated[int, FROM_1]
    width: Annotated[int, FROM_1] = 24
    context: Annotated[int, FROM_0] = 0


@dataclass(frozen=True)
class Network:
    """The network of a recipe.

    Attributes:
        kind: One of `NETWORKS`.
        widths: Feature maps per level, finest first; of the decoder (lite).
        head: Feature maps at full resolution (compact, mobile, lite); with 0 each cell of the stem predicts all its
            pixels at once (a sub-pixel convolution as in Shi et al., 2016), which costs less.
        blocks: Convolutions (compact, classic) or blocks (residual, mobile, lite) for each level of the encoder; lite
            has those of EfficientNet-Lite0: 1, 2, 2, 6, 5, or the first of them, also of its last level.
        stem: Kernel and stride of the first convolution, a power of two (compact and mobile): the larger, the larger
            the receptive field and the faster the network, for targets without fine edges.
        unsharp: Unsharp mask before all else, fixed and part of the network, so that every runtime applies it; none
            by default.
        beside: Branch for further channels (compact, mobile, lite); none by default.
    """

    kind: Annotated[str, Choices(NETWORKS)] = "compact"
    widths: Annotated[tuple[int, ...], FROM_1] = (24, 32, 64, 96)
    head: Annotated[int, FROM_0] = 8
    blocks: Annotated[tuple[int, ...], FROM_0] = (2, 2, 2, 2)
    stem: Annotated[int, FROM_1] = 2
    unsharp: Unsharp | None = None
    beside: Beside | None = None

    def __post_init__(self) -> None:
        levels, begun = len(self.widths), '"network" in the recipe has'
        if not levels:
            raise CloudReefError('"network.widths" in the recipe must not be empty.')
        if len(self.blocks) != levels:
            raise CloudReefError(f"{begun} {levels} widths but {len(self.blocks)} blocks; every level has one of each.")
        if self.stem < 2 or self.stem & (self.stem - 1):
            raise CloudReefError(f"{begun} a stem of {self.stem}; it must be 2, 4, 8, or another power of two.")
        if self.kind == "lite":
            *whole, last = LITE_BLOCKS[:levels]
            if self.blocks[:-1] != tuple(whole) or not 1 <= self.blocks[-1] <= last or levels > len(LITE_BLOCKS):
                listed = ", ".join(map(str, LITE_BLOCKS))
                raise CloudReefError(
                    f'{begun} the blocks {list(self.blocks)}; of "lite" they are {listed}, or the first of them.'
                )
            if self.stem != 2:
                raise CloudReefError(f'{begun} a stem of {self.stem}; of "lite" it is 2.')


@dataclass(frozen=True)
class Schedule:
    """The learning rate of a recipe.

    Attributes:
        kind: One of `SCHEDULES`.
        rate: The rate (constant, plateau) or the highest one.
        lowest: Start of cycles, and end of the cosine.
        warmup_steps: Steps of linear rise before the cosine.
        cycle_steps: Steps from lowest to highest and back.
        cycle_epochs: The same in epochs; 0 uses `cycle_steps`.
        decay: Per step, of the amplitude of exp_range.
        patience_epochs: Epochs without a better validation score before plateau halves the rate.
    """

    kind: Annotated[str, Choices(SCHEDULES)] = "cosine"
    rate: Annotated[float, ABOVE_0] = 3e-3
    lowest: Annotated[float, FROM_0] = 1e-5
    warmup_steps: Annotated[int, FROM_0] = 100
    cycle_steps: Annotated[int, FROM_1] = 1000
    cycle_epochs: Annotated[int, FROM_0] = 0
    decay: Annotated[float, SHARE] = 0.9999
    patience_epochs: Annotated[int, FROM_1] = 5


@dataclass(frozen=True)
class Fit:
    """How the network is fitted.

    Attributes:
        batch: Chips per step.
        steps_per_epoch: Steps between two validations.
        epochs: Number of epochs.
        loss: One of `LOSSES`, for more than two classes of `CLASS_LOSSES`.
        optimizer: One of `OPTIMIZERS`; SGD has Nesterov's momentum of 0.9.
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
        only: Beginning of the names of the layers to train, such as "beside_"; all others keep the weights that the fit
            starts from. Empty trains all.
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
    only: str = ""
    chips: Annotated[int, FROM_0] = 0
    target_chance: Annotated[float, SHARE] = 0.0
    most_false_alarms: Annotated[float, SHARE] = 1.0
    teacher: str = ""
    teacher_share: Annotated[float, SHARE] = 0.5
    teacher_looks: Annotated[int, Limits(1, 8)] = 1
    blend: bool = False
    held_out: tuple[str, ...] = ()
