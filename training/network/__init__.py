"""The networks, and their halo."""
