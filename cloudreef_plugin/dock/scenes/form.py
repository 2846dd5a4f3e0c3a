"""The widgets of the dock of many scenes."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ...help_pages import HelpButton
from ...messages import tr
from ...widgets.buttons import push_button, row_of
from ...widgets.number_boxes import number_box
from ...widgets.scrolling import scrolling
from ...widgets.status_line import StatusLine
from .model import FILTERS

__all__ = ["ScenesForm"]

_OVER = 30


class ScenesForm(QWidget):
    """On the left the batch, on the right the table with its filter and actions."""

    filtered = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.scenes = _folder("scenes_folder", tr("Folder of scenes"))
        self.results = _folder("results_folder", tr("Folder of results"))
        self.pattern = QLineEdit("*")
        self.pattern.setObjectName("scenes_pattern")
        self.pattern.setToolTip(
            tr(
                "Patterns such as *.tif, LC0* or **/*.tif, separated by semicolons. * finds all rasters and products, "
                "also in folders inside the folder."
            )
        )
        self.start_button = push_button(
            "start_batch", tr("Segment all"), tr("Segment all scenes of the folder with the settings of the panel")
        )
        self.cancel_button = push_button(
            "cancel_batch", tr("Cancel"), tr("Stop the batch; finished scenes keep their results")
        )
        self.retry_button = push_button(
            "retry_batch", tr("Retry"), tr("Segment again what failed, is missing or out of date; the rest is skipped")
        )
        self.options_button = push_button(
            "batch_options", tr("All options…"), tr("All parameters: layers, tables, names, cluster")
        )
        self.open_button = push_button("open_batch", tr("Open…"), tr("Open the summary (CSV) of an earlier batch"))
        self.load_button = push_button(
            "load_masks", tr("Load masks"), tr("Load the masks of the selected scenes, or of all listed ones")
        )
        self.map_button = push_button(
            "map_scenes", tr("Show on the map"), tr("Add the outlines of all scenes, coloured by cover")
        )
        self.time_button = push_button("over_time", tr("Over time…"), tr("Chart of the cover by date"))
        self.play_button = push_button(
            "play_scenes", tr("Play"), tr("Animate masks and outlines by the date in their names, one second per day")
        )
        self.folder_button = push_button("batch_folder", tr("Open folder"), tr("Open the folder of results"))
        self.filter_box = QComboBox()
        self.filter_box.setObjectName("scenes_filter")
        self.filter_box.setAccessibleName(tr("Filter"))
        texts = (
            tr("all scenes"),
            tr("cover above"),
            tr("cover up to"),
            tr("failed or out of date"),
            tr("without a result"),
        )
        for kind, text in zip(FILTERS, texts):
            self.filter_box.addItem(text, kind)
        self.percent_box = number_box(QSpinBox(), "scenes_percent", (0, 100), value=_OVER, suffix=" %")
        self.percent_box.setAccessibleName(tr("Cover in percent"))
        self.count = QLabel()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress"))
        self.message = StatusLine()
        self._right = QVBoxLayout()
        self._lay_out()
        self.filter_box.currentIndexChanged.connect(self._filter_changed)
        self.percent_box.valueChanged.connect(self.filtered)
        self._filter_changed()

    def put_found(self, line: QWidget) -> None:
        """Puts what is said of the chosen scenes above the buttons."""
        self._below.insertWidget(0, line)

    def put_table(self, table: QWidget) -> None:
        """Inserts the table below its filter."""
        self._right.insertWidget(1, table, 1)

    def _filter_changed(self, *unused: object) -> None:
        self.percent_box.setVisible(self.filter_box.currentData() in ("over", "under"))
        self.filtered.emit()

    def _lay_out(self) -> None:
        asked = QWidget()
        form = QFormLayout(asked)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for label, widget in (
            (tr("Scenes"), self.scenes),
            (tr("File names"), self.pattern),
            (tr("Results"), self.results),
        ):
            form.addRow(label, widget)
            widget.setAccessibleName(label)
        buttons = QWidget()
        column = self._below = QVBoxLayout(buttons)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row_of(self.start_button, self.cancel_button, self.retry_button))
        column.addLayout(row_of(self.options_button, self.open_button, HelpButton("batch#dock")))
        column.addWidget(self.bar)
        column.addWidget(self.message)
        left = scrolling(asked, buttons)
        left.setMaximumWidth(380)
        filters = QHBoxLayout()
        filters.addWidget(self.filter_box)
        filters.addWidget(self.percent_box)
        filters.addWidget(self.count)
        filters.addStretch(1)
        self._right.addLayout(filters)
        self._right.addLayout(
            row_of(self.load_button, self.map_button, self.time_button, self.play_button, self.folder_button)
        )
        whole = QHBoxLayout(self)
        whole.addWidget(left, 2)
        whole.addLayout(self._right, 3)


def _folder(name: str, title: str) -> QgsFileWidget:
    widget = QgsFileWidget()
    widget.setObjectName(name)
    widget.setStorageMode(QgsFileWidget.GetDirectory)
    widget.setDialogTitle(title)
    widget.setToolTip(title)
    widget.lineEdit().setMinimumWidth(60)
    widget.setFocusProxy(widget.lineEdit())
    return widget
