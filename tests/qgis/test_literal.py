"""Names of layers, files and models are shown as they are, also if they look like HTML."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtGui import QTextDocument

from cloudreef_plugin.dock.choices.layer_choice import LayerChoice
from cloudreef_plugin.messages import literal
from cloudreef_plugin.widgets.elided import ElidedLabel

pytestmark = pytest.mark.usefixtures("qgis")


@pytest.mark.parametrize("text", ["/data/<b>a & b</b>/mask.tif", "a <i>\n&lt;", "R&D, 3 < 4", "plain"])
def test_a_tooltip_shows_each_letter(text):
    shown = literal(text)
    if "<" in shown:  # what Qt may take for HTML
        document = QTextDocument()
        document.setHtml(shown)
        shown = document.toPlainText()
    assert shown == text


def test_the_tooltips_of_a_layer_and_of_a_long_name_show_each_letter(layer):
    name = "<b>B&W</b>"
    layer.setName(name)
    choice = LayerChoice()
    choice.box.setLayer(layer)
    assert choice.box.toolTip().startswith(literal(f"{name}\nThe raster layer").removesuffix("</span>"))
    assert ElidedLabel(name).toolTip() == literal(name)
    choice.shut_down()
