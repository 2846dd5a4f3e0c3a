"""Stored numbers become the right reflectance, decided once per scene, and doubts are said."""

from __future__ import annotations

import numpy as np
import pytest
import scenes
from engine.preprocess import to_reflectance
from engine.protocol import SCALINGS
from engine.scene import Scene
from engine.values import FIXED, Evidence, decide
from rasterio.windows import Window

REFLECTANCE, CLOUD = scenes.cloudy(120, 160)


def opened(path, **options):
    return Scene.open(scenes.job(path, **options), scenes.bundle())


def reflectance_of(scene):
    values, _ = scene.read(Window(0, 0, scene.width, scene.height))
    return to_reflectance(values, scene.scaling.scale, scene.scaling.offset)


def test_every_scaling_of_a_job_is_known():
    assert set(FIXED) == set(SCALINGS) - {"auto"}


@pytest.mark.parametrize(
    "name, scale, offset, dtype, kind, warned",
    [
        ("scene.tif", 2e-5, -0.1, "uint16", "landsat_c1", True),
        ("scene.tif", 1e-4, 0, "uint16", "reflectance_10000", True),
        ("scene.tif", 1e-4, 0, "int16", "reflectance_10000", True),
        ("scene.tif", 1e-4, 0, "float32", "reflectance_10000", True),
        ("scene.tif", 1e-4, 0, "float64", "reflectance_10000", True),
        ("scene.tif", 1, 0, "float32", "reflectance", False),
        ("scene.tif", 1, 0, "float64", "reflectance", False),
        ("scene.tif", 1 / 255, 0, "uint8", "uint8", False),
        ("scene.tif", 1 / 255, 0, "uint16", "uint8", True),
        ("scene.tif", 1 / 255, 0, "float32", "uint8", True),
        ("scene.tif", 1 / 65535, 0, "uint16", "uint16", True),
        ("LC08_L1TP_020039_20150804_20170226_01_T1_stack.tif", 2e-5, -0.1, "uint16", "landsat_c1", False),
        ("LC80200392015216LGN00_stack.tif", 2e-5, -0.1, "uint16", "landsat_c1", False),
        ("LC09_L2SP_020039_20220804_20220808_02_T1_stack.tif", 2.75e-5, -0.2, "uint16", "landsat_c2_sr", False),
        ("LC08_L1TP_020039_20150804_20170226_01_T1_stack.tif", 1, 0, "float32", "reflectance", False),
        ("T16RDV_20200804T162841_stack.tif", 1e-4, 0, "uint16", "reflectance_10000", False),
        ("T16RDV_20230804T162841_stack.tif", 1e-4, -0.1, "uint16", "sentinel2_offset", False),
        ("HLS.S30.T16RDV.2023216T162841.v2.0.tif", 1e-4, 0, "int16", "reflectance_10000", False),
    ],
)
def test_auto_finds_what_the_numbers_mean(tmp_path, name, scale, offset, dtype, kind, warned):
    numbers = scenes.digital(REFLECTANCE, scale, offset, dtype)
    path = scenes.write(tmp_path / name, numbers, descriptions=scenes.NAMES)
    with opened(path) as scene:
        assert scene.scaling.kind == kind
        assert any("SCALING" in warning for warning in scene.warnings) == warned
        assert scene.dtype == numbers.dtype
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=0.0021)


def test_surface_reflectance_is_told_from_top_of_atmosphere_by_its_dark_blue(tmp_path):
    clear = REFLECTANCE.copy()
    clear[2] *= 0.3  # without the air's blue light
    path = scenes.write(tmp_path / "scene.tif", scenes.digital(clear, 2.75e-5, -0.2), descriptions=scenes.NAMES)
    with opened(path) as scene:
        assert scene.scaling.kind == "landsat_c2_sr"
        assert any("SCALING" in warning for warning in scene.warnings)


def test_scale_and_offset_tags_of_each_band_are_followed(tmp_path):
    pairs = [(1e-4, 0.0), (2e-4, -0.05), (1e-4, 0.01), (5e-5, 0.0)]
    numbers = np.stack([scenes.digital(r, s, o) for r, (s, o) in zip(REFLECTANCE, pairs)])
    scales, offsets = zip(*pairs)
    path = scenes.write(tmp_path / "s.tif", numbers, descriptions=scenes.NAMES, scales=scales, offsets=offsets)
    with opened(path) as scene:
        assert scene.scaling.kind == "tags"
        assert scene.scaling.scale == scales and scene.scaling.offset == offsets
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=2e-4)
        assert not scene.warnings


def test_factors_follow_the_bands_when_these_are_reordered(tmp_path):
    scales = (1e-4, 2e-4, 3e-4, 4e-4)
    path = scenes.write(tmp_path / "s.tif", scenes.digital(REFLECTANCE, 1e-4, 0), scales=scales)
    with opened(path, bands=(3, 2, 1, 4)) as scene:
        assert scene.scaling.scale == (3e-4, 2e-4, 1e-4, 4e-4)


@pytest.mark.parametrize("choice", sorted(FIXED))
def test_the_users_choice_goes_before_tags_and_names(tmp_path, choice):
    name = "LC08_L1TP_020039_20150804_20170226_01_T1_stack.tif"
    path = scenes.write(tmp_path / name, scenes.digital(REFLECTANCE), descriptions=scenes.NAMES, scales=(0.5,) * 4)
    with opened(path, scaling=choice) as scene:
        assert (scene.scaling.kind, scene.scaling.reason) == (choice, "as chosen")
        assert (scene.scaling.scale[0], scene.scaling.offset[0]) == FIXED[choice]


@pytest.mark.parametrize("choice, doubted", [("landsat_c1", False), ("reflectance", True), ("uint8", True)])
def test_reflectance_that_cannot_be_is_said(tmp_path, choice, doubted):
    path, _, _ = scenes.stack(tmp_path / "scene.tif")
    with opened(path, scaling=choice) as scene:
        assert any("do not look like reflectance" in warning for warning in scene.warnings) == doubted


def test_a_scene_without_any_valid_pixel_still_opens(tmp_path):
    path = scenes.write(tmp_path / "empty.tif", np.zeros((4, 9, 9), np.uint16), nodata=0, descriptions=scenes.NAMES)
    with opened(path) as scene:
        assert "no valid pixel" in scene.scaling.reason
        assert not scene.read(Window(0, 0, 9, 9))[1].any()


def test_one_decision_holds_for_a_scene_of_dark_and_bright_halves(tmp_path):
    """The decision rests on the whole scene, not on the corner read first."""
    numbers = np.full((4, 2000, 1500), 300, np.uint16)
    numbers[:, :, 900:] = 9000
    path = scenes.write(tmp_path / "wide.tif", numbers, descriptions=scenes.NAMES, compress="deflate", tiled=True)
    with opened(path) as scene:
        assert scene.scaling.kind == "reflectance_10000"
        assert "300 to 9000" in scene.scaling.reason


def test_fill_does_not_make_landsat_numbers_look_like_reflectance(tmp_path):
    numbers = scenes.digital(REFLECTANCE)
    numbers[:, :, :60] = 0
    path = scenes.write(tmp_path / "scene.tif", numbers, descriptions=scenes.NAMES)
    with opened(path) as scene:
        assert scene.scaling.kind == "landsat_c1"
        assert "fill" in scene.describe()
        _, valid = scene.read(Window(0, 0, 160, 120))
        assert not valid[:, :60].any() and valid[:, 60:].all()


def test_numbers_named_like_sentinel_2_are_never_taken_for_landsat():
    bright = tuple(np.linspace(7000, 13000, 500) for _ in range(3))
    evidence = Evidence(np.dtype("uint16"), ((1.0, 0.0),) * 3, ("red", "green", "blue"), bright, sensor="sentinel2")
    scaling, warnings = decide("auto", evidence)
    assert scaling.kind == "reflectance_10000" and len(warnings) == 1
