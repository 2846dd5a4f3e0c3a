"""Maps values of labels to classes: of a raster, of a field of polygons, or of an attribute of regions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional, Sequence

import numpy as np

from ..chips import UNKNOWN
from . import DatasetError

__all__ = ["ClassValues", "number_outside", "plain"]

TRUTHS = {"false": "0", "true": "1"}


@dataclass(frozen=True)
class ClassValues:
    """The classes of a recipe and the values that labels have for them.

    Attributes:
        names: Names of the classes, by their numbers.
        values: Value of a label to name of its class; empty: labels have the numbers, or names, of classes.
        ignore_others: Whether all other values are unknown; else they are refused.
    """

    names: tuple[str, ...]
    values: Mapping[str, str] = field(default_factory=dict)
    ignore_others: bool = False

    @classmethod
    def of(
        cls,
        names: Optional[Sequence[str]],
        values: Optional[Mapping[str, str]],
        ignore_others: bool,
        target: str = "target_values",
    ) -> Optional[ClassValues]:
        """Reads the options of a data set; None for labels of target and background.

        Args:
            names: Names of more than two classes; None for target and background.
            values: Value of a label to the name of its class.
            ignore_others: Whether all other values are unknown.
            target: The data set's option that says which of two classes is target; "" if it has none.

        Raises:
            DatasetError: If there is a table but no classes, or it names an unknown class.
        """
        if names is None:
            if values is not None or ignore_others:
                two = f'; of two, say which are target: "{target}"' if target else ""
                raise DatasetError(
                    'The options "values" and "ignore_other_values" go with the classes of a recipe.',
                    f'List more than two in "model.classes"{two}.',
                )
            return None
        for value, name in (values or {}).items():
            if name not in names:
                raise DatasetError(
                    f'The option "values" says that {value} is "{name}", which is none of the classes: '
                    f"{', '.join(names)}."
                )
        return cls(tuple(names), {plain(value): name for value, name in (values or {}).items()}, ignore_others)

    def number(self, value: Any) -> Optional[int]:
        """Finds the class number of a value, `UNKNOWN` if it is ignored; None if it is not defined."""
        text = plain(value)
        if text in self.values:
            return self.names.index(self.values[text])
        if not self.values:
            by_name = {plain(name): number for number, name in enumerate(self.names)}
            by_number = {plain(number): number for number in range(len(self.names))}
            if (found := by_name.get(text, by_number.get(text))) is not None:
                return found
        return UNKNOWN if self.ignore_others else None

    def label(self, values: np.ndarray, known: np.ndarray, what: str) -> np.ndarray:
        """Converts values to class numbers (rows, cols), `UNKNOWN` where unlabelled, or 255 if that is no class.

        Args:
            values: Values of a raster (rows, cols).
            known: (rows, cols), False leaves a pixel out.
            what: The raster's name.

        Raises:
            DatasetError: If it has a value of no class.
        """
        label = np.full(values.shape, UNKNOWN, np.uint8)
        for value in np.unique(values[known]):
            number = self.number(value)
            here = known & (values == value)
            if number is None and value != UNKNOWN:
                raise DatasetError(
                    f"{what} holds {plain(value)} in {np.count_nonzero(here)} pixels, which is the value of no class.",
                    'Say which values are which classes with the option "values", or set "ignore_other_values" to '
                    "leave out the pixels of all others.",
                )
            label[here] = UNKNOWN if number is None else number
        return label

    def of_feature(self, value: Any, what: str) -> int:
        """Finds the class number of a polygon or region, `UNKNOWN` if it is ignored.

        Raises:
            DatasetError: If it has no class; `what` names its place.
        """
        number = self.number(value)
        if number is None:
            raise DatasetError(
                f'{what} holds "{value}", which is none of the classes: {", ".join(self.names)}.',
                'Say which values are which classes with the option "values", or set "ignore_other_values" to leave '
                "out all others.",
            )
        return number


def number_outside(coding: Optional[ClassValues], outside: str) -> int:
    """Finds the label outside of all polygons: background, or of several classes the one of a name, else `UNKNOWN`.

    Raises:
        DatasetError: If the name is not one of the classes.
    """
    if outside and (coding is None or outside not in coding.names):
        raise DatasetError(f'The option "outside" is "{outside}", which is none of the classes.')
    if coding is None:
        return 0
    return coding.names.index(outside) if outside else UNKNOWN


def plain(value: Any) -> str:
    """Writes a value so that it can be compared: 1, 1.0, "1" and true are equal, and so are "Water" and "water"."""
    text = str(value).strip().lower()
    text = TRUTHS.get(text, text)
    try:
        return str(int(text))
    except ValueError:
        pass
    try:
        number = float(text)
    except ValueError:
        return text
    return str(int(number)) if number.is_integer() else repr(number)
