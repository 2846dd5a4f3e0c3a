"""Where nothing states what values mean, the likeliest kind is used, and the warning names the alternatives."""

from __future__ import annotations

import numpy as np
import pytest
import scenes
from engine.contract.network_input import InputSpec
from engine.scenes.scene import Scene
from scenes import opened, reflectance_of, whole

REFLECTANCE, _ = scenes.cloudy(120, 160)
# Dry land without a shadow: nothing is darker than 0.1, and near infrared far brighter.
DESERT = np.clip(REFLECTANCE, [[[0.1]], [[0.11]], [[0.12]], [[0.2]]], None)
MSI = ("B04", "B03", "B02", "B08")


@pytest.mark.parametrize(
    ("names", "truth", "scale", "offset", "dtype", "advice"),
    [
        (MSI, REFLECTANCE, 1e-4, -0.1, "uint16", "SCALING reflectance_10000"),
        (MSI, REFLECTANCE, 1e-4, -0.1, "float32", "SCALING reflectance_10000"),
        (scenes.NAMES, REFLECTANCE, 1e-4, -0.1, "uint16", "SCALING reflectance_10000"),
        (scenes.NAMES, DESERT, 1e-4, 0, "uint16", "SCALING sentinel2_offset"),
        (MSI, REFLECTANCE + np.float32(0.15), 1e-4, 0, "uint16", "SCALING sentinel2_offset"),
        (MSI, REFLECTANCE, 1 / 65535, 0, "uint16", "SCALING reflectance_32768"),
        (scenes.NAMES, REFLECTANCE, 1 / 65535, 0, "uint16", "SCALING reflectance_32768"),
        (scenes.NAMES, REFLECTANCE, 1 / 32768, 0, "uint16", "SCALING uint16 or reflectance_10000"),
    ],
    ids=[
        "offset",
        "offset in floats",
        "offset by colours",
        "desert",
        "haze",
        "x 65535",
        "x 65535 by colours",
        "x 32768",
    ],
)
def test_numbers_tell_an_offset_and_sixteen_bits(tmp_path, names, truth, scale, offset, dtype, advice):
    path = scenes.write(tmp_path / "s.tif", scenes.digital(truth, scale, offset, dtype), descriptions=names)
    with opened(path) as scene:
        np.testing.assert_allclose(reflectance_of(scene), truth, atol=1e-3)
        assert any(advice in warning for warning in scene.warnings)


@pytest.mark.parametrize("names", [MSI, scenes.NAMES])
@pytest.mark.parametrize(
    ("scale", "dtype", "advice"),
    [
        (1e-3, "uint16", "SCALING reflectance_1000"),
        (1e-3, "float32", "SCALING reflectance_1000"),
        (1e-2, "int16", "SCALING percent"),
    ],
)
def test_numbers_of_another_scale_are_doubted_with_what_to_choose(tmp_path, names, scale, dtype, advice):
    path = scenes.write(tmp_path / "s.tif", scenes.digital(REFLECTANCE, scale, 0, dtype), descriptions=names)
    with opened(path) as scene:
        assert any(advice in warning for warning in scene.warnings)
    with opened(path, scaling=advice.split()[1]) as scene:
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=scale)


@pytest.mark.parametrize("names, told", [(MSI, True), (scenes.NAMES, False)])
def test_eight_bits_of_a_satellite_can_be_percent(tmp_path, names, told):
    """A photograph can be as dark."""
    path = scenes.write(tmp_path / "s.tif", scenes.digital(REFLECTANCE, 1e-2, 0, "uint8"), descriptions=names)
    with opened(path) as scene:
        assert any("SCALING percent" in warning for warning in scene.warnings) == told


@pytest.mark.parametrize(("levels", "told"), [(16, True), (32, True), (255, False)])
def test_eight_bits_that_are_hardly_used_are_doubted(tmp_path, levels, told):
    """Such as reflectance x 16 in 8 bits: read as / 255 it would be as dark as water, and clouds be missed."""
    numbers = scenes.digital(REFLECTANCE, 1 / levels, 0, "uint8")
    with opened(scenes.write(tmp_path / "s.tif", numbers, descriptions=scenes.NAMES)) as scene:
        assert scene.scaling.kind == "uint8"
        assert any("of 255, so clouds would be missed" in text for text in scene.warnings) == told


def test_floats_in_percent_are_told_from_values_of_8_bits(tmp_path):
    percent = scenes.write(tmp_path / "p.tif", 100 * REFLECTANCE, descriptions=scenes.NAMES)
    with opened(percent) as scene:
        assert any("SCALING uint8 if" in warning for warning in scene.warnings)
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=1e-4)
    whole = scenes.write(tmp_path / "w.tif", np.rint(100 * REFLECTANCE), descriptions=scenes.NAMES)
    with opened(whole) as scene:
        assert scene.scaling.kind == "uint8"
        assert any("SCALING percent if" in warning for warning in scene.warnings)


def test_a_scene_under_clouds_can_look_like_numbers_of_landsat(tmp_path):
    covered = 0.6 + 0.3 * REFLECTANCE
    path = scenes.write(tmp_path / "s.tif", scenes.digital(covered, 1e-4, 0), descriptions=scenes.NAMES)
    with opened(path) as scene:
        assert any("SCALING reflectance_10000 if cloud or snow" in warning for warning in scene.warnings)


def wrapped(numbers, dtype):
    """Numbers in a type that is too small for them, as numpy's astype stores them."""
    return numbers.astype(np.int64).astype(dtype)


BELOW = REFLECTANCE - np.float32(0.03)  # as the correction for the air leaves some


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("LC08_L2SP_020039_20150804_20200908_02_T1_stack.tif", wrapped((1.5 * REFLECTANCE + 0.2) / 2.75e-5, "int16")),
        ("S2A_stack.tif", wrapped(1e4 * BELOW, "uint16")),
    ],
    ids=["too large", "below 0"],
)
def test_numbers_that_their_type_cannot_hold_are_told(tmp_path, name, numbers):
    with opened(scenes.write(tmp_path / name, numbers, descriptions=scenes.NAMES)) as scene:
        assert any("which is impossible. They may be too large for" in warning for warning in scene.warnings)


def test_a_lone_number_that_is_no_reflectance_may_stand_for_no_data(tmp_path):
    numbers = scenes.digital(REFLECTANCE, 1, 0, "float32")
    numbers[1, :5, :5] = 77
    with opened(scenes.write(tmp_path / "s.tif", numbers, descriptions=scenes.NAMES)) as scene:
        assert any("values of green would be" in text and "NODATA 77" in text for text in scene.warnings)


@pytest.mark.parametrize(("name", "names"), [("S2A_stack.tif", MSI), ("scene.tif", MSI), ("scene.tif", scenes.NAMES)])
def test_saturated_pixels_are_no_doubt(tmp_path, name, names):
    numbers = scenes.digital(REFLECTANCE, 1e-4, 0)
    numbers[:, :12, :12] = 65535
    with opened(scenes.write(tmp_path / name, numbers, descriptions=names)) as scene:
        assert scene.scaling.kind == "reflectance_10000"
        assert not any("which is impossible" in warning for warning in scene.warnings)


def test_zero_of_an_index_with_a_scale_is_a_value(tmp_path):
    numbers = np.round(1e4 * REFLECTANCE).astype("int16")
    numbers[:, :30] = 0
    path = scenes.write(tmp_path / "s.tif", numbers, descriptions=scenes.NAMES, scales=(1e-4,) * 4, offsets=(0,) * 4)
    model = scenes.bundle(inputs=InputSpec(clip=(-np.inf, np.inf), values="numbers"))
    with Scene.open(scenes.job(path), model) as scene:
        assert scene.scaling.kind == "tags"
        assert scene.read(whole(scene))[1].all()


def test_theias_landsat_is_x_10000(tmp_path):
    stem = "LANDSAT8-OLITIRS-XS_20200601-101112-123_L2A_T32TQM_C_V2-2_FRE_"
    codes = ("B4", "B3", "B2", "B5")
    paths = [
        scenes.write(tmp_path / f"{stem}{code}.tif", numbers, nodata=-10000)
        for code, numbers in zip(codes, scenes.digital(REFLECTANCE, 1e-4, 0, "int16"))
    ]
    with opened(paths[0]) as scene:
        assert scene.warnings == ()
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=1e-3)


def test_venus_is_x_1000(tmp_path):
    path = scenes.write(
        tmp_path / "VENUS-XS_20200601_FRE.tif",
        scenes.digital(REFLECTANCE, 1e-3, 0),
        descriptions=("B7", "B4", "B3", "B11"),
    )
    with opened(path) as scene:
        assert scene.warnings == ()
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=1e-3)
