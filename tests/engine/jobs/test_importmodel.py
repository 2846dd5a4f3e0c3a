"""A model from elsewhere is checked, tried and described before it is taken in, and works like a shipped one."""

from __future__ import annotations

import json
import sys
from dataclasses import replace

import bundles
import mlm
import numpy as np
import onnx
import pytest
import rasterio
import scenes
from engine.contract.errors import BundleError, JobError, OutputError
from engine.contract.events import Finished
from engine.contract.jobs import read_job
from engine.contract.model import Bundle
from engine.contract.model_jobs import Foreign, ForeignChannel, ImportModel, ModelOutputs
from engine.contract.protocol import Job, Outputs, SceneJob
from engine.jobs.importmodel import importmodel
from engine.network.exchange.foreign import describe_onnx
from engine.segmenting.segment import segment
from onnx import TensorProto, helper, numpy_helper

RGBN = tuple(ForeignChannel(name, name, wavelength) for name, wavelength, _ in bundles.RGBN)
ABOUT = Foreign("own", "Own", "From elsewhere.", RGBN, ("rest", "target"), (1.0, 1000.0))


def taken_in(source, folder, foreign=ABOUT):
    told = []
    job = ImportModel(str(source), ModelOutputs(str(folder)), foreign)
    done = importmodel(read_job(job.to_json()), told.append)
    assert isinstance(done, Finished)
    return Bundle.load(folder), done.statistics


@pytest.fixture
def unet(tmp_path):
    return bundles.small_unet(tmp_path / "unet")


def rewritten(source, target, change):
    model = onnx.load(source)
    change(model.graph)
    onnx.save(model, target)
    return target


def without_sigmoid(graph):
    node = next(node for node in graph.node if node.op_type == "Sigmoid")
    node.op_type = "Identity"


def of_one_size(graph):
    for value in (graph.input[0], graph.output[0]):
        sides = value.type.tensor_type.shape.dim
        for side, size in ((0, 1), (2, 64), (3, 64)):
            sides[side].dim_value = size


def probability(model, scene, folder):
    folder.mkdir()
    outputs = Outputs(mask=str(folder / "mask.tif"), probability_float=str(folder / "p.tif"))
    segment(
        Job(str(model), (SceneJob(input=(str(scene),), outputs=outputs, scaling="reflectance"),), precision="f32"),
        lambda event: None,
    )
    with rasterio.open(folder / "p.tif") as found:
        return found.read(1)


@pytest.fixture
def scene(tmp_path):
    return scenes.write(tmp_path / "scene.tif", scenes.cloudy(160, 192)[0], descriptions=scenes.NAMES)


def test_a_folder_is_copied_whole_and_tried(unet, tmp_path):
    (unet / "card.md").write_text("# Card")
    bundle, facts = taken_in(unet, tmp_path / "new", None)
    assert bundle.id == "tiny"
    assert (tmp_path / "new" / "card.md").read_text() == "# Card"
    assert "on the processor" in facts["runtime"]


def test_altered_weights_are_refused(unet, tmp_path):
    with open(unet / "model.onnx", "ab") as file:
        file.write(b"more")
    with pytest.raises(BundleError, match="altered"):
        taken_in(unet, tmp_path / "new", None)


def test_nothing_is_overwritten(unet, tmp_path):
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "mine.txt").touch()
    with pytest.raises(OutputError, match="not empty"):
        taken_in(unet, tmp_path / "new")


def test_a_bare_file_gives_what_its_bundle_gives(unet, tmp_path, scene):
    bundle, _ = taken_in(unet / "model.onnx", tmp_path / "new")
    assert bundle.halo_px == 32  # sees 13 pixels: rounded up to the grid
    assert bundle.output.activation == "none"
    ours, theirs = (probability(m, scene, tmp_path / n) for m, n in ((tmp_path / "new", "a"), (unet, "b")))
    np.testing.assert_allclose(ours, theirs, atol=1e-5)


def test_a_missing_sigmoid_is_noticed_and_added(unet, tmp_path, scene):
    bare = rewritten(unet / "model.onnx", tmp_path / "logits.onnx", without_sigmoid)
    bundle, _ = taken_in(bare, tmp_path / "new")
    assert bundle.output.activation == "sigmoid"
    ours, theirs = (probability(m, scene, tmp_path / n) for m, n in ((tmp_path / "new", "a"), (unet, "b")))
    np.testing.assert_allclose(ours, theirs, atol=1e-5)


@pytest.mark.parametrize("size", [(40, 50), (150, 190)])
def test_a_network_of_one_size_serves_scenes_of_any(unet, tmp_path, size):
    bare = rewritten(unet / "model.onnx", tmp_path / "fixed.onnx", of_one_size)
    bundle, _ = taken_in(bare, tmp_path / "new")
    assert (bundle.tile_px, bundle.halo_px) == (64, None)
    scene = scenes.write(tmp_path / "scene.tif", scenes.cloudy(*size)[0], descriptions=scenes.NAMES)
    ours, theirs = (probability(m, scene, tmp_path / n) for m, n in ((tmp_path / "new", "a"), (unet, "b")))
    assert ours.shape == size
    # Blended tiles differ from one pass at their rims only.
    assert np.median(np.abs(ours - theirs)) < 0.02


@pytest.mark.parametrize("runtime", ["onnxruntime", "openvino"])
def test_a_network_of_one_tile_at_a_time_gets_no_more(unet, tmp_path, scene, runtime):
    """As exported with free rows and columns only; on a GPU eight tiles would be taken at once."""

    def one_at_a_time(graph):
        for value in (graph.input[0], graph.output[0]):
            value.type.tensor_type.shape.dim[0].dim_value = 1

    model = rewritten(unet / "model.onnx", tmp_path / "one.onnx", one_at_a_time)
    taken_in(model, tmp_path / "own")
    outputs = Outputs(mask=str(tmp_path / "mask.tif"), probability_float=str(tmp_path / "p.tif"))
    scenes_of_job = (SceneJob((str(scene),), outputs, scaling="reflectance"),)
    job = Job(str(tmp_path / "own"), scenes_of_job, precision="f32", runtime=runtime, tile_px=128, batch_size=3)
    segment(job, lambda event: None)
    with rasterio.open(tmp_path / "p.tif") as found:
        assert np.abs(found.read(1) - probability(unet, scene, tmp_path / "whole")).max() < 1e-5


def test_the_network_sees_what_it_was_made_for(tmp_path, scene):
    identity = bundles.copy_of_first_channel(tmp_path / "identity")
    about = replace(ABOUT, factor=255, mean=(51.0, 0, 0, 0), std=(255.0, 1, 1, 1), activation="none")
    with pytest.raises(BundleError, match="between 0 and 1"):
        taken_in(identity / "model.onnx", tmp_path / "wrong", about)
    about = replace(about, mean=(0.0, 0, 0, 0))
    taken_in(identity / "model.onnx", tmp_path / "new", about)
    ours, theirs = (probability(m, scene, tmp_path / n) for m, n in ((tmp_path / "new", "a"), (identity, "b")))
    np.testing.assert_allclose(ours, np.clip(theirs, 0, 1), atol=1e-6)


@pytest.mark.parametrize(
    ("said", "mean", "std"),
    [({}, 0.0, 1.0), ({"mean": (1000.0,), "std": (20.0,)}, 1000.0, 20.0)],
    ids=["inside", "stated"],
)
def test_heights_are_taken_as_they_are(tmp_path, said, mean, std):
    """A network of heights sees metres, and is not taken for untrained because 0 to 0.6 m tells it nothing."""
    inner = (1000.0, 20.0) if not said else (0.0, 1.0)
    nodes = [
        helper.make_node("Sub", ["x", "m"], ["a"]),
        helper.make_node("Div", ["a", "s"], ["b"]),
        helper.make_node("Sigmoid", ["b"], ["y"]),
    ]
    sides = ["batch", 1, "rows", "cols"]
    graph = helper.make_graph(
        nodes,
        "heights",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, sides)],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, sides)],
        [numpy_helper.from_array(np.float32(value), name) for name, value in zip("ms", inner)],
    )
    path = tmp_path / "heights.onnx"
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), path)
    about = replace(ABOUT, channels=(ForeignChannel("elevation", "elevation"),), measures="numbers", **said)
    bundle, _ = taken_in(path, tmp_path / "own", about)
    assert bundle.halo_px == 0 and mlm.faults(bundle.data) == []
    heights = np.random.default_rng(0).uniform(900, 1100, (1, 64, 96)).astype(np.float32)
    scene = scenes.write(tmp_path / "dem.tif", heights, descriptions=("elevation",))
    outputs = Outputs(mask=str(tmp_path / "mask.tif"), probability_float=str(tmp_path / "p.tif"))
    segment(Job(str(bundle.folder), (SceneJob((str(scene),), outputs),), precision="f32"), lambda event: None)
    with rasterio.open(tmp_path / "p.tif") as found:
        assert np.abs(found.read(1) - 1 / (1 + np.exp((1000 - heights[0]) / 20))).max() < 1e-4


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            {"mean": (1354.0, 1118.0, 1042.0, 2470.0), "std": (245.0, 333.0, 395.0, 1100.0)},
            "mean of 2470 is not possible",
        ),
        ({"mean": (-15.0,) * 4, "std": (5.0,) * 4}, "mean of -15 is not possible"),
        ({"std": (10000.0,) * 4}, "deviation of 10000 is not possible"),
        ({"mean": (0.485,) * 4, "std": (0.229,) * 4, "factor": 255}, "mean of 0.485 is that of reflectance itself"),
        ({"measures": "numbers", "factor": 255}, "used as they are"),
    ],
)
def test_mean_and_deviation_of_other_values_are_refused(unet, tmp_path, said, words):
    with pytest.raises(JobError, match=words):
        taken_in(unet / "model.onnx", tmp_path / "own", replace(ABOUT, **said))


@pytest.mark.parametrize(
    ("scaling", "found"),
    [
        (
            [{"type": "z-score", "mean": m, "stddev": 300.0} for m in (1354.0, 1118.0, 1042.0, 2470.0)],
            ("factor", 10000),
        ),
        ([{"type": "min-max", "minimum": 0, "maximum": 255}], ("factor", 255)),
        ([{"type": "scale", "value": 10000}], ("std", [10000.0] * 4)),
        ([{"type": "z-score", "mean": -15.0, "stddev": 5.0}], ("measures", "numbers")),
        ([{"type": "min-max", "minimum": 0, "maximum": 65535}], ("mean", None)),
        ([{"type": "processing", "format": "python", "expression": "x"}], ("mean", None)),
        ([{"type": "z-score", "mean": 0.485, "stddev": 0.229}], ("factor", 1.0)),
    ],
)
def test_scalings_and_bands_of_a_stac_item_are_suggested(unet, tmp_path, scaling, found):
    source = {"name": "x", "bands": ["B04", "B03", "B02", "B08"], "value_scaling": scaling}
    item = {"properties": {"mlm:input": [source], "mlm:output": [{"name": "y"}]}}
    (unet / "model.json").write_text(json.dumps(item))
    suggestion = describe_onnx(unet / "model.onnx")["suggestion"]
    assert suggestion["bands"] == ["red", "green", "blue", "nir"]
    assert suggestion.get(found[0]) == found[1]


def test_a_network_of_bytes_is_not_given_values_of_0_to_1(tmp_path):
    nodes = [helper.make_node("Cast", ["x"], ["f"], to=TensorProto.FLOAT), helper.make_node("Sigmoid", ["f"], ["y"])]
    graph = helper.make_graph(
        nodes,
        "bytes",
        [helper.make_tensor_value_info("x", TensorProto.UINT8, ["batch", 4, "rows", "cols"])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["batch", 4, "rows", "cols"])],
    )
    path = tmp_path / "bytes.onnx"
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), path)
    assert describe_onnx(path)["suggestion"]["factor"] == 255
    with pytest.raises(BundleError, match="integers from 0 to 255"):
        taken_in(path, tmp_path / "own")


@pytest.mark.parametrize("across", [0, 1])
def test_a_network_that_sees_far_is_exact_and_its_memory_is_measured(tmp_path, across):
    """Beyond what a square tile shows its reach is measured on strips, along rows and along columns."""
    shape, apart = [1, 1], [0, 0]
    shape[across], apart[across] = 3, 500
    weights = np.zeros((1, 4, *shape), np.float32)
    weights[0, 0], weights[0, 1] = np.float32([[3, 0, 0], [0, -1, 4]]).reshape(2, *shape)
    steps = [max(1, each) for each in apart]
    nodes = [
        helper.make_node("Conv", ["x", "w"], ["c"], dilations=steps, pads=apart * 2),
        helper.make_node("Sigmoid", ["c"], ["y"]),
    ]
    graph = helper.make_graph(
        nodes,
        "far",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["batch", 4, "rows", "cols"])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["batch", 1, "rows", "cols"])],
        [numpy_helper.from_array(weights, "w")],
    )
    path = tmp_path / "far.onnx"
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), path)
    bundle, _ = taken_in(path, tmp_path / "own")
    assert (bundle.halo_px, bundle.tile_px) == (512, None)
    if sys.platform == "linux":
        assert 4 * 4 <= bundle.bytes_per_px < 400
    size = (64, 2400) if across else (2400, 64)
    values = np.random.default_rng(0).uniform(0, 0.6, (4, *size)).astype(np.float32)
    scene = scenes.write(tmp_path / "long.tif", values, descriptions=scenes.NAMES)
    padded = np.pad(values, ((0, 0), (apart[0], apart[0]), (apart[1], apart[1])))
    before, after = (padded[:, start * apart[0] :, start * apart[1] :][:, : size[0], : size[1]] for start in (0, 2))
    expected = 1 / (1 + np.exp(values[1] - 3 * before[0] - 4 * after[1]))
    assert np.abs(probability(bundle.folder, scene, tmp_path / "p") - expected).max() < 1e-5


def test_what_deepness_wrote_is_suggested(unet, tmp_path):
    model = onnx.load(unet / "model.onnx")
    said = {
        "model_type": "Segmentor",
        "class_names": {0: "ground", 1: "road"},
        "resolution": 21,
        "seg_thresh": 0.4,
        "standardization_mean": [0.1] * 4,
        "standardization_std": [0.2] * 4,
    }
    onnx.helper.set_model_props(model, {key: json.dumps(value) for key, value in said.items()})
    onnx.save(model, tmp_path / "deepness.onnx")
    facts = describe_onnx(tmp_path / "deepness.onnx")
    layout = {
        "channels": 4,
        "outputs": 1,
        "channels_first": True,
        "tile_px": None,
        "data_type": "float32",
        "output": "",
        "channel_axis": 1,
        "shrunk": 1,
    }
    assert facts["layout"] == layout
    assert facts["suggestion"] == {
        "classes": ["ground", "road"],
        "resolution_m": 0.21,
        "threshold": 0.4,
        "mean": [0.1] * 4,
        "std": [0.2] * 4,
    }


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"threshold": 1.0}, "greater than 0 and less than 1"),
        ({"resolution_m": (10.0, 1.0)}, "resolution"),
        ({"mean": (1.0,)}, "one number for each channel"),
        ({"std": (1.0, 0.0, 1.0, 1.0)}, "must not be 0"),
        ({"classes": ("one",)}, "two classes"),
    ],
)
def test_senseless_answers_are_refused(change, words):
    job = ImportModel("x.onnx", ModelOutputs("new"), replace(ABOUT, **change))
    with pytest.raises(JobError, match=words):
        read_job(job.to_json())


def test_a_file_that_is_no_network_is_refused_in_a_sentence(tmp_path):
    (tmp_path / "x.onnx").write_bytes(b"nothing")
    with pytest.raises(BundleError, match="cannot be read as an ONNX file"):
        describe_onnx(tmp_path / "x.onnx")


def test_channels_must_be_as_many_as_the_network_takes(unet, tmp_path):
    with pytest.raises(BundleError, match="takes 4 channels, but 3"):
        taken_in(unet / "model.onnx", tmp_path / "new", replace(ABOUT, channels=RGBN[:3]))
