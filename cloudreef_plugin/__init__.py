"""CloudReef, a QGIS plugin: select a raster layer, click Segment, get a georeferenced mask."""

from __future__ import annotations


def classFactory(iface):
    """Returns the plugin; imported here so that finding the plugin costs QGIS nothing."""
    from .plugin import CloudReefPlugin

    return CloudReefPlugin(iface)
