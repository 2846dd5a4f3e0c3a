"""How busy a graphics card is while something runs, as its driver's own tool tells it."""

from __future__ import annotations

import shutil
import statistics
import subprocess
from typing import Any, Optional

__all__ = ["Busy", "cards"]

TOOL = "nvidia-smi"
# Milliseconds between two looks.
PACE_MS = 200


def cards() -> list[str]:
    """Lists the names of the cards that the driver shows; none where there is no tool or no card."""
    if not shutil.which(TOOL):
        return []
    done = subprocess.run(
        [TOOL, "--query-gpu=name", "--format=csv,noheader"], stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    return [line.strip() for line in done.stdout.splitlines() if line.strip()] if done.returncode == 0 else []


class Busy:
    """Looks at the busiest card while its context lasts; without a card it does nothing.

    Attributes:
        share: Of the time that the card was computing, 0 to 1, over the whole context; None where it could not be told.
    """

    share: Optional[float] = None

    def __enter__(self) -> Busy:
        self._watch: Optional[subprocess.Popen[str]] = None
        if cards():
            command = [TOOL, "--query-gpu=index,utilization.gpu", "--format=csv,noheader,nounits", f"-lms={PACE_MS}"]
            self._watch = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        return self

    def __exit__(self, *error: Any) -> None:
        if self._watch:
            self._watch.terminate()
            self.share = busiest(self._watch.communicate()[0])


def busiest(text: str) -> Optional[float]:
    """Computes the mean share of the busiest card from lines of "index, percent"."""
    of_card: dict[str, list[float]] = {}
    for line in text.splitlines():
        index, _, percent = line.partition(",")
        if percent.strip().isdigit():
            of_card.setdefault(index.strip(), []).append(float(percent) / 100)
    return max((statistics.fmean(shares) for shares in of_card.values()), default=None)
