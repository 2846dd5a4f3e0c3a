"""Schedules of the learning rate, and the range finder for cyclical ones.

Cyclical rates follow L. N. Smith, "Cyclical Learning Rates for Training Neural Networks" (2017).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import keras
import numpy as np
from keras import ops

from ..sections import Schedule

__all__ = ["RATES", "Cosine", "Cyclical", "build", "find_range", "rising_at_the_end"]

RATES = 100
"""Number of rates that the range finder tries."""


def build(
    schedule: Schedule, total_steps: int, steps_per_epoch: int = 1
) -> float | keras.optimizers.schedules.LearningRateSchedule:
    """Builds the learning rate of a Keras optimizer.

    Args:
        schedule: The recipe's schedule.
        total_steps: Steps of the whole fit.
        steps_per_epoch: Steps of an epoch, for `Schedule.cycle_epochs`.
    """
    if schedule.kind in ("constant", "plateau"):
        return schedule.rate
    if schedule.kind == "cosine":
        return Cosine(schedule.rate, schedule.lowest, schedule.warmup_steps, total_steps)
    cycle_steps = schedule.cycle_epochs * steps_per_epoch or schedule.cycle_steps
    return Cyclical(schedule.kind, schedule.lowest, schedule.rate, cycle_steps, schedule.decay)


def rising_at_the_end(schedule: Schedule, total_steps: int, steps_per_epoch: int = 1) -> str:
    """Warns if a fit ends while a cyclical rate is not at its lowest, with a suitable number of steps; else ""."""
    if schedule.kind not in ("triangular", "triangular2", "exp_range"):
        return ""
    cycle = schedule.cycle_epochs * steps_per_epoch or schedule.cycle_steps
    over = total_steps % cycle
    if min(over, cycle - over) < 0.1 * cycle and total_steps >= 0.9 * cycle:
        return ""
    cycles = max(round(total_steps / cycle), 1)
    where = "while the rate rises" if over <= cycle / 2 else "before the rate is back at its lowest"
    return (
        f"The fit of {total_steps} steps ends {where}: a cycle has {cycle}. "
        f"{-(-cycles * cycle // steps_per_epoch)} epochs, or {max(total_steps // cycles, 1)} steps a cycle, end well."
    )


@keras.saving.register_keras_serializable("cloudreef")
class Cosine(keras.optimizers.schedules.LearningRateSchedule):
    """Linear rise, then half a cosine down."""

    def __init__(self, highest: float, lowest: float, warmup_steps: int, total_steps: int) -> None:
        self.highest, self.lowest = highest, lowest
        self.warmup_steps, self.total_steps = warmup_steps, total_steps

    def __call__(self, step: Any) -> Any:
        """Computes the rate at a step."""
        step = ops.cast(step, "float32")
        rise = (step + 1) / max(self.warmup_steps, 1)
        part = ops.clip((step - self.warmup_steps) / max(self.total_steps - self.warmup_steps, 1), 0.0, 1.0)
        fall = self.lowest + (self.highest - self.lowest) * 0.5 * (1 + ops.cos(math.pi * part))
        return ops.where(step < self.warmup_steps, self.highest * rise, fall)

    def get_config(self) -> dict[str, Any]:
        """The arguments."""
        return vars(self).copy()


@keras.saving.register_keras_serializable("cloudreef")
class Cyclical(keras.optimizers.schedules.LearningRateSchedule):
    """Cycles from lowest to highest and back; triangular2 halves the amplitude each time."""

    def __init__(self, kind: str, lowest: float, highest: float, cycle_steps: int, decay: float = 1.0) -> None:
        self.kind, self.lowest, self.highest = kind, lowest, highest
        self.cycle_steps, self.decay = cycle_steps, decay

    def __call__(self, step: Any) -> Any:
        """Computes the rate at a step."""
        step = ops.cast(step, "float32")
        cycle = ops.floor(step / self.cycle_steps)
        height = 1 - ops.abs(2 * (step / self.cycle_steps - cycle) - 1)
        amplitude = self.highest - self.lowest
        if self.kind == "triangular2":
            amplitude = amplitude / 2.0**cycle
        elif self.kind == "exp_range":
            amplitude = amplitude * self.decay**step
        return self.lowest + amplitude * height

    def get_config(self) -> dict[str, Any]:
        """The arguments."""
        return vars(self).copy()


def find_range(
    model: keras.Model,
    batches: Sequence[Any],
    lowest: float = 1e-6,
    highest: float = 1.0,
    steps: int = RATES,
    seen: Callable[[int], None] = lambda step: None,
) -> list[tuple[float, float]]:
    """Raises the rate exponentially, step by step, and records the loss.

    A good cycle goes from where the loss begins to fall to just before it rises. The model's weights are restored.

    Args:
        model: A compiled model.
        batches: Sequence of (x, y).
        lowest: First rate.
        highest: Last rate.
        steps: Number of steps.
        seen: Called with the number of steps done.

    Returns:
        (rate, loss) of each step; ends early if the loss has grown fourfold or is not finite.
    """
    weights = model.get_weights()
    curve: list[tuple[float, float]] = []
    for index, rate in enumerate(np.geomspace(lowest, highest, steps)):
        model.optimizer.learning_rate = float(rate)
        loss = float(model.train_on_batch(*batches[index % len(batches)], return_dict=True)["loss"])
        if not math.isfinite(loss) or (curve and loss > 4 * min(value for _, value in curve)):
            break
        curve.append((float(rate), loss))
        seen(len(curve))
    model.set_weights(weights)
    return curve
