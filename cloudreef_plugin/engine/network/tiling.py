"""Plans the tiles of a scene: integers only, no I/O.

A network with a finite receptive field computes the same values for a tile as for the whole scene if the tile starts on
a multiple of the network's total stride, and its outermost `halo` pixels are discarded wherever the scene continues.
Plans are therefore exact for every tile size, which only affects how many pixels are computed twice or in vain. For a
runtime that compiles for each shape all tiles of a plan have the same shape; for others each tile is as small as
possible.

Coordinates are those of the scene, padded at the bottom and right to a multiple of the stride. Ranges are half-open,
rows come before columns.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

__all__ = [
    "Plan",
    "Span",
    "Tile",
    "blend_weights",
    "cells_in",
    "clip",
    "occupied_cells",
    "plan_blended",
    "plan_tiles",
    "round_up",
]

# Cost of a tile besides its pixels (queueing, cropping), in pixels.
TILE_OVERHEAD_PX = 4096
# Factors by which more than the smallest number of tiles is tried along an axis: small tiles skip more nodata.
FINER = (1.0, 1.2, 1.5, 2.0, 2.7)
# Largest side of an oblong tile, relative to a square of the same size.
LONGEST = 2
# Cost of reading a pixel relative to predicting it, and rows besides the halo that a row of tiles reads again: blocks
# that the row before ended in.
READING = 0.2
BLOCK_ROWS = 256
# Overlap of blended tiles as a part of their side.
BLEND_OVERLAP = 0.25


@dataclass(frozen=True)
class Span:
    """A tile along one axis: the pixels that it reads, and its core, the pixels that it predicts.

    Attributes:
        start: First pixel.
        core_start: First pixel of the core.
        core_stop: One past the last pixel of the core.
        stop: One past the last pixel.
    """

    start: int
    core_start: int
    core_stop: int
    stop: int

    @property
    def core(self) -> tuple[int, int]:
        """First pixel of the core, and the one past its last."""
        return self.core_start, self.core_stop

    def core_in_tile(self) -> slice:
        """The core, relative to the tile's first pixel."""
        return slice(self.core_start - self.start, self.core_stop - self.start)


@dataclass(frozen=True)
class Tile:
    """A rectangle that the network sees, and its core."""

    rows: Span
    cols: Span

    @property
    def shape(self) -> tuple[int, int]:
        """(rows, cols) of the tile."""
        return self.rows.stop - self.rows.start, self.cols.stop - self.cols.start

    def core_in_tile(self) -> tuple[slice, slice]:
        """The core as slices of the tile's array (rows, cols)."""
        return self.rows.core_in_tile(), self.cols.core_in_tile()


@dataclass(frozen=True)
class Plan:
    """Tiles that together cover every occupied cell exactly once.

    Attributes:
        shape: (rows, cols) of the largest tile, or of every tile if the plan is not snug.
        tiles: In reading order.
    """

    shape: tuple[int, int]
    tiles: tuple[Tile, ...]

    @property
    def pixels(self) -> int:
        """Number of pixels that the network computes, including halos."""
        return sum(rows * cols for rows, cols in (tile.shape for tile in self.tiles))


def round_up(value: int, multiple: int) -> int:
    """Computes the smallest multiple that is not below the value."""
    return -(-value // multiple) * multiple


def cells_in(cells: NDArray[np.bool_], window: Window, stride: int) -> NDArray[np.bool_]:
    """A view of the cells of `stride` x `stride` pixels that a window touches."""
    (top, bottom), (left, right) = window.toranges()
    return cells[top // stride : -(-bottom // stride), left // stride : -(-right // stride)]


def clip(window: Window, frame: Window) -> tuple[Window, tuple[slice, slice]]:
    """Clips a window to a frame.

    Returns:
        The common part in pixels of the frame, which may be empty, and its place (rows, cols) within the window.
    """
    spans, parts = [], []
    for (start, stop), (first, last) in zip(window.toranges(), frame.toranges()):
        low, high = int(max(start, first)), int(max(start, first, min(stop, last)))
        spans.append((low - int(first), high - int(first)))
        parts.append(slice(low - int(start), high - int(start)))
    return Window.from_slices(*spans), (parts[0], parts[1])


def occupied_cells(valid: NDArray[np.bool_], stride: int) -> NDArray[np.bool_]:
    """Tells which cells of `stride` x `stride` pixels have a valid pixel.

    Args:
        valid: (rows, cols) of a part of the scene that starts on a multiple of the stride.
        stride: Side of a cell.

    Returns:
        (ceil(rows / stride), ceil(cols / stride)).
    """
    rows, cols = valid.shape
    row_starts, col_starts = np.arange(0, rows, stride), np.arange(0, cols, stride)
    by_row = np.logical_or.reduceat(valid, row_starts, axis=0)
    cells: NDArray[np.bool_] = np.logical_or.reduceat(by_row, col_starts, axis=1)
    return cells


def plan_tiles(occupied: NDArray[np.bool_], *, stride: int, halo: int, tile_px: int, snug: bool = False) -> Plan:
    """Plans exact tiles for a network with a finite receptive field.

    The cheapest of several tile shapes is chosen. Cells that are not occupied are covered only if they lie in a tile
    anyway.

    Args:
        occupied: (rows, cols) of cells of `stride` pixels: True where something must be predicted.
        stride: Total stride of the network.
        halo: Radius of the receptive field, a multiple of the stride.
        tile_px: Side of a square that has as many pixels as the largest tile.
        snug: Whether tiles may have different shapes, each as small as possible.
    """
    if not occupied.any():
        return Plan((stride, stride), ())
    padded = (occupied.shape[0] * stride, occupied.shape[1] * stride)
    largest = max(tile_px // stride * stride, 2 * halo + stride)
    if max(padded) <= largest and occupied.all():
        return _place(occupied, stride, halo, padded, padded, snug)
    shapes = {
        (rows, cols)
        for rows in _edges(padded[0], halo, stride, largest)
        for cols in _edges(padded[1], halo, stride, largest)
    }
    shapes.update(_oblong(padded[0], padded[1], halo, stride, largest))
    shapes.update((rows, cols) for cols, rows in _oblong(padded[1], padded[0], halo, stride, largest))
    candidates = [_place(occupied, stride, halo, shape, padded, snug) for shape in sorted(shapes, reverse=True)]
    return min(candidates, key=lambda plan: _cost(plan, halo))


def _cost(plan: Plan, halo: int) -> float:
    """Computes the cost of a plan, in predicted pixels."""
    rows: dict[int, int] = {}
    for tile in plan.tiles:
        rows[tile.rows.core_start] = rows.get(tile.rows.core_start, 0) + tile.shape[1]
    read_again = (2 * halo + BLOCK_ROWS) * (sum(rows.values()) - next(iter(rows.values())))
    return plan.pixels + TILE_OVERHEAD_PX * len(plan.tiles) + READING * read_again


def _edges(padded: int, halo: int, stride: int, largest: int) -> list[int]:
    """Lists the tile sides to try: those that divide an axis evenly, the largest first."""
    if padded <= largest:
        edges = {padded}
        fewest = 2
    else:
        edges = set()
        fewest = _fewest(padded, halo, largest)
    for finer in FINER:
        edge = _even(padded, halo, stride, round(fewest * finer))
        if 2 * halo < edge <= min(largest, padded):
            edges.add(edge)
    return sorted(edges, reverse=True)


def _oblong(long: int, short: int, halo: int, stride: int, largest: int) -> Iterator[tuple[int, int]]:
    """Yields (long, short) sides of oblong tiles, of which an axis may need fewer than of squares."""
    for count in range(_fewest(long, halo, LONGEST * largest), _fewest(long, halo, largest)):
        edge = _even(long, halo, stride, count)
        other = largest**2 // edge // stride * stride
        if edge <= LONGEST * largest and other > 2 * halo:
            yield edge, min(other, _even(short, halo, stride, _fewest(short, halo, other)))


def _fewest(padded: int, halo: int, largest: int) -> int:
    """Computes the smallest number of tiles along an axis."""
    return 1 if padded <= largest else -(-(padded - 2 * halo) // (largest - 2 * halo))


def _even(padded: int, halo: int, stride: int, count: int) -> int:
    """Computes the side of tiles that divide an axis evenly."""
    return padded if count == 1 else round_up(-(-(padded - 2 * halo) // count) + 2 * halo, stride)


def _place(
    occupied: NDArray[np.bool_], stride: int, halo: int, shape: tuple[int, int], padded: tuple[int, int], snug: bool
) -> Plan:
    tiles = []
    for rows in _cover(np.logical_or.reduce(occupied, axis=1), stride, halo, shape[0], padded[0]):
        band = occupied[rows.core_start // stride : rows.core_stop // stride]
        for cols in _cover(np.logical_or.reduce(band, axis=0), stride, halo, shape[1], padded[1]):
            if snug:
                part = band[:, cols.core_start // stride : cols.core_stop // stride]
                wanted = rows.core_start + np.flatnonzero(np.logical_or.reduce(part, axis=1)) * stride
                core = (int(wanted[0]), int(wanted[-1]) + stride)
                tiles.append(Tile(_snug(core, halo, padded[0]), _snug(cols.core, halo, padded[1])))
            else:
                tiles.append(Tile(rows, cols))
    return Plan(shape, tuple(tiles))


def _snug(core: tuple[int, int], halo: int, padded: int) -> Span:
    return Span(max(0, core[0] - halo), core[0], core[1], min(padded, core[1] + halo))


def _cover(cells: NDArray[np.bool_], stride: int, halo: int, edge: int, padded: int) -> Iterator[Span]:
    """Yields spans of `edge` pixels whose cores cover the occupied cells of one axis, each once."""
    wanted = np.flatnonzero(cells) * stride
    position = 0
    while True:
        index = int(np.searchsorted(wanted, position))
        if index == len(wanted):
            return
        first = int(wanted[index])
        start = max(0, min(first - halo, padded - edge))
        stop = start + edge
        core_stop = padded if stop >= padded else stop - halo
        last = int(wanted[int(np.searchsorted(wanted, core_stop)) - 1]) + stride
        yield Span(start, first, min(core_stop, last), stop)
        position = core_stop


def plan_blended(height: int, width: int, *, stride: int, tile_px: int, fixed: bool = False) -> Plan:
    """Plans overlapping tiles, evenly spread, for a network with an unknown receptive field.

    The core of each is the whole tile, as overlapping predictions are blended.

    Args:
        height: Rows of the scene.
        width: Columns of the scene.
        stride: Tile offsets and sizes are multiples of it.
        tile_px: Side of a tile, unless the scene is smaller.
        fixed: Whether tiles have this side even if the scene is smaller.
    """
    spans, shape = [], []
    for length in (height, width):
        padded = max(round_up(length, stride), tile_px if fixed else 0)
        edge = min(max(tile_px // stride * stride, stride), padded)
        step = max(stride, int(edge * (1 - BLEND_OVERLAP)))
        count = 1 if edge == padded else -(-(padded - edge) // step) + 1
        starts = [round((padded - edge) * i / max(1, count - 1) / stride) * stride for i in range(count)]
        spans.append([Span(start, start, start + edge, start + edge) for start in starts])
        shape.append(edge)
    tiles = tuple(Tile(rows, cols) for rows in spans[0] for cols in spans[1])
    return Plan((shape[0], shape[1]), tiles)


def blend_weights(shape: tuple[int, int]) -> NDArray[np.float32]:
    """Computes weights (rows, cols) that decrease towards a tile's edges but stay above zero."""

    def ramp(edge: int) -> NDArray[Any]:
        position = (np.arange(edge) + 0.5) / edge
        return np.sin(np.pi * position) ** 2 + 1e-3

    weights: NDArray[np.float32] = np.outer(ramp(shape[0]), ramp(shape[1])).astype(np.float32)
    return weights
