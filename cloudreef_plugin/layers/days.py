"""The days on which scenes were taken, and layers that know theirs: QGIS's temporal controller plays them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Optional, Sequence

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

__all__ = ["DAY_FIELD", "by_day", "day_of", "of_day", "play"]

DAY_FIELD = "day"
_LABEL = f"concat(format_date(\"{DAY_FIELD}\", 'yyyy-MM-dd'), '\\n', format_number(\"cover_percent\", 1), ' %')"
# 2015-08-04, 20150804, and the year with the day in it of Landsat scenes of before 2017: LC8 020 039 2015216.
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_DIGITS = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_LANDSAT = re.compile(r"^L[COTEM]\d\d{6}((?:19|20)\d\d)(\d{3})", re.IGNORECASE)


def day_of(name: str) -> Optional[date]:
    """Finds the day that a scene's name tells; None where it tells none."""
    landsat = _LANDSAT.match(name)
    if landsat:
        day = int(landsat[2])
        return date(int(landsat[1]), 1, 1) + timedelta(day - 1) if 1 <= day <= 366 else None
    for pattern in (_ISO, _DIGITS):
        for year, month, day in pattern.findall(name):
            try:
                return datetime(int(year), int(month), int(day)).date()
            except ValueError:
                continue
    return None


def of_day(layer: QgsRasterLayer, day: date) -> None:
    """Has a raster layer belong to a day."""
    properties = layer.temporalProperties()
    properties.setMode(QgsRasterLayerTemporalProperties.ModeFixedTemporalRange)
    properties.setFixedTemporalRange(_whole(day))
    properties.setIsActive(True)


def by_day(layer: QgsVectorLayer) -> None:
    """Has each outline of a scene belong to the day in its field `DAY_FIELD`, and labels it with day and cover."""
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
    """Plays days one after another, a second each, again and again.

    Args:
        controller: That of the map.
        days: At least one; those between them are passed over.
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
