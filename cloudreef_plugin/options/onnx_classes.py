"""Asks what the outputs of an ONNX file mean: one target, several classes, or independent labels."""

from __future__ import annotations

import re
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QWidget

from ..engine.contract.classes import HIGHEST_VALUE
from ..messages import tr

__all__ = ["OnnxClasses"]


class OnnxClasses(QObject):
    """The part of the form about the output and its classes; filled in from the file as far as possible.

    Args:
        facts: The file's description by ``python -m engine --describe``.
    """

    changed = pyqtSignal()

    def __init__(self, facts: dict[str, Any]) -> None:
        super().__init__()
        self._suggestion = facts["suggestion"]
        self._outputs = facts.get("outputs") or [{"name": "", "channels": facts["layout"]["outputs"], "type": ""}]
        self.output_box = QComboBox()
        self.output_box.setObjectName("onnx_output")
        for output in self._outputs:
            self.output_box.addItem(tr("{} ({} channels)").format(output["name"], output["channels"]), output["name"])
        self.kind_box = QComboBox()
        self.kind_box.setObjectName("onnx_kind")
        for text, kind in (
            (tr("one target class and the background"), "target"),
            (tr("several classes, one per pixel"), "classes"),
            (tr("independent labels, any number per pixel"), "labels"),
            (tr("the class number of each pixel"), "argmax"),
        ):
            self.kind_box.addItem(text, kind)
        self.names = QLineEdit()
        self.names.setObjectName("onnx_classes")
        self.names.setToolTip(tr("One name per channel, in their order, separated by commas"))
        self._suggest()
        self.output_box.currentIndexChanged.connect(self._suggest)
        self.kind_box.currentIndexChanged.connect(lambda _: self._show())
        self.names.textChanged.connect(lambda _: self.changed.emit())

    def rows(self) -> list[tuple[str, QWidget]]:
        """Lists labels and widgets, in their order."""
        rows: list[tuple[str, QWidget]] = [(tr("Meaning"), self.kind_box), (tr("Classes"), self.names)]
        return [(tr("Output"), self.output_box), *rows] if len(self._outputs) > 1 else rows

    def channels(self) -> int:
        """The number of channels of the chosen output."""
        return int(self._outputs[self.output_box.currentIndex()]["channels"])

    def is_several(self) -> bool:
        """Tells whether there is more than one target."""
        return self.kind_box.currentData() != "target"

    def has_thresholds(self) -> bool:
        """Tells whether thresholds decide instead of the most probable class."""
        return self.kind_box.currentData() in ("target", "labels")

    def answers(self, two: tuple[str, str]) -> dict[str, Any]:
        """Collects the fields of a `Foreign` for output, kind and classes.

        Args:
            two: (background, target), where there is one target.
        """
        output = self.output_box.currentData() if len(self._outputs) > 1 else ""
        if not self.is_several():
            return {"kind": "target", "output": output, "classes": two}
        names = self._names()
        said: dict[str, Any] = {"kind": self.kind_box.currentData(), "output": output, "classes": names}
        for key in ("values", "colors"):
            stated = self._suggestion.get(key)
            if stated and len(stated) == len(names):
                said[key] = tuple(stated)
        return said

    def missing(self) -> str:
        """Names the missing answers; an empty text if there is none."""
        names, kind = self._names(), self.kind_box.currentData()
        if len(names) < 2:
            return tr("Name the classes, separated by commas.")
        if len(names) > HIGHEST_VALUE + 1:
            return tr("{} classes are too many; a mask can hold {}").format(len(names), HIGHEST_VALUE + 1)
        if kind == "classes" and len(names) != self.channels():
            return tr("There are {} names for {} channels.").format(len(names), self.channels())
        return ""

    def _names(self) -> tuple[str, ...]:
        return tuple(name.strip() for name in re.split(r"[,;]", self.names.text()) if name.strip())

    def _suggest(self, *unused: object) -> None:
        channels = self.channels()
        stated = [re.sub(r"\s*[,;]\s*", " / ", str(name).strip()) for name in self._suggestion.get("classes", ())]
        whole = "int" in str(self._outputs[self.output_box.currentIndex()]["type"])
        kind = "argmax" if whole else "classes" if channels > 2 else "target"
        self.kind_box.setCurrentIndex(self.kind_box.findData(kind))
        names = stated if len(stated) == channels or whole else [tr("class {}").format(n) for n in range(channels)]
        self.names.setText(", ".join(names))
        self._show()

    def _show(self) -> None:
        self.names.setEnabled(self.is_several())
        self.changed.emit()
