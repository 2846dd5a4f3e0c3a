"""Asks for a file to write, so that none is replaced without the user having agreed to it by its whole name."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from ..messages import TITLE, tr

__all__ = ["file_to_write"]


def file_to_write(
    parent: QWidget, title: str, suggested: Path, filters: str, ending: str
) -> tuple[Optional[Path], str]:
    """Asks for a file.

    Args:
        parent: The window that asks.
        title: Of the dialog.
        suggested: Folder and name that are filled in.
        filters: As `QFileDialog` takes them.
        ending: Of the file's name, such as ``.tif``; added where it was not typed.

    Returns:
        The file, None if there shall be none, and the filter that was chosen.
    """
    path, chosen = QFileDialog.getSaveFileName(parent, title, str(suggested), filters)
    if not path:
        return None, chosen
    file = Path(path)
    if file.suffix.lower() == ending:
        return file, chosen
    file = file.with_name(f"{file.name}{ending}")  # of which the dialog has not asked
    if file.exists():
        question = tr("{} exists. Replace it?").format(file)
        if QMessageBox.question(parent, TITLE, question) != QMessageBox.StandardButton.Yes:
            return None, chosen
    return file, chosen
