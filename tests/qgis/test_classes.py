"""A model of several classes in QGIS: run, legend by class, another decision, polygons, evaluation, masking."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import processing
import pytest
from asking import algorithm
from qgis.core import QgsCategorizedSymbolRenderer, QgsPalettedRasterRenderer, QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from rasters import pixels
from waiting import wait

from cloudreef_plugin.dock.classes import ClassGroup
from cloudreef_plugin.dock.results.hover import Hover, said_at
from cloudreef_plugin.layers.loading import class_names, load

pytestmark = pytest.mark.usefixtures("qgis", "engine")

TESTS = Path(__file__).resolve().parents[1]
MAKE = (
    "import sys; sys.path[:0] = sys.argv[1:3]; import pathlib, class_models as m; "
    "m.bundle(pathlib.Path(sys.argv[3]), m.first_channels(3, 'Softmax', 9.0))"
)
NAMES = {"MASK": "m.tif", "PROBABILITY": "p.tif", "POLYGONS": "v.gpkg", "STATISTICS": "s.json", "CONFIDENCE": "c.tif"}


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """A model of land, cloud and shadow, which calls the brightest of red, green and blue."""
    python = os.environ.get("CLOUDREEF_ENGINE_PYTHON")
    if not python:
        pytest.skip("CLOUDREEF_ENGINE_PYTHON names no engine")
    folder = tmp_path_factory.mktemp("classes") / "three"
    subprocess.run(
        [python, "-c", MAKE, str(TESTS), str(TESTS.parent / "cloudreef_plugin"), str(folder)],
        check=True, env={**os.environ, "PYTHONPATH": ""},
    )  # fmt: skip
    return folder


@pytest.fixture(scope="module")
def done(qgis, model, sample_path, tmp_path_factory):
    folder = tmp_path_factory.mktemp("run")
    wanted = {name: str(folder / file) for name, file in NAMES.items()}
    return processing.run("cloudreef:segment", {"INPUT": str(sample_path), "MODEL": str(model), **wanted})


def statistics(done):
    return json.loads(Path(done["STATISTICS"]).read_text(encoding="utf-8"))


def test_the_legend_names_the_classes_in_their_colours(done, model):
    assert class_names(model) == ("land", "cloud, shadow")
    layer = load(done["MASK"], "mask", "mask", class_names(model))
    renderer = layer.renderer()
    assert isinstance(renderer, QgsPalettedRasterRenderer)
    shown = [(item.value, item.label, item.color.name()) for item in renderer.classes()]
    assert [(value, label) for value, label, _ in shown] == [(0, "land"), (1, "cloud"), (2, "shadow")]
    assert shown[1][2] == "#0072b2"
    assert [item.color.alpha() for item in renderer.classes()] == [0, 255, 255], (
        "the scene is seen through the background"
    )


def test_under_the_mouse_stand_class_and_highest_probability(done, model, project):
    names = class_names(model)
    probability, mask = (load(done[name], name.lower(), name.lower(), names) for name in ("PROBABILITY", "MASK"))
    project.addMapLayers([probability, mask])
    project.setCrs(mask.crs())
    canvas = QgsMapCanvas()
    canvas.setLayers([mask])
    hover = Hover(canvas)
    assert hover.layers() == (mask, probability)
    values, parts = pixels(done["MASK"]), pixels(done["PROBABILITY"])
    row, column = next(zip(*(values == 1).nonzero()))
    place = mask.extent()
    x = place.xMinimum() + (column + 0.5) * mask.rasterUnitsPerPixelX()
    y = place.yMaximum() - (row + 0.5) * mask.rasterUnitsPerPixelY()
    highest = max(parts[:, row, column]) * 0.004
    assert said_at(*hover.layers(), QgsPointXY(x, y)) == f"cloud · cloud: {highest:.2f}"
    hover.shut_down()


def test_own_colours_of_classes_are_kept_for_the_next_run(done, model, project):
    first = load(done["MASK"], "mask", "mask", class_names(model))
    changed = first.renderer().classes()
    changed[1].color = QColor("#ff00aa")
    first.setRenderer(QgsPalettedRasterRenderer(first.dataProvider(), 1, changed))
    shipped = [item.color.name() for item in changed]
    project.addMapLayer(first)
    again = load(done["MASK"], "mask", "again", class_names(model))
    assert [item.color.name() for item in again.renderer().classes()] == shipped
    polygons = load(done["POLYGONS"], "polygons", "polygons", class_names(model))
    cloud = next(category for category in polygons.renderer().categories() if category.label() == "cloud")
    assert cloud.symbol().color().name() == "#ff00aa"
    project.removeMapLayer(first.id())
    fresh = load(done["MASK"], "mask", "fresh", class_names(model))
    assert fresh.renderer().classes()[1].color.name() == "#0072b2"


def test_polygons_are_drawn_by_class(done, model):
    layer = load(done["POLYGONS"], "polygons", "polygons", class_names(model))
    renderer = layer.renderer()
    assert isinstance(renderer, QgsCategorizedSymbolRenderer)
    present = {item["name"] for item in statistics(done)["classes"] if item["pixels"] and not item["background"]}
    assert {category.label() for category in renderer.categories()} == present


def test_another_decision_needs_no_other_run(done, tmp_path):
    again = processing.run("cloudreef:threshold", {"INPUT": done["PROBABILITY"], "MASK": str(tmp_path / "m.tif")})
    assert (pixels(again["MASK"]) == pixels(done["MASK"])).all()
    off = processing.run(
        "cloudreef:threshold",
        {"INPUT": done["PROBABILITY"], "CLASSES": "0,2", "MINIMUM_CONFIDENCE": 0.4, "MASK": str(tmp_path / "n.tif")},
    )
    found = pixels(off["MASK"])
    assert not (found == 1).any() and (found == 254).any()


def test_masks_of_classes_are_worked_on(done, sample, tmp_path):
    value = next(item["value"] for item in statistics(done)["classes"] if item["pixels"])
    polygons = processing.run(
        "cloudreef:polygonize",
        {"INPUT": done["MASK"], "CLASSES": str(value), "POLYGONS": str(tmp_path / "v.gpkg")},
    )
    assert polygons["COUNT"] > 0
    scores = processing.run("cloudreef:evaluate", {"MASKS": [done["MASK"]], "REFERENCES": [done["MASK"]]})
    assert scores["MEAN_IOU"] == scores["KAPPA"] == 1
    other = processing.run(
        "cloudreef:evaluate",
        {"MASKS": [done["MASK"]], "REFERENCES": [done["MASK"]], "MAPPING": "0=0;1=2;2=1"},
    )
    assert other["MEAN_IOU"] < 1
    clear = processing.run(
        "cloudreef:maskraster",
        {"INPUT": str(sample), "MASK": done["MASK"], "CLASSES": str(value), "OUTPUT": str(tmp_path / "c.tif")},
    )
    assert clear["MASKED_PERCENT"] > 0


@pytest.mark.parametrize(
    ("name", "given", "words"),
    [
        ("threshold", {"CLASS_THRESHOLDS": "1:0.4"}, "cannot be read"),
        ("threshold", {"CLASSES": "one"}, "cannot be read"),
        ("polygonize", {"CLASSES": "cloud", "POLYGONS": "TEMPORARY_OUTPUT"}, "cannot be read"),
    ],
)
def test_classes_that_cannot_be_read_are_told_before_the_run(done, name, given, words, tmp_path):
    from qgis.core import QgsProcessingContext

    inputs = {"INPUT": done["PROBABILITY"], "MASK": str(tmp_path / "x.tif"), **given}
    able, sentence = algorithm(name).checkParameterValues(inputs, QgsProcessingContext())
    assert not able and words in sentence


def test_the_panel_lists_classes_with_their_cover_and_switches(done, model, project, tmp_path):
    group = ClassGroup(QgsMapCanvas())
    try:
        assert group.isHidden()
        names = class_names(model)
        layers = [load(done[name], name.lower(), name.lower(), names) for name in ("PROBABILITY", "MASK")]
        project.addMapLayers(layers)
        assert not group.isHidden() and group.layer_box.count() == 1
        assert group.probability().id() == layers[0].id()
        wait(lambda: "%" in group.list.item(0).text())
        shares = {item["name"]: round(item["percent"], 2) for item in statistics(done)["classes"]}
        texts = [group.list.item(row).text() for row in range(group.list.count())]
        assert texts == [f"{name}: {share} % of the valid pixels" for name, share in shares.items()]
        group.list.item(1).setCheckState(Qt.CheckState.Unchecked)
        group.confidence_box.setValue(0.4)
        assert group.decision() == {"CLASSES": "0,2", "MINIMUM_CONFIDENCE": 0.4}
        off = processing.run(
            "cloudreef:threshold",
            {"INPUT": group.probability(), "MASK": str(tmp_path / "m.tif"), **group.decision()},
        )
        assert set(pixels(off["MASK"]).ravel()) <= {0, 2, 254, 255}
        for row in (0, 2):
            group.list.item(row).setCheckState(Qt.CheckState.Unchecked)
        assert not group.write_button.isEnabled()
        project.removeMapLayer(layers[0].id())
        assert group.isHidden()
    finally:
        group.shut_down()
