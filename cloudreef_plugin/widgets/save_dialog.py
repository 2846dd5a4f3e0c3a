"""Asks for a file to write; asks again if adding the extension would replace a file."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from ..messages import TITLE, literal, tr

__all__ = ["file_to_write"]


def file_to_write(
    parent: QWidget, title: str, suggested: Path, filters: str, ending: str
) -> tuple[Optional[Path], str]:
    """Asks for a file.

    Args:
        parent: Parent of the dialog.
        title: Title of the dialog.
        suggested: Suggested path.
        filters: File filters of `QFileDialog`.
        ending: The extension, such as ``.tif``; added if it was not typed.

    Returns:
        The file, None if the user cancels, and the chosen filter.
    """
    path, chosen = QFileDialog.getSaveFileName(parent, title, str(suggested), filters)
    if not path:
        return None, chosen
    file = Path(path)
    if file.suffix.lower() == ending:
        return file, chosen
    file = file.with_name(f"{file.name}{ending}")  # the dialog did not ask about this name
    if file.exists():
        question = tr("{} exists. Replace it?").format(file)
        if QMessageBox.question(parent, TITLE, literal(question)) != QMessageBox.StandardButton.Yes:
            return None, chosen
    return file, chosen
