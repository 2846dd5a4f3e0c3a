"""A person who looks at the picture sees the scene, the probability and where the mask lies."""

from __future__ import annotations

import json

import numpy as np
import pytest
import rasterio
import scenes
from engine.contract.errors import OutputError
from engine.pages.picture import Panels, confusion, main, quicklook
from engine.rasters.writer import MASK, PROBABILITY, CogWriter
from engine.scenes.georeference import Georeference, Grid
from engine.scenes.scene import Scene
from rasterio.crs import CRS
from rasterio.windows import Window

pytestmark = pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
ORANGE, CYAN = (255, 96, 0), (0, 220, 255)


def written(path, values, kind=MASK):
    height, width = values.shape
    with CogWriter(path, Grid(height, width, Georeference(CRS.from_string(scenes.CRS), scenes.TRANSFORM)), kind) as out:
        out.write(Window(0, 0, width, height), values)
        return out.finish()


def scene_file(path, values):
    bands, height, width = values.shape
    profile = {"crs": scenes.CRS, "transform": scenes.TRANSFORM, "nodata": 0}
    with rasterio.open(
        path, "w", driver="GTiff", count=bands, height=height, width=width, dtype="uint16", **profile
    ) as out:
        out.write(values)
        for band, name in enumerate(scenes.NAMES[:bands], start=1):
            out.set_band_description(band, name)
    return path


@pytest.fixture
def result(tmp_path):
    """A red scene with a bright square in it, its lower right nodata; mask and probability are the square."""
    values = np.full((4, 60, 80), 1000, np.uint16)
    values[0] = 3000
    values[:, 10:30, 20:40] = 9000
    values[:, 50:, 70:] = 0
    mask = np.zeros((60, 80), np.uint8)
    mask[10:30, 20:40] = 1
    mask[50:, 70:] = 255
    probability = np.where(mask == 255, 255, mask * 250).astype(np.uint8)
    return (
        scene_file(tmp_path / "scene.tif", values),
        written(tmp_path / "mask.tif", mask),
        written(tmp_path / "probability.tif", probability, PROBABILITY),
    )


def drawn(result, tmp_path, truth=None):
    scene_path, mask, probability = result
    bundle = scenes.bundle()
    with Scene.open(scenes.job(scene_path, scaling="reflectance_10000"), bundle) as scene:
        quicklook(scene, bundle, mask, probability, tmp_path / "look.png", truth)
    with rasterio.open(tmp_path / "look.png") as png:
        return np.moveaxis(png.read(), 0, -1)


def test_three_panels_side_by_side(result, tmp_path):
    picture = drawn(result, tmp_path)
    times = Panels(60, 80).enlarge
    rows, cols = 60 * times, 80 * times
    assert picture.shape == (rows, 3 * cols + 24, 3) and cols >= 900
    scene, probability, outlined = (picture[:, start : start + cols] for start in (0, cols + 12, 2 * cols + 24))
    at = {"square": (20 * times, 30 * times), "ground": (45 * times, 10 * times), "nodata": (55 * times, 75 * times)}
    assert tuple(scene[at["square"]]) == (255, 255, 255)
    assert tuple(scene[at["nodata"]]) == tuple(probability[at["nodata"]]) == (208, 208, 208)
    assert probability[at["square"]].sum() > probability[at["ground"]].sum()
    is_line = (outlined == ORANGE).all(axis=-1)
    assert is_line[10 * times, 20 * times : 40 * times].all()
    assert is_line[30 * times - 1, 20 * times : 40 * times].all()
    assert is_line.sum() == (20 * times) ** 2 - (20 * times - 4) ** 2
    assert not (scene == ORANGE).all(axis=-1).any()


def test_the_truth_shows_where_it_differs(result, tmp_path):
    truth = np.zeros((60, 80), np.uint8)
    truth[10:30, 20:50] = 1
    picture = drawn(result, tmp_path, written(tmp_path / "truth.tif", truth))
    assert (picture == CYAN).all(axis=-1).any() and (picture == ORANGE).all(axis=-1).any()
    scores = confusion(tmp_path / "mask.tif", tmp_path / "truth.tif").scores()
    assert scores["iou"] == pytest.approx(400 / 600) and scores["precision"] == 1


@pytest.mark.parametrize("height, width", [(1, 1), (7, 3000), (2500, 1300), (1200, 1201)])
def test_panels_are_of_a_size_to_look_at(height, width):
    panels = Panels(height, width)
    assert 900 <= max(panels.shape) * panels.enlarge <= 1800
    covered = [(window.row_off, window.row_off + window.height, rows) for window, rows in panels.strips()]
    assert covered[0][0] == 0 and covered[-1][1] == height and covered[-1][2].stop == panels.shape[0]
    means = [panels.mean(np.ones((1, b - a, width)), np.ones((b - a, width), bool)) for a, b, _ in covered]
    assert all((mean == 1).all() and valid.all() for mean, valid in means)
    assert np.concatenate([valid for _, valid in means]).shape == panels.shape


def test_the_command_line(result, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("engine.pages.picture.Bundle.load", lambda folder: scenes.bundle())
    arguments = ["--model", "clouds", "--scaling", "reflectance_10000", "--truth", str(result[1]), *map(str, result)]
    assert main([*arguments, str(tmp_path / "look.png")]) == 0
    assert json.loads(capsys.readouterr().out)["iou"] == 1
    assert main([*arguments, str(tmp_path / "none" / "look.png")]) == OutputError.exit_code
    assert "look.png could not be written" in capsys.readouterr().err
    assert sorted(file.name for file in tmp_path.glob("*look*")) == ["look.png"]
