"""Progress and messages of a run."""

from __future__ import annotations

import logging
import time
from typing import Callable, Optional

from .protocol import Event, Message, Outputs, Progress
from .sentences import Sentence

__all__ = ["FINISHING", "OUTLINING", "PREDICTING", "REPORTING", "Reporter", "SceneReporter", "Stages"]

log = logging.getLogger(__name__)

# Seconds between two progress events.
PACE_S = 0.25

PREDICTING = Sentence("Segmenting")
FINISHING = Sentence("Writing the results")
OUTLINING = Sentence("Tracing polygons")
REPORTING = Sentence("Drawing the report")
# Duration of a scene's stages relative to that of the network. The latter differs between machines by a factor of
# a hundred, the others by less, so that the time left is a rough estimate at first.
_WEIGHTS = {PREDICTING: 1.0, FINISHING: 0.12, OUTLINING: 0.4, REPORTING: 0.35}


class Stages:
    """The stages of a scene, in order, as parts of the whole.

    Args:
        outputs: The wanted results.
    """

    def __init__(self, outputs: Outputs) -> None:
        names = [PREDICTING, FINISHING]
        names += [OUTLINING] if outputs.polygons else []
        names += [REPORTING] if outputs.report else []
        total = sum(_WEIGHTS[name] for name in names)
        begin = 0.0
        self._spans: dict[str, tuple[float, float]] = {}
        for name in names:
            self._spans[name] = (begin, _WEIGHTS[name] / total)
            begin += _WEIGHTS[name] / total

    def share(self, stage: str, part: float) -> float:
        """Converts the progress of a stage into that of the scene, 0..1."""
        begin, span = self._spans.get(stage, (0.0, 0.0))
        return begin + span * part


class Reporter:
    """Emits progress and messages as events.

    Args:
        emit: Called with each event; raises BrokenPipeError when the reader is gone.

    Attributes:
        warnings: Warnings about the current scene.
    """

    def __init__(self, emit: Callable[[Event], None]) -> None:
        self.warnings: list[str] = []
        self._emit = emit
        self._stage = ""
        self._stage_started = 0.0
        self._last = 0.0

    def message(self, text: str, kind: str = "") -> None:
        """Emits a message; see `events` for its kind."""
        log.info(text)
        self._emit(Message(text, kind=kind))

    def warning(self, text: str, kind: str = "") -> None:
        """Emits a warning."""
        log.warning(text)
        self.warnings.append(text)
        self._emit(Message(text, "warning", kind))

    def progress(self, done: float, total: float, stage: str) -> None:
        """Emits the progress of a stage; calls that are too frequent are ignored, except its begin and end."""
        now = time.monotonic()
        if stage != self._stage:
            self._stage, self._stage_started = stage, now
        elif now - self._last < PACE_S and done < total:
            return
        self._last = now
        elapsed = now - self._stage_started
        left = elapsed * (total - done) / done if done > 0 and elapsed > 1 else None
        self._emit(Progress(done, total, stage, left))


class SceneReporter(Reporter):
    """Emits the progress of a whole scene, so that neither progress nor time left restart with every stage.

    Args:
        emit: Called with each event.
        stages: The scene's stages.
    """

    def __init__(self, emit: Callable[[Event], None], stages: Stages) -> None:
        super().__init__(emit)
        self._stages = stages
        self._begun: Optional[float] = None
        self._share = 0.0

    def progress(self, done: float, total: float, stage: str) -> None:
        """Emits the progress of a stage; calls that are too frequent are ignored, except the begins of stages."""
        now = time.monotonic()
        self._begun = now if self._begun is None else self._begun
        part = done / total if total else 0.0
        self._share = max(self._share, self._stages.share(stage, part))
        if stage == self._stage and now - self._last < PACE_S and part < 1:
            return
        self._stage, self._last = stage, now
        elapsed = now - self._begun
        left = elapsed * (1 - self._share) / self._share if elapsed > 1 and self._share > 0 else None
        self._emit(Progress(round(self._share, 4), 1.0, stage, left))
