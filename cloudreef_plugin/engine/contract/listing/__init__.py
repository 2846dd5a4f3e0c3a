"""Scenes in folders, by the names of files alone."""
