"""What windows ask QGIS's interface for, where there is no main window."""

from __future__ import annotations


class Interface:
    """Knows the map."""

    def __init__(self, canvas):
        self._canvas = canvas

    def mapCanvas(self):
        return self._canvas
