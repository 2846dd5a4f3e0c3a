"""CloudReef's Processing algorithms, one module each."""
