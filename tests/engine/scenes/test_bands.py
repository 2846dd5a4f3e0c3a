"""Channels find their bands where that is certain; otherwise the error says what was found."""

from __future__ import annotations

import numpy as np
import pytest
import scenes
from engine.contract.band_names.words import common_name
from engine.contract.errors import SceneError
from engine.contract.network_input import Channel
from engine.scenes import naming
from engine.scenes.identities.codes import infer_sensor
from engine.scenes.scene import Scene

FOUR = np.full((4, 8, 9), 9000, np.uint16)
EIGHT_BIT = np.full((4, 8, 9), 90, np.uint8)


def bands_of(path, model=None, **options):
    with Scene.open(scenes.job(path, **options), model or scenes.bundle()) as scene:
        return tuple(band.band if band else 0 for band in scene.bands)


@pytest.mark.parametrize(
    "description, name",
    [
        ("Blue", "blue"),
        ("B2 blue", "blue"),
        ("band_3_GREEN", "green"),
        ("NearInfrared", "nir"),
        ("Near Infra-Red (832 nm)", "nir"),
        ("nir", "nir"),
        ("NIR1", "nir"),
        ("nir08", "nir08"),
        ("Red Edge 1", "rededge"),
        ("rededge", "rededge"),
        ("SWIR 1", "swir"),
        ("swir16", "swir16"),
        ("B6 swir16", "swir16"),
        ("B12_swir22", "swir22"),
        ("B5 rededge071", "rededge071"),
        ("B9 cirrus", "cirrus"),
        ("B10 lwir11", "lwir11"),
        ("swir16 swir22", "swir"),
        ("cirrus mask", None),
        ("Coastal blue", "coastal"),
        ("Band 4", None),
        ("B4", None),
        ("sr_band3", None),
        ("NDVI (nir - red)", None),
        ("red/green ratio", None),
        ("blue-green", None),
        ("cloud mask red", None),
        ("Reduced", None),
        ("", None),
    ],
)
def test_a_description_names_its_band_only_when_it_says_so(description, name):
    assert common_name(description) == name


@pytest.mark.parametrize(
    "descriptions, sensor",
    [
        (["B02", "B03", "B04", "B08"], "sentinel2"),
        (["B2", "B3", "B4", "B8"], "sentinel2"),
        (["B4", "B8A"], "sentinel2"),
        (["SR_B2", "SR_B3", "SR_B4", "SR_B5", "SR_B6"], "landsat8"),
        (["B2", "B3", "B4"], None),
        (["B1", "B2", "B3", "B4"], None),
        (["SR_B2", "SR_B3", "SR_B4", "SR_B5"], None),
        (["Band 1", "Band 2"], None),
        ([], None),
    ],
)
def test_band_numbers_tell_the_sensor_only_where_no_other_has_them(descriptions, sensor):
    assert infer_sensor(descriptions) == sensor


@pytest.mark.parametrize(
    "options, expected",
    [
        ({"descriptions": ("blue", "green", "red", "nir")}, (3, 2, 1, 4)),
        ({"descriptions": ("Band 1", "B", "G", "R")}, (4, 3, 2, 0)),
        ({"descriptions": ("B2", "B3", "B4", "B8")}, (3, 2, 1, 4)),
        ({"descriptions": ("B1", "B2", "B3", "B4"), "tags": {"SPACECRAFT_ID": "LANDSAT_5"}}, None),
        ({"colours": ("red", "green", "blue", "undefined")}, (1, 2, 3, 0)),
        ({"colours": ("blue", "green", "red", "alpha")}, (3, 2, 1, 0)),
        ({"colours": ("red", "green", "blue", "nir")}, (1, 2, 3, 4)),
        ({"colours": ("red", "green", "blue", "alpha"), "descriptions": ("red", "green", "blue", "nir")}, (1, 2, 3, 4)),
        ({"colours": ("red", "green", "blue", "alpha"), "descriptions": ("B4", "B3", "B2", "B8")}, (1, 2, 3, 4)),
        ({"colours": ("red", "green", "blue", "alpha"),
          "band_tags": [{"wavelength": f"{w}"} for w in (665, 560, 490, 842)]}, (1, 2, 3, 4)),
        # A description is written on purpose; colours are often a writer's default.
        ({"colours": ("red", "green", "blue", "alpha"), "descriptions": ("blue", "green", "red", "")}, (3, 2, 1, 0)),
        ({"band_tags": [{"CENTRAL_WAVELENGTH_UM": f"{w}"} for w in (0.49, 0.56, 0.665, 0.842)], "namespace": "IMAGERY"},
         (3, 2, 1, 4)),
        ({"band_tags": [{"wavelength": f"{w}", "wavelength_units": "Nanometers"} for w in (865, 660, 550, 480)]},
         (2, 3, 4, 1)),
        ({"band_tags": [{"radiation_wavelength": f"{w}", "radiation_wavelength_unit": "nm"}
                        for w in (865, 660, 550, 480)]},
         (2, 3, 4, 1)),
        ({"band_tags": [{"wavelength": "0.66"}, {"wavelength": "0.55"}, {"wavelength": "0.48"}, {"wavelength": "1.6"}]},
         (1, 2, 3, 0)),
    ],
)  # fmt: skip
def test_channels_are_found_by_what_the_file_says(tmp_path, options, expected):
    path = scenes.write(tmp_path / "scene.tif", FOUR, **options)
    if expected is None:
        with pytest.raises(SceneError):
            bands_of(path)
    else:
        assert bands_of(path) == expected


@pytest.mark.parametrize(
    "name, descriptions, expected",
    [
        ("LC08_L1TP_020039_20150804_20170226_01_T1.tif", ("B2", "B3", "B4", "B5"), (3, 2, 1, 4)),
        ("LT05_L2SP_020039_19950804_20200208_02_T1.tif", ("SR_B1", "SR_B2", "SR_B3", "SR_B4"), (3, 2, 1, 4)),
        ("LC08_stack.tif", ("sr_band2", "sr_band3", "sr_band4", "sr_band5"), (3, 2, 1, 4)),
        ("m_4709963_se_14_1_20090818.tif", None, (1, 2, 3, 4)),
    ],
)
def test_numbers_mean_what_the_sensor_in_the_name_says(tmp_path, name, descriptions, expected):
    assert bands_of(scenes.write(tmp_path / name, FOUR, descriptions=descriptions)) == expected


def test_the_nearest_wavelength_of_many_is_taken(tmp_path):
    waves = np.arange(400, 1000, 10)
    tags = [{"wavelength": str(w), "wavelength_units": "nm"} for w in waves]
    path = scenes.write(tmp_path / "hyper.tif", np.full((len(waves), 4, 5), 900, np.uint16), band_tags=tags)
    assert [int(waves[band - 1]) for band in bands_of(path)] in ([650, 560, 480, 860], [660, 560, 480, 870])


def test_narrow_near_infrared_serves_where_there_is_no_wide_one(tmp_path):
    path = scenes.write(tmp_path / "scene.tif", FOUR, descriptions=("B02", "B03", "B04", "B8A"))
    assert bands_of(path) == (3, 2, 1, 4)


def test_a_channel_beyond_the_common_names_is_found_by_wavelength(tmp_path):
    model = scenes.bundle(channels=(Channel("edge", "rededge071", 0.705, 0.015),))
    tags = [{"CENTRAL_WAVELENGTH_UM": f"{w}"} for w in (0.665, 0.704, 0.74, 0.842)]
    path = scenes.write(tmp_path / "scene.tif", FOUR, band_tags=tags, namespace="IMAGERY")
    assert bands_of(path, model) == (2,)


@pytest.mark.parametrize("name", ["ortho_CIR_2020.tif", "dop20cir.tif", "cir.tif", "colour-infrared 3.tif"])
@pytest.mark.parametrize("count", [3, 4])
def test_a_picture_called_infrared_shows_no_blue(tmp_path, name, count):
    colours = ("red", "green", "blue", "alpha")[:count]
    path = scenes.write(tmp_path / name, EIGHT_BIT[:count], colours=colours)
    with pytest.raises(SceneError, match="has no band of blue: its bands are near infrared, red, green"):
        bands_of(path)
    assert bands_of(path, bands=(1, 2, 3, 0)) == (1, 2, 3, 0)


@pytest.mark.parametrize("name", ["rgb.tif", "circle.tif"])
def test_plain_rgb_pictures_need_no_words(tmp_path, name):
    path = scenes.write(tmp_path / name, EIGHT_BIT[:3], photometric="RGB")
    assert bands_of(path) == (1, 2, 3, 0)


@pytest.mark.parametrize(
    "bands, options, words",
    [
        (1, {}, 'has 1 band: 1; the model "Clouds" needs at least 3: red, green, blue and, if available, near'),
        (2, {"colours": ("gray", "alpha")}, 'has 2 bands: 1, 2 (alpha); the model "Clouds" needs at least 3'),
        (4, {}, "BANDS=3,2,1,4 if the file's order is blue, green, red, near infrared; BANDS=1,2,3,4 if"),
        (3, {}, "BANDS=3,2,1,0 if the file's order is blue, green, red;"),
        (4, {"descriptions": ("red", "red", "green", "blue")}, "which band is red"),
        (4, {"descriptions": ("B1", "B2", "B3", "B4")}, "4 bands: 1 (B1), 2 (B2), 3 (B3), 4 (B4)"),
    ],
)
def test_what_is_not_certain_is_refused_with_what_was_seen_and_how_to_say_it(tmp_path, bands, options, words):
    with pytest.raises(SceneError) as caught:
        bands_of(scenes.write(tmp_path / "scene.tif", FOUR[:bands], **options))
    assert words in str(caught.value)


def test_the_advice_has_examples_also_for_a_model_that_can_take_more_bands(tmp_path):
    model = scenes.bundle(channels=(*scenes.CHANNELS, Channel("short wave", "swir16", 1.61, 0.09, optional=True)))
    with pytest.raises(SceneError, match="BANDS=3,2,1,4,0 if the file's order is blue, green, red, near infrared; "):
        bands_of(scenes.write(tmp_path / "scene.tif", FOUR), model)


@pytest.mark.parametrize("chosen", [(3, 2, 1, 4), (3, 2, 1, 0), (1, 1, 1, 0), (4, 4, 2, 2)])
def test_the_users_choice_goes_before_all_else(tmp_path, chosen):
    path = scenes.write(tmp_path / "scene.tif", FOUR, descriptions=scenes.NAMES)
    assert bands_of(path, bands=chosen) == chosen


def test_a_choice_may_leave_out_optional_channels_at_the_end(tmp_path):
    assert bands_of(scenes.write(tmp_path / "scene.tif", FOUR), bands=(3, 2, 1)) == (3, 2, 1, 0)


@pytest.mark.parametrize(
    "chosen, words",
    [
        ((3, 2), '2 bands were chosen; the model "Clouds" has 4 channels'),
        ((3, 2, 1, 4, 5), "5 bands were chosen"),
        ((3, 2, 9, 0), "Band 9 was chosen for blue; scene.tif has 4 bands"),
        ((3, -2, 1, 0), "Band -2 was chosen for green"),
        ((3, 0, 1, 0), "No band was chosen for green"),
    ],
)
def test_a_choice_that_cannot_be_is_refused(tmp_path, chosen, words):
    with pytest.raises(SceneError) as caught:
        bands_of(scenes.write(tmp_path / "scene.tif", FOUR), bands=chosen)
    assert words in str(caught.value)


@pytest.mark.parametrize("picture", [True, False])
@pytest.mark.parametrize("nodata", [None, 0])
def test_a_near_infrared_band_that_its_writer_marked_as_alpha_is_pointed_out(tmp_path, picture, nodata):
    numbers = scenes.digital(scenes.cloudy()[0], 1 / 255, 0, "uint8")
    if not picture:
        numbers[3] = np.where(numbers[3] > 40, 255, 0)
    path = scenes.write(tmp_path / "scene.tif", numbers, colours=("red", "green", "blue", "alpha"), nodata=nodata)
    with Scene.open(scenes.job(path), scenes.bundle()) as scene:
        assert any("marked as alpha" in warning for warning in scene.warnings) == picture


def test_a_scene_of_no_band_at_all_is_refused(tmp_path):
    model = scenes.bundle(channels=(Channel("nir", "nir", optional=True),))
    path = scenes.write(tmp_path / "scene.tif", FOUR)
    for chosen in (None, (0,)):
        with pytest.raises(SceneError):
            bands_of(path, model, bands=chosen)


def test_a_band_that_might_be_near_infrared_is_pointed_out(tmp_path):
    path = scenes.write(tmp_path / "scene.tif", EIGHT_BIT, colours=("red", "green", "blue", "undefined"))
    with Scene.open(scenes.job(path), scenes.bundle()) as scene:
        assert any("Band 4 is not used" in warning for warning in scene.warnings)


@pytest.mark.parametrize(
    "name, scene, band, identity",
    [
        ("LC80200392015216LGN00_B5.TIF", "LC80200392015216LGN00", "B5", "nir"),
        ("LC08_L1TP_002053_20160520_20170324_01_T1_B4.TIF", "LC08_L1TP_002053_20160520_20170324_01_T1", "B4", "red"),
        ("LT05_L1TP_002053_19950520_20170324_01_T1_B4.TIF", "LT05_L1TP_002053_19950520_20170324_01_T1", "B4", "nir"),
        ("LC09_L2SP_002053_20220520_20220521_02_T1_SR_B2.TIF", "LC09_L2SP_002053_20220520_20220521_02_T1", "SR_B2",
         "blue"),
        ("LE07_L1TP_002053_20020520_20170324_01_T1_sr_band3.tif", "LE07_L1TP_002053_20020520_20170324_01_T1",
         "SR_BAND3", "red"),
        ("T36MYB_20230101T080911_B08.jp2", "T36MYB_20230101T080911", "B08", "nir"),
        ("T36MYB_20230101T080911_B8A_20m.jp2", "T36MYB_20230101T080911", "B8A", "nir08"),
        ("HLS.L30.T16RDV.2023216T162841.v2.0.B05.tif", "HLS.L30.T16RDV.2023216T162841.v2.0", "B05", "nir"),
        ("HLS.S30.T16RDV.2023216T162841.v2.0.B08.tif", "HLS.S30.T16RDV.2023216T162841.v2.0", "B08", "nir"),
        ("red_patch_27_2_by_6_LC08_X.TIF", "patch_27_2_by_6_LC08_X", "red", "red"),
        ("B02.tif", "", "B02", "blue"),
        ("lagoon_nir.tif", "lagoon", "nir", "nir"),
        ("lagoon-B4.tif", "lagoon", "B4", None),
    ],
)  # fmt: skip
def test_names_of_band_files_are_read(name, scene, band, identity):
    found = naming.parse(f"/somewhere/{name}")
    assert (found.scene, found.band, found.identity) == (scene, band, identity)


@pytest.mark.parametrize(
    "name",
    ["label.tif", "gt_patch_1_x.TIF", "LC08_L1TP_002053_20160520_20170324_01_T1_BQA.TIF", "shared.tif", "T_TCI.jp2",
     "LC80200392015216LGN00_MTL.txt", "m_4709963_se_14_1_20090818.tif"],
)  # fmt: skip
def test_other_files_are_no_bands(name):
    assert naming.parse(name) is None


SHORT = (Channel("red", "red"), Channel("short-wave infrared 1.6 um", "swir16"))


@pytest.mark.parametrize(
    ("names", "bands"),
    [
        (("red", "SWIR1", "SWIR2"), (1, 2)),
        (("swir22", "swir16", "red"), (3, 2)),
        (("SWIR 2", "red", "SWIR 1"), (2, 3)),
    ],
)
def test_two_bands_of_short_wave_infrared_are_told_apart(tmp_path, names, bands):
    scenes.write(tmp_path / "s.tif", FOUR[:3], descriptions=names, scales=(1e-4,) * 3)
    assert bands_of(tmp_path / "s.tif", scenes.bundle(channels=SHORT)) == bands


def test_one_of_several_bands_of_short_wave_infrared_is_asked_for(tmp_path):
    """Not "no other band can replace it": one of them does."""
    scenes.write(tmp_path / "s.tif", FOUR[:3], descriptions=("red", "SWIR 1", "SWIR 3"), scales=(1e-4,) * 3)
    with pytest.raises(SceneError, match="Nothing in s.tif says for certain which band is short-wave infrared 1.6 um"):
        bands_of(tmp_path / "s.tif", scenes.bundle(channels=SHORT))
