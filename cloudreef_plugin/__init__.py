"""CloudReef, a QGIS plugin. Without QGIS, it offers `open_scene`, `segment` and `read_result` for Python."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import CloudReefPlugin

FOR_NOTEBOOKS = ("open_scene", "read_result", "segment")


def classFactory(iface: QgisInterface) -> CloudReefPlugin:
    """Creates the plugin. It is imported only now, as QGIS imports this module just to list plugins."""
    from .plugin import CloudReefPlugin

    return CloudReefPlugin(iface)


def __getattr__(name: str) -> Any:
    """Imports a function for notebooks on first use, as QGIS's Python cannot import it."""
    if name in FOR_NOTEBOOKS:
        from . import notebooks

        return getattr(notebooks, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
