"""The results of a project, which are stored in the project file and do not depend on the user's history."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, replace
from typing import Any, Callable, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..algorithms.segment import Segment
from ..layers.files import SUBDATASET
from .history import Entry, entry_of
from .state import State

__all__ = ["ProjectResults"]

_SCOPE, _KEY = "CloudReef", "results"
_MOST = 100


class ProjectResults(QObject):
    """The runs of a project that have made a mask.

    Paths are absolute or relative to the project file, as the user chose for the project's layers.

    Attributes:
        entries: The runs, the newest first.
    """

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []
        project = QgsProject.instance()
        project.readProject.connect(self.recall)
        project.cleared.connect(self._empty)
        project.writeProject.connect(self._write)
        self.recall()

    def entry(self, run_id: str) -> Optional[Entry]:
        """Finds a result by the id of its run; None if there is none."""
        return next((entry for entry in self.entries if entry.id == run_id), None)

    def add(self, entry: Entry) -> None:
        """Adds a result, or replaces its previous entry and others of the same file; ignores runs without a mask."""
        mask = entry.outputs.get(Segment.MASK)
        if entry.outcome != State.DONE or not mask:
            return
        kept = [one for one in self.entries if one.id == entry.id or one.outputs.get(Segment.MASK) != mask]
        ids = [one.id for one in kept]
        if entry.id in ids:
            kept[ids.index(entry.id)] = entry
        else:
            kept.insert(0, entry)
        self.entries = kept[:_MOST]
        self._keep()

    def remove(self, run_id: str) -> None:
        """Removes a result from the project; its files stay."""
        self.entries = [entry for entry in self.entries if entry.id != run_id]
        self._keep()

    def recall(self, *unused: Any) -> None:
        """Reads the results from the project; skips those that cannot be read."""
        text, _ = QgsProject.instance().readEntry(_SCOPE, _KEY, "[]")
        try:
            kept = list(json.loads(text))
        except (ValueError, TypeError):
            kept = []
        read = QgsProject.instance().pathResolver().readPath
        found = (entry_of(data) for data in kept)
        self.entries = [_with_paths(entry, read) for entry in found if entry]
        self.changed.emit()

    def shut_down(self) -> None:
        """Disconnects from the project."""
        project = QgsProject.instance()
        project.readProject.disconnect(self.recall)
        project.cleared.disconnect(self._empty)
        project.writeProject.disconnect(self._write)

    def _empty(self) -> None:
        self.entries = []
        self.changed.emit()

    def _keep(self) -> None:
        self._write()
        QgsProject.instance().setDirty(True)
        self.changed.emit()

    def _write(self, *unused: Any) -> None:
        """Writes the results into the project; relative paths depend on where it is saved."""
        write = QgsProject.instance().pathResolver().writePath
        data = [asdict(_with_paths(entry, write)) for entry in self.entries]
        QgsProject.instance().writeEntry(_SCOPE, _KEY, json.dumps(data, ensure_ascii=False))


def _with_paths(entry: Entry, convert: Callable[[str], str]) -> Entry:
    """Converts the paths of a run's results and scene."""
    outputs = {name: _converted(path, convert) for name, path in entry.outputs.items()}
    parameters, scene = entry.parameters, entry.parameters.get(Segment.INPUT)
    if isinstance(scene, str):
        parameters = {**parameters, Segment.INPUT: _converted(scene, convert)}
    return replace(entry, outputs=outputs, parameters=parameters)


def _converted(path: str, convert: Callable[[str], str]) -> str:
    """Converts the path of a file, including that in the name of a subdataset; returns anything else as it is."""
    inside = SUBDATASET.match(path)
    if inside and _is_file(inside["path"]):
        return path[: inside.start("path")] + convert(inside["path"]) + path[inside.end("path") :]
    return convert(path) if _is_file(path) else path


def _is_file(path: str) -> bool:
    return os.path.isabs(path) or path.startswith(("./", "../"))
