"""CloudReef: a QGIS plugin, and three functions for Python without QGIS: `open_scene`, `segment`, `read_result`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import CloudReefPlugin

FOR_NOTEBOOKS = ("open_scene", "read_result", "segment")


def classFactory(iface: QgisInterface) -> CloudReefPlugin:
    """Makes the plugin; imported here so that finding the plugin costs QGIS nothing."""
    from .plugin import CloudReefPlugin

    return CloudReefPlugin(iface)


def __getattr__(name: str) -> Any:
    """Imports a function for notebooks when it is asked for, since QGIS's Python has no use for it."""
    if name in FOR_NOTEBOOKS:
        from . import notebooks

        return getattr(notebooks, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
