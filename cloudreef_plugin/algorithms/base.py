"""What all of CloudReef's algorithms share: the engine, its events, errors as QGIS expects them."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Iterator, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
)
from qgis.PyQt.QtGui import QIcon

from .. import paths, results
from ..engine.errors import CloudReefError, OutputError
from ..engine.jobs import AnyJob
from ..engine.protocol import Event, Finished, Message, Progress
from ..engine_choice import find_engine
from ..engine_process import EngineCrashed, run_job
from ..help_pages import help_url
from ..messages import said, tr, warn, words_of
from ..stage_names import stage_name

__all__ = ["EngineAlgorithm", "reported"]

_FILES = (QgsProcessingParameterFileDestination, QgsProcessingParameterFolderDestination)


@contextmanager
def reported() -> Iterator[None]:
    """Turns an error that the user can mend into the exception that QGIS shows as a sentence."""
    try:
        yield
    except CloudReefError as error:
        if isinstance(error, EngineCrashed) and error.log:
            warn(error.log)
        raise QgsProcessingException(words_of(error)) from error


class EngineAlgorithm(QgsProcessingAlgorithm):
    """An algorithm whose work the engine does.

    Subclasses set `ID`, and declare in `initAlgorithm`.
    """

    ID = ""

    def createInstance(self) -> EngineAlgorithm:
        """Returns a fresh algorithm."""
        return type(self)()

    def name(self) -> str:
        """Returns the second half of the name that scripts use."""
        return self.ID

    def group(self) -> str:
        """Returns the group shown in the toolbox."""
        return tr("Segmentation")

    def groupId(self) -> str:
        """Returns the group's name in scripts."""
        return "segmentation"

    def helpUrl(self) -> str:
        """Returns the address of the page that comes with the plugin."""
        return help_url(f"algorithms#{self.ID}").toString()

    def icon(self) -> QIcon:
        """Returns the algorithm's icon."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Returns the icon's file: the algorithm's own, or the plugin's."""
        own = paths.resource("icons", f"{self.ID}.svg")
        return str(own if own.is_file() else paths.resource("icon.svg"))

    def canExecute(self) -> tuple[bool, str]:
        """Returns whether the engine is there, and if not what to do."""
        try:
            find_engine()
        except CloudReefError as error:
            return False, words_of(error)
        return True, ""

    def add(self, parameter: QgsProcessingParameterDefinition, help_text: str, advanced: bool = False) -> None:
        """Declares a parameter with its help."""
        parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.FlagAdvanced)
        if not self.addParameter(parameter):
            raise ValueError(f"the parameter {parameter.name()} was declared twice")

    def given(self, parameters: dict[str, Any], name: str) -> bool:
        """Returns whether the user gave a value for a parameter."""
        value = parameters.get(name)
        missing = value is None or value == "" or (hasattr(value, "isNull") and value.isNull())
        return not missing

    def number(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> Optional[float]:
        """Returns an optional number, None if the user gave none."""
        return self.parameterAsDouble(parameters, name, context) if self.given(parameters, name) else None

    def whole_number(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> Optional[int]:
        """Returns an optional whole number, None if the user gave none."""
        return self.parameterAsInt(parameters, name, context) if self.given(parameters, name) else None

    def check_formats(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Checks that every result has a name that ends as its format does.

        Raises:
            OutputError: If one has not.
        """
        for destination in self.destinationParameterDefinitions():
            name = destination.name()
            if self.given(parameters, name):
                able, sentence = self.provider().isSupportedOutputValue(parameters[name], destination, context)
                if not able:
                    raise OutputError(sentence)

    def named_outputs(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, str]:
        """Returns the wanted results: parameter to path. To be asked once a run.

        A temporary output gets its name, and its place among the layers to load, by asking.

        Raises:
            OutputError: If a folder does not exist.
        """
        named: dict[str, str] = {}
        for destination in self.destinationParameterDefinitions():
            name = destination.name()
            if self.given(parameters, name):
                is_layer = not isinstance(destination, _FILES)
                ask = self.parameterAsOutputLayer if is_layer else self.parameterAsFileOutput
                named[name] = os.path.abspath(ask(parameters, name, context))
        for path in named.values():
            if not os.path.isdir(os.path.dirname(path)):
                raise OutputError(tr("The folder of the result {} does not exist.").format(path), tr("Make it first."))
        return named

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """Makes a folder for one run; it is gone afterwards."""
        with tempfile.TemporaryDirectory(prefix="cloudreef-") as folder:
            yield Path(folder)

    def run_engine(self, job: AnyJob, scratch: Path, feedback: QgsProcessingFeedback) -> Finished:
        """Runs a job, with progress and messages to the feedback; cancelling kills it at once.

        Raises:
            CloudReefError: If the engine is missing, fails, crashes or is cancelled.
        """
        return run_job(
            find_engine(),
            job,
            plugin_folder=paths.PLUGIN_FOLDER,
            scratch=scratch,
            on_event=lambda event: relay(event, feedback),
            cancelled=feedback.isCanceled,
        )

    def job_of(self, parameters: dict[str, Any], context: QgsProcessingContext, folder: Path) -> AnyJob:
        """Returns the job of a run with these values, to be run elsewhere.

        Args:
            parameters: Of the algorithm.
            context: Where layers are looked up.
            folder: For files that the engine will read; they stay.

        Raises:
            CloudReefError: If a value makes no sense, or if there is no such job.
        """
        raise NotImplementedError

    def style_when_loaded(self, context: QgsProcessingContext, path: str, kind: str, classes: tuple[str, str]) -> None:
        """Has Processing style a result, if it is going to load it."""
        if context.willLoadLayerOnCompletion(path):
            context.layerToLoadOnCompletionDetails(path).setPostProcessor(results.styler(kind, classes))


def relay(event: Event, feedback: QgsProcessingFeedback) -> None:
    """Tells the feedback what the engine says."""
    if isinstance(event, Progress):
        feedback.setProgressText(stage_text(event))
        feedback.setProgress(100.0 * event.done / event.total if event.total else 0.0)
    elif isinstance(event, Message):
        (feedback.pushWarning if event.level == "warning" else feedback.pushInfo)(said(event.text))


def stage_text(event: Progress) -> str:
    """Says what the engine is doing and how long it will take."""
    stage = stage_name(event.stage)
    if event.seconds_left is None:
        return f"{stage}…"
    return f"{stage}, {time_left(event.seconds_left)}"


def time_left(seconds: float) -> str:
    """Says how long something will take, no more exactly than it can be known."""
    if seconds < 5:
        return tr("a few seconds left")
    if seconds < 55:
        return tr("about {} s left").format(5 * round(seconds / 5))
    minutes = round(seconds / 60)
    if minutes < 100:
        return tr("about {} min left").format(max(1, minutes))
    return tr("about {} h left").format(round(seconds / 3600))
