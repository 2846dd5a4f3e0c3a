"""The networks, and how far they look."""
