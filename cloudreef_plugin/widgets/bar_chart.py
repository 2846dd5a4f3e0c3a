"""A small chart of horizontal bars in the colours of the user's theme."""

from __future__ import annotations

from typing import Optional, Sequence

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette, QTextOption
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QWidget

__all__ = ["BarChart"]

_ROW_EM = 1.6
_BAR_EM = 1.0
_GAP_EM = 0.8


class BarChart(QLabel):
    """Horizontal bars with names and numbers, which screen readers get as a description.

    A subclass of QLabel, so that it gets the colours of labels in QGIS's themes.
    """

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._bars: tuple[tuple[str, float, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, title: str, bars: Sequence[tuple[str, float, str]]) -> None:
        """Shows bars.

        Args:
            title: What they show, for screen readers.
            bars: Name, length 0..1, and number of each.
        """
        self._bars = tuple(bars)
        self.setAccessibleName(title)
        self.setAccessibleDescription("; ".join(f"{name}: {number}" for name, _, number in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt calls it so
        """The size for comfortable reading."""
        em = self.fontMetrics().height()
        names, numbers = self._columns()
        return QSize(round(names + numbers + 12 * em), round(len(self._bars) * _ROW_EM * em))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The same with shorter bars."""
        return self.sizeHint() - QSize(9 * self.fontMetrics().height(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draws the bars."""
        em = self.fontMetrics().height()
        names, numbers = self._columns()
        left, room = names + _GAP_EM * em, self.width() - names - numbers - 2 * _GAP_EM * em
        painter = QPainter(self)
        palette = self.palette()
        for row, (name, length, number) in enumerate(self._bars):
            top, height = row * _ROW_EM * em, _ROW_EM * em
            bar = QRectF(left, top + (_ROW_EM - _BAR_EM) / 2 * em, max(1.0, room * length), _BAR_EM * em)
            if length > 0:
                painter.fillRect(bar, palette.color(QPalette.ColorRole.Highlight))
            painter.setPen(palette.color(self.foregroundRole()))
            middle = Qt.AlignmentFlag.AlignVCenter
            before = QRectF(0, top, names + 1, height)
            painter.drawText(before, name, QTextOption(middle | Qt.AlignmentFlag.AlignRight))
            after = QRectF((bar.right() if length > 0 else left) + _GAP_EM / 2 * em, top, numbers + em, height)
            painter.drawText(after, number, QTextOption(middle | Qt.AlignmentFlag.AlignLeft))
        painter.end()

    def _columns(self) -> tuple[float, float]:
        metrics = self.fontMetrics()
        names = max((metrics.horizontalAdvance(name) for name, _, _ in self._bars), default=0)
        numbers = max((metrics.horizontalAdvance(number) for _, _, number in self._bars), default=0)
        return names, numbers
