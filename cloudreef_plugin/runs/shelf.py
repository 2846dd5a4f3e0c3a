"""The results that belong to a project: kept in its file, the newest first, whoever's history knows of them."""

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

__all__ = ["ResultShelf"]

_SCOPE, _KEY = "CloudReef", "results"
_MOST = 100


class ResultShelf(QObject):
    """The runs of a project that have made a mask.

    Paths are written as the project writes its own: relative to it where the user wants that.

    Attributes:
        entries: The newest first.
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
        """Finds a result by the id of its run; None if it is not kept here."""
        return next((entry for entry in self.entries if entry.id == run_id), None)

    def add(self, entry: Entry) -> None:
        """Keeps a result, in place of what is known of it; a run without a mask is none."""
        if entry.outcome != State.DONE or not entry.outputs.get(Segment.MASK):
            return
        others = [one for one in self.entries if one.id != entry.id]
        known = self.entry(entry.id)
        place = self.entries.index(known) if known else 0
        self.entries = [*others[:place], entry, *others[place:]][:_MOST]
        self._keep()

    def remove(self, run_id: str) -> None:
        """Forgets a result; its files stay."""
        self.entries = [entry for entry in self.entries if entry.id != run_id]
        self._keep()

    def recall(self, *unused: Any) -> None:
        """Reads what the project's file holds; what cannot be read is left out."""
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
        """Hears nothing of the project any more."""
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
        """Writes the results into the project; paths may have to be written otherwise than when they were added."""
        write = QgsProject.instance().pathResolver().writePath
        data = [asdict(_with_paths(entry, write)) for entry in self.entries]
        QgsProject.instance().writeEntry(_SCOPE, _KEY, json.dumps(data, ensure_ascii=False))


def _with_paths(entry: Entry, turned: Callable[[str], str]) -> Entry:
    """Writes the files of a run, those of its scene included, in another way."""
    outputs = {name: _turned(path, turned) for name, path in entry.outputs.items()}
    scene = entry.parameters.get(Segment.INPUT)
    given = {**entry.parameters, Segment.INPUT: _turned(scene, turned)} if isinstance(scene, str) else entry.parameters
    return replace(entry, outputs=outputs, parameters=given)


def _turned(path: str, turned: Callable[[str], str]) -> str:
    """Writes a path of a file in the other way, also that in the name of a subdataset; what is no file stays."""
    inside = SUBDATASET.match(path)
    if inside and _is_file(inside["path"]):
        return path[: inside.start("path")] + turned(inside["path"]) + path[inside.end("path") :]
    return turned(path) if _is_file(path) else path


def _is_file(path: str) -> bool:
    return os.path.isabs(path) or path.startswith(("./", "../"))
