"""What the engine says of packages that cannot be loaded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PLUGIN = Path(__file__).parents[3] / "cloudreef_plugin"


MISSING_LIBRARY = "DLL load failed while importing _io: The specified module could not be found."


@pytest.mark.parametrize(
    ("raised", "said", "hint"),
    [
        (ImportError(MISSING_LIBRARY), "not be found", "Visual C"),
        (RuntimeError("Could not find the DLL(s) 'msvcp140_1.dll'.\n"), "msvcp140_1.dll", "Visual C"),
        (ImportError("No module named 'pyogrio._io'"), "No module named", "install it again"),
    ],
)
def test_a_package_that_cannot_be_loaded(tmp_path, raised, said, hint):
    package = tmp_path / "pyogrio" / "__init__.py"
    package.parent.mkdir()
    package.write_text(f"raise {raised!r}\n", encoding="utf-8")
    answer = subprocess.run(
        [sys.executable, "-m", "engine", "--check"],
        cwd=PLUGIN,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 5
    told = json.loads(answer.stdout.splitlines()[-1])
    assert "cannot load pyogrio" in told["message"] and said in told["message"] and hint in told["hint"]
    assert "Traceback" not in answer.stdout
