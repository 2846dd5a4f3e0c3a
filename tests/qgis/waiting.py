"""Waits for what happens in the background, while windows go on."""

from __future__ import annotations

import time

from qgis.PyQt.QtCore import QCoreApplication


def wait(condition, seconds=300):
    """Processes events until the condition holds."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        QCoreApplication.processEvents()
        time.sleep(0.01)


def end_of(task):
    """Starts a task in the background; returns how it ended, and what it told."""
    told = []
    task.start(
        lambda *found: told.append(("succeeded", *found)),
        lambda *why: told.append(("failed", *why)),
        lambda: told.append(("cancelled",)),
    )
    wait(lambda: told)
    return told[0]
