"""The results of a project as cards, and their actions."""
