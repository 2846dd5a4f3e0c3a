"""What all algorithms share: the call of the engine, parameters, reading of layers."""
