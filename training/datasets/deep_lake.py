"""Chips in a Deep Lake dataset (Activeloop, package ``deeplake`` 4): an optional extra with a lock of its own.

Columns as `prepare` writes them: ``reflectance`` (channels, rows, cols) float32, ``label`` and ``valid`` (rows,
cols) uint8, ``source``, ``scene``, ``split`` and ``present``. Other datasets need columns of pictures (rows, cols,
bands) and masks (rows, cols), called ``images`` and ``masks`` or named by options. A path is ``deeplake://FOLDER``,
a folder, or an address of Deep Lake (``al://``, ``hub://``, ``s3://``), which is passed on unchanged.

The package runs in a process of its own, which copies between Deep Lake and a store (`training.datasets.store`):
imported after TensorFlow 2.21, version 4.7.4 aborts. A fit therefore reads a Deep Lake dataset through a temporary
store, one for all its splits, at the speed of a store. The process is
``python -m training.datasets.deep_lake check|splits|read|write ADDRESS STORE [OPTIONS]``.
"""

from __future__ import annotations

import atexit
import json
import logging
import re
import shutil
import subprocess  # nosec B404 - programs are started from argument lists, never through a shell
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any, Optional

import numpy as np
from engine.contract.errors import CloudReefError
from engine.network.preprocess import to_reflectance
from engine.scenes.scaling.kinds import KINDS

from ..chips import UNKNOWN, Chip
from . import DatasetError, store
from .folder import NUMBERS
from .options import at_least

__all__ = ["SCHEME", "address", "check", "load", "splits", "write"]

log = logging.getLogger(__name__)

SCHEME = "deeplake://"
BATCH = 16
BLOCK = 20
"""Number of rows in a block; rows without scene and split are divided by blocks, which may show the same place."""
LOCK = "cloudreef_plugin/engine/requirements/deeplake.txt"
PICTURES, MASKS = ("reflectance", "images", "image"), ("label", "masks", "mask", "labels")
SPLITS = ("train", "validation")


@dataclass(frozen=True)
class _How:
    """Options for reading a dataset, see `load`."""

    limit: int = 0
    images: str = ""
    masks: str = ""
    scaling: str = "auto"
    validation_every: int = 5


def load(
    folder: Path,
    split: str = "",
    url: str = "",
    limit: int = 0,
    images: str = "",
    masks: str = "",
    scaling: str = "auto",
    validation_every: int = 5,
) -> Iterable[Chip]:
    """Loads the chips of a Deep Lake dataset.

    Args:
        folder: Its folder.
        split: A split of its rows, or, without splits, "train" or "validation"; "" loads all.
        url: An address instead of the folder.
        limit: Number of rows to read from the first on; 0 reads all.
        images: Name of the column of pictures; "" takes reflectance, images or image.
        masks: Name of the column of masks, 0 background; "" takes label, masks, mask or labels.
        scaling: Scaling of pictures to reflectance, as in the engine's job; "auto" takes floats as they are and 8-bit
            numbers as 0..255.
        validation_every: Without splits, the first scene and every `validation_every`-th is for validation; without
            scenes, blocks of `BLOCK` rows are used instead.

    Raises:
        DatasetError: If the package is not installed, or the dataset or a column does not exist.
    """
    at_least("limit", limit, 0)
    at_least("validation_every", validation_every, 1)
    how = _How(limit, images, masks, scaling, validation_every)
    return store.load(_copied(address(url or str(folder)), how), split)


def splits(folder: Path) -> list[str]:
    """Lists the splits of a dataset's rows, or those that `load` makes."""
    return list(json.loads(_in_own_process("splits", address(str(folder)), Path())))


@cache
def _copied(path: str, how: _How) -> Path:
    """Copies a dataset into a temporary store; once for all its splits."""
    copy = Path(tempfile.mkdtemp(prefix="cloudreef-"))
    # Chips are views into its files until the program ends.
    atexit.register(shutil.rmtree, copy, ignore_errors=True)
    if warning := _in_own_process("read", path, copy, how).strip():
        log.warning(warning)
    return copy


def check(to: str) -> None:
    """Checks before any work whether `write` would fail.

    Args:
        to: See `address`.

    Raises:
        DatasetError: If the package is not installed, or the dataset exists or cannot be created.
    """
    _in_own_process("check", address(to), Path())


def write(to: str, packed: Path) -> None:
    """Writes a store into a new dataset.

    Args:
        to: See `address`.
        packed: Folder of the store.

    Raises:
        DatasetError: If the package is not installed, or the dataset exists.
    """
    _in_own_process("write", address(to), packed)


def address(path: str) -> str:
    """Makes an address for Deep Lake: an absolute path, or an unchanged address."""
    path = re.sub(r"^([a-z0-9]{2,}):/(?!/)", r"\1://", path)  # `Path` keeps one slash of an address
    path = path[len(SCHEME) :] if path.startswith(SCHEME) else path
    return path if "://" in path else str(Path(path).resolve())


def _in_own_process(what: str, path: str, packed: Path, how: _How = _How()) -> str:
    """Runs the process and reads its standard output."""
    command = [sys.executable, "-m", __name__, what, path, str(packed.resolve()), json.dumps(asdict(how))]
    # this Python, with a module of this package
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, check=False)  # nosec B603
    if done.returncode:
        lines = done.stderr.decode("utf-8", errors="replace").strip().splitlines()
        raise DatasetError(f"Deep Lake: {lines[-1] if lines else f'it ended with code {done.returncode}'}")
    return done.stdout.decode("utf-8", errors="replace")


@dataclass(frozen=True)
class _Columns:
    """The columns of a dataset by content; None if there is none."""

    images: str
    masks: str
    names: tuple[str, ...]

    @classmethod
    def of(cls, rows: Any, how: _How) -> _Columns:
        names = tuple(column.name for column in rows.schema.columns)
        found = []
        for what, asked, known in (("images", how.images, PICTURES), ("masks", how.masks, MASKS)):
            name = asked or next((name for name in known if name in names), "")
            if name not in names:
                looked_for = f'"{asked}"' if asked else " or ".join(known)
                raise DatasetError(
                    f"the dataset has no column {looked_for}; it has: {', '.join(names) or 'none'}.",
                    f'Name the one that holds them with the option "{what}".',
                )
            found.append(name)
        return cls(found[0], found[1], names)

    def text(self, row: Any, name: str) -> str:
        return str(row[name]) if name in self.names else ""


def _open(path: str) -> Any:
    """Opens a dataset; those of versions before 4, such as the courses', can only be read by a query."""
    deeplake = _package()
    if '"' in path:
        raise DatasetError(f"there is no dataset at {path}.")
    try:
        if deeplake.exists(path):
            return deeplake.open_read_only(path)
    except _errors(deeplake):
        log.debug("%s is of another format", path)
    try:
        return deeplake.query(f'SELECT * FROM "{path}"')  # nosec B608  # noqa: S608 - the user names the dataset
    except _errors(deeplake) as error:
        unreachable = ", or no way to it" if "://" in path else ""
        raise DatasetError(f"there is no dataset at {path}{unreachable}.") from error


def _splits(path: str, _: Path, how: _How) -> None:
    rows = _open(path)
    columns = _Columns.of(rows, how)
    found = {columns.text(row, "split") for row in rows} if "split" in columns.names else set()
    print(json.dumps(sorted(found - {""}) or list(SPLITS)))


def _read(path: str, packed: Path, how: _How) -> None:
    rows = _open(path)
    columns = _Columns.of(rows, how)
    count = min(len(rows), how.limit or len(rows))
    with store.StoreWriter(packed) as writer:
        chosen = _divided(rows, columns, count, how.validation_every)
        for number in range(count):
            row = rows[number]
            writer.add(_chip(row, columns, number, how), columns.text(row, "split") or chosen[number])
    if "split" not in columns.names and "scene" not in columns.names:
        print(f"The rows of {path} say neither split nor scene; blocks of {BLOCK} are for training or validation.")


def _divided(rows: Any, columns: _Columns, count: int, every: int) -> list[str]:
    """Assigns a split to each row without one."""
    scenes = [columns.text(rows[number], "scene") or f"{number // BLOCK:06}" for number in range(count)]
    validation = set(sorted(set(scenes))[::every])
    return [SPLITS[scene in validation] for scene in scenes]


def _chip(row: Any, columns: _Columns, number: int, how: _How) -> Chip:
    values, mask = np.array(row[columns.images]), np.squeeze(np.array(row[columns.masks]))
    if columns.images == "reflectance":
        reflectance = values
    else:
        reflectance = _reflectance(np.atleast_3d(values), columns.images, how.scaling)
    valid = np.array(row["valid"]) > 0 if "valid" in columns.names else np.ones(mask.shape, bool)
    label = mask if columns.masks == "label" else np.where(valid, mask != 0, UNKNOWN)
    present = tuple(bool(one) for one in row["present"]) if "present" in columns.names else (True,) * len(reflectance)
    names = (columns.text(row, "source") or "deep-lake", columns.text(row, "scene") or f"{number // BLOCK:06}")
    return Chip(*names, reflectance.astype(np.float32), label.astype(np.uint8), valid, present)


def _reflectance(picture: np.ndarray, name: str, scaling: str) -> np.ndarray:
    """Converts a picture (rows, cols, bands) to (bands, rows, cols)."""
    bands = np.moveaxis(picture, -1, 0)
    if scaling == NUMBERS or (scaling == "auto" and bands.dtype.kind == "f"):
        return bands
    known = "uint8" if scaling == "auto" and bands.dtype == np.uint8 else scaling
    if known not in KINDS:
        raise DatasetError(
            f'"{name}" holds {bands.dtype} numbers; how they become reflectance is not known.',
            f'Set the option "scaling" to one of: {", ".join(KINDS)}.',
        )
    scale, offset = KINDS[known].factors
    return to_reflectance(bands, (scale,) * len(bands), (offset,) * len(bands))


def _check(path: str, _: Path, how: _How) -> None:
    deeplake = _package()
    if deeplake.exists(path):
        raise DatasetError(f"there is a dataset at {path} already; choose another place.")
    try:
        deeplake.create(path)
        deeplake.delete(path)
    except _errors(deeplake) as error:
        raise DatasetError(f"no dataset can be made at {path}: {error}.") from error


def _write(path: str, packed: Path, how: _How) -> None:
    _check(path, packed, how)
    deeplake = _package()
    rows = deeplake.create(path)
    try:
        _fill(deeplake, rows, packed)
    except BaseException:  # also when stopped: an incomplete dataset must not block the next try
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


def _errors(deeplake: Any) -> tuple[type[Exception], ...]:
    """Lists the package's own errors, which have no common base, and those that it passes on."""
    own = [one for one in vars(deeplake).values() if isinstance(one, type) and issubclass(one, Exception)]
    return (*own, RuntimeError, ValueError, OSError)


def _main(what: str, path: str, packed: str, options: Optional[str] = None) -> None:
    how = _How(**json.loads(options)) if options else _How()
    {"check": _check, "splits": _splits, "read": _read, "write": _write}[what](path, Path(packed), how)


if __name__ == "__main__":
    try:
        _main(*sys.argv[1:])
    except CloudReefError as error:
        sys.exit(str(error))
    except _errors(_package()) as error:
        sys.exit(f"{sys.argv[2]}: {error}")
