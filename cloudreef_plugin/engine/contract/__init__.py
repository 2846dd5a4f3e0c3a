"""What the engine is asked and what it answers; standard library only, so that QGIS can import it."""
