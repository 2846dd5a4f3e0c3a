"""What a fit could learn nothing by, or would be praised for without reason, is said before it begins."""

from __future__ import annotations

import json
from pathlib import Path

import chip_folders as folders
import keras
import numpy as np
import pytest
import small_fits
import tomllib

from training import tables
from training.__main__ import main
from training.checks import overlap
from training.chips import Chip

SCENES = ("a", "b", "c")


def write(place: Path, table: dict) -> Path:
    path = place / "changed.toml"
    path.write_text(tables.as_toml(table), encoding="utf-8")
    return path


def prepared(place: Path) -> tuple[dict, Path]:
    """The table of the small recipe, a step long, and its data."""
    recipe, data = small_fits.prepare(place, epochs=1, steps=1)
    return tomllib.loads(recipe.read_text(encoding="utf-8")), data


def fitted(place: Path, table: dict, data: Path, *more: str) -> int:
    return main(["fit", str(write(place, table)), "--data", str(data), "--run", str(place / "run"), *more])


def as_folder(table: dict, data: Path, name: str, bands: int = 4, zero_is_nodata: bool = False) -> None:
    """Has the recipe read its scenes from GeoTIFFs with masks."""
    for seed, scene in enumerate(SCENES):
        reflectance, target = folders.blobs(64, 64, seed)
        folders.write(data / name / f"{scene}.tif", reflectance[:bands])
        profile = {"nodata": 0} if zero_is_nodata else {}
        folders.write(data / name / f"{scene}_mask.tif", target.astype(np.uint8), **profile)
    for source in table["source"]:
        source |= {"dataset": "folder", "folder": name, "options": {"split": source["split"]}}


@pytest.mark.parametrize(
    ("held", "code", "says"),
    [
        (["nosuch"], 1, "No source of the recipe shows a scene of the names to leave out (nosuch)"),
        (["nosuch", "a"], 0, "scenes to leave out that no source to train on has: nosuch"),
        (["c"], 0, "scenes to leave out that no source to train on has: c"),
        (["a"], 0, ""),
        (["a", "b"], 1, '"fit.held_out" in the recipe names all scenes to train on'),
    ],
)
def test_what_is_held_out_is_there(tmp_path: Path, capsys, caplog, held, code, says) -> None:
    table, data = prepared(tmp_path)
    table["fit"]["held_out"] = held
    assert fitted(tmp_path, table, data) == code
    said = capsys.readouterr().err + caplog.text
    assert says in said and (says or "left out" not in said)


def test_folds_with_other_names_than_the_scenes_to_train_on_score_nothing(tmp_path: Path, capsys) -> None:
    table, data = prepared(tmp_path)
    as_folder(table, data, "mine")
    for source in table["source"]:
        source["options"]["scene_pattern"] = "."
    for scene in SCENES:
        for end in (".tif", "_mask.tif"):
            (data / "mine" / f"{scene}{end}").rename(data / "mine" / f"{scene}-1{end}")
    for source in table["source"]:
        source["options"].pop("scene_pattern")
    (tmp_path / "folds.toml").write_text(
        '[[fold]]\nname = "one"\nheld = ["a", "b", "c"]\n'
        '[[source]]\ndataset = "on_cloud_n"\nfolder = "chips"\nsplit = "test"\n',
        encoding="utf-8",
    )
    words = ["crossval", str(write(tmp_path, table)), "--folds", str(tmp_path / "folds.toml"), "--data", str(data)]
    assert main([*words, "--to", str(tmp_path / "to")]) == 1
    said = capsys.readouterr().err
    assert "shows a scene of the names to leave out (a, b, c)" in said and "are called: b-1, c-1" in said


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ([["a", "b"], ["c"]], ""),
        ([["a", "b"], ["b", "c"]], "1 of 2 chips for validation are trained on as well (b)"),
        ([["a", "b", "c"], ["a", "b", "c"]], "3 of 3 chips for validation are trained on as well (a, b, c)"),
    ],
)
def test_chips_on_both_sides_are_told_once_and_stay_in_the_card(tmp_path: Path, caplog, capsys, options, says) -> None:
    table, data = prepared(tmp_path)
    for source, chips in zip(table["source"], options, strict=True):
        source["options"] = {"chips": chips}
    assert fitted(tmp_path, table, data, "--to", str(tmp_path / "model")) == 0
    assert says in caplog.text and caplog.text.count("not how good the network is elsewhere") == bool(says)
    card = (tmp_path / "model" / "card.md").read_text(encoding="utf-8")
    assert says in card and ("not how good the network is elsewhere" in card) == bool(says)
    capsys.readouterr()
    assert main(["evaluate", str(tmp_path / "run"), "--data", str(data)]) == 0
    assert ("not how good the network is elsewhere" in capsys.readouterr().out) == bool(says)


def test_chips_are_known_by_their_pixels_scenes_by_their_names() -> None:
    def chip(scene: str, seed: int, source: str = "set") -> Chip:
        values = np.random.default_rng(seed).random((4, 16, 16), dtype=np.float32)
        blank = np.zeros((16, 16), np.uint8)
        return Chip(source, scene, values, blank, blank == 0)

    assert "1 of 1 chips for validation are trained on as well (x)" in overlap([chip("y", 1, "other")], [chip("x", 1)])
    shared = "scenes are both for training and for validation (x)"
    assert overlap([chip("x", 1)], [chip("x", 2)]) == shared
    assert overlap([chip("w+x", 1, "canvases")], [chip("x", 2)]) == shared
    assert overlap([chip("x", 1, "other")], [chip("x", 2)]) == ""
    dark = [Chip("set", scene, np.zeros((4, 9, 9), np.float32), np.zeros((9, 9), np.uint8), np.ones((9, 9), bool))
            for scene in "vw"]  # fmt: skip
    assert overlap(dark[:1], dark[1:]) == "", "what shows nothing is like all that does"


def test_a_channel_that_no_chip_has_has_no_influence(tmp_path: Path, caplog) -> None:
    table, data = prepared(tmp_path)
    as_folder(table, data, "rgb", bands=3)
    for source in table["source"]:
        source["options"]["bands"] = [1, 2, 3, 0]
        source.pop("simulate", None)
    table["fit"]["steps_per_epoch"] = 5
    assert fitted(tmp_path, table, data) == 0
    assert "no chip to train on has nir: the network will ignore it" in caplog.text
    network = keras.models.load_model(tmp_path / "run" / "last.keras", compile=False)
    x = np.random.default_rng(0).random((1, 48, 48, 4), dtype=np.float32)
    without = x.copy()
    without[..., 3] = 0
    seen, blind = (keras.ops.convert_to_numpy(network(one, training=False)) for one in (x, without))
    np.testing.assert_array_equal(seen, blind)
    assert np.ptp(seen) > 0.01
    caplog.clear()
    kept = tmp_path / "start.keras"
    network.save(kept)
    assert fitted(tmp_path, table, data, "--start", str(kept), "--anew") == 0
    assert f"has nir: its weights stay close to those of {kept}" in caplog.text
    table["model"]["missing_value"] = -1.0
    assert fitted(tmp_path, table, data, "--anew") == 1


def test_masks_without_background_are_refused(tmp_path: Path, capsys) -> None:
    table, data = prepared(tmp_path)
    as_folder(table, data, "mine", zero_is_nodata=True)
    assert fitted(tmp_path, table, data) == 1
    assert "No chip for validation holds background" in capsys.readouterr().err
    as_folder(table, data, "both")
    table["source"][0]["folder"] = "mine"
    assert fitted(tmp_path, table, data) == 1
    said = capsys.readouterr().err
    assert "No chip to train on holds background" in said and "Where 0 is the files' nodata value" in said


def test_a_part_is_not_fitted_beside_random_weights(tmp_path: Path, capsys) -> None:
    table, data = prepared(tmp_path)
    table["fit"]["only"] = "conv"
    assert fitted(tmp_path, table, data) == 1
    said = capsys.readouterr().err
    assert '"fit.only" in the recipe trains the layers "conv" alone; all others would stay random. Say with' in said


def test_a_source_for_test_that_is_not_there_is_told_before_the_fit(tmp_path: Path, caplog) -> None:
    table, data = prepared(tmp_path)
    table["source"].append({"dataset": "on_cloud_n", "folder": "gone", "split": "test"})
    assert fitted(tmp_path, table, data) == 0
    assert "a source for test cannot be read, but export needs it" in caplog.text and "gone" in caplog.text


def test_a_fit_that_was_killed_before_its_mixture_is_mixed_by_the_same_command(tmp_path: Path, monkeypatch) -> None:
    table, data = prepared(tmp_path)
    assert fitted(tmp_path, table, data) == 0
    start = tmp_path / "start.keras"
    table["fit"] |= {"steps_per_epoch": 40, "blend": True}
    (tmp_path / "run" / "last.keras").replace(start)

    def killed(*_) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr("training.fitting.fit.blend_with_start", killed)
        assert fitted(tmp_path, table, data, "--start", str(start), "--anew") == 130
    record = tmp_path / "run" / "run.json"
    assert json.loads(record.read_text())["finished"]["blended"] is False
    assert fitted(tmp_path, table, data, "--start", str(start)) == 0
    best = json.loads((tmp_path / "run" / "best.json").read_text())
    assert json.loads(record.read_text())["finished"]["blended"] is True
    assert 0 < best["share"] <= 1
