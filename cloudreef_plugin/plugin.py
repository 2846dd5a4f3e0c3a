"""Adds CloudReef to QGIS and removes it: algorithms, panel, toolbar button, menu entries, settings."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication, QgsMapLayer, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMainWindow

from . import paths, settings
from .algorithms.provider import Provider
from .dock.exit_question import ExitQuestion
from .dock.panel import Panel
from .help_pages import open_help
from .layers.loading import is_result
from .messages import TITLE, tr
from .options.engine_setup import engine_setup
from .options.settings_page import SettingsFactory, open_settings
from .teach.window import TeachWindow

__all__ = ["CloudReefPlugin"]


class CloudReefPlugin:
    """The plugin object that QGIS loads.

    Args:
        iface: QGIS's interface; None in qgis_process, which only calls `initProcessing`.
    """

    def __init__(self, iface: Optional[QgisInterface]) -> None:
        self.iface: QgisInterface = iface
        self.panel: Optional[Panel] = None
        self.teach_window: Optional[TeachWindow] = None
        self.exit_question: Optional[ExitQuestion] = None
        self._undo = ExitStack()  # removes what was added, in reverse order

    def initProcessing(self) -> None:
        """Adds the algorithms."""
        provider, registry = Provider(), QgsApplication.processingRegistry()
        registry.addProvider(provider)
        self._undo.callback(registry.removeProvider, provider)

    def initGui(self) -> None:
        """Adds algorithms, actions and the panel."""
        self.initProcessing()
        window = self.iface.mainWindow()
        panel = self._add_panel(window)
        self._add_layer_action(window)
        self._add_settings(panel)
        panel.improve.teach_wanted.connect(self.teach)
        panel.form.add_model_button.add_way("teach_model", tr("Teach a model…"), self.teach)
        icons = QgsApplication.getThemeIcon
        for name, icon, text, act in (
            ("cloudreef_teach_model", _icon(), tr("Teach a model…"), self.teach),
            ("cloudreef_settings", icons("/mActionOptions.svg"), tr("CloudReef settings…"), self._open_settings),
            ("cloudreef_help", icons("/mActionHelpContents.svg"), tr("CloudReef help"), _open_help),
        ):
            action = _action(window, name, icon, text)
            action.triggered.connect(lambda checked=False, act=act: act())
            self._add_to_menu(action)

    def unload(self) -> None:
        """Removes everything from QGIS; a running job is cancelled."""
        engine_setup().shut_down()
        if self.teach_window:
            self.teach_window.shut_down()
            self.teach_window = None
        self._undo.close()
        self.panel = self.exit_question = None

    def _add_panel(self, window: QMainWindow) -> Panel:
        panel = self.panel = Panel(self.iface, window)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
        panel.hide()
        if not settings.panel_was_shown():
            # Right after the installation of the plugin the panel opens by itself, later it is as the user left it.
            settings.set_panel_was_shown()
            QTimer.singleShot(0, self._show_panel)
        action = _action(window, "cloudreef_panel", _icon(), TITLE)
        action.setToolTip(tr("Segment a raster layer with CloudReef"))
        action.setCheckable(True)
        panel.setToggleVisibilityAction(action)
        self._add_to_menu(action)
        self.iface.addToolBarIcon(action)
        self._undo.callback(self.iface.removeToolBarIcon, action)
        self._undo.callback(panel.deleteLater)
        self._undo.callback(self.iface.removeDockWidget, panel)
        self._undo.callback(panel.shut_down)
        self.exit_question = ExitQuestion(panel.runs, lambda: bool(panel.many_scenes.busy), window)
        self.iface.registerApplicationExitBlocker(self.exit_question)
        self._undo.callback(self.iface.unregisterApplicationExitBlocker, self.exit_question)
        return panel

    def _add_layer_action(self, window: QMainWindow) -> None:
        action = _action(window, "cloudreef_segment_layer", _icon(), tr("Segment with CloudReef…"))
        action.triggered.connect(self.segment_active_layer)
        self.iface.addCustomActionForLayerType(action, "", QgsMapLayer.RasterLayer, True)
        self._undo.callback(action.deleteLater)
        self._undo.callback(self.iface.removeCustomActionForLayerType, action)

    def _add_settings(self, panel: Panel) -> None:
        factory = SettingsFactory()
        factory.applied.connect(panel.apply_defaults)
        self.iface.registerOptionsWidgetFactory(factory)
        self._undo.callback(self.iface.unregisterOptionsWidgetFactory, factory)

    def _add_to_menu(self, action: QAction) -> None:
        self.iface.addPluginToRasterMenu(TITLE, action)
        self._undo.callback(action.deleteLater)
        self._undo.callback(self.iface.removePluginRasterMenu, TITLE, action)

    def _open_settings(self) -> None:
        open_settings(self.iface)

    def teach(self, result: Optional[dict[str, str]] = None) -> None:
        """Opens the window for training a model, with a result to correct if given."""
        if self.teach_window is None:
            self.teach_window = TeachWindow(self.iface, self.iface.mainWindow())
            self.teach_window.model_wanted.connect(self.use_model)
        self.teach_window.show()
        self.teach_window.raise_()
        if result:
            self.teach_window.label_result(result)

    def use_model(self, folder: str) -> None:
        """Chooses a model in the panel, given by its folder."""
        if self.panel:
            self.panel.setUserVisible(True)
            self.panel.form.select_model(Path(folder).name)

    def _show_panel(self) -> None:
        if self.panel:
            self.panel.setUserVisible(True)

    def segment_active_layer(self) -> None:
        """Opens the panel for the layer whose context menu was used, or for all selected layers except results."""
        selected = [
            layer
            for layer in self.iface.layerTreeView().selectedLayers()
            if isinstance(layer, QgsRasterLayer) and not is_result(layer)
        ]
        self.show_layer(self.iface.activeLayer())
        if self.panel and len(selected) > 1:
            self.panel.segment_layers(selected)

    def show_layer(self, layer: Optional[QgsMapLayer]) -> None:
        """Opens the panel, for a layer if it is a raster."""
        self._show_panel()
        if self.panel and isinstance(layer, QgsRasterLayer):
            self.panel.set_layer(layer)


def _action(window: QMainWindow, name: str, icon: QIcon, text: str) -> QAction:
    action = QAction(icon, text, window)
    action.setObjectName(name)
    return action


def _icon() -> QIcon:
    return QIcon(str(paths.resource("icon.svg")))


def _open_help() -> None:
    open_help("index")
