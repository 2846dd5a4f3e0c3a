"""The footprint of a scene in other coordinates, and the pixels of these."""
