"""Another threshold after a run."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog
from qgis.utils import iface
from user import FOLDER, Heartbeat, drawn_mask, picture, press, report, settled, tree


def move(panel):
    """Moves the threshold on the map and writes its mask."""
    group = panel.thresholds
    project = QgsProject.instance()
    probability = project.mapLayersByName("probability · clouds · scene")[0]
    yield lambda: "%" in group.cover.text()
    report["threshold_of_the_run"] = [group.isVisible(), group.spin_box.value() == panel.form.threshold_box.value()]
    report["cover_of_the_run"] = group.cover.text()
    before = probability.renderer().type()
    heartbeat = Heartbeat()
    group.slider.setFocus()
    for _ in range(5):
        told = group.cover.text()
        QTest.keyClick(group.slider, Qt.Key.Key_PageDown)
        report.setdefault("told_at_once", []).append(group.cover.text() != told)
        yield settled()
    yield settled()
    report["at_slider"] = heartbeat.stop()
    report["threshold_moved"] = group.spin_box.value()
    report["cover_moved"] = group.cover.text()
    report["legend_moved"] = probability.renderer().legendSymbologyItems()[-1][0]
    report["tree_at_slider"] = tree()
    shown = drawn_mask(probability)
    project.write(str(FOLDER / "while_shown.qgs"))
    report["saved_while_shown"] = saved(FOLDER / "while_shown.qgs", probability)
    report["shown_after_saving"] = drawn_mask(probability) == shown
    picture("threshold")
    press(group.write_button)
    yield lambda: panel.runs.task is None
    report["written_message"] = panel.bar.message.text()
    report["tree_written"] = tree()
    name = report["tree_written"][1][0]
    written = project.mapLayersByName(name)[0]
    report["written"] = [Path(written.source()).name, drawn_mask(written) == shown, sum(shown)]
    report["drawn_as_before"] = probability.renderer().type() == before
    report["threshold_after_writing"] = group.spin_box.value()
    report["legend_of_the_written"] = [item.label for item in written.renderer().classes()]
    press(panel.results.cards[0].buttons["statistics"])
    dialog = iface.mainWindow().findChild(QDialog, "cloudreef_statistics")
    yield dialog.isVisible
    report["classes_of_the_written"] = [row[0] for row in dialog.tables[0].rows]
    dialog.grab().save(str(FOLDER / "statistics_of_another_threshold.png"))
    dialog.close()
    page = panel.results.cards[0].actions["report"]
    report["report_of_the_written"] = [page.isEnabled(), page.toolTip()]

    group.spin_box.setValue(0.9)
    yield settled()
    report["previewed"] = tree()
    press(group.back_button)
    report["after_back"] = [tree() == report["tree_written"], probability.renderer().type() == before]


def saved(path, layer):
    """Reads from a project file how a layer is drawn, and which layers are shown."""
    root = ElementTree.parse(path).getroot()
    drawn = [
        item.find("pipe/rasterrenderer//colorrampshader").get("colorRampType")
        for item in root.iter("maplayer")
        if item.findtext("id") == layer.id()
    ]
    return drawn, [[item.get("name"), item.get("checked")] for item in root.iter("layer-tree-layer")]
