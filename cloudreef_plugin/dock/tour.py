"""The introduction: a sample scene is loaded, segmented and explained in four steps."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Optional

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from .. import paths, settings
from ..engine.contract.errors import OutputError
from ..messages import tr
from ..runs.queue import RunController
from ..runs.run import Run
from ..runs.state import State
from ..widgets.buttons import push_button
from ..widgets.connections import Connections
from ..widgets.wrapped_label import WrappedLabel

__all__ = ["Tour", "sample_scene"]

_OFFER, _LOADED, _RUNNING, _RESULT, _NEXT = range(5)


class Tour(QFrame):
    """Offers the sample scene while the project has no raster, and explains the steps.

    Args:
        runs: The runs; the end of one leads to the next step.

    Attributes:
        step: The current step; 0 is the offer.
        go_button: Does the next step.
        end_button: Ends the introduction.
    """

    open_wanted = pyqtSignal(object)  # Path of the sample
    segment_wanted = pyqtSignal()
    failed = pyqtSignal(str)

    def __init__(self, runs: RunController, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("tour")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._ready = False
        self._dismissed = False
        self.step = _OFFER
        self.text = WrappedLabel(name=tr("Try it"))
        self.go_button = push_button("tour_go_button", "", "")
        self.end_button = push_button("tour_end_button", tr("No, thanks"), tr("Close this introduction"))
        row = QHBoxLayout()
        row.addWidget(self.go_button)
        row.addWidget(self.end_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addLayout(row)
        self.go_button.clicked.connect(self.go_on)
        self.end_button.clicked.connect(self.end)
        runs.ended.connect(self._ended)
        project = QgsProject.instance()
        self._connections = Connections((project.layersAdded, self._update), (project.layersRemoved, self._update))
        self._update()

    def set_ready(self, ready: bool) -> None:
        """Sets whether there is an engine."""
        self._ready = ready
        self._update()

    def go_on(self) -> None:
        """Does the next step."""
        if self.step == _OFFER:
            self._open()
        elif self.step == _LOADED:
            self._to(_RUNNING)
            self.segment_wanted.emit()
        elif self.step == _RESULT:
            self._to(_NEXT)
        elif self.step == _NEXT:
            self.end()

    def end(self) -> None:
        """Hides the introduction until QGIS is started again."""
        self._dismissed = True
        self._to(_OFFER)

    def shut_down(self) -> None:
        """Disconnects from the project."""
        self._connections.end()

    def _open(self) -> None:
        try:
            scene = sample_scene(settings.history_folder())
        except OutputError as error:
            self.failed.emit(str(error))
            return
        self._to(_LOADED)
        self.open_wanted.emit(scene)

    def _ended(self, run: Run) -> None:
        if self.step == _RUNNING:
            self._to(_RESULT if run.state == State.DONE else _LOADED)

    def _to(self, step: int) -> None:
        self.step = step
        self._update()

    def _update(self, *unused: object) -> None:
        text, button = _steps()[self.step]
        self.text.setText(text)
        self.go_button.setText(button)
        self.go_button.setToolTip(text)
        self.go_button.setVisible(bool(button))
        self.end_button.setText(tr("No, thanks") if self.step == _OFFER else tr("End"))
        empty = not any(isinstance(layer, QgsRasterLayer) for layer in QgsProject.instance().mapLayers().values())
        self.setVisible(self._ready and not self._dismissed and (self.step > _OFFER or empty))


def _steps() -> tuple[tuple[str, str], ...]:
    """Lists the text of each step and of its button."""
    return (
        (
            tr("The engine is ready. Try it on a sample scene: a first mask in two clicks, explained in four steps."),
            tr("Try it"),
        ),
        (
            tr(
                "1 of 4. This layer is a part of a Landsat scene with clouds. The panel uses the active layer and "
                "the chosen model; the lines below describe them."
            ),
            tr("Segment it"),
        ),
        (
            tr(
                "2 of 4. The model runs on this computer in the background: you can keep using QGIS, and further "
                "runs wait in a queue. The progress is shown at the bottom."
            ),
            "",
        ),
        (
            tr(
                "3 of 4. The mask is drawn above its scene; the message below tells the cover. Move the threshold "
                "under “Other thresholds” and watch the map: lower finds more, higher finds less."
            ),
            tr("Next"),
        ),
        (
            tr(
                "4 of 4. Now use your own data: select a raster layer, or open a Landsat or Sentinel-2 product with "
                "the folder button above, and click Segment. Earlier runs are under History; the book icon opens the "
                "help."
            ),
            tr("Done"),
        ),
    )


def sample_scene(folder: Path) -> Path:
    """Copies the sample scene into a folder where results can be written beside it.

    Args:
        folder: CloudReef's folder in the QGIS profile.

    Raises:
        OutputError: If it cannot be copied.
    """
    scene = folder / "sample" / "sample_scene.tif"
    if not scene.is_file():
        try:
            scene.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(paths.resource("sample", "scene.tif"), scene)
        except OSError as error:
            raise OutputError(
                tr("The sample cannot be copied to {} ({}).").format(scene, error.strerror),
                tr("Check the permissions of the QGIS profile."),
            ) from error
    return scene
