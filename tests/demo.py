"""The main job through QGIS, for a person to look at: `make demo` or `make demo SCENE=path`.

Run by the engine's Python with the plugin's folder on PYTHONPATH; QGIS_CUSTOM_CONFIG_PATH names a profile in which
the plugin is enabled. Results go to build/demo/NAME OF THE SCENE.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Optional

import rasterio
from engine.contract.model import Bundle
from engine.contract.protocol import Outputs, SceneJob
from engine.pages.picture import confusion, quicklook
from engine.scenes.scene import Scene

CHECKOUT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Segments, measures and draws; returns the exit code."""
    options = parse_options()
    scene = options.scene.absolute()
    if not scene.exists():
        sys.stderr.write(f"There is no scene {options.scene}.\n")
        return 1
    folder = CHECKOUT / "build" / "demo" / (scene.name if scene.is_dir() else scene.stem)
    folder.mkdir(parents=True, exist_ok=True)
    outputs = {
        "MASK": folder / "mask.tif",
        "PROBABILITY": folder / "probability.tif",
        "POLYGONS": folder / "polygons.gpkg",
        "STATISTICS": folder / "statistics.json",
    }
    inputs = {"INPUT": scene, "BANDS": options.bands, "SCALING": options.scaling, "MODEL": options.model}
    started = time.monotonic()
    code = run_through_qgis({**{name: value for name, value in inputs.items() if value}, **outputs})
    seconds = time.monotonic() - started
    if code != 0 or not outputs["MASK"].is_file():
        sys.stderr.write("QGIS did not make a mask; what it said stands above.\n")
        return code or 1
    beside = scene.parent / "truth.tif"
    truth = options.truth or (beside if is_of(beside, outputs["MASK"]) else None)
    report(outputs, seconds, truth)
    draw(options, outputs, truth, folder / "picture.png")
    return 0


def parse_options() -> argparse.Namespace:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description="Segments a scene through QGIS.")
    parser.add_argument("scene", type=Path)
    parser.add_argument("--bands", default="")
    parser.add_argument("--scaling", default="")
    parser.add_argument("--model", default="clouds")
    parser.add_argument(
        "--truth", type=Path, help="a mask to compare with; default: truth.tif beside the scene, if it is of its grid"
    )
    return parser.parse_args()


def run_through_qgis(parameters: dict[str, object]) -> int:
    """Runs cloudreef:segment by qgis_process, whose output is shown; returns the exit code."""
    # Debian's and Ubuntu's qgis_process is a script that passes an option which QGIS 3.22 does not know.
    program = shutil.which("qgis_process.bin") or "qgis_process"
    arguments = [f"{name}={value}" for name, value in parameters.items()]
    environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return subprocess.run(
        [program, "run", "cloudreef:segment", "--", *arguments], env=environ, stdin=subprocess.DEVNULL, check=False
    ).returncode


def is_of(truth: Path, mask: Path) -> bool:
    """Tells whether what lies beside a scene is its truth: on the mask's own grid."""
    if not truth.is_file():
        return False
    with rasterio.open(truth) as one, rasterio.open(mask) as other:
        return (one.shape, one.transform, one.crs) == (other.shape, other.transform, other.crs)


def report(outputs: dict[str, Path], seconds: float, truth: Optional[Path]) -> None:
    """Prints where the results lie and what they say."""
    statistics = json.loads(outputs["STATISTICS"].read_text(encoding="utf-8"))
    print()
    for name, path in outputs.items():
        print(f"{name.lower():<14} {shown(path)}")
    percent, area_m2 = statistics["cover_percent"], statistics["cover_area_m2"]
    area = "area unknown: the scene has no CRS" if area_m2 is None else f"{area_m2 / 1e6:.2f} km2"
    print(f"cover          {'no valid pixels' if percent is None else f'{percent:.2f} %'}, {area}")
    if truth:
        print(f"IoU            {confusion(outputs['MASK'], truth).iou:.3f} against {shown(truth)}")
    print(f"runtime        {statistics['runtime']}, {statistics['precision']}, {statistics['device']}")
    print(f"seconds        {seconds:.1f} in all, {statistics['seconds']:.1f} of them in the engine")


def draw(options: argparse.Namespace, outputs: dict[str, Path], truth: Optional[Path], png: Path) -> None:
    """Draws scene, probability and mask outline side by side."""
    bundle = Bundle.load(CHECKOUT / "resources" / "models" / options.model)
    bands = tuple(int(band) for band in options.bands.split(",")) if options.bands else None
    job = SceneJob(
        input=(str(options.scene.absolute()),),
        outputs=Outputs(mask=str(outputs["MASK"])),
        bands=bands,
        scaling=options.scaling or "auto",
    )
    with Scene.open(job, bundle) as scene:
        quicklook(scene, bundle, outputs["MASK"], outputs["PROBABILITY"], png, truth)
    print(f"picture        {shown(png)}")


def shown(path: Path) -> str:
    """Shortens a path inside the checkout."""
    path = path.absolute()
    return str(path.relative_to(CHECKOUT) if CHECKOUT in path.parents else path)


if __name__ == "__main__":
    sys.exit(main())
