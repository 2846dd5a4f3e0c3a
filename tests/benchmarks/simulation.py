"""Measures how long a simulated chip takes: ``python tests/benchmarks/simulation.py``."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from training.simulation import simulate

SIDE, CHIPS = 256, 20


def main() -> None:
    """Prints the median and the shortest of some chips, kind by kind."""
    rng = np.random.default_rng(1)
    clear = np.broadcast_to(np.array([0.06, 0.08, 0.09, 0.30], np.float32)[:, None, None], (4, SIDE, SIDE)).copy()
    for kind in simulate.KINDS:
        simulate.add_clouds(clear, rng, kind=kind)
        taken = []
        for _ in range(CHIPS):
            began = time.perf_counter()
            simulate.add_clouds(clear, rng, kind=kind)
            taken.append(1000 * (time.perf_counter() - began))
        sys.stdout.write(f"{kind}: {np.median(taken):.1f} ms, shortest {min(taken):.1f} ms\n")


if __name__ == "__main__":
    main()
