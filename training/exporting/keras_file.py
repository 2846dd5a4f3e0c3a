"""Writes a network as a .keras file with compressed weights, which Keras reads like any other.

Before compression the bytes of the numbers are shuffled by their significance, which suits rounded kernels
(`training.exporting.rounding`).
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import h5py
import keras

__all__ = ["compress", "save"]

WEIGHTS = "model.weights.h5"

LEAST = 64
"""Smaller arrays are not compressed: the metadata of compression would be larger."""


def save(model: keras.Model, file: Path) -> None:
    """Writes a network (.keras)."""
    model.save(file)
    compress(file)


def compress(file: Path) -> None:
    """Compresses a network's file (.keras) in place; it holds the same numbers."""
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    packed = io.BytesIO()
    with h5py.File(io.BytesIO(members[WEIGHTS])) as source, h5py.File(packed, "w", libver="latest") as target:
        _copy(source, target)
    members[WEIGHTS] = packed.getvalue()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


def _copy(source: h5py.Group, target: h5py.Group) -> None:
    target.attrs.update(source.attrs)
    for name, item in source.items():
        if isinstance(item, h5py.Group):
            _copy(item, target.create_group(name))
            continue
        values = item[()]
        how = {"compression": 9, "shuffle": True, "chunks": values.shape} if values.size >= LEAST else {}
        target.create_dataset(name, data=values, track_times=False, **how).attrs.update(item.attrs)
