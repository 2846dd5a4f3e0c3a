"""The engine's own Python and its processes; standard library only."""
