"""Keras's other backends compute the networks as the reference backend does, and fit them."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import keras
import numpy as np
import pytest
import small_fits

from training.fitting import backend as keras_backend
from training.network import unet
from training.network.unet import Network
from training.network.unsharp import Unsharp

CHECKOUT = Path(__file__).resolve().parents[3]
OTHERS = [name for name in ("tensorflow", "jax", "torch") if name != keras.backend.backend()]
BY_BACKEND = pytest.mark.parametrize("backend", OTHERS)

FORWARD = """
import sys
import numpy as np
import training
import keras
folder = sys.argv[1]
model = keras.saving.load_model(f"{folder}/model.keras", compile=False, safe_mode=True)
x = np.load(f"{folder}/x.npy")
np.save(f"{folder}/y.npy", keras.ops.convert_to_numpy(model(x, training=False)))
print(keras.backend.backend())
"""


def run(backend: str, *arguments: str) -> str:
    """Runs Python on another backend; returns what it printed."""
    if importlib.util.find_spec(backend) is None:
        pytest.skip(f"{backend} is not installed")
    environ = {**os.environ, "KERAS_BACKEND": backend, "JAX_PLATFORMS": "cpu"}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=CHECKOUT, env=environ, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@BY_BACKEND
def test_a_sharpening_network_gives_the_same_probability(backend: str, tmp_path: Path) -> None:
    keras.utils.set_random_seed(5)
    model = unet.build(Network("compact", (8, 12), 4, (1, 1), unsharp=Unsharp(2.0, 1.5)), 3)
    x = np.random.default_rng(0).uniform(0.05, 1, (2, 48, 64, 3)).astype(np.float32)
    x[:, :12, :20] = 0
    ours = keras.ops.convert_to_numpy(model(x, training=False))
    model.save(tmp_path / "model.keras")
    np.save(tmp_path / "x.npy", x)
    assert run(backend, "-c", FORWARD, str(tmp_path)).split() == [backend]
    np.testing.assert_allclose(np.load(tmp_path / "y.npy"), ours, atol=1e-5)
    assert ours.std() > 1e-3


@BY_BACKEND
def test_a_sharpening_network_is_fitted_and_exported(backend: str, tmp_path: Path) -> None:
    recipe, data = small_fits.prepare(tmp_path, epochs=1, steps=2)
    text = recipe.read_text(encoding="utf-8").replace(
        "head = 4", "head = 4\nunsharp = { radius_px = 1.0, amount = 1.0 }"
    )
    recipe.write_text(text, encoding="utf-8")
    places = ["--data", str(data), "--run", str(tmp_path / "run"), "--to", str(tmp_path / "model")]
    run(backend, "-m", "training", "fit", str(recipe), *places)
    best = json.loads((tmp_path / "run" / "best.json").read_text(encoding="utf-8"))
    assert best["steps"] == 2 and np.isfinite(best["loss"])
    described = json.loads((tmp_path / "model" / "model.json").read_text(encoding="utf-8"))
    assert described["cloudreef"]["scores"]


@pytest.mark.parametrize("capable", [True, False])
def test_bfloat16_is_taken_where_the_processor_computes_in_it(monkeypatch: pytest.MonkeyPatch, capable: bool) -> None:
    monkeypatch.setattr(keras_backend, "_accelerators", list)
    monkeypatch.setattr(keras_backend, "_processor_has_bfloat16", lambda: capable)
    assert keras_backend.policy("mixed_bfloat16") == ("mixed_bfloat16" if capable else "float32")
    assert keras_backend.policy("mixed_float16") == "mixed_float16"
    monkeypatch.setattr(keras_backend, "_accelerators", lambda: ["GPU:0"])
    assert keras_backend.policy("mixed_bfloat16") == "mixed_bfloat16"
