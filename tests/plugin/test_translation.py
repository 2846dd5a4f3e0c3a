"""The plugin speaks German, Spanish and French, completely."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from cloudreef_plugin import translation

CHECKOUT = Path(__file__).parents[2]
FAILURES = {
    "BundleError",
    "CloudReefError",
    "EngineCancelled",
    "EngineCrashed",
    "EngineFailed",
    "EnvironmentFailed",
    "Failed",
    "OutputError",
    "RuntimeUnavailable",
    "SceneError",
}
TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE"><context><name>CloudReef</name>
<message><source>Segment</source><translation>Segmentieren</translation></message>
<message><source>Cancel &amp; go</source><translation>Abbrechen &amp; weg</translation></message>
<message><source>Area</source><comment>where</comment><translation>Gebiet</translation></message>
<message><source>Area</source><comment>how much</comment><translation>Fläche</translation></message>
<message><source>New</source><translation type="unfinished"></translation></message>
<message><source>Gone</source><translation type="vanished">Fort</translation></message>
</context></TS>
"""


def test_what_is_translated_is_read_and_nothing_else(tmp_path):
    path = tmp_path / "cloudreef_de.ts"
    path.write_text(TS, encoding="utf-8")
    assert translation.read(path) == {
        ("Segment", ""): "Segmentieren",
        ("Cancel & go", ""): "Abbrechen & weg",
        ("Area", "where"): "Gebiet",
        ("Area", "how much"): "Fläche",
    }


def test_a_country_takes_the_file_of_its_language(tmp_path):
    (tmp_path / "cloudreef_es.ts").write_text(TS, encoding="utf-8")
    assert translation.file_of("es_MX", tmp_path) == tmp_path / "cloudreef_es.ts"
    assert translation.file_of("en_US", tmp_path) is None
    assert translation.file_of("", tmp_path) is None


@pytest.mark.parametrize("locale", ["de", "es", "fr"])
def test_german_spanish_and_french_are_there(locale):
    assert translation.words(locale)["Layer", ""] not in ("", "Layer") or locale == "de"
    assert "&" in translation.words(locale)["&Segment", ""]


@pytest.mark.parametrize(
    ("locale", "area", "precision"),
    [
        ("de", ("Gebiet", "Fläche"), ("Rechengenauigkeit", "Präzision")),
        ("es", ("Zona", "Área"), ("Precisión de cálculo", "Precisión")),
        ("fr", ("Zone", "Surface"), ("Précision du calcul", "Précision")),
    ],
)
def test_one_english_word_of_two_meanings_is_two_words(locale, area, precision):
    words = translation.words(locale)
    assert (words["Area", "where to segment"], words["Area", "size on the ground"]) == area
    computed, scored = "of the numbers that are computed with", "score"
    assert (words["Precision", computed], words["Precision", scored]) == precision


def test_every_text_of_the_plugin_is_translated_with_its_placeholders():
    done = subprocess.run(
        [sys.executable, CHECKOUT / ".ci" / "translate.py", "--check"], capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]


# The command line and the functions for notebooks speak English.
ENGLISH = {"commandline", "notebooks", "own_models"}


def test_what_is_raised_or_told_is_a_sentence_that_can_be_translated():
    """Save what is wrong with a job file, which who writes one by hand meets, on the command line."""
    told = [
        f"{path.name}, line {call.lineno}"
        for path in sorted((CHECKOUT / "cloudreef_plugin").rglob("*.py"))
        if not ENGLISH & {path.parent.name, path.stem}
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and tells(call.func) and any(map(is_bare, call.args))
    ]
    assert not told, f"write Sentence(...) or tr(...) there: {told}"


def tells(function):
    if isinstance(function, ast.Name):
        return function.id in FAILURES
    is_told = isinstance(function, ast.Attribute) and function.attr in ("message", "warning")
    return is_told and "report" in ast.unparse(function.value).lower()


def is_bare(argument):
    return isinstance(argument, ast.JoinedStr) or (isinstance(argument, ast.Constant) and " " in str(argument.value))
