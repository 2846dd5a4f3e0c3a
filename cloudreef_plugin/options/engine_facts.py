"""The state of the engine: location, size, runtimes and devices."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from .. import settings
from ..engine_choice import environment
from ..environment.base_python import EnvironmentFailed
from ..environment.engine_report import EngineReport
from ..environment.existing_environment import check_existing, python_of
from ..environment.installer import Environment
from ..messages import said, tr, words_of
from ..tasks.background import BackgroundTask
from .profile_words import profile_title

__all__ = ["EngineFacts", "gather_facts"]


@dataclass(frozen=True)
class EngineFacts:
    """The state of the engine.

    Attributes:
        ready: Whether it starts.
        sentence: Its state in words.
        place: Its folder or its Python; None if there is none.
        kind: The install profile in words, or how the Python was chosen.
        size_mb: Size of the installed environment on disk; None for a Python of the user's own.
        report: The engine's own report; None if it does not start.
    """

    ready: bool
    sentence: str
    place: Optional[Path]
    kind: str
    size_mb: Optional[int]
    report: Optional[EngineReport]


def gather_facts() -> BackgroundTask:
    """Creates a task that starts the engine and succeeds with `EngineFacts`; the task is not started yet."""
    chosen, installed = settings.engine_python(), environment()
    given = settings.engine_python_is_given()
    if chosen:
        return BackgroundTask(tr("Check CloudReef's engine"), lambda task: _of_existing(chosen, given))
    return BackgroundTask(tr("Check CloudReef's engine"), lambda task: _of_installed(installed))


def _of_existing(chosen: Path, given: bool) -> EngineFacts:
    python = python_of(chosen)
    kind = tr("A Python of your own")
    if given:
        kind = tr("A Python set by the environment variable {}").format(settings.ENGINE_PYTHON_VARIABLE)
    try:
        report = check_existing(python)
    except EnvironmentFailed as error:
        return EngineFacts(False, words_of(error), python, kind, None, None)
    return EngineFacts(True, tr("The engine is ready."), python, kind, None, report)


def _of_installed(installed: Environment) -> EngineFacts:
    folder = installed.folder
    kind = profile_title(installed.installed_profile() or "")
    size_mb = round(installed.size_bytes() / 1e6) if folder else None
    report = None
    ready, sentence = installed.check()
    sentence = said(sentence)
    if ready:
        try:
            report = installed.report()
            sentence = tr("The engine is ready.")
        except EnvironmentFailed as error:
            ready, sentence = False, words_of(error)
    return EngineFacts(ready, sentence, folder, kind, size_mb, report)
