"""Readers of windows: the files of a scene, decimated, or a part of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional, Protocol

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from .buffers import Scratch
from .opening import closed_on_error, open_raster
from .source import Source, both_valid

if TYPE_CHECKING:
    from .bands import Band

__all__ = ["CoarseReader", "FileReader", "PartReader", "Shape", "WindowReader", "WindowValues", "open_files"]

Shape = tuple[int, int]
WindowValues = tuple[NDArray[Any], NDArray[np.bool_], Optional[NDArray[np.bool_]]]

_CELL_PX = 512


class WindowReader(Protocol):
    """Anything that reads windows of a scene's bands, from one thread at a time."""

    @property
    def height(self) -> int:
        """Rows."""

    @property
    def width(self) -> int:
        """Columns."""

    @property
    def dtype(self) -> np.dtype[Any]:
        """Data type of the stored values."""

    @property
    def block_shape(self) -> Shape:
        """(rows, cols) of the file's blocks."""

    def read(self, window: Window, scratch: Optional[Scratch] = None, shape: Optional[Shape] = None) -> WindowValues:
        """Reads a window.

        Args:
            window: Whole pixels, within the raster.
            scratch: Memory for the values, which are valid until it is used again.
            shape: (rows, cols) of a decimated read by nearest pixels; None reads every pixel.

        Returns:
            Stored values (bands, rows, cols); validity (rows, cols), True where any required band has data; and
            (bands, rows, cols), True where a valid pixel has data in a band, None if every valid pixel has data in
            all bands.

        Raises:
            SceneError: If a file is damaged.
        """

    def validity(self, window: Window, shape: Optional[Shape] = None) -> NDArray[np.bool_]:
        """Reads the validity of a window, from as few bands as possible.

        Args:
            window: Whole pixels, within the raster.
            shape: (rows, cols) of a decimated read by nearest pixels, which can miss single pixels; None is exact.

        Returns:
            (rows, cols), True where any required band has data.
        """

    def close(self) -> None:
        """Closes the files, if they belong to this reader."""


@dataclass(frozen=True, eq=False)
class FileReader:
    """Reads the files of a scene, which have a common grid.

    Attributes:
        sources: The files.
        positions: For each file the positions of its bands among the scene's.
        missing: For each band the value to set where it lacks data and a required band has some; empty keeps the
            file's values.
    """

    sources: tuple[Source, ...]
    positions: tuple[tuple[int, ...], ...]
    missing: tuple[float, ...] = ()

    @property
    def required(self) -> list[int]:
        """Positions of the bands that decide which pixels have data."""
        flags = self.of_bands(lambda source: source.required)
        return [position for position, required in enumerate(flags) if required]

    def of_bands(self, of_source: Callable[[Source], Sequence[Any]]) -> tuple[Any, ...]:
        """Collects properties of the bands from their files, in the order of the bands."""
        by_band: dict[int, Any] = {}
        for source, positions in zip(self.sources, self.positions):
            by_band.update(zip(positions, of_source(source)))
        return tuple(by_band[position] for position in range(len(by_band)))

    @property
    def height(self) -> int:
        """Rows."""
        return self.sources[0].shape[0]

    @property
    def width(self) -> int:
        """Columns."""
        return self.sources[0].shape[1]

    @property
    def dtype(self) -> np.dtype[Any]:
        """The data type that holds the values of all bands."""
        return np.result_type(*(source.dtype for source in self.sources))

    @property
    def block_shape(self) -> Shape:
        """(rows, cols) of the first file's blocks."""
        return self.sources[0].block_shape

    def read(self, window: Window, scratch: Optional[Scratch] = None, shape: Optional[Shape] = None) -> WindowValues:
        """Reads a window: see `WindowReader.read`."""
        rows, cols = shape or (int(window.height), int(window.width))
        values = (scratch or Scratch()).array((sum(map(len, self.positions)), rows, cols), self.dtype)
        for source, positions in zip(self.sources, self.positions):
            first, count = positions[0], len(positions)
            if shape is None and positions == tuple(range(first, first + count)):
                source.read(window, out=values[first : first + count])
            else:
                values[list(positions)] = source.read(window, shape=shape)
        return values, *self._valid(values, window, shape)

    def validity(self, window: Window, shape: Optional[Shape] = None) -> NDArray[np.bool_]:
        """Reads the validity of a window: see `WindowReader.validity`."""
        deciding = [source for source in self.sources if any(source.required)]
        sources = sorted(deciding, key=lambda source: not source.all_valid)
        found = sources[0].valid(window, shape, first_band=True)
        if found is None:
            return np.ones(shape or (int(window.height), int(window.width)), bool)
        # The other bands matter only where the first has no data.
        for cell in [(0, 0, *found.shape)] if shape else _cells(found):
            top, left, bottom, right = cell
            part = found[top:bottom, left:right]
            place = Window(window.col_off + left, window.row_off + top, right - left, bottom - top)
            for source in sources:
                valid = source.valid(window if shape else place, shape)
                part |= True if valid is None else valid
                if part.all():
                    break
        return found

    def holds_data(self, position: int) -> bool:
        """Tells whether any pixel of a band has data: reads the band until one has."""
        for source, positions in zip(self.sources, self.positions):
            if position in positions:
                return source.holds_data(positions.index(position))
        return False

    def close(self) -> None:
        """Closes all files."""
        for source in self.sources:
            source.close()

    def _valid(
        self, values: NDArray[Any], window: Window, shape: Optional[Shape]
    ) -> tuple[NDArray[np.bool_], Optional[NDArray[np.bool_]]]:
        """Computes the validity of a window and of its bands, and fills missing values of single bands."""
        by_band: list[Optional[NDArray[np.bool_]]] = [None] * len(values)
        for source, positions in zip(self.sources, self.positions):
            mask = source.mask(window, shape)
            for position, channel in enumerate(positions):
                valid = source.band_valid(values[channel], position)
                by_band[channel] = both_valid(valid, mask)
        deciding = [by_band[position] for position in self.required]
        some = [valid for valid in deciding if valid is not None]
        pixel = np.logical_or.reduce(some) if len(some) == len(deciding) else np.ones(values.shape[1:], bool)
        fill = self.sources[0].fill_in_all
        known: Optional[NDArray[np.bool_]] = None
        for channel, valid in enumerate(by_band):
            missing = None if valid is None else pixel & ~valid
            if missing is not None and fill is not None:
                missing &= values[channel] != fill
            if missing is None or not missing.any():
                continue
            known = np.repeat(pixel[None], len(by_band), axis=0) if known is None else known
            known[channel] &= ~missing
            if self.missing:
                values[channel][missing] = self.missing[channel]
        return pixel, known


@dataclass(frozen=True, eq=False)
class _DerivedReader:
    """Reads from another reader, which must stay open.

    Attributes:
        reader: The other reader.
    """

    reader: WindowReader

    @property
    def dtype(self) -> np.dtype[Any]:
        """Data type of the stored values."""
        return self.reader.dtype

    def close(self) -> None:
        """Leaves the files open."""


@dataclass(frozen=True, eq=False)
class CoarseReader(_DerivedReader):
    """Reads every `factor`-th row and column by nearest pixels.

    Attributes:
        reader: The reader of all rows and columns, which must stay open.
        factor: Step in rows and columns.
    """

    factor: int

    @property
    def height(self) -> int:
        """Coarse rows."""
        return max(1, self.reader.height // self.factor)

    @property
    def width(self) -> int:
        """Coarse columns."""
        return max(1, self.reader.width // self.factor)

    @property
    def block_shape(self) -> Shape:
        """(rows, cols) of a block in coarse pixels."""
        rows, cols = self.reader.block_shape
        return max(1, rows // self.factor), max(1, cols // self.factor)

    def read(self, window: Window, scratch: Optional[Scratch] = None, shape: Optional[Shape] = None) -> WindowValues:
        """Reads a window of coarse pixels: see `WindowReader.read`."""
        return self.reader.read(self._fine(window), scratch, shape or (int(window.height), int(window.width)))

    def validity(self, window: Window, shape: Optional[Shape] = None) -> NDArray[np.bool_]:
        """Reads the validity of a window of coarse pixels: see `WindowReader.validity`."""
        return self.reader.validity(self._fine(window), shape or (int(window.height), int(window.width)))

    def _fine(self, window: Window) -> Window:
        return Window(*(self.factor * number for number in window.flatten()))


@dataclass(frozen=True, eq=False)
class PartReader(_DerivedReader):
    """Reads a part as a raster of its own.

    Attributes:
        reader: The reader of the whole, which must stay open.
        part: Whole pixels, within it.
    """

    part: Window

    @property
    def height(self) -> int:
        """Rows of the part."""
        return int(self.part.height)

    @property
    def width(self) -> int:
        """Columns of the part."""
        return int(self.part.width)

    @property
    def block_shape(self) -> Shape:
        """(rows, cols) of the file's blocks."""
        return self.reader.block_shape

    def read(self, window: Window, scratch: Optional[Scratch] = None, shape: Optional[Shape] = None) -> WindowValues:
        """Reads a window of the part: see `WindowReader.read`."""
        return self.reader.read(self._moved(window), scratch, shape)

    def validity(self, window: Window, shape: Optional[Shape] = None) -> NDArray[np.bool_]:
        """Reads the validity of a window of the part: see `WindowReader.validity`."""
        return self.reader.validity(self._moved(window), shape)

    def _moved(self, window: Window) -> Window:
        return Window(
            window.col_off + self.part.col_off, window.row_off + self.part.row_off, window.width, window.height
        )


def open_files(
    bands: Sequence[Band],
    opened: dict[str, Any],
    required: Sequence[bool],
    nodata: Optional[float],
    fill: Optional[float],
) -> FileReader:
    """Opens the files of some bands, and closes those of `opened` that hold none of them.

    Args:
        bands: The bands.
        opened: Files that are open already, by path.
        required: For each band whether it decides which pixels have data; if none is, all do.
        nodata: The user's.
        fill: The product's.
    """
    by_file: dict[str, list[int]] = {}
    for position, band in enumerate(bands):
        by_file.setdefault(band.file, []).append(position)
    for path in list(opened):
        if path not in by_file:
            opened.pop(path).close()
    sources = []
    with closed_on_error(opened.values()):
        for path, positions in by_file.items():
            dataset = opened[path] if path in opened else opened.setdefault(path, open_raster(path))
            indexes = tuple(bands[position].index for position in positions)
            deciding = tuple(required[position] or not any(required) for position in positions)
            sources.append(Source(dataset, indexes, nodata, fill, deciding))
    return FileReader(tuple(sources), tuple(map(tuple, by_file.values())))


def _cells(valid: NDArray[np.bool_]) -> Iterator[tuple[int, int, int, int]]:
    """Divides a validity mask into cells and yields (top, left, bottom, right) of those that are not fully valid."""
    rows, cols = valid.shape
    for top in range(0, rows, _CELL_PX):
        for left in range(0, cols, _CELL_PX):
            bottom, right = min(top + _CELL_PX, rows), min(left + _CELL_PX, cols)
            if not valid[top:bottom, left:right].all():
                yield top, left, bottom, right
