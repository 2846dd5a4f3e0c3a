"""Asks for the classes of a new model."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QInputDialog, QWidget

from ..engine.contract.classes import class_text, numbered
from ..messages import TITLE, tr
from .label_index import CHECKED, BookClass

__all__ = ["BACKGROUND", "new_classes"]

BACKGROUND = (153, 153, 153)


def new_classes(parent: Optional[QWidget]) -> list[BookClass]:
    """Asks for the names of the classes, to which the background is added; empty if the user cancels.

    Duplicates are dropped, ignoring case. Names that have a meaning of their own are refused and asked for again.
    """
    ask = tr("What should the new model find? Separate several classes by commas.")
    taken = {class_text(name) for name in (CHECKED, tr("checked"), tr("other"))}
    question = ask
    while True:
        told, agreed = QInputDialog.getText(parent, TITLE, question)
        names: dict[str, str] = {}
        for name in filter(None, map(str.strip, told.split(","))):
            names.setdefault(class_text(name), name)
        if not agreed or not names:
            return []
        refused = [name for text, name in names.items() if text in taken]
        if not refused:
            break
        question = " ".join((tr('A class cannot be called "{}".').format(refused[0]), ask))
    colours = [item.color for item in numbered([tr("other"), *names.values()], None, tr("other"))[1:]]
    return [BookClass(tr("other"), BACKGROUND), *map(BookClass, names.values(), colours)]
