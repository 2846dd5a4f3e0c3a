"""The distance of the sun is that which the U.S. Geological Survey states in the metadata of Landsat scenes."""

from datetime import datetime

import pytest
from engine.scenes.scaling.sun import sun_distance


@pytest.mark.parametrize(
    ("time", "stated"),
    [
        (datetime(2002, 2, 18, 1, 47), 0.9882974),
        (datetime(2005, 5, 16, 9, 50), 1.0111492),
        (datetime(2010, 4, 20, 9, 55), 1.0046464),
        (datetime(2016, 10, 3, 0, 46), 1.0005885),
        (datetime(2019, 11, 29, 1, 0), 0.9865207),
    ],
)
def test_the_distance_is_right_to_a_ten_thousandth(time, stated):
    assert sun_distance(time) == pytest.approx(stated, abs=1e-4)
