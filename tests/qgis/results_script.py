"""Plays what can be done with results in a real QGIS window; started by test_results.py."""

from __future__ import annotations

import results
import run
import user


def play():
    """The scenario."""
    panel = yield from user.opened_panel()
    yield from run.opened()
    yield from results.cards(panel)
    yield from results.show(panel)
    yield from results.swipe(panel)
    yield from results.compare(panel)
    yield from results.place(panel)
    yield from results.page(panel)
    yield from results.paint(panel)
    yield from results.reopen(panel)
    yield from results.delete(panel)


user.begin(play())
