"""Teaching models: labels on the map, the lesson, and what came of it."""
