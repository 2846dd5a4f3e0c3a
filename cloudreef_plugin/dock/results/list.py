"""The list of the project's results as cards, the newest first."""

from __future__ import annotations

from functools import partial
from typing import Callable, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QPushButton, QVBoxLayout, QWidget

from ...messages import literal, tr
from ...runs.history import Entry
from ...runs.project_results import ProjectResults
from ...widgets.connections import Connections
from ...widgets.elided import ElidedLabel
from .card import ResultCard
from .layers import is_shown
from .thumbnail import Thumbnails

__all__ = ["ResultList"]

_FEW = 4


class ResultList(QGroupBox):
    """Cards of results; hidden while there is none.

    Args:
        results: The results of the project.
        thumbnails: Makes their pictures.
        swiped: Returns the id of the run whose result is swiped; empty if none is.
        report_obstacle: Returns why a result has no report; empty if it has one.

    Attributes:
        cards: The newest first.
    """

    wanted = pyqtSignal(str, str)  # one of `card.ACTIONS`, and the id of the run

    def __init__(
        self,
        results: ProjectResults,
        thumbnails: Thumbnails,
        swiped: Callable[[], str],
        report_obstacle: Callable[[Entry], str],
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(tr("Results"), parent)
        self.setObjectName("result_list")
        self._results, self._thumbnails = results, thumbnails
        self._swiped, self._report_obstacle = swiped, report_obstacle
        self._all = False
        self.cards: list[ResultCard] = []
        self.older_button = QPushButton()
        self.older_button.setObjectName("older_results_button")
        self.older_button.setToolTip(tr("Show all results of the project"))
        self.older_button.clicked.connect(self._show_all)
        self.under_mouse = ElidedLabel()
        self.under_mouse.setObjectName("under_mouse")
        self.under_mouse.setAccessibleName(tr("Under the mouse"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 4, 4, 4)
        self._column.setSpacing(4)
        self._column.addWidget(self.older_button)
        self._column.addWidget(self.under_mouse)
        # Several layers are often added or removed at once; the cards are updated once for all of them.
        self._marking = QTimer(self)
        self._marking.setSingleShot(True)
        self._marking.timeout.connect(self.mark)
        project = QgsProject.instance()
        self._connections = Connections(
            (results.changed, self.refresh),
            (project.layerTreeRoot().visibilityChanged, self._marking.start),
            (project.layersAdded, self._layers_added),
            (project.layersRemoved, self._marking.start),
        )
        self.tell("")
        self.refresh()

    def refresh(self) -> None:
        """Updates the cards."""
        entries = self._results.entries
        shown = entries if self._all else entries[:_FEW]
        kept = {card.entry.id: card for card in self.cards if card.entry in shown}
        for card in self.cards:
            if card.entry.id not in kept:
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
        self.cards = [kept.get(entry.id) or self._card(entry) for entry in shown]
        for place, card in enumerate(self.cards):
            self._column.insertWidget(place, card)
        self.older_button.setText(tr("Older results: {}").format(len(entries) - len(shown)))
        self.older_button.setVisible(len(entries) > len(shown))
        self.setVisible(bool(entries))
        self._show_pictures()
        self.mark()

    def _card(self, entry: Entry) -> ResultCard:
        card = ResultCard(entry)
        card.wanted.connect(self.wanted)
        return card

    def tell(self, text: str) -> None:
        """Shows the values under the mouse."""
        self.under_mouse.setText(text or f"{tr('Under the mouse')}: –")
        self.under_mouse.setToolTip(literal(self.under_mouse.text()))

    def mark(self) -> None:
        """Updates which results are visible, and which is swiped."""
        for card in self.cards:
            card.set_state(is_shown(card.entry), card.entry.id == self._swiped())
            card.set_report(self._report_obstacle(card.entry))

    def shut_down(self) -> None:
        """Disconnects from the results and the project."""
        self._marking.stop()
        self._connections.end()

    def _layers_added(self, *unused: object) -> None:
        self._show_pictures()
        self._marking.start()

    def _show_pictures(self) -> None:
        for card in self.cards:
            if card.picture.pixmap() is None or card.picture.pixmap().isNull():
                self._thumbnails.show(card.entry, partial(self._picture, card.entry.id))

    def _picture(self, run: str, picture: object) -> None:
        for card in self.cards:  # the card may have been replaced meanwhile
            if card.entry.id == run:
                card.set_picture(picture)

    def _show_all(self) -> None:
        self._all = True
        self.refresh()
