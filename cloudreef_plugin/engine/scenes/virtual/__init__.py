"""Virtual rasters: what they take their pixels from."""
