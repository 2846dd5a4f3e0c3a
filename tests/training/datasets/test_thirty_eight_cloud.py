"""38-Cloud's published layout is read whole or as listed, split by scene; what is not whole is named."""

from __future__ import annotations

import json
from pathlib import Path

import chip_folders as folders
import numpy as np
import pytest

from training import datasets
from training.chips import UNKNOWN
from training.datasets import DatasetError, thirty_eight_cloud
from training.packing.prepare import recognise

SCENES = [f"LC08_L1TP_0{number:02}053_20160520_20170324_01_T1" for number in range(10, 16)]


def patch(root: Path, name: str, value: int = 8000, part: str = "train", skip: str = "", end: str = "") -> None:
    numbers = np.full((384, 384), value, np.uint16)
    for band in folders.BANDS:
        if band != skip:
            folders.write(root / f"{part}_{band}{end}" / f"{band}_{name}.TIF", numbers)
    if part == "train":
        folders.write(root / f"train_gt{end}" / f"gt_{name}.TIF", np.full((384, 384), 255, np.uint8))


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """The archive's two folders: a training patch a scene, one of them empty, and a test patch."""
    training = tmp_path / "38-Cloud_training"
    for number, scene in enumerate(SCENES, 1):
        patch(training, f"patch_{number}_1_by_{number}_{scene}", value=0 if number == 6 else 8000)
    patch(tmp_path / "38-Cloud_test", f"patch_1_1_by_1_{SCENES[0]}", part="test")
    names = "\n".join(f"patch_{number}_1_by_{number}_{scene}" for number, scene in enumerate(SCENES[:5], 1))
    (tmp_path / "training_patches_38-cloud_nonempty.csv").write_text(f"name\n{names}\n")
    return tmp_path


def test_all_training_patches_are_read_and_no_test_patch(archive: Path) -> None:
    chips = datasets.load("thirty_eight_cloud", archive)
    assert [chip.scene for chip in chips] == SCENES
    np.testing.assert_allclose(chips[0].reflectance, 8000 * 2e-5 - 0.1, atol=1e-6)
    assert (chips[0].label == 1).all() and (chips[5].label == UNKNOWN).all() and not chips[5].valid.any()


@pytest.mark.parametrize("folder", [".", "38-Cloud_training"])
def test_only_the_listed_patches_are_read_if_asked_for(archive: Path, folder: str) -> None:
    chips = datasets.load("thirty_eight_cloud", archive / folder, nonempty=True)
    assert [chip.scene for chip in chips] == SCENES[:5]


def test_a_listed_patch_that_is_not_there_is_named(archive: Path) -> None:
    for path in archive.glob("38-Cloud_training/*/*patch_3_*"):
        path.unlink()
    with pytest.raises(DatasetError, match=r"nonempty\.csv lists patch_3_.*not there \(1 such"):
        datasets.load("thirty_eight_cloud", archive, nonempty=True)


@pytest.mark.parametrize("both", [False, True])
def test_95_cloud_is_read_alone_and_beside_38_cloud(archive: Path, tmp_path: Path, both: bool) -> None:
    """As it is published: further scenes in folders of their own, and one list of all patches."""
    place = archive if both else tmp_path / "other" / "alone"
    scene = "LC08_L1TP_006248_20160820_20170322_01_T1"
    for number in (100, 101):
        name = f"patch_{number}_5_by_{number}_{scene}"
        root = place / "95-cloud_training_only_additional_to38-cloud"
        patch(root, name, end="_additional_to38cloud")
    names = [f"patch_{number}_1_by_{number}_{other}" for number, other in enumerate(SCENES[:5], 1)]
    text = "\n".join(["name", *names, f"patch_100_5_by_100_{scene}"])
    (place / "training_patches_95-cloud_nonempty.csv").write_text(text)
    chips = datasets.load("thirty_eight_cloud", place, nonempty=True)
    assert [chip.scene for chip in chips] == [scene, *(SCENES[:5] if both else [])]
    assert recognise(place) == "thirty_eight_cloud"
    next(place.rglob("red_patch_100_*")).unlink()
    with pytest.raises(DatasetError, match=r"patch_100_.* has no file for: red"):
        datasets.load("thirty_eight_cloud", place, nonempty=True)


def test_without_the_list_it_is_said(archive: Path) -> None:
    (archive / "training_patches_38-cloud_nonempty.csv").unlink()
    with pytest.raises(DatasetError, match="there is no training_patches_"):
        datasets.load("thirty_eight_cloud", archive, nonempty=True)


def test_no_scene_stands_on_both_sides_of_the_split(archive: Path) -> None:
    second = f"patch_7_2_by_1_{SCENES[0]}"
    patch(archive / "38-Cloud_training", second)
    train = datasets.load("thirty_eight_cloud", archive, split="train")
    validation = datasets.load("thirty_eight_cloud", archive, split="validation", validation_block=0)
    assert [chip.scene for chip in validation] == [SCENES[0], SCENES[0], SCENES[5]]
    assert [chip.scene for chip in train] == SCENES[1:5]
    with pytest.raises(DatasetError, match='no split "test"'):
        datasets.load("thirty_eight_cloud", archive, split="test")


def test_validation_sees_the_middle_of_each_scene_in_one_piece(tmp_path: Path) -> None:
    """A scene of 4 x 3 patches whose numbers say where they lie, one of them not there."""
    for row in range(1, 5):
        for col in range(1, 4):
            if (row, col) != (3, 2):
                patch(tmp_path, f"patch_{10 * row + col}_{row}_by_{col}_{SCENES[0]}", value=1000 * (10 * row + col))
    (chip,) = datasets.load("thirty_eight_cloud", tmp_path, split="validation", validation_block=2)
    assert chip.label.shape == (768, 768)
    numbers = np.rint((chip.reflectance[0] + 0.1) / 2e-5)
    assert [numbers[0, 0], numbers[0, 767], numbers[767, 0]] == [21_000, 22_000, 31_000]
    assert not chip.valid[384:, 384:].any() and (chip.label[384:, 384:] == UNKNOWN).all()
    (whole,) = datasets.load("thirty_eight_cloud", tmp_path, split="validation")
    assert whole.label.shape == (4 * 384, 3 * 384)


def test_every_missing_band_counts(archive: Path) -> None:
    for number in (8, 9):
        patch(archive / "38-Cloud_training", f"patch_{number}_2_by_{number}_{SCENES[1]}", skip="blue")
    with pytest.raises(DatasetError, match=r"patch_8_.* has no file for: blue\. 2 of 8 patches are incomplete"):
        datasets.load("thirty_eight_cloud", archive)


def test_a_label_without_its_bands_is_named(archive: Path) -> None:
    folders.write(
        archive / "38-Cloud_training/train_gt" / f"gt_patch_9_9_by_9_{SCENES[0]}.TIF", np.zeros((384, 384), "u1")
    )
    with pytest.raises(DatasetError, match=r"patch_9_9_by_9_.* has no file for: red, green, blue, nir"):
        datasets.load("thirty_eight_cloud", archive)


def test_a_file_that_was_cut_short_is_named(archive: Path) -> None:
    path = next((archive / "38-Cloud_training" / "train_nir").glob("*patch_1_*"))
    path.write_bytes(path.read_bytes()[:20])
    with pytest.raises(DatasetError, match=r"nir_patch_1_.* is damaged or cut short"):
        datasets.load("thirty_eight_cloud", archive)


def test_test_patches_are_found_by_themselves(archive: Path) -> None:
    (found,) = thirty_eight_cloud.find_test(archive)
    assert (found.scene, found.row, found.col) == (SCENES[0], 1, 1)


def test_lower_case_endings_are_those_of_the_set_too(archive: Path) -> None:
    for path in list(archive.rglob("*.TIF")):
        path.rename(path.with_suffix(".tif"))
    assert recognise(archive) == "thirty_eight_cloud"
    assert len(datasets.load("thirty_eight_cloud", archive, nonempty=True)) == 5


@pytest.mark.parametrize(
    ("numbers", "says"),
    [(np.full((384, 384), -5, np.int16), "holds int16 numbers"), (np.ones((3, 384, 384), np.uint16), "has 3 bands")],
)
def test_a_file_that_holds_something_else_is_named(archive: Path, numbers: np.ndarray, says: str) -> None:
    path = next((archive / "38-Cloud_training" / "train_red").glob("*patch_1_*"))
    folders.write(path, numbers)
    with pytest.raises(DatasetError, match=f"{path.name} {says}"):
        datasets.load("thirty_eight_cloud", archive)


def test_a_scene_and_a_flag_that_are_none_are_said(archive: Path) -> None:
    with pytest.raises(DatasetError, match="no patch of the scene LC08_gone"):
        datasets.load("thirty_eight_cloud", archive, scenes=[SCENES[0], "LC08_gone"])
    with pytest.raises(DatasetError, match="\"nonempty\" is 'False', but must be true or false"):
        datasets.load("thirty_eight_cloud", archive, nonempty="False")


@pytest.mark.parametrize(
    "text",
    [
        "name\n {0}\n {1}\n",
        ",name\n0,{0}\n1,{1}\n",
        "index, Name ,cover\n0, {0} ,0.5\n1,{1},0.25\n",
        "{0}\n{1}\n",
        "name\n{0}.TIF\n{1}.TIF\n",
    ],
)
def test_lists_are_read_as_pandas_and_spreadsheets_write_them(archive: Path, text: str) -> None:
    names = [f"patch_{number}_1_by_{number}_{SCENES[number - 1]}" for number in (1, 2)]
    (archive / "training_patches_38-cloud_nonempty.csv").write_text(text.format(*names))
    chips = datasets.load("thirty_eight_cloud", archive, nonempty=True)
    assert [chip.scene for chip in chips] == SCENES[:2] and [chip.name for chip in chips] == names


def test_a_list_without_a_patch_is_named(archive: Path) -> None:
    (archive / "training_patches_38-cloud_nonempty.csv").write_text("name\nfirst\n")
    with pytest.raises(DatasetError, match=r"nonempty\.csv lists no patches: in its column"):
        datasets.load("thirty_eight_cloud", archive, nonempty=True)


def test_an_archive_of_one_scene_cannot_be_split(tmp_path: Path) -> None:
    for number in (1, 2):
        patch(tmp_path, f"patch_{number}_1_by_{number}_{SCENES[0]}")
    with pytest.raises(DatasetError, match="All chips are of one scene, LC08.*for training and for validation"):
        datasets.load("thirty_eight_cloud", tmp_path, split="train")
    assert len(datasets.load("thirty_eight_cloud", tmp_path)) == 2


def test_what_is_left_out_is_counted(archive: Path) -> None:
    training = archive / "38-Cloud_training"
    for col in (2, 3, 4):
        patch(training, f"patch_2{col}_1_by_{col}_{SCENES[0]}")
    options = {"nonempty": True, "validation_block": 1}
    listed = archive / "training_patches_38-cloud_nonempty.csv"
    listed.write_text(f"{listed.read_text()}patch_22_1_by_2_{SCENES[0]}\npatch_23_1_by_3_{SCENES[0]}\n")
    read = datasets.reading("thirty_eight_cloud", archive, split="validation", **options)
    # Of the first scene three patches are listed, and one of them is its middle; the sixth scene is not listed at all.
    assert read.left_out == {
        "not in the list of patches with less than 80 % padding": 1,
        "of a scene for validation, outside the block in its middle": 2,
    }


def test_a_folder_with_another_data_set_beside_it_is_not_guessed(archive: Path, tmp_path: Path) -> None:
    reefs = archive / "oysternet" / "train"
    reefs.mkdir(parents=True)
    region = {"shape_attributes": {"name": "polygon", "all_points_x": [0, 9, 9], "all_points_y": [0, 0, 9]}}
    entry = {"filename": "tile.png", "size": 100, "regions": {"0": {**region, "region_attributes": {}}}}
    (reefs / "via_region_data.json").write_text(json.dumps({"tile": entry}))
    with pytest.raises(DatasetError, match=r"holds several data sets: oysternet, thirty_eight_cloud"):
        recognise(archive)
