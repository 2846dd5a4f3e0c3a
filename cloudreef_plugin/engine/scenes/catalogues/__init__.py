"""Scenes as catalogues list them."""
