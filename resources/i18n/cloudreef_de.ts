<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>CloudReef</name>
    <message>
        <source> MB</source>
        <translation> MB</translation>
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
        <translation> Pixel</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>"{}" cannot be part of a file's name.</source>
        <translation>„{}“ kann nicht Teil eines Dateinamens sein.</translation>
    </message>
    <message>
        <source>"{}" contains a NUL character.</source>
        <translation>„{}“ enthält ein Zeichen, das kein Text ist (NUL).</translation>
    </message>
    <message>
        <source>"{}" contains characters that are not valid UTF-8: {}.</source>
        <translation>„{}“ enthält Zeichen, die kein Text in UTF-8 sind: {}.</translation>
    </message>
    <message>
        <source>"{}" has no ONNX file {}; it has: {}.</source>
        <translation>„{}“ hat keine ONNX-Datei {}; es hat: {}.</translation>
    </message>
    <message>
        <source>"{}" has no ONNX file.</source>
        <translation>„{}“ hat keine ONNX-Datei.</translation>
    </message>
    <message>
        <source>"{}" has several ONNX files: {}.</source>
        <translation>„{}“ hat mehrere ONNX-Dateien: {}.</translation>
    </message>
    <message>
        <source>"{}" is not a file name.</source>
        <translation>„{}“ ist kein Dateiname.</translation>
    </message>
    <message>
        <source>"{}" is not among the choices: {}.</source>
        <translation>„{}“ gehört nicht zur Auswahl: {}.</translation>
    </message>
    <message>
        <source>"{}" is not the name of a band.</source>
        <translation>„{}“ benennt keinen Kanal.</translation>
    </message>
    <message>
        <source>"{}" is too large, or not a number.</source>
        <translation>„{}“ ist eine zu große Zahl oder keine.</translation>
    </message>
    <message>
        <source>"{}" is {:.6g}; it can be {} at most.</source>
        <translation>„{}“ ist {:.6g}; höchstens {} ist möglich.</translation>
    </message>
    <message>
        <source>"{}" of the outputs is empty; it must name a file.</source>
        <translation>„{}“ der Ergebnisse ist leer; es muss eine Datei nennen.</translation>
    </message>
    <message>
        <source>"{}" takes the most probable class: the threshold {:g} is not used.</source>
        <translation>„{}“ nimmt die wahrscheinlichste Klasse: Der Schwellenwert {:g} wird nicht benutzt.</translation>
    </message>
    <message>
        <source>"{}" uses ONNX operators of version {}; it can be exported from version {} on.</source>
        <translation>„{}“ verwendet Operatoren der Version {}; ab {} kann es exportiert werden.</translation>
    </message>
    <message>
        <source>&amp;Add to the queue</source>
        <translation>&amp;In die Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Draw on the map</source>
        <translation>In der Karte &amp;zeichnen</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>&amp;Segment</source>
        <translation>&amp;Segmentieren</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>(threshold {})</source>
        <translation>(Schwellenwert {})</translation>
    </message>
    <message>
        <source>0 background, 1 target, 255 nodata.</source>
        <translation>0 Hintergrund, 1 Ziel, 255 Leerwert.</translation>
    </message>
    <message>
        <source>0 background, 1 target, 255 nodata; or class numbers.</source>
        <translation>0 Hintergrund, 1 Ziel, 255 Nodata; oder Klassennummern.</translation>
    </message>
    <message>
        <source>0 to 1 (reflectance, or 8 bits divided by 255)</source>
        <translation>0 bis 1 (Reflektanz, oder 8 Bit geteilt durch 255)</translation>
    </message>
    <message>
        <source>0 to 255 (8 bits)</source>
        <translation>0 bis 255 (8 Bit)</translation>
    </message>
    <message>
        <source>1 band: {}</source>
        <translation>1 Kanal: {}</translation>
    </message>
    <message>
        <source>1 of 4. This layer is a part of a Landsat scene with clouds. The panel uses the active layer and the chosen model; the lines below describe them.</source>
        <translation>1 von 4. Dies ist ein Teil einer Landsat-Szene mit Wolken, als Layer von QGIS. Das Bedienfeld nimmt den aktiven Layer und das gewählte Modell; darunter steht, was sie sind.</translation>
    </message>
    <message>
        <source>1 polygon.</source>
        <translation>1 Polygon.</translation>
    </message>
    <message>
        <source>1 scene was found: {}.</source>
        <translation>1 Szene gefunden: {}.</translation>
    </message>
    <message>
        <source>16 bits, 0 to 65 535</source>
        <translation>16 Bit, 0 bis 65 535</translation>
    </message>
    <message>
        <source>16-bit values (/ 65535)</source>
        <translation>16-Bit-Werte (/ 65535)</translation>
    </message>
    <message>
        <source>2 of 4. The model runs on this computer in the background: you can keep using QGIS, and further runs wait in a queue. The progress is shown at the bottom.</source>
        <translation>2 von 4. Das Modell läuft auf diesem Rechner im Hintergrund: QGIS bleibt benutzbar, und weitere Läufe können warten. Unten steht, wie weit es ist.</translation>
    </message>
    <message>
        <source>3 of 4. The mask is drawn above its scene; the message below tells the cover. Move the threshold under “Other thresholds” and watch the map: lower finds more, higher finds less.</source>
        <translation>3 von 4. Die Maske liegt über ihrer Szene, die Bedeckung steht in der Meldung unten. Verschieben Sie den Schwellwert unter „Andere Schwellwerte“ und sehen Sie auf die Karte: niedriger findet mehr, höher weniger.</translation>
    </message>
    <message>
        <source>32-bit</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <source>4 of 4. Now use your own data: select a raster layer, or open a Landsat or Sentinel-2 product with the folder button above, and click Segment. Earlier runs are under History; the book icon opens the help.</source>
        <translation>4 von 4. Nun Ihre eigenen: wählen Sie einen Rasterlayer oder öffnen Sie mit dem Ordnerknopf oben ein Landsat- oder Sentinel-2-Produkt, und klicken Sie auf Segmentieren. Frühere Läufe stehen im Verlauf; das Buch öffnet die Hilfe.</translation>
    </message>
    <message>
        <source>8 bits, 0 to 255</source>
        <translation>8 Bit, 0 bis 255</translation>
    </message>
    <message>
        <source>8-bit values (/ 255)</source>
        <translation>8-Bit-Werte (/ 255)</translation>
    </message>
    <message>
        <source>A Python of your own</source>
        <translation>Ein eigenes Python</translation>
    </message>
    <message>
        <source>A Python set by the environment variable {}</source>
        <translation>Ein Python aus der Variablen {}</translation>
    </message>
    <message>
        <source>A chip of {} pixels is too large; it can have {} to {} rows and columns.</source>
        <translation>Ein Chip von {} Pixeln ist zu groß; er kann {} bis {} Zeilen und Spalten haben.</translation>
    </message>
    <message>
        <source>A chip of {} pixels is too small; it can have {} to {} rows and columns.</source>
        <translation>Ein Chip von {} Pixeln ist zu klein; er kann {} bis {} Zeilen und Spalten haben.</translation>
    </message>
    <message>
        <source>A class cannot be called "{}".</source>
        <translation>Eine Klasse kann nicht „{}“ heißen.</translation>
    </message>
    <message>
        <source>A deviation of {:g} is not possible for reflectance times {:g}.</source>
        <translation>Eine Standardabweichung von {:g} kann nicht die von Reflektanz mal {:g} sein.</translation>
    </message>
    <message>
        <source>A downloaded package is not the one that was tested (its hash differs), so nothing was installed.</source>
        <translation>Ein geladenes Paket ist nicht das geprüfte (seine Prüfsumme weicht ab), deshalb wurde nichts installiert.</translation>
    </message>
    <message>
        <source>A file could not be written: it is in use or protected.</source>
        <translation>Eine Datei konnte nicht geschrieben werden: Sie ist in Gebrauch oder geschützt.</translation>
    </message>
    <message>
        <source>A file's name would be longer than Windows allows here.</source>
        <translation>Der Name einer Datei wäre länger, als Windows hier erlaubt.</translation>
    </message>
    <message>
        <source>A folder, written only if the new model is better.</source>
        <translation>Ein Ordner, nur geschrieben, wenn das neue Modell besser ist.</translation>
    </message>
    <message>
        <source>A mask needs one reference.</source>
        <translation>Eine Maske braucht eine Referenz.</translation>
    </message>
    <message>
        <source>A mask of several classes with its probabilities</source>
        <translation>Eine Maske mit mehreren Klassen, deren Wahrscheinlichkeiten aufbewahrt sind</translation>
    </message>
    <message>
        <source>A mask, or a raster of classes.</source>
        <translation>Eine Maske oder ein Klassenraster.</translation>
    </message>
    <message>
        <source>A mean of {:g} is not possible for reflectance times {:g}.</source>
        <translation>Ein Mittelwert von {:g} kann nicht der von Reflektanz mal {:g} sein.</translation>
    </message>
    <message>
        <source>A mean of {:g} is that of reflectance itself, not of reflectance times {:g}.</source>
        <translation>Ein Mittelwert von {:g} ist der von Reflektanz selbst, nicht mal {:g}.</translation>
    </message>
    <message>
        <source>A model made by CloudReef's training: a folder with model.json; or a network of Hugging Face: a folder with an ONNX file</source>
        <translation>Ein Modell aus CloudReefs Training: ein Ordner mit model.json; oder ein Netz von Hugging Face: ein Ordner mit einer ONNX-Datei</translation>
    </message>
    <message>
        <source>A model of the list, or the folder of a model</source>
        <translation>Ein Modell der Liste oder der Ordner eines Modells</translation>
    </message>
    <message>
        <source>A model “{}” exists already.</source>
        <translation>Es gibt bereits ein Modell „{}“.</translation>
    </message>
    <message>
        <source>A model “{}” exists already; choose another name.</source>
        <translation>Es gibt bereits ein Modell „{}“; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>A model's name, or the folder of a model.</source>
        <translation>Name oder Ordner eines Modells.</translation>
    </message>
    <message>
        <source>A network for a single target needs two classes: the background and the target.</source>
        <translation>Ein Netz, das ein Ziel sucht, braucht zwei Klassen: den Rest und das Ziel.</translation>
    </message>
    <message>
        <source>A network needs channels, two classes, and a smallest and a largest resolution.</source>
        <translation>Ein Netz braucht Kanäle, zwei Klassen sowie eine kleinste und eine größte Auflösung.</translation>
    </message>
    <message>
        <source>A network of another origin; asks for what the file does not say</source>
        <translation>Ein Netz von anderswo; fragt nach dem, was der Datei fehlt</translation>
    </message>
    <message>
        <source>A new folder, or one that an earlier export made: the scene is added to it.</source>
        <translation>Ein neuer Ordner oder einer aus einem früheren Export: die Szene wird ihm hinzugefügt.</translation>
    </message>
    <message>
        <source>A new model takes the bands of</source>
        <translation>Kanäle eines neuen Modells wie die von</translation>
    </message>
    <message>
        <source>A page (HTML) for each scene: picture, cover, sizes, how it was made. Drawing them takes time.</source>
        <translation>Eine Seite (HTML) je Szene: Bild, Bedeckung, Größen, Herstellung. Sie zu erstellen kostet Zeit.</translation>
    </message>
    <message>
        <source>A page to read: picture with the outline of the mask, cover, sizes, warnings, how it was made.</source>
        <translation>Eine Seite zum Lesen: Bild mit dem Umriss der Maske, Bedeckung, Größen, Warnungen, Entstehung.</translation>
    </message>
    <message>
        <source>A pixel of the scene is {:g} m wide; the model was made for {:g} to {:g} m, so expect worse results.</source>
        <translation>Ein Pixel der Szene ist {:g} m breit; das Modell ist für {:g} bis {:g} m gemacht, erwarten Sie also schlechtere Ergebnisse.</translation>
    </message>
    <message>
        <source>A polygon has "{}" in "{}", which is no class of the model.</source>
        <translation>Ein Polygon hat „{}“ in „{}“; das ist keine Klasse des Modells.</translation>
    </message>
    <message>
        <source>A python3 or python.exe that has numpy, rasterio, pyproj, pyogrio and a runtime; it is not changed</source>
        <translation>Ein python3 oder python.exe mit numpy, rasterio, pyproj, pyogrio und einer Laufzeitumgebung; es wird nur gelesen</translation>
    </message>
    <message>
        <source>A raster layer or file, also at an address such as https://host/scene.tif, a Landsat or Sentinel-2 product folder, the archive (.tar, .zip) it came in, or its metadata file. A map service or tiles (WMS, WMTS, XYZ) are rendered in the extent, at a resolution that suits the model.</source>
        <translation>Ein Rasterlayer oder eine Rasterdatei, auch unter einer Adresse wie https://host/scene.tif, der Ordner eines Landsat- oder Sentinel-2-Produkts, das Archiv (.tar, .zip), in dem es kam, oder seine Metadatendatei. Von einem Kartendienst oder Kacheln (WMS, WMTS, XYZ) wird die Ausdehnung in einer Auflösung gezeichnet, die zum Modell passt.</translation>
    </message>
    <message>
        <source>A raster whose bands say what they are, or a Landsat or Sentinel-2 product.</source>
        <translation>Ein Raster, dessen Bänder sagen, was sie sind, oder ein Landsat- oder Sentinel-2-Produkt.</translation>
    </message>
    <message>
        <source>A report is about a whole run: open that of the run that made the probability (History).</source>
        <translation>Ein Bericht erzählt von einem ganzen Lauf: Öffnen Sie den des Laufs, der die Wahrscheinlichkeit erzeugt hat (Verlauf).</translation>
    </message>
    <message>
        <source>A run also cleans the mask, as chosen under Advanced.</source>
        <translation>Die Maske eines Laufs wird außerdem bereinigt, wie unter Erweitert gewählt.</translation>
    </message>
    <message>
        <source>A run is in progress. Close QGIS anyway?</source>
        <translation>Ein Lauf ist im Gange. QGIS trotzdem schließen?</translation>
    </message>
    <message>
        <source>A scene needs exactly one kind of labels.</source>
        <translation>Eine Szene braucht genau eine Angabe, wo das Ziel ist.</translation>
    </message>
    <message>
        <source>A shapefile has no dates with a time; these fields become texts: {}.</source>
        <translation>Ein Shapefile kennt kein Datum mit Uhrzeit; diese Felder werden Text: {}.</translation>
    </message>
    <message>
        <source>A standard deviation must not be 0.</source>
        <translation>Eine Abweichung darf nicht 0 sein.</translation>
    </message>
    <message>
        <source>A system limit leaves this process {} MB of memory; networks need at least {} MB.</source>
        <translation>Eine Grenze des Systems lässt diesem Prozess {} MB Speicher; Netze brauchen mindestens {} MB.</translation>
    </message>
    <message>
        <source>A tile of the scene, and the result in the colours of the classes</source>
        <translation>Eine Kachel der Szene und die Antwort in den Farben der Klassen</translation>
    </message>
    <message>
        <source>A web page with a picture, cover, sizes and how the mask was made</source>
        <translation>Eine Seite zum Lesen: Bild, Bedeckung, Größen, Entstehung</translation>
    </message>
    <message>
        <source>About CloudReef</source>
        <translation>Über CloudReef</translation>
    </message>
    <message>
        <source>About cleaning the mask</source>
        <translation>Über das Bereinigen der Maske</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>Über das Modell</translation>
    </message>
    <message>
        <source>About {:.2g} % of the pixels are {} in all bands, also along the scene's edges, and nothing declares that as nodata: they are treated as data. Choose {} {} if they are not.</source>
        <translation>Etwa {:.2g} % der Pixel sind {} in allen Bändern, auch an den Rändern der Szene, und nichts nennt das als Nodata: Sie zählen als Daten. {} {} wählen, wenn sie keine sind.</translation>
    </message>
    <message>
        <source>Accept them in a browser. Then: {}</source>
        <translation>Nehmen Sie sie in einem Browser an. Dann: {}</translation>
    </message>
    <message>
        <source>According to a sample, only {:.2g} % of the scene's pixels have data. Check the scene's nodata value if there should be more.</source>
        <translation>Nach einer Stichprobe enthalten nur {:.2g} % der Pixel der Szene Daten. Prüfen Sie den Leerwert der Szene, wenn es mehr sein sollten.</translation>
    </message>
    <message>
        <source>According to {} the sun was {:.1f} degrees below the horizon: the scene was taken at night.</source>
        <translation>Laut {} stand die Sonne {:.1f} Grad unter dem Horizont: Nichts ist beleuchtet.</translation>
    </message>
    <message>
        <source>According to {} the values were adjusted for viewing, so they are not reflectance, and the mask may be wrong. Use the product with the radiometric processing BASIC or REFLECTANCE and 16 bits.</source>
        <translation>Laut {} wurden die Werte für die Ansicht angepasst; sie sind also keine Reflektanz, und die Maske kann falsch sein. Verwenden Sie das Produkt mit der radiometrischen Verarbeitung BASIC oder REFLECTANCE und 16 Bit.</translation>
    </message>
    <message>
        <source>Accuracy (pooled)</source>
        <translation>Gesamtgenauigkeit (gemeinsam)</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>Aufgenommen am</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Ein Modell hinzufügen</translation>
    </message>
    <message>
        <source>Add a polygon layer, or choose another area.</source>
        <translation>Fügen Sie einen Polygonlayer hinzu oder wählen Sie eine andere Fläche.</translation>
    </message>
    <message>
        <source>Add a raster layer to segment.</source>
        <translation>Fügen Sie einen zu segmentierenden Rasterlayer hinzu.</translation>
    </message>
    <message>
        <source>Add scenes, or check the masks.</source>
        <translation>Fügen Sie Szenen hinzu oder prüfen Sie die Masken.</translation>
    </message>
    <message>
        <source>Add the outlines of all scenes, coloured by cover</source>
        <translation>Umrisse aller Szenen, nach Bedeckung gefärbt</translation>
    </message>
    <message>
        <source>Add the results to the project, above their scene</source>
        <translation>Die Ergebnisse über ihrer Szene zum Projekt hinzufügen</translation>
    </message>
    <message>
        <source>Add the scene</source>
        <translation>Szene hinzufügen</translation>
    </message>
    <message>
        <source>Add the selected model from a file that was downloaded elsewhere</source>
        <translation>Dasselbe aus dem, was anderswo geholt wurde</translation>
    </message>
    <message>
        <source>Address of a Dask scheduler</source>
        <translation>Adresse eines Dask-Schedulers</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Agreement of all models in percent</source>
        <translation>Übereinstimmung aller Modelle in Prozent</translation>
    </message>
    <message>
        <source>Agreement of each pair of models.</source>
        <translation>Übereinstimmung von je zwei Modellen.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>All labels of {} are for validation, so it is not learnt. Label it elsewhere too.</source>
        <translation>Alle Labels von {} sind zurückgehalten: Es wird nicht gelernt. Labeln Sie es auch anderswo.</translation>
    </message>
    <message>
        <source>All options…</source>
        <translation>Alle Optionen …</translation>
    </message>
    <message>
        <source>All parameters: layers, tables, names, cluster</source>
        <translation>Layer, Tabellen, Namen, Cluster</translation>
    </message>
    <message>
        <source>All pixels pooled: {}</source>
        <translation>Alle Pixel zusammengenommen: {}</translation>
    </message>
    <message>
        <source>All scenes are kept for validation, so none is left for training.</source>
        <translation>Alle Szenen werden zurückgehalten, sodass nichts zum Lernen bleibt.</translation>
    </message>
    <message>
        <source>Allow chips with fewer of them, or make the chips smaller.</source>
        <translation>Lassen Sie Chips mit weniger zu oder machen Sie sie kleiner.</translation>
    </message>
    <message>
        <source>Almost everything that is labelled is target: label background, too, or the model calls everything target.</source>
        <translation>Fast alles Gelabelte ist Ziel: Labeln Sie auch, was es nicht ist, sonst nennt das Modell alles Ziel.</translation>
    </message>
    <message>
        <source>Also learn from the old model's confident predictions, so that it forgets less</source>
        <translation>Wiederholen, was das Modell wusste, damit es nicht vergisst</translation>
    </message>
    <message>
        <source>Also mask pixels around (pixels)</source>
        <translation>Auch Pixel im Umkreis entfernen (Pixel)</translation>
    </message>
    <message>
        <source>Also mask pixels without a mask value</source>
        <translation>Entfernen, was die Maske nicht kennt</translation>
    </message>
    <message>
        <source>Also write</source>
        <translation>Zusätzlich schreiben</translation>
    </message>
    <message>
        <source>Also write, beside the mask</source>
        <translation>Neben der Maske auch schreiben</translation>
    </message>
    <message>
        <source>An overlap of {} pixels does not fit chips of {} pixels.</source>
        <translation>Eine Überlappung von {} Pixeln passt nicht zu Chips von {} Pixeln.</translation>
    </message>
    <message>
        <source>An unexpected error ended the run ({}: {}).</source>
        <translation>Ein unerwarteter Fehler hat den Lauf beendet ({}: {}).</translation>
    </message>
    <message>
        <source>An unexpected error ended this ({}: {}).</source>
        <translation>Ein unerwarteter Fehler hat dies beendet ({}: {}).</translation>
    </message>
    <message>
        <source>Animate masks and outlines by the date in their names, one second per day</source>
        <translation>Masken und Umrisse nach dem Tag abspielen, den ihre Namen nennen, je eine Sekunde</translation>
    </message>
    <message>
        <source>Another Python</source>
        <translation>Anderes Python</translation>
    </message>
    <message>
        <source>Another file name or path; leave empty for the suggested name</source>
        <translation>Anderer Name oder Pfad eines anderen Ordners; leer: wie vorgeschlagen</translation>
    </message>
    <message>
        <source>Another run will write this file. Choose another name.</source>
        <translation>Ein anderer Lauf wird diese Datei schreiben. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Another scene named {} is labelled already.</source>
        <translation>Eine andere Szene namens {} ist bereits gelabelt.</translation>
    </message>
    <message>
        <source>Any raster of real numbers.</source>
        <translation>Ein beliebiges Raster mit reellen Zahlen.</translation>
    </message>
    <message>
        <source>Applying the threshold</source>
        <translation>Schwellenwert wird angewendet</translation>
    </message>
    <message>
        <source>Archives in which no single scene was found are skipped: {}.</source>
        <translation>Archive, in denen nicht genau eine Szene gefunden wurde, werden übergangen: {}.</translation>
    </message>
    <message>
        <source>Area</source>
        <comment>size on the ground</comment>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Area</source>
        <comment>where to segment</comment>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Area of all polygons in square metres</source>
        <translation>Fläche aller Polygone in Quadratmetern</translation>
    </message>
    <message>
        <source>Area of interest (polygons)</source>
        <translation>Untersuchungsgebiet (Polygone)</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Flächen</translation>
    </message>
    <message>
        <source>Areas are measured on the ellipsoid, in the project's unit of area. Nodata never counts.</source>
        <translation>Flächen werden auf dem Ellipsoid gemessen, in der Flächeneinheit des Projekts. Leerwerte zählen nie.</translation>
    </message>
    <message>
        <source>Areas of fewer pixels are left out.</source>
        <translation>Flächen mit weniger Pixeln werden ausgelassen.</translation>
    </message>
    <message>
        <source>Areas that were checked</source>
        <translation>Geprüfte Flächen</translation>
    </message>
    <message>
        <source>As cloudreef:segment writes it, or any raster of 0 to 1.</source>
        <translation>Wie cloudreef:segment es schreibt, oder ein beliebiges Raster von 0 bis 1.</translation>
    </message>
    <message>
        <source>As many as masks, in the same order.</source>
        <translation>So viele wie Masken, in derselben Reihenfolge.</translation>
    </message>
    <message>
        <source>Ask for this permission, or copy the file elsewhere.</source>
        <translation>Bitten Sie um Leserechte oder kopieren Sie es anderswohin.</translation>
    </message>
    <message>
        <source>Assign it its CRS first.</source>
        <translation>Weisen Sie ihr zuerst ihr KBS zu.</translation>
    </message>
    <message>
        <source>Assign it to a class in the table of classes, or to 255 to leave it out.</source>
        <translation>Sagen Sie in einer Tabelle, welche Klasse es ist, oder 255, um sie wegzulassen.</translation>
    </message>
    <message>
        <source>Assign the raster its CRS, or choose a name that ends with .gpkg.</source>
        <translation>Weisen Sie dem Raster sein KBS zu, oder wählen Sie einen Namen mit der Endung .gpkg.</translation>
    </message>
    <message>
        <source>At least this much; 0 puts them side by side.</source>
        <translation>Mindestens so viel; 0 legt sie nebeneinander.</translation>
    </message>
    <message>
        <source>At least {:.2g} % of the scene lie in gaps without data, such as stripes. They were filled from their neighbours for the network, but have no data in the results.</source>
        <translation>Mindestens {:.2g} % der Szene liegen in Lücken ohne Daten, etwa in Streifen. Das Netz sah sie aus ihren Nachbarn gefüllt; in den Ergebnissen bleiben sie ohne Daten.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic: found from the layer, its file or its product</source>
        <translation>Automatisch: wie der Layer, seine Datei oder sein Produkt es angibt</translation>
    </message>
    <message>
        <source>Average flips and rotations</source>
        <translation>Über Drehungen mitteln</translation>
    </message>
    <message>
        <source>Average over flips and quarter turns</source>
        <translation>Über Spiegelungen und Vierteldrehungen mitteln</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the training settings</source>
        <translation>Zurück zu den Fragen</translation>
    </message>
    <message>
        <source>Background areas of fewer pixels inside the target become target.</source>
        <translation>Hintergrundflächen mit weniger Pixeln innerhalb des Ziels werden Ziel.</translation>
    </message>
    <message>
        <source>Background class</source>
        <translation>Der Rest ist</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Band numbers follow the order of a model's channels, but these models have different channels.</source>
        <translation>Bandnummern stehen in der Reihenfolge der Kanäle eines Modells, und diese Modelle nehmen andere.</translation>
    </message>
    <message>
        <source>Band numbers of the scene, separated by commas, such as 1,2,3,7, or all: the channels of a new model. Not set: those of the model.</source>
        <translation>Nummern von Kanälen der Szene mit Kommas dazwischen, etwa 1,2,3,7, oder all: die Eingänge eines Modells, das neu beginnt. Leer: die des Modells.</translation>
    </message>
    <message>
        <source>Band numbers such as 4,3,2,5; 0 for an optional channel that is missing. Empty: by name.</source>
        <translation>Kanalnummern wie 4,3,2,5; 0 für einen optionalen Modelleingang, der fehlt. Leer: nach Namen.</translation>
    </message>
    <message>
        <source>Band of the channel {}</source>
        <translation>Kanal für den Modelleingang {}</translation>
    </message>
    <message>
        <source>Band {}</source>
        <translation>Kanal {}</translation>
    </message>
    <message>
        <source>Band {} could be {}; choose it with {} if it is.</source>
        <translation>Band {} könnte {} sein; wählen Sie es dann mit {}.</translation>
    </message>
    <message>
        <source>Band {} is named {}, but its wavelength of {:g} um contradicts that; check which bands are used, and choose them with {} if they are wrong.</source>
        <translation>Band {} heißt wie {}, dem widerspricht seine Wellenlänge von {:g} um; sehen Sie nach, welche Bänder benutzt werden, und wählen Sie sie mit {}, wenn diese falsch sind.</translation>
    </message>
    <message>
        <source>Band {} is not used because nothing says what it shows; choose it with {} if it is {}.</source>
        <translation>Kanal {} wird nicht genutzt, da nichts sagt, was er zeigt; wählen Sie ihn mit {}, wenn er {} ist.</translation>
    </message>
    <message>
        <source>Band {} was chosen for the new model; {} has {} bands.</source>
        <translation>Für das neue Modell wurde Kanal {} gewählt; {} hat {} Kanäle.</translation>
    </message>
    <message>
        <source>Band {} was chosen for {}; {} has {}.</source>
        <translation>Kanal {} wurde für {} gewählt; {} hat {}.</translation>
    </message>
    <message>
        <source>Band {} was chosen twice for the new model.</source>
        <translation>Kanal {} wurde für das neue Modell zweimal gewählt.</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Bands are counted from 1, through all files.</source>
        <translation>Kanäle werden ab 1 gezählt, durch alle Dateien.</translation>
    </message>
    <message>
        <source>Bands of that scene</source>
        <translation>Kanäle dieser Szene</translation>
    </message>
    <message>
        <source>Bands of the new model</source>
        <translation>Kanäle des neuen Modells</translation>
    </message>
    <message>
        <source>Bands were given twice: for the model's channels, and for a new model.</source>
        <translation>Kanäle wurden zweimal angegeben: für die Eingänge des Modells und für ein neues Modell.</translation>
    </message>
    <message>
        <source>Bands {} could be {}; choose them with {}.</source>
        <translation>Die Bänder {} könnten {} sein; wählen Sie sie mit {}.</translation>
    </message>
    <message>
        <source>Bands, in the order of the model's channels</source>
        <translation>Kanäle, in der Reihenfolge der Modelleingänge</translation>
    </message>
    <message>
        <source>Bands: {0}; optional: {1}.</source>
        <translation>Kanäle: {0}; falls vorhanden: {1}.</translation>
    </message>
    <message>
        <source>Bands: {}.</source>
        <translation>Kanäle: {}.</translation>
    </message>
    <message>
        <source>Before and after, scene by scene.</source>
        <translation>Vorher und nachher, Szene für Szene.</translation>
    </message>
    <message>
        <source>Before: IoU {:.2f} on the validation data, {:.2f} with the best threshold for it.</source>
        <translation>Vorher: IoU {:.2f} auf dem Zurückgehaltenen, {:.2f} mit dem Schwellenwert, der am besten passt.</translation>
    </message>
    <message>
        <source>Before: mean IoU of the classes {:.2f} on the validation data.</source>
        <translation>Vorher: mittlerer IoU der Klassen {:.2f} auf dem Zurückgehaltenen.</translation>
    </message>
    <message>
        <source>Begin a new model for other classes, or label those of this one.</source>
        <translation>Beginnen Sie für andere Klassen ein neues Modell, oder labeln Sie die Klassen von diesem.</translation>
    </message>
    <message>
        <source>Begin a new model, or start from another one.</source>
        <translation>Beginnen Sie ein neues Modell, oder gehen Sie von einem anderen aus.</translation>
    </message>
    <message>
        <source>Best so far: IoU {:.2f} in epoch {:.0f}.</source>
        <translation>Bisher am besten: IoU {:.2f} in Epoche {:.0f}.</translation>
    </message>
    <message>
        <source>Both agree</source>
        <translation>Beide sagen dasselbe</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Brush width</source>
        <translation>Breite des Pinsels</translation>
    </message>
    <message>
        <source>By its name the scene is from before processing baseline 04.00, but no value is below {:.0f}, so it seems to have been reprocessed: the offset of 1000 is subtracted. {}</source>
        <translation>Ihrem Namen nach stammt die Szene aus der Zeit vor der Verarbeitungsversion 04.00, doch keine Zahl liegt unter {:.0f}; sie scheint also neu verarbeitet zu sein: Der Versatz von 1000 wird abgezogen. {}</translation>
    </message>
    <message>
        <source>By its name the scene is from before processing baseline 04.00, but no value is below {:.0f}. Choose {} sentinel2_offset if it was reprocessed since 2022.</source>
        <translation>Ihrem Namen nach stammt die Szene aus der Zeit vor der Verarbeitungsversion 04.00, doch keine Zahl liegt unter {:.0f}. Wählen Sie {} sentinel2_offset, falls sie seit 2022 neu verarbeitet wurde.</translation>
    </message>
    <message>
        <source>By its name the scene is of processing baseline 04.00 or later, but its values start at {:.0f}, so the offset of 1000 seems to have been subtracted already. {}</source>
        <translation>Ihrem Namen nach hat die Szene die Verarbeitungsversion 04.00 oder eine spätere, doch ihre Zahlen beginnen bei {:.0f}; der Versatz von 1000 scheint also schon abgezogen zu sein. {}</translation>
    </message>
    <message>
        <source>By its name the scene is of processing baseline 04.00 or later, so the offset of 1000 is subtracted, but its values start at {:.0f}. Choose {} reflectance_10000 if it was subtracted already.</source>
        <translation>Ihrem Namen nach hat die Szene die Verarbeitungsversion 04.00 oder eine spätere, deshalb wird der Versatz von 1000 abgezogen, doch ihre Zahlen beginnen bei {:.0f}. Wählen Sie {} reflectance_10000, wenn er schon abgezogen wurde.</translation>
    </message>
    <message>
        <source>CRS of the raster</source>
        <translation>KBS des Rasters</translation>
    </message>
    <message>
        <source>CRS {}</source>
        <translation>KBS {}</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Alle abbrechen</translation>
    </message>
    <message>
        <source>Cancelled: Retry continues.</source>
        <translation>Abgebrochen: „Wiederholen“ setzt fort.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was imported.</source>
        <translation>Abgebrochen; nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was opened.</source>
        <translation>Abgebrochen; nichts wurde geöffnet.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Cancelled; {} of {} scenes have their results.</source>
        <translation>Abgebrochen; {} von {} Szenen haben ihre Ergebnisse.</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>Cataloguing</source>
        <translation>Katalogisierung läuft</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Chart of the cover by date</source>
        <translation>Ein Diagramm der Bedeckung der Szenen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Check CloudReef's engine</source>
        <translation>CloudReef-Engine prüfen</translation>
    </message>
    <message>
        <source>Check a Python for CloudReef's engine</source>
        <translation>Python für die CloudReef-Engine prüfen</translation>
    </message>
    <message>
        <source>Check and use</source>
        <translation>Prüfen und verwenden</translation>
    </message>
    <message>
        <source>Check at least one band of the scene.</source>
        <translation>Haken Sie mindestens einen Kanal der Szene an.</translation>
    </message>
    <message>
        <source>Check inputs, CRS and free space; see the log for details.</source>
        <translation>Eingaben, KBS und freien Platz prüfen; das Protokoll sagt mehr.</translation>
    </message>
    <message>
        <source>Check its address, and that it runs.</source>
        <translation>Prüfen Sie seine Adresse und ob er läuft.</translation>
    </message>
    <message>
        <source>Check that both cover the same area, and have the right CRS.</source>
        <translation>Prüfen Sie, ob sie zusammengehören, und das KBS von beiden.</translation>
    </message>
    <message>
        <source>Check that it still runs, and run the job again.</source>
        <translation>Prüfen Sie, ob er noch läuft, und starten Sie den Auftrag noch einmal.</translation>
    </message>
    <message>
        <source>Check that it was exported with its trained weights.</source>
        <translation>Prüfen Sie, ob es mit seinen trainierten Gewichten exportiert wurde.</translation>
    </message>
    <message>
        <source>Check that the disk has space and the folder can be written to.</source>
        <translation>Prüfen Sie, ob auf dem Datenträger Platz ist und in den Ordner geschrieben werden kann.</translation>
    </message>
    <message>
        <source>Check that they belong together.</source>
        <translation>Prüfen Sie, ob sie zusammengehören.</translation>
    </message>
    <message>
        <source>Check the CRS that the file or layer states.</source>
        <translation>Prüfen Sie das KBS, das die Datei oder der Layer angibt.</translation>
    </message>
    <message>
        <source>Check the address and the connection.</source>
        <translation>Prüfen Sie die Adresse und die Verbindung.</translation>
    </message>
    <message>
        <source>Check the address, the connection and the credentials in the engine's environment.</source>
        <translation>Prüfen Sie die Adresse, die Verbindung und die Schlüssel in der Umgebung der Engine.</translation>
    </message>
    <message>
        <source>Check the address, update the list of models, or ask its publisher.</source>
        <translation>Prüfen Sie die Adresse, erneuern Sie die Liste der Modelle, oder fragen Sie den Herausgeber.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>Check the address. If it requires a login: {}</source>
        <translation>Prüfen Sie die Adresse. Falls sie eine Anmeldung verlangt: {}</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, or download the file elsewhere and import it.</source>
        <translation>Prüfen Sie Verbindung und Proxy, oder holen Sie die Datei anderswo und importieren Sie sie.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, or download the package elsewhere and choose the file.</source>
        <translation>Prüfen Sie Verbindung und Proxy, oder holen Sie das Paket anderswo und wählen Sie die Datei.</translation>
    </message>
    <message>
        <source>Check the connection, and whether the map shows the layer there.</source>
        <translation>Prüfen Sie die Verbindung, und ob die Karte den Layer dort zeigt.</translation>
    </message>
    <message>
        <source>Check the driver with `nvidia-smi`, install the engine with GPU support, or choose the processor.</source>
        <translation>Prüfen Sie den Treiber mit `nvidia-smi`, installieren Sie die Engine mit GPU-Unterstützung oder wählen Sie den Prozessor.</translation>
    </message>
    <message>
        <source>Check the driver with `nvidia-smi`, or choose the processor.</source>
        <translation>Prüfen Sie den Treiber mit `nvidia-smi`, oder wählen Sie den Prozessor.</translation>
    </message>
    <message>
        <source>Check the extent and its CRS.</source>
        <translation>Prüfen Sie die Ausdehnung und deren KBS.</translation>
    </message>
    <message>
        <source>Check the model, or choose another runtime.</source>
        <translation>Prüfen Sie das Modell, oder wählen Sie eine andere Laufzeitumgebung.</translation>
    </message>
    <message>
        <source>Check the network, or install from a folder of wheels.</source>
        <translation>Prüfen Sie das Netz oder installieren Sie aus einem Ordner mit Wheels.</translation>
    </message>
    <message>
        <source>Check the permissions of the QGIS profile.</source>
        <translation>Prüfen Sie die Rechte am QGIS-Profil.</translation>
    </message>
    <message>
        <source>Check the polygons and their CRS.</source>
        <translation>Prüfen Sie die Polygone und deren KBS.</translation>
    </message>
    <message>
        <source>Check the proxy's user name and password.</source>
        <translation>Prüfen Sie Benutzernamen und Passwort des Proxys.</translation>
    </message>
    <message>
        <source>Check the scene's nodata value, or choose another scene.</source>
        <translation>Prüfen Sie den Leerwert der Szene oder wählen Sie eine andere Szene.</translation>
    </message>
    <message>
        <source>Check the scene's nodata value, the areas that were checked, and the values of the mask.</source>
        <translation>Prüfen Sie den Leerwert der Szene, die geprüften Flächen und die Werte der Maske.</translation>
    </message>
    <message>
        <source>Check this Python, and use it if the engine runs in it</source>
        <translation>Dieses Python prüfen und verwenden, wenn es taugt</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Checked area</source>
        <translation>Geprüftes Gebiet</translation>
    </message>
    <message>
        <source>Checking the engine</source>
        <translation>Die Engine wird geprüft</translation>
    </message>
    <message>
        <source>Checking the engine…</source>
        <translation>Engine wird geprüft…</translation>
    </message>
    <message>
        <source>Checking the files</source>
        <translation>Dateien werden geprüft</translation>
    </message>
    <message>
        <source>Checking the labels</source>
        <translation>Labels werden geprüft</translation>
    </message>
    <message>
        <source>Checking the masks</source>
        <translation>Masken werden geprüft</translation>
    </message>
    <message>
        <source>Chips of this scene</source>
        <translation>Chips dieser Szene</translation>
    </message>
    <message>
        <source>Chips of this scene for training</source>
        <translation>Chips dieser Szene zum Training</translation>
    </message>
    <message>
        <source>Chips of this scene for validation</source>
        <translation>Chips dieser Szene zur Validierung</translation>
    </message>
    <message>
        <source>Chips with a smaller part of pixels that have data and are not ignored are left out.</source>
        <translation>Chips mit einem kleineren Anteil an Pixeln, die Daten haben und zählen, entfallen.</translation>
    </message>
    <message>
        <source>Chips without target that are kept (percent)</source>
        <translation>Behaltene Chips ohne Ziel (Prozent)</translation>
    </message>
    <message>
        <source>Choose GeoTIFF.</source>
        <translation>Wählen Sie GeoTIFF.</translation>
    </message>
    <message>
        <source>Choose a CSV file.</source>
        <translation>Wählen Sie eine CSV-Datei.</translation>
    </message>
    <message>
        <source>Choose a GeoPackage of labels; the file of the same name that ends in .json must be beside it.</source>
        <translation>Wählen Sie das GeoPackage der Labels; daneben gehört eine Datei gleichen Namens mit der Endung .json.</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF, JPEG2000, VRT or another raster that GDAL opens.</source>
        <translation>Wählen Sie ein GeoTIFF, JPEG2000, VRT oder ein anderes Raster, das GDAL öffnet.</translation>
    </message>
    <message>
        <source>Choose a Python from {}.{} to {}.{}.</source>
        <translation>Wählen Sie ein Python von {}.{} bis {}.{}.</translation>
    </message>
    <message>
        <source>Choose a Python that has the engine's packages</source>
        <translation>Ein Python mit den Paketen der Engine wählen</translation>
    </message>
    <message>
        <source>Choose a file name for the result.</source>
        <translation>Wählen Sie einen Dateinamen für das Ergebnis.</translation>
    </message>
    <message>
        <source>Choose a file, or a place in object storage such as s3://.</source>
        <translation>Wählen Sie eine Datei oder einen Ort in einem Objektspeicher wie s3://.</translation>
    </message>
    <message>
        <source>Choose a folder for the data set.</source>
        <translation>Wählen Sie einen Ordner für den Datensatz.</translation>
    </message>
    <message>
        <source>Choose a folder of results that is not temporary.</source>
        <translation>Wählen Sie einen Ergebnisordner, der bleibt.</translation>
    </message>
    <message>
        <source>Choose a folder with rasters or products.</source>
        <translation>Einen Ordner mit Rastern oder Produkten wählen.</translation>
    </message>
    <message>
        <source>Choose a larger scene.</source>
        <translation>Wählen Sie eine größere Szene.</translation>
    </message>
    <message>
        <source>Choose a layer with polygons, or leave the area empty to segment the whole scene.</source>
        <translation>Wählen Sie einen Layer mit Polygonen oder lassen Sie das Feld leer, um die ganze Szene zu segmentieren.</translation>
    </message>
    <message>
        <source>Choose a layer with polygons.</source>
        <translation>Wählen Sie einen Layer mit Polygonen.</translation>
    </message>
    <message>
        <source>Choose a mask that CloudReef made, name the classes that count, or reclassify it.</source>
        <translation>Wählen Sie eine Maske von CloudReef, nennen Sie die Klassen, die zählen, oder klassifizieren Sie sie um.</translation>
    </message>
    <message>
        <source>Choose a mask that CloudReef made, or name its classes.</source>
        <translation>Wählen Sie eine Maske von CloudReef, oder nennen Sie ihre Klassen.</translation>
    </message>
    <message>
        <source>Choose a mask that CloudReef made, or reclassify it.</source>
        <translation>Wählen Sie eine Maske, die CloudReef erzeugt hat, oder klassifizieren Sie sie um.</translation>
    </message>
    <message>
        <source>Choose a mask with such classes.</source>
        <translation>Wählen Sie eine Maske mit solchen Klassen.</translation>
    </message>
    <message>
        <source>Choose a name that ends with .gpkg.</source>
        <translation>Wählen Sie einen Namen, der mit .gpkg endet.</translation>
    </message>
    <message>
        <source>Choose a new folder, or one that an earlier export made.</source>
        <translation>Wählen Sie einen neuen Ordner oder einen, den ein früherer Export angelegt hat.</translation>
    </message>
    <message>
        <source>Choose a raster layer and click Segment: you get a georeferenced mask, polygons and statistics.</source>
        <translation>Wählen Sie einen Rasterlayer und klicken Sie auf Segmentieren: Sie erhalten eine georeferenzierte Maske, Polygone und Statistik.</translation>
    </message>
    <message>
        <source>Choose a raster of class numbers, or reclassify it.</source>
        <translation>Wählen Sie ein Klassenraster, oder klassifizieren Sie es um.</translation>
    </message>
    <message>
        <source>Choose a raster, a product folder or an MTL file.</source>
        <translation>Wählen Sie ein Raster, einen Produktordner oder eine MTL-Datei.</translation>
    </message>
    <message>
        <source>Choose a raster, or a product's metadata or archive</source>
        <translation>Wählen Sie ein Raster oder Metadaten oder Archiv eines Produkts</translation>
    </message>
    <message>
        <source>Choose a raster, or the folder of a Landsat or Sentinel-2 product or of band files.</source>
        <translation>Wählen Sie ein Raster oder den Ordner eines Landsat- oder Sentinel-2-Produkts oder von Kanaldateien.</translation>
    </message>
    <message>
        <source>Choose a scene taken by day.</source>
        <translation>Wählen Sie eine Szene, die am Tag aufgenommen wurde.</translation>
    </message>
    <message>
        <source>Choose a shorter name or folder.</source>
        <translation>Wählen Sie einen kürzeren Namen oder Ordner.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>Choose a sigmoid or a softmax as its activation.</source>
        <translation>Geben Sie an, dass die Ausgabe ein Sigmoid oder ein Softmax braucht.</translation>
    </message>
    <message>
        <source>Choose a smaller extent, such as what the map shows or a rectangle.</source>
        <translation>Wählen Sie eine kleinere Ausdehnung, etwa das, was die Karte zeigt, oder ein Rechteck.</translation>
    </message>
    <message>
        <source>Choose a smaller extent.</source>
        <translation>Wählen Sie eine kleinere Ausdehnung.</translation>
    </message>
    <message>
        <source>Choose a smaller memory budget or close other programs.</source>
        <translation>Wählen Sie ein kleineres Speicherbudget oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>Choose a smaller overlap.</source>
        <translation>Wählen Sie eine kleinere Überlappung.</translation>
    </message>
    <message>
        <source>Choose a value that fits the raster.</source>
        <translation>Wählen Sie einen Wert, der zum Raster passt.</translation>
    </message>
    <message>
        <source>Choose a value that may become nodata, or convert the raster to a larger data type.</source>
        <translation>Nennen Sie den Wert, der dafür dienen darf, oder wandeln Sie das Raster in einen größeren Datentyp um.</translation>
    </message>
    <message>
        <source>Choose a zipped model</source>
        <translation>Gepacktes Modell wählen</translation>
    </message>
    <message>
        <source>Choose an ONNX file</source>
        <translation>Netz wählen</translation>
    </message>
    <message>
        <source>Choose an area.</source>
        <translation>Wählen Sie einen Bereich.</translation>
    </message>
    <message>
        <source>Choose an empty folder for the engine.</source>
        <translation>Wählen Sie einen leeren Ordner für die Engine.</translation>
    </message>
    <message>
        <source>Choose an optical scene.</source>
        <translation>Wählen Sie eine optische Szene.</translation>
    </message>
    <message>
        <source>Choose another Python.</source>
        <translation>Wählen Sie ein anderes Python.</translation>
    </message>
    <message>
        <source>Choose another area, or check the scene's nodata value.</source>
        <translation>Wählen Sie ein anderes Gebiet oder prüfen Sie den Leerwert der Szene.</translation>
    </message>
    <message>
        <source>Choose another extent.</source>
        <translation>Wählen Sie eine andere Ausdehnung.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose another folder for the model.</source>
        <translation>Wählen Sie einen anderen Ordner für das Modell.</translation>
    </message>
    <message>
        <source>Choose another folder for this lesson, or delete that one.</source>
        <translation>Wählen Sie für diese Lektion einen anderen Ordner, oder löschen Sie jenen.</translation>
    </message>
    <message>
        <source>Choose another folder or fix its permissions.</source>
        <translation>Wählen Sie einen anderen Ordner oder berichtigen Sie seine Rechte.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another name for the result.</source>
        <translation>Wählen Sie einen anderen Namen für das Ergebnis.</translation>
    </message>
    <message>
        <source>Choose another name for the scene.</source>
        <translation>Wählen Sie einen anderen Namen für die Szene.</translation>
    </message>
    <message>
        <source>Choose another name or folder for the results.</source>
        <translation>Wählen Sie einen anderen Namen oder Ordner für die Ergebnisse.</translation>
    </message>
    <message>
        <source>Choose another name, or allow existing results to be replaced.</source>
        <translation>Wählen Sie einen anderen Namen oder erlauben Sie, vorhandene Ergebnisse zu ersetzen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose another one, or clear the choice.</source>
        <translation>Wählen Sie ein anderes oder löschen Sie die Auswahl.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Choose another place for the labels.</source>
        <translation>Wählen Sie einen anderen Ort für die Labels.</translation>
    </message>
    <message>
        <source>Choose another runtime ({}) or install the engine with {}.</source>
        <translation>Wählen Sie eine andere Laufzeitumgebung ({}) oder installieren Sie die Engine mit {}.</translation>
    </message>
    <message>
        <source>Choose at least one scene for training.</source>
        <translation>Wählen Sie mindestens eine Szene fürs Training.</translation>
    </message>
    <message>
        <source>Choose each band only once.</source>
        <translation>Jeder Kanal kann nur einmal vorkommen.</translation>
    </message>
    <message>
        <source>Choose files on this computer for the other results.</source>
        <translation>Wählen Sie für die anderen Ergebnisse eine Datei auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Choose from the classes of the mask.</source>
        <translation>Wählen Sie unter den Klassen der Maske.</translation>
    </message>
    <message>
        <source>Choose masks that CloudReef made.</source>
        <translation>Wählen Sie Masken, die CloudReef erzeugt hat.</translation>
    </message>
    <message>
        <source>Choose models of one target, or leave the mean probability out.</source>
        <translation>Wählen Sie Modelle desselben Ziels oder lassen Sie die mittlere Wahrscheinlichkeit weg.</translation>
    </message>
    <message>
        <source>Choose no activation, or let it be detected.</source>
        <translation>Sagen Sie, dass seine Ausgabe nichts braucht, oder lassen Sie es herausfinden.</translation>
    </message>
    <message>
        <source>Choose one of its items, or give them one by one.</source>
        <translation>Wählen Sie einen seiner Einträge, oder geben Sie sie einzeln an.</translation>
    </message>
    <message>
        <source>Choose one of the shipped models or the folder of your own.</source>
        <translation>Wählen Sie eines der mitgelieferten Modelle oder den Ordner eines eigenen.</translation>
    </message>
    <message>
        <source>Choose one of them by that name, or several that hold a band each.</source>
        <translation>Wählen Sie eine davon mit diesem Namen, oder mehrere, die je ein Band enthalten.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Wählen Sie eine davon.</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation>Wählen Sie eine davon.</translation>
    </message>
    <message>
        <source>Choose one raster, or give the band files one by one.</source>
        <translation>Wählen Sie ein Raster oder geben Sie die Kanaldateien einzeln an.</translation>
    </message>
    <message>
        <source>Choose other class numbers.</source>
        <translation>Wählen Sie andere Klassennummern.</translation>
    </message>
    <message>
        <source>Choose probabilities, or a value for each class, as its kind of output.</source>
        <translation>Sagen Sie, dass seine Ausgabe Wahrscheinlichkeiten sind, oder eine Zahl für jede Klasse.</translation>
    </message>
    <message>
        <source>Choose the L1R or L2R file of the same scene, which holds rhot or rhos.</source>
        <translation>Wählen Sie die L1R- oder L2R-Datei derselben Szene, die rhot oder rhos enthält.</translation>
    </message>
    <message>
        <source>Choose the area again.</source>
        <translation>Wählen Sie die Fläche neu.</translation>
    </message>
    <message>
        <source>Choose the band files of one tile.</source>
        <translation>Wählen Sie die Kanaldateien einer Kachel.</translation>
    </message>
    <message>
        <source>Choose the band of each channel here.</source>
        <translation>Wählen Sie hier, welcher Kanal welcher ist.</translation>
    </message>
    <message>
        <source>Choose the band of {} as well: the layer does not say which it is.</source>
        <translation>Wählen Sie auch den Kanal für {}: der Layer gibt nicht an, welcher es ist.</translation>
    </message>
    <message>
        <source>Choose the bands under Advanced.</source>
        <translation>Wählen Sie die Kanäle unter Erweitert.</translation>
    </message>
    <message>
        <source>Choose the downloaded file</source>
        <translation>Wählen, was geholt wurde</translation>
    </message>
    <message>
        <source>Choose the field that holds their class.</source>
        <translation>Wählen Sie das Feld, das ihre Klasse enthält.</translation>
    </message>
    <message>
        <source>Choose the file python3 or python.exe.</source>
        <translation>Wählen Sie die Datei python3 oder python.exe.</translation>
    </message>
    <message>
        <source>Choose the file that is named in the list.</source>
        <translation>Wählen Sie die Datei, die die Liste nennt.</translation>
    </message>
    <message>
        <source>Choose the files of its bands.</source>
        <translation>Wählen Sie die Dateien seiner Kanäle.</translation>
    </message>
    <message>
        <source>Choose the files of one of them, or one of its band files.</source>
        <translation>Wählen Sie die Dateien einer von ihnen oder eine ihrer Kanaldateien.</translation>
    </message>
    <message>
        <source>Choose the folder for results</source>
        <translation>Ordner für Ergebnisse wählen</translation>
    </message>
    <message>
        <source>Choose the folder of a Landsat or Sentinel-2 product</source>
        <translation>Produktordner von Landsat oder Sentinel-2 wählen</translation>
    </message>
    <message>
        <source>Choose the folder of a Landsat or Sentinel-2 product.</source>
        <translation>Wählen Sie den Ordner eines Landsat- oder Sentinel-2-Produkts.</translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation>Ordner eines Modells wählen</translation>
    </message>
    <message>
        <source>Choose the folder of wheels</source>
        <translation>Ordner mit Wheels wählen</translation>
    </message>
    <message>
        <source>Choose the folder that contains the scenes.</source>
        <translation>Wählen Sie den Ordner, der die Szenen enthält.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the scenes.</source>
        <translation>Den Ordner mit den Szenen wählen.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the wheels.</source>
        <translation>Wählen Sie den Ordner, der die Wheels enthält.</translation>
    </message>
    <message>
        <source>Choose the folder with model.json, or the one with an ONNX file.</source>
        <translation>Wählen Sie den Ordner mit model.json, oder den mit einer ONNX-Datei.</translation>
    </message>
    <message>
        <source>Choose the install profile "compact".</source>
        <translation>Wählen Sie das Installationsprofil „compact“.</translation>
    </message>
    <message>
        <source>Choose the one that was made with the mask, or none.</source>
        <translation>Wählen Sie das, das mit der Maske entstanden ist, oder keines.</translation>
    </message>
    <message>
        <source>Choose the precision "auto" or "f32".</source>
        <translation>Wählen Sie die Genauigkeit „auto“ oder „f32“.</translation>
    </message>
    <message>
        <source>Choose the probability layer to fill by; segmenting the scene makes one.</source>
        <translation>Wählen Sie die Wahrscheinlichkeit, in der gefüllt wird: Segmentieren Sie zuerst die Szene.</translation>
    </message>
    <message>
        <source>Choose the probability of a model with this class.</source>
        <translation>Wählen Sie die Wahrscheinlichkeit eines Modells, das diese Klasse kennt.</translation>
    </message>
    <message>
        <source>Choose the probability raster that a run of CloudReef made.</source>
        <translation>Wählen Sie das Wahrscheinlichkeitsraster, das ein Lauf von CloudReef erzeugt hat.</translation>
    </message>
    <message>
        <source>Choose the product's .SAFE folder.</source>
        <translation>Wählen Sie den .SAFE-Ordner des Produkts.</translation>
    </message>
    <message>
        <source>Choose the product's folder or one of its rasters.</source>
        <translation>Wählen Sie den Ordner des Produkts oder eines seiner Raster.</translation>
    </message>
    <message>
        <source>Choose the raster layers that were labelled.</source>
        <translation>Wählen Sie die Rasterlayer, die gelabelt wurden.</translation>
    </message>
    <message>
        <source>Choose the runtime "auto".</source>
        <translation>Wählen Sie die Laufzeitumgebung „auto“.</translation>
    </message>
    <message>
        <source>Choose two masks, for example of two models, thresholds or runs.</source>
        <translation>Wählen Sie zwei Masken. Eine zweite entsteht durch ein anderes Modell, einen anderen Schwellenwert oder Lauf.</translation>
    </message>
    <message>
        <source>Choose which values the network takes: reflectance, reflectance times 255 or 10000, or other numbers.</source>
        <translation>Sagen Sie, welche Werte das Netz nimmt: Reflektanz, oder mal 255 oder 10000, oder andere Zahlen.</translation>
    </message>
    <message>
        <source>Choose {} 1,-0.1 if they still include Sentinel-2's offset.</source>
        <translation>Wählen Sie {} 1,-0.1, wenn der Versatz von Sentinel-2 noch darin ist.</translation>
    </message>
    <message>
        <source>Choose {} if that is wrong.</source>
        <translation>Wählen Sie {}, wenn das falsch ist.</translation>
    </message>
    <message>
        <source>Choose {} percent if they are percentages.</source>
        <translation>Wählen Sie {} percent, wenn sie das sind.</translation>
    </message>
    <message>
        <source>Choose {} reflectance_1000 if they are reflectance x 1000.</source>
        <translation>Wählen Sie {} reflectance_1000, wenn sie x 1000 sind.</translation>
    </message>
    <message>
        <source>Choose {} reflectance_10000 if cloud or snow covers the whole scene.</source>
        <translation>Wählen Sie {} reflectance_10000, wenn Wolken oder Schnee die ganze Szene bedecken.</translation>
    </message>
    <message>
        <source>Choose {} reflectance_10000 if the offset of 1000 has already been subtracted.</source>
        <translation>Wählen Sie {} reflectance_10000, wenn der Versatz von 1000 schon abgezogen ist.</translation>
    </message>
    <message>
        <source>Choose {} reflectance_32768 if they are reflectance x 32768.</source>
        <translation>Wählen Sie {} reflectance_32768, wenn sie x 32768 sind.</translation>
    </message>
    <message>
        <source>Choose {} reflectance_32768 or uint16 if they are reflectance x 32768 or x 65535.</source>
        <translation>Wählen Sie {} reflectance_32768 oder uint16, wenn sie x 32768 oder x 65535 sind.</translation>
    </message>
    <message>
        <source>Choose {} sentinel2_offset if they still include Sentinel-2's offset of 1000.</source>
        <translation>Wählen Sie {} sentinel2_offset, wenn der Versatz von 1000 von Sentinel-2 noch darin ist.</translation>
    </message>
    <message>
        <source>Choose {} to say what the values are.</source>
        <translation>Wählen Sie {}, um zu sagen, was die Zahlen sind.</translation>
    </message>
    <message>
        <source>Choose {} to say what they are, or a model for values that are not reflectance.</source>
        <translation>Wählen Sie {}, um zu sagen, was sie sind, oder ein Modell für Zahlen, die keine Reflexion sind.</translation>
    </message>
    <message>
        <source>Choose {} uint16 or reflectance_10000 if they are reflectance x 65535 or x 10000.</source>
        <translation>Wählen Sie {} uint16 oder reflectance_10000, wenn sie x 65535 oder x 10000 sind.</translation>
    </message>
    <message>
        <source>Choose {} uint8 if they are 8-bit values.</source>
        <translation>Wählen Sie {} uint8, wenn es Werte von 8 Bit sind.</translation>
    </message>
    <message>
        <source>Choose {} {:g} if they mean no data.</source>
        <translation>Wählen Sie {} {:g}, wenn sie für keine Daten stehen.</translation>
    </message>
    <message>
        <source>Choose {}: reflectance_10000 if so, sentinel2_offset to subtract it all the same.</source>
        <translation>Wählen Sie {}: reflectance_10000, wenn das so ist, sentinel2_offset, um ihn trotzdem abzuziehen.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Class and probability</source>
        <translation>Klasse und Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Class numbers were compared, but some do not mean the same in both masks: {}. Do not rely on the agreement.</source>
        <translation>Verglichen wurden die Nummern der Klassen, und manche bedeuten etwas anderes: {}. Verlassen Sie sich nicht auf die Übereinstimmung.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Classes of the new model</source>
        <translation>Klassen des neuen Modells</translation>
    </message>
    <message>
        <source>Classes switched on</source>
        <translation>Eingeschaltete Klassen</translation>
    </message>
    <message>
        <source>Classes that are target</source>
        <translation>Klassen, die Ziel sind</translation>
    </message>
    <message>
        <source>Classes to avoid</source>
        <translation>Zu meidende Klassen</translation>
    </message>
    <message>
        <source>Classes to ignore</source>
        <translation>Klassen, die nicht zählen</translation>
    </message>
    <message>
        <source>Classes to mask</source>
        <translation>Zu entfernende Klassen</translation>
    </message>
    <message>
        <source>Classes: {}</source>
        <translation>Klassen: {}</translation>
    </message>
    <message>
        <source>Cleaning the mask</source>
        <translation>Bereinigen der Maske</translation>
    </message>
    <message>
        <source>Clear observations of a pixel on average</source>
        <translation>Klare Beobachtungen je Pixel im Mittel</translation>
    </message>
    <message>
        <source>Click corner by corner; right-click to finish</source>
        <translation>Ecke für Ecke klicken; die rechte Taste beendet</translation>
    </message>
    <message>
        <source>Click on the map.</source>
        <translation>Klicken Sie auf die Karte.</translation>
    </message>
    <message>
        <source>Click on the scene.</source>
        <translation>Klicken Sie auf die Szene.</translation>
    </message>
    <message>
        <source>Click to label the connected area of similar probability</source>
        <translation>Klick: Was in der Wahrscheinlichkeit zusammengehört, wird gelabelt</translation>
    </message>
    <message>
        <source>Close QGIS</source>
        <translation>QGIS schließen</translation>
    </message>
    <message>
        <source>Close it in other programs, or choose another name.</source>
        <translation>Schließen Sie es in anderen Programmen oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Close other QGIS windows and try again.</source>
        <translation>Schließen Sie andere QGIS-Fenster und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Close other QGIS windows, pause the virus scanner for this folder, and set the engine up again.</source>
        <translation>Schließen Sie andere QGIS-Fenster, setzen Sie den Virenscanner für diesen Ordner aus und richten Sie die Engine neu ein.</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller area, and run again.</source>
        <translation>Schließen Sie andere Programme oder wählen Sie ein kleineres Gebiet und starten Sie erneut.</translation>
    </message>
    <message>
        <source>Close other programs or set a smaller budget.</source>
        <translation>Schließen Sie andere Programme oder setzen Sie ein kleineres Budget.</translation>
    </message>
    <message>
        <source>Close other programs, or choose another runtime.</source>
        <translation>Schließen Sie andere Programme oder wählen Sie eine andere Laufzeitumgebung.</translation>
    </message>
    <message>
        <source>Close other programs, or label smaller scenes.</source>
        <translation>Schließen Sie andere Programme oder labeln Sie kleinere Szenen.</translation>
    </message>
    <message>
        <source>Close this introduction</source>
        <translation>Dies wegnehmen</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF, as a run writes a probability: the mean of all models.</source>
        <translation>Cloud-optimiertes GeoTIFF, gespeichert wie die Wahrscheinlichkeit eines Laufs: der Mittelwert aller Modelle.</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF.</source>
        <translation>Cloud-optimiertes GeoTIFF.</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF: 0 background, 1 target, 255 nodata.</source>
        <translation>Cloud-optimiertes GeoTIFF: 0 Hintergrund, 1 Ziel, 255 Leerwert.</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF: 0 background, 1 target, 255 nodata; of several classes their numbers.</source>
        <translation>Cloud-optimiertes GeoTIFF: 0 Hintergrund, 1 Ziel, 255 Nodata; bei mehreren Klassen deren Nummern.</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF: 0 to 1 in steps of 0.004, stored as bytes with a scale.</source>
        <translation>Cloud-optimiertes GeoTIFF: 0 bis 1 in Schritten von 0,004, als Bytes mit Skalierung gespeichert.</translation>
    </message>
    <message>
        <source>CloudReef finds clouds, or what your own models look for, in satellite and aerial images.</source>
        <translation>CloudReef findet in Satelliten- und Luftbildern Wolken oder das, was Ihre eigenen Modelle suchen.</translation>
    </message>
    <message>
        <source>CloudReef help</source>
        <translation>CloudReef-Hilfe</translation>
    </message>
    <message>
        <source>CloudReef needs a network for semantic segmentation, with an output channel for each class.</source>
        <translation>CloudReef braucht ein Netz für semantische Segmentierung mit einem Ausgabekanal je Klasse.</translation>
    </message>
    <message>
        <source>CloudReef settings…</source>
        <translation>CloudReef-Einstellungen…</translation>
    </message>
    <message>
        <source>Clouds (Landsat, Sentinel-2)</source>
        <comment>name</comment>
        <translation>Wolken (Landsat, Sentinel-2)</translation>
    </message>
    <message>
        <source>Clouds and cloud shadows.</source>
        <comment>name</comment>
        <translation>Wolken und Wolkenschatten.</translation>
    </message>
    <message>
        <source>Clouds and their shadows (Landsat, Sentinel-2)</source>
        <comment>name</comment>
        <translation>Wolken und ihre Schatten (Landsat, Sentinel-2)</translation>
    </message>
    <message>
        <source>Clouds, fast (Landsat, Sentinel-2)</source>
        <comment>name</comment>
        <translation>Wolken, schnell (Landsat, Sentinel-2)</translation>
    </message>
    <message>
        <source>Clouds, thick and thin.</source>
        <comment>name</comment>
        <translation>Wolken, dichte und dünne.</translation>
    </message>
    <message>
        <source>Clouds, twice as fast as the model clouds, with coarser edges.</source>
        <comment>name</comment>
        <translation>Wolken, doppelt so schnell wie das Modell clouds, mit gröberen Rändern.</translation>
    </message>
    <message>
        <source>Coast: water, wet and dry (aerial photographs)</source>
        <comment>name</comment>
        <translation>Küste: Wasser, nass und trocken (Luftbilder)</translation>
    </message>
    <message>
        <source>Cohen's kappa of several classes (pooled)</source>
        <translation>Cohens Kappa mehrerer Klassen (alle Pixel)</translation>
    </message>
    <message>
        <source>Colour of masks</source>
        <translation>Farbe der Masken</translation>
    </message>
    <message>
        <source>Column of paths in the table</source>
        <translation>Spalte der Pfade in der Tabelle</translation>
    </message>
    <message>
        <source>Combining the scenes</source>
        <translation>Szenen werden zusammengeführt</translation>
    </message>
    <message>
        <source>Command that exports the model</source>
        <translation>Befehl, der das Modell exportiert</translation>
    </message>
    <message>
        <source>Command that fits the model</source>
        <translation>Befehl, der das Modell trainiert</translation>
    </message>
    <message>
        <source>Compact runs every model; TensorFlow adds NVIDIA cards on Linux</source>
        <translation>Kompakt genügt für jedes Modell; TensorFlow ergänzt NVIDIA-Karten unter Linux</translation>
    </message>
    <message>
        <source>Compact: OpenVINO and ONNX Runtime</source>
        <translation>Kompakt: OpenVINO und ONNX Runtime</translation>
    </message>
    <message>
        <source>Compare masks of one model at a time.</source>
        <translation>Vergleichen Sie die Masken eines Modells auf einmal.</translation>
    </message>
    <message>
        <source>Compare models</source>
        <translation>Modelle vergleichen</translation>
    </message>
    <message>
        <source>Compare on the scene</source>
        <translation>Auf der Szene vergleichen</translation>
    </message>
    <message>
        <source>Compare with another…</source>
        <translation>Mit einem anderen vergleichen …</translation>
    </message>
    <message>
        <source>Compare {} and {}</source>
        <translation>{} und {} vergleichen</translation>
    </message>
    <message>
        <source>Compares masks with reference rasters or polygons: IoU, Dice, precision, recall and an error map.</source>
        <translation>Vergleicht Masken mit Referenzrastern oder -polygonen: IoU, Dice, Präzision, Recall und eine Fehlerkarte.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleich läuft</translation>
    </message>
    <message>
        <source>Comparing {}</source>
        <translation>Vergleich von {}</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleiche…</translation>
    </message>
    <message>
        <source>Composite</source>
        <translation>Komposit</translation>
    </message>
    <message>
        <source>Computation</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <source>Compute the mask in the background and add it above the layer</source>
        <translation>Die Maske im Hintergrund berechnen und über dem Layer hinzufügen</translation>
    </message>
    <message>
        <source>Computing the preview…</source>
        <translation>Ansicht wird berechnet…</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Context around a pixel</source>
        <translation>Sicht über Pixel hinaus</translation>
    </message>
    <message>
        <source>Continue the run</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Continue with labels that were saved</source>
        <translation>Macht mit gespeicherten Labels weiter</translation>
    </message>
    <message>
        <source>Convert it where it was made, with the package tf2onnx: {}. Import that file: you are asked what it does not say.</source>
        <translation>Wandeln Sie es dort um, wo es entstand, mit dem Paket tf2onnx: {}. Importieren Sie diese Datei: Was sie nicht sagt, werden Sie gefragt.</translation>
    </message>
    <message>
        <source>Convert the raster first.</source>
        <translation>Wandeln Sie das Raster zuerst um.</translation>
    </message>
    <message>
        <source>Convert the scenes first.</source>
        <translation>Wandeln Sie die Szenen zuerst um.</translation>
    </message>
    <message>
        <source>Convert the values of all bands to one unit.</source>
        <translation>Rechnen Sie die Zahlen aller Bänder in eine Einheit um.</translation>
    </message>
    <message>
        <source>Copied, but qgis_process of this QGIS knows only the profile “default”, not “{}”: install CloudReef there too, or copy the run as a job file.</source>
        <translation>Kopiert, aber qgis_process dieses QGIS kennt nur das Profil „default“, nicht „{}“: Installieren Sie CloudReef auch dort oder kopieren Sie den Lauf als Auftragsdatei.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Copied. It writes to the same files as this run.</source>
        <translation>Kopiert. Was ausgeführt wird, schreibt in dieselben Dateien wie dieser Lauf.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy a diagnostics report</source>
        <translation>Diagnosebericht kopieren</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>Copy both files together, or export the network as one file.</source>
        <translation>Kopieren Sie beide Dateien zusammen, oder exportieren Sie das Netz als eine Datei.</translation>
    </message>
    <message>
        <source>Copy its folder instead.</source>
        <translation>Kopieren Sie stattdessen seinen Ordner.</translation>
    </message>
    <message>
        <source>Copy or download the model again, or export it again.</source>
        <translation>Kopieren oder laden Sie das Modell noch einmal, oder exportieren Sie es neu.</translation>
    </message>
    <message>
        <source>Copy or download the model again.</source>
        <translation>Kopieren oder laden Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <source>Copy the files themselves into one folder; for Hugging Face: hf download with --local-dir.</source>
        <translation>Kopieren Sie die Dateien selbst in einen Ordner; bei Hugging Face: hf download mit --local-dir.</translation>
    </message>
    <message>
        <source>Copy the run as text, to repeat it elsewhere; it writes to the same files</source>
        <translation>Den Lauf als Text kopieren, der ihn anderswo ausführt; er schreibt in dieselben Dateien</translation>
    </message>
    <message>
        <source>Copy the tables, to be pasted into a spreadsheet or a text</source>
        <translation>Die Tabellen kopieren, um sie in eine Tabellenkalkulation oder einen Text einzufügen</translation>
    </message>
    <message>
        <source>Copy {}</source>
        <translation>{} kopieren</translation>
    </message>
    <message>
        <source>Copying the mask…</source>
        <translation>Maske wird kopiert …</translation>
    </message>
    <message>
        <source>Correct the polygons on the map. If you checked only a part of the scene, draw that part in the layer of checked areas: everything outside is ignored.</source>
        <translation>Korrigieren Sie die Polygone in der Karte. Haben Sie nur einen Teil der Szene durchgesehen, zeichnen Sie diesen Teil in den Layer der geprüften Flächen: außerhalb davon zählt nichts.</translation>
    </message>
    <message>
        <source>Correct the result</source>
        <translation>Ergebnis korrigieren</translation>
    </message>
    <message>
        <source>Correct this result and train the model further with it</source>
        <translation>Dieses Ergebnis verbessern und das Modell damit weiter trainieren</translation>
    </message>
    <message>
        <source>Corrected polygons</source>
        <translation>Korrigierte Polygone</translation>
    </message>
    <message>
        <source>Count the pixels of {}</source>
        <translation>Pixel von {} zählen</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Pixel werden gezählt</translation>
    </message>
    <message>
        <source>Counting the pixels…</source>
        <translation>Pixel werden gezählt…</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Bedeckung</translation>
    </message>
    <message>
        <source>Cover at this threshold</source>
        <translation>Bedeckung bei diesem Schwellenwert</translation>
    </message>
    <message>
        <source>Cover in percent</source>
        <translation>Bedeckung in Prozent</translation>
    </message>
    <message>
        <source>Cover in percent of the valid pixels</source>
        <translation>Bedeckung in Prozent der gültigen Pixel</translation>
    </message>
    <message>
        <source>Cover of all zones in percent of the valid pixels</source>
        <translation>Bedeckung aller Zonen in Prozent der gültigen Pixel</translation>
    </message>
    <message>
        <source>Cover of the first</source>
        <translation>Bedeckung der ersten</translation>
    </message>
    <message>
        <source>Cover of the second</source>
        <translation>Bedeckung der zweiten</translation>
    </message>
    <message>
        <source>Cover of zones</source>
        <translation>Bedeckung von Zonen</translation>
    </message>
    <message>
        <source>Cover over time</source>
        <translation>Bedeckung im Zeitverlauf</translation>
    </message>
    <message>
        <source>Cover, areas and sizes in numbers</source>
        <translation>Bedeckung, Flächen und Größen in Zahlen</translation>
    </message>
    <message>
        <source>Covered area in square metres</source>
        <translation>Bedeckte Fläche in Quadratmetern</translation>
    </message>
    <message>
        <source>Covered area of all zones in square metres</source>
        <translation>Bedeckte Fläche aller Zonen in Quadratmetern</translation>
    </message>
    <message>
        <source>Create it or choose another.</source>
        <translation>Legen Sie ihn an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Create layers for labels of the active raster layer</source>
        <translation>Legt Layer für Labels der Szene an</translation>
    </message>
    <message>
        <source>Created if it does not exist. Run again with the same folder to continue.</source>
        <translation>Er wird angelegt, wenn er fehlt. Starten Sie erneut mit demselben Ordner, um fortzufahren.</translation>
    </message>
    <message>
        <source>Current view of the map</source>
        <translation>Aktuelle Kartenansicht</translation>
    </message>
    <message>
        <source>Cut the scene and the corrected polygons into training data</source>
        <translation>Die Szene und die korrigierten Polygone in Trainingsdaten schneiden</translation>
    </message>
    <message>
        <source>Cuts a scene and its corrected polygons, or mask, into chips with labels to train a model with.</source>
        <translation>Schneidet eine Szene und ihre korrigierten Polygone oder ihre Maske in Chips mit Labels, um ein Modell damit zu trainieren.</translation>
    </message>
    <message>
        <source>Cutting chips</source>
        <translation>Chips werden geschnitten</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data type, band names, scales and colours stay. A mask on another grid is resampled by nearest neighbour; where there is no mask, the raster stays as it is. The mask may be one of CloudReef's, or any raster of classes if you give the values to mask.

A raster without a nodata value gets one that no valid pixel has (NaN for floating point), and the log says which; if the raster has an alpha band, masked pixels become transparent in it.

From a terminal:
qgis_process run cloudreef:maskraster --INPUT=scene.tif --MASK=mask.tif --BUFFER_PX=5 --OUTPUT=clear.tif</source>
        <translation>Datentyp, Kanalnamen, Skalierungen und Farben bleiben. Eine Maske in einem anderen Raster wird nach dem nächsten Pixel über das Raster gelegt; wo keine ist, bleibt das Raster, wie es ist. Die Maske darf eine von CloudReef sein oder ein beliebiges Klassenraster, dessen zu entfernende Werte dann genannt werden.

Ein Raster ohne Leerwert erhält einen, den kein gültiges Pixel hat (NaN bei Gleitkommazahlen), und das Protokoll nennt ihn; wo ein Alphakanal sagt, was zählt, sagt er es auch für die maskierten Pixel.

Im Terminal:
qgis_process run cloudreef:maskraster --INPUT=scene.tif --MASK=mask.tif --BUFFER_PX=5 --OUTPUT=clear.tif</translation>
    </message>
    <message>
        <source>Deepness needs probabilities of one target or of classes; the output of "{}" is of another kind.</source>
        <translation>Deepness nimmt Wahrscheinlichkeiten eines Ziels oder von Klassen; „{}“ gibt andere.</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Delete an imported model, after asking</source>
        <translation>Ein importiertes Modell löschen; fragt vorher nach</translation>
    </message>
    <message>
        <source>Delete the engine that CloudReef installed, after asking</source>
        <translation>Die von CloudReef installierte Engine löschen; fragt vorher nach</translation>
    </message>
    <message>
        <source>Delete the files too</source>
        <translation>Auch die Dateien löschen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Details of the run</source>
        <translation>Details des Laufs</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Einzelheiten…</translation>
    </message>
    <message>
        <source>Dice coefficient, F1 (pooled)</source>
        <translation>Dice-Koeffizient, F1 (gemeinsam)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Divide by standard deviation</source>
        <translation>Durch Abweichung</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Download a newer list of models from an address</source>
        <translation>Eine neuere Liste von Modellen von einer Adresse holen</translation>
    </message>
    <message>
        <source>Download a published model, test it and add it</source>
        <translation>Veröffentlichte Modelle: auf einen Klick geholt, ausprobiert und hinzugefügt</translation>
    </message>
    <message>
        <source>Download all of them into one folder, and import the ONNX file from there.</source>
        <translation>Laden Sie alle in einen Ordner herunter, und importieren Sie die ONNX-Datei von dort.</translation>
    </message>
    <message>
        <source>Download an ONNX file, a zipped model or a repository of Hugging Face from an https address</source>
        <translation>Eine ONNX-Datei, ein gepacktes Modell oder ein Repository von Hugging Face von einer https-Adresse herunterladen</translation>
    </message>
    <message>
        <source>Download it in a browser and import the file.</source>
        <translation>Holen Sie sie mit einem Browser und importieren Sie die Datei.</translation>
    </message>
    <message>
        <source>Download or copy it again, together with the files that belong to it.</source>
        <translation>Laden oder kopieren Sie es noch einmal, zusammen mit den Dateien, die dazugehören.</translation>
    </message>
    <message>
        <source>Download or copy it again.</source>
        <translation>Laden oder kopieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Download or copy the archive again, or unpack it.</source>
        <translation>Laden oder kopieren Sie das Archiv noch einmal, oder entpacken Sie es.</translation>
    </message>
    <message>
        <source>Download or pack it again.</source>
        <translation>Laden oder packen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Download or unpack the product again.</source>
        <translation>Laden oder entpacken Sie das Produkt noch einmal.</translation>
    </message>
    <message>
        <source>Download the engine and set it up in the background</source>
        <translation>Die Engine im Hintergrund herunterladen und einrichten</translation>
    </message>
    <message>
        <source>Download the model, test it and add it</source>
        <translation>Das Modell holen, ausprobieren und hinzufügen</translation>
    </message>
    <message>
        <source>Downloading: {:.0f} MB…</source>
        <translation>Wird geholt: {:.0f} MB …</translation>
    </message>
    <message>
        <source>Drag on the map to move the line; Escape ends the swipe.</source>
        <translation>Ziehen Sie auf der Karte, um die Linie zu bewegen; Esc beendet.</translation>
    </message>
    <message>
        <source>Draw CloudReef's report</source>
        <translation>CloudReef-Bericht erstellen</translation>
    </message>
    <message>
        <source>Draw a rectangle on the map, or choose another area.</source>
        <translation>Zeichnen Sie ein Rechteck in die Karte oder wählen Sie eine andere Fläche.</translation>
    </message>
    <message>
        <source>Draw an area that you have checked: what is not labelled in it is background</source>
        <translation>Was darin nicht gelabelt ist, ist Hintergrund</translation>
    </message>
    <message>
        <source>Draw or choose at least one polygon.</source>
        <translation>Zeichnen oder wählen Sie mindestens ein Polygon.</translation>
    </message>
    <message>
        <source>Draw some of it, or leave that class out.</source>
        <translation>Zeichnen Sie etwas davon ein, oder lassen Sie diese Klasse weg.</translation>
    </message>
    <message>
        <source>Draw the mask as an outline, so that the scene inside stays visible</source>
        <translation>Die Maske als Linie zeichnen, so dass man die Szene darin sieht</translation>
    </message>
    <message>
        <source>Draw the rectangle on the map with the mouse; Escape cancels</source>
        <translation>Zeichnen Sie das Rechteck mit der Maus in die Karte; Escape bricht ab</translation>
    </message>
    <message>
        <source>Drawing the report</source>
        <translation>Bericht wird erstellt</translation>
    </message>
    <message>
        <source>Drawing the report…</source>
        <translation>Bericht wird erstellt…</translation>
    </message>
    <message>
        <source>Drawn rectangle</source>
        <translation>Gezeichnetes Rechteck</translation>
    </message>
    <message>
        <source>Each model segments the scene at its own threshold. The raster is the sum over the models that say target: 1 for the first model, 2 for the second, 4 for the third and so on; 255 is nodata. With two models 0 is neither, 1 only the first, 2 only the second, 3 both. The table gives the agreement of each pair of models, and the picture shows it.

If a model has several classes, the raster is 0 where all models name the same class and 1 where they do not, and the table has a row for each class that both models of a pair have by its name.

The mean probability gives each model the same weight; cloudreef:threshold makes masks of it. Of several classes it is that of the first one that all models have by its name.

From a terminal:
qgis_process run cloudreef:comparemodels --INPUT=scene.tif --MODELS=clouds,clouds-fast --OUTPUT=who.tif</source>
        <translation>Jedes Modell segmentiert die Szene mit seinem eigenen Schwellenwert. Das Raster ist die Summe aus 1 für das erste Modell, 2 für das zweite, 4 für das dritte und so weiter, soweit sie das Ziel sehen; 255 ist ohne Daten. Bei zwei Modellen ist 0 keines, 1 nur das erste, 2 nur das zweite, 3 beide. Die Tabelle sagt für je zwei Modelle, wie weit sie übereinstimmen, und das Bild zeigt es.

Wo ein Modell mehrere Klassen unterscheidet, ist das Raster 0, wo alle Modelle dieselbe Klasse nennen, und 1, wo nicht; die Tabelle hat eine Zeile für jede Klasse, die zwei Modelle beide dem Namen nach kennen.

Die mittlere Wahrscheinlichkeit gibt jedem Modell dasselbe Gewicht; cloudreef:threshold macht Masken daraus. Bei mehreren Klassen ist es die der ersten, die alle Modelle unter diesem Namen haben.

Im Terminal:
qgis_process run cloudreef:comparemodels --INPUT=scene.tif --MODELS=clouds,clouds-fast --OUTPUT=who.tif</translation>
    </message>
    <message>
        <source>Each zone keeps its attributes and gets valid_px, target_px, nodata_px, cover_percent (of the valid pixels), cover_area_m2 and valid_area_m2 (on the ellipsoid). A pixel belongs to a zone when its centre does; in zones that overlap it counts in each. What lies outside the mask does not count. Zones may have any CRS.

With several classes the target is every class but the background. Each class adds its pixels (NAME_px), percent of the valid pixels (NAME_percent) and square metres (NAME_m2); undecided pixels are valid, but of no class. A shapefile shortens these names, and percent to pc.

From a terminal:
qgis_process run cloudreef:coverstatistics --INPUT=mask.tif --ZONES=parcels.gpkg --OUTPUT=cover.gpkg</source>
        <translation>Jede Zone behält ihre Attribute und erhält valid_px, target_px, nodata_px, cover_percent (der gültigen Pixel), cover_area_m2 und valid_area_m2 (auf dem Ellipsoid). Ein Pixel gehört zu einer Zone, wenn sein Mittelpunkt darin liegt; in überlappenden Zonen zählt es in jeder. Was außerhalb der Maske liegt, zählt nicht. Zonen dürfen jedes KBS haben.

Bei mehreren Klassen ist jede Klasse außer dem Hintergrund das Ziel. Jede Klasse fügt ihre Pixel (NAME_px), Prozent der gültigen Pixel (NAME_percent) und Quadratmeter (NAME_m2) hinzu; unentschiedene Pixel sind gültig, gehören aber zu keiner Klasse. Ein Shapefile kürzt diese Namen, und percent zu pc.

Im Terminal:
qgis_process run cloudreef:coverstatistics --INPUT=mask.tif --ZONES=parcels.gpkg --OUTPUT=cover.gpkg</translation>
    </message>
    <message>
        <source>Earlier runs: load their results, run them again, copy them as commands</source>
        <translation>Frühere Läufe: laden, erneut ausführen, kopieren</translation>
    </message>
    <message>
        <source>Empty: the column "path", "input", "scene" or "file", else the first.</source>
        <translation>Leer: die Spalte "path", "input", "scene" oder "file", sonst die erste.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung läuft</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End it with the system's list of processes, then remove {}.</source>
        <translation>Beenden Sie ihn in der Prozessliste des Systems und entfernen Sie dann {}.</translation>
    </message>
    <message>
        <source>End training and delete what was learnt</source>
        <translation>Endet und löscht, was gelernt wurde</translation>
    </message>
    <message>
        <source>End training now with the best epoch</source>
        <translation>Endet hier, mit der besten Epoche</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Enter a file name for the mask; it must end in .tif.</source>
        <translation>Benennen Sie die Datei der Maske; sie muss auf .tif enden.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Erase labels of all classes</source>
        <translation>Labels wegnehmen</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Error map</source>
        <translation>Fehlerkarte</translation>
    </message>
    <message>
        <source>Estimated size, time and memory of the run</source>
        <translation>Was der Lauf verwenden wird</translation>
    </message>
    <message>
        <source>Evaluate masks</source>
        <translation>Masken bewerten</translation>
    </message>
    <message>
        <source>Every pixel of this mask belongs to a class: to correct it, paint the right class over it.</source>
        <translation>Jedes Pixel dieser Maske gehört zu einer Klasse: Malen Sie eine andere über das, was falsch ist.</translation>
    </message>
    <message>
        <source>Everything is computed on this computer by an engine that is installed once; no image is uploaded.</source>
        <translation>Gerechnet wird auf diesem Computer, mit einer Engine, die einmal installiert werden muss; kein Bild verlässt ihn.</translation>
    </message>
    <message>
        <source>Everything up to this distance from a masked pixel, in pixels of the raster.</source>
        <translation>Alles bis zu diesem Abstand von einem maskierten Pixel, in Pixeln des Rasters.</translation>
    </message>
    <message>
        <source>Exchange the first mask and the second</source>
        <translation>Das erste wird das zweite</translation>
    </message>
    <message>
        <source>Export a model</source>
        <translation>Ein Modell exportieren</translation>
    </message>
    <message>
        <source>Export for training…</source>
        <translation>Für Training exportieren…</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>Exportieren Sie es erneut.</translation>
    </message>
    <message>
        <source>Export it as one file.</source>
        <translation>Exportieren Sie es als eine Datei.</translation>
    </message>
    <message>
        <source>Export it for inference instead of training: without dropout or noise.</source>
        <translation>Exportieren Sie es für den Gebrauch statt fürs Training: ohne Dropout oder Rauschen.</translation>
    </message>
    <message>
        <source>Export it for tiles of any size, or check the file.</source>
        <translation>Exportieren Sie es für Kacheln jeder Größe oder prüfen Sie die Datei.</translation>
    </message>
    <message>
        <source>Export it so that its output has the size of its input.</source>
        <translation>Exportieren Sie es so, dass seine Antwort so groß ist wie seine Eingabe.</translation>
    </message>
    <message>
        <source>Export it so that its output is probabilities, or the values before its sigmoid.</source>
        <translation>Exportieren Sie es so, dass es Wahrscheinlichkeiten antwortet oder die Zahlen vor seiner Sigmoid-Funktion.</translation>
    </message>
    <message>
        <source>Export it with the package optimum: optimum-cli export onnx --model {} FOLDER. Then import that folder.</source>
        <translation>Exportieren Sie es mit dem Paket optimum: optimum-cli export onnx --model {} ORDNER. Importieren Sie dann diesen Ordner.</translation>
    </message>
    <message>
        <source>Export it with version {} or newer.</source>
        <translation>Exportieren Sie es mit Version {} oder neuer.</translation>
    </message>
    <message>
        <source>Export it without its last step (argmax), so that its output has a channel for each class.</source>
        <translation>Exportieren Sie es ohne seinen letzten Schritt (argmax), so dass es mit einem Kanal je Klasse antwortet.</translation>
    </message>
    <message>
        <source>Export the model again with the training package of this release.</source>
        <translation>Exportieren Sie das Modell mit dem Trainingspaket dieser Version neu.</translation>
    </message>
    <message>
        <source>Export the model again.</source>
        <translation>Exportieren Sie das Modell noch einmal.</translation>
    </message>
    <message>
        <source>Export the network to ONNX where it was made, with {}. You are asked what that file does not say.</source>
        <translation>Schreiben Sie das Netz dort, wo es entstand, mit {} als ONNX. Was diese Datei nicht sagt, werden Sie gefragt.</translation>
    </message>
    <message>
        <source>Export the network without loops: by tracing, or with its loops unrolled.</source>
        <translation>Exportieren Sie das Netz ohne Schleifen: durch Tracing oder mit abgerollten Schleifen.</translation>
    </message>
    <message>
        <source>Export training data</source>
        <translation>Trainingsdaten exportieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>Facts and scores</source>
        <translation>Fakten und Kennzahlen</translation>
    </message>
    <message>
        <source>Fetch a picture of "{}"</source>
        <translation>Bild von „{}“ holen</translation>
    </message>
    <message>
        <source>Fetching what the map shows of the map service; this picture is the scene to label.</source>
        <translation>Was die Karte vom Kartendienst zeigt, wird geholt; dieses Bild ist die Szene, die gelabelt wird.</translation>
    </message>
    <message>
        <source>Fetching {}</source>
        <translation>{} wird geladen</translation>
    </message>
    <message>
        <source>Fetching {} {}</source>
        <translation>{} wird geladen {}</translation>
    </message>
    <message>
        <source>Field of classes</source>
        <translation>Feld der Klassen</translation>
    </message>
    <message>
        <source>Fields: id (1, 2, ...), area_m2 and perimeter_m on the ellipsoid, mean_probability where a probability raster is given, and pixels. area_m2 is that of the pixels, perimeter_m that of the line as drawn. Areas are connected through the edges of pixels; holes stay holes.

Without simplifying and smoothing the outlines follow the edges of the pixels exactly. Every polygon stays valid: a line that would make one invalid is simplified less. Neighbouring classes keep their common line, so that they neither overlap nor leave gaps.

From a terminal:
qgis_process run cloudreef:polygonize --INPUT=mask.tif --SMOOTH=2 --POLYGONS=reefs.gpkg</source>
        <translation>Felder: id (1, 2, ...), area_m2 und perimeter_m auf dem Ellipsoid, mean_probability, wenn ein Wahrscheinlichkeitsraster angegeben ist, und pixels. area_m2 ist die Fläche der Pixel, perimeter_m die Länge der gezeichneten Linie. Flächen hängen über die Kanten der Pixel zusammen; Löcher bleiben Löcher.

Ohne Vereinfachen und Glätten folgen die Umrisse genau den Kanten der Pixel. Jedes Polygon bleibt gültig: eine Linie, die eines ungültig machen würde, wird weniger vereinfacht. Benachbarte Klassen behalten ihre gemeinsame Linie, überlappen sich also nicht und lassen keine Lücken.

Im Terminal:
qgis_process run cloudreef:polygonize --INPUT=mask.tif --SMOOTH=2 --POLYGONS=reefs.gpkg</translation>
    </message>
    <message>
        <source>File name: {}</source>
        <translation>Dateiname: {}</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>File: raster, MTL, zip or tar…</source>
        <translation>Datei: Raster, MTL, zip oder tar…</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <source>Fill by</source>
        <translation>Füllen in</translation>
    </message>
    <message>
        <source>Fill from a clicked point</source>
        <translation>Von einer Stelle aus füllen</translation>
    </message>
    <message>
        <source>Fill holes below</source>
        <translation>Löcher füllen unter</translation>
    </message>
    <message>
        <source>Fill holes in the target that are smaller than this</source>
        <translation>Hintergrundflächen mit weniger Pixeln innerhalb des Ziels werden gefüllt</translation>
    </message>
    <message>
        <source>Fill holes smaller than (pixels)</source>
        <translation>Löcher füllen, kleiner als (Pixel)</translation>
    </message>
    <message>
        <source>Fill it on a machine of the same kind with `pip download` from the same lock.</source>
        <translation>Füllen Sie ihn auf einem Rechner gleicher Art mit `pip download` nach derselben Liste.</translation>
    </message>
    <message>
        <source>Fill the folder on a computer with the same system and Python, as the help explains; every file is still verified</source>
        <translation>Füllen Sie den Ordner auf einem gleichartigen Rechner, wie in der Hilfe beschrieben; jede Datei wird trotzdem geprüft</translation>
    </message>
    <message>
        <source>Fills in the bands below; the order is remembered for other files in this folder</source>
        <translation>Füllt die Kanäle unten aus; für die anderen Dateien in diesem Ordner gemerkt</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Finding where the model is not sure</source>
        <translation>Sehen, wo das Modell unsicher ist</translation>
    </message>
    <message>
        <source>Finds clouds, or whatever a model was trained for, and writes a georeferenced mask.</source>
        <translation>Findet Wolken oder das, wofür ein Modell sonst trainiert wurde, und schreibt eine georeferenzierte Maske.</translation>
    </message>
    <message>
        <source>Finished scenes of the batch are kept; the others can be segmented later.</source>
        <translation>Von vielen Szenen bleiben die fertigen erhalten; die anderen können später folgen.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>First add the scene that you want to label.</source>
        <translation>Fügen Sie zuerst die Szene hinzu, die Sie labeln möchten.</translation>
    </message>
    <message>
        <source>FlatGeobuf has no dates without a time; these fields get midnight: {}.</source>
        <translation>FlatGeobuf kennt kein Datum ohne Uhrzeit; diese Felder erhalten Mitternacht: {}.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder of a Landsat or Sentinel-2 product…</source>
        <translation>Ordner eines Landsat- oder Sentinel-2-Produkts…</translation>
    </message>
    <message>
        <source>Folder of error maps</source>
        <translation>Ordner der Fehlerkarten</translation>
    </message>
    <message>
        <source>Folder of results</source>
        <translation>Ergebnisordner</translation>
    </message>
    <message>
        <source>Folder of scenes</source>
        <translation>Ordner der Szenen</translation>
    </message>
    <message>
        <source>Folder of the data set</source>
        <translation>Ordner des Datensatzes</translation>
    </message>
    <message>
        <source>Folder of the lesson</source>
        <translation>Ordner der Lektion</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Ordner mit Wheels</translation>
    </message>
    <message>
        <source>For a new model from nothing: band numbers of the first scene, separated by commas, such as 1,2,3,7, or all. Not set: those of the start model.</source>
        <translation>Ohne Vorwissen: Nummern von Kanälen der ersten Szene mit Kommas dazwischen, etwa 1,2,3,7, oder all. Leer: die des Ausgangsmodells.</translation>
    </message>
    <message>
        <source>For masks of several classes: pairs such as 40=0,10=1, first the reference's number, then the mask's; 255 leaves pixels out. Not set: the same numbers.</source>
        <translation>Bei Masken mit mehreren Klassen: Paare wie 40=0,10=1, erst die Nummer der Referenz, dann die der Maske; 255 lässt Pixel weg. Nicht gesetzt: dieselben Nummern.</translation>
    </message>
    <message>
        <source>For one mask. Cloud-optimised GeoTIFF.</source>
        <translation>Für eine Maske. Cloud-optimiertes GeoTIFF.</translation>
    </message>
    <message>
        <source>For several masks: one error map each, named NAME_errors.tif.</source>
        <translation>Für mehrere Masken: je eine Fehlerkarte mit dem Namen NAME_errors.tif.</translation>
    </message>
    <message>
        <source>For teaching models: TensorFlow and what training needs</source>
        <translation>Zum Lehren von Modellen: TensorFlow und was Training braucht</translation>
    </message>
    <message>
        <source>For the method first: the scene with most clear pixels first, or as given.</source>
        <translation>Für die Methode first: die Szene mit den meisten klaren Pixeln zuerst, oder wie angegeben.</translation>
    </message>
    <message>
        <source>Form of polygons</source>
        <translation>Form der Polygone</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Free some disk space, or save elsewhere.</source>
        <translation>Schaffen Sie Platz, oder speichern Sie anderswo.</translation>
    </message>
    <message>
        <source>Free some space and set the engine up again.</source>
        <translation>Schaffen Sie Platz und richten Sie die Engine neu ein.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei …</translation>
    </message>
    <message>
        <source>From an address…</source>
        <translation>Über seine Adresse …</translation>
    </message>
    <message>
        <source>GeoJSON stores longitudes and latitudes, but the raster has no CRS to compute them from.</source>
        <translation>GeoJSON hat geographische Längen und Breiten, und das Raster hat kein KBS, aus dem sie sich berechnen ließen.</translation>
    </message>
    <message>
        <source>GeoPackage, GeoJSON, FlatGeobuf or Shapefile by the ending of the name.</source>
        <translation>GeoPackage, GeoJSON, FlatGeobuf oder Shapefile, je nach Endung des Namens.</translation>
    </message>
    <message>
        <source>GeoPackage, GeoJSON, FlatGeobuf or Shapefile.</source>
        <translation>GeoPackage, GeoJSON, FlatGeobuf oder Shapefile.</translation>
    </message>
    <message>
        <source>GeoTIFF (*.tif)</source>
        <translation>GeoTIFF (*.tif)</translation>
    </message>
    <message>
        <source>Georeference it again, or remove its georeference.</source>
        <translation>Der Datei ihren Ort auf der Erde neu geben, oder keinen.</translation>
    </message>
    <message>
        <source>Get</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Get a model</source>
        <translation>Ein Modell holen</translation>
    </message>
    <message>
        <source>Get a model…</source>
        <translation>Ein Modell holen …</translation>
    </message>
    <message>
        <source>Get a published model…</source>
        <translation>Ein veröffentlichtes Modell holen…</translation>
    </message>
    <message>
        <source>Give a code such as "EPSG:32616" or WKT.</source>
        <translation>Geben Sie einen Code wie „EPSG:32616“ oder WKT an.</translation>
    </message>
    <message>
        <source>Give a code such as EPSG:32616, or WKT.</source>
        <translation>Geben Sie einen Code wie EPSG:32616 oder WKT an.</translation>
    </message>
    <message>
        <source>Give a file that has them, or all the band files of the scene together.</source>
        <translation>Geben Sie eine Datei an, die sie hat, oder alle Kanaldateien der Szene zusammen.</translation>
    </message>
    <message>
        <source>Give a folder of error maps instead.</source>
        <translation>Geben Sie stattdessen einen Ordner für Fehlerkarten an.</translation>
    </message>
    <message>
        <source>Give a folder, or layers, or a table of paths.</source>
        <translation>Geben Sie einen Ordner, Layer oder eine Tabelle mit Pfaden an.</translation>
    </message>
    <message>
        <source>Give a mask for each scene, in the same order.</source>
        <translation>Geben Sie für jede Szene eine Maske an, in derselben Reihenfolge.</translation>
    </message>
    <message>
        <source>Give a pattern such as *.tif, LC0* for Landsat folders, or **/*.tif to include subfolders.</source>
        <translation>Geben Sie ein Muster wie *.tif an, LC0* für Landsat-Ordner oder **/*.tif, um in Ordner zu schauen.</translation>
    </message>
    <message>
        <source>Give a raster layer, a raster file, a Landsat or Sentinel-2 product folder, or its metadata file.</source>
        <translation>Geben Sie einen Rasterlayer, eine Rasterdatei, einen Produktordner von Landsat oder Sentinel-2 oder dessen Metadatendatei an.</translation>
    </message>
    <message>
        <source>Give a raster of class numbers.</source>
        <translation>Geben Sie ein Raster mit der Nummer der Klasse an.</translation>
    </message>
    <message>
        <source>Give a reference for each mask, in the same order.</source>
        <translation>Geben Sie für jede Maske eine Referenz an, in derselben Reihenfolge.</translation>
    </message>
    <message>
        <source>Give a shorter list, such as the result of a search.</source>
        <translation>Geben Sie eine kürzere Liste an, etwa die Antwort auf eine Suche.</translation>
    </message>
    <message>
        <source>Give band files of one grid, or georeferenced ones.</source>
        <translation>Geben Sie Kanaldateien eines Gitters an oder georeferenzierte.</translation>
    </message>
    <message>
        <source>Give band files of one scene.</source>
        <translation>Geben Sie Kanaldateien einer Szene an.</translation>
    </message>
    <message>
        <source>Give band numbers in the order of the model's channels, such as 4,3,2,5.</source>
        <translation>Geben Sie Kanalnummern in der Reihenfolge der Modelleingänge an, etwa 4,3,2,5.</translation>
    </message>
    <message>
        <source>Give band numbers of the scene, from 1 on and separated by commas, such as 1,2,3,7, or all.</source>
        <translation>Geben Sie Nummern von Kanälen der Szene ab 1 mit Kommas dazwischen an, etwa 1,2,3,7, oder all.</translation>
    </message>
    <message>
        <source>Give each its own name.</source>
        <translation>Geben Sie jedem einen eigenen Namen.</translation>
    </message>
    <message>
        <source>Give each result its own name.</source>
        <translation>Geben Sie jedem Ergebnis einen eigenen Namen.</translation>
    </message>
    <message>
        <source>Give either corrected polygons or a mask.</source>
        <translation>Geben Sie entweder korrigierte Polygone oder eine Maske an.</translation>
    </message>
    <message>
        <source>Give either reference rasters or polygons.</source>
        <translation>Geben Sie entweder Referenzraster oder Polygone an.</translation>
    </message>
    <message>
        <source>Give left, bottom, right, top.</source>
        <translation>Geben Sie links, unten, rechts, oben an.</translation>
    </message>
    <message>
        <source>Give models with the same classes.</source>
        <translation>Geben Sie Modelle derselben Klassen an.</translation>
    </message>
    <message>
        <source>Give one band number for each channel, in this order, 0 for one that is missing.</source>
        <translation>Geben Sie für jeden Modelleingang in dieser Reihenfolge eine Kanalnummer an, 0 für einen fehlenden.</translation>
    </message>
    <message>
        <source>Give one band number for each, 0 for an optional channel that the raster lacks.</source>
        <translation>Geben Sie für jeden eine Kanalnummer an, 0 für einen optionalen Modelleingang, der dem Raster fehlt.</translation>
    </message>
    <message>
        <source>Give one mask and its reference, or several masks and as many references in the same order. A reference on another grid is resampled to the mask's by nearest neighbour; polygons are compared at pixel centres. Pixels that are nodata in either are left out. In a reference every value except 0 and nodata is target, unless you give the target values.

Several masks give scores of each, their mean (every scene weighs the same) and pooled scores (every pixel weighs the same). A mask that cannot be compared is reported and does not stop the others.

Masks of several classes give scores of each class, their mean, kappa and the confusion matrix; in their error map 0 is right and 1 wrong. A reference with other numbers needs a mapping to the mask's.

Error map: 0 background and 1 target, both correct; 2 false target; 3 missed target.

From a terminal:
qgis_process run cloudreef:evaluate --MASKS=mask.tif --REFERENCES=truth.tif --REPORT=scores.html</source>
        <translation>Geben Sie eine Maske und ihre Referenz an, oder mehrere Masken und ebenso viele Referenzen in derselben Reihenfolge. Eine Referenz auf einem anderen Raster wird mit dem nächsten Pixel auf das der Maske gebracht; Polygone werden an den Pixelmitten verglichen. Pixel, die in einer von beiden ohne Daten sind, bleiben außen vor. In einer Referenz ist jeder Wert außer 0 und Nodata das Ziel, wenn ihre Werte nicht genannt sind.

Mehrere Masken ergeben die Maße jeder einzelnen, deren Mittel (jede Szene zählt gleich) und die Maße aller Pixel zusammen (jedes Pixel zählt gleich). Eine, die nicht verglichen werden kann, beendet die übrigen nicht und wird gemeldet.

Masken mit mehreren Klassen ergeben die Maße jeder Klasse, deren Mittel, Kappa und die Konfusionsmatrix; ihre Fehlerkarte sagt 0 richtig und 1 falsch. Eine Referenz mit anderen Nummern wird durch eine Tabelle zugeordnet.

Fehlerkarte: 0 Hintergrund und 1 Ziel richtig erkannt, 2 falsches Ziel, 3 übersehenes Ziel.

Im Terminal:
qgis_process run cloudreef:evaluate --MASKS=mask.tif --REFERENCES=truth.tif --REPORT=scores.html</translation>
    </message>
    <message>
        <source>Give one of the two.</source>
        <translation>Geben Sie eins von beiden an.</translation>
    </message>
    <message>
        <source>Give one such as *.tif.</source>
        <translation>Geben Sie eines wie *.tif an.</translation>
    </message>
    <message>
        <source>Give one without folders and without any of &lt; &gt; : " / \ | ? *, such as {{scene}}_{{model}}_mask.tif.</source>
        <translation>Geben Sie einen ohne Ordner und ohne eines der Zeichen &lt; &gt; : " / \ | ? * an, etwa {{scene}}_{{model}}_mask.tif.</translation>
    </message>
    <message>
        <source>Give one, or build a virtual raster of them first.</source>
        <translation>Geben Sie eine an oder erstellen Sie daraus zuerst ein virtuelles Raster.</translation>
    </message>
    <message>
        <source>Give pairs such as 1=0.4,2=0.6.</source>
        <translation>Geben Sie Paare wie 1=0.4,2=0.6 an.</translation>
    </message>
    <message>
        <source>Give pairs such as 40=0,10=1: the reference's number, then the mask's.</source>
        <translation>Geben Sie Paare wie 40=0,10=1 an: die Nummer der Referenz, dann die der Maske.</translation>
    </message>
    <message>
        <source>Give rasters on the same grid, or georeferenced ones.</source>
        <translation>Geben Sie Raster eines Gitters an oder georeferenzierte.</translation>
    </message>
    <message>
        <source>Give scenes of the same kind, or give their bands the same names.</source>
        <translation>Geben Sie Szenen einer Art an oder benennen Sie ihre Kanäle gleich.</translation>
    </message>
    <message>
        <source>Give scenes of the same kind.</source>
        <translation>Geben Sie Szenen einer Art an.</translation>
    </message>
    <message>
        <source>Give scenes of the same region, or choose the grid of the first scene.</source>
        <translation>Geben Sie Szenen einer Gegend an, oder wählen Sie das Gitter der ersten Szene.</translation>
    </message>
    <message>
        <source>Give scenes of the same region.</source>
        <translation>Geben Sie Szenen einer Region an.</translation>
    </message>
    <message>
        <source>Give several scenes of one kind (data type, scale) and as many masks in the same order. A pixel of a scene counts where its mask is 0. Bands are matched by their names if all have one, else by their order; bands that not all scenes have are left out, and the log says so.

first: the first scene that is clear there, all bands of one day; the clearest scene comes first, or the order given is kept. A scene without data in some of its bands there comes after those that have all. median: for each band the median of all scenes that are clear there.

The result has the pixel grid of the first scene given, extended over all scenes (union) or cut to the first. Scenes on other grids are resampled to it by nearest neighbour. Large scenes are processed window by window, with bounded memory.

From a terminal:
qgis_process run cloudreef:composite --RASTERS=a.tif --RASTERS=b.tif --MASKS=a_mask.tif --MASKS=b_mask.tif --OUTPUT=clear.tif</source>
        <translation>Geben Sie mehrere Szenen einer Art (Datentyp, Skalierung) an und ebenso viele Masken in derselben Reihenfolge. Ein Pixel einer Szene zählt dort, wo ihre Maske 0 ist. Kanäle werden über ihre Namen zugeordnet, wenn alle einen haben, sonst über ihre Reihenfolge; Kanäle, die nicht in allen Szenen vorkommen, entfallen, und das Protokoll nennt sie.

first: die erste Szene, die dort klar ist, alle Kanäle vom selben Tag; die klarste Szene kommt zuerst, oder die angegebene Reihenfolge bleibt. Eine Szene, der dort in einigen Kanälen Daten fehlen, kommt nach denen, die alle haben. median: für jeden Kanal der Median aller Szenen, die dort klar sind.

Das Ergebnis hat die Pixel der zuerst angegebenen Szene, fortgesetzt über alle Szenen (union) oder auf die erste zugeschnitten. Szenen in anderen Rastern werden nach dem nächsten Pixel darauf übertragen. Große Szenen werden Fenster für Fenster mit begrenztem Speicher verarbeitet.

Im Terminal:
qgis_process run cloudreef:composite --RASTERS=a.tif --RASTERS=b.tif --MASKS=a_mask.tif --MASKS=b_mask.tif --OUTPUT=clear.tif</translation>
    </message>
    <message>
        <source>Give the address of one of them.</source>
        <translation>Geben Sie die Adresse einer davon an.</translation>
    </message>
    <message>
        <source>Give the band files of one scene.</source>
        <translation>Geben Sie die Kanaldateien einer Szene an.</translation>
    </message>
    <message>
        <source>Give the bands distinct names, or leave one out.</source>
        <translation>Geben Sie den Kanälen eigene Namen, oder lassen Sie einen weg.</translation>
    </message>
    <message>
        <source>Give the extent in the layer's own CRS.</source>
        <translation>Geben Sie die Ausdehnung im KBS des Layers an.</translation>
    </message>
    <message>
        <source>Give the file that it points to, or choose another name.</source>
        <translation>Nennen Sie die Datei, auf die sie führt, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Give the folder alone, or the files in it.</source>
        <translation>Geben Sie den Ordner allein an oder die Dateien darin.</translation>
    </message>
    <message>
        <source>Give the minimum in pixels, or assign the mask its CRS.</source>
        <translation>Geben Sie das Mindestmaß in Pixeln an oder weisen Sie der Maske ihr KBS zu.</translation>
    </message>
    <message>
        <source>Give the model a name.</source>
        <translation>Geben Sie dem Modell einen Namen.</translation>
    </message>
    <message>
        <source>Give the numbers of the bands for the new model instead of all.</source>
        <translation>Geben Sie statt all die Nummern der Kanäle für das neue Modell an.</translation>
    </message>
    <message>
        <source>Give the polygons of the target this name; all others are background.</source>
        <translation>Geben Sie den Polygonen des Ziels diesen Namen; alle anderen sind Hintergrund.</translation>
    </message>
    <message>
        <source>Give the smallest and the largest in metres, such as --resolution 0.1 0.5.</source>
        <translation>Geben Sie die kleinste und die größte in Metern an, etwa --resolution 0.1 0.5.</translation>
    </message>
    <message>
        <source>Give the workers more memory, or set a smaller budget.</source>
        <translation>Geben Sie den Workern mehr Speicher oder setzen Sie ein kleineres Budget.</translation>
    </message>
    <message>
        <source>Give their names separated by commas, such as clouds,clouds-fast.</source>
        <translation>Geben Sie ihre Namen mit Kommas dazwischen an, etwa clouds,clouds-fast.</translation>
    </message>
    <message>
        <source>Give this scene another name, or allow its chips to be replaced.</source>
        <translation>Geben Sie dieser Szene einen anderen Namen oder erlauben Sie, ihre Chips zu ersetzen.</translation>
    </message>
    <message>
        <source>Give those of the same scene.</source>
        <translation>Geben Sie die einer Szene an.</translation>
    </message>
    <message>
        <source>Give values such as 1 or 2,3,4.</source>
        <translation>Geben Sie Werte an, etwa 1 oder 2,3,4.</translation>
    </message>
    <message>
        <source>Go back to the engine that CloudReef installed</source>
        <translation>Zurück zur Engine, die CloudReef installiert hat</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <source>Grow by</source>
        <translation>Erweitern um</translation>
    </message>
    <message>
        <source>Grow the mask by (pixels)</source>
        <translation>Maske erweitern um (Pixel)</translation>
    </message>
    <message>
        <source>Grow the target by this distance; a negative value shrinks it</source>
        <translation>Das Ziel wächst um diesen Abstand; unter null schrumpft es</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
        <source>Hardly better than before: IoU {:.3f} on the validation data, {:.3f} with the new one. So small a gain may be chance; the old model is kept.</source>
        <translation>Kaum besser als vorher: IoU {:.3f} auf dem Zurückgehaltenen, {:.3f} mit dem neuen. Ein so kleiner Gewinn kann Zufall sein; das alte Modell bleibt.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help: {}</source>
        <translation>Hilfe: {}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Verlauf…</translation>
    </message>
    <message>
        <source>How far the line may move when corners are left out; 0 keeps all.</source>
        <translation>Wie weit die Linie sich verschieben darf, wenn Ecken entfallen; 0 behält alle.</translation>
    </message>
    <message>
        <source>How long it learns.</source>
        <translation>Wie lange es lernt.</translation>
    </message>
    <message>
        <source>How many pixels around a pixel influence its result. If they are too many for exact tiles, tiles are blended</source>
        <translation>Wie weit das Netz über ein Pixel hinausschaut. Schaut es für exakte Kacheln zu weit, werden sie überblendet</translation>
    </message>
    <message>
        <source>How many times corners are rounded off; 0 keeps the edges of pixels.</source>
        <translation>Wie oft Ecken abgerundet werden; 0 behält die Kanten der Pixel.</translation>
    </message>
    <message>
        <source>How stored numbers become reflectance; auto decides by tags, product metadata and data type.</source>
        <translation>Wie gespeicherte Zahlen zu Reflektanz werden; auto entscheidet nach Tags, Produktmetadaten und Datentyp.</translation>
    </message>
    <message>
        <source>How stored values are converted to reflectance</source>
        <translation>Wie gespeicherte Zahlen zu Reflektanz werden</translation>
    </message>
    <message>
        <source>How the values are interpreted</source>
        <translation>Als was die Werte gelten</translation>
    </message>
    <message>
        <source>If you trust it, set the environment variable {} to 1.</source>
        <translation>Wenn Sie ihm vertrauen, setzen Sie die Umgebungsvariable {} auf 1.</translation>
    </message>
    <message>
        <source>If you trust it, type its address yourself: --scheduler {}</source>
        <translation>Wenn Sie ihm vertrauen, geben Sie seine Adresse selbst ein: --scheduler {}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Ordner importieren…</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Modell importieren</translation>
    </message>
    <message>
        <source>Import a zip…</source>
        <translation>Zip importieren…</translation>
    </message>
    <message>
        <source>Import an ONNX file…</source>
        <translation>ONNX-Datei importieren…</translation>
    </message>
    <message>
        <source>Import it in QGIS's options, which ask for what is missing.</source>
        <translation>Importieren Sie es in den Optionen von QGIS; sie fragen, was es nicht sagt.</translation>
    </message>
    <message>
        <source>Import {}</source>
        <translation>{} importieren</translation>
    </message>
    <message>
        <source>Imported models are stored in {}; the panel and the toolbox offer them at once.</source>
        <translation>Importierte Modelle liegen in {}; das Bedienfeld und die Verarbeitungswerkzeuge bieten sie sofort an.</translation>
    </message>
    <message>
        <source>Improve the model with it</source>
        <translation>Das Modell damit verbessern</translation>
    </message>
    <message>
        <source>Improve this model</source>
        <translation>Dieses Modell verbessern</translation>
    </message>
    <message>
        <source>Improve…</source>
        <translation>Verbessern …</translation>
    </message>
    <message>
        <source>In a temporary folder, which QGIS deletes when it is closed. To keep the mask, choose another folder.</source>
        <translation>In einem temporären Ordner, den QGIS beim Schließen löscht. Um die Maske zu behalten, wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>In the layer panel, click the raster layer that you want to label.</source>
        <translation>Klicken Sie im Layerfenster auf den Rasterlayer, den Sie labeln möchten.</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>Install CloudReef's engine</source>
        <translation>CloudReef-Engine installieren</translation>
    </message>
    <message>
        <source>Install one from python.org or your system's packages, or point CloudReef to an existing Python.</source>
        <translation>Installieren Sie eines von python.org oder aus den Paketen Ihres Systems oder zeigen Sie CloudReef ein vorhandenes Python.</translation>
    </message>
    <message>
        <source>Install onnxruntime-gpu or onnxruntime-directml in the engine's Python, or choose the processor.</source>
        <translation>Installieren Sie onnxruntime-gpu oder onnxruntime-directml im Python der Engine oder wählen Sie den Prozessor.</translation>
    </message>
    <message>
        <source>Install profile</source>
        <translation>Installationsprofil</translation>
    </message>
    <message>
        <source>Install the engine</source>
        <translation>Engine installieren</translation>
    </message>
    <message>
        <source>Install the engine again, or let precision and device be chosen automatically.</source>
        <translation>Installieren Sie die Engine neu oder lassen Sie Genauigkeit und Gerät automatisch wählen.</translation>
    </message>
    <message>
        <source>Install the engine again.</source>
        <translation>Installieren Sie die Engine neu.</translation>
    </message>
    <message>
        <source>Install the package distributed, of the cluster's version, in the engine's Python.</source>
        <translation>Installieren Sie im Python der Engine das Paket distributed in der Version des Clusters.</translation>
    </message>
    <message>
        <source>Install the plugin again.</source>
        <translation>Installieren Sie die Erweiterung neu.</translation>
    </message>
    <message>
        <source>Install the same profile again; the old installation is kept until the new one is complete</source>
        <translation>Dasselbe Profil erneut installieren; das alte bleibt, bis es vollständig ist</translation>
    </message>
    <message>
        <source>Install this profile in the background</source>
        <translation>Dieses Profil im Hintergrund installieren</translation>
    </message>
    <message>
        <source>Install without a network or with TensorFlow, or use an existing Python</source>
        <translation>Ohne Netzwerk oder mit TensorFlow installieren, oder ein vorhandenes Python verwenden</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Installierte Modelle</translation>
    </message>
    <message>
        <source>Installing packages</source>
        <translation>Pakete werden installiert</translation>
    </message>
    <message>
        <source>Instead of polygons: 0 background, 1 target, or numbers of classes; 255 is ignored.</source>
        <translation>Statt Polygonen: 0 Hintergrund, 1 Ziel, oder Nummern von Klassen; 255 zählt nicht.</translation>
    </message>
    <message>
        <source>Instead of rasters: where the target really is, for all masks.</source>
        <translation>Anstelle von Rastern: wo das Ziel tatsächlich ist, für alle Masken.</translation>
    </message>
    <message>
        <source>Instead of the choice above: the network sees number × scale + offset. Not set: 1 and 0.</source>
        <translation>Anstelle der Auswahl oben: Das Netz sieht Zahl × Faktor + Versatz. Nicht gesetzt: 1 und 0.</translation>
    </message>
    <message>
        <source>Interpreted as: {}.</source>
        <translation>Angenommen: {}.</translation>
    </message>
    <message>
        <source>Intersection over union</source>
        <translation>Schnitt durch Vereinigung (IoU)</translation>
    </message>
    <message>
        <source>Intersection over union (pooled)</source>
        <translation>Intersection over Union (gemeinsam)</translation>
    </message>
    <message>
        <source>Intertidal ground (aerial photographs)</source>
        <comment>name</comment>
        <translation>Watt (Luftbilder)</translation>
    </message>
    <message>
        <source>IoU after, on the validation data</source>
        <translation>IoU nachher, auf dem Zurückgehaltenen</translation>
    </message>
    <message>
        <source>IoU before, on the validation data</source>
        <translation>IoU vorher, auf dem Zurückgehaltenen</translation>
    </message>
    <message>
        <source>IoU on the validation data</source>
        <translation>IoU auf dem Zurückgehaltenen</translation>
    </message>
    <message>
        <source>IoU on the validation data: {:.2f} before, {:.2f} now.</source>
        <translation>IoU auf dem Zurückgehaltenen: {:.2f} vorher, {:.2f} jetzt.</translation>
    </message>
    <message>
        <source>IoU on validation data</source>
        <translation>IoU auf dem Zurückgehaltenen</translation>
    </message>
    <message>
        <source>IoU {:.2f} before, {:.2f} now (epoch {:.0f}).</source>
        <translation>IoU {:.2f} vorher, {:.2f} jetzt (Epoche {:.0f}).</translation>
    </message>
    <message>
        <source>IoU {:.2f} before; no improvement yet.</source>
        <translation>IoU {:.2f} vorher; noch nicht besser.</translation>
    </message>
    <message>
        <source>IoU {:.2f} on the validation data.</source>
        <translation>IoU {:.2f} auf dem Zurückgehaltenen.</translation>
    </message>
    <message>
        <source>IoU {}, Dice {}, precision {}, recall {} over {} pixels.</source>
        <translation>IoU {}, Dice {}, Präzision {}, Recall {} über {} Pixel.</translation>
    </message>
    <message>
        <source>Is the result wrong somewhere? Correct it and train the model further with it.</source>
        <translation>Stimmt etwas nicht? Korrigieren Sie das Ergebnis und trainieren Sie das Modell damit weiter.</translation>
    </message>
    <message>
        <source>It comes from the Python Package Index and is installed into {}.</source>
        <translation>Sie kommt aus dem Python Package Index und wird nach {} installiert.</translation>
    </message>
    <message>
        <source>It determines which bands are read, and what was learnt before.</source>
        <translation>Es sagt, welche Bänder gelesen werden und was schon gelernt ist.</translation>
    </message>
    <message>
        <source>It did not answer within {:.0f} seconds.</source>
        <translation>Sie hat innerhalb von {:.0f} Sekunden nicht geantwortet.</translation>
    </message>
    <message>
        <source>It downloads about {} MB and takes up to {} MB of disk space.</source>
        <translation>Es werden etwa {} MB heruntergeladen und bis zu {} MB Speicherplatz belegt.</translation>
    </message>
    <message>
        <source>It has: {}.</source>
        <translation>Sie hat: {}.</translation>
    </message>
    <message>
        <source>It holds: {}.</source>
        <translation>Vorhanden sind: {}.</translation>
    </message>
    <message>
        <source>It is installed from the folder {} into {}, and takes up to {} MB.</source>
        <translation>Sie wird aus dem Ordner {} nach {} installiert und belegt bis zu {} MB.</translation>
    </message>
    <message>
        <source>It is installed into {}.</source>
        <translation>Installiert wird nach {}.</translation>
    </message>
    <message>
        <source>It is one of {}, or a scale and an offset such as 0.0001,-0.1.</source>
        <translation>Es ist eine von {}, oder ein Faktor und ein Versatz wie 0.0001,-0.1.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed, or its drive is not mounted.</source>
        <translation>Sie wurde vielleicht verschoben oder umbenannt oder liegt auf einem nicht eingebundenen Laufwerk.</translation>
    </message>
    <message>
        <source>It needs a first row with column names, and a row for each scene.</source>
        <translation>Sie braucht eine erste Zeile mit Namen und je Szene eine Zeile.</translation>
    </message>
    <message>
        <source>It needs {}.</source>
        <translation>Es braucht {}.</translation>
    </message>
    <message>
        <source>It reaches that with the threshold {:.2f}; with its own threshold it reaches {:.2f}.</source>
        <translation>Das erreicht es mit dem Schwellenwert {:.2f}; mit seinem eigenen erreicht es {:.2f}.</translation>
    </message>
    <message>
        <source>It runs, but could not be tried on {}: {}</source>
        <translation>Auf Rauschen läuft es, konnte aber nicht auf {} erprobt werden: {}</translation>
    </message>
    <message>
        <source>It stopped without a result: {}.</source>
        <translation>Es hielt ohne Ergebnis an: {}.</translation>
    </message>
    <message>
        <source>It takes about {} minutes in all, in the background: you can keep working, close this window, and pause it. In the end the validation data show whether the model has improved; if not, the old one is kept.</source>
        <translation>Es dauert insgesamt etwa {} Minuten, im Hintergrund: Sie können weiterarbeiten, dieses Fenster schließen und es anhalten. Am Ende sagt das Zurückgehaltene, ob das Modell besser wurde; wenn nicht, bleibt das alte.</translation>
    </message>
    <message>
        <source>It takes up to {} MB of disk space.</source>
        <translation>Es werden bis zu {} MB Speicherplatz belegt.</translation>
    </message>
    <message>
        <source>It was at the scene "{}".</source>
        <translation>Betroffen war die Szene „{}“.</translation>
    </message>
    <message>
        <source>It was at the scenes {}.</source>
        <translation>Betroffen waren die Szenen {}.</translation>
    </message>
    <message>
        <source>It was made by a newer release: update CloudReef.</source>
        <translation>Eine neuere Version hat es erzeugt: Aktualisieren Sie CloudReef.</translation>
    </message>
    <message>
        <source>It was tested on noise, on tiles of a single value and on a tile without data; export it again.</source>
        <translation>Es wurde mit Rauschen, mit Kacheln eines Werts und ohne Daten erprobt; exportieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Items are found through the links item, child, items and next, and self of each feature.</source>
        <translation>Elemente werden über Links gefunden: item, child, items, next und self jedes Features.</translation>
    </message>
    <message>
        <source>Items without a date in their names have the time when the mask was made: {}.</source>
        <translation>Einträge ohne Tag im Namen sind danach datiert, wann ihre Masken entstanden: {}.</translation>
    </message>
    <message>
        <source>Its classes are: {}.</source>
        <translation>Seine Klassen sind: {}.</translation>
    </message>
    <message>
        <source>Its output for a pixel depends on the tile around it: all tiles will have {} x {} pixels, overlap, and be blended.</source>
        <translation>Was es für ein Pixel antwortet, hängt von der Kachel ringsum ab: alle Kacheln haben {} x {} Pixel, überlappen und werden verblendet.</translation>
    </message>
    <message>
        <source>Its output, from -1 to 1, is converted to probabilities from 0 to 1.</source>
        <translation>Seine Ausgabe, von -1 bis 1, wird in Wahrscheinlichkeiten von 0 bis 1 umgerechnet.</translation>
    </message>
    <message>
        <source>Its output, {} times smaller than its input, is enlarged by bilinear interpolation.</source>
        <translation>Seine Ausgabe, {}-mal kleiner als seine Eingabe, wird durch bilineare Interpolation vergrößert.</translation>
    </message>
    <message>
        <source>Its outputs are probabilities.</source>
        <translation>Die Antworten sind Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>Its outputs need a {}; it is added.</source>
        <translation>Die Antworten brauchen {}; das wird ergänzt.</translation>
    </message>
    <message>
        <source>Its project was closed: the results are written, and the history loads them.</source>
        <translation>Sein Projekt wurde geschlossen: Die Ergebnisse sind geschrieben, und der Verlauf lädt sie.</translation>
    </message>
    <message>
        <source>Its result depends on the tile: tiles overlap and are blended.</source>
        <translation>Seine Antwort hängt von der Kachel ab: Die Kacheln überlappen und werden ineinander überblendet.</translation>
    </message>
    <message>
        <source>Its results are lost, but you can run it again from the history.</source>
        <translation>Nichts davon bleibt, aber der Verlauf kann ihn wiederholen.</translation>
    </message>
    <message>
        <source>Its results exist and are unchanged.</source>
        <translation>Ihre Ergebnisse sind da und unverändert.</translation>
    </message>
    <message>
        <source>JSON file of all counts and scores.</source>
        <translation>JSON-Datei mit allen Anzahlen und Kennzahlen.</translation>
    </message>
    <message>
        <source>JSON file of all zones together and of each zone.</source>
        <translation>JSON-Datei über alle Zonen zusammen und jede einzelne.</translation>
    </message>
    <message>
        <source>JSON file of pixel counts, cover and area.</source>
        <translation>JSON-Datei mit Pixelzahlen, Bedeckung und Fläche.</translation>
    </message>
    <message>
        <source>JSON file of pixel counts, cover, area and how the result was made.</source>
        <translation>JSON-Datei mit Pixelzahlen, Bedeckung, Fläche und der Entstehung des Ergebnisses.</translation>
    </message>
    <message>
        <source>JSON file: cover of each model, agreement of each pair.</source>
        <translation>JSON-Datei: Anteil jedes Modells, Übereinstimmung von je zweien.</translation>
    </message>
    <message>
        <source>JSON file: how many chips, and what to type next.</source>
        <translation>JSON-Datei: wie viele Chips, und was zum Fortfahren einzugeben ist.</translation>
    </message>
    <message>
        <source>JSON file: how many pixels were masked.</source>
        <translation>JSON-Datei: wie viele Pixel entfernt wurden.</translation>
    </message>
    <message>
        <source>JSON file: number of polygons; total, largest and median area.</source>
        <translation>JSON-Datei: wie viele, und wie groß alle, das größte, der Median sind.</translation>
    </message>
    <message>
        <source>JSON file: the pixels of each scene that are clear and hold data, and the filled pixels; also in percent of all pixels of the composite.</source>
        <translation>JSON-Datei: die Pixel jeder Szene, die klar sind und Daten enthalten, und die gefüllten Pixel; auch in Prozent aller Pixel des Komposits.</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Job file</source>
        <translation>Auftragsdatei</translation>
    </message>
    <message>
        <source>Job files (*.json)</source>
        <translation>Auftragsdateien (*.json)</translation>
    </message>
    <message>
        <source>Keep a larger share of chips without a target.</source>
        <translation>Behalten Sie einen größeren Anteil der Chips ohne Ziel.</translation>
    </message>
    <message>
        <source>Keep a scene, or parts of one, for validation.</source>
        <translation>Halten Sie eine Szene zurück, oder Teile von einer.</translation>
    </message>
    <message>
        <source>Keep the files</source>
        <translation>Dateien behalten</translation>
    </message>
    <message>
        <source>Keep this model</source>
        <translation>Dieses Modell behalten</translation>
    </message>
    <message>
        <source>Keeps chips, curves and checkpoints, so that a stopped lesson can continue. Not set: nothing is kept.</source>
        <translation>Behält Chips, Kurven und Zwischenstände, damit Angehaltenes weitergehen kann. Nicht gesetzt: keiner wird behalten.</translation>
    </message>
    <message>
        <source>Known models: {}; or give the folder of a model, with model.json.</source>
        <translation>Bekannte Modelle: {}; oder geben Sie den Ordner eines Modells an, der model.json enthält.</translation>
    </message>
    <message>
        <source>Known: {}.</source>
        <translation>Bekannt: {}.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Labeln</translation>
    </message>
    <message>
        <source>Label a scene first.</source>
        <translation>Labeln Sie zuerst eine Szene.</translation>
    </message>
    <message>
        <source>Label a scene, and choose it for training.</source>
        <translation>Labeln Sie eine Szene und wählen Sie sie fürs Training.</translation>
    </message>
    <message>
        <source>Label as</source>
        <translation>Labeln als</translation>
    </message>
    <message>
        <source>Label it, or put another scene first.</source>
        <translation>Labeln Sie sie, oder stellen Sie eine andere Szene an den Anfang.</translation>
    </message>
    <message>
        <source>Label more, farther apart, or use another scene for validation.</source>
        <translation>Labeln Sie mehr, weiter auseinander, oder halten Sie eine andere Szene zurück.</translation>
    </message>
    <message>
        <source>Label some target and some background.</source>
        <translation>Zeichnen Sie etwas davon und etwas von dem, was es nicht ist.</translation>
    </message>
    <message>
        <source>Label the active raster layer too</source>
        <translation>Labelt den Layer, der im Layerfenster aktiv ist</translation>
    </message>
    <message>
        <source>Label what is wrong, train, and see whether the model improves</source>
        <translation>Labeln, was falsch ist, trainieren und sehen, ob das Modell besser wird</translation>
    </message>
    <message>
        <source>Labelled pixels by scene and class</source>
        <translation>Was gelabelt ist</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Landsat 8 and 9, Level 1</source>
        <translation>Landsat 8 und 9, Level 1</translation>
    </message>
    <message>
        <source>Landsat Collection 2 surface reflectance numbers (x 0.0000275 - 0.2)</source>
        <translation>Zahlen der Bodenreflexion von Landsat Collection 2 (x 0.0000275 - 0.2)</translation>
    </message>
    <message>
        <source>Landsat Collection 2, surface</source>
        <translation>Landsat Collection 2, Oberfläche</translation>
    </message>
    <message>
        <source>Landsat Level-1 digital numbers (x 0.00002 - 0.1)</source>
        <translation>digitale Werte von Landsat Level 1 (x 0.00002 - 0.1)</translation>
    </message>
    <message>
        <source>Largest difference in probability from the clicked pixel</source>
        <translation>Größter Unterschied der Wahrscheinlichkeit zum angeklickten Pixel</translation>
    </message>
    <message>
        <source>Largest pixel</source>
        <translation>Größtes Pixel</translation>
    </message>
    <message>
        <source>Largest tile edge (pixels)</source>
        <translation>Größte Kachelkante (Pixel)</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Layers, files or product folders. A map service, a WCS and others that only QGIS can read are written into the folder scenes of the results; a map service needs an extent.</source>
        <translation>Layer, Dateien oder Produktordner. Ein Kartendienst, ein WCS und was sonst nur QGIS liest, wird in den Ordner scenes der Ergebnisse geschrieben: von einem Kartendienst die Ausdehnung, die er braucht.</translation>
    </message>
    <message>
        <source>Least-cloudy composite</source>
        <translation>Wolkenarmes Komposit</translation>
    </message>
    <message>
        <source>Leave it empty to use the model's own.</source>
        <translation>Lassen Sie ihn leer, um den des Modells zu verwenden.</translation>
    </message>
    <message>
        <source>Leave out areas smaller than (pixels)</source>
        <translation>Flächen auslassen, kleiner als (Pixel)</translation>
    </message>
    <message>
        <source>Leave out areas smaller than (square metres)</source>
        <translation>Flächen auslassen, kleiner als (Quadratmeter)</translation>
    </message>
    <message>
        <source>Leave the buffer at 0.</source>
        <translation>Lassen Sie den Puffer bei 0.</translation>
    </message>
    <message>
        <source>Less than {:g} million pixels</source>
        <translation>Weniger als {:g} Millionen Pixel</translation>
    </message>
    <message>
        <source>Let changed results be made again, or choose another name or folder.</source>
        <translation>Lassen Sie geänderte Ergebnisse neu erzeugen, oder wählen Sie einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Lift it where the engine is started: ulimit -v unlimited.</source>
        <translation>Heben Sie sie auf, wo die Engine gestartet wird: ulimit -v unlimited.</translation>
    </message>
    <message>
        <source>Load masks</source>
        <translation>Masken laden</translation>
    </message>
    <message>
        <source>Load results</source>
        <translation>Ergebnisse laden</translation>
    </message>
    <message>
        <source>Load the masks of the selected scenes, or of all listed ones</source>
        <translation>Der ausgewählten Szenen, sonst aller aufgelisteten</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Look for scenes</source>
        <translation>Szenen suchen</translation>
    </message>
    <message>
        <source>Looking for a Python</source>
        <translation>Python wird gesucht</translation>
    </message>
    <message>
        <source>Looking for packages</source>
        <translation>Pakete werden gesucht</translation>
    </message>
    <message>
        <source>Looking for scenes</source>
        <translation>Szenen werden gesucht</translation>
    </message>
    <message>
        <source>Looking for scenes…</source>
        <translation>Szenen werden gesucht …</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Made on {}</source>
        <translation>Erstellt am {}</translation>
    </message>
    <message>
        <source>Make it again.</source>
        <translation>Erzeugen Sie es neu.</translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation>Legen Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>Make one VRT directly from the rasters.</source>
        <translation>Erzeugen Sie ein VRT aus den Rastern selbst.</translation>
    </message>
    <message>
        <source>Make the VRT again.</source>
        <translation>Erzeugen Sie das VRT neu.</translation>
    </message>
    <message>
        <source>Makes one picture of the clear pixels of several scenes with their masks.</source>
        <translation>Erzeugt aus den klaren Pixeln mehrerer Szenen mit ihren Masken ein Bild.</translation>
    </message>
    <message>
        <source>Makes the mask of any threshold from a probability raster, without running the network again.</source>
        <translation>Erzeugt aus einem Wahrscheinlichkeitsraster die Maske zu jedem Schwellenwert, ohne das Netz erneut anzuwenden.</translation>
    </message>
    <message>
        <source>Making an environment from {}</source>
        <translation>Umgebung wird aus {} angelegt</translation>
    </message>
    <message>
        <source>Making polygons…</source>
        <translation>Polygone werden erzeugt…</translation>
    </message>
    <message>
        <source>Many scenes…</source>
        <translation>Viele Szenen…</translation>
    </message>
    <message>
        <source>Map of the scenes</source>
        <translation>Karte der Szenen</translation>
    </message>
    <message>
        <source>Mapping of reference values to classes</source>
        <translation>Welcher Referenzwert welche Klasse ist</translation>
    </message>
    <message>
        <source>Mark squares where the model is least sure, or where the models disagree</source>
        <translation>Quadrate, in denen das Modell am unsichersten ist oder die Modelle sich widersprechen</translation>
    </message>
    <message>
        <source>Mark the areas that you checked, or label some background, too.</source>
        <translation>Markieren Sie die Flächen, die Sie geprüft haben, oder zeichnen Sie auch, was nicht Ziel ist.</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Mask a raster</source>
        <translation>Raster maskieren</translation>
    </message>
    <message>
        <source>Mask and reference have no valid pixel in common.</source>
        <translation>Maske und Referenz haben kein gültiges Pixel gemeinsam.</translation>
    </message>
    <message>
        <source>Masked pixels in percent of the valid ones</source>
        <translation>Entfernte Pixel in Prozent der gültigen</translation>
    </message>
    <message>
        <source>Masked raster</source>
        <translation>Maskiertes Raster</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>Maske wird angewendet</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>Masks are GeoTIFF files: end it with .tif.</source>
        <translation>Masken sind GeoTIFF-Dateien: Lassen Sie ihn mit .tif enden.</translation>
    </message>
    <message>
        <source>Masks of the classes</source>
        <translation>Masken der Klassen</translation>
    </message>
    <message>
        <source>Masks that are not georeferenced are left out: {}.</source>
        <translation>Masken ohne Georeferenzierung werden ausgelassen: {}.</translation>
    </message>
    <message>
        <source>Mean and standard deviation need one number for each channel.</source>
        <translation>Mittelwert und Standardabweichung brauchen je Kanal eine Zahl.</translation>
    </message>
    <message>
        <source>Mean and standard deviation need {} numbers each, or none.</source>
        <translation>Mittelwert und Abweichung brauchen je {} Zahlen oder keine.</translation>
    </message>
    <message>
        <source>Mean intersection over union of several classes (pooled)</source>
        <translation>Mittlere Intersection over Union mehrerer Klassen (alle Pixel)</translation>
    </message>
    <message>
        <source>Mean probability</source>
        <translation>Mittlere Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Unterscheidet</translation>
    </message>
    <message>
        <source>Measured on the ellipsoid; needs a CRS.</source>
        <translation>Auf dem Ellipsoid gemessen; braucht ein KBS.</translation>
    </message>
    <message>
        <source>Measuring how far the network sees</source>
        <translation>Sichtweite des Netzes wird ermittelt</translation>
    </message>
    <message>
        <source>Measuring once which runtime is the fastest on this computer.</source>
        <translation>Einmalig wird probiert, welche Laufzeitumgebung auf diesem Rechner die schnellste ist.</translation>
    </message>
    <message>
        <source>Measuring the runtimes</source>
        <translation>Laufzeitumgebungen werden gemessen</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Memory budget</source>
        <translation>Speicherbudget</translation>
    </message>
    <message>
        <source>Memory budget (MB)</source>
        <translation>Speicherbudget (MB)</translation>
    </message>
    <message>
        <source>Memory ran out; continuing with tiles of {} pixels, {} at once.</source>
        <translation>Der Speicher ging aus; weiter mit Kacheln von {} Pixeln, {} auf einmal.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Missing (automatic)</source>
        <translation>Fehlt (automatisch)</translation>
    </message>
    <message>
        <source>Missing: {}. The names of these files do not say which band they hold: {}.</source>
        <translation>Fehlend: {}. Kein Name sagt, welches Band diese Dateien enthalten: {}.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model "{}", version {}.</source>
        <translation>Modell „{}“, Version {}.</translation>
    </message>
    <message>
        <source>Model to start from (name, or folder)</source>
        <translation>Startmodell (Name oder Ordner)</translation>
    </message>
    <message>
        <source>Model {} of {}: "{}".</source>
        <translation>Modell {} von {}: „{}“.</translation>
    </message>
    <message>
        <source>Model: {}</source>
        <translation>Modell: {}</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Models and packages (*.onnx *.zip *.whl);;All files (*)</source>
        <translation>Modelle und Pakete (*.onnx *.zip *.whl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Models are fetched over https only.</source>
        <translation>Modelle werden nur über https geholt.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Move it to preview the mask of another threshold on the map</source>
        <translation>Verschieben, um die Maske eines anderen Schwellenwerts in der Karte zu sehen</translation>
    </message>
    <message>
        <source>Move it, or choose another folder for the results.</source>
        <translation>Verschieben Sie es, oder wählen Sie einen anderen Ordner für die Ergebnisse.</translation>
    </message>
    <message>
        <source>Move the map to the scene.</source>
        <translation>Schieben Sie die Karte zur Szene.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name a band for each channel.</source>
        <translation>Nennen Sie für jeden einen Kanal.</translation>
    </message>
    <message>
        <source>Name a class for each channel.</source>
        <translation>Nennen Sie für jeden Kanal eine Klasse.</translation>
    </message>
    <message>
        <source>Name a class for each number, or export it without its last step (argmax).</source>
        <translation>Benennen Sie eine Klasse für jede Zahl, oder exportieren Sie es ohne seinen letzten Schritt (argmax).</translation>
    </message>
    <message>
        <source>Name a class for each output.</source>
        <translation>Nennen Sie für jede Ausgabe eine Klasse.</translation>
    </message>
    <message>
        <source>Name a class for each value.</source>
        <translation>Nennen Sie für jede Nummer eine Klasse.</translation>
    </message>
    <message>
        <source>Name in scripts</source>
        <translation>Name in Skripten</translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <translation>Name des neuen Modells</translation>
    </message>
    <message>
        <source>Name of the scene in the data set</source>
        <translation>Name der Szene im Datensatz</translation>
    </message>
    <message>
        <source>Name the classes, separated by commas.</source>
        <translation>Nennen Sie die Klassen, mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>Name the order of the file's bands instead, such as B,G,R,NIR.</source>
        <translation>Nennen Sie stattdessen die Reihenfolge der Bänder der Datei, etwa B,G,R,NIR.</translation>
    </message>
    <message>
        <source>Name the target class and the background class.</source>
        <translation>Nennen Sie die gesuchte Klasse und das, was der Rest ist.</translation>
    </message>
    <message>
        <source>Name them in order, such as --bands B,G,R,NIR.</source>
        <translation>Nennen Sie sie der Reihe nach, etwa --bands B,G,R,NIR.</translation>
    </message>
    <message>
        <source>Name them in order, such as --classes {}.</source>
        <translation>Nennen Sie sie der Reihe nach, etwa --classes {}.</translation>
    </message>
    <message>
        <source>Name them, or choose no field.</source>
        <translation>Nennen Sie sie oder wählen Sie kein Feld.</translation>
    </message>
    <message>
        <source>Names of scenes, separated by commas. Not set: parts of each scene.</source>
        <translation>Namen von Szenen, durch Komma getrennt. Nicht gesetzt: Teile jeder Szene.</translation>
    </message>
    <message>
        <source>Names of the masks</source>
        <translation>Namen der Masken</translation>
    </message>
    <message>
        <source>Names or folders of at least two models, with commas between.</source>
        <translation>Namen oder Ordner von mindestens zwei Modellen, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Network input</source>
        <translation>Netz sieht</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>Neue Labels</translation>
    </message>
    <message>
        <source>New labels…</source>
        <translation>Neue Labels…</translation>
    </message>
    <message>
        <source>New model</source>
        <translation>Neues Modell</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>No asset of the STAC item {} says which band it holds.</source>
        <translation>Kein Bestandteil des STAC-Eintrags {} sagt, welchen Kanal er enthält.</translation>
    </message>
    <message>
        <source>No band of {} was chosen.</source>
        <translation>Von {} wurde kein Kanal gewählt.</translation>
    </message>
    <message>
        <source>No band was chosen for {}, which {} cannot do without.</source>
        <translation>Für {} wurde kein Kanal gewählt; ohne ihn kommt {} nicht aus.</translation>
    </message>
    <message>
        <source>No better than before: IoU {:.2f} on the validation data, {:.2f} with the new one. The old model is kept.</source>
        <translation>Nicht besser als vorher: IoU {:.2f} auf dem Zurückgehaltenen, {:.2f} mit dem neuen. Das alte Modell bleibt.</translation>
    </message>
    <message>
        <source>No chip for {} contains the target yet: add a scene that shows it.</source>
        <translation>Noch enthält kein Chip für {} das Ziel: Fügen Sie eine Szene hinzu, die es zeigt.</translation>
    </message>
    <message>
        <source>No chip is left: at most {:.1f} % of a chip's pixels have data and a label; {:g} % are required.</source>
        <translation>Es bleibt kein Chip übrig: Höchstens {:.1f} % der Pixel eines Chips haben Daten und ein Label, verlangt sind {:g} %.</translation>
    </message>
    <message>
        <source>No chip is left: none contains the target, and chips without a target are not kept.</source>
        <translation>Es bleibt kein Chip übrig: Keiner enthält das Ziel, und von den anderen wird keiner behalten.</translation>
    </message>
    <message>
        <source>No class is switched on.</source>
        <translation>Keine Klasse ist eingeschaltet.</translation>
    </message>
    <message>
        <source>No file was named for the mask.</source>
        <translation>Für die Maske wurde keine Datei angegeben.</translation>
    </message>
    <message>
        <source>No improvement for {} epochs.</source>
        <translation>Seit {} Epochen ist es nicht besser geworden.</translation>
    </message>
    <message>
        <source>No input was given.</source>
        <translation>Es wurde keine Eingabe angegeben.</translation>
    </message>
    <message>
        <source>No installed runtime can run the model "{}" as requested (installed: {}; the model has: {}).</source>
        <translation>Keine installierte Laufzeitumgebung kann das Modell „{}“ wie verlangt ausführen (installiert: {}; das Modell hat: {}).</translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation>Es ist kein Modell installiert.</translation>
    </message>
    <message>
        <source>No other band can replace it. Choose another scene, or a model for these bands.</source>
        <translation>Kein anderes Band kann es ersetzen. Wählen Sie eine andere Szene oder ein Modell für diese Bänder.</translation>
    </message>
    <message>
        <source>No pixel can be {:g}, the chosen nodata value: the scene's data type is {}.</source>
        <translation>Kein Pixel kann {:g} sein, was als nodata gewählt wurde: Die Szene enthält {}.</translation>
    </message>
    <message>
        <source>No pixel of the scene has both data and a label: there is nothing to learn from.</source>
        <translation>Kein Pixel der Szene hat sowohl Daten als auch ein Label: Es gibt nichts, woraus zu lernen wäre.</translation>
    </message>
    <message>
        <source>No polygon has one of the target values ({}) in "{}".</source>
        <translation>Kein Polygon hat einen der Zielwerte ({}) in „{}“.</translation>
    </message>
    <message>
        <source>No polygon is of the class "{}"; the field "{}" has: {}.</source>
        <translation>Kein Polygon ist von der Klasse „{}“; das Feld „{}“ enthält: {}.</translation>
    </message>
    <message>
        <source>No polygon lies on {}: all of it counts as background.</source>
        <translation>Auf {} liegt kein Polygon: Alles darin zählt als Hintergrund.</translation>
    </message>
    <message>
        <source>No result was written. Choose the precision f32 or another model, or export this one again.</source>
        <translation>Es wurde kein Ergebnis geschrieben. Wählen Sie die Genauigkeit f32 oder ein anderes Modell, oder exportieren Sie dieses noch einmal.</translation>
    </message>
    <message>
        <source>No run has ended yet.</source>
        <translation>Noch ist kein Lauf beendet.</translation>
    </message>
    <message>
        <source>No scene has a clear pixel: there is nothing to combine.</source>
        <translation>Keine Szene ist irgendwo klar: Es gibt nichts zu zeigen.</translation>
    </message>
    <message>
        <source>No scene in {} matches "{}".</source>
        <translation>Keine Szene in {} passt zu „{}“.</translation>
    </message>
    <message>
        <source>No scene is kept for validation, so it would not be known whether the model improves.</source>
        <translation>Keine Szene wird zurückgehalten, sodass nichts sagen könnte, ob das Modell besser wird.</translation>
    </message>
    <message>
        <source>No scenes were given.</source>
        <translation>Es wurden keine Szenen angegeben.</translation>
    </message>
    <message>
        <source>No two of the models have a class of the same name, so their agreement has no meaning.</source>
        <translation>Keine zwei der Modelle haben eine Klasse gleichen Namens; wie weit sie übereinstimmen, sagt also nichts.</translation>
    </message>
    <message>
        <source>No zone holds a valid pixel of the mask.</source>
        <translation>Keine Zone enthält ein gültiges Pixel der Maske.</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>Nein, danke</translation>
    </message>
    <message>
        <source>Nodata value</source>
        <translation>Leerwert</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>None of the band files named in {} lies beside it.</source>
        <translation>Keine der Kanaldateien, die {} nennt, liegt daneben.</translation>
    </message>
    <message>
        <source>None of the band files named in {} lies beside it: {}.</source>
        <translation>Keine der Kanaldateien, die {} nennt, liegt daneben: {}.</translation>
    </message>
    <message>
        <source>None of the classes {} is cloud, shadow, cirrus, snow or water.</source>
        <translation>Keine der Klassen {} ist Wolke, Schatten, Zirrus, Schnee oder Wasser.</translation>
    </message>
    <message>
        <source>None of the polygons lies on the scene.</source>
        <translation>Keines der Polygone liegt auf der Szene.</translation>
    </message>
    <message>
        <source>None of the {} scenes has an up-to-date result. The first: {}</source>
        <translation>Keine der {} Szenen hat ein aktuelles Ergebnis. Die erste: {}</translation>
    </message>
    <message>
        <source>None of these scenes has an acquisition date in its name.</source>
        <translation>Kein Name dieser Szenen nennt den Tag der Aufnahme.</translation>
    </message>
    <message>
        <source>Not set: as large as the memory budget allows. The result does not depend on it.</source>
        <translation>Nicht gesetzt: so groß, wie das Speicherbudget erlaubt. Das Ergebnis hängt nicht davon ab.</translation>
    </message>
    <message>
        <source>Not set: decided from the machine's memory.</source>
        <translation>Nicht gesetzt: nach dem Speicher des Rechners bestimmt.</translation>
    </message>
    <message>
        <source>Not set: every polygon is target. For a model of several classes: the class of each polygon.</source>
        <translation>Nicht gesetzt: Jedes Polygon ist Ziel. Bei einem Modell mehrerer Klassen sagt es, zu welcher jedes gehört.</translation>
    </message>
    <message>
        <source>Not set: that of the start model, improved.</source>
        <translation>Nicht gesetzt: der des Startmodells, verbessert.</translation>
    </message>
    <message>
        <source>Not set: the name of its file.</source>
        <translation>Nicht gesetzt: der Name ihrer Datei.</translation>
    </message>
    <message>
        <source>Not set: the raster's own, or one that no valid pixel has.</source>
        <translation>Nicht gesetzt: der des Rasters, oder einer, den kein gültiges Pixel hat.</translation>
    </message>
    <message>
        <source>Nothing distinguishes band {} from the others, so it could not be found in other scenes.</source>
        <translation>Nichts unterscheidet Kanal {} von den anderen: Von keiner Szene wäre bekannt, ob sie ihn hat.</translation>
    </message>
    <message>
        <source>Nothing in {} says for certain which band is {}: it has {}, and {} needs {}.</source>
        <translation>Nichts in {} sagt sicher, welcher Kanal {} ist: Vorhanden sind {}, und {} braucht {}.</translation>
    </message>
    <message>
        <source>Nothing is downloaded: it comes from the folder of wheels {} ({} MB), and takes up to {} MB of disk space.</source>
        <translation>Nichts wird heruntergeladen: Es kommt aus dem Ordner mit Wheels {} ({} MB) und braucht bis zu {} MB Speicherplatz.</translation>
    </message>
    <message>
        <source>Nothing is labelled on {}, whose bands the new model would take.</source>
        <translation>Auf {} ist nichts gelabelt; das neue Modell würde die Kanäle dieser Szene nehmen.</translation>
    </message>
    <message>
        <source>Nothing is labelled on {}: it is left out.</source>
        <translation>Auf {} ist nichts gelabelt: Sie wird ausgelassen.</translation>
    </message>
    <message>
        <source>Nothing is labelled target: a model cannot learn what it never sees.</source>
        <translation>Nichts ist als Ziel gelabelt: Ein Modell kann nicht lernen, was es nie sieht.</translation>
    </message>
    <message>
        <source>Nothing is labelled {}: a model cannot learn what it never sees.</source>
        <translation>Nichts ist als {} gelabelt: Ein Modell kann nicht lernen, was es nie sieht.</translation>
    </message>
    <message>
        <source>Nothing says which class a polygon belongs to: the model has {} classes.</source>
        <translation>Nichts sagt, zu welcher Klasse ein Polygon gehört: Das Modell unterscheidet {}.</translation>
    </message>
    <message>
        <source>Nothing says which values of "{}" are target.</source>
        <translation>Nichts sagt, welche Werte von „{}“ Ziel sind.</translation>
    </message>
    <message>
        <source>Nothing states what the scene's values mean; they are assumed to be {}, {}. {}</source>
        <translation>Nichts sagt, was die Zahlen der Szene bedeuten; sie gelten als {}, {}. {}</translation>
    </message>
    <message>
        <source>Nothing was found. If there should be something: look at the probability with a lower threshold; check under Advanced that each band is the right one and that the values are interpreted correctly; and compare the size of the pixels with that which the model was made for.</source>
        <translation>Nichts wurde gefunden. Sollte etwas da sein: sehen Sie sich die Wahrscheinlichkeit mit einem niedrigeren Schwellwert an; prüfen Sie unter Erweitert, ob jeder Kanal der richtige ist und die Werte für das genommen werden, was sie sind; und vergleichen Sie die Pixelgröße mit der, für die das Modell gemacht ist.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Nothing: a new model</source>
        <translation>Nichts: ein neues Modell</translation>
    </message>
    <message>
        <source>Number of clear observations</source>
        <translation>Anzahl klarer Beobachtungen</translation>
    </message>
    <message>
        <source>Number of polygons</source>
        <translation>Anzahl der Polygone</translation>
    </message>
    <message>
        <source>Number of zones</source>
        <translation>Anzahl der Zonen</translation>
    </message>
    <message>
        <source>ONNX Runtime has GPU support, but cannot use the GPU here.</source>
        <translation>ONNX Runtime unterstützt GPUs, kann die GPU hier aber nicht nutzen.</translation>
    </message>
    <message>
        <source>ONNX Runtime sees an accelerator</source>
        <translation>ONNX Runtime sieht einen Beschleuniger</translation>
    </message>
    <message>
        <source>ONNX files (*.onnx)</source>
        <translation>ONNX-Dateien (*.onnx)</translation>
    </message>
    <message>
        <source>ONNX, for CloudReef (*.onnx)</source>
        <translation>ONNX, für CloudReef (*.onnx)</translation>
    </message>
    <message>
        <source>ONNX, for Deepness (*.onnx)</source>
        <translation>ONNX, für Deepness (*.onnx)</translation>
    </message>
    <message>
        <source>Of a mask of several classes: numbers such as 1,2. Not set: all but the background.</source>
        <translation>Bei einer Maske mit mehreren Klassen: Nummern wie 1,2. Nicht gesetzt: alle außer dem Hintergrund.</translation>
    </message>
    <message>
        <source>Of each pixel. Cloud-optimised GeoTIFF.</source>
        <translation>Für jedes Pixel. Cloud-optimiertes GeoTIFF.</translation>
    </message>
    <message>
        <source>Of independent labels: number=threshold, such as 1=0.4,2=0.6. Not set: the model's own.</source>
        <translation>Bei unabhängigen Merkmalen: Nummer=Schwellenwert, etwa 1=0.4,2=0.6. Nicht gesetzt: die des Modells.</translation>
    </message>
    <message>
        <source>Of independent labels: where a pixel has several, the first of these is shown, such as 2,1.</source>
        <translation>Bei unabhängigen Merkmalen: wo mehrere gelten, wird das erste davon gezeigt, etwa 2,1.</translation>
    </message>
    <message>
        <source>Of masks of several classes: numbers such as 1,2. Not set: all but the background, and undecided.</source>
        <translation>Bei Masken mit mehreren Klassen: Nummern wie 1,2. Nicht gesetzt: alle außer dem Hintergrund, und Unentschiedenes.</translation>
    </message>
    <message>
        <source>Of several classes: numbers such as 1,2. Not set: all.</source>
        <translation>Bei mehreren Klassen: Nummern wie 1,2. Nicht gesetzt: alle.</translation>
    </message>
    <message>
        <source>Of several classes: pixels whose most probable class has less than this become 254, undecided.</source>
        <translation>Bei mehreren Klassen: Pixel, deren wahrscheinlichste Klasse weniger hat, werden 254, unentschieden.</translation>
    </message>
    <message>
        <source>Of the blocks, or of the scenes.</source>
        <translation>Der Blöcke oder der Szenen.</translation>
    </message>
    <message>
        <source>Of the cover</source>
        <translation>Der Bedeckung</translation>
    </message>
    <message>
        <source>Of the valid pixels</source>
        <translation>Der gültigen Pixel</translation>
    </message>
    <message>
        <source>Offset of stored values</source>
        <translation>Versatz der gespeicherten Werte</translation>
    </message>
    <message>
        <source>Older results: {}</source>
        <translation>Ältere Ergebnisse: {}</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: sudo apt install python{}-venv</source>
        <translation>Unter Debian und Ubuntu: sudo apt install python{}-venv</translation>
    </message>
    <message>
        <source>On the mask's grid: each polygon states its mean.</source>
        <translation>Im Raster der Maske: jedes Polygon nennt sein Mittel.</translation>
    </message>
    <message>
        <source>One band of 0 and 1 for each class, 255 nodata.</source>
        <translation>Für jede Klasse ein Kanal aus 0 und 1, 255 Nodata.</translation>
    </message>
    <message>
        <source>One error map cannot show {} masks.</source>
        <translation>Eine Fehlerkarte kann nicht {} Masken zeigen.</translation>
    </message>
    <message>
        <source>One for each scene, in the same order: 0 clear, 1 not clear, 255 nodata.</source>
        <translation>Eine je Szene, in derselben Reihenfolge: 0 klar, 1 nicht klar, 255 Leerwert.</translation>
    </message>
    <message>
        <source>One line: what the model finds, in which images</source>
        <translation>Eine Zeile: was es sucht, in welchen Bildern</translation>
    </message>
    <message>
        <source>One name per channel, in their order, separated by commas</source>
        <translation>Für jeden Kanal ein Name, in deren Reihenfolge, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>One number per band, separated by spaces; leave empty if the network needs none</source>
        <translation>Eine Zahl je Kanal, durch Leerzeichen getrennt; leer, wenn das Netz keine braucht</translation>
    </message>
    <message>
        <source>One page with tables and pictures.</source>
        <translation>Eine Seite mit Tabellen und Bildern.</translation>
    </message>
    <message>
        <source>One row for each mask, one for the mean, one for the pooled scores.</source>
        <translation>Eine Zeile je Maske, Mittel und gemeinsam.</translation>
    </message>
    <message>
        <source>Only QGIS can read this layer, so it is copied when the run starts and checked only then. To see an estimate before, save it as a GeoTIFF (Export &gt; Save as) and choose that.</source>
        <translation>Nur QGIS kann diesen Layer lesen, deshalb wird er erst beim Start des Laufs kopiert und betrachtet. Um vorher Auskunft zu bekommen, speichern Sie ihn als GeoTIFF (Export &gt; Speichern als) und wählen Sie dieses.</translation>
    </message>
    <message>
        <source>Only in the first</source>
        <translation>Nur in der ersten</translation>
    </message>
    <message>
        <source>Only in the second</source>
        <translation>Nur in der zweiten</translation>
    </message>
    <message>
        <source>Only items of version 1 can be read; choose the product's folder or its files.</source>
        <translation>Gelesen werden Einträge der Version 1; wählen Sie den Ordner des Produkts oder seine Dateien.</translation>
    </message>
    <message>
        <source>Only one of {0} x {0} pixels was segmented: zoom in to see exactly what the run gives.</source>
        <translation>Nur eines von {0} x {0} Pixeln wurde betrachtet: zoomen Sie hinein, um genau zu sehen, was der Lauf ergibt.</translation>
    </message>
    <message>
        <source>Only reflectance has a factor; other values are used as they are.</source>
        <translation>Reflektanz hat einen Faktor; andere Zahlen werden genommen, wie sie sind.</translation>
    </message>
    <message>
        <source>Only target is labelled, and no background.</source>
        <translation>Nur das Ziel ist gelabelt: Nichts sagt, was Hintergrund ist.</translation>
    </message>
    <message>
        <source>Only the framed middle of the view was segmented: zoom in to see all of it.</source>
        <translation>Nur die gerahmte Mitte der Ansicht wurde betrachtet: zoomen Sie hinein, um alles davon zu sehen.</translation>
    </message>
    <message>
        <source>Only these polygons are segmented; the rest of the result is nodata.</source>
        <translation>Nur diese Polygone werden segmentiert; was das Ergebnis sonst zeigt, ist Leerwert.</translation>
    </message>
    <message>
        <source>Only this extent is segmented, and the result ends with it.</source>
        <translation>Nur diese Ausdehnung wird segmentiert, und das Ergebnis endet mit ihr.</translation>
    </message>
    <message>
        <source>Only {} MB of memory are free, and the run may take {} MB: close other programs, or choose a smaller memory budget.</source>
        <translation>Nur {} MB Speicher sind frei, und der Lauf braucht bis zu {} MB: Schließen Sie andere Programme, oder wählen Sie ein kleineres Speicherbudget.</translation>
    </message>
    <message>
        <source>Only {} pixels of the target are for validation, too few to choose a threshold from. It is {:g}; move it where masks come out too large or too small.</source>
        <translation>Nur {} Pixel des Ziels wurden zurückgehalten: zu wenige, um danach einen Schwellenwert zu wählen. Er ist {:g}; verschieben Sie ihn, wo Masken zu groß oder zu klein ausfallen.</translation>
    </message>
    <message>
        <source>Open a product</source>
        <translation>Ein Produkt öffnen</translation>
    </message>
    <message>
        <source>Open a product, an archive or a file</source>
        <translation>Ein Produkt, ein Archiv oder eine Datei öffnen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open labels…</source>
        <translation>Labels öffnen…</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Open the CloudReef panel (menu Raster) and click "Install the engine".</source>
        <translation>Öffnen Sie das CloudReef-Bedienfeld (Menü Raster) und klicken Sie auf „Engine installieren“.</translation>
    </message>
    <message>
        <source>Open the folder of results</source>
        <translation>Der Ordner der Ergebnisse</translation>
    </message>
    <message>
        <source>Open the report of this run</source>
        <translation>Die Seite dieses Laufs öffnen</translation>
    </message>
    <message>
        <source>Open the run's report in the browser; it is drawn first if necessary</source>
        <translation>Die Seite des Laufs im Browser öffnen; bei Bedarf wird sie erst erstellt</translation>
    </message>
    <message>
        <source>Open the summary (CSV) of an earlier batch</source>
        <translation>Einen früheren Stapel anhand seiner Zusammenfassung (CSV) zeigen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Or a corrected mask</source>
        <translation>Oder eine korrigierte Maske</translation>
    </message>
    <message>
        <source>Or a table of paths (CSV)</source>
        <translation>Oder eine Tabelle mit Pfaden (CSV)</translation>
    </message>
    <message>
        <source>Or raster layers</source>
        <translation>Oder Rasterlayer</translation>
    </message>
    <message>
        <source>Order of scenes</source>
        <translation>Reihenfolge der Szenen</translation>
    </message>
    <message>
        <source>Order of the classes</source>
        <translation>Reihenfolge der Klassen</translation>
    </message>
    <message>
        <source>Order of the file's bands</source>
        <translation>Reihenfolge der Kanäle der Datei</translation>
    </message>
    <message>
        <source>Order of the file's bands…</source>
        <translation>Reihenfolge der Kanäle …</translation>
    </message>
    <message>
        <source>Order: {}.</source>
        <translation>Reihenfolge: {}.</translation>
    </message>
    <message>
        <source>Other bands need a new model, as the weights of a model depend on its bands.</source>
        <translation>Andere Kanäle brauchen ein neues Modell: Was vorher gelernt wurde, gehört zu den Kanälen des alten.</translation>
    </message>
    <message>
        <source>Other thresholds</source>
        <translation>Andere Schwellenwerte</translation>
    </message>
    <message>
        <source>Other ways…</source>
        <translation>Andere Wege…</translation>
    </message>
    <message>
        <source>Otherwise a scene that is in the data set already is refused.</source>
        <translation>Sonst wird eine Szene, die schon im Datensatz ist, abgelehnt.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Outline of the mask only</source>
        <translation>Nur den Umriss der Maske</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Output values</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Over time…</source>
        <translation>Zeitverlauf …</translation>
    </message>
    <message>
        <source>Overlap of chips (pixels)</source>
        <translation>Überlappung der Chips (Pixel)</translation>
    </message>
    <message>
        <source>Overviews of {}</source>
        <translation>Übersichten von {}</translation>
    </message>
    <message>
        <source>PNG files (*.png)</source>
        <translation>PNG-Dateien (*.png)</translation>
    </message>
    <message>
        <source>Pack one model.</source>
        <translation>Packen Sie ein Modell.</translation>
    </message>
    <message>
        <source>Pack the model alone.</source>
        <translation>Packen Sie das Modell allein.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Paint labels; hold Shift to erase</source>
        <translation>Malen; mit Umschalt radieren</translation>
    </message>
    <message>
        <source>Paint on the mask…</source>
        <translation>Auf die Maske malen …</translation>
    </message>
    <message>
        <source>Paint the class onto the mask</source>
        <translation>Die Klasse auf die Maske malen</translation>
    </message>
    <message>
        <source>Panchromatic images are skipped: {}.</source>
        <translation>Panchromatische Bilder werden übergangen: {}.</translation>
    </message>
    <message>
        <source>Part for validation (percent)</source>
        <translation>Anteil der Validierung (Prozent)</translation>
    </message>
    <message>
        <source>Paths are relative to the table's own folder; band files of one scene are written a.tif|b.tif|c.tif.</source>
        <translation>Pfade gelten vom Ordner der Tabelle aus; Kanaldateien einer Szene werden als a.tif|b.tif|c.tif geschrieben.</translation>
    </message>
    <message>
        <source>Pattern of names</source>
        <translation>Namensmuster</translation>
    </message>
    <message>
        <source>Patterns such as *.tif, LC0* or **/*.tif, separated by semicolons. * finds all rasters and products, also in folders inside the folder.</source>
        <translation>Muster wie *.tif, LC0* oder **/*.tif, durch Semikolon getrennt. * findet alle Raster und Produkte, auch in Unterordnern.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture of the map service</source>
        <translation>Bild des Kartendienstes</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Pictures for the VGG Image Annotator show red, green and blue; the scene or the model lacks {}.</source>
        <translation>Bilder für den VGG Image Annotator zeigen Rot, Grün und Blau; der Szene oder dem Modell fehlt {}.</translation>
    </message>
    <message>
        <source>Pin this layer: do not follow the active layer</source>
        <translation>Diesen Layer festhalten, welcher auch aktiv ist</translation>
    </message>
    <message>
        <source>Pixel counts, cover and area in a machine-readable file</source>
        <translation>Anzahlen, Bedeckung und Fläche in einer Datei für Programme</translation>
    </message>
    <message>
        <source>Pixel size from</source>
        <translation>Pixel von</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Pixels of this probability or more are target.</source>
        <translation>Pixel mit mindestens dieser Wahrscheinlichkeit sind Ziel.</translation>
    </message>
    <message>
        <source>Pixels of this probability or more are target. Not set: the model's own threshold.</source>
        <translation>Pixel mit mindestens dieser Wahrscheinlichkeit sind Ziel. Nicht gesetzt: der Schwellenwert des Modells.</translation>
    </message>
    <message>
        <source>Pixels of this probability or more belong to the mask; lower finds more, higher finds less</source>
        <translation>Pixel mit mindestens dieser Wahrscheinlichkeit gehören zur Maske; niedriger findet mehr, höher findet weniger</translation>
    </message>
    <message>
        <source>Pixels of {0:g} to {1:g} m.</source>
        <translation>Pixel von {0:g} bis {1:g} m.</translation>
    </message>
    <message>
        <source>Pixels outside of them are ignored. Not set: the whole scene was checked.</source>
        <translation>Außerhalb davon zählt kein Pixel. Nicht gesetzt: die ganze Szene wurde geprüft.</translation>
    </message>
    <message>
        <source>Pixels that a scene shows clearly, in percent</source>
        <translation>Pixel, die eine Szene klar zeigt, in Prozent</translation>
    </message>
    <message>
        <source>Pixels where the mask is nodata, or that it does not reach, are masked too.</source>
        <translation>Pixel, an denen die Maske Leerwert ist oder nicht hinreicht, werden auch entfernt.</translation>
    </message>
    <message>
        <source>Pixels whose most probable class is below this become undecided</source>
        <translation>Pixel, deren wahrscheinlichste Klasse weniger hat, werden unentschieden</translation>
    </message>
    <message>
        <source>Placeholders: {scene}, {model}, {folder}, {threshold}. Other results are named in the same way.</source>
        <translation>Platzhalter: {scene}, {model}, {folder}, {threshold}. Andere Ergebnisse heißen ebenso.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Please report it with the log.</source>
        <translation>Bitte melden Sie ihn mit dem Protokoll.</translation>
    </message>
    <message>
        <source>Point CloudReef to another Python, for example one from python.org.</source>
        <translation>Zeigen Sie CloudReef ein anderes Python, zum Beispiel eines von python.org.</translation>
    </message>
    <message>
        <source>Point CloudReef to another version of Python.</source>
        <translation>Zeigen Sie CloudReef eine andere Python-Version.</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <source>Polygon layer of the area</source>
        <translation>Layer mit den Polygonen der Fläche</translation>
    </message>
    <message>
        <source>Polygon layers with a field class, or of the target only.</source>
        <translation>Polygonlayer mit einem Feld class, oder nur vom Ziel.</translation>
    </message>
    <message>
        <source>Polygonize a mask</source>
        <translation>Maske polygonisieren</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <source>Polygons describe a single class; a mask of several classes needs a raster of class numbers as its reference.</source>
        <translation>Polygone sagen etwas über eine Klasse; eine Maske mit mehreren braucht ein Klassenraster als Referenz.</translation>
    </message>
    <message>
        <source>Polygons in any CRS.</source>
        <translation>Polygone; bei Bedarf in einem eigenen KBS.</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polygone eines Layers</translation>
    </message>
    <message>
        <source>Polygons of these classes count as background: {}. The model looks for "{}".</source>
        <translation>Polygone dieser Klassen zählen als Hintergrund: {}. Das Modell sucht „{}“.</translation>
    </message>
    <message>
        <source>Polygons…</source>
        <translation>Polygone …</translation>
    </message>
    <message>
        <source>Precision</source>
        <comment>of the numbers that are computed with</comment>
        <translation>Rechengenauigkeit</translation>
    </message>
    <message>
        <source>Precision</source>
        <comment>score</comment>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Precision (pooled)</source>
        <translation>Präzision (gemeinsam)</translation>
    </message>
    <message>
        <source>Preview. {}</source>
        <translation>Vorschau. {}</translation>
    </message>
    <message>
        <source>Print layout…</source>
        <translation>Druckseite …</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Probability of the class that the mask shows, stored like the probability.</source>
        <translation>Wahrscheinlichkeit dessen, was die Maske zeigt; gespeichert wie die Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>Probability raster</source>
        <translation>Wahrscheinlichkeitsraster</translation>
    </message>
    <message>
        <source>Problems with the bands</source>
        <translation>Was an den Kanälen nicht stimmt</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Fortschritt des Herunterladens</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Progress of the installation</source>
        <translation>Fortschritt der Installation</translation>
    </message>
    <message>
        <source>Published by {}</source>
        <translation>Veröffentlicht von {}</translation>
    </message>
    <message>
        <source>Published models</source>
        <translation>Veröffentlichte Modelle</translation>
    </message>
    <message>
        <source>Put that file beside the VRT, or convert it.</source>
        <translation>Legen Sie diese Datei neben das VRT, oder wandeln Sie sie um.</translation>
    </message>
    <message>
        <source>Put the file there, or make the VRT again.</source>
        <translation>Legen Sie die Datei dorthin oder erzeugen Sie das VRT neu.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>QGIS cannot find out how many bands {} has.</source>
        <translation>QGIS kann nicht sagen, wie viele Kanäle {} hat.</translation>
    </message>
    <message>
        <source>QGIS cannot make it</source>
        <translation>QGIS kann sie nicht anlegen</translation>
    </message>
    <message>
        <source>QGIS cannot open {}.</source>
        <translation>QGIS kann {} nicht öffnen.</translation>
    </message>
    <message>
        <source>QGIS's own Python is not changed.</source>
        <translation>Das Python von QGIS bleibt unverändert.</translation>
    </message>
    <message>
        <source>QGIS, system, engine and the last log lines as text; the home folder's name is left out</source>
        <translation>QGIS, System, Engine und die letzten Protokollzeilen als Text; der Name des Benutzerordners entfällt</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Raster layer, file or product</source>
        <translation>Rasterlayer, Datei oder Produkt</translation>
    </message>
    <message>
        <source>Raster of the probability that the tool Fill follows</source>
        <translation>Raster der Wahrscheinlichkeit, dem das Werkzeug Füllen folgt</translation>
    </message>
    <message>
        <source>Rasters and product folders in it are segmented. Give this, or layers, or a table.</source>
        <translation>Raster und Produktordner darin werden segmentiert. Geben Sie dies, Layer oder eine Tabelle an.</translation>
    </message>
    <message>
        <source>Rasters of one kind that overlap.</source>
        <translation>Raster einer Art, die sich überlappen.</translation>
    </message>
    <message>
        <source>Rasters, metadata and archives</source>
        <translation>Raster, Metadaten und Archive</translation>
    </message>
    <message>
        <source>Read an ONNX file</source>
        <translation>ONNX-Datei lesen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Reading ONNX files requires ONNX Runtime, which is not installed.</source>
        <translation>ONNX-Dateien liest ONNX Runtime, das fehlt.</translation>
    </message>
    <message>
        <source>Reading packages</source>
        <translation>Pakete werden gelesen</translation>
    </message>
    <message>
        <source>Reading the layer "{}" through QGIS.</source>
        <translation>Der Layer „{}“ wird über QGIS gelesen.</translation>
    </message>
    <message>
        <source>Reading the pixels…</source>
        <translation>Wird nachgesehen …</translation>
    </message>
    <message>
        <source>Reading the product</source>
        <translation>Produkt wird gelesen</translation>
    </message>
    <message>
        <source>Reading the scene…</source>
        <translation>Szene wird geprüft…</translation>
    </message>
    <message>
        <source>Reading {}</source>
        <translation>{} wird gelesen</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Recall (pooled)</source>
        <translation>Recall (gemeinsam)</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Reference polygons</source>
        <translation>Referenzpolygone</translation>
    </message>
    <message>
        <source>Reference rasters</source>
        <translation>Referenzraster</translation>
    </message>
    <message>
        <source>Reference values that are target</source>
        <translation>Referenzwerte, die Ziel sind</translation>
    </message>
    <message>
        <source>Reflectance</source>
        <translation>Reflektanz</translation>
    </message>
    <message>
        <source>Reflectance in percent</source>
        <translation>Reflektanz in Prozent</translation>
    </message>
    <message>
        <source>Reflectance × 10 000</source>
        <translation>Reflektanz × 10 000</translation>
    </message>
    <message>
        <source>Reflectance × 1000</source>
        <translation>Reflektanz × 1000</translation>
    </message>
    <message>
        <source>Reflectance × 32 768</source>
        <translation>Reflektanz × 32 768</translation>
    </message>
    <message>
        <source>Reflectance, 0 to 1</source>
        <translation>Reflektanz, 0 bis 1</translation>
    </message>
    <message>
        <source>Rehearse what it knew</source>
        <translation>Wiederholen, was es wusste</translation>
    </message>
    <message>
        <source>Reinstall Microsoft's Visual C++ Redistributable (https://aka.ms/vs/17/release/vc_redist.x64.exe).</source>
        <translation>Installieren Sie Microsofts Visual C++ Redistributable neu (https://aka.ms/vs/17/release/vc_redist.x64.exe).</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove CloudReef's engine</source>
        <translation>CloudReef-Engine entfernen</translation>
    </message>
    <message>
        <source>Remove areas below</source>
        <translation>Flächen entfernen unter</translation>
    </message>
    <message>
        <source>Remove areas smaller than (pixels)</source>
        <translation>Flächen entfernen, kleiner als (Pixel)</translation>
    </message>
    <message>
        <source>Remove from the mask; or hold Shift while adding</source>
        <translation>Wegnehmen, was nicht dazugehört; Umschalt beim Hinzufügen</translation>
    </message>
    <message>
        <source>Remove it before you import another.</source>
        <translation>Entfernen Sie es, bevor Sie ein anderes importieren.</translation>
    </message>
    <message>
        <source>Remove it, or choose another name.</source>
        <translation>Entfernen Sie ihn oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Remove target areas that are smaller than this</source>
        <translation>Zielflächen mit weniger Pixeln werden entfernt</translation>
    </message>
    <message>
        <source>Remove the engine in {}?

Masks and models stay; the engine can be installed again.</source>
        <translation>Engine in {} entfernen?

Masken und Modelle bleiben; die Engine kann erneut installiert werden.</translation>
    </message>
    <message>
        <source>Remove the model “{}”?

Its folder {} is deleted.</source>
        <translation>Modell „{}“ entfernen?

Sein Ordner {} wird gelöscht.</translation>
    </message>
    <message>
        <source>Remove the one that belongs to another scene, or download the product again.</source>
        <translation>Entfernen Sie die, die zu einer anderen Szene gehört, oder laden Sie das Produkt noch einmal herunter.</translation>
    </message>
    <message>
        <source>Remove the preview from the map</source>
        <translation>Die Vorschau von der Karte nehmen</translation>
    </message>
    <message>
        <source>Remove the run from the history; its results stay</source>
        <translation>Den Lauf aus dem Verlauf nehmen; seine Ergebnisse bleiben</translation>
    </message>
    <message>
        <source>Remove the selected runs from the queue</source>
        <translation>Die ausgewählten Läufe aus der Warteschlange nehmen</translation>
    </message>
    <message>
        <source>Remove this result from the project?</source>
        <translation>Dieses Ergebnis aus dem Projekt nehmen?</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Rename the file so that its name is text in UTF-8.</source>
        <translation>Benennen Sie die Datei so um, dass ihr Name Text in UTF-8 ist.</translation>
    </message>
    <message>
        <source>Rename this layer.</source>
        <translation>Benennen Sie diesen Layer um.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Repair its source (Layer &gt; Data source), or remove it.</source>
        <translation>Reparieren Sie seine Quelle (Layer &gt; Datenquelle ändern) oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>Repair the engine: install it again.</source>
        <translation>Reparieren Sie die Engine: Installieren Sie sie neu.</translation>
    </message>
    <message>
        <source>Replace chips of a scene of this name</source>
        <translation>Chips einer Szene dieses Namens ersetzen</translation>
    </message>
    <message>
        <source>Replace the existing file?

{}</source>
        <translation>Vorhandene Datei ersetzen?

{}</translation>
    </message>
    <message>
        <source>Replace these files?

{}</source>
        <translation>Diese Dateien ersetzen?

{}</translation>
    </message>
    <message>
        <source>Replaces the raster's own, as a stored number (before scale and offset); with nan every number is data. Not set: the raster's own.</source>
        <translation>Statt dessen, was das Raster selbst sagt; so, wie es in der Datei steht (vor Skalierung und Versatz). nan macht jede Zahl zu Daten. Nicht gesetzt: wie im Raster.</translation>
    </message>
    <message>
        <source>Replaces the raster's own. Not set: the raster's own.</source>
        <translation>Anstelle der Angabe im Raster. Nicht gesetzt: wie im Raster.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report (HTML)</source>
        <translation>Bericht (HTML)</translation>
    </message>
    <message>
        <source>Report: {}</source>
        <translation>Bericht: {}</translation>
    </message>
    <message>
        <source>Reshape, delete and draw polygons until they are right, then export them. There is no need to save them.</source>
        <translation>Verformen, löschen und zeichnen Sie Polygone, bis sie stimmen, und exportieren Sie sie dann. Speichern müssen Sie sie nicht.</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Result on the grid of the whole raster</source>
        <translation>Ergebnis im Gitter des ganzen Rasters</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Results are files, but {} is not one.</source>
        <translation>Ergebnisse sind Dateien, und {} ist keine.</translation>
    </message>
    <message>
        <source>Results folder</source>
        <translation>Ergebnisse nach</translation>
    </message>
    <message>
        <source>Results of CloudReef are not scenes and are skipped: {}.</source>
        <translation>Ergebnisse von CloudReef sind keine Szenen und werden übergangen: {}.</translation>
    </message>
    <message>
        <source>Results that are there already</source>
        <translation>Bereits vorhandene Ergebnisse</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Row {} of {} has no path.</source>
        <translation>Zeile {} von {} nennt keine Datei.</translation>
    </message>
    <message>
        <source>Row {} of {}: the nodata value "{}" is not a number.</source>
        <translation>Zeile {} von {}: Der Leerwert „{}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Rows and columns.</source>
        <translation>Zeilen und Spalten.</translation>
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
        <translation>Wenden Sie ein Modell an, korrigieren Sie die Polygone und geben Sie hier Szene und Polygone an: Die Chips zeigen, was das Netz an dieser Stelle sieht, mit den Labels, die Sie korrigiert haben. Fügen Sie einem Ordner beliebig viele Szenen hinzu; eine bereits enthaltene Szene wird nur ersetzt, wenn Sie es angeben.

Jedes Polygon ist Ziel, und ein Pixel gehört dazu, wenn sein Mittelpunkt darin liegt; alles andere ist Hintergrund. Bei einem Feld mit Klassen nennen Sie die Werte, die Ziel sind, und die, die nicht zählen; die übrigen sind Hintergrund. Haben Sie nur einen Teil der Szene durchgesehen, geben Sie die geprüften Flächen an: Außerhalb davon zählt kein Pixel. Ohne sie gilt die ganze Szene als geprüft. Auch noch nicht gespeicherte Änderungen werden gelesen.

Bei einem Modell mehrerer Klassen enthält das Feld deren Namen oder Nummern, und eine Maske die Nummern: Labels speichern die Nummer der Klasse jedes Pixels. Was kein Polygon bedeckt, ist der Hintergrund des Modells; wo es keinen hat, zählt es nicht.

Ein Teil der Szene dient in Blöcken der Validierung, die zeigt, wie gut das Modell wird; bei mehreren Szenen ist es besser, ganze Szenen zurückzuhalten (scenes). Kein Pixel zählt auf beiden Seiten.

geotiff: Bilder in den Zahlen der Szene, mit Skalierung, und Masken: 0, 1, 255 zählt nicht. via: 8-Bit-Bilder in Rot, Grün und Blau, mit Umrissen, wie der VGG Image Annotator sie führt; er kennt weder Löcher (sie werden mit dem Umriss verbunden) noch Pixel, die nicht zählen (sie werden schwarz).

Ein Rezept, das das Modell weitertrainiert, wird neben die Chips geschrieben, und das Protokoll sagt, was einzugeben ist. Mit Kanälen eines neuen Modells beginnt das Rezept eines, das diese Kanäle nimmt, was immer sie enthalten: kurzwelliges Infrarot, Red Edge, Radar, Höhen, Indizes.

Im Terminal:
qgis_process run cloudreef:exporttraining --INPUT=scene.tif --POLYGONS=corrected.gpkg --OUTPUT_FOLDER=chips</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Run git lfs pull in its folder, or download the file itself.</source>
        <translation>Führen Sie in seinem Ordner git lfs pull aus, oder laden Sie die Datei selbst herunter.</translation>
    </message>
    <message>
        <source>Run hf auth login and hf download {} --local-dir FOLDER, and import that folder.</source>
        <translation>Führen Sie hf auth login und hf download {} --local-dir ORDNER aus, und importieren Sie diesen Ordner.</translation>
    </message>
    <message>
        <source>Run it again to continue.</source>
        <translation>Starten Sie erneut, um fortzufahren.</translation>
    </message>
    <message>
        <source>Run it again.</source>
        <translation>Starten Sie den Lauf noch einmal.</translation>
    </message>
    <message>
        <source>Run it once more with the same parameters; the results get new names</source>
        <translation>Dasselbe noch einmal ausführen; die Ergebnisse erhalten neue Namen</translation>
    </message>
    <message>
        <source>Run the segmentation again, with a report.</source>
        <translation>Starten Sie den Lauf noch einmal, mit Bericht.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Runs a neural network over a raster and writes a mask on the raster's own grid: 0 background, 1 target (for example cloud), 255 nodata.

The input is a raster layer, a raster file, a Landsat or Sentinel-2 product as a folder or as it was downloaded (.tar, .tar.gz, .zip), or the product's metadata file (MTL). The bands that the model needs are found by their names, wavelengths or product naming; if that is not certain, give their numbers. Stored values are converted to reflectance once for the whole scene, by tags, product metadata or data type, and the log says how.

Large rasters are read in overlapping tiles with bounded memory; the result is the same as that of one pass over the whole raster. Nodata pixels are ignored and stay nodata.

From a terminal:
qgis_process run cloudreef:segment --INPUT=scene.tif --MASK=mask.tif</source>
        <translation>Wendet ein neuronales Netz auf ein Raster an und schreibt eine Maske im selben Raster: 0 Hintergrund, 1 Ziel (zum Beispiel Wolke), 255 Leerwert.

Die Eingabe ist ein Rasterlayer, eine Rasterdatei, ein Produkt von Landsat oder Sentinel-2 als Ordner oder wie heruntergeladen (.tar, .tar.gz, .zip), oder die Metadatendatei des Produkts (MTL). Die Kanäle, die das Modell braucht, werden an Namen, Wellenlängen oder der Benennung des Produkts erkannt; wo das nicht sicher ist, geben Sie ihre Nummern an. Gespeicherte Werte werden nach Tags, Produktmetadaten oder Datentyp einmal für die ganze Szene in Reflektanz umgerechnet, und das Protokoll sagt, wie.

Große Raster werden in überlappenden Kacheln mit begrenztem Speicher gelesen; das Ergebnis ist dasselbe wie in einem Durchgang über das ganze Raster. Pixel mit Leerwert werden ausgelassen und bleiben Leerwert.

Im Terminal:
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
        <translation>Wendet ein neuronales Netz auf viele Szenen an; es wird für alle nur einmal geladen.

Die Szenen sind alle Raster, Produkte und Archive eines Ordners und seiner Unterordner oder die, die zu einem Muster passen (*.tif; LC0* für Landsat-Ordner; **/*.tif für Unterordner; mehrere Muster durch Semikolon getrennt), oder Layer, oder die Zeilen einer CSV-Datei. Ergebnisse von CloudReef darunter werden übersprungen. In einer CSV-Datei enthält eine Spalte die Pfade; die Spalten "name", "bands" (3,2,1,4 oder B,G,R,NIR), "scaling" und "nodata" werden verwendet, wo sie ausgefüllt sind.

Masken werden nach einer Vorlage mit den Platzhaltern {scene}, {model}, {folder} (in dem die Szene liegt) und {threshold} benannt. Andere Ergebnisse heißen ebenso, mit probability, polygons, statistics oder report statt mask. Haben mehrere Szenen denselben Namen, werden die Namen ihrer Ordner ergänzt.

Jedes Ergebnis vermerkt die Dateien der Szene (Pfade, Größen, Zeiten), das Modell und die Parameter, mit denen es entstand; siehe die Informationen zum Layer einer Maske. Was vorhanden, vollständig und unverändert ist, wird übergangen; ein Stapel, der abgebrochen wurde oder mit dem Rechner endete, fährt also fort, wenn er erneut gestartet wird. Was vorhanden ist, aber aus anderen Dateien oder auf andere Weise entstand, wird als veraltet gemeldet und behalten, oder neu erzeugt, wenn Sie update wählen.

Eine fehlgeschlagene Szene beendet die übrigen nicht; sie wird am Ende genannt. Eine Übersicht (CSV) und ein Bericht (HTML) im Ergebnisordner sind nach jeder Szene aktuell.

Im Terminal:
qgis_process run cloudreef:segmentbatch --FOLDER=scenes --PATTERN="*.tif" --OUTPUT_FOLDER=masks</translation>
    </message>
    <message>
        <source>Runs several models on one scene and shows where they disagree.</source>
        <translation>Wendet mehrere Modelle auf eine Szene an und zeigt, wo sie sich widersprechen.</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Laufzeitumgebung</translation>
    </message>
    <message>
        <source>Runtimes</source>
        <translation>Laufzeitumgebungen</translation>
    </message>
    <message>
        <source>STAC items need a location on Earth.</source>
        <translation>STAC-Einträge brauchen einen Ort auf der Erde.</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Save as job file…</source>
        <translation>Als Auftragsdatei speichern…</translation>
    </message>
    <message>
        <source>Save it as CSV in UTF-8.</source>
        <translation>Speichern Sie sie als CSV in UTF-8.</translation>
    </message>
    <message>
        <source>Save it as UTF-8, or make the VRT again.</source>
        <translation>Speichern Sie es als UTF-8, oder erzeugen Sie das VRT neu.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>Save it as a GeoTIFF and segment that.</source>
        <translation>Speichern Sie ihn als GeoTIFF und segmentieren Sie dieses.</translation>
    </message>
    <message>
        <source>Save it with a nodata value, or on the same grid.</source>
        <translation>Speichern Sie die Datei mit einem Leerwert oder auf demselben Gitter.</translation>
    </message>
    <message>
        <source>Save it with one nodata value, or on the same grid.</source>
        <translation>Speichern Sie die Datei mit einem einzigen Leerwert oder auf demselben Gitter.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>Save the job file</source>
        <translation>Auftragsdatei speichern</translation>
    </message>
    <message>
        <source>Save the layer as a GeoTIFF by hand to see what is wrong with it.</source>
        <translation>Speichern Sie den Layer von Hand als GeoTIFF, um zu sehen, was daran nicht stimmt.</translation>
    </message>
    <message>
        <source>Save the layer as a GeoTIFF, or rename its file without ? and &amp;.</source>
        <translation>Speichern Sie den Layer als GeoTIFF oder benennen Sie seine Datei ohne ? und &amp; um.</translation>
    </message>
    <message>
        <source>Save the mask as</source>
        <translation>Maske speichern unter</translation>
    </message>
    <message>
        <source>Save the numbers in pixels and square metres, for programs</source>
        <translation>Die Zahlen in Pixeln und Quadratmetern speichern, für Programme</translation>
    </message>
    <message>
        <source>Save the part you need as a GeoTIFF with the resolution of the sensor.</source>
        <translation>Speichern Sie den benötigten Teil als GeoTIFF mit der Auflösung des Sensors.</translation>
    </message>
    <message>
        <source>Save the polygons as GeoJSON.</source>
        <translation>Speichern Sie die Polygone als GeoJSON.</translation>
    </message>
    <message>
        <source>Save the scene as a file.</source>
        <translation>Speichern Sie die Szene als Datei.</translation>
    </message>
    <message>
        <source>Save the statistics</source>
        <translation>Statistik speichern</translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <translation>Gespeichert als {}.</translation>
    </message>
    <message>
        <source>Say which band is which, in the model's order, 0 for a missing one: {}.</source>
        <translation>Sagen Sie in der Reihenfolge des Modells, welcher Kanal welcher ist, 0 für einen fehlenden: {}.</translation>
    </message>
    <message>
        <source>Says for each polygon of a layer how much of it a mask covers.</source>
        <translation>Gibt für jedes Polygon eines Layers an, wie viel davon eine Maske bedeckt.</translation>
    </message>
    <message>
        <source>Scale of stored values</source>
        <translation>Faktor der gespeicherten Werte</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Scene {} of {}</source>
        <translation>Szene {} von {}</translation>
    </message>
    <message>
        <source>Scene {} of {}: {}</source>
        <translation>Szene {} von {}: {}</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>Scenes done in this run</source>
        <translation>In diesem Lauf bearbeitete Szenen</translation>
    </message>
    <message>
        <source>Scenes for validation</source>
        <translation>Zurückgehaltene Szenen</translation>
    </message>
    <message>
        <source>Scenes that failed or are out of date</source>
        <translation>Fehlgeschlagene oder veraltete Szenen</translation>
    </message>
    <message>
        <source>Scenes that were done already</source>
        <translation>Bereits zuvor bearbeitete Szenen</translation>
    </message>
    <message>
        <source>Scenes that were found</source>
        <translation>Gefundene Szenen</translation>
    </message>
    <message>
        <source>Scenes were given in more than one way.</source>
        <translation>Szenen wurden auf mehr als eine Weise angegeben.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Scoring the validation data</source>
        <translation>Das Zurückgehaltene bewerten</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweite</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>See install.log for details.</source>
        <translation>install.log sagt mehr.</translation>
    </message>
    <message>
        <source>See the engine's log for details.</source>
        <translation>Das Protokoll der Engine sagt mehr.</translation>
    </message>
    <message>
        <source>Segment a folder, a list or a table of scenes with these settings</source>
        <translation>Einen Ordner, eine Liste oder eine Tabelle von Szenen mit dieser Auswahl segmentieren</translation>
    </message>
    <message>
        <source>Segment a raster</source>
        <translation>Raster segmentieren</translation>
    </message>
    <message>
        <source>Segment a raster layer with CloudReef</source>
        <translation>Einen Rasterlayer mit CloudReef segmentieren</translation>
    </message>
    <message>
        <source>Segment again what failed, is missing or out of date; the rest is skipped</source>
        <translation>Wiederholen, was gescheitert ist, fehlt oder veraltet ist; der Rest wird übergangen</translation>
    </message>
    <message>
        <source>Segment all</source>
        <translation>Alle segmentieren</translation>
    </message>
    <message>
        <source>Segment all scenes of the folder with the settings of the panel</source>
        <translation>Mit der Auswahl im Panel</translation>
    </message>
    <message>
        <source>Segment it</source>
        <translation>Segmentieren</translation>
    </message>
    <message>
        <source>Segment many rasters</source>
        <translation>Viele Raster segmentieren</translation>
    </message>
    <message>
        <source>Segment only inside these polygons</source>
        <translation>Die Polygone, innerhalb derer segmentiert wird</translation>
    </message>
    <message>
        <source>Segment the current view and draw the mask over the map; no file is written</source>
        <translation>Segmentieren, was die Karte zeigt, und darüber zeichnen; nichts wird geschrieben</translation>
    </message>
    <message>
        <source>Segment the scene with the old and the new model, and show where they differ</source>
        <translation>Segmentiert sie mit dem alten und dem neuen Modell</translation>
    </message>
    <message>
        <source>Segment with CloudReef…</source>
        <translation>Mit CloudReef segmentieren…</translation>
    </message>
    <message>
        <source>Segment {} layers with “{}” and the settings of the panel? Each gets its own results.</source>
        <translation>{} Layer mit „{}“ segmentieren, wie im Bedienfeld eingestellt? Jeder erhält eigene Ergebnisse.</translation>
    </message>
    <message>
        <source>Segmentation</source>
        <translation>Segmentierung</translation>
    </message>
    <message>
        <source>Segmenting</source>
        <translation>Segmentierung läuft</translation>
    </message>
    <message>
        <source>Segmenting the scene…</source>
        <translation>Szene wird segmentiert…</translation>
    </message>
    <message>
        <source>Segments all scenes of a folder, a list or a table; continues where it was stopped.</source>
        <translation>Segmentiert alle Szenen eines Ordners, einer Liste oder einer Tabelle; fährt dort fort, wo abgebrochen wurde.</translation>
    </message>
    <message>
        <source>Select a scene in the table of labels first.</source>
        <translation>Wählen Sie zuerst eine Szene in der Tabelle der Labels.</translation>
    </message>
    <message>
        <source>Select this model in the panel</source>
        <translation>Im Bedienfeld wählen</translation>
    </message>
    <message>
        <source>Selected polygons only ({})</source>
        <translation>Nur gewählte Polygone ({})</translation>
    </message>
    <message>
        <source>Sentinel-2 numbers with the offset of baseline 04.00 (x 0.0001 - 0.1)</source>
        <translation>Sentinel-2-Zahlen mit dem Versatz der Baseline 04.00 (x 0.0001 - 0.1)</translation>
    </message>
    <message>
        <source>Sentinel-2 since 2022 (offset 1000)</source>
        <translation>Sentinel-2 seit 2022 (Offset 1000)</translation>
    </message>
    <message>
        <source>Set HTTPS_PROXY with your user name and password, or install from a folder of wheels.</source>
        <translation>Setzen Sie HTTPS_PROXY mit Benutzername und Passwort oder installieren Sie aus einem Ordner mit Wheels.</translation>
    </message>
    <message>
        <source>Set the engine up again.</source>
        <translation>Richten Sie die Engine neu ein.</translation>
    </message>
    <message>
        <source>Set the scale of its band: 0.004 if a run of CloudReef made it.</source>
        <translation>Geben Sie dem Band eine Skala: 0.004, wenn ein Lauf von CloudReef es erzeugt hat.</translation>
    </message>
    <message>
        <source>Sets the masked pixels of a raster to nodata, in all bands: a scene without its clouds.</source>
        <translation>Setzt die maskierten Pixel eines Rasters in allen Kanälen auf Leerwert: eine Szene ohne ihre Wolken.</translation>
    </message>
    <message>
        <source>Several workers died while processing the scene, most likely because their memory ran out.</source>
        <translation>Mehrere Worker endeten mitten in der Szene, sehr wahrscheinlich weil ihnen der Speicher ausging.</translation>
    </message>
    <message>
        <source>Shallow, wet and intertidal ground in aerial photographs and orthomosaics.</source>
        <comment>name</comment>
        <translation>Flacher, nasser und trockenfallender Grund in Luftbildern und Orthomosaiken.</translation>
    </message>
    <message>
        <source>Show all results of the project</source>
        <translation>Alle Ergebnisse des Projekts zeigen</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Show or hide this result on the map</source>
        <translation>Dieses Ergebnis auf der Karte zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show the difference</source>
        <translation>Unterschied zeigen</translation>
    </message>
    <message>
        <source>Show the first mask on the left and the second on the right</source>
        <translation>Das erste links, das zweite rechts</translation>
    </message>
    <message>
        <source>Show the layers as before the threshold was moved</source>
        <translation>Die Layer wieder so zeichnen wie vor dem Verschieben</translation>
    </message>
    <message>
        <source>Show the mask as it was written</source>
        <translation>Zeichnet die Maske, wie sie geschrieben wurde</translation>
    </message>
    <message>
        <source>Show where the engine is installed</source>
        <translation>Zeigen, wo die Engine installiert ist</translation>
    </message>
    <message>
        <source>Simplify outlines by (pixels)</source>
        <translation>Umrisse vereinfachen um (Pixel)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size of a chip (pixels)</source>
        <translation>Größe eines Chips (Pixel)</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Größe auf der Platte</translation>
    </message>
    <message>
        <source>Sizes of the areas are counted in runs that write polygons or a report (Advanced).</source>
        <translation>Größen der Flächen werden in Läufen gezählt, die Polygone oder einen Bericht schreiben (Erweitert).</translation>
    </message>
    <message>
        <source>Smallest pixel</source>
        <translation>Kleinstes Pixel</translation>
    </message>
    <message>
        <source>Smallest valid part of a chip (percent)</source>
        <translation>Kleinster gültiger Anteil eines Chips (Prozent)</translation>
    </message>
    <message>
        <source>Smooth outlines (rounds)</source>
        <translation>Umrisse glätten (Durchgänge)</translation>
    </message>
    <message>
        <source>Specificity (pooled)</source>
        <translation>Spezifität (gemeinsam)</translation>
    </message>
    <message>
        <source>Standard deviations must not be 0, and the factor must be above 0.</source>
        <translation>Standardabweichungen dürfen nicht 0 sein, und der Faktor muss über 0 liegen.</translation>
    </message>
    <message>
        <source>Start a new model from nothing</source>
        <translation>Ein neues Modell ohne Vorwissen beginnen</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Ausgehen von</translation>
    </message>
    <message>
        <source>Start the engine and show the runtimes and devices it can use</source>
        <translation>Die Engine starten und sehen, worauf sie laufen kann</translation>
    </message>
    <message>
        <source>Start training in the background</source>
        <translation>Beginnt die Lektion, im Hintergrund</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>State its values: 0 to 255, or reflectance times 10000.</source>
        <translation>Geben Sie seine Werte an: 0 bis 255 oder Reflektanz mal 10000.</translation>
    </message>
    <message>
        <source>State of the engine</source>
        <translation>Zustand der Engine</translation>
    </message>
    <message>
        <source>State of the installation</source>
        <translation>Zustand der Installation</translation>
    </message>
    <message>
        <source>State of the preview</source>
        <translation>Zustand der Vorschau</translation>
    </message>
    <message>
        <source>State the pixel sizes that the network was made for, such as 0.1 to 0.5 m; its authors know them.</source>
        <translation>Geben Sie die Pixelgrößen an, für die das Netz gemacht ist, etwa 0.1 bis 0.5 m; seine Urheber kennen sie.</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Statistics (JSON)</source>
        <translation>Statistik (JSON)</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>Statistik…</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop the batch; finished scenes keep their results</source>
        <translation>Fertige Szenen behalten ihre Ergebnisse</translation>
    </message>
    <message>
        <source>Stop the current run and clear the queue; finished results are kept</source>
        <translation>Den Lauf anhalten und die Warteschlange leeren; vollständige Ergebnisse bleiben</translation>
    </message>
    <message>
        <source>Stop the download; the next one resumes it</source>
        <translation>Das Herunterladen anhalten; beim nächsten Mal geht es dort weiter</translation>
    </message>
    <message>
        <source>Stop the import and discard it</source>
        <translation>Den Import anhalten; nichts davon bleibt</translation>
    </message>
    <message>
        <source>Stop the installation; the engine in use before is kept</source>
        <translation>Anhalten; was vorher in Gebrauch war, bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Stop the preview</source>
        <translation>Die Vorschau anhalten</translation>
    </message>
    <message>
        <source>Stop the run and discard its results</source>
        <translation>Den Lauf anhalten; nichts davon bleibt</translation>
    </message>
    <message>
        <source>Stop training for now; it resumes from the last epoch</source>
        <translation>Hält an; es geht ab der letzten Epoche weiter</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Stored values</source>
        <translation>Gespeicherte Werte</translation>
    </message>
    <message>
        <source>Subtract mean</source>
        <translation>Minus Mittelwert</translation>
    </message>
    <message>
        <source>Such a folder, packed as a zip file</source>
        <translation>Dasselbe, in eine Datei gepackt</translation>
    </message>
    <message>
        <source>Such as 1 or 2,3,4, for a raster of classes. Not set: 1, and only 0, 1 and 255 are accepted.</source>
        <translation>Etwa 1 oder 2,3,4, für ein Klassenraster. Nicht gesetzt: 1, und nur 0, 1 und 255 sind zulässig.</translation>
    </message>
    <message>
        <source>Such as 1 or 2,3,4. Not set: every value except 0 and nodata.</source>
        <translation>Etwa 1 oder 2,3,4. Nicht gesetzt: jeder Wert außer 0 und Leerwert.</translation>
    </message>
    <message>
        <source>Such as tcp://host:8786: its workers segment the scenes. They must see scenes, model and results under the same paths. Empty: this computer does it.</source>
        <translation>Etwa tcp://host:8786: Seine Worker segmentieren die Szenen. Sie müssen Szenen, Modell und Ergebnisse unter denselben Pfaden sehen. Leer: Dieser Rechner tut es.</translation>
    </message>
    <message>
        <source>Summary (CSV)</source>
        <translation>Übersicht (CSV)</translation>
    </message>
    <message>
        <source>Summary of a batch</source>
        <translation>Zusammenfassung eines Stapels</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <source>Swipe between the scene with this result and without it</source>
        <translation>Zwischen der Szene mit und ohne dieses Ergebnis wischen</translation>
    </message>
    <message>
        <source>Switch on at least one class.</source>
        <translation>Schalten Sie mindestens eine Klasse ein.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv)</source>
        <translation>Tabellen (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>Target areas of fewer pixels become background.</source>
        <translation>Zielflächen mit weniger Pixeln werden Hintergrund.</translation>
    </message>
    <message>
        <source>Target class</source>
        <translation>Sucht</translation>
    </message>
    <message>
        <source>Taught model</source>
        <translation>Gelehrtes Modell</translation>
    </message>
    <message>
        <source>Teach a model…</source>
        <translation>Ein Modell lehren…</translation>
    </message>
    <message>
        <source>Teach again…</source>
        <translation>Noch einmal lehren…</translation>
    </message>
    <message>
        <source>Teach this model…</source>
        <translation>Dieses Modell lehren…</translation>
    </message>
    <message>
        <source>TensorFlow is no longer available for Macs with Intel processors.</source>
        <translation>Für Macs mit Intel-Prozessor gibt es kein TensorFlow mehr.</translation>
    </message>
    <message>
        <source>TensorFlow sees a GPU</source>
        <translation>TensorFlow sieht eine GPU</translation>
    </message>
    <message>
        <source>TensorFlow sees no GPU.</source>
        <translation>TensorFlow sieht keine GPU.</translation>
    </message>
    <message>
        <source>Test-time augmentation: a little more accurate, eight times the work</source>
        <translation>Test-Time-Augmentation: etwas genauer, achtfacher Aufwand</translation>
    </message>
    <message>
        <source>Test-time augmentation: a little more accurate, eight times the work.</source>
        <translation>Test-Time-Augmentation: etwas genauer, achtfacher Aufwand.</translation>
    </message>
    <message>
        <source>That of all scenes, or of the first given.</source>
        <translation>Die aller Szenen oder die der ersten angegebenen.</translation>
    </message>
    <message>
        <source>The CRS of {}, "{}", has no map coordinates: it is geocentric or vertical.</source>
        <translation>Das KBS von {}, „{}“, hat keine Koordinaten einer Karte: Es ist geozentrisch oder eines von Höhen.</translation>
    </message>
    <message>
        <source>The CRS of {}, "{}", is not understood.</source>
        <translation>Das KBS ({}) „{}“ wird nicht verstanden.</translation>
    </message>
    <message>
        <source>The Dask scheduler {} cannot be reached.</source>
        <translation>Der Dask-Scheduler {} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The ONNX file of the model "{}" cannot be read: {}.</source>
        <translation>Die ONNX-Datei des Modells „{}“ kann nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <source>The Python chosen for CloudReef's engine does not exist: {}.</source>
        <translation>Das für die Engine von CloudReef gewählte Python existiert nicht: {}.</translation>
    </message>
    <message>
        <source>The Python the engine was made from ({}) does not exist any more. Set the engine up again.</source>
        <translation>Das Python, aus dem die Engine entstand ({}), ist nicht mehr da. Richten Sie die Engine neu ein.</translation>
    </message>
    <message>
        <source>The STAC item {} cannot be downloaded: {}.</source>
        <translation>Der STAC-Eintrag {} kann nicht geholt werden: {}.</translation>
    </message>
    <message>
        <source>The address of "{}" does not begin with https://.</source>
        <translation>Die Adresse von „{}“ beginnt nicht mit https://.</translation>
    </message>
    <message>
        <source>The archive {} cannot be read: {}.</source>
        <translation>Das Archiv {} kann nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <source>The archive {} holds more files, or larger ones, than any product.</source>
        <translation>Das Archiv {} enthält mehr als irgendein Produkt.</translation>
    </message>
    <message>
        <source>The archive {} is damaged or cut short.</source>
        <translation>Das Archiv {} ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>The archive {} is protected by a password.</source>
        <translation>Das Archiv {} ist durch ein Passwort gesperrt.</translation>
    </message>
    <message>
        <source>The area</source>
        <translation>Das Gebiet</translation>
    </message>
    <message>
        <source>The area of interest has no polygons.</source>
        <translation>Das Untersuchungsgebiet enthält keine Polygone.</translation>
    </message>
    <message>
        <source>The area to segment; everything outside becomes nodata</source>
        <translation>Wo segmentiert wird; außerhalb davon ist das Ergebnis Leerwert</translation>
    </message>
    <message>
        <source>The background first, then what it finds, separated by commas. Not set: those of the start model.</source>
        <translation>Zuerst der Hintergrund, dann was es findet, mit Kommas dazwischen. Leer: die des Ausgangsmodells.</translation>
    </message>
    <message>
        <source>The band marked as alpha varies like an image; it is used as transparency, so choose it with {} if it is {}.</source>
        <translation>Der als Alpha gekennzeichnete Kanal schwankt wie ein Bild; er gilt als Transparenz, wählen Sie ihn also mit {}, wenn er {} ist.</translation>
    </message>
    <message>
        <source>The bands "{}" cannot be read.</source>
        <translation>Die Kanäle „{}“ sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The bands "{}" of the new model cannot be read.</source>
        <translation>Die Kanäle „{}“ des neuen Modells sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The bands are single frames of a camera with several lenses and are not aligned to the pixel; an orthomosaic gives better results.</source>
        <translation>Die Bänder sind Einzelbilder einer Kamera mit mehreren Objektiven und liegen nicht auf das Pixel genau übereinander; ein Orthomosaik gibt bessere Ergebnisse.</translation>
    </message>
    <message>
        <source>The bands of {} have other names than those of {}; they are matched by their order.</source>
        <translation>Die Kanäle von {} heißen anders als die von {}; sie werden in ihrer Reihenfolge genommen.</translation>
    </message>
    <message>
        <source>The bands of {} have the types {}; a composite needs one integer or floating-point type.</source>
        <translation>Die Kanäle von {} sind vom Typ {}; ein Komposit braucht einen einzigen Typ reeller Zahlen.</translation>
    </message>
    <message>
        <source>The bands that the new model reads: any, also short-wave infrared, radar or heights; in other scenes the same bands are found by their names</source>
        <translation>Was das neue Modell liest: beliebige Kanäle, auch kurzwelliges Infrarot, Radar oder Höhen; dieselben Kanäle anderer Szenen werden an ihren Namen gefunden</translation>
    </message>
    <message>
        <source>The better model</source>
        <translation>Das bessere Modell</translation>
    </message>
    <message>
        <source>The brightest are only {:.0f} of 255, so clouds would be missed: if there are any, export the values again with the full range of 8 bits, or with 16 bits.</source>
        <translation>Die hellsten betragen nur {:.0f} von 255, sodass Wolken übersehen würden: Exportieren Sie die Werte neu mit dem ganzen Bereich von 8 Bit oder mit 16 Bit, falls es welche gibt.</translation>
    </message>
    <message>
        <source>The channels around the place, as the network sees them</source>
        <translation>Die Kanäle um die Stelle, wie das Netz sie sieht</translation>
    </message>
    <message>
        <source>The checked areas</source>
        <translation>Die geprüften Flächen</translation>
    </message>
    <message>
        <source>The checked areas lie outside the scene.</source>
        <translation>Die geprüften Flächen liegen außerhalb der Szene.</translation>
    </message>
    <message>
        <source>The chosen area holds no valid pixel of the scene: there is nothing to segment.</source>
        <translation>Das gewählte Gebiet enthält kein gültiges Pixel der Szene: Es gibt nichts zu segmentieren.</translation>
    </message>
    <message>
        <source>The chosen area is outside the current view of the map.</source>
        <translation>Die Karte zeigt nichts von der gewählten Fläche.</translation>
    </message>
    <message>
        <source>The chosen area lies outside the layer.</source>
        <translation>Die gewählte Fläche liegt außerhalb des Layers.</translation>
    </message>
    <message>
        <source>The chosen bands are called {}, which is not reflectance; {} was made for reflectance, so do not rely on its result.</source>
        <translation>Die gewählten Bänder heißen {}, was keine Reflexion ist; {} ist für Reflexion gemacht, verlassen Sie sich also nicht auf das, was es findet.</translation>
    </message>
    <message>
        <source>The classes "{}" cannot be read.</source>
        <translation>Die Klassen „{}“ sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The classes are invalid: {}.</source>
        <translation>Die Klassen ergeben keinen Sinn: {}.</translation>
    </message>
    <message>
        <source>The classes are not valid: {}.</source>
        <translation>Die Klassen können nicht sein: {}.</translation>
    </message>
    <message>
        <source>The classes cannot grow or shrink: none of them is the background.</source>
        <translation>Die Klassen können nicht wachsen oder schrumpfen: keine davon ist der Hintergrund.</translation>
    </message>
    <message>
        <source>The classes of {} cannot be used: {}.</source>
        <translation>Die Klassen von {} können nicht verwendet werden: {}.</translation>
    </message>
    <message>
        <source>The classes of {} overlap; only models whose classes exclude each other can be taught.</source>
        <translation>Die Klassen von {} überlappen sich; unterrichtet werden können Modelle, deren Klassen sich ausschließen.</translation>
    </message>
    <message>
        <source>The classes stated in {} cannot be read: {}.</source>
        <translation>Die Klassen, die {} nennt, können nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <source>The classes that are target are not given.</source>
        <translation>Es ist nicht angegeben, welche Klassen Ziel sind.</translation>
    </message>
    <message>
        <source>The colour of new results; existing ones keep theirs. All of these can be told apart by colour-blind people.</source>
        <translation>Neuer Ergebnisse; die jetzigen behalten ihre. Auch Farbenblinde unterscheiden alle diese Farben.</translation>
    </message>
    <message>
        <source>The composite contains only the bands that all scenes have: {}.</source>
        <translation>Im Komposit sind nur Kanäle, die alle Szenen haben: {}.</translation>
    </message>
    <message>
        <source>The computer is too busy to measure which is the fastest; the usual one is used.</source>
        <translation>Der Rechner ist zu beschäftigt, um zu sagen, welche die schnellste ist; die gewöhnlich schnellste genügt.</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>Der Speicher ging aus.</translation>
    </message>
    <message>
        <source>The connection to the Dask scheduler was lost.</source>
        <translation>Die Verbindung zum Dask-Scheduler ging verloren.</translation>
    </message>
    <message>
        <source>The data set already holds chips of a scene "{}".</source>
        <translation>Der Datensatz enthält bereits Chips einer Szene „{}“.</translation>
    </message>
    <message>
        <source>The data set has no chip for {} yet: add another scene before you train a model.</source>
        <translation>Der Datensatz hat noch keinen Chip für {}: Fügen Sie eine weitere Szene hinzu, bevor ein Modell trainiert wird.</translation>
    </message>
    <message>
        <source>The data set in {} holds chips of another kind: its channels are {}, not {}.</source>
        <translation>Der Datensatz in {} enthält Chips anderer Art: Seine Kanäle sind {}, nicht {}.</translation>
    </message>
    <message>
        <source>The data set in {} holds chips of another kind: its classes are {}, not {}.</source>
        <translation>Der Datensatz in {} enthält Chips anderer Art: Seine Klassen sind {}, nicht {}.</translation>
    </message>
    <message>
        <source>The data set in {} holds chips of another kind: its layout is {}, not {}.</source>
        <translation>Der Datensatz in {} enthält Chips anderer Art: Sein Aufbau ist {}, nicht {}.</translation>
    </message>
    <message>
        <source>The dialog under Improve this model in the panel does the same, and shows how the model learns.

Labels are polygon layers with a field class: polygons of the target's class are target, all others are background. Polygons without such a field are target. For a model of several classes the field holds the name or number of each polygon's class. If a field scene names a scene, the polygon belongs to that scene only. What is in checked areas and in no polygon is background; everything else is ignored.

The model never learns from the scenes for validation, and they tell whether it became better. Without any, parts of each scene are set aside for validation. The start model is scored first: unless the new one gains at least 0.01 in IoU, MODEL_FOLDER is the old one.

A new model that starts from nothing can take any bands of the first scene, whatever they are: short-wave infrared, red edge, radar, heights, indices. The same bands of other scenes are found by their names.

It needs an engine with the install profile for training models. The time does not include cutting the scenes and writing the model, a minute or two. With a folder of the lesson, the same call continues where an earlier one was stopped.

From a terminal:
qgis_process run cloudreef:train --SCENES=scene.tif --LABELS=labels.gpkg --START=clouds --MINUTES=10 --MODEL=my-model --SCORES=scores.json</source>
        <translation>Der Dialog unter „Dieses Modell verbessern“ im Bedienfeld tut dasselbe und zeigt, wie das Modell lernt.

Labels sind Polygonlayer mit einem Feld class: Polygone der Zielklasse sind Ziel, alle anderen Hintergrund. Polygone ohne ein solches Feld sind Ziel. Ein Modell mehrerer Klassen lernt jede nach ihrem Namen oder ihrer Nummer in diesem Feld. Nennt ein Feld scene eine Szene, so gehört das Polygon nur zu dieser. Was in geprüften Gebieten und in keinem Polygon liegt, ist Hintergrund; alles andere zählt nicht.

Szenen zur Validierung werden zurückgehalten: Das Modell lernt nie von ihnen, und sie sagen, ob es besser wurde. Ohne solche werden Teile jeder Szene zurückgehalten. Das Startmodell wird zuerst bewertet: Gewinnt das neue nicht mindestens 0,01 an IoU, wird das alte als MODEL_FOLDER zurückgegeben.

Ein neues Modell ohne Vorwissen kann beliebige Kanäle der ersten Szene nehmen, was immer sie enthalten: kurzwelliges Infrarot, Red Edge, Radar, Höhen, Indizes. Dieselben Kanäle anderer Szenen werden an ihren Namen gefunden.

Nötig ist eine Engine mit dem Installationsprofil zum Lehren von Modellen. Die Zeit enthält nicht das Zerschneiden der Szenen und das Schreiben des Modells, ein bis zwei Minuten. Mit einem Ordner der Lektion geht derselbe Aufruf dort weiter, wo ein früherer angehalten wurde.

Im Terminal:
qgis_process run cloudreef:train --SCENES=scene.tif --LABELS=labels.gpkg --START=clouds --MINUTES=10 --MODEL=my-model --SCORES=scores.json</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The disk of {} is full.</source>
        <translation>Der Datenträger von {} ist voll.</translation>
    </message>
    <message>
        <source>The download was cancelled.</source>
        <translation>Das Laden wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The download was cancelled; next time it continues from there.</source>
        <translation>Das Herunterladen wurde abgebrochen; beim nächsten Mal geht es dort weiter.</translation>
    </message>
    <message>
        <source>The downloaded file is not the one in the list of models: its checksum differs.</source>
        <translation>Was geholt wurde, ist nicht die Datei, die die Liste nennt: ihre Prüfsumme weicht ab.</translation>
    </message>
    <message>
        <source>The engine does not start: {}</source>
        <translation>Die Engine startet nicht: {}</translation>
    </message>
    <message>
        <source>The engine is being set up by another QGIS.</source>
        <translation>Ein anderes QGIS richtet die Engine gerade ein.</translation>
    </message>
    <message>
        <source>The engine is being set up for training, which starts when it is ready.</source>
        <translation>Die Engine wird fürs Training eingerichtet; die Lektion beginnt, wenn sie bereit ist.</translation>
    </message>
    <message>
        <source>The engine is not set up yet.</source>
        <translation>Die Engine ist noch nicht eingerichtet.</translation>
    </message>
    <message>
        <source>The engine is ready</source>
        <translation>Die Engine ist bereit</translation>
    </message>
    <message>
        <source>The engine is ready ({}).</source>
        <translation>Die Engine ist bereit ({}).</translation>
    </message>
    <message>
        <source>The engine is ready.</source>
        <translation>Die Engine ist bereit.</translation>
    </message>
    <message>
        <source>The engine is ready. Try it on a sample scene: a first mask in two clicks, explained in four steps.</source>
        <translation>Die Engine ist bereit. Probieren Sie sie an einer Beispielszene aus: eine erste Maske in zwei Klicks, in vier Schritten erklärt.</translation>
    </message>
    <message>
        <source>The engine needs a Python from {} to {}; found: {}.</source>
        <translation>Die Engine braucht ein Python von {} bis {}; gefunden: {}.</translation>
    </message>
    <message>
        <source>The engine needs a Python from {} to {}; none was found.</source>
        <translation>Die Engine braucht ein Python von {} bis {}; keines wurde gefunden.</translation>
    </message>
    <message>
        <source>The engine needs {} MB of disk space at {}; {} MB are free.</source>
        <translation>Die Engine braucht {} MB Platz in {}; {} MB sind frei.</translation>
    </message>
    <message>
        <source>The engine stopped without a result: {}.</source>
        <translation>Die Engine endete ohne Ergebnis: {}.</translation>
    </message>
    <message>
        <source>The engine was set up by another version of CloudReef. Set it up again.</source>
        <translation>Die Engine wurde von einer anderen Version von CloudReef eingerichtet. Richten Sie sie neu ein.</translation>
    </message>
    <message>
        <source>The engine's Python cannot load {}: {}.</source>
        <translation>Das Python der Engine kann {} nicht laden: {}.</translation>
    </message>
    <message>
        <source>The engine's Python cannot train: install the profile for teaching models.</source>
        <translation>Das Python der Engine kann nicht trainieren: Installieren Sie das Profil zum Lehren von Modellen.</translation>
    </message>
    <message>
        <source>The engine's Python could not be started ({}).</source>
        <translation>Das Python der Engine konnte nicht gestartet werden ({}).</translation>
    </message>
    <message>
        <source>The engine's Python has no Dask, which is required for a scheduler.</source>
        <translation>Im Python der Engine fehlt Dask, das für die Adresse eines Schedulers nötig ist.</translation>
    </message>
    <message>
        <source>The engine's Python has none of TensorFlow, ONNX Runtime and OpenVINO.</source>
        <translation>Im Python der Engine fehlen TensorFlow, ONNX Runtime und OpenVINO.</translation>
    </message>
    <message>
        <source>The engine's answer is not understood.</source>
        <translation>Die Antwort der Engine wird nicht verstanden.</translation>
    </message>
    <message>
        <source>The engine's environment is damaged: set it up again.</source>
        <translation>Die Umgebung der Engine ist beschädigt: Richten Sie sie neu ein.</translation>
    </message>
    <message>
        <source>The engine's set-up was interrupted. Set it up again.</source>
        <translation>Die Einrichtung der Engine wurde unterbrochen. Richten Sie sie neu ein.</translation>
    </message>
    <message>
        <source>The entry "{}" describes a model of another name.</source>
        <translation>Der Eintrag „{}“ beschreibt ein Modell mit anderem Namen.</translation>
    </message>
    <message>
        <source>The entry "{}" names neither an address nor a package with version and sha256.</source>
        <translation>Der Eintrag „{}“ nennt weder eine Adresse noch ein Paket mit Version und sha256.</translation>
    </message>
    <message>
        <source>The extent</source>
        <translation>Die Ausdehnung</translation>
    </message>
    <message>
        <source>The extent cannot be transformed to the CRS of the layer "{}".</source>
        <translation>Die Ausdehnung lässt sich nicht in das KBS des Layers „{}“ umrechnen.</translation>
    </message>
    <message>
        <source>The extent does not touch the layer "{}".</source>
        <translation>Die Ausdehnung berührt den Layer „{}“ nicht.</translation>
    </message>
    <message>
        <source>The extent has {:.0f} x {:.0f} km: too much to ask the map service "{}" for, even with pixels of {:g} m, the largest that the model was made for.</source>
        <translation>Die Ausdehnung hat {:.0f} x {:.0f} km: zu viel, um es vom Kartendienst „{}“ zu verlangen, auch mit Pixeln von {:g} m, den größten, für die das Modell gemacht ist.</translation>
    </message>
    <message>
        <source>The extent lies outside the scene, which spans {}.</source>
        <translation>Die Ausdehnung liegt außerhalb der Szene, die {} umfasst.</translation>
    </message>
    <message>
        <source>The extent {:g}, {:g}, {:g}, {:g} is empty.</source>
        <translation>Die Ausdehnung {:g}, {:g}, {:g}, {:g} ist leer.</translation>
    </message>
    <message>
        <source>The file at {} is larger than {} GB.</source>
        <translation>Die Datei bei {} ist größer als {} GB.</translation>
    </message>
    <message>
        <source>The file of the layer "{}" does not exist any more: {}.</source>
        <translation>Die Datei des Layers „{}“ ist nicht mehr da: {}.</translation>
    </message>
    <message>
        <source>The files belong to {} scenes: {}.</source>
        <translation>Die Dateien gehören zu {} Szenen: {}.</translation>
    </message>
    <message>
        <source>The files of "{}" are only for users who have accepted its conditions.</source>
        <translation>Die Dateien von „{}“ sind nur für Nutzer, die dessen Bedingungen angenommen haben.</translation>
    </message>
    <message>
        <source>The first clear scene, or the median of all clear ones.</source>
        <translation>Die erste klare Szene oder der Median aller klaren.</translation>
    </message>
    <message>
        <source>The folder is complete</source>
        <translation>Der Ordner ist vollständig</translation>
    </message>
    <message>
        <source>The folder of the result {} does not exist.</source>
        <translation>Der Ordner des Ergebnisses {} existiert nicht.</translation>
    </message>
    <message>
        <source>The folder of wheels has no {} that fits {}.</source>
        <translation>Der Ordner mit Wheels hat kein {}, das zu {} passt.</translation>
    </message>
    <message>
        <source>The folder {} cannot be made ({}).</source>
        <translation>Der Ordner {} lässt sich nicht anlegen ({}).</translation>
    </message>
    <message>
        <source>The folder {} cannot be read: {}.</source>
        <translation>Der Ordner {} kann nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <source>The folder {} cannot be written to.</source>
        <translation>In den Ordner {} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder {} does not exist.</source>
        <translation>Es gibt keinen Ordner {}.</translation>
    </message>
    <message>
        <source>The folder {} exists already.</source>
        <translation>Es gibt bereits einen Ordner {}.</translation>
    </message>
    <message>
        <source>The folder {} holds no raster.</source>
        <translation>Der Ordner {} enthält kein Raster.</translation>
    </message>
    <message>
        <source>The folder {} holds {} rasters whose names do not say which bands they are: {}.</source>
        <translation>Der Ordner {} enthält {} Raster, und kein Name sagt, welcher Kanal es ist: {}.</translation>
    </message>
    <message>
        <source>The folder {} holds {} scenes: {}.</source>
        <translation>Der Ordner {} enthält {} Szenen: {}.</translation>
    </message>
    <message>
        <source>The folder {} is not empty, and is not a data set of chips.</source>
        <translation>Der Ordner {} ist nicht leer und kein Datensatz aus Chips.</translation>
    </message>
    <message>
        <source>The folder {} is not empty.</source>
        <translation>Der Ordner {} ist nicht leer.</translation>
    </message>
    <message>
        <source>The halo must not be negative.</source>
        <translation>Der Rand darf nicht negativ sein.</translation>
    </message>
    <message>
        <source>The history of runs {} cannot be written ({}).</source>
        <translation>Der Verlauf der Läufe {} kann nicht geschrieben werden ({}).</translation>
    </message>
    <message>
        <source>The initial settings of the panel. A project that has been used for a run keeps its own settings.</source>
        <translation>Womit das Bedienfeld beginnt. Ein Projekt, in dem schon segmentiert wurde, behält seine eigene Auswahl.</translation>
    </message>
    <message>
        <source>The input "{}" was not found.</source>
        <translation>Die Eingabe „{}“ wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The input of {} is {} with {} dimensions; it must be (batch, channels, rows, cols) of {}.</source>
        <translation>{} nimmt {} mit {} Dimensionen; es muss (batch, channels, rows, cols) von {} nehmen.</translation>
    </message>
    <message>
        <source>The install profile was "{}"; see install.log for details.</source>
        <translation>Das Installationsprofil war „{}“; install.log sagt mehr.</translation>
    </message>
    <message>
        <source>The installed ONNX Runtime has no GPU support.</source>
        <translation>Das installierte ONNX Runtime unterstützt keine GPU.</translation>
    </message>
    <message>
        <source>The job file is nested deeper than {} levels.</source>
        <translation>Die Auftragsdatei ist tiefer als {} Ebenen geschachtelt.</translation>
    </message>
    <message>
        <source>The job file {} cannot be read: {}.</source>
        <translation>Die Auftragsdatei {} kann nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <source>The job file {} is longer than {} MB.</source>
        <translation>Die Auftragsdatei {} ist länger als {} MB.</translation>
    </message>
    <message>
        <source>The job file {} is not UTF-8 text.</source>
        <translation>Die Auftragsdatei {} ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>The job names the Dask scheduler {}, which may run code in the engine.</source>
        <translation>Der Auftrag nennt den Dask-Scheduler {}, der in der Engine Code ausführen kann.</translation>
    </message>
    <message>
        <source>The job was cancelled.</source>
        <translation>Der Auftrag wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The labelled scene</source>
        <translation>der gelabelten Szene</translation>
    </message>
    <message>
        <source>The labels of the background are too close together to use some for validation.</source>
        <translation>Alle Labels des Hintergrunds liegen so nah beieinander, dass keines davon zurückgehalten werden konnte.</translation>
    </message>
    <message>
        <source>The labels of the target are too close together to use some for validation.</source>
        <translation>Alle Labels des Ziels liegen so nah beieinander, dass keines zurückgehalten werden konnte.</translation>
    </message>
    <message>
        <source>The labels of {} are too close together to use some for validation: it is learnt, but not scored. Label more of it, farther apart.</source>
        <translation>Die Labels von {} liegen so dicht beisammen, dass keines zurückgehalten werden konnte: Es wird gelernt, aber nicht bewertet. Labeln Sie mehr davon, weiter auseinander.</translation>
    </message>
    <message>
        <source>The labels of {} contradict each other: {} pixels are both target and background. They count as target.</source>
        <translation>Labels von {} widersprechen sich: {} Pixel sind Ziel und Hintergrund zugleich. Sie zählen als Ziel.</translation>
    </message>
    <message>
        <source>The labels of {} contradict each other: {} pixels belong to two classes. The class that comes later in the list counts.</source>
        <translation>Labels von {} widersprechen sich: {} Pixel gehören zu zwei Klassen zugleich. Es gilt die spätere Klasse der Liste.</translation>
    </message>
    <message>
        <source>The last used model</source>
        <translation>Das zuletzt verwendete</translation>
    </message>
    <message>
        <source>The layer "{}" can only be read through QGIS.</source>
        <translation>Der Layer „{}“ lässt sich nur über QGIS lesen.</translation>
    </message>
    <message>
        <source>The layer "{}" has no pixels of its own size, so it cannot be measured.</source>
        <translation>Der Layer „{}“ hat keine Pixel von fester Größe und lässt sich daher nicht messen.</translation>
    </message>
    <message>
        <source>The layer "{}" has no polygons.</source>
        <translation>Der Layer „{}“ enthält keine Polygone.</translation>
    </message>
    <message>
        <source>The layer "{}" has nodata values, a CRS or a source that only this QGIS knows. Save it as a GeoTIFF and use that to have a run that can be copied.</source>
        <translation>Der Layer „{}“ hat Leerwerte, ein KBS oder eine Quelle, die nur dieses QGIS kennt. Speichern Sie ihn als GeoTIFF und verwenden Sie dieses, wenn sich der Lauf kopieren lassen soll.</translation>
    </message>
    <message>
        <source>The layer "{}" is a map service that delivers pictures, not measurements.</source>
        <translation>Der Layer „{}“ ist ein Kartendienst, der Bilder liefert, keine Messwerte.</translation>
    </message>
    <message>
        <source>The layer "{}" is a map service: it delivers pictures of 8-bit colours, not measurements. {} x {} pixels of {:.3g} m are fetched and read as a photograph; how good a mask is depends on how the service draws them.</source>
        <translation>Der Layer „{}“ ist ein Kartendienst: Er liefert Bilder aus 8-Bit-Farben, keine Messwerte. {} x {} Pixel von {:.3g} m werden geholt und wie ein Foto gelesen; wie gut eine Maske wird, hängt davon ab, wie der Dienst sie zeichnet.</translation>
    </message>
    <message>
        <source>The layer "{}" is not valid: its data cannot be found.</source>
        <translation>Der Layer „{}“ ist ungültig: seine Daten sind nicht auffindbar.</translation>
    </message>
    <message>
        <source>The layer "{}" is read as it was set in QGIS: {}.</source>
        <translation>Der Layer „{}“ wird so gelesen, wie er in QGIS eingestellt ist: {}.</translation>
    </message>
    <message>
        <source>The layer "{}" would need {} GB of temporary space; {} GB are free.</source>
        <translation>Der Layer „{}“ bräuchte {} GB temporären Speicherplatz; {} GB sind frei.</translation>
    </message>
    <message>
        <source>The layer of checked areas is empty: the whole scene counts as checked.</source>
        <translation>Der Layer der geprüften Flächen ist leer: die ganze Szene gilt als geprüft.</translation>
    </message>
    <message>
        <source>The layer of the area does not exist any more.</source>
        <translation>Der Layer der Fläche ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The layer {} is not a file that the engine can read.</source>
        <translation>Der Layer {} ist keine Datei, die die Engine lesen kann.</translation>
    </message>
    <message>
        <source>The layer “{}” is a result of CloudReef. Choose the scene to segment.</source>
        <translation>Der Layer „{}“ ist ein Ergebnis von CloudReef. Wählen Sie die Szene, die segmentiert werden soll.</translation>
    </message>
    <message>
        <source>The lesson's process {} does not end.</source>
        <translation>Der Prozess {} der Lektion endet nicht.</translation>
    </message>
    <message>
        <source>The library that runs the network</source>
        <translation>Womit das Netz gerechnet wird</translation>
    </message>
    <message>
        <source>The licence of the published weights, if you know it</source>
        <translation>Unter der die Gewichte veröffentlicht wurden, falls bekannt</translation>
    </message>
    <message>
        <source>The list is up to date now.</source>
        <translation>Die Liste ist jetzt die neueste.</translation>
    </message>
    <message>
        <source>The list of files of "{}" cannot be read: {}.</source>
        <translation>Die Liste der Dateien von „{}“ kann nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <source>The list of models cannot be read: {}</source>
        <translation>Die Liste der Modelle kann nicht gelesen werden: {}</translation>
    </message>
    <message>
        <source>The list of models has the format "{}"; this release reads "{}".</source>
        <translation>Die Liste der Modelle hat das Format „{}“; diese Version liest „{}“.</translation>
    </message>
    <message>
        <source>The list of models is not valid JSON: {}.</source>
        <translation>Die Liste der Modelle ist kein JSON: {}.</translation>
    </message>
    <message>
        <source>The list of models is too long.</source>
        <translation>Die Liste der Modelle ist zu lang.</translation>
    </message>
    <message>
        <source>The list of packages is damaged: a hash is missing.</source>
        <translation>Die Paketliste ist beschädigt: Eine Prüfsumme fehlt.</translation>
    </message>
    <message>
        <source>The map service "{}" delivered no picture of the extent.</source>
        <translation>Der Kartendienst „{}“ hat von der Ausdehnung kein Bild geliefert.</translation>
    </message>
    <message>
        <source>The map shows band {} of the layer "{}"; its first band is read.</source>
        <translation>Die Karte zeigt Kanal {} des Layers „{}“; gelesen wird sein erster Kanal.</translation>
    </message>
    <message>
        <source>The map shows no valid pixel of the scene.</source>
        <translation>Was die Karte zeigt, enthält kein Pixel der Szene.</translation>
    </message>
    <message>
        <source>The map shows the effect of the threshold only; the written mask is also cleaned, as chosen under Advanced.</source>
        <translation>Die Karte zeigt nur den Schwellenwert; die geschriebene Maske wird außerdem bereinigt, wie unter Erweitert gewählt.</translation>
    </message>
    <message>
        <source>The mask</source>
        <translation>Die Maske</translation>
    </message>
    <message>
        <source>The mask has a single target: the table of classes is not used.</source>
        <translation>Die Maske zeigt ein einziges Ziel: Die Tabelle der Klassen wird nicht benutzt.</translation>
    </message>
    <message>
        <source>The mask has no CRS, so areas in square metres are unknown.</source>
        <translation>Die Maske hat kein KBS, Flächen in Quadratmetern sind deshalb nicht bekannt.</translation>
    </message>
    <message>
        <source>The mask has several classes: the choice of target values is not used.</source>
        <translation>Die Maske hat mehrere Klassen: Die Wahl der Werte, die das Ziel sind, wird nicht benutzt.</translation>
    </message>
    <message>
        <source>The mask holds no data at {:g} % of the raster's valid pixels.</source>
        <translation>Die Maske hat an {:g} % der gültigen Pixel des Rasters keine Daten.</translation>
    </message>
    <message>
        <source>The mask holds none of the values {} where the raster holds data.</source>
        <translation>Die Maske enthält keinen der Werte {}, wo das Raster Daten hat.</translation>
    </message>
    <message>
        <source>The mask holds the number {}, which is not a class; there are: {}.</source>
        <translation>Die Maske enthält die Nummer {}, die keine Klasse ist; es gibt: {}.</translation>
    </message>
    <message>
        <source>The mask was painted by hand.</source>
        <translation>Die Maske wurde von Hand bemalt.</translation>
    </message>
    <message>
        <source>The mask {} is not georeferenced.</source>
        <translation>Die Maske {} sagt nicht, wo sie liegt.</translation>
    </message>
    <message>
        <source>The masks are no longer in the project; the difference is in {}.</source>
        <translation>Die Masken sind nicht mehr im Projekt; der Unterschied ist in {}.</translation>
    </message>
    <message>
        <source>The masks of a batch would be deleted when QGIS ends.</source>
        <translation>Die Masken eines Stapels würden verschwinden, wenn QGIS endet.</translation>
    </message>
    <message>
        <source>The masks of both models and their difference are on the map.</source>
        <translation>Die Masken beider Modelle und ihr Unterschied liegen auf der Karte.</translation>
    </message>
    <message>
        <source>The measured speeds cannot be deleted: {}.</source>
        <translation>Das Gemessene lässt sich nicht vergessen: {}.</translation>
    </message>
    <message>
        <source>The middle of {}, and the model's result. Is that what it should find?</source>
        <translation>Die Mitte von {}, und was das Modell davon sagt. Soll es das finden?</translation>
    </message>
    <message>
        <source>The minimum confidence is {}; it must be at least 0 and less than 1.</source>
        <translation>Die Mindestsicherheit ist {}; sie muss mindestens 0 und kleiner als 1 sein.</translation>
    </message>
    <message>
        <source>The model "{}" has no {} weights; it has: {}.</source>
        <translation>Das Modell „{}“ hat keine Gewichte der Art {}; es hat: {}.</translation>
    </message>
    <message>
        <source>The model "{}" keeps its weights in several files, so it cannot be written as one.</source>
        <translation>Das Modell „{}“ hat seine Gewichte in mehreren Dateien und kann nicht zu einer werden.</translation>
    </message>
    <message>
        <source>The model "{}" works: {}.</source>
        <translation>Das Modell „{}“ funktioniert: {}.</translation>
    </message>
    <message>
        <source>The model cannot be written to {}: {}.</source>
        <translation>Das Modell kann nicht in {} geschrieben werden: {}.</translation>
    </message>
    <message>
        <source>The model could not be tried on the scene: {}</source>
        <translation>Das Modell konnte nicht auf der Szene erprobt werden: {}</translation>
    </message>
    <message>
        <source>The model description in {} is incomplete or malformed: {}.</source>
        <translation>Die Modellbeschreibung in {} ist unvollständig oder fehlerhaft: {}.</translation>
    </message>
    <message>
        <source>The model description {} cannot be read: {}.</source>
        <translation>Die Modellbeschreibung {} kann nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <source>The model description {} is incomplete or malformed: {}.</source>
        <translation>Die Modellbeschreibung {} ist unvollständig oder fehlerhaft: {}.</translation>
    </message>
    <message>
        <source>The model finds almost nothing yet: is the class too rare, or are the labels of two classes mixed up?</source>
        <translation>Es findet noch fast nichts: Ist die Klasse zu selten, oder sind die Labels zweier Klassen vertauscht?</translation>
    </message>
    <message>
        <source>The model has several classes, and the class of the polygons is not given.</source>
        <translation>Das Modell unterscheidet mehrere Klassen, und nichts sagt, zu welcher ein Polygon gehört.</translation>
    </message>
    <message>
        <source>The model in {} has the format "{}"; this release reads "{}".</source>
        <translation>Das Modell in {} hat das Format „{}“; diese Version liest „{}“.</translation>
    </message>
    <message>
        <source>The model is confident everywhere on this scene.</source>
        <translation>Das Modell ist sich auf dieser Szene überall sicher.</translation>
    </message>
    <message>
        <source>The model is ready: IoU {:.2f} before, {:.2f} now, on the validation data.</source>
        <translation>Das Modell ist fertig: IoU {:.2f} vorher, {:.2f} jetzt, auf dem Zurückgehaltenen.</translation>
    </message>
    <message>
        <source>The model is ready: IoU {:.2f} on the validation data.</source>
        <translation>Das Modell ist fertig: IoU {:.2f} auf dem Zurückgehaltenen.</translation>
    </message>
    <message>
        <source>The model needs {}.</source>
        <translation>Das Modell braucht {}.</translation>
    </message>
    <message>
        <source>The model overfits: the loss keeps falling, but for {} epochs the IoU on the validation data has not improved. More labels help more than more time.</source>
        <translation>Es lernt auswendig: Seit {} Epochen wird es auf dem Zurückgehaltenen nicht besser. Mehr Labels helfen mehr als mehr Zeit.</translation>
    </message>
    <message>
        <source>The model was written to {}.</source>
        <translation>Das Modell wurde nach {} geschrieben.</translation>
    </message>
    <message>
        <source>The model {} cannot do without the channel {}.</source>
        <translation>Das Modell {} kommt ohne den Eingang {} nicht aus.</translation>
    </message>
    <message>
        <source>The model “{}” is available now.</source>
        <translation>Das Modell „{}“ kann jetzt gewählt werden.</translation>
    </message>
    <message>
        <source>The model's card: data, scores, limits</source>
        <translation>Die Modellkarte: Daten, Kennzahlen, Grenzen</translation>
    </message>
    <message>
        <source>The model's description contains no scores.</source>
        <translation>Seine Beschreibung enthält keine Kennzahlen.</translation>
    </message>
    <message>
        <source>The model's name in lists</source>
        <translation>Wie das Modell in Listen heißt</translation>
    </message>
    <message>
        <source>The models agree on {:.1f} % of the valid pixels.</source>
        <translation>Die Modelle stimmen bei {:.1f} % der gültigen Pixel überein.</translation>
    </message>
    <message>
        <source>The models have no class of the same name, so there is no mean probability of it.</source>
        <translation>Die Modelle haben keine Klasse gleichen Namens, also gibt es keine mittlere Wahrscheinlichkeit dafür.</translation>
    </message>
    <message>
        <source>The most memory that a run may use; it does not change the result</source>
        <translation>Der Speicher, den ein Lauf belegen darf; das Ergebnis hängt nicht davon ab</translation>
    </message>
    <message>
        <source>The name "{}" does not have the ending of a mask.</source>
        <translation>Der Name „{}“ endet nicht wie der einer Maske.</translation>
    </message>
    <message>
        <source>The name "{}" has an unknown placeholder.</source>
        <translation>Der Name „{}“ enthält einen unbekannten Platzhalter.</translation>
    </message>
    <message>
        <source>The name of everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>The name of {} is not valid UTF-8, so it cannot be segmented. Rename the file.</source>
        <translation>Der Name von {} ist kein gültiges UTF-8, daher kann die Datei nicht segmentiert werden. Die Datei umbenennen.</translation>
    </message>
    <message>
        <source>The name {0} must end in one of {1}.</source>
        <translation>Der Name {0} muss auf eines von {1} enden.</translation>
    </message>
    <message>
        <source>The name {0} must end in {1}.</source>
        <translation>Der Name {0} muss auf {1} enden.</translation>
    </message>
    <message>
        <source>The name {} does not tell in which format to write the polygons.</source>
        <translation>Der Name {} sagt nicht, in welcher Form Polygone geschrieben werden sollen.</translation>
    </message>
    <message>
        <source>The name {} is too long.</source>
        <translation>Der Name {} ist zu lang.</translation>
    </message>
    <message>
        <source>The network cannot run in {}: {}</source>
        <translation>Das Netz läuft nicht in {}: {}</translation>
    </message>
    <message>
        <source>The network cannot run on a tile of {} pixels: {}</source>
        <translation>Das Netz läuft nicht auf einer Kachel von {} Pixeln: {}</translation>
    </message>
    <message>
        <source>The network has {} output channels, but {} classes are named.</source>
        <translation>Das Netz hat {} Ausgabekanäle, aber {} Klassen sind genannt.</translation>
    </message>
    <message>
        <source>The network has {} output channels; what they mean is unknown.</source>
        <translation>Das Netz hat {} Ausgabekanäle; was sie bedeuten, ist unbekannt.</translation>
    </message>
    <message>
        <source>The network takes {} bands and {}. The file does not say the rest; ask its authors if you are not sure.</source>
        <translation>Das Netz nimmt {} Kanäle und {}. Den Rest sagt die Datei nicht; fragen Sie im Zweifel ihre Urheber.</translation>
    </message>
    <message>
        <source>The network takes {} bands, but {} are named.</source>
        <translation>Das Netz nimmt {} Kanäle, aber {} sind benannt.</translation>
    </message>
    <message>
        <source>The network's output already lies between 0 and 1; a {} would distort it.</source>
        <translation>Die Antworten des Netzes liegen schon zwischen 0 und 1; {} würde sie verderben.</translation>
    </message>
    <message>
        <source>The network's output contains the value {:g}, which is not a class of the model.</source>
        <translation>Das Netz antwortet mit der Nummer {:g}, die keine Klasse des Modells ist.</translation>
    </message>
    <message>
        <source>The network's output contains values that are not finite numbers.</source>
        <translation>Die Antwort des Netzes enthält Werte, die keine Zahlen sind.</translation>
    </message>
    <message>
        <source>The network's output contains values that are not numbers (NaN).</source>
        <translation>Das Netz antwortet mit Werten, die keine Zahlen sind.</translation>
    </message>
    <message>
        <source>The network's output differs each time for the same tile.</source>
        <translation>Das Netz antwortet auf dieselbe Kachel jedes Mal anders.</translation>
    </message>
    <message>
        <source>The network's output has {} channels, but the model names {} classes.</source>
        <translation>Das Netz antwortet mit {} Kanälen, aber das Modell nennt {} Klassen.</translation>
    </message>
    <message>
        <source>The network's output has {} dimensions; that of a segmentation network has four.</source>
        <translation>Das Netz antwortet mit {} Dimensionen; ein Netz, das segmentiert, hat vier.</translation>
    </message>
    <message>
        <source>The network's output has {} x {} pixels for a tile of {} x {}; it must have the same size.</source>
        <translation>Das Netz antwortet mit {} x {} Pixeln auf eine Kachel von {} x {}; für jedes Pixel wird eines gebraucht.</translation>
    </message>
    <message>
        <source>The network's output holds integers from {:.0f} to {:.0f}: class numbers, not probabilities.</source>
        <translation>Das Netz antwortet ganze Zahlen von {:.0f} bis {:.0f}: Klassen, keine Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>The network's output is {:.3g} for every input.</source>
        <translation>Das Netz antwortet {:.3g}, was immer es bekommt.</translation>
    </message>
    <message>
        <source>The network's output is {} for a tile of {} x {} pixels; it must have a value for each pixel.</source>
        <translation>Das Netz antwortet {} auf eine Kachel von {} x {}; gebraucht wird eine Antwort je Pixel.</translation>
    </message>
    <message>
        <source>The network's output ranges from {:.3g} to {:.3g}, but class numbers are integers.</source>
        <translation>Das Netz antwortet mit {:.3g} bis {:.3g}; Klassennummern sind ganze Zahlen.</translation>
    </message>
    <message>
        <source>The network's output ranges from {:.3g} to {:.3g}, but probabilities lie between 0 and 1.</source>
        <translation>Das Netz antwortet {:.3g} bis {:.3g}; eine Wahrscheinlichkeit liegt zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>The new model</source>
        <translation>Das neue Modell</translation>
    </message>
    <message>
        <source>The new model has no bands.</source>
        <translation>Das neue Modell hat keine Kanäle.</translation>
    </message>
    <message>
        <source>The new model is hardly better, so the old one is kept (IoU {:.3f}; the new one {:.3f}).</source>
        <translation>Kaum besser als vorher: das alte behalten (IoU {:.3f}; das neue {:.3f}).</translation>
    </message>
    <message>
        <source>The new model is no better, so the old one is kept (IoU {:.2f}; the new one {:.2f}).</source>
        <translation>Nicht besser als vorher: das alte behalten (IoU {:.2f}; das neue {:.2f}).</translation>
    </message>
    <message>
        <source>The nodata value of one raster or band is a valid value in another; {:g} marks {}.</source>
        <translation>Was in einem Raster oder Band Nodata ist, ist in einem anderen ein Wert; {:g} bezeichnet {}.</translation>
    </message>
    <message>
        <source>The nodata value {:g} cannot be stored as {}.</source>
        <translation>Der Leerwert {:g} kann nicht als {} gespeichert werden.</translation>
    </message>
    <message>
        <source>The order "{}" has {} twice.</source>
        <translation>Die Reihenfolge „{}“ nennt {} zweimal.</translation>
    </message>
    <message>
        <source>The outline of each mask with scene, cover, file and day, coloured by cover.</source>
        <translation>Der Umriss jeder Maske mit Szene, Bedeckung, Datei und Tag, nach Bedeckung gefärbt.</translation>
    </message>
    <message>
        <source>The output of {} has {} dimensions; that of a segmentation network has four.</source>
        <translation>{} antwortet mit {} Dimensionen; ein Netz, das segmentiert, hat vier.</translation>
    </message>
    <message>
        <source>The output of {} is class numbers for blocks of {} x {} pixels.</source>
        <translation>Die Ausgabe von {} sind Klassennummern für Blöcke von {} x {} Pixeln.</translation>
    </message>
    <message>
        <source>The output of {} needs a last step, which ONNX operators of version {} do not have.</source>
        <translation>Die Ausgabe von {} braucht einen letzten Schritt, den ONNX-Operatoren der Version {} nicht haben.</translation>
    </message>
    <message>
        <source>The package index cannot be reached.</source>
        <translation>Das Paketverzeichnis ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The package {} {} cannot be downloaded: {}</source>
        <translation>Das Paket {} {} kann nicht geholt werden: {}</translation>
    </message>
    <message>
        <source>The packages could not be installed: {}</source>
        <translation>Die Pakete konnten nicht installiert werden: {}</translation>
    </message>
    <message>
        <source>The path {} is too long for Windows.</source>
        <translation>Der Pfad {} ist zu lang für Windows.</translation>
    </message>
    <message>
        <source>The pattern "{}" cannot be used: {}.</source>
        <translation>Das Muster „{}“ ist nicht brauchbar: {}.</translation>
    </message>
    <message>
        <source>The picture was fetched and is the active layer now.</source>
        <translation>Das Bild ist da und ist jetzt der aktive Layer.</translation>
    </message>
    <message>
        <source>The pictures are 8-bit red, green and blue: reflectance above 1 and other channels are lost.</source>
        <translation>Die Bilder haben 8 Bit in Rot, Grün und Blau: Reflektanz über 1 und andere Kanäle gehen verloren.</translation>
    </message>
    <message>
        <source>The pixel size for which the network was made is unknown.</source>
        <translation>Nichts sagt, für welche Pixelgröße das Netz gemacht ist.</translation>
    </message>
    <message>
        <source>The pixels of the layer "{}" could not be read or saved (code {}).</source>
        <translation>Die Pixel des Layers „{}“ konnten nicht gelesen oder gespeichert werden (Code {}).</translation>
    </message>
    <message>
        <source>The point lies outside the probability.</source>
        <translation>Die Stelle liegt außerhalb der Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>The polygons</source>
        <translation>Die Polygone</translation>
    </message>
    <message>
        <source>The polygons cannot be opened.</source>
        <translation>Die Polygone lassen sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The polygons cannot be written as {}: {}.</source>
        <translation>Die Polygone können nicht als {} geschrieben werden: {}.</translation>
    </message>
    <message>
        <source>The polygons could not be written ({}).</source>
        <translation>Die Polygone konnten nicht geschrieben werden ({}).</translation>
    </message>
    <message>
        <source>The polygons have no field "{}".</source>
        <translation>Die Polygone haben kein Feld „{}“.</translation>
    </message>
    <message>
        <source>The polygons lie outside the extent.</source>
        <translation>Die Polygone liegen außerhalb der Ausdehnung.</translation>
    </message>
    <message>
        <source>The polygons lie outside {}, which spans {}.</source>
        <translation>Die Polygone liegen außerhalb des Bereichs von: {} ({}).</translation>
    </message>
    <message>
        <source>The polygons of the area cannot be kept: {}.</source>
        <translation>Die Polygone der Fläche lassen sich nicht speichern: {}.</translation>
    </message>
    <message>
        <source>The polygons {} cannot be read: {}.</source>
        <translation>Die Polygone {} können nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <source>The probability has no band {}; the number of its bands is {}.</source>
        <translation>Die Wahrscheinlichkeit hat keinen Kanal {}, sie hat {}.</translation>
    </message>
    <message>
        <source>The probability is stored in steps of {:g}: the mask contains pixels of at least {:g}.</source>
        <translation>Die Wahrscheinlichkeit ist in Schritten von {:g} gespeichert: Die Maske enthält Pixel ab {:g}.</translation>
    </message>
    <message>
        <source>The probability of each pixel; needed to try other thresholds later</source>
        <translation>Die Wahrscheinlichkeit jedes Pixels, für andere Schwellenwerte</translation>
    </message>
    <message>
        <source>The probability raster holds no valid pixel.</source>
        <translation>Das Wahrscheinlichkeitsraster enthält kein gültiges Pixel.</translation>
    </message>
    <message>
        <source>The probability raster is not on the grid of the mask.</source>
        <translation>Das Wahrscheinlichkeitsraster liegt nicht auf dem Gitter der Maske.</translation>
    </message>
    <message>
        <source>The probability raster is what cloudreef:segment writes, or any raster of probability 0 to 1. The mask is the one that a run with this threshold would make: 0 background, 1 target, 255 nodata. Stored probability has steps of 0.004; a threshold between two of them takes the upper one, and the log says so.

With several classes, one band each, a pixel gets the most probable class of those that are switched on, or none if it is not probable enough; independent labels have a threshold each.

From a terminal:
qgis_process run cloudreef:threshold --INPUT=probability.tif --THRESHOLD=0.4 --MASK=mask.tif</source>
        <translation>Das Wahrscheinlichkeitsraster ist, was cloudreef:segment schreibt, oder ein beliebiges Raster mit Wahrscheinlichkeiten von 0 bis 1. Die Maske ist die, die ein Lauf mit diesem Schwellenwert ergäbe: 0 Hintergrund, 1 Ziel, 255 Nodata. Gespeicherte Wahrscheinlichkeit hat Schritte von 0.004; ein Schwellenwert dazwischen nimmt den oberen, und das Protokoll sagt es.

Bei mehreren Klassen, mit je einem Kanal, gilt die wahrscheinlichste der eingeschalteten, oder keine, wo sie nicht wahrscheinlich genug ist; unabhängige Merkmale haben je einen Schwellenwert.

Im Terminal:
qgis_process run cloudreef:threshold --INPUT=probability.tif --THRESHOLD=0.4 --MASK=mask.tif</translation>
    </message>
    <message>
        <source>The probability raster of a run</source>
        <translation>Ein Wahrscheinlichkeitsraster aus einem früheren Lauf</translation>
    </message>
    <message>
        <source>The probability {0} is below the threshold {1}: not {2}. A lower threshold would include it.</source>
        <translation>Die Wahrscheinlichkeit {0} bleibt unter dem Schwellenwert {1}: nicht {2}. Ein niedrigerer Schwellenwert nähme es auf.</translation>
    </message>
    <message>
        <source>The probability {0} is far below the threshold {1}: the network sees no {2} here. If it is there, check the bands below: are they the right ones, with plausible reflectance? If so, teach the model with labels of such places.</source>
        <translation>Die Wahrscheinlichkeit {0} liegt weit unter dem Schwellenwert {1}: Das Netz sieht hier kein „{2}“. Wenn doch, prüfen Sie unten die Kanäle: Sind es die richtigen, und stimmt ihre Reflektanz? Sonst bringen Sie es ihm bei.</translation>
    </message>
    <message>
        <source>The probability {0} reaches the threshold {1}: {2}.</source>
        <translation>Die Wahrscheinlichkeit {0} erreicht den Schwellenwert {1}: {2}.</translation>
    </message>
    <message>
        <source>The product's metadata, which state the sun's elevation, are missing: reflectance will be too low, the more so the lower the sun stood. Give the product with its MTL file.</source>
        <translation>Es liegen keine Metadaten des Produkts dabei, die sagen, wie hoch die Sonne stand: Die Reflexion wird zu dunkel, umso mehr, je tiefer die Sonne. Geben Sie das Produkt mit seiner MTL-Datei an.</translation>
    </message>
    <message>
        <source>The provider's terms of use: {}</source>
        <translation>Was der Anbieter über die Nutzung sagt: {}</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>Der Proxy hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>The raster</source>
        <translation>Das Raster</translation>
    </message>
    <message>
        <source>The raster has no nodata value, and its pixels use every value of its data type.</source>
        <translation>Das Raster nennt keinen Leerwert, und seine Pixel lassen keinen frei.</translation>
    </message>
    <message>
        <source>The raster has no nodata value; NaN marks {}.</source>
        <translation>Das Raster nennt keinen Leerwert; NaN kennzeichnet {}.</translation>
    </message>
    <message>
        <source>The raster has no nodata value; {:g}, which no valid pixel holds, marks {}.</source>
        <translation>Das Raster nennt keinen Leerwert; {:g}, das kein gültiges Pixel enthält, kennzeichnet {}.</translation>
    </message>
    <message>
        <source>The raster layer to segment; follows the active layer unless pinned</source>
        <translation>Der Rasterlayer, der segmentiert wird: der aktive Layer, solange keiner festgehalten ist</translation>
    </message>
    <message>
        <source>The raster layers that the labels were drawn on.</source>
        <translation>Die Rasterlayer, auf denen die Labels gezeichnet wurden.</translation>
    </message>
    <message>
        <source>The raster's bands have the types {}; masking needs one integer or floating-point type.</source>
        <translation>Die Kanäle des Rasters sind vom Typ {}; Maskieren braucht einen Typ reeller Zahlen.</translation>
    </message>
    <message>
        <source>The recipe trains a network from scratch: the model has no Keras weights, or does not describe its architecture.</source>
        <translation>Das Rezept trainiert ein Netz von Grund auf: Das Modell hat keine Keras-Gewichte oder sagt nicht, wie es aufgebaut ist.</translation>
    </message>
    <message>
        <source>The reference</source>
        <translation>Die Referenz</translation>
    </message>
    <message>
        <source>The reference polygons</source>
        <translation>Die Referenzpolygone</translation>
    </message>
    <message>
        <source>The reference polygons cannot be opened.</source>
        <translation>Die Referenzpolygone lassen sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The result of an extent or of polygons is as large as the raster, with nodata around the area.</source>
        <translation>Das Ergebnis einer Ausdehnung oder von Polygonen ist so groß wie das Raster, mit Leerwert um den Bereich.</translation>
    </message>
    <message>
        <source>The result of “{}”</source>
        <translation>Was „{}“ antwortet</translation>
    </message>
    <message>
        <source>The result {} would overwrite a file that belongs to {}.</source>
        <translation>Das Ergebnis {} nähme den Platz von etwas ein, das zu {} gehört.</translation>
    </message>
    <message>
        <source>The result {} would replace the input.</source>
        <translation>Das Ergebnis {} würde die Eingabe ersetzen.</translation>
    </message>
    <message>
        <source>The result {} would replace the scene {}.</source>
        <translation>Das Ergebnis {} würde die Szene {} ersetzen.</translation>
    </message>
    <message>
        <source>The result {} would replace {}, which is one of its inputs.</source>
        <translation>Das Ergebnis {} würde {} ersetzen, das dafür gelesen wird.</translation>
    </message>
    <message>
        <source>The results are no longer available.</source>
        <translation>Die Ergebnisse sind nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>The results are written, but could not be shown.</source>
        <translation>Die Ergebnisse sind geschrieben, konnten aber nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>The run could not be prepared.</source>
        <translation>Der Lauf konnte nicht vorbereitet werden.</translation>
    </message>
    <message>
        <source>The run failed because of an error in GDAL or the operating system: {}.</source>
        <translation>Der Lauf endete, weil GDAL oder das Betriebssystem sich weigerte: {}.</translation>
    </message>
    <message>
        <source>The run failed; see the log panel for details.</source>
        <translation>Der Lauf ist fehlgeschlagen; das Protokoll sagt mehr.</translation>
    </message>
    <message>
        <source>The run that made this probability is no longer in the history.</source>
        <translation>Der Lauf, der die Wahrscheinlichkeit erzeugt hat, ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>The same without geometry.</source>
        <translation>Dasselbe ohne Geometrie.</translation>
    </message>
    <message>
        <source>The sample cannot be copied to {} ({}).</source>
        <translation>Das Beispiel kann nicht nach {} kopiert werden ({}).</translation>
    </message>
    <message>
        <source>The scaling "{}" is not known.</source>
        <translation>Die Skalierung „{}“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The scene</source>
        <translation>Die Szene</translation>
    </message>
    <message>
        <source>The scene failed with an unexpected error ({}: {}).</source>
        <translation>Ein unerwarteter Fehler hat diese Szene beendet ({}: {}).</translation>
    </message>
    <message>
        <source>The scene has neither a transform nor ground control points, so the CRS that was assigned to it has no effect.</source>
        <translation>Die Szene sagt von keinem Pixel, wo es liegt; daher verortet das zugewiesene KBS sie nicht.</translation>
    </message>
    <message>
        <source>The scene has no CRS; areas in square metres cannot be computed.</source>
        <translation>Die Szene hat kein KBS; Flächen in Quadratmetern lassen sich nicht angeben.</translation>
    </message>
    <message>
        <source>The scene has {} x {} pixels; a chip needs at least {} on each side.</source>
        <translation>Die Szene hat {} x {} Pixel; ein Chip braucht {} in jeder Richtung.</translation>
    </message>
    <message>
        <source>The scene holds no valid pixel: every pixel is nodata.</source>
        <translation>Die Szene enthält kein gültiges Pixel: Jedes Pixel ist leer.</translation>
    </message>
    <message>
        <source>The scene is an 8-bit picture without a georeference, such as a photograph; the model was made for satellite scenes with pixels of {:g} to {:g} m, so do not rely on its result.</source>
        <translation>Die Szene ist ein Bild in 8 Bit, das nirgends auf der Erde liegt, wie ein Foto; das Modell ist für Satellitenszenen mit Pixeln von {:g} bis {:g} m gemacht, verlassen Sie sich also nicht auf das, was es findet.</translation>
    </message>
    <message>
        <source>The scene is cut into {} strips.</source>
        <translation>Die Szene wird in {} Streifen geteilt.</translation>
    </message>
    <message>
        <source>The scene is no longer in the project; the polygons are in {}.</source>
        <translation>Die Szene ist nicht mehr im Projekt; die Polygone sind in {}.</translation>
    </message>
    <message>
        <source>The scene of this result is not in the project.</source>
        <translation>Die Szene dieses Ergebnisses ist nicht im Projekt.</translation>
    </message>
    <message>
        <source>The scene states a scale of {:g} and an offset of {:g}, which cannot be right.</source>
        <translation>Die Szene nennt einen Faktor von {:g} und einen Versatz von {:g}, was keinen Sinn ergibt.</translation>
    </message>
    <message>
        <source>The scene {} can no longer be opened.</source>
        <translation>Die Szene {} lässt sich nicht mehr öffnen.</translation>
    </message>
    <message>
        <source>The scene {}: {}</source>
        <translation>Die Szene {}: {}</translation>
    </message>
    <message>
        <source>The scene's ground control points or RPCs do not locate any pixel.</source>
        <translation>Die Szene gibt Passpunkte oder Koeffizienten an, die keinen Pixel verorten.</translation>
    </message>
    <message>
        <source>The scene: a raster layer or file, a Landsat or Sentinel-2 product folder, or its metadata file.</source>
        <translation>Die Szene: ein Rasterlayer oder eine Rasterdatei, ein Produktordner von Landsat oder Sentinel-2 oder dessen Metadatendatei.</translation>
    </message>
    <message>
        <source>The scenes are so far apart that together they would span {:g} million pixels.</source>
        <translation>Die Szenen liegen so weit auseinander, dass alle zusammen {:g} Millionen Pixel umspannen.</translation>
    </message>
    <message>
        <source>The scenes are: {}.</source>
        <translation>Die Szenen sind: {}.</translation>
    </message>
    <message>
        <source>The scenes {} and {} would both write {}.</source>
        <translation>Die Szenen {} und {} würden beide {} schreiben.</translation>
    </message>
    <message>
        <source>The secure connection to the package index was not trusted.</source>
        <translation>Der sicheren Verbindung zum Paketverzeichnis wurde nicht vertraut.</translation>
    </message>
    <message>
        <source>The selected class applies where its probability is at least this</source>
        <translation>Ab dieser Wahrscheinlichkeit gilt die in der Liste gewählte Klasse</translation>
    </message>
    <message>
        <source>The set-up of the engine was cancelled.</source>
        <translation>Die Einrichtung der Engine wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The settings of this batch are unknown. Segment all runs it with the current settings.</source>
        <translation>Wie dieser Stapel gemacht wurde, ist nicht bekannt. „Alle segmentieren“ macht ihn mit den jetzigen Einstellungen.</translation>
    </message>
    <message>
        <source>The size of a tile must be a multiple of {} up to {}.</source>
        <translation>Die Größe einer Kachel muss ein Vielfaches von {} bis {} sein.</translation>
    </message>
    <message>
        <source>The smallest pixel must not be larger than the largest.</source>
        <translation>Das kleinste Pixel darf nicht größer sein als das größte.</translation>
    </message>
    <message>
        <source>The smallest resolution must be above 0 and not above the largest.</source>
        <translation>Die kleinste Auflösung muss über 0 und darf nicht über der größten liegen.</translation>
    </message>
    <message>
        <source>The start model then only determines which bands are read.</source>
        <translation>Das Startmodell sagt dann nur, welche Kanäle gelesen werden.</translation>
    </message>
    <message>
        <source>The statistics {} cannot be read.</source>
        <translation>Die Statistik {} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The stride is {} pixels; it must lie between 1 and the chip's {}, or pixels would be skipped.</source>
        <translation>Die Schrittweite beträgt {} Pixel; sie muss zwischen 1 und den {} des Chips liegen, sonst würden Pixel übergangen.</translation>
    </message>
    <message>
        <source>The system reports an error ({}). Is the disk full, or a file open in another program?</source>
        <translation>Das System meldet einen Fehler ({}). Ist der Datenträger voll oder eine Datei in einem anderen Programm geöffnet?</translation>
    </message>
    <message>
        <source>The table maps {} to {}; class numbers lie between 0 and 254.</source>
        <translation>Die Tabelle ordnet {} der {} zu; Klassennummern liegen zwischen 0 und 254.</translation>
    </message>
    <message>
        <source>The table {} cannot be read: {}.</source>
        <translation>Die Tabelle {} kann nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <source>The table {} has no column "{}".</source>
        <translation>Die Tabelle {} hat keine Spalte „{}“.</translation>
    </message>
    <message>
        <source>The table {} has no scenes.</source>
        <translation>Die Tabelle {} nennt keine Szene.</translation>
    </message>
    <message>
        <source>The table {} is not a text file in UTF-8.</source>
        <translation>Die Tabelle {} ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>The target grows by this distance; a negative number shrinks it.</source>
        <translation>Das Ziel wächst um diesen Abstand; eine negative Zahl lässt es schrumpfen.</translation>
    </message>
    <message>
        <source>The target is rare in the labels: {} pixels, {:.1f} % of what is labelled. Label more of it.</source>
        <translation>Das Ziel ist selten in den Labels: {} Pixel, {:.1f} % des Gelabelten. Labeln Sie mehr davon.</translation>
    </message>
    <message>
        <source>The target's areas with size and mean probability. The file extension chooses GeoPackage, GeoJSON, FlatGeobuf or Shapefile.</source>
        <translation>Die Zielflächen mit Größe und mittlerer Wahrscheinlichkeit: GeoPackage, GeoJSON, FlatGeobuf oder Shapefile, je nach Endung des Namens.</translation>
    </message>
    <message>
        <source>The target's areas, with size and mean probability.</source>
        <translation>Die Zielflächen mit Größe und mittlerer Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>The targets of the models have different names: {}.</source>
        <translation>Die Modelle suchen, was nicht gleich heißt: {}.</translation>
    </message>
    <message>
        <source>The threshold is {:g}: labels of a single scene say little about others. Move it where masks come out too large or too small.</source>
        <translation>Der Schwellenwert ist {:g}: Was eine einzige Szene zurückhält, sagt wenig über andere. Verschieben Sie ihn, wo Masken zu groß oder zu klein werden.</translation>
    </message>
    <message>
        <source>The threshold is {}; it must be greater than 0 and less than 1.</source>
        <translation>Der Schwellenwert ist {}; er muss größer als 0 und kleiner als 1 sein.</translation>
    </message>
    <message>
        <source>The time is {} minutes; it must be more than 0.</source>
        <translation>Die Zeit beträgt {} Minuten; sie muss größer als 0 sein.</translation>
    </message>
    <message>
        <source>The two masks have no pixel in common.</source>
        <translation>Die beiden Masken haben kein Pixel gemeinsam.</translation>
    </message>
    <message>
        <source>The two models have {} and {} classes.</source>
        <translation>Die beiden Modelle unterscheiden {} und {} Klassen.</translation>
    </message>
    <message>
        <source>The two probabilities are not on the same grid.</source>
        <translation>Die beiden Wahrscheinlichkeiten liegen nicht auf einem Gitter.</translation>
    </message>
    <message>
        <source>The values do not look like reflectance: read as {}, they range from {:.3g} to {:.3g} instead of about 0 to 1. {}</source>
        <translation>Die Werte sehen nicht nach Reflexion aus: Gehalten für {}, reichen sie von {:.3g} bis {:.3g} statt etwa von 0 bis 1. {}</translation>
    </message>
    <message>
        <source>The values of {} cannot be reflectance: read as {}, they range from {:.3g} to {:.3g}.</source>
        <translation>Die Werte von {} können keine Reflexion sein: Als {} genommen, reichen sie von {:.3g} bis {:.3g}.</translation>
    </message>
    <message>
        <source>The values that the network was trained on</source>
        <translation>Was das Netz beim Training sah</translation>
    </message>
    <message>
        <source>The weights {} are not those that model.json describes: they were changed or truncated.</source>
        <translation>Die Gewichte {} sind nicht die, die model.json beschreibt: Sie wurden verändert oder abgeschnitten.</translation>
    </message>
    <message>
        <source>The weights {} cannot be read: {}.</source>
        <translation>Die Gewichte {} können nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <source>The weights {} contain code, such as a Lambda layer, which is not run.</source>
        <translation>Die Gewichte {} enthalten eigenen Code, etwa eine Lambda-Schicht; er wird nicht ausgeführt.</translation>
    </message>
    <message>
        <source>The weights {} refer to files that model.json does not describe.</source>
        <translation>Die Gewichte {} nehmen Zahlen aus Dateien, die model.json nicht beschreibt.</translation>
    </message>
    <message>
        <source>The zones</source>
        <translation>Die Zonen</translation>
    </message>
    <message>
        <source>The zones cannot be opened.</source>
        <translation>Die Zonen lassen sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The zones layer has no polygons.</source>
        <translation>Die Zonen enthalten keine Polygone.</translation>
    </message>
    <message>
        <source>The zones with their statistics: GeoPackage, GeoJSON, FlatGeobuf or Shapefile by the ending of the name.</source>
        <translation>Die Zonen mit dem, was in ihnen liegt: GeoPackage, GeoJSON, FlatGeobuf oder Shapefile, je nach Endung des Namens.</translation>
    </message>
    <message>
        <source>There are {} classes, but {} {} for them.</source>
        <translation>Es gibt {} Klassen, aber {} {} dafür.</translation>
    </message>
    <message>
        <source>There are {} masks and {} reference rasters.</source>
        <translation>Es sind {} Masken und {} Referenzraster.</translation>
    </message>
    <message>
        <source>There are {} names for {} channels.</source>
        <translation>Es gibt {} Namen für {} Kanäle.</translation>
    </message>
    <message>
        <source>There are {} scenes and {} masks.</source>
        <translation>Es sind {} Szenen und {} Masken.</translation>
    </message>
    <message>
        <source>There are: {}.</source>
        <translation>Es gibt: {}.</translation>
    </message>
    <message>
        <source>There is no Python at {}.</source>
        <translation>In {} ist kein Python.</translation>
    </message>
    <message>
        <source>There is no class "{}".</source>
        <translation>Es gibt keine Klasse „{}“.</translation>
    </message>
    <message>
        <source>There is no class with number {}; the numbers of the classes are: {}.</source>
        <translation>Es gibt keine Klasse mit der Nummer {}; es gibt: {}.</translation>
    </message>
    <message>
        <source>There is no data at this point.</source>
        <translation>An dieser Stelle gibt es keine Daten.</translation>
    </message>
    <message>
        <source>There is no data here.</source>
        <translation>Hier gibt es keine Daten.</translation>
    </message>
    <message>
        <source>There is no file {}.</source>
        <translation>Es gibt keine Datei {}.</translation>
    </message>
    <message>
        <source>There is no install profile "{}".</source>
        <translation>Es gibt kein Installationsprofil „{}“.</translation>
    </message>
    <message>
        <source>There is no lesson in {}.</source>
        <translation>In {} liegt keine Lektion.</translation>
    </message>
    <message>
        <source>There is no model "{}".</source>
        <translation>Es gibt kein Modell „{}“.</translation>
    </message>
    <message>
        <source>There is no model at {}: a model is a folder that contains a model.json.</source>
        <translation>In {} ist kein Modell: Ein Modell ist ein Ordner, der eine model.json enthält.</translation>
    </message>
    <message>
        <source>There is no public repository "{}" with the revision "{}" (HTTP {}).</source>
        <translation>Es gibt kein öffentliches Repository „{}“ mit der Revision „{}“ (HTTP {}).</translation>
    </message>
    <message>
        <source>There is no scene "{}" for validation.</source>
        <translation>Es gibt keine Szene „{}“, die zurückgehalten werden könnte.</translation>
    </message>
    <message>
        <source>There is no scene for training.</source>
        <translation>Es gibt keine Szene, von der gelernt werden könnte.</translation>
    </message>
    <message>
        <source>There is no scene in {} or its subfolders.</source>
        <translation>In {} und den Unterordnern gibt es keine Szene.</translation>
    </message>
    <message>
        <source>There is no table {}.</source>
        <translation>Es gibt keine Tabelle {}.</translation>
    </message>
    <message>
        <source>There is no {} for {} on this system.</source>
        <translation>Für dieses System gibt es {} nicht für {}.</translation>
    </message>
    <message>
        <source>There is not enough memory even for a single tile of {} pixels.</source>
        <translation>Der Speicher reicht nicht einmal für eine einzige Kachel von {} Pixeln.</translation>
    </message>
    <message>
        <source>There is not enough memory for this lesson.</source>
        <translation>Der Arbeitsspeicher reicht für diese Lektion nicht.</translation>
    </message>
    <message>
        <source>These fields of the zones are replaced by the statistics: {}.</source>
        <translation>Felder der Zonen werden durch die der Bedeckung ersetzt: {}.</translation>
    </message>
    <message>
        <source>They may be too large for their data type, or negative in an unsigned one: export them again.</source>
        <translation>Sie können für den Typ, in dem sie gespeichert sind, zu groß oder kleiner als 0 sein: Exportieren Sie sie neu.</translation>
    </message>
    <message>
        <source>They teach what is not target; keep fewer of them if there are few targets.</source>
        <translation>Sie lehren, was kein Ziel ist; bei wenig Ziel behalten Sie weniger davon.</translation>
    </message>
    <message>
        <source>This is a bug in CloudReef: please report it with the log.</source>
        <translation>Das ist ein Fehler in CloudReef: Bitte melden Sie ihn mit dem Protokoll.</translation>
    </message>
    <message>
        <source>This lesson is running already.</source>
        <translation>Diese Lektion läuft schon.</translation>
    </message>
    <message>
        <source>This model has no card.</source>
        <translation>Dieses Modell kam ohne Modellkarte.</translation>
    </message>
    <message>
        <source>This model is installed.</source>
        <translation>Dieses Modell ist installiert.</translation>
    </message>
    <message>
        <source>This processor does not compute in bfloat16.</source>
        <translation>Dieser Prozessor rechnet nicht in bfloat16.</translation>
    </message>
    <message>
        <source>This run has no results to report on.</source>
        <translation>Dieser Lauf hat keine Ergebnisse, über die zu berichten wäre.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwellenwert</translation>
    </message>
    <message>
        <source>Threshold a probability raster</source>
        <translation>Schwellenwert auf Wahrscheinlichkeitsraster anwenden</translation>
    </message>
    <message>
        <source>Threshold of the class</source>
        <translation>Schwellenwert der Klasse</translation>
    </message>
    <message>
        <source>Threshold of the map</source>
        <translation>Schwellenwert der Karte</translation>
    </message>
    <message>
        <source>Threshold: {}</source>
        <translation>Schwellenwert: {}</translation>
    </message>
    <message>
        <source>Thresholds of the classes</source>
        <translation>Schwellenwerte der Klassen</translation>
    </message>
    <message>
        <source>Thresholds suggested by the model</source>
        <translation>Schwellwerte, die das Modell nennt</translation>
    </message>
    <message>
        <source>To export the model: {}</source>
        <translation>Um daraus ein Modell zu machen: {}</translation>
    </message>
    <message>
        <source>To fit, in a checkout of CloudReef: {}</source>
        <translation>Zum Trainieren, in einem Checkout von CloudReef: {}</translation>
    </message>
    <message>
        <source>To use it: give {} as the model.</source>
        <translation>Um es zu verwenden: Geben Sie {} als Modell an.</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Tracing polygons</source>
        <translation>Polygone werden abgeleitet</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Ein Modell trainieren</translation>
    </message>
    <message>
        <source>Train a new model from scratch, or keep the bands.</source>
        <translation>Beginnen Sie ein neues Modell ohne Vorwissen, oder lassen Sie die Kanäle, wie sie sind.</translation>
    </message>
    <message>
        <source>Train the model with the painted areas</source>
        <translation>Dem Modell das Gemalte beibringen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Training and validation</source>
        <translation>Training und Validierung</translation>
    </message>
    <message>
        <source>Training curves</source>
        <translation>Kurven der Lektion</translation>
    </message>
    <message>
        <source>Training needs TensorFlow in CloudReef's engine, which is not installed yet. {} Install it now?</source>
        <translation>Training braucht TensorFlow in der Engine von CloudReef, und das fehlt noch. {} Jetzt installieren?</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>Es lernt</translation>
    </message>
    <message>
        <source>Trains a model on polygons that you drew on a few scenes, and keeps it only if it is better.</source>
        <translation>Lehrt ein Modell mit Polygonen, die Sie auf einigen Szenen gezeichnet haben, und behält es nur, wenn es besser geworden ist.</translation>
    </message>
    <message>
        <source>Try again; if it stays, a proxy or a package mirror alters or replaces packages.</source>
        <translation>Versuchen Sie es erneut; bleibt es so, verändert oder ersetzt ein Proxy oder Paketspiegel Pakete.</translation>
    </message>
    <message>
        <source>Try again; if this persists, the publisher has changed the file, or something on the way alters it.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es dabei, hat der Herausgeber die Datei geändert, oder etwas auf dem Weg ändert sie.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Trying the model</source>
        <translation>Modell wird erprobt</translation>
    </message>
    <message>
        <source>Turn on long paths in Windows (https://pip.pypa.io/warnings/enable-long-paths) and install again.</source>
        <translation>Schalten Sie in Windows lange Pfade ein (https://pip.pypa.io/warnings/enable-long-paths), und installieren Sie erneut.</translation>
    </message>
    <message>
        <source>Turn the mask into polygons that you can edit</source>
        <translation>Die Maske in Polygone umwandeln, die Sie bearbeiten können</translation>
    </message>
    <message>
        <source>Turns a mask into polygons: each connected area counted, measured and numbered.</source>
        <translation>Wandelt eine Maske in Polygone um: jede zusammenhängende Fläche gezählt, gemessen und nummeriert.</translation>
    </message>
    <message>
        <source>Two results have the same name: {}.</source>
        <translation>Zwei Ergebnisse haben denselben Namen: {}.</translation>
    </message>
    <message>
        <source>Two results of the job have the same name.</source>
        <translation>Zwei Ergebnisse des Auftrags haben denselben Namen.</translation>
    </message>
    <message>
        <source>Two results of the job have the same name: {}.</source>
        <translation>Zwei Ergebnisse des Auftrags haben denselben Namen: {}.</translation>
    </message>
    <message>
        <source>Two scenes of the job would write {}.</source>
        <translation>Zwei Szenen des Auftrags würden {} schreiben.</translation>
    </message>
    <message>
        <source>Uncheck a class to see the next most probable class there</source>
        <translation>Schalten Sie eine Klasse aus, um zu sehen, welche dort als nächste kommt</translation>
    </message>
    <message>
        <source>Undecided below</source>
        <translation>Unentschieden unter</translation>
    </message>
    <message>
        <source>Undecided below (probability)</source>
        <translation>Unentschieden unter (Wahrscheinlichkeit)</translation>
    </message>
    <message>
        <source>Under the mouse</source>
        <translation>Unter dem Mauszeiger</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the last stroke</source>
        <translation>Den letzten Strich zurücknehmen</translation>
    </message>
    <message>
        <source>Undo what was painted or erased last, unless it has been saved</source>
        <translation>Nimmt zurück, was zuletzt gemalt oder radiert wurde, solange es nicht gespeichert ist</translation>
    </message>
    <message>
        <source>Unpack it and choose the folder or file in it.</source>
        <translation>Entpacken Sie es und wählen Sie den Ordner oder die Datei darin.</translation>
    </message>
    <message>
        <source>Unpack it and choose the folder.</source>
        <translation>Entpacken Sie es und wählen Sie den Ordner.</translation>
    </message>
    <message>
        <source>Unpack it, and import the folder with the ONNX file.</source>
        <translation>Entpacken Sie es, und importieren Sie den Ordner mit der ONNX-Datei.</translation>
    </message>
    <message>
        <source>Unpack the whole product into one folder and choose that folder.</source>
        <translation>Entpacken Sie das ganze Produkt in einen Ordner und wählen Sie diesen.</translation>
    </message>
    <message>
        <source>Unpack what is needed and choose that.</source>
        <translation>Entpacken Sie, was gebraucht wird, und wählen Sie das.</translation>
    </message>
    <message>
        <source>Up to {:g} % of the values of {} would be a reflectance of {:.2g} to {:.2g}, which is impossible.</source>
        <translation>Bis zu {:g} % der Zahlen von {} wären eine Reflektanz von {:.2g} bis {:.2g}, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Update CloudReef, or use another list.</source>
        <translation>Aktualisieren Sie CloudReef, oder nehmen Sie eine andere Liste.</translation>
    </message>
    <message>
        <source>Update the list</source>
        <translation>Die Liste erneuern</translation>
    </message>
    <message>
        <source>Update the list of models</source>
        <translation>Die Liste der Modelle erneuern</translation>
    </message>
    <message>
        <source>Update the list…</source>
        <translation>Die Liste erneuern …</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Use an environment that you made yourself. CloudReef checks it and changes nothing in it.</source>
        <translation>Verwenden Sie eine selbst angelegte Umgebung. CloudReef prüft sie und ändert nichts darin.</translation>
    </message>
    <message>
        <source>Use as labels</source>
        <translation>Als Label verwenden</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use layers of Keras instead, or export the network as ONNX.</source>
        <translation>Verwenden Sie stattdessen Schichten von Keras, oder exportieren Sie das Netz als ONNX.</translation>
    </message>
    <message>
        <source>Use only one of them, or make them overlap.</source>
        <translation>Wählen Sie eines von beiden oder lassen Sie sie einander überlappen.</translation>
    </message>
    <message>
        <source>Use only the polygons that are selected on the map</source>
        <translation>Nur die auf der Karte ausgewählten Polygone verwenden</translation>
    </message>
    <message>
        <source>Use placeholders that differ: {{scene}}, {{folder}}.</source>
        <translation>Nutzen Sie Platzhalter, die sie unterscheiden: {{scene}}, {{folder}}.</translation>
    </message>
    <message>
        <source>Use the address of the file itself; it may require a login.</source>
        <translation>Nehmen Sie die Adresse der Datei selbst, die vielleicht eine Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>Use the best so far</source>
        <translation>Das bisher Beste nehmen</translation>
    </message>
    <message>
        <source>Use the data as a file or through a WCS, or save the part you need as a GeoTIFF.</source>
        <translation>Verwenden Sie die Daten als Datei oder über einen WCS, oder speichern Sie den benötigten Teil als GeoTIFF.</translation>
    </message>
    <message>
        <source>Use the installed engine</source>
        <translation>Installierte Engine verwenden</translation>
    </message>
    <message>
        <source>Use the suffix .gpkg, .geojson, .fgb or .shp.</source>
        <translation>Lassen Sie ihn auf .gpkg, .geojson, .fgb oder .shp enden.</translation>
    </message>
    <message>
        <source>Use the suffix {}.</source>
        <translation>Die Endung {} verwenden.</translation>
    </message>
    <message>
        <source>Valid pixels left</source>
        <translation>Verbleibende gültige Pixel</translation>
    </message>
    <message>
        <source>Validation data: the scene, its labels, and the model's result after the last epoch</source>
        <translation>Was zurückgehalten wird: die Szene, was gelabelt ist, und was das Modell nach der letzten Epoche daraus macht</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Values of that field, separated by commas.</source>
        <translation>Werte dieses Feldes, mehrere durch Komma getrennt.</translation>
    </message>
    <message>
        <source>Values of that field, separated by commas: polygons that you are not sure of.</source>
        <translation>Werte dieses Feldes, mehrere durch Komma getrennt: Polygone, bei denen Sie nicht sicher sind.</translation>
    </message>
    <message>
        <source>Values of the mask that are target</source>
        <translation>Werte der Maske, die Ziel sind</translation>
    </message>
    <message>
        <source>Values of the mask, such as 1 or 2,3,4. Not set: 1, or all classes but the background.</source>
        <translation>Werte der Maske, etwa 1 oder 2,3,4. Nicht gesetzt: 1, oder alle Klassen außer dem Hintergrund.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Wait until it is ready there, then try again.</source>
        <translation>Warten Sie, bis sie dort bereit ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Wait until that run has finished, or choose another name.</source>
        <translation>Warten Sie, bis das fertig ist, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Waiting runs</source>
        <translation>Wartende Läufe</translation>
    </message>
    <message>
        <source>Waiting runs that will be lost: {}.</source>
        <translation>Wartende Läufe, die verloren gehen: {}.</translation>
    </message>
    <message>
        <source>Waiting: {}</source>
        <translation>Wartend: {}</translation>
    </message>
    <message>
        <source>Warnings before the run</source>
        <translation>Warnungen vor dem Lauf</translation>
    </message>
    <message>
        <source>Water, shallow or wet ground, and dry ground in aerial photographs and orthomosaics.</source>
        <comment>name</comment>
        <translation>Wasser, seichter oder nasser Grund und trockener Grund in Luftbildern und Orthomosaiken.</translation>
    </message>
    <message>
        <source>Welcome to CloudReef</source>
        <translation>Willkommen bei CloudReef</translation>
    </message>
    <message>
        <source>What computes the network; auto takes TensorFlow on a GPU, else the fastest one installed: before the first large run all are tried for a moment.</source>
        <translation>Womit das Netz gerechnet wird; auto nimmt TensorFlow auf einer GPU, sonst die schnellste installierte: Vor dem ersten großen Lauf werden alle kurz ausprobiert.</translation>
    </message>
    <message>
        <source>What else can be done with this result</source>
        <translation>Was sich sonst mit diesem Ergebnis tun lässt</translation>
    </message>
    <message>
        <source>What is in them and in no polygon is background.</source>
        <translation>Was in ihnen und in keinem Polygon liegt, ist Hintergrund.</translation>
    </message>
    <message>
        <source>What should the new model find? Separate several classes by commas.</source>
        <translation>Was soll das neue Modell finden? Mehrere Klassen mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>Was das Netz sieht</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Wonach gesucht wird</translation>
    </message>
    <message>
        <source>What was set in QGIS for the layer "{}" cannot be applied to a file of that name.</source>
        <translation>Was in QGIS für den Layer „{}“ eingestellt wurde, lässt sich auf eine Datei dieses Namens nicht anwenden.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Where a company's proxy inspects connections, set PIP_CERT to its certificate.</source>
        <translation>Wo ein Firmenproxy Verbindungen prüft, setzen Sie PIP_CERT auf dessen Zertifikat.</translation>
    </message>
    <message>
        <source>Where no scene is clear. Not set: that of a scene, or one that no valid pixel has.</source>
        <translation>Wo keine Szene klar ist. Nicht gesetzt: der einer Szene, oder einer, den kein gültiges Pixel hat.</translation>
    </message>
    <message>
        <source>Where nothing is labelled, it also learns what the old model is sure of, so that it forgets less.</source>
        <translation>Wo nichts gelabelt ist, werden auch die sicheren Antworten des alten Modells gelernt: Es vergisst weniger.</translation>
    </message>
    <message>
        <source>Where the mask is written. Suggested: the scene's folder if it is writable, else the project's folder, else a temporary one. A name without a folder is written there too</source>
        <translation>Wohin die Maske geschrieben wird. Vorschlag: neben die Szene, wenn dieser Ordner beschreibbar ist, sonst neben das Projekt, sonst temporär. Dorthin kommt auch ein Name ohne Ordner</translation>
    </message>
    <message>
        <source>Where the models agree and where not.</source>
        <translation>Wo sie übereinstimmen und wo nicht.</translation>
    </message>
    <message>
        <source>Where the target really is. A layer without polygons means that there is none.</source>
        <translation>Wo das Ziel tatsächlich ist. Ein Layer ohne Polygone besagt, dass es keines gibt.</translation>
    </message>
    <message>
        <source>Where to label next</source>
        <translation>Wo weiter labeln</translation>
    </message>
    <message>
        <source>Whether the new model is better</source>
        <translation>Ob das neue Modell besser ist</translation>
    </message>
    <message>
        <source>Which models say target</source>
        <translation>Wer das Ziel sieht</translation>
    </message>
    <message>
        <source>Whole layer</source>
        <translation>Gesamter Layer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why here, why not here…</source>
        <translation>Warum hier, warum nicht …</translation>
    </message>
    <message>
        <source>With TensorFlow and CUDA, for NVIDIA cards</source>
        <translation>Mit TensorFlow und CUDA, für NVIDIA-Karten</translation>
    </message>
    <message>
        <source>With TensorFlow in addition</source>
        <translation>Zusätzlich mit TensorFlow</translation>
    </message>
    <message>
        <source>With the threshold 0.5 the IoU would be {:.2f}.</source>
        <translation>Beim Schwellenwert 0,5 wären es {:.2f}.</translation>
    </message>
    <message>
        <source>With {}, dark pixels would have a reflectance of {:.2f}, which is impossible: the offset seems to have been subtracted already.</source>
        <translation>Mit {} hätten dunkle Pixel eine Reflektanz von {:.2f}, was nicht sein kann: Der Versatz scheint schon abgezogen zu sein.</translation>
    </message>
    <message>
        <source>Without a network, from a folder of wheels</source>
        <translation>Ohne Netzwerk, aus einem Ordner mit Wheels</translation>
    </message>
    <message>
        <source>Workers of the Dask scheduler {}: {}.</source>
        <translation>Worker des Dask-Schedulers {}: {}.</translation>
    </message>
    <message>
        <source>Write a number for each band into image_mean and image_std, or remove that file.</source>
        <translation>Schreiben Sie für jeden Kanal eine Zahl in image_mean und image_std, oder entfernen Sie diese Datei.</translation>
    </message>
    <message>
        <source>Write a raster of where the masks agree and differ, drawn in colours</source>
        <translation>Ein Raster schreiben, das farbig zeigt, wer was sagt</translation>
    </message>
    <message>
        <source>Write polygons</source>
        <translation>Polygone schreiben</translation>
    </message>
    <message>
        <source>Write probabilities</source>
        <translation>Wahrscheinlichkeiten schreiben</translation>
    </message>
    <message>
        <source>Write reports</source>
        <translation>Berichte schreiben</translation>
    </message>
    <message>
        <source>Write statistics</source>
        <translation>Statistik schreiben</translation>
    </message>
    <message>
        <source>Write the mask of these classes and add it to the project, without running the network again</source>
        <translation>Die Maske dieser Klassen schreiben und hinzufügen, ohne das Netz noch einmal laufen zu lassen</translation>
    </message>
    <message>
        <source>Write the mask of this threshold and add it to the project, without running the network again</source>
        <translation>Die Maske dieses Schwellenwerts schreiben und hinzufügen, ohne das Netz erneut anzuwenden</translation>
    </message>
    <message>
        <source>Write the model as one ONNX file, also for the plugin Deepness</source>
        <translation>Das Modell als eine ONNX-Datei schreiben, auch für die Erweiterung Deepness</translation>
    </message>
    <message>
        <source>Write the order of the file's bands such as B,G,R,NIR; x is one that is not used.</source>
        <translation>Schreiben Sie die Reihenfolge der Kanäle wie B,G,R,NIR; x ist einer, auf den es nicht ankommt.</translation>
    </message>
    <message>
        <source>Write this mask</source>
        <translation>Diese Maske schreiben</translation>
    </message>
    <message>
        <source>Writing the model</source>
        <translation>Modell schreiben</translation>
    </message>
    <message>
        <source>Writing the results</source>
        <translation>Ergebnisse werden geschrieben</translation>
    </message>
    <message>
        <source>You do not have permission to read {}.</source>
        <translation>{} darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Zip archives (*.zip)</source>
        <translation>Zip-Archive (*.zip)</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>Zones with their cover</source>
        <translation>Zonen mit ihrer Bedeckung</translation>
    </message>
    <message>
        <source>Zoom to this result</source>
        <translation>Auf dieses Ergebnis zoomen</translation>
    </message>
    <message>
        <source>a DLL could not be started</source>
        <translation>eine DLL konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>a DLL is missing</source>
        <translation>eine DLL fehlt</translation>
    </message>
    <message>
        <source>a GPU</source>
        <translation>eine GPU</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>noch wenige Sekunden</translation>
    </message>
    <message>
        <source>a model needs at least two classes</source>
        <translation>ein Modell unterscheidet mindestens zwei Klassen</translation>
    </message>
    <message>
        <source>a single target needs two classes, not {}: it and its background</source>
        <translation>ein Ziel braucht zwei Klassen, nicht {}: sich und seinen Hintergrund</translation>
    </message>
    <message>
        <source>about {} h left</source>
        <translation>noch etwa {} h</translation>
    </message>
    <message>
        <source>about {} min left</source>
        <translation>noch etwa {} min</translation>
    </message>
    <message>
        <source>about {} s left</source>
        <translation>noch etwa {} s</translation>
    </message>
    <message>
        <source>accuracy,IoU,Jaccard,Dice,F1,precision,recall,confusion matrix,validation,error map,ground truth</source>
        <translation>Genauigkeit,accuracy,IoU,Jaccard,Dice,F1,Präzision,precision,Recall,Konfusionsmatrix,confusion matrix,Validierung,validation,Fehlerkarte,error map,Referenzdaten,ground truth</translation>
    </message>
    <message>
        <source>all scenes</source>
        <translation>alle Szenen</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>wie gewählt</translation>
    </message>
    <message>
        <source>as no valid pixel was found</source>
        <translation>da kein gültiges Pixel gefunden wurde</translation>
    </message>
    <message>
        <source>as no value is below {:.0f}</source>
        <translation>da keine Zahl unter {:.0f} liegt</translation>
    </message>
    <message>
        <source>as set in QGIS</source>
        <translation>wie in QGIS eingestellt</translation>
    </message>
    <message>
        <source>as stated in the STAC item</source>
        <translation>wie der STAC-Eintrag es angibt</translation>
    </message>
    <message>
        <source>as the files are named like Sentinel-2 bands and range from {} to {}</source>
        <translation>da die Dateien wie Sentinel-2-Kanäle heißen und von {} bis {} reichen</translation>
    </message>
    <message>
        <source>as the model takes them</source>
        <translation>wie das Modell sie nimmt</translation>
    </message>
    <message>
        <source>as they range from {} to {}</source>
        <translation>da sie von {} bis {} reichen</translation>
    </message>
    <message>
        <source>as they start at {:.0f}</source>
        <translation>da sie bei {:.0f} beginnen</translation>
    </message>
    <message>
        <source>auto uses 16-bit numbers where the processor computes in them and the trial before the first large run finds the mask unchanged but for traces.</source>
        <translation>auto nutzt 16-Bit-Zahlen, wo der Prozessor damit rechnet und der Versuch vor dem ersten großen Lauf die Maske bis auf Spuren unverändert findet.</translation>
    </message>
    <message>
        <source>background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <source>band {}</source>
        <translation>Kanal {}</translation>
    </message>
    <message>
        <source>batch,folder,series,many,cloud,clouds,mask,cloud mask,segmentation,deep learning,U-Net,resume</source>
        <translation>Stapelverarbeitung,batch,Ordner,folder,Serie,viele,Wolke,Wolken,clouds,Maske,mask,Wolkenmaske,cloud mask,Segmentierung,segmentation,Deep Learning,U-Net,fortsetzen,resume</translation>
    </message>
    <message>
        <source>beside the scene</source>
        <translation>neben der Szene</translation>
    </message>
    <message>
        <source>blocks: parts of this scene are for validation. scenes: some whole scenes are. train, validation: this scene is.</source>
        <translation>blocks: Teile dieser Szene dienen der Validierung. scenes: die ganze Szene dient ihr, wenn die Validierung an der Reihe ist. train, validation: diese Szene dient dazu.</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>blue</source>
        <comment>name</comment>
        <translation>Blau</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>both models</source>
        <translation>beide Modelle</translation>
    </message>
    <message>
        <source>by quantification value and offsets in {}</source>
        <translation>nach Quantisierungswert und Versätzen in {}</translation>
    </message>
    <message>
        <source>by the calibration and the sun's elevation in {}</source>
        <translation>nach Kalibrierung und Sonnenhöhe in {}</translation>
    </message>
    <message>
        <source>by the data type</source>
        <translation>nach dem Datentyp</translation>
    </message>
    <message>
        <source>by the file name {}</source>
        <translation>nach dem Namen von {}</translation>
    </message>
    <message>
        <source>by the processing baseline in the name {}</source>
        <translation>nach der Verarbeitungsversion im Namen {}</translation>
    </message>
    <message>
        <source>by the product's tags</source>
        <translation>nach den Angaben des Produkts</translation>
    </message>
    <message>
        <source>by the reflectance coefficients in {}</source>
        <translation>nach den Reflektanzfaktoren in {}</translation>
    </message>
    <message>
        <source>by the reflectance factors and the sun's elevation of {:.1f} degrees in {}</source>
        <translation>nach den Reflexionsfaktoren und der Sonnenhöhe von {:.1f} Grad in {}</translation>
    </message>
    <message>
        <source>by the reflectance factors in the header</source>
        <translation>nach den Reflektanzfaktoren im Header</translation>
    </message>
    <message>
        <source>by the reflectance factors in {}</source>
        <translation>nach den Reflexionsfaktoren in {}</translation>
    </message>
    <message>
        <source>by the scale and offset tags of the file</source>
        <translation>nach Skalierung und Versatz in der Datei</translation>
    </message>
    <message>
        <source>by the surface reflectance factors in {}</source>
        <translation>nach den Faktoren der Bodenreflexion in {}</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>catch all</source>
        <translation>möglichst alles finden</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>class {}</source>
        <translation>Klasse {}</translation>
    </message>
    <message>
        <source>clear</source>
        <comment>name</comment>
        <translation>klar</translation>
    </message>
    <message>
        <source>cloud</source>
        <comment>name</comment>
        <translation>Wolke</translation>
    </message>
    <message>
        <source>cloud shadow</source>
        <comment>name</comment>
        <translation>Wolkenschatten</translation>
    </message>
    <message>
        <source>cloud,clouds,mask,cloud mask,segmentation,classify,deep learning,neural network,U-Net,AI</source>
        <translation>Wolke,Wolken,cloud,clouds,Maske,mask,Wolkenmaske,cloud mask,Segmentierung,segmentation,Klassifikation,classify,Deep Learning,neuronales Netz,neural network,U-Net,KI,AI</translation>
    </message>
    <message>
        <source>coastal</source>
        <translation>Küstenblau</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>comes with CloudReef</source>
        <translation>gehört zu CloudReef</translation>
    </message>
    <message>
        <source>compare,models,agreement,difference,ensemble,benchmark</source>
        <translation>vergleichen,Modelle,Übereinstimmung,Unterschied,Ensemble</translation>
    </message>
    <message>
        <source>cover above</source>
        <translation>Bedeckung über</translation>
    </message>
    <message>
        <source>cover up to</source>
        <translation>Bedeckung bis</translation>
    </message>
    <message>
        <source>custom…</source>
        <translation>andere …</translation>
    </message>
    <message>
        <source>default</source>
        <translation>wie mitgeliefert</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>difference: new against old</source>
        <translation>Unterschied: neu gegen alt</translation>
    </message>
    <message>
        <source>different classes</source>
        <translation>verschiedene Klassen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>done earlier</source>
        <translation>schon fertig</translation>
    </message>
    <message>
        <source>dry</source>
        <comment>name</comment>
        <translation>trocken</translation>
    </message>
    <message>
        <source>each band by its own factors</source>
        <translation>jeder Kanal nach eigenen Faktoren</translation>
    </message>
    <message>
        <source>exit code {}</source>
        <translation>Rückgabewert {}</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed or out of date</source>
        <translation>gescheitert oder veraltet</translation>
    </message>
    <message>
        <source>few false alarms</source>
        <translation>wenig Fehlalarme</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>gefüllt</translation>
    </message>
    <message>
        <source>for training</source>
        <translation>davon lernen</translation>
    </message>
    <message>
        <source>for validation</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>found out in a trial</source>
        <translation>durch Ausprobieren ermitteln</translation>
    </message>
    <message>
        <source>geotiff: images and masks; via: pictures with outlines for the VGG Image Annotator.</source>
        <translation>geotiff: Bilder und Masken; via: Bilder mit Umrissen für den VGG Image Annotator.</translation>
    </message>
    <message>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>green</source>
        <comment>name</comment>
        <translation>Grün</translation>
    </message>
    <message>
        <source>heights, decibels, indices: values as they are stored</source>
        <translation>Höhen, Dezibel, Indizes: Zahlen, wie sie gespeichert sind</translation>
    </message>
    <message>
        <source>https address of a list of models:</source>
        <translation>https-Adresse einer Liste von Modellen:</translation>
    </message>
    <message>
        <source>https address of an ONNX file, a zipped model or a repository of Hugging Face:</source>
        <translation>https-Adresse einer ONNX-Datei, eines gepackten Modells oder eines Repositorys von Hugging Face:</translation>
    </message>
    <message>
        <source>in 32 bit, as the scene is small</source>
        <translation>mit 32 Bit, da die Szene klein ist</translation>
    </message>
    <message>
        <source>independent labels, any number per pixel</source>
        <translation>unabhängige Merkmale, jedes für sich</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>intertidal</source>
        <comment>name</comment>
        <translation>Watt</translation>
    </message>
    <message>
        <source>is the disk full?</source>
        <translation>ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>it aborted</source>
        <translation>sie brach ab</translation>
    </message>
    <message>
        <source>it crashed</source>
        <translation>sie stürzte ab</translation>
    </message>
    <message>
        <source>it crashed with a bus error</source>
        <translation>sie stürzte mit einem Busfehler ab</translation>
    </message>
    <message>
        <source>it crashed with a segmentation fault</source>
        <translation>sie stürzte mit einem Speicherzugriffsfehler ab</translation>
    </message>
    <message>
        <source>it crashed with an access violation</source>
        <translation>sie stürzte mit einer Zugriffsverletzung ab</translation>
    </message>
    <message>
        <source>it ended with code {}</source>
        <translation>sie endete mit Code {}</translation>
    </message>
    <message>
        <source>it has no record of how it was made</source>
        <translation>es ist nicht vermerkt, wie es entstanden ist</translation>
    </message>
    <message>
        <source>it is not known whether the scene has changed since</source>
        <translation>ob die Szene sich seither geändert hat, ist nicht festzustellen</translation>
    </message>
    <message>
        <source>it was ended by signal {}</source>
        <translation>sie wurde durch das Signal {} beendet</translation>
    </message>
    <message>
        <source>it was ended from outside</source>
        <translation>sie wurde von außen beendet</translation>
    </message>
    <message>
        <source>it was interrupted</source>
        <translation>sie wurde unterbrochen</translation>
    </message>
    <message>
        <source>it was killed, most likely because the memory ran out</source>
        <translation>sie wurde beendet, sehr wahrscheinlich weil der Speicher ausging</translation>
    </message>
    <message>
        <source>it was made with another model ({})</source>
        <translation>es wurde mit einem anderen Modell erzeugt ({})</translation>
    </message>
    <message>
        <source>keep: unchanged ones are skipped, those out of date are kept and reported. update: unchanged ones are skipped, those out of date are made again. remake: all are made again, and layers are read again.</source>
        <translation>keep: unveränderte werden übergangen, veraltete bleiben und werden genannt. update: unveränderte werden übergangen, veraltete neu erzeugt. remake: alle werden neu erzeugt und Layer neu gelesen.</translation>
    </message>
    <message>
        <source>label here next</source>
        <translation>hier weiter labeln</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>logits for a sigmoid</source>
        <translation>eine Zahl für Sigmoid</translation>
    </message>
    <message>
        <source>logits for a softmax</source>
        <translation>Zahlen für Softmax</translation>
    </message>
    <message>
        <source>magenta</source>
        <translation>Magenta</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>mask at {}</source>
        <translation>Maske bei {}</translation>
    </message>
    <message>
        <source>mask,cloud mask,nodata,remove clouds,cut out,clip</source>
        <translation>Maske,mask,Wolkenmaske,cloud mask,Leerwert,nodata,Wolken entfernen,remove clouds,ausschneiden,zuschneiden,clip</translation>
    </message>
    <message>
        <source>mask,cloud mask,probability,threshold,cover,reclassify</source>
        <translation>Maske,mask,Wolkenmaske,cloud mask,Wahrscheinlichkeit,probability,Schwellenwert,threshold,Bedeckung,cover,reklassifizieren,reclassify</translation>
    </message>
    <message>
        <source>mask,polygons,vectorize,instances,count,area,perimeter,reefs,simplify,smooth</source>
        <translation>Maske,mask,Polygone,polygons,vektorisieren,vectorize,Instanzen,Anzahl,count,Fläche,area,Umfang,perimeter,Riffe,vereinfachen,simplify,glätten,smooth</translation>
    </message>
    <message>
        <source>masks · {}</source>
        <translation>Masken · {}</translation>
    </message>
    <message>
        <source>mean IoU {}, accuracy {}, kappa {} over {} pixels.</source>
        <translation>mittlere IoU {}, Genauigkeit {}, Kappa {} über {} Pixel.</translation>
    </message>
    <message>
        <source>measured in a trial</source>
        <translation>durch Versuch gemessen</translation>
    </message>
    <message>
        <source>measured on this computer on {}: {}</source>
        <translation>auf diesem Rechner gemessen am {}: {}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>more than one class is the background</source>
        <translation>mehr als eine Klasse ist der Hintergrund</translation>
    </message>
    <message>
        <source>mosaic,composite,cloud free,cloudless,median,merge,mask,time series</source>
        <translation>Mosaik,mosaic,Komposit,composite,wolkenfrei,cloud free,cloudless,Median,zusammenführen,merge,Maske,mask,Zeitreihe,time series</translation>
    </message>
    <message>
        <source>near infrared</source>
        <translation>Nahes Infrarot</translation>
    </message>
    <message>
        <source>near infrared</source>
        <comment>name</comment>
        <translation>nahes Infrarot</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>new model</source>
        <translation>neues Modell</translation>
    </message>
    <message>
        <source>no nodata value</source>
        <translation>kein Leerwert</translation>
    </message>
    <message>
        <source>no pixel is nodata</source>
        <translation>kein Pixel ist leer</translation>
    </message>
    <message>
        <source>no usable GPU; the fastest installed on a processor</source>
        <translation>keine nutzbare GPU; die schnellste installierte auf einem Prozessor</translation>
    </message>
    <message>
        <source>no usable NVIDIA card</source>
        <translation>keine NVIDIA-Karte, die rechnen kann</translation>
    </message>
    <message>
        <source>nodata</source>
        <translation>Leerwert</translation>
    </message>
    <message>
        <source>nodata is NaN</source>
        <translation>Leerwert ist NaN</translation>
    </message>
    <message>
        <source>nodata is given by the file's mask</source>
        <translation>Leerwerte nach der Maske der Datei</translation>
    </message>
    <message>
        <source>nodata is outside the file</source>
        <translation>leer ist, was außerhalb der Datei liegt</translation>
    </message>
    <message>
        <source>nodata is where alpha is 0</source>
        <translation>leer ist, wo Alpha 0 ist</translation>
    </message>
    <message>
        <source>nodata is where {} is 0</source>
        <translation>Nodata ist, wo {} 0 ist</translation>
    </message>
    <message>
        <source>nodata is {:g}</source>
        <translation>Leerwert ist {:g}</translation>
    </message>
    <message>
        <source>nodata is {:g} in all bands</source>
        <translation>Leerwert ist {:g} in allen Bändern</translation>
    </message>
    <message>
        <source>nodata is {:g}, as chosen</source>
        <translation>Leerwert ist {:g}, wie gewählt</translation>
    </message>
    <message>
        <source>nodata is {:g}, the fill value of such data</source>
        <translation>Leerwert ist {:g}, die Füllung solcher Zahlen</translation>
    </message>
    <message>
        <source>nodata is {:g}, though not declared</source>
        <translation>Leerwert ist {:g}, obwohl nicht angegeben</translation>
    </message>
    <message>
        <source>nodata value {:g}</source>
        <translation>Leerwert {:g}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none of the models</source>
        <translation>keines der Modelle</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>numbers as they are stored</source>
        <translation>Zahlen, wie sie gespeichert sind</translation>
    </message>
    <message>
        <source>old model</source>
        <translation>altes Modell</translation>
    </message>
    <message>
        <source>one target class and the background</source>
        <translation>eine Klasse und den Rest</translation>
    </message>
    <message>
        <source>only the new model</source>
        <translation>nur das neue Modell</translation>
    </message>
    <message>
        <source>only the old model</source>
        <translation>nur das alte Modell</translation>
    </message>
    <message>
        <source>only {}</source>
        <translation>nur {}</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>other</source>
        <comment>name</comment>
        <translation>anderes</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>outline</source>
        <translation>Umriss</translation>
    </message>
    <message>
        <source>painted</source>
        <translation>gemalt</translation>
    </message>
    <message>
        <source>painted, checked areas</source>
        <translation>gemalt, geprüfte Flächen</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <source>precision {}, recall {}</source>
        <translation>Präzision {}, Recall {}</translation>
    </message>
    <message>
        <source>probabilities</source>
        <translation>eine Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>process {} on {}, since {}</source>
        <translation>Prozess {} auf {}, seit {}</translation>
    </message>
    <message>
        <source>python3 or python.exe of an environment</source>
        <translation>python3 oder python.exe einer Umgebung</translation>
    </message>
    <message>
        <source>qgis_process command</source>
        <translation>qgis_process-Befehl</translation>
    </message>
    <message>
        <source>red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>red</source>
        <comment>name</comment>
        <translation>Rot</translation>
    </message>
    <message>
        <source>red edge</source>
        <translation>Red Edge</translation>
    </message>
    <message>
        <source>reflectance 0 to 1, as it is</source>
        <translation>Reflexion 0 bis 1, wie sie ist</translation>
    </message>
    <message>
        <source>reflectance in percent</source>
        <translation>Reflektanz in Prozent</translation>
    </message>
    <message>
        <source>reflectance x 1000</source>
        <translation>Reflektanz x 1000</translation>
    </message>
    <message>
        <source>reflectance x 10000</source>
        <translation>Reflexion x 10000</translation>
    </message>
    <message>
        <source>reflectance x 32768</source>
        <translation>Reflektanz x 32768</translation>
    </message>
    <message>
        <source>reflectance × 10 000 (Sentinel-2)</source>
        <translation>Reflektanz × 10 000 (Sentinel-2)</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>scenes · {}</source>
        <translation>Szenen · {}</translation>
    </message>
    <message>
        <source>several classes, one per pixel</source>
        <translation>mehrere Klassen, von denen eine gilt</translation>
    </message>
    <message>
        <source>short-wave infrared 1</source>
        <translation>Kurzwelliges Infrarot 1</translation>
    </message>
    <message>
        <source>short-wave infrared 1.6 um</source>
        <translation>kurzwelliges Infrarot 1,6 µm</translation>
    </message>
    <message>
        <source>short-wave infrared 1.6 um</source>
        <comment>name</comment>
        <translation>kurzwelliges Infrarot 1,6 µm</translation>
    </message>
    <message>
        <source>short-wave infrared 2</source>
        <translation>Kurzwelliges Infrarot 2</translation>
    </message>
    <message>
        <source>short-wave infrared 2.2 um</source>
        <translation>kurzwelliges Infrarot 2,2 µm</translation>
    </message>
    <message>
        <source>short-wave infrared 2.2 um</source>
        <comment>name</comment>
        <translation>kurzwelliges Infrarot 2,2 µm</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>the activation {!r} is not known</source>
        <translation>die Aktivierung {!r} ist nicht bekannt</translation>
    </message>
    <message>
        <source>the band files in {}</source>
        <translation>die Kanaldateien in {}</translation>
    </message>
    <message>
        <source>the band files of {}</source>
        <translation>die Kanaldateien von {}</translation>
    </message>
    <message>
        <source>the class number of each pixel</source>
        <translation>die Nummer einer Klasse für jedes Pixel</translation>
    </message>
    <message>
        <source>the class value {} is not between 0 and {}</source>
        <translation>der Klassenwert {} liegt nicht zwischen 0 und {}</translation>
    </message>
    <message>
        <source>the colour {!r} is not six hexadecimal digits</source>
        <translation>die Farbe {!r} besteht nicht aus sechs hexadezimalen Ziffern</translation>
    </message>
    <message>
        <source>the composite</source>
        <translation>das Komposit</translation>
    </message>
    <message>
        <source>the data type {!r} is not known</source>
        <translation>der Datentyp {!r} ist nicht bekannt</translation>
    </message>
    <message>
        <source>the extent</source>
        <translation>die Ausdehnung</translation>
    </message>
    <message>
        <source>the kind of output {!r} is not known</source>
        <translation>die Art der Ausgabe {!r} ist nicht bekannt</translation>
    </message>
    <message>
        <source>the mask</source>
        <translation>die Maske</translation>
    </message>
    <message>
        <source>the masked pixels</source>
        <translation>die entfernten Pixel</translation>
    </message>
    <message>
        <source>the memory ran out</source>
        <translation>der Speicher ging aus</translation>
    </message>
    <message>
        <source>the model "{}"</source>
        <translation>das Modell „{}“</translation>
    </message>
    <message>
        <source>the other files</source>
        <translation>die anderen Dateien</translation>
    </message>
    <message>
        <source>the pixels that are clear in no scene</source>
        <translation>die Pixel, die keine Szene zeigt</translation>
    </message>
    <message>
        <source>the processor ({})</source>
        <translation>dem Prozessor ({})</translation>
    </message>
    <message>
        <source>the raster</source>
        <translation>das Raster</translation>
    </message>
    <message>
        <source>the same class</source>
        <translation>dieselbe Klasse</translation>
    </message>
    <message>
        <source>the scene</source>
        <translation>die Szene</translation>
    </message>
    <message>
        <source>the scene has changed or moved since</source>
        <translation>die Szene wurde seither geändert oder verschoben</translation>
    </message>
    <message>
        <source>the target</source>
        <translation>das Markierte</translation>
    </message>
    <message>
        <source>the threshold {} is not greater than 0 and less than 1</source>
        <translation>der Schwellenwert {} ist nicht größer als 0 und kleiner als 1</translation>
    </message>
    <message>
        <source>there is no file {} any more</source>
        <translation>die Datei {} gibt es nicht mehr</translation>
    </message>
    <message>
        <source>this processor lacks an instruction that it needs</source>
        <translation>diesem Prozessor fehlt ein Befehl, den sie braucht</translation>
    </message>
    <message>
        <source>tiles of any size</source>
        <translation>Kacheln beliebiger Größe</translation>
    </message>
    <message>
        <source>tiles of {0} × {0} pixels only</source>
        <translation>nur Kacheln von {0} × {0} Pixeln</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>training</source>
        <translation>das Training</translation>
    </message>
    <message>
        <source>training,train,retrain,correct,labels,chips,tiles,samples,deep learning,fine-tune,annotation,VIA,dataset</source>
        <translation>Training,trainieren,train,nachtrainieren,retrain,korrigieren,Labels,Chips,Kacheln,tiles,Stichproben,samples,Deep Learning,fine-tune,Annotation,VIA,Datensatz,dataset</translation>
    </message>
    <message>
        <source>training,train,teach,learn,fine-tune,improve,labels,deep learning,samples</source>
        <translation>Training,trainieren,lehren,lernen,verbessern,Labels,Deep Learning,Beispiele</translation>
    </message>
    <message>
        <source>turquoise</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <source>two classes are called {}</source>
        <translation>zwei Klassen heißen {}</translation>
    </message>
    <message>
        <source>two classes have the value {}</source>
        <translation>zwei Klassen haben den Wert {}</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unknown; tiles are blended</source>
        <translation>nicht bekannt; Kacheln werden überblendet</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>die Validierung</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>water</source>
        <comment>name</comment>
        <translation>Wasser</translation>
    </message>
    <message>
        <source>wet</source>
        <comment>name</comment>
        <translation>nass</translation>
    </message>
    <message>
        <source>without a result</source>
        <translation>ohne Ergebnis</translation>
    </message>
    <message>
        <source>without the result</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>x {:.6g} {:+.6g}</source>
        <translation>x {:.6g} {:+.6g}</translation>
    </message>
    <message>
        <source>x {:.8g} to {:.8g} and y {:.8g} to {:.8g}</source>
        <translation>x {:.8g} bis {:.8g} und y {:.8g} bis {:.8g}</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>zonal statistics,cover,zones,polygons,mask,percent,area,fields,parcels</source>
        <translation>Zonenstatistik,zonal statistics,Bedeckung,cover,Zonen,zones,Polygone,Maske,mask,Prozent,Fläche,area,Felder,Flurstücke,parcels</translation>
    </message>
    <message>
        <source>{0}
{1} µm</source>
        <translation>{0}
{1} µm</translation>
    </message>
    <message>
        <source>{0} and {1} use the same band; choose another for one of them.</source>
        <translation>{0} und {1} nutzen denselben Kanal; wählen Sie für einen davon einen anderen.</translation>
    </message>
    <message>
        <source>{0} is {1} in the first, {2} in the second</source>
        <translation>{0} ist {1} in der ersten, {2} in der zweiten</translation>
    </message>
    <message>
        <source>{0} was opened. The layer is a small file that joins its bands, {1}; the product is unchanged.</source>
        <translation>{0} ist geöffnet. Der Layer ist eine kleine Datei, die seine Kanäle verbindet, {1}; das Produkt ist, wie es war.</translation>
    </message>
    <message>
        <source>{0}, about {1}</source>
        <translation>{0}, etwa {1}</translation>
    </message>
    <message>
        <source>{0}, roughly {1} (a first guess)</source>
        <translation>{0}, ungefähr {1} (erste Schätzung)</translation>
    </message>
    <message>
        <source>{0}, up to {1} MB of memory.</source>
        <translation>{0}, bis zu {1} MB Speicher.</translation>
    </message>
    <message>
        <source>{0}: the band is named “{1}”.</source>
        <translation>{0}: der Kanal heißt „{1}“.</translation>
    </message>
    <message>
        <source>{:.0f} MB</source>
        <translation>{:.0f} MB</translation>
    </message>
    <message>
        <source>{:.2g} % of the extent came without a picture; they are without data.</source>
        <translation>{:.2g} % der Ausdehnung kamen ohne Bild; sie sind ohne Daten.</translation>
    </message>
    <message>
        <source>{:g} % of the pixels have data in some bands only. They count as data; missing values were filled from neighbours up to {} pixels away, if there are any.</source>
        <translation>{:g} % der Pixel haben nur in manchen Bändern Daten. Sie zählen als Daten; was ihnen fehlt, wurde aus Pixeln ergänzt, die nicht weiter als {} entfernt sind, wo es solche gibt.</translation>
    </message>
    <message>
        <source>{:g} million pixels</source>
        <translation>{:g} Millionen Pixel</translation>
    </message>
    <message>
        <source>{:g} to {:g} m</source>
        <translation>{:g} bis {:g} m</translation>
    </message>
    <message>
        <source>{} (automatic)</source>
        <translation>{} (automatisch)</translation>
    </message>
    <message>
        <source>{} (if there is one)</source>
        <translation>{} (falls vorhanden)</translation>
    </message>
    <message>
        <source>{} (not used: an IoU of {:.3f} with the 32-bit mask)</source>
        <translation>{} (nicht genommen: IoU von {:.3f} mit der 32-Bit-Maske)</translation>
    </message>
    <message>
        <source>{} (pixels)</source>
        <translation>{} (Pixel)</translation>
    </message>
    <message>
        <source>{} ({} channels)</source>
        <translation>{} ({} Kanäle)</translation>
    </message>
    <message>
        <source>{} ({} x {} pixels) does not lie on the grid of {} ({} x {} pixels); without a CRS and a transform in both they cannot be combined.</source>
        <translation>{} ({} x {} Pixel) liegt nicht auf dem Gitter von {} ({} x {} Pixel); ohne KBS und Georeferenz in beiden lassen sie sich nicht verbinden.</translation>
    </message>
    <message>
        <source>{} ({} x {} pixels) is not on the grid of {} ({} x {} pixels); without a CRS and transform in both they cannot be aligned.</source>
        <translation>{} ({} x {} Pixel) und {} ({} x {} Pixel) liegen nicht auf demselben Gitter; ohne KBS und Georeferenz in beiden lassen sie sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>{} ({}).</source>
        <translation>{} ({}).</translation>
    </message>
    <message>
        <source>{} = band {}</source>
        <translation>{} = Kanal {}</translation>
    </message>
    <message>
        <source>{} = band {} ({})</source>
        <translation>{} = Kanal {} ({})</translation>
    </message>
    <message>
        <source>{} = {}</source>
        <translation>{} = {}</translation>
    </message>
    <message>
        <source>{} It is made again.</source>
        <translation>{} Es wird neu gemacht.</translation>
    </message>
    <message>
        <source>{} It is not tried again in this run.</source>
        <translation>{} Sie wird in diesem Lauf nicht noch einmal versucht.</translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation>{} MB</translation>
    </message>
    <message>
        <source>{} NVIDIA card(s)</source>
        <translation>{} NVIDIA-Karte(n)</translation>
    </message>
    <message>
        <source>{} Run it again to continue.</source>
        <translation>{} Starten Sie erneut, um fortzufahren.</translation>
    </message>
    <message>
        <source>{} The other scenes continue; it is tried again after them.</source>
        <translation>{} Die anderen laufen weiter; woran sie gerade arbeitete, wird danach noch einmal versucht.</translation>
    </message>
    <message>
        <source>{} The summary is not up to date.</source>
        <translation>{} Die Übersicht ist nicht auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>{} This happened twice at this scene. {}</source>
        <translation>{} Das geschah bei dieser Szene zweimal. {}</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} und {}</translation>
    </message>
    <message>
        <source>{} and {} differ in their data type: {} and {}.</source>
        <translation>{} und {} unterscheiden sich im Datentyp: {} und {}.</translation>
    </message>
    <message>
        <source>{} and {} differ in their offset: {} and {}.</source>
        <translation>{} und {} unterscheiden sich im Versatz: {} und {}.</translation>
    </message>
    <message>
        <source>{} and {} differ in their scale: {} and {}.</source>
        <translation>{} und {} unterscheiden sich im Skalierungsfaktor: {} und {}.</translation>
    </message>
    <message>
        <source>{} and {} do not overlap on the ground.</source>
        <translation>{} und {} überlappen einander nicht.</translation>
    </message>
    <message>
        <source>{} and {} have one name for disks that do not tell capitals apart: the results of the second are named {}.</source>
        <translation>{} und {} haben auf Datenträgern, die Groß- und Kleinschreibung nicht unterscheiden, denselben Namen: Die Ergebnisse der zweiten Szene heißen {}.</translation>
    </message>
    <message>
        <source>{} and {} have {} and {} bands, and the names of the bands do not say which of them match.</source>
        <translation>{} und {} unterscheiden sich in ihren Kanälen: {} und {}, und deren Namen sagen nicht, welche dieselben sind.</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} und {} weitere</translation>
    </message>
    <message>
        <source>{} and, if available, {}</source>
        <translation>{} und, wo vorhanden, {}</translation>
    </message>
    <message>
        <source>{} are out of date: Retry makes them again.</source>
        <translation>{} sind veraltet: „Wiederholen“ erzeugt sie neu.</translation>
    </message>
    <message>
        <source>{} bands were chosen; {} has {} channels: {}.</source>
        <translation>{} Kanäle wurden gewählt; {} hat {} Eingänge: {}.</translation>
    </message>
    <message>
        <source>{} bands were given, but the model {} has {} channels: {}.</source>
        <translation>{} Kanäle wurden angegeben, aber das Modell {} hat {} Eingänge: {}.</translation>
    </message>
    <message>
        <source>{} bands: {}</source>
        <translation>{} Kanäle: {}</translation>
    </message>
    <message>
        <source>{} bands: {} and {} more</source>
        <translation>{} Kanäle: {} und {} weitere</translation>
    </message>
    <message>
        <source>{} belongs to another batch and was renamed to {}.</source>
        <translation>{} gehört zu einem anderen Stapel und wurde in {} umbenannt.</translation>
    </message>
    <message>
        <source>{} can be read but not written to.</source>
        <translation>{} kann gelesen, aber nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{} can no longer be opened and is left out.</source>
        <translation>{} lässt sich nicht mehr öffnen und wird ausgelassen.</translation>
    </message>
    <message>
        <source>{} cancelled</source>
        <translation>{} abgebrochen</translation>
    </message>
    <message>
        <source>{} cannot be opened: {}.</source>
        <translation>{} kann nicht geöffnet werden: {}.</translation>
    </message>
    <message>
        <source>{} cannot be placed on {}, which has no CRS.</source>
        <translation>Wo {} auf {} liegt, ist nicht bekannt: Das KBS fehlt.</translation>
    </message>
    <message>
        <source>{} cannot be read as an ONNX file: {}.</source>
        <translation>{} kann nicht als ONNX-Datei gelesen werden: {}.</translation>
    </message>
    <message>
        <source>{} cannot be read as the index of a data set of chips.</source>
        <translation>{} kann nicht als Verzeichnis eines Datensatzes aus Chips gelesen werden.</translation>
    </message>
    <message>
        <source>{} cannot be read near row {}, column {}: it is damaged or cut short, or a file it refers to is missing.</source>
        <translation>{} kann nahe Zeile {}, Spalte {} nicht gelesen werden: Es ist beschädigt oder abgeschnitten, oder eine Datei fehlt, auf die es verweist.</translation>
    </message>
    <message>
        <source>{} cannot be read near row {}, column {}: the connection was interrupted, or the file is damaged.</source>
        <translation>{} kann nahe Zeile {}, Spalte {} nicht gelesen werden: Die Verbindung wurde unterbrochen, oder die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>{} cannot be read: it is damaged or cut short, or not a raster.</source>
        <translation>{} kann nicht gelesen werden: beschädigt, abgeschnitten oder kein Raster.</translation>
    </message>
    <message>
        <source>{} cannot be read: it is damaged or incomplete.</source>
        <translation>{} kann nicht gelesen werden: Die Datei ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>{} kann nicht gelesen werden: {}.</translation>
    </message>
    <message>
        <source>{} cannot be removed ({}).</source>
        <translation>{} kann nicht entfernt werden ({}).</translation>
    </message>
    <message>
        <source>{} cannot be replaced.</source>
        <translation>{} kann nicht ersetzt werden.</translation>
    </message>
    <message>
        <source>{} cannot be transformed to the CRS of {}.</source>
        <translation>{} lässt sich nicht in das KBS von {} bringen.</translation>
    </message>
    <message>
        <source>{} cannot be unpacked: {}.</source>
        <translation>{} kann nicht entpackt werden: {}.</translation>
    </message>
    <message>
        <source>{} cannot be used alone: the product's GRANULE folder is not beside it.</source>
        <translation>{} liegt allein: Der Ordner GRANULE des Produkts ist nicht daneben.</translation>
    </message>
    <message>
        <source>{} cannot be used for {}.</source>
        <translation>{} taugt nicht für {}.</translation>
    </message>
    <message>
        <source>{} cannot be written ({}).</source>
        <translation>{} kann nicht geschrieben werden ({}).</translation>
    </message>
    <message>
        <source>{} cannot download packages: its ssl module is not usable.</source>
        <translation>{} kann keine Pakete laden: Das Modul ssl ist nicht benutzbar.</translation>
    </message>
    <message>
        <source>{} cannot load the weights {}: {}</source>
        <translation>{} kann die Gewichte {} nicht laden: {}</translation>
    </message>
    <message>
        <source>{} cannot make environments: its venv module is not installed.</source>
        <translation>{} kann keine Umgebungen anlegen: Das Modul venv ist nicht installiert.</translation>
    </message>
    <message>
        <source>{} cannot use {} here.</source>
        <translation>{} kann hier {} nicht nutzen.</translation>
    </message>
    <message>
        <source>{} chips for training, {} for validation.</source>
        <translation>{} Chips zum Lernen, {} zurückgehalten.</translation>
    </message>
    <message>
        <source>{} chips for training, {} for validation; the data set holds {} and {}, of 1 scene.</source>
        <translation>{} Chips für das Training, {} für die Validierung; der Datensatz enthält {} und {}, aus 1 Szene.</translation>
    </message>
    <message>
        <source>{} chips for training, {} for validation; the data set holds {} and {}, of {} scenes.</source>
        <translation>{} Chips für das Training, {} für die Validierung; der Datensatz enthält {} und {}, aus {} Szenen.</translation>
    </message>
    <message>
        <source>{} classes are too many; a mask can hold {}</source>
        <translation>{} Klassen sind mehr als die {}, die eine Maske halten kann</translation>
    </message>
    <message>
        <source>{} contains an ONNX file, but no model.json.</source>
        <translation>{} enthält eine ONNX-Datei, aber kein model.json.</translation>
    </message>
    <message>
        <source>{} contains the operator "{}", which may never end.</source>
        <translation>{} enthält den Operator „{}“, der ohne Ende laufen kann.</translation>
    </message>
    <message>
        <source>{} contradicts {}, by which the values could not be reflectance; the first is used. {}</source>
        <translation>{} widerspricht {}, wonach die Werte keine Reflektanz sein könnten; dem Ersten wird gefolgt. {}</translation>
    </message>
    <message>
        <source>{} contradicts {}, so it is not certain what the scene's values mean.</source>
        <translation>{} widerspricht {}: was die Zahlen der Szene bedeuten, ist nicht sicher.</translation>
    </message>
    <message>
        <source>{} could not be compared: {}</source>
        <translation>{} konnte nicht verglichen werden: {}</translation>
    </message>
    <message>
        <source>{} could not be deleted.</source>
        <translation>{} konnte nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>{} could not be reached: {}.</source>
        <translation>{} war nicht zu erreichen: {}.</translation>
    </message>
    <message>
        <source>{} could not be written ({}).</source>
        <translation>{} konnte nicht geschrieben werden ({}).</translation>
    </message>
    <message>
        <source>{} could not be written ({}). Choose another folder.</source>
        <translation>{} konnte nicht geschrieben werden ({}). Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{} could not be written. Choose another folder.</source>
        <translation>{} konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{} could not be written: {}.</source>
        <translation>{} konnte nicht geschrieben werden: {}.</translation>
    </message>
    <message>
        <source>{} could not make an environment: {}</source>
        <translation>{} konnte keine Umgebung anlegen: {}</translation>
    </message>
    <message>
        <source>{} declares {:g} as nodata, so such pixels do not count. If they are {}, save it without a nodata value.</source>
        <translation>{} gibt {:g} als nodata an: Solche Pixel zählen nicht. Wenn sie {} sind, speichern Sie sie ohne nodata-Wert.</translation>
    </message>
    <message>
        <source>{} does not contain labels of CloudReef.</source>
        <translation>{} enthält keine Labels von CloudReef.</translation>
    </message>
    <message>
        <source>{} does not describe its bands and classes.</source>
        <translation>{} sagt nicht, für welche Kanäle und Klassen es ist.</translation>
    </message>
    <message>
        <source>{} does not hold {}.</source>
        <translation>{} enthält {} nicht.</translation>
    </message>
    <message>
        <source>{} does not let everybody download this file (HTTP {}).</source>
        <translation>{} lässt nicht jeden diese Datei holen (HTTP {}).</translation>
    </message>
    <message>
        <source>{} does not state its number of input channels: the shape of its input is {}.</source>
        <translation>{} sagt nicht, wie viele Kanäle es nimmt: Der Eingang ist {}.</translation>
    </message>
    <message>
        <source>{} does not state the sun's elevation: reflectance will be too low, the more so the lower the sun stood.</source>
        <translation>{} sagt nicht, wie hoch die Sonne stand: Die Reflexion wird zu dunkel, umso mehr, je tiefer die Sonne.</translation>
    </message>
    <message>
        <source>{} done</source>
        <translation>{} fertig</translation>
    </message>
    <message>
        <source>{} exists and is not the summary of a batch.</source>
        <translation>{} existiert und ist keine Übersicht eines Stapels.</translation>
    </message>
    <message>
        <source>{} exists, but is not what this job would make: {}.</source>
        <translation>{} existiert, ist aber nicht das, was dieser Auftrag erzeugen würde: {}.</translation>
    </message>
    <message>
        <source>{} exists.</source>
        <translation>{} gibt es schon.</translation>
    </message>
    <message>
        <source>{} exists. Replace it?</source>
        <translation>{} existiert. Ersetzen?</translation>
    </message>
    <message>
        <source>{} failed</source>
        <translation>{} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{} files were given where one raster is needed.</source>
        <translation>{} Dateien wurden angegeben, wo ein Raster nötig ist.</translation>
    </message>
    <message>
        <source>{} finds single objects (boxes or queries); its outputs are {}.</source>
        <translation>{} findet einzelne Objekte (Rahmen oder Abfragen); seine Ausgaben sind {}.</translation>
    </message>
    <message>
        <source>{} h</source>
        <translation>{} h</translation>
    </message>
    <message>
        <source>{} has an impossible geotransform: {}.</source>
        <translation>{} nennt einen Ort, den es nicht gibt: Die Geotransformation ist {}.</translation>
    </message>
    <message>
        <source>{} has different classes from the masks before it.</source>
        <translation>{} hat andere Klassen als die Masken davor.</translation>
    </message>
    <message>
        <source>{} has no band of {}: its bands are {}; {} needs {}.</source>
        <translation>{} hat kein Band für {}: Seine Bänder sind {}; {} braucht {}.</translation>
    </message>
    <message>
        <source>{} has no class with number {}; the numbers of its classes are: {}.</source>
        <translation>{} hat keine Klasse mit der Nummer {}; es gibt: {}.</translation>
    </message>
    <message>
        <source>{} has no output "{}"; it has: {}.</source>
        <translation>{} hat keine Ausgabe „{}“; es hat: {}.</translation>
    </message>
    <message>
        <source>{} has no probability of {}: choose another layer, or draw the label.</source>
        <translation>{} enthält keine Wahrscheinlichkeit von {}: Wählen Sie eine andere, oder zeichnen Sie.</translation>
    </message>
    <message>
        <source>{} has no red band.</source>
        <translation>{} hat keinen roten Kanal.</translation>
    </message>
    <message>
        <source>{} has several ONNX files: {}.</source>
        <translation>{} hat mehrere ONNX-Dateien: {}.</translation>
    </message>
    <message>
        <source>{} has the classes {}; the labels have: {}.</source>
        <translation>{} unterscheidet: {}. Gelabelt ist: {}.</translation>
    </message>
    <message>
        <source>{} has {} bands; it needs one for each of its {} classes.</source>
        <translation>{} hat {} Kanäle; von {} Klassen braucht jede einen.</translation>
    </message>
    <message>
        <source>{} has {} inputs ({}); CloudReef can only use networks with one.</source>
        <translation>{} hat {} Eingänge ({}); CloudReef nimmt nur Netze mit einem.</translation>
    </message>
    <message>
        <source>{} has {} outputs, but {} classes are named.</source>
        <translation>{} hat {} Ausgaben, aber {} Klassen sind genannt.</translation>
    </message>
    <message>
        <source>{} has {} outputs; there is no output number {}.</source>
        <translation>{} hat {} Ausgänge; einen mit der Nummer {} gibt es nicht.</translation>
    </message>
    <message>
        <source>{} has {}; {} needs at least {}: {}.</source>
        <translation>{} hat {}; {} braucht mindestens {}: {}.</translation>
    </message>
    <message>
        <source>{} hold the same band; {} is used.</source>
        <translation>{} enthalten dasselbe Band; benutzt wird {}.</translation>
    </message>
    <message>
        <source>{} holds a lesson with other labels, scenes or choices.</source>
        <translation>{} enthält eine Lektion mit anderen Labels, Szenen oder Einstellungen.</translation>
    </message>
    <message>
        <source>{} holds a polygon whose coordinates are not numbers.</source>
        <translation>{} enthält ein Polygon, dessen Koordinaten keine Zahlen sind.</translation>
    </message>
    <message>
        <source>{} holds complex numbers, as radar does.</source>
        <translation>{} enthält komplexe Zahlen, wie Radar es tut.</translation>
    </message>
    <message>
        <source>{} holds files that CloudReef did not make, so it is left alone.</source>
        <translation>{} enthält Dateien, die nicht von CloudReef sind, und bleibt deshalb unberührt.</translation>
    </message>
    <message>
        <source>{} holds more than {} GB.</source>
        <translation>{} enthält mehr als {} GB.</translation>
    </message>
    <message>
        <source>{} holds no data; the model runs without it.</source>
        <translation>{} enthält keine Daten; das Modell läuft ohne.</translation>
    </message>
    <message>
        <source>{} holds no polygon.</source>
        <translation>{} enthält kein Polygon.</translation>
    </message>
    <message>
        <source>{} holds no raster bands.</source>
        <translation>{} enthält keine Rasterkanäle.</translation>
    </message>
    <message>
        <source>{} holds none of the values {} where the mask holds data.</source>
        <translation>{} enthält keinen der Werte {}, wo die Maske Daten hat.</translation>
    </message>
    <message>
        <source>{} holds only 0 and 1: it looks like a mask, not a probability.</source>
        <translation>{} enthält nur 0 und 1: Das ist eher eine Maske als eine Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>{} holds only 0 and 255 and declares 255 as nodata, so it marks nothing. If 255 is the target, save it without a nodata value.</source>
        <translation>{} enthält nur 0 und 255 und gibt 255 als nodata an, markiert also nichts. Wenn 255 das Markierte ist, speichern Sie sie ohne nodata-Wert.</translation>
    </message>
    <message>
        <source>{} holds radiance, and there is no {} with its reflectance coefficients beside it, so reflectance is only guessed. Put that file beside it, or choose {}.</source>
        <translation>{} enthält Strahldichte, und keine {} mit ihren Reflektanzfaktoren liegt daneben, sodass die Reflektanz nur geschätzt ist. Legen Sie diese Datei daneben, oder wählen Sie {}.</translation>
    </message>
    <message>
        <source>{} holds the number {}, which is no class of the model.</source>
        <translation>{} enthält die Nummer {}, die keine Klasse des Modells ist.</translation>
    </message>
    <message>
        <source>{} holds the number {}, which is not a class of the mask.</source>
        <translation>{} enthält die Nummer {}, die keine Klasse der Maske ist.</translation>
    </message>
    <message>
        <source>{} holds the reflectance of water alone (Rrs), without land and clouds.</source>
        <translation>{} enthält nur die Reflektanz von Wasser (Rrs), ohne Land und Wolken.</translation>
    </message>
    <message>
        <source>{} holds the value {}; class numbers are integers from 0 to {}.</source>
        <translation>{} enthält den Wert {}; Klassennummern sind ganz und liegen zwischen 0 und {}.</translation>
    </message>
    <message>
        <source>{} holds the value {}; its classes are {}.</source>
        <translation>{} enthält den Wert {}; die Klassen sind {}.</translation>
    </message>
    <message>
        <source>{} holds values from {:g} to {:g}; probabilities lie between 0 and 1.</source>
        <translation>{} enthält Werte von {:g} bis {:g}; Wahrscheinlichkeit liegt zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>{} holds values up to {} and states no scale: which value is a probability of 1 is unknown.</source>
        <translation>{} enthält Werte bis {} und nennt keine Skala: Nichts sagt, was eine Wahrscheinlichkeit von 1 ist.</translation>
    </message>
    <message>
        <source>{} holds weights for PyTorch, which CloudReef does not run.</source>
        <translation>{} enthält Gewichte für PyTorch, das CloudReef nicht ausführt.</translation>
    </message>
    <message>
        <source>{} holds {} rasters: {}.</source>
        <translation>{} enthält {} Raster: {}.</translation>
    </message>
    <message>
        <source>{} holds {} tiles: {}.</source>
        <translation>{} enthält {} Kacheln: {}.</translation>
    </message>
    <message>
        <source>{} if the file's order is {}</source>
        <translation>{}, wenn die Reihenfolge der Datei {} ist</translation>
    </message>
    <message>
        <source>{} in {} is too large for a text file.</source>
        <translation>{} in {} ist zu groß für einen Text.</translation>
    </message>
    <message>
        <source>{} is "{}", which is not a CRS that QGIS knows.</source>
        <translation>{} ist „{}“, was kein KBS ist, das QGIS kennt.</translation>
    </message>
    <message>
        <source>{} is "{}", which is not a number.</source>
        <translation>{} ist „{}“, was keine Zahl ist.</translation>
    </message>
    <message>
        <source>{} is a STAC item of version {}.</source>
        <translation>{} ist ein STAC-Eintrag der Version {}.</translation>
    </message>
    <message>
        <source>{} is a device or a pipe; results are files.</source>
        <translation>{} ist ein Gerät oder eine Pipe; Ergebnisse sind Dateien.</translation>
    </message>
    <message>
        <source>{} is a file.</source>
        <translation>{} ist eine Datei.</translation>
    </message>
    <message>
        <source>{} is a folder.</source>
        <translation>{} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{} is a folder; if there are several inputs, each must be a raster file.</source>
        <translation>{} ist ein Ordner; von mehreren Eingaben muss jede eine Rasterdatei sein.</translation>
    </message>
    <message>
        <source>{} is a link, which the result would replace.</source>
        <translation>{} ist eine Verknüpfung, die ein Ergebnis ersetzen würde.</translation>
    </message>
    <message>
        <source>{} is a network of Keras or TensorFlow, which does not say its bands and classes.</source>
        <translation>{} ist ein Netz von Keras oder TensorFlow, das nicht sagt, von welchen Kanälen und Klassen es ist.</translation>
    </message>
    <message>
        <source>{} is a pipe or a device, not a file.</source>
        <translation>{} ist eine Pipe oder ein Gerät; Szenen sind Dateien.</translation>
    </message>
    <message>
        <source>{} is a remote place, where only mask and probability can be written.</source>
        <translation>{} liegt anderswo, wo nur Maske und Wahrscheinlichkeit geschrieben werden können.</translation>
    </message>
    <message>
        <source>{} is a web page, not an ONNX file.</source>
        <translation>{} ist eine Webseite und keine ONNX-Datei.</translation>
    </message>
    <message>
        <source>{} is a {}; CloudReef can only use segmentation networks.</source>
        <translation>{} hat den Typ {}; CloudReef nimmt Netze, die segmentieren.</translation>
    </message>
    <message>
        <source>{} is being written by another run ({}).</source>
        <translation>{} wird von einem anderen Lauf erzeugt ({}).</translation>
    </message>
    <message>
        <source>{} is being written by another run.</source>
        <translation>{} wird von einem anderen Lauf erzeugt.</translation>
    </message>
    <message>
        <source>{} is compressed in a format that cannot be read directly.</source>
        <translation>{} ist auf eine Weise gepackt, die nicht an Ort und Stelle gelesen wird.</translation>
    </message>
    <message>
        <source>{} is cut short: it holds fewer bytes than its header states.</source>
        <translation>{} ist abgeschnitten: Es enthält weniger Bytes, als der Kopf verspricht.</translation>
    </message>
    <message>
        <source>{} is damaged or cut short.</source>
        <translation>{} ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>{} is damaged: it holds many different values as large as {:.2g}.</source>
        <translation>{} ist beschädigt: Es enthält viele verschiedene Zahlen so groß wie {:.2g}.</translation>
    </message>
    <message>
        <source>{} is in the mask's folder, but was made from another mask.</source>
        <translation>{} liegt im Ordner der Maske, stammt aber von einer anderen Maske.</translation>
    </message>
    <message>
        <source>{} is incomplete or malformed.</source>
        <translation>{} ist unvollständig oder fehlerhaft.</translation>
    </message>
    <message>
        <source>{} is laid out like a Sentinel-2 product but holds no band files.</source>
        <translation>{} ist wie ein Sentinel-2-Produkt aufgebaut, enthält aber keine Kanaldateien.</translation>
    </message>
    <message>
        <source>{} is left out: it was not made in the same way as the mask beside it.</source>
        <translation>{} wird ausgelassen: Es entstand nicht so wie die Maske daneben.</translation>
    </message>
    <message>
        <source>{} is listed twice.</source>
        <translation>{} ist zweimal aufgeführt.</translation>
    </message>
    <message>
        <source>{} is missing; the model works without it, but less accurately.</source>
        <translation>{} fehlt; das Modell arbeitet auch ohne, aber weniger gut.</translation>
    </message>
    <message>
        <source>{} is named like the metadata file of a Landsat product, but is not one.</source>
        <translation>{} heißt wie die Metadatei eines Landsat-Produkts, ist aber keine.</translation>
    </message>
    <message>
        <source>{} is not XML that can be read: {}.</source>
        <translation>{} ist kein lesbares XML: {}.</translation>
    </message>
    <message>
        <source>{} is not a GeoJSON file.</source>
        <translation>{} ist keine GeoJSON-Datei.</translation>
    </message>
    <message>
        <source>{} is not a STAC item.</source>
        <translation>{} ist kein STAC-Eintrag.</translation>
    </message>
    <message>
        <source>{} is not a STAC item: it is not JSON.</source>
        <translation>{} ist kein STAC-Eintrag: kein JSON.</translation>
    </message>
    <message>
        <source>{} is not a mask of this scene: its size differs.</source>
        <translation>{} ist keine Maske dieser Szene: Die Größe ist eine andere.</translation>
    </message>
    <message>
        <source>{} is not a mask: it has {} bands of type {}.</source>
        <translation>{} ist keine Maske: Es hat {} Bänder vom Typ {}.</translation>
    </message>
    <message>
        <source>{} is not a model: it has no model.json.</source>
        <translation>{} ist kein Modell: Es enthält keine model.json.</translation>
    </message>
    <message>
        <source>{} is not a raster that can be read.</source>
        <translation>{} ist kein lesbares Raster.</translation>
    </message>
    <message>
        <source>{} is not a working Python.</source>
        <translation>{} antwortet nicht wie ein Python.</translation>
    </message>
    <message>
        <source>{} is not an imported model, so it is not removed.</source>
        <translation>{} ist kein importiertes Modell und wird daher nicht entfernt.</translation>
    </message>
    <message>
        <source>{} is not installed in the engine's Python.</source>
        <translation>{} ist im Python der Engine nicht installiert.</translation>
    </message>
    <message>
        <source>{} is not named like a Python, so it was not started.</source>
        <translation>{} heißt nicht wie ein Python und wird deshalb nicht gestartet.</translation>
    </message>
    <message>
        <source>{} is not text in UTF-8.</source>
        <translation>{} ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>{} is not the summary of a batch.</source>
        <translation>{} ist keine Zusammenfassung eines Stapels.</translation>
    </message>
    <message>
        <source>{} is only a pointer of Git LFS to the file.</source>
        <translation>{} ist nur ein Zeiger von Git LFS auf die Datei.</translation>
    </message>
    <message>
        <source>{} is rare in the labels: {} pixels, {:.1f} % of what is labelled. Label more of it.</source>
        <translation>{} ist in den Labels selten: {} Pixel, {:.1f} % des Gelabelten. Labeln Sie mehr davon.</translation>
    </message>
    <message>
        <source>{} is skipped, because its content is in the same folder.</source>
        <translation>{} wird übersprungen, weil der Inhalt im selben Ordner liegt.</translation>
    </message>
    <message>
        <source>{} is the name of a device on Windows.</source>
        <translation>{} ist unter Windows der Name eines Geräts.</translation>
    </message>
    <message>
        <source>{} is the value of about {:g} % of the pixels and is treated as nodata, although nothing declares it as such. Choose {} if that is wrong.</source>
        <translation>{} steht in etwa {:g} % der Pixel, und nichts gibt es als Leerwert an; es wird dafür gehalten. Wählen Sie {}, falls es etwas anderes ist.</translation>
    </message>
    <message>
        <source>{} is too old: the engine needs 3.9 or newer.</source>
        <translation>{} ist zu alt: Die Engine braucht 3.9 oder neuer.</translation>
    </message>
    <message>
        <source>{} is written as {}, but its name has the suffix of another format.</source>
        <translation>{} wird als {} geschrieben, aber der Name hat eine andere Endung.</translation>
    </message>
    <message>
        <source>{} is {:g} in every pixel, so it shows nothing: the mask will be wrong.</source>
        <translation>{} ist in jedem Pixel {:g} und zeigt also nichts: Die Maske wird falsch.</translation>
    </message>
    <message>
        <source>{} is {:g} in every pixel; the model runs without it.</source>
        <translation>{} ist in jedem Pixel {:g}; das Modell läuft ohne.</translation>
    </message>
    <message>
        <source>{} keeps its weights in {} files.</source>
        <translation>{} hält seine Gewichte in {} Dateien.</translation>
    </message>
    <message>
        <source>{} keeps weights in "{}", which is a link to another place.</source>
        <translation>{} hat Gewichte in „{}“, einem Verweis auf einen anderen Ort.</translation>
    </message>
    <message>
        <source>{} lacks something that reflectance is computed from (a known satellite, the date, the sun's elevation, the calibration of each band), so reflectance is only guessed. Choose {} to say what the values are.</source>
        <translation>{} sagt nicht alles, was Zahlen zu Reflektanz macht (ein bekannter Satellit, das Datum, die Sonnenhöhe, die Kalibrierung jedes Bands), sodass die Reflektanz nur geschätzt ist. Sagen Sie mit {}, was die Zahlen sind.</translation>
    </message>
    <message>
        <source>{} lacks something that reflectance is computed from (the date, the sun's elevation, gain, bias and irradiance of each band), so reflectance is only guessed. Choose {} to say what the values are.</source>
        <translation>{} sagt nicht alles, was Zahlen zu Reflektanz macht (das Datum, die Sonnenhöhe, Gain, Bias und Bestrahlungsstärke jedes Bands), sodass die Reflektanz nur geschätzt ist. Sagen Sie mit {}, was die Zahlen sind.</translation>
    </message>
    <message>
        <source>{} lacks: {}.</source>
        <translation>Es fehlt in {}: {}.</translation>
    </message>
    <message>
        <source>{} lists many scenes.</source>
        <translation>{} zählt viele Szenen auf.</translation>
    </message>
    <message>
        <source>{} lists more than {} scenes.</source>
        <translation>{} führt mehr als {} Szenen auf.</translation>
    </message>
    <message>
        <source>{} lists no scenes.</source>
        <translation>{} führt keine Szene auf.</translation>
    </message>
    <message>
        <source>{} may take pixels from a network: {}.</source>
        <translation>{} kann Pixel aus einem Netzwerk holen: {}.</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <source>{} missing</source>
        <translation>{} fehlt</translation>
    </message>
    <message>
        <source>{} models were given; 2 to {} can be compared.</source>
        <translation>{} Modelle wurden angegeben; 2 bis {} können verglichen werden.</translation>
    </message>
    <message>
        <source>{} more</source>
        <translation>{} weitere</translation>
    </message>
    <message>
        <source>{} must contain one model.json; it contains {}.</source>
        <translation>{} muss genau eine model.json enthalten; enthalten sind {}.</translation>
    </message>
    <message>
        <source>{} needs the file "{}" beside it: {}</source>
        <translation>{} braucht die Datei „{}“ neben sich: {}</translation>
    </message>
    <message>
        <source>{} needs the file "{}", which is not in the same folder.</source>
        <translation>{} braucht die Datei „{}“, die nicht daneben liegt.</translation>
    </message>
    <message>
        <source>{} no longer has this file (HTTP {}).</source>
        <translation>{} hat diese Datei nicht mehr (HTTP {}).</translation>
    </message>
    <message>
        <source>{} of {} in the scene's centre. Its CRS is in degrees, so the size of a pixel varies with latitude: areas are measured on the ellipsoid and are correct, but distances in pixels differ on the ground.</source>
        <translation>{} von {} in der Mitte der Szene. Ihr KBS zählt in Grad, deshalb ändert sich die Größe eines Pixels mit der Breite: Flächen werden auf dem Ellipsoid gemessen und stimmen, Abstände in Pixeln sind am Boden verschieden lang.</translation>
    </message>
    <message>
        <source>{} of {} scenes</source>
        <translation>{} von {} Szenen</translation>
    </message>
    <message>
        <source>{} of {} scenes are done, {} failed.</source>
        <translation>{} von {} Szenen haben ihre Ergebnisse, {} sind gescheitert.</translation>
    </message>
    <message>
        <source>{} of {} scenes have no up-to-date result: {}.</source>
        <translation>{} von {} Szenen haben kein aktuelles Ergebnis: {}.</translation>
    </message>
    <message>
        <source>{} of {} scenes: those with a result and an acquisition date in their name.</source>
        <translation>{} von {} Szenen: die mit einem Ergebnis, deren Name den Aufnahmetag nennt.</translation>
    </message>
    <message>
        <source>{} of {} zones hold no valid pixel of the mask.</source>
        <translation>{} von {} Zonen enthalten kein gültiges Pixel der Maske.</translation>
    </message>
    <message>
        <source>{} of {}.</source>
        <translation>{} von {}.</translation>
    </message>
    <message>
        <source>{} outlines have holes, which the VGG Image Annotator does not support; each hole is joined to its outline by a cut of zero width, so that the same pixels are filled.</source>
        <translation>{} Umrisse haben Löcher, die der VGG Image Annotator nicht ausdrücken kann; jedes Loch wird durch einen Schnitt ohne Breite mit dem Umriss verbunden, sodass dieselben Pixel gefüllt sind.</translation>
    </message>
    <message>
        <source>{} pixels that do not count are black in the pictures: the VGG Image Annotator cannot mark a pixel as unknown.</source>
        <translation>{} Pixel, die nicht zählen, sind in den Bildern schwarz: Der VGG Image Annotator kann nicht ausdrücken, dass ein Pixel unbekannt ist.</translation>
    </message>
    <message>
        <source>{} pixels; tiles are exact</source>
        <translation>{} Pixel; Kacheln sind exakt</translation>
    </message>
    <message>
        <source>{} polygons.</source>
        <translation>{} Polygone.</translation>
    </message>
    <message>
        <source>{} product {}</source>
        <translation>{}-Produkt {}</translation>
    </message>
    <message>
        <source>{} px</source>
        <translation>{} px</translation>
    </message>
    <message>
        <source>{} ranges from {:g} to {:g} and {} from {:g} to {:g}</source>
        <translation>{} reicht von {:g} bis {:g} und {} von {:g} bis {:g}</translation>
    </message>
    <message>
        <source>{} ranges only from {:g} to {:g} and is not bright where red is, like a temperature in kelvin x 10. Choose 0 for it with {} if it is one.</source>
        <translation>{} reicht nur von {:g} bis {:g} und ist nicht hell, wo Rot hell ist, wie eine Temperatur in Kelvin x 10. Wählen Sie mit {} 0 dafür, wenn es eine ist.</translation>
    </message>
    <message>
        <source>{} refers to weights in "{}"; they must be in a file in the same folder.</source>
        <translation>{} nimmt Gewichte aus „{}“; sie müssen in einer Datei daneben liegen.</translation>
    </message>
    <message>
        <source>{} refers to {}, which is missing.</source>
        <translation>{} verweist auf {}, das fehlt.</translation>
    </message>
    <message>
        <source>{} responds, but does not send the whole file (HTTP {}).</source>
        <translation>{} antwortet, liefert aber nicht die ganze Datei (HTTP {}).</translation>
    </message>
    <message>
        <source>{} runs have ended: {}.</source>
        <translation>{} Läufe sind beendet: {}.</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} scenes were found: {} …</source>
        <translation>{} Szenen gefunden: {} …</translation>
    </message>
    <message>
        <source>{} scenes were found: {}.</source>
        <translation>{} Szenen gefunden: {}.</translation>
    </message>
    <message>
        <source>{} scenes.</source>
        <translation>{} Szenen.</translation>
    </message>
    <message>
        <source>{} squares were added to the map; number 1 is the most useful to label.</source>
        <translation>{} Quadrate liegen auf der Karte, die nützlichsten zuerst.</translation>
    </message>
    <message>
        <source>{} states mean and deviation of {} bands; the network takes {}.</source>
        <translation>{} nennt Mittelwert und Standardabweichung von {} Kanälen; das Netz nimmt {}.</translation>
    </message>
    <message>
        <source>{} states no scale: its values are read as percent.</source>
        <translation>{} nennt keine Skala: Die Werte gelten als Prozent.</translation>
    </message>
    <message>
        <source>{} takes batches of {} tiles; export it with a batch size of one, or of any size.</source>
        <translation>{} nimmt {} Kacheln auf einmal; exportieren Sie es für eine oder für beliebig viele.</translation>
    </message>
    <message>
        <source>{} takes integers from {} to {}; values between 0 and 1 would be cut off to 0 or 1.</source>
        <translation>{} nimmt ganze Zahlen von {} bis {}; von Werten zwischen 0 und 1 sähe es 0 oder 1.</translation>
    </message>
    <message>
        <source>{} takes its pixels from virtual rasters nested deeper than {}.</source>
        <translation>{} bezieht seine Pixel aus virtuellen Rastern, die tiefer als {} verschachtelt sind.</translation>
    </message>
    <message>
        <source>{} takes pixels from a network: {}.</source>
        <translation>{} bezieht Pixel aus einem Netzwerk: {}.</translation>
    </message>
    <message>
        <source>{} takes raw bytes from a file of another folder: {}.</source>
        <translation>{} liest rohe Bytes aus einer Datei eines anderen Ordners: {}.</translation>
    </message>
    <message>
        <source>{} takes tiles of {} x {} pixels; CloudReef needs square tiles, or tiles of any size.</source>
        <translation>{} nimmt Kacheln von {} x {}; CloudReef nimmt Quadrate oder jede Größe.</translation>
    </message>
    <message>
        <source>{} takes {} channels, but {} are described.</source>
        <translation>{} nimmt {} Kanäle, aber {} sind beschrieben.</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} bis {}</translation>
    </message>
    <message>
        <source>{} values of valid pixels equal {:g}, the chosen nodata value: they now count as nodata.</source>
        <translation>{} Werte gültiger Pixel sind {:g}, der gewählte Leerwert: Sie gelten nun als leer.</translation>
    </message>
    <message>
        <source>{} was edited by hand and is left unchanged.</source>
        <translation>{} wurde von Hand geändert und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>{} was {} and is {}</source>
        <translation>{} war {} und ist {}</translation>
    </message>
    <message>
        <source>{} x {} pixels</source>
        <translation>{} x {} Pixel</translation>
    </message>
    <message>
        <source>{} x {} pixels are too many to segment at once.</source>
        <translation>{} x {} Pixel sind mehr, als auf einmal segmentiert werden kann.</translation>
    </message>
    <message>
        <source>{} {}</source>
        <translation>{} {}</translation>
    </message>
    <message>
        <source>{} {} and {} do not overlap on the ground.</source>
        <translation>{} {} und {} überlappen einander nicht.</translation>
    </message>
    <message>
        <source>{} {} has bands with different nodata values, which would be lost when it is warped to the grid of {}.</source>
        <translation>{} {} hat Bänder mit verschiedenen Leerwerten; beim Umrechnen auf ein anderes Gitter (maßgeblich: {}) gehen sie verloren.</translation>
    </message>
    <message>
        <source>{} {} holds the value {}; a mask holds 0 (background), 1 (target) and 255 (nodata).</source>
        <translation>{} {} enthält den Wert {}; eine Maske enthält 0 (Hintergrund), 1 (Ziel) und 255 (Leerwert).</translation>
    </message>
    <message>
        <source>{} {} marks its valid pixels with an internal mask, which would be lost when it is warped to the grid of {}.</source>
        <translation>{} {} hält in einer internen Maske fest, wo Daten liegen; beim Umrechnen auf ein anderes Gitter (maßgeblich: {}) geht das verloren.</translation>
    </message>
    <message>
        <source>{} {} on {}, {}</source>
        <translation>{} {} auf {}, {}</translation>
    </message>
    <message>
        <source>{} {} {:.3g} million pixels a second</source>
        <translation>{} {} {:.3g} Millionen Pixel je Sekunde</translation>
    </message>
    <message>
        <source>{}, checked areas</source>
        <translation>{}, geprüfte Flächen</translation>
    </message>
    <message>
        <source>{}, classes {}</source>
        <translation>{}, Klassen {}</translation>
    </message>
    <message>
        <source>{}, corrected</source>
        <translation>{}, korrigiert</translation>
    </message>
    <message>
        <source>{}, each {} times</source>
        <translation>{}, jedes {}-mal</translation>
    </message>
    <message>
        <source>{}, improved</source>
        <translation>{}, verbessert</translation>
    </message>
    <message>
        <source>{}, threshold {}</source>
        <translation>{}, Schwellenwert {}</translation>
    </message>
    <message>
        <source>{}, with up to {} MB of memory</source>
        <translation>{}, mit bis zu {} MB Speicher</translation>
    </message>
    <message>
        <source>{}, without a location on Earth.</source>
        <translation>{}, die nirgends auf der Erde liegen.</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}, {}</translation>
    </message>
    <message>
        <source>{}, {} threads</source>
        <translation>{}, {} Threads</translation>
    </message>
    <message>
        <source>{}.</source>
        <translation>{}.</translation>
    </message>
    <message>
        <source>{}: compare two results</source>
        <translation>{}: zwei Ergebnisse vergleichen</translation>
    </message>
    <message>
        <source>{}: cover over time</source>
        <translation>{}: Bedeckung im Zeitverlauf</translation>
    </message>
    <message>
        <source>{}: history of runs</source>
        <translation>{}: Verlauf der Läufe</translation>
    </message>
    <message>
        <source>{}: many scenes</source>
        <translation>{}: viele Szenen</translation>
    </message>
    <message>
        <source>{}: paint on the mask</source>
        <translation>{}: auf die Maske malen</translation>
    </message>
    <message>
        <source>{}: teach a model</source>
        <translation>{}: ein Modell lehren</translation>
    </message>
    <message>
        <source>{}: there are no valid pixels.</source>
        <translation>{}: es gibt keine gültigen Pixel.</translation>
    </message>
    <message>
        <source>{}: what failed</source>
        <translation>{}: was fehlschlug</translation>
    </message>
    <message>
        <source>{}: why here, why not here</source>
        <translation>{}: warum hier, warum nicht</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>{}: {} % of the tile</source>
        <translation>{}: {} % der Kachel</translation>
    </message>
    <message>
        <source>{}: {} % of the valid pixels</source>
        <translation>{}: {} % der gültigen Pixel</translation>
    </message>
    <message>
        <source>{}: {} % of the valid pixels, {}.</source>
        <translation>{}: {} % der gültigen Pixel, {}.</translation>
    </message>
    <message>
        <source>{}: {} % of the valid pixels.</source>
        <translation>{}: {} % der gültigen Pixel.</translation>
    </message>
    <message>
        <source>{}: {} areas, median {}, largest {}</source>
        <translation>{}: {} Flächen, Median {}, größte {}</translation>
    </message>
    <message>
        <source>{}: {} before, {} now</source>
        <translation>{}: {} vorher, {} jetzt</translation>
    </message>
    <message>
        <source>{}: {}; values: {}; {}.</source>
        <translation>{}: {}; Werte: {}; {}.</translation>
    </message>
    <message>
        <source>{}; these are different units, so the model runs without {}. Convert its values to the unit of the others.</source>
        <translation>{}, das ist nicht dieselbe Einheit: Das Modell läuft ohne {}. Rechnen Sie die Zahlen in die Einheit der anderen um.</translation>
    </message>
    <message>
        <source>{}; these are different units.</source>
        <translation>{}, das ist nicht dieselbe Einheit.</translation>
    </message>
    <message>
        <source>{}; {}</source>
        <translation>{}; {}</translation>
    </message>
    <message>
        <source>“Bands” under Advanced</source>
        <translation>„Kanäle“ unter Erweitert</translation>
    </message>
    <message>
        <source>“Values” under Advanced</source>
        <translation>„Werte“ unter Erweitert</translation>
    </message>
</context>
</TS>
