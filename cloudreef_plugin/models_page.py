"""The models in QGIS's options: list, details, import, remove."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMessageBox,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from . import settings
from .buttons import push_button, row_of
from .engine.errors import CloudReefError
from .installed_models import model_list, models
from .messages import TITLE, tr, words_of
from .model_details import ModelDetails
from .model_folders import remove_model
from .model_import import ModelImport
from .onnx_questions import OnnxQuestions
from .paths import ModelEntry
from .status_line import StatusLine

__all__ = ["ModelsPage"]

COLUMNS = 5


class ModelsPage(QWidget):
    """Lists the models and changes what is installed; each button acts at once."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.table = QTreeWidget()
        self.table.setObjectName("models_table")
        self.table.setAccessibleName(tr("Installed models"))
        self.table.setHeaderLabels([tr("Name"), tr("Version"), tr("Bands"), tr("Resolution"), tr("Folder")])
        self.table.setRootIsDecorated(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.setMinimumHeight(120)
        self.details_button = push_button(
            "details_button", tr("Details…"), tr("The model's card: data, scores, limits")
        )
        self.remove_button = push_button(
            "remove_model_button", tr("Remove…"), tr("Delete an imported model; asks first")
        )
        self.folder_button = push_button(
            "import_folder_button", tr("Import a folder…"), tr("A model made by CloudReef's training: holds model.json")
        )
        self.zip_button = push_button("import_zip_button", tr("Import a zip…"), tr("The same, packed as one file"))
        self.onnx_button = push_button(
            "import_onnx_button", tr("Import an ONNX file…"), tr("A network from elsewhere; asks what the file lacks")
        )
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress of the import"))
        self.bar.setRange(0, 0)
        self.bar.hide()
        self.cancel_button = push_button(
            "cancel_import_button", tr("Cancel"), tr("Stop the import; nothing of it is kept")
        )
        self.cancel_button.hide()
        self.message = StatusLine()
        self.importer = ModelImport(self)
        self._entries: dict[str, ModelEntry] = {}
        self._lay_out()
        self._connect()
        self.fill()

    def fill(self) -> None:
        """Shows what is installed now."""
        chosen = self.chosen()
        self.table.clear()
        for entry in models():
            item = QTreeWidgetItem(self.table, _texts(entry))
            item.setData(0, Qt.ItemDataRole.UserRole, entry.id)
            for column in range(COLUMNS):
                item.setToolTip(column, f"{entry.description}\n{entry.folder}")
            if chosen is None or entry.id == chosen.id:
                self.table.setCurrentItem(item)
                chosen = chosen or entry
        self._entries = {entry.id: entry for entry in models()}
        self._update()

    def chosen(self) -> Optional[ModelEntry]:
        """Returns the selected model, None if none is."""
        item = self.table.currentItem()
        return self._entries.get(item.data(0, Qt.ItemDataRole.UserRole)) if item else None

    def show_details(self) -> None:
        """Opens the card of the selected model."""
        entry = self.chosen()
        if entry:
            ModelDetails(entry, self).exec()

    def remove(self) -> None:
        """Deletes the selected model, after asking."""
        entry = self.chosen()
        if entry is None:
            return
        question = tr("Remove the model “{}”?\n\nIts folder {} is deleted.").format(entry.name, entry.folder)
        if QMessageBox.question(self, TITLE, question) != QMessageBox.StandardButton.Yes:
            return
        try:
            remove_model(entry.folder, settings.models_folder())
        except CloudReefError as error:
            QMessageBox.warning(self, TITLE, words_of(error))
        model_list().changed.emit()

    def import_folder(self) -> None:
        """Imports a model's folder."""
        folder = QFileDialog.getExistingDirectory(self, tr("Choose the folder of a model"))
        if folder:
            self.importer.bundle(Path(folder))

    def import_zip(self) -> None:
        """Imports a packed model."""
        file, _ = QFileDialog.getOpenFileName(self, tr("Choose a packed model"), "", tr("Zip archives (*.zip)"))
        if file:
            self.importer.bundle(Path(file))

    def import_onnx(self) -> None:
        """Imports a network from elsewhere."""
        file, _ = QFileDialog.getOpenFileName(self, tr("Choose a network"), "", tr("ONNX files (*.onnx)"))
        if file:
            self.importer.look_at(Path(file))

    def _lay_out(self) -> None:
        header = self.table.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(90)
        for column in range(COLUMNS):
            wide = column in (2, 4)
            header.setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch if wide else QHeaderView.ResizeMode.ResizeToContents
            )
        about = QLabel(
            tr("Imported models lie in {}; the panel and the toolbox offer them at once.").format(
                settings.models_folder()
            )
        )
        about.setWordWrap(True)
        about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        progress = QHBoxLayout()
        progress.addWidget(self.bar, 1)
        progress.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.addWidget(self.table, 1)
        column.addLayout(row_of(self.details_button, self.remove_button))
        column.addLayout(row_of(self.folder_button, self.zip_button, self.onnx_button))
        column.addLayout(progress)
        column.addWidget(self.message)
        column.addWidget(about)

    def _connect(self) -> None:
        self.table.currentItemChanged.connect(self._update)
        self.table.itemDoubleClicked.connect(self.show_details)
        self.details_button.clicked.connect(self.show_details)
        self.remove_button.clicked.connect(self.remove)
        self.folder_button.clicked.connect(self.import_folder)
        self.zip_button.clicked.connect(self.import_zip)
        self.onnx_button.clicked.connect(self.import_onnx)
        self.cancel_button.clicked.connect(self.importer.cancel)
        self.importer.started.connect(self._started)
        self.importer.stage.connect(self.message.say)
        self.importer.ended.connect(self._ended)
        self.importer.looked_at.connect(self._ask)
        model_list().changed.connect(self.fill)

    def _ask(self, file: Path, facts: dict) -> None:
        questions = OnnxQuestions(file, facts, [entry.id for entry in models()], self)
        if questions.exec():
            self.importer.onnx(file, questions.answers())

    def _started(self) -> None:
        self.bar.show()
        self.cancel_button.show()
        self.message.say(tr("Starting…"))
        self._update()

    def _ended(self, sentence: str, level: int) -> None:
        self.bar.hide()
        self.cancel_button.hide()
        self.message.say(sentence, level)
        self._update()

    def _update(self, *unused: object) -> None:
        entry, idle = self.chosen(), not self.importer.running
        self.details_button.setEnabled(entry is not None)
        imported = entry is not None and entry.folder.parent == settings.models_folder()
        self.remove_button.setEnabled(imported and idle)
        for button in (self.folder_button, self.zip_button, self.onnx_button):
            button.setEnabled(idle)


def _texts(entry: ModelEntry) -> list[str]:
    bands = [tr("{} (if there is one)").format(name) if name in entry.optional else name for name in entry.channels]
    low, high = entry.resolution_m
    resolution = tr("{:g} to {:g} m").format(low, high)
    imported = entry.folder.parent == settings.models_folder()
    place = str(entry.folder) if imported else tr("comes with CloudReef")
    return [entry.name, entry.version, ", ".join(bands), resolution, place]
