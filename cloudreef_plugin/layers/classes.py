"""Names and colours of the classes of masks and polygons, which are read from the files."""

from __future__ import annotations

import html
import json
import re
from typing import Any, Optional, Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..engine.contract.classes import ModelClass, classes_from_json
from ..messages import named

__all__ = [
    "CLASS_FIELD",
    "background_of",
    "class_tags",
    "colour_by_class",
    "colours_of",
    "in_own_colours",
    "named_classes",
]

CLASS_FIELD, COLOUR_FIELD = "class_name", "class_color"
_SHORT_COLOUR_FIELD = "color"  # in a shapefile
_CLASSES, _BACKGROUND = "CLOUDREEF_CLASSES", "CLOUDREEF_BACKGROUND"


def named_classes(layer: QgsMapLayer) -> list[Any]:
    """Lists the classes of a mask of several classes as legend entries, with a transparent background.

    Returns:
        Entries of a `QgsPalettedRasterRenderer`; empty for any other layer.
    """
    if not isinstance(layer, QgsRasterLayer) or layer.dataProvider() is None:
        return []
    table = layer.dataProvider().colorTable(1)
    # A value without a name is labelled with its number.
    called = [item for item in table if item.label and item.label != f"{item.value:g}"]
    if not called:
        # QGIS writes no colour table into the copy that is painted on.
        edited = "CLOUDREEF_EDITED" in layer.dataProvider().htmlMetadata()
        return [_entry_of(item) for item in _tagged_classes(layer)] if edited else []
    background = class_tags(layer).get(_BACKGROUND, "").strip()
    return [QgsPalettedRasterRenderer.Class(int(item.value), _seen(item, background), item.label) for item in called]


def class_tags(mask: QgsRasterLayer) -> dict[str, str]:
    """Reads the tags with the classes of a mask; empty for a mask of one target.

    They include the background, which the colour table of a TIFF file cannot mark as transparent.
    """
    tags = (_CLASSES, _BACKGROUND, "CLOUDREEF_KIND")
    page = mask.dataProvider().htmlMetadata()
    found = ((tag, re.search(rf"{tag}=([^<\r\n]*)", page)) for tag in tags)
    return {tag: html.unescape(text[1]) for tag, text in found if text}


def background_of(mask: QgsRasterLayer) -> Optional[int]:
    """Finds the background value of a mask: 0 for one target, None if each value is a class."""
    classes = _tagged_classes(mask)
    return next((item.value for item in classes if item.background), None) if classes else 0


def _tagged_classes(mask: QgsRasterLayer) -> tuple[ModelClass, ...]:
    try:
        return classes_from_json(json.loads(class_tags(mask).get(_CLASSES, "")))
    except (KeyError, TypeError, ValueError):
        return ()


def _entry_of(item: ModelClass) -> Any:
    colour = QColor(*item.color, 0 if item.background else 255)
    return QgsPalettedRasterRenderer.Class(item.value, colour, item.name)


def _seen(item: Any, background: str) -> QColor:
    colour = QColor(item.color)
    colour.setAlpha(0 if item.label == background else colour.alpha())
    return colour


def colours_of(mask: QgsRasterLayer) -> dict[int, QColor]:
    """Finds the colour of each class number, as the mask is drawn."""
    renderer = mask.renderer()
    shown = renderer.classes() if isinstance(renderer, QgsPalettedRasterRenderer) else named_classes(mask)
    return {int(item.value): QColor(item.color) for item in shown}


def in_own_colours(entries: Sequence[Any]) -> list[Any]:
    """Names the classes of a new mask in the user's language, in the colours that the user chose for them before.

    The colours are those of the topmost mask with these classes in the project; without one they stay.
    """
    names = [named(str(entry.label)) for entry in entries]
    own = _own_colours(set(names))
    return [
        QgsPalettedRasterRenderer.Class(entry.value, own.get(name, entry.color), name)
        for entry, name in zip(entries, names)
    ]


def _own_colours(names: set[str]) -> dict[str, QColor]:
    """Finds the colours of classes by their names in the user's language."""
    for layer in QgsProject.instance().layerTreeRoot().layerOrder():
        renderer = layer.renderer() if isinstance(layer, QgsRasterLayer) else None
        if isinstance(renderer, QgsPalettedRasterRenderer) and named_classes(layer):
            shown = {named(item.label): QColor(item.color) for item in renderer.classes()}
            if names <= set(shown):
                return shown
    return {}


def colour_by_class(layer: QgsVectorLayer) -> None:
    """Draws polygons in the colours of their classes: those of a mask in the project, or those in the file."""
    name, *colours = (layer.fields().indexFromName(field) for field in (CLASS_FIELD, COLOUR_FIELD, _SHORT_COLOUR_FIELD))
    colour = max(colours)  # -1 where it is missing
    found: dict[str, str] = {}
    for value in layer.uniqueValues(name):
        feature = next(layer.getFeatures(f"\"{CLASS_FIELD}\" = '{str(value).replace(chr(39), 2 * chr(39))}'"), None)
        found[str(value)] = str(feature[colour]) if feature is not None and colour >= 0 else "#888888"
    categories = []
    own = _own_colours({named(value) for value in found})
    for value, text in sorted(found.items()):
        text = own[named(value)].name() if named(value) in own else text
        fill = QColor(text)
        fill.setAlpha(90)
        symbol = QgsFillSymbol.createSimple({"outline_color": text, "outline_width": "0.4"})
        symbol.symbolLayer(0).setFillColor(fill)
        categories.append(QgsRendererCategory(value, symbol, named(value)))
    layer.setRenderer(QgsCategorizedSymbolRenderer(CLASS_FIELD, categories))
