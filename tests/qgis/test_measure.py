"""Nothing is cut: every window of the plugin, in four languages, in a dark theme, on a small screen at 150 percent."""

from __future__ import annotations

import shutil

import pytest
from installed import install
from playing import play

SECONDS = 400
# A screen of 1280 x 800 on which everything is drawn half as large again.
SIZE, SCALE = "853x533", "1.5"


@pytest.fixture(scope="module", params=["en", "de", "es", "fr"])
def report(request, tmp_path_factory, sample_path):
    """What was measured in a language; it is played once for each."""
    folder = tmp_path_factory.mktemp(f"measured_{request.param}")
    shutil.copy(sample_path, folder / "scene.tif")
    profiles = install(tmp_path_factory.mktemp("profiles"))
    settings = next(profiles.rglob("QGIS3.ini"))
    settings.write_text(f"{settings.read_text()}\n[UI]\nUITheme=Night Mapping\n", encoding="utf-8")
    variables = {"QT_SCALE_FACTOR": SCALE, "CLOUDREEF_TEST_SIZE": SIZE}
    return play("measure_script.py", folder, profiles, SECONDS, request.param, **variables)


def test_it_is_the_dark_theme_at_150_percent(report):
    assert report["theme"] == "Night Mapping"
    assert report["ratio"] == 1.5


def test_every_window_was_measured(report):
    names = set(report["measured"])
    assert {"panel_after", "statistics", "history", "compare", "paint", "many_scenes", "options_engine"} <= names
    assert sum(name.startswith("algorithm_") for name in names) >= 11
    assert sum(name.startswith("teach_") for name in names) == 2


def test_no_text_is_cut(report):
    assert {name: texts for name, (texts, _, _) in report["measured"].items() if texts} == {}


def test_every_window_fits_onto_the_screen(report):
    assert {name: size for name, (_, fits, size) in report["measured"].items() if not fits} == {}


def test_the_buttons_of_the_panel_stay_in_sight(report):
    assert report["buttons_in_sight"] == [True, True, True]
