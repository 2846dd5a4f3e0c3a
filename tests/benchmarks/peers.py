"""What the engine is measured against; each runs in a process of its own: ``python peers.py KIND ARGUMENTS``.

- ``raw``: the engine's own runtime on arrays that lie in memory, as many tiles of the shape that the engine
  used: start, load, compile, predict; no reading, no writing. What no program around the network can beat.
- ``loop``: a plain loop over the same ONNX file as plugins and scripts have it: tiles of 512, as much overlap as
  leaves no seams, one tile at a time in ONNX Runtime, one thread for reading, scaling, cropping and writing.
- ``monai``: MONAI's sliding_window_inference over the whole scene in memory, the network in ONNX Runtime, or in torch
  where onnx2torch can carry the same weights over.
- ``gpus``: which runtimes reach a GPU, and what they call it.
- ``facts``, ``plan``, ``compare``, ``sgemm``: figures for the table.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "cloudreef_plugin"))

TILE_PX = 512
MONAI_OVERLAP = 0.25


def raw(model: str, runtime: str, precision: str, shape: list[int], tiles: int, batch: int) -> dict[str, Any]:
    """Runs the engine's runtime over `tiles` arrays of one shape."""
    import numpy as np
    from engine.contract.model import Bundle
    from engine.network.choice import choose

    bundle = Bundle.load(model)
    chosen = choose(bundle, runtime=runtime, precision=precision, device="auto", threads=None).runtime
    array = np.full((batch, len(bundle.channels), *shape), 0.25, np.float32)
    started = time.perf_counter()
    chosen.predict(array)
    first = time.perf_counter() - started
    for _ in range(-(-tiles // batch) - 1):
        chosen.predict(array)
    predicting = time.perf_counter() - started
    return {"first_s": first, "predict_s": predicting, "mpx": tiles * shape[0] * shape[1] / 1e6}


def loop(model: str, scene: str, mask: str) -> dict[str, Any]:
    """Segments a scene tile after tile."""
    import numpy as np
    import onnxruntime
    import rasterio
    from rasterio.windows import Window

    halo, threshold, clip, weights, channels = _of(model)
    session = onnxruntime.InferenceSession(weights, providers=["CPUExecutionProvider"])
    name = session.get_inputs()[0].name
    step, tiles = TILE_PX - 2 * halo, 0
    with rasterio.open(scene) as file:
        found = np.zeros(file.shape, np.uint8)
        for top in range(0, file.height, step):
            for left in range(0, file.width, step):
                window = Window(left - halo, top - halo, TILE_PX, TILE_PX)
                tile = _reflectance(file, _read(file, window), clip, channels)
                probability = session.run(None, {name: tile[None]})[0][0, 0]
                core = probability[halo : halo + step, halo : halo + step]
                part = found[top : top + step, left : left + step]
                part[...] = core[: part.shape[0], : part.shape[1]] >= threshold
                tiles += 1
        profile = _profile(file)
    with rasterio.open(mask, "w", **profile) as file:
        file.write(found, 1)
    return {"tiles": tiles}


def monai(model: str, scene: str, mask: str, network: str = "onnxruntime") -> dict[str, Any]:
    """Segments a scene with MONAI's sliding window; the network runs in "onnxruntime" or "torch"."""
    import numpy as np
    import rasterio
    import torch
    from monai.inferers import sliding_window_inference

    _, threshold, clip, weights, channels = _of(model)
    predict = _torch_network(weights) if network == "torch" else _onnx_network(weights)
    with rasterio.open(scene) as file:
        values = torch.from_numpy(_reflectance(file, file.read(), clip, channels)[None])
        profile = _profile(file)
    with torch.inference_mode():
        probability = sliding_window_inference(values, TILE_PX, 1, predict, MONAI_OVERLAP)
    with rasterio.open(mask, "w", **profile) as file:
        file.write((probability[0, 0].numpy() >= threshold).astype(np.uint8), 1)
    return {}


def _onnx_network(weights: str) -> Any:
    import onnxruntime
    import torch

    session = onnxruntime.InferenceSession(weights, providers=["CPUExecutionProvider"])
    name = session.get_inputs()[0].name
    return lambda x: torch.from_numpy(session.run(None, {name: x.numpy()})[0])


def _torch_network(weights: str) -> Any:
    from onnx2torch import convert

    return convert(weights).eval()


def gpus(model: str) -> dict[str, Any]:
    """Lists the runtimes that reach a GPU, and its name."""
    from engine.contract.errors import CloudReefError
    from engine.contract.model import Bundle
    from engine.network.choice import choose, installed

    found = {}
    for name in installed():
        try:
            runtime = choose(Bundle.load(model), runtime=name, precision="f32", device="gpu", threads=None).runtime
        except CloudReefError:
            continue
        if runtime.on_gpu:
            found[name] = runtime.device
    return found


def facts(model: str) -> dict[str, Any]:
    """Reads what a loop must know of a model."""
    halo, threshold, clip, weights, _ = _of(model)
    return {"halo_px": halo, "threshold": threshold, "clip": clip, "weights": weights}


def plan(model: str, scene: str, tile_px: int) -> dict[str, Any]:
    """Plans the tiles of a scene as the engine does."""
    import numpy as np
    import rasterio
    from engine.contract.model import Bundle
    from engine.network.tiling import occupied_cells, plan_tiles

    bundle = Bundle.load(model)
    with rasterio.open(scene) as file:
        valid = file.read_masks(1) > 0
    planned = plan_tiles(
        occupied_cells(valid, bundle.stride_multiple),
        stride=bundle.stride_multiple,
        halo=bundle.halo_px or 0,
        tile_px=tile_px,
    )
    pixels = int(np.count_nonzero(valid))
    return {"shape": planned.shape, "tiles": len(planned.tiles), "halo_pixels": planned.pixels / pixels}


def compare(model: str, one: str, other: str) -> dict[str, Any]:
    """Compares two masks where the first has data, away from the scene's edges: the loops pad there."""
    import rasterio
    from rasterio.windows import Window, intersect, intersection

    edge = _of(model)[0]
    both = either = differing = pixels = 0
    with rasterio.open(one) as first, rasterio.open(other) as second:
        if min(first.shape) <= 2 * edge:
            edge = 0
        inner = Window(edge, edge, first.width - 2 * edge, first.height - 2 * edge)
        for _, block in first.block_windows(1):
            if not intersect(block, inner):
                continue
            window = intersection(block, inner)
            a, b = first.read(1, window=window), second.read(1, window=window)
            valid = a != 255
            both += int(((a == 1) & (b == 1) & valid).sum())
            either += int((((a == 1) | (b == 1)) & valid).sum())
            differing += int((((a == 1) != (b == 1)) & valid).sum())
            pixels += int(valid.sum())
    return {"iou": both / either if either else 1.0, "differing_per_million": 1e6 * differing / max(1, pixels)}


def sgemm(edge: int = 2048, repeats: int = 5) -> dict[str, Any]:
    """Measures what the machine's own matrix product does: FLOP/s in 32 bit, the best of some."""
    import numpy as np

    a = np.random.default_rng(0).random((edge, edge), np.float32)
    seconds = []
    for _ in range(repeats):
        started = time.perf_counter()
        a @ a
        seconds.append(time.perf_counter() - started)
    return {"flops_per_s": 2 * edge**3 / min(seconds)}


def _of(model: str) -> tuple[int, float, tuple[float, float], str, int]:
    from engine.contract.model import Bundle

    bundle = Bundle.load(model)
    weights = str(bundle.files["onnx"].path)
    return bundle.halo_px or 0, bundle.threshold, bundle.inputs.clip, weights, len(bundle.channels)


def _read(file: Any, window: Any) -> Any:
    """Reads a window that may reach beyond the scene; zero is there."""
    import numpy as np
    from rasterio.windows import Window

    top, left = max(0, window.row_off), max(0, window.col_off)
    bottom = min(file.height, window.row_off + window.height)
    right = min(file.width, window.col_off + window.width)
    tile = np.zeros((file.count, window.height, window.width), file.dtypes[0])
    tile[:, top - window.row_off : bottom - window.row_off, left - window.col_off : right - window.col_off] = file.read(
        window=Window(left, top, right - left, bottom - top)
    )
    return tile


def _reflectance(file: Any, values: Any, clip: tuple[float, float], channels: int) -> Any:
    """Reads red, green, blue, near infrared as the network takes them, further channels as absent.

    The files hold blue first.
    """
    import numpy as np

    found = np.zeros((channels, *values.shape[1:]), np.float32)
    found[:4] = np.clip(values[[2, 1, 0, 3]].astype(np.float32) * file.scales[0] + file.offsets[0], *clip)
    return found


def _profile(file: Any) -> dict[str, Any]:
    return {**file.profile, "count": 1, "dtype": "uint8", "nodata": None, "compress": "deflate"}


if __name__ == "__main__":
    kinds = {f.__name__: f for f in (raw, loop, monai, gpus, facts, plan, compare, sgemm)}
    print(json.dumps(kinds[sys.argv[1]](**json.loads(sys.argv[2]))))
