"""What the house's rules ask of files themselves: tests without clocks, files that stay short."""

from __future__ import annotations

import ast

import pytest
from import_graph import CHECKOUT, named, sources

TESTS = CHECKOUT / "tests"
BENCHMARKS = TESTS / "benchmarks"
CLOCKS = {"monotonic", "perf_counter", "process_time", "thread_time", "time"}
# Scripts that a person starts, and that tell how long they took.
TELLING = {TESTS / "demo.py", TESTS / "train_smoke.py", TESTS / "fuzz" / "trust.py"}


def called(node: ast.AST) -> str:
    return ast.unparse(node.func).rpartition(".")[2] if isinstance(node, ast.Call) else ""


def inside(tree: ast.AST, kind: type) -> set[ast.AST]:
    return {node for outer in ast.walk(tree) if isinstance(outer, kind) for node in ast.walk(outer)}


@pytest.fixture(scope="module")
def trees():
    """The tests, each as its tree."""
    paths = [path for path in sources(TESTS, BENCHMARKS) if path not in TELLING]
    return {named(path): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def test_no_test_depends_on_how_long_something_takes(trees):
    """A deadline of a wait may be compared with the clock; a length of time may not even be computed."""
    heartbeat = trees["tests/qgis/window/user.py"].body  # whose figures are for the benchmarks
    heartbeat[:] = [node for node in heartbeat if getattr(node, "name", "") != "Heartbeat"]
    lengths = [
        f"{name}:{node.lineno}"
        for name, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub) and called(node.left) in CLOCKS
    ]
    assert lengths == [], "measure it in tests/benchmarks; here wait for a state, or count events"


def test_no_test_sleeps_but_between_two_looks(trees):
    """What is fixed is too long on one machine and too short on another; the fake engine lives until it is killed."""
    sleeps = []
    for name, tree in trees.items():
        looking = inside(tree, ast.While)
        found = (node for node in ast.walk(tree) if is_sleep(node) and node not in looking)
        sleeps += [f"{name}:{node.lineno}" for node in found]
    assert sleeps == [], "wait for a state"


def is_sleep(node: ast.AST) -> bool:
    """Tells whether a time passes there: a call, or the number of a scenario of the window tests."""
    if isinstance(node, ast.Yield):
        return isinstance(node.value, ast.Constant) and isinstance(node.value.value, (int, float))
    return called(node) in ("sleep", "qWait", "qSleep")


def test_no_file_is_longer_than_a_person_reads_at_once():
    files = [*sources(CHECKOUT / "cloudreef_plugin"), *sources(CHECKOUT / "training"), *sources(TESTS)]
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert {name: length for name, length in lengths.items() if length > 400} == {}


def test_readme_and_cards_stay_short():
    assert len((CHECKOUT / "README.md").read_text(encoding="utf-8").splitlines()) <= 130
    cards = (CHECKOUT / "resources" / "models").glob("*/card.md")
    assert {card.parent.name for card in cards if len(card.read_text(encoding="utf-8").splitlines()) > 100} == set()


def test_a_docstring_says_what_a_function_does():
    """What it returns is a part of that, or stands under "Returns:"."""
    only_results = [
        f"{named(path)}:{node.lineno}"
        for home in (CHECKOUT / "cloudreef_plugin", CHECKOUT / "training", CHECKOUT / ".ci", TESTS)
        for path in sources(home)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and (ast.get_docstring(node) or "").startswith("Returns ")
    ]
    assert only_results == []
