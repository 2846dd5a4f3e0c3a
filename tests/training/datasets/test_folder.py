"""A plain folder of chips with masks is read in both layouts, and what does not fit together is named."""

from __future__ import annotations

from pathlib import Path

import chip_folders as folders
import numpy as np
import pytest
import rasterio

from training import datasets
from training.chips import UNKNOWN
from training.datasets import DatasetError


def image(bands: int = 4, size: int = 16) -> np.ndarray:
    return folders.blobs(size, size, 3)[0][:bands]


LABEL = np.tile(np.array([0, 1], np.uint8), (16, 8))


@pytest.mark.parametrize(
    ("image_name", "label_name"),
    [
        ("image/x.tif", "label/x.tif"),
        ("images/x.tif", "masks/x.png"),
        ("x.tif", "x_mask.tif"),
        ("x.tif", "x_label.png"),
    ],
)
def test_both_layouts(tmp_path: Path, image_name: str, label_name: str) -> None:
    folders.write(tmp_path / image_name, image())
    folders.write(tmp_path / label_name, LABEL)
    (chip,) = datasets.load("folder", tmp_path)
    np.testing.assert_array_equal(chip.reflectance, image())
    np.testing.assert_array_equal(chip.label, LABEL)
    assert chip.scene == "x" and chip.present == (True,) * 4 and chip.valid.all()


def test_three_bands_make_three_channels(tmp_path: Path) -> None:
    folders.write(tmp_path / "x.png", np.full((3, 16, 16), 51, np.uint8))
    folders.write(tmp_path / "x_mask.png", LABEL * 255)
    (chip,) = datasets.load("folder", tmp_path)
    assert chip.present == (True, True, True)
    np.testing.assert_allclose(chip.reflectance, 0.2, atol=1e-6)
    np.testing.assert_array_equal(chip.label, LABEL)


def test_bands_are_put_in_channel_order_and_may_be_absent(tmp_path: Path) -> None:
    folders.write(tmp_path / "x.tif", image())
    folders.write(tmp_path / "x_mask.tif", LABEL)
    (chip,) = datasets.load("folder", tmp_path, bands=[3, 2, 1, 0])
    np.testing.assert_array_equal(chip.reflectance[:3], image()[2::-1])
    assert chip.present == (True, True, True, False) and not chip.reflectance[3].any()


@pytest.mark.parametrize(
    ("names", "channels"),
    [
        (("Blue", "Green", "Red", "NIR"), (2, 1, 0, 3)),
        (("B02", "B03", "B04", "B08"), (2, 1, 0, 3)),
        (("nir", "red", "green", "blue"), (1, 2, 3, 0)),
        (("b", "g", "r", "n"), (2, 1, 0, 3)),
        (("red", "green", "blue", "swir1"), (0, 1, 2)),
        (("", "", "", ""), (0, 1, 2, 3)),
    ],
)
def test_files_say_by_names_which_band_is_which(
    tmp_path: Path, names: tuple[str, ...], channels: tuple[int, ...]
) -> None:
    folders.write(tmp_path / "x.tif", image())
    folders.write(tmp_path / "x_mask.tif", LABEL)
    with rasterio.open(tmp_path / "x.tif", "r+") as file:
        file.descriptions = names
    (chip,) = datasets.load("folder", tmp_path)
    np.testing.assert_array_equal(chip.reflectance, image()[list(channels)])
    assert chip.present == (True,) * len(channels)
    (chosen,) = datasets.load("folder", tmp_path, bands=[1, 2, 3, 4])
    np.testing.assert_array_equal(chosen.reflectance, image())


def test_files_whose_names_deny_the_order_are_refused(tmp_path: Path) -> None:
    folders.write(tmp_path / "x.tif", image())
    folders.write(tmp_path / "x_mask.tif", LABEL)
    with rasterio.open(tmp_path / "x.tif", "r+") as file:
        file.descriptions = ("Green", "Red", "NIR", "SWIR 1")
    with pytest.raises(DatasetError, match="bands of x.tif are green, red, nir, swir; red, green, blue"):
        list(datasets.load("folder", tmp_path))


def test_a_mask_that_cloudreef_wrote_and_a_person_corrected(tmp_path: Path) -> None:
    """0, 1 and nodata 255, on an image whose nodata is 0."""
    label, numbers = LABEL.copy(), np.rint(image() * 10_000).astype(np.uint16)
    label[:4], numbers[:, 8:10] = 255, 0
    for name, array, nodata in (("image/s__1.tif", numbers, 0), ("label/s__1.tif", label[None], 255)):
        folders.write(tmp_path / name, array)
        with rasterio.open(tmp_path / name, "r+") as file:
            file.nodata = nodata
    (chip,) = datasets.load("folder", tmp_path, scaling="reflectance_10000", source="mine")
    assert (chip.label[:4] == UNKNOWN).all() and not chip.valid[8:10].any() and (chip.label[8:10] == UNKNOWN).all()
    np.testing.assert_array_equal(chip.label[10:], LABEL[10:])
    np.testing.assert_allclose(chip.reflectance[:, 10:], image()[:, 10:], atol=6e-5)
    assert (chip.source, chip.scene) == ("mine", "s")


def test_255_is_target_in_a_mask_of_0_and_255_and_unknown_beside_1(tmp_path: Path) -> None:
    mixed = LABEL.copy()
    mixed[:2] = 255
    for name, label in (("a", LABEL * 255), ("b", mixed)):
        folders.write(tmp_path / f"{name}.tif", image())
        folders.write(tmp_path / f"{name}_mask.tif", label)
    a, b = datasets.load("folder", tmp_path)
    np.testing.assert_array_equal(a.label, LABEL)
    assert (b.label[:2] == UNKNOWN).all()


def test_not_a_number_is_invalid(tmp_path: Path) -> None:
    values = image()
    values[:, 3] = np.nan
    folders.write(tmp_path / "x.tif", values)
    folders.write(tmp_path / "x_mask.tif", LABEL)
    (chip,) = datasets.load("folder", tmp_path)
    assert not chip.valid[3].any() and np.isfinite(chip.reflectance).all()


def test_chips_of_one_scene_stay_on_one_side(tmp_path: Path) -> None:
    for scene in "abcdef":
        for number in (1, 2):
            folders.write(tmp_path / "image" / f"{scene}__{number}.tif", image())
            folders.write(tmp_path / "label" / f"{scene}__{number}.tif", LABEL)
    validation = datasets.load("folder", tmp_path, split="validation", validation_every=3)
    train = datasets.load("folder", tmp_path, split="train", validation_every=3)
    assert [chip.scene for chip in validation] == ["a", "a", "d", "d"] and len(train) == 8


def test_a_label_of_several_classes_and_noise(tmp_path: Path) -> None:
    """Water 0, intertidal 1, dry 2, as a JPEG label holds them, with noise from 3 on."""
    label = np.repeat(np.array([0, 1, 2, 3], np.uint8), 4)[None].repeat(16, 0)
    folders.write(tmp_path / "img" / "x.png", np.full((3, 16, 16), 51, np.uint8))
    folders.write(tmp_path / "gt" / "x.png", label[None])
    (chip,) = datasets.load("folder", tmp_path, target_values=[1], background_values=[0, 2])
    np.testing.assert_array_equal(chip.label[0, ::4], [0, 1, 0, UNKNOWN])
    (chip,) = datasets.load("folder", tmp_path, target_values=[1, 2])
    np.testing.assert_array_equal(chip.label[0, ::4], [0, 1, 1, 0])


def test_chips_with_much_target_can_be_kept(tmp_path: Path) -> None:
    for name, label in (("full", np.ones((1, 16, 16), np.uint8)), ("half", LABEL), ("empty", 0 * LABEL)):
        folders.write(tmp_path / f"{name}.tif", image())
        folders.write(tmp_path / f"{name}_mask.tif", label)
    for share, names in (([0.4, 1.0], ["full", "half"]), ([0.0, 0.4], ["empty"])):
        assert [chip.scene for chip in datasets.load("folder", tmp_path, target_share=share)] == names


def test_flights_are_found_in_names_and_named_ones_are_for_validation(tmp_path: Path) -> None:
    for name in ("2018-10-06_a", "2018-1006-b", "2020-0208-c", "else"):
        folders.write(tmp_path / f"{name}.tif", image())
        folders.write(tmp_path / f"{name}_mask.tif", LABEL)
    options = {"scene_pattern": r"^(\d{4})-?(\d\d)-?(\d\d)", "validation_scenes": ["2020-02"]}
    train = datasets.load("folder", tmp_path, split="train", **options)
    (validation,) = datasets.load("folder", tmp_path, split="validation", **options)
    assert [chip.scene for chip in train] == ["2018-10-06", "2018-10-06", "else"]
    assert validation.scene == "2020-02-08"
    for split in ("train", "validation"):
        with pytest.raises(
            DatasetError, match='starts with "2021", which the option "validation_scenes" names'
        ) as caught:
            datasets.load("folder", tmp_path, split=split, **{**options, "validation_scenes": ["2020-02", "2021"]})
        assert caught.value.hint == "They are called 2018-10-06, 2020-02-08, else."


def test_what_does_not_fit_together_is_named(tmp_path: Path) -> None:
    folders.write(tmp_path / "x.tif", image())
    with pytest.raises(DatasetError, match=r"x\.tif has no mask") as caught:
        datasets.load("folder", tmp_path)
    assert "NAME_mask" in caught.value.hint
    folders.write(tmp_path / "x_mask.tif", LABEL[:8])
    with pytest.raises(DatasetError, match=r"x_mask\.tif has 8 x 16 pixels, but its picture x\.tif has 16"):
        datasets.load("folder", tmp_path)
    (tmp_path / "x.tif").unlink()
    with pytest.raises(DatasetError, match=r"x_mask\.tif is a mask without an image"):
        datasets.load("folder", tmp_path)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({}, "uint16 numbers; how they become reflectance is not known"),
        ({"scaling": "magic"}, 'no scaling "magic"'),
        ({"bands": [1, 2, 9]}, "has 4 bands"),
        ({"bands": [0, 0, 0]}, "has 4 bands"),
        ({"bands": [1, 2, -1]}, "has 4 bands"),
        ({"bands": "123"}, r"\"bands\" is '123', but must be a list of whole numbers"),
        ({"validation_every": 0, "split": "train"}, '"validation_every" is 0; it must be 1 or more'),
        ({"target_share": [0.5]}, "must be a list of 2 numbers"),
        ({"scene_pattern": "(x"}, '"scene_pattern" is not a regular expression: missing'),
        ({"split": "test"}, 'no split "test"'),
    ],
)
def test_what_must_be_said_is_asked_for(tmp_path: Path, options: dict, says: str) -> None:
    folders.write(tmp_path / "x.tif", np.ones((4, 16, 16), np.uint16))
    folders.write(tmp_path / "x_mask.tif", LABEL)
    with pytest.raises(DatasetError, match=says):
        datasets.load("folder", tmp_path, **options)


def test_a_picture_in_two_formats_is_not_chosen_from_by_chance(tmp_path: Path) -> None:
    for folder, values in (("image", image()), ("label", LABEL)):
        folders.write(tmp_path / folder / "x.tif", values)
    folders.write(tmp_path / "label" / "x.png", LABEL)
    with pytest.raises(DatasetError, match=r"holds both x\.png and x\.tif"):
        datasets.load("folder", tmp_path)


def test_what_a_label_of_floats_does_not_know_is_unknown(tmp_path: Path) -> None:
    folders.write(tmp_path / "x.tif", image())
    label = LABEL.astype(np.float32)
    label[3] = np.nan
    folders.write(tmp_path / "x_mask.tif", label)
    (chip,) = datasets.load("folder", tmp_path)
    assert (chip.label[3] == UNKNOWN).all()
    np.testing.assert_array_equal(chip.label[4:], LABEL[4:])


def test_how_many_chips_there_are_is_known_before_they_are_read(tmp_path: Path) -> None:
    for name in "abc":
        folders.write(tmp_path / f"{name}.tif", image())
        folders.write(tmp_path / f"{name}_mask.tif", LABEL)
    assert datasets.reading("folder", tmp_path).count == 3
    assert datasets.reading("folder", tmp_path, split="validation").count == 1
    assert datasets.reading("folder", tmp_path, target_share=[0.5, 1]).count is None, "reading tells"


def test_a_stray_pixel_of_1_does_not_make_all_target_unknown(tmp_path: Path) -> None:
    label = np.zeros((64, 64), np.uint8)
    label[:, 32:] = 255
    label[0, 0] = 1
    folders.write(tmp_path / "x.tif", image(size=64))
    folders.write(tmp_path / "x_mask.tif", label)
    with pytest.raises(DatasetError, match="x_mask.tif holds 2048 pixels of 255 and only 1 of 1"):
        datasets.load("folder", tmp_path)
    (chip,) = datasets.load("folder", tmp_path, target_values=[255], background_values=[0])
    assert (chip.label[:, 32:] == 1).all() and chip.label[0, 0] == UNKNOWN
    (chip,) = datasets.load("folder", tmp_path, target_values=[1], background_values=[0])
    assert (chip.label[:, 32:] == UNKNOWN).all() and chip.label[0, 0] == 1


@pytest.mark.parametrize("name", ["validation", "val", "valid", "Valid"])
def test_folders_of_splits_by_other_names(tmp_path: Path, name: str) -> None:
    for part, count in (("train", 2), (name, 1)):
        for number in range(count):
            folders.write(tmp_path / part / f"{part}{number}.tif", image())
            folders.write(tmp_path / part / f"{part}{number}_mask.tif", LABEL)
    assert datasets.splits("folder", tmp_path) == ["train", "validation"]
    (chip,) = datasets.load("folder", tmp_path, split="validation")
    assert chip.name == f"{name}0" and len(datasets.load("folder", tmp_path, split="train")) == 2


def test_chips_of_one_scene_cannot_be_split(tmp_path: Path) -> None:
    for number in range(3):
        folders.write(tmp_path / f"a__{number}.tif", image())
        folders.write(tmp_path / f"a__{number}_mask.tif", LABEL)
    with pytest.raises(DatasetError, match="All chips are of one scene, a,"):
        datasets.load("folder", tmp_path, split="train")


def test_hidden_files_of_a_mac_are_no_pictures(tmp_path: Path) -> None:
    reflectance, target = folders.blobs(16, 16, 1)
    folders.write(tmp_path / "image" / "a.tif", reflectance)
    folders.write(tmp_path / "label" / "a.tif", target.astype(np.uint8))
    (tmp_path / "image" / "._a.tif").write_bytes(b"Mac OS X")
    assert [chip.title for chip in datasets.load("folder", tmp_path)] == ["a"]


def test_a_split_without_its_folder_is_named(tmp_path: Path) -> None:
    reflectance, target = folders.blobs(16, 16, 1)
    folders.write(tmp_path / "train" / "a.tif", reflectance)
    folders.write(tmp_path / "train" / "a_mask.tif", target.astype(np.uint8))
    with pytest.raises(DatasetError, match="there is no folder validation or val or valid beside train"):
        datasets.load("folder", tmp_path, split="validation")


def test_a_picture_and_its_mask_of_the_same_name_are_told_apart(tmp_path: Path) -> None:
    reflectance, target = folders.blobs(16, 16, 1)
    folders.write(tmp_path / "image" / "a.tif", reflectance)
    folders.write(tmp_path / "label" / "a.tif", target[:8].astype(np.uint8))
    with pytest.raises(DatasetError, match=r"The mask .*label.a\.tif has 8 x 16 pixels, but its picture a\.tif has 16"):
        datasets.load("folder", tmp_path)
    folders.write(tmp_path / "label" / "a.tif", np.arange(256, dtype=np.uint8).reshape(16, 16))
    with pytest.raises(DatasetError, match=r"label/a\.tif holds 256 values"):
        datasets.load("folder", tmp_path)
