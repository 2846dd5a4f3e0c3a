"""A print layout of a result: map, legend, scale bar, statistics, and how it was made."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Mapping, Optional

from qgis.core import (
    QgsApplication,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutUtils,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsPalettedRasterRenderer,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import QFont

from ...layers.statistics_table import cover_table
from ...messages import Number, tr
from ...runs.history import Entry

__all__ = ["print_page"]

# An A4 page in landscape format, in millimetres, with a column of texts beside the map.
_WIDE, _HIGH, _MARGIN, _COLUMN = 297.0, 210.0, 10.0, 72.0
_TITLE_MM, _LINE_MM, _GAP_MM = 12.0, 5.0, 5.0
_LEAST_PT = 5.0
_NORTH = "arrows/NorthArrow_02.svg"


def print_page(
    entry: Entry,
    mask: QgsRasterLayer,
    scene: Optional[QgsRasterLayer],
    statistics: Mapping[str, Any],
    classes: tuple[str, str],
) -> QgsPrintLayout:
    """Makes a layout of a result and adds it to the project under a free name.

    Args:
        entry: The run that made it.
        mask: Its mask.
        scene: The scene; None if it is not in the project.
        statistics: The engine's statistics; empty if they are unknown.
        classes: (background, target).
    """
    project = QgsProject.instance()
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(_free_name(project, f"CloudReef · {entry.scene}"))
    _label(layout, mask.name(), QRectF(_MARGIN, _MARGIN, _WIDE - 2 * _MARGIN, _TITLE_MM), 18, bold=True)
    place = QRectF(_MARGIN, _MARGIN + _TITLE_MM, _WIDE - 3 * _MARGIN - _COLUMN, _HIGH - 2 * _MARGIN - _TITLE_MM - 10)
    the_map = _map(layout, place, mask, scene)
    left = place.right() + _MARGIN
    numbers = _numbers(statistics, classes)
    below = place.top() + max(45, _legend(layout, the_map, mask, left, place.top()) + _GAP_MM)
    _label(layout, numbers, QRectF(left, below, _COLUMN, 60), 10)
    below += max(60, _LINE_MM * (numbers.count("\n") + 1) + _GAP_MM)
    _label(layout, _made_how(entry, statistics), QRectF(left, below, _COLUMN, 60), 8)
    _scale_bar(layout, the_map, place)
    _north(layout, the_map, place)
    project.layoutManager().addLayout(layout)
    return layout


def _free_name(project: QgsProject, name: str) -> str:
    taken = {layout.name() for layout in project.layoutManager().layouts()}
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} {number}"
    return free


def _put(item: QgsLayoutItem, place: QRectF) -> None:
    millimetres = QgsUnitTypes.LayoutMillimeters
    item.attemptMove(QgsLayoutPoint(place.left(), place.top(), millimetres))
    item.attemptResize(QgsLayoutSize(place.width(), place.height(), millimetres))


def _label(layout: QgsPrintLayout, text: str, place: QRectF, points: int, bold: bool = False) -> None:
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    font = QFont()
    font.setPointSize(points)
    font.setBold(bold)
    label.setFont(font)
    layout.addLayoutItem(label)
    _put(label, place)


def _map(
    layout: QgsPrintLayout, place: QRectF, mask: QgsRasterLayer, scene: Optional[QgsRasterLayer]
) -> QgsLayoutItemMap:
    """Adds the map, with a fixed set of layers."""
    item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(item)
    _put(item, place)
    item.setCrs(mask.crs())
    item.setLayers([mask, *([scene] if scene else [])])
    item.setKeepLayerSet(True)
    item.setFrameEnabled(True)
    # With the aspect ratio of the item, else the item would take that of the mask.
    full, ratio = mask.extent(), place.width() / place.height()
    wide, high = max(full.width(), full.height() * ratio), max(full.height(), full.width() / ratio)
    shown = QgsRectangle.fromCenterAndSize(full.center(), wide, high)
    shown.scale(1.02)
    item.setExtent(shown)
    return item


def _legend(layout: QgsPrintLayout, the_map: QgsLayoutItemMap, mask: QgsRasterLayer, left: float, top: float) -> float:
    """Adds the legend, without the transparent background class; returns its height in mm."""
    legend = QgsLayoutItemLegend(layout)
    layout.addLayoutItem(legend)
    legend.setLinkedMap(the_map)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    node = root.addLayer(mask)
    QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Hidden)  # the page has a title
    renderer = mask.renderer()
    if isinstance(renderer, QgsPalettedRasterRenderer):
        drawn = {item.label for item in renderer.classes() if item.color.alpha() > 0}
        entries = legend.model().layerLegendNodes(node)
        shown = [place for place, entry in enumerate(entries) if entry.data(Qt.ItemDataRole.DisplayRole) in drawn]
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, shown)
        legend.model().refreshLayerLegend(node)
    legend.adjustBoxSize()
    legend.attemptMove(QgsLayoutPoint(left, top, QgsUnitTypes.LayoutMillimeters))
    size = _size_of(legend, layout)
    font = legend.styleFont(QgsLegendStyle.SymbolLabel)
    while size.width() > _COLUMN and font.pointSizeF() > _LEAST_PT:
        font.setPointSizeF(font.pointSizeF() - 0.5)
        legend.setStyleFont(QgsLegendStyle.SymbolLabel, font)
        size = _size_of(legend, layout)
    legend.attemptResize(QgsLayoutSize(size.width(), size.height(), QgsUnitTypes.LayoutMillimeters))
    return float(size.height())


def _size_of(legend: QgsLayoutItemLegend, layout: QgsPrintLayout) -> QSizeF:
    """Computes the size of a legend in mm; the item itself has it only after painting."""
    context = QgsLayoutUtils.createRenderContextForLayout(layout, None)
    return QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize(context)


def _scale_bar(layout: QgsPrintLayout, the_map: QgsLayoutItemMap, place: QRectF) -> None:
    bar = QgsLayoutItemScaleBar(layout)
    layout.addLayoutItem(bar)
    bar.setStyle("Single Box")
    bar.setLinkedMap(the_map)
    bar.applyDefaultSize()
    bar.attemptMove(QgsLayoutPoint(place.left(), place.bottom() + 1, QgsUnitTypes.LayoutMillimeters))


def _north(layout: QgsPrintLayout, the_map: QgsLayoutItemMap, place: QRectF) -> None:
    places = [Path(folder) / _NORTH for folder in QgsApplication.svgPaths()]
    arrow = next((path for path in places if path.is_file()), None)
    if arrow is None:
        return
    picture = QgsLayoutItemPicture(layout)
    layout.addLayoutItem(picture)
    picture.setPicturePath(str(arrow))
    picture.setLinkedMap(the_map)
    picture.setNorthMode(QgsLayoutItemPicture.GridNorth)
    _put(picture, QRectF(place.right() - 16, place.top() + 4, 12, 12))


def _numbers(statistics: Mapping[str, Any], classes: tuple[str, str]) -> str:
    """Lists the cover of each class, one per line."""
    if "valid_px" not in statistics:
        return ""
    table = cover_table(statistics, classes)
    rows = (" · ".join(filter(None, (row[2], row[3]))) or tr("{} px").format(row[1]) for row in table.rows)
    return "\n".join(f"{row[0]}: {numbers}" for row, numbers in zip(table.rows, rows))


def _made_how(entry: Entry, statistics: Mapping[str, Any]) -> str:
    """Lists model, threshold, date and warnings."""
    lines = [tr("Model: {}").format(entry.model)] if entry.model else []
    if isinstance(statistics.get("threshold"), (int, float)):
        lines.append(tr("Threshold: {}").format(Number(round(statistics["threshold"], 3))))
    lines.append(tr("Made on {}").format(entry.when[:10]))
    if statistics.get("edited"):
        lines.append(tr("The mask was painted by hand."))
    return "\n".join([*lines, *entry.warnings, f"CloudReef {statistics.get('version', '')}".strip()])
