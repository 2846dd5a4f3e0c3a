"""Builds the networks that CloudReef ships, from recipes: ``python -m training --help``.

Preprocessing, metrics and the bundle's description are the engine's own, imported as ``engine``:
what a network learns from is what it will see.
"""

from __future__ import annotations

import sys
from pathlib import Path

_PLUGIN = str(Path(__file__).resolve().parent.parent / "cloudreef_plugin")
if _PLUGIN not in sys.path:
    sys.path.insert(0, _PLUGIN)
