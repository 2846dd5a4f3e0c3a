"""Segments a scene with the map processor of the Deepness plugin, in QGIS's own Python: ``deepness_peer.py ARGUMENTS``.

Written for Deepness 0.6 and later, as published: https://github.com/PUTvision/qgis-plugin-deepness. The folder that
holds its package ``deepness`` must be on PYTHONPATH, and QGIS's Python must have cv2 and onnxruntime, as it needs them.
Its map processor does all the work: reading through QGIS, tiling, overlap, the network, joining the tiles. Ours is what
it cannot know of these scenes: how their numbers become reflectance.
"""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import fields
from pathlib import Path
from typing import Any

TILE_PX = 512


def segment(
    weights: str, scene: str, mask: str, overlap_px: int, threshold: float, clip: list[float]
) -> dict[str, Any]:
    """Segments a scene and writes the mask; returns what Deepness said of it."""
    import numpy as np
    from deepness.processing.map_processor.map_processor_segmentation import MapProcessorSegmentation
    from deepness.processing.models.segmentor import Segmentor
    from osgeo import gdal
    from qgis.core import QgsApplication, QgsRasterLayer

    gdal.UseExceptions()
    application = QgsApplication([], False)
    application.initQgis()
    source = gdal.Open(scene)
    scale, offset = source.GetRasterBand(1).GetScale() or 1.0, source.GetRasterBand(1).GetOffset() or 0.0

    class Reflecting(Segmentor):
        """The network, fed with reflectance; Deepness divides by 255, which suits 8-bit imagery only."""

        def preprocessing(self, tiles: Any) -> Any:
            # (tiles, rows, cols, channels), or one tile without the first axis before version 0.6.
            batch = tiles if tiles.ndim == 4 else tiles[None]
            reflectance = np.clip(batch.astype(np.float32) * scale + offset, *clip).astype(np.float32)
            return np.ascontiguousarray(reflectance.transpose(0, 3, 1, 2))

    with tempfile.TemporaryDirectory() as scratch:
        plain = _without_scale(gdal, source, Path(scratch, "scene.vrt"))
        layer = QgsRasterLayer(plain, "scene")
        processor = MapProcessorSegmentation(
            rlayer=layer,
            vlayer_mask=None,
            map_canvas=None,
            params=_parameters(layer, Reflecting(weights), overlap_px, threshold),
        )
        processor.run()
        found = np.asarray(processor.get_result_img())
    # Since 0.6 (outputs, rows, cols) with the class; before (rows, cols) with the class plus one.
    target = found[0] == 1 if found.ndim == 3 else found == 2
    _write(gdal, mask, source, target.astype(np.uint8))
    return {"message": str(getattr(processor, "_processing_result", ""))}


def _parameters(layer: Any, model: Any, overlap_px: int, threshold: float) -> Any:
    """Collects Deepness's parameters: those of them that its version knows."""
    from deepness.common.channels_mapping import ChannelsMapping, ImageChannelStandaloneBand
    from deepness.common.processing_overlap import ProcessingOverlap, ProcessingOverlapOptions
    from deepness.common.processing_parameters import map_processing_parameters as common
    from deepness.common.processing_parameters.segmentation_parameters import SegmentationParameters

    mapping = ChannelsMapping()
    mapping.set_number_of_model_inputs(4)
    mapping.set_number_of_model_output_channels(1)
    mapping.set_image_channels([ImageChannelStandaloneBand(band, str(band)) for band in (1, 2, 3, 4)])
    for channel, band in enumerate((2, 1, 0, 3)):  # red, green, blue, near infrared; the files hold blue first
        mapping.set_image_channel_for_model_input(channel, band)
    known = {field.name for field in fields(SegmentationParameters)}
    wanted: dict[str, Any] = {
        "resolution_cm_per_px": 100 * layer.rasterUnitsPerPixelX(),
        "tile_size_px": TILE_PX,
        "batch_size": 1,
        "local_cache": False,
        "processed_area_type": common.ProcessedAreaType.ENTIRE_LAYER,
        "mask_layer_id": None,
        "input_layer_id": layer.id(),
        "input_channels_mapping": mapping,
        "processing_overlap": ProcessingOverlap(ProcessingOverlapOptions.OVERLAP_IN_PIXELS, overlap_px=overlap_px),
        "postprocessing_dilate_erode_size": 0,
        "pixel_classification__probability_threshold": threshold,
        "model": model,
    }
    if "model_output_format" in known:
        wanted["model_output_format"] = common.ModelOutputFormat.ALL_CLASSES_AS_SEPARATE_LAYERS
        wanted["model_output_format__single_class_number"] = -1
    return SegmentationParameters(**{name: value for name, value in wanted.items() if name in known})


def _without_scale(gdal: Any, source: Any, path: Path) -> str:
    """Copies the scene as stored numbers: QGIS applies scales and offsets, and Deepness takes no floats."""
    bare = gdal.Translate(str(path), source, format="VRT")
    for number in range(1, bare.RasterCount + 1):
        bare.GetRasterBand(number).SetScale(1.0)
        bare.GetRasterBand(number).SetOffset(0.0)
    bare.FlushCache()
    del bare
    return str(path)


def _write(gdal: Any, path: str, source: Any, values: Any) -> None:
    driver = gdal.GetDriverByName("GTiff")
    options = ["TILED=YES", "COMPRESS=DEFLATE"]
    file = driver.Create(path, source.RasterXSize, source.RasterYSize, 1, gdal.GDT_Byte, options)
    file.SetGeoTransform(source.GetGeoTransform())
    file.SetProjection(source.GetProjection())
    file.GetRasterBand(1).WriteArray(values)
    file.FlushCache()


if __name__ == "__main__":
    # Deepness prints a line a tile: the last line is the answer.
    answer = segment(**json.loads(sys.argv[1]))
    print("\n" + json.dumps(answer), flush=True)
