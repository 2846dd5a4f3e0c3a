"""Jobs before a run: its description, a preview that has the pixels of the run, and a look at a point."""

from __future__ import annotations

import json

import bundles
import numpy as np
import pytest
import rasterio
from engine.contract.errors import JobError, SceneError
from engine.contract.jobs import read_job
from engine.contract.protocol import Area, Job, Outputs, SceneJob
from engine.contract.scene_jobs import Describe, LookAt, Preview
from engine.segmenting.describe import describe
from engine.segmenting.lookat import lookat, picture_of
from engine.segmenting.preview import choose_view, most_px, preview
from engine.segmenting.segment import segment
from rasterio.transform import from_origin
from rasterio.windows import Window


@pytest.fixture(scope="module")
def unet(tmp_path_factory):
    return bundles.small_unet(tmp_path_factory.mktemp("unet"), resolution_m=[10, 60])


def write_scene(path, rows=160, cols=200, *, crs="EPSG:32616", pixel=30.0, values=None, nodata=None):
    if values is None:
        values = np.random.default_rng(3).random((4, rows, cols), np.float32)
    profile = {"driver": "GTiff", "count": 4, "height": rows, "width": cols, "dtype": "float32", "nodata": nodata}
    origin = (400_000, 3_400_000) if crs != "EPSG:4326" else (-87, 30)
    with rasterio.open(path, "w", crs=crs, transform=from_origin(*origin, pixel, pixel), **profile) as file:
        file.write(values)
        file.descriptions = ("red", "green", "blue", "nir")
    return path


def job_of(scene, model, folder, **options):
    outputs = Outputs(str(folder / "mask.tif"), probability=str(folder / "run.tif"))
    area = options.pop("area", Area())
    return Job(str(model), (SceneJob((str(scene),), outputs, area=area, **options),), runtime="onnxruntime")


def described(job):
    return describe(read_job(Describe(job).to_json()), lambda event: None).statistics


def looked(job, path):
    return preview(read_job(Preview(job, str(path)).to_json()), lambda event: None).statistics


def test_a_preview_has_the_pixels_of_the_run(tmp_path, unet):
    scene = write_scene(tmp_path / "scene.tif")
    area = Area(bounds=(400_000 + 31 * 30, 3_400_000 - 120 * 30, 400_000 + 171 * 30, 3_400_000 - 17 * 30))
    job = job_of(scene, unet, tmp_path, area=area)
    said = looked(job, tmp_path / "preview.tif")
    segment(job, lambda event: None)
    with rasterio.open(tmp_path / "preview.tif") as seen, rasterio.open(tmp_path / "run.tif") as run:
        assert (seen.height, seen.width) == (103, 140)
        assert seen.transform == run.transform
        assert (seen.scales, seen.nodata, seen.descriptions) == (run.scales, run.nodata, run.descriptions)
        found = seen.read(1)
        assert np.array_equal(found, run.read(1))
    assert (said["factor"], said["whole"]) == (1, True)
    assert said["levels"] == np.bincount(found.ravel(), minlength=251)[:251].tolist()
    assert not list(tmp_path.glob("preview.tif.*"))


def test_a_wide_view_is_seen_more_coarsely_within_the_models_range(tmp_path, unet, monkeypatch):
    monkeypatch.setattr("engine.segmenting.preview.MOST_PX", 80 * 100)
    monkeypatch.setattr("engine.segmenting.preview.FEWEST_PX", 0)
    scene = write_scene(tmp_path / "scene.tif")
    said = looked(job_of(scene, unet, tmp_path), tmp_path / "preview.tif")
    with rasterio.open(tmp_path / "preview.tif") as seen:
        assert (said["factor"], said["whole"]) == (2, True)
        assert (seen.height, seen.width) == (80, 100)
        assert seen.res == (60, 60)
        assert seen.bounds == (400_000, 3_400_000 - 160 * 30, 400_000 + 200 * 30, 3_400_000)
        assert (seen.read(1) != 255).all()


def test_a_view_too_wide_for_the_model_is_seen_in_its_middle(tmp_path, unet, monkeypatch):
    monkeypatch.setattr("engine.segmenting.preview.MOST_PX", 64 * 64)
    monkeypatch.setattr("engine.segmenting.preview.FEWEST_PX", 0)
    scene = write_scene(tmp_path / "scene.tif", 300, 400, pixel=60)
    said = looked(job_of(scene, unet, tmp_path), tmp_path / "preview.tif")
    with rasterio.open(tmp_path / "preview.tif") as seen:
        assert (said["factor"], said["whole"]) == (1, False)
        assert seen.height * seen.width <= 64 * 64
        middle = (seen.bounds.left + seen.bounds.right) / 2, (seen.bounds.top + seen.bounds.bottom) / 2
        assert middle == pytest.approx((400_000 + 200 * 60, 3_400_000 - 150 * 60), abs=60)


@pytest.mark.parametrize(
    ("window", "coarsest", "wanted"),
    [
        (Window(5, 7, 100, 50), 6, (1, (5, 7, 100, 50), True)),
        (Window(5, 7, 200, 100), 6, (2, (5, 7, 200, 100), True)),
        (Window(0, 0, 1000, 1000), 2, (2, (429, 429, 141, 141), False)),
        (Window(0, 0, 10_000, 10), 1, (1, (4750, 0, 500, 10), False)),
        (Window(0, 0, 10, 10_000), 1, (1, (0, 4750, 10, 500), False)),
    ],
)
def test_what_can_be_seen_at_once(window, coarsest, wanted):
    view = choose_view(window, 5000, coarsest)
    found = tuple(int(number) for number in view.window.flatten())
    assert (view.factor, view.whole) == (wanted[0], wanted[2])
    assert found == wanted[1]


def test_a_heavy_network_sees_fewer_pixels_at_once(unet):
    from engine.contract.model import Bundle

    light = Bundle.load(unet)
    assert most_px(light, tta=True) <= most_px(light, tta=False) <= 2**22


def test_a_view_beside_the_scene_is_a_sentence(tmp_path, unet):
    scene = write_scene(tmp_path / "scene.tif")
    with pytest.raises(SceneError, match="extent"):
        looked(job_of(scene, unet, tmp_path, area=Area(bounds=(0, 0, 10, 10))), tmp_path / "preview.tif")


def test_a_description_tells_bands_values_pixels_and_memory(tmp_path, unet):
    scene = write_scene(tmp_path / "scene.tif")
    said = described(job_of(scene, unet, tmp_path))
    assert [band["fed_by"]["band"] for band in said["bands"]] == [1, 2, 3, 4]
    assert "reflectance" in said["scaling"]
    assert said["ground"] == "200 x 160 pixels of 30 m."
    assert said["outlook"]["pixels"] == 160 * 200
    assert said["outlook"]["memory_mb"] > 0
    assert "ONNX Runtime" in said["runtime"]
    assert said["warnings"] == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["scene.tif"]


def test_a_description_warns_of_resolution_values_and_missing_data(tmp_path, unet):
    values = np.full((4, 160, 200), -9999, np.float32)
    values[:, 10:20, 10:20] = 77_000
    scene = write_scene(tmp_path / "scene.tif", pixel=1000, values=values, nodata=-9999)
    job = job_of(scene, unet, tmp_path, scaling="reflectance")
    warnings = " ".join(described(job)["warnings"])
    assert "1000 m wide" in warnings
    assert "do not look like reflectance" in warnings
    assert "have data" in warnings


def test_a_description_says_what_degrees_mean_for_areas(tmp_path, unet):
    scene = write_scene(tmp_path / "scene.tif", crs="EPSG:4326", pixel=0.00027)
    said = described(job_of(scene, unet, tmp_path))["ground"]
    assert "26 x 30 m" in said
    assert "areas are measured on the ellipsoid" in said


def test_the_pixels_of_an_area_are_told(tmp_path, unet):
    scene = write_scene(tmp_path / "scene.tif")
    ring = [
        [400_300, 3_399_700],
        [403_300, 3_399_700],
        [403_300, 3_396_700],
        [400_300, 3_396_700],
        [400_300, 3_399_700],
    ]
    polygons = tmp_path / "area.geojson"
    polygons.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}), encoding="utf-8")
    said = described(job_of(scene, unet, tmp_path, area=Area(polygons=str(polygons), polygons_crs="EPSG:32616")))
    assert said["outlook"]["pixels"] == pytest.approx(100 * 100, rel=0.01)


def test_a_question_is_about_one_scene(tmp_path, unet):
    job = job_of(tmp_path / "scene.tif", unet, tmp_path)
    twice = Job(job.model, (job.scenes[0], SceneJob(("b.tif",), Outputs("b_mask.tif"))))
    with pytest.raises(JobError, match="2 scenes"):
        read_job(Describe(twice).to_json())


def looked_at(scene, model, folder, x, y, **options):
    """What the network sees there, and the picture."""
    column, row = (x - 400_000) // 30, (3_400_000 - y) // 30
    bounds = (400_000 + (column - 4) * 30, y - 4 * 30, 400_000 + (column + 5) * 30, y + 4 * 30)
    job = job_of(scene, model, folder, area=Area(bounds=bounds), **options)
    task = LookAt(job, str(folder / "seen.png"), x, y)
    found = lookat(read_job(task.to_json()), lambda event: None).statistics
    with rasterio.open(folder / "seen.png") as picture:
        return found, row, column, picture.read(1)


def test_a_place_is_told_by_stored_number_reflectance_and_input(tmp_path, unet):
    values = np.random.default_rng(5).random((4, 40, 50), np.float32)
    scene = write_scene(tmp_path / "scene.tif", 40, 50, values=values)
    found, _, _, picture = looked_at(scene, unet, tmp_path, 400_000 + 20 * 30 + 7, 3_400_000 - 11 * 30 - 9)
    assert found["valid"] is True
    labels = [channel["label"] for channel in found["channels"]]
    stored = {label: channel["stored"] for label, channel in zip(labels, found["channels"])}
    assert stored["red"] == pytest.approx(float(values[0, 11, 20]))
    assert stored["green"] == pytest.approx(float(values[1, 11, 20]))
    for channel in found["channels"]:
        assert channel["reflectance"] == pytest.approx(channel["stored"])  # reflectance already
    assert picture.shape[1] > picture.shape[0]  # the channels beside each other


def test_a_place_without_data_is_told(tmp_path, unet):
    values = np.random.default_rng(5).random((4, 40, 50), np.float32)
    values[:, 11, 20] = -1
    scene = write_scene(tmp_path / "scene.tif", 40, 50, values=values, nodata=-1)
    found, _, _, _ = looked_at(scene, unet, tmp_path, 400_000 + 20 * 30 + 7, 3_400_000 - 11 * 30 - 9)
    assert found["valid"] is False


def test_at_the_edge_of_a_scene_it_is_still_the_pixel_at_the_place(tmp_path, unet):
    values = np.random.default_rng(5).random((4, 40, 50), np.float32)
    scene = write_scene(tmp_path / "scene.tif", 40, 50, values=values)
    found, _, _, _ = looked_at(scene, unet, tmp_path, 400_000 + 7, 3_400_000 - 9)
    assert found["channels"][0]["stored"] == pytest.approx(float(values[0, 0, 0]))


def test_the_picture_is_stretched_over_all_channels_alike():
    seen = np.array([[[0.0, 0.5]], [[0.5, 1.0]]], np.float32)
    drawn = picture_of(seen, np.array([[True, True]]))
    middle = drawn[0]
    assert middle[0] < middle[60] == middle[110] < middle[-1]
    nothing = picture_of(seen, np.array([[False, True]]))
    assert nothing[0, 0] == 208
