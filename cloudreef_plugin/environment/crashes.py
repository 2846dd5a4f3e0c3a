"""A crash of the engine during a batch: the other scenes continue, and the one in progress is tried again."""

from __future__ import annotations

from dataclasses import replace

from ..engine.contract.listing.older_batches import files_in_words, rows_of_summary
from ..engine.contract.protocol import Job
from ..engine.contract.sentences import Sentence
from ..engine.contract.tables.spreadsheet import text_of_cell
from .engine_process import EngineCrashed

__all__ = ["Crashes"]


class Crashes:
    """The crashes of the engine during one batch.

    When the engine is started again, it takes the scenes that were in progress after all others, each alone. A scene
    at which it crashes twice while it is alone is given up, and reported as failed.
    """

    def __init__(self) -> None:
        self._seen: set[tuple[int, ...]] = set()

    def job_after(self, job: Job, error: EngineCrashed) -> tuple[Job, Sentence]:
        """Prepares the next start of the engine.

        Args:
            job: The job during which the engine crashed.
            error: The crash.

        Returns:
            The job to run next, and a sentence about the crash.

        Raises:
            EngineCrashed: If another start would not help: the crash has nothing to do with a scene.
        """
        running = _running(job)
        message = Sentence("{} {}", error.message, _where(job, running)) if running else error.message
        again = running in self._seen
        self._seen.add(running)
        given_up = any(job.scenes[index].given_up for index in running)
        if not job.skip_unchanged or not running or given_up or (again and len(running) > 1):
            hint = Sentence("{} Run it again to continue.", error.hint)
            raise EngineCrashed(message, hint, error.exit_code, error.log) from error
        if not again:
            return job, Sentence("{} The other scenes continue; it is tried again after them.", message)
        reason = Sentence("{} This happened twice at this scene. {}", error.message, error.hint)
        scenes = list(job.scenes)
        scenes[running[0]] = replace(scenes[running[0]], given_up=reason)
        return replace(job, scenes=tuple(scenes)), Sentence("{} It is not tried again in this run.", message)


def _running(job: Job) -> tuple[int, ...]:
    """Finds the indexes of the scenes that were in progress when the engine ended; empty if not known."""
    files = {
        text_of_cell(row.get("input") or "")
        for row in rows_of_summary(job.summary.table)
        if row.get("status") == "running"
    }
    return tuple(index for index, scene in enumerate(job.scenes) if files_in_words(scene) in files)


def _where(job: Job, indexes: tuple[int, ...]) -> Sentence:
    names = [job.scenes[index].title for index in indexes]
    if len(names) == 1:
        return Sentence('It was at the scene "{}".', names[0])
    return Sentence("It was at the scenes {}.", ", ".join(f'"{name}"' for name in names))
