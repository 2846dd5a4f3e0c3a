"""The archive, unpacked into a fresh profile as QGIS's plugin manager does, gets an engine and runs by qgis_process."""

from __future__ import annotations

import os
import runpy
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsRasterLayer
from qgis.PyQt.QtCore import QSettings

CHECKOUT = Path(__file__).resolve().parents[2]
GENERATION = f"QGIS{Qgis.QGIS_VERSION_INT // 10000}"


@pytest.fixture
def installed(tmp_path):
    """A configuration folder whose default profile has the packed plugin, enabled."""
    packing = runpy.run_path(str(CHECKOUT / ".ci" / "zip.py"))
    archive = tmp_path / packing["archive_name"]()
    packing["pack"](archive)
    profile = tmp_path / "configuration ünd mehr" / "profiles" / "default"
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(profile / "python" / "plugins")
    settings = QSettings(str(profile / "QGIS" / f"{GENERATION}.ini"), QSettings.IniFormat)
    settings.setValue("PythonPlugins/cloudreef", True)
    settings.sync()
    return profile.parent.parent


@pytest.fixture
def qgis_process(installed, tmp_path):
    """Runs qgis_process in that profile, away from the checkout."""
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        pytest.skip("qgis_process is not installed")

    def run(*arguments, **variables):
        environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        # QGIS takes its standard library from the first python3 on PATH.
        environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), environ["PATH"]])
        environ.update(QGIS_CUSTOM_CONFIG_PATH=str(installed), QT_QPA_PLATFORM="offscreen", **variables)
        return subprocess.run(
            [program, *arguments], env=environ, cwd=tmp_path, capture_output=True, text=True, timeout=600, check=False
        )

    return run


def test_the_installed_plugin_segments_with_an_engine_from_wheels(qgis_process, installed, wheels, sample, tmp_path):
    profile = installed / "profiles" / "default"
    arguments = ["install", profile / "cloudreef" / "engine", "--wheels", wheels.absolute()]
    made = subprocess.run(
        [sys.executable, "-m", "cloudreef.environment.installer", *map(str, arguments)],
        cwd=profile / "python" / "plugins",
        env={**os.environ, "PIP_NO_INDEX": "1"},
        capture_output=True,
        text=True,
        timeout=1200,
        check=False,
    )
    assert made.returncode == 0, made.stdout + made.stderr
    mask = tmp_path / "mask.tif"
    done = qgis_process("run", "cloudreef:segment", "--", f"INPUT={sample}", f"MASK={mask}", CLOUDREEF_ENGINE_PYTHON="")
    assert done.returncode == 0, done.stdout + done.stderr
    assert not [name for name in os.listdir(tmp_path) if ".part" in name]
    scene, found = QgsRasterLayer(str(sample)), QgsRasterLayer(str(mask))
    assert found.isValid()
    assert (found.width(), found.height()) == (scene.width(), scene.height())
    assert found.crs() == scene.crs()
    assert found.extent() == scene.extent()


def test_without_an_engine_it_says_what_to_do(qgis_process, sample, tmp_path):
    mask = tmp_path / "mask.tif"
    done = qgis_process("run", "cloudreef:segment", "--", f"INPUT={sample}", f"MASK={mask}", CLOUDREEF_ENGINE_PYTHON="")
    assert done.returncode != 0
    assert "The engine is not set up yet." in done.stdout + done.stderr
    assert not mask.exists()
