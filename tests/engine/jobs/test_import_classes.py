"""Networks of several classes from elsewhere, in all their forms, are taken in and answer as they should."""

from __future__ import annotations

import json
from dataclasses import replace

import bundles
import class_models
import numpy as np
import onnx
import pytest
import rasterio
import scenes
from engine.contract.classes import Decision
from engine.contract.errors import BundleError, JobError
from engine.contract.jobs import read_job
from engine.contract.model import Bundle
from engine.contract.model_jobs import Foreign, ForeignChannel, ImportModel, ModelOutputs
from engine.contract.protocol import Job, Outputs, SceneJob
from engine.jobs.importmodel import importmodel
from engine.network.exchange.foreign import describe_onnx
from engine.segmenting.segment import segment
from onnx import TensorProto, helper, numpy_helper

RGBN = tuple(ForeignChannel(name, name, wavelength) for name, wavelength, _ in bundles.RGBN)
ABOUT = Foreign("own", "Own", "From elsewhere.", RGBN, ("land", "cloud", "shadow"), (1.0, 1000.0))
RUNTIMES = ("onnxruntime", "openvino")


def silent(event):
    pass


def taken_in(graph, folder, **said):
    folder.mkdir(exist_ok=True)
    onnx.save(graph, folder / "bare.onnx")
    job = ImportModel(str(folder / "bare.onnx"), ModelOutputs(str(folder / "model")), replace(ABOUT, **said))
    importmodel(read_job(job.to_json()), silent)
    return Bundle.load(folder / "model")


@pytest.fixture
def values():
    values = np.random.default_rng(3).random((4, 60, 70)).astype(np.float32) * 0.9 + 0.05
    return np.round(values * 255) / np.float32(255)


@pytest.fixture
def scene(values, tmp_path):
    return scenes.write(tmp_path / "scene.tif", values, descriptions=scenes.NAMES)


def mask(model, scene, folder, runtime="onnxruntime", **options):
    outputs = Outputs(mask=str(folder / "mask.tif"))
    scene_job = SceneJob((str(scene),), outputs, scaling="reflectance")
    segment(Job(str(model), (scene_job,), runtime=runtime, replace=True, precision="f32", **options), silent)
    with rasterio.open(outputs.mask) as raster:
        return raster.read(1)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({}, {}),
        ({"opset": 9}, {}),
        ({"weights": np.float16}, {}),
        ({"kind": TensorProto.FLOAT16, "weights": np.float16}, {}),
        ({"kind": TensorProto.UINT8}, {"factor": 255.0, "activation": "softmax"}),
        ({"fixed": 64}, {}),
    ],
)
def test_a_network_of_rows_before_channels_and_several_outputs(scene, values, tmp_path, form, said):
    bundle = taken_in(class_models.rows_before_channels(**form), tmp_path, output="classes", **said)
    assert (bundle.output.kind, bundle.output.activation, bundle.output.name) == ("classes", "softmax", "classes")
    assert bundle.output.channels_first is False
    assert bundle.tile_px == form.get("fixed")
    for runtime in RUNTIMES:
        assert (mask(bundle.folder, scene, tmp_path, runtime) == values[:3].argmax(axis=0)).all(), runtime


def test_classes_keep_the_numbers_and_colours_that_they_are_given(scene, values, tmp_path):
    said = {"values": (10, 20, 95), "colors": ("112233", "445566", "778899"), "background": "land"}
    bundle = taken_in(class_models.first_channels(scale=4.0), tmp_path, **said)
    assert [item.value for item in bundle.classes] == [10, 20, 95]
    assert bundle.classes[2].color == (119, 136, 153)
    assert [item.background for item in bundle.classes] == [True, False, False]
    expected = np.array([10, 20, 95])[values[:3].argmax(axis=0)]
    assert (mask(bundle.folder, scene, tmp_path) == expected).all()


def test_a_map_of_whole_numbers_is_noticed(scene, values, tmp_path):
    bundle = taken_in(class_models.first_channels(kind="ArgMax"), tmp_path)
    assert bundle.output.kind == "argmax"
    assert (mask(bundle.folder, scene, tmp_path) == values[:3].argmax(axis=0)).all()


def test_independent_labels_need_a_class_each_and_may_have_a_background(scene, values, tmp_path):
    graph = class_models.first_channels(2, scale=4.0)
    bundle = taken_in(graph, tmp_path, kind="labels", background="land")
    assert (bundle.output.activation, bundle.output.values) == ("sigmoid", (1, 2))
    found = mask(bundle.folder, scene, tmp_path, threshold=0.9)
    held = 1 / (1 + np.exp(-4 * values[:2])) >= 0.9
    assert (found == np.select([held[0], held[1]], [1, 2], 0)).all()
    assert (mask(bundle.folder, scene, tmp_path, threshold=0.9, decision=Decision(classes=(2,))) == 2 * held[1]).all()


def test_two_of_several_channels_are_one_target_as_ever(scene, tmp_path):
    graph = class_models.first_channels(3, "Softmax", 4.0)
    bundle = taken_in(graph, tmp_path, classes=("rest", "cloud"), output_channel=1)
    assert bundle.is_binary and bundle.output.channel == 1


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"classes": ("a", "b", "c", "d")}, "has 3 outputs, but 4 classes are named"),
        ({"output": "nothing"}, 'has no output "nothing"; it has: y'),
        ({"kind": "argmax"}, "class numbers are integers"),
    ],
)
def test_what_does_not_fit_the_network_is_told(tmp_path, said, words):
    with pytest.raises(BundleError, match=words):
        taken_in(class_models.first_channels(scale=4.0), tmp_path, **said)
    assert not (tmp_path / "model").exists()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"classes": tuple(map(str, range(300)))}, "300 classes are too many; a mask can hold 254"),
        ({"values": (1, 2)}, "3 classes, but 2 numbers"),
        ({"values": (1, 1, 2)}, "two classes have the value 1"),
        ({"colors": ("red", "000000", "ffffff")}, "six hexadecimal digits"),
        ({"kind": "boxes"}, "kind of output"),
        ({"kind": "target"}, "needs two classes"),
    ],
)
def test_senseless_classes_are_refused(said, words):
    job = ImportModel("x.onnx", ModelOutputs("new"), replace(ABOUT, **said))
    with pytest.raises(JobError, match=words):
        read_job(job.to_json())


def test_outputs_are_listed_and_a_stac_item_beside_the_file_answers_most(tmp_path):
    onnx.save(class_models.rows_before_channels(), tmp_path / "net.onnx")
    item = {
        "properties": {
            "gsd": 30,
            "mlm:input": [
                {
                    "bands": ["blue", {"name": "green"}, "red", "nir"],
                    "value_scaling": [{"type": "z-score", "mean": m, "stddev": 0.2} for m in (0.1, 0.2, 0.3, 0.4)],
                }
            ],
            "mlm:output": [
                {
                    "classification:classes": [
                        {"value": 0, "name": "clear", "color_hint": "000000"},
                        {"value": 3, "name": "cloud", "color_hint": "FFFFFF"},
                        {"value": 4, "name": "shadow", "color_hint": "333333"},
                    ],
                    "post_processing_function": "torch.nn.functional.softmax",
                }
            ],
        }
    }
    (tmp_path / "net.json").write_text(json.dumps(item))
    facts = describe_onnx(tmp_path / "net.onnx")
    assert [(output["name"], output["channels"]) for output in facts["outputs"]] == [("edges", 3), ("classes", 3)]
    assert facts["suggestion"] == {
        "classes": ["clear", "cloud", "shadow"],
        "values": [0, 3, 4],
        "colors": ["000000", "FFFFFF", "333333"],
        "bands": ["blue", "green", "red", "nir"],
        "mean": [0.1, 0.2, 0.3, 0.4],
        "std": [0.2] * 4,
        "factor": 1.0,
        "activation": "softmax",
        "resolution_m": 30.0,
    }


def tried(graph, folder, scene, **said):
    """Takes a network in with a tile of a scene; returns what is told of it, and the picture (rows, cols, 3)."""
    folder.mkdir()
    onnx.save(graph, folder / "bare.onnx")
    outputs = ModelOutputs(str(folder / "model"), str(folder / "trial.png"))
    job = ImportModel(str(folder / "bare.onnx"), outputs, replace(ABOUT, **said), str(scene))
    done = importmodel(read_job(job.to_json()), silent)
    if "picture" not in done.outputs:
        return done.statistics["trial"], None
    with rasterio.open(done.outputs["picture"]) as picture:
        return done.statistics["trial"], picture.read().transpose(1, 2, 0)


@pytest.mark.parametrize("kind", ["Softmax", "Sigmoid", "ArgMax", None])
def test_a_tile_shows_the_mask_that_a_run_would_give(scene, tmp_path, kind):
    said = {"colors": ("000000", "FF0000", "0000FF"), "kind": "labels" if kind == "Sigmoid" else "auto"}
    told, picture = tried(
        class_models.first_channels(2 if kind == "Sigmoid" else 3, kind, 4.0), tmp_path / "own", scene, **said
    )
    found = mask(tmp_path / "own" / "model", scene, tmp_path)
    assert picture.shape == (60, 2 * 70 + 8, 3)
    colours = np.array([(40, 40, 40), (255, 0, 0), (0, 0, 255)], np.uint8)
    np.testing.assert_array_equal(picture[:, 78:], colours[found])
    assert [one["name"] for one in told["classes"]] == ["land", "cloud", "shadow"]
    assert [one["percent"] for one in told["classes"]] == pytest.approx([100 * (found == n).mean() for n in range(3)])


def test_a_tile_of_one_target_is_drawn_too(scene, tmp_path):
    graph = class_models.first_channels(1, "Sigmoid", 9.0)
    told, picture = tried(graph, tmp_path / "own", scene, classes=("rest", "cloud"), kind="target", threshold=0.9)
    found = mask(tmp_path / "own" / "model", scene, tmp_path)
    assert told["classes"][1]["percent"] == pytest.approx(100 * found.mean())
    assert len(np.unique(picture[:, 78:].reshape(-1, 3), axis=0)) == 2


def test_that_a_scene_lacks_a_band_is_told_and_no_reason_to_refuse(values, tmp_path):
    path = scenes.write(tmp_path / "rgb.tif", values[:3], descriptions=scenes.NAMES[:3])
    told, picture = tried(class_models.first_channels(3, "Softmax"), tmp_path / "own", path)
    assert picture is None and "infrared" in told["failed"] and (tmp_path / "own" / "model" / "model.json").is_file()


def variant(last, *, opset=17, batch="batch", weights=np.float32, answer=None, kind=TensorProto.FLOAT):
    """A network whose last layers are `last`, a list of (operator, attributes); its answer is that of 3 channels."""
    kernel = np.zeros((3, 4, 1, 1), np.float32)
    kernel[range(3), range(3)] = 4.0
    internal = TensorProto.FLOAT16 if weights == np.float16 else TensorProto.FLOAT
    nodes = [
        helper.make_node("Cast", ["x"], ["f"], to=internal),
        helper.make_node("Conv", ["f", "w"], ["c"]),
        helper.make_node("Cast", ["c"], ["s0"], to=TensorProto.FLOAT),
    ]
    for place, (operator, attributes) in enumerate([*last, ("Identity", {})]):
        output = "y" if place == len(last) else f"s{place + 1}"
        nodes.append(helper.make_node(operator, [f"s{place}"], [output], **attributes))
    sides = [helper.make_tensor_value_info("x", TensorProto.FLOAT, [batch, 4, "rows", "cols"])]
    answers = [helper.make_tensor_value_info("y", kind, answer or [batch, 3, "rows", "cols"])]
    graph = helper.make_graph(nodes, "variant", sides, answers, [numpy_helper.from_array(kernel.astype(weights), "w")])
    ir_version = 4 if opset < 10 else 8 if opset < 19 else 10
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=ir_version)


INTEGERS = {
    TensorProto.INT64: "int64",
    TensorProto.INT32: "int32",
    TensorProto.UINT8: "uint8",
    TensorProto.FLOAT: "float",
}


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        *(({"last": [("Softmax", {"axis": 1})], "opset": opset}, "none") for opset in (13, 15, 19, 21)),
        *(({"last": [], "opset": opset}, "softmax") for opset in (9, 11, 18, 20, 21)),
        ({"last": [("LogSoftmax", {"axis": 1})]}, "softmax"),
        ({"last": [], "batch": 1}, "softmax"),
        ({"last": [("Softmax", {"axis": 1})], "weights": np.float16}, "none"),
    ],
)
def test_forms_of_the_last_layers(scene, values, tmp_path, form, expected):
    bundle = taken_in(variant(**form), tmp_path)
    assert (bundle.output.kind, bundle.output.activation) == ("classes", expected)
    for runtime in RUNTIMES:
        assert (mask(bundle.folder, scene, tmp_path, runtime) == values[:3].argmax(axis=0)).all(), runtime


@pytest.mark.parametrize("keepdims", [0, 1])
@pytest.mark.parametrize("kind", INTEGERS, ids=INTEGERS.values())
def test_maps_of_numbers_in_every_type(scene, values, tmp_path, kind, keepdims):
    last = [("ArgMax", {"axis": 1, "keepdims": keepdims}), ("Cast", {"to": kind})]
    answer = ["batch", "rows", "cols"] if not keepdims else ["batch", 1, "rows", "cols"]
    bundle = taken_in(variant(last, kind=kind, answer=answer), tmp_path, kind="argmax")
    assert (mask(bundle.folder, scene, tmp_path) == values[:3].argmax(axis=0)).all()


@pytest.mark.parametrize("beside", [False, True])
def test_a_map_that_is_of_one_class_on_noise_is_taken_in_with_its_reach(scene, values, tmp_path, beside):
    """Means over 41 pixels of noise are much alike: the numbers before the argmax tell that it looks, and how far."""
    kernel = np.zeros((2, 4, 1, 41), np.float32)
    kernel[1, 0] = 1 / 41
    nodes = [
        helper.make_node("Conv", ["x", "w", "b"], ["c"], pads=[0, 20, 0, 20]),
        helper.make_node("ArgMax", ["c"], ["a"], axis=1, keepdims=0),
        helper.make_node("Cast", ["a"], ["y"], to=TensorProto.UINT8),
    ]
    graph = helper.make_graph(
        nodes,
        "late",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["batch", 4, "rows", "cols"])],
        [helper.make_tensor_value_info("y", TensorProto.UINT8, ["batch", "rows", "cols"])],
        [numpy_helper.from_array(kernel, "w"), numpy_helper.from_array(np.float32([0.5, 0]), "b")],
    )
    path = tmp_path / "bare.onnx"
    more = {"save_as_external_data": True, "location": "bare.data", "size_threshold": 0} if beside else {}
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), path, **more)
    about = replace(ABOUT, classes=("land", "cloud"), kind="argmax")
    importmodel(ImportModel(str(path), ModelOutputs(str(tmp_path / "model")), about), silent)
    assert Bundle.load(tmp_path / "model").halo_px == 32
    mean = np.lib.stride_tricks.sliding_window_view(np.pad(values[0], ((0, 0), (20, 0))), 41, axis=1).mean(axis=2)
    sure = np.abs(mean - 0.5) > 1e-3
    assert (mask(tmp_path / "model", scene, tmp_path)[:, :50] == (mean > 0.5))[sure].all()


def test_weights_of_several_classes_beside_the_file(scene, values, tmp_path):
    graph = class_models.first_channels(3, "Softmax", 4.0)
    tmp_path.joinpath("bare").mkdir()
    path = tmp_path / "bare" / "bare.onnx"
    onnx.save(graph, path, save_as_external_data=True, location="bare.data", size_threshold=0)
    importmodel(ImportModel(str(path), ModelOutputs(str(tmp_path / "model")), ABOUT), silent)
    assert (tmp_path / "model" / "bare.data").is_file()
    assert (mask(tmp_path / "model", scene, tmp_path) == values[:3].argmax(axis=0)).all()


def test_an_output_that_is_no_map_is_passed_over(scene, values, tmp_path):
    """A network that also tells what a tile shows as a whole, before the map."""
    graph = class_models.first_channels(3, "Softmax", 4.0)
    graph.graph.node.extend(
        [helper.make_node("GlobalAveragePool", ["x"], ["g"]), helper.make_node("Flatten", ["g"], ["whole"])]
    )
    graph.graph.output.insert(0, helper.make_tensor_value_info("whole", TensorProto.FLOAT, ["batch", 4]))
    bundle = taken_in(graph, tmp_path / "own")
    assert (mask(bundle.folder, scene, tmp_path) == values[:3].argmax(axis=0)).all()
    assert describe_onnx(tmp_path / "own" / "bare.onnx")["layout"]["outputs"] == 3
