"""The whole path of a scene: from a job to a mask on the scene's own grid."""

from __future__ import annotations

import logging
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from threading import Lock
from typing import Any, Callable, Optional

import rasterio

from .area import AreaOfInterest
from .budget import Budget, fitting
from .calibration import Ahead, Chooser
from .calibration import load as load_fastest
from .errors import SceneError
from .model import Bundle
from .occupied import find_occupied
from .outlook import Outlook, doubts, ground_in_words
from .parts import part_path, prepare
from .pipeline import Task, predict_scene
from .protocol import Event, Finished, Job, SceneDone, SceneJob
from .raster import BACKGROUND_TAG
from .record import Record
from .remote import staged
from .reporting import REPORTING, Reporter, SceneReporter, Stages
from .results import Results
from .runtimes import Choice
from .scene import Scene
from .scene_report import write_report
from .sentences import Sentence
from .version import version

__all__ = ["segment"]

log = logging.getLogger(__name__)

# GDAL's cache must hold a row of blocks of the scene, or every tile decodes them anew.
GDAL_CACHE_MB = 80


@dataclass(frozen=True)
class Run:
    """What all scenes of a job share.

    Attributes:
        job: What to do.
        bundle: The model.
        choice: Returns the loaded network for what is ahead.
        report: Where the run says how far it is.
        started: When it began.
        lay: Writes what was predicted elsewhere into the results; None predicts here.
        predicting: Held by the scene that the network sees.
    """

    job: Job
    bundle: Bundle
    choice: Callable[[Ahead, Reporter], Choice]
    report: Reporter
    started: float
    lay: Optional[Callable[[Results], None]] = None
    predicting: Lock = field(default_factory=Lock)


def segment(job: Job, emit: Callable[[Event], None]) -> Finished:
    """Segments every scene of a job; the model is loaded once.

    Args:
        job: What to do.
        emit: Takes the events.

    Returns:
        The terminal event. For a job of one scene it carries that scene's outputs and statistics,
        for more a summary; scenes that failed were reported one by one.

    Raises:
        CloudReefError: If the job, or its only scene, cannot be done.
    """
    started = time.monotonic()
    report = SceneReporter(emit, Stages(job.scenes[0].outputs))
    bundle = Bundle.load(job.model)
    if job.scheduler:
        from .cluster import segment_on_cluster

        return segment_on_cluster(job, bundle, emit)
    report.message(Sentence('Model "{}", version {}.', bundle.name, bundle.version))

    loading = Lock()

    @cache
    def load() -> Choice:
        return load_fastest(job, bundle)

    def load_once() -> Choice:
        with loading:
            return load()

    with ThreadPoolExecutor(1, "loader") as loader, gdal_environment():
        # The network is loaded while the scene is opened and looked over; or only when a scene needs it.
        first = load_once if job.skip_unchanged else loader.submit(load).result
        run = Run(job, bundle, Chooser(job, bundle, first).choice, report, started)
        if len(job.scenes) == 1 and not job.skip_unchanged and not job.summary.wanted():
            scene = job.scenes[0]
            done = delivered(run, scene, Record.of(job, scene, bundle), job.replace)
            emit(SceneDone(0, done.outputs, done.statistics))
            return done

        from .batch import segment_all  # with all that its tables need: a single scene starts without

        def make(scene: SceneJob, record: Record, replacing: bool, reporter: Reporter) -> Finished:
            return delivered(replace(run, report=reporter), scene, record, replacing)

        return segment_all(job, bundle, emit, make)


def delivered(run: Run, scene_job: SceneJob, record: Record, replacing: bool) -> Finished:
    """Segments one scene and sends results that go elsewhere; see `segment_scene`."""
    with staged(scene_job.outputs, replacing=replacing) as outputs:
        done = segment_scene(run, replace(scene_job, outputs=outputs), record, replacing)
    return Finished(scene_job.outputs.wanted(), done.statistics)


def segment_scene(run: Run, scene_job: SceneJob, record: Record, replacing: bool) -> Finished:
    """Segments one scene.

    Args:
        run: What it shares with the other scenes of the job.
        scene_job: The scene and its results.
        record: What the results are made of, and how.
        replacing: Whether existing results may be replaced.

    Raises:
        CloudReefError: If it cannot be done; nothing is left of it then.
    """
    job, bundle, report = run.job, run.bundle, run.report
    started = time.monotonic() if len(job.scenes) > 1 else run.started
    threshold = bundle.threshold if job.threshold is None else job.threshold
    prepare(scene_job.outputs.wanted().values(), replace=replacing, inputs=scene_job.input)
    with Scene.open(scene_job, bundle) as scene:
        report.message(scene.describe())
        report.message(ground_in_words(scene))
        for warning in doubts(scene):
            report.warning(warning)
        area = AreaOfInterest.from_job(scene_job.area, scene)
        occupied = find_occupied(scene, area, bundle.stride_multiple)
        if not occupied.any():
            raise SceneError(*_nothing_to_do(scene_job))
        pixels = min(int(occupied.sum()) * bundle.stride_multiple**2, area.size_px())
        choice = run.choice(Ahead(scene, area, occupied, pixels), report)
        budget = fitting(
            bundle, choice.runtime, memory_mb=job.memory_mb, tile_px=job.tile_px, batch_size=job.batch_size
        )
        report.message(Sentence("{} ({}).", choice.runtime.describe(), choice.reason))
        report.message(Outlook.of(job, bundle, choice.runtime, area, pixels).sentence())
        tags = {**_provenance(run, scene, choice, threshold), **record.tags()}
        with Results(scene_job.outputs, scene, threshold, bundle.class_names[1], tags) as results:
            if run.lay:
                run.lay(results)
                used = budget
            else:
                task = Task(scene, area, bundle, choice.runtime, job.tta)
                waiting = time.monotonic()
                with run.predicting:
                    started += time.monotonic() - waiting
                    used = predict_scene(task, occupied, budget, results.write, report)
            statistics = results.finish(job.postprocess, report)
            statistics.update(_facts(run, scene, choice, used, threshold, time.monotonic() - started))
            statistics["warnings"] = list(report.warnings)
            statistics["predicted_px"] = pixels
            statistics["record"] = record.tags()
            if scene_job.outputs.report:
                report.progress(0, 1, REPORTING)
                write_report(scene_job.outputs.report, scene, bundle, part_path(scene_job.outputs.mask), statistics)
                report.progress(1, 1, REPORTING)
            results.commit(statistics)
    return Finished(scene_job.outputs.wanted(), statistics)


def gdal_environment() -> rasterio.Env:
    """GDAL's settings for a run: a cache that holds a row of blocks, decoding in all threads."""
    return rasterio.Env(
        GDAL_CACHEMAX=GDAL_CACHE_MB * 2**20,
        GDAL_NUM_THREADS="ALL_CPUS",
        GDAL_DISABLE_READDIR_ON_OPEN="FALSE",
        GDAL_PAM_ENABLED=True,
        GDAL_HTTP_MAX_RETRY=4,
        GDAL_HTTP_RETRY_DELAY=0.5,
    )


def _nothing_to_do(scene_job: SceneJob) -> tuple[str, str]:
    if scene_job.area.bounds or scene_job.area.polygons:
        return (
            Sentence("The chosen area holds no valid pixel of the scene: there is nothing to segment."),
            Sentence("Choose another area, or check the scene's nodata value."),
        )
    return (
        Sentence("The scene holds no valid pixel: every pixel is nodata."),
        Sentence("Check the scene's nodata value, or choose another scene."),
    )


def _provenance(run: Run, scene: Scene, choice: Choice, threshold: float) -> dict[str, str]:
    """What is written into every result, so that it can be explained and made again."""
    return {
        "CLOUDREEF_VERSION": version(),
        "CLOUDREEF_SCENE": scene.describe(),
        "CLOUDREEF_SCALING": f"{scene.scaling.kind}: {scene.scaling.reason}",
        "CLOUDREEF_THRESHOLD": f"{threshold:g}",
        "CLOUDREEF_TTA": "yes" if run.job.tta else "no",
        "CLOUDREEF_RUNTIME": choice.runtime.describe(),
        "CLOUDREEF_HALO_PX": str(run.bundle.halo_px),
        BACKGROUND_TAG: run.bundle.class_names[0],
        "TIFFTAG_SOFTWARE": f"CloudReef {version()}",
    }


def _facts(run: Run, scene: Scene, choice: Choice, budget: Budget, threshold: float, seconds: float) -> dict[str, Any]:
    """What the statistics say of the run beside the counts."""
    mpx = scene.height * scene.width / 1e6
    return {
        "model": run.bundle.id,
        "model_version": run.bundle.version,
        "model_sha256": run.bundle.sha256,
        "class": run.bundle.class_names[1],
        "background": run.bundle.class_names[0],
        "threshold": threshold,
        "bands": [None if band is None else str(band) for band in scene.bands],
        "scaling": scene.scaling.kind,
        "scaling_reason": scene.scaling.reason,
        "runtime": choice.runtime.name,
        "runtime_reason": choice.reason,
        "device": choice.runtime.device,
        "precision": choice.runtime.precision,
        "tile_px": budget.tile_px,
        "batch_size": budget.batch_size,
        "tta": run.job.tta,
        "postprocess": asdict(run.job.postprocess),
        "width": scene.width,
        "height": scene.height,
        "seconds": round(seconds, 3),
        "mpx_per_s": round(mpx / seconds, 3),
        "version": version(),
    }
