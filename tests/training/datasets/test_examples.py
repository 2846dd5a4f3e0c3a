"""The examples for data of one's own read such data, whole and divided by scene."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import chip_folders as folders
import numpy as np
import pytest
import rasterio
from engine.contract.errors import CloudReefError

from training import datasets
from training.checks import check_channels
from training.datasets import DatasetError
from training.fitting.fit import batch_of
from training.recipe import Recipe
from training.sources import load_split

EXAMPLES = Path(__file__).parents[3] / "training" / "examples"


def via(data: Path) -> None:
    for part, names in (("train", "ab"), ("val", "c")):
        table = {}
        for name in names:
            folders.write(data / "reefs" / part / f"{name}.png", np.full((3, 200, 200), 90, np.uint8))
            square = {"name": "rect", "x": 10, "y": 10, "width": 50, "height": 40}
            regions = [{"shape_attributes": square, "region_attributes": {"cover_type": "oyster"}}]
            regions.append({"shape_attributes": {**square, "x": 100}, "region_attributes": {"cover_type": "grass"}})
            table[f"{name}.png1"] = {"filename": f"{name}.png", "regions": regions}
        (data / "reefs" / part / "my project.json").write_text(json.dumps({"_via_img_metadata": table}))


def geotiffs(data: Path) -> None:
    for number in range(3):
        numbers = np.full((4, 200, 200), 2000, np.uint16)
        numbers[0], numbers[2] = 1000, 3000
        folders.write(data / "clouds" / "image" / f"s{number}__1.tif", numbers)
        label = np.zeros((200, 200), np.uint8)
        label[10:50, 10:60] = 1
        folders.write(data / "clouds" / "label" / f"s{number}__1.tif", label)


def pairs(data: Path) -> None:
    rows = ["image, label, scene, split"]
    for name, split in (("a", "train"), ("b", "train"), ("c", "validation")):
        folders.write(data / "mine" / "pictures" / f"{name}.png", np.full((3, 200, 200), 90, np.uint8))
        label = np.zeros((200, 200), np.uint8)
        label[10:50, 10:60] = 255
        folders.write(data / "mine" / "masks" / f"{name}.tif", label)
        rows.append(f"pictures/{name}.png, masks/{name}.tif, scene {name}, {split}")
    (data / "mine" / "pairs.csv").write_text("\n".join(rows) + "\n")


def channels(data: Path) -> None:
    rng = np.random.default_rng(1)
    for number, names in enumerate(
        (("slope", "elevation", "VV", "VH"), ("elevation", "slope", "VV"), ("VV", "elevation", "slope"))
    ):
        means = {"elevation": 1200.0, "slope": 10.0, "VV": -9.0, "VH": -16.0}
        values = np.stack([rng.normal(means[name], 1, (200, 200)) for name in names]).astype(np.float32)
        path = data / "slides" / "image" / f"s{number}__1.tif"
        folders.write(path, values)
        with rasterio.open(path, "r+") as file:
            file.descriptions = names
        label = np.zeros((200, 200), np.uint8)
        label[10:50, 10:60] = 1
        folders.write(data / "slides" / "label" / f"s{number}__1.tif", label)


@pytest.mark.parametrize("make", [via, geotiffs, pairs, channels], ids=lambda make: make.__name__)
def test_an_example_reads_what_it_describes(tmp_path: Path, make) -> None:
    make(tmp_path)
    recipe = Recipe.load(EXAMPLES / f"{make.__name__}.toml")
    train, validation = ([chip for _, chip in load_split(recipe, tmp_path, side)] for side in ("train", "validation"))
    assert (len(train), len(validation)) == (2, 1)
    assert not {chip.scene for chip in train} & {chip.scene for chip in validation}
    for chip in [*train, *validation]:
        assert (chip.label == 1).sum() == 2000 and chip.valid.all()
    x, y = batch_of(recipe, tmp_path, 4)
    assert x.shape == (4, 192, 192, len(recipe.model.channels)) and (y == 1).any()
    if make is geotiffs:
        np.testing.assert_allclose(train[0].reflectance[:, 0, 0], (0.3, 0.2, 0.1, 0.2), atol=1e-6)


def test_channels_are_found_by_name_and_shown_standardised(tmp_path: Path) -> None:
    channels(tmp_path)
    recipe = Recipe.load(EXAMPLES / "channels.toml")
    chips = [chip for _, chip in load_split(recipe, tmp_path, "train", "validation")]
    for chip in chips:
        there = chip.reflectance[np.array(chip.present)].mean((1, 2))
        np.testing.assert_allclose(there, (1200, 10, -9, -16)[: len(there)], atol=0.1)
    assert [chip.present[3] for chip in chips].count(False) == 2
    x, _ = batch_of(recipe, tmp_path, 8)
    assert abs(x[..., :3].mean()) < 0.3 and 0.5 < x[..., 0].std() < 1.2
    lacking = replace(recipe.model, channels=tuple(replace(one, optional=False) for one in recipe.model.channels))
    with pytest.raises(CloudReefError, match="has no band of radar, VH, which the recipe's model needs"):
        check_channels(chips, lacking)


def test_the_example_of_classes_reads_a_number_for_each(tmp_path: Path) -> None:
    for number in range(3):
        place = tmp_path / "cover"
        picture = np.full((4, 200, 200), 90, np.uint8)
        folders.write(place / "image" / f"s{number}__1.tif", picture, alpha="UNSPECIFIED")
        folders.write(
            place / "label" / f"s{number}__1.tif", np.array([0, 10, 20, 30], np.uint8).repeat(10_000).reshape(200, 200)
        )
    recipe = Recipe.load(EXAMPLES / "classes.toml")
    chips = load_split(recipe, tmp_path, "train", "validation")
    assert [split for split, _ in chips].count("validation") == 1 and len(chips) == 3
    assert all(np.bincount(chip.label.ravel()).tolist() == [10_000] * 4 for _, chip in chips)
    x, y = batch_of(recipe, tmp_path, 4)
    assert x.shape == (4, 192, 192, 4) and set(np.unique(y)) <= {-1, 0, 1, 2, 3}


def test_every_example_has_a_test() -> None:
    assert {path.stem for path in EXAMPLES.iterdir()} == {"via", "geotiffs", "pairs", "classes", "channels"}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("picture,label\n", 'has no column "image"; it has: picture, label'),
        ("image,label\na.tif,b.tif\n", r"Line 2 of .* names .*a\.tif, which is not there"),
        ("image,label,split\nx.png,x.png,holdout\n", 'Line 2 of .* has the split "holdout"'),
        ("image,label,splits\nx.png,x.png,train\n", 'has an unknown column "splits"; known are: image'),
        ("image,label,split\nx.png,x.png,train\nx.png,x.png,test\n", "Line 3 of .* has x.png in another split"),
    ],
)
def test_a_table_that_is_not_right_is_named(tmp_path: Path, text: str, says: str) -> None:
    folders.write(tmp_path / "x.png", np.full((3, 8, 8), 90, np.uint8))
    (tmp_path / "pairs.csv").write_text(text)
    with pytest.raises(DatasetError, match=says):
        datasets.load("pairs", tmp_path)


def test_pairs_without_a_split_are_divided_by_scene(tmp_path: Path) -> None:
    pairs(tmp_path)
    path = tmp_path / "mine" / "pairs.csv"
    path.write_text("\n".join(",".join(line.split(",")[:3]) for line in path.read_text().splitlines()))
    assert datasets.splits("pairs", tmp_path / "mine") == ["train", "validation"]
    train, validation = (datasets.load("pairs", tmp_path / "mine", split=side) for side in ("train", "validation"))
    assert [chip.scene for chip in validation] == ["scene a"] and len(train) == 2
