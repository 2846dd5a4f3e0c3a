"""Photographs outlined in the VGG Image Annotator: turned ones, two files of one folder, names of cameras."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from training import datasets
from training.datasets import DatasetError, oysternet


def square(x: int = 2, cover: str = "oyster") -> dict[str, Any]:
    shape = {"name": "rect", "x": x, "y": 2, "width": 4, "height": 4}
    return {"shape_attributes": shape, "region_attributes": {"cover": cover}}


def photograph(path: Path, orientation: int = 1) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.full((16, 24, 3), 90, np.uint8)).save(path, exif=exif)


def outlines(path: Path, bare: bool = False, **regions: list[dict[str, Any]]) -> None:
    """Writes regions by the name of their photograph, with keys as the annotator writes them, or bare names."""
    table = {
        f"{name}.jpg" + "" if bare else f"{name}.jpg123": {"filename": f"{name}.jpg", "regions": found}
        for name, found in regions.items()
    }
    path.write_text(json.dumps(table))


@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_a_photograph_that_was_shown_turned_is_refused(tmp_path: Path, orientation: int) -> None:
    photograph(tmp_path / "a.jpg", orientation)
    outlines(tmp_path / "via.json", a=[square()])
    with pytest.raises(DatasetError, match=f"a.jpg has the EXIF orientation {orientation}: the annotator showed it"):
        datasets.load("oysternet", tmp_path)
    photograph(tmp_path / "a.jpg")
    (chip,) = datasets.load("oysternet", tmp_path)
    assert (chip.label[2:6, 2:6] == 1).all() and chip.label.sum() == 16


def test_two_files_that_name_one_picture_are_refused(tmp_path: Path) -> None:
    photograph(tmp_path / "train" / "a.jpg")
    outlines(tmp_path / "train" / "project.json", a=[square()])
    outlines(tmp_path / "train" / "project_old.json", a=[])
    with pytest.raises(DatasetError, match="both project(_old)?.json and project(_old)?.json name a.jpg"):
        datasets.load("oysternet", tmp_path, split="train")


@pytest.mark.parametrize("bare", [True, False])
def test_two_files_of_a_folder_share_its_pictures(tmp_path: Path, bare: bool) -> None:
    for name in "ab":
        photograph(tmp_path / f"{name}.jpg")
        outlines(tmp_path / f"{name}.json", bare, **{name: [square()]})
    read = datasets.reading("oysternet", tmp_path)
    assert [(chip.title, int(chip.label.sum())) for chip in read] == [("a", 16), ("b", 16)] and read.left_out == {}


def test_the_same_name_in_two_splits_is_of_two_pictures(tmp_path: Path) -> None:
    for part in ("train", "val"):
        photograph(tmp_path / part / "a.jpg")
        outlines(tmp_path / part / "via.json", a=[square()])
    assert len(datasets.load("oysternet", tmp_path)) == 2


def test_target_classes_are_compared_without_their_case(tmp_path: Path) -> None:
    photograph(tmp_path / "a.jpg")
    outlines(tmp_path / "via.json", a=[square(2, "oyster"), square(8, "Oyster"), square(14, "mud")])
    for target in ("oyster", "OYSTER"):
        (chip,) = datasets.load("oysternet", tmp_path, target_classes=[target])
        assert [int(chip.label[3, col]) for col in (3, 9, 15)] == [1, 1, 0]
    with pytest.raises(DatasetError, match='is of the class "oister"; there are: Oyster, mud, oyster'):
        datasets.load("oysternet", tmp_path, target_classes=["oister"])


@pytest.mark.parametrize(
    ("name", "mosaic"),
    [
        ("IMG_0001.jpg", "IMG_0001"),
        ("DSCN0917.jpg", "DSCN0917"),
        ("DJI_0001.jpg", "DJI_0001"),
        ("IMG_20240131_123000.jpg", "IMG_20240131_123000"),
        ("PXL_20240131_123000123.jpg", "PXL_20240131_123000123"),
        ("bay_0001.png", "bay"),
        ("FLIGHT2_0001.png", "FLIGHT2"),
    ],
)
def test_photographs_that_a_camera_counted_are_scenes_of_their_own(name: str, mosaic: str) -> None:
    assert oysternet.mosaic_name(name) == mosaic


def test_the_table_of_classes_names_the_option_that_outlines_have(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="go with the classes of a recipe") as caught:
        datasets.load("oysternet", tmp_path, values={"reef": "reef"})
    assert "target_classes" in caught.value.hint


def test_a_tile_that_is_named_must_be_there(tmp_path: Path) -> None:
    for part, name in (("train", "a"), ("val", "b")):
        photograph(tmp_path / part / f"{name}.jpg")
        outlines(tmp_path / part / "via.json", **{name: [square()]})
    assert len(datasets.load("oysternet", tmp_path, split="train", tiles=["a.jpg", "b.jpg"])) == 1, (
        "the other is in val"
    )
    with pytest.raises(DatasetError, match='There is no picture zz.jpg in .*, which the option "tiles" names'):
        datasets.load("oysternet", tmp_path, split="train", tiles=["a.jpg", "zz.jpg"])


def test_hidden_files_of_a_mac_are_no_tiles(tmp_path: Path) -> None:
    for name in "ab":
        photograph(tmp_path / f"{name}.jpg")
        (tmp_path / f"._{name}.jpg").write_bytes(b"Mac OS X")
    outlines(tmp_path / "via.json", bare=True, a=[square()])
    assert sorted(chip.title for chip in datasets.load("oysternet", tmp_path)) == ["a", "b"]
