<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>CloudReef</name>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/area.py"/>
        <source>The area of interest holds no polygons.</source>
        <translation>La zone d'intérêt ne contient aucun polygone.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/area.py"/>
        <source>Choose a layer with polygons, or leave the area empty to segment the whole scene.</source>
        <translation>Choisissez une couche de polygones, ou laissez la zone vide pour segmenter toute la scène.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/area.py"/>
        <source>The zones hold no polygons.</source>
        <translation>Les zones ne contiennent aucun polygone.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/area.py"/>
        <source>Choose a layer with polygons.</source>
        <translation>Choisissez une couche de polygones.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>Segmentation</source>
        <translation>Segmentation</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>a few seconds left</source>
        <translation>encore quelques secondes</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>about {} h left</source>
        <translation>encore environ {} h</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>about {} s left</source>
        <translation>encore environ {} s</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>about {} min left</source>
        <translation>encore environ {} min</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>Make it first.</source>
        <translation>Créez-le d'abord.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/base.py"/>
        <source>The folder of the result {} does not exist.</source>
        <translation>Le dossier du résultat {} n'existe pas.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/batch_run.py"/>
        <source>It was at the scene "{}".</source>
        <translation>Il en était à la scène « {} ».</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/batch_run.py"/>
        <source>It was at the scenes {}.</source>
        <translation>Il en était aux scènes {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/batch_run.py"/>
        <source>Run it again to go on.</source>
        <translation>Relancez le traitement pour continuer.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/batch_run.py"/>
        <source>Cancelled; {} of {} scenes have their results.</source>
        <translation>Annulé ; {} scènes sur {} ont leurs résultats.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/batch_run.py"/>
        <source>{} Run it again to go on.</source>
        <translation>{} Relancez le traitement pour continuer.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/batch_run.py"/>
        <source>{} The others go on; what it was at is tried again after them.</source>
        <translation>{} Les autres continuent ; ce qui était en cours est réessayé ensuite.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Least-cloudy composite</source>
        <translation>Composite le moins nuageux</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Makes one picture of the clear pixels of several scenes with their masks.</source>
        <translation>Crée une seule image avec les pixels clairs de plusieurs scènes et leurs masques.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Give several scenes of one kind (data type, scale) and as many masks in the same order. A pixel of a scene counts where its mask is 0. Bands are matched by their names where all have one, else by their order; bands that not all scenes have are left out, and the log says so.

first: the first scene that is clear there, all bands of one day; the clearest scene comes first, or the order given is kept. A scene without data in some of its bands there comes after those that have all. median: for each band the median of all scenes that are clear there.

The result has the pixels of the first scene given, continued over all scenes (union) or cut to the first. Scenes on other grids are brought to it by nearest pixel. Large scenes are worked through window by window, with bounded memory.

From a terminal:
qgis_process run cloudreef:composite --RASTERS=a.tif --RASTERS=b.tif --MASKS=a_mask.tif --MASKS=b_mask.tif --OUTPUT=clear.tif</source>
        <translation>Indiquez plusieurs scènes du même type (type de données, échelle) et autant de masques dans le même ordre. Un pixel d'une scène compte là où son masque vaut 0. Les bandes sont associées par leur nom si toutes en ont un, sinon par leur ordre ; les bandes absentes de certaines scènes sont omises, et le journal le signale.

first : la première scène claire à cet endroit, toutes les bandes du même jour ; la scène la plus claire passe en premier, ou l'ordre donné est conservé. Une scène sans données dans certaines de ses bandes à cet endroit passe après celles qui les ont toutes. median : pour chaque bande, la médiane de toutes les scènes claires à cet endroit.

Le résultat a les pixels de la première scène donnée, prolongés sur toutes les scènes (union) ou découpés selon la première. Les scènes sur d'autres grilles y sont ramenées par plus proche voisin. Les grandes scènes sont traitées fenêtre par fenêtre, avec une mémoire limitée.

Depuis un terminal :
qgis_process run cloudreef:composite --RASTERS=a.tif --RASTERS=b.tif --MASKS=a_mask.tif --MASKS=b_mask.tif --OUTPUT=clear.tif</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>mosaic,composite,cloud free,cloudless,median,merge,mask,time series</source>
        <translation>mosaïque,composite,mosaic,sans nuages,cloud free,cloudless,médiane,median,fusion,merge,masque,mask,série temporelle,time series</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Pixels that a scene shows clearly, in percent</source>
        <translation>Pixels vus clairement par une scène, en pourcentage</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Clear observations of a pixel on average</source>
        <translation>Nombre moyen d'observations claires par pixel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Scenes</source>
        <translation>Scènes</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Rasters of one kind that overlap.</source>
        <translation>Rasters du même type qui se superposent.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Masks</source>
        <translation>Masques</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>One for each scene, in the same order: 0 clear, 1 not, 255 nodata.</source>
        <translation>Un par scène, dans le même ordre : 0 clair, 1 non clair, 255 nodata.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>The first clear scene, or the median of all clear ones.</source>
        <translation>La première scène claire, ou la médiane de toutes les scènes claires.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>For the method first: the scene with most clear pixels first, or as given.</source>
        <translation>Pour la méthode first : la scène ayant le plus de pixels clairs d'abord, ou l'ordre donné.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>That of all scenes, or of the first given.</source>
        <translation>Celle de toutes les scènes, ou de la première donnée.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Nodata value</source>
        <translation>Valeur nodata</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Where no scene is clear. Not set: that of a scene, or one that no valid pixel holds.</source>
        <translation>Là où aucune scène n'est claire. Non défini : celle d'une scène, ou une valeur qu'aucun pixel valide ne prend.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Cloud-optimised GeoTIFF.</source>
        <translation>GeoTIFF optimisé pour le cloud (COG).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Of each pixel. Cloud-optimised GeoTIFF.</source>
        <translation>Pour chaque pixel. GeoTIFF optimisé pour le cloud (COG).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>JSON file: how clear each scene is, and how much is filled.</source>
        <translation>Fichier JSON : part claire de chaque scène et part remplie du composite.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Order of scenes</source>
        <translation>Ordre des scènes</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Composite</source>
        <translation>Composite</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Number of clear observations</source>
        <translation>Nombre d'observations claires</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>Give a mask for each scene, in the same order.</source>
        <translation>Indiquez un masque par scène, dans le même ordre.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/composite.py"/>
        <source>There are {} scenes and {} masks.</source>
        <translation>Il y a {} scènes et {} masques.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Cover of zones</source>
        <translation>Couverture des zones</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Says for each polygon of a layer how much of it a mask covers.</source>
        <translation>Indique pour chaque polygone d'une couche la part couverte par un masque.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Each zone keeps its attributes and gets valid_px, target_px, nodata_px, cover_percent (of the valid pixels), cover_area_m2 and valid_area_m2 (on the ellipsoid). A pixel belongs to a zone when its centre does; in zones that overlap it counts in each. Zones may have any CRS.

From a terminal:
qgis_process run cloudreef:coverstatistics --INPUT=mask.tif --ZONES=parcels.gpkg --OUTPUT=cover.gpkg</source>
        <translation>Chaque zone conserve ses attributs et reçoit valid_px, target_px, nodata_px, cover_percent (des pixels valides), cover_area_m2 et valid_area_m2 (sur l'ellipsoïde). Un pixel appartient à une zone si son centre s'y trouve ; si des zones se superposent, il compte dans chacune. Les zones peuvent avoir n'importe quel SCR.

Depuis un terminal :
qgis_process run cloudreef:coverstatistics --INPUT=mask.tif --ZONES=parcels.gpkg --OUTPUT=cover.gpkg</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>zonal statistics,cover,zones,polygons,mask,percent,area,fields,parcels</source>
        <translation>statistiques zonales,zonal statistics,couverture,cover,zones,polygones,masque,mask,pourcentage,surface,area,champs,parcelles</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Number of zones</source>
        <translation>Nombre de zones</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Cover of all zones in percent of the valid pixels</source>
        <translation>Couverture de toutes les zones en pourcentage des pixels valides</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Covered area of all zones in square metres</source>
        <translation>Surface couverte de toutes les zones en mètres carrés</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>0 background, 1 target, 255 nodata.</source>
        <translation>0 fond, 1 cible, 255 nodata.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Polygons; in a CRS of their own if need be.</source>
        <translation>Polygones ; dans leur propre SCR si nécessaire.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Zones with their cover</source>
        <translation>Zones avec leur couverture</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>GeoPackage: the zones with what is in them.</source>
        <translation>GeoPackage : les zones et ce qu'elles contiennent.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>The same without geometry.</source>
        <translation>La même chose sans géométrie.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>JSON file of all zones together, and each.</source>
        <translation>Fichier JSON de toutes les zones, ensemble et une par une.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>The zones cannot be opened.</source>
        <translation>Impossible d'ouvrir les zones.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>background</source>
        <translation>fond</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/coverstatistics.py"/>
        <source>target</source>
        <translation>cible</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Evaluate masks</source>
        <translation>Évaluer des masques</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Compares masks with reference rasters or polygons: IoU, Dice, precision, recall and an error map.</source>
        <translation>Compare des masques à des rasters ou polygones de référence : IoU, Dice, précision, rappel et carte des erreurs.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Give one mask and its reference, or several masks and as many references in the same order. A reference on another grid is brought to the mask's by nearest pixel; polygons are compared by the centres of pixels. Pixels that are nodata in either are left out. In a reference every value but 0 and nodata is target, unless its values are named.

Several masks give scores of each, their mean (every scene weighs the same) and pooled scores (every pixel weighs the same). One that cannot be compared does not end the rest and is told.

Error map: 0 background and 1 target rightly told, 2 false target, 3 missed target.

From a terminal:
qgis_process run cloudreef:evaluate --MASKS=mask.tif --REFERENCES=truth.tif --REPORT=scores.html</source>
        <translation>Indiquez un masque et sa référence, ou plusieurs masques et autant de références dans le même ordre. Une référence sur une autre grille est ramenée à celle du masque par plus proche voisin ; les polygones sont comparés au centre des pixels. Les pixels nodata dans l'un ou l'autre sont écartés. Dans une référence, toute valeur autre que 0 et nodata est cible, sauf si ses valeurs sont indiquées.

Plusieurs masques donnent les scores de chacun, leur moyenne (chaque scène a le même poids) et des scores globaux (chaque pixel a le même poids). Un masque qui ne peut pas être comparé n'arrête pas les autres et est signalé.

Carte des erreurs : 0 fond et 1 cible correctement reconnus, 2 fausse cible, 3 cible manquée.

Depuis un terminal :
qgis_process run cloudreef:evaluate --MASKS=mask.tif --REFERENCES=truth.tif --REPORT=scores.html</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>accuracy,IoU,Jaccard,Dice,F1,precision,recall,confusion matrix,validation,error map,ground truth</source>
        <translation>exactitude,accuracy,IoU,Jaccard,Dice,F1,précision,precision,rappel,recall,matrice de confusion,validation,carte des erreurs,error map,vérité terrain,ground truth</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Intersection over union (pooled)</source>
        <translation>Intersection sur union (globale)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Dice coefficient, F1 (pooled)</source>
        <translation>Coefficient de Dice, F1 (global)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Precision (pooled)</source>
        <translation>Précision (globale)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Recall (pooled)</source>
        <translation>Rappel (global)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Specificity (pooled)</source>
        <translation>Spécificité (globale)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Accuracy (pooled)</source>
        <translation>Exactitude (globale)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Reference rasters</source>
        <translation>Rasters de référence</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>As many as masks, in the same order.</source>
        <translation>Autant que de masques, dans le même ordre.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>In place of rasters: where the target truly is, for all masks.</source>
        <translation>À la place de rasters : où se trouve réellement la cible, pour tous les masques.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Such as 1 or 2,3,4. Not set: every value but 0 and nodata.</source>
        <translation>Par exemple 1 ou 2,3,4. Non défini : toute valeur autre que 0 et nodata.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Of one mask. Cloud-optimised GeoTIFF.</source>
        <translation>Pour un seul masque. GeoTIFF optimisé pour le cloud (COG).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>For several masks: one error map each, named NAME_errors.tif.</source>
        <translation>Pour plusieurs masques : une carte des erreurs chacun, nommée NAME_errors.tif.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>A row for each mask, mean and pooled.</source>
        <translation>Une ligne par masque, la moyenne et le global.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>HTML files (*.html)</source>
        <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>One page with tables and pictures.</source>
        <translation>Une page avec tableaux et images.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>JSON file of all counts and scores.</source>
        <translation>Fichier JSON de tous les comptages et scores.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Reference polygons</source>
        <translation>Polygones de référence</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Reference values that are target</source>
        <translation>Valeurs de référence qui sont cible</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Error map</source>
        <translation>Carte des erreurs</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Folder of error maps</source>
        <translation>Dossier des cartes des erreurs</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>A mask needs one reference.</source>
        <translation>Il faut une seule référence par masque.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Give either reference rasters or polygons.</source>
        <translation>Indiquez soit des rasters de référence, soit des polygones.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Give a reference for each mask, in the same order.</source>
        <translation>Indiquez une référence par masque, dans le même ordre.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>Give a folder of error maps instead.</source>
        <translation>Indiquez plutôt un dossier de cartes des erreurs.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>The reference polygons cannot be opened.</source>
        <translation>Impossible d'ouvrir les polygones de référence.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>There are {} masks and {} reference rasters.</source>
        <translation>Il y a {} masques et {} rasters de référence.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/evaluate.py"/>
        <source>One error map cannot show {} masks.</source>
        <translation>Une seule carte des erreurs ne peut pas montrer {} masques.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Export training data</source>
        <translation>Exporter des données d'entraînement</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Cuts a scene and its corrected polygons, or mask, into chips with labels to train a model with.</source>
        <translation>Découpe une scène et ses polygones corrigés, ou son masque, en imagettes étiquetées pour entraîner un modèle.</translation>
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
        <translation>Exécutez un modèle, corrigez ses polygones, puis indiquez ici la scène et les polygones : les imagettes produites sont ce que le réseau voit à cet endroit, avec les étiquettes que vous avez corrigées. Ajoutez autant de scènes que vous voulez à un même dossier ; une scène qui s'y trouve déjà n'est remplacée que si vous le demandez.

Chaque polygone est cible, et un pixel lui appartient si son centre s'y trouve ; tout le reste est fond. Avec un champ de classes, indiquez les valeurs qui sont cible et celles qui ne comptent pas ; les autres sont fond. Si vous n'avez vérifié qu'une partie de la scène, indiquez les zones vérifiées : en dehors, aucun pixel ne compte. Sans elles, toute la scène est considérée comme vérifiée. Les modifications non encore enregistrées sont lues aussi.

Une partie de la scène, par blocs, sert à la validation, qui dit quelle qualité le modèle atteint ; avec plusieurs scènes, mieux vaut réserver des scènes entières (scenes). Aucun pixel ne compte des deux côtés.

geotiff : images dans les valeurs d'origine de la scène, avec échelle, et masques : 0, 1, et 255 pour ce qui ne compte pas. via : images 8 bits en rouge, vert et bleu, avec contours au format du VGG Image Annotator ; il ne connaît ni les trous (ils sont reliés au contour) ni les pixels qui ne comptent pas (ils deviennent noirs).

Une recette pour poursuivre l'entraînement du modèle est écrite à côté des imagettes, et le journal indique les commandes à saisir.

Depuis un terminal :
qgis_process run cloudreef:exporttraining --INPUT=scene.tif --POLYGONS=corrected.gpkg --OUTPUT_FOLDER=chips</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>training,train,retrain,correct,labels,chips,tiles,samples,deep learning,fine-tune,annotation,VIA,dataset</source>
        <translation>entraînement,training,train,réentraîner,retrain,corriger,étiquettes,labels,imagettes,chips,tuiles,tiles,échantillons,samples,apprentissage profond,deep learning,fine-tune,annotation,VIA,jeu de données,dataset</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Chips of this scene</source>
        <translation>Imagettes de cette scène</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Chips of this scene for training</source>
        <translation>Imagettes de cette scène pour l'entraînement</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Chips of this scene for validation</source>
        <translation>Imagettes de cette scène pour la validation</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>The scene: a raster layer or file, a Landsat or Sentinel-2 product folder, or its metadata file.</source>
        <translation>La scène : une couche ou un fichier raster, un dossier de produit Landsat ou Sentinel-2, ou son fichier de métadonnées.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>A new folder, or one that an earlier export made: the scene is added to it.</source>
        <translation>Un nouveau dossier, ou celui d'un export précédent : la scène y est ajoutée.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>JSON file: how many chips, and what to type to go on.</source>
        <translation>Fichier JSON : nombre d'imagettes et commandes pour continuer.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Where the target truly is. A layer without any polygon says that there is none.</source>
        <translation>Où se trouve réellement la cible. Une couche sans aucun polygone indique qu'il n'y en a pas.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Not set: every polygon is target.</source>
        <translation>Non défini : chaque polygone est cible.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Values of that field, several with a comma between.</source>
        <translation>Valeurs de ce champ, séparées par des virgules.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Values of that field, several with a comma between: polygons that you are not sure of.</source>
        <translation>Valeurs de ce champ, séparées par des virgules : polygones dont vous n'êtes pas sûr.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Or a corrected mask</source>
        <translation>Ou un masque corrigé</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>In place of polygons: 0 background, 1 target, 255 does not count.</source>
        <translation>À la place de polygones : 0 fond, 1 cible, 255 ne compte pas.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Such as 1 or 2,3,4, for a raster of classes. Not set: 1, and only 0, 1 and 255 are accepted.</source>
        <translation>Par exemple 1 ou 2,3,4, pour un raster de classes. Non défini : 1, et seuls 0, 1 et 255 sont acceptés.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Outside of them no pixel counts. Not set: the whole scene was checked.</source>
        <translation>En dehors, aucun pixel ne compte. Non défini : toute la scène a été vérifiée.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>geotiff: images and masks; via: pictures with outlines for the VGG Image Annotator.</source>
        <translation>geotiff : images et masques ; via : images avec contours pour le VGG Image Annotator.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Size of a chip (pixels)</source>
        <translation>Taille d'une imagette (pixels)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Rows and columns.</source>
        <translation>Lignes et colonnes.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Overlap of chips (pixels)</source>
        <translation>Recouvrement des imagettes (pixels)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>At least so much; 0 lays them side by side.</source>
        <translation>Au moins autant ; 0 les place bord à bord.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Least valid part of a chip (percent)</source>
        <translation>Part valide minimale d'une imagette (pourcentage)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Chips with a smaller part of pixels that have data and count are left out.</source>
        <translation>Les imagettes ayant une plus faible part de pixels avec données et qui comptent sont écartées.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Chips without target that are kept (percent)</source>
        <translation>Imagettes sans cible conservées (pourcentage)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>They teach what is no target; with few targets keep fewer of them.</source>
        <translation>Elles apprennent ce qui n'est pas cible ; avec peu de cibles, gardez-en moins.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>blocks: parts of this scene are for validation. scenes: this whole scene is, when it is the turn of validation. train, validation: this scene is for that.</source>
        <translation>blocks : des parties de cette scène servent à la validation. scenes : toute la scène y sert, quand c'est le tour de la validation. train, validation : cette scène sert à cela.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Part for validation (percent)</source>
        <translation>Part pour la validation (pourcentage)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Of the blocks, or of the scenes.</source>
        <translation>Des blocs, ou des scènes.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Not set: the name of its file.</source>
        <translation>Non défini : le nom de son fichier.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Else a scene that is in the data set already is refused.</source>
        <translation>Sinon, une scène déjà présente dans le jeu de données est refusée.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Raster layer, file or product</source>
        <translation>Couche raster, fichier ou produit</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Folder of the data set</source>
        <translation>Dossier du jeu de données</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Command that fits the model</source>
        <translation>Commande qui entraîne le modèle</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Command that exports the model</source>
        <translation>Commande qui exporte le modèle</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Corrected polygons</source>
        <translation>Polygones corrigés</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Field of classes</source>
        <translation>Champ de classes</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Classes that are target</source>
        <translation>Classes qui sont cible</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Classes that do not count</source>
        <translation>Classes qui ne comptent pas</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Values of the mask that are target</source>
        <translation>Valeurs du masque qui sont cible</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Areas that were checked</source>
        <translation>Zones vérifiées</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Training and validation</source>
        <translation>Entraînement et validation</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Name of the scene in the data set</source>
        <translation>Nom de la scène dans le jeu de données</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Replace chips of a scene of this name</source>
        <translation>Remplacer les imagettes d'une scène du même nom</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>A scene needs one answer to where the target is.</source>
        <translation>Il faut une seule indication de la cible par scène.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Give either corrected polygons or a mask.</source>
        <translation>Indiquez soit des polygones corrigés, soit un masque.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Nothing says which classes are target.</source>
        <translation>Rien n'indique quelles classes sont cible.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Name them, or choose no field.</source>
        <translation>Indiquez-les, ou ne choisissez aucun champ.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>Choose a smaller overlap.</source>
        <translation>Choisissez un recouvrement plus petit.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>An overlap of {} pixels does not fit chips of {} pixels.</source>
        <translation>Un recouvrement de {} pixels ne convient pas à des imagettes de {} pixels.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>The polygons cannot be opened.</source>
        <translation>Impossible d'ouvrir les polygones.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/exporttraining.py"/>
        <source>The layer of checked areas is empty: the whole scene counts as checked.</source>
        <translation>La couche des zones vérifiées est vide : toute la scène est considérée comme vérifiée.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>Give one, or build a virtual raster of them first.</source>
        <translation>Indiquez-en un seul, ou créez-en d'abord un raster virtuel.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>Cancelled; nothing was written.</source>
        <translation>Annulé ; rien n'a été écrit.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>Save the layer as a GeoTIFF, or rename its file without ? and &amp;.</source>
        <translation>Enregistrez la couche en GeoTIFF, ou renommez son fichier sans ? ni &amp;.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>Reading the layer "{}" through QGIS.</source>
        <translation>Lecture de la couche « {} » par QGIS.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>no nodata value</source>
        <translation>pas de valeur nodata</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>The layer "{}" is read as it was set in QGIS: {}.</source>
        <translation>La couche « {} » est lue comme définie dans QGIS : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>The map shows band {} of the layer "{}"; its first band is read.</source>
        <translation>La carte montre la bande {} de la couche « {} » ; c'est sa première bande qui est lue.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>{} files were given where one raster is needed.</source>
        <translation>{} fichiers ont été donnés alors qu'un seul raster est attendu.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>CRS {}</source>
        <translation>SCR {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>as set in QGIS</source>
        <translation>comme défini dans QGIS</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>What was set in QGIS for the layer "{}" cannot be applied to a file of that name.</source>
        <translation>Ce qui a été défini dans QGIS pour la couche « {} » ne peut pas être appliqué à un fichier de ce nom.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/layer_reader.py"/>
        <source>nodata value {:g}</source>
        <translation>valeur nodata {:g}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Mask a raster</source>
        <translation>Masquer un raster</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Sets the masked pixels of a raster to nodata, in all bands: a scene without its clouds.</source>
        <translation>Met à nodata les pixels masqués d'un raster, dans toutes les bandes : une scène sans ses nuages.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Data type, band names, scales and colours stay. A mask on another grid is laid over the raster by nearest pixel; where there is none, the raster stays as it is. The mask may be one of CloudReef's or any raster of classes, whose values to take out are then named.

A raster without a nodata value gets one that no valid pixel holds (NaN for floating point), and the log says which; where an alpha band says what counts, it says so of the masked pixels too.

From a terminal:
qgis_process run cloudreef:maskraster --INPUT=scene.tif --MASK=mask.tif --BUFFER_PX=5 --OUTPUT=clear.tif</source>
        <translation>Le type de données, les noms de bandes, les échelles et les couleurs restent. Un masque sur une autre grille est superposé au raster par plus proche voisin ; là où il n'y en a pas, le raster reste tel quel. Le masque peut être un masque de CloudReef ou tout raster de classes, dont les valeurs à retirer sont alors indiquées.

Un raster sans valeur nodata en reçoit une qu'aucun pixel valide ne prend (NaN pour les nombres flottants), et le journal dit laquelle ; si une bande alpha indique ce qui compte, elle exclut aussi les pixels masqués.

Depuis un terminal :
qgis_process run cloudreef:maskraster --INPUT=scene.tif --MASK=mask.tif --BUFFER_PX=5 --OUTPUT=clear.tif</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>mask,cloud mask,nodata,remove clouds,cut out,clip</source>
        <translation>masque,mask,masque de nuages,cloud mask,nodata,supprimer les nuages,remove clouds,retirer,découper,clip</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Pixels taken out in percent of the valid ones</source>
        <translation>Pixels retirés, en pourcentage des pixels valides</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Valid pixels left</source>
        <translation>Pixels valides restants</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Any raster of real numbers.</source>
        <translation>Tout raster de nombres réels.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>A mask, or a raster of classes.</source>
        <translation>Un masque, ou un raster de classes.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Values of the mask, such as 1 or 2,3,4.</source>
        <translation>Valeurs du masque, par exemple 1 ou 2,3,4.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Pixels where the mask is nodata, or does not reach, are taken out too.</source>
        <translation>Les pixels où le masque est nodata, ou qu'il n'atteint pas, sont retirés aussi.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Take out pixels around too (pixels)</source>
        <translation>Retirer aussi les pixels autour (pixels)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Everything up to this far from a masked pixel, in pixels of the raster.</source>
        <translation>Tout ce qui est à cette distance au plus d'un pixel masqué, en pixels du raster.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Not set: the raster's own, or one that no valid pixel holds.</source>
        <translation>Non défini : celle du raster, ou une valeur qu'aucun pixel valide ne prend.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>JSON file: how many pixels were taken out.</source>
        <translation>Fichier JSON : nombre de pixels retirés.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Give values such as 1 or 2,3,4.</source>
        <translation>Indiquez des valeurs, par exemple 1 ou 2,3,4.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Classes to take out</source>
        <translation>Classes à retirer</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Take out what the mask does not know</source>
        <translation>Retirer ce que le masque ne connaît pas</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>Masked raster</source>
        <translation>Raster masqué</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/maskraster.py"/>
        <source>The classes "{}" cannot be read.</source>
        <translation>Impossible de lire les classes « {} ».</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>Model (name, or folder of a model)</source>
        <translation>Modèle (nom, ou dossier d'un modèle)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>How stored numbers become reflectance; auto decides by tags, product metadata and data type.</source>
        <translation>Comment les valeurs stockées deviennent des réflectances ; auto décide selon les balises, les métadonnées du produit et le type de données.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>Bands, in the order of the model's channels</source>
        <translation>Bandes, dans l'ordre des canaux du modèle</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>Stored values</source>
        <translation>Valeurs stockées</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>Give one band number for each, 0 for an optional channel that the raster lacks.</source>
        <translation>Indiquez un numéro de bande pour chacun, 0 pour un canal facultatif absent du raster.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>A model's name, or the folder of a model.</source>
        <translation>Le nom d'un modèle, ou le dossier d'un modèle.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>Band numbers such as 4,3,2,5; 0 for an optional channel that is missing. Empty: by name.</source>
        <translation>Numéros de bandes, par exemple 4,3,2,5 ; 0 pour un canal facultatif absent. Vide : par nom.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>{} bands were given, but the model {} has {} channels: {}.</source>
        <translation>{} bandes ont été données, mais le modèle {} a {} canaux : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/model_options.py"/>
        <source>The model {} cannot do without the channel {}.</source>
        <translation>Le modèle {} ne peut pas se passer du canal {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Only this extent is segmented; the rest of the result is nodata.</source>
        <translation>Seule cette emprise est segmentée ; le reste du résultat est nodata.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Only these polygons are segmented; the rest of the result is nodata.</source>
        <translation>Seuls ces polygones sont segmentés ; le reste du résultat est nodata.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Pixels of this probability or more are target. Not set: the model's own threshold.</source>
        <translation>Les pixels ayant au moins cette probabilité sont cible. Non défini : le seuil propre au modèle.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Test-time augmentation: a little more accurate, eight times the work.</source>
        <translation>Augmentation au moment du test : un peu plus exact, huit fois plus de calcul.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>What computes the network; auto takes TensorFlow on a GPU, else the fastest one installed: before the first large run all are tried for a moment.</source>
        <translation>Ce qui calcule le réseau ; auto prend TensorFlow sur un GPU, sinon la plus rapide des bibliothèques installées : avant le premier grand traitement, toutes sont essayées un instant.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>auto uses 16-bit numbers where the processor computes in them and the trial before the first large run finds the mask unchanged but for traces.</source>
        <translation>auto utilise des nombres sur 16 bits si le processeur calcule avec et si l’essai avant le premier grand traitement trouve le masque inchangé, à des traces près.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Not set: as large as the memory budget allows. The result does not depend on it.</source>
        <translation>Non défini : aussi grande que le budget mémoire le permet. Le résultat n'en dépend pas.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Not set: decided from the machine's free memory.</source>
        <translation>Non défini : décidé selon la mémoire libre de la machine.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Area of interest (polygons)</source>
        <translation>Zone d'intérêt (polygones)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Average over flips and quarter turns</source>
        <translation>Moyenne sur miroirs et quarts de tour</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Fill holes smaller than (pixels)</source>
        <translation>Remplir les trous plus petits que (pixels)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Background areas of fewer pixels inside the target become target.</source>
        <translation>Les régions de fond plus petites, à l'intérieur de la cible, deviennent cible.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Remove areas smaller than (pixels)</source>
        <translation>Supprimer les régions plus petites que (pixels)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Target areas of fewer pixels become background.</source>
        <translation>Les régions cibles plus petites deviennent fond.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Grow the mask by (pixels)</source>
        <translation>Agrandir le masque de (pixels)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>The target grows by this distance; a negative number shrinks it.</source>
        <translation>La cible s'agrandit de cette distance ; un nombre négatif la rétrécit.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Runtime</source>
        <translation>Bibliothèque de calcul</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Precision</source>
        <comment>of the numbers that are computed with</comment>
        <translation>Précision du calcul</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Largest tile edge (pixels)</source>
        <translation>Côté maximal d'une tuile (pixels)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Memory budget (MB)</source>
        <translation>Budget mémoire (Mo)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>Leave it empty to use the model's own.</source>
        <translation>Laissez vide pour utiliser celui du modèle.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/options.py"/>
        <source>The threshold is {}; it must lie between 0 and 1.</source>
        <translation>Le seuil est {} ; il doit être compris entre 0 et 1.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>Give a raster layer, a raster file, a Landsat or Sentinel-2 product folder, or its metadata file.</source>
        <translation>Indiquez une couche raster, un fichier raster, un dossier de produit Landsat ou Sentinel-2, ou son fichier de métadonnées.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>Give band numbers in the order of the model's channels, such as 4,3,2,5.</source>
        <translation>Indiquez les numéros de bandes dans l'ordre des canaux du modèle, par exemple 4,3,2,5.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>"{}" is not among the choices: {}.</source>
        <translation>« {} » ne fait pas partie des choix : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>There is no model "{}".</source>
        <translation>Il n'y a pas de modèle « {} ».</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>Known models: {}; or give the folder of a model, which holds model.json.</source>
        <translation>Modèles connus : {} ; ou indiquez le dossier d'un modèle, qui contient model.json.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>The input "{}" was not found.</source>
        <translation>L'entrée « {} » est introuvable.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/parameters.py"/>
        <source>The bands "{}" cannot be read.</source>
        <translation>Impossible de lire les bandes « {} ».</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Polygonize a mask</source>
        <translation>Polygoniser un masque</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Turns a mask into polygons: each connected area counted, measured and numbered.</source>
        <translation>Transforme un masque en polygones : chaque région connexe est comptée, mesurée et numérotée.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Fields: id (1, 2, ...), area_m2 and perimeter_m on the ellipsoid, mean_probability where a probability raster is given, and pixels. area_m2 is that of the pixels, perimeter_m that of the line as drawn. Areas are connected through the edges of pixels; holes stay holes.

Without simplifying and smoothing the outlines follow the edges of the pixels exactly. Every polygon stays valid: where simplifying would break one, it is simplified less. Neighbouring polygons may then overlap a little.

From a terminal:
qgis_process run cloudreef:polygonize --INPUT=mask.tif --SMOOTH=2 --POLYGONS=reefs.gpkg</source>
        <translation>Champs : id (1, 2, ...), area_m2 et perimeter_m sur l'ellipsoïde, mean_probability si un raster de probabilité est donné, et pixels. area_m2 est la surface des pixels, perimeter_m la longueur de la ligne tracée. Les régions sont connexes par les côtés des pixels ; les trous restent des trous.

Sans simplification ni lissage, les contours suivent exactement les bords des pixels. Chaque polygone reste valide : là où la simplification le rendrait invalide, il est moins simplifié. Des polygones voisins peuvent alors se chevaucher un peu.

Depuis un terminal :
qgis_process run cloudreef:polygonize --INPUT=mask.tif --SMOOTH=2 --POLYGONS=reefs.gpkg</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>mask,polygons,vectorize,instances,count,area,perimeter,reefs,simplify,smooth</source>
        <translation>masque,mask,polygones,polygons,vectoriser,vectorize,instances,compter,count,surface,area,périmètre,récifs,reefs,simplifier,simplify,lisser,smooth</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Number of polygons</source>
        <translation>Nombre de polygones</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Area of all polygons in square metres</source>
        <translation>Surface de tous les polygones en mètres carrés</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Probability raster</source>
        <translation>Raster de probabilité</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>On the mask's grid: each polygon states its mean.</source>
        <translation>Sur la grille du masque : chaque polygone indique sa moyenne.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Leave out areas smaller than (pixels)</source>
        <translation>Omettre les régions plus petites que (pixels)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Areas of fewer pixels are left out.</source>
        <translation>Les régions ayant moins de pixels sont omises.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Leave out areas smaller than (square metres)</source>
        <translation>Omettre les régions plus petites que (mètres carrés)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Measured on the ellipsoid; needs a CRS.</source>
        <translation>Mesuré sur l'ellipsoïde ; nécessite un SCR.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Simplify outlines by (pixels)</source>
        <translation>Simplifier les contours de (pixels)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>How far the line may move when corners are left out; 0 keeps all.</source>
        <translation>De combien la ligne peut se déplacer quand des sommets sont omis ; 0 les garde tous.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Smooth outlines (rounds)</source>
        <translation>Lisser les contours (passes)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>How many times corners are rounded off; 0 keeps the edges of pixels.</source>
        <translation>Combien de fois les angles sont arrondis ; 0 garde les bords des pixels.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>Polygons</source>
        <translation>Polygones</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>GeoPackage.</source>
        <translation>GeoPackage.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/polygonize.py"/>
        <source>JSON file: how many, and how large all, the largest, the median.</source>
        <translation>Fichier JSON : nombre, et surface totale, maximale et médiane.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Segment a raster</source>
        <translation>Segmenter un raster</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>cloud,clouds,mask,cloud mask,segmentation,classify,deep learning,neural network,U-Net,AI</source>
        <translation>nuage,nuages,cloud,clouds,masque,mask,masque de nuages,cloud mask,segmentation,classification,classify,apprentissage profond,deep learning,réseau de neurones,neural network,U-Net,IA,AI</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Finds clouds, or what else a model was trained for, and writes a georeferenced mask.</source>
        <translation>Trouve les nuages, ou ce pour quoi un modèle a été entraîné, et écrit un masque géoréférencé.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Runs a neural network over a raster and writes a mask on the raster's own grid: 0 background, 1 target (for example cloud), 255 nodata.

The input is a raster layer, a raster file, a Landsat or Sentinel-2 product folder, or the product's metadata file (MTL). The bands that the model needs are found by their names, wavelengths or product naming; where that is not certain, give their numbers. Stored values are brought to reflectance once for the whole scene, by tags, product metadata or data type, and the log says how.

Large rasters are read in overlapping tiles with bounded memory; the result is the same as that of one pass over the whole raster. Nodata pixels are left out and stay nodata.

From a terminal:
qgis_process run cloudreef:segment --INPUT=scene.tif --MASK=mask.tif</source>
        <translation>Applique un réseau de neurones à un raster et écrit un masque sur la grille du raster : 0 fond, 1 cible (par exemple nuage), 255 nodata.

L'entrée est une couche raster, un fichier raster, un dossier de produit Landsat ou Sentinel-2, ou le fichier de métadonnées du produit (MTL). Les bandes dont le modèle a besoin sont trouvées par leurs noms, leurs longueurs d'onde ou le nommage du produit ; si ce n'est pas certain, indiquez leurs numéros. Les valeurs stockées sont converties en réflectance une fois pour toute la scène, selon les balises, les métadonnées du produit ou le type de données, et le journal dit comment.

Les grands rasters sont lus par tuiles qui se recouvrent, avec une mémoire limitée ; le résultat est le même qu'en un seul passage sur tout le raster. Les pixels nodata sont écartés et restent nodata.

Depuis un terminal :
qgis_process run cloudreef:segment --INPUT=scene.tif --MASK=mask.tif</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>A raster layer or file, also at an address such as https://host/scene.tif, a Landsat or Sentinel-2 product folder, or its metadata file.</source>
        <translation>Une couche ou un fichier raster, aussi à une adresse telle que https://host/scene.tif, un dossier de produit Landsat ou Sentinel-2, ou son fichier de métadonnées.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>In place of what the raster itself says, as its file holds it (before scale and offset); nan makes every number data. Not set: as in the raster.</source>
        <translation>À la place de ce que dit le raster lui-même ; tel que dans le fichier (avant échelle et décalage). nan fait de chaque nombre une donnée. Non défini : comme dans le raster.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>In place of what the raster itself says. Not set: as in the raster.</source>
        <translation>À la place de ce qu'indique le raster. Non défini : comme dans le raster.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Cloud-optimised GeoTIFF: 0 background, 1 target, 255 nodata.</source>
        <translation>GeoTIFF optimisé pour le cloud (COG) : 0 fond, 1 cible, 255 nodata.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Cloud-optimised GeoTIFF: 0 to 1 in steps of 0.004, stored as bytes with a scale.</source>
        <translation>GeoTIFF optimisé pour le cloud (COG) : 0 à 1 par pas de 0,004, stocké en octets avec une échelle.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>GeoPackage of the target's areas, with size and mean probability.</source>
        <translation>GeoPackage des régions cibles, avec taille et probabilité moyenne.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>JSON file of pixel counts, cover, area and how the result was made.</source>
        <translation>Fichier JSON : nombres de pixels, couverture, surface et façon dont le résultat a été produit.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>A page to read: picture with the outline of the mask, cover, sizes, warnings, how it was made.</source>
        <translation>Une page à lire : image avec le contour du masque, couverture, tailles, avertissements, mode de production.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>CRS of the raster</source>
        <translation>SCR du raster</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Statistics</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Cover in percent of the valid pixels</source>
        <translation>Couverture en pourcentage des pixels valides</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Covered area in square metres</source>
        <translation>Surface couverte en mètres carrés</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Save it as a GeoTIFF and segment that.</source>
        <translation>Enregistrez-la en GeoTIFF et segmentez celui-ci.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>No file was named for the mask.</source>
        <translation>Aucun fichier n'a été indiqué pour le masque.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>Choose another name for the result.</source>
        <translation>Choisissez un autre nom pour le résultat.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>The layer "{}" can only be read through QGIS.</source>
        <translation>La couche « {} » ne peut être lue que par QGIS.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segment.py"/>
        <source>The result {} would replace the input.</source>
        <translation>Le résultat {} remplacerait l'entrée.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Segment many rasters</source>
        <translation>Segmenter plusieurs rasters</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>batch,folder,series,many,cloud,clouds,mask,cloud mask,segmentation,deep learning,U-Net,resume</source>
        <translation>lot,batch,dossier,folder,série,series,plusieurs,many,nuage,nuages,cloud,clouds,masque,mask,masque de nuages,cloud mask,segmentation,apprentissage profond,deep learning,U-Net,reprendre,resume</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Segments all scenes of a folder, a list or a table; goes on where it was stopped.</source>
        <translation>Segmente toutes les scènes d'un dossier, d'une liste ou d'une table ; reprend là où le traitement s'est arrêté.</translation>
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
        <translation>Applique un réseau de neurones à de nombreuses scènes ; il n'est chargé qu'une fois pour toutes.

Les scènes sont celles d'un dossier qui correspondent à un motif (*.tif ; LC0* pour les dossiers Landsat ; **/*.tif pour chercher dans les sous-dossiers ; plusieurs motifs séparés par un point-virgule), ou des couches, ou les lignes d'un fichier CSV. Dans un fichier CSV, une colonne contient les chemins ; les colonnes « name », « bands », « scaling » et « nodata » sont utilisées là où elles sont remplies.

Les masques sont nommés d'après un modèle de nom avec les variables {scene}, {model}, {folder} (où se trouve la scène) et {threshold}. Les autres résultats sont nommés de même, avec probability, polygons, statistics ou report à la place de mask. Si deux scènes devaient écrire le même fichier, rien n'est lancé.

Chaque résultat garde la trace des fichiers de la scène (chemins, tailles, dates), du modèle et des paramètres utilisés ; voir les informations de la couche d'un masque. Ce qui est présent, complet et inchangé est sauté : un lot annulé, ou interrompu par l'arrêt de l'ordinateur, reprend donc quand il est relancé. Ce qui est présent mais produit à partir d'autres fichiers ou d'une autre façon est signalé comme périmé et conservé, ou refait si vous choisissez update.

Une scène qui échoue n'arrête pas les autres ; elle est citée à la fin. Une synthèse (CSV) et un rapport (HTML) dans le dossier des résultats sont à jour après chaque scène.

Depuis un terminal :
qgis_process run cloudreef:segmentbatch --FOLDER=scenes --PATTERN="*.tif" --OUTPUT_FOLDER=masks</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Rasters and product folders in it are segmented. Give this, or layers, or a table.</source>
        <translation>Les rasters et dossiers de produits qu'il contient sont segmentés. Indiquez ceci, ou des couches, ou une table.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Such as *.tif, LC0*, **/*.tif; several with a semicolon between. * takes all rasters and products.</source>
        <translation>Par exemple *.tif, LC0*, **/*.tif ; plusieurs séparés par un point-virgule. * prend tous les rasters et produits.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Layers, files or product folders.</source>
        <translation>Couches, fichiers ou dossiers de produits.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Paths count from the table's own folder; band files of one scene are written a.tif|b.tif|c.tif.</source>
        <translation>Les chemins sont relatifs au dossier de la table ; les fichiers de bandes d'une même scène s'écrivent a.tif|b.tif|c.tif.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Empty: the column "path", "input", "scene" or "file", else the first.</source>
        <translation>Vide : la colonne « path », « input », « scene » ou « file », sinon la première.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>It is made if it is not there. Run again with the same folder to go on.</source>
        <translation>Il est créé s'il n'existe pas. Relancez avec le même dossier pour continuer.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Placeholders: {scene}, {model}, {folder}, {threshold}. Other results are named alike.</source>
        <translation>Variables : {scene}, {model}, {folder}, {threshold}. Les autres résultats sont nommés de même.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>keep: unchanged ones are passed over, those out of date are left and named. update: unchanged ones are passed over, those out of date are made anew. remake: all are made anew.</source>
        <translation>keep : les inchangés sont sautés, les périmés sont laissés et signalés. update : les inchangés sont sautés, les périmés sont refaits. remake : tous sont refaits.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Such as tcp://host:8786: its workers segment the scenes. They must see scenes, model and results under the same paths. Empty: this computer does it.</source>
        <translation>Par exemple tcp://host:8786 : ses processus segmentent les scènes. Ils doivent voir scènes, modèle et résultats sous les mêmes chemins. Vide : cet ordinateur s’en charge.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Folder of scenes</source>
        <translation>Dossier des scènes</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Pattern of names</source>
        <translation>Motif des noms</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Or raster layers</source>
        <translation>Ou couches raster</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Or a table of paths (CSV)</source>
        <translation>Ou table de chemins (CSV)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Column of paths in the table</source>
        <translation>Colonne des chemins dans la table</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Folder of results</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Names of the masks</source>
        <translation>Noms des masques</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Write probabilities</source>
        <translation>Écrire les probabilités</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Write polygons</source>
        <translation>Écrire les polygones</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Write statistics</source>
        <translation>Écrire les statistiques</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Write reports</source>
        <translation>Écrire les rapports</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>A page (HTML) for each scene: picture, cover, sizes, how it was made. Drawing them takes time.</source>
        <translation>Une page (HTML) par scène : image, couverture, tailles, fabrication. Les dessiner prend du temps.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Results that are there already</source>
        <translation>Résultats déjà présents</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Address of a Dask scheduler</source>
        <translation>Adresse d’un ordonnanceur Dask</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Summary (CSV)</source>
        <translation>Synthèse (CSV)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Scenes done in this run</source>
        <translation>Scènes traitées dans cette exécution</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Scenes that were done already</source>
        <translation>Scènes déjà traitées</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Scenes that failed or are out of date</source>
        <translation>Scènes en échec ou périmées</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Choose the folder that holds the scenes.</source>
        <translation>Choisissez le dossier qui contient les scènes.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Choose a CSV file.</source>
        <translation>Choisissez un fichier CSV.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Give a folder, or layers, or a table of paths.</source>
        <translation>Indiquez un dossier, ou des couches, ou une table de chemins.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Choose another one.</source>
        <translation>Choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Tables (*.csv *.txt *.tsv)</source>
        <translation>Tables (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>No scenes were given.</source>
        <translation>Aucune scène n'a été donnée.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Scenes were given in more than one way.</source>
        <translation>Des scènes ont été données de plusieurs façons.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Segment it alone with "Segment a raster", or save it as a GeoTIFF.</source>
        <translation>Segmentez-la seule avec « Segmenter un raster », ou enregistrez-la en GeoTIFF.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>There is no folder {}.</source>
        <translation>Le dossier {} n'existe pas.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>There is no table {}.</source>
        <translation>La table {} n'existe pas.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>{} scenes.</source>
        <translation>{} scènes.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>Report: {}</source>
        <translation>Rapport : {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>None of the {} scenes has a result. The first: {}</source>
        <translation>Aucune des {} scènes n'a de résultat. La première : {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>The folder {} cannot be made ({}).</source>
        <translation>Impossible de créer le dossier {} ({}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/segmentbatch.py"/>
        <source>The scene {}: {}</source>
        <translation>Scène {} : {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>Threshold a probability raster</source>
        <translation>Seuiller un raster de probabilité</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>Makes the mask of any threshold from a probability raster, without running the network again.</source>
        <translation>Crée le masque de n'importe quel seuil à partir d'un raster de probabilité, sans réexécuter le réseau.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>The probability raster is what cloudreef:segment writes, or any raster of probability 0 to 1. The mask is the one that a run with this threshold would make: 0 background, 1 target, 255 nodata. Stored probability has steps of 0.004; a threshold between two of them takes the upper one, and the log says so.

From a terminal:
qgis_process run cloudreef:threshold --INPUT=probability.tif --THRESHOLD=0.4 --MASK=mask.tif</source>
        <translation>Le raster de probabilité est celui qu'écrit cloudreef:segment, ou tout raster de probabilité de 0 à 1. Le masque est celui que produirait une exécution avec ce seuil : 0 fond, 1 cible, 255 nodata. La probabilité stockée a des pas de 0,004 ; un seuil situé entre deux pas prend le pas supérieur, et le journal le signale.

Depuis un terminal :
qgis_process run cloudreef:threshold --INPUT=probability.tif --THRESHOLD=0.4 --MASK=mask.tif</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>mask,cloud mask,probability,threshold,cover,reclassify</source>
        <translation>masque,mask,masque de nuages,cloud mask,probabilité,probability,seuil,threshold,couverture,cover,reclassifier,reclassify</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>As cloudreef:segment writes it, or any raster of 0 to 1.</source>
        <translation>Tel que l'écrit cloudreef:segment, ou tout raster de 0 à 1.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>Pixels of this probability or more are target.</source>
        <translation>Les pixels ayant au moins cette probabilité sont cible.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/algorithms/threshold.py"/>
        <source>JSON file of pixel counts, cover and area.</source>
        <translation>Fichier JSON : nombres de pixels, couverture et surface.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Add a polygon layer, or choose another area.</source>
        <translation>Ajoutez une couche de polygones, ou choisissez une autre surface.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Area</source>
        <comment>where to segment</comment>
        <translation>Zone</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Where to segment; outside of it the result is nodata</source>
        <translation>Où segmenter ; en dehors, le résultat est nodata</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Layer of the area's polygons</source>
        <translation>Couche des polygones de la surface</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>The polygons to segment within</source>
        <translation>Les polygones à l'intérieur desquels segmenter</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Use only the polygons that are selected on the map</source>
        <translation>N'utiliser que les polygones sélectionnés sur la carte</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>&amp;Draw on the map</source>
        <translation>&amp;Dessiner sur la carte</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Draw the rectangle on the map with the mouse; Escape gives up</source>
        <translation>Dessinez le rectangle sur la carte avec la souris ; Échap abandonne</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Draw a rectangle on the map, or choose another area.</source>
        <translation>Dessinez un rectangle sur la carte, ou choisissez une autre surface.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Whole layer</source>
        <translation>Couche entière</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Current view of the map</source>
        <translation>Vue actuelle de la carte</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Drawn rectangle</source>
        <translation>Rectangle dessiné</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Polygons of a layer</source>
        <translation>Polygones d'une couche</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/area_choice.py"/>
        <source>Selected polygons only ({})</source>
        <translation>Polygones sélectionnés seulement ({})</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>What is wrong with the bands</source>
        <translation>Ce qui ne va pas avec les bandes</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Choose here which band is which.</source>
        <translation>Choisissez ici quelle bande correspond à quoi.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Automatic: as the layer, its file or its product says</source>
        <translation>Automatique : selon la couche, son fichier ou son produit</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Missing</source>
        <translation>Absente</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Missing (automatic)</source>
        <translation>Absente (automatique)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Band {}</source>
        <translation>Bande {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>Choose the band of {} as well: the layer does not say which it is.</source>
        <translation>Choisissez aussi la bande de {} : la couche n'indique pas laquelle c'est.</translation>
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
        <translation>Bande du canal {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>{} (automatic)</source>
        <translation>{} (automatique)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>{} is missing; the model works without it, less well.</source>
        <translation>{} : bande absente ; le modèle fonctionne sans, mais moins bien.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>{0} and {1} use the same band.</source>
        <translation>{0} et {1} utilisent la même bande.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/band_choice.py"/>
        <source>{0}: the band is named “{1}”.</source>
        <translation>{0} : la bande s'appelle « {1} ».</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/base_python.py"/>
        <source>The engine needs a Python from {} to {}. {}</source>
        <translation>Le moteur a besoin d'un Python de {} à {}. {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/base_python.py"/>
        <source>Install one from python.org or your system's packages, or point CloudReef to an existing Python.</source>
        <translation>Installez-en un depuis python.org ou les paquets de votre système, ou indiquez à CloudReef un Python existant.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/base_python.py"/>
        <source>{} cannot make environments: its venv module is not installed.</source>
        <translation>{} ne peut pas créer d'environnements : son module venv n'est pas installé.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/base_python.py"/>
        <source>On Debian and Ubuntu: sudo apt install python{}-venv</source>
        <translation>Sous Debian et Ubuntu : sudo apt install python{}-venv</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/base_python.py"/>
        <source>{} cannot download packages: its ssl module is not usable.</source>
        <translation>{} ne peut pas télécharger de paquets : son module ssl est inutilisable.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/base_python.py"/>
        <source>Point CloudReef to another Python, for example one from python.org.</source>
        <translation>Indiquez à CloudReef un autre Python, par exemple celui de python.org.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/base_python.py"/>
        <source>{} has not the name of a Python, so it is not started.</source>
        <translation>{} ne porte pas le nom d'un Python, il n'est donc pas lancé.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/base_python.py"/>
        <source>Choose the file python3 or python.exe.</source>
        <translation>Choisissez le fichier python3 ou python.exe.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/before_run.py"/>
        <source>What the run will take</source>
        <translation>Ce que demandera l'exécution</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/before_run.py"/>
        <source>Warnings before the run</source>
        <translation>Avertissements avant l'exécution</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/before_run.py"/>
        <source>Looking at the scene…</source>
        <translation>Examen de la scène…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/before_run.py"/>
        <source>The chosen area lies outside the layer.</source>
        <translation>La surface choisie est en dehors de la couche.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/before_run.py"/>
        <source>Only QGIS can read this layer, so it is copied and looked at when the run begins. To be told before, save it as a GeoTIFF (Export &gt; Save as) and choose that.</source>
        <translation>Seul QGIS peut lire cette couche : elle est copiée et examinée quand l'exécution commence. Pour le savoir avant, enregistrez-la en GeoTIFF (Exporter &gt; Sauvegarder sous) et choisissez ce fichier.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/child_process.py"/>
        <source>It did not answer within {:.0f} seconds.</source>
        <translation>Pas de réponse en {:.0f} secondes.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Choose the folder for results</source>
        <translation>Choisir le dossier des résultats</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>beside the scene</source>
        <translation>à côté de la scène</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>What the panel starts with. A project that has been segmented keeps its own choices.</source>
        <translation>Ce avec quoi le panneau démarre. Un projet déjà segmenté garde ses propres choix.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>The one used last</source>
        <translation>Le dernier utilisé</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Memory budget</source>
        <translation>Budget mémoire</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Results go</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Also write</source>
        <translation>Écrire aussi</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Statistics (JSON)</source>
        <translation>Statistiques (JSON)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/defaults_page.py"/>
        <source>Report (HTML)</source>
        <translation>Rapport (HTML)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/__main__.py"/>
        <source>What was measured cannot be forgotten: {}.</source>
        <translation>Impossible d'oublier les mesures : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/__main__.py"/>
        <source>The memory ran out.</source>
        <translation>La mémoire est épuisée.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/__main__.py"/>
        <source>Choose a smaller memory budget or close other programs.</source>
        <translation>Choisissez un budget mémoire plus petit, ou fermez d'autres programmes.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/__main__.py"/>
        <source>An unexpected error ended the run ({}: {}).</source>
        <translation>Une erreur inattendue a interrompu l'exécution ({} : {}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/__main__.py"/>
        <source>This is a mistake in CloudReef: please report it with the log.</source>
        <translation>C'est une erreur de CloudReef : merci de la signaler avec le journal.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>The composite</source>
        <translation>Le composite</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>The mask</source>
        <translation>Le masque</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>The probability raster</source>
        <translation>Le raster de probabilité</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>The raster</source>
        <translation>Le raster</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>The reference</source>
        <translation>La référence</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>The scene</source>
        <translation>La scène</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>the composite</source>
        <translation>le composite</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>the mask</source>
        <translation>le masque</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>the raster</source>
        <translation>le raster</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>the scene</source>
        <translation>la scène</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>a mask</source>
        <translation>un masque</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>a probability raster</source>
        <translation>un raster de probabilité</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>a raster</source>
        <translation>un raster</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>a reference</source>
        <translation>une référence</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>a scene</source>
        <translation>une scène</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>{} ({} x {} pixels) does not lie on the grid of {} ({} x {} pixels); without a CRS and transform in both they cannot be compared.</source>
        <translation>{} ({} x {} pixels) et {} ({} x {} pixels) ne sont pas sur la même grille ; sans SCR ni géoréférencement dans les deux, on ne peut pas les comparer.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>Give rasters of one grid, or georeferenced ones.</source>
        <translation>Donnez des rasters d'une même grille, ou géoréférencés.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>{} {} and {} do not overlap on the ground.</source>
        <translation>{} {} et {} ne se recouvrent pas au sol.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>Check that they belong together, and the CRS of both.</source>
        <translation>Vérifiez qu'ils vont ensemble, et le SCR des deux.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>{} {} says by an internal mask where it holds data, which is lost when it is brought to the grid of {}.</source>
        <translation>{} {} indique par un masque interne où se trouvent les données, ce qui se perd lors du passage à une autre grille (de référence : {}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>Save it with a nodata value, or on the same grid.</source>
        <translation>Enregistrez le fichier avec une valeur nodata, ou sur la même grille.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>{} {} cannot be opened: it is missing, or no raster.</source>
        <translation>{} {} ne s'ouvre pas : le fichier manque ou n'est pas un raster.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>Choose the file of {}.</source>
        <translation>Choisissez le fichier d'{}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>{} cannot be read: it is damaged or incomplete.</source>
        <translation>Impossible de lire {} : le fichier est endommagé ou incomplet.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>Get the file again.</source>
        <translation>Procurez-vous de nouveau le fichier.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>{} {} holds the value {}; a mask holds 0 (background), 1 (target) and 255 (nodata).</source>
        <translation>{} {} contient la valeur {} ; un masque contient 0 (fond), 1 (cible) et 255 (nodata).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/aligned.py"/>
        <source>Choose a mask that CloudReef made, or reclassify it.</source>
        <translation>Choisissez un masque produit par CloudReef, ou reclassez-le.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>x {:.8g} to {:.8g} and y {:.8g} to {:.8g}</source>
        <translation>x {:.8g} à {:.8g} et y {:.8g} à {:.8g}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>The polygons lie outside the scene, which spans {}.</source>
        <translation>Les polygones sont hors de la scène, qui couvre {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>the extent</source>
        <translation>l'emprise</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>The extent lies outside the scene, which spans {}.</source>
        <translation>L'emprise est hors de la scène, qui couvre {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>Check the polygons and the CRS of them.</source>
        <translation>Vérifiez les polygones et leur SCR.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>The extent {:g}, {:g}, {:g}, {:g} is empty.</source>
        <translation>L'emprise {:g}, {:g}, {:g}, {:g} est vide.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>Give left, bottom, right, top.</source>
        <translation>Donnez gauche, bas, droite, haut.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>Check the extent and the CRS of it.</source>
        <translation>Vérifiez l'emprise et son SCR.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>The scene has no CRS, so {} cannot be placed on it.</source>
        <translation>La scène n'a pas de SCR, on ne peut donc pas y placer : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>Assign the scene its CRS, or choose the whole scene.</source>
        <translation>Attribuez à la scène son SCR, ou choisissez toute la scène.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>{} holds no polygon.</source>
        <translation>{} ne contient aucun polygone.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>Draw or choose at least one polygon.</source>
        <translation>Dessinez ou choisissez au moins un polygone.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>the polygons</source>
        <translation>les polygones</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>The polygons lie outside the extent.</source>
        <translation>Les polygones sont hors de l'emprise.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>Choose one of the two, or let them overlap.</source>
        <translation>Choisissez l'un des deux, ou faites qu'ils se recouvrent.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>The extent cannot be brought to the scene's CRS.</source>
        <translation>L'emprise ne peut pas être convertie dans le SCR de la scène.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>Draw it in the scene's CRS.</source>
        <translation>Dessinez-la dans le SCR de la scène.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>The polygons {} cannot be read: {}.</source>
        <translation>Les polygones {} ne peuvent pas être lus : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>{} is no GeoJSON file.</source>
        <translation>{} n'est pas un fichier GeoJSON.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>Save the polygons as GeoJSON.</source>
        <translation>Enregistrez les polygones en GeoJSON.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>The area cannot be brought to the scene's CRS.</source>
        <translation>La zone ne peut pas être convertie dans le SCR de la scène.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/area.py"/>
        <source>{} holds a polygon whose coordinates are no numbers.</source>
        <translation>{} contient un polygone dont les coordonnées ne sont pas des nombres.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>near infrared</source>
        <translation>proche infrarouge</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>short-wave infrared 1.6 um</source>
        <translation>infrarouge à ondes courtes 1,6 µm</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>short-wave infrared 2.2 um</source>
        <translation>infrarouge à ondes courtes 2,2 µm</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>red</source>
        <translation>rouge</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>green</source>
        <translation>vert</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>blue</source>
        <translation>bleu</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>{} bands: {}</source>
        <translation>{} bandes : {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>Say which band is which, in the model's order, 0 for a missing one: {}.</source>
        <translation>Dites quelle bande correspond à quoi, dans l'ordre du modèle, 0 pour une absente : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>{} and, where there is one, {}</source>
        <translation>{} et, s'il y en a, {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>1 band: {}</source>
        <translation>1 bande : {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>{} bands: {} and {} more</source>
        <translation>{} bandes : {} et {} autres</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>Nothing in {} says for certain which band is {}: it has {}, and {} needs {}.</source>
        <translation>Rien dans {} ne dit avec certitude quelle bande est {} : il y a {}, et {} a besoin de {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>{}; {}</source>
        <translation>{} ; {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>{} bands were chosen; {} has {} channels: {}.</source>
        <translation>{} bandes ont été choisies ; {} a {} canaux : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>Give one band number for each channel, in this order, 0 for one that is missing.</source>
        <translation>Donnez un numéro de bande par canal, dans cet ordre, 0 pour celui qui manque.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>{} has {}; {} needs at least {}: {}.</source>
        <translation>{} a {} ; {} a besoin d'au moins {} : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>Give a file that has them, or all the band files of the scene together.</source>
        <translation>Donnez un fichier qui les contient, ou tous les fichiers de bandes de la scène ensemble.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>No band of {} was chosen.</source>
        <translation>Aucune bande de {} n'a été choisie.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>The model needs {}.</source>
        <translation>Le modèle a besoin de {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>No band was chosen for {}, which {} cannot do without.</source>
        <translation>Aucune bande n'a été choisie pour {}, dont {} ne peut se passer.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>It needs {}.</source>
        <translation>Il a besoin de {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>Band {} was chosen for {}; {} has {}.</source>
        <translation>La bande {} a été choisie pour {} ; {} a {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>Bands are counted from 1, through all files.</source>
        <translation>Les bandes se comptent à partir de 1, à travers tous les fichiers.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/bands.py"/>
        <source>{} if the file's order is {}</source>
        <translation>{} si l'ordre du fichier est {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>Close other programs or set a smaller budget.</source>
        <translation>Fermez d'autres programmes, ou fixez un budget plus petit.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>An unexpected error ended this scene ({}: {}).</source>
        <translation>Une erreur inattendue a interrompu cette scène ({} : {}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>The result {} would replace a scene of the job.</source>
        <translation>Le résultat {} remplacerait une scène de la tâche.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>Two results of the job have the same name: {}.</source>
        <translation>Deux résultats de la tâche ont le même nom : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>Give each result its own name.</source>
        <translation>Donnez à chaque résultat son propre nom.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>Its results are there and unchanged.</source>
        <translation>Ses résultats sont là et inchangés.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>Have changed results made anew, or choose another name or folder.</source>
        <translation>Faites refaire les résultats modifiés, ou choisissez un autre nom ou un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>{} It is made anew.</source>
        <translation>{} Il est refait.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch.py"/>
        <source>Please report it with the log.</source>
        <translation>Merci de la signaler avec le journal.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch_progress.py"/>
        <source>scene {} of {}</source>
        <translation>scène {} sur {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch_progress.py"/>
        <source>Scene {} of {}: {}</source>
        <translation>Scène {} sur {} : {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/batch_report.py"/>
        <source>{} The summary is not up to date.</source>
        <translation>{} Le récapitulatif n'est pas à jour.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/calibration.py"/>
        <source>measured on this computer on {}: {}</source>
        <translation>mesuré sur cet ordinateur le {} : {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/calibration.py"/>
        <source>{} {} {:.3g} million pixels a second</source>
        <translation>{} {} {:.3g} millions de pixels par seconde</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/calibration.py"/>
        <source>{} (not taken: an IoU of {:.3f} with the 32-bit mask)</source>
        <translation>{} (écarté : IoU de {:.3f} avec le masque en 32 bits)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/calibration.py"/>
        <source>Trying once which runtime is the fastest on this computer.</source>
        <translation>On essaie une fois quelle bibliothèque de calcul est la plus rapide sur cet ordinateur.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/calibration.py"/>
        <source>The computer is too busy to tell which is the fastest; what usually is will do.</source>
        <translation>L'ordinateur est trop occupé pour dire laquelle est la plus rapide ; l'habituelle suffira.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/check.py"/>
        <source>The engine's Python has none of TensorFlow, ONNX Runtime and OpenVINO.</source>
        <translation>Le Python du moteur n'a ni TensorFlow, ni ONNX Runtime, ni OpenVINO.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/check.py"/>
        <source>Install the engine again.</source>
        <translation>Réinstallez le moteur.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/check.py"/>
        <source>The engine's Python cannot load {}: {}.</source>
        <translation>Le Python du moteur ne peut pas charger {} : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/check.py"/>
        <source>Repair the engine: install it again.</source>
        <translation>Réparez le moteur : réinstallez-le.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_labels.py"/>
        <source>The areas that were checked lie outside the scene.</source>
        <translation>Les zones vérifiées sont en dehors de la scène.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_labels.py"/>
        <source>None of the polygons lies on the scene.</source>
        <translation>Aucun des polygones ne se trouve sur la scène.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_labels.py"/>
        <source>No polygon has one of the target values ({}) in "{}".</source>
        <translation>Aucun polygone n'a l'une des valeurs cibles ({}) dans « {} ».</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_labels.py"/>
        <source>It holds: {}.</source>
        <translation>Valeurs présentes : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_labels.py"/>
        <source>The polygons have no field "{}".</source>
        <translation>Les polygones n'ont pas de champ « {} ».</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_labels.py"/>
        <source>Choose the field that holds their class.</source>
        <translation>Choisissez le champ qui contient leur classe.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>The data set in {} holds chips of another kind: its classes are {}, not {}.</source>
        <translation>Le jeu de données de {} contient des imagettes d'une autre sorte : ses classes sont {}, et non {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>The data set in {} holds chips of another kind: its layout is {}, not {}.</source>
        <translation>Le jeu de données de {} contient des imagettes d'une autre sorte : son format est {}, et non {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>The data set in {} holds chips of another kind: its channels are {}, not {}.</source>
        <translation>Le jeu de données de {} contient des imagettes d'une autre sorte : ses canaux sont {}, et non {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>The data set holds chips of a scene "{}" already.</source>
        <translation>Le jeu de données contient déjà des imagettes d'une scène « {} ».</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>Give this scene another name, or allow its chips to be replaced.</source>
        <translation>Donnez un autre nom à cette scène, ou permettez de remplacer ses imagettes.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>The folder {} is not empty, and no data set of chips.</source>
        <translation>Le dossier {} n'est pas vide et n'est pas un jeu d'imagettes.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>Choose a new folder, or one that an earlier export made.</source>
        <translation>Choisissez un nouveau dossier, ou un dossier créé par un export précédent.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>{} cannot be read as the index of a data set of chips.</source>
        <translation>Impossible de lire {} comme index d'un jeu d'imagettes.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>{} is a file.</source>
        <translation>{} est un fichier.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/chip_set.py"/>
        <source>Choose a folder for the data set.</source>
        <translation>Choisissez un dossier pour le jeu de données.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>Dask scheduler {}: {} workers.</source>
        <translation>Ordonnanceur Dask {} : {} processus de calcul.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>The scene is cut into {} strips.</source>
        <translation>La scène est découpée en {} bandes horizontales.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>The engine's Python has no Dask, which a scheduler's address asks for.</source>
        <translation>Le Python du moteur n'a pas Dask, que demande l'adresse d'un ordonnanceur.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>Install the package distributed, of the cluster's version, in the engine's Python.</source>
        <translation>Installez dans le Python du moteur le paquet distributed, dans la version de la grappe.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>The Dask scheduler {} cannot be reached.</source>
        <translation>L'ordonnanceur Dask {} est injoignable.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>Check its address, and that it runs.</source>
        <translation>Vérifiez son adresse, et qu'il fonctionne.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>Several workers ended in the midst of the scene, most likely because their memory ran out.</source>
        <translation>Plusieurs processus de calcul se sont arrêtés au milieu de la scène, très probablement faute de mémoire.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>Give the workers more memory, or set a smaller budget.</source>
        <translation>Donnez plus de mémoire aux processus de calcul, ou fixez un budget plus petit.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>The connection to the Dask scheduler was lost.</source>
        <translation>La connexion à l'ordonnanceur Dask a été perdue.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/cluster.py"/>
        <source>Check that it still runs, and run the job again.</source>
        <translation>Vérifiez qu'il fonctionne encore, et relancez la tâche.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>{} and {} differ in their data type: {} and {}.</source>
        <translation>{} et {} diffèrent par le type de données : {} et {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>{} and {} differ in their scale: {} and {}.</source>
        <translation>{} et {} diffèrent par l'échelle : {} et {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>{} and {} differ in their offset: {} and {}.</source>
        <translation>{} et {} diffèrent par le décalage : {} et {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>the pixels that no scene shows</source>
        <translation>les pixels qu'aucune scène ne montre</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>The bands of {} are of type {}; a composite needs one type of real numbers.</source>
        <translation>Les bandes de {} sont de type {} ; un composite demande un seul type de nombres réels.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>Convert the scenes first.</source>
        <translation>Convertissez d'abord les scènes.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>No scene is clear anywhere: there is nothing to show.</source>
        <translation>Aucune scène n'est claire où que ce soit : il n'y a rien à montrer.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>Add scenes, or check the masks.</source>
        <translation>Ajoutez des scènes, ou vérifiez les masques.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>Order: {}.</source>
        <translation>Ordre : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>Only bands that all scenes have are in the composite: {}.</source>
        <translation>Le composite ne contient que les bandes présentes dans toutes les scènes : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>{} and {} differ in their bands: {} and {}, and their names do not say which are the same.</source>
        <translation>{} et {} diffèrent par leurs bandes : {} et {}, et leurs noms ne disent pas lesquelles se correspondent.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>Give scenes of one kind, or name their bands alike.</source>
        <translation>Donnez des scènes de même sorte, ou nommez leurs bandes de la même façon.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>The bands of {} are called otherwise than those of {}; they are taken in their order.</source>
        <translation>Les bandes de {} ne portent pas les mêmes noms que celles de {} ; elles sont prises dans leur ordre.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>{} cannot be brought to the CRS of {}.</source>
        <translation>Impossible d'amener {} dans le SCR de {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>Give scenes of one region.</source>
        <translation>Donnez des scènes d'une même région.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/composite.py"/>
        <source>Give scenes of one kind.</source>
        <translation>Donnez des scènes de même sorte.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/coverstatistics.py"/>
        <source>No zone holds a valid pixel of the mask.</source>
        <translation>Aucune zone ne contient de pixel valide du masque.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/coverstatistics.py"/>
        <source>{} of {} zones hold no valid pixel of the mask.</source>
        <translation>{} zones sur {} ne contiennent aucun pixel valide du masque.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/drawreport.py"/>
        <source>The statistics {} cannot be read.</source>
        <translation>Impossible de lire les statistiques {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/drawreport.py"/>
        <source>Run it again, with a report.</source>
        <translation>Relancez l'exécution, avec un rapport.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/drawreport.py"/>
        <source>{} is no mask of this scene: its size is another one.</source>
        <translation>{} n'est pas un masque de cette scène : sa taille est différente.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/drawreport.py"/>
        <source>Run it again.</source>
        <translation>Relancez l'exécution.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/errors.py"/>
        <source>{} {}</source>
        <translation>{} {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/evaluate.py"/>
        <source>IoU {}, Dice {}, precision {}, recall {} over {} pixels.</source>
        <translation>IoU {}, Dice {}, précision {}, rappel {} sur {} pixels.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/evaluate.py"/>
        <source>not defined</source>
        <translation>non défini</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/evaluate.py"/>
        <source>All pixels pooled: {}</source>
        <translation>Tous les pixels ensemble : {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/evaluate.py"/>
        <source>comparing {}</source>
        <translation>comparaison de {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/evaluate.py"/>
        <source>Mask and reference have no valid pixel in common.</source>
        <translation>Le masque et la référence n'ont aucun pixel valide en commun.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/evaluate.py"/>
        <source>Check that they belong together.</source>
        <translation>Vérifiez qu'ils vont ensemble.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/evaluate.py"/>
        <source>{}: {}</source>
        <translation>{} : {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/evaluate.py"/>
        <source>{} could not be compared: {}</source>
        <translation>{} n'a pas pu être comparé : {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>No chip is left: none holds the target, and none of the others is kept.</source>
        <translation>Il ne reste aucune imagette : aucune ne contient la cible, et aucune des autres n'est conservée.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>Keep a larger share of chips without a target.</source>
        <translation>Conservez une plus grande part des imagettes sans cible.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>The pictures are 8-bit red, green and blue: reflectance above 1 and other channels are lost.</source>
        <translation>Les images sont en rouge, vert et bleu sur 8 bits : la réflectance supérieure à 1 et les autres canaux sont perdus.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>{} chips for training, {} for validation; the data set holds {} and {}, of 1 scene.</source>
        <translation>{} imagettes pour l'entraînement, {} pour la validation ; le jeu de données en contient {} et {}, de 1 scène.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>{} chips for training, {} for validation; the data set holds {} and {}, of {} scenes.</source>
        <translation>{} imagettes pour l'entraînement, {} pour la validation ; le jeu de données en contient {} et {}, de {} scènes.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>To fit, in a checkout of CloudReef: {}</source>
        <translation>Pour entraîner, dans une copie du dépôt de CloudReef : {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>To make a model of it: {}</source>
        <translation>Pour en faire un modèle : {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>To use it: give {} as the model.</source>
        <translation>Pour l'utiliser : donnez {} comme modèle.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>No pixel of the scene has both data and a label: there is nothing to learn from.</source>
        <translation>Aucun pixel de la scène n'a à la fois des données et une étiquette : il n'y a rien à apprendre.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>Check the scene's nodata value, the areas that were checked, and the values of the mask.</source>
        <translation>Vérifiez la valeur nodata de la scène, les zones vérifiées et les valeurs du masque.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>No chip is left: at most {:.1f} % of a chip's pixels have data and a label, and {:g} % are asked for.</source>
        <translation>Il ne reste aucune imagette : au plus {:.1f} % des pixels d'une imagette ont des données et une étiquette, et {:g} % sont demandés.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>Allow chips with fewer, or make them smaller.</source>
        <translation>Acceptez des imagettes qui en ont moins, ou faites-les plus petites.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>{} outlines have holes, which the VGG Image Annotator cannot express; each hole is joined to the outline by a cut of no width, so that the same pixels are filled.</source>
        <translation>{} contours ont des trous, que le VGG Image Annotator ne sait pas exprimer ; chaque trou est relié au contour par une coupure sans largeur, de sorte que les mêmes pixels sont remplis.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>{} pixels that do not count are black in the pictures: the VGG Image Annotator cannot say that a pixel is unknown.</source>
        <translation>{} pixels qui ne comptent pas sont noirs dans les images : le VGG Image Annotator ne peut pas indiquer qu'un pixel est inconnu.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>training</source>
        <translation>l'entraînement</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>validation</source>
        <translation>la validation</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>No recipe was written: the training package fits networks of red, green, blue and near infrared, and this model takes {}.</source>
        <translation>Aucune recette n'a été écrite : le paquet d'entraînement entraîne des réseaux sur le rouge, le vert, le bleu et le proche infrarouge, et ce modèle utilise {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>{} was changed by hand and is left as it is.</source>
        <translation>{} a été modifié à la main et reste tel quel.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>The recipe fits a network from nothing: the model has no Keras weights, or does not say how it is built.</source>
        <translation>La recette entraîne un réseau à partir de zéro : le modèle n'a pas de poids Keras, ou n'indique pas comment il est construit.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>The scene has {} x {} pixels; a chip needs {} each way.</source>
        <translation>La scène a {} x {} pixels ; une imagette en demande {} dans chaque sens.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>Choose a larger scene.</source>
        <translation>Choisissez une scène plus grande.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>Pictures for the VGG Image Annotator show red, green and blue; the scene or the model lacks {}.</source>
        <translation>Les images pour le VGG Image Annotator montrent le rouge, le vert et le bleu ; il manque à la scène ou au modèle {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>Choose GeoTIFF.</source>
        <translation>Choisissez GeoTIFF.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>The data set has no chip for {} yet: add another scene before a model is fitted.</source>
        <translation>Le jeu de données n'a pas encore d'imagette pour {} : ajoutez une autre scène avant d'entraîner un modèle.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/exporttraining.py"/>
        <source>No chip for {} holds the target yet: add a scene that shows it.</source>
        <translation>Aucune imagette pour {} ne contient encore la cible : ajoutez une scène qui la montre.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/foreign.py"/>
        <source>{} is a {}; CloudReef takes networks that segment.</source>
        <translation>{} est de type {} ; CloudReef accepte les réseaux qui segmentent.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/foreign.py"/>
        <source>{} has {} inputs; CloudReef takes networks with one.</source>
        <translation>{} a {} entrées ; CloudReef accepte les réseaux qui en ont une.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/foreign.py"/>
        <source>{} takes {} of {} dimensions; it must take 32-bit (batch, channels, rows, cols).</source>
        <translation>{} prend {} à {} dimensions ; il faut des valeurs de 32 bits (batch, channels, rows, cols).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/foreign.py"/>
        <source>{} does not say how many channels it takes: its input is {}.</source>
        <translation>{} n'indique pas combien de canaux il prend : son entrée est {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/foreign.py"/>
        <source>{} takes tiles of {} x {}; CloudReef takes squares, or any size.</source>
        <translation>{} prend des tuiles de {} x {} ; CloudReef utilise des carrés, ou toute taille.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/foreign.py"/>
        <source>{} takes {} tiles at once; export it for one, or for any number.</source>
        <translation>{} prend {} tuiles à la fois ; exportez-le pour une seule, ou pour un nombre quelconque.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/foreign.py"/>
        <source>{} answers with {} dimensions; a network that segments has four.</source>
        <translation>{} répond avec {} dimensions ; un réseau qui segmente en a quatre.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/geopackage.py"/>
        <source>The polygons could not be written ({}).</source>
        <translation>Les polygones n'ont pas pu être écrits ({}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/geopackage.py"/>
        <source>Check that the disk has space and the folder can be written to.</source>
        <translation>Vérifiez que le disque a de la place et que l'on peut écrire dans le dossier.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/georeference.py"/>
        <source>The CRS of {}, "{}", is not understood.</source>
        <translation>Le SCR de {}, « {} », n'est pas compris.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/georeference.py"/>
        <source>Give a code such as "EPSG:32616" or WKT.</source>
        <translation>Donnez un code comme « EPSG:32616 » ou du WKT.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/grid.py"/>
        <source>{} ({} x {} pixels) does not lie on the grid of {} ({} x {} pixels); without a CRS and transform in both they cannot be joined.</source>
        <translation>{} ({} x {} pixels) n'est pas sur la grille de {} ({} x {} pixels) ; sans SCR ni géoréférencement dans les deux, on ne peut pas les réunir.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/grid.py"/>
        <source>Give band files of one grid, or georeferenced ones.</source>
        <translation>Donnez des fichiers de bandes d'une même grille, ou géoréférencés.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/grid.py"/>
        <source>{} and {} do not overlap on the ground.</source>
        <translation>{} et {} ne se recouvrent pas au sol.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/grid.py"/>
        <source>Give band files of one scene.</source>
        <translation>Donnez les fichiers de bandes d'une seule scène.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/hardware.py"/>
        <source>{}, {} threads</source>
        <translation>{}, {} threads</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>The model "{}" works: {}.</source>
        <translation>Le modèle « {} » fonctionne : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>{} takes {} channels, but {} are described.</source>
        <translation>{} prend {} canaux, mais {} sont décrits.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>Name a band for each channel.</source>
        <translation>Indiquez une bande pour chaque canal.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>{} has {} outputs; there is none of number {}.</source>
        <translation>{} a {} sorties ; il n'y en a pas de numéro {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>The network answers {} x {} pixels for a tile of {} x {}; one for each is needed.</source>
        <translation>Le réseau répond par {} x {} pixels pour une tuile de {} x {} ; il en faut un pour chaque pixel.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>The network's answer to noise holds values that are no numbers.</source>
        <translation>La réponse du réseau à du bruit contient des valeurs qui ne sont pas des nombres.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>Export the model again.</source>
        <translation>Exportez de nouveau le modèle.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>The network answers {:.3g} to {:.3g}; a probability lies between 0 and 1.</source>
        <translation>Le réseau répond de {:.3g} à {:.3g} ; une probabilité est comprise entre 0 et 1.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>Say that its output needs a sigmoid or a softmax.</source>
        <translation>Indiquez que sa sortie a besoin d'une sigmoïde ou d'une softmax.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>The folder {} is not empty.</source>
        <translation>Le dossier {} n'est pas vide.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>Choose another folder for the model.</source>
        <translation>Choisissez un autre dossier pour le modèle.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>The model cannot be written to {}: {}.</source>
        <translation>Impossible d'écrire le modèle dans {} : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>Free some space.</source>
        <translation>Libérez de l'espace.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>Its answers are probabilities.</source>
        <translation>Ses réponses sont des probabilités.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>Its answers need a {}; it is added.</source>
        <translation>Ses réponses ont besoin de {} ; c'est ajouté.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>The network does not run on a tile of {} pixels: {}</source>
        <translation>Le réseau ne fonctionne pas sur une tuile de {} pixels : {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/importmodel.py"/>
        <source>Export it for tiles of any size, or check the file.</source>
        <translation>Exportez-le pour des tuiles de toute taille, ou vérifiez le fichier.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/jobs.py"/>
        <source>Two results of the job have the same name.</source>
        <translation>Deux résultats de la tâche ont le même nom.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>by the surface reflectance factors in {}</source>
        <translation>d'après les facteurs de réflectance de surface dans {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>Unpack the whole product into one folder and choose that folder.</source>
        <translation>Décompressez tout le produit dans un dossier et choisissez ce dossier.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>by the reflectance factors and the sun's elevation of {:.1f} degrees in {}</source>
        <translation>d'après les facteurs de réflectance et l'élévation du soleil de {:.1f} degrés dans {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>by the reflectance factors in {}</source>
        <translation>d'après les facteurs de réflectance dans {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>{} product {}</source>
        <translation>{} (produit {})</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>{} is called like the metadata file of a Landsat product but is none.</source>
        <translation>{} porte le nom du fichier de métadonnées d'un produit Landsat mais n'en est pas un.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>Choose the product's folder or one of its rasters.</source>
        <translation>Choisissez le dossier du produit ou l'un de ses rasters.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>None of the band files that {} names lies beside it: {}.</source>
        <translation>Aucun des fichiers de bandes que nomme {} ne se trouve à côté : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>None of the band files that {} names lies beside it.</source>
        <translation>Aucun des fichiers de bandes que nomme {} ne se trouve à côté.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/landsat.py"/>
        <source>{} cannot be read: {}.</source>
        <translation>{} ne peut pas être lu : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/maskraster.py"/>
        <source>the pixels taken out</source>
        <translation>les pixels retirés</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/maskraster.py"/>
        <source>The raster's bands are of type {}; masking needs one type of real numbers.</source>
        <translation>Les bandes du raster sont de type {} ; le masquage demande un seul type de nombres réels.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/maskraster.py"/>
        <source>Convert the raster first.</source>
        <translation>Convertissez d'abord le raster.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/maskraster.py"/>
        <source>{} values of valid pixels are {:g}, the chosen nodata value: they count as nodata now.</source>
        <translation>{} valeurs de pixels valides sont {:g}, la valeur nodata choisie : elles comptent maintenant comme nodata.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>The model in {} has the format "{}"; this release reads "{}".</source>
        <translation>Le modèle dans {} a le format « {} » ; cette version lit « {} ».</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>Export the model again with the training package of this release.</source>
        <translation>Exportez de nouveau le modèle avec le paquet d'entraînement de cette version.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>The model "{}" has no {} weights; it has: {}.</source>
        <translation>Le modèle « {} » n'a pas de poids {} ; il a : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>The weights {} are not those that model.json describes: they were altered or cut short.</source>
        <translation>Les poids {} ne sont pas ceux que décrit model.json : ils ont été modifiés ou tronqués.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>Copy or download the model again.</source>
        <translation>Copiez ou téléchargez de nouveau le modèle.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>There is no model at {}: a model is a folder that holds a model.json.</source>
        <translation>Il n'y a pas de modèle à {} : un modèle est un dossier qui contient un model.json.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>Choose one of the shipped models or the folder of your own.</source>
        <translation>Choisissez un des modèles fournis ou le dossier du vôtre.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>The model description {} cannot be read: {}.</source>
        <translation>La description du modèle {} ne peut pas être lue : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>The model description {} is incomplete or malformed: {!r}.</source>
        <translation>La description du modèle {} est incomplète ou mal formée : {!r}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model.py"/>
        <source>The weights {} cannot be read: {}.</source>
        <translation>Les poids {} ne peuvent pas être lus : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model_tasks.py"/>
        <source>A network needs channels, two classes, and a smallest and a largest resolution.</source>
        <translation>Un réseau a besoin de canaux, de deux classes, et d'une plus petite et d'une plus grande résolution.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model_tasks.py"/>
        <source>The smallest resolution must be above 0 and not above the largest.</source>
        <translation>La plus petite résolution doit être supérieure à 0 et ne pas dépasser la plus grande.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model_tasks.py"/>
        <source>Standard deviations must not be 0, and the factor must be above 0.</source>
        <translation>Les écarts types ne doivent pas être nuls, et le facteur doit être supérieur à 0.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model_tasks.py"/>
        <source>The halo must not be negative.</source>
        <translation>La marge ne doit pas être négative.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/model_tasks.py"/>
        <source>Mean and standard deviation need one number for each channel.</source>
        <translation>La moyenne et l'écart type demandent un nombre par canal.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/naming.py"/>
        <source>{} and {} more</source>
        <translation>{} et {} de plus</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/nodata.py"/>
        <source>The raster names no nodata value; {:g}, which no valid pixel holds, marks {}.</source>
        <translation>Le raster n'indique pas de valeur nodata ; {:g}, qu'aucun pixel valide ne contient, marque {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/nodata.py"/>
        <source>The raster names no nodata value; NaN marks {}.</source>
        <translation>Le raster n'indique pas de valeur nodata ; NaN marque {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/nodata.py"/>
        <source>The raster names no nodata value, and its pixels leave none free.</source>
        <translation>Le raster n'indique pas de valeur nodata, et ses pixels n'en laissent aucune libre.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/nodata.py"/>
        <source>Name the value that may be given up, or convert the raster to a larger data type.</source>
        <translation>Indiquez la valeur qui peut être sacrifiée, ou convertissez le raster en un type de donnée plus large.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/nodata.py"/>
        <source>The nodata value {:g} cannot be stored as {}.</source>
        <translation>La valeur nodata {:g} ne peut pas être enregistrée en {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/nodata.py"/>
        <source>Choose a value that fits the raster.</source>
        <translation>Choisissez une valeur qui convient au raster.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/outlook.py"/>
        <source>{} x {} pixels</source>
        <translation>{} x {} pixels</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/outlook.py"/>
        <source>{} of {} in the scene's centre. Its CRS counts in degrees, so a pixel's size changes with the latitude: areas are measured on the ellipsoid and are right, distances in pixels differ on the ground.</source>
        <translation>{} de {} au centre de la scène. Son SCR compte en degrés, la taille d'un pixel change donc avec la latitude : les surfaces sont mesurées sur l'ellipsoïde et sont justes, les distances en pixels varient au sol.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/outlook.py"/>
        <source>{:.3g} million pixels</source>
        <translation>{:.3g} millions de pixels</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/outlook.py"/>
        <source>{}.</source>
        <translation>{}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/outlook.py"/>
        <source>{}, which lie nowhere on Earth.</source>
        <translation>{}, qui ne se trouvent nulle part sur Terre.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/outlook.py"/>
        <source>{} of {}.</source>
        <translation>{} de {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/outlook.py"/>
        <source>{}, each {} times</source>
        <translation>{}, chacun {} fois</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/outlook.py"/>
        <source>{}, with up to {} MB of memory</source>
        <translation>{}, avec jusqu'à {} Mo de mémoire</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/outlook.py"/>
        <source>Only {:.2g} % of the scene's pixels hold data, as far as a sample tells. Check the scene's nodata value if there should be more.</source>
        <translation>D'après un échantillon, seuls {:.2g} % des pixels de la scène contiennent des données. Vérifiez la valeur nodata de la scène s'il devrait y en avoir plus.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>{} could not be written ({}).</source>
        <translation>{} n'a pas pu être écrit ({}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>The disk of {} is full.</source>
        <translation>Le disque de {} est plein.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>Free some space or choose another folder.</source>
        <translation>Libérez de la place ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>The folder {} cannot be written to.</source>
        <translation>On ne peut pas écrire dans le dossier {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>The name {} is too long.</source>
        <translation>Le nom {} est trop long.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>Choose a shorter one.</source>
        <translation>Choisissez-en un plus court.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>Two results have the same name: {}.</source>
        <translation>Deux résultats ont le même nom : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>Give each a name of its own.</source>
        <translation>Donnez à chacun un nom propre.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>The result {} would replace the scene itself.</source>
        <translation>Le résultat {} remplacerait la scène elle-même.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>{} cannot be replaced.</source>
        <translation>{} ne peut pas être remplacé.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>Close it in other programs, or choose another name.</source>
        <translation>Fermez-le dans les autres programmes, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>{} is a folder.</source>
        <translation>{} est un dossier.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>Choose a file name for the result.</source>
        <translation>Choisissez un nom de fichier pour le résultat.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>{} exists.</source>
        <translation>{} existe déjà.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>Choose another name, or allow existing results to be replaced.</source>
        <translation>Choisissez un autre nom, ou permettez de remplacer les résultats existants.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>The folder {} does not exist.</source>
        <translation>Le dossier {} n'existe pas.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/parts.py"/>
        <source>Create it or choose another.</source>
        <translation>Créez-le ou choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/pipeline.py"/>
        <source>The memory does not suffice even for a single tile of {} pixels.</source>
        <translation>La mémoire ne suffit même pas pour une seule tuile de {} pixels.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/pipeline.py"/>
        <source>Close other programs, or choose another runtime.</source>
        <translation>Fermez d'autres programmes, ou choisissez une autre bibliothèque de calcul.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/pipeline.py"/>
        <source>The memory ran out; going on with tiles of {} pixels, {} at once.</source>
        <translation>La mémoire est épuisée ; on continue avec des tuiles de {} pixels, {} à la fois.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/polygonize.py"/>
        <source>{} polygons.</source>
        <translation>{} polygones.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/polygonize.py"/>
        <source>1 polygon.</source>
        <translation>1 polygone.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/polygonize.py"/>
        <source>The probability raster does not lie on the grid of the mask.</source>
        <translation>Le raster de probabilité n'est pas sur la grille du masque.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/polygonize.py"/>
        <source>Choose the one that was made with the mask, or none.</source>
        <translation>Choisissez celui qui a été produit avec le masque, ou aucun.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/polygons.py"/>
        <source>The mask has no CRS, so areas are not known in square metres.</source>
        <translation>Le masque n'a pas de SCR, les surfaces en mètres carrés ne sont donc pas connues.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/polygons.py"/>
        <source>Give the minimum in pixels, or assign the mask its CRS.</source>
        <translation>Donnez le minimum en pixels, ou attribuez au masque son SCR.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/preview.py"/>
        <source>What the map shows holds no pixel of the scene.</source>
        <translation>Ce que montre la carte ne contient aucun pixel de la scène.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/preview.py"/>
        <source>Move the map to the scene.</source>
        <translation>Déplacez la carte vers la scène.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>the band files of {}</source>
        <translation>les fichiers de bandes de {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>The folder {} holds {} scenes: {}.</source>
        <translation>Le dossier {} contient {} scènes : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>Choose the files of one of them, or one of its band files.</source>
        <translation>Choisissez les fichiers de l'une d'elles, ou l'un de ses fichiers de bandes.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>No input was given.</source>
        <translation>Aucune entrée n'a été donnée.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>Choose a raster, a product folder or an MTL file.</source>
        <translation>Choisissez un raster, un dossier de produit ou un fichier MTL.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>{} is a packed archive.</source>
        <translation>{} est une archive compressée.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>Unpack it and choose the folder or file in it.</source>
        <translation>Décompressez-la et choisissez le dossier ou le fichier qu'elle contient.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>The folder {} holds no raster.</source>
        <translation>Le dossier {} ne contient aucun raster.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>Choose a raster, or the folder of a Landsat or Sentinel-2 product or of band files.</source>
        <translation>Choisissez un raster, ou le dossier d'un produit Landsat ou Sentinel-2 ou de fichiers de bandes.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>The folder {} holds {} rasters, and no name says which band it is: {}.</source>
        <translation>Le dossier {} contient {} rasters, et aucun nom ne dit quelle bande c'est : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>Choose one raster, or give the band files one by one.</source>
        <translation>Choisissez un raster, ou donnez les fichiers de bandes un par un.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>the band files in {}</source>
        <translation>les fichiers de bandes dans {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>The files belong to {} scenes: {}.</source>
        <translation>Les fichiers appartiennent à {} scènes : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>Give the band files of one scene.</source>
        <translation>Donnez les fichiers de bandes d'une seule scène.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>{} is a folder; of several inputs each must be a raster file.</source>
        <translation>{} est un dossier ; de plusieurs entrées, chacune doit être un fichier raster.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>Give the folder alone, or the files in it.</source>
        <translation>Donnez le dossier seul, ou les fichiers qu'il contient.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>{} lies alone: the product's GRANULE folder is not beside it.</source>
        <translation>{} est seul : le dossier GRANULE du produit n'est pas à côté.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>Choose the product's .SAFE folder.</source>
        <translation>Choisissez le dossier .SAFE du produit.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/products.py"/>
        <source>(no name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/protocol.py"/>
        <source>Two scenes of the job would write {}.</source>
        <translation>Deux scènes de la tâche écriraient {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/record.py"/>
        <source>it was made with another model ({})</source>
        <translation>il a été produit avec un autre modèle ({})</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/record.py"/>
        <source>whether the scene has changed since cannot be told</source>
        <translation>on ne peut pas savoir si la scène a changé depuis</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/record.py"/>
        <source>the scene has changed or moved since</source>
        <translation>la scène a changé ou a été déplacée depuis</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/record.py"/>
        <source>it keeps no record of how it was made</source>
        <translation>il ne garde pas trace de la façon dont il a été produit</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/record.py"/>
        <source>{} was {} and is {}</source>
        <translation>{} était {} et est {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/record.py"/>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/record.py"/>
        <source>{} exists, but is not what this job would make: {}.</source>
        <translation>{} existe, mais n'est pas ce que cette tâche produirait : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/record.py"/>
        <source>left out</source>
        <translation>omis</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/remote.py"/>
        <source>{} lies elsewhere, where only mask and probability can be written.</source>
        <translation>{} se trouve ailleurs, où l'on ne peut écrire que le masque et la probabilité.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/remote.py"/>
        <source>Choose a file of this machine for the other results.</source>
        <translation>Choisissez un fichier de cet ordinateur pour les autres résultats.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/remote.py"/>
        <source>{} can be read but not written to.</source>
        <translation>{} peut être lu mais pas écrit.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/remote.py"/>
        <source>Choose a file, or a place in object storage such as s3://.</source>
        <translation>Choisissez un fichier, ou un emplacement de stockage objet comme s3://.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/remote.py"/>
        <source>{} could not be written: {}.</source>
        <translation>{} n'a pas pu être écrit : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/remote.py"/>
        <source>Check the address, the connection and the keys that the engine's environment holds.</source>
        <translation>Vérifiez l'adresse, la connexion et les clés que contient l'environnement du moteur.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtime.py"/>
        <source>{} {} on {}, {}</source>
        <translation>{} {} sur {}, {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtime.py"/>
        <source>32-bit</source>
        <translation>32 bits</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>the processor ({})</source>
        <translation>le processeur ({})</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>no usable GPU; the fastest installed on a processor</source>
        <translation>pas de GPU utilisable ; la plus rapide installée sur un processeur</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>{} is not installed in the engine's Python.</source>
        <translation>{} n'est pas installé dans le Python du moteur.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>Choose another runtime ({}) or install the engine with {}.</source>
        <translation>Choisissez une autre bibliothèque de calcul ({}) ou installez le moteur avec {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>as chosen</source>
        <translation>comme choisi</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>No installed runtime can run the model "{}" as asked (installed: {}; the model has: {}).</source>
        <translation>Aucune bibliothèque installée ne peut exécuter le modèle « {} » comme demandé (installées : {} ; le modèle a : {}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>Install the engine again, or let precision and device be chosen automatically.</source>
        <translation>Réinstallez le moteur, ou laissez choisir automatiquement la précision et l'appareil.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>a GPU</source>
        <translation>un GPU</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>{} cannot use {} here.</source>
        <translation>{} ne peut pas utiliser {} ici.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>Choose the runtime "auto".</source>
        <translation>Choisissez la bibliothèque de calcul « auto ».</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>ONNX files are read by ONNX Runtime, which is missing.</source>
        <translation>Les fichiers ONNX sont lus par ONNX Runtime, qui manque.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>This processor does not compute in bfloat16.</source>
        <translation>Ce processeur ne calcule pas en bfloat16.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>Choose the precision "auto" or "f32".</source>
        <translation>Choisissez la précision « auto » ou « f32 ».</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>The installed ONNX Runtime has no GPU support.</source>
        <translation>L'ONNX Runtime installé ne gère pas les GPU.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>Install onnxruntime-gpu or onnxruntime-directml in the engine's Python, or choose the processor.</source>
        <translation>Installez onnxruntime-gpu ou onnxruntime-directml dans le Python du moteur, ou choisissez le processeur.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>ONNX Runtime has GPU support, but cannot use the GPU here.</source>
        <translation>ONNX Runtime prend en charge les GPU, mais ne peut pas utiliser le GPU ici.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>Check the driver with `nvidia-smi`, or choose the processor.</source>
        <translation>Vérifiez le pilote avec `nvidia-smi`, ou choisissez le processeur.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>TensorFlow sees no GPU.</source>
        <translation>TensorFlow ne voit aucun GPU.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>Check the driver with `nvidia-smi`, install the engine with GPU support, or choose the processor.</source>
        <translation>Vérifiez le pilote avec `nvidia-smi`, installez le moteur avec prise en charge des GPU, ou choisissez le processeur.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>TensorFlow sees a GPU</source>
        <translation>TensorFlow voit un GPU</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>ONNX Runtime sees an accelerator</source>
        <translation>ONNX Runtime voit un accélérateur</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>{} cannot be read as an ONNX file: {}</source>
        <translation>{} ne peut pas être lu comme fichier ONNX : {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/runtimes.py"/>
        <source>Export it again.</source>
        <translation>Exportez-le à nouveau.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>the model "{}"</source>
        <translation>le modèle « {} »</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>{}: {}; values: {}; {}.</source>
        <translation>{} : {} ; valeurs : {} ; {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>{} = band {} ({})</source>
        <translation>{} = bande {} ({})</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>{} = {}</source>
        <translation>{} = {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>The scene says of no pixel where it lies, so the CRS that was assigned to it does not place it.</source>
        <translation>La scène n'indique la position d'aucun pixel ; le SCR qui lui a été attribué ne la situe donc pas.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>nodata is {:g}, as chosen</source>
        <translation>nodata vaut {:g}, comme choisi</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>no pixel is nodata</source>
        <translation>aucun pixel n'est nodata</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>{} = band {}</source>
        <translation>{} = bande {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>as {} is named</source>
        <translation>d'après le nom de {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>{} and {}</source>
        <translation>{} et {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>A pixel of the scene is {:.3g} m wide; the model was made for {:g} to {:g} m, so expect worse results.</source>
        <translation>Un pixel de la scène mesure {:.3g} m ; le modèle a été fait pour {:g} à {:g} m : attendez-vous à de moins bons résultats.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>Band {} is not used, as nothing says what it shows; choose it with BANDS if it is {}.</source>
        <translation>La bande {} n'est pas utilisée, car rien ne dit ce qu'elle montre ; choisissez-la avec BANDS si c'est {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>The band marked as alpha varies like a picture; it is taken for transparency, so choose it with BANDS if it is {}.</source>
        <translation>La bande marquée comme alpha varie comme une image ; elle est prise pour de la transparence : choisissez-la avec BANDS si c'est {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>The scene has no CRS; areas in square metres cannot be told.</source>
        <translation>La scène n'a pas de SCR ; les surfaces en mètres carrés ne peuvent pas être données.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/scene.py"/>
        <source>{} missing</source>
        <translation>{} absent</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/segment.py"/>
        <source>Model "{}", version {}.</source>
        <translation>Modèle « {} », version {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/segment.py"/>
        <source>The scene holds no valid pixel: every pixel is nodata.</source>
        <translation>La scène ne contient aucun pixel valide : tous sont nodata.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/segment.py"/>
        <source>Check the scene's nodata value, or choose another scene.</source>
        <translation>Vérifiez la valeur nodata de la scène, ou choisissez une autre scène.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/segment.py"/>
        <source>{} ({}).</source>
        <translation>{} ({}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/segment.py"/>
        <source>The chosen area holds no valid pixel of the scene: there is nothing to segment.</source>
        <translation>La zone choisie ne contient aucun pixel valide de la scène : il n'y a rien à segmenter.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/segment.py"/>
        <source>Choose another area, or check the scene's nodata value.</source>
        <translation>Choisissez une autre zone, ou vérifiez la valeur nodata de la scène.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/sentinel2.py"/>
        <source>{} holds {} tiles: {}.</source>
        <translation>{} contient {} tuiles : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/sentinel2.py"/>
        <source>Choose the band files of one tile.</source>
        <translation>Choisissez les fichiers de bandes d'une tuile.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/sentinel2.py"/>
        <source>{} is laid out like a Sentinel-2 product but holds no band files.</source>
        <translation>{} est organisé comme un produit Sentinel-2 mais ne contient pas de fichiers de bandes.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/sentinel2.py"/>
        <source>Download or unpack the product again.</source>
        <translation>Téléchargez ou décompressez de nouveau le produit.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/sentinel2.py"/>
        <source>by quantification value and offsets in {}</source>
        <translation>d'après la valeur de quantification et les décalages dans {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>{} cannot be opened: {}.</source>
        <translation>{} ne peut pas être ouvert : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>Check the address and the connection.</source>
        <translation>Vérifiez l'adresse et la connexion.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>{} refers to {}, which is missing.</source>
        <translation>{} renvoie à {}, qui manque.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>Put the file there, or make the VRT again.</source>
        <translation>Placez-y le fichier, ou refaites le VRT.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>{} holds no raster bands.</source>
        <translation>{} ne contient pas de bandes raster.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>Choose another file.</source>
        <translation>Choisissez un autre fichier.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>{} holds complex numbers, as radar does.</source>
        <translation>{} contient des nombres complexes, comme le radar.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>Choose an optical scene.</source>
        <translation>Choisissez une scène optique.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>There is no file {}.</source>
        <translation>Il n'y a pas de fichier {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>It may have been moved or renamed, or lie on a drive not mounted.</source>
        <translation>Il a peut-être été déplacé ou renommé, ou se trouve sur un lecteur non monté.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>{} is no raster that can be read.</source>
        <translation>{} n'est pas un raster lisible.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>Choose a GeoTIFF, JPEG2000, VRT or another raster GDAL opens.</source>
        <translation>Choisissez un GeoTIFF, JPEG2000, VRT ou un autre raster que GDAL ouvre.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>{} is damaged or cut short.</source>
        <translation>{} est endommagé ou tronqué.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>Download or copy it again.</source>
        <translation>Téléchargez-le ou copiez-le de nouveau.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>{} holds {} rasters: {}.</source>
        <translation>{} contient {} rasters : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>Choose one of them by that name.</source>
        <translation>Choisissez-en un par ce nom.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>{} may not be read.</source>
        <translation>{} ne peut pas être lu, faute de droits.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>Ask for the permission to read it, or copy it elsewhere.</source>
        <translation>Demandez le droit de le lire, ou copiez-le ailleurs.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>nodata is {:g}, the fill of such numbers</source>
        <translation>nodata vaut {:g}, le remplissage de tels nombres</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>nodata is {:g}</source>
        <translation>nodata vaut {:g}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>nodata is by the file's mask</source>
        <translation>nodata d'après le masque du fichier</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>nodata is NaN</source>
        <translation>nodata vaut NaN</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>{} cannot be read near row {}, column {}: it is damaged or cut short, or a file it refers to is missing.</source>
        <translation>{} ne peut pas être lu près de la ligne {}, colonne {} : il est endommagé ou tronqué, ou un fichier auquel il renvoie manque.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>Download or copy it again, together with the files that belong to it.</source>
        <translation>Téléchargez-le ou copiez-le de nouveau, avec les fichiers qui en font partie.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>nodata is outside the file</source>
        <translation>nodata hors du fichier</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/source.py"/>
        <source>nodata is where alpha is 0</source>
        <translation>nodata là où l'alpha vaut 0</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/stackproduct.py"/>
        <source>{} has no red band.</source>
        <translation>{} n'a pas de bande rouge.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/stackproduct.py"/>
        <source>Choose the folder of a Landsat or Sentinel-2 product.</source>
        <translation>Choisissez le dossier d'un produit Landsat ou Sentinel-2.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/threshold.py"/>
        <source>{} holds values from {:g} to {:g}; probability lies between 0 and 1.</source>
        <translation>{} contient des valeurs de {:g} à {:g} ; une probabilité est comprise entre 0 et 1.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/threshold.py"/>
        <source>Choose the probability raster that a run of CloudReef made.</source>
        <translation>Choisissez le raster de probabilité qu'une exécution de CloudReef a produit.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/threshold.py"/>
        <source>The probability is stored in steps of {:g}: the mask holds pixels from {:g} up.</source>
        <translation>La probabilité est enregistrée par pas de {:g} : le masque contient les pixels à partir de {:g}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/threshold.py"/>
        <source>The probability raster holds no valid pixel.</source>
        <translation>Le raster de probabilité ne contient aucun pixel valide.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/training_tasks.py"/>
        <source>The stride is {} pixels; it must lie between 1 and the chip's {}, or pixels would be passed over.</source>
        <translation>Le pas est de {} pixels ; il doit être compris entre 1 et les {} de l'imagette, sinon des pixels seraient sautés.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/training_tasks.py"/>
        <source>"{}" cannot be part of a file's name.</source>
        <translation>« {} » ne peut pas faire partie d'un nom de fichier.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/training_tasks.py"/>
        <source>Choose another name for the scene.</source>
        <translation>Choisissez un autre nom pour la scène.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/training_tasks.py"/>
        <source>A chip of {} pixels is too small; it can have {} to {} rows and columns.</source>
        <translation>Une imagette de {} pixels est trop petite ; elle peut avoir de {} à {} lignes et colonnes.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/training_tasks.py"/>
        <source>A chip of {} pixels is too large; it can have {} to {} rows and columns.</source>
        <translation>Une imagette de {} pixels est trop grande ; elle peut avoir de {} à {} lignes et colonnes.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>Choose SCALING if that is wrong.</source>
        <translation>Choisissez SCALING si c'est faux.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>reflectance 0 to 1, as it is</source>
        <translation>réflectance de 0 à 1, telle quelle</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>reflectance x 10000</source>
        <translation>réflectance x 10000</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>Sentinel-2 numbers with the offset of baseline 04.00 (x 0.0001 - 0.1)</source>
        <translation>nombres Sentinel-2 avec le décalage de la baseline 04.00 (x 0.0001 - 0.1)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>Landsat Level-1 digital numbers (x 0.00002 - 0.1)</source>
        <translation>comptes numériques Landsat Level-1 (x 0.00002 - 0.1)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>Landsat Collection 2 surface reflectance numbers (x 0.0000275 - 0.2)</source>
        <translation>nombres de réflectance de surface Landsat Collection 2 (x 0.0000275 - 0.2)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>8-bit values (/ 255)</source>
        <translation>valeurs sur 8 bits (/ 255)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>16-bit values (/ 65535)</source>
        <translation>valeurs sur 16 bits (/ 65535)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>as they run from {} to {}</source>
        <translation>car ils vont de {} à {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>The values do not look like reflectance: taken for {}, they run from {:.3g} to {:.3g} instead of about 0 to 1. {}</source>
        <translation>Les valeurs ne ressemblent pas à une réflectance : prises pour {}, elles vont de {:.3g} à {:.3g} au lieu d'environ 0 à 1. {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>{}, {}</source>
        <translation>{}, {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>as the files are named like Sentinel-2 bands and run from {} to {}</source>
        <translation>car les fichiers sont nommés comme des bandes Sentinel-2 et vont de {} à {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>each band by its own factors</source>
        <translation>chaque bande selon ses propres facteurs</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>by the scale and offset tags of the file</source>
        <translation>d'après l'échelle et le décalage du fichier</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>by the data type</source>
        <translation>d'après le type de donnée</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>as no valid pixel was found</source>
        <translation>car aucun pixel valide n'a été trouvé</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>x {:.6g} {:+.6g}</source>
        <translation>x {:.6g} {:+.6g}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine/values.py"/>
        <source>Nothing states what the scene's numbers mean; they are taken for {}, {}. {}</source>
        <translation>Rien ne dit ce que signifient les nombres de la scène ; ils sont pris pour {}, {}. {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_choice.py"/>
        <source>Open the CloudReef panel (menu Raster) and click "Install the engine".</source>
        <translation>Ouvrez le panneau CloudReef (menu Raster) et cliquez sur « Installer le moteur ».</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_choice.py"/>
        <source>Choose another one, or clear the choice.</source>
        <translation>Choisissez-en un autre, ou effacez le choix.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_choice.py"/>
        <source>The Python chosen for CloudReef's engine does not exist: {}.</source>
        <translation>Le Python choisi pour le moteur de CloudReef n'existe pas : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_facts.py"/>
        <source>A Python of your own</source>
        <translation>Votre propre Python</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_facts.py"/>
        <source>Look at CloudReef's engine</source>
        <translation>Examiner le moteur de CloudReef</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_facts.py"/>
        <source>The engine is ready.</source>
        <translation>Le moteur est prêt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_facts.py"/>
        <source>A Python named by the variable {}</source>
        <translation>Un Python indiqué par la variable {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>CloudReef finds clouds, or what your own models look for, in satellite and aerial images.</source>
        <translation>CloudReef trouve les nuages, ou ce que cherchent vos propres modèles, dans les images satellitaires et aériennes.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>Choose a raster layer and click Segment: you get a georeferenced mask, polygons and statistics.</source>
        <translation>Choisissez une couche raster et cliquez sur Segmenter : vous obtenez un masque géoréférencé, des polygones et des statistiques.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>It computes on this computer, by an engine that has to be installed once; no image leaves it.</source>
        <translation>Le calcul se fait sur cet ordinateur, avec un moteur à installer une seule fois ; aucune image n'en sort.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>About CloudReef</source>
        <translation>À propos de CloudReef</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>State of the engine</source>
        <translation>État du moteur</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>Install the engine</source>
        <translation>Installer le moteur</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>Download the engine and set it up in the background</source>
        <translation>Télécharger le moteur et l'installer en arrière-plan</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>Other ways…</source>
        <translation>Autres façons…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>Install without a network, with TensorFlow, or use a Python that is there already</source>
        <translation>Installer sans réseau, avec TensorFlow, ou utiliser un Python déjà présent</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>QGIS's own Python is left as it is.</source>
        <translation>Le Python de QGIS n'est pas modifié.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>Welcome to CloudReef</source>
        <translation>Bienvenue dans CloudReef</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>It is installed from the folder {} into {}, and takes up to {} MB.</source>
        <translation>Il est installé depuis le dossier {} dans {}, et occupe jusqu'à {} Mo.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_notice.py"/>
        <source>It comes from the Python Package Index and goes into {}.</source>
        <translation>Il vient du Python Package Index et s'installe dans {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Remove the engine in {}?

Masks and models stay; the engine can be installed again.</source>
        <translation>Supprimer le moteur dans {} ?

Les masques et les modèles restent ; le moteur peut être réinstallé.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>no NVIDIA card that can compute</source>
        <translation>aucune carte NVIDIA capable de calculer</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Looking at the engine…</source>
        <translation>Examen du moteur…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Start the engine and see what it can run on</source>
        <translation>Démarrer le moteur et voir sur quoi il peut fonctionner</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Install the same profile again; the old one stays until it is complete</source>
        <translation>Réinstaller le même profil ; l'ancien reste jusqu'à ce que le nouveau soit complet</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Delete the engine that CloudReef installed; asks before it does</source>
        <translation>Supprimer le moteur installé par CloudReef ; demande confirmation</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Show where the engine is installed</source>
        <translation>Montrer où le moteur est installé</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Choose a Python that has the engine's packages</source>
        <translation>Choisir un Python qui a les paquets du moteur</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>A python3 or python.exe that has numpy, rasterio, pyproj, pyogrio and a runtime; it is only read</source>
        <translation>Un python3 ou python.exe avec numpy, rasterio, pyproj, pyogrio et une bibliothèque de calcul ; il est seulement lu</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>python3 or python.exe of an environment</source>
        <translation>python3 ou python.exe d'un environnement</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Check and use</source>
        <translation>Vérifier et utiliser</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Check this Python, and use it if it serves</source>
        <translation>Vérifier ce Python, et l'utiliser s'il convient</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Use the installed engine</source>
        <translation>Utiliser le moteur installé</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Go back to the engine in the QGIS profile</source>
        <translation>Revenir au moteur du profil QGIS</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Copy a diagnostics report</source>
        <translation>Copier un rapport de diagnostic</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>QGIS, system, engine and the last log lines as text; the home folder's name is left out</source>
        <translation>QGIS, système, moteur et dernières lignes du journal en texte ; le nom du dossier personnel est omis</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Another Python</source>
        <translation>Autre Python</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Use an environment that you made yourself. CloudReef checks it and changes nothing in it.</source>
        <translation>Utilisez un environnement que vous avez créé vous-même. CloudReef le vérifie et n'y change rien.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>{} NVIDIA card(s)</source>
        <translation>{} carte(s) NVIDIA</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Place</source>
        <translation>Emplacement</translation>
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
        <translation>Taille sur le disque</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Runtimes</source>
        <translation>Bibliothèques de calcul</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>Graphics</source>
        <translation>Carte graphique</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_page.py"/>
        <source>{} MB</source>
        <translation>{} Mo</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it crashed with an access violation</source>
        <translation>il s'est arrêté sur une violation d'accès</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>this processor lacks an instruction that it needs</source>
        <translation>il manque à ce processeur une instruction dont il a besoin</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>the memory ran out</source>
        <translation>la mémoire est épuisée</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>a DLL is missing</source>
        <translation>une DLL manque</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>a DLL could not be started</source>
        <translation>une DLL n'a pas pu être chargée</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it crashed</source>
        <translation>il s'est arrêté brutalement</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it was killed, most likely because the memory ran out</source>
        <translation>il a été tué, très probablement parce que la mémoire était épuisée</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it crashed with a segmentation fault</source>
        <translation>il s'est arrêté sur une erreur de segmentation</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it crashed with a bus error</source>
        <translation>il s'est arrêté sur une erreur de bus</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it aborted</source>
        <translation>il a abandonné</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it was ended from outside</source>
        <translation>il a été arrêté de l'extérieur</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it was interrupted</source>
        <translation>il a été interrompu</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>The engine stopped without a result: {}.</source>
        <translation>Le moteur s'est arrêté sans résultat : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>The engine's log tells more.</source>
        <translation>Le journal du moteur en dit plus.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>exit code {}</source>
        <translation>code de sortie {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it ended with code {}</source>
        <translation>il s'est terminé avec le code {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>Close other programs or choose a smaller area, and run again.</source>
        <translation>Fermez d'autres programmes ou choisissez une zone plus petite, puis relancez.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>it was ended by signal {}</source>
        <translation>il a été arrêté par le signal {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>The engine's environment is damaged: set it up again.</source>
        <translation>L'environnement du moteur est endommagé : réinstallez-le.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>The job was cancelled.</source>
        <translation>La tâche a été annulée.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>The engine's Python could not be started ({}).</source>
        <translation>Le Python du moteur n'a pas pu être lancé ({}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_process.py"/>
        <source>Set the engine up again.</source>
        <translation>Réinstallez le moteur.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_report.py"/>
        <source>The engine does not start: {}</source>
        <translation>Le moteur ne démarre pas : {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_report.py"/>
        <source>The engine's answer is not understood.</source>
        <translation>La réponse du moteur n'est pas comprise.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_setup.py"/>
        <source>Install CloudReef's engine</source>
        <translation>Installer le moteur de CloudReef</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_setup.py"/>
        <source>Remove CloudReef's engine</source>
        <translation>Supprimer le moteur de CloudReef</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_setup.py"/>
        <source>Check a Python for CloudReef's engine</source>
        <translation>Vérifier un Python pour le moteur de CloudReef</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/engine_setup.py"/>
        <source>Cancelled; nothing was changed.</source>
        <translation>Annulé ; rien n'a été modifié.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>Looking for a Python</source>
        <translation>Recherche d'un Python</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>The engine is ready</source>
        <translation>Le moteur est prêt</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>The engine is not set up yet.</source>
        <translation>Le moteur n'est pas encore installé.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>The Python the engine was made from ({}) is gone. Set the engine up again.</source>
        <translation>Le Python à partir duquel le moteur a été créé ({}) a disparu. Réinstallez le moteur.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>The engine was set up by another version of CloudReef. Set it up again.</source>
        <translation>Le moteur a été installé par une autre version de CloudReef. Réinstallez-le.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>The engine is ready ({}).</source>
        <translation>Le moteur est prêt ({}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>Choose the folder that holds the wheels.</source>
        <translation>Choisissez le dossier qui contient les wheels.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>Checking the engine</source>
        <translation>Vérification du moteur</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>The install profile was "{}"; install.log tells more.</source>
        <translation>Le profil d'installation était « {} » ; install.log en dit plus.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>{} holds files that CloudReef did not make, so it is left alone.</source>
        <translation>{} contient des fichiers que CloudReef n'a pas créés, il est donc laissé tel quel.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>Choose an empty folder for the engine.</source>
        <translation>Choisissez un dossier vide pour le moteur.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>The engine's set-up was interrupted. Set it up again.</source>
        <translation>L'installation du moteur a été interrompue. Réinstallez-le.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>The set-up of the engine was cancelled.</source>
        <translation>L'installation du moteur a été annulée.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>{} cannot be removed ({}).</source>
        <translation>{} ne peut pas être supprimé ({}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>Close other QGIS windows and try again.</source>
        <translation>Fermez les autres fenêtres de QGIS et réessayez.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>The engine needs {} MB of disk space at {}; {} MB are free.</source>
        <translation>Le moteur a besoin de {} Mo d'espace dans {} ; {} Mo sont libres.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>Free some space and set the engine up again.</source>
        <translation>Libérez de la place et réinstallez le moteur.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>{} cannot be written ({}).</source>
        <translation>{} ne peut pas être écrit ({}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/environment.py"/>
        <source>Choose another folder or mend its permissions.</source>
        <translation>Choisissez un autre dossier ou corrigez ses droits.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/estimate.py"/>
        <source>{0} million pixels, about {1}</source>
        <translation>{0} millions de pixels, environ {1}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/estimate.py"/>
        <source>{0} million pixels, roughly {1} (a first guess)</source>
        <translation>{0} millions de pixels, à peu près {1} (première estimation)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/estimate.py"/>
        <source>{0}, up to {1} MB of memory.</source>
        <translation>{0}, jusqu'à {1} Mo de mémoire.</translation>
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
        <translation>Le moteur est prêt dans {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/existing_environment.py"/>
        <source>{} lacks: {}.</source>
        <translation>Il manque à {} : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/existing_environment.py"/>
        <source>There is no Python at {}.</source>
        <translation>Il n'y a pas de Python à {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/existing_environment.py"/>
        <source>{} does not answer as a Python does.</source>
        <translation>{} ne répond pas comme un Python.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/existing_environment.py"/>
        <source>{} is too old: the engine needs 3.9 or newer.</source>
        <translation>{} est trop ancien : le moteur a besoin de 3.9 ou plus récent.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/help_pages.py"/>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>failed</source>
        <translation>échouée</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Details of the run</source>
        <translation>Détails de l'exécution</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Run again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Do the same once more; the results get new names</source>
        <translation>Refaire la même chose ; les résultats reçoivent de nouveaux noms</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Load results</source>
        <translation>Charger les résultats</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Add the results to the project, above their scene</source>
        <translation>Ajouter les résultats au projet, au-dessus de leur scène</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Statistics…</source>
        <translation>Statistiques…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Cover, areas and sizes in numbers</source>
        <translation>Couverture, surfaces et tailles en chiffres</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Open report</source>
        <translation>Ouvrir le rapport</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Copy as</source>
        <translation>Copier comme</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Copy the run as text that does it elsewhere; it writes to the same files</source>
        <translation>Copier l'exécution sous forme de texte pour la refaire ailleurs ; elle écrit dans les mêmes fichiers</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Take the run out of the history; its results stay</source>
        <translation>Retirer l'exécution de l'historique ; ses résultats restent</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Copied, but qgis_process of this QGIS knows only the profile “default”, not “{}”: install CloudReef there too, or copy the run as a job file.</source>
        <translation>Copié, mais qgis_process de ce QGIS ne connaît que le profil « default », pas « {} » : installez-y aussi CloudReef, ou copiez l'exécution comme fichier de tâche.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Copied. It writes to the same files as this run.</source>
        <translation>Copié. Écrit dans les mêmes fichiers que cette exécution.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Save the job file</source>
        <translation>Enregistrer le fichier de tâche</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Job files (*.json)</source>
        <translation>Fichiers de tâche (*.json)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Scene</source>
        <translation>Scène</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Cover</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>qgis_process command</source>
        <translation>Commande qgis_process</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Job file</source>
        <translation>Fichier de tâche</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Save as job file…</source>
        <translation>Enregistrer comme fichier de tâche…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>No run has ended yet.</source>
        <translation>Aucune exécution n'est encore terminée.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Open the run's page in the browser; it is drawn first if need be</source>
        <translation>Ouvrir la page de l'exécution dans le navigateur ; elle est d'abord créée si nécessaire</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>The results are not there any more.</source>
        <translation>Les résultats n'existent plus.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>{}: history of runs</source>
        <translation>{} : historique des exécutions</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>Saved as {}.</source>
        <translation>Enregistré sous {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/history_dialog.py"/>
        <source>{} could not be written ({}). Choose another folder.</source>
        <translation>Impossible d'écrire {} ({}). Choisissez un autre dossier.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Improve this model</source>
        <translation>Améliorer ce modèle</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Correct the result</source>
        <translation>Corriger le résultat</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Turn the mask into polygons that you can edit</source>
        <translation>Transformer le masque en polygones modifiables</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Export for training…</source>
        <translation>Exporter pour l'entraînement…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Cut the scene and the corrected polygons into training data</source>
        <translation>Découper la scène et les polygones corrigés en données d'entraînement</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Making polygons…</source>
        <translation>Création des polygones…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Reshape, delete and draw polygons until they are right, then export them. You need not save them.</source>
        <translation>Remodelez, supprimez et dessinez des polygones jusqu'à ce qu'ils soient justes, puis exportez-les. Il n'est pas nécessaire de les enregistrer.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>{}, checked areas</source>
        <translation>{}, zones vérifiées</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Correct the polygons on the map. If you looked over a part of the scene only, draw that part in the layer of checked areas: outside of it nothing counts.</source>
        <translation>Corrigez les polygones sur la carte. Si vous n'avez vérifié qu'une partie de la scène, dessinez-la dans la couche des zones vérifiées : en dehors, rien ne compte.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>Is something wrong? Correct the result and go on training the model with it.</source>
        <translation>Quelque chose ne va pas ? Corrigez le résultat et poursuivez l'entraînement du modèle avec lui.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>{}, corrected</source>
        <translation>{}, corrigé</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/improve.py"/>
        <source>QGIS cannot open {}.</source>
        <translation>QGIS ne peut pas ouvrir {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Install</source>
        <translation>Installer</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Install profile</source>
        <translation>Profil d'installation</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Compact is enough for every model; TensorFlow adds NVIDIA cards on Linux</source>
        <translation>Compact suffit pour tous les modèles ; TensorFlow ajoute les cartes NVIDIA sous Linux</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Without a network, from a folder of wheels</source>
        <translation>Sans réseau, depuis un dossier de paquets wheel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Fill the folder on a machine of the same kind, as the help tells; every file is still checked</source>
        <translation>Remplissez le dossier sur une machine du même type, comme l'explique l'aide ; chaque fichier est tout de même vérifié</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Choose the folder of wheels</source>
        <translation>Choisir le dossier des paquets wheel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Folder of wheels</source>
        <translation>Dossier des paquets wheel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>Install this profile in the background</source>
        <translation>Installer ce profil en arrière-plan</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_group.py"/>
        <source>It goes into {}.</source>
        <translation>Il s'installe dans {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_profiles.py"/>
        <source>There is no install profile "{}".</source>
        <translation>Il n'y a pas de profil d'installation « {} ».</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_profiles.py"/>
        <source>Known: {}.</source>
        <translation>Connus : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_profiles.py"/>
        <source>There is no TensorFlow any more for Macs with Intel processors.</source>
        <translation>Il n'y a plus de TensorFlow pour les Mac à processeur Intel.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_profiles.py"/>
        <source>Choose the install profile "compact".</source>
        <translation>Choisissez le profil d'installation « compact ».</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_profiles.py"/>
        <source>Choose another Python.</source>
        <translation>Choisissez un autre Python.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_profiles.py"/>
        <source>{} does not serve {}.</source>
        <translation>{} ne convient pas à {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_profiles.py"/>
        <source>Choose a Python from {}.{} to {}.{}.</source>
        <translation>Choisissez un Python de {}.{} à {}.{}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_progress.py"/>
        <source>State of the installation</source>
        <translation>État de l'installation</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_progress.py"/>
        <source>Progress of the installation</source>
        <translation>Progression de l'installation</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_progress.py"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_progress.py"/>
        <source>Stop; what was in use before stays as it is</source>
        <translation>Arrêter ; ce qui était utilisé avant reste tel quel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_progress.py"/>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/install_progress.py"/>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Repair its source (Layer &gt; Data source), or remove it.</source>
        <translation>Réparez sa source (Couche &gt; Changer la source de données), ou supprimez-la.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Use the data as a file or through a WCS, or save the part you need as a GeoTIFF.</source>
        <translation>Utilisez les données sous forme de fichier ou par un WCS, ou enregistrez la partie voulue en GeoTIFF.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Save the part you need as a GeoTIFF with the resolution of the sensor.</source>
        <translation>Enregistrez la partie voulue en GeoTIFF avec la résolution du capteur.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Save the layer as a GeoTIFF by hand to see what is wrong with it.</source>
        <translation>Enregistrez vous-même la couche en GeoTIFF pour voir ce qui ne va pas.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Choose another extent.</source>
        <translation>Choisissez une autre emprise.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Choose a smaller extent.</source>
        <translation>Choisissez une emprise plus petite.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The layer "{}" is not valid: its data cannot be found.</source>
        <translation>La couche « {} » n'est pas valide : ses données sont introuvables.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The layer "{}" is a map service that delivers pictures, not measurements.</source>
        <translation>La couche « {} » est un service cartographique qui fournit des images, pas des mesures.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>Give the extent in the layer's own CRS.</source>
        <translation>Indiquez l'emprise dans le SCR de la couche.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The layer "{}" has no pixels of its own size, so it cannot be measured.</source>
        <translation>La couche « {} » n'a pas de taille de pixel propre et ne peut donc pas être mesurée.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The pixels of the layer "{}" could not be read or saved (code {}).</source>
        <translation>Les pixels de la couche « {} » n'ont pas pu être lus ou enregistrés (code {}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The extent does not touch the layer "{}".</source>
        <translation>L'emprise ne touche pas la couche « {} ».</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The layer "{}" would need {} GB of temporary space; {} GB are free.</source>
        <translation>La couche « {} » nécessiterait {} Go d'espace temporaire ; {} Go sont libres.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/layers.py"/>
        <source>The extent cannot be brought to the CRS of the layer "{}".</source>
        <translation>L'emprise ne peut pas être convertie dans le SCR de la couche « {} ».</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/many_scenes.py"/>
        <source>Many scenes…</source>
        <translation>Plusieurs scènes…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/many_scenes.py"/>
        <source>Segment a folder, a list or a table of scenes with these choices</source>
        <translation>Segmenter un dossier, une liste ou une table de scènes avec ces choix</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Name in scripts</source>
        <translation>Nom dans les scripts</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Bands</source>
        <translation>Bandes</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Use</source>
        <translation>Usage</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Precision</source>
        <comment>score</comment>
        <translation>Précision</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Facts and scores</source>
        <translation>Caractéristiques et scores</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Card</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>This model came without a card.</source>
        <translation>Ce modèle est fourni sans fiche.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>not known; tiles are blended</source>
        <translation>inconnu ; les tuiles sont fondues</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>{:g} to {:g} m</source>
        <translation>{:g} à {:g} m</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>{} pixels; tiles are exact</source>
        <translation>{} pixels ; les tuiles sont exactes</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>Its description holds no scores.</source>
        <translation>Sa description ne contient pas de scores.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_details.py"/>
        <source>{} (if there is one)</source>
        <translation>{} (si présente)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_folders.py"/>
        <source>{} is no model: it holds no model.json.</source>
        <translation>{} n'est pas un modèle : il ne contient pas de model.json.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_folders.py"/>
        <source>Choose the folder that holds model.json.</source>
        <translation>Choisissez le dossier qui contient model.json.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_folders.py"/>
        <source>{} must hold one model with its model.json; it holds {}.</source>
        <translation>{} doit contenir un modèle avec son model.json ; il en contient {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_folders.py"/>
        <source>Pack one model.</source>
        <translation>Compressez un seul modèle.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_folders.py"/>
        <source>{} holds more than {} GB.</source>
        <translation>{} contient plus de {} Go.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_folders.py"/>
        <source>Pack the model alone.</source>
        <translation>Compressez le modèle seul.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_folders.py"/>
        <source>{} cannot be unpacked: {}.</source>
        <translation>{} ne peut pas être décompressé : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_folders.py"/>
        <source>Download or pack it again.</source>
        <translation>Téléchargez-le ou compressez-le de nouveau.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>Import a model</source>
        <translation>Importer un modèle</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>Read an ONNX file</source>
        <translation>Lire un fichier ONNX</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>Cancelled; nothing was imported.</source>
        <translation>Annulé ; rien n'a été importé.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>Remove it, or choose another name.</source>
        <translation>Supprimez-le, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>The model “{}” can be chosen now.</source>
        <translation>Le modèle « {} » peut maintenant être choisi.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>There is a folder {} already.</source>
        <translation>Il existe déjà un dossier {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>{} is incomplete or malformed.</source>
        <translation>{} est incomplet ou mal formé.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>Remove it before you import another.</source>
        <translation>Supprimez-le avant d'en importer un autre.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/model_import.py"/>
        <source>There is a model “{}” already.</source>
        <translation>Il existe déjà un modèle « {} ».</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>comes with CloudReef</source>
        <translation>fourni avec CloudReef</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Installed models</source>
        <translation>Modèles installés</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>The model's card: data, scores, limits</source>
        <translation>La fiche du modèle : données, scores, limites</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Delete an imported model; asks first</source>
        <translation>Supprimer un modèle importé ; demande confirmation</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Import a folder…</source>
        <translation>Importer un dossier…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>A model made by CloudReef's training: holds model.json</source>
        <translation>Un modèle issu de l'entraînement de CloudReef : contient model.json</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Import a zip…</source>
        <translation>Importer un zip…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>The same, packed as one file</source>
        <translation>La même chose, en un seul fichier</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Import an ONNX file…</source>
        <translation>Importer un fichier ONNX…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>A network from elsewhere; asks what the file lacks</source>
        <translation>Un réseau d'une autre provenance ; demande ce qui manque au fichier</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Progress of the import</source>
        <translation>Progression de l'importation</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Stop the import; nothing of it is kept</source>
        <translation>Arrêter l'importation ; rien n'en est conservé</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Choose the folder of a model</source>
        <translation>Choisir le dossier d'un modèle</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Choose a packed model</source>
        <translation>Choisir un modèle compressé</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Zip archives (*.zip)</source>
        <translation>Archives zip (*.zip)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Choose a network</source>
        <translation>Choisir un réseau</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>ONNX files (*.onnx)</source>
        <translation>Fichiers ONNX (*.onnx)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Remove the model “{}”?

Its folder {} is deleted.</source>
        <translation>Supprimer le modèle « {} » ?

Son dossier {} sera effacé.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/models_page.py"/>
        <source>Imported models lie in {}; the panel and the toolbox offer them at once.</source>
        <translation>Les modèles importés se trouvent dans {} ; le panneau et la boîte à outils les proposent aussitôt.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>One number per band, separated by spaces; empty where the network needs none</source>
        <translation>Un nombre par bande, séparés par des espaces ; vide si le réseau n'en a pas besoin</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>coastal</source>
        <translation>côtier</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>red edge</source>
        <translation>bord rouge</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>short-wave infrared 1</source>
        <translation>infrarouge à ondes courtes 1</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>short-wave infrared 2</source>
        <translation>infrarouge à ondes courtes 2</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Give the model a name.</source>
        <translation>Donnez un nom au modèle.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Name the class that is looked for, and what the rest is.</source>
        <translation>Nommez la classe recherchée, et ce qu'est le reste.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>The smallest pixel must not be larger than the largest.</source>
        <translation>Le plus petit pixel ne doit pas être plus grand que le plus grand.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>A deviation must not be 0.</source>
        <translation>Un écart-type ne doit pas valoir 0.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>How the model is called in lists</source>
        <translation>Nom du modèle dans les listes</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>One line: what it looks for, in which images</source>
        <translation>Une ligne : ce qu'il cherche, et dans quelles images</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Under which the weights were published, if you know</source>
        <translation>Celle sous laquelle les poids ont été publiés, si vous la connaissez</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>What the network saw when it was trained</source>
        <translation>Ce que le réseau a vu pendant l'entraînement</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>All else</source>
        <translation>Tout le reste</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>measured by trying</source>
        <translation>mesuré par essai</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>How far the network looks beyond a pixel. Where it sees too far for exact tiles, they are blended</source>
        <translation>Jusqu'où le réseau regarde autour d'un pixel. S'il voit trop loin pour des tuiles exactes, elles sont fondues</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Smallest pixel</source>
        <translation>Plus petit pixel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Largest pixel</source>
        <translation>Plus grand pixel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>tiles of any size</source>
        <translation>tuiles de toute taille</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>0 to 1 (reflectance, or 8 bits divided by 255)</source>
        <translation>0 à 1 (réflectance, ou 8 bits divisés par 255)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>0 to 255 (8 bits)</source>
        <translation>0 à 255 (8 bits)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>reflectance × 10 000 (Sentinel-2)</source>
        <translation>réflectance × 10 000 (Sentinel-2)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>rest</source>
        <translation>reste</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>find out by trying</source>
        <translation>déterminer par essai</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>a probability</source>
        <translation>une probabilité</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>a number for a sigmoid</source>
        <translation>un nombre pour une sigmoïde</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>numbers for a softmax</source>
        <translation>des nombres pour un softmax</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Minus mean</source>
        <translation>Moins moyenne</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Divided by deviation</source>
        <translation>Divisé par écart-type</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Looks for</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>The rest is</source>
        <translation>Le reste est</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Answers</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Pixels from</source>
        <translation>Pixels de</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Sees beyond a pixel</source>
        <translation>Voit autour d'un pixel</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Import {}</source>
        <translation>Importer {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>There is a model “{}” already; choose another name.</source>
        <translation>Il existe déjà un modèle « {} » ; choisissez un autre nom.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>tiles of {0} × {0} pixels only</source>
        <translation>tuiles de {0} × {0} pixels seulement</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>The network takes {} bands and {}. The file does not say the rest; ask its makers if you are not sure.</source>
        <translation>Le réseau prend {} bandes et des {}. Le fichier n'indique pas le reste ; en cas de doute, demandez à ses auteurs.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>band {}</source>
        <translation>bande {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/onnx_questions.py"/>
        <source>Mean and deviation need {} numbers each, or none.</source>
        <translation>Moyenne et écart-type demandent chacun {} nombres, ou aucun.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/panel.py"/>
        <source>Segment {} layers with “{}”, as the panel is set? Each gets results of its own.</source>
        <translation>Segmenter {} couches avec « {} », selon les réglages du panneau ? Chacune reçoit ses propres résultats.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/panel.py"/>
        <source>The map shows nothing of the chosen area.</source>
        <translation>La carte ne montre rien de la surface choisie.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/panel.py"/>
        <source>Another run is going to write this file. Choose another name.</source>
        <translation>Une autre exécution va écrire ce fichier. Choisissez un autre nom.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/panel.py"/>
        <source>Replace the existing file?

{}</source>
        <translation>Remplacer le fichier existant ?

{}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>A downloaded package is not the one that was tested (its hash differs), so nothing was installed.</source>
        <translation>Un paquet téléchargé n'est pas celui qui a été testé (son empreinte diffère), rien n'a donc été installé.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Try again; if it stays, a proxy or a package mirror alters or replaces packages.</source>
        <translation>Réessayez ; si cela persiste, un proxy ou un miroir de paquets modifie ou remplace des paquets.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>The proxy refused the connection.</source>
        <translation>Le proxy a refusé la connexion.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Set HTTPS_PROXY with your user name and password, or install from a folder of wheels.</source>
        <translation>Définissez HTTPS_PROXY avec votre nom d'utilisateur et mot de passe, ou installez depuis un dossier de wheels.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>The secure connection to the package index was not trusted.</source>
        <translation>La connexion sécurisée à l'index de paquets n'a pas été jugée fiable.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Where a company's proxy inspects connections, set PIP_CERT to its certificate.</source>
        <translation>Si le proxy d'une entreprise inspecte les connexions, donnez son certificat dans PIP_CERT.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>The package index cannot be reached.</source>
        <translation>L'index de paquets est injoignable.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Check the network, or install from a folder of wheels.</source>
        <translation>Vérifiez le réseau, ou installez depuis un dossier de wheels.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>A file could not be written: it is in use or protected.</source>
        <translation>Un fichier n'a pas pu être écrit : il est utilisé ou protégé.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Close other QGIS windows, pause the virus scanner for this folder, and set the engine up again.</source>
        <translation>Fermez les autres fenêtres de QGIS, suspendez l'antivirus pour ce dossier et réinstallez le moteur.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Looking for packages</source>
        <translation>Recherche de paquets</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>The packages could not be installed: {}</source>
        <translation>Les paquets n'ont pas pu être installés : {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>install.log tells more.</source>
        <translation>install.log en dit plus.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Fetching {}</source>
        <translation>Téléchargement de {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>There is no {} for {} on this system.</source>
        <translation>Il n'y a pas de {} pour {} sur ce système.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Point CloudReef to another version of Python.</source>
        <translation>Indiquez à CloudReef une autre version de Python.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>The list of packages is damaged: a hash is missing.</source>
        <translation>La liste des paquets est endommagée : une empreinte manque.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Install the plugin again.</source>
        <translation>Réinstallez l'extension.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>The folder of wheels has no {} that fits {}.</source>
        <translation>Le dossier de wheels n'a pas de {} qui convienne à {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Fill it on a machine of the same kind with `pip download` from the same lock.</source>
        <translation>Remplissez-le sur une machine du même genre avec `pip download` depuis la même liste.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Reading {}</source>
        <translation>Lecture de {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Reading packages</source>
        <translation>Lecture des paquets</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Fetching {} {}</source>
        <translation>Téléchargement de {} {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/pip_output.py"/>
        <source>Installing packages</source>
        <translation>Installation des paquets</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/plugin.py"/>
        <source>Segment a raster layer with CloudReef</source>
        <translation>Segmenter une couche raster avec CloudReef</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/plugin.py"/>
        <source>Segment with CloudReef…</source>
        <translation>Segmenter avec CloudReef…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/plugin.py"/>
        <source>CloudReef settings…</source>
        <translation>Paramètres de CloudReef…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/plugin.py"/>
        <source>CloudReef help</source>
        <translation>Aide de CloudReef</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview.py"/>
        <source>Looking at the view…</source>
        <translation>Examen de la vue…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview.py"/>
        <source>One of {0} x {0} pixels was looked at: zoom in to see exactly what the run gives.</source>
        <translation>Un pixel sur {0} x {0} a été examiné : zoomez pour voir exactement ce que donne l'exécution.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview.py"/>
        <source>Only the framed middle of the view was looked at: zoom in to see all of it.</source>
        <translation>Seul le centre encadré de la vue a été examiné : zoomez pour la voir en entier.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview.py"/>
        <source>The mask of a run is also cleaned, as chosen under Advanced.</source>
        <translation>Le masque d'une exécution est aussi nettoyé, selon les choix sous Avancé.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview.py"/>
        <source>Preview. {}</source>
        <translation>Aperçu. {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview_line.py"/>
        <source>State of the preview</source>
        <translation>État de l'aperçu</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview_line.py"/>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview_line.py"/>
        <source>Hide</source>
        <translation>Cacher</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview_line.py"/>
        <source>Stop the preview</source>
        <translation>Arrêter l'aperçu</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/preview_line.py"/>
        <source>Take the preview off the map</source>
        <translation>Retirer l'aperçu de la carte</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/probability_counts.py"/>
        <source>Count the pixels of {}</source>
        <translation>Compter les pixels de {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/product_opener.py"/>
        <source>Choose the folder of a Landsat or Sentinel-2 product</source>
        <translation>Choisir le dossier d'un produit Landsat ou Sentinel-2</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/product_opener.py"/>
        <source>Open a product folder</source>
        <translation>Ouvrir un dossier de produit</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/product_opener.py"/>
        <source>Cancelled; nothing was opened.</source>
        <translation>Annulé ; rien n'a été ouvert.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/profile_words.py"/>
        <source>Compact: OpenVINO and ONNX Runtime</source>
        <translation>Compact : OpenVINO et ONNX Runtime</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/profile_words.py"/>
        <source>With TensorFlow beside them</source>
        <translation>Avec TensorFlow en plus</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/profile_words.py"/>
        <source>With TensorFlow and CUDA, for NVIDIA cards</source>
        <translation>Avec TensorFlow et CUDA, pour cartes NVIDIA</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/profile_words.py"/>
        <source>It downloads about {} MB and takes up to {} MB of disk space.</source>
        <translation>Environ {} Mo à télécharger et jusqu'à {} Mo d'espace disque.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/profile_words.py"/>
        <source>It takes up to {} MB of disk space.</source>
        <translation>Occupe jusqu'à {} Mo d'espace disque.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/result_choice.py"/>
        <source>Another name, or the path of another folder; empty: as it is suggested</source>
        <translation>Un autre nom, ou le chemin d'un autre dossier ; vide : comme proposé</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/result_choice.py"/>
        <source>The name {0} must end in {1}.</source>
        <translation>Le nom {0} doit se terminer par {1}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/result_choice.py"/>
        <source>File name: {}</source>
        <translation>Nom du fichier : {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/results.py"/>
        <source>{}: {} % of the valid pixels, {}.</source>
        <translation>{} : {} % des pixels valides, {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/results.py"/>
        <source>{}: there are no valid pixels.</source>
        <translation>{} : il n'y a pas de pixels valides.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/results.py"/>
        <source>{}: {} % of the valid pixels.</source>
        <translation>{} : {} % des pixels valides.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run.py"/>
        <source>The layer of the area is gone.</source>
        <translation>La couche de la surface n'existe plus.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run.py"/>
        <source>Choose the area again.</source>
        <translation>Choisissez à nouveau la surface.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run.py"/>
        <source>{}, threshold {}</source>
        <translation>{}, seuil {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run.py"/>
        <source>The polygons of the area cannot be kept: {}.</source>
        <translation>Les polygones de la surface ne peuvent pas être conservés : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run.py"/>
        <source>The layer "{}" has nodata values, a CRS or a source that only this QGIS knows. Save it as a GeoTIFF and use that to have a run that can be copied.</source>
        <translation>La couche « {} » a des valeurs nodata, un SCR ou une source que seul ce QGIS connaît. Enregistrez-la en GeoTIFF et utilisez-le pour avoir une exécution qui puisse être copiée.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>&amp;Preview</source>
        <translation>A&amp;perçu</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>Segment what the map shows and draw it over the map; nothing is written</source>
        <translation>Segmenter ce que montre la carte et le dessiner par-dessus ; rien n'est écrit</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>&amp;Segment</source>
        <translation>&amp;Segmenter</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>Compute the mask in the background and add it above the layer</source>
        <translation>Calculer le masque en arrière-plan et l'ajouter au-dessus de la couche</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>Stop the run; nothing of it is kept</source>
        <translation>Arrêter l'exécution ; rien n'en est conservé</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_bar.py"/>
        <source>&amp;Add to the queue</source>
        <translation>&amp;Ajouter à la file</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>The last run in numbers</source>
        <translation>La dernière exécution en chiffres</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>History…</source>
        <translation>Historique…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>Earlier runs: load, run again, copy</source>
        <translation>Exécutions précédentes : charger, relancer, copier</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>{} runs have ended: {}.</source>
        <translation>{} exécutions ont pris fin : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>Open the last run's page in the browser</source>
        <translation>Ouvrir la page de la dernière exécution dans le navigateur</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>{} done</source>
        <translation>{} terminée(s)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>{}: what failed</source>
        <translation>{} : ce qui a échoué</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>{} failed</source>
        <translation>{} en échec</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_desk.py"/>
        <source>{} cancelled</source>
        <translation>{} annulée(s)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Name the file of the mask; it must end in .tif.</source>
        <translation>Nommez le fichier du masque ; il doit se terminer par .tif.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>No model is installed.</source>
        <translation>Aucun modèle n'est installé.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Add a raster layer to segment.</source>
        <translation>Ajoutez une couche raster à segmenter.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>The raster layer to segment</source>
        <translation>La couche raster à segmenter</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Open a Landsat or Sentinel-2 product folder as a layer</source>
        <translation>Ouvrir un dossier de produit Landsat ou Sentinel-2 comme couche</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>What to look for</source>
        <translation>Ce qu'il faut chercher</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Pixels of this probability or more belong to the mask; lower finds more, higher finds less</source>
        <translation>Les pixels ayant au moins cette probabilité font partie du masque ; plus bas trouve plus, plus haut trouve moins</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>GeoTIFF (*.tif)</source>
        <translation>GeoTIFF (*.tif)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Save the mask as</source>
        <translation>Enregistrer le masque sous</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Where the mask is written. Suggested: beside the scene if that folder can be written, else beside the project, else temporary</source>
        <translation>Où le masque est écrit. Proposé : à côté de la scène si ce dossier est accessible en écriture, sinon à côté du projet, sinon temporaire</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>About the model</source>
        <translation>À propos du modèle</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Bands: {}.</source>
        <translation>Bandes : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Bands: {0}; if there: {1}.</source>
        <translation>Bandes : {0} ; si présentes : {1}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_form.py"/>
        <source>Pixels of {0:g} to {1:g} m.</source>
        <translation>Pixels de {0:g} à {1:g} m.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_history.py"/>
        <source>The history of runs {} cannot be written ({}).</source>
        <translation>L'historique des exécutions {} ne peut pas être écrit ({}).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_history.py"/>
        <source>Check the rights on the QGIS profile.</source>
        <translation>Vérifiez les droits sur le profil QGIS.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>“Values” under Advanced</source>
        <translation>« Valeurs » sous Avancé</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>“Bands” under Advanced</source>
        <translation>« Bandes » sous Avancé</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Reflectance, 0 to 1</source>
        <translation>Réflectance, 0 à 1</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Reflectance × 10 000</source>
        <translation>Réflectance × 10 000</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Sentinel-2 since 2022 (offset 1000)</source>
        <translation>Sentinel-2 depuis 2022 (décalage 1000)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Landsat 8 and 9, Level 1</source>
        <translation>Landsat 8 et 9, niveau 1</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Landsat Collection 2, surface</source>
        <translation>Landsat Collection 2, surface</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>8 bits, 0 to 255</source>
        <translation>8 bits, 0 à 255</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>16 bits, 0 to 65 535</source>
        <translation>16 bits, 0 à 65 535</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>How stored numbers become reflectance</source>
        <translation>Comment les nombres stockés deviennent des réflectances</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>What the values are taken for</source>
        <translation>Interprétation des valeurs</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>What computes the network</source>
        <translation>Ce qui calcule le réseau</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Average over flips and turns</source>
        <translation>Moyenne sur miroirs et rotations</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Test-time augmentation: a little more accurate, eight times the work</source>
        <translation>Augmentation au moment du test : un peu plus exact, huit fois plus de calcul</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>The memory that a run may take; the result does not depend on it</source>
        <translation>La mémoire qu'une exécution peut prendre ; le résultat n'en dépend pas</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Background areas of fewer pixels inside the target are filled</source>
        <translation>Les régions de fond plus petites, à l'intérieur de la cible, sont remplies</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Target areas of fewer pixels are removed</source>
        <translation>Les régions cibles plus petites sont supprimées</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>The target grows by this distance; below zero it shrinks</source>
        <translation>La cible s'agrandit de cette distance ; en dessous de zéro, elle rétrécit</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Choose the bands under Advanced.</source>
        <translation>Choisissez les bandes sous Avancé.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Fill holes below</source>
        <translation>Remplir trous sous</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Remove areas below</source>
        <translation>Supprimer régions sous</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Grow by</source>
        <translation>Agrandir de</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Computation</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Cleaning the mask</source>
        <translation>Nettoyage du masque</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Also write, beside the mask</source>
        <translation>Écrire aussi, à côté du masque</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>The probability of each pixel, for other thresholds</source>
        <translation>La probabilité de chaque pixel, pour d'autres seuils</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>The target's areas with size and mean probability</source>
        <translation>Les régions cibles avec taille et probabilité moyenne</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Counts, cover and area in a file for programs</source>
        <translation>Comptages, couverture et surface dans un fichier pour programmes</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>A page to read: picture, cover, sizes, how it was made</source>
        <translation>Une page à lire : image, couverture, tailles, mode de production</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_options.py"/>
        <source>Taken for: {}.</source>
        <translation>Interprété comme : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_queue_view.py"/>
        <source>Waiting runs</source>
        <translation>Exécutions en attente</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_queue_view.py"/>
        <source>Take the selected runs out of the queue</source>
        <translation>Retirer de la file les exécutions sélectionnées</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_queue_view.py"/>
        <source>Cancel all</source>
        <translation>Tout annuler</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_queue_view.py"/>
        <source>Stop the run and empty the queue; results that are complete stay</source>
        <translation>Arrêter l'exécution et vider la file ; les résultats complets restent</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_queue_view.py"/>
        <source>Waiting: {}</source>
        <translation>En attente : {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_report.py"/>
        <source>This run has no results to report on.</source>
        <translation>Cette exécution n'a pas de résultats à rapporter.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_report.py"/>
        <source>A report tells of a whole run: open that of the run that made the probability (History).</source>
        <translation>Un rapport porte sur une exécution entière : ouvrez celui de l'exécution qui a produit la probabilité (Historique).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_report.py"/>
        <source>Drawing the report…</source>
        <translation>Création du rapport…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/run_report.py"/>
        <source>Draw CloudReef's report</source>
        <translation>Créer le rapport de CloudReef</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>No scene in {} matches "{}".</source>
        <translation>Aucune scène de {} ne correspond à « {} ».</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>Give a pattern such as *.tif, LC0* for Landsat folders, or **/*.tif to look into folders.</source>
        <translation>Donnez un motif comme *.tif, LC0* pour des dossiers Landsat, ou **/*.tif pour chercher dans les dossiers.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>The table {} has no column "{}".</source>
        <translation>La table {} n'a pas de colonne « {} ».</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>It has: {}.</source>
        <translation>Elle a : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>The table {} names no scene.</source>
        <translation>La table {} ne nomme aucune scène.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>It needs a first row of names and a row a scene.</source>
        <translation>Il lui faut une première ligne de noms et une ligne par scène.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>Row {} of {} names no file.</source>
        <translation>La ligne {} de {} ne nomme aucun fichier.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>The table {} cannot be read: {}.</source>
        <translation>La table {} ne peut pas être lue : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>The table {} is no text in UTF-8.</source>
        <translation>La table {} n'est pas un texte en UTF-8.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>Save it as CSV in UTF-8.</source>
        <translation>Enregistrez-la en CSV UTF-8.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>The name "{}" holds a placeholder that is not known.</source>
        <translation>Le nom « {} » contient un paramètre inconnu.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>"{}" is no name of a file.</source>
        <translation>« {} » n'est pas un nom de fichier.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>Give one without folders and without any of &lt; &gt; : " / \ | ? *, such as {{scene}}_{{model}}_mask.tif.</source>
        <translation>Donnez-en un sans dossiers et sans aucun de &lt; &gt; : " / \ | ? *, comme {{scene}}_{{model}}_mask.tif.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>The name "{}" does not end as masks do.</source>
        <translation>Le nom « {} » ne finit pas comme celui d'un masque.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>Masks are GeoTIFF files: end it with .tif.</source>
        <translation>Les masques sont des fichiers GeoTIFF : terminez-le par .tif.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>Row {} of {}: the nodata value "{}" is no number.</source>
        <translation>Ligne {} de {} : la valeur nodata « {} » n'est pas un nombre.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>The pattern "{}" cannot be used: {}.</source>
        <translation>Le motif « {} » est inutilisable : {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>Give one such as *.tif.</source>
        <translation>Donnez-en un comme *.tif.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>The result {} would replace the scene {}.</source>
        <translation>Le résultat {} remplacerait la scène {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>Choose another name or folder for the results.</source>
        <translation>Choisissez un autre nom ou dossier pour les résultats.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>The scenes {} and {} would both write {}.</source>
        <translation>Les scènes {} et {} écriraient toutes deux {}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/scene_list.py"/>
        <source>Use placeholders that tell them apart: {{scene}}, {{folder}}.</source>
        <translation>Utilisez des paramètres qui les distinguent : {{scene}}, {{folder}}.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/settings_page.py"/>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/settings_page.py"/>
        <source>Defaults</source>
        <translation>Valeurs par défaut</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Segmenting</source>
        <translation>Segmentation en cours</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Writing the results</source>
        <translation>Écriture des résultats</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Tracing polygons</source>
        <translation>Tracé des polygones</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Drawing the report</source>
        <translation>Création du rapport</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Applying the threshold</source>
        <translation>Application du seuil</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Masking</source>
        <translation>Masquage</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Combining the scenes</source>
        <translation>Assemblage des scènes</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Looking at the masks</source>
        <translation>Examen des masques</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Counting</source>
        <translation>Comptage</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Reading the product</source>
        <translation>Lecture du produit</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Looking at the labels</source>
        <translation>Examen des étiquettes</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Cutting chips</source>
        <translation>Découpe des imagettes</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Checking the files</source>
        <translation>Vérification des fichiers</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Looking how far the network sees</source>
        <translation>Mesure de la portée du réseau</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/stage_names.py"/>
        <source>Trying the model</source>
        <translation>Essai du modèle</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Copy the tables, to be pasted into a spreadsheet or a text</source>
        <translation>Copier les tableaux, à coller dans un tableur ou un texte</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Save the numbers in pixels and square metres, for programs</source>
        <translation>Enregistrer les chiffres en pixels et mètres carrés, pour programmes</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Save the statistics</source>
        <translation>Enregistrer les statistiques</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Areas are measured on the ellipsoid, in the project's unit of area. Nodata never counts.</source>
        <translation>Les surfaces sont mesurées sur l'ellipsoïde, dans l'unité de surface du projet. Le nodata ne compte jamais.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_dialog.py"/>
        <source>Sizes of the areas are counted in runs that write polygons or a report (Advanced).</source>
        <translation>Les tailles des régions sont comptées dans les exécutions qui écrivent des polygones ou un rapport (Avancé).</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Of the valid pixels</source>
        <translation>Des pixels valides</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Area</source>
        <comment>size on the ground</comment>
        <translation>Surface</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Areas</source>
        <translation>Régions</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>Of the cover</source>
        <translation>De la couverture</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>nodata</source>
        <translation>nodata</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>{}: {} areas, median {}, largest {}</source>
        <translation>{} : {} régions, médiane {}, maximum {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>{} px</source>
        <translation>{} px</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/statistics_table.py"/>
        <source>{} to {}</source>
        <translation>{} à {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/status_line.py"/>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/task.py"/>
        <source>The run could not be prepared.</source>
        <translation>L'exécution n'a pas pu être préparée.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/task.py"/>
        <source>The run failed; the log panel tells more.</source>
        <translation>L'exécution a échoué ; le panneau du journal en dit plus.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Other thresholds</source>
        <translation>Autres seuils</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>A probability raster that a run has kept</source>
        <translation>Un raster de probabilité conservé par une exécution</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Threshold of the map</source>
        <translation>Seuil de la carte</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Move it to see the mask of another threshold on the map</source>
        <translation>Déplacez-le pour voir sur la carte le masque d'un autre seuil</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Cover at this threshold</source>
        <translation>Couverture à ce seuil</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>The map shows the threshold alone; the mask that is written is also cleaned, as chosen under Advanced.</source>
        <translation>La carte montre le seuil seul ; le masque écrit est aussi nettoyé, selon les choix sous Avancé.</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>About cleaning the mask</source>
        <translation>À propos du nettoyage du masque</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Write this mask</source>
        <translation>Écrire ce masque</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Write and add the mask of this threshold, without running the network again</source>
        <translation>Écrire et ajouter le masque de ce seuil, sans réexécuter le réseau</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Draw the layers as before the threshold was moved</source>
        <translation>Dessiner les couches comme avant le déplacement du seuil</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/threshold_group.py"/>
        <source>Counting the pixels…</source>
        <translation>Comptage des pixels…</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/virtual_environment.py"/>
        <source>Making an environment from {}</source>
        <translation>Création d'un environnement à partir de {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/virtual_environment.py"/>
        <source>{} could not make an environment: {}</source>
        <translation>{} n'a pas pu créer d'environnement : {}</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/wheels.py"/>
        <source>The folder is complete</source>
        <translation>Le dossier est complet</translation>
    </message>
    <message>
        <location filename="../../cloudreef_plugin/wheels.py"/>
        <source>The download was cancelled.</source>
        <translation>Le téléchargement a été annulé.</translation>
    </message>
</context>
</TS>
