"""Models for other programs: one ONNX file that says all of itself, also one that Deepness runs."""
