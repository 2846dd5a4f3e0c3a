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
from engine.contract.training_jobs import ChipLabels, ChipOptions, ExportTraining
from engine.jobs.exporttraining import exporttraining
from engine.network.preprocess import network_input, to_reflectance
from engine.scenes.scene import Scene
from engine.segmenting.segment import segment
from rasterio.windows import Window

from training.commands.teach_command import load_train
from training.fitting.fit import batch_of
from training.recipe import Recipe
from training.sources import load_split
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


def with_hole(path: Path, dtype: str) -> None:
    """Stores the scene anew, heights as -9999 in a corner where the other bands have values."""
    with rasterio.open(path) as file:
        values, profile, names = file.read(), file.profile, file.descriptions
    values[1] *= 100  # whole numbers of hundredths of a decibel
    values[2] /= 10
    values[0, :96, :96] = -9999
    with rasterio.open(path, "w", **{**profile, "dtype": dtype, "nodata": -9999}) as file:
        file.write(np.rint(values).astype(dtype))
        file.descriptions = names


@pytest.mark.parametrize("dtype", ["int16", "float32"])
def test_where_one_band_has_no_number_the_mean_stands_for_it(tmp_path, dtype):
    drawn = lessons.labels(tmp_path / "labels.geojson", scene(tmp_path / "scene.tif", HEIGHTS))
    with_hole(tmp_path / "scene.tif", dtype)
    job = lessons.job(tmp_path, drawn, LIKE, fresh=True, epochs=1, new_bands=[1, 2, 3], classes=["clear", "disc"])
    teach(load_train(job), lambda event: None)
    bundle = Bundle.load(tmp_path / "model")
    mean = -bundle.inputs.bias[0] / bundle.inputs.gain[0]
    assert mean == pytest.approx(1270, rel=0.1) and 1 / bundle.inputs.gain[0] == pytest.approx(145, rel=0.3)
    scene_job = SceneJob((str(tmp_path / "scene.tif"),), Outputs(""))
    with Scene.open(scene_job, bundle) as opened:
        values, valid = opened.read(Window(0, 0, 96, 96))
        seen = network_input(
            to_reflectance(values, opened.scaling.scale, opened.scaling.offset), valid, (True,) * 3, bundle.inputs
        )
    assert valid.all() and np.abs(seen[0]).max() < 0.01 and seen[1].std() > 0.5


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
    assert [channel.common_name for channel in channels] == ["red", "green", "blue", "SWIR 1"]
    assert values == "reflectance"


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


def exported(folder: Path, names: tuple[str, ...], seed: int) -> None:
    target = scene(folder / f"scene-{seed}.tif", names, seed)
    drawn = lessons.labels(folder / f"labels-{seed}.geojson", target)
    labels = ChipLabels(str(drawn), lessons.CRS, class_field="class", target_values=("disc",))
    job = ExportTraining(
        str(LIKE),
        (str(folder / f"scene-{seed}.tif"),),
        labels,
        str(folder / "chips"),
        options=ChipOptions(chip_px=64),
        classes=("clear", "disc"),
        new_bands=(2, 1),
    )
    exporttraining(job, lambda event: None)


def test_a_data_set_of_other_bands_comes_with_a_recipe_that_can_be_fitted(tmp_path):
    exported(tmp_path, HEIGHTS, 3)
    exported(tmp_path, HEIGHTS, 4)
    recipe = Recipe.load(tmp_path / "chips" / "recipe.toml")
    assert (recipe.model.id, recipe.model.names, recipe.model.values) == ("disc", ("VV", "elevation"), "numbers")
    assert recipe.model.description == "Finds disc in VV, elevation."
    assert {chip.scene for _, chip in load_split(recipe, tmp_path / "chips", "train", "validation")} == {
        "scene-3",
        "scene-4",
    }
    x, y = batch_of(recipe, tmp_path / "chips", 4)
    assert x.shape[-1] == 2 and np.isfinite(x).all() and (y == 1).any()
    with pytest.raises(CloudReefError, match="its channels are"):
        exported(tmp_path, ("slope", "VH", ""), 5)
