"""Rasters and polygons that are written, and what is measured on them."""
