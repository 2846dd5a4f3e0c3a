"""The dock of many scenes."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import Qgis, QgsProject, QgsRasterLayer, QgsTemporalNavigationObject
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import QSize, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QAbstractItemView, QDockWidget, QFileDialog, QHeaderView, QTreeView, QWidget

from ...algorithms.frame.batch_names import form_of_name
from ...algorithms.frame.parameters import model_of_value
from ...algorithms.segment import Segment
from ...algorithms.segmentbatch import SegmentBatch
from ...engine.contract.errors import BundleError
from ...engine.contract.listing.older_batches import beside_summary, model_of_summary
from ...layers import loading
from ...layers.days import play
from ...layers.rendering import LayerRenderer
from ...messages import TITLE, tr
from ...tasks.background import BackgroundTask
from ..algorithm_dialog import open_algorithm_dialog
from .batch import Batch
from .form import ScenesForm
from .found import FoundScenes
from .model import COVER, DAY, PICTURE, SECONDS, FilteredScenes, ScenesModel, state_names
from .on_map import load_masks, mask_layer, remove_outlines, show_outlines, write_outlines
from .over_time import OverTime
from .summary import DONE, SceneRow

__all__ = ["ScenesDock"]

# Largest number of scenes with a picture, for which their masks are opened.
_MOST_PICTURES = 200


class ScenesDock(QgsDockWidget):
    """Segments many scenes and lists them.

    Args:
        iface: QGIS's interface.
        choices: Returns the panel's choices as parameters of cloudreef:segment.
        folder: Returns the suggested folder of results.
    """

    def __init__(
        self,
        iface: QgisInterface,
        choices: Callable[[], dict[str, Any]],
        folder: Callable[[], Path],
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(tr("{}: many scenes").format(TITLE), parent)
        self.setObjectName("CloudReefScenes")
        self._iface, self._choices, self._suggested = iface, choices, folder
        self.batch = Batch(self)
        self.model = ScenesModel(self)
        self.filtered = FilteredScenes(self)
        self.filtered.setSourceModel(self.model)
        self._pictures = LayerRenderer(PICTURE, self)
        self._over_time: Optional[OverTime] = None
        self._outlining: Optional[BackgroundTask] = None
        self.form = ScenesForm()
        self.table = self._make_table()
        self.form.put_table(self.table)
        self.found = FoundScenes(self._to_look_for)
        self.form.put_found(self.found)
        self.setWidget(self.form)
        self._connect()
        self._update()

    def ask_for(self) -> dict[str, Any]:
        """Lists the parameters of the chosen batch."""
        chosen = self._choices()
        kinds = (Segment.PROBABILITY, Segment.POLYGONS, Segment.STATISTICS, Segment.REPORT)
        wanted: dict[str, Any] = {f"WRITE_{kind}": True for kind in kinds if kind in chosen}
        if Segment.POLYGONS in chosen:
            wanted[SegmentBatch.POLYGONS_AS] = form_of_name(chosen[Segment.POLYGONS])
        rest = {name: value for name, value in chosen.items() if name not in kinds}
        return {
            **rest,
            **wanted,
            SegmentBatch.FOLDER: self.form.scenes.filePath().strip(),
            SegmentBatch.PATTERN: self.form.pattern.text().strip() or "*",
            SegmentBatch.OUTPUT_FOLDER: self.form.results.filePath().strip() or str(self._suggested()),
        }

    def start(self) -> None:
        """Starts the chosen batch."""
        self._say("")
        self.found.shut_down()
        asked = self.ask_for()
        self.batch.start(asked, str(asked[Segment.MODEL]))

    def open(self, summary: Path) -> None:
        """Opens an earlier batch."""
        if not self.batch.open(summary):
            self._say(tr("{} is not the summary of a batch.").format(summary), Qgis.MessageLevel.Warning)
            return
        self.form.results.setFilePath(str(summary.parent))
        self._say("")

    def chosen(self) -> list[SceneRow]:
        """Lists the selected scenes, or all that pass the filter if none is selected."""
        selected = self.table.selectionModel().selectedRows()
        indexes = selected or [self.filtered.index(row, 0) for row in range(self.filtered.rowCount())]
        return [self.model.rows[self.filtered.mapToSource(index).row()] for index in indexes]

    def shut_down(self) -> None:
        """Stops the batch and drawing."""
        self.found.shut_down()
        self.batch.shut_down()
        self._pictures.shut_down()
        if self._outlining:
            self._outlining.forget()
        if self._over_time:
            self._over_time.close()
        self.close()

    def _to_look_for(self) -> Optional[tuple[Path, str, Path]]:
        """Tells which scenes are chosen; None while there is no folder, or a batch runs, which looks itself."""
        asked = self.ask_for()
        if not asked[SegmentBatch.FOLDER] or self.batch.task is not None:
            return None
        return Path(asked[SegmentBatch.FOLDER]), asked[SegmentBatch.PATTERN], Path(asked[SegmentBatch.OUTPUT_FOLDER])

    def _make_table(self) -> QTreeView:
        table = QTreeView()
        table.setObjectName("scenes_table")
        table.setAccessibleName(tr("Scenes"))
        table.setModel(self.filtered)
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setSortingEnabled(True)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        table.setIconSize(QSize(PICTURE))
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.header().setStretchLastSection(True)
        metrics = table.fontMetrics()
        state, day = (
            max(map(metrics.horizontalAdvance, texts)) + 2 * metrics.averageCharWidth()
            for texts in (state_names().values(), ("0000-00-00",))
        )
        for column, width in enumerate((190, state, 70, day, 60)):
            table.setColumnWidth(column, max(width, table.header().sectionSizeHint(column)))
        return table

    def _connect(self) -> None:
        form, batch = self.form, self.batch
        form.start_button.clicked.connect(self.start)
        form.cancel_button.clicked.connect(batch.cancel)
        form.retry_button.clicked.connect(self._retry)
        form.options_button.clicked.connect(lambda: open_algorithm_dialog(SegmentBatch.ID, self.ask_for()))
        form.open_button.clicked.connect(self._ask_and_open)
        form.filtered.connect(self._filter)
        form.load_button.clicked.connect(self._load)
        form.map_button.clicked.connect(self._map)
        form.time_button.clicked.connect(self._show_over_time)
        form.play_button.clicked.connect(self._play)
        form.folder_button.clicked.connect(self._open_folder)
        form.scenes.fileChanged.connect(self._update)
        for changed in (form.scenes.fileChanged, form.results.fileChanged, form.pattern.textChanged):
            changed.connect(self.found.refresh)
        batch.told.connect(self._show)
        batch.stage.connect(self._say)
        batch.progress.connect(lambda percent: form.bar.setValue(round(percent)))
        batch.ended.connect(self._ended)
        batch.changed.connect(self._update)
        self.table.doubleClicked.connect(self._load)
        self.table.selectionModel().selectionChanged.connect(self._update)
        self.visibilityChanged.connect(self._suggest)

    def _suggest(self, visible: bool) -> None:
        if visible and not self.form.results.filePath():
            self.form.results.setFilePath(str(self._suggested()))

    def _show(self, rows: list[SceneRow]) -> None:
        self.model.show(rows)
        self._filter()
        for row in [row for row in rows if row.state in DONE][:_MOST_PICTURES]:
            if not self.model.has_picture(row.mask):
                self._pictures.draw(row.mask, partial(self._layers_of, row), partial(self.model.set_picture, row.mask))

    def _layers_of(self, row: SceneRow) -> list[QgsRasterLayer]:
        layer = mask_layer(row, self._model(), self._classes())
        return [] if layer is None else [layer]

    def _filter(self) -> None:
        kind = self.form.filter_box.currentData()
        self.filtered.set_filter(kind, self.form.percent_box.value())
        for column in (COVER, DAY, SECONDS):  # the space is for the reasons
            self.table.setColumnHidden(column, kind == "failed")
        self.form.count.setText(tr("{} of {} scenes").format(self.filtered.rowCount(), len(self.model.rows)))
        self._update()

    def _retry(self) -> None:
        if not self.batch.again():
            self._say(
                tr("The settings of this batch are unknown. Segment all runs it with the current settings."),
                Qgis.MessageLevel.Warning,
            )

    def _ask_and_open(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, tr("Summary of a batch"), self.form.results.filePath(), "*summary*.csv"
        )
        if path:
            self.open(Path(path))

    def _load(self, *unused: object) -> None:
        title = tr("masks · {}").format(self.batch.summary.parent.name if self.batch.summary else "")
        layers = load_masks([row for row in self.chosen() if row.mask], self._model(), self._classes(), title)
        if layers:
            self._iface.setActiveLayer(layers[0])

    def _map(self) -> None:
        if self.batch.summary is None or self._outlining is not None:
            return
        path = beside_summary(self.batch.summary, "_scenes.gpkg")
        rows, transforms = [*self.model.rows], QgsProject.instance().transformContext()
        remove_outlines(path)
        self._outlining = BackgroundTask(
            tr("Map of the scenes"), lambda task: write_outlines(rows, path, transforms, task.isCanceled)
        )
        self._update()
        self._outlining.start(
            lambda done: self._show_outlines(rows, path),
            lambda sentence: self._outlined(sentence),
            lambda: self._outlined(),
        )

    def _show_outlines(self, rows: list[SceneRow], path: Path) -> None:
        self._iface.setActiveLayer(show_outlines(rows, path, tr("scenes · {}").format(path.parent.name)))
        self._iface.zoomToActiveLayer()
        self._outlined()

    def _outlined(self, failure: str = "") -> None:
        self._outlining = None
        if failure:
            self._say(failure, Qgis.MessageLevel.Warning)
        self._update()

    def _show_over_time(self) -> None:
        suggested = (self.batch.summary or self._suggested() / "x").with_name("cover_over_time.png")
        self._over_time = OverTime(self.chosen(), suggested, self._iface.mainWindow())
        self._over_time.show()

    def _play(self) -> None:
        """Plays masks and outlines day by day with QGIS's temporal controller."""
        days = [row.day for row in self.chosen() if row.mask and row.day is not None]
        controller = self._iface.mapCanvas().temporalController()
        if not days or not isinstance(controller, QgsTemporalNavigationObject):
            self._say(tr("None of these scenes has an acquisition date in its name."), Qgis.MessageLevel.Warning)
            return
        self._map()
        self._load()
        play(controller, days)
        panel = self._iface.mainWindow().findChild(QDockWidget, "Temporal Controller")
        if panel is not None:
            panel.show()

    def _open_folder(self) -> None:
        if self.batch.summary:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.batch.summary.parent)))

    def _ended(self, sentence: str) -> None:
        count = Counter(row.state for row in self.model.rows)
        done, failed, stale = count["done"] + count["unchanged"], count["failed"], count["stale"]
        counts = tr("{} of {} scenes are done, {} failed.").format(done, len(self.model.rows), failed)
        old = tr("{} are out of date: Retry makes them again.").format(stale) if stale else ""
        level = Qgis.MessageLevel.Warning if sentence or failed or stale else Qgis.MessageLevel.Success
        self._say("\n".join(filter(None, (sentence, counts if self.model.rows else "", old))), level)

    def _say(self, text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        self.form.message.say(text, level)

    def _model(self) -> str:
        return model_of_summary(self.batch.summary) if self.batch.summary else ""

    def _classes(self) -> tuple[str, str]:
        try:
            return loading.class_names(model_of_value(self._model()))
        except BundleError:
            return tr("background"), tr("target")

    def _update(self, *unused: object) -> None:
        form, running = self.form, self.batch.task is not None
        rows = self.model.rows
        form.bar.setVisible(running)
        form.cancel_button.setVisible(running)
        form.start_button.setVisible(not running)
        form.start_button.setEnabled(bool(form.scenes.filePath().strip()))
        form.retry_button.setEnabled(not running and any(row.state not in DONE[:2] for row in rows))
        form.open_button.setEnabled(not running)
        there = any(row.mask for row in rows)
        for button in (form.load_button, form.time_button, form.play_button):
            button.setEnabled(there)
        form.map_button.setEnabled(there and self._outlining is None)
        form.folder_button.setEnabled(self.batch.summary is not None and self.batch.summary.parent.is_dir())
