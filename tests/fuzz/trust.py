"""Tries to make CloudReef crash, hang, lose or leave something behind: python tests/fuzz/trust.py fuzz|soak.

    make fuzz [INPUTS=2000] [SECONDS=1800] [SEED=1]
    make soak [KILLS=250] [JOBS=500] [DISKS=50] [SECONDS=1800] [SEED=1]

Both add their figures to build/trust.json; a figure that is not what it must be is an exit code of 1.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import bundles
import numpy as np
import rasterio
import scenes
from engine.__main__ import CRASHED
from engine.contract.errors import OutputError
from engine.contract.files.leftovers import sweep
from engine.contract.protocol import Job, Outputs, SceneJob, Summary

sys.path.insert(0, str(Path(__file__).parent))

from disks import NoDisks, disks, writing_jobs
from inputs import KINDS, Seeds

CHECKOUT = Path(__file__).resolve().parents[2]
ENGINE = CHECKOUT / "cloudreef_plugin"
FIGURES = CHECKOUT / "build" / "trust.json"
HANG_S = 180  # on a machine that does much else
MUST_BE_NONE = ("crashes", "hangs", "tracebacks", "silent_truncations", "orphans")
SIGNALS = [getattr(signal, name) for name in ("SIGKILL", "SIGTERM", "SIGSEGV") if hasattr(signal, name)]


class Worker:
    """A process that does jobs; started anew when one ends it."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self._process: subprocess.Popen[str] | None = None
        self._lines: queue.Queue[str] = queue.Queue()

    def do(self, job_file: Path) -> tuple[int | None, int]:
        """Does a job; returns (exit code, resident kB), None for a hang, a negative code for a crash."""
        if self._process is None or self._process.poll() is not None:
            self._start()
        process = self._process
        assert process and process.stdin
        process.stdin.write(f"{job_file}\n")
        process.stdin.flush()
        try:
            line = self._lines.get(timeout=HANG_S)
        except queue.Empty:
            self._say_where(process)
            process.kill()
            process.wait()
            return None, 0
        if not line:
            return -abs(process.wait() or 1), 0
        code, memory = map(int, line.split())
        return code, memory

    def _say_where(self, process: subprocess.Popen[str]) -> None:
        """Has a process that hangs write into its log where each of its threads stands."""
        with suppress(subprocess.TimeoutExpired, AttributeError):
            process.send_signal(signal.SIGUSR1)
            process.wait(2)
        lines = self._log.read_text(errors="replace").splitlines()
        sys.stdout.write("\n".join(["a job hangs:", *lines[-60:]]) + "\n")

    def close(self) -> None:
        """Ends the process."""
        if self._process:
            self._process.kill()
            self._process.wait()

    def _start(self) -> None:
        environment = {**os.environ, "PYTHONPATH": str(ENGINE), "OMP_NUM_THREADS": "1"}
        command = [sys.executable, "-X", "utf8", str(Path(__file__).with_name("worker.py"))]
        with open(self._log, "a") as log:
            self._process = subprocess.Popen(
                command,
                cwd=self._log.parent,  # a result named "x" goes there
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env=environment,
            )
        self._lines = queue.Queue()
        threading.Thread(target=_pass_on, args=(self._process.stdout, self._lines), daemon=True).start()


def _pass_on(stream: object, lines: queue.Queue[str]) -> None:
    for line in stream:  # type: ignore[attr-defined]
        lines.put(line)
    lines.put("")


@dataclass
class Fuzz:
    """What came of the inputs."""

    tried: Counter[str] = field(default_factory=Counter)
    codes: Counter[int] = field(default_factory=Counter)
    bad: list[str] = field(default_factory=list)
    figures: Counter[str] = field(default_factory=Counter)

    def count(self, kind: str, job_file: Path, code: int | None) -> None:
        """Adds what came of one input."""
        self.tried[kind] += 1
        self.codes[-1 if code is None else code] += 1
        events = job_file.with_suffix(".events")
        text = events.read_text(encoding="utf-8", errors="replace") if events.is_file() else ""
        what = "hangs" if code is None else "crashes" if code < 0 else ""
        if code == CRASHED or "unexpected error" in text or "nerwartet" in text:
            what = "tracebacks"
        if what:
            self.figures[what] += 1
            last = text.strip().splitlines()[-1:] or [""]
            self.bad.append(f"{what} {kind} {job_file.parent.name}: {last[0][:300]}")


def fuzz(inputs: int, seconds: float, seed: int, keep: Path | None) -> Fuzz:
    """Tries inputs of all kinds in turn."""
    found = Fuzz()
    until = time.monotonic() + seconds
    with tempfile.TemporaryDirectory(prefix="cloudreef-fuzz-") as name:
        home = Path(name)
        seeds = Seeds.make(home / "seeds")
        sound = _sound_mask(seeds, home)
        worker = Worker(home / "log")
        for number in range(inputs):
            if time.monotonic() > until:
                break
            kind = list(KINDS)[number % len(KINDS)]
            folder = home / f"{kind}-{number}"
            folder.mkdir()
            job = KINDS[kind](seeds, folder, random.Random(seed * 1_000_003 + number))
            job_file = folder / "job.json"
            job_file.write_text(json.dumps(job))
            before = len(found.bad)
            code, _ = worker.do(job_file)
            found.count(kind, job_file, code)
            if kind == "raster" and code == 0 and _is_silently_cut(seeds, folder, sound):
                found.figures["silent_truncations"] += 1
                found.bad.append(f"silent_truncations {folder.name}")
            if len(found.bad) > before and keep:
                with suppress(shutil.Error):  # pipes cannot be copied
                    shutil.copytree(folder, keep / folder.name, dirs_exist_ok=True)
            shutil.rmtree(folder, ignore_errors=True)
        worker.close()
        if keep:
            shutil.copy(home / "log", keep / "log")
    return found


def _sound_mask(seeds: Seeds, home: Path) -> np.ndarray:
    folder = home / "sound"
    folder.mkdir()
    scene = SceneJob((str(seeds.raster),), Outputs(str(folder / "out.tif")), scaling="reflectance")
    job_file = folder / "job.json"
    job_file.write_text(Job(str(seeds.model), (scene,), threads=1, runtime="onnxruntime").to_json())
    worker = Worker(home / "log")
    code, _ = worker.do(job_file)
    worker.close()
    assert code == 0, (home / "log").read_text()
    return rasterio.open(folder / "out.tif").read(1)


def _is_silently_cut(seeds: Seeds, folder: Path, sound: np.ndarray) -> bool:
    """Tells whether a file was cut short, and the mask is another one without a warning."""
    whole, cut = seeds.raster.read_bytes(), (folder / "scene.tif").read_bytes()
    if not (len(cut) < len(whole) and whole.startswith(cut)):
        return False
    with rasterio.open(folder / "out.tif") as out:
        same = np.array_equal(out.read(1), sound)
    return not same and '"warning"' not in (folder / "job.events").read_text()


@dataclass
class Soak:
    """What came of kills and of many jobs."""

    kills_tried: int = 0
    disks_tried: int = 0
    disks_full: int = 0
    kills_survived: int = 0
    orphans: int = 0
    jobs: int = 0
    rss_drift_percent: float = 0.0
    different_bytes: int = 0
    bad: list[str] = field(default_factory=list)


def soak(kills: int, jobs: int, seconds: float, seed: int, disk_sizes: int = 0) -> Soak:
    """Kills runs and batches that replace older results, fills disks, then does many jobs in one process."""
    found = Soak()
    half = seconds / 2
    with tempfile.TemporaryDirectory(prefix="cloudreef-soak-") as name:
        home = Path(name)
        seeds = Seeds.make(home / "seeds")
        _kill(found, seeds, home, kills, time.monotonic() + half, random.Random(seed))
        try:
            fill_disks(found, seeds, home, disk_sizes)
        except NoDisks as reason:
            sys.stdout.write(f"no disks were filled: {reason}\n")
        _go_on(found, seeds, home, jobs, time.monotonic() + half)
    return found


def _replacing(seeds: Seeds, folder: Path, threshold: float, scenes_of_job: int = 1) -> Job:
    made = []
    for number in range(scenes_of_job):
        names = (f"{number}-{name}" for name in ("m.tif", "p.tif", "f.tif", "a.gpkg", "s.json"))
        outputs = Outputs(*(str(folder / name) for name in names))
        made.append(SceneJob((str(seeds.raster),), outputs, scaling="reflectance"))
    summary = Summary(str(folder / "all.csv")) if scenes_of_job > 1 else Summary()
    return Job(
        str(seeds.model),
        tuple(made),
        threshold=threshold,
        threads=1,
        runtime="onnxruntime",
        replace=True,
        skip_unchanged=scenes_of_job > 1,
        summary=summary,
    )


def _kill(found: Soak, seeds: Seeds, home: Path, kills: int, until: float, rng: random.Random) -> None:
    """Kills single runs and batches of three in turn; whatever the moment, each set of results stays whole."""
    lengths, folders = {}, {}
    for count in (1, 3):
        folders[count] = home / f"killed-{count}"
        folders[count].mkdir()
        started = time.monotonic()
        with _engine(_replacing(seeds, folders[count], 0.3, count), folders[count]) as run:
            run.communicate()
        lengths[count] = time.monotonic() - started
    for number in range(kills):
        if time.monotonic() > until:
            break
        count = (1, 3)[number % 2]
        folder, length = folders[count], lengths[count]
        job = _replacing(seeds, folder, rng.choice((0.2, 0.4, 0.6)), count)
        with _engine(job, folder) as run:
            try:
                run.wait(rng.uniform(0.3 * length, 1.1 * length))
            except subprocess.TimeoutExpired:
                run.send_signal(rng.choice(SIGNALS))
            run.communicate()
        found.kills_tried += 1
        sweep(job.results())
        trouble = " ".join(filter(None, map(_trouble, job.scenes)))
        found.orphans += len([*folder.glob("*.part*"), *folder.glob("*.strips*")])
        if trouble:
            found.bad.append(f"kill {number}: {trouble}")
        else:
            found.kills_survived += 1


def _trouble(scene: SceneJob) -> str:
    """Says what is wrong with a set of results: it must be whole, and of one run."""
    outputs = scene.outputs
    missing = [path for path in outputs.wanted().values() if not Path(path).is_file()]
    if missing:
        return f"missing: {missing}"
    told = json.loads(Path(str(outputs.statistics)).read_text())
    with rasterio.open(outputs.mask) as mask, rasterio.open(outputs.probability) as probability:
        target, stored = mask.read(1) == 1, probability.read(1)
    wanted = stored >= round(told["threshold"] * 250)
    if not np.array_equal(target, wanted & (stored != 255)):
        return "mask, probability and statistics are of different runs"
    return "" if told["target_px"] == int(target.sum()) else "the statistics are of another mask"


@contextmanager
def _engine(job: Job, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    job_file = folder / "job.json"
    job_file.write_text(job.to_json())
    command = [sys.executable, "-X", "utf8", "-m", "engine", str(job_file)]
    with subprocess.Popen(command, cwd=ENGINE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
        yield run


def fill_disks(found: Soak, seeds: Seeds, home: Path, count: int) -> None:
    """Writes onto disks of several sizes; where they are too small, one sentence says so and nothing is left.

    Raises:
        NoDisks: If none can be mounted.
    """
    worker = Worker(home / "log")
    job_file = home / "disk.json"
    for size_kb, disk in disks(home / "disk", count):
        for kind, job in writing_jobs(seeds, disk).items():
            job_file.write_text(json.dumps(job))
            code, _ = worker.do(job_file)
            told = job_file.with_suffix(".events").read_text(encoding="utf-8").splitlines()[-1:]
            left = sorted(path.name for path in disk.iterdir())
            found.disks_full += code == OutputError.exit_code
            if code != 0 and (code != OutputError.exit_code or " is full" not in "".join(told) or left):
                found.bad.append(f"disk of {size_kb} kB, {kind}: exit code {code}, left {left}, {told}"[:500])
            for path in disk.iterdir():
                path.unlink()
        found.disks_tried += 1
    worker.close()


def _go_on(found: Soak, seeds: Seeds, home: Path, jobs: int, until: float) -> None:
    folder = home / "jobs"
    folder.mkdir()
    big = np.random.default_rng(1).uniform(0, 0.9, (4, 300, 400)).astype(np.float32)
    raster = scenes.write(folder / "scene.tif", big, descriptions=scenes.NAMES)
    outputs = Outputs(str(folder / "m.tif"), str(folder / "p.tif"), statistics=str(folder / "s.json"))
    unet = bundles.small_unet(folder / "unet")
    scene = SceneJob((str(raster),), outputs, scaling="reflectance")
    job_file = folder / "job.json"
    job_file.write_text(Job(str(unet), (scene,), threads=1, runtime="onnxruntime", replace=True).to_json())
    worker = Worker(home / "log")
    memory: list[int] = []
    pixels: set[bytes] = set()
    for number in range(jobs):
        if time.monotonic() > until:
            break
        code, resident = worker.do(job_file)
        if code != 0:
            found.bad.append(f"job {number}: exit code {code}")
            continue
        memory.append(resident)
        pixels.add(Path(str(outputs.probability)).read_bytes())
    worker.close()
    found.jobs = len(memory)
    found.different_bytes = max(0, len(pixels) - 1)
    tenth = max(1, len(memory) // 10)
    if len(memory) >= 2 * tenth and memory[0]:
        early, late = memory[tenth : 2 * tenth] or memory[:1], memory[-tenth:]
        found.rss_drift_percent = round(100 * (float(np.median(late)) / float(np.median(early)) - 1), 2)


def keep_figures(figures: dict[str, object]) -> None:
    """Adds figures to build/trust.json."""
    FIGURES.parent.mkdir(exist_ok=True)
    known = json.loads(FIGURES.read_text()) if FIGURES.is_file() else {}
    FIGURES.write_text(json.dumps({**known, **figures}, indent=2) + "\n")


def main() -> int:
    """Runs one of the two; returns the exit code."""
    parser = argparse.ArgumentParser(description="Tries to make CloudReef crash, hang, lose or leave something.")
    parser.add_argument("what", choices=("fuzz", "soak"))
    parser.add_argument("--inputs", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=250)
    parser.add_argument("--jobs", type=int, default=500)
    parser.add_argument("--disks", type=int, default=50, help="sizes of disks to fill")
    parser.add_argument("--seconds", type=float, default=1800, help="at most, for all of it")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="folder for inputs that made trouble")
    options = parser.parse_args()
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    if options.what == "fuzz":
        found = fuzz(options.inputs, options.seconds, options.seed, options.keep)
        figures = {name: found.figures[name] for name in ("crashes", "hangs", "tracebacks", "silent_truncations")}
        figures = {"inputs_tried": sum(found.tried.values()), **figures}
        bad = found.bad
        sys.stdout.write(f"{dict(found.tried)}\nexit codes {dict(sorted(found.codes.items()))}\n")
    else:
        soaked = soak(options.kills, options.jobs, options.seconds, options.seed, options.disks)
        figures = {name: value for name, value in vars(soaked).items() if name != "bad"}
        bad = soaked.bad
    keep_figures(figures)
    sys.stdout.write("\n".join([*bad, json.dumps(figures)]) + "\n")
    wrong = bad or any(figures.get(name) for name in MUST_BE_NONE)
    return 1 if wrong or abs(float(figures.get("rss_drift_percent", 0))) > 5 else 0


if __name__ == "__main__":
    sys.exit(main())
