"""The page in QGIS's options: engine, models and defaults, by their buttons."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from asking import of_pixels
from qgis.core import QgsApplication
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox
from waiting import wait

from cloudreef_plugin import settings
from cloudreef_plugin.dock.choices.form import RunForm
from cloudreef_plugin.dock.request import Request
from cloudreef_plugin.engine_choice import find_engine
from cloudreef_plugin.installed_models import models
from cloudreef_plugin.options.diagnostics import diagnostics, redacted
from cloudreef_plugin.options.engine_setup import engine_setup
from cloudreef_plugin.options.onnx_questions import OnnxQuestions
from cloudreef_plugin.options.onnx_trial import OnnxTrial
from cloudreef_plugin.options.settings_page import SettingsFactory
from cloudreef_plugin.paths import resource

DESCRIBED = [json.loads(path.read_text(encoding="utf-8")) for path in resource("models").glob("*/model.json")]
SHIPPED = [told["id"] for told in sorted(DESCRIBED, key=lambda told: told["name"])]

pytestmark = pytest.mark.usefixtures("qgis")


@pytest.fixture
def profile_folder(monkeypatch, tmp_path):
    """An empty profile of its own; what is chosen in it is forgotten afterwards."""
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", staticmethod(lambda: str(tmp_path)))
    yield tmp_path
    settings.set_engine_python(None)
    settings.set_wheels_folder("")
    settings.set_defaults(settings.Defaults())


@pytest.fixture
def page(profile_folder):
    widget = SettingsFactory().createWidget()
    yield widget
    wait(lambda: not engine_setup().running and not widget.models.importer.running)
    widget.deleteLater()


@pytest.fixture
def answer_yes(monkeypatch):
    asked = []

    def question(parent, title, text, *more):
        asked.append(text)
        return QMessageBox.StandardButton.Yes

    monkeypatch.setattr(QMessageBox, "question", question)
    return asked


@pytest.fixture
def packed(tmp_path):
    """A model under another name, in a folder and in an archive."""
    folder = tmp_path / "given" / "other"
    shutil.copytree(resource("models", "clouds"), folder)
    description = folder / "model.json"
    text = description.read_text(encoding="utf-8")
    text = text.replace('"id": "clouds"', '"id": "other"').replace('"name": "Clouds (', '"name": "Other clouds (')
    description.write_text(text, encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        for file in folder.iterdir():
            archive.write(file, f"other/{file.name}")
    return folder


def test_the_engine_is_looked_at_described_and_reported(page, engine):
    page.engine.check_button.click()
    wait(lambda: page.engine.facts is not None)
    assert page.engine.state.text() == "The engine is ready."
    assert page.engine.labels["place"].text() == str(engine)
    assert "ONNX Runtime" in page.engine.labels["runtimes"].text()
    assert page.engine.labels["processor"].text()
    page.engine.copy_button.click()
    text = diagnostics(page.engine.facts)
    assert all(word in text for word in ("QGIS 3", "Qt", "Python", "Runtimes: ", "NVIDIA", "clouds"))
    assert str(Path.home()) + "/" not in text


def test_without_an_engine_it_says_so_and_offers_only_what_makes_sense(page, monkeypatch):
    monkeypatch.delenv("CLOUDREEF_ENGINE_PYTHON", raising=False)
    page.engine.check_button.click()
    wait(lambda: page.engine.facts is not None)
    assert page.engine.state.text() == "The engine is not set up yet."
    assert not page.engine.repair_button.isEnabled()
    assert not page.engine.remove_button.isEnabled()
    assert page.engine.install_group.install_button.isEnabled()


def test_install_check_repair_and_remove_from_a_folder_of_wheels(page, monkeypatch, wheels, answer_yes):
    monkeypatch.delenv("CLOUDREEF_ENGINE_PYTHON", raising=False)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    group = page.engine.install_group
    group.offline_box.setChecked(True)
    assert not group.install_button.isEnabled()
    group.wheels.setFilePath(str(wheels))
    group.install_button.click()
    wait(lambda: not engine_setup().running and page.engine.facts is not None)
    assert page.engine.said.text() == ""
    first = find_engine()
    assert int(page.engine.labels["size"].text().split()[0]) > 100
    assert page.engine.labels["kind"].text().startswith("Compact")
    page.engine.repair_button.click()
    wait(lambda: not engine_setup().running)
    assert find_engine() != first
    page.engine.remove_button.click()
    wait(lambda: not engine_setup().running)
    assert str(settings.engine_root()) in answer_yes[0]
    assert not settings.engine_root().exists()


def test_another_python_is_checked_before_it_is_taken(page, engine, monkeypatch, tmp_path):
    monkeypatch.delenv("CLOUDREEF_ENGINE_PYTHON", raising=False)
    page.engine.own_python.setFilePath(str(tmp_path / "python3"))
    page.engine.own_python.setEnabled(True)
    page.engine.use_button.click()
    wait(lambda: not engine_setup().running)
    assert page.engine.said.text() == f"There is no Python at {tmp_path / 'python3'}."
    assert settings.engine_python() is None
    page.engine.own_python.setFilePath(str(engine))
    page.engine.use_button.click()
    wait(lambda: not engine_setup().running)
    assert settings.engine_python() == engine
    page.engine.own_button.click()
    assert settings.engine_python() is None


@pytest.mark.parametrize(
    ("text", "home", "user", "said"),
    [
        ("/home/anna/x and /home/anna", "/home/anna", "anna", "~/x and ~"),
        ("/home/annabel/x", "/home/anna", "anna", "/home/annabel/x"),
        ("/media/anna/disk", "/home/anna", "anna", "/media/USER/disk"),
        (r"C:\Users\Anna/AppData", r"C:\Users\Anna", "Anna", "~/AppData"),
        ("C:/Users/Anna/AppData", r"C:\Users\Anna", "Anna", "~/AppData"),
    ],
)
def test_home_folders_are_left_out(text, home, user, said):
    assert redacted(text, home, user) == said


def test_a_folder_is_imported_offered_at_once_and_removed(page, engine, packed, monkeypatch, answer_yes):
    form = RunForm(QgsMapCanvas(), Request())
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *more: str(packed))
    page.models.folder_button.click()
    wait(lambda: not page.models.importer.running)
    assert page.models.message.text() == "The model “Other clouds (Landsat, Sentinel-2)” is available now."
    assert [entry.id for entry in models()] == [*SHIPPED, "other"]
    assert form.model_box.findData("other") >= 0
    page.models.table.setCurrentItem(page.models.table.topLevelItem(0))
    assert not page.models.remove_button.isEnabled()
    page.models.table.setCurrentItem(page.models.table.topLevelItem(len(SHIPPED)))
    page.models.remove_button.click()
    assert "Other clouds" in answer_yes[0]
    assert [entry.id for entry in models()] == SHIPPED
    assert form.model_box.findData("other") == -1


def test_without_an_engine_an_import_says_what_is_missing(page, packed, monkeypatch):
    monkeypatch.delenv("CLOUDREEF_ENGINE_PYTHON", raising=False)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *more: str(packed))
    page.models.folder_button.click()
    assert page.models.message.text().startswith("The engine is not set up yet.")
    assert page.models.folder_button.isEnabled()


def test_an_archive_is_imported_and_a_second_one_of_that_name_is_not(page, engine, packed, monkeypatch):
    archive = str(packed.parent.parent / "other.zip")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *more: (archive, ""))
    page.models.zip_button.click()
    wait(lambda: not page.models.importer.running)
    assert "other" in {entry.id for entry in models()}
    page.models.zip_button.click()
    wait(lambda: not page.models.importer.running)
    assert page.models.message.text().startswith("A model “other” exists already.")
    assert not (settings.models_folder() / ".coming").exists()


def test_an_onnx_file_is_read_asked_about_tried_and_imported(page, engine, monkeypatch, tmp_path):
    file = tmp_path / "my clouds.onnx"
    shutil.copy(resource("models", "intertidal", "model.onnx"), file)
    asked = []

    def answered(questions):
        asked.append(questions)
        questions.class_box.setEditText("haze")
        of_pixels(questions)
        return 1

    monkeypatch.setattr(OnnxQuestions, "exec", answered)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *more: (str(file), ""))
    page.models.onnx_button.click()
    shown = trial(page, asked)
    assert "my-clouds" not in {entry.id for entry in models()}, "nothing is kept before somebody looked at it"
    picture = shown.picture.pixmap()
    assert (picture.width(), picture.height()) == (2 * 384 + 8, 384)
    words = shown.words.text()
    assert "landsat8.tif" in words and re.search(r"haze: \d+\.\d % of the tile", words)
    shown.reject()
    wait(lambda: page.models.message.text() == "Nothing was imported.")
    assert not list(settings.models_folder().iterdir())
    asked.clear()
    page.models.onnx_button.click()
    trial(page, asked).accept()
    wait(lambda: page.models.message.text() == "The model “my clouds” is available now.")
    assert not (settings.models_folder() / ".coming").exists()
    entry = next(entry for entry in models() if entry.id == "my-clouds")
    assert entry.channels == ("red", "green", "blue")
    shipped = next(entry for entry in models() if entry.id == "intertidal")
    assert entry.threshold == pytest.approx(shipped.threshold)


def test_an_onnx_file_in_the_folder_of_a_model_needs_no_answers(page, monkeypatch, packed, engine):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *more: (str(packed / "model.onnx"), ""))
    page.models.onnx_button.click()
    wait(lambda: "is available now" in page.models.message.text())
    assert "other" in {entry.id for entry in models()}


def trial(page, asked):
    """The tile of a model that was tried, when it is shown; one that was answered is deleted later."""
    found = []

    def shown():
        found[:] = [one for one in page.findChildren(OnnxTrial) if one.isVisible()]
        return asked and not page.models.importer.running and found

    wait(shown)
    return found[0]


def test_what_the_form_needs_is_said_before_the_import(page):
    facts = {"layout": {"channels": 3, "outputs": 2, "channels_first": True, "tile_px": 512}, "suggestion": {}}
    questions = OnnxQuestions(Path("roads.onnx"), facts, ["roads"])
    assert "already" in questions.missing()
    questions.name.setText("New roads")
    assert "State the pixel sizes" in questions.missing(), "no size is guessed: warnings of other scenes depend on it"
    of_pixels(questions, 0.5, 0.2)
    assert "must not be larger" in questions.missing()
    of_pixels(questions, 0.2, 0.5)
    assert questions.answers().resolution_m == (0.2, 0.5)
    questions.mean.setText("1 2")
    assert "3 numbers" in questions.missing()
    questions.mean.setText("1000, 2, 3")
    assert "mean of 1000 is not possible for reflectance" in questions.missing()
    questions.values_box.setCurrentIndex(questions.values_box.count() - 1)
    questions.band_boxes[0].setEditText("elevation")
    questions.band_boxes[1].setEditText("near infrared")
    assert questions.missing() == ""
    answers = questions.answers()
    assert (answers.mean, answers.measures, answers.factor) == ((1000, 2, 3), "numbers", 1)
    assert [channel.common_name for channel in answers.channels] == ["elevation", "nir", "blue"]
    assert questions.answers().id == "new-roads"


def test_several_classes_are_asked_for_by_name(page):
    facts = {
        "layout": {"channels": 4, "outputs": 3, "channels_first": True, "tile_px": 256},
        "outputs": [
            {"name": "edges", "channels": 1, "type": "tensor(float)"},
            {"name": "classes", "channels": 3, "type": "tensor(float)"},
            {"name": "numbers", "channels": 1, "type": "tensor(int64)"},
        ],
        "suggestion": {
            "classes": ["clear", "cloud", "shadow"], "values": [0, 3, 4], "bands": ["blue", "green", "red", "vv"],
        },
    }  # fmt: skip
    questions = OnnxQuestions(Path("new.onnx"), facts, [])
    of_pixels(questions)
    assert [channel.name for channel in questions.answers().channels] == ["blue", "green", "red", "vv"]
    tells = questions.tells
    assert (questions.answers().kind, questions.answers().output) == ("target", "edges")
    tells.output_box.setCurrentIndex(1)
    said = questions.answers()
    assert (said.kind, said.output, said.classes, said.values) == (
        "classes", "classes", ("clear", "cloud", "shadow"), (0, 3, 4),
    )  # fmt: skip
    assert questions.missing() == "" and not questions.threshold.isEnabled() and not questions.class_box.isEnabled()
    tells.names.setText("clear, cloud")
    assert "2 names for 3 channels" in questions.missing()
    tells.kind_box.setCurrentIndex(tells.kind_box.findData("labels"))
    assert questions.missing() == "" and questions.threshold.isEnabled()
    tells.names.setText(", ".join(map(str, range(300))))
    assert "300 classes are too many" in questions.missing()
    tells.output_box.setCurrentIndex(2)
    assert questions.answers().kind == "argmax"


@pytest.mark.parametrize(
    ("classes", "target", "channel"),
    [(["cloud", "background"], "cloud", 0), (["background", "cloud"], "cloud", 1), (["a", "b"], "b", 1)],
)
def test_of_two_classes_the_target_is_not_the_background(page, classes, target, channel):
    facts = {
        "layout": {"channels": 3, "outputs": 2, "channels_first": True, "tile_px": 256},
        "outputs": [{"name": "logits", "channels": 2, "type": "tensor(float)"}],
        "suggestion": {"classes": classes},
    }
    about = OnnxQuestions(Path("new.onnx"), facts, []).answers()
    assert (about.classes[1], about.output_channel) == (target, channel)
    assert set(about.classes) == set(classes)


def test_names_of_classes_with_commas_stay_one_name_each(page):
    """As ADE20k's: "door, double door" is the name of one class."""
    facts = {
        "layout": {"channels": 3, "outputs": 3, "channels_first": True, "tile_px": 256},
        "outputs": [{"name": "logits", "channels": 3, "type": "tensor(float)"}],
        "suggestion": {"classes": ["wall", "door, double door", "bed "]},
    }
    questions = OnnxQuestions(Path("new.onnx"), facts, [])
    of_pixels(questions)
    assert questions.missing() == ""
    assert questions.answers().classes == ("wall", "door / double door", "bed")


def test_a_broken_model_is_refused_and_leaves_nothing(page, engine, packed, monkeypatch):
    with open(packed / "model.onnx", "ab") as file:
        file.write(b"more")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *more: str(packed))
    page.models.folder_button.click()
    wait(lambda: not page.models.importer.running)
    assert "changed or truncated" in page.models.message.text()
    assert [entry.id for entry in models()] == SHIPPED
    assert not list(settings.models_folder().iterdir())


def test_defaults_are_kept_by_ok_only(page):
    page.defaults.memory_box.setValue(1500)
    page.defaults.result_boxes["polygons"].setChecked(True)
    page.defaults.runtime_box.setCurrentIndex(page.defaults.runtime_box.findData("openvino"))
    assert settings.defaults() == settings.Defaults()
    page.apply()
    assert settings.defaults() == settings.Defaults(memory_mb=1500, polygons=True, runtime="openvino")
