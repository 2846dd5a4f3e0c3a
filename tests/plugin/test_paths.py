"""Resources are found in a checkout and in an installed plugin; broken models are not listed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cloudreef_plugin import model_folders, paths


def test_in_a_checkout_resources_lie_beside_the_plugin(tmp_path):
    (tmp_path / "cloudreef_plugin").mkdir()
    (tmp_path / "resources").mkdir()
    assert paths.resources_folder(tmp_path / "cloudreef_plugin") == tmp_path / "resources"


def test_installed_they_lie_inside(tmp_path):
    (tmp_path / "cloudreef" / "resources").mkdir(parents=True)
    (tmp_path / "resources").mkdir()
    assert paths.resources_folder(tmp_path / "cloudreef") == tmp_path / "cloudreef" / "resources"


def shipped(name):
    return json.loads(paths.resource("models", name, "model.json").read_text(encoding="utf-8"))


def test_the_version_comes_from_the_metadata(tmp_path):
    (tmp_path / "metadata.txt").write_text("[general]\nname=CloudReef\nversion=1.2.3\nabout=100 % sure\n")
    assert paths.version(tmp_path) == "1.2.3"
    assert paths.version() != "unknown"


LONGEST_BELOW_SITE_PACKAGES = 163  # tensorflow-2.21.0-cp312-cp312-win_amd64.whl


def test_on_windows_the_longest_file_of_tensorflow_has_room_for_its_name():
    user = "C:\\Users\\" + "n" * 20
    profile = Path(user + "\\AppData\\Roaming\\QGIS\\QGIS3\\profiles\\default")
    root = paths.engine_root(profile, "win32", user + "\\AppData\\Local")
    before = len(f"{root}\\python-1\\Lib\\site-packages\\")
    assert before + LONGEST_BELOW_SITE_PACKAGES < 260
    assert paths.engine_root(Path(f"{profile}2"), "win32", user) != root  # each profile has its own
    assert paths.engine_root(profile, "linux", user) == profile / "cloudreef" / "engine"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://host/a.tif", True),
        ("s3://store/a.tif", True),
        ("/vsicurl/https://host/a.tif", True),
        ("WMS:https://host/ows", True),
        ("C://data//a.tif", False),
        ("C:/data/a.tif", False),
        (r"\\server\share\a.tif", False),
        ("//server/share/a.tif", False),
        ("/data/a.tif", False),
    ],
)
def test_a_drive_or_a_share_is_no_address(text, is_one):
    assert paths.is_address(text) == is_one


def test_the_cloud_model_is_listed():
    entry = next(entry for entry in model_folders.models() if entry.id == "clouds")
    assert len(entry.channels) == 6
    assert entry.optional == entry.channels[3:]
    assert (entry.folder / "model.json").is_file()


def test_a_users_model_is_listed_and_a_broken_one_is_not(tmp_path):
    for name, text in {
        "mine": json.dumps({**shipped("clouds"), "id": "mine"}),
        "lacking": json.dumps({name: value for name, value in shipped("clouds").items() if name != "cloudreef"}),
        "broken": "{",
        "foreign": "{}",
        "odd": "[]",
    }.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "model.json").write_text(text)
    listed = {entry.id for entry in model_folders.models([tmp_path])}
    assert "mine" in listed
    assert not listed & {"broken", "foreign", "odd", "lacking"}
    assert model_folders.model_entry(tmp_path / "mine" / "model.json").bundle.class_names == ("clear", "cloud")
