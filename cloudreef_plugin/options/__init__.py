"""CloudReef's pages in QGIS's options."""
