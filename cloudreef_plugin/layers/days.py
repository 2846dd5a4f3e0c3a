"""Dates of layers and features, for QGIS's temporal controller."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Sequence

from qgis.core import (
    QgsDateTimeRange,
    QgsInterval,
    QgsPalLayerSettings,
    QgsRasterLayer,
    QgsRasterLayerTemporalProperties,
    QgsTemporalNavigationObject,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsVectorLayerTemporalProperties,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

__all__ = ["DAY_FIELD", "play", "set_day", "set_day_field"]

DAY_FIELD = "day"
_LABEL = f"concat(format_date(\"{DAY_FIELD}\", 'yyyy-MM-dd'), '\\n', format_number(\"cover_percent\", 1), ' %')"


def set_day(layer: QgsRasterLayer, day: date) -> None:
    """Sets the day of a raster layer."""
    properties = layer.temporalProperties()
    properties.setMode(QgsRasterLayerTemporalProperties.ModeFixedTemporalRange)
    properties.setFixedTemporalRange(_whole(day))
    properties.setIsActive(True)


def set_day_field(layer: QgsVectorLayer) -> None:
    """Sets the day of each scene's outline to its field `DAY_FIELD`, and labels it with day and cover."""
    properties = layer.temporalProperties()
    properties.setMode(QgsVectorLayerTemporalProperties.ModeFeatureDateTimeInstantFromField)
    properties.setStartField(DAY_FIELD)
    properties.setFixedDuration(1)
    properties.setDurationUnits(QgsUnitTypes.TemporalDays)
    properties.setIsActive(True)
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = _LABEL, True
    text = QgsTextFormat()
    text.buffer().setEnabled(True)
    settings.setFormat(text)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def play(controller: QgsTemporalNavigationObject, days: Sequence[date]) -> None:
    """Plays days one after another in a loop, each for a second.

    Args:
        controller: The map's temporal controller.
        days: At least one; days between them are skipped.
    """
    ranges = [_whole(day) for day in sorted(set(days))]
    controller.setNavigationMode(QgsTemporalNavigationObject.Animated)
    controller.setTemporalExtents(QgsDateTimeRange(ranges[0].begin(), ranges[-1].end(), True, False))
    controller.setAvailableTemporalRanges(ranges)
    controller.setFrameDuration(QgsInterval(1, QgsUnitTypes.TemporalIrregularStep))
    controller.setFramesPerSecond(1)
    controller.setLooping(True)
    controller.rewindToStart()
    controller.playForward()


def _whole(day: date) -> QgsDateTimeRange:
    begin, end = (QDateTime(QDate(when.year, when.month, when.day), QTime(0, 0)) for when in (day, day + timedelta(1)))
    return QgsDateTimeRange(begin, end, True, False)
