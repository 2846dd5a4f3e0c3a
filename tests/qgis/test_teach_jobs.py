"""Labels become a job that the training package reads, by the names of classes and scenes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from label_books import counts
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from test_teach import box


class Warnings(QgsProcessingFeedback):
    """Keeps the warnings."""

    def __init__(self):
        super().__init__()
        self.told = []

    def pushWarning(self, sentence):
        self.told.append(sentence)


def job_of(book, tmp_path, feedback=None, **more):
    from cloudreef_plugin.algorithms.train import Train

    parameters = {
        Train.SCENES: [book.raster(one.name).id() for one in book.scenes],
        Train.LABELS: [one.id() for one in book.layers()],
        Train.CHECKED: book.layer("checked").id(),
        Train.START: "clouds-fast",
        Train.MINUTES: 1,
        Train.MODEL: str(tmp_path / "model"),
        **more,
    }
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return Train().create().job_of(parameters, context, tmp_path, feedback)


def test_labels_become_a_job_with_unsaved_edits_mended_and_in_the_scenes_crs(book, layer, tmp_path):
    book.paint("cloud", box(layer, 0, 0, 10))
    book.paint("clear", box(layer, 30, 30, 10))
    book.paint("checked", box(layer, 0, 0, 60))
    other = QgsVectorLayer("Polygon?crs=EPSG:4326&field=class:string", "other", "memory")
    there, here = QgsFeature(other.fields()), QgsFeature(other.fields())
    there["class"] = here["class"] = "clear"
    there.setGeometry(QgsGeometry.fromRect(QgsRectangle(100, 10, 101, 11)))  # elsewhere on Earth
    shape = box(layer, 45, 45, 10)
    to_degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    shape.transform(QgsCoordinateTransform(layer.crs(), to_degrees, QgsProject.instance().transformContext()))
    here.setGeometry(shape)
    other.dataProvider().addFeatures([there, here])
    QgsProject.instance().addMapLayer(other)
    job = job_of(book, tmp_path, LABELS=[*(one.id() for one in book.layers()), other.id()])
    scene = job.scenes[0]
    assert (scene.split, scene.name, job.model.endswith("clouds-fast")) == ("blocks", "scene", True)
    drawn = json.loads(Path(scene.labels.polygons).read_text(encoding="utf-8"))["features"]
    assert sorted(one["properties"]["class"] for one in drawn) == ["clear", "clear", "cloud"]
    xs = [x for one in drawn if one["geometry"]["type"] == "Polygon" for x, _ in one["geometry"]["coordinates"][0]]
    size = layer.rasterUnitsPerPixelX()
    assert min(xs) == pytest.approx(layer.extent().xMinimum() + 45 * size, abs=size / 10)
    checked = json.loads(Path(scene.labels.checked).read_text(encoding="utf-8"))["features"]
    assert len(checked) == 4
    assert scene.labels.target_values == ("cloud",)


def drawn_on(layer, *classes, kind="string"):
    """A layer with a polygon of each class."""
    made = QgsVectorLayer(f"Polygon?crs={layer.crs().authid()}&field=class:{kind}", "drawn", "memory")
    for place, name in enumerate(classes):
        feature = QgsFeature(made.fields())
        feature["class"] = name
        feature.setGeometry(box(layer, 20 * place, 0, 10))
        made.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(made)
    return made


@pytest.mark.parametrize(
    ("classes", "kind"), [(("Cloud", "CLEAR"), "string"), ((1, 0), "integer"), ((1.0, 0.0), "double")]
)
def test_a_class_is_known_by_its_name_in_any_case_and_by_its_number(book, layer, tmp_path, classes, kind):
    job = job_of(book, tmp_path, LABELS=[drawn_on(layer, *classes, kind=kind).id()])
    drawn = json.loads(Path(job.scenes[0].labels.polygons).read_text(encoding="utf-8"))["features"]
    assert [one["properties"]["class"] for one in drawn] == ["cloud", "clear"]


def test_names_that_are_no_class_of_the_model_are_told(book, layer, tmp_path):
    from cloudreef_plugin.engine.contract.errors import JobError

    told = r'No polygon is of the class "cloud"; the field "class" has: \(empty\), clouds'
    with pytest.raises(JobError, match=told):
        job_of(book, tmp_path, LABELS=[drawn_on(layer, "clouds", None, "clear").id()])
    feedback = Warnings()
    layers = [drawn_on(layer, "cloud", "clear"), drawn_on(layer, "Snow")]
    job_of(book, tmp_path, feedback, LABELS=[one.id() for one in layers])
    assert feedback.told == ['Polygons of these classes count as background: Snow. The model looks for "cloud".']


@pytest.fixture
def three(layer, tmp_path):
    """Labels of a new model of three classes, a layer for each."""
    from cloudreef_plugin.teach.label_book import BookClass, LabelBook

    classes = [BookClass(name, (place, 0, 0)) for place, name in enumerate(("other", "cloud", "shadow"))]
    made = LabelBook.create(tmp_path / "three.gpkg", "", classes, layer.crs())
    made.add_scene(layer)
    for place, one in enumerate(classes):
        made.paint(one.name, box(layer, 20 * place, 0, 10))
    return made


def test_a_layer_for_each_class_becomes_a_job_of_all_classes(three, layer, tmp_path):
    job = job_of(three, tmp_path, FRESH=True, CLASSES="other, cloud, shadow")
    assert (job.classes, job.fresh) == (("other", "cloud", "shadow"), True)
    (scene,) = job.scenes
    drawn = json.loads(Path(scene.labels.polygons).read_text(encoding="utf-8"))["features"]
    assert sorted(one["properties"]["class"] for one in drawn) == ["cloud", "other", "shadow"]
    assert (scene.labels.class_field, scene.labels.target_values) == ("class", ())


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ("cloud", "at least two classes"),
        ("other, cloud, cloud", "two classes are called cloud"),
        ("other, cloud, Cloud", "two classes are called cloud"),
    ],
)
def test_names_of_classes_that_cannot_be_are_told(three, tmp_path, names, words):
    from cloudreef_plugin.engine.contract.errors import JobError

    with pytest.raises(JobError, match=words):
        job_of(three, tmp_path, FRESH=True, CLASSES=names)


def test_polygons_of_a_result_are_taken_in_by_their_class(three, layer):
    result = QgsVectorLayer(f"Polygon?crs={layer.crs().authid()}&field=class_name:string", "polygons", "memory")
    features = []
    for place, name in ((0, "cloud"), (30, "shadow")):
        feature = QgsFeature(result.fields())
        feature["class_name"] = name
        feature.setGeometry(box(layer, place, 40, 10))
        features.append(feature)
    result.dataProvider().addFeatures(features)
    for name in ("other", "cloud", "shadow"):
        three.add_polygons(name, result, of_class=True)
    assert counts(three) == {"other": 100, "cloud": 200, "shadow": 200}


def test_the_user_names_several_classes_of_a_new_model_and_scores_of_each_are_shown(three, qgis, monkeypatch):
    from qgis.PyQt.QtWidgets import QInputDialog

    from cloudreef_plugin.teach.new_classes import new_classes
    from cloudreef_plugin.teach.outcome import Outcome
    from cloudreef_plugin.teach.questions import Questions

    answers, asked = ["Other", "checked, mud", "sand, mud,Sand"], []
    monkeypatch.setattr(QInputDialog, "getText", lambda *told: (asked.append(told[2]), (answers.pop(0), True))[1])
    found = new_classes(None)
    assert [sentence.split(". ")[0] for sentence in asked[1:]] == [
        f'A class cannot be called "{name}"' for name in ("Other", "checked")
    ]
    assert [one.name for one in found] == ["other", "sand", "mud"] and len({one.color for one in found}) == 3
    questions, outcome = Questions(), Outcome()
    questions.ask_about(three)
    assert questions.name_edit.text() == "Cloud, shadow"
    told = [{"class": "cloud", "before": 0.5, "after": 0.625}, {"class": "shadow", "before": None, "after": 0.25}]
    outcome.offer(None, {"scenes": [], "classes": told, "better": True}, three)
    assert outcome.scores.text().splitlines()[1:] == ["cloud: 0.50 before, 0.62 now", "shadow: – before, 0.25 now"]
    questions.shut_down()


def test_a_polygon_that_crosses_itself_is_mended(book, layer, tmp_path):
    corners = box(layer, 0, 0, 20).asPolygon()[0]
    crossed = QgsGeometry.fromPolygonXY([[corners[0], corners[2], corners[1], corners[3], corners[0]]])
    cloud = book.layer("cloud")
    cloud.startEditing()
    feature = QgsFeature(cloud.fields())
    feature["class"], feature["scene"] = "cloud", "scene"
    feature.setGeometry(crossed)
    cloud.addFeature(feature)
    written = Path(job_of(book, tmp_path).scenes[0].labels.polygons)
    drawn = json.loads(written.read_text(encoding="utf-8"))["features"]
    assert drawn and all(one["geometry"]["type"] in ("Polygon", "MultiPolygon") for one in drawn)


def test_nothing_labelled_is_told_in_a_sentence(book, tmp_path):
    from cloudreef_plugin.engine.contract.errors import JobError

    with pytest.raises(JobError, match="no scene for training"):
        job_of(book, tmp_path)


def test_a_scene_to_keep_apart_must_be_there(book, layer, tmp_path):
    from cloudreef_plugin.engine.contract.errors import JobError

    book.paint("cloud", box(layer, 0, 0, 10))
    with pytest.raises(JobError, match='no scene "elsewhere"'):
        job_of(book, tmp_path, VALIDATION="elsewhere")


def test_names_of_scenes_to_keep_apart_may_hold_commas(book, layer, sample, tmp_path, project):
    names = ["north, 2020", "south", "west, far, 2021"]
    for place, name in enumerate(names):
        other = QgsRasterLayer(str(shutil.copy(sample, tmp_path / f"{place}.tif")), name)
        project.addMapLayer(other)
        book.add_scene(other)
        book.paint("cloud", box(other, 0, 0, 10))
    book.begin("scene")
    book.paint("cloud", box(layer, 0, 0, 10))
    job = job_of(book, tmp_path, VALIDATION=",".join(names))
    assert [scene.split for scene in job.scenes] == ["train", "validation", "validation", "validation"]
