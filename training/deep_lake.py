"""Chips in a Deep Lake dataset (Activeloop, package ``deeplake`` 4): an optional extra with a lock of its own.

Columns ``reflectance`` (channels, rows, cols) float32, ``label`` and ``valid`` (rows, cols) uint8, ``source``,
``scene``, ``split`` and ``present``. A path is ``deeplake://FOLDER``, a folder, or an address that Deep Lake knows
(``al://``, ``hub://``, ``s3://``), which is passed on as it is.

The package works in a process of its own, which copies between Deep Lake and a store (`training.store`): imported
after TensorFlow 2.21, version 4.7.4 aborts. So a fit reads a Deep Lake dataset through a temporary store, and
at a store's speed. The process is ``python -m training.deep_lake check|read|write ADDRESS STORE``.
"""

from __future__ import annotations

import atexit
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from engine.errors import CloudReefError

from . import store
from .chips import Chip
from .datasets import DatasetError

__all__ = ["SCHEME", "address", "check", "load", "write"]

SCHEME = "deeplake://"
BATCH = 16
LOCK = "cloudreef_plugin/engine/requirements/deeplake.txt"


def load(folder: Path, split: str = "", url: str = "") -> Iterable[Chip]:
    """Gives the chips of a Deep Lake dataset.

    Args:
        folder: Where it lies.
        split: As they were written; "" gives all.
        url: An address instead of the folder.

    Raises:
        DatasetError: If the package is not installed, or there is no such dataset.
    """
    copy = Path(tempfile.mkdtemp(prefix="cloudreef-"))
    # Chips stay views into its files for as long as the program runs.
    atexit.register(shutil.rmtree, copy, ignore_errors=True)
    _in_own_process("read", address(url or str(folder)), copy)
    return store.load(copy, split)


def check(to: str) -> None:
    """Says before any work is done what `write` would say behind it.

    Args:
        to: As `address` takes it.

    Raises:
        DatasetError: If the package is not installed, or there is a dataset already.
    """
    _in_own_process("check", address(to), Path())


def write(to: str, packed: Path) -> None:
    """Writes a store into a new dataset.

    Args:
        to: As `address` takes it.
        packed: Folder of the store.

    Raises:
        DatasetError: If the package is not installed, or there is a dataset already.
    """
    _in_own_process("write", address(to), packed)


def address(path: str) -> str:
    """Returns what Deep Lake understands: a whole path, or an address as it is."""
    path = path[len(SCHEME) :] if path.startswith(SCHEME) else path
    return path if "://" in path else str(Path(path).resolve())


def _in_own_process(what: str, path: str, packed: Path) -> None:
    command = [sys.executable, "-m", __name__, what, path, str(packed.resolve())]
    done = subprocess.run(command, cwd=Path(__file__).parents[1], capture_output=True, check=False)
    if done.returncode:
        said = done.stderr.decode("utf-8", errors="replace").strip().splitlines()
        raise DatasetError(f"Deep Lake: {said[-1] if said else f'it ended with code {done.returncode}'}")


def _read(path: str, packed: Path) -> None:
    deeplake = _package()
    if not deeplake.exists(path):
        raise DatasetError(f"there is no dataset at {path}.")
    with store.StoreWriter(packed) as writer:
        for row in deeplake.open_read_only(path):
            parts = np.array(row["reflectance"]), np.array(row["label"]), np.array(row["valid"]) > 0
            present = tuple(bool(channel) for channel in row["present"])
            writer.add(Chip(row["source"], row["scene"], *parts, present), row["split"])


def _check(path: str, _: Path) -> None:
    if _package().exists(path):
        raise DatasetError(f"there is a dataset at {path} already; choose another place.")


def _write(path: str, packed: Path) -> None:
    _check(path, packed)
    deeplake = _package()
    rows = deeplake.create(path)
    try:
        _fill(deeplake, rows, packed)
    except BaseException:  # stopped, too: what is not whole shall not stand in the way of the next try
        deeplake.delete(path)
        raise


def _fill(deeplake: Any, rows: Any, packed: Path) -> None:
    rows.add_column("reflectance", deeplake.types.Array("float32", dimensions=3))
    for name in ("label", "valid"):
        rows.add_column(name, deeplake.types.Array("uint8", dimensions=2))
    rows.add_column("present", deeplake.types.Array("uint8", dimensions=1))
    for name in ("source", "scene", "split"):
        rows.add_column(name, deeplake.types.Text())
    waiting: list[dict[str, Any]] = []
    for chip, split in store.entries(packed):
        waiting.append(_row(chip, split))
        if len(waiting) == BATCH:
            _append(rows, waiting)
            waiting = []
    if waiting:
        _append(rows, waiting)
    rows.commit()


def _row(chip: Chip, split: str) -> dict[str, Any]:
    return {
        "reflectance": np.array(chip.reflectance, np.float32),
        "label": np.array(chip.label),
        "valid": chip.valid.astype(np.uint8),
        "present": np.array(chip.present, np.uint8),
        "source": chip.source,
        "scene": chip.scene,
        "split": split,
    }


def _append(rows: Any, waiting: list[dict[str, Any]]) -> None:
    rows.append({name: [row[name] for row in waiting] for name in waiting[0]})


def _package() -> Any:
    try:
        import deeplake
    except ImportError as error:
        raise CloudReefError("the package is not installed.", f"Install it with: pip install -r {LOCK}") from error
    return deeplake


if __name__ == "__main__":
    try:
        {"check": _check, "read": _read, "write": _write}[sys.argv[1]](sys.argv[2], Path(sys.argv[3]))
    except CloudReefError as error:
        sys.exit(str(error))
