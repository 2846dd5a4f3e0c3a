"""Labelled chips for training, cut out of scenes."""
