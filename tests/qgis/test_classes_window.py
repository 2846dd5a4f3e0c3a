"""Networks of several classes walk from import to polygons, statistics and scores in a real QGIS window.

One ships with the plugin, one is made by hand, and one is ukis-csmask's where CLOUDREEF_TEST_UKIS names its package,
fetched by ``pip download --no-deps ukis-csmask==1.0.0``, or the file model_4b_l1c.onnx in it; else a small one of the
same form.
CLOUDREEF_TEST_PICTURES names a folder that keeps the pictures.
"""

from __future__ import annotations

import os
import shutil

import pytest
from class_networks import make_networks
from installed import install
from playing import chosen_folder, play

SECONDS = 900
UKIS, MADE, SHIPPED = "ukis-csmask-4-bands-l1c", "hand-made", "clouds-shadows"


@pytest.fixture(scope="module")
def report(tmp_path_factory, sample_path):
    """What the scenario saw; it is played once."""
    python = os.environ.get("CLOUDREEF_ENGINE_PYTHON")
    if not python:
        pytest.skip("CLOUDREEF_ENGINE_PYTHON names no engine")
    folder = chosen_folder("classes", tmp_path_factory)
    shutil.copy(sample_path, folder / "scene.tif")
    make_networks(python, folder)
    return play("classes_script.py", folder, install(tmp_path_factory.mktemp("profiles")), SECONDS)


def test_a_published_network_and_one_by_hand_are_imported(report):
    assert "is available now" in report["imported_published"]
    assert "is available now" in report["imported_by_hand"]
    assert report["too_few_names"] == "There are 2 names for 3 channels."
    assert report["missing"] == "" and report["tile"]
    assert report["tried"] == ["water", "sand", "grass"]


@pytest.mark.parametrize(
    ("model", "names"),
    [
        (UKIS, ["background", "cloud", "cloud shadow"]),
        (MADE, ["water", "sand", "grass"]),
        (SHIPPED, ["clear", "cloud", "cloud shadow"]),
    ],
)
def test_each_is_run_to_legend_statistics_polygons_and_scores(report, model, names):
    found = report[model]
    assert found["legend"][:3] == names
    assert [name for name, _ in found["statistics"]] == names
    assert sum(percent for _, percent in found["statistics"]) == pytest.approx(100, abs=0.1)
    looked_for = {name for name, percent in found["statistics"] if percent > 0} - {"background", "clear"}
    assert set(found["polygons"]) == looked_for and found["polygonized"]
    assert found["against_itself"] == 1


@pytest.mark.parametrize("model", [UKIS, MADE, SHIPPED])
def test_a_class_that_is_switched_off_is_gone_from_the_map_at_once_and_from_the_mask(report, model):
    found = report[model]
    assert found["switched"] == [False, True]
    assert found["said"][:1].isalpha() and " % of the valid pixels" in found["said"]
    assert found["against_the_switched"] < 1
