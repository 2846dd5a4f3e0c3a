"""Painting on a mask: which pixels it changes, what is counted, undone, and said as labels."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from interface import Interface
from osgeo import gdal
from qgis.core import QgsGeometry, QgsPalettedRasterRenderer, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtGui import QColor
from test_comparing import mask
from waiting import end_of, wait

from cloudreef_plugin.dock.painting.edit import MaskEdit, copying, overviews
from cloudreef_plugin.dock.painting.window import PaintWindow
from cloudreef_plugin.layers.classes import background_of, named_classes
from cloudreef_plugin.layers.loading import is_result
from cloudreef_plugin.runs.history import Entry, RunHistory
from cloudreef_plugin.runs.state import State

LEFT, TOP, PIXEL = 500000, 4500000, 10


def box(left, top, right, bottom):
    """An area in pixels, as the mask's CRS has it."""
    return QgsGeometry.fromRect(
        QgsRectangle(LEFT + left * PIXEL, TOP - bottom * PIXEL, LEFT + right * PIXEL, TOP - top * PIXEL)
    )


@pytest.fixture
def begin(tmp_path, project):
    """Copies a mask of these values to be painted on."""

    def begin(values):
        original, path = mask(tmp_path / "mask.tif", values), tmp_path / "painted.tif"
        _, counts = end_of(copying(original, path, "clouds"))
        layer = QgsRasterLayer(str(path), "painted")
        return MaskEdit(layer, counts)

    return begin


def pixels(edit):
    """What stands in the file."""
    return gdal.Open(edit.layer.source()).ReadAsArray()


def drawn(edit):
    """What QGIS reads when it draws: a clone of the provider, as in a rendering thread."""
    provider = edit.layer.dataProvider().clone()
    block = provider.block(1, provider.extent(), provider.xSize(), provider.ySize())
    return np.frombuffer(bytes(block.data()), np.uint8).reshape(provider.ySize(), provider.xSize())


def test_the_copy_is_the_mask_with_its_counts_and_is_known_as_a_result(begin):
    edit = begin([[0, 1, 255], [1, 1, 0]])
    assert pixels(edit).tolist() == [[0, 1, 255], [1, 1, 0]]
    assert edit.counts.pixels == {0: 2, 1: 3, 255: 1}
    assert is_result(edit.layer)
    assert not edit.can_undo


def test_pixels_whose_middle_is_inside_change_and_nodata_stays(begin):
    edit = begin([[0, 0, 0, 255], [0, 0, 0, 255], [0, 0, 0, 0]])
    assert edit.paint(box(0.6, 0.4, 4, 1.4), 1)  # misses the middles of the first column and of the second row
    assert pixels(edit).tolist() == [[0, 1, 1, 255], [0, 0, 0, 255], [0, 0, 0, 0]]
    assert drawn(edit).tolist() == pixels(edit).tolist()


def test_statistics_follow(begin):
    edit = begin([[0, 0, 0, 255], [0, 0, 0, 0]])
    edit.paint(box(0, 0, 2, 2), 1)
    edit.paint(box(0, 0, 1, 1), 0)
    found = edit.counts.statistics()
    assert (found["valid_px"], found["target_px"], found["nodata_px"]) == (7, 3, 1)
    assert found["cover_percent"] == pytest.approx(300 / 7)
    assert found["cover_area_m2"] == pytest.approx(300 / 0.9996**2, rel=1e-3)
    assert found["valid_area_m2"] == pytest.approx(700 / 0.9996**2, rel=1e-3)


def test_strokes_are_undone_one_by_one(begin):
    edit = begin([[0, 1, 0], [0, 1, 0]])
    edit.paint(box(0, 0, 2, 2), 0)
    edit.paint(box(1, 0, 3, 1), 1)
    assert edit.undo()
    assert pixels(edit).tolist() == [[0, 0, 0], [0, 0, 0]]
    assert edit.undo()
    assert drawn(edit).tolist() == [[0, 1, 0], [0, 1, 0]]
    assert edit.counts.statistics()["target_px"] == 2
    assert not edit.undo()


def test_what_changes_nothing_or_lies_outside_is_no_stroke(begin):
    edit = begin([[0, 1], [0, 1]])
    assert not edit.paint(box(1, 0, 2, 2), 1)
    assert not edit.paint(box(50, 50, 60, 60), 1)
    assert not edit.can_undo


def test_a_stroke_that_reaches_beyond_the_mask_changes_what_is_inside(begin):
    edit = begin([[0, 0], [0, 0]])
    assert edit.paint(box(-5, -5, 1, 1), 1)
    assert pixels(edit).tolist() == [[1, 0], [0, 0]]


def test_holes_and_parts_of_an_area_are_kept(begin):
    edit = begin(np.zeros((8, 8), int))
    ring = box(0, 0, 5, 5).difference(box(2, 2, 3, 3)).combine(box(6, 6, 8, 8))
    edit.paint(ring, 1)
    wanted = np.zeros((8, 8), int)
    wanted[:5, :5], wanted[2, 2], wanted[6:, 6:] = 1, 0, 1
    assert pixels(edit).tolist() == wanted.tolist()


def test_a_large_mask_is_copied_tile_by_tile_and_painted_across_them(begin):
    values = np.zeros((600, 700), int)
    values[500:, 100:] = 1
    edit = begin(values)
    edit.paint(box(400, 400, 650, 590), 1)
    values[400:590, 400:650] = 1
    assert (pixels(edit) == values).all()
    assert edit.counts.pixels == {0: int((values == 0).sum()), 1: int(values.sum())}


def test_what_is_painted_no_more_gets_overviews_of_what_was_painted(begin):
    edit = begin(np.zeros((700, 1200), np.uint8))
    edit.paint(box(0, 0, 600, 700), 1)
    end = end_of(overviews(Path(edit.layer.source())))
    opened = gdal.Open(edit.layer.source())
    band = opened.GetRasterBand(1)
    assert end == ("succeeded", None) and band.GetOverviewCount() == 1
    small = band.GetOverview(0).ReadAsArray()
    assert small.shape == (350, 600) and small[:, :300].all() and not small[:, 300:].any()


def test_strokes_are_labels_of_the_target_and_of_what_was_looked_at(begin):
    edit = begin(np.zeros((10, 10), int))
    edit.paint(box(0, 0, 4, 4), 1)
    edit.paint(box(2, 0, 8, 4), 0)
    edit.undo()
    edit.paint(box(3, 0, 4, 4), 0)
    found, seen = edit.labels()
    assert found.area() == pytest.approx(12 * PIXEL**2)
    assert seen.area() == pytest.approx(16 * PIXEL**2)


def of_classes(path, values, background=None):
    """A mask of water, wet and dry, as the engine writes it; returns it as a layer."""
    names = ("water", "wet", "dry")
    mask(path, values, names=list(names))
    items = [{"value": value, "name": name} for value, name in enumerate(names)]
    if background is not None:
        items[background]["background"] = True
    raster = gdal.Open(str(path), gdal.GA_Update)
    tags = {"CLOUDREEF_CLASSES": json.dumps(items), "CLOUDREEF_KIND": "classes", "CLOUDREEF_MODEL": "coast"}
    raster.SetMetadata(tags if background is None else {**tags, "CLOUDREEF_BACKGROUND": names[background]})
    del raster
    layer = QgsRasterLayer(str(path), "mask")
    entries = [*named_classes(layer), QgsPalettedRasterRenderer.Class(254, QColor(160, 160, 160), "undecided")]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, entries))
    return layer


@pytest.fixture
def window(canvas):
    """The window that paints."""
    opened = PaintWindow(Interface(canvas))
    yield opened
    opened.shut_down()


def begun(window, layer, tmp_path, project):
    """Begins to paint on a mask."""
    project.addMapLayer(layer)
    made = {"id": "a", "when": "", "algorithm": "segment", "scene": "scene", "outcome": State.DONE, "sentence": ""}
    entry = Entry(**made, parameters={"MODEL": "coast"}, outputs={"MASK": layer.source()})
    window.begin(entry, layer, {"class": "water, wet, dry"}, RunHistory(tmp_path / "history"))
    wait(lambda: window.edit is not None)
    return [window.class_box.itemText(row) for row in range(window.class_box.count())]


def test_where_each_value_is_a_class_all_are_covered_and_can_be_painted(window, tmp_path, project):
    layer = of_classes(tmp_path / "m.tif", [[0, 0, 1, 2], [0, 2, 254, 255]])
    assert begun(window, layer, tmp_path, project) == ["water", "wet", "dry"]
    assert window.cover.text().startswith("Water, wet, dry: 85.71 %")  # six of seven; one is undecided
    assert not window.remove_button.isEnabled()
    window._tools[0].painted.emit(box(2, 0, 4, 2), False)
    assert window.cover.text().startswith("Water, wet, dry: 100.0 %")
    assert pixels(window.edit).tolist() == [[0, 0, 0, 0], [0, 2, 0, 255]]
    window._tools[0].painted.emit(box(0, 0, 4, 2), True)
    assert "belongs to a class" in window.message.text()
    assert pixels(window.edit).tolist() == [[0, 0, 0, 0], [0, 2, 0, 255]]


def test_a_background_that_is_not_0_is_left_where_something_is_taken_away(window, tmp_path, project):
    layer = of_classes(tmp_path / "m.tif", [[0, 0, 1, 2]], background=2)
    assert begun(window, layer, tmp_path, project) == ["water", "wet"]
    assert window.cover.text().startswith("Water, wet, dry: 75.0 %")
    window._tools[1].painted.emit(box(0, 0, 2, 1), True)
    assert pixels(window.edit).tolist() == [[2, 2, 1, 2]]
    assert window.cover.text().startswith("Water, wet, dry: 25.0 %")


def test_a_painted_mask_of_classes_knows_them(tmp_path, project):
    layer = of_classes(tmp_path / "m.tif", [[0, 1, 2]], background=0)
    end_of(copying(layer, tmp_path / "painted.tif", "coast"))
    painted = QgsRasterLayer(str(tmp_path / "painted.tif"), "painted")
    assert [(item.value, item.label, item.color.alpha()) for item in named_classes(painted)] == [
        (0, "water", 0), (1, "wet", 255), (2, "dry", 255),
    ]  # fmt: skip
    assert background_of(painted) == 0
