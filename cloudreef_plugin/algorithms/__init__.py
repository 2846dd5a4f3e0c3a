"""CloudReef's algorithms in Processing: declarations over one base class."""
