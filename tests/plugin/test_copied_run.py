"""A run as text: a shell, and Python, read from it what was written into it."""

from __future__ import annotations

import ast
import math
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from cloudreef_plugin.runs.copied_run import QgisProfile, command, find_program, python_code, quoted_for_windows

NASTY = [
    "plain.tif",
    "with space.tif",
    "it's.tif",
    'quote".tif',
    "$HOME `id` $(id).tif",
    "100 % & more; |<>^!.tif",
    "back\\slash\\",
    "C:\\data folder\\",
    'end\\" quote',
    "*.tif",
    "~/x.tif",
    "ümlaut – 雲.tif",
    "-dash",
    "tab\there",
    "",
]


@pytest.mark.parametrize("path", NASTY)
@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell")
def test_a_posix_shell_reads_the_words_as_they_are(path):
    text = command("segment", {"INPUT": path, "TTA": True, "BANDS": [3, 2], "THRESHOLD": 0.5}, program="echo_words")
    script = f'echo_words() {{ for word; do printf "%s\\0" "$word"; done; }}\n{text}\n'
    said = subprocess.run(["sh", "-c", script], capture_output=True, check=True).stdout.decode()
    assert said.split("\0")[:-1] == [
        "run",
        "cloudreef:segment",
        f"--INPUT={path}",
        "--TTA=true",
        "--BANDS=3",
        "--BANDS=2",
        "--THRESHOLD=0.5",
    ]


@pytest.mark.parametrize("path", NASTY)
def test_a_windows_shell_reads_the_words_as_they_are(path):
    """By the published rules of cmd.exe and of Microsoft's C runtime, as there is no Windows here."""
    line = command("segment", {"INPUT": path, "MASK": "C:\\my masks\\m.tif"}, windows=True)
    wanted = ["qgis_process", "run", "cloudreef:segment", f"--INPUT={path}", "--MASK=C:\\my masks\\m.tif"]
    assert split_as_windows(after_cmd(line)) == wanted


ROOT = Path("/home/me/my profiles")


@pytest.mark.parametrize(
    ("profile", "words"),
    [
        (QgisProfile(), ["p", "run"]),
        (QgisProfile(None, "default", True), ["p", "run"]),
        (QgisProfile(None, "work", True), ["p", "--profile", "work", "run"]),
        (QgisProfile(ROOT, "work", True), ["p", "--profile", "work", "--profiles-path", str(ROOT), "run"]),
        (QgisProfile(ROOT, "default", False), [f"QGIS_CUSTOM_CONFIG_PATH={ROOT}", "p", "run"]),
    ],
)
def test_the_command_finds_the_plugin_in_its_profile(profile, words):
    assert profile.reachable
    line = command("segment", {"INPUT": "a.tif"}, "p", profile=profile)
    assert shlex.split(line) == [*words, "cloudreef:segment", "--INPUT=a.tif"]


def test_a_windows_shell_is_told_the_folder_of_profiles_first():
    line = command("segment", {"INPUT": "a.tif"}, "p", True, QgisProfile(Path("C:/my profiles")))
    assert line.startswith('set "QGIS_CUSTOM_CONFIG_PATH=C:') and '"&& p run' in line


def test_a_profile_that_qgis_process_cannot_be_led_to_is_known():
    assert not QgisProfile(None, "work", False).reachable


def after_cmd(line):
    """What cmd.exe hands to a program: carets are taken away, special characters are only allowed in quotes."""
    told, quoted, at = "", False, 0
    while at < len(line):
        character = line[at]
        if not quoted and character == "^":
            at += 1
            told += line[at]
        elif not quoted and character in "&|<>":
            raise AssertionError("cmd.exe would begin another command here")
        elif character == "%":
            raise AssertionError("cmd.exe might put a variable here")
        else:
            quoted = quoted != (character == '"')
            told += character
        at += 1
    return told


def split_as_windows(line):
    """https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments"""
    words, word, quoted, begun, at = [], "", False, False, 0
    while at < len(line):
        slashes = len(line[at:]) - len(line[at:].lstrip("\\"))
        at += slashes
        if at < len(line) and line[at] == '"':
            word += "\\" * (slashes // 2)
            begun = True
            if slashes % 2:
                word += '"'
            else:
                quoted = not quoted
            at += 1
            continue
        word += "\\" * slashes
        begun = begun or slashes > 0
        if at < len(line):
            if line[at] in " \t" and not quoted:
                words, word, begun = ([*words, word] if begun else words), "", False
            else:
                word += line[at]
                begun = True
            at += 1
    return [*words, word] if begun else words


def test_simple_words_stay_as_they_are():
    assert quoted_for_windows("--INPUT=C:\\data\\scene.tif") == "--INPUT=C:\\data\\scene.tif"
    assert command("segment", {"INPUT": "/data/scene.tif"}) == (
        "qgis_process run cloudreef:segment --INPUT=/data/scene.tif"
    )


@pytest.mark.parametrize("path", NASTY)
def test_python_reads_the_parameters_as_they_are(path):
    parameters = {"INPUT": path, "BANDS": [3, 2, 1], "TTA": False, "THRESHOLD": 0.628, "EXTENT": "1,2,3,4 [EPSG:4326]"}
    tree = ast.parse(python_code("segment", parameters))
    call = tree.body[-1].value
    assert ast.literal_eval(call.args[0]) == "cloudreef:segment"
    assert ast.literal_eval(call.args[1]) == parameters


def test_python_has_a_word_for_what_is_no_number():
    code = python_code("segment", {"NODATA": float("nan")})
    said = []
    exec(code.replace("import processing\n", "").replace("processing.run", "run"), {"run": lambda *a: said.append(a)})
    assert math.isnan(said[0][1]["NODATA"])


def test_the_program_beside_the_script_of_debian_is_taken(tmp_path):
    assert find_program([tmp_path]) == "qgis_process"
    (tmp_path / "qgis_process").touch()
    assert find_program([tmp_path / "none", tmp_path]) == str(tmp_path / "qgis_process")
    (tmp_path / "qgis_process.bin").touch()
    assert find_program([tmp_path]) == str(tmp_path / "qgis_process.bin")


def test_on_windows_the_script_that_sets_the_environment_is_taken(tmp_path):
    for name in ("qgis_process-qgis-ltr.bat", "qgis_process.exe"):
        (tmp_path / name).touch()
    assert find_program([tmp_path], windows=True) == str(tmp_path / "qgis_process-qgis-ltr.bat")
