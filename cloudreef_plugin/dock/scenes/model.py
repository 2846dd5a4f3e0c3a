"""The table model of a batch's scenes, with sorting and filter."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QSize, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QPixmap

from ...messages import Number, literal, tr
from .summary import DONE, SceneRow

__all__ = ["COVER", "DAY", "FILTERS", "PICTURE", "SECONDS", "FilteredScenes", "ScenesModel", "state_names"]

SCENE, STATE, COVER, DAY, SECONDS, MESSAGE = range(6)
FILTERS = ("all", "over", "under", "failed", "open")
PICTURE = QSize(48, 36)
_SORTED = Qt.ItemDataRole.UserRole


def state_names() -> dict[str, str]:
    """The names of the states."""
    return {
        "waiting": tr("waiting"),
        "running": tr("running"),
        "interrupted": tr("interrupted"),
        "done": tr("done"),
        "unchanged": tr("done earlier"),
        "failed": tr("failed"),
        "stale": tr("out of date"),
    }


class ScenesModel(QAbstractTableModel):
    """A table with a row for each scene.

    Attributes:
        rows: The scenes, in the order of the batch.
    """

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.rows: list[SceneRow] = []
        self._pictures: dict[str, QPixmap] = {}

    def show(self, rows: Sequence[SceneRow]) -> None:
        """Sets the scenes; the selection is kept if they are the same scenes."""
        if [row.files for row in rows] == [row.files for row in self.rows]:
            self.rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, MESSAGE))
            return
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def set_picture(self, mask: str, picture: QPixmap) -> None:
        """Sets the picture of a mask."""
        self._pictures[mask] = picture
        for row, scene in enumerate(self.rows):
            if scene.mask == mask:
                self.dataChanged.emit(self.index(row, SCENE), self.index(row, SCENE))

    def has_picture(self, mask: str) -> bool:
        """Tells whether there is a picture of a mask."""
        return mask in self._pictures

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """The number of scenes."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """The number of columns."""
        return 0 if parent.isValid() else MESSAGE + 1

    def headerData(self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name of a column."""
        if role != Qt.ItemDataRole.DisplayRole or side != Qt.Orientation.Horizontal:
            return None
        return (tr("Scene"), tr("State"), tr("Cover"), tr("Acquired"), tr("Seconds"), tr("Remarks"))[section]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The content of a cell."""
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, column)
        if role == _SORTED:
            return _order(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column == SCENE:
            return self._pictures.get(row.mask)
        if role == Qt.ItemDataRole.SizeHintRole and column == SCENE:
            return PICTURE  # also without one: all rows have the height of the first
        if role == Qt.ItemDataRole.ToolTipRole:
            return literal((row.message if column in (STATE, MESSAGE) else "") or row.files)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (COVER, SECONDS):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


class FilteredScenes(QSortFilterProxyModel):
    """The scenes that pass a filter."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._kind, self._percent = "all", 30.0
        self.setSortRole(_SORTED)

    def set_filter(self, kind: str, percent: float) -> None:
        """Sets the filter.

        Args:
            kind: One of `FILTERS`: all, more or less cover than `percent`, failed, or without a result.
            percent: Cover in percent.
        """
        self._kind, self._percent = kind, percent
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        """Tells whether a scene passes the filter."""
        scene: SceneRow = self.sourceModel().rows[row]
        cover = scene.cover_percent
        return {
            "all": True,
            "over": cover is not None and cover > self._percent,
            "under": cover is not None and cover <= self._percent,
            "failed": scene.state in ("failed", "stale"),
            "open": scene.state not in DONE,
        }[self._kind]


def _text(row: SceneRow, column: int) -> str:
    if column == STATE:
        return state_names().get(row.state, row.state)
    if column == COVER:
        return "" if row.cover_percent is None else f"{Number(row.cover_percent):.2f} %"
    if column == DAY:
        return row.day.isoformat() if row.day else ""
    if column == SECONDS:
        return "" if row.seconds is None else f"{Number(row.seconds):.1f}"
    return row.scene if column == SCENE else row.message


def _order(row: SceneRow, column: int) -> Any:
    """The sort key of a cell."""
    if column == COVER:
        return -1.0 if row.cover_percent is None else row.cover_percent
    if column == SECONDS:
        return -1.0 if row.seconds is None else row.seconds
    return _text(row, column)
