"""A small chart of percentages over days, in the colours of the user's theme."""

from __future__ import annotations

from datetime import date
from typing import Optional, Sequence

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

from ..messages import Number

__all__ = ["LineChart"]

_STEPS = (5, 10, 20, 25)
_DOT_PX = 3.5


class LineChart(QLabel):
    """Percentages by date as a line; screen readers get the numbers as a description.

    A subclass of QLabel, so that it gets the colours of labels in QGIS's themes.
    """

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.points: tuple[tuple[date, float], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_points(self, title: str, points: Sequence[tuple[date, float]]) -> None:
        """Shows days and percentages, in any order.

        Args:
            title: What they show, for screen readers.
            points: (date, percentage 0..100).
        """
        self.points = tuple(sorted(points))
        self.setAccessibleName(title)
        told = (f"{day.isoformat()}: {Number(round(percent, 2))} %" for day, percent in self.points)
        self.setAccessibleDescription("; ".join(told))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """A size for about a year of scenes."""
        em = self.fontMetrics().height()
        return QSize(32 * em, 14 * em)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A size at which the axes are still readable."""
        em = self.fontMetrics().height()
        return QSize(14 * em, 7 * em)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draws axes, grid, line and points."""
        if not self.points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        em = metrics.height()
        left = metrics.horizontalAdvance(f"{Number(100)} %") + em / 2
        plot = QRectF(left, em / 2, self.width() - left - 1.5 * em, self.height() - 2.5 * em)
        text = self.palette().color(self.foregroundRole())
        top = self._grid(painter, plot, metrics)
        first, last = self.points[0][0], self.points[-1][0]
        span = max(1, (last - first).days)
        places = [
            QPointF(plot.left() + plot.width() * (day - first).days / span, plot.bottom() - plot.height() * value / top)
            for day, value in self.points
        ]
        line = self.palette().color(QPalette.ColorRole.Highlight)
        painter.setPen(QPen(line, 2))
        for one, other in zip(places, places[1:]):
            painter.drawLine(one, other)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(line)
        for place in places:
            painter.drawEllipse(place, _DOT_PX, _DOT_PX)
        painter.setPen(text)
        below = QRectF(plot.left(), plot.bottom() + em / 4, plot.width(), 1.5 * em)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, first.isoformat())
        if last > first:
            painter.drawText(below, Qt.AlignmentFlag.AlignRight, last.isoformat())
        painter.end()

    def _grid(self, painter: QPainter, plot: QRectF, metrics: QFontMetrics) -> float:
        """Draws lines of equal percentage with their numbers; returns the highest."""
        most = max(value for _, value in self.points)
        step = next((step for step in _STEPS if most <= 4 * step), _STEPS[-1])
        top = step * max(1, -(-most // step))
        faint = self.palette().color(self.foregroundRole())
        text = self.palette().color(self.foregroundRole())
        faint.setAlpha(60)
        percent = 0.0
        while percent <= top:
            y = plot.bottom() - plot.height() * percent / top
            painter.setPen(faint)
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(text)
            place = QRectF(0, y - metrics.height() / 2, plot.left() - metrics.height() / 3, metrics.height())
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, int(side), f"{Number(percent):g} %")
            percent += step
        return top
