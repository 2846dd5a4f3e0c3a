"""Models go to other programs and come back: one ONNX file, for CloudReef and for Deepness, with the same mask."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from pathlib import Path

import bundles
import class_models
import mlm
import numpy as np
import onnx
import onnxruntime
import pytest
import rasterio
import scenes
from engine.contract.errors import BundleError, JobError, OutputError
from engine.contract.jobs import read_job
from engine.contract.model import Bundle
from engine.contract.model_jobs import ExportModel, FileOutputs, Foreign, ForeignChannel, ImportModel, ModelOutputs
from engine.contract.protocol import Job, Outputs, SceneJob
from engine.jobs.exportmodel import exportmodel
from engine.jobs.importmodel import importmodel
from engine.network.exchange.deepness import tile_and_overlap
from engine.network.exchange.foreign import describe_onnx, layout_of
from engine.segmenting.segment import segment
from onnx import TensorProto, helper, numpy_helper

SHIPPED = Path(__file__).parents[3] / "resources" / "models"
NAMES = sorted(path.parent.name for path in SHIPPED.glob("*/model.json"))
SIZE = 700


@pytest.fixture(scope="module")
def photo(tmp_path_factory):
    """Four bands of bytes without nodata, smooth enough to have areas."""
    rng = np.random.default_rng(4)
    coarse = rng.integers(0, 256, (4, SIZE // 20, SIZE // 20)).astype(np.float32)
    values = np.kron(coarse, np.ones((1, 20, 20))).astype(np.uint8)
    path = tmp_path_factory.mktemp("photo") / "photo.tif"
    return scenes.write(path, values, descriptions=scenes.NAMES), values


def exported(model, to, form="onnx"):
    job = ExportModel(str(model), FileOutputs(str(to)), form)
    exportmodel(read_job(job.to_json()), lambda event: None)
    return to


def taken_in(source, folder, foreign=None):
    importmodel(read_job(ImportModel(str(source), ModelOutputs(str(folder)), foreign).to_json()), lambda event: None)
    return Bundle.load(folder)


def mask_of(model, scene, folder, bands=None):
    folder.mkdir(exist_ok=True)
    outputs = Outputs(str(folder / "mask.tif"))
    job = Job(
        str(model), (SceneJob((str(scene),), outputs, bands, scaling="uint8"),), runtime="onnxruntime", precision="f32"
    )
    segment(job, lambda event: None)
    with rasterio.open(outputs.mask) as file:
        return file.read(1)


def as_deepness(path, values):
    """The mask as the plugin makes it: https://qgis-plugin-deepness.readthedocs.io, its models of segmentation."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    (source,), (answer,) = session.get_inputs(), session.get_outputs()
    assert len(answer.shape) == 4 and answer.shape[2] == answer.shape[3]  # else it refuses the model
    said = {key: json.loads(text) for key, text in session.get_modelmeta().custom_metadata_map.items()}
    assert said["model_type"] == "Segmentor"
    names = said["class_names"]
    assert [int(key) for key in names] == list(range(len(names)))
    tile = said["tile_size"]
    assert source.shape[1:] == [len(values), tile, tile]
    overlap = int(tile * said["tiles_overlap"] / 100 * 2) // 2
    step, half = tile - overlap, overlap // 2
    rows, cols = values.shape[1:]
    padded = np.pad(values, ((0, 0), (0, tile), (0, tile)))
    mask = np.zeros(padded.shape[1:], np.uint8)
    mean, deviation = (np.array(said[f"standardization_{name}"])[:, None, None] for name in ("mean", "std"))
    for top in range(0, rows, step):
        for left in range(0, cols, step):
            image = padded[:, top : top + tile, left : left + tile]
            image = np.pad(image, ((0, 0), (0, tile - image.shape[1]), (0, tile - image.shape[2])))
            image = ((np.float32(image * 1.0 / 255.0) - mean) / deviation).astype(np.float32)
            result = session.run(None, {source.name: image[None]})[0]
            result[result < said["seg_thresh"]] = 0.0
            called = (result[0, 0] != 0) if result.shape[1] == 1 else np.argmax(result, axis=1)[0]
            first, left_out = (half if top else 0), (half if left else 0)
            place = mask[top + first : top + tile - half, left + left_out : left + tile - half]
            place[:] = called[first:, left_out:][: place.shape[0], : place.shape[1]]
    mask = mask[:rows, :cols]
    return mask, list(names.values())


def same_inside(one, other, border):
    inner = (slice(border, -border),) * 2
    return np.mean(one[inner] == other[inner])


@pytest.mark.parametrize("name", NAMES)
def test_shipped_models_are_described_as_stac_asks(name):
    assert mlm.faults(json.loads((SHIPPED / name / "model.json").read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("name", NAMES)
def test_shipped_models_are_read_by_pystac(name):
    pystac = pytest.importorskip("pystac")
    described = pytest.importorskip("pystac.extensions.mlm")
    data = json.loads((SHIPPED / name / "model.json").read_text(encoding="utf-8"))
    told = {key: value for key, value in data.items() if key.startswith("mlm:")}
    item = pystac.Item(name, None, None, datetime(2026, 1, 1), told)
    model = described.MLMExtension.ext(item, add_if_missing=True)
    bundle = Bundle.load(SHIPPED / name)
    (source,), (answer,) = model.input, model.output
    assert source.input.dim_order == data["mlm:input"][0]["input"]["dim_order"]
    assert source.input.shape[source.input.dim_order.index("bands")] == len(source.bands) == len(bundle.channels)
    assert len(answer.classes) == len(bundle.classes)
    assert set(model.tasks) <= set(described.TaskType)


@pytest.mark.parametrize("fault", ["architecture", "tasks", "shape", "type", "scaling"])
def test_the_check_of_descriptions_finds_what_is_wrong(fault):
    data = json.loads((SHIPPED / "clouds" / "model.json").read_text(encoding="utf-8"))
    source = data["mlm:input"][0]
    if fault == "architecture":
        del data["mlm:architecture"]
    elif fault == "tasks":
        data["mlm:output"][0]["tasks"] = ["masking"]
    elif fault == "shape":
        source["input"]["shape"].pop()
    elif fault == "type":
        source["input"]["data_type"] = "float"
    else:
        source["value_scaling"] = [{"type": "z-score", "mean": 1}]
    assert len(mlm.faults(data)) >= 1


def test_what_was_exported_comes_back_as_it_was(tmp_path, photo):
    model = bundles.small_unet(tmp_path / "unet")
    path = exported(model, tmp_path / "unet.onnx")
    onnx.checker.check_model(str(path))
    assert describe_onnx(path)["carries"] == "tiny"
    back = taken_in(path, tmp_path / "back")
    first = Bundle.load(model)
    assert (back.data, back.files["onnx"].sha256) == (first.data, first.files["onnx"].sha256)
    assert (tmp_path / "back" / "model.onnx").read_bytes() == (model / "model.onnx").read_bytes()
    masks = [mask_of(folder, photo[0], tmp_path / f"of {folder.name}") for folder in (model, tmp_path / "back")]
    assert np.array_equal(*masks) and 0.05 < (masks[0] == 1).mean() < 0.95


def test_a_shipped_model_goes_round_without_its_other_weights(tmp_path):
    back = taken_in(exported(SHIPPED / "clouds-fast", tmp_path / "a.onnx"), tmp_path / "back")
    first = Bundle.load(SHIPPED / "clouds-fast")
    assert list(back.files) == ["onnx"] and back.files["onnx"].sha256 == first.files["onnx"].sha256
    for name in ("channels", "classes", "inputs", "halo_px", "threshold", "resolution_m", "output"):
        assert getattr(back, name) == getattr(first, name)
    assert mlm.faults(back.data) == []


def test_deepness_makes_the_same_mask(tmp_path, photo):
    scene, values = photo
    model = bundles.small_unet(tmp_path / "unet")
    path = exported(model, tmp_path / "d.onnx", "deepness")
    onnx.checker.check_model(str(path))
    theirs, names = as_deepness(path, values)
    ours = mask_of(model, scene, tmp_path / "ours")
    assert names == [item.name for item in Bundle.load(model).classes]
    assert 0.05 < ours.mean() < 0.95
    assert same_inside(ours, theirs, 16) == 1


def test_deepness_makes_the_same_mask_of_a_shipped_model(tmp_path):
    sample = SHIPPED.parent / "sample" / "scene.tif"
    with rasterio.open(sample) as file:
        bands = file.read([3, 2, 1, 4]).astype(np.float32)
        values = np.clip(bands / np.percentile(bands, 99.5) * 255, 1, 255).astype(np.uint8)
    names = ("red", "green", "blue", "nir")
    scene = scenes.write(tmp_path / "bytes.tif", values, descriptions=names)
    path = exported(SHIPPED / "clouds", tmp_path / "d.onnx", "deepness")
    theirs, called = as_deepness(path, values)
    ours = mask_of(SHIPPED / "clouds", scene, tmp_path / "ours")
    assert called == ["clear", "cloud"] and 0.005 < (ours == 1).mean() < 0.995
    # They fill what lies beyond the edges otherwise; the network sees 208 px far.
    assert same_inside(ours, theirs, 208) > 0.9999


def network(
    folder, nodes, values, *, shape=("batch", 4, "rows", "cols"), kind=TensorProto.FLOAT, outputs=("y",), **own
):
    """A network with an input "x" of a type, and what is said of it beside."""
    graph = helper.make_graph(
        nodes,
        "odd",
        [helper.make_tensor_value_info("x", kind, list(shape))],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in outputs],
        [numpy_helper.from_array(value, name) for name, value in values.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    path = folder / "odd.onnx"
    onnx.save(model, path)
    about = Foreign(
        "odd",
        "Odd",
        "Odd.",
        tuple(ForeignChannel(name, name) for name in own.pop("bands", scenes.NAMES)),
        own.pop("classes", ("rest", "target")),
        (1.0, 1000.0),
        **own,
    )
    bundle = taken_in(path, folder / "odd", about)
    assert mlm.faults(bundle.data) == []
    return bundle


def conv(channels, outputs=1, dtype=np.float32, seed=0):
    weights = np.random.default_rng(seed).standard_normal((outputs, channels, 1, 1)).astype(dtype)
    return weights - weights.mean(axis=1, keepdims=True).astype(dtype)


ODD = {
    "mean and deviation, one of two outputs": lambda folder: network(
        folder,
        [
            helper.make_node("Conv", ["x", "w"], ["y"]),
            helper.make_node("Conv", ["x", "v"], ["other"]),
        ],
        {"w": conv(4), "v": conv(4, seed=1)},
        outputs=("other", "y"),
        output="y",
        activation="sigmoid",
        mean=(0.3, 0.4, 0.5, 0.6),
        std=(0.2, 0.3, 0.2, 0.25),
        halo_px=0,
    ),
    "bytes": lambda folder: network(
        folder,
        [
            helper.make_node("Cast", ["x"], ["f"], to=TensorProto.FLOAT),
            helper.make_node("Mul", ["f", "k"], ["s"]),
            helper.make_node("Conv", ["s", "w"], ["y"]),
        ],
        {"w": conv(4), "k": np.float32(1 / 64).reshape(())},
        kind=TensorProto.UINT8,
        factor=255.0,
        activation="sigmoid",
        halo_px=0,
    ),
    "half precision": lambda folder: network(
        folder,
        [
            helper.make_node("Conv", ["x", "w"], ["c"]),
            helper.make_node("Cast", ["c"], ["y"], to=TensorProto.FLOAT),
        ],
        {"w": conv(4, dtype=np.float16)},
        kind=TensorProto.FLOAT16,
        activation="sigmoid",
        halo_px=0,
    ),
    "channels last": lambda folder: network(
        folder,
        [
            helper.make_node("Transpose", ["x"], ["t"], perm=[0, 3, 1, 2]),
            helper.make_node("Conv", ["t", "w"], ["c"]),
            helper.make_node("Transpose", ["c"], ["y"], perm=[0, 2, 3, 1]),
        ],
        {"w": conv(4, 2)},
        shape=("batch", "rows", "cols", 4),
        activation="softmax",
        halo_px=0,
    ),
}


@pytest.mark.parametrize("odd", ODD)
def test_odd_networks_give_the_same_mask_everywhere(odd, tmp_path, photo):
    scene, values = photo
    bundle = ODD[odd](tmp_path)
    ours = mask_of(bundle.folder, scene, tmp_path / "ours")
    assert 0.05 < ours.mean() < 0.95
    back = taken_in(exported(bundle.folder, tmp_path / "round.onnx"), tmp_path / "back")
    assert np.array_equal(ours, mask_of(back.folder, scene, tmp_path / "again"))
    theirs, _ = as_deepness(exported(bundle.folder, tmp_path / "d.onnx", "deepness"), values)
    assert np.mean(ours == theirs) > (0.999 if odd == "half precision" else 0.99999)


@pytest.mark.parametrize(("halo", "stride", "fixed"), [(96, 16, None), (0, 1, None), (300, 32, None), (64, 16, 512)])
def test_tiles_for_deepness_leave_no_seams(halo, stride, fixed):
    edge, percent = tile_and_overlap(halo, stride, fixed)
    overlap = int(edge * percent / 100 * 2) // 2
    assert overlap // 2 >= halo and (edge - overlap) % stride == 0 and edge % stride == 0
    assert edge == (fixed or edge) and percent <= 60


def test_classes_come_in_the_order_of_their_outputs(tmp_path, photo):
    model = class_models.bundle(tmp_path / "three", class_models.first_channels(scale=4.0, kind="Softmax"))
    theirs, names = as_deepness(exported(model, tmp_path / "d.onnx", "deepness"), photo[1])
    assert names == ["land", "cloud", "shadow"]
    ours = mask_of(model, photo[0], tmp_path / "ours")
    assert len(np.unique(ours)) == 3 and np.array_equal(ours, theirs)


def test_many_bands(tmp_path):
    count = 80
    bands = tuple(f"band{number}" for number in range(1, count + 1))
    bundle = network(
        tmp_path,
        [helper.make_node("Conv", ["x", "w"], ["y"])],
        {"w": conv(count)},
        shape=("batch", count, "rows", "cols"),
        activation="sigmoid",
        bands=bands,
        halo_px=0,
    )
    rng = np.random.default_rng(2)
    values = np.kron(rng.integers(0, 256, (count, 20, 20)), np.ones((1, 10, 10))).astype(np.uint8)
    scene = scenes.write(tmp_path / "many.tif", values, descriptions=bands)
    order = tuple(range(1, count + 1))
    ours = mask_of(bundle.folder, scene, tmp_path / "ours", order)
    assert 0.05 < ours.mean() < 0.95
    theirs, _ = as_deepness(exported(bundle.folder, tmp_path / "d.onnx", "deepness"), values)
    assert np.mean(ours == theirs) > 0.99999
    back = taken_in(exported(bundle.folder, tmp_path / "round.onnx"), tmp_path / "back")
    assert np.array_equal(ours, mask_of(back.folder, scene, tmp_path / "again", order))


@pytest.mark.parametrize(
    ("shape", "channels", "first"),
    [((1, 128, 64, 64), 128, True), ((1, 64, 64, 128), 128, False), ((1, 200, "r", "c"), 200, True)],
)
def test_more_bands_than_pixels_are_told_from_tiles(shape, channels, first):
    facts = {
        "inputs": [{"name": "x", "shape": list(shape), "type": "tensor(float)"}],
        "outputs": [{"name": "y", "shape": [1, 1, 64, 64]}],
    }
    layout = layout_of(Path("a.onnx"), facts)
    assert (layout.channels, layout.channels_first) == (channels, first)


def test_what_deepness_does_not_know_is_refused(tmp_path):
    labels = class_models.bundle(
        tmp_path / "labels", class_models.first_channels(kind="Sigmoid"), output={"kind": "labels"}
    )
    with pytest.raises(BundleError, match="probabilities of one target or of classes"):
        exported(labels, tmp_path / "d.onnx", "deepness")
    old = bundles.small_unet(tmp_path / "old")
    model = onnx.load(old / "model.onnx")
    model.opset_import[0].version = 11
    onnx.save(model, old / "model.onnx")
    data = json.loads((old / "model.json").read_text())
    data["cloudreef"]["files"]["onnx"]["sha256"] = hashlib.sha256((old / "model.onnx").read_bytes()).hexdigest()
    (old / "model.json").write_text(json.dumps(data))
    with pytest.raises(BundleError, match="operators of version 11; it can be exported from version 13"):
        exported(old, tmp_path / "d.onnx", "deepness")
    with pytest.raises(JobError, match='The form "tflite" is not known'):
        exported(old, tmp_path / "d.onnx", "tflite")
    assert not list(tmp_path.glob("d.onnx*"))


def test_a_file_that_is_there_stays(tmp_path):
    model = bundles.copy_of_first_channel(tmp_path / "model")
    (tmp_path / "a.onnx").write_text("mine")
    with pytest.raises(OutputError, match="exists"):
        exported(model, tmp_path / "a.onnx")
    assert (tmp_path / "a.onnx").read_text() == "mine"


def test_an_altered_file_and_one_that_carries_nothing_are_refused(tmp_path):
    path = exported(bundles.small_unet(tmp_path / "unet"), tmp_path / "a.onnx")
    model = onnx.load(path)
    model.graph.initializer[0].raw_data = bytes(len(model.graph.initializer[0].raw_data))
    onnx.save(model, tmp_path / "altered.onnx")
    with pytest.raises(BundleError, match="changed or truncated"):
        taken_in(tmp_path / "altered.onnx", tmp_path / "back")
    with pytest.raises(BundleError, match="does not describe its bands and classes"):
        taken_in(tmp_path / "unet" / "model.onnx", tmp_path / "back")
    assert not (tmp_path / "back").exists()
