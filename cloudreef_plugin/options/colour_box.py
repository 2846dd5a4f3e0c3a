"""The choice of a colour for masks."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QColorDialog, QComboBox, QWidget

from ..choice_names import colour_names
from ..messages import tr
from ..widgets.swatch import swatch

__all__ = ["ColourBox"]


class ColourBox(QComboBox):
    """A list of named colours and a custom one."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setToolTip(
            tr(
                "The colour of new results; existing ones keep theirs. All of these can be told apart by colour-blind "
                "people."
            )
        )
        self.addItem(tr("default"), "")
        for colour, name in colour_names().items():
            self.addItem(swatch(QColor(colour)), name, colour)
        self.addItem(tr("custom…"), None)
        self.activated.connect(self._activated)

    def colour(self) -> str:
        """The colour as "#rrggbb"; empty for the default."""
        return self.currentData() or ""

    def set_colour(self, colour: str) -> None:
        """Chooses a colour; a custom one is added to the list."""
        if self.findData(colour) < 0:
            self.insertItem(self.count() - 1, swatch(QColor(colour)), colour, colour)
        self.setCurrentIndex(self.findData(colour))

    def _activated(self, index: int) -> None:
        if self.itemData(index) is None:
            chosen = QColorDialog.getColor(QColor(next(iter(colour_names()))), self, tr("Colour of masks"))
            self.set_colour(chosen.name() if chosen.isValid() else "")
