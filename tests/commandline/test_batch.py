"""Many scenes by one command: none is left out, none is taken twice, and the same command goes on."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path

import bundles
import numpy as np
import pytest
import rasterio
import scenes
from object_store import ObjectStore

pytest.importorskip("cyclopts", reason="belongs to the command line's packages")

from cloudreef_plugin.algorithms.frame.batch_names import with_unique_names
from cloudreef_plugin.commandline.application import main
from cloudreef_plugin.commandline.scenes import found_scenes
from cloudreef_plugin.engine.contract.listing.older_batches import rows_of_summary


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """Its probability is the red channel."""
    return bundles.copy_of_first_channel(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture
def say(tmp_path, monkeypatch, capfd, model):
    """Types a command in a folder of its own; returns (exit code, stdout, stderr)."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLOUDREEF_MODELS", str(model.parent))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))

    def say(*words):
        code = main([str(word) for word in words])
        out, err = capfd.readouterr()
        return code, out, " ".join(err.split())

    return say


def names(found):
    return sorted(scene.name for scene in with_unique_names(found))


def counts(said):
    told = json.loads(said[1])["statistics"]
    return [told[f"scenes_{state}"] for state in ("done", "unchanged", "failed")]


def stacks(folder, *files):
    for name in files:
        scenes.stack(folder / name)
    return folder


def test_all_folders_are_looked_into(tmp_path):
    folder = stacks(
        tmp_path / "in", "top.tif", "2020/08/p.tif", "2021/q.tif", "2021/r.tif", "mix/s.tif", "mix/deep/t.tif"
    )
    scenes.landsat_folder(folder / "landsat" / "LC08", scenes.cloudy()[0])
    assert names(found_scenes([str(folder)])) == ["08", "deep", "landsat", "q", "r", "s", "top"]


def test_links_that_lead_back_are_followed_once(tmp_path):
    folder = stacks(tmp_path / "in", "a.tif", "sub/b.tif", "sub/c.tif")
    (folder / "again").symlink_to(folder, target_is_directory=True)
    (folder / "sub" / "up").symlink_to("..", target_is_directory=True)
    assert names(found_scenes([str(folder)])) == ["a", "b", "c"]
    other = f"{folder}/sub/../../{folder.name}"
    assert names(found_scenes([str(folder), other, str(folder / "a.tif"), f"{other}/a.tif"])) == ["a", "b", "c"]


def test_a_product_is_taken_once_and_hides_no_other_scene(tmp_path):
    folder = tmp_path / "in"
    product = scenes.landsat_folder(folder / "LC08_L1TP_1", scenes.cloudy()[0])
    with tarfile.open(folder / "LC08_L1TP_1.tar", "w") as archive:
        archive.add(product, ".")
    safe = folder / "S2A_MSIL1C_2.SAFE"
    (safe / "GRANULE").mkdir(parents=True)
    shutil.make_archive(str(folder / "S2A_MSIL1C_2.SAFE"), "zip", safe)
    told = []
    assert names(found_scenes([str(folder)], tell=told.append)) == ["LC08_L1TP_1", "S2A_MSIL1C_2"]
    assert len(told) == 2 and told[0].startswith("LC08_L1TP_1.tar is skipped")


def test_a_scene_that_is_called_like_a_band_takes_no_others_with_it(tmp_path):
    folder = stacks(tmp_path / "in", "B2.tif", "north.tif", "south.tif")
    assert names(found_scenes([str(folder)])) == ["B2", "north", "south"]


@pytest.mark.parametrize("plots", [("B1", "B2", "B3", "B4", "B8A"), ("A1", "A2", "B1", "B2", "B3", "B4")])
def test_stacks_whose_names_end_like_those_of_bands_are_a_scene_each(tmp_path, plots):
    stacks(tmp_path / "reef", *(f"reef_{plot}.tif" for plot in plots))
    for pattern in ("", "*.tif"):
        assert names(found_scenes([str(tmp_path / "reef")], pattern)) == [f"reef_{plot}" for plot in plots]


def test_scenes_are_not_taken_for_quality_layers_by_a_word(tmp_path):
    stacks(tmp_path / "in", "bay_sat_01.tif", "bay_hot.tif", "bay_edg_2.tif", "20240823_LEVEL2_SEN2A_QAI.tif")
    assert names(found_scenes([str(tmp_path / "in")])) == ["bay_edg_2", "bay_hot", "bay_sat_01"]


def test_band_files_are_one_scene_also_with_another_beside_them(tmp_path):
    bands = scenes.digital(scenes.cloudy()[0], 1e-4, 0)
    for name, values in zip(("red", "green", "blue", "nir"), bands):
        scenes.write(tmp_path / "bay" / f"{name}.tif", values)
    assert names(found_scenes([str(tmp_path / "bay")])) == ["bay"]
    stacks(tmp_path / "bay", "other.tif")
    bay, other = sorted(found_scenes([str(tmp_path / "bay")]), key=lambda scene: scene.name)
    assert (bay.name, other.name) == ("bay", "other")


@pytest.mark.parametrize(
    "form", ["{band}_patch_1_{scene}.TIF", "{scene}_{band}.tif", "38/train_{band}/{band}_patch_{scene}.TIF"]
)
def test_band_files_of_several_scenes_in_a_folder_are_as_many_scenes(say, tmp_path, form):
    bands = scenes.digital(scenes.cloudy()[0], 1e-4, 0)
    for scene in ("4_north", "4_south"):
        for name, values in zip(("red", "green", "blue", "nir"), bands):
            scenes.write(tmp_path / "in" / form.format(band=name, scene=scene), values)
    scenes.stack(tmp_path / "in" / "other.tif")
    for given in (["in"], ["in", "-p", "**/*.tif"], [str(path) for path in (tmp_path / "in").rglob("*.*")]):
        told = say("batch", *given, "-o", "out", "-m", "tiny", "--replace", "--json")
        assert counts(told)[2] == 0 and sum(counts(told)) == 3
    assert len([path for path in (tmp_path / "out").glob("*_mask.tif") if "south" in path.name]) == 1
    assert len(list((tmp_path / "out").glob("*_mask.tif"))) == 3


def test_archives_of_any_name_are_scenes_and_others_are_told(tmp_path):
    stacks(tmp_path, "a.tif", "b.tif")
    (tmp_path / "in").mkdir()
    for name, files in (("one", ["a.tif"]), ("none", []), ("two", ["a.tif", "b.tif"])):
        with zipfile.ZipFile(tmp_path / "in" / f"{name}.zip", "w") as archive:
            archive.writestr("notes.txt", "")
            for file in files:
                archive.write(tmp_path / file, file)
    (tmp_path / "in" / "broken.tar.gz").write_bytes(b"no archive")
    told = []
    assert names(found_scenes([str(tmp_path / "in")], tell=told.append)) == ["in"]
    assert told == ["Archives in which no single scene was found are skipped: broken.tar.gz, none.zip, two.zip."]


def test_bands_in_folders_for_their_pixel_size_are_one_scene(tmp_path):
    bands = scenes.digital(scenes.cloudy()[0], 1e-4, 0)
    for name, values in zip(("B04", "B03", "B02", "B08"), bands):
        scenes.write(tmp_path / "tile" / "R10m" / f"{name}.tif", values)
    scenes.write(tmp_path / "tile" / "qi" / "MSK_CLOUDS.tif", bands[0])
    stacks(tmp_path, "a.tif")
    assert names(found_scenes([str(tmp_path)])) == ["a", "tile"]


def test_scenes_of_one_name_are_told_apart_by_their_folders_or_endings(tmp_path):
    folder = stacks(tmp_path / "in", *(f"{place}/{name}.tif" for place in "xy" for name in ("a", "b")))
    assert names(found_scenes([str(folder)])) == ["x_a", "x_b", "y_a", "y_b"]
    shutil.copy(folder / "x" / "a.tif", folder / "x" / "a.tiff")
    assert names(found_scenes([str(folder / "x")])) == ["a.tif", "a.tiff", "b"]
    addresses = ["https://host/d/e/s.tif?key=1", "https://host/d/f/s.tif"]
    assert names(found_scenes(addresses)) == ["e_s", "f_s"]


@pytest.mark.parametrize("place", ["in/masks", "in"])
def test_the_same_command_goes_on_where_results_lie_among_the_scenes(say, tmp_path, place):
    stacks(tmp_path / "in", "a.tif", "b.tif")
    words = ("batch", "in", "-o", place, "-m", "tiny", "--probability", "--json")
    assert counts(say(*words)) == [2, 0, 0]
    assert counts(say(*words)) == [0, 2, 0]
    assert counts(say("batch", "in/**/*.tif", *words[2:])) == [0, 2, 0]
    assert counts(say("batch", "in", "-o", f"{place}/others", *words[4:])) == [2, 0, 0]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_text_fails_alone(say, tmp_path):
    stacks(tmp_path / "in", "a.tif", "b.tif")
    (tmp_path / "in" / "b.tif").rename(tmp_path / "in" / os.fsdecode(b"M\xfcnchen.tif"))
    code, out, err = say("batch", "in", "-o", "out", "-m", "tiny", "--json")
    told = json.loads(out)["statistics"]
    assert (code, told["scenes_done"], told["scenes_failed"]) == (8, 1, 1)
    assert "M\ufffdnchen.tif is not valid UTF-8, so it cannot be segmented. Rename the file." in err


def test_a_log_holds_sentences_and_paths_in_one_piece(say, tmp_path, capfd, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    code = main(["segment", str(tmp_path / "a" / ("very" * 20) / "far away.tif"), "-m", "tiny", "-q"])
    assert (code, len(capfd.readouterr().err.splitlines())) == (3, 1)


def test_a_log_names_each_scene_that_failed_and_ends_with_what_to_do(say, tmp_path):
    stacks(tmp_path / "in", "a.tif", "b.tif")
    (tmp_path / "in" / "b.tif").write_text("no raster")
    words = ("batch", "in", "-o", "out", "-m", "tiny")
    code, _, err = say(*words)
    assert code == 8 and "scene 2 of 2 (b): b.tif is not a raster" in err
    table = tmp_path / "out" / "tiny_summary.csv"
    assert "scenes: 1 done, 0 unchanged, 1 failed;" in err
    assert f"Why, and what to do: the column message of {table}. The same command tries these scenes again" in err
    assert "scene 2 of 2 (b): b.tif is not a raster" in say(*words, "--quiet")[2]
    shutil.copy(tmp_path / "in" / "a.tif", tmp_path / "in" / "b.tif")
    code, _, err = say(*words)
    assert code == 0 and "scenes: 1 done, 1 unchanged, 0 failed;" in err and "Why" not in err


def test_what_to_choose_is_called_as_the_option_is(say, tmp_path):
    scenes.write(tmp_path / "in" / "a.tif", scenes.digital(scenes.cloudy()[0], 1e-4, 0), descriptions=None)
    for words in (("segment", "in/a.tif"), ("batch", "in", "-o", "out"), ("segment", "in/a.tif", "--json")):
        told = "".join(map(str, say(*words, "-m", "tiny")[1:]))
        assert "--bands 3,2,1,4 if the file's order is blue, green, red, near infrared" in told
        assert "BANDS" not in told


def test_a_table_says_which_band_is_which_as_in_the_toolbox(say, tmp_path):
    for name in "abc":
        scenes.write(tmp_path / f"{name}.tif", scenes.digital(scenes.cloudy()[0][[2, 1, 0, 3]], 1e-4, 0))
    table = tmp_path / "t.csv"
    table.write_text('path,bands,scaling\na.tif,3 2 1 4,reflectance_10000\nb.tif,"B,G,R,NIR",reflectance_10000\n')
    assert say("batch", "t.csv", "-o", "out", "-m", "tiny")[0] == 0
    assert np.array_equal(*(rasterio.open(tmp_path / "out" / f"{n}_tiny_mask.tif").read() for n in "ab"))
    table.write_text("path,bands\na.tif,3 2 1 4\nc.tif,Q\n")
    code, _, err = say("batch", "t.csv", "-o", "out", "-m", "tiny")
    assert (code, 'The scene c: "Q" is not the name of a band' in err) == (2, True)


def test_json_names_each_scene_and_what_became_of_it_in_their_order(say, tmp_path):
    stacks(tmp_path / "in", "a.tif", "b.tif", "c.tif", "d.tif")
    (tmp_path / "in" / "b.tif").write_text("no raster")
    scenes.stack(tmp_path / "in" / "a.tif", 900, 900)  # ends after the others
    words = ("batch", "in", "-o", "out", "-m", "tiny", "--json")
    told = json.loads(say(*words)[1])["scenes"]
    assert [(scene["scene"], scene["status"]) for scene in told] == [
        ("a", "done"),
        ("b", "failed"),
        ("c", "done"),
        ("d", "done"),
    ]
    assert [scene["input"] for scene in told] == [str(tmp_path / "in" / f"{name}.tif") for name in "abcd"]
    stacks(tmp_path / "in", "d.tif")
    told = json.loads(say(*words)[1])["scenes"]
    assert [scene["status"] for scene in told] == ["unchanged", "failed", "unchanged", "stale"]
    code, out, _ = say("batch", "in", "--json")
    assert (code, json.loads(out)["exit_code"], "--output" in json.loads(out)["failed"]["message"]) == (2, 2, True)


@pytest.mark.parametrize("kept", [[], ["--statistics"]])
def test_doubts_about_a_scene_stay_in_the_summary_when_its_mask_is_kept(say, tmp_path, kept):
    stacks(tmp_path / "in", "a.tif")
    words = ("batch", "in", "-o", "out", "-m", "tiny", *kept)
    table = tmp_path / "out" / "tiny_summary.csv"
    assert say(*words)[0] == 0
    [first] = rows_of_summary(table)
    assert "Nothing states what the scene's values mean" in first["message"]
    for _ in range(2):
        assert say(*words)[0] == 0
        [row] = rows_of_summary(table)
        assert (row["status"], row["message"]) == ("unchanged", first["message"])


def test_a_list_may_hold_paths_from_the_working_folder(tmp_path, monkeypatch):
    stacks(tmp_path, "in/a.tif", "in/b.tif", "lists/in/b.tif")
    (tmp_path / "lists" / "l.txt").write_text("in/a.tif\nin/b.tif\nin/c.tif\n")  # as `ls in/*.tif` prints them
    monkeypatch.chdir(tmp_path)
    found = [scene.files[0] for scene in found_scenes(["lists/l.txt"])]
    assert found == [str(tmp_path / name) for name in ("in/a.tif", "lists/in/b.tif", "lists/in/c.tif")]


def test_a_batch_of_one_scene_that_fails_ends_like_one_of_many(say, tmp_path):
    (tmp_path / "a.tif").write_text("no raster")
    code, out, err = say("batch", "a.tif", "-o", "out", "-m", "tiny", "-q")
    assert (code, len(out.split())) == (8, 2) and err.startswith("scene 1 of 1 (a): a.tif is not a raster")


def test_masks_beside_their_scenes_are_no_scenes(say, tmp_path):
    stacks(tmp_path / "in", "a.tif", "b.tif")
    assert say("segment", "in", "-m", "tiny")[0] == 0
    assert say("segment", "in", "-m", "tiny", "--replace")[0] == 0
    given = sorted(str(path) for path in (tmp_path / "in").iterdir())  # as a shell fills in in/*.tif
    assert len(given) == 4 and say("segment", *given, "-m", "tiny", "--replace")[0] == 0
    assert len(list((tmp_path / "in").iterdir())) == 4


def test_what_other_commands_wrote_beside_a_scene_is_no_scene(say, tmp_path):
    stacks(tmp_path / "in", "a.tif", "b.tif")
    assert say("preview", "in/a.tif", "-m", "tiny")[0] == 0
    assert say("compare", "in/a.tif", "tiny", "clouds-fast")[0] == 0
    assert say("segment", "in/a.tif", "-m", "clouds-fast")[0] == 0
    assert say("encode", "in/a_clouds-fast_mask.tif", "udm2")[0] == 0
    assert counts(say("batch", "in", "-o", "out", "-m", "tiny", "--json")) == [2, 0, 0]


def test_a_preview_replaces_nothing_unasked_and_is_called_no_mask(say, tmp_path):
    stacks(tmp_path, "a.tif")
    (tmp_path / "mine.tif").write_text("mine")
    assert say("preview", "a.tif", "-m", "tiny", "-o", "mine.tif")[0] == 6
    assert (tmp_path / "mine.tif").read_text() == "mine"
    assert say("preview", "a.tif", "-m", "tiny", "-o", "mine.tif", "--replace")[0] == 0
    (tmp_path / "out").mkdir()
    assert Path(say("preview", "a.tif", "-m", "tiny", "-o", "out")[1].strip()).name == "a_tiny_preview.tif"
    assert Path(say("compare", "a.tif", "tiny", "clouds-fast", "-o", "out")[1].strip()).name == "a_compared.tif"


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["batch", "in", "-o", "in/a.tif"], 6, "a.tif cannot be made (File"),
        (["batch", "", "-o", "out"], 2, "A scene is an empty argument"),
        (["batch", "in", "-o", ""], 6, "The path of the results is empty"),
        (["batch", "in", "-o", "s3://bucket/out"], 6, "can only be written to this computer"),
        (["batch", "empty", "-o", "out"], 3, "There is no scene in empty"),
        (["batch", "done", "-o", "out"], 3, "Results of CloudReef are not scenes and are skipped: m."),
        (["segment", "in/a.tif", "-o", "a.png"], 6, "a.png does not have the suffix of a mask"),
        (
            ["threshold", "in/a.tif", "0.4", "-o", "x.png"],
            6,
            "x.png is written as GeoTIFF, but its name has the suffix of another format",
        ),
        (
            ["encode", "in/a.tif", "udm2", "-o", "x.jp2"],
            6,
            "x.jp2 is written as GeoTIFF, but its name has the suffix of another format",
        ),
        (["compare", "in/a.tif", "clouds", "clouds-fast", "--picture", "x.jpg"], 6, "x.jpg is written as PNG"),
        (["preview", "in"], 2, "in holds 2 scenes. Give one of them"),
    ],
)
def test_what_cannot_be_done_is_told_before_anything_is_written(say, tmp_path, words, code, sentence):
    stacks(tmp_path / "in", "a.tif", "b.tif")
    (tmp_path / "empty").mkdir()
    scenes.write(tmp_path / "done" / "m.tif", np.ones((4, 4), np.uint8), tags={"CLOUDREEF_MODEL": "tiny 1.0.0"})
    before = sorted(tmp_path.rglob("*"))
    said = say(*words)
    assert (said[0], "Traceback" in said[2]) == (code, False)
    assert sentence in said[2]
    assert sorted(tmp_path.rglob("*")) == before


def test_a_mask_may_have_any_name_that_the_disk_takes(say, tmp_path):
    _, _, cloud = scenes.stack(tmp_path / "a.tif")
    name = "half past 12, {scene}.tif" if sys.platform == "win32" else "12:30 {scene}.tif"
    assert say("segment", "a.tif", "-m", "tiny", "-t", "0.4", "-o", name)[0] == 0
    with rasterio.open(tmp_path / name) as file:
        assert np.array_equal(file.read(1) == 1, cloud)


def test_results_go_to_object_storage_by_its_address(say, tmp_path, monkeypatch):
    _, _, cloud = scenes.stack(tmp_path / "a.tif")
    with ObjectStore() as store:
        for name, value in store.environment.items():
            monkeypatch.setenv(name, value)
        assert say("segment", "a.tif", "-m", "tiny", "-t", "0.4", "-o", "s3://bucket/out/mine.tif")[:2] == (
            0,
            "s3://bucket/out/mine.tif\n",
        )
        assert say("segment", "a.tif", "-m", "tiny", "-t", "0.4", "-o", "s3://bucket/more")[0] == 0
        assert sorted(store.files) == ["/bucket/more/a_tiny_mask.tif", "/bucket/out/mine.tif"]
        # Masks that lie there are read, and what is made of them is written here.
        assert say("polygonize", "s3://bucket/out/mine.tif")[:2] == (0, f"{tmp_path / 'mine.gpkg'}\n")
        code, out, _ = say("evaluate", "s3://bucket/out/mine.tif", "-r", "s3://bucket/more/a_tiny_mask.tif", "--json")
        assert (code, json.loads(out)["statistics"]["pooled"]["tp"]) == (0, int(cloud.sum()))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.tif", "mine.gpkg"]


def test_masks_of_one_name_are_scored_and_catalogued_each_by_itself(say, tmp_path):
    for folder in ("north", "south"):
        scenes.stack(tmp_path / folder / "a.tif")
        assert say("segment", f"{folder}/a.tif", "-m", "tiny", "-o", f"{folder}/mask.tif")[0] == 0
    masks = ("north/mask.tif", "south/mask.tif")
    assert say("evaluate", *masks, "-r", *masks, "--error-maps", "wrong", "--table", "t.csv")[0] == 0
    assert sorted(path.name for path in (tmp_path / "wrong").iterdir()) == [
        "north_mask_errors.tif",
        "south_mask_errors.tif",
    ]
    rows = (tmp_path / "t.csv").read_text().splitlines()
    assert [row.split(",")[0] for row in rows[1:3]] == ["north_mask", "south_mask"]
    assert say("catalogue", "north", "north/mask.tif", "south")[0] == 0
    code, _, err = say("evaluate", "north/mask.tif", "-r", "truth.kml")
    assert (code, "Write it as GeoJSON: ogr2ogr truth.geojson truth.kml" in err) == (2, True)
    assert say("catalogue", "s3://bucket/mask.tif")[0] == 2


def test_batches_of_two_models_into_one_folder_have_a_summary_each(say, tmp_path):
    stacks(tmp_path / "in", "a.tif", "b.tif")
    assert counts(say("batch", "in", "-o", "out", "-m", "tiny", "--json")) == [2, 0, 0]
    before = (tmp_path / "out" / "tiny_summary.csv").read_bytes()
    (tmp_path / "out" / "tiny_choices.json").write_text("{}")  # of a batch of QGIS
    assert counts(say("batch", "in", "-o", "out", "-m", "clouds-fast", "--json")) == [2, 0, 0]
    assert (tmp_path / "out" / "tiny_summary.csv").read_bytes() == before
    assert {"clouds-fast_summary.csv", "clouds-fast_report.html"} <= {
        file.name for file in (tmp_path / "out").iterdir()
    }
    assert counts(say("batch", "in", "-o", "out", "-m", "tiny", "--json")) == [0, 2, 0]
    [choices] = (tmp_path / "out").glob("tiny_choices*")
    assert (
        choices.name.startswith("tiny_choices_20") and len(list((tmp_path / "out").glob("tiny_summary_20*.csv"))) == 1
    )
