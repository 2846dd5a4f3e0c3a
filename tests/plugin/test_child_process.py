"""A child's lines arrive whole, however long; an engine's long event is no crash."""

from __future__ import annotations

import sys

from cloudreef_plugin.engine.contract.events import Finished, event_line, parse_event
from cloudreef_plugin.environment.child_process import ChildProcess

EVALUATED = """
import sys
sys.path.insert(0, sys.argv[1])
from cloudreef_plugin.engine.contract.events import Finished, event_line
scenes = [{"name": f"scene {number}", "iou": 0.5, "note": "x" * 300} for number in range(20_000)]
print(event_line(Finished({}, {"scenes": scenes})))
print("after")
"""


def test_a_long_event_is_one_line():
    with ChildProcess([sys.executable, "-c", EVALUATED, sys.path[0]]) as child:
        lines = list(child.lines())
    assert len(lines) == 2 and lines[1] == "after"
    event = parse_event(lines[0])
    assert isinstance(event, Finished) and len(event.statistics["scenes"]) == 20_000
    assert event_line(event) == lines[0]
