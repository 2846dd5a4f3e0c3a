"""Packs chips of data sets into a store, so that they are decoded once and read fast."""

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

from .. import datasets
from ..chips import UNKNOWN, Chip
from ..datasets import DatasetError, deep_lake, store, thirty_eight_cloud, via
from ..datasets import folder as plain_folder
from ..progress import Progress
from ..simulation import augment
from ..simulation.augment import Augmentation

__all__ = ["Request", "Summary", "parse_source", "prepare", "recognise"]

log = logging.getLogger(__name__)

PICTURES = 40
PICTURE_PX = 512
TINT = np.array((255, 40, 160), np.float32)
TIMED_CHIPS = 100


@dataclass(frozen=True)
class Request:
    """The sources and options of packing.

    Attributes:
        sources: (data set, folder) pairs.
        options: Options of the data sets' ``load``.
        augmented: Number of additional augmented copies of each training chip.
        augmentation: Their augmentation.
        seed: Seed of the augmentation.
        pictures: Folder for pictures of chips with their labels, to be inspected; None draws none.
    """

    sources: tuple[tuple[str, Path], ...]
    options: dict[str, Any] = field(default_factory=dict)
    augmented: int = 0
    augmentation: Augmentation = field(default_factory=Augmentation)
    seed: int = 1
    pictures: Path | None = None


@dataclass(frozen=True)
class _Part:
    """One split of a source: its chips, and the number of augmented copies of each."""

    chips: datasets.Reading
    split: str
    copies: int


@dataclass
class Share:
    """The chips of one data set in one split of a store."""

    chips: int = 0
    scenes: set[str] = field(default_factory=set)
    target_px: int = 0
    background_px: int = 0
    pixels: int = 0


@dataclass
class Summary:
    """The result of packing.

    Attributes:
        shares: Shares by (data set, split).
        chips: Number of chips, including augmented ones.
        left_out: Numbers of chips left out, by (data set, split, reason).
        bytes: Size of the arrays.
        read_seconds: Seconds spent on reading the original files.
        originals: Number of chips read from the original files.
        store_rate: Chips per second read from the store; None for Deep Lake.
    """

    shares: dict[tuple[str, str], Share] = field(default_factory=dict)
    left_out: dict[tuple[str, str, str], int] = field(default_factory=dict)
    chips: int = 0
    bytes: int = 0
    read_seconds: float = 0.0
    originals: int = 0
    store_rate: float | None = None

    def lines(self) -> list[str]:
        """Formats the summary as lines of text."""
        rows = [("data set", "split", "chips", "scenes", "labelled", "target")]
        for (source, split), share in self.shares.items():
            known = share.target_px + share.background_px
            labelled, target = 100 * known / max(share.pixels, 1), 100 * share.target_px / max(known, 1)
            counts = (str(share.chips), str(len(share.scenes)), f"{labelled:.1f} %", f"{target:.1f} %")
            rows.append((source, split or "-", *counts))
        lines = _aligned(rows)
        if self.left_out:
            out = [("left out of", "split", "number", "why")]
            out += [(name, split or "-", str(count), why) for (name, split, why), count in self.left_out.items()]
            lines += _aligned(out)
        files = f"{self.originals / max(self.read_seconds, 1e-9):.0f} chips/s from the original files"
        speed = "" if self.store_rate is None else f", {self.store_rate:.0f} chips/s from the store (in the file cache)"
        return [*lines, f"{self.chips} chips, {self.bytes / 1e6:.0f} MB; read at {files}{speed}"]


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Formats a table as lines with aligned columns."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def parse_source(text: str) -> tuple[str, Path]:
    """Parses ``FOLDER``, ``DATASET=FOLDER`` or an address of Deep Lake, ``hub://...``, into (data set, folder)."""
    name, sign, folder = text.partition("=")
    if datasets.is_address(Path(text)):
        return "deep_lake", Path(text)
    if sign and name in datasets.NAMES:
        return name, Path(folder)
    if sign and Path(folder).is_dir() and not Path(text).is_dir():
        raise DatasetError(f'There is no data set "{name}"; there are: {", ".join(datasets.NAMES)}.')
    return recognise(Path(text)), Path(text)


def recognise(folder: Path) -> str:
    """Recognises the data set of a folder by its layout.

    Raises:
        DatasetError: If the layout is unknown, or the folder holds several data sets.
    """
    if not folder.is_dir():
        raise DatasetError(f"There is no folder {folder}.")
    if (folder / store.INDEX).is_file():
        return "store"
    found = []
    if via.annotation_files(folder):
        found.append("oysternet")
    if any(thirty_eight_cloud.parse_name(path.name) for path in folder.rglob("*_patch_*")):
        found.append("thirty_eight_cloud")
    if len(found) > 1:
        raise DatasetError(
            f"{folder} holds several data sets: {', '.join(found)}.", "Name the folder of each, as DATASET=FOLDER."
        )
    if found:
        return found[0]
    if plain_folder.find(folder):
        return "folder"
    raise DatasetError(
        f"The layout of {folder} is not that of a known data set.",
        f"Write DATASET={folder} with one of: {', '.join(datasets.NAMES)}.",
    )


def prepare(request: Request, to: str) -> Summary:
    """Packs chips.

    Args:
        request: The request.
        to: Folder of the store, or an address of Deep Lake: ``deeplake://FOLDER``, ``al://...``, ``hub://...``.

    Raises:
        DatasetError: If a source cannot be read, is empty, or is the folder of the store itself.
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
            raise DatasetError(f"{to} would be overwritten while it is read.", "Choose another folder with --to.")


def _pack(chips: Iterable[tuple[Chip, str]], folder: Path, request: Request) -> None:
    with store.StoreWriter(folder, classes=request.options.get("classes", ())) as writer:
        for chip, split in chips:
            writer.add(chip, split)
        if not writer.chips:
            raise DatasetError(f"There are no chips in: {', '.join(str(path) for _, path in request.sources)}.")


def _parts(request: Request, name: str, folder: Path, summary: Summary) -> Iterator[_Part]:
    """Opens the requested split or all splits of a data set, or all of it if it has none."""
    wanted = request.options.get("split")
    for split in [wanted] if wanted else datasets.splits(name, folder, **request.options) or [""]:
        options = {**request.options, **({"split": split} if split else {})}
        copies = request.augmented if split in ("", "train") else 0
        started = time.perf_counter()
        chips = datasets.reading(name, folder, **options)
        for why, count in chips.left_out.items():
            key = (name, split, why)
            summary.left_out[key] = summary.left_out.get(key, 0) + count
        yield _Part(chips, split, copies)
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
        share.target_px += int(np.count_nonzero(known & (chip.label > 0)))
        share.background_px += int(np.count_nonzero(known & (chip.label == 0)))
        if request.pictures is not None and share.chips <= PICTURES:
            picture(chip, request.pictures / f"{chip.source}-{split or 'chip'}-{share.chips:03}-{chip.title}.png")
        summary.chips += 1
        summary.bytes += chip.reflectance.nbytes + chip.label.nbytes + chip.valid.nbytes
        progress.at(summary.chips)
        yield chip, split


def _augmented(chip: Chip, augmentation: Augmentation, rng: np.random.Generator) -> Chip:
    drawn = augment.Chip(chip.reflectance, chip.label, chip.valid, np.array(chip.present))
    drawn = augment.augment(drawn, augmentation, rng)
    label = np.where(drawn.valid, drawn.label, UNKNOWN).astype(np.uint8)
    present = tuple(bool(one) for one in drawn.present)
    return Chip(chip.source, chip.scene, drawn.image.astype(np.float32), label, drawn.valid, present, chip.name)


def _rate(folder: Path) -> float:
    """Measures how many chips per second can be read from a store."""
    started, count = time.perf_counter(), 0
    for chip, _ in store.entries(folder):
        np.array(chip.reflectance), np.array(chip.label), np.array(chip.valid)
        count += 1
        if count == TIMED_CHIPS:
            break
    return count / max(time.perf_counter() - started, 1e-9)


def _stretched(values: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Stretches values (..., rows, cols) to 0..255, clipping 2 % at each end."""
    low, high = np.percentile(values[..., valid], (2, 98)) if valid.any() else (0.0, 1.0)
    return 255 * np.clip((values - low) / max(high - low, 1e-3), 0, 1)


def picture(chip: Chip, path: Path) -> None:
    """Draws a chip with the target tinted and unknown pixels darkened, each of its channels, and its label."""
    visible = chip.reflectance[:3]
    plain = np.moveaxis(_stretched(visible, chip.valid), 0, -1)
    labelled = plain.copy()
    known = (chip.label != UNKNOWN) & chip.valid
    target = known & (chip.label > 0)
    labelled[target] = 0.55 * labelled[target] + 0.45 * TINT
    labelled[~known] *= 0.3
    bands = [_stretched(band, chip.valid) for band, there in zip(chip.reflectance, chip.present, strict=True) if there]
    highest = max(int(chip.label[known].max(initial=0)), 1)
    label = np.where(known, 255 * (chip.label / highest), 128)
    panels = [plain, labelled, *(np.repeat(band[..., None], 3, -1) for band in (*bands, label))]
    image = Image.fromarray(np.concatenate(panels, axis=1).astype(np.uint8))
    image.thumbnail((len(panels) * PICTURE_PX, PICTURE_PX))
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path)
