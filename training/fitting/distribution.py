"""Fits on several GPUs, and on several machines.

On TensorFlow: all GPUs of this machine (``tf.distribute.MirroredStrategy``). On JAX: all devices of this machine, or of
several, in one process each that has the variables ``KERAS_DISTRIBUTION_JOB_ADDRESSES`` (of the first process:
HOST:PORT), ``KERAS_DISTRIBUTION_NUM_PROCESSES`` and ``KERAS_DISTRIBUTION_PROCESS_ID`` set, as `keras.distribution`
reads them. All share a batch of the recipe. The first process writes the run folder, which all must be able to read.
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
    """The requested devices or processes cannot work together."""


@dataclass(frozen=True)
class Place:
    """The devices and processes of a fit.

    Attributes:
        devices: Number of devices that share a batch, over all processes.
        processes: Number of processes.
        process: Index of this one; the first writes.
        replicas: Number of parts of a batch whose losses are computed separately and added up.
        scope: Creates the context in which a network is built and fitted.
    """

    devices: int = 1
    processes: int = 1
    process: int = 0
    replicas: int = 1
    scope: Callable[[], AbstractContextManager[Any]] = nullcontext

    def share(self, batch: int) -> int:
        """Computes the number of chips of a batch for this process.

        Raises:
            DistributionError: If a batch cannot be divided evenly.
        """
        if batch % self.devices:
            raise DistributionError(
                f"A batch of {batch} chips cannot be shared by {self.devices} devices.",
                'Change "fit.batch" in the recipe to a multiple.',
            )
        return batch // self.processes


def distribute() -> Place:
    """Sets up all available devices; to be called before any computation.

    Raises:
        DistributionError: If the backend does not support it, or a variable is invalid.
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
