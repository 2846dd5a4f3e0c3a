"""The panel in a real QGIS window, used by mouse as a user would."""

from __future__ import annotations

import json
import os
import re
import shutil

import pytest
from installed import install
from osgeo import gdal, ogr
from playing import play
from scenes_of_windows import make_scenes

SECONDS = 1800
MASK, PROBABILITY = "mask · clouds · scene", "probability · clouds · scene"


class Plays:
    """Plays the parts of the scenario, each once, in a folder of its own.

    Args:
        root: Where the folders lie.
        profiles: Makes a folder of QGIS profiles with the plugin.
        sample: The sample scene.
    """

    def __init__(self, root, profiles, sample):
        self._root, self._profiles, self._sample = root, profiles, sample
        self._seen = {}

    def folder(self, part):
        """Where the scenes, the results, the report and the pictures of a part lie."""
        return self._root / part

    def __call__(self, part):
        """What a part saw; one that failed is not played again for the next test."""
        if part not in self._seen:
            try:
                self._seen[part] = self._play(part)
            except (AssertionError, OSError, pytest.skip.Exception, pytest.fail.Exception) as error:
                self._seen[part] = error
        if isinstance(self._seen[part], BaseException):
            raise self._seen[part]
        return self._seen[part]

    def _play(self, part):
        folder = self.folder(part)
        folder.mkdir()
        make_scenes(folder, self._sample)
        profiles = install(self._profiles(part))
        return play("window_script.py", folder, profiles, SECONDS, CLOUDREEF_TEST_PART=part)


@pytest.fixture(scope="module")
def plays(tmp_path_factory, sample_path):
    """Plays a part, and returns what it saw."""
    chosen = os.environ.get("CLOUDREEF_TEST_PICTURES")
    root = tmp_path_factory.mktemp("window")
    if chosen:
        shutil.rmtree(chosen, ignore_errors=True)
        os.makedirs(chosen)
        root = type(root)(chosen)
    return Plays(root, lambda part: tmp_path_factory.mktemp(f"profiles_{part}"), sample_path)


def test_the_panel_opens_by_the_button_and_asks_for_a_layer(plays):
    report = plays("first_run")
    assert report["panel_at_start"] is False
    assert report["without_layer"] == [False, "Add a raster layer to segment."]


def test_it_suggests_a_free_name_beside_the_scene(plays):
    report = plays("first_run")
    folder = plays.folder("first_run")
    assert report["suggested"] == str(folder / "scene_clouds_mask.tif")
    assert report["suggested_next"] == str(folder / "scene_clouds_mask_2.tif")


def test_before_the_run_it_says_what_it_will_take(plays):
    report = plays("first_run")
    said, scaling, model = report["before_run"]
    assert re.search(r"\d+ x \d+ pixels of 30 m\. 0\.68\d million pixels, .*\d s.*up to \d+ MB of memory\.", said)
    assert " on the processor (" in said
    assert scaling == "Interpreted as: x 2e-05 -0.1, by the scale and offset tags of the file."
    assert "Bands: red, green, blue; optional: near infrared, short-wave infrared 1.6 um, " in model
    assert "Pixels of 10 to 60 m." in model


def test_what_cannot_be_done_is_told_before_the_run(plays):
    report = plays("refusals")
    assert "band" in report["refused_before"]
    assert report["bands_marked"].startswith("Red and green use the same band; choose another for one of them.")


def test_a_click_makes_a_mask_above_its_layer(plays):
    report = plays("first_run")
    folder = plays.folder("first_run")
    assert report["tree"] == [[MASK, True], [PROBABILITY, False], ["scene", True]]
    assert report["mask_source"] == str(folder / "scene_clouds_mask.tif")
    mask, scene = (gdal.Open(str(folder / name)) for name in ("scene_clouds_mask.tif", "scene.tif"))
    assert (mask.RasterXSize, mask.RasterYSize) == (scene.RasterXSize, scene.RasterYSize)
    assert mask.GetGeoTransform() == scene.GetGeoTransform()


def test_the_cover_is_told_and_the_folder_offered(plays):
    report = plays("first_run")
    assert "% of the valid pixels" in report["message"]
    assert "% of the valid pixels" in report["message_bar"]
    assert "Open folder" in report["message_bar_buttons"]


def test_qgis_stays_usable_while_it_runs(plays):
    report = plays("first_run")
    assert report["buttons_while_running"] == [True, True]
    assert report["at_first_run"]["turns"] >= 5


def test_a_preview_shows_the_view_and_keeps_nothing(plays):
    report = plays("preview")
    assert report["preview_said"].startswith("Preview. Cloud: ")
    assert report["tree_kept_by_preview"] is True
    assert report["preview_in_project"] is False
    assert report["preview_files"] == []
    assert report["preview_at_a_lower_threshold"] == [True, True]
    assert report["preview_hidden"] == [True, False, False]
    assert report["preview_after_another_choice"] is True
    assert report["at_preview"]["turns"] >= 5


def test_the_threshold_group_starts_where_the_run_was(plays):
    report = plays("threshold")
    assert report["threshold_of_the_run"] == [True, True]
    assert report["cover_of_the_run"] == report["message"].splitlines()[0]


def test_the_slider_draws_another_mask_at_once(plays):
    report = plays("threshold")
    assert report["threshold_moved"] == pytest.approx(report["threshold"] - 5 * 12 * 0.004, abs=0.001)
    assert "km²" in report["cover_moved"]
    assert report["cover_moved"] != report["cover_of_the_run"]
    percent = report["cover_moved"].partition(": ")[2].partition(" %")[0]
    assert report["legend_moved"] == f"cloud, ≥ {report['threshold_moved']:.3f}: {percent} %"
    assert report["tree_at_slider"] == [
        [MASK, False],
        [PROBABILITY, True],
        ["scene", True],
    ]
    assert report["told_at_once"] == [True] * 5, "it counts in memory, and reads nothing"


def test_saving_the_project_meanwhile_saves_the_layers_as_they_were(plays):
    report = plays("threshold")
    drawn, shown = report["saved_while_shown"]
    assert drawn == ["INTERPOLATED"]
    assert dict(shown)[MASK] == "Qt::Checked"
    assert dict(shown)[PROBABILITY] == "Qt::Unchecked"
    assert report["shown_after_saving"] is True


def test_the_mask_of_the_slider_is_written_as_it_was_drawn(plays):
    report = plays("threshold")
    file, same, count = report["written"]
    assert file == f"scene_clouds_mask_at_{round(1000 * report['threshold_moved']):03d}.tif"
    assert same
    assert count > 0
    assert report["written_message"] == report["cover_moved"]
    assert report["tree_written"] == [
        [MASK, False],
        [f"mask at {round(report['threshold_moved'], 3)} · clouds · scene", True],
        [PROBABILITY, False],
        ["scene", True],
    ]
    assert report["drawn_as_before"]


def test_the_threshold_group_finds_its_layer_again_after_a_reload(plays):
    report = plays("coming_and_going")
    value, cover = report["threshold_after_reload"]
    assert value == pytest.approx(report["threshold"], abs=1e-6)
    assert cover == report["message"].splitlines()[0]


def test_back_draws_the_layers_as_before(plays):
    report = plays("threshold")
    assert report["previewed"][1][1] is False
    assert report["previewed"][2][1] is True
    assert report["after_back"] == [True, True]


def test_advanced_options_are_folded_and_filled_in(plays):
    report = plays("options")
    assert report["advanced_at_start"] is True
    assert report["bands_found"] == {
        "red": "3: Red (automatic)",
        "green": "2: Green (automatic)",
        "blue": "1: Blue (automatic)",
        "near infrared": "4: NIR (automatic)",
        "short-wave infrared 1.6 um": "Missing (automatic)",
        "short-wave infrared 2.2 um": "Missing (automatic)",
    }
    assert "BANDS" not in report["parameters_at_start"]


def test_advanced_options_reach_the_results(plays):
    report = plays("options")
    folder = plays.folder("options")
    assert "% of the valid pixels" in report["advanced_message"]
    mask = gdal.Open(str(folder / "scene_clouds_mask.tif"))
    tags = mask.GetMetadata()
    assert "near infrared missing" in tags["CLOUDREEF_SCENE"]
    assert tags["CLOUDREEF_SCALING"].startswith("reflectance_10000")
    assert tags["CLOUDREEF_RUNTIME"].startswith("ONNX Runtime")
    told = " ".join(f"{name}={value}" for name, value in tags.items()).lower()
    assert all(re.search(pattern, told) for pattern in (r"sieve_px\W+400", r"fill_holes_px\W+100", r"buffer_px\W+2\b"))
    statistics = json.loads((folder / "numbers.json").read_text(encoding="utf-8"))
    assert statistics["polygons_count"] > 0
    assert report["name_suggested"] == "scene_clouds_statistics.json"
    assert report["name_refused"] == [False, "The name numbers.txt must end in .json."]


def test_polygons_take_the_form_that_is_typed(plays):
    report = plays("options")
    assert report["form_refused"].startswith("The name areas.kml must end in one of .gpkg, ")
    drawn = ogr.Open(str(plays.folder("options") / "areas.fgb"))
    assert drawn.GetDriver().GetName() == "FlatGeobuf" and drawn.GetLayer(0).GetFeatureCount() > 0


def test_further_results_come_around_the_mask(plays):
    report = plays("options")
    assert report["tree_with_all"] == [
        ["polygons · clouds · scene", True],
        [MASK, True],
        [PROBABILITY, False],
        ["scene", True],
    ]


def valid_bounds(path):
    """Left, bottom, right and top of what is not nodata in a mask, to a pixel."""
    raster = gdal.Open(str(path))
    left, width, _, top, _, height = raster.GetGeoTransform()
    band = raster.GetRasterBand(1)
    valid = band.ReadAsArray() != band.GetNoDataValue()
    rows, columns = valid.any(axis=1).nonzero()[0], valid.any(axis=0).nonzero()[0]
    ends = [left + width * columns[0], top + height * (rows[-1] + 1), left + width * (columns[-1] + 1)]
    return [*ends, top + height * rows[0]], width


def test_the_current_view_alone_is_segmented(plays):
    report = plays("areas")
    folder = plays.folder("areas")
    bounds, pixel = valid_bounds(folder / "view.tif")
    whole, _ = valid_bounds(folder / "scene.tif")
    left, _, right, _ = report["view"]
    assert bounds[0] == pytest.approx(max(left, whole[0]), abs=pixel)
    assert bounds[2] == pytest.approx(min(right, whole[2]), abs=pixel)


def test_a_rectangle_is_drawn_on_the_map_also_in_another_crs(plays):
    report = plays("areas")
    folder = plays.folder("areas")
    assert report["no_rectangle"] == [False, "Draw a rectangle on the map, or choose another area."]
    assert report["drawing"] == [True, False, False]
    assert report["rectangle_in"] == "EPSG:4326"
    bounds, pixel = valid_bounds(folder / "rectangle.tif")
    wanted = report["rectangle"]
    assert bounds == pytest.approx(wanted, abs=4 * pixel)


def test_polygons_wait_for_a_layer_and_use_the_selection(plays):
    report = plays("areas")
    folder = plays.folder("areas")
    assert report["no_polygons"] == [False, "Add a polygon layer, or choose another area."]
    assert report["polygons_offered"] == [True, False]
    assert report["selection_offered"] == [True, "Selected polygons only (1)"]
    bounds, pixel = valid_bounds(folder / "selected.tif")
    assert all(found >= wanted - pixel for found, wanted in zip(bounds[:2], report["quarter"][:2]))
    both, _ = valid_bounds(folder / "polygons.tif")
    assert both[0] < bounds[0] - 10 * pixel
    assert report["area_folded"]


def test_nothing_is_replaced_without_consent(plays):
    report = plays("first_run")
    folder = plays.folder("first_run")
    assert str(folder / "scene_clouds_mask.tif") in report["asked_before_replacing"][0]
    assert report["ran_after_no"] is False


def test_cancel_works_at_once_and_leaves_nothing(plays):
    report = plays("refusals")
    assert "Cancelled" in report["after_cancel"]
    assert report["left_by_cancel"] == []


def test_a_refusal_is_a_sentence_in_the_panel(plays):
    report = plays("refusals")
    assert "band" in report["refusal"]
    assert "Traceback" not in report["refusal"]


def test_where_nothing_says_which_band_is_which_the_choice_is_opened(plays):
    report = plays("refusals")
    sentence, folded = report["uncertain_bands"]
    assert sentence.endswith("Choose the bands under Advanced.")
    assert "BANDS" not in sentence
    assert folded is False
    assert report["led_to_bands"] == ["band_box_blue", "Choose the band of each channel here.", True]
    assert "% of the valid pixels" in report["chosen_bands"]
    assert report["folded_again"] is True  # as the user had left it


def test_why_a_run_was_refused_goes_when_it_would_be_another_run(plays):
    report = plays("refusals")
    assert report["refusal_after_another_choice"] == ""
    assert report["refusal_again"] == report["refusal"]
    assert report["refusal_after_another_layer"] == ""


def test_the_mask_of_another_threshold_stays_chosen_and_names_its_classes(plays):
    report = plays("threshold")
    assert report["threshold_after_writing"] == pytest.approx(report["threshold_moved"], abs=1e-6)
    assert report["legend_of_the_written"] == ["clear", "cloud"]
    assert report["classes_of_the_written"] == ["cloud", "clear", "nodata"]


def test_a_button_that_cannot_be_pressed_says_why(plays):
    report = plays("threshold")
    enabled, reason = report["report_of_the_written"]
    assert enabled is False and "open that of the run that made the probability" in reason


def test_a_result_is_corrected_and_exported_for_training(plays):
    report = plays("corrections")
    assert report["improve_offered"] == [True, True, False]
    is_editable, before, after = report["correcting"]
    assert is_editable and after == before - 1
    layout, classes, scenes, has_recipe = report["exported"]
    assert (layout, classes, len(scenes), has_recipe) == ("geotiff", ["clear", "cloud"], 1, True)
    assert [name.rsplit(", ", 1)[1] for name in report["layers_to_correct"]] == ["checked areas", "corrected"]


def test_qgis_does_not_tell_again_that_a_run_was_cancelled_or_refused(plays):
    report = plays("refusals")
    assert report["bar_after"] == report["bar_before"]


def test_the_layers_context_menu_leads_to_the_panel(plays):
    report = plays("coming_and_going")
    assert report["context_menu"] == [1, "scene"]


def test_it_unloads_and_loads_cleanly_twice_even_while_it_runs(plays):
    report = plays("coming_and_going")
    algorithms = report["before_reload"]["algorithms"]
    assert algorithms > 0
    here = {"providers": 1, "algorithms": algorithms, "docks": 1, "actions": 5, "toolbar": 1, "raster_menu": 1}
    gone = dict.fromkeys(here, 0)
    assert report["before_reload"] == report["reloaded_0"] == report["reloaded_1"] == here
    assert report["unloaded_0"] == report["unloaded_1"] == gone
    assert report["left_by_unload"] == []


def test_the_keyboard_walks_the_form_from_top_to_bottom(plays):
    report = plays("first_run")
    wanted = ["layer_box", "model_box", "area_box", "threshold_box", "mask_file", "advanced", "segment_button"]
    assert [name for name in report["tab_order"] if name in wanted] == wanted


def test_a_project_keeps_what_was_chosen_for_its_last_run(plays):
    report = plays("options")
    assert report["saved"] is True
    assert report["recalled"] == [[0, False], [400, True, "onnxruntime"]]


def test_without_an_engine_it_offers_to_install_one(plays):
    report = plays("coming_and_going")
    assert report["without_engine"] == [True, False]
