"""A model's named thresholds are offered beside the threshold, and chosen at a click."""

from __future__ import annotations

import json
import shutil

from qgis.gui import QgsMapCanvas

from cloudreef_plugin import installed_models, paths
from cloudreef_plugin.dock.choices.form import RunForm
from cloudreef_plugin.dock.request import Request
from cloudreef_plugin.engine.contract.thresholds import NAMED, NamedThreshold
from cloudreef_plugin.model_folders import model_entry

POINTS = [
    {"name": "few false alarms", "threshold": 0.7},
    {"name": "catch all", "threshold": 0.2, "precision": 0.806, "recall": 0.91},
]


def with_points(folder, points):
    """A copy of a shipped model that names thresholds."""
    shutil.copytree(paths.resource("models", "clouds"), folder)
    file = folder / "model.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    data["cloudreef"].pop(NAMED, None)
    data["cloudreef"].update({NAMED: points} if points else {})
    file.write_text(json.dumps({**data, "id": folder.name, "name": folder.name}), encoding="utf-8")
    return model_entry(file)


def test_a_model_may_name_thresholds(qgis, tmp_path):
    assert with_points(tmp_path / "named", POINTS).bundle.named_thresholds == (
        NamedThreshold("few false alarms", 0.7),
        NamedThreshold("catch all", 0.2, 0.806, 0.91),
    )
    assert with_points(tmp_path / "silent", []).bundle.named_thresholds == ()


def test_the_shipped_clouds_name_theirs(qgis):
    (clouds,) = (entry for entry in installed_models.models() if entry.id == "clouds")
    few, balanced, catching = clouds.bundle.named_thresholds
    assert few.threshold > balanced.threshold == clouds.bundle.threshold > catching.threshold
    assert few.precision > balanced.precision > catching.precision


def test_they_stand_beside_the_threshold_and_set_it(qgis, tmp_path, project, monkeypatch):
    entries = [with_points(tmp_path / "named", POINTS), with_points(tmp_path / "silent", [])]
    monkeypatch.setattr("cloudreef_plugin.dock.choices.form.models", lambda: entries)
    request = Request()
    form = RunForm(QgsMapCanvas(), request)
    form.select_model("silent")
    form.show_model()
    assert form.points_button.isHidden()
    form.select_model("named")
    assert not form.points_button.isHidden()
    first, second = form.points_button.menu().actions()
    assert first.text() == "Few false alarms: 0.7"
    assert second.text() == "Catch all: 0.2 (precision 0.81, recall 0.91)"
    second.trigger()
    assert form.threshold_box.value() == request.now.threshold == 0.2
    form.shut_down()
    assert installed_models.models()  # the list itself is as it was
