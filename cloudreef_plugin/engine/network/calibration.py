"""Measures once which runtime and precision are fastest on this computer, on tiles of a scene, and remembers it.

Without a GPU, and if the job leaves the choice to the engine, the first run that is large enough times every installed
runtime for a moment, each in a process of its own. The result is used for the same model, processor, threads and
versions, also in runs and previews that are too small to measure anything.

bfloat16 is used only if its mask agrees with that of 32 bit: with an IoU of at least `LEAST_IOU` over the tiles, or, if
they hold little of the target, with at most the share `MOST_DIFFERING` of their pixels that differ.
"""

from __future__ import annotations

import json
import logging
import math
import subprocess  # nosec B404 - only this Python is started, from an argument list, never through a shell
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Callable, Optional

import numpy as np
from numpy.typing import NDArray

from ..contract.errors import RuntimeUnavailable
from ..contract.files.held import scratch_folder
from ..contract.model import Bundle
from ..contract.progress import Reporter
from ..contract.protocol import RUNTIME_NAMES, Job
from ..contract.sentences import Sentence
from ..contract.version import version_of
from ..scenes.area import AreaOfInterest
from ..scenes.buffers import BufferPool
from ..scenes.scene import Scene
from .choice import RUNTIME_CLASSES, Choice, choose, choose_for, installed
from .hardware import available_threads, nvidia_gpus, processor
from .measured import Candidate, Measured, recall, remember
from .predict import TURNS
from .runtime import Runtime
from .tiles import Task, prepare
from .tiling import Span, Tile
from .trial import ANSWER, TILES, Request

__all__ = ["PlannedWork", "RuntimeChooser", "load"]

log = logging.getLogger(__name__)

LEAST_IOU = 0.99
MOST_DIFFERING = 5e-4
# A runtime displaces one that is usually faster only if it takes at most this part of its time.
FASTER = 0.9
TILES_COUNT = 4
# Sides of a tile, and its operations: as much as takes a moment.
SMALLEST_TILE_PX, LARGEST_TILE_PX = 128, 512
TILE_FLOPS = 6e9
# Measuring pays if the network alone should take this long, at a rough speed of a thread.
FLOPS_PER_THREAD = 3e10
WORTH_IT_S = 10.0
# TensorFlow takes seconds to start, so it is used only for this much work.
SLOW_TO_START = ("tensorflow",)
WORTH_A_SLOW_START_S = 60.0
# Time limits for a runtime under test.
PATIENCE_S = 8.0
SLOW_PATIENCE_S = 25.0
# See `trial.Request`.
STEADY = 1.12
# Scenes of fewer pixels take seconds in any precision.
SMALL_PX = 4_000_000
PRECISION_WORDS = {"f32": "32-bit", "bf16": "bfloat16"}


class Unsteady(Exception):
    """The measured times vary too much to mean anything."""


@dataclass(frozen=True)
class PlannedWork:
    """What a run is about to compute.

    Attributes:
        scene: The scene.
        area: The area of interest.
        occupied: From `occupied.find_occupied`.
        pixels: Number of pixels to segment.
    """

    scene: Scene
    area: AreaOfInterest
    occupied: NDArray[np.bool_]
    pixels: int


def load(job: Job, bundle: Bundle) -> Choice:
    """Loads the network in the runtime that is known to be fastest and starts quickly, without measuring.

    Raises:
        CloudReefError: See `choice.choose`.
    """
    known = _known(job, bundle)
    if known and known.runtime not in SLOW_TO_START:
        return _load_measured(job, bundle, known)
    return choose_for(job, bundle)


class RuntimeChooser:
    """Chooses the runtime for the scenes of a job; may be called from several threads.

    Args:
        job: The job.
        bundle: Its model.
        first: Returns the result of `load`, perhaps from another thread; called when the first scene needs it.
    """

    def __init__(self, job: Job, bundle: Bundle, first: Callable[[], Choice]) -> None:
        self._job, self._bundle, self._first = job, bundle, cache(first)
        self._choosing = threading.Lock()
        self._measured: Optional[Choice] = None
        self._has_tried = False
        self._in_32_bit: Optional[Choice] = None

    def choice(self, work: PlannedWork, report: Reporter) -> Choice:
        """Chooses the runtime for a scene, after measuring if that pays."""
        with self._choosing:
            if self._measured is None and not self._first().runtime.on_gpu:
                self._measured = self._fastest(self._first(), work, report)
            return self._exact(self._measured or self._first(), work)

    def _exact(self, choice: Choice, work: PlannedWork) -> Choice:
        """Replaces bfloat16 by 32 bit for a small scene, on which bfloat16 was not tested."""
        if choice.runtime.precision != "bf16" or self._job.precision != "auto" or work.pixels >= SMALL_PX:
            return choice
        if self._in_32_bit is None:
            loaded = choose(
                self._bundle, runtime=choice.runtime.name, precision="f32", device="cpu", threads=self._job.threads
            )
            self._in_32_bit = Choice(loaded.runtime, Sentence("in 32 bit, as the scene is small"))
        return self._in_32_bit

    def _fastest(self, first: Choice, work: PlannedWork, report: Reporter) -> Optional[Choice]:
        """Chooses the runtime that was measured to be fastest; None if nothing is known and measuring does not pay."""
        job, bundle = self._job, self._bundle
        names = _candidates(job, bundle, _expected_s(job, bundle, work.pixels))
        known = _known(job, bundle)
        if known and known.runtime in SLOW_TO_START and known.runtime not in names:
            return None
        if known is None or not set(names) <= {candidate.runtime for candidate in known.tried}:
            known = self._measure(names, first.runtime, work, report) if names and not self._has_tried else known
        if known is None:
            return None
        same = (known.runtime, known.precision) == (first.runtime.name, first.runtime.precision)
        return Choice(first.runtime, _reason(known)) if same else _load_measured(job, bundle, known)

    def _measure(
        self, names: Sequence[str], runtime: Runtime, work: PlannedWork, report: Reporter
    ) -> Optional[Measured]:
        job, bundle = self._job, self._bundle
        tiles = _tiles(bundle, runtime, work)
        if tiles is None:
            return None
        self._has_tried = True  # even if it fails, as it would for the next scene
        report.message(Sentence("Measuring once which runtime is the fastest on this computer."))
        report.progress(0, 1, Sentence("Measuring the runtimes"))
        try:
            tried = [candidate for name in names for candidate in _try(name, job, bundle, tiles)]
        except Unsteady:
            report.message(Sentence("The computer is too busy to measure which is the fastest; the usual one is used."))
            return None
        best = _best(tried)
        if best is None:
            return None
        found = Measured(best.runtime, best.precision, date.today().isoformat(), tuple(tried))
        remember(_key(job, bundle), found)
        return found


def _known(job: Job, bundle: Bundle) -> Optional[Measured]:
    """Recalls the measurement for a job, if the job allows to use it."""
    return recall(_key(job, bundle)) if job.calibration == "auto" and _is_open(job) else None


def _is_open(job: Job) -> bool:
    """Tells whether a job leaves the choice of a runtime on the processor to the engine."""
    return job.runtime == "auto" and job.precision != "bf16" and job.device != "gpu" and job.calibration != "off"


def _key(job: Job, bundle: Bundle) -> str:
    """Lists what a measurement depends on: model, processor, threads, options and versions."""
    versions = [f"{name} {version_of(name)}" for name in installed()]
    threads = job.threads or available_threads()
    options = f"precision {job.precision}, device {job.device}, {nvidia_gpus()} NVIDIA"
    return "; ".join((bundle.sha256, processor(), f"threads {threads}", options, *versions))


def _expected_s(job: Job, bundle: Bundle, pixels: int) -> float:
    """Estimates the seconds that the network takes for all scenes of a job, each with this number of pixels."""
    if job.calibration == "again":
        return math.inf
    flops = float(pixels) * len(job.scenes) * (TURNS if job.tta else 1) * bundle.flops_per_px
    return flops / (FLOPS_PER_THREAD * (job.threads or available_threads()))


def _candidates(job: Job, bundle: Bundle, expected_s: float) -> tuple[str, ...]:
    """Lists the runtimes worth measuring for this much work; empty if there is no choice."""
    if not _is_open(job) or expected_s < WORTH_IT_S:
        return ()
    names = tuple(
        name
        for name in installed()
        if RUNTIME_CLASSES[name].format in bundle.files
        and (name not in SLOW_TO_START or expected_s >= WORTH_A_SLOW_START_S)
    )
    return names if sum(len(_precisions(name, job)) for name in names) > 1 else ()


def _precisions(name: str, job: Job) -> tuple[str, ...]:
    return ("bf16", "f32") if name == "openvino" and job.precision == "auto" else ("f32",)


def _load_measured(job: Job, bundle: Bundle, known: Measured) -> Choice:
    """Loads the network in the runtime that was measured to be fastest, or in the usual one if that fails."""
    try:
        runtime = choose(
            bundle, runtime=known.runtime, precision=known.precision, device="cpu", threads=job.threads
        ).runtime
    except RuntimeUnavailable as error:
        log.warning("The runtime that was measured to be fastest cannot be loaded: %s", error)
        return choose_for(job, bundle)
    return Choice(runtime, _reason(known))


def _tiles(bundle: Bundle, runtime: Runtime, work: PlannedWork) -> Optional[NDArray[np.float32]]:
    """Reads some tiles of a scene, evenly spread over its data and prepared for the network.

    Returns:
        (tiles, channels, rows, cols), or None if all are empty.
    """
    scene, stride = work.scene, bundle.stride_multiple
    affordable = math.isqrt(int(TILE_FLOPS / max(1.0, bundle.flops_per_px)))
    affordable = min(LARGEST_TILE_PX, max(SMALLEST_TILE_PX, affordable))
    edge = bundle.tile_px or affordable // stride * stride or stride
    rows, cols = np.nonzero(work.occupied)
    chosen = np.linspace(0, len(rows) - 1, TILES_COUNT + 2, dtype=int)[1:-1]
    task, pool = Task(scene, work.area, bundle, runtime, False), BufferPool(0)
    found = []
    for row, col in sorted({(int(rows[index]), int(cols[index])) for index in chosen}):
        down, across = (
            _span(place * stride, edge, size, stride) for place, size in ((row, scene.height), (col, scene.width))
        )
        inputs = prepare(task, Tile(down, across), pool).inputs
        if inputs is not None:
            found.append(inputs)
    return np.stack(found) if found else None


def _span(middle: int, edge: int, size: int, stride: int) -> Span:
    """Places a tile's span around a pixel of one axis, moved into the scene, starting on a multiple of the stride."""
    start = max(0, min(middle - edge // 2, size - edge)) // stride * stride
    return Span(start, start, start + edge, start + edge)


def _try(name: str, job: Job, bundle: Bundle, tiles: NDArray[np.float32]) -> list[Candidate]:
    """Times one runtime in all precisions that the job allows.

    Raises:
        Unsteady: If the computer is too busy.
    """
    threshold = bundle.threshold if job.threshold is None else job.threshold
    precisions = _precisions(name, job)
    with scratch_folder() as folder:
        np.save(folder / TILES, tiles)
        Request(job.model, name, precisions, job.threads, threshold, STEADY).write(folder)
        command = [sys.executable, "-E", "-s", "-X", "utf8", "-m", "engine.network.trial", str(folder)]
        try:
            subprocess.run(  # nosec B603 - this Python and a module of ours, no shell
                command,
                cwd=Path(__file__).resolve().parents[2],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                timeout=SLOW_PATIENCE_S if name in SLOW_TO_START else PATIENCE_S,
                check=True,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            answer = json.loads((folder / ANSWER).read_text(encoding="utf-8"))
        except (OSError, subprocess.SubprocessError, ValueError) as error:
            log.warning("%s could not be measured: %s", RUNTIME_NAMES[name], error)
            return [Candidate(name, precisions[-1], None)]
        if not all(item["steady"] for item in answer):
            raise Unsteady(name)
        found = [Candidate(name, item["precision"], round(float(item["ns_per_px"]), 2)) for item in answer]
        masks = {item.precision: np.load(folder / f"{item.precision}.npy") for item in found}
    if {"bf16", "f32"} <= set(masks):
        iou = disagreement(masks["f32"], masks["bf16"])
        found = [replace(item, iou=iou) if item.precision == "bf16" else item for item in found]
    return found or [Candidate(name, precisions[-1], None)]


def disagreement(exact: NDArray[np.bool_], other: NDArray[np.bool_]) -> Optional[float]:
    """Computes the IoU of a mask with that of 32 bit; None if they agree well enough.

    Args:
        exact: (tiles, rows, cols).
        other: (tiles, rows, cols).
    """
    differing, either = int((exact != other).sum()), int((exact | other).sum())
    if differing <= max(MOST_DIFFERING * exact.size, (1 - LEAST_IOU) * either):
        return None
    return round(1 - differing / either, 4)


def _best(tried: Sequence[Candidate]) -> Optional[Candidate]:
    """Chooses the fastest candidate whose mask is exact enough; None if there is none."""
    usual_order = list(RUNTIME_CLASSES)
    best: Optional[Candidate] = None
    for candidate in sorted(tried, key=lambda candidate: usual_order.index(candidate.runtime)):
        if candidate.ns_per_px is None or candidate.iou is not None:
            continue
        # Two precisions are timed alternately in one process; times of two runtimes compare less well.
        margin = FASTER if best and candidate.runtime != best.runtime else 1.0
        if best is None or best.ns_per_px is None or candidate.ns_per_px < margin * best.ns_per_px:
            best = candidate
    return best


def _reason(known: Measured) -> str:
    """Formats a measurement as the reason of a choice."""
    speeds = [_speed(candidate) for candidate in known.tried if candidate.ns_per_px is not None]
    return Sentence("measured on this computer on {}: {}", known.date, speeds)


def _speed(candidate: Candidate) -> str:
    runtime, precision = RUNTIME_NAMES[candidate.runtime], PRECISION_WORDS[candidate.precision]
    speed = Sentence("{} {} {:.3g} million pixels a second", runtime, precision, 1e3 / (candidate.ns_per_px or 1))
    if candidate.iou is None:
        return speed
    return Sentence("{} (not used: an IoU of {:.3f} with the 32-bit mask)", speed, candidate.iou)
