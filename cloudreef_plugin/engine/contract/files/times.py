"""Times of files."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

__all__ = ["utc_time"]


def utc_time(stamp_ns: int) -> datetime:
    """Converts nanoseconds since 1970, also negative ones, which `datetime.fromtimestamp` refuses on Windows."""
    return datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(microseconds=stamp_ns // 1000)
