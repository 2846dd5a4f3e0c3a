"""Many scenes in a dock: a table of what was done, a map of it, and its cover over time."""
