"""A call of an algorithm: reads the values of its parameters by name."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from ...engine.contract.errors import JobError
from ...messages import tr
from .parameters import choice_of_value

__all__ = ["Call", "is_given"]


@dataclass(frozen=True)
class Call:
    """A call of an algorithm.

    Attributes:
        algorithm: The algorithm, which declares the parameters.
        parameters: Values by parameter name, as Processing passes them.
        context: The run's context.
        scratch: A folder for files that the engine reads; not used while values are only checked.
        feedback: The run's feedback.
        outputs: Paths of the wanted results by parameter name; empty while values are only checked.
    """

    algorithm: QgsProcessingAlgorithm
    parameters: dict[str, Any]
    context: QgsProcessingContext
    scratch: Path = Path()
    feedback: QgsProcessingFeedback = field(default_factory=QgsProcessingFeedback)
    outputs: dict[str, str] = field(default_factory=dict)

    def given(self, name: str) -> bool:
        """Tells whether the user gave a value."""
        return is_given(self.parameters.get(name))

    def value(self, name: str) -> Any:
        """Reads a value as given; None if there is none."""
        return self.parameters.get(name)

    def output(self, name: str) -> Optional[str]:
        """Reads the path of a result, None if it is not wanted."""
        return self.outputs.get(name)

    def text(self, name: str) -> str:
        """Reads a text, the default if none was given."""
        return str(self.algorithm.parameterAsString(self.parameters, name, self.context))

    def flag(self, name: str) -> bool:
        """Reads yes or no."""
        return bool(self.algorithm.parameterAsBool(self.parameters, name, self.context))

    def whole(self, name: str) -> int:
        """Reads a whole number, the default if none was given."""
        return int(self.algorithm.parameterAsInt(self.parameters, name, self.context))

    def real(self, name: str) -> float:
        """Reads a number, the default if none was given."""
        return float(self.algorithm.parameterAsDouble(self.parameters, name, self.context))

    def whole_or_none(self, name: str) -> Optional[int]:
        """Reads a whole number, None if none was given."""
        return self.whole(name) if self.given(name) else None

    def real_or_none(self, name: str) -> Optional[float]:
        """Reads a number, None if none was given.

        Raises:
            JobError: If the value is a text that is not a number; QGIS would read it as 0.
        """
        given = self.value(name)
        if isinstance(given, str) and self.given(name):
            try:
                float(given)
            except ValueError as error:
                raise JobError(tr('{} is "{}", which is not a number.').format(name, given)) from error
        return self.real(name) if self.given(name) else None

    def crs_or_none(self, name: str) -> Optional[QgsCoordinateReferenceSystem]:
        """Reads a CRS, None if none was given.

        Raises:
            JobError: If the value is not a CRS.
        """
        if not self.given(name):
            return None
        crs = self.algorithm.parameterAsCrs(self.parameters, name, self.context)
        given = self.value(name)
        if not crs.isValid() and not isinstance(given, QgsCoordinateReferenceSystem):
            raise JobError(
                tr('{} is "{}", which is not a CRS that QGIS knows.').format(name, given),
                tr("Give a code such as EPSG:32616, or WKT."),
            )
        return crs

    def choice(self, name: str, choices: Sequence[str]) -> str:
        """Reads one of the choices, the first if none was given.

        Raises:
            JobError: If it is none of them.
        """
        return choice_of_value(self.parameters.get(name), tuple(choices), choices[0])

    def features(self, name: str) -> Optional[QgsProcessingFeatureSource]:
        """Opens a source of features, None if none was given or it cannot be opened."""
        return self.algorithm.parameterAsSource(self.parameters, name, self.context) if self.given(name) else None

    def threshold(self, name: str) -> Optional[float]:
        """Reads a threshold, None if none was given.

        Raises:
            JobError: If it is not greater than 0 and less than 1.
        """
        threshold = self.real_or_none(name)
        if threshold is not None and not 0 < threshold < 1:
            raise JobError(
                tr("The threshold is {}; it must be greater than 0 and less than 1.").format(threshold),
                tr("Leave it empty to use the model's own."),
            )
        return threshold


def is_given(value: Any) -> bool:
    """Tells whether a parameter has a value."""
    return not (value is None or value == "" or (hasattr(value, "isNull") and value.isNull()))
