"""Which band of the layer is read for which channel of the model: found automatically, or chosen."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import Qgis, QgsRasterLayer
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from ...engine.contract.files.identity import resolved
from ...layers.bands import band_labels, bands_by_channel, meaning_of
from ...messages import Number, capitalized, named, tr
from ...model_folders import ModelEntry
from ...widgets.elided import ElidedComboBox
from ...widgets.status_line import StatusLine
from ...widgets.wheel import wheel_needs_focus
from .band_presets import BandPresets

__all__ = ["BandChoice"]

AUTOMATIC, MISSING = -1, 0


class BandChoice(QWidget):
    """A choice of a band for each channel of a model."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QComboBox] = {}
        self._found: dict[str, int] = {}
        self._names: dict[int, str] = {}
        self._entry: Optional[ModelEntry] = None
        self.presets = BandPresets()
        self.presets.chosen.connect(self.choose)
        self.form = QFormLayout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.notes = StatusLine(tr("Problems with the bands"))
        self.notes.label.setObjectName("band_notes")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.presets)
        column.addLayout(self.form)
        column.addWidget(self.notes)
        self.changed.connect(self._mark)

    def fill(self, layer: Optional[QgsRasterLayer], entry: Optional[ModelEntry]) -> None:
        """Offers the bands of a layer for the channels of a model, and sets all choices to automatic."""
        self._entry = entry
        channels, optional = (entry.channels, entry.optional) if entry else ((), ())
        self._found = bands_by_channel(layer, channels, entry.wavelength_of if entry else {})
        if tuple(self.boxes) != channels:
            self._build(channels)
        self._names = names = band_labels(layer)
        for channel, box in self.boxes.items():
            box.blockSignals(True)
            box.clear()
            found = names.get(self._found.get(channel, 0))
            box.addItem(tr("{} (automatic)").format(found) if found else tr("Automatic"), AUTOMATIC)
            if channel in optional:
                box.addItem(tr("Missing"), MISSING)
            for band, name in names.items():
                box.addItem(name, band)
            box.blockSignals(False)
        self.presets.fill(layer, entry)
        remembered = self.presets.remembered() if set(channels) - set(self._found) - set(optional) else None
        if remembered:
            self.choose(remembered)
        self._mark()

    def choose(self, bands: list[int]) -> None:
        """Chooses the band of each channel, 0 for a missing one."""
        for box, band in zip(self.boxes.values(), bands):
            box.setCurrentIndex(max(0, box.findData(band)))

    def show_found(self, found: list[dict[str, Any]], file: Optional[str]) -> None:
        """Shows which bands the engine finds automatically.

        Args:
            found: The engine's description of the band of each channel.
            file: The layer's file; bands of other files are not among the choices.
        """
        for item in found:
            box, fed = self.boxes.get(item["channel"]), item["fed_by"]
            if box is None or any(box.currentData() != AUTOMATIC for box in self.boxes.values()):
                continue
            if fed is None:
                box.setItemText(0, tr("Missing (automatic)"))
            elif file and resolved(fed["file"]) == resolved(file):
                self._found[item["channel"]] = fed["band"]
                own, said = self._names.get(fed["band"], ""), fed["description"]
                name = own if said in own else f"{fed['band']}: {said}"
                box.setItemText(0, tr("{} (automatic)").format(name))
            else:
                name = fed["description"] or os.path.basename(fed["file"])
                box.setItemText(0, tr("{} (automatic)").format(name))
        self._mark()

    def bands(self) -> Optional[list[int]]:
        """The band of each channel, 0 for a missing one; None if all are automatic."""
        chosen = {channel: box.currentData() for channel, box in self.boxes.items()}
        if all(band == AUTOMATIC for band in chosen.values()):
            return None
        return [self._found.get(name, MISSING) if band == AUTOMATIC else band for name, band in chosen.items()]

    def missing(self) -> str:
        """Says which band must be chosen as well, or is used twice; empty if nothing is wrong."""
        bands = self.bands()
        optional = self._entry.optional if self._entry else ()
        for channel, band in zip(self.boxes, bands or []):
            if band == MISSING and channel not in optional:
                return tr("Choose the band of {} as well: the layer does not say which it is.").format(named(channel))
        twice = self._twice()
        return tr("{0} and {1} use the same band; choose another for one of them.").format(*twice) if twice else ""

    def ask_for_bands(self) -> None:
        """Asks to choose the bands, and sets the focus to the first one that was not found."""
        unknown = [name for name in self.boxes if name not in self._found]
        for name in (unknown or list(self.boxes))[:1]:
            self.boxes[name].setFocus(Qt.FocusReason.OtherFocusReason)
        self.notes.say(tr("Choose the band of each channel here."), Qgis.MessageLevel.Warning)

    def _mark(self) -> None:
        """Shows which bands are missing, used twice, or named like another channel."""
        said = []
        twice = self._twice()
        if twice:
            said.append(tr("{0} and {1} use the same band; choose another for one of them.").format(*twice))
        for name, band in self._fed().items():
            own, shown = self._names.get(band or 0, ""), capitalized(named(name))
            meaning = meaning_of(own)
            if band == MISSING:
                said.append(tr("{} is missing; the model works without it, but less accurately.").format(shown))
            elif meaning and meaning_of(name) and meaning != meaning_of(name) and not twice:
                said.append(tr("{0}: the band is named “{1}”.").format(shown, own))
        self.notes.say("\n".join(said), Qgis.MessageLevel.Warning)

    def _fed(self) -> dict[str, Optional[int]]:
        """Lists the band of each channel; None where only the engine can find it."""
        chosen = {name: box.currentData() for name, box in self.boxes.items()}
        return {name: self._found.get(name) if band == AUTOMATIC else band for name, band in chosen.items()}

    def _twice(self) -> Optional[tuple[str, str]]:
        """Finds the first two channels with the same band, as named in sentences; None if there are none."""
        seen: dict[int, str] = {}
        for name, band in self._fed().items():
            if band and band in seen:
                return capitalized(named(seen[band])), named(name)
            if band:
                seen[band] = name
        return None

    def _build(self, channels: tuple[str, ...]) -> None:
        while self.form.rowCount():
            self.form.removeRow(0)
        self.boxes = {}
        wavelengths = self._entry.wavelength_of if self._entry else {}
        for channel in channels:
            box = ElidedComboBox()
            box.setObjectName(f"band_box_{channel.replace(' ', '_')}")
            box.setToolTip(tr("Automatic: found from the layer, its file or its product"))
            label, wavelength = capitalized(named(channel)), wavelengths.get(channel)
            if wavelength:
                label = tr("{0}\n{1} µm").format(label, Number(round(wavelength, 3)))
            box.setAccessibleName(tr("Band of the channel {}").format(label.replace("\n", ", ")))
            shown = QLabel(label)
            shown.setTextFormat(Qt.TextFormat.PlainText)
            self.form.addRow(shown, box)
            box.currentIndexChanged.connect(self.changed)
            self.boxes[channel] = box
        wheel_needs_focus(self)
