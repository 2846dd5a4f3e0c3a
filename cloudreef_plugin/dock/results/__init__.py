"""The results of a project as cards, and what can be done with each."""
