"""The labelling tools: class, tool, and width of the brush."""

from __future__ import annotations

from typing import Optional

from qgis.core import Qgis, QgsGeometry, QgsMapLayerProxyModel, QgsPointXY, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapCanvas, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QGridLayout,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QWidget,
)

from ..engine.contract.errors import CloudReefError
from ..layers.class_cover import band_of_class
from ..messages import tr, words_of
from ..widgets.number_boxes import number_box
from ..widgets.swatch import swatch
from .label_book import CHECKED, LabelBook
from .magic import MagicFill
from .map_tools import BrushTool, ClickTool, PolygonTool

__all__ = ["Toolbox"]

BRUSH_PX, TOLERANCE = 15, 0.2


class Toolbox(QWidget):
    """The tools that draw labels on the map.

    Signals:
        said: A sentence and its `Qgis.MessageLevel`.
    """

    said = pyqtSignal(str, Qgis.MessageLevel)

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.book: Optional[LabelBook] = None
        self.class_box = QComboBox()
        self.class_box.setObjectName("class_box")
        self.size_box = number_box(QSpinBox(), "brush_size", (1, 1000), value=BRUSH_PX, suffix=tr(" pixels"))
        self.tolerance_box = number_box(QDoubleSpinBox(), "fill_tolerance", (0.01, 1), value=TOLERANCE, step=0.05)
        self.probability_box = QgsMapLayerComboBox()
        self.probability_box.setFilters(QgsMapLayerProxyModel.RasterLayer)
        self.probability_box.setAllowEmptyLayer(True)
        self.magic = MagicFill(self)
        width = lambda: self.size_box.value() * self._pixel()  # noqa: E731
        self.polygon, self.checked = PolygonTool(canvas), PolygonTool(canvas)
        self.brush, self.eraser = BrushTool(canvas, width), BrushTool(canvas, width, erases=True)
        self.click = ClickTool(canvas)
        self._tools = {
            "polygon": (self.polygon, tr("Polygon"), tr("Click corner by corner; right-click to finish")),
            "brush": (self.brush, tr("Brush"), tr("Paint labels; hold Shift to erase")),
            "eraser": (self.eraser, tr("Eraser"), tr("Erase labels of all classes")),
            "magic": (self.click, tr("Fill"), tr("Click to label the connected area of similar probability")),
            "checked": (
                self.checked,
                tr("Checked area"),
                tr("Draw an area that you have checked: what is not labelled in it is background"),
            ),
        }
        self.buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        grid = QGridLayout()
        for number, (name, (tool, title, tip)) in enumerate(self._tools.items()):
            button = _tool_button(f"tool_{name}", title, tip)
            button.setCheckable(True)
            group.addButton(button)
            grid.addWidget(button, number // 3, number % 3)
            self.buttons[name] = button
            button.clicked.connect(lambda checked, name=name: self.take(name))
            tool.deactivated.connect(self._put_down)
            tool.given_up.connect(lambda tool=tool: canvas.unsetMapTool(tool))
        group.setExclusive(False)
        self.undo_button = _tool_button(
            "undo_label", tr("Undo"), tr("Undo what was painted or erased last, unless it has been saved")
        )
        self.undo_button.setEnabled(False)
        self.undo_button.clicked.connect(lambda: self.book.undo() if self.book else None)
        grid.addWidget(self.undo_button, len(self._tools) // 3, len(self._tools) % 3)
        form = QFormLayout(self)
        form.addRow(tr("Label as"), self.class_box)
        form.addRow(grid)
        form.addRow(tr("Brush width"), self.size_box)
        self.probability_box.setToolTip(tr("Raster of the probability that the tool Fill follows"))
        self.tolerance_box.setToolTip(tr("Largest difference in probability from the clicked pixel"))
        form.addRow(tr("Fill by"), self.probability_box)
        form.addRow(tr("Tolerance"), self.tolerance_box)
        self.polygon.drawn.connect(lambda area: self._paint(self.class_box.currentData(), area))
        self.checked.drawn.connect(lambda area: self._paint(CHECKED, area))
        for tool in (self.brush, self.eraser):
            tool.painted.connect(self._stroke)
        self.click.clicked.connect(self._fill)
        self.magic.filled.connect(lambda area: self._paint(self.class_box.currentData(), area))
        self.magic.failed.connect(lambda sentence: self.said.emit(sentence, Qgis.MessageLevel.Warning))
        self.class_box.currentIndexChanged.connect(self._color)
        self.setEnabled(False)

    def label(self, book: LabelBook) -> None:
        """Sets the labels to draw into."""
        self.book = book
        book.changed.connect(self._changed)
        layers = QgsProject.instance().mapLayers().values()
        self.probability_box.setLayer(next((one for one in layers if "probability" in one.name().lower()), None))
        self.class_box.clear()
        for one in reversed(book.classes):
            self.class_box.addItem(swatch(QColor(*one.color)), one.name, one.name)
        self.setEnabled(True)
        self._color()

    def take(self, name: str) -> None:
        """Activates a tool."""
        tool = self._tools[name][0]
        if self.book is None or not self.book.scene:
            self.said.emit(tr("First add the scene that you want to label."), Qgis.MessageLevel.Warning)
            self.buttons[name].setChecked(False)
            return
        if self._canvas.mapTool() is tool:
            self._canvas.unsetMapTool(tool)
            return
        self._color()
        self._canvas.setMapTool(tool)
        self._canvas.setFocus()
        self.buttons[name].setChecked(True)

    def shut_down(self) -> None:
        """Removes the tools' rubber bands from the map."""
        self.magic.shut_down()
        for tool, *_ in self._tools.values():
            tool.take_off()

    def _changed(self) -> None:
        self.undo_button.setEnabled(self.book is not None and self.book.can_undo())

    def _put_down(self) -> None:
        for button in self.buttons.values():
            button.setChecked(False)

    def _pixel(self) -> float:
        return (self.book.pixel_size(self.book.scene) if self.book else 0.0) or 1.0

    def _color(self, *unused: object) -> None:
        book = self.book
        if book is None:
            return
        chosen = next((one for one in book.classes if one.name == self.class_box.currentData()), book.classes[-1])
        layer = book.layer(chosen.name) or book.layer(CHECKED)
        if layer is None:
            return
        for tool in (self.polygon, self.brush, self.click):
            tool.draw_on(layer, QColor(*chosen.color))
        for tool in (self.eraser, self.checked):
            tool.draw_on(layer, QColor(255, 255, 255))

    def _paint(self, name: str, area: QgsGeometry) -> None:
        if self.book is not None:
            self.book.paint(name, area)

    def _stroke(self, area: QgsGeometry, erased: bool) -> None:
        if self.book is None:
            return
        if erased:
            self.book.erase(area)
        else:
            self._paint(self.class_box.currentData(), area)

    def _fill(self, place: QgsPointXY) -> None:
        layer = self.probability_box.currentLayer()
        labels = self.book.layer(CHECKED) if self.book else None
        if not isinstance(layer, QgsRasterLayer) or labels is None:
            self.said.emit(
                tr("Choose the probability layer to fill by; segmenting the scene makes one."),
                Qgis.MessageLevel.Warning,
            )
            return
        name = self.class_box.currentData()
        band = band_of_class(layer, name)
        if band is None:
            self.said.emit(
                tr("{} has no probability of {}: choose another layer, or draw the label.").format(layer.name(), name),
                Qgis.MessageLevel.Warning,
            )
            return
        crs = self._canvas.mapSettings().destinationCrs()
        try:
            self.magic.start(layer, place, crs, labels.crs(), self.tolerance_box.value(), band)
        except CloudReefError as error:
            self.said.emit(words_of(error), Qgis.MessageLevel.Warning)


def _tool_button(name: str, text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setText(text)
    button.setToolTip(tip)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button
