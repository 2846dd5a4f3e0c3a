"""The help's first lesson in a real window: polygons on one photograph, a new model, and another photograph.

CLOUDREEF_TEST_PICTURES names a folder that keeps the pictures, which are those of the help; the lesson then takes ten
minutes. The photographs are not part of the repository.
"""

from __future__ import annotations

import os

import pytest
from coast_photographs import place
from installed import install
from playing import chosen_folder, play, trainer

SECONDS = 3600


@pytest.fixture(scope="module")
def report(tmp_path_factory, coast_path):
    """What the scenario saw; it is played once."""
    python, folder = trainer(), chosen_folder("coast", tmp_path_factory)
    return play(
        "coast_script.py",
        folder,
        install(tmp_path_factory.mktemp("profiles")),
        SECONDS,
        CLOUDREEF_ENGINE_PYTHON=python,
        **place(coast_path, folder, 10 if os.environ.get("CLOUDREEF_TEST_PICTURES") else 0.5),
    )


def test_ten_polygons_of_each_class_are_drawn_with_the_mouse(report):
    assert report["polygons"] == {"other": 10, "intertidal": 10}


def test_a_photograph_gets_the_bands_of_a_model_of_photographs_and_a_name_of_its_own(report):
    assert report["like"] in ("coast", "intertidal")
    assert report["name"] == "Intertidal 2", "the shipped model has this name already"


def test_a_new_model_comes_out_and_is_used_beside_the_shipped_one_on_another_photograph(report):
    assert report["trouble"] == ""
    assert report["outcome"].startswith("The model is ready")
    assert report["used"] == "Intertidal 2" and report["threshold"] == 0.5
    assert len([name for name in report["tree"] if name.startswith("mask")]) == 2
