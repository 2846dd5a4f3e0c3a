"""Samples a scene's numbers, evenly and cheaply, and finds undeclared nodata values in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from ..contract.addresses import name_of
from ..contract.errors import SceneError
from ..contract.sentences import Sentence, percent
from . import naming
from .product import Product
from .sentinel2 import tag_factors
from .source import Source
from .values import Evidence
from .windows import FileReader, WindowValues

if TYPE_CHECKING:
    from .bands import Band

__all__ = ["Sample", "Used", "evidence", "sample_windows", "taken"]

_SAMPLE_PX = 512
# A number that so many pixels have in all bands, far from all others, is no measurement.
_FILL_SHARE = 0.005
# At least this part of the numbers must be others.
_OTHERS_SHARE = 0.05
_FAR = 3
# A frame: this part of the pixels along the edges of a scene has the same number in all bands.
_FRAME_SHARE = 0.1

# Usual nodata values that cannot be measurements among the other numbers.
_FILLS = (-9999, -10000, -32768, -32767, -9990, -999)
_NO_MEASURE = 1e15
# Nobody marks nodata with more of them; damaged blocks decode to any.
_MOST_HUGE = 4


def sample_windows(
    height: int, width: int, sources: Sequence[Source]
) -> list[tuple[Window, Optional[tuple[int, int]]]]:
    """Chooses windows, each with the (rows, cols) of a decimated read, None for a full one.

    Args:
        height: Rows of the scene.
        width: Columns of the scene.
        sources: Its files.
    """
    whole = Window(0, 0, width, height)
    factor = max(1, round(max(height, width) / _SAMPLE_PX))
    coarsest = min((max(source.overviews, default=1) for source in sources), default=1)
    if factor <= 2 or height * width / coarsest**2 <= 4 * _SAMPLE_PX**2:
        shape = (max(1, height // factor), max(1, width // factor))
        return [(whole, None if factor == 1 else shape)]
    # Without overviews a decimated read would decode the whole scene: take evenly spread windows.
    side, count = 128, 4
    block_rows, block_cols = sources[0].block_shape
    rows = np.linspace(0, max(0, height - side), count).astype(int) // block_rows * block_rows
    cols = np.linspace(0, max(0, width - side), count).astype(int) // block_cols * block_cols
    return [
        (Window(int(col), int(row), min(side, width - int(col)), min(side, height - int(row))), None)
        for row in rows
        for col in cols
    ]


@dataclass(frozen=True)
class Sample:
    """Numbers of a scene.

    Attributes:
        numbers: Valid numbers, one float64 array for each present channel.
        valid_share: Share of valid pixels in the sample: 0 to 1.
        warnings: Sentences for the user.
        framed: One more, of a frame of zeros or 255; it does not hold where these turn out to be fill.
    """

    numbers: tuple[NDArray[np.float64], ...]
    valid_share: float
    warnings: tuple[str, ...] = ()
    framed: str = ""


@dataclass(frozen=True)
class Used:
    """The bands of a scene that feed channels.

    Attributes:
        bands: In the order of the present channels.
        names: Common names of these channels.
        files: The files.
    """

    bands: tuple[Band, ...]
    names: tuple[str, ...]
    files: FileReader


def taken(pieces: Sequence[WindowValues], files: FileReader, nodata: Optional[float]) -> Sample:
    """Builds the sample, and declares numbers as nodata that can only be fill values.

    Args:
        pieces: Of each place numbers (channels, rows, cols), validity (rows, cols), and of each band where it holds
            data (channels, rows, cols), None for wherever a pixel is valid.
        files: The files, for which such numbers are set as nodata.
        nodata: The user's.
    """
    required, sources = files.required, files.sources
    stated = np.array(files.of_bands(lambda source: source.states_nodata))[required] | (nodata is not None)
    columns: list[NDArray[Any]] = []
    for values, valid, held in pieces:
        # Zeros that nothing states as nodata may be fill all the same: see `ZERO_IS_FILL`.
        measured = stated[:, None, None] | (values[required] != 0)
        valid = valid & (measured if held is None else measured & held[required]).any(axis=0)
        column = values[:, valid].astype(np.float64)
        if held is not None:
            column[~held[:, valid]] = np.nan  # missing values of a band are no measurements
        columns.append(column)
    share = sum(column.shape[1] for column in columns) / sum(valid.size for _, valid, _ in pieces)
    joined = np.concatenate(columns, axis=1)
    numbers = tuple(channel[np.isfinite(channel)] for channel in joined)
    fills = (*_undeclared_fills(numbers, sources[0].name), *_lone_numbers(joined, sources)) if nodata is None else ()
    if not fills:
        framed = "" if stated.any() else _framed(pieces, required)
        return Sample(numbers, share, _never_stored(nodata, sources), framed)
    fills = tuple(dict.fromkeys(fills))
    for source in sources:
        source.set_undeclared(fills)
    kept = tuple(values[~np.isin(values, fills)] for values in numbers)
    filled = 1 - min(len(rest) / len(values) for rest, values in zip(kept, numbers) if len(values))
    warning = Sentence(
        "{} stands in about {:g} % of the pixels and nothing states it as nodata; it is taken for that. Choose {} if "
        "it is something else.",
        [f"{fill:g}" for fill in fills],
        percent(filled),
        "NODATA",
    )
    needed = joined[required]
    nothing = (np.isin(needed, fills) | ~np.isfinite(needed)).all(axis=0)
    return Sample(kept, share * (1 - nothing.mean()), (warning,))


def _never_stored(nodata: Optional[float], sources: Sequence[Source]) -> tuple[str, ...]:
    """Warns about a nodata value of the user's that no file can hold."""
    if nodata is None or any(source.can_store(nodata) for source in sources):
        return ()
    kind = str(np.result_type(*(source.dtype for source in sources)))
    return (Sentence("No pixel can be {:g}, which was chosen as nodata: the scene holds {}.", nodata, kind),)


def _undeclared_fills(sample: Sequence[NDArray[np.float64]], name: str) -> tuple[float, ...]:
    """Finds the numbers in a sample that can only be undeclared nodata values."""
    found: dict[float, None] = {}
    for values in sample:
        others = values[~np.isin(values, _FILLS)]
        found.update((float(fill), None) for fill in _FILLS if (values == fill).any() and _is_alone(fill, others))
        found.update((float(huge), None) for huge in np.unique(values[abs(values) >= _NO_MEASURE])[: _MOST_HUGE + 1])
    huge = [number for number in found if abs(number) >= _NO_MEASURE]
    if len(huge) > _MOST_HUGE:
        raise SceneError(
            Sentence("{} is damaged: it holds many different numbers as large as {:.2g}.", name, huge[0]),
            Sentence("Download or copy it again."),
        )
    return tuple(found)


def _is_alone(fill: float, others: NDArray[np.float64]) -> bool:
    """Whether a number is far from all others: among them, as in radar in dB x 100, it may be measured."""
    return not (abs(others - fill) <= 0.1 * abs(fill)).any()


def _lone_numbers(joined: NDArray[np.float64], sources: Sequence[Source]) -> list[float]:
    """Finds numbers that many pixels have in all bands, and that are far from all others."""
    dtype = np.result_type(*(source.dtype for source in sources))
    if dtype == np.uint8 or not joined.size:
        return []  # 255 is white in many pictures
    alike = np.isfinite(joined[0]) & (joined == joined[0]).all(axis=0)
    numbers, counts = np.unique(joined[0, alike], return_counts=True)
    numbers = numbers[counts >= max(2, _FILL_SHARE * joined.shape[1])]
    found: list[float] = []
    for number in [*numbers[:2], *numbers[:-3:-1]]:
        others = joined[~np.isin(joined, [number, *found])]
        if number in found or others.size < _OTHERS_SHARE * joined.size:
            continue  # a scene with a single number is valid
        if _is_far(float(number), others, dtype, len(joined)):
            found.append(float(number))
    return found


def _is_far(number: float, others: NDArray[np.float64], dtype: np.dtype[Any], bands: int) -> bool:
    others = others[np.isfinite(others)]
    if not others.size:
        return False
    low, high = float(others.min()), float(others.max())
    if number < 0 <= low and bands > 2:
        return True
    if number == np.iinfo(dtype if dtype.kind in "iu" else np.uint16).max:
        return number > 2 * high
    return number > high + _FAR * (high - low) > high or number < low - _FAR * (high - low) < low


def _framed(pieces: Sequence[WindowValues], required: Sequence[int]) -> str:
    """Warns if the edges of a scene have one number in all required bands and no nodata value is declared."""
    if len(pieces) > 1:
        return ""
    values = pieces[0][0][required]
    edges = np.concatenate([values[:, 0], values[:, -1], values[:, :, 0], values[:, :, -1]], axis=1)
    whole = values.dtype.kind in "iu"
    for number in (0, int(np.iinfo(values.dtype).max)) if whole else (0,):
        framed = float((edges == number).all(axis=0).mean())
        if framed >= _FRAME_SHARE and len(values) > 2:
            share = float((values == number).all(axis=0).mean())
            return Sentence(
                "About {:.2g} % of the pixels are {} in all bands, at the scene's edges too, and nothing states that "
                "as nodata: they count as data. Choose {} {} if they are none.",
                100 * share,
                number,
                "NODATA",
                number,
            )
    return ""


def evidence(product: Product, used: Used, numbers: tuple[NDArray[np.float64], ...], values: str) -> Evidence:
    """Collects the evidence for a scene's scaling.

    Args:
        product: The files with their metadata.
        used: The bands that are read.
        numbers: See `Sample`.
        values: The model's input: see `InputSpec.values`.
    """
    of_file = {file.path: (file.scale, file.offset) for file in product.files}
    pairs = [product.factors.get(name, of_file[band.file]) for name, band in zip(used.names, used.bands)]
    reason = product.scaling_reason
    metadata = tuple((scale, offset) for scale, offset in pairs if scale is not None and offset is not None)
    if len(metadata) < len(pairs):
        said = used.files.of_bands(lambda source: [tag_factors(*tags) for tags in source.product_tags])
        metadata, reason = tuple(pair for pair in said if pair), Sentence("by the product's tags")
    tags = used.files.of_bands(lambda source: source.tags)
    if len(metadata) < len(pairs):
        said = used.files.of_bands(lambda source: source.header_factors)
        metadata, reason = tuple(pair for pair in said if pair), Sentence("by the factors of reflectance in the header")
        # What GDAL reads from such a header as scale and offset is of radiance.
        tags = ((1.0, 0.0),) * len(pairs) if len(metadata) == len(pairs) else tags
    first, required = used.bands[0].file, used.files.required
    dtypes = used.files.of_bands(lambda source: source.dtypes)
    return Evidence(
        dtype=np.result_type(*(dtypes[position] for position in required)),
        tags=tags,
        names=used.names,
        sample=numbers,
        metadata=metadata if len(metadata) == len(pairs) else None,
        metadata_reason=reason,
        sensor=product.sensor,
        naming=naming.scaling_of(first),
        naming_reason=Sentence("as {} is named", name_of(first)),
        dated=naming.is_dated(first),
        values=values,
        title=product.title,
        is_product=name_of(first).upper().startswith("L"),
        optional=tuple(position not in required for position in range(len(dtypes))),
        dtypes=dtypes,
    )
