"""The places for threads in Qt's pool, in which QGIS runs tasks and draws maps."""

from __future__ import annotations

from contextlib import contextmanager
from threading import BoundedSemaphore
from typing import Iterator

from qgis.PyQt.QtCore import QThreadPool

__all__ = ["MOST_GIVEN_AWAY", "place_given_away"]

# As many as CloudReef's windows need. If a script starts hundreds of tasks, the others wait for their turn in the pool.
MOST_GIVEN_AWAY = 4
_given_away = BoundedSemaphore(MOST_GIVEN_AWAY)


@contextmanager
def place_given_away() -> Iterator[None]:
    """Lets other work have the place of this thread, which mostly waits for another process.

    There are as many places as processors: on a computer with two, two waiting tasks would keep QGIS from drawing its
    maps and from closing. Does nothing if `MOST_GIVEN_AWAY` threads have given theirs away.
    """
    if not _given_away.acquire(blocking=False):
        yield
        return
    pool = QThreadPool.globalInstance()
    pool.releaseThread()
    try:
        yield
    finally:
        pool.reserveThread()
        _given_away.release()
