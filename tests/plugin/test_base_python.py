"""A Python for the engine is found on each system as QGIS lies there, and QGIS itself is never started."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cloudreef_plugin.environment.base_python import (
    BasePython,
    EnvironmentFailed,
    Host,
    candidates,
    find_base_python,
    is_python_name,
    probe,
)

RANGE = ((3, 9), (3, 14))


def host(
    root: Path, platform: str, executable: str, prefix: str, *, search: tuple[str, ...] = (), **environ: str
) -> Host:
    return Host(
        platform=platform,
        executable=root / executable,
        prefix=root / prefix,
        base_exec_prefix=root / prefix,
        version=(3, 12),
        environ={name: str(root / value) for name, value in environ.items()},
        search=tuple(root / folder for folder in search),
    )


def lay_out(root: Path, *files: str) -> None:
    for file in files:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).touch()


def answers(version=(3, 12), missing=()):
    return lambda path: BasePython(path, version, tuple(missing))


@pytest.mark.parametrize(
    ("platform", "executable", "prefix", "files", "expected"),
    [
        pytest.param(
            "linux", "usr/bin/python3", "usr", ["usr/bin/python3"], "usr/bin/python3", id="Debian: sys.executable"
        ),
        pytest.param(
            "linux", "usr/bin/qgis.bin", "usr", ["usr/bin/qgis.bin", "usr/bin/python3.12"], "usr/bin/python3.12",
            id="Linux, QGIS as sys.executable",
        ),
        pytest.param(
            "linux", "opt/conda/bin/python3.12", "opt/conda", ["opt/conda/bin/python3.12"], "opt/conda/bin/python3.12",
            id="Linux, conda",
        ),
        pytest.param(
            "win32", "OSGeo4W/bin/qgis-bin.exe", "OSGeo4W/apps/Python312",
            ["OSGeo4W/bin/qgis-bin.exe", "OSGeo4W/apps/Python312/python.exe"], "OSGeo4W/apps/Python312/python.exe",
            id="OSGeo4W",
        ),
        pytest.param(
            "win32", "Program Files/QGIS 3.22/bin/qgis-ltr-bin.exe", "elsewhere",
            ["Program Files/QGIS 3.22/bin/qgis-ltr-bin.exe", "Program Files/QGIS 3.22/apps/Python39/python.exe"],
            "Program Files/QGIS 3.22/apps/Python39/python.exe",
            id="Windows installer, prefix unknown",
        ),
        pytest.param(
            "win32", "envs/gis/Library/bin/qgis.exe", "envs/gis",
            ["envs/gis/Library/bin/qgis.exe", "envs/gis/python.exe"], "envs/gis/python.exe",
            id="Windows, conda",
        ),
        pytest.param(
            "darwin", "QGIS.app/Contents/MacOS/QGIS", "QGIS.app/Contents/MacOS",
            ["QGIS.app/Contents/MacOS/QGIS", "QGIS.app/Contents/MacOS/bin/python3"],
            "QGIS.app/Contents/MacOS/bin/python3",
            id="macOS, QGIS 3",
        ),
        pytest.param(
            "darwin", "QGIS.app/Contents/MacOS/qgis", "QGIS.app/Contents/Frameworks",
            ["QGIS.app/Contents/MacOS/qgis", "QGIS.app/Contents/MacOS/python3.12"],
            "QGIS.app/Contents/MacOS/python3.12",
            id="macOS, QGIS 4",
        ),
        pytest.param(
            "darwin", "QGIS.app/Contents/MacOS/qgis", "QGIS.app/Contents/Frameworks",
            ["QGIS.app/Contents/MacOS/qgis", "QGIS.app/Contents/Frameworks/bin/python3.12"],
            "QGIS.app/Contents/Frameworks/bin/python3.12",
            id="macOS, QGIS 4, in Frameworks",
        ),
    ],
)  # fmt: skip
def test_qgis_own_python_comes_first(tmp_path, platform, executable, prefix, files, expected):
    lay_out(tmp_path, *files)
    found = find_base_python(RANGE, host(tmp_path, platform, executable, prefix), answers())
    assert found.path == tmp_path / expected


@pytest.mark.parametrize(
    ("platform", "executable"),
    [
        ("win32", "OSGeo4W/bin/qgis-bin.exe"),
        ("win32", "QGIS/bin/qgis-ltr-bin.exe"),
        ("win32", "QGIS/bin/qgis_process.exe"),
        ("darwin", "QGIS.app/Contents/MacOS/QGIS"),
        ("darwin", "QGIS.app/Contents/MacOS/qgis_process"),
        ("linux", "usr/bin/qgis"),
    ],
)
def test_qgis_is_never_a_candidate(tmp_path, platform, executable):
    lay_out(tmp_path, executable)
    assert executable not in [
        path.relative_to(tmp_path).as_posix()
        for path in candidates(host(tmp_path, platform, executable, "none"))
        if tmp_path in path.parents
    ]


def test_a_file_that_is_no_python_is_not_started(tmp_path):
    qgis = tmp_path / "qgis-bin.exe"
    qgis.write_text("#!/bin/sh\ntouch started\n")
    qgis.chmod(0o755)
    with pytest.raises(EnvironmentFailed, match="not started"):
        probe(qgis)
    assert not (tmp_path / "started").exists()


@pytest.mark.parametrize("name", ["python", "python3", "python3.12", "python.exe", "Python.exe"])
def test_names_of_pythons(name):
    assert is_python_name(Path(name))


@pytest.mark.parametrize("name", ["QGIS", "qgis-bin.exe", "python3-qgis.bat", "pythonw.exe", "qgis_process", "ipython"])
def test_names_of_others(name):
    assert not is_python_name(Path(name))


def test_windows_falls_back_to_installed_pythons_newest_first(tmp_path):
    lay_out(
        tmp_path,
        "QGIS/bin/qgis-bin.exe",
        "Local/Programs/Python/Python39/python.exe",
        "Local/Programs/Python/Python312/python.exe",
        "Local/Programs/Python/Python313-32/python.exe",
        "Local/Python/pythoncore-3.9-64/python.exe",
        "Local/Python/pythoncore-3.14-64/python.exe",
        "Local/Python/bin/python.exe",
        "Files/Python313/python.exe",
    )
    where = host(tmp_path, "win32", "QGIS/bin/qgis-bin.exe", "QGIS/none", LOCALAPPDATA="Local", PROGRAMFILES="Files")
    assert [path.relative_to(tmp_path).as_posix() for path in candidates(where)] == [
        "Local/Programs/Python/Python312/python.exe",
        "Local/Programs/Python/Python39/python.exe",
        "Local/Programs/Python/Python313-32/python.exe",  # of 32 bits, for which there are no packages
        "Local/Python/pythoncore-3.14-64/python.exe",
        "Local/Python/pythoncore-3.9-64/python.exe",
        "Files/Python313/python.exe",
    ]


def test_the_stub_that_opens_the_microsoft_store_is_left_alone(tmp_path):
    lay_out(tmp_path, "Local/Microsoft/WindowsApps/python.exe", "Tools/python.exe")
    where = host(tmp_path, "win32", "qgis.exe", "none", search=("Local/Microsoft/WindowsApps", "Tools"))
    assert list(candidates(where)) == [tmp_path / "Tools" / "python.exe"]


def test_a_python_of_another_version_is_passed_over(tmp_path):
    lay_out(tmp_path, "QGIS/apps/Python38/python.exe", "Tools/python.exe")
    where = host(tmp_path, "win32", "QGIS/bin/qgis.exe", "QGIS/apps/Python38", search=("Tools",))
    versions = {"Python38": (3, 8), "Tools": (3, 11)}
    found = find_base_python(RANGE, where, lambda path: BasePython(path, versions[path.parent.name]))
    assert found.path == tmp_path / "Tools" / "python.exe"


def test_none_that_fits_names_what_was_found_and_what_is_needed(tmp_path):
    lay_out(tmp_path, "usr/bin/python3")
    where = host(tmp_path, "linux", "usr/bin/python3", "usr")
    with pytest.raises(EnvironmentFailed, match=r"from 3\.9 to 3\.13.*found: Python 3\.15") as caught:
        find_base_python(((3, 9), (3, 13)), where, answers((3, 15)))
    assert caught.value.hint


def test_debian_without_venv_names_the_package(tmp_path):
    lay_out(tmp_path, "usr/bin/python3")
    where = host(tmp_path, "linux", "usr/bin/python3", "usr")
    with pytest.raises(EnvironmentFailed, match=r"sudo apt install python3\.12-venv"):
        find_base_python(RANGE, where, answers((3, 12), ["ensurepip"]))


@pytest.mark.parametrize("lacking", ["ensurepip", "ssl"])
def test_an_incomplete_python_does_not_hide_a_complete_one(tmp_path, lacking):
    lay_out(tmp_path, "usr/bin/python3", "opt/python/bin/python3")
    where = host(tmp_path, "linux", "usr/bin/python3", "usr", search=("opt/python/bin",))
    found = find_base_python(
        RANGE, where, lambda path: BasePython(path, (3, 12), (lacking,) if "usr" in path.parts else ())
    )
    assert found.path == tmp_path / "opt/python/bin/python3"


def test_of_several_incomplete_pythons_the_likeliest_is_named(tmp_path):
    lay_out(tmp_path, "usr/bin/python3", "opt/python/bin/python3", "old/bin/python3")
    where = host(tmp_path, "linux", "usr/bin/python3", "usr", search=("opt/python/bin", "old/bin"))
    versions = {"usr": (3, 12), "opt": (3, 11), "old": (3, 8)}

    def ask(path):
        (version,) = [versions[part] for part in path.parts if part in versions]
        return BasePython(path, version, ("venv", "ensurepip"))

    with pytest.raises(EnvironmentFailed, match=r"sudo apt install python3\.12-venv"):
        find_base_python(RANGE, where, ask)


def test_this_python_answers():
    found = probe(Path(sys.executable))
    assert found is not None
    assert found.version == sys.version_info[:2]


def test_a_program_that_is_no_python_is_no_base(tmp_path):
    liar = tmp_path / "python3"
    liar.write_text("#!/bin/sh\necho Hello\n")
    liar.chmod(0o755)
    assert probe(liar) is None
