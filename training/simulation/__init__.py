"""Simulated clouds, ground, scenes and reefs, and the augmentation of chips."""
