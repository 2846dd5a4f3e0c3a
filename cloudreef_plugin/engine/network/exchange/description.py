"""What the model.json of every model begins with, whether it was fitted or imported.

The keys with ``mlm:`` are those of the Machine Learning Model extension of STAC:
https://github.com/stac-extensions/mlm
"""

from __future__ import annotations

from typing import Any, Protocol

from ...contract.model import FORMAT

__all__ = ["CHANNELS_FIRST", "CHANNELS_LAST", "TASKS", "head"]

CHANNELS_FIRST = ["batch", "bands", "height", "width"]
CHANNELS_LAST = ["batch", "height", "width", "bands"]
TASKS = ["semantic-segmentation"]


class About(Protocol):
    """The names of a model."""

    @property
    def id(self) -> str:
        """Short name."""

    @property
    def name(self) -> str:
        """Display name."""

    @property
    def version(self) -> str:
        """Version."""

    @property
    def description(self) -> str:
        """One line."""

    @property
    def license(self) -> str:
        """Licence of the weights."""


def head(about: About, architecture: str, framework: str) -> dict[str, Any]:
    """Builds the first keys of a model.json: names, architecture, task, framework."""
    return {
        "format": FORMAT,
        "id": about.id,
        "name": about.name,
        "version": about.version,
        "description": about.description,
        "license": about.license,
        "mlm:name": about.id,
        "mlm:architecture": architecture,
        "mlm:tasks": TASKS,
        "mlm:framework": framework,
    }
