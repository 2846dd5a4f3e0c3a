"""QGIS itself is killed in the midst of a run: its engine ends with it, and nothing that looks finished is left."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks for the engine in /proc"),
]


def engines_of(folder):
    """Lists the processes whose engine writes into a folder, by the locks that they hold there."""
    found = []
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                places = [os.readlink(f"/proc/{entry}/fd/{name}") for name in os.listdir(f"/proc/{entry}/fd")]
            except OSError:
                continue
            if any(place.startswith(str(folder)) for place in places):
                found.append(int(entry))
    return found


def wait_until(holds, process=None):
    """Looks again and again, each time after a program has run; a limit of pytest ends it where it never holds."""
    while not holds():
        assert process is None or process.poll() is None, process.communicate()[0]
        subprocess.run([sys.executable, "-c", ""], check=True)


def test_a_killed_qgis_takes_its_engine_along(profile, engine, sample, tmp_path):
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if not program:
        pytest.skip("qgis_process is not installed")
    out = tmp_path / "out"
    out.mkdir()
    environ = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(profile), "QT_QPA_PLATFORM": "offscreen"}
    command = [program, "run", "cloudreef:segment", f"--INPUT={sample}", f"--MASK={out / 'm.tif'}", "--TTA=1"]
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as qgis:
        wait_until(lambda: engines_of(out), qgis)
        qgis.kill()
    wait_until(lambda: not engines_of(out))
    assert [path.name for path in out.iterdir()] == []
