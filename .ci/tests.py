"""Runs the parts of the tests side by side, prints what each said when it ends, and fails if any of them does.

    .ci/tests.py [--beside N] [--long] PYTHON [PART ...]

PYTHON is that of the test environment; QGIS's is that which runs this file. Each part is a process of its own.
--long runs the tests that are marked so, which are left out else.

Tests of windows depend on a window system and on how busy the computer is. So what failed is run once more, alone, when
all parts have ended; a part that a signal ended is run again whole. What passes only then is named at the end; what
fails again makes this fail.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
SLOWEST = 10
LONG = ("training", "engine")
"""Parts that have tests marked as long."""
DURATION = re.compile(r"^(\d+\.\d+)s (setup|call|teardown) +(\S.*)$", re.MULTILINE)
WINDOWS = ["walk", "teach_window", "coast_window", "window", "window_runs", "panel", "languages"]


@dataclass(frozen=True)
class Part:
    """Some of the tests.

    Attributes:
        arguments: Of pytest.
        in_qgis: Whether QGIS's Python runs them.
    """

    arguments: tuple[str, ...]
    in_qgis: bool = False


def _windows(option: str) -> tuple[str, ...]:
    return tuple(f"{option}tests/qgis/test_{name}.py" for name in WINDOWS)


# The longest first, so that they end at about the same time. The plugin's own tests run in QGIS's Python; those of the
# packed plugin in the one that has what the plugin site checks with.
PARTS = {
    "training": Part(("tests/training", "tests/notebooks", "tests/benchmarks")),
    "qgis": Part(("tests/qgis", *_windows("--ignore=")), in_qgis=True),
    "engine": Part(
        (
            "tests/engine",
            "tests/commandline",
            "tests/published",
            "tests/fuzz",
            "tests/plugin/test_zip.py",
            "tests/qt6",
            "tests/test_boundaries.py",
            "tests/test_house_rules.py",
            "tests/test_parts.py",
        )
    ),
    "windows": Part(_windows(""), in_qgis=True),
    "plugin": Part(("tests/plugin",), in_qgis=True),
}


@dataclass(frozen=True)
class Ended:
    """How a part ended."""

    name: str
    code: int
    seconds: float
    said: str
    failed: frozenset[str]

    @property
    def line(self) -> str:
        """What came of it, in a line: as pytest sums it up."""
        last = (self.said.strip().splitlines() or [""])[-1].strip("= ")
        if self.code < 0:
            last = f"ended by {signal.Signals(-self.code).name}"
        return f"{self.name}: {last or self.code} ({self.seconds:.0f} s in all)"

    @property
    def passed(self) -> int:
        """How many tests passed."""
        found = re.search(r"(\d+) passed", self.line)
        return int(found[1]) if found else 0

    @property
    def worth_another_run(self) -> bool:
        """Whether tests failed or a signal ended it; a wrong argument or a module that cannot be read stays so."""
        return self.code < 0 or (self.code == 1 and bool(self.failed))


@dataclass(frozen=True)
class How:
    """How parts are run.

    Attributes:
        python: That of the test environment.
        long: Whether the long tests are run, and only they.
    """

    python: str
    long: bool = False


def run(name: str, how: How, only_failed: bool = False) -> Ended:
    """Runs a part to its end, or only what failed in it the last time."""
    part, started, cache = PARTS[name], time.monotonic(), CHECKOUT / "build" / "tests" / name
    sys.stdout.write(f"{name}: begins{' again' if only_failed else ''}\n")
    sys.stdout.flush()
    if not only_failed:
        shutil.rmtree(cache, ignore_errors=True)
    environment = dict(os.environ)
    if part.in_qgis:
        wheels = str(CHECKOUT / "build" / "wheels")
        environment.update(CLOUDREEF_ENGINE_PYTHON=how.python, CLOUDREEF_TEST_WHEELS=wheels)
    interpreter = sys.executable if part.in_qgis else how.python
    command = [interpreter, "-m", "pytest", f"--durations={SLOWEST}", "-o", f"cache_dir={cache}", *part.arguments]
    command += ["-m", "long" if how.long else "not long"]
    if only_failed:
        command += ["--last-failed", "--last-failed-no-failures=none"]
    done = subprocess.run(
        command, cwd=CHECKOUT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return Ended(name, done.returncode, time.monotonic() - started, done.stdout, failures(cache))


def failures(cache: Path) -> frozenset[str]:
    """The tests that failed the last time, as pytest keeps them."""
    kept = cache / "v" / "cache" / "lastfailed"
    return frozenset(json.loads(kept.read_text(encoding="utf-8"))) if kept.exists() else frozenset()


def run_again(first: Ended, how: How) -> tuple[Ended, list[str]]:
    """Runs once more what failed, or the whole part where a signal ended it.

    Returns:
        How that ended, and what passed only then. A test that is skipped this time has not passed.
    """
    again = run(first.name, how, only_failed=first.code > 0)
    if again.code == 0 and first.code > 0 and again.passed < len(first.failed):
        again = replace(again, code=1, failed=first.failed)
    if first.code < 0:
        return again, [f"{first.name} as a whole"] if again.code == 0 else []
    return again, sorted(first.failed - again.failed) if again.code >= 0 else []


def slowest(ended: list[Ended]) -> str:
    """The slowest tests of all parts, a line each."""
    found = [
        (float(seconds), f"{when:8} {test}") for one in ended for seconds, when, test in DURATION.findall(one.said)
    ]
    return "\n".join(f"{seconds:8.2f} s {what}" for seconds, what in sorted(found, reverse=True)[:SLOWEST])


def tell(ended: Ended) -> None:
    """Prints all that a part said."""
    sys.stdout.write(f"\n##### {ended.name}\n{ended.said}\n")
    sys.stdout.flush()


def main(words: list[str] | None = None) -> int:
    """Runs what was asked for; returns the exit code."""
    parser = argparse.ArgumentParser(description="Runs the parts of the tests side by side.")
    parser.add_argument("python", help="of the test environment")
    parser.add_argument("part", nargs="*", choices=[[], *PARTS], help="all, if none is named")
    parser.add_argument("--beside", type=int, default=min(2, os.cpu_count() or 1), help="parts at a time")
    parser.add_argument("--long", action="store_true", help="the long tests, and only they")
    options = parser.parse_args(words)
    how = How(options.python, options.long)
    names = options.part or (LONG if options.long else PARTS)
    first: list[Ended] = []
    with ThreadPoolExecutor(options.beside) as pool:
        for future in as_completed([pool.submit(run, name, how) for name in names]):
            first.append(future.result())
            tell(first[-1])
    last, late = [], []
    for one in first:
        again = one
        if one.worth_another_run:
            again, passed = run_again(one, how)
            tell(again)
            late += passed
        last.append(again)
    sys.stdout.write(f"\nThe {SLOWEST} slowest:\n{slowest(first)}\n\n" + "\n".join(one.line for one in first) + "\n")
    for before, after in zip(first, last):
        if after is not before:
            sys.stdout.write(f"again, {after.line}\n")
    if late:
        sys.stdout.write(f"{len(late)} passed only when run again: {', '.join(late)}\n")
    for one in last:
        if one.code:
            sys.stdout.write(f"\n##### {one.name} failed with code {one.code}\n")
            sys.stdout.write("\n".join(one.said.splitlines()[-40:]) + "\n")
    return max(abs(one.code) for one in last)


if __name__ == "__main__":
    sys.exit(main())
