"""Combo boxes and labels that elide long texts in the middle."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QStyle, QStyleOptionComboBox, QStylePainter

from ..messages import literal

__all__ = ["ElidedComboBox", "ElidedLabel", "ElidedLayerBox", "shown_text"]

_LEAST_CHARACTERS = 6


def shown_text(box: QComboBox) -> str:
    """The text of the chosen entry as it is drawn: elided if it is too long."""
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    style, part = box.style(), QStyle.SubControl.SC_ComboBoxEditField
    field = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    room = field.width() - (0 if option.currentIcon.isNull() else option.iconSize.width() + 4) - 4
    return str(box.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideMiddle, max(0, room)))


def _paint(box: QComboBox) -> None:
    painter = QStylePainter(box)
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
    option.currentText = shown_text(box)
    painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
    painter.end()


def _set_up(box: QComboBox) -> None:
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LEAST_CHARACTERS)
    box.view().setTextElideMode(Qt.TextElideMode.ElideMiddle)


class ElidedComboBox(QComboBox):
    """A combo box of texts."""

    def __init__(self) -> None:
        super().__init__()
        _set_up(self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draws the list."""
        _paint(self)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The size for a few characters."""
        return QSize(_least_width(self), super().minimumSizeHint().height())


class ElidedLayerBox(QgsMapLayerComboBox):
    """A list of layers of the project that signals every change of its layer.

    QGIS's own list signals what the user chooses, but not that it shows another layer after the chosen one was
    removed, if two or more are left.
    """

    def __init__(self) -> None:
        super().__init__()
        _set_up(self)
        self._signalled = ""
        self._left_out: set[str] = set()
        self.layerChanged.connect(self._remember)
        for rows_changed in (self.model().rowsRemoved, self.model().rowsInserted):
            rows_changed.connect(self._signal_another)
        self._remember(self.currentLayer())

    def offer_rasters(self, wanted: Callable[[QgsRasterLayer], bool]) -> bool:
        """Offers the project's raster layers that are wanted and no other layer; returns whether there is one."""
        if self.filters() != QgsMapLayerProxyModel.RasterLayer:
            self.setFilters(QgsMapLayerProxyModel.RasterLayer)
        rasters = [layer for layer in QgsProject.instance().mapLayers().values() if isinstance(layer, QgsRasterLayer)]
        others = {layer.id(): layer for layer in rasters if not wanted(layer)}
        if others.keys() != self._left_out:
            self._left_out = set(others)
            self.setExceptedLayerList(list(others.values()))
        return len(others) < len(rasters)

    def _remember(self, layer: Optional[QgsMapLayer]) -> None:
        self._signalled = layer.id() if layer is not None else ""

    def _signal_another(self, *unused: object) -> None:
        layer = self.currentLayer()
        if self._signalled != (layer.id() if layer is not None else ""):
            self.layerChanged.emit(layer)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draws the list."""
        _paint(self)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The size for a few characters."""
        return QSize(_least_width(self), super().minimumSizeHint().height())


class ElidedLabel(QLabel):
    """A line of text, with the whole text as tooltip."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(literal(text))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draws the line."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()

    def sizeHint(self) -> QSize:  # noqa: N802
        """The same as the minimum: the layout gives it the rest of the width."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The size for a few characters."""
        metrics = self.fontMetrics()
        return QSize(int(metrics.averageCharWidth() * _LEAST_CHARACTERS), metrics.height() + 2)


def _least_width(box: QComboBox) -> int:
    """The width of a few characters and the arrow."""
    return int(box.fontMetrics().averageCharWidth() * _LEAST_CHARACTERS + 3 * box.fontMetrics().height())
