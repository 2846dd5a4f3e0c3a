"""The window for painting on a mask."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeySequence
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QShortcut,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...algorithms.segment import Segment
from ...engine.contract.classes import UNDECIDED
from ...engine.contract.errors import CloudReefError
from ...help_pages import add_help
from ...layers import loading
from ...layers.classes import background_of
from ...layers.names import beside, free_name
from ...layers.whole_files import write_whole
from ...messages import TITLE, named, tr, words_of
from ...runs.history import Entry, RunHistory
from ...tasks.background import BackgroundTask
from ...tasks.ends import ignore_end
from ...teach.map_tools import BrushTool
from ...widgets.borrowed_map import BorrowedMap
from ...widgets.buttons import row_of
from ...widgets.number_boxes import number_box
from ...widgets.status_line import StatusLine
from ...widgets.wrapped_label import WrappedLabel
from .edit import OVERVIEWS_FROM_PX, Counts, MaskEdit, copying, overviews

__all__ = ["PaintWindow"]

_BRUSH_PX = 15
_TARGET = 1


class PaintWindow(QDialog):
    """Paints on a copy of a mask; the mask itself stays as the network made it.

    Args:
        iface: QGIS's interface.
        parent: The main window.

    Attributes:
        edit: The mask that is painted on, or None.
    """

    changed = pyqtSignal(object)  # Entry: the painted mask as a result
    labels_wanted = pyqtSignal(dict)  # ids of the layers "polygons" and "checked", the "mask" and its "entry"

    def __init__(self, iface: QgisInterface, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("cloudreef_paint")
        self.setWindowTitle(tr("{}: paint on the mask").format(TITLE))
        self.setWindowFlag(Qt.WindowType.Tool, True)  # stays above the map
        self._iface = iface
        self._copying: Optional[BackgroundTask] = None
        self._plane: Optional[QgsVectorLayer] = None
        self._entry: Optional[Entry] = None
        self._statistics: dict[str, Any] = {}
        self._background: Optional[int] = 0  # what is left where something is taken away
        self.edit: Optional[MaskEdit] = None
        self.class_box = QComboBox()
        self.class_box.setObjectName("painted_class")
        self.size_box = number_box(QSpinBox(), "brush_size", (1, 1000), value=_BRUSH_PX, suffix=tr(" pixels"))
        self.add_button = _tool("paint_add", "/symbologyAdd.svg", tr("Add"), tr("Paint the class onto the mask"))
        self.remove_button = _tool(
            "paint_remove", "/symbologyRemove.svg", tr("Remove"), tr("Remove from the mask; or hold Shift while adding")
        )
        self.undo_button = _tool("paint_undo", "/mActionUndo.svg", tr("Undo"), tr("Undo the last stroke"), False)
        self.labels_button = _tool(
            "paint_labels", "/mActionCapturePolygon.svg", tr("Use as labels"),
            tr("Train the model with the painted areas"), False,
        )  # fmt: skip
        self.cover = WrappedLabel(name=tr("Cover"))
        self.message = StatusLine()
        canvas = iface.mapCanvas()
        self._tools = (BrushTool(canvas, self._width), BrushTool(canvas, self._width, erases=True))
        self._map = BorrowedMap(canvas, *self._tools)
        self._lay_out()
        for button, tool in zip((self.add_button, self.remove_button), self._tools):
            button.clicked.connect(lambda checked=False, tool=tool: self._take(tool))
            tool.painted.connect(self._painted)
            tool.given_up.connect(self._give_back)
            tool.deactivated.connect(self._mark)
            tool.activated.connect(self._mark)
        self.undo_button.clicked.connect(self.undo)
        self.labels_button.clicked.connect(self._use_as_labels)
        self.class_box.currentIndexChanged.connect(self._colour)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo)
        QgsProject.instance().layersWillBeRemoved.connect(self._removed)
        self._update()

    def begin(self, entry: Entry, mask: QgsRasterLayer, statistics: dict[str, Any], history: RunHistory) -> None:
        """Copies a mask and lets the user paint on the copy.

        Args:
            entry: The result.
            mask: Its layer.
            statistics: The result's statistics.
            history: Assigns the id of the painted result.
        """
        if self._copying:
            return
        original = Path(entry.outputs[Segment.MASK])
        path = free_name(original.parent, f"{original.stem}_painted")
        self._entry = replace(entry, id=history.new_id())
        self._statistics = dict(statistics)
        model = Path(str(entry.parameters.get(Segment.MODEL, ""))).name
        task = copying(mask, path, model)
        of = mask.id()
        self.message.say(tr("Copying the mask…"))
        self._copying = task.start(
            lambda counts: self._copied(counts, path, of),
            self._failed,
            lambda: self._failed(tr("Cancelled; nothing was written.")),
        )
        self.show()
        self.raise_()

    def undo(self) -> None:
        """Undoes the last stroke."""
        try:
            if self.edit is not None and self.edit.undo():
                self._counted()
        except CloudReefError as error:
            self._failed(words_of(error))

    def shut_down(self) -> None:
        """Removes the brush from the map; what was painted is kept."""
        if self._copying:
            self._copying.forget()
        QgsProject.instance().layersWillBeRemoved.disconnect(self._removed)
        self._give_back()
        for tool in self._tools:
            tool.take_off()
        self.close()
        self.deleteLater()

    def _lay_out(self) -> None:
        form = QFormLayout()
        for label, widget in ((tr("Class"), self.class_box), (tr("Brush"), self.size_box)):
            form.addRow(label, widget)
            widget.setAccessibleName(label)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addLayout(row_of(self.add_button, self.remove_button, self.undo_button))
        column.addWidget(self.cover)
        column.addWidget(self.message)
        column.addLayout(row_of(self.labels_button))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        add_help(box, "panel#paint")
        box.rejected.connect(self.reject)
        column.addWidget(box)
        self.finished.connect(self._finish)

    def _copied(self, counts: Counts, path: Path, of: str) -> None:
        self._copying = None
        project = QgsProject.instance()
        original = project.mapLayer(of)
        if not isinstance(original, QgsRasterLayer):
            self._failed(tr("The results are no longer available."))
            return
        name = " · ".join((tr("painted"), original.name()))
        layer = loading.load(str(path), "mask", name, loading.names_in_legend(original) or ("", ""))
        if not isinstance(layer, QgsRasterLayer):
            self._failed(tr("QGIS cannot open {}.").format(path))
            return
        if isinstance(original.renderer(), QgsPalettedRasterRenderer):
            layer.setRenderer(original.renderer().clone())
            layer.renderer().setInput(layer.dataProvider())
        loading.add_above(project, layer, original)
        project.layerTreeRoot().findLayer(of).setItemVisibilityChecked(False)
        self._background = background_of(original)
        self.edit = MaskEdit(layer, counts)
        self._plane = QgsVectorLayer(f"Polygon?crs={layer.crs().toWkt()}", "strokes", "memory")
        self._plane.setCrs(layer.crs())
        self._fill_classes(layer)
        self.message.say("")
        self._tell()
        self._take(self._tools[0])

    def _fill_classes(self, layer: QgsRasterLayer) -> None:
        self.class_box.clear()
        for item in layer.renderer().classes() if isinstance(layer.renderer(), QgsPalettedRasterRenderer) else []:
            if int(item.value) not in (self._background, UNDECIDED):
                self.class_box.addItem(named(item.label), (int(item.value), QColor(item.color).name()))
        if not self.class_box.count():
            self.class_box.addItem(tr("target"), (_TARGET, "#dc267f"))
        self.class_box.setEnabled(self.class_box.count() > 1)
        self._update()

    def _width(self) -> float:
        """The width of the brush in units of the mask's CRS."""
        return self.size_box.value() * self.edit.layer.rasterUnitsPerPixelX() if self.edit else 0.0

    def _take(self, tool: BrushTool) -> None:
        if self.edit is None:
            return
        self._colour()
        self._map.take(tool)
        self._mark()

    def _colour(self, *unused: object) -> None:
        chosen = self.class_box.currentData()
        if self._plane is not None and chosen:
            self._tools[0].draw_on(self._plane, QColor(chosen[1]))
            self._tools[1].draw_on(self._plane, QColor("#ffffff"))

    def _give_back(self, *unused: object) -> None:
        self._map.give_back()
        self._mark()

    def _finish(self) -> None:
        """Ends painting, and builds the overviews of the painted mask."""
        self._give_back()
        if self.edit is None:
            return
        layer, self.edit = self.edit.layer, None
        self._update()
        if max(layer.width(), layer.height()) > OVERVIEWS_FROM_PX:
            task = overviews(Path(layer.source()))
            task.start(lambda found: None if sip.isdeleted(layer) else layer.reload(), ignore_end, ignore_end)

    def _mark(self) -> None:
        tool = self._iface.mapCanvas().mapTool()
        for button, mine in zip((self.add_button, self.remove_button), self._tools):
            button.setChecked(tool is mine)

    def _painted(self, geometry: QgsGeometry, erased: bool) -> None:
        if self.edit is None:
            return
        value = self._background if erased else self.class_box.currentData()[0]
        if value is None:
            sentence = tr("Every pixel of this mask belongs to a class: to correct it, paint the right class over it.")
            self.message.say(sentence, Qgis.MessageLevel.Warning)
            return
        try:
            if self.edit.paint(geometry, value):
                self._counted()
        except CloudReefError as error:
            self._failed(words_of(error))

    def _tell(self) -> dict[str, Any]:
        """Shows the current cover; returns the counts."""
        counted = self.edit.counts.statistics(self._background) if self.edit else {}
        target = str(self._statistics.get("class") or self.class_box.currentText())
        percent, area = counted.get("cover_percent"), counted.get("cover_area_m2")
        self.cover.setText(loading.cover_sentence(target, percent, area, QgsProject.instance().areaUnits()))
        self._update()
        return counted

    def _counted(self) -> None:
        """Shows the current cover, and saves the painted mask as a result with its statistics."""
        if self.edit is None or self._entry is None:
            return
        counted = self._tell()
        mask = Path(self.edit.layer.source())
        path = beside(mask, "statistics")
        kept = {name: value for name, value in self._statistics.items() if name not in ("sizes", "classes")}
        try:
            write_whole(path, json.dumps({**kept, **counted, "edited": True}, indent=1))
        except OSError as error:
            self._failed(tr("{} could not be written ({}). Choose another folder.").format(path, error.strerror))
        given = {**self._entry.parameters, Segment.MASK: str(mask)}
        given = {name: value for name, value in given.items() if name not in ("PROBABILITY", "POLYGONS", "REPORT")}
        self.changed.emit(
            replace(
                self._entry,
                when=datetime.now(timezone.utc).isoformat(timespec="seconds"),
                parameters=given,
                sentence=self.cover.text(),
                cover_percent=counted["cover_percent"],
                outputs={Segment.MASK: str(mask), Segment.STATISTICS: str(path)},
                obstacle=tr("The mask was painted by hand."),
            )
        )

    def _use_as_labels(self) -> None:
        if self.edit is None or self._entry is None or self._plane is None:
            return
        found, seen = self.edit.labels()
        layers = {}
        for name, geometry in (("polygons", found), ("checked", seen)):
            layer = self._plane.clone()
            layer.setName(tr("painted") if name == "polygons" else tr("painted, checked areas"))
            feature = QgsFeature()
            feature.setGeometry(geometry)
            layer.dataProvider().addFeatures([feature] if not geometry.isEmpty() else [])
            QgsProject.instance().addMapLayer(layer, False)  # hidden: it is only read once
            layers[name] = layer.id()
        self._give_back()
        self.labels_wanted.emit({**layers, "mask": self.edit.layer.source(), "entry": self._entry})

    def _removed(self, layers: list[str]) -> None:
        if self.edit is not None and self.edit.layer.id() in layers:
            self._give_back()
            self.edit = None
            self._update()

    def _failed(self, sentence: str) -> None:
        self._copying = None
        self.message.say(sentence, Qgis.MessageLevel.Warning)

    def _update(self) -> None:
        able = self.edit is not None
        self.add_button.setEnabled(able)
        self.remove_button.setEnabled(able and self._background is not None)
        for button in (self.undo_button, self.labels_button):
            button.setEnabled(able and self.edit is not None and self.edit.can_undo)
        self.labels_button.setVisible(self.class_box.count() < 2)
        if not able:
            self.cover.setText("")


def _tool(name: str, icon: str, text: str, tip: str, checkable: bool = True) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setIcon(QgsApplication.getThemeIcon(icon))
    button.setText(text)
    button.setToolTip(tip)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setCheckable(checkable)
    return button
