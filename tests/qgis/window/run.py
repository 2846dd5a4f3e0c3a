"""A first run, one that is cancelled, and some that are refused."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QMessageBox, QPushButton
from qgis.utils import iface, plugins
from user import (
    FOLDER,
    Heartbeat,
    answering,
    choose,
    draw_true_colour,
    picture,
    press,
    report,
    settled,
    tab_order,
    tree,
)


def opened():
    """Opens the sample as the active layer; returns it."""
    layer = QgsRasterLayer(str(FOLDER / "scene.tif"), "scene")
    draw_true_colour(layer)
    QgsProject.instance().addMapLayer(layer)
    iface.setActiveLayer(layer)
    iface.mapCanvas().setExtent(layer.extent())
    panel = plugins["cloudreef"].panel
    yield lambda: not iface.mapCanvas().isDrawing()
    yield lambda: panel.before.text() and not panel.before.busy()
    return layer


def segmented(panel):
    """Segments the sample as it is suggested."""
    press(panel.bar.segment_button)
    yield lambda: not panel.runs.busy
    report["threshold"] = panel.form.threshold_box.value()
    report["message"] = panel.bar.message.text()


def first(panel):
    """Opens the sample and segments it as it is suggested."""
    report["without_layer"] = [panel.bar.segment_button.isEnabled(), panel.bar.message.text()]
    yield from opened()
    report["before_run"] = [panel.before.text(), panel.options.scaling_text.text(), panel.form.model_text.text()]
    report["suggested"] = panel.form.mask_file.filePath()
    report["threshold"] = panel.form.threshold_box.value()
    report["tab_order"] = tab_order(panel)
    picture("panel")

    press(panel.bar.segment_button)
    report["buttons_while_running"] = [panel.bar.segment_button.isEnabled(), panel.bar.cancel_button.isVisible()]
    with_heartbeat = Heartbeat()
    yield lambda: panel.runs.task is None
    report["at_first_run"] = with_heartbeat.stop()
    yield lambda: iface.messageBar().currentItem() is not None
    report["message"] = panel.bar.message.text()
    report["tree"] = tree()
    report["mask_source"] = QgsProject.instance().mapLayersByName("mask · clouds · scene")[0].source()
    report["message_bar"] = iface.messageBar().currentItem().text()
    report["message_bar_buttons"] = [button.text() for button in iface.messageBar().findChildren(QPushButton)]
    report["suggested_next"] = panel.form.mask_file.filePath()
    picture("result")


def over_a_result(panel):
    """Asks for a run to a file that is there."""
    panel.form.mask_file.setFilePath(report["suggested"])
    with answering(QMessageBox.StandardButton.No) as question:
        press(panel.bar.segment_button)
    report["asked_before_replacing"] = question
    report["ran_after_no"] = panel.runs.task is not None


def cancelled(panel):
    """Cancels a long run."""
    big = QgsRasterLayer(str(FOLDER / "big.vrt"), "big scene")
    QgsProject.instance().addMapLayer(big)
    press(panel.options.result_boxes["probability"])
    report["bar_before"] = [item.text() for item in iface.messageBar().items()]
    panel.set_layer(big)
    panel.form.mask_file.setFilePath(str(FOLDER / "cancelled.tif"))
    press(panel.bar.segment_button)
    yield lambda: panel.bar.bar.value() > 0
    picture("running")
    press(panel.bar.cancel_button)
    yield lambda: panel.runs.task is None
    report["after_cancel"] = panel.bar.message.text()
    report["left_by_cancel"] = [path.name for path in FOLDER.glob("cancelled*")]


def refused(panel):
    """Asks for what cannot be done: with one band, and with bands of which nobody knows which is which."""
    one = QgsRasterLayer(str(FOLDER / "one_band.tif"), "one band")
    QgsProject.instance().addMapLayer(one)
    panel.set_layer(one)
    panel.form.mask_file.setFilePath(str(FOLDER / "refused.tif"))
    press(panel.bar.segment_button)
    yield lambda: panel.runs.task is None
    yield lambda: panel.before.text() and not panel.before.busy()
    report["refused_before"] = panel.before.text()
    report["refusal"] = panel.bar.message.text()
    report["bar_after"] = [item.text() for item in iface.messageBar().items()]
    picture("refused")
    panel.options.tta_box.click()
    report["refusal_after_another_choice"] = panel.bar.message.text()
    panel.options.tta_box.click()
    press(panel.bar.segment_button)
    yield lambda: panel.runs.task is None
    report["refusal_again"] = panel.bar.message.text()

    unnamed = QgsRasterLayer(str(FOLDER / "unnamed.tif"), "unnamed")
    QgsProject.instance().addMapLayer(unnamed)
    panel.set_layer(unnamed)
    report["refusal_after_another_layer"] = panel.bar.message.text() + panel.before.text()
    panel.form.mask_file.setFilePath(str(FOLDER / "unnamed_mask.tif"))
    press(panel.bar.segment_button)
    yield lambda: panel.runs.task is None
    yield settled()
    bands = panel.options.bands
    report["uncertain_bands"] = [panel.bar.message.text(), panel.options.isCollapsed()]
    report["led_to_bands"] = [
        panel.window().focusWidget().objectName(),
        bands.notes.text(),
        not bands.boxes["blue"].visibleRegion().isEmpty(),
    ]
    picture("led_to_bands")
    for channel, band in (("red", 3), ("green", 3)):
        choose(panel.options.bands.boxes[channel], band)
    report["bands_marked"] = panel.options.bands.notes.text()
    for channel, band in (("green", 2), ("blue", 1)):
        choose(panel.options.bands.boxes[channel], band)
    press(panel.bar.segment_button)
    yield lambda: panel.runs.task is None
    report["chosen_bands"] = panel.bar.message.text()
    report["folded_again"] = panel.options.isCollapsed()
