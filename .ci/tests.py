"""Runs the parts of the tests side by side, prints what each said when it ends, and fails if any of them does.

    .ci/tests.py PYTHON [--beside N] [PART ...]

PYTHON is that of the test environment; QGIS's is that which runs this file. Each part is a process of its own.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
WINDOWS = ["walk", "teach_window", "window", "window_runs", "panel", "languages"]


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
            "tests/test_boundaries.py",
            "tests/test_house_rules.py",
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

    @property
    def line(self) -> str:
        """What came of it, in a line: as pytest sums it up."""
        last = (self.said.strip().splitlines() or [""])[-1].strip("= ")
        return f"{self.name}: {last or self.code} ({self.seconds:.0f} s in all)"


def run(name: str, python: str) -> Ended:
    """Runs a part to its end."""
    part, started = PARTS[name], time.monotonic()
    sys.stdout.write(f"{name}: begins\n")
    sys.stdout.flush()
    environment = dict(os.environ)
    if part.in_qgis:
        wheels = str(CHECKOUT / "build" / "wheels")
        environment.update(CLOUDREEF_ENGINE_PYTHON=python, CLOUDREEF_TEST_WHEELS=wheels)
    interpreter = sys.executable if part.in_qgis else python
    command = [interpreter, "-m", "pytest", "--durations=10", "-p", "no:cacheprovider", *part.arguments]
    done = subprocess.run(
        command, cwd=CHECKOUT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return Ended(name, done.returncode, time.monotonic() - started, done.stdout)


def main() -> int:
    """Runs what was asked for; returns the exit code."""
    parser = argparse.ArgumentParser(description="Runs the parts of the tests side by side.")
    parser.add_argument("python", help="of the test environment")
    parser.add_argument("part", nargs="*", choices=[[], *PARTS], help="all, if none is named")
    parser.add_argument("--beside", type=int, default=min(2, os.cpu_count() or 1), help="parts at a time")
    options = parser.parse_args()
    ended: list[Ended] = []
    with ThreadPoolExecutor(options.beside) as pool:
        for future in as_completed([pool.submit(run, name, options.python) for name in options.part or PARTS]):
            ended.append(future.result())
            sys.stdout.write(f"\n##### {ended[-1].name}\n{ended[-1].said}\n")
            sys.stdout.flush()
    sys.stdout.write("\n" + "\n".join(one.line for one in ended) + "\n")
    for one in ended:
        if one.code:
            sys.stdout.write(f"\n##### {one.name} failed with code {one.code}\n")
            sys.stdout.write("\n".join(one.said.splitlines()[-40:]) + "\n")
    return max(abs(one.code) for one in ended)


if __name__ == "__main__":
    sys.exit(main())
