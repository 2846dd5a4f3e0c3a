"""How `make test` runs: every test in a part, and what failed once more."""

from __future__ import annotations

import importlib.util
import sys

import pytest
from import_graph import CHECKOUT

TESTS = CHECKOUT / "tests"

WORKS = "def test_works():\n    pass\n"
LENGTHY = "import pytest\n\n@pytest.mark.long\ndef test_is_lengthy():\n    pass\n\n"
FAILS = "def test_fails():\n    raise OSError('as ever')\n"
# Fails the first time only: the folder that it makes stays.
FAILS_ONCE = """
import os

def test_is_unready_once():
    try:
        os.mkdir(__file__ + ".seen")
    except FileExistsError:
        return
    raise OSError("not ready yet")
"""
DIES_ONCE = FAILS_ONCE.replace("test_is_unready_once", "test_dies_once").replace(
    'raise OSError("not ready yet")', "os.abort()"
)
IS_SKIPPED_THEN = FAILS_ONCE.replace("return", "import pytest; pytest.skip('nothing to see')")


@pytest.fixture
def parts():
    """The module that runs the parts."""
    spec = importlib.util.spec_from_file_location("parts_of_tests", CHECKOUT / ".ci" / "tests.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look for themselves there
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def run(parts, tmp_path, capsys, monkeypatch):
    """Runs made-up parts, each of one file of tests or of a folder (None); gives exit code and all that was printed."""

    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # dozens of starts

    def run(*options, **files):
        (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers = long\n")
        for name, tests in files.items():
            if tests:
                (tmp_path / f"test_{name}.py").write_text(tests)
        parts.CHECKOUT = tmp_path
        parts.PARTS = {name: parts.Part((f"test_{name}.py" if tests else name,)) for name, tests in files.items()}
        parts.LONG = ("lengthy",)
        code = parts.main([*options, sys.executable])
        return code, capsys.readouterr().out

    return run


def summary(said: str) -> str:
    return said[said.index("slowest:") :]


def test_every_test_belongs_to_a_part_that_make_test_runs(parts):
    named = [CHECKOUT / word for part in parts.PARTS.values() for word in part.arguments if not word.startswith("--")]
    tests = TESTS.rglob("test_*.py")
    assert [path for path in tests if not any(one == path or one in path.parents for one in named)] == []
    ignored = {word.partition("=")[2] for word in parts.PARTS["qgis"].arguments if word.startswith("--ignore=")}
    assert ignored == set(parts.PARTS["windows"].arguments)


def test_each_long_test_is_in_a_part_that_make_test_long_runs(parts):
    homes = [CHECKOUT / word for name in parts.LONG for word in parts.PARTS[name].arguments]
    long = [path for path in TESTS.rglob("test_*.py") if "pytest.mark.long" in path.read_text(encoding="utf-8")]
    assert long
    assert [path for path in long if path.name != "test_parts.py" and not set(homes) & {path, *path.parents}] == []


def test_parts_that_pass_run_once(run):
    code, said = run(quick=WORKS, other=WORKS)
    assert code == 0
    assert "again" not in said
    assert sorted(line.partition(" in ")[0] for line in summary(said).splitlines() if "passed" in line) == [
        "other: 1 passed",
        "quick: 1 passed",
    ]


def test_what_fails_the_first_time_only_is_named(run):
    code, said = run(window=WORKS + FAILS_ONCE)
    assert code == 0
    assert "window: 1 failed, 1 passed in" in summary(said)
    assert "again, window: 1 passed, 1 deselected in" in summary(said)
    assert summary(said).endswith("1 passed only when run again: test_window.py::test_is_unready_once\n")


def test_what_fails_again_fails(run):
    code, said = run(window=FAILS_ONCE + FAILS, other=WORKS)
    assert code == 1
    assert "again, window: 1 failed, 1 passed in" in summary(said)
    assert "1 passed only when run again: test_window.py::test_is_unready_once\n" in summary(said)
    assert "##### window failed with code 1\n" in summary(said)
    assert "OSError: as ever" in summary(said)


def test_failures_of_an_earlier_day_are_forgotten(run):
    run(window=FAILS, other=FAILS)
    code, said = run(window=WORKS + FAILS_ONCE, other=WORKS)
    assert code == 0
    assert "again, window: 1 passed, 1 deselected in" in summary(said)


def test_a_part_that_a_signal_ended_runs_again_whole(run):
    code, said = run(window=WORKS + DIES_ONCE)
    assert code == 0
    assert "window: ended by SIGABRT" in summary(said)
    assert "again, window: 2 passed in" in summary(said)
    assert summary(said).endswith("1 passed only when run again: window as a whole\n")


def test_a_part_that_dies_again_fails(run):
    code, said = run(window="import os\n\ndef test_dies():\n    os.abort()\n")
    assert code == 6
    assert "passed only when run again" not in said


def test_a_test_that_is_skipped_when_run_again_has_not_passed(run):
    code, said = run(window=IS_SKIPPED_THEN)
    assert code == 1
    assert "passed only when run again" not in said


def test_a_whole_file_that_is_skipped_is_none_of_those_that_failed(run, tmp_path):
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "test_absent.py").write_text("import pytest\npytest.importorskip('nothing_of_this_name')\n")
    (tmp_path / "one" / "test_window.py").write_text(WORKS + FAILS_ONCE)
    code, said = run(one=None)
    assert code == 0
    assert "1 passed only when run again: one/test_window.py::test_is_unready_once\n" in summary(said)


def test_a_file_that_cannot_be_read_fails_at_once(run):
    code, said = run(window="import nothing_of_this_name\n")
    assert code == 2
    assert "again" not in said


def test_long_tests_run_only_when_asked_for_and_then_alone(run):
    files = {"lengthy": LENGTHY + WORKS + FAILS, "quick": WORKS}
    code, said = run(**files)
    assert code == 1
    assert "lengthy: 1 failed, 1 passed, 1 deselected in" in summary(said)
    assert "again, lengthy: 1 failed, 2 deselected in" in summary(said)
    code, said = run("--long", **files)
    assert code == 0
    assert "lengthy: 1 passed, 2 deselected in" in summary(said)
    assert "quick" not in said


def test_the_slowest_of_all_parts_are_told_in_order(parts):
    said = "1.50s call     a.py::one\n0.25s setup    a.py::two\n"
    ended = [
        parts.Ended("a", 0, 2.0, said, frozenset()),
        parts.Ended("b", 0, 2.0, "12.00s teardown b.py::three", frozenset()),
    ]
    assert [line.split() for line in parts.slowest(ended).splitlines()] == [
        ["12.00", "s", "teardown", "b.py::three"],
        ["1.50", "s", "call", "a.py::one"],
        ["0.25", "s", "setup", "a.py::two"],
    ]
