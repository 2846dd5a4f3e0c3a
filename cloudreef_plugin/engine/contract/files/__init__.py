"""Files of results: their hashes, and those that are unfinished."""
