"""The archive is what the plugin site takes, and what it holds is a whole plugin."""

from __future__ import annotations

import hashlib
import runpy
import sys
import zipfile
from pathlib import Path

import pytest

from cloudreef_plugin.child_process import run_quietly

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def packed(tmp_path_factory):
    """A function that packs the checkout as it is; returns the archive's path."""
    folder = tmp_path_factory.mktemp("packed")
    script = runpy.run_path(str(CHECKOUT / ".ci" / "zip.py"))

    def pack(name: str) -> Path:
        script["pack"](folder / name)
        return folder / name

    return pack


@pytest.fixture(scope="module")
def archive(packed):
    return packed("cloudreef.zip")


@pytest.fixture(scope="module")
def names(archive):
    with zipfile.ZipFile(archive) as opened:
        return opened.namelist()


def test_it_is_small_enough(archive):
    assert archive.stat().st_size <= 25_000_000


def test_one_folder_holds_everything(names):
    assert {name.split("/")[0] for name in names} == {"cloudreef"}


@pytest.mark.parametrize(
    "name",
    [
        "__init__.py",
        "metadata.txt",
        "LICENSE",
        "engine/__main__.py",
        "engine/requirements/compact.txt",
        "engine/requirements/tensorflow.txt",
        "resources/help/algorithms.html",
        "resources/help/pictures/first_start.png",
        "resources/icon.svg",
        "resources/models/clouds/model.json",
        "resources/models/clouds/model.onnx",
        "resources/styles/mask.qml",
    ],
)
def test_what_a_user_needs_is_in_it(names, name):
    assert f"cloudreef/{name}" in names


def test_no_caches_no_binaries_no_tests(names):
    assert not [name for name in names if name.endswith((".pyc", ".so", ".dll", ".exe", ".part", ".aux.xml"))]
    assert not [name for name in names if "/." in name or "__pycache__" in name or "/tests/" in name]


def test_the_same_files_give_the_same_bytes(archive, packed):
    again = packed("again.zip")
    assert hashlib.sha256(archive.read_bytes()).digest() == hashlib.sha256(again.read_bytes()).digest()


def test_unpacked_it_finds_its_parts(archive, tmp_path):
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(tmp_path)
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from cloudreef import environment, engine_process, paths\n"
        "print(paths.version(), [entry.id for entry in paths.models()], paths.lock_file('compact').is_file())\n"
    )
    code, text = run_quietly([sys.executable, "-c", script, tmp_path], seconds=30)
    assert code == 0, text
    assert "'clouds'" in text
    assert text.endswith("True")
