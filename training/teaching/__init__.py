"""Teaches a model on labels of a few scenes: cutting, fitting, scoring before and after, exporting."""
