"""Opens every window of the plugin and measures its texts; started by test_measure.py in a theme and a language.

The main window is as large as a screen of CLOUDREEF_TEST_SIZE (width x height, as Qt counts them at this scale).
"""

from __future__ import annotations

import os

import processing
import run
import user
from cloudreef.options.settings_page import SettingsFactory
from panel import cut
from qgis.core import QgsApplication
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtWidgets import QDialog, QTabWidget
from qgis.utils import iface, plugins
from user import FOLDER, press, report, settled

WIDTH, HEIGHT = map(int, os.environ["CLOUDREEF_TEST_SIZE"].split("x"))


def play():
    """The scenario."""
    panel = yield from user.opened_panel(WIDTH, HEIGHT)
    report["measured"] = {}
    report["theme"] = QgsApplication.instance().themeName()
    report["ratio"] = iface.mainWindow().devicePixelRatioF()
    yield from run.opened()
    yield settled()
    yield from of_panel(panel)
    yield from of_results(panel)
    yield from of_options()
    yield from of_algorithms()
    yield from of_teaching()


def measure(name, window, whole=True):
    """Notes what is cut in a window, and whether it fits onto the screen.

    Args:
        name: Of the window.
        window: The window.
        whole: Whether it is a window of its own.
    """
    least = window.minimumSizeHint()
    fits = not whole or (least.width() <= WIDTH and least.height() <= HEIGHT)
    report["measured"][name] = [cut(window), fits, [least.width(), least.height()]]
    window.grab().save(str(FOLDER / f"{name}.png"))


def of_panel(panel):
    """The panel before and after a run, with everything unfolded."""
    measure("panel", panel, whole=False)
    panel.options.setCollapsed(False)
    yield settled()
    measure("panel_unfolded", panel, whole=False)
    panel.options.setCollapsed(True)
    yield from run.segmented(panel)
    yield settled()
    measure("panel_after", panel, whole=False)
    user.picture("whole_window")
    shown = panel._choices_area.verticalScrollBar()
    shown.setValue(shown.maximum())
    yield settled()
    measure("panel_below", panel, whole=False)
    report["buttons_in_sight"] = [
        button.visibleRegion().boundingRect().height() == button.height()
        for button in (panel.bar.segment_button, panel.bar.preview_button, panel.many_scenes)
    ]


def of_results(panel):
    """The windows that results open."""
    card = panel.results.cards[0]
    for name, act in (
        ("statistics", lambda: press(card.buttons["statistics"])),
        ("history", lambda: press(panel.desk.history_button)),
        ("compare", card.actions["compare"].trigger),
        ("paint", card.actions["edit"].trigger),
    ):
        before = set(windows())
        act()
        yield lambda before=before: set(windows()) - before
        shown = (set(windows()) - before).pop()
        yield settled()
        measure(name, shown)
        shown.close()
    press(panel.many_scenes)
    yield panel.many_scenes.dock.isVisible
    yield settled()
    measure("many_scenes", panel.many_scenes.dock, whole=False)
    panel.many_scenes.dock.close()


def of_options():
    """The pages of the options, in a window as wide as QGIS leaves them."""
    page = SettingsFactory().createWidget(None)
    page.resize(WIDTH - 220, HEIGHT - 90)
    page.show()
    yield lambda: page.engine.facts is not None
    tabs = page.findChild(QTabWidget)
    for number, name in enumerate(("engine", "models", "defaults")):
        tabs.setCurrentIndex(number)
        yield settled()
        measure(f"options_{name}", page)
    page.close()
    page.deleteLater()


def of_algorithms():
    """The dialogs of the toolbox, advanced parameters unfolded."""
    for algorithm in QgsApplication.processingRegistry().providerById("cloudreef").algorithms():
        dialog = processing.createAlgorithmDialog(algorithm.id())
        dialog.resize(min(WIDTH, 800), min(HEIGHT, 500))
        dialog.show()
        for group in dialog.findChildren(QgsCollapsibleGroupBox):
            group.setCollapsed(False)
        yield settled()
        measure(f"algorithm_{algorithm.name()}", dialog)
        dialog.close()


def of_teaching():
    """The window of teaching."""
    user.click_action("cloudreef_teach_model")
    window = plugins["cloudreef"].teach_window
    yield window.isVisible
    for number in range(window.tabs.count()):
        window.tabs.setCurrentIndex(number)
        yield settled()
        measure(f"teach_{number}", window)
    window.close()


def windows():
    """Lists the dialogs that are open."""
    return [top for top in QgsApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]


user.begin(play())
