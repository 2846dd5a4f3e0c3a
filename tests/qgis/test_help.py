"""The help comes with the plugin, opens from every dialog, and says of the algorithms what they say of themselves."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QWidget

from cloudreef_plugin import model_folders, paths
from cloudreef_plugin.dock.choices.advanced import RunOptions
from cloudreef_plugin.dock.choices.form import RunForm
from cloudreef_plugin.dock.request import Request
from cloudreef_plugin.help_pages import help_url, open_help
from cloudreef_plugin.options.model_details import ModelDetails
from cloudreef_plugin.options.onnx_questions import OnnxQuestions
from cloudreef_plugin.options.settings_page import SettingsPage

HELP = paths.resource("help")
PAGES = sorted(HELP.rglob("*.html"))
LINK = re.compile(r'(?:href|src)="([^"]+)"')
ANCHOR = re.compile(r'id="([^"]+)"')

pytestmark = pytest.mark.usefixtures("qgis")


class Browser(QObject):
    """Takes what would be opened in the browser."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @pyqtSlot(QUrl)
    def open(self, url):
        self.opened.append(url)


@pytest.fixture
def browser():
    browser = Browser()
    QDesktopServices.setUrlHandler("file", browser, "open")
    yield browser
    QDesktopServices.unsetUrlHandler("file")


def leads_somewhere(url):
    path = Path(QUrl(url).toLocalFile())
    anchor = QUrl(url).fragment()
    return path.is_file() and (not anchor or anchor in ANCHOR.findall(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: "-".join(page.relative_to(HELP).parts))
def test_no_link_leads_nowhere_or_to_the_network(page):
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        assert not link.startswith("http")
        file, _, anchor = link.partition("#")
        target = page.parent / file if file else page
        assert target.is_file(), link
        if anchor:
            assert anchor in ANCHOR.findall(target.read_text(encoding="utf-8")), link


def test_pictures_are_small():
    pictures = list((HELP / "pictures").glob("*.png"))
    assert pictures
    assert all(picture.stat().st_size <= 100_000 for picture in pictures)


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
def test_the_page_of_algorithms_is_what_they_say_of_themselves(language):
    script = runpy.run_path(str(Path(__file__).resolve().parents[2] / ".ci" / "help.py"))
    written = (script["pages"](language) / "algorithms.html").read_text(encoding="utf-8")
    assert written == script["algorithms_page"](language), "a text has changed: make pages"


def test_every_algorithm_leads_to_its_place():
    algorithms = QgsApplication.processingRegistry().providerById("cloudreef").algorithms()
    assert algorithms
    assert all(leads_somewhere(algorithm.helpUrl()) for algorithm in algorithms)


def test_a_page_is_opened_in_the_browser(browser):
    open_help("panel#advanced")
    assert browser.opened == [help_url("panel#advanced")]


def test_dialogs_open_help_that_is_there(browser):
    entry = next(entry for entry in model_folders.models() if entry.id == "clouds")
    facts = {"layout": {"channels": 3, "outputs": 1, "channels_first": True, "tile_px": None}, "suggestion": {}}
    windows = [SettingsPage(), ModelDetails(entry), OnnxQuestions(Path("x.onnx"), facts, [])]
    for window in windows:
        button = window.findChild(QWidget, "help_button")
        button.click()
    assert len(browser.opened) == len(windows)
    assert all(leads_somewhere(url) for url in browser.opened)


def test_the_question_mark_of_each_row_opens_its_paragraph(browser, project):
    request = Request()
    form, options = RunForm(QgsMapCanvas(), request), RunOptions(request)
    buttons = [button for part in (form, options) for button in part.findChildren(QWidget, "row_help")]
    for button in buttons:
        button.click()
    assert [url.fragment() for url in browser.opened[:5]] == ["layer", "model", "area", "threshold", "mask"]
    assert len(browser.opened) == len(buttons) == 13
    assert all(leads_somewhere(url) for url in browser.opened)
    form.shut_down()
