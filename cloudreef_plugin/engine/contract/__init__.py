"""The engine's jobs and events; standard library only, so that QGIS can import it."""
