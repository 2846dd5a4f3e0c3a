"""Samples a scene's values, evenly and cheaply, and finds undeclared nodata values in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from ..contract.errors import SceneError
from ..contract.sentences import Sentence, percent
from .readers import FileReader, WindowValues
from .source import Source

__all__ = ["Sample", "sample_windows", "take_sample"]

_SAMPLE_PX = 512

# Usual nodata values, unless other values lie near them.
_USUAL_FILLS = (-9999, -10000, -32768, -32767, -9990, -999)
# Values from this size on are never measurements. Nobody marks nodata with more different ones; damaged blocks decode
# to any.
_HUGE, _MOST_HUGE = 1e15, 4
# A value that this share of the pixels have in all bands is nodata if at least the other share have other values, and
# it is so many times as far from them as they spread.
_FILL_SHARE, _OTHERS_SHARE, _FAR_SPREADS = 0.005, 0.05, 3
# Zeros are no data if at least so many bands are 0, and at most this share of the other pixels has some band of 0.
_FEWEST_BANDS, _CUT_OFF_SHARE = 3, 0.01
# A frame: this share of the pixels along the edges of a scene have the same value in all bands.
_FRAME_SHARE = 0.1


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
    """Values of a scene.

    Attributes:
        values: Valid values, one float64 array for each present channel.
        valid_share: Share of valid pixels in the sample: 0 to 1.
        warnings: Sentences for the user.
        zero_share: Share of pixels that are 0 in all required bands; None if that is data.
        frame: The number of which a frame consists, and a warning of it; it does not hold if this number is fill.
    """

    values: tuple[NDArray[np.float64], ...]
    valid_share: float
    warnings: tuple[str, ...] = ()
    zero_share: Optional[float] = None
    frame: Optional[tuple[int, str]] = None

    def warn_of_zeros(self) -> tuple[str, ...]:
        """Warns that pixels of zeros are treated as nodata, if there are many."""
        share = self.zero_share or 0.0
        return (_warn_of_fills([0], share),) if share >= _FILL_SHARE else ()


def take_sample(pieces: Sequence[WindowValues], files: FileReader, nodata: Optional[float]) -> Sample:
    """Builds the sample, and declares values as nodata that can only be fill.

    Args:
        pieces: Of each window its values (channels, rows, cols), validity (rows, cols), and where each band holds
            data (channels, rows, cols), None for wherever a pixel is valid.
        files: The files, for which such values are set as nodata.
        nodata: The user's.
    """
    required, sources = files.required, files.sources
    declared = np.array(files.of_bands(lambda source: source.states_nodata))[required] | (nodata is not None)
    zero_share = None if nodata is not None else _zero_share(pieces, files)
    if zero_share is not None and declared.any():
        # A declared value that the file does not use.
        zero_share = zero_share if zero_share >= _FILL_SHARE else None
        declared &= zero_share is None
    columns = [_measured(piece, required, declared) for piece in pieces]
    valid_share = sum(column.shape[1] for column in columns) / sum(valid.size for _, valid, _ in pieces)
    joined = np.concatenate(columns, axis=1)
    values = tuple(channel[np.isfinite(channel)] for channel in joined)
    fills: dict[float, None] = {}
    if nodata is None:
        fills = dict.fromkeys((*_undeclared_fills(values, sources[0].name), *_distant_values(joined, sources)))
    if not fills:
        warnings = _warn_of_unstorable(nodata, sources)
        if declared.any():
            return Sample(values, valid_share, warnings)
        return Sample(values, valid_share, warnings, zero_share, _frame(pieces, required))
    for source in sources:
        source.set_undeclared(tuple(fills))
    kept = tuple(channel[~np.isin(channel, [*fills])] for channel in values)
    filled = 1 - min(len(rest) / len(channel) for rest, channel in zip(kept, values) if len(channel))
    needed = joined[required]
    is_fill = (np.isin(needed, [*fills]) | ~np.isfinite(needed)).all(axis=0)
    return Sample(kept, valid_share * (1 - is_fill.mean()), (_warn_of_fills([*fills], filled),))


def _warn_of_fills(fills: Sequence[float], share: float) -> str:
    return Sentence(
        "{} is the value of about {:g} % of the pixels and is treated as nodata, although nothing declares it as such. "
        "Choose {} if that is wrong.",
        [f"{fill:g}" for fill in fills],
        percent(share),
        "NODATA",
    )


def _zero_share(pieces: Sequence[WindowValues], files: FileReader) -> Optional[float]:
    """Measures the share of pixels that are 0 in all required bands.

    No ground has a reflectance of exactly 0 in several bands, unless values were rounded to 8 bits, or cut off at 0:
    then single bands are 0, too.

    Returns:
        The share; None if zeros may be data, or if a mask or the nodata value tells.
    """
    if any(source.has_mask or source.excludes(0) for source in files.sources):
        return None
    bands = files.of_bands(lambda source: [(source.name, index) for index in source.indexes])
    dtype = np.result_type(*files.of_bands(lambda source: source.dtypes))
    if dtype.itemsize == 1 or len({bands[position] for position in files.required}) < _FEWEST_BANDS:
        return None
    zeros = [(values[files.required] == 0)[:, valid] for values, valid, _ in pieces]
    in_all = sum(int(each.all(axis=0).sum()) for each in zeros)
    in_some = sum(int(each.any(axis=0).sum()) for each in zeros) - in_all
    count = sum(each.shape[1] for each in zeros)
    return None if in_some > _CUT_OFF_SHARE * (count - in_all) else in_all / max(1, count)


def _measured(piece: WindowValues, required: Sequence[int], declared: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Selects the valid pixels of a window: (channels, pixels), NaN where a band has no data.

    Zeros of bands without a declared nodata value may still be fill: see `Kind.zero_is_fill`.
    """
    values, valid, known = piece
    measured = declared[:, None, None] | (values[required] != 0)
    valid = valid & (measured if known is None else measured & known[required]).any(axis=0)
    column = values[:, valid].astype(np.float64)
    if known is not None:
        column[~known[:, valid]] = np.nan
    return column


def _warn_of_unstorable(nodata: Optional[float], sources: Sequence[Source]) -> tuple[str, ...]:
    """Warns about a nodata value of the user's that no file can hold."""
    if nodata is None or any(source.can_store(nodata) for source in sources):
        return ()
    dtype = str(np.result_type(*(source.dtype for source in sources)))
    return (Sentence("No pixel can be {:g}, the chosen nodata value: the scene's data type is {}.", nodata, dtype),)


def _undeclared_fills(sample: Sequence[NDArray[np.float64]], name: str) -> list[float]:
    """Finds usual nodata values, and huge ones, in a sample of the file `name`.

    Raises:
        SceneError: If there are many huge ones, so that the file is damaged.
    """
    found: dict[float, None] = {}
    for values in sample:
        others = values[~np.isin(values, _USUAL_FILLS)]
        found.update((float(fill), None) for fill in _USUAL_FILLS if (values == fill).any() and _is_alone(fill, others))
        found.update((float(huge), None) for huge in np.unique(values[abs(values) >= _HUGE])[: _MOST_HUGE + 1])
    huge = [number for number in found if abs(number) >= _HUGE]
    if len(huge) > _MOST_HUGE:
        raise SceneError(
            Sentence("{} is damaged: it holds many different values as large as {:.2g}.", name, huge[0]),
            Sentence("Download or copy it again."),
        )
    return list(found)


def _is_alone(fill: float, others: NDArray[np.float64]) -> bool:
    """Whether a value is far from all others: among them, as in radar in dB x 100, it may be measured."""
    return not (abs(others - fill) <= 0.1 * abs(fill)).any()


def _distant_values(joined: NDArray[np.float64], sources: Sequence[Source]) -> list[float]:
    """Finds values that many pixels have in all bands, and that are far from all others."""
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
            continue  # a scene with a single value is valid
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
    distance = _FAR_SPREADS * (high - low)
    return number > high + distance > high or number < low - distance < low


def _frame(pieces: Sequence[WindowValues], required: Sequence[int]) -> Optional[tuple[int, str]]:
    """Finds the one value that the edges of a scene have in all required bands, and warns of it; None if there is none.

    Only where no nodata value is declared.
    """
    if len(pieces) > 1 or len(required) < _FEWEST_BANDS:
        return None
    values = pieces[0][0][required]
    edges = np.concatenate([values[:, 0], values[:, -1], values[:, :, 0], values[:, :, -1]], axis=1)
    for number in (0, int(np.iinfo(values.dtype).max)) if values.dtype.kind in "iu" else (0,):
        if (edges == number).all(axis=0).mean() >= _FRAME_SHARE:
            share = float((values == number).all(axis=0).mean())
            warning = Sentence(
                "About {:.2g} % of the pixels are {} in all bands, also along the scene's edges, and nothing declares "
                "that as nodata: they are treated as data. Choose {} {} if they are not.",
                100 * share,
                number,
                "NODATA",
                number,
            )
            return number, warning
    return None
