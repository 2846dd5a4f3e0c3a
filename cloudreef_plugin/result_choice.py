"""A further result of a run: whether it is wanted, and what its file is called."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from .messages import tr
from .result_names import beside

__all__ = ["ResultChoice"]


class ResultChoice(QWidget):
    """A box to tick, and below it a name, which is suggested after the mask's.

    Args:
        kind: One of `result_names.SUFFIXES`.
        text: What the box says.
        tip: More about it.
        checked: Whether it is wanted at first.
    """

    def __init__(self, kind: str, text: str, tip: str, checked: bool, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.box = QCheckBox(text)
        self.box.setObjectName(f"{kind}_box")
        self.box.setAccessibleName(text)
        self.box.setToolTip(tip)
        self.box.setChecked(checked)
        self.name = QLineEdit()
        self.name.setObjectName(f"{kind}_name")
        self.name.setAccessibleName(tr("File name: {}").format(text))
        self.name.setToolTip(tr("Another name, or the path of another folder; empty: as it is suggested"))
        self.name.setClearButtonEnabled(True)
        self.name.setVisible(checked)
        self.box.toggled.connect(self.name.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        column.addWidget(self.name)

    def suggest(self, mask: str) -> None:
        """Shows what the file is called if nothing is typed."""
        self.name.setPlaceholderText(beside(Path(mask), self._kind).name if mask else "")

    def path(self, mask: Path, named: bool = True) -> Path:
        """Returns where the result goes.

        Args:
            mask: The mask of the run.
            named: Whether the typed name counts.
        """
        suggested = beside(mask, self._kind)
        typed = self.name.text().strip() if named else ""
        return mask.parent / typed if typed else suggested

    def misnamed(self) -> str:
        """Returns a sentence if the typed name cannot be, else an empty text."""
        suffix = beside(Path("mask.tif"), self._kind).suffix
        typed = self.name.text().strip()
        if not self.box.isChecked() or not typed or Path(typed).suffix.lower() == suffix:
            return ""
        return tr("The name {0} must end in {1}.").format(typed, suffix)
