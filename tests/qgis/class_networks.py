"""Makes the networks that classes_script.py imports, by the engine's Python."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

__all__ = ["make_networks"]

TESTS = Path(__file__).resolve().parents[1]
MAKE = (
    "import sys; sys.path[:0] = sys.argv[1:3]; import class_models as m, onnx; "
    "onnx.save(m.rows_before_channels(fixed=256), sys.argv[3] + '/tiles.onnx'); "
    "onnx.save(m.rows_before_channels(), sys.argv[3] + '/hand_made.onnx')"
)


def make_networks(python: str, folder: Path) -> None:
    """Writes ``hand_made.onnx``, and ``tiles.onnx`` that stands in for ukis-csmask: tiles of 256 pixels only."""
    subprocess.run(
        [python, "-c", MAKE, str(TESTS), str(TESTS.parent / "cloudreef_plugin"), str(folder)],
        check=True, env={**os.environ, "PYTHONPATH": ""},
    )  # fmt: skip
