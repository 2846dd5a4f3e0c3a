"""The classes of a mask or label raster: reads them, and describes them for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape
from typing import Any, Optional

import numpy as np
import numpy.typing as npt
from rasterio.enums import MaskFlags
from rasterio.windows import Window

from ..contract.classes import NODATA, UNDECIDED, ModelClass, channel_values, classes_from_json, numbered
from ..contract.errors import SceneError
from ..contract.sentences import Sentence
from ..scenes.opening import reading, title
from .aligned import TargetBand, valid_pixels
from .areas import Areas, strips
from .parts import StrPath, beside, part_path, writing
from .tags import BACKGROUND_TAG, CLASSES_TAG, KIND_TAG
from .writer import TARGET, UNDECIDED_COLOUR

__all__ = [
    "ONE_TARGET",
    "PROBABILITY_SUFFIX",
    "UNDECIDED_CLASS",
    "ClassBand",
    "all_classes",
    "band_of_class",
    "chosen_classes",
    "class_areas",
    "class_counts",
    "classes_of",
    "describe_classes",
    "kind_of",
    "mask_band",
    "target_name",
]

Pixels = npt.NDArray[np.uint8]
# Ends the description of a band of a probability; before it stands the name of the class.
PROBABILITY_SUFFIX = " probability"
# The classes of a mask of one target.
ONE_TARGET = numbered(("background", "target"))
UNDECIDED_CLASS = ModelClass(UNDECIDED, "undecided", UNDECIDED_COLOUR)


def classes_of(raster: Any) -> tuple[ModelClass, ...]:
    """Lists the classes stated in a result of several classes; empty for one target and for other files."""
    text = raster.tags().get(CLASSES_TAG)
    if not text:
        return ()
    try:
        return classes_from_json(json.loads(text))
    except (KeyError, TypeError, ValueError) as error:
        raise SceneError(
            Sentence("The classes stated in {} cannot be read: {}.", title(raster.name), str(error)),
            Sentence("Make it again."),
        ) from error


def all_classes(mask: Any) -> tuple[ModelClass, ...]:
    """Lists the classes of a mask; of a mask of one target its background and its target."""
    background, target = ONE_TARGET
    name = mask.tags().get(BACKGROUND_TAG, background.name)
    return classes_of(mask) or (replace(background, name=name), replace(target, name=target_name(mask)))


def target_name(raster: Any) -> str:
    """Reads the name of the target from the description of a result; "target" where there is none."""
    return (raster.descriptions[0] or "").removesuffix(PROBABILITY_SUFFIX) or "target"


def kind_of(raster: Any) -> str:
    """Reads the kind of the probabilities from which a result was made, see `model.KINDS`."""
    return str(raster.tags().get(KIND_TAG, "target"))


def chosen_classes(raster: Any, values: Optional[Sequence[float]] = None) -> tuple[ModelClass, ...]:
    """Chooses classes of a raster.

    Args:
        raster: Open raster.
        values: Class numbers; None: all classes that the raster states except the background.

    Returns:
        The classes; empty where the raster is a mask of one target and no values are given.

    Raises:
        SceneError: If a number is not one of the raster's stated classes, or cannot be a class number.
    """
    known = classes_of(raster)
    if values is None:
        return tuple(item for item in known if not item.background)
    wanted = [int(value) for value in values]
    if not known:
        known = _unnamed(wanted, title(raster.name))
    by_value = {item.value: item for item in known}
    by_value.setdefault(UNDECIDED, UNDECIDED_CLASS)
    for value in wanted:
        if value not in by_value:
            raise SceneError(
                Sentence(
                    "{} has no class with number {}; the numbers of its classes are: {}.",
                    title(raster.name),
                    value,
                    [item.value for item in known],
                ),
                Sentence("Choose from the classes of the mask."),
            )
    return tuple(by_value[value] for value in wanted)


def _unnamed(values: Sequence[int], name: str) -> tuple[ModelClass, ...]:
    """Creates classes for numbers without names."""
    if len(values) == 1:
        return (ModelClass(values[0], f"class {values[0]}"),)
    try:
        return numbered([f"class {value}" for value in values], values, "")
    except ValueError as error:
        raise SceneError(
            Sentence("The classes of {} cannot be used: {}.", name, error.args[0]),
            Sentence("Choose other class numbers."),
        ) from error


def band_of_class(probability: Any, value: int) -> int:
    """Finds the 1-based band of a class in a probability raster."""
    if probability.count == 1:
        return 1
    classes = classes_of(probability)
    values = channel_values(classes, kind_of(probability)) if classes else range(probability.count)
    return list(values).index(value) + 1 if value in values else 1


class ClassBand:
    """A raster's first band read as class numbers, with 255 for nodata.

    Args:
        raster: Open raster.
    """

    def __init__(self, raster: Any) -> None:
        self._raster = raster
        # Nodata is 255 already: reading the validity would cost time.
        self._is_plain = (
            raster.dtypes[0] == "uint8" and raster.nodata == NODATA and raster.mask_flag_enums[0] == [MaskFlags.nodata]
        )

    def read(self, window: Window) -> Pixels:
        """Reads a window.

        Returns:
            (rows, cols): 0 to 253 class numbers, 254 undecided, 255 nodata.

        Raises:
            SceneError: If the raster is damaged, or holds a value that cannot be a class number.
        """
        with reading(self._raster.name):
            values = self._raster.read(1, window=window)
            if self._is_plain:
                return np.asarray(values, np.uint8)
            valid = valid_pixels(self._raster, window, values)
        if values.dtype != np.uint8:
            impossible = valid & ((values < 0) | (values > NODATA) | (values != np.floor(values)))
            if impossible.any():
                raise SceneError(
                    Sentence(
                        "{} holds the value {}; class numbers are integers from 0 to {}.",
                        title(self._raster.name),
                        str(values[impossible][0]),
                        NODATA - 1,
                    ),
                    Sentence("Choose a raster of class numbers, or reclassify it."),
                )
            values = np.where(valid, values, NODATA).astype(np.uint8)
        else:
            values[~valid] = NODATA
        numbers: Pixels = values
        return numbers


def class_areas(
    mask: Any, classes: Sequence[ModelClass], strip_rows: int | None = None
) -> Iterator[tuple[ModelClass | None, Areas]]:
    """Yields each class that occurs with its connected areas; for a mask of one target None with the target's areas."""
    if not classes:
        band = TargetBand(mask, "mask")
        yield None, Areas.of_value(band.read, TARGET, mask.shape, strip_rows=strip_rows)
        return
    numbers = ClassBand(mask)
    counts = np.zeros(NODATA + 1, np.int64)
    for window in strips(mask.height, mask.width):
        counts += np.bincount(numbers.read(window).ravel(), minlength=NODATA + 1)
    for item in classes:
        if counts[item.value]:
            yield item, Areas.of_value(numbers.read, item.value, mask.shape, strip_rows=strip_rows)


def mask_band(mask: Any) -> TargetBand | ClassBand:
    """Chooses how a mask is read: as class numbers, or for one target 0, 1 and 255."""
    return ClassBand(mask) if classes_of(mask) else TargetBand(mask, "mask")


def class_counts(statistics: Mapping[str, Any]) -> dict[int, int]:
    """Reads the pixels of each class number from statistics, see `statistics.PixelSums`."""
    counts = {int(item["value"]): int(item["pixels"]) for item in statistics["classes"]}
    return {**counts, UNDECIDED: int(statistics["undecided_px"])}


def describe_classes(path: StrPath, classes: Sequence[ModelClass], counts: Mapping[int, int]) -> None:
    """Writes category names and a raster attribute table for a finished mask, where GDAL and QGIS look for them.

    They are stored in ``NAME.aux.xml``, see https://gdal.org/en/stable/drivers/raster/gtiff.html#metadata, which lies
    beside the result's ``.part`` file until `commit`.

    Args:
        path: The result.
        classes: The classes of the mask.
        counts: Pixels of each class number.

    Raises:
        OutputError: If it cannot be written.
    """
    rows = [*classes, UNDECIDED_CLASS] if counts.get(UNDECIDED) else [*classes]
    names = {item.value: item.name for item in rows}
    categories = "".join(
        f"      <Category>{escape(names.get(value, ''))}</Category>\n" for value in range(max(names) + 1)
    )
    fields = (("Value", 0, 5), ("Count", 0, 1), ("Class", 2, 2), ("Red", 0, 6), ("Green", 0, 7), ("Blue", 0, 8))
    head = "".join(
        f'      <FieldDefn index="{index}"><Name>{name}</Name><Type>{kind}</Type><Usage>{usage}</Usage></FieldDefn>\n'
        for index, (name, kind, usage) in enumerate(fields)
    )
    body = "".join(
        f'      <Row index="{index}">'
        + "".join(
            f"<F>{escape(str(cell))}</F>" for cell in (item.value, counts.get(item.value, 0), item.name, *item.color)
        )
        + "</Row>\n"
        for index, item in enumerate(rows)
    )
    text = (
        '<PAMDataset>\n  <PAMRasterBand band="1">\n'
        f"    <CategoryNames>\n{categories}    </CategoryNames>\n"
        f'    <GDALRasterAttributeTable tableType="thematic">\n{head}{body}    </GDALRasterAttributeTable>\n'
        "  </PAMRasterBand>\n</PAMDataset>\n"
    )
    with writing(path):
        beside(part_path(path), ".aux.xml").write_text(text, encoding="utf-8")
