"""Identifies bands by their names and tags, for the engine and QGIS's panel."""
