"""Where a fit starts from when it does not start at random: what another network has learnt.

A network that has seen many scenes knows colours and textures; where only few are labelled, starting from it gives more
than any schedule. The other network must be built alike, but may have further channels.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import keras
import numpy as np
from engine.errors import CloudReefError
from engine.model import Bundle
from numpy.typing import NDArray

from .recipe import Model

__all__ = ["TransferError", "start_from"]

_INPUTS = 2
"""Axis of a kernel (rows, cols, inputs, outputs)."""


class TransferError(CloudReefError):
    """What a fit shall start from does not go with its network."""


def start_from(network: keras.Model, start: Path, model: Model) -> None:
    """Sets the weights of a network before its fit.

    Args:
        network: As `unet.build` made it.
        start: A file of weights (.keras) of the same network, or the folder of a bundle whose network is built alike
            and knows all channels of this one, by their common names.
        model: Of the recipe.

    Raises:
        TransferError: If there is no such thing, or it is another network.
    """
    if not start.exists():
        raise TransferError(f"There is no {start} to start from.")
    if not start.is_dir():
        try:
            network.load_weights(start)
        except (ValueError, OSError) as error:
            raise TransferError(f"{start} holds the weights of another network.") from error
        return
    bundle = Bundle.load(start)
    source = keras.models.load_model(bundle.weights("keras").path, compile=False)
    known = [channel.common_name for channel in bundle.channels]
    wanted = [channel.common_name for channel in model.channels]
    if missing := [name for name in wanted if name not in known]:
        raise TransferError(f"The model {bundle.id} does not know {', '.join(missing)}; it knows {', '.join(known)}.")
    kept = [known.index(name) for name in wanted]
    theirs, places = [_value(weight) for weight in _learnt(source)], _learnt(network)
    ours = [_value(weight) for weight in places]
    fitted = [_with_channels(one, other.shape, len(known), kept) for one, other in zip(theirs, ours, strict=False)]
    if len(theirs) != len(ours) or any(one.shape != other.shape for one, other in zip(fitted, ours, strict=True)):
        raise TransferError(f"The network of the model {bundle.id} is not built as the recipe's is.")
    for place, values in zip(places, fitted, strict=True):
        place.assign(values)


def _learnt(network: keras.Model) -> list[keras.Variable]:
    """Returns a network's weights without those of fixed layers, which shrink or sharpen what it sees."""
    return [weight for layer in network.layers if layer.trainable for weight in layer.weights]


def _value(weight: keras.Variable) -> NDArray[np.float32]:
    return np.asarray(keras.ops.convert_to_numpy(weight), np.float32)


def _with_channels(
    weight: NDArray[np.float32], shape: tuple[int, ...], known: int, kept: Sequence[int]
) -> NDArray[np.float32]:
    """Takes the channels that are kept out of a kernel that sees the input, which stands behind features if any do."""
    if weight.shape == shape or weight.ndim != 4 or weight.shape[_INPUTS] < known:
        return weight
    features = weight.shape[_INPUTS] - known
    places = [*range(features), *(features + index for index in kept)]
    return np.take(weight, places, axis=_INPUTS)
