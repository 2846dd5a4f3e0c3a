"""Teaching models: labels on the map, training, and the outcome."""
