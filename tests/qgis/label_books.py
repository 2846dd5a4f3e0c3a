"""Helps to label in tests: where a pixel lies on the map, and what is labelled."""

from __future__ import annotations

from qgis.core import QgsPointXY


def pixel(canvas, layer, col, row):
    """Where a pixel of the scene lies on the canvas."""
    size, extent = layer.rasterUnitsPerPixelX(), layer.extent()
    place = QgsPointXY(extent.xMinimum() + col * size, extent.yMaximum() - row * size)
    return canvas.getCoordinateTransform().transform(place).toQPointF().toPoint()


def counts(book):
    return {name: round(number) for name, number in book.pixel_counts()["scene"].items()}
