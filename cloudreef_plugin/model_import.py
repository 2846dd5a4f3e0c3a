"""Takes a model into the QGIS profile, in the background: the engine checks it, tries it, and copies it."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable, Iterator, Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject, pyqtSignal

from . import paths, settings
from .background import BackgroundTask
from .child_process import module_command, run_quietly
from .engine.errors import BundleError, CloudReefError
from .engine.events import Event, Progress
from .engine.model_tasks import Foreign, ImportModel, ModelOutputs
from .engine_choice import find_engine
from .engine_process import run_job, why_unanswered
from .installed_models import model_list, models
from .messages import tr, words_of
from .model_folders import unpacked
from .stage_names import stage_name

__all__ = ["ModelImport"]

SECONDS_TO_LOOK = 120


class ModelImport(QObject):
    """The one import that a window runs at a time.

    Signals:
        started: Something has begun.
        stage: What is being done.
        looked_at: An ONNX file, and what it says of itself.
        ended: Nothing runs any more; carries a sentence and its `Qgis.MessageLevel`.
    """

    started = pyqtSignal()
    stage = pyqtSignal(str)
    looked_at = pyqtSignal(object, dict)
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

        def work(task: BackgroundTask, python: Path) -> str:
            with _scratch() as scratch:
                folder = scratch / "unpacked"
                folder.mkdir()
                folder = unpacked(source, folder)
                model_id = _id_of(folder)
                if model_id in taken:
                    raise BundleError(
                        tr("There is a model “{}” already.").format(model_id),
                        tr("Remove it before you import another."),
                    )
                return _take_in(ImportModel(str(folder), ModelOutputs(""), None), model_id, target, python, task)

        self._start(tr("Import a model"), work, self._imported)

    def look_at(self, file: Path) -> None:
        """Reads what an ONNX file says of itself."""

        def work(task: BackgroundTask, python: Path) -> Any:
            command = module_command(python, "engine", "--describe", file)
            code, text = run_quietly(command, seconds=SECONDS_TO_LOOK, cwd=paths.PLUGIN_FOLDER)
            if code != 0:
                raise BundleError(why_unanswered(code, text))
            return json.loads(text[text.index("{") :])

        self._start(tr("Read an ONNX file"), work, lambda facts: self._looked(file, facts))

    def onnx(self, file: Path, about: Foreign) -> None:
        """Imports an ONNX file with what it does not say of itself."""
        target = settings.models_folder()

        def work(task: BackgroundTask, python: Path) -> str:
            return _take_in(ImportModel(str(file), ModelOutputs(""), about), about.id, target, python, task)

        self._start(tr("Import a model"), work, self._imported)

    def cancel(self) -> None:
        """Stops what runs; nothing of it is kept."""
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
        self._task = task = BackgroundTask(title, lambda task: work(task, python))
        task.told.stage.connect(self.stage)
        task.told.succeeded.connect(succeeded)
        task.told.failed.connect(self._failed)
        task.told.cancelled.connect(self._cancelled)
        self.started.emit()
        task.start()

    def _looked(self, file: Path, facts: dict[str, Any]) -> None:
        self._end("", Qgis.MessageLevel.Info)
        self.looked_at.emit(file, facts)

    def _imported(self, name: str) -> None:
        self._end(tr("The model “{}” can be chosen now.").format(name), Qgis.MessageLevel.Success)
        model_list().changed.emit()

    def _failed(self, sentence: str) -> None:
        self._end(sentence, Qgis.MessageLevel.Warning)

    def _cancelled(self) -> None:
        self._end(tr("Cancelled; nothing was imported."), Qgis.MessageLevel.Info)

    def _end(self, sentence: str, level: Qgis.MessageLevel) -> None:
        self._task = None
        self.ended.emit(sentence, int(level))


def _take_in(job: ImportModel, model_id: str, target: Path, python: Path, task: BackgroundTask) -> str:
    """Runs the engine; the model appears in the folder of models when it is complete. Returns its name."""
    coming = target / ".coming"
    place = target / paths.safe_name(model_id)
    if place.exists():
        raise BundleError(tr("There is a folder {} already.").format(place), tr("Remove it, or choose another name."))
    coming.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=coming))

    def relay(event: Event) -> None:
        if isinstance(event, Progress):
            task.relay(event.done, event.total, f"{stage_name(event.stage)}…")

    try:
        with _scratch() as scratch:
            done = run_job(
                python,
                ImportModel(job.source, ModelOutputs(str(folder)), job.foreign),
                plugin_folder=paths.PLUGIN_FOLDER,
                scratch=scratch,
                on_event=relay,
                cancelled=task.isCanceled,
            )
        os.replace(folder, place)
    finally:
        shutil.rmtree(coming, ignore_errors=True)
    return str(done.statistics["name"])


def _id_of(folder: Path) -> str:
    entry = paths.model_entry(folder / "model.json")
    if entry is None:
        raise BundleError(tr("{} is incomplete or malformed.").format(folder / "model.json"), tr("Export it again."))
    return entry.id


@contextmanager
def _scratch() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="cloudreef-") as folder:
        yield Path(folder)
