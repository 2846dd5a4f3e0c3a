"""The whole circle: a model's result is corrected, exported, and the model goes on from there; small."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path

import bundles
import keras
import numpy as np
import rasterio
import scenes
from engine.contract.protocol import Job, Outputs, SceneJob
from engine.contract.training_jobs import ChipLabels, ChipOptions, ExportTraining
from engine.jobs.exporttraining import exporttraining
from engine.segmenting.segment import segment

from training.__main__ import main
from training.network import unet
from training.network.unet import Network

NETWORK = Network("compact", (8, 8), 4, (1, 1))


def model_with_keras_weights(folder: Path) -> Path:
    """A bundle that says how its network is built."""
    bundles.small_unet(folder)
    keras.utils.set_random_seed(3)
    unet.build(NETWORK, 4).save(folder / "model.keras")
    path = folder / "model.json"
    description = json.loads(path.read_text(encoding="utf-8"))
    order = ["batch", "height", "width", "bands"]
    digest = hashlib.sha256((folder / "model.keras").read_bytes()).hexdigest()
    description["cloudreef"]["files"]["keras"] = {"path": "model.keras", "sha256": digest, "dim_order": order}
    description["cloudreef"]["training"] = {"network": asdict(NETWORK)}
    path.write_text(json.dumps(description), encoding="utf-8")
    return folder


def test_a_corrected_result_improves_the_model(tmp_path: Path) -> None:
    model = model_with_keras_weights(tmp_path / "model")
    scene, _, cloud = scenes.stack(tmp_path / "scene.tif", 192, 256)
    truth = scenes.write(tmp_path / "truth.tif", cloud.astype(np.uint8), nodata=255)
    data = tmp_path / "chips"
    task = ExportTraining(
        str(model),
        (str(scene),),
        ChipLabels(mask=str(truth)),
        str(data),
        options=ChipOptions(64, empty_share=1.0, validation_share=0.3),
        scaling="landsat_c1",
    )
    exporttraining(task, lambda event: None)
    recipe = data / "recipe.toml"
    text = recipe.read_text(encoding="utf-8")
    recipe.write_text(text.replace("epochs = 20", "epochs = 2").replace("rate = 0.0005", "rate = 0.02"), "utf-8")
    run, to = data / "run", data / "model" / "tiny-improved"
    assert main(["fit", str(recipe), "--data", str(data), "--run", str(run), "--start", str(model)]) == 0
    assert main(["export", str(run), "--data", str(data), "--to", str(to)]) == 0

    def overlap(folder: Path) -> float:
        mask = tmp_path / f"{folder.name}.tif"
        job = SceneJob((str(scene),), Outputs(str(mask)), scaling="landsat_c1")
        segment(Job(str(folder), (job,), runtime="onnxruntime"), lambda event: None)
        with rasterio.open(mask) as file:
            found = file.read(1) == 1
        return float((found & cloud).sum() / (found | cloud).sum())

    assert overlap(to) > max(0.5, overlap(model))
