"""Lists of layers follow the project: when the chosen layer goes, nothing goes on with it."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from test_comparing import mask
from test_probability_counts import probability_layer
from waiting import wait

from cloudreef_plugin.dock.choices.area import POLYGONS, AreaChoice
from cloudreef_plugin.dock.choices.form import RunForm
from cloudreef_plugin.dock.request import Request
from cloudreef_plugin.dock.thresholds import ThresholdGroup
from cloudreef_plugin.widgets.elided import ElidedLayerBox


def add(*layers):
    for layer in layers:
        assert layer.isValid()
        QgsProject.instance().addMapLayer(layer)
    return layers


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_a_list_tells_which_layer_it_shows_when_the_chosen_one_has_gone(project, tmp_path, gone):
    layers = add(*(mask(tmp_path / f"{name}.tif", [[0, 1]]) for name in "abcd"))
    box = ElidedLayerBox()
    box.setLayer(layers[gone])
    told = []
    box.layerChanged.connect(lambda layer: told.append(layer and layer.name()))
    project.removeMapLayer(layers[gone].id())
    assert told == [box.currentLayer().name()]


def test_the_panel_asks_for_the_layer_that_it_shows(project, tmp_path, sample, canvas):
    others = add(*(QgsRasterLayer(str(sample), name) for name in ("one", "two")))
    request = Request()
    form = RunForm(canvas, request)
    form.layer_box.setLayer(others[0])
    project.removeMapLayer(others[0].id())
    assert request.now.layer_id == form.layer_box.currentLayer().id()
    form.shut_down()


def test_the_area_goes_on_with_the_polygons_that_it_shows(project, canvas):
    layers = add(*(QgsVectorLayer("Polygon?crs=EPSG:32632", name, "memory") for name in "abc"))
    area = AreaChoice(canvas)
    area.kind_box.setCurrentIndex(area.kind_box.findData(POLYGONS))
    area.layer_box.setLayer(layers[0])
    project.removeMapLayer(layers[0].id())
    assert area.parameters()["AREA"].source.staticValue() == area.layer_box.currentLayer().id()
    area.shut_down()


def test_the_cover_is_that_of_the_probability_that_is_shown(project, tmp_path):
    """The cover of one that was removed was told for the next."""
    values = {"a": 50, "b": 150, "c": 250}
    rasters = []
    for name, value in values.items():
        filled = np.full((4, 4), value, np.uint8)
        raster = probability_layer(tmp_path / f"{name}.tif", filled, epsg=32633, origin=(0, 0), size=1)
        raster.setName(name)
        rasters.append(raster)
    add(*rasters)
    group = ThresholdGroup()
    group.layer_box.setLayer(rasters[0])
    wait(lambda: group.cover.text().startswith("Cloud: 0.0 %"))
    project.removeMapLayer(rasters[0].id())
    assert group.layer().name() == "b"
    wait(lambda: group.cover.text().startswith("Cloud: 100.0 %"))
    group.shut_down()
