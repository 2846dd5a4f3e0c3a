"""The page that shows training: curves, picture, time left, remarks, and buttons."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from .. import paths
from ..engine.contract.errors import CloudReefError
from ..engine.contract.events import Failed, Finished, Message, Progress
from ..engine_choice import find_engine
from ..environment.lesson import FAILED, FINISHED, RUNNING, STOPPED, Lesson
from ..messages import said, tr, words_of
from ..stage_names import stage_text
from ..tasks.background import BackgroundTask
from ..tasks.ends import ignore_end
from ..widgets.buttons import push_button, row_of
from ..widgets.status_line import StatusLine
from .curves import Curves
from .remarks import outcome_sentence, progress_sentence, remarks

__all__ = ["Watch"]

POLL_MS = 500


class Watch(QWidget):
    """Shows training and its end; training continues if the page is closed.

    Signals:
        ended: Training has finished; carries its statistics.
        gone: The user has discarded it.
    """

    ended = pyqtSignal(dict)
    gone = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.lesson: Optional[Lesson] = None
        self._state, self._asked, self._finishes = "", False, False
        self._warnings: list[str] = []
        self.stage = QLabel()
        self.stage.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.curves = Curves()
        self.score = QLabel()
        self.score.setTextFormat(Qt.TextFormat.PlainText)
        self.score.setObjectName("lesson_score")
        self.notes = QLabel()
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        self.notes.setObjectName("lesson_notes")
        self.picture = QLabel()
        self.picture.setObjectName("lesson_picture")
        self.picture.setMinimumSize(QSize(280, 150))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setToolTip(
            tr("Validation data: the scene, its labels, and the model's result after the last epoch")
        )
        self.message = StatusLine()
        for label in (self.stage, self.score, self.notes):
            label.setWordWrap(True)
        self.pause_button = push_button(
            "pause_lesson", tr("Pause"), tr("Stop training for now; it resumes from the last epoch")
        )
        self.best_button = push_button(
            "use_best", tr("Use the best so far"), tr("End training now with the best epoch")
        )
        self.cancel_button = push_button("cancel_lesson", tr("Discard"), tr("End training and delete what was learnt"))
        column = QVBoxLayout(self)
        for widget in (self.stage, self.bar, self.curves, self.score, self.notes, self.picture, self.message):
            column.addWidget(widget)
        column.addLayout(row_of(self.pause_button, self.best_button, self.cancel_button))
        column.addStretch(1)
        self.pause_button.clicked.connect(self.pause_or_go_on)
        self.best_button.clicked.connect(self.use_best)
        self.cancel_button.clicked.connect(self.give_up)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.poll)

    def follow(self, lesson: Lesson) -> None:
        """Shows a lesson."""
        self.lesson, self._state, self._warnings = lesson, "", []
        self._asked = self._finishes = False
        self.message.say("")
        self.notes.clear()
        self.curves.show_rows([])
        self.picture.clear()
        self.poll()
        self._timer.start()

    def poll(self) -> None:
        """Reads what the lesson has written since the last call: small files only."""
        lesson = self.lesson
        if lesson is None:
            return
        state = lesson.state()  # before its events, so that the last one is not missed
        if self._finishes and state != RUNNING:
            self._start(finish=True)
            return
        for event in lesson.events():
            self._hear(event)
        rows = lesson.rows()
        if len(rows) != len(self.curves.rows):
            self.curves.show_rows(rows)
            self._show_picture(lesson.picture())
        self.score.setText(progress_sentence(rows))
        self.notes.setText("\n".join([*self._warnings, *remarks(rows)]))
        self.best_button.setEnabled(lesson.has_best() and state in (RUNNING, STOPPED, FAILED))
        if state != self._state:
            self._state = state
            self._enter(lesson, state)

    def pause_or_go_on(self) -> None:
        """Pauses or resumes the lesson."""
        if self.lesson is None:
            return
        if self.lesson.is_running():
            self._asked = True
            self.lesson.stop(wait=False)  # `poll` notices its end
        else:
            self._start(finish=False)

    def use_best(self) -> None:
        """Ends the lesson with the best epoch so far."""
        if self.lesson is not None:
            self._finishes = True
            self.lesson.stop(wait=False)
            self._timer.start()
            self.poll()

    def give_up(self) -> None:
        """Ends the lesson and deletes it."""
        lesson = self.lesson
        if lesson is not None:
            self._timer.stop()
            self.lesson = None
            task = BackgroundTask(tr("Discard"), lambda task: lesson.remove())
            task.start(ignore_end, ignore_end, ignore_end)
            self.gone.emit()

    def shut_down(self) -> None:
        """Stops watching; the lesson continues."""
        self._timer.stop()

    def _start(self, finish: bool) -> None:
        assert self.lesson is not None  # nosec B101  # noqa: S101 - buttons are there only with a lesson
        self._asked = self._finishes = False
        try:
            self.lesson.start(find_engine(), paths.training_home(), finish=finish)
        except CloudReefError as error:
            self.message.say(words_of(error), Qgis.MessageLevel.Warning)
        self._timer.start()
        self.poll()

    def _hear(self, event: Any) -> None:
        if isinstance(event, Progress):
            self.stage.setText(stage_text(event))
            self.bar.setValue(round(1000 * event.done / event.total) if event.total else 0)
        elif isinstance(event, Message) and (event.level == "warning" or not self.curves.rows):
            text = str(said(event.text))
            if text not in self._warnings:
                self._warnings.append(text)

    def _enter(self, lesson: Lesson, state: str) -> None:
        over = state == FINISHED
        self.pause_button.setText(tr("Pause") if state == RUNNING else tr("Resume"))
        for widget in (self.pause_button, self.best_button, self.cancel_button, self.bar, self.stage):
            widget.setVisible(not over)
        if state == RUNNING:
            self.message.say("")
        elif state == STOPPED:
            self.stage.setText(tr("Paused."))
            # Only if the user did not pause it: a process that was killed for lack of memory ends in the same way.
            self.message.say("" if self._asked else lesson.why(), Qgis.MessageLevel.Warning)
        elif state == FAILED:
            self.stage.setText("")
            self.message.say(self._why(lesson), Qgis.MessageLevel.Warning)
        elif over:
            self._timer.stop()
            last = lesson.last()
            told = last.statistics if isinstance(last, Finished) else {}
            level = Qgis.MessageLevel.Success if told.get("better") else Qgis.MessageLevel.Info
            self.message.say(outcome_sentence(told), level)
            self.ended.emit(told)

    @staticmethod
    def _why(lesson: Lesson) -> str:
        last = lesson.last()
        return f"{said(last.message)} {said(last.hint)}".strip() if isinstance(last, Failed) else lesson.why()

    def _show_picture(self, path: Optional[Path]) -> None:
        drawn = QPixmap(str(path)) if path is not None else QPixmap()
        if not drawn.isNull():
            smooth = Qt.TransformationMode.SmoothTransformation
            room = self.picture.size().expandedTo(QSize(280, 150))
            self.picture.setPixmap(drawn.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth))
