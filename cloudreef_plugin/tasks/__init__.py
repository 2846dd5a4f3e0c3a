"""Work in the background, by QGIS's task manager."""
