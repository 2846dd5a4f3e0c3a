"""Finds the cells of a scene to predict. Nodata usually surrounds a scene, so it is followed inwards from the edge."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from ..scenes.area import AreaOfInterest
from ..scenes.scene import Scene
from .tiling import cells_in, occupied_cells, round_up

__all__ = ["find_occupied"]

# Side and size of the pieces whose validity is read at once.
PIECE_EDGE_PX = 512
PIECE_PX = 2**24

Bools = NDArray[np.bool_]


def find_occupied(scene: Scene, area: AreaOfInterest, stride: int, rows: Optional[range] = None) -> Bools:
    """Finds the cells that may have something to predict.

    Nodata in the corners of the area and in the middle of its edges is followed as far as it extends, and only there
    pixels are read, as reading all of them would decode the scene twice. Other cells are assumed to have data; tiles
    that turn out to be empty when they are read are skipped then.

    Args:
        scene: The scene.
        area: The area of interest.
        stride: Side of a cell.
        rows: Rows of the scene to consider, starting on a multiple of the stride; None for all.

    Returns:
        (ceil(height / stride), ceil(width / stride)): False for cells of `stride` x `stride` pixels that lie outside
        the area, or were found to have no valid pixel in it.
    """
    occupied = np.zeros((-(-scene.height // stride), -(-scene.width // stride)), bool)
    window = area.window if rows is None else _rows_of(area.window, rows)
    if window.height <= 0:
        return occupied
    pieces = _Pieces.of(scene, window, stride)
    for piece in pieces:
        inside = area.mask(pieces.window(piece))
        pieces.cells(occupied, piece)[...] = True if inside is None else occupied_cells(inside, stride)
    waiting = deque(pieces.at(place) for place in _frame(window, stride) if not scene.validity(place).all())
    seen = set()
    while waiting:
        piece = waiting.popleft()
        if piece in seen:
            continue
        seen.add(piece)
        cells = pieces.cells(occupied, piece)
        if not cells.any():
            waiting.extend(pieces.neighbours(piece, None))
            continue
        valid = scene.validity(pieces.window(piece))
        waiting.extend(pieces.neighbours(piece, valid))
        inside = area.mask(pieces.window(piece))
        cells[...] = occupied_cells(valid if inside is None else valid & inside, stride)
    return occupied


@dataclass(frozen=True)
class _Pieces:
    """A window of a scene, divided into pieces that start on multiples of their size; each has a (row, col).

    Attributes:
        whole: The window.
        shape: (rows, cols) of a piece, multiples of the stride.
        stride: Side of a cell.
    """

    whole: Window
    shape: tuple[int, int]
    stride: int

    @classmethod
    def of(cls, scene: Scene, window: Window, stride: int) -> _Pieces:
        """Divides a window along the file's blocks, as far as the stride allows."""
        block_rows, block_cols = scene.block_shape
        cols = round_up(max(block_cols, PIECE_EDGE_PX), stride)
        rows = round_up(min(max(block_rows, PIECE_EDGE_PX), max(1, PIECE_PX // cols)), stride)
        return cls(window, (rows, cols), stride)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        (top, left), (bottom, right) = self._ends()
        return ((row, col) for row in range(top, bottom) for col in range(left, right))

    def at(self, window: Window) -> tuple[int, int]:
        """Finds the piece in which a window starts."""
        return window.row_off // self.shape[0], window.col_off // self.shape[1]

    def window(self, piece: tuple[int, int]) -> Window:
        """Converts a piece to a window that starts on a multiple of the stride."""
        top, left = (number * edge for number, edge in zip(piece, self.shape))
        bottom = min(top + self.shape[0], self.whole.row_off + self.whole.height)
        right = min(left + self.shape[1], self.whole.col_off + self.whole.width)
        top = max(top, self.whole.row_off // self.stride * self.stride)
        left = max(left, self.whole.col_off // self.stride * self.stride)
        return Window(left, top, right - left, bottom - top)

    def cells(self, occupied: Bools, piece: tuple[int, int]) -> Bools:
        """A view of the cells that a piece covers."""
        return cells_in(occupied, self.window(piece), self.stride)

    def neighbours(self, piece: tuple[int, int], valid: Optional[Bools]) -> Iterator[tuple[int, int]]:
        """Yields the pieces into which a piece's nodata may continue; None means that all of the piece is nodata."""
        row, col = piece
        (top, left), (bottom, right) = self._ends()
        around = (
            ((row - 1, col), row > top, np.s_[:1]),
            ((row + 1, col), row < bottom - 1, np.s_[-1:]),
            ((row, col - 1), col > left, np.s_[:, :1]),
            ((row, col + 1), col < right - 1, np.s_[:, -1:]),
        )
        for neighbour, exists, side in around:
            if exists and (valid is None or not valid[side].all()):
                yield neighbour

    def _ends(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Finds the first piece and the one past the last, each (row, col)."""
        (top, bottom), (left, right) = self.whole.toranges()
        rows, cols = self.shape
        return (top // rows, left // cols), (-(-bottom // rows), -(-right // cols))


def _rows_of(window: Window, rows: range) -> Window:
    top = max(int(window.row_off), rows.start)
    bottom = min(int(window.row_off + window.height), rows.stop)
    return Window(window.col_off, top, window.width, bottom - top)


def _frame(window: Window, size: int) -> list[Window]:
    """Lists small windows in a window's corners and in the middle of its edges."""
    height, width = min(size, window.height), min(size, window.width)
    tops = (0, (window.height - height) // 2, window.height - height)
    lefts = (0, (window.width - width) // 2, window.width - width)
    places = sorted({(top, left) for top in tops for left in lefts})
    return [Window(window.col_off + left, window.row_off + top, width, height) for top, left in places]
