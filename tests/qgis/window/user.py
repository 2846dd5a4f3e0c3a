"""What a user does and sees in a QGIS window, and how a scenario of it is played.

A scenario is a generator; it yields the conditions to wait for.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
import traceback
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsApplication, QgsContrastEnhancement, QgsProject, QgsRasterMinMaxOrigin
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QMessageBox
from qgis.utils import iface, plugins

FOLDER = Path(os.environ["CLOUDREEF_TEST_FOLDER"])
SECONDS_PER_STEP = 600

report = {}


def click_action(name):
    """Triggers an action by its name."""
    iface.mainWindow().findChild(QAction, name).trigger()


def opened_panel(width=1280, height=800):
    """Opens the panel in a main window of a size, and returns it."""
    iface.mainWindow().resize(width, height)
    yield lambda: "cloudreef" in plugins
    panel = plugins["cloudreef"].panel
    click_action("cloudreef_panel")
    yield panel.isVisible
    return panel


def press(button):
    """Clicks a button with the mouse."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(box, data):
    """Chooses an entry by the keyboard."""
    wanted = box.findData(data)
    for _ in range(box.count()):
        if box.currentIndex() != wanted:
            QTest.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < wanted else Qt.Key.Key_Up)


@contextmanager
def answering(answer):
    """Answers a question that comes meanwhile; yields a list that then holds its text.

    Args:
        answer: A standard button, or what is called with the box.
    """
    asked, timer = [], QTimer()

    def look():
        box = QgsApplication.activeModalWidget()
        if isinstance(box, QMessageBox) and box.isVisible():
            timer.stop()
            asked.append(box.text())
            (answer(box) if callable(answer) else box.button(answer)).click()

    timer.timeout.connect(look)
    timer.start(20)
    yield asked
    timer.stop()


def settled(looks=5):
    """A condition: nothing more comes by itself, in so many looks one after the other."""
    left = looks

    def is_settled():
        nonlocal left
        left = left - 1 if is_idle() else looks
        return left < 0

    return is_settled


def is_idle():
    """Tells whether no task runs, the map is drawn, and no timer of the plugin is about to do something."""
    if QgsApplication.taskManager().countActiveTasks() or iface.mapCanvas().isDrawing():
        return False
    # By its type: to ask each of some 100,000 objects what it is an instance of takes twice as long.
    timers = (timer for timer in gc.get_objects() if type(timer) is QTimer and not sip.isdeleted(timer))
    return not any(
        timer.isActive() and timer.isSingleShot() and type(timer.parent()).__module__.startswith("cloudreef")
        for timer in timers
    )


def run_to(panel, name):
    """Segments to a file of that name."""
    panel.form.mask_file.setFilePath(str(FOLDER / name))
    press(panel.bar.segment_button)
    yield lambda: panel.runs.task is None


def tree():
    """Lists name and visibility of all layers from top to bottom."""
    return [(node.name(), node.isVisible()) for node in QgsProject.instance().layerTreeRoot().findLayers()]


def drawn_mask(layer):
    """Tells for each pixel whether the layer draws it, and its count."""
    provider = layer.dataProvider()
    block = layer.renderer().block(1, provider.extent(), provider.xSize(), provider.ySize())
    return [alpha > 0 for alpha in bytes(block.data())[3::4]]


def draw_true_colour(layer):
    """Draws the sample's bands (blue, green, red, near infrared) as an eye would see them."""
    renderer = layer.renderer().clone()
    renderer.setRedBand(3)
    renderer.setGreenBand(2)
    renderer.setBlueBand(1)
    layer.setRenderer(renderer)
    layer.setContrastEnhancement(QgsContrastEnhancement.StretchToMinimumMaximum, QgsRasterMinMaxOrigin.CumulativeCut)


def tab_order(panel):
    """Lists the names of the panel's own widgets in the order of the Tab key."""
    names, widget = [], panel.form.layer_box
    while True:
        if widget.objectName() and widget.window() and panel.isAncestorOf(widget):
            names.append(widget.objectName())
        widget = widget.nextInFocusChain()
        if widget is panel.form.layer_box or len(names) > 200:
            return names


def picture(name):
    """Saves a picture of the window."""
    iface.mainWindow().grab().save(str(FOLDER / f"{name}.png"))


class Heartbeat:
    """Counts the turns of the main loop, and measures how long it did not turn: figures of `tests/benchmarks`.

    A machine that is busy with other things lets every thread wait. So a stretch between two beats counts by its
    length, by the processor time that the main thread took of it, and, where Linux tells it, by what remains
    without the time for which the thread was ready to run and no processor was free.
    """

    def __init__(self):
        self._stretches = []
        self._last = self._now()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)

    def _beat(self):
        now = self._now()
        wall, busy, waited = (after - before for after, before in zip(now, self._last))
        self._stretches.append((wall, busy, wall - waited))
        self._last = now

    def stop(self):
        """Ends it.

        Returns:
            ``turns`` of the loop, ``seconds`` of all of them, and its longest stretches in milliseconds: as they were,
            of the thread's own work, and without waiting for a processor.
        """
        self._timer.stop()
        names = ("whole", "busy", "without_waiting")
        longest = {
            name: sorted((round(1000 * value) for value in values), reverse=True)[:5]
            for name, values in zip(names, zip(*self._stretches))
        }
        return {
            "turns": len(self._stretches),
            "seconds": round(sum(whole for whole, _, _ in self._stretches), 2),
            **longest,
        }

    @staticmethod
    def _now():
        """Reads time, the main thread's processor time, and its time in the queue for a processor, in seconds."""
        try:
            waited = int(Path("/proc/thread-self/schedstat").read_text(encoding="ascii").split()[1]) / 1e9
        except (OSError, IndexError):
            waited = 0.0
        return time.monotonic(), time.thread_time(), waited


def drive(scenario, waiting=None, deadline=0.0):
    """Goes on with the scenario whenever what it waits for has come."""
    try:
        if waiting is not None and not waiting():
            if time.monotonic() > deadline:
                raise TimeoutError("the scenario waited in vain")
            QTimer.singleShot(20, lambda: drive(scenario, waiting, deadline))
            return
        wish = next(scenario, None)
    except Exception:  # noqa: BLE001 - whatever it is belongs into the report
        report["error"] = traceback.format_exc()
        picture("error")
        wish = None
    if wish is None:
        leave()
    else:
        drive(scenario, wish, time.monotonic() + SECONDS_PER_STEP)


def write_report():
    """Writes what the scenario saw."""
    (FOLDER / "report.json").write_text(json.dumps(report, indent=1), encoding="utf-8")


def leave():
    """Writes the report and ends QGIS without its questions."""
    write_report()
    os._exit(0)


def end_with_exception(kind, error, trace):
    """Reports what QGIS would show in a dialog that nobody closes."""
    report["error"] = "".join(traceback.format_exception(kind, error, trace))
    leave()


def begin(scenario):
    """Plays a scenario; QGIS ends after it."""
    sys.excepthook = end_with_exception
    deadline = time.monotonic() + SECONDS_PER_STEP
    QTimer.singleShot(0, lambda: drive(scenario, lambda: iface.mainWindow().isVisible(), deadline))
