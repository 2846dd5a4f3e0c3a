"""The dock of many scenes: a table, outlines on the map, and the cover over time."""
