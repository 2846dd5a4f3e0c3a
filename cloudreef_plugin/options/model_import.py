"""Imports models into the QGIS profile in the background: the engine checks, tries and copies them."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Callable, Collection, Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .. import paths, settings
from ..engine.contract.errors import BundleError, CloudReefError
from ..engine.contract.files.held import scratch_folder
from ..engine.contract.model_jobs import ExportModel, FileOutputs, Foreign, ImportModel, ModelOutputs
from ..engine_choice import find_engine
from ..environment.engine_process import look_at_network, run_job
from ..installed_models import model_list, models
from ..messages import tr, words_of
from ..model_folders import DOWNLOADS, model_entry, sweep_unfinished, unpacked
from ..published.catalogue import PublishedModel
from ..published.fetching import Fetcher, renew_list
from ..tasks.background import BackgroundTask
from ..tasks.network import ask
from .tried_model import TriedModel, add_tried, import_model, relay, remove_tried, try_model

__all__ = ["ModelImport", "TriedModel"]


class _Fetched:
    """A downloaded ONNX file, kept while the user answers questions about it and it is tried.

    Args:
        got: The file; with the files beside it, it is moved into a temporary folder, which is removed with this object.
    """

    def __init__(self, got: Path) -> None:
        self._folder = ExitStack()
        folder = self._folder.enter_context(scratch_folder())
        self.file = folder / got.name
        for path in list(got.parent.iterdir()):
            shutil.move(str(path), str(folder))

    def remove(self) -> None:
        """Removes it."""
        self._folder.close()


class ModelImport(QObject):
    """Imports, exports and downloads models, one at a time.

    Signals:
        started: Something has begun.
        stage: The current step.
        part: Progress of a download, 0 to 1; 0 if unknown.
        renewed: A newer list of published models was downloaded.
        looked_at: An ONNX file, and its description.
        tried: A `TriedModel`, to be followed by `keep` or `throw_away`.
        ended: It has ended; carries a sentence and its `Qgis.MessageLevel`.
    """

    started = pyqtSignal()
    stage = pyqtSignal(str)
    part = pyqtSignal(float)
    looked_at = pyqtSignal(object, dict)
    tried = pyqtSignal(object)
    renewed = pyqtSignal()
    ended = pyqtSignal(str, int)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._task: Optional[BackgroundTask] = None
        self._fetched: Optional[_Fetched] = None
        sweep_unfinished(settings.models_folder())

    @property
    def running(self) -> bool:
        """Whether something runs."""
        return self._task is not None

    def bundle(self, source: Path) -> None:
        """Imports the folder or the archive of a model."""
        target = settings.models_folder()
        taken = {entry.id for entry in models()}

        def work(task: BackgroundTask, python: Path) -> tuple[str, str]:
            with scratch_folder() as scratch:
                folder = _unpacked(source, scratch)
                model_id = _free(_id_of(folder), taken)
                return import_model(ImportModel(str(folder), ModelOutputs(""), None), model_id, target, python, task)

        self._start(tr("Import a model"), work, self._imported)

    def look_at(self, file: Path) -> None:
        """Reads the inputs, outputs and metadata of an ONNX file."""

        def work(task: BackgroundTask, python: Path) -> Any:
            return look_at_network(python, file, paths.PLUGIN_FOLDER)

        self._start(tr("Read an ONNX file"), work, lambda facts: self._looked(file, facts))

    def export(self, folder: Path, file: Path, form: str) -> None:
        """Writes a model as one ONNX file, and replaces an existing one.

        Args:
            folder: Folder of the model.
            file: The ONNX file.
            form: One of `model_jobs.FORMS`.
        """

        def work(task: BackgroundTask, python: Path) -> str:
            with scratch_folder() as scratch:
                job = ExportModel(str(folder), FileOutputs(str(file)), form, replace=True)
                done = run_job(
                    python,
                    job,
                    plugin_folder=paths.PLUGIN_FOLDER,
                    scratch=scratch,
                    on_event=lambda event: relay(task, event),
                    cancelled=task.isCanceled,
                )
                return done.outputs["file"]

        self._start(tr("Export a model"), work, self._exported)

    def onnx(self, file: Path, about: Foreign, scene: Path) -> None:
        """Imports an ONNX file with the user's description, and tries it on a scene; see `tried`."""
        target = settings.models_folder()

        def work(task: BackgroundTask, python: Path) -> TriedModel:
            job = ImportModel(str(file), ModelOutputs(""), about, trial=str(scene))
            return try_model(job, about.id, target, python, task)

        self._start(tr("Import a model"), work, self._tried)

    def keep(self, model: TriedModel) -> None:
        """Adds a model that was tried to the installed ones."""
        try:
            self._imported(add_tried(model))
        except CloudReefError as error:
            self._end(words_of(error), Qgis.MessageLevel.Warning)

    def throw_away(self, model: TriedModel) -> None:
        """Removes a model that was tried."""
        remove_tried(model.folder)
        self._end(tr("Nothing was imported."), Qgis.MessageLevel.Info)

    def published(self, model: PublishedModel, at_hand: Optional[Path] = None) -> None:
        """Downloads and imports a published model; asks for what its description does not contain.

        Args:
            model: Its entry in the list.
            at_hand: A file that was downloaded before; None downloads it.
        """
        target = settings.models_folder()

        def work(task: BackgroundTask, python: Path) -> Any:
            with scratch_folder() as scratch:
                fetcher = Fetcher(
                    python,
                    ask,
                    target / DOWNLOADS,
                    progress=lambda done, total: self._is_fetching(task, done, total),
                    cancelled=task.isCanceled,
                )
                got = fetcher.fetch(model, scratch, at_hand)
                if got.suffix == ".zip":
                    folder = _unpacked(got, scratch)
                    job = ImportModel(str(folder), ModelOutputs(""))
                    return import_model(job, _id_of(folder), target, python, task)
                if model.about is not None:
                    job = ImportModel(str(got), ModelOutputs(""), model.about)
                    return import_model(job, model.id, target, python, task)
                return _Fetched(got)

        self._start(tr("Get a model"), work, self._got)

    def renew(self, address: str, place: Path) -> None:
        """Downloads a newer list of published models."""

        def work(task: BackgroundTask) -> Path:
            return renew_list(address, place, ask, task.isCanceled)

        self._run(tr("Update the list of models"), work, self._renewed)

    def cancel(self) -> None:
        """Cancels the task; only a partial download is kept."""
        if self._task:
            self._task.cancel()

    def _start(self, title: str, work: Callable[[BackgroundTask, Path], Any], succeeded: Callable[[Any], None]) -> None:
        if self._task:
            return
        try:
            python = find_engine()
        except CloudReefError as error:
            self.ended.emit(words_of(error), int(Qgis.MessageLevel.Warning))
            return
        self._run(title, lambda task: work(task, python), succeeded)

    def _run(self, title: str, work: Callable[[BackgroundTask], Any], succeeded: Callable[[Any], None]) -> None:
        if self._task:
            return
        self._task = task = BackgroundTask(title, work)
        task.told.stage.connect(self.stage)
        self.started.emit()
        task.start(succeeded, self._failed, self._cancelled)

    def _looked(self, file: Path, facts: dict[str, Any]) -> None:
        self._end("", Qgis.MessageLevel.Info, goes_on=True)
        if facts.get("carries"):
            self._exported_file(file, str(facts["carries"]))
        else:
            self.looked_at.emit(file, facts)
        if not self._task:
            self._forget_fetched()

    def _exported_file(self, file: Path, model_id: str) -> None:
        """Imports an ONNX file with a complete description, as CloudReef exports it."""
        target = settings.models_folder()
        taken = {entry.id for entry in models()}

        def work(task: BackgroundTask, python: Path) -> tuple[str, str]:
            return import_model(ImportModel(str(file), ModelOutputs("")), _free(model_id, taken), target, python, task)

        self._start(tr("Import a model"), work, self._imported)

    def _exported(self, path: str) -> None:
        self._end(tr("The model was written to {}.").format(path), Qgis.MessageLevel.Success)

    def _imported(self, model: tuple[str, str]) -> None:
        model_id, name = model
        model_list().changed.emit()
        model_list().added.emit(model_id)
        self._end(tr("The model “{}” is available now.").format(name), Qgis.MessageLevel.Success)

    def _tried(self, model: TriedModel) -> None:
        self._end("", Qgis.MessageLevel.Info)
        self.tried.emit(model)

    def _is_fetching(self, task: BackgroundTask, done: float, total: float) -> None:
        self.part.emit(done / total if total else 0.0)
        task.relay(done, total or done or 1, tr("Downloading: {:.0f} MB…").format(done / 1e6))

    def _got(self, found: Any) -> None:
        if isinstance(found, _Fetched):
            self._fetched = found
            self._end("", Qgis.MessageLevel.Info, goes_on=True)
            self.look_at(found.file)
        else:
            self._imported(found)

    def _renewed(self, _: Path) -> None:
        self._end(tr("The list is up to date now."), Qgis.MessageLevel.Success)
        self.renewed.emit()

    def _failed(self, sentence: str) -> None:
        self._end(sentence, Qgis.MessageLevel.Warning)

    def _cancelled(self) -> None:
        self._end(tr("Cancelled; nothing was imported."), Qgis.MessageLevel.Info)

    def _end(self, sentence: str, level: Qgis.MessageLevel, *, goes_on: bool = False) -> None:
        """Ends a task; removes a downloaded file unless the next task `goes_on` with it."""
        self._task = None
        if not goes_on:
            self._forget_fetched()
        self.ended.emit(sentence, int(level))

    def _forget_fetched(self) -> None:
        if self._fetched:
            self._fetched.remove()
        self._fetched = None


def _unpacked(source: Path, scratch: Path) -> Path:
    """Unpacks an archive into a scratch folder; returns the folder of the model."""
    folder = scratch / "unpacked"
    folder.mkdir()
    return unpacked(source, folder)


def _free(model_id: str, taken: Collection[str]) -> str:
    if model_id in taken:
        raise BundleError(
            tr("A model “{}” exists already.").format(model_id), tr("Remove it before you import another.")
        )
    return model_id


def _id_of(folder: Path) -> str:
    entry = model_entry(folder / "model.json")
    if entry is None:
        raise BundleError(tr("{} is incomplete or malformed.").format(folder / "model.json"), tr("Export it again."))
    return entry.id
