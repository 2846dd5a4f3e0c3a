"""Labels are drawn with the mouse, counted and kept; the questions become a job that the training package reads."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from label_books import counts, pixel
from qgis.core import (
    Qgis,
    QgsGeometry,
    QgsRectangle,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from waiting import wait


def box(layer, left, top, side):
    """A square in pixels of the scene."""
    size, extent = layer.rasterUnitsPerPixelX(), layer.extent()
    west, north = extent.xMinimum() + left * size, extent.yMaximum() - top * size
    return QgsGeometry.fromRect(QgsRectangle(west, north - side * size, west + side * size, north))


def test_labels_do_not_contradict_each_other(book, layer):
    book.paint("clear", box(layer, 0, 0, 20))
    book.paint("cloud", box(layer, 10, 10, 10))
    assert counts(book) == {"clear": 300, "cloud": 100}
    book.paint("cloud", box(layer, 15, 10, 10))  # grows together
    assert counts(book) == {"clear": 300, "cloud": 150}
    assert book.layer("cloud").featureCount() == 1
    book.erase(box(layer, 0, 0, 15))
    assert counts(book) == {"clear": 100, "cloud": 125}


def test_a_label_can_be_undone(book, layer):
    book.paint("cloud", box(layer, 0, 0, 10))
    book.layer("cloud").undoStack().undo()
    assert counts(book) == {}


def test_undo_takes_back_a_stroke_in_all_classes_until_it_is_saved(book, layer, canvas):
    from cloudreef_plugin.teach.toolbox import Toolbox

    toolbox = Toolbox(canvas)
    toolbox.label(book)
    assert not toolbox.undo_button.isEnabled()
    book.paint("clear", box(layer, 0, 0, 20))
    book.paint("cloud", box(layer, 0, 0, 10))
    book.paint("checked", box(layer, 0, 0, 30))
    book.erase(box(layer, 0, 0, 5))
    book.erase(box(layer, 100, 100, 5))  # where nothing is
    assert counts(book) == {"clear": 300, "cloud": 75, "checked": 900}
    for expected in (
        {"clear": 300, "cloud": 100, "checked": 900},
        {"clear": 300, "cloud": 100},
        {"clear": 400},
        {},
    ):
        assert toolbox.undo_button.isEnabled()
        toolbox.undo_button.click()
        assert counts(book) == expected
    assert not toolbox.undo_button.isEnabled()
    book.paint("cloud", box(layer, 0, 0, 10))
    book.begin("scene")
    assert not toolbox.undo_button.isEnabled()
    toolbox.shut_down()


def test_labels_are_kept_and_opened_again(book, layer, tmp_path, project):
    from cloudreef_plugin.teach.label_book import APART, LabelBook

    book.paint("cloud", box(layer, 0, 0, 10))
    book.set_role("scene", APART)
    again = LabelBook.open(tmp_path / "labels.gpkg")
    assert [(one.name, one.role) for one in again.scenes] == [("scene", APART)]
    assert [one.name for one in again.classes] == ["clear", "cloud"]
    assert counts(again) == {"cloud": 100}
    feature = next(again.layer("cloud").getFeatures())
    assert (feature["class"], feature["scene"]) == ("cloud", "scene")


def test_classes_of_any_name_have_a_layer_each(layer, tmp_path, project):
    from cloudreef_plugin.teach.label_book import BookClass, LabelBook

    names = ["gpkg", "snow & ice", "a|b", "<2 m", "Snow & Ice", "sqlite_x", "it's", "rock/soil"]
    book = LabelBook.create(tmp_path / "odd.gpkg", "", [BookClass(name, (0, 0, 0)) for name in names], layer.crs())
    book.add_scene(layer)
    for place, name in enumerate(names):
        book.paint(name, box(layer, 20 * place, 0, 10))
    book.save()
    assert counts(book) == dict.fromkeys(names, 100)
    project.removeMapLayers([one.id() for one in book.layers()])
    again = LabelBook.open(tmp_path / "odd.gpkg")
    assert [one.name() for one in again.layers()] == names
    assert counts(again) == dict.fromkeys(names, 100)


def test_what_is_no_file_of_labels_is_told(tmp_path):
    from cloudreef_plugin.engine.contract.errors import OutputError
    from cloudreef_plugin.teach.label_book import LabelBook

    (tmp_path / "other.gpkg").write_text("")
    with pytest.raises(OutputError, match="does not contain labels"):
        LabelBook.open(tmp_path / "other.gpkg")


def test_brush_eraser_and_polygon_draw_with_the_mouse(book, layer, canvas, qgis):
    from cloudreef_plugin.teach.toolbox import Toolbox

    toolbox = Toolbox(canvas)
    toolbox.label(book)
    toolbox.size_box.setValue(10)
    view = canvas.viewport()

    toolbox.take("brush")
    start, end = pixel(canvas, layer, 50, 50), pixel(canvas, layer, 90, 50)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    stroke = counts(book)["cloud"]
    disc = 3.14 * 25
    assert disc * 0.8 < stroke < 40 * 10 + disc * 1.2

    toolbox.take("eraser")
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    assert counts(book).get("cloud", 0) < stroke

    before = counts(book).get("cloud", 0)
    toolbox.take("polygon")
    for col, row in ((120, 120), (160, 120), (160, 160), (120, 160)):
        place = pixel(canvas, layer, col, row)
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseClick(view, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, place)
    assert counts(book)["cloud"] - before == pytest.approx(1600, rel=0.1)

    toolbox.take("checked")
    for col, row in ((0, 0), (100, 0), (100, 100)):
        place = pixel(canvas, layer, col, row)
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert counts(book)["checked"] == pytest.approx(5000, rel=0.1)
    toolbox.shut_down()


def test_a_tool_without_a_scene_says_what_to_do(book, canvas):
    from cloudreef_plugin.teach.toolbox import Toolbox

    toolbox = Toolbox(canvas)
    told = []
    toolbox.said.connect(lambda sentence, level: told.append((sentence, level)))
    toolbox.take("brush")
    assert told == [("First add the scene that you want to label.", Qgis.MessageLevel.Warning)]
    toolbox.shut_down()


def test_the_curves_are_read_in_plain_sentences():
    from cloudreef_plugin.teach.remarks import outcome_sentence, progress_sentence, remarks

    rows = [{"epoch": 0, "iou": 0.8, "threshold": 0.5}]
    assert progress_sentence(rows) == "IoU 0.80 before; no improvement yet."
    rows += [{"epoch": 1, "iou": 0.84, "loss": 0.5, "threshold": 0.6}]
    assert progress_sentence(rows) == "IoU 0.80 before, 0.84 now (epoch 1)."
    rows[1]["iou at 0.5"] = 0.83
    rows += [{"epoch": n, "iou": 0.82, "loss": 0.5 - 0.05 * n, "threshold": 0.7} for n in range(2, 7)]
    found = remarks(rows)
    assert "The model overfits" in found[0] and "5 epochs" in found[0]
    assert found[-1] == "With the threshold 0.5 the IoU would be 0.83."
    forgets = [{"epoch": 0, "iou": 0.6, "replay": 1.0}, {"epoch": 1, "iou": 0.7, "replay": 0.8}]
    assert progress_sentence(forgets) == "IoU 0.60 before; no improvement yet."
    assert outcome_sentence({"before": 0.81, "after": 0.79, "better": False}).startswith("The new model is no better")
    hardly = outcome_sentence({"before": 0.812, "after": 0.815, "better": False})
    assert hardly.startswith("The new model is hardly better, so the old one is kept (IoU 0.812; the new one 0.815)")
    found = {"before": 1.0, "after": 1.0, "better": False, "epochs": 0, "threshold": 0.46}
    told = outcome_sentence({**found, "before_at_its_own_threshold": 0.61})
    assert told.endswith("It reaches that with the threshold 0.46; with its own threshold it reaches 0.61.")
    assert "threshold" not in outcome_sentence({**found, "before_at_its_own_threshold": 0.99})
    assert "0.81 before, 0.84 now" in outcome_sentence({"before": 0.81, "after": 0.84, "better": True})


def test_a_model_of_a_name_that_is_taken_gets_a_number(book, qgis):
    from cloudreef_plugin import settings
    from cloudreef_plugin.algorithms.train import Train
    from cloudreef_plugin.teach.questions import Questions

    questions = Questions()
    questions.ask_about(book)
    questions.name_edit.setText("My clouds")
    assert questions.parameters()[Train.NAME] == "My clouds"
    (settings.models_folder() / "my-clouds").mkdir(parents=True)
    found = questions.parameters()
    assert (found[Train.NAME], Path(found[Train.MODEL]).name) == ("My clouds 2", "my-clouds-2")
    questions.name_edit.setText("Intertidal")  # a model of this name comes with the plugin
    assert Path(questions.parameters()[Train.MODEL]).name == "intertidal-2"
    questions.shut_down()


def test_the_best_so_far_is_taken_when_the_lesson_has_ended_and_giving_up_deletes_it(tmp_path, qgis, monkeypatch):
    import counting_lessons

    from cloudreef_plugin.environment.lesson import Lesson
    from cloudreef_plugin.teach import watch as watching

    home = counting_lessons.home(tmp_path / "home")
    monkeypatch.setattr(watching, "find_engine", lambda: Path(sys.executable))
    monkeypatch.setattr(watching.paths, "training_home", lambda: home)
    lesson = Lesson(tmp_path / "lesson")
    lesson.prepare(counting_lessons.job(lesson.folder, 200))
    lesson.start(Path(sys.executable), home)
    watch, ended = watching.Watch(), []
    watch.ended.connect(ended.append)
    watch.follow(lesson)

    wait(lambda: len(watch.curves.rows) > 2)
    watch.use_best()
    wait(lambda: ended)
    assert 2 < ended[0]["epochs"] < 200
    watch.follow(lesson)
    watch.give_up()
    assert watch.lesson is None
    wait(lambda: not lesson.folder.exists())
