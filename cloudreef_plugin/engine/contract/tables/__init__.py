"""Tables that QGIS and the engine write."""
