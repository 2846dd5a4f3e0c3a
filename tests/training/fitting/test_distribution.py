"""A fit on several devices is one fit; what a backend cannot do is said."""

from __future__ import annotations

import importlib.util
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import keras
import pytest
import small_fits

from training.fitting import distribution
from training.fitting.distribution import DistributionError, Place, distribute

CHECKOUT = Path(__file__).resolve().parents[3]

TWO_PROCESSORS = """
import sys
import tensorflow as tf
two = [tf.config.LogicalDeviceConfiguration()] * 2
tf.config.set_logical_device_configuration(tf.config.list_physical_devices("CPU")[0], two)
from training.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def fit(recipe: Path, data: Path, run: Path, *, script: str = "", **variables: str) -> subprocess.Popen:
    arguments = ["fit", str(recipe), "--data", str(data), "--run", str(run), "--distributed"]
    what = ["-c", script] if script else ["-m", "training"]
    environ = {**os.environ, "KERAS_BACKEND": "tensorflow", **variables}
    command = [sys.executable, *what, *arguments]
    return subprocess.Popen(command, cwd=CHECKOUT, env=environ, stderr=subprocess.PIPE, text=True)


def test_two_devices_share_the_batches_of_one_fit(tmp_path: Path) -> None:
    pytest.importorskip("tensorflow")
    recipe, data = small_fits.prepare(tmp_path, epochs=1, steps=4)
    process = fit(recipe, data, tmp_path / "run", script=TWO_PROCESSORS)
    _, said = process.communicate(timeout=600)
    assert process.returncode == 0, said
    assert "a batch is shared by 2 devices" in said
    best = json.loads((tmp_path / "run" / "best.json").read_text())
    assert best["steps"] == 4 and 0.5 < best["loss"] < 1.8, "the mean over both devices, not the sum"


def test_two_processes_fit_one_network(tmp_path: Path) -> None:
    if importlib.util.find_spec("jax") is None:
        pytest.skip("several processes fit together on JAX, which is not installed")
    recipe, data = small_fits.prepare(tmp_path, epochs=1, steps=2)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    both = {distribution.ADDRESSES: address, distribution.PROCESSES: "2", "KERAS_BACKEND": "jax"}
    both["JAX_PLATFORMS"] = "cpu"
    processes = [
        fit(recipe, data, tmp_path / "run", **both, **{distribution.PROCESS: str(number)}) for number in range(2)
    ]
    said = [process.communicate(timeout=600)[1] for process in processes]
    assert [process.returncode for process in processes] == [0, 0], said
    epochs = [next(line for line in text.splitlines() if "epoch 1  loss" in line).split("  ", 2) for text in said]
    assert epochs[0][2] == epochs[1][2], "both hold the same weights"
    assert json.loads((tmp_path / "run" / "run.json").read_text())["finished"]["epochs"] == 1


def test_a_batch_is_shared_evenly_or_not_at_all() -> None:
    assert Place(devices=4, processes=2).share(16) == 8
    with pytest.raises(DistributionError, match="6 chips cannot be shared by 4 devices"):
        Place(devices=4).share(6)


def test_several_processes_ask_for_jax(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(distribution.PROCESSES, "2")
    monkeypatch.setattr(keras.backend, "backend", lambda: "tensorflow")
    with pytest.raises(DistributionError, match=r"on JAX only, not on tensorflow\. Set the variable KERAS_BACKEND"):
        distribute()


def test_torch_fits_on_one_device(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keras.backend, "backend", lambda: "torch")
    with pytest.raises(DistributionError, match="On torch a fit runs on one device"):
        distribute()
