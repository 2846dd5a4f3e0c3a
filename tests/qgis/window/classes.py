"""Networks of several classes from elsewhere: imported, run, switched, made polygons of, evaluated."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import processing
from cloudreef.engine.contract.model_jobs import ForeignChannel
from cloudreef.installed_models import models
from cloudreef.options.model_import import ModelImport
from cloudreef.options.onnx_questions import OnnxQuestions
from cloudreef.published.catalogue import PublishedFile, published_models
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.utils import iface
from user import FOLDER, choose, picture, press, report, settled

UKIS = os.environ.get("CLOUDREEF_TEST_UKIS", "")
"""Package or network of ukis-csmask; without it a small network of the same form takes its place."""


def published():
    """Imports ukis-csmask, or what stands in for it, as the list of published models tells of it."""
    model = next(one for one in published_models() if one.id == "ukis-csmask-4-bands-l1c")
    file = Path(UKIS)
    if not UKIS:
        about = replace(model.about, mean=(), std=(), activation="softmax", output="classes")
        model, file = replace(model, file=PublishedFile(), about=about), FOLDER / "tiles.onnx"
    importer, ended = ModelImport(), []
    importer.ended.connect(lambda sentence, level: ended.append(sentence))
    importer.published(model, file)
    yield lambda: ended
    report["imported_published"] = ended[0]


def by_hand():
    """Answers what a file with rows before channels and two outputs does not say, looks at the tile, and keeps it."""
    file = FOLDER / "hand_made.onnx"
    importer, looked, tried, ended = ModelImport(), [], [], []
    importer.looked_at.connect(lambda path, facts: looked.append(facts))
    importer.tried.connect(tried.append)
    importer.ended.connect(lambda sentence, level: ended.append(sentence))
    importer.look_at(file)
    yield lambda: looked
    questions = OnnxQuestions(file, looked[0], [entry.id for entry in models()], iface.mainWindow())
    questions.resolution_low.setValue(10)
    questions.resolution_high.setValue(60)
    questions.tells.output_box.setCurrentIndex(1)
    questions.tells.names.setText("water, sand")
    report["too_few_names"] = questions.missing()
    questions.tells.names.setText("water, sand, grass")
    report["missing"] = questions.missing()
    names = ("blue", "green", "red", "nir")
    channels = tuple(ForeignChannel(name, name, length) for name, length in zip(names, (0.48, 0.56, 0.655, 0.85)))
    importer.onnx(file, replace(questions.answers(), channels=channels), FOLDER / "scene.tif")
    questions.deleteLater()
    yield lambda: tried
    report["tried"] = [item["name"] for item in tried[0].classes]
    report["tile"] = len(tried[0].picture) > 1000
    importer.keep(tried[0])
    report["imported_by_hand"] = ended[-1]


def walked(panel, model):
    """Runs a model from the panel, switches a class on the map, and takes the mask to polygons and scores."""
    choose(panel.form.model_box, model)
    yield settled()
    panel.form.mask_file.setFilePath(str(FOLDER / f"{model}_mask.tif"))
    for name in ("probability", "polygons", "statistics"):
        if not panel.options.result_boxes[name].isChecked():
            panel.options.result_boxes[name].setChecked(True)
    press(panel.bar.segment_button)
    yield lambda: not panel.runs.busy
    yield settled()
    found = report[model] = {"said": panel.bar.message.text()}
    mask = QgsProject.instance().mapLayersByName(f"mask · {model} · scene")[0]
    found["legend"] = [item.label for item in mask.renderer().classes()]
    told = json.loads((FOLDER / f"{model}_statistics.json").read_text(encoding="utf-8"))
    found["statistics"] = [[item["name"], item["percent"]] for item in told["classes"]]
    polygons = QgsVectorLayer(str(FOLDER / f"{model}_polygons.gpkg"), "polygons")
    named = polygons.fields().indexFromName("class_name")
    found["polygons"] = sorted(str(name) for name in polygons.uniqueValues(named))
    yield from switched(panel, model, found)
    again = FOLDER / f"{model}_again.gpkg"
    processing.run("cloudreef:polygonize", {"INPUT": mask, "POLYGONS": str(again)})
    found["polygonized"] = again.is_file()
    scores = processing.run("cloudreef:evaluate", {"MASKS": [mask], "REFERENCES": [mask]})
    found["against_itself"] = scores["MEAN_IOU"]
    other = {"MASKS": [found.pop("written")], "REFERENCES": [mask]}
    found["against_the_switched"] = processing.run("cloudreef:evaluate", other)["MEAN_IOU"]


def switched(panel, model, found):
    """Switches the class of the most cover off: the map shows it at once, and the mask is written."""
    group = panel.classes
    group.layer_box.setLayer(QgsProject.instance().mapLayersByName(f"mask · {model} · scene")[0])
    yield lambda: group.list.count() and "%" in group.list.item(0).text()
    panel._bring_into_view(group)
    yield settled()
    picture(f"{model}_run")
    percents = [percent for _, percent in found["statistics"]]
    item = group.list.item(percents.index(max(percents)))
    item.setCheckState(Qt.CheckState.Unchecked)
    yield lambda: group.overlay is not None and not group.overlay.numbers.isNull()
    yield settled()
    number = item.data(Qt.ItemDataRole.UserRole)
    numbers = group.overlay.numbers
    length, bits = numbers.bytesPerLine(), numbers.constBits().asstring(numbers.bytesPerLine() * numbers.height())
    shown = {number for row in range(numbers.height()) for number in bits[row * length :][: numbers.width()]}
    found["switched"] = [number in shown, bool(shown - {255})]
    picture(model)
    before = set(FOLDER.glob("*.tif"))
    press(group.write_button)
    yield lambda: not panel.runs.busy
    yield settled()
    (written,) = set(FOLDER.glob("*.tif")) - before
    found["written"] = str(written)
    found["said"] = panel.bar.message.text()
    group.back()
