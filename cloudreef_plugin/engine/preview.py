"""The probability of a part of a scene, as soon as can be: what a run would give there, before the run."""

from __future__ import annotations

import math
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from .area import AreaOfInterest
from .budget import fitting
from .calibration import load
from .coarse import CoarseScene
from .errors import SceneError
from .looks import Preview
from .model import Bundle
from .occupied import find_occupied
from .outlook import TURNS, doubts
from .parts import prepare
from .pipeline import Answer, Task, predict_scene
from .protocol import Event, Finished
from .raster import NODATA, PROBABILITY, CogWriter
from .reporting import Reporter
from .results import HIGHEST, quantised
from .scene import Scene
from .segment import gdal_environment
from .sentences import Sentence

__all__ = ["View", "choose_view", "preview"]

# A second of work on two cores: what may be looked at in one go.
MOST_FLOPS = 8e10
MOST_PX = 2**22
FEWEST_PX = 2**18


@dataclass(frozen=True)
class View:
    """Which pixels of a scene are looked at.

    Attributes:
        factor: Each how many-th pixel, along each edge.
        window: Of the scene's own pixels.
        whole: Whether that is all that was asked for.
    """

    factor: int
    window: Window
    whole: bool


def choose_view(window: Window, most_px: int, coarsest: int) -> View:
    """Chooses what can be looked at quickly: all pixels of a window, else fewer of them, else those in its middle.

    Args:
        window: What is asked for.
        most_px: How many pixels the network may see.
        coarsest: The largest factor at which the model still sees what it was made for.
    """
    width, height = int(window.width), int(window.height)
    for factor in range(1, max(1, coarsest) + 1):
        if -(-width // factor) * -(-height // factor) <= most_px:
            return View(factor, window, True)
    factor = max(1, coarsest)
    room = most_px * factor * factor
    cols = min(width, room // min(height, math.isqrt(room)))
    rows = min(height, room // cols)
    left, top = int(window.col_off) + (width - cols) // 2, int(window.row_off) + (height - rows) // 2
    return View(factor, Window(left, top, cols, rows), False)


def preview(task: Preview, emit: Callable[[Event], None]) -> Finished:
    """Predicts the area of a job's scene and writes its probability.

    With a factor of 1 the pixels are those of a run; else each n-th pixel of the scene is seen, within the
    resolutions that the model was made for.

    Args:
        task: What to look at.
        emit: Takes the events.

    Returns:
        The terminal event; its statistics hold `levels` (count of valid pixels of each stored probability),
        `factor`, `whole`, `class`, `runtime`, `warnings` and `seconds`.

    Raises:
        CloudReefError: If it cannot be done.
    """
    started = time.monotonic()
    report = Reporter(emit)
    job, scene_job = task.job, task.job.scenes[0]
    bundle = Bundle.load(job.model)
    prepare(task.results(), replace=True, inputs=scene_job.input)
    with ThreadPoolExecutor(1, "loader") as loader, gdal_environment():
        loading = loader.submit(load, job, bundle)
        with Scene.open(scene_job, bundle) as scene:
            area = AreaOfInterest.from_job(scene_job.area, scene)
            view = choose_view(area.window, most_px(bundle, job.tta), coarsest(scene, bundle))
            seen = CoarseScene(scene, view.factor) if view.factor > 1 else scene
            area = area.within(view.window)
            area = area.coarser(view.factor, seen) if view.factor > 1 else area
            occupied = find_occupied(seen, area, bundle.stride_multiple)
            if not occupied.any():
                raise SceneError(
                    Sentence("What the map shows holds no pixel of the scene."), Sentence("Move the map to the scene.")
                )
            runtime = loading.result().runtime
            budget = fitting(bundle, runtime, memory_mb=job.memory_mb, tile_px=job.tile_px, batch_size=job.batch_size)
            canvas = _Canvas(area.window)
            predict_scene(Task(seen, area, bundle, runtime, job.tta), occupied, budget, canvas.write, report)
            _save(task.probability, canvas, seen, bundle.class_names[1])
            facts = {
                "levels": canvas.levels(),
                "factor": view.factor,
                "whole": view.whole,
                "class": bundle.class_names[1],
                "runtime": runtime.describe(),
                "warnings": doubts(scene),
                "seconds": round(time.monotonic() - started, 3),
            }
    return Finished({"probability": task.probability}, facts)


def most_px(bundle: Bundle, tta: bool) -> int:
    """Returns how many pixels of a model can be predicted within a second or two on a processor of today."""
    flops = max(1.0, bundle.flops_per_px * (TURNS if tta else 1))
    return round(min(MOST_PX, max(FEWEST_PX, MOST_FLOPS / flops)))


def coarsest(scene: Scene, bundle: Bundle) -> int:
    """Returns each how many-th pixel the model may see and still be in its range of resolutions."""
    size = scene.resolution_m
    return 1 if not size else max(1, int(bundle.resolution_m[1] * 1.01 / size))


class _Canvas:
    """Collects the answers of one window.

    Args:
        window: Of the scene that is seen.
    """

    def __init__(self, window: Window) -> None:
        self.window = window
        self.stored: NDArray[np.uint8] = np.full((int(window.height), int(window.width)), NODATA, np.uint8)

    def write(self, answer: Answer) -> None:
        """Keeps what lies within the window."""
        stored = quantised(answer.probability)
        stored[~answer.valid] = NODATA
        top, left = int(answer.window.row_off - self.window.row_off), int(answer.window.col_off - self.window.col_off)
        first_row, first_col = max(0, -top), max(0, -left)
        part = stored[first_row : self.stored.shape[0] - top, first_col : self.stored.shape[1] - left]
        row, col = top + first_row, left + first_col
        self.stored[row : row + part.shape[0], col : col + part.shape[1]] = part

    def levels(self) -> list[int]:
        """Returns the count of the valid pixels of each stored probability."""
        counts = np.bincount(self.stored.ravel(), minlength=NODATA + 1)
        return [int(count) for count in counts[: HIGHEST + 1]]


def _save(path: str, canvas: _Canvas, seen: Scene, class_name: str) -> None:
    place = seen.georeference.of_window(canvas.window)
    kind: dict[str, Any] = {**PROBABILITY, "description": f"{class_name} probability"}
    with CogWriter(
        path,
        height=int(canvas.window.height),
        width=int(canvas.window.width),
        crs=place.crs,
        transform=place.transform,
        gcps=place.gcps,
        rpcs=place.rpcs,
        **kind,
    ) as writer:
        writer.write(Window(0, 0, canvas.window.width, canvas.window.height), canvas.stored)
        writer.finish()
