"""Where coordinates of another CRS lie on a scene."""
