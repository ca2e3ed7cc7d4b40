"""Parsing: lines of YAML to nodes; what is wrong in their writing, said so that it helps."""
