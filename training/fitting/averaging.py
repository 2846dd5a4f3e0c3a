"""Averages of a fit's weights over its last steps, which are often better than the weights themselves.

An exponential average with a momentum near 1 contains the initial random weights for thousands of steps.
So its momentum rises with the steps t, as min(momentum, (1 + t) / (10 + t)): the average always spans about the last
tenth of the fit, never more than the momentum allows (TensorFlow's ExponentialMovingAverage with `num_updates`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import keras
from keras import ops

__all__ = ["OPTIMIZERS", "averaged_weights", "optimizer", "warm_momentum"]


def warm_momentum(momentum: float, step: Any) -> Any:
    """Computes the momentum of the average at a step, counted from 0; a number, or a tensor if `step` is one."""
    step = ops.cast(step, "float32")
    return ops.minimum(momentum, (1 + step) / (10 + step))


class _WarmAverage:
    """A Keras optimizer with a warm-up of the averaged weights' momentum."""

    iterations: Any
    _slow: tuple[frozenset[int], float] = (frozenset(), 1.0)

    def slow_down(self, model: keras.Model, variables: Iterable[Any], share: float) -> None:
        """Scales the learning rate of some variables by a factor, 0..1; to be called before the first step."""
        slow = {variable.path for variable in variables}
        places = (place for place, one in enumerate(model.trainable_variables) if one.path in slow)
        self._slow = (frozenset(places), share)

    def update_step(self, gradient: Any, variable: Any, learning_rate: Any) -> None:
        """Updates a variable."""
        places, share = self._slow
        is_slow = bool(places) and self._get_variable_index(variable) in places  # type: ignore[attr-defined]
        rate = learning_rate * share if is_slow else learning_rate
        super().update_step(gradient, variable, rate)  # type: ignore[misc]  # of Keras

    @property
    def ema_momentum(self) -> Any:
        """The momentum at the current step."""
        return warm_momentum(self._momentum, self.iterations)

    @ema_momentum.setter
    def ema_momentum(self, momentum: float) -> None:
        self._momentum = momentum


class AveragedAdamW(_WarmAverage, keras.optimizers.AdamW):
    """AdamW with averaged weights."""


class AveragedAdam(_WarmAverage, keras.optimizers.Adam):
    """Adam with averaged weights."""


class AveragedSGD(_WarmAverage, keras.optimizers.SGD):
    """Stochastic gradient descent with Nesterov's momentum and averaged weights."""


OPTIMIZERS: dict[str, Callable[..., keras.optimizers.Optimizer]] = {
    "adamw": AveragedAdamW,
    "adam": AveragedAdam,
    "sgd": partial(AveragedSGD, momentum=0.9, nesterov=True),
}


def optimizer(name: str, rate: Any, momentum: float, **settings: Any) -> keras.optimizers.Optimizer:
    """Builds an optimizer that keeps averaged weights.

    Args:
        name: A key of `OPTIMIZERS`.
        rate: Learning rate, or a schedule.
        momentum: Final momentum of the average.
        **settings: Further arguments of the optimizer.
    """
    return OPTIMIZERS[name](rate, use_ema=True, ema_momentum=momentum, **settings)


def averaged_weights(model: keras.Model) -> list[Any]:
    """Copies all weights of a model that is being fitted, with averages in place of the trainable ones.

    The statistics of batch normalisation are not averaged. The model keeps its own weights.
    """
    own = model.get_weights()
    model.optimizer.finalize_variable_values(model.trainable_variables)
    averaged = model.get_weights()
    model.set_weights(own)
    return averaged
