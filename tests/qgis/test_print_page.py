"""The page to print of a result: what it holds, and that it prints."""

from __future__ import annotations

import pytest
from osgeo import gdal
from qgis.core import (
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage
from test_comparing import mask
from test_project_results import entry

from cloudreef_plugin.dock.results.print_page import print_page
from cloudreef_plugin.layers import loading

STATISTICS = {
    "valid_px": 10,
    "target_px": 4,
    "nodata_px": 2,
    "cover_percent": 40.0,
    "cover_area_m2": 400.0,
    "valid_area_m2": 1000.0,
    "threshold": 0.612,
    "version": "0.1.0",
}


@pytest.fixture
def layout(tmp_path, project, sample):
    """The page of a mask over the sample scene, which is in the project."""
    scene = QgsRasterLayer(str(sample), "scene")
    drawn = loading.load(
        mask(tmp_path / "a.tif", [[0, 1, 1]] * 3).source(), "mask", "mask · clouds", ("clear", "cloud")
    )
    project.addMapLayers([scene, drawn])
    return print_page(entry("a", tmp_path), drawn, scene, STATISTICS, ("clear", "cloud"))


def items(layout, kind):
    return [item for item in layout.items() if isinstance(item, kind)]


def test_it_holds_map_legend_scale_north_and_numbers(layout, project):
    (the_map,) = items(layout, QgsLayoutItemMap)
    assert [layer.name() for layer in the_map.layers()] == ["mask · clouds", "scene"]
    assert the_map.keepLayerSet()
    assert the_map.extent().contains(the_map.layers()[0].extent())
    for kind in (QgsLayoutItemLegend, QgsLayoutItemScaleBar, QgsLayoutItemPicture):
        assert len(items(layout, kind)) == 1
    texts = [label.text() for label in items(layout, QgsLayoutItemLabel)]
    assert "mask · clouds" in texts
    numbers = next(text for text in texts if "cloud: " in text)
    assert "cloud: 40.00 % · 400 m²" in numbers and "clear: 60.00 % · 600 m²" in numbers
    assert any("Threshold: 0.612" in text and "2026-01-02" in text for text in texts)


def test_a_second_page_has_a_name_of_its_own(layout, project, tmp_path):
    the_mask = items(layout, QgsLayoutItemMap)[0].layers()[0]
    other = print_page(entry("b", tmp_path), the_mask, None, {}, ("", ""))
    names = [one.name() for one in project.layoutManager().layouts()]
    assert names == ["CloudReef · scene", "CloudReef · scene 2"] and other.name() == names[1]


def test_it_prints(layout, tmp_path):
    exporter = QgsLayoutExporter(layout)
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = 50
    assert exporter.exportToImage(str(tmp_path / "page.png"), settings) == QgsLayoutExporter.Success
    picture = QImage(str(tmp_path / "page.png"))
    assert picture.width() > picture.height() > 300
    pdf = QgsLayoutExporter.PdfExportSettings()
    assert exporter.exportToPdf(str(tmp_path / "page.pdf"), pdf) == QgsLayoutExporter.Success
    assert (tmp_path / "page.pdf").stat().st_size > 1000


def test_many_classes_stay_on_the_page_one_below_the_other(tmp_path, project):
    names = ["nothing", *(f"class of number {number} with a long name" for number in range(1, 13))]
    path = mask(tmp_path / "m.tif", [[*range(13)]], names=names).source()
    gdal.Open(path, gdal.GA_Update).SetMetadataItem("CLOUDREEF_BACKGROUND", "nothing")
    drawn = loading.load(path, "mask", "mask · classes", ())
    project.addMapLayer(drawn)
    counted = [{"name": name, "pixels": 1, "area_m2": 100.0, "background": name == "nothing"} for name in names]
    statistics = {**STATISTICS, "valid_px": 13, "classes": counted}
    page = print_page(entry("m", tmp_path), drawn, None, statistics, ("nothing", "all"))
    (legend,) = items(page, QgsLayoutItemLegend)
    (node,) = legend.model().rootGroup().children()
    shown = [one.data(Qt.ItemDataRole.DisplayRole) for one in legend.model().layerLegendNodes(node)]
    assert shown == names[1:]  # the background is seen through
    width = page.pageCollection().page(0).rect().width()
    assert legend.sceneBoundingRect().right() <= width
    labels = {item.text().partition(":")[0]: item for item in items(page, QgsLayoutItemLabel)}
    numbers, how = labels[names[1]], labels["Threshold"]
    assert numbers.y() >= legend.sceneBoundingRect().bottom() > legend.y() + 12 * 3
    assert how.y() >= numbers.y() + 5 * len(numbers.text().splitlines())
