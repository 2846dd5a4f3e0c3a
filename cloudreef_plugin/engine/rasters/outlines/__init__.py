"""The outlines of areas: rings of corners, whether they cross, and how they are simplified and smoothed."""
