"""A published model is fetched through QGIS's network at a click, tried and offered."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from pathlib import Path

import file_server
import hugging_face
import pytest
from asking import of_pixels
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QFileDialog, QInputDialog
from waiting import wait

from cloudreef_plugin import settings
from cloudreef_plugin.engine.contract.files.messages import fields
from cloudreef_plugin.engine.network.protobuf import METADATA
from cloudreef_plugin.installed_models import models
from cloudreef_plugin.options import import_choice as module
from cloudreef_plugin.options.get_model import GetModel, newer_list
from cloudreef_plugin.options.model_import import TriedModel
from cloudreef_plugin.options.models_page import ModelsPage
from cloudreef_plugin.options.onnx_questions import OnnxQuestions
from cloudreef_plugin.options.onnx_trial import OnnxTrial
from cloudreef_plugin.paths import resource
from cloudreef_plugin.published import download
from cloudreef_plugin.published.catalogue import FORMAT
from cloudreef_plugin.tasks.network import ask

pytestmark = pytest.mark.usefixtures("qgis")


@pytest.fixture
def server():
    with file_server.serving() as files:
        files.files["/made.onnx"] = resource("models", "intertidal", "model.onnx").read_bytes()
        yield files


@pytest.fixture
def dialog(monkeypatch, tmp_path, server):
    """The list in an empty profile, with two models at an address of this computer."""
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", staticmethod(lambda: str(tmp_path)))
    newer_list().parent.mkdir(parents=True)
    newer_list().write_text(json.dumps(listed(server)))
    window = GetModel()
    yield window
    wait(lambda: not window.importer.running)
    window.deleteLater()


def listed(server):
    data = server.files["/made.onnx"]
    about = {
        "id": "made", "name": "Made", "description": "Clouds.",
        "channels": [{"name": name, "common_name": name} for name in ("red", "green", "blue")],
        "classes": ["clear", "cloud"], "resolution_m": [10, 60],
    }  # fmt: skip
    entry = {
        "name": "Made",
        "purpose": "Clouds.",
        "publisher": "Us",
        "license": "CC0-1.0",
        "page": "https://example.org",
    }
    file = {"address": f"{server.address}/made.onnx", "sha256": hashlib.sha256(data).hexdigest()}
    asking = {**entry, "id": "asking", "file": {"address": file["address"]}}
    return {"format": FORMAT, "models": [{**entry, "id": "made", "file": file, "about": about}, asking]}


def test_qgis_fetches_a_file_in_pieces(server, tmp_path, monkeypatch):
    monkeypatch.setattr(download, "PIECE_BYTES", 100_000)
    data = server.files["/made.onnx"]
    path = download.download(f"{server.address}/made.onnx", tmp_path / "a.onnx", ask)
    assert path.read_bytes() == data
    assert server.asked[1] == "bytes=100000-199999"
    assert ask("http://example.org/", {}).status == 0


def test_what_breaks_off_on_the_way_through_qgis_is_no_whole_file(server, tmp_path):
    server.replies["/cut.onnx"] = lambda first: (200, {"Content-Length": "5000"}, b"x" * 1000)
    with pytest.raises(download.DownloadFailed, match="does not send the whole file"):
        download.download(f"{server.address}/cut.onnx", tmp_path / "a.onnx", ask)
    assert not (tmp_path / "a.onnx").exists()


def test_a_click_fetches_tries_and_offers_a_model(dialog):
    assert "Published by Us" in dialog.about.text()
    dialog.get_button.click()
    assert not dialog.get_button.isEnabled()
    wait(lambda: not dialog.importer.running)
    assert dialog.message.text() == "The model “Made” is available now."
    assert "made" in {entry.id for entry in models()}
    assert not dialog.get_button.isEnabled()
    assert "installed" in dialog.about.text()


def test_a_file_at_hand_needs_no_network(dialog, server, monkeypatch, tmp_path):
    file = tmp_path / "fetched.onnx"
    shutil.copyfile(resource("models", "intertidal", "model.onnx"), file)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    dialog.file_button.click()
    wait(lambda: not dialog.importer.running)
    assert "made" in {entry.id for entry in models()}
    assert server.asked == []


def test_a_changed_file_is_refused(dialog, server):
    server.files["/made.onnx"] = b"changed" * 100
    dialog.get_button.click()
    wait(lambda: not dialog.importer.running)
    assert "checksum differs" in dialog.message.text()
    assert "made" not in {entry.id for entry in models()}


def test_what_a_file_does_not_say_is_asked(dialog, monkeypatch):
    asked = []
    monkeypatch.setattr(module, "OnnxQuestions", lambda file, facts, taken, parent: asked.append(facts) or Declined())
    dialog.table.setCurrentItem(dialog.table.topLevelItem(1))
    dialog.get_button.click()
    wait(lambda: bool(asked) and not dialog.importer.running)
    assert asked[0]["layout"]["channels"] == 3


class Declined:
    def exec(self):
        return 0


@pytest.mark.parametrize("answer", ["declined", "accepted"])
def test_of_a_file_that_was_asked_about_nothing_stays_but_the_model(dialog, monkeypatch, tmp_path, answer):
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    asked = []

    def about(questions):
        asked.append(list_of_fetched())
        of_pixels(questions)
        return answer == "accepted"

    monkeypatch.setattr(OnnxQuestions, "exec", about)
    dialog.table.setCurrentItem(dialog.table.topLevelItem(1))
    dialog.get_button.click()
    wait(lambda: bool(asked) and not dialog.importer.running)
    assert len(asked[0]) == 1
    if answer == "accepted":
        wait(lambda: dialog.findChildren(OnnxTrial))
        dialog.findChildren(OnnxTrial)[0].accept()
        wait(lambda: "is available now" in dialog.message.text())
    assert not list_of_fetched()
    assert not [*(settings.models_folder() / ".downloads").iterdir()]
    assert not (settings.models_folder() / ".coming").exists()


def bare():
    """A network that says nothing of itself."""
    model = resource("models", "intertidal", "model.onnx").read_bytes()
    return b"".join(field.whole for field in fields(model) if field.number != METADATA)


def test_the_address_of_a_repository_fills_the_form(dialog, server, monkeypatch, tmp_path):
    monkeypatch.setenv("HF_ENDPOINT", server.address)
    labels = {"0": "sea", "1": "reef"}
    hugging_face.offered(server, hugging_face.described(bare(), id2label=labels))
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (f"{server.address}/{hugging_face.NAME}", True))
    asked = []

    def confirmed(questions):
        asked.append(questions.missing())
        of_pixels(questions)
        about = questions.answers()
        asked.append((about, questions.missing()))
        return True

    monkeypatch.setattr(OnnxQuestions, "exec", confirmed)
    dialog.address_button.click()
    wait(lambda: dialog.findChildren(OnnxTrial))
    unsized, (about, missing), *_ = asked
    assert unsized.startswith("State the pixel sizes that the network was made for")
    assert (missing, about.name, about.classes) == ("", "segformer-b0-roads", ("sea", "reef"))
    assert (about.factor, about.mean, about.std) == (1.0, (0.485, 0.456, 0.406), (0.229, 0.224, 0.225))
    assert (about.license, about.tile_px) == ("apache-2.0", 640)
    dialog.findChildren(OnnxTrial)[0].accept()
    wait(lambda: "is available now" in dialog.message.text())
    assert "segformer-b0-roads" in {entry.id for entry in models()}
    assert not [*(settings.models_folder() / ".downloads").iterdir()]


def test_a_folder_of_hugging_face_fills_the_form(dialog, monkeypatch, tmp_path):
    folder = tmp_path / "reefs"
    (folder / "onnx").mkdir(parents=True)
    hugging_face.written(folder, config={"id2label": {"0": "sea", "1": "reef"}})
    (folder / "onnx" / "model.onnx").write_bytes(bare())
    asked = []
    monkeypatch.setattr(OnnxQuestions, "exec", lambda questions: asked.append(questions.answers()))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    dialog.imports.folder()
    wait(lambda: asked and not dialog.importer.running)
    assert (asked[0].name, asked[0].classes, asked[0].license) == ("reefs", ("sea", "reef"), "apache-2.0")
    shutil.copyfile(folder / "onnx" / "model.onnx", folder / "a.onnx")
    shutil.copyfile(folder / "onnx" / "model.onnx", folder / "b.onnx")
    dialog.imports.folder()
    assert "has several ONNX files: a.onnx, b.onnx. Choose one" in dialog.message.text()


def list_of_fetched():
    """The file and its copies, where imports keep what is not added yet."""
    places = Path(tempfile.gettempdir()), *settings.models_folder().glob(".*")
    return {path for place in places for path in place.rglob("*.onnx")}


@pytest.mark.parametrize(
    ("hinder", "sentence"),
    [
        (lambda place: (place / "inside").mkdir(parents=True), "The folder {} exists already. Remove it"),
        (lambda place: place.symlink_to("nowhere"), "{} cannot be written (Not a directory). Close other QGIS"),
    ],
)
def test_a_model_that_cannot_be_kept_leaves_nothing_and_says_what_to_do(dialog, hinder, sentence):
    folder, place = settings.models_folder() / ".coming" / "abc", settings.models_folder() / "made"
    folder.mkdir(parents=True)
    (folder / "model.onnx").write_bytes(b"network")
    hinder(place)
    dialog.importer.keep(TriedModel("made", "Made", folder, place, place))
    assert dialog.message.text().startswith(sentence.format(place))
    assert not folder.parent.exists()


def test_what_a_killed_qgis_left_is_removed_when_the_window_opens(dialog):
    folders = [settings.models_folder() / name / "abc" for name in (".coming", ".downloads")]
    for folder in folders:
        folder.mkdir(parents=True)
        os.utime(folder, (0, 0))
    GetModel().deleteLater()
    assert not any(folder.exists() for folder in folders)


def test_an_address_must_be_safe_and_a_newer_list_is_shown(dialog, server, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("http://example.org/x.onnx", True))
    dialog.address_button.click()
    assert "https" in dialog.message.text()
    server.files["/list.json"] = json.dumps({**listed(server), "models": listed(server)["models"][:1]}).encode()
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (f"{server.address}/list.json", True))
    dialog.update_button.click()
    wait(lambda: not dialog.importer.running)
    assert dialog.table.topLevelItemCount() == 1


def test_a_model_is_exported_and_imported_without_a_question(dialog, monkeypatch, tmp_path):
    own = settings.models_folder() / "own"
    shutil.copytree(resource("models", "clouds-fast"), own)
    text = (own / "model.json").read_text(encoding="utf-8")
    (own / "model.json").write_text(text.replace('"id": "clouds-fast"', '"id": "own"'), encoding="utf-8")
    page, file = ModelsPage(), tmp_path / "out.onnx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file.with_suffix("")), ""))
    (row,) = (row for row in range(page.table.topLevelItemCount()) if place_of(page.table, row) == str(own))
    page.table.setCurrentItem(page.table.topLevelItem(row))
    page.export_button.click()
    assert not page.export_button.isEnabled()
    wait(lambda: not page.importer.running)
    assert str(file) in page.message.text() and file.is_file()
    page.importer.look_at(file)
    wait(lambda: "already" in page.message.text())
    shutil.rmtree(own)
    page.importer.look_at(file)
    wait(lambda: "is available now" in page.message.text())
    assert (own / "model.onnx").read_bytes() == resource("models", "clouds-fast", "model.onnx").read_bytes()
    page.deleteLater()


def test_a_model_that_cannot_be_read_is_listed_as_such(dialog):
    broken = settings.models_folder() / "broken"
    broken.mkdir(parents=True)
    (broken / "model.json").write_text('{"format": "cloudreef-model/2"}')
    page = ModelsPage()
    (row,) = (row for row in range(page.table.topLevelItemCount()) if place_of(page.table, row) == str(broken))
    item = page.table.topLevelItem(row)
    assert item.text(2) == "cannot be read" and "cloudreef-model/2" in item.toolTip(0)
    page.table.setCurrentItem(item)
    assert not page.export_button.isEnabled() and page.chosen() is None
    page.deleteLater()


def place_of(table, row):
    return table.topLevelItem(row).text(4)
