"""From fitted weights to a bundle: Keras and ONNX files, model.json, card."""
