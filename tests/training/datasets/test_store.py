"""Packed chips are the chips that were packed; a store says when it is not whole."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import chip_folders as folders
import numpy as np
import pytest

from training import datasets
from training.__main__ import main
from training.chips import UNKNOWN, Chip
from training.datasets import DatasetError, store
from training.fitting.stream import ChipStream, Pool
from training.packing.prepare import Request, parse_source, prepare
from training.recipe import Recipe, Source
from training.simulation.augment import Augmentation


def chip(seed: int, shape: tuple[int, int] = (24, 32), channels: int = 4, scene: str = "") -> Chip:
    rng = np.random.default_rng(seed)
    reflectance = rng.random((channels, *shape), dtype=np.float32)
    label, valid = rng.choice(np.array([0, 1, UNKNOWN], np.uint8), shape), rng.random(shape) > 0.2
    return Chip("made", scene or f"scene-{seed}", reflectance, label, valid, (True,) * channels)


def same(one: Chip, other: Chip) -> bool:
    arrays = all(np.array_equal(getattr(one, part), getattr(other, part)) for part in store.PARTS)
    return arrays and (one.source, one.scene, one.present) == (other.source, other.scene, other.present)


def by_scene(chips: list[Chip]) -> list[Chip]:
    return sorted(chips, key=lambda chip: chip.scene)


def test_chips_of_all_shapes_come_back_bit_for_bit(tmp_path: Path) -> None:
    chips = [chip(0), chip(1), chip(2, (40, 24)), chip(3, channels=3), chip(4)]
    with store.StoreWriter(tmp_path / "s", shard_bytes=25_000) as writer:
        for one in chips:
            writer.add(one)
    read = by_scene(datasets.load("store", tmp_path / "s"))
    assert all(same(one, other) for one, other in zip(chips, read))
    assert len(list((tmp_path / "s").glob("*-label.npy"))) > 3, "several shards were asked for"


def test_chips_are_mapped_not_loaded(tmp_path: Path) -> None:
    with store.StoreWriter(tmp_path / "s") as writer:
        writer.add(chip(0))
    (read,) = store.load(tmp_path / "s")
    base = read.reflectance
    while base is not None and not isinstance(base, np.memmap):
        base = base.base
    assert isinstance(base, np.memmap)
    with pytest.raises(ValueError, match="read-only"):
        read.reflectance[0, 0, 0] = 1


def test_splits_and_scenes_are_chosen(tmp_path: Path) -> None:
    with store.StoreWriter(tmp_path / "s") as writer:
        for seed, split in enumerate(("train", "train", "validation")):
            writer.add(chip(seed), split)
    assert store.splits(tmp_path / "s") == ["train", "validation"]
    assert [one.scene for one in store.load(tmp_path / "s", split="train")] == ["scene-0", "scene-1"]
    assert [one.scene for one in store.load(tmp_path / "s", scenes=["scene-2"])] == ["scene-2"]
    assert [one.scene for one in store.load(tmp_path / "s", without=["scene-1"])] == ["scene-0", "scene-2"]
    for option in ("scenes", "without"):
        with pytest.raises(
            DatasetError, match=f'no scene "gone", which the option "{option}" names. Its scenes .* scene-0'
        ):
            store.load(tmp_path / "s", **{option: ["scene-2", "gone"]})
    with pytest.raises(DatasetError, match='no split "test"; it has: train, validation'):
        datasets.load("store", tmp_path / "s", split="test")


def test_an_interrupted_store_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), store.StoreWriter(tmp_path / "s", shard_bytes=1) as writer:
        writer.add(chip(0))
        raise KeyboardInterrupt
    with pytest.raises(DatasetError, match="is incomplete"):
        datasets.load("store", tmp_path / "s")


def test_a_damaged_shard_is_named(tmp_path: Path) -> None:
    with store.StoreWriter(tmp_path / "s") as writer:
        writer.add(chip(0))
    shard = tmp_path / "s" / "0000-label.npy"
    shard.write_bytes(shard.read_bytes()[:50])
    with pytest.raises(DatasetError, match=r"0000-label\.npy cannot be read"):
        datasets.load("store", tmp_path / "s")
    np.save(shard, np.zeros((1, 24, 31), np.uint8))
    with pytest.raises(DatasetError, match=r"0000-\*\.npy do not fit together"):
        datasets.load("store", tmp_path / "s")
    (tmp_path / "s" / "index.json").write_text("[]")
    with pytest.raises(DatasetError, match="format None"):
        datasets.load("store", tmp_path / "s")


@pytest.mark.parametrize("name", ["thesis.txt", "field-label.tif", "mine-valid.npy"])
def test_a_store_never_replaces_other_files(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("years of work")
    with pytest.raises(DatasetError, match=f"holds {name}"), store.StoreWriter(tmp_path):
        pass
    assert (tmp_path / name).exists()


def test_a_store_is_not_packed_into_itself(tmp_path: Path) -> None:
    with store.StoreWriter(tmp_path / "s") as writer:
        writer.add(chip(0))
    with pytest.raises(DatasetError, match="overwritten while it is read"):
        prepare(Request((parse_source(str(tmp_path / "s")),)), str(tmp_path / "t" / ".." / "s"))
    assert len(datasets.load("store", tmp_path / "s")) == 1


def test_a_store_is_replaced_by_a_newer_one(tmp_path: Path) -> None:
    for seed in (0, 1):
        with store.StoreWriter(tmp_path / "s") as writer:
            writer.add(chip(seed))
    assert [one.scene for one in store.load(tmp_path / "s")] == ["scene-1"]


def test_a_format_of_the_future_is_refused(tmp_path: Path) -> None:
    (tmp_path / "index.json").write_text(json.dumps({"format": "cloudreef-store/9", "shards": []}))
    with pytest.raises(DatasetError, match="cloudreef-store/9"):
        datasets.load("store", tmp_path)


def test_prepare_packs_what_the_data_set_gives(tmp_path: Path) -> None:
    folder = folders.on_cloud_n(tmp_path / "chips", ("a", "b"))
    summary = prepare(Request((parse_source(f"on_cloud_n={folder}"),)), str(tmp_path / "s"))
    originals, packed = datasets.load("on_cloud_n", folder), datasets.load("store", tmp_path / "s")
    assert all(same(one, other) for one, other in zip(originals, packed)) and len(packed) == 2
    assert summary.chips == 2 and "on-cloud-n" in summary.lines()[1] and "chips/s" in summary.lines()[-1]


def test_prepare_writes_augmented_copies_of_training_chips_only(tmp_path: Path) -> None:
    for number in range(6):
        reflectance, target = folders.blobs(64, 64, number)
        folders.write(tmp_path / "chips" / "image" / f"s{number}.tif", reflectance)
        folders.write(tmp_path / "chips" / "label" / f"s{number}.tif", target.astype(np.uint8))
    request = Request((parse_source(str(tmp_path / "chips")),), augmented=3, seed=5)
    for name in ("one", "two"):
        prepare(request, str(tmp_path / name))
    train, validation = (datasets.load("store", tmp_path / "one", split=split) for split in ("train", "validation"))
    assert (len(train), len(validation)) == (4 * 4, 2)
    assert {one.scene for one in train}.isdisjoint(one.scene for one in validation)
    assert all(one.reflectance.shape == (4, 64, 64) for one in train)
    again = datasets.load("store", tmp_path / "two", split="train")
    assert all(same(one, other) for one, other in zip(train, again)), "the same seed gives the same copies"


def test_prepare_packs_the_split_that_is_asked_for(tmp_path: Path) -> None:
    with store.StoreWriter(tmp_path / "s") as writer:
        for seed, split in enumerate(("train", "train", "validation")):
            writer.add(chip(seed), split)
    prepare(Request((("store", tmp_path / "s"),), {"split": "train"}), str(tmp_path / "t"))
    assert store.splits(tmp_path / "t") == ["train"] and len(datasets.load("store", tmp_path / "t")) == 2


def test_prepare_says_how_much_there_is_to_pack(tmp_path: Path, capsys) -> None:
    folder = folders.on_cloud_n(tmp_path / "chips", ("a", "b"))
    prepare(Request((("on_cloud_n", folder),), augmented=2), str(tmp_path / "s"))
    assert "6 of 6 chips" in capsys.readouterr().err
    prepare(Request((("store", tmp_path / "s"),)), str(tmp_path / "again"))
    assert "6 of 6 chips" in capsys.readouterr().err


def test_a_source_that_cannot_be_read_costs_no_older_store(tmp_path: Path) -> None:
    with store.StoreWriter(tmp_path / "s") as writer:
        writer.add(chip(0))
    with pytest.raises(DatasetError, match="oysternet is expected in"):
        prepare(Request((("oysternet", tmp_path / "gone"),)), str(tmp_path / "s"))
    assert len(datasets.load("store", tmp_path / "s")) == 1


def test_prepare_draws_label_pictures(tmp_path: Path) -> None:
    folder = folders.on_cloud_n(tmp_path / "chips", ("a", "b"))
    prepare(Request((("on_cloud_n", folder),), pictures=tmp_path / "p"), str(tmp_path / "s"))
    assert len(list((tmp_path / "p").glob("*.png"))) == 2


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("nowhere", "no folder"),
        (".", "not that of a known data set"),
        ("oyster=.", 'no data set "oyster"; there are'),
        ("38-cloud=.", 'no data set "38-cloud"; there'),
    ],
)
def test_a_source_that_is_none_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, says: str) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DatasetError, match=says):
        parse_source(text)


def test_batches_from_a_store_are_those_from_the_files(tmp_path: Path) -> None:
    folder = folders.on_cloud_n(tmp_path / "chips", ("a", "b"))
    prepare(Request((("on_cloud_n", folder),)), str(tmp_path / "s"))
    recipe = Recipe.load(Path(__file__).parents[3] / "training" / "recipes" / "clouds.toml")
    batches = []
    for name, path in (("on_cloud_n", folder), ("store", tmp_path / "s")):
        pool = Pool(Source(name, "", "train"), datasets.load(name, path))
        settings = {"batch": 3, "steps": 1, "seed": 1}
        batches.append(ChipStream([pool], Augmentation(size_px=32), recipe.model.inputs, **settings)[0])
    np.testing.assert_array_equal(batches[0][0], batches[1][0])
    np.testing.assert_array_equal(batches[0][1], batches[1][1])


@pytest.fixture
def lake(monkeypatch: pytest.MonkeyPatch) -> None:
    """The package ``deeplake``, or where it is not installed what stands in for it (``tests/lake``)."""
    if importlib.util.find_spec("deeplake") is None:
        stand_in = str(Path(__file__).parents[2] / "lake")
        monkeypatch.setenv(
            "PYTHONPATH", os.pathsep.join([stand_in, *os.environ.get("PYTHONPATH", "").split(os.pathsep)])
        )


def test_deep_lake_gives_back_what_it_got(tmp_path: Path, lake: None) -> None:
    folder = folders.on_cloud_n(tmp_path / "chips", ("a", "b"))
    to = f"deeplake://{tmp_path / 'lake'}"
    prepare(Request((("on_cloud_n", folder),)), to)
    originals, read = datasets.load("on_cloud_n", folder), datasets.load("deep_lake", tmp_path / "lake")
    assert all(same(one, other) for one, other in zip(by_scene(originals), by_scene(read))) and len(read) == 2
    with pytest.raises(DatasetError, match="already"):
        prepare(Request((("on_cloud_n", tmp_path / "said before any source is read"),)), to)
    with pytest.raises(DatasetError, match="Deep Lake: there is no dataset"):
        datasets.load("deep_lake", tmp_path)


def test_deep_lake_keeps_splits_and_reads_as_many_rows_as_wanted(tmp_path: Path, lake: None) -> None:
    for number in range(6):
        reflectance, target = folders.blobs(64, 64, number)
        folders.write(tmp_path / "chips" / "image" / f"s{number}.tif", reflectance)
        folders.write(tmp_path / "chips" / "label" / f"s{number}.tif", target.astype(np.uint8))
    prepare(Request((("folder", tmp_path / "chips"),)), f"deeplake://{tmp_path / 'lake'}")
    assert datasets.splits("deep_lake", tmp_path / "lake") == ["train", "validation"]
    prepare(Request((("deep_lake", tmp_path / "lake"),)), str(tmp_path / "back"))
    for split in ("train", "validation"):
        there, back = (
            datasets.load(*where, split=split)
            for where in (("folder", tmp_path / "chips"), ("store", tmp_path / "back"))
        )
        assert all(same(one, other) for one, other in zip(by_scene(there), by_scene(back), strict=True))
    assert len(datasets.load("deep_lake", tmp_path / "lake", limit=4)) == 4


COURSE = """
import sys
import deeplake
import numpy as np
rows = deeplake.create(sys.argv[1])
rows.add_column("images", deeplake.types.Array("uint8", dimensions=3))
rows.add_column(sys.argv[2], deeplake.types.Array("uint8", dimensions=2))
pictures = [np.full((8, 12, 4), number, np.uint8) for number in range(50)]
masks = [np.where(np.arange(96).reshape(8, 12) < number, 255, 0).astype(np.uint8) for number in range(50)]
rows.append({"images": pictures, sys.argv[2]: masks})
rows.commit()
"""


def test_a_deep_lake_of_images_and_masks_is_read_as_the_course_wrote_it(tmp_path: Path, lake: None, caplog) -> None:
    subprocess.run([sys.executable, "-c", COURSE, str(tmp_path / "lake"), "masks"], check=True)
    chips = datasets.load("deep_lake", tmp_path / "lake")
    assert len(chips) == 50 and chips[7].reflectance.shape == (4, 8, 12)
    np.testing.assert_allclose(chips[7].reflectance, 7 / 255, atol=1e-7)
    assert chips[7].label.sum() == 7 and "say neither split nor scene" in caplog.text
    train, validation = (
        datasets.load("deep_lake", tmp_path / "lake", split=split) for split in ("train", "validation")
    )
    assert (len(train), len(validation)) == (30, 20) and not {c.scene for c in train} & {c.scene for c in validation}


def test_the_published_set_is_read_by_its_address_though_it_is_of_an_older_format(
    tmp_path: Path, lake: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if importlib.util.find_spec("deeplake"):
        pytest.skip("the package itself would ask a server")
    monkeypatch.setenv("LAKE_HUB", str(tmp_path))
    subprocess.run([sys.executable, "-c", COURSE, str(tmp_path / "somebody" / "38-cloud"), "masks"], check=True)
    (tmp_path / "somebody" / "38-cloud" / "v3").touch()
    command = ["prepare", "hub://somebody/38-cloud", "--to", str(tmp_path / "store"), "--option", "limit=40"]
    assert main(command) == 0
    assert len(datasets.load("store", tmp_path / "store")) == 40
    with pytest.raises(DatasetError, match="Deep Lake: there is no dataset at hub://somebody/else, or no way to it"):
        datasets.load("deep_lake", Path(), url="hub://somebody/else")
    monkeypatch.delenv("LAKE_HUB")
    with pytest.raises(DatasetError, match="Deep Lake: no dataset can be made at hub://somebody/new: .*reached"):
        prepare(Request((("on_cloud_n", tmp_path / "said before any source is read"),)), "hub://somebody/new")


def test_columns_that_are_not_there_are_named(tmp_path: Path, lake: None) -> None:
    subprocess.run([sys.executable, "-c", COURSE, str(tmp_path / "lake"), "ground_truth"], check=True)
    with pytest.raises(
        DatasetError, match="has no column label or masks or mask or labels; it has: images, ground_truth"
    ):
        datasets.load("deep_lake", tmp_path / "lake")
    assert len(datasets.load("deep_lake", tmp_path / "lake", masks="ground_truth", limit=3)) == 3


def test_a_place_where_no_dataset_can_be_made_is_said_before_the_packing(tmp_path: Path, lake: None) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(DatasetError, match="no dataset can be made at"):
        prepare(
            Request((("on_cloud_n", tmp_path / "said before any source is read"),)), f"deeplake://{tmp_path}/file/x"
        )


def test_prepare_ends_with_what_was_taken_and_what_was_left_out_and_why(tmp_path: Path, capsys) -> None:
    for name in ("train/bird_1.png", "train/bird_2.png", "valid/bird_3.png"):
        folders.write(tmp_path / "reefs" / name, np.full((3, 32, 32), 90, np.uint8))
    for part, names in (("train", ["bird_1.png"]), ("valid", ["bird_3.png"])):
        square = {"name": "polygon", "all_points_x": [0, 16, 16, 0], "all_points_y": [0, 0, 16, 16]}
        table = {f"{name}9": {"filename": name, "regions": [{"shape_attributes": square}]} for name in names}
        (tmp_path / "reefs" / part / "via_region_data.json").write_text(json.dumps(table))
    assert (
        main(["prepare", str(tmp_path / "reefs"), "--to", str(tmp_path / "s"), "--pictures", str(tmp_path / "p")]) == 0
    )
    assert capsys.readouterr().out.splitlines()[:-1] == [
        "data set   split       chips  scenes  labelled  target",
        "oysternet  train       1      1       100.0 %   25.0 %",
        "oysternet  validation  1      1       100.0 %   25.0 %",
        "left out of  split  number  why",
        "oysternet    train  1       pictures that via_region_data.json does not name",
    ]
    assert sorted(path.name for path in (tmp_path / "p").iterdir()) == [
        "oysternet-train-001-bird_1.png",
        "oysternet-validation-001-bird_3.png",
    ]
