"""HTML reports and pictures."""
