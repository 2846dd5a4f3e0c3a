"""Who may import whom, read from the imports themselves, so that no part pulls in another's world.

QGIS's Python must never meet numpy or TensorFlow, the engine must never need QGIS, and training sees the engine only.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
PLUGIN = CHECKOUT / "cloudreef_plugin"
ENGINE = PLUGIN / "engine"
TRAINING = CHECKOUT / "training"

CONTRACT = (
    "addresses",
    "errors",
    "events",
    "jobs",
    "leftovers",
    "looks",
    "model_tasks",
    "product_tasks",
    "protocol",
    "raster_tasks",
    "reading",
    "report_tasks",
    "sentences",
    "tasks",
    "training_tasks",
)
FRAMEWORKS = {"tensorflow", "keras", "onnxruntime", "openvino", "torch"}
WITHOUT_QGIS = {
    "base_python",
    "child_process",
    "copied_run",
    "engine_process",
    "engine_report",
    "environment",
    "existing_environment",
    "install_profiles",
    "model_folders",
    "paths",
    "pip_output",
    "run_history",
    "scene_list",
    "virtual_environment",
    "wheels",
}
STDLIB = set(sys.stdlib_module_names) if sys.version_info >= (3, 10) else set()

pytestmark = pytest.mark.skipif(not STDLIB, reason="Python 3.9 cannot list its standard library")


def sources(folder: Path, *, below: bool = True) -> list[Path]:
    return sorted(folder.rglob("*.py") if below else folder.glob("*.py"))


def imports(path: Path) -> set[str]:
    """Every module that a file imports, also inside functions; relative ones with their dots, as ".engine.protocol"."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            found |= {base} if node.module else {base + alias.name for alias in node.names}
    return found


def tops(path: Path) -> set[str]:
    """The top-level packages of a file's absolute imports, without the standard library."""
    return {name.split(".")[0] for name in imports(path) if not name.startswith(".")} - STDLIB


def named(path: Path) -> str:
    return path.relative_to(CHECKOUT).as_posix()


PLUGIN_SIDE = [*sources(PLUGIN, below=False), *sources(PLUGIN / "algorithms")]


@pytest.mark.parametrize("path", PLUGIN_SIDE, ids=named)
def test_the_plugin_imports_qgis_and_the_standard_library_only(path):
    allowed = set() if path.stem in WITHOUT_QGIS else {"qgis", "processing"}
    assert tops(path) <= allowed


@pytest.mark.parametrize("path", PLUGIN_SIDE, ids=named)
def test_the_plugin_sees_of_the_engine_only_the_contract(path):
    from_engine = {name.lstrip(".") for name in imports(path) if name.startswith(".") and "engine." in name}
    assert {name for name in from_engine if name.startswith("engine.")} <= {f"engine.{name}" for name in CONTRACT}
    assert not {name for name in imports(path) if name in (".engine", "..engine")}


@pytest.mark.parametrize("path", PLUGIN_SIDE, ids=named)
def test_the_plugin_asks_for_qt_through_qgis(path):
    assert not {name for name in imports(path) if name.startswith(("PyQt", "PySide"))}


@pytest.mark.parametrize("path", sources(ENGINE), ids=named)
def test_the_engine_knows_no_qgis_and_nothing_above_it(path):
    allowed = {"affine", "numpy", "pyogrio", "pyproj", "rasterio"}
    if path.name == "runtimes.py":
        allowed |= FRAMEWORKS
    if path.name.startswith("cluster"):
        allowed |= {"cloudpickle", "distributed"}
    assert tops(path) <= allowed
    assert not {name for name in imports(path) if name.startswith("..")}


@pytest.mark.parametrize("name", CONTRACT)
def test_the_contract_needs_the_standard_library_only(name):
    path = ENGINE / f"{name}.py"
    assert tops(path) == set()
    assert {name for name in imports(path) if name.startswith(".")} <= {f".{name}" for name in CONTRACT}


def test_frameworks_are_imported_only_when_chosen():
    tree = ast.parse((ENGINE / "runtimes.py").read_text(encoding="utf-8"))
    at_import = {
        alias.name.split(".")[0] for node in tree.body if isinstance(node, ast.Import) for alias in node.names
    } | {(node.module or "").split(".")[0] for node in tree.body if isinstance(node, ast.ImportFrom)}
    assert not at_import & FRAMEWORKS


@pytest.mark.parametrize("path", sources(TRAINING), ids=named)
def test_training_knows_the_engine_but_neither_qgis_nor_the_plugin(path):
    assert not tops(path) & {"qgis", "processing", "PyQt5", "PyQt6"}
    beside_engine = {name for name in imports(path) if name.startswith("cloudreef_plugin")}
    assert all(name.startswith("cloudreef_plugin.engine") for name in beside_engine)


@pytest.mark.parametrize("path", [*PLUGIN_SIDE, *sources(ENGINE)], ids=named)
def test_an_installed_plugin_may_have_another_name(path):
    assert "cloudreef_plugin" not in tops(path)


def test_no_folder_is_named_for_nothing():
    nameless = {"utils", "util", "core", "common", "helpers", "helper", "misc", "lib", "shared", "tools"}
    places = [path for top in (PLUGIN, TRAINING, CHECKOUT / "tests") for path in top.rglob("*")]
    found = [named(path) for path in places if path.stem in nameless and path.suffix in ("", ".py")]
    assert found == []


def test_the_top_level_is_as_agreed():
    agreed = {
        "cloudreef_plugin", "training", "tests", "resources", "metadata.txt", "Makefile", "README.md",
        "pyproject.toml", "LICENSE", "CHANGELOG.md", ".ci", ".gitignore",
    }  # fmt: skip
    built_or_own = {".git", "build", "runs", "data", ".pytest_cache", ".mypy_cache", ".ruff_cache", "__pycache__"}
    found = {path.name for path in CHECKOUT.iterdir()} - built_or_own
    assert {name for name in found - agreed if not name.startswith((".venv", ".idea", ".vscode"))} == set()
