"""How far a batch is whose scenes overlap: told as if they came one after the other."""

from __future__ import annotations

import time
from threading import RLock
from typing import Callable, Optional

from ..contract.progress import PACE_S, Reporter, Stages
from ..contract.protocol import Event, Progress
from ..contract.sentences import Sentence

__all__ = ["BatchProgress", "TurnReporter"]


class BatchProgress:
    """Adds up the scenes of a batch; may be told from several threads.

    Args:
        emit: Takes each event, from one thread at a time.
        total: Number of scenes.
        stages: Of each scene.
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
        """A scene begins; returns where it tells how far it is."""
        with self._lock:
            self._begun = self._begun or time.monotonic()
            scene = self._running[position] = TurnReporter(self, position)
            scene.message(Sentence("Scene {} of {}: {}", position + 1, self._total, title))
            self.tell()
            return scene

    def end(self, scene: TurnReporter, event: Event, *, unchanged: bool) -> None:
        """The scene is done, or failed; what it said comes before the event that says so."""
        with self._lock:
            del self._running[scene.position]
            self._say_all(scene)
            self._ended += 1
            self._made += not unchanged  # what was only passed over says nothing of how long the others take
            self.tell(scene.position, last=self._ended == self._total)
            self._emit(event)
            if self._running:
                self._say_all(self._running[min(self._running)])

    def pass_on(self, scene: TurnReporter, event: Event) -> None:
        """Passes an event on if it is the scene's turn, or keeps it until then."""
        with self._lock:
            if scene.position == min(self._running, default=scene.position):
                self._emit(event)
            else:
                scene.waiting.append(event)

    def _say_all(self, scene: TurnReporter) -> None:
        for event in scene.waiting:
            self._emit(event)
        scene.waiting.clear()

    def tell(self, position: Optional[int] = None, last: bool = False) -> None:
        """Says how far all is, unless that was said just now."""
        with self._lock:
            now = time.monotonic()
            if now - self._told < PACE_S and not last:
                return
            self._told = now
            shares = sum(scene.share for scene in self._running.values())
            done, made = self._ended + shares, self._made + shares
            spent = now - (self._begun or now)
            left = spent / made * (self._total - done) if spent > 1 and made > 0 else None
            at = min(self._running, default=position or 0)
            stage = Sentence("scene {} of {}", at + 1, self._total)
            self._emit(Progress(done, self._total, stage, seconds_left=left))


class TurnReporter(Reporter):
    """Where one scene of a batch says how far it is; its sentences wait until it is its turn.

    Attributes:
        position: Its place in the order of the scenes.
        share: How much of it is done, 0..1.
        waiting: What it said before its turn.
    """

    def __init__(self, batch: BatchProgress, position: int) -> None:
        super().__init__(lambda event: batch.pass_on(self, event))
        self.position = position
        self.share = 0.0
        self._batch = batch
        self.waiting: list[Event] = []

    def progress(self, done: float, total: float, stage: str) -> None:
        """Says how far a stage of the scene is."""
        self.share = max(self.share, self._batch.stages.share(stage, done / total if total else 0.0))
        self._batch.tell()
