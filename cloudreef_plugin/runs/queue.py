"""Does the panel's runs in the background, one after the other, and records them in the history."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..algorithms.provider import create
from ..engine.contract.errors import CloudReefError
from ..messages import log, tr, warn, words_of
from ..tasks.ends import unexpected
from ..tasks.task import AlgorithmTask
from .history import RunHistory
from .run import Run, short_title
from .state import State

__all__ = ["RunController"]


class RunController(QObject):
    """A queue of runs; a run that fails does not stop those that wait.

    Args:
        history: The history, in which every run is recorded when it begins and ends.
        finish: Adds the results of a run to the project; returns a message about them.

    Attributes:
        task: The task of the running run, or None.
        running: The running run, or None.
        waiting: The runs that wait, in their order.
    """

    changed = pyqtSignal()  # a run was added, removed, has begun or ended
    stage = pyqtSignal(str)
    progress = pyqtSignal(float)
    ended = pyqtSignal(object)  # Run
    all_ended = pyqtSignal(list)  # all runs since the queue was empty

    def __init__(self, history: RunHistory, finish: Callable[[Run], str], parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.history = history
        history.tidy()
        self.task: Optional[AlgorithmTask] = None
        self.running: Optional[Run] = None
        self.waiting: list[Run] = []
        self._finish = finish
        self._over: list[Run] = []
        self._closed = 0  # number of projects closed so far
        QgsProject.instance().cleared.connect(self._project_closed)
        # The next run begins in the next turn of the event loop, after all slots of `ended`.
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Tells whether there is a run that is running or waiting."""
        return self.running is not None or bool(self.waiting)

    def add(self, algorithm: str, parameters: dict[str, Any], first: bool = False, title: str = "") -> None:
        """Adds a run, which begins at once if there is no other.

        Args:
            algorithm: `ID` of the algorithm.
            parameters: Its parameters; layers and selections are used in their current state.
            first: Whether to put it before those that wait.
            title: Title for lists; empty means the name of the layer.

        Raises:
            CloudReefError: If it cannot be run.
        """
        run = Run.of(algorithm, parameters, self.history, title)
        run.project = (QgsProject.instance().fileName(), self._closed)
        self.waiting.insert(0 if first else len(self.waiting), run)
        if self.running is None:
            self._begin()
        else:
            self.changed.emit()

    def claimed(self) -> set[Path]:
        """Lists the files that running and waiting runs will write."""
        runs = [*([self.running] if self.running else []), *self.waiting]
        return {Path(path) for run in runs for path in run.outputs.values()}

    def cancel(self) -> None:
        """Stops the running run, which leaves no results; those that wait stay."""
        if self.task:
            self.stage.emit(tr("Stopping…"))
            self.task.cancel()

    def remove(self, run: Run) -> None:
        """Removes a waiting run."""
        if run in self.waiting:
            self.waiting.remove(run)
            self.history.forget_folder(run.id)
            self.changed.emit()

    def cancel_all(self) -> None:
        """Removes the waiting runs, and stops the running one."""
        for run in list(self.waiting):
            self.remove(run)
        self.cancel()

    def shut_down(self) -> None:
        """Removes the waiting runs, and stops the running one, without signals."""
        self._next.stop()
        with suppress(TypeError):  # if it is called twice
            QgsProject.instance().cleared.disconnect(self._project_closed)
        for run in self.waiting:
            self.history.forget_folder(run.id)
        self.waiting, self.running = [], None
        if self.task:
            self.task.forget()
        self.task = None

    def _project_closed(self) -> None:
        self._closed += 1

    def _is_open(self, project: tuple[str, int]) -> bool:
        """Tells whether a project is still open, or open again."""
        path, closed_before = project
        return closed_before == self._closed or (path != "" and path == QgsProject.instance().fileName())

    def _begin(self) -> None:
        if self.running is not None or not self.waiting:
            return
        run = self.running = self.waiting.pop(0)
        run.begun, run.state = datetime.now(timezone.utc), State.RUNNING
        try:
            self.task = self._started(run)
        except Exception as error:  # noqa: BLE001 - the edge to QGIS; otherwise the queue would stop
            self._failed(unexpected(error))
        if self.task is None:
            return
        self._note(run)  # so that it can be repeated if QGIS ends before the run does
        self.progress.emit(0)
        self.stage.emit(tr("Starting…"))
        self.changed.emit()

    def _started(self, run: Run) -> Optional[AlgorithmTask]:
        """Starts a run; returns None after calling `_failed` if it cannot start."""
        task = AlgorithmTask(create(run.algorithm), run.parameters)
        task.feedback.stage.connect(self._told)
        task.feedback.info.connect(log)
        task.feedback.warning.connect(self._warned)
        task.feedback.progressChanged.connect(self.progress)
        return task if task.start(self._succeeded, self._failed, self._cancelled) else None

    def _told(self, text: str) -> None:
        several = bool(self.waiting or self._over)
        self.stage.emit(f"{short_title(self.running.title)}: {text}" if several and self.running else text)

    def _warned(self, text: str) -> None:
        warn(text)
        if self.running:
            self.running.warnings.append(text)

    def _succeeded(self, found: dict[str, Any]) -> None:
        run = self.running
        if run is None:
            return
        run.results = found
        run.project_closed = not self._is_open(run.project)
        if run.project_closed:
            self._end(State.DONE, tr("Its project was closed: the results are written, and the history loads them."))
            return
        try:
            sentence = self._finish(run)
        except CloudReefError as error:
            sentence = words_of(error)
        except Exception as error:  # noqa: BLE001 - the edge to QGIS; otherwise the queue would stop
            unexpected(error)
            sentence = tr("The results are written, but could not be shown.")
        self._end(State.DONE, sentence)

    def _cancelled(self) -> None:
        self._end(State.CANCELLED, tr("Cancelled; nothing was written."))

    def _failed(self, sentence: str, kind: str = "") -> None:
        warn(sentence)
        if self.running:
            self.running.failure = kind
        self._end(State.FAILED, sentence)

    def _note(self, run: Run) -> None:
        try:
            self.history.add(run.entry())
        except CloudReefError as error:
            warn(words_of(error))
        except Exception as error:  # noqa: BLE001 - the edge to QGIS; otherwise the queue would stop
            unexpected(error)

    def _end(self, state: State, sentence: str) -> None:
        run, self.task, self.running = self.running, None, None
        if run is None:
            return
        run.state, run.sentence = state, sentence
        self._note(run)
        self._over.append(run)
        self.ended.emit(run)
        if self.waiting:
            self._next.start(0)
        else:
            over, self._over = self._over, []
            self.all_ended.emit(over)
        self.changed.emit()
