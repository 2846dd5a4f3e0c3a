"""What the benchmark runs beside the engine where it is installed: MONAI, Deepness, graphics cards."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

__all__ = ["Others", "missing"]

HERE = Path(__file__).resolve().parent
QGIS_PYTHON = os.environ.get("QGIS_PYTHON", "/usr/bin/python3")


@dataclass(frozen=True)
class Others:
    """Where they are.

    Attributes:
        monai: A Python that has monai and torch.
        deepness: The folder that holds the package ``deepness``, or that package; None leaves it out.
    """

    monai: str
    deepness: Optional[Path] = None

    def monai_networks(self) -> tuple[list[str], str]:
        """Tells what MONAI can run the network in here, and a sentence where that is nothing or not all."""
        lacking = missing(self.monai, "monai", "torch", "rasterio", "onnxruntime")
        if lacking:
            return [], f"MONAI is left out: {self.monai} has no {', '.join(lacking)}."
        if missing(self.monai, "onnx2torch"):
            return ["onnxruntime"], "MONAI's network runs in ONNX Runtime only: onnx2torch is not installed."
        return ["onnxruntime", "torch"], ""

    def deepness_home(self) -> tuple[Optional[Path], str]:
        """Tells what goes on PYTHONPATH for Deepness, or None and a sentence why not."""
        if self.deepness is None:
            return None, "Deepness is left out: --deepness FOLDER names the folder that holds its package."
        home = self.deepness.resolve()
        home = home.parent if home.name == "deepness" else home
        if not (home / "deepness" / "processing" / "map_processor" / "map_processor_segmentation.py").exists():
            return None, f"Deepness is left out: {home} holds no package deepness with a map processor."
        lacking = missing(QGIS_PYTHON, "qgis", "cv2", "onnxruntime", "osgeo")
        if lacking:
            return None, f"Deepness is left out: QGIS's Python {QGIS_PYTHON} has no {', '.join(lacking)}."
        return home, ""


def missing(python: str, *modules: str) -> list[str]:
    """Finds the modules that a Python does not have; all of them where it does not start."""
    code = f"import importlib.util, json; print(json.dumps([n for n in {modules} if not importlib.util.find_spec(n)]))"
    try:
        done = subprocess.run([python, "-c", code], stdin=subprocess.DEVNULL, capture_output=True, text=True)
        return list(json.loads(done.stdout))
    except (OSError, ValueError):
        return list(modules)
