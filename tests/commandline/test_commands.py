"""What a person types gives the right mask, names what it wrote, and ends with the right exit code."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import bundles
import numpy as np
import pytest
import rasterio
import scenes
from rasterio.transform import from_origin

pytest.importorskip("cyclopts", reason="belongs to the command line's packages")

from cloudreef_plugin.commandline.application import EXAMPLES, app

CHECKOUT = Path(__file__).resolve().parents[2]


pytestmark = pytest.mark.usefixtures("at_home")


def mask_of(path):
    with rasterio.open(path) as file:
        return file.read(1)


def test_a_scene_gets_its_mask_beside_it(say, tmp_path):
    scene, _, cloud = scenes.stack(tmp_path / "in" / "north.tif")
    code, out, err = say("segment", "in/north.tif", "-m", "tiny", "--threshold", "0.4", "--statistics")
    expected = scene.with_name("north_tiny_mask.tif")
    assert (code, out.split()) == (0, [str(expected), str(scene.with_name("north_tiny_statistics.json"))])
    assert np.array_equal(mask_of(expected) == 1, cloud)
    assert "of the valid pixels" in err


def test_a_threshold_that_the_model_names(say, tmp_path):
    scenes.stack(tmp_path / "a.tif")
    code = say("segment", "a.tif", "-m", "clouds", "-t", "Few false alarms", "-o", "few.tif")[0]
    named = json.loads(say("models", "--json")[1])
    (few,) = (entry["named_thresholds"]["few false alarms"] for entry in named if entry["id"] == "clouds")
    with rasterio.open(tmp_path / "few.tif") as file:
        assert code == 0 and float(json.loads(file.tags()["CLOUDREEF_PARAMETERS"])["threshold"]) == few
    code, _, err = say("segment", "a.tif", "-m", "clouds", "-t", "many", "-o", "many.tif")
    assert code == 2
    assert (
        'There is no threshold "many". Give a number greater than 0 and less than 1, or one of these names: few false'
        in " ".join(err.split())
    )
    assert not (tmp_path / "many.tif").exists()


def test_json_is_all_that_stdout_holds(say, tmp_path):
    _, _, cloud = scenes.stack(tmp_path / "a.tif")
    code, out, _ = say("segment", "a.tif", "-m", "tiny", "-t", "0.4", "--json", "-o", "out/mine.tif")
    told = json.loads(out)
    assert code == 0
    assert told["outputs"] == {"mask": str(tmp_path / "out" / "mine.tif")}
    assert told["statistics"]["cover_percent"] == pytest.approx(100 * cloud.mean(), abs=0.01)


@pytest.mark.parametrize("given", [["in/*.tif"], ["in"], ["in/a.tif", "in/b.tif"], ["list.csv"]])
def test_many_scenes_by_pattern_folder_names_and_table(say, tmp_path, given):
    for name in ("a", "b"):
        scenes.stack(tmp_path / "in" / f"{name}.tif")
    (tmp_path / "list.csv").write_text("path\nin/a.tif\nin/b.tif\n")
    code, out, _ = say("segment", *given, "-m", "tiny", "-t", "0.4", "-o", "masks")
    assert code == 0
    assert sorted(Path(line).name for line in out.split()) == ["a_tiny_mask.tif", "b_tiny_mask.tif"]
    assert mask_of(tmp_path / "masks" / "a_tiny_mask.tif").any()


def test_a_product_folder_is_one_scene(say, tmp_path):
    reflectance, cloud = scenes.cloudy()
    folder = scenes.landsat_folder(tmp_path / "LC08", reflectance)
    code, out, _ = say("segment", folder, "-m", "tiny", "-t", "0.4")
    assert code == 0
    assert np.array_equal(mask_of(out.strip()) == 1, cloud)


def test_a_stac_collection_is_as_many_scenes_as_it_lists(say, tmp_path):
    red, green, blue = scenes.digital(scenes.cloudy()[0], 1e-4, 0)[:3]
    for name in ("one", "two"):
        assets = {}
        for band, values in (("red", red), ("green", green), ("blue", blue)):
            scenes.write(tmp_path / name / f"{band}.tif", values)
            raster = {"eo:bands": [{"common_name": band}], "raster:bands": [{"scale": 1e-4, "offset": 0}]}
            assets[band] = {"href": f"{band}.tif", "type": "image/tiff", **raster}
        item = {"type": "Feature", "stac_version": "1.0.0", "id": name, "properties": {}, "links": [], "assets": assets}
        (tmp_path / name / f"{name}.json").write_text(json.dumps(item))
    links = [{"rel": "item", "href": f"./{name}/{name}.json"} for name in ("one", "two")]
    (tmp_path / "collection.json").write_text(
        json.dumps({"type": "Collection", "stac_version": "1.0.0", "links": links})
    )
    code, out, _ = say("segment", "collection.json", "-m", "tiny", "-t", "0.4", "-o", "masks")
    assert code == 0
    assert sorted(Path(line).name for line in out.split()) == ["one_tiny_mask.tif", "two_tiny_mask.tif"]
    assert np.array_equal(mask_of(tmp_path / "masks" / "one_tiny_mask.tif") == 1, scenes.cloudy()[1])


def test_folders_of_several_scenes_in_a_folder_are_looked_into(say, tmp_path):
    for name in ("a", "b"):
        scenes.stack(tmp_path / "in" / "2024" / f"{name}.tif")
    scenes.landsat_folder(tmp_path / "in" / "LC08", scenes.cloudy()[0])
    code, out, _ = say("segment", "in", "-m", "tiny", "-o", "masks", "-q")
    assert code == 0
    assert sorted(Path(line).name for line in out.split()) == [f"{n}_tiny_mask.tif" for n in ("LC08", "a", "b")]


def test_a_part_of_a_file_is_named_as_gdal_names_it(say, tmp_path):
    from cloudreef_plugin.commandline.scenes import found_scenes

    (tmp_path / "S2A.SAFE").mkdir()
    (tmp_path / "S2A.SAFE" / "MTD_MSIL1C.xml").write_text("<x/>")
    [scene] = found_scenes(["SENTINEL2_L1C:S2A.SAFE/MTD_MSIL1C.xml:10m:EPSG_32755"])
    product = tmp_path / "S2A.SAFE" / "MTD_MSIL1C.xml"
    assert scene.files == (f"SENTINEL2_L1C:{product}:10m:EPSG_32755",)
    assert scene.name == "S2A"


def test_a_batch_goes_on_where_it_was(say, tmp_path):
    for name in ("a", "b"):
        scenes.stack(tmp_path / "in" / f"{name}.tif")
    first = say("batch", "in", "-o", "masks", "-m", "tiny", "--json")
    again = say("batch", "in", "-o", "masks", "-m", "tiny", "--json")
    assert json.loads(first[1])["statistics"]["scenes_done"] == 2
    assert json.loads(again[1])["statistics"]["scenes_unchanged"] == 2
    assert (tmp_path / "masks" / "tiny_summary.csv").is_file()


def test_of_several_scenes_one_that_fails_is_told_and_has_a_code_of_its_own(say, tmp_path):
    scenes.stack(tmp_path / "a.tif")
    (tmp_path / "b.tif").write_text("no raster")
    code, out, err = say("segment", "a.tif", "b.tif", "-m", "tiny")
    assert code == 8
    assert Path(out.strip()).name == "a_tiny_mask.tif"
    assert "scene 2 of 2" in err


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["segment", "none.tif"], 3, "There is no file"),
        (["segment", "none/*.tif"], 3, "No file matches"),
        (["segment", "a.tif", "-m", "nothing"], 4, 'There is no model "nothing"'),
        (["segment", "a.tif", "-t", "3"], 2, "Give a number greater than 0 and less than 1"),
        (["segment", "a.tif", "--bands", "B,G,B"], 2, "has blue twice"),
        (["segment", "a.tif", "--bands", "B,G,Q"], 2, '"Q" is not the name of a band'),
        (["segment", "a.tif", "--area", "here"], 2, "neither a file nor four numbers"),
        (["segment", "a.tif", "a.tif", "b.tif", "-o", "one.tif"], 2, "cannot hold the masks of 2"),
        (["segment"], 2, "requires an argument"),
        (["fly"], 2, "fly"),
        (["evaluate", "a.tif", "-r", "b.tif", "c.tif"], 2, "1 masks and 2 references"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_an_exit_code(say, tmp_path, words, code, sentence):
    scenes.stack(tmp_path / "a.tif")
    got, out, err = say(*words)
    assert got == code
    assert sentence in " ".join((out + err).replace("│", " ").split())
    assert "Traceback" not in err


def test_a_result_is_not_replaced_unasked(say, tmp_path):
    scenes.stack(tmp_path / "a.tif")
    assert say("segment", "a.tif", "-m", "tiny")[0] == 0
    assert say("segment", "a.tif", "-m", "tiny")[0] == 6
    assert say("segment", "a.tif", "-m", "tiny", "--replace")[0] == 0


def test_failures_as_json(say):
    code, out, _ = say("segment", "none.tif", "--json")
    told = json.loads(out)
    assert told["exit_code"] == code == 3
    assert "There is no file" in told["failed"]["message"]


@pytest.mark.parametrize("order", ["B,G,R,NIR", "blue,green,red,near infrared", "3,2,1,4"])
def test_the_order_of_bands_is_told_in_letters_names_or_numbers(say, tmp_path, order):
    reflectance, cloud = scenes.cloudy()
    scenes.write(tmp_path / "p.tif", scenes.digital(reflectance[[2, 1, 0, 3]], 1e-4, 0))
    code, out, _ = say(
        "segment", "p.tif", "-m", "tiny", "-t", "0.4", "--bands", order, "--scaling", "reflectance_10000"
    )
    assert code == 0
    assert np.array_equal(mask_of(out.strip()) == 1, cloud)


def test_an_area_by_bounds_and_by_polygons(say, tmp_path):
    scenes.stack(tmp_path / "a.tif")
    with rasterio.open("a.tif") as file:
        left, bottom, right, top = file.bounds
    middle = (left + right) / 2
    say("segment", "a.tif", "-m", "tiny", "-o", "b.tif", "--area", f"{left},{bottom},{middle},{top}")
    ring = [[left, bottom], [middle, bottom], [middle, top], [left, top], [left, bottom]]
    area = {"type": "Polygon", "coordinates": [ring], "crs": {"properties": {"name": scenes.CRS}}}
    Path("area.geojson").write_text(json.dumps(area))
    say("segment", "a.tif", "-m", "tiny", "-o", "p.tif", "--area", "area.geojson")
    say("segment", "a.tif", "-m", "tiny", "-o", "w.tif", "--area", "area.geojson", "--whole-grid")
    assert np.array_equal(mask_of("b.tif"), mask_of("p.tif"))
    assert mask_of("b.tif").shape == (48, 32)
    assert np.array_equal(mask_of("w.tif")[:, :32], mask_of("p.tif"))
    assert (mask_of("w.tif")[:, 32:] == 255).all()


def test_threshold_polygons_and_scores_of_what_is_there(say, tmp_path):
    _, _, cloud = scenes.stack(tmp_path / "a.tif")
    say("segment", "a.tif", "-m", "tiny", "--probability")
    code, out, _ = say("threshold", "a_tiny_probability.tif", "0.4")
    assert (code, Path(out.strip()).name) == (0, "a_tiny_mask_0.4.tif")
    assert np.array_equal(mask_of(out.strip()) == 1, cloud)
    assert say("polygonize", "a_tiny_mask_0.4.tif", "-o", "clouds.gpkg")[0] == 0
    profile = {"driver": "GTiff", "height": 48, "width": 64, "count": 1, "dtype": "uint8"}
    with rasterio.open("t.tif", "w", crs=scenes.CRS, transform=scenes.TRANSFORM, **profile) as file:
        file.write(cloud.astype(np.uint8), 1)
    code, out, _ = say("evaluate", "a_tiny_mask_0.4.tif", "-r", "t.tif", "--table", "s.csv", "--json")
    assert code == 0
    assert json.loads(out)["statistics"]["pooled"]["iou"] == 1


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "fgb", "shp"])
def test_polygons_of_any_form_are_a_reference(say, tmp_path, ending):
    scenes.stack(tmp_path / "a.tif")
    say("segment", "a.tif", "-m", "tiny", "--threshold", "0.4")
    say("polygonize", "a_tiny_mask.tif", "-o", f"true.{ending}")
    code, out, _ = say("evaluate", "a_tiny_mask.tif", "-r", f"true.{ending}", "--json")
    assert (code, json.loads(out)["statistics"]["pooled"]["iou"]) == (0, 1)
    (tmp_path / "no.gpkg").write_text("nothing")
    assert "no.gpkg holds no polygons that can be read" in say("evaluate", "a_tiny_mask.tif", "-r", "no.gpkg")[2]


def test_classes_are_chosen_for_polygons(say, tmp_path):
    mask = np.repeat(np.array([[0, 1, 2, 2]], np.uint8), 4, axis=0)
    listed = [{"value": value, "name": name, "background": not value} for value, name in enumerate("abc")]
    scenes.write(tmp_path / "m.tif", mask, nodata=255, tags={"CLOUDREEF_CLASSES": json.dumps(listed)})
    code, out, _ = say("polygonize", "m.tif", "-o", "c.geojson", "--classes", "2", "--json")
    assert (code, [one["name"] for one in json.loads(out)["statistics"]["classes"]]) == (0, ["c"])


def test_of_a_folder_only_masks_are_catalogued(say, tmp_path):
    for name in ("a_20240823_mask", "a_20240823_mask_0.35", "a_mask_errors", "a_mask_qa_pixel", "a_masked"):
        scenes.write(tmp_path / "made" / f"{name}.tif", np.zeros((9, 9), np.uint8))
    assert json.loads(say("catalogue", "made", "--json")[1])["statistics"]["items"] == 2


def test_a_preview_tells_the_cover(say, tmp_path):
    _, _, cloud = scenes.stack(tmp_path / "a.tif")
    code, out, _ = say("preview", "a.tif", "-m", "tiny", "--json")
    told = json.loads(out)
    assert code == 0
    assert told["statistics"]["cover_percent"] == pytest.approx(100 * cloud.mean(), abs=2)
    assert Path(told["outputs"]["probability"]).is_file()


def test_two_models_on_one_scene(say, tmp_path, model):
    other = bundles.copy_of_first_channel(tmp_path / "other", threshold=0.6)
    (other / "model.json").write_text((other / "model.json").read_text().replace('"id": "tiny"', '"id": "other"'))
    scenes.stack(tmp_path / "a.tif")
    code, out, err = say("compare", "a.tif", "tiny", other, "--table", "t.csv", "--json")
    told = json.loads(out)
    assert code == 0, err
    assert told["outputs"] == {"raster": str(tmp_path / "a_compared.tif"), "table": str(tmp_path / "t.csv")}
    assert set(np.unique(mask_of("a_compared.tif"))) == {0, 1, 3}
    assert say("compare", "a.tif", "tiny")[0] == 2
    assert say("compare", "a.tif", "tiny", other, "--bands", "R,G,B,NIR", "-o", "again.tif")[0] == 0
    assert np.array_equal(mask_of("again.tif"), mask_of("a_compared.tif"))
    assert say("compare", "a.tif", "tiny", other, "-o", "third.tif", "--mean", "mean.tif")[0] == 0
    assert say("threshold", "mean.tif", 0.6, "-o", "mean_mask.tif")[0] == 0
    assert np.array_equal(mask_of("mean_mask.tif"), mask_of("third.tif") == 3)


def test_the_doctor_finds_what_is_broken(say, tmp_path, model, monkeypatch):
    assert say("doctor")[0] == 0
    broken = bundles.copy_of_first_channel(tmp_path / "mine" / "broken")
    monkeypatch.setenv("CLOUDREEF_MODELS", str(broken.parent))
    (broken / "model.onnx").write_bytes(b"cut short")
    code, out, _ = say("doctor", "--json")
    assert code == 5
    assert [entry["what"] for entry in json.loads(out) if not entry["ok"]] == ["model tiny"]


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal of POSIX systems")
def test_ctrl_c_leaves_nothing(tmp_path, model):
    with rasterio.open(
        tmp_path / "big.tif", "w", driver="GTiff", count=4, height=12000, width=12000, dtype="uint16", tiled=True,
        crs=scenes.CRS, transform=from_origin(4e5, 4e6, 10, 10), sparse_ok=True,
    ) as file:  # fmt: skip
        file.write(np.full((4, 12000, 64), 900, np.uint16), window=rasterio.windows.Window(0, 0, 64, 12000))
    command = [sys.executable, "-m", "cloudreef_plugin.commandline", "segment", str(tmp_path / "big.tif"),
               "-m", str(model), "-b", "R,G,B,NIR", "--scaling", "reflectance_10000"]  # fmt: skip
    # A shell lets what it starts in the background ignore Ctrl-C, and so would the child.
    heeds = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    child = subprocess.Popen(command, cwd=CHECKOUT, stderr=subprocess.PIPE, text=True, preexec_fn=heeds)
    for line in child.stderr:
        if "pixels of" in line:
            break
    deadline = time.monotonic() + 300
    while not any(".part" in path.name for path in tmp_path.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.01)
    os.kill(child.pid, signal.SIGINT)
    rest = child.communicate(timeout=300)[1]
    assert child.returncode == 130, rest
    assert "Cancelled" in rest
    assert [path.name for path in tmp_path.iterdir() if "mask" in path.name] == []


def test_training_says_which_packages_it_lacks_and_how_they_are_installed(say, monkeypatch):
    monkeypatch.setitem(sys.modules, "keras", None)
    code, _, told = say("train", "clouds", "--data", "nowhere")
    told = " ".join(told.split())
    assert code == 5 and "not installed: keras." in told and 'pip install ".[training]"' in told


def test_every_example_of_the_help_is_understood(say):
    for command, examples in EXAMPLES.items():
        for line in examples.strip().splitlines():
            words = shlex.split(line)[1:]
            found, _, _ = app.parse_args(words, exit_on_error=False, print_error=False)
            assert found is command


def test_the_help_of_each_command_says_what_it_does(say):
    for words in (["--help"], ["segment", "--help"], ["models", "--help"], ["train", "--help"]):
        code, out, _ = say(*words)
        assert code == 0
        assert "Usage: cloudreef" in out


def test_shells_complete_commands():
    for shell in ("bash", "zsh", "fish"):
        assert "polygonize" in app.generate_completion(shell=shell)
