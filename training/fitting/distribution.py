"""Fits on several GPUs, and on several machines.

On TensorFlow: all GPUs of this machine (``tf.distribute.MirroredStrategy``). On JAX: all devices of this machine, or of
several, in one process each that has the variables ``KERAS_DISTRIBUTION_JOB_ADDRESSES`` (of the first process:
HOST:PORT), ``KERAS_DISTRIBUTION_NUM_PROCESSES`` and ``KERAS_DISTRIBUTION_PROCESS_ID`` set, as `keras.distribution`
reads them. A batch of the recipe is shared by all. The first process writes the run folder, which all must see.
TensorFlow's own way over several machines does not work with Keras 3: https://github.com/keras-team/keras/issues/20585
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

import keras
from engine.contract.errors import CloudReefError

__all__ = ["Place", "distribute"]

log = logging.getLogger(__name__)

ADDRESSES, PROCESSES, PROCESS = (
    f"KERAS_DISTRIBUTION_{name}" for name in ("JOB_ADDRESSES", "NUM_PROCESSES", "PROCESS_ID")
)


class DistributionError(CloudReefError):
    """The devices or processes that were asked for cannot work together."""


@dataclass(frozen=True)
class Place:
    """Where a fit runs.

    Attributes:
        devices: That share a batch, over all processes.
        processes: That fit together.
        process: Which of them this is; the first writes.
        replicas: Parts of a batch whose losses are computed apart and added up.
        scope: Gives a context in which a network is built and fitted.
    """

    devices: int = 1
    processes: int = 1
    process: int = 0
    replicas: int = 1
    scope: Callable[[], AbstractContextManager[Any]] = nullcontext

    def share(self, batch: int) -> int:
        """Computes how many chips of a batch this process draws.

        Raises:
            DistributionError: If they cannot be shared evenly.
        """
        if batch % self.devices:
            raise DistributionError(
                f"A batch of {batch} chips cannot be shared by {self.devices} devices.",
                'Change "fit.batch" in the recipe to a multiple.',
            )
        return batch // self.processes


def distribute() -> Place:
    """Joins all devices that there are; called before anything is computed.

    Raises:
        DistributionError: If the backend cannot do that, or a variable is not as it should be.
    """
    backend = keras.backend.backend()
    processes, process = _number(PROCESSES, 1), _number(PROCESS, 0)
    if backend != "jax" and processes > 1:
        raise DistributionError(
            f"Several processes fit together on JAX only, not on {backend}.", "Set the variable KERAS_BACKEND to jax."
        )
    if backend == "tensorflow":
        place = _mirrored()
    elif backend == "jax":
        place = _data_parallel(processes, process)
    else:
        raise DistributionError(
            f"On {backend} a fit runs on one device.", "Set the variable KERAS_BACKEND to jax or tensorflow."
        )
    log.info("process %d of %d; a batch is shared by %d devices", place.process + 1, place.processes, place.devices)
    return place


def _number(name: str, default: int) -> int:
    text = os.environ.get(name, str(default))
    if not text.isdecimal():
        raise DistributionError(f'The variable {name} is "{text}", which is no number.', "See fit --help.")
    return int(text)


def _mirrored() -> Place:
    import tensorflow as tf

    devices = tf.config.list_logical_devices("GPU") or tf.config.list_logical_devices("CPU")
    strategy = tf.distribute.MirroredStrategy([device.name for device in devices])
    return Place(len(devices), replicas=len(devices), scope=strategy.scope)


def _data_parallel(processes: int, process: int) -> Place:
    if processes > 1:
        missing = [name for name in (ADDRESSES, PROCESS) if name not in os.environ]
        if missing:
            raise DistributionError(
                f"The variable {PROCESSES} is set, but {missing[0]} is not.", "See --help of the command fit."
            )
        keras.distribution.initialize()
    devices = keras.distribution.list_devices()
    together = keras.distribution.DataParallel(devices=devices, auto_shard_dataset=False)
    return Place(len(devices), processes, process, scope=together.scope)
