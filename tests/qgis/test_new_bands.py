"""A new model takes any bands of the scene: from the algorithm and the window of teaching to the panel and a mask."""

from __future__ import annotations

import gc
from pathlib import Path

import five_bands
import pytest
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt

from cloudreef_plugin.algorithms.train import Train
from cloudreef_plugin.dock.choices.bands import BandChoice
from cloudreef_plugin.engine.contract.errors import JobError
from cloudreef_plugin.installed_models import models
from cloudreef_plugin.teach.label_book import BookClass, LabelBook
from cloudreef_plugin.teach.questions import OF_SCENE, Questions

CLASSES = ("clear", "disc")


@pytest.fixture
def target(tmp_path):
    """Where the discs of the scene are."""
    return five_bands.scene(tmp_path / "scene.tif")


@pytest.fixture
def layer(target, tmp_path, project):
    """The scene of five bands, in the project."""
    scene = QgsRasterLayer(str(tmp_path / "scene.tif"), "scene")
    project.addMapLayer(scene)
    return scene


@pytest.fixture
def wanted(layer, target, project, tmp_path):
    """Parameters of a new model of that scene, without its bands."""
    return {
        "SCENES": [layer.id()],
        "LABELS": [five_bands.labels(target, project).id()],
        "START": "clouds-fast",
        "FRESH": True,
        "CLASSES": ",".join(CLASSES),
        "MINUTES": 0.5,
        "MODEL": str(tmp_path / "model"),
    }


def checked(parameters):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return Train().create().checkParameterValues(parameters, context)


def job_of(parameters, folder):
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return Train().create().job_of(parameters, context, folder)


def test_a_model_of_heights_is_taught_shown_in_the_panel_and_used(qgis, trainer, layer, wanted, tmp_path):
    import processing

    found = processing.run("cloudreef:train", {**wanted, "NEW_BANDS": "all"})
    assert found["BETTER"]
    (entry,) = [one for one in models([tmp_path]) if one.folder == tmp_path / "model"]
    assert entry.channels == ("red", "SWIR 1", "VV", "band 4 of 5", "elevation")

    other = five_bands.scene(tmp_path / "other.tif", seed=11)
    choice = BandChoice()
    choice.fill(QgsRasterLayer(str(tmp_path / "other.tif"), "other"), entry)
    assert list(choice.boxes) == list(entry.channels)
    shown = [box.currentText() for box in choice.boxes.values()]
    assert shown == [
        "1: red (automatic)",
        "2: SWIR 1 (automatic)",
        "3: VV (automatic)",
        "Automatic",
        "5: elevation (automatic)",
    ]
    assert choice.presets.isHidden() and choice.bands() is None and choice.notes.label.text() == ""

    mask = str(tmp_path / "mask.tif")
    processing.run(
        "cloudreef:segment", {"INPUT": str(tmp_path / "other.tif"), "MODEL": str(entry.folder), "MASK": mask}
    )
    discs = gdal.Open(mask).ReadAsArray() == 1
    assert (discs & other).sum() / (discs | other).sum() > 0.6


@pytest.mark.parametrize(
    ("value", "bands"),
    [("5", (5,)), ("5, 1;3", (5, 1, 3)), ([2, 5], (2, 5)), ("All", (1, 2, 3, 4, 5)), (None, ()), ("", ())],
)
def test_bands_are_numbers_or_all(wanted, tmp_path, value, bands):
    assert checked({**wanted, "NEW_BANDS": value}) == (True, "")
    assert job_of({**wanted, "NEW_BANDS": value}, tmp_path).new_bands == bands


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (
            {"NEW_BANDS": "red,5"},
            'The bands "red,5" of the new model cannot be read. Give band numbers of the scene',
        ),
        ({"NEW_BANDS": "0,1"}, 'The bands "0,1" of the new model cannot be read.'),
        ({"NEW_BANDS": "2,7"}, "Band 7 was chosen for the new model; scene has 5 bands."),
        ({"NEW_BANDS": "2,2"}, "Band 2 was chosen twice for the new model."),
        ({"NEW_BANDS": "5", "FRESH": False}, "Other bands need a new model"),
    ],
)
def test_what_cannot_be_is_told_before_anything_is_written(wanted, tmp_path, more, sentence):
    able, told = checked({**wanted, **more})
    assert not able and told.startswith(sentence)
    assert not (tmp_path / "labels-0.geojson").exists()


@pytest.mark.parametrize("algorithm", ["train", "exporttraining", "composite"])
def test_files_are_opened_without_a_trace(qgis, wanted, target, tmp_path, algorithm):
    """Beside what becomes a layer QGIS writes statistics."""
    folder = tmp_path / "alone"
    folder.mkdir()
    files = [str(folder / name) for name in ("scene.tif", "other.tif")]
    for file in files:
        five_bands.scene(file)
    of = {
        "train": {**wanted, "SCENES": files, "NEW_BANDS": "all"},
        "exporttraining": {"INPUT": files[0], "POLYGONS": wanted["LABELS"][0], "NEW_BANDS": "all"},
        "composite": {"RASTERS": files, "MASKS": files},
    }
    outputs = {"OUTPUT_FOLDER": str(tmp_path / "chips"), "OUTPUT": str(tmp_path / "composite.tif")}
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    registered = QgsApplication.processingRegistry().algorithmById(f"cloudreef:{algorithm}")
    assert registered.create().checkParameterValues({**of[algorithm], **outputs}, context) == (True, "")
    del context
    gc.collect()
    assert sorted(path.name for path in folder.iterdir()) == ["other.tif", "scene.tif"]


def test_the_usual_start_is_taken_where_none_is_given(wanted, tmp_path):
    parameters = {name: value for name, value in wanted.items() if name != "START"}
    assert checked(parameters) == (True, "")
    assert Path(job_of(parameters, tmp_path).model).name == "clouds"


def test_an_alpha_band_is_none_of_all(wanted, tmp_path, project):
    path = tmp_path / "photograph.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(path), 8, 8, 4, gdal.GDT_Byte, ["PHOTOMETRIC=RGB", "ALPHA=YES"])
    del raster
    photograph = QgsRasterLayer(str(path), "photograph")
    project.addMapLayer(photograph)
    parameters = {**wanted, "SCENES": [photograph.id(), *wanted["SCENES"]], "NEW_BANDS": "all"}
    with pytest.raises(JobError, match="Nothing is labelled on photograph, whose bands the new model would take"):
        job_of(parameters, tmp_path)
    from cloudreef_plugin.algorithms.frame.new_bands import new_bands_of_value

    assert new_bands_of_value("all", [photograph, photograph], "two files") == (1, 2, 3, 5, 6, 7)


def book_of(layer, folder):
    made = LabelBook.create(folder / "labels.gpkg", "", [BookClass(name, (9, 9, 9)) for name in CLASSES], layer.crs())
    made.add_scene(layer)
    return made


def test_the_dialog_offers_the_bands_of_the_labelled_scene(qgis, layer, tmp_path):
    questions = Questions()
    questions.ask_about(book_of(layer, tmp_path))
    box = questions.bands_box
    assert questions.like_box.currentData() == OF_SCENE and box.isEnabled()
    assert not questions.advanced.isCollapsed()
    assert [box.itemText(row) for row in range(box.count())] == [
        "1: red", "2: SWIR 1", "3: VV", "Band 4", "5: elevation"
    ]  # fmt: skip
    box.setItemCheckState(3, Qt.CheckState.Unchecked)
    asked = questions.parameters()
    assert (asked[Train.NEW_BANDS], asked[Train.FRESH]) == ("1,2,3,5", True)
    assert asked[Train.START] in [one.id for one in models()]
    for row in range(box.count()):
        box.setItemCheckState(row, Qt.CheckState.Unchecked)
    with pytest.raises(JobError, match="The new model has no bands"):
        questions.parameters()
    questions.like_box.setCurrentIndex(0)
    assert not box.isEnabled() and questions.parameters()[Train.NEW_BANDS] == ""
    questions.like_box.setCurrentIndex(questions.like_box.findData(OF_SCENE))
    questions.start_box.setCurrentIndex(1)
    assert not box.isEnabled() and questions.parameters()[Train.NEW_BANDS] == ""
    questions.shut_down()


def test_the_numbers_are_those_of_the_first_labelled_scene(qgis, layer, sample, tmp_path, project):
    other = QgsRasterLayer(str(sample), "other")
    project.addMapLayer(other)
    book = book_of(other, tmp_path)
    book.add_scene(layer)
    questions = Questions()
    questions.ask_about(book)
    assert questions.like_box.currentData() != OF_SCENE  # four bands with names: there are models for them
    from qgis.core import QgsGeometry

    book.begin("scene")
    book.paint("disc", QgsGeometry.fromRect(layer.extent()))
    questions.ask_about(book)
    assert questions.like_box.currentData() == OF_SCENE and questions.bands_box.count() == 5
    assert questions.parameters()[Train.SCENES] == [layer.id(), other.id()]
    questions.shut_down()


@pytest.mark.parametrize(
    ("names", "of_scene"),
    [(("VV", "VH"), True), (("", ""), True), (("VV", "VH", "ratio"), True), (("",) * 3, False), (("",) * 5, True)],
)
def test_a_scene_that_no_model_takes_gives_its_own_bands(qgis, tmp_path, project, names, of_scene):
    five_bands.scene(tmp_path / "scene.tif", names=names)
    scene = QgsRasterLayer(str(tmp_path / "scene.tif"), "scene")
    project.addMapLayer(scene)
    questions = Questions()
    questions.ask_about(book_of(scene, tmp_path))
    assert (questions.like_box.currentData() == OF_SCENE) == of_scene
    questions.shut_down()


def test_training_data_is_cut_for_a_new_model_of_the_scenes_bands(qgis, engine, layer, target, tmp_path):
    import processing

    five_bands.mask(tmp_path / "truth.tif", target)
    parameters = {"INPUT": layer.id(), "MASK": str(tmp_path / "truth.tif"), "OUTPUT_FOLDER": str(tmp_path / "chips")}
    found = processing.run("cloudreef:exporttraining", {**parameters, "NEW_BANDS": "5,3"})
    recipe = (tmp_path / "chips" / "recipe.toml").read_text(encoding="utf-8")
    assert '"elevation"' in recipe and '"VV"' in recipe and 'values = "numbers"' in recipe
    assert "--start" not in found["FIT_COMMAND"]
    with pytest.raises(QgsProcessingException, match="Bands were given twice"):
        processing.run("cloudreef:exporttraining", {**parameters, "NEW_BANDS": "5,3", "BANDS": "1,2,3,4"})
    (tmp_path / "product").mkdir()
    with pytest.raises(QgsProcessingException, match="QGIS cannot find out how many bands product has"):
        processing.run(
            "cloudreef:exporttraining", {**parameters, "INPUT": str(tmp_path / "product"), "NEW_BANDS": "all"}
        )
