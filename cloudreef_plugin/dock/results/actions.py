"""The actions of a result's card."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Optional

from qgis.core import Qgis, QgsCoordinateTransform, QgsCsException, QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QMessageBox

from ...algorithms.polygonize import Polygonize
from ...algorithms.segment import Segment
from ...comparing.swipe import Side, Swipe
from ...comparing.window import CompareWindow
from ...engine.contract.files.held import remove_file
from ...engine.contract.files.leftovers import files_of
from ...messages import TITLE, literal, tr
from ...runs.history import Entry, RunHistory
from ...runs.outcome import RunOutcome
from ...runs.project_results import ProjectResults
from ...runs.run import Run
from ..algorithm_dialog import open_algorithm_dialog
from ..desk import classes_of
from ..painting.window import PaintWindow
from .layers import layers_of, node_of, scene_of
from .place_window import PlaceWindow
from .print_page import print_page

__all__ = ["ResultActions"]


class ResultActions(QObject):
    """Performs the actions that work on the map and the project.

    Args:
        iface: QGIS's interface.
        results: The results of the project.
        outcome: Brings results into the project.
        history: Finds the statistics of runs.

    Attributes:
        swipe: The swipe on the map.
        swiped: Id of the run whose result is swiped; empty if none is.
        comparison: The window that compares results; None before it was opened.
        painting: The window for painting on masks; None before it was opened.
        place: The window that explains a pixel; None before it was opened.
    """

    told = pyqtSignal(str, object)  # sentence, Qgis.MessageLevel
    outdated = pyqtSignal(str)  # a sentence that was told and is no longer true
    changed = pyqtSignal()
    labels_wanted = pyqtSignal(dict)  # what was painted, as `PaintWindow.labels_wanted`

    def __init__(
        self,
        iface: QgisInterface,
        results: ProjectResults,
        outcome: RunOutcome,
        history: RunHistory,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._iface, self._results, self._outcome, self._history = iface, results, outcome, history
        self.swiped = ""
        self.comparison: Optional[CompareWindow] = None
        self.painting: Optional[PaintWindow] = None
        self.place: Optional[PlaceWindow] = None
        self.swipe = Swipe(iface.mapCanvas(), self)
        self.swipe.changed.connect(self._swipe_changed)
        results.changed.connect(self._results_changed)
        self._acts = {
            "show": self._show,
            "swipe": self._swipe,
            "zoom": self._zoom,
            "polygons": self._polygons,
            "compare": self._compare,
            "edit": self._edit,
            "page": self._page,
            "why": self._why,
            "delete": self._delete,
        }

    def do(self, name: str, run_id: str) -> None:
        """Performs an action.

        Args:
            name: One of `card.ACTIONS`; others than those of this class are ignored.
            run_id: Id of the run.
        """
        entry = self._results.entry(run_id)
        act = self._acts.get(name)
        if entry and act:
            act(entry)
        self.changed.emit()

    def loaded(self, entry: Entry) -> Optional[QgsRasterLayer]:
        """Finds the layer of a result's mask, or loads it; None if the file is gone."""
        mask = layers_of(entry).get("mask")
        if mask is None and self._outcome.load(entry):
            mask = layers_of(entry).get("mask")
        if mask is None:
            self.told.emit(tr("The results are no longer available."), Qgis.MessageLevel.Warning)
        return mask if isinstance(mask, QgsRasterLayer) else None

    def shut_down(self) -> None:
        """Ends the swipe, and closes the windows."""
        self.swipe.changed.disconnect(self._swipe_changed)
        self._results.changed.disconnect(self._results_changed)
        self.swipe.shut_down()
        for window in (self.comparison, self.painting, self.place):
            if window:
                window.shut_down()
        self.comparison = self.painting = self.place = None

    def _show(self, entry: Entry) -> None:
        node = node_of(entry)
        if node is None:
            self.loaded(entry)
            return
        root = QgsProject.instance().layerTreeRoot()
        mask = root.findLayer(layers_of(entry)["mask"].id())
        shown = mask.isVisible()
        node.setItemVisibilityChecked(not shown)
        if not shown:
            mask.setItemVisibilityCheckedParentRecursive(True)

    def _swipe(self, entry: Entry) -> None:
        if self.swiped == entry.id:
            self.swipe.end()
            return
        mask = self.loaded(entry)
        if mask is None:
            return
        layers = [layer.id() for layer in layers_of(entry).values()]
        without = Side(tr("without the result"), hidden=tuple(layers))
        drawn = Side(mask.name(), shown=(mask.id(),), hidden=tuple(layers))
        self.swipe.begin(without, drawn)
        self.swiped = entry.id
        self.told.emit(_how_to_swipe(), Qgis.MessageLevel.Info)

    def _swipe_changed(self) -> None:
        self.swiped = ""
        self.outdated.emit(_how_to_swipe())
        self.changed.emit()

    def _results_changed(self) -> None:
        """Ends the swipe of a result that is gone, as a run has replaced its files."""
        if self.swiped and self._results.entry(self.swiped) is None:
            self.swipe.end()

    def _zoom(self, entry: Entry) -> None:
        mask = self.loaded(entry)
        if mask is not None:
            canvas = self._iface.mapCanvas()
            crs = canvas.mapSettings().destinationCrs()
            transform = QgsCoordinateTransform(mask.crs(), crs, QgsProject.instance())
            try:
                canvas.setExtent(transform.transformBoundingBox(mask.extent()))
            except QgsCsException:
                return
            canvas.refresh()

    def _polygons(self, entry: Entry) -> None:
        if os.path.exists(entry.outputs.get(Segment.POLYGONS, "")):
            if "polygons" not in layers_of(entry):
                self._outcome.load(entry)
            return
        open_algorithm_dialog(
            Polygonize.ID,
            {
                Polygonize.INPUT: entry.outputs[Segment.MASK],
                Polygonize.PROBABILITY: entry.outputs.get(Segment.PROBABILITY, ""),
            },
        )

    def _why(self, entry: Entry) -> None:
        mask = self.loaded(entry)
        if mask is None:
            return
        if self.place is None:
            self.place = PlaceWindow(self._iface, self._iface.mainWindow())
        self.place.begin(entry, scene_of(entry), mask, layers_of(entry).get("probability"))

    def _page(self, entry: Entry) -> None:
        mask = self.loaded(entry)
        if mask is not None:
            statistics = Run.statistics_of(entry, self._history)
            classes = classes_of(entry, statistics)
            layout = print_page(entry, mask, scene_of(entry), statistics, classes)
            self._iface.openLayoutDesigner(layout)

    def _edit(self, entry: Entry) -> None:
        mask = self.loaded(entry)
        if mask is None:
            return
        if self.painting is None:
            self.painting = PaintWindow(self._iface, self._iface.mainWindow())
            self.painting.changed.connect(self._results.add)
            self.painting.labels_wanted.connect(self.labels_wanted)
        self.painting.begin(entry, mask, Run.statistics_of(entry, self._history), self._history)

    def _compare(self, entry: Entry) -> None:
        mask = self.loaded(entry)
        if mask is None:
            return
        if self.comparison is None:
            self.comparison = CompareWindow(self.swipe, self._iface.mainWindow())
        self.comparison.compare(mask, self._other(entry))
        self.comparison.show()
        self.comparison.raise_()

    def _other(self, entry: Entry) -> Optional[QgsMapLayer]:
        """Finds the mask of the newest other result of the same scene, else of any."""
        others = [one for one in self._results.entries if one.id != entry.id and Path(one.outputs["MASK"]).is_file()]
        others.sort(key=lambda one: one.parameters.get(Segment.INPUT) != entry.parameters.get(Segment.INPUT))
        return self.loaded(others[0]) if others else None

    def _delete(self, entry: Entry) -> None:
        """Asks what to delete: the card and its layers, or the files too."""
        files = [path for path in entry.outputs.values() if os.path.isfile(path)]
        box = QMessageBox(self._iface.mainWindow())
        box.setObjectName("delete_result")
        box.setWindowTitle(TITLE)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(tr("Remove this result from the project?"))
        box.setInformativeText(literal("\n".join(files)))
        keep = box.addButton(tr("Keep the files"), QMessageBox.ButtonRole.AcceptRole)
        erase = box.addButton(tr("Delete the files too"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() in (keep, erase):
            self.take_away(entry, files if box.clickedButton() is erase else [])

    def take_away(self, entry: Entry, files: list[str]) -> None:
        """Removes a result and its layers from the project, and deletes files.

        Args:
            entry: The result.
            files: The files to delete.
        """
        project = QgsProject.instance()
        node = node_of(entry)
        project.removeMapLayers([layer.id() for layer in layers_of(entry).values()])
        if node is not None and node.parent() is not None and not node.children():
            node.parent().removeChildNode(node)
        self._results.remove(entry.id)
        left = [path for path in files if not _deleted(path)]
        if left:
            sentence = tr("{} could not be deleted.").format(", ".join(left))
            self.told.emit(sentence, Qgis.MessageLevel.Warning)


def _how_to_swipe() -> str:
    return tr("Drag on the map to move the line; Escape ends the swipe.")


def _deleted(path: str) -> bool:
    """Deletes a result with all of its files and GDAL's sidecar files; returns whether that succeeded."""
    for name in (*map(str, files_of(path)), f"{path}.aux.xml", f"{path}.ovr"):
        try:
            remove_file(name)
        except FileNotFoundError:
            continue
        except OSError:
            return False
    return True
