"""The panel's defaults, in QGIS's options."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from .. import settings
from ..choice_names import runtime_names
from ..engine.contract.protocol import RUNTIMES
from ..installed_models import model_list, models
from ..messages import named, tr
from ..widgets.number_boxes import memory_box
from .colour_box import ColourBox

__all__ = ["DefaultsPage"]


class DefaultsPage(QWidget):
    """Default choices for projects without own choices; saved when the options are accepted."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        chosen = settings.defaults()
        self.model_box = QComboBox()
        self.model_box.setObjectName("default_model_box")
        self.runtime_box = QComboBox()
        self.runtime_box.setObjectName("default_runtime_box")
        for name in RUNTIMES:
            self.runtime_box.addItem(runtime_names()[name], name)
        self.runtime_box.setCurrentIndex(max(0, self.runtime_box.findData(chosen.runtime)))
        self.memory_box = memory_box("default_memory_box")
        self.memory_box.setValue(chosen.memory_mb)
        self.result_boxes = {
            name: _box(name, text, getattr(chosen, name))
            for name, text in (
                ("probability", tr("Probability")),
                ("polygons", tr("Polygons")),
                ("statistics", tr("Statistics (JSON)")),
                ("report", tr("Report (HTML)")),
            )
        }
        self.folder = QgsFileWidget()
        self.folder.setObjectName("default_folder")
        self.folder.setStorageMode(QgsFileWidget.GetDirectory)
        self.folder.setDialogTitle(tr("Choose the folder for results"))
        self.folder.lineEdit().setPlaceholderText(tr("beside the scene"))
        self.folder.setFilePath(chosen.results_folder)
        self.colour_box = ColourBox()
        self.colour_box.setObjectName("default_colour_box")
        self.colour_box.set_colour(chosen.mask_colour)
        self._lay_out()
        self._fill(chosen.model)
        model_list().changed.connect(self._refill)

    def apply(self) -> bool:
        """Saves the choices, and returns whether they have changed."""
        chosen = settings.Defaults(
            model=self.model_box.currentData() or "",
            runtime=self.runtime_box.currentData(),
            memory_mb=self.memory_box.value(),
            results_folder=self.folder.filePath().strip(),
            mask_colour=self.colour_box.colour(),
            **{name: box.isChecked() for name, box in self.result_boxes.items()},
        )
        changed = chosen != settings.defaults()
        if changed:
            settings.set_defaults(chosen)
        return changed

    def _lay_out(self) -> None:
        about = QLabel(
            tr("The initial settings of the panel. A project that has been used for a run keeps its own settings.")
        )
        about.setWordWrap(True)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, widget in (
            (tr("Model"), self.model_box),
            (tr("Runtime"), self.runtime_box),
            (tr("Memory budget"), self.memory_box),
            (tr("Results folder"), self.folder),
            (tr("Colour of masks"), self.colour_box),
        ):
            form.addRow(label, widget)
            widget.setAccessibleName(label)
        for label, box in zip((tr("Also write"), "", "", ""), self.result_boxes.values()):
            form.addRow(label, box)
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addLayout(form)
        column.addStretch(1)

    def _fill(self, chosen: str) -> None:
        self.model_box.clear()
        self.model_box.addItem(tr("The last used model"), "")
        for entry in models():
            self.model_box.addItem(named(entry.name), entry.id)
        self.model_box.setCurrentIndex(max(0, self.model_box.findData(chosen)))

    def _refill(self) -> None:
        self._fill(self.model_box.currentData() or "")


def _box(name: str, text: str, checked: bool) -> QCheckBox:
    box = QCheckBox(text)
    box.setObjectName(f"default_{name}_box")
    box.setAccessibleName(text)
    box.setChecked(checked)
    return box
