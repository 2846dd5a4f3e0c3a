"""Reflectance factors in a raster's header, or in a file beside it."""
