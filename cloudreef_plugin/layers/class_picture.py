"""Draws the mask of several classes from pictures of their probabilities, with Qt's painter instead of numpy.

The grey values of a picture are the stored levels of probability, 0 to 250; pixels without data are transparent.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Callable, Mapping, Sequence

from qgis.core import QgsContrastEnhancement, QgsRasterLayer, QgsSingleBandGrayRenderer
from qgis.PyQt.QtGui import QColor, QImage, QPainter, qRgba

from ..engine.contract.classes import NODATA, UNDECIDED
from .probability_counts import STEP

__all__ = ["Switches", "class_numbers", "coloured", "level_layer"]

# A float32 probability may be slightly below its decimal value; the engine has the same tolerance.
_SHORT = 4e-7


@dataclass(frozen=True)
class Switches:
    """How probabilities become a mask, like the engine's `Decision`.

    Attributes:
        values: Class number of each probability.
        on: Class numbers of the classes that are switched on.
        rest: Value of pixels without any label: the background, or `UNDECIDED`.
        minimum: Pixels whose most probable class has a lower probability are undecided.
        thresholds: Thresholds of independent labels by class number; empty for exclusive classes.
    """

    values: tuple[int, ...]
    on: frozenset[int]
    rest: int = UNDECIDED
    minimum: float = 0.0
    thresholds: Mapping[int, float] = field(default_factory=dict)


def level_layer(path: str, band: int) -> QgsRasterLayer:
    """Opens a band of a probability raster as a layer that draws its levels as grey values."""
    options = QgsRasterLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = QgsRasterLayer(path, "", "gdal", options)
    provider = layer.dataProvider()
    stretch = QgsContrastEnhancement(provider.dataType(band))
    stretch.setMinimumValue(-STEP / 2)  # greys are rounded down
    stretch.setMaximumValue(NODATA * STEP - STEP / 2)
    stretch.setContrastEnhancementAlgorithm(QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum)
    renderer = QgsSingleBandGrayRenderer(provider, band)
    renderer.setContrastEnhancement(stretch)
    layer.setRenderer(renderer)
    return layer


def class_numbers(levels: Sequence[QImage], how: Switches) -> QImage:
    """Computes the mask (Format_Grayscale8) of class numbers, `UNDECIDED` and `NODATA`.

    Args:
        levels: A picture for each of `how.values`, all of the same size.
        how: The switches, with at least one class switched on.
    """
    shown = [(value, _opaque(picture)) for value, picture in zip(how.values, levels) if value in how.on]
    best = shown[0][1].copy()
    for _, picture in shown[1:]:
        _painted(best, picture, QPainter.CompositionMode.CompositionMode_Lighten)
    undecided = _where(best, UNDECIDED, lambda level: level * STEP < how.minimum - _SHORT)
    numbers = best.copy()
    numbers.fill(_grey(how.rest))
    # Of equally probable classes, or of several labels, the first one is drawn on top.
    for value, picture in reversed(shown):
        if how.thresholds:
            found = _where(picture, value, _at_least(how.thresholds[value]))
        else:
            away = best.copy()
            _painted(away, picture, QPainter.CompositionMode.CompositionMode_Difference)
            found = _where(away, value, lambda level: level == 0)
        _painted(numbers, found)
    if how.thresholds:  # a pixel without a label is decided
        _painted(undecided, _where(numbers, 0, lambda number: number != how.rest), _INSIDE)
    _painted(numbers, undecided)
    empty = levels[0].convertToFormat(QImage.Format.Format_Alpha8)
    _painted(numbers, _where(empty, NODATA, lambda alpha: alpha < 128))
    return numbers.convertToFormat(QImage.Format.Format_Grayscale8)


def coloured(numbers: QImage, colours: Mapping[int, QColor]) -> QImage:
    """Draws class numbers in their colours; numbers without a colour are transparent."""
    return _indexed(numbers, [colours[value].rgba() if value in colours else 0 for value in range(256)])


_INSIDE = QPainter.CompositionMode.CompositionMode_DestinationIn


def _opaque(picture: QImage) -> QImage:
    """Copies a picture, black where it was transparent."""
    return picture.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied).convertToFormat(
        QImage.Format.Format_RGB32
    )


def _painted(
    below: QImage,
    above: QImage,
    mode: QPainter.CompositionMode = QPainter.CompositionMode.CompositionMode_SourceOver,
) -> None:
    painter = QPainter(below)
    painter.setCompositionMode(mode)
    painter.drawImage(0, 0, above)
    painter.end()


def _at_least(threshold: float) -> Callable[[int], bool]:
    return lambda level: level * STEP >= threshold - _SHORT


def _where(picture: QImage, value: int, condition: Callable[[int], bool]) -> QImage:
    """Draws one number where a condition on the levels is true; the rest is transparent."""
    bytewise = picture
    if picture.format() not in (QImage.Format.Format_Grayscale8, QImage.Format.Format_Alpha8):
        bytewise = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    table = [_grey(value) if condition(level) else 0 for level in range(256)]
    return _indexed(bytewise, table).convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _indexed(bytewise: QImage, table: Sequence[int]) -> QImage:
    """Converts a picture of one byte per pixel to the colours of a table."""
    bits = bytewise.constBits().asstring(bytewise.bytesPerLine() * bytewise.height())
    size = (bytewise.width(), bytewise.height(), bytewise.bytesPerLine())
    indexed = QImage(bits, *size, QImage.Format.Format_Indexed8).copy()  # the buffer ends with this function
    indexed.setColorTable(list(table))
    return indexed


def _grey(number: int) -> int:
    return qRgba(number, number, number, 255)
