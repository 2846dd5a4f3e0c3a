"""Looks at the windows in another language; started by test_languages.py with `qgis --lang`."""

from __future__ import annotations

import run
import user
from panel import cut
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QDialog
from user import FOLDER, report, settled


def play():
    """The scenario."""
    panel = yield from user.opened_panel()
    yield from run.opened()
    yield lambda: panel.before.text() and not panel.before.busy()
    panel.options.setCollapsed(False)
    yield settled()
    report["segment"] = panel.bar.segment_button.text().replace("&", "")
    report["model"] = [panel.form.model_box.currentText(), panel.form.model_text.text()]
    report["bands"] = [box.currentText() for box in panel.options.bands.boxes.values()]
    for width in (300, 260):
        panel.setFixedWidth(width)
        yield settled()
        user.picture(f"panel_{width}")
        report[f"cut_at_{width}"] = cut(panel)
    panel.options.setCollapsed(True)
    yield from run.segmented(panel)
    yield settled()
    report["cover"] = panel.bar.message.text()
    report["layers"] = [name for name, _ in user.tree()]
    report["cut_after_run"] = cut(panel)
    for button, name in (
        (panel.results.cards[0].buttons["statistics"], "statistics"),
        (panel.desk.history_button, "history"),
    ):
        before = set(dialogs())
        user.press(button)
        yield lambda before=before: set(dialogs()) - before
        shown = (set(dialogs()) - before).pop()
        yield settled()
        shown.grab().save(str(FOLDER / f"{name}.png"))
        report[f"cut_in_{name}"] = cut(shown)
        shown.close()


def dialogs():
    """Lists the dialogs that are open."""
    return [top for top in QgsApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]


user.begin(play())
