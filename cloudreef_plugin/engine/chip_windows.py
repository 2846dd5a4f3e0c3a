"""Where chips lie in a scene, and which side of a split each pixel belongs to: integers only, no files."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["TRAIN", "VALIDATION", "Blocks", "EvenShare", "starts"]

TRAIN, VALIDATION = "train", "validation"

_MOST_CHIPS, _ENOUGH_BLOCKS = 8, 12


def starts(length: int, chip_px: int, step_px: int) -> list[int]:
    """Returns where chips begin along an axis; the last one is moved back to end with the scene.

    Args:
        length: Of the axis, in pixels.
        chip_px: Of a chip.
        step_px: From one chip to the next.
    """
    if length <= chip_px:
        return [0]
    found = list(range(0, length - chip_px + 1, step_px))
    if found[-1] + chip_px < length:
        found.append(length - chip_px)
    return found


class EvenShare:
    """Takes a share of what comes, evenly spread, and the same of the same every time.

    Args:
        share: 0..1.
    """

    def __init__(self, share: float) -> None:
        self._share, self._seen = share, 0

    def take(self) -> bool:
        """Tells whether the next one is taken."""
        before = int(self._seen * self._share + 1e-9)
        self._seen += 1
        return int(self._seen * self._share + 1e-9) > before


@dataclass(frozen=True)
class Blocks:
    """Squares of a scene, each wholly for training or wholly for validation.

    Attributes:
        side_px: Of a square, a multiple of the chip's.
        is_validation: bool (block rows, block columns).
    """

    side_px: int
    is_validation: npt.NDArray[np.bool_]

    @classmethod
    def whole(cls, split: str) -> Blocks:
        """Returns one block for all: `TRAIN` or `VALIDATION`."""
        return cls(0, np.full((1, 1), split == VALIDATION))

    @staticmethod
    def side(height: int, width: int, chip_px: int) -> int:
        """Returns how large blocks are: several chips where the scene is large enough, so that few chips touch two."""
        chips = _MOST_CHIPS
        while chips > 1 and -(-height // (chips * chip_px)) * -(-width // (chips * chip_px)) < _ENOUGH_BLOCKS:
            chips -= 1
        return chips * chip_px

    @classmethod
    def chosen(cls, side_px: int, known: npt.NDArray[np.int64], target: npt.NDArray[np.int64], share: float) -> Blocks:
        """Chooses the blocks for validation so that they hold of everything: much target, little, none.

        Args:
            side_px: Of a block.
            known: Labelled pixels of each block (block rows, block columns).
            target: Those of them that are target.
            share: Part of the blocks for validation, 0..1.
        """
        is_validation = np.zeros(known.shape, np.bool_)
        if share > 0:
            ranked = [index for index in np.argsort(-target, axis=None, kind="stable") if known.flat[index]]
            with_target = sum(bool(target.flat[index]) for index in ranked)
            every = max(1, round(1 / share))
            # The first of them holds most target: training shall have it, if there is another one.
            first = min(every // 2, max(with_target - 1, min(1, len(ranked) - 1)))
            is_validation.flat[ranked[first::every]] = True
        if share < 1 and known.size and is_validation[known > 0].all():
            is_validation[:] = False
        return cls(side_px, is_validation)

    def validation(self, row: int, col: int, rows: int, cols: int) -> npt.NDArray[np.bool_]:
        """Returns which pixels of a window are for validation (rows, cols)."""
        if not self.side_px:
            return np.full((rows, cols), self.is_validation[0, 0])
        block_rows = np.arange(row, row + rows) // self.side_px
        block_cols = np.arange(col, col + cols) // self.side_px
        found: npt.NDArray[np.bool_] = self.is_validation[np.ix_(block_rows, block_cols)]
        return found
