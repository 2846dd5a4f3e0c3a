"""A table of pairs is read as spreadsheets write it, and packed by the table that was named."""

from __future__ import annotations

from pathlib import Path

import chip_folders as folders
import numpy as np
import pytest

from training import datasets
from training.datasets import DatasetError
from training.packing.prepare import Request, prepare


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    for name in "abc":
        folders.write(tmp_path / f"{name}.png", np.full((3, 8, 8), 90, np.uint8))
        folders.write(tmp_path / f"{name}_mask.png", np.eye(8, dtype=np.uint8))
    return tmp_path


def table(folder: Path, rows: list[str], between: str = ",", name: str = "pairs.csv", encoding: str = "utf-8") -> None:
    text = "\r\n".join(row.replace(",", between) for row in rows)
    (folder / name).write_text(text, encoding=encoding)


@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_cells_are_separated_as_the_first_line_shows(pictures: Path, between: str) -> None:
    rows = ["image,label,scene,split", "a.png,a_mask.png,one,train", "b.png,b_mask.png,two,validation"]
    table(pictures, rows, between, encoding="utf-8-sig")
    (chip,) = datasets.load("pairs", pictures, split="train")
    assert (chip.scene, chip.title) == ("one", "a")


def test_empty_rows_are_skipped_and_others_keep_their_line(pictures: Path) -> None:
    rows = ["image,label,scene,split", "a.png,a_mask.png,one,train", ",,,", "", "b.png,b_mask.png,two,train", " , ,,"]
    table(pictures, rows)
    assert [chip.scene for chip in datasets.load("pairs", pictures)] == ["one", "two"]
    table(pictures, [*rows, "z.png,a_mask.png,,"])
    with pytest.raises(DatasetError, match=r"Line 7 of .* names .*z\.png, which is not there"):
        datasets.load("pairs", pictures)


def test_another_table_is_packed_with_its_own_splits(pictures: Path, tmp_path: Path) -> None:
    table(pictures, ["image,label,scene,split", "a.png,a_mask.png,one,train"])
    rows = ["image,label,scene,split", "b.png,b_mask.png,two,validation", "c.png,c_mask.png,three,test"]
    table(pictures, rows, name="other.csv")
    assert datasets.splits("pairs", pictures, table="other.csv") == ["test", "validation"]
    summary = prepare(Request((("pairs", pictures),), {"table": "other.csv"}), str(tmp_path / "store"))
    assert {split: share.chips for (_, split), share in summary.shares.items()} == {"test": 1, "validation": 1}
    (pictures / "pairs.csv").unlink()
    assert prepare(Request((("pairs", pictures),), {"table": "other.csv"}), str(tmp_path / "again")).chips == 2


def test_a_table_that_is_not_there_or_in_another_encoding_says_so(pictures: Path) -> None:
    with pytest.raises(DatasetError, match=r"There is no table .*pairs\.csv"):
        datasets.load("pairs", pictures)
    table(pictures, ["image,label,scene", "a.png,a_mask.png,Küste"], encoding="cp1252")
    with pytest.raises(DatasetError, match=r"pairs\.csv is not in UTF-8"):
        datasets.load("pairs", pictures)
