"""YAML with places: text to nodes, nodes to values, every mistake a Finding."""
