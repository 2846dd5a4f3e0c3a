"""Painting on masks with a brush, with undo, counts, and use as labels."""
