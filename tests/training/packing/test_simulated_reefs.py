"""The simulated reefs lie in OysterNet's published layout, subtle enough that there is something to learn."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from training import datasets
from training.datasets import oysternet
from training.packing import simulated_reefs


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("simulated")
    simulated_reefs.write(folder, {"train": 8, "validation": 2, "test": 4}, side_px=160)
    return folder


def test_it_is_read_as_the_published_set_is(made: Path) -> None:
    assert {path.name for path in (made / "1kx1k_dataset").iterdir()} == {"train", "val", "test"}
    for split, count in (("train", 8), ("validation", 2), ("test", 4)):
        chips = datasets.load("oysternet", made, split=split)
        assert len(chips) == count and all(chip.valid.all() for chip in chips)
    rows = oysternet.statistics(made)
    assert sum(row.reefs for row in rows) > 10 and sum(row.negatives for row in rows) >= 2
    assert {row.mosaic for row in rows if row.split != "test"} < {row.mosaic for row in rows if row.split == "test"}


def test_both_versions_of_the_annotator_are_written(made: Path) -> None:
    kinds = set()
    for path in made.rglob(oysternet.ANNOTATIONS):
        entries = json.loads(path.read_text(encoding="utf-8")).values()
        kinds |= {type(entry["regions"]) for entry in entries}
        assert all((path.parent / entry["filename"]).stat().st_size == entry["size"] for entry in entries)
    assert kinds == {dict, list}


def test_reefs_are_told_by_their_roughness_and_not_by_their_brightness() -> None:
    """Of tiles of all mosaics: inside the outlines pixels differ from their neighbours more than outside."""
    brightness, roughness = [], []
    for number, mosaic in enumerate(simulated_reefs.MOSAICS * 3):
        tile = simulated_reefs.make(mosaic, np.random.default_rng(number), 400)
        if not tile.outlines:
            continue
        grey = tile.picture.astype(np.float32).mean(-1)
        inside = oysternet.burned(tile.outlines, grey.shape) == 1
        differences = np.abs(np.diff(grey, axis=1, prepend=grey[:, :1]))
        brightness.append(grey[inside].mean() / grey[~inside].mean())
        roughness.append(differences[inside].mean() / differences[~inside].mean())
    assert np.median(roughness) > 1.2 and 0.8 < np.median(brightness) < 1.2


def test_the_same_seed_makes_the_same_tiles(tmp_path: Path) -> None:
    pictures = []
    for name in "ab":
        (path,) = simulated_reefs.write(tmp_path / name, {"train": 1}, seed=7, side_px=96)["train"]
        pictures.append(np.asarray(Image.open(path)))
    np.testing.assert_array_equal(*pictures)
