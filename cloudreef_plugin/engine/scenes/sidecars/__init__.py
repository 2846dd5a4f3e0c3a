"""Factors of reflectance that a raster's header, or a file beside it, states."""
