"""How results are drawn: told from the ground by people who see colours otherwise, and named in the legend."""

from __future__ import annotations

import processing
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterContourRenderer,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QDialog
from test_kept_inputs import outline

from cloudreef_plugin import paths
from cloudreef_plugin.dock.preview_overlay import PREVIEW_COLOUR
from cloudreef_plugin.layers import loading as results
from cloudreef_plugin.layers.target_style import draw_outline
from cloudreef_plugin.layers.threshold_preview import target_colour
from cloudreef_plugin.widgets.bar_chart import BarChart

GROUNDS = {
    "forest": (40, 60, 30),
    "field": (150, 140, 90),
    "soil": (150, 110, 80),
    "sea": (15, 30, 60),
    "cloud": (245, 245, 245),
    "thin cloud": (170, 170, 175),
    "lagoon": (90, 180, 180),
}
# Machado, Oliveira and Fernandes (2009), severity 1.0, https://doi.org/10.1109/TVCG.2009.113
EYES = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
}
# CIELAB distance: 2.3 is just noticeable side by side, https://doi.org/10.1002/col.5080120309
CLEARLY = 10


def lab(colour, eye="usual"):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in colour)]
    seen = [min(1, max(0, sum(a * b for a, b in zip(row, linear)))) for row in EYES[eye]]
    white = (0.9505, 1.0, 1.089)
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(a * b for a, b in zip(row, seen)) / w for row, w in zip(rows, white)]
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one, other, eye):
    return sum((a - b) ** 2 for a, b in zip(lab(one, eye), lab(other, eye))) ** 0.5


def over(colour, ground):
    share = colour.alphaF()
    return [share * c + (1 - share) * g for c, g in zip((colour.red(), colour.green(), colour.blue()), ground)]


@pytest.fixture
def mask_colour(qgis, sample):
    layer = QgsRasterLayer(str(sample.parent / "truth.tif"), "mask")
    results.apply_style(layer, "mask", ("clear", "cloud"))
    return next(item.color for item in layer.renderer().classes() if item.value == 1)


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_the_mask_is_told_from_any_ground(mask_colour, eye, ground):
    assert distance(over(mask_colour, GROUNDS[ground]), GROUNDS[ground], eye) > CLEARLY


@pytest.mark.parametrize("ground", GROUNDS)
def test_outlines_of_polygons_are_seen_without_any_colour(qgis, ground):
    layer = QgsVectorLayer("Polygon?crs=EPSG:32632", "polygons", "memory")
    results.apply_style(layer, "polygons", ("clear", "cloud"))
    lines = [QColor(*part.strokeColor().getRgb()) for part in layer.renderer().symbol().symbolLayers()]
    brightness = [lab((line.red(), line.green(), line.blue()))[0] for line in lines]
    assert max(abs(light - lab(GROUNDS[ground])[0]) for light in brightness) > 2 * CLEARLY


def test_the_legend_names_the_classes(qgis, sample):
    layer = QgsRasterLayer(str(sample.parent / "truth.tif"), "mask")
    results.apply_style(layer, "mask", ("clear", "cloud"))
    assert [item.label for item in layer.renderer().classes()] == ["clear", "cloud"]


def test_every_style_can_be_read(qgis):
    assert {path.stem for path in paths.resource("styles").glob("*.qml")} >= set(results.KINDS)


def test_results_lie_in_a_group_above_their_layer(qgis, sample, project):
    scene = QgsRasterLayer(str(sample), "scene")
    below = QgsRasterLayer(str(sample), "below")
    for layer in (below, scene):
        project.addMapLayer(layer)
    made = {kind: QgsRasterLayer(str(sample), kind) for kind in results.KINDS}
    results.add_group(
        QgsProject.instance(), results.group_name("clouds", "scene", "/data/scene_clouds_mask_2.tif"), made, scene
    )
    tree = project.layerTreeRoot().children()
    assert [node.name() for node in tree] == ["clouds · scene · 2", "scene", "below"]
    assert [(node.name(), node.itemVisibilityChecked()) for node in tree[0].children()] == [
        ("polygons", True),
        ("mask", True),
        ("probability", False),
    ]


def test_a_mask_can_be_drawn_as_an_outline_and_filled_again(qgis, tmp_path):
    made = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "square.tif"), 100, 100, 1, gdal.GDT_Byte)
    made.SetGeoTransform((500000, 10, 0, 4500000, 0, -10))
    made.SetProjection(QgsCoordinateReferenceSystem("EPSG:32632").toWkt())
    made.GetRasterBand(1).WriteRaster(20, 20, 60, 60, b"\x01" * 3600)
    del made
    layer = QgsRasterLayer(str(tmp_path / "square.tif"), "mask")
    results.apply_style(layer, "mask", ("clear", "cloud"))
    colour = target_colour(layer)
    assert sorted(layer.styleManager().styles()) == ["filled", "outline"]
    assert not isinstance(layer.renderer(), QgsRasterContourRenderer)
    filled = drawn(layer)
    draw_outline(layer, True)
    assert isinstance(layer.renderer(), QgsRasterContourRenderer)
    assert target_colour(layer).name() == colour.name()
    assert 0 < drawn(layer) < filled / 2
    draw_outline(layer, False)
    assert [item.label for item in layer.renderer().classes()] == ["clear", "cloud"]
    assert drawn(layer) == filled


@pytest.mark.parametrize("ending", [".gpkg", ".shp"])
def test_zones_are_coloured_by_their_cover_in_every_format(qgis, engine, truth, tmp_path, ending):
    given = {"INPUT": truth, "ZONES": str(outline(truth, tmp_path / "z.gpkg", layers=("z",)))}
    path = str(tmp_path / f"c{ending}")
    processing.run("cloudreef:coverstatistics", {**given, "OUTPUT": path})
    layer = QgsVectorLayer(path, "zones")
    results.apply_style(layer, "zones", ("clear", "cloud"))
    assert drawn(layer) > 10_000


@pytest.mark.parametrize("field", ["class_color", "color"])
def test_polygons_have_the_colours_of_their_classes_also_by_the_short_names_of_a_shapefile(qgis, field):
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:32632&field=class_name:string&field={field}:string", "p", "memory")
    square = QgsFeature(layer.fields())
    square.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0,0 1,1 1,1 0,0 0))"))
    square.setAttributes(["cloud", "#0072B2"])
    layer.dataProvider().addFeature(square)
    results.apply_style(layer, "polygons", ("clear", "cloud"))
    assert layer.renderer().categories()[0].symbol().symbolLayer(0).strokeColor().name() == "#0072b2"


def test_a_result_has_a_slider_of_opacity_in_the_layer_tree(qgis, sample):
    layer = QgsRasterLayer(str(sample.parent / "truth.tif"), "mask")
    results.apply_style(layer, "mask", ("clear", "cloud"))
    assert layer.customProperty("embeddedWidgets/0/id") == "transparency"


def test_the_preview_has_another_colour_than_the_mask_for_every_eye(qgis):
    shown, mask = QColor(PREVIEW_COLOUR), target_colour(None)
    for eye in EYES:
        pair = [(colour.red(), colour.green(), colour.blue()) for colour in (shown, mask)]
        assert distance(*pair, eye) > CLEARLY


def test_labels_of_charts_have_the_colour_that_a_theme_gives_labels(qgis):
    window = QDialog()
    window.setStyleSheet("QDialog { background: #222222; } QLabel { color: #eeeeee; }")
    chart = BarChart(window)
    chart.ensurePolished()
    assert chart.palette().color(chart.foregroundRole()).name() == "#eeeeee"
    window.deleteLater()


def drawn(layer):
    """Counts how many pixels of a map show a layer."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setExtent(layer.extent())
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(QSize(400, 360))
    settings.setBackgroundColor(QColor(0, 0, 0, 0))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return sum(image.pixelColor(x, y).alpha() > 0 for x in range(image.width()) for y in range(image.height()))
