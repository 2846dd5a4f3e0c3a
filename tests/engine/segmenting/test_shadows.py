"""The shipped model of clouds and shadows on the simulated sample, on which it was not trained."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio
from engine.contract.protocol import Job, Outputs, SceneJob
from engine.segmenting.segment import segment

RESOURCES = Path(__file__).parents[3] / "resources"


def test_clouds_and_shadows_of_the_sample_are_told_apart(tmp_path):
    mask = tmp_path / "mask.tif"
    sample = RESOURCES / "sample"
    scene = SceneJob((str(sample / "scene.tif"),), Outputs(str(mask)))
    segment(Job(str(RESOURCES / "models" / "clouds-shadows"), (scene,)), lambda event: None)
    with rasterio.open(mask) as file, rasterio.open(sample / "truth.tif") as labels:
        found, truth = file.read(1), labels.read(1)
    with rasterio.open(sample / "scene.tif") as file:
        nir = file.read(4).astype(np.float32)
    cloud = found == 1
    assert (cloud & (truth == 1)).sum() / (cloud | (truth == 1)).sum() > 0.7
    shadow = found == 2
    assert 0.01 < shadow.mean() < 0.3
    assert nir[shadow].mean() < 0.75 * nir[found == 0].mean()
    assert (truth[shadow] == 1).mean() < 0.05
