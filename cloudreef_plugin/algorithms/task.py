"""What the algorithms share that work on rasters which are there already: masks, probabilities, scenes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Optional, Sequence

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorDestination,
    QgsRasterLayer,
)

from ..engine.errors import CloudReefError, OutputError
from ..engine.jobs import AnyJob
from ..layers import SceneSource, source_of_layer
from ..messages import tr, words_of
from .base import EngineAlgorithm, reported
from .layer_reader import LayerReader, tell_of_other_band
from .parameters import source_of_value

__all__ = ["TaskAlgorithm"]


class TaskAlgorithm(EngineAlgorithm):
    """An algorithm that gives the engine one task on raster files.

    Subclasses set `ID`, `TITLE`, `SUMMARY`, `HELP`, `WORDS` (untranslated, see `tr`), `RASTERS` and `NUMBERS`,
    declare in `initAlgorithm`, and say in `task` what the engine shall do.
    """

    TITLE = ""
    SUMMARY = ""
    HELP = ""
    WORDS = ""
    STATISTICS = "STATISTICS"
    # Parameters that name rasters: one, or several; and those of which only the first band is read.
    RASTERS: tuple[str, ...] = ()
    FIRST_BAND: tuple[str, ...] = ()
    # Number outputs: name, label, and what the engine's statistics call it.
    NUMBERS: tuple[tuple[str, str, str], ...] = ()

    sources: dict[str, tuple[SceneSource, ...]]
    transforms: QgsCoordinateTransformContext

    def displayName(self) -> str:
        """Returns the name shown in the toolbox."""
        return tr(self.TITLE)

    def tags(self) -> list[str]:
        """Returns words that find the algorithm."""
        return [*tr(self.WORDS).split(","), "CloudReef"]

    def shortDescription(self) -> str:
        """Returns one line about the algorithm."""
        return tr(self.SUMMARY)

    def shortHelpString(self) -> str:
        """Returns the help shown beside the parameters."""
        return f"{tr(self.SUMMARY)}\n\n{tr(self.HELP)}"

    def group(self) -> str:
        """Returns the group shown in the toolbox."""
        return tr("Masks")

    def groupId(self) -> str:
        """Returns the group's name in scripts."""
        return "masks"

    def task(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        outputs: dict[str, str],
        scratch: Path,
        feedback: QgsProcessingFeedback,
    ) -> AnyJob:
        """Returns what the engine shall do.

        Args:
            parameters: As given.
            context: Of the run.
            outputs: The wanted results: parameter to path.
            scratch: A folder for files that the engine reads.
            feedback: Of the run.

        Raises:
            CloudReefError: If it cannot be done.
        """
        raise NotImplementedError

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Checks values before the run.

        Raises:
            CloudReefError: If it cannot be started.
        """

    def style(self, outputs: dict[str, str], statistics: dict[str, Any], context: QgsProcessingContext) -> None:
        """Has results styled, if Processing is going to load them."""

    def numbers(self, statistics: dict[str, Any]) -> dict[str, Any]:
        """Returns the number outputs."""
        return {name: statistics.get(key) for name, _, key in self.NUMBERS}

    def add_raster(self, name: str, label: str, help_text: str, optional: bool = False) -> None:
        """Declares a raster."""
        self.add(QgsProcessingParameterRasterLayer(name, label, optional=optional), help_text)

    def add_rasters(self, name: str, label: str, help_text: str, optional: bool = False) -> None:
        """Declares a list of rasters."""
        self.add(
            QgsProcessingParameterMultipleLayers(name, label, QgsProcessing.TypeRaster, optional=optional), help_text
        )

    def add_number(
        self,
        name: str,
        label: str,
        help_text: str,
        default: Optional[float] = 0,
        minimum: float = 0,
        maximum: Optional[float] = None,
        whole: bool = True,
        advanced: bool = False,
    ) -> None:
        """Declares a number; one without a default is optional."""
        kind = QgsProcessingParameterNumber.Integer if whole else QgsProcessingParameterNumber.Double
        number = QgsProcessingParameterNumber(name, label, kind, default, optional=default is None, minValue=minimum)
        if maximum is not None:
            number.setMaximum(maximum)
        self.add(number, help_text, advanced)

    def add_cleaning(self) -> None:
        """Declares what may happen to a mask after thresholding, by the names of cloudreef:segment."""
        self.add_number(
            "HOLES_PX",
            tr("Fill holes smaller than (pixels)"),
            tr("Background areas of fewer pixels inside the target become target."),
        )
        self.add_number(
            "SIEVE_PX",
            tr("Remove areas smaller than (pixels)"),
            tr("Target areas of fewer pixels become background."),
        )
        self.add_number(
            "BUFFER_PX",
            tr("Grow the mask by (pixels)"),
            tr("The target grows by this distance; a negative number shrinks it."),
            minimum=-1000,
        )

    def add_polygons(self, name: str, label: str, help_text: str, optional: bool = True) -> None:
        """Declares a result of polygons."""
        self.add(
            QgsProcessingParameterVectorDestination(
                name, label, QgsProcessing.TypeVectorPolygon, optional=optional, createByDefault=not optional
            ),
            help_text,
        )

    def add_file(self, name: str, label: str, kind: str, help_text: str) -> None:
        """Declares an optional result that is a file."""
        self.add(
            QgsProcessingParameterFileDestination(name, label, kind, optional=True, createByDefault=False), help_text
        )

    def add_statistics(self, help_text: str) -> None:
        """Declares the statistics, and the number outputs."""
        self.add_file(self.STATISTICS, tr("Statistics"), tr("JSON files (*.json)"), help_text)
        for name, label, _ in self.NUMBERS:
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Returns whether a run with these values can start, and if not why."""
        able, sentence = super().checkParameterValues(parameters, context)
        if not able:
            return able, sentence
        try:
            self.sources = self._sources(parameters, context)
            self.check(parameters, context)
            self.check_formats(parameters, context)
        except CloudReefError as error:
            return False, words_of(error)
        return True, ""

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Looks at the input layers, in their own thread."""
        with reported():
            self.sources = self._sources(parameters, context)
            for name in self.FIRST_BAND:
                for layer in self._layers(parameters, name, context):
                    tell_of_other_band(layer, feedback)
        self.transforms = context.transformContext()
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Runs the engine and returns the results."""
        with reported(), self.scratch() as scratch:
            outputs = self.named_outputs(parameters, context)
            self._refuse_to_replace_inputs(outputs)
            task = self._task(parameters, context, outputs, scratch, feedback)
            statistics = self.run_engine(task, scratch, feedback).statistics
        self.style(outputs, statistics, context)
        return {**outputs, **self.numbers(statistics)}

    def job_of(self, parameters: dict[str, Any], context: QgsProcessingContext, folder: Path) -> AnyJob:
        """Returns the job of a run with these values, to be run elsewhere.

        Raises:
            CloudReefError: If a value makes no sense.
        """
        self.sources = self._sources(parameters, context)
        self.transforms = context.transformContext()
        outputs = self.named_outputs(parameters, context)
        return self._task(parameters, context, outputs, folder, QgsProcessingFeedback())

    def _task(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        outputs: dict[str, str],
        folder: Path,
        feedback: QgsProcessingFeedback,
    ) -> AnyJob:
        reader = LayerReader(folder, self.transforms, feedback)
        self._read = {name: tuple(map(reader.gdal_name, sources)) for name, sources in self.sources.items()}
        return self.task(parameters, context, outputs, folder, feedback)

    def count(self, name: str) -> int:
        """Returns how many rasters a parameter names."""
        return len(self.sources.get(name, ()))

    def file(self, name: str) -> Optional[str]:
        """Returns what the engine opens for a raster parameter, None if none was given; while the task is made."""
        files = self.files(name)
        return files[0] if files else None

    def files(self, name: str) -> tuple[str, ...]:
        """Returns what the engine opens for a parameter of several rasters; while the task is made."""
        return self._read.get(name, ())

    def _sources(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, tuple[SceneSource, ...]]:
        return {
            name: tuple(self._sources_of(parameters, name, context))
            for name in self.RASTERS
            if self.given(parameters, name)
        }

    def _sources_of(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> Sequence[SceneSource]:
        layers = self._layers(parameters, name, context)
        if isinstance(self.parameterDefinition(name), QgsProcessingParameterMultipleLayers):
            return [source_of_layer(layer) for layer in layers]
        return [source_of_value(parameters.get(name), layers[0] if layers else None, context)]

    def _layers(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> list[QgsRasterLayer]:
        if not self.given(parameters, name):
            return []
        if isinstance(self.parameterDefinition(name), QgsProcessingParameterMultipleLayers):
            layers = self.parameterAsLayerList(parameters, name, context)
        else:
            layers = [self.parameterAsRasterLayer(parameters, name, context)]
        return [layer for layer in layers if isinstance(layer, QgsRasterLayer)]

    def _refuse_to_replace_inputs(self, outputs: dict[str, str]) -> None:
        inputs = {
            os.path.realpath(file) for sources in self.sources.values() for source in sources for file in source.files
        }
        for path in outputs.values():
            if os.path.realpath(path) in inputs:
                raise OutputError(
                    tr("The result {} would replace the input.").format(path), tr("Choose another name for the result.")
                )
