"""Packs chips of data sets into a store: decoded once, read at full speed ever after."""

from __future__ import annotations

import logging
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from . import augment, datasets, deep_lake, store
from .augment import Augmentation
from .chips import UNKNOWN, Chip
from .datasets import DatasetError, oysternet, thirty_eight_cloud
from .datasets import folder as plain_folder
from .progress import Progress

__all__ = ["Request", "Summary", "parse_source", "prepare", "recognise"]

log = logging.getLogger(__name__)

PICTURES = 40
PICTURE_PX = 512
TINT = np.array((255, 40, 160), np.float32)
TIMED_CHIPS = 100


@dataclass(frozen=True)
class Request:
    """What to pack, and how.

    Attributes:
        sources: (data set, folder) pairs.
        options: What the data sets' ``load`` takes.
        augmented: Further, augmented copies of each training chip.
        augmentation: How they are made.
        seed: Of the augmentation.
        pictures: Folder for pictures of chips with their labels, to check by eye; None draws none.
    """

    sources: tuple[tuple[str, Path], ...]
    options: dict[str, Any] = field(default_factory=dict)
    augmented: int = 0
    augmentation: Augmentation = field(default_factory=Augmentation)
    seed: int = 1
    pictures: Path | None = None


@dataclass(frozen=True)
class _Part:
    """One split of a source: its chips, and how many augmented copies of each are wanted."""

    chips: datasets.Reading
    split: str
    copies: int


@dataclass
class Share:
    """What a store holds of one data set in one split."""

    chips: int = 0
    scenes: set[str] = field(default_factory=set)
    target_px: int = 0
    background_px: int = 0
    pixels: int = 0


@dataclass
class Summary:
    """What was packed.

    Attributes:
        shares: By (data set, split).
        chips: All, augmented ones included.
        bytes: Of the arrays.
        read_seconds: Spent on the original files.
        originals: Chips read from the original files.
        store_rate: Chips a second read back from the store; None for Deep Lake.
    """

    shares: dict[tuple[str, str], Share] = field(default_factory=dict)
    chips: int = 0
    bytes: int = 0
    read_seconds: float = 0.0
    originals: int = 0
    store_rate: float | None = None

    def lines(self) -> list[str]:
        """Returns the summary as lines for a person."""
        lines = []
        for (source, split), share in self.shares.items():
            known = max(share.target_px + share.background_px, 1)
            labelled, target = 100 * known / max(share.pixels, 1), 100 * share.target_px / known
            lines.append(
                f"{source} {split or '(no split)'}: {share.chips} chips of {len(share.scenes)} scenes, "
                f"{labelled:.1f} % labelled, {target:.1f} % of it target"
            )
        files = f"{self.originals / max(self.read_seconds, 1e-9):.0f} chips/s from the original files"
        speed = "" if self.store_rate is None else f", {self.store_rate:.0f} chips/s from the store (in the file cache)"
        return [*lines, f"{self.chips} chips, {self.bytes / 1e6:.0f} MB; read at {files}{speed}"]


def parse_source(text: str) -> tuple[str, Path]:
    """Returns (data set, folder) of ``FOLDER`` or ``DATASET=FOLDER``."""
    name, sign, folder = text.partition("=")
    if sign and name in datasets.NAMES:
        return name, Path(folder)
    if sign and name.isidentifier() and Path(folder).is_dir() and not Path(text).is_dir():
        raise DatasetError(f'There is no data set "{name}"; there are: {", ".join(datasets.NAMES)}.')
    return recognise(Path(text)), Path(text)


def recognise(folder: Path) -> str:
    """Returns the data set whose layout a folder has.

    Raises:
        DatasetError: If it has none that is known.
    """
    if not folder.is_dir():
        raise DatasetError(f"There is no folder {folder}.")
    if (folder / store.INDEX).is_file():
        return "store"
    if next(folder.rglob(oysternet.ANNOTATIONS), None):
        return "oysternet"
    if next((path for path in folder.rglob("*_patch_*") if thirty_eight_cloud.parse_name(path.name)), None):
        return "thirty_eight_cloud"
    if plain_folder.find(folder):
        return "folder"
    raise DatasetError(
        f"{folder} has the layout of no data set that is known.",
        f"Write DATASET={folder} with one of: {', '.join(datasets.NAMES)}.",
    )


def prepare(request: Request, to: str) -> Summary:
    """Packs chips.

    Args:
        request: What to pack.
        to: Folder of the store, or an address of Deep Lake: ``deeplake://FOLDER``, ``al://...``, ``hub://...``.

    Raises:
        DatasetError: If a source cannot be read, nothing is in it, or it is where the store shall be.
    """
    summary = Summary()
    if "://" in to:
        deep_lake.check(to)
    else:
        _refuse_overwriting(request, Path(to))
    parts = [part for name, folder in request.sources for part in _parts(request, name, folder, summary)]
    with Progress("packing chips", _total(parts), "chips") as progress:
        chips = _counted(_chips(request, parts, summary), request, summary, progress)
        if "://" in to:
            with tempfile.TemporaryDirectory(prefix="cloudreef-") as folder:
                _pack(chips, Path(folder) / "store", request)
                deep_lake.write(to, Path(folder) / "store")
        else:
            _pack(chips, Path(to), request)
            summary.store_rate = _rate(Path(to))
    return summary


def _refuse_overwriting(request: Request, to: Path) -> None:
    for _, folder in request.sources:
        if folder.resolve() == to.resolve():
            raise DatasetError(f"{to} would be packed into itself, and be lost.", "Choose another folder with --to.")


def _pack(chips: Iterable[tuple[Chip, str]], folder: Path, request: Request) -> None:
    with store.StoreWriter(folder) as writer:
        for chip, split in chips:
            writer.add(chip, split)
        if not writer.chips:
            raise DatasetError(f"There are no chips in: {', '.join(str(path) for _, path in request.sources)}.")


def _parts(request: Request, name: str, folder: Path, summary: Summary) -> Iterator[_Part]:
    """Opens the splits of a data set, the one that is asked for, or all of it where it has none."""
    wanted = request.options.get("split")
    for split in [wanted] if wanted else datasets.splits(name, folder) or [""]:
        options = {**request.options, **({"split": split} if split else {})}
        copies = request.augmented if split in ("", "train") else 0
        started = time.perf_counter()
        yield _Part(datasets.reading(name, folder, **options), split, copies)
        summary.read_seconds += time.perf_counter() - started


def _total(parts: Sequence[_Part]) -> int | None:
    counts = [None if part.chips.count is None else part.chips.count * (1 + part.copies) for part in parts]
    return None if None in counts else sum(filter(None, counts))


def _chips(request: Request, parts: Sequence[_Part], summary: Summary) -> Iterator[tuple[Chip, str]]:
    rng = np.random.default_rng(request.seed)
    for part in parts:
        for chip in _timed(part.chips, summary):
            yield chip, part.split
            for _ in range(part.copies):
                yield _augmented(chip, request.augmentation, rng), part.split


def _timed(chips: Iterable[Chip], summary: Summary) -> Iterator[Chip]:
    started = time.perf_counter()
    for chip in chips:
        summary.read_seconds += time.perf_counter() - started
        summary.originals += 1
        yield chip
        started = time.perf_counter()


def _counted(
    chips: Iterable[tuple[Chip, str]], request: Request, summary: Summary, progress: Progress
) -> Iterator[tuple[Chip, str]]:
    for chip, split in chips:
        share = summary.shares.setdefault((chip.source, split), Share())
        share.chips += 1
        share.scenes.add(chip.scene)
        share.pixels += chip.label.size
        known = chip.valid & (chip.label != UNKNOWN)
        share.target_px += int(np.count_nonzero(known & (chip.label == 1)))
        share.background_px += int(np.count_nonzero(known & (chip.label == 0)))
        if request.pictures is not None and share.chips <= PICTURES:
            picture(chip, request.pictures / f"{chip.source}-{split or 'chip'}-{share.chips:03}-{chip.scene}.png")
        summary.chips += 1
        summary.bytes += chip.reflectance.nbytes + chip.label.nbytes + chip.valid.nbytes
        progress.at(summary.chips)
        yield chip, split


def _augmented(chip: Chip, augmentation: Augmentation, rng: np.random.Generator) -> Chip:
    drawn = augment.Chip(chip.reflectance, chip.label, chip.valid, np.array(chip.present))
    drawn = augment.augment(drawn, augmentation, rng)
    label = np.where(drawn.valid, drawn.label, UNKNOWN).astype(np.uint8)
    present = tuple(bool(one) for one in drawn.present)
    return Chip(chip.source, chip.scene, drawn.image.astype(np.float32), label, drawn.valid, present)


def _rate(folder: Path) -> float:
    """Returns how many chips a second a store gives, each read in full."""
    started, count = time.perf_counter(), 0
    for chip in store.load(folder):
        np.array(chip.reflectance), np.array(chip.label), np.array(chip.valid)
        count += 1
        if count == TIMED_CHIPS:
            break
    return count / max(time.perf_counter() - started, 1e-9)


def picture(chip: Chip, path: Path) -> None:
    """Draws a chip beside itself with the target tinted and what is unknown darkened."""
    visible = chip.reflectance[:3]
    low, high = np.percentile(visible[:, chip.valid], (2, 98)) if chip.valid.any() else (0.0, 1.0)
    plain = 255 * np.clip(np.moveaxis((visible - low) / max(high - low, 1e-3), 0, -1), 0, 1)
    labelled = plain.copy()
    labelled[chip.label == 1] = 0.55 * labelled[chip.label == 1] + 0.45 * TINT
    labelled[(chip.label == UNKNOWN) | ~chip.valid] *= 0.3
    image = Image.fromarray(np.concatenate([plain, labelled], axis=1).astype(np.uint8))
    image.thumbnail((2 * PICTURE_PX, PICTURE_PX))
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path)
