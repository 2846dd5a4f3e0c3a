"""What all algorithms share: calling the engine, parameters, reading layers."""
