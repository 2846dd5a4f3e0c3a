"""The inference engine: runs in its own Python, reads a scene, writes a mask.

``python -m engine JOB.json`` reads one job and answers with events on stdout, one
JSON object a line (see `engine.contract.protocol`); stderr is the log. Nothing in here imports QGIS.
"""
