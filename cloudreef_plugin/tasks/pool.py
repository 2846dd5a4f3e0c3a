"""The places for threads in Qt's pool, in which QGIS runs tasks and draws maps."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator

from qgis.PyQt.QtCore import QThreadPool

__all__ = ["place_given_away"]


@contextmanager
def place_given_away() -> Iterator[None]:
    """Lets other work have the place of this thread, which mostly waits for another process.

    There are as many places as processors: on a computer with two, two waiting tasks would keep QGIS from drawing its
    maps and from closing.
    """
    pool = QThreadPool.globalInstance()
    pool.releaseThread()
    try:
        yield
    finally:
        pool.reserveThread()
