"""Bands of a stack are identified by what their names and wavelengths say for certain, and by nothing else."""

from __future__ import annotations

import numpy as np
import pytest
import scenes
from engine.contract.band_names.words import common_name, in_context, lone_swir16
from engine.contract.errors import BANDS_UNKNOWN, SceneError
from engine.contract.network_input import Channel
from engine.scenes.identities.codes import infer_sensor
from engine.scenes.scene import Scene

SIX = scenes.bundle(
    channels=(
        *scenes.CHANNELS,
        Channel("swir16", "swir16", 1.61, 0.09, optional=True),
        Channel("swir22", "swir22", 2.2, 0.19, optional=True),
    )
)
COLOURS = ("blue", "green", "red", "nir")
LANDSAT = "LC08_L1TP_020039_20150804_20170226_01_T1"


def counting(form, count, first=1):
    return tuple(form.format(number) for number in range(first, first + count))


def opened(path, names, waves=(), **options):
    """Opens a stack of so many bands; wavelengths in um stand where GDAL's drivers put them."""
    tags = [{"CENTRAL_WAVELENGTH_UM": str(wave)} if wave else {} for wave in waves]
    values = np.full((len(names), 8, 9), 9000, np.uint16)
    scenes.write(path, values, descriptions=names, band_tags=tags, namespace="IMAGERY", **options)
    return Scene.open(scenes.job(path), SIX)


def bands_of(scene):
    return tuple(band.band if band else 0 for band in scene.bands)


@pytest.mark.parametrize(
    ("file", "names", "tags"),
    [
        (f"{LANDSAT}.dat", counting("Band {}", 6), {}),
        ("S2A_T32TQM_20200601_10m.dat", counting("Band {}", 6), {}),
        ("T32TQM_20200601T100031_stack.tif", counting("B{}", 6), {}),
        ("scene.tif", counting("Band {}", 6), {"SATELLITE": "Sentinel-2A"}),
        ("LT05_L2SP_193024_20200509_20200820_02_T1.tif", counting("band_{}", 6), {}),
        ("S2A_stack.tif", counting("Band {}", 12), {}),
        ("scene.tif", counting("Band {}", 11), {}),
        ("scene.tif", (*counting("B{}", 7), "QA_PIXEL"), {}),
        ("scene.tif", counting("Band {}", 12), {}),
        ("scene.tif", counting("b{}", 13), {}),
        ("scene.tif", counting("Band {}", 60), {}),
        ("scene.tif", counting("B{:02}", 7), {}),
        ("scene.tif", counting("B{:02}", 12), {}),
        # What is no reflectance.
        *(
            ("scene.tif", tuple(form.format(number) for number in (2, 3, 4, 8)), {})
            for form in ("B{}_stdDev", "B{}_count", "B{}_diff", "std_B{}", "NDVI_B{}", "delta_B{}")
        ),
        # Two dates of a stack.
        ("scene.tif", ("0_B2", "0_B3", "0_B4", "0_B8", "1_B2", "1_B3", "1_B4", "1_B8"), {}),
        # Two statistics of a band.
        (
            "scene.tif",
            ("B2_mean", "B3_mean", "B4_mean", "B8_mean", "B2_median", "B3_median", "B4_median", "B8_median"),
            {},
        ),
        # A subset of Sentinel-2 with its cirrus, without what tells it from Landsat 8.
        ("scene.tif", ("B2", "B3", "B4", "B5", "B6", "B8", "B9", "B10", "B11"), {}),
    ],
)
def test_names_that_only_count_say_nothing(tmp_path, file, names, tags):
    with pytest.raises(SceneError) as caught:
        opened(tmp_path / file, names, tags=tags)
    assert caught.value.kind == BANDS_UNKNOWN


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("SPACECRAFT_ID", "LANDSAT_8"),
        ("platform", "landsat-9"),
        ("SATELLITE", "Landsat 8"),
        ("SENSOR", "OLI_TIRS"),
    ],
)
def test_a_tag_names_the_sensor_as_agencies_write_it(tmp_path, tag, said):
    with opened(tmp_path / "scene.tif", counting("B{}", 6, first=2), tags={tag: said}) as scene:
        assert bands_of(scene) == (3, 2, 1, 4, 5, 6)


@pytest.mark.parametrize(
    ("file", "names", "expected"),
    [
        (f"{LANDSAT}.tif", counting("Band {}", 7), (4, 3, 2, 5, 6, 7)),
        (f"{LANDSAT}.tif", counting("B{}", 11), (4, 3, 2, 5, 6, 7)),
        ("LT05_L1TP_002053_19950520_20170324_01_T1.tif", counting("Band {}", 7), (3, 2, 1, 4, 5, 7)),
        ("S2A_MSIL1C_20200601.tif", counting("Band {}", 13), (4, 3, 2, 8, 12, 13)),
        ("S2A_MSIL2A_20200601.tif", counting("Band {}", 12), (4, 3, 2, 8, 11, 12)),
        # A sensor's name is written in many ways.
        ("Landsat8_2020.tif", counting("B{}", 6, first=2), (3, 2, 1, 4, 5, 6)),
        ("landsat-9 stack.tif", counting("B{}", 6, first=2), (3, 2, 1, 4, 5, 6)),
        ("LANDSAT_5.tif", ("B1", "B2", "B3", "B4", "B5", "B7"), (3, 2, 1, 4, 5, 6)),
        # Landsat 4 to 7 of Collection 2 in Earth Engine.
        ("scene.tif", ("SR_B1", "SR_B2", "SR_B3", "SR_B4", "SR_B5", "SR_B7"), (3, 2, 1, 4, 5, 6)),
        ("scene.tif", ("SR_B1", "SR_B2", "SR_B3", "SR_B4", "ST_B6"), (3, 2, 1, 4, 0, 0)),
        # Whole images of Earth Engine, of Landsat 8 and of Landsat 7.
        ("scene.tif", (*counting("B{}", 11), "QA_PIXEL", "QA_RADSAT", "SAA"), (4, 3, 2, 5, 6, 7)),
        ("scene.tif", (*counting("B{}", 5), "B6_VCID_1", "B6_VCID_2", "B7", "B8", "QA_PIXEL"), (3, 2, 1, 4, 5, 8)),
        # What exports and composites put before and behind a number.
        (
            "scene.tif",
            ("B2_median", "B3_median", "B4_median", "B8_median", "B11_median", "B12_median"),
            (3, 2, 1, 4, 5, 6),
        ),
        ("scene.tif", tuple(f"SR_B{number}_p50" for number in range(2, 8)), (3, 2, 1, 4, 5, 6)),
        ("scene.tif", tuple(f"0_SR_B{number}" for number in range(2, 8)), (3, 2, 1, 4, 5, 6)),
        ("scene.tif", ("B02_10m", "B03_10m", "B04_10m", "B08_10m", "B11_20m", "B12_20m"), (3, 2, 1, 4, 5, 6)),
        (
            "scene.tif",
            tuple(f"T32TQM_20200601T100031_B{code}" for code in ("02", "03", "04", "8A")),
            (3, 2, 1, 4, 0, 0),
        ),
        ("scene.tif", ("rhos_492", "rhos_560", "rhos_665", "rhos_833", "rhos_1614", "rhos_2202"), (3, 2, 1, 4, 5, 6)),
        ("scene.tif", ("Blue", "Green", "Red", "Near IR"), (3, 2, 1, 4, 0, 0)),
        ("scene.tif", tuple(f"B{code}_2020-06-01" for code in ("02", "03", "04", "08", "11")), (3, 2, 1, 4, 5, 0)),
        ("scene.tif", tuple(f"B{number}_mst_01Jun2020" for number in (2, 3, 4, 8)), (3, 2, 1, 4, 0, 0)),
        ("scene.tif", tuple(f"{LANDSAT}_B{number}" for number in range(2, 8)), (3, 2, 1, 4, 5, 6)),
        (
            "scene.tif",
            tuple(f"/in/S2A_T32TQM_B{code}_10m.jp2" for code in ("02", "03", "04", "08")),
            (3, 2, 1, 4, 0, 0),
        ),
        ("scene.tif", tuple(f"C:\\in\\x_B{code}.TIF" for code in ("02", "03", "04", "8A", "11")), (3, 2, 1, 4, 5, 0)),
        ("scene.tif", ("BAND_B", "BAND_G", "BAND_R", "BAND_N"), (3, 2, 1, 4, 0, 0)),
        ("scene.tif", ("B", "G", "R", "RE", "N"), (3, 2, 1, 5, 0, 0)),
        # Not places, but numbers of bands.
        (f"{LANDSAT}.tif", counting("B{}", 6, first=2), (3, 2, 1, 4, 5, 6)),
        ("scene.tif", counting("SR_B{}", 7), (4, 3, 2, 5, 6, 7)),
        ("scene.tif", ("B2", "B3", "B4", "B8", "B11", "B12"), (3, 2, 1, 4, 5, 6)),
        ("scene.tif", (*counting("B{:02}", 7), "B09", "B10", "B11"), (4, 3, 2, 5, 6, 7)),  # HLS of Landsat 8
        ("scene.tif", (*counting("B{}", 8), "B8A", "B9", "B11", "B12"), (4, 3, 2, 8, 11, 12)),
    ],
)
def test_numbers_of_a_whole_product_and_numbers_out_of_place_are_read(tmp_path, file, names, expected):
    with opened(tmp_path / file, names) as scene:
        assert bands_of(scene) == expected


def test_of_numbers_with_two_digits_only_what_several_sensors_share_is_used_and_the_rest_is_told(tmp_path):
    with opened(tmp_path / "scene.tif", counting("B{:02}", 6, first=2)) as scene:
        assert bands_of(scene) == (3, 2, 1, 0, 0, 0)
        assert "Bands 4 (B05), 5 (B06), 6 (B07) could be near infrared, short-wave" in " ".join(scene.warnings)


@pytest.mark.parametrize(
    ("names", "sensor"),
    [
        (["B02", "B03", "B04"], None),
        (["B01", "B02", "B03", "B04", "B05", "B07"], None),
        (["B04", "B05", "B10", "B11"], "landsat8"),
        (["B4", "B8", "B10", "B11"], None),
        (["B1", "B2", "B12", "B26"], None),
    ],
)
def test_a_sensor_is_inferred_only_from_numbers_that_fit_it_alone(names, sensor):
    assert infer_sensor(names) == sensor


@pytest.mark.parametrize(
    "names",
    [
        ("SWIR1", "SWIR2"),
        ("swir1_median", "swir2_median"),
        ("SWIR1_p50", "SWIR2_p50"),
        ("Shortwave infrared 1", "Shortwave infrared 2"),
        ("ShortwaveInfrared1", "ShortwaveInfrared2"),
        ("Shortwave Infrared (SWIR) 1", "Shortwave Infrared (SWIR) 2"),
        ("SWIR I", "SWIR II"),
        ("MIR1", "MIR2"),
        ("swir_16", "swir_22"),
        ("SWIR 1610", "SWIR 2190"),
        ("swir_1600", "swir_2200"),
        ("SWIR 1.6", "SWIR2.2um"),
        ("SWIR (1610.0 Nanometers)", "SWIR (2190.0 Nanometers)"),
        ("swir1_2020", "swir2_2020"),  # years are no wavelengths
        ("SWIR-B11", "SWIR-B12"),
        ("B11 swir16", "SWIR 2"),
        ("Band 5 - Mid-Infrared", "Band 7 - Mid-Infrared"),
        ("nbart_swir_1", "nbart_swir_2"),
        ("nbart_swir_2", "nbart_swir_3"),  # Digital Earth Australia's Sentinel-2
    ],
)
def test_common_names_of_short_wave_infrared_are_understood(tmp_path, names):
    assert in_context(names) == ("swir16", "swir22")
    assert in_context(names[::-1]) == ("swir22", "swir16")
    with opened(tmp_path / "scene.tif", (*COLOURS, *names)) as scene:
        assert bands_of(scene) == (3, 2, 1, 4, 5, 6)
        assert not any("could be" in warning for warning in scene.warnings)


@pytest.mark.parametrize(
    ("names", "could_be"),
    [
        (("SWIR", "SWIR"), "Bands 5 (SWIR), 6 (SWIR) could be swir16, swir22; choose them with BANDS."),
        (("SWIR1", "SWIR1"), "Bands 5 (SWIR1), 6 (SWIR1) could be"),
        (("SWIR2", "SWIR3"), "Bands 5 (SWIR2), 6 (SWIR3) could be"),
        (("SWIR",), "Band 5 (SWIR) could be swir16, swir22; choose it with BANDS if it is."),
        (("Band 5 SWIR",), "Band 5 (Band 5 SWIR) could be"),  # MODIS's is of 1.24 um
        (("B5", "B7"), "Bands 5 (B5), 6 (B7) could be"),
    ],
)
def test_bands_that_could_be_a_missing_channel_are_told(tmp_path, names, could_be):
    with opened(tmp_path / "scene.tif", (*COLOURS, *names)) as scene:
        assert bands_of(scene)[4:] == (0, 0)
        assert could_be in " ".join(scene.warnings).replace("short-wave infrared 1.6 um", "swir16").replace(
            "short-wave infrared 2.2 um", "swir22"
        )


def test_a_single_first_band_of_short_wave_infrared_is_that_of_1_6_um(tmp_path):
    with opened(tmp_path / "scene.tif", (*COLOURS, "SWIR1")) as scene:
        assert bands_of(scene) == (3, 2, 1, 4, 5, 0)
    assert lone_swir16(("yellow", "SWIR1")) is None  # WorldView-3
    assert lone_swir16(("SWIR2",)) is None


@pytest.mark.parametrize(
    ("names", "nir", "told"),
    [
        (("Blue", "Green", "Red", "Mid-Infrared"), 0, "Band 4 (Mid-Infrared) could be"),
        (("Blue", "Green", "Red", "NIR_B8", "NIR_B8A"), 4, ""),
        (("Blue", "Green", "Red", "NIR", "NIR"), 0, "Bands 4 (NIR), 5 (NIR) could be near infrared"),
    ],
)
def test_near_infrared_is_neither_another_infrared_nor_lost_in_silence(tmp_path, names, nir, told):
    with opened(tmp_path / "scene.tif", names) as scene:
        assert bands_of(scene)[3] == nir
        assert told in " ".join(scene.warnings)
    assert common_name("Infrared") == "nir"


def test_wavelengths_decide_over_names_that_count(tmp_path):
    waves = np.linspace(0.42, 2.4, 60).round(4)
    with opened(tmp_path / "scene.tif", counting("Band {}", 60), waves) as scene:
        found = [waves[band - 1] for band in bands_of(scene)]
    np.testing.assert_allclose(found, [0.655, 0.56, 0.482, 0.865, 1.61, 2.2], atol=0.02)


@pytest.mark.parametrize(
    ("names", "waves", "expected", "contradicted"),
    [
        (("SWIR",), (1.61,), (5, 0), ""),
        (("SWIR", "SWIR"), (2.2, 1.61), (6, 5), ""),
        (("SWIR1", "SWIR2"), (1.24, 1.64), (6, 0), ""),
        (("swir16", "swir22"), (1.24, 2.2), (0, 6), "Band 5 (swir16) is named short-wave infrared 1.6 um, but"),
        (("B11", "B12"), (1.375, 2.19), (0, 6), "Band 5 (B11) is named short-wave infrared 1.6 um, but"),
        (("B11", "B12"), (1.61, 2.19), (5, 6), ""),
    ],
)
def test_wavelengths_decide_which_short_wave_infrared_a_band_shows(tmp_path, names, waves, expected, contradicted):
    with opened(tmp_path / "scene.tif", (*COLOURS, *names), (None,) * 4 + waves) as scene:
        assert bands_of(scene) == (3, 2, 1, 4, *expected)
        told = " ".join(scene.warnings)
        assert contradicted in told and ("contradicts" in told) == bool(contradicted)


def test_a_colour_whose_wavelength_is_another_is_told(tmp_path):
    with opened(tmp_path / "scene.tif", COLOURS, (0.49, 0.56, 0.842, 0.842)) as scene:
        assert bands_of(scene)[:3] == (3, 2, 1)
        assert "Band 3 (red) is named red, but its wavelength of 0.842 um contradicts" in " ".join(scene.warnings)


@pytest.mark.parametrize(
    ("names", "kind"),
    [(counting("SR_B{}", 6, first=2), "landsat_c2_sr"), (counting("B{}", 6, first=2), "landsat_c1")],
)
def test_names_of_surface_reflectance_tell_its_numbers_from_level_1(tmp_path, names, kind):
    """Also where a bluish haze is left in them, as Level-1 numbers have it."""
    reflectance = np.stack([scenes.cloudy()[0][0] + lift for lift in (0.09, 0.06, 0.04, 0.03, 0.02, 0.02)])
    path = tmp_path / "scene.tif"
    scenes.write(path, scenes.digital(reflectance, 2.75e-5, -0.2), descriptions=names)
    with Scene.open(scenes.job(path, bands=(3, 2, 1, 4, 5, 6)), SIX) as scene:
        assert scene.scaling.kind == kind


def test_numbers_of_sentinel_2_tell_the_sensor_to_the_values(tmp_path):
    names = ("B2", "B3", "B4", "B8", "B11", "B12")
    reflectance = np.stack([scenes.cloudy()[0][0]] * 6)
    path = scenes.write(tmp_path / "scene.tif", scenes.digital(reflectance, 1e-4, 0), descriptions=names)
    with Scene.open(scenes.job(path), SIX) as scene:
        assert scene.scaling.kind == "reflectance_10000"
        assert not any("Nothing states" in warning for warning in scene.warnings)
