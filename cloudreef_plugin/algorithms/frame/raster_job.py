"""The base class of algorithms for existing rasters: masks, probabilities, scenes."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional, Sequence

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterMultipleLayers,
    QgsRasterLayer,
)

from ...engine.contract.errors import CloudReefError
from ...engine.contract.jobs import AnyJob
from ...layers.files import SceneSource
from ...messages import words_of
from .base import EngineAlgorithm
from .call import Call
from .feedback import reported
from .layer_reader import LayerReader, warn_of_other_band
from .parameters import SceneParameter, items_of_value, named_layer, source_of_value

__all__ = ["RasterJobAlgorithm"]


class RasterJobAlgorithm(EngineAlgorithm):
    """An algorithm that runs one job of the engine on raster files.

    Subclasses also set `RASTERS` and `FIRST_BAND`, and build the engine's job in `job`.
    """

    GROUP = "Masks"
    # Names of the parameters that take one or several rasters, and of those whose first band only is read.
    RASTERS: tuple[str, ...] = ()
    FIRST_BAND: tuple[str, ...] = ()

    sources: dict[str, tuple[SceneSource, ...]]
    transforms: QgsCoordinateTransformContext

    def job(self, call: Call) -> AnyJob:
        """Builds the engine's job.

        Raises:
            CloudReefError: If a value is not valid.
        """
        raise NotImplementedError

    def style(self, outputs: dict[str, str], statistics: dict[str, Any], context: QgsProcessingContext) -> None:
        """Styles the results that Processing will load."""

    def numbers(self, statistics: dict[str, Any]) -> dict[str, Any]:
        """Maps the number outputs to values."""
        return {name: statistics.get(key) for name, _, key in self.NUMBERS}

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Tells whether a run with these values can start, and if not why."""
        # Missing values are reported first: the checks count the rasters.
        able, sentence = QgsProcessingAlgorithm.checkParameterValues(self, parameters, context)
        if not able:
            return able, sentence
        try:
            call = Call(self, parameters, context)
            self.sources = self._sources(call)
            self.check(call)
            self.check_formats(call)
        except CloudReefError as error:
            return False, words_of(error)
        return True, ""

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Reads what is needed of the input layers, in their own thread."""
        call = Call(self, parameters, context)
        with reported():
            self.sources = self._sources(call)
            for name in self.FIRST_BAND:
                for layer in self._layers(call, name):
                    warn_of_other_band(layer, feedback)
        self.transforms = context.transformContext()
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Runs the engine and returns the results."""
        with reported(feedback), self.scratch() as scratch:
            outputs = self.named_outputs(parameters, context)
            inputs = (file for sources in self.sources.values() for source in sources for file in source.files)
            self.refuse_to_replace(inputs, outputs.values())
            job = self._job(Call(self, parameters, context, scratch, feedback, outputs))
            statistics = self.run_engine(job, scratch, feedback).statistics
        self.style(outputs, statistics, context)
        return {**outputs, **self.numbers(statistics)}

    def job_of(self, parameters: dict[str, Any], context: QgsProcessingContext, folder: Path) -> AnyJob:
        """Builds the job of a run with these values, which the engine can run without QGIS.

        Raises:
            CloudReefError: If a value is not valid.
        """
        outputs = self.named_outputs(parameters, context)
        call = Call(self, parameters, context, folder, outputs=outputs)
        self.sources = self._sources(call)
        self.transforms = context.transformContext()
        return self._job(call)

    def _job(self, call: Call) -> AnyJob:
        reader = LayerReader(call.scratch, self.transforms, call.feedback)
        self._read = {
            name: reader.names(sources[0])
            if isinstance(self.parameterDefinition(name), SceneParameter)
            else tuple(map(reader.gdal_name, sources))
            for name, sources in self.sources.items()
        }
        return self.job(call)

    def count(self, name: str) -> int:
        """Counts the rasters of a parameter."""
        return len(self.sources.get(name, ()))

    def file(self, name: str) -> Optional[str]:
        """Finds the name that the engine opens for a raster parameter, None if none was given; for `job` only."""
        files = self.files(name)
        return files[0] if files else None

    def files(self, name: str) -> tuple[str, ...]:
        """Finds the names that the engine opens for a scene or several rasters; for `job` only."""
        return self._read.get(name, ())

    def _sources(self, call: Call) -> dict[str, tuple[SceneSource, ...]]:
        return {name: tuple(self._sources_of(call, name)) for name in self.RASTERS if call.given(name)}

    def _sources_of(self, call: Call, name: str) -> Sequence[SceneSource]:
        if isinstance(self.parameterDefinition(name), QgsProcessingParameterMultipleLayers):
            return [source_of_value(item, lambda: None, call.context) for item in items_of_value(call.value(name))]
        return [self.scene_source(call, name)]

    def _layers(self, call: Call, name: str) -> list[QgsRasterLayer]:
        """Finds the project's layers that a parameter names; a file shows no other band than its first."""
        found = (named_layer(item, call.context) for item in items_of_value(call.value(name)))
        return [layer for layer in found if layer is not None]
