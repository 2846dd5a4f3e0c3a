"""Progress of a long command: a bar on a terminal, occasional lines in a log, and no messages of the engine's."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["Progress", "quiet_engine"]

BAR = 30


class Progress:
    """Shows the progress; used as a context manager.

    Args:
        title: The task.
        total: The total; None if unknown.
        unit: Of `total`; "MB" divides by a million.
    """

    def __init__(self, title: str, total: int | None, unit: str = "") -> None:
        self._title, self._total, self._unit = title, total, unit
        self._done, self._started = 0, time.monotonic()
        self._live = sys.stderr.isatty()
        self._every = 0.2 if self._live else 15.0
        self._shown = self._started if not self._live else 0.0

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self, *, brief: bool = False) -> None:
        """Shows the end, but not in a log that has not shown the beginning."""
        if self._done and (self._live or not brief or self._shown > self._started):
            self._show()
            if self._live:
                sys.stderr.write("\n")

    def at(self, done: int) -> None:
        """Sets how much is done."""
        self._done = done
        if time.monotonic() - self._shown >= self._every:
            self._show()

    def _show(self) -> None:
        self._shown = time.monotonic()
        seconds = max(self._shown - self._started, 1e-3)
        parts = [self._title, self._amount(self._done)]
        if self._total:
            share = min(self._done / self._total, 1.0)
            left = seconds * (1 - share) / max(share, 1e-9)
            full = round(BAR * share)
            parts = [self._title, f"[{'#' * full}{'.' * (BAR - full)}]"]
            amount = f"{self._amount(self._done)} of {self._amount(self._total)} {self._unit}".rstrip()
            parts += [amount, f"{_clock(left)} left"]
        line = "  ".join(parts)
        sys.stderr.write(f"\r{line}\x1b[K" if self._live else f"{line}\n")
        sys.stderr.flush()

    def _amount(self, number: int) -> str:
        return f"{number / 1e6:.1f}" if self._unit == "MB" else str(number)


@contextmanager
def quiet_engine(level: int = logging.WARNING) -> Iterator[None]:
    """Keeps the engine's messages below a level out of the log."""
    log = logging.getLogger("engine")
    before = log.level
    log.setLevel(max(level, before))
    try:
        yield
    finally:
        log.setLevel(before)


def _clock(seconds: float) -> str:
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
