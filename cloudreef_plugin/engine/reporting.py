"""Where a run says how far it is."""

from __future__ import annotations

import logging
import time
from typing import Callable

from .protocol import Event, Message, Progress

__all__ = ["Reporter"]

log = logging.getLogger(__name__)

# Seconds between two progress events.
PACE_S = 0.25


class Reporter:
    """Turns what a run says into events.

    Args:
        emit: Takes each event; raises BrokenPipeError when nobody listens any more.

    Attributes:
        warnings: What the user should not miss of the scene in work.
    """

    def __init__(self, emit: Callable[[Event], None]) -> None:
        self.warnings: list[str] = []
        self._emit = emit
        self._stage = ""
        self._stage_started = 0.0
        self._last = 0.0

    def event(self, event: Event) -> None:
        """Passes an event on."""
        self._emit(event)

    def message(self, text: str) -> None:
        """Says a sentence."""
        log.info(text)
        self._emit(Message(text))

    def warning(self, text: str) -> None:
        """Says a sentence that the user should not miss."""
        log.warning(text)
        self.warnings.append(text)
        self._emit(Message(text, "warning"))

    def progress(self, done: float, total: float, stage: str) -> None:
        """Says how far a stage is; too frequent calls are passed over, its begin and end are not."""
        now = time.monotonic()
        if stage != self._stage:
            self._stage, self._stage_started = stage, now
        elif now - self._last < PACE_S and done < total:
            return
        self._last = now
        elapsed = now - self._stage_started
        left = elapsed * (total - done) / done if done > 0 and elapsed > 1 else None
        self._emit(Progress(done, total, stage, left))
