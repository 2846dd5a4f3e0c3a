"""The chart of training curves."""

from __future__ import annotations

from typing import Mapping, Optional, Sequence

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QWidget

from ..messages import tr

__all__ = ["Curves"]

# Okabe and Ito's blue and vermilion, which colour-blind people can tell apart.
_IOU, _LOSS = QColor(0, 114, 178), QColor(213, 94, 0)


class Curves(QWidget):
    """Draws the IoU on validation data (0 to 1) and the loss (relative to its highest value) by epoch."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("curves")
        self.setMinimumSize(QSize(280, 150))
        self.setAccessibleName(tr("Training curves"))
        self.rows: list[Mapping[str, float]] = []

    def show_rows(self, rows: Sequence[Mapping[str, float]]) -> None:
        """Sets the rows to draw."""
        self.rows = list(rows)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draws frame, curves and their names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        em = self.fontMetrics().height()
        room = QRectF(2.2 * em, 1.5 * em, self.width() - 3 * em, self.height() - 3 * em)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(room)
        for part in (0.0, 0.5, 1.0):
            y = room.bottom() - part * room.height()
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.drawText(QPointF(0.2 * em, y + em / 3), f"{part:g}")
        painter.setPen(_IOU)
        painter.drawText(QPointF(room.left(), em), tr("IoU on validation data"))
        painter.setPen(_LOSS)
        text = tr("Loss")
        width = self.fontMetrics().horizontalAdvance(text)
        painter.drawText(QPointF(room.right() - width, em), text)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        last = f"{self.rows[-1].get('epoch', 0):.0f}" if self.rows else ""
        painter.drawText(QPointF(room.right() - em, self.height() - 0.3 * em), last)
        self._draw_curves(painter, room)
        painter.end()

    def _draw_curves(self, painter: QPainter, room: QRectF) -> None:
        scenes = sorted({name for row in self.rows for name in row if "/" in name})  # SOURCE/SCENE: its IoU
        faint = QColor(_IOU)
        faint.setAlpha(90)
        for name in scenes if len(scenes) > 1 else ():
            self._line(painter, room, name, QPen(faint, 1, Qt.PenStyle.DotLine), 1.0)
        highest = max((row["loss"] for row in self.rows if "loss" in row), default=1.0)
        self._line(painter, room, "loss", QPen(_LOSS, 1.5), highest or 1.0)
        self._line(painter, room, "iou", QPen(_IOU, 2.5), 1.0)

    def _line(self, painter: QPainter, room: QRectF, name: str, pen: QPen, highest: float) -> None:
        first, last = (self.rows[end].get("epoch", 0.0) if self.rows else 0.0 for end in (0, -1))
        span = max(last - first, 1.0)
        points = [
            QPointF(
                room.left() + (row["epoch"] - first) / span * room.width(),
                room.bottom() - min(max(row[name] / highest, 0.0), 1.0) * room.height(),
            )
            for row in self.rows
            if name in row and "epoch" in row
        ]
        painter.setPen(pen)
        if len(points) == 1:
            painter.drawEllipse(points[0], 2, 2)
        elif points:
            painter.drawPolyline(QPolygonF(points))
