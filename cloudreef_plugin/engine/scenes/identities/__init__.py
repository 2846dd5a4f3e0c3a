"""What bands show: by the numbers in their names, and the tables of sensors."""
