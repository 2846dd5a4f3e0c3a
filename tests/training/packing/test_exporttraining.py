"""From a scene and corrected labels to chips, and what training makes of them."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import bundles
import class_models
import numpy as np
import pytest
import rasterio
import scenes
from engine.contract.errors import CloudReefError
from engine.contract.jobs import read_job
from engine.contract.model import Bundle
from engine.contract.protocol import Message
from engine.contract.training_jobs import ChipLabels, ChipOptions, ExportTraining
from engine.jobs.exporttraining import exporttraining
from engine.network.holes import fill_holes
from engine.network.preprocess import network_input, to_reflectance
from engine.scenes.scene import Scene
from rasterio.warp import transform_geom
from rasterio.windows import Window

from training import datasets
from training.chips import UNKNOWN, network_array
from training.recipe import Recipe
from training.sources import load_split

SHAPE = (160, 224)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return bundles.copy_of_first_channel(tmp_path_factory.mktemp("model") / "first")


def square(left: float, top: float, right: float, bottom: float, crs: str = scenes.CRS, **properties: Any) -> dict:
    """A feature whose corners are pixel positions of the scene."""
    corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    shape = {"type": "Polygon", "coordinates": [[scenes.TRANSFORM * corner for corner in corners]]}
    if crs != scenes.CRS:
        shape = transform_geom(scenes.CRS, crs, shape)
    return {"type": "Feature", "properties": properties, "geometry": shape}


def drawn(*parts: tuple[int, int, int, int, int]) -> np.ndarray:
    """A label of the scene: unknown, and over that each part (left, top, right, bottom, number)."""
    whole = np.full(SHAPE, 255, np.uint8)
    for left, top, right, bottom, number in parts:
        whole[top:bottom, left:right] = number
    return whole


def geojson(path: Path, *features: dict) -> str:
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return str(path)


def export(model: Path, scene: Path, labels: ChipLabels, folder: Path, **more: Any) -> tuple[dict, list[str]]:
    """Runs the task as a job file would; returns its statistics and what it said."""
    options = ChipOptions(**{"chip_px": 32, "minimum_valid": 0.01, "empty_share": 1.0, **more.pop("options", {})})
    task = ExportTraining(str(model), (str(scene),), labels, str(folder), options=options, **more)
    said: list[str] = []
    done = exporttraining(
        read_job(task.to_json()), lambda event: said.append(event.text) if isinstance(event, Message) else None
    )
    return done.statistics, said


@pytest.fixture
def cloudy(tmp_path: Path) -> tuple[Path, np.ndarray, str]:
    """A scene with a strip without data, where its cloud is, and the same as a mask."""
    path, _, cloud = scenes.stack(tmp_path / "scene.tif", *SHAPE)
    with rasterio.open(path, "r+") as file:
        values = file.read()
        values[:, :, :9] = 0
        values[1, 40:60, 100:120] = 0  # one band without data: the others hold some
        file.write(values)
    mask = scenes.write(tmp_path / "mask.tif", cloud.astype(np.uint8), nodata=255)
    return path, cloud, str(mask)


@pytest.mark.parametrize("dtype", ["uint16", "float32", "float64", "int32"])
def test_a_chip_is_what_the_engine_gives_the_network_at_its_window(model: Path, tmp_path: Path, dtype: str) -> None:
    """One definition: through training's reading and preprocessing, to the last bit."""
    reflectance, cloud = scenes.cloudy(*SHAPE)
    reflectance[:, 20:30, 50:90] = 0
    is_float = dtype.startswith("float")
    numbers = reflectance.astype(dtype) if is_float else scenes.digital(reflectance, 1e-4, 0, dtype)
    if is_float:
        numbers[:, 100:110, :40] = np.nan
    scene = scenes.write(
        tmp_path / "scene.tif", numbers, descriptions=scenes.NAMES, nodata=None if is_float else 0, tags={}
    )
    mask = scenes.write(tmp_path / "mask.tif", cloud.astype(np.uint8), nodata=255)
    scaling = "auto" if is_float else "reflectance_10000"
    export(
        model,
        scene,
        ChipLabels(mask=str(mask)),
        tmp_path / "set",
        scaling=scaling,
        options={"split": "train", "chip_px": 48},
    )
    bundle = Bundle.load(model)
    chips = {
        path.stem: chip
        for path, chip in zip(
            sorted((tmp_path / "set/train/image").iterdir()),
            datasets.load("folder", tmp_path / "set/train", channels=list(scenes.NAMES)),
            strict=True,
        )
    }
    assert len(chips) == 4 * 5
    with Scene.open(scenes.job(scene, scaling=scaling), bundle) as opened:
        for name, chip in chips.items():
            row, col = (int(part) for part in name.split("__")[1].split("_"))
            values, valid = opened.read(Window(col, row, 48, 48))
            seen = network_input(
                to_reflectance(values, opened.scaling.scale, opened.scaling.offset),
                valid,
                opened.present,
                bundle.inputs,
            )
            fill_holes(seen, valid)  # all channels are there
            ours = network_array(chip.reflectance, chip.valid, chip.present, bundle.inputs)
            np.testing.assert_array_equal(np.moveaxis(ours, -1, 0), seen)
            np.testing.assert_array_equal(chip.valid, valid)
            here = cloud[row : row + 48, col : col + 48]
            np.testing.assert_array_equal(chip.label, np.where(valid, here, UNKNOWN))


def test_polygons_in_another_crs_count_by_the_centres_of_pixels(model: Path, cloudy: tuple, tmp_path: Path) -> None:
    corrected = geojson(tmp_path / "c.geojson", square(40.4, 40.6, 80.4, 80.6, "EPSG:4326"))
    labels = ChipLabels(polygons=corrected, polygons_crs="EPSG:4326")
    found, _ = export(model, cloudy[0], labels, tmp_path / "set", options={"split": "train"})
    assert found["target_px"] == 40 * 40
    target = np.zeros(SHAPE, bool)
    target[41:81, 40:80] = True
    assert (joined(tmp_path / "set/train/label") == 1).tolist() == target.tolist()


def joined(folder: Path) -> np.ndarray:
    """Lays the labels of chips over each other as they lay in the scene."""
    whole = np.full(SHAPE, 255, np.uint8)
    for path in folder.glob("*.tif"):
        row, col = (int(part) for part in path.stem.split("__")[1].split("_"))
        with rasterio.open(path) as file:
            part = file.read(1)
        here = whole[row : row + part.shape[0], col : col + part.shape[1]]
        here[part != 255] = part[part != 255]
    return whole


def test_outside_the_checked_areas_and_in_unknown_polygons_nothing_counts(
    model: Path, cloudy: tuple, tmp_path: Path
) -> None:
    features = [
        square(40, 40, 80, 80, kind="cloud"),
        square(90, 40, 110, 80, kind="Haze"),
        square(60, 60, 70, 70, kind="unsure"),
    ]
    labels = ChipLabels(
        polygons=geojson(tmp_path / "c.geojson", *features),
        class_field="kind",
        target_values=("Cloud",),
        unknown_values=("unsure",),
        checked=geojson(tmp_path / "a.geojson", square(30, 30, 100, 100)),
    )
    options = {"split": "train", "minimum_valid": 0.0}
    found, _ = export(model, cloudy[0], labels, tmp_path / "set", options=options)
    expected = drawn((30, 30, 100, 100, 0), (40, 40, 80, 80, 1), (60, 60, 70, 70, 255))
    np.testing.assert_array_equal(joined(tmp_path / "set/train/label"), expected)
    assert found["known_px"] < found["chips"] * 32 * 32


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """A model of land (the background), cloud and shadow."""
    return class_models.bundle(tmp_path / "three", class_models.first_channels())


def test_labels_of_several_classes_hold_the_number_of_each(three: Path, cloudy: tuple, tmp_path: Path) -> None:
    features = [
        square(40, 40, 80, 80, kind="Cloud"),
        square(90, 40, 110, 80, kind="2"),
        square(60, 60, 70, 70, kind="unsure"),
    ]
    labels = ChipLabels(
        polygons=geojson(tmp_path / "c.geojson", *features),
        class_field="kind",
        unknown_values=("unsure",),
        checked=geojson(tmp_path / "a.geojson", square(30, 30, 120, 100)),
    )
    found, _ = export(three, cloudy[0], labels, tmp_path / "set", options={"split": "train", "minimum_valid": 0.0})
    expected = drawn((30, 30, 120, 100, 0), (40, 40, 80, 80, 1), (90, 40, 110, 80, 2), (60, 60, 70, 70, 255))
    np.testing.assert_array_equal(joined(tmp_path / "set/train/label"), expected)
    assert [(one["name"], one["px"]) for one in found["classes"]] == [
        (name, int((expected == value).sum())) for value, name in enumerate(("land", "cloud", "shadow"))
    ]
    assert found["target_px"] == int(((expected == 1) | (expected == 2)).sum()) and found["class"] == "cloud, shadow"


@pytest.mark.parametrize("layout", ["geotiff", "via"])
def test_chips_of_several_classes_come_with_a_recipe_that_reads_them(
    three: Path, cloudy: tuple, tmp_path: Path, layout: str
) -> None:
    numbers = np.zeros(SHAPE, np.uint8)
    numbers[20:70, 20:90], numbers[90:140, 100:200], numbers[75:80] = 1, 2, 254
    mask = scenes.write(tmp_path / "numbers.tif", numbers, nodata=255)
    found, _ = export(three, cloudy[0], ChipLabels(mask=str(mask)), tmp_path / "set", format=layout)
    recipe = Recipe.load(tmp_path / "set" / "recipe.toml")
    assert recipe.model.classes == ("land", "cloud", "shadow") and recipe.model.background == "land"
    assert recipe.fit.loss == "ce_dice"
    chips = [chip for _, chip in load_split(recipe, tmp_path / "set", "train", "validation")]
    counts = sum(np.bincount(chip.label.ravel(), minlength=256) for chip in chips)
    assert counts[:3].tolist() == [one["px"] for one in found["classes"]] and counts[254] == 0
    assert 2000 < counts[1] <= 50 * 70 and 2000 < counts[2] <= 50 * 100
    assert {path.name for path in (tmp_path / "set").iterdir()} >= {"recipe.toml", "dataset.json"}


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        ({"class_field": "kind"}, 'A polygon has "Haze" in "kind", which is no class of the model'),
        ({}, "Nothing says which class a polygon belongs to: the model has 3 classes"),
    ],
)
def test_a_polygon_of_no_class_is_refused(
    three: Path, cloudy: tuple, tmp_path: Path, labels: dict[str, Any], words: str
) -> None:
    path = geojson(tmp_path / "c.geojson", square(40, 40, 80, 80, kind="Haze"))
    with pytest.raises(CloudReefError, match=words):
        export(three, cloudy[0], ChipLabels(polygons=path, **labels), tmp_path / "set")
    assert not (tmp_path / "set").exists()


def test_a_number_of_no_class_in_a_mask_is_refused(three: Path, cloudy: tuple, tmp_path: Path) -> None:
    mask = scenes.write(tmp_path / "numbers.tif", np.full(SHAPE, 7, np.uint8), nodata=255)
    with pytest.raises(CloudReefError, match="holds the number 7, which is no class of the model"):
        export(three, cloudy[0], ChipLabels(mask=str(mask)), tmp_path / "set")


def test_a_field_without_the_values_that_are_target_is_refused(model: Path, cloudy: tuple, tmp_path: Path) -> None:
    path = geojson(tmp_path / "c.geojson", square(40, 40, 80, 80, kind="Haze"))
    with pytest.raises(CloudReefError, match='Nothing says which values of "kind" are target'):
        export(model, cloudy[0], ChipLabels(polygons=path, class_field="kind"), tmp_path / "set")


def test_a_scene_without_target_is_all_background(model: Path, cloudy: tuple, tmp_path: Path) -> None:
    labels = ChipLabels(polygons=geojson(tmp_path / "none.geojson"))
    found, said = export(model, cloudy[0], labels, tmp_path / "set", options={"empty_share": 0.5, "split": "train"})
    assert found["target_px"] == 0 and found["chips"] == 35 // 2
    assert any("No chip for training contains the target" in sentence for sentence in said)


def test_no_label_of_one_side_is_seen_on_the_other(model: Path, cloudy: tuple, tmp_path: Path) -> None:
    labels = ChipLabels(mask=cloudy[2])
    found, _ = export(model, cloudy[0], labels, tmp_path / "set", options={"stride_px": 12})
    sides = [joined(tmp_path / "set" / split / "label") for split in ("train", "validation")]
    assert not ((sides[0] != 255) & (sides[1] != 255)).any()
    assert (sides[0] == 1).any() and (sides[1] == 1).any()
    known = np.count_nonzero(sides[1] != 255) / sum(np.count_nonzero(side != 255) for side in sides)
    assert 0.1 < known < 0.35 and found["chips_validation"] > 0


def test_scenes_are_added_one_by_one_and_nothing_is_replaced_silently(
    model: Path, cloudy: tuple, tmp_path: Path
) -> None:
    labels, folder = ChipLabels(mask=cloudy[2]), tmp_path / "set"
    for number in range(6):
        found, _ = export(
            model, cloudy[0], labels, folder, name=f"day {number}", options={"split": "scenes", "chip_px": 64}
        )
    index = json.loads((folder / "dataset.json").read_text(encoding="utf-8"))
    sides = {name: "validation" if entry["chips"]["validation"] else "train" for name, entry in index["scenes"].items()}
    assert [sides[f"day_{number}"] for number in range(6)] == ["train", "validation", *["train"] * 3, "validation"]
    assert found["data_set"] == {"scenes": 6, "train": 4 * 12, "validation": 2 * 12}
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(CloudReefError, match='already holds chips of a scene "day_3"'):
        export(model, cloudy[0], labels, folder, name="day 3")
    assert before == {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    options = {"split": "train", "chip_px": 80}
    export(model, cloudy[0], labels, folder, name="day 5", options=options, replace=True)
    assert not list((folder / "validation/image").glob("day_5__*"))
    assert len(list((folder / "train/image").glob("day_5__*"))) == 2 * 3
    assert {chip.scene for chip in datasets.load("folder", folder, split="train", channels=list(scenes.NAMES))} == {
        "day_0", "day_2", "day_3", "day_4", "day_5"
    }  # fmt: skip


def test_what_is_no_data_set_stays_untouched(model: Path, cloudy: tuple, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "holiday.jpg").write_bytes(b"x")
    with pytest.raises(CloudReefError, match="not empty, and is not a data set"):
        export(model, cloudy[0], ChipLabels(mask=cloudy[2]), folder)
    assert [path.name for path in folder.iterdir()] == ["holiday.jpg"]
    export(model, cloudy[0], ChipLabels(mask=cloudy[2]), tmp_path / "set")
    with pytest.raises(CloudReefError, match="chips of another kind: its layout is geotiff, not via"):
        export(model, cloudy[0], ChipLabels(mask=cloudy[2]), tmp_path / "set", name="b", format="via")


def test_what_a_killed_run_left_is_gone_after_the_next(model: Path, cloudy: tuple, tmp_path: Path) -> None:
    folder = tmp_path / "set"
    stray = [folder / ".unfinished/train/image/x.tif", folder / "train/image/scene__99999_00000.tif"]
    options = {"split": "train", "chip_px": 64}
    export(model, cloudy[0], ChipLabels(mask=cloudy[2]), folder, name="other", options=options)
    for path in stray:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"half")
    export(model, cloudy[0], ChipLabels(mask=cloudy[2]), folder, options=options)
    assert not any(path.exists() for path in stray) and not (folder / ".unfinished").exists()
    assert len(datasets.load("folder", folder, channels=list(scenes.NAMES))) == 2 * 12


def test_a_scene_smaller_than_a_chip_can_be_is_refused(model: Path, tmp_path: Path) -> None:
    scene, _, cloud = scenes.stack(tmp_path / "small.tif", 20, 90)
    mask = scenes.write(tmp_path / "mask.tif", cloud.astype(np.uint8), nodata=255)
    with pytest.raises(CloudReefError, match="has 90 x 20 pixels; a chip needs at least 32 on each side"):
        export(model, scene, ChipLabels(mask=str(mask)), tmp_path / "set")


def test_a_refusal_leaves_no_folder(model: Path, cloudy: tuple, tmp_path: Path) -> None:
    for labels, options, says in (
        (
            ChipLabels(polygons=geojson(tmp_path / "far.geojson", square(900, 900, 950, 950))),
            {},
            "None of the polygons",
        ),
        (ChipLabels(polygons=geojson(tmp_path / "0.geojson")), {"empty_share": 0.0}, "none contains the target"),
        (ChipLabels(mask=cloudy[2], checked=str(tmp_path / "far.geojson")), {}, "checked areas lie outside"),
        (
            ChipLabels(mask=cloudy[2], checked=geojson(tmp_path / "s.geojson", square(50, 50, 54, 54))),
            {"minimum_valid": 0.5},
            "at most 1.6 % of a chip's pixels",
        ),
        (
            ChipLabels(polygons=str(tmp_path / "s.geojson"), polygons_crs="EPSG:4326"),  # whose numbers are metres
            {},
            "^The polygons cannot be transformed to the CRS of the scene",
        ),
        (ChipLabels(mask=cloudy[2]), {"stride_px": 40}, "must lie between 1 and the chip's 32"),
    ):
        with pytest.raises(CloudReefError, match=says):
            export(model, cloudy[0], labels, tmp_path / "set", options=options)
        assert not (tmp_path / "set").exists()


def test_the_recipe_can_be_read_and_a_changed_one_is_kept(tmp_path: Path, cloudy: tuple, model: Path) -> None:
    shipped = Path(__file__).parents[3] / "resources" / "models" / "clouds"
    folder = tmp_path / "two sets; $HOME!"
    found, said = export(shipped, cloudy[0], ChipLabels(mask=cloudy[2]), folder)
    words = shlex.split(found["commands"]["fit"])
    assert str(folder / "recipe.toml") in words and str(folder) in words, "the shell leaves the name as it is"
    recipe = Recipe.load(folder / "recipe.toml")
    assert recipe.model.id == "clouds-improved" and recipe.network.widths == (32, 48, 64, 96)
    assert f"--start {shipped}" in found["commands"]["fit"]
    assert any("python -m training export" in sentence for sentence in said)
    for source in recipe.source:
        assert datasets.load(source.dataset, folder / source.folder, **source.options)
    text = (folder / "recipe.toml").read_text(encoding="utf-8").replace("batch = 8", "batch = 4")
    (folder / "recipe.toml").write_text(text, encoding="utf-8")
    _, said = export(shipped, cloudy[0], ChipLabels(mask=cloudy[2]), folder, name="second", options={"chip_px": 80})
    assert (folder / "recipe.toml").read_text(encoding="utf-8") == text
    assert any("edited by hand" in sentence for sentence in said)


def test_outlines_for_via_fill_the_pixels_of_the_mask(model: Path, cloudy: tuple, tmp_path: Path) -> None:
    rng = np.random.default_rng(3)
    coarse = rng.random((40, 56)) < 0.55
    target = np.kron(coarse, np.ones((4, 4), bool))  # a sponge: holes within holes, touching corners
    mask = scenes.write(tmp_path / "sponge.tif", target.astype(np.uint8), nodata=255)
    for name, share in (("a", 0.0), ("b", 1.0)):
        options = {"chip_px": 64, "split": "scenes", "validation_share": share}
        found, said = export(
            model, cloudy[0], ChipLabels(mask=str(mask)), tmp_path / "set", name=name, format="via", options=options
        )
    assert any("holes, which the VGG Image Annotator does not support" in sentence for sentence in said)
    chips = datasets.load("oysternet", tmp_path / "set", split="validation")
    assert len(chips) == found["chips_validation"] == 12
    assert len(datasets.load("oysternet", tmp_path / "set" / "train")) == 12
    for path, chip in zip(sorted((tmp_path / "set/val").glob("*.png")), chips, strict=True):
        row, col = (int(part) for part in path.stem.split("__")[1].split("_"))
        here = target[row : row + 64, col : col + 64]
        assert (chip.label[chip.valid] == here[chip.valid]).all()
        assert chip.valid[:, max(0, 9 - col) :].all()
    recipe = Recipe.load(tmp_path / "set" / "recipe.toml")
    assert len(recipe.model.channels) == 3 and recipe.source[1].dataset == "oysternet"
