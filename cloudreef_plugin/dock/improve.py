"""Improving a model: a result is turned into polygons, corrected, and used for training."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    Qgis,
    QgsFields,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QLabel, QVBoxLayout, QWidget

from ..algorithms.exporttraining import ExportTraining
from ..algorithms.polygonize import Polygonize
from ..algorithms.provider import create
from ..algorithms.segment import Segment
from ..algorithms.threshold import Threshold
from ..layers import loading as results
from ..layers.files import source_key
from ..layers.names import free_path
from ..messages import tr, warn
from ..runs.history import Entry
from ..runs.queue import RunController
from ..runs.run import Run
from ..runs.state import State
from ..tasks.task import AlgorithmTask
from ..widgets.buttons import push_button
from .algorithm_dialog import open_algorithm_dialog
from .results.layers import scene_of

__all__ = ["ImproveGroup"]

_WARNING = Qgis.MessageLevel.Warning
CORRECTED, CHECKED = "_corrected.gpkg", "_checked.gpkg"


class ImproveGroup(QGroupBox):
    """Offers to correct a result and to train with it; hidden while there is none.

    Args:
        iface: QGIS's interface.
        runs: The runs, whose results are offered when they end.
    """

    told = pyqtSignal(str, object)  # sentence, Qgis.MessageLevel
    teach_wanted = pyqtSignal(dict)  # scene, model, polygons, checked (ids) and the mask's path

    def __init__(self, iface: QgisInterface, runs: RunController, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Improve this model"), parent)
        self.setObjectName("improve_group")
        self._iface = iface
        self._runs = runs
        self._made_by: Optional[Entry] = None
        self._scene_id = ""
        self._mask = ""
        self._task: Optional[AlgorithmTask] = None
        self._corrected = self._checked = ""  # ids of the layers
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.correct_button = push_button(
            "correct_button", tr("Correct the result"), tr("Turn the mask into polygons that you can edit")
        )
        self.export_button = push_button(
            "export_button",
            tr("Export for training…"),
            tr("Cut the scene and the corrected polygons into training data"),
        )
        self.teach_button = push_button(
            "teach_button",
            tr("Teach this model…"),
            tr("Label what is wrong, train, and see whether the model improves"),
        )
        column = QVBoxLayout(self)
        for widget in (self.words, self.correct_button, self.teach_button, self.export_button):
            column.addWidget(widget)
        self.correct_button.clicked.connect(self.correct)
        self.export_button.clicked.connect(self.export)
        self.teach_button.clicked.connect(self.teach)
        runs.ended.connect(self.offer)
        QgsProject.instance().layersRemoved.connect(self._update)
        self._update()

    def offer(self, run: Run) -> None:
        """Offers the mask of a run that has ended."""
        if run.state == State.DONE and Segment.MASK in run.outputs:
            of_scene = run.layer_id if run.algorithm == Segment.ID else ""
            self._take(run.entry(), of_scene)

    def offer_entry(self, entry: Entry) -> None:
        """Offers an earlier result; its scene is opened if it is not in the project."""
        self._take(entry, "")
        if self._made_by is None:
            self._tell(tr("The run that made this probability is no longer in the history."), _WARNING)
        elif not self.isVisibleTo(self.parentWidget()):
            self._tell(tr("The scene {} can no longer be opened.").format(entry.scene), _WARNING)

    def _take(self, entry: Entry, scene_id: str) -> None:
        made_by = self._maker_of(entry)
        if made_by is None:
            self._made_by = None
            self._update()
            return
        again = self._made_by is not None and self._made_by.id == made_by.id
        self._scene_id = scene_id or (self._scene_id if again else "") or _opened(made_by)
        self._made_by = made_by
        self._mask = entry.outputs[Segment.MASK]
        self._corrected = self._checked = ""
        self._update()

    def _maker_of(self, entry: Entry) -> Optional[Entry]:
        """Finds the run of a network that a result is derived from; None if the history does not have it."""
        if entry.algorithm == Segment.ID:
            return entry
        probability = entry.parameters.get(Threshold.INPUT)
        known = self._runs.history.entries()
        return next((one for one in known if one.outputs.get(Segment.PROBABILITY) == probability), None)

    def shut_down(self) -> None:
        """Stops the task, and disconnects from the project."""
        QgsProject.instance().layersRemoved.disconnect(self._update)
        if self._task:
            self._task.forget()

    def correct(self) -> None:
        """Turns the mask into polygons, and opens them for editing."""
        mask = Path(self._mask)
        polygons = free_path(mask.with_name(mask.stem.replace("_mask", "") + CORRECTED))
        parameters = {Polygonize.INPUT: str(mask), Polygonize.POLYGONS: str(polygons)}
        task = AlgorithmTask(create(Polygonize.ID), parameters)
        if not task.start(
            lambda found: self._polygonized(found[Polygonize.POLYGONS]),
            self._failed,
            lambda: self._ended(tr("Cancelled; nothing was written.")),
        ):
            return
        self._task = task
        self._tell(tr("Making polygons…"))
        self._update()

    def teach(self) -> None:
        """Opens the teaching window with the scene and the corrected polygons."""
        if self._made_by is not None:
            self.teach_wanted.emit(
                {
                    "scene": self._scene_id,
                    "model": str(self._made_by.parameters.get(Segment.MODEL) or ""),
                    "polygons": self._corrected,
                    "checked": self._checked,
                    "mask": self._mask,
                }
            )

    def teach_with(self, painted: dict[str, Any]) -> None:
        """Opens the teaching window with what was painted on a mask.

        Args:
            painted: Ids of the layers "polygons" and "checked", the "mask", and its "entry".
        """
        self.offer_entry(painted["entry"])
        if self._made_by is not None:
            model = str(self._made_by.parameters.get(Segment.MODEL) or "")
            labels = {name: painted[name] for name in ("polygons", "checked", "mask")}
            self.teach_wanted.emit({**labels, "scene": self._scene_id, "model": model})

    def export(self) -> None:
        """Opens the dialog of the export of training data, filled in."""
        if self._made_by is None:
            return
        wanted = (Segment.MODEL, Segment.BANDS, Segment.SCALING)
        open_algorithm_dialog(
            ExportTraining.ID,
            {
                **{name: self._made_by.parameters.get(name) for name in wanted},
                ExportTraining.INPUT: self._scene_id,
                ExportTraining.POLYGONS: self._corrected,
                ExportTraining.CHECKED: self._checked,
            },
        )

    def _failed(self, sentence: str, kind: str = "") -> None:
        self._ended(sentence, _WARNING)

    def _ended(self, sentence: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        self._task = None
        self._update()
        self._tell(sentence, level)

    def _tell(self, sentence: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        self.told.emit(sentence, level)

    def _polygonized(self, path: str) -> None:
        self._task = None
        project = QgsProject.instance()
        scene = project.mapLayer(self._scene_id)
        if scene is None:  # it was removed, or its project was closed
            self._failed(tr("The scene is no longer in the project; the polygons are in {}.").format(path))
            return
        name = scene.name()
        named = tr("{}, checked areas").format(name)
        checked = _checked_layer(path, named, project)
        corrected = results.load(path, "polygons", tr("{}, corrected").format(name), ("", ""))
        if corrected is None:
            self._failed(tr("QGIS cannot open {}.").format(path))
            return
        for layer in (corrected, checked):
            if layer:
                results.add_above(project, layer, self._mask_layer(project) or scene)
        self._corrected, self._checked = corrected.id(), checked.id() if checked else ""
        mask = self._mask_layer(project)
        if mask:  # the polygons replace it
            project.layerTreeRoot().findLayer(mask.id()).setItemVisibilityChecked(False)
        self._iface.setActiveLayer(corrected)
        corrected.startEditing()
        self._ended(
            tr(
                "Reshape, delete and draw polygons until they are right, then export them. There is no need to save "
                "them."
            )
        )

    def _mask_layer(self, project: QgsProject) -> Optional[QgsMapLayer]:
        """Finds the layer of the mask, if it is in the project."""
        layers = project.mapLayers().values()
        return next((layer for layer in layers if source_key(layer.source()) == source_key(self._mask)), None)

    def _update(self, *unused: object) -> None:
        project = QgsProject.instance()
        has_scene = self._made_by is not None and project.mapLayer(self._scene_id) is not None
        has_polygons = project.mapLayer(self._corrected) is not None
        self.setVisible(has_scene)
        self.correct_button.setVisible(not has_polygons)
        self.export_button.setVisible(has_polygons)
        self.correct_button.setEnabled(self._task is None)
        if has_polygons:
            self.words.setText(
                tr(
                    "Correct the polygons on the map. If you checked only a part of the scene, draw that part in the "
                    "layer of checked areas: everything outside is ignored."
                )
            )
        else:
            self.words.setText(tr("Is the result wrong somewhere? Correct it and train the model further with it."))


def _opened(entry: Entry) -> str:
    """Finds the layer of a run's scene, or opens it; returns its id, empty if that fails."""
    there = scene_of(entry)
    if there is not None:
        return str(there.id())
    layer = QgsRasterLayer(str(entry.parameters.get(Segment.INPUT)), entry.scene)
    if not layer.isValid():
        return ""
    project = QgsProject.instance()
    project.addMapLayer(layer, False)
    project.layerTreeRoot().addLayer(layer)
    return str(layer.id())


def _checked_layer(corrected: str, name: str, project: QgsProject) -> Optional[QgsVectorLayer]:
    """Makes an empty layer of polygons beside the corrected ones; None if that fails."""
    path = str(free_path(Path(corrected[: corrected.rindex(CORRECTED[:-5])] + CHECKED)))
    crs = QgsVectorLayer(corrected, "", "ogr").crs()
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    writer = QgsVectorFileWriter.create(
        path, QgsFields(), QgsWkbTypes.MultiPolygon, crs, project.transformContext(), options
    )
    failure = writer.errorMessage()
    del writer  # closes the file
    layer = QgsVectorLayer(path, name, "ogr")
    if failure or not layer.isValid():
        warn(failure or tr("QGIS cannot open {}.").format(path))
        return None
    layer.renderer().symbol().setOpacity(0.25)
    return layer
