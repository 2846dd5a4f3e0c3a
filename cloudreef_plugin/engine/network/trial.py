"""Tries one runtime on some tiles, in a process of its own: ``python -m engine.network.trial FOLDER``.

A process of its own, so that a framework that crashes, or takes memory for good, harms no run. In the folder lie
``request.json`` and ``tiles.npy`` (tiles, channels, rows, cols), float32. To lie beside them come ``answer.json``, a
list with {"precision", "ns_per_px", "steady"} for each precision that the processor computes in, and with the masks
``PRECISION.npy`` (tiles, rows, cols), bool.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Optional

import numpy as np

from ..contract.errors import RuntimeUnavailable
from ..contract.model import Bundle
from .runtime import Runtime
from .runtimes import choose

__all__ = ["ANSWER", "REQUEST", "TILES", "Request", "steady"]

log = logging.getLogger(__name__)

REQUEST, TILES, ANSWER = "request.json", "tiles.npy", "answer.json"
# How long a precision is tried, and how much longer where the computer does other things meanwhile.
TRIED_S = 0.2
MORE_S = 1.0
STEADY_RUNS = 3


@dataclass(frozen=True)
class Request:
    """What is tried.

    Attributes:
        model: Folder of the bundle.
        runtime: One of `protocol.RUNTIME_NAMES`.
        precisions: Those to try.
        threads: Processor threads; None takes all.
        threshold: From which a pixel is target.
        steady: Within this factor the `STEADY_RUNS` shortest runs must lie, or the computer is too busy.
    """

    model: str
    runtime: str
    precisions: tuple[str, ...]
    threads: Optional[int]
    threshold: float
    steady: float

    def write(self, folder: Path) -> None:
        """Writes it to where `main` looks for it."""
        (folder / REQUEST).write_text(json.dumps(asdict(self)), encoding="utf-8")


def main(folder: Path) -> None:
    """Tries what the folder asks for."""
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(name)s: %(message)s")
    request = Request(**json.loads((folder / REQUEST).read_text(encoding="utf-8")))
    tiles = [np.array(tile[None]) for tile in np.load(folder / TILES)]
    bundle = Bundle.load(request.model)
    runtimes: dict[str, Runtime] = {}
    for precision in request.precisions:
        try:
            runtimes[precision] = choose(
                bundle, runtime=request.runtime, precision=precision, device="cpu", threads=request.threads
            ).runtime
        except RuntimeUnavailable as error:
            log.info("%s %s: %s", request.runtime, precision, error)
    for precision, runtime in runtimes.items():
        np.save(folder / f"{precision}.npy", np.concatenate([runtime.predict(x) >= request.threshold for x in tiles]))
    seconds: dict[str, list[float]] = {precision: [] for precision in runtimes}
    until = time.perf_counter() + TRIED_S * len(runtimes)
    latest = until + MORE_S
    turn = 0
    while (
        turn < STEADY_RUNS
        or time.perf_counter() < until
        or (time.perf_counter() < latest and not all(steady(taken, request.steady) for taken in seconds.values()))
    ):
        for precision, runtime in runtimes.items():  # in turns: what else the computer does hits all alike
            started = time.perf_counter()
            runtime.predict(tiles[turn % len(tiles)])
            seconds[precision].append(time.perf_counter() - started)
        turn += 1
    pixels = tiles[0].shape[2] * tiles[0].shape[3]
    answer = [
        {"precision": precision, "ns_per_px": 1e9 * min(taken) / pixels, "steady": steady(taken, request.steady)}
        for precision, taken in seconds.items()
    ]
    (folder / ANSWER).write_text(json.dumps(answer), encoding="utf-8")


def steady(seconds: Sequence[float], factor: float) -> bool:
    """Tells whether the shortest of some runs tells what the network takes: the next ones come near it.

    Other work of the computer only ever lengthens a run. Where it is so much that hardly one was left in peace,
    nothing is known.
    """
    shortest = sorted(seconds)[:STEADY_RUNS]
    return len(shortest) == STEADY_RUNS and shortest[-1] <= factor * shortest[0]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
