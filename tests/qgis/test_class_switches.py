"""Classes, least confidence and thresholds are moved in the panel: the map shows at once the mask that is written."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import processing
import pytest
from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtXml import QDomDocument
from rasters import pixels
from waiting import wait

from cloudreef_plugin.dock.classes import ClassGroup
from cloudreef_plugin.layers.loading import class_names, load

pytestmark = pytest.mark.usefixtures("qgis", "engine")

TESTS = Path(__file__).resolve().parents[1]
MAKE = (
    "import sys; sys.path[:0] = sys.argv[1:3]; import pathlib, class_models as m; folder = pathlib.Path(sys.argv[3]); "
    "m.bundle(folder, m.first_channels(3, 'Softmax', 9.0)) if sys.argv[4] == 'classes' else "
    "m.bundle(folder, m.first_channels(2, 'Sigmoid', 3.0), output={'kind': 'labels'})"
)
NAMES = {"MASK": "m.tif", "PROBABILITY": "p.tif"}


@pytest.fixture(scope="module", params=["classes", "labels"])
def done(request, qgis, sample_path, tmp_path_factory):
    """A run of land, cloud and shadow: of classes that exclude each other, or of labels for the latter two."""
    python = os.environ.get("CLOUDREEF_ENGINE_PYTHON")
    if not python:
        pytest.skip("CLOUDREEF_ENGINE_PYTHON names no engine")
    folder = tmp_path_factory.mktemp(request.param)
    subprocess.run(
        [python, "-c", MAKE, str(TESTS), str(TESTS.parent / "cloudreef_plugin"), str(folder / "model"), request.param],
        check=True, env={**os.environ, "PYTHONPATH": ""},
    )  # fmt: skip
    wanted = {name: str(folder / file) for name, file in NAMES.items()}
    inputs = {"INPUT": str(sample_path), "MODEL": str(folder / "model")}
    return {
        **processing.run("cloudreef:segment", {**inputs, **wanted}),
        "kind": request.param,
        "model": inputs["MODEL"],
    }


@pytest.fixture
def shown(done, project, qgis):
    """The panel's classes beside a map that shows the mask pixel by pixel, with (group, mask, probability)."""
    names = class_names(done["model"])
    layers = [load(done[name], name.lower(), name.lower(), names) for name in ("PROBABILITY", "MASK")]
    project.addMapLayers(layers)
    canvas = QgsMapCanvas()
    canvas.setFrameStyle(0)
    canvas.resize(QSize(layers[1].width(), layers[1].height()))
    canvas.setDestinationCrs(layers[1].crs())
    canvas.setLayers([layers[1]])
    canvas.show()
    qgis.processEvents()
    canvas.setExtent(layers[1].extent())
    group = ClassGroup(canvas)
    wait(lambda: "%" in group.list.item(0).text())
    yield group, layers[1], layers[0]
    group.shut_down()
    canvas.hide()
    qgis.processEvents()


def on_the_map(group):
    """Class numbers (rows, cols) that the map shows."""
    import numpy as np

    wait(lambda: not group.overlay.numbers.isNull())
    numbers = group.overlay.numbers
    values = np.frombuffer(numbers.constBits().asstring(numbers.bytesPerLine() * numbers.height()), np.uint8)
    return values.reshape(numbers.height(), -1)[:, : numbers.width()]


def written(group, probability, path):
    inputs = {"INPUT": probability, "MASK": str(path), **group.decision()}
    return pixels(processing.run("cloudreef:threshold", inputs)["MASK"])


def row_of(group, name):
    rows = [group.list.item(row) for row in range(group.list.count())]
    return next(row for row in rows if row.text().startswith(name))


def is_visible(layer):
    return QgsProject.instance().layerTreeRoot().findLayer(layer.id()).itemVisibilityChecked()


def test_the_map_shows_the_mask_that_is_written(done, shown, tmp_path):
    group, mask, probability = shown
    assert group.overlay is None and group.threshold_box.isHidden() == (done["kind"] == "classes")
    row_of(group, "cloud").setCheckState(Qt.CheckState.Unchecked)
    first = on_the_map(group)
    assert (first == written(group, probability, tmp_path / "1.tif")).all() and not (first == 1).any()
    assert not is_visible(mask), "or it would shine through"
    row_of(group, "cloud").setCheckState(Qt.CheckState.Checked)
    group.confidence_box.setValue(0.4 if done["kind"] == "classes" else 0.612)
    second = on_the_map(group)
    assert (second == written(group, probability, tmp_path / "2.tif")).all()
    assert (second == 254).any() and (second == 1).any()
    if done["kind"] == "labels":
        group.list.setCurrentItem(row_of(group, "shadow"))
        group.confidence_box.setValue(0)
        group.threshold_box.setValue(0.7)
        third = on_the_map(group)
        assert (third == written(group, probability, tmp_path / "3.tif")).all()
        assert (third == 2).sum() < (second == 2).sum() + (second == 254).sum()


def test_back_draws_the_mask_as_it_was(shown):
    group, mask, _ = shown
    group.confidence_box.setValue(0.9)
    on_the_map(group)
    group.back_button.click()
    assert group.overlay is None and is_visible(mask) and group.confidence_box.value() == 0
    assert not group.back_button.isEnabled()


def test_a_project_is_saved_as_it_was_before(shown):
    group, mask, _ = shown
    group.confidence_box.setValue(0.9)
    document = QDomDocument()
    node = document.createElement("layer-tree-layer")
    node.setAttribute("id", mask.id())
    node.setAttribute("checked", "Qt::Unchecked")
    document.appendChild(node)
    QgsProject.instance().writeProject.emit(document)
    assert node.attribute("checked") == "Qt::Checked"


def test_where_the_mask_goes_away_nothing_stays_on_the_map(shown, project):
    group, mask, _ = shown
    group.confidence_box.setValue(0.9)
    on_the_map(group)
    project.removeMapLayer(mask.id())
    assert group.overlay is None
