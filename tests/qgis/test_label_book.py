"""Labels belong to the scene that they were painted on, and survive a crash."""

from __future__ import annotations

import resource
import shutil

import pytest
from interface import Interface
from label_books import counts
from qgis.core import QgsRasterLayer, QgsVectorLayer
from test_teach import box

from cloudreef_plugin.algorithms.train import Train
from cloudreef_plugin.engine.contract.errors import OutputError, SceneError
from cloudreef_plugin.teach.label_book import BookClass, LabelBook
from cloudreef_plugin.teach.questions import Questions
from cloudreef_plugin.teach.window import TeachWindow


@pytest.fixture
def other(sample, tmp_path, project):
    """Another scene in the project, named as the first."""
    (tmp_path / "elsewhere").mkdir()
    shutil.copy(sample, tmp_path / "elsewhere" / "scene.tif")
    layer = QgsRasterLayer(str(tmp_path / "elsewhere" / "scene.tif"), "scene")
    project.addMapLayer(layer)
    return layer


def test_another_scene_of_the_same_name_is_refused_until_it_has_its_own(book, layer, other):
    with pytest.raises(SceneError, match="Another scene named scene is labelled already"):
        book.add_scene(other)
    assert [(one.name, one.source) for one in book.scenes] == [("scene", layer.source())]
    other.setName("elsewhere")
    book.add_scene(other)
    book.paint("cloud", box(other, 0, 0, 10))
    assert (counts(book), round(book.pixel_counts()["elsewhere"]["cloud"])) == ({}, 100)
    assert book.raster("elsewhere").source() == other.source()


def test_the_same_file_is_the_same_scene_however_it_is_written(book, layer, project):
    again = QgsRasterLayer(f"{layer.source()}|option:NUM_THREADS=1", "scene")
    assert again.isValid() and again.source() != layer.source()
    book.begin("")
    book.add_scene(again)
    assert len(book.scenes) == 1 and book.scene == "scene"


def test_a_scene_that_was_renamed_is_the_same_scene(book, layer):
    book.paint("cloud", box(layer, 0, 0, 10))
    layer.setName("renamed")
    book.begin("")
    book.add_scene(layer)
    assert (book.scene, len(book.scenes)) == ("scene", 1)
    book.paint("cloud", box(layer, 20, 0, 10))
    assert counts(book) == {"cloud": 200}


def test_a_result_on_another_scene_of_the_same_name_is_not_labelled(book, other, project, canvas):
    polygons = QgsVectorLayer(f"Polygon?crs={other.crs().authid()}", "polygons", "memory")
    project.addMapLayer(polygons)
    window = TeachWindow(Interface(canvas))
    window.set_book(book)
    window.label_result({"scene": other.id(), "model": "", "mask": "", "polygons": polygons.id(), "checked": ""})
    assert window.message.text() == "Another scene named scene is labelled already. Rename this layer."
    assert counts(book) == {}
    window.shut_down()


def test_a_save_that_is_cut_off_leaves_the_labels_as_they_were(book, layer, tmp_path):
    book.paint("cloud", box(layer, 0, 0, 10))
    book.save()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
    try:
        with pytest.raises(OutputError, match="cannot be written"):
            book.set_role("scene", "apart")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    again = LabelBook.open(tmp_path / "labels.gpkg")
    assert [(one.name, one.role) for one in again.scenes] == [("scene", "learn")]
    assert counts(again) == {"cloud": 100}
    assert list(tmp_path.glob("*.part*")) == []


@pytest.fixture
def folder(sample, tmp_path, project):
    """A folder with a scene, and labels of it and of a scene elsewhere."""
    made = tmp_path / "work"
    (made / "scenes").mkdir(parents=True)
    shutil.copy(sample, made / "scenes" / "north.tif")
    shutil.copy(sample, tmp_path / "south.tif")
    layers = [QgsRasterLayer(str(path), path.stem) for path in (made / "scenes" / "north.tif", tmp_path / "south.tif")]
    book = LabelBook.create(made / "labels.gpkg", "clouds", [BookClass("cloud", (0, 0, 0))], layers[0].crs())
    for layer in layers:
        project.addMapLayer(layer)
        book.add_scene(layer)
        book.paint("cloud", box(layer, 0, 0, 10))
    book.save()
    project.clear()
    return made


def test_labels_and_scenes_are_moved_together(folder, tmp_path):
    shutil.move(str(folder), str(tmp_path / "moved"))
    again = LabelBook.open(tmp_path / "moved" / "labels.gpkg")
    assert again.raster("north").source() == str(tmp_path / "moved" / "scenes" / "north.tif")
    assert {name: round(found["cloud"]) for name, found in again.pixel_counts().items()} == {"north": 100, "south": 100}


def test_a_scene_that_is_gone_is_told_when_the_rest_is_learnt(folder, tmp_path):
    (tmp_path / "south.tif").unlink()
    questions = Questions()
    questions.ask_about(LabelBook.open(folder / "labels.gpkg"))
    assert questions.left_out() == ["south"]
    assert len(questions.parameters()[Train.SCENES]) == 1
    questions.shut_down()
