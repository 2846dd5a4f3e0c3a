"""Opens scenes, finds their bands and scaling, and reads them window by window."""
