"""Messages about failures have a warning icon, so that they differ from those about progress."""

from __future__ import annotations

import pytest
from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QWidget

from cloudreef_plugin.algorithms.segment import Segment
from cloudreef_plugin.dock.improve import ImproveGroup
from cloudreef_plugin.runs.history import Entry
from cloudreef_plugin.runs.state import State


@pytest.fixture
def improve(runs):
    parent = QWidget()
    group = ImproveGroup(None, runs, parent)
    group.messages = []
    group.told.connect(lambda sentence, level: group.messages.append((sentence, level)))
    yield group
    group.shut_down()


def entry(algorithm, tmp_path):
    gone = str(tmp_path / "gone.tif")
    return Entry("1", "", algorithm, "gone", {Segment.INPUT: gone}, State.DONE, "", outputs={Segment.MASK: gone})


@pytest.mark.parametrize(
    ("algorithm", "sentence"),
    [
        ("segment", "The scene gone can no longer be opened."),
        ("threshold", "The run that made this probability is no longer in the history."),
    ],
)
def test_a_result_that_cannot_be_improved_is_a_warning(improve, project, tmp_path, algorithm, sentence):
    improve.offer_entry(entry(algorithm, tmp_path))
    assert improve.messages == [(sentence, Qgis.MessageLevel.Warning)]


def test_a_mask_that_cannot_be_made_into_polygons_is_a_warning(improve, project, engine, tmp_path):
    improve.offer_entry(entry("segment", tmp_path))
    improve.correct()
    *_, (sentence, level) = improve.messages
    assert "gone.tif" in sentence and level == Qgis.MessageLevel.Warning
