"""The panel's upper part shows no scroll bar where there is room for all of it, however it came to its width."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from cloudreef_plugin.fitting_scroll_area import FittingScrollArea

pytestmark = pytest.mark.usefixtures("qgis")


def settle():
    for _ in range(30):
        QApplication.processEvents()


def test_no_scroll_bar_stays_after_the_panel_was_narrowed():
    content, window = QWidget(), QWidget()
    column = QVBoxLayout(content)
    for _ in range(8):
        text = QLabel("words that are wrapped to the width of the panel, " * 4)
        text.setWordWrap(True)
        column.addWidget(text)
    area = FittingScrollArea(content)
    outer = QVBoxLayout(window)
    outer.addWidget(area)
    outer.addStretch(1)
    window.resize(700, 3000)
    window.show()
    settle()
    for width in (305, 290, 280, 700, 280, *range(330, 270, -3)):
        window.resize(width, 3000)
        settle()
        assert not area.verticalScrollBar().isVisible(), width
        assert area.height() == content.height(), width
    window.resize(280, 400)
    settle()
    assert area.verticalScrollBar().isVisible()
    window.deleteLater()
