"""Labels of several scenes: a GeoPackage with a layer for each class, and a file of scenes and classes beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator, Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDefaultValue,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsSingleSymbolRenderer,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..algorithms.train import CLASS_FIELD, SCENE_FIELD
from ..engine.contract.errors import OutputError, SceneError
from ..layers.classes import CLASS_FIELD as NAME_FIELD
from ..layers.fields import fields_of
from ..layers.files import source_key
from ..messages import tr
from .label_index import APART, CHECKED, LEARN, BookClass, BookScene, read_index, tables_of, write_index

__all__ = ["APART", "CHECKED", "LEARN", "BookClass", "BookScene", "LabelBook"]


class LabelBook(QObject):
    """The labels for one model, edited in layers of the project.

    Attributes:
        path: The GeoPackage.
        model: The model whose classes they are; "" for a new one.
        classes: The background first, then the others; those of a model in its order.
        scenes: In the order in which they were added.
        scene: Name of the current scene; "" if there is none yet.
    """

    changed = pyqtSignal()

    def __init__(self, path: Path, model: str, classes: Sequence[BookClass], scenes: Sequence[BookScene] = ()) -> None:
        super().__init__()
        self.path, self.model, self.classes = path, model, tuple(classes)
        self.scenes = list(scenes)
        self.scene = ""
        self._layers: dict[str, str] = {}  # class or CHECKED to the id of its layer
        self._steps: list[dict[str, int]] = []  # undo steps: layer to the index of its undo stack after the step

    @classmethod
    def create(
        cls, path: Path, model: str, classes: Sequence[BookClass], crs: QgsCoordinateReferenceSystem
    ) -> LabelBook:
        """Creates the GeoPackage with its layers, and adds them to the project.

        Raises:
            OutputError: If it cannot be written.
        """
        book = cls(path, model, classes)
        place = tr("Choose another place for the labels.")
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(tr("{} cannot be written ({}).").format(path, error.strerror), place) from error
        fields = fields_of({CLASS_FIELD: "string", SCENE_FIELD: "string"})
        for table in tables_of(classes).values():
            options = QgsVectorFileWriter.SaveVectorOptions()
            options.driverName, options.layerName = "GPKG", table
            if path.exists():
                options.actionOnExistingFile = QgsVectorFileWriter.CreateOrOverwriteLayer
            writer = QgsVectorFileWriter.create(
                str(path), fields, QgsWkbTypes.MultiPolygon, crs, QgsProject.instance().transformContext(), options
            )
            failure = writer.errorMessage()
            del writer  # closes the file
            if failure:
                raise OutputError(tr("{} cannot be written ({}).").format(path, failure), place)
        book.save()
        book.show()
        return book

    @classmethod
    def open(cls, path: Path) -> LabelBook:
        """Opens labels that `create` made.

        Raises:
            OutputError: If it is not a GeoPackage of labels.
        """
        book = cls(path, *read_index(path))
        book.show()
        return book

    def save(self) -> None:
        """Writes the scenes and classes, and the edits of all layers.

        Raises:
            OutputError: If they cannot be written.
        """
        for _ in self.saving():
            pass

    def saving(self) -> Iterator[None]:
        """Saves in steps, layer by layer, so that QGIS stays responsive in between.

        Raises:
            OutputError: If they cannot be written.
        """
        write_index(self.path, self.model, self.classes, self.scenes)
        for name in list(self._layers):
            yield
            layer = self.layer(name)
            if layer is not None and layer.isEditable() and not layer.commitChanges(False):
                raise OutputError("\n".join(layer.commitErrors()))
        self._steps.clear()  # as QGIS clears the undo stacks of the layers

    def show(self) -> None:
        """Adds the layers to the project, styled, in a group on top."""
        project = QgsProject.instance()
        group = project.layerTreeRoot().insertGroup(0, self.path.stem)
        colours, tables = {one.name: one.color for one in self.classes}, tables_of(self.classes)
        for name in (*reversed(colours), CHECKED):
            source = f"{self.path}|layername={tables[name]}"
            layer = QgsVectorLayer(source, tr("checked") if name == CHECKED else name, "ogr")
            if not layer.isValid():
                raise OutputError(tr("QGIS cannot open {}.").format(self.path))
            _style(layer, colours.get(name))
            layer.setDefaultValueDefinition(layer.fields().indexOf(CLASS_FIELD), _constant(name))
            layer.setCustomProperty("skipMemoryLayersCheck", 1)
            project.addMapLayer(layer, False)
            group.addLayer(layer)
            self._layers[name] = layer.id()

    def layer(self, name: str) -> Optional[QgsVectorLayer]:
        """Finds the layer of a class, or of `CHECKED`; None if the user removed it."""
        layer = QgsProject.instance().mapLayer(self._layers.get(name, ""))
        return layer if isinstance(layer, QgsVectorLayer) else None

    def layers(self) -> list[QgsVectorLayer]:
        """Lists the layers of all classes that are in the project."""
        return [layer for one in self.classes if (layer := self.layer(one.name)) is not None]

    def add_scene(self, layer: QgsRasterLayer) -> None:
        """Adds a scene, unless it was added before, and makes it the current one.

        Raises:
            OutputError: If that cannot be written.
            SceneError: If another scene has the same name.
        """
        known = next((one for one in self.scenes if one.name == layer.name()), None)
        if known is not None and not _same(known.source, layer.source()):
            raise SceneError(
                tr("Another scene named {} is labelled already.").format(layer.name()), tr("Rename this layer.")
            )
        if known is None:
            known = next((one for one in self.scenes if _same(one.source, layer.source())), None)
        if known is None:
            known = BookScene(layer.name(), layer.source())
            self.scenes.append(known)
        self.begin(known.name)

    def begin(self, scene: str) -> None:
        """Makes a scene the current one, which new labels belong to."""
        self.scene = scene
        for name in self._layers:
            layer = self.layer(name)
            if layer is not None:
                layer.setDefaultValueDefinition(layer.fields().indexOf(SCENE_FIELD), _constant(scene))
        self.save()
        self.changed.emit()

    def set_role(self, scene: str, role: str) -> None:
        """Sets whether a scene is trained on or kept apart."""
        self.scenes = [BookScene(one.name, one.source, role) if one.name == scene else one for one in self.scenes]
        self.save()
        self.changed.emit()

    def raster(self, scene: str) -> Optional[QgsRasterLayer]:
        """Finds the layer of a scene, or opens it; None if that fails."""
        known = next((one for one in self.scenes if one.name == scene), None)
        for layer in QgsProject.instance().mapLayersByName(scene):
            if isinstance(layer, QgsRasterLayer) and (known is None or _same(layer.source(), known.source)):
                return layer
        if known is None:
            return None
        layer = QgsRasterLayer(known.source, known.name)
        if not layer.isValid():
            return None
        QgsProject.instance().addMapLayer(layer)
        return layer

    def paint(self, name: str, geometry: QgsGeometry) -> None:
        """Adds an area to a class, and removes it from the others, so that labels do not overlap.

        Args:
            name: Name of the class, or `CHECKED`.
            geometry: In the CRS of the labels.
        """
        layer = self.layer(name)
        if layer is None or geometry.isEmpty():
            return
        self._steps.append({})
        if name != CHECKED:
            for other in self.classes:
                if other.name != name:
                    self._cut(other.name, geometry)
        whole = _polygons(geometry)
        _begin(layer, tr("Label"))
        for feature in self._touching(layer, whole):
            whole = _polygons(whole.combine(feature.geometry()))
            layer.deleteFeature(feature.id())
        feature = QgsFeature(layer.fields())
        feature[CLASS_FIELD], feature[SCENE_FIELD] = name, self.scene
        feature.setGeometry(whole)
        layer.addFeature(feature)
        self._end(name, layer)
        self.changed.emit()

    def add_polygons(self, name: str, polygons: QgsVectorLayer, *, of_class: bool = False) -> None:
        """Adds the polygons of a layer to the labels of the current scene.

        Args:
            name: Name of the class, or `CHECKED`.
            polygons: The layer.
            of_class: Whether only polygons with this class name are added.
        """
        layer = self.layer(name)
        if layer is None:
            return
        transform = QgsCoordinateTransform(polygons.crs(), layer.crs(), QgsProject.instance())
        shapes = []
        named = of_class and polygons.fields().indexOf(NAME_FIELD) >= 0
        for feature in polygons.getFeatures():
            if named and feature[NAME_FIELD] != name:
                continue
            geometry = QgsGeometry(feature.geometry())
            if not geometry.isEmpty():
                geometry.transform(transform)
                shapes.append(_polygons(geometry))
        if shapes:
            self.paint(name, QgsGeometry.unaryUnion(shapes))

    def check_all(self, scene: QgsRasterLayer) -> None:
        """Marks a whole scene as checked."""
        layer = self.layer(CHECKED)
        if layer is not None:
            self.paint(CHECKED, _outline(scene, layer))

    def erase(self, geometry: QgsGeometry, *names: str) -> None:
        """Removes an area from classes; from all if none is named."""
        self._steps.append({})
        for name in names or [one.name for one in self.classes]:
            self._cut(name, geometry)
        self.changed.emit()

    def can_undo(self) -> bool:
        """Tells whether there is something to undo: what was painted or erased since labels were saved."""
        return any(self._steps)

    def undo(self) -> None:
        """Undoes what was painted or erased last, in the layers of all classes."""
        step: dict[str, int] = {}
        while self._steps and not step:
            step = self._steps.pop()
        for name, place in step.items():
            layer = self.layer(name)
            if layer is not None and layer.undoStack().index() == place:  # not if it was edited otherwise since then
                layer.undoStack().undo()
                layer.triggerRepaint()
        self.changed.emit()

    def pixel_counts(self) -> dict[str, dict[str, float]]:
        """Counts how many pixels of each scene are labelled, class by class and `CHECKED`."""
        counts: dict[str, dict[str, float]] = {one.name: {} for one in self.scenes}
        sizes = {one.name: self.pixel_area(one.name) for one in self.scenes}
        for name in self._layers:
            layer = self.layer(name)
            for feature in layer.getFeatures() if layer is not None else ():
                scene = feature[SCENE_FIELD]
                size = sizes.get(scene) or 0.0
                if size:
                    area = feature.geometry().area() / size
                    counts[scene][name] = counts[scene].get(name, 0.0) + area
        return counts

    def pixel_area(self, scene: str) -> float:
        """Computes the area of a scene's pixel in the units of the labels; 0 if the scene cannot be opened."""
        return self.pixel_size(scene) ** 2

    def pixel_size(self, scene: str) -> float:
        """Computes the pixel size of a scene in the units of the labels; 0 if the scene cannot be opened."""
        raster = self.raster(scene)
        layer = self.layer(CHECKED)
        if raster is None or layer is None:
            return 0.0
        return float((_outline(raster, layer).area() / max(raster.width() * raster.height(), 1)) ** 0.5)

    def _cut(self, name: str, geometry: QgsGeometry) -> None:
        layer = self.layer(name)
        if layer is None:
            return
        touched = self._touching(layer, geometry)
        if not touched:
            return
        _begin(layer, tr("Erase"))
        for feature in touched:
            rest = _polygons(feature.geometry().difference(geometry))
            if rest.isEmpty():
                layer.deleteFeature(feature.id())
            else:
                layer.changeGeometry(feature.id(), rest)
        self._end(name, layer)

    def _end(self, name: str, layer: QgsVectorLayer) -> None:
        layer.endEditCommand()
        layer.triggerRepaint()
        self._steps[-1][name] = layer.undoStack().index()

    def _touching(self, layer: QgsVectorLayer, geometry: QgsGeometry) -> list[QgsFeature]:
        box = geometry.boundingBox()
        return [
            feature
            for feature in layer.getFeatures(box)
            if feature[SCENE_FIELD] == self.scene and feature.geometry().intersects(geometry)
        ]


def _same(one: str, other: str) -> bool:
    """Tells whether two data sources are the same file."""
    return source_key(one) == source_key(other)


def _outline(scene: QgsRasterLayer, labels: QgsVectorLayer) -> QgsGeometry:
    """The extent of a scene in the CRS of the labels."""
    outline = QgsGeometry.fromRect(scene.extent())
    outline.transform(QgsCoordinateTransform(scene.crs(), labels.crs(), QgsProject.instance()))
    return outline


def _polygons(geometry: QgsGeometry) -> QgsGeometry:
    """Converts a geometry to a valid multipolygon; empty if it has no polygons."""
    whole = geometry if geometry.isGeosValid() else geometry.makeValid()
    whole = QgsGeometry(whole)
    if QgsWkbTypes.flatType(whole.wkbType()) == QgsWkbTypes.GeometryCollection:
        whole.convertGeometryCollectionToSubclass(QgsWkbTypes.PolygonGeometry)
    if whole.type() != QgsWkbTypes.PolygonGeometry:
        return QgsGeometry()
    whole.convertToMultiType()
    return whole


def _begin(layer: QgsVectorLayer, title: str) -> None:
    if not layer.isEditable():
        layer.startEditing()
    layer.beginEditCommand(title)


def _constant(text: str) -> QgsDefaultValue:
    quoted = text.replace("'", "''")
    return QgsDefaultValue(f"'{quoted}'", False)


def _style(layer: QgsVectorLayer, color: Optional[tuple[int, int, int]]) -> None:
    if color is None:
        style = {"style": "no", "outline_color": "255,255,255,255", "outline_style": "dash", "outline_width": "0.5"}
    else:
        red, green, blue = color
        style = {
            "color": f"{red},{green},{blue},110",
            "outline_color": f"{red},{green},{blue},255",
            "outline_width": "0.4",
        }
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(style)))
