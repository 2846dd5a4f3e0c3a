"""Imports a model into the QGIS profile, in the background: the engine checks it, tries it, and copies it."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Callable, Collection, Iterator, Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .. import paths, settings
from ..engine.contract.errors import BundleError, CloudReefError
from ..engine.contract.events import Event, Progress
from ..engine.contract.model_jobs import ExportModel, FileOutputs, Foreign, ImportModel, ModelOutputs
from ..engine_choice import find_engine
from ..environment.child_process import module_command, run_quietly
from ..environment.engine_process import run_job, why_unanswered
from ..installed_models import model_list, models
from ..messages import tr, words_of
from ..model_folders import model_entry, unpacked
from ..published.catalogue import PublishedModel, read_catalogue
from ..published.download import download
from ..published.fetching import Fetcher
from ..stage_names import stage_name
from ..tasks.background import BackgroundTask
from ..tasks.network import ask

__all__ = ["ModelImport", "TriedModel"]

SECONDS_TO_LOOK = 120


@dataclass(frozen=True)
class TriedModel:
    """A network of another origin that was tried, and is not added yet.

    Attributes:
        id: The model's id.
        name: Its display name.
        folder: Its temporary folder.
        place: The folder where it will be kept.
        scene: The scene that it was tried on.
        picture: PNG of a tile and the result; empty where it could not be run on the scene.
        classes: ``name``, ``color`` and ``percent`` of the tile for each class.
        failed: Why it could not be run there, or empty.
    """

    id: str
    name: str
    folder: Path
    place: Path
    scene: Path
    picture: bytes = b""
    classes: tuple[dict[str, Any], ...] = ()
    failed: str = ""


class ModelImport(QObject):
    """The one import that a window runs at a time.

    Signals:
        started: Something has begun.
        stage: The current step.
        part: Progress of a download, 0 to 1; 0 where that is not known.
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

    @property
    def running(self) -> bool:
        """Whether something runs."""
        return self._task is not None

    def bundle(self, source: Path) -> None:
        """Imports the folder or the archive of a model."""
        target = settings.models_folder()
        taken = {entry.id for entry in models()}

        def work(task: BackgroundTask, python: Path) -> tuple[str, str]:
            with _scratch() as scratch:
                folder = scratch / "unpacked"
                folder.mkdir()
                folder = unpacked(source, folder)
                model_id = _free(_id_of(folder), taken)
                return _take_in(ImportModel(str(folder), ModelOutputs(""), None), model_id, target, python, task)

        self._start(tr("Import a model"), work, self._imported)

    def look_at(self, file: Path) -> None:
        """Reads the inputs, outputs and metadata of an ONNX file."""

        def work(task: BackgroundTask, python: Path) -> Any:
            command = module_command(python, "engine", "--describe", file)
            code, text = run_quietly(command, seconds=SECONDS_TO_LOOK, cwd=paths.PLUGIN_FOLDER)
            if code != 0:
                raise BundleError(why_unanswered(code, text))
            return json.loads(text[text.index("{") :])

        self._start(tr("Read an ONNX file"), work, lambda facts: self._looked(file, facts))

    def export(self, folder: Path, file: Path, form: str) -> None:
        """Writes a model as one ONNX file, in place of one that is there.

        Args:
            folder: Of the model.
            file: The ONNX file.
            form: One of `model_jobs.FORMS`.
        """

        def work(task: BackgroundTask, python: Path) -> str:
            with _scratch() as scratch:
                job = ExportModel(str(folder), FileOutputs(str(file)), form, replace=True)
                done = run_job(
                    python,
                    job,
                    plugin_folder=paths.PLUGIN_FOLDER,
                    scratch=scratch,
                    on_event=lambda event: _relay(task, event),
                    cancelled=task.isCanceled,
                )
                return done.outputs["file"]

        self._start(tr("Export a model"), work, self._exported)

    def onnx(self, file: Path, about: Foreign, scene: Path) -> None:
        """Imports an ONNX file with the user's description, and tries it on a scene; see `tried`."""
        target = settings.models_folder()

        def work(task: BackgroundTask, python: Path) -> TriedModel:
            job = ImportModel(str(file), ModelOutputs(""), about, trial=str(scene))
            return _try_out(job, about.id, target, python, task)

        self._start(tr("Import a model"), work, self._tried)

    def keep(self, model: TriedModel) -> None:
        """Adds a model that was tried to the installed ones."""
        try:
            os.replace(model.folder, model.place)
        except OSError as error:
            self.ended.emit(f"{model.place}: {error.strerror}", int(Qgis.MessageLevel.Warning))
            return
        _remove(model.folder)
        self._imported((model.id, model.name))

    def throw_away(self, model: TriedModel) -> None:
        """Removes a model that was tried."""
        _remove(model.folder)
        self._end(tr("Nothing was imported."), Qgis.MessageLevel.Info)

    def published(self, model: PublishedModel, at_hand: Optional[Path] = None) -> None:
        """Downloads a published model and imports it; asks for what its description lacks.

        Args:
            model: Its entry in the list.
            at_hand: A file that was downloaded before; None downloads it.
        """
        target = settings.models_folder()

        def work(task: BackgroundTask, python: Path) -> Any:
            with _scratch() as scratch:
                fetcher = Fetcher(
                    python,
                    ask,
                    target / ".downloads",
                    progress=lambda done, total: self._fetched(task, done, total),
                    cancelled=task.isCanceled,
                )
                got = fetcher.fetch(model, scratch, at_hand)
                if got.suffix == ".zip":
                    folder = scratch / "unpacked"
                    folder.mkdir()
                    folder = unpacked(got, folder)
                    return _take_in(ImportModel(str(folder), ModelOutputs("")), _id_of(folder), target, python, task)
                if model.about is not None:
                    job = ImportModel(str(got), ModelOutputs(""), model.about)
                    return _take_in(job, model.id, target, python, task)
                return Path(shutil.copy(got, target / ".downloads"))

        self._start(tr("Get a model"), work, self._got)

    def renew(self, address: str, place: Path) -> None:
        """Downloads a newer list of published models."""

        def work(task: BackgroundTask) -> Path:
            with _scratch() as scratch:
                fetched = download(address, scratch / "models.json", ask, cancelled=task.isCanceled)
                read_catalogue(fetched.read_text(encoding="utf-8"))
                place.parent.mkdir(parents=True, exist_ok=True)
                return Path(shutil.move(str(fetched), place))

        self._run(tr("Renew the list of models"), work, self._renewed)

    def cancel(self) -> None:
        """Stops it; only a partial download is kept."""
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
        task.told.succeeded.connect(succeeded)
        task.told.failed.connect(self._failed)
        task.told.cancelled.connect(self._cancelled)
        self.started.emit()
        task.start()

    def _looked(self, file: Path, facts: dict[str, Any]) -> None:
        self._end("", Qgis.MessageLevel.Info)
        if facts.get("carries"):
            self._exported_file(file, str(facts["carries"]))
        else:
            self.looked_at.emit(file, facts)

    def _exported_file(self, file: Path, model_id: str) -> None:
        """Imports an ONNX file that says all of itself, as CloudReef exports it."""
        target = settings.models_folder()
        taken = {entry.id for entry in models()}

        def work(task: BackgroundTask, python: Path) -> tuple[str, str]:
            return _take_in(ImportModel(str(file), ModelOutputs("")), _free(model_id, taken), target, python, task)

        self._start(tr("Import a model"), work, self._imported)

    def _exported(self, path: str) -> None:
        self._end(tr("The model was written to {}.").format(path), Qgis.MessageLevel.Success)

    def _imported(self, model: tuple[str, str]) -> None:
        model_id, name = model
        model_list().changed.emit()
        model_list().added.emit(model_id)
        self._end(tr("The model “{}” can be chosen now.").format(name), Qgis.MessageLevel.Success)

    def _tried(self, model: TriedModel) -> None:
        self._end("", Qgis.MessageLevel.Info)
        self.tried.emit(model)

    def _fetched(self, task: BackgroundTask, done: float, total: float) -> None:
        self.part.emit(done / total if total else 0.0)
        task.relay(done, total or done or 1, tr("Fetching: {:.0f} MB…").format(done / 1e6))

    def _got(self, found: Any) -> None:
        if isinstance(found, Path):
            self._end("", Qgis.MessageLevel.Info)
            self.look_at(found)
        else:
            self._imported(found)

    def _renewed(self, _: Path) -> None:
        self._end(tr("The list is the newest now."), Qgis.MessageLevel.Success)
        self.renewed.emit()

    def _failed(self, sentence: str) -> None:
        self._end(sentence, Qgis.MessageLevel.Warning)

    def _cancelled(self) -> None:
        self._end(tr("Cancelled; nothing was imported."), Qgis.MessageLevel.Info)

    def _end(self, sentence: str, level: Qgis.MessageLevel) -> None:
        self._task = None
        self.ended.emit(sentence, int(level))


def _take_in(job: ImportModel, model_id: str, target: Path, python: Path, task: BackgroundTask) -> tuple[str, str]:
    """Runs the engine, which writes the complete model into the folder of models. Returns its id and name."""
    tried = _try_out(job, model_id, target, python, task)
    try:
        os.replace(tried.folder, tried.place)
    finally:
        _remove(tried.folder)
    return tried.id, tried.name


def _relay(task: BackgroundTask, event: Event) -> None:
    """Tells a task how far the engine is."""
    if isinstance(event, Progress):
        task.relay(event.done, event.total, f"{stage_name(event.stage)}…")


def _remove(folder: Path) -> None:
    """Removes a tried model, and its parent folder if that is empty then."""
    shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):
        folder.parent.rmdir()


def _try_out(job: ImportModel, model_id: str, target: Path, python: Path, task: BackgroundTask) -> TriedModel:
    """Runs the engine, which writes the model into a folder where it cannot be chosen yet."""
    coming = target / ".coming"
    place = target / paths.safe_name(model_id)
    if place.exists():
        raise BundleError(tr("There is a folder {} already.").format(place), tr("Remove it, or choose another name."))
    coming.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=coming))

    try:
        with _scratch() as scratch:
            picture = scratch / "trial.png" if job.trial else None
            outputs = ModelOutputs(str(folder), str(picture) if picture else None)
            done = run_job(
                python,
                replace(job, outputs=outputs),
                plugin_folder=paths.PLUGIN_FOLDER,
                scratch=scratch,
                on_event=lambda event: _relay(task, event),
                cancelled=task.isCanceled,
            )
            trial = done.statistics.get("trial", {})
            drawn = picture.read_bytes() if picture and picture.is_file() else b""
    except BaseException:
        _remove(folder)
        raise
    return TriedModel(
        model_id,
        str(done.statistics["name"]),
        folder,
        place,
        Path(job.trial or ""),
        picture=drawn,
        classes=tuple(trial.get("classes", ())),
        failed=str(trial.get("failed", "")),
    )


def _free(model_id: str, taken: Collection[str]) -> str:
    if model_id in taken:
        raise BundleError(
            tr("There is a model “{}” already.").format(model_id), tr("Remove it before you import another.")
        )
    return model_id


def _id_of(folder: Path) -> str:
    entry = model_entry(folder / "model.json")
    if entry is None:
        raise BundleError(tr("{} is incomplete or malformed.").format(folder / "model.json"), tr("Export it again."))
    return entry.id


@contextmanager
def _scratch() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="cloudreef-") as folder:
        yield Path(folder)
