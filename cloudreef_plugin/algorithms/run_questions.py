"""Questions that the panel asks the engine before a run, with the parameters of cloudreef:segment."""

from __future__ import annotations

import json
from typing import Any, Optional

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ..engine.contract.protocol import Finished, Job, Outputs
from ..engine.contract.scene_jobs import Describe, LookAt, Preview, SceneTask
from ..layers.exports import PixelExport
from ..layers.files import SceneSource
from ..messages import said
from .frame.call import Call
from .frame.feedback import names_of, reported
from .frame.options import SegmentOptions
from .segment import Segment

__all__ = ["DescribeRun", "LookAtRun", "PreviewRun"]


# The parts of an answer that the panel computes with; they are not translated.
_FACTS = ("bands", "channels", "outlook")


class RunQuestion(Segment):
    """Asks the engine about a run. For a layer that only QGIS can read, the extent is exported first."""

    ANSWER = "ANSWER"

    def createInstance(self) -> RunQuestion:
        """Creates a new instance."""
        return type(self)()

    def check(self, call: Call) -> None:
        """Checks values before the run, except the names of results.

        Raises:
            CloudReefError: If a value is not valid.
        """
        self.scene_source(call, self.INPUT)
        SegmentOptions.check(self, call)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Asks the engine and returns its answer as JSON."""
        with reported(feedback), self.scratch() as scratch:
            call = Call(self, parameters, context, scratch, feedback)
            outputs = Outputs(str(scratch / "mask.tif"))

            def ask(source: SceneSource) -> Finished:
                return self.run_engine(self.question(self._job(source, outputs, call), parameters), scratch, feedback)

            done = self.answer(call, ask)
        answer = {
            name: fact if name in _FACTS else said(fact, names_of(feedback)) for name, fact in done.statistics.items()
        }
        return {self.ANSWER: json.dumps(answer)}

    def question(self, job: Job, parameters: dict[str, Any]) -> SceneTask:
        """Builds the engine's job from the job of the run."""
        raise NotImplementedError


class DescribeRun(RunQuestion):
    """Describes what a run would do."""

    ID = "describe"

    def fallback_export(self) -> Optional[PixelExport]:
        """Finds none: no pixels are exported only to describe a run."""
        return None

    def question(self, job: Job, parameters: dict[str, Any]) -> SceneTask:
        """Builds the engine's job from the job of the run."""
        return Describe(job)


class PreviewRun(RunQuestion):
    """Computes the probability in the extent; `PROBABILITY` is the path of its file."""

    ID = "preview"

    def question(self, job: Job, parameters: dict[str, Any]) -> SceneTask:
        """Builds the engine's job from the job of the run."""
        return Preview(job, parameters[self.PROBABILITY])


class LookAtRun(RunQuestion):
    """Shows what the network sees at `X`, `Y` in the scene's CRS; `PICTURE` is the path of a file for the bands."""

    ID = "lookat"
    PICTURE, X, Y = "PICTURE", "X", "Y"

    def question(self, job: Job, parameters: dict[str, Any]) -> SceneTask:
        """Builds the engine's job from the job of the run."""
        return LookAt(job, parameters[self.PICTURE], parameters[self.X], parameters[self.Y])
