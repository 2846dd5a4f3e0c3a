"""The dialogs of the toolbox: models chosen from a list, few parameters first."""

from __future__ import annotations

import pytest
from qgis.core import QgsApplication, QgsProcessingParameterDefinition
from qgis.PyQt.QtWidgets import QWidget

from cloudreef_plugin.algorithms.segment import Segment
from cloudreef_plugin.model_folders import models

pytestmark = pytest.mark.usefixtures("qgis")

MOST_AT_FIRST = {"segment": 12, "segmentbatch": 16}


class AlgorithmDialog(QWidget):
    """Processing tells kinds of dialogs apart by this name."""


@pytest.fixture
def field():
    """The field of the model, as a dialog of Processing has it."""
    from cloudreef_plugin.algorithms.frame.model_widget import ModelWidget

    dialog, algorithm = AlgorithmDialog(), Segment().create()
    wrapper = ModelWidget(algorithm.parameterDefinition(Segment.MODEL), dialog)
    yield wrapper
    dialog.deleteLater()


def test_the_model_is_chosen_from_a_list_of_names_and_given_by_its_id(field):
    box = field.createWidget()
    assert [box.itemText(row) for row in range(box.count())] == [entry.name for entry in models()]
    box.setCurrentIndex(box.findText("Clouds, fast (Landsat, Sentinel-2)"))
    assert field.value() == "clouds-fast"
    field.setValue("clouds")
    assert (box.currentText(), field.value()) == ("Clouds (Landsat, Sentinel-2)", "clouds")


def test_a_folder_of_a_model_is_typed(field):
    field.createWidget()
    field.setValue("/models/mine")
    assert field.value() == "/models/mine"


@pytest.mark.parametrize("name", sorted(MOST_AT_FIRST))
def test_the_few_parameters_come_first_and_the_rest_is_folded(name):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"cloudreef:{name}")
    advanced = QgsProcessingParameterDefinition.FlagAdvanced
    folded = [bool(parameter.flags() & advanced) for parameter in algorithm.parameterDefinitions()]
    assert folded.count(False) <= MOST_AT_FIRST[name] and folded.count(True) > 5
