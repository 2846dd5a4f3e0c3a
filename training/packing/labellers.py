"""Pseudo-labels from published networks for unlabelled chips, only where they are certain.

The labeller is the network of ukis-csmask (DLR, Apache-2.0: ``pip install ukis-csmask``), which contains its weights;
they are run, never copied. It was made for pixels of about 30 m, so that a chip is predicted in several sizes, with
reflections, in overlapping tiles. A pixel is cloud if each prediction says so, background if each says so with more
certainty, and unknown otherwise: the rims of clouds, and disagreements.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from engine.contract.errors import CloudReefError
from engine.contract.model import Bundle
from numpy.typing import NDArray

from ..chips import CHANNELS, CLOUD, SPECTRAL, UNKNOWN, Chip, network_array

__all__ = ["TILE_PX", "Averaged", "Certainty", "CsmaskLabeller", "pseudo_labelled"]

CSMASK_ORDER = ("blue", "green", "red", "nir", "swir16", "swir22")

DARK, BRIGHT = 0.3, 0.6
"""Mean visible reflectance up to which a model beside a labeller counts most, and from which it does not count."""

LABELLER_IN_THE_DARK = 0.4
"""The labeller's weight there."""

TILE_PX = 256
STEP_PX = 128
CLASSES = 3


@dataclass(frozen=True)
class Certainty:
    """The limits of certain labels.

    Attributes:
        cloud_from: Cloud if every prediction is at least this probability.
        clear_below: Background if every prediction is less than this.
        shrink: Factors by which the chip is averaged, one for each prediction.
    """

    cloud_from: float = 0.5
    clear_below: float = 0.1
    shrink: tuple[int, ...] = (1, 2, 3)


class CsmaskLabeller:
    """The network of ukis-csmask for top-of-atmosphere reflectance.

    Args:
        bands: 4 or 6 (with short-wave infrared).

    Raises:
        CloudReefError: If the package is not installed.
    """

    def __init__(self, bands: int = 4) -> None:
        spec = importlib.util.find_spec("ukis_csmask")
        if spec is None or spec.origin is None or importlib.util.find_spec("onnxruntime") is None:
            raise CloudReefError(
                "The labeller ukis-csmask is not installed.", "Install it: pip install 'ukis-csmask[cpu]'."
            )
        import onnxruntime

        weights = Path(spec.origin).parent / f"model_{bands}b_l1c.onnx"
        described = json.loads(weights.with_suffix(".json").read_text(encoding="utf-8"))
        statistics = described["data"]["dataset_statistics"]
        mean, spread = (np.asarray(values, np.float32).reshape(-1, 1, 1) for values in statistics["img"])
        self._mean, self._spread = mean, spread
        self._order = [SPECTRAL.index(name) for name in CSMASK_ORDER[:bands]]
        self._session = onnxruntime.InferenceSession(str(weights), providers=["CPUExecutionProvider"])
        self._input = self._session.get_inputs()[0].name

    def probability(self, reflectance: NDArray[np.float32], shrink: int = 1) -> NDArray[np.float32]:
        """Predicts the probability of cloud (rows, cols) of a chip; see `classes`."""
        return self.classes(reflectance, shrink)[CLOUD]

    def classes(self, reflectance: NDArray[np.float32], shrink: int = 1) -> NDArray[np.float32]:
        """Predicts a chip.

        Args:
            reflectance: (channels, rows, cols) in the order of `SPECTRAL`.
            shrink: Factor by which the chip is averaged first.

        Returns:
            Probabilities (3, rows, cols) of neither, cloud and cloud shadow.
        """
        rows, cols = reflectance.shape[1:]
        small = _shrunk(reflectance[self._order], shrink)
        short = [max(TILE_PX - length, 0) for length in small.shape[1:]]
        x = (np.pad(small, ((0, 0), (0, short[0]), (0, short[1])), mode="symmetric") - self._mean) / self._spread
        ramp = np.minimum(np.minimum(np.arange(TILE_PX) + 1, TILE_PX - np.arange(TILE_PX)), TILE_PX // 4)
        weight = (ramp[:, None] * ramp[None, :]).astype(np.float32)
        total, weights = np.zeros((CLASSES, *x.shape[1:]), np.float32), np.zeros(x.shape[1:], np.float32)
        for top in _starts(x.shape[1]):
            for left in _starts(x.shape[2]):
                window = (slice(top, top + TILE_PX), slice(left, left + TILE_PX))
                total[(slice(None), *window)] += weight * self._mirrored(x[(slice(None), *window)])
                weights[window] += weight
        found = (total / weights)[:, : small.shape[1], : small.shape[2]]
        return np.stack([_enlarged(one, shrink)[:rows, :cols] for one in found])

    def _mirrored(self, tile: NDArray[np.float32]) -> NDArray[np.float32]:
        """Averages the predictions of a tile and its mirror image."""
        return 0.5 * (self._predict(tile) + self._predict(tile[:, :, ::-1])[:, :, ::-1])

    def tile(self, reflectance: NDArray[np.float32]) -> NDArray[np.float32]:
        """Predicts a chip of `TILE_PX` at once: (channels, rows, cols) -> probabilities as `classes`."""
        return self._predict((reflectance[self._order] - self._mean) / self._spread)

    def _predict(self, tile: NDArray[np.float32]) -> NDArray[np.float32]:
        scores = self._session.run(None, {self._input: np.ascontiguousarray(tile)[None]})[0][0]
        powers = np.exp(scores - scores.max(axis=0))
        return np.asarray(powers / powers.sum(axis=0), np.float32)


class Averaged:
    """A labeller averaged with a model of its first channels: the model counts more where it is dark.

    Bright pixels are left to the labeller, which may take short-wave infrared and separates snow and salt from clouds.
    On darker ground, among thin clouds, the model is better.

    Args:
        labeller: The labeller.
        bundle: Folder of a model of two classes with Keras weights.
    """

    def __init__(self, labeller: CsmaskLabeller, bundle: Path) -> None:
        import keras

        model = Bundle.load(bundle)
        self._labeller, self._spec, self._channels = labeller, model.inputs, model.channels
        self._network = keras.models.load_model(model.weights("keras").path, compile=False)

    def tile(self, reflectance: NDArray[np.float32]) -> NDArray[np.float32]:
        """Predicts a chip as `CsmaskLabeller.tile` does; shadow counts as neither."""
        count = min(len(self._channels), len(CHANNELS))
        present = [place < count for place in range(len(self._channels))]
        everywhere = np.ones(reflectance.shape[1:], bool)
        seen = np.zeros((len(present), *everywhere.shape), np.float32)
        seen[:count] = reflectance[:count]
        x = network_array(seen, everywhere, present, self._spec)
        own = np.asarray(self._network.predict_on_batch(x[None]))[0, ..., 0]
        bright = np.clip((reflectance[:3].mean(axis=0) - DARK) / (BRIGHT - DARK), 0, 1)
        weight = LABELLER_IN_THE_DARK + (1 - LABELLER_IN_THE_DARK) * bright
        cloud = weight * self._labeller.tile(reflectance)[CLOUD] + (1 - weight) * own
        return np.stack([1 - cloud, cloud, np.zeros_like(cloud)])


def pseudo_labelled(chips: Iterable[Chip], certainty: Certainty) -> Iterator[Chip]:
    """Labels chips, and reduces their channels to red, green, blue and near infrared.

    Chips with all channels of `SPECTRAL` are predicted with 6 bands and with 4, others with 4.
    """
    labellers: dict[int, CsmaskLabeller] = {}
    for chip in chips:
        looks = []
        for bands in (6, 4) if len(chip.reflectance) == len(SPECTRAL) else (4,):
            if bands not in labellers:
                labellers[bands] = CsmaskLabeller(bands)
            looks += [labellers[bands].probability(chip.reflectance, shrink) for shrink in certainty.shrink]
        label = np.full(chip.label.shape, UNKNOWN, np.uint8)
        label[np.max(looks, axis=0) < certainty.clear_below] = 0
        label[np.min(looks, axis=0) >= certainty.cloud_from] = 1
        label[~chip.valid] = UNKNOWN
        count = len(CHANNELS)
        yield replace(chip, reflectance=chip.reflectance[:count], present=chip.present[:count], label=label)


def _starts(length: int) -> list[int]:
    return sorted({*range(0, length - TILE_PX + 1, STEP_PX), length - TILE_PX})


def _shrunk(image: NDArray[np.float32], factor: int) -> NDArray[np.float32]:
    """Averages squares; the last rows and columns are repeated to complete them."""
    channels, rows, cols = image.shape
    padded = np.pad(image, ((0, 0), (0, -rows % factor), (0, -cols % factor)), mode="edge")
    squares = padded.reshape(channels, padded.shape[1] // factor, factor, padded.shape[2] // factor, factor)
    return np.asarray(squares.mean(axis=(2, 4)), np.float32)


def _enlarged(image: NDArray[np.float32], factor: int) -> NDArray[np.float32]:
    """Interpolates bilinearly between the centres of the cells."""
    for axis in (0, 1):
        length = image.shape[axis]
        at = np.clip((np.arange(length * factor) + 0.5) / factor - 0.5, 0, length - 1)
        below = np.minimum(at.astype(np.int64), max(length - 2, 0))
        part = (at - below).astype(np.float32)
        part = part[:, None] if axis == 0 else part[None, :]
        above = np.minimum(below + 1, length - 1)
        image = (1 - part) * np.take(image, below, axis) + part * np.take(image, above, axis)
    return image
