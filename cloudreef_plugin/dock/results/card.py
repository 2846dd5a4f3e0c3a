"""The card of a result: picture, title, cover and time, and buttons."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QPixmap
from qgis.PyQt.QtWidgets import QAction, QFrame, QGridLayout, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from ... import paths
from ...algorithms.segment import Segment
from ...messages import Number, literal, tr
from ...runs.history import Entry
from ...widgets.elided import ElidedLabel
from .thumbnail import SIZE

__all__ = ["ACTIONS", "ResultCard"]

# The actions of a card; the first ones have buttons, the others are in the menu.
ACTIONS = (
    "show",
    "swipe",
    "statistics",
    "zoom",
    "report",
    "edit",
    "polygons",
    "compare",
    "why",
    "page",
    "improve",
    "delete",
)
_WITH_BUTTON = ("show", "swipe", "statistics", "zoom")


class ResultCard(QFrame):
    """A card in the list of results.

    Args:
        entry: The run that made the result.

    Attributes:
        buttons: Name of an action to its button.
        actions: Name of an action to its entry in the menu.
    """

    wanted = pyqtSignal(str, str)  # one of ACTIONS, and the id of the run

    def __init__(self, entry: Entry, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("result_card")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.entry = entry
        self.setAccessibleName(f"{_title(entry)}, {_about(entry)}")
        self.there = Path(entry.outputs[Segment.MASK]).is_file()
        self.picture = QLabel()
        self.picture.setFixedSize(SIZE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = ElidedLabel(_title(entry))
        self.about = ElidedLabel(_about(entry) if self.there else tr("The results are no longer available."))
        self.about.setObjectName("about_result")
        self.title.setToolTip(literal(entry.outputs[Segment.MASK]))
        self.buttons: dict[str, QToolButton] = {}
        self._build()

    def set_picture(self, picture: QPixmap) -> None:
        """Sets the picture."""
        ratio = self.devicePixelRatioF()
        scaled = picture.scaled(
            SIZE * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        scaled.setDevicePixelRatio(ratio)
        self.picture.setPixmap(scaled)

    def set_state(self, shown: bool, swiped: bool) -> None:
        """Sets whether the result is shown, and whether it is swiped."""
        for name, on in (("show", shown), ("swipe", swiped)):
            self.buttons[name].setChecked(on)

    def set_report(self, obstacle: str) -> None:
        """Enables the report; an obstacle disables it and says why."""
        self.actions["report"].setEnabled(not obstacle)
        self.actions["report"].setToolTip(obstacle or tr("Open the report of this run"))

    def _build(self) -> None:
        texts = _texts()
        row = QHBoxLayout()
        row.setSpacing(2)
        for name in _WITH_BUTTON:
            button = QToolButton()
            button.setObjectName(f"{name}_result")
            button.setIcon(_icon(name))
            button.setIconSize(QSize(18, 18))
            button.setToolTip(texts[name])
            button.setAccessibleName(texts[name])
            button.setAutoRaise(True)
            button.setCheckable(name in ("show", "swipe"))
            button.setEnabled(self.there)
            button.clicked.connect(lambda checked=False, name=name: self.wanted.emit(name, self.entry.id))
            row.addWidget(button)
            self.buttons[name] = button
        row.addStretch(1)
        row.addWidget(self._more(texts))
        grid = QGridLayout(self)
        grid.setContentsMargins(6, 6, 6, 6)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(1)
        grid.addWidget(self.picture, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.title, 0, 1)
        grid.addWidget(self.about, 1, 1, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(row, 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)

    def _more(self, texts: dict[str, str]) -> QToolButton:
        self.more_button = QToolButton()
        self.more_button.setObjectName("more_of_result")
        self.more_button.setText(tr("More"))
        self.more_button.setToolTip(tr("What else can be done with this result"))
        self.more_button.setAccessibleName(self.more_button.toolTip())
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more_button)
        menu.setToolTipsVisible(True)
        self.actions: dict[str, QAction] = {}
        for name in ACTIONS:
            if name in _WITH_BUTTON:
                continue
            if name == "delete":
                menu.addSeparator()
            action = menu.addAction(texts[name])
            action.setObjectName(f"{name}_result")
            action.setEnabled(self.there or name == "delete")
            action.triggered.connect(lambda checked=False, name=name: self.wanted.emit(name, self.entry.id))
            self.actions[name] = action
        self.more_button.setMenu(menu)
        return self.more_button


def _icon(name: str) -> QIcon:
    if name == "swipe":
        return QIcon(str(paths.resource("icons", "swipe.svg")))
    known = {"show": "/mActionShowAllLayers.svg", "statistics": "/mActionSum.svg", "zoom": "/mActionZoomToLayer.svg"}
    return QgsApplication.getThemeIcon(known[name])


def _texts() -> dict[str, str]:
    return {
        "show": tr("Show or hide this result on the map"),
        "swipe": tr("Swipe between the scene with this result and without it"),
        "statistics": tr("Cover, areas and sizes in numbers"),
        "zoom": tr("Zoom to this result"),
        "report": tr("Report"),
        "edit": tr("Paint on the mask…"),
        "polygons": tr("Polygons…"),
        "compare": tr("Compare with another…"),
        "why": tr("Why here, why not here…"),
        "page": tr("Print layout…"),
        "improve": tr("Improve the model with it"),
        "delete": tr("Delete…"),
    }


def _title(entry: Entry) -> str:
    model = Path(str(entry.parameters.get(Segment.MODEL, ""))).name
    return " · ".join(filter(None, (model, entry.scene)))


def _about(entry: Entry) -> str:
    """Joins cover and time."""
    cover = "" if entry.cover_percent is None else f"{Number(round(entry.cover_percent, 2))} %"
    try:
        when = datetime.fromisoformat(entry.when).astimezone()
    except ValueError:
        return cover
    today = when.date() == datetime.now().astimezone().date()
    return " · ".join(filter(None, (cover, f"{when:%H:%M}" if today else f"{when:%Y-%m-%d %H:%M}")))
