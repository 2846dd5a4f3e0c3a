"""Metadata tags of results."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["BACKGROUND_TAG", "CLASSES_TAG", "KIND_TAG", "PARAMETERS", "own_tags", "without_record"]

# The record of the run that made a result.
PARAMETERS = "CLOUDREEF_PARAMETERS"
# The name of the background; the description of a band only names the target.
BACKGROUND_TAG = "CLOUDREEF_BACKGROUND"
# Of results of several classes: the classes, and the kind of their probabilities, see `model.KINDS`.
CLASSES_TAG, KIND_TAG = "CLOUDREEF_CLASSES", "CLOUDREEF_KIND"


def own_tags(tags: Mapping[str, str]) -> dict[str, str]:
    """Selects the tags that CloudReef writes; empty for files of other programs."""
    return {name: text for name, text in tags.items() if name.startswith("CLOUDREEF_")}


def without_record(tags: Mapping[str, str]) -> dict[str, str]:
    """Removes the record of the run from tags, for a result that is derived from another."""
    return {name: text for name, text in tags.items() if name != PARAMETERS}
