"""QGIS 4 brings Qt 6: every name that the plugin takes from Qt is there, and what needs no QGIS works.

QGIS 4 itself is in no distribution that tests could install; `stand_in` plays its Python.
"""

from __future__ import annotations

import ast
import importlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PyQt6", reason="PyQt6 is not installed")
HERE = Path(__file__).resolve().parent
PLUGIN = HERE.parents[1] / "cloudreef_plugin"
# What QGIS 4 puts there beside what Qt has.
MOVED = {"QtWidgets": {"QAction": "QtGui", "QShortcut": "QtGui"}}
SOURCES = [path for path in sorted(PLUGIN.rglob("*.py")) if "qgis.PyQt" in path.read_text(encoding="utf-8")]


def qt_names(tree: ast.AST) -> dict[str, Any]:
    """Finds what a module takes from Qt, by the name that it gives it; what Qt 6 has not is None."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("qgis.PyQt."):
            room = node.module.split(".")[2]
            for alias in node.names:
                home = importlib.import_module(f"PyQt6.{MOVED.get(room, {}).get(alias.name, room)}")
                found[alias.asname or alias.name] = getattr(home, alias.name, None)
    return found


def chains(tree: ast.AST) -> Iterator[list[str]]:
    """Yields `Qt.ItemDataRole.UserRole` and its like as lists of names."""
    for node in ast.walk(tree):
        names: list[str] = []
        while isinstance(node, ast.Attribute):
            names.insert(0, node.attr)
            node = node.value
        if names and isinstance(node, ast.Name):
            yield [node.id, *names]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PLUGIN)))
def test_every_name_of_qt_is_there(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    known = qt_names(tree)
    missing = {name for name, thing in known.items() if thing is None}
    for first, *rest in chains(tree):
        thing = known.get(first)
        for name in rest if thing is not None else ():
            if not hasattr(thing, name):
                missing.add(f"{first}.{name}")
                break
            thing = getattr(thing, name)
    assert not missing


def test_the_plugin_is_imported_and_its_plain_widgets_are_painted() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(HERE)}
    done = subprocess.run(
        [sys.executable, str(HERE / "script.py")], capture_output=True, text=True, env=environment, check=False
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["wrong"] == {}
    painted = told["painted"]
    assert painted["wheel"] == 5, "the wheel changes a number that has no focus"
    assert painted["right"] and painted["cover"] == 0x82
    assert painted["colours"] > 20, "nothing was painted"
