"""Acquisition dates in the names of scenes."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Optional

__all__ = ["day_of"]

# 2015-08-04, 20150804, and year and day of year in Landsat scenes from before 2017: LC8 020 039 2015216.
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_DIGITS = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_LANDSAT = re.compile(r"^L[COTEM]\d\d{6}((?:19|20)\d\d)(\d{3})", re.IGNORECASE)


def day_of(name: str) -> Optional[date]:
    """Finds the acquisition date in a scene's name; None if there is none."""
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
