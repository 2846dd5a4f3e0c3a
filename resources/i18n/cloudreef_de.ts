<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>CloudReef</name>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/area.py"/>
        <source>The area of interest holds no polygons.</source>
        <translation>Das Untersuchungsgebiet enthält keine Polygone.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/area.py"/>
        <source>Choose a layer with polygons, or leave the area empty to segment the whole scene.</source>
        <translation>Wählen Sie einen Layer mit Polygonen oder lassen Sie das Feld leer, um die ganze Szene zu segmentieren.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/area.py"/>
        <source>The zones hold no polygons.</source>
        <translation>Die Zonen enthalten keine Polygone.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/area.py"/>
        <source>Choose a layer with polygons.</source>
        <translation>Wählen Sie einen Layer mit Polygonen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>Segmentation</source>
        <translation>Segmentierung</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>a few seconds left</source>
        <translation>noch wenige Sekunden</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>about {} h left</source>
        <translation>noch etwa {} h</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>about {} s left</source>
        <translation>noch etwa {} s</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>about {} min left</source>
        <translation>noch etwa {} min</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>Make it first.</source>
        <translation>Legen Sie ihn zuerst an.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>The folder of the result {} does not exist.</source>
        <translation>Der Ordner des Ergebnisses {} existiert nicht.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/batch_run.py"/>
        <source>It was at the scene "{}".</source>
        <translation>Betroffen war die Szene „{}“.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/batch_run.py"/>
        <source>It was at the scenes {}.</source>
        <translation>Betroffen waren die Szenen {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/batch_run.py"/>
        <source>Run it again to go on.</source>
        <translation>Starten Sie erneut, um fortzufahren.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/batch_run.py"/>
        <source>Cancelled; {} of {} scenes have their results.</source>
        <translation>Abgebrochen; {} von {} Szenen haben ihre Ergebnisse.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/batch_run.py"/>
        <source>{} Run it again to go on.</source>
        <translation>{} Starten Sie erneut, um fortzufahren.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/batch_run.py"/>
        <source>{} The others go on; what it was at is tried again after them.</source>
        <translation>{} Die anderen laufen weiter; woran sie gerade arbeitete, wird danach noch einmal versucht.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Least-cloudy composite</source>
        <translation>Wolkenarmes Komposit</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Makes one picture of the clear pixels of several scenes with their masks.</source>
        <translation>Erzeugt aus den klaren Pixeln mehrerer Szenen mit ihren Masken ein Bild.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Give several scenes of one kind (data type, scale) and as many masks in the same order. A pixel of a scene counts where its mask is 0. Bands are matched by their names where all have one, else by their order; bands that not all scenes have are left out, and the log says so.

first: the first scene that is clear there, all bands of one day; the clearest scene comes first, or the order given is kept. A scene without data in some of its bands there comes after those that have all. median: for each band the median of all scenes that are clear there.

The result has the pixels of the first scene given, continued over all scenes (union) or cut to the first. Scenes on other grids are brought to it by nearest pixel. Large scenes are worked through window by window, with bounded memory.

From a terminal:
qgis_process run cloudreef:composite --RASTERS=a.tif --RASTERS=b.tif --MASKS=a_mask.tif --MASKS=b_mask.tif --OUTPUT=clear.tif</source>
        <translation>Geben Sie mehrere Szenen einer Art (Datentyp, Skalierung) an und ebenso viele Masken in derselben Reihenfolge. Ein Pixel einer Szene zählt dort, wo ihre Maske 0 ist. Kanäle werden über ihre Namen zugeordnet, wenn alle einen haben, sonst über ihre Reihenfolge; Kanäle, die nicht in allen Szenen vorkommen, entfallen, und das Protokoll nennt sie.

first: die erste Szene, die dort klar ist, alle Kanäle vom selben Tag; die klarste Szene kommt zuerst, oder die angegebene Reihenfolge bleibt. Eine Szene, der dort in einigen Kanälen Daten fehlen, kommt nach denen, die alle haben. median: für jeden Kanal der Median aller Szenen, die dort klar sind.

Das Ergebnis hat die Pixel der zuerst angegebenen Szene, fortgesetzt über alle Szenen (union) oder auf die erste zugeschnitten. Szenen in anderen Rastern werden nach dem nächsten Pixel darauf übertragen. Große Szenen werden Fenster für Fenster mit begrenztem Speicher verarbeitet.

Im Terminal:
qgis_process run cloudreef:composite --RASTERS=a.tif --RASTERS=b.tif --MASKS=a_mask.tif --MASKS=b_mask.tif --OUTPUT=clear.tif</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>mosaic,composite,cloud free,cloudless,median,merge,mask,time series</source>
        <translation>Mosaik,mosaic,Komposit,composite,wolkenfrei,cloud free,cloudless,Median,zusammenführen,merge,Maske,mask,Zeitreihe,time series</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Pixels that a scene shows clearly, in percent</source>
        <translation>Pixel, die eine Szene klar zeigt, in Prozent</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Clear observations of a pixel on average</source>
        <translation>Klare Beobachtungen je Pixel im Mittel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Rasters of one kind that overlap.</source>
        <translation>Raster einer Art, die sich überlappen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>One for each scene, in the same order: 0 clear, 1 not, 255 nodata.</source>
        <translation>Eine je Szene, in derselben Reihenfolge: 0 klar, 1 nicht klar, 255 Leerwert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>The first clear scene, or the median of all clear ones.</source>
        <translation>Die erste klare Szene oder der Median aller klaren.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>For the method first: the scene with most clear pixels first, or as given.</source>
        <translation>Für die Methode first: die Szene mit den meisten klaren Pixeln zuerst, oder wie angegeben.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>That of all scenes, or of the first given.</source>
        <translation>Die aller Szenen oder die der ersten angegebenen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Nodata value</source>
        <translation>Leerwert</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Where no scene is clear. Not set: that of a scene, or one that no valid pixel holds.</source>
        <translation>Wo keine Szene klar ist. Nicht gesetzt: der einer Szene, oder einer, den kein gültiges Pixel hat.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Cloud-optimised GeoTIFF.</source>
        <translation>Cloud-optimiertes GeoTIFF.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Of each pixel. Cloud-optimised GeoTIFF.</source>
        <translation>Für jedes Pixel. Cloud-optimiertes GeoTIFF.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>JSON file: how clear each scene is, and how much is filled.</source>
        <translation>JSON-Datei: wie klar jede Szene ist und wie viel gefüllt ist.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Order of scenes</source>
        <translation>Reihenfolge der Szenen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Composite</source>
        <translation>Komposit</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Number of clear observations</source>
        <translation>Anzahl klarer Beobachtungen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Give a mask for each scene, in the same order.</source>
        <translation>Geben Sie für jede Szene eine Maske an, in derselben Reihenfolge.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>There are {} scenes and {} masks.</source>
        <translation>Es sind {} Szenen und {} Masken.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Cover of zones</source>
        <translation>Bedeckung von Zonen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Says for each polygon of a layer how much of it a mask covers.</source>
        <translation>Gibt für jedes Polygon eines Layers an, wie viel davon eine Maske bedeckt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Each zone keeps its attributes and gets valid_px, target_px, nodata_px, cover_percent (of the valid pixels), cover_area_m2 and valid_area_m2 (on the ellipsoid). A pixel belongs to a zone when its centre does; in zones that overlap it counts in each. Zones may have any CRS.

From a terminal:
qgis_process run cloudreef:coverstatistics --INPUT=mask.tif --ZONES=parcels.gpkg --OUTPUT=cover.gpkg</source>
        <translation>Jede Zone behält ihre Attribute und erhält valid_px, target_px, nodata_px, cover_percent (der gültigen Pixel), cover_area_m2 und valid_area_m2 (auf dem Ellipsoid). Ein Pixel gehört zu einer Zone, wenn sein Mittelpunkt darin liegt; in überlappenden Zonen zählt es in jeder. Zonen dürfen jedes KBS haben.

Im Terminal:
qgis_process run cloudreef:coverstatistics --INPUT=mask.tif --ZONES=parcels.gpkg --OUTPUT=cover.gpkg</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>zonal statistics,cover,zones,polygons,mask,percent,area,fields,parcels</source>
        <translation>Zonenstatistik,zonal statistics,Bedeckung,cover,Zonen,zones,Polygone,Maske,mask,Prozent,Fläche,area,Felder,Flurstücke,parcels</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Number of zones</source>
        <translation>Anzahl der Zonen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Cover of all zones in percent of the valid pixels</source>
        <translation>Bedeckung aller Zonen in Prozent der gültigen Pixel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Covered area of all zones in square metres</source>
        <translation>Bedeckte Fläche aller Zonen in Quadratmetern</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>0 background, 1 target, 255 nodata.</source>
        <translation>0 Hintergrund, 1 Ziel, 255 Leerwert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Polygons; in a CRS of their own if need be.</source>
        <translation>Polygone; bei Bedarf in einem eigenen KBS.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Zones with their cover</source>
        <translation>Zonen mit ihrer Bedeckung</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>GeoPackage: the zones with what is in them.</source>
        <translation>GeoPackage: die Zonen mit dem, was in ihnen liegt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>The same without geometry.</source>
        <translation>Dasselbe ohne Geometrie.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>JSON file of all zones together, and each.</source>
        <translation>JSON-Datei über alle Zonen zusammen und jede einzelne.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>The zones cannot be opened.</source>
        <translation>Die Zonen lassen sich nicht öffnen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Evaluate masks</source>
        <translation>Masken bewerten</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Compares masks with reference rasters or polygons: IoU, Dice, precision, recall and an error map.</source>
        <translation>Vergleicht Masken mit Referenzrastern oder -polygonen: IoU, Dice, Präzision, Recall und eine Fehlerkarte.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Give one mask and its reference, or several masks and as many references in the same order. A reference on another grid is brought to the mask's by nearest pixel; polygons are compared by the centres of pixels. Pixels that are nodata in either are left out. In a reference every value but 0 and nodata is target, unless its values are named.

Several masks give scores of each, their mean (every scene weighs the same) and pooled scores (every pixel weighs the same). One that cannot be compared does not end the rest and is told.

Error map: 0 background and 1 target rightly told, 2 false target, 3 missed target.

From a terminal:
qgis_process run cloudreef:evaluate --MASKS=mask.tif --REFERENCES=truth.tif --REPORT=scores.html</source>
        <translation>Geben Sie eine Maske und ihre Referenz an, oder mehrere Masken und ebenso viele Referenzen in derselben Reihenfolge. Eine Referenz in einem anderen Raster wird nach dem nächsten Pixel auf das der Maske übertragen; Polygone werden über die Mittelpunkte der Pixel verglichen. Pixel, die in einer von beiden Leerwert sind, zählen nicht. In einer Referenz ist jeder Wert außer 0 und Leerwert Ziel, sofern die Werte nicht genannt sind.

Mehrere Masken ergeben Kennzahlen für jede, deren Mittel (jede Szene wiegt gleich) und gemeinsame Kennzahlen (jedes Pixel wiegt gleich). Eine Maske, die sich nicht vergleichen lässt, beendet die übrigen nicht und wird gemeldet.

Fehlerkarte: 0 Hintergrund und 1 Ziel richtig erkannt, 2 fälschlich Ziel, 3 übersehenes Ziel.

Im Terminal:
qgis_process run cloudreef:evaluate --MASKS=mask.tif --REFERENCES=truth.tif --REPORT=scores.html</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>accuracy,IoU,Jaccard,Dice,F1,precision,recall,confusion matrix,validation,error map,ground truth</source>
        <translation>Genauigkeit,accuracy,IoU,Jaccard,Dice,F1,Präzision,precision,Recall,Konfusionsmatrix,confusion matrix,Validierung,validation,Fehlerkarte,error map,Referenzdaten,ground truth</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Intersection over union (pooled)</source>
        <translation>Intersection over Union (gemeinsam)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Dice coefficient, F1 (pooled)</source>
        <translation>Dice-Koeffizient, F1 (gemeinsam)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Precision (pooled)</source>
        <translation>Präzision (gemeinsam)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Recall (pooled)</source>
        <translation>Recall (gemeinsam)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Specificity (pooled)</source>
        <translation>Spezifität (gemeinsam)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Accuracy (pooled)</source>
        <translation>Gesamtgenauigkeit (gemeinsam)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Reference rasters</source>
        <translation>Referenzraster</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>As many as masks, in the same order.</source>
        <translation>So viele wie Masken, in derselben Reihenfolge.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>In place of rasters: where the target truly is, for all masks.</source>
        <translation>Anstelle von Rastern: wo das Ziel tatsächlich ist, für alle Masken.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Such as 1 or 2,3,4. Not set: every value but 0 and nodata.</source>
        <translation>Etwa 1 oder 2,3,4. Nicht gesetzt: jeder Wert außer 0 und Leerwert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Of one mask. Cloud-optimised GeoTIFF.</source>
        <translation>Für eine Maske. Cloud-optimiertes GeoTIFF.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>For several masks: one error map each, named NAME_errors.tif.</source>
        <translation>Für mehrere Masken: je eine Fehlerkarte mit dem Namen NAME_errors.tif.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>A row for each mask, mean and pooled.</source>
        <translation>Eine Zeile je Maske, Mittel und gemeinsam.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>HTML files (*.html)</source>
        <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>One page with tables and pictures.</source>
        <translation>Eine Seite mit Tabellen und Bildern.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>JSON file of all counts and scores.</source>
        <translation>JSON-Datei mit allen Anzahlen und Kennzahlen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Reference polygons</source>
        <translation>Referenzpolygone</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Reference values that are target</source>
        <translation>Referenzwerte, die Ziel sind</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Error map</source>
        <translation>Fehlerkarte</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Folder of error maps</source>
        <translation>Ordner der Fehlerkarten</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>A mask needs one reference.</source>
        <translation>Eine Maske braucht eine Referenz.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Give either reference rasters or polygons.</source>
        <translation>Geben Sie entweder Referenzraster oder Polygone an.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Give a reference for each mask, in the same order.</source>
        <translation>Geben Sie für jede Maske eine Referenz an, in derselben Reihenfolge.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Give a folder of error maps instead.</source>
        <translation>Geben Sie stattdessen einen Ordner für Fehlerkarten an.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>The reference polygons cannot be opened.</source>
        <translation>Die Referenzpolygone lassen sich nicht öffnen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>There are {} masks and {} reference rasters.</source>
        <translation>Es sind {} Masken und {} Referenzraster.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>One error map cannot show {} masks.</source>
        <translation>Eine Fehlerkarte kann nicht {} Masken zeigen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Export training data</source>
        <translation>Trainingsdaten exportieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Cuts a scene and its corrected polygons, or mask, into chips with labels to train a model with.</source>
        <translation>Schneidet eine Szene und ihre korrigierten Polygone oder ihre Maske in Chips mit Labels, um ein Modell damit zu trainieren.</translation>
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
        <translation>Wenden Sie ein Modell an, korrigieren Sie die Polygone und geben Sie hier Szene und Polygone an: Die Chips zeigen, was das Netz an dieser Stelle sieht, mit den Labels, die Sie korrigiert haben. Fügen Sie einem Ordner beliebig viele Szenen hinzu; eine bereits enthaltene Szene wird nur ersetzt, wenn Sie es angeben.

Jedes Polygon ist Ziel, und ein Pixel gehört dazu, wenn sein Mittelpunkt darin liegt; alles andere ist Hintergrund. Bei einem Feld mit Klassen nennen Sie die Werte, die Ziel sind, und die, die nicht zählen; die übrigen sind Hintergrund. Haben Sie nur einen Teil der Szene durchgesehen, geben Sie die geprüften Flächen an: Außerhalb davon zählt kein Pixel. Ohne sie gilt die ganze Szene als geprüft. Auch noch nicht gespeicherte Änderungen werden gelesen.

Ein Teil der Szene dient in Blöcken der Validierung, die zeigt, wie gut das Modell wird; bei mehreren Szenen ist es besser, ganze Szenen zurückzuhalten (scenes). Kein Pixel zählt auf beiden Seiten.

geotiff: Bilder in den Zahlen der Szene, mit Skalierung, und Masken: 0, 1, 255 zählt nicht. via: 8-Bit-Bilder in Rot, Grün und Blau, mit Umrissen, wie der VGG Image Annotator sie führt; er kennt weder Löcher (sie werden mit dem Umriss verbunden) noch Pixel, die nicht zählen (sie werden schwarz).

Ein Rezept, das das Modell weitertrainiert, wird neben die Chips geschrieben, und das Protokoll sagt, was einzugeben ist.

Im Terminal:
qgis_process run cloudreef:exporttraining --INPUT=scene.tif --POLYGONS=corrected.gpkg --OUTPUT_FOLDER=chips</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>training,train,retrain,correct,labels,chips,tiles,samples,deep learning,fine-tune,annotation,VIA,dataset</source>
        <translation>Training,trainieren,train,nachtrainieren,retrain,korrigieren,Labels,Chips,Kacheln,tiles,Stichproben,samples,Deep Learning,fine-tune,Annotation,VIA,Datensatz,dataset</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Chips of this scene</source>
        <translation>Chips dieser Szene</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Chips of this scene for training</source>
        <translation>Chips dieser Szene zum Training</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Chips of this scene for validation</source>
        <translation>Chips dieser Szene zur Validierung</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>The scene: a raster layer or file, a Landsat or Sentinel-2 product folder, or its metadata file.</source>
        <translation>Die Szene: ein Rasterlayer oder eine Rasterdatei, ein Produktordner von Landsat oder Sentinel-2 oder dessen Metadatendatei.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>A new folder, or one that an earlier export made: the scene is added to it.</source>
        <translation>Ein neuer Ordner oder einer aus einem früheren Export: die Szene wird ihm hinzugefügt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>JSON file: how many chips, and what to type to go on.</source>
        <translation>JSON-Datei: wie viele Chips, und was zum Fortfahren einzugeben ist.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Where the target truly is. A layer without any polygon says that there is none.</source>
        <translation>Wo das Ziel tatsächlich ist. Ein Layer ohne Polygone besagt, dass es keines gibt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Not set: every polygon is target.</source>
        <translation>Nicht gesetzt: jedes Polygon ist Ziel.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Values of that field, several with a comma between.</source>
        <translation>Werte dieses Feldes, mehrere durch Komma getrennt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Values of that field, several with a comma between: polygons that you are not sure of.</source>
        <translation>Werte dieses Feldes, mehrere durch Komma getrennt: Polygone, bei denen Sie nicht sicher sind.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Or a corrected mask</source>
        <translation>Oder eine korrigierte Maske</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>In place of polygons: 0 background, 1 target, 255 does not count.</source>
        <translation>Anstelle von Polygonen: 0 Hintergrund, 1 Ziel, 255 zählt nicht.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Such as 1 or 2,3,4, for a raster of classes. Not set: 1, and only 0, 1 and 255 are accepted.</source>
        <translation>Etwa 1 oder 2,3,4, für ein Klassenraster. Nicht gesetzt: 1, und nur 0, 1 und 255 sind zulässig.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Outside of them no pixel counts. Not set: the whole scene was checked.</source>
        <translation>Außerhalb davon zählt kein Pixel. Nicht gesetzt: die ganze Szene wurde geprüft.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>geotiff: images and masks; via: pictures with outlines for the VGG Image Annotator.</source>
        <translation>geotiff: Bilder und Masken; via: Bilder mit Umrissen für den VGG Image Annotator.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Size of a chip (pixels)</source>
        <translation>Größe eines Chips (Pixel)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Rows and columns.</source>
        <translation>Zeilen und Spalten.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Overlap of chips (pixels)</source>
        <translation>Überlappung der Chips (Pixel)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>At least so much; 0 lays them side by side.</source>
        <translation>Mindestens so viel; 0 legt sie nebeneinander.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Least valid part of a chip (percent)</source>
        <translation>Kleinster gültiger Anteil eines Chips (Prozent)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Chips with a smaller part of pixels that have data and count are left out.</source>
        <translation>Chips mit einem kleineren Anteil an Pixeln, die Daten haben und zählen, entfallen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Chips without target that are kept (percent)</source>
        <translation>Behaltene Chips ohne Ziel (Prozent)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>They teach what is no target; with few targets keep fewer of them.</source>
        <translation>Sie lehren, was kein Ziel ist; bei wenig Ziel behalten Sie weniger davon.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>blocks: parts of this scene are for validation. scenes: this whole scene is, when it is the turn of validation. train, validation: this scene is for that.</source>
        <translation>blocks: Teile dieser Szene dienen der Validierung. scenes: die ganze Szene dient ihr, wenn die Validierung an der Reihe ist. train, validation: diese Szene dient dazu.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Part for validation (percent)</source>
        <translation>Anteil der Validierung (Prozent)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Of the blocks, or of the scenes.</source>
        <translation>Der Blöcke oder der Szenen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Not set: the name of its file.</source>
        <translation>Nicht gesetzt: der Name ihrer Datei.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Else a scene that is in the data set already is refused.</source>
        <translation>Sonst wird eine Szene, die schon im Datensatz ist, abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Raster layer, file or product</source>
        <translation>Rasterlayer, Datei oder Produkt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Folder of the data set</source>
        <translation>Ordner des Datensatzes</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Command that fits the model</source>
        <translation>Befehl, der das Modell trainiert</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Command that exports the model</source>
        <translation>Befehl, der das Modell exportiert</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Corrected polygons</source>
        <translation>Korrigierte Polygone</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Field of classes</source>
        <translation>Feld der Klassen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Classes that are target</source>
        <translation>Klassen, die Ziel sind</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Classes that do not count</source>
        <translation>Klassen, die nicht zählen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Values of the mask that are target</source>
        <translation>Werte der Maske, die Ziel sind</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Areas that were checked</source>
        <translation>Geprüfte Flächen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Training and validation</source>
        <translation>Training und Validierung</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Name of the scene in the data set</source>
        <translation>Name der Szene im Datensatz</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Replace chips of a scene of this name</source>
        <translation>Chips einer Szene dieses Namens ersetzen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>A scene needs one answer to where the target is.</source>
        <translation>Eine Szene braucht genau eine Angabe, wo das Ziel ist.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Give either corrected polygons or a mask.</source>
        <translation>Geben Sie entweder korrigierte Polygone oder eine Maske an.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Nothing says which classes are target.</source>
        <translation>Es ist nicht angegeben, welche Klassen Ziel sind.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Name them, or choose no field.</source>
        <translation>Nennen Sie sie oder wählen Sie kein Feld.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Choose a smaller overlap.</source>
        <translation>Wählen Sie eine kleinere Überlappung.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>An overlap of {} pixels does not fit chips of {} pixels.</source>
        <translation>Eine Überlappung von {} Pixeln passt nicht zu Chips von {} Pixeln.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>The polygons cannot be opened.</source>
        <translation>Die Polygone lassen sich nicht öffnen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>The layer of checked areas is empty: the whole scene counts as checked.</source>
        <translation>Der Layer der geprüften Flächen ist leer: die ganze Szene gilt als geprüft.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>Give one, or build a virtual raster of them first.</source>
        <translation>Geben Sie eine an oder erstellen Sie daraus zuerst ein virtuelles Raster.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>Cancelled; nothing was written.</source>
        <translation>Abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>Save the layer as a GeoTIFF, or rename its file without ? and &amp;.</source>
        <translation>Speichern Sie den Layer als GeoTIFF oder benennen Sie seine Datei ohne ? und &amp; um.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>Reading the layer "{}" through QGIS.</source>
        <translation>Der Layer „{}“ wird über QGIS gelesen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>no nodata value</source>
        <translation>kein Leerwert</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>The layer "{}" is read as it was set in QGIS: {}.</source>
        <translation>Der Layer „{}“ wird so gelesen, wie er in QGIS eingestellt ist: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>The map shows band {} of the layer "{}"; its first band is read.</source>
        <translation>Die Karte zeigt Kanal {} des Layers „{}“; gelesen wird sein erster Kanal.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>{} files were given where one raster is needed.</source>
        <translation>{} Dateien wurden angegeben, wo ein Raster nötig ist.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>CRS {}</source>
        <translation>KBS {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>as set in QGIS</source>
        <translation>wie in QGIS eingestellt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>What was set in QGIS for the layer "{}" cannot be applied to a file of that name.</source>
        <translation>Was in QGIS für den Layer „{}“ eingestellt wurde, lässt sich auf eine Datei dieses Namens nicht anwenden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>nodata value {:g}</source>
        <translation>Leerwert {:g}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Mask a raster</source>
        <translation>Raster maskieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Sets the masked pixels of a raster to nodata, in all bands: a scene without its clouds.</source>
        <translation>Setzt die maskierten Pixel eines Rasters in allen Kanälen auf Leerwert: eine Szene ohne ihre Wolken.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Data type, band names, scales and colours stay. A mask on another grid is laid over the raster by nearest pixel; where there is none, the raster stays as it is. The mask may be one of CloudReef's or any raster of classes, whose values to take out are then named.

A raster without a nodata value gets one that no valid pixel holds (NaN for floating point), and the log says which; where an alpha band says what counts, it says so of the masked pixels too.

From a terminal:
qgis_process run cloudreef:maskraster --INPUT=scene.tif --MASK=mask.tif --BUFFER_PX=5 --OUTPUT=clear.tif</source>
        <translation>Datentyp, Kanalnamen, Skalierungen und Farben bleiben. Eine Maske in einem anderen Raster wird nach dem nächsten Pixel über das Raster gelegt; wo keine ist, bleibt das Raster, wie es ist. Die Maske darf eine von CloudReef sein oder ein beliebiges Klassenraster, dessen zu entfernende Werte dann genannt werden.

Ein Raster ohne Leerwert erhält einen, den kein gültiges Pixel hat (NaN bei Gleitkommazahlen), und das Protokoll nennt ihn; wo ein Alphakanal sagt, was zählt, sagt er es auch für die maskierten Pixel.

Im Terminal:
qgis_process run cloudreef:maskraster --INPUT=scene.tif --MASK=mask.tif --BUFFER_PX=5 --OUTPUT=clear.tif</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>mask,cloud mask,nodata,remove clouds,cut out,clip</source>
        <translation>Maske,mask,Wolkenmaske,cloud mask,Leerwert,nodata,Wolken entfernen,remove clouds,ausschneiden,zuschneiden,clip</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Pixels taken out in percent of the valid ones</source>
        <translation>Entfernte Pixel in Prozent der gültigen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Valid pixels left</source>
        <translation>Verbleibende gültige Pixel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Any raster of real numbers.</source>
        <translation>Ein beliebiges Raster mit reellen Zahlen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>A mask, or a raster of classes.</source>
        <translation>Eine Maske oder ein Klassenraster.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Values of the mask, such as 1 or 2,3,4.</source>
        <translation>Werte der Maske, etwa 1 oder 2,3,4.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Pixels where the mask is nodata, or does not reach, are taken out too.</source>
        <translation>Pixel, an denen die Maske Leerwert ist oder nicht hinreicht, werden auch entfernt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Take out pixels around too (pixels)</source>
        <translation>Auch Pixel im Umkreis entfernen (Pixel)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Everything up to this far from a masked pixel, in pixels of the raster.</source>
        <translation>Alles bis zu diesem Abstand von einem maskierten Pixel, in Pixeln des Rasters.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Not set: the raster's own, or one that no valid pixel holds.</source>
        <translation>Nicht gesetzt: der des Rasters, oder einer, den kein gültiges Pixel hat.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>JSON file: how many pixels were taken out.</source>
        <translation>JSON-Datei: wie viele Pixel entfernt wurden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Give values such as 1 or 2,3,4.</source>
        <translation>Geben Sie Werte an, etwa 1 oder 2,3,4.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Classes to take out</source>
        <translation>Zu entfernende Klassen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Take out what the mask does not know</source>
        <translation>Entfernen, was die Maske nicht kennt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Masked raster</source>
        <translation>Maskiertes Raster</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>The classes "{}" cannot be read.</source>
        <translation>Die Klassen „{}“ sind nicht lesbar.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>Model (name, or folder of a model)</source>
        <translation>Modell (Name oder Ordner eines Modells)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>How stored numbers become reflectance; auto decides by tags, product metadata and data type.</source>
        <translation>Wie gespeicherte Zahlen zu Reflektanz werden; auto entscheidet nach Tags, Produktmetadaten und Datentyp.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>Bands, in the order of the model's channels</source>
        <translation>Kanäle, in der Reihenfolge der Modelleingänge</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>Stored values</source>
        <translation>Gespeicherte Werte</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>Give one band number for each, 0 for an optional channel that the raster lacks.</source>
        <translation>Geben Sie für jeden eine Kanalnummer an, 0 für einen optionalen Modelleingang, der dem Raster fehlt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>A model's name, or the folder of a model.</source>
        <translation>Name oder Ordner eines Modells.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>Band numbers such as 4,3,2,5; 0 for an optional channel that is missing. Empty: by name.</source>
        <translation>Kanalnummern wie 4,3,2,5; 0 für einen optionalen Modelleingang, der fehlt. Leer: nach Namen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>{} bands were given, but the model {} has {} channels: {}.</source>
        <translation>{} Kanäle wurden angegeben, aber das Modell {} hat {} Eingänge: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>The model {} cannot do without the channel {}.</source>
        <translation>Das Modell {} kommt ohne den Eingang {} nicht aus.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Only this extent is segmented; the rest of the result is nodata.</source>
        <translation>Nur diese Ausdehnung wird segmentiert; der Rest des Ergebnisses ist Leerwert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Only these polygons are segmented; the rest of the result is nodata.</source>
        <translation>Nur diese Polygone werden segmentiert; der Rest des Ergebnisses ist Leerwert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Pixels of this probability or more are target. Not set: the model's own threshold.</source>
        <translation>Pixel mit mindestens dieser Wahrscheinlichkeit sind Ziel. Nicht gesetzt: der Schwellenwert des Modells.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Test-time augmentation: a little more accurate, eight times the work.</source>
        <translation>Test-Time-Augmentation: etwas genauer, achtfacher Aufwand.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>What computes the network; auto takes TensorFlow on a GPU, else the fastest one installed: before the first large run all are tried for a moment.</source>
        <translation>Womit das Netz gerechnet wird; auto nimmt TensorFlow auf einer GPU, sonst die schnellste installierte: Vor dem ersten großen Lauf werden alle kurz ausprobiert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>auto uses 16-bit numbers where the processor computes in them and the trial before the first large run finds the mask unchanged but for traces.</source>
        <translation>auto nutzt 16-Bit-Zahlen, wo der Prozessor damit rechnet und der Versuch vor dem ersten großen Lauf die Maske bis auf Spuren unverändert findet.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Not set: as large as the memory budget allows. The result does not depend on it.</source>
        <translation>Nicht gesetzt: so groß, wie das Speicherbudget erlaubt. Das Ergebnis hängt nicht davon ab.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Not set: decided from the machine's free memory.</source>
        <translation>Nicht gesetzt: nach dem freien Speicher des Rechners bestimmt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Area of interest (polygons)</source>
        <translation>Untersuchungsgebiet (Polygone)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Threshold</source>
        <translation>Schwellenwert</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Average over flips and quarter turns</source>
        <translation>Über Spiegelungen und Vierteldrehungen mitteln</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Fill holes smaller than (pixels)</source>
        <translation>Löcher füllen, kleiner als (Pixel)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Background areas of fewer pixels inside the target become target.</source>
        <translation>Hintergrundflächen mit weniger Pixeln innerhalb des Ziels werden Ziel.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Remove areas smaller than (pixels)</source>
        <translation>Flächen entfernen, kleiner als (Pixel)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Target areas of fewer pixels become background.</source>
        <translation>Zielflächen mit weniger Pixeln werden Hintergrund.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Grow the mask by (pixels)</source>
        <translation>Maske erweitern um (Pixel)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>The target grows by this distance; a negative number shrinks it.</source>
        <translation>Das Ziel wächst um diesen Abstand; eine negative Zahl lässt es schrumpfen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Runtime</source>
        <translation>Laufzeitumgebung</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Precision</source>
        <comment>of the numbers that are computed with</comment>
        <translation>Rechengenauigkeit</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Largest tile edge (pixels)</source>
        <translation>Größte Kachelkante (Pixel)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Memory budget (MB)</source>
        <translation>Speicherbudget (MB)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Leave it empty to use the model's own.</source>
        <translation>Lassen Sie ihn leer, um den des Modells zu verwenden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>The threshold is {}; it must lie between 0 and 1.</source>
        <translation>Der Schwellenwert ist {}; er muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>Give a raster layer, a raster file, a Landsat or Sentinel-2 product folder, or its metadata file.</source>
        <translation>Geben Sie einen Rasterlayer, eine Rasterdatei, einen Produktordner von Landsat oder Sentinel-2 oder dessen Metadatendatei an.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>Give band numbers in the order of the model's channels, such as 4,3,2,5.</source>
        <translation>Geben Sie Kanalnummern in der Reihenfolge der Modelleingänge an, etwa 4,3,2,5.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>"{}" is not among the choices: {}.</source>
        <translation>„{}“ gehört nicht zur Auswahl: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>There is no model "{}".</source>
        <translation>Es gibt kein Modell „{}“.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>Known models: {}; or give the folder of a model, which holds model.json.</source>
        <translation>Bekannte Modelle: {}; oder geben Sie den Ordner eines Modells an, der model.json enthält.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>The input "{}" was not found.</source>
        <translation>Die Eingabe „{}“ wurde nicht gefunden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>The bands "{}" cannot be read.</source>
        <translation>Die Kanäle „{}“ sind nicht lesbar.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Polygonize a mask</source>
        <translation>Maske polygonisieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Turns a mask into polygons: each connected area counted, measured and numbered.</source>
        <translation>Wandelt eine Maske in Polygone um: jede zusammenhängende Fläche gezählt, gemessen und nummeriert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Fields: id (1, 2, ...), area_m2 and perimeter_m on the ellipsoid, mean_probability where a probability raster is given, and pixels. area_m2 is that of the pixels, perimeter_m that of the line as drawn. Areas are connected through the edges of pixels; holes stay holes.

Without simplifying and smoothing the outlines follow the edges of the pixels exactly. Every polygon stays valid: where simplifying would break one, it is simplified less. Neighbouring polygons may then overlap a little.

From a terminal:
qgis_process run cloudreef:polygonize --INPUT=mask.tif --SMOOTH=2 --POLYGONS=reefs.gpkg</source>
        <translation>Felder: id (1, 2, ...), area_m2 und perimeter_m auf dem Ellipsoid, mean_probability, wenn ein Wahrscheinlichkeitsraster angegeben ist, und pixels. area_m2 ist die Fläche der Pixel, perimeter_m die Länge der gezeichneten Linie. Flächen hängen über die Kanten der Pixel zusammen; Löcher bleiben Löcher.

Ohne Vereinfachen und Glätten folgen die Umrisse genau den Kanten der Pixel. Jedes Polygon bleibt gültig: wo das Vereinfachen eines ungültig machen würde, wird es weniger vereinfacht. Benachbarte Polygone können sich dann etwas überlappen.

Im Terminal:
qgis_process run cloudreef:polygonize --INPUT=mask.tif --SMOOTH=2 --POLYGONS=reefs.gpkg</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>mask,polygons,vectorize,instances,count,area,perimeter,reefs,simplify,smooth</source>
        <translation>Maske,mask,Polygone,polygons,vektorisieren,vectorize,Instanzen,Anzahl,count,Fläche,area,Umfang,perimeter,Riffe,vereinfachen,simplify,glätten,smooth</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Number of polygons</source>
        <translation>Anzahl der Polygone</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Area of all polygons in square metres</source>
        <translation>Fläche aller Polygone in Quadratmetern</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Probability raster</source>
        <translation>Wahrscheinlichkeitsraster</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>On the mask's grid: each polygon states its mean.</source>
        <translation>Im Raster der Maske: jedes Polygon nennt sein Mittel.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Leave out areas smaller than (pixels)</source>
        <translation>Flächen auslassen, kleiner als (Pixel)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Areas of fewer pixels are left out.</source>
        <translation>Flächen mit weniger Pixeln werden ausgelassen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Leave out areas smaller than (square metres)</source>
        <translation>Flächen auslassen, kleiner als (Quadratmeter)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Measured on the ellipsoid; needs a CRS.</source>
        <translation>Auf dem Ellipsoid gemessen; braucht ein KBS.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Simplify outlines by (pixels)</source>
        <translation>Umrisse vereinfachen um (Pixel)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>How far the line may move when corners are left out; 0 keeps all.</source>
        <translation>Wie weit die Linie sich verschieben darf, wenn Ecken entfallen; 0 behält alle.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Smooth outlines (rounds)</source>
        <translation>Umrisse glätten (Durchgänge)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>How many times corners are rounded off; 0 keeps the edges of pixels.</source>
        <translation>Wie oft Ecken abgerundet werden; 0 behält die Kanten der Pixel.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Polygons</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>GeoPackage.</source>
        <translation>GeoPackage.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>JSON file: how many, and how large all, the largest, the median.</source>
        <translation>JSON-Datei: wie viele, und wie groß alle, das größte, der Median sind.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Segment a raster</source>
        <translation>Raster segmentieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>cloud,clouds,mask,cloud mask,segmentation,classify,deep learning,neural network,U-Net,AI</source>
        <translation>Wolke,Wolken,cloud,clouds,Maske,mask,Wolkenmaske,cloud mask,Segmentierung,segmentation,Klassifikation,classify,Deep Learning,neuronales Netz,neural network,U-Net,KI,AI</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Finds clouds, or what else a model was trained for, and writes a georeferenced mask.</source>
        <translation>Findet Wolken oder das, wofür ein Modell sonst trainiert wurde, und schreibt eine georeferenzierte Maske.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Runs a neural network over a raster and writes a mask on the raster's own grid: 0 background, 1 target (for example cloud), 255 nodata.

The input is a raster layer, a raster file, a Landsat or Sentinel-2 product folder, or the product's metadata file (MTL). The bands that the model needs are found by their names, wavelengths or product naming; where that is not certain, give their numbers. Stored values are brought to reflectance once for the whole scene, by tags, product metadata or data type, and the log says how.

Large rasters are read in overlapping tiles with bounded memory; the result is the same as that of one pass over the whole raster. Nodata pixels are left out and stay nodata.

From a terminal:
qgis_process run cloudreef:segment --INPUT=scene.tif --MASK=mask.tif</source>
        <translation>Wendet ein neuronales Netz auf ein Raster an und schreibt eine Maske im selben Raster: 0 Hintergrund, 1 Ziel (zum Beispiel Wolke), 255 Leerwert.

Die Eingabe ist ein Rasterlayer, eine Rasterdatei, ein Produktordner von Landsat oder Sentinel-2 oder die Metadatendatei des Produkts (MTL). Die Kanäle, die das Modell braucht, werden an Namen, Wellenlängen oder der Benennung des Produkts erkannt; wo das nicht sicher ist, geben Sie ihre Nummern an. Gespeicherte Werte werden nach Tags, Produktmetadaten oder Datentyp einmal für die ganze Szene in Reflektanz umgerechnet, und das Protokoll sagt, wie.

Große Raster werden in überlappenden Kacheln mit begrenztem Speicher gelesen; das Ergebnis ist dasselbe wie in einem Durchgang über das ganze Raster. Pixel mit Leerwert werden ausgelassen und bleiben Leerwert.

Im Terminal:
qgis_process run cloudreef:segment --INPUT=scene.tif --MASK=mask.tif</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>A raster layer or file, also at an address such as https://host/scene.tif, a Landsat or Sentinel-2 product folder, or its metadata file.</source>
        <translation>Ein Rasterlayer oder eine Rasterdatei, auch unter einer Adresse wie https://host/scene.tif, ein Produktordner von Landsat oder Sentinel-2 oder dessen Metadatendatei.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>In place of what the raster itself says, as its file holds it (before scale and offset); nan makes every number data. Not set: as in the raster.</source>
        <translation>Statt dessen, was das Raster selbst sagt; so, wie es in der Datei steht (vor Skalierung und Versatz). nan macht jede Zahl zu Daten. Nicht gesetzt: wie im Raster.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>In place of what the raster itself says. Not set: as in the raster.</source>
        <translation>Anstelle der Angabe im Raster. Nicht gesetzt: wie im Raster.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Cloud-optimised GeoTIFF: 0 background, 1 target, 255 nodata.</source>
        <translation>Cloud-optimiertes GeoTIFF: 0 Hintergrund, 1 Ziel, 255 Leerwert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Cloud-optimised GeoTIFF: 0 to 1 in steps of 0.004, stored as bytes with a scale.</source>
        <translation>Cloud-optimiertes GeoTIFF: 0 bis 1 in Schritten von 0,004, als Bytes mit Skalierung gespeichert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>GeoPackage of the target's areas, with size and mean probability.</source>
        <translation>GeoPackage der Zielflächen mit Größe und mittlerer Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>JSON file of pixel counts, cover, area and how the result was made.</source>
        <translation>JSON-Datei mit Pixelzahlen, Bedeckung, Fläche und der Entstehung des Ergebnisses.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>A page to read: picture with the outline of the mask, cover, sizes, warnings, how it was made.</source>
        <translation>Eine Seite zum Lesen: Bild mit dem Umriss der Maske, Bedeckung, Größen, Warnungen, Entstehung.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>CRS of the raster</source>
        <translation>KBS des Rasters</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Cover in percent of the valid pixels</source>
        <translation>Bedeckung in Prozent der gültigen Pixel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Covered area in square metres</source>
        <translation>Bedeckte Fläche in Quadratmetern</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Save it as a GeoTIFF and segment that.</source>
        <translation>Speichern Sie ihn als GeoTIFF und segmentieren Sie dieses.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>No file was named for the mask.</source>
        <translation>Für die Maske wurde keine Datei angegeben.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Choose another name for the result.</source>
        <translation>Wählen Sie einen anderen Namen für das Ergebnis.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>The layer "{}" can only be read through QGIS.</source>
        <translation>Der Layer „{}“ lässt sich nur über QGIS lesen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>The result {} would replace the input.</source>
        <translation>Das Ergebnis {} würde die Eingabe ersetzen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Segment many rasters</source>
        <translation>Viele Raster segmentieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>batch,folder,series,many,cloud,clouds,mask,cloud mask,segmentation,deep learning,U-Net,resume</source>
        <translation>Stapelverarbeitung,batch,Ordner,folder,Serie,viele,Wolke,Wolken,clouds,Maske,mask,Wolkenmaske,cloud mask,Segmentierung,segmentation,Deep Learning,U-Net,fortsetzen,resume</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Segments all scenes of a folder, a list or a table; goes on where it was stopped.</source>
        <translation>Segmentiert alle Szenen eines Ordners, einer Liste oder einer Tabelle; fährt dort fort, wo abgebrochen wurde.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Runs a neural network over many scenes; it is loaded once for all of them.

The scenes are those of a folder that match a pattern (*.tif; LC0* for Landsat folders; **/*.tif to look into folders; several patterns with a semicolon between), or layers, or the rows of a CSV file. In a CSV file a column holds the paths; columns "name", "bands", "scaling" and "nodata" are used where they are filled in.

Masks are named by a template with the placeholders {scene}, {model}, {folder} (in which the scene lies) and {threshold}. Other results are named alike, with probability, polygons, statistics or report in place of mask. If two scenes would write one file, nothing is begun.

Every result keeps a record of the scene's files (paths, sizes, times), the model and the parameters it was made with; see the information on a mask's layer. What is there, complete and unchanged is passed over, so a batch that was cancelled, or that ended with the computer, goes on when it is run again. What is there but was made of other files or in another way is named as out of date and kept, or made anew if you choose update.

A scene that fails does not end the others; it is named at the end. A summary (CSV) and a report (HTML) in the folder of the results are up to date after every scene.

From a terminal:
qgis_process run cloudreef:segmentbatch --FOLDER=scenes --PATTERN="*.tif" --OUTPUT_FOLDER=masks</source>
        <translation>Wendet ein neuronales Netz auf viele Szenen an; es wird für alle nur einmal geladen.

Die Szenen sind die eines Ordners, die zu einem Muster passen (*.tif; LC0* für Landsat-Ordner; **/*.tif für Unterordner; mehrere Muster durch Semikolon getrennt), oder Layer, oder die Zeilen einer CSV-Datei. In einer CSV-Datei enthält eine Spalte die Pfade; die Spalten "name", "bands", "scaling" und "nodata" werden verwendet, wo sie ausgefüllt sind.

Masken werden nach einer Vorlage mit den Platzhaltern {scene}, {model}, {folder} (in dem die Szene liegt) und {threshold} benannt. Andere Ergebnisse heißen ebenso, mit probability, polygons, statistics oder report statt mask. Würden zwei Szenen dieselbe Datei schreiben, wird nichts begonnen.

Jedes Ergebnis vermerkt die Dateien der Szene (Pfade, Größen, Zeiten), das Modell und die Parameter, mit denen es entstand; siehe die Informationen zum Layer einer Maske. Was vorhanden, vollständig und unverändert ist, wird übergangen; ein Stapel, der abgebrochen wurde oder mit dem Rechner endete, fährt also fort, wenn er erneut gestartet wird. Was vorhanden ist, aber aus anderen Dateien oder auf andere Weise entstand, wird als veraltet gemeldet und behalten, oder neu erzeugt, wenn Sie update wählen.

Eine fehlgeschlagene Szene beendet die übrigen nicht; sie wird am Ende genannt. Eine Übersicht (CSV) und ein Bericht (HTML) im Ergebnisordner sind nach jeder Szene aktuell.

Im Terminal:
qgis_process run cloudreef:segmentbatch --FOLDER=scenes --PATTERN="*.tif" --OUTPUT_FOLDER=masks</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Rasters and product folders in it are segmented. Give this, or layers, or a table.</source>
        <translation>Raster und Produktordner darin werden segmentiert. Geben Sie dies, Layer oder eine Tabelle an.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Such as *.tif, LC0*, **/*.tif; several with a semicolon between. * takes all rasters and products.</source>
        <translation>Etwa *.tif, LC0*, **/*.tif; mehrere durch Semikolon getrennt. * nimmt alle Raster und Produkte.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Layers, files or product folders.</source>
        <translation>Layer, Dateien oder Produktordner.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Paths count from the table's own folder; band files of one scene are written a.tif|b.tif|c.tif.</source>
        <translation>Pfade gelten vom Ordner der Tabelle aus; Kanaldateien einer Szene werden als a.tif|b.tif|c.tif geschrieben.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Empty: the column "path", "input", "scene" or "file", else the first.</source>
        <translation>Leer: die Spalte "path", "input", "scene" oder "file", sonst die erste.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>It is made if it is not there. Run again with the same folder to go on.</source>
        <translation>Er wird angelegt, wenn er fehlt. Starten Sie erneut mit demselben Ordner, um fortzufahren.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Placeholders: {scene}, {model}, {folder}, {threshold}. Other results are named alike.</source>
        <translation>Platzhalter: {scene}, {model}, {folder}, {threshold}. Andere Ergebnisse heißen ebenso.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>keep: unchanged ones are passed over, those out of date are left and named. update: unchanged ones are passed over, those out of date are made anew. remake: all are made anew.</source>
        <translation>keep: unveränderte werden übergangen, veraltete bleiben und werden genannt. update: unveränderte werden übergangen, veraltete neu erzeugt. remake: alle werden neu erzeugt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Such as tcp://host:8786: its workers segment the scenes. They must see scenes, model and results under the same paths. Empty: this computer does it.</source>
        <translation>Etwa tcp://host:8786: Seine Worker segmentieren die Szenen. Sie müssen Szenen, Modell und Ergebnisse unter denselben Pfaden sehen. Leer: Dieser Rechner tut es.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Folder of scenes</source>
        <translation>Ordner der Szenen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Pattern of names</source>
        <translation>Namensmuster</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Or raster layers</source>
        <translation>Oder Rasterlayer</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Or a table of paths (CSV)</source>
        <translation>Oder eine Tabelle mit Pfaden (CSV)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Column of paths in the table</source>
        <translation>Spalte der Pfade in der Tabelle</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Folder of results</source>
        <translation>Ergebnisordner</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Names of the masks</source>
        <translation>Namen der Masken</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Write probabilities</source>
        <translation>Wahrscheinlichkeiten schreiben</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Write polygons</source>
        <translation>Polygone schreiben</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Write statistics</source>
        <translation>Statistik schreiben</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Write reports</source>
        <translation>Berichte schreiben</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>A page (HTML) for each scene: picture, cover, sizes, how it was made. Drawing them takes time.</source>
        <translation>Eine Seite (HTML) je Szene: Bild, Bedeckung, Größen, Herstellung. Sie zu erstellen kostet Zeit.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Results that are there already</source>
        <translation>Bereits vorhandene Ergebnisse</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Address of a Dask scheduler</source>
        <translation>Adresse eines Dask-Schedulers</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Summary (CSV)</source>
        <translation>Übersicht (CSV)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Scenes done in this run</source>
        <translation>In diesem Lauf bearbeitete Szenen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Scenes that were done already</source>
        <translation>Bereits zuvor bearbeitete Szenen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Scenes that failed or are out of date</source>
        <translation>Fehlgeschlagene oder veraltete Szenen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Choose the folder that holds the scenes.</source>
        <translation>Wählen Sie den Ordner, der die Szenen enthält.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Choose a CSV file.</source>
        <translation>Wählen Sie eine CSV-Datei.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Give a folder, or layers, or a table of paths.</source>
        <translation>Geben Sie einen Ordner, Layer oder eine Tabelle mit Pfaden an.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Choose another one.</source>
        <translation>Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Tables (*.csv *.txt *.tsv)</source>
        <translation>Tabellen (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>No scenes were given.</source>
        <translation>Es wurden keine Szenen angegeben.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Scenes were given in more than one way.</source>
        <translation>Szenen wurden auf mehr als eine Weise angegeben.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Segment it alone with "Segment a raster", or save it as a GeoTIFF.</source>
        <translation>Segmentieren Sie ihn einzeln mit „Raster segmentieren“ oder speichern Sie ihn als GeoTIFF.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>There is no folder {}.</source>
        <translation>Es gibt keinen Ordner {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>There is no table {}.</source>
        <translation>Es gibt keine Tabelle {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>{} scenes.</source>
        <translation>{} Szenen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Report: {}</source>
        <translation>Bericht: {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>None of the {} scenes has a result. The first: {}</source>
        <translation>Keine der {} Szenen hat ein Ergebnis. Die erste: {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>The folder {} cannot be made ({}).</source>
        <translation>Der Ordner {} lässt sich nicht anlegen ({}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>The scene {}: {}</source>
        <translation>Die Szene {}: {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>Threshold a probability raster</source>
        <translation>Schwellenwert auf Wahrscheinlichkeitsraster anwenden</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>Makes the mask of any threshold from a probability raster, without running the network again.</source>
        <translation>Erzeugt aus einem Wahrscheinlichkeitsraster die Maske zu jedem Schwellenwert, ohne das Netz erneut anzuwenden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>The probability raster is what cloudreef:segment writes, or any raster of probability 0 to 1. The mask is the one that a run with this threshold would make: 0 background, 1 target, 255 nodata. Stored probability has steps of 0.004; a threshold between two of them takes the upper one, and the log says so.

From a terminal:
qgis_process run cloudreef:threshold --INPUT=probability.tif --THRESHOLD=0.4 --MASK=mask.tif</source>
        <translation>Das Wahrscheinlichkeitsraster ist das, was cloudreef:segment schreibt, oder ein beliebiges Raster mit Wahrscheinlichkeiten von 0 bis 1. Die Maske ist die, die ein Lauf mit diesem Schwellenwert ergäbe: 0 Hintergrund, 1 Ziel, 255 Leerwert. Gespeicherte Wahrscheinlichkeit hat Schritte von 0,004; ein Schwellenwert zwischen zweien nimmt den oberen, und das Protokoll sagt es.

Im Terminal:
qgis_process run cloudreef:threshold --INPUT=probability.tif --THRESHOLD=0.4 --MASK=mask.tif</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>mask,cloud mask,probability,threshold,cover,reclassify</source>
        <translation>Maske,mask,Wolkenmaske,cloud mask,Wahrscheinlichkeit,probability,Schwellenwert,threshold,Bedeckung,cover,reklassifizieren,reclassify</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>As cloudreef:segment writes it, or any raster of 0 to 1.</source>
        <translation>Wie cloudreef:segment es schreibt, oder ein beliebiges Raster von 0 bis 1.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>Pixels of this probability or more are target.</source>
        <translation>Pixel mit mindestens dieser Wahrscheinlichkeit sind Ziel.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>JSON file of pixel counts, cover and area.</source>
        <translation>JSON-Datei mit Pixelzahlen, Bedeckung und Fläche.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Add a polygon layer, or choose another area.</source>
        <translation>Fügen Sie einen Polygonlayer hinzu oder wählen Sie eine andere Fläche.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Area</source>
        <comment>where to segment</comment>
        <translation>Gebiet</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Where to segment; outside of it the result is nodata</source>
        <translation>Wo segmentiert wird; außerhalb davon ist das Ergebnis Leerwert</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Layer of the area's polygons</source>
        <translation>Layer mit den Polygonen der Fläche</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>The polygons to segment within</source>
        <translation>Die Polygone, innerhalb derer segmentiert wird</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Use only the polygons that are selected on the map</source>
        <translation>Nur die auf der Karte ausgewählten Polygone verwenden</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>&amp;Draw on the map</source>
        <translation>In der Karte &amp;zeichnen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Draw the rectangle on the map with the mouse; Escape gives up</source>
        <translation>Zeichnen Sie das Rechteck mit der Maus in die Karte; Escape bricht ab</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Draw a rectangle on the map, or choose another area.</source>
        <translation>Zeichnen Sie ein Rechteck in die Karte oder wählen Sie eine andere Fläche.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Whole layer</source>
        <translation>Gesamter Layer</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Current view of the map</source>
        <translation>Aktuelle Kartenansicht</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Drawn rectangle</source>
        <translation>Gezeichnetes Rechteck</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Polygons of a layer</source>
        <translation>Polygone eines Layers</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Selected polygons only ({})</source>
        <translation>Nur gewählte Polygone ({})</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>What is wrong with the bands</source>
        <translation>Was an den Kanälen nicht stimmt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Choose here which band is which.</source>
        <translation>Wählen Sie hier, welcher Kanal welcher ist.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Automatic: as the layer, its file or its product says</source>
        <translation>Automatisch: wie der Layer, seine Datei oder sein Produkt es angibt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Missing (automatic)</source>
        <translation>Fehlt (automatisch)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Band {}</source>
        <translation>Kanal {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Choose the band of {} as well: the layer does not say which it is.</source>
        <translation>Wählen Sie auch den Kanal für {}: der Layer gibt nicht an, welcher es ist.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>{0}
{1} µm</source>
        <translation>{0}
{1} µm</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Band of the channel {}</source>
        <translation>Kanal für den Modelleingang {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>{} (automatic)</source>
        <translation>{} (automatisch)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>{} is missing; the model works without it, less well.</source>
        <translation>{} fehlt; das Modell arbeitet auch ohne, aber weniger gut.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>{0} and {1} use the same band.</source>
        <translation>{0} und {1} verwenden denselben Kanal.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>{0}: the band is named “{1}”.</source>
        <translation>{0}: der Kanal heißt „{1}“.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/base_python.py"/>
        <source>The engine needs a Python from {} to {}. {}</source>
        <translation>Die Engine braucht ein Python von {} bis {}. {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/base_python.py"/>
        <source>Install one from python.org or your system's packages, or point CloudReef to an existing Python.</source>
        <translation>Installieren Sie eines von python.org oder aus den Paketen Ihres Systems oder zeigen Sie CloudReef ein vorhandenes Python.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/base_python.py"/>
        <source>{} cannot make environments: its venv module is not installed.</source>
        <translation>{} kann keine Umgebungen anlegen: Das Modul venv ist nicht installiert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/base_python.py"/>
        <source>On Debian and Ubuntu: sudo apt install python{}-venv</source>
        <translation>Unter Debian und Ubuntu: sudo apt install python{}-venv</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/base_python.py"/>
        <source>{} cannot download packages: its ssl module is not usable.</source>
        <translation>{} kann keine Pakete laden: Das Modul ssl ist nicht benutzbar.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/base_python.py"/>
        <source>Point CloudReef to another Python, for example one from python.org.</source>
        <translation>Zeigen Sie CloudReef ein anderes Python, zum Beispiel eines von python.org.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/base_python.py"/>
        <source>{} has not the name of a Python, so it is not started.</source>
        <translation>{} heißt nicht wie ein Python und wird deshalb nicht gestartet.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/base_python.py"/>
        <source>Choose the file python3 or python.exe.</source>
        <translation>Wählen Sie die Datei python3 oder python.exe.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/before_run.py"/>
        <source>What the run will take</source>
        <translation>Was der Lauf verwenden wird</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/before_run.py"/>
        <source>Warnings before the run</source>
        <translation>Warnungen vor dem Lauf</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/before_run.py"/>
        <source>Looking at the scene…</source>
        <translation>Szene wird geprüft…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/before_run.py"/>
        <source>The chosen area lies outside the layer.</source>
        <translation>Die gewählte Fläche liegt außerhalb des Layers.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/before_run.py"/>
        <source>Only QGIS can read this layer, so it is copied and looked at when the run begins. To be told before, save it as a GeoTIFF (Export &gt; Save as) and choose that.</source>
        <translation>Nur QGIS kann diesen Layer lesen, deshalb wird er erst beim Start des Laufs kopiert und betrachtet. Um vorher Auskunft zu bekommen, speichern Sie ihn als GeoTIFF (Export &gt; Speichern als) und wählen Sie dieses.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/child_process.py"/>
        <source>It did not answer within {:.0f} seconds.</source>
        <translation>Sie hat innerhalb von {:.0f} Sekunden nicht geantwortet.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Choose the folder for results</source>
        <translation>Ordner für Ergebnisse wählen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>beside the scene</source>
        <translation>neben der Szene</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>What the panel starts with. A project that has been segmented keeps its own choices.</source>
        <translation>Womit das Bedienfeld beginnt. Ein Projekt, in dem schon segmentiert wurde, behält seine eigene Auswahl.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>The one used last</source>
        <translation>Das zuletzt verwendete</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Memory budget</source>
        <translation>Speicherbudget</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Results go</source>
        <translation>Ergebnisse nach</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Also write</source>
        <translation>Zusätzlich schreiben</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Statistics (JSON)</source>
        <translation>Statistik (JSON)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Report (HTML)</source>
        <translation>Bericht (HTML)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/__main__.py"/>
        <source>What was measured cannot be forgotten: {}.</source>
        <translation>Das Gemessene lässt sich nicht vergessen: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/__main__.py"/>
        <source>The memory ran out.</source>
        <translation>Der Speicher ging aus.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/__main__.py"/>
        <source>Choose a smaller memory budget or close other programs.</source>
        <translation>Wählen Sie ein kleineres Speicherbudget oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/__main__.py"/>
        <source>An unexpected error ended the run ({}: {}).</source>
        <translation>Ein unerwarteter Fehler hat den Lauf beendet ({}: {}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/__main__.py"/>
        <source>This is a mistake in CloudReef: please report it with the log.</source>
        <translation>Das ist ein Fehler in CloudReef: Bitte melden Sie ihn mit dem Protokoll.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>The composite</source>
        <translation>Das Komposit</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>The mask</source>
        <translation>Die Maske</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>The probability raster</source>
        <translation>Das Wahrscheinlichkeitsraster</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>The raster</source>
        <translation>Das Raster</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>The reference</source>
        <translation>Die Referenz</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>The scene</source>
        <translation>Die Szene</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>the composite</source>
        <translation>das Komposit</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>the mask</source>
        <translation>die Maske</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>the raster</source>
        <translation>das Raster</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>the scene</source>
        <translation>die Szene</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>a mask</source>
        <translation>eine Maske</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>a probability raster</source>
        <translation>ein Wahrscheinlichkeitsraster</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>a raster</source>
        <translation>ein Raster</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>a reference</source>
        <translation>eine Referenz</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>a scene</source>
        <translation>eine Szene</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>{} ({} x {} pixels) does not lie on the grid of {} ({} x {} pixels); without a CRS and transform in both they cannot be compared.</source>
        <translation>{} ({} x {} Pixel) und {} ({} x {} Pixel) liegen nicht auf demselben Gitter; ohne KBS und Georeferenz in beiden lassen sie sich nicht vergleichen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>Give rasters of one grid, or georeferenced ones.</source>
        <translation>Geben Sie Raster eines Gitters an oder georeferenzierte.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>{} {} and {} do not overlap on the ground.</source>
        <translation>{} {} und {} überlappen einander nicht.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>Check that they belong together, and the CRS of both.</source>
        <translation>Prüfen Sie, ob sie zusammengehören, und das KBS von beiden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>{} {} says by an internal mask where it holds data, which is lost when it is brought to the grid of {}.</source>
        <translation>{} {} hält in einer internen Maske fest, wo Daten liegen; beim Umrechnen auf ein anderes Gitter (maßgeblich: {}) geht das verloren.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>Save it with a nodata value, or on the same grid.</source>
        <translation>Speichern Sie die Datei mit einem Leerwert oder auf demselben Gitter.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>{} {} cannot be opened: it is missing, or no raster.</source>
        <translation>{} {} lässt sich nicht öffnen: Die Datei fehlt oder ist kein Raster.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>Choose the file of {}.</source>
        <translation>Wählen Sie eine andere Datei: Erwartet wird {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>{} cannot be read: it is damaged or incomplete.</source>
        <translation>{} kann nicht gelesen werden: Die Datei ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>Get the file again.</source>
        <translation>Beschaffen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>{} {} holds the value {}; a mask holds 0 (background), 1 (target) and 255 (nodata).</source>
        <translation>{} {} enthält den Wert {}; eine Maske enthält 0 (Hintergrund), 1 (Ziel) und 255 (Leerwert).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>Choose a mask that CloudReef made, or reclassify it.</source>
        <translation>Wählen Sie eine Maske, die CloudReef erzeugt hat, oder reklassifizieren Sie sie.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>x {:.8g} to {:.8g} and y {:.8g} to {:.8g}</source>
        <translation>x {:.8g} bis {:.8g} und y {:.8g} bis {:.8g}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>The polygons lie outside the scene, which spans {}.</source>
        <translation>Die Polygone liegen außerhalb der Szene, die {} umfasst.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>the extent</source>
        <translation>die Ausdehnung</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>The extent lies outside the scene, which spans {}.</source>
        <translation>Die Ausdehnung liegt außerhalb der Szene, die {} umfasst.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>Check the polygons and the CRS of them.</source>
        <translation>Prüfen Sie die Polygone und deren KBS.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>The extent {:g}, {:g}, {:g}, {:g} is empty.</source>
        <translation>Die Ausdehnung {:g}, {:g}, {:g}, {:g} ist leer.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>Give left, bottom, right, top.</source>
        <translation>Geben Sie links, unten, rechts, oben an.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>Check the extent and the CRS of it.</source>
        <translation>Prüfen Sie die Ausdehnung und deren KBS.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>The scene has no CRS, so {} cannot be placed on it.</source>
        <translation>Die Szene hat kein KBS, deshalb lässt sich nicht sagen, wo darauf liegt: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>Assign the scene its CRS, or choose the whole scene.</source>
        <translation>Weisen Sie der Szene ihr KBS zu oder wählen Sie die ganze Szene.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>{} holds no polygon.</source>
        <translation>{} enthält kein Polygon.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>Draw or choose at least one polygon.</source>
        <translation>Zeichnen oder wählen Sie mindestens ein Polygon.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>the polygons</source>
        <translation>die Polygone</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>The polygons lie outside the extent.</source>
        <translation>Die Polygone liegen außerhalb der Ausdehnung.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>Choose one of the two, or let them overlap.</source>
        <translation>Wählen Sie eines von beiden oder lassen Sie sie einander überlappen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>The extent cannot be brought to the scene's CRS.</source>
        <translation>Die Ausdehnung lässt sich nicht in das KBS der Szene umrechnen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>Draw it in the scene's CRS.</source>
        <translation>Zeichnen Sie sie im KBS der Szene.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>The polygons {} cannot be read: {}.</source>
        <translation>Die Polygone {} können nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>{} is no GeoJSON file.</source>
        <translation>{} ist keine GeoJSON-Datei.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>Save the polygons as GeoJSON.</source>
        <translation>Speichern Sie die Polygone als GeoJSON.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>The area cannot be brought to the scene's CRS.</source>
        <translation>Das Gebiet lässt sich nicht in das KBS der Szene umrechnen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>{} holds a polygon whose coordinates are no numbers.</source>
        <translation>{} enthält ein Polygon, dessen Koordinaten keine Zahlen sind.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>near infrared</source>
        <translation>Nahes Infrarot</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>short-wave infrared 1.6 um</source>
        <translation>kurzwelliges Infrarot 1,6 µm</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>short-wave infrared 2.2 um</source>
        <translation>kurzwelliges Infrarot 2,2 µm</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>{} bands: {}</source>
        <translation>{} Kanäle: {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>Say which band is which, in the model's order, 0 for a missing one: {}.</source>
        <translation>Sagen Sie in der Reihenfolge des Modells, welcher Kanal welcher ist, 0 für einen fehlenden: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>{} and, where there is one, {}</source>
        <translation>{} und, wo vorhanden, {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>1 band: {}</source>
        <translation>1 Kanal: {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>{} bands: {} and {} more</source>
        <translation>{} Kanäle: {} und {} weitere</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>Nothing in {} says for certain which band is {}: it has {}, and {} needs {}.</source>
        <translation>Nichts in {} sagt sicher, welcher Kanal {} ist: Vorhanden sind {}, und {} braucht {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>{}; {}</source>
        <translation>{}; {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>{} bands were chosen; {} has {} channels: {}.</source>
        <translation>{} Kanäle wurden gewählt; {} hat {} Eingänge: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>Give one band number for each channel, in this order, 0 for one that is missing.</source>
        <translation>Geben Sie für jeden Modelleingang in dieser Reihenfolge eine Kanalnummer an, 0 für einen fehlenden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>{} has {}; {} needs at least {}: {}.</source>
        <translation>{} hat {}; {} braucht mindestens {}: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>Give a file that has them, or all the band files of the scene together.</source>
        <translation>Geben Sie eine Datei an, die sie hat, oder alle Kanaldateien der Szene zusammen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>No band of {} was chosen.</source>
        <translation>Von {} wurde kein Kanal gewählt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>The model needs {}.</source>
        <translation>Das Modell braucht {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>No band was chosen for {}, which {} cannot do without.</source>
        <translation>Für {} wurde kein Kanal gewählt; ohne ihn kommt {} nicht aus.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>It needs {}.</source>
        <translation>Es braucht {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>Band {} was chosen for {}; {} has {}.</source>
        <translation>Kanal {} wurde für {} gewählt; {} hat {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>Bands are counted from 1, through all files.</source>
        <translation>Kanäle werden ab 1 gezählt, durch alle Dateien.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>{} if the file's order is {}</source>
        <translation>{}, wenn die Reihenfolge der Datei {} ist</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>Close other programs or set a smaller budget.</source>
        <translation>Schließen Sie andere Programme oder setzen Sie ein kleineres Budget.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>An unexpected error ended this scene ({}: {}).</source>
        <translation>Ein unerwarteter Fehler hat diese Szene beendet ({}: {}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>The result {} would replace a scene of the job.</source>
        <translation>Das Ergebnis {} würde eine Szene des Auftrags ersetzen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>Two results of the job have the same name: {}.</source>
        <translation>Zwei Ergebnisse des Auftrags haben denselben Namen: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>Give each result its own name.</source>
        <translation>Geben Sie jedem Ergebnis einen eigenen Namen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>Its results are there and unchanged.</source>
        <translation>Ihre Ergebnisse sind da und unverändert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>Have changed results made anew, or choose another name or folder.</source>
        <translation>Lassen Sie geänderte Ergebnisse neu erzeugen, oder wählen Sie einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>{} It is made anew.</source>
        <translation>{} Es wird neu gemacht.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>Please report it with the log.</source>
        <translation>Bitte melden Sie ihn mit dem Protokoll.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch_progress.py"/>
        <source>scene {} of {}</source>
        <translation>Szene {} von {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch_progress.py"/>
        <source>Scene {} of {}: {}</source>
        <translation>Szene {} von {}: {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch_report.py"/>
        <source>{} The summary is not up to date.</source>
        <translation>{} Die Übersicht ist nicht auf dem neuesten Stand.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/calibration.py"/>
        <source>measured on this computer on {}: {}</source>
        <translation>auf diesem Rechner gemessen am {}: {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/calibration.py"/>
        <source>{} {} {:.3g} million pixels a second</source>
        <translation>{} {} {:.3g} Millionen Pixel je Sekunde</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/calibration.py"/>
        <source>{} (not taken: an IoU of {:.3f} with the 32-bit mask)</source>
        <translation>{} (nicht genommen: IoU von {:.3f} mit der 32-Bit-Maske)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/calibration.py"/>
        <source>Trying once which runtime is the fastest on this computer.</source>
        <translation>Einmalig wird probiert, welche Laufzeitumgebung auf diesem Rechner die schnellste ist.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/calibration.py"/>
        <source>The computer is too busy to tell which is the fastest; what usually is will do.</source>
        <translation>Der Rechner ist zu beschäftigt, um zu sagen, welche die schnellste ist; die gewöhnlich schnellste genügt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/check.py"/>
        <source>The engine's Python has none of TensorFlow, ONNX Runtime and OpenVINO.</source>
        <translation>Im Python der Engine fehlen TensorFlow, ONNX Runtime und OpenVINO.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/check.py"/>
        <source>Install the engine again.</source>
        <translation>Installieren Sie die Engine neu.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/check.py"/>
        <source>The engine's Python cannot load {}: {}.</source>
        <translation>Das Python der Engine kann {} nicht laden: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/check.py"/>
        <source>Repair the engine: install it again.</source>
        <translation>Reparieren Sie die Engine: Installieren Sie sie neu.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_labels.py"/>
        <source>The areas that were checked lie outside the scene.</source>
        <translation>Die geprüften Flächen liegen außerhalb der Szene.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_labels.py"/>
        <source>None of the polygons lies on the scene.</source>
        <translation>Keines der Polygone liegt auf der Szene.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_labels.py"/>
        <source>No polygon has one of the target values ({}) in "{}".</source>
        <translation>Kein Polygon hat einen der Zielwerte ({}) in „{}“.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_labels.py"/>
        <source>It holds: {}.</source>
        <translation>Vorhanden sind: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_labels.py"/>
        <source>The polygons have no field "{}".</source>
        <translation>Die Polygone haben kein Feld „{}“.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_labels.py"/>
        <source>Choose the field that holds their class.</source>
        <translation>Wählen Sie das Feld, das ihre Klasse enthält.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>The data set in {} holds chips of another kind: its classes are {}, not {}.</source>
        <translation>Der Datensatz in {} enthält Chips anderer Art: Seine Klassen sind {}, nicht {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>The data set in {} holds chips of another kind: its layout is {}, not {}.</source>
        <translation>Der Datensatz in {} enthält Chips anderer Art: Sein Aufbau ist {}, nicht {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>The data set in {} holds chips of another kind: its channels are {}, not {}.</source>
        <translation>Der Datensatz in {} enthält Chips anderer Art: Seine Kanäle sind {}, nicht {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>The data set holds chips of a scene "{}" already.</source>
        <translation>Der Datensatz enthält bereits Chips einer Szene „{}“.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>Give this scene another name, or allow its chips to be replaced.</source>
        <translation>Geben Sie dieser Szene einen anderen Namen oder erlauben Sie, ihre Chips zu ersetzen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>The folder {} is not empty, and no data set of chips.</source>
        <translation>Der Ordner {} ist nicht leer und kein Datensatz aus Chips.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>Choose a new folder, or one that an earlier export made.</source>
        <translation>Wählen Sie einen neuen Ordner oder einen, den ein früherer Export angelegt hat.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>{} cannot be read as the index of a data set of chips.</source>
        <translation>{} kann nicht als Verzeichnis eines Datensatzes aus Chips gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>{} is a file.</source>
        <translation>{} ist eine Datei.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>Choose a folder for the data set.</source>
        <translation>Wählen Sie einen Ordner für den Datensatz.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>Dask scheduler {}: {} workers.</source>
        <translation>Dask-Scheduler {}: {} Worker.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>The scene is cut into {} strips.</source>
        <translation>Die Szene wird in {} Streifen geteilt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>The engine's Python has no Dask, which a scheduler's address asks for.</source>
        <translation>Im Python der Engine fehlt Dask, das für die Adresse eines Schedulers nötig ist.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>Install the package distributed, of the cluster's version, in the engine's Python.</source>
        <translation>Installieren Sie im Python der Engine das Paket distributed in der Version des Clusters.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>The Dask scheduler {} cannot be reached.</source>
        <translation>Der Dask-Scheduler {} ist nicht erreichbar.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>Check its address, and that it runs.</source>
        <translation>Prüfen Sie seine Adresse und ob er läuft.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>Several workers ended in the midst of the scene, most likely because their memory ran out.</source>
        <translation>Mehrere Worker endeten mitten in der Szene, sehr wahrscheinlich weil ihnen der Speicher ausging.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>Give the workers more memory, or set a smaller budget.</source>
        <translation>Geben Sie den Workern mehr Speicher oder setzen Sie ein kleineres Budget.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>The connection to the Dask scheduler was lost.</source>
        <translation>Die Verbindung zum Dask-Scheduler ging verloren.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>Check that it still runs, and run the job again.</source>
        <translation>Prüfen Sie, ob er noch läuft, und starten Sie den Auftrag noch einmal.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>{} and {} differ in their data type: {} and {}.</source>
        <translation>{} und {} unterscheiden sich im Datentyp: {} und {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>{} and {} differ in their scale: {} and {}.</source>
        <translation>{} und {} unterscheiden sich im Skalierungsfaktor: {} und {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>{} and {} differ in their offset: {} and {}.</source>
        <translation>{} und {} unterscheiden sich im Versatz: {} und {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>the pixels that no scene shows</source>
        <translation>die Pixel, die keine Szene zeigt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>The bands of {} are of type {}; a composite needs one type of real numbers.</source>
        <translation>Die Kanäle von {} sind vom Typ {}; ein Komposit braucht einen einzigen Typ reeller Zahlen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>Convert the scenes first.</source>
        <translation>Wandeln Sie die Szenen zuerst um.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>No scene is clear anywhere: there is nothing to show.</source>
        <translation>Keine Szene ist irgendwo klar: Es gibt nichts zu zeigen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>Add scenes, or check the masks.</source>
        <translation>Fügen Sie Szenen hinzu oder prüfen Sie die Masken.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>Order: {}.</source>
        <translation>Reihenfolge: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>Only bands that all scenes have are in the composite: {}.</source>
        <translation>Im Komposit sind nur Kanäle, die alle Szenen haben: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>{} and {} differ in their bands: {} and {}, and their names do not say which are the same.</source>
        <translation>{} und {} unterscheiden sich in ihren Kanälen: {} und {}, und deren Namen sagen nicht, welche dieselben sind.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>Give scenes of one kind, or name their bands alike.</source>
        <translation>Geben Sie Szenen einer Art an oder benennen Sie ihre Kanäle gleich.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>The bands of {} are called otherwise than those of {}; they are taken in their order.</source>
        <translation>Die Kanäle von {} heißen anders als die von {}; sie werden in ihrer Reihenfolge genommen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>{} cannot be brought to the CRS of {}.</source>
        <translation>{} lässt sich nicht in das KBS von {} bringen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>Give scenes of one region.</source>
        <translation>Geben Sie Szenen einer Region an.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>Give scenes of one kind.</source>
        <translation>Geben Sie Szenen einer Art an.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/coverstatistics.py"/>
        <source>No zone holds a valid pixel of the mask.</source>
        <translation>Keine Zone enthält ein gültiges Pixel der Maske.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/coverstatistics.py"/>
        <source>{} of {} zones hold no valid pixel of the mask.</source>
        <translation>{} von {} Zonen enthalten kein gültiges Pixel der Maske.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/drawreport.py"/>
        <source>The statistics {} cannot be read.</source>
        <translation>Die Statistik {} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/drawreport.py"/>
        <source>Run it again, with a report.</source>
        <translation>Starten Sie den Lauf noch einmal, mit Bericht.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/drawreport.py"/>
        <source>{} is no mask of this scene: its size is another one.</source>
        <translation>{} ist keine Maske dieser Szene: Die Größe ist eine andere.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/drawreport.py"/>
        <source>Run it again.</source>
        <translation>Starten Sie den Lauf noch einmal.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/errors.py"/>
        <source>{} {}</source>
        <translation>{} {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/evaluate.py"/>
        <source>IoU {}, Dice {}, precision {}, recall {} over {} pixels.</source>
        <translation>IoU {}, Dice {}, Präzision {}, Recall {} über {} Pixel.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/evaluate.py"/>
        <source>not defined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/evaluate.py"/>
        <source>All pixels pooled: {}</source>
        <translation>Alle Pixel zusammengenommen: {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/evaluate.py"/>
        <source>comparing {}</source>
        <translation>Vergleich von {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/evaluate.py"/>
        <source>Mask and reference have no valid pixel in common.</source>
        <translation>Maske und Referenz haben kein gültiges Pixel gemeinsam.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/evaluate.py"/>
        <source>Check that they belong together.</source>
        <translation>Prüfen Sie, ob sie zusammengehören.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/evaluate.py"/>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/evaluate.py"/>
        <source>{} could not be compared: {}</source>
        <translation>{} konnte nicht verglichen werden: {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>No chip is left: none holds the target, and none of the others is kept.</source>
        <translation>Es bleibt kein Chip übrig: Keiner enthält das Ziel, und von den anderen wird keiner behalten.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>Keep a larger share of chips without a target.</source>
        <translation>Behalten Sie einen größeren Anteil der Chips ohne Ziel.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>The pictures are 8-bit red, green and blue: reflectance above 1 and other channels are lost.</source>
        <translation>Die Bilder haben 8 Bit in Rot, Grün und Blau: Reflektanz über 1 und andere Kanäle gehen verloren.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>{} chips for training, {} for validation; the data set holds {} and {}, of 1 scene.</source>
        <translation>{} Chips für das Training, {} für die Validierung; der Datensatz enthält {} und {}, aus 1 Szene.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>{} chips for training, {} for validation; the data set holds {} and {}, of {} scenes.</source>
        <translation>{} Chips für das Training, {} für die Validierung; der Datensatz enthält {} und {}, aus {} Szenen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>To fit, in a checkout of CloudReef: {}</source>
        <translation>Zum Trainieren, in einem Checkout von CloudReef: {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>To make a model of it: {}</source>
        <translation>Um daraus ein Modell zu machen: {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>To use it: give {} as the model.</source>
        <translation>Um es zu verwenden: Geben Sie {} als Modell an.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>No pixel of the scene has both data and a label: there is nothing to learn from.</source>
        <translation>Kein Pixel der Szene hat sowohl Daten als auch ein Label: Es gibt nichts, woraus zu lernen wäre.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>Check the scene's nodata value, the areas that were checked, and the values of the mask.</source>
        <translation>Prüfen Sie den Leerwert der Szene, die geprüften Flächen und die Werte der Maske.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>No chip is left: at most {:.1f} % of a chip's pixels have data and a label, and {:g} % are asked for.</source>
        <translation>Es bleibt kein Chip übrig: Höchstens {:.1f} % der Pixel eines Chips haben Daten und ein Label, verlangt sind {:g} %.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>Allow chips with fewer, or make them smaller.</source>
        <translation>Lassen Sie Chips mit weniger zu oder machen Sie sie kleiner.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>{} outlines have holes, which the VGG Image Annotator cannot express; each hole is joined to the outline by a cut of no width, so that the same pixels are filled.</source>
        <translation>{} Umrisse haben Löcher, die der VGG Image Annotator nicht ausdrücken kann; jedes Loch wird durch einen Schnitt ohne Breite mit dem Umriss verbunden, sodass dieselben Pixel gefüllt sind.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>{} pixels that do not count are black in the pictures: the VGG Image Annotator cannot say that a pixel is unknown.</source>
        <translation>{} Pixel, die nicht zählen, sind in den Bildern schwarz: Der VGG Image Annotator kann nicht ausdrücken, dass ein Pixel unbekannt ist.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>training</source>
        <translation>das Training</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>validation</source>
        <translation>die Validierung</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>No recipe was written: the training package fits networks of red, green, blue and near infrared, and this model takes {}.</source>
        <translation>Es wurde kein Rezept geschrieben: Das Trainingspaket trainiert Netze mit Rot, Grün, Blau und nahem Infrarot, und dieses Modell braucht {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>{} was changed by hand and is left as it is.</source>
        <translation>{} wurde von Hand geändert und bleibt, wie es ist.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>The recipe fits a network from nothing: the model has no Keras weights, or does not say how it is built.</source>
        <translation>Das Rezept trainiert ein Netz von Grund auf: Das Modell hat keine Keras-Gewichte oder sagt nicht, wie es aufgebaut ist.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>The scene has {} x {} pixels; a chip needs {} each way.</source>
        <translation>Die Szene hat {} x {} Pixel; ein Chip braucht {} in jeder Richtung.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>Choose a larger scene.</source>
        <translation>Wählen Sie eine größere Szene.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>Pictures for the VGG Image Annotator show red, green and blue; the scene or the model lacks {}.</source>
        <translation>Bilder für den VGG Image Annotator zeigen Rot, Grün und Blau; der Szene oder dem Modell fehlt {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>Choose GeoTIFF.</source>
        <translation>Wählen Sie GeoTIFF.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>The data set has no chip for {} yet: add another scene before a model is fitted.</source>
        <translation>Der Datensatz hat noch keinen Chip für {}: Fügen Sie eine weitere Szene hinzu, bevor ein Modell trainiert wird.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>No chip for {} holds the target yet: add a scene that shows it.</source>
        <translation>Noch enthält kein Chip für {} das Ziel: Fügen Sie eine Szene hinzu, die es zeigt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/foreign.py"/>
        <source>{} is a {}; CloudReef takes networks that segment.</source>
        <translation>{} hat den Typ {}; CloudReef nimmt Netze, die segmentieren.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/foreign.py"/>
        <source>{} has {} inputs; CloudReef takes networks with one.</source>
        <translation>{} hat {} Eingänge; CloudReef nimmt Netze mit einem.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/foreign.py"/>
        <source>{} takes {} of {} dimensions; it must take 32-bit (batch, channels, rows, cols).</source>
        <translation>{} nimmt {} mit {} Dimensionen; verlangt sind 32-Bit-Werte (batch, channels, rows, cols).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/foreign.py"/>
        <source>{} does not say how many channels it takes: its input is {}.</source>
        <translation>{} sagt nicht, wie viele Kanäle es nimmt: Der Eingang ist {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/foreign.py"/>
        <source>{} takes tiles of {} x {}; CloudReef takes squares, or any size.</source>
        <translation>{} nimmt Kacheln von {} x {}; CloudReef nimmt Quadrate oder jede Größe.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/foreign.py"/>
        <source>{} takes {} tiles at once; export it for one, or for any number.</source>
        <translation>{} nimmt {} Kacheln auf einmal; exportieren Sie es für eine oder für beliebig viele.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/foreign.py"/>
        <source>{} answers with {} dimensions; a network that segments has four.</source>
        <translation>{} antwortet mit {} Dimensionen; ein Netz, das segmentiert, hat vier.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/geopackage.py"/>
        <source>The polygons could not be written ({}).</source>
        <translation>Die Polygone konnten nicht geschrieben werden ({}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/geopackage.py"/>
        <source>Check that the disk has space and the folder can be written to.</source>
        <translation>Prüfen Sie, ob auf dem Datenträger Platz ist und in den Ordner geschrieben werden kann.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/georeference.py"/>
        <source>The CRS of {}, "{}", is not understood.</source>
        <translation>Das KBS ({}) „{}“ wird nicht verstanden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/georeference.py"/>
        <source>Give a code such as "EPSG:32616" or WKT.</source>
        <translation>Geben Sie einen Code wie „EPSG:32616“ oder WKT an.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/grid.py"/>
        <source>{} ({} x {} pixels) does not lie on the grid of {} ({} x {} pixels); without a CRS and transform in both they cannot be joined.</source>
        <translation>{} ({} x {} Pixel) liegt nicht auf dem Gitter von {} ({} x {} Pixel); ohne KBS und Georeferenz in beiden lassen sie sich nicht verbinden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/grid.py"/>
        <source>Give band files of one grid, or georeferenced ones.</source>
        <translation>Geben Sie Kanaldateien eines Gitters an oder georeferenzierte.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/grid.py"/>
        <source>{} and {} do not overlap on the ground.</source>
        <translation>{} und {} überlappen einander nicht.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/grid.py"/>
        <source>Give band files of one scene.</source>
        <translation>Geben Sie Kanaldateien einer Szene an.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/hardware.py"/>
        <source>{}, {} threads</source>
        <translation>{}, {} Threads</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>The model "{}" works: {}.</source>
        <translation>Das Modell „{}“ funktioniert: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>{} takes {} channels, but {} are described.</source>
        <translation>{} nimmt {} Kanäle, aber {} sind beschrieben.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>Name a band for each channel.</source>
        <translation>Nennen Sie für jeden einen Kanal.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>{} has {} outputs; there is none of number {}.</source>
        <translation>{} hat {} Ausgänge; einen mit der Nummer {} gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>The network answers {} x {} pixels for a tile of {} x {}; one for each is needed.</source>
        <translation>Das Netz antwortet mit {} x {} Pixeln auf eine Kachel von {} x {}; für jedes Pixel wird eines gebraucht.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>The network's answer to noise holds values that are no numbers.</source>
        <translation>Die Antwort des Netzes auf Rauschen enthält Werte, die keine Zahlen sind.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>Export the model again.</source>
        <translation>Exportieren Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>The network answers {:.3g} to {:.3g}; a probability lies between 0 and 1.</source>
        <translation>Das Netz antwortet {:.3g} bis {:.3g}; eine Wahrscheinlichkeit liegt zwischen 0 und 1.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>Say that its output needs a sigmoid or a softmax.</source>
        <translation>Geben Sie an, dass die Ausgabe ein Sigmoid oder ein Softmax braucht.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>The folder {} is not empty.</source>
        <translation>Der Ordner {} ist nicht leer.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>Choose another folder for the model.</source>
        <translation>Wählen Sie einen anderen Ordner für das Modell.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>The model cannot be written to {}: {}.</source>
        <translation>Das Modell kann nicht in {} geschrieben werden: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>Free some space.</source>
        <translation>Schaffen Sie Platz.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>Its answers are probabilities.</source>
        <translation>Die Antworten sind Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>Its answers need a {}; it is added.</source>
        <translation>Die Antworten brauchen {}; das wird ergänzt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>The network does not run on a tile of {} pixels: {}</source>
        <translation>Das Netz läuft nicht auf einer Kachel von {} Pixeln: {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>Export it for tiles of any size, or check the file.</source>
        <translation>Exportieren Sie es für Kacheln jeder Größe oder prüfen Sie die Datei.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/jobs.py"/>
        <source>Two results of the job have the same name.</source>
        <translation>Zwei Ergebnisse des Auftrags haben denselben Namen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>by the surface reflectance factors in {}</source>
        <translation>nach den Faktoren der Bodenreflexion in {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>Unpack the whole product into one folder and choose that folder.</source>
        <translation>Entpacken Sie das ganze Produkt in einen Ordner und wählen Sie diesen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>by the reflectance factors and the sun's elevation of {:.1f} degrees in {}</source>
        <translation>nach den Reflexionsfaktoren und der Sonnenhöhe von {:.1f} Grad in {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>by the reflectance factors in {}</source>
        <translation>nach den Reflexionsfaktoren in {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>{} product {}</source>
        <translation>{}-Produkt {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>{} is called like the metadata file of a Landsat product but is none.</source>
        <translation>{} heißt wie die Metadatei eines Landsat-Produkts, ist aber keine.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>Choose the product's folder or one of its rasters.</source>
        <translation>Wählen Sie den Ordner des Produkts oder eines seiner Raster.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>None of the band files that {} names lies beside it: {}.</source>
        <translation>Keine der Kanaldateien, die {} nennt, liegt daneben: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>None of the band files that {} names lies beside it.</source>
        <translation>Keine der Kanaldateien, die {} nennt, liegt daneben.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>{} cannot be read: {}.</source>
        <translation>{} kann nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/maskraster.py"/>
        <source>the pixels taken out</source>
        <translation>die entfernten Pixel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/maskraster.py"/>
        <source>The raster's bands are of type {}; masking needs one type of real numbers.</source>
        <translation>Die Kanäle des Rasters sind vom Typ {}; Maskieren braucht einen Typ reeller Zahlen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/maskraster.py"/>
        <source>Convert the raster first.</source>
        <translation>Wandeln Sie das Raster zuerst um.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/maskraster.py"/>
        <source>{} values of valid pixels are {:g}, the chosen nodata value: they count as nodata now.</source>
        <translation>{} Werte gültiger Pixel sind {:g}, der gewählte Leerwert: Sie gelten nun als leer.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>The model in {} has the format "{}"; this release reads "{}".</source>
        <translation>Das Modell in {} hat das Format „{}“; diese Version liest „{}“.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>Export the model again with the training package of this release.</source>
        <translation>Exportieren Sie das Modell mit dem Trainingspaket dieser Version neu.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>The model "{}" has no {} weights; it has: {}.</source>
        <translation>Das Modell „{}“ hat keine Gewichte der Art {}; es hat: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>The weights {} are not those that model.json describes: they were altered or cut short.</source>
        <translation>Die Gewichte {} sind nicht die, die model.json beschreibt: Sie wurden verändert oder abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>Copy or download the model again.</source>
        <translation>Kopieren oder laden Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>There is no model at {}: a model is a folder that holds a model.json.</source>
        <translation>In {} ist kein Modell: Ein Modell ist ein Ordner, der eine model.json enthält.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>Choose one of the shipped models or the folder of your own.</source>
        <translation>Wählen Sie eines der mitgelieferten Modelle oder den Ordner eines eigenen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>The model description {} cannot be read: {}.</source>
        <translation>Die Modellbeschreibung {} kann nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>The model description {} is incomplete or malformed: {!r}.</source>
        <translation>Die Modellbeschreibung {} ist unvollständig oder fehlerhaft: {!r}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>The weights {} cannot be read: {}.</source>
        <translation>Die Gewichte {} können nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model_tasks.py"/>
        <source>A network needs channels, two classes, and a smallest and a largest resolution.</source>
        <translation>Ein Netz braucht Kanäle, zwei Klassen sowie eine kleinste und eine größte Auflösung.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model_tasks.py"/>
        <source>The smallest resolution must be above 0 and not above the largest.</source>
        <translation>Die kleinste Auflösung muss über 0 und darf nicht über der größten liegen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model_tasks.py"/>
        <source>Standard deviations must not be 0, and the factor must be above 0.</source>
        <translation>Standardabweichungen dürfen nicht 0 sein, und der Faktor muss über 0 liegen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model_tasks.py"/>
        <source>The halo must not be negative.</source>
        <translation>Der Rand darf nicht negativ sein.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model_tasks.py"/>
        <source>Mean and standard deviation need one number for each channel.</source>
        <translation>Mittelwert und Standardabweichung brauchen je Kanal eine Zahl.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/naming.py"/>
        <source>{} and {} more</source>
        <translation>{} und {} weitere</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/nodata.py"/>
        <source>The raster names no nodata value; {:g}, which no valid pixel holds, marks {}.</source>
        <translation>Das Raster nennt keinen Leerwert; {:g}, das kein gültiges Pixel enthält, kennzeichnet {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/nodata.py"/>
        <source>The raster names no nodata value; NaN marks {}.</source>
        <translation>Das Raster nennt keinen Leerwert; NaN kennzeichnet {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/nodata.py"/>
        <source>The raster names no nodata value, and its pixels leave none free.</source>
        <translation>Das Raster nennt keinen Leerwert, und seine Pixel lassen keinen frei.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/nodata.py"/>
        <source>Name the value that may be given up, or convert the raster to a larger data type.</source>
        <translation>Nennen Sie den Wert, der dafür dienen darf, oder wandeln Sie das Raster in einen größeren Datentyp um.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/nodata.py"/>
        <source>The nodata value {:g} cannot be stored as {}.</source>
        <translation>Der Leerwert {:g} kann nicht als {} gespeichert werden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/nodata.py"/>
        <source>Choose a value that fits the raster.</source>
        <translation>Wählen Sie einen Wert, der zum Raster passt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/outlook.py"/>
        <source>{} x {} pixels</source>
        <translation>{} x {} Pixel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/outlook.py"/>
        <source>{} of {} in the scene's centre. Its CRS counts in degrees, so a pixel's size changes with the latitude: areas are measured on the ellipsoid and are right, distances in pixels differ on the ground.</source>
        <translation>{} von {} in der Mitte der Szene. Ihr KBS zählt in Grad, deshalb ändert sich die Größe eines Pixels mit der Breite: Flächen werden auf dem Ellipsoid gemessen und stimmen, Abstände in Pixeln sind am Boden verschieden lang.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/outlook.py"/>
        <source>{:.3g} million pixels</source>
        <translation>{:.3g} Millionen Pixel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/outlook.py"/>
        <source>{}.</source>
        <translation>{}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/outlook.py"/>
        <source>{}, which lie nowhere on Earth.</source>
        <translation>{}, die nirgends auf der Erde liegen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/outlook.py"/>
        <source>{} of {}.</source>
        <translation>{} von {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/outlook.py"/>
        <source>{}, each {} times</source>
        <translation>{}, jedes {}-mal</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/outlook.py"/>
        <source>{}, with up to {} MB of memory</source>
        <translation>{}, mit bis zu {} MB Speicher</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/outlook.py"/>
        <source>Only {:.2g} % of the scene's pixels hold data, as far as a sample tells. Check the scene's nodata value if there should be more.</source>
        <translation>Nach einer Stichprobe enthalten nur {:.2g} % der Pixel der Szene Daten. Prüfen Sie den Leerwert der Szene, wenn es mehr sein sollten.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>{} could not be written ({}).</source>
        <translation>{} konnte nicht geschrieben werden ({}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>The disk of {} is full.</source>
        <translation>Der Datenträger von {} ist voll.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>Free some space or choose another folder.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>The folder {} cannot be written to.</source>
        <translation>In den Ordner {} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>The name {} is too long.</source>
        <translation>Der Name {} ist zu lang.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>Choose a shorter one.</source>
        <translation>Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>Two results have the same name: {}.</source>
        <translation>Zwei Ergebnisse haben denselben Namen: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>Give each a name of its own.</source>
        <translation>Geben Sie jedem einen eigenen Namen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>The result {} would replace the scene itself.</source>
        <translation>Das Ergebnis {} würde die Szene selbst ersetzen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>{} cannot be replaced.</source>
        <translation>{} kann nicht ersetzt werden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>Close it in other programs, or choose another name.</source>
        <translation>Schließen Sie es in anderen Programmen oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>{} is a folder.</source>
        <translation>{} ist ein Ordner.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>Choose a file name for the result.</source>
        <translation>Wählen Sie einen Dateinamen für das Ergebnis.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>{} exists.</source>
        <translation>{} gibt es schon.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>Choose another name, or allow existing results to be replaced.</source>
        <translation>Wählen Sie einen anderen Namen oder erlauben Sie, vorhandene Ergebnisse zu ersetzen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>The folder {} does not exist.</source>
        <translation>Den Ordner {} gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>Create it or choose another.</source>
        <translation>Legen Sie ihn an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/pipeline.py"/>
        <source>The memory does not suffice even for a single tile of {} pixels.</source>
        <translation>Der Speicher reicht nicht einmal für eine einzige Kachel von {} Pixeln.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/pipeline.py"/>
        <source>Close other programs, or choose another runtime.</source>
        <translation>Schließen Sie andere Programme oder wählen Sie eine andere Laufzeitumgebung.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/pipeline.py"/>
        <source>The memory ran out; going on with tiles of {} pixels, {} at once.</source>
        <translation>Der Speicher ging aus; weiter mit Kacheln von {} Pixeln, {} auf einmal.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/polygonize.py"/>
        <source>{} polygons.</source>
        <translation>{} Polygone.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/polygonize.py"/>
        <source>1 polygon.</source>
        <translation>1 Polygon.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/polygonize.py"/>
        <source>The probability raster does not lie on the grid of the mask.</source>
        <translation>Das Wahrscheinlichkeitsraster liegt nicht auf dem Gitter der Maske.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/polygonize.py"/>
        <source>Choose the one that was made with the mask, or none.</source>
        <translation>Wählen Sie das, das mit der Maske entstanden ist, oder keines.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/polygons.py"/>
        <source>The mask has no CRS, so areas are not known in square metres.</source>
        <translation>Die Maske hat kein KBS, Flächen in Quadratmetern sind deshalb nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/polygons.py"/>
        <source>Give the minimum in pixels, or assign the mask its CRS.</source>
        <translation>Geben Sie das Mindestmaß in Pixeln an oder weisen Sie der Maske ihr KBS zu.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/preview.py"/>
        <source>What the map shows holds no pixel of the scene.</source>
        <translation>Was die Karte zeigt, enthält kein Pixel der Szene.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/preview.py"/>
        <source>Move the map to the scene.</source>
        <translation>Schieben Sie die Karte zur Szene.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>the band files of {}</source>
        <translation>die Kanaldateien von {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>The folder {} holds {} scenes: {}.</source>
        <translation>Der Ordner {} enthält {} Szenen: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>Choose the files of one of them, or one of its band files.</source>
        <translation>Wählen Sie die Dateien einer von ihnen oder eine ihrer Kanaldateien.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>No input was given.</source>
        <translation>Es wurde keine Eingabe angegeben.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>Choose a raster, a product folder or an MTL file.</source>
        <translation>Wählen Sie ein Raster, einen Produktordner oder eine MTL-Datei.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>{} is a packed archive.</source>
        <translation>{} ist ein gepacktes Archiv.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>Unpack it and choose the folder or file in it.</source>
        <translation>Entpacken Sie es und wählen Sie den Ordner oder die Datei darin.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>The folder {} holds no raster.</source>
        <translation>Der Ordner {} enthält kein Raster.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>Choose a raster, or the folder of a Landsat or Sentinel-2 product or of band files.</source>
        <translation>Wählen Sie ein Raster oder den Ordner eines Landsat- oder Sentinel-2-Produkts oder von Kanaldateien.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>The folder {} holds {} rasters, and no name says which band it is: {}.</source>
        <translation>Der Ordner {} enthält {} Raster, und kein Name sagt, welcher Kanal es ist: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>Choose one raster, or give the band files one by one.</source>
        <translation>Wählen Sie ein Raster oder geben Sie die Kanaldateien einzeln an.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>the band files in {}</source>
        <translation>die Kanaldateien in {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>The files belong to {} scenes: {}.</source>
        <translation>Die Dateien gehören zu {} Szenen: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>Give the band files of one scene.</source>
        <translation>Geben Sie die Kanaldateien einer Szene an.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>{} is a folder; of several inputs each must be a raster file.</source>
        <translation>{} ist ein Ordner; von mehreren Eingaben muss jede eine Rasterdatei sein.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>Give the folder alone, or the files in it.</source>
        <translation>Geben Sie den Ordner allein an oder die Dateien darin.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>{} lies alone: the product's GRANULE folder is not beside it.</source>
        <translation>{} liegt allein: Der Ordner GRANULE des Produkts ist nicht daneben.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>Choose the product's .SAFE folder.</source>
        <translation>Wählen Sie den .SAFE-Ordner des Produkts.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/protocol.py"/>
        <source>Two scenes of the job would write {}.</source>
        <translation>Zwei Szenen des Auftrags würden {} schreiben.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/record.py"/>
        <source>it was made with another model ({})</source>
        <translation>es wurde mit einem anderen Modell erzeugt ({})</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/record.py"/>
        <source>whether the scene has changed since cannot be told</source>
        <translation>ob die Szene sich seither geändert hat, ist nicht festzustellen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/record.py"/>
        <source>the scene has changed or moved since</source>
        <translation>die Szene wurde seither geändert oder verschoben</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/record.py"/>
        <source>it keeps no record of how it was made</source>
        <translation>es ist nicht vermerkt, wie es entstanden ist</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/record.py"/>
        <source>{} was {} and is {}</source>
        <translation>{} war {} und ist {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/record.py"/>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/record.py"/>
        <source>{} exists, but is not what this job would make: {}.</source>
        <translation>{} existiert, ist aber nicht das, was dieser Auftrag erzeugen würde: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/record.py"/>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/remote.py"/>
        <source>{} lies elsewhere, where only mask and probability can be written.</source>
        <translation>{} liegt anderswo, wo nur Maske und Wahrscheinlichkeit geschrieben werden können.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/remote.py"/>
        <source>Choose a file of this machine for the other results.</source>
        <translation>Wählen Sie für die anderen Ergebnisse eine Datei auf diesem Rechner.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/remote.py"/>
        <source>{} can be read but not written to.</source>
        <translation>{} kann gelesen, aber nicht geschrieben werden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/remote.py"/>
        <source>Choose a file, or a place in object storage such as s3://.</source>
        <translation>Wählen Sie eine Datei oder einen Ort in einem Objektspeicher wie s3://.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/remote.py"/>
        <source>{} could not be written: {}.</source>
        <translation>{} konnte nicht geschrieben werden: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/remote.py"/>
        <source>Check the address, the connection and the keys that the engine's environment holds.</source>
        <translation>Prüfen Sie die Adresse, die Verbindung und die Schlüssel in der Umgebung der Engine.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtime.py"/>
        <source>{} {} on {}, {}</source>
        <translation>{} {} auf {}, {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtime.py"/>
        <source>32-bit</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>the processor ({})</source>
        <translation>dem Prozessor ({})</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>no usable GPU; the fastest installed on a processor</source>
        <translation>keine nutzbare GPU; die schnellste installierte auf einem Prozessor</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>{} is not installed in the engine's Python.</source>
        <translation>{} ist im Python der Engine nicht installiert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>Choose another runtime ({}) or install the engine with {}.</source>
        <translation>Wählen Sie eine andere Laufzeitumgebung ({}) oder installieren Sie die Engine mit {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>as chosen</source>
        <translation>wie gewählt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>No installed runtime can run the model "{}" as asked (installed: {}; the model has: {}).</source>
        <translation>Keine installierte Laufzeitumgebung kann das Modell „{}“ wie verlangt ausführen (installiert: {}; das Modell hat: {}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>Install the engine again, or let precision and device be chosen automatically.</source>
        <translation>Installieren Sie die Engine neu oder lassen Sie Genauigkeit und Gerät automatisch wählen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>a GPU</source>
        <translation>eine GPU</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>{} cannot use {} here.</source>
        <translation>{} kann hier {} nicht nutzen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>Choose the runtime "auto".</source>
        <translation>Wählen Sie die Laufzeitumgebung „auto“.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>ONNX files are read by ONNX Runtime, which is missing.</source>
        <translation>ONNX-Dateien liest ONNX Runtime, das fehlt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>This processor does not compute in bfloat16.</source>
        <translation>Dieser Prozessor rechnet nicht in bfloat16.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>Choose the precision "auto" or "f32".</source>
        <translation>Wählen Sie die Genauigkeit „auto“ oder „f32“.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>The installed ONNX Runtime has no GPU support.</source>
        <translation>Das installierte ONNX Runtime unterstützt keine GPU.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>Install onnxruntime-gpu or onnxruntime-directml in the engine's Python, or choose the processor.</source>
        <translation>Installieren Sie onnxruntime-gpu oder onnxruntime-directml im Python der Engine oder wählen Sie den Prozessor.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>ONNX Runtime has GPU support, but cannot use the GPU here.</source>
        <translation>ONNX Runtime unterstützt GPUs, kann die GPU hier aber nicht nutzen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>Check the driver with `nvidia-smi`, or choose the processor.</source>
        <translation>Prüfen Sie den Treiber mit `nvidia-smi`, oder wählen Sie den Prozessor.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>TensorFlow sees no GPU.</source>
        <translation>TensorFlow sieht keine GPU.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>Check the driver with `nvidia-smi`, install the engine with GPU support, or choose the processor.</source>
        <translation>Prüfen Sie den Treiber mit `nvidia-smi`, installieren Sie die Engine mit GPU-Unterstützung oder wählen Sie den Prozessor.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>TensorFlow sees a GPU</source>
        <translation>TensorFlow sieht eine GPU</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>ONNX Runtime sees an accelerator</source>
        <translation>ONNX Runtime sieht einen Beschleuniger</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>{} cannot be read as an ONNX file: {}</source>
        <translation>{} kann nicht als ONNX-Datei gelesen werden: {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>Export it again.</source>
        <translation>Exportieren Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>the model "{}"</source>
        <translation>das Modell „{}“</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>{}: {}; values: {}; {}.</source>
        <translation>{}: {}; Werte: {}; {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>{} = band {} ({})</source>
        <translation>{} = Kanal {} ({})</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>{} = {}</source>
        <translation>{} = {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>The scene says of no pixel where it lies, so the CRS that was assigned to it does not place it.</source>
        <translation>Die Szene sagt von keinem Pixel, wo es liegt; daher verortet das zugewiesene KBS sie nicht.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>nodata is {:g}, as chosen</source>
        <translation>Leerwert ist {:g}, wie gewählt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>no pixel is nodata</source>
        <translation>kein Pixel ist leer</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>{} = band {}</source>
        <translation>{} = Kanal {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>as {} is named</source>
        <translation>nach dem Namen von {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>{} and {}</source>
        <translation>{} und {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>A pixel of the scene is {:.3g} m wide; the model was made for {:g} to {:g} m, so expect worse results.</source>
        <translation>Ein Pixel der Szene ist {:.3g} m breit; das Modell ist für {:g} bis {:g} m gemacht, erwarten Sie also schlechtere Ergebnisse.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>Band {} is not used, as nothing says what it shows; choose it with BANDS if it is {}.</source>
        <translation>Kanal {} wird nicht genutzt, da nichts sagt, was er zeigt; wählen Sie ihn mit BANDS, wenn er {} ist.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>The band marked as alpha varies like a picture; it is taken for transparency, so choose it with BANDS if it is {}.</source>
        <translation>Der als Alpha gekennzeichnete Kanal schwankt wie ein Bild; er gilt als Transparenz, wählen Sie ihn also mit BANDS, wenn er {} ist.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>The scene has no CRS; areas in square metres cannot be told.</source>
        <translation>Die Szene hat kein KBS; Flächen in Quadratmetern lassen sich nicht angeben.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>{} missing</source>
        <translation>{} fehlt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/segment.py"/>
        <source>Model "{}", version {}.</source>
        <translation>Modell „{}“, Version {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/segment.py"/>
        <source>The scene holds no valid pixel: every pixel is nodata.</source>
        <translation>Die Szene enthält kein gültiges Pixel: Jedes Pixel ist leer.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/segment.py"/>
        <source>Check the scene's nodata value, or choose another scene.</source>
        <translation>Prüfen Sie den Leerwert der Szene oder wählen Sie eine andere Szene.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/segment.py"/>
        <source>{} ({}).</source>
        <translation>{} ({}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/segment.py"/>
        <source>The chosen area holds no valid pixel of the scene: there is nothing to segment.</source>
        <translation>Das gewählte Gebiet enthält kein gültiges Pixel der Szene: Es gibt nichts zu segmentieren.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/segment.py"/>
        <source>Choose another area, or check the scene's nodata value.</source>
        <translation>Wählen Sie ein anderes Gebiet oder prüfen Sie den Leerwert der Szene.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/sentinel2.py"/>
        <source>{} holds {} tiles: {}.</source>
        <translation>{} enthält {} Kacheln: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/sentinel2.py"/>
        <source>Choose the band files of one tile.</source>
        <translation>Wählen Sie die Kanaldateien einer Kachel.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/sentinel2.py"/>
        <source>{} is laid out like a Sentinel-2 product but holds no band files.</source>
        <translation>{} ist wie ein Sentinel-2-Produkt aufgebaut, enthält aber keine Kanaldateien.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/sentinel2.py"/>
        <source>Download or unpack the product again.</source>
        <translation>Laden oder entpacken Sie das Produkt noch einmal.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/sentinel2.py"/>
        <source>by quantification value and offsets in {}</source>
        <translation>nach Quantisierungswert und Versätzen in {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>{} cannot be opened: {}.</source>
        <translation>{} kann nicht geöffnet werden: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>Check the address and the connection.</source>
        <translation>Prüfen Sie die Adresse und die Verbindung.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>{} refers to {}, which is missing.</source>
        <translation>{} verweist auf {}, das fehlt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>Put the file there, or make the VRT again.</source>
        <translation>Legen Sie die Datei dorthin oder erzeugen Sie das VRT neu.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>{} holds no raster bands.</source>
        <translation>{} enthält keine Rasterkanäle.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>{} holds complex numbers, as radar does.</source>
        <translation>{} enthält komplexe Zahlen, wie Radar es tut.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>Choose an optical scene.</source>
        <translation>Wählen Sie eine optische Szene.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>There is no file {}.</source>
        <translation>Es gibt keine Datei {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>It may have been moved or renamed, or lie on a drive not mounted.</source>
        <translation>Sie wurde vielleicht verschoben oder umbenannt oder liegt auf einem nicht eingebundenen Laufwerk.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>{} is no raster that can be read.</source>
        <translation>{} ist kein lesbares Raster.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>Choose a GeoTIFF, JPEG2000, VRT or another raster GDAL opens.</source>
        <translation>Wählen Sie ein GeoTIFF, JPEG2000, VRT oder ein anderes Raster, das GDAL öffnet.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>{} is damaged or cut short.</source>
        <translation>{} ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>Download or copy it again.</source>
        <translation>Laden oder kopieren Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>{} holds {} rasters: {}.</source>
        <translation>{} enthält {} Raster: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>Choose one of them by that name.</source>
        <translation>Wählen Sie eines davon unter diesem Namen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>{} may not be read.</source>
        <translation>{} darf nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>Ask for the permission to read it, or copy it elsewhere.</source>
        <translation>Bitten Sie um Leserechte oder kopieren Sie es anderswohin.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>nodata is {:g}, the fill of such numbers</source>
        <translation>Leerwert ist {:g}, die Füllung solcher Zahlen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>nodata is {:g}</source>
        <translation>Leerwert ist {:g}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>nodata is by the file's mask</source>
        <translation>Leerwerte nach der Maske der Datei</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>nodata is NaN</source>
        <translation>Leerwert ist NaN</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>{} cannot be read near row {}, column {}: it is damaged or cut short, or a file it refers to is missing.</source>
        <translation>{} kann nahe Zeile {}, Spalte {} nicht gelesen werden: Es ist beschädigt oder abgeschnitten, oder eine Datei fehlt, auf die es verweist.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>Download or copy it again, together with the files that belong to it.</source>
        <translation>Laden oder kopieren Sie es noch einmal, zusammen mit den Dateien, die dazugehören.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>nodata is outside the file</source>
        <translation>leer ist, was außerhalb der Datei liegt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>nodata is where alpha is 0</source>
        <translation>leer ist, wo Alpha 0 ist</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/stackproduct.py"/>
        <source>{} has no red band.</source>
        <translation>{} hat keinen roten Kanal.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/stackproduct.py"/>
        <source>Choose the folder of a Landsat or Sentinel-2 product.</source>
        <translation>Wählen Sie den Ordner eines Landsat- oder Sentinel-2-Produkts.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/threshold.py"/>
        <source>{} holds values from {:g} to {:g}; probability lies between 0 and 1.</source>
        <translation>{} enthält Werte von {:g} bis {:g}; Wahrscheinlichkeit liegt zwischen 0 und 1.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/threshold.py"/>
        <source>Choose the probability raster that a run of CloudReef made.</source>
        <translation>Wählen Sie das Wahrscheinlichkeitsraster, das ein Lauf von CloudReef erzeugt hat.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/threshold.py"/>
        <source>The probability is stored in steps of {:g}: the mask holds pixels from {:g} up.</source>
        <translation>Die Wahrscheinlichkeit ist in Schritten von {:g} gespeichert: Die Maske enthält Pixel ab {:g}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/threshold.py"/>
        <source>The probability raster holds no valid pixel.</source>
        <translation>Das Wahrscheinlichkeitsraster enthält kein gültiges Pixel.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/training_tasks.py"/>
        <source>The stride is {} pixels; it must lie between 1 and the chip's {}, or pixels would be passed over.</source>
        <translation>Die Schrittweite beträgt {} Pixel; sie muss zwischen 1 und den {} des Chips liegen, sonst würden Pixel übergangen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/training_tasks.py"/>
        <source>"{}" cannot be part of a file's name.</source>
        <translation>„{}“ kann nicht Teil eines Dateinamens sein.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/training_tasks.py"/>
        <source>Choose another name for the scene.</source>
        <translation>Wählen Sie einen anderen Namen für die Szene.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/training_tasks.py"/>
        <source>A chip of {} pixels is too small; it can have {} to {} rows and columns.</source>
        <translation>Ein Chip von {} Pixeln ist zu klein; er kann {} bis {} Zeilen und Spalten haben.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/training_tasks.py"/>
        <source>A chip of {} pixels is too large; it can have {} to {} rows and columns.</source>
        <translation>Ein Chip von {} Pixeln ist zu groß; er kann {} bis {} Zeilen und Spalten haben.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>Choose SCALING if that is wrong.</source>
        <translation>Wählen Sie SCALING, wenn das falsch ist.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>reflectance 0 to 1, as it is</source>
        <translation>Reflexion 0 bis 1, wie sie ist</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>reflectance x 10000</source>
        <translation>Reflexion x 10000</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>Sentinel-2 numbers with the offset of baseline 04.00 (x 0.0001 - 0.1)</source>
        <translation>Sentinel-2-Zahlen mit dem Versatz der Baseline 04.00 (x 0.0001 - 0.1)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>Landsat Level-1 digital numbers (x 0.00002 - 0.1)</source>
        <translation>digitale Werte von Landsat Level 1 (x 0.00002 - 0.1)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>Landsat Collection 2 surface reflectance numbers (x 0.0000275 - 0.2)</source>
        <translation>Zahlen der Bodenreflexion von Landsat Collection 2 (x 0.0000275 - 0.2)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>8-bit values (/ 255)</source>
        <translation>8-Bit-Werte (/ 255)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>16-bit values (/ 65535)</source>
        <translation>16-Bit-Werte (/ 65535)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>as they run from {} to {}</source>
        <translation>da sie von {} bis {} reichen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>The values do not look like reflectance: taken for {}, they run from {:.3g} to {:.3g} instead of about 0 to 1. {}</source>
        <translation>Die Werte sehen nicht nach Reflexion aus: Gehalten für {}, reichen sie von {:.3g} bis {:.3g} statt etwa von 0 bis 1. {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>{}, {}</source>
        <translation>{}, {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>as the files are named like Sentinel-2 bands and run from {} to {}</source>
        <translation>da die Dateien wie Sentinel-2-Kanäle heißen und von {} bis {} reichen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>each band by its own factors</source>
        <translation>jeder Kanal nach eigenen Faktoren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>by the scale and offset tags of the file</source>
        <translation>nach Skalierung und Versatz in der Datei</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>by the data type</source>
        <translation>nach dem Datentyp</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>as no valid pixel was found</source>
        <translation>da kein gültiges Pixel gefunden wurde</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>x {:.6g} {:+.6g}</source>
        <translation>x {:.6g} {:+.6g}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>Nothing states what the scene's numbers mean; they are taken for {}, {}. {}</source>
        <translation>Nichts sagt, was die Zahlen der Szene bedeuten; sie gelten als {}, {}. {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_choice.py"/>
        <source>Open the CloudReef panel (menu Raster) and click "Install the engine".</source>
        <translation>Öffnen Sie das CloudReef-Bedienfeld (Menü Raster) und klicken Sie auf „Engine installieren“.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_choice.py"/>
        <source>Choose another one, or clear the choice.</source>
        <translation>Wählen Sie ein anderes oder löschen Sie die Auswahl.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_choice.py"/>
        <source>The Python chosen for CloudReef's engine does not exist: {}.</source>
        <translation>Das für die Engine von CloudReef gewählte Python existiert nicht: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_facts.py"/>
        <source>A Python of your own</source>
        <translation>Ein eigenes Python</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_facts.py"/>
        <source>Look at CloudReef's engine</source>
        <translation>CloudReef-Engine prüfen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_facts.py"/>
        <source>The engine is ready.</source>
        <translation>Die Engine ist bereit.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_facts.py"/>
        <source>A Python named by the variable {}</source>
        <translation>Ein Python aus der Variablen {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>CloudReef finds clouds, or what your own models look for, in satellite and aerial images.</source>
        <translation>CloudReef findet in Satelliten- und Luftbildern Wolken oder das, was Ihre eigenen Modelle suchen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>Choose a raster layer and click Segment: you get a georeferenced mask, polygons and statistics.</source>
        <translation>Wählen Sie einen Rasterlayer und klicken Sie auf Segmentieren: Sie erhalten eine georeferenzierte Maske, Polygone und Statistik.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>It computes on this computer, by an engine that has to be installed once; no image leaves it.</source>
        <translation>Gerechnet wird auf diesem Computer, mit einer Engine, die einmal installiert werden muss; kein Bild verlässt ihn.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>About CloudReef</source>
        <translation>Über CloudReef</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>State of the engine</source>
        <translation>Zustand der Engine</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>Install the engine</source>
        <translation>Engine installieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>Download the engine and set it up in the background</source>
        <translation>Die Engine im Hintergrund herunterladen und einrichten</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>Other ways…</source>
        <translation>Andere Wege…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>Install without a network, with TensorFlow, or use a Python that is there already</source>
        <translation>Ohne Netzwerk oder mit TensorFlow installieren, oder ein vorhandenes Python verwenden</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>QGIS's own Python is left as it is.</source>
        <translation>Das Python von QGIS bleibt unverändert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>Welcome to CloudReef</source>
        <translation>Willkommen bei CloudReef</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>It is installed from the folder {} into {}, and takes up to {} MB.</source>
        <translation>Sie wird aus dem Ordner {} nach {} installiert und belegt bis zu {} MB.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>It comes from the Python Package Index and goes into {}.</source>
        <translation>Sie kommt aus dem Python Package Index und wird nach {} installiert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Remove the engine in {}?

Masks and models stay; the engine can be installed again.</source>
        <translation>Engine in {} entfernen?

Masken und Modelle bleiben; die Engine kann erneut installiert werden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>no NVIDIA card that can compute</source>
        <translation>keine NVIDIA-Karte, die rechnen kann</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Looking at the engine…</source>
        <translation>Engine wird geprüft…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Start the engine and see what it can run on</source>
        <translation>Die Engine starten und sehen, worauf sie laufen kann</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Install the same profile again; the old one stays until it is complete</source>
        <translation>Dasselbe Profil erneut installieren; das alte bleibt, bis es vollständig ist</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Delete the engine that CloudReef installed; asks before it does</source>
        <translation>Die von CloudReef installierte Engine löschen; fragt vorher nach</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Show where the engine is installed</source>
        <translation>Zeigen, wo die Engine installiert ist</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Choose a Python that has the engine's packages</source>
        <translation>Ein Python mit den Paketen der Engine wählen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>A python3 or python.exe that has numpy, rasterio, pyproj, pyogrio and a runtime; it is only read</source>
        <translation>Ein python3 oder python.exe mit numpy, rasterio, pyproj, pyogrio und einer Laufzeitumgebung; es wird nur gelesen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>python3 or python.exe of an environment</source>
        <translation>python3 oder python.exe einer Umgebung</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Check and use</source>
        <translation>Prüfen und verwenden</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Check this Python, and use it if it serves</source>
        <translation>Dieses Python prüfen und verwenden, wenn es taugt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Use the installed engine</source>
        <translation>Installierte Engine verwenden</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Go back to the engine in the QGIS profile</source>
        <translation>Zur Engine im QGIS-Profil zurückkehren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Copy a diagnostics report</source>
        <translation>Diagnosebericht kopieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>QGIS, system, engine and the last log lines as text; the home folder's name is left out</source>
        <translation>QGIS, System, Engine und die letzten Protokollzeilen als Text; der Name des Benutzerordners entfällt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Another Python</source>
        <translation>Anderes Python</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Use an environment that you made yourself. CloudReef checks it and changes nothing in it.</source>
        <translation>Verwenden Sie eine selbst angelegte Umgebung. CloudReef prüft sie und ändert nichts darin.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>{} NVIDIA card(s)</source>
        <translation>{} NVIDIA-Karte(n)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Size on disk</source>
        <translation>Größe auf der Platte</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Runtimes</source>
        <translation>Laufzeitumgebungen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Graphics</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>{} MB</source>
        <translation>{} MB</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it crashed with an access violation</source>
        <translation>sie stürzte mit einer Zugriffsverletzung ab</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>this processor lacks an instruction that it needs</source>
        <translation>diesem Prozessor fehlt ein Befehl, den sie braucht</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>the memory ran out</source>
        <translation>der Speicher ging aus</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>a DLL is missing</source>
        <translation>eine DLL fehlt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>a DLL could not be started</source>
        <translation>eine DLL konnte nicht gestartet werden</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it crashed</source>
        <translation>sie stürzte ab</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it was killed, most likely because the memory ran out</source>
        <translation>sie wurde beendet, sehr wahrscheinlich weil der Speicher ausging</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it crashed with a segmentation fault</source>
        <translation>sie stürzte mit einem Speicherzugriffsfehler ab</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it crashed with a bus error</source>
        <translation>sie stürzte mit einem Busfehler ab</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it aborted</source>
        <translation>sie brach ab</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it was ended from outside</source>
        <translation>sie wurde von außen beendet</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it was interrupted</source>
        <translation>sie wurde unterbrochen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>The engine stopped without a result: {}.</source>
        <translation>Die Engine endete ohne Ergebnis: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>The engine's log tells more.</source>
        <translation>Das Protokoll der Engine sagt mehr.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>exit code {}</source>
        <translation>Rückgabewert {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it ended with code {}</source>
        <translation>sie endete mit Code {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>Close other programs or choose a smaller area, and run again.</source>
        <translation>Schließen Sie andere Programme oder wählen Sie ein kleineres Gebiet und starten Sie erneut.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it was ended by signal {}</source>
        <translation>sie wurde durch das Signal {} beendet</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>The engine's environment is damaged: set it up again.</source>
        <translation>Die Umgebung der Engine ist beschädigt: Richten Sie sie neu ein.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>The job was cancelled.</source>
        <translation>Der Auftrag wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>The engine's Python could not be started ({}).</source>
        <translation>Das Python der Engine konnte nicht gestartet werden ({}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>Set the engine up again.</source>
        <translation>Richten Sie die Engine neu ein.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_report.py"/>
        <source>The engine does not start: {}</source>
        <translation>Die Engine startet nicht: {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_report.py"/>
        <source>The engine's answer is not understood.</source>
        <translation>Die Antwort der Engine wird nicht verstanden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_setup.py"/>
        <source>Install CloudReef's engine</source>
        <translation>CloudReef-Engine installieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_setup.py"/>
        <source>Remove CloudReef's engine</source>
        <translation>CloudReef-Engine entfernen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_setup.py"/>
        <source>Check a Python for CloudReef's engine</source>
        <translation>Python für die CloudReef-Engine prüfen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_setup.py"/>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>Looking for a Python</source>
        <translation>Python wird gesucht</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>The engine is ready</source>
        <translation>Die Engine ist bereit</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>The engine is not set up yet.</source>
        <translation>Die Engine ist noch nicht eingerichtet.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>The Python the engine was made from ({}) is gone. Set the engine up again.</source>
        <translation>Das Python, aus dem die Engine entstand ({}), ist nicht mehr da. Richten Sie die Engine neu ein.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>The engine was set up by another version of CloudReef. Set it up again.</source>
        <translation>Die Engine wurde von einer anderen Version von CloudReef eingerichtet. Richten Sie sie neu ein.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>The engine is ready ({}).</source>
        <translation>Die Engine ist bereit ({}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>Choose the folder that holds the wheels.</source>
        <translation>Wählen Sie den Ordner, der die Wheels enthält.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>Checking the engine</source>
        <translation>Die Engine wird geprüft</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>The install profile was "{}"; install.log tells more.</source>
        <translation>Das Installationsprofil war „{}“; install.log sagt mehr.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>{} holds files that CloudReef did not make, so it is left alone.</source>
        <translation>{} enthält Dateien, die nicht von CloudReef sind, und bleibt deshalb unberührt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>Choose an empty folder for the engine.</source>
        <translation>Wählen Sie einen leeren Ordner für die Engine.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>The engine's set-up was interrupted. Set it up again.</source>
        <translation>Die Einrichtung der Engine wurde unterbrochen. Richten Sie sie neu ein.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>The set-up of the engine was cancelled.</source>
        <translation>Die Einrichtung der Engine wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>{} cannot be removed ({}).</source>
        <translation>{} kann nicht entfernt werden ({}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>Close other QGIS windows and try again.</source>
        <translation>Schließen Sie andere QGIS-Fenster und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>The engine needs {} MB of disk space at {}; {} MB are free.</source>
        <translation>Die Engine braucht {} MB Platz in {}; {} MB sind frei.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>Free some space and set the engine up again.</source>
        <translation>Schaffen Sie Platz und richten Sie die Engine neu ein.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>{} cannot be written ({}).</source>
        <translation>{} kann nicht geschrieben werden ({}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>Choose another folder or mend its permissions.</source>
        <translation>Wählen Sie einen anderen Ordner oder berichtigen Sie seine Rechte.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/estimate.py"/>
        <source>{0} million pixels, about {1}</source>
        <translation>{0} Millionen Pixel, etwa {1}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/estimate.py"/>
        <source>{0} million pixels, roughly {1} (a first guess)</source>
        <translation>{0} Millionen Pixel, ungefähr {1} (erste Schätzung)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/estimate.py"/>
        <source>{0}, up to {1} MB of memory.</source>
        <translation>{0}, bis zu {1} MB Speicher.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/estimate.py"/>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/estimate.py"/>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/estimate.py"/>
        <source>{} h</source>
        <translation>{} h</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/existing_environment.py"/>
        <source>The engine is ready in {}.</source>
        <translation>Die Engine ist bereit in {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/existing_environment.py"/>
        <source>{} lacks: {}.</source>
        <translation>Es fehlt in {}: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/existing_environment.py"/>
        <source>There is no Python at {}.</source>
        <translation>In {} ist kein Python.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/existing_environment.py"/>
        <source>{} does not answer as a Python does.</source>
        <translation>{} antwortet nicht wie ein Python.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/existing_environment.py"/>
        <source>{} is too old: the engine needs 3.9 or newer.</source>
        <translation>{} ist zu alt: Die Engine braucht 3.9 oder neuer.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/help_pages.py"/>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Details of the run</source>
        <translation>Details des Laufs</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Do the same once more; the results get new names</source>
        <translation>Dasselbe noch einmal ausführen; die Ergebnisse erhalten neue Namen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Load results</source>
        <translation>Ergebnisse laden</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Add the results to the project, above their scene</source>
        <translation>Die Ergebnisse über ihrer Szene zum Projekt hinzufügen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Statistics…</source>
        <translation>Statistik…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Cover, areas and sizes in numbers</source>
        <translation>Bedeckung, Flächen und Größen in Zahlen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Copy the run as text that does it elsewhere; it writes to the same files</source>
        <translation>Den Lauf als Text kopieren, der ihn anderswo ausführt; er schreibt in dieselben Dateien</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Take the run out of the history; its results stay</source>
        <translation>Den Lauf aus dem Verlauf nehmen; seine Ergebnisse bleiben</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Copied, but qgis_process of this QGIS knows only the profile “default”, not “{}”: install CloudReef there too, or copy the run as a job file.</source>
        <translation>Kopiert, aber qgis_process dieses QGIS kennt nur das Profil „default“, nicht „{}“: Installieren Sie CloudReef auch dort oder kopieren Sie den Lauf als Auftragsdatei.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Copied. It writes to the same files as this run.</source>
        <translation>Kopiert. Was ausgeführt wird, schreibt in dieselben Dateien wie dieser Lauf.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Save the job file</source>
        <translation>Auftragsdatei speichern</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Job files (*.json)</source>
        <translation>Auftragsdateien (*.json)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Cover</source>
        <translation>Bedeckung</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>qgis_process command</source>
        <translation>qgis_process-Befehl</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Job file</source>
        <translation>Auftragsdatei</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Save as job file…</source>
        <translation>Als Auftragsdatei speichern…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>No run has ended yet.</source>
        <translation>Noch ist kein Lauf beendet.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Open the run's page in the browser; it is drawn first if need be</source>
        <translation>Die Seite des Laufs im Browser öffnen; bei Bedarf wird sie erst erstellt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>The results are not there any more.</source>
        <translation>Die Ergebnisse sind nicht mehr vorhanden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>{}: history of runs</source>
        <translation>{}: Verlauf der Läufe</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Saved as {}.</source>
        <translation>Gespeichert als {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>{} could not be written ({}). Choose another folder.</source>
        <translation>{} konnte nicht geschrieben werden ({}). Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Improve this model</source>
        <translation>Dieses Modell verbessern</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Correct the result</source>
        <translation>Ergebnis korrigieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Turn the mask into polygons that you can edit</source>
        <translation>Die Maske in Polygone umwandeln, die Sie bearbeiten können</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Export for training…</source>
        <translation>Für Training exportieren…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Cut the scene and the corrected polygons into training data</source>
        <translation>Die Szene und die korrigierten Polygone in Trainingsdaten schneiden</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Making polygons…</source>
        <translation>Polygone werden erzeugt…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Reshape, delete and draw polygons until they are right, then export them. You need not save them.</source>
        <translation>Verformen, löschen und zeichnen Sie Polygone, bis sie stimmen, und exportieren Sie sie dann. Speichern müssen Sie sie nicht.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>{}, checked areas</source>
        <translation>{}, geprüfte Flächen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Correct the polygons on the map. If you looked over a part of the scene only, draw that part in the layer of checked areas: outside of it nothing counts.</source>
        <translation>Korrigieren Sie die Polygone in der Karte. Haben Sie nur einen Teil der Szene durchgesehen, zeichnen Sie diesen Teil in den Layer der geprüften Flächen: außerhalb davon zählt nichts.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Is something wrong? Correct the result and go on training the model with it.</source>
        <translation>Stimmt etwas nicht? Korrigieren Sie das Ergebnis und trainieren Sie das Modell damit weiter.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>{}, corrected</source>
        <translation>{}, korrigiert</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>QGIS cannot open {}.</source>
        <translation>QGIS kann {} nicht öffnen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Install profile</source>
        <translation>Installationsprofil</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Compact is enough for every model; TensorFlow adds NVIDIA cards on Linux</source>
        <translation>Kompakt genügt für jedes Modell; TensorFlow ergänzt NVIDIA-Karten unter Linux</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Without a network, from a folder of wheels</source>
        <translation>Ohne Netzwerk, aus einem Ordner mit Wheels</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Fill the folder on a machine of the same kind, as the help tells; every file is still checked</source>
        <translation>Füllen Sie den Ordner auf einem gleichartigen Rechner, wie in der Hilfe beschrieben; jede Datei wird trotzdem geprüft</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Choose the folder of wheels</source>
        <translation>Ordner mit Wheels wählen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Folder of wheels</source>
        <translation>Ordner mit Wheels</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Install this profile in the background</source>
        <translation>Dieses Profil im Hintergrund installieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>It goes into {}.</source>
        <translation>Installiert wird nach {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_profiles.py"/>
        <source>There is no install profile "{}".</source>
        <translation>Es gibt kein Installationsprofil „{}“.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_profiles.py"/>
        <source>Known: {}.</source>
        <translation>Bekannt: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_profiles.py"/>
        <source>There is no TensorFlow any more for Macs with Intel processors.</source>
        <translation>Für Macs mit Intel-Prozessor gibt es kein TensorFlow mehr.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_profiles.py"/>
        <source>Choose the install profile "compact".</source>
        <translation>Wählen Sie das Installationsprofil „compact“.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_profiles.py"/>
        <source>Choose another Python.</source>
        <translation>Wählen Sie ein anderes Python.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_profiles.py"/>
        <source>{} does not serve {}.</source>
        <translation>{} taugt nicht für {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_profiles.py"/>
        <source>Choose a Python from {}.{} to {}.{}.</source>
        <translation>Wählen Sie ein Python von {}.{} bis {}.{}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_progress.py"/>
        <source>State of the installation</source>
        <translation>Zustand der Installation</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_progress.py"/>
        <source>Progress of the installation</source>
        <translation>Fortschritt der Installation</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_progress.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_progress.py"/>
        <source>Stop; what was in use before stays as it is</source>
        <translation>Anhalten; was vorher in Gebrauch war, bleibt, wie es ist</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_progress.py"/>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_progress.py"/>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Repair its source (Layer &gt; Data source), or remove it.</source>
        <translation>Reparieren Sie seine Quelle (Layer &gt; Datenquelle ändern) oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Use the data as a file or through a WCS, or save the part you need as a GeoTIFF.</source>
        <translation>Verwenden Sie die Daten als Datei oder über einen WCS, oder speichern Sie den benötigten Teil als GeoTIFF.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Save the part you need as a GeoTIFF with the resolution of the sensor.</source>
        <translation>Speichern Sie den benötigten Teil als GeoTIFF mit der Auflösung des Sensors.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Save the layer as a GeoTIFF by hand to see what is wrong with it.</source>
        <translation>Speichern Sie den Layer von Hand als GeoTIFF, um zu sehen, was daran nicht stimmt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Choose another extent.</source>
        <translation>Wählen Sie eine andere Ausdehnung.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Choose a smaller extent.</source>
        <translation>Wählen Sie eine kleinere Ausdehnung.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The layer "{}" is not valid: its data cannot be found.</source>
        <translation>Der Layer „{}“ ist ungültig: seine Daten sind nicht auffindbar.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The layer "{}" is a map service that delivers pictures, not measurements.</source>
        <translation>Der Layer „{}“ ist ein Kartendienst, der Bilder liefert, keine Messwerte.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Give the extent in the layer's own CRS.</source>
        <translation>Geben Sie die Ausdehnung im KBS des Layers an.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The layer "{}" has no pixels of its own size, so it cannot be measured.</source>
        <translation>Der Layer „{}“ hat keine Pixel von fester Größe und lässt sich daher nicht messen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The pixels of the layer "{}" could not be read or saved (code {}).</source>
        <translation>Die Pixel des Layers „{}“ konnten nicht gelesen oder gespeichert werden (Code {}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The extent does not touch the layer "{}".</source>
        <translation>Die Ausdehnung berührt den Layer „{}“ nicht.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The layer "{}" would need {} GB of temporary space; {} GB are free.</source>
        <translation>Der Layer „{}“ bräuchte {} GB temporären Speicherplatz; {} GB sind frei.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The extent cannot be brought to the CRS of the layer "{}".</source>
        <translation>Die Ausdehnung lässt sich nicht in das KBS des Layers „{}“ umrechnen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/many_scenes.py"/>
        <source>Many scenes…</source>
        <translation>Viele Szenen…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/many_scenes.py"/>
        <source>Segment a folder, a list or a table of scenes with these choices</source>
        <translation>Einen Ordner, eine Liste oder eine Tabelle von Szenen mit dieser Auswahl segmentieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Name in scripts</source>
        <translation>Name in Skripten</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Precision</source>
        <comment>score</comment>
        <translation>Präzision</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Facts and scores</source>
        <translation>Fakten und Kennzahlen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>This model came without a card.</source>
        <translation>Dieses Modell kam ohne Modellkarte.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>not known; tiles are blended</source>
        <translation>nicht bekannt; Kacheln werden überblendet</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>{:g} to {:g} m</source>
        <translation>{:g} bis {:g} m</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Scores</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>{} pixels; tiles are exact</source>
        <translation>{} Pixel; Kacheln sind exakt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Its description holds no scores.</source>
        <translation>Seine Beschreibung enthält keine Kennzahlen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>{} (if there is one)</source>
        <translation>{} (falls vorhanden)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_folders.py"/>
        <source>{} is no model: it holds no model.json.</source>
        <translation>{} ist kein Modell: Es enthält keine model.json.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_folders.py"/>
        <source>Choose the folder that holds model.json.</source>
        <translation>Wählen Sie den Ordner, der model.json enthält.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_folders.py"/>
        <source>{} must hold one model with its model.json; it holds {}.</source>
        <translation>{} muss ein Modell mit seiner model.json enthalten; es sind {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_folders.py"/>
        <source>Pack one model.</source>
        <translation>Packen Sie ein Modell.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_folders.py"/>
        <source>{} holds more than {} GB.</source>
        <translation>{} enthält mehr als {} GB.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_folders.py"/>
        <source>Pack the model alone.</source>
        <translation>Packen Sie das Modell allein.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_folders.py"/>
        <source>{} cannot be unpacked: {}.</source>
        <translation>{} kann nicht entpackt werden: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_folders.py"/>
        <source>Download or pack it again.</source>
        <translation>Laden oder packen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>Import a model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>Read an ONNX file</source>
        <translation>ONNX-Datei lesen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>Cancelled; nothing was imported.</source>
        <translation>Abgebrochen; nichts wurde importiert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>Remove it, or choose another name.</source>
        <translation>Entfernen Sie ihn oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>The model “{}” can be chosen now.</source>
        <translation>Das Modell „{}“ kann jetzt gewählt werden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>There is a folder {} already.</source>
        <translation>Es gibt bereits einen Ordner {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>{} is incomplete or malformed.</source>
        <translation>{} ist unvollständig oder fehlerhaft.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>Remove it before you import another.</source>
        <translation>Entfernen Sie es, bevor Sie ein anderes importieren.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>There is a model “{}” already.</source>
        <translation>Es gibt bereits ein Modell „{}“.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>comes with CloudReef</source>
        <translation>gehört zu CloudReef</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Installed models</source>
        <translation>Installierte Modelle</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Details…</source>
        <translation>Einzelheiten…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>The model's card: data, scores, limits</source>
        <translation>Die Modellkarte: Daten, Kennzahlen, Grenzen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Delete an imported model; asks first</source>
        <translation>Ein importiertes Modell löschen; fragt vorher nach</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Import a folder…</source>
        <translation>Ordner importieren…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>A model made by CloudReef's training: holds model.json</source>
        <translation>Ein Modell aus dem Training von CloudReef: enthält model.json</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Import a zip…</source>
        <translation>Zip importieren…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>The same, packed as one file</source>
        <translation>Dasselbe, in eine Datei gepackt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Import an ONNX file…</source>
        <translation>ONNX-Datei importieren…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>A network from elsewhere; asks what the file lacks</source>
        <translation>Ein Netz von anderswo; fragt nach dem, was der Datei fehlt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Stop the import; nothing of it is kept</source>
        <translation>Den Import anhalten; nichts davon bleibt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Choose the folder of a model</source>
        <translation>Ordner eines Modells wählen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Choose a packed model</source>
        <translation>Gepacktes Modell wählen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Zip archives (*.zip)</source>
        <translation>Zip-Archive (*.zip)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Choose a network</source>
        <translation>Netz wählen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>ONNX files (*.onnx)</source>
        <translation>ONNX-Dateien (*.onnx)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Remove the model “{}”?

Its folder {} is deleted.</source>
        <translation>Modell „{}“ entfernen?

Sein Ordner {} wird gelöscht.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Imported models lie in {}; the panel and the toolbox offer them at once.</source>
        <translation>Importierte Modelle liegen in {}; das Bedienfeld und die Verarbeitungswerkzeuge bieten sie sofort an.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>One number per band, separated by spaces; empty where the network needs none</source>
        <translation>Eine Zahl je Kanal, durch Leerzeichen getrennt; leer, wenn das Netz keine braucht</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>coastal</source>
        <translation>Küstenblau</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>red edge</source>
        <translation>Red Edge</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>short-wave infrared 1</source>
        <translation>Kurzwelliges Infrarot 1</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>short-wave infrared 2</source>
        <translation>Kurzwelliges Infrarot 2</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Give the model a name.</source>
        <translation>Geben Sie dem Modell einen Namen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Name the class that is looked for, and what the rest is.</source>
        <translation>Nennen Sie die gesuchte Klasse und das, was der Rest ist.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>The smallest pixel must not be larger than the largest.</source>
        <translation>Das kleinste Pixel darf nicht größer sein als das größte.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>A deviation must not be 0.</source>
        <translation>Eine Abweichung darf nicht 0 sein.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>How the model is called in lists</source>
        <translation>Wie das Modell in Listen heißt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>One line: what it looks for, in which images</source>
        <translation>Eine Zeile: was es sucht, in welchen Bildern</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Under which the weights were published, if you know</source>
        <translation>Unter der die Gewichte veröffentlicht wurden, falls bekannt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>What the network saw when it was trained</source>
        <translation>Was das Netz beim Training sah</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>All else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>measured by trying</source>
        <translation>durch Versuch gemessen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>How far the network looks beyond a pixel. Where it sees too far for exact tiles, they are blended</source>
        <translation>Wie weit das Netz über ein Pixel hinausschaut. Schaut es für exakte Kacheln zu weit, werden sie überblendet</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Smallest pixel</source>
        <translation>Kleinstes Pixel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Largest pixel</source>
        <translation>Größtes Pixel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>tiles of any size</source>
        <translation>Kacheln beliebiger Größe</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>0 to 1 (reflectance, or 8 bits divided by 255)</source>
        <translation>0 bis 1 (Reflektanz, oder 8 Bit geteilt durch 255)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>0 to 255 (8 bits)</source>
        <translation>0 bis 255 (8 Bit)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>reflectance × 10 000 (Sentinel-2)</source>
        <translation>Reflektanz × 10 000 (Sentinel-2)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>rest</source>
        <translation>Rest</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>find out by trying</source>
        <translation>durch Ausprobieren ermitteln</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>a probability</source>
        <translation>eine Wahrscheinlichkeit</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>a number for a sigmoid</source>
        <translation>eine Zahl für Sigmoid</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>numbers for a softmax</source>
        <translation>Zahlen für Softmax</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Minus mean</source>
        <translation>Minus Mittelwert</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Divided by deviation</source>
        <translation>Durch Abweichung</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Looks for</source>
        <translation>Sucht</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>The rest is</source>
        <translation>Der Rest ist</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Answers</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Pixels from</source>
        <translation>Pixel von</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Sees beyond a pixel</source>
        <translation>Sicht über Pixel hinaus</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Import {}</source>
        <translation>{} importieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>There is a model “{}” already; choose another name.</source>
        <translation>Es gibt bereits ein Modell „{}“; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>tiles of {0} × {0} pixels only</source>
        <translation>nur Kacheln von {0} × {0} Pixeln</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>The network takes {} bands and {}. The file does not say the rest; ask its makers if you are not sure.</source>
        <translation>Das Netz nimmt {} Kanäle und {}. Den Rest sagt die Datei nicht; fragen Sie im Zweifel ihre Urheber.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>band {}</source>
        <translation>Kanal {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Mean and deviation need {} numbers each, or none.</source>
        <translation>Mittelwert und Abweichung brauchen je {} Zahlen oder keine.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/panel.py"/>
        <source>Segment {} layers with “{}”, as the panel is set? Each gets results of its own.</source>
        <translation>{} Layer mit „{}“ segmentieren, wie im Bedienfeld eingestellt? Jeder erhält eigene Ergebnisse.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/panel.py"/>
        <source>The map shows nothing of the chosen area.</source>
        <translation>Die Karte zeigt nichts von der gewählten Fläche.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/panel.py"/>
        <source>Another run is going to write this file. Choose another name.</source>
        <translation>Ein anderer Lauf wird diese Datei schreiben. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/panel.py"/>
        <source>Replace the existing file?

{}</source>
        <translation>Vorhandene Datei ersetzen?

{}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>A downloaded package is not the one that was tested (its hash differs), so nothing was installed.</source>
        <translation>Ein geladenes Paket ist nicht das geprüfte (seine Prüfsumme weicht ab), deshalb wurde nichts installiert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Try again; if it stays, a proxy or a package mirror alters or replaces packages.</source>
        <translation>Versuchen Sie es erneut; bleibt es so, verändert oder ersetzt ein Proxy oder Paketspiegel Pakete.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>The proxy refused the connection.</source>
        <translation>Der Proxy hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Set HTTPS_PROXY with your user name and password, or install from a folder of wheels.</source>
        <translation>Setzen Sie HTTPS_PROXY mit Benutzername und Passwort oder installieren Sie aus einem Ordner mit Wheels.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>The secure connection to the package index was not trusted.</source>
        <translation>Der sicheren Verbindung zum Paketverzeichnis wurde nicht vertraut.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Where a company's proxy inspects connections, set PIP_CERT to its certificate.</source>
        <translation>Wo ein Firmenproxy Verbindungen prüft, setzen Sie PIP_CERT auf dessen Zertifikat.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>The package index cannot be reached.</source>
        <translation>Das Paketverzeichnis ist nicht erreichbar.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Check the network, or install from a folder of wheels.</source>
        <translation>Prüfen Sie das Netz oder installieren Sie aus einem Ordner mit Wheels.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>A file could not be written: it is in use or protected.</source>
        <translation>Eine Datei konnte nicht geschrieben werden: Sie ist in Gebrauch oder geschützt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Close other QGIS windows, pause the virus scanner for this folder, and set the engine up again.</source>
        <translation>Schließen Sie andere QGIS-Fenster, setzen Sie den Virenscanner für diesen Ordner aus und richten Sie die Engine neu ein.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Looking for packages</source>
        <translation>Pakete werden gesucht</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>The packages could not be installed: {}</source>
        <translation>Die Pakete konnten nicht installiert werden: {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>install.log tells more.</source>
        <translation>install.log sagt mehr.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Fetching {}</source>
        <translation>{} wird geladen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>There is no {} for {} on this system.</source>
        <translation>Für dieses System gibt es {} nicht für {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Point CloudReef to another version of Python.</source>
        <translation>Zeigen Sie CloudReef eine andere Python-Version.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>The list of packages is damaged: a hash is missing.</source>
        <translation>Die Paketliste ist beschädigt: Eine Prüfsumme fehlt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Install the plugin again.</source>
        <translation>Installieren Sie die Erweiterung neu.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>The folder of wheels has no {} that fits {}.</source>
        <translation>Der Ordner mit Wheels hat kein {}, das zu {} passt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Fill it on a machine of the same kind with `pip download` from the same lock.</source>
        <translation>Füllen Sie ihn auf einem Rechner gleicher Art mit `pip download` nach derselben Liste.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Reading {}</source>
        <translation>{} wird gelesen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Reading packages</source>
        <translation>Pakete werden gelesen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Fetching {} {}</source>
        <translation>{} wird geladen {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Installing packages</source>
        <translation>Pakete werden installiert</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/plugin.py"/>
        <source>Segment a raster layer with CloudReef</source>
        <translation>Einen Rasterlayer mit CloudReef segmentieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/plugin.py"/>
        <source>Segment with CloudReef…</source>
        <translation>Mit CloudReef segmentieren…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/plugin.py"/>
        <source>CloudReef settings…</source>
        <translation>CloudReef-Einstellungen…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/plugin.py"/>
        <source>CloudReef help</source>
        <translation>CloudReef-Hilfe</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview.py"/>
        <source>Looking at the view…</source>
        <translation>Ansicht wird berechnet…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview.py"/>
        <source>One of {0} x {0} pixels was looked at: zoom in to see exactly what the run gives.</source>
        <translation>Nur eines von {0} x {0} Pixeln wurde betrachtet: zoomen Sie hinein, um genau zu sehen, was der Lauf ergibt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview.py"/>
        <source>Only the framed middle of the view was looked at: zoom in to see all of it.</source>
        <translation>Nur die gerahmte Mitte der Ansicht wurde betrachtet: zoomen Sie hinein, um alles davon zu sehen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview.py"/>
        <source>The mask of a run is also cleaned, as chosen under Advanced.</source>
        <translation>Die Maske eines Laufs wird außerdem bereinigt, wie unter Erweitert gewählt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview.py"/>
        <source>Preview. {}</source>
        <translation>Vorschau. {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview_line.py"/>
        <source>State of the preview</source>
        <translation>Zustand der Vorschau</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview_line.py"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview_line.py"/>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview_line.py"/>
        <source>Stop the preview</source>
        <translation>Die Vorschau anhalten</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview_line.py"/>
        <source>Take the preview off the map</source>
        <translation>Die Vorschau von der Karte nehmen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/probability_counts.py"/>
        <source>Count the pixels of {}</source>
        <translation>Pixel von {} zählen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/product_opener.py"/>
        <source>Choose the folder of a Landsat or Sentinel-2 product</source>
        <translation>Produktordner von Landsat oder Sentinel-2 wählen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/product_opener.py"/>
        <source>Open a product folder</source>
        <translation>Produktordner öffnen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/product_opener.py"/>
        <source>Cancelled; nothing was opened.</source>
        <translation>Abgebrochen; nichts wurde geöffnet.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/profile_words.py"/>
        <source>Compact: OpenVINO and ONNX Runtime</source>
        <translation>Kompakt: OpenVINO und ONNX Runtime</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/profile_words.py"/>
        <source>With TensorFlow beside them</source>
        <translation>Zusätzlich mit TensorFlow</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/profile_words.py"/>
        <source>With TensorFlow and CUDA, for NVIDIA cards</source>
        <translation>Mit TensorFlow und CUDA, für NVIDIA-Karten</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/profile_words.py"/>
        <source>It downloads about {} MB and takes up to {} MB of disk space.</source>
        <translation>Es werden etwa {} MB heruntergeladen und bis zu {} MB Speicherplatz belegt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/profile_words.py"/>
        <source>It takes up to {} MB of disk space.</source>
        <translation>Es werden bis zu {} MB Speicherplatz belegt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/result_choice.py"/>
        <source>Another name, or the path of another folder; empty: as it is suggested</source>
        <translation>Anderer Name oder Pfad eines anderen Ordners; leer: wie vorgeschlagen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/result_choice.py"/>
        <source>The name {0} must end in {1}.</source>
        <translation>Der Name {0} muss auf {1} enden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/result_choice.py"/>
        <source>File name: {}</source>
        <translation>Dateiname: {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/results.py"/>
        <source>{}: {} % of the valid pixels, {}.</source>
        <translation>{}: {} % der gültigen Pixel, {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/results.py"/>
        <source>{}: there are no valid pixels.</source>
        <translation>{}: es gibt keine gültigen Pixel.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/results.py"/>
        <source>{}: {} % of the valid pixels.</source>
        <translation>{}: {} % der gültigen Pixel.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run.py"/>
        <source>The layer of the area is gone.</source>
        <translation>Der Layer der Fläche ist nicht mehr da.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run.py"/>
        <source>Choose the area again.</source>
        <translation>Wählen Sie die Fläche neu.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run.py"/>
        <source>{}, threshold {}</source>
        <translation>{}, Schwellenwert {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run.py"/>
        <source>The polygons of the area cannot be kept: {}.</source>
        <translation>Die Polygone der Fläche lassen sich nicht speichern: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run.py"/>
        <source>The layer "{}" has nodata values, a CRS or a source that only this QGIS knows. Save it as a GeoTIFF and use that to have a run that can be copied.</source>
        <translation>Der Layer „{}“ hat Leerwerte, ein KBS oder eine Quelle, die nur dieses QGIS kennt. Speichern Sie ihn als GeoTIFF und verwenden Sie dieses, wenn sich der Lauf kopieren lassen soll.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>Segment what the map shows and draw it over the map; nothing is written</source>
        <translation>Segmentieren, was die Karte zeigt, und darüber zeichnen; nichts wird geschrieben</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>&amp;Segment</source>
        <translation>&amp;Segmentieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>Compute the mask in the background and add it above the layer</source>
        <translation>Die Maske im Hintergrund berechnen und über dem Layer hinzufügen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>Stop the run; nothing of it is kept</source>
        <translation>Den Lauf anhalten; nichts davon bleibt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>&amp;Add to the queue</source>
        <translation>&amp;In die Warteschlange</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>The last run in numbers</source>
        <translation>Der letzte Lauf in Zahlen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>History…</source>
        <translation>Verlauf…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>Earlier runs: load, run again, copy</source>
        <translation>Frühere Läufe: laden, erneut ausführen, kopieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>{} runs have ended: {}.</source>
        <translation>{} Läufe sind beendet: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>Open the last run's page in the browser</source>
        <translation>Die Seite des letzten Laufs im Browser öffnen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>{} done</source>
        <translation>{} fertig</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>{}: what failed</source>
        <translation>{}: was fehlschlug</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>{} failed</source>
        <translation>{} fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>{} cancelled</source>
        <translation>{} abgebrochen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Name the file of the mask; it must end in .tif.</source>
        <translation>Benennen Sie die Datei der Maske; sie muss auf .tif enden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>No model is installed.</source>
        <translation>Es ist kein Modell installiert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Add a raster layer to segment.</source>
        <translation>Fügen Sie einen zu segmentierenden Rasterlayer hinzu.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>The raster layer to segment</source>
        <translation>Der zu segmentierende Rasterlayer</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Open a Landsat or Sentinel-2 product folder as a layer</source>
        <translation>Einen Produktordner von Landsat oder Sentinel-2 als Layer öffnen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>What to look for</source>
        <translation>Wonach gesucht wird</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Pixels of this probability or more belong to the mask; lower finds more, higher finds less</source>
        <translation>Pixel mit mindestens dieser Wahrscheinlichkeit gehören zur Maske; niedriger findet mehr, höher findet weniger</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>GeoTIFF (*.tif)</source>
        <translation>GeoTIFF (*.tif)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Save the mask as</source>
        <translation>Maske speichern unter</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Where the mask is written. Suggested: beside the scene if that folder can be written, else beside the project, else temporary</source>
        <translation>Wohin die Maske geschrieben wird. Vorschlag: neben die Szene, wenn dieser Ordner beschreibbar ist, sonst neben das Projekt, sonst temporär</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>About the model</source>
        <translation>Über das Modell</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Bands: {}.</source>
        <translation>Kanäle: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Bands: {0}; if there: {1}.</source>
        <translation>Kanäle: {0}; falls vorhanden: {1}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Pixels of {0:g} to {1:g} m.</source>
        <translation>Pixel von {0:g} bis {1:g} m.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_history.py"/>
        <source>The history of runs {} cannot be written ({}).</source>
        <translation>Der Verlauf der Läufe {} kann nicht geschrieben werden ({}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_history.py"/>
        <source>Check the rights on the QGIS profile.</source>
        <translation>Prüfen Sie die Rechte am QGIS-Profil.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>“Values” under Advanced</source>
        <translation>„Werte“ unter Erweitert</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>“Bands” under Advanced</source>
        <translation>„Kanäle“ unter Erweitert</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Reflectance, 0 to 1</source>
        <translation>Reflektanz, 0 bis 1</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Reflectance × 10 000</source>
        <translation>Reflektanz × 10 000</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Sentinel-2 since 2022 (offset 1000)</source>
        <translation>Sentinel-2 seit 2022 (Offset 1000)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Landsat 8 and 9, Level 1</source>
        <translation>Landsat 8 und 9, Level 1</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Landsat Collection 2, surface</source>
        <translation>Landsat Collection 2, Oberfläche</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>8 bits, 0 to 255</source>
        <translation>8 Bit, 0 bis 255</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>16 bits, 0 to 65 535</source>
        <translation>16 Bit, 0 bis 65 535</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>How stored numbers become reflectance</source>
        <translation>Wie gespeicherte Zahlen zu Reflektanz werden</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>What the values are taken for</source>
        <translation>Als was die Werte gelten</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>What computes the network</source>
        <translation>Womit das Netz gerechnet wird</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Average over flips and turns</source>
        <translation>Über Spiegelungen und Drehungen mitteln</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Test-time augmentation: a little more accurate, eight times the work</source>
        <translation>Test-Time-Augmentation: etwas genauer, achtfacher Aufwand</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>The memory that a run may take; the result does not depend on it</source>
        <translation>Der Speicher, den ein Lauf belegen darf; das Ergebnis hängt nicht davon ab</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Background areas of fewer pixels inside the target are filled</source>
        <translation>Hintergrundflächen mit weniger Pixeln innerhalb des Ziels werden gefüllt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Target areas of fewer pixels are removed</source>
        <translation>Zielflächen mit weniger Pixeln werden entfernt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>The target grows by this distance; below zero it shrinks</source>
        <translation>Das Ziel wächst um diesen Abstand; unter null schrumpft es</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Choose the bands under Advanced.</source>
        <translation>Wählen Sie die Kanäle unter Erweitert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Fill holes below</source>
        <translation>Löcher füllen unter</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Remove areas below</source>
        <translation>Flächen entfernen unter</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Grow by</source>
        <translation>Erweitern um</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Computation</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Cleaning the mask</source>
        <translation>Bereinigen der Maske</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Also write, beside the mask</source>
        <translation>Neben der Maske auch schreiben</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>The probability of each pixel, for other thresholds</source>
        <translation>Die Wahrscheinlichkeit jedes Pixels, für andere Schwellenwerte</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>The target's areas with size and mean probability</source>
        <translation>Die Zielflächen mit Größe und mittlerer Wahrscheinlichkeit</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Counts, cover and area in a file for programs</source>
        <translation>Anzahlen, Bedeckung und Fläche in einer Datei für Programme</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>A page to read: picture, cover, sizes, how it was made</source>
        <translation>Eine Seite zum Lesen: Bild, Bedeckung, Größen, Entstehung</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Taken for: {}.</source>
        <translation>Angenommen: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_queue_view.py"/>
        <source>Waiting runs</source>
        <translation>Wartende Läufe</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_queue_view.py"/>
        <source>Take the selected runs out of the queue</source>
        <translation>Die ausgewählten Läufe aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_queue_view.py"/>
        <source>Cancel all</source>
        <translation>Alle abbrechen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_queue_view.py"/>
        <source>Stop the run and empty the queue; results that are complete stay</source>
        <translation>Den Lauf anhalten und die Warteschlange leeren; vollständige Ergebnisse bleiben</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_queue_view.py"/>
        <source>Waiting: {}</source>
        <translation>Wartend: {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_report.py"/>
        <source>This run has no results to report on.</source>
        <translation>Dieser Lauf hat keine Ergebnisse, über die zu berichten wäre.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_report.py"/>
        <source>A report tells of a whole run: open that of the run that made the probability (History).</source>
        <translation>Ein Bericht erzählt von einem ganzen Lauf: Öffnen Sie den des Laufs, der die Wahrscheinlichkeit erzeugt hat (Verlauf).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_report.py"/>
        <source>Drawing the report…</source>
        <translation>Bericht wird erstellt…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_report.py"/>
        <source>Draw CloudReef's report</source>
        <translation>CloudReef-Bericht erstellen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>No scene in {} matches "{}".</source>
        <translation>Keine Szene in {} passt zu „{}“.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>Give a pattern such as *.tif, LC0* for Landsat folders, or **/*.tif to look into folders.</source>
        <translation>Geben Sie ein Muster wie *.tif an, LC0* für Landsat-Ordner oder **/*.tif, um in Ordner zu schauen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>The table {} has no column "{}".</source>
        <translation>Die Tabelle {} hat keine Spalte „{}“.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>It has: {}.</source>
        <translation>Sie hat: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>The table {} names no scene.</source>
        <translation>Die Tabelle {} nennt keine Szene.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>It needs a first row of names and a row a scene.</source>
        <translation>Sie braucht eine erste Zeile mit Namen und je Szene eine Zeile.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>Row {} of {} names no file.</source>
        <translation>Zeile {} von {} nennt keine Datei.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>The table {} cannot be read: {}.</source>
        <translation>Die Tabelle {} kann nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>The table {} is no text in UTF-8.</source>
        <translation>Die Tabelle {} ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>Save it as CSV in UTF-8.</source>
        <translation>Speichern Sie sie als CSV in UTF-8.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>The name "{}" holds a placeholder that is not known.</source>
        <translation>Der Name „{}“ enthält einen unbekannten Platzhalter.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>"{}" is no name of a file.</source>
        <translation>„{}“ ist kein Dateiname.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>Give one without folders and without any of &lt; &gt; : " / \ | ? *, such as {{scene}}_{{model}}_mask.tif.</source>
        <translation>Geben Sie einen ohne Ordner und ohne eines der Zeichen &lt; &gt; : " / \ | ? * an, etwa {{scene}}_{{model}}_mask.tif.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>The name "{}" does not end as masks do.</source>
        <translation>Der Name „{}“ endet nicht wie der einer Maske.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>Masks are GeoTIFF files: end it with .tif.</source>
        <translation>Masken sind GeoTIFF-Dateien: Lassen Sie ihn mit .tif enden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>Row {} of {}: the nodata value "{}" is no number.</source>
        <translation>Zeile {} von {}: Der Leerwert „{}“ ist keine Zahl.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>The pattern "{}" cannot be used: {}.</source>
        <translation>Das Muster „{}“ ist nicht brauchbar: {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>Give one such as *.tif.</source>
        <translation>Geben Sie eines wie *.tif an.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>The result {} would replace the scene {}.</source>
        <translation>Das Ergebnis {} würde die Szene {} ersetzen.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>Choose another name or folder for the results.</source>
        <translation>Wählen Sie einen anderen Namen oder Ordner für die Ergebnisse.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>The scenes {} and {} would both write {}.</source>
        <translation>Die Szenen {} und {} würden beide {} schreiben.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>Use placeholders that tell them apart: {{scene}}, {{folder}}.</source>
        <translation>Nutzen Sie Platzhalter, die sie unterscheiden: {{scene}}, {{folder}}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/settings_page.py"/>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/settings_page.py"/>
        <source>Defaults</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Segmenting</source>
        <translation>Segmentierung läuft</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Writing the results</source>
        <translation>Ergebnisse werden geschrieben</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Tracing polygons</source>
        <translation>Polygone werden abgeleitet</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Drawing the report</source>
        <translation>Bericht wird erstellt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Applying the threshold</source>
        <translation>Schwellenwert wird angewendet</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Masking</source>
        <translation>Maske wird angewendet</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Combining the scenes</source>
        <translation>Szenen werden zusammengeführt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Looking at the masks</source>
        <translation>Masken werden geprüft</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Counting</source>
        <translation>Pixel werden gezählt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Reading the product</source>
        <translation>Produkt wird gelesen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Looking at the labels</source>
        <translation>Labels werden geprüft</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Cutting chips</source>
        <translation>Chips werden geschnitten</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Checking the files</source>
        <translation>Dateien werden geprüft</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Looking how far the network sees</source>
        <translation>Sichtweite des Netzes wird ermittelt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Trying the model</source>
        <translation>Modell wird erprobt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Copy the tables, to be pasted into a spreadsheet or a text</source>
        <translation>Die Tabellen kopieren, um sie in eine Tabellenkalkulation oder einen Text einzufügen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Save the numbers in pixels and square metres, for programs</source>
        <translation>Die Zahlen in Pixeln und Quadratmetern speichern, für Programme</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Save the statistics</source>
        <translation>Statistik speichern</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Areas are measured on the ellipsoid, in the project's unit of area. Nodata never counts.</source>
        <translation>Flächen werden auf dem Ellipsoid gemessen, in der Flächeneinheit des Projekts. Leerwerte zählen nie.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Sizes of the areas are counted in runs that write polygons or a report (Advanced).</source>
        <translation>Größen der Flächen werden in Läufen gezählt, die Polygone oder einen Bericht schreiben (Erweitert).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Of the valid pixels</source>
        <translation>Der gültigen Pixel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Area</source>
        <comment>size on the ground</comment>
        <translation>Fläche</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Areas</source>
        <translation>Flächen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Of the cover</source>
        <translation>Der Bedeckung</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>nodata</source>
        <translation>Leerwert</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>{}: {} areas, median {}, largest {}</source>
        <translation>{}: {} Flächen, Median {}, größte {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>{} px</source>
        <translation>{} px</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>{} to {}</source>
        <translation>{} bis {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/status_line.py"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/task.py"/>
        <source>The run could not be prepared.</source>
        <translation>Der Lauf konnte nicht vorbereitet werden.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/task.py"/>
        <source>The run failed; the log panel tells more.</source>
        <translation>Der Lauf ist fehlgeschlagen; das Protokoll sagt mehr.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Other thresholds</source>
        <translation>Andere Schwellenwerte</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>A probability raster that a run has kept</source>
        <translation>Ein Wahrscheinlichkeitsraster aus einem früheren Lauf</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Threshold of the map</source>
        <translation>Schwellenwert der Karte</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Move it to see the mask of another threshold on the map</source>
        <translation>Verschieben, um die Maske eines anderen Schwellenwerts in der Karte zu sehen</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Cover at this threshold</source>
        <translation>Bedeckung bei diesem Schwellenwert</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>The map shows the threshold alone; the mask that is written is also cleaned, as chosen under Advanced.</source>
        <translation>Die Karte zeigt nur den Schwellenwert; die geschriebene Maske wird außerdem bereinigt, wie unter Erweitert gewählt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>About cleaning the mask</source>
        <translation>Über das Bereinigen der Maske</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Write this mask</source>
        <translation>Diese Maske schreiben</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Write and add the mask of this threshold, without running the network again</source>
        <translation>Die Maske dieses Schwellenwerts schreiben und hinzufügen, ohne das Netz erneut anzuwenden</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Draw the layers as before the threshold was moved</source>
        <translation>Die Layer wieder so zeichnen wie vor dem Verschieben</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Counting the pixels…</source>
        <translation>Pixel werden gezählt…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/virtual_environment.py"/>
        <source>Making an environment from {}</source>
        <translation>Umgebung wird aus {} angelegt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/virtual_environment.py"/>
        <source>{} could not make an environment: {}</source>
        <translation>{} konnte keine Umgebung anlegen: {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/wheels.py"/>
        <source>The folder is complete</source>
        <translation>Der Ordner ist vollständig</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/wheels.py"/>
        <source>The download was cancelled.</source>
        <translation>Das Laden wurde abgebrochen.</translation>
    </message>
</context>
</TS>
