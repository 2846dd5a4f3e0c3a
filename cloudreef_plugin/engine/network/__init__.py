"""From a scene to probabilities: preprocessing, runtimes, tiles, memory."""
