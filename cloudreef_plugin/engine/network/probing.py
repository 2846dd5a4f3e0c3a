"""Measures a network from elsewhere: how it answers, how far it sees, and whether its answer hangs on the tile.

Nothing is taken from what the file says where it can be seen by trying::

    a pixel is changed       ->  how far the change is seen in the answer is the halo; where the answer is a decision
                                 such as an argmax, in the numbers that it decides by
    a window is moved        ->  the answer must move with it: by the stride, the same numbers
    the tile is made larger  ->  in the middle, the same numbers
    noise, zeros, flat tiles ->  numbers at all, and what range they have
    memory before and after  ->  what a pixel of a tile takes
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from ..contract.errors import BundleError
from ..contract.model_jobs import AUTO, Foreign
from ..contract.network_input import InputSpec
from ..contract.sentences import Sentence
from .foreign import BYTES_PER_PX, Findings, Layout
from .hardware import memory_used
from .onnx_file import BareNetwork, undecided
from .preprocess import network_input
from .runtime import ROUNDING, Array, reason

__all__ = ["PINNED_PX", "Probe", "measure"]

# Edges of what is tried; the first is a multiple of all strides.
TRIAL_PX = 256
STRIDES = (32, 64, 128, 256)
# A network that is seen to look farther than this gets no halo: its tiles are blended. Beyond the first of these it is
# tried on strips, and has a halo only if its smallest tile takes no more memory than this.
LARGEST_HALO_PX = 448
LARGEST_FAR_PX = 896
MOST_TILE_BYTES = 2.5e9
STRIP_PX, FAR_EDGE_PX = 256, 2048
# Working memory of a pixel cannot be less; what an allocator kept of smaller tiles is not seen to grow.
LEAST_BYTES_PER_PX = 60
UNSEEN = 1.6
# The one size of tile for networks whose answer hangs on the tile: the same answer whatever memory there is.
PINNED_PX = 512
PROBES = 3
# What may be the largest of numbers that are no reflectance, where nothing says it: heights, decibels, indices; and how
# many deviations from the mean they lie where it is stated.
SPANS = (1.0, 30.0, 300.0, 3000.0)
DEVIATIONS = 2.0
# By how much answers may differ that should be the same, as a part of their whole range.
ALIKE = 1e-3


def measure(path: Path, layout: Layout, inputs: InputSpec, about: Foreign) -> Findings:
    """Tries a network on noise and flat tiles.

    Args:
        path: The ONNX file.
        layout: The file's own description.
        inputs: How reflectance is prepared for it.
        about: What the user says of it: activation and kind may be found out, the halo measured.

    Raises:
        BundleError: If it does not run, or its answers are no probabilities and cannot be made such.
    """
    probe = Probe(path, layout, inputs)
    looked_at = probe.before_decision() or probe
    looked_at.check_answers()
    kind = probe.kind(about.kind, len(about.classes))
    activation = probe.activation(about.activation, kind)
    known = (probe.outputs, probe.outputs_first, activation)
    if layout.tile_px is not None:
        return Findings(*known, layout.stride, None, layout.tile_px, kind)
    reach = looked_at.reach() if about.halo_px is None else about.halo_px
    stride = looked_at.stride(reach) if reach is not None else None
    memory = looked_at.bytes_per_px
    if reach is None or stride is None:
        return Findings(*known, STRIDES[0], None, PINNED_PX, kind, memory)
    halo = _up(reach, stride)
    smallest = (2 * halo + 4 * stride) ** 2 * (memory or BYTES_PER_PX)
    if about.halo_px is None and halo > LARGEST_HALO_PX and smallest > MOST_TILE_BYTES:
        return Findings(*known, STRIDES[0], None, PINNED_PX, kind, memory)
    return Findings(*known, stride, halo, None, kind, memory)


class Probe:
    """A network on trial; answers are (outputs, rows, cols), as the network gives them.

    Args:
        path: The ONNX file.
        layout: The file's own description.
        inputs: How values are prepared for it.
        changed: The file's content where it is not taken as it is.

    Attributes:
        outputs: Number of output channels.
        outputs_first: Whether answers are (batch, channels, rows, cols).
        bytes_per_px: Working memory per pixel of a tile, after `reach`; None where it could not be measured.
    """

    def __init__(self, path: Path, layout: Layout, inputs: InputSpec, changed: Optional[bytes] = None) -> None:
        self._path, self._layout, self._inputs = path, layout, inputs
        self._network = BareNetwork(
            path,
            channels_first=layout.channels_first,
            data_type=layout.data_type,
            output=layout.output,
            changed=changed,
        )
        self._span = 1.0
        self.bytes_per_px: Optional[int] = None
        edge = layout.tile_px or TRIAL_PX
        # Not square where it need not be: only so are rows told from columns and channels.
        shape = (edge, edge if layout.tile_px else 2 * edge)
        answer = self._run(self.noise(shape))
        axis = _channel_axis(answer.shape, shape, layout)
        self.outputs_first = axis == 1
        self.outputs = answer.shape[axis] if answer.ndim == 4 else 1
        if not inputs.is_reflectance and not inputs.gain:
            self._span = max(SPANS, key=lambda span: self._spread((edge, edge), span))

    def before_decision(self) -> Optional[Probe]:
        """Makes a probe of the numbers that the answer is decided by; None where there are none for each pixel.

        White noise may well be of one class all over, and a change of a pixel turns few of its neighbours.
        """
        try:
            found = undecided(self._path, self._layout.output)
            if found is None:
                return None
            changed, name = found
            return Probe(self._path, replace(self._layout, output=name), self._inputs, changed)
        except (BundleError, ValueError):
            return None

    def answer(self, ground: Array) -> Array:
        """Runs the network on one tile (channels, rows, cols); the answer is (outputs, rows, cols)."""
        answer = self._run(ground)[0]
        if answer.ndim == 2:
            answer = answer[None]
        return answer if self.outputs_first else np.moveaxis(answer, -1, 0)

    def noise(self, shape: tuple[int, int], seed: int = 0) -> Array:
        """Draws noise of reflectance, or of other numbers, as the network would see it."""
        rng = np.random.default_rng(seed)
        most = 0.6 if self._inputs.is_reflectance else 1.0
        return self._seen(rng.uniform(0, most, (self._layout.channels, *shape)).astype(np.float32))

    def _spread(self, shape: tuple[int, int], span: float) -> float:
        """Tells how far answers differ on noise of numbers up to a span."""
        self._span = span
        answer = self.answer(self.noise(shape))
        return float(np.ptp(answer)) if np.isfinite(answer).all() else 0.0

    def check_answers(self) -> None:
        """Checks that the network looks at what it is given, and nothing else.

        Raises:
            BundleError: If it answers the same tile differently, or all tiles the same.
        """
        first, again, other = (self.answer(ground) for ground in self._thrice())
        numbers = first[np.isfinite(first)]
        spread = float(np.ptp(numbers)) if numbers.size else 0.0
        if not np.allclose(first, again, rtol=ALIKE, atol=ALIKE * spread, equal_nan=True):
            raise BundleError(
                Sentence("The network answers the same tile differently each time."),
                Sentence("Export it for use instead of training: without dropout or noise."),
            )
        if np.array_equal(first, other) and spread == 0:
            raise BundleError(
                Sentence("The network answers {:.3g} to whatever it is given.", float(first.flat[0])),
                Sentence("Check that it was exported with its trained weights."),
            )

    def _thrice(self) -> tuple[Array, Array, Array]:
        edge = self._layout.tile_px or TRIAL_PX
        shape = (edge, edge)
        return self.noise(shape), self.noise(shape), self.noise(shape, seed=1)

    def kind(self, chosen: str, classes: int) -> str:
        """Finds the kind of output, one of `model.KINDS`, if it is not stated.

        Args:
            chosen: As the user says, or "auto".
            classes: How many there are.
        """
        if chosen != AUTO:
            return chosen
        if classes == 2:
            return "target"
        answers = [self.answer(ground) for ground in self._grounds()]
        return "argmax" if self.outputs == 1 and _whole(answers) else "classes"

    def activation(self, chosen: str, kind: str = "target") -> str:
        """Tells what turns the answers into probabilities.

        Raises:
            BundleError: If they are no numbers, are classes, or cannot be what was chosen.
        """
        answers = [self.answer(ground) for ground in self._grounds()]
        for answer in answers:
            if not np.isfinite(answer).all():
                raise BundleError(
                    Sentence("The network's answer holds values that are no numbers."),
                    Sentence("It was tried on noise, on tiles of one value and without data; export it again."),
                )
        low, high = min(float(answer.min()) for answer in answers), max(float(answer.max()) for answer in answers)
        probabilities = low >= -ROUNDING and high <= 1 + ROUNDING
        if kind == "argmax":
            if not _whole(answers):
                raise BundleError(
                    Sentence("The network answers {:.3g} to {:.3g}; numbers of classes are whole.", low, high),
                    Sentence("Say that its output is probabilities, or a number for each class."),
                )
            return "none"
        if self.outputs == 1 and not probabilities and _whole(answers):
            raise BundleError(
                Sentence(
                    "The network answers whole numbers from {:.0f} to {:.0f}: classes, not probabilities.", low, high
                ),
                Sentence("Export it without its last step (argmax), so that it answers with a channel for each class."),
            )
        if self.outputs == 1 and low >= 0 and not probabilities:
            raise BundleError(
                Sentence("The network answers {:.3g} to {:.3g}; a probability lies between 0 and 1.", low, high),
                Sentence("Export it so that it answers probabilities, or the numbers before its sigmoid."),
            )
        if chosen in ("sigmoid", "softmax") and probabilities and high > low:
            raise BundleError(
                Sentence("The network's answers lie between 0 and 1 already; a {} would spoil them.", chosen),
                Sentence("Say that its output needs nothing, or let it be found out."),
            )
        if chosen != "auto":
            return chosen
        if probabilities:
            return "none"
        return "sigmoid" if self.outputs == 1 or kind == "labels" else "softmax"

    def reach(self) -> Optional[int]:
        """Measures how far a change of one pixel is seen in the answer; None where that is too far."""
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
        """Measures how far along some axes a change amid a tile of this shape is seen."""
        reach = 0
        rng = np.random.default_rng(0)
        for probe in range(PROBES):
            ground = self.noise(shape, seed=probe)
            before = self._weighed(ground) if self.bytes_per_px is None else self.answer(ground)
            place = [edge // 2 + int(offset) for edge, offset in zip(shape, rng.integers(0, STRIDES[0], 2))]
            spread = float(np.ptp(ground)) or 1.0
            changed = ground.copy()
            changed[:, place[0], place[1]] += np.float32(50 * spread) * (1 if probe % 2 else -1)
            seen = np.nonzero((self.answer(changed) != before).any(axis=0))
            if seen[0].size:
                reach = max(reach, *(int(np.abs(seen[axis] - place[axis]).max()) for axis in axes))
        return reach

    def _weighed(self, ground: Array) -> Array:
        """Runs the network on the largest tile yet, and reads how much memory it takes."""
        before = memory_used(afresh=True)
        answer = self.answer(ground)
        after = memory_used()
        if before and after:
            pixels = ground.shape[1] * ground.shape[2]
            self.bytes_per_px = max(LEAST_BYTES_PER_PX, round(UNSEEN * (after[1] - before[0]) / pixels))
        return answer

    def stride(self, reach: int) -> Optional[int]:
        """Finds the smallest stride at which a window's answer is that of the whole; None where there is none."""
        far = _up(reach, STRIDES[0]) > LARGEST_HALO_PX
        axes = ((0,), (1,)) if far else ((0, 1),)
        for stride in STRIDES:
            if all(self._moves_with_the_window(stride, _up(reach, stride), each) for each in axes):
                return stride
        return None

    def _moves_with_the_window(self, stride: int, halo: int, axes: tuple[int, ...]) -> bool:
        """Tells whether windows that are moved along some axes answer as the whole; along others they have its size."""
        edge = 2 * halo + stride
        rows, cols = (edge + 4 * stride if axis in axes else STRIP_PX for axis in (0, 1))
        ground = self.noise((rows, cols), seed=7)
        try:
            whole = self.answer(ground)
            for size, *start in ((edge, stride, 2 * stride), (edge + stride, 3 * stride, stride)):
                every = slice(None)
                place = [slice(start[axis], start[axis] + size) if axis in axes else every for axis in (0, 1)]
                core = [slice(halo, size - halo) if axis in axes else every for axis in (0, 1)]
                window = self.answer(np.ascontiguousarray(ground[:, place[0], place[1]]))
                inside = whole[:, place[0], place[1]]
                if inside.shape != window.shape:
                    return False
                difference = np.abs(inside[:, core[0], core[1]] - window[:, core[0], core[1]]).max()
                if not difference <= ALIKE * float(np.ptp(whole)):
                    return False
        except BundleError:
            return False  # it does not run on tiles of such a size
        return True

    def _grounds(self) -> Iterator[Array]:
        edge = self._layout.tile_px or TRIAL_PX
        shape = (self._layout.channels, edge, edge)
        yield self.noise((edge, edge))
        for value in (0.0, 0.02, 0.3, 1.0):
            yield self._seen(np.full(shape, value, np.float32))
        yield self._seen(np.zeros(shape, np.float32), valid=False)

    def _seen(self, values: Array, valid: bool = True) -> Array:
        """Prepares what the network sees of reflectance; of other numbers 0 to 1 stands for their whole range."""
        if not self._inputs.is_reflectance:
            values = (2 * values - 1) * np.float32(self._span)
            if self._inputs.gain:
                sides = (self._inputs.gain, self._inputs.bias)
                gain, bias = (np.asarray(each, np.float32)[:, None, None] for each in sides)
                values = (DEVIATIONS * values - bias) / gain
        return network_input(values, np.full(values.shape[1:], valid), [True] * len(values), self._inputs)

    def _run(self, ground: Array) -> Array:
        try:
            return self._network.answer(ground[None])
        except (RuntimeError, ValueError) as error:
            raise BundleError(
                Sentence("The network does not run on a tile of {} pixels: {}", ground.shape[1], reason(error)),
                Sentence("Export it for tiles of any size, or check the file."),
            ) from error


def _channel_axis(answer: Sequence[int], shape: tuple[int, int], layout: Layout) -> int:
    """Finds which axis of an answer holds the channels; where two could, the one that the input has."""
    first, last = tuple(answer[2:]) == shape, tuple(answer[1:3]) == shape
    usual = 1 if layout.channels_first else 3
    if len(answer) == 3 and last:
        return 1
    if len(answer) == 4 and (first or last):
        return usual if first and last else 1 if first else 3
    raise BundleError(
        Sentence(
            "The network answers {} for a tile of {} x {}; one answer for each pixel is needed.",
            " x ".join(map(str, answer)),
            *shape,
        ),
        Sentence("Export it so that its answer has the size of its input."),
    )


def _whole(answers: Sequence[NDArray[np.float32]]) -> bool:
    return all(bool((answer == np.rint(answer)).all()) for answer in answers)


def _up(value: int, stride: int) -> int:
    return -(-value // stride) * stride
