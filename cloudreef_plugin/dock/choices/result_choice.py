"""A further result of a run: whether to write it, and its file name."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from ...layers.names import beside
from ...messages import tr

__all__ = ["ResultChoice"]


class ResultChoice(QWidget):
    """A check box, and below it a file name, suggested after that of the mask.

    Args:
        kind: One of `result_names.RESULTS`.
        text: Text of the check box.
        tip: Its tooltip.
        checked: Whether it is checked at first.
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
        self.name.setToolTip(tr("Another file name or path; leave empty for the suggested name"))
        self.name.setClearButtonEnabled(True)
        self.name.setVisible(checked)
        self.box.toggled.connect(self.name.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        column.addWidget(self.name)

    def suggest(self, mask: str) -> None:
        """Shows the name that is used if none is typed."""
        self.name.setPlaceholderText(beside(Path(mask), self._kind).name if mask else "")

    def typed(self) -> str:
        """The name that was typed; empty for the suggested one."""
        return self.name.text().strip()
