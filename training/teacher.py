"""A small network learns from a larger one: labels mixed with what the larger one says of the same chips.

The labels' own errors and hard edges are smoothed by it, and both networks draw their lines in the same places.
"""

from __future__ import annotations

from pathlib import Path

import keras
import numpy as np

from .recipe import RecipeError
from .stream import ChipStream

__all__ = ["TaughtStream"]


class TaughtStream(keras.utils.PyDataset):
    """The batches of a stream with a teacher's word in their labels.

    y is ``(1 - share) * label + share * probability`` where the label is known, and -1 where nobody knows.

    Args:
        stream: Where the batches come from.
        teacher: File (.keras) of a network with the same input.
        share: How much the teacher's word counts, 0..1.

    Raises:
        RecipeError: If there is no such file, or its network does not take these channels.
    """

    def __init__(self, stream: ChipStream, teacher: Path, share: float) -> None:
        super().__init__(workers=stream.workers, use_multiprocessing=False, max_queue_size=stream.max_queue_size)
        if not 0.0 <= share <= 1.0:
            raise RecipeError(f"The teacher's share is {share}; it must lie in 0..1.")
        if not teacher.is_file():
            raise RecipeError(f"There is no teacher {teacher}: fit or export it first.")
        self._stream, self._share = stream, np.float32(share)
        self._teacher = keras.models.load_model(teacher, compile=False)
        channels, needed = stream[0][0].shape[-1], self._teacher.input.shape[-1]
        if channels != needed:
            raise RecipeError(f"The teacher {teacher} sees {needed} channels, the recipe's network {channels}.")

    def __len__(self) -> int:
        return len(self._stream)

    def __getitem__(self, index: int) -> tuple[np.ndarray, np.ndarray]:
        x, label = self._stream[index]
        probability = keras.ops.convert_to_numpy(self._teacher.predict_on_batch(x))
        return x, np.where(label >= 0, (1 - self._share) * label + self._share * probability, label)

    @property
    def epoch(self) -> int:
        """Which epoch's batches are given."""
        return self._stream.epoch

    @epoch.setter
    def epoch(self, epoch: int) -> None:
        self._stream.epoch = epoch
