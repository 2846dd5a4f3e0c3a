"""Optional bands of another unit than the others, or without data, are left out with a warning; others are not."""

from __future__ import annotations

import numpy as np
import pytest
import scenes
from engine.contract.errors import SceneError
from engine.contract.network_input import Channel
from engine.contract.sentences import percent
from engine.network.preprocess import to_reflectance
from engine.scenes.scene import Scene
from scenes import whole

NAMES = ("red", "green", "blue", "nir", "swir16", "swir22")
CHANNELS = (
    *scenes.CHANNELS,
    Channel("short wave 1", "swir16", 1.61, 0.09, optional=True),
    Channel("short wave 2", "swir22", 2.2, 0.19, optional=True),
)
VISIBLE, _ = scenes.cloudy(64, 96)
ALL = np.concatenate([VISIBLE, 0.6 * VISIBLE[3:] + 0.05, 0.4 * VISIBLE[3:] + 0.03])
PLAIN = np.rint(1e4 * ALL)


def opened(path, **options):
    return Scene.open(scenes.job(path, **options), scenes.bundle(CHANNELS))


def stacked(folder, numbers, dtype, **options):
    return scenes.write(folder / "s.tif", numbers.astype(dtype), descriptions=NAMES, **options)


def beside(visible, short_wave):
    return np.concatenate([visible, short_wave])


def stated(scene):
    """Reflectance (channels, rows, cols) of the channels that are present."""
    values = scene.read(whole(scene))[0]
    return to_reflectance(values, scene.scaling.scale, scene.scaling.offset)


MIXED = {
    "x 10000, 0 to 1": (beside(PLAIN[:4], ALL[4:]), "float32", "reflectance_10000"),
    "x 10000, 8 bits": (beside(PLAIN[:4], np.rint(255 * ALL[4:])), "uint16", "reflectance_10000"),
    "x 10000, Collection 2": (beside(PLAIN[:4], np.rint((ALL[4:] + 0.2) / 2.75e-5)), "uint16", "reflectance_10000"),
    "x 10000, 65535": (beside(PLAIN[:4], np.full_like(ALL[4:], 65535)), "uint16", "reflectance_10000"),
    "0 to 1, x 10000": (beside(ALL[:4], PLAIN[4:]), "float32", "reflectance"),
    "0 to 1, percent": (beside(ALL[:4], 100 * ALL[4:]), "float32", "reflectance"),
    "0 to 1, kelvin": (beside(ALL[:4], np.full_like(ALL[4:], 295)), "float32", "reflectance"),
    "8 bits, x 10000": (beside(np.rint(255 * ALL[:4]), PLAIN[4:]), "uint16", "uint8"),
}


@pytest.mark.parametrize("scaling", ["auto", "as found"])
@pytest.mark.parametrize("name", MIXED)
def test_bands_of_another_unit_are_left_out_by_name(tmp_path, name, scaling):
    numbers, dtype, kind = MIXED[name]
    with opened(stacked(tmp_path, numbers, dtype), scaling=kind if scaling == "as found" else scaling) as scene:
        assert scene.scaling.kind == kind
        assert scene.present == (True, True, True, True, False, False)
        for band in NAMES[4:]:
            assert any(f"model runs without {band}" in warning and "red from" in warning for warning in scene.warnings)
        assert not any("BANDS" in warning for warning in scene.warnings)
        np.testing.assert_allclose(stated(scene), ALL[:4], atol=0.003)


@pytest.mark.parametrize("dtype, number", [("uint8", 255), ("int8", 100), ("float32", 1)])
@pytest.mark.parametrize("stem", ["x_", "T32TQM_20230601T100031_"])
def test_a_file_of_another_data_type_is_left_out(tmp_path, dtype, number, stem):
    offset = -0.1 if stem.startswith("T") else 0
    for code, band in zip(("B04", "B03", "B02", "B08"), scenes.digital(ALL, 1e-4, offset)):
        scenes.write(tmp_path / f"{stem}{code}.tif", band)
    scenes.write(tmp_path / f"{stem}B11.tif", (number * ALL[4]).astype(dtype))
    with opened(tmp_path) as scene:
        assert scene.present == (True, True, True, True, False, False)
        assert any("model runs without swir16" in warning for warning in scene.warnings)
        np.testing.assert_allclose(stated(scene), ALL[:4], atol=0.003)


def test_another_data_type_of_the_same_unit_is_right(tmp_path):
    stem = "T32TQM_20230601T100031_"
    numbers = scenes.digital(ALL, 1e-4, -0.1)
    for code, band in zip(("B04", "B03", "B02", "B08"), numbers):
        scenes.write(tmp_path / f"{stem}{code}.tif", band)
    scenes.write(tmp_path / f"{stem}B11.tif", numbers[4].astype("float32"))
    with opened(tmp_path) as scene:
        assert (scene.scaling.kind, scene.warnings) == ("sentinel2_offset", ())
        np.testing.assert_allclose(stated(scene), ALL[:5], atol=0.003)


def test_required_bands_of_two_units_are_refused_by_name(tmp_path):
    with pytest.raises(SceneError, match="green ranges from 0.0.* and .*; these are different units"):
        opened(stacked(tmp_path, beside(PLAIN[:1], beside(ALL[1:2], PLAIN[2:])), "float32"))


def test_scales_that_are_stated_are_followed_band_by_band(tmp_path):
    numbers = beside(PLAIN[:4], np.rint(100 * ALL[4:]))
    scales = (1e-4,) * 4 + (1e-2,) * 2
    with opened(stacked(tmp_path, numbers, "uint16", scales=scales)) as scene:
        assert all(scene.present) and scene.warnings == ()
        np.testing.assert_allclose(stated(scene), ALL, atol=0.006)


def test_a_band_whose_scale_is_not_stated_is_left_out(tmp_path):
    with opened(stacked(tmp_path, PLAIN, "uint16", scales=(1e-4,) * 4 + (1,) * 2)) as scene:
        assert scene.present == (True, True, True, True, False, False)
        assert any("model runs without swir16" in warning and "red from 0.0" in warning for warning in scene.warnings)


def scene_of(*bands, seed=0):
    """Reflectance around a mean for each band."""
    random = np.random.default_rng(seed)
    means = np.array(bands)[:, None, None]
    return (means * random.uniform(0.9, 1.1, (6, 64, 96))).astype(np.float32)


WATER = scene_of(0.03, 0.05, 0.08, 0.01, 0.002, 0.001)
RIGHT = {
    "clear water": (np.rint(1e4 * WATER), "uint16", "reflectance_10000"),
    "clear water, 0 to 1": (WATER, "float32", "reflectance"),
    "clear water, 8 bits": (np.rint(255 * WATER), "uint8", "uint8"),
    "clear water, percent": (100 * WATER, "float32", "percent"),
    "snow": (np.rint(1e4 * scene_of(0.9, 0.9, 0.88, 0.8, 0.08, 0.05)), "uint16", "reflectance_10000"),
    "snow, 8 bits": (np.rint(255 * scene_of(0.9, 0.9, 0.88, 0.8, 0.08, 0.05)), "uint8", "uint8"),
    "a cloud all over": (np.rint(1e4 * scene_of(0.7, 0.68, 0.7, 0.7, 0.3, 0.2)), "uint16", "reflectance_10000"),
    "forest": (np.rint(1e4 * scene_of(0.03, 0.05, 0.03, 0.5, 0.2, 0.1)), "uint16", "reflectance_10000"),
    "forest, 0 to 1": (scene_of(0.03, 0.05, 0.03, 0.5, 0.2, 0.1), "float32", "reflectance"),
    "dunes": (np.rint(1e4 * scene_of(0.45, 0.35, 0.23, 0.55, 0.68, 0.62)), "uint16", "reflectance_10000"),
    "Landsat water": (np.rint((WATER + 0.1) / 2e-5), "uint16", "landsat_c1"),
    "x 65535": (np.rint(65535 * ALL), "uint16", "uint16"),
    "deep water, corrected too much": (
        np.rint(1e4 * scene_of(-0.004, 0.03, 0.05, -0.006, -0.002, -0.002)),
        "int16",
        "reflectance_10000",
    ),
    "zeros": (beside(ALL[:4], 0 * ALL[4:]), "float32", "reflectance"),
}


@pytest.mark.parametrize("name", RIGHT)
def test_what_nature_can_be_is_kept(tmp_path, name):
    numbers, dtype, kind = RIGHT[name]
    with opened(stacked(tmp_path, numbers, dtype)) as scene:
        assert scene.scaling.kind == kind
        assert all(scene.present) and not any("runs without" in warning for warning in scene.warnings)


@pytest.mark.parametrize("position", [3, 4, 5])
def test_a_band_of_one_number_is_left_out(tmp_path, position):
    numbers = PLAIN.copy()
    numbers[position] = 3000
    with opened(stacked(tmp_path, numbers, "uint16")) as scene:
        assert scene.present == tuple(place != position for place in range(6))
        assert any(f"{NAMES[position]} is 3000 in every pixel" in warning for warning in scene.warnings)


def test_a_required_band_of_one_number_is_told(tmp_path):
    numbers = PLAIN.copy()
    numbers[2] = 1200
    with opened(stacked(tmp_path, numbers, "uint16")) as scene:
        assert any("blue is 1200 in every pixel" in warning for warning in scene.warnings)


def test_a_scene_of_one_number_in_all_bands_is_one(tmp_path):
    with opened(stacked(tmp_path, np.full_like(PLAIN, 3000), "uint16")) as scene:
        assert all(scene.present) and not any("every pixel" in warning for warning in scene.warnings)


@pytest.mark.parametrize("is_thermal", [True, False])
def test_temperature_in_place_of_short_wave_is_told(tmp_path, is_thermal):
    """Clouds are cold, and bright in short wave."""
    brightness = PLAIN[0] / PLAIN[0].max()
    numbers = PLAIN.copy()
    numbers[4] = np.rint(2950 - 300 * brightness if is_thermal else 2600 + 600 * brightness)
    with opened(stacked(tmp_path, numbers, "uint16")) as scene:
        assert (
            any("swir16 ranges only from" in warning and "kelvin" in warning for warning in scene.warnings)
            == is_thermal
        )


@pytest.mark.parametrize(
    "numbers, dtype, fill, nodata",
    [(PLAIN, "uint16", 0, None), (ALL, "float32", np.nan, None)]
    + [(ALL, "float32", -9999, nodata) for nodata in (None, -9999)]
    + [(PLAIN, "int16", fill, nodata) for fill, nodata in ((-9999, -9999), (-9999, None), (-32768, None))],
)
def test_a_band_without_data_is_told_by_name(tmp_path, numbers, dtype, fill, nodata):
    numbers = numbers.copy()
    numbers[5] = fill
    with opened(stacked(tmp_path, numbers, dtype, nodata=nodata)) as scene:
        assert scene.present == (True, True, True, True, True, False)
        assert [warning for warning in scene.warnings if "Nothing states" not in warning] == [
            "swir22 holds no data; the model runs without it."
        ]
        assert scene.valid_share == 1
        _, valid, known = scene.read_bands(whole(scene))
        assert valid.all() and known is None


def test_a_band_with_data_where_no_sample_looks_is_kept(tmp_path):
    numbers = np.zeros((6, 1300, 1300), np.uint16)
    numbers[:4] = np.rint(1e4 * np.tile(ALL[:4], (1, 21, 14)))[:, :1300, :1300]
    numbers[5, 1001, 1001] = numbers[4, 1001, 1001] = 900
    with opened(stacked(tmp_path, numbers, "uint16")) as scene:
        assert all(scene.present)


def test_fill_in_one_band_is_not_missing_in_all(tmp_path):
    numbers = ALL.copy()
    numbers[5, :, :48] = -9999
    numbers[:, :16] = -9999
    with opened(stacked(tmp_path, numbers, "float32")) as scene:
        assert scene.valid_share == pytest.approx(0.75)


@pytest.mark.parametrize("share, told", [(1, "100"), (0.996, "100"), (0.1549, "15"), (0.0313, "3.1"), (0.03, "3")])
def test_percents_are_told_in_plain_numbers(share, told):
    assert f"{percent(share):g}" == told
