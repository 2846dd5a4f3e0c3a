"""The help: pages that come with the plugin and need no network, in the language that QGIS speaks."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QToolButton, QWidget

from . import paths
from .messages import language, tr

__all__ = ["HelpButton", "add_help", "help_url", "open_help", "row_label", "topic_button"]


def help_url(page: str) -> QUrl:
    """Finds the address of a page, for example ``help_url("panel")`` or ``help_url("algorithms#segment")``."""
    name, _, anchor = page.partition("#")
    url = QUrl.fromLocalFile(str(_page(name)))
    if anchor:
        url.setFragment(anchor)
    return url


def _page(name: str) -> Path:
    """Finds a page in QGIS's language, in English without a translation."""
    spoken = language()
    for folder in (spoken, spoken.split("_")[0]):
        path = paths.resource("help", folder, f"{name}.html")
        if path.is_file():
            return path
    return paths.resource("help", f"{name}.html")


def open_help(page: str) -> None:
    """Opens a page in the browser."""
    QDesktopServices.openUrl(help_url(page))


def add_help(box: QDialogButtonBox, page: str) -> None:
    """Gives a dialog's buttons one that opens a page."""
    button = box.addButton(QDialogButtonBox.StandardButton.Help)
    button.setObjectName("help_button")
    button.setAutoDefault(False)
    box.helpRequested.connect(lambda: open_help(page))


class HelpButton(QToolButton):
    """A small button that opens a page.

    Args:
        page: As `help_url` takes it.
        parent: The window it belongs to.
    """

    def __init__(self, page: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("help_button")
        self.setIcon(QgsApplication.getThemeIcon("/mActionHelpContents.svg"))
        self.setAutoRaise(True)
        self.setToolTip(tr("Help"))
        self.setAccessibleName(tr("Help"))
        self.clicked.connect(lambda: open_help(page))


class _RowLabel(QWidget):
    """A name with a "?" behind it; where there is no room the "?" goes first."""

    def __init__(self, label: QLabel, button: QToolButton) -> None:
        super().__init__()
        self._label = label
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(label)
        row.addWidget(button)
        row.addStretch(1)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Computes the size of the name alone."""
        return QSize(self._label.sizeHint().width(), super().minimumSizeHint().height())


def row_label(text: str, page: str, field: QWidget) -> QWidget:
    """Tells what stands before a row of a form: its name, and a small button that opens its paragraph.

    Args:
        text: The name.
        page: As `help_url` takes it.
        field: What the row is about.
    """
    label = QLabel(text)
    label.setBuddy(field)
    return _RowLabel(label, topic_button(text, page))


def topic_button(text: str, page: str) -> HelpButton:
    """Makes a small "?" that opens a paragraph.

    Args:
        text: What it is about.
        page: As `help_url` takes it.
    """
    button = HelpButton(page)
    button.setObjectName("row_help")
    button.setIcon(QIcon())
    button.setText("?")
    button.setToolTip(tr("Help: {}").format(text))
    button.setAccessibleName(button.toolTip())
    button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes from field to field
    metrics = button.fontMetrics()
    button.setFixedSize(metrics.horizontalAdvance("?") + 5, metrics.height())
    return button
