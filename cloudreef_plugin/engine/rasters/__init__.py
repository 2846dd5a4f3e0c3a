"""Writes rasters and polygons, and measures them."""
