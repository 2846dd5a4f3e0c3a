"""Networks that leave the last step to their caller: a smaller output is enlarged, a tanh becomes a probability."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import numpy as np
import onnx
import onnxruntime
import pytest
import rasterio
import scenes
import small_networks
from engine.contract.errors import BundleError, JobError
from engine.contract.jobs import read_job
from engine.contract.model import Bundle
from engine.contract.model_jobs import ExportModel, FileOutputs, Foreign, ForeignChannel, ImportModel, ModelOutputs
from engine.contract.protocol import Job, Outputs, SceneJob
from engine.jobs.exportmodel import exportmodel
from engine.jobs.importmodel import importmodel
from engine.network.exchange.foreign import describe_onnx
from engine.segmenting.segment import segment
from onnx import TensorProto, helper, numpy_helper

ABOUT = {
    "id": "own", "name": "Own", "description": "Roads.", "classes": ("land", "road", "water"),
    "channels": tuple(ForeignChannel(name, name) for name in small_networks.RGB), "resolution_m": (1.0, 1000.0),
}  # fmt: skip
SIZE = (384, 416)


def silent(event):
    pass


@pytest.fixture(scope="module")
def values():
    """Reflectance that 8 bits hold."""
    return np.rint(np.random.default_rng(1).uniform(5, 230, (3, *SIZE))).astype(np.float32) / np.float32(255)


@pytest.fixture
def scene(tmp_path, values):
    return scenes.write(tmp_path / "scene.tif", values, descriptions=small_networks.RGB)


def taken_in(path, folder, told=None, **about):
    job = ImportModel(str(path), ModelOutputs(str(folder)), Foreign(**{**ABOUT, **about}))
    importmodel(read_job(job.to_json()), silent if told is None else told.append)
    return Bundle.load(folder)


def mask(model, scene, folder, runtime="onnxruntime", **options):
    folder.mkdir()
    outputs = Outputs(mask=str(folder / "mask.tif"))
    job = Job(str(model), (SceneJob((str(scene),), outputs, scaling="reflectance"),), precision="f32", runtime=runtime)
    segment(replace(job, **options), silent)
    with rasterio.open(folder / "mask.tif") as found:
        return found.read(1)


def differ(mask, output, rounding=1e-4):
    """Counts pixels of another class, except where two classes are as likely but for rounding."""
    first, second = -np.sort(-output, axis=0)[:2]
    return int(((mask != output.argmax(axis=0)) & (first - second > rounding)).sum())


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"opset": 11, "ir_version": 3},
        {"opset": 21, "ir_version": 10},
        {"stride": 2},
        {"last": [("Transpose", {"perm": [0, 2, 3, 1]})], "answer": ["b", "h", "w", 3]},
        {"last": [("Cast", {"to": TensorProto.FLOAT16})], "gives": TensorProto.FLOAT16},
        {"save_as_external_data": True, "location": "n.onnx_data", "size_threshold": 0},
    ],
    ids=["plain", "opset 11", "opset 21", "half", "channels last", "float16", "external"],
)
@pytest.mark.parametrize("runtime", ["onnxruntime", "openvino"])
def test_a_smaller_output_is_enlarged_as_its_publishers_do(tmp_path, scene, values, form, runtime):
    path, times = small_networks.network(tmp_path / "n.onnx", **form), form.get("stride", 4)
    bundle = taken_in(path, tmp_path / "own")
    assert bundle.halo_px == 32 and bundle.output.activation == "softmax"
    expected = small_networks.answer(small_networks.network(tmp_path / "plain.onnx", stride=times), values, times)
    for tile in (128, 512):
        found = mask(bundle.folder, scene, tmp_path / str(tile), runtime, tile_px=tile)
        assert differ(found, expected, 0.02 if "gives" in form else 1e-4) == 0


def test_what_was_added_is_said_and_the_published_file_stays_known(tmp_path):
    path = small_networks.network(tmp_path / "n.onnx")
    told = []
    bundle = taken_in(path, tmp_path / "own", told)
    added = "Its output, 4 times smaller than its input, is enlarged by bilinear interpolation."
    assert bundle.description == f"Roads. {added}"
    assert added in [getattr(event, "text", "") for event in told]
    source = json.loads((bundle.folder / "model.json").read_text())["cloudreef"]["source"]
    assert source == {"name": "n.onnx", "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}


def test_the_number_of_channels_is_found_where_the_file_only_names_it(tmp_path):
    facts = describe_onnx(small_networks.network(tmp_path / "n.onnx"))
    assert (facts["layout"]["channels"], facts["layout"]["outputs"]) == (3, 3)
    assert [output["channels"] for output in facts["outputs"]] == [3]


def test_channels_behind_rows_and_columns_are_found_where_the_file_only_names_axes(tmp_path, scene, values):
    """As tf2onnx writes a network whose input has no stated shape."""
    path = small_networks.network(
        tmp_path / "n.onnx", [("Transpose", {"perm": [0, 2, 3, 1]})], stride=1, dims=list("bhwc"), answer=list("bhwk"),
        first=[("Transpose", ["pixel_values"], "x", {"perm": [0, 3, 1, 2]})],
    )  # fmt: skip
    layout = describe_onnx(path)["layout"]
    assert (layout["channels_first"], layout["channels"], layout["outputs"]) == (False, 3, 3)
    bundle = taken_in(path, tmp_path / "own")
    expected = small_networks.answer(small_networks.network(tmp_path / "plain.onnx", stride=1), values, 1)
    assert differ(mask(bundle.folder, scene, tmp_path / "p"), expected) == 0


def test_tiles_of_one_size_are_enlarged_too(tmp_path, scene, values):
    path = small_networks.network(tmp_path / "n.onnx", dims=[1, 3, 256, 256], answer=[1, 3, 64, 64])
    bundle = taken_in(path, tmp_path / "own")
    assert (bundle.tile_px, bundle.halo_px) == (256, None)
    expected = small_networks.answer(small_networks.network(tmp_path / "free.onnx"), values)
    found = mask(bundle.folder, scene, tmp_path / "p")
    assert differ(found, expected) < 0.005 * found.size  # blended where tiles meet


def test_a_network_of_one_size_that_says_any_gets_that_size(tmp_path):
    """As traced at 512 pixels with free axes in name only."""
    path = small_networks.network(tmp_path / "n.onnx")
    model = onnx.load(path)
    model.graph.node[-1].op_type = "Reshape"
    model.graph.node[-1].input.append("shape")
    model.graph.initializer.append(numpy_helper.from_array(np.int64([1, 3, 128, 128]), "shape"))
    onnx.save(model, path)
    assert taken_in(path, tmp_path / "own").tile_px == 512


def test_a_network_that_sees_the_whole_tile_gets_tiles_of_the_size_that_it_was_trained_on(tmp_path):
    """As SegFormer does; here every output is relative to the mean of the tile."""
    path = small_networks.network(tmp_path / "n.onnx")
    model = onnx.load(path)
    model.graph.node.pop()
    model.graph.node.append(helper.make_node("ReduceMean", ["s0"], ["mean"], axes=[2, 3]))
    model.graph.node.append(helper.make_node("Sub", ["s0", "mean"], ["logits"]))
    onnx.save(model, path)
    bundle = taken_in(path, tmp_path / "own", tile_px=640)
    assert (bundle.tile_px, bundle.halo_px) == (640, None)
    values = np.random.default_rng(1).uniform(0.02, 0.9, (3, 640, 640)).astype(np.float32)
    scene = scenes.write(tmp_path / "scene.tif", values, descriptions=small_networks.RGB)
    assert differ(mask(bundle.folder, scene, tmp_path / "p"), small_networks.answer(path, values)) == 0


@pytest.mark.parametrize("tile_px", [0, 500, 8192])
def test_a_size_of_tiles_that_networks_cannot_take_is_refused(tile_px):
    job = ImportModel("x.onnx", ModelOutputs("new"), Foreign(**ABOUT, tile_px=tile_px))
    with pytest.raises(JobError, match="must be a multiple of 32"):
        read_job(job.to_json())


@pytest.mark.parametrize(
    ("outputs", "words"),
    [
        ({"output0": ("boxes", [1, 16, 25600])}, r"finds single objects \(boxes or queries\); its outputs are output0"),
        ({"class_queries_logits": ("queries", [1, 16, 1])}, "finds single objects"),
    ],
)
def test_boxes_and_queries_of_objects_are_refused(tmp_path, outputs, words):
    """YOLO answers with boxes beside masks of prototypes, MaskFormer with classes of queries beside their masks."""
    model = onnx.load(small_networks.network(tmp_path / "n.onnx", outputs=16, dims=[1, 3, 640, 640]))
    for name, (kind, shape) in outputs.items():
        if kind == "queries":
            model.graph.node.append(helper.make_node("GlobalAveragePool", ["logits"], ["mean"]))
        model.graph.node.append(helper.make_node("Reshape", ["logits" if kind == "boxes" else "mean", "shape"], [name]))
        model.graph.initializer.append(numpy_helper.from_array(np.int64(shape), "shape"))
        model.graph.output.insert(0, helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))
    onnx.save(model, tmp_path / "n.onnx")
    with pytest.raises(BundleError, match=words):
        describe_onnx(tmp_path / "n.onnx")


def test_inputs_beside_the_image_are_named(tmp_path):
    model = onnx.load(small_networks.network(tmp_path / "n.onnx"))
    more = helper.make_tensor_value_info("pixel_mask", TensorProto.INT64, ["batch_size", "height", "width"])
    model.graph.input.append(more)
    onnx.save(model, tmp_path / "n.onnx")
    with pytest.raises(BundleError, match=r"has 2 inputs \(pixel_values, pixel_mask\)"):
        describe_onnx(tmp_path / "n.onnx")


@pytest.mark.parametrize("form", ["onnx", "deepness"])
def test_an_enlarged_network_is_exported_whole(tmp_path, scene, values, form):
    bundle = taken_in(small_networks.network(tmp_path / "n.onnx"), tmp_path / "own")
    exportmodel(ExportModel(str(bundle.folder), FileOutputs(str(tmp_path / "e.onnx")), form), silent)
    expected = small_networks.answer(tmp_path / "n.onnx", values)
    if form == "onnx":
        importmodel(ImportModel(str(tmp_path / "e.onnx"), ModelOutputs(str(tmp_path / "back"))), silent)
        assert differ(mask(tmp_path / "back", scene, tmp_path / "p"), expected) == 0
        return
    session = onnxruntime.InferenceSession(str(tmp_path / "e.onnx"))
    edge = session.get_inputs()[0].shape[2]
    fed = np.pad(values, ((0, 0), (0, edge - SIZE[0]), (0, edge - SIZE[1])))[None]
    (found,) = session.run(None, {"image": fed})
    assert differ(found[0].argmax(axis=0)[:300, :300], expected[:, :300, :300]) == 0


def test_a_tanh_becomes_a_mask(tmp_path, scene, values):
    path = small_networks.network(tmp_path / "n.onnx", [("Tanh", {})], stride=1, outputs=1)
    bundle = taken_in(path, tmp_path / "own", classes=("land", "road"), threshold=0.8)
    assert bundle.output.activation == "none"
    assert bundle.description == "Roads. Its output, from -1 to 1, is converted to probabilities from 0 to 1."
    expected = (small_networks.answer(path, values, 1)[0] + 1) / 2
    found = mask(bundle.folder, scene, tmp_path / "p")
    assert not ((found != (expected >= 0.8)) & (np.abs(expected - 0.8) > 1e-4)).any()
    # Its file, imported once more without its description, needs no second step.
    again = taken_in(bundle.folder / "model.onnx", tmp_path / "again", classes=("land", "road"), threshold=0.8)
    assert again.description == "Roads." and again.files["onnx"].sha256 == bundle.files["onnx"].sha256


@pytest.mark.parametrize(
    ("kind", "factor"), [(TensorProto.DOUBLE, 1.0), (TensorProto.UINT16, 10000.0), (TensorProto.INT16, 10000.0)]
)
@pytest.mark.parametrize("runtime", ["onnxruntime", "openvino"])
def test_inputs_of_other_types(tmp_path, scene, values, kind, factor, runtime):
    first = [("Cast", ["pixel_values"], "n", {"to": TensorProto.FLOAT}), ("Div", ["n", "full"], "x", {})]
    path = small_networks.network(
        tmp_path / "n.onnx", stride=1, first=first, kind=kind, values={"full": np.float32(factor)}
    )
    bundle = taken_in(path, tmp_path / "own", factor=factor)
    stored = np.rint(values * factor) / np.float32(factor) if factor > 1 else values
    plain = small_networks.network(tmp_path / "plain.onnx", stride=1)
    expected = small_networks.answer(plain, stored.astype(np.float32), 1)
    assert differ(mask(bundle.folder, scene, tmp_path / "p", runtime), expected) == 0
    if factor > 1:
        with pytest.raises(BundleError, match="takes integers from"):
            taken_in(path, tmp_path / "wrong")


ARGMAX = [("ArgMax", {"axis": 1, "keepdims": 0})]


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"opset": 10, "ir_version": 4}, "operators of version 10 do not have"),
        (
            {"last": ARGMAX, "answer": ["b", "h", "w"], "gives": TensorProto.INT64},
            "class numbers for blocks of 4 x 4 pixels",
        ),
        ({"stride": 40}, "must have a value for each pixel"),
    ],
)
def test_what_cannot_be_enlarged_is_refused(tmp_path, form, words):
    with pytest.raises(BundleError, match=words):
        taken_in(small_networks.network(tmp_path / "n.onnx", **form), tmp_path / "own")
    assert not (tmp_path / "own").exists()
