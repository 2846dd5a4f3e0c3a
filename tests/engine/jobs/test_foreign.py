"""What is measured of a network from elsewhere, and what is refused: nothing is assumed that can be seen by trying."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import bundles
import numpy as np
import onnx
import pytest
import rasterio
import scenes
from engine.contract.errors import BundleError
from engine.contract.jobs import read_job
from engine.contract.model import Bundle
from engine.contract.model_jobs import Foreign, ForeignChannel, ImportModel, ModelOutputs
from engine.contract.protocol import Job, Outputs, SceneJob
from engine.jobs.importmodel import importmodel
from engine.network.choice import choose
from engine.segmenting.segment import segment
from onnx import TensorProto, helper, numpy_helper

RGBN = tuple(ForeignChannel(name, name, wavelength) for name, wavelength, _ in bundles.RGBN)
ABOUT = Foreign("own", "Own", "From elsewhere.", RGBN, ("rest", "target"), (1.0, 1000.0))


def network(path, nodes, values=None, answer=("batch", 1, "rows", "cols"), kind=TensorProto.FLOAT):
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["batch", 4, "rows", "cols"])],
        [helper.make_tensor_value_info("y", kind, list(answer))],
        [numpy_helper.from_array(np.asarray(value), name) for name, value in (values or {}).items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, path)
    return path


def node(kind, inputs, output, **attributes):
    return helper.make_node(kind, inputs.split(), [output], **attributes)


def classes(count):
    """Weights of a network that answers with a channel for each class."""
    rng = np.random.default_rng(3)
    return {"w": (rng.standard_normal((count, 4, 1, 1)) * 3).astype(np.float32)}


def brightness():
    return {"w": np.full((1, 4, 1, 1), 0.25, np.float32)}


def pooled(times, mode="nearest", coordinates="asymmetric"):
    """Means over blocks of 2**times pixels, brought back to every pixel, beside the brightness itself."""
    edge = 2**times
    nodes = [
        node("Conv", "x w", "bright"),
        node("AveragePool", "bright", "small", kernel_shape=[edge, edge], strides=[edge, edge]),
        node("Shape", "bright", "size"),
        node("Resize", "small none none size", "back", mode=mode, coordinate_transformation_mode=coordinates),
        node("Add", "bright back", "sum"),
        node("Mul", "sum half", "y"),
    ]
    return nodes, {**brightness(), "none": np.empty(0, np.float32), "half": np.float32([0.5])}


def taken_in(source, folder, **about):
    told = []
    job = ImportModel(str(source), ModelOutputs(str(folder)), replace(ABOUT, **about))
    importmodel(read_job(job.to_json()), told.append)
    return Bundle.load(folder), [getattr(event, "text", "") for event in told]


def refused(source, tmp_path, words, **about):
    with pytest.raises(BundleError, match=words):
        taken_in(source, tmp_path / "deep" / "new", **about)
    assert not (tmp_path / "deep").exists()  # nothing is left, not even the folder around it


def segmented(model, scene, folder, **options):
    folder.mkdir()
    outputs = Outputs(mask=str(folder / "mask.tif"), probability_float=str(folder / "p.tif"))
    job = Job(str(model), (SceneJob((str(scene),), outputs, scaling="reflectance"),), precision="f32", **options)
    segment(job, lambda event: None)
    with rasterio.open(folder / "p.tif") as found:
        return found.read(1)


def test_a_map_of_five_classes_is_no_probability(tmp_path):
    source = network(
        tmp_path / "argmax.onnx",
        [node("Conv", "x w", "k"), node("ArgMax", "k", "y", axis=1, keepdims=1)],
        classes(5),
        kind=TensorProto.INT64,
    )
    refused(source, tmp_path, "integers from 0 to [234]: class numbers, not probabilities. Name a class for each")


def test_a_map_of_two_classes_is_taken_as_it_is(tmp_path):
    values = {"w": np.float32([[[[0]], [[0]], [[0]], [[1]]], [[[1]], [[0]], [[0]], [[0]]]])}  # red above near infrared
    nodes = [node("Conv", "x w", "k"), node("ArgMax", "k", "y", axis=1, keepdims=0)]
    source = network(tmp_path / "x.onnx", nodes, values, ("batch", "rows", "cols"), TensorProto.INT64)
    bundle, _ = taken_in(source, tmp_path / "new")
    assert (bundle.output.activation, bundle.halo_px) == ("none", 0)
    reflectance = np.random.default_rng(0).uniform(0, 0.6, (4, 70, 90)).astype(np.float32)
    scene = scenes.write(tmp_path / "scene.tif", reflectance, descriptions=scenes.NAMES)
    red, nir = (reflectance[scenes.NAMES.index(name)] for name in ("red", "nir"))
    np.testing.assert_array_equal(segmented(tmp_path / "new", scene, tmp_path / "out"), red > nir)


def test_percents_are_no_probability(tmp_path):
    nodes = [node("Conv", "x w", "bright"), node("Mul", "bright hundred", "y")]
    source = network(tmp_path / "x.onnx", nodes, {**brightness(), "hundred": np.float32([100])})
    refused(source, tmp_path, "output ranges from 0 to 100, but probabilities lie between 0 and 1")


@pytest.mark.parametrize("chosen", ["sigmoid", "softmax"])
def test_probabilities_do_not_pass_a_second_sigmoid(tmp_path, chosen):
    source = network(tmp_path / "x.onnx", [node("Conv", "x w", "k"), node("Sigmoid", "k", "y")], brightness())
    refused(source, tmp_path, f"already lies between 0 and 1; a {chosen} would distort it", activation=chosen)


@pytest.mark.parametrize(("poolings", "stride"), [(2, 32), (6, 64)])
def test_the_stride_is_measured(tmp_path, poolings, stride):
    source = network(tmp_path / "x.onnx", *pooled(poolings))
    bundle, _ = taken_in(source, tmp_path / "new")
    assert (bundle.stride_multiple, bundle.halo_px % stride, bundle.tile_px) == (stride, 0, None)
    scene = scenes.write(tmp_path / "scene.tif", scenes.cloudy(512, 640)[0] * 0.5, descriptions=scenes.NAMES)
    one_pass = segmented(tmp_path / "new", scene, tmp_path / "whole", tile_px=1024)
    tiled = segmented(tmp_path / "new", scene, tmp_path / "tiled", tile_px=384)
    np.testing.assert_allclose(tiled, one_pass, atol=1e-5)


def test_a_network_whose_answer_hangs_on_the_tile_gets_one_size_of_tile(tmp_path):
    source = network(tmp_path / "x.onnx", *pooled(3, "linear", "align_corners"))
    bundle, said = taken_in(source, tmp_path / "new")
    assert (bundle.halo_px, bundle.tile_px) == (None, 512)
    assert any("depends on the tile" in text for text in said)
    scene = scenes.write(tmp_path / "scene.tif", scenes.cloudy(700, 620)[0] * 0.5, descriptions=scenes.NAMES)
    one, other = (
        segmented(tmp_path / "new", scene, tmp_path / str(memory), memory_mb=memory) for memory in (600, 4000)
    )
    np.testing.assert_array_equal(one, other)  # whatever memory there is
    truth = rasterio.open(scene).read().mean(axis=0)
    assert np.abs(one - truth).mean() < 0.02


def test_a_scene_smaller_than_the_tile_is_not_outweighed_by_its_rim(tmp_path):
    """Brightness against the mean of the tile: bright pixels at the rim must not become what all are measured by."""
    nodes = [
        node("Conv", "x w", "bright"),
        node("ReduceMean", "bright", "mean", axes=[2, 3], keepdims=1),
        node("Sub", "bright mean", "apart"),
        node("Mul", "apart k", "more"),
        node("Sigmoid", "more", "y"),
    ]
    file = network(tmp_path / "mean.onnx", nodes, {**brightness(), "k": np.float32(20)})
    folder = tmp_path / "mean"
    importmodel(read_job(ImportModel(str(file), ModelOutputs(str(folder)), ABOUT).to_json()), lambda event: None)
    rng = np.random.default_rng(0)
    ground = rng.uniform(0.1, 0.3, (4, 100, 140)).astype(np.float32)
    ground[:, :, -1] += 0.4
    scene = scenes.write(tmp_path / "scene.tif", ground, descriptions=scenes.NAMES)
    bright = ground.mean(axis=0)
    expected = 1 / (1 + np.exp(-20 * (bright - bright.mean())))
    outputs = Outputs(mask=str(tmp_path / "mask.tif"), probability_float=str(tmp_path / "p.tif"))
    job = Job(str(folder), (SceneJob((str(scene),), outputs, scaling="reflectance"),), precision="f32")
    segment(job, lambda event: None)
    with rasterio.open(tmp_path / "p.tif") as found:
        assert np.abs(found.read(1) - expected).max() < 0.02


def test_a_halo_that_is_too_small_is_not_believed(tmp_path):
    values = {"w": np.full((1, 4, 3, 3), 0.25 / 9, np.float32)}  # sees 32 pixels
    wide = node("Conv", "x w", "y", pads=[32, 32, 32, 32], dilations=[32, 32])
    source = network(tmp_path / "x.onnx", [wide], values)
    assert taken_in(source, tmp_path / "seen")[0].halo_px == 32
    assert taken_in(source, tmp_path / "enough", halo_px=40)[0].halo_px == 64
    assert taken_in(source, tmp_path / "none", halo_px=0)[0].halo_px is None


def test_answers_may_have_their_channels_last(tmp_path):
    values = {"w": np.zeros((3, 4, 1, 1), np.float32)}
    values["w"][2, 0] = 1  # the last output is the first channel
    nodes = [node("Conv", "x w", "k"), node("Transpose", "k", "y", perm=[0, 2, 3, 1])]
    source = network(tmp_path / "x.onnx", nodes, values, ("batch", "rows", "cols", 3))
    bundle, _ = taken_in(source, tmp_path / "new", activation="none")
    assert bundle.output.channels_first is False
    reflectance = np.random.default_rng(1).uniform(0, 0.9, (4, 40, 60)).astype(np.float32)
    scene = scenes.write(tmp_path / "scene.tif", reflectance, descriptions=scenes.NAMES)
    answer = segmented(tmp_path / "new", scene, tmp_path / "out")
    np.testing.assert_allclose(answer, reflectance[scenes.NAMES.index("red")], atol=1e-6)


def test_an_answer_of_another_size_is_refused(tmp_path):
    """As of a U-Net without padding, whose output lacks the rim of the tile."""
    nodes = [node("Conv", "x w", "k"), node("AveragePool", "k", "y", kernel_shape=[9, 9])]
    source = network(tmp_path / "x.onnx", nodes, brightness(), ("batch", 1, "r", "c"))
    refused(source, tmp_path, "output is 1 x 1 x 248 x 504 for a tile of 256 x 512")


def test_numbers_that_are_none_are_found_where_noise_shows_nothing(tmp_path):
    """Divided by the spread of the tile, which is 0 over calm water."""
    nodes = [
        node("Conv", "x w", "bright"),
        node("ReduceMax", "bright", "top", axes=[2, 3]),
        node("ReduceMin", "bright", "bottom", axes=[2, 3]),
        node("Sub", "top bottom", "spread"),
        node("Sub", "bright bottom", "above"),
        node("Div", "above spread", "y"),
    ]
    refused(network(tmp_path / "x.onnx", nodes, brightness()), tmp_path, "not (finite )?numbers")


@pytest.mark.parametrize("runtime", ["onnxruntime", "openvino"])
@pytest.mark.parametrize(
    ("last", "words"),
    [
        (node("Sqrt", "low", "y"), "not (finite )?numbers"),
        (node("Div", "bright zero", "y"), "ranges from inf to inf"),
        (node("Mul", "bright more", "y"), "ranges from .* to 1.14, but"),
    ],
    ids=["NaN", "infinite", "1.14"],
)
def test_an_answer_that_is_no_probability_ends_the_run(tmp_path, last, words, runtime):
    """Also of a model that was imported, or made, without its being noticed."""
    model = bundles.copy_of_first_channel(tmp_path / "model")
    values = {**brightness(), "two": np.float32([2]), "zero": np.float32([0]), "more": np.float32([1.14])}
    network(model / "model.onnx", [node("Conv", "x w", "bright"), node("Sub", "bright two", "low"), last], values)
    bundles.hashed_anew(model)
    reflectance = np.full((4, 64, 64), 1.0, np.float32)
    scene = scenes.write(tmp_path / "scene.tif", reflectance, descriptions=scenes.NAMES)
    with pytest.raises(BundleError, match=words):
        segmented(model, scene, tmp_path / "out", runtime=runtime)
    assert list((tmp_path / "out").iterdir()) == []


def test_weights_beside_the_file_come_along_and_are_covered(tmp_path):
    source = network(tmp_path / "x.onnx", [node("Conv", "x w", "y")], brightness())
    model = onnx.load(source)
    onnx.save(model, tmp_path / "big.onnx", save_as_external_data=True, location="big.onnx.data", size_threshold=0)
    taken_in(tmp_path / "big.onnx", tmp_path / "new")
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["big.onnx.data", "model.json", "model.onnx"]
    scene = scenes.write(tmp_path / "scene.tif", scenes.cloudy(64, 64)[0] * 0.5, descriptions=scenes.NAMES)
    assert segmented(tmp_path / "new", scene, tmp_path / "out").max() <= 0.75
    weights = tmp_path / "new" / "big.onnx.data"
    weights.write_bytes(np.float32([9] * 4).tobytes())
    with pytest.raises(BundleError, match="big.onnx.data are not those that model.json describes"):
        segmented(tmp_path / "new", scene, tmp_path / "altered")
    description = json.loads((tmp_path / "new" / "model.json").read_text())
    description["cloudreef"]["files"]["onnx"]["external"] = []
    (tmp_path / "new" / "model.json").write_text(json.dumps(description))
    with pytest.raises(BundleError, match="files that model.json does not describe"):
        segmented(tmp_path / "new", scene, tmp_path / "hidden")


@pytest.mark.parametrize("place", ["../secret", "/etc/hostname", "deep/data", "C:\\data"])
def test_weights_do_not_reach_beyond_their_folder(tmp_path, place):
    source = network(tmp_path / "x.onnx", [node("Conv", "x w", "y")], brightness())
    model = onnx.load(source)
    weights = model.graph.initializer[0]
    weights.ClearField("raw_data")
    weights.data_location = TensorProto.EXTERNAL
    entry = weights.external_data.add()
    entry.key, entry.value = "location", place
    (tmp_path / "x.onnx").write_bytes(model.SerializeToString())
    refused(tmp_path / "x.onnx", tmp_path, "must be in a file in the same folder")


def test_weights_that_lack_their_second_file_are_refused(tmp_path):
    source = network(tmp_path / "x.onnx", [node("Conv", "x w", "y")], brightness())
    onnx.save(onnx.load(source), tmp_path / "y.onnx", save_as_external_data=True, location="y.data", size_threshold=0)
    (tmp_path / "y.data").unlink()
    refused(tmp_path / "y.onnx", tmp_path, 'needs the file "y.data"')


def test_a_network_that_may_run_for_ever_is_refused(tmp_path):
    body = helper.make_graph(
        [helper.make_node("Identity", ["go"], ["on"]), helper.make_node("Identity", ["in"], ["out"])],
        "body",
        [
            helper.make_tensor_value_info("i", TensorProto.INT64, []),
            helper.make_tensor_value_info("go", TensorProto.BOOL, []),
            helper.make_tensor_value_info("in", TensorProto.FLOAT, ["batch", 1, "rows", "cols"]),
        ],
        [
            helper.make_tensor_value_info("on", TensorProto.BOOL, []),
            helper.make_tensor_value_info("out", TensorProto.FLOAT, ["batch", 1, "rows", "cols"]),
        ],
    )
    nodes = [node("Conv", "x w", "k"), helper.make_node("Loop", ["count", "true", "k"], ["y"], body=body)]
    values = {**brightness(), "count": np.int64(2**62), "true": np.bool_(True)}
    source = network(tmp_path / "x.onnx", nodes, values)
    refused(source, tmp_path, '"Loop", which may never end')


@pytest.mark.parametrize("kept", [0, 1, 20, 100, -40, -1])
def test_damaged_weights_with_a_matching_hash_are_refused_in_a_sentence(tmp_path, kept):
    model = bundles.small_unet(tmp_path / "model")
    weights = (model / "model.onnx").read_bytes()[:kept]
    (model / "model.onnx").write_bytes(weights)
    bundles.hashed_anew(model)
    scene = scenes.write(tmp_path / "scene.tif", scenes.cloudy(64, 64)[0], descriptions=scenes.NAMES)
    with pytest.raises(BundleError, match="cannot be read as an ONNX file|cannot load the weights|cannot run"):
        segmented(model, scene, tmp_path / "out")


def test_openvino_says_what_is_wrong_and_not_where_in_its_code(tmp_path):
    source = network(tmp_path / "x.onnx", [node("Conv", "x w", "y")], brightness())
    taken_in(source, tmp_path / "own")
    weights = tmp_path / "own" / "model.onnx"
    model = onnx.load(weights)
    model.graph.node[0].op_type = "NoSuchOperator"
    weights.write_bytes(model.SerializeToString())
    about = json.loads((tmp_path / "own" / "model.json").read_text(encoding="utf-8"))
    about["cloudreef"]["files"]["onnx"]["sha256"] = hashlib.sha256(weights.read_bytes()).hexdigest()
    (tmp_path / "own" / "model.json").write_text(json.dumps(about), encoding="utf-8")
    with pytest.raises(BundleError, match="NoSuchOperator") as refused:
        choose(Bundle.load(tmp_path / "own"), runtime="openvino", precision="f32", device="cpu", threads=None)
    assert "Exception from" not in refused.value.message


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x05\x06" + bytes(18)])
def test_damaged_keras_weights_are_refused_in_a_sentence(tmp_path, content):
    model = bundles.small_unet(tmp_path / "model")
    (model / "model.keras").write_bytes(content)
    of_keras(model)
    scene = scenes.write(tmp_path / "scene.tif", scenes.cloudy(64, 64)[0], descriptions=scenes.NAMES)
    with pytest.raises(BundleError, match=r"TensorFlow cannot load the weights model\.keras"):
        segmented(model, scene, tmp_path / "out")


def test_code_within_keras_weights_is_not_run(tmp_path):
    keras = pytest.importorskip("keras")
    model = bundles.small_unet(tmp_path / "model")
    entry = keras.Input((None, None, 4))
    trace = str(tmp_path / "has run")
    brighter = keras.layers.Lambda(lambda values: open(trace, "w").close() or values * 2)(entry)
    keras.Model(entry, keras.layers.Conv2D(1, 1, activation="sigmoid")(brighter)).save(model / "model.keras")
    (tmp_path / "has run").unlink(missing_ok=True)
    of_keras(model)
    scene = scenes.write(tmp_path / "scene.tif", scenes.cloudy(64, 64)[0], descriptions=scenes.NAMES)
    with pytest.raises(BundleError, match=r"model\.keras contain code, such as a Lambda layer"):
        segmented(model, scene, tmp_path / "out")
    assert not (tmp_path / "has run").exists()


def of_keras(model):
    description = json.loads((model / "model.json").read_text())
    order = ["batch", "height", "width", "bands"]
    description["cloudreef"]["files"] = {"keras": {"path": "model.keras", "sha256": "", "dim_order": order}}
    (model / "model.json").write_text(json.dumps(description))
    bundles.hashed_anew(model)


def test_a_network_left_in_training_is_refused(tmp_path):
    nodes = [
        node("Conv", "x w", "bright"),
        node("RandomNormalLike", "bright", "chance"),
        node("Add", "bright chance", "sum"),
        node("Sigmoid", "sum", "y"),
    ]
    source = network(tmp_path / "chance.onnx", nodes, brightness())
    refused(source, tmp_path, "differs each time")


def test_a_network_without_trained_weights_is_refused(tmp_path):
    nodes = [node("Conv", "x w", "logit"), node("Sigmoid", "logit", "y")]
    source = network(tmp_path / "empty.onnx", nodes, {"w": np.zeros((1, 4, 1, 1), np.float32)})
    refused(source, tmp_path, "output is 0.5 for every input")
