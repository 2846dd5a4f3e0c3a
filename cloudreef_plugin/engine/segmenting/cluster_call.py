"""The one function that is sent to a Dask cluster as code: the scheduler unpickles it, and has no engine."""

from __future__ import annotations

from typing import Any

__all__ = ["call"]


def call(archive: str, task: str, *arguments: Any) -> Any:
    """Runs a function of `cluster_tasks` in a worker, from the engine's archive.

    Args:
        archive: Name of the archive; a worker may also have an older one.
        task: Name of the function.
        arguments: Its arguments.
    """
    import sys
    from importlib import import_module

    place = next((path for path in sys.path if path.endswith(archive)), None)
    loaded = sys.modules.get("engine")
    if place and loaded is not None and not str(loaded.__file__).startswith(place):
        for name in [name for name in sys.modules if name.split(".")[0] == "engine"]:
            del sys.modules[name]
        sys.path.remove(place)
        sys.path.insert(0, place)
    return getattr(import_module("engine.segmenting.cluster_tasks"), task)(*arguments)
