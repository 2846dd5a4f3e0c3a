"""Fits a network: batches, losses, learning rates, checkpoints."""
