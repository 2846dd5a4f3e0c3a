"""Windows of chips in a scene, and the split that each pixel belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np
import numpy.typing as npt

__all__ = ["TRAIN", "VALIDATION", "Blocks", "EvenShare", "starts"]

TRAIN, VALIDATION = "train", "validation"

# Chips along the side of a block, at most; and blocks that are enough for a split.
_MOST_CHIPS, _ENOUGH_BLOCKS = 8, 12


def starts(length: int, chip_px: int, step_px: int) -> list[int]:
    """Lists the offsets of chips along an axis, evenly spread from end to end.

    Args:
        length: Length of the axis, in pixels.
        chip_px: Length of a chip.
        step_px: Largest step from one chip to the next.
    """
    room = length - chip_px
    if room <= 0:
        return [0]
    steps = -(-room // step_px)
    return [round(number * room / steps) for number in range(steps + 1)]


class EvenShare:
    """Selects an evenly spread share of a sequence, deterministically.

    Args:
        share: 0..1.
    """

    def __init__(self, share: float) -> None:
        self._share, self._seen = share, 0

    def take(self) -> bool:
        """Tells whether to take the next item."""
        before = int(self._seen * self._share + 1e-9)
        self._seen += 1
        return int(self._seen * self._share + 1e-9) > before


@dataclass(frozen=True)
class Blocks:
    """Blocks of equal size, each either for training or for validation.

    Attributes:
        height: Rows of the scene.
        width: Columns of the scene.
        is_validation: bool (block rows, block columns).
    """

    height: int
    width: int
    is_validation: npt.NDArray[np.bool_]

    @classmethod
    def whole(cls, height: int, width: int, split: str) -> Blocks:
        """Makes a single block of the whole scene: `TRAIN` or `VALIDATION`."""
        return cls(height, width, np.full((1, 1), split == VALIDATION))

    @staticmethod
    def shape(rows: int, cols: int) -> tuple[int, int]:
        """Computes the number of blocks (rows, columns) for the number of chips.

        Several chips share a block where there are enough, so that few chips touch two blocks.
        """
        side = _MOST_CHIPS
        while side > 1 and -(-rows // side) * -(-cols // side) < _ENOUGH_BLOCKS:
            side -= 1
        return -(-rows // side), -(-cols // side)

    @classmethod
    def chosen(
        cls, height: int, width: int, by_class: npt.NDArray[np.int64], background: Optional[int], share: float
    ) -> Blocks:
        """Chooses validation blocks stratified by their share of target, with labels of each class on both sides.

        A class whose labels lie in a single block is on one side only.

        Args:
            height: Rows of the scene.
            width: Columns of the scene.
            by_class: Labelled pixels of each class in each block (classes, block rows, block columns).
            background: Index of the class that is no target; None if there is none.
            share: Part of the blocks for validation, 0..1.
        """
        known = by_class.sum(axis=0)
        target = known if background is None else known - by_class[background]
        is_validation = np.zeros(known.shape, np.bool_)
        ranked = [index for index in np.argsort(-target, axis=None, kind="stable") if known.flat[index]]
        if share > 0 and len(ranked) > 1:
            with_target = sum(bool(target.flat[index]) for index in ranked)
            every = max(1, round(1 / share))
            # The first one has the most target; it stays in training if there is another one with target.
            first = min(every // 2, max(with_target - 1, 1))
            is_validation.flat[ranked[first::every]] = True
            _move_for_classes(is_validation, by_class, share)
        return cls(height, width, is_validation)

    def of_rows(self, row: int, rows: int) -> npt.NDArray[np.int64]:
        """Finds the row of blocks that each row of pixels belongs to."""
        found: npt.NDArray[np.int64] = np.arange(row, row + rows) * len(self.is_validation) // self.height
        return found

    def of_cols(self, col: int, cols: int) -> npt.NDArray[np.int64]:
        """Finds the column of blocks that each column of pixels belongs to."""
        found: npt.NDArray[np.int64] = np.arange(col, col + cols) * self.is_validation.shape[1] // self.width
        return found

    def validation(self, row: int, col: int, rows: int, cols: int) -> npt.NDArray[np.bool_]:
        """Tells which pixels of a window are for validation (rows, cols)."""
        found: npt.NDArray[np.bool_] = self.is_validation[np.ix_(self.of_rows(row, rows), self.of_cols(col, cols))]
        return found


def _move_for_classes(is_validation: npt.NDArray[np.bool_], by_class: npt.NDArray[np.int64], share: float) -> None:
    """Moves blocks to the other side, one or two at a time, until each class that lies in several is on both sides."""
    flat = is_validation.reshape(-1)
    counts = by_class.reshape(len(by_class), -1)
    counts = counts[np.count_nonzero(counts, axis=1) > 1]
    totals = counts.sum(axis=1)
    labelled = np.flatnonzero(counts.any(axis=0)).tolist()

    def faults(*moved: int) -> tuple[int, float]:
        """Counts classes that lack a side, and sums up how far the sides are from the share."""
        chosen = flat.copy()
        chosen[list(moved)] ^= True
        inside = counts[:, chosen].sum(axis=1) / totals
        return int(np.count_nonzero((inside == 0) | (inside == 1))), float(np.abs(inside - share).sum())

    while now := faults()[0]:
        best: tuple[int, ...] = min(((block,) for block in labelled), key=lambda moved: faults(*moved))
        if faults(*best)[0] >= now:
            inside = counts[:, flat].sum(axis=1)
            lacking = counts[(inside == 0) | (inside == totals)]
            of_them = np.flatnonzero(lacking.any(axis=0)).tolist()
            pairs = ((one, other) for one in of_them for other in labelled if one != other)
            best = min(pairs, key=lambda moved: faults(*moved))
            if faults(*best)[0] >= now:
                return
        flat[list(best)] ^= True
