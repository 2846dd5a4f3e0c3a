"""Which folder may import which, read from the imports themselves.

QGIS's Python must never meet numpy or TensorFlow, the engine must never need QGIS, and training sees the engine only.
Folders lie on floors: a folder imports from floors below its own, never from above and never in a circle.
"""

from __future__ import annotations

import ast
from collections import defaultdict

import pytest
from import_graph import (
    BESIDE_QGIS,
    CHECKOUT,
    ENGINE,
    ENGINE_FLOORS,
    HOUSES,
    PLUGIN,
    PLUGIN_FLOORS,
    STDLIB,
    TRAINING,
    graph,
    imports,
    named,
    sources,
    tops,
)

MODULES_IN_A_FOLDER = 20

# Folders, and modules, of the plugin that run without QGIS: plain Python tests them.
WITHOUT_QGIS = {
    "band_order",
    "environment",
    "paths",
    "model_folders",
    "own_models",
    "published",
    "runs/copied_run",
    "runs/history",
    "algorithms/frame/batch_names",
}
FRAMEWORKS = {"tensorflow", "keras", "onnxruntime", "openvino", "torch"}
THIRD_PARTY_OF_THE_ENGINE = {"affine", "numpy", "pyogrio", "pyproj", "rasterio"}
BESIDE_THEM = {
    "network/onnx_file": FRAMEWORKS,
    "network/runtimes": FRAMEWORKS,
    "segmenting/cluster": {"cloudpickle", "distributed"},
}
pytestmark = pytest.mark.skipif(not STDLIB, reason="Python 3.9 cannot list its standard library")


@pytest.mark.parametrize("house", HOUSES)
def test_folders_import_only_from_the_floors_below_them(house):
    home, without, floors = HOUSES[house]
    floor_of = {name: number for number, names in enumerate(floors) for name in names}
    edges = graph(home, *without)
    print("\n".join(f"{name} -> {', '.join(sorted(others))}" for name, others in sorted(edges.items())))
    assert set(edges) - set(floor_of) - {"__init__"} == set(), "a folder without a floor"
    upwards = {
        f"{name} -> {other}"
        for name, others in edges.items()
        for other in others
        if name != "__init__" and floor_of[other] >= floor_of[name]
    }
    assert upwards == set()


def test_there_are_as_many_floors_as_agreed():
    assert len(ENGINE_FLOORS) <= 6
    assert len(PLUGIN_FLOORS) <= 9


@pytest.mark.parametrize("home", [PLUGIN, TRAINING], ids=named)
def test_no_folder_holds_too_many_modules(home):
    count = defaultdict(int)
    for path in sources(home):
        count[named(path.parent)] += path.name != "__init__.py"
    assert {folder: number for folder, number in count.items() if number > MODULES_IN_A_FOLDER} == {}


@pytest.mark.parametrize("path", sources(PLUGIN, ENGINE, *BESIDE_QGIS), ids=named)
def test_the_plugin_imports_qgis_and_the_standard_library_only(path):
    own = path.relative_to(PLUGIN).with_suffix("").as_posix()
    without_qgis = own in WITHOUT_QGIS or own.split("/")[0] in WITHOUT_QGIS
    assert tops(path) <= (set() if without_qgis else {"qgis", "processing", "osgeo"})  # all come with QGIS


@pytest.mark.parametrize("path", sources(PLUGIN, ENGINE, *BESIDE_QGIS), ids=named)
def test_the_plugin_sees_of_the_engine_only_the_contract(path):
    of_engine = {name for name in imports(path) if name.startswith("cloudreef_plugin.engine.")}
    assert {name for name in of_engine if not name.startswith("cloudreef_plugin.engine.contract.")} == set()


@pytest.mark.parametrize("path", [path for room in BESIDE_QGIS for path in sources(room)], ids=named)
def test_command_line_and_notebooks_need_no_qgis(path):
    of_plugin = {name.split(".")[1] for name in imports(path) if name.startswith("cloudreef_plugin.")}
    own = path.relative_to(PLUGIN).parts[0]
    assert of_plugin <= {
        own,
        "algorithms",
        "band_order",
        "engine",
        "environment",
        "model_folders",
        "notebooks",
        "own_models",
        "paths",
        "published",
    }
    of_algorithms = {name for name in imports(path) if name.startswith("cloudreef_plugin.algorithms")}
    frame = "cloudreef_plugin.algorithms.frame"
    free = tuple(f"{frame}.{module}." for module in ("batch_names", "scene_table"))
    assert all(name.startswith(free) for name in of_algorithms)
    assert tops(path) <= THIRD_PARTY_OF_THE_ENGINE | {"cyclopts", "dask", "rich", "rioxarray", "xarray"}


@pytest.mark.parametrize("path", sources(PLUGIN, *BESIDE_QGIS), ids=named)
def test_qgis_and_the_engine_never_load_what_is_for_the_command_line(path):
    beside = {f"cloudreef_plugin.{room.name}" for room in BESIDE_QGIS}
    found = {".".join(name.split(".")[:2]) for name in imports(path)} & beside
    assert found == set() or path == PLUGIN / "__init__.py"


@pytest.mark.parametrize("path", sources(ENGINE), ids=named)
def test_the_engine_knows_no_qgis_and_nothing_above_it(path):
    own = path.relative_to(ENGINE).with_suffix("").as_posix()
    allowed = set() if own.startswith("contract/") else set(THIRD_PARTY_OF_THE_ENGINE)
    for name, more in BESIDE_THEM.items():
        allowed |= more if own.startswith(name) else set()
    assert tops(path) <= allowed
    assert {name for name in imports(path) if name.startswith(("cloudreef_plugin.", "training"))} <= {
        name for name in imports(path) if name.startswith("cloudreef_plugin.engine.")
    }


def test_frameworks_are_imported_only_when_chosen():
    tree = ast.parse((ENGINE / "network" / "runtimes.py").read_text(encoding="utf-8"))
    at_import = {
        alias.name.split(".")[0] for node in tree.body if isinstance(node, ast.Import) for alias in node.names
    } | {(node.module or "").split(".")[0] for node in tree.body if isinstance(node, ast.ImportFrom)}
    assert not at_import & FRAMEWORKS


@pytest.mark.parametrize("path", sources(TRAINING), ids=named)
def test_training_knows_the_engine_but_neither_qgis_nor_the_plugin(path):
    assert not tops(path) & {"qgis", "processing", "PyQt5", "PyQt6"}
    assert {name for name in imports(path) if name.startswith("cloudreef_plugin")} == set()


@pytest.mark.parametrize("path", sources(PLUGIN), ids=named)
def test_an_installed_plugin_may_have_another_name(path):
    written = {
        node.module or ""
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and not node.level
    }
    assert not {name for name in written if name.startswith("cloudreef_plugin")}


@pytest.mark.parametrize("path", sources(PLUGIN, ENGINE), ids=named)
def test_the_plugin_asks_for_qt_through_qgis(path):
    assert not {name for name in imports(path) if name.startswith(("PyQt", "PySide"))}


def test_no_folder_is_named_for_nothing():
    nameless = {"utils", "util", "core", "common", "helpers", "helper", "misc", "lib", "shared", "tools"}
    places = [path for top in (PLUGIN, TRAINING, CHECKOUT / "tests") for path in top.rglob("*")]
    found = [named(path) for path in places if path.stem in nameless and path.suffix in ("", ".py")]
    assert found == []


def test_the_top_level_is_as_agreed():
    agreed = {
        "cloudreef_plugin", "training", "tests", "resources", "metadata.txt", "Makefile", "README.md",
        "pyproject.toml", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", ".ci", ".gitignore",
    }  # fmt: skip
    built_or_own = {".git", "build", "runs", "data", ".pytest_cache", ".mypy_cache", ".ruff_cache", "__pycache__"}
    found = {path.name for path in CHECKOUT.iterdir()} - built_or_own
    assert {name for name in found - agreed if not name.startswith((".venv", ".idea", ".vscode"))} == set()
