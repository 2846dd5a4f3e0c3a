"""The cards of results: shown, swiped, compared, kept with the project, deleted."""

from __future__ import annotations

from area import drag
from qgis.core import QgsLayoutExporter, QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog, QMessageBox
from qgis.utils import iface
from user import FOLDER, answering, choose, picture, press, report, run_to, settled, tree


def seen():
    """Lists the colours of the map along its middle row, as the screen shows them."""
    canvas = iface.mapCanvas()
    image = canvas.grab().toImage()
    row = image.height() // 2
    return [image.pixelColor(column, row).name() for column in range(0, image.width(), 4)]


def cards(panel):
    """Segments twice with two models; each result is a card with picture, cover and time."""
    yield from run_to(panel, "first_mask.tif")
    choose(panel.form.model_box, "clouds-fast")
    yield from run_to(panel, "second_mask.tif")
    yield lambda: all(card.picture.pixmap() for card in panel.results.cards)
    report["cards"] = [[card.title.text(), card.about.text()] for card in panel.results.cards]
    report["pictures"] = [card.picture.pixmap().width() > 20 for card in panel.results.cards]
    panel._bring_into_view(panel.results)
    yield settled()
    picture("cards")


def show(panel):
    """Hides a result by its card, and shows it again."""
    newest = panel.results.cards[0].buttons["show"]
    report["shown_at_first"] = newest.isChecked()
    press(newest)
    yield settled()
    report["hidden"] = [newest.isChecked(), [name for name, visible in tree() if visible]]
    press(newest)
    yield settled()
    report["shown_again"] = [newest.isChecked(), [name for name, visible in tree() if visible]]


def swipe(panel):
    """Swipes between the scene with the newest result and without it; Escape gives the map back."""
    canvas = iface.mapCanvas()
    iface.actionPan().trigger()
    before = canvas.mapTool()
    yield lambda: not canvas.isDrawing()
    whole = seen()
    press(panel.results.cards[0].buttons["swipe"])
    yield panel.acts.swipe.is_drawn
    report["told_while_swiping"] = panel.bar.message.text()
    report["swiping"] = [panel.results.cards[0].buttons["swipe"].isChecked(), canvas.mapTool() is not before]
    half = seen()
    picture("swipe")
    middle = len(half) // 2
    report["left_is_without"] = sum(one != other for one, other in zip(half[: middle - 3], whole))
    report["right_is_with"] = sum(one != other for one, other in zip(half[middle + 8 :], whole[middle + 8 :]))
    drag(canvas, 0.5, 0.3, 0.8, 0.3)
    yield settled()
    report["split"] = panel.acts.swipe.split
    canvas.setFocus()
    QApplication.setActiveWindow(iface.mainWindow())
    press(panel.results.cards[0].buttons["swipe"])
    yield settled()
    report["told_after_swiping"] = panel.bar.message.text()
    report["swipe_over"] = [panel.acts.swipe.sides is None, canvas.mapTool() is before]


def compare(panel):
    """Compares the two results: numbers, swiped, and the difference as a layer."""
    panel.results.cards[0].actions["compare"].trigger()
    window = panel.acts.comparison
    yield lambda: window.agreement is not None
    table = window.table
    report["compared"] = [box.currentLayer().name() for box in window.boxes]
    report["numbers"] = [[table.item(row, column).text() for column in (0, 1)] for row in range(table.rowCount())]
    press(window.swipe_button)
    yield panel.acts.swipe.is_drawn
    report["two_swiped"] = [side.title for side in panel.acts.swipe.sides]
    window.grab().save(str(FOLDER / "compare.png"))
    picture("compare_swiped")
    press(window.swipe_button)
    press(window.difference_button)
    yield lambda: any(name.startswith("difference") for name, _ in tree())
    layer = next(one for one in QgsProject.instance().mapLayers().values() if one.name().startswith("difference"))
    report["difference"] = [item.label for item in layer.renderer().classes()]
    window.close()
    yield lambda: not iface.mapCanvas().isDrawing()
    yield settled()
    picture("difference")
    QgsProject.instance().removeMapLayer(layer.id())


def paint(panel):
    """Paints on the newest mask: adds, removes, undoes; the statistics follow, and the strokes become labels."""
    canvas = iface.mapCanvas()
    panel.results.cards[0].actions["edit"].trigger()
    window = panel.acts.painting
    yield lambda: window.edit is not None
    report["painted_at_first"] = [window.cover.text(), len(panel.results.cards)]
    before = window.edit.counts.statistics()["target_px"]
    window.size_box.setValue(40)
    drag(canvas, 0.5, 0.5, 0.6, 0.5)
    yield settled()
    added = window.edit.counts.statistics()["target_px"]
    press(window.remove_button)
    drag(canvas, 0.52, 0.5, 0.55, 0.5)
    yield settled()
    removed = window.edit.counts.statistics()["target_px"]
    report["painted"] = [before < added, removed < added, before < removed]
    picture("paint")
    window.grab().save(str(FOLDER / "paint_window.png"))
    press(window.undo_button)
    yield settled()
    report["undone"] = window.edit.counts.statistics()["target_px"] == added
    card = panel.results.cards[0]
    report["painted_card"] = [len(panel.results.cards), card.about.text(), window.cover.text()]
    press(card.buttons["statistics"])
    dialog = iface.mainWindow().findChild(QDialog, "cloudreef_statistics")
    yield dialog.isVisible
    report["painted_statistics"] = [dialog.tables[0].values[0][1] == added]
    dialog.close()
    asked = []
    panel.improve.teach_wanted.disconnect()
    panel.improve.teach_wanted.connect(asked.append)
    press(window.labels_button)
    yield lambda: asked
    layers = [QgsProject.instance().mapLayer(asked[0][name]) for name in ("scene", "polygons", "checked")]
    areas = [sum(feature.geometry().area() for feature in layer.getFeatures()) for layer in layers[1:]]
    report["labels"] = [layers[0].name(), asked[0]["model"], areas[0] > 0, areas[0] <= areas[1] * 1.0001]
    window.close()
    entry = card.entry
    panel.acts.take_away(entry, [entry.outputs["MASK"]])


def place(panel):
    """Clicks on a cloud and asks why."""
    panel.results.cards[0].actions["why"].trigger()
    window = panel.acts.place
    yield window.isVisible
    click(iface.mapCanvas(), 0.5, 0.5)
    yield lambda: window.table.rowCount() > 0
    report["place"] = [window.said.text(), window.reason.text(), window.picture.pixmap().width()]
    report["place_rows"] = [
        [window.table.item(row, column).text() for column in range(window.table.columnCount())]
        for row in range(window.table.rowCount())
    ]
    window.grab().save(str(FOLDER / "why.png"))
    window.close()


def page(panel):
    """Makes a page to print."""
    panel.results.cards[0].actions["page"].trigger()
    layouts = QgsProject.instance().layoutManager().layouts()
    report["layouts"] = [layout.name() for layout in layouts]
    exporter = QgsLayoutExporter(layouts[0])
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = 80
    exporter.exportToImage(str(FOLDER / "page.png"), settings)
    for designer in iface.openLayoutDesigners():
        designer.window().close()
    yield settled()


def click(canvas, across, down):
    """Clicks on the map."""
    spot = QPoint(round(across * canvas.width()), round(down * canvas.height()))
    QTest.mouseMove(canvas.viewport(), spot)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def reopen(panel):
    """Saves the project, opens it again, and finds the cards and *Improve* as they were."""
    project = QgsProject.instance()
    path = str(FOLDER / "project.qgs")
    kept = [card.entry.id for card in panel.results.cards]
    project.write(path)
    project.clear()
    yield settled()
    report["cards_of_no_project"] = len(panel.results.cards)
    report["improve_of_no_project"] = panel.improve.isVisibleTo(panel)
    project.read(path)
    yield settled()
    report["cards_are_back"] = [card.entry.id for card in panel.results.cards] == kept
    panel.results.cards[1].actions["improve"].trigger()
    yield settled()
    report["improve_is_back"] = panel.improve.isVisibleTo(panel)
    press(panel.improve.correct_button)
    yield lambda: panel.improve.export_button.isVisibleTo(panel)
    report["corrected"] = [name for name, _ in tree() if "corrected" in name]
    iface.activeLayer().rollBack()


def delete(panel):
    """Deletes the newest result with its files, and the other one from the project only."""
    for kept in (False, True):
        entry = panel.results.cards[0].entry

        def answer(box, kept=kept):
            roles = QMessageBox.ButtonRole.AcceptRole, QMessageBox.ButtonRole.DestructiveRole
            return next(one for one in box.buttons() if box.buttonRole(one) == roles[not kept])

        with answering(answer):
            panel.results.cards[0].actions["delete"].trigger()
        yield settled()
        mask = entry.outputs["MASK"]
        report.setdefault("deleted", []).append([(FOLDER / mask).exists(), len(panel.results.cards)])
    report["no_cards"] = panel.results.isVisibleTo(panel)
    report["tree_at_the_end"] = [name for name, _ in tree() if name.startswith(("mask", "probability"))]
