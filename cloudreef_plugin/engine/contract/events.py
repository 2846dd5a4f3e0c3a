"""The engine's events: one JSON object per line on stdout, each with a key ``event``.

- ``progress`` ``{done, total, stage, seconds_left}``: ``done`` of ``total`` (floats, same unit).
- ``message`` ``{text, level, kind}``: a sentence for the user; level ``info`` or ``warning``. ``kind`` tells a program
  its subject: ``model``, ``scene`` (bands and values), ``ground`` (pixel size), ``runtime``,
  ``outlook`` (time and memory), ``strips``, ``unchanged``, ``remade``; empty for all others.
- ``scene`` ``{index, outputs, statistics, failed, unchanged}``: a scene of the job is done (``failed`` is null) or
  failed (``failed`` is ``{message, hint}``, with a ``kind`` of ``stale`` if results exist but are out of date);
  ``unchanged`` tells whether its results existed and are up to date.
- ``finished`` ``{outputs, statistics}``: the job is done. For a job of one scene these are the scene's; for several
  they summarise the scenes.
- ``failed`` ``{message, hint, kind}``: the job failed and left no results. ``kind`` identifies failures that a program
  can react to: ``bands``, ask which band is which; ``unread``, this GDAL does not know the format, QGIS's may.

An event may also have ``sentences``: the templates and values of its texts, for their translation (see `sentences`).
Names of parameters, such as ``SCALING``, are values of these sentences, so that a window can replace them by the labels
of its options.

Exactly one of the last two events ends the stream. A process that ends without either has crashed.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any, Optional, Union

from .sentences import rebuilt, templates

__all__ = [
    "Event",
    "Failed",
    "Finished",
    "Message",
    "Progress",
    "SceneDone",
    "event_line",
    "parse_event",
]


@dataclass(frozen=True)
class Progress:
    """Progress of the job; `seconds_left` is None until it can be estimated."""

    done: float
    total: float
    stage: str
    seconds_left: Optional[float] = None
    event: str = field(default="progress", init=False)


@dataclass(frozen=True)
class Message:
    """A sentence for the user; `kind` tells a program its subject."""

    text: str
    level: str = "info"
    kind: str = ""
    event: str = field(default="message", init=False)


@dataclass(frozen=True)
class SceneDone:
    """One scene is done, or (`failed` set to message and hint) could not be done."""

    index: int
    outputs: dict[str, str] = field(default_factory=dict)
    statistics: dict[str, Any] = field(default_factory=dict)
    failed: Optional[dict[str, str]] = None
    unchanged: bool = False
    event: str = field(default="scene", init=False)


@dataclass(frozen=True)
class Finished:
    """The job is done."""

    outputs: dict[str, str]
    statistics: dict[str, Any]
    event: str = field(default="finished", init=False)


@dataclass(frozen=True)
class Failed:
    """The job could not be done."""

    message: str
    hint: str = ""
    kind: str = ""
    event: str = field(default="failed", init=False)


Event = Union[Progress, Message, SceneDone, Finished, Failed]
_EVENTS: dict[str, Any] = {
    "progress": Progress,
    "message": Message,
    "scene": SceneDone,
    "finished": Finished,
    "failed": Failed,
}


def parse_event(line: str) -> Optional[Event]:
    """Parses a line of the engine's stdout; None if it is not an event."""
    try:
        data = json.loads(line)
        data = rebuilt(data, data.pop("sentences", {}))
        event: Event = _EVENTS[data.pop("event")](**data)
        return event
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def event_line(event: Event) -> str:
    """Formats an event as a line, without the line break."""
    data = asdict(event)
    known = templates(data)
    return json.dumps({**data, **({"sentences": known} if known else {})}, ensure_ascii=False)
