"""The plugin's help: HTML pages in QGIS's language, which need no network."""

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
    """Builds the URL of a page, for example ``help_url("panel")`` or ``help_url("algorithms#segment")``."""
    name, _, anchor = page.partition("#")
    url = QUrl.fromLocalFile(str(_page(name)))
    if anchor:
        url.setFragment(anchor)
    return url


def _page(name: str) -> Path:
    """Finds a page in QGIS's language, else in English."""
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
    """Adds a button that opens a page to a dialog's buttons."""
    button = box.addButton(QDialogButtonBox.StandardButton.Help)
    button.setObjectName("help_button")
    button.setAutoDefault(False)
    box.helpRequested.connect(lambda: open_help(page))


class HelpButton(QToolButton):
    """A small button that opens a page.

    Args:
        page: The page, see `help_url`.
        parent: The parent widget.
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
    """A label followed by a "?", which is the first to be cut off if there is too little space."""

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
        """Computes the size of the label without the "?"."""
        return QSize(self._label.sizeHint().width(), super().minimumSizeHint().height())


def row_label(text: str, page: str, field: QWidget) -> QWidget:
    """Creates the label of a form's row, with a small button that opens the help about it.

    Args:
        text: The label.
        page: The page, see `help_url`.
        field: The row's field.
    """
    label = QLabel(text)
    label.setBuddy(field)
    return _RowLabel(label, topic_button(text, page))


def topic_button(text: str, page: str) -> HelpButton:
    """Creates a small button "?" that opens the help about a topic.

    Args:
        text: The topic.
        page: The page, see `help_url`.
    """
    button = HelpButton(page)
    button.setObjectName("row_help")
    button.setIcon(QIcon())
    button.setText("?")
    button.setToolTip(tr("Help: {}").format(text))
    button.setAccessibleName(button.toolTip())
    button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the Tab key skips it
    metrics = button.fontMetrics()
    button.setFixedSize(metrics.horizontalAdvance("?") + 5, metrics.height())
    return button
