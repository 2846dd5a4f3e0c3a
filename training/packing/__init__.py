"""From published data sets and folders to packed chips: fetch, unpack, label, store."""
