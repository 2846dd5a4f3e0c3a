"""How stored values become reflectance: what is known about it, and what the values themselves tell."""
