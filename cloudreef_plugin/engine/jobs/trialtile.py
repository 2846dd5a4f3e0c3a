"""Draws a tile and a model's result on it, to be looked at before a network of another origin is added."""

from __future__ import annotations

from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.windows import Window

from ..contract.classes import UNDECIDED, Decision
from ..contract.model import Bundle
from ..contract.progress import Reporter
from ..contract.protocol import Job, Outputs, SceneJob
from ..network.budget import fitting
from ..network.focus import Focus
from ..network.occupied import find_occupied
from ..network.predict import Answer, Task, predict_scene
from ..network.preprocess import to_reflectance
from ..network.runtime import Runtime
from ..rasters.deciding import decider
from ..rasters.parts import part_path, writing
from ..rasters.writer import NODATA
from ..scenes.area import AreaOfInterest
from ..scenes.scene import Scene

__all__ = ["EDGE_PX", "draw_trial"]

EDGE_PX = 384
_GAP_PX = 8
_NOTHING, _DOUBT = (208, 208, 208), (160, 160, 160)
_REST = (40, 40, 40)


def draw_trial(bundle: Bundle, runtime: Runtime, scene: str, picture: str, report: Reporter) -> list[dict[str, Any]]:
    """Draws the middle of a scene beside the model's mask, in the colours of its classes.

    Args:
        bundle: The model.
        runtime: A runtime that has loaded its weights.
        scene: Path of the scene; its bands are found by their names.
        picture: PNG to write.
        report: Receives the progress.

    Returns:
        For each class ``value``, ``name``, ``color`` (red, green, blue) and ``percent`` of the tile's valid pixels.

    Raises:
        CloudReefError: If the model cannot be run on the scene.
    """
    scene_job = SceneJob((scene,), Outputs(""))
    with Scene.open(scene_job, bundle) as opened:
        rows, cols = min(opened.height, EDGE_PX), min(opened.width, EDGE_PX)
        window = Window((opened.width - cols) // 2, (opened.height - rows) // 2, cols, rows)
        area = AreaOfInterest(window, ())
        focus = Focus.on(opened, area, bundle)
        answer = _Tile(focus.area.window, bundle)
        occupied = find_occupied(focus.scene, focus.area, bundle.stride_multiple)
        task = Task(focus.scene, focus.area, bundle, runtime, False)
        predict_scene(
            task, occupied, fitting(Job(str(bundle.folder), (scene_job,)), bundle, runtime), answer.take, report
        )
        values, valid = opened.read(window)
        reflectance = to_reflectance(values, opened.scaling.scale, opened.scaling.offset)
        shown = _picture(reflectance, valid, [channel.common_name for channel in _present(opened, bundle)])
    colours = np.array([_NOTHING] * (NODATA + 1), np.uint8)
    colours[UNDECIDED] = _DOUBT
    for item in answer.classes:
        colours[item["value"]] = item["color"]
    gap = np.full((rows, _GAP_PX, 3), 255, np.uint8)
    _write(picture, np.concatenate([shown, gap, colours[answer.mask]], axis=1))
    counts = np.bincount(answer.mask.ravel(), minlength=NODATA + 1)
    total = max(int(counts[:NODATA].sum()), 1)
    return [{**item, "percent": 100 * int(counts[item["value"]]) / total} for item in answer.classes]


class _Tile:
    """Collects the mask of one window."""

    def __init__(self, window: Window, bundle: Bundle) -> None:
        self._window = window
        self._decider = decider(bundle, None, Decision())
        self.mask: NDArray[np.uint8] = np.full((int(window.height), int(window.width)), NODATA, np.uint8)
        self.classes: list[dict[str, Any]] = [
            {
                "value": (number if bundle.is_binary else item.value),
                "name": str(item.name),
                "color": list(_REST if item.background else item.color),
            }
            for number, item in enumerate(bundle.classes)
        ]

    def take(self, answer: Answer) -> None:
        """Copies the part that lies within the window."""
        mask = self._decider.mask(answer.probability)
        mask[~answer.valid] = NODATA
        top = int(answer.window.row_off - self._window.row_off)
        left = int(answer.window.col_off - self._window.col_off)
        first_row, first_col = max(0, -top), max(0, -left)
        part = mask[first_row : self.mask.shape[0] - top, first_col : self.mask.shape[1] - left]
        row, col = top + first_row, left + first_col
        self.mask[row : row + part.shape[0], col : col + part.shape[1]] = part


def _present(scene: Scene, bundle: Bundle) -> list[Any]:
    return [channel for channel, there in zip(bundle.channels, scene.present) if there]


def _picture(reflectance: NDArray[np.float32], valid: NDArray[np.bool_], names: list[str]) -> NDArray[np.uint8]:
    """Draws red, green and blue where the model has them, else its first channel in grey (rows, cols, 3)."""
    visible = ("red", "green", "blue")
    places = [names.index(name) for name in visible] if set(visible) <= set(names) else [0, 0, 0]
    planes = reflectance[places]
    known = planes[:, valid]
    low, high = np.percentile(known, (2, 98)) if known.size else (0.0, 1.0)
    scaled = np.clip((np.nan_to_num(planes) - low) / max(float(high - low), 1e-6), 0, 1)
    drawn: NDArray[np.uint8] = (255 * np.moveaxis(scaled, 0, -1)).astype(np.uint8)
    drawn[~valid] = _NOTHING
    return drawn


def _write(path: str, picture: NDArray[np.uint8]) -> None:
    rows, cols, _ = picture.shape
    profile = {"driver": "PNG", "count": 3, "height": rows, "width": cols, "dtype": "uint8"}
    with writing(path), rasterio.MemoryFile() as memory:
        with memory.open(**profile) as png:
            png.write(picture.transpose(2, 0, 1))
        part_path(path).write_bytes(memory.read())
        part_path(path).replace(path)
