"""Runs of algorithms from the panel: queue, history, results in the project."""
