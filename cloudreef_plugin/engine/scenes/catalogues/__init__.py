"""Scenes in catalogues."""
