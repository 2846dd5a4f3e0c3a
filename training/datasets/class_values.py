"""Which value of a label is which class: values of a raster, of a field of polygons, of an attribute of regions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional, Sequence

import numpy as np

from ..chips import UNKNOWN
from . import DatasetError

__all__ = ["ClassValues"]


@dataclass(frozen=True)
class ClassValues:
    """The classes of a recipe and the values that labels have for them.

    Attributes:
        names: Of the classes, by their numbers.
        values: Value of a label to name of its class; empty: a label holds the numbers, or names, of classes.
        ignore_others: Whether any other value is unknown; else it is refused.
    """

    names: tuple[str, ...]
    values: Mapping[str, str] = field(default_factory=dict)
    ignore_others: bool = False

    @classmethod
    def of(
        cls, names: Optional[Sequence[str]], values: Optional[Mapping[str, str]], ignore_others: bool
    ) -> Optional[ClassValues]:
        """Returns what the options of a data set say; None where it tells target from background.

        Raises:
            DatasetError: If there is a table but no classes, or it names a class that there is not.
        """
        if names is None:
            if values is not None or ignore_others:
                raise DatasetError(
                    'The options "values" and "ignore_other_values" go with the classes of a recipe.',
                    'List more than two in "model.classes"; of two, say which are target: "target_values".',
                )
            return None
        for value, name in (values or {}).items():
            if name not in names:
                raise DatasetError(
                    f'The option "values" says that {value} is "{name}", which is none of the classes: '
                    f"{', '.join(names)}."
                )
        return cls(tuple(names), {_text(value): name for value, name in (values or {}).items()}, ignore_others)

    def number(self, value: Any) -> Optional[int]:
        """Returns the number of a value's class, `UNKNOWN` where it does not count; None where nothing says which."""
        text = _text(value)
        if text in self.values:
            return self.names.index(self.values[text])
        if not self.values:
            by_name = {_text(name): number for number, name in enumerate(self.names)}
            by_number = {_text(number): number for number in range(len(self.names))}
            if (found := by_name.get(text, by_number.get(text))) is not None:
                return found
        return UNKNOWN if self.ignore_others else None

    def label(self, values: np.ndarray, known: np.ndarray, what: str) -> np.ndarray:
        """Returns class numbers (rows, cols), `UNKNOWN` where nothing is known or the value is 255 and no class's.

        Args:
            values: Of a raster (rows, cols).
            known: (rows, cols), False leaves a pixel out.
            what: The raster's name.

        Raises:
            DatasetError: If it holds a value that no class has.
        """
        label = np.full(values.shape, UNKNOWN, np.uint8)
        for value in np.unique(values[known]):
            number = self.number(value.item())
            here = known & (values == value)
            if number is None and value != UNKNOWN:
                raise DatasetError(
                    f"{what} holds {value:g} in {np.count_nonzero(here)} pixels, which is the value of no class.",
                    'Say which values are which classes with the option "values", or set "ignore_other_values" to '
                    "leave out the pixels of all others.",
                )
            label[here] = UNKNOWN if number is None else number
        return label

    def of_feature(self, value: Any, what: str) -> int:
        """Returns the number of the class of a polygon or region, `UNKNOWN` where it does not count.

        Raises:
            DatasetError: If it is of no class; `what` names where it is.
        """
        number = self.number(value)
        if number is None:
            raise DatasetError(
                f'{what} holds "{value}", which is none of the classes: {", ".join(self.names)}.',
                'Say which values are which classes with the option "values", or set "ignore_other_values" to leave '
                "out all others.",
            )
        return number


def _text(value: Any) -> str:
    """Returns a value for comparison: 1, 1.0 and "1" are equal, and so are "Water" and "water"."""
    try:
        return f"{float(value):g}"
    except (TypeError, ValueError):
        return str(value).strip().lower()
