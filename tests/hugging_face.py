"""A repository of Hugging Face on a local server: the list of its files, and the files at a commit."""

from __future__ import annotations

import hashlib
import json
from urllib.parse import unquote

COMMIT = "c0ffee" + "0" * 34
NAME = "maker/segformer-b0-roads"
CONFIG = {
    "architectures": ["SegformerForSemanticSegmentation"],
    "id2label": {"2": "water", "0": "land", "1": "road"},
    "model_type": "segformer",
    "num_channels": 3,
}
PROCESSOR = {
    "do_normalize": True,
    "do_rescale": True,
    "do_resize": True,
    "image_mean": [0.485, 0.456, 0.406],
    "image_processor_type": "SegformerImageProcessor",
    "image_std": [0.229, 0.224, 0.225],
    "rescale_factor": 0.00392156862745098,
    "size": {"height": 640, "width": 640},
}
CARD = "---\nlicense: apache-2.0\ntags:\n- vision\n---\n# Roads\n"


def written(folder, config=CONFIG, processor=PROCESSOR):
    """Writes what describes a network into a folder."""
    for name, content in (("config.json", config), ("preprocessor_config.json", processor)):
        (folder / name).write_text(json.dumps(content))
    (folder / "README.md").write_text(CARD)


def offered(server, files, name=NAME, gated=False):
    """Puts a repository on a server: path, as in an address, to bytes."""
    listed = []
    for path, content in files.items():
        server.files[f"/{name}/resolve/{COMMIT}/{path}"] = content
        item = {"rfilename": unquote(path), "size": len(content), "blobId": hashlib.sha1(content).hexdigest()}
        if path.endswith((".onnx", "_data")):
            checksum = hashlib.sha256(content).hexdigest()
            item["lfs"] = {"sha256": checksum, "size": len(content), "pointerSize": 134}
        listed.append(item)
    listing = {"id": name, "modelId": name, "sha": COMMIT, "private": False, "gated": gated, "siblings": listed}
    server.files[f"/api/models/{name}/revision/main?blobs=true"] = json.dumps(listing).encode()


def described(network, **config):
    """The files of a repository as those for transformers.js are."""
    return {
        "README.md": CARD.encode(),
        "config.json": json.dumps({**CONFIG, **config}).encode(),
        "preprocessor_config.json": json.dumps(PROCESSOR).encode(),
        "onnx/model.onnx": network,
        "onnx/model_quantized.onnx": b"another",
    }
