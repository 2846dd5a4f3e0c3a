"""Keras's backend: brought in without the noise that its libraries make, and named for the log of a fit."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["device_words", "load_keras", "policy"]


def load_keras() -> None:
    """Imports Keras and its backend.

    While it loads, TensorFlow tells the console, from C and whatever its settings, of instruction sets and of drivers
    that are not there. That is shown only where the import fails; what it computes on, `device_words` says.
    """
    if "keras" not in sys.modules:
        with _console_held():
            import keras  # noqa: F401 - what is imported later finds it there


@contextmanager
def _console_held() -> Iterator[None]:
    """Shows what C libraries say on stderr meanwhile only if what they belong to fails."""
    sys.stderr.flush()
    console = os.dup(2)
    with tempfile.TemporaryFile() as said:
        os.dup2(said.fileno(), 2)
        try:
            yield
        except BaseException:
            said.seek(0)
            os.write(console, said.read())
            raise
        finally:
            os.dup2(console, 2)
            os.close(console)


def device_words() -> str:
    """Says what Keras computes on."""
    import keras

    places = ", ".join(_accelerators()) or "the processor: no GPU is in use"
    return f"Keras {keras.__version__} with {keras.backend.backend()} on {places}"


def policy(precision: str) -> str:
    """Chooses Keras's dtype policy for a fit.

    Processors that do not compute in bfloat16 emulate it, several times slower than float32.

    Args:
        precision: What the recipe wishes: "float32", "mixed_bfloat16" or "mixed_float16".

    Returns:
        The wish; "float32" instead of "mixed_bfloat16" on a processor without it and without a GPU.
    """
    if precision != "mixed_bfloat16" or _accelerators() or _processor_has_bfloat16():
        return precision
    return "float32"


def _processor_has_bfloat16() -> bool:
    import openvino

    return "BF16" in openvino.Core().get_property("CPU", "OPTIMIZATION_CAPABILITIES")


def _accelerators() -> list[str]:
    import keras

    with _console_held():  # drivers that are not there are looked for only now
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
