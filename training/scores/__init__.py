"""Scores and pictures of networks and bundles."""
