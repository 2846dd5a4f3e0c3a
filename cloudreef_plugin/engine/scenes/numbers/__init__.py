"""What the numbers of single bands tell, beside those of the others."""
