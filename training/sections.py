"""Sections of a recipe that choose by name, and the names that are available.

The implementations are in `training.network` and `training.fitting`, which reading a recipe does not import.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from engine.contract.errors import CloudReefError
from engine.contract.reading import ABOVE_0, FROM_0, FROM_1, SHARE, Choices, Limits

__all__ = [
    "CLASS_LOSSES",
    "LARGEST_AMOUNT",
    "LARGEST_PX",
    "LOSSES",
    "NETWORKS",
    "OPTIMIZERS",
    "PRECISIONS",
    "SCHEDULES",
    "WHITE",
    "Beside",
    "Fit",
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

WATCHED = ("iou", "loss")
"""The validation scores that a fit's patience can depend on."""

LARGEST_PX = 16.0
LARGEST_AMOUNT = 5.0

WHITE = 0.6
"""Reflectance that is drawn white in pictures: clouds and sand; photographs go up to 1."""


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
