"""Installing the engine from the panel: offered, started by a click, stopped by a click."""

from __future__ import annotations

import time

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from cloudreef_plugin import settings
from cloudreef_plugin.engine_notice import EngineNotice

pytestmark = pytest.mark.usefixtures("qgis")


@pytest.fixture
def notice(monkeypatch, tmp_path):
    """The notice in a profile without an engine; nothing can be downloaded."""
    monkeypatch.delenv("CLOUDREEF_ENGINE_PYTHON", raising=False)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", staticmethod(lambda: str(tmp_path)))
    widget = EngineNotice()
    yield widget
    if widget.task:
        widget.task.cancel()
        wait(lambda: widget.task is None)
    widget.deleteLater()


def wait(condition, seconds=60):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        QCoreApplication.processEvents()
        time.sleep(0.01)


def test_it_says_what_is_installed_where_and_installs_nothing_by_itself(notice, tmp_path):
    assert notice.refresh() is False
    assert "MB" in notice.text.text()
    assert str(settings.engine_root()) in notice.text.text()
    assert not notice.isHidden()
    assert not list(tmp_path.iterdir())


def test_it_hides_when_there_is_an_engine(engine, notice, monkeypatch):
    monkeypatch.setenv("CLOUDREEF_ENGINE_PYTHON", str(engine))
    heard = []
    notice.changed.connect(heard.append)
    assert notice.refresh() is True
    assert notice.isHidden()
    assert heard == [True]


def test_a_failed_install_is_told_in_a_sentence_and_can_be_tried_again(notice):
    notice.refresh()
    offer = notice.text.text()
    notice.install_button.click()
    assert not notice.cancel_button.isHidden()
    wait(lambda: notice.task is None)
    assert "Traceback" not in notice.text.text()
    reason, offered_again = notice.text.text().split("\n\n", 1)
    assert reason.endswith(".")
    assert reason not in offer
    assert offered_again in offer
    assert not notice.install_button.isHidden()
    assert settings.engine_root().exists() is False or not list(settings.engine_root().glob("python-*"))


def test_cancel_stops_the_install_and_leaves_no_environment(notice):
    notice.refresh()
    notice.install_button.click()
    wait(lambda: notice.bar.value() > 0 or list(settings.engine_root().glob("python-*")))
    started = time.monotonic()
    notice.cancel_button.click()
    wait(lambda: notice.task is None)
    assert time.monotonic() - started < 5
    assert not list(settings.engine_root().glob("python-*"))
    assert not notice.install_button.isHidden()
