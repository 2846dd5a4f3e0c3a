"""Which rectangles of a scene the network sees: pure integers, no I/O.

A network with a finite receptive field gives, away from a tile's edge, the same answer as one
pass over the whole scene, provided that the tile starts on a multiple of the network's total
stride and that the outermost `halo` pixels of the tile are thrown away where the scene goes on.
A plan therefore is exact, whatever the tile size: it only decides how many pixels are
computed twice, or for nothing. For a runtime that compiles for each shape all tiles of a plan
have one; for others a tile is as small as what it must predict allows.

Coordinates are those of the scene padded at its bottom and right to a multiple of the stride;
ranges are half-open; rows before columns.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator

import numpy as np
from numpy.typing import NDArray

__all__ = ["Plan", "Span", "Tile", "blend_weights", "occupied_cells", "plan_blended", "plan_tiles", "round_up"]

# What one more tile costs beside its pixels (queueing, cropping), in pixels.
TILE_OVERHEAD_PX = 4096
# Tiles so many times finer than the coarsest possible are tried: they skip more nodata.
FINER = (1.0, 1.2, 1.5, 2.0, 2.7)
# No tile is longer than this many edges of a square as large.
LONGEST = 2
# What reading a pixel costs against predicting it, and how many rows beside the halo a row of tiles reads anew: blocks
# that the row before ended in.
READING = 0.2
BLOCK_ROWS = 256
# A foreign model says nothing of its context: neighbouring tiles share this part of their edge.
BLEND_OVERLAP = 0.25


@dataclass(frozen=True)
class Span:
    """A stretch of one axis: what a tile reads and which part of it counts.

    Attributes:
        start: First pixel read.
        core_start: First pixel that counts.
        core_stop: One past the last pixel that counts.
        stop: One past the last pixel read.
    """

    start: int
    core_start: int
    core_stop: int
    stop: int

    @property
    def core(self) -> tuple[int, int]:
        """(first, one past the last) pixel that counts."""
        return self.core_start, self.core_stop

    def core_in_tile(self) -> slice:
        """Finds the part that counts, counted from the tile's first pixel."""
        return slice(self.core_start - self.start, self.core_stop - self.start)


@dataclass(frozen=True)
class Tile:
    """A rectangle read for the network and the part of its answer that counts."""

    rows: Span
    cols: Span

    @property
    def shape(self) -> tuple[int, int]:
        """(rows, cols) of what is read."""
        return self.rows.stop - self.rows.start, self.cols.stop - self.cols.start

    def core_in_tile(self) -> tuple[slice, slice]:
        """Finds the part that counts as slices into the tile's array (rows, cols)."""
        return self.rows.core_in_tile(), self.cols.core_in_tile()


@dataclass(frozen=True)
class Plan:
    """Tiles that together cover every occupied cell exactly once.

    Attributes:
        shape: (rows, cols) of the largest tile, or of every tile of a plan that is not snug.
        tiles: In reading order.
    """

    shape: tuple[int, int]
    tiles: tuple[Tile, ...]

    @property
    def pixels(self) -> int:
        """Pixels that the network computes, those of the halos included."""
        return sum(rows * cols for rows, cols in (tile.shape for tile in self.tiles))


def round_up(value: int, multiple: int) -> int:
    """Computes the smallest multiple that is not below the value."""
    return -(-value // multiple) * multiple


def occupied_cells(valid: NDArray[np.bool_], stride: int) -> NDArray[np.bool_]:
    """Tells which cells of `stride` x `stride` pixels hold a pixel worth predicting.

    Args:
        valid: (rows, cols) of a part of the scene that starts on a multiple of the stride.
        stride: Edge of a cell.

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

    Several tile shapes as large as a square of `tile_px` are tried and the one that costs least is
    taken; cells that are not occupied are not covered unless they lie in a tile anyway.

    Args:
        occupied: (rows, cols) of cells of `stride` pixels: True where something must be predicted.
        stride: Total stride of the network.
        halo: Context that a pixel's answer needs, a multiple of the stride.
        tile_px: Edge of a square as large as a tile may be; a single tile may be longer.
        snug: Whether tiles may be of different shapes, each only as large as it must be.
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
    """Computes what a plan costs, in pixels predicted."""
    rows: dict[int, int] = {}
    for tile in plan.tiles:
        rows[tile.rows.core_start] = rows.get(tile.rows.core_start, 0) + tile.shape[1]
    read_anew = (2 * halo + BLOCK_ROWS) * (sum(rows.values()) - next(iter(rows.values())))
    return plan.pixels + TILE_OVERHEAD_PX * len(plan.tiles) + READING * read_anew


def _edges(padded: int, halo: int, stride: int, largest: int) -> list[int]:
    """Lists tile edges worth trying: those that split an axis evenly, from the largest down."""
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
    """Yields (long, short) edges of tiles longer than a square as large: fewer of them may do along an axis."""
    for count in range(_fewest(long, halo, LONGEST * largest), _fewest(long, halo, largest)):
        edge = _even(long, halo, stride, count)
        other = largest**2 // edge // stride * stride
        if edge <= LONGEST * largest and other > 2 * halo:
            yield edge, min(other, _even(short, halo, stride, _fewest(short, halo, other)))


def _fewest(padded: int, halo: int, largest: int) -> int:
    """Counts the tiles that an axis needs at least."""
    return 1 if padded <= largest else -(-(padded - 2 * halo) // (largest - 2 * halo))


def _even(padded: int, halo: int, stride: int, count: int) -> int:
    """Computes the edge of tiles that split an axis evenly."""
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
    """Yields spans of `edge` pixels that cover the occupied cells of one axis, and no cell twice."""
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
    """Plans overlapping tiles, evenly spread, for a model whose context is not known.

    A span's core is the whole tile: the writer weighs tiles against each other.

    Args:
        height: Rows of the scene.
        width: Columns of the scene.
        stride: Tile starts and edges are multiples of it.
        tile_px: Edge of a tile, unless the scene is smaller.
        fixed: Whether a tile has this edge even where the scene is smaller.
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
    """Computes weights (rows, cols) that fall towards a tile's edges but never reach zero."""

    def ramp(edge: int) -> NDArray[Any]:
        position = (np.arange(edge) + 0.5) / edge
        return np.sin(np.pi * position) ** 2 + 1e-3

    weights: NDArray[np.float32] = np.outer(ramp(shape[0]), ramp(shape[1])).astype(np.float32)
    return weights
