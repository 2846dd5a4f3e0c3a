"""Jobs on existing results, a module for each."""
