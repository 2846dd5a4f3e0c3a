"""A file is replaced only if the user agreed to it by its whole name."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from cloudreef_plugin.widgets.save_dialog import file_to_write

pytestmark = pytest.mark.usefixtures("qgis")


@pytest.mark.parametrize(
    ("typed", "answer", "name", "asked"),
    [
        ("new", "No", "new.gpkg", 0),
        ("labels", "No", None, 1),
        ("labels", "Yes", "labels.gpkg", 1),
        ("labels.gpkg", "No", "labels.gpkg", 0),  # the dialog has asked
        ("site.2024", "No", "site.2024.gpkg", 0),
        ("", "No", None, 0),
    ],
)
def test_a_file_that_gets_its_ending_afterwards_is_asked_about(monkeypatch, tmp_path, typed, answer, name, asked):
    (tmp_path / "labels.gpkg").write_text("work of days")
    (tmp_path / "site.gpkg").write_text("of another place")
    questions = []
    path = str(tmp_path / typed) if typed else ""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (path, "*.gpkg"))
    monkeypatch.setattr(
        QMessageBox, "question", lambda *told: questions.append(told[2]) or getattr(QMessageBox.StandardButton, answer)
    )
    parent = QWidget()
    file, _ = file_to_write(parent, "New", tmp_path / "labels.gpkg", "*.gpkg", ".gpkg")
    parent.deleteLater()
    assert file == (tmp_path / name if name else None)
    assert len(questions) == asked
