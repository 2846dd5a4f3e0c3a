"""The tasks of a Dask worker: a whole scene, a strip of one, or joining strips.

Every task takes and returns plain values. Errors of the scene itself are returned, not raised, as a retry would fail in
the same way.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Sequence
from functools import lru_cache, wraps
from pathlib import Path
from threading import Lock
from typing import Any

from rasterio.windows import Window

from ..contract.errors import CloudReefError
from ..contract.files.held import replace_file
from ..contract.model import Bundle
from ..contract.progress import Reporter
from ..contract.protocol import RASTERS, Event, Job, Outputs, event_line
from ..network.budget import budget_for
from ..network.choice import Choice, choose
from ..network.focus import Focus
from ..network.occupied import find_occupied
from ..network.predict import Task, predict_scene
from ..rasters.areas import strips as strips_of
from ..rasters.deciding import decider
from ..rasters.writer import open_result
from ..scenes.scene import Scene
from .record import Record
from .results import Results
from .segment import Run, gdal_environment, segment_and_deliver

__all__ = ["join", "measure", "strip", "whole"]

# A worker of several threads runs one network at a time, with all its threads.
_WORK = Lock()


def _answered(task: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
    """Makes a task return the errors of the scene as an answer."""

    @wraps(task)
    def answered(*arguments: Any) -> dict[str, Any]:
        try:
            with _WORK, gdal_environment():
                return task(*arguments)
        except CloudReefError as error:
            return {"failed": type(error).__name__, "message": error.message, "hint": error.hint}

    return answered


@_answered
def measure(text: str) -> dict[str, Any]:
    """Reads height, width and the model's stride for a job of one scene."""
    job = Job.from_json(text)
    bundle = Bundle.load(job.model)
    with Scene.open(job.scenes[0], bundle) as scene:
        focus = Focus.of_job(job.scenes[0], scene, bundle)
        return {"height": focus.scene.height, "width": focus.scene.width, "stride": bundle.stride_multiple}


@_answered
def whole(text: str, topic: str, name: str) -> dict[str, Any]:
    """Segments the scene of a job."""
    return _segment(text, topic, name, None)


@_answered
def strip(text: str, rows: Sequence[int], folder: str, topic: str, name: str) -> dict[str, Any]:
    """Predicts some rows of the scene of a job.

    Args:
        text: The job.
        rows: First row and the one past the last, multiples of the model's stride except for the scene's end.
        folder: Folder of the strip, with a file for each kind of raster.
        topic: Topic of Dask's events for the client.
        name: Name of the listener.
    """
    job = Job.from_json(text)
    bundle, report = Bundle.load(job.model), Reporter(_emitter(topic, name))
    scene_job, choice = job.scenes[0], _choice_of(job)
    kinds = {kind: str(Path(folder, f"{kind} {rows[0]} {os.getpid()}")) for kind in _kinds(scene_job.outputs)}
    with Scene.open(scene_job, bundle) as scene:
        focus = Focus.of_job(scene_job, scene, bundle).unframed()
        budget = budget_for(job, bundle, choice.runtime)
        occupied = find_occupied(focus.scene, focus.area, bundle.stride_multiple, range(*rows))
        with Results(Outputs(**kinds), focus, decider(bundle, job.threshold, job.decision), {}) as results:
            if occupied.any():
                task = Task(focus.scene, focus.area, bundle, choice.runtime, job.tta)
                budget = predict_scene(task, occupied, budget, results.write, report)
            for kind, blocks in results.flush().items():
                replace_file(blocks, _strip_file(folder, kind, rows))
            return {"filled_px": results.filled_px, "partial_px": results.partial_px}


@_answered
def join(
    text: str, strips: Sequence[Sequence[int]], folder: str, counts: Sequence[dict[str, Any]], topic: str, name: str
) -> dict[str, Any]:
    """Joins the predicted strips of a scene into its results.

    Args:
        text: The job.
        strips: Rows of each.
        folder: Their folder.
        counts: The answers of `strip`.
        topic: Topic of Dask's events for the client.
        name: Name of the listener.
    """

    def add_strips(results: Results) -> None:
        results.filled_px = sum(answer["filled_px"] for answer in counts)
        results.partial_px = sum(answer["partial_px"] for answer in counts)
        for kind in _kinds(Job.from_json(text).scenes[0].outputs):
            for rows in strips:
                with open_result(_strip_file(folder, kind, rows)) as part:
                    for window in strips_of(rows[1] - rows[0], part.width):
                        place = Window(0, rows[0] + window.row_off, window.width, window.height)
                        for band in part.indexes:
                            results.write_stored(kind, place, part.read(band, window=place), band)

    return _segment(text, topic, name, add_strips)


def _segment(text: str, topic: str, name: str, merge: Callable[[Results], None] | None) -> dict[str, Any]:
    job = Job.from_json(text)
    bundle = Bundle.load(job.model)
    run = Run(job, bundle, lambda *work: _choice_of(job), Reporter(_emitter(topic, name)), time.monotonic(), merge)
    done = segment_and_deliver(run, job.scenes[0], Record.of(job, job.scenes[0], bundle), job.replace)
    return {"statistics": done.statistics}


def _kinds(outputs: Outputs) -> list[str]:
    """Lists the rasters of a strip that these results need: polygons contain their mean probability."""
    wanted = outputs.wanted()
    kinds: list[str] = [kind for kind in RASTERS if kind in wanted]
    return [*kinds, "probability"] if "polygons" in wanted and "probability" not in kinds else kinds


def _strip_file(folder: str, kind: str, rows: Sequence[int]) -> Path:
    return Path(folder, f"{kind}.{rows[0]}.tif")


def _choice_of(job: Job) -> Choice:
    from distributed import get_worker

    threads = job.threads or get_worker().state.nthreads
    return _choice(Bundle.load(job.model).sha256, job.model, job.runtime, job.precision, job.device, threads)


@lru_cache(maxsize=1)
def _choice(sha256: str, model: str, runtime: str, precision: str, device: str, threads: int) -> Choice:
    """Loads the network once per worker; `sha256` detects that the model was replaced."""
    del sha256
    return choose(Bundle.load(model), runtime=runtime, precision=precision, device=device, threads=threads)


def _emitter(topic: str, name: str) -> Callable[[Event], None]:
    from distributed import get_worker

    worker = get_worker()

    def emit(event: Event) -> None:
        worker.log_event(topic, json.dumps([name, event_line(event)]))

    return emit
