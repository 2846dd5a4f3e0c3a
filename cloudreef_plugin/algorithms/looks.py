"""What the panel asks before a run, by the parameters of cloudreef:segment; in no toolbox."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ..engine.looks import Describe, Look, Preview
from ..engine.protocol import Job, Outputs
from ..messages import said
from .base import reported
from .options import SegmentOptions
from .segment import Segment

__all__ = ["DescribeRun", "PreviewRun"]


# Of an answer what is looked up and reckoned with, and so is the same in every language.
_FACTS = ("bands", "outlook")


class LookBeforeRun(Segment):
    """Asks the engine about a run. Of a layer that only QGIS can read, the extent's part is written for it first."""

    ANSWER = "ANSWER"

    def createInstance(self) -> LookBeforeRun:
        """Returns a fresh algorithm."""
        return type(self)()

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Checks values; what is wrong with the names of results does not matter here.

        Raises:
            CloudReefError: If one makes no sense.
        """
        self._source(parameters, context)
        SegmentOptions.check(self, parameters, context)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Returns what the engine answers, as JSON."""
        with reported(), self.scratch() as scratch:
            exported = self.source.export is not None
            source = self._exported(parameters, context, scratch, feedback) if exported else self.source
            outputs = Outputs(str(scratch / "mask.tif"))
            job = self._job(source, outputs, parameters, context, scratch, feedback)
            done = self.run_engine(self.question(job, parameters), scratch, feedback)
        answer = {name: fact if name in _FACTS else said(fact) for name, fact in done.statistics.items()}
        return {self.ANSWER: json.dumps(answer)}

    def question(self, job: Job, parameters: dict[str, Any]) -> Look:
        """Returns what the engine is asked."""
        raise NotImplementedError


class DescribeRun(LookBeforeRun):
    """What a run would do."""

    ID = "describe"

    def question(self, job: Job, parameters: dict[str, Any]) -> Look:
        """Returns what the engine is asked."""
        return Describe(job)


class PreviewRun(LookBeforeRun):
    """The probability of the extent; `PROBABILITY` names its file."""

    ID = "preview"

    def question(self, job: Job, parameters: dict[str, Any]) -> Look:
        """Returns what the engine is asked."""
        return Preview(job, parameters[self.PROBABILITY])
