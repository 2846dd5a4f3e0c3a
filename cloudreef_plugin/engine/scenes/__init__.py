"""Scenes as users hand them over: opened, their bands and values told apart, read window by window."""
