"""Joins QGIS and leaves it: provider, toolbar, Raster menu, layer context menu, panel."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication, QgsMapLayer, QgsRasterLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from . import paths
from .algorithms.provider import Provider
from .engine_setup import engine_setup
from .help_pages import open_help
from .messages import TITLE, tr
from .panel import Panel
from .settings_page import SettingsFactory, open_settings

__all__ = ["CloudReefPlugin"]


class CloudReefPlugin:
    """What QGIS loads.

    Args:
        iface: QGIS's interface; None in qgis_process, which asks for the provider only.
    """

    def __init__(self, iface: Optional[QgisInterface]) -> None:
        self.iface = iface
        self.provider: Optional[Provider] = None
        self.panel: Optional[Panel] = None
        self.panel_action: Optional[QAction] = None
        self.layer_action: Optional[QAction] = None
        self.settings_action: Optional[QAction] = None
        self.help_action: Optional[QAction] = None
        self.settings_factory: Optional[SettingsFactory] = None

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
        for action in (self.settings_action, self.help_action):
            self.iface.addPluginToRasterMenu(TITLE, action)

    def unload(self) -> None:
        """Takes everything away again; a running job is cancelled."""
        engine_setup().shut_down()
        if self.settings_factory:
            self.iface.unregisterOptionsWidgetFactory(self.settings_factory)
            self.settings_factory = None
        for action in (self.settings_action, self.help_action):
            if action:
                self.iface.removePluginRasterMenu(TITLE, action)
                action.deleteLater()
        self.settings_action = self.help_action = None
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

    def segment_active_layer(self) -> None:
        """Opens the panel for the layer whose context menu was used; has all of them segmented if more are selected."""
        selected = [layer for layer in self.iface.layerTreeView().selectedLayers() if isinstance(layer, QgsRasterLayer)]
        self.show_layer(self.iface.activeLayer())
        if len(selected) > 1:
            self.panel.segment_layers(selected)

    def show_layer(self, layer: Optional[QgsMapLayer]) -> None:
        """Opens the panel, for a layer if it is a raster."""
        self.panel.setUserVisible(True)
        if isinstance(layer, QgsRasterLayer):
            self.panel.set_layer(layer)
