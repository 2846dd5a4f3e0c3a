"""Draws the map of the code: the floors of each part, and which folder imports which.

Run by any Python 3.10 or later:  python3 .ci/map.py
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Iterator
from xml.sax.saxutils import escape

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT / "tests"))

from import_graph import HOUSES, graph  # noqa: E402

TARGET = CHECKOUT / "resources" / "pictures" / "map.svg"
WIDTH, HEIGHT, GAP, ROW = 128, 26, 14, 70
STYLE = (
    "text{font:13px sans-serif;text-anchor:middle}"
    "rect{fill:#eef4f8;stroke:#4a6b82}path{fill:none;stroke:#4a6b82;opacity:.3}"
    ".title{font-weight:bold;text-anchor:start}"
)


def places(floors: tuple[set[str], ...], known: set[str], left: int, bottom: int) -> dict[str, tuple[int, int]]:
    """Places the upper left corner of each folder's box; the ground floor is at the bottom."""
    return {
        name: (left + number * (WIDTH + GAP), bottom - floor * ROW)
        for floor, names in enumerate(floors)
        for number, name in enumerate(sorted(names & known))
    }


def boxes(corners: dict[str, tuple[int, int]]) -> Iterator[str]:
    """Yields the boxes with their names."""
    for name, (x, y) in corners.items():
        yield f'<rect x="{x}" y="{y}" width="{WIDTH}" height="{HEIGHT}" rx="4"/>'
        yield f'<text x="{x + WIDTH // 2}" y="{y + 18}">{escape(name)}</text>'


def arrows(corners: dict[str, tuple[int, int]], edges: dict[str, set[str]]) -> Iterator[str]:
    """Yields a line from each folder down to those that it imports."""
    for name, others in sorted(edges.items()):
        for other in sorted(others & set(corners)):
            if name in corners:
                (x, y), (to_x, to_y) = corners[name], corners[other]
                start, end = x + WIDTH // 2, to_x + WIDTH // 2
                middle = (y + HEIGHT + to_y) // 2
                yield f'<path d="M{start} {y + HEIGHT}C{start} {middle} {end} {middle} {end} {to_y}"/>'


def drawn() -> str:
    """Draws the map as SVG."""
    parts, top, widest = [], 0, 0
    for house, (home, without, floors) in HOUSES.items():
        edges = graph(home, *without)
        known = set(edges) | {other for others in edges.values() for other in others}
        bottom = top + 40 + (len(floors) - 1) * ROW
        corners = places(floors, known, 20, bottom)
        parts += [f'<text class="title" x="20" y="{top + 24}">{house}</text>', *arrows(corners, edges), *boxes(corners)]
        widest = max(widest, *(x for x, _ in corners.values()))
        top = bottom + HEIGHT + 30
    size = f'width="{widest + WIDTH + 20}" height="{top}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><style>{STYLE}</style>\n' + "\n".join(parts) + "\n</svg>\n"


def main() -> None:
    """Writes the map."""
    TARGET.write_text(drawn(), encoding="utf-8")
    sys.stdout.write(f"{TARGET.relative_to(CHECKOUT)}\n")


if __name__ == "__main__":
    main()
