"""The cover of the scenes of a batch over time."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Optional, Sequence

from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QVBoxLayout, QWidget

from ...help_pages import add_help
from ...messages import TITLE, tr
from ...widgets.line_chart import LineChart
from ...widgets.status_line import StatusLine
from .summary import SceneRow

__all__ = ["OverTime", "points_of"]


def points_of(rows: Sequence[SceneRow]) -> list[tuple[date, float]]:
    """Lists date and cover of the scenes that have both."""
    return [(row.day, row.cover_percent) for row in rows if row.day is not None and row.cover_percent is not None]


class OverTime(QDialog):
    """A chart of the cover by date, which can be saved as a picture.

    Args:
        rows: The scenes.
        suggested: Suggested path of the picture.
    """

    def __init__(self, rows: Sequence[SceneRow], suggested: Path, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("cloudreef_over_time")
        self.setWindowTitle(tr("{}: cover over time").format(TITLE))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._suggested = suggested
        points = points_of(rows)
        self.chart = LineChart()
        self.chart.show_points(tr("Cover over time"), points)
        self.words = QLabel(
            tr("{} of {} scenes: those with a result and an acquisition date in their name.").format(
                len(points), len(rows)
            )
        )
        self.words.setWordWrap(True)
        self.message = StatusLine()
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        add_help(box, "batch#time")
        box.rejected.connect(self.reject)
        self.save_button = box.addButton(tr("Save picture…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.save_button.setObjectName("save_chart_button")
        self.save_button.clicked.connect(self._ask_and_save)
        column = QVBoxLayout(self)
        column.addWidget(self.chart, 1)
        column.addWidget(self.words)
        column.addWidget(self.message)
        column.addWidget(box)

    def save(self, path: Path) -> None:
        """Saves the chart as a picture."""
        if self.chart.grab().save(str(path)):
            self.message.say(tr("Saved as {}.").format(path), Qgis.MessageLevel.Success)
        else:
            sentence = tr("{} could not be written. Choose another folder.").format(path)
            self.message.say(sentence, Qgis.MessageLevel.Warning)

    def _ask_and_save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, tr("Save picture"), str(self._suggested), tr("Pictures (*.png)"))
        if path:
            self.save(Path(path))
