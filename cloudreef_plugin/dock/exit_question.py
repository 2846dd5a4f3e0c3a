"""Asks before QGIS is closed during a run."""

from __future__ import annotations

from typing import Callable

from qgis.gui import QgsApplicationExitBlockerInterface
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from ..messages import TITLE, tr
from ..runs.queue import RunController

__all__ = ["ExitQuestion"]


class ExitQuestion(QgsApplicationExitBlockerInterface):
    """Lets QGIS close if nothing runs or the user agrees.

    Args:
        runs: The runs of the panel.
        batch_runs: Returns whether many scenes are being segmented.
        window: QGIS's main window.
    """

    def __init__(self, runs: RunController, batch_runs: Callable[[], bool], window: QWidget) -> None:
        super().__init__()
        self._runs = runs
        self._batch_runs = batch_runs
        self._window = window

    def allowExit(self) -> bool:
        """Tells whether QGIS may close."""
        batch = self._batch_runs()
        if not self._runs.busy and not batch:
            return True
        waiting = len(self._runs.waiting)
        text = tr("A run is in progress. Close QGIS anyway?")
        more = tr("Its results are lost, but you can run it again from the history.") if self._runs.busy else ""
        if batch:
            more += " " + tr("Finished scenes of the batch are kept; the others can be segmented later.")
        if waiting:
            more += " " + tr("Waiting runs that will be lost: {}.").format(waiting)
        box = QMessageBox(QMessageBox.Icon.Question, TITLE, text, parent=self._window)
        box.setInformativeText(more.strip())
        leave = box.addButton(tr("Close QGIS"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(tr("Continue the run"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is leave
