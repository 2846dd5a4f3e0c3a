"""Stands in for the engine: a real child process that does what the job's `model` names."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

if sys.argv[1:] == ["--check"]:
    print("{}")
    sys.exit(0)

job = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
what = job["model"]
mask = Path(job["scenes"][0]["outputs"]["mask"])


def emit(**event):
    print(json.dumps(event, ensure_ascii=False), flush=True)


def finish():
    emit(event="finished", outputs={"mask": str(mask)}, statistics={"cover_percent": 12.5})


def forever():
    while True:
        time.sleep(0.05)


emit(event="message", text="Modèle «Wolken» ☁", level="info")
Path(f"{mask}.part").write_text("unfinished", encoding="utf-8")
Path(f"{mask}.part.blocks").write_text("unfinished", encoding="utf-8")

if what == "well":
    for done in range(3):
        emit(event="progress", done=done, total=3, stage="Segmenting", seconds_left=None)
    Path(f"{mask}.part.blocks").unlink()
    Path(f"{mask}.part").replace(mask)
    emit(event="scene", index=0, outputs={"mask": str(mask)}, statistics={}, failed=None)
    finish()
elif what == "chatty":
    sys.stdout.buffer.write(b"not json\n\xff\xfe broken \x00 bytes\n[1, 2]\n" + b'{"event": "unknown"}\n{"event"\n')
    sys.stdout.buffer.write(b"x" * 3_000_000 + b"\n")
    sys.stdout.flush()
    for _ in range(20000):
        sys.stderr.write("a line of the log, long enough to fill any pipe that nobody reads\n")
    finish()
elif what == "lingering":
    finish()
    forever()
elif what == "refuses":
    emit(event="failed", message="The scene has 3 bands.", hint="Choose another.")
    sys.exit(3)
elif what == "silent":
    sys.stderr.write("\n".join(f"line {n}" for n in range(200)))
    sys.exit(42)
elif what == "killed":
    sys.stderr.write("about to eat all memory\n")
    sys.stderr.flush()
    os.kill(os.getpid(), signal.SIGKILL)
elif what == "segfaults":
    os.kill(os.getpid(), signal.SIGSEGV)
elif what == "damaged":
    import no_such_package_anywhere  # noqa: F401
elif what == "hangs":
    forever()
elif what == "family":
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    emit(event="message", text=f"child {child.pid}", level="info")
    forever()
elif what == "orphan":
    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    finish()
elif what == "environment":
    emit(event="message", text=json.dumps(dict(os.environ)), level="info")
    emit(event="message", text=json.dumps([sys.stdin.read(), str(Path.cwd())]), level="info")
    finish()
