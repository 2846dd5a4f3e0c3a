"""Labels and augmented imagery go out as files that other programs, and CloudReef, read again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
import small_fits
from PIL import Image

from training import datasets
from training.__main__ import main
from training.chips import UNKNOWN, Chip
from training.fitting.fit import batch_of
from training.packing.prepare import picture
from training.recipe import Recipe


def test_what_a_fit_sees_is_written_and_read_again(tmp_path: Path, capsys) -> None:
    recipe, data = small_fits.prepare(tmp_path)
    to = tmp_path / "out"
    command = ["sheet", str(recipe), "--data", str(data), "--to", str(to / "sheet.png"), "--chips", "3", "--bands"]
    assert main([*command, "--write", str(to / "tif")]) == 0
    x, y = batch_of(Recipe.load(recipe), data, 3)
    chips = datasets.load("folder", to / "tif")
    for chip, image, label in zip(chips, x, y, strict=True):
        np.testing.assert_array_equal(chip.reflectance, np.moveaxis(image, -1, 0))
        np.testing.assert_array_equal(chip.label, np.where(label[..., 0] < 0, UNKNOWN, label[..., 0]))
    with rasterio.open(to / "tif" / "image" / "001.tif") as file:
        assert file.descriptions == ("red", "green", "blue", "nir")
    with Image.open(to / "sheet.png") as drawn:
        assert drawn.size == (6 * 48, 3 * 48), "true colour, four channels, label"
        nir = np.array(drawn)[:48, 4 * 48 : 5 * 48, 0]
    np.testing.assert_allclose(nir, 255 * np.clip(x[0, ..., 3] / 0.6, 0, 1), atol=1)
    assert "each channel beside the label" in capsys.readouterr().out


def test_pictures_of_eight_bits_hold_what_is_visible(tmp_path: Path) -> None:
    recipe, data = small_fits.prepare(tmp_path)
    command = ["sheet", str(recipe), "--data", str(data), "--to", str(tmp_path / "s.png"), "--chips", "2"]
    assert main([*command, "--write", str(tmp_path / "png"), "--format", "png"]) == 0
    x, y = batch_of(Recipe.load(recipe), data, 2)
    with Image.open(tmp_path / "png" / "image" / "002.png") as drawn:
        np.testing.assert_allclose(np.array(drawn), 255 * np.clip(x[1, ..., :3] / 0.6, 0, 1), atol=1)
    with Image.open(tmp_path / "png" / "label" / "002.png") as drawn:
        np.testing.assert_array_equal(np.array(drawn), np.where(y[1, ..., 0] < 0, UNKNOWN, y[1, ..., 0]))


@pytest.mark.parametrize(("present", "panels"), [((True,) * 4, 7), ((True, True, True, False), 6)])
def test_prepare_draws_each_band_and_the_label(tmp_path: Path, present: tuple[bool, ...], panels: int) -> None:
    reflectance = np.random.default_rng(0).random((4, 40, 60), dtype=np.float32)
    label = np.zeros((40, 60), np.uint8)
    label[:20], label[20:25] = 1, UNKNOWN
    picture(Chip("made", "up", reflectance, label, np.ones((40, 60), bool), present), tmp_path / "x.png")
    with Image.open(tmp_path / "x.png") as drawn:
        values = np.array(drawn)
    assert values.shape == (40, panels * 60, 3)
    assert (values[:20, -60:] == 255).all() and (values[20:25, -60:] == 128).all() and not values[25:, -60:].any()
    last = values[:, -120:-60, 0].ravel()
    assert np.corrcoef(last, reflectance[3 if all(present) else 2].ravel())[0, 1] > 0.99
