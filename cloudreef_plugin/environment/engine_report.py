"""Asks an engine's Python which runtimes it has, by starting it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from ..engine.contract.protocol import RUNTIME_NAMES
from ..engine.contract.sentences import Sentence
from .base_python import EnvironmentFailed
from .child_process import module_command, run_quietly
from .engine_process import why_unanswered

__all__ = ["EngineReport", "ask_engine"]

SECONDS = 300


@dataclass(frozen=True)
class EngineReport:
    """What ``python -m engine --check`` prints.

    Attributes:
        python: Version of the engine's Python.
        packages: Version of each package that the engine needs.
        runtimes: Version of each runtime that is installed, the fastest on a CPU first.
        processor: Name of the CPU and number of threads.
        nvidia_gpus: Number of NVIDIA GPUs that the driver finds.
    """

    python: str = ""
    packages: dict[str, str] = field(default_factory=dict)
    runtimes: dict[str, str] = field(default_factory=dict)
    processor: str = ""
    nvidia_gpus: int = 0

    def runtimes_in_words(self) -> str:
        """Lists the runtimes with their versions."""
        return ", ".join(f"{RUNTIME_NAMES.get(name, name)} {version}" for name, version in self.runtimes.items())

    def lines(self) -> list[str]:
        """Writes the report for a diagnostics report, in English."""
        packages = ", ".join(f"{name} {version}" for name, version in self.packages.items())
        return [
            f"Engine's Python: {self.python}",
            f"Engine's packages: {packages}",
            f"Runtimes: {self.runtimes_in_words()}",
            f"Processor: {self.processor}",
            f"NVIDIA cards: {self.nvidia_gpus}",
        ]


def ask_engine(python: Path, plugin_folder: Path) -> EngineReport:
    """Starts the engine, which imports every package that it needs, and returns its report. Takes some seconds.

    Raises:
        EnvironmentFailed: If it does not start; says why.
    """
    code, text = run_quietly(module_command(python, "engine", "--check"), seconds=SECONDS, cwd=plugin_folder)
    if code != 0:
        raise EnvironmentFailed(Sentence("The engine does not start: {}", why_unanswered(code, text)))
    try:
        return _parse(text.splitlines())
    except (ValueError, TypeError, AttributeError) as error:
        raise EnvironmentFailed(
            Sentence("The engine's answer is not understood."), Sentence("Install the engine again.")
        ) from error


def _parse(lines: list[str]) -> EngineReport:
    """Finds the JSON object between lines of the log."""
    starts = [number for number, line in enumerate(lines) if line.startswith("{")]
    ends = [number for number, line in enumerate(lines) if line.endswith("}")]
    data = json.loads("\n".join(lines[starts[0] : ends[-1] + 1])) if starts and ends else None
    if not isinstance(data, dict):
        raise ValueError("no answer")
    return EngineReport(
        python=str(data.get("python", "")),
        packages=dict(data.get("packages", {})),
        runtimes=dict(data.get("runtimes", {})),
        processor=str(data.get("processor", "")),
        nvidia_gpus=int(data.get("nvidia_gpus", 0)),
    )
