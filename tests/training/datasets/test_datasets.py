"""Published data sets are read in the layout they are published in, and what is amiss is named."""

from __future__ import annotations

from pathlib import Path

import chip_folders as folders
import numpy as np
import pytest

from training import datasets
from training.chips import UNKNOWN, Chip, near
from training.datasets import DatasetError, thirty_eight_cloud

DATA = Path(__file__).parents[4] / "shared" / "data" / "clouds"


def test_38_cloud_names_say_band_place_and_scene() -> None:
    band, patch = thirty_eight_cloud.parse_name("nir_patch_192_10_by_12_LC08_L1TP_002053_20160520_20170324_01_T1.TIF")
    assert (band, patch.number, patch.row, patch.col) == ("nir", 192, 10, 12)
    assert patch.scene == "LC08_L1TP_002053_20160520_20170324_01_T1"


@pytest.mark.parametrize("name", ["truecolor_patch_1_1_by_1_LC08_x.TIF", "red_patch_1_by_1_LC08_x.TIF", "LICENSE"])
def test_other_files_beside_38_cloud_are_no_patches(name: str) -> None:
    assert thirty_eight_cloud.parse_name(name) is None


def test_38_cloud_is_joined_scaled_and_cut_free_of_its_padding(tmp_path: Path) -> None:
    (chip,) = datasets.load("thirty_eight_cloud", folders.thirty_eight_cloud(tmp_path))
    reflectance, target = folders.blobs(384, 384, 7)
    np.testing.assert_allclose(chip.reflectance[:, 40:], reflectance[:, 40:], atol=2e-5)
    assert not chip.valid[:40].any() and chip.valid[40:].all()
    assert (chip.label[:40] == UNKNOWN).all()
    np.testing.assert_array_equal(chip.label[40:], target[40:])


def test_a_missing_band_of_38_cloud_is_named(tmp_path: Path) -> None:
    folder = folders.thirty_eight_cloud(tmp_path)
    next((folder / "train_nir").iterdir()).unlink()
    with pytest.raises(DatasetError, match=r"patch_192_10_by_12_.* has no file for: nir"):
        datasets.load("thirty_eight_cloud", folder)


def test_a_38_cloud_file_of_the_wrong_size_is_named(tmp_path: Path) -> None:
    folder = folders.thirty_eight_cloud(tmp_path)
    path = next((folder / "train_red").iterdir())
    folders.write(path, np.ones((100, 384), np.uint16))
    with pytest.raises(DatasetError, match=r"red_patch.* is 100x384"):
        datasets.load("thirty_eight_cloud", folder)


def test_on_cloud_n_is_put_in_channel_order(tmp_path: Path) -> None:
    chips = datasets.load("on_cloud_n", folders.on_cloud_n(tmp_path, ("a", "b")), chips=["b"])
    assert [chip.scene for chip in chips] == ["b"]
    reflectance, target = folders.blobs(64, 64, 1)
    np.testing.assert_allclose(chips[0].reflectance, reflectance, atol=6e-5)
    np.testing.assert_array_equal(chips[0].label, target)


def test_the_rim_of_generous_labels_can_be_left_out(tmp_path: Path) -> None:
    folder = folders.on_cloud_n(tmp_path, ("a",))
    (whole,), (core,) = (datasets.load("on_cloud_n", folder, rim_px=rim) for rim in (0, 3))
    np.testing.assert_array_equal(core.label == 0, whole.label == 0)
    rim = (whole.label == 1) & near(whole.label == 0, 3)
    assert rim.any() and (core.label[rim] == UNKNOWN).all() and (core.label == 1).any()


def test_biome_patches_have_no_near_infrared_and_know_their_scene(tmp_path: Path) -> None:
    picture, label = np.full((3, 20, 30), 51, np.uint8), np.zeros((20, 30), np.uint8)
    picture[:, :5], label[10:] = 0, 255
    for number in (8, 375):
        stem = f"patch_{number}_1_by_8_LC81080162013171LGN00"
        folders.write(tmp_path / f"{stem}_rgb.png", picture)
        folders.write(tmp_path / f"{stem}_gt.png", label)
    (chip,) = datasets.load("biome_rgb", tmp_path, exclude=["patch_375_"])
    assert chip.scene == "LC81080162013171LGN00"
    assert chip.present == (True, True, True, False) and not chip.reflectance[3].any()
    np.testing.assert_allclose(chip.reflectance[:3, 5:], 0.2, atol=1e-6)
    assert [chip.label[2, 0], chip.label[7, 0], chip.label[15, 0]] == [UNKNOWN, 0, 1]
    (whole,) = datasets.load("biome_rgb", tmp_path, exclude=["patch_375_"], infrared=True)
    assert whole.present == (True, True, True, True) and not whole.reflectance[3, :5].any()
    np.testing.assert_allclose(whole.reflectance[3, 5:], 0.2 * 1.12, atol=1e-3)


def test_between_two_thresholds_nobody_knows(tmp_path: Path) -> None:
    blue = np.full((80, 80), 500, np.uint16)
    blue[20:60, 20:60] = 4000
    blue[2, 2] = 4000
    folders.write(tmp_path / "x.tif", np.stack([blue, blue, blue, blue]))
    (chip,) = datasets.load("thresholded", tmp_path, thresholds={"x": [0.1, 0.2]})
    assert chip.label[40, 40] == 1
    assert chip.label[40, 18] == UNKNOWN, "beside a cloud nothing counts as background"
    assert chip.label[40, 5] == 0
    assert chip.label[2, 2] == 0, "a speck is no cloud"


@pytest.mark.parametrize(
    ("name", "options", "says"),
    [("sentinel", {}, "no data set"), ("on_cloud_n", {"scenes": 1}, "no option"), ("biome_rgb", {}, "no chips")],
)
def test_what_cannot_be_loaded_is_said(tmp_path: Path, name: str, options: dict, says: str) -> None:
    with pytest.raises(DatasetError, match=says):
        datasets.load(name, tmp_path, **options)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="nowhere"):
        datasets.load("ukis", tmp_path / "nowhere")


@pytest.mark.skipif(not DATA.is_dir(), reason="the real imagery is not at hand")
@pytest.mark.parametrize(
    ("name", "folder", "options", "cover"),
    [
        ("thirty_eight_cloud", "38cloud/labelled", {}, None),
        ("on_cloud_n", "oncloudn", {"chips": ["chip_id_3"]}, 0.4355),
        ("ukis", "ukis", {"sensors": ["sentinel2"]}, 0.1892),
    ],
)
def test_the_real_sets_are_read_as_reflectance(name: str, folder: str, options: dict, cover: float | None) -> None:
    (chip,) = datasets.load(name, DATA / folder, **options)
    assert chip.reflectance.dtype == np.float32
    assert 0.02 < np.median(chip.reflectance[0]) < 0.9
    if cover is not None:
        assert (chip.label == 1).mean() == pytest.approx(cover, abs=1e-3)


def test_a_chip_whose_parts_do_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="fit together"):
        Chip("s", "x", np.zeros((4, 8, 8), np.float32), np.zeros((8, 9), np.uint8), np.ones((8, 8), bool))


def test_near_reaches_so_many_pixels_along_rows_and_columns() -> None:
    target = np.zeros((9, 9), bool)
    target[1, 4] = True
    expected = np.zeros((9, 9), bool)
    expected[0:4, 2:7] = True
    np.testing.assert_array_equal(near(target, 2), expected)


def test_simulated_mountains_have_snow_no_cloud_and_are_the_same_each_time(tmp_path: Path) -> None:
    one, other = datasets.load("simulated_mountains", tmp_path, landforms=1, winters=2)
    (again,) = datasets.load("simulated_mountains", tmp_path, landforms=1, winters=1)
    np.testing.assert_array_equal(one.reflectance, again.reflectance)
    assert (one.reflectance != other.reflectance).any()
    assert not one.label.any() and one.valid.all()
    for chip in (one, other):
        assert 0 < chip.reflectance.min() and chip.reflectance.max() < 1.5
        assert chip.reflectance[0].max() > 0.35, "snow"
        assert np.median(chip.reflectance[0]) < 0.3


def test_an_option_that_a_data_set_does_not_have_is_said_with_those_it_has(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match='on_cloud_n has no option "chps"; it has: chips, rim_px'):
        datasets.load("on_cloud_n", folders.on_cloud_n(tmp_path, ("a",)), chps=["a"])


def test_a_chip_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"There is no file .*B04\.tif"):
        datasets.load("on_cloud_n", folders.on_cloud_n(tmp_path, ("a",)), chips=["z"])


SPECTRAL = ["red", "green", "blue", "nir", "swir16", "swir22"]


def test_mountains_have_snow_that_is_dark_in_short_wave_infrared(tmp_path: Path) -> None:
    four = datasets.load("simulated_mountains", tmp_path, landforms=1, winters=1)[0]
    six = datasets.load("simulated_mountains", tmp_path, landforms=1, winters=1, channels=SPECTRAL)[0]
    assert len(four.reflectance) == 4 and six.present == (True,) * 6
    snow = six.reflectance[:3].min(0) > 0.5
    assert snow.any() and six.reflectance[4][snow].max() < 0.35


def test_white_is_told_apart_by_short_wave_infrared_alone(tmp_path: Path) -> None:
    chips = datasets.load("simulated_white", tmp_path, count=9)
    (again, *_) = datasets.load("simulated_white", tmp_path, count=1)
    np.testing.assert_array_equal(chips[0].reflectance, again.reflectance)
    assert [sorted(np.unique(chip.label)) for chip in chips] == [[1], [0], [0, 1]] * 3
    ratio = {0: [], 1: []}
    for chip in chips:
        assert chip.present == (True,) * 6 and chip.valid.all() and 0 <= chip.reflectance.min()
        for label in np.unique(chip.label):
            red, short_wave = (chip.reflectance[channel][chip.label == label].mean() for channel in (0, 4))
            assert red > 0.4
            ratio[int(label)].append(short_wave / red)
    assert max(ratio[0]) < 0.195 < min(ratio[1])


def test_ukis_gives_short_wave_infrared_when_asked(tmp_path: Path) -> None:
    image = np.arange(1, 7, dtype=np.float32) / 10 * np.ones((8, 8, 1), np.float32)
    np.savez(tmp_path / "landsat5.npz", img=image, msk=np.full((8, 8, 1), 4))
    (four,) = datasets.load("ukis", tmp_path, sensors=["landsat5"])
    (six,) = datasets.load("ukis", tmp_path, sensors=["landsat5"], channels=SPECTRAL)
    np.testing.assert_allclose(four.reflectance[:, 0, 0], (0.3, 0.2, 0.1, 0.4))
    np.testing.assert_allclose(six.reflectance[:, 0, 0], (0.3, 0.2, 0.1, 0.4, 0.5, 0.6))
    with pytest.raises(DatasetError, match="no channel cirrus; they have: blue"):
        datasets.load("ukis", tmp_path, channels=["cirrus"])


def test_clear_scenes_give_the_channels_that_they_are_asked_for(tmp_path: Path) -> None:
    import rasterio

    folders.write(tmp_path / "field.tif", np.stack([np.full((8, 8), 1000 * n, np.uint16) for n in range(1, 6)]))
    with rasterio.open(tmp_path / "field.tif", "r+") as file:
        file.descriptions = ("red", "green", "blue", "nir", "swir16")
        file.scales = (1e-4,) * 5
    (chip,) = datasets.load("clear_scenes", tmp_path, names=["field.tif"], source="clear", channels=SPECTRAL)
    np.testing.assert_allclose(chip.reflectance[:, 0, 0], (0.1, 0.2, 0.3, 0.4, 0.5, 0))
    assert chip.present == (True,) * 5 + (False,)
