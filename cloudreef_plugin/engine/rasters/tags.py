"""Metadata tags of results."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["PARAMETERS", "own_tags", "without_record"]

PARAMETERS = "CLOUDREEF_PARAMETERS"


def own_tags(tags: Mapping[str, str]) -> dict[str, str]:
    """Selects the tags that CloudReef writes; empty for files of other programs."""
    return {name: text for name, text in tags.items() if name.startswith("CLOUDREEF_")}


def without_record(tags: Mapping[str, str]) -> dict[str, str]:
    """Removes the record of the run from tags, for a result that is derived from another."""
    return {name: text for name, text in tags.items() if name != PARAMETERS}
