"""Both courses, cell by cell, on small archives in the published layouts.

The cells are run by `run` in this process rather than by a Jupyter kernel: they are plain Python without magics, a
kernel needs ports and a dozen further packages, and what the cells leave can be asserted on as it is.
"""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import chip_folders as folders
import numpy as np
import pytest
import rasterio
from engine.contract.model import Bundle
from PIL import Image

from training.packing import simulated_reefs

CHECKOUT = Path(__file__).parents[3]
COURSES = CHECKOUT / "training" / "courses"
SMALL = {
    "network": {"widths": [8, 12], "blocks": [1, 2]},
    "fit": {"batch": 4, "steps_per_epoch": 30, "epochs": 1, "precision": "float32"},
    "schedule": {"warmup_steps": 5, "rate": 0.01, "cycle_steps": 30},
    "augmentation": {"size_px": 96},
}
SCENES = tuple(f"LC08_L1TP_0020{n}_2016052{n}_20170324_01_T1" for n in (53, 54, 55))

pytestmark = [pytest.mark.slow, pytest.mark.long]


def run(course: str, parameters: dict[str, Any]) -> tuple[dict[str, Any], list[Any]]:
    """Runs the cells of a notebook one after the other; returns its names, and what its cells show."""
    cells = json.loads((COURSES / f"{course}.ipynb").read_text(encoding="utf-8"))["cells"]
    names: dict[str, Any] = {}
    shown = []
    for cell in cells:
        if cell["cell_type"] != "code":
            continue
        *lines, last = "".join(cell["source"]).rsplit("\n", 1)
        source = "".join(cell["source"])
        try:
            compile(last, "last line", "eval")
        except SyntaxError:
            exec(compile(source, cell["id"], "exec"), names)
        else:
            exec(compile("\n".join(lines), cell["id"], "exec"), names)
            shown.append(eval(compile(last, cell["id"], "eval"), names))
        if "parameters" in cell["metadata"].get("tags", ()):
            names |= parameters
    return names, [one for one in shown if isinstance(one, Image.Image)]


def pack(folder: Path, archive: Path) -> Path:
    with zipfile.ZipFile(archive, "w") as file:
        for path in sorted(folder.rglob("*")):
            file.write(path, path.relative_to(folder))
    return archive


def test_the_course_of_clouds_ends_with_a_model_that_the_engine_runs(tmp_path: Path, capsys) -> None:
    names = []
    for seed, scene in enumerate(SCENES):
        folders.thirty_eight_cloud(tmp_path / "made" / "38-Cloud_training", scene, seed=seed)
        names.append(f"patch_192_10_by_12_{scene}")
    listed = tmp_path / "made" / "training_patches_38-cloud_nonempty.csv"
    listed.write_text("\n".join(["name", *names]) + "\n", encoding="utf-8")
    archive = pack(tmp_path / "made", tmp_path / "38-cloud.zip")
    parameters = {"CHECKOUT": CHECKOUT, "DATA": tmp_path / "data", "OUT": tmp_path / "out", "ARCHIVE": archive}
    told, shown = run("clouds", {**parameters, "CHANGES": SMALL})
    assert len(shown) == 8 and all(min(picture.size) > 40 for picture in shown)
    assert Bundle.load(told["bundle"].folder).id == "clouds-38cloud" and told["best"]["iou"] > 0.5
    with rasterio.open(tmp_path / "out" / "mask.tif") as mask, rasterio.open(tmp_path / "out" / "scene.tif") as scene:
        assert (mask.shape, mask.transform) == (scene.shape, scene.transform)
        assert 0 < (mask.read(1) == 1).mean() < 1
    said = capsys.readouterr().out
    assert "38-cloud  train" in said and "qgis_process run cloudreef:segment" in said


def test_the_course_of_reefs_ends_with_a_model_that_the_engine_runs(tmp_path: Path, capsys) -> None:
    simulated_reefs.write(tmp_path / "made", {"train": 4, "validation": 2, "test": 1}, side_px=640)
    archive = pack(tmp_path / "made", tmp_path / "oysternet.zip")
    parameters = {"CHECKOUT": CHECKOUT, "DATA": tmp_path / "data", "OUT": tmp_path / "out", "ARCHIVE": archive}
    told, shown = run("reefs", {**parameters, "CHANGES": SMALL, "COMPARED_EPOCHS": 1, "START": None})
    assert len(shown) == 8
    assert (tmp_path / "out" / "losses" / "comparison.md").is_file()
    assert Bundle.load(told["bundle"].folder).id == "reefs-oysternet"
    said = capsys.readouterr().out
    assert "| bce_dice |" in said and "qgis_process run cloudreef:segment" in said
    with rasterio.open(tmp_path / "out" / "mask.tif") as mask:
        assert mask.shape == (640, 640) and set(np.unique(mask.read(1))) <= {0, 1, 255}
