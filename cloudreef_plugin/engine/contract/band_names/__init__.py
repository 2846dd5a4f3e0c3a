"""What bands are called, and what that means; one rule for the engine and QGIS's panel."""
