"""Looking at two results, or at a scene with and without one: swiped on the map, and in numbers."""
