"""Numbers as the user's locale writes them, and names out of models in the user's language."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsPalettedRasterRenderer
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel
from test_comparing import mask

from cloudreef_plugin.algorithms.segment import Segment
from cloudreef_plugin.engine.contract.sentences import Sentence
from cloudreef_plugin.layers.loading import apply_style, cover_sentence
from cloudreef_plugin.layers.statistics_table import area_text
from cloudreef_plugin.messages import Number, language, named, said
from cloudreef_plugin.model_folders import models
from cloudreef_plugin.options.model_details import ModelDetails
from cloudreef_plugin.widgets.wrapped_label import WrappedLabel

pytestmark = pytest.mark.usefixtures("qgis")


@pytest.fixture
def german(monkeypatch):
    """QGIS in German, with German numbers."""
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    monkeypatch.setattr(QgsApplication, "locale", lambda: "de")
    yield
    QLocale.setDefault(before)


def test_numbers_are_written_as_the_locale_has_them(german):
    assert f"{Number(1234.5):,.1f}" == "1.234,5"
    assert str(Number(0.832)) == "0,832"
    assert area_text(47_480_000.0) == "47,48 km²"
    assert cover_sentence("cloud", 56.284, 47_480_000.0) == "Wolke: 56,28 % der gültigen Pixel, 47,48 km²."


def test_numbers_of_the_engine_are_too(german):
    assert "0,5" in said(Sentence("Clear at {:g}.", 0.5))


def test_names_out_of_models_are_translated_also_within_sentences(german):
    assert named("near infrared") == "nahes Infrarot"
    assert "Rot, Grün" in said(Sentence("It has {}.", ["red", "green"]))
    assert named("what somebody called a class") == "what somebody called a class"
    assert named("cloud, my class, cloud shadow") == f"{named('cloud')}, my class, {named('cloud shadow')}"
    assert named("cloud") != "cloud" and named("cloud shadow") != "cloud shadow"


def test_what_is_told_of_a_model_is_too(german):
    entry = next(entry for entry in models() if entry.id == "clouds")
    details, algorithm = ModelDetails(entry), Segment().create()
    facts = details.facts.toPlainText()
    for told in (facts, algorithm.parameterDefinition("MODEL").help()):
        assert named(entry.description) in told and entry.description not in told
    assert "nahes Infrarot (falls vorhanden)" in facts


def test_the_language_that_qgis_was_started_with_comes_first(monkeypatch):
    monkeypatch.setattr(QgsApplication, "locale", lambda: "en")
    monkeypatch.setattr(QgsApplication, "translation", lambda self: "fr", raising=False)
    assert language() == "fr"


def test_long_names_wrap_and_are_read_and_copied_as_they_were_said(qgis):
    name = "/scenes/LC08_L1TP_192030_20200202_20200301_01_T1.tif"
    words = WrappedLabel(f"{name} was opened.")
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    assert words.text() == f"{name} was opened." and words.heightForWidth(120) > words.heightForWidth(900)
    words.setSelection(0, len(QLabel.text(words)))
    QTest.keyClick(words, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == words.selectedText() == f"{name} was opened."


def test_the_legend_of_several_classes_is_too_and_keeps_own_colours(german, project, tmp_path):
    names = ["clear", "cloud", "cloud shadow"]
    first, second = (mask(tmp_path / f"{name}.tif", [[0, 1, 2]], names=names) for name in "ab")
    apply_style(first, "mask", ())
    entries = first.renderer().classes()
    assert [item.label for item in entries] == [named(name) for name in names] != names
    entries[1].color = QColor("#ff00aa")
    first.setRenderer(QgsPalettedRasterRenderer(first.dataProvider(), 1, entries))
    project.addMapLayer(first)
    apply_style(second, "mask", ())
    assert second.renderer().classes()[1].color.name() == "#ff00aa"
