"""Models that are tried before they are added: written into a folder where they cannot be chosen yet."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from .. import paths
from ..engine.contract.errors import BundleError
from ..engine.contract.events import Event, Progress
from ..engine.contract.files.held import remove_folder, replace_file, scratch_folder
from ..engine.contract.model_jobs import ImportModel, ModelOutputs
from ..environment.engine_process import run_job
from ..messages import said, tr
from ..model_folders import COMING
from ..tasks.background import BackgroundTask

__all__ = ["TriedModel", "add_tried", "import_model", "relay", "remove_tried", "try_model"]


@dataclass(frozen=True)
class TriedModel:
    """A model that was tried and is not added yet.

    Attributes:
        id: The model's id.
        name: Its display name.
        folder: Its temporary folder.
        place: The folder where it will be kept.
        scene: The scene that it was tried on.
        picture: PNG of a tile and the result; empty if it could not be run on the scene.
        classes: ``name``, ``color`` and ``percent`` of the tile for each class.
        failed: Why it could not be run on the scene; empty if it could.
    """

    id: str
    name: str
    folder: Path
    place: Path
    scene: Path
    picture: bytes = b""
    classes: tuple[dict[str, Any], ...] = ()
    failed: str = ""


def import_model(job: ImportModel, model_id: str, target: Path, python: Path, task: BackgroundTask) -> tuple[str, str]:
    """Tries a model and adds it to the installed ones. Returns its id and name."""
    return add_tried(try_model(job, model_id, target, python, task))


def add_tried(model: TriedModel) -> tuple[str, str]:
    """Adds a model that was tried to the installed ones, or removes it if that fails. Returns its id and name.

    Raises:
        BundleError: If its folder exists by now, or cannot be moved.
    """
    try:
        if model.place.exists():
            raise _taken(model.place)
        replace_file(model.folder, model.place)
    except OSError as error:
        raise BundleError(
            tr("{} cannot be written ({}).").format(model.place, error.strerror),
            tr("Close other QGIS windows and try again."),
        ) from error
    finally:
        remove_tried(model.folder)
    return model.id, model.name


def _taken(place: Path) -> BundleError:
    return BundleError(tr("The folder {} exists already.").format(place), tr("Remove it, or choose another name."))


def relay(task: BackgroundTask, event: Event) -> None:
    """Passes the engine's progress on to a task."""
    if isinstance(event, Progress):
        task.relay(event.done, event.total, f"{said(event.stage)}…")


def remove_tried(folder: Path) -> None:
    """Removes a tried model, and its parent folder if that is empty then."""
    remove_folder(folder)
    with suppress(OSError):
        folder.parent.rmdir()


def try_model(job: ImportModel, model_id: str, target: Path, python: Path, task: BackgroundTask) -> TriedModel:
    """Has the engine write the model into a folder where it cannot be chosen yet, and try it."""
    coming = target / COMING
    place = target / paths.safe_name(model_id)
    if place.exists():
        raise _taken(place)
    coming.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=coming))

    try:
        with scratch_folder() as scratch:
            picture = scratch / "trial.png" if job.trial else None
            outputs = ModelOutputs(str(folder), str(picture) if picture else None)
            done = run_job(
                python,
                replace(job, outputs=outputs),
                plugin_folder=paths.PLUGIN_FOLDER,
                scratch=scratch,
                on_event=lambda event: relay(task, event),
                cancelled=task.isCanceled,
            )
            trial = done.statistics.get("trial", {})
            drawn = picture.read_bytes() if picture and picture.is_file() else b""
    except BaseException:
        remove_tried(folder)
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
