"""Segments many scenes with one model: finished scenes are skipped, and a failed scene does not stop the others."""

from __future__ import annotations

import logging
import os
import time
from collections import deque
from collections.abc import Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any, Callable

from ..contract.addresses import without_keys
from ..contract.errors import BundleError, CloudReefError, JobError, OutputError, RuntimeUnavailable, SceneError
from ..contract.leftovers import sweep
from ..contract.listing.older_batches import files_in_words, rows_of_summary
from ..contract.model import Bundle
from ..contract.progress import Reporter, Stages
from ..contract.protocol import Event, Finished, Job, Outputs, SceneDone
from ..contract.sentences import Sentence
from ..contract.tables.spreadsheet import text_of_cell
from ..pages.batch_page import STOPPED, BatchReport, Row, stopped_at
from ..rasters.statistics import mask_statistics, read_statistics
from ..scenes.input_files import InputFiles
from ..scenes.opening import GDAL_ERRORS
from .batch_progress import BatchProgress, TurnReporter
from .beside import with_results_there
from .record import Record, is_result, look
from .segment import Maker

__all__ = ["OVERLAPPING", "segment_all"]

log = logging.getLogger(__name__)

# While one scene is predicted, the next one is opened and sampled, or the last one is written.
OVERLAPPING = 2
# Number of failed scenes that are listed at the end.
MOST_NAMED = 20


def segment_all(
    job: Job, bundle: Bundle, emit: Callable[[Event], None], make: Maker, *, at_once: int = OVERLAPPING
) -> Finished:
    """Segments all scenes of a job.

    Args:
        job: The job.
        bundle: The model.
        emit: Called with each event, from one thread at a time.
        make: Segments one scene; called from `at_once` threads.
        at_once: Number of scenes in progress.

    Returns:
        The terminal event, with the numbers of scenes that were done, unchanged, or failed.

    Raises:
        CloudReefError: If no scene can be done: two results have the same name, or the model cannot be run.
    """
    job = with_results_there(job) if job.replace else job
    refuse_replacing_scenes(job)
    started = time.monotonic()
    passed = _results_among(job, Reporter(emit))
    progress = BatchProgress(emit, len(job.scenes) - len(passed), Stages(job.scenes[0].outputs))
    rows = [
        Row(
            scene.title,
            files_in_words(scene),
            scene.outputs.mask,
            report=scene.outputs.report or "",
        )
        for scene in job.scenes
    ]
    if job.skip_unchanged:
        earlier = {text_of_cell(row.get("input") or ""): row for row in rows_of_summary(job.summary.table)}
        for row in rows:
            row.recall(earlier.get(row.files, {}))
    sweep(job.results())
    waiting = deque(enumerate(index for index in _order(job, rows) if index not in passed))
    running: dict[Future[tuple[SceneDone, float]], tuple[int, TurnReporter]] = {}
    listed = [row for index, row in enumerate(rows) if index not in passed]
    with BatchReport(job, bundle, listed, Reporter(emit)) as summary, ThreadPoolExecutor(at_once, "scene") as scenes:
        while waiting or running:
            while waiting and len(running) < at_once:
                if running and rows[waiting[0][1]].message == STOPPED:
                    break  # alone, so that a crash affects no other scene
                position, index = waiting.popleft()
                rows[index].status, rows[index].message = "running", ""
                summary.update()  # if the process ends here, the table tells at which scene
                report = progress.begin(position, rows[index].scene)
                running[scenes.submit(_timed, job, bundle, index, report, make)] = (index, report)
            summary.update()
            for future in wait(running, summary.due_s(), FIRST_COMPLETED).done:
                if future.exception():
                    _stop_all([index for index, _ in running.values()], rows)
                index, report = running.pop(future)
                event, seconds = future.result()
                _enter(rows[index], event, seconds, report.warnings)
                summary.update(made=not event.unchanged)
                progress.end(report, event, unchanged=event.unchanged)
    statuses = ("done", "unchanged", "failed", "stale")
    counts = {status: sum(row.status == status for row in listed) for status in statuses}
    _name_failed(listed, Reporter(emit))
    statistics = {
        "scenes_done": counts["done"],
        "scenes_unchanged": counts["unchanged"],
        "scenes_failed": counts["failed"] + counts["stale"],
        "seconds": round(time.monotonic() - started, 2),
    }
    return Finished(job.summary.wanted(), statistics)


def _name_failed(rows: list[Row], reporter: Reporter) -> None:
    """Lists the scenes without an up-to-date result, at the end."""
    names = [row.scene for row in rows if row.status in ("failed", "stale")]
    if names:
        shown = _first(names)
        reporter.warning(Sentence("{} of {} scenes have no up-to-date result: {}.", len(names), len(rows), shown))


def _first(names: list[str]) -> list[str]:
    more = len(names) - MOST_NAMED
    return [*names[:MOST_NAMED], *([Sentence("{} more", more)] if more > 0 else [])]


def _results_among(job: Job, reporter: Reporter) -> set[int]:
    """Finds the scenes that are results of CloudReef, such as another model's probabilities beside the scenes.

    What its bands are named for is a scene all the same.

    Raises:
        SceneError: If there are no others.
    """
    found = {index for index, scene in enumerate(job.scenes) if scene.bands is None and is_result(scene.input)}
    if found:
        names = [job.scenes[index].title for index in sorted(found)]
        told = Sentence("Results of CloudReef are no scenes, and are passed over: {}.", _first(names))
        if len(found) == len(job.scenes):
            raise SceneError(told, Sentence("Choose the folder that holds the scenes."))
        reporter.message(told)
    return found


def _stop_all(indexes: list[int], rows: list[Row]) -> None:
    """Stops the batch: the first running scene counts as failed, the others as not begun."""
    for index in indexes[1:]:
        rows[index].status = "waiting"


def _timed(job: Job, bundle: Bundle, index: int, report: Reporter, make: Maker) -> tuple[SceneDone, float]:
    """Segments a scene; returns its outcome and the seconds that it took."""
    begun = time.monotonic()
    event = _one(job, bundle, index, report, make)
    seconds = event.statistics.get("seconds")  # without the time of waiting for the network
    return event, time.monotonic() - begun if seconds is None or event.unchanged else float(seconds)


def _order(job: Job, rows: list[Row]) -> list[int]:
    """Orders the scenes: those at which an earlier run was stopped come last.

    The scene may have caused the stop, by too much memory or a crash in a library; all others get
    their results before it is tried again.
    """
    if not (job.skip_unchanged and job.summary.table):
        return list(range(len(rows)))
    stopped = stopped_at(job.summary.table)
    for row in rows:
        if row.files in stopped:
            row.message = STOPPED
    return sorted(range(len(rows)), key=lambda index: stopped.get(rows[index].files, 0))


def refuse_replacing_scenes(job: Job) -> None:
    """Checks that no result would replace a scene.

    Raises:
        OutputError: If one would, or any other file that the job reads.
    """
    reading = InputFiles(job.inputs())
    seen: set[str] = set()
    for path in job.results():
        identity = _identity(path)
        read = reading.holding(Path(path))
        if read is not None:
            raise OutputError(
                Sentence("The result {} would replace {}, which is one of its inputs.", path, read),
                Sentence("Choose another name."),
            )
        if identity in seen:
            raise JobError(
                Sentence("Two results of the job have the same name: {}.", path),
                Sentence("Give each result its own name."),
            )
        seen.add(identity)


def _one(job: Job, bundle: Bundle, index: int, report: Reporter, make: Maker) -> SceneDone:
    """Segments a scene unless its results are up to date, and reports a failure."""
    scene = job.scenes[index]
    try:
        record = Record.of(job, scene, bundle)
        replace = job.replace
        if job.skip_unchanged:
            state = look(record, scene.outputs)
            if state.unchanged:
                report.message(Sentence("Its results are there and unchanged."), "unchanged")
                return SceneDone(index, scene.outputs.wanted(), _known(scene.outputs), unchanged=True)
            if state.stale and not job.replace:
                hint = Sentence("Have changed results made anew, or choose another name or folder.")
                failed = {"message": state.stale, "hint": hint, "kind": "stale"}
                log.error("%s %s", state.stale, hint)
                return SceneDone(index, statistics=_known(scene.outputs), failed=failed)
            if state.stale:
                report.message(Sentence("{} It is made anew.", state.stale), "remade")
            replace = True  # other results there are replaced by those made now
        finished = make(scene, record, replace, report)
        return SceneDone(index, finished.outputs, finished.statistics)
    except BrokenPipeError:
        raise
    except (BundleError, RuntimeUnavailable):
        raise  # it would fail in the same way for every scene
    except CloudReefError as error:
        log.error("%s", error)
        log.debug("where it happened", exc_info=True)
        return SceneDone(index, failed={"message": error.message, "hint": error.hint})
    except MemoryError:
        log.exception("memory ran out")
        hint = Sentence("Close other programs or set a smaller budget.")
        return SceneDone(index, failed={"message": Sentence("The computer ran out of memory."), "hint": hint})
    except Exception as error:  # an unexpected error in one file must not stop the others
        log.exception("an error in CloudReef")
        said = without_keys(str(error))
        message = Sentence("An unexpected error ended this scene ({}: {}).", type(error).__name__, said)
        return SceneDone(index, failed={"message": message, "hint": Sentence("Please report it with the log.")})


def _known(outputs: Outputs) -> dict[str, Any]:
    """Reads the statistics of existing results: as written, or measured anew; none where there is no whole mask."""
    written = read_statistics(outputs.statistics) if outputs.statistics else None
    if written is not None:
        return written
    try:
        return mask_statistics(outputs.mask)
    except (CloudReefError, *GDAL_ERRORS):
        return {}


def _enter(row: Row, event: SceneDone, seconds: float, warnings: list[str]) -> None:
    found: Mapping[str, Any] = event.statistics
    row.cover_percent = found.get("cover_percent")
    row.cover_m2, row.valid_m2 = found.get("cover_area_m2"), found.get("valid_area_m2")
    row.message = " ".join(warnings)
    if event.failed:
        row.status = "stale" if "kind" in event.failed else "failed"
        row.message = f"{event.failed['message']} {event.failed['hint']}".strip()
    else:
        row.status = "unchanged" if event.unchanged else "done"
    row.seconds = None if event.unchanged else seconds


def _identity(path: str) -> str:
    return os.path.normcase(os.path.realpath(path))
