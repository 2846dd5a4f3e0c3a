"""Teaches a model by labels of a few scenes: cut, fit, scored before and after, exported."""
