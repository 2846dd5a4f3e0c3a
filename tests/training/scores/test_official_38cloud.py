"""38-Cloud's test scenes are joined, cut and scored as the authors' MATLAB script does; answers worked out by hand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import bundles
import chip_folders as folders
import numpy as np
import pytest
from engine.rasters.metrics import Confusion

from training.__main__ import main
from training.datasets import DatasetError
from training.scores.official_38cloud import (
    OFFICIAL_THRESHOLD,
    SceneScores,
    join,
    score_bundle,
    score_folder,
    score_scene,
    unpad,
)

PX = 384
SCENE = "LC08_L1TP_002053_20160520_20170324_01_T1"
OTHER = "LC08_L1TP_029032_20160720_20170222_01_T1"


def save(folder: Path, name: str, array: np.ndarray) -> None:
    folders.write(folder / name, array)


def test_patches_go_where_their_names_say() -> None:
    patches = {(row, col): np.full((PX, PX), 10 * row + col, np.uint8) for row in (1, 2) for col in (1, 2, 3)}
    del patches[2, 2]
    scene = join(patches)
    assert scene.shape == (2 * PX, 3 * PX)
    assert [scene[0, 0], scene[0, PX], scene[PX - 1, 3 * PX - 1], scene[PX, 0], scene[PX, 2 * PX]] == [
        11,
        12,
        13,
        21,
        23,
    ]
    assert not scene[PX:, PX : 2 * PX].any(), "a patch that is not there is clear"


@pytest.mark.parametrize(
    ("padded", "shape", "first"),
    [
        ((10, 10), (10, 10), (0, 0)),
        ((10, 10), (8, 6), (1, 2)),
        ((10, 10), (7, 9), (1, 0)),  # of 3 spare rows one is above, of 1 spare column none is on the left
        ((10, 10), (5, 1), (2, 4)),
    ],
)
def test_padding_is_cut_centrally_the_odd_one_below_and_right(padded: tuple, shape: tuple, first: tuple) -> None:
    scene = np.arange(100).reshape(padded)
    cut = unpad(scene, shape)
    assert cut.shape == shape
    assert cut[0, 0] == scene[first]


def test_a_scene_smaller_than_its_truth_is_refused() -> None:
    with pytest.raises(DatasetError, match=r"scene of \(384, 384\); its truth has \(400, 300\)"):
        unpad(np.zeros((PX, PX)), (400, 300))


def test_a_scene_with_a_known_answer() -> None:
    """Of a 4 x 6 scene in a padded 8 x 8: rows 2..5, columns 1..6."""
    padded = np.zeros((8, 8), bool)
    padded[2:4, 1:5] = True  # 8 cloud pixels in the scene
    padded[0:2] = True  # cloud in the padding never counts
    truth = np.zeros((4, 6), np.uint8)
    truth[0:2, 2:6] = 255  # 8, of which 4 are called cloud
    confusion = score_scene(padded, truth)
    assert confusion == Confusion(tp=4, fp=4, fn=4, tn=12)
    assert confusion.iou == pytest.approx(4 / 12) and confusion.accuracy == pytest.approx(16 / 24)
    assert confusion.specificity == pytest.approx(12 / 16)


def two_scenes(folder: Path) -> tuple[Path, Path]:
    """A scene of two patches called half right, and a clear one where one pixel in a hundred is called cloud."""
    cloud = np.zeros((PX, PX), np.uint8)
    cloud[:, : PX // 2] = 200
    save(folder / "p", f"patch_5_1_by_1_{SCENE}.TIF", cloud)
    save(folder / "p", f"patch_6_1_by_2_{SCENE}.TIF", np.zeros((PX, PX), np.uint8))
    few = np.zeros((PX, PX), np.float32)
    few.flat[: PX * PX // 128] = 0.9
    save(folder / "p", f"gt_patch_1_1_by_1_{OTHER}.TIF", few)
    truth = np.zeros((PX, 2 * PX), np.uint8)
    truth[:, :PX] = 1
    save(folder / "t", f"edited_corrected_gts_{SCENE}.TIF", truth)
    clear = np.zeros((PX, PX), np.uint8)
    clear[0, 0] = 1
    save(folder / "t", f"edited_corrected_gts_{OTHER}.TIF", clear)
    return folder / "p", folder / "t"


def test_mean_over_scenes_and_pooled_stand_beside_each_other(tmp_path: Path) -> None:
    scores = score_folder(*two_scenes(tmp_path))
    half, n = PX * PX // 2, PX * PX // 128
    assert scores.scenes[SCENE] == Confusion(tp=half, fn=half, tn=2 * half)
    assert scores.scenes[OTHER] == Confusion(tp=1, fp=n - 1, tn=PX * PX - n)
    report = scores.report()
    assert report["mean"]["iou"] == pytest.approx((0.5 + 1 / n) / 2)
    assert report["pooled"]["iou"] == pytest.approx((half + 1) / (2 * half + n))
    assert report["mean"]["precision"] == pytest.approx((1 + 1 / n) / 2)
    assert report["mean"]["recall"] == pytest.approx(0.75)
    table = "\n".join(scores.table())
    assert all(word in table for word in ("Jaccard", "mean of 2 scenes", "pooled", SCENE, "specificity", "F1"))


def test_a_scene_where_a_score_is_undefined_is_left_out_of_its_mean() -> None:
    scores = SceneScores({"a": Confusion(tp=1, tn=1), "b": Confusion(tn=2)})
    assert scores.report()["mean"]["iou"] == 1.0
    assert scores.report()["mean"]["accuracy"] == 1.0


@pytest.mark.parametrize(("value", "cloud"), [(11, 0), (12, 0), (13, 1), (255, 1)])
def test_eight_bits_are_thresholded_as_the_script_does(tmp_path: Path, value: int, cloud: int) -> None:
    """imbinarize(patch, 12/255) is True above 12."""
    save(tmp_path / "p", f"patch_1_1_by_1_{SCENE}.TIF", np.full((PX, PX), value, np.uint8))
    save(tmp_path / "t", f"edited_corrected_gts_{SCENE}.TIF", np.ones((PX, PX), np.uint8))
    scores = score_folder(tmp_path / "p", tmp_path / "t", OFFICIAL_THRESHOLD)
    assert scores.scenes[SCENE].recall == cloud


def test_a_scene_without_truth_and_a_folder_without_patches_are_named(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="holds no patches"):
        score_folder(tmp_path, tmp_path)
    save(tmp_path / "p", f"patch_1_1_by_1_{SCENE}.TIF", np.zeros((PX, PX), np.uint8))
    with pytest.raises(DatasetError, match=f"truth of the scene {SCENE}"):
        score_folder(tmp_path / "p", tmp_path / "t")


def test_a_model_is_scored_on_whole_scenes_by_the_engine(tmp_path: Path) -> None:
    """The model calls red reflectance: 0.7 in the left patch and 0.3 in the right one, nodata along the edges."""
    test = tmp_path / "38-Cloud_test"
    for col, value in ((1, 40_000), (2, 20_000)):
        numbers = np.full((PX, PX), value, np.uint16)
        numbers[:10] = 0
        for band in folders.BANDS:
            save(test / f"test_{band}", f"{band}_patch_{col}_1_by_{col}_{SCENE}.TIF", numbers)
    truth = np.zeros((PX - 10, 2 * PX - 4), np.uint8)  # 5 of the 10 rows without data are within the scene
    truth[:, : PX // 2] = 1
    save(test / "Entire_scene_gts", f"edited_corrected_gts_{SCENE}.TIF", truth)
    bundle = bundles.copy_of_first_channel(tmp_path / "model")
    scores = score_bundle(bundle, tmp_path, threshold=0.5, runtime="onnxruntime").scenes[SCENE]
    assert scores.pixels == truth.size, "every pixel counts"
    assert scores.tp == (PX - 15) * (PX // 2)
    assert scores.fp == (PX - 15) * (PX // 2 - 2)
    assert scores.fn == 5 * (PX // 2)


def test_the_command_prints_scores_and_nothing_of_tensorflow(tmp_path: Path) -> None:
    test = tmp_path / "38-Cloud_test"
    for band in folders.BANDS:
        save(test / f"test_{band}", f"{band}_patch_1_1_by_1_{SCENE}.TIF", np.full((PX, PX), 40_000, np.uint16))
    save(test / "Entire_scene_gts", f"edited_corrected_gts_{SCENE}.TIF", np.ones((PX, PX), np.uint8))
    bundle = bundles.copy_of_first_channel(tmp_path / "model")
    command = [sys.executable, "-m", "training", "score-38cloud", str(test), "--model", str(bundle)]
    plain = {name: value for name, value in os.environ.items() if not name.startswith("TF_")}
    done = subprocess.run(command, cwd=Path(__file__).parents[3], capture_output=True, text=True, env=plain, check=True)
    assert SCENE in done.stdout and "Jaccard" in done.stdout
    said = (done.stdout + done.stderr).lower()
    assert not [word for word in ("tensorflow", "onednn", "cuda", "warning", "protobuf") if word in said], said


def test_a_test_patch_without_a_band_is_named(tmp_path: Path) -> None:
    test = tmp_path / "38-Cloud_test"
    save(test / "test_red", f"red_patch_1_1_by_1_{SCENE}.TIF", np.ones((PX, PX), np.uint16))
    save(test / "Entire_scene_gts", f"edited_corrected_gts_{SCENE}.TIF", np.zeros((PX, PX), np.uint8))
    with pytest.raises(DatasetError, match="has no file for: green, blue, nir"):
        score_bundle(bundles.copy_of_first_channel(tmp_path / "model"), test)


def test_masks_of_ones_are_not_taken_for_next_to_no_cloud(tmp_path: Path) -> None:
    save(tmp_path / "p", f"patch_1_1_by_1_{SCENE}.TIF", np.ones((PX, PX), np.uint8))
    save(tmp_path / "t", f"edited_corrected_gts_{SCENE}.TIF", np.ones((PX, PX), np.uint8))
    with pytest.raises(DatasetError, match="hold 0 and 1 in 8 bits") as raised:
        score_folder(tmp_path / "p", tmp_path / "t")
    assert "--threshold 0" in raised.value.hint
    assert score_folder(tmp_path / "p", tmp_path / "t", 0.0).scenes[SCENE].iou == 1.0


@pytest.mark.parametrize(
    ("values", "says"),
    [(np.full((PX, PX), np.nan, np.float32), "holds NaN"), (np.ones((PX, PX), np.int16), "holds int16 numbers")],
)
def test_a_prediction_that_is_none_is_named(tmp_path: Path, values: np.ndarray, says: str) -> None:
    save(tmp_path / "p", f"patch_1_1_by_1_{SCENE}.TIF", values)
    with pytest.raises(DatasetError, match=f"patch_1_1_by_1_{SCENE}.TIF {says}"):
        score_folder(tmp_path / "p", tmp_path / "t")


def test_files_with_lower_case_endings_are_scored_into_a_new_folder(tmp_path: Path) -> None:
    save(tmp_path / "p", f"patch_1_1_by_1_{SCENE}.tif", np.ones((PX, PX), np.float32))
    save(tmp_path / "t", f"edited_corrected_gts_{SCENE}.tif", np.ones((PX, PX), np.uint8))
    report = tmp_path / "new" / "scores.json"
    arguments = ["score-38cloud", str(tmp_path / "t"), "--predictions", str(tmp_path / "p"), "--to", str(report)]
    assert main(arguments) == 0
    assert json.loads(report.read_text(encoding="utf-8"))["mean"]["iou"] == 1.0
