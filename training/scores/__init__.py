"""How good a network or a bundle is, in numbers and pictures."""
