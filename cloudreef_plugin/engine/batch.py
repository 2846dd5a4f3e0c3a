"""Many scenes with one model: what is done already is passed over, a scene that fails does not end the rest."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Mapping
from typing import Any, Callable, Optional

from .batch_report import STOPPED, BatchReport, Row, stopped_at
from .errors import BundleError, CloudReefError, JobError, OutputError, RuntimeUnavailable
from .leftovers import sweep
from .model import Bundle
from .protocol import Event, Finished, Job, Outputs, Progress, SceneDone, SceneJob
from .record import Record, look
from .reporting import PACE_S, Reporter, Stages
from .statistics import read_statistics
from .statistics import statistics as measure

__all__ = ["BatchReporter", "segment_all"]

log = logging.getLogger(__name__)

# Makes one scene: given its job, its record, whether existing results may be replaced, and a reporter.
Maker = Callable[[SceneJob, Record, bool, Reporter], Finished]


class _Stale(OutputError):
    """Results are there that are not those of this job, and they may not be replaced."""


def segment_all(job: Job, bundle: Bundle, emit: Callable[[Event], None], make: Maker) -> Finished:
    """Makes all scenes of a job, one after the other.

    Returns:
        The terminal event: how many scenes were done, were there unchanged, or failed.

    Raises:
        CloudReefError: If no scene can be done: two results have one name, or the model cannot be run.
    """
    refuse_replacing_scenes(job)
    started = time.monotonic()
    report = BatchReporter(emit, len(job.scenes), Stages(job.scenes[0].outputs))
    rows = [Row(scene.title, "; ".join(scene.input), scene.outputs.mask) for scene in job.scenes]
    sweep(job.results())
    order = _order(job, rows)
    with BatchReport(job, bundle, rows, report) as summary:
        for position, index in enumerate(order):
            row = rows[index]
            row.status, row.message = "running", ""
            summary.update()
            report.begin(position, row.scene)
            begun = time.monotonic()
            event = _one(job, bundle, index, report, make)
            _enter(row, event, time.monotonic() - begun, report.warnings)
            report.end(unchanged=event.unchanged)
            emit(event)
    counts = {status: sum(row.status == status for row in rows) for status in ("done", "unchanged", "failed", "stale")}
    statistics = {
        "scenes_done": counts["done"],
        "scenes_unchanged": counts["unchanged"],
        "scenes_failed": counts["failed"] + counts["stale"],
        "seconds": round(time.monotonic() - started, 2),
    }
    return Finished(job.summary.wanted(), statistics)


def _order(job: Job, rows: list[Row]) -> list[int]:
    """Returns the order of the scenes: those at which an earlier run was stopped come last.

    What stopped it may have been the scene, by more memory than there is, or a fault in a library
    that no program survives; all others shall have their results before it is tried again.
    """
    if not (job.skip_unchanged and job.summary.table):
        return list(range(len(rows)))
    stopped = stopped_at(job.summary.table)
    for row in rows:
        if row.files in stopped:
            row.message = STOPPED
    return sorted(range(len(rows)), key=lambda index: rows[index].message == STOPPED)


def refuse_replacing_scenes(job: Job) -> None:
    """Checks that no result of one scene is another scene.

    Raises:
        OutputError: If one is.
    """
    scenes = {_identity(path) for scene in job.scenes for path in scene.input}
    seen: set[str] = set()
    for path in job.results():
        identity = _identity(path)
        if identity in scenes:
            raise OutputError(f"The result {path} would replace a scene of the job.", "Choose another name.")
        if identity in seen:
            raise JobError(f"Two results of the job have the same name: {path}.", "Give each result its own name.")
        seen.add(identity)


def _one(job: Job, bundle: Bundle, index: int, report: Reporter, make: Maker) -> SceneDone:
    """Makes a scene, or finds it made; says it if that cannot be done."""
    scene = job.scenes[index]
    try:
        record = Record.of(job, scene, bundle)
        replace = job.replace
        if job.skip_unchanged:
            state = look(record, scene.outputs)
            if state.unchanged:
                report.message("Its results are there and unchanged.")
                return SceneDone(index, scene.outputs.wanted(), _known(scene.outputs), unchanged=True)
            if state.stale and not job.replace:
                raise _Stale(state.stale, "Have changed results made anew, or choose another name or folder.")
            if state.stale:
                report.message(f"{state.stale} It is made anew.")
            replace = True  # what else is there is a part of what is made now
        finished = make(scene, record, replace, report)
        return SceneDone(index, finished.outputs, finished.statistics)
    except BrokenPipeError:
        raise
    except (BundleError, RuntimeUnavailable):
        raise  # no other scene would fare better
    except CloudReefError as error:
        log.error("%s", error)
        log.debug("where it happened", exc_info=True)
        stale = {"kind": "stale"} if isinstance(error, _Stale) else {}
        return SceneDone(index, failed={"message": error.message, "hint": error.hint, **stale})
    except MemoryError:
        log.exception("memory ran out")
        return SceneDone(
            index, failed={"message": "The memory ran out.", "hint": "Close other programs or set a smaller budget."}
        )
    except Exception as error:  # one odd file must not cost the night's work on all others
        log.exception("an error in CloudReef")
        message = f"An unexpected error ended this scene ({type(error).__name__}: {error})."
        return SceneDone(index, failed={"message": message, "hint": "Please report it with the log."})


def _known(outputs: Outputs) -> dict[str, Any]:
    """Returns the statistics of results that are there: as written, or measured anew."""
    written = read_statistics(outputs.statistics) if outputs.statistics else None
    return measure(outputs.mask) if written is None else written


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


class BatchReporter(Reporter):
    """Says how far a whole batch is, in scenes; they are counted as they come.

    Args:
        emit: Takes each event.
        total: Number of scenes.
        stages: Of each scene.
    """

    def __init__(self, emit: Callable[[Event], None], total: int, stages: Stages) -> None:
        super().__init__(emit)
        self._stages = stages
        self._total = total
        self._index = 0
        self._made = 0
        self._spent = 0.0
        self._begun = 0.0
        self._told = 0.0

    def begin(self, index: int, title: str) -> None:
        """A scene begins."""
        self._index, self._begun, self.warnings = index, time.monotonic(), []
        self.message(f"Scene {index + 1} of {self._total}: {title}")
        self._tell(0.0)

    def end(self, *, unchanged: bool) -> None:
        """The scene is done, or failed."""
        if not unchanged:  # what was only passed over says nothing of how long the others take
            self._made += 1
            self._spent += time.monotonic() - self._begun
        self._tell(1.0, last=self._index + 1 == self._total)

    def progress(self, done: float, total: float, stage: str) -> None:
        """Says how far a stage of the scene is."""
        share = done / total if total else 0.0
        self._tell(self._stages.share(stage, share))

    def _tell(self, share: float, last: bool = False) -> None:
        now = time.monotonic()
        if now - self._told < PACE_S and not last:
            return
        self._told = now
        running = 0.0 if share == 1.0 else share
        spent = self._spent + (now - self._begun if running else 0.0)
        per_scene = spent / (self._made + running) if spent > 1 and self._made + running > 0 else None
        left: Optional[float] = None if per_scene is None else per_scene * (self._total - self._index - share)
        self.event(
            Progress(self._index + share, self._total, f"scene {self._index + 1} of {self._total}", seconds_left=left)
        )


def _identity(path: str) -> str:
    return os.path.normcase(os.path.realpath(path))
