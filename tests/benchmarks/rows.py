"""A row of the benchmark's table, and the processes that it is made of."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional

from gpus import Busy

__all__ = ["Row", "Run", "execute", "per_turn"]


@dataclass(frozen=True)
class Run:
    """One process, finished.

    Attributes:
        wall_s: From its start to its end.
        cpu_s: Processor time in all its threads: what a busy machine does not lengthen.
        mask_s: From its start until the mask lay on the disk (the engine only).
        peak_rss_mb: The most that was resident.
        answer: What it printed at last.
        gpu_busy: Share of the time that a graphics card computed; None without one.
    """

    wall_s: float
    cpu_s: float
    mask_s: Optional[float]
    peak_rss_mb: float
    answer: dict[str, Any]
    gpu_busy: Optional[float] = None


@dataclass
class Row:
    """One line of the table, over all runs of the same thing."""

    name: str
    scene: str
    mpx: float
    runs: list[Run] = field(default_factory=list)
    mask: Optional[Path] = None

    @property
    def wall_s(self) -> float:
        """Median."""
        return statistics.median(run.wall_s for run in self.runs)

    def as_json(self, flops_per_px: float, machine_flops: float) -> dict[str, Any]:
        """Makes the row as build/bench.json holds it."""
        answer = self.runs[-1].answer.get("statistics", self.runs[-1].answer)
        masks = [run.mask_s for run in self.runs if run.mask_s is not None]
        return {
            "name": self.name,
            "scene": self.scene,
            "wall_s": round(self.wall_s, 3),
            "cpu_s": round(statistics.median(run.cpu_s for run in self.runs), 3),
            "mpx_s": round(self.mpx / self.wall_s, 3),
            "peak_rss_mb": round(max(run.peak_rss_mb for run in self.runs)),
            "mask_s": round(statistics.median(masks), 3) if masks else None,
            "efficiency": round(self.mpx * 1e6 * flops_per_px / (machine_flops * self.wall_s), 3),
            "runs_s": [round(run.wall_s, 3) for run in self.runs],
            "runtime": answer.get("runtime"),
            "precision": answer.get("precision"),
            "device": answer.get("device"),
            "gpu_busy": self._gpu_busy(),
            "tile_px": answer.get("tile_px"),
            "batch_size": answer.get("batch_size"),
        }

    def _gpu_busy(self) -> Optional[float]:
        shares = [run.gpu_busy for run in self.runs if run.gpu_busy is not None]
        return round(statistics.median(shares), 3) if shares else None


def execute(command: list[str], folder: Optional[Path] = None, environment: Optional[dict[str, str]] = None) -> Run:
    """Runs a command to its end and weighs it, and the graphics cards meanwhile.

    Raises:
        SystemExit: If it fails; a benchmark of failures is none.
    """
    log = open(os.devnull, "wb") if "engine" in command else None  # noqa: SIM115 - closed below
    with Busy() as busy:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
        last, mask_s = "{}", None
        for line in process.stdout or ():
            last = line
            if '"finished"' in line:
                mask_s = time.perf_counter() - started
        # The children's own account: https://man7.org/linux/man-pages/man2/wait4.2.html
        _, status, usage = os.wait4(process.pid, 0)
        wall_s = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if log:
        log.close()
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed ({process.returncode}): {last}")
    kilo = 1 if sys.platform == "darwin" else 1024
    return Run(
        wall_s,
        usage.ru_utime + usage.ru_stime,
        mask_s,
        usage.ru_maxrss * kilo / 1e6,
        json.loads(last) if last.startswith("{") else {},
        busy.share,
    )


def per_turn(one: Row, other: Row, what: str = "wall_s") -> float:
    """Computes the median of one row's time over the other's, turn by turn."""
    return statistics.median(getattr(a, what) / getattr(b, what) for a, b in zip(one.runs, other.runs))
