"""Teaching models: labels on the map, the lesson, and its outcome."""
