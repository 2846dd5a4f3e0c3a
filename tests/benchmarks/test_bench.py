"""The benchmark runs and tells what it promises; the figures themselves are for `make bench`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from gpus import busiest
from others import Others

BENCH = Path(__file__).with_name("bench.py")
KEYS = {
    "vs_peer_loop_f32",
    "vs_peer_loop_default",
    "over_raw_model",
    "halo_pixels",
    "rss_16k_over_4k",
    "peak_rss_mb",
    "nodata40_over_full",
    "first_tile_s",
    "iou_default_vs_f32",
}


def test_several_classes_take_turns_with_one_target(tmp_path):
    pytest.importorskip("onnxruntime")
    script = BENCH.with_name("many_classes.py")
    command = [sys.executable, str(script), "--px", "300", "--repeats", "1", "--folder", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    found = dict(line.rsplit(None, 1) for line in done.stdout.splitlines())
    assert set(found) >= {"five_over_one_300", "five_over_one_cpu_300"}
    assert float(found["five_over_one_300"]) > 0


def test_the_benchmark_fills_its_table(tmp_path):
    pytest.importorskip("onnxruntime")
    out = tmp_path / "bench.json"
    # Smaller scenes are all edge to a network that sees 208 px far, and the loop fills edges otherwise.
    command = [sys.executable, str(BENCH), "--px", "600", "--repeats", "1", "--runtimes", "onnxruntime"]
    done = subprocess.run(
        [*command, "--folder", str(tmp_path / "scenes"), "--out", str(out)], capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(out.read_text())
    assert set(found) == {"machine", "rows", "ratios"}
    assert set(found["ratios"]) >= KEYS
    assert all(value is not None for key, value in found["ratios"].items() if key != "rss_16k_over_4k")
    assert all(row["wall_s"] > 0 and row["peak_rss_mb"] > 0 and row["name"] in done.stdout for row in found["rows"])
    assert found["ratios"]["iou_peer_loop_vs_f32"] > 0.99


def test_what_is_not_installed_is_said_and_left_out(tmp_path):
    others = Others(monai=str(tmp_path / "no python"), deepness=tmp_path)
    networks, sentence = others.monai_networks()
    assert networks == [] and "MONAI is left out" in sentence
    home, sentence = others.deepness_home()
    assert home is None and "holds no package deepness" in sentence
    assert Others(sys.executable).deepness_home()[0] is None


def test_the_busiest_card_counts():
    assert busiest("0, 10\n1, 90\n0, 30\n1, 100\n") == 0.95
    assert busiest("0, [N/A]\n") is None and busiest("") is None
