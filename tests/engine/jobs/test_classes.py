"""What model.json says is read: classes, their numbers, names and colours; what is malformed is told."""

from __future__ import annotations

import json

import bundles
import pytest
from engine.contract.classes import PALETTE, classes_from_json, classes_to_json, numbered
from engine.contract.errors import BundleError
from engine.contract.model import Bundle

LAND_COVER = [
    {"value": 10, "name": "tree", "color_hint": "006400", "description": "Trees of any height"},
    {"value": 0, "name": "rest", "background": True},
    {"value": 30, "name": "grass"},
]


def described(folder, classes, **own):
    """A model with the classes given."""
    bundles.copy_of_first_channel(folder, **own)
    description = json.loads((folder / "model.json").read_text())
    description["mlm:output"][0]["classification:classes"] = classes
    (folder / "model.json").write_text(json.dumps(description))
    return folder


def test_a_model_of_one_target_has_two_classes(tmp_path):
    bundle = Bundle.load(described(tmp_path, [{"value": 1, "name": "cloud"}, {"value": 0, "name": "clear"}]))
    assert bundle.is_binary
    assert bundle.class_names == ("clear", "cloud")
    assert [item.background for item in bundle.classes] == [True, False]
    assert bundle.title == "cloud"


def test_many_classes_keep_the_order_of_the_networks_channels(tmp_path):
    bundle = Bundle.load(described(tmp_path, LAND_COVER, output={"kind": "classes", "activation": "softmax"}))
    assert not bundle.is_binary
    assert bundle.output.values == (10, 0, 30)
    tree, rest, grass = bundle.classes
    assert (tree.color, tree.description) == ((0, 100, 0), "Trees of any height")
    assert (rest.background, rest.color) == (True, (0, 0, 0))
    assert grass.color == PALETTE[0]
    assert bundle.title == "tree, grass"


def test_independent_labels_have_a_threshold_each_and_none_for_what_remains(tmp_path):
    own = {"kind": "labels", "activation": "sigmoid", "name": "masks"}
    bundle = Bundle.load(described(tmp_path, LAND_COVER, output=own, label_thresholds={"30": 0.2}, threshold=0.6))
    assert bundle.output.values == (10, 30)
    assert bundle.label_thresholds == ((10, 0.6), (30, 0.2))
    assert bundle.output.name == "masks"


def test_classes_travel_through_a_tag_unchanged():
    classes = classes_from_json(LAND_COVER)
    assert classes_from_json(json.loads(classes_to_json(classes))) == classes


def test_names_alone_get_numbers_and_colours():
    background, cloud, shadow = numbered(("background", "cloud", "shadow"))
    assert (background.background, cloud.background, shadow.value) == (True, False, 2)
    assert cloud.color != shadow.color
    assert not any(item.background for item in numbered(("water", "wet", "dry")))


@pytest.mark.parametrize(
    ("classes", "output", "words"),
    [
        (
            [{"value": n, "name": str(n)} for n in range(300)],
            {"kind": "classes"},
            "300 classes are too many; a mask can hold 254",
        ),
        ([{"value": 1, "name": "a"}, {"value": 1, "name": "b"}], {"kind": "classes"}, "two classes have the value 1"),
        ([{"value": 0, "name": "a"}, {"value": 254, "name": "b"}], {"kind": "classes"}, "class value 254"),
        ([{"value": 0, "name": "a"}], {"kind": "classes"}, "at least two classes"),
        (LAND_COVER, {"kind": "target"}, "a single target needs two classes, not 3"),
        (LAND_COVER, {"kind": "boxes"}, "kind of output 'boxes'"),
        (LAND_COVER, {"kind": "classes", "activation": "tanh"}, "activation 'tanh'"),
        ([{**LAND_COVER[0], "color_hint": "red"}, LAND_COVER[1]], {"kind": "classes"}, "six hexadecimal digits"),
        ([{**item, "background": True} for item in LAND_COVER], {"kind": "classes"}, "more than one class"),
    ],
)
def test_classes_that_make_no_sense_are_refused_in_a_sentence(tmp_path, classes, output, words):
    with pytest.raises(BundleError, match=words):
        Bundle.load(described(tmp_path, classes, output=output))


@pytest.mark.parametrize(
    "change",
    [
        {"cloudreef": 5},
        {"mlm:input": {"a": 1}},
        {"mlm:output": [5]},
        {"mlm:output": [{"classification:classes": "ab"}]},
        {"cloudreef": {"output": "sigmoid"}},
        {"cloudreef": {"files": ["model.onnx"]}},
        {"cloudreef": {"files": {"onnx": "model.onnx"}}},
        {"cloudreef": {"threshold": 1e999}},
        {"cloudreef": {"flops_per_px": float("nan")}},
        {"cloudreef": {"resolution_m": [1, "x"]}},
        {"cloudreef": {"resolution_m": [60, 10]}},
        {"id": " "},
        {"mlm:input": [{"bands": []}]},
        {"mlm:input": [{"bands": [{"name": "red", "optional": "false"}]}]},
        {"cloudreef": {"halo_px": 10**400}},
        {"deep": json.loads("[" * 60 + "]" * 60)},
    ],
    ids=str,
)
def test_a_description_with_values_of_the_wrong_kind_is_one_sentence(tmp_path, change):
    model = bundles.copy_of_first_channel(tmp_path / "model")
    data = json.loads((model / "model.json").read_text())
    for name, value in change.items():
        data[name] = {**data[name], **value} if name == "cloudreef" and isinstance(value, dict) else value
    (model / "model.json").write_text(json.dumps(data))
    with pytest.raises(BundleError, match="is incomplete or malformed|cannot be read"):
        bundle = Bundle.load(model)
        bundle.weights("onnx")


@pytest.mark.parametrize("name", ["", "..", "../model.onnx", "deep/model.onnx", "C:model.onnx"])
def test_weights_must_lie_in_the_folder_of_the_model(tmp_path, name):
    model = bundles.copy_of_first_channel(tmp_path / "model")
    data = json.loads((model / "model.json").read_text())
    data["cloudreef"]["files"]["onnx"]["path"] = name
    (model / "model.json").write_text(json.dumps(data))
    with pytest.raises(BundleError, match="must lie in the model's own folder"):
        Bundle.load(model)
