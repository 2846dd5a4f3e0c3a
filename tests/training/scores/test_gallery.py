"""A page of scores shows the worst scenes first, and throws away no files but its own."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
from engine.rasters.metrics import Confusion
from PIL import Image

from training.chips import UNKNOWN, Chip
from training.scores import plots
from training.scores.evaluate import Score, ThresholdSweep, best_threshold, settled_threshold
from training.scores.gallery import Gallery

SHAPE = (30, 40)


def add(gallery: Gallery, scene: str, wrong_rows: int, label: np.ndarray) -> None:
    chip = Chip("made", scene, np.full((3, *SHAPE), 0.3, np.float32), label, np.ones(SHAPE, bool), (True,) * 3)
    mask = label.copy()
    mask[:wrong_rows] = 1 - mask[:wrong_rows]
    score = Score("made", scene, "validation", Confusion.of(mask == 1, label == 1))
    gallery.add(score, chip, mask.astype(np.float32), mask)


def test_the_worst_come_first_and_errors_are_coloured(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "holiday.png").write_bytes(b"mine")
    (tmp_path / "pictures" / "007-old.png").write_bytes(b"of an older page")
    half, empty = np.zeros(SHAPE, np.uint8), np.zeros(SHAPE, np.uint8)
    half[:, :20] = 1
    gallery = Gallery(tmp_path, "Made <up>")
    add(gallery, "good", 0, half)
    add(gallery, "bad", 15, half)
    add(gallery, "false alarm", 1, empty)
    page = gallery.finish().read_text(encoding="utf-8")
    places = [page.index(f"made / {name}") for name in ("bad", "false alarm", "good")]
    assert places == sorted(places) and "Made &lt;up&gt;" in page
    assert {path.name for path in (tmp_path / "pictures").iterdir()} == {
        "holiday.png",
        "001-made-good.png",
        "002-made-bad.png",
        "003-made-false-alarm.png",
    }
    with Image.open(tmp_path / "pictures" / "002-made-bad.png") as picture:
        drawn = np.array(picture)
    assert drawn.shape == (30, 5 * 40 + 4 * 6, 3)
    assert tuple(drawn[5, -5]) == plots.FALSE_ALARM and tuple(drawn[5, -35]) == plots.MISS
    with (tmp_path / "scores.csv").open(encoding="utf-8") as file:
        rows = {row["scene"]: row["iou"] for row in csv.DictReader(file)}
    assert float(rows["good"]) == 1.0 and float(rows["bad"]) < 0.5 and "all 3 scenes, pooled" in rows


def test_pictures_of_patches_bear_the_patch_s_name(tmp_path: Path) -> None:
    label = np.zeros(SHAPE, np.uint8)
    label[:, :20] = 1
    whole = Chip("made", "scene", np.full((3, *SHAPE), 0.3, np.float32), label, np.ones(SHAPE, bool), (True,) * 3)
    gallery = Gallery(tmp_path, "Made")
    for name in ("patch_1", "patch_2", ""):
        score = Score("made", "scene", "validation", Confusion.of(label == 1, label == 1))
        gallery.add(score, replace(whole, name=name), label.astype(np.float32), label)
    page = gallery.finish().read_text(encoding="utf-8")
    names = {path.name for path in (tmp_path / "pictures").iterdir()}
    assert names == {"001-made-patch_1.png", "002-made-patch_2.png", "003-made-scene.png"}
    assert "patch_1" in page


def test_the_five_worst_and_the_five_best_stand_in_a_picture_each(tmp_path: Path) -> None:
    label = np.zeros(SHAPE, np.uint8)
    label[:, :20] = 1
    gallery = Gallery(tmp_path, "Made")
    for wrong in (3, 0, 6, 1, 5, 2, 4):
        add(gallery, f"wrong-{wrong}", wrong, label)
    gallery.finish()
    for name, wrong in (("worst", (6, 5, 4, 3, 2)), ("best", (0, 1, 2, 3, 4))):
        with Image.open(tmp_path / f"{name}.png") as picture:
            drawn = np.array(picture)
        assert drawn.shape == (5 * 36, 5 * 40 + 4 * 6, 3)
        errors = (drawn[:, -40:].reshape(5, 36, 40, 3)[:, :30] == plots.MISS).all(-1).any(-1).sum(-1)
        assert tuple(errors) == wrong


def test_scenes_without_target_say_nothing_of_the_threshold() -> None:
    label = np.array([[0, 0, 1, 1]], np.uint8)
    values = np.array([[0.1, 0.4, 0.6, 0.9]], np.float32)
    telling, empty = (
        ThresholdSweep(values, Chip("made", "up", np.zeros((4, 1, 4), np.float32), truth, np.ones((1, 4), bool)))
        for truth in (label, np.where(label == 1, UNKNOWN, label).astype(np.uint8))
    )
    assert best_threshold([telling, empty]) == best_threshold([telling])


def _one_row(values: list[float], target: list[int]) -> ThresholdSweep:
    label, valid = np.array([target], np.uint8), np.ones((1, len(target)), bool)
    chip = Chip("made", "up", np.zeros((4, 1, len(target)), np.float32), label, valid)
    return ThresholdSweep(np.array([values], np.float32), chip)


def test_one_scene_with_little_target_does_not_move_the_threshold_of_the_others() -> None:
    usual = _one_row([0.1, 0.6, 0.7, 0.75, 0.9, 0.9], [0, 1, 1, 1, 1, 1])  # 1.0 at 0.5, less above
    little = _one_row([0.1, 0.6, 0.7, 0.7, 0.7, 0.7, 0.9], [0, 0, 0, 0, 0, 0, 1])  # 0.17 at 0.5, 1.0 above
    assert best_threshold([usual, usual, little])[0] > 0.7
    assert settled_threshold([usual, usual, little]) == 0.5
    assert settled_threshold([usual, little, little]) == best_threshold([usual, little, little])[0] > 0.7
    assert settled_threshold([usual, little, little], usual=0.748) == 0.748, "what is worth little moves nothing"
