"""The first-time user's path in a real window: install, open a scene, preview, segment, other threshold, polygons,
training data, unload.

CLOUDREEF_TEST_PICTURES names a folder that keeps the pictures of the steps.
"""

from __future__ import annotations

import shutil

import pytest
from installed import install
from playing import chosen_folder, play

SECONDS = 1800


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Where the scene, the results, the report and the pictures lie."""
    return chosen_folder("walk", tmp_path_factory)


@pytest.fixture(scope="module")
def scene(folder, sample_path, landsat_path):
    """A real Landsat product folder where it is at hand, else the sample."""
    source = landsat_path if landsat_path.is_dir() else sample_path
    target = folder / source.name
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy(source, target)
    return target


@pytest.fixture(scope="module")
def report(folder, scene, wheels, tmp_path_factory):
    """What the walk saw; it is played once."""
    profiles = install(tmp_path_factory.mktemp("profiles"))
    return play(
        "walk_script.py",
        folder,
        profiles,
        SECONDS,
        CLOUDREEF_ENGINE_PYTHON=None,
        CLOUDREEF_WALK_SCENE=str(scene),
        CLOUDREEF_TEST_WHEELS=str(wheels.resolve()),
        PIP_NO_INDEX="1",
    )


def test_the_welcome_says_what_it_does_and_what_it_costs(report):
    shown, about, offer = report["welcome"]
    assert shown
    assert about.count("<li>") == 3
    assert "MB" in offer
    assert report["able_without_engine"] is False


def test_the_engine_is_installed_without_a_network_and_without_a_restart(report):
    assert report["installed"] == "The engine is ready."
    assert report["ready_without_restart"]


def test_the_scene_is_opened_with_its_bands(report, scene):
    name, bands = report["scene"]
    assert name == scene.stem
    assert bands >= 4
    assert all("automatic" in text for text in report["bands"].values()), report["bands"]


def test_the_preview_and_the_run_tell_the_cover(report):
    assert "%" in report["preview"]
    assert report["preview_after_the_run"] is False
    assert "% of the valid pixels" in report["cover"]
    assert [name.partition(" · ")[0] for name, _ in report["tree"]][:2] == ["mask", "probability"]


def test_another_threshold_is_written(report):
    assert report["written"] == report["cover_at_other_threshold"] != report["cover"]


def test_polygons_and_training_data_come_out(report):
    assert report["polygons"]
    assert report["chips"] > 0


def test_nothing_is_left_when_the_plugin_is_unloaded(report):
    assert set(report["left"].values()) == {0}
