"""The graph of folders: which folder imports which, and the floor that each lies on."""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
PLUGIN = CHECKOUT / "cloudreef_plugin"
ENGINE = PLUGIN / "engine"
TRAINING = CHECKOUT / "training"
# Rooms that use the whole engine without QGIS, in a Python that has its packages: no part of what QGIS loads.
BESIDE_QGIS = (PLUGIN / "commandline", PLUGIN / "notebooks")

# Each folder, and the folders that it may import: those of the floors below it, by name.
ENGINE_FLOORS = (
    {"contract"},
    {"scenes"},
    {"network", "rasters"},
    {"chips", "pages"},
    {"jobs", "segmenting"},
    {"__main__"},
)
PLUGIN_FLOORS = (
    {"engine", "paths"},
    {"band_order", "environment", "translation", "settings", "model_folders"},
    {"messages", "installed_models", "own_models", "published"},
    {"choice_names", "engine_choice", "estimate", "help_pages", "stage_names", "tasks", "widgets"},
    {"layers", "options"},
    {"algorithms"},
    {"comparing", "runs", "teach"},
    {"dock"},
    {"plugin"},
)
TRAINING_FLOORS = (
    {"chips", "progress", "shipped", "tables"},
    {"provenance", "simulation"},
    {"datasets", "sections"},
    {"recipe", "standard"},
    {"run", "sources"},
    {"checks"},
    {"packing"},
    {"network"},
    {"scores"},
    {"fitting"},
    {"exporting"},
    {"teaching"},
    {"commands"},
    {"__main__"},
)

STDLIB = set(sys.stdlib_module_names) if sys.version_info >= (3, 10) else set()


def sources(folder: Path, *without: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*.py")) if not any(other in path.parents for other in without)]


def named(path: Path) -> str:
    return path.relative_to(CHECKOUT).as_posix()


@cache
def imports(path: Path) -> frozenset[str]:
    """Every module that a file imports, also inside functions, by its whole name from the checkout's folder."""
    package = list(path.relative_to(CHECKOUT).parts[:-1])
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            base = [*base, *(node.module.split(".") if node.module else [])]
            found |= {".".join([*base, alias.name]) for alias in node.names}
    return frozenset(found)


def tops(path: Path) -> frozenset[str]:
    """The top-level packages that a file imports from outside the checkout, without the standard library."""
    return {name.split(".")[0] for name in imports(path)} - STDLIB - {"cloudreef_plugin", "training", "engine"}


def room(name: str, home: Path) -> str | None:
    """The folder, or module beside the folders, below `home` that a module's whole name lies in."""
    inside = named(home).replace("/", ".") + "."
    name = f"cloudreef_plugin.{name}" if name.startswith("engine.") else name
    return name[len(inside) :].split(".")[0] if name.startswith(inside) else None


def graph(home: Path, *without: Path) -> dict[str, set[str]]:
    """Folders (and modules beside them) of `home`, with those that they import."""
    known = {path.stem for path in home.iterdir() if path.suffix == ".py" or path.is_dir()}
    edges: dict[str, set[str]] = defaultdict(set)
    for path in sources(home, *without):
        own = path.relative_to(home).parts[0].removesuffix(".py")
        edges[own] |= {other for name in imports(path) if (other := room(name, home)) in known and other != own}
    return dict(edges)


HOUSES = {
    "engine": (ENGINE, (), ENGINE_FLOORS),
    "plugin": (PLUGIN, (ENGINE, *BESIDE_QGIS), PLUGIN_FLOORS),
    "training": (TRAINING, (), TRAINING_FLOORS),
}
