"""Scores of masks whose right answers can be counted by hand."""

from __future__ import annotations

import base64
import csv
import json
import re

import numpy as np
import pytest
import rasterio
import scenes
from affine import Affine
from engine.contract.errors import JobError, SceneError
from engine.contract.jobs import read_job
from engine.contract.mask_jobs import ClassPair, Evaluate, Pair, ScoreOutputs
from engine.jobs.evaluate import COLOURS, evaluate
from engine.scenes.footprints.geojson import GeoJson

CALLED = np.array([[1, 1, 1, 0], [1, 0, 0, 0], [0, 0, 255, 1]], np.uint8)
TRUTH = np.array([[1, 1, 0, 0], [1, 1, 0, 0], [0, 0, 1, 255]], np.uint8)
ERRORS = [[1, 1, 2, 0], [1, 3, 0, 0], [0, 0, 255, 255]]
COUNTS = {"tp": 3, "fp": 1, "fn": 1, "tn": 5, "valid_px": 10}


def silent(event):
    pass


def mask_file(path, values=CALLED, **options):
    return str(scenes.write(path, np.asarray(values), **{"nodata": 255, **options}))


def scores(*pairs, emit=silent, **options):
    return evaluate(read_job(Evaluate(tuple(pairs), **options).to_json()), emit).statistics


def counts(row):
    return {name: row[name] for name in COUNTS}


def square(path, col, row, cols, rows):
    """A GeoJSON file of one rectangle, in pixels of `scenes.TRANSFORM`."""
    corners = [(col, row), (col + cols, row), (col + cols, row + rows), (col, row + rows), (col, row)]
    ring = [scenes.TRANSFORM * corner for corner in corners]
    path.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}), encoding="utf-8")
    return str(path)


def test_a_mask_against_a_reference_raster(tmp_path):
    pair = Pair(
        mask_file(tmp_path / "m.tif"), mask_file(tmp_path / "r.tif", TRUTH), error_map=str(tmp_path / "errors.tif")
    )
    outputs = ScoreOutputs(*(str(tmp_path / name) for name in ("s.json", "t.csv", "r.html")))
    found = scores(pair, outputs=outputs)
    (scene,) = found["scenes"]
    assert counts(scene) == COUNTS == counts(found["pooled"])
    assert (scene["name"], scene["iou"], scene["dice"], scene["f1"]) == ("m", 0.6, 0.75, 0.75)
    assert (scene["precision"], scene["recall"], scene["accuracy"]) == (0.75, 0.75, 0.8)
    assert scene["specificity"] == pytest.approx(5 / 6)
    with rasterio.open(pair.error_map) as errors, rasterio.open(pair.mask) as mask:
        assert errors.read(1).tolist() == ERRORS
        assert (errors.nodata, errors.crs, errors.transform) == (255, mask.crs, mask.transform)
        assert [errors.colormap(1)[value][:3] for value in range(4)] == [COLOURS[value][:3] for value in range(4)]
    assert json.loads((tmp_path / "s.json").read_text(encoding="utf-8")) == found
    rows = list(csv.DictReader((tmp_path / "t.csv").open(encoding="utf-8")))
    assert [row["scene"] for row in rows] == ["m", "mean of scenes", "pooled"]
    assert {row["iou"] for row in rows} == {"0.6"}
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "0.7500" in page and "http" not in page
    picture = base64.b64decode(re.search(r"base64,([^\"]+)", page)[1])
    with rasterio.MemoryFile(picture).open() as png:
        assert png.read(1).tolist() == ERRORS
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "errors.tif", "m.tif", "r.html", "r.tif", "s.json", "t.csv"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "reference, targets",
    [
        (np.where(TRUTH == 255, 0, TRUTH * 255), None),
        (np.where(TRUTH == 1, 4, 3), (4.0,)),
        (np.where(TRUTH == 1, 4, 2), (4.0, 9.0)),
    ],
)
def test_references_of_other_values(tmp_path, reference, targets):
    pair = Pair(mask_file(tmp_path / "m.tif"), mask_file(tmp_path / "r.tif", reference.astype(np.uint8), nodata=None))
    (scene,) = scores(pair, targets=targets)["scenes"]
    assert (scene["tp"], scene["fp"], scene["fn"], scene["valid_px"]) == (3, 2, 1, 11)


@pytest.mark.parametrize("crs", ["EPSG:32616", "EPSG:4326"])
def test_a_reference_on_another_grid_is_brought_to_the_masks(tmp_path, crs):
    called = np.zeros((40, 40), np.uint8)
    called[10:30, 10:30] = 1
    mask = mask_file(tmp_path / "m.tif", called)
    if crs == "EPSG:4326":
        left, bottom, right, top = rasterio.warp.transform_bounds(scenes.CRS, crs, *rasterio.open(mask).bounds)
        place = rasterio.transform.from_bounds(left, bottom, right, top, 120, 120)
        fine = np.zeros((120, 120), np.uint8)
        rasterio.warp.reproject(
            called, fine, src_transform=scenes.TRANSFORM, src_crs=scenes.CRS, dst_transform=place, dst_crs=crs
        )
        reference = mask_file(tmp_path / "r.tif", fine, crs=crs, transform=place)
        (scene,) = scores(Pair(mask, reference))["scenes"]
        assert scene["valid_px"] > 1500 and scene["iou"] > 0.97
        return
    # Half of the mask's ground, in pixels of 15 m.
    fine = called[:, :20].repeat(2, axis=0).repeat(2, axis=1)
    reference = mask_file(tmp_path / "r.tif", fine, nodata=None, transform=scenes.TRANSFORM * Affine.scale(0.5))
    (scene,) = scores(Pair(mask, reference))["scenes"]
    assert counts(scene) == {"tp": 200, "fp": 0, "fn": 0, "tn": 600, "valid_px": 800}


def test_a_mask_against_polygons(tmp_path):
    called = np.zeros((20, 30), np.uint8)
    called[5:15, 5:15] = 1
    called[0, 0] = 255
    polygons = square(tmp_path / "truth.geojson", 5, 5, 10, 5)
    (scene,) = scores(Pair(mask_file(tmp_path / "m.tif", called), polygons=polygons))["scenes"]
    assert counts(scene) == {"tp": 50, "fp": 50, "fn": 0, "tn": 499, "valid_px": 599}


def test_several_scenes_give_a_mean_and_are_pooled(tmp_path):
    empty = np.zeros((3, 4), np.uint8)
    pairs = [
        Pair(mask_file(tmp_path / "a.tif"), mask_file(tmp_path / "ra.tif", TRUTH)),
        Pair(mask_file(tmp_path / "b.tif", empty), mask_file(tmp_path / "rb.tif", empty), name="clear"),
        Pair(mask_file(tmp_path / "c.tif", empty + 1), mask_file(tmp_path / "rc.tif", empty + 1)),
    ]
    found = scores(*pairs, outputs=ScoreOutputs(report=str(tmp_path / "r.html")))
    assert [scene["name"] for scene in found["scenes"]] == ["a", "clear", "c"]
    assert found["scenes"][1]["iou"] is None and found["scenes"][1]["accuracy"] == 1
    assert found["mean"]["iou"] == pytest.approx((0.6 + 1) / 2)
    assert counts(found["pooled"]) == {"tp": 15, "fp": 1, "fn": 1, "tn": 17, "valid_px": 34}
    assert found["pooled"]["iou"] == pytest.approx(15 / 17)
    page = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert page.count("<figure>") == 3 and "mean of scenes" in page


def test_one_scene_that_cannot_be_compared_does_not_end_the_rest(tmp_path):
    elsewhere = Affine.translation(1e6, 0) * scenes.TRANSFORM
    good = Pair(mask_file(tmp_path / "a.tif"), mask_file(tmp_path / "ra.tif", TRUTH), error_map=str(tmp_path / "e.tif"))
    bad = Pair(
        mask_file(tmp_path / "b.tif"), mask_file(tmp_path / "rb.tif", TRUTH, transform=elsewhere),
        error_map=str(tmp_path / "f.tif"),
    )  # fmt: skip
    events = []
    found = scores(bad, good, emit=events.append)
    assert [scene["name"] for scene in found["scenes"]] == ["a"]
    assert [failed["name"] for failed in found["failed"]] == ["b"]
    assert any("do not overlap" in getattr(event, "text", "") for event in events)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.tif", "b.tif", "e.tif", "ra.tif", "rb.tif"]


@pytest.mark.parametrize(
    "values, place, sentence",
    [
        (TRUTH, {"transform": Affine.translation(1e6, 0) * scenes.TRANSFORM}, "do not overlap on the ground"),
        (TRUTH[:2], {"crs": None}, "without a CRS"),
        (np.full((3, 4), 255, np.uint8), {}, "no valid pixel in common"),
    ],
)
def test_what_cannot_be_compared_is_refused_and_leaves_nothing(tmp_path, values, place, sentence):
    pair = Pair(
        mask_file(tmp_path / "m.tif"), mask_file(tmp_path / "r.tif", values, **place), error_map=str(tmp_path / "e.tif")
    )
    with pytest.raises(SceneError, match=sentence):
        scores(pair)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["m.tif", "r.tif"]


def test_polygons_elsewhere_are_refused(tmp_path):
    polygons = square(tmp_path / "truth.geojson", 900, 900, 5, 5)
    with pytest.raises(SceneError, match="polygons lie outside the mask"):
        scores(Pair(mask_file(tmp_path / "m.tif"), polygons=polygons))


@pytest.mark.parametrize("pairs", [(), (Pair("m.tif"),), (Pair("m.tif", "r.tif", "p.geojson"),)])
def test_invalid_values_are_refused(pairs):
    with pytest.raises(JobError):
        read_job(Evaluate(pairs).to_json())


def texts(events):
    return [str(getattr(event, "text", "")) for event in events]


@pytest.mark.parametrize(
    "reference, nodata, told",
    [(TRUTH, 0, "declares 0 as nodata, so such pixels do not count. If they are background"),
     (np.where(TRUTH == 1, 255, 0), 255, "holds only 0 and 255 and declares 255 as nodata")],
)  # fmt: skip
def test_a_reference_whose_nodata_value_is_truth_is_told(tmp_path, reference, nodata, told):
    events = []
    reference = mask_file(tmp_path / "r.tif", reference.astype(np.uint8), nodata=nodata)
    scores(Pair(mask_file(tmp_path / "m.tif"), reference), emit=events.append)
    assert any(text.startswith("r.tif") and told in text for text in texts(events))


def test_a_scene_without_polygons_counts_as_background_where_others_have_some(tmp_path):
    called = np.ones((20, 30), np.uint8)
    polygons = square(tmp_path / "truth.geojson", 0, 0, 30, 20)
    away = Affine.translation(1e4, 0) * scenes.TRANSFORM
    pairs = [
        Pair(mask_file(tmp_path / "clear.tif", called, transform=away), polygons=polygons),
        Pair(mask_file(tmp_path / "m.tif", called), polygons=polygons),
    ]
    events = []
    found = scores(*pairs, emit=events.append)
    assert [counts(scene)["fp"] for scene in found["scenes"]] == [600, 0]
    assert counts(found["pooled"]) == {"tp": 600, "fp": 600, "fn": 0, "tn": 0, "valid_px": 1200}
    assert "No polygon lies on clear: all of it counts as background." in texts(events)


def test_no_polygon_at_all_says_that_nothing_is_target(tmp_path):
    polygons = tmp_path / "none.geojson"
    polygons.write_text('{"type": "FeatureCollection", "features": []}', encoding="utf-8")
    (scene,) = scores(Pair(mask_file(tmp_path / "m.tif"), polygons=str(polygons)))["scenes"]
    assert counts(scene) == {"tp": 0, "fp": 5, "fn": 0, "tn": 6, "valid_px": 11}


def test_polygons_that_lie_on_none_of_the_masks_are_refused(tmp_path):
    polygons = square(tmp_path / "truth.geojson", 900, 900, 5, 5)
    pairs = [Pair(mask_file(tmp_path / name), polygons=polygons) for name in ("a.tif", "b.tif")]
    with pytest.raises(SceneError, match="polygons lie outside the mask"):
        scores(*pairs)


def test_a_choice_that_changes_nothing_is_told(tmp_path):
    events = []
    pair = Pair(mask_file(tmp_path / "m.tif"), mask_file(tmp_path / "r.tif", TRUTH))
    scores(pair, emit=events.append, targets=(9.0,), mapping=(ClassPair(3, 0),))
    assert "The mask has a single target: the table of classes is not used." in texts(events)
    assert "r.tif holds none of the values 9 where the mask holds data." in texts(events)


def test_polygons_of_many_masks_are_read_once(tmp_path, monkeypatch):
    reads = []
    read = GeoJson.read.__func__
    monkeypatch.setattr(GeoJson, "read", classmethod(lambda cls, *given: reads.append(given) or read(cls, *given)))
    polygons = square(tmp_path / "truth.geojson", 0, 0, 3, 3)
    away = Affine.translation(1e4, 0) * scenes.TRANSFORM
    masks = [mask_file(tmp_path / f"{number}.tif", transform=away) for number in range(5)]
    found = scores(*(Pair(mask, polygons=polygons) for mask in [*masks, mask_file(tmp_path / "m.tif")]))
    assert len(found["scenes"]) == 6 and len(reads) == 1


def test_a_scene_without_polygons_is_compared_even_if_another_mask_cannot_be_read(tmp_path):
    (tmp_path / "broken.tif").write_bytes(b"II*")
    polygons = square(tmp_path / "truth.geojson", 0, 0, 4, 3)
    away = Affine.translation(1e4, 0) * scenes.TRANSFORM
    masks = [
        mask_file(tmp_path / "clear.tif", transform=away),
        str(tmp_path / "broken.tif"),
        mask_file(tmp_path / "m.tif"),
    ]
    found = scores(*(Pair(mask, polygons=polygons) for mask in masks))
    assert [scene["name"] for scene in found["scenes"]] == ["clear", "m"]
    assert [failed["name"] for failed in found["failed"]] == ["broken"]
