"""Exports fitted weights as a bundle: Keras and ONNX files, model.json, card."""
