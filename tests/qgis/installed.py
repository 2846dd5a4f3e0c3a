"""Installs the checkout as the plugin "cloudreef" into a folder of QGIS profiles."""

from __future__ import annotations

import importlib.util
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]

# No tips, no news, no version check: nothing that stands before the window or asks the network.
QUIET = """
[core]
NewsFeed\\httpsfeedqgisorg\\disabled=true

[qgis]
checkVersion=false
showTips=false
"""

# As if the panel had opened by itself already.
SHOWN = "\n[cloudreef]\npanel_was_shown=true\n"


def install(profiles: Path, shown: bool = True) -> Path:
    """Links the plugin as `make link` does, enables it, and returns the folder."""
    spec = importlib.util.spec_from_file_location("link", CHECKOUT / ".ci" / "link.py")
    link = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(link)
    profile = link.profile_folder(str(profiles))
    link.link(profile)
    link.enable(profile)
    with open(profile / "QGIS" / f"{link.GENERATION}.ini", "a", encoding="utf-8") as settings:
        settings.write(QUIET + (SHOWN if shown else ""))
    return profiles
