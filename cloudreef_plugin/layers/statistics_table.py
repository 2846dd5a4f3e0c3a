"""Tables of a run's statistics: cover of each class, and sizes of the areas, in the project's unit of area."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Optional, Sequence

from qgis.core import QgsProject, QgsUnitTypes

from ..engine.contract.tables.spreadsheet import csv_text
from ..messages import Number, capitalized, named, tr

__all__ = ["Table", "area_text", "cover_table", "size_table", "tables_as_csv", "tables_as_text"]


@dataclass(frozen=True)
class Table:
    """A table to show and copy.

    Attributes:
        title: Heading of the table.
        head: Names of the columns.
        rows: Texts of the cells.
        values: Values of the cells, for programs; None for an empty cell.
        shares: Length of each row's bar in a chart, 0 to 1.
    """

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    values: tuple[tuple[Any, ...], ...]
    shares: tuple[float, ...]


def area_text(area_m2: float, unit: Optional[Any] = None) -> str:
    """Formats an area in a unit; a large area in square kilometres instead of square metres.

    Args:
        area_m2: The area.
        unit: As ``QgsProject.areaUnits()``; None means square metres.
    """
    if unit is None or unit == QgsUnitTypes.AreaSquareMeters:
        many = area_m2 >= 1e5
        unit = QgsUnitTypes.AreaSquareKilometers if many else QgsUnitTypes.AreaSquareMeters
    value = area_m2 * QgsUnitTypes.fromUnitToUnitFactor(QgsUnitTypes.AreaSquareMeters, unit)
    return f"{_significant(value)} {QgsUnitTypes.toAbbreviatedString(unit)}"


def cover_table(statistics: Mapping[str, Any], classes: tuple[str, str]) -> Table:
    """Lists pixels, share and area of each class.

    Args:
        statistics: As the engine writes them.
        classes: (background, target).
    """
    unit = QgsProject.instance().areaUnits()
    valid_px = int(statistics["valid_px"])
    covers = [(*cover, cover[1] / valid_px if valid_px else None) for cover in _covers(statistics, classes)]
    rows, values, shares = [], [], []
    for name, pixels, area_m2, share in (*covers, (tr("nodata"), int(statistics["nodata_px"]), None, None)):
        percent = "" if share is None else f"{Number(100 * share):.2f} %"
        rows.append((name, f"{Number(pixels):,.0f}", percent, "" if area_m2 is None else area_text(area_m2, unit)))
        values.append((name, pixels, None if share is None else 100 * share, area_m2))
        shares.append(share or 0.0)
    head = (tr("Class"), tr("Pixels"), tr("Of the valid pixels"), tr("Area", "size on the ground"))
    return Table(tr("Cover"), head, tuple(rows), tuple(values), tuple(shares))


def _covers(statistics: Mapping[str, Any], classes: tuple[str, str]) -> list[tuple[str, int, Optional[float]]]:
    """Lists name, pixels and area of each class, the background last; for several classes also undecided pixels."""
    several = sorted(statistics.get("classes") or (), key=lambda item: bool(item.get("background")))
    if several:
        found = [(named(item["name"]), int(item["pixels"]), item.get("area_m2")) for item in several]
        undecided = int(statistics.get("undecided_px") or 0)
        return [*found, (tr("undecided"), undecided, None)] if undecided else found
    valid_px, target_px = int(statistics["valid_px"]), int(statistics["target_px"])
    valid_m2, target_m2 = statistics.get("valid_area_m2"), statistics.get("cover_area_m2")
    rest_m2 = None if valid_m2 is None or target_m2 is None else valid_m2 - target_m2
    return [(named(classes[1]), target_px, target_m2), (named(classes[0]), valid_px - target_px, rest_m2)]


def size_table(statistics: Mapping[str, Any], target: str) -> Optional[Table]:
    """Lists the number of connected areas in each class of size; None if they were not counted."""
    sizes = statistics.get("sizes")
    if not sizes or not sizes.get("counts"):
        return None
    unit = QgsProject.instance().areaUnits()

    def size(value: float) -> str:
        return area_text(value, unit) if sizes["unit"] == "m2" else tr("{} px").format(_significant(value))

    most, total = max(sizes["counts"]), sum(sizes["sums"])
    rows, values, shares = [], [], []
    for low, high, count, area in zip(sizes["bounds"], sizes["bounds"][1:], sizes["counts"], sizes["sums"]):
        rows.append(
            (
                tr("{} to {}").format(size(low), size(high)),
                f"{Number(count):,.0f}",
                f"{Number(100 * area / total):.1f} %",
            )
        )
        values.append((f"{low:g} - {high:g} {sizes['unit']}", count, area))
        shares.append(count / most)
    title = tr("{}: {} areas, median {}, largest {}").format(
        capitalized(named(target)),
        f"{Number(sum(sizes['counts'])):,.0f}",
        size(sizes["median"]),
        size(sizes["largest"]),
    )
    head = (tr("Size"), tr("Areas"), tr("Of the cover"))
    return Table(title, head, tuple(rows), tuple(values), tuple(shares))


def tables_as_text(tables: Sequence[Table]) -> str:
    """Formats tables with tabs between the cells, for spreadsheets."""
    lines: list[str] = []
    for table in tables:
        lines += [table.title, "\t".join(table.head), *("\t".join(row) for row in table.rows), ""]
    return "\n".join(lines)


def tables_as_csv(statistics: Mapping[str, Any], tables: Sequence[Table]) -> str:
    """Formats the numbers for programs: square metres and pixels, decimal points, and no names that are formulas."""
    in_metres = bool(statistics.get("sizes", {}).get("unit") == "m2")
    rows: list[tuple[Any, ...]] = [("cover", *row) for table in tables[:1] for row in table.values]
    for table in tables[1:]:
        rows += [("sizes", name, count, "", area if in_metres else "") for name, count, area in table.values]
    return csv_text(("table", "name", "count", "percent", "area_m2"), rows, "\n")


def _significant(value: float) -> str:
    return f"{Number(value):,.0f}" if value >= 1000 else f"{Number(value):.4g}"
