"""Times one runtime on some tiles, in a process of its own: ``python -m engine.network.trial FOLDER``.

A framework that crashes or keeps memory there does not harm the run. The folder holds ``request.json`` and
``tiles.npy`` (tiles, channels, rows, cols), float32. The process adds ``answer.json``, a list of {"precision",
"ns_per_px", "steady"} for each precision that the processor supports, and their masks ``PRECISION.npy`` (tiles, rows,
cols), bool.
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
from .choice import choose
from .runtime import Runtime

__all__ = ["ANSWER", "REQUEST", "TILES", "Request", "steady"]

log = logging.getLogger(__name__)

REQUEST, TILES, ANSWER = "request.json", "tiles.npy", "answer.json"
# Time for each precision, and further time for all of them if the computer is busy.
TRIED_S = 0.2
MORE_S = 1.0
STEADY_RUNS = 3


@dataclass(frozen=True)
class Request:
    """What to measure.

    Attributes:
        model: Folder of the bundle.
        runtime: One of `protocol.RUNTIME_NAMES`.
        precisions: Precisions to measure.
        threads: Processor threads; None takes all.
        threshold: Smallest probability of the target.
        steady: The computer is too busy if the `STEADY_RUNS` shortest times differ by more than this factor.
    """

    model: str
    runtime: str
    precisions: tuple[str, ...]
    threads: Optional[int]
    threshold: float
    steady: float

    def write(self, folder: Path) -> None:
        """Writes it to the folder that is passed to `main`."""
        (folder / REQUEST).write_text(json.dumps(asdict(self)), encoding="utf-8")


def main(folder: Path) -> None:
    """Measures what the request in a folder asks for."""
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
        or (time.perf_counter() < latest and not all(steady(times, request.steady) for times in seconds.values()))
    ):
        for precision, runtime in runtimes.items():  # alternately, so that other load affects all of them alike
            started = time.perf_counter()
            runtime.predict(tiles[turn % len(tiles)])
            seconds[precision].append(time.perf_counter() - started)
        turn += 1
    pixels = tiles[0].shape[2] * tiles[0].shape[3]
    answer = [
        {"precision": precision, "ns_per_px": 1e9 * min(times) / pixels, "steady": steady(times, request.steady)}
        for precision, times in seconds.items()
    ]
    (folder / ANSWER).write_text(json.dumps(answer), encoding="utf-8")


def steady(seconds: Sequence[float], factor: float) -> bool:
    """Tells whether the shortest of some times is reliable, which it is if the next ones are close to it.

    Other load only lengthens times. With so much of it that hardly any run was undisturbed, nothing is known.
    """
    shortest = sorted(seconds)[:STEADY_RUNS]
    return len(shortest) == STEADY_RUNS and shortest[-1] <= factor * shortest[0]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
