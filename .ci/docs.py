"""Makes the documentation site, build/site, from resources/docs, the plugin's help, and docstrings.

python .ci/docs.py sources    # gathers the pages only: build/docs-source
python .ci/docs.py            # also builds the site; needs MkDocs Material: make docs
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Iterator

CHECKOUT = Path(__file__).resolve().parent.parent
DOCS = CHECKOUT / "resources" / "docs"
HELP = CHECKOUT / "resources" / "help"
SOURCE = CHECKOUT / "build" / "docs-source"
PLUGIN = CHECKOUT / "cloudreef_plugin"
COPIED = {
    "reference/jobs.md": PLUGIN / "engine" / "README.md",
    "developers/contributing.md": CHECKOUT / "CONTRIBUTING.md",
    "developers/training.md": CHECKOUT / "training" / "README.md",
    "developers/benchmarks.md": CHECKOUT / "tests" / "benchmarks" / "README.md",
}
# The modules of the functions for notebooks, in the order of the page.
NOTEBOOKS = ("segmenting.py", "opened.py", "results.py")
SHOWN = {"segment", "open_scene", "OpenedScene", "read_result", "Result"}


def gather(target: Path = SOURCE) -> Path:
    """Puts all pages together; returns their folder."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(DOCS, target, ignore=shutil.ignore_patterns("mkdocs.yml", "*.ipynb"))
    shutil.copytree(CHECKOUT / "resources" / "pictures", target / "pictures")
    for name, path in COPIED.items():
        _write(target / name, _without_links(path.read_text(encoding="utf-8")))
    for page in sorted(HELP.rglob("*.html")):
        _write((target / "help" / page.relative_to(HELP)).with_suffix(".md"), _of_help(page))
    shutil.copytree(HELP / "pictures", target / "help" / "pictures")
    _write(target / "reference" / "python.md", "\n".join(_python()))
    _write(target / "reference" / "commands.md", _commands())
    _write(target / "reference" / "models.md", "\n\n".join(_cards()))
    return target


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _without_links(text: str) -> str:
    """Makes links to files of the checkout plain text."""
    text = re.sub(r"!\[[^\]]*\]\((?!https?:)[^)]*\)\n?", "", text)
    return re.sub(r"\[([^\]]+)\]\((?!https?:|#)[^)]*\)", r"\1", text)


def _of_help(page: Path) -> str:
    """Turns a page of the offline help into one of the site: the same text, pictures and links."""
    html = page.read_text(encoding="utf-8")
    body = re.search(r"<main>(.*)</main>", html, re.DOTALL)
    text = body.group(1) if body else html
    heading = re.search(r"<h1[^>]*>(.*?)</h1>", text, re.DOTALL)
    text = re.sub(r"<h1[^>]*>.*?</h1>", "", text, count=1, flags=re.DOTALL)
    up = "" if page.stem == "index" else "../"  # the site's address of panel.md is panel/
    text = re.sub(r'href="(\w+)\.html', lambda link: f'href="{up}{_address(link.group(1))}', text)
    text = re.sub(r'src="(?!https?:)', f'src="{up}', text)
    title = re.sub(r"<[^>]+>", "", heading.group(1)) if heading else "Help"
    return f"# {title.strip()}\n\n<div>{text}</div>\n"


def _address(page: str) -> str:
    return "./" if page == "index" else f"{page}/"


def _commands() -> str:
    sys.path.insert(0, str(CHECKOUT))
    from cloudreef_plugin.commandline.application import app

    return f"# Commands\n\n{app.generate_docs(output_format='markdown', recursive=True, heading_level=2)}\n"


def _python() -> Iterator[str]:
    yield "# Python\n\n`from cloudreef import open_scene, read_result, segment`\n"
    for file in NOTEBOOKS:
        tree = ast.parse((PLUGIN / "notebooks" / file).read_text(encoding="utf-8"))
        for node in tree.body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name in SHOWN:
                yield from _described(node, "##")


def _described(node: ast.FunctionDef | ast.ClassDef, level: str) -> Iterator[str]:
    if isinstance(node, ast.FunctionDef):
        called = f"{node.name}({ast.unparse(node.args)})"
        returned = f" -> {ast.unparse(node.returns)}" if node.returns else ""
        yield f"{level} {node.name}\n\n```python\n{called}{returned}\n```\n"
    else:
        yield f"{level} {node.name}\n"
    yield f"```text\n{ast.get_docstring(node) or ''}\n```\n"
    if isinstance(node, ast.ClassDef):
        for part in node.body:
            if isinstance(part, ast.FunctionDef) and not part.name.startswith("_"):
                yield from _described(part, level + "#")


def _cards() -> Iterator[str]:
    yield "# Models\n\nThe cards of the shipped models."
    for card in sorted((CHECKOUT / "resources" / "models").glob("*/card.md")):
        yield re.sub(r"^#", "##", _without_links(card.read_text(encoding="utf-8")), flags=re.MULTILINE)


def main(arguments: list[str]) -> int:
    """Gathers the pages, and builds the site unless only sources are wanted; returns the exit code."""
    gather()
    if arguments == ["sources"]:
        return 0
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", str(DOCS / "mkdocs.yml")]
    code = subprocess.run(command, check=False).returncode
    if code == 0:
        sys.stdout.write("build/site/index.html\n")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
