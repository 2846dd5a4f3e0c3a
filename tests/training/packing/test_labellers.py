"""Labels from a published network count only where each look is sure; small networks are taught by large ones."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import bundles
import chip_folders as folders
import keras
import numpy as np
import pytest
from engine.contract.network_input import InputSpec

from training import datasets
from training.chips import UNKNOWN, Chip
from training.datasets import DatasetError, clear_photographs
from training.fitting.stream import ChipStream, Pool
from training.fitting.teacher import TaughtStream
from training.network import unet
from training.packing.labellers import Averaged, Certainty, CsmaskLabeller, pseudo_labelled
from training.recipe import RecipeError, Source
from training.simulation import augment

CLOUDS = Path(__file__).parents[4] / "shared" / "data" / "clouds"
INSTALLED = importlib.util.find_spec("ukis_csmask") is not None


def stream() -> ChipStream:
    rng = np.random.default_rng(0)
    label = np.zeros((32, 32), np.uint8)
    label[:10], label[20:] = 1, UNKNOWN
    chip = Chip("set", "a", rng.random((4, 32, 32), dtype=np.float32), label, np.ones((32, 32), bool))
    pool = Pool(Source("folder", ".", "train"), [chip])
    return ChipStream([pool], augment.Augmentation.none(), InputSpec((0.0, 1.5), 0.0), batch=2, steps=1, seed=1)


def test_a_teacher_s_word_is_mixed_into_what_is_known(tmp_path: Path) -> None:
    model = unet.build(unet.Network("compact", (4, 4), 4, (1, 1)), 4)
    model.save(tmp_path / "teacher.keras")
    plain = stream()
    taught = TaughtStream(plain, tmp_path / "teacher.keras", 0.25)
    x, label = plain[0]
    seen, mixed = taught[0]
    np.testing.assert_array_equal(seen, x)
    word = keras.ops.convert_to_numpy(model(x, training=False))
    np.testing.assert_allclose(mixed[label >= 0], (0.75 * label + 0.25 * word)[label >= 0], atol=1e-5)
    assert (mixed[label < 0] == -1).all()
    assert (label < 0).any()


def test_a_teacher_looks_at_a_chip_turned_and_mirrored(tmp_path: Path) -> None:
    model = unet.build(unet.Network("compact", (4, 4), 4, (1, 1)), 4)
    model.save(tmp_path / "teacher.keras")
    plain = stream()
    x, label = plain[0]
    _, mixed = TaughtStream(plain, tmp_path / "teacher.keras", 1.0, looks=8)[0]
    words = []
    for mirror in (lambda a: a, lambda a: a[:, ::-1]):
        for turns in range(4):
            word = keras.ops.convert_to_numpy(model(np.rot90(mirror(x), turns, (1, 2)).copy(), training=False))
            words.append(mirror(np.rot90(word, -turns, (1, 2))))
    np.testing.assert_allclose(mixed[label >= 0], np.mean(words, 0)[label >= 0], atol=1e-5)
    assert np.ptp(words, axis=0).max() > 1e-4


def test_a_teacher_that_does_not_fit_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecipeError, match=r"nobody\.keras"):
        TaughtStream(stream(), tmp_path / "nobody.keras", 0.5)
    unet.build(unet.Network("compact", (4, 4), 4, (1, 1)), 3).save(tmp_path / "rgb.keras")
    with pytest.raises(RecipeError, match="takes 3 channels"):
        TaughtStream(stream(), tmp_path / "rgb.keras", 0.5)


def test_unlabelled_chips_are_read_in_channel_order_without_any_label(tmp_path: Path) -> None:
    (chip,) = datasets.load("unlabelled", folders.on_cloud_n(tmp_path, ("a",)), names=["a"])
    reflectance, _ = folders.blobs(64, 64, 0)
    np.testing.assert_allclose(chip.reflectance, reflectance, atol=6e-5)
    assert (chip.label == UNKNOWN).all()


def test_a_landsat_folder_gives_six_channels(tmp_path: Path) -> None:
    folder = tmp_path / "LC08"
    for band in range(2, 8):
        folders.write(folder / f"LC08_B{band}.TIF", np.full((8, 8), 5000 + 1000 * band, np.uint16))
    (chip,) = datasets.load("unlabelled", tmp_path, names=["LC08"])
    np.testing.assert_allclose(chip.reflectance[:, 0, 0], [0.08, 0.06, 0.04, 0.1, 0.12, 0.14], atol=1e-6)
    (folder / "LC08_B5.TIF").unlink()
    with pytest.raises(DatasetError, match=r"_B5\.TIF"):
        datasets.load("unlabelled", tmp_path, names=["LC08"])


def test_a_landsat_folder_of_the_surface_is_read_by_its_own_scaling(tmp_path: Path) -> None:
    folder = tmp_path / "LC08"
    for band in range(2, 8):
        numbers = np.full((8, 8), 10000 + 2000 * band, np.uint16)
        numbers[0] = 0
        folders.write(folder / f"LC08_L2SR_SR_B{band}.TIF", numbers)
    (chip,) = datasets.load("unlabelled", tmp_path, names=["LC08"])
    np.testing.assert_allclose(chip.reflectance[:, 1, 0], [0.295, 0.24, 0.185, 0.35, 0.405, 0.46], atol=1e-6)
    assert chip.valid[:, 0].tolist() == [False] + [True] * 7
    (clear,) = datasets.load("clear_scenes", tmp_path, names=["LC08"], source="snow")
    np.testing.assert_array_equal(clear.valid, chip.valid)
    np.testing.assert_array_equal(clear.reflectance, chip.reflectance)
    assert not clear.label.any()


def test_a_model_beside_a_labeller_counts_where_it_is_dark(tmp_path: Path) -> None:
    network = unet.build(unet.Network("compact", (4, 4), 4, (1, 1)), 4)
    bundle = bundles.with_keras(network, tmp_path / "four")

    class Labeller:
        @staticmethod
        def tile(image: np.ndarray) -> np.ndarray:
            return np.stack([image[0] * 0, image[0] * 0 + 1, image[0] * 0])

    image = np.full((6, 32, 48), 0.1, np.float32)
    image[:, :, 24:] = 0.8
    neither, cloud, shadow = Averaged(Labeller(), bundle).tile(image)  # type: ignore[arg-type]
    own = keras.ops.convert_to_numpy(network(np.moveaxis(image[:4], 0, -1)[None], training=False))[0, ..., 0]
    np.testing.assert_allclose(cloud[:, :24], 0.4 + 0.6 * own[:, :24], atol=1e-5)
    np.testing.assert_allclose(cloud[:, 24:], 1.0, atol=1e-6)
    np.testing.assert_allclose(neither, 1 - cloud, atol=1e-6)
    assert not shadow.any()


def test_a_patch_of_38_cloud_gives_four_channels(tmp_path: Path) -> None:
    name = "patch_27_2_by_6_LC08_L1TP_032030_20160420_20170223_01_T1"
    for number, band in enumerate(("red", "green", "blue", "nir")):
        numbers = np.full((384, 384), 10000 + 5000 * number, np.uint16)
        numbers[:, :9] = 0
        folders.write(tmp_path / f"{band}_{name}.TIF", numbers)
    (chip,) = datasets.load("unlabelled", tmp_path, names=[name])
    np.testing.assert_allclose(chip.reflectance[:, 0, 9], [0.1, 0.2, 0.3, 0.4], atol=1e-6)
    assert (chip.label == UNKNOWN).all() and chip.valid[0].tolist() == [False] * 9 + [True] * 375
    (tmp_path / f"nir_{name}.TIF").unlink()
    with pytest.raises(DatasetError, match="lacks nir_patch_27"):
        datasets.load("unlabelled", tmp_path, names=[name])


def test_made_up_infrared_is_bright_on_plants_and_dark_on_water() -> None:
    colours = np.array([[0.08, 0.14, 0.05], [0.02, 0.04, 0.09], [0.5, 0.45, 0.38], [0.8, 0.8, 0.8]], np.float32)
    plants, water, sand, foam = clear_photographs.made_up_infrared(colours.T[:, :, None])[:, 0]
    assert plants > 0.2 > 0.02 > water
    assert 0.5 < sand < 0.65
    assert 0.8 < foam < 0.95


@pytest.mark.skipif(INSTALLED, reason="ukis-csmask is installed")
def test_a_labeller_that_is_not_installed_is_named() -> None:
    with pytest.raises(Exception, match="ukis-csmask is not installed"):
        CsmaskLabeller()


@pytest.mark.skipif(not INSTALLED or not CLOUDS.is_dir(), reason="ukis-csmask is not installed, or no imagery there")
def test_what_the_labeller_is_sure_of_is_what_people_drew() -> None:
    (chip,) = datasets.load("on_cloud_n", CLOUDS / "oncloudn", chips=["chip_id_3"])
    (labelled,) = pseudo_labelled([chip], Certainty(shrink=(1,)))
    known = labelled.label != UNKNOWN
    assert known.mean() > 0.7
    assert (labelled.label == chip.label)[known].mean() > 0.9
