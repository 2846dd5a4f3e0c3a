"""Settings that hold what they should not: other versions, programs and people write into the profile too."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings

from cloudreef_plugin import settings

pytestmark = pytest.mark.usefixtures("qgis")


@pytest.fixture(params=["a lot", "1.5", "", [1, "2"], {"a": 1}, b"\x00\xff"], ids=repr)
def odd(request):
    """Each setting holds this."""
    names = (
        *(f"default_{name}" for name in settings.Defaults.__dataclass_fields__),
        *("engine_python", "wheels_folder", "last_model", "panel_was_shown", "rates", "band_orders/x"),
    )
    for name in names:
        QgsSettings().setValue(settings.PREFIX + name, request.param)
    yield
    for name in names:
        QgsSettings().remove(settings.PREFIX + name)


def test_what_is_of_another_type_counts_as_not_set(odd):
    chosen = settings.defaults()
    for name, field in settings.Defaults.__dataclass_fields__.items():
        assert type(getattr(chosen, name)) is type(field.default)
    assert chosen.memory_mb in (0, 1)
    for text in (settings.wheels_folder(), settings.last_model(), settings.rates(), settings.band_order("x")):
        assert isinstance(text, str)
    assert isinstance(settings.panel_was_shown(), bool)
    settings.engine_python()
