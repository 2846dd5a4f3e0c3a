"""Work, memory and results depend on the area, not on the scene around it."""

from __future__ import annotations

from dataclasses import replace

import bundles
import numpy as np
import pytest
import rasterio
import scenes
from engine.contract.errors import SceneError
from engine.contract.protocol import Area, Job, Outputs, SceneJob
from engine.contract.report_jobs import DrawReport, ReportOutputs
from engine.jobs.drawreport import drawreport
from engine.network.focus import Focus
from engine.network.occupied import find_occupied
from engine.scenes.area import AreaOfInterest
from engine.scenes.scene import Scene
from engine.segmenting.segment import segment
from rasterio.transform import from_origin
from rasterio.windows import Window

LEFT, TOP, PIXEL = 400_000, 3_400_000, 30


@pytest.fixture(scope="module")
def unet(tmp_path_factory):
    return bundles.small_unet(tmp_path_factory.mktemp("unet"))


def write_scene(path, values, **place):
    profile = {"driver": "GTiff", "count": len(values), "height": values.shape[1], "width": values.shape[2]}
    place = place or {"crs": "EPSG:32616", "transform": from_origin(LEFT, TOP, PIXEL, PIXEL)}
    with rasterio.open(path, "w", dtype=values.dtype, **profile, **place) as file:
        file.write(values)
        file.descriptions = scenes.NAMES
    return path


def extent(top, left, bottom, right):
    return (LEFT + PIXEL * left, TOP - PIXEL * bottom, LEFT + PIXEL * right, TOP - PIXEL * top)


def outputs(folder, **more):
    folder.mkdir(exist_ok=True)
    names = {"mask": "m.tif", "probability_float": "p.tif", "polygons": "v.gpkg", "statistics": "s.json", **more}
    return Outputs(**{kind: str(folder / name) for kind, name in names.items()})


def run(made, scene, bundle, area=None, **options):
    job = SceneJob((str(scene),), made, scaling="reflectance", area=area or Area())
    finished = segment(
        Job(str(bundle), (job,), runtime="onnxruntime", calibration="off", **options), lambda event: None
    )
    with rasterio.open(made.mask) as mask, rasterio.open(made.probability_float) as probability:
        return mask.read(1), probability.read(1), mask.transform, finished.statistics


@pytest.mark.parametrize("halo", [16, None])
@pytest.mark.parametrize("window", [(20, 40, 80, 131), (0, 0, 33, 250), (140, 190, 150, 200), (60, 60, 61, 61)])
def test_results_of_an_area_equal_those_of_the_whole_scene_there(tmp_path, unet, window, halo):
    bundle = unet if halo else bundles.copy_of_first_channel(tmp_path / "copy", halo_px=None, stride_multiple=8)
    values = np.random.default_rng(0).random((4, 150, 250), np.float32)
    values[:, 70:75] = np.nan
    scene = write_scene(tmp_path / "scene.tif", values)
    whole, all_of_it, transform, _ = run(outputs(tmp_path / "whole"), scene, bundle)
    top, left, bottom, right = window
    area = Area(bounds=extent(*window))
    for tile_px in (4096, 64):
        mask, probability, place, statistics = run(
            outputs(tmp_path / f"{tile_px}"), scene, bundle, area, tile_px=tile_px
        )
        assert place == transform @ rasterio.Affine.translation(left, top)
        np.testing.assert_array_equal(mask, whole[top:bottom, left:right])
        np.testing.assert_allclose(probability, all_of_it[top:bottom, left:right], atol=1e-5)
        assert (statistics["height"], statistics["width"]) == mask.shape
        assert statistics["valid_px"] == np.count_nonzero(mask != 255)
    kept, _, place, _ = run(outputs(tmp_path / "kept"), scene, bundle, replace(area, whole_grid=True))
    inside = np.zeros(whole.shape, bool)
    inside[top:bottom, left:right] = True
    assert place == transform
    np.testing.assert_array_equal(kept, np.where(inside, whole, 255))


def test_results_of_a_scene_without_a_transform_have_its_whole_grid(tmp_path, unet):
    scene = write_scene(tmp_path / "scene.tif", np.random.default_rng(0).random((4, 90, 120), np.float32), crs=None)
    mask, *_ = run(outputs(tmp_path / "out"), scene, unet, Area(bounds=(10, 20, 50, 60)))
    assert mask.shape == (90, 120)
    assert (mask != 255).sum() == 40 * 40


def test_a_report_of_an_area_shows_the_area_and_can_be_drawn_again(tmp_path, unet):
    scene = write_scene(tmp_path / "scene.tif", np.random.default_rng(0).random((4, 90, 120), np.float32))
    made = outputs(tmp_path / "out", probability="q.tif", report="r.html")
    run(made, scene, unet, Area(bounds=extent(20, 30, 60, 90)))
    page = (tmp_path / "out" / "r.html").read_text(encoding="utf-8")
    assert "60 x 40 pixels" in page
    again = DrawReport(
        model=str(unet),
        input=(str(scene),),
        mask=made.mask,
        statistics=made.statistics,
        outputs=ReportOutputs(str(tmp_path / "again.html")),
        scaling="reflectance",
    )
    drawreport(again, lambda event: None)
    assert "60 x 40 pixels" in (tmp_path / "again.html").read_text(encoding="utf-8")


@pytest.fixture
def pixels_read(monkeypatch):
    """How many pixels each call of rasterio reads, of all bands together; a call without a window reads all."""
    counts = []

    def counting(name):
        usual = getattr(rasterio.io.DatasetReader, name)

        def read(self, *given, **more):
            window = more.get("window") or Window(0, 0, self.width, self.height)
            found = usual(self, *given, **more)
            counts.append((len(found) if found.ndim == 3 else 1) * window.width * window.height)
            return found

        monkeypatch.setattr(rasterio.io.DatasetReader, name, read)

    for name in ("read", "read_masks", "dataset_mask"):
        counting(name)
    return counts


def test_only_the_area_of_a_huge_scene_is_read(tmp_path, unet, pixels_read):
    path = tmp_path / "sparse.tif"
    profile = {"count": 4, "height": 100_000, "width": 100_000, "dtype": "float32", "tiled": True, "SPARSE_OK": True}
    place = {"crs": "EPSG:32616", "transform": from_origin(LEFT, TOP, PIXEL, PIXEL)}
    with rasterio.open(path, "w", driver="GTiff", bigtiff="YES", **profile, **place) as file:
        file.descriptions = scenes.NAMES
        for band in range(1, 5):
            noise = np.random.default_rng(band).random((512, 512), np.float32)
            file.write(noise, band, window=Window(50_000, 50_000, 512, 512))
    mask, *_ = run(outputs(tmp_path / "out"), path, unet, Area(bounds=extent(50_000, 50_000, 50_512, 50_512)))
    assert 4 * 512 * 512 <= sum(pixels_read) < 4 * 4000 * 4000
    assert mask.shape == (512, 512) and (mask != 255).all()


def test_an_area_of_a_raster_of_a_million_by_a_million_pixels_can_be_segmented(tmp_path):
    write_scene(tmp_path / "small.tif", scenes.cloudy(64, 64)[0])
    bands = "".join(
        f'<VRTRasterBand dataType="Float32" band="{band}"><Description>{scenes.NAMES[band - 1]}</Description>'
        f'<SimpleSource><SourceFilename relativeToVRT="1">small.tif</SourceFilename><SourceBand>{band}</SourceBand>'
        '<SrcRect xOff="0" yOff="0" xSize="64" ySize="64"/><DstRect xOff="0" yOff="0" xSize="1000000" ySize="1000000"/>'
        "</SimpleSource></VRTRasterBand>"
        for band in range(1, 5)
    )
    (tmp_path / "huge.vrt").write_text(
        '<VRTDataset rasterXSize="1000000" rasterYSize="1000000"><SRS>EPSG:32616</SRS>'
        f"<GeoTransform>{LEFT},{PIXEL},0,{TOP},0,{-PIXEL}</GeoTransform>{bands}</VRTDataset>"
    )
    bundle = scenes.bundle()
    with Scene.open(scenes.job(tmp_path / "huge.vrt", scaling="reflectance"), bundle) as scene:
        area = AreaOfInterest.from_job(Area(bounds=extent(500_000, 500_000, 500_600, 500_700)), scene)
        focus = Focus.on(scene, area, bundle)
        occupied = find_occupied(focus.scene, focus.area, bundle.stride_multiple)
        assert occupied.size < 10_000 and occupied.sum() * bundle.stride_multiple**2 >= 600 * 700
        whole = AreaOfInterest.from_job(Area(), scene)
        with pytest.raises(SceneError, match="too many to segment at once"):
            Focus.on(scene, whole, bundle)
