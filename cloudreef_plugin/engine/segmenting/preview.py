"""A quick preview of the probability of a part of a scene."""

from __future__ import annotations

import math
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Callable

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from ..contract.errors import SceneError
from ..contract.model import Bundle
from ..contract.progress import Reporter
from ..contract.protocol import Event, Finished
from ..contract.scene_jobs import Preview
from ..contract.sentences import Sentence
from ..contract.version import version
from ..network.budget import budget_for
from ..network.calibration import load
from ..network.focus import Focus
from ..network.occupied import find_occupied
from ..network.outlook import warnings_about
from ..network.predict import TURNS, Prediction, Task, predict_scene
from ..network.tiling import clip
from ..rasters.class_table import PROBABILITY_SUFFIX
from ..rasters.deciding import HIGHEST, Decider, decider, quantised
from ..rasters.parts import reserved
from ..rasters.writer import NODATA, PROBABILITY, CogWriter
from ..scenes.area import AreaOfInterest
from ..scenes.georeference import Grid
from ..scenes.scene import Scene
from .segment import gdal_environment

__all__ = ["View", "choose_view", "preview"]

# About a second of work on two cores.
MOST_FLOPS = 8e10
MOST_PX = 2**22
FEWEST_PX = 2**18


@dataclass(frozen=True)
class View:
    """The pixels of a scene that a preview predicts.

    Attributes:
        factor: Decimation along each axis: every `factor`-th pixel is read.
        window: Window in the scene's own pixels.
        whole: Whether it is the whole requested window.
    """

    factor: int
    window: Window
    whole: bool


def choose_view(window: Window, most_px: int, coarsest: int) -> View:
    """Chooses what can be predicted quickly: all pixels of a window, else fewer of them, else those in its middle.

    Args:
        window: The requested window.
        most_px: Largest number of pixels to predict.
        coarsest: The largest factor within the resolutions that the model was made for.
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

    With a factor of 1 the pixels are those of a run; else every n-th pixel of the scene is read, within the
    resolutions that the model was made for.

    Args:
        task: The scene and its area.
        emit: Called with each event.

    Returns:
        The terminal event; its statistics hold `levels` (count of valid pixels of each stored probability),
        `factor`, `whole`, `class`, `runtime`, `warnings` and `seconds`.

    Raises:
        CloudReefError: If it cannot be done.
    """
    with reserved(task.results(), replace=task.replace, inputs=task.inputs()):
        return _preview(task, Reporter(emit))


def _preview(task: Preview, report: Reporter) -> Finished:
    started = time.monotonic()
    job, scene_job = task.job, task.job.scenes[0]
    bundle = Bundle.load(job.model)
    with ThreadPoolExecutor(1, "loader") as loader, gdal_environment():
        loading = loader.submit(load, job, bundle)
        with Scene.open(scene_job, bundle) as scene:
            area = AreaOfInterest.from_job(scene_job.area, scene)
            view = choose_view(area.window, most_px(bundle, job.tta), coarsest(scene, bundle))
            seen = scene.coarser(view.factor) if view.factor > 1 else scene
            area = area.within(view.window)
            area = area.coarser(view.factor, seen) if view.factor > 1 else area
            focus = Focus.on(seen, area, bundle)
            seen, area = focus.scene, focus.area
            occupied = find_occupied(seen, area, bundle.stride_multiple)
            if not occupied.any():
                raise SceneError(
                    Sentence("The map shows no valid pixel of the scene."), Sentence("Move the map to the scene.")
                )
            runtime = loading.result().runtime
            budget = budget_for(job, bundle, runtime)
            deciding = decider(bundle, job.threshold, job.decision)
            canvas = _Canvas(area.window, deciding)
            predict_scene(Task(seen, area, bundle, runtime, job.tta), occupied, budget, canvas.write, report)
            _save(task.probability, canvas, seen, deciding.title)
            facts = {
                "levels": canvas.levels(),
                "factor": view.factor,
                "whole": view.whole,
                "class": deciding.title,
                "runtime": runtime.describe(),
                "warnings": warnings_about(scene),
                "seconds": round(time.monotonic() - started, 3),
            }
    return Finished({"probability": task.probability}, facts)


def most_px(bundle: Bundle, tta: bool) -> int:
    """Estimates how many pixels the model can predict within a second or two on a current processor."""
    flops = max(1.0, bundle.flops_per_px * (TURNS if tta else 1))
    return round(min(MOST_PX, max(FEWEST_PX, MOST_FLOPS / flops)))


def coarsest(scene: Scene, bundle: Bundle) -> int:
    """Computes the largest decimation within the model's range of resolutions."""
    size = scene.resolution_m
    return 1 if not size else max(1, int(bundle.resolution_m[1] * 1.01 / size))


class _Canvas:
    """Collects the predictions for one window.

    Args:
        window: Window of the coarse scene.
        deciding: Selects the probability to keep.
    """

    def __init__(self, window: Window, deciding: Decider) -> None:
        self.window = window
        self._deciding = deciding
        self.stored: NDArray[np.uint8] = np.full((int(window.height), int(window.width)), NODATA, np.uint8)

    def write(self, prediction: Prediction) -> None:
        """Copies the part that lies within the window."""
        stored = quantised(self._deciding.of_interest(prediction.probability))
        stored[~prediction.valid] = NODATA
        place, part = clip(prediction.window, self.window)
        self.stored[place.toslices()] = stored[part]

    def levels(self) -> list[int]:
        """Counts the valid pixels of each stored probability."""
        counts = np.bincount(self.stored.ravel(), minlength=NODATA + 1)
        return [int(count) for count in counts[: HIGHEST + 1]]


def _save(path: str, canvas: _Canvas, seen: Scene, class_name: str) -> None:
    window = canvas.window
    grid = Grid(int(window.height), int(window.width), seen.georeference.of_window(window))
    tags = {"CLOUDREEF_TASK": "preview", "CLOUDREEF_VERSION": version()}
    with CogWriter(path, grid, replace(PROBABILITY, description=f"{class_name}{PROBABILITY_SUFFIX}"), tags) as writer:
        writer.write(Window(0, 0, window.width, window.height), canvas.stored)
        writer.finish()
