"""CloudReef: a QGIS plugin, and three functions for Python without QGIS: `open_scene`, `segment`, `read_result`."""

from __future__ import annotations

FOR_NOTEBOOKS = ("open_scene", "read_result", "segment")


def classFactory(iface):
    """Makes the plugin; imported here so that finding the plugin costs QGIS nothing."""
    from .plugin import CloudReefPlugin

    return CloudReefPlugin(iface)


def __getattr__(name: str):
    """Imports a function for notebooks when it is asked for, since QGIS's Python has no use for it."""
    if name in FOR_NOTEBOOKS:
        from . import notebooks

        return getattr(notebooks, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
