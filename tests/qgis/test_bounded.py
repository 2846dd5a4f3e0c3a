"""A column of texts is as high as its texts, whatever the theme."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget
from waiting import wait

from cloudreef_plugin.widgets.bounded import BoundedColumn
from cloudreef_plugin.widgets.wrapped_label import WrappedLabel

pytestmark = pytest.mark.usefixtures("qgis")


@pytest.mark.parametrize("style", ["", "QAbstractScrollArea { border: 1px solid gray; }"])
def test_texts_that_fit_have_no_scroll_bar(style):
    window = QWidget()
    window.setStyleSheet(style)
    text = WrappedLabel("Add a raster layer to segment, one that is long enough for two lines.")
    column = BoundedColumn(text)
    whole = QVBoxLayout(window)
    whole.addWidget(column)
    whole.addStretch(1)
    window.resize(280, 600)
    window.show()
    wait(lambda: column.height() > text.fontMetrics().height())
    assert column.verticalScrollBar().maximum() == 0
    assert text.height() >= 2 * text.fontMetrics().height()
