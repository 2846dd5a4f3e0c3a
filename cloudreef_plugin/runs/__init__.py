"""Runs: waiting, going on, finished, remembered."""
