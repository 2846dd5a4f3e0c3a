"""The archive is what the plugin site takes, and what it holds is a whole plugin."""

from __future__ import annotations

import hashlib
import json
import re
import runpy
import sys
import zipfile
from pathlib import Path

import pytest

from cloudreef_plugin.environment.child_process import run_quietly
from cloudreef_plugin.paths import version

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
    script = runpy.run_path(str(CHECKOUT / ".ci" / "zip.py"))
    return packed(script["archive_name"]())


@pytest.fixture(scope="module")
def names(archive):
    with zipfile.ZipFile(archive) as opened:
        return opened.namelist()


def test_its_name_tells_the_version(archive):
    assert archive.name == f"cloudreef.{version()}.zip"


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
        "engine/requirements/training.txt",
        "engine/requirements/training-cuda.txt",
        "training/__main__.py",
        "training/recipes/clouds-fast.toml",
        "resources/help/algorithms.html",
        "resources/help/de/panel.html",
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


def test_the_same_files_give_the_same_bytes(archive, packed, monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Kathmandu")  # neither place nor hour of the build
    again = packed("again.zip")
    assert hashlib.sha256(archive.read_bytes()).digest() == hashlib.sha256(again.read_bytes()).digest()


def test_unpacked_it_finds_its_parts(archive, tmp_path):
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(tmp_path)
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from cloudreef import environment, model_folders, paths\n"
        "print(paths.version(), [entry.id for entry in model_folders.models()], paths.lock_file('compact').is_file())\n"
    )
    code, text = run_quietly([sys.executable, "-c", script, tmp_path], seconds=300)
    assert code == 0, text
    assert "'clouds'" in text
    assert text.endswith("True")


@pytest.mark.parametrize("language", ["", "de", "es", "fr"])
def test_unpacked_it_knows_the_commands_of_its_help(archive, tmp_path, language):
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(tmp_path)
    page = tmp_path / "cloudreef" / "resources" / "help" / language / "settings.html"
    modules = re.findall(r"<code>python3 -m (\S+) FOLDER</code>", page.read_text(encoding="utf-8"))
    assert len(modules) == 2  # from the folder that holds the plugin, and in a checkout
    for module, place in zip(modules, (tmp_path, CHECKOUT)):
        code, text = run_quietly([sys.executable, "-m", module, "--help"], seconds=300, cwd=place)
        assert code == 0 and "--profile" in text, text


def test_unpacked_it_trains_with_the_engine_beside_it(archive, tmp_path):
    pytest.importorskip("keras")
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(tmp_path)
    script = "import training, engine; print(engine.__file__)"
    code, text = run_quietly([sys.executable, "-c", script], seconds=300, cwd=tmp_path / "cloudreef")
    assert code == 0, text
    assert text.strip() == str(tmp_path / "cloudreef" / "engine" / "__init__.py")
    code, text = run_quietly([sys.executable, "-m", "training", "--help"], seconds=300, cwd=tmp_path / "cloudreef")
    assert code == 0, text
    assert "fit" in text


def test_the_plugin_site_finds_nothing(archive):
    pytest.importorskip("bandit")
    pytest.importorskip("detect_secrets")
    pytest.importorskip("flake8")
    code, text = run_quietly([sys.executable, CHECKOUT / ".ci" / "site_checks.py", archive], seconds=3000, cwd=CHECKOUT)
    assert (code, text.strip()) == (0, f"{archive.name}: 0 findings of the plugin site's checks")


@pytest.mark.parametrize(
    ("name", "content", "finding"),
    [
        ("bad.py", "import xml.etree.ElementTree\n", "B405"),
        ("run.sh", "#!/bin/sh\n", "a binary or a script"),
        (".hidden", "x", "hidden"),
        ("key.json", '{"key": "a87e580254a5b4a14878197a7bde9d1da0a0c8c50c0a3b77307dd2538111fb78"}', "Hex High Entropy"),
    ],
)
def test_what_the_plugin_site_would_find_fails_here(tmp_path, archive, name, content, finding):
    pytest.importorskip("bandit")
    pytest.importorskip("detect_secrets")
    pytest.importorskip("flake8")
    kept = ("cloudreef/__init__.py", "cloudreef/metadata.txt", "cloudreef/LICENSE", "cloudreef/resources/icon.svg")
    with zipfile.ZipFile(archive) as whole, zipfile.ZipFile(tmp_path / "bad.zip", "w") as bad:
        for info in (*map(whole.getinfo, kept), zipfile.ZipInfo(f"cloudreef/{name}")):
            info.external_attr = 0o100644 << 16
            bad.writestr(info, content if info.filename.endswith(name) else whole.read(info))
    code, text = run_quietly(
        [sys.executable, CHECKOUT / ".ci" / "site_checks.py", tmp_path / "bad.zip"], seconds=3000, cwd=CHECKOUT
    )
    assert code == 1 and finding in text


def test_checksums_are_marked_for_the_site_and_mean_the_same(archive):
    name = "resources/models/clouds/model.json"
    with zipfile.ZipFile(archive) as opened:
        packed = json.loads(opened.read(f"cloudreef/{name}"))
    plain = json.loads((CHECKOUT / name).read_bytes())
    files = packed["cloudreef"]["files"]
    assert all(file.pop("//") == "# pragma: allowlist secret" for file in files.values())
    assert files == plain["cloudreef"]["files"]
