"""The engine is set up for training after asking, from the package index or a folder of wheels.

CLOUDREEF_TEST_TRAINING_WHEELS names a folder filled by ``python3 -m cloudreef_plugin.environment.wheels FOLDER
--profile training``; without it only the question is tested.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from qgis.PyQt.QtWidgets import QMessageBox
from waiting import wait

from cloudreef_plugin import settings
from cloudreef_plugin.engine_choice import environment, find_engine
from cloudreef_plugin.options.engine_setup import engine_setup
from cloudreef_plugin.teach.readiness import can_train, install_for_training

pytestmark = pytest.mark.usefixtures("qgis", "empty_profile")


@pytest.fixture
def asked(monkeypatch):
    """What was asked, and what is answered."""
    told = {"answer": QMessageBox.StandardButton.Yes, "questions": []}

    def question(parent, title, text, *more):
        told["questions"].append(text)
        return told["answer"]

    monkeypatch.setattr(QMessageBox, "question", question)
    return told


def test_the_download_is_told_before_and_no_means_no(asked):
    asked["answer"] = QMessageBox.StandardButton.No
    assert not can_train()
    assert install_for_training(None, pytest.fail, pytest.fail) is False
    assert "downloads about 830 MB and takes up to 3000 MB" in asked["questions"][0]
    assert not engine_setup().running and not settings.engine_root().exists()


def test_wheels_are_told_by_folder_and_size_and_what_they_lack_in_a_sentence(asked, wheels):
    settings.set_wheels_folder(str(wheels))
    size = sum(path.stat().st_size for path in wheels.glob("*.whl"))
    failed = []
    assert install_for_training(None, pytest.fail, failed.append)
    assert (
        f"Nothing is downloaded: it comes from the folder of wheels {wheels} ({size / 1e6:.0f} MB)"
        in (asked["questions"][0])
    )
    wait(lambda: not engine_setup().running, 600)
    assert len(failed) == 1 and "Traceback" not in failed[0]
    assert not can_train()


def test_the_profile_is_installed_from_wheels_and_can_train(asked):
    folder = os.environ.get("CLOUDREEF_TEST_TRAINING_WHEELS")
    if not folder or not any(Path(folder).glob("*.whl")):
        pytest.skip("CLOUDREEF_TEST_TRAINING_WHEELS names no folder of wheels")
    settings.set_wheels_folder(folder)
    ready = []
    assert install_for_training(None, lambda: ready.append(True), pytest.fail)
    wait(lambda: not engine_setup().running, 1800)
    assert ready == [True] and can_train()
    assert environment().installed_profile() == "training"
    subprocess.run([find_engine(), "-c", "import keras, onnx, tensorflow, rasterio"], check=True)
