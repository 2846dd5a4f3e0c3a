"""What runs of the panel are given."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer


def given(layer, folder, name="mask.tif", **more):
    folder.mkdir(exist_ok=True)
    return {"INPUT": layer.id(), "MODEL": "clouds", "THRESHOLD": 0.6, "MASK": str(folder / name), **more}


def half(layer):
    full = layer.extent()
    return QgsRectangle(full.xMinimum() + 0.1, full.yMinimum(), full.center().x(), full.yMaximum())


def two_polygons(layer):
    polygons = QgsVectorLayer(f"Polygon?crs={layer.crs().authid()}", "polygons", "memory")
    full = layer.extent()
    for rectangle in (
        half(layer),
        QgsRectangle(full.center().x(), full.center().y(), full.xMaximum(), full.yMaximum()),
    ):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(rectangle))
        polygons.dataProvider().addFeatures([feature])
    return polygons
