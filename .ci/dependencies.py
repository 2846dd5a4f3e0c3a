"""Lists the pinned packages in the help's pages of trust, with the date; fails if a page is older than the locks.

Run by any Python 3.9 or later:  python3 .ci/dependencies.py [--check]

`make audit` also asks the database of known vulnerabilities, if it can be reached.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from html import escape
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
LOCKS = CHECKOUT / "cloudreef_plugin" / "engine" / "requirements"
HELP = CHECKOUT / "resources" / "help"
# By the folder of the language (English has none): the sentence, and the heads of the table.
WORDS = {
    "": (
        "Pinned with their checksums, as of {}. {} checks them for known vulnerabilities in PyPI's database.",
        "Profile",
        "Packages",
    ),
    "de": (
        "Mit ihren Prüfsummen festgelegt, Stand {}. {} sucht bekannte Schwachstellen in der Datenbank von PyPI.",
        "Profil",
        "Pakete",
    ),
    "fr": (
        "Fixés avec leurs sommes de contrôle, au {}. {} cherche leurs failles connues dans la base de PyPI.",
        "Profil",
        "Paquets",
    ),
    "es": (
        "Fijados con sus sumas de comprobación, a {}. {} busca sus vulnerabilidades conocidas en la base de PyPI.",
        "Perfil",
        "Paquetes",
    ),
}
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


def section(language: str, day: str) -> str:
    """Formats the part of a page between its marks."""
    sentence, profile, packages = WORDS[language]
    return (
        f"<p>{sentence.format(day, '<code>make audit</code>')}</p>\n"
        f"<table>\n<tr><th>{profile}</th><th>{packages}</th></tr>\n{rows()}\n</table>\n"
    )


def main() -> int:
    """Updates the pages, or checks that they are up to date; returns the exit code."""
    return max([update(language) for language in WORDS])


def update(language: str) -> int:
    """Updates the page of a language, or checks that it is up to date; returns the exit code."""
    path = HELP / language / "trust.html"
    page = path.read_text(encoding="utf-8")
    found = SECTION.search(page)
    if not found:
        sys.stderr.write(f"{path} has no place for the list\n")
        return 1
    if rows() in found[0]:
        return 0
    if "--check" in sys.argv[1:]:
        sys.stderr.write("the list is older than the locks: python3 .ci/dependencies.py\n")
        return 1
    written = section(language, date.today().isoformat())
    path.write_text(SECTION.sub(lambda kept: kept[1] + written + kept[2], page), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
