"""Polygons of a mask: counted, measured, left out when small, simplified and smoothed without becoming invalid."""

from __future__ import annotations

import json

import numpy as np
import pyogrio
import pytest
import scenes
from engine.contract.errors import CloudReefError, JobError, SceneError
from engine.contract.jobs import read_job
from engine.contract.mask_jobs import Polygonize, PolygonOutputs, Shaping
from engine.jobs.polygonize import polygonize
from engine.rasters import areas
from engine.rasters.outlines import tracing
from engine.rasters.outlines.crossings import broken_corners
from engine.rasters.outlines.rings import Outlines
from rasterio.features import rasterize

shapely = pytest.importorskip("shapely")


def silent(event):
    pass


def mask_file(path, values, **options):
    return scenes.write(path, np.asarray(values, np.uint8), **{"nodata": 255, "descriptions": ["reef"], **options})


def polygons(tmp_path, values, probability=None, place=None, layer=None, **shaping):
    """Runs the job; returns the fields by name, the shapes and the statistics."""
    place = place or {}
    mask = mask_file(tmp_path / "m.tif", values, **place)
    if probability is not None:
        probability = str(
            scenes.write(tmp_path / "p.tif", np.asarray(probability, np.uint8), nodata=255, scales=[0.004], **place)
        )
    outputs = PolygonOutputs(str(tmp_path / "v.gpkg"), str(tmp_path / "s.json"))
    job = Polygonize(str(mask), outputs, probability, Shaping(**shaping), layer, replace=True)
    done = polygonize(read_job(job.to_json()), silent)
    meta, _, geometries, columns = pyogrio.raw.read(outputs.polygons, layer="reef")
    assert json.loads((tmp_path / "s.json").read_text(encoding="utf-8")) == done.statistics
    return dict(zip(meta["fields"], columns)), shapely.from_wkb(geometries), done.statistics


def blobs(rows, cols, seed, softness=3):
    """Round, ragged areas with holes, as clouds and reefs have them."""
    field = np.random.default_rng(seed).standard_normal((rows, cols))
    for _ in range(softness):
        field = sum(np.roll(field, shift, axis) for shift in (-1, 0, 1) for axis in (0, 1)) / 6
    return (field > 0).astype(np.uint8)


def test_areas_are_counted_and_measured_one_by_one(tmp_path):
    values = np.zeros((20, 30), np.uint8)
    values[2:12, 3:13] = 1
    values[15:17, 20:25] = 1
    values[12, 13] = 255
    probability = np.where(values == 1, 200, 10)
    probability[15, 20:25] = 100
    probability[16, 20] = 255
    fields, shapes, statistics = polygons(tmp_path, values, probability)
    assert fields["id"].tolist() == [1, 2] and fields["pixels"].tolist() == [100, 10]
    assert fields["mean_probability"].tolist() == pytest.approx([0.8, (5 * 0.4 + 4 * 0.8) / 9])
    assert fields["area_m2"] == pytest.approx([9e4, 9e3], rel=0.002)
    assert fields["perimeter_m"] == pytest.approx([1200, 420], rel=0.002)
    assert shapely.area(shapes).tolist() == [9e4, 9e3]
    assert (statistics["polygons_count"], statistics["pixels"], statistics["class"]) == (2, 110, "reef")
    assert statistics["area_m2"] == pytest.approx(fields["area_m2"].sum())
    assert statistics["largest_m2"] == pytest.approx(fields["area_m2"][0])


@pytest.mark.parametrize("shaping", [{"minimum_px": 11}, {"minimum_area_m2": 10_000.0}])
def test_small_areas_are_left_out_and_the_others_numbered_anew(tmp_path, shaping):
    values = np.zeros((20, 30), np.uint8)
    values[0:2, 3:8] = 1
    values[5:15, 3:13] = 1
    values[5:15, 20:29] = 1
    fields, _, statistics = polygons(tmp_path, values, **shaping)
    assert fields["id"].tolist() == [1, 2] and fields["pixels"].tolist() == [100, 90]
    assert statistics["polygons_count"] == 2


def test_nothing_to_find_is_an_empty_layer(tmp_path):
    fields, shapes, statistics = polygons(tmp_path, np.zeros((5, 6)))
    assert len(shapes) == 0 and list(fields) == ["id", "area_m2", "perimeter_m", "mean_probability", "pixels"]
    assert statistics["polygons_count"] == 0 and statistics["area_m2"] is None


def test_a_mask_without_a_place_has_polygons_without_square_metres(tmp_path):
    fields, _, statistics = polygons(tmp_path, np.eye(4), place={"crs": None, "transform": None})
    assert np.isnan(fields["area_m2"]).all() and statistics["area_m2"] is None
    with pytest.raises(SceneError, match="no CRS"):
        polygons(tmp_path, np.eye(4), place={"crs": None, "transform": None}, minimum_area_m2=1.0)


def test_smoothing_turns_stairs_into_a_slope(tmp_path):
    row, col = np.mgrid[:40, :40]
    stairs = (row >= col).astype(np.uint8)
    _, (exact,), _ = polygons(tmp_path, stairs)
    _, (smooth,), _ = polygons(tmp_path, stairs, smooth=1)
    assert exact.length == pytest.approx(4 * 40 * 30)
    assert smooth.length == pytest.approx((80 + 40 * np.sqrt(2)) * 30, rel=0.02)
    assert smooth.area == pytest.approx(exact.area, rel=0.01)


def test_simplifying_keeps_a_rectangle_and_straightens_a_slope(tmp_path):
    row, col = np.mgrid[:60, :60]
    values = (row >= 2 * col).astype(np.uint8)
    values[5:20, 40:55] = 1
    fields, (slope, rectangle), _ = polygons(tmp_path, values, simplify_px=1.5)
    assert len(slope.exterior.coords) <= 6
    assert len(rectangle.exterior.coords) == 5 and rectangle.area == 225 * 900
    assert fields["pixels"].tolist() == [int(values[:, :30].sum()), 225]


@pytest.mark.parametrize("simplify_px, smooth", [(0, 1), (0, 3), (0.7, 0), (1.5, 0), (2.0, 2), (6.0, 1)])
@pytest.mark.parametrize("softness", [0, 2, 5])
def test_whatever_the_shape_polygons_stay_valid_and_near_the_mask(tmp_path, simplify_px, smooth, softness):
    values = blobs(90, 110, softness, softness)
    fields, shapes, _ = polygons(tmp_path, values, simplify_px=simplify_px, smooth=smooth)
    assert shapely.is_valid(shapes).all() and not shapely.is_empty(shapes).any()
    assert set(shapely.get_type_id(shapes)) == {3}
    assert fields["id"].tolist() == list(range(1, len(shapes) + 1))
    assert fields["perimeter_m"] == pytest.approx(shapely.length(shapes), rel=0.002)
    inside = rasterize(((shape, 1) for shape in shapes), (90, 110), transform=scenes.TRANSFORM)
    inner = values.copy()  # pixels of which no neighbour differs, further inside than the line may move
    for _ in range(int(simplify_px + 2)):
        inner[1:-1, 1:-1] &= inner[:-2, 1:-1] & inner[2:, 1:-1] & inner[1:-1, :-2] & inner[1:-1, 2:]
    assert inside[2:-2, 2:-2][inner[2:-2, 2:-2] == 1].all()


@pytest.mark.parametrize("most_corners", [None, 400], ids=["small", "large"])
@pytest.mark.parametrize("simplify_px, smooth", [(1.0, 0), (2.0, 0), (6.0, 0), (0, 1), (0, 3), (3.0, 2)])
def test_neighbours_of_other_classes_neither_overlap_nor_leave_gaps(
    tmp_path, monkeypatch, simplify_px, smooth, most_corners
):
    if most_corners:  # as in a mask that is not shaped at once
        monkeypatch.setattr(tracing, "BATCH_CORNERS", most_corners)
        strips = areas.strips
        monkeypatch.setattr(areas, "strips", lambda height, width, rows=None: strips(height, width, 16))
    names = [{"value": 0, "name": "sea"}, {"value": 1, "name": "sand"}, {"value": 2, "name": "reef"}]
    values = blobs(120, 150, 1, 4) + blobs(120, 150, 2, 4)
    values[:60, :70] = np.where(blobs(60, 70, 3, 1) == 1, values[:60, :70], 1)  # ragged
    _, shapes, _ = polygons(
        tmp_path,
        values,
        place={"tags": {"CLOUDREEF_CLASSES": json.dumps(names)}},
        layer="reef",
        simplify_px=simplify_px,
        smooth=smooth,
    )
    assert shapely.is_valid(shapes).all()
    pixel = abs(scenes.TRANSFORM.determinant)
    together = shapely.union_all(shapes)
    assert shapely.area(shapes).sum() - together.area <= 1e-3 * pixel
    corners_px = 4 * 0.5 if smooth else 0  # of the raster, rounded off
    assert values.size * pixel - together.area <= (corners_px + 1e-3) * pixel
    assert not any(shapely.get_num_interior_rings(shapely.get_parts(together)))


@pytest.mark.parametrize(
    "rings, valid",
    [
        ([[(0, 0), (4, 0), (4, 4), (0, 4)]], True),
        ([[(0, 0), (4, 4), (4, 0), (0, 5)]], False),
        ([[(0, 0), (4, 0), (2, 0), (2, 4)]], False),
        ([[(0, 0), (4, 0), (4, 4), (2, 0), (0, 4)]], False),
        ([[(0, 0), (9, 0), (9, 9), (0, 9)], [(2, 2), (2, 4), (4, 4), (4, 2)]], True),
        ([[(0, 0), (9, 0), (9, 9), (0, 9)], [(2, 2), (2, 12), (4, 12), (4, 2)]], False),
        ([[(0, 0), (9, 0), (9, 9), (0, 9)], [(12, 2), (12, 4), (14, 4), (14, 2)]], False),
        ([[(0, 0), (9, 0), (9, 9), (0, 9)], [(1, 1), (1, 8), (8, 8), (8, 1)], [(2, 2), (2, 4), (4, 4), (4, 2)]], False),
    ],
)
def test_broken_outlines_are_noticed(rings, valid):
    corners = np.concatenate(rings).astype(float)
    lengths = np.array([len(ring) for ring in rings])
    firsts, free = np.cumsum(lengths) - lengths, np.zeros(len(corners), bool)
    area = Outlines(corners[:, 0], corners[:, 1], firsts, lengths, 0 * lengths, free, 0 * free)
    assert (len(broken_corners(area, area)) == 0) is valid


def test_a_probability_of_another_grid_and_a_raster_that_is_no_mask_are_refused(tmp_path):
    mask = mask_file(tmp_path / "m.tif", np.ones((4, 4)))
    other = scenes.write(tmp_path / "p.tif", np.ones((4, 5), np.uint8))
    classes = scenes.write(tmp_path / "c.tif", np.full((4, 4), 7, np.uint8))
    outputs = PolygonOutputs(str(tmp_path / "v.gpkg"))
    for wrong, sentence in (
        (Polygonize(str(mask), outputs, str(other)), "grid of the mask"),
        (Polygonize(str(classes), outputs), "holds the value 7"),
    ):
        with pytest.raises(CloudReefError, match=sentence):
            polygonize(wrong, silent)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["c.tif", "m.tif", "p.tif"]


@pytest.mark.parametrize("shaping", [{"smooth": 9}, {"simplify_px": -1.0}])
def test_invalid_values_are_refused(shaping):
    with pytest.raises(JobError):
        read_job(Polygonize("m.tif", PolygonOutputs("v.gpkg"), shaping=Shaping(**shaping)).to_json())
