<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>CloudReef</name>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> pixels</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>"{}" cannot be part of a file's name.</source>
        <translation>« {} » ne peut pas faire partie d'un nom de fichier.</translation>
    </message>
    <message>
        <source>"{}" contains a NUL character.</source>
        <translation>« {} » contient un caractère qui n'est pas du texte (NUL).</translation>
    </message>
    <message>
        <source>"{}" contains characters that are not valid UTF-8: {}.</source>
        <translation>« {} » contient des caractères qui ne sont pas du texte en UTF-8 : {}.</translation>
    </message>
    <message>
        <source>"{}" has no ONNX file {}; it has: {}.</source>
        <translation>« {} » n'a pas de fichier ONNX {} ; il a : {}.</translation>
    </message>
    <message>
        <source>"{}" has no ONNX file.</source>
        <translation>« {} » n'a pas de fichier ONNX.</translation>
    </message>
    <message>
        <source>"{}" has several ONNX files: {}.</source>
        <translation>« {} » a plusieurs fichiers ONNX : {}.</translation>
    </message>
    <message>
        <source>"{}" is not a file name.</source>
        <translation>« {} » n'est pas un nom de fichier.</translation>
    </message>
    <message>
        <source>"{}" is not among the choices: {}.</source>
        <translation>« {} » ne fait pas partie des choix : {}.</translation>
    </message>
    <message>
        <source>"{}" is not the name of a band.</source>
        <translation>« {} » ne nomme aucune bande.</translation>
    </message>
    <message>
        <source>"{}" is too large, or not a number.</source>
        <translation>« {} » est un nombre trop grand, ou n'en est pas un.</translation>
    </message>
    <message>
        <source>"{}" is {:.6g}; it can be {} at most.</source>
        <translation>« {} » vaut {:.6g} ; {} au plus est possible.</translation>
    </message>
    <message>
        <source>"{}" of the outputs is empty; it must name a file.</source>
        <translation>« {} » des résultats est vide ; il doit nommer un fichier.</translation>
    </message>
    <message>
        <source>"{}" takes the most probable class: the threshold {:g} is not used.</source>
        <translation>« {} » prend la classe la plus probable : le seuil {:g} n'est pas utilisé.</translation>
    </message>
    <message>
        <source>"{}" uses ONNX operators of version {}; it can be exported from version {} on.</source>
        <translation>« {} » utilise des opérateurs de version {} ; à partir de {}, l'export est possible.</translation>
    </message>
    <message>
        <source>&amp;Add to the queue</source>
        <translation>&amp;Ajouter à la file</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>&amp;Draw on the map</source>
        <translation>&amp;Dessiner sur la carte</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>A&amp;perçu</translation>
    </message>
    <message>
        <source>&amp;Segment</source>
        <translation>&amp;Segmenter</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>(threshold {})</source>
        <translation>(seuil {})</translation>
    </message>
    <message>
        <source>0 background, 1 target, 255 nodata.</source>
        <translation>0 fond, 1 cible, 255 nodata.</translation>
    </message>
    <message>
        <source>0 background, 1 target, 255 nodata; or class numbers.</source>
        <translation>0 fond, 1 cible, 255 sans données ; ou des numéros de classe.</translation>
    </message>
    <message>
        <source>0 to 1 (reflectance, or 8 bits divided by 255)</source>
        <translation>0 à 1 (réflectance, ou 8 bits divisés par 255)</translation>
    </message>
    <message>
        <source>0 to 255 (8 bits)</source>
        <translation>0 à 255 (8 bits)</translation>
    </message>
    <message>
        <source>1 band: {}</source>
        <translation>1 bande : {}</translation>
    </message>
    <message>
        <source>1 of 4. This layer is a part of a Landsat scene with clouds. The panel uses the active layer and the chosen model; the lines below describe them.</source>
        <translation>1 sur 4. Voici une partie d'une scène Landsat nuageuse, comme couche de QGIS. Le panneau prend la couche active et le modèle choisi ; ce qu'ils sont est dit au-dessous.</translation>
    </message>
    <message>
        <source>1 polygon.</source>
        <translation>1 polygone.</translation>
    </message>
    <message>
        <source>1 scene was found: {}.</source>
        <translation>1 scène trouvée : {}.</translation>
    </message>
    <message>
        <source>16 bits, 0 to 65 535</source>
        <translation>16 bits, 0 à 65 535</translation>
    </message>
    <message>
        <source>16-bit values (/ 65535)</source>
        <translation>valeurs sur 16 bits (/ 65535)</translation>
    </message>
    <message>
        <source>2 of 4. The model runs on this computer in the background: you can keep using QGIS, and further runs wait in a queue. The progress is shown at the bottom.</source>
        <translation>2 sur 4. Le modèle tourne sur cet ordinateur, en arrière-plan : QGIS reste utilisable, et d'autres exécutions peuvent attendre. L'avancement est indiqué en bas.</translation>
    </message>
    <message>
        <source>3 of 4. The mask is drawn above its scene; the message below tells the cover. Move the threshold under “Other thresholds” and watch the map: lower finds more, higher finds less.</source>
        <translation>3 sur 4. Le masque est au-dessus de sa scène, et la couverture dans le message du bas. Déplacez le seuil sous « Autres seuils » et regardez la carte : plus bas trouve plus, plus haut trouve moins.</translation>
    </message>
    <message>
        <source>32-bit</source>
        <translation>32 bits</translation>
    </message>
    <message>
        <source>4 of 4. Now use your own data: select a raster layer, or open a Landsat or Sentinel-2 product with the folder button above, and click Segment. Earlier runs are under History; the book icon opens the help.</source>
        <translation>4 sur 4. À vous maintenant : sélectionnez une couche raster, ou ouvrez un produit Landsat ou Sentinel-2 avec le bouton de dossier ci-dessus, puis cliquez sur Segmenter. Les exécutions passées sont dans l'historique ; le livre ouvre l'aide.</translation>
    </message>
    <message>
        <source>8 bits, 0 to 255</source>
        <translation>8 bits, 0 à 255</translation>
    </message>
    <message>
        <source>8-bit values (/ 255)</source>
        <translation>valeurs sur 8 bits (/ 255)</translation>
    </message>
    <message>
        <source>A Python of your own</source>
        <translation>Votre propre Python</translation>
    </message>
    <message>
        <source>A Python set by the environment variable {}</source>
        <translation>Un Python indiqué par la variable {}</translation>
    </message>
    <message>
        <source>A chip of {} pixels is too large; it can have {} to {} rows and columns.</source>
        <translation>Une imagette de {} pixels est trop grande ; elle peut avoir de {} à {} lignes et colonnes.</translation>
    </message>
    <message>
        <source>A chip of {} pixels is too small; it can have {} to {} rows and columns.</source>
        <translation>Une imagette de {} pixels est trop petite ; elle peut avoir de {} à {} lignes et colonnes.</translation>
    </message>
    <message>
        <source>A class cannot be called "{}".</source>
        <translation>Une classe ne peut pas s'appeler « {} ».</translation>
    </message>
    <message>
        <source>A deviation of {:g} is not possible for reflectance times {:g}.</source>
        <translation>Un écart-type de {:g} ne peut pas être celui d'une réflectance fois {:g}.</translation>
    </message>
    <message>
        <source>A downloaded package is not the one that was tested (its hash differs), so nothing was installed.</source>
        <translation>Un paquet téléchargé n'est pas celui qui a été testé (son empreinte diffère), rien n'a donc été installé.</translation>
    </message>
    <message>
        <source>A file could not be written: it is in use or protected.</source>
        <translation>Un fichier n'a pas pu être écrit : il est utilisé ou protégé.</translation>
    </message>
    <message>
        <source>A file's name would be longer than Windows allows here.</source>
        <translation>Le nom d'un fichier serait plus long que ce que Windows permet ici.</translation>
    </message>
    <message>
        <source>A folder, written only if the new model is better.</source>
        <translation>Un dossier, écrit seulement si le nouveau modèle est meilleur.</translation>
    </message>
    <message>
        <source>A mask needs one reference.</source>
        <translation>Il faut une seule référence par masque.</translation>
    </message>
    <message>
        <source>A mask of several classes with its probabilities</source>
        <translation>Un masque à plusieurs classes dont les probabilités sont conservées</translation>
    </message>
    <message>
        <source>A mask, or a raster of classes.</source>
        <translation>Un masque, ou un raster de classes.</translation>
    </message>
    <message>
        <source>A mean of {:g} is not possible for reflectance times {:g}.</source>
        <translation>Une moyenne de {:g} ne peut pas être celle d'une réflectance fois {:g}.</translation>
    </message>
    <message>
        <source>A mean of {:g} is that of reflectance itself, not of reflectance times {:g}.</source>
        <translation>Une moyenne de {:g} est celle de la réflectance elle-même, non fois {:g}.</translation>
    </message>
    <message>
        <source>A model made by CloudReef's training: a folder with model.json; or a network of Hugging Face: a folder with an ONNX file</source>
        <translation>Un modèle issu de l'entraînement de CloudReef : un dossier avec model.json ; ou un réseau de Hugging Face : un dossier avec un fichier ONNX</translation>
    </message>
    <message>
        <source>A model of the list, or the folder of a model</source>
        <translation>Un modèle de la liste ou le dossier d'un modèle</translation>
    </message>
    <message>
        <source>A model “{}” exists already.</source>
        <translation>Il existe déjà un modèle « {} ».</translation>
    </message>
    <message>
        <source>A model “{}” exists already; choose another name.</source>
        <translation>Il existe déjà un modèle « {} » ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>A model's name, or the folder of a model.</source>
        <translation>Le nom d'un modèle, ou le dossier d'un modèle.</translation>
    </message>
    <message>
        <source>A network for a single target needs two classes: the background and the target.</source>
        <translation>Un réseau qui cherche une cible a besoin de deux classes : le reste et la cible.</translation>
    </message>
    <message>
        <source>A network needs channels, two classes, and a smallest and a largest resolution.</source>
        <translation>Un réseau a besoin de canaux, de deux classes, et d'une plus petite et d'une plus grande résolution.</translation>
    </message>
    <message>
        <source>A network of another origin; asks for what the file does not say</source>
        <translation>Un réseau d'une autre provenance ; demande ce qui manque au fichier</translation>
    </message>
    <message>
        <source>A new folder, or one that an earlier export made: the scene is added to it.</source>
        <translation>Un nouveau dossier, ou celui d'un export précédent : la scène y est ajoutée.</translation>
    </message>
    <message>
        <source>A new model takes the bands of</source>
        <translation>Bandes d'un nouveau modèle comme celles de</translation>
    </message>
    <message>
        <source>A page (HTML) for each scene: picture, cover, sizes, how it was made. Drawing them takes time.</source>
        <translation>Une page (HTML) par scène : image, couverture, tailles, fabrication. Les dessiner prend du temps.</translation>
    </message>
    <message>
        <source>A page to read: picture with the outline of the mask, cover, sizes, warnings, how it was made.</source>
        <translation>Une page à lire : image avec le contour du masque, couverture, tailles, avertissements, mode de production.</translation>
    </message>
    <message>
        <source>A pixel of the scene is {:g} m wide; the model was made for {:g} to {:g} m, so expect worse results.</source>
        <translation>Un pixel de la scène mesure {:g} m ; le modèle a été fait pour {:g} à {:g} m : attendez-vous à de moins bons résultats.</translation>
    </message>
    <message>
        <source>A polygon has "{}" in "{}", which is no class of the model.</source>
        <translation>Un polygone a « {} » dans « {} », qui n'est aucune classe du modèle.</translation>
    </message>
    <message>
        <source>A python3 or python.exe that has numpy, rasterio, pyproj, pyogrio and a runtime; it is not changed</source>
        <translation>Un python3 ou python.exe avec numpy, rasterio, pyproj, pyogrio et une bibliothèque de calcul ; il est seulement lu</translation>
    </message>
    <message>
        <source>A raster layer or file, also at an address such as https://host/scene.tif, a Landsat or Sentinel-2 product folder, the archive (.tar, .zip) it came in, or its metadata file. A map service or tiles (WMS, WMTS, XYZ) are rendered in the extent, at a resolution that suits the model.</source>
        <translation>Une couche ou un fichier raster, aussi à une adresse telle que https://host/scene.tif, le dossier d'un produit Landsat ou Sentinel-2, l'archive (.tar, .zip) dans laquelle il est venu ou son fichier de métadonnées. D'un service de cartes ou de tuiles (WMS, WMTS, XYZ), l'étendue est dessinée à une résolution qui convient au modèle.</translation>
    </message>
    <message>
        <source>A raster whose bands say what they are, or a Landsat or Sentinel-2 product.</source>
        <translation>Un raster dont les bandes disent ce qu'elles sont, ou un produit Landsat ou Sentinel-2.</translation>
    </message>
    <message>
        <source>A report is about a whole run: open that of the run that made the probability (History).</source>
        <translation>Un rapport porte sur une exécution entière : ouvrez celui de l'exécution qui a produit la probabilité (Historique).</translation>
    </message>
    <message>
        <source>A run also cleans the mask, as chosen under Advanced.</source>
        <translation>Le masque d'une exécution est aussi nettoyé, selon les choix sous Avancé.</translation>
    </message>
    <message>
        <source>A run is in progress. Close QGIS anyway?</source>
        <translation>Une exécution est en cours. Fermer QGIS quand même ?</translation>
    </message>
    <message>
        <source>A scene needs exactly one kind of labels.</source>
        <translation>Il faut une seule indication de la cible par scène.</translation>
    </message>
    <message>
        <source>A shapefile has no dates with a time; these fields become texts: {}.</source>
        <translation>Un shapefile n'a pas de dates avec heure ; ces champs deviennent du texte : {}.</translation>
    </message>
    <message>
        <source>A standard deviation must not be 0.</source>
        <translation>Un écart-type ne doit pas valoir 0.</translation>
    </message>
    <message>
        <source>A system limit leaves this process {} MB of memory; networks need at least {} MB.</source>
        <translation>Une limite du système laisse {} Mo de mémoire à ce processus ; les réseaux ont besoin d'au moins {} Mo.</translation>
    </message>
    <message>
        <source>A tile of the scene, and the result in the colours of the classes</source>
        <translation>Une tuile de la scène, et la réponse dans les couleurs des classes</translation>
    </message>
    <message>
        <source>A web page with a picture, cover, sizes and how the mask was made</source>
        <translation>Une page à lire : image, couverture, tailles, mode de production</translation>
    </message>
    <message>
        <source>About CloudReef</source>
        <translation>À propos de CloudReef</translation>
    </message>
    <message>
        <source>About cleaning the mask</source>
        <translation>À propos du nettoyage du masque</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>À propos du modèle</translation>
    </message>
    <message>
        <source>About {:.2g} % of the pixels are {} in all bands, also along the scene's edges, and nothing declares that as nodata: they are treated as data. Choose {} {} if they are not.</source>
        <translation>Environ {:.2g} % des pixels valent {} dans toutes les bandes, aussi aux bords de la scène, et rien ne le déclare comme nodata : ils comptent comme données. Choisir {} {} s'ils n'en sont pas.</translation>
    </message>
    <message>
        <source>Accept them in a browser. Then: {}</source>
        <translation>Acceptez-les dans un navigateur. Ensuite : {}</translation>
    </message>
    <message>
        <source>According to a sample, only {:.2g} % of the scene's pixels have data. Check the scene's nodata value if there should be more.</source>
        <translation>D'après un échantillon, seuls {:.2g} % des pixels de la scène contiennent des données. Vérifiez la valeur nodata de la scène s'il devrait y en avoir plus.</translation>
    </message>
    <message>
        <source>According to {} the sun was {:.1f} degrees below the horizon: the scene was taken at night.</source>
        <translation>D'après {}, le soleil était à {:.1f} degrés sous l'horizon : rien n'est éclairé.</translation>
    </message>
    <message>
        <source>According to {} the values were adjusted for viewing, so they are not reflectance, and the mask may be wrong. Use the product with the radiometric processing BASIC or REFLECTANCE and 16 bits.</source>
        <translation>D'après {}, les valeurs ont été ajustées pour l'affichage ; elles ne sont donc pas des réflectances et le masque peut être faux. Utilisez le produit avec le traitement radiométrique BASIC ou REFLECTANCE et 16 bits.</translation>
    </message>
    <message>
        <source>Accuracy (pooled)</source>
        <translation>Exactitude (globale)</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>Prise le</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Ajouter un modèle</translation>
    </message>
    <message>
        <source>Add a polygon layer, or choose another area.</source>
        <translation>Ajoutez une couche de polygones, ou choisissez une autre surface.</translation>
    </message>
    <message>
        <source>Add a raster layer to segment.</source>
        <translation>Ajoutez une couche raster à segmenter.</translation>
    </message>
    <message>
        <source>Add scenes, or check the masks.</source>
        <translation>Ajoutez des scènes, ou vérifiez les masques.</translation>
    </message>
    <message>
        <source>Add the outlines of all scenes, coloured by cover</source>
        <translation>Contours de toutes, colorés selon la couverture</translation>
    </message>
    <message>
        <source>Add the results to the project, above their scene</source>
        <translation>Ajouter les résultats au projet, au-dessus de leur scène</translation>
    </message>
    <message>
        <source>Add the scene</source>
        <translation>Ajouter la scène</translation>
    </message>
    <message>
        <source>Add the selected model from a file that was downloaded elsewhere</source>
        <translation>La même chose à partir de ce qui a été récupéré ailleurs</translation>
    </message>
    <message>
        <source>Address of a Dask scheduler</source>
        <translation>Adresse d’un ordonnanceur Dask</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Concordance</translation>
    </message>
    <message>
        <source>Agreement of all models in percent</source>
        <translation>Accord de tous les modèles en pour cent</translation>
    </message>
    <message>
        <source>Agreement of each pair of models.</source>
        <translation>Accord des modèles deux à deux.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>All labels of {} are for validation, so it is not learnt. Label it elsewhere too.</source>
        <translation>Toutes les étiquettes de {} sont mises de côté : la classe n'est pas apprise. Étiquetez-la aussi ailleurs.</translation>
    </message>
    <message>
        <source>All options…</source>
        <translation>Toutes les options…</translation>
    </message>
    <message>
        <source>All parameters: layers, tables, names, cluster</source>
        <translation>Couches, tables, noms, grappe</translation>
    </message>
    <message>
        <source>All pixels pooled: {}</source>
        <translation>Tous les pixels ensemble : {}</translation>
    </message>
    <message>
        <source>All scenes are kept for validation, so none is left for training.</source>
        <translation>Toutes les scènes sont mises à part : il ne reste rien dont apprendre.</translation>
    </message>
    <message>
        <source>Allow chips with fewer of them, or make the chips smaller.</source>
        <translation>Acceptez des imagettes qui en ont moins, ou faites-les plus petites.</translation>
    </message>
    <message>
        <source>Almost everything that is labelled is target: label background, too, or the model calls everything target.</source>
        <translation>Presque tout ce qui est étiqueté est cible : étiquetez aussi ce qui n'en est pas, sinon le modèle appelle tout cible.</translation>
    </message>
    <message>
        <source>Also learn from the old model's confident predictions, so that it forgets less</source>
        <translation>Répéter ce que le modèle savait pour qu'il n'oublie pas</translation>
    </message>
    <message>
        <source>Also mask pixels around (pixels)</source>
        <translation>Retirer aussi les pixels autour (pixels)</translation>
    </message>
    <message>
        <source>Also mask pixels without a mask value</source>
        <translation>Retirer ce que le masque ne connaît pas</translation>
    </message>
    <message>
        <source>Also write</source>
        <translation>Écrire aussi</translation>
    </message>
    <message>
        <source>Also write, beside the mask</source>
        <translation>Écrire aussi, à côté du masque</translation>
    </message>
    <message>
        <source>An overlap of {} pixels does not fit chips of {} pixels.</source>
        <translation>Un recouvrement de {} pixels ne convient pas à des imagettes de {} pixels.</translation>
    </message>
    <message>
        <source>An unexpected error ended the run ({}: {}).</source>
        <translation>Une erreur inattendue a interrompu l'exécution ({} : {}).</translation>
    </message>
    <message>
        <source>An unexpected error ended this ({}: {}).</source>
        <translation>Une erreur inattendue a mis fin à ceci ({} : {}).</translation>
    </message>
    <message>
        <source>Animate masks and outlines by the date in their names, one second per day</source>
        <translation>Animer masques et contours selon le jour que disent leurs noms, une seconde chacun</translation>
    </message>
    <message>
        <source>Another Python</source>
        <translation>Autre Python</translation>
    </message>
    <message>
        <source>Another file name or path; leave empty for the suggested name</source>
        <translation>Un autre nom, ou le chemin d'un autre dossier ; vide : comme proposé</translation>
    </message>
    <message>
        <source>Another run will write this file. Choose another name.</source>
        <translation>Une autre exécution va écrire ce fichier. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Another scene named {} is labelled already.</source>
        <translation>Une autre scène nommée {} est déjà étiquetée.</translation>
    </message>
    <message>
        <source>Any raster of real numbers.</source>
        <translation>Tout raster de nombres réels.</translation>
    </message>
    <message>
        <source>Applying the threshold</source>
        <translation>Application du seuil</translation>
    </message>
    <message>
        <source>Archives in which no single scene was found are skipped: {}.</source>
        <translation>Les archives où l'on n'a pas trouvé une seule scène sont ignorées : {}.</translation>
    </message>
    <message>
        <source>Area</source>
        <comment>size on the ground</comment>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Area</source>
        <comment>where to segment</comment>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Area of all polygons in square metres</source>
        <translation>Surface de tous les polygones en mètres carrés</translation>
    </message>
    <message>
        <source>Area of interest (polygons)</source>
        <translation>Zone d'intérêt (polygones)</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Régions</translation>
    </message>
    <message>
        <source>Areas are measured on the ellipsoid, in the project's unit of area. Nodata never counts.</source>
        <translation>Les surfaces sont mesurées sur l'ellipsoïde, dans l'unité de surface du projet. Le nodata ne compte jamais.</translation>
    </message>
    <message>
        <source>Areas of fewer pixels are left out.</source>
        <translation>Les régions ayant moins de pixels sont omises.</translation>
    </message>
    <message>
        <source>Areas that were checked</source>
        <translation>Zones vérifiées</translation>
    </message>
    <message>
        <source>As cloudreef:segment writes it, or any raster of 0 to 1.</source>
        <translation>Tel que l'écrit cloudreef:segment, ou tout raster de 0 à 1.</translation>
    </message>
    <message>
        <source>As many as masks, in the same order.</source>
        <translation>Autant que de masques, dans le même ordre.</translation>
    </message>
    <message>
        <source>Ask for this permission, or copy the file elsewhere.</source>
        <translation>Demandez le droit de le lire, ou copiez-le ailleurs.</translation>
    </message>
    <message>
        <source>Assign it its CRS first.</source>
        <translation>Attribuez-lui d'abord son SCR.</translation>
    </message>
    <message>
        <source>Assign it to a class in the table of classes, or to 255 to leave it out.</source>
        <translation>Dites dans une table quelle classe c’est, ou 255 pour la laisser de côté.</translation>
    </message>
    <message>
        <source>Assign the raster its CRS, or choose a name that ends with .gpkg.</source>
        <translation>Attribuez son SCR au raster, ou choisissez un nom qui finit par .gpkg.</translation>
    </message>
    <message>
        <source>At least this much; 0 puts them side by side.</source>
        <translation>Au moins autant ; 0 les place bord à bord.</translation>
    </message>
    <message>
        <source>At least {:.2g} % of the scene lie in gaps without data, such as stripes. They were filled from their neighbours for the network, but have no data in the results.</source>
        <translation>Au moins {:.2g} % de la scène se trouvent dans des trous sans données, comme des bandes. Le réseau les a vus remplis à partir de leurs voisins ; dans les résultats, ils restent sans données.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Automatic: found from the layer, its file or its product</source>
        <translation>Automatique : selon la couche, son fichier ou son produit</translation>
    </message>
    <message>
        <source>Average flips and rotations</source>
        <translation>Moyenne des rotations</translation>
    </message>
    <message>
        <source>Average over flips and quarter turns</source>
        <translation>Moyenne sur miroirs et quarts de tour</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back to the training settings</source>
        <translation>Retour aux questions</translation>
    </message>
    <message>
        <source>Background areas of fewer pixels inside the target become target.</source>
        <translation>Les régions de fond plus petites, à l'intérieur de la cible, deviennent cible.</translation>
    </message>
    <message>
        <source>Background class</source>
        <translation>Le reste est</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Bande</translation>
    </message>
    <message>
        <source>Band numbers follow the order of a model's channels, but these models have different channels.</source>
        <translation>Les numéros de bande suivent l'ordre des canaux d'un modèle, et ces modèles en prennent d'autres.</translation>
    </message>
    <message>
        <source>Band numbers of the scene, separated by commas, such as 1,2,3,7, or all: the channels of a new model. Not set: those of the model.</source>
        <translation>Numéros de bandes de la scène séparés par des virgules, par exemple 1,2,3,7, ou all : les canaux d'un modèle à commencer. Vide : ceux du modèle.</translation>
    </message>
    <message>
        <source>Band numbers such as 4,3,2,5; 0 for an optional channel that is missing. Empty: by name.</source>
        <translation>Numéros de bandes, par exemple 4,3,2,5 ; 0 pour un canal facultatif absent. Vide : par nom.</translation>
    </message>
    <message>
        <source>Band of the channel {}</source>
        <translation>Bande du canal {}</translation>
    </message>
    <message>
        <source>Band {}</source>
        <translation>Bande {}</translation>
    </message>
    <message>
        <source>Band {} could be {}; choose it with {} if it is.</source>
        <translation>La bande {} pourrait être {} ; choisissez-la avec {} si c'est le cas.</translation>
    </message>
    <message>
        <source>Band {} is named {}, but its wavelength of {:g} um contradicts that; check which bands are used, and choose them with {} if they are wrong.</source>
        <translation>La bande {} est nommée comme {}, ce que contredit sa longueur d'onde de {:g} um ; voyez quelles bandes sont utilisées et choisissez-les avec {} si ce ne sont pas les bonnes.</translation>
    </message>
    <message>
        <source>Band {} is not used because nothing says what it shows; choose it with {} if it is {}.</source>
        <translation>La bande {} n'est pas utilisée, car rien ne dit ce qu'elle montre ; choisissez-la avec {} si c'est {}.</translation>
    </message>
    <message>
        <source>Band {} was chosen for the new model; {} has {} bands.</source>
        <translation>La bande {} a été choisie pour le nouveau modèle ; {} a {} bandes.</translation>
    </message>
    <message>
        <source>Band {} was chosen for {}; {} has {}.</source>
        <translation>La bande {} a été choisie pour {} ; {} a {}.</translation>
    </message>
    <message>
        <source>Band {} was chosen twice for the new model.</source>
        <translation>La bande {} a été choisie deux fois pour le nouveau modèle.</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandes</translation>
    </message>
    <message>
        <source>Bands are counted from 1, through all files.</source>
        <translation>Les bandes se comptent à partir de 1, à travers tous les fichiers.</translation>
    </message>
    <message>
        <source>Bands of that scene</source>
        <translation>Bandes de cette scène</translation>
    </message>
    <message>
        <source>Bands of the new model</source>
        <translation>Bandes du nouveau modèle</translation>
    </message>
    <message>
        <source>Bands were given twice: for the model's channels, and for a new model.</source>
        <translation>Des bandes ont été indiquées deux fois : pour les canaux du modèle et pour un nouveau modèle.</translation>
    </message>
    <message>
        <source>Bands {} could be {}; choose them with {}.</source>
        <translation>Les bandes {} pourraient être {} ; choisissez-les avec {}.</translation>
    </message>
    <message>
        <source>Bands, in the order of the model's channels</source>
        <translation>Bandes, dans l'ordre des canaux du modèle</translation>
    </message>
    <message>
        <source>Bands: {0}; optional: {1}.</source>
        <translation>Bandes : {0} ; si présentes : {1}.</translation>
    </message>
    <message>
        <source>Bands: {}.</source>
        <translation>Bandes : {}.</translation>
    </message>
    <message>
        <source>Before and after, scene by scene.</source>
        <translation>Avant et après, scène par scène.</translation>
    </message>
    <message>
        <source>Before: IoU {:.2f} on the validation data, {:.2f} with the best threshold for it.</source>
        <translation>Avant : IoU {:.2f} sur ce qui est mis à part, {:.2f} avec le seuil qui convient le mieux.</translation>
    </message>
    <message>
        <source>Before: mean IoU of the classes {:.2f} on the validation data.</source>
        <translation>Avant : IoU moyen des classes {:.2f} sur ce qui est mis de côté.</translation>
    </message>
    <message>
        <source>Begin a new model for other classes, or label those of this one.</source>
        <translation>Commencez un nouveau modèle pour d’autres classes, ou étiquetez celles de celui-ci.</translation>
    </message>
    <message>
        <source>Begin a new model, or start from another one.</source>
        <translation>Commencez un nouveau modèle, ou partez d’un autre.</translation>
    </message>
    <message>
        <source>Best so far: IoU {:.2f} in epoch {:.0f}.</source>
        <translation>Meilleur jusqu'ici : IoU {:.2f} à l'époque {:.0f}.</translation>
    </message>
    <message>
        <source>Both agree</source>
        <translation>Les deux disent la même chose</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinceau</translation>
    </message>
    <message>
        <source>Brush width</source>
        <translation>Largeur du pinceau</translation>
    </message>
    <message>
        <source>By its name the scene is from before processing baseline 04.00, but no value is below {:.0f}, so it seems to have been reprocessed: the offset of 1000 is subtracted. {}</source>
        <translation>D'après son nom, la scène est antérieure à la version de traitement 04.00, mais aucun nombre n'est inférieur à {:.0f} ; elle semble donc avoir été retraitée : le décalage de 1000 est retiré. {}</translation>
    </message>
    <message>
        <source>By its name the scene is from before processing baseline 04.00, but no value is below {:.0f}. Choose {} sentinel2_offset if it was reprocessed since 2022.</source>
        <translation>D'après son nom, la scène est antérieure à la version de traitement 04.00, mais aucun nombre n'est inférieur à {:.0f}. Choisissez {} sentinel2_offset si elle a été retraitée depuis 2022.</translation>
    </message>
    <message>
        <source>By its name the scene is of processing baseline 04.00 or later, but its values start at {:.0f}, so the offset of 1000 seems to have been subtracted already. {}</source>
        <translation>D'après son nom, la scène est de la version de traitement 04.00 ou ultérieure, mais ses nombres commencent à {:.0f} ; le décalage de 1000 semble donc déjà retiré. {}</translation>
    </message>
    <message>
        <source>By its name the scene is of processing baseline 04.00 or later, so the offset of 1000 is subtracted, but its values start at {:.0f}. Choose {} reflectance_10000 if it was subtracted already.</source>
        <translation>D'après son nom, la scène est de la version de traitement 04.00 ou ultérieure ; le décalage de 1000 est donc retiré, mais ses nombres commencent à {:.0f}. Choisissez {} reflectance_10000 s'il était déjà retiré.</translation>
    </message>
    <message>
        <source>CRS of the raster</source>
        <translation>SCR du raster</translation>
    </message>
    <message>
        <source>CRS {}</source>
        <translation>SCR {}</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Tout annuler</translation>
    </message>
    <message>
        <source>Cancelled: Retry continues.</source>
        <translation>Annulé : « Réessayer » continue.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Annulé ; rien n'a été modifié.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was imported.</source>
        <translation>Annulé ; rien n'a été importé.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was opened.</source>
        <translation>Annulé ; rien n'a été ouvert.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Annulé ; rien n'a été écrit.</translation>
    </message>
    <message>
        <source>Cancelled; {} of {} scenes have their results.</source>
        <translation>Annulé ; {} scènes sur {} ont leurs résultats.</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Cataloguing</source>
        <translation>Catalogage</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Chart of the cover by date</source>
        <translation>Un graphique de la couverture des scènes</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Check CloudReef's engine</source>
        <translation>Examiner le moteur de CloudReef</translation>
    </message>
    <message>
        <source>Check a Python for CloudReef's engine</source>
        <translation>Vérifier un Python pour le moteur de CloudReef</translation>
    </message>
    <message>
        <source>Check and use</source>
        <translation>Vérifier et utiliser</translation>
    </message>
    <message>
        <source>Check at least one band of the scene.</source>
        <translation>Cochez au moins une bande de la scène.</translation>
    </message>
    <message>
        <source>Check inputs, CRS and free space; see the log for details.</source>
        <translation>Vérifier les entrées, le SCR et la place libre ; le journal en dit plus.</translation>
    </message>
    <message>
        <source>Check its address, and that it runs.</source>
        <translation>Vérifiez son adresse, et qu'il fonctionne.</translation>
    </message>
    <message>
        <source>Check that both cover the same area, and have the right CRS.</source>
        <translation>Vérifiez qu'ils vont ensemble, et le SCR des deux.</translation>
    </message>
    <message>
        <source>Check that it still runs, and run the job again.</source>
        <translation>Vérifiez qu'il fonctionne encore, et relancez la tâche.</translation>
    </message>
    <message>
        <source>Check that it was exported with its trained weights.</source>
        <translation>Vérifiez qu'il a été exporté avec ses poids entraînés.</translation>
    </message>
    <message>
        <source>Check that the disk has space and the folder can be written to.</source>
        <translation>Vérifiez que le disque a de la place et que l'on peut écrire dans le dossier.</translation>
    </message>
    <message>
        <source>Check that they belong together.</source>
        <translation>Vérifiez qu'ils vont ensemble.</translation>
    </message>
    <message>
        <source>Check the CRS that the file or layer states.</source>
        <translation>Vérifiez le SCR indiqué par le fichier ou la couche.</translation>
    </message>
    <message>
        <source>Check the address and the connection.</source>
        <translation>Vérifiez l'adresse et la connexion.</translation>
    </message>
    <message>
        <source>Check the address, the connection and the credentials in the engine's environment.</source>
        <translation>Vérifiez l'adresse, la connexion et les clés que contient l'environnement du moteur.</translation>
    </message>
    <message>
        <source>Check the address, update the list of models, or ask its publisher.</source>
        <translation>Vérifiez l'adresse, renouvelez la liste des modèles, ou demandez à l'éditeur.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>Check the address. If it requires a login: {}</source>
        <translation>Vérifiez l’adresse. Si elle exige une connexion : {}</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, or download the file elsewhere and import it.</source>
        <translation>Vérifiez la connexion et le proxy, ou récupérez le fichier ailleurs et importez-le.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, or download the package elsewhere and choose the file.</source>
        <translation>Vérifiez la connexion et le proxy, ou récupérez le paquet ailleurs et choisissez le fichier.</translation>
    </message>
    <message>
        <source>Check the connection, and whether the map shows the layer there.</source>
        <translation>Vérifiez la connexion, et si la carte y montre la couche.</translation>
    </message>
    <message>
        <source>Check the driver with `nvidia-smi`, install the engine with GPU support, or choose the processor.</source>
        <translation>Vérifiez le pilote avec `nvidia-smi`, installez le moteur avec prise en charge des GPU, ou choisissez le processeur.</translation>
    </message>
    <message>
        <source>Check the driver with `nvidia-smi`, or choose the processor.</source>
        <translation>Vérifiez le pilote avec `nvidia-smi`, ou choisissez le processeur.</translation>
    </message>
    <message>
        <source>Check the extent and its CRS.</source>
        <translation>Vérifiez l'emprise et son SCR.</translation>
    </message>
    <message>
        <source>Check the model, or choose another runtime.</source>
        <translation>Vérifiez le modèle, ou choisissez un autre moteur d'exécution.</translation>
    </message>
    <message>
        <source>Check the network, or install from a folder of wheels.</source>
        <translation>Vérifiez le réseau, ou installez depuis un dossier de wheels.</translation>
    </message>
    <message>
        <source>Check the permissions of the QGIS profile.</source>
        <translation>Vérifiez les droits sur le profil QGIS.</translation>
    </message>
    <message>
        <source>Check the polygons and their CRS.</source>
        <translation>Vérifiez les polygones et leur SCR.</translation>
    </message>
    <message>
        <source>Check the proxy's user name and password.</source>
        <translation>Vérifiez le nom d'utilisateur et le mot de passe du proxy.</translation>
    </message>
    <message>
        <source>Check the scene's nodata value, or choose another scene.</source>
        <translation>Vérifiez la valeur nodata de la scène, ou choisissez une autre scène.</translation>
    </message>
    <message>
        <source>Check the scene's nodata value, the areas that were checked, and the values of the mask.</source>
        <translation>Vérifiez la valeur nodata de la scène, les zones vérifiées et les valeurs du masque.</translation>
    </message>
    <message>
        <source>Check this Python, and use it if the engine runs in it</source>
        <translation>Vérifier ce Python, et l'utiliser s'il convient</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Checked area</source>
        <translation>Zone vérifiée</translation>
    </message>
    <message>
        <source>Checking the engine</source>
        <translation>Vérification du moteur</translation>
    </message>
    <message>
        <source>Checking the engine…</source>
        <translation>Examen du moteur…</translation>
    </message>
    <message>
        <source>Checking the files</source>
        <translation>Vérification des fichiers</translation>
    </message>
    <message>
        <source>Checking the labels</source>
        <translation>Examen des étiquettes</translation>
    </message>
    <message>
        <source>Checking the masks</source>
        <translation>Examen des masques</translation>
    </message>
    <message>
        <source>Chips of this scene</source>
        <translation>Imagettes de cette scène</translation>
    </message>
    <message>
        <source>Chips of this scene for training</source>
        <translation>Imagettes de cette scène pour l'entraînement</translation>
    </message>
    <message>
        <source>Chips of this scene for validation</source>
        <translation>Imagettes de cette scène pour la validation</translation>
    </message>
    <message>
        <source>Chips with a smaller part of pixels that have data and are not ignored are left out.</source>
        <translation>Les imagettes ayant une plus faible part de pixels avec données et qui comptent sont écartées.</translation>
    </message>
    <message>
        <source>Chips without target that are kept (percent)</source>
        <translation>Imagettes sans cible conservées (pourcentage)</translation>
    </message>
    <message>
        <source>Choose GeoTIFF.</source>
        <translation>Choisissez GeoTIFF.</translation>
    </message>
    <message>
        <source>Choose a CSV file.</source>
        <translation>Choisissez un fichier CSV.</translation>
    </message>
    <message>
        <source>Choose a GeoPackage of labels; the file of the same name that ends in .json must be beside it.</source>
        <translation>Choisissez le GeoPackage des étiquettes ; un fichier du même nom, finissant par .json, va avec.</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF, JPEG2000, VRT or another raster that GDAL opens.</source>
        <translation>Choisissez un GeoTIFF, JPEG2000, VRT ou un autre raster que GDAL ouvre.</translation>
    </message>
    <message>
        <source>Choose a Python from {}.{} to {}.{}.</source>
        <translation>Choisissez un Python de {}.{} à {}.{}.</translation>
    </message>
    <message>
        <source>Choose a Python that has the engine's packages</source>
        <translation>Choisir un Python qui a les paquets du moteur</translation>
    </message>
    <message>
        <source>Choose a file name for the result.</source>
        <translation>Choisissez un nom de fichier pour le résultat.</translation>
    </message>
    <message>
        <source>Choose a file, or a place in object storage such as s3://.</source>
        <translation>Choisissez un fichier, ou un emplacement de stockage objet comme s3://.</translation>
    </message>
    <message>
        <source>Choose a folder for the data set.</source>
        <translation>Choisissez un dossier pour le jeu de données.</translation>
    </message>
    <message>
        <source>Choose a folder of results that is not temporary.</source>
        <translation>Choisissez un dossier de résultats qui reste.</translation>
    </message>
    <message>
        <source>Choose a folder with rasters or products.</source>
        <translation>Choisir un dossier contenant des rasters ou des produits.</translation>
    </message>
    <message>
        <source>Choose a larger scene.</source>
        <translation>Choisissez une scène plus grande.</translation>
    </message>
    <message>
        <source>Choose a layer with polygons, or leave the area empty to segment the whole scene.</source>
        <translation>Choisissez une couche de polygones, ou laissez la zone vide pour segmenter toute la scène.</translation>
    </message>
    <message>
        <source>Choose a layer with polygons.</source>
        <translation>Choisissez une couche de polygones.</translation>
    </message>
    <message>
        <source>Choose a mask that CloudReef made, name the classes that count, or reclassify it.</source>
        <translation>Choisissez un masque fait par CloudReef, nommez les classes qui comptent ou reclassez-le.</translation>
    </message>
    <message>
        <source>Choose a mask that CloudReef made, or name its classes.</source>
        <translation>Choisissez un masque fait par CloudReef ou nommez ses classes.</translation>
    </message>
    <message>
        <source>Choose a mask that CloudReef made, or reclassify it.</source>
        <translation>Choisissez un masque produit par CloudReef, ou reclassez-le.</translation>
    </message>
    <message>
        <source>Choose a mask with such classes.</source>
        <translation>Choisissez un masque de telles classes.</translation>
    </message>
    <message>
        <source>Choose a name that ends with .gpkg.</source>
        <translation>Choisissez un nom qui se termine par .gpkg.</translation>
    </message>
    <message>
        <source>Choose a new folder, or one that an earlier export made.</source>
        <translation>Choisissez un nouveau dossier, ou un dossier créé par un export précédent.</translation>
    </message>
    <message>
        <source>Choose a raster layer and click Segment: you get a georeferenced mask, polygons and statistics.</source>
        <translation>Choisissez une couche raster et cliquez sur Segmenter : vous obtenez un masque géoréférencé, des polygones et des statistiques.</translation>
    </message>
    <message>
        <source>Choose a raster of class numbers, or reclassify it.</source>
        <translation>Choisissez un raster de classes ou reclassez-le.</translation>
    </message>
    <message>
        <source>Choose a raster, a product folder or an MTL file.</source>
        <translation>Choisissez un raster, un dossier de produit ou un fichier MTL.</translation>
    </message>
    <message>
        <source>Choose a raster, or a product's metadata or archive</source>
        <translation>Choisissez un raster, ou les métadonnées ou l'archive d'un produit</translation>
    </message>
    <message>
        <source>Choose a raster, or the folder of a Landsat or Sentinel-2 product or of band files.</source>
        <translation>Choisissez un raster, ou le dossier d'un produit Landsat ou Sentinel-2 ou de fichiers de bandes.</translation>
    </message>
    <message>
        <source>Choose a scene taken by day.</source>
        <translation>Choisissez une scène prise de jour.</translation>
    </message>
    <message>
        <source>Choose a shorter name or folder.</source>
        <translation>Choisissez un nom ou un dossier plus court.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>Choose a sigmoid or a softmax as its activation.</source>
        <translation>Indiquez que sa sortie a besoin d'une sigmoïde ou d'une softmax.</translation>
    </message>
    <message>
        <source>Choose a smaller extent, such as what the map shows or a rectangle.</source>
        <translation>Choisissez une étendue plus petite, comme ce que montre la carte ou un rectangle.</translation>
    </message>
    <message>
        <source>Choose a smaller extent.</source>
        <translation>Choisissez une emprise plus petite.</translation>
    </message>
    <message>
        <source>Choose a smaller memory budget or close other programs.</source>
        <translation>Choisissez un budget mémoire plus petit, ou fermez d'autres programmes.</translation>
    </message>
    <message>
        <source>Choose a smaller overlap.</source>
        <translation>Choisissez un recouvrement plus petit.</translation>
    </message>
    <message>
        <source>Choose a value that fits the raster.</source>
        <translation>Choisissez une valeur qui convient au raster.</translation>
    </message>
    <message>
        <source>Choose a value that may become nodata, or convert the raster to a larger data type.</source>
        <translation>Indiquez la valeur qui peut être sacrifiée, ou convertissez le raster en un type de donnée plus large.</translation>
    </message>
    <message>
        <source>Choose a zipped model</source>
        <translation>Choisir un modèle compressé</translation>
    </message>
    <message>
        <source>Choose an ONNX file</source>
        <translation>Choisir un réseau</translation>
    </message>
    <message>
        <source>Choose an area.</source>
        <translation>Choisissez une zone.</translation>
    </message>
    <message>
        <source>Choose an empty folder for the engine.</source>
        <translation>Choisissez un dossier vide pour le moteur.</translation>
    </message>
    <message>
        <source>Choose an optical scene.</source>
        <translation>Choisissez une scène optique.</translation>
    </message>
    <message>
        <source>Choose another Python.</source>
        <translation>Choisissez un autre Python.</translation>
    </message>
    <message>
        <source>Choose another area, or check the scene's nodata value.</source>
        <translation>Choisissez une autre zone, ou vérifiez la valeur nodata de la scène.</translation>
    </message>
    <message>
        <source>Choose another extent.</source>
        <translation>Choisissez une autre emprise.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>Choose another folder for the model.</source>
        <translation>Choisissez un autre dossier pour le modèle.</translation>
    </message>
    <message>
        <source>Choose another folder for this lesson, or delete that one.</source>
        <translation>Choisissez un autre dossier pour cette leçon, ou supprimez celui-là.</translation>
    </message>
    <message>
        <source>Choose another folder or fix its permissions.</source>
        <translation>Choisissez un autre dossier ou corrigez ses droits.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Choose another name for the result.</source>
        <translation>Choisissez un autre nom pour le résultat.</translation>
    </message>
    <message>
        <source>Choose another name for the scene.</source>
        <translation>Choisissez un autre nom pour la scène.</translation>
    </message>
    <message>
        <source>Choose another name or folder for the results.</source>
        <translation>Choisissez un autre nom ou dossier pour les résultats.</translation>
    </message>
    <message>
        <source>Choose another name, or allow existing results to be replaced.</source>
        <translation>Choisissez un autre nom, ou permettez de remplacer les résultats existants.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Choose another one, or clear the choice.</source>
        <translation>Choisissez-en un autre, ou effacez le choix.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Choose another place for the labels.</source>
        <translation>Choisissez un autre endroit pour les étiquettes.</translation>
    </message>
    <message>
        <source>Choose another runtime ({}) or install the engine with {}.</source>
        <translation>Choisissez une autre bibliothèque de calcul ({}) ou installez le moteur avec {}.</translation>
    </message>
    <message>
        <source>Choose at least one scene for training.</source>
        <translation>Choisissez au moins une scène pour l'entraînement.</translation>
    </message>
    <message>
        <source>Choose each band only once.</source>
        <translation>Chaque bande ne peut y être qu'une fois.</translation>
    </message>
    <message>
        <source>Choose files on this computer for the other results.</source>
        <translation>Choisissez un fichier de cet ordinateur pour les autres résultats.</translation>
    </message>
    <message>
        <source>Choose from the classes of the mask.</source>
        <translation>Choisissez parmi les classes du masque.</translation>
    </message>
    <message>
        <source>Choose masks that CloudReef made.</source>
        <translation>Choisissez des masques produits par CloudReef.</translation>
    </message>
    <message>
        <source>Choose models of one target, or leave the mean probability out.</source>
        <translation>Choisissez des modèles de la même cible, ou omettez la probabilité moyenne.</translation>
    </message>
    <message>
        <source>Choose no activation, or let it be detected.</source>
        <translation>Indiquez que sa sortie n'a besoin de rien, ou laissez-le déterminer.</translation>
    </message>
    <message>
        <source>Choose one of its items, or give them one by one.</source>
        <translation>Choisissez un de ses items, ou donnez-les un par un.</translation>
    </message>
    <message>
        <source>Choose one of the shipped models or the folder of your own.</source>
        <translation>Choisissez un des modèles fournis ou le dossier du vôtre.</translation>
    </message>
    <message>
        <source>Choose one of them by that name, or several that hold a band each.</source>
        <translation>Choisissez-en une par ce nom, ou plusieurs qui contiennent chacune une bande.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Choisissez l'un d'eux.</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation>Choisissez l’une d’elles.</translation>
    </message>
    <message>
        <source>Choose one raster, or give the band files one by one.</source>
        <translation>Choisissez un raster, ou donnez les fichiers de bandes un par un.</translation>
    </message>
    <message>
        <source>Choose other class numbers.</source>
        <translation>Choisissez d’autres numéros de classe.</translation>
    </message>
    <message>
        <source>Choose probabilities, or a value for each class, as its kind of output.</source>
        <translation>Dites que sa sortie est faite de probabilités, ou d’un nombre par classe.</translation>
    </message>
    <message>
        <source>Choose the L1R or L2R file of the same scene, which holds rhot or rhos.</source>
        <translation>Choisissez le fichier L1R ou L2R de la même scène, qui contient rhot ou rhos.</translation>
    </message>
    <message>
        <source>Choose the area again.</source>
        <translation>Choisissez à nouveau la surface.</translation>
    </message>
    <message>
        <source>Choose the band files of one tile.</source>
        <translation>Choisissez les fichiers de bandes d'une tuile.</translation>
    </message>
    <message>
        <source>Choose the band of each channel here.</source>
        <translation>Choisissez ici quelle bande correspond à quoi.</translation>
    </message>
    <message>
        <source>Choose the band of {} as well: the layer does not say which it is.</source>
        <translation>Choisissez aussi la bande de {} : la couche n'indique pas laquelle c'est.</translation>
    </message>
    <message>
        <source>Choose the bands under Advanced.</source>
        <translation>Choisissez les bandes sous Avancé.</translation>
    </message>
    <message>
        <source>Choose the downloaded file</source>
        <translation>Choisir ce qui a été récupéré</translation>
    </message>
    <message>
        <source>Choose the field that holds their class.</source>
        <translation>Choisissez le champ qui contient leur classe.</translation>
    </message>
    <message>
        <source>Choose the file python3 or python.exe.</source>
        <translation>Choisissez le fichier python3 ou python.exe.</translation>
    </message>
    <message>
        <source>Choose the file that is named in the list.</source>
        <translation>Choisissez le fichier que nomme la liste.</translation>
    </message>
    <message>
        <source>Choose the files of its bands.</source>
        <translation>Choisissez les fichiers de ses bandes.</translation>
    </message>
    <message>
        <source>Choose the files of one of them, or one of its band files.</source>
        <translation>Choisissez les fichiers de l'une d'elles, ou l'un de ses fichiers de bandes.</translation>
    </message>
    <message>
        <source>Choose the folder for results</source>
        <translation>Choisir le dossier des résultats</translation>
    </message>
    <message>
        <source>Choose the folder of a Landsat or Sentinel-2 product</source>
        <translation>Choisir le dossier d'un produit Landsat ou Sentinel-2</translation>
    </message>
    <message>
        <source>Choose the folder of a Landsat or Sentinel-2 product.</source>
        <translation>Choisissez le dossier d'un produit Landsat ou Sentinel-2.</translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation>Choisir le dossier d'un modèle</translation>
    </message>
    <message>
        <source>Choose the folder of wheels</source>
        <translation>Choisir le dossier des paquets wheel</translation>
    </message>
    <message>
        <source>Choose the folder that contains the scenes.</source>
        <translation>Choisissez le dossier qui contient les scènes.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the scenes.</source>
        <translation>Choisir le dossier qui contient les scènes.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the wheels.</source>
        <translation>Choisissez le dossier qui contient les wheels.</translation>
    </message>
    <message>
        <source>Choose the folder with model.json, or the one with an ONNX file.</source>
        <translation>Choisissez le dossier qui contient model.json, ou celui qui contient un fichier ONNX.</translation>
    </message>
    <message>
        <source>Choose the install profile "compact".</source>
        <translation>Choisissez le profil d'installation « compact ».</translation>
    </message>
    <message>
        <source>Choose the one that was made with the mask, or none.</source>
        <translation>Choisissez celui qui a été produit avec le masque, ou aucun.</translation>
    </message>
    <message>
        <source>Choose the precision "auto" or "f32".</source>
        <translation>Choisissez la précision « auto » ou « f32 ».</translation>
    </message>
    <message>
        <source>Choose the probability layer to fill by; segmenting the scene makes one.</source>
        <translation>Choisissez la probabilité dans laquelle remplir : segmentez d'abord la scène.</translation>
    </message>
    <message>
        <source>Choose the probability of a model with this class.</source>
        <translation>Choisissez la probabilité d'un modèle qui connaît cette classe.</translation>
    </message>
    <message>
        <source>Choose the probability raster that a run of CloudReef made.</source>
        <translation>Choisissez le raster de probabilité qu'une exécution de CloudReef a produit.</translation>
    </message>
    <message>
        <source>Choose the product's .SAFE folder.</source>
        <translation>Choisissez le dossier .SAFE du produit.</translation>
    </message>
    <message>
        <source>Choose the product's folder or one of its rasters.</source>
        <translation>Choisissez le dossier du produit ou l'un de ses rasters.</translation>
    </message>
    <message>
        <source>Choose the raster layers that were labelled.</source>
        <translation>Choisissez les couches raster étiquetées.</translation>
    </message>
    <message>
        <source>Choose the runtime "auto".</source>
        <translation>Choisissez la bibliothèque de calcul « auto ».</translation>
    </message>
    <message>
        <source>Choose two masks, for example of two models, thresholds or runs.</source>
        <translation>Choisissez deux masques. Un second vient d'un autre modèle, d'un autre seuil ou d'une autre exécution.</translation>
    </message>
    <message>
        <source>Choose which values the network takes: reflectance, reflectance times 255 or 10000, or other numbers.</source>
        <translation>Dites quelles valeurs prend le réseau : réflectance, ou fois 255 ou 10000, ou d'autres nombres.</translation>
    </message>
    <message>
        <source>Choose {} 1,-0.1 if they still include Sentinel-2's offset.</source>
        <translation>Choisissez {} 1,-0.1 si le décalage de Sentinel-2 y est encore.</translation>
    </message>
    <message>
        <source>Choose {} if that is wrong.</source>
        <translation>Choisissez {} si c'est faux.</translation>
    </message>
    <message>
        <source>Choose {} percent if they are percentages.</source>
        <translation>Choisissez {} percent si c'en sont.</translation>
    </message>
    <message>
        <source>Choose {} reflectance_1000 if they are reflectance x 1000.</source>
        <translation>Choisissez {} reflectance_1000 s'ils sont x 1000.</translation>
    </message>
    <message>
        <source>Choose {} reflectance_10000 if cloud or snow covers the whole scene.</source>
        <translation>Choisissez {} reflectance_10000 si des nuages ou de la neige couvrent toute la scène.</translation>
    </message>
    <message>
        <source>Choose {} reflectance_10000 if the offset of 1000 has already been subtracted.</source>
        <translation>Choisissez {} reflectance_10000 si le décalage de 1000 est déjà retiré.</translation>
    </message>
    <message>
        <source>Choose {} reflectance_32768 if they are reflectance x 32768.</source>
        <translation>Choisissez {} reflectance_32768 s'ils sont x 32768.</translation>
    </message>
    <message>
        <source>Choose {} reflectance_32768 or uint16 if they are reflectance x 32768 or x 65535.</source>
        <translation>Choisissez {} reflectance_32768 ou uint16 s'ils sont x 32768 ou x 65535.</translation>
    </message>
    <message>
        <source>Choose {} sentinel2_offset if they still include Sentinel-2's offset of 1000.</source>
        <translation>Choisissez {} sentinel2_offset si le décalage de 1000 de Sentinel-2 y est encore.</translation>
    </message>
    <message>
        <source>Choose {} to say what the values are.</source>
        <translation>Choisissez {} pour dire ce que sont les nombres.</translation>
    </message>
    <message>
        <source>Choose {} to say what they are, or a model for values that are not reflectance.</source>
        <translation>Choisissez {} pour dire ce qu'elles sont, ou un modèle de nombres qui ne sont pas de la réflectance.</translation>
    </message>
    <message>
        <source>Choose {} uint16 or reflectance_10000 if they are reflectance x 65535 or x 10000.</source>
        <translation>Choisissez {} uint16 ou reflectance_10000 s'ils sont x 65535 ou x 10000.</translation>
    </message>
    <message>
        <source>Choose {} uint8 if they are 8-bit values.</source>
        <translation>Choisissez {} uint8 si ce sont des valeurs de 8 bits.</translation>
    </message>
    <message>
        <source>Choose {} {:g} if they mean no data.</source>
        <translation>Choisissez {} {:g} s'ils signifient aucune donnée.</translation>
    </message>
    <message>
        <source>Choose {}: reflectance_10000 if so, sentinel2_offset to subtract it all the same.</source>
        <translation>Choisissez {} : reflectance_10000 si c'est le cas, sentinel2_offset pour le retirer tout de même.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Class and probability</source>
        <translation>Classe et probabilité</translation>
    </message>
    <message>
        <source>Class numbers were compared, but some do not mean the same in both masks: {}. Do not rely on the agreement.</source>
        <translation>Ce sont les numéros des classes qui ont été comparés, et certains désignent autre chose : {}. Ne vous fiez pas à l'accord.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Classes of the new model</source>
        <translation>Classes du nouveau modèle</translation>
    </message>
    <message>
        <source>Classes switched on</source>
        <translation>Classes activées</translation>
    </message>
    <message>
        <source>Classes that are target</source>
        <translation>Classes qui sont cible</translation>
    </message>
    <message>
        <source>Classes to avoid</source>
        <translation>Classes à éviter</translation>
    </message>
    <message>
        <source>Classes to ignore</source>
        <translation>Classes qui ne comptent pas</translation>
    </message>
    <message>
        <source>Classes to mask</source>
        <translation>Classes à retirer</translation>
    </message>
    <message>
        <source>Classes: {}</source>
        <translation>Classes : {}</translation>
    </message>
    <message>
        <source>Cleaning the mask</source>
        <translation>Nettoyage du masque</translation>
    </message>
    <message>
        <source>Clear observations of a pixel on average</source>
        <translation>Nombre moyen d'observations claires par pixel</translation>
    </message>
    <message>
        <source>Click corner by corner; right-click to finish</source>
        <translation>Cliquer coin par coin ; le bouton droit termine</translation>
    </message>
    <message>
        <source>Click on the map.</source>
        <translation>Cliquez sur la carte.</translation>
    </message>
    <message>
        <source>Click on the scene.</source>
        <translation>Cliquez sur la scène.</translation>
    </message>
    <message>
        <source>Click to label the connected area of similar probability</source>
        <translation>Clic : ce qui va ensemble dans la probabilité est étiqueté</translation>
    </message>
    <message>
        <source>Close QGIS</source>
        <translation>Fermer QGIS</translation>
    </message>
    <message>
        <source>Close it in other programs, or choose another name.</source>
        <translation>Fermez-le dans les autres programmes, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Close other QGIS windows and try again.</source>
        <translation>Fermez les autres fenêtres de QGIS et réessayez.</translation>
    </message>
    <message>
        <source>Close other QGIS windows, pause the virus scanner for this folder, and set the engine up again.</source>
        <translation>Fermez les autres fenêtres de QGIS, suspendez l'antivirus pour ce dossier et réinstallez le moteur.</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller area, and run again.</source>
        <translation>Fermez d'autres programmes ou choisissez une zone plus petite, puis relancez.</translation>
    </message>
    <message>
        <source>Close other programs or set a smaller budget.</source>
        <translation>Fermez d'autres programmes, ou fixez un budget plus petit.</translation>
    </message>
    <message>
        <source>Close other programs, or choose another runtime.</source>
        <translation>Fermez d'autres programmes, ou choisissez une autre bibliothèque de calcul.</translation>
    </message>
    <message>
        <source>Close other programs, or label smaller scenes.</source>
        <translation>Fermez d'autres programmes ou étiquetez des scènes plus petites.</translation>
    </message>
    <message>
        <source>Close this introduction</source>
        <translation>Enlever ceci</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF, as a run writes a probability: the mean of all models.</source>
        <translation>GeoTIFF optimisé pour le cloud (COG), enregistré comme la probabilité d’un traitement : la moyenne de tous les modèles.</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF.</source>
        <translation>GeoTIFF optimisé pour le cloud (COG).</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF: 0 background, 1 target, 255 nodata.</source>
        <translation>GeoTIFF optimisé pour le cloud (COG) : 0 fond, 1 cible, 255 nodata.</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF: 0 background, 1 target, 255 nodata; of several classes their numbers.</source>
        <translation>GeoTIFF optimisé pour le cloud : 0 fond, 1 cible, 255 sans données ; pour plusieurs classes leurs numéros.</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF: 0 to 1 in steps of 0.004, stored as bytes with a scale.</source>
        <translation>GeoTIFF optimisé pour le cloud (COG) : 0 à 1 par pas de 0,004, stocké en octets avec une échelle.</translation>
    </message>
    <message>
        <source>CloudReef finds clouds, or what your own models look for, in satellite and aerial images.</source>
        <translation>CloudReef trouve les nuages, ou ce que cherchent vos propres modèles, dans les images satellitaires et aériennes.</translation>
    </message>
    <message>
        <source>CloudReef help</source>
        <translation>Aide de CloudReef</translation>
    </message>
    <message>
        <source>CloudReef needs a network for semantic segmentation, with an output channel for each class.</source>
        <translation>CloudReef a besoin d'un réseau de segmentation sémantique, avec un canal de sortie par classe.</translation>
    </message>
    <message>
        <source>CloudReef settings…</source>
        <translation>Paramètres de CloudReef…</translation>
    </message>
    <message>
        <source>Clouds (Landsat, Sentinel-2)</source>
        <comment>name</comment>
        <translation>Nuages (Landsat, Sentinel-2)</translation>
    </message>
    <message>
        <source>Clouds and cloud shadows.</source>
        <comment>name</comment>
        <translation>Nuages et ombres de nuages.</translation>
    </message>
    <message>
        <source>Clouds and their shadows (Landsat, Sentinel-2)</source>
        <comment>name</comment>
        <translation>Nuages et leurs ombres (Landsat, Sentinel-2)</translation>
    </message>
    <message>
        <source>Clouds, fast (Landsat, Sentinel-2)</source>
        <comment>name</comment>
        <translation>Nuages, rapide (Landsat, Sentinel-2)</translation>
    </message>
    <message>
        <source>Clouds, thick and thin.</source>
        <comment>name</comment>
        <translation>Nuages, épais et fins.</translation>
    </message>
    <message>
        <source>Clouds, twice as fast as the model clouds, with coarser edges.</source>
        <comment>name</comment>
        <translation>Nuages, deux fois plus rapide que le modèle clouds, avec des bords plus grossiers.</translation>
    </message>
    <message>
        <source>Coast: water, wet and dry (aerial photographs)</source>
        <comment>name</comment>
        <translation>Côte : eau, mouillé et sec (photographies aériennes)</translation>
    </message>
    <message>
        <source>Cohen's kappa of several classes (pooled)</source>
        <translation>Kappa de Cohen de plusieurs classes (ensemble)</translation>
    </message>
    <message>
        <source>Colour of masks</source>
        <translation>Couleur des masques</translation>
    </message>
    <message>
        <source>Column of paths in the table</source>
        <translation>Colonne des chemins dans la table</translation>
    </message>
    <message>
        <source>Combining the scenes</source>
        <translation>Assemblage des scènes</translation>
    </message>
    <message>
        <source>Command that exports the model</source>
        <translation>Commande qui exporte le modèle</translation>
    </message>
    <message>
        <source>Command that fits the model</source>
        <translation>Commande qui entraîne le modèle</translation>
    </message>
    <message>
        <source>Compact runs every model; TensorFlow adds NVIDIA cards on Linux</source>
        <translation>Compact suffit pour tous les modèles ; TensorFlow ajoute les cartes NVIDIA sous Linux</translation>
    </message>
    <message>
        <source>Compact: OpenVINO and ONNX Runtime</source>
        <translation>Compact : OpenVINO et ONNX Runtime</translation>
    </message>
    <message>
        <source>Compare masks of one model at a time.</source>
        <translation>Comparez les masques d’un seul modèle à la fois.</translation>
    </message>
    <message>
        <source>Compare models</source>
        <translation>Comparer des modèles</translation>
    </message>
    <message>
        <source>Compare on the scene</source>
        <translation>Comparer sur la scène</translation>
    </message>
    <message>
        <source>Compare with another…</source>
        <translation>Comparer avec un autre…</translation>
    </message>
    <message>
        <source>Compare {} and {}</source>
        <translation>Comparer {} et {}</translation>
    </message>
    <message>
        <source>Compares masks with reference rasters or polygons: IoU, Dice, precision, recall and an error map.</source>
        <translation>Compare des masques à des rasters ou polygones de référence : IoU, Dice, précision, rappel et carte des erreurs.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Comparing {}</source>
        <translation>Comparaison de {}</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>Composite</source>
        <translation>Composite</translation>
    </message>
    <message>
        <source>Computation</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>Compute the mask in the background and add it above the layer</source>
        <translation>Calculer le masque en arrière-plan et l'ajouter au-dessus de la couche</translation>
    </message>
    <message>
        <source>Computing the preview…</source>
        <translation>Examen de la vue…</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Context around a pixel</source>
        <translation>Voit autour d'un pixel</translation>
    </message>
    <message>
        <source>Continue the run</source>
        <translation>Poursuivre l'exécution</translation>
    </message>
    <message>
        <source>Continue with labels that were saved</source>
        <translation>Continue avec des étiquettes enregistrées</translation>
    </message>
    <message>
        <source>Convert it where it was made, with the package tf2onnx: {}. Import that file: you are asked what it does not say.</source>
        <translation>Convertissez-le là où il a été fait, avec le paquet tf2onnx : {}. Importez ce fichier : on vous demande ce qu'il ne dit pas.</translation>
    </message>
    <message>
        <source>Convert the raster first.</source>
        <translation>Convertissez d'abord le raster.</translation>
    </message>
    <message>
        <source>Convert the scenes first.</source>
        <translation>Convertissez d'abord les scènes.</translation>
    </message>
    <message>
        <source>Convert the values of all bands to one unit.</source>
        <translation>Convertissez les nombres de toutes les bandes dans une même unité.</translation>
    </message>
    <message>
        <source>Copied, but qgis_process of this QGIS knows only the profile “default”, not “{}”: install CloudReef there too, or copy the run as a job file.</source>
        <translation>Copié, mais qgis_process de ce QGIS ne connaît que le profil « default », pas « {} » : installez-y aussi CloudReef, ou copiez l'exécution comme fichier de tâche.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Copied. It writes to the same files as this run.</source>
        <translation>Copié. Écrit dans les mêmes fichiers que cette exécution.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy a diagnostics report</source>
        <translation>Copier un rapport de diagnostic</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Copier comme</translation>
    </message>
    <message>
        <source>Copy both files together, or export the network as one file.</source>
        <translation>Copiez les deux fichiers ensemble, ou exportez le réseau en un seul fichier.</translation>
    </message>
    <message>
        <source>Copy its folder instead.</source>
        <translation>Copiez plutôt son dossier.</translation>
    </message>
    <message>
        <source>Copy or download the model again, or export it again.</source>
        <translation>Copiez ou téléchargez le modèle de nouveau, ou exportez-le à nouveau.</translation>
    </message>
    <message>
        <source>Copy or download the model again.</source>
        <translation>Copiez ou téléchargez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>Copy the files themselves into one folder; for Hugging Face: hf download with --local-dir.</source>
        <translation>Copiez les fichiers eux-mêmes dans un dossier ; pour Hugging Face : hf download avec --local-dir.</translation>
    </message>
    <message>
        <source>Copy the run as text, to repeat it elsewhere; it writes to the same files</source>
        <translation>Copier l'exécution sous forme de texte pour la refaire ailleurs ; elle écrit dans les mêmes fichiers</translation>
    </message>
    <message>
        <source>Copy the tables, to be pasted into a spreadsheet or a text</source>
        <translation>Copier les tableaux, à coller dans un tableur ou un texte</translation>
    </message>
    <message>
        <source>Copy {}</source>
        <translation>Copier {}</translation>
    </message>
    <message>
        <source>Copying the mask…</source>
        <translation>Copie du masque…</translation>
    </message>
    <message>
        <source>Correct the polygons on the map. If you checked only a part of the scene, draw that part in the layer of checked areas: everything outside is ignored.</source>
        <translation>Corrigez les polygones sur la carte. Si vous n'avez vérifié qu'une partie de la scène, dessinez-la dans la couche des zones vérifiées : en dehors, rien ne compte.</translation>
    </message>
    <message>
        <source>Correct the result</source>
        <translation>Corriger le résultat</translation>
    </message>
    <message>
        <source>Correct this result and train the model further with it</source>
        <translation>Corriger ce résultat et continuer d'entraîner le modèle avec lui</translation>
    </message>
    <message>
        <source>Corrected polygons</source>
        <translation>Polygones corrigés</translation>
    </message>
    <message>
        <source>Count the pixels of {}</source>
        <translation>Compter les pixels de {}</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Comptage</translation>
    </message>
    <message>
        <source>Counting the pixels…</source>
        <translation>Comptage des pixels…</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>Cover at this threshold</source>
        <translation>Couverture à ce seuil</translation>
    </message>
    <message>
        <source>Cover in percent</source>
        <translation>Couverture en pourcentage</translation>
    </message>
    <message>
        <source>Cover in percent of the valid pixels</source>
        <translation>Couverture en pourcentage des pixels valides</translation>
    </message>
    <message>
        <source>Cover of all zones in percent of the valid pixels</source>
        <translation>Couverture de toutes les zones en pourcentage des pixels valides</translation>
    </message>
    <message>
        <source>Cover of the first</source>
        <translation>Couverture du premier</translation>
    </message>
    <message>
        <source>Cover of the second</source>
        <translation>Couverture du second</translation>
    </message>
    <message>
        <source>Cover of zones</source>
        <translation>Couverture des zones</translation>
    </message>
    <message>
        <source>Cover over time</source>
        <translation>Couverture dans le temps</translation>
    </message>
    <message>
        <source>Cover, areas and sizes in numbers</source>
        <translation>Couverture, surfaces et tailles en chiffres</translation>
    </message>
    <message>
        <source>Covered area in square metres</source>
        <translation>Surface couverte en mètres carrés</translation>
    </message>
    <message>
        <source>Covered area of all zones in square metres</source>
        <translation>Surface couverte de toutes les zones en mètres carrés</translation>
    </message>
    <message>
        <source>Create it or choose another.</source>
        <translation>Créez-le ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Create layers for labels of the active raster layer</source>
        <translation>Crée des couches pour les étiquettes de la scène</translation>
    </message>
    <message>
        <source>Created if it does not exist. Run again with the same folder to continue.</source>
        <translation>Il est créé s'il n'existe pas. Relancez avec le même dossier pour continuer.</translation>
    </message>
    <message>
        <source>Current view of the map</source>
        <translation>Vue actuelle de la carte</translation>
    </message>
    <message>
        <source>Cut the scene and the corrected polygons into training data</source>
        <translation>Découper la scène et les polygones corrigés en données d'entraînement</translation>
    </message>
    <message>
        <source>Cuts a scene and its corrected polygons, or mask, into chips with labels to train a model with.</source>
        <translation>Découpe une scène et ses polygones corrigés, ou son masque, en imagettes étiquetées pour entraîner un modèle.</translation>
    </message>
    <message>
        <source>Cutting chips</source>
        <translation>Découpe des imagettes</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Data type, band names, scales and colours stay. A mask on another grid is resampled by nearest neighbour; where there is no mask, the raster stays as it is. The mask may be one of CloudReef's, or any raster of classes if you give the values to mask.

A raster without a nodata value gets one that no valid pixel has (NaN for floating point), and the log says which; if the raster has an alpha band, masked pixels become transparent in it.

From a terminal:
qgis_process run cloudreef:maskraster --INPUT=scene.tif --MASK=mask.tif --BUFFER_PX=5 --OUTPUT=clear.tif</source>
        <translation>Le type de données, les noms de bandes, les échelles et les couleurs restent. Un masque sur une autre grille est superposé au raster par plus proche voisin ; là où il n'y en a pas, le raster reste tel quel. Le masque peut être un masque de CloudReef ou tout raster de classes, dont les valeurs à retirer sont alors indiquées.

Un raster sans valeur nodata en reçoit une qu'aucun pixel valide ne prend (NaN pour les nombres flottants), et le journal dit laquelle ; si une bande alpha indique ce qui compte, elle exclut aussi les pixels masqués.

Depuis un terminal :
qgis_process run cloudreef:maskraster --INPUT=scene.tif --MASK=mask.tif --BUFFER_PX=5 --OUTPUT=clear.tif</translation>
    </message>
    <message>
        <source>Deepness needs probabilities of one target or of classes; the output of "{}" is of another kind.</source>
        <translation>Deepness prend les probabilités d'une cible ou de classes ; « {} » en donne d'autres.</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Valeurs par défaut</translation>
    </message>
    <message>
        <source>Delete an imported model, after asking</source>
        <translation>Supprimer un modèle importé ; demande confirmation</translation>
    </message>
    <message>
        <source>Delete the engine that CloudReef installed, after asking</source>
        <translation>Supprimer le moteur installé par CloudReef ; demande confirmation</translation>
    </message>
    <message>
        <source>Delete the files too</source>
        <translation>Supprimer aussi les fichiers</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Details of the run</source>
        <translation>Détails de l'exécution</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>Dice coefficient, F1 (pooled)</source>
        <translation>Coefficient de Dice, F1 (global)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Le jeter</translation>
    </message>
    <message>
        <source>Divide by standard deviation</source>
        <translation>Divisé par écart-type</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Download a newer list of models from an address</source>
        <translation>Récupérer une liste de modèles plus récente à une adresse</translation>
    </message>
    <message>
        <source>Download a published model, test it and add it</source>
        <translation>Modèles publiés : récupérés d'un clic, essayés et ajoutés</translation>
    </message>
    <message>
        <source>Download all of them into one folder, and import the ONNX file from there.</source>
        <translation>Téléchargez-les tous dans un dossier, puis importez le fichier ONNX depuis celui-ci.</translation>
    </message>
    <message>
        <source>Download an ONNX file, a zipped model or a repository of Hugging Face from an https address</source>
        <translation>Télécharger un fichier ONNX, un modèle empaqueté ou un dépôt de Hugging Face depuis une adresse https</translation>
    </message>
    <message>
        <source>Download it in a browser and import the file.</source>
        <translation>Récupérez-le avec un navigateur et importez le fichier.</translation>
    </message>
    <message>
        <source>Download or copy it again, together with the files that belong to it.</source>
        <translation>Téléchargez-le ou copiez-le de nouveau, avec les fichiers qui en font partie.</translation>
    </message>
    <message>
        <source>Download or copy it again.</source>
        <translation>Téléchargez-le ou copiez-le de nouveau.</translation>
    </message>
    <message>
        <source>Download or copy the archive again, or unpack it.</source>
        <translation>Téléchargez ou copiez l'archive à nouveau, ou décompressez-la.</translation>
    </message>
    <message>
        <source>Download or pack it again.</source>
        <translation>Téléchargez-le ou compressez-le de nouveau.</translation>
    </message>
    <message>
        <source>Download or unpack the product again.</source>
        <translation>Téléchargez ou décompressez de nouveau le produit.</translation>
    </message>
    <message>
        <source>Download the engine and set it up in the background</source>
        <translation>Télécharger le moteur et l'installer en arrière-plan</translation>
    </message>
    <message>
        <source>Download the model, test it and add it</source>
        <translation>Récupérer le modèle, l'essayer et l'ajouter</translation>
    </message>
    <message>
        <source>Downloading: {:.0f} MB…</source>
        <translation>Récupération : {:.0f} Mo…</translation>
    </message>
    <message>
        <source>Drag on the map to move the line; Escape ends the swipe.</source>
        <translation>Faites glisser sur la carte pour déplacer la ligne ; Échap termine.</translation>
    </message>
    <message>
        <source>Draw CloudReef's report</source>
        <translation>Créer le rapport de CloudReef</translation>
    </message>
    <message>
        <source>Draw a rectangle on the map, or choose another area.</source>
        <translation>Dessinez un rectangle sur la carte, ou choisissez une autre surface.</translation>
    </message>
    <message>
        <source>Draw an area that you have checked: what is not labelled in it is background</source>
        <translation>Ce qui n'y est pas étiqueté est l'arrière-plan</translation>
    </message>
    <message>
        <source>Draw or choose at least one polygon.</source>
        <translation>Dessinez ou choisissez au moins un polygone.</translation>
    </message>
    <message>
        <source>Draw some of it, or leave that class out.</source>
        <translation>Dessinez-en, ou laissez cette classe de côté.</translation>
    </message>
    <message>
        <source>Draw the mask as an outline, so that the scene inside stays visible</source>
        <translation>Tracer le masque comme une ligne, pour que la scène reste visible à l'intérieur</translation>
    </message>
    <message>
        <source>Draw the rectangle on the map with the mouse; Escape cancels</source>
        <translation>Dessinez le rectangle sur la carte avec la souris ; Échap abandonne</translation>
    </message>
    <message>
        <source>Drawing the report</source>
        <translation>Création du rapport</translation>
    </message>
    <message>
        <source>Drawing the report…</source>
        <translation>Création du rapport…</translation>
    </message>
    <message>
        <source>Drawn rectangle</source>
        <translation>Rectangle dessiné</translation>
    </message>
    <message>
        <source>Each model segments the scene at its own threshold. The raster is the sum over the models that say target: 1 for the first model, 2 for the second, 4 for the third and so on; 255 is nodata. With two models 0 is neither, 1 only the first, 2 only the second, 3 both. The table gives the agreement of each pair of models, and the picture shows it.

If a model has several classes, the raster is 0 where all models name the same class and 1 where they do not, and the table has a row for each class that both models of a pair have by its name.

The mean probability gives each model the same weight; cloudreef:threshold makes masks of it. Of several classes it is that of the first one that all models have by its name.

From a terminal:
qgis_process run cloudreef:comparemodels --INPUT=scene.tif --MODELS=clouds,clouds-fast --OUTPUT=who.tif</source>
        <translation>Chaque modèle segmente la scène avec son propre seuil. Le raster est la somme de 1 pour le premier modèle, 2 pour le deuxième, 4 pour le troisième et ainsi de suite, de ceux qui voient la cible ; 255 est sans données. Avec deux modèles 0 est aucun, 1 seulement le premier, 2 seulement le second, 3 les deux. Le tableau dit pour chaque paire de modèles combien ils s'accordent, et l'image le montre.

Si un modèle distingue plusieurs classes, le raster vaut 0 là où tous les modèles nomment la même classe et 1 ailleurs, et le tableau a une ligne pour chaque classe que deux modèles connaissent par son nom.

La probabilité moyenne donne à chaque modèle le même poids ; cloudreef:threshold en fait des masques. Avec plusieurs classes, c’est celle de la première que tous les modèles ont sous ce nom.

Depuis un terminal :
qgis_process run cloudreef:comparemodels --INPUT=scene.tif --MODELS=clouds,clouds-fast --OUTPUT=who.tif</translation>
    </message>
    <message>
        <source>Each zone keeps its attributes and gets valid_px, target_px, nodata_px, cover_percent (of the valid pixels), cover_area_m2 and valid_area_m2 (on the ellipsoid). A pixel belongs to a zone when its centre does; in zones that overlap it counts in each. What lies outside the mask does not count. Zones may have any CRS.

With several classes the target is every class but the background. Each class adds its pixels (NAME_px), percent of the valid pixels (NAME_percent) and square metres (NAME_m2); undecided pixels are valid, but of no class. A shapefile shortens these names, and percent to pc.

From a terminal:
qgis_process run cloudreef:coverstatistics --INPUT=mask.tif --ZONES=parcels.gpkg --OUTPUT=cover.gpkg</source>
        <translation>Chaque zone conserve ses attributs et reçoit valid_px, target_px, nodata_px, cover_percent (des pixels valides), cover_area_m2 et valid_area_m2 (sur l'ellipsoïde). Un pixel appartient à une zone si son centre s'y trouve ; si des zones se superposent, il compte dans chacune. Ce qui se trouve hors du masque ne compte pas. Les zones peuvent avoir n'importe quel SCR.

Avec plusieurs classes, la cible est toute classe sauf l'arrière-plan. Chaque classe ajoute ses pixels (NAME_px), le pourcentage des pixels valides (NAME_percent) et les mètres carrés (NAME_m2) ; les pixels indécis sont valides, mais d'aucune classe. Un shapefile abrège ces noms, et percent en pc.

Depuis un terminal :
qgis_process run cloudreef:coverstatistics --INPUT=mask.tif --ZONES=parcels.gpkg --OUTPUT=cover.gpkg</translation>
    </message>
    <message>
        <source>Earlier runs: load their results, run them again, copy them as commands</source>
        <translation>Exécutions précédentes : charger, relancer, copier</translation>
    </message>
    <message>
        <source>Empty: the column "path", "input", "scene" or "file", else the first.</source>
        <translation>Vide : la colonne « path », « input », « scene » ou « file », sinon la première.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codage</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>End it with the system's list of processes, then remove {}.</source>
        <translation>Mettez-y fin dans la liste des processus du système, puis supprimez {}.</translation>
    </message>
    <message>
        <source>End training and delete what was learnt</source>
        <translation>S'arrête et efface ce qui a été appris</translation>
    </message>
    <message>
        <source>End training now with the best epoch</source>
        <translation>S'arrête ici, avec la meilleure époque</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Enter a file name for the mask; it must end in .tif.</source>
        <translation>Nommez le fichier du masque ; il doit se terminer par .tif.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Erase labels of all classes</source>
        <translation>Enlever des étiquettes</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Gomme</translation>
    </message>
    <message>
        <source>Error map</source>
        <translation>Carte des erreurs</translation>
    </message>
    <message>
        <source>Estimated size, time and memory of the run</source>
        <translation>Ce que demandera l'exécution</translation>
    </message>
    <message>
        <source>Evaluate masks</source>
        <translation>Évaluer des masques</translation>
    </message>
    <message>
        <source>Every pixel of this mask belongs to a class: to correct it, paint the right class over it.</source>
        <translation>Chaque pixel de ce masque appartient à une classe : peignez-en une autre sur ce qui est faux.</translation>
    </message>
    <message>
        <source>Everything is computed on this computer by an engine that is installed once; no image is uploaded.</source>
        <translation>Le calcul se fait sur cet ordinateur, avec un moteur à installer une seule fois ; aucune image n'en sort.</translation>
    </message>
    <message>
        <source>Everything up to this distance from a masked pixel, in pixels of the raster.</source>
        <translation>Tout ce qui est à cette distance au plus d'un pixel masqué, en pixels du raster.</translation>
    </message>
    <message>
        <source>Exchange the first mask and the second</source>
        <translation>Le premier devient le second</translation>
    </message>
    <message>
        <source>Export a model</source>
        <translation>Exporter un modèle</translation>
    </message>
    <message>
        <source>Export for training…</source>
        <translation>Exporter pour l'entraînement…</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>Exportez-le à nouveau.</translation>
    </message>
    <message>
        <source>Export it as one file.</source>
        <translation>Exportez-le en un seul fichier.</translation>
    </message>
    <message>
        <source>Export it for inference instead of training: without dropout or noise.</source>
        <translation>Exportez-le pour l'usage et non pour l'entraînement : sans dropout ni bruit.</translation>
    </message>
    <message>
        <source>Export it for tiles of any size, or check the file.</source>
        <translation>Exportez-le pour des tuiles de toute taille, ou vérifiez le fichier.</translation>
    </message>
    <message>
        <source>Export it so that its output has the size of its input.</source>
        <translation>Exportez-le de sorte que sa réponse ait la taille de son entrée.</translation>
    </message>
    <message>
        <source>Export it so that its output is probabilities, or the values before its sigmoid.</source>
        <translation>Exportez-le de sorte qu'il réponde des probabilités, ou les nombres avant sa sigmoïde.</translation>
    </message>
    <message>
        <source>Export it with the package optimum: optimum-cli export onnx --model {} FOLDER. Then import that folder.</source>
        <translation>Exportez-le avec le paquet optimum : optimum-cli export onnx --model {} DOSSIER. Importez ensuite ce dossier.</translation>
    </message>
    <message>
        <source>Export it with version {} or newer.</source>
        <translation>Exportez-le avec la version {} ou une plus récente.</translation>
    </message>
    <message>
        <source>Export it without its last step (argmax), so that its output has a channel for each class.</source>
        <translation>Exportez-le sans sa dernière étape (argmax), pour qu'il réponde avec un canal par classe.</translation>
    </message>
    <message>
        <source>Export the model again with the training package of this release.</source>
        <translation>Exportez de nouveau le modèle avec le paquet d'entraînement de cette version.</translation>
    </message>
    <message>
        <source>Export the model again.</source>
        <translation>Exportez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>Export the network to ONNX where it was made, with {}. You are asked what that file does not say.</source>
        <translation>Écrivez le réseau en ONNX là où il a été produit, avec {}. Ce que ce fichier ne dit pas vous est demandé.</translation>
    </message>
    <message>
        <source>Export the network without loops: by tracing, or with its loops unrolled.</source>
        <translation>Exportez le réseau sans boucles : par traçage, ou boucles déroulées.</translation>
    </message>
    <message>
        <source>Export training data</source>
        <translation>Exporter des données d'entraînement</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <source>Facts and scores</source>
        <translation>Caractéristiques et scores</translation>
    </message>
    <message>
        <source>Fetch a picture of "{}"</source>
        <translation>Récupérer une image de « {} »</translation>
    </message>
    <message>
        <source>Fetching what the map shows of the map service; this picture is the scene to label.</source>
        <translation>Ce que la carte montre du service est récupéré ; cette image est la scène à étiqueter.</translation>
    </message>
    <message>
        <source>Fetching {}</source>
        <translation>Téléchargement de {}</translation>
    </message>
    <message>
        <source>Fetching {} {}</source>
        <translation>Téléchargement de {} {}</translation>
    </message>
    <message>
        <source>Field of classes</source>
        <translation>Champ de classes</translation>
    </message>
    <message>
        <source>Fields: id (1, 2, ...), area_m2 and perimeter_m on the ellipsoid, mean_probability where a probability raster is given, and pixels. area_m2 is that of the pixels, perimeter_m that of the line as drawn. Areas are connected through the edges of pixels; holes stay holes.

Without simplifying and smoothing the outlines follow the edges of the pixels exactly. Every polygon stays valid: a line that would make one invalid is simplified less. Neighbouring classes keep their common line, so that they neither overlap nor leave gaps.

From a terminal:
qgis_process run cloudreef:polygonize --INPUT=mask.tif --SMOOTH=2 --POLYGONS=reefs.gpkg</source>
        <translation>Champs : id (1, 2, ...), area_m2 et perimeter_m sur l'ellipsoïde, mean_probability si un raster de probabilité est donné, et pixels. area_m2 est la surface des pixels, perimeter_m la longueur de la ligne tracée. Les régions sont connexes par les côtés des pixels ; les trous restent des trous.

Sans simplification ni lissage, les contours suivent exactement les bords des pixels. Chaque polygone reste valide : une ligne qui en rendrait un invalide est moins simplifiée. Les classes voisines gardent leur ligne commune : elles ne se chevauchent pas et ne laissent pas de vide.

Depuis un terminal :
qgis_process run cloudreef:polygonize --INPUT=mask.tif --SMOOTH=2 --POLYGONS=reefs.gpkg</translation>
    </message>
    <message>
        <source>File name: {}</source>
        <translation>Nom du fichier : {}</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>File: raster, MTL, zip or tar…</source>
        <translation>Fichier : raster, MTL, zip ou tar…</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Remplir</translation>
    </message>
    <message>
        <source>Fill by</source>
        <translation>Remplir dans</translation>
    </message>
    <message>
        <source>Fill from a clicked point</source>
        <translation>Remplir depuis un lieu</translation>
    </message>
    <message>
        <source>Fill holes below</source>
        <translation>Remplir trous sous</translation>
    </message>
    <message>
        <source>Fill holes in the target that are smaller than this</source>
        <translation>Les régions de fond plus petites, à l'intérieur de la cible, sont remplies</translation>
    </message>
    <message>
        <source>Fill holes smaller than (pixels)</source>
        <translation>Remplir les trous plus petits que (pixels)</translation>
    </message>
    <message>
        <source>Fill it on a machine of the same kind with `pip download` from the same lock.</source>
        <translation>Remplissez-le sur une machine du même genre avec `pip download` depuis la même liste.</translation>
    </message>
    <message>
        <source>Fill the folder on a computer with the same system and Python, as the help explains; every file is still verified</source>
        <translation>Remplissez le dossier sur une machine du même type, comme l'explique l'aide ; chaque fichier est tout de même vérifié</translation>
    </message>
    <message>
        <source>Fills in the bands below; the order is remembered for other files in this folder</source>
        <translation>Remplit les bandes ci-dessous ; retenu pour les autres fichiers de ce dossier</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Finding where the model is not sure</source>
        <translation>Recherche des lieux où le modèle n'est pas sûr</translation>
    </message>
    <message>
        <source>Finds clouds, or whatever a model was trained for, and writes a georeferenced mask.</source>
        <translation>Trouve les nuages, ou ce pour quoi un modèle a été entraîné, et écrit un masque géoréférencé.</translation>
    </message>
    <message>
        <source>Finished scenes of the batch are kept; the others can be segmented later.</source>
        <translation>De nombreuses scènes, celles qui sont faites sont gardées ; les autres peuvent l'être plus tard.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Premier</translation>
    </message>
    <message>
        <source>First add the scene that you want to label.</source>
        <translation>Ajoutez d'abord la scène que vous voulez étiqueter.</translation>
    </message>
    <message>
        <source>FlatGeobuf has no dates without a time; these fields get midnight: {}.</source>
        <translation>FlatGeobuf n'a pas de dates sans heure ; ces champs reçoivent minuit : {}.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Folder of a Landsat or Sentinel-2 product…</source>
        <translation>Dossier d'un produit Landsat ou Sentinel-2…</translation>
    </message>
    <message>
        <source>Folder of error maps</source>
        <translation>Dossier des cartes des erreurs</translation>
    </message>
    <message>
        <source>Folder of results</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <source>Folder of scenes</source>
        <translation>Dossier des scènes</translation>
    </message>
    <message>
        <source>Folder of the data set</source>
        <translation>Dossier du jeu de données</translation>
    </message>
    <message>
        <source>Folder of the lesson</source>
        <translation>Dossier de la leçon</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Dossier des paquets wheel</translation>
    </message>
    <message>
        <source>For a new model from nothing: band numbers of the first scene, separated by commas, such as 1,2,3,7, or all. Not set: those of the start model.</source>
        <translation>Sans rien d'appris : numéros de bandes de la première scène séparés par des virgules, par exemple 1,2,3,7, ou all. Vide : celles du modèle de départ.</translation>
    </message>
    <message>
        <source>For masks of several classes: pairs such as 40=0,10=1, first the reference's number, then the mask's; 255 leaves pixels out. Not set: the same numbers.</source>
        <translation>Pour des masques à plusieurs classes : paires telles que 40=0,10=1, le numéro de la référence puis celui du masque ; 255 laisse les pixels de côté. Non défini : les mêmes numéros.</translation>
    </message>
    <message>
        <source>For one mask. Cloud-optimised GeoTIFF.</source>
        <translation>Pour un seul masque. GeoTIFF optimisé pour le cloud (COG).</translation>
    </message>
    <message>
        <source>For several masks: one error map each, named NAME_errors.tif.</source>
        <translation>Pour plusieurs masques : une carte des erreurs chacun, nommée NAME_errors.tif.</translation>
    </message>
    <message>
        <source>For teaching models: TensorFlow and what training needs</source>
        <translation>Pour entraîner des modèles : TensorFlow et ce qu'il faut pour l'entraînement</translation>
    </message>
    <message>
        <source>For the method first: the scene with most clear pixels first, or as given.</source>
        <translation>Pour la méthode first : la scène ayant le plus de pixels clairs d'abord, ou l'ordre donné.</translation>
    </message>
    <message>
        <source>Form of polygons</source>
        <translation>Format des polygones</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Free some disk space, or save elsewhere.</source>
        <translation>Faites de la place, ou enregistrez ailleurs.</translation>
    </message>
    <message>
        <source>Free some space and set the engine up again.</source>
        <translation>Libérez de la place et réinstallez le moteur.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Libérez de la place ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libérez de l'espace.</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>À partir d'un fichier…</translation>
    </message>
    <message>
        <source>From an address…</source>
        <translation>Par son adresse…</translation>
    </message>
    <message>
        <source>GeoJSON stores longitudes and latitudes, but the raster has no CRS to compute them from.</source>
        <translation>GeoJSON a des longitudes et des latitudes, et le raster n'a pas de SCR pour les calculer.</translation>
    </message>
    <message>
        <source>GeoPackage, GeoJSON, FlatGeobuf or Shapefile by the ending of the name.</source>
        <translation>GeoPackage, GeoJSON, FlatGeobuf ou Shapefile selon la fin du nom.</translation>
    </message>
    <message>
        <source>GeoPackage, GeoJSON, FlatGeobuf or Shapefile.</source>
        <translation>GeoPackage, GeoJSON, FlatGeobuf ou Shapefile.</translation>
    </message>
    <message>
        <source>GeoTIFF (*.tif)</source>
        <translation>GeoTIFF (*.tif)</translation>
    </message>
    <message>
        <source>Georeference it again, or remove its georeference.</source>
        <translation>Lui redonner sa place sur Terre, ou aucune.</translation>
    </message>
    <message>
        <source>Get</source>
        <translation>Obtenir</translation>
    </message>
    <message>
        <source>Get a model</source>
        <translation>Obtenir un modèle</translation>
    </message>
    <message>
        <source>Get a model…</source>
        <translation>Obtenir un modèle…</translation>
    </message>
    <message>
        <source>Get a published model…</source>
        <translation>Obtenir un modèle publié…</translation>
    </message>
    <message>
        <source>Give a code such as "EPSG:32616" or WKT.</source>
        <translation>Donnez un code comme « EPSG:32616 » ou du WKT.</translation>
    </message>
    <message>
        <source>Give a code such as EPSG:32616, or WKT.</source>
        <translation>Donnez un code comme EPSG:32616, ou du WKT.</translation>
    </message>
    <message>
        <source>Give a file that has them, or all the band files of the scene together.</source>
        <translation>Donnez un fichier qui les contient, ou tous les fichiers de bandes de la scène ensemble.</translation>
    </message>
    <message>
        <source>Give a folder of error maps instead.</source>
        <translation>Indiquez plutôt un dossier de cartes des erreurs.</translation>
    </message>
    <message>
        <source>Give a folder, or layers, or a table of paths.</source>
        <translation>Indiquez un dossier, ou des couches, ou une table de chemins.</translation>
    </message>
    <message>
        <source>Give a mask for each scene, in the same order.</source>
        <translation>Indiquez un masque par scène, dans le même ordre.</translation>
    </message>
    <message>
        <source>Give a pattern such as *.tif, LC0* for Landsat folders, or **/*.tif to include subfolders.</source>
        <translation>Donnez un motif comme *.tif, LC0* pour des dossiers Landsat, ou **/*.tif pour chercher dans les dossiers.</translation>
    </message>
    <message>
        <source>Give a raster layer, a raster file, a Landsat or Sentinel-2 product folder, or its metadata file.</source>
        <translation>Indiquez une couche raster, un fichier raster, un dossier de produit Landsat ou Sentinel-2, ou son fichier de métadonnées.</translation>
    </message>
    <message>
        <source>Give a raster of class numbers.</source>
        <translation>Donnez un raster avec le numéro de la classe.</translation>
    </message>
    <message>
        <source>Give a reference for each mask, in the same order.</source>
        <translation>Indiquez une référence par masque, dans le même ordre.</translation>
    </message>
    <message>
        <source>Give a shorter list, such as the result of a search.</source>
        <translation>Donnez une liste plus courte, comme la réponse à une recherche.</translation>
    </message>
    <message>
        <source>Give band files of one grid, or georeferenced ones.</source>
        <translation>Donnez des fichiers de bandes d'une même grille, ou géoréférencés.</translation>
    </message>
    <message>
        <source>Give band files of one scene.</source>
        <translation>Donnez les fichiers de bandes d'une seule scène.</translation>
    </message>
    <message>
        <source>Give band numbers in the order of the model's channels, such as 4,3,2,5.</source>
        <translation>Indiquez les numéros de bandes dans l'ordre des canaux du modèle, par exemple 4,3,2,5.</translation>
    </message>
    <message>
        <source>Give band numbers of the scene, from 1 on and separated by commas, such as 1,2,3,7, or all.</source>
        <translation>Indiquez des numéros de bandes de la scène, à partir de 1, séparés par des virgules, par exemple 1,2,3,7, ou all.</translation>
    </message>
    <message>
        <source>Give each its own name.</source>
        <translation>Donnez à chacun un nom propre.</translation>
    </message>
    <message>
        <source>Give each result its own name.</source>
        <translation>Donnez à chaque résultat son propre nom.</translation>
    </message>
    <message>
        <source>Give either corrected polygons or a mask.</source>
        <translation>Indiquez soit des polygones corrigés, soit un masque.</translation>
    </message>
    <message>
        <source>Give either reference rasters or polygons.</source>
        <translation>Indiquez soit des rasters de référence, soit des polygones.</translation>
    </message>
    <message>
        <source>Give left, bottom, right, top.</source>
        <translation>Donnez gauche, bas, droite, haut.</translation>
    </message>
    <message>
        <source>Give models with the same classes.</source>
        <translation>Indiquez des modèles des mêmes classes.</translation>
    </message>
    <message>
        <source>Give one band number for each channel, in this order, 0 for one that is missing.</source>
        <translation>Donnez un numéro de bande par canal, dans cet ordre, 0 pour celui qui manque.</translation>
    </message>
    <message>
        <source>Give one band number for each, 0 for an optional channel that the raster lacks.</source>
        <translation>Indiquez un numéro de bande pour chacun, 0 pour un canal facultatif absent du raster.</translation>
    </message>
    <message>
        <source>Give one mask and its reference, or several masks and as many references in the same order. A reference on another grid is resampled to the mask's by nearest neighbour; polygons are compared at pixel centres. Pixels that are nodata in either are left out. In a reference every value except 0 and nodata is target, unless you give the target values.

Several masks give scores of each, their mean (every scene weighs the same) and pooled scores (every pixel weighs the same). A mask that cannot be compared is reported and does not stop the others.

Masks of several classes give scores of each class, their mean, kappa and the confusion matrix; in their error map 0 is right and 1 wrong. A reference with other numbers needs a mapping to the mask's.

Error map: 0 background and 1 target, both correct; 2 false target; 3 missed target.

From a terminal:
qgis_process run cloudreef:evaluate --MASKS=mask.tif --REFERENCES=truth.tif --REPORT=scores.html</source>
        <translation>Donnez un masque et sa référence, ou plusieurs masques et autant de références dans le même ordre. Une référence sur une autre grille est ramenée à celle du masque par le pixel le plus proche ; les polygones sont comparés par les centres des pixels. Les pixels sans données dans l’un des deux sont laissés de côté. Dans une référence, toute valeur sauf 0 et sans données est la cible, sauf si ses valeurs sont nommées.

Plusieurs masques donnent les mesures de chacun, leur moyenne (chaque scène pèse autant) et les mesures d’ensemble (chaque pixel pèse autant). Un masque qui ne peut être comparé n’arrête pas les autres et est signalé.

Les masques à plusieurs classes donnent les mesures de chaque classe, leur moyenne, le kappa et la matrice de confusion ; leur carte d’erreurs dit 0 juste et 1 faux. Une référence avec d’autres numéros est associée par une table.

Carte d’erreurs : 0 fond et 1 cible bien reconnus, 2 fausse cible, 3 cible manquée.

Dans un terminal :
qgis_process run cloudreef:evaluate --MASKS=mask.tif --REFERENCES=truth.tif --REPORT=scores.html</translation>
    </message>
    <message>
        <source>Give one of the two.</source>
        <translation>Indiquez l'un des deux.</translation>
    </message>
    <message>
        <source>Give one such as *.tif.</source>
        <translation>Donnez-en un comme *.tif.</translation>
    </message>
    <message>
        <source>Give one without folders and without any of &lt; &gt; : " / \ | ? *, such as {{scene}}_{{model}}_mask.tif.</source>
        <translation>Donnez-en un sans dossiers et sans aucun de &lt; &gt; : " / \ | ? *, comme {{scene}}_{{model}}_mask.tif.</translation>
    </message>
    <message>
        <source>Give one, or build a virtual raster of them first.</source>
        <translation>Indiquez-en un seul, ou créez-en d'abord un raster virtuel.</translation>
    </message>
    <message>
        <source>Give pairs such as 1=0.4,2=0.6.</source>
        <translation>Donnez des paires telles que 1=0.4,2=0.6.</translation>
    </message>
    <message>
        <source>Give pairs such as 40=0,10=1: the reference's number, then the mask's.</source>
        <translation>Donnez des paires telles que 40=0,10=1 : le numéro de la référence, puis celui du masque.</translation>
    </message>
    <message>
        <source>Give rasters on the same grid, or georeferenced ones.</source>
        <translation>Donnez des rasters d'une même grille, ou géoréférencés.</translation>
    </message>
    <message>
        <source>Give scenes of the same kind, or give their bands the same names.</source>
        <translation>Donnez des scènes de même sorte, ou nommez leurs bandes de la même façon.</translation>
    </message>
    <message>
        <source>Give scenes of the same kind.</source>
        <translation>Donnez des scènes de même sorte.</translation>
    </message>
    <message>
        <source>Give scenes of the same region, or choose the grid of the first scene.</source>
        <translation>Donnez des scènes d'une même région, ou choisissez la grille de la première scène.</translation>
    </message>
    <message>
        <source>Give scenes of the same region.</source>
        <translation>Donnez des scènes d'une même région.</translation>
    </message>
    <message>
        <source>Give several scenes of one kind (data type, scale) and as many masks in the same order. A pixel of a scene counts where its mask is 0. Bands are matched by their names if all have one, else by their order; bands that not all scenes have are left out, and the log says so.

first: the first scene that is clear there, all bands of one day; the clearest scene comes first, or the order given is kept. A scene without data in some of its bands there comes after those that have all. median: for each band the median of all scenes that are clear there.

The result has the pixel grid of the first scene given, extended over all scenes (union) or cut to the first. Scenes on other grids are resampled to it by nearest neighbour. Large scenes are processed window by window, with bounded memory.

From a terminal:
qgis_process run cloudreef:composite --RASTERS=a.tif --RASTERS=b.tif --MASKS=a_mask.tif --MASKS=b_mask.tif --OUTPUT=clear.tif</source>
        <translation>Indiquez plusieurs scènes du même type (type de données, échelle) et autant de masques dans le même ordre. Un pixel d'une scène compte là où son masque vaut 0. Les bandes sont associées par leur nom si toutes en ont un, sinon par leur ordre ; les bandes absentes de certaines scènes sont omises, et le journal le signale.

first : la première scène claire à cet endroit, toutes les bandes du même jour ; la scène la plus claire passe en premier, ou l'ordre donné est conservé. Une scène sans données dans certaines de ses bandes à cet endroit passe après celles qui les ont toutes. median : pour chaque bande, la médiane de toutes les scènes claires à cet endroit.

Le résultat a les pixels de la première scène donnée, prolongés sur toutes les scènes (union) ou découpés selon la première. Les scènes sur d'autres grilles y sont ramenées par plus proche voisin. Les grandes scènes sont traitées fenêtre par fenêtre, avec une mémoire limitée.

Depuis un terminal :
qgis_process run cloudreef:composite --RASTERS=a.tif --RASTERS=b.tif --MASKS=a_mask.tif --MASKS=b_mask.tif --OUTPUT=clear.tif</translation>
    </message>
    <message>
        <source>Give the address of one of them.</source>
        <translation>Donnez l'adresse de l'un d'eux.</translation>
    </message>
    <message>
        <source>Give the band files of one scene.</source>
        <translation>Donnez les fichiers de bandes d'une seule scène.</translation>
    </message>
    <message>
        <source>Give the bands distinct names, or leave one out.</source>
        <translation>Donnez aux bandes des noms distincts, ou laissez-en une de côté.</translation>
    </message>
    <message>
        <source>Give the extent in the layer's own CRS.</source>
        <translation>Indiquez l'emprise dans le SCR de la couche.</translation>
    </message>
    <message>
        <source>Give the file that it points to, or choose another name.</source>
        <translation>Indiquez le fichier auquel il mène, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Give the folder alone, or the files in it.</source>
        <translation>Donnez le dossier seul, ou les fichiers qu'il contient.</translation>
    </message>
    <message>
        <source>Give the minimum in pixels, or assign the mask its CRS.</source>
        <translation>Donnez le minimum en pixels, ou attribuez au masque son SCR.</translation>
    </message>
    <message>
        <source>Give the model a name.</source>
        <translation>Donnez un nom au modèle.</translation>
    </message>
    <message>
        <source>Give the numbers of the bands for the new model instead of all.</source>
        <translation>Indiquez les numéros des bandes du nouveau modèle au lieu de all.</translation>
    </message>
    <message>
        <source>Give the polygons of the target this name; all others are background.</source>
        <translation>Donnez ce nom aux polygones de la cible ; ceux de tous les autres sont du fond.</translation>
    </message>
    <message>
        <source>Give the smallest and the largest in metres, such as --resolution 0.1 0.5.</source>
        <translation>Donnez la plus petite et la plus grande en mètres, par exemple --resolution 0.1 0.5.</translation>
    </message>
    <message>
        <source>Give the workers more memory, or set a smaller budget.</source>
        <translation>Donnez plus de mémoire aux processus de calcul, ou fixez un budget plus petit.</translation>
    </message>
    <message>
        <source>Give their names separated by commas, such as clouds,clouds-fast.</source>
        <translation>Donnez leurs noms séparés par des virgules, par exemple clouds,clouds-fast.</translation>
    </message>
    <message>
        <source>Give this scene another name, or allow its chips to be replaced.</source>
        <translation>Donnez un autre nom à cette scène, ou permettez de remplacer ses imagettes.</translation>
    </message>
    <message>
        <source>Give those of the same scene.</source>
        <translation>Donnez celles d'une même scène.</translation>
    </message>
    <message>
        <source>Give values such as 1 or 2,3,4.</source>
        <translation>Indiquez des valeurs, par exemple 1 ou 2,3,4.</translation>
    </message>
    <message>
        <source>Go back to the engine that CloudReef installed</source>
        <translation>Revenir au moteur que CloudReef a installé</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Carte graphique</translation>
    </message>
    <message>
        <source>Grow by</source>
        <translation>Agrandir de</translation>
    </message>
    <message>
        <source>Grow the mask by (pixels)</source>
        <translation>Agrandir le masque de (pixels)</translation>
    </message>
    <message>
        <source>Grow the target by this distance; a negative value shrinks it</source>
        <translation>La cible s'agrandit de cette distance ; en dessous de zéro, elle rétrécit</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
        <source>Hardly better than before: IoU {:.3f} on the validation data, {:.3f} with the new one. So small a gain may be chance; the old model is kept.</source>
        <translation>À peine meilleur qu'avant : IoU {:.3f} sur ce qui a été mis à part, {:.3f} avec le nouveau. Un gain si faible peut être dû au hasard ; l'ancien modèle est gardé.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Help: {}</source>
        <translation>Aide : {}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Cacher</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Historique…</translation>
    </message>
    <message>
        <source>How far the line may move when corners are left out; 0 keeps all.</source>
        <translation>De combien la ligne peut se déplacer quand des sommets sont omis ; 0 les garde tous.</translation>
    </message>
    <message>
        <source>How long it learns.</source>
        <translation>Combien de temps il apprend.</translation>
    </message>
    <message>
        <source>How many pixels around a pixel influence its result. If they are too many for exact tiles, tiles are blended</source>
        <translation>Jusqu'où le réseau regarde autour d'un pixel. S'il voit trop loin pour des tuiles exactes, elles sont fondues</translation>
    </message>
    <message>
        <source>How many times corners are rounded off; 0 keeps the edges of pixels.</source>
        <translation>Combien de fois les angles sont arrondis ; 0 garde les bords des pixels.</translation>
    </message>
    <message>
        <source>How stored numbers become reflectance; auto decides by tags, product metadata and data type.</source>
        <translation>Comment les valeurs stockées deviennent des réflectances ; auto décide selon les balises, les métadonnées du produit et le type de données.</translation>
    </message>
    <message>
        <source>How stored values are converted to reflectance</source>
        <translation>Comment les nombres stockés deviennent des réflectances</translation>
    </message>
    <message>
        <source>How the values are interpreted</source>
        <translation>Interprétation des valeurs</translation>
    </message>
    <message>
        <source>If you trust it, set the environment variable {} to 1.</source>
        <translation>Si vous lui faites confiance, donnez à la variable d’environnement {} la valeur 1.</translation>
    </message>
    <message>
        <source>If you trust it, type its address yourself: --scheduler {}</source>
        <translation>Si vous lui faites confiance, saisissez vous-même son adresse : --scheduler {}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Importer un dossier…</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importer un modèle</translation>
    </message>
    <message>
        <source>Import a zip…</source>
        <translation>Importer un zip…</translation>
    </message>
    <message>
        <source>Import an ONNX file…</source>
        <translation>Importer un fichier ONNX…</translation>
    </message>
    <message>
        <source>Import it in QGIS's options, which ask for what is missing.</source>
        <translation>Importez-le dans les options de QGIS, qui demandent ce qu'il ne dit pas.</translation>
    </message>
    <message>
        <source>Import {}</source>
        <translation>Importer {}</translation>
    </message>
    <message>
        <source>Imported models are stored in {}; the panel and the toolbox offer them at once.</source>
        <translation>Les modèles importés se trouvent dans {} ; le panneau et la boîte à outils les proposent aussitôt.</translation>
    </message>
    <message>
        <source>Improve the model with it</source>
        <translation>Améliorer le modèle avec lui</translation>
    </message>
    <message>
        <source>Improve this model</source>
        <translation>Améliorer ce modèle</translation>
    </message>
    <message>
        <source>Improve…</source>
        <translation>Améliorer…</translation>
    </message>
    <message>
        <source>In a temporary folder, which QGIS deletes when it is closed. To keep the mask, choose another folder.</source>
        <translation>Dans un dossier temporaire, que QGIS supprime à sa fermeture. Pour conserver le masque, choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>In the layer panel, click the raster layer that you want to label.</source>
        <translation>Cliquez dans le panneau des couches sur la couche raster à étiqueter.</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installer</translation>
    </message>
    <message>
        <source>Install CloudReef's engine</source>
        <translation>Installer le moteur de CloudReef</translation>
    </message>
    <message>
        <source>Install one from python.org or your system's packages, or point CloudReef to an existing Python.</source>
        <translation>Installez-en un depuis python.org ou les paquets de votre système, ou indiquez à CloudReef un Python existant.</translation>
    </message>
    <message>
        <source>Install onnxruntime-gpu or onnxruntime-directml in the engine's Python, or choose the processor.</source>
        <translation>Installez onnxruntime-gpu ou onnxruntime-directml dans le Python du moteur, ou choisissez le processeur.</translation>
    </message>
    <message>
        <source>Install profile</source>
        <translation>Profil d'installation</translation>
    </message>
    <message>
        <source>Install the engine</source>
        <translation>Installer le moteur</translation>
    </message>
    <message>
        <source>Install the engine again, or let precision and device be chosen automatically.</source>
        <translation>Réinstallez le moteur, ou laissez choisir automatiquement la précision et l'appareil.</translation>
    </message>
    <message>
        <source>Install the engine again.</source>
        <translation>Réinstallez le moteur.</translation>
    </message>
    <message>
        <source>Install the package distributed, of the cluster's version, in the engine's Python.</source>
        <translation>Installez dans le Python du moteur le paquet distributed, dans la version de la grappe.</translation>
    </message>
    <message>
        <source>Install the plugin again.</source>
        <translation>Réinstallez l'extension.</translation>
    </message>
    <message>
        <source>Install the same profile again; the old installation is kept until the new one is complete</source>
        <translation>Réinstaller le même profil ; l'ancien reste jusqu'à ce que le nouveau soit complet</translation>
    </message>
    <message>
        <source>Install this profile in the background</source>
        <translation>Installer ce profil en arrière-plan</translation>
    </message>
    <message>
        <source>Install without a network or with TensorFlow, or use an existing Python</source>
        <translation>Installer sans réseau, avec TensorFlow, ou utiliser un Python déjà présent</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Modèles installés</translation>
    </message>
    <message>
        <source>Installing packages</source>
        <translation>Installation des paquets</translation>
    </message>
    <message>
        <source>Instead of polygons: 0 background, 1 target, or numbers of classes; 255 is ignored.</source>
        <translation>À la place de polygones : 0 fond, 1 cible, ou numéros de classes ; 255 ne compte pas.</translation>
    </message>
    <message>
        <source>Instead of rasters: where the target really is, for all masks.</source>
        <translation>À la place de rasters : où se trouve réellement la cible, pour tous les masques.</translation>
    </message>
    <message>
        <source>Instead of the choice above: the network sees number × scale + offset. Not set: 1 and 0.</source>
        <translation>À la place du choix ci-dessus : le réseau voit nombre × facteur + décalage. Non défini : 1 et 0.</translation>
    </message>
    <message>
        <source>Interpreted as: {}.</source>
        <translation>Interprété comme : {}.</translation>
    </message>
    <message>
        <source>Intersection over union</source>
        <translation>Intersection sur union</translation>
    </message>
    <message>
        <source>Intersection over union (pooled)</source>
        <translation>Intersection sur union (globale)</translation>
    </message>
    <message>
        <source>Intertidal ground (aerial photographs)</source>
        <comment>name</comment>
        <translation>Estran (photographies aériennes)</translation>
    </message>
    <message>
        <source>IoU after, on the validation data</source>
        <translation>IoU après, sur ce qui a été mis à part</translation>
    </message>
    <message>
        <source>IoU before, on the validation data</source>
        <translation>IoU avant, sur ce qui a été mis à part</translation>
    </message>
    <message>
        <source>IoU on the validation data</source>
        <translation>IoU sur ce qui a été mis à part</translation>
    </message>
    <message>
        <source>IoU on the validation data: {:.2f} before, {:.2f} now.</source>
        <translation>IoU sur ce qui a été mis à part : {:.2f} avant, {:.2f} maintenant.</translation>
    </message>
    <message>
        <source>IoU on validation data</source>
        <translation>IoU sur ce qui est mis à part</translation>
    </message>
    <message>
        <source>IoU {:.2f} before, {:.2f} now (epoch {:.0f}).</source>
        <translation>IoU {:.2f} avant, {:.2f} maintenant (époque {:.0f}).</translation>
    </message>
    <message>
        <source>IoU {:.2f} before; no improvement yet.</source>
        <translation>IoU {:.2f} avant ; pas encore mieux.</translation>
    </message>
    <message>
        <source>IoU {:.2f} on the validation data.</source>
        <translation>IoU {:.2f} sur ce qui a été mis à part.</translation>
    </message>
    <message>
        <source>IoU {}, Dice {}, precision {}, recall {} over {} pixels.</source>
        <translation>IoU {}, Dice {}, précision {}, rappel {} sur {} pixels.</translation>
    </message>
    <message>
        <source>Is the result wrong somewhere? Correct it and train the model further with it.</source>
        <translation>Quelque chose ne va pas ? Corrigez le résultat et poursuivez l'entraînement du modèle avec lui.</translation>
    </message>
    <message>
        <source>It comes from the Python Package Index and is installed into {}.</source>
        <translation>Il vient du Python Package Index et s'installe dans {}.</translation>
    </message>
    <message>
        <source>It determines which bands are read, and what was learnt before.</source>
        <translation>Il dit quelles bandes sont lues et ce qui a déjà été appris.</translation>
    </message>
    <message>
        <source>It did not answer within {:.0f} seconds.</source>
        <translation>Pas de réponse en {:.0f} secondes.</translation>
    </message>
    <message>
        <source>It downloads about {} MB and takes up to {} MB of disk space.</source>
        <translation>Environ {} Mo à télécharger et jusqu'à {} Mo d'espace disque.</translation>
    </message>
    <message>
        <source>It has: {}.</source>
        <translation>Elle a : {}.</translation>
    </message>
    <message>
        <source>It holds: {}.</source>
        <translation>Valeurs présentes : {}.</translation>
    </message>
    <message>
        <source>It is installed from the folder {} into {}, and takes up to {} MB.</source>
        <translation>Il est installé depuis le dossier {} dans {}, et occupe jusqu'à {} Mo.</translation>
    </message>
    <message>
        <source>It is installed into {}.</source>
        <translation>Il s'installe dans {}.</translation>
    </message>
    <message>
        <source>It is one of {}, or a scale and an offset such as 0.0001,-0.1.</source>
        <translation>C'est l'une de {}, ou un facteur et un décalage comme 0.0001,-0.1.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed, or its drive is not mounted.</source>
        <translation>Il a peut-être été déplacé ou renommé, ou se trouve sur un lecteur non monté.</translation>
    </message>
    <message>
        <source>It needs a first row with column names, and a row for each scene.</source>
        <translation>Il lui faut une première ligne de noms et une ligne par scène.</translation>
    </message>
    <message>
        <source>It needs {}.</source>
        <translation>Il a besoin de {}.</translation>
    </message>
    <message>
        <source>It reaches that with the threshold {:.2f}; with its own threshold it reaches {:.2f}.</source>
        <translation>Il l'atteint avec le seuil {:.2f} ; avec le sien il atteint {:.2f}.</translation>
    </message>
    <message>
        <source>It runs, but could not be tried on {}: {}</source>
        <translation>Il fonctionne sur du bruit, mais n'a pas pu être essayé sur {} : {}</translation>
    </message>
    <message>
        <source>It stopped without a result: {}.</source>
        <translation>Il s'est arrêté sans résultat : {}.</translation>
    </message>
    <message>
        <source>It takes about {} minutes in all, in the background: you can keep working, close this window, and pause it. In the end the validation data show whether the model has improved; if not, the old one is kept.</source>
        <translation>Cela prend environ {} minutes en tout, en arrière-plan : vous pouvez continuer à travailler, fermer cette fenêtre et mettre en pause. À la fin, ce qui est mis à part dit si le modèle s'est amélioré ; sinon, l'ancien est gardé.</translation>
    </message>
    <message>
        <source>It takes up to {} MB of disk space.</source>
        <translation>Occupe jusqu'à {} Mo d'espace disque.</translation>
    </message>
    <message>
        <source>It was at the scene "{}".</source>
        <translation>Il en était à la scène « {} ».</translation>
    </message>
    <message>
        <source>It was at the scenes {}.</source>
        <translation>Il en était aux scènes {}.</translation>
    </message>
    <message>
        <source>It was made by a newer release: update CloudReef.</source>
        <translation>Il a été produit par une version plus récente : mettez CloudReef à jour.</translation>
    </message>
    <message>
        <source>It was tested on noise, on tiles of a single value and on a tile without data; export it again.</source>
        <translation>Il a été essayé sur du bruit, sur des tuiles d'une seule valeur et sans données ; exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>Items are found through the links item, child, items and next, and self of each feature.</source>
        <translation>Les éléments sont trouvés par les liens : item, child, items, next, et self de chaque feature.</translation>
    </message>
    <message>
        <source>Items without a date in their names have the time when the mask was made: {}.</source>
        <translation>Les éléments sans date dans leur nom portent la date de création de leurs masques : {}.</translation>
    </message>
    <message>
        <source>Its classes are: {}.</source>
        <translation>Ses classes sont : {}.</translation>
    </message>
    <message>
        <source>Its output for a pixel depends on the tile around it: all tiles will have {} x {} pixels, overlap, and be blended.</source>
        <translation>Ce qu'il répond pour un pixel dépend de la tuile qui l'entoure : toutes auront {} x {} pixels, se recouvriront et seront fondues.</translation>
    </message>
    <message>
        <source>Its output, from -1 to 1, is converted to probabilities from 0 to 1.</source>
        <translation>Sa sortie, de -1 à 1, est convertie en probabilités de 0 à 1.</translation>
    </message>
    <message>
        <source>Its output, {} times smaller than its input, is enlarged by bilinear interpolation.</source>
        <translation>Sa sortie, {} fois plus petite que son entrée, est agrandie par interpolation bilinéaire.</translation>
    </message>
    <message>
        <source>Its outputs are probabilities.</source>
        <translation>Ses réponses sont des probabilités.</translation>
    </message>
    <message>
        <source>Its outputs need a {}; it is added.</source>
        <translation>Ses réponses ont besoin de {} ; c'est ajouté.</translation>
    </message>
    <message>
        <source>Its project was closed: the results are written, and the history loads them.</source>
        <translation>Son projet a été fermé : les résultats sont écrits, et l'historique les charge.</translation>
    </message>
    <message>
        <source>Its result depends on the tile: tiles overlap and are blended.</source>
        <translation>Sa réponse dépend de la tuile : les tuiles se chevauchent et sont fondues.</translation>
    </message>
    <message>
        <source>Its results are lost, but you can run it again from the history.</source>
        <translation>Rien n'en est conservé, mais l'historique peut la refaire.</translation>
    </message>
    <message>
        <source>Its results exist and are unchanged.</source>
        <translation>Ses résultats sont là et inchangés.</translation>
    </message>
    <message>
        <source>JSON file of all counts and scores.</source>
        <translation>Fichier JSON de tous les comptages et scores.</translation>
    </message>
    <message>
        <source>JSON file of all zones together and of each zone.</source>
        <translation>Fichier JSON de toutes les zones, ensemble et une par une.</translation>
    </message>
    <message>
        <source>JSON file of pixel counts, cover and area.</source>
        <translation>Fichier JSON : nombres de pixels, couverture et surface.</translation>
    </message>
    <message>
        <source>JSON file of pixel counts, cover, area and how the result was made.</source>
        <translation>Fichier JSON : nombres de pixels, couverture, surface et façon dont le résultat a été produit.</translation>
    </message>
    <message>
        <source>JSON file: cover of each model, agreement of each pair.</source>
        <translation>Fichier JSON : couverture de chaque modèle, accord deux à deux.</translation>
    </message>
    <message>
        <source>JSON file: how many chips, and what to type next.</source>
        <translation>Fichier JSON : nombre d'imagettes et commandes pour continuer.</translation>
    </message>
    <message>
        <source>JSON file: how many pixels were masked.</source>
        <translation>Fichier JSON : nombre de pixels retirés.</translation>
    </message>
    <message>
        <source>JSON file: number of polygons; total, largest and median area.</source>
        <translation>Fichier JSON : nombre, et surface totale, maximale et médiane.</translation>
    </message>
    <message>
        <source>JSON file: the pixels of each scene that are clear and hold data, and the filled pixels; also in percent of all pixels of the composite.</source>
        <translation>Fichier JSON : les pixels de chaque scène qui sont clairs et contiennent des données, et les pixels remplis ; aussi en pourcentage de tous les pixels du composite.</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>Job file</source>
        <translation>Fichier de tâche</translation>
    </message>
    <message>
        <source>Job files (*.json)</source>
        <translation>Fichiers de tâche (*.json)</translation>
    </message>
    <message>
        <source>Keep a larger share of chips without a target.</source>
        <translation>Conservez une plus grande part des imagettes sans cible.</translation>
    </message>
    <message>
        <source>Keep a scene, or parts of one, for validation.</source>
        <translation>Mettez une scène à part, ou des parties d'une scène.</translation>
    </message>
    <message>
        <source>Keep the files</source>
        <translation>Garder les fichiers</translation>
    </message>
    <message>
        <source>Keep this model</source>
        <translation>Garder ce modèle</translation>
    </message>
    <message>
        <source>Keeps chips, curves and checkpoints, so that a stopped lesson can continue. Not set: nothing is kept.</source>
        <translation>Garde vignettes, courbes et points de reprise pour pouvoir continuer. Non défini : rien n'est gardé.</translation>
    </message>
    <message>
        <source>Known models: {}; or give the folder of a model, with model.json.</source>
        <translation>Modèles connus : {} ; ou indiquez le dossier d'un modèle, qui contient model.json.</translation>
    </message>
    <message>
        <source>Known: {}.</source>
        <translation>Connus : {}.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiqueter</translation>
    </message>
    <message>
        <source>Label a scene first.</source>
        <translation>Étiquetez d'abord une scène.</translation>
    </message>
    <message>
        <source>Label a scene, and choose it for training.</source>
        <translation>Étiquetez une scène et choisissez-la pour l'entraînement.</translation>
    </message>
    <message>
        <source>Label as</source>
        <translation>Étiqueter comme</translation>
    </message>
    <message>
        <source>Label it, or put another scene first.</source>
        <translation>Étiquetez-la, ou mettez une autre scène en premier.</translation>
    </message>
    <message>
        <source>Label more, farther apart, or use another scene for validation.</source>
        <translation>Étiquetez davantage, plus espacé, ou mettez une autre scène à part.</translation>
    </message>
    <message>
        <source>Label some target and some background.</source>
        <translation>Dessinez-en un peu, et un peu de ce qui n'en est pas.</translation>
    </message>
    <message>
        <source>Label the active raster layer too</source>
        <translation>Étiquette la couche active dans le panneau des couches</translation>
    </message>
    <message>
        <source>Label what is wrong, train, and see whether the model improves</source>
        <translation>Étiqueter ce qui est faux, entraîner et voir si le modèle s'améliore</translation>
    </message>
    <message>
        <source>Labelled pixels by scene and class</source>
        <translation>Ce qui est étiqueté</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Landsat 8 and 9, Level 1</source>
        <translation>Landsat 8 et 9, niveau 1</translation>
    </message>
    <message>
        <source>Landsat Collection 2 surface reflectance numbers (x 0.0000275 - 0.2)</source>
        <translation>nombres de réflectance de surface Landsat Collection 2 (x 0.0000275 - 0.2)</translation>
    </message>
    <message>
        <source>Landsat Collection 2, surface</source>
        <translation>Landsat Collection 2, surface</translation>
    </message>
    <message>
        <source>Landsat Level-1 digital numbers (x 0.00002 - 0.1)</source>
        <translation>comptes numériques Landsat Level-1 (x 0.00002 - 0.1)</translation>
    </message>
    <message>
        <source>Largest difference in probability from the clicked pixel</source>
        <translation>Plus grande différence de probabilité avec le pixel cliqué</translation>
    </message>
    <message>
        <source>Largest pixel</source>
        <translation>Plus grand pixel</translation>
    </message>
    <message>
        <source>Largest tile edge (pixels)</source>
        <translation>Côté maximal d'une tuile (pixels)</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Layers, files or product folders. A map service, a WCS and others that only QGIS can read are written into the folder scenes of the results; a map service needs an extent.</source>
        <translation>Couches, fichiers ou dossiers de produits. Un service de cartes, un WCS et ce que seul QGIS lit est écrit dans le dossier scenes des résultats : d'un service de cartes, l'emprise, dont il a besoin.</translation>
    </message>
    <message>
        <source>Least-cloudy composite</source>
        <translation>Composite le moins nuageux</translation>
    </message>
    <message>
        <source>Leave it empty to use the model's own.</source>
        <translation>Laissez vide pour utiliser celui du modèle.</translation>
    </message>
    <message>
        <source>Leave out areas smaller than (pixels)</source>
        <translation>Omettre les régions plus petites que (pixels)</translation>
    </message>
    <message>
        <source>Leave out areas smaller than (square metres)</source>
        <translation>Omettre les régions plus petites que (mètres carrés)</translation>
    </message>
    <message>
        <source>Leave the buffer at 0.</source>
        <translation>Laissez la marge à 0.</translation>
    </message>
    <message>
        <source>Less than {:g} million pixels</source>
        <translation>Moins de {:g} millions de pixels</translation>
    </message>
    <message>
        <source>Let changed results be made again, or choose another name or folder.</source>
        <translation>Faites refaire les résultats modifiés, ou choisissez un autre nom ou un autre dossier.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Lift it where the engine is started: ulimit -v unlimited.</source>
        <translation>Levez-la là où le moteur est démarré : ulimit -v unlimited.</translation>
    </message>
    <message>
        <source>Load masks</source>
        <translation>Charger les masques</translation>
    </message>
    <message>
        <source>Load results</source>
        <translation>Charger les résultats</translation>
    </message>
    <message>
        <source>Load the masks of the selected scenes, or of all listed ones</source>
        <translation>Des scènes sélectionnées, sinon de toutes celles listées</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Look for scenes</source>
        <translation>Chercher des scènes</translation>
    </message>
    <message>
        <source>Looking for a Python</source>
        <translation>Recherche d'un Python</translation>
    </message>
    <message>
        <source>Looking for packages</source>
        <translation>Recherche de paquets</translation>
    </message>
    <message>
        <source>Looking for scenes</source>
        <translation>Recherche de scènes</translation>
    </message>
    <message>
        <source>Looking for scenes…</source>
        <translation>Recherche de scènes…</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Made on {}</source>
        <translation>Fait le {}</translation>
    </message>
    <message>
        <source>Make it again.</source>
        <translation>Refaites-le.</translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation>Créez-le d'abord.</translation>
    </message>
    <message>
        <source>Make one VRT directly from the rasters.</source>
        <translation>Créez un VRT à partir des rasters eux-mêmes.</translation>
    </message>
    <message>
        <source>Make the VRT again.</source>
        <translation>Recréez le VRT.</translation>
    </message>
    <message>
        <source>Makes one picture of the clear pixels of several scenes with their masks.</source>
        <translation>Crée une seule image avec les pixels clairs de plusieurs scènes et leurs masques.</translation>
    </message>
    <message>
        <source>Makes the mask of any threshold from a probability raster, without running the network again.</source>
        <translation>Crée le masque de n'importe quel seuil à partir d'un raster de probabilité, sans réexécuter le réseau.</translation>
    </message>
    <message>
        <source>Making an environment from {}</source>
        <translation>Création d'un environnement à partir de {}</translation>
    </message>
    <message>
        <source>Making polygons…</source>
        <translation>Création des polygones…</translation>
    </message>
    <message>
        <source>Many scenes…</source>
        <translation>Plusieurs scènes…</translation>
    </message>
    <message>
        <source>Map of the scenes</source>
        <translation>Carte des scènes</translation>
    </message>
    <message>
        <source>Mapping of reference values to classes</source>
        <translation>Quelle valeur de référence est quelle classe</translation>
    </message>
    <message>
        <source>Mark squares where the model is least sure, or where the models disagree</source>
        <translation>Carrés où le modèle est le moins sûr, ou les modèles en désaccord</translation>
    </message>
    <message>
        <source>Mark the areas that you checked, or label some background, too.</source>
        <translation>Marquez les zones que vous avez vérifiées, ou dessinez aussi ce qui n'est pas la cible.</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>Mask a raster</source>
        <translation>Masquer un raster</translation>
    </message>
    <message>
        <source>Mask and reference have no valid pixel in common.</source>
        <translation>Le masque et la référence n'ont aucun pixel valide en commun.</translation>
    </message>
    <message>
        <source>Masked pixels in percent of the valid ones</source>
        <translation>Pixels retirés, en pourcentage des pixels valides</translation>
    </message>
    <message>
        <source>Masked raster</source>
        <translation>Raster masqué</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>Masquage</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masques</translation>
    </message>
    <message>
        <source>Masks are GeoTIFF files: end it with .tif.</source>
        <translation>Les masques sont des fichiers GeoTIFF : terminez-le par .tif.</translation>
    </message>
    <message>
        <source>Masks of the classes</source>
        <translation>Masques des classes</translation>
    </message>
    <message>
        <source>Masks that are not georeferenced are left out: {}.</source>
        <translation>Les masques non géoréférencés sont laissés de côté : {}.</translation>
    </message>
    <message>
        <source>Mean and standard deviation need one number for each channel.</source>
        <translation>La moyenne et l'écart type demandent un nombre par canal.</translation>
    </message>
    <message>
        <source>Mean and standard deviation need {} numbers each, or none.</source>
        <translation>Moyenne et écart-type demandent chacun {} nombres, ou aucun.</translation>
    </message>
    <message>
        <source>Mean intersection over union of several classes (pooled)</source>
        <translation>Moyenne de l’intersection sur union de plusieurs classes (ensemble)</translation>
    </message>
    <message>
        <source>Mean probability</source>
        <translation>Probabilité moyenne</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Distingue</translation>
    </message>
    <message>
        <source>Measured on the ellipsoid; needs a CRS.</source>
        <translation>Mesuré sur l'ellipsoïde ; nécessite un SCR.</translation>
    </message>
    <message>
        <source>Measuring how far the network sees</source>
        <translation>Mesure de la portée du réseau</translation>
    </message>
    <message>
        <source>Measuring once which runtime is the fastest on this computer.</source>
        <translation>On essaie une fois quelle bibliothèque de calcul est la plus rapide sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Measuring the runtimes</source>
        <translation>Mesure des bibliothèques de calcul</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Memory budget</source>
        <translation>Budget mémoire</translation>
    </message>
    <message>
        <source>Memory budget (MB)</source>
        <translation>Budget mémoire (Mo)</translation>
    </message>
    <message>
        <source>Memory ran out; continuing with tiles of {} pixels, {} at once.</source>
        <translation>La mémoire est épuisée ; on continue avec des tuiles de {} pixels, {} à la fois.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Absente</translation>
    </message>
    <message>
        <source>Missing (automatic)</source>
        <translation>Absente (automatique)</translation>
    </message>
    <message>
        <source>Missing: {}. The names of these files do not say which band they hold: {}.</source>
        <translation>Manque : {}. Aucun nom ne dit quelle bande contiennent ces fichiers : {}.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Model "{}", version {}.</source>
        <translation>Modèle « {} », version {}.</translation>
    </message>
    <message>
        <source>Model to start from (name, or folder)</source>
        <translation>Modèle de départ (nom ou dossier)</translation>
    </message>
    <message>
        <source>Model {} of {}: "{}".</source>
        <translation>Modèle {} sur {} : « {} ».</translation>
    </message>
    <message>
        <source>Model: {}</source>
        <translation>Modèle : {}</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Models and packages (*.onnx *.zip *.whl);;All files (*)</source>
        <translation>Modèles et paquets (*.onnx *.zip *.whl);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Models are fetched over https only.</source>
        <translation>Les modèles ne sont récupérés que par https.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Move it to preview the mask of another threshold on the map</source>
        <translation>Déplacez-le pour voir sur la carte le masque d'un autre seuil</translation>
    </message>
    <message>
        <source>Move it, or choose another folder for the results.</source>
        <translation>Déplacez-le, ou choisissez un autre dossier pour les résultats.</translation>
    </message>
    <message>
        <source>Move the map to the scene.</source>
        <translation>Déplacez la carte vers la scène.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name a band for each channel.</source>
        <translation>Indiquez une bande pour chaque canal.</translation>
    </message>
    <message>
        <source>Name a class for each channel.</source>
        <translation>Nommez une classe pour chaque canal.</translation>
    </message>
    <message>
        <source>Name a class for each number, or export it without its last step (argmax).</source>
        <translation>Nommez une classe pour chaque nombre, ou exportez-le sans sa dernière étape (argmax).</translation>
    </message>
    <message>
        <source>Name a class for each output.</source>
        <translation>Nommez une classe pour chaque sortie.</translation>
    </message>
    <message>
        <source>Name a class for each value.</source>
        <translation>Nommez une classe pour chaque numéro.</translation>
    </message>
    <message>
        <source>Name in scripts</source>
        <translation>Nom dans les scripts</translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <translation>Nom du nouveau modèle</translation>
    </message>
    <message>
        <source>Name of the scene in the data set</source>
        <translation>Nom de la scène dans le jeu de données</translation>
    </message>
    <message>
        <source>Name the classes, separated by commas.</source>
        <translation>Nommez les classes, séparées par des virgules.</translation>
    </message>
    <message>
        <source>Name the order of the file's bands instead, such as B,G,R,NIR.</source>
        <translation>Indiquez à la place l'ordre des bandes du fichier, par exemple B,G,R,NIR.</translation>
    </message>
    <message>
        <source>Name the target class and the background class.</source>
        <translation>Nommez la classe recherchée, et ce qu'est le reste.</translation>
    </message>
    <message>
        <source>Name them in order, such as --bands B,G,R,NIR.</source>
        <translation>Nommez-les dans l'ordre, par exemple --bands B,G,R,NIR.</translation>
    </message>
    <message>
        <source>Name them in order, such as --classes {}.</source>
        <translation>Nommez-les dans l’ordre, par exemple --classes {}.</translation>
    </message>
    <message>
        <source>Name them, or choose no field.</source>
        <translation>Indiquez-les, ou ne choisissez aucun champ.</translation>
    </message>
    <message>
        <source>Names of scenes, separated by commas. Not set: parts of each scene.</source>
        <translation>Noms de scènes, séparés par des virgules. Non défini : des parties de chaque scène.</translation>
    </message>
    <message>
        <source>Names of the masks</source>
        <translation>Noms des masques</translation>
    </message>
    <message>
        <source>Names or folders of at least two models, with commas between.</source>
        <translation>Noms ou dossiers d'au moins deux modèles, séparés par des virgules.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Network input</source>
        <translation>Le réseau voit</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>Nouvelles étiquettes</translation>
    </message>
    <message>
        <source>New labels…</source>
        <translation>Nouvelles étiquettes…</translation>
    </message>
    <message>
        <source>New model</source>
        <translation>Nouveau modèle</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>No asset of the STAC item {} says which band it holds.</source>
        <translation>Aucune ressource de l'item STAC {} ne dit quelle bande elle contient.</translation>
    </message>
    <message>
        <source>No band of {} was chosen.</source>
        <translation>Aucune bande de {} n'a été choisie.</translation>
    </message>
    <message>
        <source>No band was chosen for {}, which {} cannot do without.</source>
        <translation>Aucune bande n'a été choisie pour {}, dont {} ne peut se passer.</translation>
    </message>
    <message>
        <source>No better than before: IoU {:.2f} on the validation data, {:.2f} with the new one. The old model is kept.</source>
        <translation>Pas meilleur qu'avant : IoU {:.2f} sur ce qui a été mis à part, {:.2f} avec le nouveau. L'ancien modèle est gardé.</translation>
    </message>
    <message>
        <source>No chip for {} contains the target yet: add a scene that shows it.</source>
        <translation>Aucune imagette pour {} ne contient encore la cible : ajoutez une scène qui la montre.</translation>
    </message>
    <message>
        <source>No chip is left: at most {:.1f} % of a chip's pixels have data and a label; {:g} % are required.</source>
        <translation>Il ne reste aucune imagette : au plus {:.1f} % des pixels d'une imagette ont des données et une étiquette, et {:g} % sont demandés.</translation>
    </message>
    <message>
        <source>No chip is left: none contains the target, and chips without a target are not kept.</source>
        <translation>Il ne reste aucune imagette : aucune ne contient la cible, et aucune des autres n'est conservée.</translation>
    </message>
    <message>
        <source>No class is switched on.</source>
        <translation>Aucune classe n’est activée.</translation>
    </message>
    <message>
        <source>No file was named for the mask.</source>
        <translation>Aucun fichier n'a été indiqué pour le masque.</translation>
    </message>
    <message>
        <source>No improvement for {} epochs.</source>
        <translation>Il ne s'est pas amélioré depuis {} époques.</translation>
    </message>
    <message>
        <source>No input was given.</source>
        <translation>Aucune entrée n'a été donnée.</translation>
    </message>
    <message>
        <source>No installed runtime can run the model "{}" as requested (installed: {}; the model has: {}).</source>
        <translation>Aucune bibliothèque installée ne peut exécuter le modèle « {} » comme demandé (installées : {} ; le modèle a : {}).</translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation>Aucun modèle n'est installé.</translation>
    </message>
    <message>
        <source>No other band can replace it. Choose another scene, or a model for these bands.</source>
        <translation>Aucune autre bande ne peut la remplacer. Choisissez une autre scène, ou un modèle pour ces bandes.</translation>
    </message>
    <message>
        <source>No pixel can be {:g}, the chosen nodata value: the scene's data type is {}.</source>
        <translation>Aucun pixel ne peut être {:g}, choisi comme nodata : la scène contient {}.</translation>
    </message>
    <message>
        <source>No pixel of the scene has both data and a label: there is nothing to learn from.</source>
        <translation>Aucun pixel de la scène n'a à la fois des données et une étiquette : il n'y a rien à apprendre.</translation>
    </message>
    <message>
        <source>No polygon has one of the target values ({}) in "{}".</source>
        <translation>Aucun polygone n'a l'une des valeurs cibles ({}) dans « {} ».</translation>
    </message>
    <message>
        <source>No polygon is of the class "{}"; the field "{}" has: {}.</source>
        <translation>Aucun polygone n'est de la classe « {} » ; le champ « {} » contient : {}.</translation>
    </message>
    <message>
        <source>No polygon lies on {}: all of it counts as background.</source>
        <translation>Aucun polygone ne se trouve sur {} : tout y compte comme fond.</translation>
    </message>
    <message>
        <source>No result was written. Choose the precision f32 or another model, or export this one again.</source>
        <translation>Aucun résultat n'a été écrit. Choisissez la précision f32 ou un autre modèle, ou exportez celui-ci de nouveau.</translation>
    </message>
    <message>
        <source>No run has ended yet.</source>
        <translation>Aucune exécution n'est encore terminée.</translation>
    </message>
    <message>
        <source>No scene has a clear pixel: there is nothing to combine.</source>
        <translation>Aucune scène n'est claire où que ce soit : il n'y a rien à montrer.</translation>
    </message>
    <message>
        <source>No scene in {} matches "{}".</source>
        <translation>Aucune scène de {} ne correspond à « {} ».</translation>
    </message>
    <message>
        <source>No scene is kept for validation, so it would not be known whether the model improves.</source>
        <translation>Aucune scène n'est mise à part : rien ne dirait si le modèle s'améliore.</translation>
    </message>
    <message>
        <source>No scenes were given.</source>
        <translation>Aucune scène n'a été donnée.</translation>
    </message>
    <message>
        <source>No two of the models have a class of the same name, so their agreement has no meaning.</source>
        <translation>Aucun des modèles n'a de classe de même nom qu'un autre ; leur accord ne dit donc rien.</translation>
    </message>
    <message>
        <source>No zone holds a valid pixel of the mask.</source>
        <translation>Aucune zone ne contient de pixel valide du masque.</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>Non, merci</translation>
    </message>
    <message>
        <source>Nodata value</source>
        <translation>Valeur nodata</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>None of the band files named in {} lies beside it.</source>
        <translation>Aucun des fichiers de bandes que nomme {} ne se trouve à côté.</translation>
    </message>
    <message>
        <source>None of the band files named in {} lies beside it: {}.</source>
        <translation>Aucun des fichiers de bandes que nomme {} ne se trouve à côté : {}.</translation>
    </message>
    <message>
        <source>None of the classes {} is cloud, shadow, cirrus, snow or water.</source>
        <translation>Aucune des classes {} n'est nuage, ombre, cirrus, neige ou eau.</translation>
    </message>
    <message>
        <source>None of the polygons lies on the scene.</source>
        <translation>Aucun des polygones ne se trouve sur la scène.</translation>
    </message>
    <message>
        <source>None of the {} scenes has an up-to-date result. The first: {}</source>
        <translation>Aucune des {} scènes n'a de résultat à jour. La première : {}</translation>
    </message>
    <message>
        <source>None of these scenes has an acquisition date in its name.</source>
        <translation>Aucun nom de ces scènes ne dit le jour de la prise de vue.</translation>
    </message>
    <message>
        <source>Not set: as large as the memory budget allows. The result does not depend on it.</source>
        <translation>Non défini : aussi grande que le budget mémoire le permet. Le résultat n'en dépend pas.</translation>
    </message>
    <message>
        <source>Not set: decided from the machine's memory.</source>
        <translation>Non défini : décidé selon la mémoire de la machine.</translation>
    </message>
    <message>
        <source>Not set: every polygon is target. For a model of several classes: the class of each polygon.</source>
        <translation>Non indiqué : chaque polygone est la cible. Avec un modèle de plusieurs classes, il dit de laquelle est chacun.</translation>
    </message>
    <message>
        <source>Not set: that of the start model, improved.</source>
        <translation>Non défini : celui du modèle de départ, amélioré.</translation>
    </message>
    <message>
        <source>Not set: the name of its file.</source>
        <translation>Non défini : le nom de son fichier.</translation>
    </message>
    <message>
        <source>Not set: the raster's own, or one that no valid pixel has.</source>
        <translation>Non défini : celle du raster, ou une valeur qu'aucun pixel valide ne prend.</translation>
    </message>
    <message>
        <source>Nothing distinguishes band {} from the others, so it could not be found in other scenes.</source>
        <translation>Rien ne distingue la bande {} des autres : d’aucune scène on ne saurait si elle l’a.</translation>
    </message>
    <message>
        <source>Nothing in {} says for certain which band is {}: it has {}, and {} needs {}.</source>
        <translation>Rien dans {} ne dit avec certitude quelle bande est {} : il y a {}, et {} a besoin de {}.</translation>
    </message>
    <message>
        <source>Nothing is downloaded: it comes from the folder of wheels {} ({} MB), and takes up to {} MB of disk space.</source>
        <translation>Rien n'est téléchargé : tout vient du dossier de wheels {} ({} Mo), et occupe jusqu'à {} Mo sur le disque.</translation>
    </message>
    <message>
        <source>Nothing is labelled on {}, whose bands the new model would take.</source>
        <translation>Rien n'est étiqueté sur {}, dont le nouveau modèle prendrait les bandes.</translation>
    </message>
    <message>
        <source>Nothing is labelled on {}: it is left out.</source>
        <translation>Rien n'est étiqueté sur {} : elle est laissée de côté.</translation>
    </message>
    <message>
        <source>Nothing is labelled target: a model cannot learn what it never sees.</source>
        <translation>Rien n'est étiqueté cible : un modèle ne peut apprendre ce qu'il ne voit jamais.</translation>
    </message>
    <message>
        <source>Nothing is labelled {}: a model cannot learn what it never sees.</source>
        <translation>Rien n’est étiqueté {} : un modèle ne peut pas apprendre ce qu’il ne voit jamais.</translation>
    </message>
    <message>
        <source>Nothing says which class a polygon belongs to: the model has {} classes.</source>
        <translation>Rien ne dit de quelle classe est un polygone : le modèle en distingue {}.</translation>
    </message>
    <message>
        <source>Nothing says which values of "{}" are target.</source>
        <translation>Rien ne dit quelles valeurs de « {} » sont la cible.</translation>
    </message>
    <message>
        <source>Nothing states what the scene's values mean; they are assumed to be {}, {}. {}</source>
        <translation>Rien ne dit ce que signifient les nombres de la scène ; ils sont pris pour {}, {}. {}</translation>
    </message>
    <message>
        <source>Nothing was found. If there should be something: look at the probability with a lower threshold; check under Advanced that each band is the right one and that the values are interpreted correctly; and compare the size of the pixels with that which the model was made for.</source>
        <translation>Rien n'a été trouvé. S'il devait y avoir quelque chose : regardez la probabilité avec un seuil plus bas ; vérifiez sous Avancé que chaque bande est la bonne et que les valeurs sont prises pour ce qu'elles sont ; et comparez la taille des pixels avec celle pour laquelle le modèle a été fait.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Rien n'a été importé.</translation>
    </message>
    <message>
        <source>Nothing: a new model</source>
        <translation>Rien : un nouveau modèle</translation>
    </message>
    <message>
        <source>Number of clear observations</source>
        <translation>Nombre d'observations claires</translation>
    </message>
    <message>
        <source>Number of polygons</source>
        <translation>Nombre de polygones</translation>
    </message>
    <message>
        <source>Number of zones</source>
        <translation>Nombre de zones</translation>
    </message>
    <message>
        <source>ONNX Runtime has GPU support, but cannot use the GPU here.</source>
        <translation>ONNX Runtime prend en charge les GPU, mais ne peut pas utiliser le GPU ici.</translation>
    </message>
    <message>
        <source>ONNX Runtime sees an accelerator</source>
        <translation>ONNX Runtime voit un accélérateur</translation>
    </message>
    <message>
        <source>ONNX files (*.onnx)</source>
        <translation>Fichiers ONNX (*.onnx)</translation>
    </message>
    <message>
        <source>ONNX, for CloudReef (*.onnx)</source>
        <translation>ONNX, pour CloudReef (*.onnx)</translation>
    </message>
    <message>
        <source>ONNX, for Deepness (*.onnx)</source>
        <translation>ONNX, pour Deepness (*.onnx)</translation>
    </message>
    <message>
        <source>Of a mask of several classes: numbers such as 1,2. Not set: all but the background.</source>
        <translation>Pour un masque à plusieurs classes : numéros tels que 1,2. Non défini : toutes sauf le fond.</translation>
    </message>
    <message>
        <source>Of each pixel. Cloud-optimised GeoTIFF.</source>
        <translation>Pour chaque pixel. GeoTIFF optimisé pour le cloud (COG).</translation>
    </message>
    <message>
        <source>Of independent labels: number=threshold, such as 1=0.4,2=0.6. Not set: the model's own.</source>
        <translation>Pour des étiquettes indépendantes : numéro=seuil, tel que 1=0.4,2=0.6. Non défini : ceux du modèle.</translation>
    </message>
    <message>
        <source>Of independent labels: where a pixel has several, the first of these is shown, such as 2,1.</source>
        <translation>Pour des étiquettes indépendantes : où plusieurs valent, la première de celles-ci est montrée, telle que 2,1.</translation>
    </message>
    <message>
        <source>Of masks of several classes: numbers such as 1,2. Not set: all but the background, and undecided.</source>
        <translation>Pour des masques à plusieurs classes : numéros tels que 1,2. Non défini : toutes sauf le fond, et l’indécis.</translation>
    </message>
    <message>
        <source>Of several classes: numbers such as 1,2. Not set: all.</source>
        <translation>Pour plusieurs classes : numéros tels que 1,2. Non défini : toutes.</translation>
    </message>
    <message>
        <source>Of several classes: pixels whose most probable class has less than this become 254, undecided.</source>
        <translation>Pour plusieurs classes : les pixels dont la classe la plus probable a moins deviennent 254, indécis.</translation>
    </message>
    <message>
        <source>Of the blocks, or of the scenes.</source>
        <translation>Des blocs, ou des scènes.</translation>
    </message>
    <message>
        <source>Of the cover</source>
        <translation>De la couverture</translation>
    </message>
    <message>
        <source>Of the valid pixels</source>
        <translation>Des pixels valides</translation>
    </message>
    <message>
        <source>Offset of stored values</source>
        <translation>Décalage des valeurs enregistrées</translation>
    </message>
    <message>
        <source>Older results: {}</source>
        <translation>Résultats plus anciens : {}</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: sudo apt install python{}-venv</source>
        <translation>Sous Debian et Ubuntu : sudo apt install python{}-venv</translation>
    </message>
    <message>
        <source>On the mask's grid: each polygon states its mean.</source>
        <translation>Sur la grille du masque : chaque polygone indique sa moyenne.</translation>
    </message>
    <message>
        <source>One band of 0 and 1 for each class, 255 nodata.</source>
        <translation>Une bande de 0 et 1 par classe, 255 sans données.</translation>
    </message>
    <message>
        <source>One error map cannot show {} masks.</source>
        <translation>Une seule carte des erreurs ne peut pas montrer {} masques.</translation>
    </message>
    <message>
        <source>One for each scene, in the same order: 0 clear, 1 not clear, 255 nodata.</source>
        <translation>Un par scène, dans le même ordre : 0 clair, 1 non clair, 255 nodata.</translation>
    </message>
    <message>
        <source>One line: what the model finds, in which images</source>
        <translation>Une ligne : ce qu'il cherche, et dans quelles images</translation>
    </message>
    <message>
        <source>One name per channel, in their order, separated by commas</source>
        <translation>Un nom par canal, dans leur ordre, séparés par des virgules</translation>
    </message>
    <message>
        <source>One number per band, separated by spaces; leave empty if the network needs none</source>
        <translation>Un nombre par bande, séparés par des espaces ; vide si le réseau n'en a pas besoin</translation>
    </message>
    <message>
        <source>One page with tables and pictures.</source>
        <translation>Une page avec tableaux et images.</translation>
    </message>
    <message>
        <source>One row for each mask, one for the mean, one for the pooled scores.</source>
        <translation>Une ligne par masque, la moyenne et le global.</translation>
    </message>
    <message>
        <source>Only QGIS can read this layer, so it is copied when the run starts and checked only then. To see an estimate before, save it as a GeoTIFF (Export &gt; Save as) and choose that.</source>
        <translation>Seul QGIS peut lire cette couche : elle est copiée et examinée quand l'exécution commence. Pour le savoir avant, enregistrez-la en GeoTIFF (Exporter &gt; Sauvegarder sous) et choisissez ce fichier.</translation>
    </message>
    <message>
        <source>Only in the first</source>
        <translation>Seulement dans le premier</translation>
    </message>
    <message>
        <source>Only in the second</source>
        <translation>Seulement dans le second</translation>
    </message>
    <message>
        <source>Only items of version 1 can be read; choose the product's folder or its files.</source>
        <translation>Les items de version 1 sont lus ; choisissez le dossier du produit ou ses fichiers.</translation>
    </message>
    <message>
        <source>Only one of {0} x {0} pixels was segmented: zoom in to see exactly what the run gives.</source>
        <translation>Un pixel sur {0} x {0} a été examiné : zoomez pour voir exactement ce que donne l'exécution.</translation>
    </message>
    <message>
        <source>Only reflectance has a factor; other values are used as they are.</source>
        <translation>La réflectance a un facteur ; les autres nombres sont pris tels quels.</translation>
    </message>
    <message>
        <source>Only target is labelled, and no background.</source>
        <translation>Seule la cible est étiquetée : rien ne dit ce qui est le fond.</translation>
    </message>
    <message>
        <source>Only the framed middle of the view was segmented: zoom in to see all of it.</source>
        <translation>Seul le centre encadré de la vue a été examiné : zoomez pour la voir en entier.</translation>
    </message>
    <message>
        <source>Only these polygons are segmented; the rest of the result is nodata.</source>
        <translation>Seuls ces polygones sont segmentés ; ce que le résultat montre d'autre est nodata.</translation>
    </message>
    <message>
        <source>Only this extent is segmented, and the result ends with it.</source>
        <translation>Seule cette emprise est segmentée, et le résultat s'arrête avec elle.</translation>
    </message>
    <message>
        <source>Only {} MB of memory are free, and the run may take {} MB: close other programs, or choose a smaller memory budget.</source>
        <translation>Seulement {} Mo de mémoire sont libres, et l'exécution peut en prendre {} Mo : fermez d'autres programmes, ou choisissez un budget de mémoire plus petit.</translation>
    </message>
    <message>
        <source>Only {} pixels of the target are for validation, too few to choose a threshold from. It is {:g}; move it where masks come out too large or too small.</source>
        <translation>Seuls {} pixels de la cible ont été mis de côté : trop peu pour choisir un seuil. Il est de {:g} ; déplacez-le là où les masques sont trop grands ou trop petits.</translation>
    </message>
    <message>
        <source>Open a product</source>
        <translation>Ouvrir un produit</translation>
    </message>
    <message>
        <source>Open a product, an archive or a file</source>
        <translation>Ouvrir un produit, une archive ou un fichier</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open labels…</source>
        <translation>Ouvrir des étiquettes…</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Ouvrir le rapport</translation>
    </message>
    <message>
        <source>Open the CloudReef panel (menu Raster) and click "Install the engine".</source>
        <translation>Ouvrez le panneau CloudReef (menu Raster) et cliquez sur « Installer le moteur ».</translation>
    </message>
    <message>
        <source>Open the folder of results</source>
        <translation>Le dossier des résultats</translation>
    </message>
    <message>
        <source>Open the report of this run</source>
        <translation>Ouvrir la page de cette exécution</translation>
    </message>
    <message>
        <source>Open the run's report in the browser; it is drawn first if necessary</source>
        <translation>Ouvrir la page de l'exécution dans le navigateur ; elle est d'abord créée si nécessaire</translation>
    </message>
    <message>
        <source>Open the summary (CSV) of an earlier batch</source>
        <translation>Afficher un lot précédent par son résumé (CSV)</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Or a corrected mask</source>
        <translation>Ou un masque corrigé</translation>
    </message>
    <message>
        <source>Or a table of paths (CSV)</source>
        <translation>Ou table de chemins (CSV)</translation>
    </message>
    <message>
        <source>Or raster layers</source>
        <translation>Ou couches raster</translation>
    </message>
    <message>
        <source>Order of scenes</source>
        <translation>Ordre des scènes</translation>
    </message>
    <message>
        <source>Order of the classes</source>
        <translation>Ordre des classes</translation>
    </message>
    <message>
        <source>Order of the file's bands</source>
        <translation>Ordre des bandes du fichier</translation>
    </message>
    <message>
        <source>Order of the file's bands…</source>
        <translation>Ordre des bandes du fichier…</translation>
    </message>
    <message>
        <source>Order: {}.</source>
        <translation>Ordre : {}.</translation>
    </message>
    <message>
        <source>Other bands need a new model, as the weights of a model depend on its bands.</source>
        <translation>D'autres bandes demandent un nouveau modèle : ce qui a été appris va avec les bandes de l'ancien.</translation>
    </message>
    <message>
        <source>Other thresholds</source>
        <translation>Autres seuils</translation>
    </message>
    <message>
        <source>Other ways…</source>
        <translation>Autres façons…</translation>
    </message>
    <message>
        <source>Otherwise a scene that is in the data set already is refused.</source>
        <translation>Sinon, une scène déjà présente dans le jeu de données est refusée.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Outline of the mask only</source>
        <translation>Contour seul</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Output values</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Over time…</source>
        <translation>Dans le temps…</translation>
    </message>
    <message>
        <source>Overlap of chips (pixels)</source>
        <translation>Recouvrement des imagettes (pixels)</translation>
    </message>
    <message>
        <source>Overviews of {}</source>
        <translation>Aperçus réduits de {}</translation>
    </message>
    <message>
        <source>PNG files (*.png)</source>
        <translation>Fichiers PNG (*.png)</translation>
    </message>
    <message>
        <source>Pack one model.</source>
        <translation>Compressez un seul modèle.</translation>
    </message>
    <message>
        <source>Pack the model alone.</source>
        <translation>Compressez le modèle seul.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Paint labels; hold Shift to erase</source>
        <translation>Peindre ; avec Maj, effacer</translation>
    </message>
    <message>
        <source>Paint on the mask…</source>
        <translation>Peindre sur le masque…</translation>
    </message>
    <message>
        <source>Paint the class onto the mask</source>
        <translation>Peindre la classe sur le masque</translation>
    </message>
    <message>
        <source>Panchromatic images are skipped: {}.</source>
        <translation>Les images panchromatiques sont ignorées : {}.</translation>
    </message>
    <message>
        <source>Part for validation (percent)</source>
        <translation>Part pour la validation (pourcentage)</translation>
    </message>
    <message>
        <source>Paths are relative to the table's own folder; band files of one scene are written a.tif|b.tif|c.tif.</source>
        <translation>Les chemins sont relatifs au dossier de la table ; les fichiers de bandes d'une même scène s'écrivent a.tif|b.tif|c.tif.</translation>
    </message>
    <message>
        <source>Pattern of names</source>
        <translation>Motif des noms</translation>
    </message>
    <message>
        <source>Patterns such as *.tif, LC0* or **/*.tif, separated by semicolons. * finds all rasters and products, also in folders inside the folder.</source>
        <translation>Motifs tels que *.tif, LC0* ou **/*.tif, séparés par des points-virgules. * trouve tous les rasters et produits, aussi dans les sous-dossiers.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pause.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Picture of the map service</source>
        <translation>Image du service de cartes</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Pictures for the VGG Image Annotator show red, green and blue; the scene or the model lacks {}.</source>
        <translation>Les images pour le VGG Image Annotator montrent le rouge, le vert et le bleu ; il manque à la scène ou au modèle {}.</translation>
    </message>
    <message>
        <source>Pin this layer: do not follow the active layer</source>
        <translation>Retenir cette couche, quelle que soit la couche active</translation>
    </message>
    <message>
        <source>Pixel counts, cover and area in a machine-readable file</source>
        <translation>Comptages, couverture et surface dans un fichier pour programmes</translation>
    </message>
    <message>
        <source>Pixel size from</source>
        <translation>Pixels de</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Pixels of this probability or more are target.</source>
        <translation>Les pixels ayant au moins cette probabilité sont cible.</translation>
    </message>
    <message>
        <source>Pixels of this probability or more are target. Not set: the model's own threshold.</source>
        <translation>Les pixels ayant au moins cette probabilité sont cible. Non défini : le seuil propre au modèle.</translation>
    </message>
    <message>
        <source>Pixels of this probability or more belong to the mask; lower finds more, higher finds less</source>
        <translation>Les pixels ayant au moins cette probabilité font partie du masque ; plus bas trouve plus, plus haut trouve moins</translation>
    </message>
    <message>
        <source>Pixels of {0:g} to {1:g} m.</source>
        <translation>Pixels de {0:g} à {1:g} m.</translation>
    </message>
    <message>
        <source>Pixels outside of them are ignored. Not set: the whole scene was checked.</source>
        <translation>En dehors, aucun pixel ne compte. Non défini : toute la scène a été vérifiée.</translation>
    </message>
    <message>
        <source>Pixels that a scene shows clearly, in percent</source>
        <translation>Pixels vus clairement par une scène, en pourcentage</translation>
    </message>
    <message>
        <source>Pixels where the mask is nodata, or that it does not reach, are masked too.</source>
        <translation>Les pixels où le masque est nodata, ou qu'il n'atteint pas, sont retirés aussi.</translation>
    </message>
    <message>
        <source>Pixels whose most probable class is below this become undecided</source>
        <translation>Les pixels dont la classe la plus probable a moins deviennent indécis</translation>
    </message>
    <message>
        <source>Placeholders: {scene}, {model}, {folder}, {threshold}. Other results are named in the same way.</source>
        <translation>Variables : {scene}, {model}, {folder}, {threshold}. Les autres résultats sont nommés de même.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Animer</translation>
    </message>
    <message>
        <source>Please report it with the log.</source>
        <translation>Merci de la signaler avec le journal.</translation>
    </message>
    <message>
        <source>Point CloudReef to another Python, for example one from python.org.</source>
        <translation>Indiquez à CloudReef un autre Python, par exemple celui de python.org.</translation>
    </message>
    <message>
        <source>Point CloudReef to another version of Python.</source>
        <translation>Indiquez à CloudReef une autre version de Python.</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <source>Polygon layer of the area</source>
        <translation>Couche des polygones de la surface</translation>
    </message>
    <message>
        <source>Polygon layers with a field class, or of the target only.</source>
        <translation>Couches de polygones avec un champ class, ou de la cible seule.</translation>
    </message>
    <message>
        <source>Polygonize a mask</source>
        <translation>Polygoniser un masque</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polygones</translation>
    </message>
    <message>
        <source>Polygons describe a single class; a mask of several classes needs a raster of class numbers as its reference.</source>
        <translation>Les polygones parlent d’une classe ; un masque à plusieurs a besoin d’un raster de classes comme référence.</translation>
    </message>
    <message>
        <source>Polygons in any CRS.</source>
        <translation>Polygones ; dans leur propre SCR si nécessaire.</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polygones d'une couche</translation>
    </message>
    <message>
        <source>Polygons of these classes count as background: {}. The model looks for "{}".</source>
        <translation>Les polygones de ces classes comptent comme fond : {}. Le modèle cherche « {} ».</translation>
    </message>
    <message>
        <source>Polygons…</source>
        <translation>Polygones…</translation>
    </message>
    <message>
        <source>Precision</source>
        <comment>of the numbers that are computed with</comment>
        <translation>Précision du calcul</translation>
    </message>
    <message>
        <source>Precision</source>
        <comment>score</comment>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Precision (pooled)</source>
        <translation>Précision (globale)</translation>
    </message>
    <message>
        <source>Preview. {}</source>
        <translation>Aperçu. {}</translation>
    </message>
    <message>
        <source>Print layout…</source>
        <translation>Page à imprimer…</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Probability of the class that the mask shows, stored like the probability.</source>
        <translation>Probabilité de ce que montre le masque, enregistrée comme la probabilité.</translation>
    </message>
    <message>
        <source>Probability raster</source>
        <translation>Raster de probabilité</translation>
    </message>
    <message>
        <source>Problems with the bands</source>
        <translation>Ce qui ne va pas avec les bandes</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Avancement du téléchargement</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progression de l'importation</translation>
    </message>
    <message>
        <source>Progress of the installation</source>
        <translation>Progression de l'installation</translation>
    </message>
    <message>
        <source>Published by {}</source>
        <translation>Publié par {}</translation>
    </message>
    <message>
        <source>Published models</source>
        <translation>Modèles publiés</translation>
    </message>
    <message>
        <source>Put that file beside the VRT, or convert it.</source>
        <translation>Placez ce fichier à côté du VRT, ou convertissez-le.</translation>
    </message>
    <message>
        <source>Put the file there, or make the VRT again.</source>
        <translation>Placez-y le fichier, ou refaites le VRT.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>QGIS cannot find out how many bands {} has.</source>
        <translation>QGIS ne peut pas dire combien de bandes a {}.</translation>
    </message>
    <message>
        <source>QGIS cannot make it</source>
        <translation>QGIS ne peut pas le créer</translation>
    </message>
    <message>
        <source>QGIS cannot open {}.</source>
        <translation>QGIS ne peut pas ouvrir {}.</translation>
    </message>
    <message>
        <source>QGIS's own Python is not changed.</source>
        <translation>Le Python de QGIS n'est pas modifié.</translation>
    </message>
    <message>
        <source>QGIS, system, engine and the last log lines as text; the home folder's name is left out</source>
        <translation>QGIS, système, moteur et dernières lignes du journal en texte ; le nom du dossier personnel est omis</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Raster layer, file or product</source>
        <translation>Couche raster, fichier ou produit</translation>
    </message>
    <message>
        <source>Raster of the probability that the tool Fill follows</source>
        <translation>Raster de la probabilité que suit l'outil Remplir</translation>
    </message>
    <message>
        <source>Rasters and product folders in it are segmented. Give this, or layers, or a table.</source>
        <translation>Les rasters et dossiers de produits qu'il contient sont segmentés. Indiquez ceci, ou des couches, ou une table.</translation>
    </message>
    <message>
        <source>Rasters of one kind that overlap.</source>
        <translation>Rasters du même type qui se superposent.</translation>
    </message>
    <message>
        <source>Rasters, metadata and archives</source>
        <translation>Rasters, métadonnées et archives</translation>
    </message>
    <message>
        <source>Read an ONNX file</source>
        <translation>Lire un fichier ONNX</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Reading ONNX files requires ONNX Runtime, which is not installed.</source>
        <translation>Les fichiers ONNX sont lus par ONNX Runtime, qui manque.</translation>
    </message>
    <message>
        <source>Reading packages</source>
        <translation>Lecture des paquets</translation>
    </message>
    <message>
        <source>Reading the layer "{}" through QGIS.</source>
        <translation>Lecture de la couche « {} » par QGIS.</translation>
    </message>
    <message>
        <source>Reading the pixels…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Reading the product</source>
        <translation>Lecture du produit</translation>
    </message>
    <message>
        <source>Reading the scene…</source>
        <translation>Examen de la scène…</translation>
    </message>
    <message>
        <source>Reading {}</source>
        <translation>Lecture de {}</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Recall (pooled)</source>
        <translation>Rappel (global)</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Reference polygons</source>
        <translation>Polygones de référence</translation>
    </message>
    <message>
        <source>Reference rasters</source>
        <translation>Rasters de référence</translation>
    </message>
    <message>
        <source>Reference values that are target</source>
        <translation>Valeurs de référence qui sont cible</translation>
    </message>
    <message>
        <source>Reflectance</source>
        <translation>Réflectance</translation>
    </message>
    <message>
        <source>Reflectance in percent</source>
        <translation>Réflectance en pourcent</translation>
    </message>
    <message>
        <source>Reflectance × 10 000</source>
        <translation>Réflectance × 10 000</translation>
    </message>
    <message>
        <source>Reflectance × 1000</source>
        <translation>Réflectance × 1000</translation>
    </message>
    <message>
        <source>Reflectance × 32 768</source>
        <translation>Réflectance × 32 768</translation>
    </message>
    <message>
        <source>Reflectance, 0 to 1</source>
        <translation>Réflectance, 0 à 1</translation>
    </message>
    <message>
        <source>Rehearse what it knew</source>
        <translation>Répéter ce qu'il savait</translation>
    </message>
    <message>
        <source>Reinstall Microsoft's Visual C++ Redistributable (https://aka.ms/vs/17/release/vc_redist.x64.exe).</source>
        <translation>Réinstallez Visual C++ Redistributable de Microsoft (https://aka.ms/vs/17/release/vc_redist.x64.exe).</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove CloudReef's engine</source>
        <translation>Supprimer le moteur de CloudReef</translation>
    </message>
    <message>
        <source>Remove areas below</source>
        <translation>Supprimer régions sous</translation>
    </message>
    <message>
        <source>Remove areas smaller than (pixels)</source>
        <translation>Supprimer les régions plus petites que (pixels)</translation>
    </message>
    <message>
        <source>Remove from the mask; or hold Shift while adding</source>
        <translation>Enlever ce qui n'est pas la cible ; Maj pendant l'ajout</translation>
    </message>
    <message>
        <source>Remove it before you import another.</source>
        <translation>Supprimez-le avant d'en importer un autre.</translation>
    </message>
    <message>
        <source>Remove it, or choose another name.</source>
        <translation>Supprimez-le, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Remove target areas that are smaller than this</source>
        <translation>Les régions cibles plus petites sont supprimées</translation>
    </message>
    <message>
        <source>Remove the engine in {}?

Masks and models stay; the engine can be installed again.</source>
        <translation>Supprimer le moteur dans {} ?

Les masques et les modèles restent ; le moteur peut être réinstallé.</translation>
    </message>
    <message>
        <source>Remove the model “{}”?

Its folder {} is deleted.</source>
        <translation>Supprimer le modèle « {} » ?

Son dossier {} sera effacé.</translation>
    </message>
    <message>
        <source>Remove the one that belongs to another scene, or download the product again.</source>
        <translation>Retirez celui qui appartient à une autre scène, ou téléchargez à nouveau le produit.</translation>
    </message>
    <message>
        <source>Remove the preview from the map</source>
        <translation>Retirer l'aperçu de la carte</translation>
    </message>
    <message>
        <source>Remove the run from the history; its results stay</source>
        <translation>Retirer l'exécution de l'historique ; ses résultats restent</translation>
    </message>
    <message>
        <source>Remove the selected runs from the queue</source>
        <translation>Retirer de la file les exécutions sélectionnées</translation>
    </message>
    <message>
        <source>Remove this result from the project?</source>
        <translation>Retirer ce résultat du projet ?</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Rename the file so that its name is text in UTF-8.</source>
        <translation>Renommez le fichier pour que son nom soit du texte en UTF-8.</translation>
    </message>
    <message>
        <source>Rename this layer.</source>
        <translation>Renommez cette couche.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Repair its source (Layer &gt; Data source), or remove it.</source>
        <translation>Réparez sa source (Couche &gt; Changer la source de données), ou supprimez-la.</translation>
    </message>
    <message>
        <source>Repair the engine: install it again.</source>
        <translation>Réparez le moteur : réinstallez-le.</translation>
    </message>
    <message>
        <source>Replace chips of a scene of this name</source>
        <translation>Remplacer les imagettes d'une scène du même nom</translation>
    </message>
    <message>
        <source>Replace the existing file?

{}</source>
        <translation>Remplacer le fichier existant ?

{}</translation>
    </message>
    <message>
        <source>Replace these files?

{}</source>
        <translation>Remplacer ces fichiers ?

{}</translation>
    </message>
    <message>
        <source>Replaces the raster's own, as a stored number (before scale and offset); with nan every number is data. Not set: the raster's own.</source>
        <translation>À la place de ce que dit le raster lui-même ; tel que dans le fichier (avant échelle et décalage). nan fait de chaque nombre une donnée. Non défini : comme dans le raster.</translation>
    </message>
    <message>
        <source>Replaces the raster's own. Not set: the raster's own.</source>
        <translation>À la place de ce qu'indique le raster. Non défini : comme dans le raster.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Report (HTML)</source>
        <translation>Rapport (HTML)</translation>
    </message>
    <message>
        <source>Report: {}</source>
        <translation>Rapport : {}</translation>
    </message>
    <message>
        <source>Reshape, delete and draw polygons until they are right, then export them. There is no need to save them.</source>
        <translation>Remodelez, supprimez et dessinez des polygones jusqu'à ce qu'ils soient justes, puis exportez-les. Il n'est pas nécessaire de les enregistrer.</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Result on the grid of the whole raster</source>
        <translation>Résultat sur la grille du raster entier</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Results are files, but {} is not one.</source>
        <translation>Les résultats sont des fichiers, et {} n'en est pas un.</translation>
    </message>
    <message>
        <source>Results folder</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <source>Results of CloudReef are not scenes and are skipped: {}.</source>
        <translation>Les résultats de CloudReef ne sont pas des scènes et sont ignorés : {}.</translation>
    </message>
    <message>
        <source>Results that are there already</source>
        <translation>Résultats déjà présents</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Row {} of {} has no path.</source>
        <translation>La ligne {} de {} ne nomme aucun fichier.</translation>
    </message>
    <message>
        <source>Row {} of {}: the nodata value "{}" is not a number.</source>
        <translation>Ligne {} de {} : la valeur nodata « {} » n'est pas un nombre.</translation>
    </message>
    <message>
        <source>Rows and columns.</source>
        <translation>Lignes et colonnes.</translation>
    </message>
    <message>
        <source>Run a model, correct its polygons, and give scene and polygons here: the resulting chips are what the network sees at that place, with the labels you corrected. Add as many scenes as you like to one folder; a scene that is in it already is replaced only if you say so.

Every polygon is target, and a pixel belongs to it when its centre does; everything else is background. With a field of classes, give the values that are target, and those to ignore; the others are background. If you checked only a part of the scene, give the areas that were checked: pixels outside of them are ignored. Without them the whole scene counts as checked. Edits that are not saved yet are read too.

With a model of several classes the field has their names or numbers, and a mask their numbers: labels store the number of each pixel's class. What no polygon covers is the model's background, or is ignored if the model has none.

A part of the scene in blocks is for validation, which tells how good the model becomes; with several scenes it is better to use whole scenes for that (scenes). No pixel is in both parts.

geotiff: images in the scene's own numbers, with scale, and masks: 0, 1, 255 ignored. via: 8-bit pictures in red, green and blue, with outlines for the VGG Image Annotator, which has neither holes (they are joined to the outline) nor ignored pixels (they become black).

A recipe that continues the training of the model is written beside the chips, and the log says what to type. With bands of a new model the recipe is for a model with those bands, whatever they are: short-wave infrared, red edge, radar, heights, indices.

From a terminal:
qgis_process run cloudreef:exporttraining --INPUT=scene.tif --POLYGONS=corrected.gpkg --OUTPUT_FOLDER=chips</source>
        <translation>Exécutez un modèle, corrigez ses polygones, puis indiquez ici la scène et les polygones : les imagettes produites sont ce que le réseau voit à cet endroit, avec les étiquettes que vous avez corrigées. Ajoutez autant de scènes que vous voulez à un même dossier ; une scène qui s'y trouve déjà n'est remplacée que si vous le demandez.

Chaque polygone est cible, et un pixel lui appartient si son centre s'y trouve ; tout le reste est fond. Avec un champ de classes, indiquez les valeurs qui sont cible et celles qui ne comptent pas ; les autres sont fond. Si vous n'avez vérifié qu'une partie de la scène, indiquez les zones vérifiées : en dehors, aucun pixel ne compte. Sans elles, toute la scène est considérée comme vérifiée. Les modifications non encore enregistrées sont lues aussi.

Avec un modèle de plusieurs classes, le champ contient leurs noms ou leurs numéros, et un masque leurs numéros : les étiquettes gardent le numéro de la classe de chaque pixel. Ce qu'aucun polygone ne couvre est le fond du modèle ; s'il n'en a pas, cela ne compte pas.

Une partie de la scène, par blocs, sert à la validation, qui dit quelle qualité le modèle atteint ; avec plusieurs scènes, mieux vaut réserver des scènes entières (scenes). Aucun pixel ne compte des deux côtés.

geotiff : images dans les valeurs d'origine de la scène, avec échelle, et masques : 0, 1, et 255 pour ce qui ne compte pas. via : images 8 bits en rouge, vert et bleu, avec contours au format du VGG Image Annotator ; il ne connaît ni les trous (ils sont reliés au contour) ni les pixels qui ne comptent pas (ils deviennent noirs).

Une recette pour poursuivre l'entraînement du modèle est écrite à côté des imagettes, et le journal indique les commandes à saisir. Avec des bandes d'un nouveau modèle, la recette en commence un qui prend ces bandes, quel que soit leur contenu : infrarouge à ondes courtes, red edge, radar, altitudes, indices.

Depuis un terminal :
qgis_process run cloudreef:exporttraining --INPUT=scene.tif --POLYGONS=corrected.gpkg --OUTPUT_FOLDER=chips</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Run git lfs pull in its folder, or download the file itself.</source>
        <translation>Exécutez git lfs pull dans son dossier, ou téléchargez le fichier lui-même.</translation>
    </message>
    <message>
        <source>Run hf auth login and hf download {} --local-dir FOLDER, and import that folder.</source>
        <translation>Exécutez hf auth login et hf download {} --local-dir DOSSIER, puis importez ce dossier.</translation>
    </message>
    <message>
        <source>Run it again to continue.</source>
        <translation>Relancez le traitement pour continuer.</translation>
    </message>
    <message>
        <source>Run it again.</source>
        <translation>Relancez l'exécution.</translation>
    </message>
    <message>
        <source>Run it once more with the same parameters; the results get new names</source>
        <translation>Refaire la même chose ; les résultats reçoivent de nouveaux noms</translation>
    </message>
    <message>
        <source>Run the segmentation again, with a report.</source>
        <translation>Relancez l'exécution, avec un rapport.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Runs a neural network over a raster and writes a mask on the raster's own grid: 0 background, 1 target (for example cloud), 255 nodata.

The input is a raster layer, a raster file, a Landsat or Sentinel-2 product as a folder or as it was downloaded (.tar, .tar.gz, .zip), or the product's metadata file (MTL). The bands that the model needs are found by their names, wavelengths or product naming; if that is not certain, give their numbers. Stored values are converted to reflectance once for the whole scene, by tags, product metadata or data type, and the log says how.

Large rasters are read in overlapping tiles with bounded memory; the result is the same as that of one pass over the whole raster. Nodata pixels are ignored and stay nodata.

From a terminal:
qgis_process run cloudreef:segment --INPUT=scene.tif --MASK=mask.tif</source>
        <translation>Applique un réseau de neurones à un raster et écrit un masque sur la grille du raster : 0 fond, 1 cible (par exemple nuage), 255 nodata.

L'entrée est une couche raster, un fichier raster, un produit Landsat ou Sentinel-2 en dossier ou tel que téléchargé (.tar, .tar.gz, .zip), ou le fichier de métadonnées du produit (MTL). Les bandes dont le modèle a besoin sont trouvées par leurs noms, leurs longueurs d'onde ou le nommage du produit ; si ce n'est pas certain, indiquez leurs numéros. Les valeurs stockées sont converties en réflectance une fois pour toute la scène, selon les balises, les métadonnées du produit ou le type de données, et le journal dit comment.

Les grands rasters sont lus par tuiles qui se recouvrent, avec une mémoire limitée ; le résultat est le même qu'en un seul passage sur tout le raster. Les pixels nodata sont écartés et restent nodata.

Depuis un terminal :
qgis_process run cloudreef:segment --INPUT=scene.tif --MASK=mask.tif</translation>
    </message>
    <message>
        <source>Runs a neural network over many scenes; it is loaded once for all of them.

The scenes are all rasters, products and archives of a folder and of the folders in it, or those that match a pattern (*.tif; LC0* for Landsat folders; **/*.tif to look into folders; several patterns separated by semicolons), or layers, or the rows of a CSV file. Results of CloudReef among them are skipped. In a CSV file one column has the paths; the columns "name", "bands" (3,2,1,4 or B,G,R,NIR), "scaling" and "nodata" are used where they are filled in.

Masks are named by a template with the placeholders {scene}, {model}, {folder} (the scene's folder) and {threshold}. Other results are named in the same way, with probability, polygons, statistics or report instead of mask. If several scenes have the same name, the names of their folders are added.

Every result keeps a record of the scene's files (paths, sizes, times), the model and the parameters it was made with; see the information on a mask's layer. Results that exist, are complete and unchanged are skipped, so a batch that was cancelled or interrupted continues when it is run again. Results that were made from other files or in another way are reported as out of date and kept, or made again if you choose update.

A scene that fails does not stop the others; it is reported at the end. A summary (CSV) and a report (HTML) in the folder of the results are updated after every scene.

From a terminal:
qgis_process run cloudreef:segmentbatch --FOLDER=scenes --PATTERN="*.tif" --OUTPUT_FOLDER=masks</source>
        <translation>Applique un réseau de neurones à de nombreuses scènes ; il n'est chargé qu'une fois pour toutes.

Les scènes sont tous les rasters, produits et archives d'un dossier et de ses sous-dossiers, ou ceux qui correspondent à un motif (*.tif ; LC0* pour les dossiers Landsat ; **/*.tif pour chercher dans les sous-dossiers ; plusieurs motifs séparés par un point-virgule), ou des couches, ou les lignes d'un fichier CSV. Les résultats de CloudReef qui s'y trouvent sont ignorés. Dans un fichier CSV, une colonne contient les chemins ; les colonnes « name », « bands » (3,2,1,4 ou B,G,R,NIR), « scaling » et « nodata » sont utilisées là où elles sont remplies.

Les masques sont nommés d'après un modèle de nom avec les variables {scene}, {model}, {folder} (où se trouve la scène) et {threshold}. Les autres résultats sont nommés de même, avec probability, polygons, statistics ou report à la place de mask. Si plusieurs scènes ont le même nom, les noms de leurs dossiers sont ajoutés.

Chaque résultat garde la trace des fichiers de la scène (chemins, tailles, dates), du modèle et des paramètres utilisés ; voir les informations de la couche d'un masque. Ce qui est présent, complet et inchangé est sauté : un lot annulé, ou interrompu par l'arrêt de l'ordinateur, reprend donc quand il est relancé. Ce qui est présent mais produit à partir d'autres fichiers ou d'une autre façon est signalé comme périmé et conservé, ou refait si vous choisissez update.

Une scène qui échoue n'arrête pas les autres ; elle est citée à la fin. Une synthèse (CSV) et un rapport (HTML) dans le dossier des résultats sont à jour après chaque scène.

Depuis un terminal :
qgis_process run cloudreef:segmentbatch --FOLDER=scenes --PATTERN="*.tif" --OUTPUT_FOLDER=masks</translation>
    </message>
    <message>
        <source>Runs several models on one scene and shows where they disagree.</source>
        <translation>Applique plusieurs modèles à une scène et montre où ils divergent.</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Bibliothèque de calcul</translation>
    </message>
    <message>
        <source>Runtimes</source>
        <translation>Bibliothèques de calcul</translation>
    </message>
    <message>
        <source>STAC items need a location on Earth.</source>
        <translation>Les items STAC ont besoin d'un lieu sur Terre.</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Save as job file…</source>
        <translation>Enregistrer comme fichier de tâche…</translation>
    </message>
    <message>
        <source>Save it as CSV in UTF-8.</source>
        <translation>Enregistrez-la en CSV UTF-8.</translation>
    </message>
    <message>
        <source>Save it as UTF-8, or make the VRT again.</source>
        <translation>Enregistrez-le en UTF-8, ou recréez le VRT.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>Save it as a GeoTIFF and segment that.</source>
        <translation>Enregistrez-la en GeoTIFF et segmentez celui-ci.</translation>
    </message>
    <message>
        <source>Save it with a nodata value, or on the same grid.</source>
        <translation>Enregistrez le fichier avec une valeur nodata, ou sur la même grille.</translation>
    </message>
    <message>
        <source>Save it with one nodata value, or on the same grid.</source>
        <translation>Enregistrez le fichier avec une seule valeur nodata, ou sur la même grille.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Enregistrer l'image</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Enregistrer l'image…</translation>
    </message>
    <message>
        <source>Save the job file</source>
        <translation>Enregistrer le fichier de tâche</translation>
    </message>
    <message>
        <source>Save the layer as a GeoTIFF by hand to see what is wrong with it.</source>
        <translation>Enregistrez vous-même la couche en GeoTIFF pour voir ce qui ne va pas.</translation>
    </message>
    <message>
        <source>Save the layer as a GeoTIFF, or rename its file without ? and &amp;.</source>
        <translation>Enregistrez la couche en GeoTIFF, ou renommez son fichier sans ? ni &amp;.</translation>
    </message>
    <message>
        <source>Save the mask as</source>
        <translation>Enregistrer le masque sous</translation>
    </message>
    <message>
        <source>Save the numbers in pixels and square metres, for programs</source>
        <translation>Enregistrer les chiffres en pixels et mètres carrés, pour programmes</translation>
    </message>
    <message>
        <source>Save the part you need as a GeoTIFF with the resolution of the sensor.</source>
        <translation>Enregistrez la partie voulue en GeoTIFF avec la résolution du capteur.</translation>
    </message>
    <message>
        <source>Save the polygons as GeoJSON.</source>
        <translation>Enregistrez les polygones en GeoJSON.</translation>
    </message>
    <message>
        <source>Save the scene as a file.</source>
        <translation>Enregistrez la scène dans un fichier.</translation>
    </message>
    <message>
        <source>Save the statistics</source>
        <translation>Enregistrer les statistiques</translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <translation>Enregistré sous {}.</translation>
    </message>
    <message>
        <source>Say which band is which, in the model's order, 0 for a missing one: {}.</source>
        <translation>Dites quelle bande correspond à quoi, dans l'ordre du modèle, 0 pour une absente : {}.</translation>
    </message>
    <message>
        <source>Says for each polygon of a layer how much of it a mask covers.</source>
        <translation>Indique pour chaque polygone d'une couche la part couverte par un masque.</translation>
    </message>
    <message>
        <source>Scale of stored values</source>
        <translation>Facteur des valeurs enregistrées</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scène</translation>
    </message>
    <message>
        <source>Scene {} of {}</source>
        <translation>Scène {} sur {}</translation>
    </message>
    <message>
        <source>Scene {} of {}: {}</source>
        <translation>Scène {} sur {} : {}</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scènes</translation>
    </message>
    <message>
        <source>Scenes done in this run</source>
        <translation>Scènes traitées dans cette exécution</translation>
    </message>
    <message>
        <source>Scenes for validation</source>
        <translation>Scènes mises à part</translation>
    </message>
    <message>
        <source>Scenes that failed or are out of date</source>
        <translation>Scènes en échec ou périmées</translation>
    </message>
    <message>
        <source>Scenes that were done already</source>
        <translation>Scènes déjà traitées</translation>
    </message>
    <message>
        <source>Scenes that were found</source>
        <translation>Scènes trouvées</translation>
    </message>
    <message>
        <source>Scenes were given in more than one way.</source>
        <translation>Des scènes ont été données de plusieurs façons.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Scoring the validation data</source>
        <translation>Évaluation de ce qui est mis à part</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Second</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>See install.log for details.</source>
        <translation>install.log en dit plus.</translation>
    </message>
    <message>
        <source>See the engine's log for details.</source>
        <translation>Le journal du moteur en dit plus.</translation>
    </message>
    <message>
        <source>Segment a folder, a list or a table of scenes with these settings</source>
        <translation>Segmenter un dossier, une liste ou une table de scènes avec ces choix</translation>
    </message>
    <message>
        <source>Segment a raster</source>
        <translation>Segmenter un raster</translation>
    </message>
    <message>
        <source>Segment a raster layer with CloudReef</source>
        <translation>Segmenter une couche raster avec CloudReef</translation>
    </message>
    <message>
        <source>Segment again what failed, is missing or out of date; the rest is skipped</source>
        <translation>Refaire ce qui a échoué, manque ou est périmé ; le reste est passé</translation>
    </message>
    <message>
        <source>Segment all</source>
        <translation>Tout segmenter</translation>
    </message>
    <message>
        <source>Segment all scenes of the folder with the settings of the panel</source>
        <translation>Avec les choix du panneau</translation>
    </message>
    <message>
        <source>Segment it</source>
        <translation>La segmenter</translation>
    </message>
    <message>
        <source>Segment many rasters</source>
        <translation>Segmenter plusieurs rasters</translation>
    </message>
    <message>
        <source>Segment only inside these polygons</source>
        <translation>Les polygones à l'intérieur desquels segmenter</translation>
    </message>
    <message>
        <source>Segment the current view and draw the mask over the map; no file is written</source>
        <translation>Segmenter ce que montre la carte et le dessiner par-dessus ; rien n'est écrit</translation>
    </message>
    <message>
        <source>Segment the scene with the old and the new model, and show where they differ</source>
        <translation>La segmente avec l'ancien et le nouveau modèle</translation>
    </message>
    <message>
        <source>Segment with CloudReef…</source>
        <translation>Segmenter avec CloudReef…</translation>
    </message>
    <message>
        <source>Segment {} layers with “{}” and the settings of the panel? Each gets its own results.</source>
        <translation>Segmenter {} couches avec « {} », selon les réglages du panneau ? Chacune reçoit ses propres résultats.</translation>
    </message>
    <message>
        <source>Segmentation</source>
        <translation>Segmentation</translation>
    </message>
    <message>
        <source>Segmenting</source>
        <translation>Segmentation en cours</translation>
    </message>
    <message>
        <source>Segmenting the scene…</source>
        <translation>Segmentation de la scène…</translation>
    </message>
    <message>
        <source>Segments all scenes of a folder, a list or a table; continues where it was stopped.</source>
        <translation>Segmente toutes les scènes d'un dossier, d'une liste ou d'une table ; reprend là où le traitement s'est arrêté.</translation>
    </message>
    <message>
        <source>Select a scene in the table of labels first.</source>
        <translation>Choisissez d'abord une scène dans le tableau des étiquettes.</translation>
    </message>
    <message>
        <source>Select this model in the panel</source>
        <translation>Le choisir dans le panneau</translation>
    </message>
    <message>
        <source>Selected polygons only ({})</source>
        <translation>Polygones sélectionnés seulement ({})</translation>
    </message>
    <message>
        <source>Sentinel-2 numbers with the offset of baseline 04.00 (x 0.0001 - 0.1)</source>
        <translation>nombres Sentinel-2 avec le décalage de la baseline 04.00 (x 0.0001 - 0.1)</translation>
    </message>
    <message>
        <source>Sentinel-2 since 2022 (offset 1000)</source>
        <translation>Sentinel-2 depuis 2022 (décalage 1000)</translation>
    </message>
    <message>
        <source>Set HTTPS_PROXY with your user name and password, or install from a folder of wheels.</source>
        <translation>Définissez HTTPS_PROXY avec votre nom d'utilisateur et mot de passe, ou installez depuis un dossier de wheels.</translation>
    </message>
    <message>
        <source>Set the engine up again.</source>
        <translation>Réinstallez le moteur.</translation>
    </message>
    <message>
        <source>Set the scale of its band: 0.004 if a run of CloudReef made it.</source>
        <translation>Donnez une échelle à sa bande : 0.004 si une exécution de CloudReef l'a produite.</translation>
    </message>
    <message>
        <source>Sets the masked pixels of a raster to nodata, in all bands: a scene without its clouds.</source>
        <translation>Met à nodata les pixels masqués d'un raster, dans toutes les bandes : une scène sans ses nuages.</translation>
    </message>
    <message>
        <source>Several workers died while processing the scene, most likely because their memory ran out.</source>
        <translation>Plusieurs processus de calcul se sont arrêtés au milieu de la scène, très probablement faute de mémoire.</translation>
    </message>
    <message>
        <source>Shallow, wet and intertidal ground in aerial photographs and orthomosaics.</source>
        <comment>name</comment>
        <translation>Fonds peu profonds, humides et découvrants sur des photographies aériennes et des orthomosaïques.</translation>
    </message>
    <message>
        <source>Show all results of the project</source>
        <translation>Afficher tous les résultats du projet</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Montrer sur la carte</translation>
    </message>
    <message>
        <source>Show or hide this result on the map</source>
        <translation>Afficher ou masquer ce résultat sur la carte</translation>
    </message>
    <message>
        <source>Show the difference</source>
        <translation>Montrer la différence</translation>
    </message>
    <message>
        <source>Show the first mask on the left and the second on the right</source>
        <translation>Le premier à gauche, le second à droite</translation>
    </message>
    <message>
        <source>Show the layers as before the threshold was moved</source>
        <translation>Dessiner les couches comme avant le déplacement du seuil</translation>
    </message>
    <message>
        <source>Show the mask as it was written</source>
        <translation>Dessine le masque tel qu’il a été écrit</translation>
    </message>
    <message>
        <source>Show where the engine is installed</source>
        <translation>Montrer où le moteur est installé</translation>
    </message>
    <message>
        <source>Simplify outlines by (pixels)</source>
        <translation>Simplifier les contours de (pixels)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Size of a chip (pixels)</source>
        <translation>Taille d'une imagette (pixels)</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Taille sur le disque</translation>
    </message>
    <message>
        <source>Sizes of the areas are counted in runs that write polygons or a report (Advanced).</source>
        <translation>Les tailles des régions sont comptées dans les exécutions qui écrivent des polygones ou un rapport (Avancé).</translation>
    </message>
    <message>
        <source>Smallest pixel</source>
        <translation>Plus petit pixel</translation>
    </message>
    <message>
        <source>Smallest valid part of a chip (percent)</source>
        <translation>Part valide minimale d'une imagette (pourcentage)</translation>
    </message>
    <message>
        <source>Smooth outlines (rounds)</source>
        <translation>Lisser les contours (passes)</translation>
    </message>
    <message>
        <source>Specificity (pooled)</source>
        <translation>Spécificité (globale)</translation>
    </message>
    <message>
        <source>Standard deviations must not be 0, and the factor must be above 0.</source>
        <translation>Les écarts types ne doivent pas être nuls, et le facteur doit être supérieur à 0.</translation>
    </message>
    <message>
        <source>Start a new model from nothing</source>
        <translation>Commencer un nouveau modèle sans rien d'appris</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Start the engine and show the runtimes and devices it can use</source>
        <translation>Démarrer le moteur et voir sur quoi il peut fonctionner</translation>
    </message>
    <message>
        <source>Start training in the background</source>
        <translation>Commence la leçon, en arrière-plan</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>State its values: 0 to 255, or reflectance times 10000.</source>
        <translation>Indiquez ses valeurs : de 0 à 255, ou la réflectance fois 10000.</translation>
    </message>
    <message>
        <source>State of the engine</source>
        <translation>État du moteur</translation>
    </message>
    <message>
        <source>State of the installation</source>
        <translation>État de l'installation</translation>
    </message>
    <message>
        <source>State of the preview</source>
        <translation>État de l'aperçu</translation>
    </message>
    <message>
        <source>State the pixel sizes that the network was made for, such as 0.1 to 0.5 m; its authors know them.</source>
        <translation>Indiquez les tailles de pixel pour lesquelles le réseau a été conçu, par exemple de 0.1 à 0.5 m ; ses auteurs les connaissent.</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <source>Statistics (JSON)</source>
        <translation>Statistiques (JSON)</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>Statistiques…</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop the batch; finished scenes keep their results</source>
        <translation>Les scènes faites gardent leurs résultats</translation>
    </message>
    <message>
        <source>Stop the current run and clear the queue; finished results are kept</source>
        <translation>Arrêter l'exécution et vider la file ; les résultats complets restent</translation>
    </message>
    <message>
        <source>Stop the download; the next one resumes it</source>
        <translation>Arrêter le téléchargement ; il reprend là où il en était la fois suivante</translation>
    </message>
    <message>
        <source>Stop the import and discard it</source>
        <translation>Arrêter l'importation ; rien n'en est conservé</translation>
    </message>
    <message>
        <source>Stop the installation; the engine in use before is kept</source>
        <translation>Arrêter ; ce qui était utilisé avant reste tel quel</translation>
    </message>
    <message>
        <source>Stop the preview</source>
        <translation>Arrêter l'aperçu</translation>
    </message>
    <message>
        <source>Stop the run and discard its results</source>
        <translation>Arrêter l'exécution ; rien n'en est conservé</translation>
    </message>
    <message>
        <source>Stop training for now; it resumes from the last epoch</source>
        <translation>S'arrête ; reprend à la dernière époque</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Stored values</source>
        <translation>Valeurs stockées</translation>
    </message>
    <message>
        <source>Subtract mean</source>
        <translation>Moins moyenne</translation>
    </message>
    <message>
        <source>Such a folder, packed as a zip file</source>
        <translation>La même chose, en un seul fichier</translation>
    </message>
    <message>
        <source>Such as 1 or 2,3,4, for a raster of classes. Not set: 1, and only 0, 1 and 255 are accepted.</source>
        <translation>Par exemple 1 ou 2,3,4, pour un raster de classes. Non défini : 1, et seuls 0, 1 et 255 sont acceptés.</translation>
    </message>
    <message>
        <source>Such as 1 or 2,3,4. Not set: every value except 0 and nodata.</source>
        <translation>Par exemple 1 ou 2,3,4. Non défini : toute valeur autre que 0 et nodata.</translation>
    </message>
    <message>
        <source>Such as tcp://host:8786: its workers segment the scenes. They must see scenes, model and results under the same paths. Empty: this computer does it.</source>
        <translation>Par exemple tcp://host:8786 : ses processus segmentent les scènes. Ils doivent voir scènes, modèle et résultats sous les mêmes chemins. Vide : cet ordinateur s’en charge.</translation>
    </message>
    <message>
        <source>Summary (CSV)</source>
        <translation>Synthèse (CSV)</translation>
    </message>
    <message>
        <source>Summary of a batch</source>
        <translation>Résumé d'un lot</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Échanger</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Balayer</translation>
    </message>
    <message>
        <source>Swipe between the scene with this result and without it</source>
        <translation>Balayer entre la scène avec et sans ce résultat</translation>
    </message>
    <message>
        <source>Switch on at least one class.</source>
        <translation>Activez au moins une classe.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv)</source>
        <translation>Tables (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>Target areas of fewer pixels become background.</source>
        <translation>Les régions cibles plus petites deviennent fond.</translation>
    </message>
    <message>
        <source>Target class</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Taught model</source>
        <translation>Modèle entraîné</translation>
    </message>
    <message>
        <source>Teach a model…</source>
        <translation>Entraîner un modèle…</translation>
    </message>
    <message>
        <source>Teach again…</source>
        <translation>Entraîner encore…</translation>
    </message>
    <message>
        <source>Teach this model…</source>
        <translation>Entraîner ce modèle…</translation>
    </message>
    <message>
        <source>TensorFlow is no longer available for Macs with Intel processors.</source>
        <translation>Il n'y a plus de TensorFlow pour les Mac à processeur Intel.</translation>
    </message>
    <message>
        <source>TensorFlow sees a GPU</source>
        <translation>TensorFlow voit un GPU</translation>
    </message>
    <message>
        <source>TensorFlow sees no GPU.</source>
        <translation>TensorFlow ne voit aucun GPU.</translation>
    </message>
    <message>
        <source>Test-time augmentation: a little more accurate, eight times the work</source>
        <translation>Augmentation au moment du test : un peu plus exact, huit fois plus de calcul</translation>
    </message>
    <message>
        <source>Test-time augmentation: a little more accurate, eight times the work.</source>
        <translation>Augmentation au moment du test : un peu plus exact, huit fois plus de calcul.</translation>
    </message>
    <message>
        <source>That of all scenes, or of the first given.</source>
        <translation>Celle de toutes les scènes, ou de la première donnée.</translation>
    </message>
    <message>
        <source>The CRS of {}, "{}", has no map coordinates: it is geocentric or vertical.</source>
        <translation>Le SCR de {}, « {} », n'a pas de coordonnées de carte : il est géocentrique ou altimétrique.</translation>
    </message>
    <message>
        <source>The CRS of {}, "{}", is not understood.</source>
        <translation>Le SCR de {}, « {} », n'est pas compris.</translation>
    </message>
    <message>
        <source>The Dask scheduler {} cannot be reached.</source>
        <translation>L'ordonnanceur Dask {} est injoignable.</translation>
    </message>
    <message>
        <source>The ONNX file of the model "{}" cannot be read: {}.</source>
        <translation>Le fichier ONNX du modèle « {} » ne peut pas être lu : {}.</translation>
    </message>
    <message>
        <source>The Python chosen for CloudReef's engine does not exist: {}.</source>
        <translation>Le Python choisi pour le moteur de CloudReef n'existe pas : {}.</translation>
    </message>
    <message>
        <source>The Python the engine was made from ({}) does not exist any more. Set the engine up again.</source>
        <translation>Le Python à partir duquel le moteur a été créé ({}) a disparu. Réinstallez le moteur.</translation>
    </message>
    <message>
        <source>The STAC item {} cannot be downloaded: {}.</source>
        <translation>L'item STAC {} ne peut pas être récupéré : {}.</translation>
    </message>
    <message>
        <source>The address of "{}" does not begin with https://.</source>
        <translation>L'adresse de « {} » ne commence pas par https://.</translation>
    </message>
    <message>
        <source>The archive {} cannot be read: {}.</source>
        <translation>L'archive {} ne peut pas être lue : {}.</translation>
    </message>
    <message>
        <source>The archive {} holds more files, or larger ones, than any product.</source>
        <translation>L'archive {} contient plus que n'importe quel produit.</translation>
    </message>
    <message>
        <source>The archive {} is damaged or cut short.</source>
        <translation>L'archive {} est endommagée ou tronquée.</translation>
    </message>
    <message>
        <source>The archive {} is protected by a password.</source>
        <translation>L'archive {} est protégée par un mot de passe.</translation>
    </message>
    <message>
        <source>The area</source>
        <translation>La zone</translation>
    </message>
    <message>
        <source>The area of interest has no polygons.</source>
        <translation>La zone d'intérêt ne contient aucun polygone.</translation>
    </message>
    <message>
        <source>The area to segment; everything outside becomes nodata</source>
        <translation>Où segmenter ; en dehors, le résultat est nodata</translation>
    </message>
    <message>
        <source>The background first, then what it finds, separated by commas. Not set: those of the start model.</source>
        <translation>D’abord l’arrière-plan, puis ce qu’il trouve, séparés par des virgules. Vide : celles du modèle de départ.</translation>
    </message>
    <message>
        <source>The band marked as alpha varies like an image; it is used as transparency, so choose it with {} if it is {}.</source>
        <translation>La bande marquée comme alpha varie comme une image ; elle est prise pour de la transparence : choisissez-la avec {} si c'est {}.</translation>
    </message>
    <message>
        <source>The bands "{}" cannot be read.</source>
        <translation>Impossible de lire les bandes « {} ».</translation>
    </message>
    <message>
        <source>The bands "{}" of the new model cannot be read.</source>
        <translation>Les bandes « {} » du nouveau modèle sont illisibles.</translation>
    </message>
    <message>
        <source>The bands are single frames of a camera with several lenses and are not aligned to the pixel; an orthomosaic gives better results.</source>
        <translation>Les bandes sont des prises isolées d’une caméra à plusieurs objectifs et ne se superposent pas au pixel près ; une orthomosaïque donne de meilleurs résultats.</translation>
    </message>
    <message>
        <source>The bands of {} have other names than those of {}; they are matched by their order.</source>
        <translation>Les bandes de {} ne portent pas les mêmes noms que celles de {} ; elles sont prises dans leur ordre.</translation>
    </message>
    <message>
        <source>The bands of {} have the types {}; a composite needs one integer or floating-point type.</source>
        <translation>Les bandes de {} sont de type {} ; un composite demande un seul type de nombres réels.</translation>
    </message>
    <message>
        <source>The bands that the new model reads: any, also short-wave infrared, radar or heights; in other scenes the same bands are found by their names</source>
        <translation>Ce que lit le nouveau modèle : toutes sortes de bandes, aussi l'infrarouge à ondes courtes, le radar ou les altitudes ; les mêmes bandes d'autres scènes sont trouvées par leur nom</translation>
    </message>
    <message>
        <source>The better model</source>
        <translation>Le meilleur modèle</translation>
    </message>
    <message>
        <source>The brightest are only {:.0f} of 255, so clouds would be missed: if there are any, export the values again with the full range of 8 bits, or with 16 bits.</source>
        <translation>Les plus claires ne sont que {:.0f} sur 255 ; des nuages seraient donc manqués : s'il y en a, exportez à nouveau les valeurs avec toute l'étendue de 8 bits, ou avec 16 bits.</translation>
    </message>
    <message>
        <source>The channels around the place, as the network sees them</source>
        <translation>Les canaux autour de l'endroit, comme le réseau les voit</translation>
    </message>
    <message>
        <source>The checked areas</source>
        <translation>Les zones vérifiées</translation>
    </message>
    <message>
        <source>The checked areas lie outside the scene.</source>
        <translation>Les zones vérifiées sont en dehors de la scène.</translation>
    </message>
    <message>
        <source>The chosen area holds no valid pixel of the scene: there is nothing to segment.</source>
        <translation>La zone choisie ne contient aucun pixel valide de la scène : il n'y a rien à segmenter.</translation>
    </message>
    <message>
        <source>The chosen area is outside the current view of the map.</source>
        <translation>La carte ne montre rien de la surface choisie.</translation>
    </message>
    <message>
        <source>The chosen area lies outside the layer.</source>
        <translation>La surface choisie est en dehors de la couche.</translation>
    </message>
    <message>
        <source>The chosen bands are called {}, which is not reflectance; {} was made for reflectance, so do not rely on its result.</source>
        <translation>Les bandes choisies s'appellent {}, ce qui n'est pas de la réflectance ; {} est fait pour la réflectance, ne vous fiez donc pas à ce qu'il trouve.</translation>
    </message>
    <message>
        <source>The classes "{}" cannot be read.</source>
        <translation>Impossible de lire les classes « {} ».</translation>
    </message>
    <message>
        <source>The classes are invalid: {}.</source>
        <translation>Les classes n’ont pas de sens : {}.</translation>
    </message>
    <message>
        <source>The classes are not valid: {}.</source>
        <translation>Les classes ne peuvent pas être : {}.</translation>
    </message>
    <message>
        <source>The classes cannot grow or shrink: none of them is the background.</source>
        <translation>Les classes ne peuvent croître ni rétrécir : aucune n’est le fond.</translation>
    </message>
    <message>
        <source>The classes of {} cannot be used: {}.</source>
        <translation>Les classes de {} ne peuvent être utilisées : {}.</translation>
    </message>
    <message>
        <source>The classes of {} overlap; only models whose classes exclude each other can be taught.</source>
        <translation>Les classes de {} se chevauchent ; on peut instruire les modèles dont les classes s’excluent.</translation>
    </message>
    <message>
        <source>The classes stated in {} cannot be read: {}.</source>
        <translation>Les classes que nomme {} ne peuvent être lues : {}.</translation>
    </message>
    <message>
        <source>The classes that are target are not given.</source>
        <translation>Rien n'indique quelles classes sont cible.</translation>
    </message>
    <message>
        <source>The colour of new results; existing ones keep theirs. All of these can be told apart by colour-blind people.</source>
        <translation>Des nouveaux résultats ; les actuels gardent la leur. Les daltoniens les distinguent toutes.</translation>
    </message>
    <message>
        <source>The composite contains only the bands that all scenes have: {}.</source>
        <translation>Le composite ne contient que les bandes présentes dans toutes les scènes : {}.</translation>
    </message>
    <message>
        <source>The computer is too busy to measure which is the fastest; the usual one is used.</source>
        <translation>L'ordinateur est trop occupé pour dire laquelle est la plus rapide ; l'habituelle suffira.</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>La mémoire est épuisée.</translation>
    </message>
    <message>
        <source>The connection to the Dask scheduler was lost.</source>
        <translation>La connexion à l'ordonnanceur Dask a été perdue.</translation>
    </message>
    <message>
        <source>The data set already holds chips of a scene "{}".</source>
        <translation>Le jeu de données contient déjà des imagettes d'une scène « {} ».</translation>
    </message>
    <message>
        <source>The data set has no chip for {} yet: add another scene before you train a model.</source>
        <translation>Le jeu de données n'a pas encore d'imagette pour {} : ajoutez une autre scène avant d'entraîner un modèle.</translation>
    </message>
    <message>
        <source>The data set in {} holds chips of another kind: its channels are {}, not {}.</source>
        <translation>Le jeu de données de {} contient des imagettes d'une autre sorte : ses canaux sont {}, et non {}.</translation>
    </message>
    <message>
        <source>The data set in {} holds chips of another kind: its classes are {}, not {}.</source>
        <translation>Le jeu de données de {} contient des imagettes d'une autre sorte : ses classes sont {}, et non {}.</translation>
    </message>
    <message>
        <source>The data set in {} holds chips of another kind: its layout is {}, not {}.</source>
        <translation>Le jeu de données de {} contient des imagettes d'une autre sorte : son format est {}, et non {}.</translation>
    </message>
    <message>
        <source>The dialog under Improve this model in the panel does the same, and shows how the model learns.

Labels are polygon layers with a field class: polygons of the target's class are target, all others are background. Polygons without such a field are target. For a model of several classes the field holds the name or number of each polygon's class. If a field scene names a scene, the polygon belongs to that scene only. What is in checked areas and in no polygon is background; everything else is ignored.

The model never learns from the scenes for validation, and they tell whether it became better. Without any, parts of each scene are set aside for validation. The start model is scored first: unless the new one gains at least 0.01 in IoU, MODEL_FOLDER is the old one.

A new model that starts from nothing can take any bands of the first scene, whatever they are: short-wave infrared, red edge, radar, heights, indices. The same bands of other scenes are found by their names.

It needs an engine with the install profile for training models. The time does not include cutting the scenes and writing the model, a minute or two. With a folder of the lesson, the same call continues where an earlier one was stopped.

From a terminal:
qgis_process run cloudreef:train --SCENES=scene.tif --LABELS=labels.gpkg --START=clouds --MINUTES=10 --MODEL=my-model --SCORES=scores.json</source>
        <translation>La fenêtre sous « Améliorer ce modèle » dans le panneau fait de même et montre comment le modèle apprend.

Les étiquettes sont des couches de polygones avec un champ class : les polygones de la classe cible sont cible, tous les autres arrière-plan. Les polygones sans ce champ sont cible. Un modèle de plusieurs classes apprend chacune par son nom ou son numéro dans ce champ. Si un champ scene nomme une scène, le polygone n'appartient qu'à elle. Ce qui se trouve dans des zones vérifiées et dans aucun polygone est arrière-plan ; le reste ne compte pas.

Les scènes de validation sont mises à part : le modèle n'en apprend jamais, et elles disent s'il s'est amélioré. Sans elles, des parties de chaque scène sont mises à part. Le modèle de départ est évalué d'abord : si le nouveau ne gagne pas au moins 0,01 d'IoU, l'ancien est rendu comme MODEL_FOLDER.

Un nouveau modèle sans rien d'appris peut prendre toutes les bandes de la première scène, quel que soit leur contenu : infrarouge à ondes courtes, red edge, radar, altitudes, indices. Les mêmes bandes d'autres scènes sont trouvées par leur nom.

Il faut un moteur avec le profil d'installation pour entraîner des modèles. La durée ne comprend pas la découpe des scènes ni l'écriture du modèle, une à deux minutes. Avec un dossier de leçon, le même appel reprend là où un précédent s'est arrêté.

Dans un terminal :
qgis_process run cloudreef:train --SCENES=scene.tif --LABELS=labels.gpkg --START=clouds --MINUTES=10 --MODEL=my-model --SCORES=scores.json</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>The disk of {} is full.</source>
        <translation>Le disque de {} est plein.</translation>
    </message>
    <message>
        <source>The download was cancelled.</source>
        <translation>Le téléchargement a été annulé.</translation>
    </message>
    <message>
        <source>The download was cancelled; next time it continues from there.</source>
        <translation>Le téléchargement a été annulé ; il reprend là où il en était la fois suivante.</translation>
    </message>
    <message>
        <source>The downloaded file is not the one in the list of models: its checksum differs.</source>
        <translation>Ce qui a été récupéré n'est pas le fichier que nomme la liste : sa somme de contrôle diffère.</translation>
    </message>
    <message>
        <source>The engine does not start: {}</source>
        <translation>Le moteur ne démarre pas : {}</translation>
    </message>
    <message>
        <source>The engine is being set up by another QGIS.</source>
        <translation>Un autre QGIS est en train d'installer le moteur.</translation>
    </message>
    <message>
        <source>The engine is being set up for training, which starts when it is ready.</source>
        <translation>Le moteur est préparé pour l'entraînement ; la leçon commence quand il est prêt.</translation>
    </message>
    <message>
        <source>The engine is not set up yet.</source>
        <translation>Le moteur n'est pas encore installé.</translation>
    </message>
    <message>
        <source>The engine is ready</source>
        <translation>Le moteur est prêt</translation>
    </message>
    <message>
        <source>The engine is ready ({}).</source>
        <translation>Le moteur est prêt ({}).</translation>
    </message>
    <message>
        <source>The engine is ready.</source>
        <translation>Le moteur est prêt.</translation>
    </message>
    <message>
        <source>The engine is ready. Try it on a sample scene: a first mask in two clicks, explained in four steps.</source>
        <translation>Le moteur est prêt. Essayez-le sur une scène d'exemple : un premier masque en deux clics, expliqué en quatre étapes.</translation>
    </message>
    <message>
        <source>The engine needs a Python from {} to {}; found: {}.</source>
        <translation>Le moteur nécessite un Python de {} à {} ; trouvé : {}.</translation>
    </message>
    <message>
        <source>The engine needs a Python from {} to {}; none was found.</source>
        <translation>Le moteur nécessite un Python de {} à {} ; aucun n'a été trouvé.</translation>
    </message>
    <message>
        <source>The engine needs {} MB of disk space at {}; {} MB are free.</source>
        <translation>Le moteur a besoin de {} Mo d'espace dans {} ; {} Mo sont libres.</translation>
    </message>
    <message>
        <source>The engine stopped without a result: {}.</source>
        <translation>Le moteur s'est arrêté sans résultat : {}.</translation>
    </message>
    <message>
        <source>The engine was set up by another version of CloudReef. Set it up again.</source>
        <translation>Le moteur a été installé par une autre version de CloudReef. Réinstallez-le.</translation>
    </message>
    <message>
        <source>The engine's Python cannot load {}: {}.</source>
        <translation>Le Python du moteur ne peut pas charger {} : {}.</translation>
    </message>
    <message>
        <source>The engine's Python cannot train: install the profile for teaching models.</source>
        <translation>Le Python du moteur ne peut pas entraîner : installez le profil pour entraîner des modèles.</translation>
    </message>
    <message>
        <source>The engine's Python could not be started ({}).</source>
        <translation>Le Python du moteur n'a pas pu être lancé ({}).</translation>
    </message>
    <message>
        <source>The engine's Python has no Dask, which is required for a scheduler.</source>
        <translation>Le Python du moteur n'a pas Dask, que demande l'adresse d'un ordonnanceur.</translation>
    </message>
    <message>
        <source>The engine's Python has none of TensorFlow, ONNX Runtime and OpenVINO.</source>
        <translation>Le Python du moteur n'a ni TensorFlow, ni ONNX Runtime, ni OpenVINO.</translation>
    </message>
    <message>
        <source>The engine's answer is not understood.</source>
        <translation>La réponse du moteur n'est pas comprise.</translation>
    </message>
    <message>
        <source>The engine's environment is damaged: set it up again.</source>
        <translation>L'environnement du moteur est endommagé : réinstallez-le.</translation>
    </message>
    <message>
        <source>The engine's set-up was interrupted. Set it up again.</source>
        <translation>L'installation du moteur a été interrompue. Réinstallez-le.</translation>
    </message>
    <message>
        <source>The entry "{}" describes a model of another name.</source>
        <translation>L'entrée « {} » décrit un modèle d'un autre nom.</translation>
    </message>
    <message>
        <source>The entry "{}" names neither an address nor a package with version and sha256.</source>
        <translation>L'entrée « {} » ne nomme ni adresse ni paquet avec version et sha256.</translation>
    </message>
    <message>
        <source>The extent</source>
        <translation>L'emprise</translation>
    </message>
    <message>
        <source>The extent cannot be transformed to the CRS of the layer "{}".</source>
        <translation>L'emprise ne peut pas être convertie dans le SCR de la couche « {} ».</translation>
    </message>
    <message>
        <source>The extent does not touch the layer "{}".</source>
        <translation>L'emprise ne touche pas la couche « {} ».</translation>
    </message>
    <message>
        <source>The extent has {:.0f} x {:.0f} km: too much to ask the map service "{}" for, even with pixels of {:g} m, the largest that the model was made for.</source>
        <translation>L'étendue a {:.0f} x {:.0f} km : trop pour la demander au service de cartes « {} », même avec des pixels de {:g} m, les plus grands pour lesquels le modèle a été fait.</translation>
    </message>
    <message>
        <source>The extent lies outside the scene, which spans {}.</source>
        <translation>L'emprise est hors de la scène, qui couvre {}.</translation>
    </message>
    <message>
        <source>The extent {:g}, {:g}, {:g}, {:g} is empty.</source>
        <translation>L'emprise {:g}, {:g}, {:g}, {:g} est vide.</translation>
    </message>
    <message>
        <source>The file at {} is larger than {} GB.</source>
        <translation>Le fichier sur {} dépasse {} Go.</translation>
    </message>
    <message>
        <source>The file of the layer "{}" does not exist any more: {}.</source>
        <translation>Le fichier de la couche « {} » n'est plus là : {}.</translation>
    </message>
    <message>
        <source>The files belong to {} scenes: {}.</source>
        <translation>Les fichiers appartiennent à {} scènes : {}.</translation>
    </message>
    <message>
        <source>The files of "{}" are only for users who have accepted its conditions.</source>
        <translation>Les fichiers de « {} » sont réservés aux utilisateurs qui ont accepté ses conditions.</translation>
    </message>
    <message>
        <source>The first clear scene, or the median of all clear ones.</source>
        <translation>La première scène claire, ou la médiane de toutes les scènes claires.</translation>
    </message>
    <message>
        <source>The folder is complete</source>
        <translation>Le dossier est complet</translation>
    </message>
    <message>
        <source>The folder of the result {} does not exist.</source>
        <translation>Le dossier du résultat {} n'existe pas.</translation>
    </message>
    <message>
        <source>The folder of wheels has no {} that fits {}.</source>
        <translation>Le dossier de wheels n'a pas de {} qui convienne à {}.</translation>
    </message>
    <message>
        <source>The folder {} cannot be made ({}).</source>
        <translation>Impossible de créer le dossier {} ({}).</translation>
    </message>
    <message>
        <source>The folder {} cannot be read: {}.</source>
        <translation>Le dossier {} ne peut pas être lu : {}.</translation>
    </message>
    <message>
        <source>The folder {} cannot be written to.</source>
        <translation>On ne peut pas écrire dans le dossier {}.</translation>
    </message>
    <message>
        <source>The folder {} does not exist.</source>
        <translation>Le dossier {} n'existe pas.</translation>
    </message>
    <message>
        <source>The folder {} exists already.</source>
        <translation>Il existe déjà un dossier {}.</translation>
    </message>
    <message>
        <source>The folder {} holds no raster.</source>
        <translation>Le dossier {} ne contient aucun raster.</translation>
    </message>
    <message>
        <source>The folder {} holds {} rasters whose names do not say which bands they are: {}.</source>
        <translation>Le dossier {} contient {} rasters, et aucun nom ne dit quelle bande c'est : {}.</translation>
    </message>
    <message>
        <source>The folder {} holds {} scenes: {}.</source>
        <translation>Le dossier {} contient {} scènes : {}.</translation>
    </message>
    <message>
        <source>The folder {} is not empty, and is not a data set of chips.</source>
        <translation>Le dossier {} n'est pas vide et n'est pas un jeu d'imagettes.</translation>
    </message>
    <message>
        <source>The folder {} is not empty.</source>
        <translation>Le dossier {} n'est pas vide.</translation>
    </message>
    <message>
        <source>The halo must not be negative.</source>
        <translation>La marge ne doit pas être négative.</translation>
    </message>
    <message>
        <source>The history of runs {} cannot be written ({}).</source>
        <translation>L'historique des exécutions {} ne peut pas être écrit ({}).</translation>
    </message>
    <message>
        <source>The initial settings of the panel. A project that has been used for a run keeps its own settings.</source>
        <translation>Ce avec quoi le panneau démarre. Un projet déjà segmenté garde ses propres choix.</translation>
    </message>
    <message>
        <source>The input "{}" was not found.</source>
        <translation>L'entrée « {} » est introuvable.</translation>
    </message>
    <message>
        <source>The input of {} is {} with {} dimensions; it must be (batch, channels, rows, cols) of {}.</source>
        <translation>{} prend {} à {} dimensions ; il doit prendre (batch, channels, rows, cols) de {}.</translation>
    </message>
    <message>
        <source>The install profile was "{}"; see install.log for details.</source>
        <translation>Le profil d'installation était « {} » ; install.log en dit plus.</translation>
    </message>
    <message>
        <source>The installed ONNX Runtime has no GPU support.</source>
        <translation>L'ONNX Runtime installé ne gère pas les GPU.</translation>
    </message>
    <message>
        <source>The job file is nested deeper than {} levels.</source>
        <translation>Le fichier de tâche est imbriqué sur plus de {} niveaux.</translation>
    </message>
    <message>
        <source>The job file {} cannot be read: {}.</source>
        <translation>Le fichier de tâche {} ne peut pas être lu : {}.</translation>
    </message>
    <message>
        <source>The job file {} is longer than {} MB.</source>
        <translation>Le fichier de tâche {} dépasse {} Mo.</translation>
    </message>
    <message>
        <source>The job file {} is not UTF-8 text.</source>
        <translation>Le fichier de tâche {} n'est pas du texte en UTF-8.</translation>
    </message>
    <message>
        <source>The job names the Dask scheduler {}, which may run code in the engine.</source>
        <translation>La tâche nomme l’ordonnanceur Dask {}, qui peut exécuter du code dans le moteur.</translation>
    </message>
    <message>
        <source>The job was cancelled.</source>
        <translation>La tâche a été annulée.</translation>
    </message>
    <message>
        <source>The labelled scene</source>
        <translation>la scène étiquetée</translation>
    </message>
    <message>
        <source>The labels of the background are too close together to use some for validation.</source>
        <translation>Toutes les étiquettes du fond sont si proches qu'aucune n'a pu être mise à part.</translation>
    </message>
    <message>
        <source>The labels of the target are too close together to use some for validation.</source>
        <translation>Toutes les étiquettes de la cible sont si proches qu'aucune n'a pu être mise à part.</translation>
    </message>
    <message>
        <source>The labels of {} are too close together to use some for validation: it is learnt, but not scored. Label more of it, farther apart.</source>
        <translation>Les étiquettes de {} sont si proches qu'aucune n'a pu être mise de côté : la classe est apprise, mais pas évaluée. Étiquetez-en davantage, plus espacées.</translation>
    </message>
    <message>
        <source>The labels of {} contradict each other: {} pixels are both target and background. They count as target.</source>
        <translation>Les étiquettes de {} se contredisent : {} pixels sont cible et arrière-plan à la fois. Ils comptent comme cible.</translation>
    </message>
    <message>
        <source>The labels of {} contradict each other: {} pixels belong to two classes. The class that comes later in the list counts.</source>
        <translation>Les étiquettes de {} se contredisent : {} pixels sont de deux classes à la fois. La dernière de la liste compte.</translation>
    </message>
    <message>
        <source>The last used model</source>
        <translation>Le dernier utilisé</translation>
    </message>
    <message>
        <source>The layer "{}" can only be read through QGIS.</source>
        <translation>La couche « {} » ne peut être lue que par QGIS.</translation>
    </message>
    <message>
        <source>The layer "{}" has no pixels of its own size, so it cannot be measured.</source>
        <translation>La couche « {} » n'a pas de taille de pixel propre et ne peut donc pas être mesurée.</translation>
    </message>
    <message>
        <source>The layer "{}" has no polygons.</source>
        <translation>La couche « {} » ne contient aucun polygone.</translation>
    </message>
    <message>
        <source>The layer "{}" has nodata values, a CRS or a source that only this QGIS knows. Save it as a GeoTIFF and use that to have a run that can be copied.</source>
        <translation>La couche « {} » a des valeurs nodata, un SCR ou une source que seul ce QGIS connaît. Enregistrez-la en GeoTIFF et utilisez-le pour avoir une exécution qui puisse être copiée.</translation>
    </message>
    <message>
        <source>The layer "{}" is a map service that delivers pictures, not measurements.</source>
        <translation>La couche « {} » est un service cartographique qui fournit des images, pas des mesures.</translation>
    </message>
    <message>
        <source>The layer "{}" is a map service: it delivers pictures of 8-bit colours, not measurements. {} x {} pixels of {:.3g} m are fetched and read as a photograph; how good a mask is depends on how the service draws them.</source>
        <translation>La couche « {} » est un service de cartes : elle livre des images en couleurs de 8 bits, pas des mesures. {} x {} pixels de {:.3g} m sont récupérés et lus comme une photographie ; la qualité d’un masque dépend de la façon dont le service les dessine.</translation>
    </message>
    <message>
        <source>The layer "{}" is not valid: its data cannot be found.</source>
        <translation>La couche « {} » n'est pas valide : ses données sont introuvables.</translation>
    </message>
    <message>
        <source>The layer "{}" is read as it was set in QGIS: {}.</source>
        <translation>La couche « {} » est lue comme définie dans QGIS : {}.</translation>
    </message>
    <message>
        <source>The layer "{}" would need {} GB of temporary space; {} GB are free.</source>
        <translation>La couche « {} » nécessiterait {} Go d'espace temporaire ; {} Go sont libres.</translation>
    </message>
    <message>
        <source>The layer of checked areas is empty: the whole scene counts as checked.</source>
        <translation>La couche des zones vérifiées est vide : toute la scène est considérée comme vérifiée.</translation>
    </message>
    <message>
        <source>The layer of the area does not exist any more.</source>
        <translation>La couche de la surface n'existe plus.</translation>
    </message>
    <message>
        <source>The layer {} is not a file that the engine can read.</source>
        <translation>La couche {} n'est pas un fichier que le moteur peut lire.</translation>
    </message>
    <message>
        <source>The layer “{}” is a result of CloudReef. Choose the scene to segment.</source>
        <translation>La couche « {} » est un résultat de CloudReef. Choisissez la scène à segmenter.</translation>
    </message>
    <message>
        <source>The lesson's process {} does not end.</source>
        <translation>Le processus {} de la leçon ne se termine pas.</translation>
    </message>
    <message>
        <source>The library that runs the network</source>
        <translation>Ce qui calcule le réseau</translation>
    </message>
    <message>
        <source>The licence of the published weights, if you know it</source>
        <translation>Celle sous laquelle les poids ont été publiés, si vous la connaissez</translation>
    </message>
    <message>
        <source>The list is up to date now.</source>
        <translation>La liste est maintenant la plus récente.</translation>
    </message>
    <message>
        <source>The list of files of "{}" cannot be read: {}.</source>
        <translation>La liste des fichiers de « {} » est illisible : {}.</translation>
    </message>
    <message>
        <source>The list of models cannot be read: {}</source>
        <translation>La liste de modèles ne peut pas être lue : {}</translation>
    </message>
    <message>
        <source>The list of models has the format "{}"; this release reads "{}".</source>
        <translation>La liste de modèles a le format « {} » ; cette version lit « {} ».</translation>
    </message>
    <message>
        <source>The list of models is not valid JSON: {}.</source>
        <translation>La liste de modèles n'est pas du JSON : {}.</translation>
    </message>
    <message>
        <source>The list of models is too long.</source>
        <translation>La liste de modèles est trop longue.</translation>
    </message>
    <message>
        <source>The list of packages is damaged: a hash is missing.</source>
        <translation>La liste des paquets est endommagée : une empreinte manque.</translation>
    </message>
    <message>
        <source>The map service "{}" delivered no picture of the extent.</source>
        <translation>Le service de cartes « {} » n'a livré aucune image de l'étendue.</translation>
    </message>
    <message>
        <source>The map shows band {} of the layer "{}"; its first band is read.</source>
        <translation>La carte montre la bande {} de la couche « {} » ; c'est sa première bande qui est lue.</translation>
    </message>
    <message>
        <source>The map shows no valid pixel of the scene.</source>
        <translation>Ce que montre la carte ne contient aucun pixel de la scène.</translation>
    </message>
    <message>
        <source>The map shows the effect of the threshold only; the written mask is also cleaned, as chosen under Advanced.</source>
        <translation>La carte montre le seuil seul ; le masque écrit est aussi nettoyé, selon les choix sous Avancé.</translation>
    </message>
    <message>
        <source>The mask</source>
        <translation>Le masque</translation>
    </message>
    <message>
        <source>The mask has a single target: the table of classes is not used.</source>
        <translation>Le masque est celui d'une seule cible : la table des classes n'est pas utilisée.</translation>
    </message>
    <message>
        <source>The mask has no CRS, so areas in square metres are unknown.</source>
        <translation>Le masque n'a pas de SCR, les surfaces en mètres carrés ne sont donc pas connues.</translation>
    </message>
    <message>
        <source>The mask has several classes: the choice of target values is not used.</source>
        <translation>Le masque a plusieurs classes : le choix des valeurs qui sont la cible n'est pas utilisé.</translation>
    </message>
    <message>
        <source>The mask holds no data at {:g} % of the raster's valid pixels.</source>
        <translation>Le masque n'a pas de données sur {:g} % des pixels valides du raster.</translation>
    </message>
    <message>
        <source>The mask holds none of the values {} where the raster holds data.</source>
        <translation>Le masque ne contient aucune des valeurs {} là où le raster a des données.</translation>
    </message>
    <message>
        <source>The mask holds the number {}, which is not a class; there are: {}.</source>
        <translation>Le masque contient le numéro {}, qui n’est aucune classe ; il y a : {}.</translation>
    </message>
    <message>
        <source>The mask was painted by hand.</source>
        <translation>Le masque a été peint à la main.</translation>
    </message>
    <message>
        <source>The mask {} is not georeferenced.</source>
        <translation>Le masque {} ne dit pas où il se trouve.</translation>
    </message>
    <message>
        <source>The masks are no longer in the project; the difference is in {}.</source>
        <translation>Les masques ne sont plus dans le projet ; la différence est dans {}.</translation>
    </message>
    <message>
        <source>The masks of a batch would be deleted when QGIS ends.</source>
        <translation>Les masques d’un lot disparaîtraient à la fermeture de QGIS.</translation>
    </message>
    <message>
        <source>The masks of both models and their difference are on the map.</source>
        <translation>Les masques des deux modèles et leur différence sont sur la carte.</translation>
    </message>
    <message>
        <source>The measured speeds cannot be deleted: {}.</source>
        <translation>Impossible d'oublier les mesures : {}.</translation>
    </message>
    <message>
        <source>The middle of {}, and the model's result. Is that what it should find?</source>
        <translation>Le milieu de {}, et ce que le modèle en dit. Est-ce ce qu'il doit trouver ?</translation>
    </message>
    <message>
        <source>The minimum confidence is {}; it must be at least 0 and less than 1.</source>
        <translation>La confiance minimale est {} ; elle doit être d'au moins 0 et inférieure à 1.</translation>
    </message>
    <message>
        <source>The model "{}" has no {} weights; it has: {}.</source>
        <translation>Le modèle « {} » n'a pas de poids {} ; il a : {}.</translation>
    </message>
    <message>
        <source>The model "{}" keeps its weights in several files, so it cannot be written as one.</source>
        <translation>Le modèle « {} » garde ses poids dans plusieurs fichiers et ne peut pas en devenir un seul.</translation>
    </message>
    <message>
        <source>The model "{}" works: {}.</source>
        <translation>Le modèle « {} » fonctionne : {}.</translation>
    </message>
    <message>
        <source>The model cannot be written to {}: {}.</source>
        <translation>Impossible d'écrire le modèle dans {} : {}.</translation>
    </message>
    <message>
        <source>The model could not be tried on the scene: {}</source>
        <translation>Le modèle n'a pas pu être essayé sur la scène : {}</translation>
    </message>
    <message>
        <source>The model description in {} is incomplete or malformed: {}.</source>
        <translation>La description du modèle dans {} est incomplète ou mal formée : {}.</translation>
    </message>
    <message>
        <source>The model description {} cannot be read: {}.</source>
        <translation>La description du modèle {} ne peut pas être lue : {}.</translation>
    </message>
    <message>
        <source>The model description {} is incomplete or malformed: {}.</source>
        <translation>La description du modèle {} est incomplète ou erronée : {}.</translation>
    </message>
    <message>
        <source>The model finds almost nothing yet: is the class too rare, or are the labels of two classes mixed up?</source>
        <translation>Il ne trouve presque rien encore : la classe est-elle trop rare, ou les étiquettes de deux classes sont-elles mélangées ?</translation>
    </message>
    <message>
        <source>The model has several classes, and the class of the polygons is not given.</source>
        <translation>Le modèle distingue plusieurs classes, et rien ne dit de laquelle est un polygone.</translation>
    </message>
    <message>
        <source>The model in {} has the format "{}"; this release reads "{}".</source>
        <translation>Le modèle dans {} a le format « {} » ; cette version lit « {} ».</translation>
    </message>
    <message>
        <source>The model is confident everywhere on this scene.</source>
        <translation>Le modèle est sûr partout sur cette scène.</translation>
    </message>
    <message>
        <source>The model is ready: IoU {:.2f} before, {:.2f} now, on the validation data.</source>
        <translation>Le modèle est prêt : IoU {:.2f} avant, {:.2f} maintenant, sur ce qui a été mis à part.</translation>
    </message>
    <message>
        <source>The model is ready: IoU {:.2f} on the validation data.</source>
        <translation>Le modèle est prêt : IoU {:.2f} sur ce qui a été mis à part.</translation>
    </message>
    <message>
        <source>The model needs {}.</source>
        <translation>Le modèle a besoin de {}.</translation>
    </message>
    <message>
        <source>The model overfits: the loss keeps falling, but for {} epochs the IoU on the validation data has not improved. More labels help more than more time.</source>
        <translation>Il surapprend : il retient ses étiquettes par cœur, mais depuis {} époques ne s'améliore plus sur ce qui est mis à part. Plus d'étiquettes aident davantage que plus de temps.</translation>
    </message>
    <message>
        <source>The model was written to {}.</source>
        <translation>Le modèle a été écrit dans {}.</translation>
    </message>
    <message>
        <source>The model {} cannot do without the channel {}.</source>
        <translation>Le modèle {} ne peut pas se passer du canal {}.</translation>
    </message>
    <message>
        <source>The model “{}” is available now.</source>
        <translation>Le modèle « {} » peut maintenant être choisi.</translation>
    </message>
    <message>
        <source>The model's card: data, scores, limits</source>
        <translation>La fiche du modèle : données, scores, limites</translation>
    </message>
    <message>
        <source>The model's description contains no scores.</source>
        <translation>Sa description ne contient pas de scores.</translation>
    </message>
    <message>
        <source>The model's name in lists</source>
        <translation>Nom du modèle dans les listes</translation>
    </message>
    <message>
        <source>The models agree on {:.1f} % of the valid pixels.</source>
        <translation>Les modèles s'accordent sur {:.1f} % des pixels valides.</translation>
    </message>
    <message>
        <source>The models have no class of the same name, so there is no mean probability of it.</source>
        <translation>Les modèles n’ont aucune classe du même nom ; il n’y a donc pas de probabilité moyenne.</translation>
    </message>
    <message>
        <source>The most memory that a run may use; it does not change the result</source>
        <translation>La mémoire qu'une exécution peut prendre ; le résultat n'en dépend pas</translation>
    </message>
    <message>
        <source>The name "{}" does not have the ending of a mask.</source>
        <translation>Le nom « {} » ne finit pas comme celui d'un masque.</translation>
    </message>
    <message>
        <source>The name "{}" has an unknown placeholder.</source>
        <translation>Le nom « {} » contient un paramètre inconnu.</translation>
    </message>
    <message>
        <source>The name of everything else</source>
        <translation>Tout le reste</translation>
    </message>
    <message>
        <source>The name of {} is not valid UTF-8, so it cannot be segmented. Rename the file.</source>
        <translation>Le nom de {} n'est pas en UTF-8 valide ; le fichier ne peut pas être segmenté. Renommer le fichier.</translation>
    </message>
    <message>
        <source>The name {0} must end in one of {1}.</source>
        <translation>Le nom {0} doit se terminer par l'un de ceux-ci : {1}.</translation>
    </message>
    <message>
        <source>The name {0} must end in {1}.</source>
        <translation>Le nom {0} doit se terminer par {1}.</translation>
    </message>
    <message>
        <source>The name {} does not tell in which format to write the polygons.</source>
        <translation>Le nom {} ne dit pas sous quelle forme écrire les polygones.</translation>
    </message>
    <message>
        <source>The name {} is too long.</source>
        <translation>Le nom {} est trop long.</translation>
    </message>
    <message>
        <source>The network cannot run in {}: {}</source>
        <translation>Le réseau ne tourne pas dans {} : {}</translation>
    </message>
    <message>
        <source>The network cannot run on a tile of {} pixels: {}</source>
        <translation>Le réseau ne fonctionne pas sur une tuile de {} pixels : {}</translation>
    </message>
    <message>
        <source>The network has {} output channels, but {} classes are named.</source>
        <translation>Le réseau a {} canaux de sortie, mais {} classes sont nommées.</translation>
    </message>
    <message>
        <source>The network has {} output channels; what they mean is unknown.</source>
        <translation>Le réseau a {} canaux de sortie ; leur signification est inconnue.</translation>
    </message>
    <message>
        <source>The network takes {} bands and {}. The file does not say the rest; ask its authors if you are not sure.</source>
        <translation>Le réseau prend {} bandes et des {}. Le fichier n'indique pas le reste ; en cas de doute, demandez à ses auteurs.</translation>
    </message>
    <message>
        <source>The network takes {} bands, but {} are named.</source>
        <translation>Le réseau prend {} bandes, mais {} sont nommées.</translation>
    </message>
    <message>
        <source>The network's output already lies between 0 and 1; a {} would distort it.</source>
        <translation>Les réponses du réseau sont déjà entre 0 et 1 ; {} les gâterait.</translation>
    </message>
    <message>
        <source>The network's output contains the value {:g}, which is not a class of the model.</source>
        <translation>Le réseau répond par le numéro {:g}, qui n’est aucune classe du modèle.</translation>
    </message>
    <message>
        <source>The network's output contains values that are not finite numbers.</source>
        <translation>La réponse du réseau contient des valeurs qui ne sont pas des nombres.</translation>
    </message>
    <message>
        <source>The network's output contains values that are not numbers (NaN).</source>
        <translation>Le réseau répond par des valeurs qui ne sont pas des nombres.</translation>
    </message>
    <message>
        <source>The network's output differs each time for the same tile.</source>
        <translation>Le réseau répond différemment à la même tuile à chaque fois.</translation>
    </message>
    <message>
        <source>The network's output has {} channels, but the model names {} classes.</source>
        <translation>Le réseau répond par {} canaux, mais le modèle nomme {} classes.</translation>
    </message>
    <message>
        <source>The network's output has {} dimensions; that of a segmentation network has four.</source>
        <translation>Le réseau répond avec {} dimensions ; un réseau qui segmente en a quatre.</translation>
    </message>
    <message>
        <source>The network's output has {} x {} pixels for a tile of {} x {}; it must have the same size.</source>
        <translation>Le réseau répond par {} x {} pixels pour une tuile de {} x {} ; il en faut un pour chaque pixel.</translation>
    </message>
    <message>
        <source>The network's output holds integers from {:.0f} to {:.0f}: class numbers, not probabilities.</source>
        <translation>Le réseau répond des nombres entiers de {:.0f} à {:.0f} : des classes, non des probabilités.</translation>
    </message>
    <message>
        <source>The network's output is {:.3g} for every input.</source>
        <translation>Le réseau répond {:.3g} quoi qu'on lui donne.</translation>
    </message>
    <message>
        <source>The network's output is {} for a tile of {} x {} pixels; it must have a value for each pixel.</source>
        <translation>Le réseau répond {} pour une tuile de {} x {} ; il faut une réponse par pixel.</translation>
    </message>
    <message>
        <source>The network's output ranges from {:.3g} to {:.3g}, but class numbers are integers.</source>
        <translation>Le réseau répond de {:.3g} à {:.3g} ; les numéros de classe sont entiers.</translation>
    </message>
    <message>
        <source>The network's output ranges from {:.3g} to {:.3g}, but probabilities lie between 0 and 1.</source>
        <translation>Le réseau répond de {:.3g} à {:.3g} ; une probabilité est comprise entre 0 et 1.</translation>
    </message>
    <message>
        <source>The new model</source>
        <translation>Le nouveau modèle</translation>
    </message>
    <message>
        <source>The new model has no bands.</source>
        <translation>Le nouveau modèle n'a aucune bande.</translation>
    </message>
    <message>
        <source>The new model is hardly better, so the old one is kept (IoU {:.3f}; the new one {:.3f}).</source>
        <translation>À peine meilleur qu'avant : l'ancien est gardé (IoU {:.3f} ; le nouveau {:.3f}).</translation>
    </message>
    <message>
        <source>The new model is no better, so the old one is kept (IoU {:.2f}; the new one {:.2f}).</source>
        <translation>Pas meilleur qu'avant : l'ancien est gardé (IoU {:.2f} ; le nouveau {:.2f}).</translation>
    </message>
    <message>
        <source>The nodata value of one raster or band is a valid value in another; {:g} marks {}.</source>
        <translation>Ce qui est nodata dans un raster ou une bande est une valeur dans un autre ; {:g} marque {}.</translation>
    </message>
    <message>
        <source>The nodata value {:g} cannot be stored as {}.</source>
        <translation>La valeur nodata {:g} ne peut pas être enregistrée en {}.</translation>
    </message>
    <message>
        <source>The order "{}" has {} twice.</source>
        <translation>L'ordre « {} » nomme {} deux fois.</translation>
    </message>
    <message>
        <source>The outline of each mask with scene, cover, file and day, coloured by cover.</source>
        <translation>Le contour de chaque masque avec scène, couverture, fichier et jour, coloré selon la couverture.</translation>
    </message>
    <message>
        <source>The output of {} has {} dimensions; that of a segmentation network has four.</source>
        <translation>{} répond avec {} dimensions ; un réseau qui segmente en a quatre.</translation>
    </message>
    <message>
        <source>The output of {} is class numbers for blocks of {} x {} pixels.</source>
        <translation>La sortie de {} est faite de numéros de classe pour des blocs de {} x {} pixels.</translation>
    </message>
    <message>
        <source>The output of {} needs a last step, which ONNX operators of version {} do not have.</source>
        <translation>La sortie de {} demande une dernière étape que les opérateurs ONNX de version {} n'ont pas.</translation>
    </message>
    <message>
        <source>The package index cannot be reached.</source>
        <translation>L'index de paquets est injoignable.</translation>
    </message>
    <message>
        <source>The package {} {} cannot be downloaded: {}</source>
        <translation>Le paquet {} {} ne peut pas être récupéré : {}</translation>
    </message>
    <message>
        <source>The packages could not be installed: {}</source>
        <translation>Les paquets n'ont pas pu être installés : {}</translation>
    </message>
    <message>
        <source>The path {} is too long for Windows.</source>
        <translation>Le chemin {} est trop long pour Windows.</translation>
    </message>
    <message>
        <source>The pattern "{}" cannot be used: {}.</source>
        <translation>Le motif « {} » est inutilisable : {}.</translation>
    </message>
    <message>
        <source>The picture was fetched and is the active layer now.</source>
        <translation>L'image est prête et est maintenant la couche active.</translation>
    </message>
    <message>
        <source>The pictures are 8-bit red, green and blue: reflectance above 1 and other channels are lost.</source>
        <translation>Les images sont en rouge, vert et bleu sur 8 bits : la réflectance supérieure à 1 et les autres canaux sont perdus.</translation>
    </message>
    <message>
        <source>The pixel size for which the network was made is unknown.</source>
        <translation>Rien ne dit pour quelle taille de pixel le réseau a été fait.</translation>
    </message>
    <message>
        <source>The pixels of the layer "{}" could not be read or saved (code {}).</source>
        <translation>Les pixels de la couche « {} » n'ont pas pu être lus ou enregistrés (code {}).</translation>
    </message>
    <message>
        <source>The point lies outside the probability.</source>
        <translation>Le lieu est hors de la probabilité.</translation>
    </message>
    <message>
        <source>The polygons</source>
        <translation>Les polygones</translation>
    </message>
    <message>
        <source>The polygons cannot be opened.</source>
        <translation>Impossible d'ouvrir les polygones.</translation>
    </message>
    <message>
        <source>The polygons cannot be written as {}: {}.</source>
        <translation>Les polygones ne peuvent pas être écrits en {} : {}.</translation>
    </message>
    <message>
        <source>The polygons could not be written ({}).</source>
        <translation>Les polygones n'ont pas pu être écrits ({}).</translation>
    </message>
    <message>
        <source>The polygons have no field "{}".</source>
        <translation>Les polygones n'ont pas de champ « {} ».</translation>
    </message>
    <message>
        <source>The polygons lie outside the extent.</source>
        <translation>Les polygones sont hors de l'emprise.</translation>
    </message>
    <message>
        <source>The polygons lie outside {}, which spans {}.</source>
        <translation>Les polygones sont hors de l'étendue suivante : {} ({}).</translation>
    </message>
    <message>
        <source>The polygons of the area cannot be kept: {}.</source>
        <translation>Les polygones de la surface ne peuvent pas être conservés : {}.</translation>
    </message>
    <message>
        <source>The polygons {} cannot be read: {}.</source>
        <translation>Les polygones {} ne peuvent pas être lus : {}.</translation>
    </message>
    <message>
        <source>The probability has no band {}; the number of its bands is {}.</source>
        <translation>La probabilité n'a pas de bande {}, elle en a {}.</translation>
    </message>
    <message>
        <source>The probability is stored in steps of {:g}: the mask contains pixels of at least {:g}.</source>
        <translation>La probabilité est enregistrée par pas de {:g} : le masque contient les pixels à partir de {:g}.</translation>
    </message>
    <message>
        <source>The probability of each pixel; needed to try other thresholds later</source>
        <translation>La probabilité de chaque pixel, pour d'autres seuils</translation>
    </message>
    <message>
        <source>The probability raster holds no valid pixel.</source>
        <translation>Le raster de probabilité ne contient aucun pixel valide.</translation>
    </message>
    <message>
        <source>The probability raster is not on the grid of the mask.</source>
        <translation>Le raster de probabilité n'est pas sur la grille du masque.</translation>
    </message>
    <message>
        <source>The probability raster is what cloudreef:segment writes, or any raster of probability 0 to 1. The mask is the one that a run with this threshold would make: 0 background, 1 target, 255 nodata. Stored probability has steps of 0.004; a threshold between two of them takes the upper one, and the log says so.

With several classes, one band each, a pixel gets the most probable class of those that are switched on, or none if it is not probable enough; independent labels have a threshold each.

From a terminal:
qgis_process run cloudreef:threshold --INPUT=probability.tif --THRESHOLD=0.4 --MASK=mask.tif</source>
        <translation>Le raster de probabilité est celui qu’écrit cloudreef:segment, ou tout raster de probabilité de 0 à 1. Le masque est celui que donnerait un traitement avec ce seuil : 0 fond, 1 cible, 255 sans données. La probabilité enregistrée a des pas de 0.004 ; un seuil entre deux prend le supérieur, et le journal le dit.

Pour plusieurs classes, avec une bande chacune, vaut la plus probable de celles qui sont activées, ou aucune où elle n’est pas assez probable ; les étiquettes indépendantes ont chacune un seuil.

Dans un terminal :
qgis_process run cloudreef:threshold --INPUT=probability.tif --THRESHOLD=0.4 --MASK=mask.tif</translation>
    </message>
    <message>
        <source>The probability raster of a run</source>
        <translation>Un raster de probabilité conservé par une exécution</translation>
    </message>
    <message>
        <source>The probability {0} is below the threshold {1}: not {2}. A lower threshold would include it.</source>
        <translation>La probabilité {0} reste sous le seuil {1} : pas {2}. Un seuil plus bas le prendrait.</translation>
    </message>
    <message>
        <source>The probability {0} is far below the threshold {1}: the network sees no {2} here. If it is there, check the bands below: are they the right ones, with plausible reflectance? If so, teach the model with labels of such places.</source>
        <translation>La probabilité {0} est bien en dessous du seuil {1} : le réseau ne voit pas ici « {2} ». Si c'en est, regardez les bandes ci-dessous : sont-ce les bonnes, et leur réflectance est-elle juste ? Sinon, enseignez-le-lui.</translation>
    </message>
    <message>
        <source>The probability {0} reaches the threshold {1}: {2}.</source>
        <translation>La probabilité {0} atteint le seuil {1} : {2}.</translation>
    </message>
    <message>
        <source>The product's metadata, which state the sun's elevation, are missing: reflectance will be too low, the more so the lower the sun stood. Give the product with its MTL file.</source>
        <translation>Aucune métadonnée du produit ne dit à quelle hauteur était le soleil : la réflectance est trop sombre, d'autant plus que le soleil est bas. Donnez le produit avec son fichier MTL.</translation>
    </message>
    <message>
        <source>The provider's terms of use: {}</source>
        <translation>Ce que le fournisseur dit de son usage : {}</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>Le proxy a refusé la connexion.</translation>
    </message>
    <message>
        <source>The raster</source>
        <translation>Le raster</translation>
    </message>
    <message>
        <source>The raster has no nodata value, and its pixels use every value of its data type.</source>
        <translation>Le raster n'indique pas de valeur nodata, et ses pixels n'en laissent aucune libre.</translation>
    </message>
    <message>
        <source>The raster has no nodata value; NaN marks {}.</source>
        <translation>Le raster n'indique pas de valeur nodata ; NaN marque {}.</translation>
    </message>
    <message>
        <source>The raster has no nodata value; {:g}, which no valid pixel holds, marks {}.</source>
        <translation>Le raster n'indique pas de valeur nodata ; {:g}, qu'aucun pixel valide ne contient, marque {}.</translation>
    </message>
    <message>
        <source>The raster layer to segment; follows the active layer unless pinned</source>
        <translation>La couche raster à segmenter : la couche active, sauf si une autre est retenue</translation>
    </message>
    <message>
        <source>The raster layers that the labels were drawn on.</source>
        <translation>Les couches raster sur lesquelles les étiquettes ont été dessinées.</translation>
    </message>
    <message>
        <source>The raster's bands have the types {}; masking needs one integer or floating-point type.</source>
        <translation>Les bandes du raster sont de type {} ; le masquage demande un seul type de nombres réels.</translation>
    </message>
    <message>
        <source>The recipe trains a network from scratch: the model has no Keras weights, or does not describe its architecture.</source>
        <translation>La recette entraîne un réseau à partir de zéro : le modèle n'a pas de poids Keras, ou n'indique pas comment il est construit.</translation>
    </message>
    <message>
        <source>The reference</source>
        <translation>La référence</translation>
    </message>
    <message>
        <source>The reference polygons</source>
        <translation>Les polygones de référence</translation>
    </message>
    <message>
        <source>The reference polygons cannot be opened.</source>
        <translation>Impossible d'ouvrir les polygones de référence.</translation>
    </message>
    <message>
        <source>The result of an extent or of polygons is as large as the raster, with nodata around the area.</source>
        <translation>Le résultat d'une emprise ou de polygones est aussi grand que le raster, avec nodata autour de la zone.</translation>
    </message>
    <message>
        <source>The result of “{}”</source>
        <translation>Ce que répond « {} »</translation>
    </message>
    <message>
        <source>The result {} would overwrite a file that belongs to {}.</source>
        <translation>Le résultat {} prendrait la place de ce qui appartient à {}.</translation>
    </message>
    <message>
        <source>The result {} would replace the input.</source>
        <translation>Le résultat {} remplacerait l'entrée.</translation>
    </message>
    <message>
        <source>The result {} would replace the scene {}.</source>
        <translation>Le résultat {} remplacerait la scène {}.</translation>
    </message>
    <message>
        <source>The result {} would replace {}, which is one of its inputs.</source>
        <translation>Le résultat {} remplacerait {}, qui est lu pour lui.</translation>
    </message>
    <message>
        <source>The results are no longer available.</source>
        <translation>Les résultats n'existent plus.</translation>
    </message>
    <message>
        <source>The results are written, but could not be shown.</source>
        <translation>Les résultats sont écrits, mais n'ont pas pu être affichés.</translation>
    </message>
    <message>
        <source>The run could not be prepared.</source>
        <translation>L'exécution n'a pas pu être préparée.</translation>
    </message>
    <message>
        <source>The run failed because of an error in GDAL or the operating system: {}.</source>
        <translation>Le traitement s'est arrêté car GDAL ou le système d'exploitation a refusé : {}.</translation>
    </message>
    <message>
        <source>The run failed; see the log panel for details.</source>
        <translation>L'exécution a échoué ; le panneau du journal en dit plus.</translation>
    </message>
    <message>
        <source>The run that made this probability is no longer in the history.</source>
        <translation>L'exécution qui a produit la probabilité n'est plus connue.</translation>
    </message>
    <message>
        <source>The same without geometry.</source>
        <translation>La même chose sans géométrie.</translation>
    </message>
    <message>
        <source>The sample cannot be copied to {} ({}).</source>
        <translation>L'exemple ne peut pas être copié vers {} ({}).</translation>
    </message>
    <message>
        <source>The scaling "{}" is not known.</source>
        <translation>L’échelle « {} » n’est pas connue.</translation>
    </message>
    <message>
        <source>The scene</source>
        <translation>La scène</translation>
    </message>
    <message>
        <source>The scene failed with an unexpected error ({}: {}).</source>
        <translation>Une erreur inattendue a interrompu cette scène ({} : {}).</translation>
    </message>
    <message>
        <source>The scene has neither a transform nor ground control points, so the CRS that was assigned to it has no effect.</source>
        <translation>La scène n'indique la position d'aucun pixel ; le SCR qui lui a été attribué ne la situe donc pas.</translation>
    </message>
    <message>
        <source>The scene has no CRS; areas in square metres cannot be computed.</source>
        <translation>La scène n'a pas de SCR ; les surfaces en mètres carrés ne peuvent pas être données.</translation>
    </message>
    <message>
        <source>The scene has {} x {} pixels; a chip needs at least {} on each side.</source>
        <translation>La scène a {} x {} pixels ; une imagette en demande {} dans chaque sens.</translation>
    </message>
    <message>
        <source>The scene holds no valid pixel: every pixel is nodata.</source>
        <translation>La scène ne contient aucun pixel valide : tous sont nodata.</translation>
    </message>
    <message>
        <source>The scene is an 8-bit picture without a georeference, such as a photograph; the model was made for satellite scenes with pixels of {:g} to {:g} m, so do not rely on its result.</source>
        <translation>La scène est une image en 8 bits qui n'a pas de place sur Terre, comme une photographie ; le modèle a été fait pour des scènes satellite aux pixels de {:g} à {:g} m, ne vous fiez donc pas à ce qu'il trouve.</translation>
    </message>
    <message>
        <source>The scene is cut into {} strips.</source>
        <translation>La scène est découpée en {} bandes horizontales.</translation>
    </message>
    <message>
        <source>The scene is no longer in the project; the polygons are in {}.</source>
        <translation>La scène n'est plus dans le projet ; les polygones sont dans {}.</translation>
    </message>
    <message>
        <source>The scene of this result is not in the project.</source>
        <translation>La scène de ce résultat n'est pas dans le projet.</translation>
    </message>
    <message>
        <source>The scene states a scale of {:g} and an offset of {:g}, which cannot be right.</source>
        <translation>La scène indique un facteur de {:g} et un décalage de {:g}, qui n'ont pas de sens.</translation>
    </message>
    <message>
        <source>The scene {} can no longer be opened.</source>
        <translation>La scène {} ne peut plus être ouverte.</translation>
    </message>
    <message>
        <source>The scene {}: {}</source>
        <translation>Scène {} : {}</translation>
    </message>
    <message>
        <source>The scene's ground control points or RPCs do not locate any pixel.</source>
        <translation>La scène donne des points de contrôle ou des coefficients qui ne placent aucun pixel.</translation>
    </message>
    <message>
        <source>The scene: a raster layer or file, a Landsat or Sentinel-2 product folder, or its metadata file.</source>
        <translation>La scène : une couche ou un fichier raster, un dossier de produit Landsat ou Sentinel-2, ou son fichier de métadonnées.</translation>
    </message>
    <message>
        <source>The scenes are so far apart that together they would span {:g} million pixels.</source>
        <translation>Les scènes sont si éloignées que toutes ensemble couvrent {:g} millions de pixels.</translation>
    </message>
    <message>
        <source>The scenes are: {}.</source>
        <translation>Les scènes sont : {}.</translation>
    </message>
    <message>
        <source>The scenes {} and {} would both write {}.</source>
        <translation>Les scènes {} et {} écriraient toutes deux {}.</translation>
    </message>
    <message>
        <source>The secure connection to the package index was not trusted.</source>
        <translation>La connexion sécurisée à l'index de paquets n'a pas été jugée fiable.</translation>
    </message>
    <message>
        <source>The selected class applies where its probability is at least this</source>
        <translation>À partir de cette probabilité, la classe choisie dans la liste vaut</translation>
    </message>
    <message>
        <source>The set-up of the engine was cancelled.</source>
        <translation>L'installation du moteur a été annulée.</translation>
    </message>
    <message>
        <source>The settings of this batch are unknown. Segment all runs it with the current settings.</source>
        <translation>On ne sait pas comment ce lot a été fait. « Tout segmenter » le refait avec les choix actuels.</translation>
    </message>
    <message>
        <source>The size of a tile must be a multiple of {} up to {}.</source>
        <translation>La taille d'une tuile doit être un multiple de {} jusqu'à {}.</translation>
    </message>
    <message>
        <source>The smallest pixel must not be larger than the largest.</source>
        <translation>Le plus petit pixel ne doit pas être plus grand que le plus grand.</translation>
    </message>
    <message>
        <source>The smallest resolution must be above 0 and not above the largest.</source>
        <translation>La plus petite résolution doit être supérieure à 0 et ne pas dépasser la plus grande.</translation>
    </message>
    <message>
        <source>The start model then only determines which bands are read.</source>
        <translation>Le modèle de départ dit alors seulement quelles bandes sont lues.</translation>
    </message>
    <message>
        <source>The statistics {} cannot be read.</source>
        <translation>Impossible de lire les statistiques {}.</translation>
    </message>
    <message>
        <source>The stride is {} pixels; it must lie between 1 and the chip's {}, or pixels would be skipped.</source>
        <translation>Le pas est de {} pixels ; il doit être compris entre 1 et les {} de l'imagette, sinon des pixels seraient sautés.</translation>
    </message>
    <message>
        <source>The system reports an error ({}). Is the disk full, or a file open in another program?</source>
        <translation>Le système signale une erreur ({}). Le disque est-il plein, ou un fichier est-il ouvert dans un autre programme ?</translation>
    </message>
    <message>
        <source>The table maps {} to {}; class numbers lie between 0 and 254.</source>
        <translation>La table associe {} à {} ; les numéros de classe sont compris entre 0 et 254.</translation>
    </message>
    <message>
        <source>The table {} cannot be read: {}.</source>
        <translation>La table {} ne peut pas être lue : {}.</translation>
    </message>
    <message>
        <source>The table {} has no column "{}".</source>
        <translation>La table {} n'a pas de colonne « {} ».</translation>
    </message>
    <message>
        <source>The table {} has no scenes.</source>
        <translation>La table {} ne nomme aucune scène.</translation>
    </message>
    <message>
        <source>The table {} is not a text file in UTF-8.</source>
        <translation>La table {} n'est pas un texte en UTF-8.</translation>
    </message>
    <message>
        <source>The target grows by this distance; a negative number shrinks it.</source>
        <translation>La cible s'agrandit de cette distance ; un nombre négatif la rétrécit.</translation>
    </message>
    <message>
        <source>The target is rare in the labels: {} pixels, {:.1f} % of what is labelled. Label more of it.</source>
        <translation>La cible est rare dans les étiquettes : {} pixels, {:.1f} % de ce qui est étiqueté. Étiquetez-en davantage.</translation>
    </message>
    <message>
        <source>The target's areas with size and mean probability. The file extension chooses GeoPackage, GeoJSON, FlatGeobuf or Shapefile.</source>
        <translation>Les zones de la cible, avec taille et probabilité moyenne : GeoPackage, GeoJSON, FlatGeobuf ou Shapefile selon la fin du nom.</translation>
    </message>
    <message>
        <source>The target's areas, with size and mean probability.</source>
        <translation>Les surfaces de la cible, avec leur taille et leur probabilité moyenne.</translation>
    </message>
    <message>
        <source>The targets of the models have different names: {}.</source>
        <translation>Les modèles cherchent ce qui ne porte pas le même nom : {}.</translation>
    </message>
    <message>
        <source>The threshold is {:g}: labels of a single scene say little about others. Move it where masks come out too large or too small.</source>
        <translation>Le seuil est {:g} : ce qu'une seule scène met de côté dit peu des autres. Déplacez-le là où les masques sont trop grands ou trop petits.</translation>
    </message>
    <message>
        <source>The threshold is {}; it must be greater than 0 and less than 1.</source>
        <translation>Le seuil est {} ; il doit être supérieur à 0 et inférieur à 1.</translation>
    </message>
    <message>
        <source>The time is {} minutes; it must be more than 0.</source>
        <translation>La durée est de {} minutes ; elle doit dépasser 0.</translation>
    </message>
    <message>
        <source>The two masks have no pixel in common.</source>
        <translation>Les deux masques n'ont aucun pixel en commun.</translation>
    </message>
    <message>
        <source>The two models have {} and {} classes.</source>
        <translation>Les deux modèles distinguent {} et {} classes.</translation>
    </message>
    <message>
        <source>The two probabilities are not on the same grid.</source>
        <translation>Les deux probabilités ne sont pas sur une même grille.</translation>
    </message>
    <message>
        <source>The values do not look like reflectance: read as {}, they range from {:.3g} to {:.3g} instead of about 0 to 1. {}</source>
        <translation>Les valeurs ne ressemblent pas à une réflectance : prises pour {}, elles vont de {:.3g} à {:.3g} au lieu d'environ 0 à 1. {}</translation>
    </message>
    <message>
        <source>The values of {} cannot be reflectance: read as {}, they range from {:.3g} to {:.3g}.</source>
        <translation>Les valeurs de {} ne peuvent pas être de la réflectance : prises pour {}, elles vont de {:.3g} à {:.3g}.</translation>
    </message>
    <message>
        <source>The values that the network was trained on</source>
        <translation>Ce que le réseau a vu pendant l'entraînement</translation>
    </message>
    <message>
        <source>The weights {} are not those that model.json describes: they were changed or truncated.</source>
        <translation>Les poids {} ne sont pas ceux que décrit model.json : ils ont été modifiés ou tronqués.</translation>
    </message>
    <message>
        <source>The weights {} cannot be read: {}.</source>
        <translation>Les poids {} ne peuvent pas être lus : {}.</translation>
    </message>
    <message>
        <source>The weights {} contain code, such as a Lambda layer, which is not run.</source>
        <translation>Les poids {} contiennent du code propre, comme une couche Lambda ; il n'est pas exécuté.</translation>
    </message>
    <message>
        <source>The weights {} refer to files that model.json does not describe.</source>
        <translation>Les poids {} prennent des nombres dans des fichiers que model.json ne décrit pas.</translation>
    </message>
    <message>
        <source>The zones</source>
        <translation>Les zones</translation>
    </message>
    <message>
        <source>The zones cannot be opened.</source>
        <translation>Impossible d'ouvrir les zones.</translation>
    </message>
    <message>
        <source>The zones layer has no polygons.</source>
        <translation>Les zones ne contiennent aucun polygone.</translation>
    </message>
    <message>
        <source>The zones with their statistics: GeoPackage, GeoJSON, FlatGeobuf or Shapefile by the ending of the name.</source>
        <translation>Les zones avec ce qu'elles contiennent : GeoPackage, GeoJSON, FlatGeobuf ou Shapefile selon la fin du nom.</translation>
    </message>
    <message>
        <source>There are {} classes, but {} {} for them.</source>
        <translation>Il y a {} classes, mais {} {} pour elles.</translation>
    </message>
    <message>
        <source>There are {} masks and {} reference rasters.</source>
        <translation>Il y a {} masques et {} rasters de référence.</translation>
    </message>
    <message>
        <source>There are {} names for {} channels.</source>
        <translation>Il y a {} noms pour {} canaux.</translation>
    </message>
    <message>
        <source>There are {} scenes and {} masks.</source>
        <translation>Il y a {} scènes et {} masques.</translation>
    </message>
    <message>
        <source>There are: {}.</source>
        <translation>Il y a : {}.</translation>
    </message>
    <message>
        <source>There is no Python at {}.</source>
        <translation>Il n'y a pas de Python à {}.</translation>
    </message>
    <message>
        <source>There is no class "{}".</source>
        <translation>Il n'y a pas de classe « {} ».</translation>
    </message>
    <message>
        <source>There is no class with number {}; the numbers of the classes are: {}.</source>
        <translation>Il n’y a pas de classe de numéro {} ; il y a : {}.</translation>
    </message>
    <message>
        <source>There is no data at this point.</source>
        <translation>Il n'y a pas de données à cet endroit.</translation>
    </message>
    <message>
        <source>There is no data here.</source>
        <translation>Il n'y a pas de données ici.</translation>
    </message>
    <message>
        <source>There is no file {}.</source>
        <translation>Il n'y a pas de fichier {}.</translation>
    </message>
    <message>
        <source>There is no install profile "{}".</source>
        <translation>Il n'y a pas de profil d'installation « {} ».</translation>
    </message>
    <message>
        <source>There is no lesson in {}.</source>
        <translation>Il n'y a pas de leçon dans {}.</translation>
    </message>
    <message>
        <source>There is no model "{}".</source>
        <translation>Il n'y a pas de modèle « {} ».</translation>
    </message>
    <message>
        <source>There is no model at {}: a model is a folder that contains a model.json.</source>
        <translation>Il n'y a pas de modèle à {} : un modèle est un dossier qui contient un model.json.</translation>
    </message>
    <message>
        <source>There is no public repository "{}" with the revision "{}" (HTTP {}).</source>
        <translation>Il n'y a pas de dépôt public « {} » avec la révision « {} » (HTTP {}).</translation>
    </message>
    <message>
        <source>There is no scene "{}" for validation.</source>
        <translation>Il n'y a pas de scène « {} » à mettre à part.</translation>
    </message>
    <message>
        <source>There is no scene for training.</source>
        <translation>Il n'y a aucune scène dont apprendre.</translation>
    </message>
    <message>
        <source>There is no scene in {} or its subfolders.</source>
        <translation>Il n'y a aucune scène dans {} ni dans ses sous-dossiers.</translation>
    </message>
    <message>
        <source>There is no table {}.</source>
        <translation>La table {} n'existe pas.</translation>
    </message>
    <message>
        <source>There is no {} for {} on this system.</source>
        <translation>Il n'y a pas de {} pour {} sur ce système.</translation>
    </message>
    <message>
        <source>There is not enough memory even for a single tile of {} pixels.</source>
        <translation>La mémoire ne suffit même pas pour une seule tuile de {} pixels.</translation>
    </message>
    <message>
        <source>There is not enough memory for this lesson.</source>
        <translation>La mémoire ne suffit pas pour cette leçon.</translation>
    </message>
    <message>
        <source>These fields of the zones are replaced by the statistics: {}.</source>
        <translation>Des champs des zones sont remplacés par ceux de la couverture : {}.</translation>
    </message>
    <message>
        <source>They may be too large for their data type, or negative in an unsigned one: export them again.</source>
        <translation>Ils peuvent être trop grands, ou inférieurs à 0, pour le type dans lequel ils sont enregistrés : exportez-les à nouveau.</translation>
    </message>
    <message>
        <source>They teach what is not target; keep fewer of them if there are few targets.</source>
        <translation>Elles apprennent ce qui n'est pas cible ; avec peu de cibles, gardez-en moins.</translation>
    </message>
    <message>
        <source>This is a bug in CloudReef: please report it with the log.</source>
        <translation>C'est une erreur de CloudReef : merci de la signaler avec le journal.</translation>
    </message>
    <message>
        <source>This lesson is running already.</source>
        <translation>Cette leçon est déjà en cours.</translation>
    </message>
    <message>
        <source>This model has no card.</source>
        <translation>Ce modèle est fourni sans fiche.</translation>
    </message>
    <message>
        <source>This model is installed.</source>
        <translation>Ce modèle est installé.</translation>
    </message>
    <message>
        <source>This processor does not compute in bfloat16.</source>
        <translation>Ce processeur ne calcule pas en bfloat16.</translation>
    </message>
    <message>
        <source>This run has no results to report on.</source>
        <translation>Cette exécution n'a pas de résultats à rapporter.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Threshold a probability raster</source>
        <translation>Seuiller un raster de probabilité</translation>
    </message>
    <message>
        <source>Threshold of the class</source>
        <translation>Seuil de la classe</translation>
    </message>
    <message>
        <source>Threshold of the map</source>
        <translation>Seuil de la carte</translation>
    </message>
    <message>
        <source>Threshold: {}</source>
        <translation>Seuil : {}</translation>
    </message>
    <message>
        <source>Thresholds of the classes</source>
        <translation>Seuils des classes</translation>
    </message>
    <message>
        <source>Thresholds suggested by the model</source>
        <translation>Seuils que le modèle nomme</translation>
    </message>
    <message>
        <source>To export the model: {}</source>
        <translation>Pour en faire un modèle : {}</translation>
    </message>
    <message>
        <source>To fit, in a checkout of CloudReef: {}</source>
        <translation>Pour entraîner, dans une copie du dépôt de CloudReef : {}</translation>
    </message>
    <message>
        <source>To use it: give {} as the model.</source>
        <translation>Pour l'utiliser : donnez {} comme modèle.</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolérance</translation>
    </message>
    <message>
        <source>Tracing polygons</source>
        <translation>Tracé des polygones</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Entraîner un modèle</translation>
    </message>
    <message>
        <source>Train a new model from scratch, or keep the bands.</source>
        <translation>Commencez un nouveau modèle sans rien d'appris, ou laissez les bandes telles quelles.</translation>
    </message>
    <message>
        <source>Train the model with the painted areas</source>
        <translation>Enseigner au modèle ce qui a été peint</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Training and validation</source>
        <translation>Entraînement et validation</translation>
    </message>
    <message>
        <source>Training curves</source>
        <translation>Courbes de la leçon</translation>
    </message>
    <message>
        <source>Training needs TensorFlow in CloudReef's engine, which is not installed yet. {} Install it now?</source>
        <translation>L'entraînement a besoin de TensorFlow dans le moteur de CloudReef, qui n'y est pas encore. {} L'installer maintenant ?</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>Il apprend pendant</translation>
    </message>
    <message>
        <source>Trains a model on polygons that you drew on a few scenes, and keeps it only if it is better.</source>
        <translation>Apprend à un modèle par des polygones dessinés sur quelques scènes et ne le garde que s'il s'est amélioré.</translation>
    </message>
    <message>
        <source>Try again; if it stays, a proxy or a package mirror alters or replaces packages.</source>
        <translation>Réessayez ; si cela persiste, un proxy ou un miroir de paquets modifie ou remplace des paquets.</translation>
    </message>
    <message>
        <source>Try again; if this persists, the publisher has changed the file, or something on the way alters it.</source>
        <translation>Réessayez ; si cela persiste, l'éditeur a changé le fichier, ou quelque chose en chemin le change.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Trying the model</source>
        <translation>Essai du modèle</translation>
    </message>
    <message>
        <source>Turn on long paths in Windows (https://pip.pypa.io/warnings/enable-long-paths) and install again.</source>
        <translation>Activez les chemins longs dans Windows (https://pip.pypa.io/warnings/enable-long-paths), puis réinstallez.</translation>
    </message>
    <message>
        <source>Turn the mask into polygons that you can edit</source>
        <translation>Transformer le masque en polygones modifiables</translation>
    </message>
    <message>
        <source>Turns a mask into polygons: each connected area counted, measured and numbered.</source>
        <translation>Transforme un masque en polygones : chaque région connexe est comptée, mesurée et numérotée.</translation>
    </message>
    <message>
        <source>Two results have the same name: {}.</source>
        <translation>Deux résultats ont le même nom : {}.</translation>
    </message>
    <message>
        <source>Two results of the job have the same name.</source>
        <translation>Deux résultats de la tâche ont le même nom.</translation>
    </message>
    <message>
        <source>Two results of the job have the same name: {}.</source>
        <translation>Deux résultats de la tâche ont le même nom : {}.</translation>
    </message>
    <message>
        <source>Two scenes of the job would write {}.</source>
        <translation>Deux scènes de la tâche écriraient {}.</translation>
    </message>
    <message>
        <source>Uncheck a class to see the next most probable class there</source>
        <translation>Désactivez une classe pour voir laquelle vient ensuite à cet endroit</translation>
    </message>
    <message>
        <source>Undecided below</source>
        <translation>Indécis au-dessous de</translation>
    </message>
    <message>
        <source>Undecided below (probability)</source>
        <translation>Indécis au-dessous de (probabilité)</translation>
    </message>
    <message>
        <source>Under the mouse</source>
        <translation>Sous la souris</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo the last stroke</source>
        <translation>Annuler le dernier trait</translation>
    </message>
    <message>
        <source>Undo what was painted or erased last, unless it has been saved</source>
        <translation>Annule ce qui a été peint ou effacé en dernier, tant que ce n'est pas enregistré</translation>
    </message>
    <message>
        <source>Unpack it and choose the folder or file in it.</source>
        <translation>Décompressez-la et choisissez le dossier ou le fichier qu'elle contient.</translation>
    </message>
    <message>
        <source>Unpack it and choose the folder.</source>
        <translation>Décompressez-la et choisissez le dossier.</translation>
    </message>
    <message>
        <source>Unpack it, and import the folder with the ONNX file.</source>
        <translation>Décompressez-le, puis importez le dossier qui contient le fichier ONNX.</translation>
    </message>
    <message>
        <source>Unpack the whole product into one folder and choose that folder.</source>
        <translation>Décompressez tout le produit dans un dossier et choisissez ce dossier.</translation>
    </message>
    <message>
        <source>Unpack what is needed and choose that.</source>
        <translation>Décompressez ce qu'il faut et choisissez-le.</translation>
    </message>
    <message>
        <source>Up to {:g} % of the values of {} would be a reflectance of {:.2g} to {:.2g}, which is impossible.</source>
        <translation>Jusqu'à {:g} % des nombres de {} seraient une réflectance de {:.2g} à {:.2g}, qui n'existe pas.</translation>
    </message>
    <message>
        <source>Update CloudReef, or use another list.</source>
        <translation>Mettez CloudReef à jour, ou prenez une autre liste.</translation>
    </message>
    <message>
        <source>Update the list</source>
        <translation>Renouveler la liste</translation>
    </message>
    <message>
        <source>Update the list of models</source>
        <translation>Renouveler la liste des modèles</translation>
    </message>
    <message>
        <source>Update the list…</source>
        <translation>Renouveler la liste…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Use an environment that you made yourself. CloudReef checks it and changes nothing in it.</source>
        <translation>Utilisez un environnement que vous avez créé vous-même. CloudReef le vérifie et n'y change rien.</translation>
    </message>
    <message>
        <source>Use as labels</source>
        <translation>Utiliser comme étiquettes</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L'utiliser</translation>
    </message>
    <message>
        <source>Use layers of Keras instead, or export the network as ONNX.</source>
        <translation>Utilisez à la place des couches de Keras, ou exportez le réseau en ONNX.</translation>
    </message>
    <message>
        <source>Use only one of them, or make them overlap.</source>
        <translation>Choisissez l'un des deux, ou faites qu'ils se recouvrent.</translation>
    </message>
    <message>
        <source>Use only the polygons that are selected on the map</source>
        <translation>N'utiliser que les polygones sélectionnés sur la carte</translation>
    </message>
    <message>
        <source>Use placeholders that differ: {{scene}}, {{folder}}.</source>
        <translation>Utilisez des paramètres qui les distinguent : {{scene}}, {{folder}}.</translation>
    </message>
    <message>
        <source>Use the address of the file itself; it may require a login.</source>
        <translation>Prenez l'adresse du fichier lui-même, qui peut demander une connexion.</translation>
    </message>
    <message>
        <source>Use the best so far</source>
        <translation>Prendre le meilleur jusqu'ici</translation>
    </message>
    <message>
        <source>Use the data as a file or through a WCS, or save the part you need as a GeoTIFF.</source>
        <translation>Utilisez les données sous forme de fichier ou par un WCS, ou enregistrez la partie voulue en GeoTIFF.</translation>
    </message>
    <message>
        <source>Use the installed engine</source>
        <translation>Utiliser le moteur installé</translation>
    </message>
    <message>
        <source>Use the suffix .gpkg, .geojson, .fgb or .shp.</source>
        <translation>Faites-le finir par .gpkg, .geojson, .fgb ou .shp.</translation>
    </message>
    <message>
        <source>Use the suffix {}.</source>
        <translation>Utiliser l'extension {}.</translation>
    </message>
    <message>
        <source>Valid pixels left</source>
        <translation>Pixels valides restants</translation>
    </message>
    <message>
        <source>Validation data: the scene, its labels, and the model's result after the last epoch</source>
        <translation>Ce qui est mis à part : la scène, ce qui est étiqueté et ce que le modèle en fait après la dernière époque</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Values of that field, separated by commas.</source>
        <translation>Valeurs de ce champ, séparées par des virgules.</translation>
    </message>
    <message>
        <source>Values of that field, separated by commas: polygons that you are not sure of.</source>
        <translation>Valeurs de ce champ, séparées par des virgules : polygones dont vous n'êtes pas sûr.</translation>
    </message>
    <message>
        <source>Values of the mask that are target</source>
        <translation>Valeurs du masque qui sont cible</translation>
    </message>
    <message>
        <source>Values of the mask, such as 1 or 2,3,4. Not set: 1, or all classes but the background.</source>
        <translation>Valeurs du masque, telles que 1 ou 2,3,4. Non défini : 1, ou toutes les classes sauf le fond.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Wait until it is ready there, then try again.</source>
        <translation>Attendez qu'il soit prêt là-bas, puis réessayez.</translation>
    </message>
    <message>
        <source>Wait until that run has finished, or choose another name.</source>
        <translation>Attendez que ce soit fini, ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Waiting runs</source>
        <translation>Exécutions en attente</translation>
    </message>
    <message>
        <source>Waiting runs that will be lost: {}.</source>
        <translation>Exécutions en attente qui sont perdues : {}.</translation>
    </message>
    <message>
        <source>Waiting: {}</source>
        <translation>En attente : {}</translation>
    </message>
    <message>
        <source>Warnings before the run</source>
        <translation>Avertissements avant l'exécution</translation>
    </message>
    <message>
        <source>Water, shallow or wet ground, and dry ground in aerial photographs and orthomosaics.</source>
        <comment>name</comment>
        <translation>Eau, fond peu profond ou mouillé et sol sec sur des photographies aériennes et des orthomosaïques.</translation>
    </message>
    <message>
        <source>Welcome to CloudReef</source>
        <translation>Bienvenue dans CloudReef</translation>
    </message>
    <message>
        <source>What computes the network; auto takes TensorFlow on a GPU, else the fastest one installed: before the first large run all are tried for a moment.</source>
        <translation>Ce qui calcule le réseau ; auto prend TensorFlow sur un GPU, sinon la plus rapide des bibliothèques installées : avant le premier grand traitement, toutes sont essayées un instant.</translation>
    </message>
    <message>
        <source>What else can be done with this result</source>
        <translation>Ce qu'on peut faire d'autre avec ce résultat</translation>
    </message>
    <message>
        <source>What is in them and in no polygon is background.</source>
        <translation>Ce qui s'y trouve et n'est dans aucun polygone est l'arrière-plan.</translation>
    </message>
    <message>
        <source>What should the new model find? Separate several classes by commas.</source>
        <translation>Que doit trouver le nouveau modèle ? Plusieurs classes séparées par des virgules.</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>Ce que voit le réseau</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Ce qu'il faut chercher</translation>
    </message>
    <message>
        <source>What was set in QGIS for the layer "{}" cannot be applied to a file of that name.</source>
        <translation>Ce qui a été défini dans QGIS pour la couche « {} » ne peut pas être appliqué à un fichier de ce nom.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Where a company's proxy inspects connections, set PIP_CERT to its certificate.</source>
        <translation>Si le proxy d'une entreprise inspecte les connexions, donnez son certificat dans PIP_CERT.</translation>
    </message>
    <message>
        <source>Where no scene is clear. Not set: that of a scene, or one that no valid pixel has.</source>
        <translation>Là où aucune scène n'est claire. Non défini : celle d'une scène, ou une valeur qu'aucun pixel valide ne prend.</translation>
    </message>
    <message>
        <source>Where nothing is labelled, it also learns what the old model is sure of, so that it forgets less.</source>
        <translation>Là où rien n'est étiqueté, les réponses sûres de l'ancien modèle sont apprises aussi : il oublie moins.</translation>
    </message>
    <message>
        <source>Where the mask is written. Suggested: the scene's folder if it is writable, else the project's folder, else a temporary one. A name without a folder is written there too</source>
        <translation>Où le masque est écrit. Proposé : à côté de la scène si ce dossier est accessible en écriture, sinon à côté du projet, sinon temporaire. Un nom sans dossier y va aussi</translation>
    </message>
    <message>
        <source>Where the models agree and where not.</source>
        <translation>Où ils s'accordent et où non.</translation>
    </message>
    <message>
        <source>Where the target really is. A layer without polygons means that there is none.</source>
        <translation>Où se trouve réellement la cible. Une couche sans aucun polygone indique qu'il n'y en a pas.</translation>
    </message>
    <message>
        <source>Where to label next</source>
        <translation>Où étiqueter ensuite</translation>
    </message>
    <message>
        <source>Whether the new model is better</source>
        <translation>Si le nouveau modèle est meilleur</translation>
    </message>
    <message>
        <source>Which models say target</source>
        <translation>Qui voit la cible</translation>
    </message>
    <message>
        <source>Whole layer</source>
        <translation>Couche entière</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Why here, why not here…</source>
        <translation>Pourquoi ici, pourquoi pas…</translation>
    </message>
    <message>
        <source>With TensorFlow and CUDA, for NVIDIA cards</source>
        <translation>Avec TensorFlow et CUDA, pour cartes NVIDIA</translation>
    </message>
    <message>
        <source>With TensorFlow in addition</source>
        <translation>Avec TensorFlow en plus</translation>
    </message>
    <message>
        <source>With the threshold 0.5 the IoU would be {:.2f}.</source>
        <translation>Au seuil 0,5, ce serait {:.2f}.</translation>
    </message>
    <message>
        <source>With {}, dark pixels would have a reflectance of {:.2f}, which is impossible: the offset seems to have been subtracted already.</source>
        <translation>Avec {}, des pixels sombres auraient une réflectance de {:.2f}, ce qui ne peut être : le décalage semble déjà retiré.</translation>
    </message>
    <message>
        <source>Without a network, from a folder of wheels</source>
        <translation>Sans réseau, depuis un dossier de paquets wheel</translation>
    </message>
    <message>
        <source>Workers of the Dask scheduler {}: {}.</source>
        <translation>Processus de calcul de l'ordonnanceur Dask {} : {}.</translation>
    </message>
    <message>
        <source>Write a number for each band into image_mean and image_std, or remove that file.</source>
        <translation>Écrivez un nombre par bande dans image_mean et image_std, ou supprimez ce fichier.</translation>
    </message>
    <message>
        <source>Write a raster of where the masks agree and differ, drawn in colours</source>
        <translation>Écrire un raster en couleurs qui montre qui dit quoi</translation>
    </message>
    <message>
        <source>Write polygons</source>
        <translation>Écrire les polygones</translation>
    </message>
    <message>
        <source>Write probabilities</source>
        <translation>Écrire les probabilités</translation>
    </message>
    <message>
        <source>Write reports</source>
        <translation>Écrire les rapports</translation>
    </message>
    <message>
        <source>Write statistics</source>
        <translation>Écrire les statistiques</translation>
    </message>
    <message>
        <source>Write the mask of these classes and add it to the project, without running the network again</source>
        <translation>Écrire et ajouter le masque de ces classes, sans relancer le réseau</translation>
    </message>
    <message>
        <source>Write the mask of this threshold and add it to the project, without running the network again</source>
        <translation>Écrire et ajouter le masque de ce seuil, sans réexécuter le réseau</translation>
    </message>
    <message>
        <source>Write the model as one ONNX file, also for the plugin Deepness</source>
        <translation>Écrire le modèle en un fichier ONNX, aussi pour l'extension Deepness</translation>
    </message>
    <message>
        <source>Write the order of the file's bands such as B,G,R,NIR; x is one that is not used.</source>
        <translation>Écrivez l'ordre des bandes, par exemple B,G,R,NIR ; x en est une sans importance.</translation>
    </message>
    <message>
        <source>Write this mask</source>
        <translation>Écrire ce masque</translation>
    </message>
    <message>
        <source>Writing the model</source>
        <translation>Écriture du modèle</translation>
    </message>
    <message>
        <source>Writing the results</source>
        <translation>Écriture des résultats</translation>
    </message>
    <message>
        <source>You do not have permission to read {}.</source>
        <translation>{} ne peut pas être lu, faute de droits.</translation>
    </message>
    <message>
        <source>Zip archives (*.zip)</source>
        <translation>Archives zip (*.zip)</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Zones with their cover</source>
        <translation>Zones avec leur couverture</translation>
    </message>
    <message>
        <source>Zoom to this result</source>
        <translation>Zoomer sur ce résultat</translation>
    </message>
    <message>
        <source>a DLL could not be started</source>
        <translation>une DLL n'a pas pu être chargée</translation>
    </message>
    <message>
        <source>a DLL is missing</source>
        <translation>une DLL manque</translation>
    </message>
    <message>
        <source>a GPU</source>
        <translation>un GPU</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>encore quelques secondes</translation>
    </message>
    <message>
        <source>a model needs at least two classes</source>
        <translation>un modèle distingue au moins deux classes</translation>
    </message>
    <message>
        <source>a single target needs two classes, not {}: it and its background</source>
        <translation>une cible a besoin de deux classes, pas de {} : elle et son fond</translation>
    </message>
    <message>
        <source>about {} h left</source>
        <translation>encore environ {} h</translation>
    </message>
    <message>
        <source>about {} min left</source>
        <translation>encore environ {} min</translation>
    </message>
    <message>
        <source>about {} s left</source>
        <translation>encore environ {} s</translation>
    </message>
    <message>
        <source>accuracy,IoU,Jaccard,Dice,F1,precision,recall,confusion matrix,validation,error map,ground truth</source>
        <translation>exactitude,accuracy,IoU,Jaccard,Dice,F1,précision,precision,rappel,recall,matrice de confusion,validation,carte des erreurs,error map,vérité terrain,ground truth</translation>
    </message>
    <message>
        <source>all scenes</source>
        <translation>toutes les scènes</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>ambre</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>comme choisi</translation>
    </message>
    <message>
        <source>as no valid pixel was found</source>
        <translation>car aucun pixel valide n'a été trouvé</translation>
    </message>
    <message>
        <source>as no value is below {:.0f}</source>
        <translation>car aucun nombre n'est inférieur à {:.0f}</translation>
    </message>
    <message>
        <source>as set in QGIS</source>
        <translation>comme défini dans QGIS</translation>
    </message>
    <message>
        <source>as stated in the STAC item</source>
        <translation>comme l'item STAC l'indique</translation>
    </message>
    <message>
        <source>as the files are named like Sentinel-2 bands and range from {} to {}</source>
        <translation>car les fichiers sont nommés comme des bandes Sentinel-2 et vont de {} à {}</translation>
    </message>
    <message>
        <source>as the model takes them</source>
        <translation>comme le modèle les prend</translation>
    </message>
    <message>
        <source>as they range from {} to {}</source>
        <translation>car ils vont de {} à {}</translation>
    </message>
    <message>
        <source>as they start at {:.0f}</source>
        <translation>car ils commencent à {:.0f}</translation>
    </message>
    <message>
        <source>auto uses 16-bit numbers where the processor computes in them and the trial before the first large run finds the mask unchanged but for traces.</source>
        <translation>auto utilise des nombres sur 16 bits si le processeur calcule avec et si l’essai avant le premier grand traitement trouve le masque inchangé, à des traces près.</translation>
    </message>
    <message>
        <source>background</source>
        <translation>fond</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>équilibré</translation>
    </message>
    <message>
        <source>band {}</source>
        <translation>bande {}</translation>
    </message>
    <message>
        <source>batch,folder,series,many,cloud,clouds,mask,cloud mask,segmentation,deep learning,U-Net,resume</source>
        <translation>lot,batch,dossier,folder,série,series,plusieurs,many,nuage,nuages,cloud,clouds,masque,mask,masque de nuages,cloud mask,segmentation,apprentissage profond,deep learning,U-Net,reprendre,resume</translation>
    </message>
    <message>
        <source>beside the scene</source>
        <translation>à côté de la scène</translation>
    </message>
    <message>
        <source>blocks: parts of this scene are for validation. scenes: some whole scenes are. train, validation: this scene is.</source>
        <translation>blocks : des parties de cette scène servent à la validation. scenes : toute la scène y sert, quand c'est le tour de la validation. train, validation : cette scène sert à cela.</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>bleu</translation>
    </message>
    <message>
        <source>blue</source>
        <comment>name</comment>
        <translation>bleu</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <source>both models</source>
        <translation>les deux modèles</translation>
    </message>
    <message>
        <source>by quantification value and offsets in {}</source>
        <translation>d'après la valeur de quantification et les décalages dans {}</translation>
    </message>
    <message>
        <source>by the calibration and the sun's elevation in {}</source>
        <translation>d'après l'étalonnage et la hauteur du soleil dans {}</translation>
    </message>
    <message>
        <source>by the data type</source>
        <translation>d'après le type de donnée</translation>
    </message>
    <message>
        <source>by the file name {}</source>
        <translation>d'après le nom de {}</translation>
    </message>
    <message>
        <source>by the processing baseline in the name {}</source>
        <translation>d'après la version de traitement dans le nom {}</translation>
    </message>
    <message>
        <source>by the product's tags</source>
        <translation>d'après les étiquettes du produit</translation>
    </message>
    <message>
        <source>by the reflectance coefficients in {}</source>
        <translation>d'après les facteurs de réflectance dans {}</translation>
    </message>
    <message>
        <source>by the reflectance factors and the sun's elevation of {:.1f} degrees in {}</source>
        <translation>d'après les facteurs de réflectance et l'élévation du soleil de {:.1f} degrés dans {}</translation>
    </message>
    <message>
        <source>by the reflectance factors in the header</source>
        <translation>d'après les facteurs de réflectance de l'en-tête</translation>
    </message>
    <message>
        <source>by the reflectance factors in {}</source>
        <translation>d'après les facteurs de réflectance dans {}</translation>
    </message>
    <message>
        <source>by the scale and offset tags of the file</source>
        <translation>d'après l'échelle et le décalage du fichier</translation>
    </message>
    <message>
        <source>by the surface reflectance factors in {}</source>
        <translation>d'après les facteurs de réflectance de surface dans {}</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>catch all</source>
        <translation>tout trouver</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>vérifié</translation>
    </message>
    <message>
        <source>class {}</source>
        <translation>classe {}</translation>
    </message>
    <message>
        <source>clear</source>
        <comment>name</comment>
        <translation>clair</translation>
    </message>
    <message>
        <source>cloud</source>
        <comment>name</comment>
        <translation>nuage</translation>
    </message>
    <message>
        <source>cloud shadow</source>
        <comment>name</comment>
        <translation>ombre de nuage</translation>
    </message>
    <message>
        <source>cloud,clouds,mask,cloud mask,segmentation,classify,deep learning,neural network,U-Net,AI</source>
        <translation>nuage,nuages,cloud,clouds,masque,mask,masque de nuages,cloud mask,segmentation,classification,classify,apprentissage profond,deep learning,réseau de neurones,neural network,U-Net,IA,AI</translation>
    </message>
    <message>
        <source>coastal</source>
        <translation>côtier</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>couleurs</translation>
    </message>
    <message>
        <source>comes with CloudReef</source>
        <translation>fourni avec CloudReef</translation>
    </message>
    <message>
        <source>compare,models,agreement,difference,ensemble,benchmark</source>
        <translation>comparer,modèles,accord,différence,ensemble</translation>
    </message>
    <message>
        <source>cover above</source>
        <translation>couverture supérieure à</translation>
    </message>
    <message>
        <source>cover up to</source>
        <translation>couverture jusqu'à</translation>
    </message>
    <message>
        <source>custom…</source>
        <translation>autre…</translation>
    </message>
    <message>
        <source>default</source>
        <translation>celle d'origine</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>différence</translation>
    </message>
    <message>
        <source>difference: new against old</source>
        <translation>différence : nouveau contre ancien</translation>
    </message>
    <message>
        <source>different classes</source>
        <translation>classes différentes</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>done earlier</source>
        <translation>déjà faite</translation>
    </message>
    <message>
        <source>dry</source>
        <comment>name</comment>
        <translation>sec</translation>
    </message>
    <message>
        <source>each band by its own factors</source>
        <translation>chaque bande selon ses propres facteurs</translation>
    </message>
    <message>
        <source>exit code {}</source>
        <translation>code de sortie {}</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échouée</translation>
    </message>
    <message>
        <source>failed or out of date</source>
        <translation>échouées ou périmées</translation>
    </message>
    <message>
        <source>few false alarms</source>
        <translation>peu de fausses alertes</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>rempli</translation>
    </message>
    <message>
        <source>for training</source>
        <translation>en apprendre</translation>
    </message>
    <message>
        <source>for validation</source>
        <translation>mise à part</translation>
    </message>
    <message>
        <source>found out in a trial</source>
        <translation>déterminer par essai</translation>
    </message>
    <message>
        <source>geotiff: images and masks; via: pictures with outlines for the VGG Image Annotator.</source>
        <translation>geotiff : images et masques ; via : images avec contours pour le VGG Image Annotator.</translation>
    </message>
    <message>
        <source>green</source>
        <translation>vert</translation>
    </message>
    <message>
        <source>green</source>
        <comment>name</comment>
        <translation>vert</translation>
    </message>
    <message>
        <source>heights, decibels, indices: values as they are stored</source>
        <translation>hauteurs, décibels, indices : nombres tels qu'ils sont enregistrés</translation>
    </message>
    <message>
        <source>https address of a list of models:</source>
        <translation>Adresse https d'une liste de modèles :</translation>
    </message>
    <message>
        <source>https address of an ONNX file, a zipped model or a repository of Hugging Face:</source>
        <translation>Adresse https d'un fichier ONNX, d'un modèle empaqueté ou d'un dépôt de Hugging Face :</translation>
    </message>
    <message>
        <source>in 32 bit, as the scene is small</source>
        <translation>en 32 bits, car la scène est petite</translation>
    </message>
    <message>
        <source>independent labels, any number per pixel</source>
        <translation>étiquettes indépendantes, chacune pour soi</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompue</translation>
    </message>
    <message>
        <source>intertidal</source>
        <comment>name</comment>
        <translation>estran</translation>
    </message>
    <message>
        <source>is the disk full?</source>
        <translation>le disque est-il plein ?</translation>
    </message>
    <message>
        <source>it aborted</source>
        <translation>il a abandonné</translation>
    </message>
    <message>
        <source>it crashed</source>
        <translation>il s'est arrêté brutalement</translation>
    </message>
    <message>
        <source>it crashed with a bus error</source>
        <translation>il s'est arrêté sur une erreur de bus</translation>
    </message>
    <message>
        <source>it crashed with a segmentation fault</source>
        <translation>il s'est arrêté sur une erreur de segmentation</translation>
    </message>
    <message>
        <source>it crashed with an access violation</source>
        <translation>il s'est arrêté sur une violation d'accès</translation>
    </message>
    <message>
        <source>it ended with code {}</source>
        <translation>il s'est terminé avec le code {}</translation>
    </message>
    <message>
        <source>it has no record of how it was made</source>
        <translation>il ne garde pas trace de la façon dont il a été produit</translation>
    </message>
    <message>
        <source>it is not known whether the scene has changed since</source>
        <translation>on ne peut pas savoir si la scène a changé depuis</translation>
    </message>
    <message>
        <source>it was ended by signal {}</source>
        <translation>il a été arrêté par le signal {}</translation>
    </message>
    <message>
        <source>it was ended from outside</source>
        <translation>il a été arrêté de l'extérieur</translation>
    </message>
    <message>
        <source>it was interrupted</source>
        <translation>il a été interrompu</translation>
    </message>
    <message>
        <source>it was killed, most likely because the memory ran out</source>
        <translation>il a été tué, très probablement parce que la mémoire était épuisée</translation>
    </message>
    <message>
        <source>it was made with another model ({})</source>
        <translation>il a été produit avec un autre modèle ({})</translation>
    </message>
    <message>
        <source>keep: unchanged ones are skipped, those out of date are kept and reported. update: unchanged ones are skipped, those out of date are made again. remake: all are made again, and layers are read again.</source>
        <translation>keep : les inchangés sont sautés, les périmés sont laissés et signalés. update : les inchangés sont sautés, les périmés sont refaits. remake : tous sont refaits et les couches sont lues à nouveau.</translation>
    </message>
    <message>
        <source>label here next</source>
        <translation>étiqueter ici ensuite</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omis</translation>
    </message>
    <message>
        <source>logits for a sigmoid</source>
        <translation>un nombre pour une sigmoïde</translation>
    </message>
    <message>
        <source>logits for a softmax</source>
        <translation>des nombres pour un softmax</translation>
    </message>
    <message>
        <source>magenta</source>
        <translation>magenta</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>masque</translation>
    </message>
    <message>
        <source>mask at {}</source>
        <translation>masque à {}</translation>
    </message>
    <message>
        <source>mask,cloud mask,nodata,remove clouds,cut out,clip</source>
        <translation>masque,mask,masque de nuages,cloud mask,nodata,supprimer les nuages,remove clouds,retirer,découper,clip</translation>
    </message>
    <message>
        <source>mask,cloud mask,probability,threshold,cover,reclassify</source>
        <translation>masque,mask,masque de nuages,cloud mask,probabilité,probability,seuil,threshold,couverture,cover,reclassifier,reclassify</translation>
    </message>
    <message>
        <source>mask,polygons,vectorize,instances,count,area,perimeter,reefs,simplify,smooth</source>
        <translation>masque,mask,polygones,polygons,vectoriser,vectorize,instances,compter,count,surface,area,périmètre,récifs,reefs,simplifier,simplify,lisser,smooth</translation>
    </message>
    <message>
        <source>masks · {}</source>
        <translation>masques · {}</translation>
    </message>
    <message>
        <source>mean IoU {}, accuracy {}, kappa {} over {} pixels.</source>
        <translation>IoU moyenne {}, exactitude {}, kappa {} sur {} pixels.</translation>
    </message>
    <message>
        <source>measured in a trial</source>
        <translation>mesuré par essai</translation>
    </message>
    <message>
        <source>measured on this computer on {}: {}</source>
        <translation>mesuré sur cet ordinateur le {} : {}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>more than one class is the background</source>
        <translation>plus d’une classe est le fond</translation>
    </message>
    <message>
        <source>mosaic,composite,cloud free,cloudless,median,merge,mask,time series</source>
        <translation>mosaïque,composite,mosaic,sans nuages,cloud free,cloudless,médiane,median,fusion,merge,masque,mask,série temporelle,time series</translation>
    </message>
    <message>
        <source>near infrared</source>
        <translation>proche infrarouge</translation>
    </message>
    <message>
        <source>near infrared</source>
        <comment>name</comment>
        <translation>proche infrarouge</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>new model</source>
        <translation>nouveau modèle</translation>
    </message>
    <message>
        <source>no nodata value</source>
        <translation>pas de valeur nodata</translation>
    </message>
    <message>
        <source>no pixel is nodata</source>
        <translation>aucun pixel n'est nodata</translation>
    </message>
    <message>
        <source>no usable GPU; the fastest installed on a processor</source>
        <translation>pas de GPU utilisable ; la plus rapide installée sur un processeur</translation>
    </message>
    <message>
        <source>no usable NVIDIA card</source>
        <translation>aucune carte NVIDIA capable de calculer</translation>
    </message>
    <message>
        <source>nodata</source>
        <translation>nodata</translation>
    </message>
    <message>
        <source>nodata is NaN</source>
        <translation>nodata vaut NaN</translation>
    </message>
    <message>
        <source>nodata is given by the file's mask</source>
        <translation>nodata d'après le masque du fichier</translation>
    </message>
    <message>
        <source>nodata is outside the file</source>
        <translation>nodata hors du fichier</translation>
    </message>
    <message>
        <source>nodata is where alpha is 0</source>
        <translation>nodata là où l'alpha vaut 0</translation>
    </message>
    <message>
        <source>nodata is where {} is 0</source>
        <translation>nodata est là où {} vaut 0</translation>
    </message>
    <message>
        <source>nodata is {:g}</source>
        <translation>nodata vaut {:g}</translation>
    </message>
    <message>
        <source>nodata is {:g} in all bands</source>
        <translation>nodata vaut {:g} dans toutes les bandes</translation>
    </message>
    <message>
        <source>nodata is {:g}, as chosen</source>
        <translation>nodata vaut {:g}, comme choisi</translation>
    </message>
    <message>
        <source>nodata is {:g}, the fill value of such data</source>
        <translation>nodata vaut {:g}, le remplissage de tels nombres</translation>
    </message>
    <message>
        <source>nodata is {:g}, though not declared</source>
        <translation>nodata vaut {:g}, bien que non indiqué</translation>
    </message>
    <message>
        <source>nodata value {:g}</source>
        <translation>valeur nodata {:g}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>none of the models</source>
        <translation>aucun des modèles</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>non défini</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>numéros</translation>
    </message>
    <message>
        <source>numbers as they are stored</source>
        <translation>nombres tels qu'ils sont enregistrés</translation>
    </message>
    <message>
        <source>old model</source>
        <translation>ancien modèle</translation>
    </message>
    <message>
        <source>one target class and the background</source>
        <translation>une classe et le reste</translation>
    </message>
    <message>
        <source>only the new model</source>
        <translation>seulement le nouveau modèle</translation>
    </message>
    <message>
        <source>only the old model</source>
        <translation>seulement l'ancien modèle</translation>
    </message>
    <message>
        <source>only {}</source>
        <translation>seulement {}</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>orange</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>other</source>
        <comment>name</comment>
        <translation>autre</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>périmée</translation>
    </message>
    <message>
        <source>outline</source>
        <translation>contour</translation>
    </message>
    <message>
        <source>painted</source>
        <translation>peint</translation>
    </message>
    <message>
        <source>painted, checked areas</source>
        <translation>peint, zones vérifiées</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>polygones</translation>
    </message>
    <message>
        <source>precision {}, recall {}</source>
        <translation>précision {}, rappel {}</translation>
    </message>
    <message>
        <source>probabilities</source>
        <translation>une probabilité</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>probabilité</translation>
    </message>
    <message>
        <source>process {} on {}, since {}</source>
        <translation>processus {} sur {}, depuis {}</translation>
    </message>
    <message>
        <source>python3 or python.exe of an environment</source>
        <translation>python3 ou python.exe d'un environnement</translation>
    </message>
    <message>
        <source>qgis_process command</source>
        <translation>Commande qgis_process</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rouge</translation>
    </message>
    <message>
        <source>red</source>
        <comment>name</comment>
        <translation>rouge</translation>
    </message>
    <message>
        <source>red edge</source>
        <translation>bord rouge</translation>
    </message>
    <message>
        <source>reflectance 0 to 1, as it is</source>
        <translation>réflectance de 0 à 1, telle quelle</translation>
    </message>
    <message>
        <source>reflectance in percent</source>
        <translation>réflectance en pourcent</translation>
    </message>
    <message>
        <source>reflectance x 1000</source>
        <translation>réflectance x 1000</translation>
    </message>
    <message>
        <source>reflectance x 10000</source>
        <translation>réflectance x 10000</translation>
    </message>
    <message>
        <source>reflectance x 32768</source>
        <translation>réflectance x 32768</translation>
    </message>
    <message>
        <source>reflectance × 10 000 (Sentinel-2)</source>
        <translation>réflectance × 10 000 (Sentinel-2)</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>reste</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>scenes · {}</source>
        <translation>scènes · {}</translation>
    </message>
    <message>
        <source>several classes, one per pixel</source>
        <translation>plusieurs classes, dont une vaut</translation>
    </message>
    <message>
        <source>short-wave infrared 1</source>
        <translation>infrarouge à ondes courtes 1</translation>
    </message>
    <message>
        <source>short-wave infrared 1.6 um</source>
        <translation>infrarouge à ondes courtes 1,6 µm</translation>
    </message>
    <message>
        <source>short-wave infrared 1.6 um</source>
        <comment>name</comment>
        <translation>infrarouge à ondes courtes 1,6 µm</translation>
    </message>
    <message>
        <source>short-wave infrared 2</source>
        <translation>infrarouge à ondes courtes 2</translation>
    </message>
    <message>
        <source>short-wave infrared 2.2 um</source>
        <translation>infrarouge à ondes courtes 2,2 µm</translation>
    </message>
    <message>
        <source>short-wave infrared 2.2 um</source>
        <comment>name</comment>
        <translation>infrarouge à ondes courtes 2,2 µm</translation>
    </message>
    <message>
        <source>target</source>
        <translation>cible</translation>
    </message>
    <message>
        <source>the activation {!r} is not known</source>
        <translation>l’activation {!r} n’est pas connue</translation>
    </message>
    <message>
        <source>the band files in {}</source>
        <translation>les fichiers de bandes dans {}</translation>
    </message>
    <message>
        <source>the band files of {}</source>
        <translation>les fichiers de bandes de {}</translation>
    </message>
    <message>
        <source>the class number of each pixel</source>
        <translation>le numéro d’une classe pour chaque pixel</translation>
    </message>
    <message>
        <source>the class value {} is not between 0 and {}</source>
        <translation>la valeur de classe {} n’est pas comprise entre 0 et {}</translation>
    </message>
    <message>
        <source>the colour {!r} is not six hexadecimal digits</source>
        <translation>la couleur {!r} n’est pas faite de six chiffres hexadécimaux</translation>
    </message>
    <message>
        <source>the composite</source>
        <translation>le composite</translation>
    </message>
    <message>
        <source>the data type {!r} is not known</source>
        <translation>le type de données {!r} n’est pas connu</translation>
    </message>
    <message>
        <source>the extent</source>
        <translation>l'emprise</translation>
    </message>
    <message>
        <source>the kind of output {!r} is not known</source>
        <translation>le type de sortie {!r} n’est pas connu</translation>
    </message>
    <message>
        <source>the mask</source>
        <translation>le masque</translation>
    </message>
    <message>
        <source>the masked pixels</source>
        <translation>les pixels retirés</translation>
    </message>
    <message>
        <source>the memory ran out</source>
        <translation>la mémoire est épuisée</translation>
    </message>
    <message>
        <source>the model "{}"</source>
        <translation>le modèle « {} »</translation>
    </message>
    <message>
        <source>the other files</source>
        <translation>les autres fichiers</translation>
    </message>
    <message>
        <source>the pixels that are clear in no scene</source>
        <translation>les pixels qu'aucune scène ne montre</translation>
    </message>
    <message>
        <source>the processor ({})</source>
        <translation>le processeur ({})</translation>
    </message>
    <message>
        <source>the raster</source>
        <translation>le raster</translation>
    </message>
    <message>
        <source>the same class</source>
        <translation>la même classe</translation>
    </message>
    <message>
        <source>the scene</source>
        <translation>la scène</translation>
    </message>
    <message>
        <source>the scene has changed or moved since</source>
        <translation>la scène a changé ou a été déplacée depuis</translation>
    </message>
    <message>
        <source>the target</source>
        <translation>ce qu'il marque</translation>
    </message>
    <message>
        <source>the threshold {} is not greater than 0 and less than 1</source>
        <translation>le seuil {} n’est pas supérieur à 0 et inférieur à 1</translation>
    </message>
    <message>
        <source>there is no file {} any more</source>
        <translation>le fichier {} n'existe plus</translation>
    </message>
    <message>
        <source>this processor lacks an instruction that it needs</source>
        <translation>il manque à ce processeur une instruction dont il a besoin</translation>
    </message>
    <message>
        <source>tiles of any size</source>
        <translation>tuiles de toute taille</translation>
    </message>
    <message>
        <source>tiles of {0} × {0} pixels only</source>
        <translation>tuiles de {0} × {0} pixels seulement</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>training</source>
        <translation>l'entraînement</translation>
    </message>
    <message>
        <source>training,train,retrain,correct,labels,chips,tiles,samples,deep learning,fine-tune,annotation,VIA,dataset</source>
        <translation>entraînement,training,train,réentraîner,retrain,corriger,étiquettes,labels,imagettes,chips,tuiles,tiles,échantillons,samples,apprentissage profond,deep learning,fine-tune,annotation,VIA,jeu de données,dataset</translation>
    </message>
    <message>
        <source>training,train,teach,learn,fine-tune,improve,labels,deep learning,samples</source>
        <translation>entraînement,entraîner,apprendre,améliorer,étiquettes,apprentissage profond,échantillons</translation>
    </message>
    <message>
        <source>turquoise</source>
        <translation>turquoise</translation>
    </message>
    <message>
        <source>two classes are called {}</source>
        <translation>deux classes s’appellent {}</translation>
    </message>
    <message>
        <source>two classes have the value {}</source>
        <translation>deux classes ont la valeur {}</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>indécis</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>unknown; tiles are blended</source>
        <translation>inconnu ; les tuiles sont fondues</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>la validation</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>violet</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>water</source>
        <comment>name</comment>
        <translation>eau</translation>
    </message>
    <message>
        <source>wet</source>
        <comment>name</comment>
        <translation>mouillé</translation>
    </message>
    <message>
        <source>without a result</source>
        <translation>sans résultat</translation>
    </message>
    <message>
        <source>without the result</source>
        <translation>sans</translation>
    </message>
    <message>
        <source>x {:.6g} {:+.6g}</source>
        <translation>x {:.6g} {:+.6g}</translation>
    </message>
    <message>
        <source>x {:.8g} to {:.8g} and y {:.8g} to {:.8g}</source>
        <translation>x {:.8g} à {:.8g} et y {:.8g} à {:.8g}</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>jaune</translation>
    </message>
    <message>
        <source>zonal statistics,cover,zones,polygons,mask,percent,area,fields,parcels</source>
        <translation>statistiques zonales,zonal statistics,couverture,cover,zones,polygones,masque,mask,pourcentage,surface,area,champs,parcelles</translation>
    </message>
    <message>
        <source>{0}
{1} µm</source>
        <translation>{0}
{1} µm</translation>
    </message>
    <message>
        <source>{0} and {1} use the same band; choose another for one of them.</source>
        <translation>{0} et {1} utilisent la même bande ; choisissez-en une autre pour l'une des deux.</translation>
    </message>
    <message>
        <source>{0} is {1} in the first, {2} in the second</source>
        <translation>{0} est {1} dans le premier, {2} dans le second</translation>
    </message>
    <message>
        <source>{0} was opened. The layer is a small file that joins its bands, {1}; the product is unchanged.</source>
        <translation>{0} est ouvert. La couche est un petit fichier qui réunit ses bandes, {1} ; le produit est resté tel quel.</translation>
    </message>
    <message>
        <source>{0}, about {1}</source>
        <translation>{0}, environ {1}</translation>
    </message>
    <message>
        <source>{0}, roughly {1} (a first guess)</source>
        <translation>{0}, à peu près {1} (première estimation)</translation>
    </message>
    <message>
        <source>{0}, up to {1} MB of memory.</source>
        <translation>{0}, jusqu'à {1} Mo de mémoire.</translation>
    </message>
    <message>
        <source>{0}: the band is named “{1}”.</source>
        <translation>{0} : la bande s'appelle « {1} ».</translation>
    </message>
    <message>
        <source>{:.0f} MB</source>
        <translation>{:.0f} Mo</translation>
    </message>
    <message>
        <source>{:.2g} % of the extent came without a picture; they are without data.</source>
        <translation>{:.2g} % de l'étendue sont venus sans image ; ils sont sans données.</translation>
    </message>
    <message>
        <source>{:g} % of the pixels have data in some bands only. They count as data; missing values were filled from neighbours up to {} pixels away, if there are any.</source>
        <translation>{:g} % des pixels n'ont de données que dans certaines bandes. Ils comptent comme données ; ce qui leur manque a été complété à partir de pixels distants de {} au plus, là où il y en a.</translation>
    </message>
    <message>
        <source>{:g} million pixels</source>
        <translation>{:g} millions de pixels</translation>
    </message>
    <message>
        <source>{:g} to {:g} m</source>
        <translation>{:g} à {:g} m</translation>
    </message>
    <message>
        <source>{} (automatic)</source>
        <translation>{} (automatique)</translation>
    </message>
    <message>
        <source>{} (if there is one)</source>
        <translation>{} (si présente)</translation>
    </message>
    <message>
        <source>{} (not used: an IoU of {:.3f} with the 32-bit mask)</source>
        <translation>{} (écarté : IoU de {:.3f} avec le masque en 32 bits)</translation>
    </message>
    <message>
        <source>{} (pixels)</source>
        <translation>{} (pixels)</translation>
    </message>
    <message>
        <source>{} ({} channels)</source>
        <translation>{} ({} canaux)</translation>
    </message>
    <message>
        <source>{} ({} x {} pixels) does not lie on the grid of {} ({} x {} pixels); without a CRS and a transform in both they cannot be combined.</source>
        <translation>{} ({} x {} pixels) n'est pas sur la grille de {} ({} x {} pixels) ; sans SCR ni géoréférencement dans les deux, on ne peut pas les réunir.</translation>
    </message>
    <message>
        <source>{} ({} x {} pixels) is not on the grid of {} ({} x {} pixels); without a CRS and transform in both they cannot be aligned.</source>
        <translation>{} ({} x {} pixels) et {} ({} x {} pixels) ne sont pas sur la même grille ; sans SCR ni géoréférencement dans les deux, on ne peut pas les comparer.</translation>
    </message>
    <message>
        <source>{} ({}).</source>
        <translation>{} ({}).</translation>
    </message>
    <message>
        <source>{} = band {}</source>
        <translation>{} = bande {}</translation>
    </message>
    <message>
        <source>{} = band {} ({})</source>
        <translation>{} = bande {} ({})</translation>
    </message>
    <message>
        <source>{} = {}</source>
        <translation>{} = {}</translation>
    </message>
    <message>
        <source>{} It is made again.</source>
        <translation>{} Il est refait.</translation>
    </message>
    <message>
        <source>{} It is not tried again in this run.</source>
        <translation>{} Elle n'est plus essayée dans cette exécution.</translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation>{} Mo</translation>
    </message>
    <message>
        <source>{} NVIDIA card(s)</source>
        <translation>{} carte(s) NVIDIA</translation>
    </message>
    <message>
        <source>{} Run it again to continue.</source>
        <translation>{} Relancez le traitement pour continuer.</translation>
    </message>
    <message>
        <source>{} The other scenes continue; it is tried again after them.</source>
        <translation>{} Les autres continuent ; ce qui était en cours est réessayé ensuite.</translation>
    </message>
    <message>
        <source>{} The summary is not up to date.</source>
        <translation>{} Le récapitulatif n'est pas à jour.</translation>
    </message>
    <message>
        <source>{} This happened twice at this scene. {}</source>
        <translation>{} Cela s'est produit deux fois avec cette scène. {}</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} et {}</translation>
    </message>
    <message>
        <source>{} and {} differ in their data type: {} and {}.</source>
        <translation>{} et {} diffèrent par le type de données : {} et {}.</translation>
    </message>
    <message>
        <source>{} and {} differ in their offset: {} and {}.</source>
        <translation>{} et {} diffèrent par le décalage : {} et {}.</translation>
    </message>
    <message>
        <source>{} and {} differ in their scale: {} and {}.</source>
        <translation>{} et {} diffèrent par l'échelle : {} et {}.</translation>
    </message>
    <message>
        <source>{} and {} do not overlap on the ground.</source>
        <translation>{} et {} ne se recouvrent pas au sol.</translation>
    </message>
    <message>
        <source>{} and {} have one name for disks that do not tell capitals apart: the results of the second are named {}.</source>
        <translation>{} et {} ont le même nom sur les disques qui ne distinguent pas les majuscules : les résultats de la seconde s'appellent {}.</translation>
    </message>
    <message>
        <source>{} and {} have {} and {} bands, and the names of the bands do not say which of them match.</source>
        <translation>{} et {} diffèrent par leurs bandes : {} et {}, et leurs noms ne disent pas lesquelles se correspondent.</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} et {} de plus</translation>
    </message>
    <message>
        <source>{} and, if available, {}</source>
        <translation>{} et, s'il y en a, {}</translation>
    </message>
    <message>
        <source>{} are out of date: Retry makes them again.</source>
        <translation>{} sont périmées : « Réessayer » les refait.</translation>
    </message>
    <message>
        <source>{} bands were chosen; {} has {} channels: {}.</source>
        <translation>{} bandes ont été choisies ; {} a {} canaux : {}.</translation>
    </message>
    <message>
        <source>{} bands were given, but the model {} has {} channels: {}.</source>
        <translation>{} bandes ont été données, mais le modèle {} a {} canaux : {}.</translation>
    </message>
    <message>
        <source>{} bands: {}</source>
        <translation>{} bandes : {}</translation>
    </message>
    <message>
        <source>{} bands: {} and {} more</source>
        <translation>{} bandes : {} et {} autres</translation>
    </message>
    <message>
        <source>{} belongs to another batch and was renamed to {}.</source>
        <translation>{} appartient à un autre lot et a été renommé en {}.</translation>
    </message>
    <message>
        <source>{} can be read but not written to.</source>
        <translation>{} peut être lu mais pas écrit.</translation>
    </message>
    <message>
        <source>{} can no longer be opened and is left out.</source>
        <translation>{} ne peut plus être ouvert et est omis.</translation>
    </message>
    <message>
        <source>{} cancelled</source>
        <translation>{} annulée(s)</translation>
    </message>
    <message>
        <source>{} cannot be opened: {}.</source>
        <translation>{} ne peut pas être ouvert : {}.</translation>
    </message>
    <message>
        <source>{} cannot be placed on {}, which has no CRS.</source>
        <translation>{} : impossible à placer sur {}, qui n'a pas de SCR.</translation>
    </message>
    <message>
        <source>{} cannot be read as an ONNX file: {}.</source>
        <translation>{} ne peut pas être lu comme fichier ONNX : {}.</translation>
    </message>
    <message>
        <source>{} cannot be read as the index of a data set of chips.</source>
        <translation>Impossible de lire {} comme index d'un jeu d'imagettes.</translation>
    </message>
    <message>
        <source>{} cannot be read near row {}, column {}: it is damaged or cut short, or a file it refers to is missing.</source>
        <translation>{} ne peut pas être lu près de la ligne {}, colonne {} : il est endommagé ou tronqué, ou un fichier auquel il renvoie manque.</translation>
    </message>
    <message>
        <source>{} cannot be read near row {}, column {}: the connection was interrupted, or the file is damaged.</source>
        <translation>{} ne peut pas être lu près de la ligne {}, colonne {} : la connexion a été interrompue ou le fichier est endommagé.</translation>
    </message>
    <message>
        <source>{} cannot be read: it is damaged or cut short, or not a raster.</source>
        <translation>{} ne peut pas être lu : endommagé, tronqué, ou pas un raster.</translation>
    </message>
    <message>
        <source>{} cannot be read: it is damaged or incomplete.</source>
        <translation>Impossible de lire {} : le fichier est endommagé ou incomplet.</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>{} ne peut pas être lu : {}.</translation>
    </message>
    <message>
        <source>{} cannot be removed ({}).</source>
        <translation>{} ne peut pas être supprimé ({}).</translation>
    </message>
    <message>
        <source>{} cannot be replaced.</source>
        <translation>{} ne peut pas être remplacé.</translation>
    </message>
    <message>
        <source>{} cannot be transformed to the CRS of {}.</source>
        <translation>Impossible d'amener {} dans le SCR de {}.</translation>
    </message>
    <message>
        <source>{} cannot be unpacked: {}.</source>
        <translation>{} ne peut pas être décompressé : {}.</translation>
    </message>
    <message>
        <source>{} cannot be used alone: the product's GRANULE folder is not beside it.</source>
        <translation>{} est seul : le dossier GRANULE du produit n'est pas à côté.</translation>
    </message>
    <message>
        <source>{} cannot be used for {}.</source>
        <translation>{} ne convient pas à {}.</translation>
    </message>
    <message>
        <source>{} cannot be written ({}).</source>
        <translation>{} ne peut pas être écrit ({}).</translation>
    </message>
    <message>
        <source>{} cannot download packages: its ssl module is not usable.</source>
        <translation>{} ne peut pas télécharger de paquets : son module ssl est inutilisable.</translation>
    </message>
    <message>
        <source>{} cannot load the weights {}: {}</source>
        <translation>{} ne peut pas charger les poids {} : {}</translation>
    </message>
    <message>
        <source>{} cannot make environments: its venv module is not installed.</source>
        <translation>{} ne peut pas créer d'environnements : son module venv n'est pas installé.</translation>
    </message>
    <message>
        <source>{} cannot use {} here.</source>
        <translation>{} ne peut pas utiliser {} ici.</translation>
    </message>
    <message>
        <source>{} chips for training, {} for validation.</source>
        <translation>{} vignettes pour apprendre, {} mises à part.</translation>
    </message>
    <message>
        <source>{} chips for training, {} for validation; the data set holds {} and {}, of 1 scene.</source>
        <translation>{} imagettes pour l'entraînement, {} pour la validation ; le jeu de données en contient {} et {}, de 1 scène.</translation>
    </message>
    <message>
        <source>{} chips for training, {} for validation; the data set holds {} and {}, of {} scenes.</source>
        <translation>{} imagettes pour l'entraînement, {} pour la validation ; le jeu de données en contient {} et {}, de {} scènes.</translation>
    </message>
    <message>
        <source>{} classes are too many; a mask can hold {}</source>
        <translation>{} classes sont plus que les {} qu’un masque peut contenir</translation>
    </message>
    <message>
        <source>{} contains an ONNX file, but no model.json.</source>
        <translation>{} contient un fichier ONNX, mais pas de model.json.</translation>
    </message>
    <message>
        <source>{} contains the operator "{}", which may never end.</source>
        <translation>{} contient l'opérateur « {} », qui peut tourner sans fin.</translation>
    </message>
    <message>
        <source>{} contradicts {}, by which the values could not be reflectance; the first is used. {}</source>
        <translation>{} contredit {}, d'après quoi les valeurs ne pourraient être de la réflectance ; le premier est suivi. {}</translation>
    </message>
    <message>
        <source>{} contradicts {}, so it is not certain what the scene's values mean.</source>
        <translation>{} contredit {} : ce que signifient les nombres de la scène n'est pas certain.</translation>
    </message>
    <message>
        <source>{} could not be compared: {}</source>
        <translation>{} n'a pas pu être comparé : {}</translation>
    </message>
    <message>
        <source>{} could not be deleted.</source>
        <translation>{} n'a pas pu être supprimé.</translation>
    </message>
    <message>
        <source>{} could not be reached: {}.</source>
        <translation>{} n'a pas pu être joint : {}.</translation>
    </message>
    <message>
        <source>{} could not be written ({}).</source>
        <translation>{} n'a pas pu être écrit ({}).</translation>
    </message>
    <message>
        <source>{} could not be written ({}). Choose another folder.</source>
        <translation>Impossible d'écrire {} ({}). Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{} could not be written. Choose another folder.</source>
        <translation>{} n'a pas pu être écrit. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{} could not be written: {}.</source>
        <translation>{} n'a pas pu être écrit : {}.</translation>
    </message>
    <message>
        <source>{} could not make an environment: {}</source>
        <translation>{} n'a pas pu créer d'environnement : {}</translation>
    </message>
    <message>
        <source>{} declares {:g} as nodata, so such pixels do not count. If they are {}, save it without a nodata value.</source>
        <translation>{} déclare {:g} comme nodata : ces pixels ne comptent pas. S'ils sont {}, enregistrez-le sans valeur nodata.</translation>
    </message>
    <message>
        <source>{} does not contain labels of CloudReef.</source>
        <translation>{} ne contient pas d'étiquettes de CloudReef.</translation>
    </message>
    <message>
        <source>{} does not describe its bands and classes.</source>
        <translation>{} ne dit pas de quelles bandes et classes il est.</translation>
    </message>
    <message>
        <source>{} does not hold {}.</source>
        <translation>{} ne contient pas {}.</translation>
    </message>
    <message>
        <source>{} does not let everybody download this file (HTTP {}).</source>
        <translation>{} ne laisse pas tout le monde récupérer ce fichier (HTTP {}).</translation>
    </message>
    <message>
        <source>{} does not state its number of input channels: the shape of its input is {}.</source>
        <translation>{} n'indique pas combien de canaux il prend : son entrée est {}.</translation>
    </message>
    <message>
        <source>{} does not state the sun's elevation: reflectance will be too low, the more so the lower the sun stood.</source>
        <translation>{} ne dit pas à quelle hauteur était le soleil : la réflectance est trop sombre, d'autant plus que le soleil est bas.</translation>
    </message>
    <message>
        <source>{} done</source>
        <translation>{} terminée(s)</translation>
    </message>
    <message>
        <source>{} exists and is not the summary of a batch.</source>
        <translation>{} existe et n'est pas le récapitulatif d'un lot.</translation>
    </message>
    <message>
        <source>{} exists, but is not what this job would make: {}.</source>
        <translation>{} existe, mais n'est pas ce que cette tâche produirait : {}.</translation>
    </message>
    <message>
        <source>{} exists.</source>
        <translation>{} existe déjà.</translation>
    </message>
    <message>
        <source>{} exists. Replace it?</source>
        <translation>{} existe. Le remplacer ?</translation>
    </message>
    <message>
        <source>{} failed</source>
        <translation>{} en échec</translation>
    </message>
    <message>
        <source>{} files were given where one raster is needed.</source>
        <translation>{} fichiers ont été donnés alors qu'un seul raster est attendu.</translation>
    </message>
    <message>
        <source>{} finds single objects (boxes or queries); its outputs are {}.</source>
        <translation>{} trouve des objets isolés (cadres ou requêtes) ; ses sorties sont {}.</translation>
    </message>
    <message>
        <source>{} h</source>
        <translation>{} h</translation>
    </message>
    <message>
        <source>{} has an impossible geotransform: {}.</source>
        <translation>{} indique un lieu impossible : sa géotransformation est {}.</translation>
    </message>
    <message>
        <source>{} has different classes from the masks before it.</source>
        <translation>{} a d’autres classes que les masques précédents.</translation>
    </message>
    <message>
        <source>{} has no band of {}: its bands are {}; {} needs {}.</source>
        <translation>{} n’a pas de bande {} : ses bandes sont {} ; {} a besoin de {}.</translation>
    </message>
    <message>
        <source>{} has no class with number {}; the numbers of its classes are: {}.</source>
        <translation>{} n’a pas de classe de numéro {} ; il y a : {}.</translation>
    </message>
    <message>
        <source>{} has no output "{}"; it has: {}.</source>
        <translation>{} n’a pas de sortie « {} » ; il a : {}.</translation>
    </message>
    <message>
        <source>{} has no probability of {}: choose another layer, or draw the label.</source>
        <translation>{} ne contient aucune probabilité de {} : choisissez-en une autre, ou dessinez.</translation>
    </message>
    <message>
        <source>{} has no red band.</source>
        <translation>{} n'a pas de bande rouge.</translation>
    </message>
    <message>
        <source>{} has several ONNX files: {}.</source>
        <translation>{} a plusieurs fichiers ONNX : {}.</translation>
    </message>
    <message>
        <source>{} has the classes {}; the labels have: {}.</source>
        <translation>{} distingue : {}. Ce qui est étiqueté : {}.</translation>
    </message>
    <message>
        <source>{} has {} bands; it needs one for each of its {} classes.</source>
        <translation>{} a {} bandes ; de {} classes chacune en demande une.</translation>
    </message>
    <message>
        <source>{} has {} inputs ({}); CloudReef can only use networks with one.</source>
        <translation>{} a {} entrées ({}) ; CloudReef n'accepte que les réseaux qui en ont une.</translation>
    </message>
    <message>
        <source>{} has {} outputs, but {} classes are named.</source>
        <translation>{} a {} sorties, mais {} classes sont nommées.</translation>
    </message>
    <message>
        <source>{} has {} outputs; there is no output number {}.</source>
        <translation>{} a {} sorties ; il n'y en a pas de numéro {}.</translation>
    </message>
    <message>
        <source>{} has {}; {} needs at least {}: {}.</source>
        <translation>{} a {} ; {} a besoin d'au moins {} : {}.</translation>
    </message>
    <message>
        <source>{} hold the same band; {} is used.</source>
        <translation>{} contiennent la même bande ; {} est utilisé.</translation>
    </message>
    <message>
        <source>{} holds a lesson with other labels, scenes or choices.</source>
        <translation>{} contient une leçon d'autres étiquettes, scènes ou choix.</translation>
    </message>
    <message>
        <source>{} holds a polygon whose coordinates are not numbers.</source>
        <translation>{} contient un polygone dont les coordonnées ne sont pas des nombres.</translation>
    </message>
    <message>
        <source>{} holds complex numbers, as radar does.</source>
        <translation>{} contient des nombres complexes, comme le radar.</translation>
    </message>
    <message>
        <source>{} holds files that CloudReef did not make, so it is left alone.</source>
        <translation>{} contient des fichiers que CloudReef n'a pas créés, il est donc laissé tel quel.</translation>
    </message>
    <message>
        <source>{} holds more than {} GB.</source>
        <translation>{} contient plus de {} Go.</translation>
    </message>
    <message>
        <source>{} holds no data; the model runs without it.</source>
        <translation>{} ne contient pas de données ; le modèle s'exécute sans.</translation>
    </message>
    <message>
        <source>{} holds no polygon.</source>
        <translation>{} ne contient aucun polygone.</translation>
    </message>
    <message>
        <source>{} holds no raster bands.</source>
        <translation>{} ne contient pas de bandes raster.</translation>
    </message>
    <message>
        <source>{} holds none of the values {} where the mask holds data.</source>
        <translation>{} ne contient aucune des valeurs {} là où le masque a des données.</translation>
    </message>
    <message>
        <source>{} holds only 0 and 1: it looks like a mask, not a probability.</source>
        <translation>{} ne contient que 0 et 1 : c'est un masque plutôt qu'une probabilité.</translation>
    </message>
    <message>
        <source>{} holds only 0 and 255 and declares 255 as nodata, so it marks nothing. If 255 is the target, save it without a nodata value.</source>
        <translation>{} ne contient que 0 et 255 et déclare 255 comme nodata : rien n'y est marqué. Si 255 est ce qu'il marque, enregistrez-le sans valeur nodata.</translation>
    </message>
    <message>
        <source>{} holds radiance, and there is no {} with its reflectance coefficients beside it, so reflectance is only guessed. Put that file beside it, or choose {}.</source>
        <translation>{} contient des luminances et aucun {} avec ses facteurs de réflectance ne se trouve à côté ; la réflectance n'est donc qu'estimée. Placez ce fichier à côté, ou choisissez {}.</translation>
    </message>
    <message>
        <source>{} holds the number {}, which is no class of the model.</source>
        <translation>{} contient le numéro {}, qui n'est aucune classe du modèle.</translation>
    </message>
    <message>
        <source>{} holds the number {}, which is not a class of the mask.</source>
        <translation>{} contient le numéro {}, qui n’est aucune classe du masque.</translation>
    </message>
    <message>
        <source>{} holds the reflectance of water alone (Rrs), without land and clouds.</source>
        <translation>{} ne contient que la réflectance de l'eau (Rrs), sans terre ni nuages.</translation>
    </message>
    <message>
        <source>{} holds the value {}; class numbers are integers from 0 to {}.</source>
        <translation>{} contient la valeur {} ; les numéros de classe sont entiers et compris entre 0 et {}.</translation>
    </message>
    <message>
        <source>{} holds the value {}; its classes are {}.</source>
        <translation>{} contient la valeur {} ; ses classes sont {}.</translation>
    </message>
    <message>
        <source>{} holds values from {:g} to {:g}; probabilities lie between 0 and 1.</source>
        <translation>{} contient des valeurs de {:g} à {:g} ; une probabilité est comprise entre 0 et 1.</translation>
    </message>
    <message>
        <source>{} holds values up to {} and states no scale: which value is a probability of 1 is unknown.</source>
        <translation>{} contient des valeurs jusqu'à {} et n'indique pas d'échelle : rien ne dit ce qu'est une probabilité de 1.</translation>
    </message>
    <message>
        <source>{} holds weights for PyTorch, which CloudReef does not run.</source>
        <translation>{} contient des poids pour PyTorch, que CloudReef n'exécute pas.</translation>
    </message>
    <message>
        <source>{} holds {} rasters: {}.</source>
        <translation>{} contient {} rasters : {}.</translation>
    </message>
    <message>
        <source>{} holds {} tiles: {}.</source>
        <translation>{} contient {} tuiles : {}.</translation>
    </message>
    <message>
        <source>{} if the file's order is {}</source>
        <translation>{} si l'ordre du fichier est {}</translation>
    </message>
    <message>
        <source>{} in {} is too large for a text file.</source>
        <translation>{} dans {} est trop grand pour un texte.</translation>
    </message>
    <message>
        <source>{} is "{}", which is not a CRS that QGIS knows.</source>
        <translation>{} est « {} », qui n’est pas un SCR que QGIS connaisse.</translation>
    </message>
    <message>
        <source>{} is "{}", which is not a number.</source>
        <translation>{} est « {} », qui n’est pas un nombre.</translation>
    </message>
    <message>
        <source>{} is a STAC item of version {}.</source>
        <translation>{} est un item STAC de version {}.</translation>
    </message>
    <message>
        <source>{} is a device or a pipe; results are files.</source>
        <translation>{} est un périphérique ou un tube ; les résultats sont des fichiers.</translation>
    </message>
    <message>
        <source>{} is a file.</source>
        <translation>{} est un fichier.</translation>
    </message>
    <message>
        <source>{} is a folder.</source>
        <translation>{} est un dossier.</translation>
    </message>
    <message>
        <source>{} is a folder; if there are several inputs, each must be a raster file.</source>
        <translation>{} est un dossier ; de plusieurs entrées, chacune doit être un fichier raster.</translation>
    </message>
    <message>
        <source>{} is a link, which the result would replace.</source>
        <translation>{} est un lien qu'un résultat remplacerait.</translation>
    </message>
    <message>
        <source>{} is a network of Keras or TensorFlow, which does not say its bands and classes.</source>
        <translation>{} est un réseau de Keras ou TensorFlow qui ne dit pas de quelles bandes et classes il est.</translation>
    </message>
    <message>
        <source>{} is a pipe or a device, not a file.</source>
        <translation>{} est un tube ou un périphérique ; les scènes sont des fichiers.</translation>
    </message>
    <message>
        <source>{} is a remote place, where only mask and probability can be written.</source>
        <translation>{} se trouve ailleurs, où l'on ne peut écrire que le masque et la probabilité.</translation>
    </message>
    <message>
        <source>{} is a web page, not an ONNX file.</source>
        <translation>{} est une page web, pas un fichier ONNX.</translation>
    </message>
    <message>
        <source>{} is a {}; CloudReef can only use segmentation networks.</source>
        <translation>{} est de type {} ; CloudReef accepte les réseaux qui segmentent.</translation>
    </message>
    <message>
        <source>{} is being written by another run ({}).</source>
        <translation>{} est en cours de création par une autre exécution ({}).</translation>
    </message>
    <message>
        <source>{} is being written by another run.</source>
        <translation>{} est en cours de création par une autre exécution.</translation>
    </message>
    <message>
        <source>{} is compressed in a format that cannot be read directly.</source>
        <translation>{} est compressé d'une façon qui n'est pas lue sur place.</translation>
    </message>
    <message>
        <source>{} is cut short: it holds fewer bytes than its header states.</source>
        <translation>{} est tronqué : il contient moins d'octets que son en-tête n'en promet.</translation>
    </message>
    <message>
        <source>{} is damaged or cut short.</source>
        <translation>{} est endommagé ou tronqué.</translation>
    </message>
    <message>
        <source>{} is damaged: it holds many different values as large as {:.2g}.</source>
        <translation>{} est endommagé : il contient beaucoup de nombres différents aussi grands que {:.2g}.</translation>
    </message>
    <message>
        <source>{} is in the mask's folder, but was made from another mask.</source>
        <translation>{} se trouve dans le dossier du masque, mais provient d'un autre masque.</translation>
    </message>
    <message>
        <source>{} is incomplete or malformed.</source>
        <translation>{} est incomplet ou mal formé.</translation>
    </message>
    <message>
        <source>{} is laid out like a Sentinel-2 product but holds no band files.</source>
        <translation>{} est organisé comme un produit Sentinel-2 mais ne contient pas de fichiers de bandes.</translation>
    </message>
    <message>
        <source>{} is left out: it was not made in the same way as the mask beside it.</source>
        <translation>{} est omis : il n'a pas été produit comme le masque à côté.</translation>
    </message>
    <message>
        <source>{} is listed twice.</source>
        <translation>{} figure deux fois.</translation>
    </message>
    <message>
        <source>{} is missing; the model works without it, but less accurately.</source>
        <translation>{} : bande absente ; le modèle fonctionne sans, mais moins bien.</translation>
    </message>
    <message>
        <source>{} is named like the metadata file of a Landsat product, but is not one.</source>
        <translation>{} porte le nom du fichier de métadonnées d'un produit Landsat mais n'en est pas un.</translation>
    </message>
    <message>
        <source>{} is not XML that can be read: {}.</source>
        <translation>{} n'est pas un XML lisible : {}.</translation>
    </message>
    <message>
        <source>{} is not a GeoJSON file.</source>
        <translation>{} n'est pas un fichier GeoJSON.</translation>
    </message>
    <message>
        <source>{} is not a STAC item.</source>
        <translation>{} n'est pas un item STAC.</translation>
    </message>
    <message>
        <source>{} is not a STAC item: it is not JSON.</source>
        <translation>{} n'est pas un item STAC : ce n'est pas du JSON.</translation>
    </message>
    <message>
        <source>{} is not a mask of this scene: its size differs.</source>
        <translation>{} n'est pas un masque de cette scène : sa taille est différente.</translation>
    </message>
    <message>
        <source>{} is not a mask: it has {} bands of type {}.</source>
        <translation>{} n'est pas un masque : il a {} bandes de type {}.</translation>
    </message>
    <message>
        <source>{} is not a model: it has no model.json.</source>
        <translation>{} n'est pas un modèle : il ne contient pas de model.json.</translation>
    </message>
    <message>
        <source>{} is not a raster that can be read.</source>
        <translation>{} n'est pas un raster lisible.</translation>
    </message>
    <message>
        <source>{} is not a working Python.</source>
        <translation>{} ne répond pas comme un Python.</translation>
    </message>
    <message>
        <source>{} is not an imported model, so it is not removed.</source>
        <translation>{} n'est pas un modèle importé et n'est donc pas supprimé.</translation>
    </message>
    <message>
        <source>{} is not installed in the engine's Python.</source>
        <translation>{} n'est pas installé dans le Python du moteur.</translation>
    </message>
    <message>
        <source>{} is not named like a Python, so it was not started.</source>
        <translation>{} ne porte pas le nom d'un Python, il n'est donc pas lancé.</translation>
    </message>
    <message>
        <source>{} is not text in UTF-8.</source>
        <translation>{} n’est pas un texte en UTF-8.</translation>
    </message>
    <message>
        <source>{} is not the summary of a batch.</source>
        <translation>{} n'est pas le résumé d'un lot.</translation>
    </message>
    <message>
        <source>{} is only a pointer of Git LFS to the file.</source>
        <translation>{} n’est qu’un pointeur de Git LFS vers le fichier.</translation>
    </message>
    <message>
        <source>{} is rare in the labels: {} pixels, {:.1f} % of what is labelled. Label more of it.</source>
        <translation>{} est rare dans les étiquettes : {} pixels, {:.1f} % de ce qui est étiqueté. Étiquetez-en davantage.</translation>
    </message>
    <message>
        <source>{} is skipped, because its content is in the same folder.</source>
        <translation>{} est ignoré, car son contenu se trouve dans le même dossier.</translation>
    </message>
    <message>
        <source>{} is the name of a device on Windows.</source>
        <translation>{} est le nom d'un périphérique sous Windows.</translation>
    </message>
    <message>
        <source>{} is the value of about {:g} % of the pixels and is treated as nodata, although nothing declares it as such. Choose {} if that is wrong.</source>
        <translation>{} se trouve dans environ {:g} % des pixels et rien ne l'indique comme nodata ; il est pris pour tel. Choisissez {} si c'est autre chose.</translation>
    </message>
    <message>
        <source>{} is too old: the engine needs 3.9 or newer.</source>
        <translation>{} est trop ancien : le moteur a besoin de 3.9 ou plus récent.</translation>
    </message>
    <message>
        <source>{} is written as {}, but its name has the suffix of another format.</source>
        <translation>{} est écrit au format {}, mais son nom a une autre extension.</translation>
    </message>
    <message>
        <source>{} is {:g} in every pixel, so it shows nothing: the mask will be wrong.</source>
        <translation>{} vaut {:g} dans chaque pixel et ne montre donc rien : le masque sera faux.</translation>
    </message>
    <message>
        <source>{} is {:g} in every pixel; the model runs without it.</source>
        <translation>{} vaut {:g} dans chaque pixel ; le modèle s'exécute sans.</translation>
    </message>
    <message>
        <source>{} keeps its weights in {} files.</source>
        <translation>{} garde ses poids dans {} fichiers.</translation>
    </message>
    <message>
        <source>{} keeps weights in "{}", which is a link to another place.</source>
        <translation>{} garde des poids dans « {} », qui est un lien vers un autre emplacement.</translation>
    </message>
    <message>
        <source>{} lacks something that reflectance is computed from (a known satellite, the date, the sun's elevation, the calibration of each band), so reflectance is only guessed. Choose {} to say what the values are.</source>
        <translation>{} ne dit pas tout ce qui change les nombres en réflectance (un satellite connu, la date, la hauteur du soleil, l'étalonnage de chaque bande) ; la réflectance n'est donc qu'estimée. Dites avec {} ce que sont les nombres.</translation>
    </message>
    <message>
        <source>{} lacks something that reflectance is computed from (the date, the sun's elevation, gain, bias and irradiance of each band), so reflectance is only guessed. Choose {} to say what the values are.</source>
        <translation>{} ne dit pas tout ce qui change les nombres en réflectance (la date, la hauteur du soleil, le gain, le biais et l'éclairement de chaque bande) ; la réflectance n'est donc qu'estimée. Dites avec {} ce que sont les nombres.</translation>
    </message>
    <message>
        <source>{} lacks: {}.</source>
        <translation>Il manque à {} : {}.</translation>
    </message>
    <message>
        <source>{} lists many scenes.</source>
        <translation>{} énumère de nombreuses scènes.</translation>
    </message>
    <message>
        <source>{} lists more than {} scenes.</source>
        <translation>{} liste plus de {} scènes.</translation>
    </message>
    <message>
        <source>{} lists no scenes.</source>
        <translation>{} ne liste aucune scène.</translation>
    </message>
    <message>
        <source>{} may take pixels from a network: {}.</source>
        <translation>{} peut prendre des pixels sur un réseau : {}.</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <source>{} missing</source>
        <translation>{} absent</translation>
    </message>
    <message>
        <source>{} models were given; 2 to {} can be compared.</source>
        <translation>{} modèles ont été donnés ; on peut en comparer de 2 à {}.</translation>
    </message>
    <message>
        <source>{} more</source>
        <translation>{} de plus</translation>
    </message>
    <message>
        <source>{} must contain one model.json; it contains {}.</source>
        <translation>{} doit contenir un seul model.json ; il en contient {}.</translation>
    </message>
    <message>
        <source>{} needs the file "{}" beside it: {}</source>
        <translation>{} a besoin du fichier « {} » à côté de lui : {}</translation>
    </message>
    <message>
        <source>{} needs the file "{}", which is not in the same folder.</source>
        <translation>{} a besoin du fichier « {} », qui n'est pas à côté.</translation>
    </message>
    <message>
        <source>{} no longer has this file (HTTP {}).</source>
        <translation>{} n'a plus ce fichier (HTTP {}).</translation>
    </message>
    <message>
        <source>{} of {} in the scene's centre. Its CRS is in degrees, so the size of a pixel varies with latitude: areas are measured on the ellipsoid and are correct, but distances in pixels differ on the ground.</source>
        <translation>{} de {} au centre de la scène. Son SCR compte en degrés, la taille d'un pixel change donc avec la latitude : les surfaces sont mesurées sur l'ellipsoïde et sont justes, les distances en pixels varient au sol.</translation>
    </message>
    <message>
        <source>{} of {} scenes</source>
        <translation>{} scènes sur {}</translation>
    </message>
    <message>
        <source>{} of {} scenes are done, {} failed.</source>
        <translation>{} scènes sur {} ont leurs résultats, {} ont échoué.</translation>
    </message>
    <message>
        <source>{} of {} scenes have no up-to-date result: {}.</source>
        <translation>{} scènes sur {} n'ont pas de résultat à jour : {}.</translation>
    </message>
    <message>
        <source>{} of {} scenes: those with a result and an acquisition date in their name.</source>
        <translation>{} scènes sur {} : celles qui ont un résultat et dont le nom indique le jour de prise de vue.</translation>
    </message>
    <message>
        <source>{} of {} zones hold no valid pixel of the mask.</source>
        <translation>{} zones sur {} ne contiennent aucun pixel valide du masque.</translation>
    </message>
    <message>
        <source>{} of {}.</source>
        <translation>{} de {}.</translation>
    </message>
    <message>
        <source>{} outlines have holes, which the VGG Image Annotator does not support; each hole is joined to its outline by a cut of zero width, so that the same pixels are filled.</source>
        <translation>{} contours ont des trous, que le VGG Image Annotator ne sait pas exprimer ; chaque trou est relié au contour par une coupure sans largeur, de sorte que les mêmes pixels sont remplis.</translation>
    </message>
    <message>
        <source>{} pixels that do not count are black in the pictures: the VGG Image Annotator cannot mark a pixel as unknown.</source>
        <translation>{} pixels qui ne comptent pas sont noirs dans les images : le VGG Image Annotator ne peut pas indiquer qu'un pixel est inconnu.</translation>
    </message>
    <message>
        <source>{} pixels; tiles are exact</source>
        <translation>{} pixels ; les tuiles sont exactes</translation>
    </message>
    <message>
        <source>{} polygons.</source>
        <translation>{} polygones.</translation>
    </message>
    <message>
        <source>{} product {}</source>
        <translation>{} (produit {})</translation>
    </message>
    <message>
        <source>{} px</source>
        <translation>{} px</translation>
    </message>
    <message>
        <source>{} ranges from {:g} to {:g} and {} from {:g} to {:g}</source>
        <translation>{} va de {:g} à {:g} et {} de {:g} à {:g}</translation>
    </message>
    <message>
        <source>{} ranges only from {:g} to {:g} and is not bright where red is, like a temperature in kelvin x 10. Choose 0 for it with {} if it is one.</source>
        <translation>{} va seulement de {:g} à {:g} et n'est pas clair là où le rouge l'est, comme une température en kelvins x 10. Choisissez 0 pour cela avec {} si c'en est une.</translation>
    </message>
    <message>
        <source>{} refers to weights in "{}"; they must be in a file in the same folder.</source>
        <translation>{} prend des poids dans « {} » ; ils doivent être dans un fichier à côté.</translation>
    </message>
    <message>
        <source>{} refers to {}, which is missing.</source>
        <translation>{} renvoie à {}, qui manque.</translation>
    </message>
    <message>
        <source>{} responds, but does not send the whole file (HTTP {}).</source>
        <translation>{} répond, mais ne donne pas le fichier entier (HTTP {}).</translation>
    </message>
    <message>
        <source>{} runs have ended: {}.</source>
        <translation>{} exécutions ont pris fin : {}.</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} scenes were found: {} …</source>
        <translation>{} scènes trouvées : {} …</translation>
    </message>
    <message>
        <source>{} scenes were found: {}.</source>
        <translation>{} scènes trouvées : {}.</translation>
    </message>
    <message>
        <source>{} scenes.</source>
        <translation>{} scènes.</translation>
    </message>
    <message>
        <source>{} squares were added to the map; number 1 is the most useful to label.</source>
        <translation>{} carrés sont sur la carte, les plus utiles d'abord.</translation>
    </message>
    <message>
        <source>{} states mean and deviation of {} bands; the network takes {}.</source>
        <translation>{} indique la moyenne et l’écart type de {} bandes ; le réseau en prend {}.</translation>
    </message>
    <message>
        <source>{} states no scale: its values are read as percent.</source>
        <translation>{} n'indique pas d'échelle : ses valeurs sont prises pour des pourcentages.</translation>
    </message>
    <message>
        <source>{} takes batches of {} tiles; export it with a batch size of one, or of any size.</source>
        <translation>{} prend {} tuiles à la fois ; exportez-le pour une seule, ou pour un nombre quelconque.</translation>
    </message>
    <message>
        <source>{} takes integers from {} to {}; values between 0 and 1 would be cut off to 0 or 1.</source>
        <translation>{} prend des entiers de {} à {} ; de valeurs de 0 à 1 il verrait 0 ou 1.</translation>
    </message>
    <message>
        <source>{} takes its pixels from virtual rasters nested deeper than {}.</source>
        <translation>{} prend ses pixels dans des rasters virtuels imbriqués sur plus de {} niveaux.</translation>
    </message>
    <message>
        <source>{} takes pixels from a network: {}.</source>
        <translation>{} prend des pixels sur un réseau : {}.</translation>
    </message>
    <message>
        <source>{} takes raw bytes from a file of another folder: {}.</source>
        <translation>{} lit des octets bruts dans un fichier d’un autre dossier : {}.</translation>
    </message>
    <message>
        <source>{} takes tiles of {} x {} pixels; CloudReef needs square tiles, or tiles of any size.</source>
        <translation>{} prend des tuiles de {} x {} ; CloudReef utilise des carrés, ou toute taille.</translation>
    </message>
    <message>
        <source>{} takes {} channels, but {} are described.</source>
        <translation>{} prend {} canaux, mais {} sont décrits.</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} à {}</translation>
    </message>
    <message>
        <source>{} values of valid pixels equal {:g}, the chosen nodata value: they now count as nodata.</source>
        <translation>{} valeurs de pixels valides sont {:g}, la valeur nodata choisie : elles comptent maintenant comme nodata.</translation>
    </message>
    <message>
        <source>{} was edited by hand and is left unchanged.</source>
        <translation>{} a été modifié à la main et reste tel quel.</translation>
    </message>
    <message>
        <source>{} was {} and is {}</source>
        <translation>{} était {} et est {}</translation>
    </message>
    <message>
        <source>{} x {} pixels</source>
        <translation>{} x {} pixels</translation>
    </message>
    <message>
        <source>{} x {} pixels are too many to segment at once.</source>
        <translation>{} x {} pixels sont plus que ce qui peut être segmenté d'un coup.</translation>
    </message>
    <message>
        <source>{} {}</source>
        <translation>{} {}</translation>
    </message>
    <message>
        <source>{} {} and {} do not overlap on the ground.</source>
        <translation>{} {} et {} ne se recouvrent pas au sol.</translation>
    </message>
    <message>
        <source>{} {} has bands with different nodata values, which would be lost when it is warped to the grid of {}.</source>
        <translation>{} {} a des bandes dont les valeurs nodata diffèrent, ce qui se perd lors du passage à une autre grille (de référence : {}).</translation>
    </message>
    <message>
        <source>{} {} holds the value {}; a mask holds 0 (background), 1 (target) and 255 (nodata).</source>
        <translation>{} {} contient la valeur {} ; un masque contient 0 (fond), 1 (cible) et 255 (nodata).</translation>
    </message>
    <message>
        <source>{} {} marks its valid pixels with an internal mask, which would be lost when it is warped to the grid of {}.</source>
        <translation>{} {} indique par un masque interne où se trouvent les données, ce qui se perd lors du passage à une autre grille (de référence : {}).</translation>
    </message>
    <message>
        <source>{} {} on {}, {}</source>
        <translation>{} {} sur {}, {}</translation>
    </message>
    <message>
        <source>{} {} {:.3g} million pixels a second</source>
        <translation>{} {} {:.3g} millions de pixels par seconde</translation>
    </message>
    <message>
        <source>{}, checked areas</source>
        <translation>{}, zones vérifiées</translation>
    </message>
    <message>
        <source>{}, classes {}</source>
        <translation>{}, classes {}</translation>
    </message>
    <message>
        <source>{}, corrected</source>
        <translation>{}, corrigé</translation>
    </message>
    <message>
        <source>{}, each {} times</source>
        <translation>{}, chacun {} fois</translation>
    </message>
    <message>
        <source>{}, improved</source>
        <translation>{}, amélioré</translation>
    </message>
    <message>
        <source>{}, threshold {}</source>
        <translation>{}, seuil {}</translation>
    </message>
    <message>
        <source>{}, with up to {} MB of memory</source>
        <translation>{}, avec jusqu'à {} Mo de mémoire</translation>
    </message>
    <message>
        <source>{}, without a location on Earth.</source>
        <translation>{}, qui ne se trouvent nulle part sur Terre.</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}, {}</translation>
    </message>
    <message>
        <source>{}, {} threads</source>
        <translation>{}, {} threads</translation>
    </message>
    <message>
        <source>{}.</source>
        <translation>{}.</translation>
    </message>
    <message>
        <source>{}: compare two results</source>
        <translation>{} : comparer deux résultats</translation>
    </message>
    <message>
        <source>{}: cover over time</source>
        <translation>{} : couverture dans le temps</translation>
    </message>
    <message>
        <source>{}: history of runs</source>
        <translation>{} : historique des exécutions</translation>
    </message>
    <message>
        <source>{}: many scenes</source>
        <translation>{} : nombreuses scènes</translation>
    </message>
    <message>
        <source>{}: paint on the mask</source>
        <translation>{} : peindre sur le masque</translation>
    </message>
    <message>
        <source>{}: teach a model</source>
        <translation>{} : entraîner un modèle</translation>
    </message>
    <message>
        <source>{}: there are no valid pixels.</source>
        <translation>{} : il n'y a pas de pixels valides.</translation>
    </message>
    <message>
        <source>{}: what failed</source>
        <translation>{} : ce qui a échoué</translation>
    </message>
    <message>
        <source>{}: why here, why not here</source>
        <translation>{} : pourquoi ici, pourquoi pas</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{} : {}</translation>
    </message>
    <message>
        <source>{}: {} % of the tile</source>
        <translation>{} : {} % de la tuile</translation>
    </message>
    <message>
        <source>{}: {} % of the valid pixels</source>
        <translation>{} : {} % des pixels valides</translation>
    </message>
    <message>
        <source>{}: {} % of the valid pixels, {}.</source>
        <translation>{} : {} % des pixels valides, {}.</translation>
    </message>
    <message>
        <source>{}: {} % of the valid pixels.</source>
        <translation>{} : {} % des pixels valides.</translation>
    </message>
    <message>
        <source>{}: {} areas, median {}, largest {}</source>
        <translation>{} : {} régions, médiane {}, maximum {}</translation>
    </message>
    <message>
        <source>{}: {} before, {} now</source>
        <translation>{} : {} avant, {} maintenant</translation>
    </message>
    <message>
        <source>{}: {}; values: {}; {}.</source>
        <translation>{} : {} ; valeurs : {} ; {}.</translation>
    </message>
    <message>
        <source>{}; these are different units, so the model runs without {}. Convert its values to the unit of the others.</source>
        <translation>{}, ce qui n'est pas la même unité : le modèle s'exécute sans {}. Convertissez ses nombres dans l'unité des autres.</translation>
    </message>
    <message>
        <source>{}; these are different units.</source>
        <translation>{}, ce qui n'est pas la même unité.</translation>
    </message>
    <message>
        <source>{}; {}</source>
        <translation>{} ; {}</translation>
    </message>
    <message>
        <source>“Bands” under Advanced</source>
        <translation>« Bandes » sous Avancé</translation>
    </message>
    <message>
        <source>“Values” under Advanced</source>
        <translation>« Valeurs » sous Avancé</translation>
    </message>
</context>
</TS>
