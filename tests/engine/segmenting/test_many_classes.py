"""A model of several classes gives a mask of class numbers, a probability for each class, and their counts."""

from __future__ import annotations

import json

import class_models
import numpy as np
import pyogrio
import pytest
import rasterio
import scenes
from engine.contract.classes import ClassThreshold, Decision, classes_from_json
from engine.contract.errors import BundleError, JobError
from engine.contract.jobs import read_job
from engine.contract.mask_jobs import MaskOutputs, Threshold
from engine.contract.protocol import Job, Outputs, Postprocess, SceneJob
from engine.jobs.threshold import threshold
from engine.scenes.georeference import Georeference, Grid
from engine.segmenting.segment import segment

KINDS = ("mask", "probability", "probability_float", "polygons", "statistics", "report", "confidence", "label_masks")
CLASSES = classes_from_json(list(class_models.THREE))


def silent(event):
    pass


def results(folder, kinds=KINDS):
    ends = {"polygons": "gpkg", "statistics": "json", "report": "html"}
    return Outputs(**{kind: str(folder / f"{kind}.{ends.get(kind, 'tif')}") for kind in kinds})


def segmented(model, scene, folder, outputs=None, **options):
    folder.mkdir(exist_ok=True)
    outputs = outputs or results(folder)
    job = Job(
        str(model), (SceneJob((str(scene),), outputs, scaling="reflectance"),),
        runtime="onnxruntime", replace=True, **options,
    )  # fmt: skip
    return outputs, segment(Job.from_json(job.to_json()), silent).statistics


def read(path, band=None):
    with rasterio.open(path) as raster:
        return raster.read(band) if band else raster.read()


@pytest.fixture
def values():
    """Values (4, rows, cols) whose first three channels add up to 1, with a hole of nodata."""
    rng = np.random.default_rng(7)
    values = rng.random((4, 90, 110)).astype(np.float32) ** 3
    values[:3] /= values[:3].sum(axis=0)
    values[:, 20:30, 40:50] = np.nan
    return values


@pytest.fixture
def scene(values, tmp_path):
    return scenes.write(tmp_path / "scene.tif", values, descriptions=scenes.NAMES)


@pytest.fixture
def three(tmp_path):
    return class_models.bundle(tmp_path / "three", class_models.first_channels())


def expected_mask(values):
    mask = np.nan_to_num(values[:3]).argmax(axis=0).astype(np.uint8)
    mask[np.isnan(values[0])] = 255
    return mask


def test_the_mask_holds_the_number_of_the_most_probable_class(three, scene, values, tmp_path):
    outputs, found = segmented(three, scene, tmp_path / "out")
    expected = expected_mask(values)
    assert (read(outputs.mask, 1) == expected).all()
    valid = expected != 255
    assert found["classes"] == [
        {
            "value": item.value, "name": item.name, "color": list(item.color), "background": item.background,
            "pixels": int((expected == item.value).sum()),
            "percent": pytest.approx(100 * (expected == item.value).sum() / valid.sum()),
            "area_m2": pytest.approx((expected == item.value).sum() / valid.sum() * found["valid_area_m2"], rel=1e-3),
        }
        for item in CLASSES
    ]  # fmt: skip
    assert found["target_px"] == ((expected == 1) | (expected == 2)).sum()
    assert found["undecided_px"] == 0
    assert (found["class"], found["background"], found["threshold"]) == ("cloud, shadow", "land", None)


def test_each_class_has_a_band_of_probability_in_which_the_called_one_stays_ahead(three, scene, values, tmp_path):
    outputs, _ = segmented(three, scene, tmp_path / "out")
    stored, exact, mask = read(outputs.probability), read(outputs.probability_float), read(outputs.mask, 1)
    valid = mask != 255
    np.testing.assert_allclose(exact[:, valid], values[:3, valid], atol=1e-6)
    assert np.isnan(exact[:, ~valid]).all() and (stored[:, ~valid] == 255).all()
    assert (np.abs(stored[:, valid] / 250 - values[:3, valid]) <= 0.008 + 1e-6).all()
    assert (stored[:, valid].argmax(axis=0) == mask[valid]).all()
    with rasterio.open(outputs.probability) as raster:
        assert raster.descriptions == ("land probability", "cloud probability", "shadow probability")
        assert set(raster.scales) == {0.004}


def test_confidence_and_a_mask_a_class(three, scene, values, tmp_path):
    outputs, _ = segmented(three, scene, tmp_path / "out")
    expected = expected_mask(values)
    valid = expected != 255
    best = np.nan_to_num(values[:3]).max(axis=0)
    assert (read(outputs.confidence, 1)[valid] == np.floor(best[valid] * 250 + 1e-4)).all()
    masks = read(outputs.label_masks)
    assert (masks[0] == np.where(valid, expected == 1, 255)).all()
    assert (masks[1] == np.where(valid, expected == 2, 255)).all()


def test_gdal_and_qgis_find_names_and_colours_beside_the_mask(three, scene, tmp_path):
    outputs, found = segmented(three, scene, tmp_path / "out")
    with rasterio.open(outputs.mask) as raster:
        assert classes_from_json(json.loads(raster.tags()["CLOUDREEF_CLASSES"])) == CLASSES
        assert raster.colormap(1)[1] == (0, 114, 178, 255)
        assert raster.nodata == 255
    beside = (tmp_path / "out" / "mask.tif.aux.xml").read_text()
    assert beside.index("<Category>land") < beside.index("<Category>cloud") < beside.index("<Category>shadow")
    assert f"<F>1</F><F>{found['classes'][1]['pixels']}</F><F>cloud</F><F>0</F><F>114</F><F>178</F>" in beside
    assert not list((tmp_path / "out").glob("*.part*"))


def test_polygons_carry_their_class_and_its_mean_probability(three, scene, values, tmp_path):
    outputs, found = segmented(three, scene, tmp_path / "out")
    meta, _, _, columns = pyogrio.raw.read(outputs.polygons)
    fields = dict(zip(meta["fields"], columns))
    expected = expected_mask(values)
    assert found["polygons_count"] == len(fields["id"]) == len(set(fields["id"]))
    for value, name in ((1, "cloud"), (2, "shadow")):
        of_class = fields["class"] == value
        assert set(fields["class_name"][of_class]) == {name}
        assert fields["pixels"][of_class].sum() == (expected == value).sum()
        mean = np.average(fields["mean_probability"][of_class], weights=fields["pixels"][of_class])
        assert mean == pytest.approx(values[value][expected == value].mean(), abs=0.01)
    assert not (fields["class"] == 0).any()


def test_what_no_class_is_sure_of_is_undecided(three, scene, values, tmp_path):
    outputs, found = segmented(three, scene, tmp_path / "out", decision=Decision(minimum_confidence=0.6))
    expected = expected_mask(values)
    expected[(expected != 255) & (np.nan_to_num(values[:3]).max(axis=0) < 0.6)] = 254
    assert (expected == 254).sum() > 100
    assert (read(outputs.mask, 1) == expected).all()
    assert found["undecided_px"] == (expected == 254).sum()
    assert found["target_px"] == ((expected == 1) | (expected == 2)).sum()


def test_a_class_that_is_switched_off_leaves_its_pixels_to_the_next(three, scene, values, tmp_path):
    outputs, _ = segmented(three, scene, tmp_path / "out", decision=Decision(classes=(0, 2)))
    expected = np.where(np.nan_to_num(values[2]) > np.nan_to_num(values[0]), 2, 0)
    expected[np.isnan(values[0])] = 255
    assert (read(outputs.mask, 1) == expected).all()


@pytest.mark.parametrize("kind", ["Softmax", None])
def test_logits_and_probabilities_give_the_same(scene, values, tmp_path, kind):
    graph = class_models.first_channels(kind=kind, scale=5.0)
    own = {"output": {"kind": "classes", "activation": "none" if kind else "softmax"}}
    outputs, _ = segmented(class_models.bundle(tmp_path / "m", graph, **own), scene, tmp_path / "out")
    powers = np.exp(5 * values[:3])
    exact, valid = read(outputs.probability_float), read(outputs.mask, 1) != 255
    np.testing.assert_allclose(exact[:, valid], (powers / powers.sum(axis=0))[:, valid], atol=1e-5)


def test_a_map_of_class_numbers_is_taken_as_it_is(scene, values, tmp_path):
    model = class_models.bundle(tmp_path / "m", class_models.first_channels(kind="ArgMax"), output={"kind": "argmax"})
    outputs, _ = segmented(model, scene, tmp_path / "out")
    assert (read(outputs.mask, 1) == expected_mask(values)).all()


def test_a_number_without_a_class_is_told(scene, tmp_path):
    two = class_models.THREE[:2]
    model = class_models.bundle(
        tmp_path / "m", class_models.first_channels(kind="ArgMax"), two, output={"kind": "argmax"}
    )
    with pytest.raises(BundleError, match="contains the value 2, which is not a class"):
        segmented(model, scene, tmp_path / "out")


def test_a_model_whose_outputs_are_not_as_many_as_its_classes_is_told(scene, tmp_path):
    model = class_models.bundle(tmp_path / "m", class_models.first_channels(4))
    with pytest.raises(BundleError, match="output has 4 channels, but the model names 3 classes"):
        segmented(model, scene, tmp_path / "out")


def test_independent_labels_are_combined_in_the_order_that_is_said(scene, values, tmp_path):
    graph = class_models.first_channels(2, "Sigmoid", 4.0)
    own = {"output": {"kind": "labels"}, "threshold": 0.7, "label_thresholds": {"2": 0.8}}
    model = class_models.bundle(tmp_path / "m", graph, **own)
    chances = 1 / (1 + np.exp(-4 * values[:2]))
    cloud, shadow = chances[0] >= 0.7, chances[1] >= 0.8
    assert (cloud & shadow).any()
    invalid = np.isnan(values[0])
    outputs, _ = segmented(model, scene, tmp_path / "out")
    expected = np.select([invalid, cloud, shadow], [255, 1, 2], 0)
    assert (read(outputs.mask, 1) == expected).all()
    masks = read(outputs.label_masks)
    assert (masks[1] == np.where(invalid, 255, shadow)).all()
    outputs, _ = segmented(model, scene, tmp_path / "out", decision=Decision(order=(2, 1)))
    expected = np.select([invalid, shadow, cloud], [255, 2, 1], 0)
    assert (read(outputs.mask, 1) == expected).all()
    outputs, _ = segmented(
        model, scene, tmp_path / "out", decision=Decision(thresholds=(ClassThreshold(1, 0.95),), classes=(1,))
    )
    assert (read(outputs.mask, 1) == np.select([invalid, chances[0] >= 0.95], [255, 1], 0)).all()


def test_blended_and_turned_tiles_hold_all_classes(scene, values, tmp_path):
    model = class_models.bundle(tmp_path / "m", class_models.first_channels(), halo_px=None, stride_multiple=8)
    outputs, _ = segmented(model, scene, tmp_path / "out", tta=True, tile_px=32)
    assert (read(outputs.mask, 1) == expected_mask(values)).all()


def test_decisions_about_classes_that_are_not_there_are_refused(three, scene, tmp_path):
    with pytest.raises(JobError, match="no class with number 7; the numbers of the classes are: 0, 1, 2"):
        segmented(three, scene, tmp_path / "out", decision=Decision(classes=(7,)))
    with pytest.raises(JobError, match="No class is switched on"):
        segmented(three, scene, tmp_path / "out", decision=Decision(classes=()))
    with pytest.raises(JobError, match="minimum confidence is 1"):
        segmented(three, scene, tmp_path / "out", decision=Decision(minimum_confidence=1.0))


def test_small_areas_take_the_class_that_borders_them_most(tmp_path):
    from engine.rasters.postprocess import clean_mask
    from engine.rasters.writer import CogWriter, class_mask
    from rasterio.windows import Window

    numbers = np.zeros((9, 12), np.uint8)
    numbers[:, 6:] = 2
    numbers[2, 4:6] = 1  # borders 0 on five edges, 2 on one
    numbers[6, 5:8] = 1  # borders 0 on three, 2 on five
    numbers[4, 9] = 0  # a hole in class 2
    numbers[8, 0] = 255
    tags = {"CLOUDREEF_CLASSES": json.dumps([item.to_json() for item in CLASSES])}
    for strip_rows in (None, 2):
        with CogWriter(tmp_path / "m.tif", Grid(9, 12, Georeference()), class_mask(CLASSES), tags) as writer:
            writer.write(Window(0, 0, 12, 9), numbers)
            blocks = writer.flush()
            clean_mask(blocks, Postprocess(fill_holes_px=2, sieve_px=4), strip_rows)
            cleaned = read(blocks, 1)
        expected = np.zeros((9, 12), np.uint8)
        expected[:, 6:] = 2
        expected[6, 5:8] = 2
        expected[8, 0] = 255
        assert (cleaned == expected).all()


@pytest.mark.parametrize("kind", ["probability", "probability_float"])
@pytest.mark.parametrize(
    "decision", [Decision(), Decision(minimum_confidence=0.6), Decision(classes=(1, 2)), Decision(0.48, (0, 2))]
)
def test_stored_probabilities_give_the_mask_of_a_run_that_decides_so(three, scene, tmp_path, decision, kind):
    first, _ = segmented(three, scene, tmp_path / "first")
    cleaning = Postprocess(sieve_px=3)
    again, found = segmented(three, scene, tmp_path / "again", decision=decision, postprocess=cleaning)
    here = MaskOutputs(str(tmp_path / "m.tif"), str(tmp_path / "v.gpkg"), str(tmp_path / "s.json"))
    job = Threshold(getattr(first, kind), 0.5, here, cleaning, decision=decision)
    done = threshold(read_job(job.to_json()), silent)
    same = read(here.mask, 1) == read(again.mask, 1)
    # Of stored probabilities those that are as high in both of the classes left tell nothing.
    assert same.all() if decision.classes is None or kind == "probability_float" else same.mean() > 0.99
    if same.all():
        assert done.statistics["classes"] == found["classes"]
        assert done.statistics["polygons_count"] == found["polygons_count"]
    assert (tmp_path / "m.tif.aux.xml").is_file()


def test_labels_are_thresholded_each_for_itself_from_what_is_stored(scene, tmp_path):
    own = {"output": {"kind": "labels"}}
    model = class_models.bundle(tmp_path / "m", class_models.first_channels(2, "Sigmoid", 4.0), **own)
    first, _ = segmented(model, scene, tmp_path / "first")
    decision = Decision(thresholds=(ClassThreshold(2, 0.9),), order=(2,))
    again, _ = segmented(model, scene, tmp_path / "again", decision=decision, threshold=0.72)
    here = MaskOutputs(str(tmp_path / "m.tif"))
    threshold(Threshold(first.probability, 0.72, here, decision=decision), silent)
    assert (read(here.mask, 1) == read(again.mask, 1)).all()


@pytest.mark.parametrize(("said", "told"), [(0.7, True), (0.5, False), (None, False)])
def test_a_threshold_that_counts_nothing_is_told(three, scene, tmp_path, said, told):
    outputs = Outputs(mask=str(tmp_path / "mask.tif"))
    job = Job(str(three), (SceneJob((str(scene),), outputs, scaling="reflectance"),), said, runtime="onnxruntime")
    events = []
    segment(job, events.append)
    texts = [event.text for event in events if getattr(event, "level", "") == "warning"]
    assert any("the threshold 0.7 is not used" in text for text in texts) == told
