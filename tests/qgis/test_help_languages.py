"""The help is the same in every language that the plugin speaks: complete, and in that language."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl

from cloudreef_plugin import paths, translation
from cloudreef_plugin.help_pages import help_url

HELP = paths.resource("help")
LANGUAGES = ("de", "es", "fr")
PAGES = sorted(page.name for page in HELP.glob("*.html"))
HEADING = re.compile(r'<(h[1-6])(?: id="([^"]+)")?>')
PICTURE = re.compile(r'<img src="(?:\.\./)?(pictures/[^"]+)" alt="[^"]+">')
LINK = re.compile(r'<a href="([^"]+)">')
ANCHOR = re.compile(r'id="([^"]+)"')
BLOCK = re.compile(r"<(p|li|td|th|h[1-6]|figcaption|title)\b[^>]*>(.*?)</\1>", re.DOTALL)
CALLED = re.compile(r"<([bi])>(.*?)</\1>", re.DOTALL)


@pytest.fixture(params=[(language, page) for language in LANGUAGES for page in PAGES], ids="-".join)
def translated(request):
    """The language of a page, its text, and that of the English one."""
    language, name = request.param
    original = (HELP / name).read_text(encoding="utf-8")
    return language, (HELP / language / name).read_text(encoding="utf-8"), original


def test_every_language_of_the_plugin_has_every_page():
    spoken = {path.stem.partition("_")[2] for path in paths.resource("i18n").glob("*.ts")}
    assert spoken == set(LANGUAGES)
    for language in LANGUAGES:
        assert sorted(page.name for page in (HELP / language).glob("*.html")) == PAGES


def test_headings_pictures_and_links_are_those_of_the_english_page(translated):
    language, text, original = translated
    assert f'<html lang="{language}">' in text
    for pattern in (HEADING, PICTURE, ANCHOR):
        assert pattern.findall(text) == pattern.findall(original)
    tags = [[tag for tag, _ in BLOCK.findall(page)] for page in (text, original)]
    assert tags[0] == tags[1], "a paragraph was added or taken away in one language only"
    # Words may stand in another order, and with them the links.
    assert sorted(LINK.findall(text)) == sorted(LINK.findall(original))


def test_no_paragraph_is_english(translated):
    _, text, original = translated
    assert not set(prose(text)) & set(prose(original))
    assert len(prose(text)) >= 0.9 * len(prose(original))


def prose(page):
    """Lists what is said in sentences of four words or more, without what is typed and names of packages."""
    page = re.sub(r"<tr><td><code>.*?</code></td><td>[a-z-]+ [\d.]+, .*?</tr>", "", page)
    lines = [unescape(line) for _, block in BLOCK.findall(page) for line in block.split("<br>")]
    said = [re.sub(r"<code>.*?</code>|<[^>]+>|^[a-z-]+:", " ", line, flags=re.DOTALL).split() for line in lines]
    return [" ".join(words) for words in said if len(words) >= 4]


def test_windows_and_buttons_are_called_as_the_plugin_calls_them(translated):
    language, text, original = translated
    known = {}
    for (source, _), told in translation.words(language).items():
        known.setdefault(bare(source), set()).add(bare(told))
    found = set(called(text))
    assert [name for name in called(original) if name in known and not known[name] & found] == []


def called(page):
    """Lists what is set in bold or italics: names of windows, buttons and choices."""
    return [bare(part) for _, name in CALLED.findall(page) for part in " ".join(unescape(name).split()).split(" > ")]


def bare(name):
    return " ".join(name.replace("&", "").rstrip("…").split())


@pytest.mark.usefixtures("qgis")
@pytest.mark.parametrize(
    ("locale", "folder"), [("de", "de"), ("fr_CA", "fr"), ("es_MX", "es"), ("en_US", "help"), ("pt_BR", "help")]
)
def test_the_page_in_the_language_of_qgis_is_opened(monkeypatch, locale, folder):
    monkeypatch.setattr(QgsApplication, "locale", lambda: locale)
    opened = Path(QUrl(help_url("panel#area")).toLocalFile())
    assert opened.parent.name == folder and opened.is_file()
    assert help_url("panel#area").fragment() == "area"
