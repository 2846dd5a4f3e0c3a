"""Correct a result and export it for training."""

from __future__ import annotations

import json

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDialogButtonBox
from qgis.utils import iface
from user import FOLDER, picture, press, report, settled


def correct_and_export(panel):
    """Turns the last mask into polygons, deletes one, and exports the rest; then all is as before."""
    group, chips = panel.improve, FOLDER / "chips"
    report["improve_offered"] = [group.isVisible(), group.correct_button.isVisible(), group.export_button.isVisible()]
    before = set(QgsProject.instance().mapLayers())
    press(group.correct_button)
    yield group.export_button.isVisible
    corrected = iface.activeLayer()
    count = corrected.featureCount()
    corrected.deleteFeature(next(corrected.getFeatures()).id())
    report["correcting"] = [corrected.isEditable(), count, corrected.featureCount()]
    yield settled()
    picture("correct")
    press(group.export_button)
    yield lambda: _dialog() is not None
    dialog = _dialog()
    dialog.setParameters({"OUTPUT_FOLDER": str(chips), "CHIP_PX": 128, "MINIMUM_VALID": 0})
    picture_of(dialog, "export")
    run_button = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    press(run_button)
    yield (chips / "recipe.toml").is_file
    yield run_button.isEnabled
    index = json.loads((chips / "dataset.json").read_text(encoding="utf-8"))
    report["exported"] = [index["layout"], index["classes"], list(index["scenes"]), (chips / "recipe.toml").is_file()]
    dialog.close()
    corrected.rollBack()
    added = set(QgsProject.instance().mapLayers()) - before
    report["layers_to_correct"] = sorted(QgsProject.instance().mapLayer(layer).name() for layer in added)
    QgsProject.instance().removeMapLayers(list(added))


def picture_of(dialog, name):
    """Saves a picture of a dialog."""
    dialog.grab().save(str(FOLDER / f"{name}.png"))


def _dialog():
    dialogs = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog))
    return next((dialog for dialog in dialogs if dialog.isVisible() and hasattr(dialog, "setParameters")), None)
