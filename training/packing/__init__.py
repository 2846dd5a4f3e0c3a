"""Packs published data sets and folders: fetching, unpacking, labelling, storing."""
