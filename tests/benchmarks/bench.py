"""Measures the engine against what stands beside it: ``make bench``, or ``make bench QUICK=1`` for small scenes.

Every row is a process of its own: its wall time counts from its start, its memory is the most that was ever resident.
Ratios are made of runs that took turns, so that a busy machine hurts both sides alike; all rows give medians.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from datetime import datetime, timezone
from importlib import metadata, util
from pathlib import Path
from typing import Any, Callable, Optional

import mosaics
from mosaics import LANDSAT, Mosaic

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ENGINE_HOME = ROOT / "cloudreef_plugin"
CLOUDS = ROOT / "resources" / "models" / "clouds"
PYTHON = [sys.executable, "-E", "-s", "-X", "utf8"]
RUNTIMES = ("openvino", "onnxruntime", "tensorflow")
LABELS = {"openvino": "OpenVINO", "onnxruntime": "ONNX Runtime", "tensorflow": "TensorFlow"}


@dataclass(frozen=True)
class Run:
    """One process, finished.

    Attributes:
        wall_s: From its start to its end.
        cpu_s: Processor time in all its threads: what a busy machine does not lengthen.
        mask_s: From its start until the mask lay on the disk (the engine only).
        peak_rss_mb: The most that was resident.
        answer: What it printed at last.
    """

    wall_s: float
    cpu_s: float
    mask_s: Optional[float]
    peak_rss_mb: float
    answer: dict[str, Any]


@dataclass
class Row:
    """One line of the table, over all runs of the same thing."""

    name: str
    scene: str
    mpx: float
    runs: list[Run] = field(default_factory=list)
    mask: Optional[Path] = None

    @property
    def wall_s(self) -> float:
        """Median."""
        return statistics.median(run.wall_s for run in self.runs)

    def as_json(self, flops_per_px: float, machine_flops: float) -> dict[str, Any]:
        """Returns the row as build/bench.json holds it."""
        answer = self.runs[-1].answer.get("statistics", self.runs[-1].answer)
        masks = [run.mask_s for run in self.runs if run.mask_s is not None]
        return {
            "name": self.name,
            "scene": self.scene,
            "wall_s": round(self.wall_s, 3),
            "cpu_s": round(statistics.median(run.cpu_s for run in self.runs), 3),
            "mpx_s": round(self.mpx / self.wall_s, 3),
            "peak_rss_mb": round(max(run.peak_rss_mb for run in self.runs)),
            "mask_s": round(statistics.median(masks), 3) if masks else None,
            "efficiency": round(self.mpx * 1e6 * flops_per_px / (machine_flops * self.wall_s), 3),
            "runs_s": [round(run.wall_s, 3) for run in self.runs],
            "runtime": answer.get("runtime"),
            "precision": answer.get("precision"),
            "tile_px": answer.get("tile_px"),
            "batch_size": answer.get("batch_size"),
        }


class Bench:
    """Runs the rows and keeps them.

    Args:
        folder: Where scenes are kept and masks written.
        model: The bundle.
    """

    def __init__(self, folder: Path, model: Path) -> None:
        self.folder, self.model = folder, model
        self.rows: list[Row] = []
        self._commands: dict[int, Callable[[], Run]] = {}
        folder.mkdir(parents=True, exist_ok=True)

    def scene(self, mosaic: Mosaic) -> Path:
        """Returns a scene's path; it is made if it is not there yet."""
        path = mosaic.path(self.folder)
        if not path.exists() or path.stat().st_mtime < mosaics.SAMPLE.stat().st_mtime:
            say(f"making the scene {mosaic.name}")
            execute([*PYTHON, str(HERE / "mosaics.py"), mosaics.request(mosaic, path)])
        return path

    def engine(self, mosaic: Mosaic, runtime: str = "auto", precision: str = "auto") -> Row:
        """Returns a row of the engine, end to end; `take_turns` runs it."""
        name = "engine, default" if runtime == "auto" else f"engine, {LABELS[runtime]} {precision}"
        row = self._row(name, mosaic)
        job = {
            "model": str(self.model),
            "scenes": [{"input": [str(self.scene(mosaic))], "outputs": {"mask": str(row.mask)}}],
            "runtime": runtime,
            "precision": precision,
            "replace": True,
        }
        file = Path(f"{row.mask}.job.json")
        file.write_text(json.dumps(job), encoding="utf-8")
        self._commands[id(row)] = lambda: execute([*PYTHON, "-m", "engine", str(file)], ENGINE_HOME)
        return row

    def peer(self, kind: str, name: str, mosaic: Mosaic) -> Row:
        """Returns a row of a loop from peers.py."""
        row = self._row(name, mosaic)
        arguments = {"model": str(self.model), "scene": str(self.scene(mosaic)), "mask": str(row.mask)}
        self._commands[id(row)] = lambda: self._ask(kind, **arguments)
        return row

    def raw(self, engine: Row, mosaic: Mosaic, plan: dict[str, Any]) -> Row:
        """Returns a row of the bare network on the pixels that an engine's row computed, halos included."""
        used = engine.runs[-1].answer["statistics"]
        row = self._row(f"raw {LABELS[used['runtime']]} {used['precision']}, arrays in memory", mosaic)
        arguments = {
            "model": str(self.model), "runtime": used["runtime"], "precision": used["precision"],
            "shape": plan["shape"], "tiles": plan["tiles"], "batch": used["batch_size"],
        }  # fmt: skip
        self._commands[id(row)] = lambda: self._ask("raw", **arguments)
        return row

    def take_turns(self, rows: list[Row], repeats: int) -> None:
        """Runs rows one after the other, again and again."""
        for turn in range(repeats):
            for row in rows:
                row.runs.append(self._commands[id(row)]())
                say(f"{row.scene}: {row.name}: {row.runs[-1].wall_s:.2f} s ({turn + 1} of {repeats})")

    def plan(self, engine: Row, mosaic: Mosaic) -> dict[str, Any]:
        """Returns the tiles that an engine's row went through."""
        tile_px = engine.runs[-1].answer["statistics"]["tile_px"]
        return self._ask("plan", model=str(self.model), scene=str(self.scene(mosaic)), tile_px=tile_px).answer

    def compare(self, one: Row, other: Row) -> dict[str, Any]:
        """Compares the masks of two rows."""
        return self._ask("compare", model=str(self.model), one=str(one.mask), other=str(other.mask)).answer

    def machine_flops(self) -> float:
        """Returns what this machine's own 32-bit matrix product does, in FLOP/s."""
        return float(self._ask("sgemm").answer["flops_per_s"])

    def _ask(self, kind: str, **arguments: Any) -> Run:
        return execute([*PYTHON, str(HERE / "peers.py"), kind, json.dumps(arguments)])

    def _row(self, name: str, mosaic: Mosaic) -> Row:
        row = Row(name, mosaic.name, mosaic.mpx, mask=self.folder / f"mask {len(self.rows)}.tif")
        self.rows.append(row)
        return row


def execute(command: list[str], folder: Optional[Path] = None) -> Run:
    """Runs a command to its end and weighs it.

    Raises:
        SystemExit: If it fails; a benchmark of failures is none.
    """
    log = open(os.devnull, "wb") if "engine" in command else None  # noqa: SIM115 - closed below
    started = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, text=True
    )
    last, mask_s = "{}", None
    for line in process.stdout or ():
        last = line
        if '"finished"' in line:
            mask_s = time.perf_counter() - started
    # The children's own account: https://man7.org/linux/man-pages/man2/wait4.2.html
    _, status, usage = os.wait4(process.pid, 0)
    wall_s = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if log:
        log.close()
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed ({process.returncode}): {last}")
    kilo = 1 if sys.platform == "darwin" else 1024
    return Run(
        wall_s,
        usage.ru_utime + usage.ru_stime,
        mask_s,
        usage.ru_maxrss * kilo / 1e6,
        json.loads(last) if last.startswith("{") else {},
    )


def per_turn(one: Row, other: Row, what: str = "wall_s") -> float:
    """Returns the median of one row's time over the other's, turn by turn."""
    return statistics.median(getattr(a, what) / getattr(b, what) for a, b in zip(one.runs, other.runs))


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
        """Returns the quick one, the full one, or one of a single scene."""
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


def measure(bench: Bench, programme: Programme) -> dict[str, Any]:
    """Runs everything; returns the ratios."""
    small, main, half, repeats = programme.small, programme.main, programme.half, programme.repeats
    runtimes = programme.runtimes
    first = bench.engine(small)
    starts = {name: bench.engine(small, name, "f32") for name in runtimes}
    bench.take_turns([first, *starts.values()], repeats)

    default = bench.engine(main)
    f32 = {name: bench.engine(main, name, "f32") for name in runtimes}
    loop = bench.peer("loop", "plain loop, ONNX Runtime f32, 512 tiles, seam-free", main)
    bench.take_turns([default, *f32.values(), loop], repeats)
    best = min(f32.values(), key=lambda row: row.wall_s)
    plan = bench.plan(default, main)
    if util.find_spec("monai") and util.find_spec("torch"):
        bench.take_turns([bench.peer("monai", "MONAI sliding window, 25 % overlap", main)], repeats)

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
    return {key: None if value is None else round(value, 4) for key, value in ratios.items()}


def _mask_s(row: Row) -> float:
    return statistics.median(run.mask_s for run in row.runs if run.mask_s is not None)


def machine() -> dict[str, Any]:
    """Returns what the figures were measured on."""
    facts: dict[str, Any] = {
        "date": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "system": platform.platform(),
        "python": platform.python_version(),
        "threads": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "load_before": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        "versions": {name: metadata.version(name) for name in ("rasterio", *RUNTIMES) if util.find_spec(name)},
    }
    for file, key, label in (("/proc/cpuinfo", "model name", "processor"), ("/proc/meminfo", "MemTotal", "memory")):
        if Path(file).exists():
            lines = Path(file).read_text(encoding="utf-8").splitlines()
            facts[label] = next((x.split(":", 1)[1].strip() for x in lines if x.startswith(key)), None)
    return facts


def table(rows: list[dict[str, Any]], ratios: dict[str, Any]) -> str:
    """Returns the figures as people read them."""
    lines = [
        f"{'scene':<26} {'what':<52} {'wall s':>8} {'cpu s':>7} {'Mpx/s':>7} {'peak MB':>8} {'mask s':>7} {'E':>5}"
    ]
    for row in rows:
        mask_s = "" if row["mask_s"] is None else f"{row['mask_s']:.2f}"
        lines.append(
            f"{row['scene']:<26} {row['name']:<52} {row['wall_s']:>8.2f} {row['cpu_s']:>7.2f} {row['mpx_s']:>7.2f}"
            f" {row['peak_rss_mb']:>8} {mask_s:>7} {row['efficiency']:>5.2f}"
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
    options = parser.parse_args()

    runtimes = tuple(name for name in options.runtimes or RUNTIMES if util.find_spec(name))
    programme = Programme.of(options.quick, options.px, runtimes, options.repeats)
    facts = machine()
    bench = Bench(options.folder, options.model)
    flops_per_px = json.loads((options.model / "model.json").read_text(encoding="utf-8"))["cloudreef"]["flops_per_px"]
    ratios = measure(bench, programme)
    facts["sgemm_gflops"] = round(bench.machine_flops() / 1e9, 1)
    rows = [row.as_json(flops_per_px, facts["sgemm_gflops"] * 1e9) for row in bench.rows]
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps({"machine": facts, "rows": rows, "ratios": ratios}, indent=2), encoding="utf-8")
    print(json.dumps(facts))
    print(table(rows, ratios))


if __name__ == "__main__":
    main()
