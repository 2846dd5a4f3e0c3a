"""The advanced options."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from user import FOLDER, choose, picture, press, report, settled, tree


def choose_all(panel):
    """Opens the advanced options, chooses bands, cleaning and further results."""
    options = panel.options
    report["advanced_at_start"] = options.isCollapsed()
    options.setCollapsed(False)
    yield settled()
    report["bands_found"] = {channel: box.currentText() for channel, box in options.bands.boxes.items()}
    report["parameters_at_start"] = sorted(panel.request.run())
    picture("advanced")
    choose(options.bands.boxes["near infrared"], 0)
    choose(options.bands.boxes["red"], 3)
    choose(options.runtime_box, "onnxruntime")
    choose(options.scaling_box, "reflectance_10000")
    options.sieve_box.setValue(400)
    options.holes_box.setValue(100)
    options.buffer_box.setValue(2)
    for kind in ("polygons", "statistics"):
        QTest.keyClick(options.result_boxes[kind], Qt.Key.Key_Space)
    field = options.result_choices["statistics"].name
    report["name_suggested"] = field.placeholderText()
    QTest.keyClicks(field, "numbers.txt")
    report["name_refused"] = [panel.bar.segment_button.isEnabled(), panel.request.missing()]
    field.setText("numbers.json")
    areas = options.result_choices["polygons"].name
    areas.setText("areas.kml")
    report["form_refused"] = panel.request.missing()
    areas.setText("areas.fgb")
    press(panel.bar.segment_button)
    yield lambda: panel.runs.task is None
    report["advanced_message"] = panel.bar.message.text()
    saved = str(FOLDER / "saved.qgz")
    report["saved"] = QgsProject.instance().write(saved)
    report["tree_with_all"] = tree()
