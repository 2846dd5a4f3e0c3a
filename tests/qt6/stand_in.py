"""Stands in for QGIS 4 as far as its Python goes: `qgis.PyQt` is PyQt6, what else QGIS brings is an empty class.

What QGIS 4 adds to Qt's names (QAction and QShortcut in QtWidgets) it adds too.
"""

from __future__ import annotations

import importlib
import sys
import types
from typing import Any

from PyQt6 import QtCore, QtGui, QtWidgets

BASES = {
    "QgsCollapsibleGroupBox": QtWidgets.QGroupBox,
    "QgsDockWidget": QtWidgets.QDockWidget,
    "QgsMapLayerComboBox": QtWidgets.QComboBox,
    "QgsMapTool": QtCore.QObject,
    "QgsMapToolExtent": QtCore.QObject,
    "QgsOptionsPageWidget": QtWidgets.QWidget,
}
QGIS_MODULES = (
    "qgis.analysis",
    "qgis.core",
    "qgis.gui",
    "qgis.utils",
    "processing",
    "processing.gui",
    "processing.gui.wrappers",
)
QT_MODULES = ("QtCore", "QtGui", "QtNetwork", "QtPrintSupport", "QtXml", "sip")


class _Named(type):
    """A class of which every attribute is there: enums and static functions of QGIS."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Named(name, (), {})

    def __or__(cls, other: Any) -> Any:
        return cls


class _Qgis(types.ModuleType):
    """A module of QGIS, of which every name is there."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return BASES.get(name) or _Named(name, (), {})


class QgsTask(QtCore.QObject):
    """A task, with the flags that it may bear."""

    Flag = _Named("Flag", (), {})


def install() -> None:
    """Puts the stand-in where `import qgis` looks."""
    qgis, pyqt = types.ModuleType("qgis"), types.ModuleType("qgis.PyQt")
    widgets = types.ModuleType("qgis.PyQt.QtWidgets")
    widgets.__dict__.update(vars(QtWidgets), QAction=QtGui.QAction, QShortcut=QtGui.QShortcut)
    found = {name: importlib.import_module(f"PyQt6.{name}") for name in QT_MODULES}
    found["QtWidgets"] = widgets
    pyqt.__dict__.update(found)
    modules = {"qgis": qgis, "qgis.PyQt": pyqt, **{f"qgis.PyQt.{name}": module for name, module in found.items()}}
    modules |= {name: _Qgis(name) for name in QGIS_MODULES}
    modules["qgis.core"].QgsTask = QgsTask  # type: ignore[attr-defined]  # its names are made as they are asked for
    for package in ("qgis", "qgis.PyQt", "processing", "processing.gui"):
        modules[package].__path__ = []  # type: ignore[attr-defined]  # makes a package of it
    sys.modules.update(modules)
