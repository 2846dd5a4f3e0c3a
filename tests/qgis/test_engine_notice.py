"""Installing the engine from the panel: offered, started by a click, stopped by a click, ready without a restart."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from qgis.PyQt.QtWidgets import QLabel
from waiting import wait

from cloudreef_plugin import settings
from cloudreef_plugin.dock.engine_notice import EngineNotice
from cloudreef_plugin.engine_choice import find_engine
from cloudreef_plugin.options import engine_setup

pytestmark = pytest.mark.usefixtures("qgis")


@pytest.fixture
def notice(empty_profile):
    widget = EngineNotice()
    yield widget
    widget.deleteLater()


def has_icon(line):
    return any(label.pixmap() and not label.isHidden() for label in line.findChildren(QLabel))


def running():
    return engine_setup.engine_setup().running


def test_it_says_what_is_installed_where_and_installs_nothing_by_itself(notice, empty_profile):
    assert notice.refresh() is False
    assert "180 MB" in notice.text.text()
    assert str(settings.engine_root()) in notice.text.text()
    assert notice.about.text().count("<li>") == 3
    assert not notice.isHidden()
    assert not list(empty_profile.iterdir())


def test_it_hides_when_there_is_an_engine(engine, notice, monkeypatch):
    monkeypatch.setenv("CLOUDREEF_ENGINE_PYTHON", str(engine))
    heard = []
    notice.changed.connect(heard.append)
    assert notice.refresh() is True
    assert notice.isHidden()
    assert heard == [True]


def test_other_ways_lead_to_the_settings(notice):
    asked = []
    notice.settings_wanted.connect(lambda: asked.append(True))
    notice.other_button.click()
    assert asked == [True]
    assert not running()


def test_a_failed_install_is_told_in_a_sentence_and_can_be_tried_again(notice):
    notice.refresh()
    offer = notice.text.text()
    notice.install_button.click()
    assert notice.buttons.isHidden()
    assert not notice.progress.isHidden()
    wait(lambda: not running())
    reason, offered_again = notice.failure.text(), notice.text.text()
    assert "Traceback" not in reason and has_icon(notice.failure)
    assert reason.endswith(".")
    assert reason not in offer
    assert offered_again in offer
    assert not notice.buttons.isHidden()
    assert notice.progress.isHidden()
    notice.install_button.click()
    assert notice.failure.text() == ""
    wait(lambda: not running())
    assert settings.engine_root().exists() is False or not list(settings.engine_root().glob("python-*"))


def test_cancel_stops_the_install_and_leaves_no_environment(notice):
    notice.refresh()
    notice.install_button.click()
    wait(lambda: notice.progress.bar.value() > 0 or list(settings.engine_root().glob("python-*")))
    notice.progress.cancel_button.click()
    wait(lambda: not running())
    assert not list(settings.engine_root().glob("python-*"))
    assert not notice.buttons.isHidden()


def test_all_windows_show_the_same_installation(notice):
    other = EngineNotice()
    other.refresh()
    notice.refresh()
    notice.install_button.click()
    assert other.buttons.isHidden()
    other.progress.cancel_button.click()
    wait(lambda: not running())
    assert not notice.buttons.isHidden()
    other.deleteLater()


def test_a_click_installs_the_engine_and_the_panel_is_ready(notice, wheels):
    settings.set_wheels_folder(str(wheels))
    heard = []
    notice.changed.connect(heard.append)
    notice.refresh()
    notice.install_button.click()
    wait(lambda: not running(), 600)
    assert notice.isHidden()
    assert heard[-1] is True
    assert find_engine().is_file()
    assert Path(os.path.commonpath([find_engine(), settings.engine_root()])) == settings.engine_root()
