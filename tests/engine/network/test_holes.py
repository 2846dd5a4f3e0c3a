"""Pixels without data in a scene are filled for the network, the same in every tile, and never counted."""

from __future__ import annotations

from pathlib import Path

import bundles
import numpy as np
import pytest
import rasterio
from engine.contract.errors import BundleError
from engine.contract.model import Bundle
from engine.contract.protocol import Area, Job, Outputs, SceneJob
from engine.network.holes import REACH_PX, fill_holes
from engine.segmenting.segment import segment
from rasterio.transform import from_origin

SHIPPED = Path(__file__).resolve().parents[3] / "resources" / "models"


@pytest.fixture(scope="module")
def unet(tmp_path_factory):
    return bundles.small_unet(tmp_path_factory.mktemp("unet"))


def stripes(rows, cols, period=30, width=10):
    """Draws where a Landsat-7 scene has data: slanting stripes of nothing."""
    row, col = np.mgrid[:rows, :cols]
    return (row + col // 8) % period >= width


def write_scene(path, values, nodata=None):
    profile = {"driver": "GTiff", "count": len(values), "height": values.shape[1], "width": values.shape[2]}
    place = {"crs": "EPSG:32616", "transform": from_origin(400_000, 3_400_000, 30, 30), "nodata": nodata}
    with rasterio.open(path, "w", dtype=values.dtype, **profile, **place) as file:
        file.write(values)
        file.descriptions = ("red", "green", "blue", "nir")[: len(values)]
    return path


def run(folder, scene, bundle, area=None, **options):
    folder.mkdir()
    outputs = Outputs(str(folder / "mask.tif"), probability_float=str(folder / "p.tif"))
    job = SceneJob((str(scene),), outputs, scaling="reflectance", area=area or Area())
    finished = segment(
        Job(str(bundle), (job,), runtime="onnxruntime", calibration="off", **options), lambda event: None
    )
    with rasterio.open(outputs.mask) as mask, rasterio.open(outputs.probability_float) as probability:
        return mask.read(1), probability.read(1), finished.statistics


def noise(rows, cols, bands=4):
    return np.random.default_rng(0).random((bands, rows, cols), np.float32)


def test_a_hole_gets_the_mean_of_its_neighbours_by_the_inverse_square_of_their_distance():
    values = np.array([[[9, 8, 7, 6, 5], [2, 0, 0, 0, 4], [1, 1, 1, 3, 1]]], np.float32)
    known = values[0] > 0
    now, between = fill_holes(values, known)
    assert now.all() and between[~known].all()
    expected = (2 / 1 + 4 / 9 + 8 / 1 + 1 / 1) / (1 + 1 / 9 + 1 + 1)
    assert values[0, 1, 1] == pytest.approx(expected)
    assert values[0, 1, 3] == pytest.approx((2 / 9 + 4 + 6 + 3) / (1 / 9 + 1 + 1 + 1))


def test_holes_beyond_reach_are_kept_and_edges_are_not_gaps():
    values = np.zeros((2, 3, 100), np.float32)
    values[:, :, 0] = 1
    known = values[0] > 0
    now, between = fill_holes(values, known)
    assert (values[:, :, : REACH_PX + 1] == 1).all() and (values[:, :, REACH_PX + 1 :] == 0).all()
    assert (now == (values[0] > 0)).all()
    assert not between.any()


def test_each_band_is_filled_separately():
    values = np.stack([np.full((9, 9), 0.2), np.full((9, 9), 0.7)]).astype(np.float32)
    known = np.ones((2, 9, 9), bool)
    known[1, 4] = False
    values[1, 4] = 0
    now, _ = fill_holes(values, known)
    np.testing.assert_allclose(values[1], 0.7, rtol=1e-6)
    assert now.all()


@pytest.mark.parametrize("by_band", [False, True])
@pytest.mark.parametrize("halo_px", [16, None])
def test_tiles_of_every_size_see_the_same_filled_scene(tmp_path, by_band, halo_px):
    bundle = (
        bundles.small_unet(tmp_path / "unet", halo_px=16)
        if halo_px
        else bundles.copy_of_first_channel(tmp_path / "copy", halo_px=None, stride_multiple=8)
    )
    values = noise(203, 307)
    values[:, ~stripes(203, 307)] = np.nan
    values[:, 60:150, 100:220] = np.nan  # farther across than holes are filled
    if by_band:
        values[1, :, ::7] = np.nan
        values[0, 20:30] = np.nan
    scene = write_scene(tmp_path / "scene.tif", values)
    whole, probability, statistics = run(tmp_path / "whole", scene, bundle, tile_px=4096)
    assert statistics["filled_px"] > 0 and (statistics["partial_px"] > 0) == by_band
    for tile_px in (64, 100):
        mask, other, counted = run(tmp_path / f"{tile_px}", scene, bundle, tile_px=tile_px)
        np.testing.assert_array_equal(mask, whole)
        np.testing.assert_allclose(other, probability, atol=1e-5)
        assert counted["filled_px"] == statistics["filled_px"]
        assert counted["partial_px"] == statistics["partial_px"]


def test_a_hole_is_filled_from_beyond_the_area(tmp_path, unet):
    values = noise(120, 150)
    values[:, ~stripes(120, 150)] = np.nan
    scene = write_scene(tmp_path / "scene.tif", values)
    _, whole, _ = run(tmp_path / "whole", scene, unet)
    area = Area(bounds=(400_000 + 40 * 30, 3_400_000 - 90 * 30, 400_000 + 100 * 30, 3_400_000 - 30 * 30))
    _, part, _ = run(tmp_path / "part", scene, unet, area)
    np.testing.assert_allclose(part, whole[30:90, 40:100], atol=1e-5)


@pytest.mark.parametrize("model", ["clouds", "clouds-fast"])
def test_stripes_without_data_do_not_change_the_result_of_shipped_models(tmp_path, model):
    row, col = np.mgrid[:256, :320]
    cloud = (row - 128) ** 2 + (col - 130) ** 2 < 60**2
    texture = np.random.default_rng(1).normal(1, 0.05, (256, 320))
    land, white = np.array([0.06, 0.08, 0.09, 0.28]), np.array([0.55, 0.56, 0.58, 0.6])
    values = (np.where(cloud, white[:, None, None], land[:, None, None]) * texture).astype(np.float32)
    whole, _, statistics = run(tmp_path / "whole", write_scene(tmp_path / "whole.tif", values), SHIPPED / model)
    assert not any("gaps without data" in warning for warning in statistics["warnings"])
    for name, known in (("rows", row % 16 != 0), ("slanting", stripes(256, 320)), ("wide", stripes(256, 320, 33, 14))):
        holed = np.where(known, values, np.float32(np.nan))
        mask, _, found = run(tmp_path / name, write_scene(tmp_path / f"{name}.tif", holed), SHIPPED / model)
        assert (mask[~known] == 255).all(), "holes stay without data"
        assert (mask[known] != 255).all()
        # A made-up disc in noise, unlike any cloud: clouds 1.4 differs by 0.075 where the gaps are widest.
        assert np.mean(mask[known] != whole[known]) < 0.09
        assert found["nodata_px"] == np.count_nonzero(~known)
        assert 0.4 * np.count_nonzero(~known) < found["filled_px"] <= np.count_nonzero(~known)
        assert any("gaps without data" in warning for warning in found["warnings"])


def test_pixels_with_some_bands_count_unless_they_cannot_be_filled(tmp_path, unet):
    values = noise(100, 140)
    values[1, 40:44] = np.nan  # green is missing, and near
    values[0, 20:30, 0:100] = np.nan
    values[0, :, 60:140] = np.nan  # red is missing far and wide
    values[3, :, 10:50] = np.nan  # near infrared, which the model can do without
    mask, _, statistics = run(tmp_path / "out", write_scene(tmp_path / "scene.tif", values), unet)
    assert (mask[50:, : 60 + REACH_PX] != 255).all()
    assert (mask[50:, 60 + REACH_PX :] == 255).all()
    assert any("some bands only" in warning for warning in statistics["warnings"])


@pytest.mark.parametrize("halo_px", [16, None])
def test_pixels_with_optional_bands_only_have_no_data_in_tiles_of_any_size(tmp_path, halo_px):
    values = noise(100, 140)
    values[:3, :, :50] = np.nan  # near infrared is all that is left, which the model can do without
    values[1, 60:64] = np.nan
    scene, bundle = write_scene(tmp_path / "scene.tif", values), bundles.small_unet(tmp_path / "b", halo_px=halo_px)
    mask, whole, statistics = run(tmp_path / "whole", scene, bundle, tile_px=160)
    assert (mask[:, :50] == 255).all() and (mask[:, 50:] != 255).all()
    share = 100 * 4 / 100
    assert any(f"{share:g} % of the pixels have data in some bands only" in said for said in statistics["warnings"])
    if halo_px:
        parts, probability, counted = run(tmp_path / "parts", scene, bundle, tile_px=64)
        np.testing.assert_array_equal(parts, mask)
        np.testing.assert_allclose(probability, whole, atol=1e-5)
        assert [counted[key] for key in ("filled_px", "partial_px")] == [
            statistics[key] for key in ("filled_px", "partial_px")
        ]


def test_a_model_can_state_that_holes_are_not_filled(tmp_path):
    zero = bundles.copy_of_first_channel(tmp_path / "zero", holes="zero")
    assert Bundle.load(zero).inputs.holes == "zero"
    values = noise(60, 80)
    values[0, 30] = np.nan
    _, probability, statistics = run(tmp_path / "out", write_scene(tmp_path / "scene.tif", values), zero)
    assert (probability[30] == 0).all()
    assert statistics["filled_px"] == statistics["partial_px"] == 0
    odd = bundles.copy_of_first_channel(tmp_path / "odd", holes="guess")
    with pytest.raises(BundleError, match="holes"):
        Bundle.load(odd)
