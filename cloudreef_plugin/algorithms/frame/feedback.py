"""Passes the engine's events and errors on to QGIS."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator, Mapping, Optional

from qgis.core import QgsProcessingException, QgsProcessingFeedback

from ...engine.contract.errors import CloudReefError
from ...engine.contract.protocol import Event, Message, Progress
from ...environment.engine_process import EngineCrashed
from ...messages import said, warn, words_of
from ...stage_names import stage_text
from ...tasks.pool import place_given_away
from ...tasks.task import RunFeedback

__all__ = ["names_of", "relay", "reported"]


@contextmanager
def reported(feedback: Optional[QgsProcessingFeedback] = None) -> Iterator[None]:
    """Turns an error that the user can correct into the exception that QGIS shows as a message.

    Other work may use this thread's place in Qt's pool meanwhile.
    """
    try:
        with place_given_away():
            yield
    except CloudReefError as error:
        if isinstance(error, EngineCrashed) and error.log:
            warn(error.log)
        if isinstance(feedback, RunFeedback):
            feedback.failure = error
        raise QgsProcessingException(words_of(error, names_of(feedback))) from error


def names_of(feedback: Optional[QgsProcessingFeedback]) -> Mapping[str, str]:
    """Maps parameters to the labels in the window of a feedback; empty if it shows the parameters' own names."""
    return feedback.names if isinstance(feedback, RunFeedback) else {}


def relay(event: Event, feedback: QgsProcessingFeedback, steps: Optional[QgsProcessingFeedback] = None) -> None:
    """Passes an event of the engine on to the feedback, but progress to `steps` if given."""
    if isinstance(event, Progress):
        progress = steps or feedback
        progress.setProgressText(stage_text(event))
        progress.setProgress(100.0 * event.done / event.total if event.total else 0.0)
    elif isinstance(event, Message):
        tell = feedback.pushWarning if event.level == "warning" else feedback.pushInfo
        tell(said(event.text, names_of(feedback)))
