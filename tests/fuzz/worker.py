"""Does job files one after the other in one process, as the engine does each in its own: reads their paths from stdin.

For each it prints a line: exit code, resident memory in kB, and the last event or what an accident left.
"""

from __future__ import annotations

import faulthandler
import logging
import signal
import sys
from pathlib import Path

from engine.__main__ import run


def memory_kb() -> int:
    """Reads the resident memory of this process; 0 where the system does not tell."""
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("VmRSS")).split()[1])
    except (OSError, StopIteration):
        return 0


def main() -> None:
    """Works until stdin ends."""
    if hasattr(faulthandler, "register"):
        faulthandler.register(signal.SIGUSR1)  # says where all threads stand
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
    for line in sys.stdin:
        job_file = Path(line.rstrip("\n"))
        told = job_file.with_suffix(".events")
        with open(told, "w", encoding="utf-8", errors="backslashreplace") as events:
            code = run(events, str(job_file))
        sys.stdout.write(f"{code} {memory_kb()}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
