"""Runs a job of many scenes; a scene that crashes the engine does not stop the others."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import QgsProcessingFeedback

from ... import paths
from ...engine.contract.listing.folders import ListedScene
from ...engine.contract.listing.older_batches import CHOICES, beside_summary, set_aside
from ...engine.contract.protocol import Event, Job, SceneDone
from ...engine.contract.scene_jobs import FindScenes
from ...engine.contract.tables.days import day_of
from ...engine_choice import find_engine
from ...environment.crashes import Crashes
from ...environment.engine_process import EngineCancelled, EngineCrashed, run_job
from ...messages import said, tr
from .base import EngineAlgorithm
from .call import Call
from .feedback import relay
from .kept_choices import is_summary
from .read_files import file_of_sink, files_read

__all__ = ["BatchDone", "check_results", "find_scenes", "keep_older", "run_batch"]


class BatchDone:
    """Passes the engine's events on, and records the outcome of each scene.

    Attributes:
        made: Paths of the masks that this run wrote.
    """

    def __init__(self, job: Job, feedback: QgsProcessingFeedback) -> None:
        self._masks: dict[int, str] = {}
        self._covers: dict[int, Optional[float]] = {}
        self.made: set[str] = set()
        self._failures: dict[int, str] = {}
        self._job = job
        self._feedback = feedback

    @property
    def masks(self) -> list[str]:
        """Paths of the masks of finished scenes, in the order of the job."""
        return [mask for _, mask in sorted(self._masks.items())]

    @property
    def outlines(self) -> list[tuple[str, str, Optional[float], Optional[date]]]:
        """Scene, mask, cover in percent and day of the finished scenes, in the order of the job."""
        titles = {index: self._job.scenes[index].title for index in self._masks}
        return [
            (titles[index], mask, self._covers.get(index), day_of(titles[index]))
            for index, mask in sorted(self._masks.items())
        ]

    @property
    def failures(self) -> list[str]:
        """A message for each scene that failed, in the order of the job."""
        return [sentence for _, sentence in sorted(self._failures.items())]

    def begin(self, job: Job) -> None:
        """Clears the outcomes before the engine starts again, with this job."""
        self._job, self._masks, self._failures = job, {}, {}

    def __call__(self, event: Event) -> None:
        """Handles an event of the engine."""
        if not isinstance(event, SceneDone):
            relay(event, self._feedback)
            return
        scene = self._job.scenes[event.index]
        if event.failed is None:
            self._masks[event.index] = scene.outputs.mask
            self._covers[event.index] = event.statistics.get("cover_percent")
            if not event.unchanged:
                self.made.add(scene.outputs.mask)
            return
        message = scene.given_up or event.failed["message"]  # the former can be translated
        sentence = f"{scene.title}: {said(message)} {said(event.failed['hint'])}".strip()
        self._failures[event.index] = sentence
        self._feedback.pushWarning(sentence)


def find_scenes(
    folder: Path,
    pattern: str,
    results: Path,
    scratch: Path,
    *,
    on_event: Callable[[Event], None] = lambda event: None,
    cancelled: Callable[[], bool],
) -> list[ListedScene]:
    """Lists the scenes of a folder, as the engine finds them.

    Args:
        folder: Where to look.
        pattern: See `FindScenes`.
        results: The folder of results, which is not searched.
        scratch: An existing folder for this run.
        on_event: Called with every event of the engine.
        cancelled: Asked whether to stop.

    Raises:
        CloudReefError: If there are none, or the engine is missing or is cancelled.
    """
    finished = run_job(
        find_engine(),
        FindScenes(str(folder), pattern, (str(results),)),
        plugin_folder=paths.PLUGIN_FOLDER,
        scratch=scratch,
        on_event=on_event,
        cancelled=cancelled,
    )
    return [ListedScene(tuple(found["files"]), found["name"]) for found in finished.statistics["scenes"]]


def check_results(call: Call, job: Job, footprints: Any) -> None:
    """Checks that neither the results nor the map of the scenes would replace an input.

    The summary is an exception, as a batch can be repeated from it.

    Args:
        call: The call of the batch.
        job: The job of the batch.
        footprints: Value of the parameter for the map of the scenes.

    Raises:
        OutputError: If one would.
    """
    summary = Path(job.summary.table or "")
    read = files_read(call)
    kept = [file for file in read if not (Path(file).resolve() == summary.resolve() and is_summary(summary))]
    EngineAlgorithm.refuse_to_replace(kept, (*job.results(), str(beside_summary(summary, CHOICES))))
    sink = file_of_sink(footprints, call)
    if sink:
        EngineAlgorithm.refuse_to_replace([*read, *job.inputs()], [sink])


def keep_older(job: Job, feedback: QgsProcessingFeedback) -> Path:
    """Sets the summary of an earlier batch aside where it is of other scenes; returns the summary of this one."""
    kept = set_aside(job.summary, job.scenes)
    if kept:
        feedback.pushWarning(said(kept))
    return Path(job.summary.table or "")


def run_batch(job: Job, scratch: Path, feedback: QgsProcessingFeedback) -> BatchDone:
    """Runs the engine, and restarts it for the remaining scenes if a scene crashed it.

    Args:
        job: A job of many scenes.
        scratch: An existing folder for this run.
        feedback: Receives progress and messages.

    Returns:
        The outcome of each scene.

    Raises:
        CloudReefError: If the engine is missing, cannot do the job at all, or is cancelled.
    """
    outcome = BatchDone(job, feedback)
    crashes = Crashes()
    while True:
        outcome.begin(job)
        try:
            run_job(
                find_engine(),
                job,
                plugin_folder=paths.PLUGIN_FOLDER,
                scratch=scratch,
                on_event=outcome,
                cancelled=feedback.isCanceled,
            )
            return outcome
        except EngineCancelled as error:
            raise EngineCancelled(
                tr("Cancelled; {} of {} scenes have their results.").format(len(outcome.masks), len(job.scenes)),
                tr("Run it again to continue."),
            ) from error
        except EngineCrashed as error:
            job, sentence = crashes.job_after(job, error)
            feedback.pushWarning(said(sentence))
