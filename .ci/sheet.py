"""Draws the picture of the site's tutorial of training: chips of simulated reefs, each above its label.

CLOUDREEF_ENGINE_PYTHON=PYTHON python3 .ci/sheet.py    PYTHON can train; python3 has GDAL
"""

from __future__ import annotations

import os
import runpy
import shutil
import subprocess
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
PICTURE = CHECKOUT / "resources" / "docs" / "tutorials" / "sheet.png"
TILES = (
    "import pathlib, sys; from training.packing import simulated_reefs as reefs; "
    "reefs.write(pathlib.Path(sys.argv[1]), {'train': 8, 'validation': 3, 'test': 2})"
)


def main() -> None:
    """Packs simulated reefs in OysterNet's layout, and draws what a fit would see of them."""
    keep = runpy.run_path(str(CHECKOUT / ".ci" / "help.py"))["_keep"]
    with tempfile.TemporaryDirectory(prefix="cloudreef-sheet-") as scratch:
        folder = Path(scratch)
        run("-c", TILES, str(folder / "tiles"))
        archive = shutil.make_archive(str(folder / "1kx1k_dataset"), "zip", folder / "tiles")
        data, sheet = folder / "data", folder / "sheet.png"
        store = ["--to", str(data / "oysternet"), "--prepare", str(data / "oysternet.store")]
        run("-m", "training", "fetch", "oysternet", "--archive", archive, *store)
        run("-m", "training", "sheet", "reefs-oysternet", "--data", str(data), "--to", str(sheet), "--chips", "12")
        keep(sheet, PICTURE, None)


def run(*words: str) -> None:
    """Runs the Python that can train in the checkout."""
    environ = {**os.environ, "PYTHONPATH": str(CHECKOUT / "cloudreef_plugin")}
    subprocess.run([os.environ["CLOUDREEF_ENGINE_PYTHON"], *words], cwd=CHECKOUT, env=environ, check=True)


if __name__ == "__main__":
    main()
