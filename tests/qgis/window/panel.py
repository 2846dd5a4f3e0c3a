"""The panel itself: which layer it takes, where its buttons stand, how narrow it may be, and what it says."""

from __future__ import annotations

import re
import shutil

from area import drag
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QMessageBox,
    QScrollBar,
    QToolButton,
)
from qgis.utils import iface, plugins
from user import FOLDER, answering, choose, picture, press, report, settled


def try_it(panel):
    """Takes the offer of an empty project: the sample is loaded, segmented and explained."""
    yield panel.tour.isVisible
    report["offer"] = [panel.tour.text.text(), panel.tour.go_button.text()]
    press(panel.tour.go_button)
    yield lambda: panel.tour.step == 1
    yield lambda: panel.form.layers.layer() is not None
    report["tour"] = [panel.tour.text.text()]
    press(panel.tour.go_button)
    report["tour"].append(panel.tour.text.text())
    yield lambda: panel.tour.step == 3
    report["tour"].append(panel.tour.text.text())
    yield lambda: not iface.mapCanvas().isDrawing()
    yield settled()
    picture("tour")
    report["found"] = panel.bar.message.text()
    press(panel.tour.go_button)
    report["tour"].append(panel.tour.text.text())
    press(panel.tour.go_button)
    report["tour_over"] = not panel.tour.isVisible()


def follow(panel):
    """Makes other layers active, holds one, and looks what the list offers."""
    project = QgsProject.instance()
    first = project.mapLayersByName("sample_scene")[0]
    shutil.copy(FOLDER / "scene.tif", FOLDER / "second.tif")
    second = QgsRasterLayer(str(FOLDER / "second.tif"), "second")
    project.addMapLayer(second)
    box = panel.form.layer_box
    iface.setActiveLayer(second)
    report["followed"] = [box.currentLayer().name()]
    iface.setActiveLayer(first)
    report["followed"].append(box.currentLayer().name())
    iface.setActiveLayer(mask())
    report["followed"].append(box.currentLayer().name())
    press(panel.form.layers.pin_button)
    iface.setActiveLayer(second)
    report["held"] = box.currentLayer().name()
    press(panel.form.layers.pin_button)
    report["offered"] = sorted(box.layer(row).name() for row in range(box.count()))
    yield settled()


def mask():
    """Finds the mask of the sample."""
    return next(layer for layer in QgsProject.instance().mapLayers().values() if layer.name().startswith("mask · "))


def wheel(panel):
    """Turns the wheel over every choice without the focus, then over one with it."""
    panel.options.setCollapsed(False)
    yield settled()
    panel.bar.segment_button.setFocus()
    kinds = (QComboBox, QAbstractSpinBox, QAbstractSlider)
    choices = [box for kind in kinds for box in panel.findChildren(kind) if not isinstance(box, QScrollBar)]
    before = [value(box) for box in choices]
    for box in choices:
        turn(box)
    report["wheel"] = [len(choices), [value(box) for box in choices] == before]
    QApplication.setActiveWindow(iface.mainWindow())
    panel.form.threshold_box.setFocus()
    threshold = panel.form.threshold_box.value()
    turn(panel.form.threshold_box)
    report["wheel_with_focus"] = panel.form.threshold_box.value() != threshold
    panel.form.threshold_box.setValue(threshold)
    panel.options.setCollapsed(True)


def value(box):
    """Tells what is chosen."""
    return box.currentText() if isinstance(box, QComboBox) else box.value() if hasattr(box, "value") else box.text()


def turn(widget):
    """Turns the wheel over a widget, as the mouse does."""
    middle = widget.rect().center()
    QApplication.sendEvent(
        widget,
        QWheelEvent(
            QPointF(middle),
            QPointF(widget.mapToGlobal(middle)),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def place_of_the_buttons(panel):
    """Watches where Segment stands while texts come and go, and while a run goes on."""
    places = [panel.bar.segment_button.mapTo(panel, QPoint(0, 0)).y()]

    def look():
        places.append(panel.bar.segment_button.mapTo(panel, QPoint(0, 0)).y())

    for text in ("One line.", "\n".join(["many lines"] * 6), ""):
        panel.bar.say(text)
        yield settled()
        look()
    press(panel.bar.preview_button)
    yield lambda: panel.preview.task is None
    yield settled()
    look()
    press(panel.bar.segment_button)
    yield lambda: panel.bar.cancel_button.isVisible()
    look()
    yield lambda: panel.bar.bar.value() > 0
    look()
    yield lambda: not panel.runs.busy
    yield settled()
    look()
    report["places"] = sorted(set(places))
    report["groups"] = [
        [group.name(), group.itemVisibilityChecked()] for group in QgsProject.instance().layerTreeRoot().findGroups()
    ]
    ours = [item for item in iface.messageBar().items() if item.title() == "sample_scene"]  # QGIS has its own
    report["message_goes"] = [item.duration() for item in ours]
    report["message"] = iface.messageBar().currentItem().title()
    words = panel.form.model_text
    report["model_text_height"] = [words.height(), words.heightForWidth(words.width())]


def narrow(panel):
    """Makes the panel as narrow as it may be; returns what is cut."""
    iface.mainWindow().resize(1280, 800)
    panel.setFixedWidth(260)
    yield settled()
    picture("narrow")
    report["narrow"] = [panel.width(), cut(panel)]
    panel.setMinimumWidth(260)
    panel.setMaximumWidth(16777215)
    yield settled()


def cut(root):
    """Lists the texts of visible widgets that have not the room they need, or lie outside of the window."""
    found = []
    for widget in root.findChildren(QLabel) + root.findChildren(QAbstractButton):
        if not widget.isVisible() or not widget.text():
            continue
        if isinstance(widget, QLabel):
            height = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            wide = longest_part(widget) <= widget.width() + 1
            fits = wide and height <= widget.height() + 1
        else:
            text = widget.text().replace("&", "")
            icon_only = isinstance(widget, QToolButton)
            fits = icon_only or widget.fontMetrics().horizontalAdvance(text) <= widget.width()
        left = widget.mapTo(root, QPoint(0, 0)).x()
        if not fits or left < 0 or left + widget.width() > root.width():
            found.append(widget.text())
    return found + [text for header in root.findChildren(QHeaderView) if header.isVisible() for text in heads(header)]


def longest_part(label):
    """Measures what cannot be wrapped: the whole text, or the longest word of one that wraps."""
    if not label.wordWrap():
        return label.sizeHint().width()
    words = re.split(r"[\s\u200b]|(?<=[/-])", re.sub("<[^>]*>", "", QLabel.text(label)))
    return max(map(label.fontMetrics().horizontalAdvance, words))


def heads(header):
    """Lists the names of columns that are cut."""
    if header.orientation() != Qt.Orientation.Horizontal:
        return []
    columns = [column for column in range(header.count()) if not header.isSectionHidden(column)]
    names = {column: str(header.model().headerData(column, header.orientation()) or "") for column in columns}
    wide = header.fontMetrics().horizontalAdvance
    return [name for column, name in names.items() if wide(name) > header.sectionSize(column)]


def close_in_a_run(panel):
    """Asks to close QGIS in the midst of a run, and stays."""
    big = QgsRasterLayer(str(FOLDER / "big.vrt"), "big scene")
    QgsProject.instance().addMapLayer(big)
    iface.setActiveLayer(big)
    question = plugins["cloudreef"].exit_question
    report["exit_when_idle"] = question.allowExit()
    press(panel.bar.segment_button)
    yield lambda: panel.bar.bar.value() > 0
    with answering(QMessageBox.escapeButton) as asked:
        may_leave = question.allowExit()
    report["exit_in_a_run"] = [may_leave, asked, panel.runs.busy]
    press(panel.bar.cancel_button)
    yield lambda: not panel.runs.busy


def nothing_found(panel):
    """Segments a scene without any cloud: a tile of dark water."""
    dark = QgsRasterLayer(str(FOLDER / "dark.tif"), "dark")
    QgsProject.instance().addMapLayer(dark)
    iface.setActiveLayer(dark)
    press(panel.bar.segment_button)
    yield lambda: not panel.runs.busy
    yield settled()
    report["nothing_found"] = panel.bar.message.text()
    picture("nothing_found")


def rectangle(panel):
    """Chooses the rectangle by the keyboard; it can be drawn at once, and the tool of before comes back."""
    canvas = iface.mapCanvas()
    iface.actionPan().trigger()
    before = canvas.mapTool()
    choose(panel.form.area.kind_box, "rectangle")
    panel.form.area.kind_box.activated.emit(panel.form.area.kind_box.currentIndex())
    report["drawing_at_once"] = [panel.form.area.draw_button.isChecked(), canvas.mapTool() is not before]
    drag(canvas, 0.4, 0.4, 0.6, 0.6)
    yield settled()
    report["tool_is_back"] = [canvas.mapTool() is before, panel.form.area.rectangle.extent() is not None]
    choose(panel.form.area.kind_box, "whole")


def import_model(panel):
    """Imports a model by the button beside the models; the panel takes it."""
    panel.form.add_model_button.choice.importer.bundle(FOLDER / "model")
    yield lambda: not panel.form.add_model_button.choice.importer.running
    yield settled()
    report["imported"] = [panel.form.model().id, panel.bar.message.text()]
    report["ways"] = [action.objectName() for action in panel.form.add_model_button.menu().actions()]


def let_fall(panel, paths):
    """Drags files or folders onto the panel and lets them fall."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copying, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(panel, QDragEnterEvent(QPoint(20, 20), copying, data, left, none))
    QApplication.sendEvent(panel, QDropEvent(QPointF(20, 20), copying, data, left, none))


def drop_products(panel):
    """Drops a product's folder and another one's archive onto the panel."""
    folders = [path for path in FOLDER.glob("LC08_*") if path.is_dir()]
    let_fall(panel, [*folders, *FOLDER.glob("LC08_*.zip")])
    yield lambda: sum(name.startswith("LC08_") for name in names_of_layers()) == 2
    report["dropped_products"], report["cut_at_long_names"] = {}, cut(panel)
    for layer in QgsProject.instance().mapLayers().values():
        if layer.name().startswith("LC08_"):
            provider, drawn = layer.dataProvider(), layer.renderer()
            bands = [provider.generateBandName(band).partition(": ")[2] for band in range(1, provider.bandCount() + 1)]
            colours = [drawn.redBand(), drawn.greenBand(), drawn.blueBand()]
            report["dropped_products"][layer.name()] = [bands, colours]
    yield settled()
    picture("dropped_products")


def names_of_layers():
    """Lists the names of the project's layers."""
    return [layer.name() for layer in QgsProject.instance().mapLayers().values()]


def drop(panel):
    """Drops two files onto the panel."""
    dropped = [FOLDER / "drop_1.tif", FOLDER / "drop_2.tif"]
    for path in dropped:
        shutil.copy(FOLDER / "scene.tif", path)
    let_fall(panel, dropped)
    yield lambda: QgsProject.instance().mapLayersByName("drop_2")
    names = sorted(name for name in names_of_layers() if name.startswith("drop"))
    report["dropped"] = [names, panel.form.layers.layer().name()]


def report_in_a_window(panel):
    """Opens the report of the last run where there is no browser."""
    panel.results.cards[0].actions["report"].trigger()
    yield lambda: panel.desk.report.viewer is not None or panel.desk.report._task is None
    viewer = panel.desk.report.viewer
    report["viewer"] = viewer is not None and "Cover" in viewer.text.toPlainText()
    if viewer:
        viewer.grab().save(str(FOLDER / "report.png"))
        viewer.close()
