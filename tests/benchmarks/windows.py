"""Measures in real windows how long QGIS does not answer: ``make bench-windows``; QGIS's Python runs it.

Nothing here is asserted: a machine that does other things meanwhile makes any of these figures longer.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "qgis"), str(HERE.parents[1])]

from installed import install  # noqa: E402
from playing import play  # noqa: E402
from scenes_of_windows import make_scenes  # noqa: E402

SECONDS = 1800
SAMPLE = HERE.parents[1] / "resources" / "sample" / "scene.tif"
PARTS = {"first_run": "at_first_run", "preview": "at_preview", "threshold": "at_slider"}


def measured(folder: Path, part: str) -> dict:
    """Plays a part of the window tests' scenario; returns what its heartbeat measured."""
    folder.mkdir()
    make_scenes(folder, SAMPLE)
    report = play("window_script.py", folder, install(folder / "profiles"), SECONDS, CLOUDREEF_TEST_PART=part)
    return report[PARTS[part]]


def main() -> None:
    """Prints a table."""
    sys.stdout.write("part | seconds | longest stretches in ms: as they were | of own work | without waiting\n")
    with tempfile.TemporaryDirectory(prefix="cloudreef-windows-") as root:
        for part in PARTS:
            found = measured(Path(root) / part, part)
            longest = (str(found[name]) for name in ("whole", "busy", "without_waiting"))
            sys.stdout.write(" | ".join([part, str(found["seconds"]), *longest]) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
