"""Published models: their list, and their files, which are downloaded on request. Standard library only."""
