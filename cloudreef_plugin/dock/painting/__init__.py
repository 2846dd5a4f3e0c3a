"""Painting on a mask: added and removed by a brush, undone, counted, and used as labels."""
