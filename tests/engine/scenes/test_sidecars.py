"""Reflectance factors in a header, or in a file beside the raster, are used."""

from __future__ import annotations

import numpy as np
import pytest
import scenes
from scenes import opened

REFLECTANCE, _ = scenes.cloudy(60, 72)
COEFFICIENTS = {"blue": 2.1e-5, "green": 2.3e-5, "red": 2.6e-5, "nir": 4.0e-5}
RADIANCE = "20240101_101010_00_2468_3B_AnalyticMS"


def assert_reads(scene, atol=1e-3):
    np.testing.assert_allclose(scenes.reflectance_of(scene), REFLECTANCE, atol=atol)


def radiance(path):
    """An image of radiance in PlanetScope's order of four bands."""
    by_name = dict(zip(scenes.NAMES, REFLECTANCE))
    numbers = [scenes.digital(by_name[name], scale, 0) for name, scale in COEFFICIENTS.items()]
    return scenes.write(path, np.stack(numbers), nodata=0)


def metadata(path, coefficients):
    bands = "".join(
        f"<ps:bandSpecificMetadata><ps:bandNumber>{number}</ps:bandNumber>"
        f'<ps:radiometricScaleFactor uom="mw*cm-2*sr-1*um-1">0.01</ps:radiometricScaleFactor>'
        f"<ps:reflectanceCoefficient>{scale}</ps:reflectanceCoefficient></ps:bandSpecificMetadata>"
        for number, scale in enumerate(coefficients, 1)
    )
    path.write_text(f'<?xml version="1.0"?><ps:EarthObservation xmlns:ps="p">{bands}</ps:EarthObservation>')


@pytest.mark.parametrize(
    ("image", "beside"),
    [
        (f"{RADIANCE}.tif", f"{RADIANCE}_metadata.xml"),
        (f"{RADIANCE}_clip.tif", f"{RADIANCE}_metadata_clip.xml"),
    ],
)
def test_radiance_of_planetscope_becomes_reflectance_by_the_metadata_beside_it(tmp_path, image, beside):
    path = radiance(tmp_path / image)
    metadata(tmp_path / beside, COEFFICIENTS.values())
    for given in (path, tmp_path):
        with opened(given) as scene:
            assert scene.warnings == ()
            assert beside in scene.scaling.reason
            assert_reads(scene)


@pytest.mark.parametrize("coefficients", [None, (2e-5, 2e-5), ("x", "y", "z", "w")])
def test_radiance_of_planetscope_without_its_metadata_is_told(tmp_path, coefficients):
    path = radiance(tmp_path / f"{RADIANCE}.tif")
    if coefficients:
        metadata(tmp_path / f"{RADIANCE}_metadata.xml", coefficients)
    with opened(path) as scene:
        assert any("holds radiance" in text and f"{RADIANCE}_metadata.xml" in text for text in scene.warnings)


def test_surface_reflectance_of_planetscope_does_not_take_the_factors_of_radiance(tmp_path):
    numbers = scenes.digital(REFLECTANCE, 1e-4, 0)[[2, 1, 0, 3]]
    path = scenes.write(tmp_path / f"{RADIANCE}_SR.tif", numbers, nodata=0)
    metadata(tmp_path / f"{RADIANCE}_metadata.xml", COEFFICIENTS.values())
    with opened(path) as scene:
        assert scene.scaling.kind == "reflectance_10000"
        assert_reads(scene)


@pytest.mark.parametrize("name", ["2015-06-01_RE3_3A_Analytic_SR.tif", "20200601_101112_ssc1_u0001_analytic_SR.tif"])
def test_surface_reflectance_of_rapideye_and_skysat(tmp_path, name):
    red, green, blue, nir = scenes.digital(REFLECTANCE, 1e-4, 0)
    bands = (blue, green, red, nir // 2, nir) if "RE3" in name else (blue, green, red, nir)
    with opened(scenes.write(tmp_path / name, np.stack(bands), nodata=0)) as scene:
        assert scene.scaling.kind == "reflectance_10000" and not any("SCALING" in text for text in scene.warnings)
        assert_reads(scene)


@pytest.mark.parametrize("alpha", [True, False])
def test_a_picture_of_planetscope_is_red_green_and_blue(tmp_path, alpha):
    numbers = scenes.digital(REFLECTANCE, 1 / 255, 0, "uint8")
    numbers[3] = 255
    path = scenes.write(
        tmp_path / "20240101_101010_00_2468_3B_Visual_clip.tif",
        numbers,
        colours=("red", "green", "blue", "alpha" if alpha else "undefined"),
    )
    with opened(path) as scene:
        assert [band.band if band else 0 for band in scene.bands] == [1, 2, 3, 0]


def listed(numbers):
    return "{" + ", ".join(map(str, numbers)) + "}"


@pytest.mark.parametrize(
    ("lines", "scale", "offset", "dtype"),
    [
        ("reflectance scale factor = 10000", 1e-4, 0, "uint16"),
        ("reflectance scale factor = 1000", 1e-3, 0, "uint16"),
        ("reflectance scale factor = 100.00", 1e-2, 0, "float32"),
        ("reflectance scale factor = 1", 1, 0, "float32"),
        (f"data reflectance gain values = {listed([2e-4] * 4)}", 2e-4, 0, "uint16"),
        # Beside them gains and offsets of radiance, as ENVI writes them for Landsat.
        (
            f"data gain values = {listed([0.012] * 4)}\ndata offset values = {listed([-60] * 4)}\n"
            f"data reflectance gain values = {listed([2e-5] * 4)}\n"
            f"data reflectance offset values = {listed([-0.1] * 4)}",
            2e-5,
            -0.1,
            "uint16",
        ),
    ],
)
def test_factors_of_reflectance_in_a_header_of_envi(tmp_path, lines, scale, offset, dtype):
    numbers = scenes.digital(REFLECTANCE, scale, offset, dtype)
    path = scenes.write(tmp_path / "scene.dat", numbers, descriptions=scenes.NAMES, driver="ENVI")
    header = path.with_suffix(".hdr")
    header.write_text(f"{header.read_text()}\n{lines}\n")
    with opened(path) as scene:
        assert scene.warnings == ()
        assert "in the header" in scene.scaling.reason
        assert_reads(scene)


def test_a_header_without_sense_states_nothing(tmp_path):
    path = scenes.write(
        tmp_path / "scene.dat", scenes.digital(REFLECTANCE, 1e-4, 0), descriptions=scenes.NAMES, driver="ENVI"
    )
    header = path.with_suffix(".hdr")
    header.write_text(f"{header.read_text()}\nreflectance scale factor = 0\n")
    with opened(path) as scene:
        assert scene.scaling.kind == "reflectance_10000"
        assert any("SCALING" in warning for warning in scene.warnings)
