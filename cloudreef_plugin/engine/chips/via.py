"""Regions of the VGG Image Annotator (version 2): rings of pixel corners without holes.

https://www.robots.ox.ac.uk/~vgg/software/via/ - a polygon there is one ring. A hole is joined to its outline by a
cut of zero width, there and back, which leaves the filled area unchanged.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from rasterio.features import shapes

__all__ = ["ANNOTATIONS", "regions_of", "ring_of"]

ANNOTATIONS = "via_region_data.json"

Point = tuple[float, float]
Ring = list[Point]
# A cut lies between the centres and the edges of rows, so that no pixel's centre or corner is on it.
_CUT = 0.25


def regions_of(target: npt.NDArray[np.bool_], class_name: str) -> tuple[list[dict[str, Any]], int]:
    """Traces a chip's target.

    Args:
        target: (rows, cols).
        class_name: Name of the target.

    Returns:
        VIA's regions, and how many of them have holes.
    """
    if not target.any():
        return [], 0
    regions, holed = [], 0
    for shape, _ in shapes(target.astype(np.uint8), mask=target, connectivity=4):
        rings = [[(float(x), float(y)) for x, y in ring[:-1]] for ring in shape["coordinates"]]
        holed += len(rings) > 1
        ring = ring_of(rings)
        regions.append(
            {
                "shape_attributes": {
                    "name": "polygon",
                    "all_points_x": [_short(x) for x, _ in ring],
                    "all_points_y": [_short(y) for _, y in ring],
                },
                "region_attributes": {"class": class_name},
            }
        )
    return regions, holed


def ring_of(rings: list[Ring]) -> Ring:
    """Joins the holes of a polygon to its outline by cuts.

    Args:
        rings: The outline, then the holes, along the edges of pixels, unclosed.
    """
    whole = list(rings[0])
    # From left to right, so that the edge that a cut to the left meets is already part of the outline.
    for hole in sorted(rings[1:], key=lambda ring: min(ring)):
        start, y = _left_edge(hole)
        at, x = _nearest_to_the_left(whole, hole[start][0], y)
        there: Point = (x, y)
        here: Point = (hole[start][0], y)
        around = [*hole[start + 1 :], *hole[: start + 1]]
        whole[at + 1 : at + 1] = [there, here, *around, here, there]
    return whole


def _left_edge(ring: Ring) -> tuple[int, float]:
    """Finds the edge (index of its first point) that lies farthest to the left, and where a cut meets it."""
    edges = [index for index in range(len(ring)) if ring[index][0] == ring[(index + 1) % len(ring)][0]]
    index = min(edges, key=lambda index: ring[index])
    low = min(ring[index][1], ring[(index + 1) % len(ring)][1])
    return index, low + _CUT


def _nearest_to_the_left(ring: Ring, x: float, y: float) -> tuple[int, float]:
    """Finds the upright edge (index of its first point) that a line to the left meets first, and its x."""
    best, found = -1, -np.inf
    for index, (edge_x, first_y) in enumerate(ring):
        next_x, next_y = ring[(index + 1) % len(ring)]
        if edge_x == next_x and found < edge_x < x and min(first_y, next_y) < y < max(first_y, next_y):
            best, found = index, edge_x
    return best, float(found)


def _short(value: float) -> Any:
    return int(value) if value == int(value) else value
