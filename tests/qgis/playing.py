"""Plays a scenario in a real QGIS window and returns what it saw."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent


def trainer() -> str:
    """Names the engine's Python, where it can train; the test is skipped where it cannot."""
    python = os.environ.get("CLOUDREEF_ENGINE_PYTHON")
    if not python or subprocess.run([python, "-c", "import keras, onnx"], capture_output=True, check=False).returncode:
        pytest.skip("CLOUDREEF_ENGINE_PYTHON names no Python that can train")
    return python


def chosen_folder(name: str, factory: pytest.TempPathFactory) -> Path:
    """Makes the folder of a scenario: in CLOUDREEF_TEST_PICTURES, which keeps its pictures, or a temporary one."""
    chosen = os.environ.get("CLOUDREEF_TEST_PICTURES")
    folder = Path(chosen) / name if chosen else factory.mktemp(name)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def play(script: str, folder: Path, profiles: Path, seconds: int, language: str = "", **variables: str | None) -> dict:
    """Runs a script of this folder in QGIS.

    Args:
        script: Its name.
        folder: Where it writes its report and pictures.
        profiles: A folder of QGIS profiles with the plugin.
        seconds: After which QGIS is ended.
        language: What QGIS is told to speak; empty for its own choice.
        **variables: Of its environment; None takes one away.

    The test is skipped without a display, and without an engine where the environment shall name one.
    """
    program = [shutil.which("qgis") or pytest.skip("QGIS has no window here")]
    if not os.environ.get("DISPLAY"):
        if not shutil.which("xvfb-run"):
            pytest.skip("there is neither a display nor Xvfb")
        program = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", *program]
    if not (os.environ.get("CLOUDREEF_ENGINE_PYTHON") or "CLOUDREEF_ENGINE_PYTHON" in variables):
        pytest.skip("CLOUDREEF_ENGINE_PYTHON names no engine")
    environ = {**os.environ, "CLOUDREEF_TEST_FOLDER": str(folder), "PYTHONPATH": str(HERE / "window")}
    for name, value in {"QT_QPA_PLATFORM": None, "QGIS_CUSTOM_CONFIG_PATH": None, **variables}.items():
        environ.pop(name, None)
        if value is not None:
            environ[name] = value
    spoken = ["--lang", language] if language else []
    arguments = ["--nologo", "--profiles-path", str(profiles), *spoken, "--code", str(HERE / script)]
    process = subprocess.Popen(
        [*program, *arguments],
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        said, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        said = process.communicate()[0] + "\nQGIS did not end in time"
    found = folder / "report.json"
    if not found.is_file():
        pytest.fail(f"QGIS ended without a report:\n{said}")
    report = json.loads(found.read_text(encoding="utf-8"))
    assert "error" not in report, report["error"] + said
    assert process.returncode == 0, f"QGIS ended with {process.returncode}:\n{said}"
    return report
