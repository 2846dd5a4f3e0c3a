"""Measures a network of unknown origin by running it: its output, receptive field, stride and memory.

What can be measured is not taken from what the file says::

    change one pixel       ->  how far the output changes is the halo; for a decision such as an argmax, the output
                               that it decides by is looked at
    move a window          ->  moved by the stride, its output must hold the same values
    enlarge the window     ->  its middle must hold the same values
    noise, constants, gaps ->  whether the output is finite, and its range
    memory before, after   ->  memory per pixel of a tile
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Optional

import numpy as np

from ...contract.errors import BundleError
from ...contract.model_jobs import AUTO, Foreign
from ...contract.network_input import InputSpec
from ...contract.sentences import Sentence
from ..hardware import memory_used
from ..onnx_file import BareNetwork, with_scores
from ..preprocess import network_input
from ..runtime import ROUNDING, Array, reason
from ..tiling import round_up
from .foreign import BYTES_PER_PX, Findings, Layout
from .shapes import TEST_PX, place_of_channels, unfit_output

__all__ = ["measure"]

STRIDES = (32, 64, 128, 256)
# Larger receptive fields are measured on strips, up to the second limit, and need a smallest tile that fits into this
# memory; networks beyond that are blended.
LARGEST_HALO_PX = 448
LARGEST_FAR_PX = 896
MOST_TILE_BYTES = 2.5e9
STRIP_PX, FAR_EDGE_PX = 256, 2048
# Lower bound of the memory per pixel, and a factor for memory that the allocator already held for smaller tiles.
LEAST_BYTES_PER_PX = 60
UNSEEN = 1.6
# The only tile size of blended networks unless another is stated, so that their result does not depend on the memory of
# a machine.
PINNED_PX = 512
PROBES = 3
# Candidates for the largest value of inputs other than reflectance (heights, decibels, indices), if nothing states it;
# where mean and deviation are stated, values within so many deviations are used.
SPANS = (1.0, 30.0, 300.0, 3000.0)
DEVIATIONS = 2.0
# Tolerance for outputs that should be equal, as a part of their range.
ALIKE = 1e-3


def measure(path: Path, layout: Layout, inputs: InputSpec, about: Foreign, changed: Optional[bytes] = None) -> Findings:
    """Measures a network on test tiles.

    Args:
        path: The ONNX file.
        layout: The shape of its input and output.
        inputs: Preparation of its input.
        about: The user's description: activation, kind and halo are measured where it leaves them open.
        changed: Content to use instead of the file's.

    Raises:
        BundleError: If it does not run, or its output is not and cannot be turned into probabilities.
    """
    probe = Probe(path, layout, inputs, changed)
    scores = probe.before_decision() or probe
    scores.check_output()
    kind = probe.kind(about.kind, len(about.classes))
    activation = probe.activation(about.activation, kind)
    known = (probe.outputs, probe.outputs_first, activation)
    if layout.tile_px is not None:
        return Findings(*known, layout.stride, None, layout.tile_px, kind)
    reach = scores.reach() if about.halo_px is None else about.halo_px
    stride = scores.stride(reach) if reach is not None else None
    memory = scores.bytes_per_px
    pinned = about.tile_px or PINNED_PX
    if reach is None or stride is None:
        return Findings(*known, STRIDES[0], None, pinned, kind, memory)
    halo = round_up(reach, stride)
    smallest = (2 * halo + 4 * stride) ** 2 * (memory or BYTES_PER_PX)
    if about.halo_px is None and halo > LARGEST_HALO_PX and smallest > MOST_TILE_BYTES:
        return Findings(*known, STRIDES[0], None, pinned, kind, memory)
    return Findings(*known, stride, halo, None, kind, memory)


class Probe:
    """A network under test.

    Args:
        path: The ONNX file.
        layout: The shape of its input and output.
        inputs: Preparation of its input.
        changed: Content to use instead of the file's.

    Attributes:
        outputs: Number of output channels.
        outputs_first: Whether its output is (batch, channels, rows, cols).
        bytes_per_px: Working memory per pixel of a tile, set by `reach`; None if it could not be measured.
    """

    def __init__(self, path: Path, layout: Layout, inputs: InputSpec, changed: Optional[bytes] = None) -> None:
        self._path, self._layout, self._inputs, self._changed = path, layout, inputs, changed
        self._network = BareNetwork(
            path,
            channels_first=layout.channels_first,
            data_type=layout.data_type,
            output=layout.output,
            changed=changed,
        )
        self._span = 1.0
        self.bytes_per_px: Optional[int] = None
        edge = layout.tile_px or TEST_PX
        # Not square if possible, which tells rows from columns and channels.
        shape = (edge, edge if layout.tile_px else 2 * edge)
        output = self._run(self.noise(shape))
        place = place_of_channels(output.shape, shape, layout.channels_first)
        if place is None or place[1] > 1:
            raise unfit_output(output.shape, shape)
        axis, _ = place
        self.outputs_first = axis == 1
        self.outputs = output.shape[axis] if output.ndim == 4 else 1
        if not inputs.is_reflectance and not inputs.gain:
            self._span = max(SPANS, key=lambda span: self._spread((edge, edge), span))

    def before_decision(self) -> Optional[Probe]:
        """Makes a probe of the scores that the output decides by; None if there are none for each pixel.

        A decision hides most changes: white noise may be of a single class, whatever pixel is changed.
        """
        try:
            found = with_scores(self._changed or self._path.read_bytes(), self._layout.output)
            if found is None:
                return None
            changed, name = found
            return Probe(self._path, replace(self._layout, output=name), self._inputs, changed)
        except (BundleError, ValueError):
            return None

    def output(self, tile: Array) -> Array:
        """Runs the network on one tile (channels, rows, cols); returns (outputs, rows, cols)."""
        output = self._run(tile)[0]
        if output.ndim == 2:
            output = output[None]
        return output if self.outputs_first else np.moveaxis(output, -1, 0)

    def noise(self, shape: tuple[int, int], seed: int = 0) -> Array:
        """Draws a tile of white noise, prepared for the network."""
        rng = np.random.default_rng(seed)
        largest = 0.6 if self._inputs.is_reflectance else 1.0
        return self._prepared(rng.uniform(0, largest, (self._layout.channels, *shape)).astype(np.float32))

    def _spread(self, shape: tuple[int, int], span: float) -> float:
        """Measures the range of the output for noise up to a span."""
        self._span = span
        output = self.output(self.noise(shape))
        return float(np.ptp(output)) if np.isfinite(output).all() else 0.0

    def check_output(self) -> None:
        """Checks that the output depends on the input, and on nothing else.

        Raises:
            BundleError: If it differs for the same tile, or is the same for all.
        """
        edge = self._layout.tile_px or TEST_PX
        first, again, other = (self.output(self.noise((edge, edge), seed)) for seed in (0, 0, 1))
        finite = first[np.isfinite(first)]
        spread = float(np.ptp(finite)) if finite.size else 0.0
        if not np.allclose(first, again, rtol=ALIKE, atol=ALIKE * spread, equal_nan=True):
            raise BundleError(
                Sentence("The network's output differs each time for the same tile."),
                Sentence("Export it for inference instead of training: without dropout or noise."),
            )
        if np.array_equal(first, other) and spread == 0:
            raise BundleError(
                Sentence("The network's output is {:.3g} for every input.", float(first.flat[0])),
                Sentence("Check that it was exported with its trained weights."),
            )

    def kind(self, chosen: str, classes: int) -> str:
        """Determines the kind of output, one of `model.KINDS`.

        Args:
            chosen: The user's choice, or "auto".
            classes: Number of classes.

        Raises:
            BundleError: If the output is not finite.
        """
        if chosen != AUTO:
            return chosen
        if classes == 2:
            return "target"
        _, _, integers = self._output_range
        return "argmax" if self.outputs == 1 and integers else "classes"

    def activation(self, chosen: str, kind: str = "target") -> str:
        """Determines the activation that turns the output into probabilities.

        Args:
            chosen: The user's choice, or "auto".
            kind: Kind of output.

        Raises:
            BundleError: If the output is not finite, or not what the user chose.
        """
        low, high, integers = self._output_range
        probabilities = low >= -ROUNDING and high <= 1 + ROUNDING
        if kind == "argmax":
            if not integers:
                raise BundleError(
                    Sentence(
                        "The network's output ranges from {:.3g} to {:.3g}, but class numbers are integers.", low, high
                    ),
                    Sentence("Choose probabilities, or a value for each class, as its kind of output."),
                )
            return "none"
        if self.outputs == 1 and not probabilities and integers:
            raise BundleError(
                Sentence(
                    "The network's output holds integers from {:.0f} to {:.0f}: class numbers, not probabilities.",
                    low,
                    high,
                ),
                Sentence("Name a class for each number, or export it without its last step (argmax)."),
            )
        if self.outputs == 1 and low >= 0 and not probabilities:
            raise BundleError(
                Sentence(
                    "The network's output ranges from {:.3g} to {:.3g}, but probabilities lie between 0 and 1.",
                    low,
                    high,
                ),
                Sentence("Export it so that its output is probabilities, or the values before its sigmoid."),
            )
        if chosen in ("sigmoid", "softmax") and probabilities and high > low:
            raise BundleError(
                Sentence("The network's output already lies between 0 and 1; a {} would distort it.", chosen),
                Sentence("Choose no activation, or let it be detected."),
            )
        if chosen != AUTO:
            return chosen
        if probabilities:
            return "none"
        return "sigmoid" if self.outputs == 1 or kind == "labels" else "softmax"

    @cached_property
    def _output_range(self) -> tuple[float, float, bool]:
        """The smallest and largest output for the test tiles, and whether all are integers."""
        outputs = [self.output(tile) for tile in self._test_tiles()]
        if not all(np.isfinite(output).all() for output in outputs):
            raise BundleError(
                Sentence("The network's output contains values that are not finite numbers."),
                Sentence(
                    "It was tested on noise, on tiles of a single value and on a tile without data; export it again."
                ),
            )
        low, high = min(float(output.min()) for output in outputs), max(float(output.max()) for output in outputs)
        return low, high, all(bool((output == np.rint(output)).all()) for output in outputs)

    def reach(self) -> Optional[int]:
        """Measures how far the change of one pixel is seen in the output; None if that is too far."""
        edge = 2 * (LARGEST_HALO_PX + 2 * STRIDES[0])
        near = self._reach((edge, edge), (0, 1))
        if near <= LARGEST_HALO_PX:
            return near
        try:
            far = max(self._reach((FAR_EDGE_PX, STRIP_PX), (0,)), self._reach((STRIP_PX, FAR_EDGE_PX), (1,)))
        except BundleError:
            return None
        return far if far <= LARGEST_FAR_PX else None

    def _reach(self, shape: tuple[int, int], axes: tuple[int, ...]) -> int:
        """Measures how far along some axes a change in the middle of a tile of this shape is seen."""
        reach = 0
        rng = np.random.default_rng(0)
        for probe in range(PROBES):
            tile = self.noise(shape, seed=probe)
            before = self._weighed(tile) if self.bytes_per_px is None else self.output(tile)
            place = [edge // 2 + int(offset) for edge, offset in zip(shape, rng.integers(0, STRIDES[0], 2))]
            spread = float(np.ptp(tile)) or 1.0
            changed = tile.copy()
            changed[:, place[0], place[1]] += np.float32(50 * spread) * (1 if probe % 2 else -1)
            seen = np.nonzero((self.output(changed) != before).any(axis=0))
            if seen[0].size:
                reach = max(reach, *(int(np.abs(seen[axis] - place[axis]).max()) for axis in axes))
        return reach

    def _weighed(self, tile: Array) -> Array:
        """Runs the network on the largest tile so far, and measures the memory that it takes."""
        before = memory_used(reset_peak=True)
        output = self.output(tile)
        after = memory_used()
        if before and after:
            pixels = tile.shape[1] * tile.shape[2]
            self.bytes_per_px = max(LEAST_BYTES_PER_PX, round(UNSEEN * (after[1] - before[0]) / pixels))
        return output

    def stride(self, reach: int) -> Optional[int]:
        """Finds the smallest stride at which windows give the output of the whole tile; None if there is none."""
        far = round_up(reach, STRIDES[0]) > LARGEST_HALO_PX
        axes = ((0,), (1,)) if far else ((0, 1),)
        for stride in STRIDES:
            if all(self._is_exact(stride, round_up(reach, stride), each) for each in axes):
                return stride
        return None

    def _is_exact(self, stride: int, halo: int, axes: tuple[int, ...]) -> bool:
        """Tells whether windows, moved and enlarged along some axes, give the output of the whole tile."""
        edge = 2 * halo + stride
        rows, cols = (edge + 4 * stride if axis in axes else STRIP_PX for axis in (0, 1))
        tile = self.noise((rows, cols), seed=7)
        every = slice(None)
        try:
            whole = self.output(tile)
            for size, *start in ((edge, stride, 2 * stride), (edge + stride, 3 * stride, stride)):
                place = [slice(start[axis], start[axis] + size) if axis in axes else every for axis in (0, 1)]
                core = [slice(halo, size - halo) if axis in axes else every for axis in (0, 1)]
                window = self.output(np.ascontiguousarray(tile[:, place[0], place[1]]))
                expected = whole[:, place[0], place[1]]
                if expected.shape != window.shape:
                    return False
                difference = np.abs(expected[:, core[0], core[1]] - window[:, core[0], core[1]]).max()
                if not difference <= ALIKE * float(np.ptp(whole)):
                    return False
        except BundleError:
            return False  # it does not run on tiles of such a size
        return True

    def _test_tiles(self) -> Iterator[Array]:
        """Yields noise, tiles of a single value, and one without data."""
        edge = self._layout.tile_px or TEST_PX
        shape = (self._layout.channels, edge, edge)
        yield self.noise((edge, edge))
        for value in (0.0, 0.02, 0.3, 1.0):
            yield self._prepared(np.full(shape, value, np.float32))
        yield self._prepared(np.zeros(shape, np.float32), valid=False)

    def _prepared(self, values: Array, valid: bool = True) -> Array:
        """Prepares reflectance for the network; for other inputs 0 to 1 is stretched to their whole range."""
        if not self._inputs.is_reflectance:
            values = (2 * values - 1) * np.float32(self._span)
            if self._inputs.gain:
                factors = (self._inputs.gain, self._inputs.bias)
                gain, bias = (np.asarray(each, np.float32)[:, None, None] for each in factors)
                values = (DEVIATIONS * values - bias) / gain
        return network_input(values, np.full(values.shape[1:], valid), [True] * len(values), self._inputs)

    def _run(self, tile: Array) -> Array:
        try:
            return self._network.run(tile[None])
        except ValueError as error:
            raise BundleError(
                Sentence("The network cannot run on a tile of {} pixels: {}", tile.shape[1], reason(error)),
                Sentence("Export it for tiles of any size, or check the file."),
            ) from error
