"""An augmented chip is still one chip: image, label and validity stay on each other."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from training.simulation.augment import Augmentation, Chip, augment

GEOMETRY = {
    "flips": replace(Augmentation.none(), flips=True),
    "quarter turns": replace(Augmentation.none(), quarter_turns=True),
    "any angle": replace(Augmentation.none(), rotate_probability=1.0),
    "zoom in": replace(Augmentation.none(), zoom_probability=1.0, zoom=(1.2, 2.0)),
    "zoom out": replace(Augmentation.none(), zoom_probability=1.0, zoom=(0.5, 0.8)),
    "cut": Augmentation.none(size_px=64),
    "all and cut": replace(
        Augmentation.none(64), flips=True, quarter_turns=True, rotate_probability=1.0, zoom_probability=1.0
    ),
}

GEOMETRIC = ("rotate_probability", "zoom_probability", "invalid_probability")
PIXELWISE = [name for name in vars(Augmentation()) if name.endswith("_probability") and name not in GEOMETRIC]


def marker(rows: int = 120, cols: int = 120) -> Chip:
    """Bright where labelled, with a dark invalid corner; broad shapes, none of them symmetric."""
    row, col = np.mgrid[:rows, :cols]
    label = ((row - 40) ** 2 + (col - 70) ** 2 < 30**2) | ((row > 80) & (col < 45) & (row < 108) & (col > 15))
    valid = row + col > 25
    image = np.where(label, 0.8, 0.2) * np.array([1.0, 0.9, 0.8, 0.95])[:, None, None]
    return Chip(np.where(valid, image, np.nan).astype(np.float32), label.astype(np.uint8), valid, np.ones(4, bool))


@pytest.mark.parametrize("name", GEOMETRY)
@pytest.mark.parametrize("seed", range(6))
def test_label_and_validity_move_with_the_image(name: str, seed: int) -> None:
    chip = augment(marker(), GEOMETRY[name], np.random.default_rng(seed))
    assert chip.image.shape[1:] == chip.label.shape == chip.valid.shape
    assert chip.valid.any()
    bright = (chip.image[0] > 0.5).astype(np.uint8)
    disagree = (bright != chip.label) & chip.valid
    # Resampling may round a border pixel to either side; a shift would leave whole borders behind.
    assert disagree.mean() < 0.01
    assert 0.15 < chip.image[:, chip.valid].min() and chip.image[:, chip.valid].max() < 0.81, (
        "invalid pixels were mixed into valid ones"
    )


@pytest.mark.parametrize("name", ["flips", "quarter turns", "cut"])
def test_flips_turns_and_cuts_are_exact(name: str) -> None:
    source = marker()
    values = np.random.default_rng(0).random((4, 120, 120), dtype=np.float32)
    source = replace(source, image=values, valid=np.ones((120, 120), bool))
    for seed in range(8):
        chip = augment(source, GEOMETRY[name], np.random.default_rng(seed))
        assert np.isin(chip.image, values).all()
        if name != "cut":
            np.testing.assert_array_equal(np.sort(chip.image, axis=None), np.sort(values, axis=None))


def test_what_comes_from_outside_the_chip_is_invalid() -> None:
    whole = replace(marker(), valid=np.ones((120, 120), bool))
    chip = augment(whole, GEOMETRY["zoom out"], np.random.default_rng(1))
    assert not chip.valid[0, 0] and not chip.valid[-1, -1] and chip.valid[60, 60]
    small = augment(whole, Augmentation.none(size_px=150), np.random.default_rng(1))
    assert small.valid.sum() == 120 * 120 and small.label.shape == (150, 150)


@pytest.mark.parametrize("name", PIXELWISE)
def test_radiometry_never_moves_anything(name: str) -> None:
    source = marker()
    config = replace(Augmentation.none(), **{name: 1.0})
    for seed in range(3):
        chip = augment(source, config, np.random.default_rng(seed))
        np.testing.assert_array_equal(chip.label, source.label)
        np.testing.assert_array_equal(chip.valid, source.valid)
        assert np.isfinite(chip.image).all() and chip.image.min() >= 0.0
        inside = source.valid & (np.mgrid[:120, :120].sum(axis=0) > 40)
        red = chip.image[0]
        assert red[inside & (source.label == 1)].mean() > red[inside & (source.label == 0)].mean()
        assert (chip.image != source.image)[:, source.valid].any()


@pytest.mark.parametrize("name", ["quicklook_probability", "drop_optional_probability"])
def test_near_infrared_is_taken_away_and_said_to_be(name: str) -> None:
    chip = augment(marker(), replace(Augmentation.none(), **{name: 1.0}), np.random.default_rng(1))
    assert chip.present.tolist() == [True, True, True, False]
    assert (chip.image[3] == 0).all()


def test_a_quicklook_has_256_levels_from_black_to_white() -> None:
    source = marker()
    source = replace(source, image=np.random.default_rng(0).random((4, 120, 120), dtype=np.float32) * 0.4)
    chip = augment(source, replace(Augmentation.none(), quicklook_probability=1.0), np.random.default_rng(1))
    levels = chip.image[:3] * 255
    assert np.abs(levels - np.rint(levels)).max() < 1e-3
    assert levels.min() == 0 and levels.max() == 255


def test_nothing_asked_for_changes_nothing() -> None:
    source = marker()
    chip = augment(source, Augmentation.none(), np.random.default_rng(1))
    np.testing.assert_array_equal(chip.image[:, source.valid], source.image[:, source.valid])
    np.testing.assert_array_equal(chip.present, source.present)


def test_the_same_seed_gives_the_same_chip_and_the_source_stays_as_it_is() -> None:
    source, kept = marker(), marker()
    different = False
    for seed in range(12):
        one, again = (augment(source, Augmentation(size_px=64), np.random.default_rng(seed)) for _ in range(2))
        np.testing.assert_array_equal(one.image, again.image)
        np.testing.assert_array_equal(one.label, again.label)
        different |= bool((one.label != source.label[:64, :64]).any())
    assert different
    np.testing.assert_array_equal(source.image, kept.image)
    np.testing.assert_array_equal(source.present, kept.present)


@pytest.mark.parametrize("seed", range(8))
def test_an_invalid_strip_takes_one_piece_along_an_edge_and_nothing_else(seed: int) -> None:
    config = replace(Augmentation.none(), invalid_probability=1.0, invalid=(0.1, 0.3))
    source = replace(marker(), valid=np.ones((120, 120), bool), image=np.full((4, 120, 120), 0.5, np.float32))
    chip = augment(source, config, np.random.default_rng(seed))
    assert 0.0 < (~chip.valid).mean() < 0.35
    edge = np.concatenate([chip.valid[0], chip.valid[-1], chip.valid[:, 0], chip.valid[:, -1]])
    assert not edge.all()
    assert (chip.image[:, ~chip.valid] == 0).all() and (chip.image[:, chip.valid] == 0.5).all()
