"""The base class of CloudReef's algorithms: declares parameters, runs the engine, passes its events and errors on."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Iterable, Iterator, Optional, Sequence

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)
from qgis.PyQt.QtGui import QIcon

from ... import paths
from ...engine.contract.errors import CloudReefError, OutputError
from ...engine.contract.files.held import scratch_folder
from ...engine.contract.jobs import AnyJob
from ...engine.contract.protocol import Finished, Postprocess
from ...engine_choice import find_engine
from ...environment.engine_process import run_job
from ...help_pages import help_url
from ...layers import loading as results
from ...layers.files import SceneSource
from ...messages import tr, words_of
from .call import Call, is_given
from .feedback import relay
from .parameters import RastersParameter, source_of_value
from .read_files import files_read, replaced

__all__ = ["EngineAlgorithm"]

_FILES = (QgsProcessingParameterFileDestination, QgsProcessingParameterFolderDestination)


class EngineAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that runs the engine.

    Subclasses set `ID` and the texts (untranslated, see `tr`), declare their parameters in `initAlgorithm`, and check
    the values in `check`.
    """

    ID = ""
    TITLE = ""
    SUMMARY = ""
    HELP = ""
    WORDS = ""
    GROUP = "Segmentation"
    NAMES_IN_TAGS: tuple[str, ...] = ("CloudReef",)
    HOLES_PX = "HOLES_PX"
    SIEVE_PX = "SIEVE_PX"
    BUFFER_PX = "BUFFER_PX"
    STATISTICS = "STATISTICS"
    # Number outputs: name, label, and key in the engine's statistics.
    NUMBERS: tuple[tuple[str, str, str], ...] = ()

    def createInstance(self) -> EngineAlgorithm:
        """Creates a new instance."""
        return type(self)()

    def name(self) -> str:
        """The algorithm's id, without the provider's."""
        return self.ID

    def displayName(self) -> str:
        """The name shown in the toolbox."""
        return tr(self.TITLE)

    def tags(self) -> list[str]:
        """Lists search terms."""
        return [*tr(self.WORDS).split(","), *self.NAMES_IN_TAGS]

    def shortDescription(self) -> str:
        """One line about the algorithm."""
        return tr(self.SUMMARY)

    def shortHelpString(self) -> str:
        """The help shown beside the parameters."""
        return f"{tr(self.SUMMARY)}\n\n{tr(self.HELP)}"

    def group(self) -> str:
        """The group shown in the toolbox."""
        return tr(self.GROUP)

    def groupId(self) -> str:
        """The group's id."""
        return self.GROUP.lower()

    def helpUrl(self) -> str:
        """The address of the algorithm's help."""
        return help_url(f"algorithms#{self.ID}").toString()

    def icon(self) -> QIcon:
        """The algorithm's icon."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """The icon's file: the algorithm's own, or the plugin's."""
        own = paths.resource("icons", f"{self.ID}.svg")
        return str(own if own.is_file() else paths.resource("icon.svg"))

    def canExecute(self) -> tuple[bool, str]:
        """Tells whether the engine is installed, and if not what to do."""
        try:
            find_engine()
        except CloudReefError as error:
            return False, words_of(error)
        return True, ""

    def add(self, parameter: QgsProcessingParameterDefinition, help_text: str, advanced: bool = False) -> None:
        """Declares a parameter with its help; an advanced one is hidden at first."""
        parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.FlagAdvanced)
        if not self.addParameter(parameter):
            raise ValueError(f"the parameter {parameter.name()} was declared twice")

    def add_text(
        self, name: str, label: str, help_text: str, default: Optional[str] = None, advanced: bool = False
    ) -> None:
        """Declares an optional text."""
        self.add(QgsProcessingParameterString(name, label, default, optional=True), help_text, advanced)

    def add_flag(self, name: str, label: str, help_text: str, default: bool = False, advanced: bool = False) -> None:
        """Declares a choice of yes or no."""
        self.add(QgsProcessingParameterBoolean(name, label, default), help_text, advanced)

    def add_raster(self, name: str, label: str, help_text: str, optional: bool = False) -> None:
        """Declares a raster."""
        self.add(QgsProcessingParameterRasterLayer(name, label, optional=optional), help_text)

    def add_rasters(self, name: str, label: str, help_text: str, optional: bool = False) -> None:
        """Declares a list of rasters."""
        self.add(RastersParameter(name, label, QgsProcessing.TypeRaster, optional=optional), help_text)

    def add_number(
        self,
        name: str,
        label: str,
        help_text: str,
        default: Optional[float] = 0,
        limits: tuple[Optional[float], Optional[float]] = (0, None),
        whole: bool = True,
        advanced: bool = False,
    ) -> None:
        """Declares a number; one without a default is optional."""
        kind = QgsProcessingParameterNumber.Integer if whole else QgsProcessingParameterNumber.Double
        number = QgsProcessingParameterNumber(name, label, kind, default, optional=default is None)
        for limit, limited in zip(limits, (number.setMinimum, number.setMaximum)):
            if limit is not None:
                limited(limit)
        self.add(number, help_text, advanced)

    def add_cleaning(self, advanced: bool = False) -> None:
        """Declares the options for cleaning a mask, see `cleaning`."""
        self.add_number(
            self.HOLES_PX,
            tr("Fill holes smaller than (pixels)"),
            tr("Background areas of fewer pixels inside the target become target."),
            advanced=advanced,
        )
        self.add_number(
            self.SIEVE_PX,
            tr("Remove areas smaller than (pixels)"),
            tr("Target areas of fewer pixels become background."),
            advanced=advanced,
        )
        self.add_number(
            self.BUFFER_PX,
            tr("Grow the mask by (pixels)"),
            tr("The target grows by this distance; a negative number shrinks it."),
            limits=(-1000, None),
            advanced=advanced,
        )

    def cleaning(self, call: Call) -> Postprocess:
        """Reads the options for cleaning a mask."""
        return Postprocess(
            fill_holes_px=call.whole(self.HOLES_PX),
            sieve_px=call.whole(self.SIEVE_PX),
            buffer_px=call.whole(self.BUFFER_PX),
        )

    def add_raster_output(self, name: str, label: str, help_text: str, advanced: bool = False) -> None:
        """Declares an optional output raster."""
        raster = QgsProcessingParameterRasterDestination(name, label, optional=True, createByDefault=False)
        self.add(raster, help_text, advanced)

    def add_polygons(self, name: str, label: str, help_text: str, optional: bool = True) -> None:
        """Declares an output of polygons."""
        self.add(
            QgsProcessingParameterVectorDestination(
                name, label, QgsProcessing.TypeVectorPolygon, optional=optional, createByDefault=not optional
            ),
            help_text,
        )

    def add_file(self, name: str, label: str, kind: str, help_text: str, advanced: bool = False) -> None:
        """Declares an optional output file."""
        file = QgsProcessingParameterFileDestination(name, label, kind, optional=True, createByDefault=False)
        self.add(file, help_text, advanced)

    def add_statistics(self, help_text: str) -> None:
        """Declares the statistics, and the number outputs."""
        self.add_file(self.STATISTICS, tr("Statistics"), tr("JSON files (*.json)"), help_text)
        for name, label, _ in self.NUMBERS:
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def check(self, call: Call) -> None:
        """Checks values before the run.

        Raises:
            CloudReefError: If a value is not valid.
        """

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Tells whether a run with these values can start, and why not."""
        try:
            self.check(Call(self, parameters, context))
        except CloudReefError as error:
            return False, words_of(error)
        return super().checkParameterValues(parameters, context)

    def check_formats(self, call: Call) -> None:
        """Checks that the name of each result has the ending of a supported format.

        Raises:
            OutputError: If one does not.
        """
        for destination in self.destinationParameterDefinitions():
            name = destination.name()
            if call.given(name):
                able, sentence = self.provider().isSupportedOutputValue(call.value(name), destination, call.context)
                if not able:
                    raise OutputError(sentence)

    def scene_source(self, call: Call, name: str) -> SceneSource:
        """Finds the scene of a parameter: a layer, a file, several files, or a product.

        Raises:
            CloudReefError: If there is none.
        """
        value = call.value(name)
        several = isinstance(value, (list, tuple))
        return source_of_value(
            value,
            lambda: None if several else self.parameterAsRasterLayer(call.parameters, name, call.context),
            call.context,
        )

    def named_outputs(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, str]:
        """Maps the parameters of the wanted results to paths. To be called once per run.

        It creates the names of temporary outputs, and registers results as layers to load.

        Raises:
            OutputError: If a folder does not exist, a result would go into a database, or it would replace the file of
                a vector layer or table that was given.
        """
        named: dict[str, str] = {}
        for destination in self.destinationParameterDefinitions():
            name = destination.name()
            if is_given(parameters.get(name)):
                is_layer = not isinstance(destination, _FILES)
                ask = self.parameterAsOutputLayer if is_layer else self.parameterAsFileOutput
                asked = ask(parameters, name, context)
                if asked.startswith("ogr:"):  # QGIS itself refuses memory and other databases
                    raise OutputError(
                        tr("Results are files, but {} is not one.").format(asked),
                        tr("Choose a file name for the result."),
                    )
                named[name] = os.path.abspath(asked)
        for path in named.values():
            if not os.path.isdir(os.path.dirname(path)):
                raise OutputError(tr("The folder of the result {} does not exist.").format(path), tr("Make it first."))
        self.refuse_to_replace(files_read(Call(self, parameters, context)), named.values())
        return named

    @staticmethod
    def refuse_to_replace(inputs: Iterable[str], outputs: Iterable[str]) -> None:
        """Checks that no result would replace an input.

        Raises:
            OutputError: If one would.
        """
        for path in replaced(inputs, outputs):
            raise OutputError(
                tr("The result {} would replace the input.").format(path), tr("Choose another name for the result.")
            )

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """Creates a folder for one run, and deletes it afterwards."""
        with scratch_folder() as folder:
            yield folder

    def run_engine(
        self, job: AnyJob, scratch: Path, feedback: QgsProcessingFeedback, steps: Optional[QgsProcessingFeedback] = None
    ) -> Finished:
        """Runs a job, and passes progress and messages on to the feedback; cancelling kills the engine at once.

        Args:
            job: The job.
            scratch: A folder for the run.
            feedback: The run's feedback.
            steps: Receives the progress instead of `feedback` if the job is one of several steps.

        Raises:
            CloudReefError: If the engine is missing, fails, crashes or is cancelled.
        """
        return run_job(
            find_engine(),
            job,
            plugin_folder=paths.PLUGIN_FOLDER,
            scratch=scratch,
            on_event=lambda event: relay(event, feedback, steps),
            cancelled=feedback.isCanceled,
        )

    def job_of(self, parameters: dict[str, Any], context: QgsProcessingContext, folder: Path) -> AnyJob:
        """Builds the job of a run with these values, which the engine can run without QGIS.

        Args:
            parameters: Values by parameter name.
            context: Finds layers.
            folder: Folder for files that the engine will read; they are not removed.

        Raises:
            CloudReefError: If a value is not valid, or only QGIS can read an input.
        """
        raise NotImplementedError

    def style_when_loaded(self, context: QgsProcessingContext, path: str, kind: str, classes: Sequence[str]) -> None:
        """Styles a result if Processing is going to load it."""
        if context.willLoadLayerOnCompletion(path):
            context.layerToLoadOnCompletionDetails(path).setPostProcessor(results.styler(kind, classes))
