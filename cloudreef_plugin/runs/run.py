"""A run of an algorithm, with its parameters as they were when the user started it."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Optional, Union

from qgis.core import (
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsReferencedRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..algorithms.frame.parameters import extent_text
from ..algorithms.segment import Segment
from ..algorithms.threshold import Threshold
from ..engine.contract.addresses import without_keys
from ..engine.contract.errors import OutputError, SceneError
from ..layers.pictures import scene_of_layer
from ..messages import Number, tr
from .history import STATISTICS_FILE, Entry, RunHistory
from .state import State

__all__ = ["RESULTS", "Run", "short_title"]

RESULTS = (Segment.MASK, Segment.PROBABILITY, Segment.POLYGONS, Segment.STATISTICS, Segment.REPORT)
_MOST_CHARACTERS = 48


@dataclass
class Run:
    """A run that is waiting, is running, or has ended.

    Attributes:
        id: Its id in the history.
        algorithm: Id of the algorithm, without the provider's.
        title: Its title in lists.
        parameters: Parameters for the algorithm in this QGIS.
        recorded: Parameters for another program, with values that JSON can hold.
        layer_id: Id of the layer that is segmented.
        obstacle: Why another program cannot repeat the run; empty if it can.
        begun: When it started.
        state: Its current state.
        sentence: Message about how it ended.
        failure: The kind of its failure, see `engine.contract.errors`; empty if a program cannot react to it.
        warnings: Warnings of the algorithm.
        results: Outputs that the algorithm returned.
        project: The project in which it was started: its file, and how many projects were closed before.
        project_closed: Whether that project was closed before the run ended.
    """

    id: str
    algorithm: str
    title: str
    parameters: dict[str, Any]
    recorded: dict[str, Any]
    layer_id: str = ""
    obstacle: str = ""
    begun: Optional[datetime] = None
    state: State = State.WAITING
    sentence: str = ""
    failure: str = ""
    warnings: list[str] = field(default_factory=list)
    results: dict[str, Any] = field(default_factory=dict)
    project: tuple[str, int] = ("", 0)
    project_closed: bool = False

    @classmethod
    def of(cls, algorithm: str, parameters: dict[str, Any], history: RunHistory, title: str = "") -> Run:
        """Creates a run with the present state of its parameters: files of layers, map extent, selected polygons.

        Must be called in the thread of the layers.

        Args:
            algorithm: Id of the algorithm, without the provider's.
            parameters: Parameters of the algorithm.
            history: The history, which provides an id and a folder.
            title: Title for lists; empty means the name of the layer or of the file.

        Raises:
            CloudReefError: If a layer cannot be segmented, or the selected polygons cannot be copied.
        """
        run = cls(history.new_id(), algorithm, "", dict(parameters), {})
        run._take_input()
        run.title = title or run.title
        if isinstance(run.parameters.get(Segment.EXTENT), QgsReferencedRectangle):
            run.parameters[Segment.EXTENT] = extent_text(run.parameters[Segment.EXTENT])
        area = run.parameters.get(Segment.AREA)
        if isinstance(area, QgsProcessingFeatureSourceDefinition):
            run.parameters[Segment.AREA] = _kept_polygons(area, history.make_folder_of(run.id))
        run.recorded = {**run.parameters, **run.recorded}
        # The panel shows the statistics even if the user does not want their file.
        own = history.make_folder_of(run.id) / STATISTICS_FILE
        run.parameters.setdefault(Segment.STATISTICS, str(own))
        return run

    @property
    def outputs(self) -> dict[str, str]:
        """Paths of the wanted results by parameter."""
        return {name: str(self.recorded[name]) for name in RESULTS if self.recorded.get(name)}

    def statistics(self) -> dict[str, Any]:
        """Reads the statistics; empty if there are none."""
        return _read(self.parameters.get(Segment.STATISTICS))

    @staticmethod
    def statistics_of(entry: Entry, history: RunHistory) -> dict[str, Any]:
        """Reads the statistics of a run of the history; empty if there are none."""
        return _read(history.statistics_of(entry))

    def entry(self) -> Entry:
        """Collects the run as the history keeps it."""
        begun = self.begun or datetime.now(timezone.utc)
        counted = self.statistics()
        model = " ".join(str(counted[name]) for name in ("model", "model_version") if counted.get(name))
        return Entry(
            id=self.id,
            when=begun.isoformat(timespec="seconds"),
            algorithm=self.algorithm,
            scene=self.title,
            parameters=self.recorded,
            outcome=self.state,
            sentence=self.sentence,
            model=model or str(self.recorded.get(Segment.MODEL, "")),
            seconds=round((datetime.now(timezone.utc) - begun).total_seconds(), 2),
            cover_percent=counted.get("cover_percent"),
            outputs=self.outputs,
            warnings=tuple(self.warnings),
            obstacle=self.obstacle,
        )

    def _take_input(self) -> None:
        """Replaces a layer by its file, and adds the nodata value and CRS that the user set in QGIS."""
        given = self.parameters.get(Segment.INPUT)
        layer = QgsProject.instance().mapLayer(given) if isinstance(given, str) else given
        if not isinstance(layer, QgsRasterLayer):
            self.title = os.path.basename(without_keys(str(given)).rstrip("/\\"))
        else:
            self.title, self.layer_id = layer.name(), layer.id()
            source = scene_of_layer(layer)
            segments = self.algorithm == Segment.ID
            changed = source.nodata is not None or bool(source.crs)
            if source.export is None and (segments or not changed):
                self.parameters[Segment.INPUT] = source.files[0]
                if source.nodata is not None:
                    self.parameters[Segment.NODATA] = source.nodata
                if source.crs:
                    self.parameters[Segment.CRS] = source.crs
            elif layer.providerType() == "gdal":
                self.obstacle = tr(
                    'The layer "{}" has nodata values, a CRS or a source that only this QGIS knows. Save it as a '
                    "GeoTIFF and use that to have a run that can be copied."
                ).format(layer.name())
            else:
                self.recorded[Segment.INPUT] = f"{layer.providerType()}://{layer.source()}"
        if self.algorithm == Threshold.ID and self.parameters.get("CLASSES"):
            self.title = tr("{}, classes {}").format(self.title, self.parameters["CLASSES"])
        elif self.algorithm == Threshold.ID:
            self.title = tr("{}, threshold {}").format(self.title, f"{Number(self.parameters[Threshold.THRESHOLD]):g}")


def _read(path: Union[str, Path, None]) -> dict[str, Any]:
    try:
        return dict(json.loads(Path(path or "").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return {}


def _kept_polygons(area: QgsProcessingFeatureSourceDefinition, folder: Path) -> str:
    """Copies the polygons in their current state, as the user may edit or remove them afterwards."""
    layer = QgsProject.instance().mapLayer(str(area.source.staticValue()))
    if not isinstance(layer, QgsVectorLayer):
        raise SceneError(tr("The layer of the area does not exist any more."), tr("Choose the area again."))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", "area"
    options.onlySelectedFeatures = area.selectedFeaturesOnly
    options.attributes, options.skipAttributeCreation = [], True
    path = folder / "area.gpkg"
    code, sentence, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsProject.instance().transformContext(), options
    )
    if code != QgsVectorFileWriter.NoError:
        raise OutputError(tr("The polygons of the area cannot be kept: {}.").format(sentence))
    return str(path)


def short_title(title: str) -> str:
    """Shortens a long title in its middle."""
    half = _MOST_CHARACTERS // 2
    return title if len(title) <= _MOST_CHARACTERS else f"{title[:half]}…{title[-half:]}"
