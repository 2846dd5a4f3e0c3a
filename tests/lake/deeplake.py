"""Stands in for the package ``deeplake`` 4 where that is not installed, as far as CloudReef uses it.

A dataset is a folder with a NumPy file a column. ``hub://`` and ``al://`` lie in the folder that LAKE_HUB names. A
dataset of an older format, with a file ``v3`` in it, is opened by a query only, as the package does it
(https://docs.deeplake.ai/latest/guide/v3-conversion).
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from types import SimpleNamespace

import numpy as np

__all__ = ["create", "delete", "exists", "open_read_only", "query", "types"]

COLUMNS = "columns"
types = SimpleNamespace(Array=lambda *unused, **more: None, Text=lambda: None)


class LogNotexistsError(Exception):
    """There is no dataset."""


class StorageAccessDenied(Exception):
    """There is no way to it."""


def exists(path: str) -> bool:
    try:
        return (_place(path) / COLUMNS).exists() and not (_place(path) / "v3").exists()
    except StorageAccessDenied:
        return False


def create(path: str) -> Dataset:
    folder = _place(path)
    folder.mkdir(parents=True)
    (folder / COLUMNS).write_text("")
    return Dataset(folder)


def delete(path: str) -> None:
    shutil.rmtree(_place(path))


def open_read_only(path: str) -> Dataset:
    if not exists(path):
        raise LogNotexistsError(f"Dataset does not exist at path '{path}'")
    return Dataset(_place(path))


def query(text: str) -> Dataset:
    path = re.fullmatch(r'SELECT \* FROM "(.+)"', text)[1]
    if not _place(path).is_dir() or not any(_place(path).glob("*.npy")):
        raise LogNotexistsError(f"Dataset does not exist at path '{path}'")
    return Dataset(_place(path))


class Dataset:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        names = (folder / COLUMNS).read_text().split()
        self._columns = {name: list(np.load(folder / f"{name}.npy", allow_pickle=True)) for name in names}

    @property
    def schema(self) -> SimpleNamespace:
        return SimpleNamespace(columns=[SimpleNamespace(name=name) for name in self._columns])

    def add_column(self, name: str, kind: object) -> None:
        self._columns[name] = []

    def append(self, rows: dict[str, list]) -> None:
        for name, values in rows.items():
            self._columns[name].extend(values)

    def commit(self) -> None:
        for name, values in self._columns.items():
            column = np.empty(len(values), object)
            column[:] = values
            np.save(self._folder / f"{name}.npy", column, allow_pickle=True)
        (self._folder / COLUMNS).write_text(" ".join(self._columns))

    def __len__(self) -> int:
        return len(next(iter(self._columns.values()), []))

    def __getitem__(self, number: int) -> dict[str, object]:
        if number >= len(self):
            raise IndexError(number)
        return {name: values[number] for name, values in self._columns.items()}


def _place(path: str) -> Path:
    if scheme := re.match(r"(hub|al)://", path):
        if "LAKE_HUB" not in os.environ:
            raise StorageAccessDenied(f"{path} cannot be reached")
        return Path(os.environ["LAKE_HUB"], path[scheme.end() :])
    return Path(path)
