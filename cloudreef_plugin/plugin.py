"""Joins QGIS and leaves it: provider, toolbar, Raster menu, layer context menu, panel."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication, QgsMapLayer, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

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
    """What QGIS loads.

    Args:
        iface: QGIS's interface; None in qgis_process, which asks for the provider only.
    """

    def __init__(self, iface: Optional[QgisInterface]) -> None:
        self.iface: QgisInterface = iface
        self.provider: Optional[Provider] = None
        self.panel: Optional[Panel] = None
        self.panel_action: Optional[QAction] = None
        self.layer_action: Optional[QAction] = None
        self.settings_action: Optional[QAction] = None
        self.teach_action: Optional[QAction] = None
        self.teach_window: Optional[TeachWindow] = None
        self.help_action: Optional[QAction] = None
        self.settings_factory: Optional[SettingsFactory] = None
        self.exit_question: Optional[ExitQuestion] = None

    def initProcessing(self) -> None:
        """Adds the algorithms; all that qgis_process asks for."""
        self.provider = Provider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Adds algorithms, actions and the panel."""
        self.initProcessing()
        window = self.iface.mainWindow()
        icon = QIcon(str(paths.resource("icon.svg")))
        self.panel = Panel(self.iface, window)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.panel)
        self.panel.hide()
        if not settings.panel_was_shown():
            # Who has just installed the plugin sees at once what it offers; later it is as the user leaves it.
            settings.set_panel_was_shown()
            QTimer.singleShot(0, self._show_panel)

        self.exit_question = ExitQuestion(
            self.panel.runs, lambda: bool(self.panel and self.panel.many_scenes.busy), window
        )
        self.iface.registerApplicationExitBlocker(self.exit_question)
        self.panel_action = QAction(icon, TITLE, window)
        self.panel_action.setObjectName("cloudreef_panel")
        self.panel_action.setToolTip(tr("Segment a raster layer with CloudReef"))
        self.panel_action.setCheckable(True)
        self.panel.setToggleVisibilityAction(self.panel_action)
        self.iface.addToolBarIcon(self.panel_action)
        self.iface.addPluginToRasterMenu(TITLE, self.panel_action)

        self.layer_action = QAction(icon, tr("Segment with CloudReef…"), window)
        self.layer_action.setObjectName("cloudreef_segment_layer")
        self.layer_action.triggered.connect(self.segment_active_layer)
        self.iface.addCustomActionForLayerType(self.layer_action, "", QgsMapLayer.RasterLayer, True)

        self.settings_factory = SettingsFactory()
        self.settings_factory.applied.connect(self.panel.take_defaults)
        self.iface.registerOptionsWidgetFactory(self.settings_factory)
        self.settings_action = QAction(
            QgsApplication.getThemeIcon("/mActionOptions.svg"), tr("CloudReef settings…"), window
        )
        self.settings_action.setObjectName("cloudreef_settings")
        self.settings_action.triggered.connect(lambda: open_settings(self.iface))
        self.help_action = QAction(
            QgsApplication.getThemeIcon("/mActionHelpContents.svg"), tr("CloudReef help"), window
        )
        self.help_action.setObjectName("cloudreef_help")
        self.help_action.triggered.connect(lambda: open_help("index"))
        self.teach_action = QAction(icon, tr("Teach a model…"), window)
        self.teach_action.setObjectName("cloudreef_teach_model")
        self.teach_action.triggered.connect(lambda: self.teach())
        self.panel.improve.teach_wanted.connect(self.teach)
        self.panel.form.add_model_button.add_way("teach_model", tr("Teach a model…"), self.teach)
        for action in (self.teach_action, self.settings_action, self.help_action):
            self.iface.addPluginToRasterMenu(TITLE, action)

    def unload(self) -> None:
        """Takes everything away again; a running job is cancelled."""
        engine_setup().shut_down()
        if self.settings_factory:
            self.iface.unregisterOptionsWidgetFactory(self.settings_factory)
            self.settings_factory = None
        if self.teach_window:
            self.teach_window.shut_down()
            self.teach_window = None
        for action in (self.teach_action, self.settings_action, self.help_action):
            if action:
                self.iface.removePluginRasterMenu(TITLE, action)
                action.deleteLater()
        self.teach_action = self.settings_action = self.help_action = None
        if self.exit_question:
            self.iface.unregisterApplicationExitBlocker(self.exit_question)
            self.exit_question = None
        if self.panel:
            self.panel.shut_down()
            self.iface.removeDockWidget(self.panel)
            self.panel.deleteLater()
            self.panel = None
        if self.layer_action:
            self.iface.removeCustomActionForLayerType(self.layer_action)
            self.layer_action.deleteLater()
            self.layer_action = None
        if self.panel_action:
            self.iface.removePluginRasterMenu(TITLE, self.panel_action)
            self.iface.removeToolBarIcon(self.panel_action)
            self.panel_action.deleteLater()
            self.panel_action = None
        if self.provider:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None

    def teach(self, result: Optional[dict[str, str]] = None) -> None:
        """Opens the window of teaching, with a result to correct where there is one."""
        if self.teach_window is None:
            self.teach_window = TeachWindow(self.iface, self.iface.mainWindow())
            self.teach_window.model_wanted.connect(self.use_model)
        self.teach_window.show()
        self.teach_window.raise_()
        if result:
            self.teach_window.take_result(result)

    def use_model(self, folder: str) -> None:
        """Chooses a model in the panel, given by its folder."""
        if self.panel:
            self.panel.setUserVisible(True)
            self.panel.form.select_model(Path(folder).name)

    def _show_panel(self) -> None:
        if self.panel:
            self.panel.setUserVisible(True)

    def segment_active_layer(self) -> None:
        """Opens the panel for the layer whose context menu was used; has all of them segmented if more are selected.

        Results that are selected with them, as in a group, are no scenes.
        """
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
