"""Segments the scenes of a job: a mask on the grid of each scene."""

from __future__ import annotations

import logging
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from threading import Lock
from typing import Any, Callable, Optional

import rasterio

from ..contract.errors import SceneError
from ..contract.model import Bundle
from ..contract.progress import REPORTING, Reporter, SceneReporter, Stages
from ..contract.protocol import Event, Finished, Job, SceneDone, SceneJob
from ..contract.sentences import Sentence
from ..contract.version import version
from ..network.budget import Budget, budget_for
from ..network.calibration import PlannedWork, RuntimeChooser, load
from ..network.choice import Choice
from ..network.focus import Focus
from ..network.occupied import find_occupied
from ..network.outlook import Outlook, describe_ground, warnings_about
from ..network.predict import Task, predict_scene
from ..pages.scene_page import write_report
from ..rasters.deciding import decider, unused_threshold
from ..rasters.parts import part_path, reserved
from ..rasters.staging import staged
from ..rasters.tags import BACKGROUND_TAG
from ..scenes.scene import Scene
from .beside import of_other_masks
from .record import Record
from .results import Results

__all__ = ["segment"]

log = logging.getLogger(__name__)

# GDAL's cache must hold a row of blocks of the scene, or every tile decodes them again.
GDAL_CACHE_MB = 80
# Rounding of thresholds in the panel's box.
ROUNDING = 6e-4

Maker = Callable[[SceneJob, Record, bool, Reporter], Finished]
"""Segments a scene: its job, its record, whether existing results may be replaced, and a reporter."""


@dataclass(frozen=True)
class Run:
    """The state that all scenes of a job share.

    Attributes:
        job: The job.
        bundle: The model.
        choice: Returns the loaded network for the work ahead.
        report: Receives progress and messages.
        started: Time of its start.
        merge: Writes the predictions of other processes into the results; None predicts here.
        predicting: Lock of the network, held while a scene is predicted.
    """

    job: Job
    bundle: Bundle
    choice: Callable[[PlannedWork, Reporter], Choice]
    report: Reporter
    started: float
    merge: Optional[Callable[[Results], None]] = None
    predicting: Lock = field(default_factory=Lock)


def segment(job: Job, emit: Callable[[Event], None]) -> Finished:
    """Segments every scene of a job; the model is loaded once.

    Args:
        job: The job.
        emit: Called with each event.

    Returns:
        The terminal event. For a job of one scene it has that scene's outputs and statistics,
        for several a summary; failed scenes were reported one by one.

    Raises:
        CloudReefError: If the job, or its only scene, cannot be done.
    """
    started = time.monotonic()
    report = SceneReporter(emit, Stages(job.scenes[0].outputs))
    bundle = Bundle.load(job.model)
    if job.scheduler:
        from .cluster import segment_on_cluster

        return segment_on_cluster(job, bundle, emit)
    report.message(Sentence('Model "{}", version {}.', bundle.name, bundle.version), "model")
    if bundle.halo_px is None:
        report.message(Sentence("Its result depends on the tile: tiles overlap and are blended."))
    chosen = job.threshold
    if chosen is not None and _takes_most_probable(bundle) and abs(chosen - bundle.threshold) > ROUNDING:
        report.warning(unused_threshold(bundle.id, chosen))

    with ThreadPoolExecutor(1, "loader") as loader, gdal_environment():
        # The network is loaded while the scene is opened and sampled, or only when a scene needs it.
        first = partial(load, job, bundle) if job.skip_unchanged else loader.submit(load, job, bundle).result
        run = Run(job, bundle, RuntimeChooser(job, bundle, first).choice, report, started)

        def make(scene: SceneJob, record: Record, replacing: bool, reporter: Reporter) -> Finished:
            return segment_and_deliver(replace(run, report=reporter), scene, record, replacing)

        return make_scenes(job, bundle, emit, make, report)


def make_scenes(
    job: Job,
    bundle: Bundle,
    emit: Callable[[Event], None],
    make: Maker,
    report: Reporter,
    at_once: Optional[int] = None,
) -> Finished:
    """Segments the only scene of a job directly, and several as a batch.

    Args:
        job: The job.
        bundle: The model.
        emit: Called with each event.
        make: Segments a scene, here or on a cluster.
        report: Reporter of the only scene.
        at_once: Number of a batch's scenes in progress; None takes the batch's default.

    Raises:
        CloudReefError: If the job, or its only scene, cannot be done.
    """
    if len(job.scenes) == 1 and not job.skip_unchanged and not job.summary.wanted():
        scene = job.scenes[0]
        done = make(scene, Record.of(job, scene, bundle), job.replace, report)
        emit(SceneDone(0, done.outputs, done.statistics))
        return done
    from .batch import OVERLAPPING, segment_all  # imported here, as its tables need much that a single scene does not

    return segment_all(job, bundle, emit, make, at_once=at_once or OVERLAPPING)


def segment_and_deliver(run: Run, scene_job: SceneJob, record: Record, replacing: bool) -> Finished:
    """Locks the results of one scene, segments it, and uploads results with remote paths; see `segment_scene`."""
    read = (*scene_job.inputs(), run.job.model)
    with (
        staged(scene_job.outputs, replacing=replacing) as outputs,
        reserved(outputs.wanted().values(), replace=replacing, inputs=read),
    ):
        done = segment_scene(run, replace(scene_job, outputs=outputs), record)
        for sentence in of_other_masks(scene_job.outputs, record):
            run.report.warning(sentence)
    return Finished(scene_job.outputs.wanted(), done.statistics)


def segment_scene(run: Run, scene_job: SceneJob, record: Record) -> Finished:
    """Segments one scene, whose results are locked.

    Args:
        run: The state shared with the other scenes of the job.
        scene_job: The scene and its results.
        record: The record of what the results are made of.

    Raises:
        CloudReefError: If it cannot be done; nothing is written then.
    """
    job, bundle, report = run.job, run.bundle, run.report
    started = time.monotonic() if len(job.scenes) > 1 else run.started
    deciding = decider(bundle, job.threshold, job.decision)
    with Scene.open(scene_job, bundle) as scene:
        _report_scene(scene, report)
        focus = Focus.of_job(scene_job, scene, bundle)
        area = focus.area
        occupied = find_occupied(focus.scene, focus.area, bundle.stride_multiple)
        if not occupied.any():
            raise SceneError(*_nothing_to_do(scene_job))
        pixels = min(int(occupied.sum()) * bundle.stride_multiple**2, area.size_px())
        choice = run.choice(PlannedWork(focus.scene, focus.area, occupied, pixels), report)
        budget = budget_for(job, bundle, choice.runtime)
        report.message(Sentence("{} ({}).", choice.runtime.describe(), choice.reason), "runtime")
        outlook = Outlook.of(job, bundle, choice.runtime, area, pixels)
        report.message(outlook.sentence(), "outlook")
        if outlook.shortage():
            report.warning(outlook.shortage())
        tags = {**_provenance(run, scene, choice), **record.tags()}
        with Results(scene_job.outputs, focus, deciding, tags) as results:
            if run.merge:
                run.merge(results)
                used = budget
            else:
                task = Task(focus.scene, focus.area, bundle, choice.runtime, job.tta)
                waiting = time.monotonic()
                with run.predicting:
                    started += time.monotonic() - waiting
                    used = predict_scene(task, occupied, budget, results.write, report)
            statistics = results.finish(job.postprocess, report)
            statistics.update(_facts(run, focus.framed, choice, used, time.monotonic() - started))
            statistics["warnings"] = list(report.warnings)
            statistics["predicted_px"] = pixels
            statistics["record"] = record.tags()
            if scene_job.outputs.report:
                report.progress(0, 1, REPORTING)
                mask = part_path(scene_job.outputs.mask)
                write_report(scene_job.outputs.report, focus.framed, bundle, mask, statistics)
                report.progress(1, 1, REPORTING)
            results.commit(statistics)
    return Finished(scene_job.outputs.wanted(), statistics)


def _report_scene(scene: Scene, report: Reporter) -> None:
    report.message(scene.describe(), "scene")
    report.message(describe_ground(scene), "ground")
    for warning in warnings_about(scene):
        report.warning(warning)


def gdal_environment() -> rasterio.Env:
    """GDAL's settings for a run: a cache for a row of blocks, decoding in all threads."""
    return rasterio.Env(
        GDAL_CACHEMAX=GDAL_CACHE_MB * 2**20,
        GDAL_NUM_THREADS="ALL_CPUS",
        GDAL_DISABLE_READDIR_ON_OPEN="FALSE",
        GDAL_PAM_ENABLED=True,
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


def _threshold(run: Run) -> Optional[float]:
    """The threshold of the mask; None if the most probable class decides."""
    if _takes_most_probable(run.bundle):
        return None
    return run.bundle.threshold if run.job.threshold is None else run.job.threshold


def _takes_most_probable(bundle: Bundle) -> bool:
    return bundle.output.kind in ("classes", "argmax")


def _background(bundle: Bundle) -> Optional[str]:
    return next((item.name for item in bundle.classes if item.background), None)


def _provenance(run: Run, scene: Scene, choice: Choice) -> dict[str, str]:
    """Builds the provenance tags of every result."""
    threshold, background = _threshold(run), _background(run.bundle)
    decided = {} if threshold is None else {"CLOUDREEF_THRESHOLD": f"{threshold:g}"}
    if not run.bundle.is_binary:
        decided["CLOUDREEF_MINIMUM_CONFIDENCE"] = f"{run.job.decision.minimum_confidence:g}"
    if background is not None:
        decided[BACKGROUND_TAG] = background
    return {
        **decided,
        "CLOUDREEF_VERSION": version(),
        "CLOUDREEF_SCENE": scene.describe(),
        "CLOUDREEF_SCALING": f"{scene.scaling.kind}: {scene.scaling.reason}",
        "CLOUDREEF_TTA": "yes" if run.job.tta else "no",
        "CLOUDREEF_RUNTIME": choice.runtime.describe(),
        "CLOUDREEF_HALO_PX": str(run.bundle.halo_px),
        "TIFFTAG_SOFTWARE": f"CloudReef {version()}",
    }


def _facts(run: Run, scene: Scene, choice: Choice, budget: Budget, seconds: float) -> dict[str, Any]:
    """Builds the statistics of the run besides the counts."""
    mpx = scene.height * scene.width / 1e6
    return {
        "model": run.bundle.id,
        "model_version": run.bundle.version,
        "model_sha256": run.bundle.sha256,
        "class": run.bundle.title,
        "background": _background(run.bundle),
        "threshold": _threshold(run),
        **({} if run.bundle.is_binary else {"decision": asdict(run.job.decision)}),
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
