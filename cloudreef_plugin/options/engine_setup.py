"""Installs and removes the engine, and notifies all windows."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from .. import settings
from ..engine_choice import environment
from ..environment.existing_environment import check_existing, python_of
from ..environment.installer import Environment
from ..messages import log, tr
from ..tasks.background import BackgroundTask

__all__ = ["EngineSetup", "engine_setup"]


class EngineSetup(QObject):
    """Installs, removes or checks an engine, one at a time.

    Signals:
        started: Something has begun.
        progressed: Progress in percent.
        stage: The current step.
        ended: It has ended; carries an error message, empty on success.
        changed: Another engine is used now, or none.
    """

    started = pyqtSignal()
    progressed = pyqtSignal(float)
    stage = pyqtSignal(str)
    ended = pyqtSignal(str)
    changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self._task: Optional[BackgroundTask] = None

    @property
    def running(self) -> bool:
        """Whether something runs."""
        return self._task is not None

    def install(self, profile: str, wheels: Optional[Path] = None, base_python: Optional[Path] = None) -> None:
        """Installs in the background.

        Args:
            profile: The name of an install profile.
            wheels: A folder to install from without a network; None downloads.
            base_python: The Python to make the environment from; None finds one.
        """

        def work(task: BackgroundTask, target: Environment) -> None:
            target.install(
                profile, wheels=wheels, base_python=base_python, progress=task.relay, cancelled=task.isCanceled
            )

        self._start(tr("Install CloudReef's engine"), work)

    def remove(self) -> None:
        """Removes an installed engine in the background."""
        self._start(tr("Remove CloudReef's engine"), lambda task, target: target.remove())

    def use(self, python: Path) -> None:
        """Checks another Python in the background, and uses it if the engine runs in it."""

        def work(task: BackgroundTask, target: Environment) -> Path:
            check_existing(python)
            return python_of(python)

        self._start(tr("Check a Python for CloudReef's engine"), work, self._use)

    def use_own(self) -> None:
        """Uses the installed engine again."""
        settings.set_engine_python(None)
        self.changed.emit()

    def cancel(self) -> None:
        """Cancels the task."""
        if self._task:
            self._task.cancel()

    def shut_down(self) -> None:
        """Cancels the task; no signal is emitted."""
        if self._task:
            self._task.forget()
            self._task = None

    def _start(
        self,
        title: str,
        work: Callable[[BackgroundTask, Environment], Any],
        succeeded: Callable[[Any], None] = lambda result: None,
    ) -> None:
        if self._task:
            return
        target = environment()  # read here: settings belong to this thread
        task = BackgroundTask(title, lambda task: work(task, target))
        task.told.stage.connect(self.stage)
        task.progressChanged.connect(self.progressed)
        self._task = task
        self.started.emit()
        task.start(
            lambda result: self._succeeded(title, succeeded, result),
            self._end,
            lambda: self._end(tr("Cancelled; nothing was changed.")),
        )

    def _succeeded(self, title: str, succeeded: Callable[[Any], None], result: Any) -> None:
        succeeded(result)
        log(f"{title}: done")
        self._end("")

    def _end(self, sentence: str) -> None:
        self._task = None
        self.changed.emit()
        self.ended.emit(sentence)  # last, so that the error stays visible

    def _use(self, python: Path) -> None:
        settings.set_engine_python(python)


@cache
def engine_setup() -> EngineSetup:
    """The one instance that all windows share."""
    return EngineSetup()
