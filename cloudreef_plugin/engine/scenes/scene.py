"""An opened scene: its bands, scaling, validity and georeference."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
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

from ..contract.addresses import name_of
from ..contract.sentences import Sentence
from . import products
from .bands import Band, BandRef, channel_label, match
from .georeference import Georeference, parse_crs
from .grid import lay_on_one_grid
from .identities.doubts import doubtful_bands
from .inventory import inspect, otherwise_named
from .numbers.units import empty, strange, suspect
from .product import Product
from .sampling import Used, evidence, sample_windows, taken
from .source import Source
from .spare import Scratch
from .values import Evidence, Scaling, decide, stored_where_missing
from .windows import CoarseReader, FileReader, PartReader, WindowReader, WindowValues, open_files

if TYPE_CHECKING:
    from ..contract.model import Bundle
    from ..contract.network_input import Channel
    from ..contract.protocol import SceneJob

__all__ = ["Scene"]

# Models for pixels from this size on are made for satellite scenes; aerial photographs are finer.
SATELLITE_M = 5.0


@dataclass(frozen=True, eq=False)
class Scene:
    """An opened scene, read window by window.

    Attributes:
        title: Its name in sentences.
        channels: The model's channels, in order.
        bands: For each channel its band, or None.
        reader: Reads the bands that feed a channel.
        georeference: Location of its pixels.
        scaling: Scaling of the present channels.
        nodata_note: What counts as nodata, in words.
        valid_share: Share of valid pixels in a sample of the scene: 0 to 1.
        warnings: Sentences for the user.
    """

    title: str
    channels: tuple[Channel, ...]
    bands: tuple[Optional[BandRef], ...]
    reader: WindowReader
    georeference: Georeference
    scaling: Scaling
    nodata_note: str = ""
    valid_share: float = 1.0
    warnings: tuple[str, ...] = ()

    @classmethod
    def open(cls, job: SceneJob, bundle: Bundle) -> Scene:
        """Opens a scene and decides on its bands and their scaling.

        Raises:
            SceneError: If it cannot be read, its bands are not certain, or its files do not match.
        """
        product = products.find(job.input, complete=job.bands is None)
        model = Sentence('the model "{}"', bundle.name)
        bands, opened = inspect(product)
        try:
            chosen = match(bands, bundle.channels, job.bands, scene=product.title, model=model)
            files = _files_of(chosen, opened, job, bundle, product)
        except BaseException:
            for dataset in opened.values():
                dataset.close()
            raise
        try:
            return _decided(_Opening(job, bundle, product, tuple(bands), tuple(chosen), files))
        except BaseException:
            files.close()
            raise

    def coarser(self, factor: int) -> Scene:
        """Decimates the scene; this one must stay open, and closes the files.

        Args:
            factor: Every `factor`-th row and column is read.
        """
        whole = Window(0, 0, self.width, self.height)
        place = self.georeference.of_window(whole, factor)
        return replace(self, reader=CoarseReader(self.reader, factor), georeference=place)

    def part(self, window: Window) -> Scene:
        """Takes a part as a scene of its own; this one must stay open, and closes the files.

        Args:
            window: Whole pixels, within the scene.
        """
        place = self.georeference.of_window(window)
        return replace(self, reader=PartReader(self.reader, window), georeference=place)

    @property
    def height(self) -> int:
        """Rows."""
        return self.reader.height

    @property
    def width(self) -> int:
        """Columns."""
        return self.reader.width

    @property
    def dtype(self) -> np.dtype[Any]:
        """Data type of the numbers that `read` returns."""
        return self.reader.dtype

    @property
    def present(self) -> tuple[bool, ...]:
        """For each channel of the model whether the scene has it."""
        return tuple(band is not None for band in self.bands)

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
        """Ground control points if they locate the scene, else empty."""
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
        """Pixel size in metres at the scene's centre; None if it is not georeferenced."""
        return self.georeference.pixel_size_m(self.height, self.width)

    @property
    def block_shape(self) -> tuple[int, int]:
        """(rows, cols) of the file's blocks."""
        return self.reader.block_shape

    def describe(self) -> str:
        """Describes bands, scaling with its reason, and nodata in one sentence."""
        parts: list[str] = []
        for channel, band in zip(self.channels, self.bands):
            if band is None:
                parts.append(Sentence("{} missing", channel_label(channel)))
            else:
                parts.append(self._band_in_words(channel_label(channel), band))
        return Sentence("{}: {}; values: {}; {}.", self.title, parts, self.scaling.describe(), self.nodata_note)

    def read(self, window: Window, scratch: Optional[Scratch] = None) -> tuple[NDArray[Any], NDArray[np.bool_]]:
        """Reads a window, from one thread at a time.

        Args:
            window: Whole pixels, within the scene.
            scratch: Memory for the numbers, which are valid until it is used again.

        Returns:
            Stored numbers (present channels, rows, cols) and validity (rows, cols). A pixel is valid
            if any band of a required channel has data; bands without data there read as the model's
            missing value of reflectance.

        Raises:
            SceneError: If a file is damaged.
        """
        return self.read_bands(window, scratch)[:2]

    def read_bands(self, window: Window, scratch: Optional[Scratch] = None) -> WindowValues:
        """Reads a window as `read` does, with the validity of each band.

        Returns:
            As `read`, and (present channels, rows, cols): True where a band has data; None if every
            valid pixel has data in all bands.
        """
        return self.reader.read(window, scratch)

    def validity(self, window: Window, out_shape: Optional[tuple[int, int]] = None) -> NDArray[np.bool_]:
        """Reads the validity of a window, from as few bands as possible.

        Args:
            window: Whole pixels, within the scene.
            out_shape: (rows, cols) of a decimated read by nearest pixels, which can miss single
                pixels; None is exact.

        Returns:
            (rows, cols), True where any band of a required channel has data.
        """
        return self.reader.validity(window, out_shape)

    def close(self) -> None:
        """Closes all files, unless the scene is a part of another one or decimated."""
        self.reader.close()

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


@dataclass(frozen=True)
class _Opening:
    """The state while a scene is opened.

    Attributes:
        job: The user's options.
        bundle: The model.
        product: The files with their metadata.
        bands: All bands.
        chosen: For each channel its band, or None.
        files: Reads the chosen bands.
    """

    job: SceneJob
    bundle: Bundle
    product: Product
    bands: tuple[Band, ...]
    chosen: tuple[Optional[Band], ...]
    files: FileReader

    @property
    def used(self) -> Used:
        """The bands that feed channels."""
        found = tuple(band for band in self.chosen if band)
        names = tuple(c.common_name or c.name for c, band in zip(self.bundle.channels, self.chosen) if band)
        return Used(found, names, self.files)


def _files_of(
    chosen: Sequence[Optional[Band]], opened: dict[str, Any], job: SceneJob, bundle: Bundle, product: Product
) -> FileReader:
    """Opens the files of the bands that feed channels: see `open_files`."""
    required = [not channel.optional for channel, band in zip(bundle.channels, chosen) if band]
    return open_files([band for band in chosen if band], opened, required, job.nodata, product.fill)


def _decided(opening: _Opening) -> Scene:
    """Resamples the files to one grid, samples their numbers, and decides on the scaling."""
    job, bundle, files = opening.job, opening.bundle, opening.files
    georeference, warnings = _assigned(lay_on_one_grid(files.sources), job.crs)
    places = sample_windows(files.height, files.width, files.sources)
    sample = taken([files.read(window, shape=shape) for window, shape in places], files, job.nodata)
    seen = _evidence(opening, sample.numbers)
    left_out = strange(job.scaling, seen)
    if left_out:
        return _without(opening, left_out)
    scaling, doubts = decide(job.scaling, seen)
    zero_is_fill = scaling.zero_is_fill and seen.is_counted and job.nodata is None
    for source in files.sources:
        if zero_is_fill and source.dtype.kind in "iu":
            source.set_fill(0.0)
        source.interpolate()
    left_out = empty(files, seen, zero_is_fill) if sample.valid_share else {}
    if left_out:
        return _without(opening, left_out)
    missing = stored_where_missing(bundle.inputs, [band is not None for band in opening.chosen], scaling, files.dtype)
    scene = Scene(
        title=opening.product.title,
        channels=tuple(bundle.channels),
        bands=tuple(None if b is None else BandRef(b.file, b.index, b.name) for b in opening.chosen),
        reader=replace(files, missing=missing),
        georeference=georeference,
        scaling=scaling,
        nodata_note=_nodata_in_words(job.nodata, files.sources),
        valid_share=sample.valid_share,
    )
    framed = (sample.framed,) if sample.framed and not zero_is_fill else ()
    stated = (*opening.product.warnings, *warnings, *sample.warnings)
    return replace(scene, warnings=(*stated, *framed, *doubts, *suspect(seen), *_doubts(scene, opening)))


def _evidence(opening: _Opening, numbers: tuple[NDArray[np.float64], ...]) -> Evidence:
    """Collects the evidence for the scaling; the sensor may be known by the bands' names alone."""
    used = opening.used
    found = evidence(opening.product, used, numbers, opening.bundle.inputs.values)
    sensors = {band.sensor for band in used.bands}
    sensor = found.sensor or (sensors.pop() if len(sensors) == 1 else None)
    return replace(found, sensor=sensor, called=tuple(band.name for band in used.bands))


def _without(opening: _Opening, left_out: Mapping[int, str]) -> Scene:
    """Opens a scene anew without some optional channels: why, by their positions among the present ones."""
    opening.files.close()
    present = [place for place, band in enumerate(opening.chosen) if band]
    dropped = {present[position] for position in left_out}
    chosen = tuple(None if place in dropped else band for place, band in enumerate(opening.chosen))
    bands = tuple(band for band in opening.bands if band in chosen or band not in opening.chosen)
    product = replace(opening.product, warnings=(*opening.product.warnings, *left_out.values()))
    files = _files_of(chosen, {}, opening.job, opening.bundle, product)
    try:
        return _decided(replace(opening, product=product, bands=bands, chosen=chosen, files=files))
    except BaseException:
        files.close()
        raise


def _assigned(georeference: Georeference, crs: Optional[str]) -> tuple[Georeference, list[str]]:
    """Assigns the user's CRS to a scene, and warns if that does not locate it."""
    if not crs:
        return georeference, []
    parsed = parse_crs(crs, Sentence("the scene"))
    if georeference.placed_by in ("transform", "gcps"):
        return georeference.with_crs(parsed), []
    return georeference, [
        Sentence("The scene says of no pixel where it lies, so the CRS that was assigned to it does not place it.")
    ]


def _nodata_in_words(nodata: Optional[float], sources: Sequence[Source]) -> str:
    if nodata is not None:
        return Sentence("nodata is {:g}, as chosen", nodata)
    notes = [*dict.fromkeys(note for source in sources for note in source.nodata_notes)]
    if not notes:
        return Sentence("no pixel is nodata")
    return reduce(lambda said, note: Sentence("{} and {}", said, note), notes)


def _doubts(scene: Scene, opening: _Opening) -> list[str]:
    """Warns about pixels of another size than the model's, unidentified bands, and unusual alpha bands."""
    bundle, chosen, bands = opening.bundle, opening.chosen, opening.bands
    found = list(otherwise_named(opening.used.bands, bundle.name) if bundle.inputs.is_reflectance else ())
    sources = opening.files.sources
    size = scene.resolution_m
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
    if size is None and low >= SATELLITE_M and scene.scaling.kind == "uint8":
        found.append(
            Sentence(
                "The scene is a picture in 8 bits that lies nowhere on Earth, such as a photograph; the model was "
                "made for satellite scenes with pixels of {:g} to {:g} m, so do not rely on what it finds.",
                low,
                high,
            )
        )
    if opening.job.bands is None:
        found += doubtful_bands(bands, bundle.channels, chosen, opening.product.unread)
    absent = [channel_label(c) for c, band in zip(bundle.channels, chosen) if band is None]
    if absent and any(
        s.alpha_levels(*place) > 32 for s in sources for place in sample_windows(scene.height, scene.width, sources)[:1]
    ):
        found.append(
            Sentence(
                "The band marked as alpha varies like a picture; it is taken for transparency, "
                "so choose it with {} if it is {}.",
                "BANDS",
                absent[0],
            )
        )
    if scene.georeference.placed_by == "transform" and scene.crs is None:
        found.append(Sentence("The scene has no CRS; areas in square metres cannot be told."))
    return found
