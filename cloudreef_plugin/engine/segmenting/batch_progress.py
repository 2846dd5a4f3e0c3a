"""Progress of a batch whose scenes overlap in time, reported as if they were processed in sequence."""

from __future__ import annotations

import time
from threading import RLock
from typing import Callable, Optional

from ..contract.progress import PACE_S, Reporter, Stages
from ..contract.protocol import Event, Progress
from ..contract.sentences import Sentence

__all__ = ["BatchProgress", "TurnReporter"]


class BatchProgress:
    """Adds up the progress of a batch's scenes; thread-safe.

    Args:
        emit: Called with each event, from one thread at a time.
        total: Number of scenes.
        stages: Stages of each scene.
    """

    def __init__(self, emit: Callable[[Event], None], total: int, stages: Stages) -> None:
        self.stages = stages
        self._emit = emit
        self._total = total
        self._lock = RLock()
        self._running: dict[int, TurnReporter] = {}
        self._ended = 0
        self._made = 0
        self._begun: Optional[float] = None
        self._told = 0.0

    def begin(self, position: int, title: str) -> TurnReporter:
        """Begins a scene, and returns its reporter."""
        with self._lock:
            self._begun = self._begun or time.monotonic()
            scene = self._running[position] = TurnReporter(self, position)
            scene.message(Sentence("Scene {} of {}: {}", position + 1, self._total, title))
            self.tell()
            return scene

    def end(self, scene: TurnReporter, event: Event, *, unchanged: bool) -> None:
        """Ends a scene that is done or failed; its messages come before the event that says so."""
        with self._lock:
            del self._running[scene.position]
            self._say_all(scene)
            self._ended += 1
            self._made += not unchanged  # skipped scenes do not count for the time left
            self.tell(scene.position)
            self._emit(event)
            if self._running:
                self._say_all(self._running[min(self._running)])

    def pass_on(self, scene: TurnReporter, event: Event) -> None:
        """Emits an event if it is the scene's turn, or keeps it until then."""
        with self._lock:
            if scene.position == min(self._running, default=scene.position):
                self._emit(event)
            else:
                scene.waiting.append(event)

    def _say_all(self, scene: TurnReporter) -> None:
        for event in scene.waiting:
            self._emit(event)
        scene.waiting.clear()

    def tell(self, position: Optional[int] = None) -> None:
        """Emits the progress of the batch, unless it did so just before."""
        with self._lock:
            now, last = time.monotonic(), self._ended == self._total
            if now - self._told < PACE_S and not last:
                return
            self._told = now
            shares = sum(scene.share for scene in self._running.values())
            done, made = self._ended + shares, self._made + shares
            spent = now - (self._begun or now)
            left = spent / made * (self._total - done) if spent > 1 and made > 0 else None
            # Scenes run side by side, and the last one need not be the last to end.
            at = self._total - 1 if last else min(self._running, default=position or 0)
            stage = Sentence("Scene {} of {}", at + 1, self._total)
            self._emit(Progress(done, self._total, stage, seconds_left=left))


class TurnReporter(Reporter):
    """The reporter of one scene of a batch; its messages wait until it is its turn.

    Attributes:
        position: Its place in the order of the scenes.
        share: Progress, 0..1.
        waiting: Events before its turn.
    """

    def __init__(self, batch: BatchProgress, position: int) -> None:
        super().__init__(lambda event: batch.pass_on(self, event))
        self.position = position
        self.share = 0.0
        self._batch = batch
        self.waiting: list[Event] = []

    def progress(self, done: float, total: float, stage: str) -> None:
        """Sets the progress of a stage of the scene."""
        self.share = max(self.share, self._batch.stages.share(stage, done / total if total else 0.0))
        self._batch.tell()
