"""Curves and pictures as TensorBoard's event files, written with TensorFlow alone: ``tensorboard --logdir RUN``."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

__all__ = ["EventFiles"]


class EventFiles:
    """Called with each row of a fit's curves; see `training.fitting.validation`.

    Args:
        folder: Folder of the files.
    """

    def __init__(self, folder: Path) -> None:
        import tensorflow as tf

        self._tf, self._writer = tf, tf.summary.create_file_writer(str(folder))

    def __call__(self, row: dict[str, float], picture: NDArray[np.uint8] | None) -> None:
        """Writes the scores of an epoch, and the picture if there is one."""
        tf, epoch = self._tf, int(row["epoch"])
        with self._writer.as_default():
            for name, value in row.items():
                if name != "epoch" and value is not None:
                    tag = name.replace(" ", "_")
                    tf.summary.write(tag, tf.constant(value, tf.float32), epoch, self._shown_by("scalars"))
            if picture is not None:
                file = io.BytesIO()
                Image.fromarray(picture).save(file, "PNG")
                rows, cols, _ = picture.shape
                values = tf.constant([str(cols).encode(), str(rows).encode(), file.getvalue()])
                tf.summary.write("validation", values, epoch, self._shown_by("images"))
        self._writer.flush()

    def _shown_by(self, plugin: str) -> bytes:
        data = self._tf.compat.v1.SummaryMetadata.PluginData(plugin_name=plugin)
        return self._tf.compat.v1.SummaryMetadata(plugin_data=data)
