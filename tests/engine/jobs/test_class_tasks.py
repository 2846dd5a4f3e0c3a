"""What is done with masks of several classes after the run."""

from __future__ import annotations

import csv
import json
from dataclasses import replace

import class_models
import numpy as np
import pyogrio
import pytest
import rasterio
import scenes
from engine.contract.classes import classes_from_json
from engine.contract.errors import JobError, SceneError
from engine.contract.jobs import read_job
from engine.contract.mask_jobs import (
    ClassPair,
    CoverStatistics,
    Evaluate,
    MaskOutputs,
    Pair,
    Polygonize,
    PolygonOutputs,
    ScoreOutputs,
    Threshold,
    ZoneOutputs,
)
from engine.contract.raster_jobs import Composite, CompositeOutputs, MaskedScene, MaskRaster, RasterOutputs
from engine.contract.report_jobs import Catalogue, CatalogueOutputs
from engine.jobs.catalogue import catalogue
from engine.jobs.comparing import score_in_words
from engine.jobs.composite import composite
from engine.jobs.coverstatistics import coverstatistics
from engine.jobs.evaluate import evaluate
from engine.jobs.maskraster import maskraster
from engine.jobs.polygonize import polygonize
from engine.jobs.threshold import threshold
from engine.rasters.writer import CogWriter, class_mask
from engine.scenes.georeference import Georeference, Grid
from rasterio.crs import CRS
from rasterio.windows import Window

CLASSES = classes_from_json(list(class_models.THREE))
TRUTH = np.array([[0, 0, 1, 1], [0, 2, 2, 1], [255, 2, 2, 0]], np.uint8)
CALLED = np.array([[0, 1, 1, 1], [254, 2, 0, 1], [1, 2, 2, 255]], np.uint8)


def silent(event):
    pass


def done(function, job):
    return function(read_job(job.to_json()), silent)


def written(path, values, classes=CLASSES, kind="classes"):
    tags = {"CLOUDREEF_CLASSES": json.dumps([item.to_json() for item in classes]), "CLOUDREEF_KIND": kind}
    height, width = values.shape
    grid = Grid(height, width, Georeference(CRS.from_string(scenes.CRS), scenes.TRANSFORM))
    with CogWriter(path, grid, class_mask(classes), tags) as writer:
        writer.write(Window(0, 0, width, height), values)
        return str(writer.finish())


def read(path):
    with rasterio.open(path) as raster:
        return raster.read(1)


@pytest.fixture
def mask(tmp_path):
    return written(tmp_path / "mask.tif", CALLED)


def test_evaluation_scores_each_class_and_all_together(mask, tmp_path):
    reference = str(scenes.write(tmp_path / "truth.tif", TRUTH[None], nodata=255))
    outputs = ScoreOutputs(*(str(tmp_path / name) for name in ("s.json", "s.csv", "s.html")))
    pair = Pair(mask, reference, error_map=str(tmp_path / "e.tif"))
    found = done(evaluate, Evaluate((pair,), outputs)).statistics["pooled"]
    # Rows: truth land, cloud, shadow; columns: land, cloud, shadow, undecided.
    assert found["confusion"] == [[1, 1, 0, 1], [0, 3, 0, 0], [1, 0, 3, 0]]
    land, cloud, shadow = found["classes"]
    assert (land["tp"], land["fp"], land["fn"], land["iou"]) == (1, 1, 2, 0.25)
    assert (cloud["iou"], cloud["recall"]) == (0.75, 1.0)
    assert (shadow["precision"], shadow["f1"]) == (1.0, pytest.approx(6 / 7))
    assert found["mean_iou"] == pytest.approx((0.25 + 0.75 + 0.75) / 3)
    assert found["accuracy"] == 0.7
    by_chance = (3 * 2 + 3 * 4 + 4 * 3) / 100
    assert found["kappa"] == pytest.approx((0.7 - by_chance) / (1 - by_chance))
    errors = read(pair.error_map)
    assert errors.tolist() == [[0, 1, 0, 0], [1, 0, 1, 0], [255, 0, 0, 255]]
    rows = list(csv.DictReader((tmp_path / "s.csv").open()))
    assert [row["name"] for row in rows[1:4]] == ["land", "cloud", "shadow"]
    assert "Confusion matrix" in (tmp_path / "s.html").read_text()


def test_a_reference_of_other_numbers_is_mapped_by_a_table(mask, tmp_path):
    numbers = np.array([40, 10, 20], np.uint8)
    theirs = np.where(TRUTH == 255, 99, numbers[np.minimum(TRUTH, 2)]).astype(np.uint8)
    reference = str(scenes.write(tmp_path / "truth.tif", theirs[None]))
    with pytest.raises(SceneError, match="holds the number 40, which is not a class"):
        done(evaluate, Evaluate((Pair(mask, reference),)))
    mapping = (ClassPair(40, 0), ClassPair(10, 1), ClassPair(20, 2), ClassPair(99, 255))
    found = done(evaluate, Evaluate((Pair(mask, reference),), mapping=mapping)).statistics["pooled"]
    assert found["confusion"] == [[1, 1, 0, 1], [0, 3, 0, 0], [1, 0, 3, 0]]
    with pytest.raises(JobError, match="between 0 and 254"):
        done(evaluate, Evaluate((Pair(mask, reference),), mapping=(ClassPair(1, 300),)))
    with pytest.raises(SceneError, match="has no class with number 7; the numbers of its classes are: 0, 1, 2"):
        done(evaluate, Evaluate((Pair(mask, reference),), mapping=(*mapping, ClassPair(10, 7))))


@pytest.mark.parametrize(("nodata", "numbers"), [(0, (0, 1, 2)), (40, (40, 10, 20))])
def test_a_reference_whose_nodata_value_is_a_class_is_told(mask, tmp_path, nodata, numbers):
    theirs = np.array(numbers, np.uint8)[np.minimum(TRUTH, 2)]
    reference = str(scenes.write(tmp_path / "truth.tif", theirs[None], nodata=nodata))
    mapping = tuple(ClassPair(number, value) for value, number in enumerate(numbers))
    events = []
    evaluate(Evaluate((Pair(mask, reference),), mapping=mapping, targets=(1.0,)), events.append)
    told = [str(getattr(event, "text", "")) for event in events]
    assert any(f"truth.tif declares {nodata} as nodata" in text and "If they are land" in text for text in told)
    assert "The mask has several classes: the choice of target values is not used." in told


@pytest.mark.parametrize(("chosen", "names"), [(None, {"cloud", "shadow"}), ((0.0, 2.0), {"land", "shadow"})])
def test_polygons_of_the_classes_that_are_chosen(mask, tmp_path, chosen, names):
    job = Polygonize(mask, PolygonOutputs(str(tmp_path / "p.gpkg")), classes=chosen)
    found = done(polygonize, job).statistics
    meta, _, _, columns = pyogrio.raw.read(tmp_path / "p.gpkg")
    fields = dict(zip(meta["fields"], columns))
    assert set(fields["class_name"]) == names
    for item in found["classes"]:
        assert item["pixels"] == (item["value"] == CALLED).sum()
        assert item["area_m2"] == pytest.approx(item["pixels"] * 900, rel=0.01)
    with pytest.raises(SceneError, match="no class with number 7; the numbers of its classes are: 0, 1, 2"):
        done(polygonize, Polygonize(mask, PolygonOutputs(str(tmp_path / "q.gpkg")), classes=(7.0,)))


def test_labels_without_names_become_polygons_by_their_numbers(tmp_path):
    labels = str(scenes.write(tmp_path / "labels.tif", (CALLED.astype(np.int16) * 10)[None], nodata=2550))
    outputs = PolygonOutputs(str(tmp_path / "p.gpkg"))
    with pytest.raises(SceneError, match="holds the value"):
        done(polygonize, Polygonize(labels, outputs))
    with pytest.raises(SceneError, match="2540; class numbers are integers"):
        done(polygonize, Polygonize(labels, outputs, classes=(20.0,)))
    labels = str(scenes.write(tmp_path / "small.tif", np.where(CALLED == 254, 0, CALLED)[None] * 10, nodata=246))
    found = done(polygonize, Polygonize(labels, outputs, classes=(20.0,))).statistics
    assert [(item["value"], item["name"], item["pixels"]) for item in found["classes"]] == [(20, "class 20", 3)]


def test_each_zone_knows_how_much_of_each_class_it_holds(mask, tmp_path):
    left, top = scenes.TRANSFORM.c, scenes.TRANSFORM.f
    ring = [[left, top], [left + 60, top], [left + 60, top - 90], [left, top - 90], [left, top]]
    zones = tmp_path / "zones.geojson"
    feature = {
        "type": "Feature",
        "properties": {"name": "west"},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    zones.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    outputs = ZoneOutputs(*(str(tmp_path / name) for name in ("z.gpkg", "z.csv", "z.json")))
    job = CoverStatistics(mask, str(zones), outputs, zones_crs=scenes.CRS)
    found = done(coverstatistics, job).statistics
    west = CALLED[:, :2]
    assert (found["land_px"], found["cloud_px"], found["shadow_px"]) == tuple((west == v).sum() for v in range(3))
    assert found["shadow_percent"] == pytest.approx(100 * 2 / 6)
    assert found["target_px"] == 4
    row = next(csv.DictReader((tmp_path / "z.csv").open()))
    assert (row["name"], row["cloud_px"]) == ("west", "2")
    meta, *_ = pyogrio.raw.read(tmp_path / "z.gpkg")
    assert {"shadow_px", "shadow_percent", "shadow_m2"} <= set(meta["fields"])


@pytest.mark.parametrize(("chosen", "gone"), [(None, (1, 2)), ((2.0,), (2,)), ((1.0, 254.0), (1, 254))])
def test_the_classes_that_are_chosen_are_masked(mask, tmp_path, chosen, gone):
    raster = str(scenes.write(tmp_path / "r.tif", np.full((1, 3, 4), 5, np.int16), nodata=0))
    done(maskraster, MaskRaster(raster, mask, RasterOutputs(str(tmp_path / "o.tif")), classes=chosen))
    assert (read(tmp_path / "o.tif") == np.where(np.isin(CALLED, gone), 0, 5)).all()
    with pytest.raises(SceneError, match="no class with number 9"):
        done(maskraster, MaskRaster(raster, mask, RasterOutputs(str(tmp_path / "p.tif")), classes=(9.0,)))


@pytest.mark.parametrize(("avoid", "hidden"), [(None, (1, 2, 254, 255)), ((1.0,), (1, 255))])
def test_a_composite_avoids_the_classes_that_are_chosen(mask, tmp_path, avoid, hidden):
    raster = str(scenes.write(tmp_path / "r.tif", np.full((1, 3, 4), 5, np.int16), nodata=0))
    outputs = CompositeOutputs(str(tmp_path / "c.tif"))
    done(composite, Composite((MaskedScene(raster, mask),), outputs, avoid=avoid))
    assert (read(tmp_path / "c.tif") == np.where(np.isin(CALLED, hidden), 0, 5)).all()


def test_where_no_independent_label_is_present_a_composite_is_clear(tmp_path):
    mask = written(tmp_path / "m.tif", CALLED, [item for item in CLASSES if not item.background], "labels")
    raster = str(scenes.write(tmp_path / "r.tif", np.full((1, 3, 4), 7, np.uint8), nodata=0))
    outputs = CompositeOutputs(str(tmp_path / "c.tif"))
    done(composite, Composite((MaskedScene(raster, mask),), outputs))
    np.testing.assert_array_equal(read(outputs.raster) == 7, np.isin(CALLED, [0, 254]))


@pytest.mark.parametrize(
    ("kind", "value", "is_told"), [("classes", 0.7, True), ("classes", 0.5, False), ("labels", 0.7, False)]
)
def test_a_threshold_that_exclusive_classes_do_not_use_is_told(tmp_path, kind, value, is_told):
    tags = {"CLOUDREEF_CLASSES": json.dumps([item.to_json() for item in CLASSES]), "CLOUDREEF_KIND": kind}
    stored = np.stack([np.where(CALLED == number, 180, 35) for number in range(3)]).astype(np.uint8)
    stored = stored if kind == "classes" else stored[1:]
    path = scenes.write(tmp_path / "p.tif", stored, nodata=255, tags=tags, scales=(0.004,) * len(stored))
    events = []
    threshold(Threshold(str(path), value, MaskOutputs(str(tmp_path / "m.tif"))), events.append)
    told = [str(getattr(event, "text", "")) for event in events]
    assert any(f"the threshold {value:g} is not used" in text for text in told) is is_told


def test_a_catalogue_names_every_value_of_the_mask(mask, tmp_path):
    done(catalogue, Catalogue((mask,), CatalogueOutputs(str(tmp_path / "catalog.json"))))
    item = json.loads((tmp_path / "mask.stac.json").read_text("utf-8"))
    named = {each["value"]: each["name"] for each in item["assets"]["mask"]["classification:classes"]}
    assert set(np.unique(CALLED)) <= set(named)
    assert named[254] == "undecided"


def test_a_catalogue_describes_the_classes_as_the_model_does(tmp_path):
    classes = [replace(item, description=f"what {item.name} is") for item in CLASSES]
    tags = {"CLOUDREEF_CLASSES": json.dumps([item.to_json() for item in classes])}
    path = scenes.write(tmp_path / "mask.tif", CALLED, nodata=255, tags=tags)
    done(catalogue, Catalogue((str(path),), CatalogueOutputs(str(tmp_path / "catalog.json"))))
    item = json.loads((tmp_path / "mask.stac.json").read_text("utf-8"))
    told = [each.get("description") for each in item["assets"]["mask"]["classification:classes"]]
    assert told[: len(classes)] == [each.description for each in classes]


@pytest.mark.parametrize(("score", "shown"), [(1.0, 1.0), (0.99999, 0.9999), (0.81234, 0.8123)])
def test_only_a_perfect_score_is_shown_as_1(score, shown):
    assert score_in_words(score) == shown
