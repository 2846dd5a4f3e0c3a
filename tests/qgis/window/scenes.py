"""The dock of many scenes: segmented, listed, filtered, loaded, mapped, over time, and opened again."""

from __future__ import annotations

from qgis.core import QgsProject, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface
from user import FOLDER, choose, picture, press, report, settled, tree


def column(dock, number):
    """Tells what a column shows, from top to bottom."""
    shown = dock.filtered
    return [shown.data(shown.index(row, number)) for row in range(shown.rowCount())]


def segment(panel):
    """Segments a folder of three scenes, of which one cannot be read."""
    press(panel.many_scenes)
    dock = panel.many_scenes.dock
    yield dock.isVisible
    form = dock.form
    report["asked_before"] = [form.start_button.isEnabled(), form.results.filePath()]
    form.scenes.setFilePath(str(FOLDER / "scenes"))
    form.results.setFilePath(str(FOLDER / "masks"))
    yield lambda: "found:" in dock.found.text()
    report["found"] = dock.found.text()
    press(form.start_button)
    yield lambda: dock.batch.task is None and dock.model.rows
    report["states"] = dict(zip(column(dock, 0), column(dock, 1)))
    report["covers"] = dict(zip(column(dock, 0), column(dock, 2)))
    report["days"] = column(dock, 3)
    report["said"] = form.message.text()
    yield lambda: all(dock.model.has_picture(row.mask) for row in dock.model.rows if row.mask)
    yield settled()
    picture("many_scenes")


def filters(panel):
    """Lists only scenes of much cover, and only those that failed."""
    dock = panel.many_scenes.dock
    dock.form.percent_box.setValue(5)
    found = {}
    for kind in ("over", "under", "failed", "open", "all"):
        choose(dock.form.filter_box, kind)
        found[kind] = sorted(column(dock, 0))
        if kind == "failed":
            header = dock.table.header()
            place = header.sectionViewportPosition(5)
            report["reason"] = [column(dock, 5), place + 100 < dock.table.viewport().width()]
    report["filters"] = found
    choose(dock.form.filter_box, "over")
    report["counted"] = dock.form.count.text()
    dock.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    choose(dock.form.filter_box, "all")
    report["sorted"] = column(dock, 0)
    yield settled()


def results(panel):
    """Loads masks, shows the outlines, and looks at the cover over time."""
    dock = panel.many_scenes.dock
    additions = []
    QgsProject.instance().layersAdded.connect(additions.append)
    press(dock.form.load_button)
    report["additions"] = len(additions)
    QgsProject.instance().layersAdded.disconnect(additions.append)
    report["loaded"] = sorted(name for name, _ in tree() if name.startswith("mask"))
    layers = QgsProject.instance().mapLayers().values()
    report["ranges"] = sorted(
        layer.temporalProperties().fixedTemporalRange().begin().toString("yyyy-MM-dd")
        for layer in layers
        if layer.name().startswith("mask") and layer.temporalProperties().isActive()
    )
    press(dock.form.load_button)
    report["loaded_twice"] = sum(name.startswith("mask") for name, _ in tree())
    press(dock.form.map_button)
    report["outlines_in_background"] = not layers_of("scenes · masks") and not dock.form.map_button.isEnabled()
    yield dock.form.map_button.isEnabled
    (outlines,) = layers_of("scenes · masks")
    report["outlines"] = sorted([f["scene"], round(f["cover_percent"], 2)] for f in outlines.getFeatures())
    report["coloured_by"] = outlines.renderer().classAttribute()
    press(dock.form.map_button)
    yield dock.form.map_button.isEnabled
    report["outlines_twice"] = len(list(layers_of("scenes · masks")))
    yield lambda: not iface.mapCanvas().isDrawing()
    yield settled()
    picture("scenes_on_the_map")
    press(dock.form.time_button)
    chart = dock._over_time
    yield chart.isVisible
    report["over_time"] = [chart.chart.accessibleDescription(), chart.words.text()]
    chart.save(FOLDER / "chart.png")
    chart.grab().save(str(FOLDER / "over_time.png"))
    chart.close()


def played(panel):
    """Plays masks and outlines day by day."""
    dock = panel.many_scenes.dock
    controller = iface.mapCanvas().temporalController()
    days = []
    controller.updateTemporalRange.connect(lambda shown: days.append(shown.begin().toString("yyyy-MM-dd")))
    press(dock.form.play_button)
    yield lambda: days[-2:] == ["2020-01-01", "2020-02-01"]
    controller.pause()
    controller.setCurrentFrameNumber(1)
    (outlines,) = layers_of("scenes · masks")
    report["frames"] = controller.totalFrameCount()
    report["outlines_by"] = [outlines.temporalProperties().isActive(), outlines.temporalProperties().startField()]
    panel = iface.mainWindow().findChild(QDockWidget, "Temporal Controller")
    report["controller_is_shown"] = panel.isVisible()
    dock.hide()
    iface.setActiveLayer(outlines)
    iface.zoomToActiveLayer()
    yield lambda: not iface.mapCanvas().isDrawing()
    yield settled()
    picture("played")
    dock.show()
    order = [layer.name() for layer in QgsProject.instance().layerTreeRoot().layerOrder()]
    report["outlines_lie_below"] = order.index("scenes · masks") > max(order.index(name) for name in report["loaded"])
    controller.setNavigationMode(QgsTemporalNavigationObject.NavigationOff)
    panel.hide()


def layers_of(name):
    """Lists the layers of a name."""
    return QgsProject.instance().mapLayersByName(name)


def again(panel):
    """Repairs the scene that could not be read, opens the batch by its summary, and does the rest."""
    dock = panel.many_scenes.dock
    (FOLDER / "scenes" / "S2_20200301_broken.tif").write_bytes((FOLDER / "scene.tif").read_bytes())
    dock.open(FOLDER / "nothing_summary.csv")
    report["no_summary"] = dock.form.message.text()
    panel.form.threshold_box.setValue(0.99)
    dock.open(FOLDER / "masks" / "clouds_summary.csv")
    report["opened"] = [len(dock.model.rows), dock.form.retry_button.isEnabled()]
    press(dock.form.retry_button)
    yield lambda: dock.batch.task is None
    report["retried"] = dict(zip(column(dock, 0), column(dock, 1)))
    report["nothing_to_retry"] = dock.form.retry_button.isEnabled()


def other_threshold(panel):
    """Segments the same folder with the threshold that was chosen meanwhile, and makes again what is out of date."""
    dock = panel.many_scenes.dock
    dock.form.scenes.setFilePath(str(FOLDER / "scenes"))
    press(dock.form.start_button)
    yield lambda: dock.batch.task is None
    report["out_of_date"] = [sorted(set(column(dock, 1))), dock.form.message.text()]
    press(dock.form.retry_button)
    yield lambda: dock.batch.task is None
    report["made_again"] = [sorted(set(column(dock, 1))), dock.form.message.text()]


def all_options(panel):
    """Opens the dialog of the algorithm, filled in."""
    from qgis.PyQt.QtWidgets import QApplication

    press(panel.many_scenes.dock.form.options_button)
    found = []

    def there():
        found[:] = [top for top in QApplication.topLevelWidgets() if top.isVisible() and hasattr(top, "setParameters")]
        return found

    yield there
    yield settled()
    values = found[0].createProcessingParameters()
    report["all_options"] = [values["MODEL"], values["OUTPUT_FOLDER"], values["FOOTPRINTS"] is not None]
    found[0].grab().save(str(FOLDER / "all_options.png"))
    found[0].close()
