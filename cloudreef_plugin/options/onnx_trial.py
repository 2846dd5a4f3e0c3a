"""Shows what an imported network finds in a tile, before it is added."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Optional

import qgis.utils
from qgis.core import QgsMapLayer, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPixmap
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from .. import paths
from ..messages import Number, tr
from .model_import import ModelImport, TriedModel

__all__ = ["OnnxTrial", "active_layer", "scene_to_try", "show_trial"]


def scene_to_try(layer: Optional[QgsMapLayer]) -> Path:
    """The file of a raster layer, or else the sample scene."""
    if isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal":
        path = Path(layer.source().split("|")[0])
        if path.is_file():
            return path
    return paths.resource("sample", "landsat8.tif")


def active_layer() -> Optional[QgsMapLayer]:
    """The active layer of QGIS's window; None if there is no window."""
    iface = qgis.utils.iface  # set when a window opens
    return iface.activeLayer() if iface is not None else None


def show_trial(importer: ModelImport, tried: TriedModel, window: QWidget) -> OnnxTrial:
    """Asks whether to keep a model that was tried, in a window that is not modal."""
    dialog = OnnxTrial(tried, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: importer.keep(tried))
    dialog.rejected.connect(lambda: importer.throw_away(tried))
    dialog.open()
    return dialog


class OnnxTrial(QDialog):
    """Shows a tile, the result in the colours of the classes, and the cover of each; the user accepts or rejects it.

    Args:
        tried: The model, not added yet.
        parent: The window it belongs to.
    """

    def __init__(self, tried: TriedModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("onnx_trial")
        self.setWindowTitle(tr("The result of “{}”").format(tried.name))
        self.picture = QLabel()
        self.picture.setObjectName("onnx_trial_picture")
        self.picture.setAccessibleName(tr("A tile of the scene, and the result in the colours of the classes"))
        self.words = QLabel()
        self.words.setObjectName("onnx_trial_words")
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.buttons = QDialogButtonBox()
        keep = self.buttons.addButton(tr("Keep this model"), QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setObjectName("onnx_trial_keep")
        away = self.buttons.addButton(tr("Discard it"), QDialogButtonBox.ButtonRole.RejectRole)
        away.setObjectName("onnx_trial_away")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.picture, self.words, self.buttons):
            column.addWidget(widget)
        self._show(tried)

    def _show(self, tried: TriedModel) -> None:
        pixmap = QPixmap()
        if tried.picture and pixmap.loadFromData(tried.picture):
            self.picture.setPixmap(pixmap)
        self.picture.setVisible(not pixmap.isNull())
        if tried.failed:
            failed = tr("It runs, but could not be tried on {}: {}").format(tried.scene.name, tried.failed)
            self.words.setText(escape(failed))
            return
        rows = [
            f'<span style="color: {QColor(*item["color"]).name()}">■</span> '
            + escape(tr("{}: {} % of the tile").format(item["name"], f"{Number(item['percent']):.1f}"))
            for item in tried.classes
        ]
        about = tr("The middle of {}, and the model's result. Is that what it should find?")
        self.words.setText("<br>".join([escape(about.format(tried.scene.name)), *rows]))
