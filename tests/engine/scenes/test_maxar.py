"""WorldView, GeoEye and QuickBird: bands and reflectance by the .IMD file beside the image."""

from __future__ import annotations

import math

import numpy as np
import pytest
import scenes
from engine.contract.errors import SceneError
from engine.network.preprocess import to_reflectance
from scenes import opened, whole

REFLECTANCE, _ = scenes.cloudy(60, 72)
STEM = "20JUN01101112-M2AS-058_P001"
# On 1 June the sun is 1.0140 astronomical units away.
LIGHT = math.pi * 1.0140**2 / math.sin(math.radians(55))
CALIBRATION = {"B": (0.0126, 0.0543, 1974.24), "G": (0.0097, 0.063, 1856.41), "R": (0.011, 0.0574, 1559.46)}
CALIBRATION["N"] = (0.0122, 0.0989, 1069.73)


def imd(path, *, satellite="WV02", enhancement="", height="meanSunEl = 55.0;", letters="BGRN"):
    groups = "".join(
        f"BEGIN_GROUP = BAND_{letter}\n\tabsCalFactor = {CALIBRATION[letter][0]};\n"
        f"\teffectiveBandwidth = {CALIBRATION[letter][1]};\nEND_GROUP = BAND_{letter}\n"
        for letter in letters
    )
    path.write_text(
        f'version = "28.4";\n{enhancement}\n{groups}BEGIN_GROUP = IMAGE_1\n\tsatId = "{satellite}";\n'
        f"\tfirstLineTime = 2020-06-01T10:11:12.000000Z;\n\t{height}\nEND_GROUP = IMAGE_1\nEND;\n"
    )


def counts(path):
    """An image of 11 bits: blue, green, red, near infrared."""
    by_letter = dict(zip("RGBN", REFLECTANCE))
    numbers = [
        scenes.digital(by_letter[letter], calibration / width * LIGHT / irradiance, 0)
        for letter, (calibration, width, irradiance) in CALIBRATION.items()
    ]
    return scenes.write(path, np.stack(numbers))


@pytest.mark.parametrize("name", [STEM, STEM.replace("M2AS", "M2AS_R1C2"), f"{STEM}_clip"])
@pytest.mark.parametrize("suffix", [".IMD", ".imd"])
def test_counts_become_reflectance(tmp_path, name, suffix):
    path = counts(tmp_path / f"{name}.TIF")
    imd(tmp_path / f"{STEM}{suffix}")
    scenes.write(tmp_path / f"{STEM}-BROWSE.JPG", np.full((3, 9, 9), 80, "uint8"), driver="JPEG")
    for given in (path, tmp_path):
        with opened(given) as scene:
            assert scene.warnings == ()
            assert f"{STEM}{suffix}".lower() in scene.scaling.reason.lower()  # Windows ignores capitals
            values, _ = scene.read(whole(scene))
            found = to_reflectance(values, scene.scaling.scale, scene.scaling.offset)
            np.testing.assert_allclose(found, REFLECTANCE, atol=1e-3)


@pytest.mark.parametrize(
    ("satellite", "expected"),
    [
        # 100 counts of blue: 100 x 0.0126 / 0.0543 x pi x 1.0140^2 / (irradiance x sin 55) = 91.5 / irradiance
        ("WV04", 0.04553),
        ("GE01", 0.04668),
        ("QB02", 0.04754),
    ],
)
def test_each_satellite_has_its_irradiance(tmp_path, satellite, expected):
    path = counts(tmp_path / f"{STEM}.TIF")
    imd(tmp_path / f"{STEM}.IMD", satellite=satellite)
    with opened(path) as scene:
        assert scene.warnings == ()
        assert 100 * scene.scaling.scale[2] == pytest.approx(expected, rel=1e-3)


@pytest.mark.parametrize("change", [{"satellite": "WV09"}, {"height": ""}, {"height": "meanSunEl = -3;"}])
def test_what_is_missing_is_told(tmp_path, change):
    path = counts(tmp_path / f"{STEM}.TIF")
    imd(tmp_path / f"{STEM}.IMD", **change)
    with opened(path) as scene:
        assert [band.band for band in scene.bands] == [3, 2, 1, 4]
        assert any("lacks something that reflectance is computed from" in text for text in scene.warnings)


def test_what_is_corrected_for_the_air_is_x_10000(tmp_path):
    path = scenes.write(tmp_path / f"{STEM}.TIF", scenes.digital(REFLECTANCE, 1e-4, 0)[[2, 1, 0, 3]])
    imd(tmp_path / f"{STEM}.IMD", enhancement='radiometricEnhancement = "ACOMP";')
    with opened(path) as scene:
        assert [band.band for band in scene.bands] == [3, 2, 1, 4]
        assert scene.scaling.kind == "reflectance_10000"


def test_a_file_of_other_bands_than_the_raster_has_says_nothing(tmp_path):
    path = scenes.write(tmp_path / f"{STEM}.TIF", scenes.digital(REFLECTANCE, 1e-4, 0)[:3])
    imd(tmp_path / f"{STEM}.IMD")
    with pytest.raises(SceneError, match="which band is red"):
        opened(path)
