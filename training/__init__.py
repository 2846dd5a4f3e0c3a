"""Builds the networks that CloudReef ships, from recipes: ``python -m training --help``.

Preprocessing, metrics and the bundle's description are the engine's own, imported as ``engine``:
a network is trained on the same input as it will get later.
"""

from __future__ import annotations

import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent.parent
# In an installed plugin the engine lies beside this package, in a checkout in the plugin's folder.
_PLUGIN = str(_HERE if (_HERE / "engine").is_dir() else _HERE / "cloudreef_plugin")
if _PLUGIN not in sys.path:
    sys.path.insert(0, _PLUGIN)
