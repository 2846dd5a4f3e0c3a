"""``cloudreef``: the command line for people, over the same jobs as QGIS runs. Needs no QGIS."""
