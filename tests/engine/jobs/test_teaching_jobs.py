"""What helps to label: fill from a place of the probability, and where to label next."""

from __future__ import annotations

import json

import numpy as np
import pytest
import rasterio
from engine.contract.errors import CloudReefError
from engine.contract.jobs import read_job
from engine.contract.training_jobs import Fill, PolygonsFile, Suggest
from engine.jobs.fill import fill
from engine.jobs.suggest import suggest
from rasterio.features import geometry_mask
from rasterio.transform import from_origin

TRANSFORM = from_origin(1000, 2000, 10, 10)


def probability(path, values):
    levels = np.where(np.isnan(values), 255, np.rint(np.nan_to_num(values) * 250)).astype(np.uint8)
    levels = levels.reshape(-1, *values.shape[-2:])
    count, height, width = levels.shape
    profile = {"height": height, "width": width, "count": count, "dtype": "uint8", "nodata": 255}
    with rasterio.open(path, "w", driver="GTiff", crs="EPSG:32632", transform=TRANSFORM, **profile) as file:
        file.write(levels)
        file.scales = (0.004,) * count
    return str(path)


def features(path):
    return json.loads(path.read_text(encoding="utf-8"))["features"]


def test_fill_takes_the_connected_pixels_that_are_alike(tmp_path):
    values = np.zeros((20, 30))
    values[2:8, 3:9] = 0.9
    values[4, 5] = 0.5  # a hole
    values[12:15, 20:25] = 0.9  # alike, but not connected
    path = probability(tmp_path / "p.tif", values)
    out = tmp_path / "fill.geojson"
    done = fill(Fill(path, 1000 + 35, 2000 - 25, PolygonsFile(str(out)), 0.1), lambda event: None)
    assert done.statistics["probability"] == pytest.approx(0.9, abs=0.003)
    inside = geometry_mask([features(out)[0]["geometry"]], values.shape, TRANSFORM, invert=True)
    wanted = np.zeros(values.shape, bool)
    wanted[2:8, 3:9] = True
    wanted[4, 5] = False
    assert (inside == wanted).all()


def test_of_several_classes_fill_grows_in_the_band_of_one(tmp_path):
    values = np.zeros((2, 20, 20))
    values[0, :10] = 0.8
    values[1, 10:, 5:] = 0.7
    path = probability(tmp_path / "p.tif", values)
    out = tmp_path / "fill.geojson"
    fill(Fill(path, 1000 + 105, 2000 - 155, PolygonsFile(str(out)), 0.1, band=2), lambda event: None)
    inside = geometry_mask([features(out)[0]["geometry"]], values.shape[1:], TRANSFORM, invert=True)
    assert (inside == (values[1] > 0)).all()
    for band in (0, 3):
        with pytest.raises(CloudReefError, match=f"no band {band}; the number of its bands is 2"):
            fill(
                Fill(path, 1000 + 105, 2000 - 155, PolygonsFile(str(out)), band=band, replace=True), lambda event: None
            )


@pytest.mark.parametrize(("place", "sentence"), [((0, 0), "outside"), ((1005, 1995), "no data")])
def test_fill_says_why_it_cannot(tmp_path, place, sentence):
    values = np.full((10, 10), 0.5)
    values[0, 0] = np.nan
    path = probability(tmp_path / "p.tif", values)
    with pytest.raises(CloudReefError, match=sentence):
        fill(Fill(path, *place, PolygonsFile(str(tmp_path / "f.geojson"))), lambda event: None)
    assert not (tmp_path / "f.geojson").exists()


def test_the_least_sure_squares_come_first_and_not_side_by_side(tmp_path):
    values = np.zeros((64, 64))
    values[0:8, 0:8] = 0.5
    values[0:8, 8:16] = 0.45  # beside the first
    values[32:40, 32:40] = 0.4
    values[48:56, 0:8] = np.nan
    path = probability(tmp_path / "p.tif", values)
    out = tmp_path / "s.geojson"
    suggest(Suggest(path, PolygonsFile(str(out)), cell_px=8, count=5), lambda event: None)
    found = features(out)
    assert [one["properties"]["rank"] for one in found] == [1, 2]
    assert [one["properties"]["doubt"] for one in found] == pytest.approx([1.0, 0.8], abs=0.01)
    assert found[1]["geometry"]["coordinates"][0][0] == [1000 + 320, 2000 - 320]


def test_disagreement_counts_with_another_model_and_labelled_ground_is_left_out(tmp_path):
    one, two = np.full((32, 32), 0.5), np.full((32, 32), 0.5)
    two[0:8, 0:8], two[16:24, 16:24] = 1.0, 0.9
    paths = [probability(tmp_path / f"{n}.tif", values) for n, values in enumerate((one, two))]
    out = tmp_path / "s.geojson"
    suggest(Suggest(paths[0], PolygonsFile(str(out)), paths[1], cell_px=8, count=1), lambda event: None)
    first = features(out)[0]
    assert first["properties"]["doubt"] == pytest.approx(0.5, abs=0.01)
    labelled = tmp_path / "labelled.geojson"
    labelled.write_text(json.dumps({"type": "FeatureCollection", "features": [first]}), encoding="utf-8")
    job = Suggest(paths[0], PolygonsFile(str(out)), paths[1], str(labelled), 8, 1, True)
    suggest(job, lambda event: None)
    assert features(out)[0]["properties"]["doubt"] == pytest.approx(0.4, abs=0.01)
    assert read_job(job.to_json()) == job


def test_of_several_classes_doubt_is_how_near_the_second_comes(tmp_path):
    values = np.zeros((3, 16, 16))
    values[:, :8, :8] = np.array([0.48, 0.42, 0.1])[:, None, None]
    values[:, 8:, 8:] = np.array([0.8, 0.2, 0.0])[:, None, None]
    values[0, :8, 8:] = values[0, 8:, :8] = 1
    paths = [probability(tmp_path / "three.tif", values), probability(tmp_path / "one.tif", values[0])]
    out = tmp_path / "s.geojson"
    suggest(Suggest(paths[0], PolygonsFile(str(out)), cell_px=8, count=1), lambda event: None)
    assert features(out)[0]["properties"]["doubt"] == pytest.approx(0.94, abs=0.01)
    with pytest.raises(CloudReefError, match="have 3 and 1 classes"):
        suggest(Suggest(paths[0], PolygonsFile(str(out)), paths[1], replace=True), lambda event: None)


def test_a_probability_that_is_missing_or_damaged_is_told(tmp_path):
    out, damaged = PolygonsFile(str(tmp_path / "f.geojson")), tmp_path / "p.tif"
    damaged.write_bytes(b"II*\0 and no more")
    for path, sentence in ((tmp_path / "none.tif", "There is no file"), (damaged, "p.tif is")):
        with pytest.raises(CloudReefError, match=sentence):
            fill(Fill(str(path), 0, 0, out), lambda event: None)
        with pytest.raises(CloudReefError, match=sentence):
            suggest(Suggest(str(path), out), lambda event: None)
