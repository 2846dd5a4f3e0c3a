"""The colour that the user wants for masks: kept for new results, told apart by eyes of all kinds."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from qgis.core import QgsSettings
from test_comparing import mask
from test_styles import CLEARLY, EYES, distance

from cloudreef_plugin import settings
from cloudreef_plugin.choice_names import colour_names
from cloudreef_plugin.dock.preview_overlay import PREVIEW_COLOUR
from cloudreef_plugin.layers import loading
from cloudreef_plugin.layers.target_style import draw_outline
from cloudreef_plugin.options.defaults_page import DefaultsPage


@pytest.fixture(autouse=True)
def as_before(qgis):
    """The settings of before."""
    yield
    QgsSettings().remove("cloudreef/default_mask_colour")


def rgb(text):
    return tuple(int(text[place : place + 2], 16) for place in (1, 3, 5))


@pytest.mark.parametrize("eye", EYES)
def test_the_colours_are_told_from_each_other_and_from_the_preview(eye):
    colours = [rgb(colour) for colour in (*colour_names(), f"#{PREVIEW_COLOUR[-6:]}")]
    assert min(distance(one, other, eye) for one, other in combinations(colours, 2)) > CLEARLY


def test_new_masks_have_the_chosen_colour_filled_and_as_an_outline(tmp_path, project):
    shipped = loading.load(str(mask(tmp_path / "a.tif", [[0, 1]]).source()), "mask", "a", ("clear", "cloud"))
    page = DefaultsPage()
    page.colour_box.set_colour("#00d6c0")
    assert page.apply()
    chosen = loading.load(str(mask(tmp_path / "b.tif", [[0, 1]]).source()), "mask", "b", ("clear", "cloud"))
    before, after = (layer.renderer().classes()[1].color for layer in (shipped, chosen))
    assert (before.name(), after.name()) == ("#dc267f", "#00d6c0")
    assert before.alpha() == after.alpha()  # the ground is seen as before
    draw_outline(chosen, True)
    assert chosen.renderer().contourSymbol().color().name() == "#00d6c0"


def test_a_colour_of_ones_own_is_kept(qgis):
    settings.set_defaults(replace(settings.defaults(), mask_colour="#123456"))
    assert DefaultsPage().colour_box.colour() == "#123456"
    settings.set_defaults(replace(settings.defaults(), mask_colour=""))
    assert DefaultsPage().colour_box.colour() == ""
