"""A training package that only counts up: what follows lessons is tried with it, without a network."""

from __future__ import annotations

from pathlib import Path

from cloudreef_plugin.engine.contract.training_jobs import ChipLabels, LabelledScene, Train, TrainOutputs

# It keeps its state in a file, epoch by epoch, as the real one does.
TRAINING = """
import json, pathlib, sys, time
job = json.loads(pathlib.Path(sys.argv[2]).read_text())
folder = pathlib.Path(job["folder"])
state = folder / "state"
done = int(state.read_text()) if state.exists() else 0
(folder / "run").mkdir(exist_ok=True)
def say(**event): print(json.dumps(event), flush=True)
if job["name"] == "broken":
    say(event="failed", message="The labels are empty.", hint="Draw some.")
    sys.exit(3)
if "--finish" not in sys.argv:
    while done < job["minutes"]:
        done += 1
        state.write_text(str(done))
        with open(folder / "run" / "curves.csv", "w") as file:
            file.write("epoch,loss,iou\\n" + "".join(f"{n},{1 / n},{n / 10}\\n" for n in range(1, done + 1)))
        say(event="progress", done=done, total=job["minutes"], stage="Training", seconds_left=1.0)
        time.sleep(0.05)
say(event="finished", outputs={"model": "m"}, statistics={"epochs": done, "after": 0.5})
"""


def home(place: Path) -> Path:
    """Writes it into a folder, and returns that."""
    folder = place / "training"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text("")
    (folder / "__main__.py").write_text(TRAINING)
    return place


def job(folder: Path, minutes: float = 5.0, name: str = "") -> Train:
    """A lesson of so many epochs, each of which takes 0.05 s."""
    scene = LabelledScene(("s.tif",), ChipLabels("l.geojson"))
    return Train((scene,), "clouds", str(folder), TrainOutputs("m"), minutes=minutes, name=name)
