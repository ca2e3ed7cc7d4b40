"""Rules about the names of offices, by the series' registry (``offices.yaml``)."""
