"""Segments many scenes with one model: finished scenes are skipped, and a failed scene does not stop the others."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any, Callable

from ..contract.addresses import without_keys
from ..contract.errors import (
    NO_PROBABILITY,
    BundleError,
    CloudReefError,
    JobError,
    OutputError,
    RuntimeUnavailable,
    SceneError,
)
from ..contract.files.identity import resolved
from ..contract.files.leftovers import sweep
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
from .record import Record, existing_state, is_result
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
    _check_results(job)
    started = time.monotonic()
    skipped = _results_among(job, Reporter(emit))
    progress = BatchProgress(emit, len(job.scenes) - len(skipped), Stages(job.scenes[0].outputs))
    rows = _rows(job)
    sweep(job.results())
    waiting = deque(enumerate(index for index in _order(job, rows) if index not in skipped))
    running: dict[Future[tuple[SceneDone, float]], tuple[int, TurnReporter]] = {}
    listed = [row for index, row in enumerate(rows) if index not in skipped]
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
                    for index, _ in [*running.values()][1:]:
                        rows[index].status = "waiting"  # only the first one counts as the cause
                index, report = running.pop(future)
                event, seconds = future.result()
                _update_row(rows[index], event, seconds, report.warnings)
                summary.update(made=not event.unchanged)
                progress.end(report, event, unchanged=event.unchanged)
    statuses = ("done", "unchanged", "failed", "stale")
    counts = {status: sum(row.status == status for row in listed) for status in statuses}
    _warn_of_failed(listed, Reporter(emit))
    statistics = {
        "scenes_done": counts["done"],
        "scenes_unchanged": counts["unchanged"],
        "scenes_failed": counts["failed"] + counts["stale"],
        "seconds": round(time.monotonic() - started, 2),
    }
    return Finished(job.summary.wanted(), statistics)


def _rows(job: Job) -> list[Row]:
    """Creates a row of the summary for each scene, with what an earlier summary says of it."""
    rows = [
        Row(scene.title, files_in_words(scene), scene.outputs.mask, report=scene.outputs.report or "")
        for scene in job.scenes
    ]
    if job.skip_unchanged:
        earlier = {text_of_cell(row.get("input") or ""): row for row in rows_of_summary(job.summary.table)}
        for row in rows:
            row.recall(earlier.get(row.files, {}))
    return rows


def _warn_of_failed(rows: list[Row], reporter: Reporter) -> None:
    """Warns of scenes without an up-to-date result, at the end."""
    names = [row.scene for row in rows if row.status in ("failed", "stale")]
    if names:
        listed = _shortened(names)
        reporter.warning(Sentence("{} of {} scenes have no up-to-date result: {}.", len(names), len(rows), listed))


def _shortened(names: list[str]) -> list[str]:
    more = len(names) - MOST_NAMED
    return [*names[:MOST_NAMED], *([Sentence("{} more", more)] if more > 0 else [])]


def _results_among(job: Job, reporter: Reporter) -> set[int]:
    """Finds the scenes that are results of CloudReef, such as probabilities of another model in the same folder.

    A scene whose bands the job states is not one of them.

    Raises:
        SceneError: If all scenes are results.
    """
    found = {index for index, scene in enumerate(job.scenes) if scene.bands is None and is_result(scene.input)}
    if found:
        names = [job.scenes[index].title for index in sorted(found)]
        message = Sentence("Results of CloudReef are not scenes and are skipped: {}.", _shortened(names))
        if len(found) == len(job.scenes):
            raise SceneError(message, Sentence("Choose the folder that contains the scenes."))
        reporter.message(message)
    return found


def _timed(job: Job, bundle: Bundle, index: int, report: Reporter, make: Maker) -> tuple[SceneDone, float]:
    """Segments a scene; returns its outcome and the seconds that it took."""
    begun = time.monotonic()
    event = _segment(job, bundle, index, report, make)
    seconds = event.statistics.get("seconds")  # without waiting for the network
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


def _check_results(job: Job) -> None:
    """Checks that no result would replace an input or another result.

    Raises:
        OutputError: If one would replace an input.
        JobError: If two results have the same path.
    """
    reading = InputFiles(job.inputs())
    seen: set[str] = set()
    for path in job.results():
        identity = resolved(path)
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


def _segment(job: Job, bundle: Bundle, index: int, report: Reporter, make: Maker) -> SceneDone:
    """Segments a scene unless its results are up to date, and reports a failure."""
    scene = job.scenes[index]
    if scene.given_up:
        return SceneDone(index, failed={"message": scene.given_up, "hint": ""})
    try:
        record = Record.of(job, scene, bundle)
        replace = job.replace
        if job.skip_unchanged:
            state = existing_state(record, scene.outputs)
            if state.unchanged:
                report.message(Sentence("Its results exist and are unchanged."), "unchanged")
                return SceneDone(index, scene.outputs.wanted(), _existing_statistics(scene.outputs), unchanged=True)
            if state.stale and not job.replace:
                hint = Sentence("Let changed results be made again, or choose another name or folder.")
                failed = {"message": state.stale, "hint": hint, "kind": "stale"}
                log.error("%s %s", state.stale, hint)
                return SceneDone(index, statistics=_existing_statistics(scene.outputs), failed=failed)
            if state.stale:
                report.message(Sentence("{} It is made again.", state.stale), "remade")
            replace = True  # other results there are replaced by those made now
        finished = make(scene, record, replace, report)
        return SceneDone(index, finished.outputs, finished.statistics)
    except BrokenPipeError:
        raise
    except CloudReefError as error:
        if isinstance(error, (BundleError, RuntimeUnavailable)) and error.kind != NO_PROBABILITY:
            raise  # it would fail in the same way for every scene
        log.error("%s", error)
        log.debug("where it happened", exc_info=True)
        return SceneDone(index, failed={"message": error.message, "hint": error.hint})
    except MemoryError:
        log.exception("memory ran out")
        hint = Sentence("Close other programs or set a smaller budget.")
        return SceneDone(index, failed={"message": Sentence("The computer ran out of memory."), "hint": hint})
    except Exception as error:  # an unexpected error in one file must not stop the others
        log.exception("an error in CloudReef")
        reason = without_keys(str(error))
        message = Sentence("The scene failed with an unexpected error ({}: {}).", type(error).__name__, reason)
        return SceneDone(index, failed={"message": message, "hint": Sentence("Please report it with the log.")})


def _existing_statistics(outputs: Outputs) -> dict[str, Any]:
    """Reads the statistics of existing results, or measures the mask; empty if there is no complete mask."""
    written = read_statistics(outputs.statistics) if outputs.statistics else None
    if written is not None:
        return written
    try:
        return mask_statistics(outputs.mask)
    except (CloudReefError, *GDAL_ERRORS):
        return {}


def _update_row(row: Row, event: SceneDone, seconds: float, warnings: list[str]) -> None:
    found: Mapping[str, Any] = event.statistics
    row.cover_percent = found.get("cover_percent")
    row.cover_m2, row.valid_m2 = found.get("cover_area_m2"), found.get("valid_area_m2")
    row.message = " ".join(warnings)
    if event.failed:
        row.status = "stale" if "kind" in event.failed else "failed"
        row.message = f"{event.failed['message']} {event.failed['hint']}".strip()
    else:
        row.status = "unchanged" if event.unchanged else "done"
    if event.unchanged:  # what was said of the mask when it was made
        row.message = " ".join(found.get("warnings") or ()) or row.noted
    row.seconds = None if event.unchanged else seconds
