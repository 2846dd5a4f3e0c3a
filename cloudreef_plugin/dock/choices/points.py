"""The named thresholds of a model, such as "few false alarms"."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from ...engine.contract.thresholds import NamedThreshold
from ...messages import Number, capitalized, tr

__all__ = ["PointsButton"]


def _in_words(name: str) -> str:
    """Translates a name that training gives."""
    known = {
        "few false alarms": tr("few false alarms"),
        "balanced": tr("balanced"),
        "catch all": tr("catch all"),
    }
    return known.get(name, name)


class PointsButton(QToolButton):
    """A menu of the named thresholds; hidden if the model has none."""

    chosen = pyqtSignal(float)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("points_button")
        self.setIcon(QgsApplication.getThemeIcon("/mActionFilter2.svg"))
        self.setToolTip(tr("Thresholds suggested by the model"))
        self.setAccessibleName(self.toolTip())
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))
        self.hide()

    def fill(self, points: tuple[NamedThreshold, ...]) -> None:
        """Offers the thresholds of a model."""
        self.menu().clear()
        for point in points:
            text = f"{_in_words(point.name)}: {Number(round(point.threshold, 3))}"
            if point.precision is not None and point.recall is not None:
                scores = (format(Number(value), ".2f") for value in (point.precision, point.recall))
                text += f" ({tr('precision {}, recall {}').format(*scores)})"
            action = self.menu().addAction(capitalized(text).replace("&", "&&"))  # else it would underline a letter
            action.triggered.connect(lambda checked=False, point=point: self.chosen.emit(point.threshold))
        self.setVisible(bool(points))
