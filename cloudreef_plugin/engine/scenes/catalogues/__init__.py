"""Scenes in catalogues: STAC items, and files of several rasters."""
