"""The models in QGIS's options: list, details, import, remove."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from .. import settings
from ..choice_names import channel_names
from ..engine.contract.errors import CloudReefError
from ..installed_models import model_list, models
from ..messages import TITLE, Number, literal, named, tr, words_of
from ..model_folders import ModelEntry, remove_model, unreadable
from ..widgets.buttons import push_button, row_of
from ..widgets.save_dialog import file_to_write
from ..widgets.status_line import StatusLine
from ..widgets.wrapped_label import WrappedLabel
from .get_model import GetModel
from .import_choice import ImportChoice
from .model_details import ModelDetails

__all__ = ["ModelsPage"]

COLUMNS = 5


class ModelsPage(QWidget):
    """Lists, imports, exports and removes models; each button takes effect at once."""

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
        self.export_button = push_button(
            "export_model_button", tr("Export…"), tr("Write the model as one ONNX file, also for the plugin Deepness")
        )
        self.remove_button = push_button(
            "remove_model_button", tr("Remove…"), tr("Delete an imported model, after asking")
        )
        self.get_button = push_button(
            "get_models_button", tr("Get a model…"), tr("Download a published model, test it and add it")
        )
        self.folder_button = push_button(
            "import_folder_button",
            tr("Import a folder…"),
            tr(
                "A model made by CloudReef's training: a folder with model.json; or a network of Hugging Face: "
                "a folder with an ONNX file"
            ),
        )
        self.zip_button = push_button(
            "import_zip_button", tr("Import a zip…"), tr("Such a folder, packed as a zip file")
        )
        self.onnx_button = push_button(
            "import_onnx_button",
            tr("Import an ONNX file…"),
            tr("A network of another origin; asks for what the file does not say"),
        )
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress of the import"))
        self.bar.setRange(0, 0)
        self.bar.hide()
        self.cancel_button = push_button("cancel_import_button", tr("Cancel"), tr("Stop the import and discard it"))
        self.cancel_button.hide()
        self.message = StatusLine()
        self.choice = ImportChoice(self)
        self.importer = self.choice.importer
        self._entries: dict[str, ModelEntry] = {}
        self._lay_out()
        self._connect()
        self.fill()

    def fill(self) -> None:
        """Lists the installed models."""
        chosen = self.chosen()
        self.table.clear()
        for entry in models():
            item = QTreeWidgetItem(self.table, _texts(entry))
            item.setData(0, Qt.ItemDataRole.UserRole, entry.id)
            about = literal("\n".join((named(entry.description), channel_names(entry), str(entry.folder))))
            for column in range(COLUMNS):
                item.setToolTip(column, about)
            if chosen is None or entry.id == chosen.id:
                self.table.setCurrentItem(item)
                chosen = chosen or entry
        for folder, error in unreadable([settings.models_folder()]):
            item = QTreeWidgetItem(self.table, [folder.name, "", tr("cannot be read"), "", str(folder)])
            for column in range(COLUMNS):
                item.setToolTip(column, literal(words_of(error)))
        self._entries = {entry.id: entry for entry in models()}
        self._update()

    def chosen(self) -> Optional[ModelEntry]:
        """The selected model, or None."""
        item = self.table.currentItem()
        return self._entries.get(item.data(0, Qt.ItemDataRole.UserRole)) if item else None

    def show_details(self) -> None:
        """Opens the details of the selected model."""
        entry = self.chosen()
        if entry:
            ModelDetails(entry, self).exec()

    def remove(self) -> None:
        """Deletes the selected model, after asking."""
        entry = self.chosen()
        if entry is None:
            return
        question = tr("Remove the model “{}”?\n\nIts folder {} is deleted.").format(named(entry.name), entry.folder)
        if QMessageBox.question(self, TITLE, literal(question)) != QMessageBox.StandardButton.Yes:
            return
        try:
            remove_model(entry.folder, settings.models_folder())
        except CloudReefError as error:
            QMessageBox.warning(self, TITLE, literal(words_of(error)))
        model_list().changed.emit()

    def export(self) -> None:
        """Asks for a file and writes the selected model to it."""
        entry = self.chosen()
        if entry is None:
            return
        forms = {tr("ONNX, for CloudReef (*.onnx)"): "onnx", tr("ONNX, for Deepness (*.onnx)"): "deepness"}
        suggested = Path.home() / f"{entry.id}.onnx"
        file, form = file_to_write(self, tr("Export a model"), suggested, ";;".join(forms), ".onnx")
        if file:
            self.importer.export(entry.folder, file, forms.get(form, "onnx"))

    def get_model(self) -> None:
        """Opens the list of published models."""
        GetModel(self).exec()

    def _lay_out(self) -> None:
        header = self.table.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(90)
        for column in range(COLUMNS):
            wide = column in (2, 4)
            header.setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch if wide else QHeaderView.ResizeMode.ResizeToContents
            )
        about = WrappedLabel(
            tr("Imported models are stored in {}; the panel and the toolbox offer them at once.").format(
                settings.models_folder()
            )
        )
        about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        progress = QHBoxLayout()
        progress.addWidget(self.bar, 1)
        progress.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.addWidget(self.table, 1)
        column.addLayout(row_of(self.get_button, self.details_button, self.export_button, self.remove_button))
        column.addLayout(row_of(self.folder_button, self.zip_button, self.onnx_button))
        column.addLayout(progress)
        column.addWidget(self.message)
        column.addWidget(about)

    def _connect(self) -> None:
        self.table.currentItemChanged.connect(self._update)
        self.table.itemDoubleClicked.connect(self.show_details)
        self.details_button.clicked.connect(self.show_details)
        self.remove_button.clicked.connect(self.remove)
        self.export_button.clicked.connect(self.export)
        self.get_button.clicked.connect(self.get_model)
        self.folder_button.clicked.connect(self.choice.folder)
        self.zip_button.clicked.connect(self.choice.zip)
        self.onnx_button.clicked.connect(self.choice.onnx)
        self.cancel_button.clicked.connect(self.importer.cancel)
        self.importer.started.connect(self._started)
        self.importer.stage.connect(self.message.say)
        self.importer.ended.connect(self._ended)
        model_list().changed.connect(self.fill)

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
        self.export_button.setEnabled(entry is not None and idle)
        imported = entry is not None and entry.folder.parent == settings.models_folder()
        self.remove_button.setEnabled(imported and idle)
        for button in (self.folder_button, self.zip_button, self.onnx_button):
            button.setEnabled(idle)


def _texts(entry: ModelEntry) -> list[str]:
    low, high = entry.resolution_m
    resolution = tr("{:g} to {:g} m").format(Number(low), Number(high))
    imported = entry.folder.parent == settings.models_folder()
    place = str(entry.folder) if imported else tr("comes with CloudReef")
    return [named(entry.name), entry.version, channel_names(entry), resolution, place]
