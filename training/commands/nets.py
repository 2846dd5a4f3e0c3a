"""Compares kinds of networks: parameters, operations, halo, memory and measured speed."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..network.unet import Network
from ..recipe import Recipe

__all__ = ["NETWORKS", "Row", "compared", "measure", "of_recipe", "table"]

CHANNELS = 4
TILE_PX = 1024
SECONDS = 3.0

NETWORKS = {
    "classic": Network("classic", (16, 32, 64, 128), 0, (2, 2, 2, 2)),
    "residual": Network("residual", (16, 32, 64, 96), 0, (1, 1, 1, 1)),
    "compact": Network("compact", (24, 32, 64, 96), 8, (2, 2, 2, 2)),
    "mobile": Network("mobile", (16, 24, 40, 64), 8, (1, 2, 2, 2)),
    "lite": Network("lite", (32, 48, 64, 96), 0, (1, 2, 2, 6)),
}
"""One of each kind, with the same number of levels and similar widths."""


@dataclass(frozen=True)
class Row:
    """The figures of a network.

    Attributes:
        name: Name of the network or recipe.
        parameters: Number of parameters.
        flops_per_px: Operations per pixel, two for each multiply and add.
        halo_px: Halo, rounded up to its stride.
        bytes_per_px: Working memory per pixel.
        mpx_per_s: Speed measured on tiles of 1024 x 1024; None if it was not.
    """

    name: str
    parameters: int
    flops_per_px: float
    halo_px: int
    bytes_per_px: float
    mpx_per_s: float | None = None

    def line(self) -> str:
        """Formats a row of a Markdown table."""
        speed = "-" if self.mpx_per_s is None else f"{self.mpx_per_s:.1f}"
        return (
            f"| {self.name} | {self.parameters:,} | {self.flops_per_px / 1000:.1f} | {self.halo_px} | "
            f"{self.bytes_per_px:.0f} | {speed} |"
        )


def compared(recipes: Sequence[Path] = (), seconds: float = SECONDS) -> str:
    """Measures the networks of recipes, or one of each kind.

    Args:
        recipes: TOML files; none compares `NETWORKS`.
        seconds: As `measure` takes it.
    """
    found = {path.stem: of_recipe(path) for path in recipes}
    found = found or {name: (network, CHANNELS, 1) for name, network in NETWORKS.items()}
    return table([measure(name, *what, seconds=seconds) for name, what in found.items()])


def of_recipe(path: Path) -> tuple[Network, int, int]:
    """Reads the network of a recipe, and its numbers of channels and probabilities."""
    recipe = Recipe.load(path)
    return recipe.network, len(recipe.model.channels), recipe.model.outputs


def measure(
    name: str, network: Network, channels: int = CHANNELS, outputs: int = 1, *, seconds: float = SECONDS
) -> Row:
    """Builds a network with random weights and measures it.

    Args:
        name: Its name in the table.
        network: The network.
        channels: Number of input channels.
        outputs: Number of probabilities for each pixel.
        seconds: Time for measuring the speed on all processor threads, in float32, with OpenVINO if it is
            installed and else ONNX Runtime; 0 does not measure.
    """
    from ..network import halo, unet

    model = unet.build(network, channels, outputs=outputs)
    speed = _speed(model, seconds) if seconds else None
    return Row(
        name, model.count_params(), unet.flops_per_px(model), halo.measure(model), halo.bytes_per_px(model), speed
    )


def table(rows: list[Row]) -> str:
    """Formats a Markdown table."""
    head = "| network | parameters | kFLOP/px | halo, px | bytes/px | Mpx/s |\n|---|---:|---:|---:|---:|---:|"
    return "\n".join([head, *(row.line() for row in rows)])


def _speed(model: Any, seconds: float) -> float:
    """Measures the speed in million pixels per second on tiles of `TILE_PX`, the best one within the time."""
    from ..exporting import onnx_graph

    proto = onnx_graph.convert(model, input_name="x", output_name="y").SerializeToString()
    x = np.random.default_rng(0).random((1, model.input.shape[-1], TILE_PX, TILE_PX), dtype=np.float32)
    run = _runner(proto, x)
    run()
    took: list[float] = []
    started = time.perf_counter()
    while not took or time.perf_counter() - started < seconds:
        before = time.perf_counter()
        run()
        took.append(time.perf_counter() - before)
    return TILE_PX**2 / 1e6 / min(took)


def _runner(proto: bytes, x: np.ndarray) -> Callable[[], Any]:
    try:
        import openvino
    except ImportError:
        import onnxruntime

        session = onnxruntime.InferenceSession(proto, providers=["CPUExecutionProvider"])
        return lambda: session.run(None, {"x": x})
    core = openvino.Core()
    fixed = core.read_model(proto)
    fixed.reshape(x.shape)
    hints = {"PERFORMANCE_HINT": "LATENCY", "INFERENCE_PRECISION_HINT": "f32"}
    request = core.compile_model(fixed, "CPU", hints).create_infer_request()
    return lambda: request.infer([x], share_inputs=True)
