"""The documentation's commands run, its pages are there, and its links lead somewhere."""

from __future__ import annotations

import re
import runpy
import shlex
import shutil
from html import unescape
from pathlib import Path

import pytest

pytest.importorskip("cyclopts", reason="belongs to the command line's packages")

from cloudreef_plugin.commandline.application import app, main
from training.__main__ import _parser as parser_of_training

CHECKOUT = Path(__file__).resolve().parents[2]
DOCS = CHECKOUT / "resources" / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
COMMANDS = {
    (page.name, line.strip())
    for page in [*PAGES, CHECKOUT / "README.md"]
    for text in [page.read_text(encoding="utf-8")]
    for line in re.findall(r"^ *cloudreef [a-z][^#\n]*|(?<=`)cloudreef [a-z][^`]*(?=`)", text, re.MULTILINE)
}
TUTORIALS = sorted((DOCS / "tutorials").glob("*.md"))
TRAINING = sorted(
    {
        line
        for page in PAGES
        for line in re.findall(r"^ *python -m training (.+)$", page.read_text("utf-8"), re.MULTILINE)
    }
)
# What the tutorials name of QGIS itself.
OF_QGIS = (
    "Plugins, Manage and Install Plugins…, Install from ZIP, Install Plugin, Yes, Close, Raster, Settings, CloudReef"
)


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    script = runpy.run_path(str(CHECKOUT / ".ci" / "docs.py"))
    return script["gather"](tmp_path_factory.mktemp("docs") / "source")


@pytest.mark.parametrize(("page", "line"), sorted(COMMANDS))
def test_every_command_that_is_shown_is_understood(page, line):
    words = shlex.split(line)[1:]
    if words == ["evaluate"]:  # named in a sentence
        return
    command, _, _ = app.parse_args(words, exit_on_error=False, print_error=False)
    assert command is not None


@pytest.mark.parametrize("line", TRAINING)
def test_every_command_of_training_that_is_shown_is_understood(line):
    words = shlex.split(line)
    assert callable(parser_of_training().parse_args(words).run_command)
    shipped = [word for word in words if word.startswith(("training/", "resources/"))]
    assert [name for name in shipped if not (CHECKOUT / name).exists()] == []


def test_the_night_of_the_tutorial_in_small(tmp_path, monkeypatch):
    (tmp_path / "scenes").mkdir()
    for name in ("one.tif", "two.tif"):
        shutil.copy(CHECKOUT / "resources" / "sample" / "scene.tif", tmp_path / "scenes" / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    lines = [line for page, line in COMMANDS if page == "overnight.md" and " archive " not in line]
    for line in sorted(lines):  # batch, catalogue
        assert main(shlex.split(line)[1:]) == 0
    made = [path.name for path in (tmp_path / "masks").iterdir()]
    assert {"clouds_summary.csv", "clouds_report.html", "catalog.json"} <= set(made)
    assert len([name for name in made if name.endswith("_mask.tif")]) == 2


@pytest.mark.parametrize("page", TUTORIALS, ids=lambda page: page.stem)
def test_what_tutorials_name_of_the_windows_is_there(page):
    words = (CHECKOUT / "resources" / "i18n" / "cloudreef_de.ts").read_text(encoding="utf-8")
    texts = (unescape(text).replace("&", "") for text in re.findall(r"<source>(.*?)</source>", words, re.DOTALL))
    there = {*texts, *OF_QGIS.split(", ")}
    text = re.sub(r"^\*[^*]{60,}\*$|```.*?```|`[^`]*`", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    named = [" ".join(name.split()) for names in re.findall(r"\*([^*]+)\*", text) for name in names.split(">")]
    assert [name for name in named if name not in there] == []


def test_every_page_of_the_navigation_is_made(source):
    listed = re.findall(r"([\w/-]+\.md)", (DOCS / "mkdocs.yml").read_text(encoding="utf-8"))
    assert [name for name in listed if not (source / name).is_file()] == []
    made = {path.relative_to(source).as_posix() for path in source.rglob("*.md")}
    assert made - set(listed) == set()


def test_every_link_leads_somewhere(source):
    dead = []
    for page in source.rglob("*.md"):
        for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text(encoding="utf-8")):
            if not (page.parent / target).exists():
                dead.append(f"{page.relative_to(source)}: {target}")
    assert dead == []


def test_the_help_keeps_its_pictures_and_links(source):
    """At the addresses that the site gives pages: panel.md is panel/."""
    linked = 0
    for page in (source / "help").rglob("*.md"):
        place = page.parent if page.stem == "index" else page.with_suffix("")
        for target in re.findall(r'(?:href|src)="(?!https?:|#)([^"#]+)', page.read_text(encoding="utf-8")):
            path = (place / target).resolve()
            linked += 1
            assert path.is_file() or path.with_suffix(".md").is_file() or (path / "index.md").is_file(), (page, target)
    assert linked > 150


def test_references_are_made_of_the_code(source):
    commands = (source / "reference" / "commands.md").read_text(encoding="utf-8")
    assert "--fill-holes-px" in commands and "polygonize" in commands
    functions = (source / "reference" / "python.md").read_text(encoding="utf-8")
    assert "## segment" in functions and "### to_xarray" in functions
