"""From reflectance to probability: preprocessing, runtimes, tiles, memory."""
