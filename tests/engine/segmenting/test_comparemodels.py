"""Several models on one scene: raster, table and picture show which of them found the target."""

from __future__ import annotations

import csv
import json
import shutil
from dataclasses import replace
from pathlib import Path

import bundles
import class_models
import numpy as np
import onnx
import pytest
import rasterio
import scenes
from engine.contract.errors import CloudReefError, JobError
from engine.contract.mask_jobs import MaskOutputs, Threshold
from engine.contract.model import Bundle
from engine.contract.protocol import Job, Outputs, SceneJob
from engine.contract.scene_jobs import CompareModels, CompareOutputs
from engine.jobs import threshold as thresholding
from engine.segmenting.comparemodels import comparemodels
from engine.segmenting.segment import segment
from onnx import helper


@pytest.fixture
def task(tmp_path):
    """Two models that see red; the second calls only what is very bright."""
    path, reflectance, _ = scenes.stack(tmp_path / "scene.tif", 200, 300)
    models = []
    for name, threshold in (("low", 0.4), ("high", 0.6)):
        folder = bundles.copy_of_first_channel(tmp_path / name, threshold=threshold)
        text = (folder / "model.json").read_text().replace('"id": "tiny"', f'"id": "{name}"')
        (folder / "model.json").write_text(text)
        models.append(str(folder))
    job = Job(models[0], (SceneJob((str(path),), Outputs("unused.tif")),), runtime="onnxruntime")
    outputs = CompareOutputs(*(str(tmp_path / f"who.{ending}") for ending in ("tif", "csv", "png", "json")))
    stored = scenes.digital(reflectance[0]).astype(np.float32)
    return CompareModels(job, tuple(models), outputs), stored * np.float32(2e-5) - np.float32(0.1)


def test_the_raster_says_who_sees_the_target(task, tmp_path):
    job, red = task
    events = []
    done = comparemodels(job, events.append)
    low, high = red >= 0.4, red >= 0.6
    with rasterio.open(job.outputs.raster) as file:
        assert np.array_equal(file.read(1), low + 2 * high)
        assert file.descriptions == ("1 low + 2 high",)
    assert done.statistics["agreed_percent"] == pytest.approx(100 * (low == high).mean())
    assert [one["cover_percent"] for one in done.statistics["models"]] == pytest.approx(
        [100 * low.mean(), 100 * high.mean()]
    )
    with open(job.outputs.table, newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["first"], row["second"], int(row["only_second_px"])) == ("low", "high", 0)
    assert int(row["both_px"]) == high.sum()
    assert float(row["iou"]) == pytest.approx(high.sum() / low.sum())
    with rasterio.open(job.outputs.picture) as file:
        assert (file.count, file.shape) == (3, (200, 300))
        shown = file.read().transpose(1, 2, 0)
    assert len({tuple(colour) for colour in shown.reshape(-1, 3)}) == 3
    assert not [path for path in tmp_path.iterdir() if ".part" in path.name]
    shares = [event.done / event.total for event in events if event.event == "progress"]
    assert shares == sorted(shares) and shares[-1] == 1


def test_the_table_of_models_holds_no_formula(task, tmp_path, monkeypatch):
    """A Path of Python 3.9 writes no text with line ends of one's choice."""
    whole = Path.write_text
    monkeypatch.setattr(Path, "write_text", lambda path, text, encoding=None, errors=None: whole(path, text, encoding))
    job, _ = task
    for model in job.models:
        described = Path(model, "model.json")
        said = described.read_text().replace('"id": "low"', '"id": "=low"')
        described.write_text(said)
    comparemodels(job, lambda event: None)
    with open(job.outputs.table, newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["first"] == "'=low" and b"\r\n" in Path(job.outputs.table).read_bytes()


def test_several_classes_are_compared_by_their_names(task, tmp_path):
    """One model tells land, cloud and shadow apart, the other haze (which it calls 5), cloud (1) and other (0)."""
    job, _ = task
    other = (
        {"value": 5, "name": "haze"},
        {"value": 1, "name": "Cloud"},
        {"value": 0, "name": "rest", "background": True},
    )
    graphs = [class_models.first_channels(3, "Softmax", 9.0) for _ in range(2)]
    models = [
        class_models.bundle(tmp_path / "three", graphs[0]),
        class_models.bundle(tmp_path / "more", graphs[1], other),
    ]
    done = comparemodels(replace(job, models=tuple(map(str, models))), print)
    masks = []
    for number, model in enumerate(models):
        scene = replace(job.job.scenes[0], outputs=Outputs(mask=str(tmp_path / f"{number}.tif")))
        segment(replace(job.job, model=str(model), scenes=(scene,)), lambda event: None)
        with rasterio.open(tmp_path / f"{number}.tif") as file:
            masks.append(file.read(1))
    first, second = masks
    same = ((first == 0) & (second == 0)) | ((first == 1) & (second == 1))
    with rasterio.open(job.outputs.raster) as file:
        np.testing.assert_array_equal(file.read(1), np.where(same, 0, 1))
    found = done.statistics
    assert found["agreed_percent"] == pytest.approx(100 * same.mean())
    (row,) = found["pairs"]
    cloud = first == 1, second == 1
    assert (row["class"], row["both_px"]) == ("cloud", (cloud[0] & cloud[1]).sum())
    assert row["iou"] == pytest.approx((cloud[0] & cloud[1]).sum() / (cloud[0] | cloud[1]).sum())
    assert [[one["name"] for one in model["classes"]] for model in found["models"]] == [
        ["land", "cloud", "shadow"],
        ["land", "cloud", "haze"],
    ]
    assert found["models"][1]["cover_percent"] == pytest.approx(100 * (second > 0).mean())


def test_a_model_of_one_target_is_compared_with_one_of_several_classes(task, tmp_path):
    job, red = task
    name = Bundle.load(job.models[0]).class_names[1]
    classes = ({"value": 0, "name": "rest", "background": True}, {"value": 1, "name": "a"}, {"value": 2, "name": name})
    model = class_models.bundle(tmp_path / "three", class_models.first_channels(3, "Softmax", 9.0), classes)
    done = comparemodels(replace(job, models=(job.models[0], str(model))), print)
    scene = replace(job.job.scenes[0], outputs=Outputs(mask=str(tmp_path / "m.tif")))
    segment(replace(job.job, model=str(model), scenes=(scene,)), lambda event: None)
    with rasterio.open(tmp_path / "m.tif") as file:
        called = file.read(1)
    target = red >= 0.4
    same = (target & (called == 2)) | (~target & (called == 0))
    assert done.statistics["agreed_percent"] == pytest.approx(100 * same.mean())
    (row,) = done.statistics["pairs"]
    assert (row["class"], row["both_px"]) == (name, (target & (called == 2)).sum())


def test_the_mean_probability_is_that_of_the_shared_class_and_makes_masks(task, tmp_path):
    """Of a model of one target and one that knows the target as its third class."""
    job, _ = task
    name = Bundle.load(job.models[0]).class_names[1]
    classes = (
        {"value": 0, "name": "rest", "background": True},
        {"value": 5, "name": "a"},
        {"value": 2, "name": name.upper()},
    )
    model = class_models.bundle(tmp_path / "three", class_models.first_channels(3, "Softmax", 9.0), classes)
    models = job.models[0], str(model)
    stored = []
    for number, one in enumerate(models):
        outputs = Outputs(str(tmp_path / f"{number}.tif"), str(tmp_path / f"{number}_probability.tif"))
        segment(replace(job.job, model=one, scenes=(replace(job.job.scenes[0], outputs=outputs),)), lambda event: None)
        with rasterio.open(outputs.probability) as file:
            stored.append(file.read(3 if number else 1).astype(int))
    mean = str(tmp_path / "mean.tif")
    done = comparemodels(replace(job, models=models, outputs=replace(job.outputs, mean=mean)), lambda event: None)
    assert done.outputs["mean"] == mean and done.statistics["mean_of_class"] == name
    with rasterio.open(mean) as file:
        assert (file.descriptions, file.scales, file.nodata) == ((f"{name} probability",), (0.004,), 255)
        found = file.read(1)
    assert len(np.unique(stored[1])) > 10
    np.testing.assert_array_equal(found, np.where(stored[0] == 255, 255, (stored[0] + stored[1]) // 2))
    called = Threshold(mean, 0.5, MaskOutputs(str(tmp_path / "mask.tif")))
    assert thresholding.threshold(called, lambda event: None).statistics["class"] == name
    with rasterio.open(tmp_path / "mask.tif") as file:
        np.testing.assert_array_equal(file.read(1), np.where(found == 255, 255, found >= 125))


def test_models_without_a_shared_class_have_no_mean_probability(task, tmp_path):
    job, _ = task
    classes = ({"value": 0, "name": "rest", "background": True}, {"value": 1, "name": "a"}, {"value": 2, "name": "b"})
    model = class_models.bundle(tmp_path / "three", class_models.first_channels(3, "Softmax", 9.0), classes)
    outputs = replace(job.outputs, mean=str(tmp_path / "mean.tif"))
    events = []
    with pytest.raises(JobError, match="no class of the same name"):
        comparemodels(replace(job, models=(job.models[0], str(model)), outputs=outputs), events.append)
    assert not events and not [path for path in tmp_path.iterdir() if path.suffix == ".tif" and path.stem != "scene"]


def test_independent_labels_also_agree_and_differ_where_none_is_present(task, tmp_path):
    job, _ = task
    classes = ({"value": 1, "name": "cloud"}, {"value": 2, "name": "shadow"})
    own = {"output": {"kind": "labels"}}
    models = [
        class_models.bundle(tmp_path / name, class_models.first_channels(2, scale=scale), classes, **own)
        for name, scale in (("labels", 1.0), ("bright", 0.7))
    ]
    found = comparemodels(replace(job, models=tuple(map(str, models))), print).statistics
    masks = []
    for number, model in enumerate(models):
        scene = replace(job.job.scenes[0], outputs=Outputs(mask=str(tmp_path / f"{number}.tif")))
        segment(replace(job.job, model=str(model), scenes=(scene,)), lambda event: None)
        with rasterio.open(tmp_path / f"{number}.tif") as file:
            masks.append(file.read(1))
    first, second = masks
    assert 254 in first and (first != second).any() and not (first == 255).any()
    assert (found["valid_px"], found["nodata_px"]) == (first.size, 0)
    assert found["agreed_percent"] == pytest.approx(100 * (first == second).mean())
    assert [one["cover_percent"] for one in found["models"]] == pytest.approx(
        [100 * (mask != 254).mean() for mask in masks]
    )


def test_of_models_one_that_fails_leaves_nothing(task, tmp_path):
    job, _ = task
    (tmp_path / "high" / "model.onnx").write_bytes(b"broken")
    with pytest.raises(CloudReefError):
        comparemodels(job, print)
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("who")]


def test_a_model_is_not_compared_with_itself(task, tmp_path):
    job, _ = task
    shutil.copytree(job.models[1], tmp_path / "copy")
    for twice in (job.models[1], str(tmp_path / "copy")):
        with pytest.raises(JobError, match="high is listed twice"):
            comparemodels(replace(job, models=(*job.models, twice)), print)


def test_one_model_cannot_be_compared(task):
    job, _ = task
    with pytest.raises(JobError, match="2 to 7"):
        CompareModels(job.job, job.models[:1], job.outputs).check()


def in_order(folder, order):
    """A model that takes bands in an order and sees where red is brighter than blue, whatever the order."""
    bundles.copy_of_first_channel(folder)
    weights = np.zeros((1, 4, 1, 1), np.float32)
    weights[0, order.index("red")], weights[0, order.index("blue")] = 40, -40
    graph = bundles._graph(
        [helper.make_node("Conv", ["x", "w"], ["c"]), helper.make_node("Sigmoid", ["c"], ["y"])], {"w": weights}
    )
    onnx.save(graph, folder / "model.onnx")
    data = json.loads((folder / "model.json").read_text())
    bands = {band["name"]: band for band in data["mlm:input"][0]["bands"]}
    data["mlm:input"][0]["bands"] = [bands[name] for name in order]
    data["id"] = folder.name
    (folder / "model.json").write_text(json.dumps(data))
    bundles.hashed_anew(folder)
    return str(folder)


def test_each_model_gets_the_bands_in_its_own_order(tmp_path):
    path, _, _ = scenes.stack(tmp_path / "scene.tif", 100, 120)
    models = (
        in_order(tmp_path / "one", ["red", "green", "blue", "nir"]),
        in_order(tmp_path / "two", ["blue", "green", "red", "nir"]),
    )
    job = Job(models[0], (SceneJob((str(path),), Outputs("unused.tif")),), runtime="onnxruntime")
    task = CompareModels(job, models, CompareOutputs(str(tmp_path / "who.tif")), ((1, 2, 3, 4), (3, 2, 1, 4)))
    task.check()
    done = comparemodels(task, lambda event: None)
    assert done.statistics["agreed_percent"] == 100
    one_order = replace(task, bands=(), job=replace(job, scenes=(replace(job.scenes[0], bands=(1, 2, 3, 4)),)))
    with pytest.raises(JobError, match="order of a model's channels"):
        comparemodels(replace(one_order, replace=True), lambda event: None)


def test_targets_of_other_names_are_told(task, tmp_path):
    job, _ = task
    file = tmp_path / "high" / "model.json"
    file.write_text(file.read_text().replace('"cloud"', '"ship"'))
    events = []
    comparemodels(job, events.append)
    assert any("have different names" in getattr(event, "text", "") for event in events)
