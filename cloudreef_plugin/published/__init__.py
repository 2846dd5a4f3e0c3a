"""Published models: a list of them, and their files, fetched when the user asks for one. Standard library only."""
