"""Bands that mark pixels without data are used as masks, whatever their position."""

from __future__ import annotations

import numpy as np
import pytest
import scenes
from engine.contract.network_input import Channel
from engine.scenes.scene import Scene
from scenes import whole

REFLECTANCE, _ = scenes.cloudy(60, 72)
CHANNELS = (*scenes.CHANNELS, Channel("edge", "rededge071", 0.717, 0.03, optional=True))
NAMES = (*scenes.NAMES, "rededge071")
HELD = np.broadcast_to(np.arange(72) >= 20, (60, 72))
FIVE = np.concatenate([REFLECTANCE, 0.7 * REFLECTANCE[3:]])


def opened(path, **options):
    return Scene.open(scenes.job(path, **options), scenes.bundle(CHANNELS))


def outside(numbers, fill):
    return np.where(HELD, numbers, fill).astype(numbers.dtype)


def assert_held(scene):
    window = whole(scene)
    np.testing.assert_array_equal(scene.read(window)[1], HELD)
    np.testing.assert_array_equal(scene.validity(window), HELD)
    np.testing.assert_array_equal(scene.validity(window, (30, 36)), HELD[::2, ::2])


@pytest.mark.parametrize("dtype, fill", [("uint16", 65535), ("uint16", 0), ("float32", 0)])
def test_alpha_behind_five_bands_of_a_drone(tmp_path, dtype, fill):
    """GDAL takes alpha for a mask in rasters of two and four bands only."""
    scale = 1 if dtype == "float32" else 1e-4
    numbers = outside(scenes.digital(FIVE, scale, 0, dtype), fill)
    alpha = (HELD * (1 if dtype == "float32" else 65535)).astype(dtype)
    path = scenes.write(
        tmp_path / "ortho.tif",
        np.concatenate([numbers, alpha[None]]),
        descriptions=(*scenes.NAMES, "Red edge", ""),
        colours=(*["undefined"] * 5, "alpha"),
    )
    with opened(path) as scene:
        assert "nodata is where alpha is 0" in scene.describe()
        assert_held(scene)


def test_alpha_amid_the_bands(tmp_path):
    numbers = outside(scenes.digital(FIVE, 1e-4, 0), 1)
    alpha = (HELD * 255).astype("uint16")
    path = scenes.write(
        tmp_path / "ortho.tif",
        np.stack([*numbers[:3], alpha, *numbers[3:]]),
        descriptions=("red", "green", "blue", "", "nir", "Red edge"),
        colours=("red", "green", "blue", "alpha", "undefined", "undefined"),
    )
    with opened(path) as scene:
        assert_held(scene)


@pytest.mark.parametrize("name", ["dataMask", "data_mask", "DATAMASK"])
@pytest.mark.parametrize("bands", [3, 4, 5])
def test_the_data_mask_of_sentinel_hub(tmp_path, name, bands):
    numbers = np.concatenate([outside(FIVE[:bands], 0), HELD[None].astype(np.float32)])
    path = scenes.write(tmp_path / "s.tif", numbers, descriptions=(*NAMES[:bands], name))
    with opened(path) as scene:
        assert f"nodata is where {name} is 0" in scene.describe()
        assert scene.warnings == ()
        assert_held(scene)


def test_a_mask_that_the_user_chose_as_a_band_is_one(tmp_path):
    numbers = np.concatenate([FIVE[:4], HELD[None].astype(np.float32)])
    path = scenes.write(tmp_path / "s.tif", numbers, descriptions=(*scenes.NAMES, "dataMask"))
    with opened(path, bands=(1, 2, 3, 5)) as scene:
        assert scene.read(whole(scene))[1].all()


@pytest.mark.parametrize("dtype, number", [("uint16", 65535), ("int16", 32767), ("uint8", 255), ("uint8", 0)])
def test_a_frame_of_one_number_that_counts_as_data_is_told(tmp_path, dtype, number):
    scale = 1 / 255 if dtype == "uint8" else 1 / 32768
    numbers = outside(scenes.digital((1.9 if number == 65535 else 1.2) * REFLECTANCE, scale, 0, dtype), number)
    path = scenes.write(tmp_path / "s.tif", numbers, descriptions=scenes.NAMES)
    with opened(path, scaling="uint8" if dtype == "uint8" else "reflectance_32768") as scene:
        assert any(f"pixels are {number} in all bands" in warning for warning in scene.warnings)


ZEROS = {
    "0 to 1": (1, 0, "float32"),
    "x 10000 in floats": (1e-4, 0, "float64"),
    "Landsat numbers in floats": (2.75e-5, -0.2, "float64"),
    "x 65535": (1 / 65535, 0, "uint16"),
}


@pytest.mark.parametrize("name", ZEROS)
@pytest.mark.parametrize("inside", [False, True])
@pytest.mark.parametrize("stated", [None, 65535])
def test_pixels_of_zeros_in_all_bands_have_no_data(tmp_path, name, inside, stated):
    """Masked pixels are exported so, and blocks that a sparse file lacks are read so."""
    numbers, held = scenes.digital(REFLECTANCE, *ZEROS[name]), np.ones((60, 72), bool)
    held[(slice(20, 40), slice(20, 40)) if inside else (slice(None), slice(0, 9))] = False
    numbers = np.where(held, numbers, 0).astype(numbers.dtype)
    path = scenes.write(tmp_path / "s.tif", numbers, descriptions=scenes.NAMES, nodata=stated)
    with opened(path) as scene:
        assert any("0 is the value of about" in warning and "NODATA" in warning for warning in scene.warnings)
        assert "nodata is 0 in all bands" in scene.describe()
        np.testing.assert_array_equal(scene.read(whole(scene))[1], held)
        np.testing.assert_array_equal(scene.validity(whole(scene)), held)
    with opened(path, nodata=-1) as scene:
        assert scene.read(whole(scene))[1].all()


@pytest.mark.parametrize(
    "scale, offset, dtype, stated, kind",
    [
        (1e-4, 0, "uint16", 65535, "reflectance_10000"),
        (2e-5, -0.1, "uint16", 65535, "landsat_c1"),
        (1e-4, -0.1, "int16", -9999, "sentinel2_offset"),
        (1, 0, "float32", np.nan, "reflectance"),
    ],
)
def test_zeros_have_no_data_also_beside_a_declared_value(tmp_path, scale, offset, dtype, stated, kind):
    """They do not hide, either, where the values of the ground start."""
    numbers = outside(scenes.digital(REFLECTANCE, scale, offset, dtype), 0)
    path = scenes.write(tmp_path / "s.tif", numbers, descriptions=scenes.NAMES, nodata=stated)
    with opened(path) as scene:
        assert scene.scaling.kind == kind
        assert any("0 is the value of about 28 %" in warning for warning in scene.warnings)
        assert_held(scene)


def test_zeros_that_a_mask_holds_for_data_are_data(tmp_path):
    numbers = outside(REFLECTANCE, 0)
    path = scenes.write(tmp_path / "s.tif", numbers, descriptions=scenes.NAMES, mask=np.ones((60, 72), bool))
    with opened(path) as scene:
        assert scene.read(whole(scene))[1].all()


def test_zeros_are_data_where_values_were_cut_off_at_0(tmp_path):
    numbers = REFLECTANCE.copy()
    numbers[[0, 3], :, :20] = 0  # as over deep water
    numbers[:, :, :10] = 0
    path = scenes.write(tmp_path / "s.tif", numbers, descriptions=scenes.NAMES)
    with opened(path) as scene:
        values, valid, known = scene.read_bands(whole(scene))
        assert valid.all() and known is None
        np.testing.assert_array_equal(values, numbers)


def test_zeros_of_an_optional_band_are_data_where_the_others_have_some(tmp_path):
    numbers = np.where(np.arange(72) < 9, 0, REFLECTANCE)
    numbers[3, :, :30] = 0
    path = scenes.write(tmp_path / "s.tif", numbers.astype(np.float32), descriptions=scenes.NAMES)
    with opened(path) as scene:
        _, valid, known = scene.read_bands(whole(scene))
        assert not valid[:, :9].any() and valid[:, 9:].all() and known is None
