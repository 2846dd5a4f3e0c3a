"""The dialogs for importing a model: folder, archive, or ONNX file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..engine.contract.errors import BundleError
from ..installed_models import models
from ..messages import tr, words_of
from ..model_folders import is_of_model, network_in
from .model_import import ModelImport
from .onnx_questions import OnnxQuestions
from .onnx_trial import active_layer, scene_to_try, show_trial

__all__ = ["ImportChoice"]


class ImportChoice(QObject):
    """Asks for the model to import, in the panel and in QGIS's options.

    Args:
        window: Parent of the dialogs.

    Attributes:
        importer: Imports the model.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.importer = ModelImport(self)
        self.importer.looked_at.connect(self._ask)
        self.importer.tried.connect(lambda tried: show_trial(self.importer, tried, self._window))

    def folder(self) -> None:
        """Imports a model's folder, or one of Hugging Face."""
        folder = QFileDialog.getExistingDirectory(self._window, tr("Choose the folder of a model"))
        try:
            network = network_in(Path(folder)) if folder else None
        except BundleError as error:
            self.importer.ended.emit(words_of(error), int(Qgis.MessageLevel.Warning))
            return
        if network:
            self.importer.look_at(network)
        elif folder:
            self.importer.bundle(Path(folder))

    def zip(self) -> None:
        """Imports a packed model."""
        kind = tr("Zip archives (*.zip)")
        file, _ = QFileDialog.getOpenFileName(self._window, tr("Choose a zipped model"), "", kind)
        if file:
            self.importer.bundle(Path(file))

    def onnx(self) -> None:
        """Imports a network of another origin."""
        file, _ = QFileDialog.getOpenFileName(self._window, tr("Choose an ONNX file"), "", tr("ONNX files (*.onnx)"))
        if file and is_of_model(Path(file)):
            self.importer.bundle(Path(file).parent)
        elif file:
            self.importer.look_at(Path(file))

    def _ask(self, file: Path, facts: dict[str, Any]) -> None:
        questions = OnnxQuestions(file, facts, [entry.id for entry in models()], self._window)
        if questions.exec():
            self.importer.onnx(file, questions.answers(), scene_to_try(active_layer()))
