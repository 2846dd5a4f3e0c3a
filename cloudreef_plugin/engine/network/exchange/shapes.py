"""The shapes of a network's input and outputs, found by running it once: many files name sizes without stating them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import Any, Optional

import numpy as np

from ...contract.errors import BundleError
from ...contract.sentences import Sentence
from ..onnx_file import BareNetwork, onnx_facts

__all__ = ["TEST_PX", "is_channels_first", "place_of_channels", "tried_facts", "unfit_output"]

# Side of a test tile, a multiple of all strides.
TEST_PX = 256
# Sides of tiles for networks that state no size but take only one.
ONLY_SIZES = (512, 1024, 224, 256, 384, 640, 768)
# Numbers of input channels for networks that state none, the usual ones first.
CHANNELS = (3, 4, 1, *range(2, 17))
# Largest number of input pixels along a side of an output pixel.
MOST_SHRUNK = 32


def tried_facts(path: Path, data_types: dict[str, str]) -> dict[str, Any]:
    """Reads what an ONNX file states, and completes it by running the network once.

    Args:
        path: The file.
        data_types: Data types of inputs by ONNX Runtime's names.

    Returns:
        As `onnx_facts`, with the measured shapes of the outputs, the number of input channels, the only tile size if it
        takes just one, and "tile": the (rows, cols) of the test tile. Unchanged if the network could not be run.

    Raises:
        BundleError: If the file cannot be read.
    """
    facts = onnx_facts(path)
    if len(facts["inputs"]) != 1 or facts["inputs"][0]["type"] not in data_types:
        return facts
    source = facts["inputs"][0]
    shape = list(source["shape"])
    if len(shape) != 4 or (isinstance(shape[0], int) and shape[0] > 1):
        return facts
    for first in _orders(shape):
        network = BareNetwork(path, channels_first=first, data_type=data_types[source["type"]])
        axes = (1, 2, 3) if first else (3, 1, 2)
        channels, rows, cols = (shape[axis] for axis in axes)
        counts = (channels,) if _is_stated(channels) else CHANNELS
        for tile, count in product(_tiles(rows, cols), counts):
            shapes = _shapes(network, (count, *tile))
            if not shapes:
                continue
            square = tile[0] == tile[1]
            for axis, size in zip(axes, (count, tile[0] if square else rows, tile[1] if square else cols)):
                shape[axis] = size
            outputs = [{**output, "shape": list(shapes[output["name"]])} for output in facts["outputs"]]
            return {**facts, "inputs": [{**source, "shape": shape}], "outputs": outputs, "tile": tile}
    return facts


def _orders(shape: Sequence[Any]) -> tuple[bool, ...]:
    """Whether channels come before rows; both where a shape states neither."""
    first = is_channels_first(shape)
    return (first,) if _is_stated(shape[1]) or _is_stated(shape[3]) else (first, not first)


def _shapes(network: BareNetwork, tile: tuple[int, int, int]) -> dict[str, tuple[int, ...]]:
    """Runs the network on a tile (channels, rows, cols); no shapes if it does not run."""
    try:
        return network.shapes(np.full((1, *tile), 0.5, np.float32))
    except ValueError:
        return {}


def _tiles(rows: Any, cols: Any) -> Iterator[tuple[int, int]]:
    """Yields the sizes of tiles to try."""
    if _is_stated(rows) and _is_stated(cols):
        yield rows, cols
        return
    # Not square if possible, which tells rows from columns and channels.
    yield TEST_PX, 2 * TEST_PX
    yield from ((size, size) for size in ONLY_SIZES)


def _is_stated(size: Any) -> bool:
    return isinstance(size, int) and size > 0


def is_channels_first(shape: Sequence[Any]) -> bool:
    """Guesses whether a shape is (batch, channels, rows, cols): tiles are square, and channels few."""
    counts = {axis: shape[axis] for axis in (1, 3) if _is_stated(shape[axis])}
    first_if_square, last_if_square = bool(shape[2] == shape[3]), bool(shape[1] == shape[2])
    if len(counts) == 2 and first_if_square != last_if_square:
        return first_if_square
    return min(counts, key=lambda axis: counts[axis], default=1) == 1


def place_of_channels(output: Sequence[int], tile: tuple[int, int], channels_first: bool) -> Optional[tuple[int, int]]:
    """Finds the channels in an output, and its size.

    Args:
        output: Shape of the output.
        tile: (rows, cols) of the tile that was put in.
        channels_first: Whether the network's input has channels before rows; decides where two axes are possible.

    Returns:
        The axis of the channels (1 for an output without channels), and how many times fewer rows and columns it has
        than the tile; None if it has no value for each pixel, or for each square block of pixels.
    """
    if len(output) == 3:
        shrunk = _shrunk(output[1:], tile)
        return (1, shrunk) if shrunk else None
    if len(output) != 4:
        return None
    sizes = {1: output[2:], 3: output[1:3]}
    found = {axis: _shrunk(sizes[axis], tile) for axis in ((1, 3) if channels_first else (3, 1))}
    fitting = [(axis, shrunk) for axis, shrunk in found.items() if shrunk]
    return min(fitting, key=lambda item: item[1], default=None)


def _shrunk(sizes: Sequence[int], tile: tuple[int, int]) -> int:
    """How many times smaller than a tile an output is, along both sides; 0 if it is not."""
    rows, cols = sizes
    shrunk = tile[0] // rows if rows else 0
    return shrunk if 1 <= shrunk <= MOST_SHRUNK and (shrunk * rows, shrunk * cols) == tile else 0


def unfit_output(output: Sequence[int], tile: tuple[int, int]) -> BundleError:
    """Explains that an output has no value for each pixel."""
    return BundleError(
        Sentence(
            "The network's output is {} for a tile of {} x {} pixels; it must have a value for each pixel.",
            " x ".join(map(str, output)),
            *tile,
        ),
        Sentence("Export it so that its output has the size of its input."),
    )
