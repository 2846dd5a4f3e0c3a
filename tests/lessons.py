"""Lessons that take seconds: bright discs on one scene, labelled in squares here and there."""

from __future__ import annotations

import json
from pathlib import Path

import chip_folders
import numpy as np
import rasterio
from rasterio.features import shapes
from rasterio.transform import from_origin

SIDE = 256
CRS = "EPSG:32632"
TRANSFORM = from_origin(600_000, 5_000_000, 10, 10)


def scene(path: Path, seed: int = 3) -> np.ndarray:
    """Writes a scene of discs; returns where they are."""
    reflectance, target = chip_folders.blobs(SIDE, SIDE, seed)
    profile = {"count": 4, "height": SIDE, "width": SIDE, "dtype": "uint16", "crs": CRS, "transform": TRANSFORM}
    with rasterio.open(path, "w", driver="GTiff", **profile) as file:
        file.write(np.rint(reflectance * 1e4).astype(np.uint16))
        file.descriptions = chip_folders.BANDS
        file.scales = (1e-4,) * 4
    return target


def labels(path: Path, target: np.ndarray, *, swapped: bool = False, without: str = "") -> Path:
    """Writes polygons of both classes in every third square of 16 pixels."""
    classes = {"clear" if swapped else "disc": target, "disc" if swapped else "clear": ~target}
    return _draw(path, {name: pixels for name, pixels in classes.items() if name != without})


def _draw(path: Path, classes: dict[str, np.ndarray]) -> Path:
    """Writes polygons of classes, given where each is, in every third square of 16 pixels."""
    squares = np.add.outer(np.arange(SIDE) // 16, np.arange(SIDE) // 16) % 3 == 0
    features = []
    for name, pixels in classes.items():
        drawn = (pixels & squares).astype(np.uint8)
        features += [
            {"type": "Feature", "properties": {"class": name}, "geometry": geometry}
            for geometry, _ in shapes(drawn, mask=drawn > 0, transform=TRANSFORM)
        ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def three_classes(folder: Path, seed: int = 3) -> Path:
    """Writes ``scene.tif``, discs on ground with dark stripes; returns labels of all three classes."""
    target = scene(folder / "scene.tif", seed)
    dark = np.zeros_like(target)
    dark[:, np.arange(SIDE) // 32 % 2 == 0] = True
    with rasterio.open(folder / "scene.tif", "r+") as file:
        file.write(np.where(dark & ~target, file.read() // 4, file.read()).astype(np.uint16))
    classes = {"disc": target, "dark": ~target & dark, "clear": ~target & ~dark}
    return _draw(folder / "labels.geojson", classes)


def job(folder: Path, drawn: Path, model: Path, **more: object) -> Path:
    """Writes a job of teaching for the scene ``scene.tif`` in a folder."""
    label = {
        "polygons": str(drawn),
        "polygons_crs": CRS,
        "class_field": "class",
        "target_values": [] if len(more.get("classes", ())) > 2 else ["disc"],
        "checked": str(drawn),
        "checked_crs": CRS,
    }
    told = {
        "task": "train",
        "scenes": [{"input": [str(folder / "scene.tif")], "labels": label, "name": "discs"}],
        "model": str(model),
        "folder": str(folder / "lesson"),
        "outputs": {"model": str(folder / "model"), "scores": str(folder / "scores.json")},
        "minutes": 30,  # never reached: tests limit the epochs, so that a busy machine only takes longer
        **more,
    }
    path = folder / "job.json"
    path.write_text(json.dumps(told), encoding="utf-8")
    return path
