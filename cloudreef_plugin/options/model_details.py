"""The details of a model: its properties, scores and card."""

from __future__ import annotations

from html import escape
from typing import Any, Optional

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from ..choice_names import channel_names
from ..help_pages import add_help
from ..messages import Number, named, tr
from ..model_folders import ModelEntry

__all__ = ["ModelDetails"]

SCORES = ("iou", "precision", "recall", "f1")


class ModelDetails(QDialog):
    """Shows a model's facts, its scores, and its card.

    Args:
        entry: The model.
        parent: The window it belongs to.
    """

    def __init__(self, entry: ModelEntry, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(named(entry.name))
        self.setObjectName("model_details")
        self.resize(720, 560)
        self.facts = _browser(tr("Facts and scores"))
        self.facts.setHtml(_facts(entry))
        self.card = _browser(tr("Card"))
        _show_markdown(self.card, _card(entry))
        tabs = QTabWidget()
        tabs.addTab(self.facts, tr("Facts and scores"))
        tabs.addTab(self.card, tr("Card"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        add_help(buttons, "settings#models")
        column = QVBoxLayout(self)
        column.addWidget(tabs)
        column.addWidget(buttons)


def _browser(name: str) -> QTextBrowser:
    browser = QTextBrowser()
    browser.setAccessibleName(name)
    browser.setOpenExternalLinks(True)
    return browser


def _show_markdown(browser: QTextBrowser, text: str) -> None:
    if hasattr(browser, "setMarkdown"):  # Qt 5.14 and later
        browser.setMarkdown(text)
    else:
        browser.setPlainText(text)


def _card(entry: ModelEntry) -> str:
    try:
        return (entry.folder / "card.md").read_text(encoding="utf-8")
    except OSError:
        return tr("This model has no card.")


def _facts(entry: ModelEntry) -> str:
    data = entry.bundle.data
    own = data.get("cloudreef", {})
    low, high = entry.resolution_m
    halo = own.get("halo_px")
    rows = {
        tr("Description"): named(entry.description),
        tr("Name in scripts"): entry.id,
        tr("Version"): entry.version,
        tr("Bands"): channel_names(entry),
        tr("Classes"): ", ".join(map(named, entry.bundle.class_names)),
        tr("Resolution"): tr("{:g} to {:g} m").format(Number(low), Number(high)),
        tr("Threshold"): f"{Number(entry.threshold):g}",
        tr("Context"): tr("unknown; tiles are blended")
        if halo is None
        else tr("{} pixels; tiles are exact").format(halo),
        tr("Network"): str(data.get("mlm:architecture") or own.get("origin", "")),
        tr("Licence"): str(data.get("license", "")),
        tr("Folder"): str(entry.folder),
    }
    table = "".join(
        f"<tr><td style='padding-right: 12px'><b>{escape(name)}</b></td><td>{escape(text)}</td></tr>"
        for name, text in rows.items()
        if text
    )
    return f"<h3>{escape(named(entry.name))}</h3><table>{table}</table>{_scores(own.get('scores'))}"


def _scores(scores: Any) -> str:
    """Tabulates the scores of the description; entries that cannot be read are left out."""
    rows = [row for row in scores if isinstance(row, dict)] if isinstance(scores, list) else []
    # These scores mean nothing for a scene without any target; the card reports false alarms.
    rows = [row for row in rows if row.get("recall") is not None]
    if not rows:
        none = tr("The model's description contains no scores.")
        return f"<p>{escape(none)}</p>"
    names = [tr("Data"), tr("Scene"), tr("Use"), "IoU", tr("Precision", "score"), tr("Recall"), "F1"]
    head = "".join(f"<th align='left' style='padding-right: 12px'>{escape(name)}</th>" for name in names)
    body = "".join(
        "<tr>"
        + "".join(
            f"<td style='padding-right: 12px'>{escape(text)}</td>"
            for text in (*(str(row.get(key, "")) for key in ("source", "scene", "split")), *_figures(row))
        )
        + "</tr>"
        for row in rows
    )
    return f"<h4>{escape(tr('Scores'))}</h4><table><tr>{head}</tr>{body}</table>"


def _figures(row: dict[str, Any]) -> list[str]:
    values = [row.get(key) for key in SCORES]
    return [f"{Number(value):.3f}" if isinstance(value, (int, float)) else "–" for value in values]
