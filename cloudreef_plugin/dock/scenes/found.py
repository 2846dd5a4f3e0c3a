"""Says how many scenes a folder holds before they are segmented."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...algorithms.frame.batch_run import find_scenes
from ...engine.contract.files.held import scratch_folder
from ...engine.contract.listing.folders import ListedScene
from ...messages import tr
from ...tasks.background import BackgroundTask
from ...widgets.status_line import StatusLine

__all__ = ["FoundScenes"]

# The engine is asked when the choices have rested for so long.
_REST_MS = 600
_SHOWN = 3
Choice = tuple[Path, str, Path]


class FoundScenes(QWidget):
    """Has the engine look for the scenes that are chosen, in the background, and tells how many there are.

    Args:
        choice: Returns the folder, the pattern and the folder of results; None while there is nothing to look for.
    """

    def __init__(self, choice: Callable[[], Optional[Choice]], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._task: Optional[BackgroundTask] = None
        self._line = StatusLine(tr("Scenes that were found"))
        self._line.label.setObjectName("found_scenes")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self._look)

    def refresh(self, *unused: object) -> None:
        """Looks again, when the user rests."""
        self.shut_down()
        self._line.say("")
        self._timer.start()

    def text(self) -> str:
        """Reads what is said."""
        return self._line.text()

    def busy(self) -> bool:
        """Tells whether an answer is awaited."""
        return self._timer.isActive() or self._task is not None

    def shut_down(self) -> None:
        """Looks no more."""
        self._timer.stop()
        if self._task:
            self._task.forget()
        self._task = None

    def _look(self) -> None:
        choice = self._choice()
        if choice is None or not choice[0].is_dir():
            return
        self._line.say(tr("Looking for scenes…"))
        self._task = BackgroundTask(tr("Look for scenes"), lambda task: _found(choice, task))
        self._task.start(
            lambda found: self._tell(_in_words(found)),
            lambda sentence: self._tell(sentence, Qgis.MessageLevel.Warning),
            lambda: self._tell(""),
        )

    def _tell(self, sentence: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        self._task = None
        self._line.say(sentence, level)


def _found(choice: Choice, task: BackgroundTask) -> list[ListedScene]:
    with scratch_folder() as scratch:
        return find_scenes(*choice, scratch, cancelled=task.isCanceled)


def _in_words(found: list[ListedScene]) -> str:
    names = ", ".join(scene.name for scene in found[:_SHOWN])
    if len(found) == 1:
        return tr("1 scene was found: {}.").format(names)
    if len(found) <= _SHOWN:
        return tr("{} scenes were found: {}.").format(len(found), names)
    return tr("{} scenes were found: {} …").format(len(found), names)
