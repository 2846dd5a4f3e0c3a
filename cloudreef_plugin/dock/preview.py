"""Previews a run in the current view of the map."""

from __future__ import annotations

import json
import shutil
import tempfile
from itertools import accumulate
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import QgsProcessing
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..algorithms.run_questions import PreviewRun
from ..layers.loading import cover_sentence
from ..layers.probability_counts import ProbabilityCounts
from ..messages import log, tr, warn
from ..tasks.task import AlgorithmTask
from .preview_overlay import PreviewOverlay

__all__ = ["Preview"]


class Preview(QObject):
    """Computes a temporary mask and draws it over the map; nothing is added to the project.

    Args:
        canvas: The map.
        known: Returns the text that is shown already; warnings in it are not repeated.

    Attributes:
        task: The task that computes it, or None.
        overlay: The mask on the map, or None.
    """

    changed = pyqtSignal()  # started, shown or removed
    said = pyqtSignal(str, bool)  # a sentence, and whether it is a warning

    def __init__(self, canvas: QgsMapCanvas, known: Callable[[], str] = str, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._known = known
        self._folder: Optional[Path] = None
        self._left: list[Path] = []  # folders that could not be removed yet because their files were open
        self._answer: dict[str, Any] = {}
        self._counts: Optional[ProbabilityCounts] = None
        self._threshold = 0.5
        self._cleaned = False
        self.task: Optional[AlgorithmTask] = None
        self.overlay: Optional[PreviewOverlay] = None

    def start(self, parameters: dict[str, Any], threshold: float, cleaned: bool = False) -> None:
        """Computes the preview of a run and replaces the previous one.

        Args:
            parameters: Of cloudreef:segment, with the view as extent.
            threshold: Where the probability becomes the target.
            cleaned: Whether the run cleans its mask; a preview does not.
        """
        self.clear()
        self._cleaned = cleaned
        self._threshold = threshold
        self._folder = Path(tempfile.mkdtemp(prefix="cloudreef-preview-"))
        path = str(self._folder / "preview.tif")
        given = {**parameters, PreviewRun.MASK: QgsProcessing.TEMPORARY_OUTPUT, PreviewRun.PROBABILITY: path}
        task = AlgorithmTask(PreviewRun().create(), given)
        task.feedback.info.connect(log)
        task.feedback.warning.connect(warn)
        if not task.start(
            lambda found: self._show(path, json.loads(found[PreviewRun.ANSWER])), self._failed, self.clear
        ):
            return
        self.task = task
        self.said.emit(tr("Computing the preview…"), False)
        self.changed.emit()

    def clear(self) -> None:
        """Removes the preview, or stops computing it, and removes its files."""
        if self.task:
            self.task.forget()
        there = self.task or self.overlay
        if self.overlay:
            self.overlay.remove()
        if self._folder:
            self._left.append(self._folder)
        self.task = self.overlay = self._folder = self._counts = None
        self._remove_left()
        self.said.emit("", False)
        if there:
            self.changed.emit()

    def set_threshold(self, threshold: float) -> None:
        """Shows the mask of another threshold and its cover, if there is a preview."""
        self._threshold = threshold
        if self.overlay and self._counts:
            self.overlay.set_threshold(threshold)
            self._tell(self._counts)

    def _show(self, path: str, answer: dict[str, Any]) -> None:
        self.task = None
        self._answer = answer
        self._counts = ProbabilityCounts(tuple(accumulate(reversed(answer["levels"])))[::-1], None)
        self.overlay = PreviewOverlay(self._canvas, path, answer["class"], self._threshold)
        self._tell(self._counts)
        self.changed.emit()

    def _tell(self, counts: ProbabilityCounts) -> None:
        factor = self._answer["factor"]
        parts = [tr("Preview. {}").format(cover_sentence(self._answer["class"], *counts.cover(self._threshold)))]
        if factor > 1:
            text = tr("Only one of {0} x {0} pixels was segmented: zoom in to see exactly what the run gives.")
            parts.append(text.format(factor))
        if not self._answer["whole"]:
            parts.append(tr("Only the framed middle of the view was segmented: zoom in to see all of it."))
        if self._cleaned:
            parts.append(tr("A run also cleans the mask, as chosen under Advanced."))
        known = self._known()
        news = [warning for warning in self._answer["warnings"] if warning not in known]
        self.said.emit("\n".join([*parts, *news]), bool(news))

    def _remove_left(self) -> None:
        """Removes the files of previews; those that are still in use are removed the next time."""
        for folder in self._left:
            shutil.rmtree(folder, ignore_errors=True)
        self._left = [folder for folder in self._left if folder.exists()]

    def _failed(self, sentence: str, kind: str = "") -> None:
        warn(sentence)
        self.task = None
        self.clear()
        self.said.emit(sentence, True)
        self.changed.emit()
