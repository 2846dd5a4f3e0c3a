"""Signals of what lives longer than the object that listens to them, such as the project and the map."""

from __future__ import annotations

from typing import Callable

from qgis.PyQt.QtCore import QObject, pyqtBoundSignal

__all__ = ["Connections"]


class Connections:
    """Connects signals to functions until `end`.

    It holds no reference to the functions: whoever owns it can be freed like any other owner of a slot.

    Args:
        *pairs: Each a signal and the function to call.
    """

    def __init__(self, *pairs: tuple[pyqtBoundSignal, Callable[..., object]]) -> None:
        self._connections = [signal.connect(function) for signal, function in pairs]

    def end(self) -> None:
        """Disconnects them."""
        for connection in self._connections:
            QObject.disconnect(connection)
        self._connections = []
