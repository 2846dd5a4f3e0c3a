"""A scene of five bands of which only the last tells the target, and labels on it."""

from __future__ import annotations

import numpy as np
from osgeo import gdal, osr
from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

SIDE, PIXEL_M, WEST, NORTH = 256, 10, 600_000, 5_000_000
NAMES = ("red", "SWIR 1", "VV", "", "elevation")


def scene(path, seed=3, names=NAMES):
    """Writes noise, and discs that lie higher than the ground; returns where they are."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[:SIDE, :SIDE]
    target = np.zeros((SIDE, SIDE), bool)
    for row, col, radius in zip(rng.integers(0, SIDE, 14), rng.integers(0, SIDE, 14), rng.integers(12, 30, 14)):
        target |= (y - row) ** 2 + (x - col) ** 2 < radius**2
    means, spreads = (900, 2100, -11, 5e4, 1200), (150, 300, 2, 1e4, 60)
    raster = _created(path, len(names), gdal.GDT_Float32)
    for number, name in enumerate(names, 1):
        values = rng.normal(means[number - 1], spreads[number - 1], target.shape)
        band = raster.GetRasterBand(number)
        band.WriteArray((values + 300 * target * (number == 5)).astype(np.float32))
        band.SetDescription(name)
    return target


def mask(path, target):
    """Writes where the discs are."""
    raster = _created(path, 1, gdal.GDT_Byte)  # kept, or its band is gone
    raster.GetRasterBand(1).WriteArray(target.astype(np.uint8))


def labels(target, project, step=3):
    """Squares of 16 pixels that are all of one class, one in a few."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:32632&field=class:string", "labels", "memory")
    features = []
    for number, (row, col) in enumerate((r, c) for r in range(0, SIDE, 16) for c in range(0, SIDE, 16)):
        part = target[row : row + 16, col : col + 16]
        if number % step or part.any() != part.all():
            continue
        feature = QgsFeature(layer.fields())
        feature["class"] = "disc" if part.all() else "clear"
        west, north = WEST + col * PIXEL_M, NORTH - row * PIXEL_M
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(west, north - 160, west + 160, north)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    project.addMapLayer(layer)
    return layer


def _created(path, bands, kind):
    raster = gdal.GetDriverByName("GTiff").Create(str(path), SIDE, SIDE, bands, kind)
    raster.SetGeoTransform((WEST, PIXEL_M, 0, NORTH, 0, -PIXEL_M))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32632)
    raster.SetProjection(reference.ExportToWkt())
    return raster
