"""Sections of a recipe that choose by name, and the names that are available.

The implementations are in `training.network` and `training.fitting`, which reading a recipe does not import.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from engine.contract.errors import CloudReefError
from engine.contract.reading import ABOVE_0, FROM_0, FROM_1, SHARE, Choices

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
class Network:
    """The network of a recipe.

    Attributes:
        kind: One of `NETWORKS`.
        widths: Feature maps per level, finest first; of the decoder (lite).
        head: Feature maps at full resolution (compact, mobile, lite); with 0 each cell of the stem predicts all its
            pixels at once (a sub-pixel convolution as in Shi et al., 2016), which costs less.
        blocks: Convolutions (compact, classic) or blocks (residual, mobile, lite) for each level of the encoder; lite
            has those of EfficientNet-Lite0: 1, 2, 2, 6, 5, or the first of them.
        stem: Kernel and stride of the first convolution, a power of two (compact and mobile): the larger, the larger
            the receptive field and the faster the network, for targets without fine edges.
        unsharp: Unsharp mask before all else, fixed and part of the network, so that every runtime applies it; none
            by default.
    """

    kind: Annotated[str, Choices(NETWORKS)] = "compact"
    widths: Annotated[tuple[int, ...], FROM_1] = (24, 32, 64, 96)
    head: Annotated[int, FROM_0] = 8
    blocks: Annotated[tuple[int, ...], FROM_0] = (2, 2, 2, 2)
    stem: Annotated[int, FROM_1] = 2
    unsharp: Unsharp | None = None


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
