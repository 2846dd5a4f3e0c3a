"""Writes a model as one ONNX file, for CloudReef elsewhere or for Deepness."""

from __future__ import annotations

from collections.abc import Callable

from ..contract.errors import BundleError
from ..contract.events import Event, Finished
from ..contract.model import Bundle
from ..contract.model_jobs import ExportModel
from ..contract.progress import Reporter
from ..contract.sentences import Sentence
from ..network.exchange.deepness import for_deepness
from ..network.exchange.embedded import embed
from ..network.onnx_file import onnx_facts
from ..rasters.parts import part_path, writing
from .delivery import delivery

__all__ = ["exportmodel"]


def exportmodel(job: ExportModel, emit: Callable[[Event], None]) -> Finished:
    """Writes the file after checking that ONNX Runtime opens it.

    Raises:
        BundleError: If the model has no ONNX file that can be written in this form.
        OutputError: If the file cannot be written.
    """
    report = Reporter(emit)
    bundle = Bundle.load(job.model)
    with delivery(job):
        report.progress(0, 2, Sentence("Checking the files"))
        try:
            data = for_deepness(bundle) if job.form == "deepness" else embed(bundle)
        except (ValueError, StopIteration) as error:
            raise BundleError(
                Sentence('The ONNX file of the model "{}" cannot be read: {}.', bundle.id, error)
            ) from error
        part = part_path(job.outputs.file)
        with writing(job.outputs.file):
            part.write_bytes(data)
        report.progress(1, 2, Sentence("Trying the model"))
        onnx_facts(part)
    report.progress(2, 2, Sentence("Trying the model"))
    return Finished(job.outputs.wanted(), {"id": bundle.id, "bytes": len(data)})
