"""Background work in QGIS's task manager."""
