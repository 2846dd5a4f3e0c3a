"""Imports Keras's backend without console output, and describes its devices."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["device_words", "load_keras", "policy"]


def load_keras() -> None:
    """Imports Keras and its backend.

    While loading, TensorFlow prints messages about instruction sets and missing drivers from C code, whatever its
    settings. They are shown only if the import fails; `device_words` describes the devices.
    """
    if "keras" not in sys.modules:
        with _console_held():
            import keras  # noqa: F401 - what is imported later finds it there


@contextmanager
def _console_held() -> Iterator[None]:
    """Hides what C libraries write to stderr, unless the body raises."""
    sys.stderr.flush()
    console = os.dup(2)
    with tempfile.TemporaryFile() as output:
        os.dup2(output.fileno(), 2)
        try:
            yield
        except BaseException:
            output.seek(0)
            os.write(console, output.read())
            raise
        finally:
            os.dup2(console, 2)
            os.close(console)


def device_words() -> str:
    """Describes the devices that Keras uses."""
    import keras

    places = ", ".join(_accelerators()) or "the processor: no GPU is in use"
    return f"Keras {keras.__version__} with {keras.backend.backend()} on {places}"


def policy(precision: str) -> str:
    """Chooses Keras's dtype policy for a fit.

    Processors without bfloat16 emulate it, several times slower than float32.

    Args:
        precision: The recipe's precision: "float32", "mixed_bfloat16" or "mixed_float16".

    Returns:
        The same; "float32" instead of "mixed_bfloat16" on a processor without it and without a GPU.
    """
    if precision != "mixed_bfloat16" or _accelerators() or _processor_has_bfloat16():
        return precision
    return "float32"


def _processor_has_bfloat16() -> bool:
    import openvino

    return "BF16" in openvino.Core().get_property("CPU", "OPTIMIZATION_CAPABILITIES")


def _accelerators() -> list[str]:
    import keras

    with _console_held():  # missing drivers are only noticed here
        return {"tensorflow": _tensorflow, "jax": _jax, "torch": _torch}[keras.backend.backend()]()


def _tensorflow() -> list[str]:
    import tensorflow as tf

    return [device.name.removeprefix("/physical_device:") for device in tf.config.list_physical_devices("GPU")]


def _jax() -> list[str]:
    import jax

    return [str(device) for device in jax.devices() if device.platform != "cpu"]


def _torch() -> list[str]:
    import torch

    return [torch.cuda.get_device_name(number) for number in range(torch.cuda.device_count())]
