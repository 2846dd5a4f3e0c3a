"""Labels drawn with the mouse, a lesson started by its button, watched, paused and gone on with, and its outcome."""

from __future__ import annotations

from leaving import traces
from qgis.core import QgsPointXY, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog
from qgis.utils import iface, plugins, unloadPlugin
from user import FOLDER, Heartbeat, choose, picture, press, report, settled

STROKES = 14


def label(window, scene, truth):
    """Makes labels, and paints where there is cloud and where there is none."""
    QFileDialog.getSaveFileName = staticmethod(lambda *unused: (str(FOLDER / "labels.gpkg"), ""))
    choose(window.questions.start_box, "clouds-fast")
    window.move(20, 20)
    window.resize(window.width(), 900)  # so that pictures show all of it
    shot(window, "teach_empty")
    press(window.new_button)
    yield lambda: window.book is not None and window.table.rowCount() == 1
    toolbox = window.toolbox
    toolbox.size_box.setValue(17)
    press(toolbox.buttons["brush"])
    places = places_of(truth)
    for name in ("cloud", "clear"):
        choose(toolbox.class_box, name)
        for place in places[name]:
            stroke(scene, place)
            yield settled(looks=1)
    yield settled()
    report["labelled"] = {
        window.table.horizontalHeaderItem(column).text(): window.table.item(0, column).text()
        for column in range(1, window.table.columnCount() - 1)
    }
    picture("teach_labels_on_the_map")
    shot(window, "teach_label")
    press(toolbox.buttons["brush"])


def train(window):
    """Asks for a short lesson, and sees the curves move."""
    window.tabs.setCurrentIndex(1)
    window.questions.minutes_box.setValue(0.6)
    yield settled()
    report["told_before"] = window.questions.cost.text()
    shot(window, "teach_questions")
    heartbeat = Heartbeat()
    press(window.questions.train_button)
    report["refused"] = window.message.text()
    yield lambda: len(window.watch.curves.rows) >= 2 or window.watch.message.text() or window.message.text()
    report["trouble"] = window.watch.message.text() or window.message.text()
    yield lambda: not window.watch.picture.pixmap().isNull()
    report["at_training"] = heartbeat.stop()
    report["score_while_it_learns"] = window.watch.score.text()
    report["picture"] = not window.watch.picture.pixmap().isNull()
    shot(window, "teach_watch")


def leave_and_come_back(window):
    """Pauses, closes the window, and comes back to a lesson that goes on."""
    watch = window.watch
    if watch.lesson.is_running():
        press(watch.pause_button)
        yield lambda: not watch.lesson.is_running()
        yield lambda: watch.stage.text() == "Paused." or window.outcome.isVisible()
        report["paused"] = [watch.stage.text(), watch.pause_button.text()]
        rows = len(watch.curves.rows)
        press(watch.pause_button)
        yield watch.lesson.is_running
        window.close()
        yield settled()
        report["when_closed"] = watch.lesson.state()
        window.show()
        report["rows_kept"] = len(watch.lesson.rows()) >= rows
    yield lambda: window.outcome.isVisible()
    yield settled()
    report["outcome"] = watch.message.text()
    report["scores"] = window.outcome.scores.text()
    shot(window, "teach_outcome")


def use(window):
    """Compares the two models on the scene, sees where to label next, and uses the new one."""
    press(window.outcome.compare_button)
    yield lambda: "on the map" in window.message.text()
    difference = QgsProject.instance().mapLayersByName("difference: new against old")[0]
    report["difference"] = [one.label for one in difference.renderer().classes()]
    report["compared"] = sorted(layer.name() for layer in QgsProject.instance().mapLayers().values())
    yield settled()
    picture("teach_compared")
    press(window.outcome.suggest_button)
    yield lambda: "squares" in window.message.text() or "confident everywhere" in window.message.text()
    report["suggested"] = window.message.text()
    window.outcome.wanted.emit(str(FOLDER / "nothing"))  # a model that is not there changes nothing
    yield settled()
    if window.outcome.use_button.isVisible():
        press(window.outcome.use_button)
        yield settled()
        report["used"] = plugins["cloudreef"].panel.form.model_box.currentText()
    yield settled()
    picture("teach_next")


def leave():
    """Unloads the plugin; nothing of it is left."""
    unloadPlugin("cloudreef")
    yield settled()
    report["left"] = traces()


def places_of(truth):
    """Finds pixels (column, row) well inside of cloud and of clear ground, spread over the scene."""
    layer = QgsRasterLayer(str(truth), "truth")
    provider = layer.dataProvider()
    block = provider.block(1, provider.extent(), provider.xSize(), provider.ySize())
    found = {"cloud": [], "clear": []}
    step = 12
    for row in range(step, block.height() - step, step):
        for col in range(step, block.width() - step, step):
            values = {block.value(row + y, col + x) for y in (-9, 0, 9) for x in (-9, 0, 9)}
            if len(values) == 1:
                found["cloud" if values == {1} else "clear"].append((col, row))
    return {name: many[:: max(1, len(many) // STROKES)][:STROKES] for name, many in found.items()}


def stroke(scene, place):
    """Paints a short stroke around a pixel of the scene."""
    view, here = iface.mapCanvas().viewport(), on_the_map(scene, *place)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, here)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, here)


def on_the_map(scene, col, row):
    """Tells where a pixel of the scene lies on the canvas."""
    extent, size = scene.extent(), scene.rasterUnitsPerPixelX()
    place = QgsPointXY(extent.xMinimum() + (col + 0.5) * size, extent.yMaximum() - (row + 0.5) * size)
    return iface.mapCanvas().getCoordinateTransform().transform(place).toQPointF().toPoint()


def shot(window, name):
    """Saves a picture of the window."""
    window.grab().save(str(FOLDER / f"{name}.png"))
