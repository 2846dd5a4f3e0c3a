"""The choices in the panel."""
