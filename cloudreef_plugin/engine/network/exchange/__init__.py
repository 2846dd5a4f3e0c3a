"""Models from and for other programs: bare ONNX files in; one self-contained ONNX file, or one for Deepness, out."""
