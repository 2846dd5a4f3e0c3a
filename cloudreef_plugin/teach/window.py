"""The teaching window: label, train, and use the model."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator, Optional

from qgis.core import Qgis, QgsProcessingContext, QgsProject, QgsRasterLayer, QgsSettings, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFileDialog,
    QScrollArea,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from .. import paths
from ..algorithms.frame.batch_names import file_name
from ..algorithms.train import Train
from ..engine.contract.errors import CloudReefError, OutputError
from ..engine_choice import find_engine
from ..environment.lesson import NEW, Lesson
from ..help_pages import HelpButton
from ..installed_models import model_with_id
from ..layers.files import shows_pictures
from ..layers.names import free_path
from ..messages import TITLE, tr, words_of
from ..widgets.buttons import push_button, row_of
from ..widgets.save_dialog import file_to_write
from ..widgets.scrolling import scrolling_page
from ..widgets.status_line import StatusLine
from .fetched import SceneFetch
from .label_book import CHECKED, BookClass, LabelBook
from .label_table import LabelTable
from .new_classes import BACKGROUND, new_classes
from .outcome import Outcome
from .questions import Questions
from .readiness import can_train, install_for_training
from .toolbox import Toolbox
from .watch import Watch

__all__ = ["TeachWindow"]

LAST_LESSON = "cloudreef/last_lesson"


class TeachWindow(QDialog):
    """A window beside the map for labels and training; training continues when it is closed.

    Args:
        iface: QGIS's interface.
        parent: The main window.
    """

    model_wanted = pyqtSignal(str)

    def __init__(self, iface: QgisInterface, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("cloudreef_teach")
        self.setWindowTitle(tr("{}: teach a model").format(TITLE))
        self.setWindowFlag(Qt.WindowType.Tool, True)  # stays above the map
        self._iface = iface
        self.book: Optional[LabelBook] = None
        self._beginning: Optional[Iterator[None]] = None
        self.table = LabelTable()
        self.toolbox = Toolbox(iface.mapCanvas())
        self.questions = Questions()
        self.fetch = SceneFetch(iface.mapCanvas(), self)
        self.watch = Watch()
        self.outcome = Outcome()
        self.message = StatusLine()
        self.new_button = push_button(
            "new_labels", tr("New labels…"), tr("Create layers for labels of the active raster layer")
        )
        self.open_button = push_button("open_labels", tr("Open labels…"), tr("Continue with labels that were saved"))
        self.scene_button = push_button("add_scene", tr("Add the scene"), tr("Label the active raster layer too"))
        self.tabs = QTabWidget()
        self.tabs.addTab(_scrolling(self._label_page()), tr("Label"))
        self.pages = QStackedWidget()
        for page in (self.questions, self.watch):
            self.pages.addWidget(page)
        train = QWidget()
        column = QVBoxLayout(train)
        column.addWidget(self.pages, 1)
        column.addWidget(self.outcome)
        self.again_button = push_button("teach_again", tr("Teach again…"), tr("Back to the training settings"))
        column.addLayout(row_of(self.again_button))
        self.tabs.addTab(_scrolling(train), tr("Train"))
        whole = QVBoxLayout(self)
        whole.addWidget(self.tabs, 1)
        whole.addWidget(self.message)
        whole.addLayout(row_of(HelpButton("training")))
        self._tallies = QTimer(self)
        self._tallies.setSingleShot(True)
        self._tallies.setInterval(200)
        self._connect()
        self._find_lesson()
        self._update()

    def make_labels(self, path: Path, scene: QgsRasterLayer, classes: list[BookClass], model: str) -> None:
        """Creates new labels for a scene.

        Args:
            path: The GeoPackage to write.
            scene: The first scene to label.
            classes: Background and the other classes.
            model: Id of the model whose classes they are; "" for a new one.
        """
        try:
            book = LabelBook.create(path, model, classes, scene.crs())
            self.set_book(book)
            book.add_scene(scene)
            self.questions.ask_about(book)  # again, as it has a scene now
        except CloudReefError as error:
            self._say(words_of(error), Qgis.MessageLevel.Warning)

    def set_book(self, book: LabelBook) -> None:
        """Sets the labels to work on."""
        self.book = book
        book.changed.connect(self._tallies.start)
        self.toolbox.label(book)
        self.questions.ask_about(book)
        self._tallies.start()
        self._update()

    def label_result(self, result: dict[str, str]) -> None:
        """Opens a segmented scene for labelling; corrected polygons become its first labels.

        Args:
            result: Ids of the layers "scene", "polygons" and "checked" where there are any, the "model" and the "mask".
        """
        project = QgsProject.instance()
        scene = project.mapLayer(result["scene"])
        if not isinstance(scene, QgsRasterLayer):
            return
        if self.book is None:
            mask = Path(result["mask"])
            path = free_path(mask.with_name(f"{mask.stem.replace('_mask', '')}_labels.gpkg"))
            self.make_labels(path, scene, self._classes(result["model"]), result["model"])
        elif not self._label(scene):
            return
        polygons, checked = (project.mapLayer(result[name]) for name in ("polygons", "checked"))
        if self.book is None or not self.book.scene or not isinstance(polygons, QgsVectorLayer):
            return
        several = len(self.book.classes) > 2
        for one in self.book.classes if several else self.book.classes[1:]:
            self.book.add_polygons(one.name, polygons, of_class=several)
        if isinstance(checked, QgsVectorLayer) and checked.featureCount():
            self.book.add_polygons(CHECKED, checked)
        else:  # without checked areas, the whole scene counts as checked
            self.book.check_all(scene)

    def train(self) -> None:
        """Starts training; asks before anything is installed."""
        if self.book is None:
            self._say(tr("Label a scene first."), Qgis.MessageLevel.Warning)
            return
        if not can_train():
            if install_for_training(self, self.train, lambda told: self._say(told, Qgis.MessageLevel.Warning)):
                self._say(tr("The engine is being set up for training, which starts when it is ready."))
            return
        if self._beginning is None:
            self._beginning = self._begin_lesson(self.book, self.questions.lesson_folder())
            self._go_on_beginning()

    def _begin_lesson(self, book: LabelBook, folder: Path) -> Iterator[None]:
        """Starts a lesson step by step, so that QGIS stays responsive in between."""
        yield from book.saving()
        yield
        lesson = Lesson(folder)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            parameters = self.questions.parameters()
            Path(parameters[Train.MODEL]).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(tr("{} cannot be written ({}).").format(folder, error.strerror)) from error
        yield
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        job = Train().create().job_of(parameters, context, folder)
        yield
        lesson.prepare(job)
        lesson.start(find_engine(), paths.training_home())
        yield
        lost = ", ".join(self.questions.left_out())
        if lost:
            self._say(tr("{} can no longer be opened and is left out.").format(lost), Qgis.MessageLevel.Warning)
        else:
            self._say("")
        self.follow(lesson)

    def _go_on_beginning(self) -> None:
        steps, self._beginning = self._beginning, None
        if steps is None:  # shut down meanwhile
            return
        try:
            next(steps)
        except StopIteration:
            return
        except CloudReefError as error:
            self._say(words_of(error), Qgis.MessageLevel.Warning)
        else:
            self._beginning = steps
            QTimer.singleShot(0, self._go_on_beginning)

    def follow(self, lesson: Lesson) -> None:
        """Shows the page of a lesson."""
        QgsSettings().setValue(LAST_LESSON, str(lesson.folder))
        self.outcome.hide()
        self.pages.setCurrentWidget(self.watch)
        self.tabs.setCurrentIndex(1)
        self.watch.follow(lesson)
        self._update()

    def shut_down(self) -> None:
        """Saves the labels and removes the tools from the map; training continues."""
        self._save()
        self._beginning = None
        self._tallies.stop()
        self.toolbox.shut_down()
        self.questions.shut_down()
        self.watch.shut_down()
        self.outcome.shut_down()
        self.close()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Saves the labels."""
        self._save()
        super().closeEvent(event)

    def _label_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addLayout(row_of(self.new_button, self.open_button, self.scene_button))
        column.addWidget(self.table, 1)
        column.addWidget(self.toolbox)
        return page

    def _connect(self) -> None:
        self.new_button.clicked.connect(self._new)
        self.open_button.clicked.connect(self._open)
        self.scene_button.clicked.connect(self._add_scene)
        self.table.chosen.connect(self._begin)
        self.toolbox.said.connect(self._say)
        self.fetch.fetched.connect(self._label_picture)
        self.fetch.failed.connect(lambda sentence: self._say(sentence, Qgis.MessageLevel.Warning))
        self.questions.asked.connect(self.train)
        self.watch.ended.connect(self._ended)
        self.watch.gone.connect(self._ask_again)
        self.again_button.clicked.connect(self._ask_again)
        self.outcome.said.connect(self._say)
        self.outcome.wanted.connect(self.model_wanted)
        self._tallies.timeout.connect(self._show_tallies)

    def _find_lesson(self) -> None:
        """Finds the last lesson, which may still be running, or can be continued."""
        folder = QgsSettings().value(LAST_LESSON, "")
        lesson = Lesson(Path(str(folder))) if folder else None
        if lesson is not None and lesson.job() and lesson.state() != NEW:
            self.pages.setCurrentWidget(self.watch)
            self.watch.follow(lesson)

    def _new(self) -> None:
        scene = self._active_scene()
        if scene is None:
            return
        suggested = Path(QgsProject.instance().homePath() or Path.home()) / "labels.gpkg"
        path, _ = file_to_write(self, tr("New labels"), suggested, "*.gpkg", ".gpkg")
        if path is None:
            return
        model = self.questions.start_box.currentData() or ""
        classes = self._classes(model)
        if classes:
            self.make_labels(path, scene, classes, model)

    def _classes(self, model: str) -> list[BookClass]:
        entry = model_with_id(model)
        if entry is not None:
            return [BookClass(one.name, BACKGROUND if one.background else one.color) for one in entry.bundle.classes]
        return new_classes(self)

    def _open(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Labels"), QgsProject.instance().homePath(), "*.gpkg")
        if path:
            try:
                book = LabelBook.open(Path(path))
                self.set_book(book)
                if book.scenes:
                    self._begin(book.scenes[0].name)
            except CloudReefError as error:
                self._say(words_of(error), Qgis.MessageLevel.Warning)

    def _active_scene(self) -> Optional[QgsRasterLayer]:
        layer = self._iface.activeLayer()
        if isinstance(layer, QgsRasterLayer) and layer.isValid() and shows_pictures(layer):
            self._fetch(layer)
            return None
        if isinstance(layer, QgsRasterLayer):
            return layer
        self._say(tr("In the layer panel, click the raster layer that you want to label."), Qgis.MessageLevel.Warning)
        return None

    def _fetch(self, layer: QgsRasterLayer) -> None:
        """Asks for a file, and fetches a picture of a map service into it."""
        suggested = Path(QgsProject.instance().homePath() or Path.home()) / f"{file_name(layer.name())}.tif"
        path, _ = file_to_write(self, tr("Picture of the map service"), suggested, "*.tif", ".tif")
        if path:
            self._say(tr("Fetching what the map shows of the map service; this picture is the scene to label."))
            model = self.book.model if self.book is not None else self.questions.start_box.currentData() or ""
            self.fetch.begin(layer, path, model)

    def _label_picture(self, picture: QgsRasterLayer) -> None:
        self._iface.setActiveLayer(picture)
        self._say(tr("The picture was fetched and is the active layer now."))
        if self.book is not None:
            self._add_scene()

    def _add_scene(self) -> None:
        scene = self._active_scene()
        if scene is not None:
            self._label(scene)

    def _label(self, scene: QgsRasterLayer) -> bool:
        """Adds a scene to the labels, and makes it the current one; returns whether that succeeded."""
        try:
            if self.book is not None:
                self.book.add_scene(scene)
        except CloudReefError as error:
            self._say(words_of(error), Qgis.MessageLevel.Warning)
            return False
        self._say("")
        return self.book is not None

    def _begin(self, scene: str) -> None:
        if self.book is None:
            return
        raster = self.book.raster(scene)
        if raster is None:
            self._say(tr("The scene {} can no longer be opened.").format(scene), Qgis.MessageLevel.Warning)
            return
        self.book.begin(scene)
        self._iface.setActiveLayer(raster)

    def _show_tallies(self) -> None:
        if self.book is not None:
            self.table.show_book(self.book)
            self._update()

    def _ended(self, told: dict[str, Any]) -> None:
        if self.watch.lesson is not None:
            self.outcome.offer(self.watch.lesson, told, self.book)
        self._update()

    def _ask_again(self) -> None:
        self.pages.setCurrentWidget(self.questions)
        self.outcome.hide()
        self._update()

    def _save(self) -> None:
        if self.book is not None:
            try:
                self.book.save()
            except CloudReefError as error:
                self._say(words_of(error), Qgis.MessageLevel.Warning)

    def _say(self, sentence: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
        self.message.say(sentence, level)

    def _update(self) -> None:
        self.scene_button.setEnabled(self.book is not None)
        self.questions.train_button.setEnabled(self.book is not None and bool(self.book.scenes))
        watching = self.pages.currentWidget() is self.watch
        busy = watching and self.watch.lesson is not None and self.watch.lesson.is_running()
        self.again_button.setVisible(watching and not busy)


def _scrolling(page: QWidget) -> QScrollArea:
    """Makes a page scroll up and down on a low screen."""
    area = scrolling_page(page)
    area.setMinimumWidth(page.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
    return area
