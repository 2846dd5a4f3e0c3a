"""One module a job on results that exist already."""
