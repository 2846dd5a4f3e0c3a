"""Bands are filled in where the layer says what they are, and left alone where it does not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from osgeo import gdal
from qgis.core import QgsRasterLayer

from cloudreef_plugin.dock.choices.bands import BandChoice
from cloudreef_plugin.installed_models import models
from cloudreef_plugin.layers.bands import bands_by_channel, meaning_of

CHANNELS = ("red", "green", "blue", "near infrared")
GRAY, RED, GREEN, BLUE, ALPHA = (
    gdal.GCI_GrayIndex,
    gdal.GCI_RedBand,
    gdal.GCI_GreenBand,
    gdal.GCI_BlueBand,
    gdal.GCI_AlphaBand,
)


def layer_of(path, names, colours):
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 4, 4, len(names), gdal.GDT_UInt16)
    for number, (name, colour) in enumerate(zip(names, colours), 1):
        raster.GetRasterBand(number).SetDescription(name)
        raster.GetRasterBand(number).SetColorInterpretation(colour)
    del raster
    return QgsRasterLayer(str(path), "scene")


@pytest.fixture
def entry(clouds):
    return replace(clouds, channels=CHANNELS, optional=("near infrared",), wavelengths_um=(None,) * 4)


@pytest.mark.parametrize(
    ("names", "colours", "wanted"),
    [
        (("blue", "green", "red", "nir"), (GRAY,) * 4, (3, 2, 1, 4)),
        (("Blue", "Green", "Red", "Near Infrared"), (GRAY,) * 4, (3, 2, 1, 4)),
        (("red", "Red edge 1", "green", "blue"), (GRAY,) * 4, (1, 3, 4, None)),
        (("", "", ""), (RED, GREEN, BLUE), (1, 2, 3, None)),
        (("", "", "", ""), (RED, GREEN, BLUE, ALPHA), (1, 2, 3, None)),
        (("blue", "green", "red"), (RED, GREEN, BLUE), (3, 2, 1, None)),
        (("B2", "B3", "B4"), (RED, GREEN, BLUE), (None, None, None, None)),
        (("red", "red", "green"), (GRAY,) * 3, (None, 3, None, None)),
        (("", ""), (GRAY, GRAY), (None, None, None, None)),
    ],
)
def test_names_come_before_colours_and_doubt_leaves_it_to_the_engine(qgis, tmp_path, names, colours, wanted):
    found = bands_by_channel(layer_of(tmp_path / "s.tif", names, colours), CHANNELS)
    assert found == {channel: band for channel, band in zip(CHANNELS, wanted) if band}


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (("red", "SWIR1", "SWIR2"), (None, 2, 3)),
        (("swir2_median", "swir1_median", "red"), (None, 2, 1)),
        (("nir08", "SWIR 1610", "swir_2200"), (1, 2, 3)),
        (("Near Infrared", "Shortwave Infrared (SWIR) 1", "Shortwave Infrared (SWIR) 2"), (1, 2, 3)),
        (("nbart_nir_1", "nbart_swir_2", "nbart_swir_3"), (1, 2, 3)),
        (("NIR_B8", "NIR_B8A", "SWIR-B11", "SWIR-B12"), (1, 3, 4)),
        (("red", "nir", "SWIR1"), (2, 3, None)),
        (("red", "nir", "SWIR2"), (2, None, None)),
        (("nir", "SWIR1", "SWIR1"), (1, None, None)),
        (("SWIR1", "SWIR2", "SWIR3"), (None, None, None)),
        (("red", "Mid-Infrared", "green"), (None, None, None)),
    ],
)
def test_infrared_is_read_as_the_engine_reads_it(qgis, tmp_path, names, wanted):
    channels = ("near infrared", "short-wave infrared 1.6 um", "short-wave infrared 2.2 um")
    found = bands_by_channel(layer_of(tmp_path / "s.tif", names, (GRAY,) * len(names)), channels)
    assert found == {channel: band for channel, band in zip(channels, wanted) if band}


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("short-wave infrared 1.6 um", "swir16"),
        ("5: SWIR1 (B11)", "swir16"),
        ("6: swir_2200", "swir22"),
        ("SWIR 2", "swir22"),
        ("SWIR", ""),
        ("4: Mid-Infrared", ""),
        ("red edge 1", ""),
        ("4: near infrared", "nir"),
        ("B4", ""),
    ],
)
def test_what_a_single_name_means_for_a_channel(name, meaning):
    assert meaning_of(name) == meaning


def test_all_automatic_gives_no_bands_and_one_choice_gives_all(qgis, tmp_path, entry):
    choice = BandChoice()
    choice.fill(layer_of(tmp_path / "s.tif", ("blue", "green", "red", "nir"), (GRAY,) * 4), entry)
    assert choice.bands() is None
    box = choice.boxes["near infrared"]
    box.setCurrentIndex(box.findText("Missing"))
    assert choice.bands() == [3, 2, 1, 0]
    assert choice.missing() == ""


def test_a_half_choice_is_asked_to_be_completed(qgis, tmp_path, entry):
    choice = BandChoice()
    choice.fill(layer_of(tmp_path / "s.tif", ("", "", ""), (GRAY,) * 3), entry)
    choice.boxes["red"].setCurrentIndex(choice.boxes["red"].findData(1))
    assert "green" in choice.missing()
    for channel, band in (("green", 2), ("blue", 3)):
        choice.boxes[channel].setCurrentIndex(choice.boxes[channel].findData(band))
    assert choice.missing() == ""
    assert choice.bands() == [1, 2, 3, 0]


def test_a_required_channel_cannot_be_missing(qgis, tmp_path, entry):
    choice = BandChoice()
    choice.fill(layer_of(tmp_path / "s.tif", ("", "", ""), (GRAY,) * 3), entry)
    assert [channel for channel, box in choice.boxes.items() if box.findData(0) >= 0] == ["near infrared"]


@pytest.fixture
def clouds():
    return next(entry for entry in models() if entry.id == "clouds")


def test_the_order_of_a_files_bands_is_chosen_at_once_and_remembered_for_its_folder(qgis, tmp_path, clouds):
    choice = BandChoice()
    choice.fill(layer_of(tmp_path / "a.tif", ("",) * 4, (GRAY,) * 4), clouds)
    orders = [choice.presets.itemData(index) for index in range(1, choice.presets.count())]
    assert orders == ["B,G,R,NIR", "R,G,B,NIR", "G,R,RE,NIR"]
    index = choice.presets.findData("B,G,R,NIR")
    choice.presets.setCurrentIndex(index)
    choice.presets.activated.emit(index)
    assert choice.bands() == [3, 2, 1, 4, 0, 0]
    other = BandChoice()
    other.fill(layer_of(tmp_path / "b.tif", ("",) * 4, (GRAY,) * 4), clouds)
    assert other.bands() == [3, 2, 1, 4, 0, 0]
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    other.fill(layer_of(elsewhere / "c.tif", ("",) * 4, (GRAY,) * 4), clouds)
    assert other.bands() is None


def test_no_order_is_offered_where_the_bands_have_names(qgis, tmp_path, clouds):
    choice = BandChoice()
    choice.fill(layer_of(tmp_path / "a.tif", ("blue", "green", "red", "nir"), (GRAY,) * 4), clouds)
    assert choice.presets.isHidden()
    assert choice.bands() is None


def test_no_order_is_offered_that_names_none_of_a_models_bands(qgis, tmp_path, clouds):
    """A model taught by heights and radar has bands that no usual order of a file knows."""
    channels = tuple(replace(one, name=name, common_name=name) for one, name in zip(clouds.bundle.channels, "abcd"))
    taught = replace(clouds, channels=tuple("abcd"), optional=(), bundle=replace(clouds.bundle, channels=channels))
    choice = BandChoice()
    choice.fill(layer_of(tmp_path / "a.tif", ("",) * 4, (GRAY,) * 4), taught)
    assert choice.presets.isHidden() and choice.bands() is None


def test_short_wave_infrared_is_found_by_its_names(qgis, tmp_path, clouds):
    named = ("B2 blue", "B3 green", "B4 red", "B8 nir", "B11 swir16", "SWIR 2")
    layer = layer_of(tmp_path / "a.tif", named, (GRAY,) * 6)
    assert [*bands_by_channel(layer, clouds.channels).values()] == [3, 2, 1, 4, 5, 6]
    kinds = layer_of(tmp_path / "b.tif", ("blue", "green", "red", "nir", "swir", "short-wave infrared"), (GRAY,) * 6)
    assert [*bands_by_channel(kinds, clouds.channels).values()] == [3, 2, 1, 4]


def test_bands_are_found_by_their_own_names_too(qgis, tmp_path):
    layer = layer_of(tmp_path / "s.tif", ("elevation", "vv", "VV", "red"), (GRAY,) * 4)
    assert bands_by_channel(layer, ("Elevation", "VV", "red", "slope")) == {"Elevation": 1, "red": 4}


def test_wavelengths_of_the_imagery_domain_are_read_as_the_engine_does(qgis, tmp_path, clouds):
    path = tmp_path / "s.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 4, 4, 4, gdal.GDT_UInt16)
    for band, wavelength in enumerate((0.482, 0.561, 0.655, 0.865), 1):
        raster.GetRasterBand(band).SetMetadata({"CENTRAL_WAVELENGTH_UM": str(wavelength)}, "IMAGERY")
    del raster
    found = bands_by_channel(QgsRasterLayer(str(path), "scene"), clouds.channels, clouds.wavelength_of)
    assert found == {"red": 3, "green": 2, "blue": 1, "near infrared": 4}


def with_wavelengths(path, names, nanometres, colours=None):
    layer_of(path, names, colours or (GRAY,) * len(names))
    raster = gdal.Open(str(path), gdal.GA_Update)
    for band, wavelength in enumerate(nanometres, 1):
        raster.GetRasterBand(band).SetMetadata({"wavelength": f"{wavelength:g}", "wavelength_units": "Nanometers"})
    del raster
    return QgsRasterLayer(str(path), "scene")


@pytest.mark.parametrize(
    ("names", "colours", "wanted"),
    [
        (("",) * 4, (GRAY,) * 4, [3, 2, 1, 4]),
        (("B1", "B2", "B3", "B4"), (RED, GREEN, BLUE, GRAY), [3, 2, 1, 4]),
        (("blue", "green", "red", "other"), (GRAY,) * 4, [3, 2, 1, 4]),
        (("", "", "", ""), (GRAY, GRAY, GRAY, ALPHA), [3, 2, 1, 4]),
    ],
)
def test_wavelengths_tell_what_names_do_not(qgis, tmp_path, names, colours, wanted):
    layer = with_wavelengths(tmp_path / "s.tif", names, (482, 561, 655, 865), colours)
    assert [*bands_by_channel(layer, CHANNELS).values()] == wanted


def test_of_many_wavelengths_the_nearest_to_the_models_is_taken(qgis, tmp_path, clouds):
    layer = with_wavelengths(tmp_path / "s.tif", ("",) * 8, (460, 480, 540, 565, 640, 657, 850, 870))
    assert bands_by_channel(layer, clouds.channels) == {}
    found = bands_by_channel(layer, clouds.channels, clouds.wavelength_of)
    assert [*found.values()] == [6, 4, 2, 8]


def test_one_band_by_hand_leaves_the_others_to_their_wavelengths(qgis, tmp_path, entry):
    choice = BandChoice()
    choice.fill(with_wavelengths(tmp_path / "s.tif", ("",) * 4, (482, 561, 655, 865)), entry)
    assert choice.boxes["red"].itemText(0) == "3: 655 nm (automatic)"
    choice.boxes["near infrared"].setCurrentIndex(choice.boxes["near infrared"].findData(0))
    assert choice.missing() == "" and choice.bands() == [3, 2, 1, 0]
