"""An opened scene: its bands, scaling, validity and georeference."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from types import TracebackType
from typing import TYPE_CHECKING, Any, Optional, Union

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
from .buffers import Scratch
from .georeference import Georeference, parse_crs
from .grid import align
from .inventory import list_bands
from .opening import closed_on_error
from .product import Product
from .readers import CoarseReader, FileReader, PartReader, WindowReader, WindowValues, open_files
from .sampling import Sample, sample_windows, take_sample
from .scaling.decision import decide
from .scaling.evidence import Evidence, UsedBands, collect_evidence
from .scaling.kinds import Scaling, stored_where_missing
from .scaling.units import channels_of_other_units, channels_without_data, warn_of_uninformative
from .scene_warnings import (
    warn_of_alpha,
    warn_of_contradictions,
    warn_of_names,
    warn_of_pixel_size,
    warn_of_unused_bands,
)
from .source import Source

if TYPE_CHECKING:
    from ..contract.model import Bundle
    from ..contract.network_input import Channel
    from ..contract.protocol import SceneJob

__all__ = ["Scene"]


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
        bands, opened = list_bands(product)
        with closed_on_error(opened.values()):
            chosen = match(bands, bundle.channels, job.bands, scene=product.title, model=model)
            return _opened(_Opening(job, bundle, product, tuple(bands), tuple(chosen)), opened)

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
        """Data type of the values that `read` returns."""
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
            scratch: Memory for the values, which are valid until it is used again.

        Returns:
            Stored values (present channels, rows, cols) and validity (rows, cols). A pixel is valid
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
    """What is known before the files of a scene are read.

    Attributes:
        job: The user's options.
        bundle: The model.
        product: The files with their metadata.
        bands: All bands.
        chosen: For each channel its band, or None.
    """

    job: SceneJob
    bundle: Bundle
    product: Product
    bands: tuple[Band, ...]
    chosen: tuple[Optional[Band], ...]

    @property
    def present(self) -> list[int]:
        """Positions of the channels that have a band."""
        return [position for position, band in enumerate(self.chosen) if band]

    @property
    def used(self) -> tuple[Band, ...]:
        """The bands that feed channels."""
        return tuple(band for band in self.chosen if band)

    def without(self, left_out: Mapping[int, str]) -> _Opening:
        """Leaves out optional channels.

        Args:
            left_out: Why, in sentences, by their positions among the present channels.
        """
        dropped = {self.present[position] for position in left_out}
        chosen = tuple(None if position in dropped else band for position, band in enumerate(self.chosen))
        bands = tuple(band for band in self.bands if band in chosen or band not in self.chosen)
        product = replace(self.product, warnings=(*self.product.warnings, *left_out.values()))
        return replace(self, product=product, bands=bands, chosen=chosen)


def _opened(opening: _Opening, datasets: dict[str, Any]) -> Scene:
    """Opens the files of the chosen bands, without optional ones that turn out to be unusable.

    Args:
        opening: The chosen bands.
        datasets: Files that are open already, by path.
    """
    required = [not opening.bundle.channels[position].optional for position in opening.present]
    files = open_files(opening.used, datasets, required, opening.job.nodata, opening.product.fill)
    with closed_on_error([files]):
        found = _decided(opening, files)
    if isinstance(found, Scene):
        return found
    files.close()
    return _opened(opening.without(found), {})


def _decided(opening: _Opening, files: FileReader) -> Union[Scene, dict[int, str]]:
    """Resamples the files to one grid, samples their values, and decides on the scaling.

    Returns:
        The scene; or the optional channels that it must be opened without, as `_Opening.without` takes them.
    """
    job, bundle = opening.job, opening.bundle
    georeference, crs_warnings = _with_assigned_crs(align(files.sources), job.crs)
    for source in files.sources:
        if bundle.inputs.is_reflectance and source.reads_nan_as_zero:
            source.set_fill(0.0)
    windows = sample_windows(files.height, files.width, files.sources)
    sample = take_sample([files.read(window, shape=shape) for window, shape in windows], files, job.nodata)
    evidence = _evidence(opening, files, sample)
    left_out = channels_of_other_units(job.scaling, evidence)
    if left_out:
        return left_out
    scaling, scaling_warnings = decide(job.scaling, evidence)
    zero_is_fill = scaling.zero_is_fill and evidence.is_integer_reflectance and job.nodata is None
    stated = files.of_bands(lambda source: source.states_nodata)
    is_fill_set = zero_is_fill and not any(stated[position] for position in files.required)
    zeros_are_nodata = evidence.is_reflectance and sample.zero_share is not None and not is_fill_set
    for source in files.sources:
        if zero_is_fill and source.dtype.kind in "iu":
            source.set_fill(0.0)
        if zeros_are_nodata:
            source.fill_in_all = 0.0
        source.interpolate()
    left_out = channels_without_data(files, evidence, zero_is_fill) if sample.valid_share else {}
    if left_out:
        return left_out
    present = [band is not None for band in opening.chosen]
    scene = Scene(
        title=opening.product.title,
        channels=tuple(bundle.channels),
        bands=tuple(None if b is None else BandRef(b.file, b.index, b.name) for b in opening.chosen),
        reader=replace(files, missing=stored_where_missing(bundle.inputs, present, scaling, files.dtype)),
        georeference=georeference,
        scaling=scaling,
        nodata_note=_nodata_in_words(job.nodata, files.sources),
        valid_share=sample.valid_share,
    )
    warnings = [*opening.product.warnings, *crs_warnings, *sample.warnings]
    if zeros_are_nodata:
        warnings += sample.warn_of_zeros()
    if sample.frame and (sample.frame[0] or not (zero_is_fill or zeros_are_nodata)):
        warnings.append(sample.frame[1])
    warnings += [*scaling_warnings, *warn_of_uninformative(evidence), *_warnings(scene, opening, files)]
    return replace(scene, warnings=tuple(warnings))


def _evidence(opening: _Opening, files: FileReader, sample: Sample) -> Evidence:
    channels = [opening.bundle.channels[position] for position in opening.present]
    names = tuple(channel.common_name or channel.name for channel in channels)
    used = UsedBands(opening.used, names, files)
    is_reflectance = opening.bundle.inputs.is_reflectance
    return collect_evidence(opening.product, used, sample.values, is_reflectance=is_reflectance)


def _with_assigned_crs(georeference: Georeference, crs: Optional[str]) -> tuple[Georeference, list[str]]:
    """Assigns the user's CRS to a scene, and warns if that does not locate it."""
    if not crs:
        return georeference, []
    parsed = parse_crs(crs, Sentence("the scene"))
    if georeference.placed_by in ("transform", "gcps"):
        return georeference.with_crs(parsed), []
    warning = Sentence(
        "The scene has neither a transform nor ground control points, so the CRS that was assigned to it has no effect."
    )
    return georeference, [warning]


def _nodata_in_words(nodata: Optional[float], sources: Sequence[Source]) -> str:
    if nodata is not None:
        return Sentence("nodata is {:g}, as chosen", nodata)
    notes = [*dict.fromkeys(note for source in sources for note in source.nodata_notes)]
    if not notes:
        return Sentence("no pixel is nodata")
    return reduce(lambda first, note: Sentence("{} and {}", first, note), notes)


def _warnings(scene: Scene, opening: _Opening, files: FileReader) -> list[str]:
    """Warns about what the model was not made for, and about doubtful bands."""
    bundle = opening.bundle
    found = warn_of_names(opening.used, bundle.name) if bundle.inputs.is_reflectance else []
    found += warn_of_pixel_size(scene, bundle)
    if opening.job.bands is None:
        found += warn_of_contradictions(opening.bands, bundle.channels, opening.chosen)
        found += warn_of_unused_bands(opening.bands, bundle.channels, opening.chosen, opening.product.unread)
    return found + warn_of_alpha(scene, files.sources)
