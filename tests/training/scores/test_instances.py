"""Reefs are counted, measured and matched; answers worked out by hand."""

from __future__ import annotations

from pathlib import Path

import chip_folders as folders
import numpy as np
import pytest

from training.__main__ import main
from training.datasets import DatasetError
from training.scores.instances import Instances, InstanceScore, compare, compare_files, total


def drawn(*rows: str) -> np.ndarray:
    return np.array([[character == "#" for character in row] for row in rows])


def squares(*places: tuple[int, int, int], size: int = 40) -> Instances:
    """Squares (row, col, side)."""
    mask = np.zeros((size, size), bool)
    for row, col, side in places:
        mask[row : row + side, col : col + side] = True
    return Instances.of(mask)


def test_areas_are_numbered_and_measured() -> None:
    found = Instances.of(drawn("##...", "#...#", "...##", "....."))
    assert len(found) == 2
    np.testing.assert_array_equal(found.pixels, [3, 3])
    np.testing.assert_array_equal(found.labels, [[1, 1, 0, 0, 0], [1, 0, 0, 0, 2], [0, 0, 0, 2, 2], [0, 0, 0, 0, 0]])


def test_areas_that_touch_by_a_corner_are_one() -> None:
    assert len(Instances.of(drawn("#.", ".#"))) == 1


def test_small_areas_are_left_out() -> None:
    found = Instances.of(drawn("#.##", "..##"), minimum_px=2)
    assert len(found) == 1 and not found.labels[0, 0] and found.labels[0, 2] == 1


def test_nodata_of_a_mask_is_no_reef() -> None:
    assert len(Instances.of(np.array([[255, 1, 0]], np.uint8))) == 1


def test_an_area_across_strips_is_one() -> None:
    mask = np.zeros((3000, 3), bool)
    mask[:, 1] = True
    np.testing.assert_array_equal(Instances.of(mask).pixels, [3000])


def test_matching_at_half_overlap() -> None:
    """10 x 10 squares: moved by 3 columns they share 70 of 130 pixels (0.54), by 4 60 of 140 (0.43)."""
    true = squares((0, 0, 10), (20, 0, 10))
    found = squares((0, 3, 10), (20, 4, 10), (30, 30, 5))
    score = compare(found, true)
    assert score == InstanceScore(found=3, true=2, matched=1, found_px=225, true_px=200)
    assert score.precision == pytest.approx(1 / 3) and score.recall == 0.5 and score.f1 == pytest.approx(0.4)
    assert score.count_error == 0.5 and score.area_error == pytest.approx(0.125)
    assert compare(found, true, iou=0.4).matched == 2


def test_one_area_over_two_reefs_matches_one_at_most() -> None:
    """A 10 x 20 block over a 10 x 12 and a 10 x 6 reef: 0.6 and 0.3."""
    true, found = np.zeros((10, 20), bool), np.ones((10, 20), bool)
    true[:, :12] = true[:, 14:] = True
    score = compare(Instances.of(found), Instances.of(true), iou=0.3)
    assert (score.found, score.true, score.matched) == (1, 2, 1)


def test_exactly_half_matches() -> None:
    true, found = np.zeros((1, 4), bool), np.ones((1, 4), bool)
    true[0, :2] = True
    assert compare(Instances.of(found), Instances.of(true)).matched == 1


def test_nothing_on_either_side_is_undefined_not_perfect() -> None:
    nothing = squares()
    assert set(compare(nothing, nothing).scores().values()) == {0, None}
    missed = compare(nothing, squares((0, 0, 4)))
    assert (missed.precision, missed.recall, missed.count_error, missed.area_error) == (None, 0.0, -1.0, -1.0)


def test_scenes_add_up() -> None:
    one = compare(squares((0, 0, 10)), squares((0, 0, 10)))
    other = compare(squares((0, 0, 10)), squares((20, 20, 10)))
    both = total([one, other])
    assert (both.precision, both.recall, both.count_error, both.area_error) == (0.5, 0.5, 0.0, 0.0)


def test_masks_of_different_shapes_are_refused() -> None:
    with pytest.raises(ValueError, match="cannot be compared"):
        compare(squares(size=8), squares(size=9))


def masks(folder: Path) -> tuple[Path, Path]:
    """Two masks with truth: one reef found, and one where the truth does not know."""
    reef = np.zeros((20, 20), np.uint8)
    reef[2:8, 2:8] = 1
    unknown = np.zeros((20, 20), np.uint8)
    unknown[2:8, 2:8], unknown[15, 15] = 255, 1
    for name, mask, truth in (("a", reef, reef * 255), ("b", reef, unknown)):
        folders.write(folder / "mask" / f"{name}.tif", mask)
        folders.write(folder / "truth" / f"{name}.png", truth)
    return folder / "mask", folder / "truth"


def test_files_are_counted_one_by_one_and_together(tmp_path: Path, capsys) -> None:
    mask, truth = masks(tmp_path)
    assert compare_files(mask / "a.tif", truth / "a.png").matched == 1
    assert main(["count", str(mask), str(truth)]) == 0
    one, other, both = capsys.readouterr().out.splitlines()
    assert one.startswith("a.tif: found 1, true 1, matched 1, precision 1, recall 1")
    assert other.startswith("b.tif: found 0, true 1, matched 0, precision -, recall 0")
    assert both.startswith("all: found 1, true 2, matched 1") and "count error -0.5" in both
    assert main(["count", str(mask), str(truth), "--minimum-px", "2"]) == 0
    assert "all: found 1, true 1" in capsys.readouterr().out


def test_a_mask_without_a_truth_is_named(tmp_path: Path, capsys) -> None:
    mask, truth = masks(tmp_path)
    (truth / "b.png").unlink()
    assert main(["count", str(mask), str(truth)]) == 1
    assert "no truth for b.tif (1 of 2)" in capsys.readouterr().err
    folders.write(truth / "a.png", np.zeros((4, 4), np.uint8))
    with pytest.raises(DatasetError, match=r"a\.tif has \(20, 20\) pixels, but its truth a\.png has \(4, 4\)"):
        compare_files(mask / "a.tif", truth / "a.png")


def test_what_gis_programs_lay_beside_masks_is_no_mask(tmp_path: Path, capsys) -> None:
    mask, truth = masks(tmp_path)
    for folder in (mask, truth):
        (folder / "a.qml").write_text("<qgis/>", encoding="utf-8")
        (folder / "b.tif.aux.xml").write_text("<PAMDataset/>", encoding="utf-8")
    assert main(["count", str(mask), str(truth)]) == 0
    assert "all: found 1, true 2" in capsys.readouterr().out
