"""Transparency is no channel, and a mask that says something else than target and background is named."""

from __future__ import annotations

from pathlib import Path

import chip_folders as folders
import numpy as np
import pytest
from affine import Affine
from PIL import Image
from rasterio.warp import transform_bounds

from training import datasets
from training.chips import UNKNOWN
from training.datasets import DatasetError

GREY = np.full((3, 16, 16), 51, np.uint8)
LABEL = np.tile(np.array([0, 1], np.uint8), (16, 8))
PLACE = {"crs": "EPSG:32632", "transform": Affine(10, 0, 500_000, 0, -10, 5_000_000)}


def with_alpha(alpha: np.ndarray) -> np.ndarray:
    return np.concatenate([GREY, alpha[None]])


def pictured(folder: Path, picture: np.ndarray, suffix: str = ".png", label: np.ndarray = LABEL) -> Path:
    folders.write(folder / f"x{suffix}", picture)
    folders.write(folder / "x_mask.tif", label)
    return folder


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_transparency_is_no_near_infrared(tmp_path: Path, suffix: str) -> None:
    alpha = np.full((16, 16), 255, np.uint8)
    alpha[:4] = 0
    folder = pictured(tmp_path, with_alpha(alpha), suffix)
    (chip,) = datasets.load("folder", folder)
    assert chip.present == (True,) * 3 and not chip.valid[:4].any() and chip.valid[4:].all()
    (chip,) = datasets.load("folder", folder, bands=[1, 2, 3, 0])
    assert chip.present == (True, True, True, False)
    with pytest.raises(DatasetError, match=f"Band 4 of x{suffix} is its alpha, which says where there are data"):
        datasets.load("folder", folder, bands=[1, 2, 3, 4])


@pytest.mark.parametrize("lowest", [0, 90])
def test_a_fourth_band_that_gdal_took_for_alpha_is_asked_about(tmp_path: Path, lowest: int) -> None:
    infrared = np.arange(256).reshape(16, 16).clip(lowest, 91).astype(np.uint8)
    folder = pictured(tmp_path, with_alpha(infrared), ".tif")
    with pytest.raises(DatasetError, match=r"Band 4 of x.tif is marked as alpha, but is neither 0 nor 255 everywhere"):
        datasets.load("folder", folder)
    (chip,) = datasets.load("folder", folder, bands=[1, 2, 3, 4])
    np.testing.assert_allclose(chip.reflectance[3], infrared / 255, atol=1e-6)
    assert chip.valid.all() and (chip.label != UNKNOWN).all()
    folders.write(folder / "x.tif", np.concatenate([GREY, GREY[:1]]), alpha="UNSPECIFIED")
    (chip,) = datasets.load("folder", folder)
    assert chip.present == (True,) * 4


@pytest.mark.parametrize("quality", [60, 90, 100])
def test_a_mask_of_0_and_255_as_jpeg_says_which_values_count(tmp_path: Path, quality: int) -> None:
    disc = np.hypot(*(np.mgrid[:96, :96] - 48)) < 30
    folders.write(tmp_path / "image" / "x.png", np.full((3, 96, 96), 51, np.uint8))
    (tmp_path / "label").mkdir()
    Image.fromarray(disc * np.uint8(255)).save(tmp_path / "label" / "x.jpg", quality=quality)
    with pytest.raises(DatasetError, match=r"x.jpg holds \d+ values .* and a JPEG changes") as caught:
        datasets.load("folder", tmp_path)
    assert "[255] and [0]" in caught.value.hint
    (chip,) = datasets.load("folder", tmp_path, target_values=[255], background_values=[0])
    assert (chip.label[disc] != 0).all() and (chip.label[~disc] != 1).all() and (chip.label == 1).sum() > 1000


@pytest.mark.parametrize(
    ("values", "says"),
    [
        (np.array([0, 1, 2], np.uint8), r"holds 3 values \(0, 1, 2\)"),
        (np.array([-1, 0, 1], np.int16), r"holds 3 values \(-1, 0, 1\)"),
        (np.array([0.02, 0.92, 0.02], np.float32), r"holds 2 values \(0.02, 0.92\)"),
        (np.array([0, 128, 255], np.uint8), r"holds 3 values \(0, 128, 255\)"),
    ],
)
def test_values_beside_target_and_background_are_asked_about(tmp_path: Path, values: np.ndarray, says: str) -> None:
    folder = pictured(tmp_path, GREY, label=np.repeat(values, 6)[:16][None].repeat(16, 0))
    with pytest.raises(DatasetError, match=f"x_mask.tif {says}: which of them are target is not clear") as caught:
        datasets.load("folder", folder)
    assert ("probabilities" if values.dtype.kind == "f" else "target_values") in caught.value.hint


def test_the_advice_for_a_mask_without_0_leaves_background(tmp_path: Path) -> None:
    folder = pictured(tmp_path, GREY, label=LABEL + 1)
    with pytest.raises(DatasetError, match=r"holds 2 values \(1, 2\)") as caught:
        datasets.load("folder", folder)
    assert "such as [2] and [1]" in caught.value.hint
    (chip,) = datasets.load("folder", folder, target_values=[2], background_values=[1])
    np.testing.assert_array_equal(chip.label, LABEL)


def test_one_other_value_is_target(tmp_path: Path) -> None:
    (chip,) = datasets.load("folder", pictured(tmp_path, GREY, label=LABEL * 7))
    np.testing.assert_array_equal(chip.label, LABEL)


@pytest.mark.parametrize("options", [{}, {"target_values": [255]}, {"classes": ["sea", "reef", "sand"]}])
def test_a_coloured_picture_is_no_mask(tmp_path: Path, options: dict) -> None:
    green = np.stack([0 * LABEL, LABEL * 255, 0 * LABEL])
    with pytest.raises(DatasetError, match="x_mask.tif is a coloured picture, not a mask"):
        datasets.load("folder", pictured(tmp_path, GREY, label=green), **options)
    (chip,) = datasets.load("folder", pictured(tmp_path, GREY, label=np.stack([LABEL] * 3)))
    np.testing.assert_array_equal(chip.label, LABEL)


@pytest.mark.parametrize(
    ("transform", "far"),
    [
        (PLACE["transform"], False),
        (PLACE["transform"] * Affine.translation(0.4, 0), False),
        (PLACE["transform"] * Affine.translation(20, 0), True),
        (Affine(10, 0, 500_000, 0, 10, 5_000_000 - 160), True),
        (PLACE["transform"] * Affine.scale(2), True),
    ],
)
def test_a_mask_of_another_place_is_refused(tmp_path: Path, transform: Affine, far: bool) -> None:
    folders.write(tmp_path / "x.tif", GREY, **PLACE)
    folders.write(tmp_path / "x_mask.tif", LABEL, crs=PLACE["crs"], transform=transform)
    if far:
        with pytest.raises(DatasetError, match=r"x_mask.tif lies .* pixels away from x.tif"):
            datasets.load("folder", tmp_path)
    else:
        assert len(datasets.load("folder", tmp_path)) == 1


def test_a_mask_without_a_place_or_on_another_crs_of_the_same_place_is_taken(tmp_path: Path) -> None:
    folders.write(tmp_path / "x.tif", GREY, **PLACE)
    folders.write(tmp_path / "x_mask.png", LABEL)
    assert len(datasets.load("folder", tmp_path)) == 1
    (tmp_path / "x_mask.png").unlink()
    west, south, east, north = transform_bounds(PLACE["crs"], "EPSG:4326", 500_000, 4_999_840, 500_160, 5_000_000)
    place = Affine((east - west) / 16, 0, west, 0, (south - north) / 16, north)
    folders.write(tmp_path / "x_mask.tif", LABEL, crs="EPSG:4326", transform=place)
    assert len(datasets.load("folder", tmp_path)) == 1


def turned(path: Path, orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.fromarray(np.full((16, 24, 3), 90, np.uint8)).save(path, exif=exif)


def test_a_photograph_that_is_to_be_turned_does_not_go_with_a_mask_that_is_not(tmp_path: Path) -> None:
    turned(tmp_path / "x.jpg", 6)
    folders.write(tmp_path / "x_mask.png", np.zeros((16, 24), np.uint8))
    with pytest.raises(DatasetError, match="x.jpg has the EXIF orientation 6 and x_mask.png 1"):
        datasets.load("folder", tmp_path)
    turned(tmp_path / "x.jpg", 1)
    (chip,) = datasets.load("folder", tmp_path)
    assert (chip.label != UNKNOWN).all()


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".tif"])
@pytest.mark.parametrize("kind", ["image", "label"])
def test_a_file_that_was_cut_short_is_refused_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, kind: str
) -> None:
    monkeypatch.delenv("GDAL_PNG_WHOLE_IMAGE_OPTIM", raising=False)
    noise = np.random.default_rng(1).integers(0, 2, (3, 200, 200), np.uint8) * 255
    for name in ("image", "label"):
        path = tmp_path / name / f"x{suffix if name == kind else '.tif'}"
        path.parent.mkdir()
        Image.fromarray(noise[0] if name == "label" else np.moveaxis(noise, 0, -1)).save(path)
    cut = tmp_path / kind / f"x{suffix}"
    cut.write_bytes(cut.read_bytes()[: cut.stat().st_size // 2])
    with pytest.raises(DatasetError, match=rf"In .*{kind}: x{suffix} (cannot be read|is damaged)"):
        datasets.load("folder", tmp_path, target_values=[255], background_values=[0])
