"""``cloudreef``: the command line. It runs the same jobs as the plugin, without QGIS."""
