"""Map tools that borrow the map from the tool that was active before."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt import sip

__all__ = ["BorrowedMap"]


class BorrowedMap:
    """Activates own tools, and reactivates the tool of before when they are no longer needed.

    Args:
        canvas: The map.
        *tools: The tools that may be activated.
    """

    def __init__(self, canvas: QgsMapCanvas, *tools: QgsMapTool) -> None:
        self._canvas, self._tools = canvas, tools
        self._before: Optional[QgsMapTool] = None

    def take(self, tool: QgsMapTool) -> None:
        """Activates one of the tools; does nothing if it is active."""
        active = self._canvas.mapTool()
        if active not in self._tools:
            self._before = active
        if active is not tool:
            self._canvas.setMapTool(tool)

    def give_back(self) -> None:
        """Reactivates the tool of before, unless the user has chosen another one meanwhile."""
        active, before, self._before = self._canvas.mapTool(), self._before, None
        if active in self._tools:
            self._canvas.unsetMapTool(active)
            if before is not None and not sip.isdeleted(before):
                self._canvas.setMapTool(before)
