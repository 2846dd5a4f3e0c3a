"""Scenes in folders, results and summaries, found by the names of their files."""
