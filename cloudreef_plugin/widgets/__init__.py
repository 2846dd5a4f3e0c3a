"""Small widgets and map items that several windows use."""
