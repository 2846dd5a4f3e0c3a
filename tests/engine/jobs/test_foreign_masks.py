"""Masks of 0 and 255 from elsewhere, as 38-Cloud's own: 255 is what they mark, unless they say that it is nodata."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
import scenes
from engine.contract.errors import SceneError
from engine.contract.jobs import read_job
from engine.contract.mask_jobs import (
    Evaluate,
    MaskOutputs,
    Pair,
    Polygonize,
    PolygonOutputs,
    ScoreOutputs,
    Threshold,
)
from engine.contract.raster_jobs import EncodeMask, MaskRaster, RasterOutputs
from engine.jobs.encodemask import encodemask
from engine.jobs.evaluate import evaluate
from engine.jobs.maskraster import maskraster
from engine.jobs.polygonize import polygonize
from engine.jobs.threshold import threshold

MARKED = np.zeros((40, 50), np.uint8)
MARKED[5:15, 10:30] = 1


def silent(event):
    pass


def mask_file(tmp_path, values, **options):
    return str(scenes.write(tmp_path / "gt.tif", values, **options))


def masked(tmp_path, mask, **job):
    raster = scenes.write(tmp_path / "r.tif", np.full((1, 40, 50), 7, np.uint8), nodata=0)
    outputs = RasterOutputs(str(tmp_path / "out.tif"))
    maskraster(read_job(MaskRaster(str(raster), mask, outputs, replace=True, **job).to_json()), silent)
    with rasterio.open(outputs.raster) as result:
        return result.read(1) == 0


def test_what_it_marks_is_masked(tmp_path):
    np.testing.assert_array_equal(masked(tmp_path, mask_file(tmp_path, MARKED * np.uint8(255))), MARKED == 1)


@pytest.mark.parametrize("dtype", ["int16", "uint16", "uint32", "float32"])
def test_what_it_marks_is_masked_in_whatever_data_type(tmp_path, dtype):
    values = (MARKED * np.uint8(255)).astype(dtype)
    np.testing.assert_array_equal(masked(tmp_path, mask_file(tmp_path, values)), MARKED == 1)


@pytest.mark.parametrize("marked, dtype", [(100, "uint8"), (254, "uint8"), (65535, "uint16"), (-1, "int16")])
def test_a_mask_of_other_numbers_is_refused_until_they_are_chosen(tmp_path, marked, dtype):
    mask = mask_file(tmp_path, (MARKED.astype("int32") * marked).astype(dtype))
    with pytest.raises(SceneError, match=f"holds the value {marked}; a mask holds"):
        masked(tmp_path, mask)
    np.testing.assert_array_equal(masked(tmp_path, mask, classes=(float(marked),)), MARKED == 1)


def test_classes_that_the_mask_has_not_are_told(tmp_path):
    told = []
    raster = scenes.write(tmp_path / "r.tif", np.full((1, 40, 50), 7, np.uint8), nodata=0)
    outputs = RasterOutputs(str(tmp_path / "out.tif"))
    maskraster(MaskRaster(str(raster), mask_file(tmp_path, MARKED), outputs, classes=(3.0,)), told.append)
    assert any("none of the values 3" in getattr(event, "text", "") for event in told)


def test_what_it_marks_becomes_polygons(tmp_path):
    outputs = PolygonOutputs(str(tmp_path / "v.gpkg"))
    job = Polygonize(mask_file(tmp_path, MARKED * np.uint8(255)), outputs)
    assert polygonize(read_job(job.to_json()), silent).statistics["polygons_count"] == 1


def test_its_scores_are_those_of_ones(tmp_path):
    reference = str(scenes.write(tmp_path / "truth.tif", MARKED))
    job = Evaluate(
        (Pair(mask_file(tmp_path, MARKED * np.uint8(255)), reference),), ScoreOutputs(str(tmp_path / "s.json"))
    )
    assert evaluate(read_job(job.to_json()), silent).statistics["pooled"]["iou"] == 1


def test_where_it_is_wholly_marked_all_is_masked(tmp_path):
    assert masked(tmp_path, mask_file(tmp_path, np.full((40, 50), 255, np.uint8))).all()


@pytest.mark.parametrize(
    ("values", "options"),
    [
        (MARKED * np.uint8(255), {"nodata": 255}),
        (MARKED * np.uint8(255), {"tags": {"CLOUDREEF_VERSION": "0.1.0"}}),
    ],
    ids=["says so", "made by CloudReef"],
)
def test_255_is_nodata_where_that_is_said(tmp_path, values, options):
    assert not masked(tmp_path, mask_file(tmp_path, values, **options)).any()


def test_255_is_nodata_beside_0_and_1(tmp_path):
    values = MARKED.copy()
    values[30:] = 255
    np.testing.assert_array_equal(masked(tmp_path, mask_file(tmp_path, values)), MARKED == 1)


def test_classes_that_name_255_mean_it(tmp_path):
    values = MARKED * np.uint8(255)
    np.testing.assert_array_equal(masked(tmp_path, mask_file(tmp_path, values), classes=(255.0,)), MARKED == 1)


def test_what_it_marks_is_masked_where_its_background_is_stated_as_nodata(tmp_path):
    np.testing.assert_array_equal(masked(tmp_path, mask_file(tmp_path, MARKED * 255, nodata=0)), MARKED == 1)


@pytest.mark.parametrize(
    "values, nodata, words",
    [(MARKED * 255, 255, "marks nothing"), (MARKED, 0, "0 as nodata"), (MARKED, 1, "1 as nodata")],
)
def test_a_mask_whose_nodata_value_is_one_of_its_own_is_told(tmp_path, values, nodata, words):
    path = mask_file(tmp_path, values, nodata=nodata)
    truth = scenes.write(tmp_path / "truth.tif", MARKED, nodata=255)
    raster = str(scenes.write(tmp_path / "r.tif", np.full((1, 40, 50), 7, np.uint8), nodata=9))
    for do, job in (
        (polygonize, Polygonize(path, PolygonOutputs(str(tmp_path / "p.gpkg")))),
        (evaluate, Evaluate((Pair(path, str(truth)),), ScoreOutputs(str(tmp_path / "s.json")))),
        (maskraster, MaskRaster(raster, path, RasterOutputs(str(tmp_path / "out.tif")))),
    ):
        said = []
        do(job, said.append)
        assert any(words in getattr(event, "text", "") for event in said), job.TASK


def test_a_mask_in_place_of_a_probability_is_told(tmp_path):
    said = []
    job = Threshold(mask_file(tmp_path, MARKED), 0.5, MaskOutputs(str(tmp_path / "o.tif")))
    threshold(job, said.append)
    assert any("a mask, not a probability" in getattr(event, "text", "") for event in said)


def test_a_mask_whose_target_has_the_name_of_its_background_is_refused_in_a_sentence(tmp_path):
    """Its band may be described by anything, also as "background"."""
    path = mask_file(tmp_path, MARKED, nodata=255, descriptions=("background",))
    with pytest.raises(SceneError, match="None of the classes background, background is cloud"):
        encodemask(EncodeMask(path, RasterOutputs(str(tmp_path / "qa.tif")), "qa_pixel"), silent)
