"""Simulated clouds, ground and scenes, and the augmentation of chips."""
