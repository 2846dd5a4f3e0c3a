"""Knowledge distillation: labels are mixed with a larger network's predictions of the same chips.

This smooths errors and hard edges of the labels, and both networks draw edges at the same places.
"""

from __future__ import annotations

from pathlib import Path

import keras
import numpy as np

from ..recipe import RecipeError
from .stream import ChipStream

__all__ = ["TaughtStream"]


class TaughtStream(keras.utils.PyDataset):
    """The batches of a stream, with a teacher's predictions in their labels.

    y is ``(1 - share) * label + share * probability`` where the label is known, else -1.

    Args:
        stream: The stream.
        teacher: File (.keras) of a network with the same input.
        share: Weight of the teacher, 0..1.
        looks: Number of quarter turns and reflections, 1 to 8, whose predictions are averaged.

    Raises:
        RecipeError: If there is no such file, or its network does not take these channels.
    """

    def __init__(self, stream: ChipStream, teacher: Path, share: float, looks: int = 1) -> None:
        super().__init__(workers=stream.workers, use_multiprocessing=False, max_queue_size=stream.max_queue_size)
        if not teacher.is_file():
            raise RecipeError(f"There is no teacher {teacher}: fit or export it first.")
        self._stream, self._share, self._looks = stream, np.float32(share), looks
        self._teacher = keras.models.load_model(teacher, compile=False)
        channels, needed = stream[0][0].shape[-1], self._teacher.input.shape[-1]
        if channels != needed:
            raise RecipeError(f"The teacher {teacher} takes {needed} channels, the recipe's network {channels}.")

    def __len__(self) -> int:
        return len(self._stream)

    def __getitem__(self, index: int) -> tuple[np.ndarray, np.ndarray]:
        x, label = self._stream[index]
        probability = np.mean([self._look(x, look) for look in range(self._looks)], axis=0)
        return x, np.where(label >= 0, (1 - self._share) * label + self._share * probability, label)

    def _look(self, x: np.ndarray, look: int) -> np.ndarray:
        turned = np.rot90(x[:, :, ::-1] if look >= 4 else x, look % 4, axes=(1, 2))
        probability = keras.ops.convert_to_numpy(self._teacher.predict_on_batch(np.ascontiguousarray(turned)))
        back = np.rot90(probability, -(look % 4), axes=(1, 2))
        return back[:, :, ::-1] if look >= 4 else back

    @property
    def epoch(self) -> int:
        """The stream's epoch."""
        return self._stream.epoch

    @epoch.setter
    def epoch(self, epoch: int) -> None:
        self._stream.epoch = epoch
