"""QGIS layers and the files behind them: names, styles, counts."""
