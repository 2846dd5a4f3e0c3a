<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>CloudReef</name>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/area.py"/>
        <source>The area of interest holds no polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/area.py"/>
        <source>Choose a layer with polygons, or leave the area empty to segment the whole scene.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/area.py"/>
        <source>The zones hold no polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/area.py"/>
        <source>Choose a layer with polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>Segmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>a few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>Segmenting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>Writing the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>Tracing polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>Drawing the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>Applying the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>Masking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>Combining the scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>Looking at the masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>Counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>about {} h left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>about {} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>about {} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>Make it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>The folder of the result {} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/batch_run.py"/>
        <source>Run it again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/batch_run.py"/>
        <source>{} It was at the scene "{}".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/batch_run.py"/>
        <source>Cancelled; {} of {} scenes have their results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/batch_run.py"/>
        <source>{} Run it again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/batch_run.py"/>
        <source>{} The other scenes go on; it is tried again after them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Least-cloudy composite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Makes one picture of the clear pixels of several scenes with their masks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Give several scenes of one kind (data type, scale) and as many masks in the same order. A pixel of a scene counts where its mask is 0. Bands are matched by their names where all have one, else by their order; bands that not all scenes have are left out, and the log says so.

first: the first scene that is clear there, all bands of one day; the clearest scene comes first, or the order given is kept. A scene without data in some of its bands there comes after those that have all. median: for each band the median of all scenes that are clear there.

The result has the pixels of the first scene given, continued over all scenes (union) or cut to the first. Scenes on other grids are brought to it by nearest pixel. Large scenes are worked through window by window, with bounded memory.

From a terminal:
qgis_process run cloudreef:composite --RASTERS=a.tif --RASTERS=b.tif --MASKS=a_mask.tif --MASKS=b_mask.tif --OUTPUT=clear.tif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>mosaic,composite,cloud free,cloudless,median,merge,mask,time series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Pixels that a scene shows clearly, in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Clear observations of a pixel on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Rasters of one kind that overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>One for each scene, in the same order: 0 clear, 1 not, 255 nodata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>The first clear scene, or the median of all clear ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>For the method first: the scene with most clear pixels first, or as given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>That of all scenes, or of the first given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Nodata value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Where no scene is clear. Not set: that of a scene, or one that no valid pixel holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Cloud-optimised GeoTIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Of each pixel. Cloud-optimised GeoTIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>JSON file: how clear each scene is, and how much is filled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Order of scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Extent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Composite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Number of clear observations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Give a mask for each scene, in the same order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>There are {} scenes and {} masks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Cover of zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Says for each polygon of a layer how much of it a mask covers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Each zone keeps its attributes and gets valid_px, target_px, nodata_px, cover_percent (of the valid pixels), cover_area_m2 and valid_area_m2 (on the ellipsoid). A pixel belongs to a zone when its centre does; in zones that overlap it counts in each. Zones may have any CRS.

From a terminal:
qgis_process run cloudreef:coverstatistics --INPUT=mask.tif --ZONES=parcels.gpkg --OUTPUT=cover.gpkg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>zonal statistics,cover,zones,polygons,mask,percent,area,fields,parcels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Number of zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Cover of all zones in percent of the valid pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Covered area of all zones in square metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>0 background, 1 target, 255 nodata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Polygons; in a CRS of their own if need be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Zones with their cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>GeoPackage: the zones with what is in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>The same without geometry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>JSON file of all zones together, and each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>The zones cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Evaluate masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Compares masks with reference rasters or polygons: IoU, Dice, precision, recall and an error map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Give one mask and its reference, or several masks and as many references in the same order. A reference on another grid is brought to the mask's by nearest pixel; polygons are compared by the centres of pixels. Pixels that are nodata in either are left out. In a reference every value but 0 and nodata is target, unless its values are named.

Several masks give scores of each, their mean (every scene weighs the same) and pooled scores (every pixel weighs the same). One that cannot be compared does not end the rest and is told.

Error map: 0 background and 1 target rightly told, 2 false target, 3 missed target.

From a terminal:
qgis_process run cloudreef:evaluate --MASKS=mask.tif --REFERENCES=truth.tif --REPORT=scores.html</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>accuracy,IoU,Jaccard,Dice,F1,precision,recall,confusion matrix,validation,error map,ground truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Intersection over union (pooled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Dice coefficient, F1 (pooled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Precision (pooled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Recall (pooled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Specificity (pooled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Accuracy (pooled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Reference rasters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>As many as masks, in the same order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>In place of rasters: where the target truly is, for all masks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Such as 1 or 2,3,4. Not set: every value but 0 and nodata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Of one mask. Cloud-optimised GeoTIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>For several masks: one error map each, named NAME_errors.tif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>A row for each mask, mean and pooled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>HTML files (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>One page with tables and pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>JSON file of all counts and scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Reference polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Reference values that are target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Error map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Folder of error maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>A mask needs one reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Give either reference rasters or polygons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Give a reference for each mask, in the same order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Give a folder of error maps instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>The reference polygons cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>There are {} masks and {} reference rasters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>One error map cannot show {} masks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Export training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Cuts a scene and its corrected polygons, or mask, into chips with labels to train a model with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Run a model, correct its polygons, and give scene and polygons here: the chips that come out are what the network sees at that place, with the labels you corrected. Add as many scenes as you like to one folder; a scene that is there already is replaced only if you say so.

Every polygon is target, and a pixel belongs to it when its centre does; all else is background. With a field of classes, name the values that are target, and those that do not count; the others are background. If you looked over a part of the scene only, give the areas that were checked: outside of them no pixel counts. Without them the whole scene counts as checked. Edits that are not saved yet are read too.

A part of the scene in blocks goes to validation, which tells how good the model becomes; with several scenes it is better to keep whole scenes apart (scenes). No pixel counts on both sides.

geotiff: images in the scene's own numbers, with scale, and masks: 0, 1, 255 does not count. via: 8-bit pictures in red, green and blue, with outlines as the VGG Image Annotator has them; it knows neither holes (they are joined to the outline) nor pixels that do not count (they become black).

A recipe that goes on training the model is written beside the chips, and the log says what to type.

From a terminal:
qgis_process run cloudreef:exporttraining --INPUT=scene.tif --POLYGONS=corrected.gpkg --OUTPUT_FOLDER=chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>training,train,retrain,correct,labels,chips,tiles,samples,deep learning,fine-tune,annotation,VIA,dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Chips of this scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Chips of this scene for training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Chips of this scene for validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>The scene: a raster layer or file, a Landsat or Sentinel-2 product folder, or its metadata file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>A new folder, or one that an earlier export made: the scene is added to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>JSON file: how many chips, and what to type to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Where the target truly is. A layer without any polygon says that there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Not set: every polygon is target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Values of that field, several with a comma between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Values of that field, several with a comma between: polygons that you are not sure of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Or a corrected mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>In place of polygons: 0 background, 1 target, 255 does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Such as 1 or 2,3,4, for a raster of classes. Not set: 1, and only 0, 1 and 255 are accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Outside of them no pixel counts. Not set: the whole scene was checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>geotiff: images and masks; via: pictures with outlines for the VGG Image Annotator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Size of a chip (pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Rows and columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Overlap of chips (pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>At least so much; 0 lays them side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Least valid part of a chip (percent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Chips with a smaller part of pixels that have data and count are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Chips without target that are kept (percent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>They teach what is no target; with few targets keep fewer of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>blocks: parts of this scene are for validation. scenes: this whole scene is, when it is the turn of validation. train, validation: this scene is for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Part for validation (percent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Of the blocks, or of the scenes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Not set: the name of its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Else a scene that is in the data set already is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Raster layer, file or product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Folder of the data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Command that fits the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Command that exports the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Corrected polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Field of classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Classes that are target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Classes that do not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Values of the mask that are target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Areas that were checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Training and validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Name of the scene in the data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Replace chips of a scene of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>A scene needs one answer to where the target is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Give either corrected polygons or a mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Nothing says which classes are target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Name them, or choose no field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Choose a smaller overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>An overlap of {} pixels does not fit chips of {} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>The polygons cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>The layer of checked areas is empty: the whole scene counts as checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>Give one, or build a virtual raster of them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>Cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>Save the layer as a GeoTIFF, or rename its file without ? and &amp;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>Reading the layer "{}" through QGIS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>no nodata value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>The layer "{}" is read as it was set in QGIS: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>The map shows band {} of the layer "{}"; its first band is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>{} files were given where one raster is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>CRS {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>as set in QGIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>What was set in QGIS for the layer "{}" cannot be applied to a file of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>nodata value {:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Mask a raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Sets the masked pixels of a raster to nodata, in all bands: a scene without its clouds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Data type, band names, scales and colours stay. A mask on another grid is laid over the raster by nearest pixel; where there is none, the raster stays as it is. The mask may be one of CloudReef's or any raster of classes, whose values to take out are then named.

A raster without a nodata value gets one that no valid pixel holds (NaN for floating point), and the log says which; where an alpha band says what counts, it says so of the masked pixels too.

From a terminal:
qgis_process run cloudreef:maskraster --INPUT=scene.tif --MASK=mask.tif --BUFFER_PX=5 --OUTPUT=clear.tif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>mask,cloud mask,nodata,remove clouds,cut out,clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Pixels taken out in percent of the valid ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Valid pixels left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Any raster of real numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>A mask, or a raster of classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Values of the mask, such as 1 or 2,3,4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Pixels where the mask is nodata, or does not reach, are taken out too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Take out pixels around too (pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Everything up to this far from a masked pixel, in pixels of the raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Not set: the raster's own, or one that no valid pixel holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>JSON file: how many pixels were taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Give values such as 1 or 2,3,4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Classes to take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Take out what the mask does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Masked raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>The classes "{}" cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>Model (name, or folder of a model)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>How stored numbers become reflectance; auto decides by tags, product metadata and data type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>Bands, in the order of the model's channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>Stored values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>Give one band number for each, 0 for an optional channel that the raster lacks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>A model's name, or the folder of a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>Band numbers such as 4,3,2,5; 0 for an optional channel that is missing. Empty: by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>{} bands were given, but the model {} has {} channels: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>The model {} cannot do without the channel {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Only this extent is segmented; the rest of the result is nodata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Only these polygons are segmented; the rest of the result is nodata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Pixels of this probability or more are target. Not set: the model's own threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Test-time augmentation: a little more accurate, eight times the work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>What computes the network; auto takes TensorFlow on a GPU, else the fastest one installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>auto uses 16-bit numbers where the processor computes in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Not set: as large as the memory budget allows. The result does not depend on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Not set: decided from the machine's free memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Area of interest (polygons)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Average over flips and quarter turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Fill holes smaller than (pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Background areas of fewer pixels inside the target become target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Remove areas smaller than (pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Target areas of fewer pixels become background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Grow the mask by (pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>The target grows by this distance; a negative number shrinks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Largest tile edge (pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Memory budget (MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Leave it empty to use the model's own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>The threshold is {}; it must lie between 0 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>Give a raster layer, a raster file, a Landsat or Sentinel-2 product folder, or its metadata file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>Give band numbers in the order of the model's channels, such as 4,3,2,5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>"{}" is not among the choices: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>There is no model "{}".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>Known models: {}; or give the folder of a model, which holds model.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>The input "{}" was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>The bands "{}" cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Polygonize a mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Turns a mask into polygons: each connected area counted, measured and numbered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Fields: id (1, 2, ...), area_m2 and perimeter_m on the ellipsoid, mean_probability where a probability raster is given, and pixels. area_m2 is that of the pixels, perimeter_m that of the line as drawn. Areas are connected through the edges of pixels; holes stay holes.

Without simplifying and smoothing the outlines follow the edges of the pixels exactly. Every polygon stays valid: where simplifying would break one, it is simplified less. Neighbouring polygons may then overlap a little.

From a terminal:
qgis_process run cloudreef:polygonize --INPUT=mask.tif --SMOOTH=2 --POLYGONS=reefs.gpkg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>mask,polygons,vectorize,instances,count,area,perimeter,reefs,simplify,smooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Number of polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Area of all polygons in square metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Probability raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>On the mask's grid: each polygon states its mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Leave out areas smaller than (pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Areas of fewer pixels are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Leave out areas smaller than (square metres)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Measured on the ellipsoid; needs a CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Simplify outlines by (pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>How far the line may move when corners are left out; 0 keeps all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Smooth outlines (rounds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>How many times corners are rounded off; 0 keeps the edges of pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>GeoPackage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>JSON file: how many, and how large all, the largest, the median.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Segment a raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>cloud,clouds,mask,cloud mask,segmentation,classify,deep learning,neural network,U-Net,AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Finds clouds, or what else a model was trained for, and writes a georeferenced mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Runs a neural network over a raster and writes a mask on the raster's own grid: 0 background, 1 target (for example cloud), 255 nodata.

The input is a raster layer, a raster file, a Landsat or Sentinel-2 product folder, or the product's metadata file (MTL). The bands that the model needs are found by their names, wavelengths or product naming; where that is not certain, give their numbers. Stored values are brought to reflectance once for the whole scene, by tags, product metadata or data type, and the log says how.

Large rasters are read in overlapping tiles with bounded memory; the result is the same as that of one pass over the whole raster. Nodata pixels are left out and stay nodata.

From a terminal:
qgis_process run cloudreef:segment --INPUT=scene.tif --MASK=mask.tif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>A raster layer or file, a Landsat or Sentinel-2 product folder, or its metadata file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>In place of what the raster itself says; nan makes every number data. Not set: as in the raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>In place of what the raster itself says. Not set: as in the raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Cloud-optimised GeoTIFF: 0 background, 1 target, 255 nodata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Cloud-optimised GeoTIFF: 0 to 1 in steps of 0.004, stored as bytes with a scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>GeoPackage of the target's areas, with size and mean probability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>JSON file of pixel counts, cover, area and how the result was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>A page to read: picture with the outline of the mask, cover, sizes, warnings, how it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>CRS of the raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>JSON files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Cover in percent of the valid pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Covered area in square metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Save it as a GeoTIFF and segment that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>No file was named for the mask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Choose another name for the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>The layer "{}" can only be read through QGIS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>The result {} would replace the input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Segment many rasters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>batch,folder,series,many,cloud,clouds,mask,cloud mask,segmentation,deep learning,U-Net,resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Segments all scenes of a folder, a list or a table; goes on where it was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Runs a neural network over many scenes; it is loaded once for all of them.

The scenes are those of a folder that match a pattern (*.tif; LC0* for Landsat folders; **/*.tif to look into folders; several patterns with a semicolon between), or layers, or the rows of a CSV file. In a CSV file a column holds the paths; columns "name", "bands", "scaling" and "nodata" are used where they are filled in.

Masks are named by a template with the placeholders {scene}, {model}, {folder} (in which the scene lies) and {threshold}. Other results are named alike, with probability, polygons or statistics in place of mask. If two scenes would write one file, nothing is begun.

Every result keeps a record of the scene's files (paths, sizes, times), the model and the parameters it was made with; see the information on a mask's layer. What is there, complete and unchanged is passed over, so a batch that was cancelled, or that ended with the computer, goes on when it is run again. What is there but was made of other files or in another way is named as out of date and kept, or made anew if you choose update.

A scene that fails does not end the others; it is named at the end. A summary (CSV) and a report (HTML) in the folder of the results are up to date after every scene.

From a terminal:
qgis_process run cloudreef:segmentbatch --FOLDER=scenes --PATTERN="*.tif" --OUTPUT_FOLDER=masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Rasters and product folders in it are segmented. Give this, or layers, or a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Such as *.tif, LC0*, **/*.tif; several with a semicolon between. * takes all rasters and products.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Layers, files or product folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Paths count from the table's own folder; band files of one scene are written a.tif|b.tif|c.tif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Empty: the column "path", "input", "scene" or "file", else the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>It is made if it is not there. Run again with the same folder to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Placeholders: {scene}, {model}, {folder}, {threshold}. Other results are named alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>keep: unchanged ones are passed over, those out of date are left and named. update: unchanged ones are passed over, those out of date are made anew. remake: all are made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Folder of scenes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Pattern of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Or raster layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Or a table of paths (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Column of paths in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Folder of results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Names of the masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Write probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Write polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Write statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Results that are there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Summary (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Scenes done in this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Scenes that were done already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Scenes that failed or are out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Choose the folder that holds the scenes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Choose a CSV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Give a folder, or layers, or a table of paths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Tables (*.csv *.txt *.tsv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>No scenes were given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Scenes were given in more than one way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Segment it alone with "Segment a raster", or save it as a GeoTIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>There is no folder {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>There is no table {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>{} scenes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Report: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>None of the {} scenes has a result. The first: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>The folder {} cannot be made ({}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>The scene {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>Threshold a probability raster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>Makes the mask of any threshold from a probability raster, without running the network again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>The probability raster is what cloudreef:segment writes, or any raster of probability 0 to 1. The mask is the one that a run with this threshold would make: 0 background, 1 target, 255 nodata. Stored probability has steps of 0.004; a threshold between two of them takes the upper one, and the log says so.

From a terminal:
qgis_process run cloudreef:threshold --INPUT=probability.tif --THRESHOLD=0.4 --MASK=mask.tif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>mask,cloud mask,probability,threshold,cover,reclassify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>As cloudreef:segment writes it, or any raster of 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>Pixels of this probability or more are target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>JSON file of pixel counts, cover and area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Add a polygon layer, or choose another area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Where to segment; outside of it the result is nodata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Layer of the area's polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>The polygons to segment within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Use only the polygons that are selected on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>&amp;Draw on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Draw the rectangle on the map with the mouse; Escape gives up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Draw a rectangle on the map, or choose another area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Whole layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Current view of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Drawn rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Polygons of a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Selected polygons only ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>What is wrong with the bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Automatic: as the layer, its file or its product says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Missing (automatic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Band {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Choose the band of {} as well: the layer does not say which it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>{0}
{1} µm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Band of the channel {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>{} (automatic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>{} is missing; the model works without it, less well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>{0} and {1} use the same band.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>{0}: the band is named “{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/before_run.py"/>
        <source>What the run will take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/before_run.py"/>
        <source>Warnings before the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/before_run.py"/>
        <source>Looking at the scene…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/before_run.py"/>
        <source>The chosen area lies outside the layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/before_run.py"/>
        <source>QGIS reads this layer itself: what it holds is told when the run begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source> MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Choose the folder for results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>beside the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>What the panel starts with. A project that has been segmented keeps its own choices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>The one used last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Memory budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Results go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Also write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Statistics (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Report (HTML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_choice.py"/>
        <source>Open the CloudReef panel (menu Raster) and click "Install the engine".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_choice.py"/>
        <source>Choose another one, or clear the choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_choice.py"/>
        <source>The Python chosen for CloudReef's engine does not exist: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_facts.py"/>
        <source>A Python of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_facts.py"/>
        <source>Look at CloudReef's engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_facts.py"/>
        <source>The engine is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_facts.py"/>
        <source>A Python named by the variable {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>CloudReef finds clouds, or what your own models look for, in satellite and aerial images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>Choose a raster layer and click Segment: you get a georeferenced mask, polygons and statistics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>It computes on this computer, by an engine that has to be installed once; no image leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>About CloudReef</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>State of the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>Install the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>Download the engine and set it up in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>Other ways…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>Install without a network, with TensorFlow, or use a Python that is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>QGIS's own Python is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>Welcome to CloudReef</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>It is installed from the folder {} into {}, and takes up to {} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>It comes from the Python Package Index and goes into {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Remove the engine in {}?

Masks and models stay; the engine can be installed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>no NVIDIA card that can compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Looking at the engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Start the engine and see what it can run on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Install the same profile again; the old one stays until it is complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Delete the engine that CloudReef installed; asks before it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Show where the engine is installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Choose a Python that has the engine's packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>A python3 or python.exe that has numpy, rasterio, pyproj, pyogrio and a runtime; it is only read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>python3 or python.exe of an environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Check and use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Check this Python, and use it if it serves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Use the installed engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Go back to the engine in the QGIS profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Copy a diagnostics report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>QGIS, system, engine and the last log lines as text; the home folder's name is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Another Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Use an environment that you made yourself. CloudReef checks it and changes nothing in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>{} NVIDIA card(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Size on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Runtimes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Graphics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>{} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_setup.py"/>
        <source>Install CloudReef's engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_setup.py"/>
        <source>Remove CloudReef's engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_setup.py"/>
        <source>Check a Python for CloudReef's engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_setup.py"/>
        <source>Cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/estimate.py"/>
        <source>{0} million pixels, about {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/estimate.py"/>
        <source>{0} million pixels, roughly {1} (a first guess)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/estimate.py"/>
        <source>{0}, up to {1} MB of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/estimate.py"/>
        <source>{}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/estimate.py"/>
        <source>{} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/estimate.py"/>
        <source>{} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/estimate.py"/>
        <source>{} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/help_pages.py"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Details of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Do the same once more; the results get new names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Load results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Add the results to the project, above their scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Statistics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Cover, areas and sizes in numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Open report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Open the run's page in the browser; it is drawn first if need be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Copy as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Copy the run as text that does it elsewhere; it writes to the same files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Take the run out of the history; its results stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Copied. It writes to the same files as this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Save the job file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Job files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>qgis_process command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Job file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Save as job file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>No run has ended yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>The results are not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>{}: history of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Saved as {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>{} could not be written ({}). Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Improve this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Correct the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Turn the mask into polygons that you can edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Export for training…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Cut the scene and the corrected polygons into training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Making polygons…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Reshape, delete and draw polygons until they are right, then export them. You need not save them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>{}, checked areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Correct the polygons on the map. If you looked over a part of the scene only, draw that part in the layer of checked areas: outside of it nothing counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Is something wrong? Correct the result and go on training the model with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>{}, corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>QGIS cannot open {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Install profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Compact is enough for every model; TensorFlow adds NVIDIA cards on Linux</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Without a network, from a folder of wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Fill the folder on a machine of the same kind, as the help tells; every file is still checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Choose the folder of wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Folder of wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Install this profile in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>It goes into {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_progress.py"/>
        <source>State of the installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_progress.py"/>
        <source>Progress of the installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_progress.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_progress.py"/>
        <source>Stop; what was in use before stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_progress.py"/>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_progress.py"/>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Repair its source (Layer &gt; Data source), or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Use the data as a file or through a WCS, or save the part you need as a GeoTIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Save the part you need as a GeoTIFF with the resolution of the sensor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Save the layer as a GeoTIFF by hand to see what is wrong with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Choose another extent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Choose a smaller extent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The layer "{}" is not valid: its data cannot be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The layer "{}" is a map service that delivers pictures, not measurements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Give the extent in the layer's own CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The layer "{}" has no pixels of its own size, so it cannot be measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The pixels of the layer "{}" could not be read or saved (code {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The extent does not touch the layer "{}".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The layer "{}" would need {} GB of temporary space; {} GB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The extent cannot be brought to the CRS of the layer "{}".</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/many_scenes.py"/>
        <source>Many scenes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/many_scenes.py"/>
        <source>Segment a folder, a list or a table of scenes with these choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Name in scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Facts and scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>This model came without a card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>not known; tiles are blended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>{:g} to {:g} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>{} pixels; tiles are exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Its description holds no scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>{} (if there is one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>Import a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>Read an ONNX file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>Cancelled; nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>Remove it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>The model “{}” can be chosen now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>There is a folder {} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>{} is incomplete or malformed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>Remove it before you import another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>There is a model “{}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>comes with CloudReef</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Installed models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>The model's card: data, scores, limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Delete an imported model; asks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Import a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>A model made by CloudReef's training: holds model.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Import a zip…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>The same, packed as one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Import an ONNX file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>A network from elsewhere; asks what the file lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Progress of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Stop the import; nothing of it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Choose the folder of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Choose a packed model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Zip archives (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Choose a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>ONNX files (*.onnx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Remove the model “{}”?

Its folder {} is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Imported models lie in {}; the panel and the toolbox offer them at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>One number per band, separated by spaces; empty where the network needs none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>coastal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>red edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>near infrared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>short-wave infrared 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>short-wave infrared 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source> m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Give the model a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Name the class that is looked for, and what the rest is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>The smallest pixel must not be larger than the largest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>A deviation must not be 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>How the model is called in lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>One line: what it looks for, in which images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Under which the weights were published, if you know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>What the network saw when it was trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>All else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>measured by trying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>How far the network looks beyond a pixel. Where it sees too far for exact tiles, they are blended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Smallest pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Largest pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>tiles of any size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>0 to 1 (reflectance, or 8 bits divided by 255)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>0 to 255 (8 bits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>reflectance × 10 000 (Sentinel-2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>find out by trying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>a probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>a number for a sigmoid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>numbers for a softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Minus mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Divided by deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Looks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>The rest is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Pixels from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Sees beyond a pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Import {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>There is a model “{}” already; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>tiles of {0} × {0} pixels only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>The network takes {} bands and {}. The file does not say the rest; ask its makers if you are not sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>band {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Mean and deviation need {} numbers each, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/panel.py"/>
        <source>Segment {} layers with “{}”, as the panel is set? Each gets results of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/panel.py"/>
        <source>The map shows nothing of the chosen area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/panel.py"/>
        <source>Another run is going to write this file. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/panel.py"/>
        <source>Replace the existing file?

{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/plugin.py"/>
        <source>Segment a raster layer with CloudReef</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/plugin.py"/>
        <source>Segment with CloudReef…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/plugin.py"/>
        <source>CloudReef settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/plugin.py"/>
        <source>CloudReef help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview.py"/>
        <source>Looking at the view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview.py"/>
        <source>One of {0} x {0} pixels was looked at: zoom in to see exactly what the run gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview.py"/>
        <source>Only the framed middle of the view was looked at: zoom in to see all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview.py"/>
        <source>The mask of a run is also cleaned, as chosen under Advanced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview.py"/>
        <source>Preview. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview_line.py"/>
        <source>State of the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview_line.py"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview_line.py"/>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview_line.py"/>
        <source>Stop the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview_line.py"/>
        <source>Take the preview off the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/probability_counts.py"/>
        <source>Count the pixels of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/product_opener.py"/>
        <source>Choose the folder of a Landsat or Sentinel-2 product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/product_opener.py"/>
        <source>Open a product folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/product_opener.py"/>
        <source>Cancelled; nothing was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/profile_words.py"/>
        <source>Compact: OpenVINO and ONNX Runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/profile_words.py"/>
        <source>With TensorFlow beside them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/profile_words.py"/>
        <source>With TensorFlow and CUDA, for NVIDIA cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/profile_words.py"/>
        <source>It downloads about {} MB and takes up to {} MB of disk space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/profile_words.py"/>
        <source>It takes up to {} MB of disk space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/result_choice.py"/>
        <source>Another name, or the path of another folder; empty: as it is suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/result_choice.py"/>
        <source>The name {0} must end in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/result_choice.py"/>
        <source>File name: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/results.py"/>
        <source>{}: {} % of the valid pixels, {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/results.py"/>
        <source>{}: there are no valid pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/results.py"/>
        <source>{}: {} % of the valid pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run.py"/>
        <source>The layer of the area is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run.py"/>
        <source>Choose the area again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run.py"/>
        <source>{}, threshold {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run.py"/>
        <source>The polygons of the area cannot be kept: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run.py"/>
        <source>The layer "{}" has nodata values, a CRS or a source that only this QGIS knows. Save it as a GeoTIFF and use that to have a run that can be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>&amp;Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>Segment what the map shows and draw it over the map; nothing is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>&amp;Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>Compute the mask in the background and add it above the layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>Stop the run; nothing of it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>&amp;Add to the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>The last run in numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>Open the last run's page in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>Earlier runs: load, run again, copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>{} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>{} runs have ended: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>{} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>{} cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Name the file of the mask; it must end in .tif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>No model is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Add a raster layer to segment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>The raster layer to segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Open a Landsat or Sentinel-2 product folder as a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>What to look for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Pixels of this probability or more belong to the mask; lower finds more, higher finds less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>GeoTIFF (*.tif)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Save the mask as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Where the mask is written. Suggested: beside the scene if that folder can be written, else temporary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>About the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Bands: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Bands: {0}; if there: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Pixels of {0:g} to {1:g} m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>“Values” under Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>under Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Reflectance, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Reflectance × 10 000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Sentinel-2 since 2022 (offset 1000)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Landsat 8 and 9, Level 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Landsat Collection 2, surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>8 bits, 0 to 255</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>16 bits, 0 to 65 535</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>How stored numbers become reflectance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>What the values are taken for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>What computes the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Average over flips and turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Test-time augmentation: a little more accurate, eight times the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>The memory that a run may take; the result does not depend on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Background areas of fewer pixels inside the target are filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Target areas of fewer pixels are removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>The target grows by this distance; below zero it shrinks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Choose the bands under Advanced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Fill holes below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Remove areas below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Grow by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Computation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Cleaning the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Also write, beside the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>The probability of each pixel, for other thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>The target's areas with size and mean probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Counts, cover and area in a file for programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>A page to read: picture, cover, sizes, how it was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Taken for: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_queue_view.py"/>
        <source>Waiting runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_queue_view.py"/>
        <source>Take the selected runs out of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_queue_view.py"/>
        <source>Cancel all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_queue_view.py"/>
        <source>Stop the run and empty the queue; results that are complete stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_queue_view.py"/>
        <source>Waiting: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_report.py"/>
        <source>Drawing the report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_report.py"/>
        <source>Draw CloudReef's report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/settings_page.py"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/settings_page.py"/>
        <source>Defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Copy the tables, to be pasted into a spreadsheet or a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Save the numbers in pixels and square metres, for programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Save the statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Areas are measured on the ellipsoid, in the project's unit of area. Nodata never counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Sizes of the areas are counted in runs that write polygons or a report (Advanced).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Of the valid pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Of the cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>nodata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>{}: {} areas, median {}, largest {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>{} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>{} to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/status_line.py"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/task.py"/>
        <source>The run could not be prepared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/task.py"/>
        <source>The run failed; the log panel tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Other thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>A probability raster that a run has kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Threshold of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Move it to see the mask of another threshold on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Cover at this threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>The map shows the threshold alone; the mask that is written is also cleaned, as chosen under Advanced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>About cleaning the mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Write this mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Write and add the mask of this threshold, without running the network again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Draw the layers as before the threshold was moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Counting the pixels…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
