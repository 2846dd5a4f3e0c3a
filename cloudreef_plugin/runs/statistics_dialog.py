"""The dialog of a run's statistics: tables and charts, which can be copied and saved."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Mapping, Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ..help_pages import add_help
from ..layers.statistics_table import Table, cover_table, size_table, tables_as_csv, tables_as_text
from ..messages import TITLE, literal, tr
from ..widgets.bar_chart import BarChart
from ..widgets.number_table import NumberTable
from ..widgets.page_viewer import open_page
from ..widgets.scrolling import scrolling
from ..widgets.status_line import StatusLine

__all__ = ["StatisticsDialog"]

_OF_THE_SCREEN = 0.9


class StatisticsDialog(QDialog):
    """Shows the statistics of one run.

    Args:
        title: Title of the run.
        statistics: As the engine writes them.
        classes: Names of (background, target).
        report: The run's report, or None.
        suggested: Suggested path for the CSV file.

    Attributes:
        contents: The tables and charts in a scroll area.
    """

    def __init__(
        self,
        title: str,
        statistics: Mapping[str, Any],
        classes: tuple[str, str],
        report: Optional[Path],
        suggested: Path,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("cloudreef_statistics")
        self.setWindowTitle(f"{TITLE}: {title}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._statistics = statistics
        self._suggested = suggested
        self._report = report
        sizes = size_table(statistics, classes[1])
        self.tables = [cover_table(statistics, classes), *([sizes] if sizes else [])]
        self._build(title)

    def _build(self, title: str) -> None:
        parts: list[QWidget] = []
        heading = _label(title)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        parts.append(heading)
        for table in self.tables:
            parts += [_label(table.title), _table(table)]
            chart = BarChart()
            counted = 1 if table is not self.tables[0] else 2  # the column that the bars show
            chart.show_bars(
                table.title,
                [(row[0], share, row[counted]) for row, share in zip(table.rows, table.shares) if row[counted]],
            )
            parts.append(chart)
        if len(self.tables) == 1 and self._statistics.get("target_px"):
            parts.append(
                _label(tr("Sizes of the areas are counted in runs that write polygons or a report (Advanced)."))
            )
        parts.append(
            _label(tr("Areas are measured on the ellipsoid, in the project's unit of area. Nodata never counts."))
        )
        self.message = StatusLine()
        self.contents = scrolling(*parts)
        column = QVBoxLayout(self)
        for widget in (self.contents, self.message, self._buttons()):
            column.addWidget(widget)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt calls it so
        """Makes the window as high as its contents, or the screen; only now its fonts are known."""
        super().showEvent(event)
        holder, room = self.contents.widget(), self.screen().availableGeometry()
        around = self.sizeHint() - self.contents.sizeHint()
        width = max(self.contents.minimumSizeHint().width(), self.minimumSizeHint().width() - around.width())
        height = max(holder.layout().totalHeightForWidth(width), holder.sizeHint().height())
        self.resize(width + around.width(), min(height + around.height(), round(_OF_THE_SCREEN * room.height())))
        lowest = room.bottom() - self.frameGeometry().height()
        self.move(self.x(), max(room.top(), min(self.y(), lowest)))

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        add_help(box, "panel#results")
        box.rejected.connect(self.reject)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.copy_button = box.addButton(tr("Copy"), role)
        self.copy_button.setObjectName("copy_button")
        self.copy_button.setToolTip(tr("Copy the tables, to be pasted into a spreadsheet or a text"))
        self.copy_button.clicked.connect(self.copy)
        self.save_button = box.addButton(tr("Save as CSV…"), role)
        self.save_button.setObjectName("save_button")
        self.save_button.setToolTip(tr("Save the numbers in pixels and square metres, for programs"))
        self.save_button.clicked.connect(self._ask_and_save)
        if self._report:
            self.report_button = box.addButton(tr("Open report"), role)
            self.report_button.setToolTip(literal(str(self._report)))
            self.report_button.clicked.connect(self._open_report)
        return box

    def _open_report(self) -> None:
        self._viewer = open_page(self._report, self) if self._report else None

    def copy(self) -> None:
        """Copies the tables."""
        QApplication.clipboard().setText(tables_as_text(self.tables))
        self.message.say(tr("Copied."))

    def save(self, path: Path) -> None:
        """Saves the numbers as CSV."""
        try:
            path.write_text(tables_as_csv(self._statistics, self.tables), encoding="utf-8")
        except OSError as error:
            sentence = tr("{} could not be written ({}). Choose another folder.").format(path, error.strerror)
            self.message.say(sentence, Qgis.MessageLevel.Warning)
            return
        self.message.say(tr("Saved as {}.").format(path), Qgis.MessageLevel.Success)

    def _ask_and_save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, tr("Save the statistics"), str(self._suggested), tr("CSV (*.csv)"))
        if path:
            self.save(Path(path))


def _table(table: Table) -> NumberTable:
    widget = NumberTable(table.title, table.head)
    widget.show_rows(table.rows)
    return widget


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
