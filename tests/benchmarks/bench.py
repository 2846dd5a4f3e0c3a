"""Measures the engine against what stands beside it: ``make bench``, or ``make bench QUICK=1`` for small scenes.

Every row is a process of its own: its wall time counts from its start, its memory is the most that was ever resident.
Ratios are made of runs that took turns, so that a busy machine hurts both sides alike; all rows give medians.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import sys
from dataclasses import dataclass
from datetime import datetime, timezone
from importlib import metadata, util
from pathlib import Path
from typing import Any, Callable, Optional

import mosaics
from gpus import cards
from mosaics import LANDSAT, Mosaic
from others import QGIS_PYTHON, Others
from rows import Row, Run, execute, per_turn

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ENGINE_HOME = ROOT / "cloudreef_plugin"
CLOUDS = ROOT / "resources" / "models" / "clouds"
PYTHON = [sys.executable, "-E", "-s", "-X", "utf8"]
RUNTIMES = ("openvino", "onnxruntime", "tensorflow")
LABELS = {"openvino": "OpenVINO", "onnxruntime": "ONNX Runtime", "tensorflow": "TensorFlow"}


class Bench:
    """Runs the rows and keeps them.

    Args:
        folder: Where scenes are kept and masks written.
        model: The bundle.

    Attributes:
        rows: All that were made.
        commands: By a row's id, what runs it.
    """

    def __init__(self, folder: Path, model: Path) -> None:
        self.folder, self.model = folder, model
        self.rows: list[Row] = []
        self.commands: dict[int, Callable[[], Run]] = {}
        folder.mkdir(parents=True, exist_ok=True)

    def scene(self, mosaic: Mosaic) -> Path:
        """Makes a scene if it is not there yet; returns its path."""
        path = mosaic.path(self.folder)
        if not path.exists() or path.stat().st_mtime < mosaics.SAMPLE.stat().st_mtime:
            say(f"making the scene {mosaic.name}")
            execute([*PYTHON, str(HERE / "mosaics.py"), mosaics.request(mosaic, path)])
        return path

    def engine(
        self, mosaic: Mosaic, runtime: str = "auto", precision: str = "auto", gpu: str = "", name: str = ""
    ) -> Row:
        """Makes a row of the engine, end to end; `take_turns` runs it.

        Args:
            mosaic: The scene.
            runtime: "auto" is the engine's own choice, a GPU where there is one; another one runs on the processor.
            precision: Of the network.
            gpu: The name of the card that the runtime is to take.
            name: Of the row; empty makes one.
        """
        own = "engine, default" if runtime == "auto" else f"engine, {LABELS[runtime]} {precision}"
        row = self._row(name or own + (f" on {gpu}" if gpu else ""), mosaic)
        job = {
            "model": str(self.model),
            "scenes": [{"input": [str(self.scene(mosaic))], "outputs": {"mask": str(row.mask)}}],
            "runtime": runtime,
            "precision": precision,
            "device": "gpu" if gpu else "auto" if runtime == "auto" else "cpu",
            "replace": True,
        }
        file = Path(f"{row.mask}.job.json")
        file.write_text(json.dumps(job), encoding="utf-8")
        # What the engine remembers of this computer is found out here: the first large run says so in a row of its own.
        found = {**os.environ, "CLOUDREEF_CACHE": str(self.folder / "cache")}
        self.commands[id(row)] = lambda: execute([*PYTHON, "-m", "engine", str(file)], ENGINE_HOME, found)
        return row

    def peer(self, kind: str, name: str, mosaic: Mosaic, python: str = sys.executable, **options: Any) -> Row:
        """Makes a row of a loop from peers.py, run by a Python that has what it needs."""
        row = self._row(name, mosaic)
        arguments = {"model": str(self.model), "scene": str(self.scene(mosaic)), "mask": str(row.mask), **options}
        command = [python, *PYTHON[1:], str(HERE / "peers.py"), kind, json.dumps(arguments)]
        self.commands[id(row)] = lambda: execute(command)
        return row

    def deepness(self, mosaic: Mosaic, home: Path) -> Row:
        """Makes a row of Deepness's map processor at an overlap that leaves no seams."""
        row = self._row("Deepness's map processor, 512 tiles, seam-free", mosaic)
        facts = self._ask("facts", model=str(self.model)).answer
        arguments = {
            "weights": facts["weights"], "scene": str(self.scene(mosaic)), "mask": str(row.mask),
            "overlap_px": 2 * facts["halo_px"], "threshold": facts["threshold"], "clip": facts["clip"],
        }  # fmt: skip
        command = [QGIS_PYTHON, "-X", "utf8", str(HERE / "deepness_peer.py"), json.dumps(arguments)]
        where = {**os.environ, "PYTHONPATH": str(home), "QT_QPA_PLATFORM": "offscreen"}
        self.commands[id(row)] = lambda: execute(command, None, where)
        return row

    def gpus(self) -> dict[str, str]:
        """Lists the runtimes that reach a graphics card, and its name."""
        return {str(name): str(card) for name, card in self._ask("gpus", model=str(self.model)).answer.items()}

    def raw(self, engine: Row, mosaic: Mosaic, plan: dict[str, Any]) -> Row:
        """Makes a row of the bare network on the pixels that an engine's row computed, halos included."""
        used = engine.runs[-1].answer["statistics"]
        row = self._row(f"raw {LABELS[used['runtime']]} {used['precision']}, arrays in memory", mosaic)
        arguments = {
            "model": str(self.model), "runtime": used["runtime"], "precision": used["precision"],
            "shape": plan["shape"], "tiles": plan["tiles"], "batch": used["batch_size"],
        }  # fmt: skip
        self.commands[id(row)] = lambda: self._ask("raw", **arguments)
        return row

    def take_turns(self, rows: list[Row], repeats: int) -> None:
        """Runs rows one after the other, again and again."""
        for turn in range(repeats):
            for row in rows:
                row.runs.append(self.commands[id(row)]())
                say(f"{row.scene}: {row.name}: {row.runs[-1].wall_s:.2f} s ({turn + 1} of {repeats})")

    def plan(self, engine: Row, mosaic: Mosaic) -> dict[str, Any]:
        """Reads the tiles that an engine's row went through."""
        tile_px = engine.runs[-1].answer["statistics"]["tile_px"]
        return self._ask("plan", model=str(self.model), scene=str(self.scene(mosaic)), tile_px=tile_px).answer

    def compare(self, one: Row, other: Row) -> dict[str, Any]:
        """Compares the masks of two rows."""
        return self._ask("compare", model=str(self.model), one=str(one.mask), other=str(other.mask)).answer

    def machine_flops(self) -> float:
        """Measures what this machine's own 32-bit matrix product does, in FLOP/s."""
        return float(self._ask("sgemm").answer["flops_per_s"])

    def _ask(self, kind: str, **arguments: Any) -> Run:
        return execute([*PYTHON, str(HERE / "peers.py"), kind, json.dumps(arguments)])

    def _row(self, name: str, mosaic: Mosaic) -> Row:
        row = Row(name, mosaic.name, mosaic.mpx, mask=self.folder / f"mask {len(self.rows)}.tif")
        self.rows.append(row)
        return row


@dataclass(frozen=True)
class Programme:
    """What is measured.

    Attributes:
        small: Scene for the start.
        main: Scene on which everything is compared.
        grown: Scenes of rising size, for memory.
        half: Scene that is compared with one of its size that is 40 % nodata.
        runtimes: Those beside the default, each in 32 bit.
        repeats: Runs of each row.
    """

    small: Mosaic
    main: Mosaic
    grown: tuple[Mosaic, ...]
    half: Mosaic
    runtimes: tuple[str, ...]
    repeats: int

    @classmethod
    def of(cls, quick: bool, px: Optional[int], runtimes: tuple[str, ...], repeats: int) -> Programme:
        """Chooses the quick one, the full one, or one of a single scene."""
        k1, k2, k4, k8, k16 = (
            Mosaic(name, edge, edge)
            for name, edge in (("1000", 1000), ("2k", 2048), ("4k", 4096), ("8k", 8192), ("16k", 16384))
        )
        if px:
            k1 = Mosaic(f"{px}", px, px)
            return cls(k1, k1, (k1, k1), k1, runtimes, repeats)
        if quick:
            return cls(k1, k4, (k2, k4), k4, runtimes, repeats)
        return cls(k1, LANDSAT, (k4, k8, k16), k8, runtimes, repeats)


def measure(bench: Bench, programme: Programme, others: Others) -> dict[str, Any]:
    """Runs everything; returns the ratios."""
    small, main, half, repeats = programme.small, programme.main, programme.half, programme.repeats
    runtimes = programme.runtimes
    first = bench.engine(small)
    starts = {name: bench.engine(small, name, "f32") for name in runtimes}
    bench.take_turns([first, *starts.values()], repeats)

    shutil.rmtree(bench.folder / "cache", ignore_errors=True)
    bench.take_turns([bench.engine(main, name="engine, first run on a computer")], 1)
    default = bench.engine(main)
    f32 = {name: bench.engine(main, name, "f32") for name in runtimes}
    loop = bench.peer("loop", "plain loop, ONNX Runtime f32, 512 tiles, seam-free", main)
    bench.take_turns([default, *f32.values(), loop], repeats)
    best = min(f32.values(), key=lambda row: row.wall_s)
    plan = bench.plan(default, main)
    beside = other_rows(bench, main, others)
    bench.take_turns(list(beside.values()), repeats)

    bare = bench.raw(default, main, plan)
    again = bench.engine(main)
    bench.take_turns([again, bare], repeats)

    grown = [bench.engine(size) for size in programme.grown]
    full, slanted = bench.engine(half), bench.engine(Mosaic(f"{half.name} 40 % nodata", half.rows, half.cols, True))
    bench.take_turns([full, slanted], repeats)
    bench.take_turns(grown, 1)

    rss = {row.scene: max(run.peak_rss_mb for run in row.runs) for row in grown}
    names = list(rss)
    ratios: dict[str, Any] = {
        "vs_peer_loop_f32": per_turn(loop, best),
        "vs_peer_loop_default": per_turn(loop, default),
        "over_raw_model": per_turn(again, bare),
        "vs_peer_loop_f32_cpu": per_turn(loop, best, "cpu_s"),
        "vs_peer_loop_default_cpu": per_turn(loop, default, "cpu_s"),
        "over_raw_model_cpu": per_turn(again, bare, "cpu_s"),
        "halo_pixels": plan["halo_pixels"],
        "rss_16k_over_4k": rss["16k"] / rss["4k"] if "16k" in rss else None,
        f"rss_{names[-1]}_over_{names[0]}": rss[names[-1]] / rss[names[0]],
        "peak_rss_mb": max(run.peak_rss_mb for row in [default, full, *grown] for run in row.runs),
        "nodata40_over_full": per_turn(slanted, full),
        "nodata40_over_full_cpu": per_turn(slanted, full, "cpu_s"),
        "first_tile_s": _mask_s(first),
        "iou_default_vs_f32": bench.compare(best, default)["iou"],
        "iou_peer_loop_vs_f32": bench.compare(best, loop)["iou"],
        "differing_per_million_default_vs_f32": bench.compare(best, default)["differing_per_million"],
    }
    for name, row in starts.items():
        ratios[f"first_tile_s_{name}"] = _mask_s(row)
    for name, row in beside.items():
        ratios[f"vs_{name}_default"] = per_turn(row, default)
        ratios[f"iou_{name}_vs_f32"] = bench.compare(best, row)["iou"]
    return {key: None if value is None else round(value, 4) for key, value in ratios.items()}


def other_rows(bench: Bench, scene: Mosaic, others: Others) -> dict[str, Row]:
    """Lists the rows of what is installed beside the engine, by name; says what is not."""
    rows: dict[str, Row] = {}
    networks, sentence = others.monai_networks()
    for network in networks:
        name = f"MONAI sliding window, {network}, 25 % overlap"
        rows[f"monai_{network}"] = bench.peer("monai", name, scene, others.monai, network=network)
    home, lacking = others.deepness_home()
    if home:
        rows["deepness"] = bench.deepness(scene, home)
    reached = bench.gpus() if cards() else {}
    for runtime, card in reached.items():
        rows[f"gpu_{runtime}"] = bench.engine(scene, runtime, "f32", gpu=card)
    without = "" if reached else "No runtime here reaches a graphics card."
    for said in filter(None, (sentence, lacking, without)):
        say(said)
    return rows


def _mask_s(row: Row) -> float:
    return statistics.median(run.mask_s for run in row.runs if run.mask_s is not None)


def machine() -> dict[str, Any]:
    """Tells what the figures were measured on."""
    facts: dict[str, Any] = {
        "date": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "system": platform.platform(),
        "python": platform.python_version(),
        "threads": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "load_before": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        "graphics": cards(),
        "versions": {name: metadata.version(name) for name in ("rasterio", *RUNTIMES) if util.find_spec(name)},
    }
    for file, key, label in (("/proc/cpuinfo", "model name", "processor"), ("/proc/meminfo", "MemTotal", "memory")):
        if Path(file).exists():
            lines = Path(file).read_text(encoding="utf-8").splitlines()
            facts[label] = next((x.split(":", 1)[1].strip() for x in lines if x.startswith(key)), None)
    return facts


def table(rows: list[dict[str, Any]], ratios: dict[str, Any]) -> str:
    """Formats the figures as people read them."""
    lines = [
        f"{'scene':<26} {'what':<52} {'wall s':>8} {'cpu s':>7} {'Mpx/s':>7} {'peak MB':>8} {'mask s':>7} {'E':>5}"
    ]
    for row in rows:
        mask_s = "" if row["mask_s"] is None else f"{row['mask_s']:.2f}"
        busy = "" if row["gpu_busy"] is None else f"  GPU busy {100 * row['gpu_busy']:.0f} %"
        lines.append(
            f"{row['scene']:<26} {row['name']:<52} {row['wall_s']:>8.2f} {row['cpu_s']:>7.2f} {row['mpx_s']:>7.2f}"
            f" {row['peak_rss_mb']:>8} {mask_s:>7} {row['efficiency']:>5.2f}{busy}"
        )
    lines.append("")
    lines += [f"{key:<40} {'-' if value is None else f'{value:g}':>10}" for key, value in ratios.items()]
    return "\n".join(lines)


def say(text: str) -> None:
    """Tells on stderr how far it is."""
    print(text, file=sys.stderr, flush=True)


def main() -> None:
    """Runs the benchmark, prints the table and writes the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", default=os.environ.get("QUICK", "0") not in ("", "0"),
                        help="scenes of 1000, 2k and 4k only; so does QUICK=1")  # fmt: skip
    parser.add_argument("--model", type=Path, default=CLOUDS, help="folder of the model")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "bench", help="for scenes and masks")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "bench.json")
    parser.add_argument("--px", type=int, help="one scene of this edge in place of all: shows that it runs")
    parser.add_argument("--repeats", type=int, default=3, help="runs of each row")
    parser.add_argument("--runtimes", nargs="+", choices=RUNTIMES, help="beside the default; all that are installed")
    parser.add_argument("--monai", default=sys.executable, metavar="PYTHON", help="a Python that has monai and torch")
    parser.add_argument("--deepness", type=Path, metavar="FOLDER",
                        help="holds Deepness's package; QGIS_PYTHON names the Python that runs it")  # fmt: skip
    options = parser.parse_args()

    runtimes = tuple(name for name in options.runtimes or RUNTIMES if util.find_spec(name))
    programme = Programme.of(options.quick, options.px, runtimes, options.repeats)
    facts = machine()
    bench = Bench(options.folder, options.model)
    flops_per_px = json.loads((options.model / "model.json").read_text(encoding="utf-8"))["cloudreef"]["flops_per_px"]
    ratios = measure(bench, programme, Others(options.monai, options.deepness))
    facts["sgemm_gflops"] = round(bench.machine_flops() / 1e9, 1)
    rows = [row.as_json(flops_per_px, facts["sgemm_gflops"] * 1e9) for row in bench.rows]
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps({"machine": facts, "rows": rows, "ratios": ratios}, indent=2), encoding="utf-8")
    print(json.dumps(facts))
    print(table(rows, ratios))


if __name__ == "__main__":
    main()
