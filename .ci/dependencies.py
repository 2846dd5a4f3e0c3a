"""Lists what the locks pin in the help's page of trust, with the date; fails where the page is older than the locks.

Run by any Python 3.9 or later:  python3 .ci/dependencies.py [--check]

`make audit` also asks the database of known weaknesses, where it can be reached.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from html import escape
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
LOCKS = CHECKOUT / "cloudreef_plugin" / "engine" / "requirements"
PAGE = CHECKOUT / "resources" / "help" / "trust.html"
PROFILES = ("compact", "tensorflow", "training")
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+?)(?: ;.*)? \\$", re.MULTILINE)
SECTION = re.compile(r"(<!-- dependencies -->\n).*?(<!-- end of dependencies -->)", re.DOTALL)


def rows() -> str:
    """Formats a row for each profile: its packages with their versions."""
    lines = []
    for profile in PROFILES:
        pinned = PINNED.findall((LOCKS / f"{profile}.txt").read_text(encoding="utf-8"))
        packages = ", ".join(sorted({f"{escape(name)} {escape(version)}" for name, version in pinned}))
        lines.append(f"<tr><td><code>{profile}</code></td><td>{packages}</td></tr>")
    return "\n".join(lines)


def section(day: str) -> str:
    """Formats the part of the page between its marks."""
    return (
        f"<p>Pinned with their checksums, as of {day}. <code>make audit</code> asks PyPI's database whether a "
        f"weakness of one is known.</p>\n<table>\n<tr><th>Profile</th><th>Packages</th></tr>\n{rows()}\n</table>\n"
    )


def main() -> int:
    """Brings the page in step, or checks that it is; returns the exit code."""
    page = PAGE.read_text(encoding="utf-8")
    found = SECTION.search(page)
    if not found:
        sys.stderr.write(f"{PAGE} has no place for the list\n")
        return 1
    if rows() in found[0]:
        return 0
    if "--check" in sys.argv[1:]:
        sys.stderr.write("the list is older than the locks: python3 .ci/dependencies.py\n")
        return 1
    written = section(date.today().isoformat())
    PAGE.write_text(SECTION.sub(lambda kept: kept[1] + written + kept[2], page), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
