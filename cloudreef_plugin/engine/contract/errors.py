"""Errors that users can cause or correct, in their words."""

from __future__ import annotations

from .sentences import Sentence

__all__ = [
    "BANDS_UNKNOWN",
    "NO_PROBABILITY",
    "SCENES_FAILED",
    "UNREAD",
    "BundleError",
    "CloudReefError",
    "JobError",
    "OutputError",
    "RuntimeUnavailable",
    "SceneError",
]

# The bands of the scene cannot be identified: the user has to choose them.
BANDS_UNKNOWN = "bands"
# This GDAL does not know the format of the file; QGIS's GDAL may.
UNREAD = "unread"
# The network answers a scene with numbers that are no probabilities; its answer to others may be right.
NO_PROBABILITY = "output"
# Exit code of a job of which some scenes failed.
SCENES_FAILED = 8


class CloudReefError(Exception):
    """Base of all errors that a user can cause or correct.

    Args:
        message: One sentence: what is wrong and what was expected.
        hint: What to do about it; may be empty.
        kind: Identifies an error that a program can react to, such as `BANDS_UNKNOWN`; empty for all others.
    """

    exit_code = 1

    def __init__(self, message: str, hint: str = "", kind: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.kind = kind

    @property
    def whole(self) -> str:
        """Message and hint, as a part of another sentence."""
        return Sentence("{} {}", self.message, self.hint) if self.hint else self.message

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class JobError(CloudReefError):
    """The job file cannot be read or asks for something that does not exist."""

    exit_code = 2


class SceneError(CloudReefError):
    """The scene cannot be opened, or its bands or values do not fit the model."""

    exit_code = 3


class BundleError(CloudReefError):
    """The model bundle is incomplete, changed or of an unknown format."""

    exit_code = 4


class RuntimeUnavailable(CloudReefError):
    """No installed runtime can run the model, or the requested one is missing."""

    exit_code = 5


class OutputError(CloudReefError):
    """A result cannot be written, or would replace a file that it may not."""

    exit_code = 6
