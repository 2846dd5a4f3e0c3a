"""Which runtime and precision are fastest on this computer: measured once on tiles of a scene, and remembered.

Without a GPU and with everything left to "auto", the first run that is large enough tries every installed runtime for
a moment, each in a process of its own. What came of it holds for the same model, processor, threads and versions, also
in runs and previews that are too small to measure anything.

bfloat16 is taken only where its mask agrees with the one in 32 bit: an IoU of at least `LEAST_IOU` over the tiles, or,
where they hold little of the target, at most `MOST_DIFFERING` of their pixels that differ.
"""

from __future__ import annotations

import json
import logging
import math
import subprocess  # nosec B404 - only this Python is started, from an argument list, never through a shell
import sys
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Callable, Optional

import numpy as np
from numpy.typing import NDArray

from ..contract.errors import RuntimeUnavailable
from ..contract.model import Bundle
from ..contract.progress import Reporter
from ..contract.protocol import RUNTIME_NAMES, Job
from ..contract.sentences import Sentence
from ..contract.version import version_of
from ..scenes.area import AreaOfInterest
from ..scenes.buffers import BufferPool
from ..scenes.scene import Scene
from .hardware import available_threads, nvidia_gpus, processor
from .measured import Candidate, Measured, recall, remember
from .outlook import TURNS
from .runtime import Runtime
from .runtimes import FASTEST_ON_CPU, FORMATS, Choice, choose, installed
from .tiles import Task, prepare
from .tiling import Span, Tile
from .trial import ANSWER, TILES, Request

__all__ = ["Ahead", "Chooser", "load"]

log = logging.getLogger(__name__)

LEAST_IOU = 0.99
MOST_DIFFERING = 5e-4
# A runtime that is not first in the usual order must be this much faster, or chance would choose.
FASTER = 0.9
TILES_COUNT = 4
# Edges of a tile, and its arithmetic: as much as takes a moment.
SMALLEST_TILE_PX, LARGEST_TILE_PX = 128, 512
TILE_FLOPS = 6e9
# It is measured where the network alone should take this long by a first guess: what one thread computes in a second.
FLOPS_PER_THREAD = 3e10
WORTH_IT_S = 10.0
# TensorFlow takes seconds to start: tried, and taken, only for so much work.
SLOW_TO_START = ("tensorflow",)
WORTH_A_SLOW_START_S = 60.0
# A runtime that does not answer within this is not taken.
PATIENCE_S = 8.0
SLOW_PATIENCE_S = 25.0
# See `trial.Request`.
STEADY = 1.12
# Scenes of fewer pixels take seconds in any precision.
SMALL_PX = 4_000_000
PRECISION_WORDS = {"f32": "32-bit", "bf16": "bfloat16"}


class Unsteady(Exception):
    """What was measured is more chance than fact."""


@dataclass(frozen=True)
class Ahead:
    """What a run is about to compute.

    Attributes:
        scene: The scene.
        area: What of it is asked for.
        occupied: From `pipeline.find_occupied`.
        pixels: How many are going to be segmented.
    """

    scene: Scene
    area: AreaOfInterest
    occupied: NDArray[np.bool_]
    pixels: int


def load(job: Job, bundle: Bundle) -> Choice:
    """Loads the network in what is known to be fastest, without measuring; a runtime slow to start is passed by.

    Raises:
        CloudReefError: See `runtimes.choose`.
    """
    known = _known(job, bundle)
    if known and known.runtime not in SLOW_TO_START:
        return _taken(job, bundle, known)
    return choose(bundle, runtime=job.runtime, precision=job.precision, device=job.device, threads=job.threads)


class Chooser:
    """Chooses for all scenes of a job what computes the network.

    Args:
        job: The job.
        bundle: Its model.
        first: Returns what `load` did, perhaps in another thread.
    """

    def __init__(self, job: Job, bundle: Bundle, first: Callable[[], Choice]) -> None:
        self._job, self._bundle, self._first = job, bundle, first
        self._choosing = threading.Lock()
        self._settled: Optional[Choice] = None
        self._tried = False
        self._in_32_bit: Optional[Choice] = None

    def choice(self, ahead: Ahead, report: Reporter) -> Choice:
        """Chooses what computes a scene, after measuring where that is worth while."""
        with self._choosing:
            if self._settled is None:
                first = self._first()
                better = None if first.runtime.on_gpu else self._better(first, ahead, report)
                if better is None:
                    return self._exact(first, ahead)
                self._settled = better
            return self._exact(self._settled, ahead)

    def _exact(self, choice: Choice, ahead: Ahead) -> Choice:
        """Chooses 32 bit for a small scene, on whose values bfloat16 was never tried."""
        if choice.runtime.precision != "bf16" or self._job.precision != "auto" or ahead.pixels >= SMALL_PX:
            return choice
        if self._in_32_bit is None:
            loaded = choose(
                self._bundle, runtime=choice.runtime.name, precision="f32", device="cpu", threads=self._job.threads
            )
            self._in_32_bit = Choice(loaded.runtime, Sentence("in 32 bit, as the scene is small"))
        return self._in_32_bit

    def _better(self, first: Choice, ahead: Ahead, report: Reporter) -> Optional[Choice]:
        """Chooses what was measured to be best, or None where nothing is known and it does not pay to know."""
        job, bundle = self._job, self._bundle
        names = _candidates(job, bundle, _expected_s(job, bundle, ahead.pixels))
        known = _known(job, bundle)
        if known and known.runtime in SLOW_TO_START and known.runtime not in names:
            return None
        if known is None or not set(names) <= {candidate.runtime for candidate in known.tried}:
            known = self._measure(names, first.runtime, ahead, report) if names and not self._tried else known
        if known is None:
            return None
        same = (known.runtime, known.precision) == (first.runtime.name, first.runtime.precision)
        return Choice(first.runtime, _reason(known)) if same else _taken(job, bundle, known)

    def _measure(self, names: Sequence[str], runtime: Runtime, ahead: Ahead, report: Reporter) -> Optional[Measured]:
        job, bundle = self._job, self._bundle
        tiles = _tiles(bundle, runtime, ahead)
        if tiles is None:
            return None
        self._tried = True  # also if it fails: the next scene of a job would fare no better
        report.message(Sentence("Trying once which runtime is the fastest on this computer."))
        try:
            tried = [candidate for name in names for candidate in _try(name, job, bundle, tiles)]
        except Unsteady:
            report.message(Sentence("The computer is too busy to tell which is the fastest; what usually is will do."))
            return None
        best = _best(tried)
        if best is None:
            return None
        found = Measured(best.runtime, best.precision, date.today().isoformat(), tuple(tried))
        remember(_key(job, bundle), found)
        return found


def _known(job: Job, bundle: Bundle) -> Optional[Measured]:
    """Recalls what was measured for a job's model on this computer, if the job leaves the choice to the engine."""
    return recall(_key(job, bundle)) if job.calibration == "auto" and _is_open(job) else None


def _is_open(job: Job) -> bool:
    """Tells whether the job leaves anything to choose on a processor."""
    return job.runtime == "auto" and job.precision != "bf16" and job.device != "gpu" and job.calibration != "off"


def _key(job: Job, bundle: Bundle) -> str:
    """Hashes what a measurement holds for: another processor, version or model is measured anew."""
    versions = [f"{name} {version_of(name)}" for name in installed()]
    threads = job.threads or available_threads()
    wishes = f"precision {job.precision}, device {job.device}, {nvidia_gpus()} NVIDIA"
    return "; ".join((bundle.sha256, processor(), f"threads {threads}", wishes, *versions))


def _expected_s(job: Job, bundle: Bundle, pixels: int) -> float:
    """Guesses the seconds that the network takes for all scenes of a job, if they are like one."""
    if job.calibration == "again":
        return math.inf
    flops = float(pixels) * len(job.scenes) * (TURNS if job.tta else 1) * bundle.flops_per_px
    return flops / (FLOPS_PER_THREAD * (job.threads or available_threads()))


def _candidates(job: Job, bundle: Bundle, expected_s: float) -> tuple[str, ...]:
    """Lists the runtimes that it pays to try before so much work; none where there is nothing to choose."""
    if not _is_open(job) or expected_s < WORTH_IT_S:
        return ()
    names = tuple(
        name
        for name in installed()
        if FORMATS[name] in bundle.files and (name not in SLOW_TO_START or expected_s >= WORTH_A_SLOW_START_S)
    )
    return names if sum(len(_precisions(name, job)) for name in names) > 1 else ()


def _precisions(name: str, job: Job) -> tuple[str, ...]:
    return ("bf16", "f32") if name == "openvino" and job.precision == "auto" else ("f32",)


def _taken(job: Job, bundle: Bundle, known: Measured) -> Choice:
    """Loads what is known to be fastest; should it not load after all, what is usual."""
    try:
        runtime = choose(
            bundle, runtime=known.runtime, precision=known.precision, device="cpu", threads=job.threads
        ).runtime
    except RuntimeUnavailable as error:
        log.warning("What was measured to be fastest cannot be loaded: %s", error)
        return choose(bundle, runtime=job.runtime, precision=job.precision, device=job.device, threads=job.threads)
    return Choice(runtime, _reason(known))


def _tiles(bundle: Bundle, runtime: Runtime, ahead: Ahead) -> Optional[NDArray[np.float32]]:
    """Reads some tiles of a scene, evenly spread over its data, as the network sees them.

    Returns:
        (tiles, channels, rows, cols), or None where nothing can be read.
    """
    scene, stride = ahead.scene, bundle.stride_multiple
    fitting = math.isqrt(int(TILE_FLOPS / max(1.0, bundle.flops_per_px)))
    fitting = min(LARGEST_TILE_PX, max(SMALLEST_TILE_PX, fitting))
    edge = bundle.tile_px or fitting // stride * stride or stride
    rows, cols = np.nonzero(ahead.occupied)
    chosen = np.linspace(0, len(rows) - 1, TILES_COUNT + 2, dtype=int)[1:-1]
    task, pool = Task(scene, ahead.area, bundle, runtime, False), BufferPool(0)
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
    """Places the stretch of one axis around a place, moved into the scene, from a multiple of the stride on."""
    start = max(0, min(middle - edge // 2, size - edge)) // stride * stride
    return Span(start, start, start + edge, start + edge)


def _try(name: str, job: Job, bundle: Bundle, tiles: NDArray[np.float32]) -> list[Candidate]:
    """Tries one runtime in all precisions that the job leaves open.

    Raises:
        Unsteady: If the computer does too much else meanwhile.
    """
    threshold = bundle.threshold if job.threshold is None else job.threshold
    precisions = _precisions(name, job)
    with tempfile.TemporaryDirectory(prefix="cloudreef-") as scratch:
        folder = Path(scratch)
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
            log.warning("%s could not be tried: %s", RUNTIME_NAMES[name], error)
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
    """Computes the IoU of a mask with the one in 32 bit, None where it differs by no more than may be.

    Args:
        exact: (tiles, rows, cols).
        other: The same.
    """
    differing, either = int((exact != other).sum()), int((exact | other).sum())
    if differing <= max(MOST_DIFFERING * exact.size, (1 - LEAST_IOU) * either):
        return None
    return round(1 - differing / either, 4)


def _best(tried: Sequence[Candidate]) -> Optional[Candidate]:
    """Chooses the fastest of those that may be taken; None where none could be tried."""
    usual = sorted(tried, key=lambda candidate: FASTEST_ON_CPU.index(candidate.runtime))
    best: Optional[Candidate] = None
    for candidate in usual:
        if candidate.ns_per_px is None or candidate.iou is not None:
            continue
        # The precisions of one runtime take turns in one process; two runtimes are told apart less well.
        margin = FASTER if best and candidate.runtime != best.runtime else 1.0
        if best is None or best.ns_per_px is None or candidate.ns_per_px < margin * best.ns_per_px:
            best = candidate
    return best


def _reason(known: Measured) -> str:
    """Says what was measured, in words."""
    said = [_in_words(candidate) for candidate in known.tried if candidate.ns_per_px is not None]
    return Sentence("measured on this computer on {}: {}", known.date, said)


def _in_words(candidate: Candidate) -> str:
    runtime, precision = RUNTIME_NAMES[candidate.runtime], PRECISION_WORDS[candidate.precision]
    said = Sentence("{} {} {:.3g} million pixels a second", runtime, precision, 1e3 / (candidate.ns_per_px or 1))
    if candidate.iou is None:
        return said
    return Sentence("{} (not taken: an IoU of {:.3f} with the 32-bit mask)", said, candidate.iou)
