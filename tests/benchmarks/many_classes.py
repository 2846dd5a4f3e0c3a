"""Measures what several classes cost: ``python tests/benchmarks/many_classes.py [--before CHECKOUT]``.

A network of five classes with the arithmetic of ``clouds``: its last layer gives five numbers in place of one. Both run
by turns, on two scenes; with a checkout of an earlier commit its engine takes turns too, with the same model.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
from pathlib import Path
from typing import Optional

import numpy as np
import onnx
from bench import CLOUDS, PYTHON, ROOT, Bench
from mosaics import Mosaic
from onnx import helper, numpy_helper
from rows import Row, execute, per_turn

NAMES = ("clear", "cloud", "thin cloud", "shadow", "snow")
SHARES = (0.0, 1.0, 0.5, -0.5, -1.0)
"""What each class takes of the weights for cloud."""
EXACT = ("openvino", "f32")
"""Runtime and precision: left to the engine, they could differ between rows."""
LAST, ANSWER = "probability.sum.cells", "probability"


def five_classes(source: Path, to: Path) -> Path:
    """Writes a bundle that tells `NAMES` apart by the network of another one; returns it."""
    shutil.rmtree(to, ignore_errors=True)
    to.mkdir(parents=True)
    model = onnx.load(source / "model.onnx")
    for part in ("kernel", "bias"):
        weights = next(one for one in model.graph.initializer if one.name == f"{LAST}.{part}")
        cells = numpy_helper.to_array(weights)
        taken = np.concatenate([[np.float32(share) * cell for share in SHARES] for cell in cells])
        weights.CopyFrom(numpy_helper.from_array(taken.astype(np.float32), weights.name))
    sigmoid = next(node for node in model.graph.node if node.op_type == "Sigmoid")
    last = next(node for node in model.graph.node if node.op_type == "DepthToSpace")
    last.input[0], last.output[0] = sigmoid.input[0], "logits"
    model.graph.node.remove(sigmoid)
    model.graph.node.append(helper.make_node("Softmax", ["logits"], [ANSWER], axis=1))
    model.graph.output[0].type.tensor_type.shape.dim[1].dim_value = len(NAMES)
    weights_file = to / "model.onnx"
    onnx.save(model, weights_file)
    told = json.loads((source / "model.json").read_text(encoding="utf-8"))
    output, own = told["mlm:output"][0], told["cloudreef"]
    output["classification:classes"] = [{"value": value, "name": name} for value, name in enumerate(NAMES)]
    output["classification:classes"][0]["background"] = True
    output["result"]["shape"][1] = len(NAMES)
    digest = hashlib.sha256(weights_file.read_bytes()).hexdigest()
    own["files"] = {"onnx": {**own["files"]["onnx"], "sha256": digest}}
    own["output"] = {"kind": "classes"}
    (to / "model.json").write_text(json.dumps(told), encoding="utf-8")
    return to


def earlier(bench: Bench, mosaic: Mosaic, checkout: Path) -> Row:
    """Makes a row of an earlier engine, with the model and the job of the newer one."""
    row = bench.engine(mosaic, *EXACT, name="engine of an earlier commit")
    file = Path(f"{row.mask}.job.json")
    home = checkout / "cloudreef_plugin"
    bench.commands[id(row)] = lambda: execute([*PYTHON, "-m", "engine", str(file)], home, dict(os.environ))
    return row


def measure(folder: Path, edges: list[int], repeats: int, before: Optional[Path]) -> dict[str, float]:
    """Runs the rows by turns; returns ratios of wall and processor time, and of memory."""
    one = Bench(folder, CLOUDS)
    five = Bench(folder / "five", five_classes(CLOUDS, folder / "five classes"))
    five.scene = one.scene  # type: ignore[method-assign]
    found: dict[str, float] = {}
    for edge in edges:
        mosaic = Mosaic(f"{edge}", edge, edge)
        target, classes = (
            one.engine(mosaic, *EXACT, name="one target"),
            five.engine(mosaic, *EXACT, name="five classes"),
        )
        old = earlier(one, mosaic, before) if before else None
        for _ in range(repeats):
            one.take_turns([row for row in (old, target) if row is not None], 1)
            five.take_turns([classes], 1)
        found[f"five_over_one_{edge}"] = per_turn(classes, target)
        found[f"five_over_one_cpu_{edge}"] = per_turn(classes, target, "cpu_s")
        if old is not None:
            found[f"one_over_earlier_{edge}"] = per_turn(target, old)
            found[f"one_over_earlier_cpu_{edge}"] = per_turn(target, old, "cpu_s")
        for row in (target, classes):
            found[f"memory_mb_{row.name}_{edge}"] = max(run.peak_rss_mb for run in row.runs)
    return found


def main() -> None:
    """Runs the benchmark and prints the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "bench", help="for scenes and masks")
    parser.add_argument("--px", type=int, nargs="+", default=[2048, 4096], help="edges of the scenes")
    parser.add_argument("--repeats", type=int, default=5, help="turns")
    parser.add_argument("--before", type=Path, metavar="CHECKOUT", help="of an earlier commit")
    options = parser.parse_args()
    for key, value in measure(options.folder, options.px, options.repeats, options.before).items():
        print(f"{key:<40} {value:g}")


if __name__ == "__main__":
    main()
