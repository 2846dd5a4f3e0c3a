"""Cross-validation, damage and false alarms of networks that tell three classes apart."""

from __future__ import annotations

import json
import re
from pathlib import Path

import bundles
import chip_folders as folders
import class_fits
import keras
import numpy as np
import pytest
from engine.contract.model import Bundle

from training.__main__ import main
from training.chips import Chip
from training.scores.stress import of_bundle, stress

VALUES = 'values = { 0 = "dark", 7 = "middling", 9 = "bright" }'
LABELLED = f"""
[[source]]
dataset = "folder"
folder = "chips"
split = "test"
options = {{ {VALUES} }}
"""
FOLDS = f"""
[[fold]]
name = "first"
held = ["a"]
[[fold]]
name = "second"
held = ["b", "c"]
{LABELLED}
"""
GROUND = """
[[source]]
dataset = "clear_scenes"
folder = "ground"
split = "test"
options = {{ names = ["*.tif"], source = "dark ground"{more} }}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fitted model whose background is "dark", and ground that is dark but for a bright strip."""
    place = tmp_path_factory.mktemp("scores")
    recipe, data = class_fits.prepare(place)
    text = recipe.read_text(encoding="utf-8")
    recipe.write_text(text.replace('background = ""', 'background = "dark"'), encoding="utf-8")
    ground = np.full((3, 64, 64), 30, np.uint8)
    ground[:, :16] = 200
    folders.write(data / "ground" / "strip.tif", ground)
    run = ["--run", str(place / "run"), "--to", str(place / "model")]
    assert main(["fit", str(recipe), "--data", str(data), *run]) == 0
    return place


def _told(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_scenes_left_out_are_scored_class_by_class(made: Path, tmp_path: Path, capsys) -> None:
    to, folds = tmp_path / "to", _told(tmp_path / "folds.toml", FOLDS)
    what = ["--folds", folds, "--data", str(made / "data"), "--to", str(to), "--epochs", "1"]
    assert main(["crossval", str(made / "blocks.toml"), *what]) == 0
    found = json.loads((to / "crossval.json").read_text(encoding="utf-8"))["scenes"]
    assert [(one["scene"], one["fold"]) for one in found] == [("a", "first"), ("b", "second"), ("c", "second")]
    for one in found:
        assert [item["class"] for item in one["classes"]] == ["dark", "middling", "bright"]
        assert np.sum(one["confusion"]) == 60 * 64
    said = capsys.readouterr().out.splitlines()
    assert "| left out | channels | mean IoU | IoU dark | IoU middling | IoU bright |" in said
    mean = np.mean([one["mean_iou"] for one in found])
    worst = min(one["classes"][1]["iou"] for one in found)
    assert any(line.startswith(f"| **mean** | all | {mean:.3f} |") for line in said)
    assert any(line.startswith("| **worst** | all |") and f" {worst:.3f} |" in line for line in said)

    export = ["export", str(to / "second"), "--data", str(made / "data"), "--to", str(tmp_path / "bundle")]
    told = json.loads((to / "crossval.json").read_text(encoding="utf-8"))["calibration"]
    assert f"The most likely temperature is {told['temperature']:g}." in said
    assert main([*export, "--last", "--crossval", str(to / "crossval.json")]) == 0
    own = Bundle.load(tmp_path / "bundle").data["cloudreef"]
    assert own["training"]["calibration"] == {**told, "left_out": True} and "operating_points" not in own
    card = (tmp_path / "bundle" / "card.md").read_text(encoding="utf-8")
    assert "Probabilities were calibrated on scenes that were left out" in card
    assert "The network is that of the last step." in card
    (to / "crossval.json").write_text("{}", encoding="utf-8")
    assert main([*export, "--crossval", str(to / "crossval.json")]) == 1
    assert "does not hold a model's reliability" in capsys.readouterr().err


def test_labels_of_one_class_score_that_class_alone(made: Path, tmp_path: Path, capsys) -> None:
    to, recipe = tmp_path / "to", str(made / "blocks.toml")
    options = 'target_values = [9], background_values = [0, 7], source = "alone"'
    alone = LABELLED.replace(VALUES, options).replace('"test"', '"test"\ntarget = "bright"')
    what = ["--data", str(made / "data"), "--to", str(to), "--epochs", "1"]
    assert main(["crossval", recipe, "--folds", _told(tmp_path / "folds.toml", FOLDS + alone), *what]) == 0
    found = json.loads((to / "crossval.json").read_text(encoding="utf-8"))["scenes"]
    both = {
        source: [one for one in found if (one["source"] == "alone") == (source == "alone")] for source in ("", "alone")
    }
    for whole, one in zip(both[""], both["alone"], strict=True):
        assert [item["class"] for item in one["classes"]] == ["", "bright"]
        assert one["classes"][1]["iou"] == whole["classes"][2]["iou"], "the same pixels are called bright"
    rows = [line for line in capsys.readouterr().out.splitlines() if line.startswith("| alone ")]
    cells = rows[0].strip("| ").split(" | ")
    assert (
        len(rows) == 3
        and cells[1:5] == ["all", "-", "-", "-"]
        and cells[5] == f"{both['alone'][0]['classes'][1]['iou']:.3f}"
    )

    sea = _told(tmp_path / "folds.toml", FOLDS + alone.replace('"bright"', '"sea"'))
    assert main(["crossval", recipe, "--folds", sea, *what]) == 1
    assert 'is "sea", which is none of several classes of the recipe: dark, middling' in capsys.readouterr().err
    own = Path(recipe).read_text(encoding="utf-8").replace("[[source]]", '[[source]]\ntarget = "dark"', 1)
    assert main(["fit", _told(tmp_path / "own.toml", own), "--data", str(made / "data")]) == 1
    assert '"source.target" in the recipe is for the sources of folds' in capsys.readouterr().err


def test_scenes_of_one_class_tell_what_they_are_called(made: Path, tmp_path: Path, capsys) -> None:
    """They count neither in the means nor in the temperature."""
    to, recipe = tmp_path / "to", str(made / "blocks.toml")
    what = ["--data", str(made / "data"), "--to", str(to), "--epochs", "1"]
    held = FOLDS.replace('["a"]', '["a", "strip"]')
    tables, told = [], []
    folds = _told(tmp_path / "folds.toml", held + GROUND.format(more=', label = "dark"'))
    assert main(["crossval", recipe, "--folds", folds, *what]) == 1
    assert "The chips of dark ground have 4 channels; the recipe's model has 3" in capsys.readouterr().err
    for sources in (held, held + GROUND.format(more=', label = "dark", channels = ["red", "green", "blue"]')):
        assert main(["crossval", recipe, "--folds", _told(tmp_path / "folds.toml", sources), *what]) == 0
        said = capsys.readouterr().out
        tables.append([line for line in said.splitlines() if line.startswith("| ")])
        told.append(json.loads((to / "crossval.json").read_text(encoding="utf-8")))
    assert tables[1][:-2] == tables[0] and told[0]["calibration"] == told[1]["calibration"]
    assert tables[1][-2] == "| left out, one class | channels | called dark | called middling | called bright |"
    (strip,) = (one for one in told[1]["scenes"] if one["scene"] == "strip")
    (counts, *others) = np.array(strip["confusion"])
    assert counts.sum() == 64 * 64 and not np.any(others)
    shares = " | ".join(f"{share:.3f}" for share in counts / counts.sum())
    assert tables[1][-1] == f"| dark ground strip: dark | all | {shares} |"


def test_scenes_of_one_class_alone_are_scored_as_others_where_there_are_no_others(
    made: Path, tmp_path: Path, capsys
) -> None:
    folds = FOLDS[: FOLDS.index("[[source]]")].replace('["a"]', '["a", "strip"]')
    folds += GROUND.format(more=', label = "dark", channels = ["red", "green", "blue"]')
    what = ["--data", str(made / "data"), "--to", str(tmp_path / "to"), "--epochs", "1"]
    assert main(["crossval", str(made / "blocks.toml"), "--folds", _told(tmp_path / "f.toml", folds), *what]) == 0
    said = capsys.readouterr().out
    assert "one class" not in said and "| **mean** | all |" in said and "| dark ground strip | all |" in said
    found = json.loads((tmp_path / "to" / "crossval.json").read_text(encoding="utf-8"))
    assert found["calibration"]["temperature"] > 0


def test_damage_costs_each_class_what_its_masks_lose(made: Path, tmp_path: Path, capsys) -> None:
    sources = _told(tmp_path / "stress.toml", LABELLED + GROUND.format(more=', label = "dark"'))
    words = ["stress", str(made / "model"), "--data", str(made / "data"), "--sources", sources]
    assert main([*words, "--kinds", "8-bit gamma", "saturation, all bands"]) == 0, "also without near infrared"
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("Undamaged: mean IoU ") and "(dark " in said[0] and ", bright " in said[0]
    (called,) = re.findall(r"([0-9.]+)% of clear ground", said[0])
    assert float(called) == pytest.approx(25, abs=3), "the strip"
    (cut,) = (line for line in said if line.startswith("| saturation, all bands"))
    assert "**0.35: " in cut and "(bright " in cut, "cut off above, bright looks like middling"


def test_false_alarms_are_told_by_class(made: Path, tmp_path: Path, capsys) -> None:
    sources = _told(tmp_path / "ground.toml", GROUND.format(more=""))
    words = ["false-alarms", str(made / "model"), "--data", str(made / "data"), "--sources", sources]
    assert main([*words, "--to", str(tmp_path / "page")]) == 0
    head, _, row, *_ = capsys.readouterr().out.splitlines()
    assert head.endswith("| without optional channels | by class |")
    shares = dict(part.rsplit(" ", 1) for part in row.split(" | ")[-1].strip(" |").split(", "))
    assert set(shares) == {"middling", "bright"} and float(shares["bright"].strip("%")) == pytest.approx(25, abs=3)
    assert (tmp_path / "page" / "confusion.png").is_file()


def test_without_a_background_there_is_no_clear_ground(made: Path, tmp_path: Path, capsys) -> None:
    model = tmp_path / "model"
    model.mkdir()
    for file in (made / "model").iterdir():
        (model / file.name).write_bytes(file.read_bytes())
    told = json.loads((model / "model.json").read_text(encoding="utf-8"))
    for item in told["mlm:output"][0]["classification:classes"]:
        item.pop("background", None)
    (model / "model.json").write_text(json.dumps(told), encoding="utf-8")
    sources = _told(tmp_path / "ground.toml", GROUND.format(more=""))
    assert main(["false-alarms", str(model), "--data", str(made / "data"), "--sources", sources]) == 1
    assert "No class of blocks is the background" in capsys.readouterr().err


def test_images_of_one_target_do_not_stress_several_classes(made: Path, tmp_path: Path, capsys) -> None:
    sources = _told(tmp_path / "stress.toml", LABELLED.replace('"folder"', '"on_cloud_n"').replace(VALUES, ""))
    assert main(["stress", str(made / "model"), "--data", str(made / "data"), "--sources", sources]) == 1
    assert "has labels of target and background, not of several classes" in capsys.readouterr().err
    sources = _told(tmp_path / "stress.toml", GROUND.format(more=', label = "sea"'))
    assert main(["stress", str(made / "model"), "--data", str(made / "data"), "--sources", sources]) == 1
    assert '"sea", which is none of the classes: dark, middling, bright' in capsys.readouterr().err


def test_two_classes_with_a_probability_each_are_stressed_as_classes(tmp_path: Path) -> None:
    """The disc is where red is above 0.4."""
    bands = keras.Input((None, None, 4))
    network = keras.Model(bands, keras.layers.Conv2D(2, 1, activation="softmax")(bands))
    kernel = np.zeros((1, 1, 4, 2), np.float32)
    kernel[0, 0, 0] = -20, 20
    network.set_weights([kernel, np.array([8, -8], np.float32)])
    model = bundles.with_keras(network, tmp_path / "model")
    told = json.loads((model / "model.json").read_text(encoding="utf-8"))
    told["cloudreef"]["output"] = {"kind": "classes", "activation": "none"}
    told["mlm:output"][0]["classification:classes"] = [
        {"value": 0, "name": "ground", "background": True},
        {"value": 1, "name": "disc"},
    ]
    (model / "model.json").write_text(json.dumps(told), encoding="utf-8")
    reflectance, label = folders.blobs(64, 64, 5)
    full = np.ones((64, 64), bool)
    disc = Chip("set", "discs", reflectance, label.astype(np.uint8), full)
    ground = Chip("set", "ground", np.full_like(reflectance, 0.1), np.zeros((64, 64), np.uint8), full)
    whole, *_, last = stress([of_bundle(model, [disc, ground])], kinds=["saturation, all bands"])
    assert whole.of_classes == {"ground": 1.0, "disc": 1.0} and whole.called == 0
    background = float((label == 0).mean())
    assert last.of_classes == {"ground": pytest.approx(background), "disc": 0.0}, "cut off below 0.4, none is called"
