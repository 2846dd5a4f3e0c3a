"""The way from the panel to many scenes: the dialog of the batch, with the panel's choices filled in."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtWidgets import QPushButton

from .algorithm_dialog import open_algorithm_dialog
from .algorithms.segment import Segment
from .algorithms.segmentbatch import SegmentBatch
from .messages import tr
from .run_controller import RunController

__all__ = ["ManyScenesButton"]


class ManyScenesButton(QPushButton):
    """Opens cloudreef:segmentbatch; hidden while something runs.

    Args:
        runs: What runs.
        choices: Gives the parameters of cloudreef:segment that are filled in.
    """

    def __init__(self, runs: RunController, choices: Callable[[], dict[str, Any]]) -> None:
        super().__init__(tr("Many scenes…"))
        self.setObjectName("many_scenes_button")
        self.setToolTip(tr("Segment a folder, a list or a table of scenes with these choices"))
        self._choices = choices
        self.clicked.connect(self._open)
        runs.changed.connect(lambda: self.setVisible(not runs.busy))

    def _open(self) -> None:
        chosen = self._choices()
        kinds = (Segment.PROBABILITY, Segment.POLYGONS, Segment.STATISTICS, Segment.REPORT)
        wanted = {f"WRITE_{kind}": True for kind in kinds if kind in chosen}
        open_algorithm_dialog(SegmentBatch.ID, {**chosen, **wanted})
