"""What bands show: by numbers in their names, by wavelengths; and what stays in doubt."""
