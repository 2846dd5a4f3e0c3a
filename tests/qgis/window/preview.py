"""A preview before the run."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.utils import iface
from user import FOLDER, Heartbeat, picture, press, report, settled, tree


def look(panel, layer):
    """Looks at the sample as the map shows it, moves the threshold, hides the preview, and opens a wide scene."""
    canvas, preview = iface.mapCanvas(), panel.preview
    before = tree()
    panel.set_layer(layer)
    canvas.zoomToFeatureExtent(layer.extent())
    yield settled()
    heartbeat = Heartbeat()
    press(panel.bar.preview_button)
    yield lambda: preview.task is None
    yield lambda: preview.overlay is None or preview.overlay.is_drawn()
    report["at_preview"] = heartbeat.stop()
    report["preview_said"] = panel.bar.preview_line.message.text()
    yield settled()
    picture("preview")
    report["preview_files"] = [path.name for path in FOLDER.glob("*preview*.tif*")]
    report["tree_kept_by_preview"] = tree() == before
    QgsProject.instance().write(str(FOLDER / "with_preview.qgs"))
    report["preview_in_project"] = "preview.tif" in (FOLDER / "with_preview.qgs").read_text(encoding="utf-8")
    shown = drawn(preview.overlay)
    value = panel.form.threshold_box.value()
    panel.form.threshold_box.setValue(0.1)
    yield settled()
    report["preview_at_a_lower_threshold"] = [
        drawn(preview.overlay) > shown > 0,
        panel.bar.preview_line.message.text() != report["preview_said"],
    ]
    panel.form.threshold_box.setValue(value)
    folder = preview._folder
    press(panel.bar.preview_line.hide_button)
    yield settled()
    report["preview_hidden"] = [preview.overlay is None, panel.bar.preview_line.isVisible(), folder.exists()]
    press(panel.bar.preview_button)
    yield lambda: preview.task is None
    panel.options.tta_box.click()
    report["preview_after_another_choice"] = preview.overlay is None
    panel.options.tta_box.click()


def drawn(overlay):
    """Counts how many pixels of the map the preview covers."""
    image = overlay.pictures[0].image
    return sum(
        image.pixelColor(column, row).alpha() > 0
        for row in range(0, image.height(), 5)
        for column in range(0, image.width(), 5)
    )
