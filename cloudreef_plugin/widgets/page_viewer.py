"""Opens HTML pages in the browser, or in a window if there is none."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from ..messages import TITLE, tr

__all__ = ["PageViewer", "open_page"]


class PageViewer(QDialog):
    """A window that shows an HTML page.

    Args:
        page: The file.
        parent: Parent of the window.
    """

    def __init__(self, page: Path, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("cloudreef_page")
        self.setWindowTitle(f"{TITLE}: {page.stem}")
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Page"))
        self.text.setOpenExternalLinks(True)
        self.text.setSource(QUrl.fromLocalFile(str(page)))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.text, 1)
        column.addWidget(box)
        self.resize(820, 640)


def open_page(page: Path, parent: Optional[QWidget] = None) -> Optional[PageViewer]:
    """Opens a page in the browser, or else in a window, which is returned and must be kept by the caller."""
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(page))):
        return None
    viewer = PageViewer(page, parent)
    viewer.show()
    return viewer
