"""Canvases show pieces of many scenes; each fold of a cross-validation keeps its part of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from engine.contract.errors import CloudReefError
from numpy.typing import NDArray

from training.chips import CLOUD, SHADOW, UNKNOWN, Chip
from training.packing.canvas_sources import CanvasSources
from training.packing.canvases import Ingredient, canvases
from training.packing.labellers import TILE_PX
from training.recipe import RecipeError, Source
from training.sources import scenes_of, without

SHIPPED = Path(__file__).parents[3] / "training" / "canvases"
SIDE = 300


def scene(name: str, brightness: float, label: int = 0) -> Chip:
    reflectance = np.full((4, SIDE, SIDE), brightness, np.float32)
    return Chip("set", name, reflectance, np.full((SIDE, SIDE), label, np.uint8), np.ones((SIDE, SIDE), bool))


def bright(image: NDArray[np.float32]) -> NDArray[np.float32]:
    """A teacher: what is bright is cloud, what is dark is shadow."""
    grey = image.mean(axis=0)
    cloud, shadow = (grey > 0.25).astype(np.float32), (grey < 0.05).astype(np.float32)
    return np.stack([1 - cloud - shadow, cloud, shadow])


def source(*chips: Chip) -> Ingredient:
    return Ingredient(Source("folder", ".", "train", zoom=(0.9, 1.2)), list(chips))


INGREDIENTS = [source(scene("dark", 0.1), scene("dim", 0.12)), source(scene("white", 0.6, UNKNOWN))]


def test_the_teacher_s_word_stands_beside_the_labels() -> None:
    shown = set()
    for canvas in canvases(INGREDIENTS, 12, bright):
        assert canvas.reflectance.shape == (4, TILE_PX, TILE_PX)
        assert canvas.teacher is not None
        cloud = canvas.reflectance.mean(axis=0) > 0.25
        np.testing.assert_array_equal(canvas.teacher, np.where(cloud, 250, 0))
        np.testing.assert_array_equal(canvas.label, np.where(cloud, UNKNOWN, 0))
        shown |= scenes_of(canvas)
    assert {"dark", "dim", "white"} <= shown


def test_each_fold_keeps_its_part_of_the_canvases() -> None:
    folds = [("dark",), ("dim",), ("white",)]
    made = list(canvases(INGREDIENTS, 30, bright, folds=folds))
    for number, canvas in enumerate(made):
        assert scenes_of(canvas).isdisjoint(folds[number % 3])
    assert all(len(without(made, held)) >= 10 for held in folds)
    assert any("+" in canvas.scene for canvas in made)


def test_the_same_seed_gives_the_same_canvases() -> None:
    first, again = (list(canvases(INGREDIENTS, 3, bright, seed=5)) for _ in range(2))
    other = list(canvases(INGREDIENTS, 3, bright, seed=6))
    assert [one.scene for one in first] == [one.scene for one in again]
    assert all(np.array_equal(a.reflectance, b.reflectance) for a, b in zip(first, again, strict=True))
    assert not all(np.array_equal(a.reflectance, b.reflectance) for a, b in zip(first, other, strict=True))


def classes_of(chip: Chip, has_shadows: bool = False) -> dict[int, int]:
    """Composes pictures of one scene, with shadows, and counts their labels."""
    item = Ingredient(Source("folder", ".", "train", zoom=(0.9, 1.2)), [chip], has_shadows)
    found: dict[int, int] = {}
    for canvas in canvases([item], 4, bright, shadows=True):
        assert canvas.teacher is None
        for number, count in zip(*np.unique(canvas.label, return_counts=True), strict=True):
            found[int(number)] = found.get(int(number), 0) + int(count)
    return found


def test_a_teacher_tells_shadows_where_labels_tell_clouds_alone() -> None:
    half = scene("half", 0.1)
    half.reflectance[:, :, : SIDE // 2] = 0.01
    half.label[-20:] = 1
    assert set(classes_of(half)) == {0, SHADOW, CLOUD, UNKNOWN}, "it says shadow of some that was labelled cloud"
    assert set(classes_of(scene("bright", 0.8, 1))) == {CLOUD}
    assert set(classes_of(scene("doubted", 0.8, UNKNOWN))) == {CLOUD}, "it alone decides"
    clear = scene("clear", 0.001)
    assert set(classes_of(clear)) == {0}, "wholly clear scenes are believed"
    clear.label[0, 0] = 1
    assert SHADOW in classes_of(clear), "parts without a cloud of others are not"


def test_shadows_on_water_are_unknown_and_water_is_clear() -> None:
    water, land = scene("water", 0.03, UNKNOWN), scene("land", 0.03, UNKNOWN)
    water.reflectance[3] = 0.01
    assert set(classes_of(land)) == {SHADOW}
    assert set(classes_of(water)) == {UNKNOWN}
    water.reflectance[:3] = 0.15  # brighter than what the teacher takes for a shadow
    assert set(classes_of(water)) == {0}


def test_simulated_clouds_stand_over_water_too() -> None:
    """Which is clear, whatever the teacher says of the dark."""
    land = scene("land", 0.2)
    item = Ingredient(Source("folder", ".", "train", zoom=(0.9, 1.2), simulate=1.0), [land])
    for shadows in (False, True):
        made = list(canvases([item], 12, bright, shadows=shadows))
        image, label = (np.stack([getattr(one, name) for one in made]) for name in ("reflectance", "label"))
        water = image[:, 3] < 0.5 * image[:, 1]
        assert (water[label == 0].mean() > 0.05) == shadows
        assert not shadows or not (label[water] == SHADOW).any()


def test_labels_of_shadows_are_kept_whatever_a_teacher_says() -> None:
    told = scene("told", 0.8, SHADOW)
    assert set(classes_of(told, has_shadows=True)) == {SHADOW}


def test_simulated_clouds_bring_the_labels_of_their_shadows() -> None:
    source = Source("folder", ".", "train", zoom=(0.9, 1.2), simulate=1.0, simulated_kinds=("cumulus",))
    item = Ingredient(source, [scene("plain", 0.2)])
    labels = np.stack([canvas.label for canvas in canvases([item], 4, bright, shadows=True)])
    assert set(np.unique(labels)) == {0, CLOUD, SHADOW, UNKNOWN}
    plain = np.stack([canvas.label for canvas in canvases([item], 4, bright)])
    assert set(np.unique(plain)) == {0, CLOUD, UNKNOWN}


def test_the_shipped_files_say_which_labels_tell_shadows(tmp_path: Path) -> None:
    plain, shadows = (CanvasSources.load(SHIPPED / f"{name}.toml") for name in ("clouds", "clouds-shadows"))
    assert plain.classes == () and not any("values" in source.options for source in plain.source)
    assert shadows.classes == ("clear", "cloud", "cloud shadow")
    assert {source.dataset for source in shadows.source if "values" in source.options} == {"ukis"}
    two = tmp_path / "two.toml"
    two.write_text('classes = ["clear", "cloud"]\n[[source]]\ndataset = "ukis"\nfolder = "."\nsplit = "train"\n')
    with pytest.raises(RecipeError, match=r'"classes" in .*two.toml lists 2; canvases are labelled with three'):
        CanvasSources.load(two)


def spectral(name: str, visible: float, short_wave: float, label: int = UNKNOWN) -> Chip:
    values = np.array([visible] * 4 + [short_wave] * 2, np.float32)[:, None, None]
    reflectance = np.broadcast_to(values, (6, SIDE, SIDE)).copy()
    mask = np.full((SIDE, SIDE), label, np.uint8)
    return Chip("set", name, reflectance, mask, mask < 300, (True,) * 6)


def not_snow(image: NDArray[np.float32]) -> NDArray[np.float32]:
    """A teacher of six bands: what is bright is snow if it is dark in short-wave infrared."""
    cloud = ((image[0] > 0.3) & (image[4] > 0.2)).astype(np.float32)
    return np.stack([1 - cloud, cloud, 0 * cloud])


def test_short_wave_infrared_is_composed_and_varied_where_only_the_teacher_labels() -> None:
    scenes = [source(spectral("ground", 0.1, 0.2, 0)), source(spectral("cloud", 0.7, 0.4))]
    ratios: dict[str, set[float]] = {"ground": set(), "cloud": set()}
    for canvas in canvases(scenes, 30, not_snow, sure=0.8):
        assert canvas.reflectance.shape == (6, TILE_PX, TILE_PX) and canvas.present == (True,) * 6
        assert canvas.teacher is not None
        bright = canvas.reflectance[0] > 0.3
        np.testing.assert_array_equal(canvas.teacher == 250, bright & (canvas.reflectance[4] > 0.2))
        # The teacher is sure everywhere: its word is the label, too.
        np.testing.assert_array_equal(canvas.label, canvas.teacher // 250)
        for name, where in (("ground", ~bright), ("cloud", bright)):
            ratios[name] |= {round(float(one), 2) for one in np.unique(canvas.reflectance[4][where])}
    assert max(ratios["ground"]) / min(ratios["ground"]) < 2.5  # its brightness as a whole varies
    assert min(ratios["cloud"]) < 0.2 < 0.45 < max(ratios["cloud"])


def test_scenes_of_different_channels_are_not_mixed() -> None:
    with pytest.raises(CloudReefError, match=r"set/dark has 4 channels, set/cloud 6\."):
        list(canvases([source(scene("dark", 0.1)), source(spectral("cloud", 0.7, 0.4))], 1, bright))


def test_the_shipped_pictures_with_short_wave_infrared_name_their_teacher(tmp_path: Path) -> None:
    read = CanvasSources.load(SHIPPED / "clouds-short-wave.toml")
    assert (read.channels, read.beside, read.sure) == (6, "resources/models/clouds", 0.8)
    five = tmp_path / "five.toml"
    five.write_text('channels = 5\n[[source]]\ndataset = "ukis"\nfolder = "."\nsplit = "train"\n')
    with pytest.raises(RecipeError, match="channels"):
        CanvasSources.load(five)
