"""Manifest: what an issue's finished files were made of, kept beside them. Pure."""
