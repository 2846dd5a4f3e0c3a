"""A new model takes the bands of the scene that was labelled, whatever they hold."""

from __future__ import annotations

import lessons
import numpy as np
import pytest
import rasterio

pytest.importorskip("keras")

from pathlib import Path

from engine.contract.errors import CloudReefError
from engine.contract.model import Bundle
from engine.contract.protocol import Job, Outputs, SceneJob
from engine.segmenting.segment import segment

from training.commands.teach_command import load_train
from training.recipe import Recipe
from training.teaching.teach import teach

LIKE = Path(__file__).parents[3] / "resources" / "models" / "clouds-fast"
HEIGHTS = ("elevation", "VV", "")


def scene(path: Path, names: tuple[str, ...], seed: int = 3) -> np.ndarray:
    """Writes heights, decibels and an unnamed band of noise; discs are high and dark to the radar."""
    target = lessons.scene(path, seed)
    rng = np.random.default_rng(seed)
    heights = 1200 + 300 * target + rng.normal(0, 60, target.shape)
    decibels = -9 - 6 * target + rng.normal(0, 1.5, target.shape)
    values = np.stack([heights, decibels, rng.normal(5e4, 1e4, target.shape)]).astype(np.float32)
    profile = {"count": 3, "height": lessons.SIDE, "width": lessons.SIDE, "dtype": "float32", "crs": lessons.CRS}
    with rasterio.open(path, "w", driver="GTiff", transform=lessons.TRANSFORM, **profile) as file:
        file.write(values)
        file.descriptions = names
    return target


def taught(folder: Path, names: tuple[str, ...], new_bands: list[int], **more: object) -> Bundle:
    drawn = lessons.labels(folder / "labels.geojson", scene(folder / "scene.tif", names))
    job = lessons.job(folder, drawn, LIKE, fresh=True, epochs=3, new_bands=new_bands, classes=["clear", "disc"], **more)
    teach(load_train(job), lambda event: None)
    return Bundle.load(folder / "model")


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return taught(tmp_path_factory.mktemp("heights"), HEIGHTS, [1, 2, 3])


def test_channels_are_called_like_the_bands_and_standardised(model):
    assert [channel.name for channel in model.channels] == ["elevation", "VV", "band 3 of 3"]
    assert model.inputs.values == "numbers"
    means = -np.array(model.inputs.bias) / np.array(model.inputs.gain)
    assert means == pytest.approx([1270, -10.4, 5e4], rel=0.1)
    assert 1 / np.array(model.inputs.gain) == pytest.approx([145, 3, 1e4], rel=0.25)


def test_it_finds_the_bands_of_another_scene_by_itself_and_the_discs_in_them(model, tmp_path):
    target = scene(tmp_path / "other.tif", HEIGHTS, seed=11)
    mask = tmp_path / "mask.tif"
    segment(Job(str(model.folder), (SceneJob((str(tmp_path / "other.tif"),), Outputs(str(mask))),)), lambda event: None)
    with rasterio.open(mask) as file:
        found = file.read(1) == 1
    assert (found & target).sum() / (found | target).sum() > 0.7


def test_a_scene_whose_bands_are_called_otherwise_is_refused_in_a_sentence(model, tmp_path):
    scene(tmp_path / "other.tif", ("slope", "VH", ""))
    job = Job(str(model.folder), (SceneJob((str(tmp_path / "other.tif"),), Outputs(str(tmp_path / "mask.tif"))),))
    with pytest.raises(CloudReefError, match="Nothing in other.tif says for certain which band is elevation, VV"):
        segment(job, lambda event: None)


def test_bands_of_reflected_light_stay_reflectance(tmp_path):
    from engine.chips.new_channels import channels_of

    lessons.scene(tmp_path / "scene.tif")
    with rasterio.open(tmp_path / "scene.tif", "r+") as file:
        file.descriptions = ("blue", "green", "red", "SWIR 1")
    channels, values = channels_of((str(tmp_path / "scene.tif"),), (3, 2, 1, 4))
    assert ([channel.common_name for channel in channels], values) == (["red", "green", "blue", "swir"], "reflectance")


@pytest.mark.parametrize(
    ("bands", "sentence"), [([1, 5], "Band 5 was chosen for the new model"), ([2, 2], "Band 2 was chosen twice")]
)
def test_bands_that_are_not_there_or_twice_are_refused(tmp_path, bands, sentence):
    with pytest.raises(CloudReefError, match=sentence):
        taught(tmp_path, HEIGHTS, bands)


def test_other_bands_need_a_new_model(tmp_path):
    job = lessons.job(tmp_path, tmp_path / "labels.geojson", LIKE, new_bands=[1])
    with pytest.raises(CloudReefError, match="Other bands need a new model"):
        load_train(job)


def test_a_lesson_goes_on_from_it_with_the_same_gain_and_bias(model, tmp_path):
    drawn = lessons.labels(tmp_path / "labels.geojson", scene(tmp_path / "scene.tif", HEIGHTS, seed=5))
    job = lessons.job(tmp_path, drawn, model.folder, epochs=1, rehearse=False)
    told = teach(load_train(job), lambda event: None)
    assert told.statistics["before"] > 0.5
    recipe = Recipe.load(tmp_path / "lesson" / "recipe.toml").model
    assert (recipe.names, recipe.values) == (("elevation", "VV", "band 3 of 3"), "numbers")
    assert (recipe.gain, recipe.bias) == (model.inputs.gain, model.inputs.bias)
