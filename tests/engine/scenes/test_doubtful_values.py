"""Users are warned of values that cannot be what is stated, and of bands that show something else."""

from __future__ import annotations

import numpy as np
import pytest
import scenes
from engine.contract.errors import SceneError
from scenes import opened, reflectance_of, whole

REFLECTANCE, _ = scenes.cloudy(120, 160)


def test_what_a_band_lacks_is_no_measurement(tmp_path):
    numbers = scenes.digital(REFLECTANCE, 1e-4, -0.1)
    numbers[3, :, : numbers.shape[2] // 2] = 0
    path = scenes.write(
        tmp_path / "s.tif", numbers, nodata=0, descriptions=scenes.NAMES, scales=(1e-4,) * 4, offsets=(-0.1,) * 4
    )
    with opened(path) as scene:
        assert (scene.scaling.kind, scene.warnings) == ("tags", ())


@pytest.mark.parametrize(
    "numbers, tags",
    [
        (-25 + 20 * REFLECTANCE, {}),
        (scenes.digital(REFLECTANCE, 1e-4, 0), {"scales": (1e-4,) * 4, "offsets": (-1000,) * 4}),
        (scenes.digital(REFLECTANCE, 1e-4, 0), {"scales": (1e-4, 1, 1e-4, 1e-4)}),
        (REFLECTANCE, {"scales": (1e-4,) * 4}),
        (REFLECTANCE, {"tags": {"PROCESSING_BASELINE": "05.10"}}),
        (-3 + 4 * REFLECTANCE, {}),
    ],
    ids=[
        "dB",
        "offset in numbers",
        "one band without scale",
        "scale of another type",
        "tags of the numbers before",
        "heights near the sea",
    ],
)
def test_numbers_that_cannot_be_reflectance_are_refused_unless_the_user_says_what_they_are(tmp_path, numbers, tags):
    path = scenes.write(tmp_path / "s.tif", numbers, descriptions=scenes.NAMES, **tags)
    with pytest.raises(SceneError, match=r"s\.tif cannot be reflectance"):
        opened(path)
    with opened(path, scaling="reflectance") as scene:
        assert scene.scaling.kind == "reflectance"


def test_a_number_for_nothing_amid_others_is_one_of_them(tmp_path):
    numbers = np.linspace(-2800, -300, REFLECTANCE.size).reshape(REFLECTANCE.shape).astype(np.int16)
    path = scenes.write(tmp_path / "dB x 100.tif", numbers, descriptions=scenes.NAMES)
    with opened(path, scaling="0.01,0") as scene:
        assert not any("-999" in warning for warning in scene.warnings)
        assert scene.read(whole(scene))[1].all()


def test_bands_that_are_called_something_else_are_told(tmp_path):
    path = scenes.write(tmp_path / "s.tif", REFLECTANCE, descriptions=("VV", "VH", "NDVI", "nir"))
    with opened(path, bands=(1, 2, 3, 4)) as scene:
        assert any("VV, VH, NDVI" in warning for warning in scene.warnings)


def test_a_nodata_value_that_no_pixel_can_have_is_told(tmp_path):
    path = scenes.write(tmp_path / "s.tif", scenes.digital(REFLECTANCE, 1e-4, 0), descriptions=scenes.NAMES)
    with opened(path, nodata=-9999) as scene:
        assert any("-9999" in warning for warning in scene.warnings)


@pytest.mark.parametrize("code", ["EPSG:4978", "EPSG:5703"])
def test_a_crs_without_coordinates_of_a_map_is_refused(tmp_path, code):
    path = scenes.write(tmp_path / "s.tif", REFLECTANCE, descriptions=scenes.NAMES)
    with pytest.raises(SceneError, match=code):
        opened(path, crs=code)


def test_offsets_in_the_tags_of_a_file_are_followed(tmp_path):
    names = [f"B{band}, central wavelength {nm} nm" for band, nm in ((4, 665), (3, 560), (2, 490), (8, 842))]
    numbers = scenes.digital(REFLECTANCE, 1e-4, -0.1)
    path = scenes.write(tmp_path / "s.tif", numbers, descriptions=names, tags={"RADIO_ADD_OFFSET": "-1000"})
    with opened(path) as scene:
        np.testing.assert_allclose(reflectance_of(scene), REFLECTANCE, atol=2e-4)
        assert not scene.warnings


def test_many_huge_numbers_are_damage_and_no_fill(tmp_path):
    numbers = REFLECTANCE.copy()
    numbers[0, 5, :9] = np.linspace(1e37, 3e38, 9)
    path = scenes.write(tmp_path / "s.tif", numbers, descriptions=scenes.NAMES)
    with pytest.raises(SceneError, match=r"s\.tif is damaged"):
        opened(path)
