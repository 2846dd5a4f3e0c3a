"""A threshold can be chosen afterwards: the mask is that of a run with it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import bundles
import numpy as np
import pyogrio
import pytest
import rasterio
import scenes
from engine.contract.errors import OutputError, SceneError
from engine.contract.jobs import read_job
from engine.contract.mask_jobs import MaskOutputs, Threshold
from engine.contract.protocol import Job, Outputs, Postprocess, SceneJob
from engine.jobs.threshold import threshold
from engine.segmenting.segment import segment

ENGINE_HOME = Path(__file__).resolve().parents[3] / "cloudreef_plugin"


def silent(event):
    pass


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def pixels(path):
    with rasterio.open(path) as raster:
        return raster.read(1)


def stored(path, values, **options):
    """A probability raster as a run writes it."""
    options = {"nodata": 255, "scales": [0.004], "offsets": [0.0], "descriptions": ["cloud probability"], **options}
    return scenes.write(path, np.asarray(values, options.pop("dtype", "uint8")), **options)


def masked(tmp_path, probability, value, **options):
    mask = tmp_path / "mask.tif"
    done = threshold(Threshold(str(probability), value, MaskOutputs(str(mask)), replace=True, **options), silent)
    return pixels(mask), done.statistics


@pytest.fixture(scope="module")
def unet(tmp_path_factory):
    return bundles.small_unet(tmp_path_factory.mktemp("unet"))


@pytest.fixture(scope="module")
def run(unet, tmp_path_factory):
    """Runs the network with a threshold and postprocessing; returns the paths of its results."""
    folder = tmp_path_factory.mktemp("run")
    row, col = np.mgrid[:150, :170]
    values = np.random.default_rng(3).random((4, 150, 170), np.float32) * (1 + np.sin(row / 9) * np.cos(col / 11)) / 2
    values = values.astype(np.float32)
    values[:, 40:70, 30:50] = np.nan
    scene = scenes.write(folder / "scene.tif", values, descriptions=scenes.NAMES)

    def segmented(value, postprocess):
        outputs = Outputs(str(folder / "m.tif"), str(folder / "p.tif"), str(folder / "f.tif"), str(folder / "v.gpkg"))
        job = Job(
            str(unet), (SceneJob((str(scene),), outputs),), value, postprocess=postprocess, replace=True,
            runtime="onnxruntime",
        )  # fmt: skip
        return outputs, segment(job, silent).statistics

    return segmented


@pytest.mark.parametrize("postprocess", [Postprocess(), Postprocess(6, 9, 1), Postprocess(0, 4, -1)])
@pytest.mark.parametrize("value", [0.56, 0.58])
@pytest.mark.parametrize("kind", ["probability", "probability_float"])
def test_the_mask_is_that_of_a_run_with_this_threshold(tmp_path, run, value, postprocess, kind):
    outputs, expected = run(value, postprocess)
    here = MaskOutputs(str(tmp_path / "m.tif"), str(tmp_path / "v.gpkg"), str(tmp_path / "s.json"))
    source = getattr(outputs, kind)
    done = threshold(Threshold(source, value, here, postprocess), silent)
    assert 0 < expected["cover_percent"] < 100
    assert (pixels(here.mask) == pixels(outputs.mask)).all()
    for name in ("valid_px", "target_px", "cover_percent", "cover_area_m2", "polygons_count", "class"):
        assert done.statistics[name] == expected[name]
    assert json.loads(Path(here.statistics).read_text(encoding="utf-8")) == done.statistics
    mine, theirs = (pyogrio.raw.read(path)[3] for path in (here.polygons, outputs.polygons))
    assert all(np.allclose(*pair, atol=0.004) for pair in zip(mine, theirs))
    with rasterio.open(here.mask) as mask, rasterio.open(outputs.mask) as other:
        assert (mask.crs, mask.transform, mask.nodata) == (other.crs, other.transform, 255)
        assert mask.tags()["CLOUDREEF_MODEL"] == other.tags()["CLOUDREEF_MODEL"]
        assert mask.tags()["CLOUDREEF_THRESHOLD"] == f"{value:g}"
        assert mask.descriptions == ("cloud",)
    assert names(tmp_path) == ["m.tif", "s.json", "v.gpkg"]


def test_it_works_from_the_command_line(tmp_path):
    probability = stored(tmp_path / "p.tif", [[0, 100], [125, 255]])
    job = tmp_path / "job.json"
    job.write_text(Threshold(str(probability), 0.4, MaskOutputs(str(tmp_path / "m.tif"))).to_json(), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-E", "-s", "-m", "engine", job], cwd=ENGINE_HOME, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout.splitlines()[-1])["statistics"]["target_px"] == 2
    assert pixels(tmp_path / "m.tif").tolist() == [[0, 1], [1, 255]]


@pytest.mark.parametrize(
    "values, options, value, expected",
    [
        ([[0, 124, 125, 250]], {}, 0.5, [0, 0, 1, 1]),
        ([[125, 126, 127, 128]], {}, 0.505, [0, 0, 1, 1]),
        ([[0, 124, 125, 255]], {"scales": None, "offsets": None, "nodata": None}, 0.5, [0, 0, 1, 255]),
        ([[0.0, 0.39, 0.4, np.nan]], {"dtype": "float32", "scales": None, "nodata": None}, 0.4, [0, 0, 1, 255]),
        ([[0, 39, 40, 100]], {"scales": [0.01], "nodata": None}, 0.4, [0, 0, 1, 1]),
        ([[0, 3999, 4000, -1]], {"dtype": "int16", "scales": [0.0001], "nodata": -1}, 0.4, [0, 0, 1, 255]),
    ],
)
def test_steps_of_the_probability(tmp_path, values, options, value, expected):
    mask, _ = masked(tmp_path, stored(tmp_path / "p.tif", values, **options), value)
    assert mask[0].tolist() == expected


def test_a_threshold_between_two_steps_is_told(tmp_path):
    events = []
    outputs = MaskOutputs(str(tmp_path / "m.tif"))
    threshold(Threshold(str(stored(tmp_path / "p.tif", [[0, 200]])), 0.502, outputs), events.append)
    assert any("at least 0.504" in getattr(event, "text", "") for event in events)


@pytest.mark.parametrize(
    "values, options, sentence",
    [
        ([[0, 3000]], {"dtype": "uint16", "scales": None}, "holds values from 0 to 3000; probabilities lie"),
        ([[255, 255]], {}, "no valid pixel"),
        (
            [[0, 100, 101]],
            {"scales": None, "descriptions": None},
            "holds values up to 101 and states no scale: which value is a probability of 1 is unknown",
        ),
    ],
)
def test_what_is_no_probability_is_refused_and_leaves_nothing(tmp_path, values, options, sentence):
    probability = stored(tmp_path / "p.tif", values, **options)
    with pytest.raises(SceneError, match=sentence):
        masked(tmp_path, probability, 0.5)
    assert names(tmp_path) == ["p.tif"]


def test_a_missing_raster_is_told(tmp_path):
    with pytest.raises(SceneError, match="There is no file .*nowhere.tif"):
        masked(tmp_path, tmp_path / "nowhere.tif", 0.5)


def test_neither_the_probability_nor_an_existing_file_is_replaced(tmp_path):
    probability = stored(tmp_path / "p.tif", [[0, 200]])
    before = probability.read_bytes()
    with pytest.raises(OutputError, match="which is one of its inputs"):
        threshold(Threshold(str(probability), 0.5, MaskOutputs(str(probability)), replace=True), silent)
    (tmp_path / "m.tif").write_text("mine")
    with pytest.raises(OutputError, match="exists"):
        threshold(read_job(Threshold(str(probability), 0.5, MaskOutputs(str(tmp_path / "m.tif"))).to_json()), silent)
    assert probability.read_bytes() == before
    assert (tmp_path / "m.tif").read_text() == "mine"


def test_percent_from_elsewhere_are_no_steps_of_a_probability(tmp_path):
    """As Sentinel-2's MSK_CLDPRB: 8 bits from 0 to 100 and no scale."""
    events = []
    percent = stored(tmp_path / "p.tif", [[0, 69, 70, 100, 255]], scales=None, nodata=None, descriptions=None)
    threshold(Threshold(str(percent), 0.7, MaskOutputs(str(tmp_path / "m.tif"))), events.append)
    assert pixels(tmp_path / "m.tif")[0].tolist() == [0, 0, 1, 1, 255]
    told = [str(getattr(event, "text", "")) for event in events]
    assert "p.tif states no scale: its values are read as percent." in told


def test_a_copy_without_scale_of_a_probability_of_a_run_stays_one(tmp_path):
    copy = stored(tmp_path / "p.tif", [[0, 90, 100]], scales=None, descriptions=None, tags={"CLOUDREEF_MODEL": "x"})
    assert masked(tmp_path, copy, 0.4)[0][0].tolist() == [0, 0, 1]
