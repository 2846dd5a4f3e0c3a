"""What an analyst does with a mask and a probability, through Processing, with the real engine."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import processing
import pytest
from installed import install
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
    QgsRasterRange,
    QgsRectangle,
    QgsSingleBandGrayRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QVariant

pytestmark = pytest.mark.usefixtures("qgis", "engine")

TASKS = ("threshold", "polygonize", "evaluate", "coverstatistics", "maskraster", "composite", "exporttraining")


@pytest.fixture(scope="module")
def segmented(qgis, sample_path, tmp_path_factory):
    """The sample's mask, probability and polygons, as cloudreef:segment makes them."""
    if not os.environ.get("CLOUDREEF_ENGINE_PYTHON"):
        pytest.skip("CLOUDREEF_ENGINE_PYTHON names no engine")
    folder = tmp_path_factory.mktemp("segmented")
    names = {"MASK": "m.tif", "PROBABILITY": "p.tif", "POLYGONS": "v.gpkg", "STATISTICS": "s.json"}
    wanted = {name: str(folder / file) for name, file in names.items()}
    return processing.run("cloudreef:segment", {"INPUT": str(sample_path), **wanted})


@pytest.fixture
def truth(sample):
    return str(sample.with_name("truth.tif"))


class Listener(QgsProcessingFeedback):
    """Keeps what is said."""

    def __init__(self):
        super().__init__(False)
        self.sentences = []

    def pushInfo(self, info):
        self.sentences.append(info)

    def pushWarning(self, warning):
        self.sentences.append(warning)


def algorithm(name):
    return QgsApplication.processingRegistry().createAlgorithmById(f"cloudreef:{name}")


def check(name, parameters):
    return algorithm(name).checkParameterValues(parameters, QgsProcessingContext())


def pixels(path):
    return gdal.Open(str(path)).ReadAsArray()


def grid(path):
    raster = gdal.Open(str(path))
    return raster.RasterXSize, raster.RasterYSize, raster.GetGeoTransform(), raster.GetProjection()


def band_names(path):
    raster = gdal.Open(str(path))  # kept, or its bands are gone
    return [raster.GetRasterBand(band + 1).GetDescription() for band in range(raster.RasterCount)]


def halves(path):
    """Two zones in WGS 84: the west and the east of a raster."""
    extent = QgsRasterLayer(str(path), "r").extent()
    layer = QgsVectorLayer("Polygon?crs=EPSG:32632", "halves", "memory")
    layer.dataProvider().addAttributes([QgsField("side", QVariant.String), QgsField("number", QVariant.Int)])
    layer.updateFields()
    middle = extent.center().x()
    for side, left, right in (("west", extent.xMinimum(), middle), ("east", middle, extent.xMaximum())):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([side, None])
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, extent.yMinimum(), right, extent.yMaximum())))
        layer.dataProvider().addFeature(feature)
    return layer


@pytest.mark.parametrize("name", TASKS)
def test_every_algorithm_explains_itself(name):
    found = algorithm(name)
    assert found.displayName() and found.shortDescription() and len(found.tags()) > 4
    assert f"qgis_process run cloudreef:{name}" in found.shortHelpString()
    assert not found.icon().isNull() and found.canExecute()[0]
    assert all(parameter.help() for parameter in found.parameterDefinitions())
    assert found.outputDefinitions()


def test_thresholding_gives_the_mask_of_a_run(segmented, sample, tmp_path):
    again = processing.run(
        "cloudreef:threshold",
        {
            "INPUT": segmented["PROBABILITY"],
            "THRESHOLD": json.loads(Path(segmented["STATISTICS"]).read_text(encoding="utf-8"))["threshold"],
            "MASK": str(tmp_path / "m.tif"),
            "POLYGONS": str(tmp_path / "v.gpkg"),
        },
    )
    assert (pixels(again["MASK"]) == pixels(segmented["MASK"])).all()
    assert grid(again["MASK"]) == grid(sample)
    assert again["COVER_PERCENT"] == segmented["COVER_PERCENT"]
    assert again["COVER_AREA_M2"] == segmented["COVER_AREA_M2"]
    other = processing.run(
        "cloudreef:threshold", {"INPUT": segmented["PROBABILITY"], "THRESHOLD": 0.9, "MASK": str(tmp_path / "n.tif")}
    )
    assert other["COVER_PERCENT"] < again["COVER_PERCENT"]


def test_a_mask_becomes_polygons(segmented, tmp_path):
    def polygons(**more):
        parameters = {"INPUT": segmented["MASK"], "PROBABILITY": segmented["PROBABILITY"], **more}
        return processing.run("cloudreef:polygonize", {**parameters, "POLYGONS": str(tmp_path / "v.gpkg")})

    every = polygons()
    assert every["COUNT"] == QgsVectorLayer(segmented["POLYGONS"], "v", "ogr").featureCount()
    assert every["AREA_M2"] == pytest.approx(segmented["COVER_AREA_M2"])
    large = polygons(MINIMUM_AREA_M2=50_000, SIMPLIFY_PX=1.5, SMOOTH=2)
    assert 0 < large["COUNT"] < every["COUNT"]
    features = list(QgsVectorLayer(large["POLYGONS"], "v", "ogr").getFeatures())
    assert len(features) == large["COUNT"] and all(feature.geometry().isGeosValid() for feature in features)
    assert all(feature["area_m2"] >= 50_000 and 0 < feature["mean_probability"] <= 1 for feature in features)


def test_a_mask_is_evaluated(segmented, truth, tmp_path):
    wanted = {"ERROR_MAP": "e.tif", "TABLE": "t.csv", "REPORT": "r.html", "STATISTICS": "s.json"}
    found = processing.run(
        "cloudreef:evaluate",
        {
            "MASKS": [segmented["MASK"]],
            "REFERENCES": [truth],
            **{name: str(tmp_path / file) for name, file in wanted.items()},
        },
    )
    mask, real = pixels(segmented["MASK"]), pixels(truth)
    both = (mask != 255) & (real != 255)
    hit, either = ((mask == 1) & (real == 1) & both).sum(), (((mask == 1) | (real == 1)) & both).sum()
    assert found["IOU"] == pytest.approx(hit / either)
    assert found["DICE"] == pytest.approx(2 * found["IOU"] / (1 + found["IOU"]))
    assert (pixels(found["ERROR_MAP"])[both & (mask == 1) & (real == 1)] == 1).all()
    assert all((tmp_path / file).is_file() for file in wanted.values())


def test_several_masks_and_polygons_as_reference(segmented, truth, tmp_path):
    maps = tmp_path / "maps"
    found = processing.run(
        "cloudreef:evaluate",
        {"MASKS": [segmented["MASK"], truth], "REFERENCES": [truth, truth], "ERROR_MAPS": str(maps)},
    )
    assert 0 < found["IOU"] < 1
    assert sorted(path.name for path in maps.iterdir()) == ["m_errors.tif", "truth_errors.tif"]
    own = processing.run("cloudreef:evaluate", {"MASKS": [segmented["MASK"]], "POLYGONS": segmented["POLYGONS"]})
    assert own["IOU"] == 1


def test_zones_get_their_cover(segmented, sample, tmp_path):
    zones = processing.run(
        "native:reprojectlayer", {"INPUT": halves(sample), "TARGET_CRS": "EPSG:3035", "OUTPUT": "TEMPORARY_OUTPUT"}
    )["OUTPUT"]
    found = processing.run(
        "cloudreef:coverstatistics",
        {
            "INPUT": segmented["MASK"],
            "ZONES": zones,
            "OUTPUT": str(tmp_path / "z.gpkg"),
            "TABLE": str(tmp_path / "z.csv"),
        },
    )
    layer = QgsVectorLayer(found["OUTPUT"], "z", "ogr")
    west, east = layer.getFeatures()
    mask = pixels(segmented["MASK"])
    half = mask.shape[1] // 2
    assert (west["side"], east["side"], layer.crs().authid()) == ("west", "east", "EPSG:3035")
    assert west["target_px"] == pytest.approx((mask[:, :half] == 1).sum(), rel=0.01)
    assert west["target_px"] + east["target_px"] == pytest.approx((mask == 1).sum(), rel=0.001)
    assert found["COVER_AREA_M2"] == pytest.approx(segmented["COVER_AREA_M2"], rel=0.001)
    assert (tmp_path / "z.csv").read_text(encoding="utf-8").startswith("side,number,valid_px")


def test_a_scene_without_its_clouds(segmented, sample, tmp_path):
    found = processing.run(
        "cloudreef:maskraster",
        {"INPUT": str(sample), "MASK": segmented["MASK"], "BUFFER_PX": 1, "OUTPUT": str(tmp_path / "o.tif")},
    )
    before, after, mask = pixels(sample), pixels(found["OUTPUT"]), pixels(segmented["MASK"])
    assert grid(found["OUTPUT"]) == grid(sample) and after.dtype == before.dtype
    assert (after[:, mask == 1] == 0).all() and found["MASKED_PERCENT"] > segmented["COVER_PERCENT"]
    left = after != 0
    assert (after[left] == before[left]).all() and left.any()
    assert band_names(found["OUTPUT"]) == band_names(sample)


@pytest.mark.parametrize("method", ["first", "median"])
def test_a_composite_of_two_scenes(segmented, sample, tmp_path, method):
    flipped, flipped_mask = str(tmp_path / "f.tif"), str(tmp_path / "fm.tif")
    for source, target in ((sample, flipped), (segmented["MASK"], flipped_mask)):
        copy = gdal.GetDriverByName("GTiff").CreateCopy(target, gdal.Open(str(source)))
        copy.WriteArray(pixels(source)[..., ::-1].copy())
        copy = None  # closed, and only now complete
    found = processing.run(
        "cloudreef:composite",
        {
            "RASTERS": [str(sample), flipped],
            "MASKS": [segmented["MASK"], flipped_mask],
            "METHOD": method,
            "OUTPUT": str(tmp_path / "c.tif"),
            "COUNT": str(tmp_path / "n.tif"),
        },
    )
    clear, held = pixels(segmented["MASK"]) == 0, pixels(sample) != 0
    whole = clear & held.all(axis=0)
    clear &= held.any(axis=0)  # an observation of some bands is one
    count = pixels(found["COUNT"])
    assert grid(found["OUTPUT"]) == grid(sample)
    assert (count == clear.astype(int) + clear[:, ::-1]).all()
    assert found["FILLED_PERCENT"] == pytest.approx(100 * (count > 0).mean())
    only = whole & ~clear[:, ::-1]
    assert (pixels(found["OUTPUT"])[:, only] == pixels(sample)[:, only]).all()


def test_results_that_processing_loads_are_styled(segmented, truth, sample, project):
    for name, parameters in (
        ("threshold", {"INPUT": segmented["PROBABILITY"], "THRESHOLD": 0.5, "MASK": "TEMPORARY_OUTPUT"}),
        ("evaluate", {"MASKS": [segmented["MASK"]], "REFERENCES": [truth], "ERROR_MAP": "TEMPORARY_OUTPUT"}),
        ("coverstatistics", {"INPUT": truth, "ZONES": halves(sample), "OUTPUT": "TEMPORARY_OUTPUT"}),
    ):
        processing.runAndLoadResults(f"cloudreef:{name}", parameters)
    labels = [
        [item.label for item in layer.renderer().classes()]
        for layer in project.mapLayers().values()
        if isinstance(layer, QgsRasterLayer)
    ]
    assert ["background", "cloud"] in labels
    assert ["background, rightly told", "target, rightly told", "false target", "missed target"] in labels
    (zones,) = (layer for layer in project.mapLayers().values() if isinstance(layer, QgsVectorLayer))
    assert zones.renderer().type() == "graduatedSymbol"


@pytest.mark.parametrize(
    "name, wrong, sentence",
    [
        ("threshold", {"THRESHOLD": 0}, "must lie between 0 and 1"),
        ("threshold", {"INPUT": "/no/such.tif"}, "INPUT"),
        ("threshold", {"MASK": "mask.png"}, "png"),
        ("polygonize", {"POLYGONS": "areas.shp"}, "shp"),
        ("polygonize", {"SMOOTH": 99}, "SMOOTH"),
        ("evaluate", {"REFERENCES": None}, "needs one reference"),
        ("evaluate", {"MASKS": 2}, "2 masks and 1 reference"),
        ("evaluate", {"CLASSES": "cloud"}, "cannot be read"),
        ("maskraster", {"CLASSES": "one"}, 'classes "one" cannot be read'),
        ("composite", {"MASKS": 2}, "1 scenes and 2 masks"),
        ("composite", {"METHOD": "mean"}, "METHOD"),
    ],
)
def test_a_wrong_value_is_told_before_the_run(segmented, sample, truth, name, wrong, sentence):
    right = {
        "threshold": {"INPUT": segmented["PROBABILITY"], "THRESHOLD": 0.5, "MASK": "TEMPORARY_OUTPUT"},
        "polygonize": {"INPUT": truth, "POLYGONS": "TEMPORARY_OUTPUT"},
        "evaluate": {"MASKS": [truth], "REFERENCES": [truth]},
        "maskraster": {"INPUT": str(sample), "MASK": truth, "OUTPUT": "TEMPORARY_OUTPUT"},
        "composite": {"RASTERS": [str(sample)], "MASKS": [truth], "OUTPUT": "TEMPORARY_OUTPUT"},
    }[name]
    assert check(name, right) == (True, "")
    wrong = {
        key: [truth] * value if isinstance(value, int) and key == "MASKS" else value for key, value in wrong.items()
    }
    able, message = check(name, {**right, **wrong})
    assert not able and sentence in message


def test_the_engines_refusal_is_a_sentence_and_leaves_nothing(sample, truth, tmp_path):
    numbers = tmp_path / "numbers.tif"
    raster = gdal.GetDriverByName("GTiff").Create(str(numbers), 8, 8, 1, gdal.GDT_UInt16)
    raster.GetRasterBand(1).Fill(3000)
    raster = None
    with pytest.raises(QgsProcessingException, match="probability lies between") as caught:
        processing.run("cloudreef:threshold", {"INPUT": str(numbers), "MASK": str(tmp_path / "m.tif")})
    assert "Traceback" not in str(caught.value) and list(tmp_path.iterdir()) == [numbers]
    copy = tmp_path / "t.tif"
    shutil.copy(truth, copy)
    with pytest.raises(QgsProcessingException, match="would replace the input"):
        processing.run("cloudreef:maskraster", {"INPUT": str(sample), "MASK": str(copy), "OUTPUT": str(copy)})
    assert copy.read_bytes() == Path(truth).read_bytes()


def test_a_crs_and_nodata_value_set_in_qgis_are_what_is_read(truth, tmp_path):
    copy = tmp_path / "t ü.tif"
    shutil.copy(truth, copy)
    layer = QgsRasterLayer(str(copy), "truth")
    layer.setCrs(layer.crs().fromEpsgId(32633))
    provider = layer.dataProvider()
    provider.setUserNoDataValue(1, [QgsRasterRange(0, 0)])
    provider.setUseSourceNoDataValue(1, False)
    listener = Listener()
    outputs = {"POLYGONS": str(tmp_path / "v.gpkg"), "STATISTICS": str(tmp_path / "s.json")}
    found = processing.run("cloudreef:polygonize", {"INPUT": layer, **outputs}, feedback=listener)
    assert any("is read as it was set in QGIS: CRS EPSG:32633, nodata value 0" in said for said in listener.sentences)
    assert QgsVectorLayer(found["POLYGONS"], "v", "ogr").crs().authid() == "EPSG:32633"
    assert json.loads((tmp_path / "s.json").read_text(encoding="utf-8"))["source"] == "t ü.tif"


def test_ranges_of_nodata_and_layers_in_memory_are_read_through_qgis(segmented, truth, sample, tmp_path):
    layer = QgsRasterLayer(segmented["PROBABILITY"], "p")
    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(0.6, 1.0)])
    listener = Listener()
    wanted = {"THRESHOLD": 0.4, "MASK": str(tmp_path / "m.tif")}
    processing.run("cloudreef:threshold", {"INPUT": layer, **wanted}, feedback=listener)
    assert any("through QGIS" in said for said in listener.sentences)
    probability, mask = pixels(segmented["PROBABILITY"]), pixels(wanted["MASK"])
    assert (mask[(probability != 255) & (probability * 0.004 >= 0.6)] == 255).all()
    between = (probability * 0.004 >= 0.404) & (probability * 0.004 < 0.596)
    assert (mask[between] == 1).all()
    gdal.Translate("/vsimem/truth.tif", truth)
    layer = QgsRasterLayer("/vsimem/truth.tif", "truth")
    found = processing.run("cloudreef:evaluate", {"MASKS": [layer], "REFERENCES": [truth]})
    gdal.Unlink("/vsimem/truth.tif")
    assert found["IOU"] == 1


def test_another_band_on_the_map_is_told(segmented, truth, sample, tmp_path):
    two = gdal.BuildVRT(str(tmp_path / "two.vrt"), [truth, truth], separate=True)
    two.FlushCache()
    layer = QgsRasterLayer(str(tmp_path / "two.vrt"), "two")
    layer.setRenderer(QgsSingleBandGrayRenderer(layer.dataProvider(), 2))
    listener = Listener()
    processing.run("cloudreef:polygonize", {"INPUT": layer, "POLYGONS": str(tmp_path / "v.gpkg")}, feedback=listener)
    assert any('The map shows band 2 of the layer "two"; its first band is read.' in s for s in listener.sentences)


def test_what_shows_pictures_is_refused_in_a_sentence(truth, tmp_path):
    service = tmp_path / "tiles.xml"
    service.write_text(
        "<GDAL_WMS><Service name='TMS'><ServerUrl>http://localhost:1/${z}/${x}/${y}.png</ServerUrl></Service>"
        "<DataWindow><UpperLeftX>0</UpperLeftX><UpperLeftY>1</UpperLeftY><LowerRightX>1</LowerRightX>"
        "<LowerRightY>0</LowerRightY><TileLevel>1</TileLevel></DataWindow><Projection>EPSG:3857</Projection>"
        "<BandsCount>3</BandsCount></GDAL_WMS>",
        encoding="utf-8",
    )
    layer = QgsRasterLayer(service.read_text(encoding="utf-8"), "tiles")
    able, sentence = check("maskraster", {"INPUT": layer, "MASK": truth, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert not able and "delivers pictures, not measurements" in sentence


def test_they_work_from_the_command_line(segmented, truth, sample, tmp_path):
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if not program:
        pytest.skip("qgis_process is not installed")
    profile = install(tmp_path / "profiles")
    environ = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(profile), "QT_QPA_PLATFORM": "offscreen"}

    def run(name, *arguments):
        done = subprocess.run(
            [program, "run", f"cloudreef:{name}", *arguments],
            env=environ, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    mask, out = segmented["MASK"], tmp_path
    assert "COVER_PERCENT" in run("threshold", f"--INPUT={segmented['PROBABILITY']}", f"--MASK={out / 'm.tif'}")
    assert "COUNT" in run("polygonize", f"--INPUT={mask}", "--SMOOTH=1", f"--POLYGONS={out / 'v.gpkg'}")
    assert "IOU" in run("evaluate", f"--MASKS={mask}", f"--REFERENCES={truth}", f"--REPORT={out / 'r.html'}")
    run("coverstatistics", f"--INPUT={mask}", f"--ZONES={out / 'v.gpkg'}", f"--OUTPUT={out / 'z.gpkg'}")
    run("maskraster", f"--INPUT={sample}", f"--MASK={mask}", f"--OUTPUT={out / 'o.tif'}")
    scenes = [f"--RASTERS={sample}", f"--RASTERS={out / 'o.tif'}", f"--MASKS={mask}", f"--MASKS={truth}"]
    run("composite", *scenes, f"--OUTPUT={out / 'c.tif'}")
    made = ("m.tif", "v.gpkg", "r.html", "z.gpkg", "o.tif", "c.tif")
    assert all((out / name).is_file() for name in made)
    assert QgsVectorLayer(str(out / "z.gpkg"), "z", "ogr").featureCount() > 0


def test_all_of_them_follow_each_other_in_a_saved_model(sample, tmp_path):
    model = QgsProcessingModelAlgorithm("reefs")
    model.addModelParameter(QgsProcessingParameterRasterLayer("scene", "scene"), QgsProcessingModelParameter("scene"))
    given = [QgsProcessingModelChildParameterSource.fromModelParameter("scene")]

    def made(child, output):
        return [QgsProcessingModelChildParameterSource.fromChildOutput(child, output)]

    def fixed(value):
        return [QgsProcessingModelChildParameterSource.fromStaticValue(value)]

    mask, chips, masks = made("threshold", "MASK"), tmp_path / "chips", tmp_path / "masks"
    children = {
        "segment": ({"INPUT": given}, "PROBABILITY"),
        "segmentbatch": ({"LAYERS": given, "OUTPUT_FOLDER": fixed(str(masks))}, None),
        "threshold": ({"INPUT": made("segment", "PROBABILITY"), "THRESHOLD": fixed(0.5)}, "MASK"),
        "polygonize": ({"INPUT": mask}, "POLYGONS"),
        "maskraster": ({"INPUT": given, "MASK": mask}, "OUTPUT"),
        "composite": ({"RASTERS": given, "MASKS": mask}, "OUTPUT"),
        "coverstatistics": ({"INPUT": mask, "ZONES": made("polygonize", "POLYGONS")}, "OUTPUT"),
        "evaluate": ({"MASKS": mask, "REFERENCES": made("segment", "MASK")}, None),
        "exporttraining": (
            {"INPUT": given, "POLYGONS": made("polygonize", "POLYGONS"), "OUTPUT_FOLDER": fixed(str(chips))},
            None,
        ),
    }
    provider = QgsApplication.processingRegistry().providerById("cloudreef")
    assert {found.name() for found in provider.algorithms()} - {"describe", "preview"} == set(children)
    for name, (sources, result) in children.items():
        child = QgsProcessingModelChildAlgorithm(f"cloudreef:{name}")
        child.setChildId(name)
        for parameter, source in sources.items():
            child.addParameterSources(parameter, source)
        if result:
            output = QgsProcessingModelOutput(name, name)
            output.setChildId(name)
            output.setChildOutputName(result)
            child.setModelOutputs({name: output})
        model.addChildAlgorithm(child)
    saved = tmp_path / "reefs.model3"
    assert model.toFile(str(saved))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(saved))
    again.initAlgorithm()
    results = {
        definition.name(): str(tmp_path / f"{number}.{'gpkg' if 'Vector' in type(definition).__name__ else 'tif'}")
        for number, definition in enumerate(again.destinationParameterDefinitions())
    }
    listener = Listener()
    _, able = again.run({"scene": str(sample), **results}, QgsProcessingContext(), listener)
    assert able, listener.sentences
    assert len(results) == 6 and all(Path(path).is_file() for path in results.values())
    assert (chips / "dataset.json").is_file() and (masks / "scene_clouds_mask.tif").is_file()
