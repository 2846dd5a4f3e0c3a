"""A scene as the user gave it: which bands, what numbers, where data, where on Earth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from types import TracebackType
from typing import TYPE_CHECKING, Any, Optional

import numpy as np
from affine import Affine
from numpy.typing import NDArray
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.rpc import RPC
from rasterio.windows import Window

from . import naming, products
from .addresses import name_of
from .bands import Band, channel_label, match
from .georeference import Georeference, parse_crs
from .grid import lay_on_one_grid
from .inventory import inspect
from .product import Product
from .sample_windows import sample_windows
from .sentences import Sentence
from .source import Source, open_raster
from .spare import Scratch
from .values import ZERO_IS_FILL, Evidence, Scaling, decide

if TYPE_CHECKING:
    from .model import Bundle, Channel
    from .protocol import SceneJob

__all__ = ["BandRef", "Scene"]

_CELL_PX = 512


@dataclass(frozen=True)
class BandRef:
    """The band that feeds a channel.

    Attributes:
        file: Its path.
        band: 1-based within the file.
        description: What product or file call it, may be empty.
    """

    file: str
    band: int
    description: str

    def __str__(self) -> str:
        named = f" ({self.description})" if self.description else ""
        return f"{name_of(self.file)}, band {self.band}{named}"


class Scene:
    """An opened scene, read window by window.

    Attributes:
        title: What a sentence calls it.
        height: Rows.
        width: Columns.
        georeference: Where it lies.
        present: For each channel of the model whether the scene has it.
        bands: For each channel its band, or None.
        scaling: How the present channels' numbers become reflectance.
        dtype: Of the numbers that `read` returns.
        warnings: Sentences for the user.
        nodata_note: What counts as nodata, in words.
        valid_share: Of a sample of the scene's pixels, how many hold data: 0 to 1.
        paths: The files in use.
    """

    def __init__(self, product: Product, channels: Sequence[Channel], bands: Sequence[Optional[Band]]) -> None:
        self.title = product.title
        self.bands = tuple(None if band is None else BandRef(band.file, band.index, band.name) for band in bands)
        self.present = tuple(band is not None for band in bands)
        self.warnings: tuple[str, ...] = ()
        self.nodata_note = ""
        self.valid_share = 1.0
        self.georeference: Georeference
        self._channels = tuple(channels)
        self._sources: list[Source] = []
        self._positions: list[tuple[int, ...]] = []
        self._zero: list[float] = []

    @classmethod
    def open(cls, job: SceneJob, bundle: Bundle) -> Scene:
        """Opens a scene and decides, once, which band is which and what its numbers mean.

        Raises:
            SceneError: If it cannot be read, its bands are not certain, or files do not fit together.
        """
        product = products.find(job.input, complete=job.bands is None)
        model = Sentence('the model "{}"', bundle.name)
        bands, opened = inspect(product)
        try:
            chosen = match(bands, bundle.channels, job.bands, scene=product.title, model=model)
            scene = cls(product, bundle.channels, chosen)
            scene._open_sources([band for band in chosen if band], opened, job.nodata, product.fill)
        except BaseException:
            for dataset in opened.values():
                dataset.close()
            raise
        try:
            scene._settle(job, bundle, product, chosen, bands)
        except BaseException:
            scene.close()
            raise
        return scene

    @property
    def crs(self) -> Optional[CRS]:
        """CRS of the transform or of the ground control points, or None."""
        return self.georeference.crs

    @property
    def transform(self) -> Affine:
        """Affine transform; the identity where there is none."""
        return self.georeference.transform

    @property
    def gcps(self) -> tuple[GroundControlPoint, ...]:
        """Ground control points where they place the scene, else empty."""
        return self.georeference.gcps

    @property
    def rpcs(self) -> Optional[RPC]:
        """Rational polynomial coefficients, or None."""
        return self.georeference.rpcs

    @property
    def paths(self) -> tuple[str, ...]:
        """The files in use."""
        return tuple(dict.fromkeys(band.file for band in self.bands if band))

    @property
    def resolution_m(self) -> Optional[float]:
        """Pixel size in metres at the scene's centre; None where the scene lies nowhere."""
        return self.georeference.pixel_size_m(self.height, self.width)

    @property
    def block_shape(self) -> tuple[int, int]:
        """(rows, cols) of the blocks that are decoded at once."""
        return self._sources[0].block_shape

    def describe(self) -> str:
        """Returns one sentence: which bands, what numbers and why, what counts as nodata."""
        parts: list[str] = []
        for channel, band in zip(self._channels, self.bands):
            if band is None:
                parts.append(Sentence("{} missing", channel_label(channel)))
            else:
                parts.append(self._band_in_words(channel_label(channel), band))
        return Sentence("{}: {}; values: {}; {}.", self.title, parts, self.scaling.describe(), self.nodata_note)

    def read(self, window: Window, scratch: Optional[Scratch] = None) -> tuple[NDArray[Any], NDArray[np.bool_]]:
        """Reads a window, from one thread at a time.

        Args:
            window: Whole pixels, within the scene.
            scratch: Memory for the numbers; they hold until it is used again.

        Returns:
            Stored numbers (present channels, rows, cols) and validity (rows, cols). A pixel is valid
            where any used band holds data; bands that do not hold any there read as reflectance
            of the model's missing value.

        Raises:
            SceneError: If a file is damaged.
        """
        return self._read(window, None, scratch)

    def validity(self, window: Window, out_shape: Optional[tuple[int, int]] = None) -> NDArray[np.bool_]:
        """Tells where a window holds data, reading as few bands as tell it.

        Args:
            window: Whole pixels, within the scene.
            out_shape: (rows, cols) of a coarser look by nearest pixels, which can miss single
                pixels; None is exact.

        Returns:
            (rows, cols), True where any used band holds data.
        """
        sources = sorted(self._sources, key=lambda source: not source.all_valid)
        found = sources[0].valid(window, out_shape, first_band=True)
        if found is None:
            return np.ones(out_shape or (int(window.height), int(window.width)), bool)
        # The other bands matter only where the first holds no data.
        for cell in [(0, 0, *found.shape)] if out_shape else _cells(found):
            top, left, bottom, right = cell
            part = found[top:bottom, left:right]
            place = Window(window.col_off + left, window.row_off + top, right - left, bottom - top)
            for source in sources:
                valid = source.valid(window if out_shape else place, out_shape)
                part |= True if valid is None else valid
                if part.all():
                    break
        return found

    def close(self) -> None:
        """Closes all files."""
        for source in self._sources:
            source.close()

    def __enter__(self) -> Scene:
        return self

    def __exit__(
        self, kind: Optional[type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self.close()

    def _band_in_words(self, channel: str, band: BandRef) -> str:
        if len(self.paths) == 1:
            if not band.description:
                return Sentence("{} = band {}", channel, band.band)
            return Sentence("{} = band {} ({})", channel, band.band, band.description)
        if re.search(r"\d", band.description):
            return Sentence("{} = {}", channel, band.description)
        return channel if band.description else Sentence("{} = {}", channel, name_of(band.file))

    def _read(
        self, window: Window, shape: Optional[tuple[int, int]], scratch: Optional[Scratch] = None
    ) -> tuple[NDArray[Any], NDArray[np.bool_]]:
        rows, cols = shape or (int(window.height), int(window.width))
        values = (scratch or Scratch()).array((sum(self.present), rows, cols), self.dtype)
        for source, positions in zip(self._sources, self._positions):
            first, count = positions[0], len(positions)
            if shape is None and positions == tuple(range(first, first + count)):
                source.read(window, out=values[first : first + count])
            else:
                values[list(positions)] = source.read(window, shape=shape)
        return values, self._valid(values, window, shape)

    def _valid(self, values: NDArray[Any], window: Window, shape: Optional[tuple[int, int]]) -> NDArray[np.bool_]:
        """Returns the validity of a window and sets what is not valid in single bands to zero reflectance."""
        by_band: list[Optional[NDArray[np.bool_]]] = [None] * len(values)
        for source, positions in zip(self._sources, self._positions):
            mask = source.mask(window, shape)
            for position, channel in enumerate(positions):
                valid = source.band_valid(values[channel], position)
                by_band[channel] = mask if valid is None else valid if mask is None else valid & mask
        some = [valid for valid in by_band if valid is not None]
        if not some:
            return np.ones(values.shape[1:], bool)
        pixel = np.ones(values.shape[1:], bool) if len(some) < len(by_band) else np.logical_or.reduce(some)
        if self._zero:
            for channel, valid in enumerate(by_band):
                if valid is not None:
                    partly = pixel & ~valid
                    if partly.any():
                        values[channel][partly] = self._zero[channel]
        return pixel

    def _open_sources(
        self, bands: Sequence[Band], opened: dict[str, Any], nodata: Optional[float], fill: Optional[float]
    ) -> None:
        by_file: dict[str, list[int]] = {}
        for position, band in enumerate(bands):
            by_file.setdefault(band.file, []).append(position)
        for path in list(opened):
            if path not in by_file:
                opened.pop(path).close()
        for path, positions in by_file.items():
            dataset = opened[path] if path in opened else opened.setdefault(path, open_raster(path))
            indexes = tuple(bands[position].index for position in positions)
            self._sources.append(Source(dataset, indexes, nodata, fill))
            self._positions.append(tuple(positions))

    def _settle(
        self,
        job: SceneJob,
        bundle: Bundle,
        product: Product,
        chosen: Sequence[Optional[Band]],
        bands: Sequence[Band],
    ) -> None:
        optional = [channel.optional for channel, band in zip(bundle.channels, chosen) if band]
        required = [s for s, ps in zip(self._sources, self._positions) if not all(optional[p] for p in ps)]
        self.georeference, (self.height, self.width) = lay_on_one_grid(self._sources, required or self._sources)
        warnings = self._assign_crs(job.crs)
        self.dtype: np.dtype[Any] = np.result_type(*(source.dtype for source in self._sources))
        self.scaling, doubts = self._decide_scaling(job, product, chosen)
        if self.scaling.kind in ZERO_IS_FILL and self.dtype.kind in "iu" and job.nodata is None:
            for source in self._sources:
                source.set_fill(0.0)
        self._zero = [
            self._number_of(bundle.inputs.missing_value, scale, offset)
            for scale, offset in zip(self.scaling.scale, self.scaling.offset)
        ]
        self.nodata_note = self._describe_nodata(job, product)
        self.warnings = (*warnings, *doubts, *self._doubts(bundle, chosen, bands))

    def _assign_crs(self, text: Optional[str]) -> list[str]:
        if not text:
            return []
        crs = parse_crs(text, Sentence("the scene"))
        if self.georeference.placed_by in ("transform", "gcps"):
            self.georeference = self.georeference.with_crs(crs)
            return []
        return [
            Sentence("The scene says of no pixel where it lies, so the CRS that was assigned to it does not place it.")
        ]

    def _decide_scaling(
        self, job: SceneJob, product: Product, chosen: Sequence[Optional[Band]]
    ) -> tuple[Scaling, tuple[str, ...]]:
        used = [band for band in chosen if band]
        of_file = {file.path: file for file in product.files}
        factors = [(of_file[band.file].scale, of_file[band.file].offset) for band in used]
        metadata = tuple((s, o) for s, o in factors if s is not None and o is not None)
        tags: list[tuple[float, float]] = [(1.0, 0.0)] * len(used)
        for source, positions in zip(self._sources, self._positions):
            for position, pair in zip(positions, source.tags):
                tags[position] = pair
        naming_kind = naming.scaling_of(used[0].file)
        evidence = Evidence(
            dtype=self.dtype,
            tags=tuple(tags),
            names=tuple(c.common_name or c.name for c, band in zip(self._channels, chosen) if band),
            sample=self._sample(job.nodata),
            metadata=metadata if len(metadata) == len(used) else None,
            metadata_reason=product.scaling_reason,
            sensor=product.sensor,
            naming=naming_kind,
            naming_reason=Sentence("as {} is named", name_of(used[0].file)),
        )
        return decide(job.scaling, evidence)

    def _sample(self, nodata: Optional[float]) -> tuple[NDArray[np.float64], ...]:
        """Returns valid numbers spread evenly over the whole scene, for each present channel."""
        pieces = [self._read(window, shape) for window, shape in sample_windows(self.height, self.width, self._sources)]
        states_nodata = any(source.states_nodata for source in self._sources)
        columns: list[NDArray[Any]] = []
        for values, valid in pieces:
            if not states_nodata and nodata is None:
                valid = valid & (values != 0).any(axis=0)
            columns.append(values[:, valid])
        self.valid_share = sum(c.shape[1] for c in columns) / sum(valid.size for _, valid in pieces)
        joined = np.concatenate(columns, axis=1).astype(np.float64)
        return tuple(channel[np.isfinite(channel)] for channel in joined)

    def _number_of(self, reflectance: float, scale: float, offset: float) -> float:
        """Returns the stored number that stands for a reflectance, as far as the dtype can hold it."""
        number = (reflectance - offset) / scale if scale else 0.0
        if self.dtype.kind == "f":
            return number
        limits = np.iinfo(self.dtype)
        return float(np.clip(round(number), limits.min, limits.max))

    def _describe_nodata(self, job: SceneJob, product: Product) -> str:
        if job.nodata is not None:
            return Sentence("nodata is {:g}, as chosen", job.nodata)
        notes = [*dict.fromkeys(note for source in self._sources for note in source.nodata_notes)]
        if not notes:
            return Sentence("no pixel is nodata")
        return reduce(lambda said, note: Sentence("{} and {}", said, note), notes)

    def _doubts(self, bundle: Bundle, chosen: Sequence[Optional[Band]], bands: Sequence[Band]) -> list[str]:
        found: list[str] = []
        size = self.resolution_m
        low, high = bundle.resolution_m
        if size is not None and not low * 0.99 <= size <= high * 1.01:
            found.append(
                Sentence(
                    "A pixel of the scene is {:.3g} m wide; the model was made for {:g} to {:g} m, "
                    "so expect worse results.",
                    size,
                    low,
                    high,
                )
            )
        used = {band.number for band in chosen if band}
        unknown = [b for b in bands if b.number not in used and b.identity is None and b.colour != "alpha"]
        absent = [channel_label(c) for c, band in zip(bundle.channels, chosen) if band is None]
        if absent and unknown and len(bands) <= len(bundle.channels) + 1:
            found.append(
                Sentence(
                    "Band {} is not used, as nothing says what it shows; choose it with BANDS if it is {}.",
                    unknown[0].number,
                    absent[0],
                )
            )
        if absent and any(
            s.alpha_levels(*place) > 32
            for s in self._sources
            for place in sample_windows(self.height, self.width, self._sources)[:1]
        ):
            found.append(
                Sentence(
                    "The band marked as alpha varies like a picture; it is taken for transparency, "
                    "so choose it with BANDS if it is {}.",
                    absent[0],
                )
            )
        if self.georeference.placed_by == "transform" and self.crs is None:
            found.append(Sentence("The scene has no CRS; areas in square metres cannot be told."))
        return found


def _cells(valid: NDArray[np.bool_]) -> Iterator[tuple[int, int, int, int]]:
    """Cuts validity into cells and yields (top, left, bottom, right) of those that are not wholly valid."""
    rows, cols = valid.shape
    for top in range(0, rows, _CELL_PX):
        for left in range(0, cols, _CELL_PX):
            bottom, right = min(top + _CELL_PX, rows), min(left + _CELL_PX, cols)
            if not valid[top:bottom, left:right].all():
                yield top, left, bottom, right
