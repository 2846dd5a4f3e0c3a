"""A source gives chips with the pixels that the network sees, however it lies on disk."""

from __future__ import annotations

from pathlib import Path

import chip_folders as folders
import numpy as np
import pytest

from training.chips import UNKNOWN, Chip, enlarged, shrunk
from training.recipe import Channel, Model, RecipeError, Source
from training.sources import load_source


def model(shrink: int) -> Model:
    channels = tuple(Channel(name, name, 0.5, 0.1) for name in ("red", "green", "blue"))
    return Model("m", "M", "1", "", channels, ("no", "yes"), (1.0, 2.0), shrink=shrink)


def test_coarser_pixels_are_means_and_majorities_of_what_is_known() -> None:
    reflectance = np.random.default_rng(2).random((3, 5, 4), dtype=np.float32)
    label, valid = np.zeros((5, 4), np.uint8), np.ones((5, 4), bool)
    label[:2, :2], label[0, 2:], label[2:4, :2] = [[1, 1], [1, 0]], 1, UNKNOWN
    valid[0, 0], valid[2:4, 2:] = False, False
    chip = shrunk(Chip("s", "s", reflectance, label, valid, (True,) * 3), 2, missing_value=0.0)
    np.testing.assert_array_equal(chip.label, [[1, 1], [UNKNOWN, 0]])
    np.testing.assert_array_equal(chip.valid, [[True, True], [True, False]])
    seen = reflectance[:, :2, :2].copy()
    seen[:, 0, 0] = (seen[:, 0, 1] + seen[:, 1, 0]) / 2  # a hole is filled from its neighbours
    np.testing.assert_allclose(chip.reflectance[:, 0, 0], seen.mean((1, 2)), rtol=1e-5)


def test_what_a_teacher_says_is_averaged_where_it_says_something() -> None:
    teacher = np.array([[250, 0, UNKNOWN, UNKNOWN], [200, 101, 40, UNKNOWN], [UNKNOWN] * 4, [UNKNOWN] * 4], np.uint8)
    blank = np.zeros((4, 4), np.uint8)
    chip = Chip("s", "s", np.zeros((3, 4, 4), np.float32), blank, blank == 0, (True,) * 3, teacher=teacher)
    coarse = shrunk(chip, 2)
    assert coarse.teacher is not None and coarse.teacher.tolist() == [[138, 40], [UNKNOWN, UNKNOWN]]
    np.testing.assert_array_equal(enlarged(coarse, 2).teacher, np.kron(coarse.teacher, np.ones((2, 2), np.uint8)))


def test_sources_are_shrunk_as_the_network_takes_them_and_scored_as_scenes_are(tmp_path: Path) -> None:
    folders.write(tmp_path / "x.tif", np.random.default_rng(1).random((3, 8, 8), dtype=np.float32))
    folders.write(tmp_path / "x_mask.tif", np.kron(np.eye(2, dtype=np.uint8), np.ones((4, 4), np.uint8))[None])
    source, coarse = Source("folder", ".", "train"), Source("folder", ".", "train", shrunk=2)
    (whole,) = load_source(source, tmp_path, model(1))
    (seen,) = load_source(source, tmp_path, model(4))
    assert whole.label.shape == (8, 8) and seen.label.tolist() == [[1, 0], [0, 1]]
    assert load_source(source, tmp_path, model(4), shrink=1)[0].label.shape == (8, 8)
    assert load_source(coarse, tmp_path, model(4))[0].label.shape == (4, 4)
    (scored,) = load_source(coarse, tmp_path, model(4), shrink=1)
    np.testing.assert_array_equal(scored.reflectance, enlarged(whole, 2).reflectance)
    with pytest.raises(RecipeError, match="shrunk by 2, which does not match 3"):
        load_source(coarse, tmp_path, model(3))
