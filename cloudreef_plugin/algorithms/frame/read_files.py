"""Finds the files of the vector layers and tables of a call, which no result may replace."""

from __future__ import annotations

from typing import Any, Iterable, Iterator, Optional, Tuple

from qgis.core import (
    QgsDataSourceUri,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterVectorLayer,
    QgsProcessingUtils,
    QgsProperty,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVirtualLayerDefinition,
)
from qgis.PyQt.QtCore import QUrl

from ...engine.contract.files.identity import identifiers
from ...engine.contract.files.leftovers import files_of
from .call import Call
from .parameters import items_of_value

__all__ = ["file_of_sink", "files_read", "replaced", "vector_files"]

# Provider and source of a layer.
_Source = Tuple[str, str]
_FILE = QgsProcessingParameterFile.File


def files_read(call: Call) -> list[str]:
    """Lists the files of all vector layers and tables that were given."""
    given = [one for one in call.algorithm.parameterDefinitions() if call.given(one.name())]
    tables = [one.name() for one in given if isinstance(one, QgsProcessingParameterFile) and one.behavior() == _FILE]
    return [*map(call.text, tables), *(file for source in _sources_of_call(call) for file in _files_of_source(*source))]


def vector_files(value: Any, context: QgsProcessingContext) -> list[str]:
    """Lists the files of the vector layers that a value is or names; layers without a file are skipped."""
    return [file for source in _sources(value, context) for file in _files_of_source(*source)]


def file_of_sink(value: Any, call: Call) -> Optional[str]:
    """Finds the file that a sink overwrites; None if it writes to memory, to a database, or adds a layer to a file."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    text = _text(value, call.context)
    kind, colon, rest = text.partition(":")
    if kind == "ogr":
        place, registry = QgsDataSourceUri(rest), QgsProviderRegistry.instance()
        layers = [registry.decodeUri(*source).get("layerName") for source in _sources_of_call(call)]
        return place.database() if any(layer in (None, "", place.table()) for layer in layers) else None
    in_database = colon and kind in ("postgis", *QgsProviderRegistry.instance().providerList())
    return None if in_database or text in ("", QgsProcessing.TEMPORARY_OUTPUT) else text


def replaced(inputs: Iterable[str], outputs: Iterable[str]) -> Iterator[str]:
    """Yields the outputs that would replace an input, even under another name of the same file."""
    kept = {key for file in inputs for key in identifiers(file)}
    for path in outputs:
        if any(key in kept for file in files_of(path) for key in identifiers(file)):
            yield path


def _takes_vectors(definition: Any) -> bool:
    if isinstance(definition, QgsProcessingParameterMultipleLayers):
        return bool(definition.layerType() != QgsProcessing.TypeRaster)
    return isinstance(definition, (QgsProcessingParameterFeatureSource, QgsProcessingParameterVectorLayer))


def _sources_of_call(call: Call) -> list[_Source]:
    names = [one.name() for one in call.algorithm.parameterDefinitions() if _takes_vectors(one)]
    return [source for name in names if call.given(name) for source in _sources(call.value(name), call.context)]


def _sources(value: Any, context: QgsProcessingContext) -> list[_Source]:
    """Lists provider and source of the vector layers that a value is or names."""
    return [source for item in items_of_value(value) for source in _sources_of_item(item, context)]


def _sources_of_item(value: Any, context: QgsProcessingContext) -> list[_Source]:
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    layer, text = value, _text(value, context)
    if text:
        layer = QgsProcessingUtils.mapLayerFromString(text, context, True, QgsProcessingUtils.LayerHint.Vector)
    if isinstance(layer, QgsVectorLayer):
        return [(layer.providerType(), layer.source()), *_sources_behind(layer, context)]
    return [("ogr", text)] if text else []


def _text(value: Any, context: QgsProcessingContext) -> str:
    if isinstance(value, QgsProperty):
        value, _ = value.valueAsString(context.expressionContext(), "")
    return value if isinstance(value, str) else ""


def _files_of_source(provider: str, source: str) -> list[str]:
    path = QgsProviderRegistry.instance().decodeUri(provider, source).get("path")
    if not path:
        return []
    metadata = QgsProviderRegistry.instance().providerMetadata(provider)
    return [str(path), *(metadata.sidecarFilesForUri(source) if metadata else [])]


def _sources_behind(layer: QgsVectorLayer, context: QgsProcessingContext) -> list[_Source]:
    """Lists the layers that a virtual layer consists of."""
    if layer.providerType() != "virtual":
        return []
    parts = QgsVirtualLayerDefinition.fromUrl(QUrl.fromEncoded(layer.source().encode())).sourceLayers()
    named = [*(one.layerId() for one in layer.dependencies()), *(one.reference() for one in parts)]
    found = [(one.provider(), one.source()) for one in parts if not one.isReferenced()]
    return [*found, *_sources([name for name in named if name], context)]
