"""The dialog for downloading published models."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Optional

from qgis.core import Qgis
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QLabel,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from .. import settings
from ..engine.contract.errors import CloudReefError
from ..installed_models import models
from ..messages import tr, words_of
from ..published.catalogue import PublishedModel, own_address, published_models
from ..widgets.buttons import push_button, row_of
from ..widgets.status_line import StatusLine
from .import_choice import ImportChoice

__all__ = ["GetModel", "newer_list"]


def newer_list() -> Path:
    """The path of a downloaded list of models, newer than that of the plugin; it may not exist."""
    return settings.models_folder() / ".published.json"


class GetModel(QDialog):
    """Lists the published models; nothing is downloaded before a click.

    Attributes:
        imports: Asks about downloaded ONNX files.
        importer: Downloads, tries and adds models.
    """

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Get a model"))
        self.resize(820, 520)
        self.imports = ImportChoice(self)
        self.importer = self.imports.importer
        self.table = QTreeWidget()
        self.table.setObjectName("published_table")
        self.table.setAccessibleName(tr("Published models"))
        self.table.setHeaderLabels([tr("Model"), tr("Size"), tr("Licence"), tr("Bands")])
        self.table.setRootIsDecorated(False)
        self.about = QLabel()
        self.about.setTextFormat(Qt.TextFormat.RichText)
        self.about.setWordWrap(True)
        self.about.setOpenExternalLinks(True)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.get_button = push_button("get_model_button", tr("Get"), tr("Download the model, test it and add it"))
        self.file_button = push_button(
            "get_from_file_button",
            tr("From a file…"),
            tr("Add the selected model from a file that was downloaded elsewhere"),
        )
        self.address_button = push_button(
            "get_by_address_button",
            tr("From an address…"),
            tr("Download an ONNX file, a zipped model or a repository of Hugging Face from an https address"),
        )
        self.update_button = push_button(
            "update_list_button", tr("Update the list…"), tr("Download a newer list of models from an address")
        )
        self.cancel_button = push_button(
            "cancel_get_button", tr("Stop"), tr("Stop the download; the next one resumes it")
        )
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress of the download"))
        self.message = StatusLine()
        self._models: dict[str, PublishedModel] = {}
        self._lay_out()
        self._connect()
        self.fill()

    def fill(self) -> None:
        """Shows the list."""
        self._models = {model.id: model for model in published_models(newer_list())}
        self.table.clear()
        for model in self._models.values():
            size = tr("{:.0f} MB").format(model.download_mb) if model.download_mb else tr("unknown")
            item = QTreeWidgetItem(self.table, [model.name, size, model.license, ", ".join(model.bands)])
            item.setData(0, Qt.ItemDataRole.UserRole, model.id)
        for column in range(self.table.columnCount()):
            self.table.resizeColumnToContents(column)
        self.table.setCurrentItem(self.table.topLevelItem(0))
        self._update()

    def chosen(self) -> Optional[PublishedModel]:
        """Finds the selected entry."""
        item = self.table.currentItem()
        return self._models.get(item.data(0, Qt.ItemDataRole.UserRole)) if item else None

    def get(self) -> None:
        """Downloads the selected model."""
        model = self.chosen()
        if model:
            self.importer.published(model)

    def get_from_file(self) -> None:
        """Adds the selected model from a file that was downloaded before."""
        model = self.chosen()
        file, _ = QFileDialog.getOpenFileName(
            self, tr("Choose the downloaded file"), "", tr("Models and packages (*.onnx *.zip *.whl);;All files (*)")
        )
        if model and file:
            self.importer.published(model, Path(file))

    def get_by_address(self) -> None:
        """Downloads an ONNX file, a packed model or a repository of Hugging Face from an address."""
        text, sure = QInputDialog.getText(
            self,
            tr("Get a model"),
            tr("https address of an ONNX file, a zipped model or a repository of Hugging Face:"),
        )
        if not (sure and text.strip()):
            return
        try:
            self.importer.published(own_address(text.strip()))
        except CloudReefError as error:
            self.message.say(words_of(error), Qgis.MessageLevel.Warning)

    def renew(self) -> None:
        """Downloads a newer list."""
        text, sure = QInputDialog.getText(self, tr("Update the list"), tr("https address of a list of models:"))
        if sure and text.strip():
            self.importer.renew(text.strip(), newer_list())

    def done(self, result: int) -> None:
        """Stops a download when the window is closed."""
        self.importer.cancel()
        super().done(result)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.table, 1)
        column.addWidget(self.about)
        column.addLayout(row_of(self.get_button, self.file_button, self.address_button, self.update_button))
        column.addWidget(self.bar)
        column.addLayout(row_of(self.cancel_button))
        column.addWidget(self.message)
        column.addWidget(buttons)
        self._show_running(False)

    def _connect(self) -> None:
        self.table.currentItemChanged.connect(self._update)
        self.get_button.clicked.connect(self.get)
        self.file_button.clicked.connect(self.get_from_file)
        self.address_button.clicked.connect(self.get_by_address)
        self.update_button.clicked.connect(self.renew)
        self.cancel_button.clicked.connect(self.importer.cancel)
        self.importer.started.connect(self._started)
        self.importer.stage.connect(self.message.say)
        self.importer.part.connect(self._part)
        self.importer.ended.connect(self._ended)
        self.importer.renewed.connect(self.fill)

    def _started(self) -> None:
        self.bar.setRange(0, 0)
        self.message.say(tr("Starting…"))
        self._show_running(True)
        self._update()

    def _part(self, share: float) -> None:
        self.bar.setRange(0, 1000 if share else 0)
        self.bar.setValue(round(1000 * share))

    def _ended(self, sentence: str, level: int) -> None:
        self._show_running(False)
        self.message.say(sentence, level)
        self._update()

    def _show_running(self, running: bool) -> None:
        self.bar.setVisible(running)
        self.cancel_button.setVisible(running)

    def _update(self, *unused: object) -> None:
        model, idle = self.chosen(), not self.importer.running
        there = model is not None and model.about is not None and model.id in {entry.id for entry in models()}
        self.get_button.setEnabled(model is not None and idle and not there)
        self.file_button.setEnabled(model is not None and idle and not there)
        self.address_button.setEnabled(idle)
        self.update_button.setEnabled(idle)
        self.about.setText(_told(model, there) if model else "")


def _told(model: PublishedModel, there: bool) -> str:
    page = escape(model.page)
    lines = [
        escape(model.purpose),
        escape(tr("Classes: {}").format(", ".join(model.classes))),
        escape(tr("Published by {}").format(model.publisher)) + f': <a href="{page}">{page}</a>',
    ]
    if there:
        lines.append(tr("This model is installed."))
    return "<br>".join(lines)
