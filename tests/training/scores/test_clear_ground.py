"""How much of ground without any target a model calls target is told, ground by ground, and in its card."""

from __future__ import annotations

import shutil
from pathlib import Path

import chip_folders as folders
import numpy as np
import pytest
import tomllib

from training import datasets
from training.__main__ import main
from training.datasets import DatasetError
from training.recipe import load_sources
from training.scores.clear_ground import SOURCES, false_alarms, load_ground, table

DATA = Path(__file__).parents[4] / "shared" / "data"

GROUND = """
[[source]]
dataset = "clear_scenes"
folder = "ground"
split = "test"
options = { names = ["dark*.tif"], source = "dark ground" }

[[source]]
dataset = "clear_scenes"
folder = "ground"
split = "watch"
options = { names = ["white.tif"], source = "white ground" }

[[source]]
dataset = "clear_scenes"
folder = "elsewhere"
split = "test"
options = { names = ["far.tif"], source = "far ground" }
"""


@pytest.fixture(scope="module")
def place(discs: tuple[Path, Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fitted model that finds bright discs, its card's notes, and ground without discs."""
    place = tmp_path_factory.mktemp("ground")
    data = place / "data"
    shutil.copytree(discs[1], data)
    rng = np.random.default_rng(0)
    for name, value in (("dark-1", 0.1), ("dark-2", 0.12), ("white", 0.7)):
        bands = 3 if name == "dark-2" else 4
        values = value + rng.normal(0, 0.01, (bands, 64, 48))
        folders.write(data / "ground" / f"{name}.tif", values.astype(np.float32))
    (place / "ground.toml").write_text(GROUND)
    (place / "notes.toml").write_text('clear_ground = "ground.toml"\n')
    notes = ["--notes", str(place / "notes.toml")]
    assert main(["export", str(discs[2]), "--data", str(data), "--to", str(place / "model"), *notes]) == 0
    return place


def test_each_ground_has_its_share(place: Path) -> None:
    dark, white = false_alarms(place / "model", load_ground(place / "data", place / "ground.toml"))
    assert (dark.name, dark.scenes, dark.split) == ("dark ground", 2, "test")
    assert dark.called.pixels == 2 * 64 * 48 and dark.without.pixels == 64 * 48, "one has no near infrared to hide"
    assert dark.called.fp < 0.02 * dark.called.pixels
    assert white.called.fp > 0.9 * white.called.pixels and white.called.tp + white.called.fn == 0
    share = f"{white.called.fp / white.called.pixels:.1%}"
    assert f"| white ground | 1 | 0.00 | watched | {share} |" in table([dark, white])


def test_the_command_says_it_and_draws_it(place: Path, tmp_path: Path, capsys, caplog) -> None:
    what = ["--data", str(place / "data"), "--sources", str(place / "ground.toml"), "--to", str(tmp_path)]
    assert main(["false-alarms", str(place / "model"), *what]) == 0
    said = capsys.readouterr().out
    assert "| dark ground | 2 |" in said and "far ground" not in said
    assert "far ground is left out" in caplog.text
    assert len(list((tmp_path / "pictures").iterdir())) == 3
    assert main(["false-alarms", str(place / "model"), *what[2:], "--data", str(tmp_path)]) == 1


def test_the_card_says_it_where_the_notes_ask_for_it(place: Path) -> None:
    card = (place / "model" / "card.md").read_text(encoding="utf-8")
    assert "## False alarms" in card and "| white ground | 1 | 0.00 | watched | " in card


def test_a_piece_is_cut_out_and_what_is_not_there_is_named(place: Path) -> None:
    folder = place / "data" / "ground"
    (chip,) = datasets.load("clear_scenes", folder, names=["dark-2.tif"], source="g", window=[60, 10, 99, 20])
    assert chip.label.shape == (4, 20) and chip.present == (True, True, True, False) and not chip.label.any()
    with pytest.raises(DatasetError, match=r"there is no gone\.tif"):
        datasets.load("clear_scenes", folder, names=["gone.tif"], source="g")


def test_bands_of_a_folder_are_read_as_on_cloud_n_is(place: Path) -> None:
    (chip,) = datasets.load("clear_scenes", place / "data" / "chips", names=["a"], source="g")
    (same,) = datasets.load("on_cloud_n", place / "data" / "chips", chips=["a"])
    np.testing.assert_array_equal(chip.reflectance, same.reflectance)


def test_the_grounds_of_clouds_are_where_they_are_said_to_be() -> None:
    sources = load_sources(SOURCES)
    assert len({source.options.get("source") for source in sources}) == len(sources)
    assert len(tomllib.loads(SOURCES.read_text(encoding="utf-8"))["source"]) == len(sources)
    if not DATA.is_dir():
        pytest.skip("the shared imagery is not here")
    for source in sources:
        if source.dataset == "clear_scenes":
            assert all(any((DATA / source.folder).glob(name)) for name in source.options["names"])
