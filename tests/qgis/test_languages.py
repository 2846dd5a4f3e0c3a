"""The windows speak the language that QGIS is told to speak, wholly, and no text of theirs is cut in it."""

from __future__ import annotations

import shutil

import pytest
from installed import install
from playing import play

from cloudreef_plugin import translation

SECONDS = 1800


@pytest.fixture(scope="module", params=["de", "es", "fr", "en"])
def seen(request, tmp_path_factory, sample_path):
    """The language, and what was seen in it."""
    folder = tmp_path_factory.mktemp(f"in_{request.param}")
    shutil.copy(sample_path, folder / "scene.tif")
    profiles = install(tmp_path_factory.mktemp("profiles"))
    return request.param, play("languages_script.py", folder, profiles, SECONDS, request.param)


def in_words(language, text, meaning=""):
    """A text in a language, as the translation has it."""
    return translation.words(language).get((text, meaning), text)


def test_the_panel_speaks_it(seen):
    language, report = seen
    assert report["segment"] == in_words(language, "&Segment").replace("&", "")


def test_models_channels_and_classes_have_names_in_it(seen):
    language, report = seen
    name, about = report["model"]
    assert name == in_words(language, "Clouds (Landsat, Sentinel-2)", "name")
    assert in_words(language, "near infrared", "name") in about
    cloud = in_words(language, "cloud", "name")
    assert report["cover"].startswith(cloud[:1].upper() + cloud[1:])
    assert report["layers"][0] == f"{in_words(language, 'mask')} · clouds · scene"


def test_bands_keep_their_own_names(seen):
    _, report = seen
    assert [text.split()[:2] for text in report["bands"][:4]] == [
        ["3:", "Red"],
        ["2:", "Green"],
        ["1:", "Blue"],
        ["4:", "NIR"],
    ]


@pytest.mark.parametrize("where", ["at_300", "at_260", "after_run", "in_statistics", "in_history"])
def test_no_text_is_cut(seen, where):
    _, report = seen
    assert report[f"cut_{where}"] == []
