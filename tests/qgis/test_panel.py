"""The panel in a real QGIS window: it follows the user, and nothing moves, jumps or is cut."""

from __future__ import annotations

import json
import shutil

import pytest
from installed import CHECKOUT, install
from osgeo import gdal
from playing import play

SECONDS = 1800
BANDS = ["B2 blue", "B3 green", "B4 red", "B5 nir"]
PRODUCTS = [f"LC08_L1TP_192030_2020{day}_20200301_01_T1" for day in ("0101", "0202")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory, sample_path):
    """Scenes: the sample, one that takes long, and one without a cloud; and a model to import."""
    folder = tmp_path_factory.mktemp("panel")
    shutil.copy(sample_path, folder / "scene.tif")
    gdal.Translate(str(folder / "big.vrt"), str(folder / "scene.tif"), format="VRT", width=12000, height=12000)
    gdal.Translate(str(folder / "dark.tif"), str(folder / "scene.tif"), srcWin=[500, 250, 64, 64])
    dark = gdal.Open(str(folder / "dark.tif"), gdal.GA_Update)
    for band in range(1, dark.RasterCount + 1):
        pixels = dark.GetRasterBand(band).ReadAsArray()
        pixels[:] = pixels.min()
        dark.GetRasterBand(band).WriteArray(pixels)
    del dark
    for product in PRODUCTS:
        (folder / product).mkdir()
        for band in range(1, 5):
            gdal.Translate(str(folder / product / f"{product}_B{band + 1}.TIF"), str(sample_path), bandList=[band])
    shutil.make_archive(str(folder / PRODUCTS[1]), "zip", folder, PRODUCTS[1])
    shutil.rmtree(folder / PRODUCTS[1])
    shutil.copytree(CHECKOUT / "resources" / "models" / "clouds", folder / "model")
    description = folder / "model" / "model.json"
    data = json.loads(description.read_text(encoding="utf-8"))
    description.write_text(json.dumps({**data, "id": "mine", "name": "My clouds"}), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def report(folder, tmp_path_factory):
    """What the scenario saw; it is played once."""
    # Without a browser, as on a server: nothing opens pages.
    return play(
        "panel_script.py",
        folder,
        install(tmp_path_factory.mktemp("profiles"), shown=False),
        SECONDS,
        BROWSER=None,
        PATH="/usr/bin:/bin",
    )


def test_it_opens_by_itself_once_and_offers_the_sample(report):
    assert report["opened_by_itself"]
    text, button = report["offer"]
    assert text.startswith("The engine is ready.") and button == "Try it"


def test_the_sample_is_segmented_and_explained_in_four_steps(report):
    assert [text[:6] for text in report["tour"]] == ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]
    assert report["found"].startswith("Cloud: ")
    assert report["tour_over"]


def test_it_follows_the_active_layer_but_not_to_results(report):
    assert report["followed"] == ["second", "sample_scene", "sample_scene"]


def test_a_pin_holds_a_layer(report):
    assert report["held"] == "sample_scene"


def test_masks_and_probabilities_are_not_offered(report):
    assert report["offered"] == ["sample_scene", "second"]


def test_the_wheel_changes_only_what_has_the_focus(report):
    count, unchanged = report["wheel"]
    assert count > 12 and unchanged
    assert report["wheel_with_focus"]


def test_the_buttons_stay_where_they_are(report):
    assert len(report["places"]) == 1, report["places"]


def test_the_models_text_is_as_high_as_its_lines(report):
    height, needed = report["model_text_height"]
    assert needed <= height <= needed + 4


def test_at_260_pixels_nothing_is_cut(report):
    width, cut = report["narrow"]
    assert width == 260
    assert cut == []


def test_a_second_run_hides_the_group_of_the_first(report):
    assert report["groups"] == [["clouds · sample_scene", False], ["clouds · sample_scene · 2", True]]


def test_messages_name_their_layer_and_go_by_themselves(report):
    assert report["message"] == "sample_scene"
    assert report["message_goes"] and all(seconds > 0 for seconds in report["message_goes"])


def test_a_rectangle_is_drawn_at_once_and_the_tool_of_before_comes_back(report):
    assert report["drawing_at_once"] == [True, True]
    assert report["tool_is_back"] == [True, True]


def test_where_nothing_is_found_it_says_what_to_try(report):
    assert report["nothing_found"].startswith("Cloud: 0")
    assert "lower threshold" in report["nothing_found"]


def test_an_imported_model_is_chosen_and_ways_to_models_are_offered(report):
    assert report["imported"][0] == "mine"
    assert "My clouds" in report["imported"][1]
    assert report["ways"][:4] == ["get_model", "import_folder", "import_zip", "import_onnx"]


def test_files_dropped_on_the_panel_open_and_the_last_is_chosen(report):
    assert report["dropped"] == [["drop_1", "drop_2"], "drop_2"]


def test_a_products_folder_and_its_archive_dropped_open_as_one_layer_each(report):
    assert report["dropped_products"] == {product: [BANDS, [3, 2, 1]] for product in PRODUCTS}
    assert report["cut_at_long_names"] == []


def test_where_there_is_no_browser_the_report_opens_in_qgis(report):
    assert report["viewer"]


def test_closing_qgis_in_a_run_asks(report):
    assert report["exit_when_idle"] is True
    allowed, asked, goes_on = report["exit_in_a_run"]
    assert allowed is False and goes_on
    assert asked == ["A run is in progress. Close QGIS anyway?"]
