"""Runs in a process of its own: imports the plugin on Qt 6, makes and paints its plain widgets, tells what came."""

from __future__ import annotations

import importlib
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import stand_in

CHECKOUT = Path(__file__).resolve().parents[2]
WITHOUT_QGIS = ("engine", "commandline", "notebooks")


def imported() -> dict[str, str]:
    """Imports each of the plugin's modules; returns what went wrong, by module."""
    wrong = {}
    plugin = CHECKOUT / "cloudreef_plugin"
    for path in sorted(plugin.rglob("*.py")):
        parts = path.relative_to(CHECKOUT).with_suffix("").parts
        if parts[1] in WITHOUT_QGIS or parts[-1] in ("__init__", "__main__"):
            continue
        try:
            importlib.import_module(".".join(parts))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what the test tells of
            wrong[".".join(parts)] = repr(error)
    return wrong


def painted() -> dict[str, Any]:
    """Makes widgets, shows them, paints them into pictures."""
    from PyQt6.QtCore import QPoint, QPointF, Qt
    from PyQt6.QtGui import QWheelEvent
    from PyQt6.QtWidgets import QApplication, QLabel, QSpinBox

    from cloudreef_plugin.dock.scenes.model import COVER, ScenesModel
    from cloudreef_plugin.dock.scenes.summary import SceneRow
    from cloudreef_plugin.widgets.bar_chart import BarChart
    from cloudreef_plugin.widgets.line_chart import LineChart
    from cloudreef_plugin.widgets.number_table import NumberTable
    from cloudreef_plugin.widgets.scrolling import scrolling

    bars, lines, table = BarChart(), LineChart(), NumberTable("Cover", ("class", "%"))
    bars.show_bars("Cover", [("cloud", 0.25, "25 %"), ("clear", 0.75, "75 %")])
    lines.show_points("Cover over time", [(date(2020, 1, 1), 10.0), (date(2020, 2, 1), 40.0)])
    table.show_rows([("cloud", "25"), ("clear", "75")])
    number = QSpinBox()
    number.setValue(5)
    column = scrolling(bars, lines, table, number, QLabel("below"))
    column.resize(400, 600)
    column.show()
    QApplication.processEvents()
    column.setFocus()
    place, none = QPointF(2, 2), Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        place, place, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(number, turn)
    scenes = ScenesModel()
    scenes.show([SceneRow("a", "done", 12.5)])
    picture = column.grab().toImage()
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}
    return {
        "wheel": number.value(),
        "colours": len(colours),
        "right": table.item(0, 1).textAlignment() & int(Qt.AlignmentFlag.AlignRight.value) > 0,
        "cover": scenes.data(scenes.index(0, COVER), Qt.ItemDataRole.TextAlignmentRole),
    }


def main() -> None:
    """Prints what came, as JSON."""
    from PyQt6.QtWidgets import QApplication

    stand_in.install()
    sys.path.insert(0, str(CHECKOUT))
    application = QApplication([])
    print(json.dumps({"wrong": imported(), "painted": painted()}))
    application.quit()


if __name__ == "__main__":
    main()
