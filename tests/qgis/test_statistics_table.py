"""The numbers of a run as tables, in the project's unit of area."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import (
    QgsUnitTypes,
)

from cloudreef_plugin.layers.statistics_table import area_text, cover_table, size_table, tables_as_csv
from cloudreef_plugin.runs.statistics_dialog import StatisticsDialog
from cloudreef_plugin.widgets.bar_chart import BarChart
from cloudreef_plugin.widgets.number_table import NumberTable


@pytest.mark.parametrize(
    ("area_m2", "unit", "text"),
    [
        (900.0, "AreaSquareMeters", "900 m²"),
        (17.567, None, "17.57 m²"),
        (32_434_453.1, None, "32.43 km²"),
        (32_434_453.1, "AreaSquareMeters", "32.43 km²"),
        (32_434_453.1, "AreaHectares", "3,243 ha"),
        (32_434_453.1, "AreaSquareKilometers", "32.43 km²"),
        (4046.8564224, "AreaAcres", "1 ac"),
        (0.0, "AreaSquareMeters", "0 m²"),
    ],
)
def test_areas_are_told_in_the_projects_unit(qgis, area_m2, unit, text):
    assert area_text(area_m2, unit and getattr(QgsUnitTypes, unit)) == text


def test_tables_say_what_was_counted(qgis, project):
    project.setAreaUnits(QgsUnitTypes.AreaHectares)
    counted = {
        "valid_px": 1000,
        "target_px": 250,
        "nodata_px": 40,
        "valid_area_m2": 1e7,
        "cover_area_m2": 2.5e6,
        "sizes": {
            "unit": "m2",
            "bounds": [1e4, 1e5, 1e6, 1e7],
            "counts": [1, 0, 2],
            "sums": [5e4, 0.0, 2.45e6],
            "smallest": 5e4,
            "median": 1.2e6,
            "largest": 1.25e6,
        },
    }
    cover, sizes = cover_table(counted, ("clear", "cloud")), size_table(counted, "cloud")
    assert cover.rows[0] == ("cloud", "250", "25.00 %", "250 ha")
    assert cover.rows[1] == ("clear", "750", "75.00 %", "750 ha")
    assert cover.rows[2] == ("nodata", "40", "", "")
    assert sizes.rows[0] == ("1 ha to 10 ha", "1", "2.0 %")
    assert sizes.shares == (0.5, 0.0, 1.0)
    lines = tables_as_csv(counted, [cover, sizes]).splitlines()
    assert lines[1] == "cover,cloud,250,25.0,2500000.0"
    assert lines[-1] == "sizes,1e+06 - 1e+07 m2,2,,2450000.0"
    assert size_table({**counted, "sizes": None}, "cloud") is None
    hostile = cover_table(counted, ("clear", "=HYPERLINK(0)"))
    assert "cover,'=HYPERLINK(0),250,25.0,2500000.0" in tables_as_csv(counted, [hostile]).splitlines()


def test_a_class_may_be_called_nodata(qgis, project):
    counted = {"valid_px": 4, "target_px": 1, "nodata_px": 9, "valid_area_m2": None, "cover_area_m2": None}
    shares = [row[2] for row in cover_table(counted, ("nodata", "cloud")).rows]
    assert shares == ["25.00 %", "75.00 %", ""]


def test_nothing_valid_and_no_crs_make_tables_too(qgis, project):
    counted = {"valid_px": 0, "target_px": 0, "nodata_px": 9, "valid_area_m2": None, "cover_area_m2": None}
    assert cover_table(counted, ("clear", "cloud")).rows[0] == ("cloud", "0", "", "")


def test_a_table_of_numbers_is_empty_filled_and_emptied_again(qgis):
    table = NumberTable("Numbers")
    heights = []
    for rows in ([], [["cloud", "1", "2 %"], ["clear", "10", "20 %"]], []):
        table.show_rows(rows)
        heights.append((table.rowCount(), table.isVisibleTo(None)))
    assert heights == [(0, False), (2, True), (0, False)]


def test_of_several_classes_each_has_its_row_the_background_last(qgis, project):
    classes = [
        {"name": "clear", "background": True, "pixels": 500, "area_m2": 5e6},
        {"name": "cloud", "background": False, "pixels": 300, "area_m2": 3e6},
        {"name": "cloud shadow", "background": False, "pixels": 150, "area_m2": 1.5e6},
    ]
    counted = {"valid_px": 1000, "target_px": 450, "nodata_px": 7, "undecided_px": 50, "classes": classes}
    cover = cover_table(counted, ("clear", "cloud, cloud shadow"))
    assert [row[:3] for row in cover.rows] == [
        ("cloud", "300", "30.00 %"),
        ("cloud shadow", "150", "15.00 %"),
        ("clear", "500", "50.00 %"),
        ("undecided", "50", "5.00 %"),
        ("nodata", "7", ""),
    ]
    assert [row[0] for row in cover_table({**counted, "undecided_px": 0}, ("", "")).rows][-2:] == ["clear", "nodata"]


@pytest.mark.parametrize(("point_size", "count"), [(9, 2), (24, 8)])
def test_the_window_of_numbers_fits_the_screen_and_cuts_nothing(qgis, project, point_size, count):
    sizes = {"unit": "m2", "bounds": [10.0**n for n in range(count + 1)], "counts": [1] * count, "sums": [1.0] * count}
    counted = {
        "valid_px": 1000,
        "target_px": 250,
        "nodata_px": 40,
        "valid_area_m2": 1e7,
        "cover_area_m2": 2.5e6,
        "sizes": {**sizes, "median": 1.0, "largest": 2.0},
    }
    dialog = StatisticsDialog("scene", counted, ("clear", "cloud"), None, Path("numbers.csv"))
    dialog.setStyleSheet(f"* {{ font-size: {point_size}pt; }}")
    dialog.show()
    qgis.processEvents()
    assert dialog.height() <= dialog.screen().availableGeometry().height()
    assert dialog.rect().contains(dialog.save_button.geometry().translated(dialog.save_button.parent().pos()))
    for chart in dialog.findChildren(BarChart):
        assert chart.height() >= chart.sizeHint().height()
    assert (dialog.contents.verticalScrollBar().maximum() > 0) == (count == 8)
    dialog.close()
