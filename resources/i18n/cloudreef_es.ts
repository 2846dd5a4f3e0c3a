<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
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
        <translation> píxeles</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>"{}" cannot be part of a file's name.</source>
        <translation>«{}» no puede formar parte del nombre de un archivo.</translation>
    </message>
    <message>
        <source>"{}" contains a NUL character.</source>
        <translation>«{}» contiene un carácter que no es texto (NUL).</translation>
    </message>
    <message>
        <source>"{}" contains characters that are not valid UTF-8: {}.</source>
        <translation>«{}» contiene caracteres que no son texto en UTF-8: {}.</translation>
    </message>
    <message>
        <source>"{}" has no ONNX file {}; it has: {}.</source>
        <translation>«{}» no tiene ningún archivo ONNX {}; tiene: {}.</translation>
    </message>
    <message>
        <source>"{}" has no ONNX file.</source>
        <translation>«{}» no tiene ningún archivo ONNX.</translation>
    </message>
    <message>
        <source>"{}" has several ONNX files: {}.</source>
        <translation>«{}» tiene varios archivos ONNX: {}.</translation>
    </message>
    <message>
        <source>"{}" is not a file name.</source>
        <translation>«{}» no es un nombre de archivo.</translation>
    </message>
    <message>
        <source>"{}" is not among the choices: {}.</source>
        <translation>«{}» no está entre las opciones: {}.</translation>
    </message>
    <message>
        <source>"{}" is not the name of a band.</source>
        <translation>«{}» no nombra ninguna banda.</translation>
    </message>
    <message>
        <source>"{}" is too large, or not a number.</source>
        <translation>«{}» es un número demasiado grande, o no lo es.</translation>
    </message>
    <message>
        <source>"{}" is {:.6g}; it can be {} at most.</source>
        <translation>«{}» es {:.6g}; puede ser {} como máximo.</translation>
    </message>
    <message>
        <source>"{}" of the outputs is empty; it must name a file.</source>
        <translation>«{}» de los resultados está vacío; debe nombrar un archivo.</translation>
    </message>
    <message>
        <source>"{}" takes the most probable class: the threshold {:g} is not used.</source>
        <translation>«{}» toma la clase más probable: el umbral {:g} no se usa.</translation>
    </message>
    <message>
        <source>"{}" uses ONNX operators of version {}; it can be exported from version {} on.</source>
        <translation>«{}» usa operadores de la versión {}; a partir de {} se puede exportar.</translation>
    </message>
    <message>
        <source>&amp;Add to the queue</source>
        <translation>&amp;Añadir a la cola</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Draw on the map</source>
        <translation>&amp;Dibujar en el mapa</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vista previa</translation>
    </message>
    <message>
        <source>&amp;Segment</source>
        <translation>&amp;Segmentar</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sin nombre)</translation>
    </message>
    <message>
        <source>(threshold {})</source>
        <translation>(umbral {})</translation>
    </message>
    <message>
        <source>0 background, 1 target, 255 nodata.</source>
        <translation>0 fondo, 1 objetivo, 255 sin datos.</translation>
    </message>
    <message>
        <source>0 background, 1 target, 255 nodata; or class numbers.</source>
        <translation>0 fondo, 1 objetivo, 255 sin datos; o números de clase.</translation>
    </message>
    <message>
        <source>0 to 1 (reflectance, or 8 bits divided by 255)</source>
        <translation>de 0 a 1 (reflectancia, u 8 bits divididos entre 255)</translation>
    </message>
    <message>
        <source>0 to 255 (8 bits)</source>
        <translation>de 0 a 255 (8 bits)</translation>
    </message>
    <message>
        <source>1 band: {}</source>
        <translation>1 banda: {}</translation>
    </message>
    <message>
        <source>1 of 4. This layer is a part of a Landsat scene with clouds. The panel uses the active layer and the chosen model; the lines below describe them.</source>
        <translation>1 de 4. Esta es una parte de una escena Landsat con nubes, como capa de QGIS. El panel toma la capa activa y el modelo elegido; debajo se dice qué son.</translation>
    </message>
    <message>
        <source>1 polygon.</source>
        <translation>1 polígono.</translation>
    </message>
    <message>
        <source>1 scene was found: {}.</source>
        <translation>Se encontró 1 escena: {}.</translation>
    </message>
    <message>
        <source>16 bits, 0 to 65 535</source>
        <translation>16 bits, de 0 a 65 535</translation>
    </message>
    <message>
        <source>16-bit values (/ 65535)</source>
        <translation>valores de 16 bits (/ 65535)</translation>
    </message>
    <message>
        <source>2 of 4. The model runs on this computer in the background: you can keep using QGIS, and further runs wait in a queue. The progress is shown at the bottom.</source>
        <translation>2 de 4. El modelo se ejecuta en este ordenador, en segundo plano: QGIS se puede usar mientras tanto, y otras ejecuciones pueden esperar en cola. Abajo se ve el avance.</translation>
    </message>
    <message>
        <source>3 of 4. The mask is drawn above its scene; the message below tells the cover. Move the threshold under “Other thresholds” and watch the map: lower finds more, higher finds less.</source>
        <translation>3 de 4. La máscara está sobre su escena, y la cobertura, en el mensaje de abajo. Mueva el umbral en «Otros umbrales» y mire el mapa: más bajo encuentra más, más alto encuentra menos.</translation>
    </message>
    <message>
        <source>32-bit</source>
        <translation>32 bits</translation>
    </message>
    <message>
        <source>4 of 4. Now use your own data: select a raster layer, or open a Landsat or Sentinel-2 product with the folder button above, and click Segment. Earlier runs are under History; the book icon opens the help.</source>
        <translation>4 de 4. Ahora los suyos: seleccione una capa ráster o abra un producto Landsat o Sentinel-2 con el botón de carpeta de arriba y pulse Segmentar. Las ejecuciones anteriores están en el historial; el libro abre la ayuda.</translation>
    </message>
    <message>
        <source>8 bits, 0 to 255</source>
        <translation>8 bits, de 0 a 255</translation>
    </message>
    <message>
        <source>8-bit values (/ 255)</source>
        <translation>valores de 8 bits (/ 255)</translation>
    </message>
    <message>
        <source>A Python of your own</source>
        <translation>Un Python propio</translation>
    </message>
    <message>
        <source>A Python set by the environment variable {}</source>
        <translation>Un Python indicado por la variable {}</translation>
    </message>
    <message>
        <source>A chip of {} pixels is too large; it can have {} to {} rows and columns.</source>
        <translation>Un recorte de {} píxeles es demasiado grande; puede tener de {} a {} filas y columnas.</translation>
    </message>
    <message>
        <source>A chip of {} pixels is too small; it can have {} to {} rows and columns.</source>
        <translation>Un recorte de {} píxeles es demasiado pequeño; puede tener de {} a {} filas y columnas.</translation>
    </message>
    <message>
        <source>A class cannot be called "{}".</source>
        <translation>Una clase no puede llamarse «{}».</translation>
    </message>
    <message>
        <source>A deviation of {:g} is not possible for reflectance times {:g}.</source>
        <translation>Una desviación de {:g} no puede ser de reflectancia por {:g}.</translation>
    </message>
    <message>
        <source>A downloaded package is not the one that was tested (its hash differs), so nothing was installed.</source>
        <translation>Un paquete descargado no es el que se probó (su hash difiere), así que no se instaló nada.</translation>
    </message>
    <message>
        <source>A file could not be written: it is in use or protected.</source>
        <translation>No se pudo escribir un archivo: está en uso o protegido.</translation>
    </message>
    <message>
        <source>A file's name would be longer than Windows allows here.</source>
        <translation>El nombre de un archivo sería más largo de lo que Windows permite aquí.</translation>
    </message>
    <message>
        <source>A folder, written only if the new model is better.</source>
        <translation>Una carpeta, escrita solo si el modelo nuevo es mejor.</translation>
    </message>
    <message>
        <source>A mask needs one reference.</source>
        <translation>Una máscara necesita una sola referencia.</translation>
    </message>
    <message>
        <source>A mask of several classes with its probabilities</source>
        <translation>Una máscara de varias clases cuyas probabilidades se conservan</translation>
    </message>
    <message>
        <source>A mask, or a raster of classes.</source>
        <translation>Una máscara o un ráster de clases.</translation>
    </message>
    <message>
        <source>A mean of {:g} is not possible for reflectance times {:g}.</source>
        <translation>Una media de {:g} no puede ser de reflectancia por {:g}.</translation>
    </message>
    <message>
        <source>A mean of {:g} is that of reflectance itself, not of reflectance times {:g}.</source>
        <translation>Una media de {:g} es de reflectancia tal cual, no por {:g}.</translation>
    </message>
    <message>
        <source>A model made by CloudReef's training: a folder with model.json; or a network of Hugging Face: a folder with an ONNX file</source>
        <translation>Un modelo del entrenamiento de CloudReef: una carpeta con model.json; o una red de Hugging Face: una carpeta con un archivo ONNX</translation>
    </message>
    <message>
        <source>A model of the list, or the folder of a model</source>
        <translation>Un modelo de la lista o la carpeta de un modelo</translation>
    </message>
    <message>
        <source>A model “{}” exists already.</source>
        <translation>Ya existe un modelo «{}».</translation>
    </message>
    <message>
        <source>A model “{}” exists already; choose another name.</source>
        <translation>Ya existe un modelo «{}»; elija otro nombre.</translation>
    </message>
    <message>
        <source>A model's name, or the folder of a model.</source>
        <translation>El nombre de un modelo o la carpeta de un modelo.</translation>
    </message>
    <message>
        <source>A network for a single target needs two classes: the background and the target.</source>
        <translation>Una red que busca un objetivo necesita dos clases: el resto y el objetivo.</translation>
    </message>
    <message>
        <source>A network needs channels, two classes, and a smallest and a largest resolution.</source>
        <translation>Una red necesita canales, dos clases y una resolución mínima y otra máxima.</translation>
    </message>
    <message>
        <source>A network of another origin; asks for what the file does not say</source>
        <translation>Una red de otra procedencia; pregunta lo que falta en el archivo</translation>
    </message>
    <message>
        <source>A new folder, or one that an earlier export made: the scene is added to it.</source>
        <translation>Una carpeta nueva o una creada por una exportación anterior: la escena se añade a ella.</translation>
    </message>
    <message>
        <source>A new model takes the bands of</source>
        <translation>Bandas de un modelo nuevo como las de</translation>
    </message>
    <message>
        <source>A page (HTML) for each scene: picture, cover, sizes, how it was made. Drawing them takes time.</source>
        <translation>Una página (HTML) por escena: imagen, cobertura, tamaños, cómo se hizo. Crearlas lleva tiempo.</translation>
    </message>
    <message>
        <source>A page to read: picture with the outline of the mask, cover, sizes, warnings, how it was made.</source>
        <translation>Una página para leer: imagen con el contorno de la máscara, cobertura, tamaños, advertencias y cómo se obtuvo.</translation>
    </message>
    <message>
        <source>A pixel of the scene is {:g} m wide; the model was made for {:g} to {:g} m, so expect worse results.</source>
        <translation>Un píxel de la escena mide {:g} m; el modelo se hizo para {:g} a {:g} m, así que espere peores resultados.</translation>
    </message>
    <message>
        <source>A polygon has "{}" in "{}", which is no class of the model.</source>
        <translation>Un polígono tiene «{}» en «{}», que no es ninguna clase del modelo.</translation>
    </message>
    <message>
        <source>A python3 or python.exe that has numpy, rasterio, pyproj, pyogrio and a runtime; it is not changed</source>
        <translation>Un python3 o python.exe con numpy, rasterio, pyproj, pyogrio y un entorno de ejecución; solo se lee</translation>
    </message>
    <message>
        <source>A raster layer or file, also at an address such as https://host/scene.tif, a Landsat or Sentinel-2 product folder, the archive (.tar, .zip) it came in, or its metadata file. A map service or tiles (WMS, WMTS, XYZ) are rendered in the extent, at a resolution that suits the model.</source>
        <translation>Una capa o un archivo ráster, también en una dirección como https://host/scene.tif, la carpeta de un producto Landsat o Sentinel-2, el archivo comprimido (.tar, .zip) en que llegó o su archivo de metadatos. De un servicio de mapas o de teselas (WMS, WMTS, XYZ) se dibuja la extensión con una resolución adecuada al modelo.</translation>
    </message>
    <message>
        <source>A raster whose bands say what they are, or a Landsat or Sentinel-2 product.</source>
        <translation>Un ráster cuyas bandas dicen qué son, o un producto Landsat o Sentinel-2.</translation>
    </message>
    <message>
        <source>A report is about a whole run: open that of the run that made the probability (History).</source>
        <translation>Un informe trata de una ejecución completa: abra el de la que creó la probabilidad (Historial).</translation>
    </message>
    <message>
        <source>A run also cleans the mask, as chosen under Advanced.</source>
        <translation>La máscara de una ejecución además se limpia, según lo elegido en Avanzado.</translation>
    </message>
    <message>
        <source>A run is in progress. Close QGIS anyway?</source>
        <translation>Hay una ejecución en curso. ¿Cerrar QGIS de todos modos?</translation>
    </message>
    <message>
        <source>A scene needs exactly one kind of labels.</source>
        <translation>Una escena necesita una única indicación de dónde está el objetivo.</translation>
    </message>
    <message>
        <source>A shapefile has no dates with a time; these fields become texts: {}.</source>
        <translation>Un shapefile no tiene fechas con hora; estos campos pasan a ser texto: {}.</translation>
    </message>
    <message>
        <source>A standard deviation must not be 0.</source>
        <translation>Una desviación no debe ser 0.</translation>
    </message>
    <message>
        <source>A system limit leaves this process {} MB of memory; networks need at least {} MB.</source>
        <translation>Un límite del sistema deja a este proceso {} MB de memoria; las redes necesitan al menos {} MB.</translation>
    </message>
    <message>
        <source>A tile of the scene, and the result in the colours of the classes</source>
        <translation>Una tesela de la escena y la respuesta en los colores de las clases</translation>
    </message>
    <message>
        <source>A web page with a picture, cover, sizes and how the mask was made</source>
        <translation>Una página para leer: imagen, cobertura, tamaños y cómo se obtuvo</translation>
    </message>
    <message>
        <source>About CloudReef</source>
        <translation>Acerca de CloudReef</translation>
    </message>
    <message>
        <source>About cleaning the mask</source>
        <translation>Acerca de la limpieza de la máscara</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>Acerca del modelo</translation>
    </message>
    <message>
        <source>About {:.2g} % of the pixels are {} in all bands, also along the scene's edges, and nothing declares that as nodata: they are treated as data. Choose {} {} if they are not.</source>
        <translation>Aproximadamente el {:.2g} % de los píxeles es {} en todas las bandas, también en los bordes de la escena, y nada lo declara como nodata: cuentan como datos. Elija {} {} si no lo son.</translation>
    </message>
    <message>
        <source>Accept them in a browser. Then: {}</source>
        <translation>Acéptelas en un navegador. Después: {}</translation>
    </message>
    <message>
        <source>According to a sample, only {:.2g} % of the scene's pixels have data. Check the scene's nodata value if there should be more.</source>
        <translation>Según una muestra, solo el {:.2g} % de los píxeles de la escena contiene datos. Compruebe el valor sin datos de la escena si debería haber más.</translation>
    </message>
    <message>
        <source>According to {} the sun was {:.1f} degrees below the horizon: the scene was taken at night.</source>
        <translation>Según {}, el sol estaba {:.1f} grados por debajo del horizonte: nada está iluminado.</translation>
    </message>
    <message>
        <source>According to {} the values were adjusted for viewing, so they are not reflectance, and the mask may be wrong. Use the product with the radiometric processing BASIC or REFLECTANCE and 16 bits.</source>
        <translation>Según {}, los valores se ajustaron para la visualización, así que no son reflectancia y la máscara puede ser errónea. Use el producto con el procesamiento radiométrico BASIC o REFLECTANCE y 16 bits.</translation>
    </message>
    <message>
        <source>Accuracy (pooled)</source>
        <translation>Exactitud (conjunta)</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>Fecha de toma</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Añadir un modelo</translation>
    </message>
    <message>
        <source>Add a polygon layer, or choose another area.</source>
        <translation>Añada una capa de polígonos o elija otra área.</translation>
    </message>
    <message>
        <source>Add a raster layer to segment.</source>
        <translation>Añada una capa ráster para segmentar.</translation>
    </message>
    <message>
        <source>Add scenes, or check the masks.</source>
        <translation>Añada escenas o compruebe las máscaras.</translation>
    </message>
    <message>
        <source>Add the outlines of all scenes, coloured by cover</source>
        <translation>Contornos de todas, coloreados por cobertura</translation>
    </message>
    <message>
        <source>Add the results to the project, above their scene</source>
        <translation>Añadir los resultados al proyecto, encima de su escena</translation>
    </message>
    <message>
        <source>Add the scene</source>
        <translation>Añadir la escena</translation>
    </message>
    <message>
        <source>Add the selected model from a file that was downloaded elsewhere</source>
        <translation>Lo mismo a partir de lo obtenido en otra parte</translation>
    </message>
    <message>
        <source>Address of a Dask scheduler</source>
        <translation>Dirección de un planificador de Dask</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Concordancia</translation>
    </message>
    <message>
        <source>Agreement of all models in percent</source>
        <translation>Acuerdo de todos los modelos en por ciento</translation>
    </message>
    <message>
        <source>Agreement of each pair of models.</source>
        <translation>Acuerdo de cada dos modelos.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>All labels of {} are for validation, so it is not learnt. Label it elsewhere too.</source>
        <translation>Todas las etiquetas de {} están apartadas: no se aprende. Etiquétela también en otro lugar.</translation>
    </message>
    <message>
        <source>All options…</source>
        <translation>Todas las opciones…</translation>
    </message>
    <message>
        <source>All parameters: layers, tables, names, cluster</source>
        <translation>Capas, tablas, nombres, clúster</translation>
    </message>
    <message>
        <source>All pixels pooled: {}</source>
        <translation>Todos los píxeles en conjunto: {}</translation>
    </message>
    <message>
        <source>All scenes are kept for validation, so none is left for training.</source>
        <translation>Todas las escenas están reservadas, así que no queda nada de lo que aprender.</translation>
    </message>
    <message>
        <source>Allow chips with fewer of them, or make the chips smaller.</source>
        <translation>Permita recortes con menos o hágalos más pequeños.</translation>
    </message>
    <message>
        <source>Almost everything that is labelled is target: label background, too, or the model calls everything target.</source>
        <translation>Casi todo lo etiquetado es objetivo: etiquete también lo que no lo es, o el modelo llamará objetivo a todo.</translation>
    </message>
    <message>
        <source>Also learn from the old model's confident predictions, so that it forgets less</source>
        <translation>Repasar lo que el modelo sabía para que no olvide</translation>
    </message>
    <message>
        <source>Also mask pixels around (pixels)</source>
        <translation>Quitar también alrededor (píxeles)</translation>
    </message>
    <message>
        <source>Also mask pixels without a mask value</source>
        <translation>Quitar donde la máscara no tiene datos</translation>
    </message>
    <message>
        <source>Also write</source>
        <translation>Escribir también</translation>
    </message>
    <message>
        <source>Also write, beside the mask</source>
        <translation>Escribir también, junto a la máscara</translation>
    </message>
    <message>
        <source>An overlap of {} pixels does not fit chips of {} pixels.</source>
        <translation>Un solape de {} píxeles es demasiado grande para recortes de {} píxeles.</translation>
    </message>
    <message>
        <source>An unexpected error ended the run ({}: {}).</source>
        <translation>Un error inesperado terminó la ejecución ({}: {}).</translation>
    </message>
    <message>
        <source>An unexpected error ended this ({}: {}).</source>
        <translation>Un error inesperado puso fin a esto ({}: {}).</translation>
    </message>
    <message>
        <source>Animate masks and outlines by the date in their names, one second per day</source>
        <translation>Reproducir máscaras y contornos por el día que dicen sus nombres, un segundo cada uno</translation>
    </message>
    <message>
        <source>Another Python</source>
        <translation>Otro Python</translation>
    </message>
    <message>
        <source>Another file name or path; leave empty for the suggested name</source>
        <translation>Otro nombre, o la ruta de otra carpeta; vacío: el sugerido</translation>
    </message>
    <message>
        <source>Another run will write this file. Choose another name.</source>
        <translation>Otra ejecución va a escribir este archivo. Elija otro nombre.</translation>
    </message>
    <message>
        <source>Another scene named {} is labelled already.</source>
        <translation>Otra escena llamada {} ya está etiquetada.</translation>
    </message>
    <message>
        <source>Any raster of real numbers.</source>
        <translation>Cualquier ráster de números reales.</translation>
    </message>
    <message>
        <source>Applying the threshold</source>
        <translation>Aplicando el umbral</translation>
    </message>
    <message>
        <source>Archives in which no single scene was found are skipped: {}.</source>
        <translation>Se omiten los archivos comprimidos en los que no se encontró una única escena: {}.</translation>
    </message>
    <message>
        <source>Area</source>
        <comment>size on the ground</comment>
        <translation>Área</translation>
    </message>
    <message>
        <source>Area</source>
        <comment>where to segment</comment>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Area of all polygons in square metres</source>
        <translation>Área de todos los polígonos en metros cuadrados</translation>
    </message>
    <message>
        <source>Area of interest (polygons)</source>
        <translation>Área de interés (polígonos)</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Áreas</translation>
    </message>
    <message>
        <source>Areas are measured on the ellipsoid, in the project's unit of area. Nodata never counts.</source>
        <translation>Las áreas se miden sobre el elipsoide, en la unidad de área del proyecto. Los píxeles sin datos nunca cuentan.</translation>
    </message>
    <message>
        <source>Areas of fewer pixels are left out.</source>
        <translation>Se omiten las áreas con menos píxeles.</translation>
    </message>
    <message>
        <source>Areas that were checked</source>
        <translation>Áreas revisadas</translation>
    </message>
    <message>
        <source>As cloudreef:segment writes it, or any raster of 0 to 1.</source>
        <translation>Como lo escribe cloudreef:segment, o cualquier ráster de 0 a 1.</translation>
    </message>
    <message>
        <source>As many as masks, in the same order.</source>
        <translation>Tantos como máscaras, en el mismo orden.</translation>
    </message>
    <message>
        <source>Ask for this permission, or copy the file elsewhere.</source>
        <translation>Pida permiso para leerlo o cópielo en otro lugar.</translation>
    </message>
    <message>
        <source>Assign it its CRS first.</source>
        <translation>Asígnele primero su SRC.</translation>
    </message>
    <message>
        <source>Assign it to a class in the table of classes, or to 255 to leave it out.</source>
        <translation>Diga en una tabla qué clase es, o 255 para dejarlo fuera.</translation>
    </message>
    <message>
        <source>Assign the raster its CRS, or choose a name that ends with .gpkg.</source>
        <translation>Asigne al ráster su SRC o elija un nombre que termine en .gpkg.</translation>
    </message>
    <message>
        <source>At least this much; 0 puts them side by side.</source>
        <translation>Al menos ese valor; con 0 quedan contiguos.</translation>
    </message>
    <message>
        <source>At least {:.2g} % of the scene lie in gaps without data, such as stripes. They were filled from their neighbours for the network, but have no data in the results.</source>
        <translation>Al menos un {:.2g} % de la escena está en huecos sin datos, como franjas. La red los vio rellenados a partir de sus vecinos; en los resultados siguen sin datos.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Automatic: found from the layer, its file or its product</source>
        <translation>Automático: según la capa, su archivo o su producto</translation>
    </message>
    <message>
        <source>Average flips and rotations</source>
        <translation>Promediar giros</translation>
    </message>
    <message>
        <source>Average over flips and quarter turns</source>
        <translation>Promediar volteos y giros de 90°</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Back to the training settings</source>
        <translation>Volver a las preguntas</translation>
    </message>
    <message>
        <source>Background areas of fewer pixels inside the target become target.</source>
        <translation>Las áreas de fondo con menos píxeles dentro del objetivo pasan a ser objetivo.</translation>
    </message>
    <message>
        <source>Background class</source>
        <translation>El resto es</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Banda</translation>
    </message>
    <message>
        <source>Band numbers follow the order of a model's channels, but these models have different channels.</source>
        <translation>Los números de banda siguen el orden de los canales de un modelo, y estos modelos toman otros.</translation>
    </message>
    <message>
        <source>Band numbers of the scene, separated by commas, such as 1,2,3,7, or all: the channels of a new model. Not set: those of the model.</source>
        <translation>Números de bandas de la escena separados por comas, por ejemplo 1,2,3,7, o all: los canales de un modelo que empieza. Vacío: los del modelo.</translation>
    </message>
    <message>
        <source>Band numbers such as 4,3,2,5; 0 for an optional channel that is missing. Empty: by name.</source>
        <translation>Números de banda, por ejemplo 4,3,2,5; 0 para un canal opcional que falta. Vacío: por nombre.</translation>
    </message>
    <message>
        <source>Band of the channel {}</source>
        <translation>Banda del canal {}</translation>
    </message>
    <message>
        <source>Band {}</source>
        <translation>Banda {}</translation>
    </message>
    <message>
        <source>Band {} could be {}; choose it with {} if it is.</source>
        <translation>La banda {} podría ser {}; elíjala con {} si lo es.</translation>
    </message>
    <message>
        <source>Band {} is named {}, but its wavelength of {:g} um contradicts that; check which bands are used, and choose them with {} if they are wrong.</source>
        <translation>La banda {} se llama como {}, lo que su longitud de onda de {:g} um contradice; mire qué bandas se usan y elíjalas con {} si son incorrectas.</translation>
    </message>
    <message>
        <source>Band {} is not used because nothing says what it shows; choose it with {} if it is {}.</source>
        <translation>La banda {} no se usa, porque nada dice qué muestra; elíjala con {} si es {}.</translation>
    </message>
    <message>
        <source>Band {} was chosen for the new model; {} has {} bands.</source>
        <translation>Se eligió la banda {} para el modelo nuevo; {} tiene {} bandas.</translation>
    </message>
    <message>
        <source>Band {} was chosen for {}; {} has {}.</source>
        <translation>Se eligió la banda {} para {}; {} tiene {}.</translation>
    </message>
    <message>
        <source>Band {} was chosen twice for the new model.</source>
        <translation>La banda {} se eligió dos veces para el modelo nuevo.</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
    <message>
        <source>Bands are counted from 1, through all files.</source>
        <translation>Las bandas se cuentan desde 1, a través de todos los archivos.</translation>
    </message>
    <message>
        <source>Bands of that scene</source>
        <translation>Bandas de esa escena</translation>
    </message>
    <message>
        <source>Bands of the new model</source>
        <translation>Bandas del modelo nuevo</translation>
    </message>
    <message>
        <source>Bands were given twice: for the model's channels, and for a new model.</source>
        <translation>Se indicaron bandas dos veces: para los canales del modelo y para un modelo nuevo.</translation>
    </message>
    <message>
        <source>Bands {} could be {}; choose them with {}.</source>
        <translation>Las bandas {} podrían ser {}; elíjalas con {}.</translation>
    </message>
    <message>
        <source>Bands, in the order of the model's channels</source>
        <translation>Bandas, en el orden de los canales del modelo</translation>
    </message>
    <message>
        <source>Bands: {0}; optional: {1}.</source>
        <translation>Bandas: {0}; si existen: {1}.</translation>
    </message>
    <message>
        <source>Bands: {}.</source>
        <translation>Bandas: {}.</translation>
    </message>
    <message>
        <source>Before and after, scene by scene.</source>
        <translation>Antes y después, escena por escena.</translation>
    </message>
    <message>
        <source>Before: IoU {:.2f} on the validation data, {:.2f} with the best threshold for it.</source>
        <translation>Antes: IoU {:.2f} en lo reservado, {:.2f} con el umbral que mejor le va.</translation>
    </message>
    <message>
        <source>Before: mean IoU of the classes {:.2f} on the validation data.</source>
        <translation>Antes: IoU medio de las clases {:.2f} en lo reservado.</translation>
    </message>
    <message>
        <source>Begin a new model for other classes, or label those of this one.</source>
        <translation>Empiece un modelo nuevo para otras clases, o etiquete las de este.</translation>
    </message>
    <message>
        <source>Begin a new model, or start from another one.</source>
        <translation>Empiece un modelo nuevo, o parta de otro.</translation>
    </message>
    <message>
        <source>Best so far: IoU {:.2f} in epoch {:.0f}.</source>
        <translation>Lo mejor hasta ahora: IoU {:.2f} en la época {:.0f}.</translation>
    </message>
    <message>
        <source>Both agree</source>
        <translation>Ambas dicen lo mismo</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pincel</translation>
    </message>
    <message>
        <source>Brush width</source>
        <translation>Anchura del pincel</translation>
    </message>
    <message>
        <source>By its name the scene is from before processing baseline 04.00, but no value is below {:.0f}, so it seems to have been reprocessed: the offset of 1000 is subtracted. {}</source>
        <translation>Por su nombre, la escena es anterior a la versión de procesamiento 04.00, pero ningún número está por debajo de {:.0f}, así que parece procesada de nuevo: se resta el desplazamiento de 1000. {}</translation>
    </message>
    <message>
        <source>By its name the scene is from before processing baseline 04.00, but no value is below {:.0f}. Choose {} sentinel2_offset if it was reprocessed since 2022.</source>
        <translation>Por su nombre, la escena es anterior a la versión de procesamiento 04.00, pero ningún número está por debajo de {:.0f}. Elija {} sentinel2_offset si se procesó de nuevo desde 2022.</translation>
    </message>
    <message>
        <source>By its name the scene is of processing baseline 04.00 or later, but its values start at {:.0f}, so the offset of 1000 seems to have been subtracted already. {}</source>
        <translation>Por su nombre, la escena es de la versión de procesamiento 04.00 o posterior, pero sus números empiezan en {:.0f}, así que el desplazamiento de 1000 parece ya restado. {}</translation>
    </message>
    <message>
        <source>By its name the scene is of processing baseline 04.00 or later, so the offset of 1000 is subtracted, but its values start at {:.0f}. Choose {} reflectance_10000 if it was subtracted already.</source>
        <translation>Por su nombre, la escena es de la versión de procesamiento 04.00 o posterior, así que se resta el desplazamiento de 1000, pero sus números empiezan en {:.0f}. Elija {} reflectance_10000 si ya se había restado.</translation>
    </message>
    <message>
        <source>CRS of the raster</source>
        <translation>SRC del ráster</translation>
    </message>
    <message>
        <source>CRS {}</source>
        <translation>SRC {}</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Cancelar todo</translation>
    </message>
    <message>
        <source>Cancelled: Retry continues.</source>
        <translation>Cancelado: «Reintentar» continúa.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Cancelado; no se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was imported.</source>
        <translation>Cancelado; no se ha importado nada.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was opened.</source>
        <translation>Cancelado; no se ha abierto nada.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Cancelado; no se ha escrito nada.</translation>
    </message>
    <message>
        <source>Cancelled; {} of {} scenes have their results.</source>
        <translation>Cancelado; {} de {} escenas tienen resultados.</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>Cataloguing</source>
        <translation>Catalogando</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Chart of the cover by date</source>
        <translation>Un gráfico de la cobertura de las escenas</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Check CloudReef's engine</source>
        <translation>Examinar el motor de CloudReef</translation>
    </message>
    <message>
        <source>Check a Python for CloudReef's engine</source>
        <translation>Comprobar un Python para el motor de CloudReef</translation>
    </message>
    <message>
        <source>Check and use</source>
        <translation>Comprobar y usar</translation>
    </message>
    <message>
        <source>Check at least one band of the scene.</source>
        <translation>Marque al menos una banda de la escena.</translation>
    </message>
    <message>
        <source>Check inputs, CRS and free space; see the log for details.</source>
        <translation>Compruebe entradas, SRC y espacio libre; el registro dice más.</translation>
    </message>
    <message>
        <source>Check its address, and that it runs.</source>
        <translation>Compruebe su dirección y que está en marcha.</translation>
    </message>
    <message>
        <source>Check that both cover the same area, and have the right CRS.</source>
        <translation>Compruebe que se corresponden, y el SRC de ambos.</translation>
    </message>
    <message>
        <source>Check that it still runs, and run the job again.</source>
        <translation>Compruebe que sigue en marcha y vuelva a ejecutar el trabajo.</translation>
    </message>
    <message>
        <source>Check that it was exported with its trained weights.</source>
        <translation>Compruebe que se exportó con sus pesos entrenados.</translation>
    </message>
    <message>
        <source>Check that the disk has space and the folder can be written to.</source>
        <translation>Compruebe que haya espacio en el disco y que se pueda escribir en la carpeta.</translation>
    </message>
    <message>
        <source>Check that they belong together.</source>
        <translation>Compruebe que se corresponden.</translation>
    </message>
    <message>
        <source>Check the CRS that the file or layer states.</source>
        <translation>Compruebe el SRC que indica el archivo o la capa.</translation>
    </message>
    <message>
        <source>Check the address and the connection.</source>
        <translation>Compruebe la dirección y la conexión.</translation>
    </message>
    <message>
        <source>Check the address, the connection and the credentials in the engine's environment.</source>
        <translation>Compruebe la dirección, la conexión y las claves del entorno del motor.</translation>
    </message>
    <message>
        <source>Check the address, update the list of models, or ask its publisher.</source>
        <translation>Compruebe la dirección, renueve la lista de modelos, o pregunte al editor.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Compruebe la dirección.</translation>
    </message>
    <message>
        <source>Check the address. If it requires a login: {}</source>
        <translation>Compruebe la dirección. Si requiere iniciar sesión: {}</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, or download the file elsewhere and import it.</source>
        <translation>Compruebe la conexión y el proxy, u obtenga el archivo en otra parte e impórtelo.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, or download the package elsewhere and choose the file.</source>
        <translation>Compruebe la conexión y el proxy, u obtenga el paquete en otra parte y elija el archivo.</translation>
    </message>
    <message>
        <source>Check the connection, and whether the map shows the layer there.</source>
        <translation>Compruebe la conexión y si el mapa muestra allí la capa.</translation>
    </message>
    <message>
        <source>Check the driver with `nvidia-smi`, install the engine with GPU support, or choose the processor.</source>
        <translation>Compruebe el controlador con `nvidia-smi`, instale el motor con soporte de GPU o elija el procesador.</translation>
    </message>
    <message>
        <source>Check the driver with `nvidia-smi`, or choose the processor.</source>
        <translation>Compruebe el controlador con `nvidia-smi`, o elija el procesador.</translation>
    </message>
    <message>
        <source>Check the extent and its CRS.</source>
        <translation>Compruebe la extensión y su SRC.</translation>
    </message>
    <message>
        <source>Check the model, or choose another runtime.</source>
        <translation>Compruebe el modelo o elija otro entorno de ejecución.</translation>
    </message>
    <message>
        <source>Check the network, or install from a folder of wheels.</source>
        <translation>Compruebe la red o instale desde una carpeta de wheels.</translation>
    </message>
    <message>
        <source>Check the permissions of the QGIS profile.</source>
        <translation>Compruebe los permisos del perfil de QGIS.</translation>
    </message>
    <message>
        <source>Check the polygons and their CRS.</source>
        <translation>Compruebe los polígonos y su SRC.</translation>
    </message>
    <message>
        <source>Check the proxy's user name and password.</source>
        <translation>Compruebe el usuario y la contraseña del proxy.</translation>
    </message>
    <message>
        <source>Check the scene's nodata value, or choose another scene.</source>
        <translation>Compruebe el valor sin datos de la escena o elija otra escena.</translation>
    </message>
    <message>
        <source>Check the scene's nodata value, the areas that were checked, and the values of the mask.</source>
        <translation>Compruebe el valor sin datos de la escena, las áreas revisadas y los valores de la máscara.</translation>
    </message>
    <message>
        <source>Check this Python, and use it if the engine runs in it</source>
        <translation>Comprobar este Python y usarlo si sirve</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Checked area</source>
        <translation>Área comprobada</translation>
    </message>
    <message>
        <source>Checking the engine</source>
        <translation>Comprobando el motor</translation>
    </message>
    <message>
        <source>Checking the engine…</source>
        <translation>Examinando el motor…</translation>
    </message>
    <message>
        <source>Checking the files</source>
        <translation>Comprobación de los archivos</translation>
    </message>
    <message>
        <source>Checking the labels</source>
        <translation>Examen de las etiquetas</translation>
    </message>
    <message>
        <source>Checking the masks</source>
        <translation>Examinando las máscaras</translation>
    </message>
    <message>
        <source>Chips of this scene</source>
        <translation>Recortes de esta escena</translation>
    </message>
    <message>
        <source>Chips of this scene for training</source>
        <translation>Recortes de esta escena para entrenamiento</translation>
    </message>
    <message>
        <source>Chips of this scene for validation</source>
        <translation>Recortes de esta escena para validación</translation>
    </message>
    <message>
        <source>Chips with a smaller part of pixels that have data and are not ignored are left out.</source>
        <translation>Se descartan los recortes con una parte menor de píxeles que tienen datos y cuentan.</translation>
    </message>
    <message>
        <source>Chips without target that are kept (percent)</source>
        <translation>Recortes sin objetivo que se conservan (porcentaje)</translation>
    </message>
    <message>
        <source>Choose GeoTIFF.</source>
        <translation>Elija GeoTIFF.</translation>
    </message>
    <message>
        <source>Choose a CSV file.</source>
        <translation>Elija un archivo CSV.</translation>
    </message>
    <message>
        <source>Choose a GeoPackage of labels; the file of the same name that ends in .json must be beside it.</source>
        <translation>Elija el GeoPackage de etiquetas; junto a él debe haber un archivo del mismo nombre que termine en .json.</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF, JPEG2000, VRT or another raster that GDAL opens.</source>
        <translation>Elija un GeoTIFF, JPEG2000, VRT u otro ráster que abra GDAL.</translation>
    </message>
    <message>
        <source>Choose a Python from {}.{} to {}.{}.</source>
        <translation>Elija un Python de {}.{} a {}.{}.</translation>
    </message>
    <message>
        <source>Choose a Python that has the engine's packages</source>
        <translation>Elegir un Python que tenga los paquetes del motor</translation>
    </message>
    <message>
        <source>Choose a file name for the result.</source>
        <translation>Elija un nombre de archivo para el resultado.</translation>
    </message>
    <message>
        <source>Choose a file, or a place in object storage such as s3://.</source>
        <translation>Elija un archivo o un lugar de almacenamiento de objetos como s3://.</translation>
    </message>
    <message>
        <source>Choose a folder for the data set.</source>
        <translation>Elija una carpeta para el conjunto de datos.</translation>
    </message>
    <message>
        <source>Choose a folder of results that is not temporary.</source>
        <translation>Elija una carpeta de resultados que permanezca.</translation>
    </message>
    <message>
        <source>Choose a folder with rasters or products.</source>
        <translation>Elija una carpeta con rásteres o productos.</translation>
    </message>
    <message>
        <source>Choose a larger scene.</source>
        <translation>Elija una escena mayor.</translation>
    </message>
    <message>
        <source>Choose a layer with polygons, or leave the area empty to segment the whole scene.</source>
        <translation>Elija una capa con polígonos o deje el área vacía para segmentar la escena completa.</translation>
    </message>
    <message>
        <source>Choose a layer with polygons.</source>
        <translation>Elija una capa con polígonos.</translation>
    </message>
    <message>
        <source>Choose a mask that CloudReef made, name the classes that count, or reclassify it.</source>
        <translation>Elija una máscara hecha por CloudReef, nombre las clases que cuentan o reclasifíquela.</translation>
    </message>
    <message>
        <source>Choose a mask that CloudReef made, or name its classes.</source>
        <translation>Elija una máscara hecha por CloudReef o nombre sus clases.</translation>
    </message>
    <message>
        <source>Choose a mask that CloudReef made, or reclassify it.</source>
        <translation>Elija una máscara creada por CloudReef o reclasifíquela.</translation>
    </message>
    <message>
        <source>Choose a mask with such classes.</source>
        <translation>Elija una máscara de tales clases.</translation>
    </message>
    <message>
        <source>Choose a name that ends with .gpkg.</source>
        <translation>Elija un nombre que termine en .gpkg.</translation>
    </message>
    <message>
        <source>Choose a new folder, or one that an earlier export made.</source>
        <translation>Elija una carpeta nueva o una creada por una exportación anterior.</translation>
    </message>
    <message>
        <source>Choose a raster layer and click Segment: you get a georeferenced mask, polygons and statistics.</source>
        <translation>Elija una capa ráster y pulse Segmentar: obtendrá una máscara georreferenciada, polígonos y estadísticas.</translation>
    </message>
    <message>
        <source>Choose a raster of class numbers, or reclassify it.</source>
        <translation>Elija un ráster de clases o reclasifíquelo.</translation>
    </message>
    <message>
        <source>Choose a raster, a product folder or an MTL file.</source>
        <translation>Elija un ráster, una carpeta de producto o un archivo MTL.</translation>
    </message>
    <message>
        <source>Choose a raster, or a product's metadata or archive</source>
        <translation>Elija un ráster, o los metadatos o el archivo comprimido de un producto</translation>
    </message>
    <message>
        <source>Choose a raster, or the folder of a Landsat or Sentinel-2 product or of band files.</source>
        <translation>Elija un ráster o la carpeta de un producto Landsat o Sentinel-2 o de archivos de bandas.</translation>
    </message>
    <message>
        <source>Choose a scene taken by day.</source>
        <translation>Elija una escena tomada de día.</translation>
    </message>
    <message>
        <source>Choose a shorter name or folder.</source>
        <translation>Elija un nombre o una carpeta más cortos.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Elija uno más corto.</translation>
    </message>
    <message>
        <source>Choose a sigmoid or a softmax as its activation.</source>
        <translation>Indique que su salida necesita una sigmoide o una softmax.</translation>
    </message>
    <message>
        <source>Choose a smaller extent, such as what the map shows or a rectangle.</source>
        <translation>Elija una extensión menor, como lo que muestra el mapa o un rectángulo.</translation>
    </message>
    <message>
        <source>Choose a smaller extent.</source>
        <translation>Elija una extensión menor.</translation>
    </message>
    <message>
        <source>Choose a smaller memory budget or close other programs.</source>
        <translation>Elija un límite de memoria menor o cierre otros programas.</translation>
    </message>
    <message>
        <source>Choose a smaller overlap.</source>
        <translation>Elija un solape menor.</translation>
    </message>
    <message>
        <source>Choose a value that fits the raster.</source>
        <translation>Elija un valor que quepa en el ráster.</translation>
    </message>
    <message>
        <source>Choose a value that may become nodata, or convert the raster to a larger data type.</source>
        <translation>Indique el valor que se puede sacrificar o convierta el ráster a un tipo de dato mayor.</translation>
    </message>
    <message>
        <source>Choose a zipped model</source>
        <translation>Elegir un modelo comprimido</translation>
    </message>
    <message>
        <source>Choose an ONNX file</source>
        <translation>Elegir una red</translation>
    </message>
    <message>
        <source>Choose an area.</source>
        <translation>Elija un área.</translation>
    </message>
    <message>
        <source>Choose an empty folder for the engine.</source>
        <translation>Elija una carpeta vacía para el motor.</translation>
    </message>
    <message>
        <source>Choose an optical scene.</source>
        <translation>Elija una escena óptica.</translation>
    </message>
    <message>
        <source>Choose another Python.</source>
        <translation>Elija otro Python.</translation>
    </message>
    <message>
        <source>Choose another area, or check the scene's nodata value.</source>
        <translation>Elija otra zona o compruebe el valor sin datos de la escena.</translation>
    </message>
    <message>
        <source>Choose another extent.</source>
        <translation>Elija otra extensión.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <source>Choose another folder for the model.</source>
        <translation>Elija otra carpeta para el modelo.</translation>
    </message>
    <message>
        <source>Choose another folder for this lesson, or delete that one.</source>
        <translation>Elija otra carpeta para esta lección, o borre esa.</translation>
    </message>
    <message>
        <source>Choose another folder or fix its permissions.</source>
        <translation>Elija otra carpeta o corrija sus permisos.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Choose another name for the result.</source>
        <translation>Elija otro nombre para el resultado.</translation>
    </message>
    <message>
        <source>Choose another name for the scene.</source>
        <translation>Elija otro nombre para la escena.</translation>
    </message>
    <message>
        <source>Choose another name or folder for the results.</source>
        <translation>Elija otro nombre u otra carpeta para los resultados.</translation>
    </message>
    <message>
        <source>Choose another name, or allow existing results to be replaced.</source>
        <translation>Elija otro nombre o permita sustituir los resultados existentes.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>Choose another one, or clear the choice.</source>
        <translation>Elija otro o borre la elección.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elija otro.</translation>
    </message>
    <message>
        <source>Choose another place for the labels.</source>
        <translation>Elija otro lugar para las etiquetas.</translation>
    </message>
    <message>
        <source>Choose another runtime ({}) or install the engine with {}.</source>
        <translation>Elija otro entorno de ejecución ({}) o instale el motor con {}.</translation>
    </message>
    <message>
        <source>Choose at least one scene for training.</source>
        <translation>Elija al menos una escena para el entrenamiento.</translation>
    </message>
    <message>
        <source>Choose each band only once.</source>
        <translation>Cada banda solo puede estar una vez.</translation>
    </message>
    <message>
        <source>Choose files on this computer for the other results.</source>
        <translation>Elija un archivo de este equipo para los demás resultados.</translation>
    </message>
    <message>
        <source>Choose from the classes of the mask.</source>
        <translation>Elija entre las clases de la máscara.</translation>
    </message>
    <message>
        <source>Choose masks that CloudReef made.</source>
        <translation>Elija máscaras creadas por CloudReef.</translation>
    </message>
    <message>
        <source>Choose models of one target, or leave the mean probability out.</source>
        <translation>Elija modelos con el mismo objetivo u omita la probabilidad media.</translation>
    </message>
    <message>
        <source>Choose no activation, or let it be detected.</source>
        <translation>Indique que su salida no necesita nada, o deje que se averigüe.</translation>
    </message>
    <message>
        <source>Choose one of its items, or give them one by one.</source>
        <translation>Elija uno de sus ítems, o indíquelos uno a uno.</translation>
    </message>
    <message>
        <source>Choose one of the shipped models or the folder of your own.</source>
        <translation>Elija uno de los modelos incluidos o la carpeta de uno propio.</translation>
    </message>
    <message>
        <source>Choose one of them by that name, or several that hold a band each.</source>
        <translation>Elija una de ellas por ese nombre, o varias que contengan una banda cada una.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Elija uno de ellos.</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation>Elija una de estas.</translation>
    </message>
    <message>
        <source>Choose one raster, or give the band files one by one.</source>
        <translation>Elija un ráster o indique los archivos de bandas uno por uno.</translation>
    </message>
    <message>
        <source>Choose other class numbers.</source>
        <translation>Elija otros números de clase.</translation>
    </message>
    <message>
        <source>Choose probabilities, or a value for each class, as its kind of output.</source>
        <translation>Diga que su salida son probabilidades, o un número por clase.</translation>
    </message>
    <message>
        <source>Choose the L1R or L2R file of the same scene, which holds rhot or rhos.</source>
        <translation>Elija el archivo L1R o L2R de la misma escena, que contiene rhot o rhos.</translation>
    </message>
    <message>
        <source>Choose the area again.</source>
        <translation>Elija el área de nuevo.</translation>
    </message>
    <message>
        <source>Choose the band files of one tile.</source>
        <translation>Elija los archivos de bandas de una tesela.</translation>
    </message>
    <message>
        <source>Choose the band of each channel here.</source>
        <translation>Elija aquí qué banda es cada una.</translation>
    </message>
    <message>
        <source>Choose the band of {} as well: the layer does not say which it is.</source>
        <translation>Elija también la banda de {}: la capa no indica cuál es.</translation>
    </message>
    <message>
        <source>Choose the bands under Advanced.</source>
        <translation>Elija las bandas en Avanzado.</translation>
    </message>
    <message>
        <source>Choose the downloaded file</source>
        <translation>Elegir lo obtenido</translation>
    </message>
    <message>
        <source>Choose the field that holds their class.</source>
        <translation>Elija el campo que contiene su clase.</translation>
    </message>
    <message>
        <source>Choose the file python3 or python.exe.</source>
        <translation>Elija el archivo python3 o python.exe.</translation>
    </message>
    <message>
        <source>Choose the file that is named in the list.</source>
        <translation>Elija el archivo que nombra la lista.</translation>
    </message>
    <message>
        <source>Choose the files of its bands.</source>
        <translation>Elija los archivos de sus bandas.</translation>
    </message>
    <message>
        <source>Choose the files of one of them, or one of its band files.</source>
        <translation>Elija los archivos de una de ellas o uno de sus archivos de bandas.</translation>
    </message>
    <message>
        <source>Choose the folder for results</source>
        <translation>Elegir la carpeta de resultados</translation>
    </message>
    <message>
        <source>Choose the folder of a Landsat or Sentinel-2 product</source>
        <translation>Elegir la carpeta de un producto Landsat o Sentinel-2</translation>
    </message>
    <message>
        <source>Choose the folder of a Landsat or Sentinel-2 product.</source>
        <translation>Elija la carpeta de un producto Landsat o Sentinel-2.</translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation>Elegir la carpeta de un modelo</translation>
    </message>
    <message>
        <source>Choose the folder of wheels</source>
        <translation>Elegir la carpeta de paquetes wheel</translation>
    </message>
    <message>
        <source>Choose the folder that contains the scenes.</source>
        <translation>Elija la carpeta que contiene las escenas.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the scenes.</source>
        <translation>Elija la carpeta que contiene las escenas.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the wheels.</source>
        <translation>Elija la carpeta que contiene los wheels.</translation>
    </message>
    <message>
        <source>Choose the folder with model.json, or the one with an ONNX file.</source>
        <translation>Elija la carpeta con model.json, o la que tiene un archivo ONNX.</translation>
    </message>
    <message>
        <source>Choose the install profile "compact".</source>
        <translation>Elija el perfil de instalación «compact».</translation>
    </message>
    <message>
        <source>Choose the one that was made with the mask, or none.</source>
        <translation>Elija el que se creó con la máscara, o ninguno.</translation>
    </message>
    <message>
        <source>Choose the precision "auto" or "f32".</source>
        <translation>Elija la precisión «auto» o «f32».</translation>
    </message>
    <message>
        <source>Choose the probability layer to fill by; segmenting the scene makes one.</source>
        <translation>Elija la probabilidad en la que rellenar: segmente antes la escena.</translation>
    </message>
    <message>
        <source>Choose the probability of a model with this class.</source>
        <translation>Elija la probabilidad de un modelo que conozca esta clase.</translation>
    </message>
    <message>
        <source>Choose the probability raster that a run of CloudReef made.</source>
        <translation>Elija el ráster de probabilidad que creó una ejecución de CloudReef.</translation>
    </message>
    <message>
        <source>Choose the product's .SAFE folder.</source>
        <translation>Elija la carpeta .SAFE del producto.</translation>
    </message>
    <message>
        <source>Choose the product's folder or one of its rasters.</source>
        <translation>Elija la carpeta del producto o uno de sus rásteres.</translation>
    </message>
    <message>
        <source>Choose the raster layers that were labelled.</source>
        <translation>Elija las capas ráster que se etiquetaron.</translation>
    </message>
    <message>
        <source>Choose the runtime "auto".</source>
        <translation>Elija el entorno de ejecución «auto».</translation>
    </message>
    <message>
        <source>Choose two masks, for example of two models, thresholds or runs.</source>
        <translation>Elija dos máscaras. La segunda viene de otro modelo, umbral o ejecución.</translation>
    </message>
    <message>
        <source>Choose which values the network takes: reflectance, reflectance times 255 or 10000, or other numbers.</source>
        <translation>Diga qué valores toma la red: reflectancia, o por 255 o 10000, u otros números.</translation>
    </message>
    <message>
        <source>Choose {} 1,-0.1 if they still include Sentinel-2's offset.</source>
        <translation>Elija {} 1,-0.1 si todavía contienen el desplazamiento de Sentinel-2.</translation>
    </message>
    <message>
        <source>Choose {} if that is wrong.</source>
        <translation>Elija {} si eso no es correcto.</translation>
    </message>
    <message>
        <source>Choose {} percent if they are percentages.</source>
        <translation>Elija {} percent si lo son.</translation>
    </message>
    <message>
        <source>Choose {} reflectance_1000 if they are reflectance x 1000.</source>
        <translation>Elija {} reflectance_1000 si están multiplicados por 1000.</translation>
    </message>
    <message>
        <source>Choose {} reflectance_10000 if cloud or snow covers the whole scene.</source>
        <translation>Elija {} reflectance_10000 si las nubes o la nieve cubren toda la escena.</translation>
    </message>
    <message>
        <source>Choose {} reflectance_10000 if the offset of 1000 has already been subtracted.</source>
        <translation>Elija {} reflectance_10000 si el desplazamiento de 1000 ya está restado.</translation>
    </message>
    <message>
        <source>Choose {} reflectance_32768 if they are reflectance x 32768.</source>
        <translation>Elija {} reflectance_32768 si están multiplicados por 32768.</translation>
    </message>
    <message>
        <source>Choose {} reflectance_32768 or uint16 if they are reflectance x 32768 or x 65535.</source>
        <translation>Elija {} reflectance_32768 o uint16 si son x 32768 o x 65535.</translation>
    </message>
    <message>
        <source>Choose {} sentinel2_offset if they still include Sentinel-2's offset of 1000.</source>
        <translation>Elija {} sentinel2_offset si todavía contienen el desplazamiento de 1000 de Sentinel-2.</translation>
    </message>
    <message>
        <source>Choose {} to say what the values are.</source>
        <translation>Elija {} para decir qué son los números.</translation>
    </message>
    <message>
        <source>Choose {} to say what they are, or a model for values that are not reflectance.</source>
        <translation>Elija {} para decir qué son, o un modelo de números que no son reflectancia.</translation>
    </message>
    <message>
        <source>Choose {} uint16 or reflectance_10000 if they are reflectance x 65535 or x 10000.</source>
        <translation>Elija {} uint16 o reflectance_10000 si están multiplicados por 65535 o por 10000.</translation>
    </message>
    <message>
        <source>Choose {} uint8 if they are 8-bit values.</source>
        <translation>Elija {} uint8 si son valores de 8 bits.</translation>
    </message>
    <message>
        <source>Choose {} {:g} if they mean no data.</source>
        <translation>Elija {} {:g} si significan sin datos.</translation>
    </message>
    <message>
        <source>Choose {}: reflectance_10000 if so, sentinel2_offset to subtract it all the same.</source>
        <translation>Elija {}: reflectance_10000 si es así, sentinel2_offset para restarlo de todos modos.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Class and probability</source>
        <translation>Clase y probabilidad</translation>
    </message>
    <message>
        <source>Class numbers were compared, but some do not mean the same in both masks: {}. Do not rely on the agreement.</source>
        <translation>Se compararon los números de las clases y algunos significan otra cosa: {}. No se fíe de la coincidencia.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Classes of the new model</source>
        <translation>Clases del modelo nuevo</translation>
    </message>
    <message>
        <source>Classes switched on</source>
        <translation>Clases activadas</translation>
    </message>
    <message>
        <source>Classes that are target</source>
        <translation>Clases que son objetivo</translation>
    </message>
    <message>
        <source>Classes to avoid</source>
        <translation>Clases que evitar</translation>
    </message>
    <message>
        <source>Classes to ignore</source>
        <translation>Clases que no cuentan</translation>
    </message>
    <message>
        <source>Classes to mask</source>
        <translation>Clases que se quitan</translation>
    </message>
    <message>
        <source>Classes: {}</source>
        <translation>Clases: {}</translation>
    </message>
    <message>
        <source>Cleaning the mask</source>
        <translation>Limpieza de la máscara</translation>
    </message>
    <message>
        <source>Clear observations of a pixel on average</source>
        <translation>Media de observaciones despejadas por píxel</translation>
    </message>
    <message>
        <source>Click corner by corner; right-click to finish</source>
        <translation>Clic esquina a esquina; el botón derecho termina</translation>
    </message>
    <message>
        <source>Click on the map.</source>
        <translation>Haga clic en el mapa.</translation>
    </message>
    <message>
        <source>Click on the scene.</source>
        <translation>Haga clic en la escena.</translation>
    </message>
    <message>
        <source>Click to label the connected area of similar probability</source>
        <translation>Clic: se etiqueta lo que va junto en la probabilidad</translation>
    </message>
    <message>
        <source>Close QGIS</source>
        <translation>Cerrar QGIS</translation>
    </message>
    <message>
        <source>Close it in other programs, or choose another name.</source>
        <translation>Ciérrelo en otros programas o elija otro nombre.</translation>
    </message>
    <message>
        <source>Close other QGIS windows and try again.</source>
        <translation>Cierre las demás ventanas de QGIS e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Close other QGIS windows, pause the virus scanner for this folder, and set the engine up again.</source>
        <translation>Cierre las demás ventanas de QGIS, pause el antivirus para esta carpeta y configure de nuevo el motor.</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller area, and run again.</source>
        <translation>Cierre otros programas o elija una zona menor y ejecute de nuevo.</translation>
    </message>
    <message>
        <source>Close other programs or set a smaller budget.</source>
        <translation>Cierre otros programas o fije un límite menor.</translation>
    </message>
    <message>
        <source>Close other programs, or choose another runtime.</source>
        <translation>Cierre otros programas o elija otro entorno de ejecución.</translation>
    </message>
    <message>
        <source>Close other programs, or label smaller scenes.</source>
        <translation>Cierre otros programas o etiquete escenas más pequeñas.</translation>
    </message>
    <message>
        <source>Close this introduction</source>
        <translation>Quitar esto</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF, as a run writes a probability: the mean of all models.</source>
        <translation>GeoTIFF optimizado para la nube (COG), guardado como la probabilidad de una ejecución: la media de todos los modelos.</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF.</source>
        <translation>GeoTIFF optimizado para la nube (COG).</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF: 0 background, 1 target, 255 nodata.</source>
        <translation>GeoTIFF optimizado para la nube (COG): 0 fondo, 1 objetivo, 255 sin datos.</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF: 0 background, 1 target, 255 nodata; of several classes their numbers.</source>
        <translation>GeoTIFF optimizado para la nube: 0 fondo, 1 objetivo, 255 sin datos; de varias clases sus números.</translation>
    </message>
    <message>
        <source>Cloud-optimised GeoTIFF: 0 to 1 in steps of 0.004, stored as bytes with a scale.</source>
        <translation>GeoTIFF optimizado para la nube (COG): de 0 a 1 en pasos de 0,004, almacenado en bytes con una escala.</translation>
    </message>
    <message>
        <source>CloudReef finds clouds, or what your own models look for, in satellite and aerial images.</source>
        <translation>CloudReef detecta nubes, o lo que busquen sus propios modelos, en imágenes de satélite y aéreas.</translation>
    </message>
    <message>
        <source>CloudReef help</source>
        <translation>Ayuda de CloudReef</translation>
    </message>
    <message>
        <source>CloudReef needs a network for semantic segmentation, with an output channel for each class.</source>
        <translation>CloudReef necesita una red de segmentación semántica, con un canal de salida por clase.</translation>
    </message>
    <message>
        <source>CloudReef settings…</source>
        <translation>Configuración de CloudReef…</translation>
    </message>
    <message>
        <source>Clouds (Landsat, Sentinel-2)</source>
        <comment>name</comment>
        <translation>Nubes (Landsat, Sentinel-2)</translation>
    </message>
    <message>
        <source>Clouds and cloud shadows.</source>
        <comment>name</comment>
        <translation>Nubes y sombras de nubes.</translation>
    </message>
    <message>
        <source>Clouds and their shadows (Landsat, Sentinel-2)</source>
        <comment>name</comment>
        <translation>Nubes y sus sombras (Landsat, Sentinel-2)</translation>
    </message>
    <message>
        <source>Clouds, fast (Landsat, Sentinel-2)</source>
        <comment>name</comment>
        <translation>Nubes, rápido (Landsat, Sentinel-2)</translation>
    </message>
    <message>
        <source>Clouds, thick and thin.</source>
        <comment>name</comment>
        <translation>Nubes, densas y finas.</translation>
    </message>
    <message>
        <source>Clouds, twice as fast as the model clouds, with coarser edges.</source>
        <comment>name</comment>
        <translation>Nubes, el doble de rápido que el modelo clouds, con bordes más gruesos.</translation>
    </message>
    <message>
        <source>Coast: water, wet and dry (aerial photographs)</source>
        <comment>name</comment>
        <translation>Costa: agua, mojado y seco (fotografías aéreas)</translation>
    </message>
    <message>
        <source>Cohen's kappa of several classes (pooled)</source>
        <translation>Kappa de Cohen de varias clases (conjunta)</translation>
    </message>
    <message>
        <source>Colour of masks</source>
        <translation>Color de las máscaras</translation>
    </message>
    <message>
        <source>Column of paths in the table</source>
        <translation>Columna de rutas en la tabla</translation>
    </message>
    <message>
        <source>Combining the scenes</source>
        <translation>Combinando las escenas</translation>
    </message>
    <message>
        <source>Command that exports the model</source>
        <translation>Comando que exporta el modelo</translation>
    </message>
    <message>
        <source>Command that fits the model</source>
        <translation>Comando que entrena el modelo</translation>
    </message>
    <message>
        <source>Compact runs every model; TensorFlow adds NVIDIA cards on Linux</source>
        <translation>El compacto basta para todos los modelos; TensorFlow añade el uso de tarjetas NVIDIA en Linux</translation>
    </message>
    <message>
        <source>Compact: OpenVINO and ONNX Runtime</source>
        <translation>Compacto: OpenVINO y ONNX Runtime</translation>
    </message>
    <message>
        <source>Compare masks of one model at a time.</source>
        <translation>Compare las máscaras de un modelo cada vez.</translation>
    </message>
    <message>
        <source>Compare models</source>
        <translation>Comparar modelos</translation>
    </message>
    <message>
        <source>Compare on the scene</source>
        <translation>Comparar en la escena</translation>
    </message>
    <message>
        <source>Compare with another…</source>
        <translation>Comparar con otro…</translation>
    </message>
    <message>
        <source>Compare {} and {}</source>
        <translation>Comparar {} y {}</translation>
    </message>
    <message>
        <source>Compares masks with reference rasters or polygons: IoU, Dice, precision, recall and an error map.</source>
        <translation>Compara máscaras con rásteres o polígonos de referencia: IoU, Dice, precisión, exhaustividad y un mapa de errores.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparando</translation>
    </message>
    <message>
        <source>Comparing {}</source>
        <translation>Comparando {}</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <source>Composite</source>
        <translation>Composición</translation>
    </message>
    <message>
        <source>Computation</source>
        <translation>Cálculo</translation>
    </message>
    <message>
        <source>Compute the mask in the background and add it above the layer</source>
        <translation>Calcular la máscara en segundo plano y añadirla encima de la capa</translation>
    </message>
    <message>
        <source>Computing the preview…</source>
        <translation>Examinando la vista…</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>Context around a pixel</source>
        <translation>Ve más allá de un píxel</translation>
    </message>
    <message>
        <source>Continue the run</source>
        <translation>Seguir con la ejecución</translation>
    </message>
    <message>
        <source>Continue with labels that were saved</source>
        <translation>Continúa con etiquetas guardadas</translation>
    </message>
    <message>
        <source>Convert it where it was made, with the package tf2onnx: {}. Import that file: you are asked what it does not say.</source>
        <translation>Conviértala donde se hizo, con el paquete tf2onnx: {}. Importe ese archivo: se le pregunta lo que no dice.</translation>
    </message>
    <message>
        <source>Convert the raster first.</source>
        <translation>Convierta antes el ráster.</translation>
    </message>
    <message>
        <source>Convert the scenes first.</source>
        <translation>Convierta antes las escenas.</translation>
    </message>
    <message>
        <source>Convert the values of all bands to one unit.</source>
        <translation>Convierta los números de todas las bandas a una misma unidad.</translation>
    </message>
    <message>
        <source>Copied, but qgis_process of this QGIS knows only the profile “default”, not “{}”: install CloudReef there too, or copy the run as a job file.</source>
        <translation>Copiado, pero qgis_process de este QGIS solo conoce el perfil «default», no «{}»: instale CloudReef también allí o copie la ejecución como archivo de trabajo.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Copied. It writes to the same files as this run.</source>
        <translation>Copiado. Escribe en los mismos archivos que esta ejecución.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy a diagnostics report</source>
        <translation>Copiar un informe de diagnóstico</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Copiar como</translation>
    </message>
    <message>
        <source>Copy both files together, or export the network as one file.</source>
        <translation>Copie los dos archivos juntos o exporte la red como un solo archivo.</translation>
    </message>
    <message>
        <source>Copy its folder instead.</source>
        <translation>Copie su carpeta en su lugar.</translation>
    </message>
    <message>
        <source>Copy or download the model again, or export it again.</source>
        <translation>Copie o descargue el modelo de nuevo, o vuelva a exportarlo.</translation>
    </message>
    <message>
        <source>Copy or download the model again.</source>
        <translation>Copie o descargue el modelo de nuevo.</translation>
    </message>
    <message>
        <source>Copy the files themselves into one folder; for Hugging Face: hf download with --local-dir.</source>
        <translation>Copie los archivos mismos en una carpeta; en Hugging Face: hf download con --local-dir.</translation>
    </message>
    <message>
        <source>Copy the run as text, to repeat it elsewhere; it writes to the same files</source>
        <translation>Copiar la ejecución como texto para hacerla en otro lugar; escribe en los mismos archivos</translation>
    </message>
    <message>
        <source>Copy the tables, to be pasted into a spreadsheet or a text</source>
        <translation>Copiar las tablas para pegarlas en una hoja de cálculo o un texto</translation>
    </message>
    <message>
        <source>Copy {}</source>
        <translation>Copiar {}</translation>
    </message>
    <message>
        <source>Copying the mask…</source>
        <translation>Copiando la máscara…</translation>
    </message>
    <message>
        <source>Correct the polygons on the map. If you checked only a part of the scene, draw that part in the layer of checked areas: everything outside is ignored.</source>
        <translation>Corrija los polígonos en el mapa. Si solo revisó una parte de la escena, dibújela en la capa de áreas revisadas: fuera de ella no cuenta nada.</translation>
    </message>
    <message>
        <source>Correct the result</source>
        <translation>Corregir el resultado</translation>
    </message>
    <message>
        <source>Correct this result and train the model further with it</source>
        <translation>Corregir este resultado y seguir entrenando el modelo con él</translation>
    </message>
    <message>
        <source>Corrected polygons</source>
        <translation>Polígonos corregidos</translation>
    </message>
    <message>
        <source>Count the pixels of {}</source>
        <translation>Contar los píxeles de {}</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Contando</translation>
    </message>
    <message>
        <source>Counting the pixels…</source>
        <translation>Contando los píxeles…</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <source>Cover at this threshold</source>
        <translation>Cobertura con este umbral</translation>
    </message>
    <message>
        <source>Cover in percent</source>
        <translation>Cobertura en porcentaje</translation>
    </message>
    <message>
        <source>Cover in percent of the valid pixels</source>
        <translation>Cobertura en porcentaje de los píxeles válidos</translation>
    </message>
    <message>
        <source>Cover of all zones in percent of the valid pixels</source>
        <translation>Cobertura de todas las zonas en porcentaje de los píxeles válidos</translation>
    </message>
    <message>
        <source>Cover of the first</source>
        <translation>Cobertura de la primera</translation>
    </message>
    <message>
        <source>Cover of the second</source>
        <translation>Cobertura de la segunda</translation>
    </message>
    <message>
        <source>Cover of zones</source>
        <translation>Cobertura por zonas</translation>
    </message>
    <message>
        <source>Cover over time</source>
        <translation>Cobertura en el tiempo</translation>
    </message>
    <message>
        <source>Cover, areas and sizes in numbers</source>
        <translation>Cobertura, áreas y tamaños en cifras</translation>
    </message>
    <message>
        <source>Covered area in square metres</source>
        <translation>Superficie cubierta en metros cuadrados</translation>
    </message>
    <message>
        <source>Covered area of all zones in square metres</source>
        <translation>Superficie cubierta de todas las zonas en metros cuadrados</translation>
    </message>
    <message>
        <source>Create it or choose another.</source>
        <translation>Créela o elija otra.</translation>
    </message>
    <message>
        <source>Create layers for labels of the active raster layer</source>
        <translation>Crea capas para etiquetas de la escena</translation>
    </message>
    <message>
        <source>Created if it does not exist. Run again with the same folder to continue.</source>
        <translation>Se crea si no existe. Ejecute de nuevo con la misma carpeta para continuar.</translation>
    </message>
    <message>
        <source>Current view of the map</source>
        <translation>Vista actual del mapa</translation>
    </message>
    <message>
        <source>Cut the scene and the corrected polygons into training data</source>
        <translation>Cortar la escena y los polígonos corregidos en datos de entrenamiento</translation>
    </message>
    <message>
        <source>Cuts a scene and its corrected polygons, or mask, into chips with labels to train a model with.</source>
        <translation>Corta una escena y sus polígonos corregidos, o su máscara, en recortes etiquetados para entrenar un modelo.</translation>
    </message>
    <message>
        <source>Cutting chips</source>
        <translation>Corte de los recortes</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Data type, band names, scales and colours stay. A mask on another grid is resampled by nearest neighbour; where there is no mask, the raster stays as it is. The mask may be one of CloudReef's, or any raster of classes if you give the values to mask.

A raster without a nodata value gets one that no valid pixel has (NaN for floating point), and the log says which; if the raster has an alpha band, masked pixels become transparent in it.

From a terminal:
qgis_process run cloudreef:maskraster --INPUT=scene.tif --MASK=mask.tif --BUFFER_PX=5 --OUTPUT=clear.tif</source>
        <translation>Se conservan el tipo de datos, los nombres de las bandas, las escalas y los colores. Una máscara con otra cuadrícula se superpone al ráster por el píxel más próximo; donde no hay máscara, el ráster queda como está. La máscara puede ser de CloudReef o cualquier ráster de clases, indicando entonces los valores que se quitan.

Un ráster sin valor «sin datos» recibe uno que ningún píxel válido tenga (NaN en coma flotante), y el registro indica cuál; si es una banda alfa la que indica lo que cuenta, también lo hace para los píxeles enmascarados.

Desde un terminal:
qgis_process run cloudreef:maskraster --INPUT=scene.tif --MASK=mask.tif --BUFFER_PX=5 --OUTPUT=clear.tif</translation>
    </message>
    <message>
        <source>Deepness needs probabilities of one target or of classes; the output of "{}" is of another kind.</source>
        <translation>Deepness toma probabilidades de un objetivo o de clases; «{}» da otras.</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Predeterminados</translation>
    </message>
    <message>
        <source>Delete an imported model, after asking</source>
        <translation>Borrar un modelo importado; pide confirmación antes</translation>
    </message>
    <message>
        <source>Delete the engine that CloudReef installed, after asking</source>
        <translation>Borrar el motor que instaló CloudReef; pide confirmación antes</translation>
    </message>
    <message>
        <source>Delete the files too</source>
        <translation>Borrar también los archivos</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Borrar…</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Details of the run</source>
        <translation>Detalles de la ejecución</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Detalles…</translation>
    </message>
    <message>
        <source>Dice coefficient, F1 (pooled)</source>
        <translation>Coeficiente de Dice, F1 (conjunto)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Descartarlo</translation>
    </message>
    <message>
        <source>Divide by standard deviation</source>
        <translation>Dividido entre la desviación</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Download a newer list of models from an address</source>
        <translation>Obtener una lista de modelos más nueva de una dirección</translation>
    </message>
    <message>
        <source>Download a published model, test it and add it</source>
        <translation>Modelos publicados: obtenidos con un clic, probados y añadidos</translation>
    </message>
    <message>
        <source>Download all of them into one folder, and import the ONNX file from there.</source>
        <translation>Descárguelos todos en una carpeta, e importe el archivo ONNX desde allí.</translation>
    </message>
    <message>
        <source>Download an ONNX file, a zipped model or a repository of Hugging Face from an https address</source>
        <translation>Descargar un archivo ONNX, un modelo empaquetado o un repositorio de Hugging Face de una dirección https</translation>
    </message>
    <message>
        <source>Download it in a browser and import the file.</source>
        <translation>Obténgalo con un navegador e importe el archivo.</translation>
    </message>
    <message>
        <source>Download or copy it again, together with the files that belong to it.</source>
        <translation>Descárguelo o cópielo de nuevo, junto con los archivos que le pertenecen.</translation>
    </message>
    <message>
        <source>Download or copy it again.</source>
        <translation>Descárguelo o cópielo de nuevo.</translation>
    </message>
    <message>
        <source>Download or copy the archive again, or unpack it.</source>
        <translation>Descargue o copie de nuevo el archivo comprimido, o desempaquételo.</translation>
    </message>
    <message>
        <source>Download or pack it again.</source>
        <translation>Descárguelo o comprímalo de nuevo.</translation>
    </message>
    <message>
        <source>Download or unpack the product again.</source>
        <translation>Descargue o descomprima el producto de nuevo.</translation>
    </message>
    <message>
        <source>Download the engine and set it up in the background</source>
        <translation>Descargar el motor y configurarlo en segundo plano</translation>
    </message>
    <message>
        <source>Download the model, test it and add it</source>
        <translation>Obtener el modelo, probarlo y añadirlo</translation>
    </message>
    <message>
        <source>Downloading: {:.0f} MB…</source>
        <translation>Obteniendo: {:.0f} MB…</translation>
    </message>
    <message>
        <source>Drag on the map to move the line; Escape ends the swipe.</source>
        <translation>Arrastre en el mapa para mover la línea; Escape termina.</translation>
    </message>
    <message>
        <source>Draw CloudReef's report</source>
        <translation>Generar el informe de CloudReef</translation>
    </message>
    <message>
        <source>Draw a rectangle on the map, or choose another area.</source>
        <translation>Dibuje un rectángulo en el mapa o elija otra área.</translation>
    </message>
    <message>
        <source>Draw an area that you have checked: what is not labelled in it is background</source>
        <translation>En ella, lo no etiquetado es fondo</translation>
    </message>
    <message>
        <source>Draw or choose at least one polygon.</source>
        <translation>Dibuje o elija al menos un polígono.</translation>
    </message>
    <message>
        <source>Draw some of it, or leave that class out.</source>
        <translation>Dibuje algo de ella, o deje esa clase fuera.</translation>
    </message>
    <message>
        <source>Draw the mask as an outline, so that the scene inside stays visible</source>
        <translation>Dibujar la máscara como línea, para que se vea la escena dentro</translation>
    </message>
    <message>
        <source>Draw the rectangle on the map with the mouse; Escape cancels</source>
        <translation>Dibujar el rectángulo en el mapa con el ratón; Escape lo abandona</translation>
    </message>
    <message>
        <source>Drawing the report</source>
        <translation>Generando el informe</translation>
    </message>
    <message>
        <source>Drawing the report…</source>
        <translation>Generando el informe…</translation>
    </message>
    <message>
        <source>Drawn rectangle</source>
        <translation>Rectángulo dibujado</translation>
    </message>
    <message>
        <source>Each model segments the scene at its own threshold. The raster is the sum over the models that say target: 1 for the first model, 2 for the second, 4 for the third and so on; 255 is nodata. With two models 0 is neither, 1 only the first, 2 only the second, 3 both. The table gives the agreement of each pair of models, and the picture shows it.

If a model has several classes, the raster is 0 where all models name the same class and 1 where they do not, and the table has a row for each class that both models of a pair have by its name.

The mean probability gives each model the same weight; cloudreef:threshold makes masks of it. Of several classes it is that of the first one that all models have by its name.

From a terminal:
qgis_process run cloudreef:comparemodels --INPUT=scene.tif --MODELS=clouds,clouds-fast --OUTPUT=who.tif</source>
        <translation>Cada modelo segmenta la escena con su propio umbral. El ráster es la suma de 1 para el primer modelo, 2 para el segundo, 4 para el tercero y así sucesivamente, de los que dicen objetivo; 255 es sin datos. Con dos modelos 0 es ninguno, 1 solo el primero, 2 solo el segundo, 3 ambos. La tabla dice para cada dos modelos cuánto coinciden, y la imagen lo muestra.

Donde un modelo distingue varias clases, el ráster es 0 donde todos los modelos nombran la misma clase y 1 donde no, y la tabla tiene una fila por cada clase que dos modelos conocen por su nombre.

La probabilidad media da a cada modelo el mismo peso; cloudreef:threshold crea máscaras a partir de ella. Con varias clases es la de la primera que todos los modelos tienen con ese nombre.

Desde un terminal:
qgis_process run cloudreef:comparemodels --INPUT=scene.tif --MODELS=clouds,clouds-fast --OUTPUT=who.tif</translation>
    </message>
    <message>
        <source>Each zone keeps its attributes and gets valid_px, target_px, nodata_px, cover_percent (of the valid pixels), cover_area_m2 and valid_area_m2 (on the ellipsoid). A pixel belongs to a zone when its centre does; in zones that overlap it counts in each. What lies outside the mask does not count. Zones may have any CRS.

With several classes the target is every class but the background. Each class adds its pixels (NAME_px), percent of the valid pixels (NAME_percent) and square metres (NAME_m2); undecided pixels are valid, but of no class. A shapefile shortens these names, and percent to pc.

From a terminal:
qgis_process run cloudreef:coverstatistics --INPUT=mask.tif --ZONES=parcels.gpkg --OUTPUT=cover.gpkg</source>
        <translation>Cada zona conserva sus atributos y recibe valid_px, target_px, nodata_px, cover_percent (de los píxeles válidos), cover_area_m2 y valid_area_m2 (sobre el elipsoide). Un píxel pertenece a una zona si su centro está dentro de ella; en zonas superpuestas cuenta en cada una. Lo que queda fuera de la máscara no cuenta. Las zonas pueden tener cualquier SRC.

Con varias clases, el objetivo es toda clase excepto el fondo. Cada clase añade sus píxeles (NAME_px), el porcentaje de los píxeles válidos (NAME_percent) y los metros cuadrados (NAME_m2); los píxeles indecisos son válidos, pero de ninguna clase. Un shapefile acorta estos nombres, y percent a pc.

Desde un terminal:
qgis_process run cloudreef:coverstatistics --INPUT=mask.tif --ZONES=parcels.gpkg --OUTPUT=cover.gpkg</translation>
    </message>
    <message>
        <source>Earlier runs: load their results, run them again, copy them as commands</source>
        <translation>Ejecuciones anteriores: cargar, ejecutar de nuevo, copiar</translation>
    </message>
    <message>
        <source>Empty: the column "path", "input", "scene" or "file", else the first.</source>
        <translation>Vacío: la columna «path», «input», «scene» o «file»; si no, la primera.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificando</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>End it with the system's list of processes, then remove {}.</source>
        <translation>Termínelo en la lista de procesos del sistema y elimine después {}.</translation>
    </message>
    <message>
        <source>End training and delete what was learnt</source>
        <translation>Termina y borra lo aprendido</translation>
    </message>
    <message>
        <source>End training now with the best epoch</source>
        <translation>Termina aquí, con la mejor época</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Enter a file name for the mask; it must end in .tif.</source>
        <translation>Indique el archivo de la máscara; debe terminar en .tif.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Erase labels of all classes</source>
        <translation>Quitar etiquetas</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Error map</source>
        <translation>Mapa de errores</translation>
    </message>
    <message>
        <source>Estimated size, time and memory of the run</source>
        <translation>Lo que requerirá la ejecución</translation>
    </message>
    <message>
        <source>Evaluate masks</source>
        <translation>Evaluar máscaras</translation>
    </message>
    <message>
        <source>Every pixel of this mask belongs to a class: to correct it, paint the right class over it.</source>
        <translation>Cada píxel de esta máscara pertenece a una clase: pinte otra encima de lo que esté mal.</translation>
    </message>
    <message>
        <source>Everything is computed on this computer by an engine that is installed once; no image is uploaded.</source>
        <translation>Calcula en este equipo, con un motor que se instala una sola vez; ninguna imagen sale de él.</translation>
    </message>
    <message>
        <source>Everything up to this distance from a masked pixel, in pixels of the raster.</source>
        <translation>Todo lo que esté hasta esa distancia de un píxel enmascarado, en píxeles del ráster.</translation>
    </message>
    <message>
        <source>Exchange the first mask and the second</source>
        <translation>El primero pasa a ser el segundo</translation>
    </message>
    <message>
        <source>Export a model</source>
        <translation>Exportar un modelo</translation>
    </message>
    <message>
        <source>Export for training…</source>
        <translation>Exportar para entrenar…</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>Expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>Export it as one file.</source>
        <translation>Expórtelo como un solo archivo.</translation>
    </message>
    <message>
        <source>Export it for inference instead of training: without dropout or noise.</source>
        <translation>Expórtela para su uso y no para el entrenamiento: sin dropout ni ruido.</translation>
    </message>
    <message>
        <source>Export it for tiles of any size, or check the file.</source>
        <translation>Expórtela para teselas de cualquier tamaño o compruebe el archivo.</translation>
    </message>
    <message>
        <source>Export it so that its output has the size of its input.</source>
        <translation>Expórtela de modo que su respuesta tenga el tamaño de su entrada.</translation>
    </message>
    <message>
        <source>Export it so that its output is probabilities, or the values before its sigmoid.</source>
        <translation>Expórtela de modo que responda probabilidades, o los números anteriores a su sigmoide.</translation>
    </message>
    <message>
        <source>Export it with the package optimum: optimum-cli export onnx --model {} FOLDER. Then import that folder.</source>
        <translation>Expórtelo con el paquete optimum: optimum-cli export onnx --model {} CARPETA. Importe después esa carpeta.</translation>
    </message>
    <message>
        <source>Export it with version {} or newer.</source>
        <translation>Expórtela con la versión {} o una más reciente.</translation>
    </message>
    <message>
        <source>Export it without its last step (argmax), so that its output has a channel for each class.</source>
        <translation>Expórtela sin su último paso (argmax), para que responda con un canal por clase.</translation>
    </message>
    <message>
        <source>Export the model again with the training package of this release.</source>
        <translation>Exporte de nuevo el modelo con el paquete de entrenamiento de esta versión.</translation>
    </message>
    <message>
        <source>Export the model again.</source>
        <translation>Exporte el modelo de nuevo.</translation>
    </message>
    <message>
        <source>Export the network to ONNX where it was made, with {}. You are asked what that file does not say.</source>
        <translation>Escriba la red como ONNX donde se creó, con {}. Se le preguntará lo que ese archivo no diga.</translation>
    </message>
    <message>
        <source>Export the network without loops: by tracing, or with its loops unrolled.</source>
        <translation>Exporte la red sin bucles: por trazado o con los bucles desenrollados.</translation>
    </message>
    <message>
        <source>Export training data</source>
        <translation>Exportar datos de entrenamiento</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Facts and scores</source>
        <translation>Datos y métricas</translation>
    </message>
    <message>
        <source>Fetch a picture of "{}"</source>
        <translation>Obtener una imagen de «{}»</translation>
    </message>
    <message>
        <source>Fetching what the map shows of the map service; this picture is the scene to label.</source>
        <translation>Se obtiene lo que el mapa muestra del servicio; esa imagen es la escena que se etiqueta.</translation>
    </message>
    <message>
        <source>Fetching {}</source>
        <translation>Descargando {}</translation>
    </message>
    <message>
        <source>Fetching {} {}</source>
        <translation>Descargando {} {}</translation>
    </message>
    <message>
        <source>Field of classes</source>
        <translation>Campo de clases</translation>
    </message>
    <message>
        <source>Fields: id (1, 2, ...), area_m2 and perimeter_m on the ellipsoid, mean_probability where a probability raster is given, and pixels. area_m2 is that of the pixels, perimeter_m that of the line as drawn. Areas are connected through the edges of pixels; holes stay holes.

Without simplifying and smoothing the outlines follow the edges of the pixels exactly. Every polygon stays valid: a line that would make one invalid is simplified less. Neighbouring classes keep their common line, so that they neither overlap nor leave gaps.

From a terminal:
qgis_process run cloudreef:polygonize --INPUT=mask.tif --SMOOTH=2 --POLYGONS=reefs.gpkg</source>
        <translation>Campos: id (1, 2, ...), area_m2 y perimeter_m sobre el elipsoide, mean_probability si se indica un ráster de probabilidad, y pixels. area_m2 es la de los píxeles; perimeter_m, el de la línea tal como se dibuja. Las áreas se conectan por los bordes de los píxeles; los agujeros siguen siendo agujeros.

Sin simplificar ni suavizar, los contornos siguen exactamente los bordes de los píxeles. Todos los polígonos siguen siendo válidos: una línea que invalidaría alguno se simplifica menos. Las clases vecinas conservan su línea común, de modo que no se solapan ni dejan huecos.

Desde un terminal:
qgis_process run cloudreef:polygonize --INPUT=mask.tif --SMOOTH=2 --POLYGONS=reefs.gpkg</translation>
    </message>
    <message>
        <source>File name: {}</source>
        <translation>Nombre de archivo: {}</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>File: raster, MTL, zip or tar…</source>
        <translation>Archivo: ráster, MTL, zip o tar…</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Rellenar</translation>
    </message>
    <message>
        <source>Fill by</source>
        <translation>Rellenar en</translation>
    </message>
    <message>
        <source>Fill from a clicked point</source>
        <translation>Rellenar desde un lugar</translation>
    </message>
    <message>
        <source>Fill holes below</source>
        <translation>Rellenar agujeros menores de</translation>
    </message>
    <message>
        <source>Fill holes in the target that are smaller than this</source>
        <translation>Se rellenan las áreas de fondo con menos píxeles dentro del objetivo</translation>
    </message>
    <message>
        <source>Fill holes smaller than (pixels)</source>
        <translation>Rellenar agujeros menores de (píxeles)</translation>
    </message>
    <message>
        <source>Fill it on a machine of the same kind with `pip download` from the same lock.</source>
        <translation>Llénela en un equipo del mismo tipo con `pip download` a partir de la misma lista.</translation>
    </message>
    <message>
        <source>Fill the folder on a computer with the same system and Python, as the help explains; every file is still verified</source>
        <translation>Llene la carpeta en un equipo del mismo tipo, como indica la ayuda; aun así se comprueba cada archivo</translation>
    </message>
    <message>
        <source>Fills in the bands below; the order is remembered for other files in this folder</source>
        <translation>Rellena las bandas de abajo; se recuerda para los demás archivos de esta carpeta</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Finding where the model is not sure</source>
        <translation>Mirando dónde el modelo no está seguro</translation>
    </message>
    <message>
        <source>Finds clouds, or whatever a model was trained for, and writes a georeferenced mask.</source>
        <translation>Detecta nubes, o aquello para lo que se entrenó un modelo, y escribe una máscara georreferenciada.</translation>
    </message>
    <message>
        <source>Finished scenes of the batch are kept; the others can be segmented later.</source>
        <translation>De muchas escenas se conservan las terminadas; las demás pueden hacerse después.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primera</translation>
    </message>
    <message>
        <source>First add the scene that you want to label.</source>
        <translation>Añada primero la escena que quiere etiquetar.</translation>
    </message>
    <message>
        <source>FlatGeobuf has no dates without a time; these fields get midnight: {}.</source>
        <translation>FlatGeobuf no tiene fechas sin hora; estos campos reciben la medianoche: {}.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Folder of a Landsat or Sentinel-2 product…</source>
        <translation>Carpeta de un producto Landsat o Sentinel-2…</translation>
    </message>
    <message>
        <source>Folder of error maps</source>
        <translation>Carpeta de mapas de errores</translation>
    </message>
    <message>
        <source>Folder of results</source>
        <translation>Carpeta de resultados</translation>
    </message>
    <message>
        <source>Folder of scenes</source>
        <translation>Carpeta de escenas</translation>
    </message>
    <message>
        <source>Folder of the data set</source>
        <translation>Carpeta del conjunto de datos</translation>
    </message>
    <message>
        <source>Folder of the lesson</source>
        <translation>Carpeta de la lección</translation>
    </message>
    <message>
        <source>Folder of wheels</source>
        <translation>Carpeta de paquetes wheel</translation>
    </message>
    <message>
        <source>For a new model from nothing: band numbers of the first scene, separated by commas, such as 1,2,3,7, or all. Not set: those of the start model.</source>
        <translation>Sin nada aprendido: números de bandas de la primera escena separados por comas, por ejemplo 1,2,3,7, o all. Vacío: las del modelo inicial.</translation>
    </message>
    <message>
        <source>For masks of several classes: pairs such as 40=0,10=1, first the reference's number, then the mask's; 255 leaves pixels out. Not set: the same numbers.</source>
        <translation>De máscaras de varias clases: pares como 40=0,10=1, el número de la referencia y luego el de la máscara; 255 deja fuera los píxeles. Sin definir: los mismos números.</translation>
    </message>
    <message>
        <source>For one mask. Cloud-optimised GeoTIFF.</source>
        <translation>De una sola máscara. GeoTIFF optimizado para la nube (COG).</translation>
    </message>
    <message>
        <source>For several masks: one error map each, named NAME_errors.tif.</source>
        <translation>Para varias máscaras: un mapa de errores de cada una, con el nombre NAME_errors.tif.</translation>
    </message>
    <message>
        <source>For teaching models: TensorFlow and what training needs</source>
        <translation>Para enseñar modelos: TensorFlow y lo que el entrenamiento necesita</translation>
    </message>
    <message>
        <source>For the method first: the scene with most clear pixels first, or as given.</source>
        <translation>Para el método first: primero la escena con más píxeles despejados, o según el orden dado.</translation>
    </message>
    <message>
        <source>Form of polygons</source>
        <translation>Formato de los polígonos</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Free some disk space, or save elsewhere.</source>
        <translation>Libere espacio o guarde en otro lugar.</translation>
    </message>
    <message>
        <source>Free some space and set the engine up again.</source>
        <translation>Libere espacio y configure de nuevo el motor.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Libere espacio o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libere espacio.</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>De un archivo…</translation>
    </message>
    <message>
        <source>From an address…</source>
        <translation>Por su dirección…</translation>
    </message>
    <message>
        <source>GeoJSON stores longitudes and latitudes, but the raster has no CRS to compute them from.</source>
        <translation>GeoJSON tiene longitudes y latitudes, y el ráster no tiene SRC con el que calcularlas.</translation>
    </message>
    <message>
        <source>GeoPackage, GeoJSON, FlatGeobuf or Shapefile by the ending of the name.</source>
        <translation>GeoPackage, GeoJSON, FlatGeobuf o Shapefile según la terminación del nombre.</translation>
    </message>
    <message>
        <source>GeoPackage, GeoJSON, FlatGeobuf or Shapefile.</source>
        <translation>GeoPackage, GeoJSON, FlatGeobuf o Shapefile.</translation>
    </message>
    <message>
        <source>GeoTIFF (*.tif)</source>
        <translation>GeoTIFF (*.tif)</translation>
    </message>
    <message>
        <source>Georeference it again, or remove its georeference.</source>
        <translation>Dele de nuevo su lugar en la Tierra, o ninguno.</translation>
    </message>
    <message>
        <source>Get</source>
        <translation>Obtener</translation>
    </message>
    <message>
        <source>Get a model</source>
        <translation>Obtener un modelo</translation>
    </message>
    <message>
        <source>Get a model…</source>
        <translation>Obtener un modelo…</translation>
    </message>
    <message>
        <source>Get a published model…</source>
        <translation>Obtener un modelo publicado…</translation>
    </message>
    <message>
        <source>Give a code such as "EPSG:32616" or WKT.</source>
        <translation>Indique un código como «EPSG:32616» o WKT.</translation>
    </message>
    <message>
        <source>Give a code such as EPSG:32616, or WKT.</source>
        <translation>Indique un código como EPSG:32616, o WKT.</translation>
    </message>
    <message>
        <source>Give a file that has them, or all the band files of the scene together.</source>
        <translation>Indique un archivo que las tenga o todos los archivos de bandas de la escena juntos.</translation>
    </message>
    <message>
        <source>Give a folder of error maps instead.</source>
        <translation>Indique en su lugar una carpeta de mapas de errores.</translation>
    </message>
    <message>
        <source>Give a folder, or layers, or a table of paths.</source>
        <translation>Indique una carpeta, o capas, o una tabla de rutas.</translation>
    </message>
    <message>
        <source>Give a mask for each scene, in the same order.</source>
        <translation>Indique una máscara por escena, en el mismo orden.</translation>
    </message>
    <message>
        <source>Give a pattern such as *.tif, LC0* for Landsat folders, or **/*.tif to include subfolders.</source>
        <translation>Indique un patrón como *.tif, LC0* para carpetas Landsat o **/*.tif para mirar dentro de carpetas.</translation>
    </message>
    <message>
        <source>Give a raster layer, a raster file, a Landsat or Sentinel-2 product folder, or its metadata file.</source>
        <translation>Indique una capa ráster, un archivo ráster, una carpeta de producto Landsat o Sentinel-2, o su archivo de metadatos.</translation>
    </message>
    <message>
        <source>Give a raster of class numbers.</source>
        <translation>Indique un ráster con el número de la clase.</translation>
    </message>
    <message>
        <source>Give a reference for each mask, in the same order.</source>
        <translation>Indique una referencia por máscara, en el mismo orden.</translation>
    </message>
    <message>
        <source>Give a shorter list, such as the result of a search.</source>
        <translation>Dé una lista más corta, como la respuesta a una búsqueda.</translation>
    </message>
    <message>
        <source>Give band files of one grid, or georeferenced ones.</source>
        <translation>Indique archivos de bandas de una misma cuadrícula o georreferenciados.</translation>
    </message>
    <message>
        <source>Give band files of one scene.</source>
        <translation>Indique archivos de bandas de una sola escena.</translation>
    </message>
    <message>
        <source>Give band numbers in the order of the model's channels, such as 4,3,2,5.</source>
        <translation>Indique los números de banda en el orden de los canales del modelo, por ejemplo 4,3,2,5.</translation>
    </message>
    <message>
        <source>Give band numbers of the scene, from 1 on and separated by commas, such as 1,2,3,7, or all.</source>
        <translation>Indique números de bandas de la escena, desde 1, separados por comas, por ejemplo 1,2,3,7, o all.</translation>
    </message>
    <message>
        <source>Give each its own name.</source>
        <translation>Dé a cada uno un nombre propio.</translation>
    </message>
    <message>
        <source>Give each result its own name.</source>
        <translation>Dé a cada resultado su propio nombre.</translation>
    </message>
    <message>
        <source>Give either corrected polygons or a mask.</source>
        <translation>Indique o bien polígonos corregidos o bien una máscara.</translation>
    </message>
    <message>
        <source>Give either reference rasters or polygons.</source>
        <translation>Indique o bien rásteres de referencia o bien polígonos.</translation>
    </message>
    <message>
        <source>Give left, bottom, right, top.</source>
        <translation>Indique izquierda, abajo, derecha, arriba.</translation>
    </message>
    <message>
        <source>Give models with the same classes.</source>
        <translation>Indique modelos de las mismas clases.</translation>
    </message>
    <message>
        <source>Give one band number for each channel, in this order, 0 for one that is missing.</source>
        <translation>Indique un número de banda por canal, en este orden, 0 para el que falte.</translation>
    </message>
    <message>
        <source>Give one band number for each, 0 for an optional channel that the raster lacks.</source>
        <translation>Indique un número de banda para cada uno; 0 para un canal opcional que el ráster no tiene.</translation>
    </message>
    <message>
        <source>Give one mask and its reference, or several masks and as many references in the same order. A reference on another grid is resampled to the mask's by nearest neighbour; polygons are compared at pixel centres. Pixels that are nodata in either are left out. In a reference every value except 0 and nodata is target, unless you give the target values.

Several masks give scores of each, their mean (every scene weighs the same) and pooled scores (every pixel weighs the same). A mask that cannot be compared is reported and does not stop the others.

Masks of several classes give scores of each class, their mean, kappa and the confusion matrix; in their error map 0 is right and 1 wrong. A reference with other numbers needs a mapping to the mask's.

Error map: 0 background and 1 target, both correct; 2 false target; 3 missed target.

From a terminal:
qgis_process run cloudreef:evaluate --MASKS=mask.tif --REFERENCES=truth.tif --REPORT=scores.html</source>
        <translation>Indique una máscara y su referencia, o varias máscaras y otras tantas referencias en el mismo orden. Una referencia en otra cuadrícula se lleva a la de la máscara por el píxel más cercano; los polígonos se comparan por los centros de los píxeles. Los píxeles sin datos en una de las dos quedan fuera. En una referencia todo valor salvo 0 y sin datos es objetivo, a no ser que se nombren sus valores.

Varias máscaras dan las medidas de cada una, su media (cada escena pesa lo mismo) y las medidas conjuntas (cada píxel pesa lo mismo). Una que no se puede comparar no detiene las demás y se comunica.

Las máscaras de varias clases dan las medidas de cada clase, su media, kappa y la matriz de confusión; su mapa de errores dice 0 acierto y 1 error. Una referencia con otros números se asigna mediante una tabla.

Mapa de errores: 0 fondo y 1 objetivo acertados, 2 objetivo falso, 3 objetivo omitido.

Desde un terminal:
qgis_process run cloudreef:evaluate --MASKS=mask.tif --REFERENCES=truth.tif --REPORT=scores.html</translation>
    </message>
    <message>
        <source>Give one of the two.</source>
        <translation>Indique una de las dos cosas.</translation>
    </message>
    <message>
        <source>Give one such as *.tif.</source>
        <translation>Indique uno como *.tif.</translation>
    </message>
    <message>
        <source>Give one without folders and without any of &lt; &gt; : " / \ | ? *, such as {{scene}}_{{model}}_mask.tif.</source>
        <translation>Indique uno sin carpetas y sin ninguno de &lt; &gt; : " / \ | ? *, como {{scene}}_{{model}}_mask.tif.</translation>
    </message>
    <message>
        <source>Give one, or build a virtual raster of them first.</source>
        <translation>Indique uno solo o construya antes un ráster virtual con ellos.</translation>
    </message>
    <message>
        <source>Give pairs such as 1=0.4,2=0.6.</source>
        <translation>Indique pares como 1=0.4,2=0.6.</translation>
    </message>
    <message>
        <source>Give pairs such as 40=0,10=1: the reference's number, then the mask's.</source>
        <translation>Indique pares como 40=0,10=1: el número de la referencia y luego el de la máscara.</translation>
    </message>
    <message>
        <source>Give rasters on the same grid, or georeferenced ones.</source>
        <translation>Indique rásteres de una misma cuadrícula o georreferenciados.</translation>
    </message>
    <message>
        <source>Give scenes of the same kind, or give their bands the same names.</source>
        <translation>Indique escenas del mismo tipo o nombre sus bandas de igual manera.</translation>
    </message>
    <message>
        <source>Give scenes of the same kind.</source>
        <translation>Indique escenas del mismo tipo.</translation>
    </message>
    <message>
        <source>Give scenes of the same region, or choose the grid of the first scene.</source>
        <translation>Indique escenas de una región o elija la cuadrícula de la primera escena.</translation>
    </message>
    <message>
        <source>Give scenes of the same region.</source>
        <translation>Indique escenas de una misma región.</translation>
    </message>
    <message>
        <source>Give several scenes of one kind (data type, scale) and as many masks in the same order. A pixel of a scene counts where its mask is 0. Bands are matched by their names if all have one, else by their order; bands that not all scenes have are left out, and the log says so.

first: the first scene that is clear there, all bands of one day; the clearest scene comes first, or the order given is kept. A scene without data in some of its bands there comes after those that have all. median: for each band the median of all scenes that are clear there.

The result has the pixel grid of the first scene given, extended over all scenes (union) or cut to the first. Scenes on other grids are resampled to it by nearest neighbour. Large scenes are processed window by window, with bounded memory.

From a terminal:
qgis_process run cloudreef:composite --RASTERS=a.tif --RASTERS=b.tif --MASKS=a_mask.tif --MASKS=b_mask.tif --OUTPUT=clear.tif</source>
        <translation>Indique varias escenas del mismo tipo (tipo de datos, escala) y otras tantas máscaras en el mismo orden. Un píxel de una escena cuenta donde su máscara vale 0. Las bandas se emparejan por nombre si todas lo tienen; si no, por orden. Las bandas que no están en todas las escenas se omiten y el registro lo indica.

first: la primera escena despejada en ese punto, con todas las bandas de un mismo día; la escena más despejada va primero, o se mantiene el orden dado. Una escena sin datos en alguna de sus bandas en ese punto va después de las que los tienen todos. median: para cada banda, la mediana de todas las escenas despejadas en ese punto.

El resultado tiene los píxeles de la primera escena dada, extendidos a todas las escenas (union) o cortados a la primera. Las escenas con otra cuadrícula se ajustan a ella por el píxel más próximo. Las escenas grandes se procesan ventana a ventana, con memoria limitada.

Desde un terminal:
qgis_process run cloudreef:composite --RASTERS=a.tif --RASTERS=b.tif --MASKS=a_mask.tif --MASKS=b_mask.tif --OUTPUT=clear.tif</translation>
    </message>
    <message>
        <source>Give the address of one of them.</source>
        <translation>Indique la dirección de uno de ellos.</translation>
    </message>
    <message>
        <source>Give the band files of one scene.</source>
        <translation>Indique los archivos de bandas de una sola escena.</translation>
    </message>
    <message>
        <source>Give the bands distinct names, or leave one out.</source>
        <translation>Dé a las bandas nombres propios, o deje una fuera.</translation>
    </message>
    <message>
        <source>Give the extent in the layer's own CRS.</source>
        <translation>Indique la extensión en el SRC de la propia capa.</translation>
    </message>
    <message>
        <source>Give the file that it points to, or choose another name.</source>
        <translation>Indique el archivo al que lleva o elija otro nombre.</translation>
    </message>
    <message>
        <source>Give the folder alone, or the files in it.</source>
        <translation>Indique solo la carpeta o los archivos que contiene.</translation>
    </message>
    <message>
        <source>Give the minimum in pixels, or assign the mask its CRS.</source>
        <translation>Indique el mínimo en píxeles o asigne su SRC a la máscara.</translation>
    </message>
    <message>
        <source>Give the model a name.</source>
        <translation>Dé un nombre al modelo.</translation>
    </message>
    <message>
        <source>Give the numbers of the bands for the new model instead of all.</source>
        <translation>Indique los números de las bandas del modelo nuevo en lugar de all.</translation>
    </message>
    <message>
        <source>Give the polygons of the target this name; all others are background.</source>
        <translation>Dé este nombre a los polígonos del objetivo; los de todos los demás son fondo.</translation>
    </message>
    <message>
        <source>Give the smallest and the largest in metres, such as --resolution 0.1 0.5.</source>
        <translation>Indique la menor y la mayor en metros, como --resolution 0.1 0.5.</translation>
    </message>
    <message>
        <source>Give the workers more memory, or set a smaller budget.</source>
        <translation>Dé más memoria a los procesos de trabajo o fije un límite menor.</translation>
    </message>
    <message>
        <source>Give their names separated by commas, such as clouds,clouds-fast.</source>
        <translation>Indique sus nombres separados por comas, como clouds,clouds-fast.</translation>
    </message>
    <message>
        <source>Give this scene another name, or allow its chips to be replaced.</source>
        <translation>Dé otro nombre a esta escena o permita sustituir sus recortes.</translation>
    </message>
    <message>
        <source>Give those of the same scene.</source>
        <translation>Indique las de una sola escena.</translation>
    </message>
    <message>
        <source>Give values such as 1 or 2,3,4.</source>
        <translation>Indique valores como 1 o 2,3,4.</translation>
    </message>
    <message>
        <source>Go back to the engine that CloudReef installed</source>
        <translation>Volver al motor que instaló CloudReef</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Tarjeta gráfica</translation>
    </message>
    <message>
        <source>Grow by</source>
        <translation>Expandir en</translation>
    </message>
    <message>
        <source>Grow the mask by (pixels)</source>
        <translation>Expandir la máscara (píxeles)</translation>
    </message>
    <message>
        <source>Grow the target by this distance; a negative value shrinks it</source>
        <translation>El objetivo crece esta distancia; por debajo de cero se reduce</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
        <source>Hardly better than before: IoU {:.3f} on the validation data, {:.3f} with the new one. So small a gain may be chance; the old model is kept.</source>
        <translation>Apenas mejor que antes: IoU {:.3f} en lo reservado, {:.3f} con el nuevo. Una ganancia tan pequeña puede ser casualidad; se conserva el modelo antiguo.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Help: {}</source>
        <translation>Ayuda: {}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Historial…</translation>
    </message>
    <message>
        <source>How far the line may move when corners are left out; 0 keeps all.</source>
        <translation>Cuánto puede desplazarse la línea al suprimir vértices; 0 los conserva todos.</translation>
    </message>
    <message>
        <source>How long it learns.</source>
        <translation>Cuánto tiempo aprende.</translation>
    </message>
    <message>
        <source>How many pixels around a pixel influence its result. If they are too many for exact tiles, tiles are blended</source>
        <translation>Hasta dónde ve la red más allá de un píxel. Si ve demasiado lejos para teselas exactas, estas se funden</translation>
    </message>
    <message>
        <source>How many times corners are rounded off; 0 keeps the edges of pixels.</source>
        <translation>Cuántas veces se redondean las esquinas; 0 conserva los bordes de los píxeles.</translation>
    </message>
    <message>
        <source>How stored numbers become reflectance; auto decides by tags, product metadata and data type.</source>
        <translation>Cómo pasan los valores almacenados a reflectancia; auto lo decide por las etiquetas, los metadatos del producto y el tipo de datos.</translation>
    </message>
    <message>
        <source>How stored values are converted to reflectance</source>
        <translation>Cómo pasan los valores almacenados a reflectancia</translation>
    </message>
    <message>
        <source>How the values are interpreted</source>
        <translation>Cómo se interpretan los valores</translation>
    </message>
    <message>
        <source>If you trust it, set the environment variable {} to 1.</source>
        <translation>Si confía en ella, ponga la variable de entorno {} a 1.</translation>
    </message>
    <message>
        <source>If you trust it, type its address yourself: --scheduler {}</source>
        <translation>Si confía en él, escriba usted su dirección: --scheduler {}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Importar una carpeta…</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Importar un modelo</translation>
    </message>
    <message>
        <source>Import a zip…</source>
        <translation>Importar un zip…</translation>
    </message>
    <message>
        <source>Import an ONNX file…</source>
        <translation>Importar un archivo ONNX…</translation>
    </message>
    <message>
        <source>Import it in QGIS's options, which ask for what is missing.</source>
        <translation>Impórtelo en las opciones de QGIS, que preguntan lo que no dice.</translation>
    </message>
    <message>
        <source>Import {}</source>
        <translation>Importar {}</translation>
    </message>
    <message>
        <source>Imported models are stored in {}; the panel and the toolbox offer them at once.</source>
        <translation>Los modelos importados están en {}; el panel y la caja de herramientas los ofrecen de inmediato.</translation>
    </message>
    <message>
        <source>Improve the model with it</source>
        <translation>Mejorar el modelo con él</translation>
    </message>
    <message>
        <source>Improve this model</source>
        <translation>Mejorar este modelo</translation>
    </message>
    <message>
        <source>Improve…</source>
        <translation>Mejorar…</translation>
    </message>
    <message>
        <source>In a temporary folder, which QGIS deletes when it is closed. To keep the mask, choose another folder.</source>
        <translation>En una carpeta temporal, que QGIS borra al cerrarse. Para conservar la máscara, elija otra carpeta.</translation>
    </message>
    <message>
        <source>In the layer panel, click the raster layer that you want to label.</source>
        <translation>Haga clic en el panel de capas en la capa ráster que quiere etiquetar.</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
    <message>
        <source>Install CloudReef's engine</source>
        <translation>Instalar el motor de CloudReef</translation>
    </message>
    <message>
        <source>Install one from python.org or your system's packages, or point CloudReef to an existing Python.</source>
        <translation>Instale uno desde python.org o los paquetes de su sistema, o indique a CloudReef un Python existente.</translation>
    </message>
    <message>
        <source>Install onnxruntime-gpu or onnxruntime-directml in the engine's Python, or choose the processor.</source>
        <translation>Instale onnxruntime-gpu u onnxruntime-directml en el Python del motor o elija el procesador.</translation>
    </message>
    <message>
        <source>Install profile</source>
        <translation>Perfil de instalación</translation>
    </message>
    <message>
        <source>Install the engine</source>
        <translation>Instalar el motor</translation>
    </message>
    <message>
        <source>Install the engine again, or let precision and device be chosen automatically.</source>
        <translation>Instale de nuevo el motor o deje que la precisión y el dispositivo se elijan automáticamente.</translation>
    </message>
    <message>
        <source>Install the engine again.</source>
        <translation>Instale de nuevo el motor.</translation>
    </message>
    <message>
        <source>Install the package distributed, of the cluster's version, in the engine's Python.</source>
        <translation>Instale en el Python del motor el paquete distributed, en la versión del clúster.</translation>
    </message>
    <message>
        <source>Install the plugin again.</source>
        <translation>Instale de nuevo el complemento.</translation>
    </message>
    <message>
        <source>Install the same profile again; the old installation is kept until the new one is complete</source>
        <translation>Instalar de nuevo el mismo perfil; el anterior se mantiene hasta que termine</translation>
    </message>
    <message>
        <source>Install this profile in the background</source>
        <translation>Instalar este perfil en segundo plano</translation>
    </message>
    <message>
        <source>Install without a network or with TensorFlow, or use an existing Python</source>
        <translation>Instalar sin red, con TensorFlow, o usar un Python ya existente</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Modelos instalados</translation>
    </message>
    <message>
        <source>Installing packages</source>
        <translation>Instalando paquetes</translation>
    </message>
    <message>
        <source>Instead of polygons: 0 background, 1 target, or numbers of classes; 255 is ignored.</source>
        <translation>En lugar de polígonos: 0 fondo, 1 objetivo, o números de clases; 255 no cuenta.</translation>
    </message>
    <message>
        <source>Instead of rasters: where the target really is, for all masks.</source>
        <translation>En lugar de rásteres: dónde está realmente el objetivo, para todas las máscaras.</translation>
    </message>
    <message>
        <source>Instead of the choice above: the network sees number × scale + offset. Not set: 1 and 0.</source>
        <translation>En lugar de la elección de arriba: la red ve número × escala + desplazamiento. Sin definir: 1 y 0.</translation>
    </message>
    <message>
        <source>Interpreted as: {}.</source>
        <translation>Interpretados como: {}.</translation>
    </message>
    <message>
        <source>Intersection over union</source>
        <translation>Intersección sobre unión</translation>
    </message>
    <message>
        <source>Intersection over union (pooled)</source>
        <translation>Intersección sobre unión, IoU (conjunta)</translation>
    </message>
    <message>
        <source>Intertidal ground (aerial photographs)</source>
        <comment>name</comment>
        <translation>Zona intermareal (fotografías aéreas)</translation>
    </message>
    <message>
        <source>IoU after, on the validation data</source>
        <translation>IoU después, en lo reservado</translation>
    </message>
    <message>
        <source>IoU before, on the validation data</source>
        <translation>IoU antes, en lo reservado</translation>
    </message>
    <message>
        <source>IoU on the validation data</source>
        <translation>IoU en lo reservado</translation>
    </message>
    <message>
        <source>IoU on the validation data: {:.2f} before, {:.2f} now.</source>
        <translation>IoU en lo reservado: {:.2f} antes, {:.2f} ahora.</translation>
    </message>
    <message>
        <source>IoU on validation data</source>
        <translation>IoU en lo reservado</translation>
    </message>
    <message>
        <source>IoU {:.2f} before, {:.2f} now (epoch {:.0f}).</source>
        <translation>IoU {:.2f} antes, {:.2f} ahora (época {:.0f}).</translation>
    </message>
    <message>
        <source>IoU {:.2f} before; no improvement yet.</source>
        <translation>IoU {:.2f} antes; aún no mejor.</translation>
    </message>
    <message>
        <source>IoU {:.2f} on the validation data.</source>
        <translation>IoU {:.2f} en lo reservado.</translation>
    </message>
    <message>
        <source>IoU {}, Dice {}, precision {}, recall {} over {} pixels.</source>
        <translation>IoU {}, Dice {}, precisión {}, exhaustividad {} en {} píxeles.</translation>
    </message>
    <message>
        <source>Is the result wrong somewhere? Correct it and train the model further with it.</source>
        <translation>¿Hay algo mal? Corrija el resultado y continúe entrenando el modelo con él.</translation>
    </message>
    <message>
        <source>It comes from the Python Package Index and is installed into {}.</source>
        <translation>Procede del Python Package Index y se instala en {}.</translation>
    </message>
    <message>
        <source>It determines which bands are read, and what was learnt before.</source>
        <translation>Indica qué bandas se leen y qué se ha aprendido antes.</translation>
    </message>
    <message>
        <source>It did not answer within {:.0f} seconds.</source>
        <translation>No respondió en {:.0f} segundos.</translation>
    </message>
    <message>
        <source>It downloads about {} MB and takes up to {} MB of disk space.</source>
        <translation>Descarga unos {} MB y ocupa hasta {} MB en disco.</translation>
    </message>
    <message>
        <source>It has: {}.</source>
        <translation>Tiene: {}.</translation>
    </message>
    <message>
        <source>It holds: {}.</source>
        <translation>Contiene: {}.</translation>
    </message>
    <message>
        <source>It is installed from the folder {} into {}, and takes up to {} MB.</source>
        <translation>Se instala desde la carpeta {} en {} y ocupa hasta {} MB.</translation>
    </message>
    <message>
        <source>It is installed into {}.</source>
        <translation>Se instala en {}.</translation>
    </message>
    <message>
        <source>It is one of {}, or a scale and an offset such as 0.0001,-0.1.</source>
        <translation>Es una de {}, o una escala y un desplazamiento como 0.0001,-0.1.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed, or its drive is not mounted.</source>
        <translation>Puede que se haya movido o renombrado, o que esté en una unidad no montada.</translation>
    </message>
    <message>
        <source>It needs a first row with column names, and a row for each scene.</source>
        <translation>Necesita una primera fila de nombres y una fila por escena.</translation>
    </message>
    <message>
        <source>It needs {}.</source>
        <translation>Necesita {}.</translation>
    </message>
    <message>
        <source>It reaches that with the threshold {:.2f}; with its own threshold it reaches {:.2f}.</source>
        <translation>Lo alcanza con el umbral {:.2f}; con el suyo alcanza {:.2f}.</translation>
    </message>
    <message>
        <source>It runs, but could not be tried on {}: {}</source>
        <translation>Funciona con ruido, pero no se pudo probar con {}: {}</translation>
    </message>
    <message>
        <source>It stopped without a result: {}.</source>
        <translation>Se detuvo sin resultado: {}.</translation>
    </message>
    <message>
        <source>It takes about {} minutes in all, in the background: you can keep working, close this window, and pause it. In the end the validation data show whether the model has improved; if not, the old one is kept.</source>
        <translation>Tarda unos {} minutos en total, en segundo plano: puede seguir trabajando, cerrar esta ventana y ponerlo en pausa. Al final, lo reservado dice si el modelo mejoró; si no, se conserva el antiguo.</translation>
    </message>
    <message>
        <source>It takes up to {} MB of disk space.</source>
        <translation>Ocupa hasta {} MB en disco.</translation>
    </message>
    <message>
        <source>It was at the scene "{}".</source>
        <translation>Estaba en la escena «{}».</translation>
    </message>
    <message>
        <source>It was at the scenes {}.</source>
        <translation>Estaba en las escenas {}.</translation>
    </message>
    <message>
        <source>It was made by a newer release: update CloudReef.</source>
        <translation>Lo creó una versión más reciente: actualice CloudReef.</translation>
    </message>
    <message>
        <source>It was tested on noise, on tiles of a single value and on a tile without data; export it again.</source>
        <translation>Se probó con ruido, con teselas de un solo valor y sin datos; expórtela de nuevo.</translation>
    </message>
    <message>
        <source>Items are found through the links item, child, items and next, and self of each feature.</source>
        <translation>Los elementos se encuentran por enlaces: item, child, items, next, y self de cada feature.</translation>
    </message>
    <message>
        <source>Items without a date in their names have the time when the mask was made: {}.</source>
        <translation>Los elementos sin fecha en el nombre llevan la fecha en que se crearon sus máscaras: {}.</translation>
    </message>
    <message>
        <source>Its classes are: {}.</source>
        <translation>Sus clases son: {}.</translation>
    </message>
    <message>
        <source>Its output for a pixel depends on the tile around it: all tiles will have {} x {} pixels, overlap, and be blended.</source>
        <translation>Lo que responde para un píxel depende de la tesela que lo rodea: todas tendrán {} x {} píxeles, se solaparán y se fundirán.</translation>
    </message>
    <message>
        <source>Its output, from -1 to 1, is converted to probabilities from 0 to 1.</source>
        <translation>Su salida, de -1 a 1, se convierte en probabilidades de 0 a 1.</translation>
    </message>
    <message>
        <source>Its output, {} times smaller than its input, is enlarged by bilinear interpolation.</source>
        <translation>Su salida, {} veces menor que su entrada, se amplía por interpolación bilineal.</translation>
    </message>
    <message>
        <source>Its outputs are probabilities.</source>
        <translation>Sus respuestas son probabilidades.</translation>
    </message>
    <message>
        <source>Its outputs need a {}; it is added.</source>
        <translation>Sus respuestas necesitan {}; se añade.</translation>
    </message>
    <message>
        <source>Its project was closed: the results are written, and the history loads them.</source>
        <translation>Su proyecto se cerró: los resultados están escritos y el historial los carga.</translation>
    </message>
    <message>
        <source>Its result depends on the tile: tiles overlap and are blended.</source>
        <translation>Su respuesta depende de la tesela: las teselas se solapan y se funden.</translation>
    </message>
    <message>
        <source>Its results are lost, but you can run it again from the history.</source>
        <translation>No se conserva nada de ella, pero el historial puede repetirla.</translation>
    </message>
    <message>
        <source>Its results exist and are unchanged.</source>
        <translation>Sus resultados están ahí y sin cambios.</translation>
    </message>
    <message>
        <source>JSON file of all counts and scores.</source>
        <translation>Archivo JSON con todos los recuentos y métricas.</translation>
    </message>
    <message>
        <source>JSON file of all zones together and of each zone.</source>
        <translation>Archivo JSON de todas las zonas en conjunto y de cada una.</translation>
    </message>
    <message>
        <source>JSON file of pixel counts, cover and area.</source>
        <translation>Archivo JSON con el recuento de píxeles, la cobertura y el área.</translation>
    </message>
    <message>
        <source>JSON file of pixel counts, cover, area and how the result was made.</source>
        <translation>Archivo JSON con el recuento de píxeles, la cobertura, el área y cómo se obtuvo el resultado.</translation>
    </message>
    <message>
        <source>JSON file: cover of each model, agreement of each pair.</source>
        <translation>Archivo JSON: cobertura de cada modelo, acuerdo de cada dos.</translation>
    </message>
    <message>
        <source>JSON file: how many chips, and what to type next.</source>
        <translation>Archivo JSON: cuántos recortes hay y qué teclear para continuar.</translation>
    </message>
    <message>
        <source>JSON file: how many pixels were masked.</source>
        <translation>Archivo JSON: cuántos píxeles se han quitado.</translation>
    </message>
    <message>
        <source>JSON file: number of polygons; total, largest and median area.</source>
        <translation>Archivo JSON: cuántos hay y el tamaño del total, del mayor y de la mediana.</translation>
    </message>
    <message>
        <source>JSON file: the pixels of each scene that are clear and hold data, and the filled pixels; also in percent of all pixels of the composite.</source>
        <translation>Archivo JSON: los píxeles de cada escena que están despejados y tienen datos, y los píxeles rellenados; también en porcentaje de todos los píxeles del compuesto.</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Archivos JSON (*.json)</translation>
    </message>
    <message>
        <source>Job file</source>
        <translation>Archivo de trabajo</translation>
    </message>
    <message>
        <source>Job files (*.json)</source>
        <translation>Archivos de trabajo (*.json)</translation>
    </message>
    <message>
        <source>Keep a larger share of chips without a target.</source>
        <translation>Conserve una parte mayor de los recortes sin objetivo.</translation>
    </message>
    <message>
        <source>Keep a scene, or parts of one, for validation.</source>
        <translation>Reserve una escena, o partes de una.</translation>
    </message>
    <message>
        <source>Keep the files</source>
        <translation>Conservar los archivos</translation>
    </message>
    <message>
        <source>Keep this model</source>
        <translation>Conservar este modelo</translation>
    </message>
    <message>
        <source>Keeps chips, curves and checkpoints, so that a stopped lesson can continue. Not set: nothing is kept.</source>
        <translation>Conserva recortes, curvas y puntos de control para poder continuar lo detenido. Sin definir: no se conserva nada.</translation>
    </message>
    <message>
        <source>Known models: {}; or give the folder of a model, with model.json.</source>
        <translation>Modelos conocidos: {}; o indique la carpeta de un modelo, que contiene model.json.</translation>
    </message>
    <message>
        <source>Known: {}.</source>
        <translation>Conocidos: {}.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <source>Label a scene first.</source>
        <translation>Etiquete antes una escena.</translation>
    </message>
    <message>
        <source>Label a scene, and choose it for training.</source>
        <translation>Etiquete una escena y elíjala para el entrenamiento.</translation>
    </message>
    <message>
        <source>Label as</source>
        <translation>Etiquetar como</translation>
    </message>
    <message>
        <source>Label it, or put another scene first.</source>
        <translation>Etiquétela, o ponga otra escena en primer lugar.</translation>
    </message>
    <message>
        <source>Label more, farther apart, or use another scene for validation.</source>
        <translation>Etiquete más, más separado, o reserve otra escena.</translation>
    </message>
    <message>
        <source>Label some target and some background.</source>
        <translation>Dibuje algo de ello, y algo de lo que no es.</translation>
    </message>
    <message>
        <source>Label the active raster layer too</source>
        <translation>Etiqueta la capa activa en el panel de capas</translation>
    </message>
    <message>
        <source>Label what is wrong, train, and see whether the model improves</source>
        <translation>Etiquetar lo que está mal, entrenar y ver si el modelo mejora</translation>
    </message>
    <message>
        <source>Labelled pixels by scene and class</source>
        <translation>Lo que está etiquetado</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Landsat 8 and 9, Level 1</source>
        <translation>Landsat 8 y 9, nivel 1</translation>
    </message>
    <message>
        <source>Landsat Collection 2 surface reflectance numbers (x 0.0000275 - 0.2)</source>
        <translation>números de reflectancia de superficie de Landsat Collection 2 (x 0.0000275 - 0.2)</translation>
    </message>
    <message>
        <source>Landsat Collection 2, surface</source>
        <translation>Landsat Collection 2, superficie</translation>
    </message>
    <message>
        <source>Landsat Level-1 digital numbers (x 0.00002 - 0.1)</source>
        <translation>números digitales de Landsat Level-1 (x 0.00002 - 0.1)</translation>
    </message>
    <message>
        <source>Largest difference in probability from the clicked pixel</source>
        <translation>Mayor diferencia de probabilidad con el píxel en el que se hace clic</translation>
    </message>
    <message>
        <source>Largest pixel</source>
        <translation>Píxel máximo</translation>
    </message>
    <message>
        <source>Largest tile edge (pixels)</source>
        <translation>Lado máximo de la tesela (píxeles)</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Layers, files or product folders. A map service, a WCS and others that only QGIS can read are written into the folder scenes of the results; a map service needs an extent.</source>
        <translation>Capas, archivos o carpetas de productos. Un servicio de mapas, un WCS y lo demás que solo QGIS lee se escribe en la carpeta scenes de los resultados: de un servicio de mapas, la extensión, que necesita.</translation>
    </message>
    <message>
        <source>Least-cloudy composite</source>
        <translation>Composición con mínima nubosidad</translation>
    </message>
    <message>
        <source>Leave it empty to use the model's own.</source>
        <translation>Déjelo vacío para usar el propio del modelo.</translation>
    </message>
    <message>
        <source>Leave out areas smaller than (pixels)</source>
        <translation>Omitir áreas menores de (píxeles)</translation>
    </message>
    <message>
        <source>Leave out areas smaller than (square metres)</source>
        <translation>Omitir áreas menores de (metros cuadrados)</translation>
    </message>
    <message>
        <source>Leave the buffer at 0.</source>
        <translation>Deje el margen en 0.</translation>
    </message>
    <message>
        <source>Less than {:g} million pixels</source>
        <translation>Menos de {:g} millones de píxeles</translation>
    </message>
    <message>
        <source>Let changed results be made again, or choose another name or folder.</source>
        <translation>Haga que se vuelvan a crear los resultados cambiados, o elija otro nombre u otra carpeta.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Lift it where the engine is started: ulimit -v unlimited.</source>
        <translation>Quítelo donde se inicia el motor: ulimit -v unlimited.</translation>
    </message>
    <message>
        <source>Load masks</source>
        <translation>Cargar máscaras</translation>
    </message>
    <message>
        <source>Load results</source>
        <translation>Cargar resultados</translation>
    </message>
    <message>
        <source>Load the masks of the selected scenes, or of all listed ones</source>
        <translation>De las escenas seleccionadas o, si no, de todas las listadas</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>Look for scenes</source>
        <translation>Buscar escenas</translation>
    </message>
    <message>
        <source>Looking for a Python</source>
        <translation>Buscando un Python</translation>
    </message>
    <message>
        <source>Looking for packages</source>
        <translation>Buscando paquetes</translation>
    </message>
    <message>
        <source>Looking for scenes</source>
        <translation>Buscando escenas</translation>
    </message>
    <message>
        <source>Looking for scenes…</source>
        <translation>Buscando escenas…</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Made on {}</source>
        <translation>Hecho el {}</translation>
    </message>
    <message>
        <source>Make it again.</source>
        <translation>Hágalo de nuevo.</translation>
    </message>
    <message>
        <source>Make it first.</source>
        <translation>Créela primero.</translation>
    </message>
    <message>
        <source>Make one VRT directly from the rasters.</source>
        <translation>Cree un VRT con los propios rásteres.</translation>
    </message>
    <message>
        <source>Make the VRT again.</source>
        <translation>Vuelva a crear el VRT.</translation>
    </message>
    <message>
        <source>Makes one picture of the clear pixels of several scenes with their masks.</source>
        <translation>Forma una sola imagen con los píxeles despejados de varias escenas y sus máscaras.</translation>
    </message>
    <message>
        <source>Makes the mask of any threshold from a probability raster, without running the network again.</source>
        <translation>Crea la máscara de cualquier umbral a partir de un ráster de probabilidad, sin volver a ejecutar la red.</translation>
    </message>
    <message>
        <source>Making an environment from {}</source>
        <translation>Creando un entorno a partir de {}</translation>
    </message>
    <message>
        <source>Making polygons…</source>
        <translation>Creando polígonos…</translation>
    </message>
    <message>
        <source>Many scenes…</source>
        <translation>Varias escenas…</translation>
    </message>
    <message>
        <source>Map of the scenes</source>
        <translation>Mapa de las escenas</translation>
    </message>
    <message>
        <source>Mapping of reference values to classes</source>
        <translation>Qué valor de referencia es qué clase</translation>
    </message>
    <message>
        <source>Mark squares where the model is least sure, or where the models disagree</source>
        <translation>Cuadrados donde el modelo está menos seguro o los modelos discrepan</translation>
    </message>
    <message>
        <source>Mark the areas that you checked, or label some background, too.</source>
        <translation>Marque las áreas que ha revisado, o dibuje también lo que no es objetivo.</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Máscara</translation>
    </message>
    <message>
        <source>Mask a raster</source>
        <translation>Enmascarar un ráster</translation>
    </message>
    <message>
        <source>Mask and reference have no valid pixel in common.</source>
        <translation>La máscara y la referencia no tienen ningún píxel válido en común.</translation>
    </message>
    <message>
        <source>Masked pixels in percent of the valid ones</source>
        <translation>Píxeles quitados en porcentaje de los válidos</translation>
    </message>
    <message>
        <source>Masked raster</source>
        <translation>Ráster enmascarado</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>Enmascarando</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Máscaras</translation>
    </message>
    <message>
        <source>Masks are GeoTIFF files: end it with .tif.</source>
        <translation>Las máscaras son archivos GeoTIFF: termínelo en .tif.</translation>
    </message>
    <message>
        <source>Masks of the classes</source>
        <translation>Máscaras de las clases</translation>
    </message>
    <message>
        <source>Masks that are not georeferenced are left out: {}.</source>
        <translation>Se omiten las máscaras no georreferenciadas: {}.</translation>
    </message>
    <message>
        <source>Mean and standard deviation need one number for each channel.</source>
        <translation>La media y la desviación típica necesitan un número por canal.</translation>
    </message>
    <message>
        <source>Mean and standard deviation need {} numbers each, or none.</source>
        <translation>La media y la desviación necesitan {} números cada una, o ninguno.</translation>
    </message>
    <message>
        <source>Mean intersection over union of several classes (pooled)</source>
        <translation>Media de la intersección sobre unión de varias clases (conjunta)</translation>
    </message>
    <message>
        <source>Mean probability</source>
        <translation>Probabilidad media</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Distingue</translation>
    </message>
    <message>
        <source>Measured on the ellipsoid; needs a CRS.</source>
        <translation>Medidas sobre el elipsoide; requiere un SRC.</translation>
    </message>
    <message>
        <source>Measuring how far the network sees</source>
        <translation>Medición del alcance de la red</translation>
    </message>
    <message>
        <source>Measuring once which runtime is the fastest on this computer.</source>
        <translation>Se prueba una vez qué entorno de ejecución es el más rápido en este equipo.</translation>
    </message>
    <message>
        <source>Measuring the runtimes</source>
        <translation>Midiendo los entornos de ejecución</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Memory budget</source>
        <translation>Límite de memoria</translation>
    </message>
    <message>
        <source>Memory budget (MB)</source>
        <translation>Límite de memoria (MB)</translation>
    </message>
    <message>
        <source>Memory ran out; continuing with tiles of {} pixels, {} at once.</source>
        <translation>Se agotó la memoria; se sigue con teselas de {} píxeles, {} a la vez.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Missing (automatic)</source>
        <translation>Falta (automático)</translation>
    </message>
    <message>
        <source>Missing: {}. The names of these files do not say which band they hold: {}.</source>
        <translation>Falta: {}. Ningún nombre dice qué banda contienen estos archivos: {}.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Model "{}", version {}.</source>
        <translation>Modelo «{}», versión {}.</translation>
    </message>
    <message>
        <source>Model to start from (name, or folder)</source>
        <translation>Modelo de partida (nombre o carpeta)</translation>
    </message>
    <message>
        <source>Model {} of {}: "{}".</source>
        <translation>Modelo {} de {}: «{}».</translation>
    </message>
    <message>
        <source>Model: {}</source>
        <translation>Modelo: {}</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Models and packages (*.onnx *.zip *.whl);;All files (*)</source>
        <translation>Modelos y paquetes (*.onnx *.zip *.whl);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Models are fetched over https only.</source>
        <translation>Los modelos se obtienen solo por https.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Move it to preview the mask of another threshold on the map</source>
        <translation>Muévalo para ver en el mapa la máscara de otro umbral</translation>
    </message>
    <message>
        <source>Move it, or choose another folder for the results.</source>
        <translation>Muévalo o elija otra carpeta para los resultados.</translation>
    </message>
    <message>
        <source>Move the map to the scene.</source>
        <translation>Mueva el mapa a la escena.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name a band for each channel.</source>
        <translation>Indique una banda para cada canal.</translation>
    </message>
    <message>
        <source>Name a class for each channel.</source>
        <translation>Nombre una clase para cada canal.</translation>
    </message>
    <message>
        <source>Name a class for each number, or export it without its last step (argmax).</source>
        <translation>Nombre una clase para cada número, o expórtela sin su último paso (argmax).</translation>
    </message>
    <message>
        <source>Name a class for each output.</source>
        <translation>Nombre una clase para cada salida.</translation>
    </message>
    <message>
        <source>Name a class for each value.</source>
        <translation>Nombre una clase para cada número.</translation>
    </message>
    <message>
        <source>Name in scripts</source>
        <translation>Nombre en scripts</translation>
    </message>
    <message>
        <source>Name of the new model</source>
        <translation>Nombre del modelo nuevo</translation>
    </message>
    <message>
        <source>Name of the scene in the data set</source>
        <translation>Nombre de la escena en el conjunto de datos</translation>
    </message>
    <message>
        <source>Name the classes, separated by commas.</source>
        <translation>Nombre las clases, con comas entre ellas.</translation>
    </message>
    <message>
        <source>Name the order of the file's bands instead, such as B,G,R,NIR.</source>
        <translation>Indique en su lugar el orden de las bandas del archivo, por ejemplo B,G,R,NIR.</translation>
    </message>
    <message>
        <source>Name the target class and the background class.</source>
        <translation>Indique el nombre de la clase que se busca y qué es el resto.</translation>
    </message>
    <message>
        <source>Name them in order, such as --bands B,G,R,NIR.</source>
        <translation>Nómbrelas en orden, como --bands B,G,R,NIR.</translation>
    </message>
    <message>
        <source>Name them in order, such as --classes {}.</source>
        <translation>Nómbrelas en orden, como --classes {}.</translation>
    </message>
    <message>
        <source>Name them, or choose no field.</source>
        <translation>Indíquelas o no elija ningún campo.</translation>
    </message>
    <message>
        <source>Names of scenes, separated by commas. Not set: parts of each scene.</source>
        <translation>Nombres de escenas, separados por comas. Sin definir: partes de cada escena.</translation>
    </message>
    <message>
        <source>Names of the masks</source>
        <translation>Nombres de las máscaras</translation>
    </message>
    <message>
        <source>Names or folders of at least two models, with commas between.</source>
        <translation>Nombres o carpetas de al menos dos modelos, separados por comas.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Network input</source>
        <translation>La red ve</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>Etiquetas nuevas</translation>
    </message>
    <message>
        <source>New labels…</source>
        <translation>Etiquetas nuevas…</translation>
    </message>
    <message>
        <source>New model</source>
        <translation>Modelo nuevo</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>No asset of the STAC item {} says which band it holds.</source>
        <translation>Ningún recurso del ítem STAC {} dice qué banda contiene.</translation>
    </message>
    <message>
        <source>No band of {} was chosen.</source>
        <translation>No se eligió ninguna banda de {}.</translation>
    </message>
    <message>
        <source>No band was chosen for {}, which {} cannot do without.</source>
        <translation>No se eligió banda para {}, sin la cual {} no puede trabajar.</translation>
    </message>
    <message>
        <source>No better than before: IoU {:.2f} on the validation data, {:.2f} with the new one. The old model is kept.</source>
        <translation>No mejor que antes: IoU {:.2f} en lo reservado, {:.2f} con el nuevo. Se conserva el modelo antiguo.</translation>
    </message>
    <message>
        <source>No chip for {} contains the target yet: add a scene that shows it.</source>
        <translation>Ningún recorte para {} contiene aún el objetivo: añada una escena que lo muestre.</translation>
    </message>
    <message>
        <source>No chip is left: at most {:.1f} % of a chip's pixels have data and a label; {:g} % are required.</source>
        <translation>No queda ningún recorte: como máximo el {:.1f} % de los píxeles de un recorte tiene datos y etiqueta, y se pide el {:g} %.</translation>
    </message>
    <message>
        <source>No chip is left: none contains the target, and chips without a target are not kept.</source>
        <translation>No queda ningún recorte: ninguno contiene el objetivo y no se conserva ninguno de los demás.</translation>
    </message>
    <message>
        <source>No class is switched on.</source>
        <translation>No hay ninguna clase activada.</translation>
    </message>
    <message>
        <source>No file was named for the mask.</source>
        <translation>No se ha indicado ningún archivo para la máscara.</translation>
    </message>
    <message>
        <source>No improvement for {} epochs.</source>
        <translation>No ha mejorado desde hace {} épocas.</translation>
    </message>
    <message>
        <source>No input was given.</source>
        <translation>No se indicó ninguna entrada.</translation>
    </message>
    <message>
        <source>No installed runtime can run the model "{}" as requested (installed: {}; the model has: {}).</source>
        <translation>Ningún entorno instalado puede ejecutar el modelo «{}» como se pide (instalados: {}; el modelo tiene: {}).</translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation>No hay ningún modelo instalado.</translation>
    </message>
    <message>
        <source>No other band can replace it. Choose another scene, or a model for these bands.</source>
        <translation>Ninguna otra banda puede sustituirla. Elija otra escena, o un modelo para estas bandas.</translation>
    </message>
    <message>
        <source>No pixel can be {:g}, the chosen nodata value: the scene's data type is {}.</source>
        <translation>Ningún píxel puede ser {:g}, que se eligió como nodata: la escena contiene {}.</translation>
    </message>
    <message>
        <source>No pixel of the scene has both data and a label: there is nothing to learn from.</source>
        <translation>Ningún píxel de la escena tiene a la vez datos y etiqueta: no hay nada de lo que aprender.</translation>
    </message>
    <message>
        <source>No polygon has one of the target values ({}) in "{}".</source>
        <translation>Ningún polígono tiene uno de los valores objetivo ({}) en «{}».</translation>
    </message>
    <message>
        <source>No polygon is of the class "{}"; the field "{}" has: {}.</source>
        <translation>Ningún polígono es de la clase «{}»; el campo «{}» contiene: {}.</translation>
    </message>
    <message>
        <source>No polygon lies on {}: all of it counts as background.</source>
        <translation>Ningún polígono está sobre {}: todo cuenta como fondo.</translation>
    </message>
    <message>
        <source>No result was written. Choose the precision f32 or another model, or export this one again.</source>
        <translation>No se escribió ningún resultado. Elija la precisión f32 u otro modelo, o exporte este de nuevo.</translation>
    </message>
    <message>
        <source>No run has ended yet.</source>
        <translation>Aún no ha finalizado ninguna ejecución.</translation>
    </message>
    <message>
        <source>No scene has a clear pixel: there is nothing to combine.</source>
        <translation>Ninguna escena está despejada en ningún punto: no hay nada que mostrar.</translation>
    </message>
    <message>
        <source>No scene in {} matches "{}".</source>
        <translation>Ninguna escena de {} coincide con «{}».</translation>
    </message>
    <message>
        <source>No scene is kept for validation, so it would not be known whether the model improves.</source>
        <translation>Ninguna escena está reservada, así que nada diría si el modelo mejora.</translation>
    </message>
    <message>
        <source>No scenes were given.</source>
        <translation>No se ha indicado ninguna escena.</translation>
    </message>
    <message>
        <source>No two of the models have a class of the same name, so their agreement has no meaning.</source>
        <translation>No hay dos modelos con una clase del mismo nombre, así que su grado de acuerdo no dice nada.</translation>
    </message>
    <message>
        <source>No zone holds a valid pixel of the mask.</source>
        <translation>Ninguna zona contiene un píxel válido de la máscara.</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>No, gracias</translation>
    </message>
    <message>
        <source>Nodata value</source>
        <translation>Valor sin datos</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>None of the band files named in {} lies beside it.</source>
        <translation>Ninguno de los archivos de bandas que nombra {} está a su lado.</translation>
    </message>
    <message>
        <source>None of the band files named in {} lies beside it: {}.</source>
        <translation>Ninguno de los archivos de bandas que nombra {} está a su lado: {}.</translation>
    </message>
    <message>
        <source>None of the classes {} is cloud, shadow, cirrus, snow or water.</source>
        <translation>Ninguna de las clases {} es nube, sombra, cirro, nieve o agua.</translation>
    </message>
    <message>
        <source>None of the polygons lies on the scene.</source>
        <translation>Ninguno de los polígonos está sobre la escena.</translation>
    </message>
    <message>
        <source>None of the {} scenes has an up-to-date result. The first: {}</source>
        <translation>Ninguna de las {} escenas tiene un resultado actualizado. La primera: {}</translation>
    </message>
    <message>
        <source>None of these scenes has an acquisition date in its name.</source>
        <translation>Ningún nombre de estas escenas dice el día en que se tomaron.</translation>
    </message>
    <message>
        <source>Not set: as large as the memory budget allows. The result does not depend on it.</source>
        <translation>Sin indicar: tan grande como permita el límite de memoria. El resultado no depende de ello.</translation>
    </message>
    <message>
        <source>Not set: decided from the machine's memory.</source>
        <translation>Sin indicar: se decide según la memoria del equipo.</translation>
    </message>
    <message>
        <source>Not set: every polygon is target. For a model of several classes: the class of each polygon.</source>
        <translation>Sin indicar: cada polígono es objetivo. Con un modelo de varias clases dice de cuál es cada uno.</translation>
    </message>
    <message>
        <source>Not set: that of the start model, improved.</source>
        <translation>Sin definir: el del modelo inicial, mejorado.</translation>
    </message>
    <message>
        <source>Not set: the name of its file.</source>
        <translation>Sin indicar: el nombre de su archivo.</translation>
    </message>
    <message>
        <source>Not set: the raster's own, or one that no valid pixel has.</source>
        <translation>Sin indicar: el propio del ráster o uno que ningún píxel válido tenga.</translation>
    </message>
    <message>
        <source>Nothing distinguishes band {} from the others, so it could not be found in other scenes.</source>
        <translation>Nada distingue la banda {} de las demás: de ninguna escena se sabría si la tiene.</translation>
    </message>
    <message>
        <source>Nothing in {} says for certain which band is {}: it has {}, and {} needs {}.</source>
        <translation>Nada en {} dice con certeza qué banda es {}: tiene {}, y {} necesita {}.</translation>
    </message>
    <message>
        <source>Nothing is downloaded: it comes from the folder of wheels {} ({} MB), and takes up to {} MB of disk space.</source>
        <translation>No se descarga nada: viene de la carpeta de wheels {} ({} MB), y ocupa hasta {} MB de disco.</translation>
    </message>
    <message>
        <source>Nothing is labelled on {}, whose bands the new model would take.</source>
        <translation>No hay nada etiquetado en {}, cuyas bandas tomaría el modelo nuevo.</translation>
    </message>
    <message>
        <source>Nothing is labelled on {}: it is left out.</source>
        <translation>No hay nada etiquetado en {}: se omite.</translation>
    </message>
    <message>
        <source>Nothing is labelled target: a model cannot learn what it never sees.</source>
        <translation>Nada está etiquetado como objetivo: un modelo no puede aprender lo que nunca ve.</translation>
    </message>
    <message>
        <source>Nothing is labelled {}: a model cannot learn what it never sees.</source>
        <translation>Nada está etiquetado como {}: un modelo no puede aprender lo que nunca ve.</translation>
    </message>
    <message>
        <source>Nothing says which class a polygon belongs to: the model has {} classes.</source>
        <translation>Nada dice de qué clase es un polígono: el modelo distingue {}.</translation>
    </message>
    <message>
        <source>Nothing says which values of "{}" are target.</source>
        <translation>Nada dice qué valores de «{}» son objetivo.</translation>
    </message>
    <message>
        <source>Nothing states what the scene's values mean; they are assumed to be {}, {}. {}</source>
        <translation>Nada dice qué significan los números de la escena; se toman por {}, {}. {}</translation>
    </message>
    <message>
        <source>Nothing was found. If there should be something: look at the probability with a lower threshold; check under Advanced that each band is the right one and that the values are interpreted correctly; and compare the size of the pixels with that which the model was made for.</source>
        <translation>No se ha encontrado nada. Si debiera haber algo: mire la probabilidad con un umbral más bajo; compruebe en Avanzado que cada banda es la correcta y que los valores se toman por lo que son; y compare el tamaño de los píxeles con aquel para el que se hizo el modelo.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>No se importó nada.</translation>
    </message>
    <message>
        <source>Nothing: a new model</source>
        <translation>Nada: un modelo nuevo</translation>
    </message>
    <message>
        <source>Number of clear observations</source>
        <translation>Número de observaciones despejadas</translation>
    </message>
    <message>
        <source>Number of polygons</source>
        <translation>Número de polígonos</translation>
    </message>
    <message>
        <source>Number of zones</source>
        <translation>Número de zonas</translation>
    </message>
    <message>
        <source>ONNX Runtime has GPU support, but cannot use the GPU here.</source>
        <translation>ONNX Runtime admite GPU, pero aquí no puede usar la GPU.</translation>
    </message>
    <message>
        <source>ONNX Runtime sees an accelerator</source>
        <translation>ONNX Runtime ve un acelerador</translation>
    </message>
    <message>
        <source>ONNX files (*.onnx)</source>
        <translation>Archivos ONNX (*.onnx)</translation>
    </message>
    <message>
        <source>ONNX, for CloudReef (*.onnx)</source>
        <translation>ONNX, para CloudReef (*.onnx)</translation>
    </message>
    <message>
        <source>ONNX, for Deepness (*.onnx)</source>
        <translation>ONNX, para Deepness (*.onnx)</translation>
    </message>
    <message>
        <source>Of a mask of several classes: numbers such as 1,2. Not set: all but the background.</source>
        <translation>De una máscara de varias clases: números como 1,2. Sin definir: todas menos el fondo.</translation>
    </message>
    <message>
        <source>Of each pixel. Cloud-optimised GeoTIFF.</source>
        <translation>De cada píxel. GeoTIFF optimizado para la nube (COG).</translation>
    </message>
    <message>
        <source>Of independent labels: number=threshold, such as 1=0.4,2=0.6. Not set: the model's own.</source>
        <translation>De etiquetas independientes: número=umbral, como 1=0.4,2=0.6. Sin definir: los del modelo.</translation>
    </message>
    <message>
        <source>Of independent labels: where a pixel has several, the first of these is shown, such as 2,1.</source>
        <translation>De etiquetas independientes: donde valen varias se muestra la primera de estas, como 2,1.</translation>
    </message>
    <message>
        <source>Of masks of several classes: numbers such as 1,2. Not set: all but the background, and undecided.</source>
        <translation>De máscaras de varias clases: números como 1,2. Sin definir: todas menos el fondo, y lo indeciso.</translation>
    </message>
    <message>
        <source>Of several classes: numbers such as 1,2. Not set: all.</source>
        <translation>De varias clases: números como 1,2. Sin definir: todas.</translation>
    </message>
    <message>
        <source>Of several classes: pixels whose most probable class has less than this become 254, undecided.</source>
        <translation>De varias clases: los píxeles cuya clase más probable tiene menos pasan a 254, indeciso.</translation>
    </message>
    <message>
        <source>Of the blocks, or of the scenes.</source>
        <translation>De los bloques o de las escenas.</translation>
    </message>
    <message>
        <source>Of the cover</source>
        <translation>De la cobertura</translation>
    </message>
    <message>
        <source>Of the valid pixels</source>
        <translation>De los píxeles válidos</translation>
    </message>
    <message>
        <source>Offset of stored values</source>
        <translation>Desplazamiento de los valores guardados</translation>
    </message>
    <message>
        <source>Older results: {}</source>
        <translation>Resultados anteriores: {}</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu: sudo apt install python{}-venv</source>
        <translation>En Debian y Ubuntu: sudo apt install python{}-venv</translation>
    </message>
    <message>
        <source>On the mask's grid: each polygon states its mean.</source>
        <translation>Con la cuadrícula de la máscara: cada polígono indica su media.</translation>
    </message>
    <message>
        <source>One band of 0 and 1 for each class, 255 nodata.</source>
        <translation>Una banda de 0 y 1 por clase, 255 sin datos.</translation>
    </message>
    <message>
        <source>One error map cannot show {} masks.</source>
        <translation>Un solo mapa de errores no puede mostrar {} máscaras.</translation>
    </message>
    <message>
        <source>One for each scene, in the same order: 0 clear, 1 not clear, 255 nodata.</source>
        <translation>Una por escena, en el mismo orden: 0 despejado, 1 no despejado, 255 sin datos.</translation>
    </message>
    <message>
        <source>One line: what the model finds, in which images</source>
        <translation>Una línea: qué busca y en qué imágenes</translation>
    </message>
    <message>
        <source>One name per channel, in their order, separated by commas</source>
        <translation>Un nombre por canal, en su orden, separados por comas</translation>
    </message>
    <message>
        <source>One number per band, separated by spaces; leave empty if the network needs none</source>
        <translation>Un número por banda, separados por espacios; vacío si la red no los necesita</translation>
    </message>
    <message>
        <source>One page with tables and pictures.</source>
        <translation>Una página con tablas e imágenes.</translation>
    </message>
    <message>
        <source>One row for each mask, one for the mean, one for the pooled scores.</source>
        <translation>Una fila por máscara, la media y el conjunto.</translation>
    </message>
    <message>
        <source>Only QGIS can read this layer, so it is copied when the run starts and checked only then. To see an estimate before, save it as a GeoTIFF (Export &gt; Save as) and choose that.</source>
        <translation>Solo QGIS puede leer esta capa, así que se copia y se examina al comenzar la ejecución. Para saberlo antes, guárdela como GeoTIFF (Exportar &gt; Guardar como) y elija ese archivo.</translation>
    </message>
    <message>
        <source>Only in the first</source>
        <translation>Solo en la primera</translation>
    </message>
    <message>
        <source>Only in the second</source>
        <translation>Solo en la segunda</translation>
    </message>
    <message>
        <source>Only items of version 1 can be read; choose the product's folder or its files.</source>
        <translation>Se leen ítems de la versión 1; elija la carpeta del producto o sus archivos.</translation>
    </message>
    <message>
        <source>Only one of {0} x {0} pixels was segmented: zoom in to see exactly what the run gives.</source>
        <translation>Se ha examinado uno de cada {0} x {0} píxeles: acerque el zoom para ver exactamente lo que da la ejecución.</translation>
    </message>
    <message>
        <source>Only reflectance has a factor; other values are used as they are.</source>
        <translation>La reflectancia tiene un factor; los demás números se toman como son.</translation>
    </message>
    <message>
        <source>Only target is labelled, and no background.</source>
        <translation>Solo está etiquetado el objetivo: nada dice qué es fondo.</translation>
    </message>
    <message>
        <source>Only the framed middle of the view was segmented: zoom in to see all of it.</source>
        <translation>Solo se ha examinado el centro enmarcado de la vista: acerque el zoom para verla entera.</translation>
    </message>
    <message>
        <source>Only these polygons are segmented; the rest of the result is nodata.</source>
        <translation>Solo se segmentan estos polígonos; lo demás que muestra el resultado es sin datos.</translation>
    </message>
    <message>
        <source>Only this extent is segmented, and the result ends with it.</source>
        <translation>Solo se segmenta esta extensión, y el resultado termina con ella.</translation>
    </message>
    <message>
        <source>Only {} MB of memory are free, and the run may take {} MB: close other programs, or choose a smaller memory budget.</source>
        <translation>Solo hay {} MB de memoria libres y la ejecución puede ocupar {} MB: cierre otros programas o elija un presupuesto de memoria menor.</translation>
    </message>
    <message>
        <source>Only {} pixels of the target are for validation, too few to choose a threshold from. It is {:g}; move it where masks come out too large or too small.</source>
        <translation>Solo se apartaron {} píxeles del objetivo: demasiado pocos para elegir un umbral. Es {:g}; muévalo donde las máscaras salgan demasiado grandes o demasiado pequeñas.</translation>
    </message>
    <message>
        <source>Open a product</source>
        <translation>Abrir un producto</translation>
    </message>
    <message>
        <source>Open a product, an archive or a file</source>
        <translation>Abrir un producto, un archivo comprimido o un archivo</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Open labels…</source>
        <translation>Abrir etiquetas…</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Abrir informe</translation>
    </message>
    <message>
        <source>Open the CloudReef panel (menu Raster) and click "Install the engine".</source>
        <translation>Abra el panel de CloudReef (menú Ráster) y pulse «Instalar el motor».</translation>
    </message>
    <message>
        <source>Open the folder of results</source>
        <translation>La carpeta de resultados</translation>
    </message>
    <message>
        <source>Open the report of this run</source>
        <translation>Abrir la página de esta ejecución</translation>
    </message>
    <message>
        <source>Open the run's report in the browser; it is drawn first if necessary</source>
        <translation>Abrir la página de la ejecución en el navegador; si hace falta, se crea antes</translation>
    </message>
    <message>
        <source>Open the summary (CSV) of an earlier batch</source>
        <translation>Mostrar un lote anterior por su resumen (CSV)</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Or a corrected mask</source>
        <translation>O una máscara corregida</translation>
    </message>
    <message>
        <source>Or a table of paths (CSV)</source>
        <translation>O una tabla de rutas (CSV)</translation>
    </message>
    <message>
        <source>Or raster layers</source>
        <translation>O capas ráster</translation>
    </message>
    <message>
        <source>Order of scenes</source>
        <translation>Orden de las escenas</translation>
    </message>
    <message>
        <source>Order of the classes</source>
        <translation>Orden de las clases</translation>
    </message>
    <message>
        <source>Order of the file's bands</source>
        <translation>Orden de las bandas del archivo</translation>
    </message>
    <message>
        <source>Order of the file's bands…</source>
        <translation>Orden de las bandas del archivo…</translation>
    </message>
    <message>
        <source>Order: {}.</source>
        <translation>Orden: {}.</translation>
    </message>
    <message>
        <source>Other bands need a new model, as the weights of a model depend on its bands.</source>
        <translation>Otras bandas requieren un modelo nuevo: lo aprendido antes va con las bandas del anterior.</translation>
    </message>
    <message>
        <source>Other thresholds</source>
        <translation>Otros umbrales</translation>
    </message>
    <message>
        <source>Other ways…</source>
        <translation>Otras formas…</translation>
    </message>
    <message>
        <source>Otherwise a scene that is in the data set already is refused.</source>
        <translation>De lo contrario, se rechaza una escena que ya esté en el conjunto de datos.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Outline of the mask only</source>
        <translation>Solo el contorno</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Output values</source>
        <translation>Responde con</translation>
    </message>
    <message>
        <source>Over time…</source>
        <translation>En el tiempo…</translation>
    </message>
    <message>
        <source>Overlap of chips (pixels)</source>
        <translation>Solape de los recortes (píxeles)</translation>
    </message>
    <message>
        <source>Overviews of {}</source>
        <translation>Vistas generales de {}</translation>
    </message>
    <message>
        <source>PNG files (*.png)</source>
        <translation>Archivos PNG (*.png)</translation>
    </message>
    <message>
        <source>Pack one model.</source>
        <translation>Comprima un solo modelo.</translation>
    </message>
    <message>
        <source>Pack the model alone.</source>
        <translation>Comprima solo el modelo.</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Paint labels; hold Shift to erase</source>
        <translation>Pintar; con Mayús, borrar</translation>
    </message>
    <message>
        <source>Paint on the mask…</source>
        <translation>Pintar en la máscara…</translation>
    </message>
    <message>
        <source>Paint the class onto the mask</source>
        <translation>Pintar la clase en la máscara</translation>
    </message>
    <message>
        <source>Panchromatic images are skipped: {}.</source>
        <translation>Se omiten las imágenes pancromáticas: {}.</translation>
    </message>
    <message>
        <source>Part for validation (percent)</source>
        <translation>Parte para validación (porcentaje)</translation>
    </message>
    <message>
        <source>Paths are relative to the table's own folder; band files of one scene are written a.tif|b.tif|c.tif.</source>
        <translation>Las rutas son relativas a la carpeta de la tabla; los archivos de banda de una escena se escriben a.tif|b.tif|c.tif.</translation>
    </message>
    <message>
        <source>Pattern of names</source>
        <translation>Patrón de nombres</translation>
    </message>
    <message>
        <source>Patterns such as *.tif, LC0* or **/*.tif, separated by semicolons. * finds all rasters and products, also in folders inside the folder.</source>
        <translation>Patrones como *.tif, LC0* o **/*.tif, separados por punto y coma. * encuentra todos los rásteres y productos, también en las subcarpetas.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pausa.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Picture of the map service</source>
        <translation>Imagen del servicio de mapas</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>Pictures for the VGG Image Annotator show red, green and blue; the scene or the model lacks {}.</source>
        <translation>Las imágenes para el VGG Image Annotator muestran rojo, verde y azul; a la escena o al modelo le falta {}.</translation>
    </message>
    <message>
        <source>Pin this layer: do not follow the active layer</source>
        <translation>Retener esta capa, sea cual sea la activa</translation>
    </message>
    <message>
        <source>Pixel counts, cover and area in a machine-readable file</source>
        <translation>Recuentos, cobertura y área en un archivo para programas</translation>
    </message>
    <message>
        <source>Pixel size from</source>
        <translation>Píxeles desde</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Pixels of this probability or more are target.</source>
        <translation>Los píxeles con esta probabilidad o más son objetivo.</translation>
    </message>
    <message>
        <source>Pixels of this probability or more are target. Not set: the model's own threshold.</source>
        <translation>Los píxeles con esta probabilidad o más son objetivo. Sin indicar: el umbral propio del modelo.</translation>
    </message>
    <message>
        <source>Pixels of this probability or more belong to the mask; lower finds more, higher finds less</source>
        <translation>Los píxeles con esta probabilidad o más pertenecen a la máscara; más bajo detecta más, más alto detecta menos</translation>
    </message>
    <message>
        <source>Pixels of {0:g} to {1:g} m.</source>
        <translation>Píxeles de {0:g} a {1:g} m.</translation>
    </message>
    <message>
        <source>Pixels outside of them are ignored. Not set: the whole scene was checked.</source>
        <translation>Fuera de ellas no cuenta ningún píxel. Sin indicar: se revisó la escena completa.</translation>
    </message>
    <message>
        <source>Pixels that a scene shows clearly, in percent</source>
        <translation>Porcentaje de píxeles que alguna escena muestra despejados</translation>
    </message>
    <message>
        <source>Pixels where the mask is nodata, or that it does not reach, are masked too.</source>
        <translation>También se quitan los píxeles donde la máscara no tiene datos o a los que no llega.</translation>
    </message>
    <message>
        <source>Pixels whose most probable class is below this become undecided</source>
        <translation>Los píxeles cuya clase más probable tiene menos quedan indecisos</translation>
    </message>
    <message>
        <source>Placeholders: {scene}, {model}, {folder}, {threshold}. Other results are named in the same way.</source>
        <translation>Marcadores: {scene}, {model}, {folder}, {threshold}. Los demás resultados se nombran igual.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Please report it with the log.</source>
        <translation>Comuníquelo junto con el registro.</translation>
    </message>
    <message>
        <source>Point CloudReef to another Python, for example one from python.org.</source>
        <translation>Indique a CloudReef otro Python, por ejemplo uno de python.org.</translation>
    </message>
    <message>
        <source>Point CloudReef to another version of Python.</source>
        <translation>Indique a CloudReef otra versión de Python.</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polígono</translation>
    </message>
    <message>
        <source>Polygon layer of the area</source>
        <translation>Capa de los polígonos del área</translation>
    </message>
    <message>
        <source>Polygon layers with a field class, or of the target only.</source>
        <translation>Capas de polígonos con un campo class, o solo del objetivo.</translation>
    </message>
    <message>
        <source>Polygonize a mask</source>
        <translation>Poligonizar una máscara</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polígonos</translation>
    </message>
    <message>
        <source>Polygons describe a single class; a mask of several classes needs a raster of class numbers as its reference.</source>
        <translation>Los polígonos hablan de una clase; una máscara de varias necesita un ráster de clases como referencia.</translation>
    </message>
    <message>
        <source>Polygons in any CRS.</source>
        <translation>Polígonos; en su propio SRC si es necesario.</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polígonos de una capa</translation>
    </message>
    <message>
        <source>Polygons of these classes count as background: {}. The model looks for "{}".</source>
        <translation>Los polígonos de estas clases cuentan como fondo: {}. El modelo busca «{}».</translation>
    </message>
    <message>
        <source>Polygons…</source>
        <translation>Polígonos…</translation>
    </message>
    <message>
        <source>Precision</source>
        <comment>of the numbers that are computed with</comment>
        <translation>Precisión de cálculo</translation>
    </message>
    <message>
        <source>Precision</source>
        <comment>score</comment>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Precision (pooled)</source>
        <translation>Precisión (conjunta)</translation>
    </message>
    <message>
        <source>Preview. {}</source>
        <translation>Vista previa. {}</translation>
    </message>
    <message>
        <source>Print layout…</source>
        <translation>Página para imprimir…</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>Probability of the class that the mask shows, stored like the probability.</source>
        <translation>Probabilidad de lo que muestra la máscara, guardada como la probabilidad.</translation>
    </message>
    <message>
        <source>Probability raster</source>
        <translation>Ráster de probabilidad</translation>
    </message>
    <message>
        <source>Problems with the bands</source>
        <translation>Problemas con las bandas</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Progreso de la descarga</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progreso de la importación</translation>
    </message>
    <message>
        <source>Progress of the installation</source>
        <translation>Progreso de la instalación</translation>
    </message>
    <message>
        <source>Published by {}</source>
        <translation>Publicado por {}</translation>
    </message>
    <message>
        <source>Published models</source>
        <translation>Modelos publicados</translation>
    </message>
    <message>
        <source>Put that file beside the VRT, or convert it.</source>
        <translation>Ponga ese archivo junto al VRT o conviértalo.</translation>
    </message>
    <message>
        <source>Put the file there, or make the VRT again.</source>
        <translation>Ponga ahí el archivo o cree el VRT de nuevo.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>QGIS cannot find out how many bands {} has.</source>
        <translation>QGIS no puede saber cuántas bandas tiene {}.</translation>
    </message>
    <message>
        <source>QGIS cannot make it</source>
        <translation>QGIS no puede crearlo</translation>
    </message>
    <message>
        <source>QGIS cannot open {}.</source>
        <translation>QGIS no puede abrir {}.</translation>
    </message>
    <message>
        <source>QGIS's own Python is not changed.</source>
        <translation>El Python propio de QGIS no se modifica.</translation>
    </message>
    <message>
        <source>QGIS, system, engine and the last log lines as text; the home folder's name is left out</source>
        <translation>QGIS, sistema, motor y las últimas líneas del registro como texto; se omite el nombre de la carpeta personal</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>Ráster</translation>
    </message>
    <message>
        <source>Raster layer, file or product</source>
        <translation>Capa ráster, archivo o producto</translation>
    </message>
    <message>
        <source>Raster of the probability that the tool Fill follows</source>
        <translation>Ráster de la probabilidad que sigue la herramienta Rellenar</translation>
    </message>
    <message>
        <source>Rasters and product folders in it are segmented. Give this, or layers, or a table.</source>
        <translation>Se segmentan los rásteres y las carpetas de producto que contiene. Indique esto, o capas, o una tabla.</translation>
    </message>
    <message>
        <source>Rasters of one kind that overlap.</source>
        <translation>Rásteres del mismo tipo que se superponen.</translation>
    </message>
    <message>
        <source>Rasters, metadata and archives</source>
        <translation>Rásteres, metadatos y archivos comprimidos</translation>
    </message>
    <message>
        <source>Read an ONNX file</source>
        <translation>Leer un archivo ONNX</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Reading ONNX files requires ONNX Runtime, which is not installed.</source>
        <translation>Los archivos ONNX los lee ONNX Runtime, que falta.</translation>
    </message>
    <message>
        <source>Reading packages</source>
        <translation>Leyendo paquetes</translation>
    </message>
    <message>
        <source>Reading the layer "{}" through QGIS.</source>
        <translation>Leyendo la capa «{}» a través de QGIS.</translation>
    </message>
    <message>
        <source>Reading the pixels…</source>
        <translation>Mirando…</translation>
    </message>
    <message>
        <source>Reading the product</source>
        <translation>Lectura del producto</translation>
    </message>
    <message>
        <source>Reading the scene…</source>
        <translation>Examinando la escena…</translation>
    </message>
    <message>
        <source>Reading {}</source>
        <translation>Leyendo {}</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Exhaustividad</translation>
    </message>
    <message>
        <source>Recall (pooled)</source>
        <translation>Exhaustividad (conjunta)</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Reference polygons</source>
        <translation>Polígonos de referencia</translation>
    </message>
    <message>
        <source>Reference rasters</source>
        <translation>Rásteres de referencia</translation>
    </message>
    <message>
        <source>Reference values that are target</source>
        <translation>Valores de referencia que son objetivo</translation>
    </message>
    <message>
        <source>Reflectance</source>
        <translation>Reflectancia</translation>
    </message>
    <message>
        <source>Reflectance in percent</source>
        <translation>Reflectancia en porcentaje</translation>
    </message>
    <message>
        <source>Reflectance × 10 000</source>
        <translation>Reflectancia × 10 000</translation>
    </message>
    <message>
        <source>Reflectance × 1000</source>
        <translation>Reflectancia × 1000</translation>
    </message>
    <message>
        <source>Reflectance × 32 768</source>
        <translation>Reflectancia × 32 768</translation>
    </message>
    <message>
        <source>Reflectance, 0 to 1</source>
        <translation>Reflectancia, de 0 a 1</translation>
    </message>
    <message>
        <source>Rehearse what it knew</source>
        <translation>Repasar lo que sabía</translation>
    </message>
    <message>
        <source>Reinstall Microsoft's Visual C++ Redistributable (https://aka.ms/vs/17/release/vc_redist.x64.exe).</source>
        <translation>Instale de nuevo Visual C++ Redistributable de Microsoft (https://aka.ms/vs/17/release/vc_redist.x64.exe).</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove CloudReef's engine</source>
        <translation>Eliminar el motor de CloudReef</translation>
    </message>
    <message>
        <source>Remove areas below</source>
        <translation>Eliminar áreas menores de</translation>
    </message>
    <message>
        <source>Remove areas smaller than (pixels)</source>
        <translation>Eliminar áreas menores de (píxeles)</translation>
    </message>
    <message>
        <source>Remove from the mask; or hold Shift while adding</source>
        <translation>Quitar lo que no es objetivo; Mayús al añadir</translation>
    </message>
    <message>
        <source>Remove it before you import another.</source>
        <translation>Elimínelo antes de importar otro.</translation>
    </message>
    <message>
        <source>Remove it, or choose another name.</source>
        <translation>Elimínela o elija otro nombre.</translation>
    </message>
    <message>
        <source>Remove target areas that are smaller than this</source>
        <translation>Se eliminan las áreas de objetivo con menos píxeles</translation>
    </message>
    <message>
        <source>Remove the engine in {}?

Masks and models stay; the engine can be installed again.</source>
        <translation>¿Eliminar el motor de {}?

Las máscaras y los modelos se conservan; el motor se puede volver a instalar.</translation>
    </message>
    <message>
        <source>Remove the model “{}”?

Its folder {} is deleted.</source>
        <translation>¿Eliminar el modelo «{}»?

Se borra su carpeta {}.</translation>
    </message>
    <message>
        <source>Remove the one that belongs to another scene, or download the product again.</source>
        <translation>Quite el que pertenece a otra escena o descargue el producto de nuevo.</translation>
    </message>
    <message>
        <source>Remove the preview from the map</source>
        <translation>Quitar la vista previa del mapa</translation>
    </message>
    <message>
        <source>Remove the run from the history; its results stay</source>
        <translation>Quitar la ejecución del historial; sus resultados se conservan</translation>
    </message>
    <message>
        <source>Remove the selected runs from the queue</source>
        <translation>Quitar de la cola las ejecuciones seleccionadas</translation>
    </message>
    <message>
        <source>Remove this result from the project?</source>
        <translation>¿Quitar este resultado del proyecto?</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Rename the file so that its name is text in UTF-8.</source>
        <translation>Cambie el nombre del archivo para que sea texto en UTF-8.</translation>
    </message>
    <message>
        <source>Rename this layer.</source>
        <translation>Cambie el nombre de esta capa.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Repair its source (Layer &gt; Data source), or remove it.</source>
        <translation>Repare su fuente (Capa &gt; Cambiar fuente de datos…) o elimínela.</translation>
    </message>
    <message>
        <source>Repair the engine: install it again.</source>
        <translation>Repare el motor: instálelo de nuevo.</translation>
    </message>
    <message>
        <source>Replace chips of a scene of this name</source>
        <translation>Sustituir los recortes de una escena con este nombre</translation>
    </message>
    <message>
        <source>Replace the existing file?

{}</source>
        <translation>¿Sustituir el archivo existente?

{}</translation>
    </message>
    <message>
        <source>Replace these files?

{}</source>
        <translation>¿Reemplazar estos archivos?

{}</translation>
    </message>
    <message>
        <source>Replaces the raster's own, as a stored number (before scale and offset); with nan every number is data. Not set: the raster's own.</source>
        <translation>En lugar de lo que dice el propio ráster; tal como está en el archivo (antes de escala y desplazamiento). nan convierte cada número en dato. Sin definir: como en el ráster.</translation>
    </message>
    <message>
        <source>Replaces the raster's own. Not set: the raster's own.</source>
        <translation>En lugar de lo que indica el propio ráster. Sin indicar: como en el ráster.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Report (HTML)</source>
        <translation>Informe (HTML)</translation>
    </message>
    <message>
        <source>Report: {}</source>
        <translation>Informe: {}</translation>
    </message>
    <message>
        <source>Reshape, delete and draw polygons until they are right, then export them. There is no need to save them.</source>
        <translation>Modifique, borre y dibuje polígonos hasta que estén bien y luego expórtelos. No hace falta guardarlos.</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolución</translation>
    </message>
    <message>
        <source>Result on the grid of the whole raster</source>
        <translation>Resultado en la cuadrícula de todo el ráster</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Results are files, but {} is not one.</source>
        <translation>Los resultados son archivos, y {} no lo es.</translation>
    </message>
    <message>
        <source>Results folder</source>
        <translation>Guardar resultados</translation>
    </message>
    <message>
        <source>Results of CloudReef are not scenes and are skipped: {}.</source>
        <translation>Los resultados de CloudReef no son escenas y se omiten: {}.</translation>
    </message>
    <message>
        <source>Results that are there already</source>
        <translation>Resultados que ya existen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Row {} of {} has no path.</source>
        <translation>La fila {} de {} no nombra ningún archivo.</translation>
    </message>
    <message>
        <source>Row {} of {}: the nodata value "{}" is not a number.</source>
        <translation>Fila {} de {}: el valor sin datos «{}» no es un número.</translation>
    </message>
    <message>
        <source>Rows and columns.</source>
        <translation>Filas y columnas.</translation>
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
        <translation>Ejecute un modelo, corrija sus polígonos e indique aquí la escena y los polígonos: los recortes resultantes son lo que la red ve en ese lugar, con las etiquetas que usted corrigió. Añada cuantas escenas quiera a una misma carpeta; una escena que ya está en ella solo se sustituye si usted lo indica.

Todo polígono es objetivo, y un píxel le pertenece si su centro está dentro; lo demás es fondo. Con un campo de clases, indique los valores que son objetivo y los que no cuentan; los demás son fondo. Si solo revisó una parte de la escena, indique las áreas revisadas: fuera de ellas no cuenta ningún píxel. Sin ellas se considera revisada la escena completa. También se leen las ediciones aún sin guardar.

Con un modelo de varias clases el campo contiene sus nombres o números, y una máscara sus números: las etiquetas guardan el número de la clase de cada píxel. Lo que ningún polígono cubre es el fondo del modelo; donde no lo tiene, no cuenta.

Una parte de la escena, en bloques, se reserva para la validación, que indica la calidad que alcanza el modelo; con varias escenas es mejor reservar escenas completas (scenes). Ningún píxel cuenta en ambos lados.

geotiff: imágenes en los valores propios de la escena, con su escala, y máscaras: 0, 1, 255 no cuenta. via: imágenes de 8 bits en rojo, verde y azul, con los contornos en el formato del VGG Image Annotator, que no admite ni agujeros (se unen al contorno) ni píxeles que no cuentan (pasan a negro).

Junto a los recortes se escribe una receta para continuar entrenando el modelo, y el registro indica qué teclear. Con bandas de un modelo nuevo la receta empieza uno que toma esas bandas, contengan lo que contengan: infrarrojo de onda corta, borde rojo, radar, alturas, índices.

Desde un terminal:
qgis_process run cloudreef:exporttraining --INPUT=scene.tif --POLYGONS=corrected.gpkg --OUTPUT_FOLDER=chips</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Ejecutar de nuevo</translation>
    </message>
    <message>
        <source>Run git lfs pull in its folder, or download the file itself.</source>
        <translation>Ejecute git lfs pull en su carpeta, o descargue el archivo mismo.</translation>
    </message>
    <message>
        <source>Run hf auth login and hf download {} --local-dir FOLDER, and import that folder.</source>
        <translation>Ejecute hf auth login y hf download {} --local-dir CARPETA, e importe esa carpeta.</translation>
    </message>
    <message>
        <source>Run it again to continue.</source>
        <translation>Ejecútelo de nuevo para continuar.</translation>
    </message>
    <message>
        <source>Run it again.</source>
        <translation>Ejecútelo de nuevo.</translation>
    </message>
    <message>
        <source>Run it once more with the same parameters; the results get new names</source>
        <translation>Hacer lo mismo otra vez; los resultados reciben nombres nuevos</translation>
    </message>
    <message>
        <source>Run the segmentation again, with a report.</source>
        <translation>Ejecútelo de nuevo, con informe.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Runs a neural network over a raster and writes a mask on the raster's own grid: 0 background, 1 target (for example cloud), 255 nodata.

The input is a raster layer, a raster file, a Landsat or Sentinel-2 product as a folder or as it was downloaded (.tar, .tar.gz, .zip), or the product's metadata file (MTL). The bands that the model needs are found by their names, wavelengths or product naming; if that is not certain, give their numbers. Stored values are converted to reflectance once for the whole scene, by tags, product metadata or data type, and the log says how.

Large rasters are read in overlapping tiles with bounded memory; the result is the same as that of one pass over the whole raster. Nodata pixels are ignored and stay nodata.

From a terminal:
qgis_process run cloudreef:segment --INPUT=scene.tif --MASK=mask.tif</source>
        <translation>Aplica una red neuronal a un ráster y escribe una máscara en la misma cuadrícula del ráster: 0 fondo, 1 objetivo (por ejemplo, nube), 255 sin datos.

La entrada es una capa ráster, un archivo ráster, un producto Landsat o Sentinel-2 como carpeta o tal como se descargó (.tar, .tar.gz, .zip), o el archivo de metadatos del producto (MTL). Las bandas que necesita el modelo se localizan por su nombre, su longitud de onda o la nomenclatura del producto; si no hay certeza, indique sus números. Los valores almacenados se convierten en reflectancia una sola vez para toda la escena, según las etiquetas, los metadatos del producto o el tipo de datos, y el registro indica cómo.

Los rásteres grandes se leen en teselas solapadas con memoria limitada; el resultado es el mismo que el de una sola pasada por el ráster completo. Los píxeles sin datos se omiten y siguen sin datos.

Desde un terminal:
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
        <translation>Aplica una red neuronal a muchas escenas; se carga una sola vez para todas.

Las escenas son todos los rásteres, productos y archivos comprimidos de una carpeta y de sus subcarpetas, o los que coinciden con un patrón (*.tif; LC0* para carpetas Landsat; **/*.tif para buscar en subcarpetas; varios patrones separados por punto y coma), o capas, o las filas de un archivo CSV. Los resultados de CloudReef que haya entre ellos se omiten. En un archivo CSV una columna contiene las rutas; las columnas «name», «bands» (3,2,1,4 o B,G,R,NIR), «scaling» y «nodata» se usan donde estén rellenas.

Las máscaras se nombran con una plantilla con los marcadores {scene}, {model}, {folder} (la carpeta que contiene la escena) y {threshold}. Los demás resultados se nombran igual, con probability, polygons, statistics o report en lugar de mask. Si varias escenas tienen el mismo nombre, se añaden los nombres de sus carpetas.

Cada resultado guarda un registro de los archivos de la escena (rutas, tamaños, fechas), del modelo y de los parámetros con que se obtuvo; véase la información de la capa de una máscara. Lo que ya está, completo y sin cambios, se salta; así, un lote cancelado, o interrumpido al apagarse el equipo, continúa al ejecutarlo de nuevo. Lo que ya está pero se obtuvo de otros archivos o de otro modo se señala como desactualizado y se conserva, o se rehace si elige update.

Una escena que falla no detiene las demás; se indica al final. Un resumen (CSV) y un informe (HTML) en la carpeta de resultados se actualizan tras cada escena.

Desde un terminal:
qgis_process run cloudreef:segmentbatch --FOLDER=scenes --PATTERN="*.tif" --OUTPUT_FOLDER=masks</translation>
    </message>
    <message>
        <source>Runs several models on one scene and shows where they disagree.</source>
        <translation>Aplica varios modelos a una escena y muestra dónde discrepan.</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Entorno de ejecución</translation>
    </message>
    <message>
        <source>Runtimes</source>
        <translation>Entornos de ejecución</translation>
    </message>
    <message>
        <source>STAC items need a location on Earth.</source>
        <translation>Los ítems STAC necesitan un lugar en la Tierra.</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>Save as job file…</source>
        <translation>Guardar como archivo de trabajo…</translation>
    </message>
    <message>
        <source>Save it as CSV in UTF-8.</source>
        <translation>Guárdela como CSV en UTF-8.</translation>
    </message>
    <message>
        <source>Save it as UTF-8, or make the VRT again.</source>
        <translation>Guárdelo como UTF-8 o cree de nuevo el VRT.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Guárdelo como UTF-8.</translation>
    </message>
    <message>
        <source>Save it as a GeoTIFF and segment that.</source>
        <translation>Guárdela como GeoTIFF y segmente ese archivo.</translation>
    </message>
    <message>
        <source>Save it with a nodata value, or on the same grid.</source>
        <translation>Guarde el archivo con un valor sin datos o en la misma cuadrícula.</translation>
    </message>
    <message>
        <source>Save it with one nodata value, or on the same grid.</source>
        <translation>Guarde el archivo con un solo valor sin datos, o en la misma cuadrícula.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Guardar imagen…</translation>
    </message>
    <message>
        <source>Save the job file</source>
        <translation>Guardar el archivo de trabajo</translation>
    </message>
    <message>
        <source>Save the layer as a GeoTIFF by hand to see what is wrong with it.</source>
        <translation>Guarde la capa como GeoTIFF manualmente para ver qué falla en ella.</translation>
    </message>
    <message>
        <source>Save the layer as a GeoTIFF, or rename its file without ? and &amp;.</source>
        <translation>Guarde la capa como GeoTIFF o cambie el nombre de su archivo para que no lleve ? ni &amp;.</translation>
    </message>
    <message>
        <source>Save the mask as</source>
        <translation>Guardar la máscara como</translation>
    </message>
    <message>
        <source>Save the numbers in pixels and square metres, for programs</source>
        <translation>Guardar las cifras en píxeles y metros cuadrados, para programas</translation>
    </message>
    <message>
        <source>Save the part you need as a GeoTIFF with the resolution of the sensor.</source>
        <translation>Guarde la parte que necesite como GeoTIFF con la resolución del sensor.</translation>
    </message>
    <message>
        <source>Save the polygons as GeoJSON.</source>
        <translation>Guarde los polígonos como GeoJSON.</translation>
    </message>
    <message>
        <source>Save the scene as a file.</source>
        <translation>Guarde la escena como archivo.</translation>
    </message>
    <message>
        <source>Save the statistics</source>
        <translation>Guardar las estadísticas</translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <translation>Guardado como {}.</translation>
    </message>
    <message>
        <source>Say which band is which, in the model's order, 0 for a missing one: {}.</source>
        <translation>Diga qué banda es cada una, en el orden del modelo, 0 para la que falte: {}.</translation>
    </message>
    <message>
        <source>Says for each polygon of a layer how much of it a mask covers.</source>
        <translation>Calcula, para cada polígono de una capa, qué parte cubre una máscara.</translation>
    </message>
    <message>
        <source>Scale of stored values</source>
        <translation>Escala de los valores guardados</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Escena</translation>
    </message>
    <message>
        <source>Scene {} of {}</source>
        <translation>Escena {} de {}</translation>
    </message>
    <message>
        <source>Scene {} of {}: {}</source>
        <translation>Escena {} de {}: {}</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Escenas</translation>
    </message>
    <message>
        <source>Scenes done in this run</source>
        <translation>Escenas procesadas en esta ejecución</translation>
    </message>
    <message>
        <source>Scenes for validation</source>
        <translation>Escenas reservadas</translation>
    </message>
    <message>
        <source>Scenes that failed or are out of date</source>
        <translation>Escenas fallidas o desactualizadas</translation>
    </message>
    <message>
        <source>Scenes that were done already</source>
        <translation>Escenas ya procesadas antes</translation>
    </message>
    <message>
        <source>Scenes that were found</source>
        <translation>Escenas encontradas</translation>
    </message>
    <message>
        <source>Scenes were given in more than one way.</source>
        <translation>Se han indicado escenas de más de una manera.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Métricas</translation>
    </message>
    <message>
        <source>Scoring the validation data</source>
        <translation>Evaluando lo reservado</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Segunda</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>See install.log for details.</source>
        <translation>install.log dice más.</translation>
    </message>
    <message>
        <source>See the engine's log for details.</source>
        <translation>El registro del motor dice más.</translation>
    </message>
    <message>
        <source>Segment a folder, a list or a table of scenes with these settings</source>
        <translation>Segmentar una carpeta, una lista o una tabla de escenas con estas opciones</translation>
    </message>
    <message>
        <source>Segment a raster</source>
        <translation>Segmentar un ráster</translation>
    </message>
    <message>
        <source>Segment a raster layer with CloudReef</source>
        <translation>Segmentar una capa ráster con CloudReef</translation>
    </message>
    <message>
        <source>Segment again what failed, is missing or out of date; the rest is skipped</source>
        <translation>Repetir lo que falló, falta o está anticuado; lo demás se omite</translation>
    </message>
    <message>
        <source>Segment all</source>
        <translation>Segmentar todas</translation>
    </message>
    <message>
        <source>Segment all scenes of the folder with the settings of the panel</source>
        <translation>Con las opciones del panel</translation>
    </message>
    <message>
        <source>Segment it</source>
        <translation>Segmentarla</translation>
    </message>
    <message>
        <source>Segment many rasters</source>
        <translation>Segmentar varios rásteres</translation>
    </message>
    <message>
        <source>Segment only inside these polygons</source>
        <translation>Los polígonos dentro de los que se segmenta</translation>
    </message>
    <message>
        <source>Segment the current view and draw the mask over the map; no file is written</source>
        <translation>Segmentar lo que muestra el mapa y dibujarlo encima; no se escribe nada</translation>
    </message>
    <message>
        <source>Segment the scene with the old and the new model, and show where they differ</source>
        <translation>La segmenta con el modelo antiguo y el nuevo</translation>
    </message>
    <message>
        <source>Segment with CloudReef…</source>
        <translation>Segmentar con CloudReef…</translation>
    </message>
    <message>
        <source>Segment {} layers with “{}” and the settings of the panel? Each gets its own results.</source>
        <translation>¿Segmentar {} capas con «{}», tal como está configurado el panel? Cada una obtiene sus propios resultados.</translation>
    </message>
    <message>
        <source>Segmentation</source>
        <translation>Segmentación</translation>
    </message>
    <message>
        <source>Segmenting</source>
        <translation>Segmentando</translation>
    </message>
    <message>
        <source>Segmenting the scene…</source>
        <translation>Segmentando la escena…</translation>
    </message>
    <message>
        <source>Segments all scenes of a folder, a list or a table; continues where it was stopped.</source>
        <translation>Segmenta todas las escenas de una carpeta, una lista o una tabla; continúa donde se detuvo.</translation>
    </message>
    <message>
        <source>Select a scene in the table of labels first.</source>
        <translation>Elija primero una escena en la tabla de etiquetas.</translation>
    </message>
    <message>
        <source>Select this model in the panel</source>
        <translation>Elegirlo en el panel</translation>
    </message>
    <message>
        <source>Selected polygons only ({})</source>
        <translation>Solo los polígonos seleccionados ({})</translation>
    </message>
    <message>
        <source>Sentinel-2 numbers with the offset of baseline 04.00 (x 0.0001 - 0.1)</source>
        <translation>números de Sentinel-2 con el desplazamiento de la baseline 04.00 (x 0.0001 - 0.1)</translation>
    </message>
    <message>
        <source>Sentinel-2 since 2022 (offset 1000)</source>
        <translation>Sentinel-2 desde 2022 (desplazamiento 1000)</translation>
    </message>
    <message>
        <source>Set HTTPS_PROXY with your user name and password, or install from a folder of wheels.</source>
        <translation>Defina HTTPS_PROXY con su usuario y contraseña o instale desde una carpeta de wheels.</translation>
    </message>
    <message>
        <source>Set the engine up again.</source>
        <translation>Configure de nuevo el motor.</translation>
    </message>
    <message>
        <source>Set the scale of its band: 0.004 if a run of CloudReef made it.</source>
        <translation>Dé una escala a su banda: 0.004 si la creó una ejecución de CloudReef.</translation>
    </message>
    <message>
        <source>Sets the masked pixels of a raster to nodata, in all bands: a scene without its clouds.</source>
        <translation>Asigna «sin datos» a los píxeles enmascarados de un ráster, en todas las bandas: una escena sin sus nubes.</translation>
    </message>
    <message>
        <source>Several workers died while processing the scene, most likely because their memory ran out.</source>
        <translation>Varios procesos de trabajo terminaron a mitad de la escena, muy probablemente porque se agotó su memoria.</translation>
    </message>
    <message>
        <source>Shallow, wet and intertidal ground in aerial photographs and orthomosaics.</source>
        <comment>name</comment>
        <translation>Fondo somero, húmedo e intermareal en fotografías aéreas y ortomosaicos.</translation>
    </message>
    <message>
        <source>Show all results of the project</source>
        <translation>Mostrar todos los resultados del proyecto</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Mostrar en el mapa</translation>
    </message>
    <message>
        <source>Show or hide this result on the map</source>
        <translation>Mostrar u ocultar este resultado en el mapa</translation>
    </message>
    <message>
        <source>Show the difference</source>
        <translation>Mostrar la diferencia</translation>
    </message>
    <message>
        <source>Show the first mask on the left and the second on the right</source>
        <translation>El primero a la izquierda, el segundo a la derecha</translation>
    </message>
    <message>
        <source>Show the layers as before the threshold was moved</source>
        <translation>Mostrar las capas como antes de mover el umbral</translation>
    </message>
    <message>
        <source>Show the mask as it was written</source>
        <translation>Dibuja la máscara tal como se escribió</translation>
    </message>
    <message>
        <source>Show where the engine is installed</source>
        <translation>Mostrar dónde está instalado el motor</translation>
    </message>
    <message>
        <source>Simplify outlines by (pixels)</source>
        <translation>Simplificar contornos (píxeles)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Size of a chip (pixels)</source>
        <translation>Tamaño del recorte (píxeles)</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Tamaño en disco</translation>
    </message>
    <message>
        <source>Sizes of the areas are counted in runs that write polygons or a report (Advanced).</source>
        <translation>Los tamaños de las áreas se calculan en ejecuciones que escriben polígonos o un informe (Avanzado).</translation>
    </message>
    <message>
        <source>Smallest pixel</source>
        <translation>Píxel mínimo</translation>
    </message>
    <message>
        <source>Smallest valid part of a chip (percent)</source>
        <translation>Parte válida mínima de un recorte (porcentaje)</translation>
    </message>
    <message>
        <source>Smooth outlines (rounds)</source>
        <translation>Suavizar contornos (pasadas)</translation>
    </message>
    <message>
        <source>Specificity (pooled)</source>
        <translation>Especificidad (conjunta)</translation>
    </message>
    <message>
        <source>Standard deviations must not be 0, and the factor must be above 0.</source>
        <translation>Las desviaciones típicas no pueden ser 0, y el factor debe ser mayor que 0.</translation>
    </message>
    <message>
        <source>Start a new model from nothing</source>
        <translation>Empezar un modelo nuevo sin nada aprendido</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Start the engine and show the runtimes and devices it can use</source>
        <translation>Iniciar el motor y ver con qué puede ejecutarse</translation>
    </message>
    <message>
        <source>Start training in the background</source>
        <translation>Empieza la lección, en segundo plano</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>State its values: 0 to 255, or reflectance times 10000.</source>
        <translation>Indique sus valores: de 0 a 255, o reflectancia por 10000.</translation>
    </message>
    <message>
        <source>State of the engine</source>
        <translation>Estado del motor</translation>
    </message>
    <message>
        <source>State of the installation</source>
        <translation>Estado de la instalación</translation>
    </message>
    <message>
        <source>State of the preview</source>
        <translation>Estado de la vista previa</translation>
    </message>
    <message>
        <source>State the pixel sizes that the network was made for, such as 0.1 to 0.5 m; its authors know them.</source>
        <translation>Indique los tamaños de píxel para los que se hizo la red, como 0.1 a 0.5 m; sus autores los conocen.</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
    <message>
        <source>Statistics (JSON)</source>
        <translation>Estadísticas (JSON)</translation>
    </message>
    <message>
        <source>Statistics…</source>
        <translation>Estadísticas…</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop the batch; finished scenes keep their results</source>
        <translation>Las escenas terminadas conservan sus resultados</translation>
    </message>
    <message>
        <source>Stop the current run and clear the queue; finished results are kept</source>
        <translation>Detener la ejecución y vaciar la cola; los resultados completos se conservan</translation>
    </message>
    <message>
        <source>Stop the download; the next one resumes it</source>
        <translation>Detener la descarga; la próxima vez sigue donde estaba</translation>
    </message>
    <message>
        <source>Stop the import and discard it</source>
        <translation>Detener la importación; no se conserva nada de ella</translation>
    </message>
    <message>
        <source>Stop the installation; the engine in use before is kept</source>
        <translation>Detener; lo que se usaba antes queda como está</translation>
    </message>
    <message>
        <source>Stop the preview</source>
        <translation>Detener la vista previa</translation>
    </message>
    <message>
        <source>Stop the run and discard its results</source>
        <translation>Detener la ejecución; no se conserva nada de ella</translation>
    </message>
    <message>
        <source>Stop training for now; it resumes from the last epoch</source>
        <translation>Se detiene; continúa desde la última época</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Stored values</source>
        <translation>Valores almacenados</translation>
    </message>
    <message>
        <source>Subtract mean</source>
        <translation>Menos la media</translation>
    </message>
    <message>
        <source>Such a folder, packed as a zip file</source>
        <translation>Lo mismo, comprimido en un solo archivo</translation>
    </message>
    <message>
        <source>Such as 1 or 2,3,4, for a raster of classes. Not set: 1, and only 0, 1 and 255 are accepted.</source>
        <translation>Por ejemplo 1 o 2,3,4, para un ráster de clases. Sin indicar: 1, y solo se aceptan 0, 1 y 255.</translation>
    </message>
    <message>
        <source>Such as 1 or 2,3,4. Not set: every value except 0 and nodata.</source>
        <translation>Por ejemplo 1 o 2,3,4. Sin indicar: todo valor distinto de 0 y de «sin datos».</translation>
    </message>
    <message>
        <source>Such as tcp://host:8786: its workers segment the scenes. They must see scenes, model and results under the same paths. Empty: this computer does it.</source>
        <translation>Por ejemplo tcp://host:8786: sus procesos segmentan las escenas. Deben ver escenas, modelo y resultados en las mismas rutas. Vacío: lo hace este equipo.</translation>
    </message>
    <message>
        <source>Summary (CSV)</source>
        <translation>Resumen (CSV)</translation>
    </message>
    <message>
        <source>Summary of a batch</source>
        <translation>Resumen de un lote</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Intercambiar</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Deslizar</translation>
    </message>
    <message>
        <source>Swipe between the scene with this result and without it</source>
        <translation>Deslizar entre la escena con este resultado y sin él</translation>
    </message>
    <message>
        <source>Switch on at least one class.</source>
        <translation>Active al menos una clase.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv)</source>
        <translation>Tablas (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>Target areas of fewer pixels become background.</source>
        <translation>Las áreas de objetivo con menos píxeles pasan a ser fondo.</translation>
    </message>
    <message>
        <source>Target class</source>
        <translation>Busca</translation>
    </message>
    <message>
        <source>Taught model</source>
        <translation>Modelo enseñado</translation>
    </message>
    <message>
        <source>Teach a model…</source>
        <translation>Enseñar a un modelo…</translation>
    </message>
    <message>
        <source>Teach again…</source>
        <translation>Enseñar otra vez…</translation>
    </message>
    <message>
        <source>Teach this model…</source>
        <translation>Enseñar a este modelo…</translation>
    </message>
    <message>
        <source>TensorFlow is no longer available for Macs with Intel processors.</source>
        <translation>Ya no hay TensorFlow para Mac con procesador Intel.</translation>
    </message>
    <message>
        <source>TensorFlow sees a GPU</source>
        <translation>TensorFlow ve una GPU</translation>
    </message>
    <message>
        <source>TensorFlow sees no GPU.</source>
        <translation>TensorFlow no ve ninguna GPU.</translation>
    </message>
    <message>
        <source>Test-time augmentation: a little more accurate, eight times the work</source>
        <translation>Aumento de datos en la inferencia (TTA): algo más exacto, con un cálculo ocho veces mayor</translation>
    </message>
    <message>
        <source>Test-time augmentation: a little more accurate, eight times the work.</source>
        <translation>Aumento de datos en la inferencia (TTA): algo más exacto, con un cálculo ocho veces mayor.</translation>
    </message>
    <message>
        <source>That of all scenes, or of the first given.</source>
        <translation>La de todas las escenas o la de la primera.</translation>
    </message>
    <message>
        <source>The CRS of {}, "{}", has no map coordinates: it is geocentric or vertical.</source>
        <translation>El SRC de {}, «{}», no tiene coordenadas de un mapa: es geocéntrico o de alturas.</translation>
    </message>
    <message>
        <source>The CRS of {}, "{}", is not understood.</source>
        <translation>No se entiende el SRC de {}, «{}».</translation>
    </message>
    <message>
        <source>The Dask scheduler {} cannot be reached.</source>
        <translation>No se puede acceder al planificador de Dask {}.</translation>
    </message>
    <message>
        <source>The ONNX file of the model "{}" cannot be read: {}.</source>
        <translation>El archivo ONNX del modelo «{}» no se puede leer: {}.</translation>
    </message>
    <message>
        <source>The Python chosen for CloudReef's engine does not exist: {}.</source>
        <translation>El Python elegido para el motor de CloudReef no existe: {}.</translation>
    </message>
    <message>
        <source>The Python the engine was made from ({}) does not exist any more. Set the engine up again.</source>
        <translation>El Python con el que se creó el motor ({}) ya no existe. Configure de nuevo el motor.</translation>
    </message>
    <message>
        <source>The STAC item {} cannot be downloaded: {}.</source>
        <translation>El ítem STAC {} no se puede obtener: {}.</translation>
    </message>
    <message>
        <source>The address of "{}" does not begin with https://.</source>
        <translation>La dirección de «{}» no empieza por https://.</translation>
    </message>
    <message>
        <source>The archive {} cannot be read: {}.</source>
        <translation>El archivo comprimido {} no se puede leer: {}.</translation>
    </message>
    <message>
        <source>The archive {} holds more files, or larger ones, than any product.</source>
        <translation>El archivo comprimido {} contiene más que cualquier producto.</translation>
    </message>
    <message>
        <source>The archive {} is damaged or cut short.</source>
        <translation>El archivo comprimido {} está dañado o cortado.</translation>
    </message>
    <message>
        <source>The archive {} is protected by a password.</source>
        <translation>El archivo comprimido {} está protegido por una contraseña.</translation>
    </message>
    <message>
        <source>The area</source>
        <translation>La zona</translation>
    </message>
    <message>
        <source>The area of interest has no polygons.</source>
        <translation>El área de interés no contiene polígonos.</translation>
    </message>
    <message>
        <source>The area to segment; everything outside becomes nodata</source>
        <translation>Dónde segmentar; fuera de ella el resultado queda sin datos</translation>
    </message>
    <message>
        <source>The background first, then what it finds, separated by commas. Not set: those of the start model.</source>
        <translation>Primero el fondo, después lo que encuentra, separado por comas. Vacío: las del modelo inicial.</translation>
    </message>
    <message>
        <source>The band marked as alpha varies like an image; it is used as transparency, so choose it with {} if it is {}.</source>
        <translation>La banda marcada como alfa varía como una imagen; se toma por transparencia, así que elíjala con {} si es {}.</translation>
    </message>
    <message>
        <source>The bands "{}" cannot be read.</source>
        <translation>No se pueden leer las bandas «{}».</translation>
    </message>
    <message>
        <source>The bands "{}" of the new model cannot be read.</source>
        <translation>Las bandas «{}» del modelo nuevo no se pueden leer.</translation>
    </message>
    <message>
        <source>The bands are single frames of a camera with several lenses and are not aligned to the pixel; an orthomosaic gives better results.</source>
        <translation>Las bandas son tomas sueltas de una cámara con varios objetivos y no coinciden al píxel; un ortomosaico da mejores resultados.</translation>
    </message>
    <message>
        <source>The bands of {} have other names than those of {}; they are matched by their order.</source>
        <translation>Las bandas de {} se llaman de otro modo que las de {}; se toman en su orden.</translation>
    </message>
    <message>
        <source>The bands of {} have the types {}; a composite needs one integer or floating-point type.</source>
        <translation>Las bandas de {} son de tipo {}; una composición necesita un único tipo de números reales.</translation>
    </message>
    <message>
        <source>The bands that the new model reads: any, also short-wave infrared, radar or heights; in other scenes the same bands are found by their names</source>
        <translation>Lo que lee el modelo nuevo: cualquier banda, también infrarrojo de onda corta, radar o alturas; las mismas bandas de otras escenas se encuentran por su nombre</translation>
    </message>
    <message>
        <source>The better model</source>
        <translation>El mejor modelo</translation>
    </message>
    <message>
        <source>The brightest are only {:.0f} of 255, so clouds would be missed: if there are any, export the values again with the full range of 8 bits, or with 16 bits.</source>
        <translation>Los más brillantes son solo {:.0f} de 255, así que se pasarían por alto las nubes: si las hay, exporte de nuevo los valores con todo el rango de 8 bits, o con 16 bits.</translation>
    </message>
    <message>
        <source>The channels around the place, as the network sees them</source>
        <translation>Los canales alrededor del lugar, como los ve la red</translation>
    </message>
    <message>
        <source>The checked areas</source>
        <translation>Las áreas revisadas</translation>
    </message>
    <message>
        <source>The checked areas lie outside the scene.</source>
        <translation>Las áreas revisadas quedan fuera de la escena.</translation>
    </message>
    <message>
        <source>The chosen area holds no valid pixel of the scene: there is nothing to segment.</source>
        <translation>La zona elegida no contiene ningún píxel válido de la escena: no hay nada que segmentar.</translation>
    </message>
    <message>
        <source>The chosen area is outside the current view of the map.</source>
        <translation>El mapa no muestra nada del área elegida.</translation>
    </message>
    <message>
        <source>The chosen area lies outside the layer.</source>
        <translation>El área elegida está fuera de la capa.</translation>
    </message>
    <message>
        <source>The chosen bands are called {}, which is not reflectance; {} was made for reflectance, so do not rely on its result.</source>
        <translation>Las bandas elegidas se llaman {}, lo que no es reflectancia; {} se hizo para reflectancia, así que no confíe en lo que encuentre.</translation>
    </message>
    <message>
        <source>The classes "{}" cannot be read.</source>
        <translation>No se pueden leer las clases «{}».</translation>
    </message>
    <message>
        <source>The classes are invalid: {}.</source>
        <translation>Las clases no tienen sentido: {}.</translation>
    </message>
    <message>
        <source>The classes are not valid: {}.</source>
        <translation>Las clases no pueden ser así: {}.</translation>
    </message>
    <message>
        <source>The classes cannot grow or shrink: none of them is the background.</source>
        <translation>Las clases no pueden crecer ni encoger: ninguna es el fondo.</translation>
    </message>
    <message>
        <source>The classes of {} cannot be used: {}.</source>
        <translation>No se pueden usar las clases de {}: {}.</translation>
    </message>
    <message>
        <source>The classes of {} overlap; only models whose classes exclude each other can be taught.</source>
        <translation>Las clases de {} se solapan; se pueden enseñar modelos cuyas clases se excluyen.</translation>
    </message>
    <message>
        <source>The classes stated in {} cannot be read: {}.</source>
        <translation>No se pueden leer las clases que nombra {}: {}.</translation>
    </message>
    <message>
        <source>The classes that are target are not given.</source>
        <translation>Nada indica qué clases son objetivo.</translation>
    </message>
    <message>
        <source>The colour of new results; existing ones keep theirs. All of these can be told apart by colour-blind people.</source>
        <translation>De los resultados nuevos; los actuales conservan el suyo. También los daltónicos los distinguen todos.</translation>
    </message>
    <message>
        <source>The composite contains only the bands that all scenes have: {}.</source>
        <translation>La composición solo incluye las bandas que tienen todas las escenas: {}.</translation>
    </message>
    <message>
        <source>The computer is too busy to measure which is the fastest; the usual one is used.</source>
        <translation>El equipo está demasiado ocupado para saber cuál es el más rápido; bastará el que suele serlo.</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>Se agotó la memoria.</translation>
    </message>
    <message>
        <source>The connection to the Dask scheduler was lost.</source>
        <translation>Se perdió la conexión con el planificador de Dask.</translation>
    </message>
    <message>
        <source>The data set already holds chips of a scene "{}".</source>
        <translation>El conjunto de datos ya contiene recortes de una escena «{}».</translation>
    </message>
    <message>
        <source>The data set has no chip for {} yet: add another scene before you train a model.</source>
        <translation>El conjunto de datos aún no tiene recortes para {}: añada otra escena antes de entrenar un modelo.</translation>
    </message>
    <message>
        <source>The data set in {} holds chips of another kind: its channels are {}, not {}.</source>
        <translation>El conjunto de datos de {} contiene recortes de otro tipo: sus canales son {}, no {}.</translation>
    </message>
    <message>
        <source>The data set in {} holds chips of another kind: its classes are {}, not {}.</source>
        <translation>El conjunto de datos de {} contiene recortes de otro tipo: sus clases son {}, no {}.</translation>
    </message>
    <message>
        <source>The data set in {} holds chips of another kind: its layout is {}, not {}.</source>
        <translation>El conjunto de datos de {} contiene recortes de otro tipo: su formato es {}, no {}.</translation>
    </message>
    <message>
        <source>The dialog under Improve this model in the panel does the same, and shows how the model learns.

Labels are polygon layers with a field class: polygons of the target's class are target, all others are background. Polygons without such a field are target. For a model of several classes the field holds the name or number of each polygon's class. If a field scene names a scene, the polygon belongs to that scene only. What is in checked areas and in no polygon is background; everything else is ignored.

The model never learns from the scenes for validation, and they tell whether it became better. Without any, parts of each scene are set aside for validation. The start model is scored first: unless the new one gains at least 0.01 in IoU, MODEL_FOLDER is the old one.

A new model that starts from nothing can take any bands of the first scene, whatever they are: short-wave infrared, red edge, radar, heights, indices. The same bands of other scenes are found by their names.

It needs an engine with the install profile for training models. The time does not include cutting the scenes and writing the model, a minute or two. With a folder of the lesson, the same call continues where an earlier one was stopped.

From a terminal:
qgis_process run cloudreef:train --SCENES=scene.tif --LABELS=labels.gpkg --START=clouds --MINUTES=10 --MODEL=my-model --SCORES=scores.json</source>
        <translation>El diálogo bajo «Mejorar este modelo» en el panel hace lo mismo y muestra cómo aprende el modelo.

Las etiquetas son capas de polígonos con un campo class: los polígonos de la clase objetivo son objetivo, todos los demás son fondo. Los polígonos sin ese campo son objetivo. Un modelo de varias clases aprende cada una por su nombre o su número en ese campo. Si un campo scene nombra una escena, el polígono pertenece solo a ella. Lo que está en áreas comprobadas y en ningún polígono es fondo; lo demás no cuenta.

Las escenas de validación se reservan: el modelo nunca aprende de ellas, y dicen si ha mejorado. Sin ellas se reservan partes de cada escena. El modelo inicial se evalúa primero: si el nuevo no gana al menos 0,01 de IoU, se devuelve el antiguo como MODEL_FOLDER.

Un modelo nuevo sin nada aprendido puede tomar cualquier banda de la primera escena, contenga lo que contenga: infrarrojo de onda corta, borde rojo, radar, alturas, índices. Las mismas bandas de otras escenas se encuentran por su nombre.

Necesita un motor con el perfil de instalación para enseñar modelos. El tiempo no incluye recortar las escenas ni escribir el modelo, uno o dos minutos. Con una carpeta de la lección, la misma llamada continúa donde se detuvo una anterior.

Desde un terminal:
qgis_process run cloudreef:train --SCENES=scene.tif --LABELS=labels.gpkg --START=clouds --MINUTES=10 --MODEL=my-model --SCORES=scores.json</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>The disk of {} is full.</source>
        <translation>El disco de {} está lleno.</translation>
    </message>
    <message>
        <source>The download was cancelled.</source>
        <translation>La descarga se canceló.</translation>
    </message>
    <message>
        <source>The download was cancelled; next time it continues from there.</source>
        <translation>La descarga se canceló; la próxima vez sigue donde estaba.</translation>
    </message>
    <message>
        <source>The downloaded file is not the one in the list of models: its checksum differs.</source>
        <translation>Lo obtenido no es el archivo que nombra la lista: su suma de comprobación difiere.</translation>
    </message>
    <message>
        <source>The engine does not start: {}</source>
        <translation>El motor no arranca: {}</translation>
    </message>
    <message>
        <source>The engine is being set up by another QGIS.</source>
        <translation>Otro QGIS está instalando el motor.</translation>
    </message>
    <message>
        <source>The engine is being set up for training, which starts when it is ready.</source>
        <translation>El motor se está preparando para entrenar; la lección empieza cuando esté listo.</translation>
    </message>
    <message>
        <source>The engine is not set up yet.</source>
        <translation>El motor aún no está configurado.</translation>
    </message>
    <message>
        <source>The engine is ready</source>
        <translation>El motor está listo</translation>
    </message>
    <message>
        <source>The engine is ready ({}).</source>
        <translation>El motor está listo ({}).</translation>
    </message>
    <message>
        <source>The engine is ready.</source>
        <translation>El motor está listo.</translation>
    </message>
    <message>
        <source>The engine is ready. Try it on a sample scene: a first mask in two clicks, explained in four steps.</source>
        <translation>El motor está listo. Pruébelo con una escena de ejemplo: una primera máscara en dos clics, explicada en cuatro pasos.</translation>
    </message>
    <message>
        <source>The engine needs a Python from {} to {}; found: {}.</source>
        <translation>El motor necesita un Python de {} a {}; se encontró: {}.</translation>
    </message>
    <message>
        <source>The engine needs a Python from {} to {}; none was found.</source>
        <translation>El motor necesita un Python de {} a {}; no se encontró ninguno.</translation>
    </message>
    <message>
        <source>The engine needs {} MB of disk space at {}; {} MB are free.</source>
        <translation>El motor necesita {} MB de espacio en {}; hay {} MB libres.</translation>
    </message>
    <message>
        <source>The engine stopped without a result: {}.</source>
        <translation>El motor se detuvo sin resultado: {}.</translation>
    </message>
    <message>
        <source>The engine was set up by another version of CloudReef. Set it up again.</source>
        <translation>El motor lo configuró otra versión de CloudReef. Configúrelo de nuevo.</translation>
    </message>
    <message>
        <source>The engine's Python cannot load {}: {}.</source>
        <translation>El Python del motor no puede cargar {}: {}.</translation>
    </message>
    <message>
        <source>The engine's Python cannot train: install the profile for teaching models.</source>
        <translation>El Python del motor no puede entrenar: instale el perfil para enseñar modelos.</translation>
    </message>
    <message>
        <source>The engine's Python could not be started ({}).</source>
        <translation>No se pudo iniciar el Python del motor ({}).</translation>
    </message>
    <message>
        <source>The engine's Python has no Dask, which is required for a scheduler.</source>
        <translation>El Python del motor no tiene Dask, necesario para la dirección de un planificador.</translation>
    </message>
    <message>
        <source>The engine's Python has none of TensorFlow, ONNX Runtime and OpenVINO.</source>
        <translation>El Python del motor no tiene TensorFlow, ni ONNX Runtime, ni OpenVINO.</translation>
    </message>
    <message>
        <source>The engine's answer is not understood.</source>
        <translation>No se entiende la respuesta del motor.</translation>
    </message>
    <message>
        <source>The engine's environment is damaged: set it up again.</source>
        <translation>El entorno del motor está dañado: configúrelo de nuevo.</translation>
    </message>
    <message>
        <source>The engine's set-up was interrupted. Set it up again.</source>
        <translation>La configuración del motor se interrumpió. Configúrelo de nuevo.</translation>
    </message>
    <message>
        <source>The entry "{}" describes a model of another name.</source>
        <translation>La entrada «{}» describe un modelo de otro nombre.</translation>
    </message>
    <message>
        <source>The entry "{}" names neither an address nor a package with version and sha256.</source>
        <translation>La entrada «{}» no nombra ni una dirección ni un paquete con versión y sha256.</translation>
    </message>
    <message>
        <source>The extent</source>
        <translation>La extensión</translation>
    </message>
    <message>
        <source>The extent cannot be transformed to the CRS of the layer "{}".</source>
        <translation>La extensión no se puede transformar al SRC de la capa «{}».</translation>
    </message>
    <message>
        <source>The extent does not touch the layer "{}".</source>
        <translation>La extensión no toca la capa «{}».</translation>
    </message>
    <message>
        <source>The extent has {:.0f} x {:.0f} km: too much to ask the map service "{}" for, even with pixels of {:g} m, the largest that the model was made for.</source>
        <translation>La extensión tiene {:.0f} x {:.0f} km: demasiado para pedirlo al servicio de mapas «{}», incluso con píxeles de {:g} m, los mayores para los que se hizo el modelo.</translation>
    </message>
    <message>
        <source>The extent lies outside the scene, which spans {}.</source>
        <translation>La extensión queda fuera de la escena, que abarca {}.</translation>
    </message>
    <message>
        <source>The extent {:g}, {:g}, {:g}, {:g} is empty.</source>
        <translation>La extensión {:g}, {:g}, {:g}, {:g} está vacía.</translation>
    </message>
    <message>
        <source>The file at {} is larger than {} GB.</source>
        <translation>El archivo en {} supera los {} GB.</translation>
    </message>
    <message>
        <source>The file of the layer "{}" does not exist any more: {}.</source>
        <translation>El archivo de la capa «{}» ya no está: {}.</translation>
    </message>
    <message>
        <source>The files belong to {} scenes: {}.</source>
        <translation>Los archivos pertenecen a {} escenas: {}.</translation>
    </message>
    <message>
        <source>The files of "{}" are only for users who have accepted its conditions.</source>
        <translation>Los archivos de «{}» son solo para usuarios que han aceptado sus condiciones.</translation>
    </message>
    <message>
        <source>The first clear scene, or the median of all clear ones.</source>
        <translation>La primera escena despejada o la mediana de todas las despejadas.</translation>
    </message>
    <message>
        <source>The folder is complete</source>
        <translation>La carpeta está completa</translation>
    </message>
    <message>
        <source>The folder of the result {} does not exist.</source>
        <translation>La carpeta del resultado {} no existe.</translation>
    </message>
    <message>
        <source>The folder of wheels has no {} that fits {}.</source>
        <translation>La carpeta de wheels no tiene ningún {} que sirva para {}.</translation>
    </message>
    <message>
        <source>The folder {} cannot be made ({}).</source>
        <translation>No se puede crear la carpeta {} ({}).</translation>
    </message>
    <message>
        <source>The folder {} cannot be read: {}.</source>
        <translation>No se puede leer la carpeta {}: {}.</translation>
    </message>
    <message>
        <source>The folder {} cannot be written to.</source>
        <translation>No se puede escribir en la carpeta {}.</translation>
    </message>
    <message>
        <source>The folder {} does not exist.</source>
        <translation>No existe la carpeta {}.</translation>
    </message>
    <message>
        <source>The folder {} exists already.</source>
        <translation>Ya existe la carpeta {}.</translation>
    </message>
    <message>
        <source>The folder {} holds no raster.</source>
        <translation>La carpeta {} no contiene ningún ráster.</translation>
    </message>
    <message>
        <source>The folder {} holds {} rasters whose names do not say which bands they are: {}.</source>
        <translation>La carpeta {} contiene {} rásteres y ningún nombre dice qué banda es: {}.</translation>
    </message>
    <message>
        <source>The folder {} holds {} scenes: {}.</source>
        <translation>La carpeta {} contiene {} escenas: {}.</translation>
    </message>
    <message>
        <source>The folder {} is not empty, and is not a data set of chips.</source>
        <translation>La carpeta {} no está vacía ni es un conjunto de recortes.</translation>
    </message>
    <message>
        <source>The folder {} is not empty.</source>
        <translation>La carpeta {} no está vacía.</translation>
    </message>
    <message>
        <source>The halo must not be negative.</source>
        <translation>El halo no puede ser negativo.</translation>
    </message>
    <message>
        <source>The history of runs {} cannot be written ({}).</source>
        <translation>No se puede escribir el historial de ejecuciones {} ({}).</translation>
    </message>
    <message>
        <source>The initial settings of the panel. A project that has been used for a run keeps its own settings.</source>
        <translation>Valores con los que se abre el panel. Un proyecto ya segmentado conserva sus propias opciones.</translation>
    </message>
    <message>
        <source>The input "{}" was not found.</source>
        <translation>No se ha encontrado la entrada «{}».</translation>
    </message>
    <message>
        <source>The input of {} is {} with {} dimensions; it must be (batch, channels, rows, cols) of {}.</source>
        <translation>{} toma {} de {} dimensiones; debe tomar (batch, channels, rows, cols) de {}.</translation>
    </message>
    <message>
        <source>The install profile was "{}"; see install.log for details.</source>
        <translation>El perfil de instalación era «{}»; install.log dice más.</translation>
    </message>
    <message>
        <source>The installed ONNX Runtime has no GPU support.</source>
        <translation>El ONNX Runtime instalado no admite GPU.</translation>
    </message>
    <message>
        <source>The job file is nested deeper than {} levels.</source>
        <translation>El archivo de tarea está anidado a más de {} niveles.</translation>
    </message>
    <message>
        <source>The job file {} cannot be read: {}.</source>
        <translation>El archivo de tarea {} no se puede leer: {}.</translation>
    </message>
    <message>
        <source>The job file {} is longer than {} MB.</source>
        <translation>El archivo de tarea {} ocupa más de {} MB.</translation>
    </message>
    <message>
        <source>The job file {} is not UTF-8 text.</source>
        <translation>El archivo de tarea {} no es texto en UTF-8.</translation>
    </message>
    <message>
        <source>The job names the Dask scheduler {}, which may run code in the engine.</source>
        <translation>El trabajo nombra el planificador de Dask {}, que puede ejecutar código en el motor.</translation>
    </message>
    <message>
        <source>The job was cancelled.</source>
        <translation>El trabajo se canceló.</translation>
    </message>
    <message>
        <source>The labelled scene</source>
        <translation>la escena etiquetada</translation>
    </message>
    <message>
        <source>The labels of the background are too close together to use some for validation.</source>
        <translation>Todas las etiquetas del fondo están tan juntas que no se pudo apartar ninguna.</translation>
    </message>
    <message>
        <source>The labels of the target are too close together to use some for validation.</source>
        <translation>Todas las etiquetas del objetivo están tan juntas que ninguna pudo reservarse.</translation>
    </message>
    <message>
        <source>The labels of {} are too close together to use some for validation: it is learnt, but not scored. Label more of it, farther apart.</source>
        <translation>Las etiquetas de {} están tan juntas que no se pudo apartar ninguna: se aprende, pero no se puntúa. Etiquete más, más separadas.</translation>
    </message>
    <message>
        <source>The labels of {} contradict each other: {} pixels are both target and background. They count as target.</source>
        <translation>Las etiquetas de {} se contradicen: {} píxeles son objetivo y fondo a la vez. Cuentan como objetivo.</translation>
    </message>
    <message>
        <source>The labels of {} contradict each other: {} pixels belong to two classes. The class that comes later in the list counts.</source>
        <translation>Las etiquetas de {} se contradicen: {} píxeles son de dos clases a la vez. Cuenta la última de la lista.</translation>
    </message>
    <message>
        <source>The last used model</source>
        <translation>El último usado</translation>
    </message>
    <message>
        <source>The layer "{}" can only be read through QGIS.</source>
        <translation>La capa «{}» solo se puede leer a través de QGIS.</translation>
    </message>
    <message>
        <source>The layer "{}" has no pixels of its own size, so it cannot be measured.</source>
        <translation>La capa «{}» no tiene píxeles de tamaño propio, así que no se puede medir.</translation>
    </message>
    <message>
        <source>The layer "{}" has no polygons.</source>
        <translation>La capa «{}» no contiene polígonos.</translation>
    </message>
    <message>
        <source>The layer "{}" has nodata values, a CRS or a source that only this QGIS knows. Save it as a GeoTIFF and use that to have a run that can be copied.</source>
        <translation>La capa «{}» tiene valores «sin datos», un SRC o una fuente que solo conoce este QGIS. Guárdela como GeoTIFF y use ese archivo para que la ejecución se pueda copiar.</translation>
    </message>
    <message>
        <source>The layer "{}" is a map service that delivers pictures, not measurements.</source>
        <translation>La capa «{}» es un servicio de mapas que entrega imágenes, no mediciones.</translation>
    </message>
    <message>
        <source>The layer "{}" is a map service: it delivers pictures of 8-bit colours, not measurements. {} x {} pixels of {:.3g} m are fetched and read as a photograph; how good a mask is depends on how the service draws them.</source>
        <translation>La capa «{}» es un servicio de mapas: entrega imágenes de colores de 8 bits, no mediciones. Se obtienen {} x {} píxeles de {:.3g} m y se leen como una fotografía; la calidad de una máscara depende de cómo los dibuje el servicio.</translation>
    </message>
    <message>
        <source>The layer "{}" is not valid: its data cannot be found.</source>
        <translation>La capa «{}» no es válida: no se encuentran sus datos.</translation>
    </message>
    <message>
        <source>The layer "{}" is read as it was set in QGIS: {}.</source>
        <translation>La capa «{}» se lee tal como se configuró en QGIS: {}.</translation>
    </message>
    <message>
        <source>The layer "{}" would need {} GB of temporary space; {} GB are free.</source>
        <translation>La capa «{}» necesitaría {} GB de espacio temporal; hay {} GB libres.</translation>
    </message>
    <message>
        <source>The layer of checked areas is empty: the whole scene counts as checked.</source>
        <translation>La capa de áreas revisadas está vacía: se considera revisada la escena completa.</translation>
    </message>
    <message>
        <source>The layer of the area does not exist any more.</source>
        <translation>La capa del área ya no existe.</translation>
    </message>
    <message>
        <source>The layer {} is not a file that the engine can read.</source>
        <translation>La capa {} no es un archivo que el motor pueda leer.</translation>
    </message>
    <message>
        <source>The layer “{}” is a result of CloudReef. Choose the scene to segment.</source>
        <translation>La capa «{}» es un resultado de CloudReef. Elija la escena que se debe segmentar.</translation>
    </message>
    <message>
        <source>The lesson's process {} does not end.</source>
        <translation>El proceso {} de la lección no termina.</translation>
    </message>
    <message>
        <source>The library that runs the network</source>
        <translation>Con qué se calcula la red</translation>
    </message>
    <message>
        <source>The licence of the published weights, if you know it</source>
        <translation>La licencia con la que se publicaron los pesos, si la conoce</translation>
    </message>
    <message>
        <source>The list is up to date now.</source>
        <translation>La lista es ahora la más nueva.</translation>
    </message>
    <message>
        <source>The list of files of "{}" cannot be read: {}.</source>
        <translation>No se puede leer la lista de archivos de «{}»: {}.</translation>
    </message>
    <message>
        <source>The list of models cannot be read: {}</source>
        <translation>La lista de modelos no se puede leer: {}</translation>
    </message>
    <message>
        <source>The list of models has the format "{}"; this release reads "{}".</source>
        <translation>La lista de modelos tiene el formato «{}»; esta versión lee «{}».</translation>
    </message>
    <message>
        <source>The list of models is not valid JSON: {}.</source>
        <translation>La lista de modelos no es JSON: {}.</translation>
    </message>
    <message>
        <source>The list of models is too long.</source>
        <translation>La lista de modelos es demasiado larga.</translation>
    </message>
    <message>
        <source>The list of packages is damaged: a hash is missing.</source>
        <translation>La lista de paquetes está dañada: falta un hash.</translation>
    </message>
    <message>
        <source>The map service "{}" delivered no picture of the extent.</source>
        <translation>El servicio de mapas «{}» no entregó ninguna imagen de la extensión.</translation>
    </message>
    <message>
        <source>The map shows band {} of the layer "{}"; its first band is read.</source>
        <translation>El mapa muestra la banda {} de la capa «{}»; se lee su primera banda.</translation>
    </message>
    <message>
        <source>The map shows no valid pixel of the scene.</source>
        <translation>Lo que muestra el mapa no contiene ningún píxel de la escena.</translation>
    </message>
    <message>
        <source>The map shows the effect of the threshold only; the written mask is also cleaned, as chosen under Advanced.</source>
        <translation>El mapa muestra solo el umbral; la máscara que se escribe además se limpia, según lo elegido en Avanzado.</translation>
    </message>
    <message>
        <source>The mask</source>
        <translation>La máscara</translation>
    </message>
    <message>
        <source>The mask has a single target: the table of classes is not used.</source>
        <translation>La máscara es de un solo objetivo: la tabla de clases no se usa.</translation>
    </message>
    <message>
        <source>The mask has no CRS, so areas in square metres are unknown.</source>
        <translation>La máscara no tiene SRC, así que no se conocen las áreas en metros cuadrados.</translation>
    </message>
    <message>
        <source>The mask has several classes: the choice of target values is not used.</source>
        <translation>La máscara es de varias clases: la elección de los valores que son objetivo no se usa.</translation>
    </message>
    <message>
        <source>The mask holds no data at {:g} % of the raster's valid pixels.</source>
        <translation>La máscara no tiene datos en el {:g} % de los píxeles válidos del ráster.</translation>
    </message>
    <message>
        <source>The mask holds none of the values {} where the raster holds data.</source>
        <translation>La máscara no contiene ninguno de los valores {} donde el ráster tiene datos.</translation>
    </message>
    <message>
        <source>The mask holds the number {}, which is not a class; there are: {}.</source>
        <translation>La máscara contiene el número {}, que no es ninguna clase; hay: {}.</translation>
    </message>
    <message>
        <source>The mask was painted by hand.</source>
        <translation>La máscara se pintó a mano.</translation>
    </message>
    <message>
        <source>The mask {} is not georeferenced.</source>
        <translation>La máscara {} no dice dónde está.</translation>
    </message>
    <message>
        <source>The masks are no longer in the project; the difference is in {}.</source>
        <translation>Las máscaras ya no están en el proyecto; la diferencia está en {}.</translation>
    </message>
    <message>
        <source>The masks of a batch would be deleted when QGIS ends.</source>
        <translation>Las máscaras de un lote desaparecerían al cerrar QGIS.</translation>
    </message>
    <message>
        <source>The masks of both models and their difference are on the map.</source>
        <translation>Las máscaras de ambos modelos y su diferencia están en el mapa.</translation>
    </message>
    <message>
        <source>The measured speeds cannot be deleted: {}.</source>
        <translation>No se puede olvidar lo medido: {}.</translation>
    </message>
    <message>
        <source>The middle of {}, and the model's result. Is that what it should find?</source>
        <translation>El centro de {} y lo que el modelo dice de él. ¿Es lo que debe encontrar?</translation>
    </message>
    <message>
        <source>The minimum confidence is {}; it must be at least 0 and less than 1.</source>
        <translation>La confianza mínima es {}; debe ser al menos 0 y menor que 1.</translation>
    </message>
    <message>
        <source>The model "{}" has no {} weights; it has: {}.</source>
        <translation>El modelo «{}» no tiene pesos {}; tiene: {}.</translation>
    </message>
    <message>
        <source>The model "{}" keeps its weights in several files, so it cannot be written as one.</source>
        <translation>El modelo «{}» guarda sus pesos en varios archivos, así que no puede convertirse en uno.</translation>
    </message>
    <message>
        <source>The model "{}" works: {}.</source>
        <translation>El modelo «{}» funciona: {}.</translation>
    </message>
    <message>
        <source>The model cannot be written to {}: {}.</source>
        <translation>No se puede escribir el modelo en {}: {}.</translation>
    </message>
    <message>
        <source>The model could not be tried on the scene: {}</source>
        <translation>El modelo no se pudo probar con la escena: {}</translation>
    </message>
    <message>
        <source>The model description in {} is incomplete or malformed: {}.</source>
        <translation>La descripción del modelo en {} está incompleta o mal formada: {}.</translation>
    </message>
    <message>
        <source>The model description {} cannot be read: {}.</source>
        <translation>No se puede leer la descripción del modelo {}: {}.</translation>
    </message>
    <message>
        <source>The model description {} is incomplete or malformed: {}.</source>
        <translation>La descripción del modelo {} está incompleta o es errónea: {}.</translation>
    </message>
    <message>
        <source>The model finds almost nothing yet: is the class too rare, or are the labels of two classes mixed up?</source>
        <translation>Aún no encuentra casi nada: ¿la clase es demasiado rara o están confundidas las etiquetas de dos clases?</translation>
    </message>
    <message>
        <source>The model has several classes, and the class of the polygons is not given.</source>
        <translation>El modelo distingue varias clases y nada dice de cuál es un polígono.</translation>
    </message>
    <message>
        <source>The model in {} has the format "{}"; this release reads "{}".</source>
        <translation>El modelo en {} tiene el formato «{}»; esta versión lee «{}».</translation>
    </message>
    <message>
        <source>The model is confident everywhere on this scene.</source>
        <translation>El modelo está seguro en toda esta escena.</translation>
    </message>
    <message>
        <source>The model is ready: IoU {:.2f} before, {:.2f} now, on the validation data.</source>
        <translation>El modelo está listo: IoU {:.2f} antes, {:.2f} ahora, en lo reservado.</translation>
    </message>
    <message>
        <source>The model is ready: IoU {:.2f} on the validation data.</source>
        <translation>El modelo está listo: IoU {:.2f} en lo reservado.</translation>
    </message>
    <message>
        <source>The model needs {}.</source>
        <translation>El modelo necesita {}.</translation>
    </message>
    <message>
        <source>The model overfits: the loss keeps falling, but for {} epochs the IoU on the validation data has not improved. More labels help more than more time.</source>
        <translation>Se sobreajusta: aprende sus etiquetas de memoria, pero desde hace {} épocas no mejora en lo reservado. Más etiquetas ayudan más que más tiempo.</translation>
    </message>
    <message>
        <source>The model was written to {}.</source>
        <translation>El modelo se escribió en {}.</translation>
    </message>
    <message>
        <source>The model {} cannot do without the channel {}.</source>
        <translation>El modelo {} no puede prescindir del canal {}.</translation>
    </message>
    <message>
        <source>The model “{}” is available now.</source>
        <translation>El modelo «{}» ya se puede elegir.</translation>
    </message>
    <message>
        <source>The model's card: data, scores, limits</source>
        <translation>La ficha del modelo: datos, métricas, limitaciones</translation>
    </message>
    <message>
        <source>The model's description contains no scores.</source>
        <translation>Su descripción no contiene métricas.</translation>
    </message>
    <message>
        <source>The model's name in lists</source>
        <translation>Cómo se llama el modelo en las listas</translation>
    </message>
    <message>
        <source>The models agree on {:.1f} % of the valid pixels.</source>
        <translation>Los modelos coinciden en el {:.1f} % de los píxeles válidos.</translation>
    </message>
    <message>
        <source>The models have no class of the same name, so there is no mean probability of it.</source>
        <translation>Los modelos no tienen ninguna clase con el mismo nombre, por lo que no hay probabilidad media de ella.</translation>
    </message>
    <message>
        <source>The most memory that a run may use; it does not change the result</source>
        <translation>La memoria que puede ocupar una ejecución; el resultado no depende de ella</translation>
    </message>
    <message>
        <source>The name "{}" does not have the ending of a mask.</source>
        <translation>El nombre «{}» no termina como el de una máscara.</translation>
    </message>
    <message>
        <source>The name "{}" has an unknown placeholder.</source>
        <translation>El nombre «{}» contiene un marcador desconocido.</translation>
    </message>
    <message>
        <source>The name of everything else</source>
        <translation>Todo lo demás</translation>
    </message>
    <message>
        <source>The name of {} is not valid UTF-8, so it cannot be segmented. Rename the file.</source>
        <translation>El nombre de {} no es UTF-8 válido, por lo que no se puede segmentar. Cambie el nombre del archivo.</translation>
    </message>
    <message>
        <source>The name {0} must end in one of {1}.</source>
        <translation>El nombre {0} debe terminar en uno de estos: {1}.</translation>
    </message>
    <message>
        <source>The name {0} must end in {1}.</source>
        <translation>El nombre {0} debe terminar en {1}.</translation>
    </message>
    <message>
        <source>The name {} does not tell in which format to write the polygons.</source>
        <translation>El nombre {} no dice en qué forma se deben escribir los polígonos.</translation>
    </message>
    <message>
        <source>The name {} is too long.</source>
        <translation>El nombre {} es demasiado largo.</translation>
    </message>
    <message>
        <source>The network cannot run in {}: {}</source>
        <translation>La red no funciona en {}: {}</translation>
    </message>
    <message>
        <source>The network cannot run on a tile of {} pixels: {}</source>
        <translation>La red no funciona con una tesela de {} píxeles: {}</translation>
    </message>
    <message>
        <source>The network has {} output channels, but {} classes are named.</source>
        <translation>La red tiene {} canales de salida, pero se nombran {} clases.</translation>
    </message>
    <message>
        <source>The network has {} output channels; what they mean is unknown.</source>
        <translation>La red tiene {} canales de salida; se desconoce qué significan.</translation>
    </message>
    <message>
        <source>The network takes {} bands and {}. The file does not say the rest; ask its authors if you are not sure.</source>
        <translation>La red requiere {} bandas y {}. El archivo no indica lo demás; si no está seguro, pregunte a sus autores.</translation>
    </message>
    <message>
        <source>The network takes {} bands, but {} are named.</source>
        <translation>La red toma {} bandas, pero se nombran {}.</translation>
    </message>
    <message>
        <source>The network's output already lies between 0 and 1; a {} would distort it.</source>
        <translation>Las respuestas de la red ya están entre 0 y 1; {} las estropearía.</translation>
    </message>
    <message>
        <source>The network's output contains the value {:g}, which is not a class of the model.</source>
        <translation>La red responde con el número {:g}, que no es ninguna clase del modelo.</translation>
    </message>
    <message>
        <source>The network's output contains values that are not finite numbers.</source>
        <translation>La respuesta de la red contiene valores que no son números.</translation>
    </message>
    <message>
        <source>The network's output contains values that are not numbers (NaN).</source>
        <translation>La red responde con valores que no son números.</translation>
    </message>
    <message>
        <source>The network's output differs each time for the same tile.</source>
        <translation>La red responde de forma distinta cada vez a la misma tesela.</translation>
    </message>
    <message>
        <source>The network's output has {} channels, but the model names {} classes.</source>
        <translation>La red responde con {} canales, pero el modelo nombra {} clases.</translation>
    </message>
    <message>
        <source>The network's output has {} dimensions; that of a segmentation network has four.</source>
        <translation>La red responde con {} dimensiones; una red que segmenta tiene cuatro.</translation>
    </message>
    <message>
        <source>The network's output has {} x {} pixels for a tile of {} x {}; it must have the same size.</source>
        <translation>La red responde con {} x {} píxeles a una tesela de {} x {}; hace falta uno por cada píxel.</translation>
    </message>
    <message>
        <source>The network's output holds integers from {:.0f} to {:.0f}: class numbers, not probabilities.</source>
        <translation>La red responde números enteros de {:.0f} a {:.0f}: clases, no probabilidades.</translation>
    </message>
    <message>
        <source>The network's output is {:.3g} for every input.</source>
        <translation>La red responde {:.3g} sea lo que sea lo que reciba.</translation>
    </message>
    <message>
        <source>The network's output is {} for a tile of {} x {} pixels; it must have a value for each pixel.</source>
        <translation>La red responde {} a una tesela de {} x {}; hace falta una respuesta por píxel.</translation>
    </message>
    <message>
        <source>The network's output ranges from {:.3g} to {:.3g}, but class numbers are integers.</source>
        <translation>La red responde de {:.3g} a {:.3g}; los números de clase son enteros.</translation>
    </message>
    <message>
        <source>The network's output ranges from {:.3g} to {:.3g}, but probabilities lie between 0 and 1.</source>
        <translation>La red responde de {:.3g} a {:.3g}; una probabilidad está entre 0 y 1.</translation>
    </message>
    <message>
        <source>The new model</source>
        <translation>El modelo nuevo</translation>
    </message>
    <message>
        <source>The new model has no bands.</source>
        <translation>El modelo nuevo no tiene ninguna banda.</translation>
    </message>
    <message>
        <source>The new model is hardly better, so the old one is kept (IoU {:.3f}; the new one {:.3f}).</source>
        <translation>Apenas mejor que antes: se conserva el antiguo (IoU {:.3f}; el nuevo {:.3f}).</translation>
    </message>
    <message>
        <source>The new model is no better, so the old one is kept (IoU {:.2f}; the new one {:.2f}).</source>
        <translation>No mejor que antes: se conserva el antiguo (IoU {:.2f}; el nuevo {:.2f}).</translation>
    </message>
    <message>
        <source>The nodata value of one raster or band is a valid value in another; {:g} marks {}.</source>
        <translation>Lo que es sin datos en un ráster o una banda es un valor en otro; {:g} marca {}.</translation>
    </message>
    <message>
        <source>The nodata value {:g} cannot be stored as {}.</source>
        <translation>El valor sin datos {:g} no se puede guardar como {}.</translation>
    </message>
    <message>
        <source>The order "{}" has {} twice.</source>
        <translation>El orden «{}» nombra {} dos veces.</translation>
    </message>
    <message>
        <source>The outline of each mask with scene, cover, file and day, coloured by cover.</source>
        <translation>El contorno de cada máscara con escena, cobertura, archivo y día, coloreado por cobertura.</translation>
    </message>
    <message>
        <source>The output of {} has {} dimensions; that of a segmentation network has four.</source>
        <translation>{} responde con {} dimensiones; una red que segmenta tiene cuatro.</translation>
    </message>
    <message>
        <source>The output of {} is class numbers for blocks of {} x {} pixels.</source>
        <translation>La salida de {} son números de clase para bloques de {} x {} píxeles.</translation>
    </message>
    <message>
        <source>The output of {} needs a last step, which ONNX operators of version {} do not have.</source>
        <translation>La salida de {} necesita un último paso que los operadores ONNX de la versión {} no tienen.</translation>
    </message>
    <message>
        <source>The package index cannot be reached.</source>
        <translation>No se puede acceder al índice de paquetes.</translation>
    </message>
    <message>
        <source>The package {} {} cannot be downloaded: {}</source>
        <translation>El paquete {} {} no se puede obtener: {}</translation>
    </message>
    <message>
        <source>The packages could not be installed: {}</source>
        <translation>No se pudieron instalar los paquetes: {}</translation>
    </message>
    <message>
        <source>The path {} is too long for Windows.</source>
        <translation>La ruta {} es demasiado larga para Windows.</translation>
    </message>
    <message>
        <source>The pattern "{}" cannot be used: {}.</source>
        <translation>El patrón «{}» no se puede usar: {}.</translation>
    </message>
    <message>
        <source>The picture was fetched and is the active layer now.</source>
        <translation>La imagen está lista y ahora es la capa activa.</translation>
    </message>
    <message>
        <source>The pictures are 8-bit red, green and blue: reflectance above 1 and other channels are lost.</source>
        <translation>Las imágenes son de 8 bits en rojo, verde y azul: se pierden la reflectancia superior a 1 y los demás canales.</translation>
    </message>
    <message>
        <source>The pixel size for which the network was made is unknown.</source>
        <translation>Nada dice para qué tamaño de píxel se hizo la red.</translation>
    </message>
    <message>
        <source>The pixels of the layer "{}" could not be read or saved (code {}).</source>
        <translation>No se pudieron leer o guardar los píxeles de la capa «{}» (código {}).</translation>
    </message>
    <message>
        <source>The point lies outside the probability.</source>
        <translation>El lugar está fuera de la probabilidad.</translation>
    </message>
    <message>
        <source>The polygons</source>
        <translation>Los polígonos</translation>
    </message>
    <message>
        <source>The polygons cannot be opened.</source>
        <translation>No se pueden abrir los polígonos.</translation>
    </message>
    <message>
        <source>The polygons cannot be written as {}: {}.</source>
        <translation>Los polígonos no se pueden escribir como {}: {}.</translation>
    </message>
    <message>
        <source>The polygons could not be written ({}).</source>
        <translation>No se pudieron escribir los polígonos ({}).</translation>
    </message>
    <message>
        <source>The polygons have no field "{}".</source>
        <translation>Los polígonos no tienen el campo «{}».</translation>
    </message>
    <message>
        <source>The polygons lie outside the extent.</source>
        <translation>Los polígonos quedan fuera de la extensión.</translation>
    </message>
    <message>
        <source>The polygons lie outside {}, which spans {}.</source>
        <translation>Los polígonos quedan fuera de {}, que abarca {}.</translation>
    </message>
    <message>
        <source>The polygons of the area cannot be kept: {}.</source>
        <translation>No se pueden guardar los polígonos del área: {}.</translation>
    </message>
    <message>
        <source>The polygons {} cannot be read: {}.</source>
        <translation>No se pueden leer los polígonos {}: {}.</translation>
    </message>
    <message>
        <source>The probability has no band {}; the number of its bands is {}.</source>
        <translation>La probabilidad no tiene banda {}, tiene {}.</translation>
    </message>
    <message>
        <source>The probability is stored in steps of {:g}: the mask contains pixels of at least {:g}.</source>
        <translation>La probabilidad se guarda en pasos de {:g}: la máscara contiene píxeles a partir de {:g}.</translation>
    </message>
    <message>
        <source>The probability of each pixel; needed to try other thresholds later</source>
        <translation>La probabilidad de cada píxel, para otros umbrales</translation>
    </message>
    <message>
        <source>The probability raster holds no valid pixel.</source>
        <translation>El ráster de probabilidad no contiene ningún píxel válido.</translation>
    </message>
    <message>
        <source>The probability raster is not on the grid of the mask.</source>
        <translation>El ráster de probabilidad no está en la cuadrícula de la máscara.</translation>
    </message>
    <message>
        <source>The probability raster is what cloudreef:segment writes, or any raster of probability 0 to 1. The mask is the one that a run with this threshold would make: 0 background, 1 target, 255 nodata. Stored probability has steps of 0.004; a threshold between two of them takes the upper one, and the log says so.

With several classes, one band each, a pixel gets the most probable class of those that are switched on, or none if it is not probable enough; independent labels have a threshold each.

From a terminal:
qgis_process run cloudreef:threshold --INPUT=probability.tif --THRESHOLD=0.4 --MASK=mask.tif</source>
        <translation>El ráster de probabilidad es el que escribe cloudreef:segment, o cualquier ráster de probabilidad de 0 a 1. La máscara es la que haría una ejecución con este umbral: 0 fondo, 1 objetivo, 255 sin datos. La probabilidad guardada tiene pasos de 0.004; un umbral entre dos de ellos toma el superior, y el registro lo dice.

De varias clases, con una banda cada una, vale la más probable de las activadas, o ninguna donde no es bastante probable; las etiquetas independientes tienen un umbral cada una.

Desde un terminal:
qgis_process run cloudreef:threshold --INPUT=probability.tif --THRESHOLD=0.4 --MASK=mask.tif</translation>
    </message>
    <message>
        <source>The probability raster of a run</source>
        <translation>Un ráster de probabilidad que una ejecución ha conservado</translation>
    </message>
    <message>
        <source>The probability {0} is below the threshold {1}: not {2}. A lower threshold would include it.</source>
        <translation>La probabilidad {0} queda por debajo del umbral {1}: no es {2}. Un umbral más bajo lo tomaría.</translation>
    </message>
    <message>
        <source>The probability {0} is far below the threshold {1}: the network sees no {2} here. If it is there, check the bands below: are they the right ones, with plausible reflectance? If so, teach the model with labels of such places.</source>
        <translation>La probabilidad {0} está muy por debajo del umbral {1}: la red no ve aquí «{2}». Si lo es, mire abajo las bandas: ¿son las correctas y es su reflectancia la debida? Si no, enséñeselo.</translation>
    </message>
    <message>
        <source>The probability {0} reaches the threshold {1}: {2}.</source>
        <translation>La probabilidad {0} alcanza el umbral {1}: {2}.</translation>
    </message>
    <message>
        <source>The product's metadata, which state the sun's elevation, are missing: reflectance will be too low, the more so the lower the sun stood. Give the product with its MTL file.</source>
        <translation>No hay metadatos del producto que digan a qué altura estaba el sol: la reflectancia resulta demasiado oscura, tanto más cuanto más bajo el sol. Indique el producto con su archivo MTL.</translation>
    </message>
    <message>
        <source>The provider's terms of use: {}</source>
        <translation>Lo que dice el proveedor sobre su uso: {}</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>El proxy rechazó la conexión.</translation>
    </message>
    <message>
        <source>The raster</source>
        <translation>El ráster</translation>
    </message>
    <message>
        <source>The raster has no nodata value, and its pixels use every value of its data type.</source>
        <translation>El ráster no indica valor sin datos y sus píxeles no dejan ninguno libre.</translation>
    </message>
    <message>
        <source>The raster has no nodata value; NaN marks {}.</source>
        <translation>El ráster no indica valor sin datos; NaN marca {}.</translation>
    </message>
    <message>
        <source>The raster has no nodata value; {:g}, which no valid pixel holds, marks {}.</source>
        <translation>El ráster no indica valor sin datos; {:g}, que ningún píxel válido contiene, marca {}.</translation>
    </message>
    <message>
        <source>The raster layer to segment; follows the active layer unless pinned</source>
        <translation>La capa ráster que se segmenta: la capa activa, salvo que se retenga otra</translation>
    </message>
    <message>
        <source>The raster layers that the labels were drawn on.</source>
        <translation>Las capas ráster sobre las que se dibujaron las etiquetas.</translation>
    </message>
    <message>
        <source>The raster's bands have the types {}; masking needs one integer or floating-point type.</source>
        <translation>Las bandas del ráster son de tipo {}; para enmascarar hace falta un solo tipo de números reales.</translation>
    </message>
    <message>
        <source>The recipe trains a network from scratch: the model has no Keras weights, or does not describe its architecture.</source>
        <translation>La receta entrena una red desde cero: el modelo no tiene pesos de Keras o no indica cómo está construido.</translation>
    </message>
    <message>
        <source>The reference</source>
        <translation>La referencia</translation>
    </message>
    <message>
        <source>The reference polygons</source>
        <translation>Los polígonos de referencia</translation>
    </message>
    <message>
        <source>The reference polygons cannot be opened.</source>
        <translation>No se pueden abrir los polígonos de referencia.</translation>
    </message>
    <message>
        <source>The result of an extent or of polygons is as large as the raster, with nodata around the area.</source>
        <translation>El resultado de una extensión o de polígonos es tan grande como el ráster, con sin datos alrededor del área.</translation>
    </message>
    <message>
        <source>The result of “{}”</source>
        <translation>Qué responde «{}»</translation>
    </message>
    <message>
        <source>The result {} would overwrite a file that belongs to {}.</source>
        <translation>El resultado {} ocuparía el lugar de lo que pertenece a {}.</translation>
    </message>
    <message>
        <source>The result {} would replace the input.</source>
        <translation>El resultado {} sustituiría a la entrada.</translation>
    </message>
    <message>
        <source>The result {} would replace the scene {}.</source>
        <translation>El resultado {} sustituiría a la escena {}.</translation>
    </message>
    <message>
        <source>The result {} would replace {}, which is one of its inputs.</source>
        <translation>El resultado {} reemplazaría {}, que se lee para él.</translation>
    </message>
    <message>
        <source>The results are no longer available.</source>
        <translation>Los resultados ya no están.</translation>
    </message>
    <message>
        <source>The results are written, but could not be shown.</source>
        <translation>Los resultados están escritos, pero no se pudieron mostrar.</translation>
    </message>
    <message>
        <source>The run could not be prepared.</source>
        <translation>No se pudo preparar la ejecución.</translation>
    </message>
    <message>
        <source>The run failed because of an error in GDAL or the operating system: {}.</source>
        <translation>La ejecución terminó porque GDAL o el sistema operativo se negó: {}.</translation>
    </message>
    <message>
        <source>The run failed; see the log panel for details.</source>
        <translation>La ejecución ha fallado; hay más detalles en el panel de mensajes del registro.</translation>
    </message>
    <message>
        <source>The run that made this probability is no longer in the history.</source>
        <translation>Ya no se conoce la ejecución que creó la probabilidad.</translation>
    </message>
    <message>
        <source>The same without geometry.</source>
        <translation>Lo mismo sin geometría.</translation>
    </message>
    <message>
        <source>The sample cannot be copied to {} ({}).</source>
        <translation>El ejemplo no se puede copiar en {} ({}).</translation>
    </message>
    <message>
        <source>The scaling "{}" is not known.</source>
        <translation>La escala «{}» no es conocida.</translation>
    </message>
    <message>
        <source>The scene</source>
        <translation>La escena</translation>
    </message>
    <message>
        <source>The scene failed with an unexpected error ({}: {}).</source>
        <translation>Un error inesperado interrumpió esta escena ({}: {}).</translation>
    </message>
    <message>
        <source>The scene has neither a transform nor ground control points, so the CRS that was assigned to it has no effect.</source>
        <translation>La escena no indica de ningún píxel dónde está, así que el SRC asignado no la sitúa.</translation>
    </message>
    <message>
        <source>The scene has no CRS; areas in square metres cannot be computed.</source>
        <translation>La escena no tiene SRC; no se pueden dar áreas en metros cuadrados.</translation>
    </message>
    <message>
        <source>The scene has {} x {} pixels; a chip needs at least {} on each side.</source>
        <translation>La escena tiene {} x {} píxeles; un recorte necesita {} en cada dirección.</translation>
    </message>
    <message>
        <source>The scene holds no valid pixel: every pixel is nodata.</source>
        <translation>La escena no contiene ningún píxel válido: todos son sin datos.</translation>
    </message>
    <message>
        <source>The scene is an 8-bit picture without a georeference, such as a photograph; the model was made for satellite scenes with pixels of {:g} to {:g} m, so do not rely on its result.</source>
        <translation>La escena es una imagen de 8 bits sin lugar en la Tierra, como una fotografía; el modelo se hizo para escenas de satélite con píxeles de {:g} a {:g} m, así que no se fíe de lo que encuentra.</translation>
    </message>
    <message>
        <source>The scene is cut into {} strips.</source>
        <translation>La escena se divide en {} franjas.</translation>
    </message>
    <message>
        <source>The scene is no longer in the project; the polygons are in {}.</source>
        <translation>La escena ya no está en el proyecto; los polígonos están en {}.</translation>
    </message>
    <message>
        <source>The scene of this result is not in the project.</source>
        <translation>La escena de este resultado no está en el proyecto.</translation>
    </message>
    <message>
        <source>The scene states a scale of {:g} and an offset of {:g}, which cannot be right.</source>
        <translation>La escena declara un factor de {:g} y un desplazamiento de {:g}, que no tienen sentido.</translation>
    </message>
    <message>
        <source>The scene {} can no longer be opened.</source>
        <translation>La escena {} ya no se puede abrir.</translation>
    </message>
    <message>
        <source>The scene {}: {}</source>
        <translation>La escena {}: {}</translation>
    </message>
    <message>
        <source>The scene's ground control points or RPCs do not locate any pixel.</source>
        <translation>La escena indica puntos de control o coeficientes que no sitúan ningún píxel.</translation>
    </message>
    <message>
        <source>The scene: a raster layer or file, a Landsat or Sentinel-2 product folder, or its metadata file.</source>
        <translation>La escena: una capa o un archivo ráster, una carpeta de producto Landsat o Sentinel-2, o su archivo de metadatos.</translation>
    </message>
    <message>
        <source>The scenes are so far apart that together they would span {:g} million pixels.</source>
        <translation>Las escenas están tan separadas que todas juntas abarcan {:g} millones de píxeles.</translation>
    </message>
    <message>
        <source>The scenes are: {}.</source>
        <translation>Las escenas son: {}.</translation>
    </message>
    <message>
        <source>The scenes {} and {} would both write {}.</source>
        <translation>Las escenas {} y {} escribirían ambas {}.</translation>
    </message>
    <message>
        <source>The secure connection to the package index was not trusted.</source>
        <translation>No se confió en la conexión segura con el índice de paquetes.</translation>
    </message>
    <message>
        <source>The selected class applies where its probability is at least this</source>
        <translation>Desde esta probabilidad vale la clase elegida en la lista</translation>
    </message>
    <message>
        <source>The set-up of the engine was cancelled.</source>
        <translation>La configuración del motor se canceló.</translation>
    </message>
    <message>
        <source>The settings of this batch are unknown. Segment all runs it with the current settings.</source>
        <translation>No se sabe cómo se hizo este lote. «Segmentar todas» lo hace con las opciones de ahora.</translation>
    </message>
    <message>
        <source>The size of a tile must be a multiple of {} up to {}.</source>
        <translation>El tamaño de una tesela debe ser un múltiplo de {} hasta {}.</translation>
    </message>
    <message>
        <source>The smallest pixel must not be larger than the largest.</source>
        <translation>El píxel mínimo no debe ser mayor que el máximo.</translation>
    </message>
    <message>
        <source>The smallest resolution must be above 0 and not above the largest.</source>
        <translation>La resolución mínima debe ser mayor que 0 y no superar la máxima.</translation>
    </message>
    <message>
        <source>The start model then only determines which bands are read.</source>
        <translation>El modelo inicial indica entonces solo qué bandas se leen.</translation>
    </message>
    <message>
        <source>The statistics {} cannot be read.</source>
        <translation>No se pueden leer las estadísticas {}.</translation>
    </message>
    <message>
        <source>The stride is {} pixels; it must lie between 1 and the chip's {}, or pixels would be skipped.</source>
        <translation>El paso es de {} píxeles; debe estar entre 1 y los {} del recorte, o se omitirían píxeles.</translation>
    </message>
    <message>
        <source>The system reports an error ({}). Is the disk full, or a file open in another program?</source>
        <translation>El sistema informa de un error ({}). ¿Está lleno el disco, o hay un archivo abierto en otro programa?</translation>
    </message>
    <message>
        <source>The table maps {} to {}; class numbers lie between 0 and 254.</source>
        <translation>La tabla asigna {} a {}; los números de clase están entre 0 y 254.</translation>
    </message>
    <message>
        <source>The table {} cannot be read: {}.</source>
        <translation>No se puede leer la tabla {}: {}.</translation>
    </message>
    <message>
        <source>The table {} has no column "{}".</source>
        <translation>La tabla {} no tiene ninguna columna «{}».</translation>
    </message>
    <message>
        <source>The table {} has no scenes.</source>
        <translation>La tabla {} no nombra ninguna escena.</translation>
    </message>
    <message>
        <source>The table {} is not a text file in UTF-8.</source>
        <translation>La tabla {} no es texto en UTF-8.</translation>
    </message>
    <message>
        <source>The target grows by this distance; a negative number shrinks it.</source>
        <translation>El objetivo crece esta distancia; un número negativo lo reduce.</translation>
    </message>
    <message>
        <source>The target is rare in the labels: {} pixels, {:.1f} % of what is labelled. Label more of it.</source>
        <translation>El objetivo es raro en las etiquetas: {} píxeles, {:.1f} % de lo etiquetado. Etiquete más.</translation>
    </message>
    <message>
        <source>The target's areas with size and mean probability. The file extension chooses GeoPackage, GeoJSON, FlatGeobuf or Shapefile.</source>
        <translation>Las áreas del objetivo, con tamaño y probabilidad media: GeoPackage, GeoJSON, FlatGeobuf o Shapefile según la terminación del nombre.</translation>
    </message>
    <message>
        <source>The target's areas, with size and mean probability.</source>
        <translation>Las áreas del objetivo, con su tamaño y probabilidad media.</translation>
    </message>
    <message>
        <source>The targets of the models have different names: {}.</source>
        <translation>Los modelos buscan cosas con nombres distintos: {}.</translation>
    </message>
    <message>
        <source>The threshold is {:g}: labels of a single scene say little about others. Move it where masks come out too large or too small.</source>
        <translation>El umbral es {:g}: lo que se aparta de una sola escena dice poco de otras. Muévalo donde las máscaras salgan demasiado grandes o pequeñas.</translation>
    </message>
    <message>
        <source>The threshold is {}; it must be greater than 0 and less than 1.</source>
        <translation>El umbral es {}; debe ser mayor que 0 y menor que 1.</translation>
    </message>
    <message>
        <source>The time is {} minutes; it must be more than 0.</source>
        <translation>El tiempo es de {} minutos; debe ser mayor que 0.</translation>
    </message>
    <message>
        <source>The two masks have no pixel in common.</source>
        <translation>Las dos máscaras no tienen ningún píxel en común.</translation>
    </message>
    <message>
        <source>The two models have {} and {} classes.</source>
        <translation>Los dos modelos distinguen {} y {} clases.</translation>
    </message>
    <message>
        <source>The two probabilities are not on the same grid.</source>
        <translation>Las dos probabilidades no están en la misma cuadrícula.</translation>
    </message>
    <message>
        <source>The values do not look like reflectance: read as {}, they range from {:.3g} to {:.3g} instead of about 0 to 1. {}</source>
        <translation>Los valores no parecen reflectancia: tomados por {}, van de {:.3g} a {:.3g} en lugar de aproximadamente 0 a 1. {}</translation>
    </message>
    <message>
        <source>The values of {} cannot be reflectance: read as {}, they range from {:.3g} to {:.3g}.</source>
        <translation>Los valores de {} no pueden ser reflectancia: tomados como {}, van de {:.3g} a {:.3g}.</translation>
    </message>
    <message>
        <source>The values that the network was trained on</source>
        <translation>Lo que la red vio al entrenarse</translation>
    </message>
    <message>
        <source>The weights {} are not those that model.json describes: they were changed or truncated.</source>
        <translation>Los pesos {} no son los que describe model.json: se alteraron o están incompletos.</translation>
    </message>
    <message>
        <source>The weights {} cannot be read: {}.</source>
        <translation>No se pueden leer los pesos {}: {}.</translation>
    </message>
    <message>
        <source>The weights {} contain code, such as a Lambda layer, which is not run.</source>
        <translation>Los pesos {} contienen código propio, como una capa Lambda; no se ejecuta.</translation>
    </message>
    <message>
        <source>The weights {} refer to files that model.json does not describe.</source>
        <translation>Los pesos {} toman números de archivos que model.json no describe.</translation>
    </message>
    <message>
        <source>The zones</source>
        <translation>Las zonas</translation>
    </message>
    <message>
        <source>The zones cannot be opened.</source>
        <translation>No se puede abrir la capa de zonas.</translation>
    </message>
    <message>
        <source>The zones layer has no polygons.</source>
        <translation>La capa de zonas no contiene polígonos.</translation>
    </message>
    <message>
        <source>The zones with their statistics: GeoPackage, GeoJSON, FlatGeobuf or Shapefile by the ending of the name.</source>
        <translation>Las zonas con lo que contienen: GeoPackage, GeoJSON, FlatGeobuf o Shapefile según la terminación del nombre.</translation>
    </message>
    <message>
        <source>There are {} classes, but {} {} for them.</source>
        <translation>Hay {} clases, pero {} {} para ellas.</translation>
    </message>
    <message>
        <source>There are {} masks and {} reference rasters.</source>
        <translation>Hay {} máscaras y {} rásteres de referencia.</translation>
    </message>
    <message>
        <source>There are {} names for {} channels.</source>
        <translation>Hay {} nombres para {} canales.</translation>
    </message>
    <message>
        <source>There are {} scenes and {} masks.</source>
        <translation>Hay {} escenas y {} máscaras.</translation>
    </message>
    <message>
        <source>There are: {}.</source>
        <translation>Hay: {}.</translation>
    </message>
    <message>
        <source>There is no Python at {}.</source>
        <translation>No hay ningún Python en {}.</translation>
    </message>
    <message>
        <source>There is no class "{}".</source>
        <translation>No hay ninguna clase «{}».</translation>
    </message>
    <message>
        <source>There is no class with number {}; the numbers of the classes are: {}.</source>
        <translation>No hay clase con el número {}; hay: {}.</translation>
    </message>
    <message>
        <source>There is no data at this point.</source>
        <translation>No hay datos en este lugar.</translation>
    </message>
    <message>
        <source>There is no data here.</source>
        <translation>Aquí no hay datos.</translation>
    </message>
    <message>
        <source>There is no file {}.</source>
        <translation>No existe el archivo {}.</translation>
    </message>
    <message>
        <source>There is no install profile "{}".</source>
        <translation>No existe el perfil de instalación «{}».</translation>
    </message>
    <message>
        <source>There is no lesson in {}.</source>
        <translation>No hay ninguna lección en {}.</translation>
    </message>
    <message>
        <source>There is no model "{}".</source>
        <translation>No hay ningún modelo «{}».</translation>
    </message>
    <message>
        <source>There is no model at {}: a model is a folder that contains a model.json.</source>
        <translation>No hay ningún modelo en {}: un modelo es una carpeta que contiene un model.json.</translation>
    </message>
    <message>
        <source>There is no public repository "{}" with the revision "{}" (HTTP {}).</source>
        <translation>No hay ningún repositorio público «{}» con la revisión «{}» (HTTP {}).</translation>
    </message>
    <message>
        <source>There is no scene "{}" for validation.</source>
        <translation>No hay ninguna escena «{}» que reservar.</translation>
    </message>
    <message>
        <source>There is no scene for training.</source>
        <translation>No hay ninguna escena de la que aprender.</translation>
    </message>
    <message>
        <source>There is no scene in {} or its subfolders.</source>
        <translation>No hay ninguna escena en {} ni en sus subcarpetas.</translation>
    </message>
    <message>
        <source>There is no table {}.</source>
        <translation>No existe la tabla {}.</translation>
    </message>
    <message>
        <source>There is no {} for {} on this system.</source>
        <translation>No hay {} para {} en este sistema.</translation>
    </message>
    <message>
        <source>There is not enough memory even for a single tile of {} pixels.</source>
        <translation>La memoria no basta ni para una sola tesela de {} píxeles.</translation>
    </message>
    <message>
        <source>There is not enough memory for this lesson.</source>
        <translation>La memoria no basta para esta lección.</translation>
    </message>
    <message>
        <source>These fields of the zones are replaced by the statistics: {}.</source>
        <translation>Los campos de la cobertura sustituyen a los de las zonas: {}.</translation>
    </message>
    <message>
        <source>They may be too large for their data type, or negative in an unsigned one: export them again.</source>
        <translation>Pueden ser demasiado grandes, o menores que 0, para el tipo en que están guardados: expórtelos de nuevo.</translation>
    </message>
    <message>
        <source>They teach what is not target; keep fewer of them if there are few targets.</source>
        <translation>Enseñan lo que no es objetivo; si hay pocos objetivos, conserve menos.</translation>
    </message>
    <message>
        <source>This is a bug in CloudReef: please report it with the log.</source>
        <translation>Es un error de CloudReef: comuníquelo junto con el registro.</translation>
    </message>
    <message>
        <source>This lesson is running already.</source>
        <translation>Esta lección ya está en marcha.</translation>
    </message>
    <message>
        <source>This model has no card.</source>
        <translation>Este modelo vino sin ficha.</translation>
    </message>
    <message>
        <source>This model is installed.</source>
        <translation>Este modelo está instalado.</translation>
    </message>
    <message>
        <source>This processor does not compute in bfloat16.</source>
        <translation>Este procesador no calcula en bfloat16.</translation>
    </message>
    <message>
        <source>This run has no results to report on.</source>
        <translation>Esta ejecución no tiene resultados de los que informar.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>Threshold a probability raster</source>
        <translation>Aplicar un umbral a un ráster de probabilidad</translation>
    </message>
    <message>
        <source>Threshold of the class</source>
        <translation>Umbral de la clase</translation>
    </message>
    <message>
        <source>Threshold of the map</source>
        <translation>Umbral del mapa</translation>
    </message>
    <message>
        <source>Threshold: {}</source>
        <translation>Umbral: {}</translation>
    </message>
    <message>
        <source>Thresholds of the classes</source>
        <translation>Umbrales de las clases</translation>
    </message>
    <message>
        <source>Thresholds suggested by the model</source>
        <translation>Umbrales que nombra el modelo</translation>
    </message>
    <message>
        <source>To export the model: {}</source>
        <translation>Para obtener un modelo a partir de ello: {}</translation>
    </message>
    <message>
        <source>To fit, in a checkout of CloudReef: {}</source>
        <translation>Para entrenar, en una copia del repositorio de CloudReef: {}</translation>
    </message>
    <message>
        <source>To use it: give {} as the model.</source>
        <translation>Para usarlo: indique {} como modelo.</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerancia</translation>
    </message>
    <message>
        <source>Tracing polygons</source>
        <translation>Trazando los polígonos</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Entrenar un modelo</translation>
    </message>
    <message>
        <source>Train a new model from scratch, or keep the bands.</source>
        <translation>Empiece un modelo nuevo sin nada aprendido, o deje las bandas como están.</translation>
    </message>
    <message>
        <source>Train the model with the painted areas</source>
        <translation>Enseñar al modelo lo pintado</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Training and validation</source>
        <translation>Entrenamiento y validación</translation>
    </message>
    <message>
        <source>Training curves</source>
        <translation>Curvas de la lección</translation>
    </message>
    <message>
        <source>Training needs TensorFlow in CloudReef's engine, which is not installed yet. {} Install it now?</source>
        <translation>El entrenamiento necesita TensorFlow en el motor de CloudReef, que aún no está. {} ¿Instalarlo ahora?</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>Aprende durante</translation>
    </message>
    <message>
        <source>Trains a model on polygons that you drew on a few scenes, and keeps it only if it is better.</source>
        <translation>Enseña a un modelo con polígonos dibujados en unas pocas escenas y lo conserva solo si ha mejorado.</translation>
    </message>
    <message>
        <source>Try again; if it stays, a proxy or a package mirror alters or replaces packages.</source>
        <translation>Inténtelo de nuevo; si persiste, un proxy o un espejo de paquetes altera o sustituye paquetes.</translation>
    </message>
    <message>
        <source>Try again; if this persists, the publisher has changed the file, or something on the way alters it.</source>
        <translation>Inténtelo de nuevo; si persiste, el editor ha cambiado el archivo o algo en el camino lo cambia.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probarlo</translation>
    </message>
    <message>
        <source>Trying the model</source>
        <translation>Prueba del modelo</translation>
    </message>
    <message>
        <source>Turn on long paths in Windows (https://pip.pypa.io/warnings/enable-long-paths) and install again.</source>
        <translation>Active las rutas largas en Windows (https://pip.pypa.io/warnings/enable-long-paths) e instale de nuevo.</translation>
    </message>
    <message>
        <source>Turn the mask into polygons that you can edit</source>
        <translation>Convertir la máscara en polígonos editables</translation>
    </message>
    <message>
        <source>Turns a mask into polygons: each connected area counted, measured and numbered.</source>
        <translation>Convierte una máscara en polígonos: cada área conexa, contada, medida y numerada.</translation>
    </message>
    <message>
        <source>Two results have the same name: {}.</source>
        <translation>Dos resultados tienen el mismo nombre: {}.</translation>
    </message>
    <message>
        <source>Two results of the job have the same name.</source>
        <translation>Dos resultados del trabajo tienen el mismo nombre.</translation>
    </message>
    <message>
        <source>Two results of the job have the same name: {}.</source>
        <translation>Dos resultados del trabajo tienen el mismo nombre: {}.</translation>
    </message>
    <message>
        <source>Two scenes of the job would write {}.</source>
        <translation>Dos escenas del trabajo escribirían {}.</translation>
    </message>
    <message>
        <source>Uncheck a class to see the next most probable class there</source>
        <translation>Desactive una clase para ver cuál viene después allí</translation>
    </message>
    <message>
        <source>Undecided below</source>
        <translation>Indeciso por debajo de</translation>
    </message>
    <message>
        <source>Undecided below (probability)</source>
        <translation>Indeciso por debajo de (probabilidad)</translation>
    </message>
    <message>
        <source>Under the mouse</source>
        <translation>Bajo el ratón</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo the last stroke</source>
        <translation>Deshacer el último trazo</translation>
    </message>
    <message>
        <source>Undo what was painted or erased last, unless it has been saved</source>
        <translation>Deshace lo último que se pintó o borró, mientras no esté guardado</translation>
    </message>
    <message>
        <source>Unpack it and choose the folder or file in it.</source>
        <translation>Descomprímalo y elija la carpeta o el archivo que contiene.</translation>
    </message>
    <message>
        <source>Unpack it and choose the folder.</source>
        <translation>Desempaquételo y elija la carpeta.</translation>
    </message>
    <message>
        <source>Unpack it, and import the folder with the ONNX file.</source>
        <translation>Descomprímalo, e importe la carpeta con el archivo ONNX.</translation>
    </message>
    <message>
        <source>Unpack the whole product into one folder and choose that folder.</source>
        <translation>Descomprima el producto completo en una carpeta y elija esa carpeta.</translation>
    </message>
    <message>
        <source>Unpack what is needed and choose that.</source>
        <translation>Desempaquete lo necesario y elíjalo.</translation>
    </message>
    <message>
        <source>Up to {:g} % of the values of {} would be a reflectance of {:.2g} to {:.2g}, which is impossible.</source>
        <translation>Hasta el {:g} % de los números de {} serían una reflectancia de {:.2g} a {:.2g}, que no existe.</translation>
    </message>
    <message>
        <source>Update CloudReef, or use another list.</source>
        <translation>Actualice CloudReef o use otra lista.</translation>
    </message>
    <message>
        <source>Update the list</source>
        <translation>Renovar la lista</translation>
    </message>
    <message>
        <source>Update the list of models</source>
        <translation>Renovar la lista de modelos</translation>
    </message>
    <message>
        <source>Update the list…</source>
        <translation>Renovar la lista…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Use an environment that you made yourself. CloudReef checks it and changes nothing in it.</source>
        <translation>Use un entorno creado por usted. CloudReef lo comprueba y no cambia nada en él.</translation>
    </message>
    <message>
        <source>Use as labels</source>
        <translation>Usar como etiquetas</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
    <message>
        <source>Use layers of Keras instead, or export the network as ONNX.</source>
        <translation>Use en su lugar capas de Keras, o exporte la red como ONNX.</translation>
    </message>
    <message>
        <source>Use only one of them, or make them overlap.</source>
        <translation>Elija uno de los dos o haga que se solapen.</translation>
    </message>
    <message>
        <source>Use only the polygons that are selected on the map</source>
        <translation>Usar solo los polígonos seleccionados en el mapa</translation>
    </message>
    <message>
        <source>Use placeholders that differ: {{scene}}, {{folder}}.</source>
        <translation>Use marcadores que las distingan: {{scene}}, {{folder}}.</translation>
    </message>
    <message>
        <source>Use the address of the file itself; it may require a login.</source>
        <translation>Use la dirección del propio archivo, que puede requerir iniciar sesión.</translation>
    </message>
    <message>
        <source>Use the best so far</source>
        <translation>Usar lo mejor hasta ahora</translation>
    </message>
    <message>
        <source>Use the data as a file or through a WCS, or save the part you need as a GeoTIFF.</source>
        <translation>Use los datos como archivo o mediante un WCS, o guarde la parte que necesite como GeoTIFF.</translation>
    </message>
    <message>
        <source>Use the installed engine</source>
        <translation>Usar el motor instalado</translation>
    </message>
    <message>
        <source>Use the suffix .gpkg, .geojson, .fgb or .shp.</source>
        <translation>Haga que termine en .gpkg, .geojson, .fgb o .shp.</translation>
    </message>
    <message>
        <source>Use the suffix {}.</source>
        <translation>Use la extensión {}.</translation>
    </message>
    <message>
        <source>Valid pixels left</source>
        <translation>Píxeles válidos restantes</translation>
    </message>
    <message>
        <source>Validation data: the scene, its labels, and the model's result after the last epoch</source>
        <translation>Lo reservado: la escena, lo etiquetado y lo que el modelo hace de ello tras la última época</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Values of that field, separated by commas.</source>
        <translation>Valores de ese campo; si son varios, separados por comas.</translation>
    </message>
    <message>
        <source>Values of that field, separated by commas: polygons that you are not sure of.</source>
        <translation>Valores de ese campo; si son varios, separados por comas: polígonos de los que no está seguro.</translation>
    </message>
    <message>
        <source>Values of the mask that are target</source>
        <translation>Valores de la máscara que son objetivo</translation>
    </message>
    <message>
        <source>Values of the mask, such as 1 or 2,3,4. Not set: 1, or all classes but the background.</source>
        <translation>Valores de la máscara, como 1 o 2,3,4. Sin definir: 1, o todas las clases menos el fondo.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Wait until it is ready there, then try again.</source>
        <translation>Espere a que esté listo allí e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Wait until that run has finished, or choose another name.</source>
        <translation>Espere a que termine o elija otro nombre.</translation>
    </message>
    <message>
        <source>Waiting runs</source>
        <translation>Ejecuciones en espera</translation>
    </message>
    <message>
        <source>Waiting runs that will be lost: {}.</source>
        <translation>Ejecuciones en espera que se pierden: {}.</translation>
    </message>
    <message>
        <source>Waiting: {}</source>
        <translation>En espera: {}</translation>
    </message>
    <message>
        <source>Warnings before the run</source>
        <translation>Advertencias antes de la ejecución</translation>
    </message>
    <message>
        <source>Water, shallow or wet ground, and dry ground in aerial photographs and orthomosaics.</source>
        <comment>name</comment>
        <translation>Agua, terreno somero o mojado y terreno seco en fotografías aéreas y ortomosaicos.</translation>
    </message>
    <message>
        <source>Welcome to CloudReef</source>
        <translation>Le damos la bienvenida a CloudReef</translation>
    </message>
    <message>
        <source>What computes the network; auto takes TensorFlow on a GPU, else the fastest one installed: before the first large run all are tried for a moment.</source>
        <translation>Con qué se calcula la red; auto usa TensorFlow si hay GPU; si no, el más rápido de los instalados: antes de la primera ejecución grande se prueban todos un momento.</translation>
    </message>
    <message>
        <source>What else can be done with this result</source>
        <translation>Qué más se puede hacer con este resultado</translation>
    </message>
    <message>
        <source>What is in them and in no polygon is background.</source>
        <translation>Lo que está en ellas y en ningún polígono es fondo.</translation>
    </message>
    <message>
        <source>What should the new model find? Separate several classes by commas.</source>
        <translation>¿Qué debe encontrar el nuevo modelo? Varias clases separadas por comas.</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>Lo que ve la red</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Qué se busca</translation>
    </message>
    <message>
        <source>What was set in QGIS for the layer "{}" cannot be applied to a file of that name.</source>
        <translation>Lo que se configuró en QGIS para la capa «{}» no se puede aplicar a un archivo con ese nombre.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Where a company's proxy inspects connections, set PIP_CERT to its certificate.</source>
        <translation>Si el proxy de una empresa inspecciona las conexiones, ponga en PIP_CERT su certificado.</translation>
    </message>
    <message>
        <source>Where no scene is clear. Not set: that of a scene, or one that no valid pixel has.</source>
        <translation>Donde ninguna escena está despejada. Sin indicar: el de una escena o uno que ningún píxel válido tenga.</translation>
    </message>
    <message>
        <source>Where nothing is labelled, it also learns what the old model is sure of, so that it forgets less.</source>
        <translation>Donde nada está etiquetado se aprenden también las respuestas seguras del modelo antiguo: olvida menos.</translation>
    </message>
    <message>
        <source>Where the mask is written. Suggested: the scene's folder if it is writable, else the project's folder, else a temporary one. A name without a folder is written there too</source>
        <translation>Dónde se escribe la máscara. Sugerencia: junto a la escena si se puede escribir en esa carpeta; si no, junto al proyecto; si no, temporal. Ahí va también un nombre sin carpeta</translation>
    </message>
    <message>
        <source>Where the models agree and where not.</source>
        <translation>Dónde coinciden y dónde no.</translation>
    </message>
    <message>
        <source>Where the target really is. A layer without polygons means that there is none.</source>
        <translation>Dónde está realmente el objetivo. Una capa sin ningún polígono indica que no lo hay.</translation>
    </message>
    <message>
        <source>Where to label next</source>
        <translation>Dónde etiquetar ahora</translation>
    </message>
    <message>
        <source>Whether the new model is better</source>
        <translation>Si el modelo nuevo es mejor</translation>
    </message>
    <message>
        <source>Which models say target</source>
        <translation>Quién dice objetivo</translation>
    </message>
    <message>
        <source>Whole layer</source>
        <translation>Capa completa</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Why here, why not here…</source>
        <translation>Por qué aquí, por qué no…</translation>
    </message>
    <message>
        <source>With TensorFlow and CUDA, for NVIDIA cards</source>
        <translation>Con TensorFlow y CUDA, para tarjetas NVIDIA</translation>
    </message>
    <message>
        <source>With TensorFlow in addition</source>
        <translation>También con TensorFlow</translation>
    </message>
    <message>
        <source>With the threshold 0.5 the IoU would be {:.2f}.</source>
        <translation>Con el umbral 0,5 sería {:.2f}.</translation>
    </message>
    <message>
        <source>With {}, dark pixels would have a reflectance of {:.2f}, which is impossible: the offset seems to have been subtracted already.</source>
        <translation>Con {}, los píxeles oscuros tendrían una reflectancia de {:.2f}, lo que no puede ser: el desplazamiento parece ya restado.</translation>
    </message>
    <message>
        <source>Without a network, from a folder of wheels</source>
        <translation>Sin red, desde una carpeta de paquetes wheel</translation>
    </message>
    <message>
        <source>Workers of the Dask scheduler {}: {}.</source>
        <translation>Procesos de trabajo del planificador de Dask {}: {}.</translation>
    </message>
    <message>
        <source>Write a number for each band into image_mean and image_std, or remove that file.</source>
        <translation>Escriba un número por banda en image_mean e image_std, o elimine ese archivo.</translation>
    </message>
    <message>
        <source>Write a raster of where the masks agree and differ, drawn in colours</source>
        <translation>Escribir un ráster en colores de quién dice qué</translation>
    </message>
    <message>
        <source>Write polygons</source>
        <translation>Escribir polígonos</translation>
    </message>
    <message>
        <source>Write probabilities</source>
        <translation>Escribir probabilidades</translation>
    </message>
    <message>
        <source>Write reports</source>
        <translation>Escribir informes</translation>
    </message>
    <message>
        <source>Write statistics</source>
        <translation>Escribir estadísticas</translation>
    </message>
    <message>
        <source>Write the mask of these classes and add it to the project, without running the network again</source>
        <translation>Escribir y añadir la máscara de estas clases, sin volver a ejecutar la red</translation>
    </message>
    <message>
        <source>Write the mask of this threshold and add it to the project, without running the network again</source>
        <translation>Escribir y añadir la máscara de este umbral, sin volver a ejecutar la red</translation>
    </message>
    <message>
        <source>Write the model as one ONNX file, also for the plugin Deepness</source>
        <translation>Escribir el modelo como un archivo ONNX, también para el complemento Deepness</translation>
    </message>
    <message>
        <source>Write the order of the file's bands such as B,G,R,NIR; x is one that is not used.</source>
        <translation>Escriba el orden de las bandas como B,G,R,NIR; x es una que no importa.</translation>
    </message>
    <message>
        <source>Write this mask</source>
        <translation>Escribir esta máscara</translation>
    </message>
    <message>
        <source>Writing the model</source>
        <translation>Escribiendo el modelo</translation>
    </message>
    <message>
        <source>Writing the results</source>
        <translation>Escribiendo los resultados</translation>
    </message>
    <message>
        <source>You do not have permission to read {}.</source>
        <translation>No se permite leer {}.</translation>
    </message>
    <message>
        <source>Zip archives (*.zip)</source>
        <translation>Archivos zip (*.zip)</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonas</translation>
    </message>
    <message>
        <source>Zones with their cover</source>
        <translation>Zonas con su cobertura</translation>
    </message>
    <message>
        <source>Zoom to this result</source>
        <translation>Acercar a este resultado</translation>
    </message>
    <message>
        <source>a DLL could not be started</source>
        <translation>no se pudo iniciar una DLL</translation>
    </message>
    <message>
        <source>a DLL is missing</source>
        <translation>falta una DLL</translation>
    </message>
    <message>
        <source>a GPU</source>
        <translation>una GPU</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>faltan unos segundos</translation>
    </message>
    <message>
        <source>a model needs at least two classes</source>
        <translation>un modelo distingue al menos dos clases</translation>
    </message>
    <message>
        <source>a single target needs two classes, not {}: it and its background</source>
        <translation>un objetivo necesita dos clases, no {}: él y su fondo</translation>
    </message>
    <message>
        <source>about {} h left</source>
        <translation>faltan aprox. {} h</translation>
    </message>
    <message>
        <source>about {} min left</source>
        <translation>faltan aprox. {} min</translation>
    </message>
    <message>
        <source>about {} s left</source>
        <translation>faltan aprox. {} s</translation>
    </message>
    <message>
        <source>accuracy,IoU,Jaccard,Dice,F1,precision,recall,confusion matrix,validation,error map,ground truth</source>
        <translation>exactitud,accuracy,IoU,Jaccard,Dice,F1,precisión,precision,exhaustividad,sensibilidad,recall,matriz de confusión,validación,mapa de errores,verdad terreno,ground truth</translation>
    </message>
    <message>
        <source>all scenes</source>
        <translation>todas las escenas</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>ámbar</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>como se eligió</translation>
    </message>
    <message>
        <source>as no valid pixel was found</source>
        <translation>porque no se encontró ningún píxel válido</translation>
    </message>
    <message>
        <source>as no value is below {:.0f}</source>
        <translation>ya que ningún número está por debajo de {:.0f}</translation>
    </message>
    <message>
        <source>as set in QGIS</source>
        <translation>según la configuración de QGIS</translation>
    </message>
    <message>
        <source>as stated in the STAC item</source>
        <translation>como indica el ítem STAC</translation>
    </message>
    <message>
        <source>as the files are named like Sentinel-2 bands and range from {} to {}</source>
        <translation>porque los archivos se llaman como bandas de Sentinel-2 y van de {} a {}</translation>
    </message>
    <message>
        <source>as the model takes them</source>
        <translation>como el modelo los toma</translation>
    </message>
    <message>
        <source>as they range from {} to {}</source>
        <translation>porque van de {} a {}</translation>
    </message>
    <message>
        <source>as they start at {:.0f}</source>
        <translation>ya que empiezan en {:.0f}</translation>
    </message>
    <message>
        <source>auto uses 16-bit numbers where the processor computes in them and the trial before the first large run finds the mask unchanged but for traces.</source>
        <translation>auto usa números de 16 bits si el procesador calcula con ellos y la prueba antes de la primera ejecución grande encuentra la máscara igual salvo detalles mínimos.</translation>
    </message>
    <message>
        <source>background</source>
        <translation>fondo</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>equilibrado</translation>
    </message>
    <message>
        <source>band {}</source>
        <translation>banda {}</translation>
    </message>
    <message>
        <source>batch,folder,series,many,cloud,clouds,mask,cloud mask,segmentation,deep learning,U-Net,resume</source>
        <translation>lote,por lotes,batch,carpeta,serie,muchos,nube,nubes,cloud,clouds,máscara,mask,máscara de nubes,cloud mask,segmentación,segmentation,aprendizaje profundo,deep learning,U-Net,reanudar</translation>
    </message>
    <message>
        <source>beside the scene</source>
        <translation>junto a la escena</translation>
    </message>
    <message>
        <source>blocks: parts of this scene are for validation. scenes: some whole scenes are. train, validation: this scene is.</source>
        <translation>blocks: partes de esta escena son para validación. scenes: la escena completa, cuando le toca a la validación. train, validation: esta escena se destina a eso.</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>azul</translation>
    </message>
    <message>
        <source>blue</source>
        <comment>name</comment>
        <translation>azul</translation>
    </message>
    <message>
        <source>both</source>
        <translation>ambas</translation>
    </message>
    <message>
        <source>both models</source>
        <translation>ambos modelos</translation>
    </message>
    <message>
        <source>by quantification value and offsets in {}</source>
        <translation>según el valor de cuantificación y los desplazamientos de {}</translation>
    </message>
    <message>
        <source>by the calibration and the sun's elevation in {}</source>
        <translation>según la calibración y la altura del sol en {}</translation>
    </message>
    <message>
        <source>by the data type</source>
        <translation>según el tipo de dato</translation>
    </message>
    <message>
        <source>by the file name {}</source>
        <translation>según el nombre de {}</translation>
    </message>
    <message>
        <source>by the processing baseline in the name {}</source>
        <translation>según la versión de procesamiento en el nombre {}</translation>
    </message>
    <message>
        <source>by the product's tags</source>
        <translation>según las etiquetas del producto</translation>
    </message>
    <message>
        <source>by the reflectance coefficients in {}</source>
        <translation>según los factores de reflectancia en {}</translation>
    </message>
    <message>
        <source>by the reflectance factors and the sun's elevation of {:.1f} degrees in {}</source>
        <translation>según los factores de reflectancia y la elevación solar de {:.1f} grados de {}</translation>
    </message>
    <message>
        <source>by the reflectance factors in the header</source>
        <translation>según los factores de reflectancia del encabezado</translation>
    </message>
    <message>
        <source>by the reflectance factors in {}</source>
        <translation>según los factores de reflectancia de {}</translation>
    </message>
    <message>
        <source>by the scale and offset tags of the file</source>
        <translation>según la escala y el desplazamiento del archivo</translation>
    </message>
    <message>
        <source>by the surface reflectance factors in {}</source>
        <translation>según los factores de reflectancia de superficie de {}</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>catch all</source>
        <translation>encontrarlo todo</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>comprobado</translation>
    </message>
    <message>
        <source>class {}</source>
        <translation>clase {}</translation>
    </message>
    <message>
        <source>clear</source>
        <comment>name</comment>
        <translation>despejado</translation>
    </message>
    <message>
        <source>cloud</source>
        <comment>name</comment>
        <translation>nube</translation>
    </message>
    <message>
        <source>cloud shadow</source>
        <comment>name</comment>
        <translation>sombra de nube</translation>
    </message>
    <message>
        <source>cloud,clouds,mask,cloud mask,segmentation,classify,deep learning,neural network,U-Net,AI</source>
        <translation>nube,nubes,cloud,clouds,máscara,mask,máscara de nubes,cloud mask,segmentación,segmentation,clasificar,aprendizaje profundo,deep learning,red neuronal,neural network,U-Net,IA,AI</translation>
    </message>
    <message>
        <source>coastal</source>
        <translation>aerosol costero</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>colores</translation>
    </message>
    <message>
        <source>comes with CloudReef</source>
        <translation>incluido en CloudReef</translation>
    </message>
    <message>
        <source>compare,models,agreement,difference,ensemble,benchmark</source>
        <translation>comparar,modelos,acuerdo,diferencia,conjunto</translation>
    </message>
    <message>
        <source>cover above</source>
        <translation>cobertura superior a</translation>
    </message>
    <message>
        <source>cover up to</source>
        <translation>cobertura hasta</translation>
    </message>
    <message>
        <source>custom…</source>
        <translation>otro…</translation>
    </message>
    <message>
        <source>default</source>
        <translation>la de fábrica</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>diferencia</translation>
    </message>
    <message>
        <source>difference: new against old</source>
        <translation>diferencia: nuevo frente a antiguo</translation>
    </message>
    <message>
        <source>different classes</source>
        <translation>clases distintas</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>done earlier</source>
        <translation>hecha antes</translation>
    </message>
    <message>
        <source>dry</source>
        <comment>name</comment>
        <translation>seco</translation>
    </message>
    <message>
        <source>each band by its own factors</source>
        <translation>cada banda con sus propios factores</translation>
    </message>
    <message>
        <source>exit code {}</source>
        <translation>código de salida {}</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>failed or out of date</source>
        <translation>fallidas o anticuadas</translation>
    </message>
    <message>
        <source>few false alarms</source>
        <translation>pocas falsas alarmas</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>relleno</translation>
    </message>
    <message>
        <source>for training</source>
        <translation>aprender de ella</translation>
    </message>
    <message>
        <source>for validation</source>
        <translation>reservada</translation>
    </message>
    <message>
        <source>found out in a trial</source>
        <translation>averiguar probando</translation>
    </message>
    <message>
        <source>geotiff: images and masks; via: pictures with outlines for the VGG Image Annotator.</source>
        <translation>geotiff: imágenes y máscaras; via: imágenes con contornos para el VGG Image Annotator.</translation>
    </message>
    <message>
        <source>green</source>
        <translation>verde</translation>
    </message>
    <message>
        <source>green</source>
        <comment>name</comment>
        <translation>verde</translation>
    </message>
    <message>
        <source>heights, decibels, indices: values as they are stored</source>
        <translation>alturas, decibelios, índices: números tal como están guardados</translation>
    </message>
    <message>
        <source>https address of a list of models:</source>
        <translation>Dirección https de una lista de modelos:</translation>
    </message>
    <message>
        <source>https address of an ONNX file, a zipped model or a repository of Hugging Face:</source>
        <translation>Dirección https de un archivo ONNX, un modelo empaquetado o un repositorio de Hugging Face:</translation>
    </message>
    <message>
        <source>in 32 bit, as the scene is small</source>
        <translation>en 32 bits, porque la escena es pequeña</translation>
    </message>
    <message>
        <source>independent labels, any number per pixel</source>
        <translation>etiquetas independientes, cada una por sí</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpida</translation>
    </message>
    <message>
        <source>intertidal</source>
        <comment>name</comment>
        <translation>intermareal</translation>
    </message>
    <message>
        <source>is the disk full?</source>
        <translation>¿está lleno el disco?</translation>
    </message>
    <message>
        <source>it aborted</source>
        <translation>abortó</translation>
    </message>
    <message>
        <source>it crashed</source>
        <translation>se cerró inesperadamente</translation>
    </message>
    <message>
        <source>it crashed with a bus error</source>
        <translation>se cerró por un error de bus</translation>
    </message>
    <message>
        <source>it crashed with a segmentation fault</source>
        <translation>se cerró por un fallo de segmentación</translation>
    </message>
    <message>
        <source>it crashed with an access violation</source>
        <translation>se cerró por una violación de acceso</translation>
    </message>
    <message>
        <source>it ended with code {}</source>
        <translation>terminó con el código {}</translation>
    </message>
    <message>
        <source>it has no record of how it was made</source>
        <translation>no guarda constancia de cómo se creó</translation>
    </message>
    <message>
        <source>it is not known whether the scene has changed since</source>
        <translation>no se puede saber si la escena ha cambiado desde entonces</translation>
    </message>
    <message>
        <source>it was ended by signal {}</source>
        <translation>fue terminado por la señal {}</translation>
    </message>
    <message>
        <source>it was ended from outside</source>
        <translation>fue terminado desde fuera</translation>
    </message>
    <message>
        <source>it was interrupted</source>
        <translation>fue interrumpido</translation>
    </message>
    <message>
        <source>it was killed, most likely because the memory ran out</source>
        <translation>fue terminado, muy probablemente porque se agotó la memoria</translation>
    </message>
    <message>
        <source>it was made with another model ({})</source>
        <translation>se creó con otro modelo ({})</translation>
    </message>
    <message>
        <source>keep: unchanged ones are skipped, those out of date are kept and reported. update: unchanged ones are skipped, those out of date are made again. remake: all are made again, and layers are read again.</source>
        <translation>keep: los que no han cambiado se saltan; los desactualizados se dejan y se señalan. update: los que no han cambiado se saltan; los desactualizados se rehacen. remake: se rehacen todos y las capas se leen de nuevo.</translation>
    </message>
    <message>
        <source>label here next</source>
        <translation>etiquetar aquí ahora</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>logits for a sigmoid</source>
        <translation>un número para una sigmoide</translation>
    </message>
    <message>
        <source>logits for a softmax</source>
        <translation>números para una softmax</translation>
    </message>
    <message>
        <source>magenta</source>
        <translation>magenta</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>máscara</translation>
    </message>
    <message>
        <source>mask at {}</source>
        <translation>máscara en {}</translation>
    </message>
    <message>
        <source>mask,cloud mask,nodata,remove clouds,cut out,clip</source>
        <translation>máscara,mask,máscara de nubes,cloud mask,sin datos,nodata,quitar nubes,eliminar nubes,remove clouds,recortar,cortar,clip</translation>
    </message>
    <message>
        <source>mask,cloud mask,probability,threshold,cover,reclassify</source>
        <translation>máscara,mask,máscara de nubes,cloud mask,probabilidad,probability,umbral,threshold,cobertura,cover,reclasificar,reclassify</translation>
    </message>
    <message>
        <source>mask,polygons,vectorize,instances,count,area,perimeter,reefs,simplify,smooth</source>
        <translation>máscara,mask,polígonos,polygons,poligonizar,polygonize,vectorizar,vectorize,instancias,contar,área,superficie,perímetro,arrecifes,simplificar,suavizar</translation>
    </message>
    <message>
        <source>masks · {}</source>
        <translation>máscaras · {}</translation>
    </message>
    <message>
        <source>mean IoU {}, accuracy {}, kappa {} over {} pixels.</source>
        <translation>IoU media {}, exactitud {}, kappa {} en {} píxeles.</translation>
    </message>
    <message>
        <source>measured in a trial</source>
        <translation>medir probando</translation>
    </message>
    <message>
        <source>measured on this computer on {}: {}</source>
        <translation>medido en este equipo el {}: {}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>more than one class is the background</source>
        <translation>más de una clase es el fondo</translation>
    </message>
    <message>
        <source>mosaic,composite,cloud free,cloudless,median,merge,mask,time series</source>
        <translation>mosaico,mosaic,composición,compuesto,composite,sin nubes,cloudless,mediana,median,fusionar,unir,merge,máscara,mask,serie temporal,time series</translation>
    </message>
    <message>
        <source>near infrared</source>
        <translation>infrarrojo cercano</translation>
    </message>
    <message>
        <source>near infrared</source>
        <comment>name</comment>
        <translation>infrarrojo cercano</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>new model</source>
        <translation>modelo nuevo</translation>
    </message>
    <message>
        <source>no nodata value</source>
        <translation>sin valor «sin datos»</translation>
    </message>
    <message>
        <source>no pixel is nodata</source>
        <translation>ningún píxel es «sin datos»</translation>
    </message>
    <message>
        <source>no usable GPU; the fastest installed on a processor</source>
        <translation>ninguna GPU utilizable; el más rápido instalado en un procesador</translation>
    </message>
    <message>
        <source>no usable NVIDIA card</source>
        <translation>ninguna tarjeta NVIDIA apta para el cálculo</translation>
    </message>
    <message>
        <source>nodata</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>nodata is NaN</source>
        <translation>«sin datos» es NaN</translation>
    </message>
    <message>
        <source>nodata is given by the file's mask</source>
        <translation>«sin datos» según la máscara del archivo</translation>
    </message>
    <message>
        <source>nodata is outside the file</source>
        <translation>«sin datos» es lo que queda fuera del archivo</translation>
    </message>
    <message>
        <source>nodata is where alpha is 0</source>
        <translation>«sin datos» donde alfa es 0</translation>
    </message>
    <message>
        <source>nodata is where {} is 0</source>
        <translation>sin datos es donde {} vale 0</translation>
    </message>
    <message>
        <source>nodata is {:g}</source>
        <translation>«sin datos» es {:g}</translation>
    </message>
    <message>
        <source>nodata is {:g} in all bands</source>
        <translation>«sin datos» es {:g} en todas las bandas</translation>
    </message>
    <message>
        <source>nodata is {:g}, as chosen</source>
        <translation>el valor sin datos es {:g}, como se eligió</translation>
    </message>
    <message>
        <source>nodata is {:g}, the fill value of such data</source>
        <translation>«sin datos» es {:g}, el relleno de tales números</translation>
    </message>
    <message>
        <source>nodata is {:g}, though not declared</source>
        <translation>sin datos es {:g}, aunque no se indica</translation>
    </message>
    <message>
        <source>nodata value {:g}</source>
        <translation>valor «sin datos» {:g}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>none of the models</source>
        <translation>ninguno de los modelos</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>no definido</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>números</translation>
    </message>
    <message>
        <source>numbers as they are stored</source>
        <translation>números tal como están guardados</translation>
    </message>
    <message>
        <source>old model</source>
        <translation>modelo antiguo</translation>
    </message>
    <message>
        <source>one target class and the background</source>
        <translation>una clase y el resto</translation>
    </message>
    <message>
        <source>only the new model</source>
        <translation>solo el modelo nuevo</translation>
    </message>
    <message>
        <source>only the old model</source>
        <translation>solo el modelo antiguo</translation>
    </message>
    <message>
        <source>only {}</source>
        <translation>solo {}</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>naranja</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>other</source>
        <comment>name</comment>
        <translation>otro</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>anticuada</translation>
    </message>
    <message>
        <source>outline</source>
        <translation>contorno</translation>
    </message>
    <message>
        <source>painted</source>
        <translation>pintada</translation>
    </message>
    <message>
        <source>painted, checked areas</source>
        <translation>pintada, zonas comprobadas</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>polígonos</translation>
    </message>
    <message>
        <source>precision {}, recall {}</source>
        <translation>precisión {}, exhaustividad {}</translation>
    </message>
    <message>
        <source>probabilities</source>
        <translation>una probabilidad</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>probabilidad</translation>
    </message>
    <message>
        <source>process {} on {}, since {}</source>
        <translation>proceso {} en {}, desde {}</translation>
    </message>
    <message>
        <source>python3 or python.exe of an environment</source>
        <translation>python3 o python.exe de un entorno</translation>
    </message>
    <message>
        <source>qgis_process command</source>
        <translation>Comando qgis_process</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rojo</translation>
    </message>
    <message>
        <source>red</source>
        <comment>name</comment>
        <translation>rojo</translation>
    </message>
    <message>
        <source>red edge</source>
        <translation>borde rojo</translation>
    </message>
    <message>
        <source>reflectance 0 to 1, as it is</source>
        <translation>reflectancia de 0 a 1, tal cual</translation>
    </message>
    <message>
        <source>reflectance in percent</source>
        <translation>reflectancia en porcentaje</translation>
    </message>
    <message>
        <source>reflectance x 1000</source>
        <translation>reflectancia x 1000</translation>
    </message>
    <message>
        <source>reflectance x 10000</source>
        <translation>reflectancia x 10000</translation>
    </message>
    <message>
        <source>reflectance x 32768</source>
        <translation>reflectancia x 32768</translation>
    </message>
    <message>
        <source>reflectance × 10 000 (Sentinel-2)</source>
        <translation>reflectancia × 10 000 (Sentinel-2)</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>resto</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>scenes · {}</source>
        <translation>escenas · {}</translation>
    </message>
    <message>
        <source>several classes, one per pixel</source>
        <translation>varias clases, de las que vale una</translation>
    </message>
    <message>
        <source>short-wave infrared 1</source>
        <translation>infrarrojo de onda corta 1</translation>
    </message>
    <message>
        <source>short-wave infrared 1.6 um</source>
        <translation>infrarrojo de onda corta 1,6 µm</translation>
    </message>
    <message>
        <source>short-wave infrared 1.6 um</source>
        <comment>name</comment>
        <translation>infrarrojo de onda corta 1,6 µm</translation>
    </message>
    <message>
        <source>short-wave infrared 2</source>
        <translation>infrarrojo de onda corta 2</translation>
    </message>
    <message>
        <source>short-wave infrared 2.2 um</source>
        <translation>infrarrojo de onda corta 2,2 µm</translation>
    </message>
    <message>
        <source>short-wave infrared 2.2 um</source>
        <comment>name</comment>
        <translation>infrarrojo de onda corta 2,2 µm</translation>
    </message>
    <message>
        <source>target</source>
        <translation>objetivo</translation>
    </message>
    <message>
        <source>the activation {!r} is not known</source>
        <translation>la activación {!r} no se conoce</translation>
    </message>
    <message>
        <source>the band files in {}</source>
        <translation>los archivos de bandas en {}</translation>
    </message>
    <message>
        <source>the band files of {}</source>
        <translation>los archivos de bandas de {}</translation>
    </message>
    <message>
        <source>the class number of each pixel</source>
        <translation>el número de una clase para cada píxel</translation>
    </message>
    <message>
        <source>the class value {} is not between 0 and {}</source>
        <translation>el valor de clase {} no está entre 0 y {}</translation>
    </message>
    <message>
        <source>the colour {!r} is not six hexadecimal digits</source>
        <translation>el color {!r} no son seis cifras hexadecimales</translation>
    </message>
    <message>
        <source>the composite</source>
        <translation>la composición</translation>
    </message>
    <message>
        <source>the data type {!r} is not known</source>
        <translation>el tipo de datos {!r} no se conoce</translation>
    </message>
    <message>
        <source>the extent</source>
        <translation>la extensión</translation>
    </message>
    <message>
        <source>the kind of output {!r} is not known</source>
        <translation>el tipo de salida {!r} no se conoce</translation>
    </message>
    <message>
        <source>the mask</source>
        <translation>la máscara</translation>
    </message>
    <message>
        <source>the masked pixels</source>
        <translation>los píxeles retirados</translation>
    </message>
    <message>
        <source>the memory ran out</source>
        <translation>se agotó la memoria</translation>
    </message>
    <message>
        <source>the model "{}"</source>
        <translation>el modelo «{}»</translation>
    </message>
    <message>
        <source>the other files</source>
        <translation>los otros archivos</translation>
    </message>
    <message>
        <source>the pixels that are clear in no scene</source>
        <translation>los píxeles que ninguna escena muestra</translation>
    </message>
    <message>
        <source>the processor ({})</source>
        <translation>el procesador ({})</translation>
    </message>
    <message>
        <source>the raster</source>
        <translation>el ráster</translation>
    </message>
    <message>
        <source>the same class</source>
        <translation>la misma clase</translation>
    </message>
    <message>
        <source>the scene</source>
        <translation>la escena</translation>
    </message>
    <message>
        <source>the scene has changed or moved since</source>
        <translation>la escena ha cambiado o se ha movido desde entonces</translation>
    </message>
    <message>
        <source>the target</source>
        <translation>lo que marca</translation>
    </message>
    <message>
        <source>the threshold {} is not greater than 0 and less than 1</source>
        <translation>el umbral {} no es mayor que 0 y menor que 1</translation>
    </message>
    <message>
        <source>there is no file {} any more</source>
        <translation>el archivo {} ya no existe</translation>
    </message>
    <message>
        <source>this processor lacks an instruction that it needs</source>
        <translation>a este procesador le falta una instrucción que necesita</translation>
    </message>
    <message>
        <source>tiles of any size</source>
        <translation>teselas de cualquier tamaño</translation>
    </message>
    <message>
        <source>tiles of {0} × {0} pixels only</source>
        <translation>solo teselas de {0} × {0} píxeles</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>training</source>
        <translation>el entrenamiento</translation>
    </message>
    <message>
        <source>training,train,retrain,correct,labels,chips,tiles,samples,deep learning,fine-tune,annotation,VIA,dataset</source>
        <translation>entrenamiento,entrenar,reentrenar,training,train,corregir,etiquetas,labels,recortes,chips,teselas,tiles,muestras,samples,aprendizaje profundo,deep learning,ajuste fino,fine-tune,anotación,VIA,conjunto de datos,dataset</translation>
    </message>
    <message>
        <source>training,train,teach,learn,fine-tune,improve,labels,deep learning,samples</source>
        <translation>entrenamiento,entrenar,enseñar,aprender,mejorar,etiquetas,aprendizaje profundo,muestras</translation>
    </message>
    <message>
        <source>turquoise</source>
        <translation>turquesa</translation>
    </message>
    <message>
        <source>two classes are called {}</source>
        <translation>dos clases se llaman {}</translation>
    </message>
    <message>
        <source>two classes have the value {}</source>
        <translation>dos clases tienen el valor {}</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>sin decidir</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>unknown; tiles are blended</source>
        <translation>desconocido; las teselas se funden</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>la validación</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>violeta</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>water</source>
        <comment>name</comment>
        <translation>agua</translation>
    </message>
    <message>
        <source>wet</source>
        <comment>name</comment>
        <translation>mojado</translation>
    </message>
    <message>
        <source>without a result</source>
        <translation>sin resultado</translation>
    </message>
    <message>
        <source>without the result</source>
        <translation>sin</translation>
    </message>
    <message>
        <source>x {:.6g} {:+.6g}</source>
        <translation>x {:.6g} {:+.6g}</translation>
    </message>
    <message>
        <source>x {:.8g} to {:.8g} and y {:.8g} to {:.8g}</source>
        <translation>x {:.8g} a {:.8g} e y {:.8g} a {:.8g}</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>amarillo</translation>
    </message>
    <message>
        <source>zonal statistics,cover,zones,polygons,mask,percent,area,fields,parcels</source>
        <translation>estadísticas zonales,zonal statistics,cobertura,cover,zonas,polígonos,máscara,mask,porcentaje,área,superficie,parcelas,campos de cultivo</translation>
    </message>
    <message>
        <source>{0}
{1} µm</source>
        <translation>{0}
{1} µm</translation>
    </message>
    <message>
        <source>{0} and {1} use the same band; choose another for one of them.</source>
        <translation>{0} y {1} usan la misma banda; elija otra para una de ellas.</translation>
    </message>
    <message>
        <source>{0} is {1} in the first, {2} in the second</source>
        <translation>{0} es {1} en la primera, {2} en la segunda</translation>
    </message>
    <message>
        <source>{0} was opened. The layer is a small file that joins its bands, {1}; the product is unchanged.</source>
        <translation>Se ha abierto {0}. La capa es un archivo pequeño que une sus bandas, {1}; el producto queda como estaba.</translation>
    </message>
    <message>
        <source>{0}, about {1}</source>
        <translation>{0}, aprox. {1}</translation>
    </message>
    <message>
        <source>{0}, roughly {1} (a first guess)</source>
        <translation>{0}, aprox. {1} (primera estimación)</translation>
    </message>
    <message>
        <source>{0}, up to {1} MB of memory.</source>
        <translation>{0}, hasta {1} MB de memoria.</translation>
    </message>
    <message>
        <source>{0}: the band is named “{1}”.</source>
        <translation>{0}: la banda se llama «{1}».</translation>
    </message>
    <message>
        <source>{:.0f} MB</source>
        <translation>{:.0f} MB</translation>
    </message>
    <message>
        <source>{:.2g} % of the extent came without a picture; they are without data.</source>
        <translation>El {:.2g} % de la extensión llegó sin imagen; queda sin datos.</translation>
    </message>
    <message>
        <source>{:g} % of the pixels have data in some bands only. They count as data; missing values were filled from neighbours up to {} pixels away, if there are any.</source>
        <translation>El {:g} % de los píxeles tiene datos solo en algunas bandas. Cuentan como datos; lo que les falta se rellenó con píxeles a no más de {}, donde los hay.</translation>
    </message>
    <message>
        <source>{:g} million pixels</source>
        <translation>{:g} millones de píxeles</translation>
    </message>
    <message>
        <source>{:g} to {:g} m</source>
        <translation>de {:g} a {:g} m</translation>
    </message>
    <message>
        <source>{} (automatic)</source>
        <translation>{} (automático)</translation>
    </message>
    <message>
        <source>{} (if there is one)</source>
        <translation>{} (si existe)</translation>
    </message>
    <message>
        <source>{} (not used: an IoU of {:.3f} with the 32-bit mask)</source>
        <translation>{} (descartado: IoU de {:.3f} con la máscara de 32 bits)</translation>
    </message>
    <message>
        <source>{} (pixels)</source>
        <translation>{} (píxeles)</translation>
    </message>
    <message>
        <source>{} ({} channels)</source>
        <translation>{} ({} canales)</translation>
    </message>
    <message>
        <source>{} ({} x {} pixels) does not lie on the grid of {} ({} x {} pixels); without a CRS and a transform in both they cannot be combined.</source>
        <translation>{} ({} x {} píxeles) no está en la cuadrícula de {} ({} x {} píxeles); sin SRC y georreferencia en ambos no se pueden unir.</translation>
    </message>
    <message>
        <source>{} ({} x {} pixels) is not on the grid of {} ({} x {} pixels); without a CRS and transform in both they cannot be aligned.</source>
        <translation>{} ({} x {} píxeles) y {} ({} x {} píxeles) no están en la misma cuadrícula; sin SRC y georreferencia en ambos no se pueden comparar.</translation>
    </message>
    <message>
        <source>{} ({}).</source>
        <translation>{} ({}).</translation>
    </message>
    <message>
        <source>{} = band {}</source>
        <translation>{} = banda {}</translation>
    </message>
    <message>
        <source>{} = band {} ({})</source>
        <translation>{} = banda {} ({})</translation>
    </message>
    <message>
        <source>{} = {}</source>
        <translation>{} = {}</translation>
    </message>
    <message>
        <source>{} It is made again.</source>
        <translation>{} Se hace de nuevo.</translation>
    </message>
    <message>
        <source>{} It is not tried again in this run.</source>
        <translation>{} No se vuelve a intentar en esta ejecución.</translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation>{} MB</translation>
    </message>
    <message>
        <source>{} NVIDIA card(s)</source>
        <translation>{} tarjeta(s) NVIDIA</translation>
    </message>
    <message>
        <source>{} Run it again to continue.</source>
        <translation>{} Ejecútelo de nuevo para continuar.</translation>
    </message>
    <message>
        <source>{} The other scenes continue; it is tried again after them.</source>
        <translation>{} Las demás continúan; aquello en lo que estaba se intenta de nuevo después.</translation>
    </message>
    <message>
        <source>{} The summary is not up to date.</source>
        <translation>{} El resumen no está al día.</translation>
    </message>
    <message>
        <source>{} This happened twice at this scene. {}</source>
        <translation>{} Ocurrió dos veces con esta escena. {}</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} y {}</translation>
    </message>
    <message>
        <source>{} and {} differ in their data type: {} and {}.</source>
        <translation>{} y {} difieren en el tipo de datos: {} y {}.</translation>
    </message>
    <message>
        <source>{} and {} differ in their offset: {} and {}.</source>
        <translation>{} y {} difieren en el desplazamiento: {} y {}.</translation>
    </message>
    <message>
        <source>{} and {} differ in their scale: {} and {}.</source>
        <translation>{} y {} difieren en la escala: {} y {}.</translation>
    </message>
    <message>
        <source>{} and {} do not overlap on the ground.</source>
        <translation>{} y {} no se solapan sobre el terreno.</translation>
    </message>
    <message>
        <source>{} and {} have one name for disks that do not tell capitals apart: the results of the second are named {}.</source>
        <translation>{} y {} tienen el mismo nombre en discos que no distinguen mayúsculas de minúsculas: los resultados de la segunda se llaman {}.</translation>
    </message>
    <message>
        <source>{} and {} have {} and {} bands, and the names of the bands do not say which of them match.</source>
        <translation>{} y {} difieren en sus bandas: {} y {}, y sus nombres no indican cuáles se corresponden.</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} y {} más</translation>
    </message>
    <message>
        <source>{} and, if available, {}</source>
        <translation>{} y, si existe, {}</translation>
    </message>
    <message>
        <source>{} are out of date: Retry makes them again.</source>
        <translation>{} están anticuadas: «Reintentar» las vuelve a hacer.</translation>
    </message>
    <message>
        <source>{} bands were chosen; {} has {} channels: {}.</source>
        <translation>Se eligieron {} bandas; {} tiene {} canales: {}.</translation>
    </message>
    <message>
        <source>{} bands were given, but the model {} has {} channels: {}.</source>
        <translation>Se han indicado {} bandas, pero el modelo {} tiene {} canales: {}.</translation>
    </message>
    <message>
        <source>{} bands: {}</source>
        <translation>{} bandas: {}</translation>
    </message>
    <message>
        <source>{} bands: {} and {} more</source>
        <translation>{} bandas: {} y {} más</translation>
    </message>
    <message>
        <source>{} belongs to another batch and was renamed to {}.</source>
        <translation>{} pertenece a otro lote y se ha renombrado a {}.</translation>
    </message>
    <message>
        <source>{} can be read but not written to.</source>
        <translation>{} se puede leer pero no escribir.</translation>
    </message>
    <message>
        <source>{} can no longer be opened and is left out.</source>
        <translation>{} ya no se puede abrir y se omite.</translation>
    </message>
    <message>
        <source>{} cancelled</source>
        <translation>{} cancelada(s)</translation>
    </message>
    <message>
        <source>{} cannot be opened: {}.</source>
        <translation>No se puede abrir {}: {}.</translation>
    </message>
    <message>
        <source>{} cannot be placed on {}, which has no CRS.</source>
        <translation>{}: no se puede situar en {}, que no tiene SRC.</translation>
    </message>
    <message>
        <source>{} cannot be read as an ONNX file: {}.</source>
        <translation>{} no se puede leer como archivo ONNX: {}.</translation>
    </message>
    <message>
        <source>{} cannot be read as the index of a data set of chips.</source>
        <translation>No se puede leer {} como índice de un conjunto de recortes.</translation>
    </message>
    <message>
        <source>{} cannot be read near row {}, column {}: it is damaged or cut short, or a file it refers to is missing.</source>
        <translation>{} no se puede leer cerca de la fila {}, columna {}: está dañado o incompleto, o falta un archivo al que hace referencia.</translation>
    </message>
    <message>
        <source>{} cannot be read near row {}, column {}: the connection was interrupted, or the file is damaged.</source>
        <translation>{} no se puede leer cerca de la fila {}, columna {}: se interrumpió la conexión o el archivo está dañado.</translation>
    </message>
    <message>
        <source>{} cannot be read: it is damaged or cut short, or not a raster.</source>
        <translation>{} no se puede leer: está dañado o cortado, o no es un ráster.</translation>
    </message>
    <message>
        <source>{} cannot be read: it is damaged or incomplete.</source>
        <translation>No se puede leer {}: el archivo está dañado o incompleto.</translation>
    </message>
    <message>
        <source>{} cannot be read: {}.</source>
        <translation>No se puede leer {}: {}.</translation>
    </message>
    <message>
        <source>{} cannot be removed ({}).</source>
        <translation>{} no se puede eliminar ({}).</translation>
    </message>
    <message>
        <source>{} cannot be replaced.</source>
        <translation>{} no se puede sustituir.</translation>
    </message>
    <message>
        <source>{} cannot be transformed to the CRS of {}.</source>
        <translation>No se puede llevar {} al SRC de {}.</translation>
    </message>
    <message>
        <source>{} cannot be unpacked: {}.</source>
        <translation>No se puede descomprimir {}: {}.</translation>
    </message>
    <message>
        <source>{} cannot be used alone: the product's GRANULE folder is not beside it.</source>
        <translation>{} está solo: la carpeta GRANULE del producto no está a su lado.</translation>
    </message>
    <message>
        <source>{} cannot be used for {}.</source>
        <translation>{} no sirve para {}.</translation>
    </message>
    <message>
        <source>{} cannot be written ({}).</source>
        <translation>No se puede escribir {} ({}).</translation>
    </message>
    <message>
        <source>{} cannot download packages: its ssl module is not usable.</source>
        <translation>{} no puede descargar paquetes: su módulo ssl no se puede usar.</translation>
    </message>
    <message>
        <source>{} cannot load the weights {}: {}</source>
        <translation>{} no puede cargar los pesos {}: {}</translation>
    </message>
    <message>
        <source>{} cannot make environments: its venv module is not installed.</source>
        <translation>{} no puede crear entornos: su módulo venv no está instalado.</translation>
    </message>
    <message>
        <source>{} cannot use {} here.</source>
        <translation>{} no puede usar {} aquí.</translation>
    </message>
    <message>
        <source>{} chips for training, {} for validation.</source>
        <translation>{} recortes para aprender, {} reservados.</translation>
    </message>
    <message>
        <source>{} chips for training, {} for validation; the data set holds {} and {}, of 1 scene.</source>
        <translation>{} recortes para entrenamiento, {} para validación; el conjunto de datos contiene {} y {}, de 1 escena.</translation>
    </message>
    <message>
        <source>{} chips for training, {} for validation; the data set holds {} and {}, of {} scenes.</source>
        <translation>{} recortes para entrenamiento, {} para validación; el conjunto de datos contiene {} y {}, de {} escenas.</translation>
    </message>
    <message>
        <source>{} classes are too many; a mask can hold {}</source>
        <translation>{} clases son más que las {} que puede contener una máscara</translation>
    </message>
    <message>
        <source>{} contains an ONNX file, but no model.json.</source>
        <translation>{} contiene un archivo ONNX, pero ningún model.json.</translation>
    </message>
    <message>
        <source>{} contains the operator "{}", which may never end.</source>
        <translation>{} contiene el operador «{}», que puede no terminar nunca.</translation>
    </message>
    <message>
        <source>{} contradicts {}, by which the values could not be reflectance; the first is used. {}</source>
        <translation>{} contradice {}, según lo cual los valores no podrían ser reflectancia; se sigue lo primero. {}</translation>
    </message>
    <message>
        <source>{} contradicts {}, so it is not certain what the scene's values mean.</source>
        <translation>{} contradice {}: no es seguro lo que significan los números de la escena.</translation>
    </message>
    <message>
        <source>{} could not be compared: {}</source>
        <translation>No se pudo comparar {}: {}</translation>
    </message>
    <message>
        <source>{} could not be deleted.</source>
        <translation>No se pudo borrar {}.</translation>
    </message>
    <message>
        <source>{} could not be reached: {}.</source>
        <translation>No se pudo acceder a {}: {}.</translation>
    </message>
    <message>
        <source>{} could not be written ({}).</source>
        <translation>No se pudo escribir {} ({}).</translation>
    </message>
    <message>
        <source>{} could not be written ({}). Choose another folder.</source>
        <translation>No se pudo escribir {} ({}). Elija otra carpeta.</translation>
    </message>
    <message>
        <source>{} could not be written. Choose another folder.</source>
        <translation>No se pudo escribir {}. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>{} could not be written: {}.</source>
        <translation>No se pudo escribir {}: {}.</translation>
    </message>
    <message>
        <source>{} could not make an environment: {}</source>
        <translation>{} no pudo crear un entorno: {}</translation>
    </message>
    <message>
        <source>{} declares {:g} as nodata, so such pixels do not count. If they are {}, save it without a nodata value.</source>
        <translation>{} indica {:g} como nodata: esos píxeles no cuentan. Si son {}, guárdelo sin valor nodata.</translation>
    </message>
    <message>
        <source>{} does not contain labels of CloudReef.</source>
        <translation>{} no contiene etiquetas de CloudReef.</translation>
    </message>
    <message>
        <source>{} does not describe its bands and classes.</source>
        <translation>{} no dice de qué bandas y clases es.</translation>
    </message>
    <message>
        <source>{} does not hold {}.</source>
        <translation>{} no contiene {}.</translation>
    </message>
    <message>
        <source>{} does not let everybody download this file (HTTP {}).</source>
        <translation>{} no deja que cualquiera obtenga este archivo (HTTP {}).</translation>
    </message>
    <message>
        <source>{} does not state its number of input channels: the shape of its input is {}.</source>
        <translation>{} no indica cuántos canales admite: su entrada es {}.</translation>
    </message>
    <message>
        <source>{} does not state the sun's elevation: reflectance will be too low, the more so the lower the sun stood.</source>
        <translation>{} no dice a qué altura estaba el sol: la reflectancia resulta demasiado oscura, tanto más cuanto más bajo el sol.</translation>
    </message>
    <message>
        <source>{} done</source>
        <translation>{} con éxito</translation>
    </message>
    <message>
        <source>{} exists and is not the summary of a batch.</source>
        <translation>{} existe y no es el resumen de un lote.</translation>
    </message>
    <message>
        <source>{} exists, but is not what this job would make: {}.</source>
        <translation>{} existe, pero no es lo que crearía este trabajo: {}.</translation>
    </message>
    <message>
        <source>{} exists.</source>
        <translation>{} ya existe.</translation>
    </message>
    <message>
        <source>{} exists. Replace it?</source>
        <translation>{} existe. ¿Reemplazarlo?</translation>
    </message>
    <message>
        <source>{} failed</source>
        <translation>{} con error</translation>
    </message>
    <message>
        <source>{} files were given where one raster is needed.</source>
        <translation>Se han indicado {} archivos donde se necesita un solo ráster.</translation>
    </message>
    <message>
        <source>{} finds single objects (boxes or queries); its outputs are {}.</source>
        <translation>{} encuentra objetos individuales (cajas o consultas); sus salidas son {}.</translation>
    </message>
    <message>
        <source>{} h</source>
        <translation>{} h</translation>
    </message>
    <message>
        <source>{} has an impossible geotransform: {}.</source>
        <translation>{} declara un lugar imposible: su geotransformación es {}.</translation>
    </message>
    <message>
        <source>{} has different classes from the masks before it.</source>
        <translation>{} tiene otras clases que las máscaras anteriores.</translation>
    </message>
    <message>
        <source>{} has no band of {}: its bands are {}; {} needs {}.</source>
        <translation>{} no tiene banda de {}: sus bandas son {}; {} necesita {}.</translation>
    </message>
    <message>
        <source>{} has no class with number {}; the numbers of its classes are: {}.</source>
        <translation>{} no tiene clase con el número {}; hay: {}.</translation>
    </message>
    <message>
        <source>{} has no output "{}"; it has: {}.</source>
        <translation>{} no tiene la salida «{}»; tiene: {}.</translation>
    </message>
    <message>
        <source>{} has no probability of {}: choose another layer, or draw the label.</source>
        <translation>{} no contiene ninguna probabilidad de {}: elija otra, o dibuje.</translation>
    </message>
    <message>
        <source>{} has no red band.</source>
        <translation>{} no tiene banda roja.</translation>
    </message>
    <message>
        <source>{} has several ONNX files: {}.</source>
        <translation>{} tiene varios archivos ONNX: {}.</translation>
    </message>
    <message>
        <source>{} has the classes {}; the labels have: {}.</source>
        <translation>{} distingue: {}. Lo etiquetado: {}.</translation>
    </message>
    <message>
        <source>{} has {} bands; it needs one for each of its {} classes.</source>
        <translation>{} tiene {} bandas; de {} clases cada una necesita una.</translation>
    </message>
    <message>
        <source>{} has {} inputs ({}); CloudReef can only use networks with one.</source>
        <translation>{} tiene {} entradas ({}); CloudReef solo admite redes con una.</translation>
    </message>
    <message>
        <source>{} has {} outputs, but {} classes are named.</source>
        <translation>{} tiene {} salidas, pero se nombran {} clases.</translation>
    </message>
    <message>
        <source>{} has {} outputs; there is no output number {}.</source>
        <translation>{} tiene {} salidas; no hay ninguna con el número {}.</translation>
    </message>
    <message>
        <source>{} has {}; {} needs at least {}: {}.</source>
        <translation>{} tiene {}; {} necesita al menos {}: {}.</translation>
    </message>
    <message>
        <source>{} hold the same band; {} is used.</source>
        <translation>{} contienen la misma banda; se usa {}.</translation>
    </message>
    <message>
        <source>{} holds a lesson with other labels, scenes or choices.</source>
        <translation>{} contiene una lección de otras etiquetas, escenas u opciones.</translation>
    </message>
    <message>
        <source>{} holds a polygon whose coordinates are not numbers.</source>
        <translation>{} contiene un polígono cuyas coordenadas no son números.</translation>
    </message>
    <message>
        <source>{} holds complex numbers, as radar does.</source>
        <translation>{} contiene números complejos, como el radar.</translation>
    </message>
    <message>
        <source>{} holds files that CloudReef did not make, so it is left alone.</source>
        <translation>{} contiene archivos que no creó CloudReef, así que no se toca.</translation>
    </message>
    <message>
        <source>{} holds more than {} GB.</source>
        <translation>{} contiene más de {} GB.</translation>
    </message>
    <message>
        <source>{} holds no data; the model runs without it.</source>
        <translation>{} no contiene datos; el modelo se ejecuta sin ello.</translation>
    </message>
    <message>
        <source>{} holds no polygon.</source>
        <translation>{} no contiene ningún polígono.</translation>
    </message>
    <message>
        <source>{} holds no raster bands.</source>
        <translation>{} no contiene bandas ráster.</translation>
    </message>
    <message>
        <source>{} holds none of the values {} where the mask holds data.</source>
        <translation>{} no contiene ninguno de los valores {} donde la máscara tiene datos.</translation>
    </message>
    <message>
        <source>{} holds only 0 and 1: it looks like a mask, not a probability.</source>
        <translation>{} solo contiene 0 y 1: es una máscara más que una probabilidad.</translation>
    </message>
    <message>
        <source>{} holds only 0 and 255 and declares 255 as nodata, so it marks nothing. If 255 is the target, save it without a nodata value.</source>
        <translation>{} solo contiene 0 y 255 e indica 255 como nodata, de modo que no marca nada. Si 255 es lo que marca, guárdelo sin valor nodata.</translation>
    </message>
    <message>
        <source>{} holds radiance, and there is no {} with its reflectance coefficients beside it, so reflectance is only guessed. Put that file beside it, or choose {}.</source>
        <translation>{} contiene radiancia y no hay junto a ella ningún {} con sus factores de reflectancia, así que la reflectancia solo se estima. Ponga ese archivo al lado o elija {}.</translation>
    </message>
    <message>
        <source>{} holds the number {}, which is no class of the model.</source>
        <translation>{} contiene el número {}, que no es ninguna clase del modelo.</translation>
    </message>
    <message>
        <source>{} holds the number {}, which is not a class of the mask.</source>
        <translation>{} contiene el número {}, que no es ninguna clase de la máscara.</translation>
    </message>
    <message>
        <source>{} holds the reflectance of water alone (Rrs), without land and clouds.</source>
        <translation>{} contiene solo la reflectancia del agua (Rrs), sin tierra ni nubes.</translation>
    </message>
    <message>
        <source>{} holds the value {}; class numbers are integers from 0 to {}.</source>
        <translation>{} contiene el valor {}; los números de clase son enteros y están entre 0 y {}.</translation>
    </message>
    <message>
        <source>{} holds the value {}; its classes are {}.</source>
        <translation>{} contiene el valor {}; sus clases son {}.</translation>
    </message>
    <message>
        <source>{} holds values from {:g} to {:g}; probabilities lie between 0 and 1.</source>
        <translation>{} contiene valores de {:g} a {:g}; la probabilidad está entre 0 y 1.</translation>
    </message>
    <message>
        <source>{} holds values up to {} and states no scale: which value is a probability of 1 is unknown.</source>
        <translation>{} contiene valores de hasta {} y no indica escala: nada dice qué es una probabilidad de 1.</translation>
    </message>
    <message>
        <source>{} holds weights for PyTorch, which CloudReef does not run.</source>
        <translation>{} contiene pesos para PyTorch, que CloudReef no ejecuta.</translation>
    </message>
    <message>
        <source>{} holds {} rasters: {}.</source>
        <translation>{} contiene {} rásteres: {}.</translation>
    </message>
    <message>
        <source>{} holds {} tiles: {}.</source>
        <translation>{} contiene {} teselas: {}.</translation>
    </message>
    <message>
        <source>{} if the file's order is {}</source>
        <translation>{} si el orden del archivo es {}</translation>
    </message>
    <message>
        <source>{} in {} is too large for a text file.</source>
        <translation>{} en {} es demasiado grande para un texto.</translation>
    </message>
    <message>
        <source>{} is "{}", which is not a CRS that QGIS knows.</source>
        <translation>{} es «{}», que no es un SRC que QGIS conozca.</translation>
    </message>
    <message>
        <source>{} is "{}", which is not a number.</source>
        <translation>{} es «{}», que no es un número.</translation>
    </message>
    <message>
        <source>{} is a STAC item of version {}.</source>
        <translation>{} es un ítem STAC de la versión {}.</translation>
    </message>
    <message>
        <source>{} is a device or a pipe; results are files.</source>
        <translation>{} es un dispositivo o una tubería; los resultados son archivos.</translation>
    </message>
    <message>
        <source>{} is a file.</source>
        <translation>{} es un archivo.</translation>
    </message>
    <message>
        <source>{} is a folder.</source>
        <translation>{} es una carpeta.</translation>
    </message>
    <message>
        <source>{} is a folder; if there are several inputs, each must be a raster file.</source>
        <translation>{} es una carpeta; si hay varias entradas, cada una debe ser un archivo ráster.</translation>
    </message>
    <message>
        <source>{} is a link, which the result would replace.</source>
        <translation>{} es un enlace que un resultado reemplazaría.</translation>
    </message>
    <message>
        <source>{} is a network of Keras or TensorFlow, which does not say its bands and classes.</source>
        <translation>{} es una red de Keras o TensorFlow que no dice de qué bandas y clases es.</translation>
    </message>
    <message>
        <source>{} is a pipe or a device, not a file.</source>
        <translation>{} es una tubería o un dispositivo; las escenas son archivos.</translation>
    </message>
    <message>
        <source>{} is a remote place, where only mask and probability can be written.</source>
        <translation>{} está en otro lugar, donde solo se pueden escribir máscara y probabilidad.</translation>
    </message>
    <message>
        <source>{} is a web page, not an ONNX file.</source>
        <translation>{} es una página web, no un archivo ONNX.</translation>
    </message>
    <message>
        <source>{} is a {}; CloudReef can only use segmentation networks.</source>
        <translation>{} es de tipo {}; CloudReef admite redes que segmentan.</translation>
    </message>
    <message>
        <source>{} is being written by another run ({}).</source>
        <translation>{} lo está creando otra ejecución ({}).</translation>
    </message>
    <message>
        <source>{} is being written by another run.</source>
        <translation>{} lo está creando otra ejecución.</translation>
    </message>
    <message>
        <source>{} is compressed in a format that cannot be read directly.</source>
        <translation>{} está empaquetado de un modo que no se lee en el sitio.</translation>
    </message>
    <message>
        <source>{} is cut short: it holds fewer bytes than its header states.</source>
        <translation>{} está cortado: contiene menos bytes de los que promete su cabecera.</translation>
    </message>
    <message>
        <source>{} is damaged or cut short.</source>
        <translation>{} está dañado o incompleto.</translation>
    </message>
    <message>
        <source>{} is damaged: it holds many different values as large as {:.2g}.</source>
        <translation>{} está dañado: contiene muchos números distintos tan grandes como {:.2g}.</translation>
    </message>
    <message>
        <source>{} is in the mask's folder, but was made from another mask.</source>
        <translation>{} está en la carpeta de la máscara, pero se hizo a partir de otra máscara.</translation>
    </message>
    <message>
        <source>{} is incomplete or malformed.</source>
        <translation>{} está incompleto o mal formado.</translation>
    </message>
    <message>
        <source>{} is laid out like a Sentinel-2 product but holds no band files.</source>
        <translation>{} tiene la estructura de un producto Sentinel-2 pero no contiene archivos de bandas.</translation>
    </message>
    <message>
        <source>{} is left out: it was not made in the same way as the mask beside it.</source>
        <translation>{} se omite: no se creó como la máscara que está a su lado.</translation>
    </message>
    <message>
        <source>{} is listed twice.</source>
        <translation>{} figura dos veces.</translation>
    </message>
    <message>
        <source>{} is missing; the model works without it, but less accurately.</source>
        <translation>Falta {}; el modelo funciona sin ese canal, aunque peor.</translation>
    </message>
    <message>
        <source>{} is named like the metadata file of a Landsat product, but is not one.</source>
        <translation>{} se llama como el archivo de metadatos de un producto Landsat, pero no lo es.</translation>
    </message>
    <message>
        <source>{} is not XML that can be read: {}.</source>
        <translation>{} no es un XML que se pueda leer: {}.</translation>
    </message>
    <message>
        <source>{} is not a GeoJSON file.</source>
        <translation>{} no es un archivo GeoJSON.</translation>
    </message>
    <message>
        <source>{} is not a STAC item.</source>
        <translation>{} no es un ítem STAC.</translation>
    </message>
    <message>
        <source>{} is not a STAC item: it is not JSON.</source>
        <translation>{} no es un ítem STAC: no es JSON.</translation>
    </message>
    <message>
        <source>{} is not a mask of this scene: its size differs.</source>
        <translation>{} no es una máscara de esta escena: su tamaño es otro.</translation>
    </message>
    <message>
        <source>{} is not a mask: it has {} bands of type {}.</source>
        <translation>{} no es una máscara: tiene {} bandas de tipo {}.</translation>
    </message>
    <message>
        <source>{} is not a model: it has no model.json.</source>
        <translation>{} no es un modelo: no contiene model.json.</translation>
    </message>
    <message>
        <source>{} is not a raster that can be read.</source>
        <translation>{} no es un ráster que se pueda leer.</translation>
    </message>
    <message>
        <source>{} is not a working Python.</source>
        <translation>{} no responde como un Python.</translation>
    </message>
    <message>
        <source>{} is not an imported model, so it is not removed.</source>
        <translation>{} no es un modelo importado, por lo que no se elimina.</translation>
    </message>
    <message>
        <source>{} is not installed in the engine's Python.</source>
        <translation>{} no está instalado en el Python del motor.</translation>
    </message>
    <message>
        <source>{} is not named like a Python, so it was not started.</source>
        <translation>{} no tiene el nombre de un Python, así que no se inicia.</translation>
    </message>
    <message>
        <source>{} is not text in UTF-8.</source>
        <translation>{} no es un texto en UTF-8.</translation>
    </message>
    <message>
        <source>{} is not the summary of a batch.</source>
        <translation>{} no es el resumen de un lote.</translation>
    </message>
    <message>
        <source>{} is only a pointer of Git LFS to the file.</source>
        <translation>{} es solo un puntero de Git LFS al archivo.</translation>
    </message>
    <message>
        <source>{} is rare in the labels: {} pixels, {:.1f} % of what is labelled. Label more of it.</source>
        <translation>{} es raro en las etiquetas: {} píxeles, {:.1f} % de lo etiquetado. Etiquete más.</translation>
    </message>
    <message>
        <source>{} is skipped, because its content is in the same folder.</source>
        <translation>Se omite {} porque su contenido está en la misma carpeta.</translation>
    </message>
    <message>
        <source>{} is the name of a device on Windows.</source>
        <translation>{} es el nombre de un dispositivo en Windows.</translation>
    </message>
    <message>
        <source>{} is the value of about {:g} % of the pixels and is treated as nodata, although nothing declares it as such. Choose {} if that is wrong.</source>
        <translation>{} está en cerca del {:g} % de los píxeles y nada lo indica como sin datos; se toma por tal. Elija {} si es otra cosa.</translation>
    </message>
    <message>
        <source>{} is too old: the engine needs 3.9 or newer.</source>
        <translation>{} es demasiado antiguo: el motor necesita 3.9 o posterior.</translation>
    </message>
    <message>
        <source>{} is written as {}, but its name has the suffix of another format.</source>
        <translation>{} se escribe como {}, pero su nombre tiene otra extensión.</translation>
    </message>
    <message>
        <source>{} is {:g} in every pixel, so it shows nothing: the mask will be wrong.</source>
        <translation>{} vale {:g} en todos los píxeles y no muestra nada: la máscara será incorrecta.</translation>
    </message>
    <message>
        <source>{} is {:g} in every pixel; the model runs without it.</source>
        <translation>{} vale {:g} en todos los píxeles; el modelo se ejecuta sin ello.</translation>
    </message>
    <message>
        <source>{} keeps its weights in {} files.</source>
        <translation>{} guarda sus pesos en {} archivos.</translation>
    </message>
    <message>
        <source>{} keeps weights in "{}", which is a link to another place.</source>
        <translation>{} guarda pesos en «{}», que es un enlace a otro lugar.</translation>
    </message>
    <message>
        <source>{} lacks something that reflectance is computed from (a known satellite, the date, the sun's elevation, the calibration of each band), so reflectance is only guessed. Choose {} to say what the values are.</source>
        <translation>{} no indica todo lo que convierte los números en reflectancia (un satélite conocido, la fecha, la altura del sol, la calibración de cada banda), así que la reflectancia solo se estima. Diga con {} qué son los números.</translation>
    </message>
    <message>
        <source>{} lacks something that reflectance is computed from (the date, the sun's elevation, gain, bias and irradiance of each band), so reflectance is only guessed. Choose {} to say what the values are.</source>
        <translation>{} no indica todo lo que convierte los números en reflectancia (la fecha, la altura del sol, la ganancia, el sesgo y la irradiancia de cada banda), así que la reflectancia solo se estima. Diga con {} qué son los números.</translation>
    </message>
    <message>
        <source>{} lacks: {}.</source>
        <translation>A {} le falta: {}.</translation>
    </message>
    <message>
        <source>{} lists many scenes.</source>
        <translation>{} enumera muchas escenas.</translation>
    </message>
    <message>
        <source>{} lists more than {} scenes.</source>
        <translation>{} enumera más de {} escenas.</translation>
    </message>
    <message>
        <source>{} lists no scenes.</source>
        <translation>{} no enumera ninguna escena.</translation>
    </message>
    <message>
        <source>{} may take pixels from a network: {}.</source>
        <translation>{} puede tomar píxeles de una red: {}.</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <source>{} missing</source>
        <translation>falta {}</translation>
    </message>
    <message>
        <source>{} models were given; 2 to {} can be compared.</source>
        <translation>Se dieron {} modelos; se pueden comparar de 2 a {}.</translation>
    </message>
    <message>
        <source>{} more</source>
        <translation>{} más</translation>
    </message>
    <message>
        <source>{} must contain one model.json; it contains {}.</source>
        <translation>{} debe contener un único model.json; contiene {}.</translation>
    </message>
    <message>
        <source>{} needs the file "{}" beside it: {}</source>
        <translation>{} necesita el archivo «{}» a su lado: {}</translation>
    </message>
    <message>
        <source>{} needs the file "{}", which is not in the same folder.</source>
        <translation>{} necesita el archivo «{}», que no está junto a él.</translation>
    </message>
    <message>
        <source>{} no longer has this file (HTTP {}).</source>
        <translation>{} ya no tiene este archivo (HTTP {}).</translation>
    </message>
    <message>
        <source>{} of {} in the scene's centre. Its CRS is in degrees, so the size of a pixel varies with latitude: areas are measured on the ellipsoid and are correct, but distances in pixels differ on the ground.</source>
        <translation>{} de {} en el centro de la escena. Su SRC cuenta en grados, así que el tamaño del píxel cambia con la latitud: las áreas se miden sobre el elipsoide y son correctas; las distancias en píxeles varían sobre el terreno.</translation>
    </message>
    <message>
        <source>{} of {} scenes</source>
        <translation>{} de {} escenas</translation>
    </message>
    <message>
        <source>{} of {} scenes are done, {} failed.</source>
        <translation>{} de {} escenas tienen sus resultados, {} fallaron.</translation>
    </message>
    <message>
        <source>{} of {} scenes have no up-to-date result: {}.</source>
        <translation>{} de {} escenas no tienen un resultado actualizado: {}.</translation>
    </message>
    <message>
        <source>{} of {} scenes: those with a result and an acquisition date in their name.</source>
        <translation>{} de {} escenas: las que tienen resultado y cuyo nombre indica el día de la toma.</translation>
    </message>
    <message>
        <source>{} of {} zones hold no valid pixel of the mask.</source>
        <translation>{} de {} zonas no contienen ningún píxel válido de la máscara.</translation>
    </message>
    <message>
        <source>{} of {}.</source>
        <translation>{} de {}.</translation>
    </message>
    <message>
        <source>{} outlines have holes, which the VGG Image Annotator does not support; each hole is joined to its outline by a cut of zero width, so that the same pixels are filled.</source>
        <translation>{} contornos tienen huecos, que el VGG Image Annotator no puede expresar; cada hueco se une al contorno con un corte sin anchura, de modo que se rellenan los mismos píxeles.</translation>
    </message>
    <message>
        <source>{} pixels that do not count are black in the pictures: the VGG Image Annotator cannot mark a pixel as unknown.</source>
        <translation>{} píxeles que no cuentan aparecen en negro en las imágenes: el VGG Image Annotator no puede indicar que un píxel es desconocido.</translation>
    </message>
    <message>
        <source>{} pixels; tiles are exact</source>
        <translation>{} píxeles; las teselas son exactas</translation>
    </message>
    <message>
        <source>{} polygons.</source>
        <translation>{} polígonos.</translation>
    </message>
    <message>
        <source>{} product {}</source>
        <translation>{} (producto {})</translation>
    </message>
    <message>
        <source>{} px</source>
        <translation>{} px</translation>
    </message>
    <message>
        <source>{} ranges from {:g} to {:g} and {} from {:g} to {:g}</source>
        <translation>{} va de {:g} a {:g} y {} de {:g} a {:g}</translation>
    </message>
    <message>
        <source>{} ranges only from {:g} to {:g} and is not bright where red is, like a temperature in kelvin x 10. Choose 0 for it with {} if it is one.</source>
        <translation>{} va solo de {:g} a {:g} y no es claro donde lo es el rojo, como una temperatura en kelvin x 10. Elija 0 para ello con {} si lo es.</translation>
    </message>
    <message>
        <source>{} refers to weights in "{}"; they must be in a file in the same folder.</source>
        <translation>{} toma pesos de «{}»; deben estar en un archivo junto a él.</translation>
    </message>
    <message>
        <source>{} refers to {}, which is missing.</source>
        <translation>{} hace referencia a {}, que falta.</translation>
    </message>
    <message>
        <source>{} responds, but does not send the whole file (HTTP {}).</source>
        <translation>{} responde, pero no entrega el archivo completo (HTTP {}).</translation>
    </message>
    <message>
        <source>{} runs have ended: {}.</source>
        <translation>Ejecuciones finalizadas: {} ({}).</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} scenes were found: {} …</source>
        <translation>Se encontraron {} escenas: {} …</translation>
    </message>
    <message>
        <source>{} scenes were found: {}.</source>
        <translation>Se encontraron {} escenas: {}.</translation>
    </message>
    <message>
        <source>{} scenes.</source>
        <translation>{} escenas.</translation>
    </message>
    <message>
        <source>{} squares were added to the map; number 1 is the most useful to label.</source>
        <translation>{} cuadrados están en el mapa, los más útiles primero.</translation>
    </message>
    <message>
        <source>{} states mean and deviation of {} bands; the network takes {}.</source>
        <translation>{} indica la media y la desviación de {} bandas; la red toma {}.</translation>
    </message>
    <message>
        <source>{} states no scale: its values are read as percent.</source>
        <translation>{} no indica escala: sus valores se toman como porcentajes.</translation>
    </message>
    <message>
        <source>{} takes batches of {} tiles; export it with a batch size of one, or of any size.</source>
        <translation>{} admite {} teselas a la vez; expórtelo para una o para cualquier número.</translation>
    </message>
    <message>
        <source>{} takes integers from {} to {}; values between 0 and 1 would be cut off to 0 or 1.</source>
        <translation>{} toma enteros de {} a {}; de valores de 0 a 1 vería 0 o 1.</translation>
    </message>
    <message>
        <source>{} takes its pixels from virtual rasters nested deeper than {}.</source>
        <translation>{} toma sus píxeles de rásteres virtuales anidados a más de {} niveles.</translation>
    </message>
    <message>
        <source>{} takes pixels from a network: {}.</source>
        <translation>{} toma píxeles de una red: {}.</translation>
    </message>
    <message>
        <source>{} takes raw bytes from a file of another folder: {}.</source>
        <translation>{} toma bytes en bruto de un archivo de otra carpeta: {}.</translation>
    </message>
    <message>
        <source>{} takes tiles of {} x {} pixels; CloudReef needs square tiles, or tiles of any size.</source>
        <translation>{} admite teselas de {} x {}; CloudReef usa cuadradas, o de cualquier tamaño.</translation>
    </message>
    <message>
        <source>{} takes {} channels, but {} are described.</source>
        <translation>{} admite {} canales, pero se describen {}.</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{} a {}</translation>
    </message>
    <message>
        <source>{} values of valid pixels equal {:g}, the chosen nodata value: they now count as nodata.</source>
        <translation>{} valores de píxeles válidos son {:g}, el valor sin datos elegido: ahora cuentan como sin datos.</translation>
    </message>
    <message>
        <source>{} was edited by hand and is left unchanged.</source>
        <translation>{} se modificó a mano y se deja como está.</translation>
    </message>
    <message>
        <source>{} was {} and is {}</source>
        <translation>{} era {} y es {}</translation>
    </message>
    <message>
        <source>{} x {} pixels</source>
        <translation>{} x {} píxeles</translation>
    </message>
    <message>
        <source>{} x {} pixels are too many to segment at once.</source>
        <translation>{} x {} píxeles son más de lo que se puede segmentar de una vez.</translation>
    </message>
    <message>
        <source>{} {}</source>
        <translation>{} {}</translation>
    </message>
    <message>
        <source>{} {} and {} do not overlap on the ground.</source>
        <translation>{} {} y {} no se solapan sobre el terreno.</translation>
    </message>
    <message>
        <source>{} {} has bands with different nodata values, which would be lost when it is warped to the grid of {}.</source>
        <translation>{} {} tiene bandas con distintos valores sin datos, que se pierden al pasar a otra cuadrícula (de referencia: {}).</translation>
    </message>
    <message>
        <source>{} {} holds the value {}; a mask holds 0 (background), 1 (target) and 255 (nodata).</source>
        <translation>{} {} contiene el valor {}; una máscara contiene 0 (fondo), 1 (objetivo) y 255 (sin datos).</translation>
    </message>
    <message>
        <source>{} {} marks its valid pixels with an internal mask, which would be lost when it is warped to the grid of {}.</source>
        <translation>{} {} indica con una máscara interna dónde hay datos, lo que se pierde al pasar a otra cuadrícula (de referencia: {}).</translation>
    </message>
    <message>
        <source>{} {} on {}, {}</source>
        <translation>{} {} en {}, {}</translation>
    </message>
    <message>
        <source>{} {} {:.3g} million pixels a second</source>
        <translation>{} {} {:.3g} millones de píxeles por segundo</translation>
    </message>
    <message>
        <source>{}, checked areas</source>
        <translation>{}, áreas revisadas</translation>
    </message>
    <message>
        <source>{}, classes {}</source>
        <translation>{}, clases {}</translation>
    </message>
    <message>
        <source>{}, corrected</source>
        <translation>{}, corregido</translation>
    </message>
    <message>
        <source>{}, each {} times</source>
        <translation>{}, cada uno {} veces</translation>
    </message>
    <message>
        <source>{}, improved</source>
        <translation>{}, mejorado</translation>
    </message>
    <message>
        <source>{}, threshold {}</source>
        <translation>{}, umbral {}</translation>
    </message>
    <message>
        <source>{}, with up to {} MB of memory</source>
        <translation>{}, con hasta {} MB de memoria</translation>
    </message>
    <message>
        <source>{}, without a location on Earth.</source>
        <translation>{}, que no están en ningún lugar de la Tierra.</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}, {}</translation>
    </message>
    <message>
        <source>{}, {} threads</source>
        <translation>{}, {} hilos</translation>
    </message>
    <message>
        <source>{}.</source>
        <translation>{}.</translation>
    </message>
    <message>
        <source>{}: compare two results</source>
        <translation>{}: comparar dos resultados</translation>
    </message>
    <message>
        <source>{}: cover over time</source>
        <translation>{}: cobertura en el tiempo</translation>
    </message>
    <message>
        <source>{}: history of runs</source>
        <translation>{}: historial de ejecuciones</translation>
    </message>
    <message>
        <source>{}: many scenes</source>
        <translation>{}: muchas escenas</translation>
    </message>
    <message>
        <source>{}: paint on the mask</source>
        <translation>{}: pintar en la máscara</translation>
    </message>
    <message>
        <source>{}: teach a model</source>
        <translation>{}: enseñar a un modelo</translation>
    </message>
    <message>
        <source>{}: there are no valid pixels.</source>
        <translation>{}: no hay píxeles válidos.</translation>
    </message>
    <message>
        <source>{}: what failed</source>
        <translation>{}: lo que falló</translation>
    </message>
    <message>
        <source>{}: why here, why not here</source>
        <translation>{}: por qué aquí, por qué no</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>{}: {} % of the tile</source>
        <translation>{}: {} % de la tesela</translation>
    </message>
    <message>
        <source>{}: {} % of the valid pixels</source>
        <translation>{}: {} % de los píxeles válidos</translation>
    </message>
    <message>
        <source>{}: {} % of the valid pixels, {}.</source>
        <translation>{}: {} % de los píxeles válidos, {}.</translation>
    </message>
    <message>
        <source>{}: {} % of the valid pixels.</source>
        <translation>{}: {} % de los píxeles válidos.</translation>
    </message>
    <message>
        <source>{}: {} areas, median {}, largest {}</source>
        <translation>{}: {} áreas, mediana {}, mayor {}</translation>
    </message>
    <message>
        <source>{}: {} before, {} now</source>
        <translation>{}: {} antes, {} ahora</translation>
    </message>
    <message>
        <source>{}: {}; values: {}; {}.</source>
        <translation>{}: {}; valores: {}; {}.</translation>
    </message>
    <message>
        <source>{}; these are different units, so the model runs without {}. Convert its values to the unit of the others.</source>
        <translation>{}, que no es la misma unidad: el modelo se ejecuta sin {}. Convierta sus números a la unidad de los demás.</translation>
    </message>
    <message>
        <source>{}; these are different units.</source>
        <translation>{}, que no es la misma unidad.</translation>
    </message>
    <message>
        <source>{}; {}</source>
        <translation>{}; {}</translation>
    </message>
    <message>
        <source>“Bands” under Advanced</source>
        <translation>«Bandas» en Avanzado</translation>
    </message>
    <message>
        <source>“Values” under Advanced</source>
        <translation>«Valores» en Avanzado</translation>
    </message>
</context>
</TS>
