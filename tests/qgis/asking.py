"""Asks algorithms of CloudReef and keeps what they say; answers what a form asks."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback


class Listener(QgsProcessingFeedback):
    """Keeps what is said."""

    def __init__(self):
        super().__init__(False)
        self.sentences = []
        self.errors = []
        self.texts = []

    def pushInfo(self, info):
        self.sentences.append(info)

    def pushWarning(self, warning):
        self.sentences.append(warning)

    def reportError(self, error, fatalError=False):  # noqa: N803
        self.errors.append(error)

    def setProgressText(self, text):
        self.texts.append(text)


def algorithm(name):
    """A fresh algorithm."""
    return QgsApplication.processingRegistry().createAlgorithmById(f"cloudreef:{name}")


def check(name, parameters):
    """Whether an algorithm can run with these values, and if not why."""
    return algorithm(name).checkParameterValues(parameters, QgsProcessingContext())


def of_pixels(questions, low=0.1, high=1000.0):
    """Answers the question for the pixel sizes of an ONNX file's network."""
    questions.resolution_low.setValue(low)
    questions.resolution_high.setValue(high)
